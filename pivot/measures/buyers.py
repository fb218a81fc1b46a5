"""Who buys a country's gas: flows by buyer, rank, the year of a crossing, and what a balance leaves."""

from __future__ import annotations

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.partners import joined

#: A difference up to this, in bcm, is none (the last digits only allow for binary rounding).
EQUAL = 0.05 + 1e-9


def flows(ds: Dataset, seller: str, corrected: bool = False) -> pd.DataFrame:
    """Pipeline gas by buyer and year as the Statistical Review first printed it, bcm.

    Args:
        ds: the dataset.
        seller: code of the exporter.
        corrected: whether known errors are mended (status then "estimated").

    Returns:
        Columns partner, period, value, status, source; single states only, no regional subtotals.
    """
    rows = ds.obs("review-gas-pipeline", reporter=seller, editions="first", corrected=corrected)
    states = ds.countries.index[ds.countries["kind"] == "state"]
    return rows.loc[rows["partner"].isin(states), ["partner", "period", "value", "status", "source"]]


def by_year(rows: pd.DataFrame) -> pd.DataFrame:
    """Flows as a table: a row a year, a column a buyer, NaN where nothing is printed; bcm."""
    return rows.pivot_table(index="period", columns="partner", values="value", aggfunc="sum")


def first(table: pd.DataFrame, year: str, among: list[str] | None = None) -> str | None:
    """The largest buyer of a year, or None where two lie within ``EQUAL`` or nothing is printed."""
    if year not in table.index:
        return None
    row = table.loc[year, among or list(table.columns)].dropna().sort_values(ascending=False)
    if row.empty or (len(row) > 1 and row.iloc[0] - row.iloc[1] <= EQUAL):
        return None
    return str(row.index[0])


def crossing(table: pd.DataFrame, one: str, other: str, running: int = 1) -> str | None:
    """The first year in which ``one`` buys more than ``other``, and keeps doing so for ``running`` years."""
    if not {one, other} <= set(table.columns):
        return None
    # A buyer's column is empty before its first printed flow: nothing to compare.
    more = (table[one] - table[other] > EQUAL) & table[[one, other]].notna().all(axis=1)
    years = list(table.index)
    for place in range(len(years) - running + 1):
        if more.iloc[place : place + running].all():
            return str(years[place])
    return None


def left_over(ds: Dataset, seller: str, besides: list[str]) -> pd.DataFrame:
    """What a balance leaves for all buyers but the named ones, by year and edition, bcm.

    Production less consumption, both of one edition, less the first-printed flows to ``besides``.
    The producer derives Turkmen consumption from exports it knows, so that this is an estimate of
    exports and an upper limit for one buyer, not a count.

    Returns:
        Columns period, vintage, value, source.
    """
    made, used = (
        ds.obs(f"review-gas-{name}", reporter=seller, editions="all")
        for name in ("production", "consumption")
    )
    both = made.merge(used, on=["period", "vintage"], suffixes=("", "_used"))
    other = flows(ds, seller)
    other = other[other["partner"].isin(besides)].groupby("period")["value"].sum()
    sold = both["period"].map(other).fillna(0.0)
    sources = [joined(pair) for pair in zip(both["source"], both["source_used"], strict=True)]
    value = both["value"] - both["value_used"] - sold
    return pd.DataFrame(
        {"period": both["period"], "vintage": both["vintage"], "value": value, "source": sources}
    ).sort_values(["period", "vintage"], ignore_index=True)
