"""T4a: after the election Europe, and Asia with it, were held in strong uncertainty."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd

from pivot import specifications as specs
from pivot.claims.settle import by_agreement
from pivot.claims.trump_effect.texts import outcome
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, Finding
from pivot.dataset import Dataset

CONTINENTS = {"Europe": "europe", "Asia": "asia-wide"}
SOURCES = {"EPU": "epu", "WUI": "wui", "GPR": "gpr-country", "volatility": "index-volatility"}
SERIES = ("epu", "wui", "gpr-country", "index-volatility")
ELECTION = "2016-11"
BEFORE = ("2016-05", "2016-10")
WINDOWS = {
    "November and December": ("2016-11", "2016-12"),
    "November to January": ("2016-11", "2017-01"),
    "first quarter of 2017": ("2017-01", "2017-03"),
}
LEVELS = ("90th percentile", "75th percentile", "two deviations")
PASTS = {"120 months": 120, "60 months": 60, "all before": 10_000}
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "index": tuple(SOURCES),
    "level": LEVELS,
    "past": tuple(PASTS),
    "window": tuple(WINDOWS),
    "order": ("higher than before", "level only"),
}
FEWEST, SHORTEST_PAST = 3, 24


@lru_cache(maxsize=8)
def monthly(ds: Dataset, index: str) -> pd.DataFrame:
    """An index by month (rows) and country (columns); a quarter stands in each of its months."""
    rows = ds.obs(SOURCES[index])
    if rows["period"].str.contains("/").any():
        ends = rows["period"].str.split("/", expand=True)
        months = [pd.period_range(start, end, freq="M") for start, end in zip(ends[0], ends[1], strict=True)]
        rows = rows.assign(period=months).explode("period")
        rows["period"] = rows["period"].astype(str)
    wide = rows.pivot_table(index="period", columns="reporter", values="value")
    if index == "GPR":
        more = ds.table("risk-by-country").set_index("month").drop(columns=["period_public", "source"])
        wide = wide.join(more.astype(float), how="outer")
    return wide.sort_index()


def past_of(wide: pd.DataFrame, past: int) -> pd.DataFrame:
    """Of each country, what its months before the election show.

    Returns:
        Indexed by country: before (mean of the six months before), the thresholds "90th
        percentile", "75th percentile" and "two deviations", and months (their number).
    """
    earlier = wide[wide.index < ELECTION].tail(past)
    shares = earlier.quantile([0.75, 0.9])
    return pd.DataFrame(
        {
            "before": earlier.loc[BEFORE[0] : BEFORE[1]].mean(),  # type: ignore[misc]
            "90th percentile": shares.loc[0.9],
            "75th percentile": shares.loc[0.75],
            "two deviations": earlier.mean() + 2 * earlier.std(),
            "months": earlier.notna().sum(),
        }
    )


def standing(
    wide: pd.DataFrame, window: tuple[str, str], past: int, known: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Where the mean of a window stands in the months before the election, country by country.

    Args:
        known: ``past_of`` the same months, where it has been taken.

    Returns:
        The columns of ``past_of``, mean, and percentile (share of the past at or below the mean, per
        cent); a country with fewer than two years of past, or none of the window, is left out.
    """
    found = past_of(wide, past) if known is None else known
    mean = wide.loc[window[0] : window[1]].mean()  # type: ignore[misc]
    earlier = wide[wide.index < ELECTION].tail(past)
    lower = pd.Series((earlier.to_numpy() <= mean.to_numpy()).sum(axis=0), wide.columns)
    found = found.assign(mean=mean)[mean.notna() & (found["months"] >= SHORTEST_PAST)]
    return found.assign(percentile=100 * lower[found.index] / found["months"])


@lru_cache(maxsize=8)
def _continents(ds: Dataset) -> dict[str, str]:
    return {code: name for name, group in CONTINENTS.items() for code in ds.members(group, on="2017-01-20")}


@lru_cache(maxsize=64)
def places(ds: Dataset, index: str, past: str, window: str) -> pd.DataFrame:
    """``standing`` of every European and Asian country in an index, with country and continent."""
    wide, home = _located(ds, index), _continents(ds)
    found = standing(wide, WINDOWS[window], PASTS[past], _past(ds, index, past))
    found = found.rename_axis("country").reset_index()
    found.insert(1, "continent", found["country"].map(home))
    return found


@lru_cache(maxsize=8)
def _located(ds: Dataset, index: str) -> pd.DataFrame:
    wide = monthly(ds, index)
    return wide[[code for code in wide if code in _continents(ds)]]


@lru_cache(maxsize=32)
def _past(ds: Dataset, index: str, past: str) -> pd.DataFrame:
    return past_of(_located(ds, index), PASTS[past])


def gripped(part: dict[str, np.ndarray], level: str, order: str) -> tuple[bool | None, bool | None]:
    """Whether a continent was gripped, and whether it was by its level alone; None with too few countries.

    Args:
        part: the columns of ``places`` for the countries of one continent.
    """
    if len(part["mean"]) < FEWEST:
        return None, None
    enough = bool((part["mean"] >= part[level]).mean() >= 0.5)
    risen = bool((part["mean"] > part["before"]).mean() >= 0.5)
    return enough and (order == "level only" or risen), enough


def split(found: pd.DataFrame) -> dict[str, dict[str, np.ndarray]]:
    """``places`` by continent, each column an array."""
    where, columns = found["continent"].to_numpy(), ("mean", "before", *LEVELS)
    return {
        name: {column: found[column].to_numpy()[where == name] for column in columns} for name in CONTINENTS
    }


def judge(both: dict[str, tuple[bool | None, bool | None]]) -> str:
    """The verdict over the two continents."""
    if any(one[0] is None for one in both.values()):
        return ""
    held = [one[0] for one in both.values()]
    if all(held):
        return HOLDS
    return IN_PART if any(held) or all(one[1] for one in both.values()) else FAILS


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification; the value is the share of countries at or above the level, per cent."""

    parts: dict[tuple[str, str, str], dict[str, dict[str, np.ndarray]]] = {}

    def rule(index: str, level: str, past: str, window: str, order: str) -> specs.Outcome:
        key = (index, past, window)
        if key not in parts:
            parts[key] = split(places(ds, *key))
        found = parts[key]
        verdict = judge({name: gripped(part, level, order) for name, part in found.items()})
        high = np.concatenate([part["mean"] >= part[level] for part in found.values()])
        return outcome(verdict, 100 * float(high.mean()) if verdict else None)

    return specs.run(rule, DIMENSIONS)


def gripped_by_uncertainty(ds: Dataset) -> Finding:
    """Decide T4a on the clock of ``ds``."""
    found = grid(ds)
    main = places(ds, "EPU", "120 months", "November and December")
    parts = []
    for name in CONTINENTS if len(main) else ():
        part = main[main["continent"] == name]
        high = int((part["mean"] >= part["90th percentile"]).sum())
        parts.append(f"{high} of {len(part)} countries of {name}")
    because = (
        "At or above the 90th percentile of its own ten years stood the newspaper index of "
        f"{' and '.join(parts)}."
        if parts
        else "No index covers enough countries."
    )
    months = monthly(ds, "EPU").index
    if len(months) and months[-1] < "2016-12":
        because += " On this clock November alone was out."
    return Finding(by_agreement(found), because, SERIES, specifications=found)


def standings(
    ds: Dataset, index: str = "EPU", past: str = "120 months", window: str = "November and December"
) -> pd.DataFrame:
    """Where each country stood in its own past, highest first within its continent.

    Returns:
        Columns series (continent), x (country), y (percentile), unit, status, source.
    """
    found = places(ds, index, past, window).sort_values("percentile", ascending=False, kind="stable")
    found = pd.concat([found[found["continent"] == name] for name in CONTINENTS])
    return pd.DataFrame(
        {
            "series": found["continent"],
            "x": [ds.name(code) for code in found["country"]],
            "y": found["percentile"],
            "unit": "percentile",
            "status": "reported",
            "source": ds.obs(SOURCES[index])["source"].iloc[0],
        }
    ).reset_index(drop=True)
