"""The rouble's response to oil as a coefficient that wanders, found by the Kalman filter.

The market model of ``event_study`` is a state space model whose coefficients are the state (Durbin and
Koopman, Time Series Analysis by State Space Methods, 2012, section 3.6): those of Brent and of the
basket follow random walks, the others stand still. Each day is weighed by the spread of the asset over
the days before it, lest one wild month decide the whole.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd
from statsmodels.tsa.statespace.mlemodel import MLEModel

from pivot.dataset import Dataset
from pivot.measures.event_study import currencies, factors, sources
from pivot.results import kept

SPREAD_DAYS = 60
#: The filter starts here; the first year's states are not used.
FIRST = "2011-06-01"
#: The variances are fitted on the days before the election alone.
FITTED_TO = "2016-11-08"


class Wandering(MLEModel):
    """A regression in which the coefficients of some columns follow random walks.

    Args:
        y: the asset, one value a day.
        x: the regressors, one row a day.
        wander: for each column the number of its variance (0, 1, ...), or -1 if it stands still.
    """

    def __init__(self, y: np.ndarray, x: np.ndarray, wander: tuple[int, ...]) -> None:
        columns = x.shape[1]
        super().__init__(y, k_states=columns)
        self.wander = wander
        self.moving = max(wander) + 1
        self["design"] = x.T[None, :, :].copy()
        self["transition"] = np.eye(columns)
        self["selection"] = np.eye(columns)
        self.ssm.initialize_known(np.zeros(columns), 10.0 * np.eye(columns))

    @property
    def start_params(self) -> np.ndarray:
        """Logarithms of the variances from which the fit starts."""
        return np.log([float(np.var(self.endog)), *[1e-4] * self.moving])

    @property
    def param_names(self) -> list[str]:
        """Names of the variances."""
        return ["noise", *[f"step {number}" for number in range(self.moving)]]

    def update(self, params: np.ndarray, **kwargs: object) -> None:
        """Set the variances from their logarithms."""
        variances = np.exp(super().update(params, **kwargs))
        self["obs_cov", 0, 0] = variances[0]
        for place, number in enumerate(self.wander):
            self["state_cov", place, place] = 0.0 if number < 0 else variances[1 + number]


def ahead(
    y: np.ndarray, x: np.ndarray, wander: tuple[int, ...], fitted_to: int
) -> tuple[np.ndarray, np.ndarray]:
    """Each day's coefficients as the days before it tell them.

    Args:
        fitted_to: number of days on which the variances are fitted (maximum likelihood).

    Returns:
        Coefficients (days by columns) and their covariances (days by columns by columns).
    """
    start = Wandering(y[:fitted_to], x[:fitted_to], wander)
    params = start.fit(method="nm", maxiter=2000, disp=False, cov_type="none").params
    found = Wandering(y, x, wander).filter(params, cov_type="none")
    days = len(y)
    return found.predicted_state[:, :days].T, found.predicted_state_cov[:, :, :days].transpose(2, 0, 1)


@lru_cache(maxsize=2)
def daily(ds: Dataset) -> pd.DataFrame:
    """What the filter makes of the rouble, by day.

    Returns:
        Columns beta and error (response to Brent of the day and the day before together, and its
        standard error), explained (the model without its constant), actual (per cent).
    """
    data = pd.concat([currencies(ds)["RUB"].rename("asset"), factors(ds)], axis=1).loc[FIRST:].dropna()
    spread = data["asset"].rolling(SPREAD_DAYS).std().shift()
    data, spread = data[spread.notna()], spread.dropna()
    names = ["constant", *data.columns[1:]]
    plain = np.column_stack([np.ones(len(data)), data.drop(columns="asset").to_numpy()])
    weight = 1.0 / spread.to_numpy()
    wander = tuple(0 if name.startswith("Brent") else 1 if name == "basket" else -1 for name in names)
    states, covariances = ahead(
        data["asset"].to_numpy() * weight,
        plain * weight[:, None],
        wander,
        int((data.index <= FITTED_TO).sum()),
    )
    oil = np.array([name.startswith("Brent") for name in names], dtype=float)
    return pd.DataFrame(
        {
            "beta": states @ oil,
            "error": np.sqrt(np.einsum("i,tij,j->t", oil, covariances, oil)),
            "explained": (plain[:, 1:] * states[:, 1:]).sum(axis=1),
            "actual": data["asset"].to_numpy(),
        },
        index=data.index,
    )


@kept("oil-filter", digits=5)
def by_month(ds: Dataset) -> pd.DataFrame:
    """The filtered response to oil at ends of months: x (month), y, low, high (two standard errors)."""
    found = daily(ds).loc["2013-06-01":"2021-12-31"]
    last = found.groupby(found.index.str[:7]).tail(1)
    return pd.DataFrame(
        {
            "x": last.index.str[:7],
            "y": last["beta"].to_numpy(),
            "low": (last["beta"] - 2 * last["error"]).to_numpy(),
            "high": (last["beta"] + 2 * last["error"]).to_numpy(),
        }
    )


def oil_beta(ds: Dataset) -> pd.DataFrame:
    """``by_month`` as points of a figure."""
    return by_month(ds).assign(
        series="filtered", status="estimated", unit="per cent", source=" ".join(sources(ds))
    )


@kept("oil-filter-drift", digits=5)
def drift(ds: Dataset) -> pd.DataFrame:
    """What the filtered model leaves of the drift to the inauguration: one row.

    Returns:
        Columns raw, explained, remains, low, high (per cent), as ``drift.drift`` gives them; the
        interval rests on blocks of the filter's own forecast errors of the year before.
    """
    from pivot.measures.drift import END, START, in_blocks

    found = daily(ds)
    inside = found[(found.index > START) & (found.index <= END)]
    before = found[found.index <= START].tail(250)
    low, high = in_blocks((before["actual"] - before["explained"]).to_numpy(), len(inside))
    raw, explained = float(inside["actual"].sum()), float(inside["explained"].sum())
    remains = raw - explained
    return pd.DataFrame(
        [
            {
                "raw": raw,
                "explained": explained,
                "remains": remains,
                "low": remains - high,
                "high": remains - low,
            }
        ]
    )
