"""Money that migrants send and people who moved: the states around Russia, by origin."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from openpyxl import load_workbook

from clock.periods import last_day
from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

#: World Bank's names of receivers and senders that are used.
_KNOMAD = {
    "Armenia": "ARM",
    "Azerbaijan": "AZE",
    "Belarus": "BLR",
    "China": "CHN",
    "Georgia": "GEO",
    "Germany": "DEU",
    "Kazakhstan": "KAZ",
    "Korea, Rep.": "KOR",
    "Kyrgyz Republic": "KGZ",
    "Moldova": "MDA",
    "Mongolia": "MNG",
    "Russian Federation": "RUS",
    "Tajikistan": "TJK",
    "Turkey": "TUR",
    "Turkmenistan": "TKM",
    "Ukraine": "UKR",
    "United States": "USA",
    "Uzbekistan": "UZB",
    "WORLD": "WLD",
}
_RECEIVERS = "ARM AZE BLR GEO KAZ KGZ MDA MNG RUS TJK TKM UKR UZB"
RECEIVERS = _RECEIVERS.split()
_SENDERS = "CHN DEU KAZ KOR RUS TUR UKR USA WLD"
SENDERS = _SENDERS.split()

_QUARTERLY = {
    "Armenia": "ARM",
    "Azerbaijan": "AZE",
    "Belarus": "BLR",
    "Georgia": "GEO",
    "Kazakhstan": "KAZ",
    "Kyrgyz Republic": "KGZ",
    "Russian Federation": "RUS",
    "Uzbekistan": "UZB",
}
_BANK_PARTNERS = {
    "Russian Federation": "RUS",
    "USA": "USA",
    "Kazakhstan": "KAZ",
    "United Arab Emirates": "ARE",
    "China": "CHN",
    "Georgia": "GEO",
    "Total": "WLD",
}
#: Columns of a year in the bank's table: all transfers, then those not for trade.
_BANK_COLUMNS = {
    "cba-transfers-inflow": 0,
    "cba-transfers-outflow": 1,
    "cba-transfers-noncommercial-inflow": 3,
}
#: United Nations codes of origins: as a number, and as the lists spell them.
ORIGINS = {
    0: "WLD",
    31: "AZE",
    51: "ARM",
    112: "BLR",
    156: "CHN",
    268: "GEO",
    398: "KAZ",
    417: "KGZ",
    496: "MNG",
    498: "MDA",
    643: "RUS",
    762: "TJK",
    795: "TKM",
    804: "UKR",
    860: "UZB",
}
_NAMES_2020 = {
    "Armenia": "ARM",
    "Azerbaijan": "AZE",
    "Belarus": "BLR",
    "China": "CHN",
    "Georgia": "GEO",
    "Kazakhstan": "KAZ",
    "Kyrgyzstan": "KGZ",
    "Moldova": "MDA",
    "Mongolia": "MNG",
    "Russia": "RUS",
    "Tajikistan": "TJK",
    "Turkmenistan": "TKM",
    "Ukraine": "UKR",
    "Uzbekistan": "UZB",
}
DESTINATIONS = ("RUS", "KAZ")

KNOMAD_2017, KNOMAD_2021 = "knomad-2018", "knomad-2022"
QUARTERLY, BANK = "remittances-tvyal-2023", "cba-2025"
UN_2020, UN_2024, CENSUS = "un-migrants-2020", "un-migrants-2024", "census-migrants-2025"
_VINTAGES = {
    KNOMAD_2017: "2018-04",
    KNOMAD_2021: "2022-12",
    QUARTERLY: "2023-10",
    BANK: "2025-01",
    UN_2020: "2020",
    UN_2024: "2025-07",
    CENSUS: "2025-07",
}


def sources(root: Path) -> list[Source]:
    """One source a file."""
    entries = (
        ("knomad-remittances-2017", KNOMAD_2017, "attribution", "KNOMAD and World Bank 2018"),
        ("knomad-remittances-2021", KNOMAD_2021, "attribution", "KNOMAD and World Bank 2022"),
        (
            "remittances-quarterly-cis",
            QUARTERLY,
            "figures-only",
            "National balances of payments, compiled by A. Tavadyan, 2023",
        ),
        ("cba-money-transfers", BANK, "attribution", "Central Bank of Armenia 2025"),
        ("undesa-migrant-stock", UN_2020, "attribution", "UN Population Division 2020"),
        ("undesa-migrant-stock-2024", UN_2024, "attribution", "UN Population Division 2024"),
        (
            "census-migrants-rus-kaz",
            CENSUS,
            "attribution",
            "Censuses of Russia and Kazakhstan, through the UN Population Division",
        ),
    )
    return [
        described(
            root,
            "central-asia",
            entry,
            source=source,
            licence=licence,
            # The compiler names no primary document for the quarters.
            grade="other" if source == QUARTERLY else "primary document",
            vintage=_VINTAGES[source],
            short=short,
        )
        for entry, source, licence, short in entries
    ]


def rows(root: Path) -> Iterator[Row]:
    """All rows; see the single readers below."""
    folder = root / "central-asia"
    yield from _matrix_2017(folder / "knomad-bilateral-remittances-2017-region.csv")
    yield from _matrix_2021(folder / "knomad-bilateral-remittance-matrix-2021.xlsx")
    yield from _quarters(folder / "remittances-quarterly-cis.csv")
    yield from _bank(folder / "cba-armenia-money-transfers-by-country.xlsx")
    yield from _stock_2020(folder / "undesa-2020-migrant-stock-bilateral-region.csv")
    yield from _stock_2024(folder / "undesa-2024-migrant-stock-region.csv")
    yield from _census(folder / "census-migrants-russia-kazakhstan-by-origin.csv")


def _row(
    series: str,
    reporter: str,
    partner: str,
    period: str,
    value: float,
    source: str,
    public: str = "",
    status: str = "reported",
) -> Row:
    vintage = _VINTAGES[source]
    public = public or last_day(vintage)
    return Row(series, reporter, partner, period, round(float(value), 6), public, vintage, status, source)


def _matrix_2017(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path)
    for receiver, sender, value in table[["target", "source", "total_mdollars"]].itertuples(
        index=False, name=None
    ):
        code, other = _KNOMAD.get(receiver), _KNOMAD.get(sender)
        if code in RECEIVERS and other in SENDERS and value == value:
            yield _row("knomad-remittances", code, other, "2017", value, KNOMAD_2017, status="estimated")


def _matrix_2021(path: Path) -> Iterator[Row]:
    book = load_workbook(path, read_only=True, data_only=True)
    lines = list(book.worksheets[0].iter_rows(values_only=True))
    book.close()
    columns = {place: _KNOMAD.get(str(name)) for place, name in enumerate(lines[1])}
    for line in lines[2:]:
        sender = _KNOMAD.get(str(line[0]))
        if sender not in SENDERS:
            continue
        for place, receiver in columns.items():
            if receiver in RECEIVERS and isinstance(line[place], (int, float)):
                yield _row(
                    "knomad-remittances",
                    receiver,
                    sender,
                    "2021",
                    line[place],
                    KNOMAD_2021,
                    status="estimated",
                )


def _quarters(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for cell in csv.DictReader(lines):
            if cell["country"] not in _QUARTERLY:
                raise IngestError(f"{path.name}: no code is given for {cell['country']}")
            if cell["USD_Million"] == "NA":
                continue
            year, month = int(cell["year"]), int(cell["month"])
            period = f"{year}-{month - 2:02d}/{year}-{month:02d}"
            public = public_after(period, 6, _VINTAGES[QUARTERLY])
            yield _row(
                "remittances-quarterly-cis",
                _QUARTERLY[cell["country"]],
                "WLD",
                period,
                float(cell["USD_Million"]),
                QUARTERLY,
                public,
            )


def _bank(path: Path) -> Iterator[Row]:
    book = load_workbook(path, read_only=True, data_only=True)
    annual = list(book["annual in USD"].iter_rows(values_only=True))
    monthly = list(book["monthly in USD"].iter_rows(max_row=70, values_only=True))
    book.close()
    starts = {place: str(int(cell)) for place, cell in _years(annual[2])}
    for line in annual:
        if partner := _BANK_PARTNERS.get(str(line[0]).strip()):
            for place, year in starts.items():
                for series, step in _BANK_COLUMNS.items():
                    yield _transfer(series, partner, year, line[place + step])
    starts = {
        first + 6 * step: f"{int(cell)}-{step + 1:02d}"
        for first, cell in _years(monthly[2])
        for step in range(12)
    }
    for line in monthly:
        partner = _BANK_PARTNERS.get(str(line[0]).strip())
        if partner in ("RUS", "WLD"):
            for place, month in starts.items():
                yield _transfer("cba-transfers-inflow-monthly", partner, month, line[place])


def _years(line: tuple[Any, ...]) -> list[tuple[int, Any]]:
    found = [(place, cell) for place, cell in enumerate(line) if isinstance(cell, (int, float))]
    if [int(cell) for _, cell in found] != list(range(2013, 2025)):
        raise IngestError(f"central bank of Armenia: the years are not 2013 to 2024: {found}")
    return found


def _transfer(series: str, partner: str, period: str, thousands: Any) -> Row:
    public = public_after(period, 3, _VINTAGES[BANK])
    return _row(series, "ARM", partner, period, float(thousands) / 1000, BANK, public)


def _stock_2020(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path)
    for origin, destination, year, value in table[
        ["origin", "destination", "year", "migrant_stock"]
    ].itertuples(index=False, name=None):
        code = _NAMES_2020.get(destination)
        if code in DESTINATIONS and origin in _NAMES_2020:
            yield _stock(code, _NAMES_2020[origin], year, value, UN_2020)


def _stock_2024(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path)
    table = table[table["destination_iso3"].isin(DESTINATIONS)]
    table = table[table["origin_code"].isin(ORIGINS)]
    columns = ["destination_iso3", "origin_code", "year", "revision", "migrant_stock"]
    for code, origin, year, revision, value in table[columns].itertuples(index=False, name=None):
        source = UN_2020 if revision == 2020 else UN_2024
        yield _stock(code, ORIGINS[origin], year, value, source)


def _stock(code: str, origin: str, year: int, value: float, source: str) -> Row:
    # The revision of 2020 gave a figure for the same years before.
    first = UN_2020 if year <= 2020 else UN_2024
    public = last_day(_VINTAGES[first])
    return _row("undesa-migrant-stock", code, origin, str(year), value, source, public, "estimated")


def _census(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path)
    table = table[(table["universe"] == "foreign-born") & table["origin_code"].isin(ORIGINS)]
    columns = ["country_iso3", "origin_code", "census_year", "persons"]
    for code, origin, year, value in table[columns].itertuples(index=False, name=None):
        public = public_after(str(year), 36, _VINTAGES[CENSUS])
        yield _row("census-migrants", code, ORIGINS[origin], str(year), value, CENSUS, public)


def _series(
    name: str,
    title: str,
    unit: str,
    frequency: str,
    definition: str,
    rule: str,
    licence: str = "attribution",
) -> Series:
    prices = "none" if unit == "persons" else "nominal"
    return Series(name, "central-asia", title, unit, prices, frequency, definition, rule, licence)


_TRANSFERS = (
    "Money transfers of individuals through banks of Armenia and transfer systems, whatever their "
    "purpose; after February 2022 swollen by people and money that moved out of Russia."
)
_QUARTER = "Assumed: public by the end of the third month after."
_EDITION = "The last day of the edition's month."

MODULE = Module(
    sources=sources,
    series=[
        _series(
            "knomad-remittances",
            "Remittances by sender, modelled",
            "US$ mn",
            "A",
            "Receiver (reporter) and sender (partner); the World Bank's model lays a receiver's "
            "total to senders by migrant stocks and incomes. It is not measured, and Uzbekistan's "
            "and Turkmenistan's of 2021 come from Russia alone by the model's making.",
            _EDITION,
        ),
        _series(
            "remittances-quarterly-cis",
            "Remittances received by quarter",
            "US$ mn",
            "irregular",
            "Personal remittances received from all the world, balances of payments as one "
            "compiler gathered them without naming the documents: for the course of 2022, not "
            "for levels.",
            "Assumed: public by the end of the sixth month after.",
            "figures-only",
        ),
        _series(
            "cba-transfers-inflow",
            "Money sent to Armenia by country",
            "US$ mn",
            "A",
            _TRANSFERS,
            _QUARTER,
        ),
        _series(
            "cba-transfers-outflow",
            "Money sent from Armenia by country",
            "US$ mn",
            "A",
            _TRANSFERS,
            _QUARTER,
        ),
        _series(
            "cba-transfers-noncommercial-inflow",
            "Money sent to Armenia by country, not for trade",
            "US$ mn",
            "A",
            f"{_TRANSFERS} Gifts, allowances and wages only.",
            _QUARTER,
        ),
        _series(
            "cba-transfers-inflow-monthly",
            "Money sent to Armenia by month",
            "US$ mn",
            "M",
            f"{_TRANSFERS} From Russia and from all the world.",
            _QUARTER,
        ),
        _series(
            "undesa-migrant-stock",
            "Migrants in Russia and Kazakhstan by origin",
            "persons",
            "irregular",
            "People born abroad, mid-year, in the revisions of 2020 and 2024, which differ: Russia "
            "in 2020 falls from 11.6 to 7.3 million. Soviet-era moves count, seasonal workers do "
            "not; Russia after 2010 is carried on from censuses.",
            "The end of the revision that first holds the year here.",
        ),
        _series(
            "census-migrants",
            "People born abroad in the censuses of Russia and Kazakhstan",
            "persons",
            "irregular",
            "Russia 2010 and 2021, Kazakhstan 1999 and 2021, by country of birth. In Russia's of "
            "2021 many gave no place of birth.",
            "Assumed: public by 31 December of the third year after.",
        ),
    ],
    rows=rows,
    witnesses=[
        Witness("knomad-remittances", "wdi-remittances", tolerance=5, independent=False),
        Witness("cba-transfers-inflow", "cba-transfers-inflow-monthly", 0.1, independent=False),
        Witness("cba-transfers-inflow-monthly", "cba-transfers-inflow", 0.1, independent=False),
        # The revisions take the censuses over where there is one.
        Witness("undesa-migrant-stock", "census-migrants", tolerance=10, independent=False),
        Witness("census-migrants", "undesa-migrant-stock", tolerance=10, independent=False),
    ],
)
