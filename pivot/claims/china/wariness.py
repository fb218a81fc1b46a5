"""C15: Moscow stays cautious and sceptical towards China."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import pandas as pd

from pivot.claims.china import coded
from pivot.claims.documents import OFFICIAL, rows_for
from pivot.claims.elements import CONTRADICTED, MET, ROW_WEIGHTS, UNDECIDED, Weighing, cells
from pivot.claims.settle import by_majority
from pivot.claims.verdict import OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "C15"
PARTIES = ("RUS", "CHN")
WARY = "guards against China's economic or political influence"
ACT = "an act guards against China's economic or political influence"
REASON = "political fallout of dependence is named as the reason"
WARINESS = {"texts and acts": (WARY, ACT), "acts only": (ACT,), "texts only": (WARY,)}
FIELDS = {
    "economic and political": "",
    "Central Asia and the Belt and Road": " in Central Asia",
    "also arms and technology": "",
}
OWN = {"wariness": tuple(WARINESS), "field": tuple(FIELDS)}
LEAST_ROWS = 8
PERIODS = {
    "to January 2017": ("2013-01-01", "2017-01-20"),
    "to February 2022": ("2017-01-21", "2022-02-23"),
    "since": ("2022-02-24", "2026-11-24"),
}
STATE = "to January 2017"


@lru_cache(maxsize=256)
def rows_in(ds: Dataset, assertions: tuple[str, ...], period: str) -> pd.DataFrame:
    """The coded rows of a period that speak to some assertions."""
    start, end = PERIODS[period]
    rows = pd.concat([rows_for(ds, CLAIM, name) for name in assertions])
    return rows[rows["date"].between(start, end) & (rows["says"] != "silent")]


@lru_cache(maxsize=32)
def enough(ds: Dataset, period: str) -> bool:
    """Whether eight rows of the two top grades speak in a period."""
    rows = rows_in(ds, (WARY, ACT), period)
    return int(rows["grade"].isin(OFFICIAL).sum()) >= LEAST_ROWS


def weighed(rows: pd.DataFrame, weighing: Weighing) -> str:
    """The state of some rows, where a text that says both counts half each way.

    Half a weight is counted by doubling every other weight and the bar.
    """
    rule = ROW_WEIGHTS[weighing.weights]
    heard = [
        (rule.grades.get(grade, 0), says, origin)
        for grade, says, origin, issuer in cells(rows)
        if weighing.hears(issuer)
    ]
    sides = Counter(origin for origin, _ in {(origin, says) for _, says, origin in heard})
    texts: dict[tuple[str, str], float] = {}
    for full, says, origin in heard:
        weight = full / 2 if sides[origin] > 1 else float(full)
        texts[says, origin] = max(texts.get((says, origin), 0.0), weight)
    support, against = (
        sum(weight for (says, _), weight in texts.items() if says == side)
        for side in ("supports", "contradicts")
    )
    for state, pro, con in ((MET, support, against), (CONTRADICTED, against, support)):
        outnumbers = pro >= 2 * con if weighing.majority == "at least twice" else pro > con
        if pro >= rule.bar and outnumbers:
            return state
    return UNDECIDED


@lru_cache(maxsize=512)
def _state(ds: Dataset, names: tuple[str, ...], period: str, weighing: Weighing) -> str:
    return weighed(rows_in(ds, names, period), weighing)


def elements(ds: Dataset, choice: dict[str, str], weighing: Weighing, period: str = STATE) -> dict[str, str]:
    """The state of wariness in a period under one choice; too few rows leave it open."""
    suffix = FIELDS[choice["field"]]
    names = tuple(f"{name}{suffix}" for name in WARINESS[choice["wariness"]])
    if not enough(ds, period):
        return {"wary": UNDECIDED}
    return {"wary": _state(ds, names, period, weighing)}


def wariness(ds: Dataset) -> Finding:
    """Decide C15 on the clock of ``ds``: the state of mind, its cause and its lasting."""
    grid = coded.grid(lambda choice, way: coded.outcome(elements(ds, choice, way)), OWN, PARTIES)
    main = elements(ds, coded.first(OWN), Weighing())
    cause = coded.state(ds, CLAIM, (REASON,), Weighing())
    verdict = by_majority(grid) if cause != UNDECIDED else OPEN
    periods = [STATE] if ds.clock else list(PERIODS)
    counts = ", ".join(
        f"{int(rows_in(ds, (WARY, ACT), name)['grade'].isin(OFFICIAL).sum())} {name}" for name in periods
    )
    more = (
        f"The rule asks for {LEAST_ROWS} official rows in a period; found were {counts}. No document that "
        "names the reason was found."
    )
    return coded.finding(ds, CLAIM, verdict, main | {"for that reason": cause}, grid, more)
