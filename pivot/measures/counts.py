"""Counts of rare events, with the interval that a count alone allows."""

from __future__ import annotations

import pandas as pd
from scipy.stats import chi2

from pivot.dataset import Dataset


def poisson_interval(count: float, level: float = 0.95) -> tuple[float, float]:
    """The exact interval of a Poisson mean, given one count (Garwood, 1936).

    low = chi2(a / 2, 2n) / 2 and high = chi2(1 - a / 2, 2n + 2) / 2, where a = 1 - level.

    Raises:
        ValueError: the count is negative.
    """
    if count < 0:
        raise ValueError(f"a count cannot be {count}")
    outside = (1 - level) / 2
    low = float(chi2.ppf(outside, 2 * count) / 2) if count else 0.0
    return low, float(chi2.ppf(1 - outside, 2 * count + 2) / 2)


def scrambles(ds: Dataset, years: tuple[int, int] = (2010, 2024)) -> pd.DataFrame:
    """Scrambles of Japan's air force against Russian and Chinese aircraft by fiscal year.

    Args:
        years: first and last fiscal year (April to March), both included.

    Returns:
        Columns partner, period (the fiscal year), value, low, high (scrambles; the exact 95 per cent
        interval of a Poisson mean), status, source.
    """
    rows = ds.obs("jasdf-scrambles", reporter="JPN", partner=["RUS", "CHN"])
    rows = rows[rows["period"].str.endswith("-03")]
    year = rows["period"].str[:4].astype(int)
    rows = rows[year.between(*years)].assign(period=year.astype(str))
    bounds = [poisson_interval(value) for value in rows["value"]]
    frame = rows.assign(low=[b[0] for b in bounds], high=[b[1] for b in bounds])
    frame = frame[["partner", "period", "value", "low", "high", "status", "source"]].reset_index(drop=True)
    frame.attrs["unit"] = "scrambles"
    return frame
