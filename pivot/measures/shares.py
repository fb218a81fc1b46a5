"""Moscow shares: the market's move at each event, and which firms fell and rose."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.event_study import EVENTS, WINDOWS, detectable, in_windows, p_value
from pivot.results import kept

#: Share indices of other emerging markets, where they are held around the event.
PEERS = ("bovespa", "ipc", "jse", "bist", "sensex", "kospi")
SPLIT = ("2014-07-17", "2016-11-09", "2018-04-09")
LEAST_DAYS, MOST_DAYS = 40, 60
GAP = 2
REACH = 5
DRAWS, SEED = 5000, 20161109


def _wide(ds: Dataset) -> pd.DataFrame:
    return ds.table("index-returns").pivot_table(index="period_public", columns="series", values="value")


@lru_cache(maxsize=4)
def market(ds: Dataset, index: str = "imoex", beside: tuple[str, ...] = PEERS) -> pd.DataFrame:
    """The abnormal return of a Moscow index on the day of each event and over two and five days.

    The model explains the index by the mean of the other emerging indices (by the S&P 500 where
    they are not held) and by Brent, on the last sixty days held before it; the days of other
    events are left out. The placebos are the same errors, over the spread before them, on all quiet
    days held around any event, more than ``REACH`` days from each.

    Args:
        index: a Moscow index, ``imoex`` in roubles or ``rtsi`` in dollars.
        beside: the other markets' indices whose mean explains it.

    Returns:
        Not to be changed. Columns event, day, window, raw, effect, low, high (the effect less the 97.5
        and 2.5 per cent points of the placebos, brought to the spread before the event), p,
        detectable (per cent, at four in five), placebos (their number), days (in the estimation),
        status, source. A window that runs out of the days held is left out.
    """
    wide = _wide(ds)
    brent = 100 * np.log(ds.table("brent-by-day").set_index("date")["price"].astype(float)).diff()
    own: dict[str, tuple[dict[int, float], float, int]] = {}
    raw: dict[str, pd.Series] = {}
    calm: dict[str, dict[int, float]] = {}
    for day in EVENTS:
        near = wide.loc[str(int(day[:4]) - 1) :]
        peers = [p for p in beside if p in near and near.loc[:day, p].tail(60).notna().sum() > LEAST_DAYS]
        foreign = near[peers].mean(axis=1) if peers else near["gspc"]
        data = pd.DataFrame({"asset": near[index], "peers": foreign, "Brent": brent}).dropna()
        if day not in data.index:
            continue
        data = _held_together(data, day)
        at = data.index.get_loc(day)
        asset, x = (data["asset"].to_numpy(), np.column_stack([np.ones(len(data)), data[["peers", "Brent"]]]))
        apart = _clear(data.index, 1, 2)
        for place in [at, *np.flatnonzero(_clear(data.index, REACH, REACH))]:
            if place != at and data.index[place] in calm:
                continue
            found = _errors(asset, x, apart, int(place))
            if found is None:
                continue
            errors, spread, days = found
            if place == at:
                own[day], raw[day] = (errors, spread, days), data["asset"].iloc[at:]
            else:
                calm[data.index[place]] = {window: error / spread for window, error in errors.items()}
    placebos = pd.DataFrame(calm).T
    rows = []
    for day, (errors, spread, days) in own.items():
        for window, effect in errors.items():
            chance = spread * placebos[window].dropna().to_numpy()
            rows.append(
                {
                    "event": EVENTS[day],
                    "day": day,
                    "window": window,
                    "raw": float(raw[day].iloc[:window].sum()),
                    "effect": effect,
                    "low": effect - float(np.quantile(chance, 0.975)),
                    "high": effect - float(np.quantile(chance, 0.025)),
                    "p": p_value(effect, chance),
                    "detectable": detectable(chance),
                    "placebos": len(chance),
                    "days": days,
                }
            )
    used = ds.table("index-returns")
    used = used[used["series"].isin([index, *beside, "gspc"])]
    source = " ".join([*dict.fromkeys(used["source"]), *dict.fromkeys(ds.table("brent-by-day")["source"])])
    return pd.DataFrame(rows).assign(status="estimated", source=source)


def _held_together(data: pd.DataFrame, day: str) -> pd.DataFrame:
    """The run of days around a day without a gap of more than two weeks."""
    run = (pd.to_datetime(data.index).to_series().diff().dt.days > 14).cumsum().to_numpy()
    return data[run == run[data.index.get_loc(day)]]


def _clear(days: pd.Index, before: int, after: int) -> np.ndarray:
    """Whether each day lies outside so many days held before and after every event."""
    clear = np.ones(len(days), dtype=bool)
    for event in EVENTS:
        place = int(np.searchsorted(days, event))
        if days[0] <= event <= days[-1]:
            clear[max(place - before, 0) : place + after + 1] = False
    return clear


def _errors(
    asset: np.ndarray, x: np.ndarray, apart: np.ndarray, at: int
) -> tuple[dict[int, float], float, int] | None:
    """The model's errors from a place on, by window, with the spread and number of the days before."""
    used = np.flatnonzero(apart[: max(at - GAP, 0)])[-MOST_DAYS:]
    if len(used) < LEAST_DAYS:
        return None
    coefficients, *_ = np.linalg.lstsq(x[used], asset[used], rcond=None)
    spread = float((asset[used] - x[used] @ coefficients).std(ddof=x.shape[1]))
    part = slice(at, at + max(WINDOWS))
    miss = np.cumsum(asset[part] - x[part] @ coefficients)
    return {window: float(miss[window - 1]) for window in WINDOWS if len(miss) >= window}, spread, len(used)


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


def table_of(ds: Dataset) -> pd.DataFrame:
    """The index's effects with one row an event (see ``event_study.in_windows``)."""
    return in_windows(market(ds))


#: Other markets beside which Moscow's is set.
COMPARISONS = {
    "six emerging markets": ("imoex", PEERS),
    "those without Mexico": ("imoex", ("bovespa", "jse", "bist", "sensex", "kospi")),
    "three of Asia and Turkey": ("imoex", ("bist", "sensex", "kospi")),
    "America alone": ("imoex", ()),
    "six emerging markets, index in dollars": ("rtsi", PEERS),
}


@kept("market-beside-others", digits=5)
def beside_others(ds: Dataset, day: str = "2016-11-09") -> pd.DataFrame:
    """The effect of one day on Moscow's shares beside several sets of other markets.

    Returns:
        Columns beside, one, low, high (of one day), two, five (per cent), p_one, p_two, p_five, source.
    """
    rows = []
    for name, (index, beside) in COMPARISONS.items():
        found = market(ds, index, beside)
        each = found[found["day"] == day].set_index("window")
        row = {"beside": name, "low": each.at[1, "low"], "high": each.at[1, "high"]}
        for window, word in {1: "one", 2: "two", 5: "five"}.items():
            row |= {word: each.at[window, "effect"], f"p_{word}": each.at[window, "p"]}
        rows.append(row | {"source": each.at[1, "source"]})
    return pd.DataFrame(rows)


def rank_interval(rho: float, number: int) -> tuple[float, float]:
    """The 95 per cent interval of a rank correlation (Fieller, Hartley and Pearson, Biometrika 44, 1957)."""
    centre, error = float(np.arctanh(rho)), float(np.sqrt(1.06 / (number - 3)))
    return float(np.tanh(centre - 1.96 * error)), float(np.tanh(centre + 1.96 * error))


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
