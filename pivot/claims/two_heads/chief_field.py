"""S2a and S2b: Europe has long been, and will remain, the chief field of Russia's politics abroad."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import heads

PAST, FUTURE = "S2a", "S2b"
LEAST = 10  # events; a field with fewer is missing
MAJORITY = 2 / 3
CONTESTS = ("claim", "conflict", "dispute", "rivalry")
EVENTS, VETOES = "events", "vetoes"
WORDS = {
    "claim": "Territorial and other claims, by state and year",
    "conflict": "Armed conflicts, by state and year",
    "dispute": "Militarised disputes, by state and year",
    "rivalry": "Rivalries, by state and year",
    EVENTS: "Machine-coded events",
    VETOES: "Vetoes in the Security Council",
}
FIELD_SETS = {
    "all with equal weight": (*CONTESTS, EVENTS, VETOES),
    "conflict and claims": CONTESTS,
    "events": (EVENTS,),
}
EUROPES = ("with Ukraine, Belarus, Moldova", "without former Soviet states", "with the Caucasus")
ASIAS = ("East and South", "with Central Asia", "with the Middle East")
UNITS = ("counts", "per counterpart")
PERIODS = {"1992–2016": (1992, 2016), "2000–2016": (2000, 2016), "2007–2016": (2007, 2016)}
SPANS = {"three years": 3, "two years": 2}
#: Where the Council's list of vetoes places its matters.
_VETO_EUROPE = frozenset({"Eastern Europe"})
_VETO_ASIA = {
    "East and South": frozenset({"East Asia", "Southeast Asia", "South Asia"}),
    "with Central Asia": frozenset({"East Asia", "Southeast Asia", "South Asia", "Central Asia"}),
    "with the Middle East": frozenset({"East Asia", "Southeast Asia", "South Asia", "Middle East"}),
}
SERIES = ("icews-cooperation", "icews-conflict")


@lru_cache(maxsize=32)
def eastern(ds: Dataset, which: str) -> frozenset[str]:
    """The states of Asia in one reading."""
    found = frozenset([*ds.members("east-asia"), *ds.members("south-east-asia"), *ds.members("south-asia")])
    more = {"East and South": (), "with Central Asia": ds.members("central-asia")}
    return found | set(more.get(which, ds.members("west-asia")))


@lru_cache(maxsize=512)
def _by_partner(ds: Dataset, field: str, span: tuple[int, int]) -> pd.Series:
    rows = heads.events(ds) if field == EVENTS else heads.contests(ds, field).assign(value=1)
    return rows[rows["year"].between(*span)].groupby("partner")["value"].sum()


@lru_cache(maxsize=20_000)
def counted(
    ds: Dataset, field: str, span: tuple[int, int], europe: str, asia: str, unit: str
) -> tuple[float, float] | None:
    """Europe's and Asia's count in one field over some years; None if there are too few events."""
    first, last = span
    if field == VETOES:
        rows = heads.vetoes(ds)
        rows = rows[rows["year"].between(first, last)]
        sides = [rows["region"].isin(_VETO_EUROPE).sum(), rows["region"].isin(_VETO_ASIA[asia]).sum()]
        partners = [1, 1]
        least = len(rows)
    else:
        each = _by_partner(ds, field, span)
        parts = [each[each.index.isin(side)] for side in (heads.europe(ds, europe), eastern(ds, asia))]
        sides = [part.sum() for part in parts]
        partners = [max(len(part), 1) for part in parts]
        least = sum(sides)
    if least < LEAST:
        return None
    if unit == UNITS[1]:
        sides = [side / number for side, number in zip(sides, partners, strict=True)]
    return float(sides[0]), float(sides[1])


def leads(
    ds: Dataset, fields: tuple[str, ...], span: tuple[int, int], europe: str, asia: str, unit: str
) -> tuple[float, int]:
    """In how many fields Europe leads (an equal share counts half), and how many can be computed."""
    ahead, known = 0.0, 0
    for field in fields:
        found = counted(ds, field, span, europe, asia, unit)
        if found is not None:
            known += 1
            ahead += 1.0 if found[0] > found[1] else 0.5 if found[0] == found[1] else 0.0
    return ahead, known


def _fifths(first: int, last: int) -> list[tuple[int, int]]:
    length = (last - first + 1) / 5
    edges = [round(first + length * n) for n in range(6)]
    return [(edges[n], edges[n + 1] - 1) for n in range(5)]


def past(ds: Dataset, field: str, europe: str, asia: str, unit: str, period: str) -> specs.Outcome:
    """The verdict on the past under one specification; the value is the share of fields Europe leads."""
    fields, span = FIELD_SETS[field], PERIODS[period]
    ahead, known = leads(ds, fields, span, europe, asia, unit)
    if not known:
        return specs.Outcome(None)
    spans = [leads(ds, fields, fifth, europe, asia, unit) for fifth in _fifths(*span)]
    long = sum(won >= MAJORITY * of for won, of in spans if of)
    share = ahead / known
    if share >= MAJORITY and long >= 3:
        verdict = HOLDS
    elif share < 0.5:
        verdict = FAILS
    else:
        verdict = IN_PART if share >= MAJORITY else OPEN
    return specs.Outcome({HOLDS: True, FAILS: False}.get(verdict), share, verdict)


@lru_cache(maxsize=8)
def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of S2a."""
    frame = specs.run(
        lambda **choice: past(ds, **choice),
        {
            "field": tuple(FIELD_SETS),
            "europe": EUROPES,
            "asia": ASIAS,
            "unit": UNITS,
            "period": tuple(PERIODS),
        },
    )
    return frame if "verdict" in frame else frame.assign(verdict="")


def _years(ds: Dataset, field: str, span: tuple[int, int]) -> str:
    """The first and last year of a field's events within some years."""
    if field == EVENTS:
        rows = heads.events(ds)
    else:
        rows = heads.vetoes(ds) if field == VETOES else heads.contests(ds, field)
    held = rows.loc[rows["year"].between(*span), "year"]
    return f"{held.min()}–{held.max()}"


def table(ds: Dataset, span: tuple[int, int] = (1992, 2016)) -> pd.DataFrame:
    """Counts of each field in the main specification.

    Returns:
        Columns field, what (its name in words), years (of the events held), europe, asia.
    """
    rows = []
    for field in FIELD_SETS["all with equal weight"]:
        found = counted(ds, field, span, EUROPES[0], ASIAS[0], UNITS[0])
        if found is not None:
            row = {"field": field, "what": WORDS[field], "years": _years(ds, field, span)}
            rows.append(row | {"europe": found[0], "asia": found[1]})
    return pd.DataFrame(rows, columns=["field", "what", "years", "europe", "asia"])


def chief_field(ds: Dataset) -> Finding:
    """Decide S2a on the clock of ``ds``."""
    grid_ = grid(ds)
    verdict = by_agreement(grid_)
    fields, span = FIELD_SETS["all with equal weight"], PERIODS["1992–2016"]
    ahead, known = leads(ds, fields, span, EUROPES[0], ASIAS[0], UNITS[0])
    because = (
        f"From {span[0]} to {span[1]} Europe leads Asia in {ahead:g} of {known} fields that can be computed, "
        f"of {len(fields)}. Meetings and sanctions by counterpart are not held."
    )
    return Finding(verdict, because, SERIES, specifications=grid_)


def _spans(length: int, first: int = 2017, last: int = 2024) -> list[tuple[int, int]]:
    starts = range(first, last + 1, length)
    return [(start, min(start + length - 1, last)) for start in starts if last - start >= 1]


def future(ds: Dataset, field: str, europe: str, asia: str, spans: str, unit: str) -> specs.Outcome:
    """Whether Europe is on track; False if Asia already leads; None while neither is so."""
    found = [leads(ds, FIELD_SETS[field], span, europe, asia, unit) for span in _spans(SPANS[spans])]
    known = [(won, of) for won, of in found if of]
    if not known:
        return specs.Outcome(None)
    share = sum(won for won, _ in known) / sum(of for _, of in known)
    if all(won >= MAJORITY * of for won, of in known):
        return specs.Outcome(True, share)
    if len(known) > 1 and all(of - won >= MAJORITY * of for won, of in known[-2:]):
        return specs.Outcome(False, share)
    return specs.Outcome(None, share)


@lru_cache(maxsize=8)
def future_grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of S2b."""
    return specs.run(
        lambda **choice: future(ds, **choice),
        {
            "field": tuple(FIELD_SETS),
            "europe": EUROPES,
            "asia": ASIAS,
            "spans": tuple(SPANS),
            "unit": UNITS,
        },
    )


def will_remain(ds: Dataset) -> Finding:
    """Decide S2b: open until 2037 unless Asia leads already."""
    grid_ = future_grid(ds)
    held = specs.decided(grid_)
    main = specs.main(grid_)["holds"]
    lost = len(held) and 1 - specs.share(grid_) >= MAJORITY and main is False
    track = "on track" if main is True and len(held) and specs.share(grid_) >= MAJORITY else "open"
    years = pd.concat([heads.contests(ds, kind)["year"] for kind in CONTESTS])
    reach = f"on fields held to {years.max()} at most" if len(years) else "with no field held"
    because = (
        f"The stretch asked for runs to 2037 at the least. Interim: {track}, {reach}; "
        f"{len(held)} of {len(grid_)} specifications say anything yet."
    )
    return Finding(FAILS if lost else OPEN, because, SERIES, specifications=grid_)
