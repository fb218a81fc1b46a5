"""What no stored output may hold: an error, a warning, a raster image, a script, words of one machine.

``make run`` stores no chapter that holds one of these; ``tests/test_notebooks.py`` asks for more.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import platform
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from book.environment import HOME

Notebook = dict[str, Any]

#: Characters that an output may have: it is compared, kept in the history and set in three forms.
LIMIT = 2_000_000
#: What would run in a reader's browser.
SCRIPTS = re.compile(r"(?i)<\s*(?:script|iframe|object|embed)\b|<[^>]+\son[a-z]+\s*=|\bjavascript:")
#: Kinds of output that need a program to be seen.
PROGRAMS = re.compile(r"javascript|widget|vnd\.bokeh|vnd\.plotly|vnd\.vega")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

RASTERS = {"image/png", "image/jpeg", "image/gif", "image/webp"}
PRIVATE = re.compile(
    r"/home/|/root/|/Users/|/tmp/|/var/folders/|[A-Z]:\\{1,4}\w|site-packages|ipykernel_\d"
    r"|\bat 0x[0-9a-f]{6,}|\d{4}-\d\d-\d\d[T ]\d\d:\d\d"
)


def outputs(notebook: Notebook) -> Iterator[tuple[int, dict[str, Any]]]:
    """Every output with the number of its code cell."""
    cells = (cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    for number, cell in enumerate(cells, 1):
        for output in cell["outputs"]:
            yield number, output


def without_errors(notebook: Notebook) -> list[str]:
    """No cell failed."""
    return [f"cell {n} failed" for n, out in outputs(notebook) if out["output_type"] == "error"]


def silent(notebook: Notebook) -> list[str]:
    """No cell wrote a warning, whose words differ from machine to machine."""
    return [
        f"cell {n} wrote to stderr ({_last(out)})"
        for n, out in outputs(notebook)
        if out.get("name") == "stderr"
    ]


def without_rasters(notebook: Notebook) -> list[str]:
    """No raster image, which nbval never compares."""
    return [
        f"cell {n} gave a raster image" for n, out in outputs(notebook) if RASTERS & set(out.get("data", {}))
    ]


def impersonal(notebook: Notebook) -> list[str]:
    """No path, address in memory or hour."""
    home = [str(Path.home()), str(HOME)]
    found = []
    for number, output in outputs(notebook):
        text = json.dumps(output, ensure_ascii=False)
        seen = [*PRIVATE.findall(text), *(path for path in home if len(path) > 1 and path in text)]
        found += [f"cell {number} shows {what!r}" for what in seen[:3]]
    return found


def nameless(notebook: Notebook) -> list[str]:
    """Neither the user nor the machine is named: alone on a line, or before or after an @."""
    names = {platform.node()}
    with contextlib.suppress(KeyError, OSError, ImportError):
        names.add(getpass.getuser())
    said = "|".join(re.escape(name) for name in sorted(names) if len(name) > 1)
    if not said:
        return []
    named = re.compile(rf"^['\"]?(?:{said})['\"]?$|\b(?:{said})@\w|\w@(?:{said})\b", re.MULTILINE)
    return [
        f"cell {number} names the user or the machine ({found[0]})"
        for number, text in _texts(notebook)
        if (found := named.search(text))
    ]


def inert(notebook: Notebook) -> list[str]:
    """Nothing that would run in a reader's browser, nor needs a program to be seen."""
    found = [
        f"cell {number} gave what needs a program to be seen ({kind})"
        for number, output in outputs(notebook)
        for kind in output.get("data", {})
        if PROGRAMS.search(kind)
    ]
    return found + [
        f"cell {number} gave a script ({script[0][:40]})"
        for number, text in _texts(notebook)
        if (script := SCRIPTS.search(text))
    ]


def printable(notebook: Notebook) -> list[str]:
    """No character that does not show, such as the colours of a terminal."""
    return [
        f"cell {number} gave a character that does not show (U+{ord(found[0]):04X})"
        for number, text in _texts(notebook)
        if (found := CONTROL.search(text))
    ]


def bounded(notebook: Notebook) -> list[str]:
    """No output that nobody could read or set."""
    return [
        f"cell {number} gave {len(text):,} characters, more than {LIMIT:,}"
        for number, text in _texts(notebook)
        if len(text) > LIMIT
    ]


CHECKS: tuple[Callable[[Notebook], list[str]], ...] = (
    without_errors, silent, without_rasters, impersonal, nameless, inert, printable, bounded,
)  # fmt: skip


def complaints(notebook: Notebook) -> list[str]:
    """What is wrong with the outputs of a notebook, in words; empty where nothing is."""
    return [complaint for check in CHECKS for complaint in check(notebook)]


def _texts(notebook: Notebook) -> Iterator[tuple[int, str]]:
    """Every text of the outputs, whatever its kind, with the number of its code cell."""
    for number, output in outputs(notebook):
        for value in [output.get("text", ""), *output.get("data", {}).values()]:
            if isinstance(value, str | list) and all(isinstance(line, str) for line in value):
                yield number, "".join(value)


def _last(output: dict[str, Any]) -> str:
    """What a warning says, without the place where it was said."""
    lines = "".join(output["text"]).strip().splitlines()
    warned = [line for line in lines if re.search(r"\w*Warning: ", line)]
    return re.sub(r"^.*?(\w*Warning: )", r"\1", (warned or lines or [""])[0])
