"""Points against two numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from pivot.figures import palette
from pivot.figures import text as fonts
from pivot.figures.draft import Draft, begin
from pivot.figures.figure import Figure
from pivot.figures.labels import Box, free_spot
from pivot.figures.plot import (
    GAP,
    MARGIN,
    Plot,
    axis_x,
    foot,
    grid_y,
    head,
    label_width,
    value_labels,
)
from pivot.figures.scales import Scale, number, tick_digits, ticks
from pivot.figures.sheet import MARKS, Sheet, house_style, slug

MOST_LABELLED = 30


@house_style
def scatter(
    points: pd.DataFrame,
    *,
    name: str,
    finding: str,
    xlabel: str,
    note: str = "",
    ylabel: str | None = None,
    highlight: Sequence[str] | None = None,
    labels: Mapping[str, str] | None = None,
    zero: bool = False,
    log: bool = False,
    diagonal: str = "",
    digits: int = 1,
    unit: str | None = None,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    height: float = 110.0,
) -> Figure:
    """One mark a point, named where there is room.

    Args:
        xlabel: what stands under the axis of x, with its unit.
        highlight: series in colour; the others are grey.
        zero: whether both axes hold zero.
        log: whether both axes are logarithmic.
        diagonal: the name of the line on which y equals x; without a name it is not drawn.

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
    rows = draft.points
    if draft.kind not in ("number", "year"):
        raise ValueError(f"{name}: a scatter needs numbers in x; use interval or bar for categories")
    xs, ys = rows["x"].to_numpy(dtype=float), rows["y"].to_numpy()
    if log and (min(xs.min(), ys.min()) <= 0):
        raise ValueError(f"{name}: a logarithmic axis cannot show 0 or less; leave out log=True")
    sheet = Sheet(name, height)
    marks_x = ticks(xs.min(), xs.max(), zero and not log, log, most=7)
    marks_y = ticks(ys.min(), ys.max(), zero and not log, log)
    left = MARGIN + label_width(value_labels(marks_y)) + GAP
    top = head(sheet, ylabel or draft.unit, 0)
    bottom = foot(sheet, left, list(rows["status"]), "mark", xlabel)
    box = Box(left, bottom, sheet.width - MARGIN - 12, top)
    plot = Plot(
        sheet,
        box,
        Scale(marks_x[0], marks_x[-1], box.left, box.right, log),
        Scale(marks_y[0], marks_y[-1], box.bottom, box.top, log),
        "number",
        draft.series,
    )
    grid_y(plot, marks_y, baseline=0.0 if 0 in marks_y else None)
    sheet.line([box.left, box.right], [bottom, bottom], palette.BASELINE, 0.8, group="axis-x")
    axis_x(plot, marks_x, list(zip(marks_x, value_labels(marks_x), strict=True)))
    lines = [np.array([[box.left, bottom], [box.right, bottom]])]
    if 0 in marks_y:
        lines.append(np.array([[box.left, plot.y(0.0)], [box.right, plot.y(0.0)]]))
    lines += _diagonal(plot, diagonal) if diagonal else []
    at = np.column_stack([plot.x(xs), plot.y(ys)])
    for series in [*draft.dim, *reversed(draft.lit)]:
        for status in MARKS:
            own = ((rows["series"] == series) & (rows["status"] == status)).to_numpy()
            if own.any():
                group = f"series-{slug(series)}"
                sheet.marks(at[own, 0], at[own, 1], status, draft.colour(series), group=group)
    _names(draft, plot, at, lines)
    x_digits = max(tick_digits(marks_x), tick_digits(list(xs)) if len(xs) < 50 else 0)
    parts = [
        f"{draft.label(r.series)}: {number(r.x, min(x_digits, 2))} across, {draft.shown(r.y)} up."
        for series in draft.lit + draft.dim
        for r in rows[rows["series"] == series].itertuples()
    ]
    axes = f"{xlabel} across, {ylabel or draft.unit} up"
    opening = f"Scatter plot of {len(rows)} points, {axes}; {_extremes(draft, rows)}."
    return draft.finish(sheet, [plot], [tuple(p) for p in at], opening, parts, "points")


def _extremes(draft: Draft, rows: pd.DataFrame) -> str:
    low, high = rows.loc[rows["y"].idxmin()], rows.loc[rows["y"].idxmax()]
    ends = (("lowest", low), ("highest", high))
    return ", ".join(f"{w} {draft.label(r['series'])} at {draft.shown(r['y'])}" for w, r in ends)


def _diagonal(plot: Plot, words: str) -> list[np.ndarray]:
    """The line on which y equals x, with its name at its upper end."""
    low, high = max(plot.x.low, plot.y.low), min(plot.x.high, plot.y.high)
    if low >= high:
        return []
    path = np.array([[plot.x(v), plot.y(v)] for v in (low, high)])
    plot.sheet.line(path[:, 0], path[:, 1], palette.INK, 0.7, (2.5, 1.6), group="reference")
    size = (fonts.width(words, fonts.SMALL), fonts.height(words, fonts.SMALL))
    x, y = path[1]
    spot = free_spot(
        [(x - size[0] / 2 - 14, y - size[1] / 2 - 1), (x - size[0] / 2 - 30, y - size[1] / 2 - 1)],
        size,
        plot.box,
        [path],
        [],
    )
    if spot is not None:
        base = spot.bottom + fonts.SMALL * fonts.DESCENT
        plot.sheet.text(spot.left, base, words, size=fonts.SMALL, up="base", group="reference-label")
        return [path, np.array([[spot.left, base], [spot.right, base]])]
    return [path]


def _names(draft: Draft, plot: Plot, at: np.ndarray, lines: Sequence[np.ndarray]) -> None:
    """The name of each series beside its first point, the highlighted ones first."""
    near = 4.5
    taken = [Box(x, y, x, y).grown(3.0) for x, y in at]
    named = draft.lit + (draft.dim if len(draft.series) <= MOST_LABELLED else [])
    sheet, room = plot.sheet, plot.box.grown(10)
    for series in named:
        row = int((draft.points["series"] == series).to_numpy().argmax())
        x, y = at[row]
        weight, words = draft.weight(series) if draft.dim else "regular", draft.label(series)
        wide, high = fonts.width(words, fonts.SMALL, weight), fonts.height(words, fonts.SMALL)
        dx, dy = wide / 2 + near, high / 2 + near - 1
        spots = [(x + dx, y), (x - dx, y), (x, y + dy), (x, y - dy)]
        spots += [(x + sx * (dx - 1), y + sy * (dy - 1)) for sx in (1, -1) for sy in (1, -1)]
        others = [box for i, box in enumerate(taken) if i != row]
        spot = free_spot(spots, (wide, high), room, lines, others)
        if spot is None:
            continue
        base = spot.bottom + fonts.SMALL * fonts.DESCENT
        sheet.text(
            spot.left,
            base,
            words,
            size=fonts.SMALL,
            weight=weight,
            colour=draft.ink(series),
            up="base",
            group=f"label-{slug(series)}",
        )
        taken.append(spot)
