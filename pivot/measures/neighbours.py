"""The weight of China and of Russia in a neighbour's trade, holdings, votes and arms.

All functions give frames with a row a state and year; trade is in US$ mn at current prices.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.partners import joined

CENTRAL_ASIA = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
WIDER = (*CENTRAL_ASIA, "ARM", "AZE", "BLR", "GEO")
ALL = (*WIDER, "MDA", "UKR")
POWERS = ("CHN", "RUS")
#: Who counts the trade with China and with Russia.
SOURCES = ("partners' reports", "COW", "BACI", "own reports")
FLOWS = ("exports", "imports")
_OWN = {"KGZ": "nsc-kgz", "UZB": "uzstat", "KAZ": "kaz-bns", "ARM": "armstat"}
#: Source: table of pairs and the source id behind it.
_TABLES = {"COW": ("gravity-cow", "cow-trade-4"), "BACI": ("gravity-baci", "baci-2000-2020")}
_POINTS = {"Y": 1.0, "A": 0.5, "N": 0.0}


def _flow(
    ds: Dataset, series: str, state: str, power: str, reporter: str | None = None, partner: str | None = None
) -> pd.DataFrame:
    """Rows of one series as columns state, power, period, value; ``state`` and ``power`` name columns."""
    rows = ds.obs(series, reporter=reporter, partner=partner)
    return rows.rename(columns={state: "state", power: "power"})[
        ["state", "power", "period", "value", "source"]
    ]


@lru_cache(maxsize=16)
def pairs(ds: Dataset, source: str, flow: str) -> pd.DataFrame:
    """One direction of a state's trade with every economy that the tables of pairs keep, US$ mn.

    Args:
        source: "COW" (as the importer counts) or "BACI" (reconciled by CEPII).
        flow: the state's "exports" or "imports".

    Returns:
        Columns state, power (the partner), period, value, source. Kept: not to be changed in place.
    """
    name, origin = _TABLES[source]
    table = ds.table(name)
    side, other = ("exporter", "importer") if flow == "exports" else ("importer", "exporter")
    table = table[table[side].isin(ALL)].rename(columns={side: "state", other: "power"})
    years = [column for column in table.columns if column.isdigit()]
    rows = table.melt(["state", "power"], years, var_name="period", value_name="value").dropna()
    return rows.assign(source=origin)


@lru_cache(maxsize=64)
def trade(ds: Dataset, source: str, flow: str) -> pd.DataFrame:
    """One direction of a state's trade with China and with Russia, US$ mn.

    Args:
        source: one of ``SOURCES``. Partners' reports are China's (UN Comtrade to 2018, the Fund's
            table after) and Russia's (UN Comtrade to 2015, the Fund's after).
        flow: the state's "exports" or "imports".

    Returns:
        Columns state, power, period, value, source. Kept: not to be changed in place.
    """
    if source == "partners' reports":
        other = "imports" if flow == "exports" else "exports"
        parts = [
            _flow(ds, f"{series}-{other}", "partner", "reporter")
            for series in ("china-neighbours", "dots-neighbours", "russia-neighbours", "imts")
        ]
        rows = pd.concat(parts).drop_duplicates(["state", "power", "period"])  # the first source stands
    elif source in _TABLES:
        rows = pairs(ds, source, flow)
    else:
        rows = pd.concat(
            [_flow(ds, f"{name}-{flow}", "reporter", "partner", reporter=s) for s, name in _OWN.items()]
        )
    rows = rows[rows["state"].isin(ALL) & rows["power"].isin(POWERS)]
    return rows.drop_duplicates(["state", "power", "period"]).reset_index(drop=True)


@lru_cache(maxsize=16)
def turnover(ds: Dataset, source: str) -> pd.DataFrame:
    """Exports and imports together, where both are held, US$ mn; columns as ``trade``."""
    both = pd.concat([trade(ds, source, flow).assign(flow=flow) for flow in FLOWS])
    groups = both.groupby(["state", "power", "period"])["value"]
    sums = pd.DataFrame({"value": groups.sum(), "n": groups.count()})
    sums["source"] = joined(both["source"])
    return sums[sums["n"] == 2].drop(columns="n").reset_index()


@lru_cache(maxsize=16)
def whole(ds: Dataset, flow: str | None = None) -> pd.Series:
    """A state's trade with the world, US$ mn by (state, period).

    Both directions: trade in goods as a share of the product, times the product (World Bank).
    One direction: what the pairs that CEPII reconciles add up to over the economies that are kept.
    """
    if flow is not None:
        return pairs(ds, "BACI", flow).groupby(["state", "period"])["value"].sum()
    share, gdp = (
        ds.obs(name, reporter=ALL).set_index(["reporter", "period"])["value"]
        for name in ("wdi-merchandise-share", "wdi-gdp")
    )
    return (share * gdp / 100).dropna().rename_axis(["state", "period"])


@lru_cache(maxsize=32)
def shares(ds: Dataset, source: str, field: str) -> pd.DataFrame:
    """China's and Russia's share in a state's trade, per cent.

    Args:
        field: "total trade", "exports only" or "imports only".

    Returns:
        Columns state, power, period, value.
    """
    flow = None if field == "total trade" else field.split()[0]
    rows = turnover(ds, source) if flow is None else trade(ds, source, flow)
    total = whole(ds, flow)
    key = pd.MultiIndex.from_frame(rows[["state", "period"]])
    value = 100 * rows["value"].to_numpy() / total.reindex(key).to_numpy()
    return rows[["state", "power", "period"]].assign(value=value).dropna().reset_index(drop=True)


@lru_cache(maxsize=8)
def agreement(ds: Dataset) -> pd.DataFrame:
    """How far a state voted like China and like Russia in the General Assembly, per cent by year.

    A vote alike counts one, an abstention against a yes or no one half, yes against no nothing;
    only votes in which both took part (Lijphart's index of agreement).

    Returns:
        Columns state, power, period, value.
    """
    votes = ds.table("unga-votes")
    points = pd.DataFrame({code: votes[code].map(_POINTS) for code in (*ALL, *POWERS)})
    parts = []
    for power in POWERS:
        alike = 100 * (1 - points[list(ALL)].sub(points[power], axis=0).abs())
        mean = alike.groupby(votes["period_public"].str[:4]).mean()
        mean = (
            mean.rename_axis(index="period", columns="state").stack().dropna().rename("value").reset_index()
        )
        parts.append(mean.assign(power=power))
    return pd.concat(parts, ignore_index=True)[["state", "power", "period", "value"]]


@lru_cache(maxsize=8)
def holdings(ds: Dataset) -> pd.DataFrame:
    """Direct investment held by China and by Russia in a state, US$ mn; columns as ``agreement``."""
    rows = ds.obs("cdis-fdi-stock", partner=POWERS)
    rows = rows.rename(columns={"reporter": "state", "partner": "power"})
    return rows[["state", "power", "period", "value"]]


@lru_cache(maxsize=8)
def arms(ds: Dataset) -> pd.DataFrame:
    """Major arms that a state received from China and from Russia, million TIV by year.

    A year without a delivery from either, in a state with any, is nil. Columns as ``agreement``.
    """
    rows = ds.obs("sipri-trade-register", reporter=POWERS, partner=ALL)
    grid = rows.pivot_table(index=["partner", "period"], columns="reporter", values="value", aggfunc="sum")
    grid = grid.reindex(columns=list(POWERS)).fillna(0.0).stack().rename("value").reset_index()
    return grid.rename(columns={"partner": "state", "reporter": "power"})[
        ["state", "power", "period", "value"]
    ]


def wide(rows: pd.DataFrame) -> pd.DataFrame:
    """The same rows as a table: a row a state and power, a column a year."""
    return rows.pivot_table(
        index=["state", "power"], columns="period", values="value", aggfunc="sum", min_count=1
    )


def window(rows: pd.DataFrame, years: Iterable[int], least: int = 2) -> pd.DataFrame:
    """Means over a span of years: a row a state, a column a power; empty where too few are held.

    Args:
        rows: columns state, power, period, value, or the table that ``wide`` makes of them.
        least: how many of the years must be held, at most as many as there are.
    """
    table = wide(rows) if "value" in rows else rows
    wanted = [str(year) for year in years]
    part = table.reindex(columns=wanted)
    mean = part.mean(axis=1)[part.notna().sum(axis=1) >= min(least, len(wanted))]
    return mean.unstack("power").reindex(columns=list(POWERS)).dropna()


STATES = (*CENTRAL_ASIA, "AZE")


@lru_cache(maxsize=8)
def partners_of(ds: Dataset) -> pd.DataFrame:
    """Turnover of each Central Asian state and Azerbaijan with every economy kept, US$ mn (BACI).

    Returns:
        Columns state, partner, period, value, source. Kept: not to be changed in place.
    """
    both = pd.concat([pairs(ds, "BACI", flow) for flow in FLOWS]).rename(columns={"power": "partner"})
    both = both[both["state"].isin(STATES)]
    keys = ["state", "partner", "period"]
    return both.groupby(keys, as_index=False).agg(value=("value", "sum"), source=("source", "first"))


def shares_by_year(ds: Dataset, years: tuple[int, int] = (2001, 2020)) -> pd.DataFrame:
    """China's and Russia's share of a state's goods trade, per cent by year, reconciled counts.

    Returns:
        Columns state, series (the power), period, value, status, source.
    """
    rows = partners_of(ds)
    rows = rows[rows["period"].astype(int).between(*years)]
    share = 100 * rows["value"] / rows.groupby(["state", "period"])["value"].transform("sum")
    rows = rows.assign(value=share, status="reported", series=rows["partner"])
    return rows[rows["series"].isin(POWERS)].reset_index(drop=True)


def first_partners(ds: Dataset) -> pd.DataFrame:
    """Each state's largest partner at four points, and since when China has been ahead of Russia.

    Three counts of the second: CEPII's reconciliation, the partners' customs, the state's own.

    Returns:
        Columns state, y2000, y2008, y2016, y2020 (codes), reconciled, partners, own (years; NaN
        where the count has none), source.
    """
    rows = partners_of(ds)
    first = rows.loc[rows.groupby(["state", "period"])["value"].idxmax()].set_index(["state", "period"])[
        "partner"
    ]
    table = []
    for state in STATES:
        line: dict[str, object] = {"state": state}
        line |= {f"y{year}": first.get((state, str(year)), "") for year in (2000, 2008, 2016, 2020)}
        for name, source in (
            ("reconciled", "BACI"),
            ("partners", "partners' reports"),
            ("own", "own reports"),
        ):
            line[name] = since(turnover(ds, source), state)
        table.append(line | {"source": "baci-2000-2020"})
    return pd.DataFrame(table)


#: Where gold is commonly sold: trade with them is trade in gold first of all.
GOLD_MARKETS = ("CHE", "GBR")


def without_gold(ds: Dataset, years: Iterable[int] = (2000, 2008, 2016, 2020)) -> tuple[int, int]:
    """How many first partners change when the markets for gold are left out, and of how many.

    By the flows that CEPII reconciles, both ways, a first partner for each state and year.
    """
    rows = pd.concat([pairs(ds, "BACI", flow) for flow in FLOWS])
    rows = rows[rows["state"].isin(STATES) & rows["period"].isin([str(year) for year in years])]
    sums = rows.groupby(["state", "period", "power"])["value"].sum()

    def first(values: pd.Series) -> pd.Series:
        return values.groupby(["state", "period"]).idxmax().map(lambda key: key[2])

    with_, less = first(sums), first(sums.drop(list(GOLD_MARKETS), level="power", errors="ignore"))
    return int((with_ != less).sum()), len(with_)


def since(rows: pd.DataFrame, state: str) -> float:
    """The year from which China is ahead of Russia in all later years held; NaN if in none."""
    part = rows[rows["state"] == state].pivot_table(index="period", columns="power", values="value")
    if not set(POWERS) <= set(part.columns):
        return float("nan")
    ahead = (part["CHN"] > part["RUS"])[part[list(POWERS)].notna().all(axis=1)]
    if ahead.empty or not ahead.iloc[-1]:
        return float("nan")
    behind = ahead[~ahead]
    later = ahead[ahead.index > behind.index[-1]] if len(behind) else ahead
    return float(later.index[0])


def mirror(ds: Dataset, state: str = "KGZ") -> pd.DataFrame:
    """What China's customs say they sold to Kyrgyzstan, and what Kyrgyz statistics say was bought.

    Returns:
        Columns series, period, value (US$ bn), status, source.
    """
    sold = pd.concat(
        [ds.obs("china-neighbours-exports", partner=state), ds.obs("dots-neighbours-exports", partner=state)]
    ).drop_duplicates("period")
    bought = ds.obs(f"{_OWN[state].removesuffix('-imports')}-imports", partner="CHN", reporter=state)
    frames = [
        sold.assign(series="China's count", status="mirror"),
        bought.assign(series="Kyrgyz count"),
    ]
    rows = pd.concat(frames)[["series", "period", "value", "status", "source"]]
    return rows.assign(value=rows["value"] / 1000)
