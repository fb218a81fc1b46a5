"""What stands behind a claim in the space of a word: a yearly figure, or its documents by date."""

from __future__ import annotations

import pandas as pd

from clock import CUTOFF
from clock.periods import last_day
from pivot.claims.courses import COURSES
from pivot.claims.registry import RULES, finding
from pivot.dataset import Dataset
from pivot.results import kept

LINE, DOCUMENTS, NOTHING = "line", "documents", "nothing"


@kept("sparks", digits=4, most=200)
def sparks(ds: Dataset) -> pd.DataFrame:
    """What stands behind each decided claim, in the space of a word.

    Returns:
        Columns claim, kind (line, documents or nothing), words (what is shown, as it is said to who
        cannot see it), points: ``year:value``, for documents their number.
    """
    rows = []
    for claim in RULES:
        kind, words, points = _line(ds, claim) if claim in COURSES else _documents(ds, claim)
        rows.append({"claim": claim, "kind": kind, "words": words, "points": " ".join(points)})
    return pd.DataFrame(rows)


def _line(ds: Dataset, claim: str) -> tuple[str, str, list[str]]:
    about, course = COURSES[claim]
    series = course(ds).dropna().sort_index()
    if series.empty:
        return NOTHING, f"{about}: nothing is held", []
    known = [year for year in series.index if year <= CUTOFF[:4]]
    told = dict.fromkeys([series.index[0], *known[-1:], series.index[-1]])
    said = ", ".join(f"{series[year]:.3g} in {year}" for year in told)
    return LINE, f"{about}: {said}", [f"{year}:{value:.4g}" for year, value in series.items()]


def _documents(ds: Dataset, claim: str) -> tuple[str, str, list[str]]:
    # What a document says is coded of a part of the claim, so that it is neither for nor against the whole.
    rows = finding(ds, claim).documents
    if rows.empty:
        return NOTHING, "no document that bears on it was read", []
    days = rows["date"].map(last_day)
    counts = days.str[:4].value_counts().sort_index()
    words = (
        f"documents read, by date: {len(rows)}, of them {int((days <= CUTOFF).sum())} public by January 2017"
    )
    return DOCUMENTS, words, [f"{year}:{count}" for year, count in counts.items()]
