"""Regions, lines and places on a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from typing import Any

import numpy as np
import pandas as pd

from pivot.figures import palette
from pivot.figures import text as fonts
from pivot.figures.atlas.classes import Classes
from pivot.figures.atlas.cutting import area
from pivot.figures.atlas.furniture import MapSheet, frame, graticule
from pivot.figures.atlas.inks import LAND, Inks
from pivot.figures.atlas.layout import Layout
from pivot.figures.atlas.names import Names, along, around, near, outside, within
from pivot.figures.atlas.projections import KINDS, Extent, fitting, latitude, longitude
from pivot.figures.atlas.rows import KINDS as KINDS_OF_ROWS
from pivot.figures.atlas.rows import asked, located
from pivot.figures.atlas.shapes import Drawn, placed, read
from pivot.figures.atlas.view import View
from pivot.figures.draft import Draft, begin
from pivot.figures.figure import Figure
from pivot.figures.plot import Plot
from pivot.figures.scales import Scale
from pivot.figures.sheet import house_style, slug
from pivot.figures.tidy import STATUSES

MOST_NAMED = 30
COAST = palette.mix(palette.INK, palette.PAPER, 0.45)
#: The world without the ice that no series is about.
THE_WORLD = (-180.0, -58.0, 180.0, 84.0)
#: Degrees of longitude from which on a map has no one scale.
_NO_SCALE = 75.0
#: Lines are told apart by their dash before their colour.
_DASHES: tuple[tuple[float, ...] | None, ...] = (
    None,
    (6.0, 2.4),
    (1.2, 1.8),
    (7.0, 1.8, 1.2, 1.8),
    (3.0, 1.4),
    (7.0, 1.8, 1.2, 1.8, 1.2, 1.8),
)
_PEN = 0.4
#: Points: a longer name of a line is broken.
_LONGEST = 100.0
_DOT = 2.1
#: Square points: what is smaller gets a dot.
_TINY = 3.0


@house_style
def map(
    points: pd.DataFrame,
    *,
    name: str,
    finding: str,
    lines_of: str,
    land: Any = (),
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
        land: GeoJSON that is the ground, drawn under the features.
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
    rows = asked(points, name, unit)
    if (classes is not None or values) and rows["value"].isna().all():
        raise ValueError(f"{name}: there are no values to show; add a column 'value'")
    bounds = _extent(extent, name)
    chosen = fitting(bounds, projection, classes is not None)
    inks = Inks(rows, Classes(tuple(float(c) for c in classes)) if classes is not None else None, colours)
    called = {**(points.attrs.get("names") or {}), **(names or {}), **(labels or {})}
    used = [s for s in STATUSES[1:] if s in set(rows["status"])]
    layout = Layout(inks.key(called), inks.lead, used, bounds[2] - bounds[0] < _NO_SCALE)
    view, size = layout.fitted(chosen, bounds, name, height)
    shapes, ground = read(features, [key] if isinstance(key, str) else key, name)
    wanted = set(rows["series"])
    drawn = {series: placed(shape, view, series in wanted) for series, shape in shapes.items()}
    whose = f"Lines as drawn by {lines_of.strip().rstrip('.')}; drawing one takes no side."
    draft = begin(
        located(rows, drawn, view, name),
        name,
        finding,
        " ".join(part for part in (note.strip(), whose, f"Projection: {chosen.words}.") if part),
        unit=None,
        labels=labels,
        names=names,
        sources=sources,
        digits=digits,
        keep=["value", "group", "kind"],
        highlight=highlight,
    )
    base = [placed(read(land, (), name)[1], view), placed(ground, view)]
    base += [there for series, there in drawn.items() if series not in wanted]
    sheet = MapSheet(name, size)
    table = _Map(draft, sheet, view, inks, {s: drawn.get(s) for s in draft.series}, values)
    names_at_frame = graticule(sheet, view)
    table.ground(base)
    table.things()
    frame(sheet, view, names_at_frame)
    table.names(base, context or {})
    layout.foot(sheet, view)
    return table.finished()


def _extent(given: Extent | None, figure: str) -> Extent:
    """West, south, east, north with east greater than west; the world where none is given."""
    west, south, east, north = (float(v) for v in given or THE_WORLD)
    east += 360.0 if east <= west else 0.0
    if not (-90 <= south < north <= 90 and east - west <= 360):
        raise ValueError(f"{figure}: the extent is not west, south, east, north in degrees; put it in order")
    return west, south, east, north


@dataclass
class _Map:
    """One map while it is drawn."""

    draft: Draft
    sheet: MapSheet
    view: View
    inks: Inks
    drawn: dict[str, Any]
    values: bool

    def __post_init__(self) -> None:
        rows = self.draft.points
        at = self.view.on_sheet(rows[["x", "y"]].to_numpy(dtype=float))
        self.at = dict(zip(rows["series"], at, strict=True))
        self.rows = rows.set_index("series", drop=False)
        self.lines = [s for s in self.draft.series if self.rows["kind"][s] == "line"]
        self.dashes = dict(zip(self.lines, cycle(_DASHES), strict=False))

    def colour(self, series: str) -> str:
        """The fill or stroke of a row; grey where others are highlighted and there are no classes."""
        if series in self.draft.lit or self.inks.classes is not None:
            return self.inks.of(series)
        return palette.mix(palette.OTHER, palette.PAPER, 0.45)

    def ground(self, base: Sequence[Drawn]) -> None:
        """Land in the tone of the paper's shade, and the lines no row is about."""
        for drawn in base:
            self._fill(drawn, LAND, COAST, "land")
        for drawn in base:
            for line in drawn.lines:
                self.sheet.line(line[:, 0], line[:, 1], palette.BASELINE, 0.6, group="land-lines")

    def _fill(self, drawn: Drawn, face: str, edge: str, group: str) -> None:
        for rings, outline in zip(drawn.polygons, drawn.outlines, strict=True):
            self.sheet.shape(rings, face, edge if outline is None else "none", _PEN, group)
        for seam in drawn.seams:
            self.sheet.line(seam[:, 0], seam[:, 1], face, 0.5, group=group)
        for outline in drawn.outlines:
            for line in outline or ():
                self.sheet.line(line[:, 0], line[:, 1], edge, _PEN, group=group)

    def things(self) -> None:
        """Regions, then lines, then places, each with the mark of its status."""
        order = [(k, s) for k in KINDS_OF_ROWS for s in self.draft.series if self.rows["kind"][s] == k]
        for kind, series in order:
            group, colour, drawn = f"series-{slug(series)}", self.colour(series), self.drawn[series]
            status = self.rows["status"][series]
            x, y = self.at[series]
            if kind == "region":
                edge = COAST if self.inks.classes is not None else palette.mix(colour, palette.INK, 0.6)
                self._fill(drawn, colour, edge, group)
                if sum(abs(area(rings[0])) for rings in drawn.polygons) < _TINY:
                    self.sheet.dots([x], [y], 1.5, colour, group=group)
            elif kind == "line":
                for line in drawn.lines:
                    self.sheet.line(
                        line[:, 0], line[:, 1], self._stroke(series), 1.1, self.dashes[series], group
                    )
            elif status == "reported":
                self._dot(series, x, y, group)
            if status != "reported":
                self.sheet.marks([x], [y], status, palette.text_colour(self._stroke(series)), group=group)

    def _dot(self, series: str, x: float, y: float, group: str) -> None:
        """A place: a dot of its colour, ringed where its class is pale."""
        if self.inks.classes is not None:
            self.sheet.disc(x, y, 3.2, self.colour(series), palette.INK, group)
        else:
            self.sheet.dots([x], [y], _DOT, self._stroke(series), group=group)

    def _stroke(self, series: str) -> str:
        """The colour of a line or mark: ink where the house has none for it."""
        if self.inks.classes is not None:
            return palette.INK
        colour = self.colour(series)
        return palette.INK if colour == palette.OTHER else colour

    def _named(self) -> list[str]:
        dim = self.draft.dim
        few = len(self.draft.series) <= MOST_NAMED
        return self.draft.lit if dim or few else []

    def words(self, series: str) -> str:
        """The name of a row, with its value where that is asked for."""
        value = self.rows["value"][series]
        shown = f" {self.draft.shown(value)}" if self.values and value == value else ""
        return self.draft.label(series) + shown

    def names(self, base: Sequence[Drawn], context: Mapping[str, tuple[float, float]]) -> None:
        """The names of rows: of regions, places and lines in this order; then seas and lands."""
        named = [
            (k, s) for k in ("region", "place", "line") for s in self._named() if self.rows["kind"][s] == k
        ]
        coasts = [line for drawn in base for line in drawn.borders()]
        strokes = [line for s in self.lines for line in self.drawn[s].lines]
        regions = [s for s in self.draft.series if self.rows["kind"][s] == "region"]
        # No name crosses the border of a region in colour; those within one bring their own check.
        borders = [line for s in regions for line in self.drawn[s].borders()]
        rim = [self.view.rim()] if self.view.whole else []
        filled = [rings for s in regions for rings in self.drawn[s].polygons]
        desk = Names(self.sheet, self.view.box.grown(-2), [*strokes, *borders, *rim], coasts, filled)
        for series in self.draft.series:
            if self.rows["kind"][series] == "place" or self.rows["status"][series] != "reported":
                x, y = self.at[series]
                desk.mark(float(x), float(y), 3.2)
        for kind, series in named:
            getattr(self, f"_name_{kind}")(desk, series, f"label-{slug(series)}")
        for words, place in context.items():
            x, y = self.view.on_sheet(np.array([place], dtype=float))[0]
            spots = list(near(float(x), float(y)))
            desk.put(words, spots, palette.MUTED, "italic", "context")

    def _name_region(self, desk: Names, series: str, group: str) -> None:
        """In the region where it has room, on one line or more; else beside it."""
        words, weight, fill = self.words(series), "semibold", self.colour(series)
        lone = max(fonts.width(word, fonts.SMALL, weight) for word in words.split())
        half = max(fonts.width(words, fonts.SMALL, weight) * 0.6, lone)
        folded = [fonts.wrap(words, longest + 0.1, fonts.SMALL, weight) for longest in (half, lone)]
        light = palette.contrast(fill, palette.INK) < palette.contrast(fill, palette.PAPER)
        inside = palette.PAPER if light else palette.INK
        for text in dict.fromkeys((words, *folded)):
            spots = within(self.drawn[series], self.at[series], _size(text, weight))
            if desk.put(text, spots, inside, weight, group, coasts=False, beside=False):
                return
        for text in dict.fromkeys((words, *folded)):
            spots = outside(self.drawn[series], self.at[series], _size(text, weight))
            if desk.put(text, spots, palette.text_colour(self._stroke(series)), weight, group):
                return

    def _name_place(self, desk: Names, series: str, group: str) -> None:
        words, radius = self.words(series), 5.4 if self.inks.classes is not None else 4.2
        x, y = self.at[series]
        spots = around(float(x), float(y), _size(words, "regular"), radius)
        desk.put(words, spots, palette.INK, "regular", group, beside=False)

    def _name_line(self, desk: Names, series: str, group: str) -> None:
        weight, ink = "semibold", palette.text_colour(self._stroke(series))
        words = fonts.wrap(self.words(series), _LONGEST, fonts.SMALL, weight)
        desk.put(words, along(self.drawn[series].lines, _size(words, weight)), ink, weight, group)

    def finished(self) -> Figure:
        """The figure object."""
        view, box = self.view, self.view.box
        left, bottom, right, top = (float(v) for v in view.frame)
        plot = Plot(
            self.sheet,
            box,
            Scale(left, right, box.left, box.right),
            Scale(bottom, top, box.bottom, box.top),
            "projected",
            self.draft.series,
        )
        anchors = [tuple(self.at[s]) for s in self.draft.points["series"]]
        figure = self.draft.finish(self.sheet, [plot], anchors, self._opening(), self._parts(), "features")
        return replace(figure, drawing={**figure.drawing, "projection": view.projection.definition})

    def _opening(self) -> str:
        west, south, east, north = self.view.extent
        what = (
            "Map of the world"
            if self.view.whole
            else (
                f"Map from {longitude(west)} to {longitude(east)} and {latitude(south)} to {latitude(north)}"
            )
        )
        counts = [(k, int((self.rows["kind"] == k).sum())) for k in KINDS_OF_ROWS]
        counted = ", ".join(f"{n} {k}{'s' if n > 1 else ''}" for k, n in counts if n)
        valued = self.rows[self.rows["value"].notna()]
        if valued.empty:
            return f"{what}: {counted}."
        low, high = valued.loc[valued["value"].idxmin()], valued.loc[valued["value"].idxmax()]
        ends = [f"{w} {self._told(r)}" for w, r in (("largest", high), ("smallest", low))]
        return f"{what}: {counted}, values in {self.draft.unit}; {', '.join(ends)}."

    def _told(self, row: pd.Series) -> str:
        return f"{self.draft.label(row['series'])} {self.draft.shown(row['value'])}"

    def _parts(self) -> list[str]:
        """Each row by kind; with its value, group and, where that is not "reported", status."""
        parts = []
        for kind in KINDS_OF_ROWS:
            lead = f"{kind.capitalize()}s: "
            for series in (*self.draft.lit, *self.draft.dim):
                row = self.rows.loc[series]
                if row["kind"] != kind:
                    continue
                said = self._told(row) if row["value"] == row["value"] else self.draft.label(series)
                more = [palette.name(row["group"], self.draft.names)] if row.get("group") else []
                more += [row["status"]] if row["status"] != "reported" else []
                parts.append(f"{lead}{said}" + (f" ({', '.join(more)})." if more else "."))
                lead = ""
        return parts


def _size(words: str, weight: str) -> tuple[float, float]:
    return fonts.width(words, fonts.SMALL, weight), fonts.height(words, fonts.SMALL)
