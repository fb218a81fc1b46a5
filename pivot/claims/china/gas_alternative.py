"""C12: the gas deal as an alternative to the European market after a series of EU sanctions."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.documents import CONTRADICTED, COUNTING, GRADES, MET, UNDECIDED, rows_for, tally, weigh
from pivot.claims.verdict import FAILS, HOLDS, OPEN, Finding
from pivot.claims.words import long_date
from pivot.dataset import Dataset

CLAIM = "C12"
AGREEING = 2 / 3
ACT, SECTOR = "EU measure", "EU measure against a sector"
SERIES_OF_ACTS = {
    "two or more acts": (2, (ACT, SECTOR)),
    "one act": (1, (ACT, SECTOR)),
    "one act against a sector": (1, (SECTOR,)),
}
REASON = "sanctions and another outlet are the reason"
#: How the cause is understood, to the assertions that speak to the counterfactual.
STRENGTHS = {
    "moved timing or terms": ("stalled until sanctions",),
    "was necessary": ("stalled until sanctions", "not settled before sanctions"),
}


def signing(ds: Dataset) -> str:
    """The day on which the contract was signed, from the coded documents of C2a."""
    rows = ds.evidence
    rows = rows[(rows["claim"] == "C2a") & (rows["item"] == "signing")]
    return rows["date"].iloc[0] if len(rows) else ""


def acts(ds: Dataset, kinds: tuple[str, ...] = (ACT, SECTOR)) -> pd.DataFrame:
    """EU acts imposing or widening measures on Russia over Ukraine, by date."""
    rows = ds.evidence
    rows = rows[(rows["claim"] == CLAIM) & rows["assertion"].isin(kinds)]
    return rows.sort_values("date", ignore_index=True)


def chronology(ds: Dataset) -> pd.DataFrame:
    """The EU's acts and the signing of the contract by date.

    Returns:
        Columns date (as prose prints it), event, source.
    """
    kinds = {ACT: "EU listing of persons or firms", SECTOR: "EU measure against a sector"}
    rows = acts(ds).assign(event=lambda frame: frame["assertion"].map(kinds))
    signed = ds.evidence
    signed = signed[(signed["claim"] == "C2a") & (signed["item"] == "signing")]
    rows = pd.concat([rows, signed.assign(event="The contract is signed")]).sort_values("date")
    return rows.assign(date=rows["date"].map(long_date))[["date", "event", "source"]]


@lru_cache(maxsize=64)
def order(ds: Dataset, series: str) -> str:
    """Whether a series of EU acts came before the signing: met, contradicted or open."""
    needed, kinds = SERIES_OF_ACTS[series]
    if not signing(ds):
        return UNDECIDED
    before = int((acts(ds, kinds)["date"] < signing(ds)).sum())
    if before >= needed:
        return MET
    return CONTRADICTED if before == 0 else UNDECIDED


def counterfactual(ds: Dataset, strength: str, grades: str, counting: str) -> str:
    """Whether the deal would not have come then, or not so, without the sanctions."""
    rows = pd.concat([rows_for(ds, CLAIM, assertion) for assertion in STRENGTHS[strength]])
    return weigh(rows, grades, counting)


def judge(ordered: str, reason: str, without: str) -> str:
    """The verdict that follows from the three tests."""
    if ordered == reason == without == MET:
        return HOLDS
    if ordered == CONTRADICTED or (without == CONTRADICTED and reason != MET):
        return FAILS
    return OPEN


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock: None where the verdict is open."""

    def rule(series: str, grades: str, counting: str, strength: str) -> specs.Outcome:
        verdict = judge(
            order(ds, series),
            weigh(rows_for(ds, CLAIM, REASON), grades, counting),
            counterfactual(ds, strength, grades, counting),
        )
        return specs.Outcome({HOLDS: True, FAILS: False}.get(verdict))

    return specs.run(
        rule,
        {
            "series": tuple(SERIES_OF_ACTS),
            "grades": tuple(GRADES),
            "counting": COUNTING,
            "strength": tuple(STRENGTHS),
        },
    )


def _count(ds: Dataset, *assertions: str) -> str:
    """Documents for and against, in words, by the grade that decides first."""
    found = tally(ds, CLAIM, list(assertions)).sum(numeric_only=True).astype(int)
    words = [
        f"{found[level]} {name} for and {found[f'{level}_against']} against"
        for level, name in (("official", "official statements"), ("record", "reports of record"))
        if found[level] + found[f"{level}_against"]
    ]
    return ", ".join(words) or "no document speaks"


def gas_alternative(ds: Dataset) -> Finding:
    """Decide C12 on the clock of ``ds``."""
    grades, counting = next(iter(GRADES)), COUNTING[0]
    ordered = order(ds, next(iter(SERIES_OF_ACTS)))
    reason = weigh(rows_for(ds, CLAIM, REASON), grades, counting)
    without = counterfactual(ds, next(iter(STRENGTHS)), grades, counting)
    verdict, grid_ = judge(ordered, reason, without), grid(ds)
    same = {HOLDS: grid_["holds"].eq(True), FAILS: grid_["holds"].eq(False)}.get(verdict)
    if same is not None and same.mean() < AGREEING:
        verdict = OPEN
    before = int((acts(ds)["date"] < signing(ds)).sum()) if signing(ds) else 0
    sectoral = int((acts(ds, (SECTOR,))["date"] < signing(ds)).sum()) if signing(ds) else 0
    because = (
        f"Order {ordered}: the EU had listed persons or firms on at least {before} days before the signing, "
        f"and acted against a whole sector on {sectoral}. Reason {reason}: {_count(ds, REASON)}. "
        f"Counterfactual {without}: {_count(ds, *STRENGTHS['moved timing or terms'])}. Where the tests "
        "point different ways, the rule leaves the claim open."
    )
    return Finding(verdict, because, (), ds.evidence[ds.evidence["claim"] == CLAIM], grid_)
