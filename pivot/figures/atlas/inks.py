"""The fill or stroke of each row of a map."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pivot.figures import palette
from pivot.figures.atlas.classes import Classes

#: Land that no row is about, in a tone of the paper.
LAND = palette.mix(palette.OTHER, palette.SHADE, 0.1)


class Inks:
    """The fill or stroke of each row: its class, else its group's or its own colour."""

    def __init__(
        self, rows: pd.DataFrame, classes: Classes | None, colours: Mapping[str, str] | None
    ) -> None:
        self.classes = classes
        self.rows = rows.set_index("series")
        self._given = colours or {}
        self.groups = [g for g in dict.fromkeys(rows["group"]) if g] if "group" in rows else []
        plain = [g for g in self.groups if self._house(g) == palette.OTHER]
        # Groups without a house colour are greys of several depths, the first the darkest.
        self._greys = {
            group: palette.mix(palette.INK, palette.PAPER, 0.8 - 0.5 * i / max(1, len(plain) - 1))
            for i, group in enumerate(plain)
        }

    def _house(self, code: str) -> str:
        return palette.colour(self._given.get(code, code))

    def of(self, series: str) -> str:
        """The colour of a row."""
        row = self.rows.loc[series]
        if self.classes is not None:
            return self.classes.colour(row["value"]) if row["value"] == row["value"] else LAND
        if self.groups and row["group"]:
            return self._greys.get(row["group"], self._house(row["group"]))
        return self._house(series)

    @property
    def lead(self) -> str:
        """What stands before the key: the unit of classes."""
        return str(self.rows["unit"].iloc[0]) if self.classes is not None else ""

    def key(self, names: Mapping[str, str]) -> list[tuple[str, str]]:
        """Words and colour of each class or group."""
        if self.classes is not None:
            return list(zip(self.classes.words, self.classes.colours, strict=True))
        return [(palette.name(g, names), self._greys.get(g, self._house(g))) for g in self.groups]
