"""Small multiples: the same plot once for each series or group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from pivot.figures import alt, palette
from pivot.figures import text as fonts
from pivot.figures.draft import Draft, begin
from pivot.figures.figure import Figure
from pivot.figures.forms.lines import draw_series, extent, limits, spots_along, x_places
from pivot.figures.labels import Box, free_spot
from pivot.figures.plot import (
    GAP,
    MARGIN,
    ROW,
    Plot,
    axis_x,
    foot,
    grid_y,
    head,
    label_width,
    shade_hindsight,
    time_ticks,
    upright_lines,
    upright_places,
    value_labels,
)
from pivot.figures.scales import Scale, ticks
from pivot.figures.sheet import Sheet, house_style, slug
from pivot.figures.tidy import spoken

BETWEEN = 14.0


@house_style
def multiples(
    points: pd.DataFrame,
    *,
    by: str = "series",
    name: str,
    finding: str,
    note: str = "",
    ylabel: str | None = None,
    columns: int | None = None,
    highlight: Sequence[str] | None = None,
    labels: Mapping[str, str] | None = None,
    zero: bool = True,
    band: bool = True,
    cutoff: bool = True,
    events: Mapping[Any, str] | None = None,
    digits: int = 1,
    unit: str | None = None,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    height: float | None = None,
) -> Figure:
    """Lines in panels that share both axes: one panel for each value of ``by``.

    Args:
        by: the column that makes the panels; each series its own by default.
        columns: panels in a row; by default 3, or 2 or 4 where that fills the rows.
        highlight: series in colour.
        events: other days (ISO periods) and their names, named in the first panel.
        height: in millimetres; by default 36 for each row and what the words need.

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
        panel=by,
        highlight=highlight,
    )
    if draft.kind == "category":
        raise ValueError(f"{name}: small multiples need years, periods or numbers in x")
    panels = list(dict.fromkeys(draft.points[by].astype(str)))
    draft.points = _in_order(draft, by, panels)
    lit = draft.lit
    across = columns or _columns(len(panels))
    down = -(-len(panels) // across)
    has_days = bool(events) or (cutoff and draft.kind in ("year", "time"))
    sheet = Sheet(name, height or round(18 + 38.0 * down, 1))
    top = head(sheet, ylabel or draft.unit, 0)
    marks_y = ticks(*extent(draft, band, {}), zero, most=4)
    left = MARGIN + label_width(value_labels(marks_y)) + GAP
    bottom = foot(sheet, left, list(draft.points["status"]), "line")
    title = fonts.NORMAL + 5
    wide = (sheet.width - MARGIN - left - BETWEEN * (across - 1)) / across
    above = title + (ROW if has_days else 0)
    tall = (top - bottom + 3 - down * title - (ROW if has_days else 0) - (down - 1) * (ROW + 9)) / down
    places = x_places(draft)
    first, last = limits(places)
    plots, anchors = [], []
    edge = top + 3
    for index, panel in enumerate(panels):
        row, column = divmod(index, across)
        head_room = above if row == 0 else title
        if column == 0:
            edge -= head_room
        x = left + column * (wide + BETWEEN)
        box = Box(x, edge - tall, x + wide, edge)
        rows = draft.points[draft.points[by].astype(str) == panel]
        series = list(dict.fromkeys(rows["series"]))
        plot = Plot(
            sheet,
            box,
            Scale(first, last, box.left, box.right),
            Scale(marks_y[0], marks_y[-1], box.bottom, box.top),
            draft.kind,
            series,
        )
        plots.append(plot)
        if cutoff:
            shade_hindsight(plot)
        grid_y(plot, marks_y, labels=column == 0, baseline=0.0 if 0 in marks_y else None)
        _years(plot)
        upright_lines(plot, cutoff, events or {}, named=index == 0)
        colour = draft.ink(panel) if panel in lit else palette.INK
        up = box.top + 5 + (ROW if row == 0 and has_days else 0)
        sheet.text(
            box.left,
            up,
            draft.label(panel),
            weight="semibold",
            colour=colour,
            up="base",
            group="panel-head",
        )
        paths = {}
        for one in [
            *(s for s in series if s not in lit),
            *reversed([s for s in lit if s in series]),
        ]:
            group = f"series-{slug(panel)}" if by == "series" else f"series-{slug(panel)}-{slug(one)}"
            paths[one] = draw_series(draft, plot, rows[rows["series"] == one], one, band, group)
        if len(series) > 1:
            walls = upright_places(plot, cutoff, events or {})
            _names(draft, plot, paths, walls, panel)
        anchors += [(float(plot.x(places[i])), float(plot.y(draft.points["y"].iloc[i]))) for i in rows.index]
        if column == across - 1:
            edge -= tall + ROW + 9
    parts = []
    for panel in sorted(panels, key=lambda p: p not in lit) if by == "series" else panels:
        rows = draft.points[draft.points[by].astype(str) == panel]
        for one in dict.fromkeys(rows["series"]):
            words = draft.label(one) if by == "series" else f"{draft.label(panel)}, {draft.label(one)}"
            parts.append(alt.course(words, rows[rows["series"] == one], digits))
    span = [spoken(draft.points["x"].iloc[places.index(end)]) for end in (min(places), max(places))]
    opening = f"Small multiples: {len(panels)} line charts in {draft.unit}, {span[0]} to {span[1]}."
    return draft.finish(sheet, plots, anchors, opening, parts)


def _columns(panels: int) -> int:
    """Three panels in a row, or the number from 2 to 4 that leaves the fewest empty places."""
    if panels <= 3:
        return panels
    return min((3, 4, 2), key=lambda c: (-panels % c, (3, 4, 2).index(c)))


def _in_order(draft: Draft, by: str, panels: list[str]) -> pd.DataFrame:
    """The points panel by panel, series by series, in the order of x."""
    series = {s: i for i, s in enumerate(draft.series)}
    panel = {p: i for i, p in enumerate(panels)}
    points = draft.points
    keys = list(
        zip(
            points[by].astype(str).map(panel),
            points["series"].map(series),
            x_places(draft),
            strict=True,
        )
    )
    return points.iloc[sorted(range(len(keys)), key=keys.__getitem__)].reset_index(drop=True)


def _years(plot: Plot) -> None:
    """Ticks of a panel and their labels, which every panel has: it may be read alone."""
    if plot.kind == "number":
        marks = ticks(plot.x.low, plot.x.high, zero=False, most=4)
        marks = [m for m in marks if plot.x.low <= m <= plot.x.high]
        axis_x(plot, marks, list(zip(marks, value_labels(marks), strict=True)))
        return
    marks, labels = time_ticks(plot.kind, plot.x.low, plot.x.high, plot.box.right - plot.box.left - 10)
    axis_x(plot, [at for at, _ in labels], labels)


def _names(draft: Draft, plot: Plot, paths: Mapping[str, Any], walls: Sequence[Any], panel: str) -> None:
    """The names of several lines in one panel, in the plot where there is room."""
    taken: list[Box] = []
    lines = [*paths.values(), *walls]
    for one in sorted(paths, key=lambda s: s not in draft.lit):
        weight = draft.weight(one)
        words = draft.label(one)
        size = (fonts.width(words, fonts.SMALL, weight), fonts.height(words, fonts.SMALL))
        spot = free_spot(spots_along(paths[one], size), size, plot.box, lines, taken)
        if spot is None:
            continue
        colour = draft.ink(one)
        base = spot.bottom + fonts.SMALL * fonts.DESCENT
        group = f"label-{slug(panel)}-{slug(one)}"
        plot.sheet.text(
            spot.left,
            base,
            words,
            size=fonts.SMALL,
            weight=weight,
            colour=colour,
            up="base",
            group=group,
        )
        taken.append(spot)
