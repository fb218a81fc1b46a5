"""C14c: the Korean question as leverage for a reset with the United States under Trump."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.china import coded
from pivot.claims.documents import rows_for
from pivot.claims.elements import CONTRADICTED, MET, Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import FAILS, NOT_MET, OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "C14c"
PARTIES = ("RUS", "USA")
RESET, LINKED, GAIN = (
    "a reset was on the table",
    "Korea is linked to the wider relation",
    "a Russian gain is linked to Korea",
)
LEVERAGES = ("link and gain", "link only", "gain only")
WINDOWS = {
    "2017-2021": ("2017-01-20", "2021-01-20"),
    "first two years": ("2017-01-20", "2019-01-20"),
    "both presidencies": ("2017-01-20", "2026-11-24"),
}
OWN = {"leverage": LEVERAGES, "window": tuple(WINDOWS)}


@lru_cache(maxsize=64)
def _rows_in(ds: Dataset, assertion: str, window: str) -> pd.DataFrame:
    """The coded rows on an assertion whose date lies in a window."""
    rows = rows_for(ds, CLAIM, assertion)
    return rows[rows["date"].between(*WINDOWS[window])]


@lru_cache(maxsize=512)
def _state(ds: Dataset, assertion: str, window: str, weighing: Weighing) -> str:
    return weighing.state(_rows_in(ds, assertion, window))


def elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of the condition and of each element under one choice."""
    window = choice["window"]
    found = {"a reset on the table": _state(ds, RESET, window, weighing)}
    if choice["leverage"] != LEVERAGES[2]:
        found["Korea linked to it"] = _state(ds, LINKED, window, weighing)
    if choice["leverage"] != LEVERAGES[1]:
        found["a gain linked to Korea"] = _state(ds, GAIN, window, weighing)
    return found


def korea_as_means(ds: Dataset) -> Finding:
    """Decide C14c: whether the condition came, and whether a link bore a gain."""
    grid = coded.grid(lambda choice, way: _combination(ds, choice, way), OWN, PARTIES)
    main = elements(ds, coded.first(OWN), Weighing())
    reset, linked, gain = main.values()
    if reset == CONTRADICTED:
        verdict = NOT_MET
    elif linked not in (MET, CONTRADICTED):
        verdict = OPEN
    elif linked == MET and gain == CONTRADICTED:
        verdict = FAILS
    else:
        verdict = by_majority(grid, {"leverage": LEVERAGES[0]})
    more = "That leverage lay there unused cannot fail as worded."
    return coded.finding(ds, CLAIM, verdict, main, grid, more)


def _combination(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> specs.Outcome:
    """A condition that did not come decides nothing."""
    reset, *others = elements(ds, choice, weighing).values()
    return (
        specs.Outcome(None)
        if reset != MET
        else coded.outcome({str(place): one for place, one in enumerate(others)})
    )
