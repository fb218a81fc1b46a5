"""The pivot's legs: what the great partners in East Asia weigh in Russia's goods trade, year by year."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures import partners

#: The last year for which Russia's customs print trade by partner.
LAST_CUSTOMS = "2021"
FLOWS = ("exports", "imports")


def by_year(
    ds: Dataset, states: Sequence[str] = ("CHN", "JPN", "KOR"), years: tuple[int, int] = (2006, 2024)
) -> pd.DataFrame:
    """The share of single partners in Russia's goods trade, both ways.

    Turnover with the partner over turnover with the world: by Russia's customs to 2021, by the
    Fund's estimates from partners' reports after.

    Args:
        states: codes of the partners.
        years: first and last year.

    Returns:
        Columns partner, period, value (per cent), status, source; sorted by partner and year.
    """
    wanted = list(states)
    own = partners.turnover(*(partners.annual(ds.obs(f"fts-{flow}", partner=wanted)) for flow in FLOWS))
    whole = partners.turnover(*(ds.obs(f"fts-total-{flow}", partner="WLD") for flow in FLOWS))
    fund = partners.turnover(*(ds.obs(f"imts-{flow}", partner=[*wanted, "WLD"]) for flow in FLOWS))
    late = fund[fund["period"] > LAST_CUSTOMS]
    rows = pd.concat(
        [
            partners.share(own, whole),
            partners.share(late[late["partner"] != "WLD"], late[late["partner"] == "WLD"]),
        ]
    )
    inside = rows["period"].astype(int).between(*years)
    columns = ["partner", "period", "value", "status", "source"]
    return rows.loc[inside, columns].sort_values(["partner", "period"], ignore_index=True)
