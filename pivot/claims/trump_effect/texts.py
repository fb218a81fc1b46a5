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
    best: dict[tuple[str, str], tuple[int, str, str, tuple[str, ...]]] = {}
    for assertion in [assertions] if isinstance(assertions, str) else assertions:
        for row in _coded(ds, claim, assertion):
            item, says, origin, day, grade = row[:5]
            if grade in grades and since <= first_day(day) and last_day(day) <= until:
                place = _ORDER.get(grade, len(_ORDER))
                best[says, origin] = min(best.get((says, origin), (9, "", "", row)), (place, day, item, row))
    rows = [row[1:] for *_, row in sorted(best.values(), key=lambda found: found[:3])]
    return pd.DataFrame(rows, columns=_COLUMNS, dtype=object)


_COLUMNS = ["says", "origin", "date", "grade", "issuer", "assertion", "source"]
_ORDER = {grade: place for place, grade in enumerate(QUALIFIED)}


@lru_cache(maxsize=256)
def _coded(ds: Dataset, claim: str, assertion: str) -> list[tuple[str, ...]]:
    """The coded rows on one assertion: item, then what ``texts`` gives."""
    return list(rows_for(ds, claim, assertion)[["item", *_COLUMNS]].itertuples(index=False, name=None))


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
    found = pd.concat(frames).astype(str)
    return found.assign(
        short=found["source"].map(ds.sources["short"]).str.rpartition(", ")[0],
        date=[_in_words(day) for day in found["date"]],
        says=found["says"].map(_SAYS),
    )[["subject", "date", "short", "grade", "says", "source"]].reset_index(drop=True)


def _in_words(day: str) -> str:
    """A day, month or year as a table prints it."""
    return long_date(day) if len(day) == 10 else long_month(day) if len(day) == 7 else day


def signed(value: float, digits: int = 0) -> str:
    """A number with its sign, a true minus before what is negative."""
    return f"{value:+.{digits}f}".replace("-", "\N{MINUS SIGN}")
