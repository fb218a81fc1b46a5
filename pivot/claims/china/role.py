"""C6a: by January 2017 Russia's role in East Asia was larger than before."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.china.arms_trade import NORTHEAST, SOUTHEAST
from pivot.claims.china.largest_partner import annual_turnover
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, Finding
from pivot.dataset import Dataset
from pivot.measures import arms

GROWS, SHRINKS = 1.05, 0.95
#: A billion cubic metres of gas in million tonnes of oil.
GAS = 0.9
AGREEING = 2 / 3
REGIONS = {
    "China, Japan, Korea": frozenset({"CHN", "JPN", "KOR"}),
    "China only": frozenset({"CHN"}),
    "with the rest and ASEAN": NORTHEAST | SOUTHEAST,
    "without China": frozenset({"JPN", "KOR"}),
}
SHARE, DOLLARS, OTHERS = "share of Russia's trade", "value of trade", "share of the region's trade"
BASES = {"2010–2011": (2010, 2011), "2012–2013": (2012, 2013), "2006–2007": (2006, 2007)}
ENDS = {"2014–2015": (2014, 2015), "2015–2016": (2015, 2016)}
FOUR, FEWER, TRADE = "all four", "without exercises", "trade alone"
#: Which domains each option counts.
DOMAINS = {
    FOUR: ("trade", "energy", "arms", "military"),
    FEWER: ("trade", "energy", "arms"),
    TRADE: ("trade",),
}
_LAST_THEN = 2015
SERIES = (
    "fts-exports",
    "fts-imports",
    "fts-total-exports",
    "fts-total-imports",
    "baci-exports",
    "review-crude",
    "review-gas-pipeline",
    "review-gas-lng",
    arms.REGISTER,
)


def _mean(values: Mapping[str, float], years: tuple[int, int]) -> float | None:
    """The mean over some years, or None where a year is missing."""
    found = [values.get(str(year)) for year in range(years[0], years[1] + 1)]
    known = [value for value in found if value is not None]
    return sum(known) / len(known) if len(known) == len(found) else None


def _ratio(values: Mapping[str, float], base: tuple[int, int], end: tuple[int, int]) -> float | None:
    start, stop = _mean(values, base), _mean(values, end)
    return stop / start if start and stop is not None else None


@lru_cache(maxsize=64)
def trade(ds: Dataset, region: frozenset[str], source: str) -> dict[str, float]:
    """Russia's trade with a region by year: a share in per cent, or US$ mn."""
    if source == OTHERS:
        pairs = {
            "sold": ds.obs("baci-exports", "RUS", region),
            "bought": ds.obs("baci-exports", region, "RUS"),
            "exports": ds.obs("baci-exports", region, "WLD"),
            "imports": ds.obs("baci-exports", "WLD", region),
        }
        sums = {side: rows.groupby("period")["value"].sum() for side, rows in pairs.items()}
        share = (sums["sold"] + sums["bought"]) / (sums["exports"] + sums["imports"])
        return (100 * share).dropna().to_dict()
    rows = annual_turnover(ds, "Russian customs")
    flows = rows[rows["partner"].isin(region)].groupby("period")["value"].sum()
    if source == DOLLARS:
        return flows.to_dict()
    totals = pd.concat([ds.obs(f"fts-total-{flow}", partner="WLD") for flow in ("exports", "imports")])
    return (100 * flows / totals.groupby("period")["value"].sum()).dropna().to_dict()


@lru_cache(maxsize=64)
def energy(ds: Dataset, region: frozenset[str]) -> dict[str, float]:
    """Russian crude oil and gas bought by a region, Mt of oil by year, as far as one printed series holds it.

    The Review prints Russia's crude from 2015; before, it prints the oil of the former Soviet
    Union, crude and products together, which may not be joined to it.
    """
    sums = [
        ds.obs(name, reporter="RUS", partner=region).groupby("period")["value"].sum() * weight
        for name, weight in (("review-crude", 1.0), ("review-gas-pipeline", GAS), ("review-gas-lng", GAS))
    ]
    gas = sums[1].add(sums[2], fill_value=0.0)
    return (sums[0] + gas).dropna().to_dict()


@lru_cache(maxsize=64)
def delivered(ds: Dataset, region: frozenset[str]) -> dict[str, float]:
    """Arms delivered by Russia to a region, million TIV by year; a year without a delivery is 0."""
    rows = ds.obs(arms.REGISTER, reporter="RUS")
    years = sorted(rows["period"].unique())
    sums = rows[rows["partner"].isin(region)].groupby("period")["value"].sum()
    return sums.reindex(years, fill_value=0.0).to_dict()


@lru_cache(maxsize=8)
def exercises(ds: Dataset) -> dict[str, float]:
    """Joint exercises of Russia and China in the list held, by year; the list is a sample.

    A year of which the list knows nothing has no row: it is no zero.
    """
    return ds.table("exercises")["start"].str[:4].value_counts().astype(float).to_dict()


@lru_cache(maxsize=512)
def ratios(
    ds: Dataset, region: frozenset[str], source: str, base: tuple[int, int], end: tuple[int, int]
) -> dict[str, float | None]:
    """How much each domain is at the end for one at the base; None where either is missing."""
    return {
        "trade": _ratio(trade(ds, region, source), base, end),
        "energy": _ratio(energy(ds, region), base, end),
        "arms": _ratio(delivered(ds, region), base, end),
        "military": _ratio(exercises(ds), base, end) if "CHN" in region else None,
    }


def judge(found: Mapping[str, float | None], alone: bool) -> bool | None:
    """Whether a combination holds, from the ratios of its domains."""
    known = [ratio for ratio in found.values() if ratio is not None]
    grow = sum(ratio > GROWS for ratio in known)
    shrink = sum(ratio < SHRINKS for ratio in known)
    if alone:
        return True if grow else False if shrink else None
    if len(known) < 3:
        return None
    if grow > shrink and grow >= 2:
        return True
    return False if shrink > grow else None


def specification(ds: Dataset, source: str, region: str, base: str, end: str, domains: str) -> specs.Outcome:
    """Whether the role grew under one specification; the value is the ratio of trade."""
    found = ratios(ds, REGIONS[region], source, BASES[base], ENDS[end])
    counted = {name: found[name] for name in DOMAINS[domains]}
    return specs.Outcome(judge(counted, domains == TRADE), found["trade"])


def _ends(ds: Dataset) -> list[str]:
    return [name for name, years in ENDS.items() if not ds.clock or years[1] <= _LAST_THEN]


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock; those that differ only in an unused option count once."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {
            "source": (SHARE, DOLLARS, OTHERS),
            "region": tuple(REGIONS),
            "base": tuple(BASES),
            "end": _ends(ds),
            "domains": tuple(DOMAINS),
        },
    )
    # Where the exercises cannot be compared, leaving them out is no choice of its own.
    unused = [
        row.domains == FEWER
        and ratios(ds, REGIONS[row.region], row.source, BASES[row.base], ENDS[row.end])["military"] is None
        for row in frame.itertuples(index=False)
    ]
    return frame[[not one for one in unused]].reset_index(drop=True)


def growing(ds: Dataset) -> pd.Series:
    """In what share of all combinations of region, period and source each domain grows, 0 to 1."""
    seen = [
        ratios(ds, region, source, base, end)
        for region in REGIONS.values()
        for source in (SHARE, DOLLARS, OTHERS)
        for base in BASES.values()
        for end in (ENDS[name] for name in _ends(ds))
    ]
    return pd.Series(
        {name: sum((one[name] or 0.0) > GROWS for one in seen) / len(seen) for name in DOMAINS[FOUR]}
    )


def domains(ds: Dataset, base: str = "2010–2011", end: str = "2014–2015") -> pd.DataFrame:
    """How much each domain is at the end for one at the base, by region, as a figure takes it.

    Returns:
        Columns series (the domain), period (the region), value, status, source; a domain
        without figures has no row.
    """
    used = " ".join(sorted({s for name in SERIES for s in ds.obs(name)["source"].unique()}))
    rows = []
    for region, members in REGIONS.items():
        for name, ratio in ratios(ds, members, SHARE, BASES[base], ENDS[end]).items():
            if ratio is not None:
                rows.append({"series": name, "period": region, "value": ratio})
    return pd.DataFrame(rows).assign(status="reported", source=used)


def role(ds: Dataset) -> Finding:
    """Decide C6a on the clock of ``ds``."""
    grid_ = grid(ds)
    region, base, end = next(iter(REGIONS)), next(iter(BASES)), next(iter(ENDS))
    found = ratios(ds, REGIONS[region], SHARE, BASES[base], ENDS[end])
    often = [name for name, share in growing(ds).items() if share >= AGREEING]
    main = specs.main(grid_)["holds"]
    verdict = IN_PART if main is not True and len(often) >= 2 else by_majority(grid_)
    known = [f"{name} at {ratio:.2f}" for name, ratio in found.items() if ratio is not None]
    lost = [name for name, ratio in found.items() if ratio is None]
    because = (
        f"With {region}, the mean of {end} stands, for one in {base}, in "
        f"{' and in '.join(known) or 'nothing'}"
        f"{f'; {_listed(lost)} cannot be compared over these years' if lost else ''}. "
        "The rule wants three domains to decide."
    )
    return Finding(verdict, because, SERIES, specifications=grid_)


def _listed(names: list[str]) -> str:
    return " and ".join(names)


def indexed(ds: Dataset, base: str = "2010–2011", years: tuple[int, int] = (2006, 2020)) -> pd.DataFrame:
    """Trade, arms, and two proxies for energy, by year, the mean of the base being 100.

    Trade is the share of Russia's with China, Japan and Korea; arms are those delivered to them;
    oil is what Chinese customs count from Russia (mean of months; July 2011 is wrong in the source
    and left out), gas what the Review prints for the three.

    Returns:
        Columns series, period, value (the base is 100), status, source.
    """
    region = next(iter(REGIONS.values()))
    crude = ds.obs("china-customs-crude")
    months = crude.assign(year=crude["period"].str[:4]).groupby("year")["value"].agg(["mean", "size"])
    gas = ds.obs("review-gas-lng", reporter="RUS", partner=region)
    found = {
        "trade": (trade(ds, region, SHARE), ("fts-exports", "fts-total-exports"), "reported"),
        "arms": (delivered(ds, region), (arms.REGISTER,), "estimated"),
        "oil": (months.loc[months["size"] >= 11, "mean"].to_dict(), ("china-customs-crude",), "reported"),
        "gas": (gas.groupby("period")["value"].sum().to_dict(), ("review-gas-lng",), "reported"),
    }
    rows = []
    for name, (values, series, status) in found.items():
        start = _mean(values, BASES[base])
        used = " ".join(sorted({source for one in series for source in ds.obs(one)["source"]}))
        rows += [
            {"series": name, "period": year, "value": 100 * value / start, "status": status, "source": used}
            for year, value in sorted(values.items())
            if start and years[0] <= int(year) <= years[1]
        ]
    return pd.DataFrame(rows)
