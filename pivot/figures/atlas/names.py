"""Names on a map: in what they name or beside it, clear of each other, of lines and of coasts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from pivot.figures import text as fonts
from pivot.figures.atlas.shapes import Drawn
from pivot.figures.labels import Box, free_spot
from pivot.figures.palette import MUTED
from pivot.figures.sheet import Sheet

#: Directions to try, the ones that read best first, in degrees from the right against the clock.
_AROUND = (0, 180, 90, 270, 30, 330, 150, 210, 60, 300, 120, 240)
_FURTHER = (0.0, 6.0, 13.0, 22.0, 34.0)
#: From this distance on a thin line leads from a name to its place.
_LEADER = 9.0
_ALONG = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88, 0.05, 0.95)

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
        taken: the boxes of marks and of the names put down so far.
    """

    def __init__(
        self, sheet: Sheet, room: Box, lines: Sequence[np.ndarray], coasts: Sequence[np.ndarray]
    ) -> None:
        self.sheet, self.room = sheet, room
        self.lines = [line for line in lines if len(line)]
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
        size: float = fonts.SMALL,
    ) -> bool:
        """Put a name down at the first free spot.

        Args:
            spots: centres to try, each with the place it leads to.
            coasts: whether the name keeps clear of coasts while it can.
        """
        filled = (fonts.width(words, size, weight), fonts.height(words, size))
        for walls in ([*self.lines, *self.coasts], self.lines) if coasts else (self.lines,):
            for centre, tip in spots:
                box = free_spot([centre], filled, self.room, walls, self.taken)
                if box is None:
                    continue
                near = (min(max(tip[0], box.left), box.right), min(max(tip[1], box.bottom), box.top))
                if math.dist(near, tip) > _LEADER:
                    self.sheet.line([near[0], tip[0]], [near[1], tip[1]], MUTED, 0.5, group=group)
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


def around(x: float, y: float, size: tuple[float, float], radius: float) -> list[Spot]:
    """Spots beside a mark of some radius, nearest first."""
    return [
        (_beside((x, y), size, angle, radius + away), (x, y)) for away in _FURTHER for angle in _AROUND
    ]


def outside(drawn: Drawn, size: tuple[float, float]) -> list[Spot]:
    """Spots beside an area: from its farthest corner in each direction outwards."""
    corners = np.concatenate([rings[0] for rings in drawn.polygons])
    spots = []
    for away in _FURTHER:
        for angle in _AROUND:
            way = np.array([math.cos(math.radians(angle)), math.sin(math.radians(angle))])
            tip = corners[int(np.round(corners @ way, 4).argmax())]
            spots.append((_beside(tuple(tip), size, angle, 2.5 + away), (float(tip[0]), float(tip[1]))))
    return spots


def _beside(tip: Sequence[float], size: tuple[float, float], angle: float, away: float) -> tuple[float, float]:
    """The centre of a box whose edge lies ``away`` from a point in some direction."""
    across, up = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    # The box is pushed out as far as its own half reaches that way.
    x = tip[0] + across * away + size[0] / 2 * max(-1.0, min(1.0, 1.6 * across))
    y = tip[1] + up * away + size[1] / 2 * max(-1.0, min(1.0, 1.6 * up))
    return x, y


def along(lines: Sequence[np.ndarray], size: tuple[float, float]) -> list[Spot]:
    """Spots on either side of a line, from its middle towards its ends."""
    spots = []
    for away in (2.5, 6.0, 10.0):
        for share in _ALONG:
            for line in lines:
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
