"""A pytest plugin: nbval says which plotted points moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from nbval.plugin import IPyNbCell

from book.stale import BUNDLE

#: Seconds to wait for a cell's output; nbval's own five are too few for a loaded machine.
PATIENCE = 60

Row = dict[str, Any]


def moved(old: list[Row], new: list[Row]) -> list[str]:
    """One line for each point that moved, came or went: series, x, then old and new values."""
    before, after = _keyed(old), _keyed(new)
    lines = []
    for key in {**before, **after}:
        was, now = before.get(key, {}), after.get(key, {})
        changes = [
            f"{column} {was.get(column, 'none')} -> {now.get(column, 'none')}"
            for column in {**was, **now}
            if was.get(column) != now.get(column)
        ]
        if changes:
            lines.append(f"{key[0]}, {key[1]}: {', '.join(changes)}")
    return lines


def _keyed(rows: list[Row]) -> dict[tuple[Any, ...], Row]:
    seen: Counter[tuple[Any, Any]] = Counter()
    keyed = {}
    for row in rows:
        key = (row.get("series"), row.get("x"))
        seen[key] += 1
        keyed[(*key, seen[key])] = {k: v for k, v in row.items() if k not in ("series", "x")}
    return keyed


def differences(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """What differs between a stored figure and the one that its cell draws now."""
    lines = moved(old.get("data", []), new.get("data", []))
    said = [
        f"{key}: {old.get(key)!r} -> {new.get(key)!r}"
        for key in {**old, **new}
        if key != "data" and old.get(key) != new.get(key)
    ]
    return [f"{len(lines)} plotted points moved (stored -> now):", *lines, *said]


def pytest_itemcollected(item: pytest.Item) -> None:
    """Teach each cell of a notebook to explain its figures."""
    if isinstance(item, IPyNbCell):
        item.output_timeout = PATIENCE
        item.format_output_compare = partial(_explain, item, item.format_output_compare)


def _explain(cell: IPyNbCell, otherwise: Callable[..., None], key: str, stored: Any, now: Any) -> None:
    if key == BUNDLE:
        cell.comparison_traceback += differences(stored, now)
    elif key == "image/svg+xml":
        cell.comparison_traceback.append("Every point is where it was; the drawing is another.")
    else:
        otherwise(key, stored, now)
