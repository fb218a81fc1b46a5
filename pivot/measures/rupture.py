"""Russia's exports since 2019 from its partners' customs: what the last years did, nowcasts marked."""

from __future__ import annotations

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.partners import rolling

WHAT = ("oil and gas", "other goods")


def by_kind(ds: Dataset, partner: str = "CHN", months: int = 12) -> pd.DataFrame:
    """Exports to a partner over the last twelve months, oil and gas apart from other goods.

    A window that holds a month which the source states before it is reported is a nowcast.

    Returns:
        Columns series, period (the last month), value (US$ bn), status, source.
    """
    whole = ds.obs("mgimo-exports", partner=partner)
    fuel = ds.obs("mgimo-oil-gas-exports", partner=partner)
    both = fuel.merge(whole, on="period", suffixes=("", "_all"))
    other = fuel.assign(value=both["value_all"].to_numpy() - both["value"].to_numpy())
    rows = []
    for name, frame in zip(WHAT, (fuel, other), strict=True):
        sums = rolling(frame.assign(series=name), months)
        firm = frame.set_index("period")["status"].eq("nowcast")
        stated = firm.rolling(months).max().reindex(sums["period"]).to_numpy() > 0
        rows.append(
            sums.assign(value=sums["value"] / 1000, status=["nowcast" if s else "mirror" for s in stated])
        )
    return pd.concat(rows, ignore_index=True)[["series", "period", "value", "status", "source"]]


def yearly(ds: Dataset, partner: str, oil_and_gas: bool = False) -> pd.Series:
    """Exports to a partner by calendar year, US$ bn; years that lack a month left out."""
    rows = ds.obs("mgimo-oil-gas-exports" if oil_and_gas else "mgimo-exports", partner=partner)
    months = rows.groupby(rows["period"].str[:4])["value"].agg(["sum", "size"])
    return months.loc[months["size"] == 12, "sum"] / 1000


def share(ds: Dataset, partner: str = "CHN") -> pd.Series:
    """A partner's share in Russia's exports by month, per cent, months not yet reported left out."""
    total = ds.obs("mgimo-total-exports")
    total = total[total["status"] != "nowcast"].set_index("period")["value"]
    part = ds.obs("mgimo-exports", partner=partner).set_index("period")["value"]
    return (100 * part / total).dropna()
