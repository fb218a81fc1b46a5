"""The size of a map and what stands under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pivot.figures import text as fonts
from pivot.figures.atlas import classes as keys
from pivot.figures.atlas.furniture import LONGEST_BAR, MapSheet, scale_bar
from pivot.figures.atlas.projections import WORLD, Extent, Projection, latitude
from pivot.figures.atlas.view import View, filling, frame_of
from pivot.figures.labels import Box
from pivot.figures.plot import MARGIN, ROW, status_key
from pivot.figures.sheet import POINTS_PER_MM

WIDTH = 160.0
#: Millimetres: taller than this a map is widened instead.
TALLEST = 150.0


@dataclass
class Layout:
    """What stands under a map, and hence the size of all.

    Attributes:
        entries: words and colour of each square of the key.
        lead: what stands before them.
        statuses: the statuses that need a key.
        scaled: whether a scale bar is drawn; a large map has no one scale.
    """

    entries: list[tuple[str, str]]
    lead: str
    statuses: list[str]
    scaled: bool

    def fitted(
        self, projection: Projection, extent: Extent, figure: str, height: float | None
    ) -> tuple[View, float]:
        """The view, and the height of the sheet in millimetres."""
        whole = extent[2] - extent[0] >= WORLD
        room = WIDTH * POINTS_PER_MM
        left = MARGIN if whole else MARGIN + fonts.width(latitude(-88.5), fonts.SMALL) + 4
        wide = room - MARGIN - left
        under = self._rows_height() + (4.0 if whole else ROW + 3)
        shape = frame_of(projection, extent)
        wanted = wide * (shape[3] - shape[1]) / (shape[2] - shape[0])
        most = (height or TALLEST) * POINTS_PER_MM - under - MARGIN
        if most < 60:
            raise ValueError(f"{figure}: the map has no room; give it more height than {height} mm")
        tall = most if height or wanted > most else wanted
        if whole and tall < wanted:
            raise ValueError(
                f"{figure}: a map of this extent needs more height than {height} mm; leave it out"
            )
        if whole:
            tall = wanted
        millimetres = round((tall + under + MARGIN) / POINTS_PER_MM, 1)
        top = millimetres * POINTS_PER_MM - MARGIN
        box = Box(left, under, left + wide, top)
        shape = filling(shape, (top - under) / wide)
        return View(projection, extent, shape, box), millimetres

    def _packed(self) -> list[list[tuple[str, str]]]:
        longest = WIDTH * POINTS_PER_MM - 2 * MARGIN
        return keys.in_rows(self.entries, self.lead, longest) if self.entries else []

    def _shares(self, packed: Sequence[list[tuple[str, str]]]) -> bool:
        """Whether the last row of the key leaves room for the scale bar."""
        lead = self.lead if len(packed) == 1 else ""
        used = keys.row_width(packed[-1], lead) if packed else 0.0
        return used + LONGEST_BAR + 50 < WIDTH * POINTS_PER_MM - 2 * MARGIN

    def _count(self) -> int:
        packed = self._packed()
        alone = self.scaled and not self.statuses and not self._shares(packed)
        return max(len(packed) + bool(self.statuses) + alone, int(self.scaled))

    def _rows_height(self) -> float:
        return MARGIN + 1 + self._count() * (ROW + 3)

    def foot(self, sheet: MapSheet, view: View) -> None:
        """Key, marks of statuses and scale bar, from the top row down."""
        packed = self._packed()
        base = MARGIN + 1 + (self._count() - 1) * (ROW + 3)
        for i, row in enumerate(packed):
            lead = self.lead if i == 0 else ""
            keys.key(sheet, view.box.left, base - i * (ROW + 3), row, lead)
        if self.statuses:
            status_key(sheet, view.box.left, MARGIN + 1, self.statuses, "mark")
        if self.scaled:
            scale_bar(sheet, view, view.box.right, MARGIN + 1)
