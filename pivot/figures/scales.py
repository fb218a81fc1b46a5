"""Axes: from values to points on the sheet, round ticks, and numbers as they are printed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.ticker import MaxNLocator

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True)
class Scale:
    """A linear or logarithmic map from values (low to high) to points (start to end)."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def __call__(self, value: Any) -> Any:
        """The place of a number, or of each number of an array."""
        low, high = (math.log10(self.low), math.log10(self.high)) if self.log else (self.low, self.high)
        at = np.log10(value) if self.log else value
        return self.start + (at - low) / (high - low) * (self.end - self.start)


def number(value: float, digits: int) -> str:
    """A number with ``digits`` decimals, commas between thousands and a true minus sign."""
    text = f"{value:,.{digits}f}"
    if float(text.replace(",", "")) == 0:
        text = text.lstrip("-")
    return text.replace("-", MINUS)


def ticks(low: float, high: float, zero: bool, log: bool = False, most: int = 5) -> list[float]:
    """Round values that enclose ``low`` to ``high`` (and 0), about ``most`` of them."""
    if log:
        decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
        steps = (1, 2, 5) if len(decades) <= 4 else (1,)
        found = [float(f"{step}e{decade}") for decade in decades for step in steps]
        first = max(t for t in found if t <= low)
        last = min((t for t in found if t >= high), default=found[-1])
        return [t for t in found if first <= t <= last]
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        low, high = low - abs(low or 1) / 2, high + abs(high or 1) / 2
    best: list[float] = []
    waste = math.inf
    for count in (most, most - 1, most + 1):
        found = [
            float(f"{t:.12g}") for t in MaxNLocator(count, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
        ]
        while len(found) > 2 and found[1] <= low:
            found = found[1:]
        while len(found) > 2 and found[-2] >= high:
            found = found[:-1]
        empty = (found[-1] - found[0]) / (high - low)
        if empty < waste - 0.05:
            best, waste = found, empty
    return best


def tick_digits(values: list[float]) -> int:
    """The least number of decimals that shows every tick exactly (at most 6)."""
    for digits in range(7):
        if all(math.isclose(round(v, digits), v, rel_tol=1e-9, abs_tol=1e-12) for v in values):
            return digits
    return 6
