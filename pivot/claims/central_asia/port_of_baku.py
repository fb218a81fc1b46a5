"""A5b: Azerbaijan stood to profit greatly from enlarging the port of Baku."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures.neighbours import whole

SERIES = ("port-of-baku-cargo", "port-of-baku-containers", "wdi-merchandise-share", "wdi-gdp")
UNITS = {"cargo": ("port-of-baku-cargo", 1.5), "containers": ("port-of-baku-containers", 2.0)}
BASES = {"2014–2016": range(2014, 2017), "2016": range(2016, 2017), "2013–2015": range(2013, 2016)}
ENDS = ("last full year", "mean of last three", "2019")
SCALES = ("none", "Azerbaijan's goods trade")
GRADES = ("official and press", "press of record and better")
STILL, AGREEING, USABLE = 1.1, 2 / 3, 2


@lru_cache(maxsize=256)
def traffic(ds: Dataset, unit: str, grade: str = GRADES[0]) -> pd.Series:
    """Traffic of the port by whole year: Mt of cargo or TEU; of several pages the first."""
    rows = ds.obs(UNITS[unit][0], editions="first")
    rows = rows[rows["period"].str.len() == 4]
    if grade != GRADES[0]:
        rows = rows[rows["source"].map(ds.sources["grade"]) != "other"]
    return rows.set_index("period")["value"].sort_index()


@lru_cache(maxsize=256)
def ratio(ds: Dataset, unit: str, base: str, end: str, scale: str, grade: str) -> float | None:
    """Traffic at the end over traffic at the base; None with fewer than two usable years on a side."""
    flow = traffic(ds, unit, grade)
    before = flow[flow.index.isin([str(year) for year in BASES[base]])]
    after = flow[flow.index > "2016"]
    if len(before) < min(USABLE, len(BASES[base])) or len(after) < USABLE:
        return None
    last = {
        "last full year": after.tail(1),
        "mean of last three": after.tail(3),
        "2019": after[after.index == "2019"],
    }
    if last[end].empty:
        return None
    value = float(last[end].mean() / before.mean())
    if scale != SCALES[0]:
        trade = whole(ds).loc["AZE"]
        if not {*last[end].index, *before.index} <= set(trade.index):
            return None
        value /= float(trade[last[end].index].mean() / trade[before.index].mean())
    return value


def specification(ds: Dataset, unit: str, base: str, end: str, scale: str, grade: str) -> specs.Outcome:
    """The verdict under one specification, as far as the traffic goes; the value is the ratio.

    Traffic from and to China by year is held for no year, so that no combination can hold in full.
    """
    grown = ratio(ds, unit, base, end, scale, grade)
    if grown is None:
        return specs.Outcome(None)
    if grown >= UNITS[unit][1]:
        return specs.Outcome(False, grown, IN_PART)
    return specs.Outcome(False, grown, FAILS if grown < STILL else OPEN)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification; those that lack a base stay open."""
    return specs.run(
        lambda **choice: specification(ds, **choice),
        {"unit": tuple(UNITS), "base": tuple(BASES), "end": ENDS, "scale": SCALES, "grade": GRADES},
    )


def port_gain(ds: Dataset) -> Finding:
    """Decide A5b; a forecast, so only on today's clock."""
    grid_ = grid(ds)
    computable = grid_[grid_["holds"].notna()]
    verdict = OPEN
    if len(computable) and computable.index[0] == 0:
        given = computable["verdict"].value_counts(normalize=True)
        for word in (HOLDS, IN_PART, FAILS):
            if computable["verdict"].iloc[0] == word and given.get(word, 0.0) >= AGREEING:
                verdict = word
    cargo, boxes = traffic(ds, "cargo"), traffic(ds, "containers")
    because = "No whole-year figure of the port is held for the years before."
    if len(computable):
        because = f"{len(computable)} of {len(grid_)} specifications can be computed."
    if len(cargo) > 1 and len(boxes) > 1:
        because += (
            f" What is held: cargo of {cargo.iloc[0]:.1f} Mt in {cargo.index[0]} and {cargo.iloc[-1]:.1f} "
            "Mt in "
            f"{cargo.index[-1]}, containers of {boxes.iloc[0]:,.0f} in {boxes.index[0]} and "
            f"{boxes.iloc[-1]:,.0f} TEU "
            f"in {boxes.index[-1]}; traffic with China by year is not held."
        )
    return Finding(verdict, because, SERIES, specifications=grid_)


def containers(ds: Dataset) -> pd.DataFrame:
    """Containers by whole year as first published, thousand TEU; columns of ``Dataset.obs``."""
    rows = ds.obs("port-of-baku-containers", editions="first")
    rows = rows[rows["period"].str.len() == 4]
    return rows.assign(value=rows["value"] / 1000)
