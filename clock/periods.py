"""ISO 8601 periods: years, months, days and intervals of them."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache

# Digits of other scripts would compare and sort as other days.
_PERIOD = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def is_period(text: str) -> bool:
    """Whether ``text`` is a year, a month, a day, or two of them joined by ``/``."""
    try:
        last_day(text)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=65536)
def last_day(period: str) -> str:
    """The last day of a period as an ISO date.

    ``2014`` gives ``2014-12-31``, ``2014-02`` gives ``2014-02-28``, and an interval
    ``2023-01/2023-09`` gives the last day of its end.

    Raises:
        ValueError: ``period`` is not an ISO 8601 year, month, day or interval.
    """
    match = _PERIOD.fullmatch(period.rpartition("/")[2])
    if match is None or period.count("/") > 1:
        raise ValueError(f"{period!r} is no period: write 2014, 2014-03, 2014-03-21 or a/b")
    year, month, day = match.groups()
    if "/" in period:
        first_day(period)
    if year == "0000":
        raise ValueError(f"{period!r} is no period: there is no year 0")
    number = int(month or 12)
    if not 1 <= number <= 12:
        raise ValueError(f"{period!r} is no period: there is no month {month}")
    longest = calendar.monthrange(int(year), number)[1]
    if day and not 1 <= int(day) <= longest:
        raise ValueError(f"{period!r} is no period: that month has {longest} days")
    return f"{year}-{number:02d}-{day or longest}"


@lru_cache(maxsize=65536)
def first_day(period: str) -> str:
    """The first day of a period as an ISO date.

    Raises:
        ValueError: ``period`` is not an ISO 8601 year, month, day or interval.
    """
    start = period.partition("/")[0]
    last_day(start)
    year, month, day = _PERIOD.fullmatch(start).groups()  # type: ignore[union-attr]
    return f"{year}-{month or '01'}-{day or '01'}"


def year_of(period: str) -> int:
    """The calendar year in which a period ends."""
    return int(last_day(period)[:4])
