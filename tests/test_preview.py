"""A page that is set by itself is the page that setting the whole book gives."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.project import Project, made

pytestmark = pytest.mark.slow
SENTENCE = "It has one chapter"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = made(tmp_path_factory.mktemp("preview") / "book")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def preview(project: Project) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        project.line("book.preview"),
        cwd=project.home,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert answer(process) == {"ready": True}
        yield process
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=60) == 0


def answer(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    return next(json.loads(line) for line in process.stdout if line.startswith("{"))


def ask(process: subprocess.Popen[str], *names: str) -> dict[str, Any]:
    print(json.dumps(names), file=process.stdin, flush=True)
    return answer(process)


def page(site: Path, name: str) -> str:
    return (site / f"{name}.html").read_text(encoding="utf-8")


def test_pages_set_by_themselves_are_those_of_the_whole_book(
    project: Project, preview: subprocess.Popen[str]
) -> None:
    site = project.home / "_build" / ".preview" / "html"
    before = {name: page(site, name) for name in ("intro", "chapters/small")}
    for word in ("first", "second"):
        project.edit("intro.md", SENTENCE, f"The {word} time. {SENTENCE}")
        told = ask(preview, "intro")
        assert (told["whole"], told["warnings"]) == (False, 0)
    cell = next(
        cell for cell in json.loads(project.chapter().read_text(encoding="utf-8"))["cells"]
        if cell["cell_type"] == "markdown"
    )  # fmt: skip
    words = "".join(cell["source"]).split("\n\n")[-1].split()[0]
    project.edit("chapters/small.ipynb", words, f"Changed {words}")
    assert not ask(preview, "chapters/small")["whole"]
    done = project.build()
    assert done.returncode == 0, done.stderr
    for name, old in before.items():
        assert page(site, name) != old
        assert page(site, name) == page(project.home / "_build" / "html", name), name


def test_what_others_take_of_a_page_asks_for_the_whole_book(
    project: Project, preview: subprocess.Popen[str]
) -> None:
    project.edit("intro.md", "# A small book", "# Another small book")
    assert ask(preview, "intro")["whole"]
    project.edit("intro.md", "# Another small book", "# A small book")


def test_a_page_that_the_book_would_refuse_is_shown_with_a_warning(
    project: Project, preview: subprocess.Popen[str]
) -> None:
    project.edit("intro.md", SENTENCE, f"{{nothing}}`of the kind` {SENTENCE}")
    told = ask(preview, "intro")
    assert told["warnings"] > 0
    assert not told["whole"]
    time.sleep(0.05)  # another time of writing
    project.edit("intro.md", "{nothing}`of the kind` ", "")
    assert ask(preview, "intro")["warnings"] == 0
