"""Words that claims print alike."""

from __future__ import annotations

from datetime import date

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


def long_date(day: str) -> str:
    """An ISO date as prose prints it: 20 January 2017."""
    when = date.fromisoformat(day)
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def long_month(month: str) -> str:
    """An ISO month as prose prints it: November 2010."""
    return f"{_MONTHS[int(month[5:7]) - 1]} {month[:4]}"


def signed(change: float) -> str:
    """A change in per cent with its sign, as prose prints it: +5 per cent, \N{MINUS SIGN}13 per cent."""
    return f"{change:+.0f} per cent".replace("-", "\N{MINUS SIGN}")
