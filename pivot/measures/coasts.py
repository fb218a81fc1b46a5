"""Coastlines on a plane: areas, how far two outlines lie apart, lines midway between two coasts.

Everything is measured in kilometres on one Lambert azimuthal equal-area projection, centred on the
islands: areas are true, and lengths within 500 km of the centre are off by less than 0.1 per cent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import pyproj
from scipy.spatial import Voronoi, cKDTree

#: Longitude and latitude at which the plane touches the globe.
CENTRE = (147.0, 44.5)
#: Kilometres between the points as which a coast is taken.
STEP = 1.0

Rings = Sequence[np.ndarray]


@lru_cache
def _plane(centre: tuple[float, float]) -> pyproj.Proj:
    return pyproj.Proj(proj="laea", lon_0=centre[0], lat_0=centre[1], ellps="WGS84", units="km")


def on_plane(points: np.ndarray, centre: tuple[float, float] = CENTRE) -> np.ndarray:
    """Longitudes and latitudes, degrees, as kilometres east and north of the centre (n, 2)."""
    x, y = _plane(centre)(points[:, 0], points[:, 1])
    return np.column_stack([x, y])


def on_globe(points: np.ndarray, centre: tuple[float, float] = CENTRE) -> np.ndarray:
    """The inverse of ``on_plane``."""
    x, y = _plane(centre)(points[:, 0], points[:, 1], inverse=True)
    return np.column_stack([x, y])


def rings(collection: Mapping[str, Any], keep: Callable[[Mapping[str, Any]], bool]) -> list[np.ndarray]:
    """Outer rings, in kilometres on the plane, of the features whose properties ``keep`` accepts."""
    found = []
    for feature in collection["features"]:
        if keep(feature["properties"]):
            shape = feature["geometry"]
            polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
            found += [on_plane(np.asarray(polygon[0], dtype=float)) for polygon in polygons]
    return found


def area(found: Rings) -> float:
    """Square kilometres inside rings that do not overlap (Gauss's formula)."""
    total = 0.0
    for ring in found:
        x, y = ring[:, 0], ring[:, 1]
        total += abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2
    return total


def dense(line: np.ndarray, step: float = STEP) -> np.ndarray:
    """A line with points no farther than ``step`` apart."""
    parts = [line[:1]]
    for start, end in zip(line[:-1], line[1:], strict=True):
        count = max(int(np.ceil(np.linalg.norm(end - start) / step)), 1)
        parts.append(start + (end - start) * (np.arange(1, count + 1) / count)[:, None])
    return np.vstack(parts)


def shore(found: Rings, step: float = STEP) -> np.ndarray:
    """All coasts as points no farther than ``step`` apart."""
    return np.vstack([dense(ring, step) for ring in found])


def apart(one: Rings, other: Rings, step: float = 0.2) -> tuple[float, float]:
    """How far two outlines of the same coast lie apart, kilometres.

    Returns:
        The Hausdorff distance (the farthest that any point of either lies from the other) and the
        mean distance of the points of either from the other.
    """
    a, b = shore(one, step), shore(other, step)
    there, back = cKDTree(b).query(a)[0], cKDTree(a).query(b)[0]
    return float(max(there.max(), back.max())), float(np.concatenate([there, back]).mean())


def midway(one: Rings, other: Rings, reach: float, step: float = STEP) -> list[np.ndarray]:
    """The line every point of which is as far from one coast as from the other.

    The edges of the Voronoi diagram of the points of both coasts that part a point of one from a
    point of the other: the geometry of an equidistance line. Coasts are taken as points ``step``
    apart, so the line is right to about as much.

    Args:
        one, other: rings on the plane.
        reach: kilometres from both coasts beyond which the line is not drawn.

    Returns:
        Lines on the plane, the longest first; none where the coasts are farther apart than twice
        the reach.
    """
    a, b = shore(one, step), shore(other, step)
    a, b = a[cKDTree(b).query(a)[0] <= 3 * reach], b[cKDTree(a).query(b)[0] <= 3 * reach]
    if not len(a) or not len(b):
        return []
    points = np.vstack([a, b])
    diagram = Voronoi(points)
    parts = (diagram.ridge_points < len(a)).sum(axis=1) == 1
    edges = [
        edge for edge, parted in zip(diagram.ridge_vertices, parts, strict=True) if parted and -1 not in edge
    ]
    if not edges:
        return []
    near = cKDTree(points).query(diagram.vertices)[0] <= reach
    return _joined([(i, j) for i, j in edges if near[i] and near[j]], diagram.vertices)


def _joined(edges: Sequence[tuple[int, int]], places: np.ndarray) -> list[np.ndarray]:
    """Edges as lines, each as long as it can be, the longest first."""
    beside: dict[int, list[int]] = {}
    for i, j in edges:
        beside.setdefault(i, []).append(j)
        beside.setdefault(j, []).append(i)
    left = {frozenset(edge) for edge in edges}
    found = []
    for start in sorted(beside, key=lambda place: (len(beside[place]), place)):
        walk = [start]
        while onward := [n for n in beside[walk[-1]] if frozenset((walk[-1], n)) in left]:
            left.remove(frozenset((walk[-1], onward[0])))
            walk.append(onward[0])
        if len(walk) > 1:
            found.append(places[walk])
    return sorted(found, key=lambda line: -length(line))


def length(line: np.ndarray) -> float:
    """Kilometres along a line."""
    return float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())


def thinned(line: np.ndarray, every: float) -> np.ndarray:
    """A line with points about ``every`` kilometres apart, its ends kept."""
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    count = max(int(round(along[-1] / every)), 1)
    at = np.linspace(0.0, along[-1], count + 1)
    return np.column_stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)])
