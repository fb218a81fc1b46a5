"""Abnormal returns of the rouble and of Moscow shares around dated news.

A market model explains the daily return of an asset by a basket of emerging currencies (or share
indices), by oil and by the volatility index; what it leaves unexplained after the news is the
abnormal return (MacKinlay, Journal of Economic Literature 35, 1997). Inference is by placebo: the
same forecast error on days without news. All returns are logarithmic and in per cent; a rise of
the rouble is positive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from pivot.dataset import Dataset

#: Day on which the news can first be in the fixing, with what it was.
EVENTS = {
    "2014-07-17": "American sanctions, July 2014",
    "2016-11-09": "Trump elected, 2016",
    "2016-12-15": "Putin in Japan, 2016",
    "2018-04-09": "American sanctions, April 2018",
    "2018-08-08": "Bill and sanctions, August 2018",
    "2022-02-24": "Invasion of Ukraine",
    "2024-11-06": "Trump elected, 2024",
    "2025-02-13": "Trump calls Putin, 2025",
    "2025-10-23": "American sanctions, October 2025",
}
#: Day of the news, and where it stood to that day's fixing (14:15 in Frankfurt) and to the close in Moscow.
NEWS = {
    "2014-07-17": ("2014-07-16", "after it, from Washington"),
    "2016-11-09": ("2016-11-08", "in the night that followed"),
    "2016-12-15": ("2016-12-15", "before and after it, from Nagato"),
    "2018-04-09": ("2018-04-06", "after it, on a Friday, from Washington"),
    "2018-08-08": ("2018-08-08", "the bill before it, the sanctions after it"),
    "2022-02-24": ("2022-02-24", "before it"),
    "2024-11-06": ("2024-11-05", "in the night that followed"),
    "2025-02-13": ("2025-02-12", "after it, from Washington"),
    "2025-10-23": ("2025-10-22", "after it, from Washington"),
}
BASKETS = {
    "eight emerging currencies": ("BRL", "MXN", "ZAR", "TRY", "INR", "IDR", "PLN", "HUF"),
    "those without the peso": ("BRL", "ZAR", "TRY", "INR", "IDR", "PLN", "HUF"),
    "oil and commodity currencies": ("BRL", "MXN", "ZAR"),
    "twelve currencies": (
        "BRL", "MXN", "ZAR", "TRY", "INR", "IDR", "PLN", "HUF", "THB", "KRW", "CNY", "JPY",
    ),
    "four Asian currencies": ("INR", "IDR", "KRW", "THB"),
    # Far from the Americas; the koruna and the peso of Manila are held to January 2017.
    "Central Europe and East Asia": ("CZK", "PLN", "HUF", "KRW", "PHP"),
    "none: oil and VIX alone": (),
    "none: those of the day before": (),
    "nothing: the raw return": (),
}  # fmt: skip
#: Baskets without currencies beside which less than oil and VIX of both days stands.
BEFORE_ALONE, NOTHING = "none: those of the day before", "nothing: the raw return"
WINDOWS = (1, 2, 5)
ESTIMATION, GAP = 250, 10
#: The European Central Bank quoted no rouble after this day; official rates of Moscow carry on.
LAST_FIXING = "2022-03-01"
#: Quotations of Moscow are thin and administered from the invasion to here.
THAWED = "2022-07-01"
PLACEBOS = 500


@lru_cache(maxsize=4)
def currencies(ds: Dataset) -> pd.DataFrame:
    """Daily returns of currencies against the US dollar, a rise positive, by day.

    The rouble is the European Central Bank's fixing of 14:15 in Frankfurt until its end; later the
    official rate of Moscow, moved back by the day by which its date follows the trading.
    """
    rates = ds.table("ecb-rates").set_index("date").drop(columns=["period_public", "source"]).astype(float)
    prices = rates.drop(columns="USD").rdiv(rates["USD"], axis=0)
    returns = 100 * np.log(prices).diff()
    official = ds.table("official-rates").set_index("date")["USD"].astype(float).dropna()
    moscow = -100 * np.log(official).diff()
    # A rate is fixed from the trading of the day before the one whose date it bears.
    day_before = pd.to_datetime(official.index) - pd.Timedelta(days=1)
    moscow.index = pd.Index(day_before.strftime("%Y-%m-%d"))
    late = returns.index > LAST_FIXING
    returns.loc[late, "RUB"] = moscow.reindex(returns.index[late])
    returns.loc[(returns.index > LAST_FIXING) & (returns.index < THAWED), "RUB"] = np.nan
    return returns


def factors(ds: Dataset, basket: str = "eight emerging currencies", lagged: bool = True) -> pd.DataFrame:
    """What the market model explains the rouble by: basket, Brent and VIX, by day.

    Args:
        lagged: whether Brent and the VIX of the day before enter too: both close after the fixing
            of the same day, so that part of their move reaches it a day late.
    """
    currency = currencies(ds)
    brent = ds.table("brent-by-day").set_index("date")["price"].astype(float)
    vix = ds.table("index-returns")
    vix = vix[vix["series"] == "vix"].set_index("period_public")["value"].astype(float)
    members = list(BASKETS[basket])
    found = pd.DataFrame({"basket": currency[members].mean(axis=1)} if members else {}, index=currency.index)
    # On a holiday nothing moved; over a longer gap the index is not held.
    found["Brent"] = (100 * np.log(brent)).reindex(found.index, method="ffill").diff()
    quoted = vix.reindex(found.index)
    found["VIX"] = quoted.mask(quoted.isna() & quoted.ffill(limit=3).notna(), 0.0)
    if lagged:
        found["Brent, day before"] = found["Brent"].shift()
        found["VIX, day before"] = found["VIX"].shift()
    if basket == NOTHING:
        return found[[]]
    return found.drop(columns=["Brent", "VIX"]) if basket == BEFORE_ALONE else found


@dataclass(frozen=True)
class Forecasts:
    """Forecast errors of a rolling market model, one row a day.

    Attributes:
        errors: columns 1, 2, 5 (days): abnormal return cumulated from that day.
        betas: coefficients of the factors in the window before that day.
        fit: share of the variance explained in that window, 0 to 1.
        spread: standard deviation of what is left unexplained in that window, per cent.
    """

    errors: pd.DataFrame
    betas: pd.DataFrame
    fit: pd.Series
    spread: pd.Series

    @property
    def standardised(self) -> pd.DataFrame:
        """The errors in units of the spread before them, so that calm and wild years compare."""
        return self.errors.div(self.spread, axis=0)


def rolling_forecasts(
    asset: pd.Series,
    explained_by: pd.DataFrame,
    estimation: int = ESTIMATION,
    gap: int = GAP,
    windows: Sequence[int] = WINDOWS,
    days: Sequence[str] | None = None,
) -> Forecasts:
    """Fit the market model on the days before each day, and take its errors from that day on.

    Args:
        asset: daily returns, per cent.
        explained_by: factors on the same days.
        estimation: number of days in the window of estimation.
        gap: days left out between that window and the day, lest the news be in it.
        days: the days wanted; all that have a full window by default.
    """
    data = pd.concat([asset.rename("asset"), explained_by], axis=1).dropna()
    y = data["asset"].to_numpy()
    x = np.column_stack([np.ones(len(data)), data.drop(columns="asset").to_numpy()])
    places = {day: place for place, day in enumerate(data.index)}
    wanted = [places[day] for day in (days if days is not None else data.index) if day in places]
    wanted = [place for place in wanted if place >= estimation + gap]
    stop = np.array(wanted, dtype=int) - gap
    # Sums over each window as differences of running sums, so that all windows are solved at once.
    squares = _running(x[:, :, None] * x[:, None, :])
    products, totals, energy = _running(x * y[:, None]), _running(y), _running(y**2)
    coefficients = np.linalg.solve(
        squares[stop] - squares[stop - estimation], (products[stop] - products[stop - estimation])[..., None]
    )[..., 0]
    left = energy[stop] - energy[stop - estimation]
    left -= (coefficients * (products[stop] - products[stop - estimation])).sum(axis=1)
    around = (totals[stop] - totals[stop - estimation]) ** 2 / estimation
    variance = energy[stop] - energy[stop - estimation] - around
    index = data.index[wanted]
    errors = np.full((len(wanted), len(windows)), np.nan)
    for column, window in enumerate(windows):
        inside = np.array(wanted, dtype=int)[:, None] + np.arange(window)
        whole = inside[:, -1] < len(y)
        miss = y[inside[whole]] - np.einsum("dwk,dk->dw", x[inside[whole]], coefficients[whole])
        errors[whole, column] = miss.sum(axis=1)
    return Forecasts(
        pd.DataFrame(errors, index, list(windows)),
        pd.DataFrame(coefficients, index, ["constant", *explained_by.columns]),
        pd.Series(1 - left / variance, index),
        pd.Series(np.sqrt(left / (estimation - x.shape[1])), index),
    )


def _running(values: np.ndarray) -> np.ndarray:
    """Running sums along the first axis, beginning with nought."""
    return np.concatenate([np.zeros((1, *values.shape[1:])), np.cumsum(values, axis=0)])


@lru_cache(maxsize=8)
def rouble(ds: Dataset, basket: str = "eight emerging currencies", estimation: int = ESTIMATION) -> Forecasts:
    """``rolling_forecasts`` of the rouble on every day."""
    return rolling_forecasts(currencies(ds)["RUB"], factors(ds, basket), estimation)


def quiet(errors: pd.DataFrame, day: str, number: int = PLACEBOS, reach: int = 10) -> pd.DataFrame:
    """The errors of the last days before ``day`` that lie further than ``reach`` days from any event."""
    index = errors.index.to_numpy(dtype=object)
    near: set[int] = set()
    for event in EVENTS:
        at = int(np.searchsorted(index, event))
        near |= set(range(at - reach, at + reach + 1))
    at = int(np.searchsorted(index, day))
    before = [place for place in range(at) if place not in near]
    return errors.iloc[before[-number:]]


def p_value(effect: float, placebos: np.ndarray) -> float:
    """Share of placebo effects at least as large in size, the effect itself counted among them."""
    known = placebos[np.isfinite(placebos)]
    return float((1 + (np.abs(known) >= abs(effect)).sum()) / (1 + len(known)))


def detectable(placebos: np.ndarray, size: float = 0.05, power: float = 0.8) -> float:
    """The smallest effect that a placebo test of this size would find with this power.

    An effect is found if, added to a quiet day's error, it exceeds the size of all but ``size`` of
    the quiet days; it is found with the power if that happens on that share of quiet days.
    """
    known = placebos[np.isfinite(placebos)]
    bar = np.quantile(np.abs(known), 1 - size)
    # Adding e > 0, |error + e| > bar on a share of power or more: e = bar - quantile(1 - power).
    return float(bar - np.quantile(known, 1 - power))


@lru_cache(maxsize=8)
def effects(ds: Dataset, basket: str = "eight emerging currencies") -> pd.DataFrame:
    """The rouble's abnormal return after each event, on one scale.

    Returns:
        Not to be changed. One row an event and window: event, day, window (days), raw (return), effect
        (abnormal), low and high (the effect less the 97.5 and 2.5 per cent points of the placebos), p,
        placebos (their number), detectable (per cent, at four in five), scaled (effect over the
        standard deviation of the placebos), fit, source, status.
    """
    model = rouble(ds, basket)
    returns = currencies(ds)["RUB"].dropna()
    standardised = model.standardised
    rows = []
    for day, name in EVENTS.items():
        if day not in model.errors.index:
            continue
        # Quiet days' errors, brought to the spread of the days before the event.
        calm = model.spread[day] * quiet(standardised, day)
        at = returns.index.get_loc(day)
        for window in WINDOWS:
            effect = float(model.errors.at[day, window])
            if not np.isfinite(effect):
                continue
            placebos = calm[window].dropna().to_numpy()
            rows.append(
                {
                    "event": name,
                    "day": day,
                    "window": window,
                    "raw": float(returns.iloc[at : at + window].sum()),
                    "effect": effect,
                    "low": effect - float(np.quantile(placebos, 0.975)),
                    "high": effect - float(np.quantile(placebos, 0.025)),
                    "p": p_value(effect, placebos),
                    "placebos": len(placebos),
                    "detectable": detectable(placebos),
                    "scaled": effect / float(placebos.std()),
                    "fit": float(model.fit[day]),
                    "status": "estimated",
                    "source": " ".join(sources(ds)),
                }
            )
    return pd.DataFrame(rows)


@lru_cache(maxsize=8)
def sources(ds: Dataset) -> tuple[str, ...]:
    """Ids of the sources of the rouble's market model."""
    tables = ("ecb-rates", "official-rates", "brent-by-day")
    found = [source for name in tables for source in ds.table(name)["source"].unique()]
    vix = ds.table("index-returns")
    return (*found, *dict.fromkeys(vix.loc[vix["series"] == "vix", "source"]))


def _paths(ds: Dataset, day: str, reach: int) -> tuple[np.ndarray, np.ndarray]:
    """Errors of the model from ``reach`` days before an event to as many after, and its quiet days' ones.

    The quiet days' errors are brought to the spread of the days before the event.
    """
    data = pd.concat([currencies(ds)["RUB"].rename("asset"), factors(ds)], axis=1).dropna()
    places = {label: place for place, label in enumerate(data.index)}
    at = places[day]
    x = np.column_stack([np.ones(len(data)), data.drop(columns="asset").to_numpy()])
    y = data["asset"].to_numpy()

    def errors(place: int) -> np.ndarray:
        inside = slice(place - GAP - reach - ESTIMATION, place - GAP - reach)
        coefficients, *_ = np.linalg.lstsq(x[inside], y[inside], rcond=None)
        spread = (y[inside] - x[inside] @ coefficients).std()
        span = slice(place - reach, place + reach)
        return np.append(y[span] - x[span] @ coefficients, spread)

    calm = [places[label] for label in quiet(rouble(ds).errors, day).index]
    usable = [p for p in calm if p - GAP - reach - ESTIMATION >= 0 and p + reach <= at]
    own, others = errors(at), np.array([errors(place) for place in usable])
    return own[:-1], others[:, :-1] / others[:, -1:] * own[-1]


def around(ds: Dataset, day: str, reach: int = 10) -> pd.DataFrame:
    """The rouble's abnormal return cumulated over the days around an event, and what quiet days do.

    Returns:
        Two series: the rouble, and quiet days. Columns x (trading days from the day before the event,
        which is 0), y (per cent, cumulated from that day on both sides; the median of quiet days),
        low and high (the 2.5 and 97.5 per cent points of as many quiet days; empty for the rouble),
        days (how many quiet days), status, source, series.
    """
    own, others = _paths(ds, day, reach)
    before = -np.cumsum(own[:reach][::-1])[::-1]
    course = pd.DataFrame({"x": range(1 - reach, reach + 1), "y": [*before[1:], 0.0, *own[reach:].cumsum()]})
    low, middle, high = np.quantile(others[:, reach:].cumsum(axis=1), [0.025, 0.5, 0.975], axis=0)
    calm = pd.DataFrame({"x": range(1, reach + 1), "y": middle, "low": low, "high": high})
    found = pd.concat([course.assign(series="rouble"), calm.assign(series="quiet days")])
    return found.reset_index(drop=True).assign(
        days=len(others), status="estimated", unit="per cent", source=" ".join(sources(ds))
    )


def in_windows(found: pd.DataFrame) -> pd.DataFrame:
    """Effects with one row an event: columns event, raw (one day), one, two, five (abnormal returns over
    so many days; empty where the window is not held), p_one, p_two, p_five, detectable (of one day),
    source."""
    rows = []
    for _, part in found.groupby("day", sort=False):
        each = part.set_index("window").reindex(list(WINDOWS))
        row = {
            "event": part["event"].iloc[0],
            "raw": each.at[1, "raw"],
            "detectable": each.at[1, "detectable"],
        }
        for window, name in {1: "one", 2: "two", 5: "five"}.items():
            row |= {name: each.at[window, "effect"], f"p_{name}": each.at[window, "p"]}
        rows.append(row | {"source": each.at[1, "source"]})
    return pd.DataFrame(rows)


def table_of(ds: Dataset) -> pd.DataFrame:
    """The rouble's effects with one row an event (see ``in_windows``), and the share of one day adjusted
    for the number of events (column adjusted)."""
    found = in_windows(effects(ds))
    return found.assign(adjusted=holm(found["p_one"]))


#: Other days of which it is said that sanctions or ties turned, on the first fixing that could know.
FURTHER = {
    "2016-12-30": "Measures over the hacking, 29 December 2016",
    "2017-08-03": "Law on sanctions signed, 2 August 2017",
    "2018-01-30": "Report on oligarchs, 30 January 2018",
    "2018-07-17": "Trump and Putin in Helsinki, 16 July 2018",
}


def further(ds: Dataset) -> pd.DataFrame:
    """The rouble's abnormal return on the days of ``FURTHER``, in the form of ``effects``."""
    rows = []
    model = rouble(ds)
    returns = currencies(ds)["RUB"].dropna()
    for day, name in FURTHER.items():
        calm = model.spread[day] * quiet(model.standardised, day)
        at = returns.index.get_loc(day)
        for window in WINDOWS:
            effect, placebos = float(model.errors.at[day, window]), calm[window].dropna().to_numpy()
            rows.append(
                {
                    "event": name,
                    "day": day,
                    "window": window,
                    "raw": float(returns.iloc[at : at + window].sum()),
                    "effect": effect,
                    "p": p_value(effect, placebos),
                    "detectable": detectable(placebos),
                }
            )
    return pd.DataFrame(rows).assign(source=" ".join(sources(ds)), status="estimated")


def holm(p: pd.Series) -> pd.Series:
    """Shares adjusted for the number of tests (Holm, Scandinavian Journal of Statistics 6, 1979)."""
    ordered = p.sort_values(kind="stable")
    raised = (ordered * np.arange(len(ordered), 0, -1)).clip(upper=1.0).cummax()
    return raised.reindex(p.index)


def stamps(ds: Dataset) -> pd.DataFrame:
    """When each piece of news came and which fixing could know it.

    Returns:
        Columns event, news (day), came (beside that day's fixing), fixing (day), source.
    """
    frame = pd.DataFrame(
        {
            "event": EVENTS.values(),
            "news": [NEWS[day][0] for day in EVENTS],
            "came": [NEWS[day][1] for day in EVENTS],
            "fixing": EVENTS.keys(),
            "source": sources(ds)[0],
        }
    )
    for column in ("news", "fixing"):
        days = pd.to_datetime(frame[column])
        frame[column] = days.dt.day.astype(str) + days.dt.strftime(" %B %Y")
    return frame


def baskets(ds: Dataset, day: str = "2016-11-09") -> pd.DataFrame:
    """The effect of one day under every basket and window.

    Returns:
        Columns basket, one, low, high (of one day), two, five (per cent), p_one, p_two, p_five, source.
    """
    rows = []
    for basket in BASKETS:
        part = effects(ds, basket)
        each = part[part["day"] == day].set_index("window")
        row = {"basket": basket, "low": each.at[1, "low"], "high": each.at[1, "high"]}
        for window, name in {1: "one", 2: "two", 5: "five"}.items():
            row |= {name: each.at[window, "effect"], f"p_{name}": each.at[window, "p"]}
        rows.append(row | {"source": each.at[1, "source"]})
    return pd.DataFrame(rows)


def first_day(ds: Dataset) -> pd.DataFrame:
    """The one-day effects as points, the official rate of Moscow apart from the fixing of Frankfurt.

    Returns:
        Columns series (whose rate), x (event), y, low, high, unit, status, source.
    """
    found = effects(ds)
    found = found[found["window"] == 1]
    rate = (found["day"] > LAST_FIXING).map({False: "Frankfurt", True: "Moscow"})
    return found.assign(series=rate, x=found["event"], y=found["effect"], unit="per cent")[
        ["series", "x", "y", "low", "high", "unit", "status", "source"]
    ].reset_index(drop=True)
