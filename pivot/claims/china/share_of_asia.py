"""C4: Russia's trade in Asia is less than one per cent of the region's."""

from __future__ import annotations

from functools import lru_cache, partial

import pandas as pd

from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import region
from pivot.measures.partners import joined
from pivot.measures.region import DEFINITIONS, SOURCES, Tables

THRESHOLD = 1.0  # per cent
AGREEING = 2 / 3
COVERED = 0.9
REGIONS = {
    "asia": ("asia",),
    "asia-wide": ("asia-wide",),
    "asia-10": ("asia-10",),
    "east-asia": ("east-asia",),
    "east and south-east asia": ("east-asia", "south-east-asia"),
    "asean": ("asean",),
}
_WDI = ("wdi-merchandise-exports", "wdi-merchandise-imports")
#: The series that each source reads.
SERIES_OF = {
    "BACI over World Bank": ("baci-exports", *_WDI),
    "BACI over BACI": ("baci-exports",),
    "importers over World Bank": ("cow-imports", *_WDI),
    "ASEAN's own": ("dots-exports", "dots-imports"),
}
APART = ("with Taiwan and Hong Kong", "without them")
NO_CHOICE = ("asia-10", "asean")  # neither has Taiwan or Hong Kong
SERIES = (
    "baci-exports",
    "wdi-merchandise-exports",
    "wdi-merchandise-imports",
    "cow-imports",
    "dots-exports",
    "dots-imports",
)


def periods(ds: Dataset) -> dict[str, list[str]]:
    """The periods that the rule crosses on this clock; the first is the main one."""
    if ds.clock:
        return {
            "2015": ["2015"],
            "2014": ["2014"],
            "2011–2015": [str(y) for y in range(2011, 2016)],
        }
    return {"2016": ["2016"], "2015": ["2015"], "2012–2016": [str(y) for y in range(2012, 2017)]}


@lru_cache(maxsize=256)
def members(ds: Dataset, name: str, apart: str, year: str) -> frozenset[str]:
    """The economies of one of ``REGIONS`` at the end of a year."""
    found = {code for group in REGIONS[name] for code in ds.members(group, on=year)}
    return frozenset(found - {"TWN", "HKG"} if apart == "without them" else found)


def specification(
    ds: Dataset,
    books: dict[str, Tables],
    weight: dict[str, dict[str, float]],
    *,
    region_: str,
    definition: str,
    source: str,
    years: list[str],
    apart: str,
) -> specs.Outcome:
    """Whether the share is below one per cent; the value is the share, per cent.

    Args:
        books: the tables of each source.
        weight: the economies' turnover (World Bank) by year, by which coverage is judged.
    """
    shares = []
    for year in years:
        economies = members(ds, region_, apart, year)
        found = region.share(books[source], economies, year, definition)
        if found is None or year not in weight:
            return specs.Outcome(None)
        weights = weight[year]
        whole = sum(weights.get(code, 0) for code in economies)
        if sum(weights.get(code, 0) for code in found[1]) < COVERED * whole:
            return specs.Outcome(None)
        shares.append(found[0])
    value = sum(shares) / len(shares)
    return specs.Outcome(value < THRESHOLD, value)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock; combinations that are no choice of their own are left out."""
    books = {source: region.tables(ds, source) for source in SOURCES}
    wdi = books["BACI over World Bank"]
    turnover = wdi.exports + wdi.imports
    weight = {year: turnover[year].dropna().to_dict() for year in turnover}
    spans = periods(ds)
    rule = partial(specification, ds, books, weight)
    frame = specs.run(
        lambda region, definition, source, period, economies: (
            rule(
                region_=region,
                definition=definition,
                source=source,
                years=spans[period],
                apart=economies,
            )
            if _is_choice(region, definition, source, economies)
            else specs.Outcome(None)
        ),
        {
            "region": tuple(REGIONS),
            "definition": DEFINITIONS,
            "source": SOURCES,
            "period": tuple(spans),
            "economies": APART,
        },
    )
    frame = frame[frame["holds"].notna()].reset_index(drop=True)
    # Where a region has neither Taiwan nor Hong Kong there is no choice to speak of.
    frame.loc[frame["region"].isin(NO_CHOICE), "economies"] = "no such member"
    return frame


def _is_choice(name: str, definition: str, source: str, apart: str) -> bool:
    if apart == "without them" and name in NO_CHOICE:
        return False
    if source == "ASEAN's own":
        return name == "asean" and definition in DEFINITIONS[:3]
    if source == "importers over World Bank":
        return definition in DEFINITIONS[:3]
    # The last definition has no denominator of the World Bank's.
    return definition != DEFINITIONS[4] or source == "BACI over BACI"


#: What the regions are called in figures and tables.
NAMES = {
    "asia": "Asia",
    "asia-wide": "Asia with its west and centre",
    "asia-10": "ten economies",
    "east-asia": "East Asia",
    "east and south-east asia": "East and South-East Asia",
    "asean": "ASEAN",
}


def by_region(specifications: pd.DataFrame) -> pd.DataFrame:
    """Specifications by region: how many, how many below one per cent, least, median and most.

    Returns:
        Columns region (its name), specifications, below, least, median, most (per cent).
    """
    rows = specifications.groupby("region", sort=False).agg(
        specifications=("value", "size"),
        below=("holds", lambda cells: int(cells.astype(bool).sum())),
        least=("value", "min"),
        median=("value", "median"),
        most=("value", "max"),
    )
    return rows.reset_index().assign(region=lambda frame: frame["region"].map(NAMES))


def spread(ds: Dataset, specifications: pd.DataFrame) -> pd.DataFrame:
    """The spread of the share by region, as a figure takes it.

    Returns:
        Columns series (the region), period (the same), value (median), low, high (per cent),
        status, source.
    """
    rows = by_region(specifications)
    read = {name for source in specifications["source"].unique() for name in SERIES_OF[source]}
    used = joined(source for name in read for source in ds.obs(name)["source"].unique())
    return pd.DataFrame(
        {
            "series": "share",
            "period": rows["region"],
            "value": rows["median"],
            "low": rows["least"],
            "high": rows["most"],
            "status": "reported",
            "source": used,
        }
    )


def main_share(ds: Dataset, specifications: pd.DataFrame) -> float | None:
    """The share in the main specification, per cent."""
    chosen = specifications[
        (specifications["region"] == "asia")
        & (specifications["definition"] == DEFINITIONS[0])
        & (specifications["source"] == SOURCES[0])
        & (specifications["period"] == next(iter(periods(ds))))
        & (specifications["economies"] == APART[0])
    ]
    return float(chosen["value"].iloc[0]) if len(chosen) else None


def share_of_asia(ds: Dataset) -> Finding:
    """Decide C4 on the clock of ``ds``."""
    grid_ = grid(ds)
    value, year = main_share(ds, grid_), next(iter(periods(ds)))
    if value is None:
        return Finding(OPEN, f"The main figures for {year} are absent.", SERIES, specifications=grid_)
    held = grid_.groupby("region", sort=False)["holds"].apply(lambda cells: cells.astype(bool).mean())
    below = [name for name in held.index if held[name] >= AGREEING]
    overall = specs.share(grid_)
    if value < THRESHOLD and overall >= AGREEING:
        verdict = HOLDS
    elif below and len(below) < len(held):
        verdict = IN_PART
    elif value >= THRESHOLD and 1 - overall >= AGREEING:
        verdict = FAILS
    else:
        verdict = OPEN
    where = ""
    if verdict == IN_PART:
        names = {"asean": "ASEAN", "asia": "Asia"}
        fits = " and ".join(names.get(name, name) for name in below)
        where = f" Of the regions crossed, most specifications put the share below one for {fits} alone."
    because = f"Russia's share of Asia's goods trade was {value:.2f} per cent in {year}.{where}"
    change = abs(100 * (THRESHOLD / value - 1))
    flip = f"The main share would have to be revised by {change:.0f} per cent to cross one."
    return Finding(verdict, because, SERIES, specifications=grid_, flip=flip, labels=NAMES)
