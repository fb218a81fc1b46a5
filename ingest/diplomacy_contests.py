"""Disputes, territorial claims, rivalries and armed conflicts of Russia and in East Asia, by year.

Four lists that scholars coded, in one table, one row a contest, pair and year from 1992, so
that the clock shows no year before its time.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from ingest.model import IngestError, Module, Shaped, Source, described
from ingest.package import CODE, link, number, period, text
from ingest.regions import CENTRAL_ASIA, EAST_ASIA, SOUTH_ASIA, SOUTH_EAST_ASIA

FIRST_YEAR = 1992
RUSSIA = "RUS"
#: Besides Russia's disputes: those of these states with each other.
KOREAN_QUESTION = {"CHN", "JPN", "KOR", "PRK", "USA"}
#: Besides Russia's rivalries: those of these states with each other.
RIVALS = {*f"{EAST_ASIA} TWN {SOUTH_EAST_ASIA} {SOUTH_ASIA} {CENTRAL_ASIA} ARM AZE USA".split()}
MID, ICOW, TSS, UCDP = "mid-4", "icow-2017", "tss-2020", "ucdp-25"


def sources(root: Path) -> list[Source]:
    """The four lists."""

    def found(entry: str, source: str, licence: str, vintage: str, short: str) -> Source:
        return described(
            root,
            "diplomacy",
            entry,
            source=source,
            licence=licence,
            grade="primary document",
            vintage=vintage,
            short=short,
        )

    return [
        found("mid-dyadic", MID, "attribution", "2014", "Correlates of War, Dyadic MID 4.03"),
        found("icow", ICOW, "attribution", "2017-08-31", "Issue Correlates of War, extended to 2017"),
        found("tss-rivalries", TSS, "attribution", "2021", "Thompson, Sakuwa and Suhas, 2021"),
        found("ucdp-prio", UCDP, "attribution", "2025", "UCDP/PRIO Armed Conflict Dataset 25.1"),
    ]


def rows(root: Path) -> Iterator[dict[str, Any]]:
    """One row a contest, pair and year."""
    names = pd.read_csv(root / "trade" / "cow_iso3_crosswalk.csv").dropna(subset=["iso3"])
    iso = dict(zip(names["CCode"].astype(int), names["iso3"], strict=True))
    folder = root / "diplomacy"
    yield from _disputes(folder / "dyadic_mid_4.03.csv", iso)
    yield from _claims(folder / "icow_territorial_claims_v1.01_ext2017.csv", iso)
    yield from _rivalries(folder / "tss_strategic_rivalries_1494_2020.csv", iso)
    yield from _conflicts(folder / "UcdpPrioConflict_v25_1.csv", iso)


def _disputes(path: Path, iso: dict[int, str]) -> Iterator[dict[str, Any]]:
    for cell in _lines(path):
        pair = [iso.get(int(cell[side]), "") for side in ("statea", "stateb")]
        # Each pair stands in the file both ways; the alphabetical one is taken.
        if int(cell["year"]) < FIRST_YEAR or "" in pair or pair != sorted(pair):
            continue
        if RUSSIA in pair or set(pair) <= KOREAN_QUESTION:
            yield _row("dispute", cell["disno"], pair, cell["year"], cell["hihost"], "", MID)


def _claims(path: Path, iso: dict[int, str]) -> Iterator[dict[str, Any]]:
    for cell in _lines(path):
        pair = [iso.get(int(float(cell[side])), "") for side in ("chal", "tgt")]
        # The list does not know when Georgia's and Kazakhstan's claims on the border ended.
        if RUSSIA not in pair or "" in pair or "NA" in (cell["begclaim"], cell["endclaim"]):
            continue
        first, last = (int(float(cell[side])) // 100 for side in ("begclaim", "endclaim"))
        # Crimea, which the extension added, has neither number nor salience.
        contest = f"{_number(cell['claim']) or cell['name'].lower()}-{_number(cell['dyadnum']) or 1}"
        for year in range(max(first, FIRST_YEAR), last + 1):
            yield _row("claim", contest, pair, str(year), _number(cell["icowsal"]), cell["name"], ICOW)


def _rivalries(path: Path, iso: dict[int, str]) -> Iterator[dict[str, Any]]:
    for cell in _lines(path):
        pair = sorted(iso.get(int(float(cell[side])), "") for side in ("ccode1", "ccode2"))
        ours = RUSSIA in pair or set(pair) <= RIVALS
        if "" in pair or not ours:
            continue
        first, last = (int(float(cell[side])) for side in ("start", "end"))
        for year in range(max(first, FIRST_YEAR), last + 1):
            yield _row("rivalry", cell["tssr_id"], pair, str(year), "", cell["rivalry"], TSS)


def _conflicts(path: Path, iso: dict[int, str]) -> Iterator[dict[str, Any]]:
    russia = next(number for number, code in iso.items() if code == RUSSIA)
    for cell in _lines(path):
        parties = _numbers(cell["gwno_a"], cell["gwno_a_2nd"], cell["gwno_b"], cell["gwno_b_2nd"])
        places = _numbers(cell["gwno_loc"])
        if int(cell["year"]) < FIRST_YEAR or russia not in parties | places:
            continue
        # Where it was fought: at home (Russia itself) or in another state.
        for place in sorted(places - {russia}) or [russia]:
            if place not in iso:
                raise IngestError(f"{path.name}: no code for place {place}")
            name = cell["territory_name"] or cell["side_b"]
            pair = [RUSSIA, iso[place]]
            yield _row(
                "conflict", cell["conflict_id"], pair, cell["year"], cell["intensity_level"], name, UCDP
            )


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _number(cell: str) -> str:
    return str(int(float(cell))) if cell not in ("", "NA") else ""


def _numbers(*cells: str) -> set[int]:
    return {int(part) for cell in cells for part in cell.split(",") if part.strip()}


def _row(
    kind: str, contest: str, pair: list[str], year: str, level: str, name: str, source: str
) -> dict[str, Any]:
    return {
        "kind": kind,
        "contest": contest,
        "reporter": pair[0],
        "partner": pair[1],
        "year": year,
        "level": int(level) if level else "",
        "name": name,
        "period_public": f"{int(year) + 1}-12-31",
        "source": source,
    }


SCHEMA: dict[str, Any] = {
    "fields": [
        text("kind", "Kind of contest", enum=["dispute", "claim", "rivalry", "conflict"]),
        text("contest", "Number in the list it comes from"),
        text(
            "reporter",
            "The claimant (claims), Russia (conflicts), else the first of the pair by its code",
            pattern=CODE,
        ),
        text("partner", "The other side; the state in which a conflict was fought", pattern=CODE),
        period("year", "Year"),
        number(
            "level",
            "Disputes: highest act, 1 none to 5 war; claims: salience to 12; conflicts: 1 minor, 2 war",
            required=False,
            minimum=1,
            maximum=12,
        ),
        text("name", "Name in the list", required=False),
        {
            "name": "period_public",
            "type": "date",
            "title": "Assumed: 31 December of the year after; the lists are later editions",
            "constraints": {"required": True},
        },
        text("source", "Source"),
    ],
    "primaryKey": ["kind", "contest", "reporter", "partner", "year"],
    "foreignKeys": [
        link("reporter", "countries", "code"),
        link("partner", "countries", "code"),
        link("source", "sources", "source"),
    ],
    "missingValues": [""],
}

MODULE = Module(
    sources=sources,
    series=[],
    rows=lambda root: [],
    tables=[
        Shaped(
            name="contests",
            title=(
                "Militarised disputes (to 2014), territorial claims (to 2017), strategic rivalries (to "
                "2020) and armed conflicts (to 2024) with Russia in them, one row a contest, pair and "
                "year; disputes among China, Japan, the Koreas and the United States and rivalries in "
                "Asia besides"
            ),
            schema=SCHEMA,
            rows=rows,
        )
    ],
)
