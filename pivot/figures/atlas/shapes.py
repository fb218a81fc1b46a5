"""GeoJSON read as rings and lines, and brought onto the sheet.

A ring is drawn twice: filled, closed along whatever it was cut by, and as its own outline, which has
no stroke where a map was merely cut (the frame, the 180th meridian, the pole).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from pivot.figures.atlas.cutting import Rectangle, area, cut_line, cut_ring, dense, thin
from pivot.figures.atlas.projections import Extent
from pivot.figures.atlas.view import View

#: Degrees: the longest edge that may be drawn straight, since GeoJSON's are straight in degrees.
_STEP = 1.0
#: Points: what the pen cannot show.
TOLERANCE = 0.2
_SPECK = 0.12
_SEAM = 179.99
_POLE = 89.9


@dataclass
class Shape:
    """A feature in degrees.

    Attributes:
        polygons: for each polygon its rings, the outer one first; each (n, 2) and closed.
        lines: polylines (n, 2).
    """

    polygons: list[list[np.ndarray]] = field(default_factory=list)
    lines: list[np.ndarray] = field(default_factory=list)


@dataclass
class Drawn:
    """A feature on the sheet, in points.

    Attributes:
        polygons: for each polygon its rings, outer ones against the clock, holes with it.
        outlines: of each polygon the parts of its rings that are a border or coast; None where that
            is the whole of its rings.
        seams: where a polygon was cut by the file's own edge of the world.
        lines: polylines.
    """

    polygons: list[list[np.ndarray]] = field(default_factory=list)
    outlines: list[list[np.ndarray] | None] = field(default_factory=list)
    seams: list[np.ndarray] = field(default_factory=list)
    lines: list[np.ndarray] = field(default_factory=list)

    def borders(self) -> list[np.ndarray]:
        """Every line of the pen: outlines and lines."""
        found = list(self.lines)
        for rings, outline in zip(self.polygons, self.outlines, strict=True):
            found += rings if outline is None else outline
        return found


def read(collections: Any, keys: Sequence[str], figure: str) -> tuple[dict[str, Shape], Shape]:
    """The features of one or more GeoJSON objects.

    Args:
        collections: a FeatureCollection, Feature or geometry, or a sequence of them.
        keys: the properties that name a feature; the first that is there counts.

    Returns:
        The named features by name (those of one name together), and all others as one.

    Raises:
        ValueError: something is no polygon and no line.
    """
    named: dict[str, Shape] = {}
    rest = Shape()
    for properties, geometry in _features(collections):
        ids = [properties[k] for k in keys if properties.get(k) not in (None, "")]
        shape = named.setdefault(str(ids[0]), Shape()) if ids else rest
        kind = geometry["type"]
        if kind not in ("Polygon", "MultiPolygon", "LineString", "MultiLineString"):
            raise ValueError(
                f"{figure}: a feature is a {kind}; give polygons and lines, and places as rows with x and y"
            )
        parts = geometry["coordinates"] if kind.startswith("Multi") else [geometry["coordinates"]]
        for part in parts:
            if kind.endswith("Polygon"):
                shape.polygons.append([_closed(_array(ring)) for ring in part])
            else:
                shape.lines.append(_array(part))
    return named, rest


def _features(given: Any) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    if not isinstance(given, Mapping):
        for one in given or ():
            yield from _features(one)
    elif given["type"] == "FeatureCollection":
        yield from _features(given["features"])
    elif given["type"] == "Feature":
        for _, geometry in _features(given["geometry"] or ()):
            yield given.get("properties") or {}, geometry
    elif given["type"] == "GeometryCollection":
        yield from _features(given["geometries"])
    else:
        yield {}, given


def _array(coordinates: Iterable[Sequence[float]]) -> np.ndarray:
    return np.array([place[:2] for place in coordinates], dtype=float)


def _closed(ring: np.ndarray) -> np.ndarray:
    return ring if (ring[0] == ring[-1]).all() else np.concatenate([ring, ring[:1]])


def placed(shape: Shape, view: View, keep_all: bool = False) -> Drawn:
    """A feature on the sheet, cut to the view.

    Args:
        keep_all: whether rings too small to be seen are kept.
    """
    shown, frame, centre = view.shown, view.edge, view.projection.centre

    def brought(line: np.ndarray) -> np.ndarray:
        there = view.on_sheet(dense(line, _STEP) + [centre, 0.0])
        return there[np.isfinite(there).all(axis=1)]

    drawn = Drawn()
    for polygon in shape.polygons:
        rings: list[np.ndarray] = []
        edges: list[np.ndarray] = []
        was_cut = False
        for index, ring in enumerate(polygon):
            for turned, within in _copies(ring, centre, shown):
                whole = brought(cut_ring(turned, shown))
                part = cut_ring(whole, frame)
                if len(part) < 4:
                    continue
                part = thin(part, TOLERANCE)
                size = area(part)
                if len(part) < 4 or (abs(size) < _SPECK and not keep_all):
                    continue
                # Inside and outside are told by which way a ring runs.
                rings.append(part if (size > 0) == (index == 0) else part[::-1])
                borders, seams = _pen(turned, ring)
                edges += borders
                drawn.seams += _penned(seams, shown, brought, frame)
                off = (whole.min(axis=0) < frame[:2]).any() or (whole.max(axis=0) > frame[2:]).any()
                was_cut |= bool(seams or off) or not within
        if rings:
            drawn.polygons.append(rings)
            drawn.outlines.append(_penned(edges, shown, brought, frame) if was_cut else None)
    for line in shape.lines:
        for turned, _ in _copies(line, centre, shown):
            drawn.lines += _penned([turned], shown, brought, frame)
    return drawn


def _penned(
    lines: Iterable[np.ndarray],
    shown: Extent,
    brought: Callable[[np.ndarray], np.ndarray],
    frame: Rectangle,
) -> list[np.ndarray]:
    """The visible parts of lines in degrees, on the sheet."""
    visible = [brought(part) for line in lines for part in cut_line(line, shown)]
    return [thin(part, TOLERANCE) for line in visible if len(line) > 1 for part in cut_line(line, frame)]


def _copies(ring: np.ndarray, centre: float, shown: Extent) -> Iterator[tuple[np.ndarray, bool]]:
    """A ring with longitudes from the central meridian, unbroken, wherever it meets what is shown.

    With each copy goes whether it lies wholly within.
    """
    steps = np.diff(ring[:, 0])
    # An edge round the whole world (along a pole) is one; any other long step is a jump.
    jumps = (np.abs(steps) > 180.0) & (np.abs(steps) < 359.9)
    turns = np.concatenate([[0.0], np.cumsum(np.where(jumps, -360.0 * np.sign(steps), 0.0))])
    turned = np.column_stack([ring[:, 0] + turns - centre, ring[:, 1]])
    west, south, east, north = shown
    if turned[:, 1].max() < south or turned[:, 1].min() > north:
        return
    for shift in (-720.0, -360.0, 0.0, 360.0, 720.0):
        low, high = turned[:, 0].min() + shift, turned[:, 0].max() + shift
        if high > west and low < east:
            within = low >= west and high <= east and turned[:, 1].min() >= south
            yield turned + [shift, 0.0], bool(within and turned[:, 1].max() <= north)


def _pen(turned: np.ndarray, ring: np.ndarray) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """A ring's edges that are coast or border, and those along the 180th meridian or a pole."""
    at_seam, at_pole = np.abs(ring[:, 0]) >= _SEAM, np.abs(ring[:, 1]) >= _POLE
    seam = (at_seam[:-1] & at_seam[1:]) | (at_pole[:-1] & at_pole[1:])
    if not seam.any():
        return [turned], []
    changes = np.flatnonzero(np.diff(seam)) + 1
    bounds = [0, *changes.tolist(), len(seam)]
    runs = [(turned[a : b + 1], bool(seam[a])) for a, b in zip(bounds[:-1], bounds[1:], strict=True)]
    return [r for r, s in runs if not s], [r for r, s in runs if s]
