"""What ties a former Soviet state to Russia, by year: goods, gas, arms, votes and treaties.

Every measure is a yearly series in per cent or counts, so that its course can be told by one slope.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
import pandas as pd

from pivot.dataset import Dataset

TRADE_SOURCES = ("BACI", "importers over World Bank")
INDICATORS = ("trade", "gas", "arms", "votes", "treaties")
OBLIGATIONS = ("defence", "offence", "neutrality", "nonaggression", "consultation")


@lru_cache(maxsize=8)
def pairs(ds: Dataset) -> pd.DataFrame:
    """Goods turnover of each pair of economies, both ways: columns state, other, and one a year."""
    wide = ds.table("gravity-baci")
    years = [column for column in wide.columns if column.isdigit() and column <= "2020"]
    ends = [
        wide[[one, other, *years]].set_axis(["state", "other", *years], axis=1)
        for one, other in (("exporter", "importer"), ("importer", "exporter"))
    ]
    return pd.concat(ends).groupby(["state", "other"])[years].sum().reset_index()


def turnover_shares(
    ds: Dataset, state: str, partners: Sequence[str], source: str = TRADE_SOURCES[0]
) -> pd.Series:
    """Share of some partners, together, in a state's goods turnover by year, per cent.

    Formula: exports to and imports from them over those to and from all. By "BACI" all flows are as
    CEPII reconciles them, 2000 to 2020, over 105 economies that do nearly all of the trade; by
    "importers over World Bank" both flows with Russia are as the importer counts them (Correlates
    of War, to 2014), over goods trade in GDP times GDP (World Bank), so for Russia only.

    Raises:
        ValueError: no such source, or partners that it does not know.
    """
    if source == TRADE_SOURCES[0]:
        every = pairs(ds)
        own = every[every["state"] == state].set_index("other").drop(columns="state")
        whole = own.sum()
        some = own[own.index.isin(list(partners))].sum()
        return (100 * some / whole[whole > 0]).dropna().rename_axis("period")
    if source != TRADE_SOURCES[1] or list(partners) != ["RUS"]:
        raise ValueError(f"no source {source!r} for the share of {', '.join(partners)}")
    rows = ds.obs("cow-imports")
    pair = rows["reporter"].isin([state, "RUS"]) & rows["partner"].isin([state, "RUS"])
    some = rows[pair].groupby("period")["value"].sum()
    part, whole = (
        ds.obs(name, reporter=state).set_index("period")["value"]
        for name in ("wdi-merchandise-share", "wdi-gdp")
    )
    return (100 * some / (part / 100 * whole)).dropna()


@lru_cache(maxsize=8)
def _arms(ds: Dataset) -> pd.DataFrame:
    """Million TIV by recipient and period, a column a supplier."""
    rows = ds.obs("sipri-trade-register")
    return rows.pivot_table(index=["partner", "period"], columns="reporter", values="value", aggfunc="sum")


def arms_shares(ds: Dataset, state: str, supplier: str = "RUS") -> pd.Series:
    """A supplier's share of the major arms that a state received by year, per cent of TIV.

    Years without any delivery are missing, not zero.
    """
    table = _arms(ds)
    if state not in table.index.get_level_values(0):
        return pd.Series(dtype=float)
    own = table.loc[state]
    whole = own["WLD"][own["WLD"] > 0]
    return (100 * own[supplier].reindex(whole.index).fillna(0.0) / whole).sort_index()


@lru_cache(maxsize=8)
def _ballots(ds: Dataset) -> tuple[dict[str, np.ndarray], np.ndarray, list[str]]:
    """How each state voted (1 Yes, 2 No, 3 abstains, 0 else), which year each vote is of, and the years."""
    votes = ds.table("unga-votes")
    codes = {"Y": 1, "N": 2, "A": 3}
    states = [column for column in votes if len(column) == 3 and column.isupper()]
    cast = {state: votes[state].map(codes).fillna(0).to_numpy(dtype=np.int8) for state in states}
    years, names = pd.factorize(votes["period_public"].str[:4], sort=True)
    return cast, years, list(names)


@lru_cache(maxsize=1024)
def alike(ds: Dataset, state: str, other: str) -> pd.DataFrame:
    """Votes of a year in the Assembly on which both vote, and on which both vote alike.

    Returns:
        Columns both, same (counts), by calendar year; years without a common vote are left out.
    """
    cast, years, names = _ballots(ds)
    one, two = cast[state], cast[other]
    both = (one > 0) & (two > 0)
    counts = {
        name: np.bincount(years[rows], minlength=len(names))
        for name, rows in (("both", both), ("same", both & (one == two)))
    }
    found = pd.DataFrame(counts, index=pd.Index(names, name="period"))
    return found[found["both"] > 0]


def vote_agreement(ds: Dataset, state: str, other: str = "RUS") -> pd.Series:
    """Share of the Assembly's votes of a year on which both vote alike, per cent."""
    counts = alike(ds, state, other)
    return 100 * counts["same"] / counts["both"]


@lru_cache(maxsize=512)
def treaty_obligations(ds: Dataset, state: str, other: str = "RUS", coding: str = "atop") -> pd.DataFrame:
    """Whether each kind of obligation is in force between two states, by year from 1992 to 2018.

    Returns:
        A column for each of ``OBLIGATIONS``, True where a treaty of that kind is in force.
    """
    rows = ds.table("alliances")
    pair = rows["reporter"].isin([state, other]) & rows["partner"].isin([state, other])
    rows = rows[pair & (rows["coding"] == coding)]
    years = [str(year) for year in range(1992, 2019)]
    treaties = [
        (start[:4], end[:4] or "9999", flags)
        for start, end, *flags in rows[["start", "end", *OBLIGATIONS]].itertuples(index=False)
    ]
    found = [
        [
            any(flags[place] == "1" and start <= year <= end for start, end, flags in treaties)
            for year in years
        ]
        for place in range(len(OBLIGATIONS))
    ]
    columns = dict(zip(OBLIGATIONS, found, strict=True))
    return pd.DataFrame(columns, index=pd.Index(years, name="period"))


def gas_sold(ds: Dataset, state: str, buyer: str = "RUS") -> pd.Series:
    """Gas that a state sold to a buyer by pipeline, bcm by year; empty where none is listed."""
    return ds.obs("review-gas-pipeline", reporter=state, partner=buyer).set_index("period")["value"]


@lru_cache(maxsize=256)
def indicator(ds: Dataset, name: str, state: str, source: str = TRADE_SOURCES[0]) -> pd.Series:
    """One yearly tie of a state with Russia, by name (``INDICATORS``).

    Raises:
        KeyError: no such indicator.
    """
    measures: dict[str, Callable[[], pd.Series]] = {
        "trade": lambda: turnover_shares(ds, state, ("RUS",), source),
        "gas": lambda: gas_sold(ds, state),
        "arms": lambda: arms_shares(ds, state),
        "votes": lambda: vote_agreement(ds, state),
        "treaties": lambda: treaty_obligations(ds, state).sum(axis=1).astype(float),
    }
    return measures[name]()


def course(series: pd.Series, form: str) -> float | None:
    """How a yearly series moved: below zero if it fell; None with fewer than four years.

    Args:
        form: "linear slope" (unit a year), "first three against last three years" (difference of
            means) or "rank correlation with time" (Spearman's, -1 to 1).

    A course whose sign changes when the first or the last year is dropped counts as none (0).
    """
    if len(series) < 4:
        return None
    moves = [_move(part, form) for part in (series, series.iloc[1:], series.iloc[:-1])]
    return moves[0] if len({np.sign(move) for move in moves}) == 1 else 0.0


def _move(series: pd.Series, form: str) -> float:
    years, values = series.index.astype(int).to_numpy(dtype=float), series.to_numpy(dtype=float)
    if form == "linear slope":
        return float(np.polyfit(years - years.mean(), values, 1)[0]) if np.ptp(values) > 0 else 0.0
    if form == "first three against last three years":
        return float(values[-3:].mean() - values[:3].mean())
    ranks = pd.Series(values).rank().to_numpy()
    return float(np.corrcoef(years, ranks)[0, 1]) if np.ptp(ranks) > 0 else 0.0


def gradual(series: pd.Series) -> bool:
    """Whether no single year makes more than half of the change from the first year to the last."""
    steps = series.diff().dropna()
    whole = abs(float(series.iloc[-1] - series.iloc[0]))
    return bool(len(steps)) and float(steps.abs().max()) <= whole / 2
