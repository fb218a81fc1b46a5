"""A15: Russia sets the union's outside tariff and lays it upon the others."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.elements import CONTRADICTED, DIMENSIONS, MET, UNDECIDED, Weighing, combined
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, Finding
from pivot.dataset import Dataset

TAKEN_OVER = "others took over rates they had not wished"
NONE_BACK = "Russia took over none of theirs"
BY_LAW = "the law lets Russia fix the tariff"
SENSES = ("in practice", "in law", "in law and practice")
MEMBERS: dict[str, tuple[str, ...]] = {
    "at least two outside Russia": ("ARM", "BLR", "KAZ", "KGZ"),
    "each outside Russia": ("ARM", "BLR", "KAZ", "KGZ"),
    "founding members outside Russia": ("BLR", "KAZ"),
}
PARTIES = ("ARM", "BLR", "KAZ", "KGZ", "RUS", "EAEU")


@lru_cache(maxsize=64)
def by_member(ds: Dataset, weighing: Weighing) -> dict[str, str]:
    """Whether each member took over rates that it had not wished."""
    found = coded.rows(ds, "A15", TAKEN_OVER, CUTOFF)
    heads = coded.heads(found).str.upper()
    return {member: weighing.state(found[heads == member]) for member in MEMBERS["each outside Russia"]}


@lru_cache(maxsize=64)
def stated(ds: Dataset, assertion: str, weighing: Weighing) -> str:
    """The state of one assertion on the texts dated up to the cutoff."""
    return weighing.state(coded.rows(ds, "A15", assertion, CUTOFF))


def taken_over(found: dict[str, str], members: str) -> str:
    """The first element, from the members' states."""
    states = [found[member] for member in MEMBERS[members]]
    if not members.startswith("at least"):
        whole = combined(states)
        return UNDECIDED if whole is None else MET if whole else CONTRADICTED
    if states.count(MET) >= 2:
        return MET
    return CONTRADICTED if len(states) - states.count(CONTRADICTED) < 2 else UNDECIDED


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock."""

    def rule(sense: str, members: str, **choice: str) -> specs.Outcome:
        weighing = Weighing.of(choice, PARTIES)
        law = stated(ds, BY_LAW, weighing)
        practice = [taken_over(by_member(ds, weighing), members), stated(ds, NONE_BACK, weighing)]
        states = {"in practice": practice, "in law": [law], "in law and practice": [law, *practice]}
        return specs.Outcome(combined(states[sense]))

    return specs.run(rule, {"sense": SENSES, "members": tuple(MEMBERS), **DIMENSIONS})


def russia_sets_tariff(ds: Dataset) -> Finding:
    """Decide A15 on the clock of ``ds``."""
    grid_, weighing = grid(ds), Weighing()
    found = by_member(ds, weighing)
    back = stated(ds, NONE_BACK, weighing)
    law = stated(ds, BY_LAW, weighing)
    verdict = by_majority(grid_, only={"sense": SENSES[0]})
    whole = taken_over(found, next(iter(MEMBERS)))
    if whole != MET and MET in found.values() and back != CONTRADICTED:
        verdict = IN_PART
    members = "; ".join(f"{ds.name(code)} {state}" for code, state in found.items())
    because = (
        f"Rates taken over that a member had not wished: {members}. That Russia took over none of theirs: "
        f"{back}. In law, counted apart: {law}; the treaty asks for consensus."
    )
    return Finding(verdict, because, (), coded.documents(ds, "A15"), grid_)
