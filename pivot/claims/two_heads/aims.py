"""S1a and S1b: resurgence as the guiding idea, and as a motive in Ukraine, Syria and Asia."""

from __future__ import annotations

import pandas as pd

from pivot import specifications as specs
from pivot.claims.documents import rows_for
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

IDEA, MOTIVE = "S1a", "S1b"
STANDING = "global standing is the first aim"
LEAST = 5  # primary documents
STARTS = ("2005", "2004", "2007", "2000")
ENDS = ("2016", "2013")
GRADES = {
    "primary and official": ("primary document", "official statement"),
    "primary": ("primary document",),
}
CASES = ("Ukraine", "Syria", "Asia")
LEAST_ROWS = 4


def documents(ds: Dataset) -> pd.DataFrame:
    """The documents coded by the aim that they name first."""
    return rows_for(ds, IDEA, STANDING)


def specification(ds: Dataset, start: str, end: str, documents: str) -> specs.Outcome:
    """The verdict under one specification; the value is the share of documents with standing first."""
    rows = rows_for(ds, IDEA, STANDING)
    rows = rows[rows["grade"].isin(GRADES[documents])]
    year = rows["date"].str[:4]
    after = rows[(year >= start) & (year <= end)]
    before = rows[year < start]
    if len(after) < LEAST or before.empty:
        return specs.Outcome(None)
    share = float((after["says"] == "supports").mean())
    earlier = float((before["says"] == "supports").mean())
    if share >= 2 / 3 and share > earlier:
        return specs.Outcome(True, share, HOLDS)
    if share >= 1 / 2:
        return specs.Outcome(False, share, IN_PART)
    if share <= 1 / 3:
        return specs.Outcome(False, share, FAILS)
    return specs.Outcome(None, share, OPEN)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of S1a that the documents allow."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {"start": STARTS, "end": ENDS, "documents": tuple(GRADES)},
    )
    return frame if "verdict" in frame else frame.assign(verdict="")


def guiding_idea(ds: Dataset) -> Finding:
    """Decide S1a on the clock of ``ds``."""
    grid_, read = grid(ds), documents(ds)
    named = int((read["says"] == "supports").sum())
    because = (
        f"The claim was not examined beyond {len(read)} concepts of foreign policy, where the rule asks for "
        f"{LEAST} documents from 2005 on and some from before; global standing is the first aim in {named} "
        f"of them, security in {len(read) - named}."
    )
    return Finding(by_agreement(grid_), because, (), read, grid_)


def motives(ds: Dataset) -> Finding:
    """Decide S1b: by the motives coded for each case, of which each needs four rows."""
    counts: dict[str, int] = {}
    shares: dict[str, float] = {}
    met = []
    for case in CASES:
        rows = rows_for(ds, MOTIVE, f"standing is a first motive in {case}")
        yes = rows["says"] == "supports"
        counts[case] = len(rows)
        if len(rows) >= LEAST_ROWS:
            shares[case] = float(yes.mean())
            official = rows["grade"].isin(GRADES["primary and official"])
            if shares[case] >= 1 / 2 and (yes & official).sum() >= 2:
                met.append(case)
    if len(met) == len(CASES):
        verdict = HOLDS
    elif met:
        verdict = IN_PART
    else:
        failed = len(shares) == len(CASES) and max(shares.values()) < 1 / 4
        verdict = FAILS if failed else OPEN
    shown = ", ".join(f"{case} {count}" for case, count in counts.items())
    because = (
        f"The claim was not examined. Motive rows coded: {shown}; the rule asks for {LEAST_ROWS} a case."
    )
    read = ds.evidence[ds.evidence["claim"] == MOTIVE]
    return Finding(verdict, because, (), read)
