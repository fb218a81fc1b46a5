"""Deliveries of arms: who buys from one supplier, how concentrated it is, and beside trade in goods.

SIPRI's trend-indicator values (TIV) measure military worth and are no prices; they are never added
to money or divided by it. Only shares of TIV are set beside shares of money.
"""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from pivot.dataset import Dataset

REGISTER = "sipri-trade-register"


def deliveries(ds: Dataset, supplier: str, recipients: Collection[str], years: tuple[int, int]) -> pd.Series:
    """Arms delivered by one supplier over some years, by recipient.

    Args:
        supplier: a code; ``WLD`` for all suppliers together.
        years: first and last year.

    Returns:
        Million TIV by code of the recipient; those without a delivery are left out.
    """
    rows = ds.obs(REGISTER, reporter=supplier, partner=recipients, periods=years)
    sums = rows.groupby("partner")["value"].sum()
    return sums[sums > 0]


def suppliers(ds: Dataset, recipients: Collection[str], years: tuple[int, int]) -> pd.Series:
    """Arms delivered to some recipients, taken together, by supplier; million TIV, largest first."""
    rows = ds.obs(REGISTER, partner=recipients, periods=years)
    sums = rows[rows["reporter"] != "WLD"].groupby("reporter")["value"].sum()
    return sums[sums > 0].sort_values(ascending=False)


def concentration(shares: pd.Series) -> float:
    """The Herfindahl-Hirschman index of some amounts, from 0 to 1.

    Formula: the sum of the squared shares; 1 means that there is one buyer, 1/n that n buy alike.
    """
    whole = shares.sum()
    return float(((shares / whole) ** 2).sum())
