"""What is held over which years."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from clock.periods import first_day, last_day
from pivot.figures import palette
from pivot.figures import text as fonts
from pivot.figures.draft import begin
from pivot.figures.figure import Figure
from pivot.figures.labels import Box
from pivot.figures.plot import (
    GAP,
    MARGIN,
    ROW,
    Plot,
    axis_x,
    foot,
    head,
    shade_hindsight,
    time_ticks,
    upright_lines,
)
from pivot.figures.scales import Scale
from pivot.figures.sheet import DASHES, Sheet, house_style, slug
from pivot.figures.tidy import moment, spoken

STEP = 9.0
THICK = 3.4


@house_style
def spans(
    points: pd.DataFrame,
    *,
    name: str,
    finding: str,
    note: str = "",
    labels: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
) -> Figure:
    """A row a series, with a bar over the years that are held, dashed by status.

    Args:
        points: x is a year or a span of years (``1992/2014``), y how much is held in it; a column
            ``mark`` holds a word on the series, which stands at the right of the first row of those
            that share it: series that do should stand together.

    The other arguments are those of ``line``.

    Raises:
        ValueError: the points or the words break the contract of figures.
    """
    if "mark" not in points:
        raise ValueError(f"{name}: the points have no column 'mark'; say in a word how each series stands")
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
        keep=["mark"],
    )
    rows = draft.points
    starts = [moment(first_day(str(x))) for x in rows["x"]]
    ends = [moment(last_day(str(x))) for x in rows["x"]]
    words = {series: draft.label(series) for series in draft.series}
    marks = rows.drop_duplicates("series").set_index("series")["mark"]
    left = MARGIN + max(fonts.width(w, fonts.SMALL) for w in words.values()) + GAP + 2
    right_words = max(fonts.width(w, fonts.SMALL) for w in marks)
    depth = STEP * len(words)
    keyed = ROW + 4 if set(rows["status"]) != {"reported"} else 0
    sheet = Sheet(name, round((depth + 2 * MARGIN + 3 * ROW + 8 + keyed) / 72 * 25.4, 1))
    top = head(sheet, "", 1)
    bottom = foot(sheet, MARGIN, list(rows["status"]), "line")
    right = sheet.width - MARGIN - right_words - GAP - 2
    scale = Scale(min(starts) - 0.2, max(ends) + 0.2, left, right)
    box = Box(left, bottom, right, top)
    plot = Plot(sheet, box, scale, Scale(depth, 0.0, bottom, top), "time", draft.series)
    shade_hindsight(plot)
    axis_x(plot, *time_ticks("time", scale.low, scale.high, right - left))
    places = {series: float(plot.y(STEP * (i + 0.5))) for i, series in enumerate(draft.series)}
    before, inside = "", 0
    for i, (series, at) in enumerate(places.items()):
        opens = marks[series] != before
        inside = 0 if opens else inside + 1
        if i and (opens or inside % 3 == 0):
            line = float(plot.y(STEP * i))
            colour = palette.BASELINE if opens else palette.GRID
            sheet.line([MARGIN, sheet.width - MARGIN], [line, line], colour, 0.5, group="grid")
        sheet.text(MARGIN, at, words[series], size=fonts.SMALL, group="rows")
        if opens:
            x = right + GAP + 2
            sheet.text(x, at, marks[series], size=fonts.SMALL, colour=palette.MUTED, group="rows")
        before = marks[series]
    upright_lines(plot, True, {})
    alone = rows.groupby("series")["status"].nunique() == 1
    anchors = []
    for row, start, end in zip(rows.itertuples(), starts, ends, strict=True):
        firm = row.status == "reported"
        # Where a series has figures of several statuses, what is reported stands a little lower.
        at = places[row.series] + (0.0 if alone[row.series] else -1.5 if firm else 2.0)
        ends_x = [float(scale(start)), float(scale(end))]
        group = f"series-{slug(row.series)}"
        sheet.line(ends_x, [at, at], palette.INK, THICK if firm else 1.2, DASHES[row.status], group=group)
        if not firm:
            sheet.marks(ends_x, [at, at], row.status, palette.INK, group=group)
        anchors.append((sum(ends_x) / 2, at))
    parts = [
        f"{words[series]}: "
        + ", ".join(f"{spoken(r.x)} {r.status}" for r in part.itertuples())
        + f" ({marks[series]})."
        for series, part in rows.groupby("series", sort=False)
    ]
    opening = f"Chart of the years held of {len(words)} series."
    return draft.finish(sheet, [plot], anchors, opening, parts)
