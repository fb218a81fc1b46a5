"""Visitors to Japan: breaks in the series of one nationality against those of others."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from statsmodels.regression.linear_model import OLS

from pivot.dataset import Dataset

#: Step to the first month from which it counts.
BREAKS = {"rouble falls": "2014-11", "visas eased": "2017-01"}
WINDOW = ("2012-03", "2019-12")
CONTROLS = ("DEU", "FRA", "GBR", "ITA")
OTHERS = (*CONTROLS, "USA", "KOR", "TWN", "CHN")
#: What came after: Japan shut to visitors, and the invasion of Ukraine.
LATER = {"pandemic": "2020-02", "war": "2022-03"}
LONG = (WINDOW[0], "2024-12")
#: From its first whole month on the file of rates has every month.
RATES = ("2012-10", WINDOW[1])
#: Months by which travel may follow the rate.
LAG = 3
#: Months over which errors may remember one another.
LAGS = 12


def monthly(ds: Dataset, window: tuple[str, str] = WINDOW) -> pd.DataFrame:
    """Arrivals by month (rows) and nationality (columns)."""
    rows = ds.obs("jnto-arrivals", periods=window)
    return rows.pivot(index="period", columns="partner", values="value").sort_index()


def yearly(ds: Dataset, base: int = 2013) -> pd.DataFrame:
    """Visitors by year, the year ``base`` being 100: Russians, Europeans, Koreans.

    Returns:
        Columns partner, period, value (index), status, source.
    """
    rows = ds.obs("jnto-arrivals", partner=["RUS", "JNTO_EUROPE", "KOR"], periods=(2009, 2024))
    rows = rows.assign(year=rows["period"].str[:4])
    sums = rows.groupby(["partner", "year"]).agg(
        value=("value", "sum"),
        status=("status", lambda s: "estimated" if (s == "estimated").any() else "reported"),
    )
    frame = sums.reset_index().rename(columns={"year": "period"}).assign(source=rows["source"].iloc[0])
    start = frame[frame["period"] == str(base)].set_index("partner")["value"]
    frame["value"] = 100 * frame["value"] / frame["partner"].map(start)
    frame.attrs["unit"] = f"index, {base} = 100"
    return frame


def steps(
    counts: pd.DataFrame,
    who: str,
    against: list[str],
    breaks: Mapping[str, str] = BREAKS,
    rate: pd.Series | None = None,
) -> pd.DataFrame:
    """Steps in one nationality's arrivals relative to others', by ordinary least squares.

    ln(who) - mean of ln(against) = month of the year + trend + a step for each break [+ rate], with
    standard errors that allow for heteroskedasticity and a memory of ``LAGS`` months (Newey and West, 1987).
    Months in which nobody of one nationality came are left out.

    Args:
        counts: arrivals by month (rows, ISO) and nationality (columns).
        breaks: name to first month.
        rate: a logarithm by month that explains the gap beside the steps of ``breaks``.

    Returns:
        Columns step, value, low, high (per cent; 95 per cent intervals).
    """
    used = counts[[who, *against]].dropna()
    logs = np.log(used[(used > 0).all(axis=1)])
    gap = logs[who] - logs[against].mean(axis=1)
    months = [int(f"{month[:4]}") * 12 + int(month[5:7]) for month in gap.index]
    design = pd.DataFrame({"trend": (np.array(months) - months[0]) / 12.0}, index=gap.index)
    for month in range(1, 13):
        design[f"month {month}"] = (gap.index.str[5:7].astype(int) == month).astype(float)
    for name, start in breaks.items():
        design[name] = (gap.index >= start).astype(float)
    if rate is not None:
        design["rate"] = rate.reindex(gap.index)
    whole = design.notna().all(axis=1).to_numpy()
    fit = OLS(gap.to_numpy()[whole], design.to_numpy()[whole]).fit(cov_type="HAC", cov_kwds={"maxlags": LAGS})
    rows = []
    for name in breaks:
        place = design.columns.get_loc(name)
        estimate, error = float(fit.params[place]), float(fit.bse[place])
        low, value, high = (100 * (np.exp(estimate + z * error) - 1) for z in (-1.96, 0.0, 1.96))
        rows.append({"step": name, "value": value, "low": low, "high": high})
    return pd.DataFrame(rows)


def rouble(ds: Dataset) -> pd.Series:
    """The logarithm of what a rouble bought of euros, mean of the month by ISO month."""
    rates = ds.table("ecb-rates")
    months = rates["date"].astype(str).str[:7]
    return np.log(1 / rates["RUB"].astype(float)).groupby(months).mean()


def models(ds: Dataset) -> pd.DataFrame:
    """The steps of Russian arrivals under each way of allowing for what else happened.

    Returns:
        Columns series (the step), period (the model), value, low, high (per cent), status, source.
    """
    own, europe = monthly(ds), list(CONTROLS)
    within = monthly(ds, RATES)
    rate = rouble(ds)
    visas = {name: start for name, start in BREAKS.items() if name == "visas eased"}
    arrivals = ds.obs("jnto-arrivals")["source"].iloc[0]
    both = " ".join(sorted({arrivals, *ds.table("ecb-rates")["source"]}))
    fitted = (
        ("steps, to 2019", steps(own, "RUS", europe), arrivals),
        ("given the rouble's step and rate", steps(within, "RUS", europe, BREAKS, rate), both),
        ("given the rate in the step's place", steps(within, "RUS", europe, visas, rate), both),
        ("given the rate of three months before", steps(within, "RUS", europe, visas, rate.shift(LAG)), both),
        ("four steps, to 2024", steps(monthly(ds, LONG), "RUS", europe, BREAKS | LATER), arrivals),
    )
    parts = [
        found.rename(columns={"step": "series"}).assign(period=model, source=source)
        for model, found, source in fitted
    ]
    order = {name: place for place, name in enumerate(BREAKS | LATER)}
    frame = pd.concat(parts, ignore_index=True).assign(status="estimated")
    frame = frame.sort_values("series", key=lambda s: s.map(order), kind="stable", ignore_index=True)
    for column in ("value", "low", "high"):
        frame[column] = frame[column].round(3)
    frame.attrs["unit"] = "per cent"
    return frame


def broken(ds: Dataset) -> pd.DataFrame:
    """The steps of Russian arrivals, and the same steps tried on nationalities that they cannot concern.

    Returns:
        Columns series (nationality), period (the step), value, low, high (per cent), status, source.
    """
    counts = monthly(ds)
    source = ds.obs("jnto-arrivals")["source"].iloc[0]
    parts = []
    for who in ("RUS", "USA", "DEU", "FRA", "GBR", "ITA"):
        against = [name for name in CONTROLS if name != who]
        found = steps(counts, who, against).rename(columns={"step": "period"})
        parts.append(found.assign(series=who, status="estimated", source=source))
    frame = pd.concat(parts, ignore_index=True)
    for column in ("value", "low", "high"):
        frame[column] = frame[column].round(3)
    frame.attrs["unit"] = "per cent"
    return frame
