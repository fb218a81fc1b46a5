"""A11 and A19: the deal with Russia that set off Ukraine's revolution, and what it would have shut off."""

from __future__ import annotations

import math
from collections import Counter
from functools import cache, lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.elements import CONTRADICTED, DIMENSIONS, MET, UNDECIDED, Weighing
from pivot.claims.settle import by_agreement, by_majority
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

RUSSIAN = "occasion was an arrangement with Russia"
HALTED = "occasion was the halted agreement with the EU"
AFTER = "arrangement with Russia came after the protests began"
BEHIND = "Russian offer or pressure stood behind"
CHANGE = "occasion of the change of government"
SPEAKERS = {"both": (), "organisers": ("EUROMAIDAN",), "government": ("UKR",)}
ORDER_DAYS = {"14 days": 14, "7 days": 7, "60 days": 60}
MEANINGS = ("occasion of first protest", "occasion of change of government")
BOTCHED = ("may be the choice for it", "must have failed")

OFFERED, EXCLUDES, FAILED = (
    "an agreement was offered or signed",
    "it excludes an agreement with the EU",
    "it failed",
)
EU_FAILED = "what failed was the agreement with the EU"
#: The deal that is meant, to the heads of the items that speak of it.
DEALS = {
    "any trade or economic agreement": ("union", "loan", "trade"),
    "entry into the customs union": ("union",),
    "a loan and gas price": ("loan",),
}
SHUT_OFF = ("agreement with the EU excluded", "membership of the EU excluded")
PARTIES = ("RUS", "UKR", "EUU")


def occasions(found: pd.DataFrame) -> dict[str, float]:
    """Weight of each occasion: a text counts once, in parts if it names several."""
    kinds = {RUSSIAN: "a", HALTED: "b", AFTER: "c"}
    cells = zip(found["origin"], found["says"], found["assertion"], strict=True)
    said = {
        (origin, kinds[assertion]): None
        for origin, says, assertion in cells
        if says == "supports" and assertion in kinds
    }
    named = Counter(origin for origin, _ in said)
    return {
        kind: math.fsum(1 / named[origin] for origin, of in said if of == kind) for kind in kinds.values()
    }


def days_between(ds: Dataset) -> int | None:
    """Days from the halting order to the protesters' first printed demands."""
    rows = coded.documents(ds, "A11").set_index("item")["date"]
    if not {"government-order", "organisers-demands"} <= set(rows.index):
        return None
    return (pd.Timestamp(rows["organisers-demands"]) - pd.Timestamp(rows["government-order"])).days


def judge_occasion(found: pd.DataFrame, days: int | None, within: int, botched: str) -> str:
    """The verdict of A11 from qualified rows; empty where none speaks."""
    weight = occasions(found)
    total = sum(weight.values())
    if not total:
        return ""
    strict = found[found["grade"].isin(coded.CUTS["primary and official"])]
    primary = found[(found["grade"] == "primary document") & (found["assertion"] == RUSSIAN)]
    ordered = days is not None and 0 <= days <= within
    if len(primary) and 3 * weight["a"] >= 2 * total and ordered:
        return HOLDS
    behind = found[(found["assertion"] == BEHIND) & (found["says"] == "supports")]
    if weight["b"] and len(behind) and botched == BOTCHED[0]:
        return IN_PART
    if 3 * (weight["b"] + weight["c"]) >= 2 * total and not (strict["assertion"] == RUSSIAN).any():
        return FAILS
    return OPEN


def grid_occasion(ds: Dataset) -> pd.DataFrame:
    """Every specification of A11 on this clock."""
    every, days = coded.rows(ds, "A11", (RUSSIAN, HALTED, AFTER, BEHIND)), days_between(ds)

    @cache
    def heard(speaker: str, cut: str) -> pd.DataFrame:
        found = coded.qualified(every, cut)
        return found[found["issuer"].isin(SPEAKERS[speaker])] if SPEAKERS[speaker] else found

    def rule(speaker: str, order: str, meaning: str, botched: str, **choice: str) -> specs.Outcome:
        if meaning != MEANINGS[0]:
            return coded.outcome("")  # no document on that occasion was read
        found = heard(speaker, choice["grade-cut"])
        return coded.outcome(judge_occasion(found, days, ORDER_DAYS[order], botched))

    return specs.run(
        rule,
        {
            "grade-cut": ("primary and official", "primary only", "with agency"),
            "speaker": tuple(SPEAKERS),
            "order": tuple(ORDER_DAYS),
            "meaning": MEANINGS,
            "botched": BOTCHED,
        },
    )


def deal_set_off(ds: Dataset) -> Finding:
    """Decide A11 on the clock of ``ds``."""
    grid = grid_occasion(ds)
    found = coded.qualified(coded.rows(ds, "A11", (RUSSIAN, HALTED, AFTER, BEHIND)), "primary and official")
    weight = occasions(found)
    behind = coded.texts(found[found["assertion"] == BEHIND])
    because = (
        f"Primary and official texts on the occasion: {weight['b']:g} name the halted agreement with the "
        f"Union, {weight['a']:g} an arrangement with Russia; {behind} say that Russian pressure or an offer "
        "stood behind the halt."
    )
    return Finding(by_agreement(grid), because, (), coded.documents(ds, "A11"), grid)


@lru_cache(maxsize=256)
def deal_elements(ds: Dataset, deal: str, weighing: Weighing) -> dict[str, str]:
    """The three elements of A19 for one deal, and whether it was the other agreement that failed."""

    def state(name: str, heads: tuple[str, ...]) -> str:
        found = coded.rows(ds, "A19", name)
        return weighing.state(found[coded.heads(found).isin(heads)])

    return {
        "offered": state(OFFERED, DEALS[deal]),
        "excludes": state(EXCLUDES, DEALS[deal]),
        "failed": state(FAILED, DEALS[deal]),
        "the other failed": state(EU_FAILED, ("eu",)),
    }


def judge_deal(found: dict[str, str]) -> bool | None:
    """Whether one specification of A19 holds."""
    if found["offered"] == CONTRADICTED or found["the other failed"] == MET:
        return False
    states = [found[name] for name in ("offered", "excludes", "failed")]
    if found["excludes"] == UNDECIDED:
        return None
    if CONTRADICTED in states:
        return False
    return True if all(state == MET for state in states) else None


def grid_deal(ds: Dataset) -> pd.DataFrame:
    """Every specification of A19 on this clock."""

    def rule(deal: str, shut_off: str, **choice: str) -> specs.Outcome:
        found = dict(deal_elements(ds, deal, Weighing.of(choice, PARTIES)))
        if shut_off != SHUT_OFF[0]:
            found["excludes"] = UNDECIDED  # no document read speaks of membership
        return specs.Outcome(judge_deal(found))

    return specs.run(rule, {"deal": tuple(DEALS), "shut_off": SHUT_OFF, **DIMENSIONS})


def deal_shut_off(ds: Dataset) -> Finding:
    """Decide A19 on the clock of ``ds``."""
    grid = grid_deal(ds)
    union = deal_elements(ds, "entry into the customs union", Weighing())
    verdict = by_majority(grid, only={"deal": next(iter(DEALS))})
    because = (
        "That what failed in November 2013 was the agreement with the Union: "
        f"{union['the other failed']}. Entry into the customs union: offered, {union['offered']}; excludes "
        f"that agreement, {union['excludes']}; failed, {union['failed']}."
    )
    return Finding(verdict, because, (), coded.documents(ds, "A19"), grid)
