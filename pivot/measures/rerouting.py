"""After 2022: what the European Union no longer sold to Russia, and what it sold to Russia's neighbours.

A rise of sales to a neighbour is no proof that the goods went on to Russia; the measures set the two
sums side by side. EU27, million euros, Eurostat.
"""

from __future__ import annotations

import pandas as pd

from pivot.dataset import Dataset

NEIGHBOURS = ("ARM", "GEO", "KAZ", "KGZ", "UZB")
MONTHLY, BANNED = "eurostat-exports-monthly", "eurostat-sanctioned"
BASES = {"2021": ("2021",), "2019 to 2021": ("2019", "2020", "2021"), "2019": ("2019",)}


def monthly(ds: Dataset) -> pd.DataFrame:
    """Exports of the Union by month to Russia and to five neighbours together.

    Returns:
        Columns series, period, value (EUR bn), status, source.
    """
    rows = ds.obs(MONTHLY)
    group = rows["partner"].where(rows["partner"] == "RUS", "five neighbours")
    sums = rows.assign(series=group).groupby(["series", "period"], as_index=False)["value"].sum()
    return sums.assign(value=sums["value"] / 1000, status="reported", source=rows["source"].iloc[0])


def change(ds: Dataset, base: str = "2021", year: str = "2023") -> pd.Series:
    """Exports of a year less the yearly mean of a base, by partner, EUR mn."""
    rows = ds.obs(MONTHLY)
    yearly = rows.assign(year=rows["period"].str[:4]).groupby(["partner", "year"])["value"].sum().unstack()
    return yearly[year] - yearly[list(BASES[base])].mean(axis=1)


def offset(gains: pd.Series) -> float:
    """What the neighbours took more, per cent of what Russia took less."""
    return float(100 * gains.drop("RUS").sum() / -gains["RUS"])


def banned_change(ds: Dataset) -> pd.Series:
    """The same for goods under export bans: January to November 2022 less the same months of 2021."""
    rows = ds.obs(BANNED)
    rows = rows[(rows["period"].str[5:] <= "11") & rows["partner"].isin([*NEIGHBOURS, "RUS"])]
    yearly = rows.assign(year=rows["period"].str[:4]).groupby(["partner", "year"])["value"].sum().unstack()
    return yearly["2022"] - yearly["2021"]


def by_partner(ds: Dataset) -> pd.DataFrame:
    """Exports in 2021 and 2023, the change, and that of goods under bans, by partner.

    Returns:
        Columns partner, before, after, change, banned (EUR bn), times, source; Russia last.
    """
    rows = ds.obs(MONTHLY)
    yearly = rows.assign(year=rows["period"].str[:4]).groupby(["partner", "year"])["value"].sum().unstack()
    found = pd.DataFrame(
        {
            "before": yearly["2021"] / 1000,
            "after": yearly["2023"] / 1000,
            "change": change(ds) / 1000,
            "banned": banned_change(ds) / 1000,
            "times": yearly["2023"] / yearly["2021"],
        }
    )
    found = found.loc[[*NEIGHBOURS, "RUS"]].rename_axis("partner").reset_index()
    sources = sorted({rows["source"].iloc[0], ds.obs(BANNED)["source"].iloc[0]})
    return found.assign(source=" ".join(sources))
