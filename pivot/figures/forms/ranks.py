"""Ranks over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from pivot.figures import palette, tidy
from pivot.figures import text as fonts
from pivot.figures.alt import marks
from pivot.figures.draft import begin
from pivot.figures.figure import Figure
from pivot.figures.forms.lines import (
    LONGEST_LABEL,
    draw_series,
    in_grey,
    in_order,
    limits,
    name_edge,
    rows_of,
    spots_along,
    x_places,
)
from pivot.figures.labels import Box, free_spot
from pivot.figures.plot import (
    MARGIN,
    Plot,
    axis_x,
    foot,
    head,
    shade_hindsight,
    time_ticks,
    upright_lines,
    upright_places,
)
from pivot.figures.scales import Scale
from pivot.figures.sheet import Sheet, house_style, slug
from pivot.figures.tidy import spoken


@house_style
def bump(
    points: pd.DataFrame,
    *,
    name: str,
    finding: str,
    note: str = "",
    ylabel: str = "rank",
    top: int | None = None,
    highlight: Sequence[str] | None = None,
    labels: Mapping[str, str] | None = None,
    cutoff: bool = True,
    events: Mapping[Any, str] | None = None,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    height: float = 90.0,
) -> Figure:
    """Ranks (1 at the top) of several series over the years.

    Args:
        points: points with ranks in y, or a measure's frame with a column ``rank``.
        top: the lowest rank that is drawn and kept in the points; all by default.
        highlight: series in colour; the others are grey.

    The other arguments are those of ``line``.

    Raises:
        ValueError: the points or the words break the contract of figures; a rank is no whole
            number from 1.
    """
    if "x" not in points and "rank" in points:
        points = tidy.points(points.drop(columns="value", errors="ignore"), y="rank", unit="rank")
    if top is not None and "y" in points:
        points = points[points["y"] <= top]
        highlight = [s for s in highlight or [] if s in set(points["series"])] or None
    draft = begin(
        points,
        name,
        finding,
        note,
        unit=None,
        labels=labels,
        names=names,
        sources=sources,
        digits=0,
        highlight=highlight,
    )
    ranks = draft.points["y"]
    if ((ranks < 1) | (ranks % 1 != 0)).any():
        raise ValueError(f"{name}: a rank is a whole number from 1; rank the values before drawing them")
    if draft.kind not in ("year", "time"):
        raise ValueError(f"{name}: ranks need years or periods in x; use bar for categories")
    draft.points = in_order(draft)
    places = x_places(draft)
    sheet = Sheet(name, height)
    words = {s: fonts.wrap(draft.label(s), LONGEST_LABEL, weight="semibold") for s in draft.series}
    last_rank = int(ranks.max())
    has_days = cutoff or bool(events)
    high = head(sheet, ylabel, 1 if has_days else 0)
    low = foot(sheet, MARGIN, list(draft.points["status"]), "line")
    step = (high - low) / last_rank
    radius = min(6.2, 0.44 * step)
    widest = max(fonts.width(w, weight="semibold") for w in words.values())
    box = Box(MARGIN + 8, low, sheet.width - MARGIN - widest - radius - 10, high)
    plot = Plot(
        sheet,
        box,
        Scale(*limits(places), box.left, box.right),
        Scale(last_rank + 0.5, 0.5, low, high),
        draft.kind,
        draft.series,
    )
    if cutoff:
        shade_hindsight(plot)
    sheet.line([box.left, box.right], [low, low], palette.BASELINE, 0.8, group="grid")
    axis_x(plot, *time_ticks(draft.kind, plot.x.low, plot.x.high, box.right - box.left))
    upright_lines(plot, cutoff, events or {})
    lit, dim = draft.lit, draft.dim
    # A series that drops out of the ranks leaves a gap, however often it does.
    steps = np.diff(sorted(set(places)))
    usual = float(np.median(steps)) if len(steps) else None
    paths = {
        s: draw_series(draft, plot, rows_of(draft, s), s, False, usual=usual) for s in [*dim, *reversed(lit)]
    }
    taken: list[Box] = []
    for series in [*dim, *reversed(lit)]:
        colour = draft.ink(series)
        rows = rows_of(draft, series)
        ends = sorted({0, len(rows) - 1})
        if series in dim:
            ends = [i for i in ends if paths[series][i, 0] in (box.left, box.right)]
        for at in ends:
            _disc(
                plot,
                paths[series][at],
                rows.iloc[at],
                colour,
                radius,
                f"series-{slug(series)}-rank",
            )
            x, y = paths[series][at]
            taken.append(Box(x - radius, y - radius, x + radius, y + radius))
    obstacles = [*paths.values(), *upright_places(plot, cutoff, events or {})]
    edge = []
    for series in [*lit, *dim]:
        weight, colour = draft.weight(series), draft.ink(series)
        group = f"label-{slug(series)}"
        path = paths[series]
        if path[-1, 0] >= box.right - 12:
            edge.append((path[-1, 1], words[series], weight, colour, group))
            continue
        size = (fonts.width(words[series], weight=weight), fonts.height(words[series]))
        spots = spots_along(path, size, series in dim)
        spots[0] = (spots[0][0] + radius, spots[0][1])
        spot = free_spot(spots, size, box, obstacles, taken)
        if spot is not None:
            base = spot.bottom + fonts.NORMAL * fonts.DESCENT
            sheet.text(spot.left, base, words[series], weight=weight, colour=colour, up="base", group=group)
            taken.append(spot)
    name_edge(plot, edge, away=radius)
    anchors = [(float(plot.x(x)), float(plot.y(y))) for x, y in zip(places, draft.points["y"], strict=True)]
    told = [_course(draft.label(s), rows_of(draft, s)) for s in lit]
    if dim:
        told.append(in_grey(draft))
    span = [spoken(draft.points["x"].iloc[places.index(end)]) for end in (min(places), max(places))]
    opening = f"Chart of ranks of {len(draft.series)} series, {span[0]} to {span[1]}; 1 is the largest."
    return draft.finish(sheet, [plot], anchors, opening, told)


def _disc(plot: Plot, at: np.ndarray, row: pd.Series, colour: str, radius: float, group: str) -> None:
    """A disc with the rank in it: full for a reported value, hollow otherwise."""
    full = row["status"] == "reported"
    plot.sheet.disc(at[0], at[1], radius, colour if full else palette.PAPER, colour, group)
    if radius > 4.5:
        ink = palette.PAPER if full else colour
        words = f"{int(row['y'])}"
        plot.sheet.text(
            at[0],
            at[1],
            words,
            size=fonts.SMALL,
            weight="semibold",
            colour=ink,
            across="center",
            group=group,
        )


def _course(name: str, rows: pd.DataFrame) -> str:
    """First, last, best and worst rank of one series."""
    first, last = rows.iloc[0], rows.iloc[-1]
    best, worst = rows.loc[rows["y"].idxmin()], rows.loc[rows["y"].idxmax()]
    parts = [
        f"{word} {int(row['y'])} ({spoken(row['x'])})"
        for word, row in (("first", first), ("last", last), ("best", best), ("worst", worst))
    ]
    return f"{name}: {', '.join(parts)}{marks(rows)}."
