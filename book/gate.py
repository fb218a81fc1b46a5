"""What no stored output may hold: an error, a warning, a raster image, or words of one machine.

``make run`` stores no chapter that holds one of these; ``tests/test_notebooks.py`` asks for more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from book.environment import HOME

Notebook = dict[str, Any]

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


CHECKS: tuple[Callable[[Notebook], list[str]], ...] = (without_errors, silent, without_rasters, impersonal)


def complaints(notebook: Notebook) -> list[str]:
    """What is wrong with the outputs of a notebook, in words; empty where nothing is."""
    return [complaint for check in CHECKS for complaint in check(notebook)]


def _last(output: dict[str, Any]) -> str:
    """What a warning says, without the place where it was said."""
    lines = "".join(output["text"]).strip().splitlines()
    warned = [line for line in lines if re.search(r"\w*Warning: ", line)]
    return re.sub(r"^.*?(\w*Warning: )", r"\1", (warned or lines or [""])[0])
