"""Which function decides which claim."""

from __future__ import annotations

from functools import lru_cache

from pivot.claims.central_asia.rules import RULES as CENTRAL_ASIA
from pivot.claims.china.rules import RULES as CHINA
from pivot.claims.kurils.rules import RULES as KURILS
from pivot.claims.ledger import entry, ledger
from pivot.claims.trump_effect.rules import RULES as TRUMP_EFFECT
from pivot.claims.two_heads.rules import RULES as TWO_HEADS
from pivot.claims.verdict import Decision, Rule, decide
from pivot.dataset import Dataset

#: Chapter (the name of its file) to the claims that it decides.
BY_CHAPTER: dict[str, dict[str, Rule]] = {
    "kurils": KURILS,
    "china-partnership": CHINA,
    "central-asia": CENTRAL_ASIA,
    "trump-effect": TRUMP_EFFECT,
    "two-heads": TWO_HEADS,
}
RULES: dict[str, Rule] = {claim: rule for rules in BY_CHAPTER.values() for claim, rule in rules.items()}


@lru_cache(maxsize=256)
def decision(ds: Dataset, claim: str) -> Decision:
    """One claim decided on both clocks.

    Raises:
        KeyError: the claim is not in the ledger, or no function decides it yet.
    """
    return decide(ds, entry(ds, claim), RULES[claim])


def decisions(ds: Dataset) -> list[Decision]:
    """All claims that are decided so far, in the order of the ledger."""
    return [decision(ds, name) for name in ledger(ds) if name in RULES]
