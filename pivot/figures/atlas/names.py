"""Names on a map: in what they name or beside it, clear of each other, of lines and of coasts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from pivot.figures import text as fonts
from pivot.figures.atlas.cutting import area, holds
from pivot.figures.atlas.shapes import Drawn
from pivot.figures.labels import Box, crosses, free_spot
from pivot.figures.palette import MUTED
from pivot.figures.sheet import Sheet

#: Directions to try, the ones that read best first, in degrees from the right against the clock.
_AROUND = (0, 180, 90, 270, 30, 330, 150, 210, 60, 300, 120, 240)
_FURTHER = (0.0, 6.0, 13.0, 22.0, 34.0)
#: From this distance on a thin line leads from a name to its place.
_LEADER = 9.0
_ALONG = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88, 0.05, 0.95)

#: Of a line in many parts the longest bear its name.
_PARTS = 3

Spot = tuple[tuple[float, float], tuple[float, float]]


def together(lines: Sequence[np.ndarray]) -> np.ndarray:
    """Polylines as one, with a row of NaN between them, across which nothing is drawn."""
    gap = np.full((1, 2), np.nan)
    parts = [part for line in lines for part in (line, gap)]
    return np.concatenate(parts) if parts else np.zeros((0, 2))


class Names:
    """The names of one map, put down one after the other.

    Attributes:
        room: where names may stand.
        lines: what a name never covers.
        coasts: what it covers only where nothing else is left.
        filled: regions in colour, each with its rings: a name beside one stands on none.
        taken: the boxes of marks and of the names put down so far.
    """

    def __init__(
        self,
        sheet: Sheet,
        room: Box,
        lines: Sequence[np.ndarray],
        coasts: Sequence[np.ndarray],
        filled: Sequence[list[np.ndarray]] = (),
    ) -> None:
        self.sheet, self.room, self.filled = sheet, room, filled
        self.lines = [line for line in [together(lines)] if len(line)]
        self.coasts = [line for line in [together(coasts)] if len(line)]
        self.taken: list[Box] = []

    def mark(self, x: float, y: float, radius: float) -> None:
        """Keep names off a mark."""
        self.taken.append(Box(x - radius, y - radius, x + radius, y + radius))

    def put(
        self,
        words: str,
        spots: Sequence[Spot],
        colour: str,
        weight: str,
        group: str,
        coasts: bool = True,
        beside: bool = True,
    ) -> bool:
        """Put a name down at the first free spot.

        Args:
            spots: centres to try, each with the place it leads to.
            coasts: whether the name keeps clear of coasts while it can.
            beside: whether it keeps off the regions in colour.
        """
        size = fonts.SMALL
        filled = (fonts.width(words, size, weight), fonts.height(words, size))
        for walls in ([*self.lines, *self.coasts], self.lines) if coasts else (self.lines,):
            for centre, tip in spots:
                box = free_spot([centre], filled, self.room, walls, self.taken)
                if box is None or (beside and self._on_colour(np.array([[box.left, box.bottom]]))):
                    continue
                leader = self._leader(box, tip)
                if leader is not None:
                    if not self._leads(leader):
                        continue
                    self.sheet.line(leader[:, 0], leader[:, 1], MUTED, 0.5, group=group)
                    self.lines.append(leader)
                base = box.bottom + size * fonts.DESCENT
                middle = (box.left + box.right) / 2
                self.sheet.text(
                    middle,
                    base,
                    words,
                    size=size,
                    weight=weight,
                    colour=colour,
                    across="center",
                    up="base",
                    group=group,
                )
                self.taken.append(box)
                return True
        return False

    def _leader(self, box: Box, tip: tuple[float, float]) -> np.ndarray | None:
        """The line from a name to a place that is not beside it, not quite up to the letters."""
        near = (min(max(tip[0], box.left), box.right), min(max(tip[1], box.bottom), box.top))
        away = math.dist(near, tip)
        if away <= _LEADER:
            return None
        start = [n + (t - n) * 2.0 / away for n, t in zip(near, tip, strict=True)]
        return np.array([start, tip])

    def _leads(self, leader: np.ndarray) -> bool:
        """Whether a line crosses no name or mark but its own, and no region but the one it leads to."""
        start, tip = leader
        ends = [box for box in self.taken if not (box.left <= tip[0] <= box.right)]
        if any(crosses(box, leader) for box in ends):
            return False
        between = start + np.linspace(0.0, 1.0, 6)[:, None] * (tip - start)
        return not self._on_colour(between[:-1], unless=tip)

    def _on_colour(self, places: np.ndarray, unless: np.ndarray | None = None) -> bool:
        """Whether any place lies in a region in colour, but for the one that holds ``unless``."""
        return any(
            holds(rings, places).any() and (unless is None or not holds(rings, unless[None])[0])
            for rings in self.filled
        )


def within(drawn: Drawn, at: Sequence[float], size: tuple[float, float]) -> list[Spot]:
    """Spots in an area where a name has room between its borders, the nearest to a place first."""
    corners = np.concatenate([rings[0] for rings in drawn.polygons])
    xs, ys = (np.linspace(a, b, 19) for a, b in zip(corners.min(axis=0), corners.max(axis=0), strict=True))
    grid = np.concatenate([[at], np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)])
    grid = grid[np.any([holds(rings, grid) for rings in drawn.polygons], axis=0)]
    away = np.round(np.hypot(*((grid - np.asarray(at)) * [1.0, 1.5]).T), 3)
    half = (size[0] / 2 + 1.0, size[1] / 2 + 0.5)
    # What the file cut at the 180th meridian is one area: the cut is no border.
    borders = together(drawn.borders())
    spots = []
    for x, y in grid[np.argsort(away, kind="stable")]:
        if not crosses(Box(x - half[0], y - half[1], x + half[0], y + half[1]), borders):
            spots.append(((float(x), float(y)), (float(x), float(y))))
    return spots


def around(x: float, y: float, size: tuple[float, float], radius: float) -> list[Spot]:
    """Spots beside a mark of some radius, nearest first."""
    return [(_beside((x, y), size, angle, radius + away), (x, y)) for away in _FURTHER for angle in _AROUND]


def outside(drawn: Drawn, at: Sequence[float], size: tuple[float, float]) -> list[Spot]:
    """Spots beside an area: from the farthest corner of its largest part in each direction outwards.

    What leads to it ends a little within, on the way to a place in it.
    """
    corners = max(drawn.polygons, key=lambda polygon: abs(area(polygon[0])))[0]
    spots = []
    for away in _FURTHER:
        for angle in _AROUND:
            way = np.array([math.cos(math.radians(angle)), math.sin(math.radians(angle))])
            corner = corners[int(np.round(corners @ way, 4).argmax())]
            inwards = np.asarray(at) - corner
            tip = corner + inwards * min(0.6, 5.0 / max(1e-9, float(np.hypot(*inwards))))
            spots.append((_beside(tuple(corner), size, angle, 2.5 + away), (float(tip[0]), float(tip[1]))))
    return spots


def _beside(
    tip: Sequence[float], size: tuple[float, float], angle: float, away: float
) -> tuple[float, float]:
    """The centre of a box whose edge lies ``away`` from a point in some direction."""
    across, up = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    # The box is pushed out as far as its own half reaches that way.
    x = tip[0] + across * away + size[0] / 2 * max(-1.0, min(1.0, 1.6 * across))
    y = tip[1] + up * away + size[1] / 2 * max(-1.0, min(1.0, 1.6 * up))
    return x, y


def along(lines: Sequence[np.ndarray], size: tuple[float, float]) -> list[Spot]:
    """Spots on either side of a line, from its middle towards its ends."""
    spots = []
    longest = sorted(lines, key=lambda line: -np.round(np.hypot(*np.diff(line, axis=0).T).sum(), 3))
    for away in (2.5, 6.0, 10.0, 18.0):
        for share in _ALONG:
            for line in longest[:_PARTS]:
                at, way = _at(line, share)
                normal = np.array([-way[1], way[0]])
                normal = normal if normal[1] >= 0 else -normal
                reach = abs(normal[0]) * size[0] / 2 + abs(normal[1]) * size[1] / 2 + away
                for side in (1.0, -1.0):
                    x, y = at + side * normal * reach
                    spots.append(((float(x), float(y)), (float(at[0]), float(at[1]))))
    return spots


def _at(line: np.ndarray, share: float) -> tuple[np.ndarray, np.ndarray]:
    """The place at a share of a line's length, and its direction there."""
    steps = np.diff(line, axis=0)
    lengths = np.hypot(*steps.T)
    ends = np.cumsum(lengths)
    edge = min(int(np.searchsorted(ends, share * ends[-1])), len(steps) - 1)
    within = (share * ends[-1] - ends[edge] + lengths[edge]) / lengths[edge]
    return line[edge] + within * steps[edge], steps[edge] / lengths[edge]


def halfway(lines: Sequence[np.ndarray]) -> np.ndarray:
    """The middle of the longest of some lines."""
    longest = max(lines, key=lambda line: np.round(np.hypot(*np.diff(line, axis=0).T).sum(), 3))
    return _at(longest, 0.5)[0]


def near(x: float, y: float) -> Iterator[Spot]:
    """A place itself, then places round it in widening rings."""
    yield (x, y), (x, y)
    for away in (5.0, 10.0, 16.0, 24.0):
        for angle in range(0, 360, 30):
            turn = math.radians(angle)
            there = (x + away * math.cos(turn) * 1.6, y + away * math.sin(turn))
            yield there, there
