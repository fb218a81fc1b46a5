"""Whether a series leaves its trend at a given year, and what departure could have been seen.

The series is fitted by a trend with a change of slope at the year (a broken line without a jump).
The standard error allows for correlation of neighbouring years (Newey and West, Econometrica 55,
1987); with few years it is judged against the same test at every other year (a placebo in time).
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from statsmodels.regression.linear_model import OLS

from pivot.dataset import Dataset
from pivot.measures.gas import to_markets
from pivot.measures.markets import MARKETS
from pivot.measures.turn import ASIA, agreement, by_year

LAGS = 2
POWER = 2.8  # 1.96 and 0.84: found at 5 per cent in four of five cases


def slope_change(series: pd.Series, year: int, lags: int = LAGS) -> dict[str, float]:
    """Change of slope from ``year`` on, with its 95 per cent interval.

    Args:
        series: values indexed by whole years.

    Returns:
        before (slope a year), change, low, high, error, detectable (the change found in four of
        five cases at 5 per cent), all in the series' unit a year; p_placebo (share of all years
        that leave three on each side with a ratio of change to error at least as large); wide_low and
        wide_high (the change less and plus its error times the largest ratio at any other such year: the
        changes that no other year would make unusual); wide_detectable.
    """

    def fit(at: int) -> tuple[float, float, float]:
        years = series.index.to_numpy(dtype=float)
        x = np.column_stack([np.ones(len(years)), years - at, np.maximum(years - at, 0.0)])
        found = OLS(series.to_numpy(dtype=float), x).fit(cov_type="HAC", cov_kwds={"maxlags": lags})
        return float(found.params[1]), float(found.params[2]), float(found.bse[2])

    before, change, error = fit(year - 1)
    years = sorted(series.index)
    others = [at for at in years if at - years[0] >= 3 and years[-1] - at >= 2]
    ratios = np.array([abs(c / e) for _, c, e in (fit(at) for at in others)])
    largest = max(
        (ratio for at, ratio in zip(others, ratios, strict=True) if at != year - 1), default=float("nan")
    )
    return {
        "wide_low": change - largest * error,
        "wide_high": change + largest * error,
        "wide_detectable": (largest + POWER - 1.96) * error,
        "before": before,
        "change": change,
        "low": change - 1.96 * error,
        "high": change + 1.96 * error,
        "error": error,
        "detectable": POWER * error,
        "p_placebo": float((ratios >= abs(change / error) - 1e-9).mean()),
        "years": float(len(series)),
    }


def effort(ds: Dataset, last: int = 2021) -> dict[str, pd.Series]:
    """Yearly series of Russia's turn to Asia, each to ``last``, in per cent where no other unit stands.

    Trade: share of the listed East and South-East Asian partners in Russia's goods turnover. Gas:
    Asia's share of the exports by pipeline and ship. Crude: China's imports from Russia, million
    tonnes a year from the mean of
    its months (deliveries to all Asia are held only from 2015). Arms: Asia's share of the
    deliveries. Votes: agreement of Russia with China in the General Assembly. Journeys: those of
    Russia's leaders, all destinations, as a number.
    """
    found: dict[str, pd.Series] = {"trade": by_year(ds, "share of trade", ASIA["East and South-East"])}
    flows = pd.concat(
        ds.obs(f"review-gas-{kind}", reporter="RUS", periods=(2009, last)) for kind in ("pipeline", "lng")
    )
    gas = to_markets(flows, {market: ds.members(group) for market, group in MARKETS.items()})
    gas = gas.pivot_table(index="period", columns="market", values="value", aggfunc="sum")
    found["gas"] = 100 * gas["Asia"] / gas.sum(axis=1)
    crude = ds.obs("china-customs-crude", partner="RUS", periods=(2009, last))
    found["crude to China"] = crude.groupby(crude["period"].str[:4])["value"].mean() * 12 / 1000
    arms = ds.obs("sipri-trade-register", reporter="RUS")
    east = {*ds.members("east-asia"), *ds.members("south-east-asia"), "TWN"}
    yearly = arms.assign(asian=arms["partner"].isin(east))
    total = yearly[yearly["partner"] == "WLD"].groupby("period")["value"].sum()
    found["arms"] = (100 * yearly[yearly["asian"]].groupby("period")["value"].sum() / total).dropna()
    found["votes with China"] = agreement(ds, "CHN", "RUS")
    trips = ds.obs("colt-trips-sent", reporter="RUS")
    found["journeys"] = trips.groupby("period")["value"].sum()
    for name, series in found.items():
        series.index = series.index.astype(int)
        found[name] = series[(series.index >= 2006) & (series.index <= last)].sort_index()
    return found


def breaks(ds: Dataset, year: int = 2017, last: int = 2021) -> pd.DataFrame:
    """``slope_change`` of every series of ``effort`` at a year, in units of its own spread.

    Returns:
        Columns series, x, y, low, high (by the largest ratio at other years), narrow_low, narrow_high
        (by the error of few years alone), detectable (change of slope a year, in standard deviations of
        the series), p_placebo, years, unit, status, source.
    """
    sources = {
        "trade": "fts-exports",
        "gas": "review-gas-pipeline",
        "crude to China": "china-customs-crude",
        "arms": "sipri-trade-register",
        "votes with China": "",
        "journeys": "colt-trips-sent",
    }
    rows = []
    for name, series in effort(ds, last).items():
        found = slope_change(series, year)
        spread = float(series.std())
        rows_of = ds.obs(sources[name]) if sources[name] else ds.table("unga-votes")
        source = rows_of["source"].iloc[-1]
        rows.append(
            {
                "series": "change of slope",
                "x": name,
                "y": found["change"] / spread,
                "low": found["wide_low"] / spread,
                "high": found["wide_high"] / spread,
                "narrow_low": found["low"] / spread,
                "narrow_high": found["high"] / spread,
                "detectable": found["wide_detectable"] / spread,
                "p_placebo": found["p_placebo"],
                "years": found["years"],
                "source": source,
            }
        )
    return pd.DataFrame(rows).assign(status="estimated", unit="standard deviations a year")
