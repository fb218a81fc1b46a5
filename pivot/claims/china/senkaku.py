"""C10b: Russia keeps out of the dispute over the Senkaku/Diaoyu islands."""

from __future__ import annotations

from pivot.claims.china import coded
from pivot.claims.documents import rows_for
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, Finding
from pivot.dataset import Dataset

CLAIM = "C10b"
PARTIES = ("RUS", "CHN", "JPN")
NO_SIDE = "no side taken on sovereignty"
SIDES = {
    "sovereignty only": (NO_SIDE,),
    "also joint texts on the war with Japan": (NO_SIDE, "no joint text on the outcome of the war with Japan"),
}
AREAS = {
    "territorial sea": "no act in the territorial sea",
    "contiguous zone": "no act in the contiguous zone",
    "surrounding air defence zones": "no act in the air defence zones around",
}
OWN = {"area": tuple(AREAS), "side-taking": tuple(SIDES)}


def elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of each element; acts are asked after only where some row tells of one."""
    found = {"no side taken": coded.state(ds, CLAIM, SIDES[choice["side-taking"]], weighing)}
    area = AREAS[choice["area"]]
    if (rows_for(ds, CLAIM, area)["says"] == "contradicts").any():
        found["no direct act"] = coded.state(ds, CLAIM, (area,), weighing)
    return found


def senkaku(ds: Dataset) -> Finding:
    """Decide C10b on the clock of ``ds``; agreement is counted over the territorial sea."""
    grid = coded.grid(lambda choice, way: coded.outcome(elements(ds, choice, way)), OWN, PARTIES)
    main = elements(ds, coded.first(OWN), Weighing())
    verdict = by_majority(grid, {"area": next(iter(AREAS))})
    if main["no side taken"] == MET and main.get("no direct act", UNDECIDED) == CONTRADICTED:
        verdict = IN_PART
    return coded.finding(ds, CLAIM, verdict, main, grid)
