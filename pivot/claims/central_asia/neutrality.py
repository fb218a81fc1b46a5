"""A4a and A4b: Azerbaijan and Turkmenistan had openly bound themselves to neutrality."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

NEUTRAL = "own act or words of neutrality"
UNALIGNED = "non-alignment or no military bloc"
DEFENCE = "no treaty of mutual defence"
STATES = {"A4a": "AZE", "A4b": "TKM"}
_COMMON = {
    "grade-cut": ("primary and official", "primary only", "with agency"),
    "act": ("any official statement", "law, treaty or doctrine"),
    "contradiction": ("defence treaty counts", "only own words count"),
    "counting": coded.COUNTING,
}
SENSES = {
    "A4a": ("non-alignment as weak support", "neutrality in words only", "non-alignment as strong support"),
    "A4b": ("neutrality in words", "neutrality or non-alignment"),
}


@lru_cache(maxsize=16)
def allies(ds: Dataset, state: str, year: int = int(CUTOFF[:4]) - 1) -> list[str]:
    """States to which a state owed a duty of defence in a year, as ATOP codes treaties."""
    treaties = ds.table("alliances")
    treaties = treaties[
        (treaties["coding"] == "atop") & (treaties["defence"].astype(str).isin(["1", "1.0", "True"]))
    ]
    treaties = treaties[(treaties["reporter"] == state) | (treaties["partner"] == state)]
    begun = treaties["start"].str[:4].astype(int) <= year
    lasts = (treaties["end"] == "") | (treaties["end"].str[:4] >= str(year))
    treaties = treaties[begun & lasts]
    other = treaties["partner"].where(treaties["reporter"] == state, treaties["reporter"])
    return sorted(set(other))


def in_movement(ds: Dataset, state: str) -> bool:
    """Whether the Factbook shows the state as a member of the Non-Aligned Movement by the cutoff."""
    listed = ds.table("memberships")
    listed = listed[(listed["organisation"] == "NAM") & (listed["member"] == state)]
    return bool((listed["status"].eq("member") & (listed["seen"] <= CUTOFF)).any())


def counts(ds: Dataset, claim: str, choice: dict[str, str]) -> tuple[int, int, int]:
    """Texts that support strongly, that support weakly, and that contradict."""

    def found(name: str) -> pd.DataFrame:
        every = coded.qualified(coded.rows(ds, claim, name), choice["grade-cut"])
        return every[coded.heads(every) == "act"] if choice["act"].startswith("law") else every

    tally = {name: coded.texts(found(name), "supports", choice["counting"]) for name in (NEUTRAL, UNALIGNED)}
    against = coded.texts(found(NEUTRAL), "contradicts", choice["counting"])
    if choice["contradiction"] == "defence treaty counts":
        against += coded.texts(found(DEFENCE), "contradicts", choice["counting"])
        # A treaty that no qualified document prints still binds, once.
        against = max(against, 1) if allies(ds, STATES[claim]) else against
    return tally[NEUTRAL], tally[UNALIGNED], against


def judge_azerbaijan(strong: int, weak: int, against: int, member: bool, sense: str) -> str:
    """The verdict of A4a from the counts."""
    some = weak > 0 and sense != SENSES["A4a"][1]
    if sense == SENSES["A4a"][1]:
        weak = 0
    elif sense == SENSES["A4a"][2]:
        strong, weak = strong + weak, 0
    if strong and 3 * strong >= 2 * (strong + against):
        return HOLDS
    if not strong and not weak:
        return FAILS
    if strong + weak == against:
        return IN_PART if some else OPEN
    if against > strong + weak:
        return FAILS
    return IN_PART if not strong and weak and member else OPEN


def judge_turkmenistan(strong: int, weak: int, against: int, sense: str) -> str:
    """The verdict of A4b from the counts."""
    if sense == SENSES["A4b"][1]:
        strong, weak = strong + weak, 0
    if not strong and not weak:
        return FAILS
    if strong and strong == against:
        return OPEN
    if strong and 3 * strong >= 2 * (strong + against):
        return HOLDS
    if 3 * against >= 2 * (strong + weak + against):
        return FAILS
    return IN_PART if not strong else OPEN


def grid(ds: Dataset, claim: str) -> pd.DataFrame:
    """Every specification on this clock."""
    member = in_movement(ds, STATES[claim])

    def rule(**choice: str) -> specs.Outcome:
        found, sense = counts(ds, claim, choice), choice["sense"]
        if claim == "A4a":
            return coded.outcome(judge_azerbaijan(*found, member, sense), found[0])
        return coded.outcome(judge_turkmenistan(*found, sense), found[0])

    return specs.run(rule, {"sense": SENSES[claim], **_COMMON})


def _finding(ds: Dataset, claim: str) -> Finding:
    grid_ = grid(ds, claim)
    main = {name: options[0] for name, options in _COMMON.items()}
    strong, weak, against = counts(ds, claim, main)
    bound = allies(ds, STATES[claim])
    treaty = (
        f"owed a duty of defence to {len(bound)} of the states coded"
        if bound
        else "owed none a duty of defence"
    )
    because = (
        f"{coded.count(strong, 'primary or official text')} of neutrality in so many words, "
        f"{weak} of non-alignment only. By its treaties, as ATOP codes them, the state {treaty}; "
        f"counted against: {against}."
    )
    because = because[0].upper() + because[1:]
    return Finding(by_agreement(grid_), because, (), coded.documents(ds, claim), grid_)


def azerbaijan_neutral(ds: Dataset) -> Finding:
    """Decide A4a on the clock of ``ds``."""
    return _finding(ds, "A4a")


def turkmenistan_neutral(ds: Dataset) -> Finding:
    """Decide A4b on the clock of ``ds``."""
    return _finding(ds, "A4b")
