"""A13b: working together would bring openings for building infrastructure."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.documents import rows_for
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

LINK = "a project names the link of the two"
SECTORS = {
    "all infrastructure": ("energy", "transport", "communications", "water"),
    "transport and energy": ("energy", "transport"),
}
SOURCES = ("AidData", "AEI")
WINDOWS = {
    "2012–16 to 2017–21": (range(2012, 2017), range(2017, 2022)),
    "2014–16 to 2017–19": (range(2014, 2017), range(2017, 2020)),
    "to 2024": (range(2012, 2017), range(2017, 2025)),
}
MEASURES = ("value", "number of projects")
COMPARISONS = ("outside states", "own trend", "share of all Chinese finance")
INSIDE = {"without Russia": ("ARM", "BLR", "KAZ", "KGZ"), "with Russia": ("ARM", "BLR", "KAZ", "KGZ", "RUS")}
OUTSIDE = ("TJK", "TKM", "UZB", "AZE", "GEO")
MARK, AGREEING = 1.2, 2 / 3
#: A ratio exactly at the mark counts, whatever the last binary digit says.
EDGE = 1e-9
_ALL = (*INSIDE["with Russia"], *OUTSIDE)
_SECTORS = SECTORS["all infrastructure"]
SERIES = (
    *(f"aiddata-gcdf3-{sector}{kind}" for sector in _SECTORS for kind in ("", "-count")),
    "aiddata-gcdf3-country-year",
    "aiddata-gcdf3-country-year-count",
    *(
        f"aei-{kind}-{sector}"
        for kind in ("construction", "investment")
        for sector in ("energy", "transport")
    ),
    "aei-construction",
    "aei-investment",
)


@lru_cache(maxsize=64)
def commitments(ds: Dataset, source: str, sector: str, measure: str) -> pd.DataFrame:
    """Chinese money or projects by year (rows) and state (columns); nil where none is recorded.

    AidData: US$ mn of 2021, projects with a place on the map. AEI: deals of US$ 100 mn and more.
    """
    if source == "AidData":
        kind = "" if measure == "value" else "-count"
        names = (
            [f"aiddata-gcdf3-{part}{kind}" for part in SECTORS[sector]]
            if sector
            else [f"aiddata-gcdf3-country-year{kind}"]
        )
    else:
        parts = [""] if not sector else ["-energy", "-transport"]
        names = [f"aei-{kind}{part}" for kind in ("construction", "investment") for part in parts]
    rows = pd.concat([ds.obs(name, reporter=_ALL) for name in names])
    rows = rows[rows["period"].str.len() == 4]
    table = rows.pivot_table(index="period", columns="reporter", values="value", aggfunc="sum")
    return table.reindex(columns=list(_ALL)).fillna(0.0)


@lru_cache(maxsize=512)
def _mean(
    ds: Dataset, source: str, sector: str, measure: str, states: tuple[str, ...], window: str
) -> float | None:
    return _grown(_sums(ds, source, sector, measure, states), window)


@lru_cache(maxsize=256)
def _sums(ds: Dataset, source: str, sector: str, measure: str, states: tuple[str, ...]) -> pd.Series:
    """Money or projects of some states together, by year."""
    return commitments(ds, source, sector, measure)[list(states)].sum(axis=1)


def grown(table: pd.DataFrame, states: tuple[str, ...], window: str) -> float | None:
    """The mean of the later years over that of the earlier ones; None where a window is not whole."""
    return _grown(table[list(states)].sum(axis=1), window)


def _grown(sums: pd.Series, window: str) -> float | None:
    before, after = ([str(year) for year in years] for years in WINDOWS[window])
    if not {*before, *after} <= set(sums.index):
        return None
    early, late = float(sums[before].mean()), float(sums[after].mean())
    return late / early if early else None


@lru_cache(maxsize=8)
def linked(ds: Dataset) -> bool:
    """Whether an official or primary document names a project or list as one of both."""
    rows = rows_for(ds, "A13b", LINK)
    rows = rows[rows["grade"].isin(["primary document", "official statement"])]
    return bool((rows["says"] == "supports").any())


def specification(
    ds: Dataset, source: str, sector: str, window: str, measure: str, comparison: str, members: str
) -> specs.Outcome:
    """The verdict under one specification; the value is the ratio of later to earlier years."""
    if source == "AEI" and (measure != "value" or sector == "all infrastructure"):
        return specs.Outcome(None)
    states = INSIDE[members]
    ratio = _mean(ds, source, sector, measure, states, window)
    if ratio is None:
        return specs.Outcome(None)
    enough = True
    if comparison == "outside states":
        other = _mean(ds, source, sector, measure, OUTSIDE, window)
        if other is None:
            return specs.Outcome(None)
        enough = ratio >= other
    elif comparison == "share of all Chinese finance":
        every = _mean(ds, source, "", measure, states, window)
        if every is None:
            return specs.Outcome(None)
        enough = ratio >= every
    if ratio >= MARK - EDGE and enough and linked(ds):
        return specs.Outcome(True, ratio, HOLDS)
    if ratio >= MARK - EDGE:
        return specs.Outcome(False, ratio, IN_PART)
    if ratio < 1:
        named = [_mean(ds, source, sector, measure, (state,), window) for state in states]
        part = any(one is not None and one >= MARK for one in named)
        return specs.Outcome(False, ratio, IN_PART if part else FAILS)
    return specs.Outcome(False, ratio, OPEN)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification whose windows are held whole."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {
            "source": SOURCES,
            "sector": tuple(SECTORS),
            "window": tuple(WINDOWS),
            "measure": MEASURES,
            "comparison": COMPARISONS,
            "members": tuple(INSIDE),
        },
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


def openings(ds: Dataset) -> Finding:
    """Decide A13b; a forecast, so only on today's clock."""
    grid_ = grid(ds)
    first = [next(iter(options)) for options in (SOURCES, SECTORS, WINDOWS, MEASURES, COMPARISONS, INSIDE)]
    if specification(ds, *first).holds is None:
        return Finding(OPEN, "No whole window of years is held.", SERIES, specifications=grid_)
    main = grid_.iloc[0]
    below = grid_["value"] < 1
    table = commitments(ds, SOURCES[0], next(iter(SECTORS)), "value")
    window = next(iter(WINDOWS))
    each = {code: grown(table, (code,), window) for code in INSIDE["without Russia"]}
    risen = [ds.name(code) for code, value in each.items() if value is not None and value >= MARK - EDGE]
    if main["value"] < 1 and below.mean() >= AGREEING:
        verdict = FAILS
    elif main["verdict"] == HOLDS and specs.share(grid_) >= AGREEING:
        verdict = HOLDS
    elif main["value"] >= MARK - EDGE or risen:
        verdict = IN_PART
    else:
        verdict = OPEN
    ratio, other = grown(table, INSIDE["without Russia"], window), grown(table, OUTSIDE, window)
    because = (
        "Chinese commitments to infrastructure in the union's members outside Russia came in 2017 to "
        "2021 to "
        f"{ratio:.2f} times those of 2012 to 2016"
    )
    if other is not None:
        because += f", and outside the union to {other:.2f} times"
    if risen:
        because += f"; by {MARK:g} times or more they rose in {', '.join(sorted(risen))} alone"
    because += (
        f". The ratio is below one in {int(below.sum())} of {len(grid_)} specifications and at least "
        f"{MARK:g} in "
        f"{int((grid_['value'] >= MARK - EDGE).sum())}; "
        f"{'an official list names projects of both' if linked(ds) else 'no document names a joint project'}."
    )
    return Finding(verdict, because, SERIES, documents=ds.coded("A13b"), specifications=grid_)


def by_year(ds: Dataset, sector: str = "all infrastructure") -> pd.DataFrame:
    """Commitments inside and outside the union by year, US$ bn of 2021 (AidData).

    Returns:
        Columns series, period, value, status, source.
    """
    table = commitments(ds, SOURCES[0], sector, "value") / 1000
    groups = {"inside the union": list(INSIDE["without Russia"]), "outside": list(OUTSIDE)}
    parts = [
        table[states].sum(axis=1).rename("value").reset_index().assign(series=name)
        for name, states in groups.items()
    ]
    return pd.concat(parts, ignore_index=True).assign(status="estimated", source="aiddata-projects-2023")
