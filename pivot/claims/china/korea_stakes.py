"""C13b: Russia has comparatively little at stake in the Korean question."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from pivot import specifications as specs
from pivot.claims.china.largest_partner import annual_turnover
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import arms

POWERS = ("RUS", "CHN", "JPN", "USA")
KOREAS = {"both": ("KOR", "PRK"), "South Korea only": ("KOR",), "North Korea only": ("PRK",)}
WINDOWS = {"2011–2015": (2011, 2015), "2015": (2015, 2015), "2006–2015": (2006, 2015)}
TRADE, MAJORITY, ARMS, BONDS, DISPUTES = (
    "share of trade",
    "all four by majority",
    "share of arms delivered",
    "obligations",
    "disputes",
)
INDICATORS = (TRADE, MAJORITY, ARMS, BONDS, DISPUTES)
_FOUR = (TRADE, ARMS, BONDS, DISPUTES)
OTHERS, OWN = "China, Japan, United States", "Russia's own other partners"
RECONCILED, REPORTS = "reconciled", "partners' reports"
#: The kinds of obligation that the list of alliances codes.
KINDS = ("defence", "offence", "neutrality", "nonaggression", "consultation")
HELD_UP = 2016  # the last year for which obligations are taken
DISPUTE_YEARS = (2000, 2014)
LARGEST, TOP = 20, 5
SERIES = (arms.REGISTER, "sipri-tiv-exports", "fts-exports", "fts-imports", "baci-exports")


@lru_cache(maxsize=32)
def turnover(ds: Dataset, power: str) -> pd.DataFrame:
    """Goods turnover of a power with every other economy held, by partner, a year a column, US$ mn."""
    pairs = ds.table("gravity-baci")
    sold = pairs[pairs["exporter"] == power].set_index("importer").drop(columns="exporter")
    bought = pairs[pairs["importer"] == power].set_index("exporter").drop(columns="importer")
    return sold.add(bought, fill_value=0.0)


@lru_cache(maxsize=256)
def _yearly_share(ds: Dataset, power: str, koreas: tuple[str, ...]) -> pd.Series | None:
    """The Koreas' part in a power's turnover by year, 0 to 1; None where one of them is not held."""
    flows = turnover(ds, power)
    return flows.loc[list(koreas)].sum() / flows.sum() if {*koreas} <= {*flows.index} else None


@lru_cache(maxsize=256)
def trade_share(ds: Dataset, power: str, koreas: tuple[str, ...], window: tuple[int, int]) -> float | None:
    """The Koreas in a power's goods turnover with all economies held, mean of yearly shares, per cent."""
    parts, years = _yearly_share(ds, power, koreas), [str(year) for year in range(window[0], window[1] + 1)]
    if parts is None or not {*years} <= {*parts.index}:
        return None
    return float(100 * parts[years].mean())


@lru_cache(maxsize=64)
def _all_arms(ds: Dataset, power: str, window: tuple[int, int]) -> float:
    """All arms that a power delivered over some years, million TIV."""
    return ds.obs("sipri-tiv-exports", reporter=power, periods=window)["value"].sum()


@lru_cache(maxsize=256)
def arms_share(ds: Dataset, power: str, koreas: tuple[str, ...], window: tuple[int, int]) -> float | None:
    """The Koreas in all arms that a power delivered over some years, per cent."""
    whole = _all_arms(ds, power, window)
    if not whole:
        return None
    return float(100 * arms.deliveries(ds, power, koreas, window).sum() / whole)


class _Bond(NamedTuple):
    """An alliance: who is bound to whom, its first and last year, and which of ``KINDS`` it obliges to."""

    reporter: str
    partner: str
    start: int
    end: int
    kinds: frozenset[str]


@lru_cache(maxsize=8)
def _bonds(ds: Dataset) -> list[_Bond]:
    """The list of alliances as ATOP codes it."""
    rows = ds.table("alliances")
    rows = rows[rows["coding"] == "atop"]
    years = (rows[side].str[:4].replace("", "9999").astype(int) for side in ("start", "end"))
    obliges = zip(*(pd.to_numeric(rows[kind]) > 0 for kind in KINDS), strict=True)
    kinds = [frozenset(kind for kind, is_so in zip(KINDS, row, strict=True) if is_so) for row in obliges]
    return [_Bond(*bond) for bond in zip(rows["reporter"], rows["partner"], *years, kinds, strict=True)]


@lru_cache(maxsize=256)
def obligations(ds: Dataset, power: str, koreas: tuple[str, ...], window: tuple[int, int]) -> float | None:
    """How many kinds of obligation a power has towards either Korea at the end of some years."""
    bonds, year = _bonds(ds), min(window[1], HELD_UP)
    if not bonds:
        return None
    held = [bond for bond in bonds if bond.reporter == power and bond.partner in koreas]
    return float(len({kind for bond in held if bond.start <= year <= bond.end for kind in bond.kinds}))


@lru_cache(maxsize=8)
def _disputes(ds: Dataset) -> list[tuple[str, str, str]]:
    """The militarised disputes of the years looked at: who, with whom, and which."""
    rows = ds.table("contests")
    rows = rows[(rows["kind"] == "dispute") & rows["year"].astype(int).between(*DISPUTE_YEARS)]
    return list(zip(rows["reporter"], rows["partner"], rows["contest"], strict=True))


@lru_cache(maxsize=256)
def disputes(ds: Dataset, power: str, koreas: tuple[str, ...]) -> float | None:
    """In how many militarised disputes of the years 2000 to 2014 a power faced either Korea."""
    every = _disputes(ds)
    if not every:
        return None
    met = {
        contest
        for one, other, contest in every
        if (one == power and other in koreas) or (other == power and one in koreas)
    }
    return float(len(met))


@lru_cache(maxsize=256)
def measured(ds: Dataset, indicator: str, koreas: str, window: str) -> dict[str, float | None]:
    """One indicator for the four powers; None where its figures are absent."""
    who, years = KOREAS[koreas], WINDOWS[window]
    if indicator == DISPUTES:
        return {power: disputes(ds, power, who) for power in POWERS}
    measure = {TRADE: trade_share, ARMS: arms_share, BONDS: obligations}[indicator]
    return {power: measure(ds, power, who, years) for power in POWERS}


def rank(values: dict[str, float | None], power: str = "RUS") -> float | None:
    """The rank of a power from the lowest; equal values take the mean rank. None if one is missing."""
    told = [value for value in values.values() if value is not None]
    ours = values[power]
    if ours is None or len(told) < len(values):
        return None
    return sum(value < ours for value in told) + (1 + told.count(ours)) / 2


@lru_cache(maxsize=256)
def place_of(ds: Dataset, indicator: str, koreas: str, window: str) -> float | None:
    """Russia's rank among the four powers by one indicator."""
    return rank(measured(ds, indicator, koreas, window))


def few(place: float | None) -> bool | None:
    """Whether a rank is lowest or second lowest (True), or higher (False); in the middle: None."""
    return None if place is None or place == 2.5 else place < 2.5


@lru_cache(maxsize=64)
def own_rank(ds: Dataset, koreas: tuple[str, ...], window: tuple[int, int], source: str) -> int | None:
    """The place of the Koreas among Russia's partners by turnover, from the largest."""
    years = [str(year) for year in range(window[0], window[1] + 1)]
    flows = _own(ds, source)
    if not {*years} <= {*flows.columns} or not {*koreas} <= {*flows.index}:
        return None
    sums = flows[years].sum(axis=1)
    ours = sums[list(koreas)].sum()
    return int((sums.drop(list(koreas)) > ours).sum()) + 1


@lru_cache(maxsize=16)
def _own(ds: Dataset, source: str) -> pd.DataFrame:
    """Russia's turnover by partner, a year a column, US$ mn."""
    rows = annual_turnover(ds, "Russian customs" if source == REPORTS else "reconciled")
    return rows.pivot(index="partner", columns="period", values="value")


def specification(
    ds: Dataset, indicator: str, koreas: str, window: str, comparison: str, source: str
) -> specs.Outcome:
    """Whether Russia has little at stake under one specification; the value is its rank."""
    if comparison == OWN:
        own = own_rank(ds, KOREAS[koreas], WINDOWS[window], source)
        return specs.Outcome(None) if own is None else specs.Outcome(own > TOP, float(own))
    if indicator != MAJORITY:
        place = place_of(ds, indicator, koreas, window)
        return specs.Outcome(few(place), place)
    places = [place_of(ds, one, koreas, window) for one in _FOUR]
    if None in places:
        return specs.Outcome(None)
    votes = [few(place) for place in places]
    if 2 * votes.count(True) > len(votes):
        return specs.Outcome(True)
    return specs.Outcome(False if 2 * votes.count(False) > len(votes) else None)


def _is_choice(indicator: str, window: str, comparison: str, source: str) -> bool:
    """Whether a combination is one of its own: no option that has no bearing is varied."""
    if comparison == OWN:
        return indicator == TRADE
    if source == REPORTS:  # neither Japan's nor the United States' reports are held
        return False
    return indicator != DISPUTES or window == next(iter(WINDOWS))


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock; those whose data are absent are left out."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {
            "indicator": INDICATORS,
            "koreas": tuple(KOREAS),
            "window": tuple(WINDOWS),
            "comparison": (OTHERS, OWN),
            "source": (RECONCILED, REPORTS),
        },
    )
    keep = [
        _is_choice(row.indicator, row.window, row.comparison, row.source) and not _absent(ds, row)
        for row in frame.itertuples(index=False)
    ]
    return frame[keep].reset_index(drop=True)


def _absent(ds: Dataset, row: Any) -> bool:
    """Whether a figure is missing, which drops the combination; an undecided one stays."""
    if row.comparison == OWN:
        return row.holds is None
    indicators = _FOUR if row.indicator == MAJORITY else (row.indicator,)
    return any(rank(measured(ds, one, row.koreas, row.window)) is None for one in indicators)


def _printed(value: float | None, share: bool) -> str:
    """A cell: a share to a tenth, a count or rank whole (a shared rank keeps its half)."""
    if value is None or not math.isfinite(value):
        return "–"
    return f"{value:.1f}" if share else f"{value:g}"


def table(ds: Dataset, koreas: str = "both", window: str = "2011–2015") -> pd.DataFrame:
    """The four indicators for the four powers, with Russia's rank from the lowest.

    Returns:
        Columns indicator, RUS, CHN, JPN, USA, rank (as printed: shares to a tenth, counts whole), source.
    """
    used = " ".join(sorted({s for name in SERIES[:2] for s in ds.obs(name)["source"].unique()}))
    rows = []
    for indicator in _FOUR:
        values = measured(ds, indicator, koreas, window)
        share = indicator in (TRADE, ARMS)
        printed = {power: _printed(value, share) for power, value in values.items()}
        rows.append({"indicator": indicator, **printed, "rank": _printed(rank(values), False)})
    return pd.DataFrame(rows).assign(source=f"atop-5 baci-2000-2020 mid-4 {used}")


def korea_stakes(ds: Dataset) -> Finding:
    """Decide C13b on the clock of ``ds``."""
    grid_ = grid(ds)
    window, koreas = next(iter(WINDOWS)), next(iter(KOREAS))
    places = {one: rank(measured(ds, one, koreas, window)) for one in _FOUR}
    if places[TRADE] is None:
        return Finding(OPEN, "The trade of one of the four powers is absent.", SERIES, specifications=grid_)
    trade, security = few(places[TRADE]), [few(places[one]) for one in (ARMS, BONDS, DISPUTES)]
    most = {side: 2 * security.count(side) > len(security) for side in (True, False)}
    verdict = by_majority(grid_)
    where = ""
    if trade is not None and most[not trade]:
        verdict = IN_PART
        where = f" It is so of {'trade' if trade else 'security'} alone."
    values = measured(ds, TRADE, koreas, window)
    told = ", ".join(f"{ds.name(power)} {values[power]:.1f}" for power in POWERS)
    ranks = ", ".join(f"{name} {place:g}" for name, place in places.items() if place is not None)
    because = (
        f"The Koreas' share of goods trade from {window.replace('–', ' to ')}, per cent: {told}. "
        f"Russia's rank from the lowest of the four powers: {ranks}.{where}"
    )
    above = sorted(POWERS, key=lambda power: values[power] or 0.0)[2]
    flip = f"Russia's share would have to pass that of {ds.name(above)}, {values[above]:.1f} per cent."
    return Finding(verdict, because, SERIES, specifications=grid_, flip=flip)


def trade_by_year(ds: Dataset, koreas: str = "both", years: tuple[int, int] = (2000, 2020)) -> pd.DataFrame:
    """The Koreas' share in the goods trade of the four powers, by year.

    Returns:
        Columns partner (the power), period, value (per cent), status, source.
    """
    rows = [
        {"partner": power, "period": str(year), "value": trade_share(ds, power, KOREAS[koreas], (year, year))}
        for power in POWERS
        for year in range(years[0], years[1] + 1)
    ]
    return pd.DataFrame(rows).dropna().assign(status="reported", source="baci-2000-2020")
