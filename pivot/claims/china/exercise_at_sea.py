"""C3: Russia and China exercised together in the South China Sea in September 2016."""

from __future__ import annotations

from pivot.claims.china import coded
from pivot.claims.elements import Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset

CLAIM = "C3"
PARTIES = ("RUS", "CHN")
ONE_EXERCISE = "both navies took part in one exercise"
IN_THE_SEA = "part of the area in the South China Sea"
SEAS = {
    "any drill at sea in it": (IN_THE_SEA,),
    "a port or coast on it suffices": (IN_THE_SEA, "a port or coast on the South China Sea"),
    "disputed waters only": ("part of the area in disputed waters",),
}
MONTHS = {
    "one day in September": "at least one day in September 2016",
    "opening and close in September": "opened and closed in September 2016",
}
OWN = {"sea area": tuple(SEAS), "month": tuple(MONTHS)}


def elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of each element under one choice."""
    return {
        "both navies in one exercise": coded.state(ds, CLAIM, (ONE_EXERCISE,), weighing),
        "in September 2016": coded.state(ds, CLAIM, (MONTHS[choice["month"]],), weighing),
        "in the South China Sea": coded.state(ds, CLAIM, SEAS[choice["sea area"]], weighing),
    }


def exercise_at_sea(ds: Dataset) -> Finding:
    """Decide C3 on the clock of ``ds``."""
    grid = coded.grid(lambda choice, way: coded.outcome(elements(ds, choice, way)), OWN, PARTIES)
    main = elements(ds, coded.first(OWN), Weighing())
    return coded.finding(ds, CLAIM, by_majority(grid), main, grid)
