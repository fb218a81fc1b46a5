"""A5a and A5c: Azerbaijan wanted to take part in the Belt and Road, for the sake of the port of Baku."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.elements import DIMENSIONS, MET, UNDECIDED, Weighing, combined, element
from pivot.claims.settle import by_agreement, by_majority
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

WISH, SIGNED = "wish to take part", "signed to take part"
ACTS: dict[str, tuple[str, ...]] = {
    "signature or statement": (SIGNED, WISH),
    "signature only": (SIGNED,),
    "concrete project": ("a project was offered or begun",),
}
SPEAKERS = ("any official", "head of state or minister")
NEEDED = {"two": 2, "three": 3}
BEGUN = "the port was begun before the wish"
PORT, TRANSIT = "the port is a reason", "transit is a reason"
REASONS = ("a reason among others", "the first reason named", "the only reason")
PLACES = ("the port with its new site at Alat", "the city's harbour alone")


def judge_wish(found: pd.DataFrame, needed: int, counting: str) -> str:
    """The verdict of A5a from qualified rows; empty if there are none."""
    pro, con = (coded.texts(found, says, counting) for says in ("supports", "contradicts"))
    if not pro + con:
        return ""
    if pro >= needed and coded.official(found) and 3 * pro >= 2 * (pro + con):
        return HOLDS
    if con >= 2 and 3 * pro < pro + con:
        return FAILS
    transport = found["item"].str.contains("transit") & (found["says"] == "supports")
    return IN_PART if pro and transport.all() and coded.official(found) else OPEN


def grid_wish(ds: Dataset) -> pd.DataFrame:
    """Every specification of A5a on this clock."""

    def rule(act: str, speaker: str, needed: str, counting: str, **choice: str) -> specs.Outcome:
        found = coded.qualified(coded.rows(ds, "A5a", ACTS[act]), choice["grade-cut"])
        if speaker != SPEAKERS[0]:
            found = found[coded.heads(found) == "head"]
        verdict = judge_wish(found, NEEDED[needed], counting)
        return coded.outcome(verdict, coded.texts(found, "supports", counting))

    return specs.run(
        rule,
        {
            "grade-cut": ("primary and official", "with agency"),
            "speaker": SPEAKERS,
            "act": tuple(ACTS),
            "needed": tuple(NEEDED),
            "counting": coded.COUNTING,
        },
    )


def wish_to_join(ds: Dataset) -> Finding:
    """Decide A5a on the clock of ``ds``."""
    grid = grid_wish(ds)
    found = coded.qualified(coded.rows(ds, "A5a", ACTS["signature or statement"]), "primary and official")
    joined = ds.obs("belt-and-road-joined", reporter="AZE")
    when = (
        f"; the Green Finance centre's list dates the joining to {joined['period'].iloc[0]}"
        if len(joined)
        else ""
    )
    because = (
        f"{coded.count(coded.texts(found), 'primary or official text')} for the wish or the signature and "
        f"{coded.texts(found, 'contradicts')} against{when}."
    )
    return Finding(by_agreement(grid), because, (), coded.documents(ds, "A5a"), grid)


@lru_cache(maxsize=128)
def elements_of_reason(ds: Dataset, weighing: Weighing) -> dict[str, str]:
    """The two elements of A5c, and whether transit without the port is named as a reason."""
    return {
        "order": element(ds, "A5c", BEGUN, weighing),
        "reason": element(ds, "A5c", PORT, weighing),
        "transit": element(ds, "A5c", TRANSIT, weighing),
    }


def grid_reason(ds: Dataset) -> pd.DataFrame:
    """Every specification of A5c on this clock."""

    def rule(reason: str, port: str, **choice: str) -> specs.Outcome:
        found = dict(elements_of_reason(ds, Weighing.of(choice, ("AZE", "CHN"))))
        if reason != REASONS[0] or port != PLACES[0]:
            # No document read names the port as first or only reason, or the old harbour alone.
            found["reason"] = UNDECIDED
        return specs.Outcome(combined([found["order"], found["reason"]]))

    return specs.run(rule, {"reason": REASONS, "port": PLACES, **DIMENSIONS})


def reason_port(ds: Dataset) -> Finding:
    """Decide A5c on the clock of ``ds``."""
    grid, found = grid_reason(ds), elements_of_reason(ds, Weighing())
    verdict = by_majority(grid, only={"reason": REASONS[0]})
    named = coded.rows(ds, "A5c", TRANSIT)
    if found["order"] == MET and found["reason"] == UNDECIDED and coded.official(named):
        verdict = IN_PART
    because = (
        f"Order: {found['order']}, the port was ordered and begun before the programme existed. Reason: "
        f"{found['reason']}, no text of those years read names the port as the reason; "
        f"{coded.count(coded.texts(named), 'official text')} names transit."
    )
    return Finding(verdict, because, (), coded.documents(ds, "A5c"), grid)
