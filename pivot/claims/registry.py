"""Which function decides which claim."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from pivot.claims.gas_agreement import gas_agreement
from pivot.claims.gas_alternative import gas_alternative
from pivot.claims.gas_deliveries import gas_deliveries
from pivot.claims.gas_worth import gas_worth
from pivot.claims.largest_partner import largest_partner
from pivot.claims.ledger import ledger
from pivot.claims.share_of_asia import share_of_asia
from pivot.claims.verdict import Decision, Finding, decide
from pivot.dataset import Dataset

RULES: dict[str, Callable[[Dataset], Finding]] = {
    "C1": largest_partner,
    "C2a": gas_agreement,
    "C2b": gas_deliveries,
    "C2c": gas_worth,
    "C4": share_of_asia,
    "C12": gas_alternative,
}


@lru_cache(maxsize=64)
def decision(ds: Dataset, claim: str) -> Decision:
    """One claim decided on both clocks.

    Raises:
        KeyError: the claim is not in the ledger, or no function decides it yet.
    """
    return decide(ds, ledger(ds)[claim], RULES[claim])


def decisions(ds: Dataset) -> list[Decision]:
    """All claims that are decided so far, in the order of the ledger."""
    return [decision(ds, name) for name in ledger(ds) if name in RULES]
