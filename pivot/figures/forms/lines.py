"""Lines over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from pivot.figures import alt, palette
from pivot.figures import text as fonts
from pivot.figures.draft import Draft, begin
from pivot.figures.figure import Figure
from pivot.figures.labels import Box, free_spot, spread
from pivot.figures.plot import (
    GAP,
    MARGIN,
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
from pivot.figures.sheet import DASHES, Sheet, house_style, slug
from pivot.figures.tidy import STATUSES, moment, spoken

LONGEST_LABEL = 105.0
MOST_LABELLED = 12


@house_style
def line(
    points: pd.DataFrame,
    *,
    name: str,
    finding: str,
    note: str = "",
    ylabel: str | None = None,
    xlabel: str = "",
    highlight: Sequence[str] | None = None,
    labels: Mapping[str, str] | None = None,
    zero: bool = True,
    log: bool = False,
    band: bool = True,
    cutoff: bool = True,
    events: Mapping[Any, str] | None = None,
    reference: Mapping[float, str] | None = None,
    digits: int = 1,
    unit: str | None = None,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    height: float = 90.0,
) -> Figure:
    """One line a series over years, months or days (or over a number, such as days from an event).

    Args:
        points: points, or a measure's frame (then with ``unit``).
        name: ``fig-…``.
        finding: the finding in one sentence with a full stop.
        note: the rest of the caption.
        ylabel: what stands above the axis, with the unit; the unit alone by default.
        xlabel: what stands under the axis, where x is a number.
        highlight: series in colour; the others are grey. All are in colour by default.
        labels: names that replace the house's names.
        zero: whether the axis holds zero (a logarithmic one cannot).
        band: whether the columns low and high are drawn, where there are any.
        cutoff: whether 20 January 2017 is marked, where the axis spans it.
        events: other days (ISO periods) and their names.
        reference: values with a name, drawn as level lines.
        digits: decimals in the alt text.
        names, sources: names of codes, short citations of source ids (``figures.of`` gives both).
        height: in millimetres; the width is 160.

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
    if draft.kind == "category":
        raise ValueError(f"{name}: a line needs years, periods or numbers in x; use bar for categories")
    if log and (draft.points["y"] <= 0).any():
        raise ValueError(f"{name}: a logarithmic axis cannot show 0 or less; leave out log=True")
    draft.points = in_order(draft)
    sheet = Sheet(name, height)
    plot, anchors = _lay_out(
        draft,
        sheet,
        ylabel or draft.unit,
        xlabel,
        zero=zero and not log,
        log=log,
        band=band,
        cutoff=cutoff,
        events=events or {},
        reference=reference or {},
    )
    parts = [alt.course(draft.label(s), rows_of(draft, s), digits) for s in draft.lit]
    first, last = draft.points.loc[[plot_end(draft, min), plot_end(draft, max)], "x"]
    several = f" of {len(draft.series)} series" if len(draft.series) > 1 else ""
    opening = f"Line chart{several} in {draft.unit}, {spoken(first)} to {spoken(last)}."
    if draft.dim:
        parts.append(in_grey(draft))
    return draft.finish(sheet, [plot], anchors, opening, parts)


def in_grey(draft: Draft) -> str:
    """How many series are drawn without colour, for the alt text."""
    count = len(draft.dim)
    return f"{count} other series {'is' if count == 1 else 'are'} drawn in grey."


def plot_end(draft: Draft, which: Any) -> int:
    """The row of the first (``min``) or last (``max``) x."""
    places = x_places(draft)
    return int(places.index(which(places)))


def x_places(draft: Draft) -> list[float]:
    """X as a number: years and other periods by their middle."""
    in_time = draft.kind in ("year", "time")
    return [moment(x) if in_time else float(x) for x in draft.points["x"]]


def limits(places: Sequence[float]) -> tuple[float, float]:
    """The ends of the axis of x: the first and last place, or half a step about a lone one."""
    first, last = min(places), max(places)
    return (first, last) if first < last else (first - 0.5, last + 0.5)


def in_order(draft: Draft) -> pd.DataFrame:
    """The points series by series, each in the order of x."""
    order = {s: i for i, s in enumerate(draft.series)}
    keys = list(zip(draft.points["series"].map(order), x_places(draft), strict=True))
    rows = sorted(range(len(keys)), key=keys.__getitem__)
    return draft.points.iloc[rows].reset_index(drop=True)


def rows_of(draft: Draft, series: str) -> pd.DataFrame:
    """The points of one series."""
    return draft.points[draft.points["series"] == series]


def extent(draft: Draft, band: bool, reference: Mapping[float, str]) -> tuple[float, float]:
    """The lowest and highest value to be drawn."""
    columns = [c for c in ("y", "low", "high") if c == "y" or (band and c in draft.points)]
    values = [*draft.points[columns].to_numpy().ravel(), *reference]
    return float(np.nanmin(values)), float(np.nanmax(values))


def _lay_out(
    draft: Draft,
    sheet: Sheet,
    ylabel: str,
    xlabel: str,
    *,
    zero: bool,
    log: bool,
    band: bool,
    cutoff: bool,
    events: Mapping[Any, str],
    reference: Mapping[float, str],
) -> tuple[Plot, list[tuple[float, float]]]:
    """Find the room, draw, and return the plot with the place of each point."""
    places = x_places(draft)
    marks_y = ticks(*extent(draft, band, reference), zero, log)
    words = {s: fonts.wrap(draft.label(s), LONGEST_LABEL, weight="semibold") for s in draft.series}
    named = draft.lit + (draft.dim if len(draft.series) <= MOST_LABELLED else [])
    widths = [fonts.width(words[s], weight="semibold") for s in named]
    widths += [fonts.width(fonts.wrap(w, LONGEST_LABEL)) for w in reference.values()]
    # A label that had to move is joined to its line by a short stroke: leave room for it.
    right = sheet.width - MARGIN - max(widths, default=0.0) - (12 if len(widths) > 1 else 5)
    left = MARGIN + label_width(value_labels(marks_y)) + GAP
    first, last = limits(places)
    has_days = bool(events) or (cutoff and draft.kind in ("year", "time"))
    top = head(sheet, ylabel, 1 if has_days else 0)
    bottom = foot(sheet, left, list(draft.points["status"]), "line", xlabel)
    plot = Plot(
        sheet,
        Box(left, bottom, right, top),
        Scale(first, last, left, right),
        Scale(marks_y[0], marks_y[-1], bottom, top, log),
        draft.kind,
        draft.series,
    )
    if cutoff:
        shade_hindsight(plot)
    grid_y(plot, marks_y, baseline=0.0 if 0 in marks_y else None)
    if draft.kind == "number":
        marks_x = ticks(first, last, zero=False, most=8)
        marks_x = [m for m in marks_x if first <= m <= last]
        axis_x(plot, marks_x, list(zip(marks_x, value_labels(marks_x), strict=True)))
    else:
        axis_x(plot, *time_ticks(draft.kind, first, last, right - left))
    for value in reference:
        at = plot.y(value)
        sheet.line([left, right], [at, at], palette.INK, 0.7, (2.5, 1.6), group="reference")
    upright_lines(plot, cutoff, events)
    paths: dict[str, np.ndarray] = {}
    for series in [*draft.dim, *reversed(draft.lit)]:
        paths[series] = draw_series(draft, plot, rows_of(draft, series), series, band)
    _name_lines(draft, plot, paths, words, named, reference, events, cutoff)
    anchors = [(float(plot.x(x)), float(plot.y(y))) for x, y in zip(places, draft.points["y"], strict=True)]
    return plot, anchors


def draw_series(
    draft: Draft,
    plot: Plot,
    rows: pd.DataFrame,
    series: str,
    band: bool,
    group: str | None = None,
    usual: float | None = None,
) -> np.ndarray:
    """Draw one series with its band, dashes and marks; returns its places on the sheet."""
    group = group or f"series-{slug(series)}"
    colour = draft.colour(series)
    in_time = plot.kind in ("year", "time")
    at = np.array([moment(x) if in_time else float(x) for x in rows["x"]])
    xs, ys = plot.x(at), plot.y(rows["y"].to_numpy())
    pieces = runs(at, list(rows["status"]), usual)
    if band and "low" in rows:
        low, high = rows["low"].to_numpy(), rows["high"].to_numpy()
        known = np.isfinite(low) & np.isfinite(high)
        if known.sum() > 1:
            outline = np.concatenate([plot.y(high[known]), plot.y(low[known])[::-1]])
            across = np.concatenate([xs[known], xs[known][::-1]])
            plot.sheet.area(across, outline, colour, 0.16, group=group.replace("series-", "band-"))
    width = 1.9 if series in draft.lit else 1.0
    for start, end, status in pieces:
        dash = DASHES[status]
        plot.sheet.line(xs[start : end + 1], ys[start : end + 1], colour, width, dash, group=group)
    for status in STATUSES:
        chosen = [i for i, s in enumerate(rows["status"]) if s == status]
        if status == "reported":
            # A reported value has no mark, unless it stands alone and would not be seen at all.
            joined = {i for start, end, _ in pieces for i in range(start, end + 1)}
            chosen = [i for i in chosen if i not in joined]
        else:
            chosen = _thinned(chosen, xs)
        if chosen:
            plot.sheet.marks(xs[chosen], ys[chosen], status, colour, group=group)
    return np.column_stack([xs, ys])


def _thinned(chosen: list[int], xs: np.ndarray) -> list[int]:
    """Marks at least 7 points apart, the last one always among them."""
    kept: list[int] = []
    for i in reversed(chosen):
        if not kept or xs[kept[-1]] - xs[i] >= 7:
            kept.append(i)
    return kept[::-1]


def runs(at: np.ndarray, statuses: Sequence[str], usual: float | None = None) -> list[tuple[int, int, str]]:
    """Stretches of a line as (first point, last point, status).

    A stretch has the weaker status of its two ends. A step longer than the ``usual`` one is a gap
    in the data and is not bridged; by default the series' own step, where it has a regular one.
    """
    steps = np.diff(at)
    regular = usual is not None
    if usual is None:
        usual = float(np.median(steps)) if len(steps) else 0.0
        regular = len(steps) > 2 and (np.abs(steps - usual) < 0.2 * usual).mean() >= 0.5
    found: list[tuple[int, int, str]] = []
    for i, step in enumerate(steps):
        if regular and step > 1.5 * usual:
            continue
        weaker = max(statuses[i : i + 2], key=STATUSES.index)
        if found and found[-1][1] == i and DASHES[found[-1][2]] == DASHES[weaker]:
            found[-1] = (found[-1][0], i + 1, weaker)
        else:
            found.append((i, i + 1, weaker))
    return found


def _name_lines(
    draft: Draft,
    plot: Plot,
    paths: Mapping[str, np.ndarray],
    words: Mapping[str, str],
    named: Sequence[str],
    reference: Mapping[float, str],
    events: Mapping[Any, str],
    cutoff: bool,
) -> None:
    """Names at the ends of lines: at the right of the plot, or in it where a line ends early."""
    sheet, box = plot.sheet, plot.box
    obstacles = [
        *paths.values(),
        *upright_places(plot, cutoff, events),
        *(np.array([[box.left, plot.y(v)], [box.right, plot.y(v)]]) for v in reference),
    ]
    edge: list[tuple[float, str, str, str, str]] = []
    taken: list[Box] = []
    for series in named:
        weight, colour = draft.weight(series), draft.ink(series)
        path = paths[series]
        group = f"label-{slug(series)}"
        if path[-1, 0] >= box.right - 12:
            edge.append((path[-1, 1], words[series], weight, colour, group))
            continue
        size = (fonts.width(words[series], weight=weight), fonts.height(words[series]))
        spot = free_spot(spots_along(path, size, series in draft.dim), size, box, obstacles, taken)
        if spot is None:
            last = spoken(rows_of(draft, series)["x"].iloc[-1])
            edge.append((path[-1, 1], f"{words[series]}\n(to {last})", weight, colour, group))
            continue
        base = spot.bottom + fonts.NORMAL * fonts.DESCENT
        sheet.text(spot.left, base, words[series], weight=weight, colour=colour, up="base", group=group)
        taken.append(spot)
    for value, label in reference.items():
        label = fonts.wrap(label, LONGEST_LABEL)
        edge.append((plot.y(value), label, "regular", palette.INK, "reference-label"))
    at_end = {s for x, s in zip(x_places(draft), draft.points["status"], strict=True) if x == plot.x.high}
    name_edge(plot, edge, away=3.0 if at_end - {"reported"} else 0.0)


def spots_along(
    path: np.ndarray, size: tuple[float, float], only_end: bool = False
) -> list[tuple[float, float]]:
    """Centres to try for the name of a line, the best first: at its end, then along it.

    A grey line among others is named at its end only (``only_end``), where it is plain which one
    is meant.
    """
    wide, high = size
    x, y = path[-1]
    spots = [(x + wide / 2 + 4, y)]
    spots += [(x + wide / 2 - 2, y + s * (high / 2 + 4)) for s in (1, -1)]
    if only_end:
        return spots + [(x - wide / 2, y + s * (high / 2 + 4)) for s in (1, -1)]
    for px, py in path[::-1]:
        for away in (4, 9, 15):
            spots += [(px, py + high / 2 + away), (px, py - high / 2 - away)]
        spots += [(px - wide / 2 - 4, py + high / 2 + 4), (px + wide / 2 + 4, py + high / 2 + 4)]
    return spots


def name_edge(plot: Plot, edge: Sequence[tuple[float, str, str, str, str]], away: float = 0.0) -> None:
    """Names in a column right of the plot, each as near its line's end as the others let it.

    Args:
        edge: (height of the line's end, words, weight, colour, group) of each.
        away: how far the names stand off the plot, in points, beyond the usual gap.

    Raises:
        ValueError: there are more names than room.
    """
    if not edge:
        return
    sheet, box = plot.sheet, plot.box
    sizes = [fonts.height(words) + 1.0 for _, words, *_ in edge]
    try:
        centres = spread([at for at, *_ in edge], sizes, MARGIN, box.top + 4)
    except ValueError as error:
        raise ValueError(
            f"{sheet.name}: {error}; highlight fewer series or give the figure more height"
        ) from None
    moved = max(abs(c - at) for c, (at, *_) in zip(centres, edge, strict=True)) > 3.5
    left = box.right + away + (11 if moved else 4)
    for centre, (at, words, weight, colour, group) in zip(centres, edge, strict=True):
        if moved and abs(centre - at) > 1.5:
            sheet.line([box.right + away + 2, left - 1.5], [at, centre], colour, 0.5, group="leaders")
        sheet.text(left, centre, words, weight=weight, colour=colour, group=group)
