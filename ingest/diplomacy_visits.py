"""Leaders' journeys and meetings, by year: counted by scholars, and as pages state them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from clock.periods import last_day
from ingest.diplomacy_pages import READ
from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

COLT, WHO, VITAE, AIDDATA = "colt-2025", "who-where-when-2021", "china-vitae-2018", "aiddata-diplomacy-2"
TRIPS, STATED = "putin-trips-compiled", "leader-meetings-quoted"
FIRST_YEAR = 1992
#: The list of Chinese leaders' visits stops in January of the year after.
LAST_WHOLE_YEAR = 2019
_COLT_ENTITIES = {"China": "CHN", "Japan": "JPN", "Russia": "RUS", "United States": "USA"}
_COLT_SERIES = {"sent_by": "colt-trips-sent", "received_in": "colt-trips-received"}
#: Names of host countries in the two Chinese lists and AidData's.
_HOSTS = {
    "Armenia": "ARM",
    "Azerbaijan": "AZE",
    "Belarus": "BLR",
    "Georgia": "GEO",
    "India": "IND",
    "Japan": "JPN",
    "Kazakhstan": "KAZ",
    "Korea, North": "PRK",
    "Korea, South": "KOR",
    "Kyrgyz Republic": "KGZ",
    "Kyrgyzstan": "KGZ",
    "Mongolia": "MNG",
    "North Korea": "PRK",
    "Russia": "RUS",
    "South Korea": "KOR",
    "Tajikistan": "TJK",
    "Turkmenistan": "TKM",
    "Ukraine": "UKR",
    "United States": "USA",
    "Uzbekistan": "UZB",
    "Viet Nam": "VNM",
    "Vietnam": "VNM",
}
#: Statement of the list of counts: series, partner, period, day of the page.
_STATEMENTS = {
    ("Visits outside the CIS since Feb 2022", "2022"): (
        "putin-trips-outside-cis",
        "2022-02/2022-12",
        "2025-08-14",
    ),
    ("Visits outside the CIS", "2023"): ("putin-trips-outside-cis", "2023", "2025-08-14"),
    ("Visits outside the CIS", "2024"): ("putin-trips-outside-cis", "2024", "2025-08-14"),
    ("Foreign visits", "2023"): ("putin-trips-stated", "2023", READ),
    ("Foreign visits", "2024"): ("putin-trips-stated", "2024", READ),
    ("Foreign trips", "2025"): ("putin-trips-stated", "2025", "2025-12-30"),
    ("Foreign trips", "2019"): ("putin-trips-stated", "2019", READ),
    ("Meetings since Mar 2013, to May 2015", "2013-2015"): (
        "putin-xi-meetings",
        "2013-03/2015-05",
        "2015-05-09",
    ),
    ("Meetings since 2013, including video, at 15 Dec 2021", "2013-2021"): (
        "putin-xi-meetings",
        "2013-03/2021-12",
        "2021-12-15",
    ),
    ("Meetings up to 1 Sept 2023 (the next would be the 41st)", "2013-2023"): (
        "putin-xi-meetings",
        "2013-03/2023-08",
        "2023-09-01",
    ),
}
#: What the list states after one page of weak standing.
_LEFT_OUT = "TV9 Hindi"


def sources(root: Path) -> list[Source]:
    """Four data sets of scholars and two compilations from pages."""

    def found(
        entry: str, source: str, licence: str, grade: str, vintage: str, short: str, address: str = ""
    ) -> Source:
        return described(
            root,
            "diplomacy",
            entry,
            source=source,
            licence=licence,
            grade=grade,
            vintage=vintage,
            short=short,
            address=address or None,
        )

    primary, record = "primary document", "agency or newspaper of record"
    return [
        found(
            "colt-counts",
            COLT,
            "figures-only",
            primary,
            "2025-03",
            "Pardee Institute, Country and Organization Leader Travel, 2025",
        ),
        found(
            "who-where-when",
            WHO,
            "attribution",
            primary,
            "2021",
            "Central European Institute of Asian Studies, Who-Where-When, 2021",
        ),
        found("china-vitae", VITAE, "figures-only", "other", "2018-12-09", "China Vitae, 2018"),
        found(
            "aiddata-public-diplomacy",
            AIDDATA,
            "attribution",
            primary,
            READ,
            "AidData, China's Public Diplomacy Dashboard 2.0",
        ),
        found("putin-trips-2022-2025", TRIPS, "figures-only", "other", READ, "Press, compiled"),
        found("leader-meeting-counts", STATED, "figures-only", record, READ, "TASS and others, quoted"),
    ]


def rows(root: Path) -> Iterator[Row]:
    """See the single readers below."""
    folder = root / "diplomacy"
    yield from _colt(folder / "colt_leader_trips_by_country_year_1990_2024.csv")
    yield from _chinese_visits(folder / "ceias_who_where_when_chinese_leaders_1949_2020.xlsx")
    yield from _engagements(folder / "china_vitae_leader_engagements_2003_2018_selected.csv")
    yield from _government_visits(folder / "aiddata_chinese_public_diplomacy_2000_2018.csv")
    yield from _trips(folder / "putin_foreign_trips_2022_2025_compiled.csv")
    yield from _stated(folder / "leader_meeting_counts_press.csv")


def _colt(path: Path) -> Iterator[Row]:
    for cell in _lines(path):
        code = _COLT_ENTITIES.get(cell["entity"])
        if code and int(cell["year"]) >= FIRST_YEAR:
            yield _row(
                _COLT_SERIES[cell["direction"]], code, "", cell["year"], cell["trips"], "2025-03", COLT
            )


def _chinese_visits(path: Path) -> Iterator[Row]:
    table = pd.read_excel(path, sheet_name="Dataset")
    table = table[table["Country"].isin(_HOSTS) & table["Year"].between(FIRST_YEAR, LAST_WHOLE_YEAR)]
    counts = Counter(zip(table["Country"].map(_HOSTS), table["Year"].astype(str), strict=True))
    for (host, year), count in counts.items():
        yield _row("who-where-when", "CHN", host, year, count, "2021", WHO)


def _engagements(path: Path) -> Iterator[Row]:
    counts = Counter((_HOSTS[cell["country"]], cell["year"]) for cell in _lines(path))
    for (country, year), count in counts.items():
        yield _row("china-vitae-engagements", "CHN", country, year, count, "2018-12-09", VITAE)


def _government_visits(path: Path) -> Iterator[Row]:
    for cell in _lines(path):
        host = _HOSTS.get(cell["receiving_country"])
        if host and cell["government_visits"] not in ("", "NA", "N/A"):
            yield _row(
                "aiddata-government-visits",
                "CHN",
                host,
                cell["year"],
                cell["government_visits"],
                READ,
                AIDDATA,
            )


def _trips(path: Path) -> Iterator[Row]:
    # Where the page gives no month the year is the period.
    counts = Counter((cell["iso3"], cell["month"] or cell["year"]) for cell in _lines(path))
    for (host, month), count in counts.items():
        yield Row("putin-trips", "RUS", host, month, count, last_day(month), READ, "quoted", TRIPS)


def _stated(path: Path) -> Iterator[Row]:
    for cell in _lines(path):
        if cell["stated_by"] == _LEFT_OUT:
            continue
        statement = _STATEMENTS.get((cell["what"], cell["period"]))
        if statement is None:
            raise IngestError(f"{path.name}: no series for {cell['what']!r} of {cell['period']}")
        series, period, page = statement
        partner = "CHN" if series == "putin-xi-meetings" else ""
        public = public_after(period, 1, page)
        yield Row(series, "RUS", partner, period, float(cell["count"]), public, page, "quoted", STATED)


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _row(
    series: str, reporter: str, partner: str, year: str, value: float | str, vintage: str, source: str
) -> Row:
    public = public_after(year, 12, vintage)
    return Row(series, reporter, partner, year, float(value), public, vintage, "reported", source)


_YEAR_AFTER = (
    "Journeys are public when made; a year's count is taken as public by 31 December of the year after "
    "or with the edition"
)


def _series(
    name: str,
    title: str,
    definition: str,
    licence: str,
    unit: str = "journeys",
    rule: str = _YEAR_AFTER,
    frequency: str = "A",
) -> Series:
    return Series(name, "diplomacy", title, unit, "none", frequency, definition, rule, licence)


_OFFICES = (
    "heads of state and of government together, so that Russia counts President and Prime Minister; "
    "the effort of coding differs over time; no row: none, or not coded"
)
_PAGE = "The last day of the month after the period, or the day of the page if earlier"

MODULE = Module(
    sources=sources,
    series=[
        _series(
            "colt-trips-sent",
            "Leaders' journeys abroad",
            f"Foreign journeys of leaders of China, Japan, Russia and the United States: {_OFFICES}.",
            "figures-only",
        ),
        _series(
            "colt-trips-received",
            "Foreign leaders received",
            f"Journeys of foreign leaders to China, Japan, Russia and the United States: {_OFFICES}.",
            "figures-only",
        ),
        _series(
            "who-where-when",
            "Visits of Chinese leaders",
            "Visits of China's president, premier and party leader to a state (partner) in a year, "
            "1992 to 2019. Incomplete for Hu Jintao, so a lower bound before 2013; no row: none "
            "recorded.",
            "attribution",
        ),
        _series(
            "china-vitae-engagements",
            "Recorded engagements of Chinese leaders",
            "Press items on seven Chinese leaders (presidents, premiers, foreign ministers) with a "
            "state (partner), 2003 to 7 December 2018: meetings, calls, messages and days of a "
            "journey alike; later years are thinner.",
            "figures-only",
            unit="press items",
        ),
        _series(
            "aiddata-government-visits",
            "Chinese government visits",
            "Visits of high and provincial level between China and a state (partner), both ways and "
            "in third places, 2000 to 2018 (East Asia to 2015 or 2016).",
            "attribution",
            unit="visits",
        ),
        _series(
            "putin-trips",
            "Foreign journeys of Russia's president by country",
            "Visits to a country (partner) by month, or by year where the page gives no month; "
            "February 2022 to December 2025, compiled from secondary pages.",
            "figures-only",
            rule="The last day of the month or year of the visit",
            frequency="irregular",
        ),
        _series(
            "putin-trips-stated",
            "Foreign journeys of Russia's president as stated",
            "Number of journeys in a year as TASS, RIA Novosti and a Polish digest count them.",
            "figures-only",
            rule=_PAGE,
        ),
        _series(
            "putin-trips-outside-cis",
            "Journeys of Russia's president outside the CIS as stated",
            "Number in a year as a dossier of TASS of 14 August 2025 counts them, since February 2022.",
            "figures-only",
            rule=_PAGE,
            frequency="irregular",
        ),
        _series(
            "putin-xi-meetings",
            "Meetings of the presidents of Russia and China as stated",
            "Number of meetings from March 2013 to the end of the period, as People's Daily, TASS "
            "(quoting Xi) and Sputnik count them; meetings by video are counted in.",
            "figures-only",
            unit="meetings",
            rule=_PAGE,
            frequency="irregular",
        ),
    ],
    rows=rows,
    witnesses=[
        # The scholars' count takes in the prime minister in some years.
        Witness("putin-trips-stated", "colt-trips-sent", tolerance=10),
        Witness("colt-trips-sent", "putin-trips-stated", tolerance=10),
    ],
)
