"""Decides assertions from coded documents by a stated counting rule."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import pandas as pd

from pivot.dataset import Dataset

MET = "met"
CONTRADICTED = "contradicted"
UNDECIDED = "open"

OFFICIAL = ("primary document", "official statement")
RECORD = ("agency or newspaper of record",)
GRADES = {
    "all but the weakest": (*OFFICIAL, *RECORD),
    "official only": OFFICIAL,
    "record only": RECORD,
}
COUNTING = ("best grade", "all together")


@lru_cache(maxsize=256)
def rows_for(ds: Dataset, claim: str, assertion: str) -> pd.DataFrame:
    """Coded rows on one assertion of a claim, with the grade of their source; not to be changed."""
    rows = ds.coded(claim)
    return rows[rows["assertion"] == assertion]


def weigh(rows: pd.DataFrame, grades: str = "all but the weakest", counting: str = "best grade") -> str:
    """Whether an assertion is met, contradicted or open.

    An assertion is met if one primary or official document supports it, or two independent
    ones of record do, and support outnumbers contradiction: at the best grade at which any
    document speaks ("best grade"), or two to one over all ("all together", at least two).
    It is contradicted under the same test the other way round. Reprints of one text count
    once; silent documents count for neither.

    Args:
        rows: columns says, grade, origin.
        grades: one of ``GRADES``; what is weaker never decides.
        counting: one of ``COUNTING``.

    Raises:
        ValueError: no such grade or way of counting.
    """
    if grades not in GRADES or counting not in COUNTING:
        raise ValueError(f"no way to weigh by {grades!r} and {counting!r}")
    # By origin, so that reprints of one text count once.
    texts: dict[tuple[str, str], str] = {}
    for grade, says, origin in zip(rows["grade"], rows["says"], rows["origin"], strict=True):
        if grade in GRADES[grades] and says != "silent":
            level = "official" if grade in OFFICIAL else "record"
            texts.setdefault((origin, says), level)
    count = Counter((level, says) for (_, says), level in texts.items())
    for verdict, pro, con in (
        (MET, "supports", "contradicts"),
        (CONTRADICTED, "contradicts", "supports"),
    ):
        enough = count["official", pro] >= 1 or count["record", pro] >= 2
        if counting == "best grade":
            best = "official" if count["official", pro] + count["official", con] else "record"
            outnumbers = count[best, pro] > count[best, con]
        else:
            total = {says: count["official", says] + count["record", says] for says in (pro, con)}
            outnumbers = total[pro] >= 2 and total[pro] >= 2 * total[con]
        if enough and outnumbers:
            return verdict
    return UNDECIDED


def listed(ds: Dataset, claims: list[str]) -> pd.DataFrame:
    """Every document coded for some claims, in order of claim, assertion and date.

    Returns:
        Columns claim, assertion, date, short (who speaks), grade, says, source.
    """
    rows = ds.evidence
    rows = rows[rows["claim"].isin(claims)]
    found = rows.assign(
        grade=rows["source"].map(ds.sources["grade"]), short=rows["source"].map(ds.sources["short"])
    ).sort_values(["claim", "assertion", "date"])
    columns = ["claim", "assertion", "date", "short", "grade", "says", "source"]
    return found[columns].reset_index(drop=True)


def tally(ds: Dataset, claim: str, assertions: list[str]) -> pd.DataFrame:
    """How many documents support and contradict each assertion, by grade of source.

    Reprints of one text count once, by the best of them; the weakest grade and silent documents are left out.

    Returns:
        Columns assertion, official, official_against, record, record_against (counts), source.
    """
    rows = []
    for assertion in assertions:
        found = rows_for(ds, claim, assertion)
        found = found[found["says"] != "silent"]
        found = found.sort_values("grade", key=lambda grades: ~grades.isin(OFFICIAL), kind="stable")
        found = found.drop_duplicates(["origin", "says"])
        counts = {
            f"{level}{suffix}": int((found["grade"].isin(grades) & (found["says"] == says)).sum())
            for level, grades in (("official", OFFICIAL), ("record", RECORD))
            for suffix, says in (("", "supports"), ("_against", "contradicts"))
        }
        rows.append({"assertion": assertion[0].upper() + assertion[1:], **counts})
    return pd.DataFrame(rows)
