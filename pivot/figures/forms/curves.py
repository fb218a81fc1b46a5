"""All specifications of a measure, in the order of what they give, with the choices behind each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from pivot.figures import palette
from pivot.figures import text as fonts
from pivot.figures.draft import Draft, begin
from pivot.figures.figure import Figure
from pivot.figures.labels import Box
from pivot.figures.plot import (
    GAP,
    MARGIN,
    Plot,
    colour_key,
    grid_y,
    head,
    label_width,
    value_labels,
)
from pivot.figures.scales import Scale, ticks
from pivot.figures.sheet import Sheet, house_style, slug
from pivot.figures.tidy import COLUMNS

STEP = 10.5
LONGEST_OPTION = 120.0


@house_style
def specification_curve(
    runs: pd.DataFrame,
    *,
    choices: Sequence[str],
    name: str,
    finding: str,
    source: str,
    unit: str,
    note: str = "",
    ylabel: str | None = None,
    reference: Mapping[float, str] | None = None,
    words: tuple[str, str] = ("the claim holds", "it does not"),
    labels: Mapping[str, str] | None = None,
    zero: bool = False,
    digits: int = 1,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    height: float | None = None,
) -> Figure:
    """The values of all specifications, sorted, above a table of dots that tells their choices.

    Args:
        runs: one row a specification: a column a dimension, ``value``, ``holds`` (True, False or
            None), and where there are any ``low`` and ``high``. Rows without a value are counted in
            the alt text and not drawn.
        choices: the columns that hold the dimensions, in the order of the table.
        source: ids of the sources of the values, separated by spaces.
        unit: the unit of the values.
        reference: the threshold and its name, drawn as a level line.
        words: what the two colours mean: a specification under which the claim holds, or not.

    The other arguments are those of ``line``.

    Raises:
        ValueError: the runs or the words break the contract of figures.
    """
    missing = [c for c in (*choices, "value", "holds") if c not in runs]
    if missing:
        raise ValueError(f"{name}: the runs have no column {missing[0]!r}; add it or leave it out")
    # A dimension may be called as a column of the points is ("source"): it travels along as "of source".
    runs = runs.rename(columns={c: f"of {c}" for c in choices if c in COLUMNS})
    choices = [f"of {c}" if c in COLUMNS else c for c in choices]
    drawn = runs[runs["value"].notna()].sort_values("value", kind="stable")
    frame = pd.DataFrame(
        {
            "series": [words[0] if bool(held) else words[1] for held in drawn["holds"]],
            "x": range(1, len(drawn) + 1),
            "y": drawn["value"].to_numpy(dtype=float),
            "unit": unit,
            "status": "reported",
            "source": source,
            **{c: drawn[c].to_numpy() for c in ("low", "high") if c in drawn},
            **{c: drawn[c].astype(str).to_numpy() for c in choices},
        }
    )
    frame.attrs = dict(runs.attrs)
    draft = begin(
        frame,
        name,
        finding,
        note,
        unit=unit,
        labels=labels,
        names=names,
        sources=sources,
        digits=digits,
        keep=choices,
    )
    rows = draft.points
    options = {c: list(dict.fromkeys(runs[c].astype(str))) for c in choices}
    lines = sum(map(len, options.values()))
    depth = lines * STEP + 6 * len(options)
    sheet = Sheet(name, height or round((depth + 190) / 72 * 25.4))
    columns = [c for c in ("y", "low", "high") if c in rows]
    values = [*rows[columns].to_numpy().ravel(), *(reference or {})]
    marks_y = ticks(float(np.nanmin(values)), float(np.nanmax(values)), zero)
    named = [w for words_ in options.values() for w in words_]
    left = MARGIN + label_width(value_labels(marks_y)) + GAP
    left = max(left, MARGIN + min(LONGEST_OPTION, label_width(named)) + 8)
    edge = [fonts.wrap(w, 70) for w in (reference or {}).values()]
    right = sheet.width - MARGIN - (max(map(fonts.width, edge)) + 5 if edge else 4)
    top = head(sheet, ylabel or unit, 1)
    bottom = MARGIN + depth + 6
    half = 0.5 + 0.01 * len(rows)
    x = Scale(1 - half, len(rows) + half, left, right)
    box = Box(left, bottom, right, top)
    plot = Plot(sheet, box, x, Scale(marks_y[0], marks_y[-1], bottom, top), "number", draft.series)
    grid_y(plot, marks_y, baseline=0.0 if 0 in marks_y else None)
    colours = {words[0]: palette.INK, words[1]: palette.OTHER}
    colour_key(sheet, left, top + 5, [(w, colours[w]) for w in words if w in draft.series])
    for (value, _), label in zip((reference or {}).items(), edge, strict=True):
        at = plot.y(value)
        sheet.line([left, right], [at, at], palette.INK, 0.7, (2.5, 1.6), group="reference")
        sheet.text(right + 4, at, label, group="reference-label")
    at_x, at_y = plot.x(rows["x"].to_numpy()), plot.y(rows["y"].to_numpy())
    for series in draft.series:
        own = np.flatnonzero((rows["series"] == series).to_numpy())
        group = f"series-{slug(series)}"
        if "low" in rows:
            for i in own[np.isfinite(rows["low"].to_numpy()[own])]:
                ends = [plot.y(rows["low"][i]), plot.y(rows["high"][i])]
                sheet.line([at_x[i]] * 2, ends, colours[series], 0.6, group=group)
        radius = min(2.0, 0.4 * (x(2) - x(1)))
        sheet.dots(at_x[own], at_y[own], radius, colours[series], group)
    _dots(draft, sheet, options, at_x, colours, left, bottom - 8)
    held = int((rows["series"] == words[0]).sum())
    absent = len(runs) - len(rows)
    opening = (
        f"Specification curve of {len(rows)} specifications in {unit}: lowest "
        f"{draft.shown(rows['y'].min())}, median {draft.shown(rows['y'].median())}, highest "
        f"{draft.shown(rows['y'].max())}; {words[0]} in {held} of {len(rows)}"
    )
    opening += f"; {absent} more lack their data." if absent else "."
    parts = [_split(rows, column, words[0]) for column in choices]
    return draft.finish(sheet, [plot], list(zip(at_x, at_y, strict=True)), opening, parts, "dimensions")


def _split(rows: pd.DataFrame, column: str, holds: str) -> str:
    """How often the claim holds under each option of one dimension."""
    said = []
    for option, part in rows.groupby(column, sort=False):
        said.append(f"{option} {int((part['series'] == holds).sum())} of {len(part)}")
    return f"By {column.removeprefix('of ')}: {', '.join(said)}."


def _dots(
    draft: Draft,
    sheet: Sheet,
    options: Mapping[str, Sequence[str]],
    at_x: np.ndarray,
    colours: Mapping[str, str],
    left: float,
    top: float,
) -> None:
    """The table of dots: one line an option, one column a specification."""
    rows = draft.points
    at = top
    size = min(1.7, 0.4 * (at_x[1] - at_x[0])) if len(at_x) > 1 else 1.7
    ends = [MARGIN, float(at_x[-1]) + 4]
    for column, named in options.items():
        sheet.line(ends, [at, at], palette.GRID, 0.6, group="grid")
        at -= 3
        for option in named:
            middle = at - STEP / 2
            sheet.text(
                left - 8,
                middle,
                option,
                size=fonts.SMALL,
                colour=palette.MUTED,
                across="right",
                group="rows",
            )
            for series in draft.series:
                own = ((rows[column] == option) & (rows["series"] == series)).to_numpy()
                level = np.full(own.sum(), middle)
                sheet.dots(at_x[own], level, size, colours[series], "choices")
            at -= STEP
        at -= 3
