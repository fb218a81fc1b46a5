"""Coded documents of one claim within a span of days, each text once."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock.periods import first_day, last_day
from pivot import specifications as specs
from pivot.claims.documents import OFFICIAL, RECORD, rows_for
from pivot.claims.verdict import HOLDS, OPEN
from pivot.claims.words import long_date, long_month
from pivot.dataset import Dataset

ELECTION_DAY, DAY_AFTER = "2016-11-08", "2016-11-09"
CAMPAIGN = "2015-06-16"
QUALIFIED = (*OFFICIAL, *RECORD)
_FIRST, _LAST = "0001-01-01", "9999-12-31"


@lru_cache(maxsize=512)
def texts(
    ds: Dataset,
    claim: str,
    assertions: str | tuple[str, ...],
    since: str = _FIRST,
    until: str = _LAST,
    grades: tuple[str, ...] = QUALIFIED,
) -> pd.DataFrame:
    """What documents say of some assertions, one row a text and side, at the best grade.

    Args:
        since, until: first and last day; a text that bears only a month or a year is taken in if
            the whole of it lies within.
        grades: the grades that count.

    Returns:
        Not to be changed. Columns says, origin, date, grade, issuer, assertion, source; silent texts
        are there too.
    """
    names = [assertions] if isinstance(assertions, str) else assertions
    rows = pd.concat([rows_for(ds, claim, name) for name in names], ignore_index=True)
    inside = [since <= first_day(day) and last_day(day) <= until for day in rows["date"]]
    rows = rows[pd.Series(inside, index=rows.index, dtype=bool) & rows["grade"].isin(grades)]
    order = {grade: place for place, grade in enumerate(QUALIFIED)}
    best = [order.get(grade, len(order)) for grade in rows["grade"]]
    rows = rows.assign(best=best).sort_values(["best", "date", "item"], kind="stable")
    columns = ["says", "origin", "date", "grade", "issuer", "assertion", "source"]
    return rows.drop_duplicates(["says", "origin"])[columns].reset_index(drop=True)


def outcome(verdict: str, value: float | None = None) -> specs.Outcome:
    """What a specification gives that ends in a verdict: neither holds nor fails where it is open."""
    return specs.Outcome(None if verdict in ("", OPEN) else verdict == HOLDS, value, verdict)


_SAYS = {"supports": "for", "contradicts": "against", "silent": "neither"}


def listing(
    ds: Dataset, claim: str, subjects: dict[str, str], since: str = _FIRST, until: str = _LAST
) -> pd.DataFrame:
    """The texts of one claim as a table prints them, in order of subject and date.

    Args:
        subjects: assertion to what the table calls it.

    Returns:
        Columns subject, date (in words), short (who speaks), grade, says, source.
    """
    frames = []
    for assertion, subject in subjects.items():
        rows = texts(ds, claim, assertion, since, until, (*QUALIFIED, "other"))
        frames.append(rows.assign(subject=subject).sort_values("date", kind="stable"))
    found = pd.concat(frames)
    return found.assign(
        short=found["source"].map(ds.sources["short"]).str.rpartition(", ")[0],
        date=[_in_words(day) for day in found["date"]],
        says=found["says"].map(_SAYS),
    )[["subject", "date", "short", "grade", "says", "source"]].reset_index(drop=True)


def _in_words(day: str) -> str:
    """A day, month or year as a table prints it."""
    return long_date(day) if len(day) == 10 else long_month(day) if len(day) == 7 else day
