"""Russia's turn to Asia by year: orders of arms, share in trade, votes in the General Assembly."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot.dataset import Dataset

ASIA = {
    "East and South-East": ("east-asia", "south-east-asia"),
    "with Central Asia": ("east-asia", "south-east-asia", "central-asia"),
}


@lru_cache(maxsize=16)
def by_year(ds: Dataset, indicator: str, groups: tuple[str, ...]) -> pd.Series:
    """Effort directed to the members of some groups, by year.

    Returns:
        "arms ordered": million TIV of orders placed in the year; "share of trade": per cent of
        Russia's goods turnover with the listed partners among them. Taiwan is counted with East Asia.
    """
    members = {code for group in groups for code in ds.members(group, on="2017-01-20")}
    if "east-asia" in groups:
        members.add("TWN")
    if indicator == "arms ordered":
        rows = ds.obs("sipri-orders", reporter="RUS", partner=members)
        return rows.groupby(rows["period"].astype(int))["value"].sum().sort_index()
    flows = pd.concat(ds.obs(f"fts-{flow}", partner=members) for flow in ("exports", "imports"))
    total = pd.concat(ds.obs(f"fts-total-{flow}", partner="WLD") for flow in ("exports", "imports"))
    part = flows.groupby(flows["period"].str[:4].astype(int))["value"].sum()
    whole = total[total["period"].str.len() == 4]
    whole = whole.groupby(whole["period"].astype(int))["value"].sum()
    return (100 * part / whole).dropna()


def past_changes(series: pd.Series, before: int = 3, after: int = 2) -> pd.Series:
    """Change from the mean of some years to that of the years after them, for every year held.

    Args:
        series: values indexed by whole years without gaps.
        before, after: number of years of each mean.

    Returns:
        Per cent, indexed by the first of the years after; years after a mean of nought are left out.
    """
    found = {}
    for year in series.index:
        early, late = series.loc[year - before : year - 1], series.loc[year : year + after - 1]
        if len(early) == before and len(late) == after and early.mean() > 0:
            found[int(year)] = 100 * (float(late.mean()) / float(early.mean()) - 1)
    return pd.Series(found, dtype=float)


def agreement(ds: Dataset, one: str = "USA", other: str = "RUS") -> pd.Series:
    """Share of roll calls of the General Assembly on which two states vote alike, per cent, by year.

    Counted are the votes on which both say yes, no or abstain.
    """
    votes = ds.table("unga-votes")
    both = votes[votes[one].isin(list("YNA")) & votes[other].isin(list("YNA"))]
    alike = (both[one] == both[other]).astype(float)
    return 100 * alike.groupby(both["period_public"].str[:4]).mean()


def agreements(ds: Dataset, pairs: dict[str, tuple[str, str]], first: int = 2000) -> pd.DataFrame:
    """``agreement`` of several pairs: columns series, x (year), y (per cent), unit, status, source."""
    rows = []
    for name, (one, other) in pairs.items():
        found = agreement(ds, one, other)
        rows += [{"series": name, "x": int(y), "y": v} for y, v in found.items() if int(y) >= first]
    return pd.DataFrame(rows).assign(
        unit="per cent", status="reported", source=ds.table("unga-votes")["source"].iloc[0]
    )


def roll_call(ds: Dataset, month: str, states: list[str]) -> pd.DataFrame:
    """How some states voted on each resolution of a month: one row a resolution, a column a state."""
    votes = ds.table("unga-votes")
    rows = votes[votes["period_public"].str.startswith(month)]
    said = {"Y": "yes", "N": "no", "A": "abstained", "X": "absent"}
    found = rows[["title", *states, "source"]].reset_index(drop=True)
    return found.assign(**{state: found[state].map(said) for state in states})
