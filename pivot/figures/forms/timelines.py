"""What happened when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from clock.periods import first_day, last_day
from pivot.figures import palette
from pivot.figures import text as fonts
from pivot.figures.draft import Draft, begin
from pivot.figures.figure import Figure
from pivot.figures.labels import Box
from pivot.figures.plot import (
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
from pivot.figures.tidy import CUTOFF_MOMENT, moment, spoken

STEP = 12.5
LONGEST_LANE = 90.0


@house_style
def timeline(
    points: pd.DataFrame,
    *,
    name: str,
    finding: str,
    note: str = "",
    highlight: Sequence[str] | None = None,
    labels: Mapping[str, str] | None = None,
    cutoff: bool = True,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    height: float | None = None,
) -> Figure:
    """Events in lanes, one lane a series, each with its name beside it.

    Args:
        points: a column ``label`` holds the name of each event, x its day, month, year or span of
            them; y may be absent.
        height: in millimetres; by default as much as the events need.

    The other arguments are those of ``line``.

    Raises:
        ValueError: the points or the words break the contract of figures.
    """
    if "label" not in points:
        raise ValueError(f"{name}: the points have no column 'label'; name each event there")
    frame = points if "y" in points else points.assign(y=1.0, unit="event")
    draft = begin(
        frame,
        name,
        finding,
        note,
        unit=None,
        labels=labels,
        names=names,
        sources=sources,
        digits=0,
        keep=["label"],
        highlight=highlight,
    )
    if draft.kind not in ("year", "time"):
        raise ValueError(f"{name}: events need years or ISO 8601 periods in x")
    order = {s: i for i, s in enumerate(draft.series)}
    keys = [(order[s], moment(x)) for s, x in zip(draft.points["series"], draft.points["x"], strict=True)]
    rows = draft.points.iloc[sorted(range(len(keys)), key=keys.__getitem__)].reset_index(drop=True)
    draft.points = rows

    starts = [moment(first_day(str(x))) for x in rows["x"]]
    ends = [moment(last_day(str(x))) for x in rows["x"]]
    pad = max(0.02, (max(ends) - min(starts)) * 0.02)
    lanes = [fonts.wrap(draft.label(s), LONGEST_LANE, weight="semibold") for s in draft.series]
    left = MARGIN + max(fonts.width(w, weight="semibold") for w in lanes) + 8
    scale = Scale(min(starts) - pad, max(ends) + pad, left, 160 / 25.4 * 72 - MARGIN)
    places, heights = _stack(draft, rows, scale, starts, ends)
    depth = sum(heights)
    has_day = 1 if cutoff else 0
    needed = depth + 2 * MARGIN + (2 + has_day) * ROW + 8
    if set(rows["status"]) != {"reported"}:
        needed += ROW + 4
    sheet = Sheet(name, height or max(40.0, float(round(needed / 72 * 25.4))))
    top = head(sheet, "", has_day)
    bottom = foot(sheet, MARGIN, list(rows["status"]), "mark")
    box = Box(left, bottom, sheet.width - MARGIN, top)
    plot = Plot(sheet, box, scale, Scale(depth, 0.0, bottom, top), "time", draft.series)
    if cutoff:
        shade_hindsight(plot)
    edge = 0.0
    for words, series, tall in zip(lanes, draft.series, heights, strict=True):
        middle = plot.y(edge + tall / 2)
        sheet.text(MARGIN, middle, words, weight="semibold", colour=draft.ink(series), group="rows")
        edge += tall
        ends_x = [MARGIN, sheet.width - MARGIN]
        sheet.line(ends_x, [plot.y(edge)] * 2, palette.GRID, 0.6, group="grid")
    axis_x(plot, *time_ticks("time", scale.low, scale.high, box.right - box.left))
    upright_lines(plot, cutoff, {})
    anchors = []
    for i, row in rows.iterrows():
        down, side = places[i]
        at = float(plot.y(down))
        colour, group = draft.colour(row["series"]), f"series-{slug(row['series'])}"
        begin_x, end_x = float(scale(starts[i])), float(scale(ends[i]))
        if end_x - begin_x > 6:
            firm = row["status"] == "reported"
            dash = DASHES[row["status"]]
            sheet.line([begin_x, end_x], [at, at], colour, 3.0 if firm else 1.2, dash, group=group)
            if not firm:
                sheet.marks([begin_x, end_x], [at, at], row["status"], colour, group=group)
        else:
            begin_x = end_x = (begin_x + end_x) / 2
            sheet.marks([begin_x], [at], row["status"], colour, group=group)
        anchors.append(((begin_x + end_x) / 2, at))
    for i, row in rows.iterrows():
        down, side = places[i]
        x = scale(ends[i]) + 5 if side == "left" else scale(starts[i]) - 5
        at = float(plot.y(down))
        wide = fonts.width(row["label"], fonts.SMALL)
        start = x if side == "left" else x - wide
        if cutoff and start < plot.x(CUTOFF_MOMENT) < start + wide:
            # Where it must run over the cut-off, no letter is struck through.
            ground = Box(start - 1, at - 5, start + wide + 1, at + 5)
            sheet.rect(ground, palette.PAPER, group="ground")
        sheet.text(x, at, row["label"], size=fonts.SMALL, across=side, group=f"label-{i}")
    firm = {"reported": ""}
    parts = [
        f"{spoken(r.x)}, {draft.label(r.series)}: {r.label}{firm.get(r.status, f' ({r.status})')}."
        for r in rows.itertuples()
    ]
    span = [spoken(rows["x"][at.index(end)]) for at, end in ((starts, min(starts)), (ends, max(ends)))]
    opening = f"Timeline of {len(rows)} events, {span[0]} to {span[1]}."
    return draft.finish(sheet, [plot], anchors, opening, parts, "events")


def _trouble(span: tuple[float, float], scale: Scale) -> int:
    """How bad a place for a name is: 2 outside the plot, 1 across the cut-off, 0 free."""
    if span[0] < scale.start - 4 or span[1] > scale.end + 4:
        return 2
    return int(span[0] < scale(CUTOFF_MOMENT) < span[1])


def _stack(
    draft: Draft, rows: pd.DataFrame, scale: Scale, starts: list[float], ends: list[float]
) -> tuple[list[tuple[float, str]], list[float]]:
    """For each event its depth and how its name is set; for each lane its height.

    A name is set "left" where it begins right of its event, "right" where it ends left of it.
    Within a lane an event takes the first line on which neither it nor its name meets another.
    """
    places: list[tuple[float, str]] = [(0.0, "left")] * len(rows)
    heights: list[float] = []
    edge = 0.0
    for series in draft.series:
        lines: list[list[tuple[float, float]]] = []
        for i in rows.index[rows["series"] == series]:
            wide = fonts.width(rows["label"][i], fonts.SMALL) + 7
            spans = {
                "left": (scale(starts[i]) - 4, scale(ends[i]) + wide + 4),
                "right": (scale(starts[i]) - wide - 4, scale(ends[i]) + 4),
            }
            # A name does not run over the cut-off or out of the plot where it can stand elsewhere,
            # nor stand beyond the cut-off from an event that is near it.
            ends_of = {"left": (spans["left"][0] + 4, spans["left"][1])}
            ends_of["right"] = (spans["right"][0], spans["right"][1] - 4)
            side = min(ends_of, key=lambda s: _trouble(ends_of[s], scale))
            span = spans[side]
            free = (k for k, line in enumerate(lines) if all(span[1] < a or b < span[0] for a, b in line))
            level = next(free, len(lines))
            if level == len(lines):
                lines.append([])
            lines[level].append(span)
            places[i] = (edge + 8 + STEP * (level + 0.5) - 4, side)
        heights.append(STEP * len(lines) + 8)
        edge += heights[-1]
    return places, heights
