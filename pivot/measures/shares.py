"""Moscow shares: the market's move at each event, and which firms fell and rose."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.event_study import EVENTS
from pivot.results import kept

#: Share indices of other emerging markets, where they are held around the event.
PEERS = ("bovespa", "ipc", "jse", "bist", "sensex", "kospi")
SPLIT = ("2014-07-17", "2016-11-09", "2018-04-09")
LEAST_DAYS, MOST_DAYS = 40, 60
GAP = 2
DRAWS, SEED = 5000, 20161109


def _wide(ds: Dataset) -> pd.DataFrame:
    return ds.table("index-returns").pivot_table(index="period_public", columns="series", values="value")


def market(ds: Dataset, index: str = "imoex") -> pd.DataFrame:
    """The abnormal return of a Moscow index on the day of each event and over two days.

    The model explains the index by the mean of the other emerging indices (by the S&P 500 where
    they are not held) and by Brent, on the last sixty days held before it; the days of other
    events are left out.

    Returns:
        Columns event, day, window, raw, effect, low, high (two standard errors of a forecast),
        days (in the estimation), status, source.
    """
    wide = _wide(ds)
    brent = 100 * np.log(ds.table("brent-by-day").set_index("date")["price"].astype(float)).diff()
    rows = []
    for day, name in EVENTS.items():
        near = wide.loc[str(int(day[:4]) - 1) :]
        peers = [p for p in PEERS if p in near and near.loc[:day, p].tail(60).notna().sum() > LEAST_DAYS]
        foreign = near[peers].mean(axis=1) if peers else near["gspc"]
        data = pd.DataFrame({"asset": near[index], "peers": foreign, "Brent": brent}).dropna()
        if day not in data.index:
            continue
        at = data.index.get_loc(day)
        # Only the run of days that belongs to this event.
        dates = pd.to_datetime(data.index)
        start = max((i for i in range(1, at + 1) if (dates[i] - dates[i - 1]).days > 14), default=0)
        near_other = np.zeros(len(data), dtype=bool)
        for other in EVENTS:
            place = int(np.searchsorted(data.index, other))
            near_other[max(place - 1, 0) : place + 3] = True
        inside = data.iloc[start : at - GAP][~near_other[start : at - GAP]].tail(MOST_DAYS)
        if len(inside) < LEAST_DAYS:
            continue
        x = np.column_stack([np.ones(len(inside)), inside[["peers", "Brent"]].to_numpy()])
        coefficients, *_ = np.linalg.lstsq(x, inside["asset"].to_numpy(), rcond=None)
        spread = (inside["asset"].to_numpy() - x @ coefficients).std(ddof=3)
        for window in (1, 2):
            after = data.iloc[at : at + window]
            ahead = np.column_stack([np.ones(window), after[["peers", "Brent"]].to_numpy()])
            effect = float((after["asset"].to_numpy() - ahead @ coefficients).sum())
            error = 2 * spread * np.sqrt(window)
            rows.append(
                {
                    "event": name,
                    "day": day,
                    "window": window,
                    "raw": float(after["asset"].sum()),
                    "effect": effect,
                    "low": effect - error,
                    "high": effect + error,
                    "days": len(inside),
                }
            )
    used = ds.table("index-returns")
    used = used[used["series"].isin([index, *PEERS, "gspc"])]
    source = " ".join([*dict.fromkeys(used["source"]), *dict.fromkeys(ds.table("brent-by-day")["source"])])
    return pd.DataFrame(rows).assign(status="estimated", source=source)


def apart_from_market(ds: Dataset, days: Sequence[str] = SPLIT) -> pd.DataFrame:
    """Each share's return on some days less what its response to the Moscow index explains.

    Returns:
        One row a share with all the days, one column a day (per cent), and source.
    """
    returns = ds.table("share-returns").set_index("date")
    source = " ".join(dict.fromkeys(returns["source"]))
    returns = returns.drop(columns=["period_public", "source"]).astype(float)
    index = _wide(ds)["imoex"]
    found = {day: _apart(returns, index, day) for day in days}
    return pd.DataFrame(found).dropna().assign(source=source)


def _apart(returns: pd.DataFrame, index: pd.Series, day: str) -> pd.Series:
    """The shares' returns on a day apart from the index, by share."""
    dates = pd.to_datetime(returns.index)
    at = returns.index.get_loc(day)
    start = max((i for i in range(1, at + 1) if (dates[i] - dates[i - 1]).days > 14), default=0)
    before = returns.iloc[start : at - GAP]
    before = before.loc[:, before.notna().sum() >= LEAST_DAYS / 2]
    moscow = index.reindex(before.index)
    centred = moscow - moscow.mean()
    beta = before.mul(centred, axis=0).sum() / before.notna().mul(centred**2, axis=0).sum()
    return returns.loc[day, before.columns] - beta * index[day]


@kept("share-placebo-dates", digits=5)
def placebo_dates(ds: Dataset) -> pd.DataFrame:
    """The order of shares on other days of the same months against that of the days of sanctions.

    A share's own habits (its size, its trade, its swings) can make the orders of two days alike
    without any news; the days around the election from September 2016 to March 2017, five on each
    side of it and of the summit left out, show how often.

    Returns:
        Columns day, other (the day of sanctions), rho (rank correlation), p (share of the days
        with a correlation as large in size as the election's, its own counted;
        one value for each day of sanctions).
    """
    election = SPLIT[1]
    held = [str(day) for day in ds.table("share-returns")["date"]]
    held = [day for day in held if "2016-09-20" <= day <= "2017-03-31" and day in _wide(ds).index]
    near: set[int] = set()
    for event in (election, "2016-12-15"):
        near |= set(range(held.index(event) - 5, held.index(event) + 6))
    days = [election, *(day for place, day in enumerate(held) if place not in near)]
    apart = apart_from_market(ds, (SPLIT[0], SPLIT[2], *days)).drop(columns="source").rank()
    rows = []
    for other in (SPLIT[0], SPLIT[2]):
        rho = apart[days].corrwith(apart[other])
        p = float((rho.abs() >= abs(rho[election]) - 1e-12).mean())
        rows += [{"day": day, "other": other, "rho": rho[day], "p": p} for day in days]
    return pd.DataFrame(rows)


def rank_correlation(one: pd.Series, other: pd.Series) -> tuple[float, float]:
    """Spearman's rank correlation of two columns, and its two-sided p by permutation."""
    a, b = (series.rank().to_numpy() for series in (one, other))
    a, b = a - a.mean(), b - b.mean()
    scale = float(np.sqrt((a @ a) * (b @ b)))
    rho = float(a @ b) / scale
    random = np.random.default_rng(SEED)
    chance = np.array([a @ random.permutation(b) for _ in range(DRAWS)]) / scale
    return rho, float((1 + (np.abs(chance) >= abs(rho) - 1e-12).sum()) / (1 + DRAWS))


def first_day(ds: Dataset, without: Sequence[str] = ()) -> pd.DataFrame:
    """The index's one-day effects as points: series, x (event), y, low, high, unit, status, source."""
    found = market(ds)
    found = found[(found["window"] == 1) & ~found["day"].isin(list(without))]
    return found.assign(series="Moscow index", x=found["event"], y=found["effect"], unit="per cent")[
        ["series", "x", "y", "low", "high", "unit", "status", "source"]
    ].reset_index(drop=True)


def as_points(ds: Dataset, across: str, up: str) -> pd.DataFrame:
    """Each share's return apart from the market on one day against another: one point a share."""
    found = apart_from_market(ds)
    return pd.DataFrame(
        {
            "series": found.index,
            "x": found[across].to_numpy(),
            "y": found[up].to_numpy(),
            "unit": "per cent",
            "status": "estimated",
            "source": found["source"].to_numpy(),
        }
    )
