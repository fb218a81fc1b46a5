"""C9a: Russia does not endorse China's claims in the South China Sea and asks for restraint."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot.claims.china import coded
from pivot.claims.documents import OFFICIAL, rows_for
from pivot.claims.elements import CONTRADICTED, MET, ROW_WEIGHTS, UNDECIDED, Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, Finding
from pivot.dataset import Dataset

CLAIM = "C9a"
PARTIES = ("RUS", "CHN")
NO_ENDORSEMENT = "no endorsement of the claims"
NO_BACKING = "no support for the rejection of the award"
RESTRAINT = "call for restraint or peaceful settlement"
ENDORSEMENTS = (
    "validity of the claims",
    "also the rejection of the award",
    "also joint exercises in the sea",
)
TEXTS = ("Russian and joint texts", "Russian texts alone")
OWN = {"endorsement": ENDORSEMENTS, "texts": TEXTS}
LEAST_TEXTS = 5
HALF = 50.0
#: First and last year of the two periods; the second is decided apart, today only.
PERIODS = {"to January 2017": (2010, 2016), "since": (2017, 2026)}


@lru_cache(maxsize=64)
def texts(ds: Dataset, period: str, which: str) -> pd.DataFrame:
    """Russian official texts on the sea, one row a text, with what they say of restraint.

    A row's figure is the year of the text; items of joint texts begin with ``joint-``.
    """
    start, end = PERIODS[period]
    rows = rows_for(ds, CLAIM, RESTRAINT)
    rows = rows[rows["grade"].isin(OFFICIAL) & rows["figure"].between(start, end)]
    if which == TEXTS[1]:
        rows = rows[~rows["item"].str.startswith("joint-")]
    return rows.sort_values("says", ascending=False).drop_duplicates("origin")


@lru_cache(maxsize=256)
def share_of_restraint(ds: Dataset, period: str, which: str, weighing: Weighing) -> float | None:
    """Per cent of texts that call for restraint; None with fewer than five texts."""
    rows = texts(ds, period, which)
    if weighing.issuers == "parties left out":
        rows = rows[~rows["issuer"].isin(weighing.parties)]
    rows = rows[rows["grade"].map(ROW_WEIGHTS[weighing.weights].grades).fillna(0) > 0]
    return 100 * float((rows["says"] == "supports").mean()) if len(rows) >= LEAST_TEXTS else None


@lru_cache(maxsize=8)
def _exercised(ds: Dataset) -> str:
    area = ds.table("exercises")["area"]
    return CONTRADICTED if area.str.contains("South China Sea").any() else UNDECIDED


@lru_cache(maxsize=256)
def _endorsement(ds: Dataset, period: str, weighing: Weighing) -> str:
    rows = rows_for(ds, CLAIM, NO_ENDORSEMENT)
    return weighing.state(rows[rows["figure"].between(*PERIODS[period])])


def elements(
    ds: Dataset, choice: dict[str, str], weighing: Weighing, period: str = "to January 2017"
) -> dict[str, str]:
    """The state of each element under one choice."""
    found = {"no endorsement": _endorsement(ds, period, weighing)}
    if choice["endorsement"] == ENDORSEMENTS[1]:
        found["no backing of the rejection"] = coded.state(ds, CLAIM, (NO_BACKING,), weighing)
    if choice["endorsement"] == ENDORSEMENTS[2]:
        found["no exercise there"] = _exercised(ds)
    share = share_of_restraint(ds, period, choice["texts"], weighing)
    if share is None or share == HALF:
        found["mostly restraint"] = UNDECIDED
    else:
        found["mostly restraint"] = MET if share > HALF else CONTRADICTED
    return found


def south_china_sea(ds: Dataset) -> Finding:
    """Decide C9a on the clock of ``ds``, for the years to January 2017."""
    grid = coded.grid(lambda choice, way: coded.outcome(elements(ds, choice, way)), OWN, PARTIES)
    main = elements(ds, coded.first(OWN), Weighing())
    verdict = by_majority(grid, {"endorsement": ENDORSEMENTS[0]})
    if main["no endorsement"] == MET and main["mostly restraint"] == CONTRADICTED:
        verdict = IN_PART
    rows = texts(ds, "to January 2017", TEXTS[0])
    calls = int((rows["says"] == "supports").sum())
    more = [f"{calls} of {len(rows)} official texts of those years call for restraint."]
    if not ds.clock:
        later = texts(ds, "since", TEXTS[0])
        more.append(f"For the years since, decided apart, {len(later) or 'no'} text was found: that is open.")
    return coded.finding(ds, CLAIM, verdict, main, grid, *more)
