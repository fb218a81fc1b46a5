"""Obligations between states by treaty, and membership in organisations."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from ingest.model import Module, Shaped, Source, described
from ingest.package import CODE, DATE, link, text

FIRST_YEAR, LAST_YEAR = 1992, 2018
ATOP, COW, FACTBOOK = "atop-5", "cow-alliances-4", "cia-factbook-organisations"
#: Kind of obligation: column in ATOP, column in the Correlates of War.
_KINDS = {
    "defence": ("atop_defense", "defense"),
    "offence": ("atop_offense", ""),
    "neutrality": ("atop_neutral", "neutrality"),
    "nonaggression": ("atop_nonagg", "nonaggression"),
    "consultation": ("atop_consul", "entente"),
}


def sources(root: Path) -> list[Source]:
    """Two codings of treaties and the yearly snapshots of the World Factbook."""
    return [
        described(
            root,
            "diplomacy",
            "atop",
            source=ATOP,
            licence="attribution",
            grade="primary document",
            vintage="2026-07-01",
            short="Alliance Treaty Obligations and Provisions 5.1",
        ),
        described(
            root,
            "diplomacy",
            "cow-alliances",
            source=COW,
            licence="attribution",
            grade="primary document",
            # No date of release is stated; the list ends with this year.
            vintage="2012",
            short="Correlates of War, Formal Alliances 4.1",
        ),
        described(
            root,
            "diplomacy",
            "factbook-orgs",
            source=FACTBOOK,
            licence="open",
            grade="official statement",
            vintage="2026-05-17",
            short="CIA World Factbook, 2015 to 2026",
        ),
    ]


def alliances(root: Path) -> Iterator[dict[str, Any]]:
    """One row a spell with the same obligations (ATOP) or a treaty (Correlates of War)."""
    names = pd.read_csv(root / "trade" / "cow_iso3_crosswalk.csv").dropna(subset=["iso3"])
    iso = dict(zip(names["CCode"].astype(int), names["iso3"], strict=True))
    table = pd.read_csv(root / "diplomacy" / "atop_alliance_dyad_year_1946_2018_selected.csv")
    yield from _spells(table[table["year"] >= FIRST_YEAR], iso)
    states = {iso[code] for code in set(table["ccode1"]) | set(table["ccode2"])}
    with (root / "diplomacy" / "cow_alliance_v4.1_by_dyad.csv").open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            pair = sorted(iso.get(int(cell[side]), "") for side in ("ccode1", "ccode2"))
            last = cell["dyad_end_year"]
            if "" in pair or not ("RUS" in pair or set(pair) <= states) or (last and int(last) < FIRST_YEAR):
                continue
            flags = {kind: _flag(cell.get(column)) for kind, (_, column) in _KINDS.items()}
            start, end = (_day(cell, f"dyad_{side}") for side in ("st", "end"))
            yield _row("cow", pair[0], pair[1], cell["version4id"], start, end, flags, COW)


def _spells(table: pd.DataFrame, iso: dict[int, str]) -> Iterator[dict[str, Any]]:
    by_pair: dict[tuple[int, int], dict[int, tuple[int, ...]]] = defaultdict(dict)
    columns = [column for column, _ in _KINDS.values()]
    for one, two, year, *flags in table[["ccode1", "ccode2", "year", *columns]].itertuples(
        index=False, name=None
    ):
        by_pair[one, two][year] = tuple(flags)
    for (one, two), years in by_pair.items():
        for year in sorted(years):
            if years.get(year - 1) == years[year] or not any(years[year]):
                continue
            last = year
            while years.get(last + 1) == years[year]:
                last += 1
            end = "" if last == LAST_YEAR else str(last)
            flags = dict(zip(_KINDS, map(str, years[year]), strict=True))
            yield _row("atop", iso[one], iso[two], "", str(year), end, flags, ATOP)


def _flag(cell: str | None) -> str:
    return str(int(float(cell))) if cell else ""


def _day(cell: dict[str, str], side: str) -> str:
    year, month, day = (cell[f"{side}_{part}"] for part in ("year", "month", "day"))
    return f"{int(year)}-{int(month):02d}-{int(day):02d}" if year else ""


def _row(
    coding: str,
    reporter: str,
    partner: str,
    treaty: str,
    start: str,
    end: str,
    flags: dict[str, str],
    source: str,
) -> dict[str, Any]:
    return {
        "coding": coding,
        "reporter": reporter,
        "partner": partner,
        "treaty": treaty,
        "start": start,
        "end": end,
        **flags,
        # A treaty is public in the year in which it begins; the coding of it is later.
        "period_public": f"{start[:4]}-12-31",
        "source": source,
    }


def memberships(root: Path) -> Iterator[dict[str, Any]]:
    """One row a change: the status that a snapshot is the first to give a state."""
    path = root / "diplomacy" / "cia_factbook_organisation_membership_2014_2026.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        table = sorted(csv.DictReader(lines), key=lambda cell: (cell["iso3"], cell["snapshot_date"]))
    known: dict[tuple[str, str], str] = {}
    for cell in table:
        for organisation in list(cell)[3:]:
            key, status = (organisation, cell["iso3"]), cell[organisation]
            if status == known.get(key, ""):
                continue
            known[key] = status
            yield {
                "organisation": organisation,
                "member": cell["iso3"],
                "seen": cell["snapshot_date"],
                "status": " ".join(status.split()) or "not listed",
                "period_public": cell["snapshot_date"],
                "source": FACTBOOK,
            }


_PUBLIC: dict[str, Any] = {"name": "period_public", "type": "date", "constraints": {"required": True}}
_FLAG = "1 if the coding has such an obligation; empty where it does not code the kind"
_ALLIANCES: dict[str, Any] = {
    "fields": [
        text("coding", "Who codes: ATOP 5.1 or Correlates of War 4.1", enum=["atop", "cow"]),
        text("reporter", "Who is bound (atop); the first of the pair by its code (cow)", pattern=CODE),
        text("partner", "To whom", pattern=CODE),
        text("treaty", "Number of the treaty (cow)", required=False),
        text("start", "First year from 1992 (atop) or first day (cow)", pattern=DATE),
        text(
            "end",
            "Last year or day; empty: still in force in 2018 (atop) or 2012 (cow)",
            required=False,
            pattern=DATE,
        ),
        *(text(kind, f"{kind.capitalize()}: {_FLAG}", required=False, enum=["0", "1"]) for kind in _KINDS),
        _PUBLIC | {"title": "End of the year in which it begins; the codings are later editions"},
        text("source", "Source"),
    ],
    "primaryKey": ["coding", "reporter", "partner", "treaty", "start"],
    "foreignKeys": [
        link("reporter", "countries", "code"),
        link("partner", "countries", "code"),
        link("source", "sources", "source"),
    ],
    "missingValues": [""],
}
_MEMBERSHIPS: dict[str, Any] = {
    "fields": [
        text("organisation", "Organisation as the Factbook abbreviates it"),
        text("member", "State", pattern=CODE),
        text("seen", "Snapshot that is the first to give this status", pattern=DATE),
        text("status", "Status there; holds until the next row; the Factbook lags by years at times"),
        _PUBLIC | {"title": "Day of the snapshot"},
        text("source", "Source"),
    ],
    "primaryKey": ["organisation", "member", "seen"],
    "foreignKeys": [link("member", "countries", "code"), link("source", "sources", "source")],
    "missingValues": [""],
}

MODULE = Module(
    sources=sources,
    series=[],
    rows=lambda root: [],
    tables=[
        Shaped(
            name="alliances",
            title=(
                "Obligations by treaty between 24 states around Russia, China, Japan and the United "
                "States, and of Russia with all, in two codings, one row a spell or treaty"
            ),
            schema=_ALLIANCES,
            rows=alliances,
        ),
        Shaped(
            name="memberships",
            title=(
                "Membership of 21 states in 18 organisations as the CIA World Factbook listed it, ten "
                "snapshots of 2015 to 2026, one row a change of status"
            ),
            schema=_MEMBERSHIPS,
            rows=memberships,
        ),
    ],
)
