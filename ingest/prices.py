"""Prices of oil and gas: World Bank, EIA, Statistical Review, and Urals as announced."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from clock.periods import last_day
from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

FIRST_YEAR = 1990
#: The producer estimates the last two months of this series in every edition.
ESTIMATED_AT_FIRST = "gas-japan-lng"
#: Column head of the Pink Sheet: series, reporter.
PINK_SHEET = {
    "Crude oil, Brent": ("brent", "WLD"),
    "Natural gas, US": ("gas-us", "USA"),
    "Natural gas, Europe": ("gas-europe", "GAS_EUROPE"),
    "Liquefied natural gas, Japan": ("gas-japan-lng", "JPN"),
}
#: Column of the Review's table of gas prices: series, reporter, first year used.
REVIEW = {
    "Japan": ("review-gas-price-japan", "JPN", 1990),
    "Netherlands TTF": ("review-gas-price-ttf", "GAS_EUROPE", 2015),
}
#: File, its date column, series, reporter and source.
EIA = (
    ("eia_brent_monthly.csv", "Date", "eia-brent", "WLD", "eia-brent-2026"),
    ("eia_henryhub_monthly.csv", "Month", "eia-henry-hub", "USA", "eia-henry-hub-2026"),
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
#: The day on which pages without a date of their own were read.
READ = "2026-11-24"

_NEXT_MONTH = "The last day of the following month: the monthly mean is given within days of the month's end"
_JUNE = (
    "The last day of June after the year, when the Review gives it first; the value is of the edition of 2026"
)


def _series(
    name: str, title: str, unit: str, frequency: str, definition: str, rule: str, licence: str
) -> Series:
    return Series(name, "prices", title, unit, "nominal", frequency, definition, rule, licence)


_MMBTU = "US dollars per million British thermal units"
SERIES = [
    _series(
        "brent",
        "Brent crude oil",
        "US dollars a barrel",
        "M",
        "Monthly mean of the spot price, World Bank Commodity Price Data, from 1990; the copy is"
        " rounded to cents.",
        _NEXT_MONTH,
        "attribution",
    ),
    _series(
        "gas-europe",
        "Natural gas in Europe",
        _MMBTU,
        "M",
        "World Bank Commodity Price Data, from 1990: the Netherlands hub (TTF) from April 2015, an"
        " average import price (with a spot component from 2010) before.",
        _NEXT_MONTH,
        "attribution",
    ),
    _series(
        "gas-japan-lng",
        "Liquefied natural gas into Japan",
        _MMBTU,
        "M",
        "Import price with cost, insurance and freight, World Bank Commodity Price Data, from 1990;"
        " the last two months of an edition are the producer's estimates, and later editions revise"
        " by up to 0.15.",
        _NEXT_MONTH,
        "attribution",
    ),
    _series(
        "gas-us",
        "Natural gas in the United States",
        _MMBTU,
        "M",
        "Henry Hub spot price, monthly mean, World Bank Commodity Price Data, from 1990.",
        _NEXT_MONTH,
        "attribution",
    ),
    _series(
        "eia-brent",
        "Brent crude oil (EIA)",
        "US dollars a barrel",
        "M",
        "Monthly mean of the spot price free on board, Energy Information Administration, from 1990.",
        _NEXT_MONTH,
        "open",
    ),
    _series(
        "eia-henry-hub",
        "Natural gas at Henry Hub (EIA)",
        _MMBTU,
        "M",
        "Monthly mean of the spot price, Energy Information Administration, from 1997.",
        _NEXT_MONTH,
        "open",
    ),
    _series(
        "review-gas-price-japan",
        "Liquefied natural gas into Japan, by year",
        _MMBTU,
        "A",
        "Import price with cost, insurance and freight, Statistical Review 2026, from 1990.",
        _JUNE,
        "figures-only",
    ),
    _series(
        "review-gas-price-ttf",
        "Natural gas at the Netherlands hub (TTF), by year",
        _MMBTU,
        "A",
        "Statistical Review 2026, from 2015, when the World Bank's series of gas in Europe takes"
        " the same hub.",
        _JUNE,
        "figures-only",
    ),
    _series(
        "urals",
        "Urals crude oil as announced",
        "US dollars a barrel",
        "irregular",
        "Mean of a month, a year or a monitoring period as announced by the Ministry of Finance (to"
        " 2023) and the Ministry of Economic Development (from 2024: the price for taxes, from 2025"
        " made of 78 per cent Urals and 22 per cent ESPO), quoted from public pages. Scattered"
        " periods: do not interpolate. Where several pages give a period they agree, and the"
        " earliest is taken.",
        "The last day of the month after the period, or the day of the page if earlier; pages"
        " without a date count from the day on which they were read",
        "figures-only",
    ),
]


def sources(root: Path) -> list[Source]:
    """World Bank, the two EIA files, the Review's prices and the quoted pages."""

    def found(
        entry: str, source: str, licence: str, grade: str, vintage: str, short: str, producer: str
    ) -> Source:
        return described(
            root,
            "energy",
            entry,
            source=source,
            licence=licence,
            grade=grade,
            vintage=vintage,
            short=short,
            producer=producer,
        )

    statement, primary = "official statement", "primary document"
    return [
        found(
            "worldbank-pinksheet",
            "pink-sheet-2026-06",
            "attribution",
            statement,
            "2026-06",
            "World Bank, Pink Sheet 2026",
            "World Bank",
        ),
        found(
            "eia-brent-monthly",
            "eia-brent-2026",
            "open",
            statement,
            "2026-08",
            "EIA 2026",
            "US Energy Information Administration",
        ),
        found(
            "eia-henryhub-monthly",
            "eia-henry-hub-2026",
            "open",
            statement,
            "2026-08",
            "EIA 2026",
            "US Energy Information Administration",
        ),
        found(
            "ei-2026-prices",
            "review-prices-2026",
            "figures-only",
            primary,
            "2026-06",
            "Energy Institute, Statistical Review 2026",
            "Energy Institute",
        ),
        found(
            "quoted-urals-official",
            "urals-quoted",
            "figures-only",
            "agency or newspaper of record",
            "2026-01-13",
            "Russian ministries, quoted by the press",
            "Ministry of Finance and Ministry of Economic Development of the Russian Federation, as"
            " quoted by the press",
        ),
    ]


def rows(root: Path) -> Iterator[Row]:
    """All prices; see the single readers below."""
    yield from _pink_sheet(root / "energy" / "worldbank_pinksheet_monthly_2026-06.xlsx")
    for file, column, series, reporter, source in EIA:
        with (root / "energy" / file).open(encoding="utf-8", newline="") as lines:
            for cell in csv.DictReader(lines):
                month = cell[column][:7]
                if int(month[:4]) >= FIRST_YEAR:
                    yield _monthly(series, reporter, month, float(cell["Price"]), "2026-08", source)
    yield from _review(root / "energy" / "ei_2026_prices_annual.csv")
    yield from _urals(root / "energy" / "quoted_urals_official.csv")


def _pink_sheet(path: Path) -> Iterator[Row]:
    book = load_workbook(path, read_only=True, data_only=True)
    lines = list(book["Monthly Prices"].iter_rows(max_col=16, values_only=True))
    book.close()
    columns: dict[int, str] = {}
    months: dict[str, tuple[Any, ...]] = {}
    for line in lines:
        if not columns:
            columns = {place: str(head) for place, head in enumerate(line) if head in PINK_SHEET}
        elif match := re.fullmatch(r"(\d{4})M(\d{2})", str(line[0])):
            months[f"{match[1]}-{match[2]}"] = line
    if set(columns.values()) != set(PINK_SHEET):
        found = sorted(columns.values())
        raise IngestError(f"{path.name}: a price column is missing; found {found}")
    recent = sorted(months)[-2:]
    for month, line in months.items():
        for place, head in columns.items():
            if int(month[:4]) >= FIRST_YEAR:
                series, reporter = PINK_SHEET[head]
                estimate = series == ESTIMATED_AT_FIRST and month in recent
                yield _monthly(
                    series,
                    reporter,
                    month,
                    float(line[place]),
                    "2026-06",
                    "pink-sheet-2026-06",
                    "estimated" if estimate else "reported",
                )


def _monthly(
    series: str,
    reporter: str,
    month: str,
    value: float,
    vintage: str,
    source: str,
    status: str = "reported",
) -> Row:
    public = public_after(month, 1, vintage)
    return Row(series, reporter, "", month, round(value, 6), public, vintage, status, source)


def _review(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            if cell["sheet"] != "Gas Prices" or cell["series"] not in REVIEW:
                continue
            series, reporter, first = REVIEW[cell["series"]]
            year = cell["year"]
            if int(year) < first:
                continue
            public = last_day(f"{int(year) + 1}-06")
            yield Row(
                series,
                reporter,
                "",
                year,
                round(float(cell["value"]), 6),
                public,
                "2026-06",
                "reported",
                "review-prices-2026",
            )


def _urals(path: Path) -> Iterator[Row]:
    chosen: dict[str, tuple[str, float]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            period, value, page = cell["period"], float(cell["value"]), _page_date(cell["speaker"])
            if period in chosen and chosen[period][1] != value:
                raise IngestError(f"{path.name}: two values for {period}")
            if period not in chosen or last_day(page) < last_day(chosen[period][0]):
                chosen[period] = (page, value)
    for period, (page, value) in chosen.items():
        public = public_after(period, 1, page)
        yield Row("urals", "RUS", "", period, value, public, page, "quoted", "urals-quoted")


def _page_date(speaker: str) -> str:
    """The date that the description of a page ends with, as an ISO day or month."""
    match = re.search(rf"(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (\d{{4}})$", speaker)
    if match is None:
        return READ
    month = f"{match[3]}-{MONTHS.index(match[2]) + 1:02d}"
    return f"{month}-{int(match[1]):02d}" if match[1] else month


MODULE = Module(
    sources=sources,
    series=SERIES,
    rows=rows,
    witnesses=[
        Witness("brent", "eia-brent", tolerance=1),
        Witness("eia-brent", "brent", tolerance=1),
        Witness("gas-us", "eia-henry-hub", tolerance=2),
        Witness("eia-henry-hub", "gas-us", tolerance=2),
        # A year's mean against the sum of its twelve months; both go back to Japan's customs.
        Witness("gas-japan-lng", "review-gas-price-japan", tolerance=6, scale=12, independent=False),
        Witness("gas-europe", "review-gas-price-ttf", tolerance=5, scale=12),
        Witness("review-gas-price-japan", "gas-japan-lng", tolerance=6, scale=1 / 12, independent=False),
        Witness("review-gas-price-ttf", "gas-europe", tolerance=5, scale=1 / 12),
    ],
    countries=[
        {
            "code": "GAS_EUROPE",
            "name": "European gas market",
            "kind": "aggregate",
            "note": (
                "The Netherlands hub (TTF); in the World Bank's series an average import price before 2015"
            ),
        }
    ],
)
