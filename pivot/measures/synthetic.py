"""A synthetic rouble: the mixture of other currencies that moved like it before the news.

Weights are not negative and sum to one; they make the mixture's daily returns closest to the
currency's in the days before (Abadie, Diamond and Hainmueller, Journal of the American
Statistical Association 105, 2010). Inference is by placebo in space (every other currency is
treated as if the news had been about it) and in time (the rouble on days without news).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd
from scipy.optimize import nnls

from pivot.dataset import Dataset
from pivot.measures import event_study
from pivot.measures.event_study import ESTIMATION, GAP, WINDOWS, currencies, factors

DONORS = ("BRL", "MXN", "ZAR", "TRY", "INR", "IDR", "PLN", "HUF", "KRW", "THB", "CNY", "JPY")
#: Makes the sum of the weights one to this precision.
_BINDING = 1e4


def weights(target: np.ndarray, donors: np.ndarray) -> np.ndarray:
    """Weights, none negative and one in sum, that bring the donors (columns) closest to the target."""
    scale = _BINDING * max(float(np.abs(target).max()), 1e-12)
    system = np.vstack([donors, np.full(donors.shape[1], scale)])
    found, _ = nnls(system, np.append(target, scale))
    return found / found.sum()


def gaps(
    ds: Dataset,
    day: str,
    after: int = 5,
    oil: bool = True,
    treated: str = "RUB",
    without: tuple[str, ...] = (),
) -> pd.DataFrame:
    """The gap between each currency and its mixture over the days from an event on.

    Args:
        after: number of days.
        oil: whether the response to oil, fitted on the days before, is taken out of all first.
        treated: the currency that the news was about; it is no donor of the others.
        without: donors left out, since the same news hit them (the peso in November 2016).

    Returns:
        One row a currency: currency, gap (per cent, cumulated), fit (standard deviation of the
        daily gap before), ratio (gap over fit), source, status.
    """
    names = [treated, *(name for name in DONORS if name not in without)]
    data = pd.concat([currencies(ds)[names], factors(ds)[["Brent", "Brent, day before"]]], axis=1).dropna()
    at = list(data.index).index(day)
    part = data.iloc[at - GAP - ESTIMATION : at + after]
    returns, brent = part[names], part[["Brent", "Brent, day before"]]
    if oil:
        before = slice(0, ESTIMATION)
        x = np.column_stack([np.ones(ESTIMATION), brent.iloc[before].to_numpy()])
        coefficients, *_ = np.linalg.lstsq(x, returns.iloc[before].to_numpy(), rcond=None)
        returns = returns - brent.to_numpy() @ coefficients[1:]
    values = returns.to_numpy()
    rows = []
    for place, name in enumerate(names):
        others = [i for i, other in enumerate(names) if other not in (name, treated)]
        mix = weights(values[:ESTIMATION, place], values[:ESTIMATION, others])
        gap = values[:, place] - values[:, others] @ mix
        total, fit = float(gap[-after:].sum()), float(gap[:ESTIMATION].std())
        rows.append({"currency": name, "gap": total, "fit": fit, "ratio": total / fit})
    used = [source for name in ("ecb-rates", "brent-by-day") for source in ds.table(name)["source"].unique()]
    source = " ".join(used)
    return pd.DataFrame(rows).assign(source=source, status="estimated")


def rank_p(found: pd.DataFrame, treated: str = "RUB") -> float:
    """Share of currencies whose gap, over its own fit, is at least as large in size as the treated one's."""
    size = found.set_index("currency")["ratio"].abs()
    return float((size >= size[treated]).mean())


#: The donors of November 2016, and which of them are left out.
CHOICES = {"twelve currencies": (), "without the Mexican peso": ("MXN",)}


@lru_cache(maxsize=4)
def placebo_dates(ds: Dataset, day: str = "2016-11-09") -> pd.DataFrame:
    """How often the mixture misses the rouble by as much on quiet days before an event.

    The quiet days are those of the market model (``event_study.quiet``); on each the mixture is
    found anew, and its gap is set over the spread of the gap in the days before.

    Returns:
        Not to be changed. One row a choice of donors and window: donors, window (days), ratio (gap
        over the spread), p (share of days with a ratio at least as large in size, the event's own
        counted), days.
    """
    known = event_study.rouble(ds).errors
    days = [day, *event_study.quiet(known, day).index]
    rows = []
    for name, without in CHOICES.items():
        ratios = _ratios(ds, days, without)
        for window in WINDOWS:
            own, others = float(ratios.at[day, window]), ratios.loc[days[1:], window].to_numpy()
            p = event_study.p_value(own, others)
            rows.append({"donors": name, "window": window, "ratio": own, "p": p, "days": len(days) - 1})
    return pd.DataFrame(rows)


def _ratios(ds: Dataset, days: list[str], without: tuple[str, ...]) -> pd.DataFrame:
    """The rouble's gap to its mixture over its spread before: one row a day, one column a window."""
    names = ["RUB", *(name for name in DONORS if name not in without)]
    data = pd.concat([currencies(ds)[names], factors(ds)[["Brent", "Brent, day before"]]], axis=1).dropna()
    places = {day: place for place, day in enumerate(data.index)}
    values, brent = data[names].to_numpy(), data.drop(columns=names).to_numpy()
    found = {}
    for day in days:
        if places.get(day, 0) < GAP + ESTIMATION:
            continue
        part = slice(places[day] - GAP - ESTIMATION, places[day] + max(WINDOWS))
        x = np.column_stack([np.ones(ESTIMATION), brent[part][:ESTIMATION]])
        coefficients, *_ = np.linalg.lstsq(x, values[part][:ESTIMATION], rcond=None)
        returns = values[part] - brent[part] @ coefficients[1:]
        gap = returns[:, 0] - returns[:, 1:] @ weights(returns[:ESTIMATION, 0], returns[:ESTIMATION, 1:])
        spread, after = float(gap[:ESTIMATION].std()), gap[ESTIMATION + GAP :]
        found[day] = {window: float(after[:window].sum()) / spread for window in WINDOWS}
    return pd.DataFrame(found).T.reindex(days)


def choices(ds: Dataset, day: str = "2016-11-09") -> pd.DataFrame:
    """The gap of the rouble with and without the Mexican peso among the donors, over one, two and five days.

    Returns:
        Columns donors, one, two, five (per cent), p_one, p_two, p_five (ranks), source.
    """
    rows = []
    for name, without in CHOICES.items():
        row: dict[str, object] = {"donors": name}
        for window, word in {1: "one", 2: "two", 5: "five"}.items():
            found = gaps(ds, day, window, without=without)
            row |= {word: float(found["gap"].iloc[0]), f"p_{word}": rank_p(found)}
        rows.append(row | {"source": found["source"].iloc[0]})
    return pd.DataFrame(rows)


def beside_baskets(ds: Dataset, day: str = "2016-11-09") -> pd.DataFrame:
    """The effect of one day by market models with several baskets, then by mixtures of currencies.

    Returns:
        Columns basket, one, low, high (of one day; empty for mixtures), two, five (per cent), p_one,
        p_two, p_five, source.
    """
    mixed = choices(ds, day).rename(columns={"donors": "basket"})
    mixed["basket"] = "mixture of " + mixed["basket"].str.replace("without", "all but", regex=False)
    return pd.concat([event_study.baskets(ds, day), mixed], ignore_index=True)
