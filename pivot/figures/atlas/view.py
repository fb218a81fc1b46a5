"""What of the world a map shows, and where on the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pivot.figures.atlas.cutting import Rectangle, cut_ring
from pivot.figures.atlas.projections import HALF, WORLD, Extent, Projection, border, window
from pivot.figures.labels import Box


@dataclass(frozen=True)
class View:
    """A projection, a rectangle in it and the box of the sheet that it fills.

    Attributes:
        extent: west, south, east, north, as asked for.
        frame: left, bottom, right, top in kilometres of the projection.
        box: the area of the map, in points.
    """

    projection: Projection
    extent: Extent
    frame: Rectangle
    box: Box

    @property
    def scale(self) -> float:
        """Points of the sheet for a kilometre of the projection."""
        return (self.box.right - self.box.left) / (self.frame[2] - self.frame[0])

    @property
    def edge(self) -> Rectangle:
        """The box as left, bottom, right, top."""
        return (self.box.left, self.box.bottom, self.box.right, self.box.top)

    @property
    def whole(self) -> bool:
        """Whether it is a map of the world, whose edge is the world's and no rectangle."""
        return self.extent[2] - self.extent[0] >= WORLD

    @cached_property
    def shown(self) -> Extent:
        """The longitudes (from the central meridian) and latitudes that have a place in it."""
        if self.whole:
            return (-HALF, self.extent[1], HALF, self.extent[3])
        return window(self.projection, self.frame)

    def place(self, kilometres: np.ndarray) -> np.ndarray:
        """From kilometres of the projection (n, 2) to points of the sheet."""
        corner, start = np.array(self.frame[:2]), np.array(self.edge[:2])
        return start + (kilometres - corner) * self.scale

    def on_sheet(self, places: np.ndarray) -> np.ndarray:
        """From longitudes and latitudes (n, 2) to points of the sheet, rounded.

        Rounded before anything is decided by it: the same on every machine.
        """
        return np.round(self.place(self.projection.forward(places)), 4)

    def back(self, places: np.ndarray) -> np.ndarray:
        """From points of the sheet (n, 2) to longitudes and latitudes."""
        corner, start = np.array(self.frame[:2]), np.array(self.edge[:2])
        return self.projection.inverse(corner + (places - start) / self.scale)

    def rim(self) -> np.ndarray:
        """The edge of what is shown, a closed ring on the sheet."""
        if self.whole:
            west, east = (self.projection.centre + side for side in (-HALF, HALF))
            ring = self.on_sheet(border((west, self.extent[1], east, self.extent[3])))
            return cut_ring(np.concatenate([ring, ring[:1]]), self.edge)
        left, bottom, right, top = self.edge
        return np.array([[left, bottom], [right, bottom], [right, top], [left, top], [left, bottom]])


def frame_of(projection: Projection, extent: Extent) -> Rectangle:
    """The rectangle of the projection, in kilometres, that holds an extent."""
    west, south, east, north = extent
    if east - west >= WORLD:
        west, east = projection.centre - HALF, projection.centre + HALF
    there = projection.forward(border((west, south, east, north)))
    there = there[np.isfinite(there).all(axis=1)]
    (left, bottom), (right, top) = there.min(axis=0), there.max(axis=0)
    return float(left), float(bottom), float(right), float(top)


def filling(frame: Rectangle, aspect: float) -> Rectangle:
    """A frame widened or heightened about its middle to the aspect (height by width) of a box."""
    left, bottom, right, top = frame
    wide, high = right - left, top - bottom
    more_high, more_wide = max(0.0, wide * aspect - high) / 2, max(0.0, high / aspect - wide) / 2
    return left - more_wide, bottom - more_high, right + more_wide, top + more_high
