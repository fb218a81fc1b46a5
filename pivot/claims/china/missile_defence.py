"""C14a and C14b: THAAD in South Korea, Russia's objection and the reason of the decision."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot.claims.china import coded
from pivot.claims.documents import rows_for
from pivot.claims.elements import Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset

OBJECTION, ANSWER = "C14a", "C14b"
OBJECTIONS = {
    "to the deployment in Korea": ("objects to the deployment in Korea",),
    "to the system by name": ("objects to the system by name",),
    "to American missile defence in Asia": ("objects to American missile defence in Asia",),
}
SPEAKERS = ("any organ of the state", "head of state or foreign ministry")
#: Words in the names of producers that speak as head of state or foreign ministry.
_TOP = ("President of Russia", "Ministry of Foreign Affairs")
OWN_OBJECTION = {"opposition": tuple(OBJECTIONS), "speaker": SPEAKERS}


@lru_cache(maxsize=32)
def _spoken(ds: Dataset, names: tuple[str, ...], speaker: str) -> pd.DataFrame:
    rows = pd.concat([rows_for(ds, OBJECTION, name) for name in names])
    if speaker == SPEAKERS[0]:
        return rows
    return rows[rows["source"].map(ds.sources["producer"]).str.startswith(_TOP)]


def objection_elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """Whether Russia objects under one choice."""
    return {"opposition": weighing.state(_spoken(ds, OBJECTIONS[choice["opposition"]], choice["speaker"]))}


def objection(ds: Dataset) -> Finding:
    """Decide C14a on the clock of ``ds``."""
    grid = coded.grid(
        lambda choice, way: coded.outcome(objection_elements(ds, choice, way)), OWN_OBJECTION, ("RUS", "CHN")
    )
    main = objection_elements(ds, coded.first(OWN_OBJECTION), Weighing())
    return coded.finding(ds, OBJECTION, by_majority(grid), main, grid)


REASON = "the North's nuclear or missile threat is the reason"
REASONS = {
    "stated by those who decided": (REASON,),
    "motive as judged by all": (REASON, "the motive is the North's threat, in others' judgement"),
    "the nuclear programme by name": ("the nuclear programme is named as a reason",),
}
SOLE = {"main reason": (), "only reason": ("it is the only reason",)}
AFTER = "the decision came after a test of the same or the preceding year"
DECIDED = "the stationing is decided"
OWN_ANSWER = {"reason": tuple(REASONS), "sole reason": tuple(SOLE)}


def answer_elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of each element of C14b under one choice."""
    found = {"the North's threat is the reason": coded.state(ds, ANSWER, REASONS[choice["reason"]], weighing)}
    if sole := SOLE[choice["sole reason"]]:
        found["the only one"] = coded.state(ds, ANSWER, sole, weighing)
    return found | {
        "after a test": coded.state(ds, ANSWER, (AFTER,), weighing),
        "decided": coded.state(ds, ANSWER, (DECIDED,), weighing),
    }


def answer(ds: Dataset) -> Finding:
    """Decide C14b on the clock of ``ds``; agreement is counted over the stated reason."""
    grid = coded.grid(
        lambda choice, way: coded.outcome(answer_elements(ds, choice, way)), OWN_ANSWER, ("KOR", "USA")
    )
    main = answer_elements(ds, coded.first(OWN_ANSWER), Weighing())
    verdict = by_majority(grid, {"reason": next(iter(REASONS))})
    return coded.finding(ds, ANSWER, verdict, main, grid)
