"""Estimates with their intervals, one row each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from pivot.figures import alt, palette
from pivot.figures import text as fonts
from pivot.figures.draft import Draft, begin
from pivot.figures.figure import Figure
from pivot.figures.labels import Box
from pivot.figures.plot import GAP, MARGIN, ROW, Plot, foot, grid_x, head, upright_references
from pivot.figures.scales import Scale, ticks
from pivot.figures.sheet import DASHES, Sheet, house_style, slug
from pivot.figures.tidy import spoken

LONGEST_LABEL = 150.0


@house_style
def interval(
    points: pd.DataFrame,
    *,
    name: str,
    finding: str,
    note: str = "",
    xlabel: str | None = None,
    highlight: Sequence[str] | None = None,
    labels: Mapping[str, str] | None = None,
    reference: Mapping[float, str] | None = None,
    zero: bool = False,
    log: bool = False,
    values: bool = True,
    digits: int = 1,
    unit: str | None = None,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    height: float | None = None,
) -> Figure:
    """A dot and its interval for each row, with a threshold or other reference upright across them.

    Rows are the series; where there is one series only, the values of x. Where each of several
    series has several x (two clocks, several methods), its row has a line for each, named after x.

    Args:
        points: low and high hold the interval; a row without one is a dot alone.
        xlabel: what stands above the plot, with the unit; the unit alone by default.
        highlight: rows in colour; the others are grey. All are in colour by default.
        reference: values with a name, drawn as upright lines.
        zero: whether the axis holds zero.
        values: whether the estimate and its interval are printed at the right.
        height: in millimetres; by default as much as the rows need.

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
    if log and (draft.points[[c for c in ("y", "low") if c in draft.points]] <= 0).any(axis=None):
        raise ValueError(f"{name}: a logarithmic axis cannot show 0 or less; leave out log=True")
    order = {s: i for i, s in enumerate(draft.series)}
    draft.points = draft.points.iloc[draft.points["series"].map(order).argsort(kind="stable")]
    draft.points = draft.points.reset_index(drop=True)
    rows = draft.points
    # A block of rows is a series, or a row by itself where all belong to one series.
    lone = len(draft.series) == 1 and len(rows) > 1
    block_of = [str(x) for x in rows["x"]] if lone else list(rows["series"])
    blocks = {b: [i for i, own in enumerate(block_of) if own == b] for b in dict.fromkeys(block_of)}
    several = len(blocks) < len(rows)
    reference = dict(reference or {})

    heads = {block: fonts.wrap(draft.label(block), LONGEST_LABEL) for block in blocks}
    subs = [spoken(x) for x in rows["x"]] if several else []
    step = 13.0 if several else 15.0
    tallest = max(map(fonts.height, heads.values())) + 5
    tops: list[float] = []  # the depth of each row under the top of the plot
    depth = 0.0
    for block, own in blocks.items():
        room = max(step * len(own) + 5, fonts.height(heads[block]) + 5) if several else tallest
        room = max(room, step)
        start = depth + (room - step * len(own)) / 2
        tops += [start + step * (i + 0.5) for i in range(len(own))]
        depth += room
    keyed = set(rows["status"]) != {"reported"}
    needed = depth + 2 * MARGIN + 3 * ROW + (ROW if reference else 0) + (ROW + 4 if keyed else 0) + 6
    sheet = Sheet(name, height or max(45.0, float(round(needed / 72 * 25.4))))

    left = MARGIN + max(fonts.width(w, weight="semibold") for w in heads.values()) + GAP + 4
    if several:
        left += max(fonts.width(s, fonts.SMALL) for s in subs) + 10
    shown = [_printed(draft, row) for _, row in rows.iterrows()] if values else []
    right = sheet.width - MARGIN - (max(fonts.width(s, fonts.SMALL) for s in shown) + 10 if values else 4)
    top = head(sheet, xlabel or draft.unit, 1 if reference else 0)
    bottom = foot(sheet, MARGIN, list(rows["status"]), "mark")
    ends = rows[[c for c in ("y", "low", "high") if c in rows]].to_numpy().ravel()
    ends = np.concatenate([ends[np.isfinite(ends)], list(reference)])
    marks = ticks(float(ends.min()), float(ends.max()), zero and not log, log, most=6)
    scale = Scale(marks[0], marks[-1], left, right, log)
    plot = Plot(
        sheet,
        Box(left, bottom, right, top),
        scale,
        Scale(depth, 0.0, bottom, top),
        "number",
        draft.series,
    )

    for own in list(blocks.values())[::2]:
        pad = step / 2 + (2.5 if several else 0.0)
        ends = [plot.y(tops[own[-1]] + pad), plot.y(tops[own[0]] - pad)]
        band = Box(MARGIN - 2, ends[0], sheet.width - MARGIN + 2, ends[1])
        sheet.rect(band, palette.mix(palette.SHADE, palette.PAPER, 0.55), group="rows")
    grid_x(plot, marks)
    upright_references(plot, reference)
    anchors = []
    for index, (_, row) in enumerate(rows.iterrows()):
        series, at = row["series"], float(plot.y(tops[index]))
        # Rows are named at the left: without colours of their own they are all in ink.
        plain = series in draft.lit and palette.colour(series) == palette.OTHER
        colour = palette.INK if plain else draft.colour(series)
        group = f"series-{slug(series)}"
        if "low" in row and np.isfinite(row["low"]):
            dash = DASHES[row["status"]]
            sheet.line([scale(row["low"]), scale(row["high"])], [at, at], colour, 1.6, dash, group=group)
        sheet.marks([scale(row["y"])], [at], row["status"], colour, group=group)
        anchors.append((float(scale(row["y"])), at))
    for index, at in enumerate(float(plot.y(t)) for t in tops):
        if several:
            sheet.text(
                left - GAP - 4,
                at,
                subs[index],
                size=fonts.SMALL,
                colour=palette.MUTED,
                across="right",
                group="rows",
            )
        if values:
            sheet.text(right + 8, at, shown[index], size=fonts.SMALL, colour=palette.INK, group="values")
    for block, own in blocks.items():
        weight = draft.weight(block) if highlight else "regular"
        middle = float(plot.y((tops[own[0]] + tops[own[-1]]) / 2))
        sheet.text(MARGIN, middle, heads[block], weight=weight, group=f"label-{slug(block)}")
    parts = []
    for index, row in rows.iterrows():
        words = draft.label(block_of[index]) + (f", {subs[index]}" if several else "")
        parts.append(alt.estimate(words, row, digits) + ".")
    lines = "; ".join(f"{label} at {value:g}" for value, label in reference.items())
    kind = "estimates with intervals" if "low" in rows else "estimates"
    opening = f"Chart of {len(rows)} {kind} in {draft.unit}"
    opening += f"; reference: {lines}." if lines else "."
    return draft.finish(sheet, [plot], anchors, opening, parts, "estimates")


def _printed(draft: Draft, row: pd.Series) -> str:
    words = draft.shown(row["y"])
    if "low" in row and np.isfinite(row["low"]):
        words += f" ({draft.shown(row['low'])} to {draft.shown(row['high'])})"
    return words
