"""Central Asia and Azerbaijan between Russia and China: votes, arms, memberships, trade by group.

Every share is in per cent. "The six" are the five states of Central Asia and Azerbaijan.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures import arms, ties, votes

SIX = ("KAZ", "KGZ", "TJK", "TKM", "UZB", "AZE")
POWERS = ("RUS", "CHN")
SPANS = ((1992, 2000), (2001, 2008), (2009, 2016), (2017, 2021), (2022, 2025))
MEMBERS = ("ARM", "BLR", "KAZ", "KGZ", "RUS")
#: Those of the former Soviet Union that never took over the tariff, as far as their trade is held.
OUTSIDE = ("AZE", "GEO", "MDA", "TJK", "TKM", "UZB")
ASIAN = ("IDN", "IND", "MNG", "MYS", "PAK", "PHL", "THA", "VNM")
BEFORE, AFTER = ("2007", "2008", "2009"), ("2017", "2018", "2019")
_BACI = "baci-2000-2020"


@lru_cache(maxsize=8)
def vote_agreement(ds: Dataset, kept: str = "all") -> pd.DataFrame:
    """Agreement of each of the six with Russia and with China in the Assembly by year, with a band.

    Args:
        kept: "all" recorded votes, or "contested" ones, on which at least a fifth did not say Yes.

    Returns:
        Columns panel (the state), series (Russia or China), period, value, low, high (per cent),
        status, source; see ``pivot.measures.votes.by_year``.
    """
    rows = ds.table("unga-votes")
    rows = votes.contested(rows) if kept == "contested" else rows
    found = [votes.by_year(rows, state, POWERS).assign(panel=state) for state in SIX]
    return pd.concat(found, ignore_index=True)


def china_ahead(agreement: pd.DataFrame) -> pd.DataFrame:
    """Whether a state's agreement with China lies above that with Russia, by state and year.

    Returns:
        Columns panel, period, gap (points), apart (whether the two bands do not meet).
    """
    wide = agreement.pivot(index=["panel", "period"], columns="series", values=["value", "low", "high"])
    wide = wide.dropna()
    gap = wide["value", "CHN"] - wide["value", "RUS"]
    apart = (wide["low", "CHN"] > wide["high", "RUS"]) | (wide["low", "RUS"] > wide["high", "CHN"])
    return pd.DataFrame({"gap": gap, "apart": apart}).reset_index()


def like_others(ds: Dataset, years: tuple[str, str]) -> dict[str, float]:
    """By how much agreement with China exceeds that with Russia: the six, and eight Asian states.

    Formula: agreement over the recorded votes of a year, per cent; mean of the differences over
    states and years. Were the six drawn to China, their gap would exceed that of the eight.

    Returns:
        Points, under "six" and "asian".
    """
    found = {}
    for name, states in (("six", SIX), ("asian", ASIAN)):
        gaps = [ties.vote_agreement(ds, one, "CHN") - ties.vote_agreement(ds, one, "RUS") for one in states]
        found[name] = float(pd.concat(gaps, axis=1).loc[years[0] : years[1]].mean(axis=1).mean())
    return found


def arms_share(ds: Dataset, supplier: str, span: tuple[int, int], recipients: Collection[str] = SIX) -> float:
    """Share of a supplier in all major arms delivered to some recipients, together, over a span, per cent.

    Of SIPRI's trend-indicator values, which measure military worth and no price. Both the supplier and
    the whole, the sum over all suppliers, are counted from the same register of deals.

    Returns:
        The share; NaN where nothing was delivered.
    """
    rows = ds.obs(arms.REGISTER, partner=list(recipients), periods=span)
    sums = rows.groupby("reporter")["value"].sum()
    whole = sums.get("WLD", 0.0)
    return float(100 * sums.get(supplier, 0.0) / whole) if whole else float("nan")


def arms_table(ds: Dataset) -> pd.DataFrame:
    """Shares of Russia and China in the major arms of each of the six, by span, and who is first last.

    Returns:
        Columns state, RUS and CHN with the first year of each span after them (per cent), first (code of
        the largest supplier in the last span, empty without a delivery), source.
    """
    source = ds.obs(arms.REGISTER, partner=list(SIX))["source"].iloc[0]
    shares = {
        f"{power}{span[0]}": [arms_share(ds, power, span, [state]) for state in SIX]
        for power in POWERS
        for span in SPANS
    }
    first = [largest_supplier(ds, state, SPANS[-1]) for state in SIX]
    return pd.DataFrame({"state": SIX, **shares, "first": first, "source": source})


def largest_supplier(ds: Dataset, state: str, span: tuple[int, int]) -> str:
    """Who delivered most major arms to a state over a span, by TIV; empty where nobody did."""
    found = arms.suppliers(ds, [state], span)
    return "" if found.empty else str(found.index[0])


#: Spans of the list of Chinese leaders' journeys; before the second it is known to be incomplete.
REIGNS = ((1992, 2002), (2003, 2012), (2013, 2019))


def visits(ds: Dataset) -> pd.DataFrame:
    """Journeys to each of the six: China's leaders by span, Russia's president since February 2022.

    China's list counts president, premier and party leader, Russia's the president alone, so that the two
    are not to be compared with each other; a list of Russian journeys by host before 2022 is not held.

    Returns:
        Columns state, CHN with the first year of each span after it, RUS2022 (journeys), source.
    """
    chinese, russian = ds.obs("who-where-when", reporter="CHN"), ds.obs("putin-trips", reporter="RUS")
    years = chinese["period"].str[:4].astype(int)
    columns = {
        f"CHN{first}": chinese[years.between(first, last)].groupby("partner")["value"].sum()
        for first, last in REIGNS
    }
    columns["RUS2022"] = russian.groupby("partner")["value"].sum()
    table = pd.DataFrame(columns).reindex(list(SIX)).fillna(0).rename_axis("state").reset_index()
    return table.assign(source=" ".join(sorted({*chinese["source"], *russian["source"]})))


def influence(ds: Dataset) -> pd.DataFrame:
    """China's formal capacity for influence over each of the six by year, an index from 0 to 1."""
    rows = ds.obs("fbic-china")
    return rows[rows["partner"].isin(SIX)].drop(columns="reporter")


def joined(ds: Dataset) -> pd.DataFrame:
    """When former Soviet states took over the union's tariff and joined the Belt and Road.

    The second by the Green Finance centre's list, whose dates are those of a memorandum or of the
    first words of joining in print.

    Returns:
        Columns series, period (month), label (the states), value, status, source.
    """
    columns = ["series", "period", "label", "value", "status", "source"]
    belt = ds.obs("belt-and-road-joined", reporter=[*SIX, *MEMBERS, "GEO", "MDA", "UKR"])
    belt = belt.assign(series="Belt and Road", label=belt["reporter"].map(ds.name))
    groups = ds.table("groups")
    tariff = groups[groups["group"] == "union-tariff"]
    tariff = tariff.assign(series="Union's tariff", period=tariff["start"].str[:7])
    tariff = tariff.assign(label=tariff["member"].map(ds.name), value=1.0, status="reported")
    tariff = tariff.assign(source="itar-tass-2015-01-02")
    both = pd.concat([tariff, belt])[columns]
    keys = [column for column in columns if column != "label"]
    return both.groupby(keys, as_index=False)["label"].agg(lambda names: ", ".join(sorted(names)))


def members_trade(ds: Dataset) -> pd.DataFrame:
    """Goods turnover of the members without Russia: with Russia, with one another, with China.

    Returns:
        Columns panel (the member), series, period, value (per cent of the member's), status, source.
    """
    rows = []
    for state in MEMBERS[:-1]:
        others = tuple(member for member in MEMBERS[:-1] if member != state)
        for name, partners in (("RUS", ("RUS",)), ("other members", others), ("CHN", ("CHN",))):
            shares = ties.turnover_shares(ds, state, partners)
            rows.append(
                pd.DataFrame({"panel": state, "series": name, "period": shares.index, "value": shares.values})
            )
    return pd.concat(rows, ignore_index=True).assign(status="reported", source=_BACI)


def within(ds: Dataset, years: tuple[str, ...] = ("2009", "2014", "2016", "2020")) -> pd.DataFrame:
    """Trade of the five members of today among themselves and with China.

    Formulas: ``inside``, twice the trade of each pair of members over the turnover of all members;
    ``without``, the part of it without Russia at one end; ``china``, trade with China over the same.

    Returns:
        Columns year, inside, without, china (per cent), source.
    """
    every = ties.pairs(ds)
    own = every[every["state"].isin(MEMBERS)]
    whole = own[list(years)].sum()
    inside = own[own["other"].isin(MEMBERS)]
    apart = inside[(inside["state"] != "RUS") & (inside["other"] != "RUS")]
    china = own[own["other"] == "CHN"]
    shares = {
        "inside": 100 * inside[list(years)].sum() / whole,
        "without": 100 * apart[list(years)].sum() / inside[list(years)].sum(),
        "china": 100 * china[list(years)].sum() / whole,
    }
    return pd.DataFrame(shares).rename_axis("year").reset_index().assign(source=_BACI)


def beside(ds: Dataset) -> pd.DataFrame:
    """China's share in the trade of states that took over the tariff and of those that did not.

    Means of three years before the customs union and of three years after all had joined; Russia
    itself is left out.

    Returns:
        Columns group, states (count), before, after, change (medians over the states), least, most
        (of the changes), source; per cent and points.
    """
    rows = []
    for group, states in (("Took over the tariff", MEMBERS[:-1]), ("Did not", OUTSIDE)):
        shares = [ties.turnover_shares(ds, state, ("CHN",)) for state in states]
        before = pd.Series([series[list(BEFORE)].mean() for series in shares])
        after = pd.Series([series[list(AFTER)].mean() for series in shares])
        change = after - before
        rows.append(
            [group, len(states), before.median(), after.median(), change.median(), change.min(), change.max()]
        )
    columns = ["group", "states", "before", "after", "change", "least", "most"]
    return pd.DataFrame(rows, columns=columns).assign(source=_BACI)
