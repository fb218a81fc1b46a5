"""Bars, upright or level, side by side or stacked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from pivot.figures import alt, palette
from pivot.figures import text as fonts
from pivot.figures.draft import Draft, begin
from pivot.figures.figure import Figure
from pivot.figures.forms.lines import name_edge
from pivot.figures.labels import Box
from pivot.figures.plot import (
    GAP,
    MARGIN,
    ROW,
    Plot,
    axis_x,
    bar_mark,
    colour_key,
    foot,
    grid_x,
    grid_y,
    head,
    label_width,
    shade_hindsight,
    time_ticks,
    upright_lines,
    upright_references,
    value_labels,
)
from pivot.figures.scales import Scale, ticks
from pivot.figures.sheet import Sheet, house_style, slug
from pivot.figures.tidy import moment, spoken

LONGEST_ROW_NAME = 130.0
LONGEST_EDGE_NAME = 100.0
MOST_VALUES = 24


@dataclass
class _Bar:
    """One bar: its point, its place along the axis, and from where to where it runs."""

    series: str
    status: str
    value: float
    place: int
    side: int
    start: float
    end: float
    colour: str
    box: Box = field(default_factory=lambda: Box(0, 0, 0, 0))


@dataclass
class _Chart:
    """What upright and level bars have in common.

    Attributes:
        places: what stands along the axis: the values of x, or the series where all share one x.
        in_time: whether the places are years or periods.
        sides: how many bars stand side by side at each place.
        keyed: whether the colours need a key.
    """

    draft: Draft
    bars: list[_Bar]
    places: list[Any]
    in_time: bool
    stacked: bool
    values: bool
    reference: Mapping[float, str]

    @property
    def sides(self) -> int:
        return max(b.side for b in self.bars) + 1

    @property
    def keyed(self) -> bool:
        return len({b.series for b in self.bars}) > 1 and (self.sides > 1 or self.stacked)

    @property
    def place_names(self) -> list[str]:
        return [self.draft.label(p) if isinstance(p, str) else spoken(p) for p in self.places]

    @property
    def ticks(self) -> list[float]:
        ends = [end for b in self.bars for end in (b.start, b.end)] + list(self.reference)
        return ticks(min(ends), max(ends), zero=True)

    def draw(self, sheet: Sheet) -> None:
        """All bars, series by series, so that each series is one group of the drawing."""
        for series in self.draft.series:
            for b in self.bars:
                if b.series == series:
                    bar_mark(sheet, b.box, b.colour, b.status, f"series-{slug(series)}")

    def key(self, sheet: Sheet, left: float, base: float) -> None:
        """The colours and their names, in the order of the bars."""
        colours = {b.series: b.colour for b in reversed(self.bars)}
        colour_key(sheet, left, base, [(self.draft.label(s), colours[s]) for s in self.draft.series])


@house_style
def bar(
    points: pd.DataFrame,
    *,
    name: str,
    finding: str,
    note: str = "",
    ylabel: str | None = None,
    level: bool | None = None,
    stacked: bool = False,
    values: bool | None = None,
    highlight: Sequence[str] | None = None,
    labels: Mapping[str, str] | None = None,
    cutoff: bool = True,
    events: Mapping[Any, str] | None = None,
    reference: Mapping[float, str] | None = None,
    digits: int = 1,
    unit: str | None = None,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    height: float | None = None,
) -> Figure:
    """Bars from zero: series side by side at each x, or stacked.

    Where all points share one x, each series is a bar of its own with its name beside it.

    Args:
        level: bars that run from left to right; by default where x is no time.
        stacked: series on top of each other instead of side by side.
        values: whether each bar bears its value; by default where there are few bars.
        highlight: series in colour; the others are grey.
        reference: values with a name, drawn as lines across the bars.
        digits: decimals of the values that are printed or read aloud.
        height: in millimetres; by default 90, for level bars as much as they need.

    The other arguments are those of ``line``.

    Raises:
        ValueError: the points or the words break the contract of figures.
    """
    draft = begin(
        points,
        name,
        finding,
        note,
        unit=unit,
        labels=labels,
        names=names,
        sources=sources,
        digits=digits,
        highlight=highlight,
    )
    one_x = draft.points["x"].nunique() == 1
    in_time = draft.kind in ("year", "time") and not one_x
    if in_time:
        order = sorted(range(len(draft.points)), key=lambda i: moment(draft.points["x"].iloc[i]))
        draft.points = draft.points.iloc[order].reset_index(drop=True)
    places = list(dict.fromkeys(draft.points["series" if one_x else "x"]))
    if values is None:
        values = not stacked and len(draft.points) <= MOST_VALUES
    bars = _bars(draft, places, one_x, stacked)
    chart = _Chart(draft, bars, places, in_time, stacked and not one_x, values, reference or {})
    if level if level is not None else not in_time:
        plot = _level(chart, ylabel or draft.unit, height)
        anchors = [
            (b.box.right if b.value >= 0 else b.box.left, (b.box.bottom + b.box.top) / 2) for b in bars
        ]
    else:
        plot = _upright(chart, ylabel or draft.unit, cutoff, events or {}, height or 90.0)
        anchors = [
            ((b.box.left + b.box.right) / 2, b.box.top if b.value >= 0 else b.box.bottom) for b in bars
        ]
    return draft.finish(plot.sheet, [plot], anchors, *_told(chart, one_x))


def _bars(draft: Draft, places: list[Any], one_x: bool, stacked: bool) -> list[_Bar]:
    """The bars in the order of the points."""
    colours = _colours(draft, one_x)
    lone = len(draft.series) == 1 and not one_x
    sides = draft.series if not (one_x or stacked) else []
    heaps: dict[tuple[int, bool], float] = {}
    bars = []
    for row in draft.points.itertuples():
        place = places.index(row.series if one_x else row.x)
        start = heaps.get((place, row.y < 0), 0.0) if stacked and not one_x else 0.0
        heaps[(place, row.y < 0)] = start + row.y
        side = sides.index(row.series) if sides else 0
        colour = colours[row.series]
        if lone and palette.colour(str(row.x)) != palette.OTHER:
            # One series over countries: each country keeps its colour.
            colour = palette.colour(str(row.x))
        bars.append(_Bar(row.series, row.status, row.y, place, side, start, start + row.y, colour))
    return bars


def _colours(draft: Draft, one_x: bool) -> dict[str, str]:
    """The colour of each series; greys of several depths where grey bars touch each other."""
    colours = {s: draft.colour(s) for s in draft.series}
    plain = [s for s in draft.lit if palette.colour(s) == palette.OTHER]
    if one_x or len(draft.series) == 1:
        # Bars with a name beside each need not be told apart.
        return {**colours, **dict.fromkeys(plain, palette.INK if draft.dim else palette.BASELINE)}
    last = max(1, len(draft.dim) - 1)
    for i, series in enumerate(draft.dim):
        colours[series] = palette.mix(palette.BASELINE, palette.PAPER, 1 - 0.6 * i / last)
    return colours


def _upright(chart: _Chart, ylabel: str, cutoff: bool, events: Mapping[Any, str], height: float) -> Plot:
    """Bars that stand on the axis of x."""
    draft, bars, places = chart.draft, chart.bars, chart.places
    sheet = Sheet(draft.name, height)
    marks_y = chart.ticks
    left = MARGIN + label_width(value_labels(marks_y)) + GAP
    last = {b.series: b for b in bars if b.place == len(places) - 1}
    # The parts of the last heap bear the names, if all are in it; otherwise there is a key.
    at_side = chart.stacked and chart.keyed and set(last) == set(draft.series)
    keyed = chart.keyed and not at_side
    edge_names = {s: fonts.wrap(draft.label(s), LONGEST_EDGE_NAME) for s in last} if at_side else {}
    lines = {v: fonts.wrap(w, LONGEST_EDGE_NAME) for v, w in chart.reference.items()}
    words = [*edge_names.values(), *lines.values()]
    right = sheet.width - MARGIN
    right -= max(fonts.width(w, weight="semibold") for w in words) + 12 if words else 0
    has_days = chart.in_time and (cutoff or bool(events))
    high = head(sheet, ylabel, int(has_days) + int(keyed))
    low = foot(sheet, left, list(draft.points["status"]), "bar")
    at = [moment(p) if chart.in_time else float(i) for i, p in enumerate(places)]
    step = min((b - a for a, b in zip(at, at[1:], strict=False)), default=1.0)
    scale = Scale(at[0] - step * 0.6, at[-1] + step * 0.6, left, right)
    kind = draft.kind if chart.in_time else "category"
    box = Box(left, low, right, high)
    plot = Plot(sheet, box, scale, Scale(marks_y[0], marks_y[-1], low, high), kind, draft.series)
    if cutoff:
        shade_hindsight(plot)
    grid_y(plot, marks_y, baseline=None)
    wide = (scale(step) - scale(0.0)) * 0.74
    each = wide / chart.sides
    gap = 0.0 if chart.sides == 1 else min(0.8, each * 0.1)
    for b in bars:
        start = scale(at[b.place]) - wide / 2 + b.side * each
        bottom, top = sorted((plot.y(b.start), plot.y(b.end)))
        b.box = Box(start, bottom, start + each - gap, top)
    chart.draw(sheet)
    if chart.stacked:
        for b in bars:
            ends = [b.box.left, b.box.right]
            sheet.line(ends, [plot.y(b.start)] * 2, palette.PAPER, 0.7, group="joints")
    sheet.line([left, right], [plot.y(0.0)] * 2, palette.BASELINE, 0.8, group="axis-x")
    if chart.in_time:
        labels = time_ticks(kind, scale.low, scale.high, right - left)[1]
    else:
        room = (right - left) / len(places) - 4
        labels = [(i, fonts.wrap(w, room, fonts.SMALL)) for i, w in enumerate(chart.place_names)]
    axis_x(plot, [], labels)
    widest = label_width([draft.shown(b.value) for b in bars])
    if chart.values and each >= widest - 2:
        for b in bars:
            base = b.box.top + 3
            if b.value < 0:
                base = b.box.bottom - fonts.SMALL * fonts.CAP_HEIGHT - 3
            middle = (b.box.left + b.box.right) / 2
            told = draft.shown(b.value)
            sheet.text(middle, base, told, size=fonts.SMALL, across="center", up="base", group="values")
    for value in lines:
        sheet.line([left, right], [plot.y(value)] * 2, palette.INK, 0.7, (2.5, 1.6), group="reference")
    upright_lines(plot, cutoff, events)
    if keyed:
        chart.key(sheet, left, high + 5 + (ROW if has_days else 0))
    edge = [(plot.y(v), w, "regular", palette.INK, "reference-label") for v, w in lines.items()]
    for series, name in edge_names.items():
        b = last[series]
        middle = (b.box.bottom + b.box.top) / 2
        colour = palette.text_colour(b.colour)
        edge.append((middle, name, draft.weight(series), colour, f"label-{slug(series)}"))
    name_edge(plot, edge)
    return plot


def _level(chart: _Chart, ylabel: str, height: float | None) -> Plot:
    """Bars that run from left to right, one row a place."""
    draft, bars, sides = chart.draft, chart.bars, chart.sides
    names = [fonts.wrap(w, LONGEST_ROW_NAME) for w in chart.place_names]
    row = max(max(map(fonts.height, names)) + 5, 15.0 if sides == 1 else 5 + 10.0 * sides)
    above = int(chart.keyed) + int(bool(chart.reference))
    needed = row * len(names) + 2 * MARGIN + (2.5 + above) * ROW + 8
    if set(draft.points["status"]) != {"reported"}:
        needed += ROW + 4
    sheet = Sheet(draft.name, height or max(45.0, round(needed / 72 * 25.4)))
    span = chart.ticks
    room = label_width([draft.shown(b.value) for b in bars]) + 6 if chart.values else 4.0
    names_end = MARGIN + max(fonts.width(w, weight="semibold") for w in names)
    left = names_end + GAP + (room if span[0] < 0 and chart.values else 2)
    right = sheet.width - MARGIN - room
    high = head(sheet, ylabel, above)
    low = foot(sheet, MARGIN, list(draft.points["status"]), "bar")
    if chart.values and not chart.reference:
        # Every bar bears its value: the axis may end with the longest bar.
        ends = [0.0, *(end for b in bars for end in (b.start, b.end))]
        scale = Scale(min(ends), max(ends), left, right)
        span = [t for t in span if scale.low <= t <= scale.high]
    else:
        scale = Scale(span[0], span[-1], left, right)
    rows = Scale(len(names) - 0.5, -0.5, low, high)
    plot = Plot(sheet, Box(left, low, right, high), scale, rows, "number", draft.series)
    grid_x(plot, span, baseline=None)
    thick = (high - low) / len(names) * (0.68 if sides == 1 else 0.8) / sides
    for b in bars:
        middle = rows(b.place) + (0.5 * (sides - 1) - b.side) * thick
        start, end = sorted((scale(b.start), scale(b.end)))
        half = thick / 2 - (0.3 if sides > 1 else 0.0)
        b.box = Box(start, middle - half, end, middle + half)
    chart.draw(sheet)
    if chart.stacked:
        for b in bars:
            ends = [b.box.bottom, b.box.top]
            sheet.line([scale(b.start)] * 2, ends, palette.PAPER, 0.7, group="joints")
    sheet.line([scale(0.0)] * 2, [low, high], palette.BASELINE, 0.8, group="axis-y")
    for place, words in enumerate(names):
        own = chart.places[place]
        weight = draft.weight(own) if draft.dim and own in draft.series else "regular"
        sheet.text(names_end, rows(place), words, weight=weight, across="right", group="rows")
    if chart.values and not chart.stacked:
        for b in bars:
            at, across = (b.box.right + 3, "left") if b.value >= 0 else (b.box.left - 3, "right")
            middle = (b.box.bottom + b.box.top) / 2
            words = draft.shown(b.value)
            sheet.text(at, middle, words, size=fonts.SMALL, across=across, group="values")
    upright_references(plot, chart.reference)
    if chart.keyed:
        chart.key(sheet, left, high + 5 + (ROW if chart.reference else 0))
    return plot


def _told(chart: _Chart, one_x: bool) -> tuple[str, list[str], str]:
    """The kind of chart and what is said of its bars."""
    draft, points = chart.draft, chart.draft.points
    kind = f"{'Stacked bar' if chart.stacked else 'Bar'} chart in {draft.unit}"
    if chart.in_time:
        first, last = spoken(points["x"].iloc[0]), spoken(points["x"].iloc[-1])
        parts = [
            alt.course(draft.label(s), points[points["series"] == s], draft.digits)
            for s in draft.lit + draft.dim
        ]
        return f"{kind}, {first} to {last}.", parts, "series"
    if one_x:
        parts = [alt.estimate(draft.label(r["series"]), r, draft.digits) for _, r in points.iterrows()]
        return f"{kind}, {spoken(points['x'].iloc[0])}.", [f"{part}." for part in parts], "bars"
    parts = []
    for place, words in zip(chart.places, chart.place_names, strict=True):
        rows = points[points["x"] == place]
        if len(draft.series) == 1:
            parts.append(alt.estimate(words, rows.iloc[0], draft.digits) + ".")
            continue
        each = [alt.estimate(draft.label(r["series"]), r, draft.digits) for _, r in rows.iterrows()]
        parts.append(f"{words}: {', '.join(each)}.")
    return f"{kind}, {len(chart.places)} rows.", parts, "rows"
