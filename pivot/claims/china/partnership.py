"""C17 and C18: cordial relations, the profit from a balance, and a partnership still in being."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock.periods import first_day
from pivot.claims.china import coded
from pivot.claims.documents import rows_for
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures.votes import agreement

BALANCE, IN_BEING = "C17", "C18"
PARTIES = ("RUS", "CHN")
CORDIAL = "relations are cordial"
SOUGHT = "Russia sought gain from the rivalry of the three"
GAINED = "a gain is linked to the rivalry by another of the three"
GAINS = ("sought and had", "sought only", "had only")
CORDIALS = ("official texts and meetings", "also no militarised dispute", "also votes nearest to China")
OWN_BALANCE = {"gain": GAINS, "cordial": CORDIALS}
YEARS, LATER = (2012, 2016), (2017, 2026)


@lru_cache(maxsize=8)
def no_dispute(ds: Dataset) -> str:
    """Whether no militarised dispute of Russia and China is on record in 2012 to 2016."""
    rows = ds.table("contests")
    pair = rows[(rows["kind"] == "dispute") & (rows["reporter"] == "CHN") & (rows["partner"] == "RUS")]
    years = pair["year"].astype(int)
    return CONTRADICTED if years.between(*YEARS).any() else MET


@lru_cache(maxsize=8)
def votes_nearest(ds: Dataset) -> str:
    """Whether Russia agreed more often with China than with Japan and the United States, 2012 to 2016."""
    votes = ds.table("unga-votes")
    votes = votes[votes["period_public"].str[:4].astype(int).between(*YEARS)]
    if votes.empty:
        return UNDECIDED
    china, *others = (agreement(votes, "RUS", partner) for partner in ("CHN", "JPN", "USA"))
    return MET if china > max(others) else CONTRADICTED


@lru_cache(maxsize=128)
def _cordial(ds: Dataset, years: tuple[int, int], weighing: Weighing) -> str:
    rows = rows_for(ds, BALANCE, CORDIAL)
    return weighing.state(rows[rows["figure"].between(*years)])


def balance_elements(
    ds: Dataset, choice: dict[str, str], weighing: Weighing, years: tuple[int, int] = YEARS
) -> dict[str, str]:
    """The state of each element of C17 under one choice; a row's figure is the year of its text."""
    cordial = _cordial(ds, years, weighing)
    if choice["cordial"] != CORDIALS[0] and cordial == MET:
        cordial = no_dispute(ds) if choice["cordial"] == CORDIALS[1] else votes_nearest(ds)
    found = {"cordial": cordial}
    if choice["gain"] != GAINS[2]:
        found["gain sought"] = coded.state(ds, BALANCE, (SOUGHT,), weighing)
    if choice["gain"] != GAINS[1]:
        found["gain had"] = coded.state(ds, BALANCE, (GAINED,), weighing)
    return found


def balance(ds: Dataset) -> Finding:
    """Decide C17 on the clock of ``ds``: cordiality alone, and the causal half with it."""
    grid = coded.grid(
        lambda choice, way: coded.outcome(balance_elements(ds, choice, way)), OWN_BALANCE, PARTIES
    )
    main = balance_elements(ds, coded.first(OWN_BALANCE), Weighing())
    cordial, *causal = main.values()
    verdict = by_majority(grid, {"gain": GAINS[0]})
    if cordial == MET and CONTRADICTED in causal:
        verdict = IN_PART
    elif UNDECIDED in causal:
        verdict = OPEN
    more = [f"That relations were cordial is {cordial} by itself; on the profit no official word was found."]
    if not ds.clock:
        later = balance_elements(ds, coded.first(OWN_BALANCE), Weighing(), LATER)["cordial"]
        more.append(f"Cordial since 2017, decided apart: {later}.")
    return coded.finding(ds, BALANCE, verdict, main, grid, *more)


NAMED, USED = "a text of both names a strategic partnership", "the name is used again"
SIDES = {"RUS": "Russia", "CHN": "China"}
PARTNERSHIPS = (
    "the name as used by both",
    "the name, an exercise and a summit",
    "a treaty obligation in force",
)
FRESHNESS = {"24 months": 24, "12 months": 12, "36 months": 36}
OWN_IN_BEING = {"partnership": PARTNERSHIPS, "freshness": tuple(FRESHNESS)}


@lru_cache(maxsize=16)
def since(ds: Dataset, months: int) -> str:
    """The first day of the period of freshness, which ends with the clock's date."""
    return str((pd.Timestamp(ds.as_of) - pd.DateOffset(months=months)).date())


@lru_cache(maxsize=512)
def used_by(ds: Dataset, side: str, start: str, weighing: Weighing) -> str:
    """Whether one side used the name again.

    Items of joint texts begin with ``joint-`` and count for both; reports of the press on one
    side's words begin with its code.
    """
    rows = rows_for(ds, IN_BEING, USED)
    told = ("joint-", f"{side.lower()}-")
    own = [
        (issuer == side or item.startswith(told)) and date >= start
        for issuer, item, date in zip(rows["issuer"], rows["item"], rows["date"], strict=True)
    ]
    return weighing.state(rows[pd.Series(own, index=rows.index, dtype=bool)])


@lru_cache(maxsize=64)
def met_lately(ds: Dataset, start: str) -> str:
    """Whether a joint exercise, and with it a summit statement, falls into the period of freshness."""
    exercises = ds.table("exercises")
    held = (exercises["start"].map(first_day) >= start).any()
    summit = (rows_for(ds, IN_BEING, USED)["date"] >= start).any()
    return MET if held and summit else UNDECIDED


@lru_cache(maxsize=8)
def bound_by_treaty(ds: Dataset) -> str:
    """Whether a treaty with any obligation between the two is coded as in force."""
    rows = ds.table("alliances")
    rows = rows[(rows["coding"] == "atop") & (rows["reporter"] == "CHN") & (rows["partner"] == "RUS")]
    running = rows[rows["end"] == ""]
    duties = running[["defence", "offence", "neutrality", "nonaggression", "consultation"]].astype(str)
    return MET if (duties == "1").any(axis=None) else UNDECIDED


def in_being_elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of each element of C18 under one choice."""
    start = since(ds, FRESHNESS[choice["freshness"]])
    found = {"named in a text of both": coded.state(ds, IN_BEING, (NAMED,), weighing)}
    found |= {f"used again by {name}": used_by(ds, side, start, weighing) for side, name in SIDES.items()}
    if choice["partnership"] == PARTNERSHIPS[1]:
        found["exercise and summit"] = met_lately(ds, start)
    elif choice["partnership"] == PARTNERSHIPS[2]:
        found["bound by treaty"] = bound_by_treaty(ds)
    return found


def in_being(ds: Dataset) -> Finding:
    """Decide C18 on the clock of ``ds``: in part where one side alone used the name again."""
    grid = coded.grid(
        lambda choice, way: coded.outcome(in_being_elements(ds, choice, way)), OWN_IN_BEING, PARTIES
    )
    main = in_being_elements(ds, coded.first(OWN_IN_BEING), Weighing())
    named, *used = main.values()
    verdict = by_majority(grid, {"partnership": PARTNERSHIPS[0]})
    if named == MET and used.count(MET) == 1:
        verdict = IN_PART
    return coded.finding(ds, IN_BEING, verdict, main, grid)
