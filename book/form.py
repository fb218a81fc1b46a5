"""What a stored notebook has to be before anything reads it: each fault named with its cell.

MyST-NB and nbformat meet these faults with errors in words of their own code, or drop a cell unseen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

#: The version of the notebook format that is read.
FORMAT = 4
KINDS = ("code", "markdown")
OUTPUTS = ("display_data", "error", "execute_result", "stream")
#: Tags that are known to who sets a cell or runs it; a misspelt one would show what was to be hidden.
TAGS = (
    "full-width", "hide-cell", "hide-input", "hide-output", "margin", "nbval-ignore-output", "nbval-skip",
    "output_scroll", "parameters", "popout", "raises-exception", "remove-cell", "remove-input",
    "remove-output", "remove-stderr", "remove-stdout", "scroll-output", "skip-execution",
)  # fmt: skip


def wrongs(notebook: Any) -> Iterator[str]:
    """What is wrong with the form of a notebook, in words that follow its name."""
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        yield " is no notebook (it has no list of cells)"
        return
    if notebook.get("nbformat") != FORMAT:
        told = notebook.get("nbformat", "none")
        yield f" is no notebook of the format {FORMAT} (nbformat is {told!r})"
        return
    if not isinstance(notebook.get("metadata"), dict):
        yield " lacks what a notebook has ('metadata')"
    for number, cell in enumerate(notebook["cells"], 1):
        for wrong in _cell(cell):
            yield f", cell {number}: {wrong}"


def unnamed(notebook: dict[str, Any]) -> bool:
    """Whether a cell has no id, or that of another one."""
    names = [cell.get("id") for cell in notebook["cells"]]
    return None in names or len(set(names)) < len(names)


def _cell(cell: Any) -> Iterator[str]:
    if not isinstance(cell, dict):
        yield "it is no cell"
        return
    kind = cell.get("cell_type")
    if kind not in KINDS:
        yield f"it is of a kind that the book does not set ({kind!r}, not {' or '.join(KINDS)})"
        return
    if not _is_text(cell.get("source")):
        yield "its source is missing, or no text"
    elif any("\ud800" <= letter <= "\udfff" for letter in "".join(cell["source"])):
        yield "its source holds half a character, which no file can hold"
    if not isinstance(cell.get("id", ""), str):
        yield f"its id is no text ({cell['id']!r})"
    if not isinstance(cell.get("metadata"), dict):
        yield "its metadata are missing"
    else:
        tags = cell["metadata"].get("tags", [])
        for tag in tags if isinstance(tags, list) else [tags]:
            if tag not in TAGS:
                yield f"nothing knows its tag {tag!r}, only {', '.join(TAGS)}"
    if kind == "code":
        yield from _outputs(cell)


def _outputs(cell: dict[str, Any]) -> Iterator[str]:
    if "execution_count" not in cell or not isinstance(cell.get("outputs"), list):
        yield "its outputs or their count are missing"
        return
    for output in cell["outputs"]:
        kind = output.get("output_type") if isinstance(output, dict) else output
        if kind not in OUTPUTS:
            yield f"an output is of an unknown kind ({kind!r})"
        elif kind == "stream" and not _is_text(output.get("text")):
            yield "an output has no text"
        elif kind in ("display_data", "execute_result") and not isinstance(output.get("data"), dict):
            yield "an output has no data"


def _is_text(value: Any) -> bool:
    return isinstance(value, str) or (
        isinstance(value, list) and all(isinstance(line, str) for line in value)
    )
