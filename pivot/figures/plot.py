"""One plot on a sheet: its frame of grid, ticks, head, cut-off and key.

The order is always: how wide are the words outside the plot, hence the plot's box, hence the
scales, then the drawing. Nothing is measured after it has been drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from pivot.figures import text as fonts
from pivot.figures.labels import Box, spread
from pivot.figures.palette import BASELINE, GRID, INK, MUTED, PAPER, SHADE, mix, text_colour
from pivot.figures.scales import Scale, number, tick_digits
from pivot.figures.sheet import DASHES, Sheet
from pivot.figures.tidy import CUTOFF_MOMENT, STATUSES, moment, spoken

MARGIN = 6.0
GAP = 4.0
ROW = fonts.SMALL * 1.35
HINDSIGHT = "hindsight"
#: What the key says of each status.
WORDS = {
    "estimated": "estimated",
    "mirror": "mirror: the partner's figure",
    "nowcast": "nowcast",
    "quoted": "quoted",
}


@dataclass
class Plot:
    """A plot's box and scales, and what is kept of it in the figure's bundle.

    Attributes:
        sheet: where it is drawn.
        box: the area of the marks, in points.
        x, y: the scales; x counts years where it is time.
        kind: "year", "time", "number" or "category".
        series: the ids of the series drawn in it.
    """

    sheet: Sheet
    box: Box
    x: Scale
    y: Scale
    kind: str
    series: list[str] = field(default_factory=list)

    def record(self) -> dict[str, Any]:
        """Box (left, top, width, height in the SVG's units) and limits, to read points back by."""
        box, top = self.box, self.sheet.height - self.box.top
        place = (box.left, top, box.right - box.left, box.top - box.bottom)
        return {
            "box": [round(float(v), 3) for v in place],
            "x": {"kind": self.kind, **_ends(self.x)},
            "y": _ends(self.y),
            "series": list(self.series),
        }


def _ends(scale: Scale) -> dict[str, Any]:
    return {"limits": [float(scale.low), float(scale.high)], "log": scale.log}


def value_labels(ticks: Sequence[float]) -> list[str]:
    """Ticks as printed, all with the same number of decimals."""
    digits = tick_digits(list(ticks))
    return [number(t, digits) for t in ticks]


def label_width(labels: Sequence[str], size: float = fonts.SMALL) -> float:
    """The width of the widest of some labels, in points."""
    return max((fonts.width(label, size) for label in labels), default=0.0)


def grid_y(plot: Plot, ticks: Sequence[float], labels: bool = True, baseline: float | None = 0.0) -> None:
    """Light horizontal lines with their values at the left; the line of ``baseline`` is darker."""
    box = plot.box
    for tick, words in zip(ticks, value_labels(ticks), strict=True):
        at = plot.y(tick)
        strong = baseline is not None and tick == baseline
        colour, width = (BASELINE, 0.8) if strong else (GRID, 0.6)
        plot.sheet.line([box.left, box.right], [at, at], colour, width, group="grid")
        if labels:
            plot.sheet.text(
                box.left - GAP,
                at,
                words,
                size=fonts.SMALL,
                colour=MUTED,
                across="right",
                group="ticks-y",
            )


def grid_x(plot: Plot, ticks: Sequence[float], baseline: float | None = 0.0) -> None:
    """Light upright lines with their values under the plot; the line of ``baseline`` is darker."""
    box = plot.box
    for tick, words in zip(ticks, value_labels(ticks), strict=True):
        at = plot.x(tick)
        strong = baseline is not None and tick == baseline
        colour, width = (BASELINE, 0.8) if strong else (GRID, 0.6)
        plot.sheet.line([at, at], [box.bottom, box.top], colour, width, group="grid")
        plot.sheet.text(
            at,
            box.bottom - 4,
            words,
            size=fonts.SMALL,
            colour=MUTED,
            across="center",
            up="top",
            group="ticks-x",
        )


def upright_references(plot: Plot, reference: Mapping[float, str]) -> None:
    """Values of x with a name: upright lines, their names side by side above the plot."""
    if not reference:
        return
    box, sheet = plot.box, plot.sheet
    places = [float(plot.x(value)) for value in reference]
    widths = [fonts.width(words, fonts.SMALL) + 8 for words in reference.values()]
    centres = spread(places, widths, MARGIN, sheet.width - MARGIN)
    for at, centre, words in zip(places, centres, reference.values(), strict=True):
        ends = [box.bottom, box.top + 3]
        sheet.line([at, at], ends, INK, 0.8, (2.5, 1.6), group="reference")
        sheet.text(
            centre,
            box.top + 6,
            words,
            size=fonts.SMALL,
            across="center",
            up="base",
            group="reference",
        )


def year_step(first: int, last: int, room: float) -> int:
    """The least of 1, 2, 5, 10, 20, 50 years whose labels fit into ``room`` points."""
    each = fonts.width("2000", fonts.SMALL) + 9
    for step in (1, 2, 5, 10, 20, 50):
        if (last // step - -(-first // step) + 1) * each <= room + each * 0.6:
            return step
    return 100


def time_ticks(
    kind: str, low: float, high: float, room: float
) -> tuple[list[float], list[tuple[float, str]]]:
    """Where an axis of time has tick marks, and where it has which labels.

    The value of a year stands at its middle and so does its label. Months and days lie on a
    continuous axis: there the marks stand where years (or months) begin, the labels between them.
    """
    if kind == "time" and high - low < 2.2:
        count = round((high - low) * 12)
        every = next(s for s in (1, 2, 3, 6, 12) if count / s * 30 <= room or s == 12)
        marks: list[Any] = []
        labels: list[Any] = []
        month = int(low * 12)
        while month / 12 <= high + 1e-9:
            if month / 12 >= low - 1e-9:
                marks.append(month / 12)
            if month % every == 0 and low <= (month + 0.5) / 12 <= high:
                year, index = divmod(month, 12)
                words = spoken(f"{year}-{index + 1:02d}").split()
                labels.append(
                    (
                        (month + 0.5) / 12,
                        f"{words[0][:3]} {words[1]}" if not labels or index == 0 else words[0][:3],
                    )
                )
            month += 1
        return marks, labels
    if kind == "year":
        first, last = int(low), int(high - 1e-9)
        # The axis may end in the middle of its last year: at that year's value.
        years = [y for y in range(first, last + 1) if low - 1e-9 <= y + 0.5 <= high + 1e-9]
        step = year_step(years[0], years[-1], room)
        return [y + 0.5 for y in years], [(y + 0.5, str(y)) for y in years if y % step == 0]
    first, last = int(-(-low // 1)), int(high)
    step = year_step(first, last, room)
    marks = [float(y) for y in range(first, last + 1) if y % step == 0 or step <= 2]
    if step == 1:
        labels = [(y + 0.5, str(y)) for y in range(int(low), last + 1) if low <= y + 0.3 and y + 0.7 <= high]
    else:
        labels = [(float(y), str(y)) for y in range(first, last + 1) if y % step == 0]
    return marks, labels


def axis_x(
    plot: Plot, marks: Sequence[float], labels: Sequence[tuple[float, str]], words: bool = True
) -> None:
    """Tick marks and labels under the plot."""
    low = plot.box.bottom
    for at in marks:
        plot.sheet.line([plot.x(at)] * 2, [low, low - 3], BASELINE, 0.6, group="axis-x")
    if not words:
        return
    for at, label in labels:
        # A label at the very end is moved in so far that the sheet's edge does not cut it.
        furthest = plot.sheet.width - fonts.width(label, fonts.SMALL) / 2 - 1
        plot.sheet.text(
            min(plot.x(at), furthest),
            low - 5,
            label,
            size=fonts.SMALL,
            colour=MUTED,
            across="center",
            up="top",
            group="ticks-x",
        )


def shade_hindsight(plot: Plot) -> None:
    """A light shade over what was not known on 20 January 2017, where the axis spans that day."""
    if spans_cutoff(plot):
        box = plot.box
        plot.sheet.rect(Box(plot.x(CUTOFF_MOMENT), box.bottom, box.right, box.top), SHADE, group="hindsight")


def spans_cutoff(plot: Plot) -> bool:
    """Whether x is time and 20 January 2017 lies within it."""
    return plot.kind in ("year", "time") and plot.x.low < CUTOFF_MOMENT < plot.x.high


def upright_places(plot: Plot, cutoff: bool, events: Mapping[Any, str]) -> list[np.ndarray]:
    """The upright lines of the cut-off and of other days, and the line of zero, as polylines."""
    at = [plot.x(moment(e) if plot.kind in ("year", "time") else float(e)) for e in events]
    if cutoff and spans_cutoff(plot):
        at.append(plot.x(CUTOFF_MOMENT))
    box = plot.box
    lines = [np.array([[x, box.bottom], [x, box.top]]) for x in at]
    if not plot.y.log and plot.y.low < 0 < plot.y.high:
        lines.append(np.array([[box.left, plot.y(0.0)], [box.right, plot.y(0.0)]]))
    return lines


def upright_lines(plot: Plot, cutoff: bool, events: Mapping[Any, str], named: bool = True) -> None:
    """The cut-off and other days as thin upright lines, their names side by side above the plot."""
    box, sheet = plot.box, plot.sheet
    items: list[tuple[float, str, str]] = []
    if cutoff and spans_cutoff(plot):
        at = plot.x(CUTOFF_MOMENT)
        sheet.line([at, at], [box.bottom, box.top + 2], INK, 0.7, group="cutoff")
        items.append((at, "20 January 2017", "cutoff-label"))
    for period, words in events.items():
        at = plot.x(moment(period) if plot.kind in ("year", "time") else float(period))
        sheet.line([at, at], [box.bottom, box.top + 2], MUTED, 0.6, (1.2, 1.8), group="events")
        items.append((at, words, "events-label"))
    if not items or not named:
        return
    widths = [fonts.width(words, fonts.SMALL) + 8 for _, words, _ in items]
    centres = spread([at for at, _, _ in items], widths, MARGIN, sheet.width - MARGIN)
    row = box.top + 5
    for (_, words, group), centre in zip(items, centres, strict=True):
        colour = INK if group == "cutoff-label" else MUTED
        sheet.text(
            centre,
            row,
            words,
            size=fonts.SMALL,
            colour=colour,
            across="center",
            up="base",
            group=group,
        )
    if cutoff and spans_cutoff(plot):
        # "hindsight" stands beside the date only where there is room for it.
        wide = fonts.width(HINDSIGHT, fonts.SMALL, "italic")
        right = centres[0] + widths[0] / 2 + 2
        blocked = [c - w / 2 for c, w in zip(centres[1:], widths[1:], strict=True) if c > centres[0]]
        if right + wide <= min([box.right, *blocked]):
            sheet.text(
                right,
                row,
                HINDSIGHT,
                size=fonts.SMALL,
                weight="italic",
                colour=MUTED,
                up="base",
                group="cutoff-label",
            )


def head(sheet: Sheet, ylabel: str, rows: int) -> float:
    """The axis label in the upper left corner and ``rows`` free rows under it.

    Returns:
        The height at which the plot may begin.
    """
    top = sheet.height - MARGIN
    if ylabel:
        sheet.text(MARGIN, top, ylabel, colour=MUTED, up="top", group="axis-label")
        top -= fonts.height(ylabel) + 3
    return top - rows * ROW - 3


def foot(sheet: Sheet, left: float, statuses: Sequence[str], form: str, xlabel: str = "") -> float:
    """Room for the ticks of x and, under them, the axis label and the key of the statuses in use.

    Args:
        form: how values are drawn: "line", "mark" or "bar".

    Returns:
        The height at which the plot may end.
    """
    bottom = MARGIN + 1
    used = [s for s in STATUSES[1:] if s in set(statuses)]
    if used:
        status_key(sheet, left, bottom, used, form)
    if xlabel:
        at = sheet.width - MARGIN
        sheet.text(at, bottom, xlabel, colour=MUTED, across="right", up="base", group="axis-label")
    if used or xlabel:
        bottom += ROW + 4
    return bottom + ROW + 2


def status_key(sheet: Sheet, left: float, base: float, statuses: Sequence[str], form: str) -> None:
    """A row that says what the marks of estimated, mirror, nowcast and quoted values mean.

    Args:
        form: "line" (a dash with the mark on it), "mark" or "bar".
    """
    at = left
    middle = base + fonts.SMALL * fonts.CAP_HEIGHT / 2
    for status in statuses:
        if form == "bar":
            bar_mark(sheet, Box(at, middle - 3.5, at + 14, middle + 3.5), MUTED, status, "key")
            at += 18
        else:
            wide = 22.0 if form == "line" else 8.0
            if form == "line":
                sheet.line([at, at + wide], [middle, middle], MUTED, 1.3, DASHES[status], group="key")
            sheet.marks([at + wide / 2], [middle], status, MUTED, group="key")
            at += wide + 4
        at = sheet.text(at, base, WORDS[status], size=fonts.SMALL, colour=MUTED, up="base", group="key").right
        at += 14


def bar_mark(sheet: Sheet, box: Box, colour: str, status: str, group: str) -> None:
    """A bar in the manner of its status: full, or pale with a border of dashes, dots or a line."""
    if status == "reported":
        sheet.rect(box, colour, group=group)
        return
    dash = DASHES[status]
    inset = Box(
        box.left + 0.45,
        min(box.bottom, box.top) + 0.45,
        box.right - 0.45,
        max(box.bottom, box.top) - 0.45,
    )
    sheet.rect(inset, mix(colour, PAPER, 0.22), colour, dash, group=group)
    if status in ("nowcast", "quoted"):
        # No dash tells these two apart: they bear their mark.
        middle = ((box.left + box.right) / 2, (box.bottom + box.top) / 2)
        sheet.marks([middle[0]], [middle[1]], status, colour, group=group)


def colour_key(sheet: Sheet, left: float, base: float, entries: Sequence[tuple[str, str]]) -> float:
    """A row of coloured squares with names, in the order of the bars; returns its right end."""
    at = left
    for words, colour in entries:
        middle = base + fonts.SMALL * fonts.CAP_HEIGHT / 2
        sheet.rect(Box(at, middle - 3.5, at + 7, middle + 3.5), colour, group="key")
        at = (
            sheet.text(
                at + 10,
                base,
                words,
                size=fonts.SMALL,
                colour=text_colour(colour),
                up="base",
                group="key",
            ).right
            + 12
        )
    return at
