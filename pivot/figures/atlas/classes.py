"""Values in classes: their colours, their words, and the keys under a map."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pivot.figures import palette
from pivot.figures import text as fonts
from pivot.figures.atlas.furniture import MapSheet
from pivot.figures.scales import number, tick_digits

#: From pale to full; those under zero, where classes go through zero, from another hue.
_HUE, _UNDER_ZERO = palette.COLOURS["RUS"], palette.COLOURS["IND"]
_PALEST = 0.24
_SQUARE = 9.0
_APART = 12.0


@dataclass(frozen=True)
class Classes:
    """Classes of values by the bounds between them; a value on a bound belongs to the higher class.

    Attributes:
        bounds: increasing; n bounds make n + 1 classes.
    """

    bounds: tuple[float, ...]

    @property
    def colours(self) -> list[str]:
        """The fill of each class: paler where the value is nearer to zero or lower."""
        under = self.bounds.index(0.0) + 1 if 0.0 in self.bounds[1:] else 0
        over = len(self.bounds) + 1 - under
        return [*reversed(_ramp(_UNDER_ZERO, under)), *_ramp(_HUE, over)]

    @property
    def words(self) -> list[str]:
        """What the key says of each class."""
        digits = tick_digits(list(self.bounds))
        said = [number(b, digits) for b in self.bounds]
        between = [f"{a} to {b}" for a, b in zip(said[:-1], said[1:], strict=True)]
        return [f"under {said[0]}", *between, f"{said[-1]} or more"]

    def colour(self, value: float) -> str:
        """The fill of a value."""
        return self.colours[bisect_right(self.bounds, value)]


def _ramp(hue: str, count: int) -> list[str]:
    """So many colours of one hue, from pale to full."""
    step = (1.0 - _PALEST) / max(1, count - 1)
    return [palette.mix(hue, palette.PAPER, _PALEST + step * i) for i in range(count)]


def in_rows(entries: Sequence[tuple[str, str]], lead: str, longest: float) -> list[list[tuple[str, str]]]:
    """The entries (words, colour) of a key broken into rows no wider than ``longest`` points."""
    rows: list[list[tuple[str, str]]] = []
    left = 0.0
    for words, colour in entries:
        wide = _SQUARE + 3 + fonts.width(words, fonts.SMALL) + _APART
        if not rows or left + wide - _APART > longest:
            rows.append([])
            left = _lead(lead)
        rows[-1].append((words, colour))
        left += wide
    return rows


def row_width(entries: Sequence[tuple[str, str]], lead: str) -> float:
    """The width of a row of a key, in points."""
    each = [_SQUARE + 3 + fonts.width(words, fonts.SMALL) + _APART for words, _ in entries]
    return _lead(lead) + sum(each) - _APART


def _lead(words: str) -> float:
    return fonts.width(words, fonts.SMALL) + 8 if words else 0.0


def key(sheet: MapSheet, left: float, base: float, entries: Sequence[tuple[str, str]], lead: str) -> None:
    """A row of squares in the fills of the map, each with its words; ``lead`` stands before them."""
    if lead:
        sheet.text(left, base, lead, size=fonts.SMALL, colour=palette.MUTED, up="base", group="key")
    at = left + _lead(lead)
    middle = base + fonts.SMALL * fonts.CAP_HEIGHT / 2
    for words, colour in entries:
        low, high = middle - _SQUARE / 2 + 0.5, middle + _SQUARE / 2 - 0.5
        square = np.array([[at, low], [at + _SQUARE, low], [at + _SQUARE, high], [at, high], [at, low]])
        sheet.shape([square], colour, palette.BASELINE, 0.4, "key")
        at = sheet.text(
            at + _SQUARE + 3, base, words, size=fonts.SMALL, colour=palette.INK, up="base", group="key"
        ).right
        at += _APART
