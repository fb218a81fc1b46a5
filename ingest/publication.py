"""When a figure was first public, by rule, where no document gives the day."""

from __future__ import annotations

from functools import lru_cache

from clock.periods import last_day


@lru_cache(maxsize=65536)
def public_after(period: str, months: int, vintage: str) -> str:
    """The last day of the ``months``-th month after a period, as an ISO date.

    A figure cannot have been public later than the edition that holds it, so the day is
    never later than the last day of ``vintage``.

    Args:
        period: ISO 8601 year, month, day or interval.
        months: how many months after the month in which the period ends.
        vintage: the edition, an ISO 8601 date of any precision.
    """
    end = last_day(period)
    count = int(end[:4]) * 12 + int(end[5:7]) - 1 + months
    return min(last_day(f"{count // 12}-{count % 12 + 1:02d}"), last_day(vintage))
