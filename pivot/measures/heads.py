"""Russia's two heads: what part of each instrument of its policy goes to Asia and to Europe.

Shares are per cent of the whole of the instrument (trade, arms), or of what goes to either side
(contests, vetoes). Asia is by default China, Japan, South Korea, India and the members of ASEAN
that a source lists; Europe the members of the Union that it lists.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import numpy as np
import pandas as pd

from pivot.dataset import Dataset
from pivot.measures import partners
from pivot.measures.markets import OIL_ASIA, OIL_EUROPE, gas_by_market

EAST = ("CHN", "JPN", "KOR", "IND")
BEYOND_THE_UNION = ("GBR", "CHE", "NOR")
FORMER_SOVIET_WEST = ("UKR", "BLR", "MDA")
CAUCASUS = ("ARM", "AZE", "GEO")
LEAST_MONTHS = 6
#: Yes, No and abstention; absence is no vote.
VOTES = ("Y", "N", "A")


@lru_cache(maxsize=64)
def asia(ds: Dataset, which: str = "East, India and ASEAN") -> frozenset[str]:
    """The states that count as Asia.

    Raises:
        ValueError: no such reading of Asia.
    """
    wide = frozenset([*EAST, *ds.members("asean")])
    if which == "East, India and ASEAN":
        return wide
    if which == "with Central Asia":
        return wide | set(ds.members("central-asia"))
    if which == "China only":
        return frozenset({"CHN"})
    if which == "without China":
        return wide - {"CHN"}
    raise ValueError(f"no reading of Asia is called {which!r}")


@lru_cache(maxsize=64)
def europe(ds: Dataset, which: str = "the Union") -> frozenset[str]:
    """The states that count as Europe, the Union's members of 2016 among them.

    Raises:
        ValueError: no such reading of Europe.
    """
    union = frozenset(ds.members("eu", on="2016"))
    more = {
        "the Union": (),
        "with Britain, Switzerland, Norway": BEYOND_THE_UNION,
        "with Ukraine, Belarus, Moldova": (*BEYOND_THE_UNION, *FORMER_SOVIET_WEST, "SRB"),
        "without former Soviet states": (*BEYOND_THE_UNION, "SRB"),
        "with the Caucasus": (*BEYOND_THE_UNION, *FORMER_SOVIET_WEST, *CAUCASUS, "SRB"),
    }
    if which not in more:
        raise ValueError(f"no reading of Europe is called {which!r}")
    return union | set(more[which])


@lru_cache(maxsize=32)
def goods(ds: Dataset, source: str) -> pd.DataFrame:
    """Russia's goods trade by flow, partner, group of goods and year as one source counts it.

    Returns:
        Columns flow (exports, imports), partner, group (all, fuels), period, value (US$ mn).

    Raises:
        ValueError: no such source.
    """
    flows = ("exports", "imports")
    if source == "customs by product":
        wide = ds.table("russia-products")
        wide = wide[wide["group"].isin(["all", "fuels"])]
        years = [column for column in wide if column.isdigit()]
        if ds.clock:
            # A year's products are out with the next spring's release.
            years = [year for year in years if f"{int(year) + 1}-03-31" <= ds.clock]
        rows = wide.melt(["flow", "partner", "group"], years, "period", "value")
        rows["value"] = pd.to_numeric(rows["value"])
        return rows.dropna(subset="value")
    if source == "customs by partner":
        found = [partners.annual(ds.obs(f"fts-{flow}")).assign(flow=flow) for flow in flows]
    elif source in ("importers' customs", "reconciled"):
        name = "cow-imports" if source == "importers' customs" else "baci-exports"
        sold = ds.obs(name, partner="RUS") if name == "cow-imports" else ds.obs(name, reporter="RUS")
        bought = ds.obs(name, reporter="RUS") if name == "cow-imports" else ds.obs(name, partner="RUS")
        other = "reporter" if name == "cow-imports" else "partner"
        found = [
            sold.assign(partner=sold[other], flow="exports"),
            bought.assign(partner=bought["partner" if other == "reporter" else "reporter"], flow="imports"),
        ]
    elif source == "the Fund":
        found = [ds.obs(f"imts-{flow}").assign(flow=flow) for flow in flows]
    else:
        raise ValueError(f"no source of trade is called {source!r}")
    return pd.concat(found)[["flow", "partner", "period", "value"]].assign(group="all")


@lru_cache(maxsize=64)
def by_partner(ds: Dataset, source: str, flow: str, without_fuels: bool = False) -> pd.DataFrame:
    """Trade by year (index) and partner (columns), US$ mn; empty where the source has no such figures."""
    rows = goods(ds, source)
    if flow != "turnover":
        rows = rows[rows["flow"] == flow]
    if without_fuels:
        if "fuels" not in set(rows["group"]):
            return pd.DataFrame()
        rows = rows.assign(value=rows["value"] * rows["group"].map({"all": 1, "fuels": -1}))
    else:
        rows = rows[rows["group"] == "all"]
    return rows.pivot_table(index="period", columns="partner", values="value", aggfunc="sum")


def trade(
    ds: Dataset,
    source: str,
    flow: str,
    eastern: Collection[str],
    western: Collection[str],
    without_fuels: bool = False,
) -> pd.DataFrame:
    """Shares of Asia and Europe in Russia's goods trade by year, per cent.

    Args:
        flow: "turnover", "exports" or "imports".
        without_fuels: whether mineral fuels are taken out; only where a source has products.

    Returns:
        Columns asia, europe; index period. Empty where the source has no such figures.
    """
    table = by_partner(ds, source, flow, without_fuels)
    if table.empty:
        return pd.DataFrame(columns=["asia", "europe"])
    whole = table["WLD"] if "WLD" in table else table.sum(axis=1)
    return _shares(table, whole, eastern, western)


def arms_sold(ds: Dataset, eastern: Collection[str], western: Collection[str]) -> pd.DataFrame:
    """Shares of Asia and Europe in the major arms that Russia delivered, per cent of TIV by year."""
    rows = ds.obs("sipri-trade-register", reporter="RUS")
    table = rows.pivot_table(index="period", columns="partner", values="value", aggfunc="sum").fillna(0)
    return _shares(table, table.drop(columns="WLD", errors="ignore").sum(axis=1), eastern, western)


@lru_cache(maxsize=8)
def _gas(ds: Dataset) -> pd.DataFrame:
    rows = gas_by_market(ds, "RUS")
    table = rows.pivot_table(index="period", columns="market", values="value", aggfunc="sum").fillna(0)
    if table.empty:
        return pd.DataFrame(columns=["asia", "europe"])
    whole = table.sum(axis=1)
    return pd.DataFrame({"asia": 100 * table["Asia"] / whole, "europe": 100 * table["Europe"] / whole})


def gas_sold(ds: Dataset, eastern: Collection[str], western: Collection[str]) -> pd.DataFrame:
    """Shares of Asia and Europe in Russia's gas exports, per cent by year.

    The Review names markets and not all states: Asia and Europe are its groups, whatever the
    reading, except that China alone can be told apart.
    """
    return _gas(ds)


def fuels_sold(ds: Dataset, eastern: Collection[str], western: Collection[str]) -> pd.DataFrame:
    """Shares of Asia and Europe in the oil, oil products and coal that Russia sold, per cent of value.

    Chapter 27 of the Harmonised System by partner, as Russia reported it: gas is withheld by partner
    and stands in no chapter to 2015 and in another from 2018; 2016 and 2017 are not held.
    """
    rows = goods(ds, "customs by product")
    rows = rows[(rows["flow"] == "exports") & (rows["group"] == "fuels")]
    table = rows.pivot_table(index="period", columns="partner", values="value", aggfunc="sum")
    return _shares(table, table.sum(axis=1), eastern, western)


def oil_sold(ds: Dataset, seller: str, china: bool = True) -> pd.DataFrame:
    """Shares of Asia and Europe in oil sold, per cent of weight by year, by the Review's markets.

    Args:
        seller: "RUS" (crude alone, from 2015) or "REVIEW_FORMER_SOVIET_UNION" (crude and products
            of all its states, to 2014). The two are not to be joined.
        china: whether China is counted with Asia.
    """
    rows = ds.obs("review-crude" if seller == "RUS" else "review-oil", reporter=seller)
    table = rows.pivot_table(index="period", columns="partner", values="value", aggfunc="sum")
    if table.empty:
        return pd.DataFrame(columns=["asia", "europe"])
    return _shares(table, table["WLD"], set(OIL_ASIA) - ({"CHN"} if not china else set()), OIL_EUROPE)


def crude_to_china(ds: Dataset) -> pd.Series:
    """China's imports of Russian crude by year as its customs count them, million tonnes a year.

    The mean of the months held, times twelve; a year with fewer than six is left out.
    """
    rows = ds.obs("china-customs-crude", reporter="CHN", partner="RUS")
    months = rows.groupby(rows["period"].str[:4])["value"]
    return (months.mean()[months.size() >= LEAST_MONTHS] * 12 / 1000).rename("value")


def journeys_made(ds: Dataset, eastern: Collection[str], western: Collection[str]) -> pd.DataFrame:
    """Shares of Asia and Europe in the journeys of Russia's president that pages name, per cent by year."""
    rows = ds.obs("putin-trips", reporter="RUS")
    rows = rows.assign(year=rows["period"].str[:4])
    table = rows.pivot_table(index="year", columns="partner", values="value", aggfunc="sum").fillna(0)
    return _shares(table.rename_axis("period"), table.sum(axis=1), eastern, western)


def paid_in_yuan(ds: Dataset) -> pd.DataFrame:
    """The yuan's share in payments for Russia's exports, per cent: the last month quoted in each year.

    Returns:
        Column asia, index period. A share of the euro, or of Europe's currencies, is not held.
    """
    rows = ds.obs("yuan-settlement-exports").sort_values("period")
    last = rows.groupby(rows["period"].str[:4])["value"].last()
    return last.rename_axis("period").rename("asia").to_frame()


def votes_alike(ds: Dataset, eastern: frozenset[str], western: frozenset[str]) -> pd.DataFrame:
    """Mean agreement of Russia with the states of each side in the Assembly, per cent by year."""
    each = _agreements(ds)
    return pd.DataFrame(
        {
            side: each[[code for code in each if code in states]].mean(axis=1)
            for side, states in (("asia", eastern), ("europe", western))
        }
    )


@lru_cache(maxsize=8)
def _agreements(ds: Dataset) -> pd.DataFrame:
    """Russia's agreement with each state by year, per cent: index year, a column a state."""
    ballots = ds.table("unga-votes")
    states = sorted((counted_states(ds) - {"RUS"}) & set(ballots.columns))
    year, own = ballots["period_public"].str[:4], ballots["RUS"]
    both = {code: ballots[code].isin(VOTES) & own.isin(VOTES) for code in states}
    same = {code: (ballots[code] == own).astype(float).where(both[code]) for code in states}
    return 100 * pd.DataFrame(same).groupby(year).mean().rename_axis("period")


def counted_states(ds: Dataset) -> frozenset[str]:
    """Every state that any reading of Asia or Europe counts."""
    return asia(ds, "with Central Asia") | europe(ds, "with the Caucasus")


def _shares(
    table: pd.DataFrame, whole: pd.Series, eastern: Collection[str], western: Collection[str]
) -> pd.DataFrame:
    part = {
        side: 100 * table[[code for code in table if code in states]].sum(axis=1) / whole
        for side, states in (("asia", eastern), ("europe", western))
    }
    return pd.DataFrame(part)


def change(shares: pd.DataFrame, before: tuple[int, int], after: tuple[int, int]) -> pd.Series | None:
    """Change of both shares from the mean of some years to that of others, percentage points.

    Years that are not held are left out of their mean; None where a mean has no year.
    """
    if shares.empty:
        return None
    years = np.array([int(year) for year in shares.index])
    cells = shares.to_numpy(dtype="float64")
    means = []
    for first, last in (before, after):
        part = cells[(years >= first) & (years <= last)]
        held = ~np.isnan(part)
        if not held.any(axis=0).all():
            return None
        means.append(np.where(held, part, 0.0).sum(axis=0) / held.sum(axis=0))
    return pd.Series(means[1] - means[0], shares.columns)


@lru_cache(maxsize=64)
def contests(ds: Dataset, kind: str) -> pd.DataFrame:
    """Russia's contests of one kind (claim, conflict, dispute, rivalry): columns partner, year."""
    rows = ds.table("contests")
    rows = rows[rows["kind"] == kind]
    mine = rows[(rows["reporter"] == "RUS") | (rows["partner"] == "RUS")]
    other = mine["partner"].where(mine["reporter"] == "RUS", mine["reporter"])
    return pd.DataFrame({"partner": other, "year": mine["year"].astype(int)}).drop_duplicates()


@lru_cache(maxsize=8)
def events(ds: Dataset) -> pd.DataFrame:
    """Machine-coded events between Russia and others: columns partner, year, value."""
    rows = pd.concat([ds.obs("icews-cooperation"), ds.obs("icews-conflict")])
    mine = rows[(rows["reporter"] == "RUS") | (rows["partner"] == "RUS")]
    other = mine["partner"].where(mine["reporter"] == "RUS", mine["reporter"])
    return pd.DataFrame({"partner": other, "year": mine["period"].astype(int), "value": mine["value"]})


@lru_cache(maxsize=8)
def vetoes(ds: Dataset) -> pd.DataFrame:
    """Russia's vetoes in the Security Council: columns region, year."""
    rows = ds.table("unsc-votes")
    mine = rows[(rows["outcome"] == "vetoed") & (rows["RUS"] == "N")]
    return pd.DataFrame({"region": mine["region"], "year": mine["period_public"].str[:4].astype(int)})
