"""S5: writers commonly picture Russia as a two-headed eagle that looks to both continents."""

from __future__ import annotations

import pandas as pd

from pivot import specifications as specs
from pivot.claims.documents import OFFICIAL, RECORD, rows_for
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "S5"
CUTOFF = "2017-01-20"
NEEDED = {"five texts": 5, "three texts": 3, "ten texts": 10}
MEANINGS = {
    "Europe and Asia": ("the eagle looks to Europe and Asia",),
    "west and east": ("the eagle looks to Europe and Asia", "the eagle looks to west and east"),
}
GRADES = {"primary, official and agency": (*OFFICIAL, *RECORD), "primary and official": OFFICIAL}
YEARS = 3  # calendar years in which the texts must fall


def texts(ds: Dataset, meaning: str, grades: str) -> pd.DataFrame:
    """The texts to the cut-off that use the image, one row an origin."""
    rows = pd.concat([rows_for(ds, CLAIM, assertion) for assertion in MEANINGS[meaning]])
    rows = rows[(rows["date"] <= CUTOFF) & (rows["says"] == "supports")]
    return rows[rows["grade"].isin(GRADES[grades])].drop_duplicates("origin")


def specification(ds: Dataset, needed: str, meaning: str, grades: str) -> specs.Outcome:
    """Whether enough texts use the image; the value is how many do. Too few leave it open."""
    found = texts(ds, meaning, grades)
    enough = len(found) >= NEEDED[needed] and found["date"].str[:4].nunique() >= YEARS
    return specs.Outcome(True if enough else None, len(found))


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification; authors and shorter periods would cut the few texts further."""
    return specs.run(
        lambda **choice: specification(ds, **choice),
        {"needed": tuple(NEEDED), "meaning": tuple(MEANINGS), "grades": tuple(GRADES)},
    )


def eagle(ds: Dataset) -> Finding:
    """Decide S5 on the clock of ``ds``."""
    grid_ = grid(ds)
    found = texts(ds, "Europe and Asia", "primary, official and agency")
    verdict = by_majority(grid_)
    if verdict == OPEN and 2 <= len(found) <= 4:
        verdict = IN_PART
    because = (
        f"{len(found)} texts of record to January 2017 that were found use the image of Europe and Asia, "
        f"of {NEEDED['five texts']} that the rule asks for; it was "
        "not examined beyond these, and a few texts show neither that the image is common nor that it is not."
    )
    return Finding(verdict, because, (), ds.evidence[ds.evidence["claim"] == CLAIM], grid_)
