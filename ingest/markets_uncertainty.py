"""Indices of uncertainty and risk made from newspapers and reports, and events between states.

None of these is held in an edition of 2016; each is revised as a whole with every edition. An
index that was first shown to the public later than a period it covers counts as public from
that first showing, so that nothing is used on a clock that could not have been read by then.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import Any

import xlrd
from openpyxl import load_workbook

from ingest.markets_rates import day_field
from ingest.model import Module, Row, Series, Shaped, Source, described
from ingest.package import SLUG, link, number, period, text
from ingest.publication import public_after

DOMAIN = "uncertainty"
#: The earliest period taken: 15 years before November 2016 of the main index, ten of the others.
START = "2001-11"
SHORT = "2006-11"
#: Countries taken only to the end of the year after the election of 2016.
LAST = "2017-12"
EPU = {
    "GEPU_current": "WLD",
    "China": "CHN",
    "France": "FRA",
    "Germany": "DEU",
    "Greece": "GRC",
    "India": "IND",
    "Ireland": "IRL",
    "Italy": "ITA",
    "Japan": "JPN",
    "Korea": "KOR",
    "Pakistan": "PAK",
    "Russia": "RUS",
    "Singapore": "SGP",
    "Spain": "ESP",
    "Sweden": "SWE",
    "UK": "GBR",
    "US": "USA",
}
#: Countries taken to the end of the edition.
EPU_WHOLE = {"WLD", "CHN", "DEU", "GBR", "JPN", "KOR", "RUS", "USA"}
#: Europe and Asia as the index has them.
_GPR = "BEL CHE DEU DNK ESP FIN FRA GBR HUN ITA NLD NOR POL PRT SWE HKG IDN IND MYS PHL THA TUR TWN VNM"
GPR = _GPR.split()
#: Taken to the end: the two sides of the book and what stands between them.
_GPR_WHOLE = "RUS CHN JPN KOR UKR USA"
GPR_WHOLE = _GPR_WHOLE.split()
_DYADS = "RUS_CHN RUS_JPN RUS_KOR RUS_PRK RUS_USA RUS_KAZ RUS_UKR RUS_DEU RUS_IND"
DYADS = _DYADS.split()
#: When an index was first shown, by the document named in its rule.
FIRST_SHOWN = {
    "gpr": "2016-05-31",
    "gpr-country": "2022-04-30",
    "tpu": "2019-04-30",
    "wui": "2018-11-30",
}
#: Countries that joined the index of policy uncertainty later, by the papers that the file cites.
EPU_JOINED = {"SWE": "2017-06-30", "GRC": "2018-05-31", "PAK": "2020-12-31"}
VINTAGES = {"epu": "2026-02", "gpr": "2026-01", "tpu": "2025-05", "wui": "2025-04", "gdelt": "2024-02"}


def sources(root: Path) -> list[Source]:
    """The five producers."""

    def found(entry: str, source: str, vintage: str, short: str) -> Source:
        return described(
            root,
            "markets",
            entry,
            source=source,
            licence="attribution",
            grade="primary document",
            vintage=vintage,
            short=short,
        )

    return [
        found("epu-all-countries", "epu-2026", VINTAGES["epu"], "Baker, Bloom and Davis, 2026"),
        found("gpr-monthly", "gpr-2026", VINTAGES["gpr"], "Caldara and Iacoviello, 2026"),
        found("tpu", "tpu-2025", VINTAGES["tpu"], "Caldara and others, 2025"),
        found("wui", "wui-2025", VINTAGES["wui"], "Ahir, Bloom and Furceri, 2025"),
        found("gdelt-dyads", "gdelt-2024", VINTAGES["gdelt"], "GDELT Project, 2024"),
    ]


def rows(root: Path) -> Iterator[Row]:
    """All indices; see the single readers below."""
    here = root / "markets"
    yield from _policy(here / "All_Country_Data_EPU.xlsx")
    yield from _risk(here / "data_gpr_export.xls")
    yield from _trade(here / "tpu_web_latest.xlsx")
    yield from _world(here / "wui_quarterly_selected.csv")
    yield from _events(here / "gdelt_dyad_net_daily_2018.csv")


def _row(series: str, index: str, reporter: str, period: str, value: float, partner: str = "") -> Row:
    vintage = VINTAGES[index]
    public = max(public_after(period, 1, vintage), FIRST_SHOWN.get(series, ""))
    source = f"{index}-{vintage[:4]}"
    return Row(series, reporter, partner, period, round(value, 3), public, vintage, "reported", source)


def _policy(path: Path) -> Iterator[Row]:
    book = load_workbook(path, read_only=True, data_only=True)
    lines = book.active.iter_rows(values_only=True)
    head = next(lines)
    for line in lines:
        cell = dict(zip(head, line, strict=False))
        # Notes on the authors follow the figures in the first column.
        if cell["Month"] is None:
            continue
        month = f"{int(cell['Year'])}-{int(cell['Month']):02d}"
        for column, code in EPU.items():
            wanted = month >= START and (month <= LAST or code in EPU_WHOLE)
            if wanted and cell[column] is not None:
                row = _row("epu", "epu", code, month, float(cell[column]))
                yield replace(row, period_public=max(row.period_public, EPU_JOINED.get(code, "")))
    book.close()


def risk_by_country(root: Path) -> Iterator[dict[str, Any]]:
    """One row a month: the share of each country that the series by country leaves out."""
    for month, cell in _months_of_risk(root / "markets" / "data_gpr_export.xls"):
        if month > LAST:
            break
        row = _row("gpr-country", "gpr", "", month, 0)
        shares = {code: round(float(cell[f"GPRC_{code}"]), 3) for code in GPR}
        yield {"month": month, **shares, "period_public": row.period_public, "source": row.source}


def _months_of_risk(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    book = xlrd.open_workbook(str(path))
    sheet = book.sheet_by_index(0)
    head = sheet.row_values(0)
    for place in range(1, sheet.nrows):
        cell = dict(zip(head, sheet.row_values(place), strict=True))
        month = f"{xlrd.xldate_as_datetime(cell['month'], book.datemode):%Y-%m}"
        if month >= SHORT and cell["GPR"] != "":
            yield month, cell


def _risk(path: Path) -> Iterator[Row]:
    for month, cell in _months_of_risk(path):
        yield _row("gpr", "gpr", "WLD", month, float(cell["GPR"]))
        for code in GPR_WHOLE:
            yield _row("gpr-country", "gpr", code, month, float(cell[f"GPRC_{code}"]))


def _trade(path: Path) -> Iterator[Row]:
    book = load_workbook(path, read_only=True, data_only=True)
    lines = book["TPU_MONTHLY"].iter_rows(values_only=True)
    head = next(lines)
    for line in lines:
        cell = dict(zip(head, line, strict=False))
        if cell["DATE"] is not None and (month := cell["DATE"].strftime("%Y-%m")) >= SHORT:
            yield _row("tpu", "tpu", "USA", month, float(cell["TPU"]))
    book.close()


def _world(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            year, quarter = cell["year"].split("q")
            first = f"{year}-{3 * int(quarter) - 2:02d}"
            if cell["wui"] and first >= SHORT[:4]:
                period = f"{first}/{year}-{3 * int(quarter):02d}"
                yield _row("wui", "wui", cell["iso3"], period, float(cell["wui"]))


def _events(path: Path) -> Iterator[Row]:
    months: dict[tuple[str, str], list[float]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            for pair in DYADS:
                if cell[pair]:
                    months[pair, f"{cell['day'][:4]}-{cell['day'][4:6]}"].append(float(cell[pair]))
    for (pair, month), scores in months.items():
        # Five days in a hundred are missing; a month with less than half its days gives no mean.
        if len(scores) >= 15:
            one, other = pair.split("_")
            yield _row("gdelt-dyads", "gdelt", one, month, fmean(scores), other)


def _series(name: str, title: str, unit: str, definition: str, rule: str, frequency: str = "M") -> Series:
    return Series(name, DOMAIN, title, unit, "none", frequency, definition, rule, "attribution")


_NEXT = "Assumed: public by the last day of the following month"

MODULE = Module(
    sources=sources,
    series=[
        _series(
            "epu",
            "Economic policy uncertainty",
            "index, scaled by country",
            "Share of articles on the economy, policy and uncertainty in newspapers of the country, from "
            "November 2001 or later (to December 2017 for countries of less weight in the book); each "
            "country on a scale of its own, so compare with its own past only; Russia rests on one "
            "newspaper. Edition of February 2026; later editions revise.",
            f"{_NEXT}, as a chart of 4 September 2016 with Russia's August shows; Sweden, Greece and "
            "Pakistan not before the papers of June 2017, May 2018 and 2020 that the file cites. The value "
            "is of the edition of 2026.",
        ),
        _series(
            "gpr",
            "Geopolitical risk in the world",
            "index, mean of 1985 to 2019 is 100",
            "Share of articles on geopolitical tension in ten newspapers in English, from November 2006, "
            "edition of January 2026 (method of 2021).",
            f"{_NEXT}, but not before the end of May 2016, when the authors first showed an index (paper of "
            "2 May 2016).",
        ),
        _series(
            "gpr-country",
            "Geopolitical risk of a country",
            "per cent of articles",
            "Share of articles in ten newspapers in English, of the United States, Britain and Canada, that "
            "write of geopolitical tension and the country, from November 2006. Other "
            "countries of Europe and Asia are in the table risk-by-country. Edition of January 2026.",
            f"{_NEXT}, but not before the end of April 2022, when the paper on these countries was printed "
            "(American Economic Review 112:4).",
        ),
        _series(
            "tpu",
            "Trade policy uncertainty in the United States",
            "index, 100 is one article in a hundred",
            "Share of articles on trade policy and uncertainty in American newspapers, from November 2006, "
            "edition of May 2025.",
            f"{_NEXT}, but not before the end of April 2019, the date of the paper that the file cites.",
        ),
        _series(
            "wui",
            "World Uncertainty Index",
            "index",
            "Frequency of the word uncertainty in the quarterly country reports of the Economist "
            "Intelligence Unit, from 2006, edition of the first quarter of 2025; few "
            "words a report, so single quarters are noisy.",
            f"{_NEXT}, but not before the end of November 2018, when the paper was posted (SSRN 3275033, "
            "19 November 2018).",
            "irregular",
        ),
        _series(
            "gdelt-dyads",
            "Net cooperation of two states in the news",
            "score",
            "Monthly mean of the daily sum of scores of events between the two states (GDELT 2.0; score and "
            "sum by the compiler's own formula), January 2018 to February 2024; a sum over events, so that "
            "it grows with the volume of news. The pair is not directed.",
            f"{_NEXT}; the copy is of February 2024.",
        ),
    ],
    rows=rows,
    tables=[
        Shaped(
            name="risk-by-country",
            title=(
                "Geopolitical risk of other countries of Europe and Asia, one row a month, November 2006 to "
                "December 2017: per cent of articles, as defined under the series gpr-country"
            ),
            schema={
                "fields": [
                    period("month", "Month"),
                    *(number(code, f"Share of {code}, per cent", minimum=0, maximum=100) for code in GPR),
                    day_field("period_public", "As the rule of the series gpr-country says"),
                    text("source", "Source", pattern=SLUG),
                ],
                "primaryKey": ["month"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=risk_by_country,
        ),
    ],
)
