"""Sanctions counted: American releases and lists, European listings, and spells of all sanctions."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clock.periods import last_day
from ingest.markets_rates import day_field
from ingest.model import IngestError, Module, Row, Series, Shaped, Source, described
from ingest.package import SLUG, link, text, whole
from ingest.publication import public_after

DOMAIN = "sanctions"
TREASURY, TREASURY_VINTAGE = "treasury-releases-2026", "2026-01-28"
OFAC, OFAC_VINTAGE = "ofac-entries-2024", "2024-05-03"
COUNCIL, COUNCIL_VINTAGE = "eu-listings-2026", "2026-08-22"
METI, METI_VINTAGE = "meti-entities-2025", "2025-09-12"
SPELLS, SPELLS_VINTAGE = "gsdb-2023", "2023"

RELEASES = "us-treasury-releases"
MEASURES = "us-treasury-russia-measures"
OTHER_GROUNDS = "us-treasury-russia-other-grounds"
RELIEF = "us-treasury-russia-relief"

#: Months in which a presidency or the invasion begins, and its day.
TURNS = {"2017-01": "2017-01-20", "2021-01": "2021-01-20", "2022-02": "2022-02-24", "2025-01": "2025-01-20"}
#: Of the measures of those months the ones dated before that day.
EARLY = {MEASURES: f"{MEASURES}-early", OTHER_GROUNDS: f"{OTHER_GROUNDS}-early"}

#: Words of a title that take a measure, and forms of release that take none.
_ACTS = re.compile(
    r"sanction|designat|target|impos|prohibit|sever|sweeping|escalat|tighten|disrupt|constrain|costs|"
    r"further action|additional steps|additional action|increases pressure|blocks|intensif|harden|"
    r"takes action|takes aim|coordinated actions|malign influence|holds the|expands|reduce russian revenue",
    re.IGNORECASE,
)
_WORDS_ONLY = re.compile(
    r"^(statement|remarks|readout|testimony|fact sheet|media advisory|joint statement|speech|director|"
    r"u/s |u\.s\. and eu|new u\.s\.|new tool|announcement on)|fact sheet|penalty|penalties|information on|"
    r"caatsa reports|guidance|speech|relief|delist|loan|commend|task force|authorizations|op-ed|analysis|"
    r"microsoft|in trust|kerimov trust|suspension, by mutual|partial suspension",
    re.IGNORECASE,
)
#: A release that names an order on Russia once or in passing is on another matter.
LEAST_MENTIONS = 7
_NAMED_IN_TITLE = re.compile(r"russia|kremlin|putin|wagner", re.IGNORECASE)
#: Releases whose title and flags mislead, by the last part of their address, with their class.
READ = {
    # Separatists in Ukraine: the text has no word of Russia, but cites the order of March 2014.
    "jl2438": MEASURES,
    # The new order of April 2021 itself; Belarus for its part in the invasion; the price of oil.
    "jy0127": MEASURES,
    "jy0607": MEASURES,
    "jy2008": MEASURES,
    # Compliance with measures taken before.
    "jy0624": "",
}
#: Releases that lift or announce the lifting of a measure on Russian persons.
RELIEF_TITLE = re.compile(r"intent to delist", re.IGNORECASE)

#: Act and kind of the listing to series.
LISTINGS = {
    "eu-listings-269-2014": "Persons and entities listed by the European Union over Ukraine",
    "eu-listings-833-2014": "Firms named in the European Union's sectoral measures on Russia",
    "eu-vessels-833-2014": "Vessels named in the European Union's sectoral measures on Russia",
    "eu-listings-russia-other": "Listings by the European Union over repression and hybrid acts of Russia",
}
LISTINGS_FROM = "2014-03"
_OTHER_ACTS = {"32024R1485", "32024R2642"}

#: The first full month of the daily copies of the American list.
OFAC_FROM = "2021-09"


def sources(root: Path) -> list[Source]:
    """Treasury, its Office of Foreign Assets Control, the Council, METI and the data base."""

    def found(entry: str, source: str, licence: str, grade: str, vintage: str, short: str) -> Source:
        return described(
            root,
            "markets",
            entry,
            source=source,
            licence=licence,
            grade=grade,
            vintage=vintage,
            short=short,
        )

    primary = "primary document"
    return [
        found(
            "ustreasury-press", TREASURY, "open", primary, TREASURY_VINTAGE, "US Treasury, releases to 2026"
        ),
        found(
            "ustreasury-press-totals",
            "treasury-totals-2026",
            "open",
            primary,
            TREASURY_VINTAGE,
            "US Treasury, releases to 2026",
        ),
        found("ofac-sdn-entries", OFAC, "open", primary, OFAC_VINTAGE, "US Treasury, OFAC, 2021 to 2024"),
        found(
            "eu-sanctions-listings",
            COUNCIL,
            "attribution",
            primary,
            COUNCIL_VINTAGE,
            "Council of the European Union, 2026",
        ),
        found(
            "jp-meti-russia-entities",
            METI,
            "attribution",
            primary,
            METI_VINTAGE,
            "METI and MOFA of Japan, 2025",
        ),
        found(
            "gsdb-v3",
            SPELLS,
            "figures-only",
            "agency or newspaper of record",
            SPELLS_VINTAGE,
            "Global Sanctions Data Base, version 3",
        ),
    ]


def classify(cell: dict[str, str]) -> str:
    """The series in which a Treasury release that mentions Russia counts, or none.

    A measure on Russia is a release whose title takes a measure and that cites an executive
    order on Russia or Ukraine and names Russia several times; one that names Russia in its title
    or several times and cites no such order rests on other grounds (cyber crime, human rights,
    North Korea).
    """
    title = cell["title"]
    if (slug := cell["url"].rpartition("/")[2]) in READ:
        return READ[slug]
    if RELIEF_TITLE.search(title):
        return RELIEF
    if not _ACTS.search(title) or _WORDS_ONLY.search(title):
        return ""
    often = int(cell["n_russia"]) >= LEAST_MENTIONS
    if cell["russia_eos"] and often:
        return MEASURES
    return OTHER_GROUNDS if often or _NAMED_IN_TITLE.search(title) else ""


def rows(root: Path) -> Iterator[Row]:
    """All counts; see the single readers below."""
    here = root / "markets"
    yield from _releases(here)
    yield from _ofac(here / "ofac_sdn_russia_entries_2021_2024.csv")
    yield from _council(here / "eu_journal_sanctions_russia_related.csv")
    numbers = [int(cell["no"]) for cell in _cells(here / "jp_meti_russia_entities_20250912.csv")]
    yield Row(
        "meti-russia-entities",
        "JPN",
        "RUS",
        METI_VINTAGE,
        max(numbers),
        METI_VINTAGE,
        METI_VINTAGE,
        "reported",
        METI,
    )


def _cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _releases(here: Path) -> Iterator[Row]:
    counts: Counter[tuple[str, str]] = Counter()
    for cell in _cells(here / "ustreasury_press_russia_2009_2026.csv"):
        if series := classify(cell):
            month = cell["date"][:7]
            counts[series, month] += 1
            if series in EARLY and cell["date"] < TURNS.get(month, ""):
                counts[EARLY[series], month] += 1
    for cell in _cells(here / "ustreasury_press_total_by_month.csv"):
        month, whole_month = cell["date"], int(cell["n_releases"])
        public = public_after(month, 0, TREASURY_VINTAGE)
        yield Row(
            RELEASES,
            "USA",
            "",
            month,
            whole_month,
            public,
            TREASURY_VINTAGE,
            "reported",
            "treasury-totals-2026",
        )
        early = EARLY.values() if month in TURNS else ()
        for series in (MEASURES, OTHER_GROUNDS, RELIEF, *early):
            yield Row(
                series,
                "USA",
                "RUS",
                month,
                counts[series, month],
                public,
                TREASURY_VINTAGE,
                "estimated",
                TREASURY,
            )


def _months(first: str, last: str) -> Iterator[str]:
    month = first
    while month <= last:
        yield month
        year, number = int(month[:4]), int(month[5:])
        month = f"{year + number // 12}-{number % 12 + 1:02d}"


def _ofac(path: Path) -> Iterator[Row]:
    entries = _cells(path)
    for month in _months(OFAC_FROM, "2024-04"):
        close = last_day(month)
        added = sum(cell["first_seen"][:7] == month for cell in entries if cell["left_censored"] == "0")
        gone = sum(cell["last_seen"][:7] == month for cell in entries)
        held = sum(cell["first_seen"] <= close < cell["last_seen"] for cell in entries)
        for series, value in (
            ("ofac-russia-added", added),
            ("ofac-russia-removed", gone),
            ("ofac-russia-in-force", held),
        ):
            yield Row(series, "USA", "RUS", month, value, close, OFAC_VINTAGE, "reported", OFAC)


def _council(path: Path) -> Iterator[Row]:
    counts: Counter[tuple[str, str]] = Counter()
    for cell in _cells(path):
        if not cell["start_iso"]:
            continue  # annexes without a date; the definition says how many
        series = _listing(cell)
        if series and cell["start_iso"][:7] >= LISTINGS_FROM:
            counts[series, cell["start_iso"][:7]] += 1
    for month in _months(LISTINGS_FROM, "2026-07"):
        for series in LISTINGS:
            yield Row(
                series,
                "EU27_2020",
                "RUS",
                month,
                counts[series, month],
                last_day(month),
                COUNCIL_VINTAGE,
                "reported",
                COUNCIL,
            )


def _listing(cell: dict[str, str]) -> str:
    if cell["celex"] == "32014R0269":
        return "eu-listings-269-2014"
    if cell["celex"] == "32014R0833":
        if cell["schema"] == "Vessel":
            return "eu-vessels-833-2014"
        return "eu-listings-833-2014" if cell["schema"] == "LegalEntity" else ""
    return "eu-listings-russia-other" if cell["celex"] in _OTHER_ACTS else ""


_KINDS = ("trade", "arms", "military", "financial", "travel", "other")
_LAST_YEAR = 2022
#: Targets whose cases are named, for the claims on Russia; all others are counted together.
_NAMED = {"Russia", "Soviet Union"}


def spells(root: Path) -> Iterator[dict[str, Any]]:
    """One row a span of years, set of kinds and (against Russia only) sender: how many cases."""
    counts: Counter[tuple[int, int, str, str, str]] = Counter()
    for cell in _cells(root / "markets" / "GSDB_V3.csv"):
        begin, end = int(cell["begin"]), int(cell["end"])
        if not begin <= end <= _LAST_YEAR:
            raise IngestError(f"GSDB_V3.csv: case {cell['case_id']} runs from {begin} to {end}")
        kinds = " ".join(kind for kind in _KINDS if cell[kind] == "1")
        target = cell["sanctioned_state"]
        on_russia = bool(_NAMED & {part.strip() for part in target.split(",")})
        sides = (cell["sanctioning_state"], target) if on_russia else ("", "")
        counts[begin, end, kinds, *sides] += 1
    for (begin, end, kinds, sender, target), cases in counts.items():
        yield {
            "start": begin,
            "end": end,
            "ended": "yes" if end < _LAST_YEAR else "open",
            "kinds": kinds,
            "sender": sender,
            "target": target,
            "cases": cases,
            "period_public": last_day(SPELLS_VINTAGE),
            "source": SPELLS,
        }


def _series(name: str, title: str, unit: str, definition: str, rule: str, licence: str = "open") -> Series:
    return Series(name, DOMAIN, title, unit, "none", "M", definition, rule, licence)


_RELEASE_RULE = "The last day of the month: releases are public on their day."
_RELEASE = (
    "Press releases of the Department of the Treasury, January 2009 to January 2026 (to the 21st); "
    "actions of the Department of State are not among them. "
)
_OFAC_NOTE = (
    "Entries of the list of specially designated nationals under a programme on Russia or Ukraine, the "
    "Magnitsky act or the pipelines act, from daily copies, September 2021 to April 2024; an entry counts "
    "once, whatever its programmes; the sectoral list is not held. "
)
_LIST_NOTE = (
    "Names in force on 22 August 2026, by the month in which they were listed: who was removed or died "
    "before that day is missing, so the counts understate the early years. "
)
_LIST_RULE = "The last day of the month: listings are printed in the Official Journal on their day."
_UNDATED = {
    "eu-listings-269-2014": "One row without a date is left out.",
    "eu-listings-833-2014": "Rows without a date, among them the banks of July 2014, are left out.",
    "eu-vessels-833-2014": "",
    "eu-listings-russia-other": "Regulations 2024/1485 and 2024/2642 together.",
}

MODULE = Module(
    sources=sources,
    series=[
        _series(
            RELEASES,
            "Releases of the US Treasury",
            "releases",
            f"{_RELEASE}All of them, whatever their subject: the denominator of the counts on Russia.",
            _RELEASE_RULE,
        ),
        _series(
            MEASURES,
            "US Treasury releases of measures on Russia",
            "releases",
            f"{_RELEASE}Those whose title takes a measure and that cite an executive order on Russia or "
            f"Ukraine and name Russia at least {LEAST_MENTIONS} times; sorted by rule, and every title read. "
            "A release may name one person or hundreds.",
            _RELEASE_RULE,
        ),
        _series(
            OTHER_GROUNDS,
            "US Treasury releases of measures on Russians on other grounds",
            "releases",
            f"{_RELEASE}Those whose title takes a measure and that name Russia in the title or at least "
            f"{LEAST_MENTIONS} times, without being counted as measures on Russia (cyber crime, human "
            "rights, North Korea, Syria, Venezuela); sorted by rule, and every title read.",
            _RELEASE_RULE,
        ),
        _series(
            RELIEF,
            "US Treasury releases of relief for Russian persons",
            "releases",
            f"{_RELEASE}Those whose title lifts a measure on Russian persons or announces it.",
            _RELEASE_RULE,
        ),
        *(
            _series(
                early,
                f"US Treasury releases of measures on {whom}, early in a month of change",
                "releases",
                f"Of the releases counted in {whole}, those of January 2017, 2021 and 2025 dated before the "
                "20th and those of February 2022 dated before the 24th, so that each counts in the "
                "presidency, and on the side of the invasion, to which it belongs.",
                _RELEASE_RULE,
            )
            for (whole, early), whom in zip(
                EARLY.items(), ("Russia", "Russians on other grounds"), strict=True
            )
        ),
        _series(
            "ofac-russia-added",
            "Entries on Russia new on the American list",
            "entries",
            f"{_OFAC_NOTE}First seen in the month.",
            "The last day of the month: the list is public on its day.",
        ),
        _series(
            "ofac-russia-removed",
            "Entries on Russia gone from the American list",
            "entries",
            f"{_OFAC_NOTE}Last seen in the month; an entry renumbered counts as gone and new.",
            "The last day of the month: the list is public on its day.",
        ),
        _series(
            "ofac-russia-in-force",
            "Entries on Russia on the American list",
            "entries",
            f"{_OFAC_NOTE}In force at the end of the month.",
            "The last day of the month: the list is public on its day.",
        ),
        *(
            _series(
                name,
                title,
                "listings",
                f"{_LIST_NOTE}{_UNDATED[name]}".strip(),
                _LIST_RULE,
                "attribution",
            )
            for name, title in LISTINGS.items()
        ),
        Series(
            "meti-russia-entities",
            DOMAIN,
            "Russian entities under Japan's export ban",
            "entities",
            "none",
            "irregular",
            "Highest number of the list of 12 September 2025, first made on 1 March 2022; single entries "
            "bear no date.",
            "The day of the list.",
            "attribution",
        ),
    ],
    rows=rows,
    tables=[
        Shaped(
            name="sanction-spells",
            title=(
                "Spells of sanctions in the world, 1949 to 2022, counted by years and kinds: what a survival "
                "curve needs; sender and target are given for cases against Russia and the Soviet Union "
                "only, and stay empty for all others"
            ),
            schema={
                "fields": [
                    whole("start", "Year in which they began"),
                    whole("end", f"Year in which they ended, or {_LAST_YEAR}, when the data base ends"),
                    text("ended", "Whether they ended before then", enum=["yes", "open"]),
                    text("kinds", "Kinds of sanction, parted by blanks", required=False),
                    text("sender", "Who sanctions", required=False),
                    text("target", "Who is sanctioned", required=False),
                    whole("cases", "How many cases"),
                    day_field("period_public", "Last day of the year of the edition, in which all is coded"),
                    text("source", "Source", pattern=SLUG),
                ],
                "primaryKey": ["start", "end", "kinds", "sender", "target"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=spells,
        ),
    ],
)
