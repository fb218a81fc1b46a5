"""T2: analysts held that his election was changing Russia's line on the islands; and it was."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.documents import OFFICIAL
from pivot.claims.settle import by_agreement
from pivot.claims.trump_effect.texts import DAY_AFTER, QUALIFIED, outcome, signed, texts
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "T2"
SHIFT = "the election shifts Russia's line on the islands"
FIRMER = "the line on the islands is firmer"
MINISTRY, OTHERS = f"{FIRMER}: foreign ministry", f"{FIRMER}: other officials"
LINK = "officials link the line to the election"
ANNOUNCED = "a firmer line was announced before the election"
MARK = 1 / 3

SPEAKERS = {
    "president and foreign ministry": (FIRMER, MINISTRY),
    "president": (FIRMER,),
    "all officials": (FIRMER, MINISTRY, OTHERS),
}
BEFORE = {"six months": "2016-05-08", "three months": "2016-08-08", "since January 2016": "2016-01-01"}
AFTER = {
    "to the cutoff": CUTOFF,
    "to the summit of December 2016": "2016-12-16",
    "to the end of 2018": "2018-12-31",
}
GRADES = {"primary and official": OFFICIAL, "with agencies": QUALIFIED}
STEPS = {
    "three steps": {"supports": 1, "silent": 0, "contradicts": -1},
    "firmer or not": {"supports": 1, "silent": 0, "contradicts": 0},
}
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "speakers": tuple(SPEAKERS),
    "before": tuple(BEFORE),
    "after": tuple(AFTER),
    "grades": tuple(GRADES),
    "coding": tuple(STEPS),
}


def analysts(ds: Dataset) -> pd.DataFrame:
    """Dated texts of analysts between the election and the cutoff, one row a text and side."""
    return texts(ds, CLAIM, SHIFT, DAY_AFTER, CUTOFF)


def attributed(ds: Dataset) -> bool:
    """Whether two independent qualified texts say what the sentence reports."""
    return int((analysts(ds)["says"] == "supports").sum()) >= 2


@lru_cache(maxsize=256)
def mean_step(
    ds: Dataset, speakers: str, since: str, until: str, grades: str, coding: str
) -> tuple[float, int]:
    """Mean step of the line (1 firmer, 0 the same, -1 softer) and the number of statements behind it."""
    rows = texts(ds, CLAIM, SPEAKERS[speakers], since, until, GRADES[grades])
    # What one office says on one occasion counts once.
    said: dict[str, list[int]] = {}
    for origin, says in zip(rows["origin"], rows["says"], strict=True):
        said.setdefault(origin, []).append(STEPS[coding][says])
    each = [sum(steps) / len(steps) for steps in said.values()]
    return (sum(each) / len(each) if each else float("nan"), len(each))


def change(ds: Dataset, speakers: str, before: str, after: str, grades: str, coding: str) -> float:
    """By how many steps the line is firmer after the election than before; NaN without statements."""
    late, _ = mean_step(ds, speakers, DAY_AFTER, AFTER[after], grades, coding)
    early, _ = mean_step(ds, speakers, BEFORE[before], "2016-11-08", grades, coding)
    return late - early


def linked(ds: Dataset) -> bool:
    """Whether a primary or official text ties the line to the election."""
    return bool((texts(ds, CLAIM, LINK, grades=OFFICIAL)["says"] == "supports").any())


def announced(ds: Dataset) -> bool:
    """Whether an official text of before the election announces a firmer line."""
    rows = texts(ds, CLAIM, ANNOUNCED, until="2016-11-08", grades=OFFICIAL)
    return bool((rows["says"] == "supports").any())


def caused(shift: float, link: bool, earlier: bool) -> bool | None:
    """Whether the three legs of the cause stand: order, stated reason, counterfactual."""
    if pd.isna(shift):
        return None
    if shift <= 0:
        return False
    # Thirds are not exact in binary: the mark itself counts as met.
    return True if round(shift - MARK, 9) >= 0 and link and not earlier else None


def judge(attribution: bool, cause: bool | None) -> str:
    """The verdict on both assertions of the sentence."""
    if attribution and cause:
        return HOLDS
    if attribution or cause:
        return IN_PART
    return FAILS if cause is False else OPEN


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification; the value is the change of the line, in steps."""
    said, link, earlier = attributed(ds), linked(ds), announced(ds)

    def rule(**choice: str) -> specs.Outcome:
        shift = change(ds, **choice)
        return outcome(judge(said, caused(shift, link, earlier)), None if pd.isna(shift) else shift)

    return specs.run(rule, DIMENSIONS)


def shifting_strategy(ds: Dataset) -> Finding:
    """Decide T2 on the clock of ``ds``."""
    found = grid(ds)
    rows = analysts(ds)
    yes, no = (int((rows["says"] == side).sum()) for side in ("supports", "contradicts"))
    main = {name: options[0] for name, options in DIMENSIONS.items()}
    late, after = mean_step(
        ds, main["speakers"], DAY_AFTER, AFTER[main["after"]], main["grades"], main["coding"]
    )
    early, before = mean_step(
        ds, main["speakers"], BEFORE[main["before"]], "2016-11-08", main["grades"], main["coding"]
    )
    shift = (
        "the line cannot be compared"
        if pd.isna(late - early)
        else f"step {signed(early, 1)} to {signed(late, 1)}"
    )
    reason = "an official states the link" if linked(ds) else "no official was found to state the link"
    earlier = (
        "and new missiles for the islands had been announced before the election"
        if announced(ds)
        else "and nothing firmer had been announced before the election"
    )
    because = (
        f"Said: {yes} qualified texts of those weeks hold this view and {no} denies it. Firmer or not: "
        f"{shift} ({before} official statement before the election, {after} after); {reason}, "
        f"{earlier}. The first assertion stands; the second lacks its reason and its counterfactual."
        if yes >= 2
        else f"{yes} qualified texts of those weeks hold this view. The line: {shift}; {reason}, {earlier}."
    )
    documents = ds.evidence[ds.evidence["claim"] == CLAIM]
    return Finding(by_agreement(found), because, (), documents, found)
