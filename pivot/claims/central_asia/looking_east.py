"""A3: former Soviet states turned east to offset the weight of Russia."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import ties

CLAIM = "A3"
STATES = ("KAZ", "KGZ", "TJK", "TKM", "UZB", "AZE", "ARM", "GEO", "BLR", "MDA", "UKR")
BALANCES, PRESSED = "balancing Russia is the reason", "episode of Russian pressure"
_ASEAN = ("BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "VNM")
EAST: dict[str, tuple[str, ...]] = {
    "China, Japan, Korea": ("CHN", "JPN", "KOR"),
    "China only": ("CHN",),
    "with India and ASEAN": ("CHN", "JPN", "KOR", "IND", *_ASEAN),
}
FIELDS = ("trade share", "votes in the Assembly")
COMPARISONS = {
    "Mongolia, Turkey, Iran": ("MNG", "TUR", "IRN"),
    "own earlier trend": (),
    "the Union's share": (),
}
PERIODS = {"2007 to 2016": 2007, "2010 to 2016": 2010}
LEAST_RISE = 2.0
SERIES: tuple[str, ...] = ()


@lru_cache(maxsize=512)
def yearly(ds: Dataset, state: str, others: tuple[str, ...], field: str) -> pd.Series:
    """A state's eastern share by year, per cent: of its goods turnover, or mean agreement of its votes."""
    if field == FIELDS[0]:
        return ties.turnover_shares(ds, state, others)
    columns = ds.table("unga-votes").columns
    held = [ties.vote_agreement(ds, state, other) for other in others if other in columns]
    return pd.concat(held, axis=1).mean(axis=1)


def rise(series: pd.Series, first: int, last: int = 2016) -> float | None:
    """Change from the first year at or after ``first`` to the last held up to ``last``, points."""
    inside = series[(series.index >= str(first)) & (series.index <= str(last))]
    return float(inside.iloc[-1] - inside.iloc[0]) if len(inside) > 1 else None


@lru_cache(maxsize=64)
def moved(ds: Dataset, east: str, field: str, first: int) -> dict[str, float]:
    """By state, how its eastern share changed; states without two years are left out."""
    found = {state: rise(yearly(ds, state, EAST[east], field), first) for state in STATES}
    return {state: move for state, move in found.items() if move is not None}


@lru_cache(maxsize=512)
def pressed(ds: Dataset, state: str) -> int | None:
    """Year of the earliest episode of Russian pressure that a qualified document dates."""
    found = coded.qualified(coded.rows(ds, CLAIM, PRESSED), "with agency")
    found = found[coded.heads(found) == state.lower()]
    return int(found["figure"].min()) if len(found) else None


def ordered(series: pd.Series, year: int | None) -> bool:
    """Whether the share stands at least two points higher on the mean after the episode than before."""
    if year is None:
        return False
    before, after = series[series.index < str(year)], series[series.index > str(year)]
    before = before.iloc[-3:]
    return bool(len(before) and len(after) and after.iloc[:3].mean() - before.mean() >= LEAST_RISE)


@lru_cache(maxsize=512)
def exceeds(ds: Dataset, state: str, east: str, field: str, comparison: str, first: int) -> bool:
    """Whether the rise exceeds that of what it is compared with."""
    series = yearly(ds, state, EAST[east], field)
    own = rise(series, first)
    if own is None:
        return False
    if COMPARISONS[comparison]:
        columns = ds.table("unga-votes").columns
        peers: Sequence[str] = [
            peer for peer in COMPARISONS[comparison] if field == FIELDS[0] or peer in columns
        ]
        found = [rise(yearly(ds, peer, EAST[east], field), first) for peer in peers]
        known = [one for one in found if one is not None]
        return bool(known) and own > sum(known) / len(known)
    if comparison == "own earlier trend":
        length = 2016 - first
        earlier = rise(series, first - length, first)
        return earlier is not None and own > earlier
    union = tuple(ds.members("eu", on="2013-12-31"))
    other = rise(yearly(ds, state, union, field), first)
    return other is not None and own > other


@lru_cache(maxsize=64)
def reasoned(ds: Dataset, cut: str) -> dict[str, int] | None:
    """By state, texts that call balancing Russia the reason less those that deny it.

    None where no primary or official text speaks.
    """
    said = coded.qualified(coded.rows(ds, CLAIM, BALANCES), cut)
    if not said["grade"].isin(coded.CUTS["primary and official"]).any():
        return None
    heads = coded.heads(said)
    own = {state: said[heads == state.lower()] for state in STATES}
    return {state: coded.texts(rows) - coded.texts(rows, "contradicts") for state, rows in own.items()}


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock; the value is in how many states the share rose by two points."""

    def rule(east: str, field: str, comparison: str, period: str, **choice: str) -> specs.Outcome:
        first = PERIODS[period]
        known = moved(ds, east, field, first)
        rose = [state for state, move in known.items() if move >= LEAST_RISE]
        reasons = reasoned(ds, choice["grade-cut"])
        if reasons is None:
            return coded.outcome(OPEN if known else "", len(rose))
        legs = [
            state
            for state in rose
            if reasons[state] > 0
            and ordered(yearly(ds, state, EAST[east], field), pressed(ds, state))
            and exceeds(ds, state, east, field, comparison, first)
        ]
        if len(legs) >= 3:
            return coded.outcome(HOLDS, len(rose))
        if legs:
            return coded.outcome(IN_PART, len(rose))
        against = [state for state in STATES if known.get(state, 0) < 0 or reasons[state] < 0]
        return coded.outcome(FAILS if 2 * len(against) > len(STATES) else OPEN, len(rose))

    return specs.run(
        rule,
        {
            "east": tuple(EAST),
            "field": FIELDS,
            "comparison": tuple(COMPARISONS),
            "grade-cut": ("primary and official", "with agency"),
            "period": tuple(PERIODS),
        },
    )


def table(ds: Dataset, first: int = 2007) -> pd.DataFrame:
    """China's, Japan's and Korea's share of each state's goods turnover, first and last year, and Russia's.

    Returns:
        Columns state, first, last, rise, russia (change of Russia's share), rose, source; per cent
        and points, 2007 and 2016 as CEPII reconciles them.
    """
    rows = []
    for state in STATES:
        east = yearly(ds, state, EAST["China, Japan, Korea"], FIELDS[0])
        russia = ties.turnover_shares(ds, state, ("RUS",))
        inside = east[(east.index >= str(first)) & (east.index <= "2016")]
        rows.append(
            {
                "state": state,
                "first": float(inside.iloc[0]),
                "last": float(inside.iloc[-1]),
                "rise": rise(east, first),
                "russia": rise(russia, first),
                "source": "baci-2000-2020",
            }
        )
    return pd.DataFrame(rows).sort_values("rise", ascending=False, ignore_index=True)


def balance_russia(ds: Dataset) -> Finding:
    """Decide A3 on the clock of ``ds``."""
    grid_ = grid(ds)
    found = coded.rows(ds, CLAIM, BALANCES)
    strict = coded.qualified(found, "primary and official")
    rose = int(grid_["value"].iloc[0]) if len(grid_) and pd.notna(grid_["value"].iloc[0]) else 0
    because = (
        f"The share of China, Japan and Korea in goods turnover rose by two points or more in {rose} of "
        f"{len(STATES)} states. Primary or official texts read that give balancing Russia as the reason: "
        f"{coded.texts(strict)}; without one the rule leaves the claim open, whatever the shares show."
    )
    return Finding(by_agreement(grid_), because, SERIES, coded.documents(ds, CLAIM), grid_)
