"""The plotted points: one tidy frame behind every figure.

Columns: series (a country's code or any label), x (a year, an ISO 8601 period, a number or a
category), y, unit, status, source (ids, separated by spaces), and where there are intervals low and
high in the unit of y. Further columns travel along.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date
from numbers import Number
from typing import Any

import pandas as pd

from clock import CUTOFF
from clock.periods import first_day, is_period, last_day

COLUMNS = ["series", "x", "y", "unit", "status", "source"]
#: From the firmest to the weakest.
STATUSES = ["reported", "estimated", "mirror", "nowcast", "quoted"]

_NAME = re.compile(r"fig-[a-z0-9]+(-[a-z0-9]+)*")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def points(
    frame: pd.DataFrame,
    *,
    x: str = "period",
    y: str = "value",
    series: str | None = None,
    unit: str | None = None,
) -> pd.DataFrame:
    """A measure's frame as points.

    Args:
        frame: columns period, value, status, source and reporter or partner, as measures give them.
        x, y: the columns that are drawn along and up.
        series: the column that tells the lines apart; by default the first of partner, reporter and
            series that holds more than one value, else the first that is not blank.
        unit: the unit of y; by default the frame's column ``unit`` or ``frame.attrs["unit"]``.

    Returns:
        Columns series, x, y, unit, status, source and those others of the frame that are not used
        up; whole years in x are numbers.

    Raises:
        ValueError: a column is missing, or no unit is known.
    """
    if series is None:
        there = [c for c in ("partner", "reporter", "series") if c in frame]
        several = [c for c in there if frame[c].nunique() > 1]
        named = [c for c in there if len(frame) and (frame[c].astype(str) != "").all()]
        series = (several or named or ["series"])[0]
    for column in (x, y, series, "status", "source"):
        if column not in frame:
            raise ValueError(f"the frame has no column {column!r}; name the one to use instead of it")
    if unit is None and "unit" not in frame:
        unit = frame.attrs.get("unit")
        if unit is None:
            raise ValueError('the unit of the values is not known; add unit="…" to the call')
    data = {
        "series": frame[series].astype(str),
        "x": [_year_or_text(value) for value in frame[x]],
        "y": frame[y].astype(float),
        "unit": frame["unit"] if unit is None else unit,
        "status": frame["status"],
        "source": frame["source"],
    }
    rest = [c for c in frame if c not in {*data, x, y, series, "period_public", "vintage"}]
    tidy = pd.DataFrame({**data, **{c: frame[c] for c in rest}}).reset_index(drop=True)
    tidy.attrs = dict(frame.attrs)
    return tidy


def checked(frame: pd.DataFrame, figure: str, unit: str | None, panel: str | None = None) -> pd.DataFrame:
    """The points of a figure, taken as they are or made from a measure's frame, and checked.

    Returns:
        The points with x as whole years, numbers or text, and numbers at nine significant digits.

    Raises:
        ValueError: one sentence that names the figure, what is wrong, and what to do.
    """
    if not _NAME.fullmatch(figure):
        raise ValueError(f"{figure!r} is no figure name: write fig- and lower-case words with hyphens")
    if "x" not in frame and "period" in frame:
        try:
            frame = points(frame, unit=unit)
        except ValueError as error:
            raise ValueError(f"{figure}: {error}") from None
    missing = [c for c in COLUMNS if c not in frame]
    if missing:
        raise ValueError(
            f"{figure}: the points have no column {missing[0]!r}; add it, "
            "or make the points with figures.points(frame, x=…, y=…, series=…, unit=…)"
        )
    if frame.empty:
        raise ValueError(f"{figure}: there are no points; check the codes and periods asked for")
    tidy = frame.reset_index(drop=True).copy()
    tidy["series"] = tidy["series"].astype(str)
    tidy["x"] = [_year_or_text(value) for value in tidy["x"]]
    for column in ("y", "low", "high"):
        if column not in tidy:
            continue
        tidy[column] = [float(f"{value:.9g}") for value in tidy[column].astype(float)]
        bad = [not math.isfinite(value) for value in tidy[column]]
        if column != "y":
            # A point without an interval is allowed, half an interval is not.
            bad = [
                b and math.isfinite(tidy["low" if column == "high" else "high"][i]) for i, b in enumerate(bad)
            ]
        if any(bad):
            raise ValueError(
                f"{figure}: {column} is no number {_at(tidy, bad.index(True))}; leave the row out"
            )
    key = ["series", "x"] if panel is None else [panel, "series", "x"]
    twice = tidy.duplicated(key).tolist()
    if any(twice):
        raise ValueError(
            f"{figure}: two points stand {_at(tidy, twice.index(True))}; give one value for each series and x"
        )
    units = list(dict.fromkeys(tidy["unit"]))
    if len(units) > 1:
        raise ValueError(
            f"{figure}: the points mix the units {units[0]!r} and {units[1]!r}; convert them to one"
        )
    for status in tidy["status"]:
        if status not in STATUSES:
            raise ValueError(f"{figure}: {status!r} is no status; use one of {', '.join(STATUSES)}")
    if "low" in tidy and "high" in tidy:
        wrong = ((tidy["low"] > tidy["y"]) | (tidy["high"] < tidy["y"])).tolist()
        if any(wrong):
            raise ValueError(
                f"{figure}: y is not between low and high {_at(tidy, wrong.index(True))}; check the interval"
            )
    return tidy


def _at(tidy: pd.DataFrame, row: int) -> str:
    return f"at series {tidy['series'][row]!r}, x {tidy['x'][row]}"


def _year_or_text(value: Any) -> Any:
    """A year as int, another number as float or int, anything else as text."""
    if isinstance(value, str):
        return int(value) if re.fullmatch(r"\d{4}", value) else value
    if isinstance(value, (pd.Timestamp, date)):
        return str(value)[:10]
    number = value.item() if hasattr(value, "item") else value
    return int(number) if float(number).is_integer() else float(f"{number:.9g}")


def kind(xs: list[Any]) -> str:
    """What x is: "year", "time" (other ISO periods, or a mixture), "number" or "category"."""
    if all(isinstance(x, int) and 1000 <= x <= 2999 for x in xs):
        return "year"
    if all(isinstance(x, (int, float)) for x in xs):
        return "number"
    if all(is_period(str(x)) for x in xs):
        return "time"
    return "category"


def moment(period: Any) -> float:
    """The middle of a period in years: 2016 gives 2016.5, since its value covers the year."""
    text = str(period)
    return (_day(first_day(text)) + _day(last_day(text), after=1)) / 2


def _day(iso: str, after: int = 0) -> float:
    day = date.fromisoformat(iso)
    start, end = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + ((day - start).days + after) / (end - start).days


#: The start of 20 January 2017, in years: what lies to its right was not known then.
CUTOFF_MOMENT = _day(CUTOFF)


def spoken(x: Any) -> str:
    """A period, number or category as it is read aloud: March 2014, 20 January 2017, 2016."""
    text = str(x)
    if isinstance(x, Number):
        return text.replace("-", "\N{MINUS SIGN}")
    if not is_period(text):
        return text
    if "/" in text:
        return " to ".join(spoken(part) for part in text.split("/"))
    parts = text.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def cited(tidy: pd.DataFrame, short: Mapping[str, str] | None) -> tuple[str, ...]:
    """The short citations of the points' sources, each once, in the order of the points."""
    known = short if short is not None else tidy.attrs.get("sources") or {}
    ids = dict.fromkeys(i for cell in dict.fromkeys(tidy["source"]) for i in str(cell).split())
    return tuple(dict.fromkeys(str(known.get(i, i)) for i in ids))
