"""How far Russia's growth and the rouble travel into the money that migrants send home.

Yearly log changes; a linear model with an effect of each state (Wooldridge, Econometric Analysis,
chapter 10). There is one series of Russian shocks, so that ordinary errors would be too small:
the intervals come from placing each shock on other years.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
from statsmodels.regression.linear_model import OLS
from statsmodels.tools.tools import add_constant

from pivot.dataset import Dataset

STATES = ("ARM", "GEO", "KGZ", "MDA", "TJK", "UZB")
SHOCKS = ("growth", "rouble")
YEARS = (2003, 2024)
DRAWS, SEED = 999, 2017
#: The part of the placings that an interval keeps.
LEVEL = 0.95


def panel(ds: Dataset, states: Iterable[str] = STATES, without: Iterable[int] = ()) -> pd.DataFrame:
    """Remittances received and Russia's shocks by state and year.

    Args:
        states: whose remittances.
        without: years that are left out.

    Returns:
        Columns state, year, money (log change of US dollars, times 100), growth (Russia's growth,
        per cent), rouble (log change of roubles a dollar, times 100: a weaker rouble is positive).
    """
    money = ds.obs("wdi-remittances", reporter=tuple(states))
    wide = np.log(money.pivot_table(index="period", columns="reporter", values="value"))
    change = 100 * wide.diff()
    rate = ds.obs("wdi-exchange-rate", reporter="RUS").set_index("period")["value"]
    growth = ds.obs("wdi-gdp-growth", reporter="RUS").set_index("period")["value"]
    shocks = pd.DataFrame({"growth": growth, "rouble": 100 * np.log(rate).diff()})
    tall = change.stack().dropna().rename("money").rename_axis(["period", "state"]).reset_index()
    rows = tall.merge(shocks, left_on="period", right_index=True).dropna()
    rows["year"] = rows["period"].astype(int)
    kept = rows["year"].between(*YEARS) & ~rows["year"].isin(list(without))
    return rows.loc[kept, ["state", "year", "money", *SHOCKS]].sort_values(
        ["state", "year"], ignore_index=True
    )


def _within(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    return rows[columns] - rows.groupby("state")[columns].transform("mean")


def estimate(rows: pd.DataFrame) -> pd.Series:
    """Per cent of remittances for a point of growth and for one per cent of a weaker rouble."""
    inner = _within(rows, ["money", *SHOCKS])
    return OLS(inner["money"], inner[list(SHOCKS)]).fit().params


def interval(rows: pd.DataFrame, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """Estimates with the range that other placings of the same shocks give by chance.

    For each shock, the part of it that the other shock does not explain is dealt anew to the years
    (the same for all states), with the other shock left in its place, and the model is fitted again
    (after Kennedy, Journal of Business and Economic Statistics, 1995). The central part of what comes
    out, laid around the estimate, is the interval.

    Returns:
        Columns shock, value, low, high, share (of placings at least as large in size, from 1/(draws+1)).
    """
    found = estimate(rows)
    years = np.sort(rows["year"].unique())
    shocks = rows.drop_duplicates("year").set_index("year").loc[years, list(SHOCKS)].to_numpy()
    place = np.searchsorted(years, rows["year"])
    codes = rows["state"].astype("category").cat.codes.to_numpy()
    counts = np.bincount(codes)
    y = _within(rows, ["money"])["money"].to_numpy()
    rng = np.random.default_rng(seed)
    lines = []
    for at, shock in enumerate(SHOCKS):
        other = shocks[:, 1 - at]
        own = OLS(shocks[:, at], add_constant(other)).fit().resid
        drawn = np.empty(draws)
        for draw in range(draws):
            x = np.stack([own[rng.permutation(len(years))], other], axis=1)[place]
            means = np.stack([np.bincount(codes, x[:, k]) / counts for k in range(2)], axis=1)
            x = x - means[codes]
            drawn[draw] = np.linalg.solve(x.T @ x, x.T @ y)[0]
        low, high = np.quantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
        value = float(found[shock])
        share = (int((np.abs(drawn) >= abs(value)).sum()) + 1) / (draws + 1)
        lines.append((shock, value, value - float(high), value - float(low), share))
    return pd.DataFrame(lines, columns=["shock", "value", "low", "high", "share"])


def by_sample(ds: Dataset) -> pd.DataFrame:
    """The pass-through with and without 2022, and state by state left out.

    Returns:
        Columns sample, shock, value, low, high, share; for single omissions low and high are NaN.
    """
    parts = [
        interval(panel(ds)).assign(sample="2003–2024"),
        interval(panel(ds, without=(2022,))).assign(sample="without 2022"),
        interval(panel(ds, without=(2022, 2023, 2024))).assign(sample="to 2021"),
    ]
    return pd.concat(parts, ignore_index=True)


def leave_one_out(ds: Dataset) -> pd.DataFrame:
    """The estimates with each state left out in turn: columns left_out, growth, rouble."""
    rows = panel(ds)
    found = {state: estimate(rows[rows["state"] != state]) for state in STATES}
    return pd.DataFrame(found).T.rename_axis("left_out").reset_index()


def points(ds: Dataset) -> pd.DataFrame:
    """The pass-through as points of a figure: series is the shock, x the sample."""
    rows = by_sample(ds)
    names = {"growth": "a point of Russian growth", "rouble": "a rouble weaker by one per cent"}
    sources = sorted(
        {
            s
            for name in ("wdi-remittances", "wdi-exchange-rate", "wdi-gdp-growth")
            for s in ds.obs(name)["source"]
        }
    )
    return pd.DataFrame(
        {
            "series": rows["shock"].map(names),
            "x": rows["sample"],
            "y": rows["value"],
            "low": rows["low"],
            "high": rows["high"],
            "unit": "per cent of remittances",
            "status": "estimated",
            "source": " ".join(sources),
        }
    )
