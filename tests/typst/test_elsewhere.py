"""Documents of other projects, obtained by pip: each sets, or stops with one sentence and a place."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tarfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.typst.elsewhere import Outcome, projects, put_through

#: Where documents lie: a release, a folder of it, the fewest that are read and that are set, and
#: whether it is without a configuration of its own.
SHELF = (
    ("sphinx==7.4.7", "tests/roots", 370, 335, False),
    # Without the inventories of others, which it fetches, some of its references lead nowhere.
    ("sphinx==7.4.7", "doc", 100, 85, False),
    ("docutils==0.21.2", "docs", 50, 44, True),
    ("docutils==0.21.2", "test/functional/input", 60, 35, True),
    ("sphinxcontrib-bibtex==2.7.0", "doc", 2, 1, False),
    ("jupyter_book==1.0.4.post1", "jupyter_book/book_template", 5, 4, True),
    ("jupyter_book==1.0.4.post1", "examples", 1, 1, True),
    ("myst_parser==3.0.1", ".", 3, 0, True),
    ("myst_nb==1.4.0", ".", 2, 0, True),
    ("sphinx_proof==0.4.0", ".", 5, 4, True),
    ("sphinx_book_theme==1.1.3", "tests/sites", 19, 18, False),
    ("sphinx_book_theme==1.1.3", "docs", 45, 33, True),
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked releases; what cannot be fetched is absent."""
    folder = tmp_path_factory.mktemp("shelf")
    for release in dict.fromkeys(row[0] for row in SHELF):
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:"]
        with contextlib.suppress(subprocess.TimeoutExpired):
            subprocess.run([*command, "-d", folder, release], capture_output=True, check=False, timeout=120)
    for archive in folder.glob("*.tar.gz"):
        with tarfile.open(archive) as content:
            content.extractall(folder, filter="data")
    return folder


def outcomes(folder: Path, work: Path, bare: bool) -> list[Outcome]:
    found = [folder] if bare else projects(folder)
    return [
        outcome
        for place, project in enumerate(found)
        for outcome in put_through(project, work / str(place), bare=bare)
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("release", "place", "read", "least", "bare"), SHELF)
def test_documents_of_others(
    shelf: Path, tmp_path: Path, release: str, place: str, read: int, least: int, bare: bool
) -> None:
    name = release.partition("==")[0].replace("-", "_")
    found = [path for path in shelf.iterdir() if path.is_dir() and path.name.startswith(f"{name}-")]
    if not found:
        pytest.skip(f"{release} cannot be fetched")
    kinds: dict[str, list[Outcome]] = {}
    # Extensions of theirs leave things behind in the process, so each row has one of its own.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as own:
        listed = own.submit(outcomes, found[0] / place, tmp_path, bare).result()
    for outcome in listed:
        kinds.setdefault(outcome.kind, []).append(outcome)
    print(release, place, {kind: len(found) for kind, found in kinds.items()})
    # A program of theirs that is not there (an image converter) is no fault of the builder.
    crashed = [one for one in kinds.get("crashed", []) if "imgconverter" not in one.why]
    assert crashed == []
    assert len(kinds.get("set", [])) >= least
    assert sum(len(kinds.get(kind, [])) for kind in ("set", "stopped")) >= read
