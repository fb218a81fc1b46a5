"""All claims at a glance: the verdicts on both clocks, and how firm each is."""

from __future__ import annotations

import re
from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from clock.periods import last_day
from pivot import specifications as specs
from pivot.claims.firmness import summary
from pivot.claims.ledger import ledger
from pivot.claims.registry import BY_CHAPTER, RULES, decision, decisions
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, VERDICTS
from pivot.dataset import Dataset

#: What stands where a forecast has no verdict on the first clock.
FORECAST = "a forecast"

_CHAPTER_OF = {claim: chapter for chapter, rules in BY_CHAPTER.items() for claim in rules}


def chapter_of(claim: str) -> str:
    """The chapter that decides a claim, by the name of its file."""
    return _CHAPTER_OF[claim]


def overview(ds: Dataset) -> pd.DataFrame:
    """One row a decided claim, in the order of the ledger.

    Returns:
        Columns claim, chapter, paragraph, assertion, kinds, then, basis, then_agree, now,
        now_agree, weakest, because (all words).
    """
    return _overview(ds).copy(deep=False)


@lru_cache(maxsize=16)
def _overview(ds: Dataset) -> pd.DataFrame:
    rows = []
    for name, claim in ledger(ds).items():
        if name in RULES:
            known = {
                "claim": name,
                "chapter": chapter_of(name),
                "paragraph": claim.paragraph,
                "assertion": claim.claim,
                "kinds": ", ".join(claim.kinds),
            }
            row = summary(decision(ds, name))
            rows.append(known | row | {"then": row["then"] or FORECAST})
    return pd.DataFrame(rows)


def sentences(ds: Dataset) -> pd.DataFrame:
    """One row an assertion of the op-ed and claim made of it, with its verdicts or its reason.

    A claim may join several assertions. Where its evidence weighs this one apart, the verdict is
    that of this part; where it does not, the joint verdict is said to be joint.

    Returns:
        Columns sentence, assertion, claim (empty where none; said to be open where no function
        decides it yet), then, now, reason (all words).
    """
    verdicts = overview(ds).set_index("claim")
    rows = []
    for part in ds.table("ledger").to_dict("records"):
        legs = dict(leg.split(": ", 1) for leg in part["legs"].split(" | ") if leg)
        for claim in part["claims"].split() or [""]:
            decided = claim in verdicts.index
            then, now = (verdicts.loc[claim, ["then", "now"]]) if decided else ("", "")
            if decided and claim in legs:
                found = decision(ds, claim)
                then = of_part(legs[claim], found.then.because, then) if found.then else then
                now = of_part(legs[claim], found.now.because, now)
            rows.append(
                {
                    "sentence": part["sentence"],
                    "assertion": part["assertion"],
                    "claim": claim if decided or not claim else f"{claim}, not decided yet",
                    "then": then,
                    "now": now,
                    "reason": "" if claim else f"{part['standing']}: {part['reason']}",
                }
            )
    return pd.DataFrame(rows)


def of_part(legs: str, because: str, verdict: str) -> str:
    """The verdict on one part of a claim, from the evidence that weighs the parts.

    Args:
        legs: the words of the evidence, one or several set off by semicolons; "?" where it has none.
        because: the evidence, in which each part is followed by met, open or contradicted.
        verdict: the joint verdict.
    """
    found = [re.search(rf"{re.escape(leg)}:? (met|open|contradicted)", because) for leg in legs.split("; ")]
    states = {match[1] for match in found if match}
    if not all(found):
        return f"joint: {verdict}"
    whole = FAILS if "contradicted" in states else OPEN if "open" in states else HOLDS
    return whole if whole == verdict else f"{whole} (this part)"


def tally(ds: Dataset) -> pd.DataFrame:
    """How many claims got which verdict on both clocks.

    Returns:
        Columns verdict (forecasts stand apart on the first clock), then, now (counts).
    """
    found = overview(ds)
    counts = {clock: found[clock].value_counts() for clock in ("then", "now")}
    rows = [
        {"verdict": word, **{clock: int(count.get(word, 0)) for clock, count in counts.items()}}
        for word in (*VERDICTS, FORECAST)
    ]
    return pd.DataFrame(rows)


#: Why a claim stays open today.
CAUSE, DIVIDED, SILENT = "names a cause or motive", "its choices divide", "what would decide it was not found"


def open_for(ds: Dataset) -> pd.Series:
    """Why each claim that cannot be decided today stays open, the first of three reasons that applies.

    It names a cause or motive; its specifications give different answers; or what the rule asks for,
    a document or a figure, is not among what was found.

    Returns:
        The reason by claim.
    """
    reasons = {}
    for found in decisions(ds):
        if found.now.verdict == OPEN:
            says = (
                set(specs.outcomes(specs.counted(found.now.specifications)))
                if len(found.now.specifications)
                else set()
            )
            apart = len(says & {HOLDS, IN_PART, FAILS}) > 1
            reasons[found.claim.id] = CAUSE if "cause" in found.claim.kinds else DIVIDED if apart else SILENT
    return pd.Series(reasons, dtype="str")


def forecasts(ds: Dataset) -> pd.DataFrame:
    """The claims that look forward: what was said, what could be known then, what came of it.

    Returns:
        Columns claim, assertion, kinds, then (the verdict on the first clock and its basis, or
        that it is a forecast), public (documents on it that were public by then, of all held),
        now, now_agree (all words).
    """
    found = overview(ds)
    ahead = found[found["kinds"].str.contains("forecast")]
    papers = ds.evidence
    early = papers["date"].map(last_day) <= CUTOFF
    public = [
        f"{int((early & (papers['claim'] == claim)).sum())} of {int((papers['claim'] == claim).sum())}"
        for claim in ahead["claim"]
    ]
    then = [
        verdict if verdict == FORECAST else f"{verdict} ({basis})"
        for verdict, basis in zip(ahead["then"], ahead["basis"], strict=True)
    ]
    columns = ["claim", "assertion", "kinds", "then", "public", "now", "now_agree"]
    return ahead.assign(then=then, public=public)[columns].reset_index(drop=True)


def by_chapter(ds: Dataset) -> pd.DataFrame:
    """How many claims of each chapter got which verdict today.

    Returns:
        Columns chapter, claims, and one for each verdict (counts).
    """
    found = overview(ds)
    counts = pd.crosstab(found["chapter"], found["now"])
    counts.insert(0, "claims", counts.sum(axis=1))
    order = [chapter for chapter in BY_CHAPTER if chapter in counts.index]
    return counts.loc[order].rename_axis(columns=None).reset_index()
