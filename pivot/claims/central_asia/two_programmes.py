"""A1a, A13a and A14: whether the Belt and Road and the union collide, and who had said what of it."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from clock.periods import first_day, last_day
from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.settle import by_agreement, by_majority
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

OBSTRUCTS, JOINT = "one programme obstructs the other", "a joint act of the two programmes"
EPISODES, STATES, JOINT_ACTS = 3, 2, 3
KINDS = {"a to d": "abcd", "b and d only": "bd", "a and b only": "ab"}
UNITS = ("episodes counted once", "episodes per state")
WINDOWS = {"to 24 November 2026": "2026-11-24", "to end 2021": "2021-12-31"}
COMPARISONS = ("against joint acts", "obstruction alone")

FITS, BUILDS = "the two fit or are joined", "and build infrastructure"
SPEAKERS = {
    "diplomats and foreign ministry": ("diplomat", "ministry", "joint"),
    "diplomats only": ("diplomat", "joint"),
    "any Chinese official": ("diplomat", "ministry", "joint", "party"),
}
CONTENTS = {"joined in words": (FITS,), "infrastructure named too": (BUILDS,)}
NEEDED = {"two": 2, "three": 3}

CLASH, COMPETE, FIT = "they will collide or exclude", "they will compete", "they fit together"
VOICED = {"compete, collide or exclude": (CLASH, COMPETE), "collide or exclude only": (CLASH,)}
TEXTS = {"three by three issuers": 3, "five by five": 5, "two by two": 2}
READ_ENOUGH = 20
_INSIDE = frozenset({"rus", "chn", "blr", "kaz", "kgz", "arm"})
WHO = {
    "all": lambda head: True,
    "outside Russia and China": lambda head: head not in ("rus", "chn"),
    "inside Russia, China or a member": lambda head: head in _INSIDE,
}
SINCE = {"September 2013 to the cutoff": "2013-09-01", "the last 24 months": "2015-01-20"}


@lru_cache(maxsize=32)
def episodes(ds: Dataset, cut: str, kinds: str = "abcd", upto: str = "9999-12-31") -> pd.DataFrame:
    """Qualified episodes of obstruction after the cutoff, one row each.

    Returns:
        The coded rows with a column state; an item reads kind, state, name.
    """
    found = coded.qualified(coded.rows(ds, "A1a", OBSTRUCTS), cut)
    found = found[found["date"].map(first_day) > CUTOFF]
    found = found[(found["date"].map(last_day) <= upto) & coded.heads(found).isin(list(kinds))]
    return found.assign(state=found["item"].str.split("-").str[1].str.upper())


@lru_cache(maxsize=32)
def joint_acts(ds: Dataset, cut: str, upto: str = "9999-12-31") -> int:
    """Distinct qualified joint acts after the cutoff."""
    found = coded.qualified(coded.rows(ds, "A1a", JOINT), cut)
    inside = (found["date"].map(first_day) > CUTOFF) & (found["date"].map(last_day) <= upto)
    return coded.texts(found[inside])


def judge_collision(found: pd.DataFrame, acts: int, unit: str, comparison: str) -> str:
    """The verdict of A1a from the episodes and the number of joint acts."""
    per_state = unit != UNITS[0]
    # An episode that a party denies counts as half.
    keys = found["item"] if per_state else found["origin"]
    whole = set(keys[found["says"] == "supports"])
    denied = set(keys[found["says"] == "contradicts"])
    size = sum(0.5 if key in denied else 1.0 for key in whole)
    official = found[found["grade"].isin(coded.CUTS["primary and official"]) & (found["says"] == "supports")]
    outnumbers = size > acts or comparison != COMPARISONS[0]
    if size >= EPISODES and official["state"].nunique() >= STATES and outnumbers:
        return HOLDS
    if len(official):
        return IN_PART
    return FAILS if not whole and acts >= JOINT_ACTS else OPEN


def grid_collision(ds: Dataset) -> pd.DataFrame:
    """Every specification of A1a."""

    def rule(kinds: str, unit: str, window: str, comparison: str, **choice: str) -> specs.Outcome:
        found = episodes(ds, choice["grade-cut"], KINDS[kinds], WINDOWS[window])
        acts = joint_acts(ds, choice["grade-cut"], WINDOWS[window])
        return coded.outcome(judge_collision(found, acts, unit, comparison), len(found))

    return specs.run(
        rule,
        {
            "grade-cut": ("with agency", "primary and official"),
            "kinds": tuple(KINDS),
            "unit": UNITS,
            "window": tuple(WINDOWS),
            "comparison": COMPARISONS,
        },
    )


def will_collide(ds: Dataset) -> Finding:
    """Decide A1a; a forecast, so only on today's clock."""
    grid = grid_collision(ds)
    found, acts = episodes(ds, "with agency"), joint_acts(ds, "with agency")
    states = ", ".join(sorted({ds.name(code) for code in found["state"]})) or "no state"
    because = (
        f"{coded.count(len(found), 'episode')} of obstruction after the cutoff with a qualified text "
        f"({states}), against {coded.count(acts, 'joint act')}."
    )
    return Finding(by_agreement(grid), because, (), coded.documents(ds, "A1a"), grid)


@lru_cache(maxsize=64)
def speakers(ds: Dataset, speaker: str, cut: str, contents: tuple[str, ...]) -> pd.DataFrame:
    """Qualified rows of Chinese speakers before the cutoff."""
    found = coded.qualified(coded.rows(ds, "A13a", contents, CUTOFF), cut)
    return found[coded.heads(found).isin(SPEAKERS[speaker])]


def judge_fit(found: pd.DataFrame, needed: int, counting: str) -> str:
    """The verdict of A13a from the rows of the speakers heard; empty if there are none."""
    pro, con = (coded.texts(found, says, counting) for says in ("supports", "contradicts"))
    if not pro + con:
        return ""
    if pro == con:
        return OPEN
    if pro >= needed and coded.official(found) and 3 * pro >= 2 * (pro + con):
        return HOLDS
    if not pro:
        return FAILS
    return IN_PART if pro == 1 else OPEN


def grid_fit(ds: Dataset) -> pd.DataFrame:
    """Every specification of A13a on this clock."""

    def rule(speaker: str, needed: str, content: str, counting: str, **choice: str) -> specs.Outcome:
        found = speakers(ds, speaker, choice["grade-cut"], CONTENTS[content])
        verdict = judge_fit(found, NEEDED[needed], counting)
        return coded.outcome(verdict, coded.texts(found, "supports", counting))

    return specs.run(
        rule,
        {
            "speaker": tuple(SPEAKERS),
            "grade-cut": ("primary and official", "primary only", "with agency"),
            "needed": tuple(NEEDED),
            "content": tuple(CONTENTS),
            "counting": coded.COUNTING,
        },
    )


def diplomats_say_fit(ds: Dataset) -> Finding:
    """Decide A13a on the clock of ``ds``."""
    grid = grid_fit(ds)
    main = speakers(ds, next(iter(SPEAKERS)), "primary and official", (FITS,))
    because = (
        f"{coded.count(coded.texts(main), 'official text')} of China's diplomats and foreign ministry before "
        f"the cutoff put it forward, {coded.texts(main, 'contradicts')} said the contrary."
    )
    return Finding(by_agreement(grid), because, (), coded.documents(ds, "A13a"), grid)


@lru_cache(maxsize=128)
def voices(ds: Dataset, clash: str, cut: str, who: str, since: str) -> pd.DataFrame:
    """Texts that voice the expectation; an item begins with the country of its author."""
    found = coded.qualified(coded.rows(ds, "A14", VOICED[clash], CUTOFF), cut)
    found = found[found["date"].map(first_day) >= SINCE[since]]
    return found[coded.heads(found).map(WHO[who]).astype(bool)]


def issuers(ds: Dataset, found: pd.DataFrame) -> int:
    """How many different publishers the texts have."""
    return len({ds.sources.at[source, "producer"] for source in found["source"].unique()})


def grid_speculation(ds: Dataset) -> pd.DataFrame:
    """Every specification of A14 on this clock: None where neither enough voice it nor enough were read."""

    read = coded.rows(ds, "A14", (CLASH, COMPETE, FIT), CUTOFF)["origin"].nunique()

    def rule(clash: str, needed: str, who: str, since: str, **choice: str) -> specs.Outcome:
        found = voices(ds, clash, choice["grade-cut"], who, since)
        texts = coded.texts(found)
        if min(texts, issuers(ds, found)) >= TEXTS[needed]:
            return specs.Outcome(True, texts)
        return specs.Outcome(False if read >= READ_ENOUGH and texts <= 1 else None, texts)

    return specs.run(
        rule,
        {
            "clash": tuple(VOICED),
            "needed": tuple(TEXTS),
            "grade-cut": ("with agency", "primary and official"),
            "who": tuple(WHO),
            "since": tuple(SINCE),
        },
    )


def speculated_clash(ds: Dataset) -> Finding:
    """Decide A14 on the clock of ``ds``."""
    grid = grid_speculation(ds)
    main = voices(ds, next(iter(VOICED)), "with agency", "all", next(iter(SINCE)))
    texts, by = coded.texts(main), issuers(ds, main)
    least = next(iter(TEXTS.values()))
    short = min(texts, by) < least and (texts == 2 or (texts == least and by < least))
    verdict = IN_PART if short else by_majority(grid)
    sharp = coded.texts(voices(ds, "collide or exclude only", "with agency", "all", next(iter(SINCE))))
    because = (
        f"{coded.count(texts, 'text')} by {coded.count(by, 'publisher')} dated before the cutoff voice it; "
        f"{sharp} of them of a clash, the others of competition."
    )
    return Finding(verdict, because, (), coded.documents(ds, "A14"), grid)
