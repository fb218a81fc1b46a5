"""All claims at a glance: the verdicts on both clocks, and how firm each is."""

from __future__ import annotations

import pandas as pd

from clock import CUTOFF
from clock.periods import last_day
from pivot.claims.firmness import summary
from pivot.claims.ledger import ledger
from pivot.claims.registry import BY_CHAPTER, RULES, decision
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

    Returns:
        Columns sentence, assertion, claim (empty where none; said to be open where no function
        decides it yet), then, now, reason (all words).
    """
    verdicts = overview(ds).set_index("claim")
    rows = []
    for part in ds.table("ledger").to_dict("records"):
        for claim in part["claims"].split() or [""]:
            decided = claim in verdicts.index
            rows.append(
                {
                    "sentence": part["sentence"],
                    "assertion": part["assertion"],
                    "claim": claim if decided or not claim else f"{claim}, not decided yet",
                    "then": verdicts.at[claim, "then"] if decided else "",
                    "now": verdicts.at[claim, "now"] if decided else "",
                    "reason": "" if claim else f"{part['standing']}: {part['reason']}",
                }
            )
    return pd.DataFrame(rows)


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
