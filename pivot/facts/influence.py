"""The facts of the page on what the verdicts hang on."""

from __future__ import annotations

from pivot.claims.choices import NO_CHOICE, choices
from pivot.claims.registry import RULES
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, count, number
from pivot.influence.lists import hanging

__all__ = ["facts"]


def facts(ds: Dataset) -> Facts:
    """How many verdicts depend on a choice, and how many on a datum."""
    found, list_ = choices(ds), hanging(ds, RULES)
    firm = found["choice"] == NO_CHOICE
    told = list_[list_["becomes"] != ""]
    now = told[told["clock"] == "today"]
    known: dict[str, Fact] = {
        "claims": count(len(RULES)),
        "crossed": count(len(found)),
        "firm": count(int(firm.sum())),
        "loose": count(int((~firm).sum())),
        "full_reversal": count(int((found["share_least"] == 0).sum())),
        "hanging_now": count(now["claim"].nunique()),
        "standing_now": count(len(RULES) - now["claim"].nunique()),
        "hanging_then": count(told.loc[told["clock"] != "today", "claim"].nunique()),
        "share_hanging": number(100 * now["claim"].nunique() / len(RULES)),
    }
    return Facts(known)
