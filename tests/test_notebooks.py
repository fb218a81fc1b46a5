"""The gate: nbval compares what a cell gives with what is stored; here nothing escapes that.

nbval runs a cell without an execution count and compares nothing, and it never compares a raster
image. So every stored chapter must be whole, and told as the house tells: short cells, no
machinery. Each check is proven by a notebook that it refuses.
"""

from __future__ import annotations

import ast
import copy
import getpass
import json
import platform
import re
import statistics
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from book import run, stale
from book.gate import (
    LIMIT,
    bounded,
    impersonal,
    inert,
    nameless,
    printable,
    silent,
    without_errors,
    without_rasters,
)

LONGEST, MEDIAN = 12, 4

Notebook = dict[str, Any]


def sources(notebook: Notebook) -> list[str]:
    return ["".join(cell["source"]) for cell in stale.code_cells(notebook)]


def counted(notebook: Notebook) -> list[str]:
    counts = [cell["execution_count"] for cell in stale.code_cells(notebook)]
    return [] if counts == list(range(1, len(counts) + 1)) else [f"execution counts are {counts}"]


def filled(notebook: Notebook) -> list[str]:
    return [f"cell {n} is empty" for n, s in enumerate(sources(notebook), 1) if not s.strip()]


def drawn(notebook: Notebook) -> list[str]:
    found = []
    for number, cell in enumerate(stale.code_cells(notebook), 1):
        kinds = [set(output.get("data", {})) for output in cell["outputs"]]
        svg = any("image/svg+xml" in kind for kind in kinds)
        points = any(stale.BUNDLE in kind for kind in kinds)
        draws = re.search(r"\bdraw\.\w+\(", "".join(cell["source"]))
        if svg != points or (draws and not svg):
            found.append(f"cell {number}: SVG {svg}, points {points}")
    return found


def plain(notebook: Notebook) -> list[str]:
    found = []
    for number, source in enumerate(sources(notebook), 1):
        try:
            tree = ast.parse(source)
        except SyntaxError:
            found.append(f"cell {number} is not plain Python")
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
                found.append(f"cell {number} defines something")
            if isinstance(node, ast.For | ast.AsyncFor | ast.While):
                found.append(f"cell {number} loops")
            if isinstance(node, ast.Call) and re.fullmatch(
                r"open|(.*\.)?(read_\w+|to_csv|glob|rglob|iterdir|savefig)", ast.unparse(node.func)
            ):
                found.append(f"cell {number} handles files")
    return found


def short(notebook: Notebook) -> list[str]:
    lines = [sum(bool(line.strip()) for line in s.splitlines()) for s in sources(notebook)]
    if not lines or (max(lines) <= LONGEST and statistics.median(lines) <= MEDIAN):
        return []
    return [f"the longest cell has {max(lines)} lines, the median {statistics.median(lines)}"]


def imported_once(notebook: Notebook) -> list[str]:
    places = [
        number
        for number, source in enumerate(sources(notebook), 1)
        if re.search(r"^\s*(import|from)\s", source, re.MULTILINE)
    ]
    return [] if places == [1] or not sources(notebook) else [f"imports stand in cells {places}"]


def described(notebook: Notebook) -> list[str]:
    found = []
    for number, cell in enumerate(stale.code_cells(notebook), 1):
        said = cell["metadata"].get("mystnb", {})
        said = {key: said[key] for key in ("figure", "image") if key in said} or None
        drawn_now = run.figure_metadata(nbformat.from_dict(cell))
        if said != drawn_now:
            found.append(f"cell {number} says {said} of {drawn_now}")
    return found


def compared(notebook: Notebook) -> list[str]:
    return [
        f"cell {number} asks not to be compared"
        for number, cell in enumerate(stale.code_cells(notebook), 1)
        if re.search(r"NBVAL|PYTEST_VALIDATE", "".join(cell["source"]))
        or any(re.match("nbval|raises-exc|skip-exec", tag) for tag in cell["metadata"].get("tags", []))
    ]


def in_form(notebook: Notebook) -> list[str]:
    form = nbformat.v4.reads(json.dumps(notebook))
    before = run.text_of(form)
    run.normalise(form)
    return [] if run.text_of(form) == before else ["it holds what differs from editor to editor: `make run`"]


CHECKS = [
    counted, filled, without_errors, silent, drawn, without_rasters, impersonal, plain, short,
    imported_once, described, compared, in_form, nameless, inert, printable, bounded,
]  # fmt: skip


@pytest.mark.parametrize("path", stale.chapters(), ids=lambda path: path.stem)
def test_chapter_passes_the_gate(path: Path) -> None:
    notebook = stale.read(path)
    complaints = [complaint for check in CHECKS for complaint in check(notebook)]
    assert not complaints, f"{path.name}: " + "; ".join(complaints)


@pytest.mark.parametrize("path", stale.chapters(), ids=lambda path: path.stem)
def test_chapter_is_stored_in_one_form(path: Path) -> None:
    notebook = run.read(path)
    assert path.read_bytes() == run.text_of(notebook).encode()
    nbformat.validate(notebook)


def test_no_chapter_is_stale() -> None:
    assert {path.name: why for path, why in stale.stale().items()} == {}


FIGURE = {"name": "fig-x", "caption": "It rose.", "alt": "It rose to 2.", "data": []}


def good() -> Notebook:
    """A chapter of an import, a figure and a sum that passes every check."""
    v4 = nbformat.v4
    bundle = {stale.BUNDLE: FIGURE, "image/svg+xml": "<svg/>", "text/plain": "fig-x"}
    two = [v4.new_output("execute_result", {"text/plain": "2"}, execution_count=3)]
    cells = [
        v4.new_markdown_cell("# Chapter"),
        v4.new_code_cell("from pivot import figures", execution_count=1),
        v4.new_code_cell(
            "draw.line()",
            execution_count=2,
            outputs=[v4.new_output("execute_result", bundle, execution_count=2)],
        ),
        v4.new_code_cell("1 + 1", execution_count=3, outputs=two),
    ]
    notebook = v4.new_notebook(cells=cells)
    run.normalise(notebook)
    run.describe_figures(notebook)
    notebook.metadata[stale.KEY] = {
        "inputs": stale.inputs_hash(notebook, "shared"),
        "outputs": stale.outputs_hash(notebook),
    }
    return json.loads(run.text_of(notebook))


def last(notebook: Notebook) -> dict[str, Any]:
    return notebook["cells"][-1]


def source(text: str) -> Callable[[Notebook], None]:
    return lambda notebook: last(notebook).update(source=text)


def result(data: dict[str, str]) -> Callable[[Notebook], None]:
    return lambda notebook: last(notebook)["outputs"][0].update(data=data)


def clear(notebook: Notebook) -> None:
    for cell in stale.code_cells(notebook):
        cell.update(outputs=[], execution_count=None)


def stream(name: str) -> Callable[[Notebook], None]:
    text = {"output_type": "stream", "name": name, "text": "hm"}
    return lambda notebook: last(notebook)["outputs"].append(text)


def fail(notebook: Notebook) -> None:
    error = {"output_type": "error", "ename": "E", "evalue": "", "traceback": []}
    last(notebook)["outputs"] = [error]


def figure(**changes: str | None) -> Callable[[Notebook], None]:
    def change(notebook: Notebook) -> None:
        data = notebook["cells"][2]["outputs"][0]["data"]
        for kind, value in changes.items():
            key = {"svg": "image/svg+xml", "points": stale.BUNDLE}[kind]
            if value is None:
                del data[key]
            else:
                data[key] = {**FIGURE, "alt": value}

    return change


BROKEN = [
    (counted, clear),
    (counted, lambda nb: last(nb).update(execution_count=7)),
    (counted, lambda nb: nb["cells"].reverse()),
    (filled, source(" \n")),
    (without_errors, fail),
    (silent, stream("stderr")),
    (drawn, figure(svg=None)),
    (drawn, figure(points=None)),
    (drawn, source("draw.bars()")),
    (without_rasters, result({"image/png": "AAAA"})),
    (impersonal, result({"text/plain": "/home/ann/book"})),
    (impersonal, result({"text/plain": "C:\\Users\\ann"})),
    (impersonal, result({"text/plain": "<object at 0x7f12ab34cd56>"})),
    (impersonal, result({"text/plain": "2026-01-02T03:04:05"})),
    (impersonal, result({"text/plain": str(stale.HOME)})),
    (nameless, result({"text/plain": getpass.getuser()})),
    (nameless, result({"text/plain": f"'{platform.node()}'"})),
    (nameless, result({"text/plain": f"log of {getpass.getuser()}@desk"})),
    (inert, result({"text/html": "<script>alert(1)</script>"})),
    (inert, result({"image/svg+xml": '<svg onload="alert(1)"/>'})),
    (inert, result({"text/markdown": "[x](javascript:alert(1))"})),
    (inert, result({"application/javascript": "1"})),
    (inert, result({"application/vnd.jupyter.widget-view+json": "{}"})),
    (printable, result({"text/plain": "a\x1b[31mred"})),
    (printable, result({"text/plain": "a\x00b"})),
    (bounded, result({"text/plain": "x" * (LIMIT + 1)})),
    (plain, source("def f(): ...")),
    (plain, source("class C: ...")),
    (plain, source("for x in []: x")),
    (plain, source("open('data/x.csv')")),
    (plain, source("pd.read_csv('x.csv')")),
    (plain, source("%matplotlib inline")),
    (short, source("x\n" * (LONGEST + 1))),
    (short, lambda nb: [c.update(source="x\n" * (MEDIAN + 1)) for c in stale.code_cells(nb)]),
    (imported_once, source("import os")),
    (described, figure(points="It fell.")),
    (described, lambda nb: nb["cells"][2]["metadata"].clear()),
    (described, lambda nb: last(nb)["metadata"].update(mystnb={"figure": {"name": "fig-y"}})),
    (compared, source("# NBVAL_IGNORE_OUTPUT\n1 + 1")),
    (compared, lambda nb: last(nb)["metadata"].update(tags=["nbval-skip"])),
    (in_form, lambda nb: nb["metadata"]["language_info"].update(version="3.11.2")),
    (in_form, lambda nb: last(nb)["metadata"].update(execution={"iopub.status.busy": "now"})),
    (in_form, lambda nb: last(nb).pop("id")),
]


@pytest.mark.parametrize(("check", "spoil"), BROKEN)
def test_gate_refuses(check: Callable[[Notebook], list[str]], spoil: Callable[[Notebook], object]) -> None:
    notebook = good()
    assert check(notebook) == []
    spoil(notebook)
    assert check(notebook), f"{check.__name__} lets it pass"


def test_every_check_is_proven() -> None:
    assert {check for check, _ in BROKEN} == set(CHECKS)


STALE = [
    ("its code", "shared", source("1 + 2")),
    ("its code", "shared data changed", lambda nb: None),
    ("its outputs", "shared", result({"text/plain": "3"})),
    ("its outputs", "shared", clear),
    ("never run", "shared", lambda nb: nb["metadata"].pop(stale.KEY)),
]


@pytest.mark.parametrize(("why", "shared", "spoil"), STALE)
def test_staleness_is_seen(why: str, shared: str, spoil: Callable[[Notebook], object]) -> None:
    notebook = good()
    assert stale.why_stale(notebook, "shared") is None
    spoil(notebook)
    assert why in (stale.why_stale(notebook, shared) or "")


def test_prose_and_layout_make_nothing_stale() -> None:
    notebook = good()
    notebook["cells"][0]["source"] = "# Another title"
    joined = copy.deepcopy(notebook)
    for cell in stale.code_cells(joined):
        cell["source"] = "".join(cell["source"]).replace("\n", "\r\n")
        for output in cell["outputs"]:
            output["data"]["text/plain"] = "".join(output["data"]["text/plain"])
    assert stale.why_stale(notebook, "shared") is None
    assert stale.why_stale(joined, "shared") is None
