"""Who buys a country's gas: flows by buyer, rank, the year of a crossing, and what a balance leaves."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.partners import joined, summed

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


def as_printed(
    ds: Dataset, seller: str = "TKM", buyers: Iterable[str] = ("RUS", "CHN", "IRN")
) -> pd.DataFrame:
    """Turkmen gas to its three buyers with the doubt of each cell, bcm.

    Printed cells as first printed. Russia before 2009, when the Review printed no trade inside the
    former Soviet Union: what the first balance leaves besides Iran, an upper limit, with the
    editions' spread. A buyer's own figure for a year widens its cell; a cell that repeats the
    year before, or that is corrected, is marked estimated.

    Returns:
        Columns partner, period, value, low, high, status, source.
    """
    rows = flows(ds, seller)
    rows = rows[rows["partner"].isin(list(buyers))].assign(low=rows["value"], high=rows["value"])
    bound = left_over(ds, seller, ["IRN"])
    bound = bound[bound["period"].between("2001", "2008")]
    parts = []
    for period, part in bound.groupby("period"):
        parts.append(
            {
                "partner": "RUS",
                "period": period,
                "value": part["value"].iloc[0],
                "low": part["value"].min(),
                "high": part["value"].max(),
                "status": "estimated",
                "source": joined(part["source"]),
            }
        )
    own = ds.obs("turkmen-gas-quoted", reporter=seller)
    for said in own.itertuples():
        at = (rows["partner"] == said.partner) & (rows["period"] == said.period)
        rows.loc[at, "low"] = rows.loc[at, "low"].clip(upper=said.value)
        rows.loc[at, "high"] = rows.loc[at, "high"].clip(lower=said.value)
    wrong = ds.corrections
    wrong = wrong[(wrong["series"] == "review-gas-pipeline") & (wrong["reporter"] == seller)]
    at = pd.MultiIndex.from_frame(rows[["partner", "period"]]).isin(
        pd.MultiIndex.from_frame(wrong[["partner", "period"]])
    )
    rows.loc[at, "status"] = "estimated"
    return pd.concat([pd.DataFrame(parts), rows], ignore_index=True)


def regional(ds: Dataset) -> pd.DataFrame:
    """Gas of the CIS other than Russia to China and to Russia, bcm: a row a year (latest edition)."""
    rows = ds.obs("review-gas-interregional", reporter="REVIEW_CIS_BUT_RUSSIA", partner=("CHN", "RUS"))
    return by_year(rows)


def three_sellers(ds: Dataset) -> pd.DataFrame:
    """First prints of Turkmen, Uzbek and Kazakh gas to China and to Russia together, bcm by year.

    Years in which a seller's cell for Russia is not printed (Uzbekistan's of 2012 and 2013) are left out.
    """
    parts = pd.concat([flows(ds, seller).assign(seller=seller) for seller in ("TKM", "UZB", "KAZ")])
    parts = parts[parts["partner"].isin(["CHN", "RUS"])]
    cells = parts.pivot_table(index="period", columns=["partner", "seller"], values="value", aggfunc="sum")
    russia = cells["RUS"].sum(axis=1, min_count=3)
    return pd.DataFrame({"CHN": cells["CHN"].sum(axis=1, min_count=1), "RUS": russia}).dropna(subset="RUS")


def crossings(ds: Dataset) -> pd.DataFrame:
    """The year in which China passed Russia, by whose gas is counted and in which table.

    Returns:
        Columns gas, table, year, china, russia (bcm in that year), source.
    """
    review = "review-gas-pipeline"
    counts = (
        ("Turkmen gas", "first prints by buyer", by_year(flows(ds, "TKM")), review),
        ("Turkmen, Uzbek and Kazakh gas", "first prints by buyer", three_sellers(ds), review),
        (
            "All gas of the CIS but Russia's",
            "table of regions, latest",
            regional(ds),
            "review-gas-interregional",
        ),
    )
    rows = []
    for gas, name, table, series in counts:
        year = crossing(table, "CHN", "RUS")
        if year is not None:
            at = table.loc[year]
            source = joined(ds.obs(series)["source"])
            rows.append(
                {
                    "gas": gas,
                    "table": name,
                    "year": int(year),
                    "china": at["CHN"],
                    "russia": at["RUS"],
                    "source": source,
                }
            )
    return pd.DataFrame(rows)


def of_2008(ds: Dataset) -> pd.DataFrame:
    """What has been said of Turkmen gas to Russia in 2008: balances by edition, and round figures.

    Returns:
        Columns what, public (year), value (bcm), source; balances first, in the order of editions.
    """
    bound = left_over(ds, "TKM", ["IRN"])
    bound = bound[bound["period"] == "2008"].drop_duplicates("value")
    rows = [
        {"what": "the Review's balance, less Iran", "public": int(v[:4]), "value": value, "source": source}
        for v, value, source in zip(bound["vintage"], bound["value"], bound["source"], strict=True)
    ]
    iran = flows(ds, "TKM").set_index(["partner", "period"])["value"].get(("IRN", "2008"), float("nan"))
    said = ds.obs("turkmen-gas-round", reporter="TKM", periods=(2008, 2008), editions="all")
    for line in said.sort_values("vintage").itertuples():
        whole = line.partner == "WLD"
        words = "all exports as reported, less Iran" if whole else "to Russia, in a round figure"
        rows.append(
            {
                "what": words,
                "public": int(line.vintage[:4]),
                "value": line.value - iran if whole else line.value,
                "source": line.source,
            }
        )
    return pd.DataFrame(rows)


def turned(ds: Dataset, states: Iterable[str] = ("TKM", "UZB", "KAZ")) -> pd.DataFrame:
    """Pipeline gas that Russia bought from its southern neighbours and sold to them, bcm by year.

    Returns:
        Columns series ("bought by Russia" or "sold by Russia"), period, value, status, source.
    """
    bought = pd.concat([flows(ds, state, corrected=True) for state in states])
    bought = bought[bought["partner"] == "RUS"].assign(series="bought by Russia")
    sold = ds.obs(
        "review-gas-pipeline", reporter="RUS", partner=("KAZ", "REVIEW_OTHER_CIS"), editions="first"
    )
    # Before 2015 the Review names Kazakhstan alone; no row is not nil.
    sold = sold[sold["period"] >= "2015"].assign(series="sold by Russia")
    both = pd.concat([bought, sold])
    return summed(both, ["series", "period"], "partner").drop(columns="n")
