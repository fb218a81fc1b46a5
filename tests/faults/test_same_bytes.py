"""The same project gives the same bytes: under another user, elsewhere on the disk, by another Python.

The whole book is set in two copies of the project, in HTML and PDF; one chapter is run in both, and the
dataset is rebuilt where the sources are at hand. Another Python is taken from ``OTHER_PYTHON`` or the path.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from book import environment, stale
from ingest.__main__ import collection
from tests.faults.project import HOME, Project
from tests.faults.test_machines import users_own

pytestmark = pytest.mark.slow

#: The chapter that takes the least time to run.
CHAPTER = "chapters/documents.ipynb"


def differing(one: dict[str, str], other: dict[str, str]) -> str:
    """The first file that differs between two books, and how many do; empty where none does."""
    names = [name for name in sorted({**one, **other}) if one.get(name) != other.get(name)]
    if not names:
        return ""
    how = "differs" if names[0] in one and names[0] in other else "is missing in one of the two"
    return f"{names[0]} {how} ({len(names)} of {len({**one, **other})} files)"


def place(one: Path, other: Path) -> str:
    """Where two files begin to differ, with what stands there."""
    a, b = one.read_bytes(), other.read_bytes()
    at = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return f"from byte {at} on: {a[max(at - 40, 0) : at + 40]!r} and {b[max(at - 40, 0) : at + 40]!r}"


def copied(home: Path, venv: Path | None = environment.VENV) -> Project:
    """The whole project in another folder; its environment is this one, or one still to be made."""
    ignored = shutil.ignore_patterns(".git", ".venv*", "_build", "__pycache__", ".*_cache")
    shutil.copytree(HOME, home, ignore=ignored)
    if venv:
        (home / ".venv").symlink_to(venv, target_is_directory=True)
    return Project(home)


class Machine:
    """A copy of the project, a user's variables and mask, and the Python that runs it."""

    def __init__(self, project: Project, variables: dict[str, str], mask: int, python: str) -> None:
        self.project, self.variables, self.mask, self.python = project, variables, mask, python

    def run(self, *words: str) -> None:
        """Run a module of the project to its end."""
        done = subprocess.run(
            [self.python, "-m", "book.environment", "-m", *words], cwd=self.project.home,
            env={**os.environ, **self.variables}, umask=self.mask, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]

    def book(self) -> dict[str, str]:
        """The digests of the whole book, set anew."""
        shutil.rmtree(self.project.home / "_build", ignore_errors=True)
        self.run("book.build")
        return self.project.book()

    def chapter(self) -> Path:
        """One chapter, run anew."""
        path = self.project.home / CHAPTER
        notebook = json.loads(path.read_text(encoding="utf-8"))
        del notebook["metadata"][stale.KEY]
        for cell in stale.code_cells(notebook):
            cell.update(outputs=[], execution_count=None)
        path.write_text(json.dumps(notebook), encoding="utf-8")
        self.run("book.run")
        return path

    def data(self) -> dict[str, str]:
        """The digests of the dataset, rebuilt from its sources beside the stored one."""
        self.variables["PIVOT_SOURCES"] = str(collection(None))
        self.run("ingest", "--to", str(self.project.home / "rebuilt"), "--write")
        home = self.project.home / "rebuilt"
        return {path.relative_to(home).as_posix(): stale.digest(path) for path in home.rglob("*.*")}


def other_python() -> str:
    """Another Python that can run the project; empty where there is none."""
    names = [os.environ.get("OTHER_PYTHON", ""), *(f"python3.{minor}" for minor in (14, 13, 12, 11))]
    ask = "import ensurepip, sys, venv; print(*sys.version_info[:2])"
    for name in filter(None, names):
        if (path := shutil.which(name)) is None:
            continue
        done = subprocess.run([path, "-c", ask], capture_output=True, text=True, check=False)
        version = tuple(map(int, done.stdout.split())) if done.returncode == 0 else ()
        if version and version != sys.version_info[:2] and environment.FIRST <= version <= environment.LAST:
            return path
    return ""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """This machine as it is."""
    return Machine(copied(tmp_path_factory.mktemp("plain") / "book"), {}, 0o022, sys.executable)


@pytest.fixture(scope="module", params=["another user", "another Python"])
def other(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """Another machine, as far as it can be had here."""
    folder = tmp_path_factory.mktemp("другой with blanks")
    if request.param == "another user":
        return Machine(copied(folder / "её книга"), users_own(folder / "user"), 0o077, sys.executable)
    if not (python := other_python()):
        pytest.skip("no other Python here: name one in OTHER_PYTHON")
    project = copied(folder / "book", venv=None)
    made = subprocess.run(
        [python, "-m", "book.environment"], cwd=project.home, capture_output=True, text=True, check=False
    )
    if "cannot be reached" in made.stderr:
        pytest.skip("no package index here, so no environment for the other Python")
    assert made.returncode == 0, made.stderr
    return Machine(project, {}, 0o022, python)


@pytest.fixture(scope="module")
def book(plain: Machine) -> dict[str, str]:
    """The book as this machine sets it."""
    return plain.book()


def test_the_whole_book_is_the_same(plain: Machine, other: Machine, book: dict[str, str]) -> None:
    there = other.book()
    if said := differing(book, there):
        name = said.split(" ", 1)[0]
        files = [machine.project.home / "_build" / name for machine in (plain, other)]
        pytest.fail(f"{said}; {place(*files) if all(path.is_file() for path in files) else ''}")
    assert len(book) > 100 and sum(name.endswith(".pdf") for name in book) > 10


def test_a_chapter_that_is_run_is_the_same(other: Machine) -> None:
    stored = HOME / CHAPTER
    run = other.chapter()
    assert run.read_bytes() == stored.read_bytes(), place(stored, run)


@pytest.mark.skipif(collection(None) is None, reason="no collection of sources here")
def test_the_dataset_that_is_rebuilt_is_the_same(other: Machine) -> None:
    there = other.data()
    stored = {name: stale.digest(HOME / "data" / name) for name in there}
    assert len(there) > 40
    assert not differing(stored, there), differing(stored, there)


def test_what_differs_is_named(tmp_path: Path) -> None:
    assert differing({"a": "1", "b": "2"}, {"a": "1", "b": "2"}) == ""
    assert differing({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "3"}) == "b differs (2 of 3 files)"
    assert differing({"a": "1"}, {}).startswith("a is missing")
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"same then this")
    other.write_bytes(b"same then that")
    assert place(one, other).startswith("from byte 12 on")
