"""Regions, lines and places on a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import cycle
from typing import Any

import numpy as np
import pandas as pd

from pivot.figures import palette, tidy
from pivot.figures import text as fonts
from pivot.figures.atlas import classes as keys
from pivot.figures.atlas import furniture
from pivot.figures.atlas.classes import Classes
from pivot.figures.atlas.cutting import area, heart
from pivot.figures.atlas.names import Names, along, around, halfway, near, outside
from pivot.figures.atlas.projections import KINDS, WORLD, fitting, latitude, longitude
from pivot.figures.atlas.shapes import Drawn, Shape, placed, read
from pivot.figures.atlas.view import View, filling, frame_of
from pivot.figures.draft import Draft, begin
from pivot.figures.figure import Figure
from pivot.figures.labels import Box, crosses
from pivot.figures.plot import MARGIN, ROW, Plot, status_key
from pivot.figures.scales import Scale
from pivot.figures.sheet import POINTS_PER_MM, house_style, slug
from pivot.figures.tidy import STATUSES

WIDTH = 160.0
TALLEST = 165.0
MOST_NAMED = 30
LAND = palette.mix(palette.OTHER, palette.SHADE, 0.16)
COAST = palette.mix(palette.INK, palette.PAPER, 0.45)
#: Whole world, without the ice that no series is about.
THE_WORLD = (-180.0, -58.0, 180.0, 84.0)
#: Lines are told apart by their dash before their colour.
_DASHES: tuple[tuple[float, ...] | None, ...] = (
    None,
    (6.0, 2.4),
    (1.2, 1.8),
    (7.0, 1.8, 1.2, 1.8),
    (3.0, 1.4),
    (7.0, 1.8, 1.2, 1.8, 1.2, 1.8),
)
_DOT = 2.1
_TINY = 3.0
_KINDS = ("region", "line", "place")


@house_style
def map(
    points: pd.DataFrame,
    *,
    name: str,
    finding: str,
    lines_of: str,
    land: Any,
    features: Any = (),
    key: str | Sequence[str] = "name",
    extent: tuple[float, float, float, float] | None = None,
    note: str = "",
    projection: str | None = None,
    classes: Sequence[float] | None = None,
    values: bool = False,
    colours: Mapping[str, str] | None = None,
    context: Mapping[str, tuple[float, float]] | None = None,
    highlight: Sequence[str] | None = None,
    labels: Mapping[str, str] | None = None,
    digits: int = 1,
    unit: str | None = None,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    height: float | None = None,
) -> Figure:
    """Regions, lines and places in a projection that fits the extent and is named in the note.

    Args:
        points: one row for each thing that is named or has a value: ``series`` (what a property of a
            feature says, or a place's own name), status, source, and where there are any ``value``,
            unit, ``group``; ``x`` and ``y`` are longitude and latitude in degrees, needed for places,
            and for a region or line where its name should stand. A measure's frame will do.
        lines_of: whose borders and coasts are shown; it stands under the map.
        land: GeoJSON that is the ground: polygons without names or values.
        features: GeoJSON of polygons and lines that rows are about; the features without a row are
            part of the ground.
        key: the property that says which row a feature belongs to; several where files differ.
        extent: west, south, east, north in degrees; east may pass 180. The world by default.
        projection: "lambert-conformal", "albers", "azimuthal" or "equal-earth"; by default the
            one that fits the extent, and an equal-area one where there are classes.
        classes: bounds of the classes of value by which regions and places are filled; a value on a
            bound belongs to the higher class. Without classes each group, or each series, has its
            colour.
        values: whether the values stand with the names.
        colours: the code whose house colour a group or series takes.
        context: seas and lands named for orientation, and where: longitude and latitude.
        highlight: the rows that are named, in colour; by default all of at most 30.
        height: in millimetres; by default as much as the extent needs.

    The other arguments are those of ``line``.

    Raises:
        ValueError: the points or the words break the contract of figures; a row is no feature and has
            no place; something lies outside the extent.
    """
    if not lines_of.strip():
        raise ValueError(f"{name}: lines_of is empty; say whose borders and coasts the map shows")
    if projection is not None and projection not in KINDS:
        raise ValueError(f"{name}: {projection!r} is no projection; use one of {', '.join(KINDS)}")
    if classes is not None and (not len(classes) or sorted(set(classes)) != list(classes)):
        raise ValueError(f"{name}: the bounds of the classes do not increase; give each once, in order")
    rows = _rows(points, name, unit)
    if classes is not None and rows["value"].isna().all():
        raise ValueError(f"{name}: there are classes and no values; add a column 'value'")
    shapes, ground = read(features, [key] if isinstance(key, str) else list(key), name)
    west, south, east, north = extent or THE_WORLD
    east += 360.0 if east <= west else 0.0
    if not (-90 <= south < north <= 90 and east - west <= 360.0):
        raise ValueError(f"{name}: the extent is not west, south, east, north in degrees; check its order")
    chosen = fitting((west, south, east, north), projection, classes is not None)
    told = f"Lines as drawn by {lines_of.strip().rstrip('.')}; drawing one takes no side."
    paper = _Paper(name, height, View(chosen, (west, south, east, north), (0, 0, 1, 1), Box(0, 0, 1, 1)))
    statuses = [s for s in STATUSES[1:] if s in set(rows["status"])]
    paper.key = _key(rows, classes, labels, names, colours)
    paper.lay_out(statuses)
    rows = _located(rows, shapes, paper.view, name)
    draft = begin(
        rows.rename(columns={"unit": "unit"}),
        name,
        finding,
        " ".join(part for part in (note.strip(), told, f"Projection: {chosen.words}.") if part),
        unit=unit,
        labels=labels,
        names=names,
        sources=sources,
        digits=digits,
        keep=[c for c in ("value", "group", "kind") if c in rows],
        highlight=highlight,
    )
    return _Map(draft, paper, shapes, ground, read(land, (), name)[1], classes, values, colours or {}).drawn(
        context or {}, statuses
    )
