"""Where labels go so that none covers another or a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Box:
    """A rectangle on the sheet, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def grown(self, by: float) -> Box:
        """The box with a margin of ``by`` points."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def within(self, other: Box) -> bool:
        """Whether this box lies wholly in the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.bottom >= other.bottom
            and self.top <= other.top
        )


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres as near to ``wanted`` as can be (least squares) without overlap, between two bounds.

    The order of the wanted centres is kept. Subtracting the room that all earlier items need turns
    the task into an isotonic regression, solved exactly by pooling adjacent violators.

    Raises:
        ValueError: the items need more room than there is.
    """
    if sum(sizes) > high - low + 1e-9:
        raise ValueError(f"{len(sizes)} labels need {sum(sizes):.0f} points and have {high - low:.0f}")
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    before = 0.0
    offsets: list[float] = []
    pools: list[Any] = []
    for i in order:
        offsets.append(before + sizes[i] / 2)
        before += sizes[i]
        pools.append([wanted[i] - offsets[-1], 1])
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            mean, count = pools.pop()
            pools[-1][0] = (pools[-1][0] * pools[-1][1] + mean * count) / (pools[-1][1] + count)
            pools[-1][1] += count
    flat = [min(max(mean, low), high - before) for mean, count in pools for _ in range(count)]
    centres = [0.0] * len(wanted)
    for i, base, offset in zip(order, flat, offsets, strict=True):
        centres[i] = base + offset
    return centres


def crosses(box: Box, line: np.ndarray) -> bool:
    """Whether a polyline (points in rows) enters the box; Liang and Barsky's clipping."""
    if len(line) == 1:
        line = np.repeat(line, 2, axis=0)
    start, step = line[:-1], np.diff(line, axis=0)
    enter, leave = np.zeros(len(step)), np.ones(len(step))
    for axis, low, high in ((0, box.left, box.right), (1, box.bottom, box.top)):
        with np.errstate(divide="ignore", invalid="ignore"):
            one = (low - start[:, axis]) / step[:, axis]
            two = (high - start[:, axis]) / step[:, axis]
        flat = step[:, axis] == 0
        outside = (start[:, axis] <= low) | (start[:, axis] >= high)
        one = np.where(flat, np.where(outside, 2.0, -1.0), one)
        two = np.where(flat, np.where(outside, 2.0, 2.0), two)
        enter = np.maximum(enter, np.minimum(one, two))
        leave = np.minimum(leave, np.maximum(one, two))
    return bool((enter < leave).any())


def free_spot(
    spots: Iterable[tuple[float, float]],
    size: tuple[float, float],
    room: Box,
    lines: Sequence[np.ndarray],
    taken: Sequence[Box],
) -> Box | None:
    """The first box of the given size, with its centre at one of ``spots``, that is free.

    Free means: inside ``room``, a little away from every line and from every box in ``taken``.
    """
    for x, y in spots:
        box = Box(x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2)
        if (
            box.within(room)
            and not any(box.grown(1.0).meets(other) for other in taken)
            and not any(crosses(box.grown(1.2), line) for line in lines)
        ):
            return box
    return None
