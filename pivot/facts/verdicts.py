"""The facts of the pages that show all claims: the root page, the ledger and the README."""

from __future__ import annotations

from pivot.claims.ledger import ledger
from pivot.claims.overview import CAUSE, DIVIDED, FORECAST, SILENT, open_for, overview, sentences
from pivot.claims.verdict import CANNOT_FAIL, FAILS, HOLDS, IN_PART, NOT_MET, OPEN
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, count

__all__ = ["facts"]

_NAMES = {
    HOLDS: "hold",
    IN_PART: "in_part",
    FAILS: "fail",
    OPEN: "open",
    NOT_MET: "not_met",
    CANNOT_FAIL: "cannot_fail",
}


def facts(ds: Dataset) -> Facts:
    """How many sentences, assertions and claims there are, and how they stand on both clocks."""
    found, parts = overview(ds), sentences(ds)
    assertions = parts.drop_duplicates(["sentence", "assertion"])
    known: dict[str, Fact] = {
        "sentences": count(parts["sentence"].nunique()),
        "assertions": count(len(assertions)),
        "checked": count(int((assertions["claim"] != "").sum())),
        "ledger_rows": count(int((parts["claim"] != "").sum())),
        "unchecked": count(int((assertions["claim"] == "").sum())),
        "claims": count(len(ledger(ds))),
        "decided": count(len(found)),
        "undecided": count(len(ledger(ds)) - len(found)),
        "forecasts": count(int((found["then"] == FORECAST).sum())),
        "with_then": count(int((found["then"] != FORECAST).sum())),
    }
    for verdict, name in _NAMES.items():
        known[f"{name}_now"] = count(int((found["now"] == verdict).sum()))
        known[f"{name}_then"] = count(int((found["then"] == verdict).sum()))
        forecasts = found[found["then"] == FORECAST]
        known[f"{name}_forecasts"] = count(int((forecasts["now"] == verdict).sum()))
    both = found[found["then"] != FORECAST]
    known["changed"] = count(int((both["then"] != both["now"]).sum()))
    known["same"] = count(int((both["then"] == both["now"]).sum()))
    reasons = open_for(ds)
    for reason, name in {CAUSE: "cause", DIVIDED: "divided", SILENT: "silent"}.items():
        known[f"open_{name}"] = count(int((reasons == reason).sum()))
    return Facts(known)
