"""One break in the level and slope of a monthly series: its date, its test and its interval.

The series is a line with a mean for each month of the year; at the break level and slope may
change. The date is the one that leaves the least squared error (Bai 1997), the test the largest
F over all dates (Andrews 1993). Months remember one another, so that neither published critical
values nor textbook intervals fit: both are had by simulation, from a series with the same line,
the same seasons and errors of the same first-order memory, with the break (for the interval) and
without it (for the test).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

TRIM = 0.15
DRAWS, SEED = 999, 20170120


@dataclass(frozen=True)
class Break:
    """One break.

    Attributes:
        month: the first month of the new regime.
        low, high: the interval of that month (90 per cent of the simulated dates).
        jump: change of the level at the break, in the unit of the series.
        slope: change of the slope, a year.
        statistic: the largest F.
        chance: share of simulated series without a break with an F as large.
    """

    month: str
    low: str
    high: str
    jump: float
    slope: float
    statistic: float
    chance: float


class _Designs:
    """Orthonormal bases of the model without a break and with one at each date."""

    def __init__(self, months: pd.PeriodIndex, trim: float) -> None:
        count = len(months)
        when = np.arange(count) / 12.0
        seasons = (months.month.to_numpy()[:, None] == np.arange(2, 13)).astype(float)
        self.plain = np.column_stack([np.ones(count), when, seasons])
        margin = max(int(np.ceil(trim * count)), 6)
        self.dates = np.arange(margin, count - margin)
        self.when = when
        self.base = np.linalg.qr(self.plain)[0]
        self.added = [np.linalg.qr(self._less_base(self.terms(int(date))))[0] for date in self.dates]
        self.freedom = count - self.plain.shape[1] - 2

    def terms(self, date: int) -> np.ndarray:
        after = (np.arange(len(self.when)) >= date).astype(float)
        return np.column_stack([after, after * (self.when - self.when[date])])

    def _less_base(self, columns: np.ndarray) -> np.ndarray:
        return columns - self.base @ (self.base.T @ columns)

    def best(self, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """For each column of values, the best date (its index) and its F."""
        rest = values - self.base @ (self.base.T @ values)
        whole = (rest**2).sum(axis=0)
        gains = np.stack([((basis.T @ rest) ** 2).sum(axis=0) for basis in self.added])
        place = gains.argmax(axis=0)
        gain = gains.max(axis=0)
        return self.dates[place], gain / 2 / ((whole - gain) / self.freedom)


def _memory(errors: np.ndarray) -> tuple[float, np.ndarray]:
    """First-order autocorrelation of the errors, and what is new in each month."""
    rho = float(np.clip(errors[1:] @ errors[:-1] / (errors[:-1] @ errors[:-1]), -0.95, 0.95))
    new = errors[1:] - rho * errors[:-1]
    return rho, new - new.mean()


def _simulated(line: np.ndarray, errors: np.ndarray, draws: int, random: np.random.Generator) -> np.ndarray:
    """Series with the given line and errors of the same memory, one a column."""
    rho, new = _memory(errors)
    warm = 24
    shocks = random.choice(new, size=(len(line) + warm, draws))
    found = np.zeros_like(shocks)
    for step in range(1, len(found)):
        found[step] = rho * found[step - 1] + shocks[step]
    return line[:, None] + found[warm:]


def one_break(values: pd.Series, trim: float = TRIM, draws: int = DRAWS, seed: int = SEED) -> Break:
    """The break of a monthly series.

    Args:
        values: by month ("2014-03"), without a gap.
        trim: share of the months at either end in which no break is looked for.
        draws, seed: of the simulations.

    Raises:
        ValueError: a month is missing.
    """
    months = pd.PeriodIndex(values.index, freq="M")
    if len(months) != (months[-1] - months[0]).n + 1:
        raise ValueError(f"a month is missing between {values.index[0]} and {values.index[-1]}")
    designs, observed = _Designs(months, trim), values.to_numpy(dtype=float)
    (date,), (statistic,) = designs.best(observed[:, None])
    random = np.random.default_rng(seed)

    def fitted(design: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        found = np.linalg.lstsq(design, observed, rcond=None)[0]
        return found, design @ found

    found, line = fitted(np.column_stack([designs.plain, designs.terms(int(date))]))
    dates, _ = designs.best(_simulated(line, observed - line, draws, random))
    _, straight = fitted(designs.plain)
    _, chance = designs.best(_simulated(straight, observed - line, draws, random))
    low, high = np.quantile(dates, [0.05, 0.95], method="nearest")
    return Break(
        month=str(months[int(date)]),
        low=str(months[int(low)]),
        high=str(months[int(high)]),
        jump=float(found[-2]),
        slope=float(found[-1]),
        statistic=float(statistic),
        chance=float((1 + (chance >= statistic).sum()) / (1 + draws)),
    )
