"""A6 and A7: who bought the gas of Turkmenistan, and how much Russia took."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import buyers

REVIEW, QUOTED = "review-gas-pipeline", "turkmen-gas-quoted"
SERIES = (REVIEW, QUOTED)
YEAR, BEFORE = "2015", "2014"

PLACES = {"all buyers": None, "China and Russia": ["CHN", "RUS"]}
YEARS = {"2015": [YEAR], "mean of 2014 and 2015": [BEFORE, YEAR]}
RUNNING = {"single year": 1, "two years running": 2}
SOURCES = ("Review", "quoted")


@lru_cache(maxsize=64)
def table(ds: Dataset, source: str = "Review") -> pd.DataFrame:
    """Turkmen gas by year (rows) and buyer (columns), bcm."""
    if source == "Review":
        return buyers.by_year(buyers.flows(ds, "TKM"))
    return buyers.by_year(ds.obs(QUOTED, reporter="TKM"))


def buyer_verdict(
    ds: Dataset, source: str, place: str, year: str, crossing: str, flows: pd.DataFrame | None = None
) -> specs.Outcome:
    """The verdict on A6 under one specification; the value is China's lead over Russia, bcm."""
    flows = table(ds, source) if flows is None else flows
    among, years = PLACES[place], YEARS[year]
    if not {BEFORE, YEAR} <= set(flows.index) or not {"CHN", "RUS"} <= set(flows.columns):
        return specs.Outcome(None)
    if flows.loc[[BEFORE, YEAR], ["CHN", "RUS"]].isna().any(axis=None):
        return specs.Outcome(None)
    mean = flows.loc[years].mean().to_frame(year).T
    lead = float(mean.at[year, "CHN"] - mean.at[year, "RUS"])
    if buyers.first(mean, year, among) != "CHN":
        return specs.Outcome(False, lead, FAILS)
    crossed = buyers.crossing(flows, "CHN", "RUS", RUNNING[crossing])
    if crossed is None:
        # China leads, but whether it does so for long enough is not known yet.
        return specs.Outcome(None)
    if buyers.first(flows, BEFORE, among) == "RUS" and crossed == YEAR:
        return specs.Outcome(True, lead, HOLDS)
    return specs.Outcome(False, lead, IN_PART)


def buyer_grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of A6 that can be computed."""
    frame = specs.run(
        lambda **choice: buyer_verdict(ds, **choice),
        {"source": SOURCES, "place": tuple(PLACES), "year": tuple(YEARS), "crossing": tuple(RUNNING)},
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


def largest_buyer(ds: Dataset) -> Finding:
    """Decide A6 on the clock of ``ds``."""
    grid = buyer_grid(ds)
    flows = table(ds)
    if grid.empty:
        return Finding(OPEN, "The flows of the years in question are not held.", SERIES, specifications=grid)
    verdict = by_agreement(grid)
    crossed = buyers.crossing(flows, "CHN", "RUS")
    now = flows.loc[YEAR].dropna().sort_values(ascending=False)
    because = f"In {YEAR} the Review has {now['CHN']:.1f} bcm for China and {now['RUS']:.1f} bcm for Russia"
    if crossed is not None:
        at = flows.loc[crossed]
        because += (
            f"; but the flow to China first exceeded that to Russia in {crossed}, "
            f"{at['CHN']:.2f} against {at['RUS']:.2f} bcm"
        )
    flip = ""
    if crossed is not None and crossed != YEAR:
        gaps = (flows.loc[crossed:BEFORE, "CHN"] - flows.loc[crossed:BEFORE, "RUS"]).min()  # type: ignore[misc]
        flip = f"The least lead before {YEAR} is {gaps:.1f} bcm; a revision of that size would be needed."
    return Finding(verdict, because + ".", SERIES, specifications=grid, flip=flip)


START, FROM, TO = 40.0, "2009", 10.0
SPANS = {"2009–2015": ("2009", "2015"), "2010–2015": ("2010", "2015"), "2010–2014": ("2010", "2014")}
LEVELS = ("mean", "median", "every year")
#: How far 2008 may lie from 40, and the later level from 10, per cent.
TOLERANCES = {"10 and 25 per cent": (10, 25), "5 and 15 per cent": (5, 15), "20 and 50 per cent": (20, 50)}
#: Where a year of the later span must lie, bcm, and how many of seven must.
BAND, MOST = (5.0, 15.0), 5 / 7
#: A value exactly at an edge is inside, whatever the last binary digit says.
EDGE = 1e-9
STARTS = ("quoted", "Review")
SCOPES = ("delivered", "purchased")


@lru_cache(maxsize=64)
def start_value(ds: Dataset, source: str) -> float | None:
    """What Russia took in 2008 by one source, bcm; None where no measurement is held."""
    rows = table(ds, source)
    if "2008" not in rows.index or "RUS" not in rows.columns or pd.isna(rows.at["2008", "RUS"]):
        return None
    return float(rows.at["2008", "RUS"])


@lru_cache(maxsize=64)
def later_values(ds: Dataset, scope: str, span: tuple[str, str]) -> pd.Series:
    """What Russia took in each year of a span, bcm; empty where a year is missing."""
    rows = table(ds, "Review" if scope == "delivered" else "quoted")
    wanted = [str(year) for year in range(int(span[0]), int(span[1]) + 1)]
    if "RUS" not in rows.columns:
        return pd.Series(dtype=float)
    found = rows["RUS"].dropna()
    return found.loc[wanted] if set(wanted) <= set(found.index) else pd.Series(dtype=float)


def purchases_verdict(
    ds: Dataset, start: str, span: str, level: str, tolerance: str, scope: str
) -> specs.Outcome:
    """The verdict on A7 under one specification; the value is the later level, bcm."""
    near, far = TOLERANCES[tolerance]
    later = later_values(ds, scope, SPANS[span])
    if later.empty:
        return specs.Outcome(None)
    low, high = TO * (1 - far / 100) - EDGE, TO * (1 + far / 100) + EDGE
    typical = float(later.median() if level == "median" else later.mean())
    inside = later.between(low, high)
    enough = later.between(*BAND).mean() >= MOST
    met = bool(inside.all()) if level == "every year" else low <= typical <= high and enough
    named = met or bool(inside.any())
    first = start_value(ds, start)
    close = None if first is None else abs(first - START) <= START * near / 100 + EDGE
    if met and close:
        return specs.Outcome(True, typical, HOLDS)
    if named or close:
        return specs.Outcome(False, typical, IN_PART)
    return specs.Outcome(False, typical, FAILS if close is False else OPEN)


def purchases_grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of A7 whose later years are held.

    Where no source has a measurement for 2008, the sources of that year are one specification.
    """
    starts = tuple(name for name in STARTS if start_value(ds, name) is not None) or STARTS[:1]
    frame = specs.run(
        lambda **choice: purchases_verdict(ds, **choice),
        {
            "start": starts,
            "span": tuple(SPANS),
            "level": LEVELS,
            "tolerance": tuple(TOLERANCES),
            "scope": SCOPES,
        },
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


def russian_purchases(ds: Dataset) -> Finding:
    """Decide A7 on the clock of ``ds``."""
    grid = purchases_grid(ds)
    later = later_values(ds, "delivered", SPANS["2009–2015"])
    if grid.empty or later.empty:
        return Finding(OPEN, "The flows of the later years are not held.", SERIES, specifications=grid)
    verdict = by_agreement(grid)
    inside = int(later.between(*BAND).sum())
    because = (
        f"From {later.index[0]} to {later.index[-1]} Russia took {later.mean():.1f} bcm a year on average, "
        f"in {inside} of {len(later)} years between {BAND[0]:g} and {BAND[1]:g} bcm and in {later.index[-1]} "
        f"{later.iloc[-1]:.1f}. "
    )
    if start_value(ds, "quoted") is None and start_value(ds, "Review") is None:
        bound = buyers.left_over(ds, "TKM", ["IRN"])
        bound = bound[(bound["period"] == "2008") & (bound["vintage"].map(str) <= (ds.clock or "9999"))]
        because += "For 2008 no measurement is held"
        if len(bound):
            last = bound.iloc[-1]
            because += (
                f"; the Review's balance in its edition of {last['vintage'][:4]} leaves "
                f"{last['value']:.1f} bcm for "
                "all buyers but Iran"
            )
        because += "."
    return Finding(verdict, because, SERIES, specifications=grid)
