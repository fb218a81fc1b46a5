"""Whether the turn to the East turned its population: growth before and after, against other regions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from pivot.dataset import Dataset

FAR_EAST = "far-east-11"
CRIMEA = ("RU_CR", "RU_KRYM", "RU_SEV", "RU_CU", "RU_KM")
SEED = 20170120


def _wide(ds: Dataset) -> pd.DataFrame:
    rows = ds.obs("regional-population", reporter=ds.members("russian-regions"))
    wide = rows.pivot(index="period", columns="reporter", values="value")
    return wide.set_axis(wide.index.astype(int))


def index(ds: Dataset, base: int = 2009) -> pd.DataFrame:
    """Population of the islands, the Far East and Russia, the year ``base`` being 100.

    The Far East has its eleven regions of today in every year; Russia is counted without the regions
    that are not there in every year, Crimea and Sevastopol among them.

    Returns:
        Columns series, period, value (index), status, source.
    """
    wide = _wide(ds).dropna(axis=1)
    wide = wide.loc[:, (wide > 0).all()]
    east = [name for name in ds.members(FAR_EAST) if name in wide]
    source = ds.obs("regional-population")["source"].iloc[0]
    isles = ds.obs("island-population", reporter="ISLES_FOUR")
    isles = isles[isles["period"] >= "2000"].assign(year=lambda f: f["period"].str[:4].astype(int))
    counted = isles.set_index("year")["value"]
    parts = []
    for name, values, statuses, sources in (
        ("the islands", counted, isles["status"].tolist(), isles["source"].tolist()),
        ("Far East", wide[east].sum(axis=1), "reported", source),
        ("Russia", wide.sum(axis=1), "reported", source),
    ):
        part = pd.DataFrame({"series": name, "period": values.index, "value": 100 * values / values[base]})
        parts.append(part.assign(status=statuses, source=sources))
    frame = pd.concat(parts, ignore_index=True).astype({"period": str})
    frame.attrs["unit"] = f"index, {base} = 100"
    return frame


def bend(totals: np.ndarray, years: Sequence[int], turn: int) -> np.ndarray:
    """By how much yearly growth changed at a turn, percentage points.

    100 * ((ln P_end - ln P_turn) / (end - turn) - (ln P_turn - ln P_start) / (turn - start)).

    Args:
        totals: one row a group, one column a year.
        years: the years, increasing.
        turn: the year at which one period ends and the other begins.
    """
    logs, at = np.log(totals), list(years).index(turn)
    after = (logs[:, -1] - logs[:, at]) / (years[-1] - turn)
    before = (logs[:, at] - logs[:, 0]) / (turn - years[0])
    return 100 * (after - before)


def turned(ds: Dataset, turns: Sequence[int] = (2010, 2012, 2013, 2015), draws: int = 4000) -> pd.DataFrame:
    """The Far East's change of growth beside that of placebo groups of as many other regions.

    Placebo groups are drawn at random from the regions outside the Far East that are there in every
    year; the interval is the middle 95 per cent of them.

    Returns:
        Columns series, period (the year of the turn), value (the Far East), low, high (the placebos;
        percentage points a year), rank (share of placebo groups that gained more), status, source.
    """
    wide = _wide(ds).dropna(axis=1)
    wide = wide.loc[:, (wide > 0).all()]
    east = [name for name in ds.members(FAR_EAST) if name in wide]
    rest = [name for name in wide if name not in east]
    years = list(wide.index)
    totals = wide[rest].to_numpy(float)
    random = np.random.default_rng(SEED)
    groups = np.array([random.choice(len(rest), size=len(east), replace=False) for _ in range(draws)])
    sums = totals[:, groups].sum(axis=2).T
    own = wide[east].sum(axis=1).to_numpy(float)[None, :]
    rows = []
    for turn in turns:
        placebo, value = bend(sums, years, turn), float(bend(own, years, turn)[0])
        low, high = np.quantile(placebo, [0.025, 0.975])
        rows.append(
            {
                "series": "Far East",
                "period": f"turn in {turn}",
                "value": round(value, 4),
                "low": round(float(low), 4),
                "high": round(float(high), 4),
                "rank": float((placebo > value).mean()),
                "status": "reported",
                "source": ds.obs("regional-population")["source"].iloc[0],
            }
        )
    frame = pd.DataFrame(rows)
    frame.attrs["unit"] = "percentage points a year"
    return frame


#: Regions of the Far Eastern district: to 2018, and since.
DISTRICTS = {"nine regions (to 2018)": "far-east-9", "eleven regions (since 2018)": FAR_EAST}


def shares(ds: Dataset, years: Sequence[int] = (2000, 2008, 2013, 2017)) -> pd.DataFrame:
    """The Far East's share of Russia's people and gross regional product, by the district's two borders.

    Two regions were moved into the district in 2018, so that a series of the district as it stood
    gains them in that year; each border is kept here through all years. Russia is the producer's
    total less Crimea and Sevastopol.

    Returns:
        Columns of, district, one of each year (per cent), source.
    """
    rows = []
    for series, what in (("regional-product", "product"), ("regional-population", "people")):
        found = ds.obs(series, reporter=["RUS", *ds.members("russian-regions"), *CRIMEA])
        wide = found.pivot(index="period", columns="reporter", values="value")
        wide = wide.loc[[str(year) for year in years]]
        whole = wide["RUS"] - wide[[name for name in CRIMEA if name in wide]].fillna(0.0).sum(axis=1)
        for district, group in DISTRICTS.items():
            share = 100 * wide[ds.members(group)].sum(axis=1) / whole
            rows.append(
                {
                    "of": what,
                    "district": district,
                    **{str(year): float(share[str(year)]) for year in years},
                    "source": found["source"].iloc[0],
                }
            )
    return pd.DataFrame(rows)
