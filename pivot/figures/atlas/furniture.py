"""What surrounds the land of a map: graticule, degrees, scale bar, and the sheet they stand on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from pivot.figures import text as fonts
from pivot.figures.atlas.cutting import cut_line, thin
from pivot.figures.atlas.projections import kilometres, latitude, longitude
from pivot.figures.atlas.shapes import TOLERANCE
from pivot.figures.atlas.view import View
from pivot.figures.palette import BASELINE, GRID, MUTED
from pivot.figures.scales import number
from pivot.figures.sheet import Sheet

_STEPS = (0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0)
#: The scale bar's longest length, in points.
LONGEST_BAR = 90.0


class MapSheet(Sheet):
    """A sheet on which areas with holes can be drawn."""

    def shape(
        self, rings: Sequence[np.ndarray], face: str, edge: str = "none", width: float = 0.0, group: str = ""
    ) -> None:
        """A filled area of closed rings; a hole runs the other way round than what it is in."""
        if not rings:
            return
        codes = [
            np.array([Path.MOVETO, *[Path.LINETO] * (len(ring) - 2), Path.CLOSEPOLY], dtype=np.uint8)
            for ring in rings
        ]
        outline = Path(np.concatenate(rings), np.concatenate(codes))
        self._add(PathPatch(outline, facecolor=face, edgecolor=edge, linewidth=width), group)


def graticule_step(degrees: float, most: int) -> float:
    """The least usual distance of lines that gives at most ``most`` of them."""
    return next((step for step in _STEPS if degrees / step <= most), _STEPS[-1])


def graticule(sheet: Sheet, view: View) -> list[tuple[str, float, str]]:
    """Thin meridians and parallels.

    Returns:
        The degrees to be named at the frame: "x" or "y", the place along that edge, the words.
    """
    west, south, east, north = view.shown
    centre, box = view.projection.centre, view.box
    across, up = graticule_step(east - west, 11), graticule_step(north - south, 7)
    # Whole multiples of the step, wherever the central meridian lies.
    first = np.ceil((west + centre) / across) * across
    meridians = np.arange(first, east + centre + 1e-9, across)
    parallels = np.arange(np.ceil(south / up) * up, north + 1e-9, up)
    lines = [("x", longitude(float(m)), _sampled(m, m, south, north)) for m in meridians]
    lines += [("y", latitude(float(p)), _sampled(west + centre, east + centre, p, p)) for p in parallels]
    names = []
    for edge, words, line in lines:
        there = view.on_sheet(line)
        for part in cut_line(there[np.isfinite(there).all(axis=1)], view.edge):
            part = thin(part, TOLERANCE)
            sheet.line(part[:, 0], part[:, 1], GRID, 0.5, group="grid")
            for x, y in (part[0], part[-1]):
                if edge == "x" and abs(y - box.bottom) < 0.01:
                    names.append((edge, float(x), words))
                elif edge == "y" and abs(x - box.left) < 0.01:
                    names.append((edge, float(y), words))
    return names


def _sampled(west: float, east: float, south: float, north: float) -> np.ndarray:
    return np.column_stack([np.linspace(west, east, 181), np.linspace(south, north, 181)])


def frame(sheet: Sheet, view: View, names: Sequence[tuple[str, float, str]]) -> None:
    """The edge of the map, with the degrees of the graticule under and left of it."""
    rim, box = view.rim(), view.box
    sheet.line(rim[:, 0], rim[:, 1], BASELINE, 0.6, group="frame")
    if view.whole:
        return
    for edge, at, words in names:
        if edge == "x":
            half = fonts.width(words, fonts.SMALL) / 2
            if box.left + half - 6 <= at <= box.right - half + 4:
                sheet.text(
                    at,
                    box.bottom - 4,
                    words,
                    size=fonts.SMALL,
                    colour=MUTED,
                    across="center",
                    up="top",
                    group="ticks-x",
                )
        elif box.bottom + 3 <= at <= box.top - 2:
            sheet.text(
                box.left - 4, at, words, size=fonts.SMALL, colour=MUTED, across="right", group="ticks-y"
            )


def scale_bar(sheet: Sheet, view: View, right: float, base: float) -> None:
    """A bar of a round length, true at the middle of the map, that ends at ``right``."""
    left, bottom, far, top = view.frame
    middle = np.array([[(left + far) / 2, (bottom + top) / 2]])
    one, other = view.projection.inverse(middle + [[-50.0, 0.0], [50.0, 0.0]])
    # A projection's kilometre is not everywhere one on the ground.
    true = view.scale * 100.0 / kilometres(one, other)
    length = max(n * 10.0**e for e in range(-1, 5) for n in (1, 2, 5) if n * 10.0**e * true <= LONGEST_BAR)
    words = f"{number(length, 0 if length >= 1 else 1)} km"
    end = right - fonts.width(words, fonts.SMALL) - 5
    sheet.text(right, base, words, size=fonts.SMALL, colour=MUTED, across="right", up="base", group="scale")
    level = base + fonts.SMALL * fonts.CAP_HEIGHT / 2
    start = end - length * true
    ticks = [level + 2.5, level, level, level + 2.5]
    sheet.line([start, start, end, end], ticks, MUTED, 0.8, group="scale")
