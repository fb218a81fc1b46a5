"""A figure in the making: what every form is given, checked, and what every form gives back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from pivot.figures import alt, palette
from pivot.figures.figure import Figure
from pivot.figures.plot import Plot
from pivot.figures.scales import number
from pivot.figures.sheet import Sheet, slug
from pivot.figures.tidy import COLUMNS, CUTOFF_MOMENT, checked, cited, kind


@dataclass
class Draft:
    """The checked arguments that all forms share.

    Attributes:
        points: the checked points, in the order given.
        names: what series are called, where that is not the house's name.
        lit: the series in colour, the most important first.
        digits: decimals of the values that are printed or read aloud.
    """

    name: str
    finding: str
    note: str
    points: pd.DataFrame
    names: dict[str, str]
    sources: tuple[str, ...]
    digits: int
    lit: list[str]

    @property
    def series(self) -> list[str]:
        """The series, in the order in which they first stand."""
        return list(dict.fromkeys(self.points["series"]))

    @property
    def dim(self) -> list[str]:
        """The series in grey."""
        return [s for s in self.series if s not in self.lit]

    @cached_property
    def _colours(self) -> dict[str, str]:
        """House colours; what has none is drawn in ink, several such in greys of several depths."""
        colours: dict[str, str] = {}
        for series in self.lit:
            colour = palette.colour(series)
            while colour != palette.OTHER and colour in colours.values():
                # Two groups of one family, such as two readings of Asia: the second is darker.
                colour = palette.mix(colour, palette.INK, 0.5)
            colours[series] = colour
        plain = [s for s in self.lit if colours[s] == palette.OTHER]
        for i, series in enumerate(plain):
            depth = 1 - i / max(1, len(plain) - 1)
            colours[series] = palette.mix(palette.INK, palette.OTHER, depth if i else 1.0)
        return colours

    def colour(self, series: str) -> str:
        """The colour in which a series is drawn."""
        return self._colours.get(series, palette.OTHER)

    def ink(self, series: str) -> str:
        """The colour in which its name is written: readable on the paper."""
        return palette.text_colour(self._colours.get(series, palette.MUTED))

    def weight(self, series: str) -> str:
        """The weight in which its name is written."""
        return "semibold" if series in self.lit else "regular"

    @property
    def unit(self) -> str:
        """The unit of y."""
        return str(self.points["unit"].iloc[0])

    @property
    def kind(self) -> str:
        """What x is: year, time, number or category."""
        return kind(list(self.points["x"]))

    def label(self, series: str) -> str:
        """What a series is called."""
        return palette.name(series, self.names)

    def shown(self, value: float) -> str:
        """A value as it is printed in the figure."""
        return number(value, self.digits)

    def finish(
        self,
        sheet: Sheet,
        plots: Sequence[Plot],
        anchors: Sequence[tuple[float, float]],
        opening: str,
        parts: Sequence[str],
        left_over: str = "series",
    ) -> Figure:
        """The figure object.

        Args:
            anchors: the place of each point on the sheet, in the order of the points.
            opening: the kind of chart, its unit and its extent, as a sentence.
            parts: what is said of each series, the most important first.
            left_over: what is counted when not all parts have room in the alt text.
        """
        room = alt.LONGEST - len(self.finding) - 1
        told = alt.joined(opening, parts, left_over, room)
        drawing: dict[str, Any] = {
            "viewBox": [0, 0, _unit(sheet.width), _unit(sheet.height)],
            "axes": [plot.record() for plot in plots],
            "anchors": [[_unit(x), _unit(sheet.height - y)] for x, y in anchors],
            "labels": {series: self.label(series) for series in self.series},
            "cutoff": [
                _unit(plot.x(CUTOFF_MOMENT))
                for plot in plots
                if plot.kind in ("year", "time") and plot.x.low < CUTOFF_MOMENT < plot.x.high
            ],
        }
        return Figure(
            name=self.name,
            finding=self.finding,
            note=self.note,
            points=self.points,
            alt=f"{self.finding} {told}",
            sources=self.sources,
            svg=sheet.svg(self.finding, told),
            drawing=drawing,
        )


def _unit(place: float) -> float:
    """A place in the drawing, as exact as the drawing itself."""
    return round(float(place), 2)


def begin(
    frame: pd.DataFrame,
    name: str,
    finding: str,
    note: str,
    *,
    unit: str | None,
    labels: Mapping[str, str] | None,
    names: Mapping[str, str] | None,
    sources: Mapping[str, str] | None,
    digits: int,
    panel: str | None = None,
    keep: Iterable[str] = (),
    highlight: Sequence[str] | None = None,
) -> Draft:
    """Check what a form was given.

    Raises:
        ValueError: one sentence that names the figure, what is wrong, and what to do.
    """
    points = checked(frame, name, unit, panel)
    if not finding.strip().endswith("."):
        raise ValueError(f"{name}: the finding has no full stop; write it as one sentence")
    if panel is not None and panel not in points:
        raise ValueError(f"{name}: the points have no column {panel!r} to make panels by; add it")
    strangers = [code for code in highlight or () if code not in set(points["series"])]
    if strangers:
        raise ValueError(
            f"{name}: {strangers[0]!r} is to be highlighted and is no series of the points; "
            f"choose among {', '.join(dict.fromkeys(points['series']))}"
        )
    ids: dict[str, str] = {}
    for code in dict.fromkeys(points["series"]):
        if ids.setdefault(slug(code), code) != code:
            raise ValueError(
                f"{name}: the series {ids[slug(code)]!r} and {code!r} would share an id; "
                "name them more differently"
            )
    kept = [*COLUMNS, *(c for c in ("low", "high") if c in points)]
    extra = [c for c in (panel, *keep) if c is not None and c in points and c not in kept]
    short = cited(points, sources)
    points = points[[*kept, *extra]].copy()
    points.attrs = {}
    given = {**(frame.attrs.get("names") or {}), **(names or {}), **(labels or {})}
    lit = list(highlight or dict.fromkeys(points["series"]))
    return Draft(name, finding.strip(), note.strip(), points, given, short, digits, lit)
