"""The form of a stored notebook: what is none, or another one, is named with its cell."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from book import run, stale
from book.environment import Stop
from book.form import wrongs

Notebook = dict[str, Any]


def good() -> Notebook:
    """A heading and a cell that printed."""
    v4 = nbformat.v4
    printed = v4.new_output("stream", name="stdout", text="2")
    code = v4.new_code_cell("print(2)", execution_count=1, outputs=[printed])
    found: Notebook = json.loads(run.text_of(v4.new_notebook(cells=[v4.new_markdown_cell("# A"), code])))
    return found


def first(**changed: Any) -> Callable[[Notebook], object]:
    return lambda notebook: notebook["cells"][0].update(changed)


def second(**changed: Any) -> Callable[[Notebook], object]:
    return lambda notebook: notebook["cells"][1].update(changed)


#: What is done to a notebook, and what is said of it.
FAULTS: dict[str, tuple[Callable[[Notebook], object], str]] = {
    "another format": (lambda nb: nb.update(nbformat=5), r" is no notebook of the format 4 \(nbformat is 5"),
    "a format in words": (lambda nb: nb.update(nbformat="4"), r"\(nbformat is '4'\)"),
    "no format": (lambda nb: nb.pop("nbformat"), r"\(nbformat is 'none'\)"),
    "no metadata": (lambda nb: nb.pop("metadata"), r"lacks what a notebook has \('metadata'\)"),
    "no list of cells": (lambda nb: nb.update(cells={}), "it has no list of cells"),
    "a cell that is none": (lambda nb: nb["cells"].append("x"), ", cell 3: it is no cell"),
    "a raw cell": (first(cell_type="raw"), r", cell 1: .* the book does not set \('raw', not code or"),
    "a cell of another time": (first(cell_type="heading"), r", cell 1: .*\('heading'"),
    "no source": (lambda nb: nb["cells"][0].pop("source"), ", cell 1: its source is missing"),
    "a source of numbers": (first(source=[7]), ", cell 1: its source is missing, or no text"),
    "half a character": (first(source="a\ud800b"), ", cell 1: its source holds half a character"),
    "an id of numbers": (first(id=7), r", cell 1: its id is no text \(7\)"),
    "no metadata of a cell": (lambda nb: nb["cells"][1].pop("metadata"), ", cell 2: its metadata are"),
    "a tag misspelt": (second(metadata={"tags": ["hide-inptu"]}), "knows its tag 'hide-inptu'"),
    "no outputs": (second(outputs=None), ", cell 2: its outputs or their count are missing"),
    "no count": (lambda nb: nb["cells"][1].pop("execution_count"), ", cell 2: its outputs or their count"),
    "an output of another time": (second(outputs=[{"output_type": "pyout"}]), r"unknown kind \('pyout'\)"),
    "an output without text": (second(outputs=[{"output_type": "stream"}]), "an output has no text"),
    "an output without data": (second(outputs=[{"output_type": "display_data"}]), "an output has no data"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_another_form_is_named(fault: str, tmp_path: Path) -> None:
    spoil, says = FAULTS[fault]
    notebook = good()
    assert list(wrongs(notebook)) == []
    spoil(notebook)
    path = tmp_path / "chapters" / "one.ipynb"
    path.parent.mkdir()
    path.write_text(json.dumps(notebook), encoding="utf-8")
    with pytest.raises(Stop, match=f"^chapters/one.ipynb.*{says}") as told:
        stale.read(path)
    assert "\n" not in str(told.value)
    assert str(told.value).endswith("restore it (git checkout chapters/one.ipynb).")


@pytest.mark.parametrize("content", ["[" * 100_000, "\ufeff{}", "{}", "{"])
def test_what_is_no_notebook_is_told_shortly(content: str, tmp_path: Path) -> None:
    path = tmp_path / "one.ipynb"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Stop, match="one.ipynb is no notebook") as told:
        stale.read(path)
    assert len(str(told.value)) < 300


def test_another_encoding_is_told_shortly(tmp_path: Path) -> None:
    path = tmp_path / "one.ipynb"
    path.write_bytes(json.dumps(good()).encode("utf-16"))
    with pytest.raises(Stop, match=r"one.ipynb is no notebook \(byte 0 is not UTF-8\)"):
        stale.read(path)


def test_cells_that_share_a_name_are_stale_and_told_apart() -> None:
    notebook = good()
    notebook["metadata"][stale.KEY] = {"inputs": stale.inputs_hash(notebook, "shared")}
    notebook["metadata"][stale.KEY]["outputs"] = stale.outputs_hash(notebook)
    assert stale.why_stale(notebook, "shared") is None
    for cell in notebook["cells"]:
        cell["id"] = "same"
    assert stale.why_stale(notebook, "shared") == "a cell has no id, or that of another one"
    told = nbformat.from_dict(notebook)
    run.normalise(told)
    assert told.cells[0].id == "same" != told.cells[1].id
    del notebook["cells"][0]["id"]
    assert stale.why_stale(notebook, "shared") == "a cell has no id, or that of another one"
