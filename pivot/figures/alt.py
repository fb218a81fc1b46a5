"""What is said of a figure to those who do not see it, computed from its points."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from pivot.figures.scales import number
from pivot.figures.tidy import STATUSES, spoken

LONGEST = 900


def joined(opening: str, parts: Sequence[str], left_over: str, room: int) -> str:
    """``opening`` and as many parts as there is room for; the others are counted in words."""
    said = opening
    for index, part in enumerate(parts):
        rest = len(parts) - index
        tail = f" {rest} more {left_over}." if rest else ""
        if len(said) + 1 + len(part) + (len(tail) if rest > 1 else 0) > room:
            return said + tail
        said = f"{said} {part}"
    return said


def course(name: str, rows: pd.DataFrame, digits: int) -> str:
    """First, last, lowest and highest value of one series, in the order of its x."""
    first, last = rows.iloc[0], rows.iloc[-1]
    if len(rows) == 1:
        return f"{name}: {_value(first, digits)}{marks(rows)}."
    low, high = rows.loc[rows["y"].idxmin()], rows.loc[rows["y"].idxmax()]
    return (
        f"{name}: first {_value(first, digits)}, last {_value(last, digits)}, "
        f"lowest {_value(low, digits)}, highest {_value(high, digits)}{marks(rows)}."
    )


def _value(row: pd.Series, digits: int) -> str:
    return f"{number(row['y'], digits)} ({spoken(row['x'])})"


def marks(rows: pd.DataFrame) -> str:
    """How many of the values are not as reported, by status."""
    counts = rows["status"].value_counts()
    said = [f"{counts[s]} of {len(rows)} {s}" for s in STATUSES[1:] if s in counts]
    return f"; {', '.join(said)}" if said else ""


def estimate(name: str, row: pd.Series, digits: int) -> str:
    """One value with its interval, and its status where that is not "reported"."""
    said = []
    if "low" in row and row["low"] == row["low"]:
        said.append(f"{number(row['low'], digits)} to {number(row['high'], digits)}")
    if row["status"] != "reported":
        said.append(row["status"])
    return f"{name} {number(row['y'], digits)}" + (f" ({'; '.join(said)})" if said else "")
