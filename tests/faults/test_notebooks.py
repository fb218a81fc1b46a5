"""A chapter whose stored outputs are not what its code gave stops the book, in one sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from book import stale
from tests.faults.project import Project

pytestmark = pytest.mark.slow

Notebook = dict[str, Any]


def clear(notebook: Notebook) -> None:
    for cell in stale.code_cells(notebook):
        cell.update(outputs=[], execution_count=None)


def reorder(notebook: Notebook) -> None:
    notebook["cells"].reverse()


def by_hand(notebook: Notebook) -> None:
    for cell in stale.code_cells(notebook):
        for output in cell["outputs"]:
            if "text/markdown" in output.get("data", {}):
                text = "".join(output["data"]["text/markdown"])
                output["data"]["text/markdown"] = text.replace("1", "2")


def other_code(notebook: Notebook) -> None:
    last = stale.code_cells(notebook)[-1]
    last["source"] = "".join(last["source"]) + "  # once more"


def error(notebook: Notebook) -> None:
    wrong = {"output_type": "error", "ename": "KeyError", "evalue": "'gas'", "traceback": []}
    stale.code_cells(notebook)[-1]["outputs"].append(wrong)


def says(text: str) -> Callable[[Notebook], None]:
    def change(notebook: Notebook) -> None:
        told = {"output_type": "stream", "name": "stdout", "text": text}
        stale.code_cells(notebook)[-1]["outputs"].append(told)

    return change


def never_run(notebook: Notebook) -> None:
    del notebook["metadata"][stale.KEY]


def figure(notebook: Notebook) -> dict[str, Any]:
    (found,) = [c for c in stale.code_cells(notebook) if "image" in c["metadata"].get("mystnb", {})]
    return found["metadata"]["mystnb"]


def no_alternative_text(notebook: Notebook) -> None:
    del figure(notebook)["image"]


def another_caption(notebook: Notebook) -> None:
    figure(notebook)["figure"]["caption"] = "All went well."


WORDS = "the caption or the alternative text of a figure is not that of its output"
FAULTS: dict[str, tuple[Callable[[Notebook], None], str]] = {
    "cleared": (clear, "its outputs are not those that were stored"),
    "reordered": (reorder, "its code, the shared code or the data changed"),
    "edited by hand": (by_hand, "its outputs are not those that were stored"),
    "stale code": (other_code, "its code, the shared code or the data changed"),
    "an error as output": (error, "its outputs are not those that were stored"),
    "a path in an output": (says("/home/ann/book/data"), "its outputs are not those that were stored"),
    "a user in an output": (says("ann@desk"), "its outputs are not those that were stored"),
    "no alternative text": (no_alternative_text, WORDS),
    "another caption": (another_caption, WORDS),
    "never run": (never_run, "it was never run"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_book_is_not_set_from_it(project: Project, fault: str) -> None:
    spoil, reason = FAULTS[fault]
    notebook = json.loads(project.chapter().read_text(encoding="utf-8"))
    spoil(notebook)
    project.chapter().write_text(json.dumps(notebook), encoding="utf-8")
    book, committed = project.book(), project.committed()
    done = project.build()
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Stale: small ({reason}): `make run` executes what is stale.\n"
    assert project.book() == book
    assert project.committed() == committed


OLD = '{"nbformat": 3, "metadata": {}, "worksheets": [{"cells": []}]}'


@pytest.mark.parametrize("text", ["", "{", '{"cells": 7}', "[]", OLD])
def test_what_is_no_notebook_is_named(project: Project, text: str) -> None:
    project.chapter().write_text(text, encoding="utf-8")
    book = project.book()
    done = project.build()
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "chapters/small.ipynb is no notebook" in done.stderr
    assert project.book() == book
