"""Which function decides which claim."""

from __future__ import annotations

from functools import lru_cache, partial

import pandas as pd

from clock import CUTOFF
from pivot.claims.central_asia.rules import RULES as CENTRAL_ASIA
from pivot.claims.china.rules import RULES as CHINA
from pivot.claims.kurils.rules import RULES as KURILS
from pivot.claims.ledger import entry, ledger
from pivot.claims.packed import DIGITS, packed, unpacked
from pivot.claims.trump_effect.rules import RULES as TRUMP_EFFECT
from pivot.claims.two_heads.rules import RULES as TWO_HEADS
from pivot.claims.verdict import Decision, Finding, Rule, decide
from pivot.dataset import Dataset
from pivot.results import Part, parted

#: Chapter (the name of its file) to the claims that it decides.
BY_CHAPTER: dict[str, dict[str, Rule]] = {
    "kurils": KURILS,
    "china-partnership": CHINA,
    "central-asia": CENTRAL_ASIA,
    "trump-effect": TRUMP_EFFECT,
    "two-heads": TWO_HEADS,
}
RULES: dict[str, Rule] = {claim: rule for rules in BY_CHAPTER.values() for claim, rule in rules.items()}


#: The two clocks on which findings are kept.
CLOCKS = {"then": CUTOFF, "now": None}


def _found(ds: Dataset, rule: Rule) -> pd.DataFrame:
    return packed(rule(ds))


def _parts() -> dict[str, Part]:
    return {
        f"{claim} {clock}": Part(partial(_found, rule=rule), (rule.__module__, packed.__module__), day)
        for claim, rule in RULES.items()
        for clock, day in CLOCKS.items()
    }


FINDINGS = parted(
    "findings",
    "What every claim's function gives on both clocks, with each of its specifications",
    "finding",
    _parts(),
    digits=DIGITS,
)


def finding(ds: Dataset, claim: str) -> Finding:
    """What a claim's function gives for the dataset on its clock: read where it is stored and fresh."""
    for clock, day in CLOCKS.items():
        if ds.clock == day:
            return unpacked(ds, FINDINGS.part(ds, f"{claim} {clock}").iloc[0])
    return RULES[claim](ds)


@lru_cache(maxsize=256)
def decision(ds: Dataset, claim: str) -> Decision:
    """One claim decided on both clocks.

    Raises:
        KeyError: the claim is not in the ledger, or no function decides it yet.
    """
    if claim not in RULES:
        raise KeyError(claim)
    return decide(ds, entry(ds, claim), partial(finding, claim=claim))


def decisions(ds: Dataset) -> list[Decision]:
    """All claims that are decided so far, in the order of the ledger."""
    return [decision(ds, name) for name in ledger(ds) if name in RULES]
