"""How long sanctions last: the survival curve of all cases, and what it says of one forecast.

The product-limit estimator (Kaplan and Meier, Journal of the American Statistical Association 53,
1958) takes cases that had not ended when the data base ends as censored there.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd
from statsmodels.duration.survfunc import SurvfuncRight

from pivot.dataset import Dataset

#: From the first sanctions of 2014 to the end of 2016, and on to the end of the term.
AGE, HORIZON = 3, 7


def durations(ds: Dataset, kinds: str = "", since: int = 1949, until: int = 2022) -> pd.DataFrame:
    """Length of each case in calendar years touched, and whether it had ended.

    Args:
        kinds: a kind of sanction that must be among a case's kinds; all by default.
        since, until: years in which the case began.

    Returns:
        Columns years, ended (1 or 0), one row a case.
    """
    rows = ds.table("sanction-spells")
    start, end = rows["start"].astype(int), rows["end"].astype(int)
    chosen = (start >= since) & (start <= until)
    if kinds:
        chosen &= rows["kinds"].str.split().apply(lambda named: kinds in named)
    frame = pd.DataFrame(
        {
            "years": end - start + 1,
            "ended": (rows["ended"] == "yes").astype(int),
            "cases": rows["cases"].astype(int),
        }
    )[chosen]
    return frame.loc[frame.index.repeat(frame["cases"]), ["years", "ended"]].reset_index(drop=True)


def curve(ds: Dataset, kinds: str = "", since: int = 1949, until: int = 2022) -> pd.DataFrame:
    """The share of cases still in force after so many years, with a 95 per cent interval.

    Returns:
        Columns x (years), y, low, high (per cent), at_risk, status, source.
    """
    cases = durations(ds, kinds, since, until)
    fitted = SurvfuncRight(cases["years"].to_numpy(), cases["ended"].to_numpy())
    y, error = 100 * fitted.surv_prob, 100 * fitted.surv_prob_se
    found = pd.DataFrame(
        {
            "x": [0, *fitted.surv_times.astype(int)],
            "y": [100.0, *y],
            "low": [100.0, *np.clip(y - 1.96 * error, 0, 100)],
            "high": [100.0, *np.clip(y + 1.96 * error, 0, 100)],
            "at_risk": [len(cases), *fitted.n_risk.astype(int)],
        }
    )
    return found.assign(
        series=kinds or "all cases",
        unit="per cent",
        status="estimated",
        source=" ".join(dict.fromkeys(ds.table("sanction-spells")["source"])),
    )


def at(survival: pd.DataFrame, years: int) -> float:
    """The share still in force after so many years, per cent."""
    return float(survival.loc[survival["x"] <= years, "y"].iloc[-1])


@lru_cache(maxsize=16)
def ending(ds: Dataset, kinds: str = "", since: int = 1949, age: int = AGE, horizon: int = HORIZON) -> float:
    """Probability that a case that has lasted ``age`` years ends by its ``horizon``-th, 0 to 1."""
    survival = curve(ds, kinds, since, until=2016)
    return 1 - at(survival, horizon) / at(survival, age)


def ending_interval(ds: Dataset, age: int = AGE, horizon: int = HORIZON) -> tuple[float, float]:
    """The 95 per cent interval of ``ending`` over all kinds, 0 to 1.

    Greenwood's variance of the survival from ``age`` to ``horizon`` (Reports on Public Health 33, 1926);
    it takes cases as independent, though many belong to one quarrel.
    """
    cases = durations(ds, until=2016)
    left, total = 1.0, 0.0
    for year in range(age + 1, horizon + 1):
        at_risk = int((cases["years"] >= year).sum())
        ended = int(((cases["years"] == year) & (cases["ended"] == 1)).sum())
        left *= 1 - ended / at_risk
        total += ended / (at_risk * (at_risk - ended))
    error = left * total**0.5
    return 1 - left - 1.96 * error, 1 - left + 1.96 * error


def brier(probability: float, happened: bool) -> float:
    """The squared error of a stated probability: nought is perfect, one is certain and wrong."""
    return (probability - float(happened)) ** 2


def score_curve(ds: Dataset, happened: bool) -> pd.DataFrame:
    """The score of the forecast for every probability that a reader may ascribe to the text.

    Returns:
        Columns series ("ascribed to the text"), x (probability, per cent), y (squared error), status
        (reported: the score of a given probability is arithmetic, no estimate), source.
    """
    source = " ".join(dict.fromkeys(ds.table("sanction-spells")["source"]))
    rows = [{"x": p, "y": brier(p / 100, happened)} for p in range(0, 101, 2)]
    return pd.DataFrame(rows).assign(
        series="ascribed to the text", unit="squared error", status="reported", source=source
    )
