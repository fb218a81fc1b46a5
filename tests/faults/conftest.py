"""One small book for a module of faults, put right again after each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.project import Project, made


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A small book that was built, in a folder with blanks and Cyrillic letters in its name."""
    project = made(tmp_path_factory.mktemp("книга with blanks") / "её папка")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def project(whole: Project, tmp_path: Path) -> Iterator[Project]:
    """The same, whose pages and last good book are given back after the test."""
    kept = ("intro.md", "_toc.yml", "references.bib", "chapters", "_build")
    for name in kept:
        path = whole.home / name
        copy = shutil.copytree if path.is_dir() else shutil.copy2
        copy(path, tmp_path / name)
    yield whole
    for name in kept:
        path = whole.home / name
        if path.is_dir():
            shutil.rmtree(path)
            shutil.copytree(tmp_path / name, path)
        else:
            shutil.copy2(tmp_path / name, path)
