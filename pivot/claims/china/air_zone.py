"""C10a: Russia recognises the air defence identification zone that China declared."""

from __future__ import annotations

from pivot.claims.china import coded
from pivot.claims.elements import Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset

CLAIM = "C10a"
PARTIES = ("RUS", "CHN")
RECOGNISED = "Russia recognises the zone"
RECOGNITIONS = {
    "statement or ordered compliance": (RECOGNISED, "Russia orders compliance with the zone"),
    "explicit statement only": (RECOGNISED,),
    "also a declared lack of objection": (
        RECOGNISED,
        "Russia orders compliance with the zone",
        "Russia declares that it has no objection to the zone",
    ),
}
AIRCRAFT = {"state or civil": "", "state only": " with its state aircraft"}
OWN = {"recognition": tuple(RECOGNITIONS), "aircraft": tuple(AIRCRAFT)}


def elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of recognition under one choice; compliance is asked of the aircraft chosen."""
    suffix = AIRCRAFT[choice["aircraft"]]
    names = tuple(
        f"{name}{suffix}" if name.startswith("Russia orders") else name
        for name in RECOGNITIONS[choice["recognition"]]
    )
    return {"recognition": coded.state(ds, CLAIM, names, weighing)}


def air_zone(ds: Dataset) -> Finding:
    """Decide C10a on the clock of ``ds``; silence leaves it open."""
    grid = coded.grid(lambda choice, way: coded.outcome(elements(ds, choice, way)), OWN, PARTIES)
    main = elements(ds, coded.first(OWN), Weighing())
    verdict = by_majority(grid, {"recognition": next(iter(RECOGNITIONS))})
    more = "No Russian text for or against the zone was found, and silence is not recognition."
    spoke = (coded.documents(ds, CLAIM)["says"] != "silent").any()
    return coded.finding(ds, CLAIM, verdict, main, grid, *([] if spoke else [more]))
