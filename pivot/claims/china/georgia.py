"""C8: a joint front against terror held out in 2008 to escape retaliation over Georgia."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot.claims.china import coded
from pivot.claims.documents import rows_for
from pivot.claims.elements import MET, UNDECIDED, Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "C8"
PARTIES = ("RUS", "USA", "NATO", "EUU")
OFFERED = "cooperation against terrorism was offered or withheld over the response to the war"
IN_TIME = "this came after the war began and before the response was eased"
NAMED = "Western decision-makers named it as a reason for a milder response"
DROPPED = "stronger measures were dropped"
FRONTS = {
    "any cooperation against terrorism": (OFFERED,),
    "a joint front by that name": ("a joint front against terrorism was offered by that name",),
}
ASSERTIONS = ("used and had effect", "used with that aim", "used, had effect, stronger measures dropped")
WINDOWS = {"to the end of 2009": "2009-12-31", "to the end of 2008": "2008-12-31"}
OWN = {"assertion": ASSERTIONS, "front": tuple(FRONTS), "window": tuple(WINDOWS)}


@lru_cache(maxsize=1024)
def _state(ds: Dataset, assertions: tuple[str, ...], end: str, weighing: Weighing) -> str:
    late = any((rows_for(ds, CLAIM, name)["date"] > end).any() for name in assertions)
    if not late:
        return coded.state(ds, CLAIM, assertions, weighing)
    rows = [rows_for(ds, CLAIM, name) for name in assertions]
    return weighing.state(pd.concat([part[part["date"] <= end] for part in rows]))


def elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of each element under one choice."""
    end = WINDOWS[choice["window"]]
    found = {
        "offered or withheld": _state(ds, FRONTS[choice["front"]], end, weighing),
        "in time": _state(ds, (IN_TIME,), end, weighing),
    }
    if choice["assertion"] != ASSERTIONS[1]:
        found["named as a reason for restraint"] = _state(ds, (NAMED,), end, weighing)
    if choice["assertion"] == ASSERTIONS[2]:
        found["stronger measures dropped"] = _state(ds, (DROPPED,), end, weighing)
    return found


def georgia(ds: Dataset) -> Finding:
    """Decide C8 on the clock of ``ds``; agreement is counted over its main assertion."""
    grid = coded.grid(lambda choice, way: coded.outcome(elements(ds, choice, way)), OWN, PARTIES)
    main = elements(ds, coded.first(OWN), Weighing())
    offered, _, named = main.values()
    verdict = by_majority(grid, {"assertion": ASSERTIONS[0]})
    if offered == MET and named == UNDECIDED:
        verdict = OPEN
    aim = by_majority(grid, {"assertion": ASSERTIONS[1]})
    more = f"That it was used with that aim, a smaller assertion, {aim}; the effect is another matter."
    return coded.finding(ds, CLAIM, verdict, main, grid, more)
