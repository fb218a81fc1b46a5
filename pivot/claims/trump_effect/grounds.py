"""T3a: after the election Russia had grounds to expect that the sanctions would come apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.documents import OFFICIAL
from pivot.claims.settle import by_agreement
from pivot.claims.trump_effect.texts import DAY_AFTER, ELECTION_DAY, QUALIFIED, outcome, texts
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "T3a"
EASING = "a sanctioning government speaks of easing"
RENEWED, ADDED = "sanctions renewed", "sanctions added"
EXPECT = "Russian officials expect easing"

GRADES = {"with agencies": QUALIFIED, "primary and official": OFFICIAL}
UNTIL = {"to the cutoff": CUTOFF, "to the end of 2016": "2016-12-31"}
CONTRARY = {"one each": (RENEWED, ADDED), "renewals left out": (ADDED,)}
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "grades": tuple(GRADES),
    "senders": ("United States, European Union, Japan", "United States"),
    "contrary": tuple(CONTRARY),
    "window": tuple(UNTIL),
    "expectation": ("needed", "not needed"),
}


@dataclass(frozen=True)
class Signs:
    """What was said within a window.

    Attributes:
        easing: texts in which a sanctioning government speaks of easing, weighed.
        easing_official: how many of them are primary or official.
        contrary: renewals and new measures, weighed.
        expected: Russian texts that expect easing.
        before: texts of easing in as many days before the election.
    """

    easing: float
    easing_official: int
    contrary: float
    expected: int
    before: float


def mirrored(until: str) -> tuple[str, str]:
    """As many days before the election as lie between it and ``until``."""
    days = pd.Timestamp(until) - pd.Timestamp(DAY_AFTER)
    return str((pd.Timestamp(ELECTION_DAY) - days).date()), ELECTION_DAY


@lru_cache(maxsize=128)
def signs(ds: Dataset, grades: str, senders: str, contrary: str, window: str) -> Signs:
    """The texts of one specification, each text once, one that says both counting half to each side."""
    spans = {"after": (DAY_AFTER, UNTIL[window]), "before": mirrored(UNTIL[window])}

    def said(assertions: tuple[str, ...], span: str, sent: bool) -> dict[str, str]:
        """Origin to grade of the texts that support; of senders alone where asked."""
        rows = texts(ds, CLAIM, assertions, *spans[span], GRADES[grades])
        # Members of the Union speak for a sender; the wider option is every sender but Russia.
        return {
            origin: grade
            for origin, says, grade, issuer in zip(
                rows["origin"], rows["says"], rows["grade"], rows["issuer"], strict=True
            )
            if says == "supports"
            and (not sent or (issuer == "USA" if senders == "United States" else issuer != "RUS"))
        }

    easing, against = said((EASING,), "after", True), said(CONTRARY[contrary], "after", True)
    both = set(easing) & set(against)
    return Signs(
        easing=len(easing) - 0.5 * len(both),
        easing_official=sum(grade in OFFICIAL for grade in easing.values()),
        contrary=len(against) - 0.5 * len(both),
        expected=len(said((EXPECT,), "after", False)),
        before=float(len(said((EASING,), "before", True))),
    )


def judge(found: Signs, needed: bool) -> str:
    """The verdict that follows from the signs."""
    pro, con = found.easing + found.expected, found.contrary
    if not pro or con > 2 * pro:
        return FAILS
    if found.before >= found.easing:
        return OPEN
    if found.easing_official >= 2 and (found.expected or not needed) and pro >= con:
        return HOLDS
    if (found.easing and not found.expected) or con > pro:
        return IN_PART
    return OPEN


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification; the value is what speaks for, less what speaks against."""

    def rule(expectation: str, **choice: str) -> specs.Outcome:
        found = signs(ds, **choice)
        verdict = judge(found, expectation == "needed")
        return outcome(verdict, found.easing + found.expected - found.contrary)

    return specs.run(rule, DIMENSIONS)


def _number(value: float) -> str:
    return f"{value:g}"


def reason_to_assume(ds: Dataset) -> Finding:
    """Decide T3a on the clock of ``ds``."""
    found = grid(ds)
    main = {name: options[0] for name, options in DIMENSIONS.items() if name != "expectation"}
    seen = signs(ds, **main)
    denied = texts(ds, CLAIM, EXPECT, DAY_AFTER, CUTOFF, OFFICIAL)
    because = (
        f"Between the election and the cutoff {_number(seen.easing)} texts of sanctioning governments speak "
        f"of easing ({seen.easing_official} of them official; a text that says both counts half) and "
        f"{_number(seen.before)} in as many days before; {seen.expected} of Russian officials expect it, and "
        f"{int((denied['says'] == 'contradicts').sum())} official Russian texts deny it. Against stand "
        f"{_number(seen.contrary)} renewals and new measures."
    )
    documents = ds.evidence[ds.evidence["claim"] == CLAIM]
    return Finding(by_agreement(found), because, (), documents, found)


def summary(ds: Dataset) -> pd.DataFrame:
    """How many texts of each kind fall before and after the election, by grade.

    Returns:
        Columns kind, before, official, record (after the election, to the cutoff), source.
    """
    kinds = {
        "A sanctioning government, or the one to come, speaks of easing": (EASING, "supports"),
        "A Russian official expects easing": (EXPECT, "supports"),
        "A Russian official does not": (EXPECT, "contradicts"),
        "Sanctions renewed, or said to stay": (RENEWED, "supports"),
        "Sanctions added": (ADDED, "supports"),
    }
    rows = []
    for name, (assertion, says) in kinds.items():
        late = texts(ds, CLAIM, assertion, DAY_AFTER, CUTOFF)
        late = late[late["says"] == says]
        early = texts(ds, CLAIM, assertion, *mirrored(CUTOFF))
        official = late["grade"].isin(OFFICIAL)
        rows.append(
            {
                "kind": name,
                "before": int((early["says"] == says).sum()),
                "official": int(official.sum()),
                "record": int((~official).sum()),
                "source": " ".join(late["source"]),
            }
        )
    return pd.DataFrame(rows)
