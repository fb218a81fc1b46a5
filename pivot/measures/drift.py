"""How much of a currency's drift over some weeks is more than oil and the mood of markets."""

from __future__ import annotations

import numpy as np
import pandas as pd

from pivot.dataset import Dataset
from pivot.measures import oil_filter
from pivot.measures.event_study import GAP, currencies, factors, sources

START, END = "2016-11-08", "2017-01-20"
BLOCK, DRAWS, SEED = 10, 2000, 20170120
BETA_DAYS = 120
#: Days on which the response rests, whether it moves, and the basket that stands beside oil.
EIGHT = "eight emerging currencies"
CHOICES = {
    "fixed, 250 days": (250, False, EIGHT),
    "fixed, 120 days": (120, False, EIGHT),
    "moving, 120 days": (120, True, EIGHT),
    "moving, 60 days": (60, True, EIGHT),
    "without the Mexican peso": (250, False, "those without the peso"),
    "Central Europe, East Asia": (250, False, "Central Europe and East Asia"),
    "oil and VIX alone": (250, False, "none: oil and VIX alone"),
}


def oil_beta(
    ds: Dataset, length: int = BETA_DAYS, years: tuple[str, str] = ("2013-06", "2021-12")
) -> pd.DataFrame:
    """The rouble's response to oil over a rolling window: per cent for one per cent of Brent.

    The sum of the coefficients of Brent's return of the day and of the day before, beside the
    basket and the VIX, over the last ``length`` trading days; ends of months only.

    Returns:
        Columns series, x (month), y, low, high (two standard errors), status, source.
    """
    data = pd.concat([currencies(ds)["RUB"].rename("asset"), factors(ds)], axis=1).dropna()
    y = data["asset"].to_numpy()
    x = np.column_stack([np.ones(len(data)), data.drop(columns="asset").to_numpy()])
    names = ["constant", *data.columns[1:]]
    oil = np.array([name.startswith("Brent") for name in names], dtype=float)
    months = pd.Series(range(len(data)), [day[:7] for day in data.index])
    last = months.groupby(level=0).max()
    rows = []
    for month, place in last[(last.index >= years[0]) & (last.index <= years[1])].items():
        if place + 1 < length:
            continue
        inside = slice(place + 1 - length, place + 1)
        inverse = np.linalg.inv(x[inside].T @ x[inside])
        coefficients = inverse @ x[inside].T @ y[inside]
        left = y[inside] - x[inside] @ coefficients
        variance = left @ left / (length - x.shape[1])
        beta, error = float(oil @ coefficients), float(np.sqrt(variance * oil @ inverse @ oil))
        rows.append({"x": month, "y": beta, "low": beta - 2 * error, "high": beta + 2 * error})
    return pd.DataFrame(rows).assign(
        series="rolling", status="estimated", unit="per cent", source=" ".join(sources(ds))
    )


def oil_betas(ds: Dataset) -> pd.DataFrame:
    """``oil_beta`` over the rolling window and as the Kalman filter finds it, as two series."""
    return pd.concat([oil_beta(ds), oil_filter.oil_beta(ds)], ignore_index=True)


def in_blocks(left: np.ndarray, number: int) -> tuple[float, float]:
    """The 2.5 and 97.5 per cent points of sums of ``number`` errors drawn in blocks, less their mean."""
    left = left - left.mean()
    random = np.random.default_rng(SEED)
    starts = random.integers(0, len(left) - BLOCK + 1, (DRAWS, -(-number // BLOCK)))
    picked = (starts[:, :, None] + np.arange(BLOCK)).reshape(DRAWS, -1)[:, :number]
    low, high = np.quantile(left[picked].sum(axis=1), [0.025, 0.975])
    return float(low), float(high)


def drift(
    ds: Dataset,
    length: int = 250,
    moving: bool = False,
    start: str = START,
    end: str = END,
    basket: str = EIGHT,
) -> dict[str, float]:
    """The rouble's drift after a day, what oil and the basket explain, and what remains.

    Args:
        length: trading days on which the coefficients rest.
        moving: whether they are fitted anew each day on the ``length`` days before it (a response
            that varies in time), or once on the days before ``start``.
        basket: of ``event_study.BASKETS``.

    Returns:
        raw, explained, remains (per cent, cumulated), low and high (95 per cent, from ``DRAWS``
        draws of blocks of ``BLOCK`` days of what the model left unexplained before ``start``).
    """
    data = pd.concat([currencies(ds)["RUB"].rename("asset"), factors(ds, basket)], axis=1).dropna()
    days = list(data.index)
    y = data["asset"].to_numpy()
    x = np.column_stack([np.ones(len(data)), data.drop(columns="asset").to_numpy()])
    first = next(place for place, day in enumerate(days) if day > start)
    last = max(place for place, day in enumerate(days) if day <= end)

    def fitted(place: int) -> np.ndarray:
        inside = slice(place - length, place)
        coefficients, *_ = np.linalg.lstsq(x[inside], y[inside], rcond=None)
        # Without the constant: the drift of the months before is no part of what is explained.
        coefficients[0] = 0.0
        return coefficients

    if moving:
        explained = sum(float(x[place] @ fitted(place - GAP)) for place in range(first, last + 1))
    else:
        explained = float((x[first : last + 1] @ fitted(first)).sum())
    raw = float(y[first : last + 1].sum())
    left = y[first - length : first] - x[first - length : first] @ fitted(first)
    low, high = in_blocks(left, last + 1 - first)
    remains = raw - explained
    return {
        "raw": raw,
        "explained": explained,
        "remains": remains,
        "low": remains - high,
        "high": remains - low,
    }


def by_choice(ds: Dataset) -> pd.DataFrame:
    """``drift`` under each choice of response to oil and of basket: rows series, x, y, low, high, status,
    source."""
    rows = []
    for name, (length, moving, basket) in CHOICES.items():
        found = drift(ds, length, moving, basket=basket)
        rows.append({"series": "rouble", "x": name, "y": found["remains"]} | found)
    filtered = oil_filter.drift(ds).iloc[0].to_dict()
    # After the other choices of response, before those of basket.
    rows.insert(4, {"series": "rouble", "x": "filtered", "y": filtered["remains"]} | filtered)
    return pd.DataFrame(rows).assign(status="estimated", unit="per cent", source=" ".join(sources(ds)))
