"""Russia's gas by market: Europe, Asia and its neighbours, by pipeline and by ship together."""

from __future__ import annotations

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.gas import to_markets

MARKETS = {
    "Europe": "review-europe",
    "Asia": "review-asia",
    "Former Soviet Union": "review-former-soviet",
}


def gas_by_market(ds: Dataset, country: str = "RUS", years: tuple[int, int] = (2009, 2025)) -> pd.DataFrame:
    """A country's gas exports by market and year, pipeline and liquefied, bcm.

    Each year is as first printed in the Statistical Review of the year after; destinations are
    the groups named in ``MARKETS``. Before 2009 the Review printed no trade within the former
    Soviet Union.

    Returns:
        Columns market, period, value (bcm), status, source.
    """
    flows = pd.concat(
        ds.obs(f"review-gas-{kind}", reporter=country, periods=years) for kind in ("pipeline", "lng")
    )
    return to_markets(flows, {market: ds.members(group) for market, group in MARKETS.items()})
