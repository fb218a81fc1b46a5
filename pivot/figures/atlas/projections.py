"""Projections: which one fits an extent, what it is called, and the way there and back.

The formulas are PROJ's. The definitions name an ellipsoid and no datum, so that no grid, no database
of the user's and no network is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import pyproj

Extent = tuple[float, float, float, float]

#: What a call may ask for, and what it is called in the note.
KINDS = {
    "lambert-conformal": "Lambert conformal conic",
    "albers": "Albers equal-area conic",
    "azimuthal": "Lambert azimuthal equal-area",
    "equal-earth": "Equal Earth",
}
#: How far a conformal map may reach, in degrees: beyond it areas mislead.
_CONFORMAL = (60.0, 30.0)
WORLD = 300.0
#: Degrees from the central meridian: short of half a turn, where east and west are one.
HALF = 179.99999
#: Of the samples along each side of a frame.
_SAMPLES = 41


@dataclass(frozen=True)
class Projection:
    """A projection with its parameters.

    Attributes:
        kind: a key of ``KINDS``.
        definition: the PROJ string.
        words: its name and parameters, as the note prints them.
        centre: the central meridian, in degrees.
    """

    kind: str
    definition: str
    words: str
    centre: float

    def forward(self, places: np.ndarray) -> np.ndarray:
        """Kilometres east and north (n, 2) of longitudes and latitudes (n, 2); inf where undefined."""
        return np.column_stack(_proj(self.definition)(places[:, 0], places[:, 1])) / 1000.0

    def inverse(self, places: np.ndarray) -> np.ndarray:
        """Longitudes and latitudes (n, 2) of kilometres (n, 2); longitudes from -180 to 180."""
        metres = places * 1000.0
        return np.column_stack(_proj(self.definition)(metres[:, 0], metres[:, 1], inverse=True))


@cache
def _proj(definition: str) -> pyproj.Proj:
    return pyproj.Proj(definition)


def relative(longitudes: np.ndarray, centre: float) -> np.ndarray:
    """Longitudes counted from the central meridian, from -180 up to, not including, 180."""
    return (np.asarray(longitudes, dtype=float) - centre + 180.0) % 360.0 - 180.0


def fitting(extent: Extent, kind: str | None, areas: bool) -> Projection:
    """The projection for an extent.

    Equal Earth for the world; else, in middle latitudes, a conic with its standard parallels a sixth
    of the height from each edge: conformal for a region, equal-area for a larger one or where
    ``areas`` are compared; across or near the equator and over a pole the azimuthal equal-area one.

    Args:
        extent: west, south, east, north in degrees, east greater than west.
        kind: a key of ``KINDS``, or None for the one that fits.
        areas: whether filled areas are compared.
    """
    west, south, east, north = extent
    wide, high = east - west, north - south
    if kind is None:
        conic = max(south, -north) >= 10 and max(north, -south) <= 85
        small = wide <= _CONFORMAL[0] and high <= _CONFORMAL[1]
        if wide >= WORLD:
            kind = "equal-earth"
        elif conic:
            kind = "lambert-conformal" if small and not areas else "albers"
        else:
            kind = "azimuthal"
    centre = float(relative(np.array([_tidy((west + east) / 2)]), 0.0)[0])
    middle = _tidy((south + north) / 2)
    if kind == "equal-earth":
        parameters, told = f"+proj=eqearth +lon_0={centre:g}", ""
    elif kind == "azimuthal":
        parameters = f"+proj=laea +lat_0={middle:g} +lon_0={centre:g}"
        told = f"centre {latitude(middle)}, "
    else:
        low, up = (_tidy(v) for v in (south + high / 6, north - high / 6))
        parallels = f"+lat_1={low:g} +lat_2={up:g} +lat_0={middle:g} +lon_0={centre:g}"
        parameters = f"+proj={'lcc' if kind == 'lambert-conformal' else 'aea'} {parallels}"
        told = f"standard parallels {latitude(low)} and {latitude(up)}, "
    words = f"{KINDS[kind]}, {told}central meridian {longitude(centre)}"
    return Projection(kind, f"{parameters} +ellps=WGS84 +units=m +no_defs", words, centre)


def _tidy(degrees: float) -> float:
    """A parameter rounded to half a degree, as an atlas prints it."""
    return round(degrees * 2) / 2


def longitude(degrees: float) -> str:
    """45.5 gives 45.5° E."""
    turned = (degrees + 180.0) % 360.0 - 180.0
    if turned in (0.0, -180.0):
        return f"{abs(turned):g}°"
    return f"{abs(turned):g}° {'E' if turned > 0 else 'W'}"


def latitude(degrees: float) -> str:
    """-10 gives 10° S."""
    return f"{abs(degrees):g}°" + (f" {'N' if degrees > 0 else 'S'}" if degrees else "")


def border(extent: Extent) -> np.ndarray:
    """The edge of an extent as a closed ring of longitudes and latitudes."""
    west, south, east, north = extent
    along, up = np.linspace(west, east, 4 * _SAMPLES), np.linspace(south, north, _SAMPLES)
    sides = [
        np.column_stack([along, np.full_like(along, south)]),
        np.column_stack([np.full_like(up, east), up]),
        np.column_stack([along[::-1], np.full_like(along, north)]),
        np.column_stack([np.full_like(up, west), up[::-1]]),
    ]
    return np.concatenate(sides)


def window(projection: Projection, frame: Extent) -> Extent:
    """The longitudes (from the central meridian) and latitudes that a frame shows, a little widened.

    Args:
        frame: left, bottom, right, top in kilometres.
    """
    left, bottom, right, top = frame
    xs, ys = np.meshgrid(np.linspace(left, right, _SAMPLES), np.linspace(bottom, top, _SAMPLES))
    seen = np.column_stack([xs.ravel(), ys.ravel()])
    back = projection.inverse(seen)
    finite = np.isfinite(back).all(axis=1)
    # Outside the fan of a conic the way back leads to a place that does not lie there.
    there = projection.forward(back[finite])
    honest = np.abs(there - seen[finite]).max(axis=1) < 1.0
    places = back[finite][honest]
    turned = relative(places[:, 0], projection.centre)
    margin = 2.0 * max(np.ptp(turned), np.ptp(places[:, 1])) / _SAMPLES
    west, east = max(-HALF, turned.min() - margin), min(HALF, turned.max() + margin)
    south, north = max(-90.0, places[:, 1].min() - margin), min(90.0, places[:, 1].max() + margin)
    for pole in (-90.0, 90.0):
        x, y = projection.forward(np.array([[projection.centre, pole]]))[0]
        if left <= x <= right and bottom <= y <= top:
            west, east = -HALF, HALF
            south, north = min(south, pole), max(north, pole)
    return float(west), float(south), float(east), float(north)


def kilometres(one: np.ndarray, other: np.ndarray) -> float:
    """The distance of two places (longitude, latitude) on the ellipsoid."""
    return pyproj.Geod(ellps="WGS84").inv(one[0], one[1], other[0], other[1])[2] / 1000.0
