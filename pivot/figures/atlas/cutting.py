"""Rings and lines cut to a rectangle, and thinned to what a drawing can show."""

from __future__ import annotations

import numpy as np

Rectangle = tuple[float, float, float, float]


def cut_ring(ring: np.ndarray, to: Rectangle) -> np.ndarray:
    """A closed ring (n, 2; first and last the same) within a rectangle (left, bottom, right, top).

    Sutherland and Hodgman (1974): where the ring leaves and comes back it follows the edge.
    The result may have no rows.
    """
    left, bottom, right, top = to
    for axis, bound, sign in ((0, left, 1), (1, bottom, 1), (0, right, -1), (1, top, -1)):
        if not len(ring):
            return ring
        depth = sign * (ring[:, axis] - bound)
        if (depth >= 0).all():
            continue
        inside = depth >= 0
        start, end, share = ring[:-1], ring[1:], np.zeros(len(ring) - 1)
        crossed = inside[:-1] != inside[1:]
        share[crossed] = depth[:-1][crossed] / (depth[:-1] - depth[1:])[crossed]
        between = start + share[:, None] * (end - start)
        between[:, axis] = bound
        # Of each edge: where it crosses, then its end if that is inside.
        kept = np.stack([crossed, inside[1:]], axis=1).ravel()
        ring = np.stack([between, end], axis=1).reshape(-1, 2)[kept]
        if len(ring):
            ring = np.concatenate([ring, ring[:1]])
    return ring


def cut_line(line: np.ndarray, to: Rectangle) -> list[np.ndarray]:
    """The parts of a polyline (n, 2) within a rectangle; Liang and Barsky (1984) for each edge."""
    left, bottom, right, top = to
    start, step = line[:-1], np.diff(line, axis=0)
    enter, leave = np.zeros(len(step)), np.ones(len(step))
    for axis, low, high in ((0, left, right), (1, bottom, top)):
        flat = step[:, axis] == 0
        slope = np.where(flat, 1.0, step[:, axis])
        one, two = (low - start[:, axis]) / slope, (high - start[:, axis]) / slope
        outside = (start[:, axis] < low) | (start[:, axis] > high)
        one, two = np.where(flat, np.where(outside, 2.0, 0.0), one), np.where(flat, 1.0, two)
        enter, leave = np.maximum(enter, np.minimum(one, two)), np.minimum(leave, np.maximum(one, two))
    firsts, lasts = start + enter[:, None] * step, start + leave[:, None] * step
    edges = np.flatnonzero(enter < leave)
    parts: list[list[np.ndarray]] = []
    for before, i in zip([-2, *edges[:-1]], edges, strict=False):
        # It goes on where the edge before it stayed inside to its end.
        if before != i - 1 or leave[before] < 1 or enter[i] > 0:
            parts.append([firsts[i]])
        parts[-1].append(lasts[i])
    return [np.array(part) for part in parts]


def dense(line: np.ndarray, step: float) -> np.ndarray:
    """A polyline with vertices added, so that no edge is longer than ``step``."""
    pieces = np.maximum(1, np.ceil(np.hypot(*np.diff(line, axis=0).T) / step).astype(int))
    if pieces.max(initial=1) == 1:
        return line
    edge = np.repeat(np.arange(len(pieces)), pieces)
    within = np.arange(len(edge)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    share = (within / pieces[edge])[:, None]
    return np.concatenate([line[edge] + share * (line[edge + 1] - line[edge]), line[-1:]])


def thin(line: np.ndarray, tolerance: float) -> np.ndarray:
    """A polyline with as few vertices as keep it within ``tolerance``; Douglas and Peucker (1973).

    A closed ring stays closed and keeps at least the vertex farthest from its first.
    """
    keep = np.zeros(len(line), dtype=bool)
    keep[[0, -1]] = True
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        away = _distance(line[first + 1 : last], line[first], line[last])
        far = int(away.argmax())
        if away[far] > tolerance:
            middle = first + 1 + far
            keep[middle] = True
            spans += [(first, middle), (middle, last)]
    return line[keep]


def _distance(places: np.ndarray, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """How far places (n, 2) lie from the stretch between two points."""
    along = other - one
    length = float(along @ along)
    share = np.clip((places - one) @ along / length, 0.0, 1.0)[:, None] if length else 0.0
    return np.hypot(*(places - one - share * along).T)


def area(ring: np.ndarray) -> float:
    """The signed area of a closed ring; positive where it runs against the clock."""
    x, y = ring[:, 0] - ring[0, 0], ring[:, 1] - ring[0, 1]
    return float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum() / 2)


def holds(rings: list[np.ndarray], places: np.ndarray) -> np.ndarray:
    """Whether each place (n, 2) lies in the polygon of some rings, holes left out."""
    inside = np.zeros(len(places), dtype=bool)
    for ring in rings:
        start, end = ring[:-1], ring[1:]
        x, y = places[:, 0][:, None], places[:, 1][:, None]
        spans = (start[:, 1] > y) != (end[:, 1] > y)
        rise = np.where(end[:, 1] == start[:, 1], 1.0, end[:, 1] - start[:, 1])
        at = start[:, 0] + (y - start[:, 1]) / rise * (end[:, 0] - start[:, 0])
        inside ^= (spans & (x < at)).sum(axis=1) % 2 == 1
    return inside


def _reach(places: np.ndarray, ring: np.ndarray) -> np.ndarray:
    """How far places (n, 2) lie from the nearest edge of a ring."""
    start, along = ring[:-1], np.diff(ring, axis=0)
    length = (along**2).sum(axis=1)
    off = places[:, None] - start
    share = np.clip((off * along).sum(axis=2) / np.where(length > 0, length, 1.0), 0.0, 1.0)
    return np.hypot(*np.moveaxis(off - share[..., None] * along, 2, 0)).min(axis=1)


def heart(rings: list[np.ndarray], fineness: int = 16) -> np.ndarray:
    """A place deep inside a polygon: of a grid, twice refined, the one farthest from all edges."""
    low, high = rings[0].min(axis=0), rings[0].max(axis=0)
    best, reach = rings[0][0], -1.0
    for _ in range(3):
        xs, ys = (np.linspace(low[i], high[i], fineness + 2)[1:-1] for i in (0, 1))
        grid = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
        grid = grid[holds(rings, grid)]
        if len(grid):
            away = np.min([_reach(grid, ring) for ring in rings], axis=0)
            # Rounded, so that the last bit of a sum does not choose between equals.
            far = int(np.round(away, 6).argmax())
            if away[far] > reach:
                best, reach = grid[far], float(away[far])
        step = (high - low) / (fineness + 1)
        low, high = best - step, best + step
    return best
