"""Who sold gas and oil to whom: the trade tables of the Statistical Review of World Energy.

Each data year is taken from the edition that printed it first (data year + 1), so that the
editions out by a day are what a reader could know on that day.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from clock.periods import last_day
from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.review_names import CODES, countries, groups

#: The two files, each with its id in the collection.
FILES = {
    "bp-trade-movements-2001-2012": "bp_trade_movements_2001_2012.csv",
    "bp-ei-trade-movements": "bp_ei_trade_movements_2013_2025.csv",
}
#: Source id: file, first and last edition, producer. The edition of 2026 stands alone because
#: its workbook is held only as another party's parse.
EDITIONS = {
    "review-2002-2013": ("bp-trade-movements-2001-2012", 2002, 2013, "BP"),
    "review-2014-2022": ("bp-ei-trade-movements", 2014, 2022, "BP"),
    "review-2023-2025": ("bp-ei-trade-movements", 2023, 2025, "Energy Institute"),
    "review-2026": ("bp-ei-trade-movements", 2026, 2026, "Energy Institute"),
}
SERIES_OF = {
    "gas_pipeline": "review-gas-pipeline",
    "gas_lng": "review-gas-lng",
    "oil_crude": "review-crude",
    "oil_crude_and_product": "review-oil",
    "coal": "review-coal",
}
SELLERS = {"Russian Federation", "Turkmenistan", "Uzbekistan", "Kazakhstan", "Azerbaijan"}
TOTALS = {"Total imports", "Total"}
#: Cells that repeat a neighbour's figure; the edition of 2023 prints one decimal only, which
#: hides that its own cell is the first of the three.
REPEATED_2022 = ("Turkmenistan", "Russian Federation", "2022")

RULE = (
    "The last day of June after the data year: the Review appears in June and gives the year before"
    " for the first time"
)
COMMON = (
    "As first printed in the edition of data year + 1, not revised. A dagger (less than 0.05) is"
    " stored as 0. A pair of countries that is zero in every edition is left out; otherwise a"
    " printed zero is kept. An absent row is not a zero. Rows whose reporter or partner is WLD are"
    " printed totals; subtotals by region are named in the list of countries and must not be added"
    " to their members."
)
GAS = (
    "Volumes are as reported up to data year 2016 and standardised to 15 degrees C and 40 MJ a"
    " cubic metre from 2017, which is a break. "
)
MARKS = (
    " Estimated: a cell with four or more decimals that repeats the neighbouring year's to the last"
    " digit, and the rounded cell of Turkmen gas to Russia in 2022, which the next two years"
    " repeat."
)

SERIES = [
    Series(
        series="review-gas-pipeline",
        domain="energy",
        title="Gas by pipeline, seller to buyer",
        unit="billion cubic metres",
        prices="none",
        frequency="A",
        definition=(
            "Reporter sells, partner buys. Russia, Turkmenistan, Uzbekistan, Kazakhstan and"
            " Azerbaijan to every buyer printed; every seller to China and to Russia. "
        )
        + GAS
        + "Trade within the former Soviet Union is not printed before data year 2009; contractual"
        " flows to 2010, physical after. Europe is named state by state to 2017, in parts to 2020"
        " and as the EU and the rest from 2021: sum the group review-europe. " + COMMON + MARKS,
        period_public_rule=RULE,
        licence="figures-only",
    ),
    Series(
        series="review-gas-lng",
        domain="energy",
        title="Liquefied natural gas, seller to buyer",
        unit="billion cubic metres",
        prices="none",
        frequency="A",
        definition=(
            "Reporter sells, partner buys. Russia to every buyer printed; all sellers together"
            " (WLD) to Japan, South Korea and China. "
        )
        + GAS
        + "Russia exports from 2009. "
        + COMMON
        + MARKS,
        period_public_rule=RULE,
        licence="figures-only",
    ),
    Series(
        series="review-crude",
        domain="energy",
        title="Crude oil, seller to buyer",
        unit="million tonnes",
        prices="none",
        frequency="A",
        definition=(
            "Reporter sells, partner buys. Russia to every buyer printed, and all sellers together"
            " (WLD) to China, Japan, India and Europe. Russia and crude alone are printed from data"
            " year 2015 (review-oil before); South Korea is never named. The figures of 2022 are"
            " printed to one decimal. "
        )
        + COMMON
        + MARKS,
        period_public_rule=RULE,
        licence="figures-only",
    ),
    Series(
        series="review-oil",
        domain="energy",
        title="Crude oil and products together, seller to buyer, to 2014",
        unit="million tonnes",
        prices="none",
        frequency="A",
        definition=(
            "Reporter sells, partner buys. The former Soviet Union as a whole to every buyer"
            " printed, and all sellers together (WLD) to China, Japan, India and Europe; trade"
            " within the former Soviet Union is left out by the producer. Not to be joined to"
            " review-crude. "
        )
        + COMMON
        + MARKS,
        period_public_rule=RULE,
        licence="figures-only",
    ),
]
SERIES.append(
    Series(
        series="review-coal",
        domain="energy",
        title="Coal, seller to buyer",
        unit="exajoules",
        prices="none",
        frequency="A",
        definition="Reporter sells, partner buys. Russia to Japan and to South Korea, from data year 2019, "
        "when the producer began to print exajoules. " + COMMON,
        period_public_rule=RULE,
        licence="figures-only",
    )
)

_GAZPROM_2019 = (
    "Gazprom's Eurobond memorandum of 2021 reports 4.0 bcm bought from Turkmenistan in 2019, and"
    " Turkmen production less consumption leaves 3.8 bcm more than the printed exports; in"
    " Gazprom's cubic metres (20 degrees C), which hold about 5 per cent less energy"
)
CORRECTIONS = [
    {
        "series": "review-gas-pipeline",
        "reporter": "TKM",
        "partner": "RUS",
        "period": "2019",
        "vintage": "2020-06",
        "value_source": "0",
        "value_used": "4",
        "why": _GAZPROM_2019,
        "reported_by": (
            "Gazprom memorandum of 2021, quoted by arzuw.news "
            "(https://arzuw.news/en/gazprom-uvelichivaet-obemy-zakupok-gaza-iz-turkmenistan)"
        ),
    },
    {
        "series": "review-gas-pipeline",
        "reporter": "RUS",
        "partner": "CHN",
        "period": "2021",
        "vintage": "2022-06",
        "value_source": "7.584763",
        "value_used": "9.83",
        "why": (
            "Gazprom reports 10.39 bcm; in 2020 and 2022-2025 the edition of 2026 has 0.9464 of"
            " Gazprom's figure (the difference of units), in 2021 still 0.730, unrevised; the value"
            " used is 10.39 x 0.9464"
        ),
        "reported_by": ("Gazprom, quoted by TASS on 5 December 2025 (https://tass.com/economy/2054559)"),
    },
    {
        "series": "review-gas-pipeline",
        "reporter": "RUS",
        "partner": "CHN",
        "period": "2024",
        "vintage": "2025-06",
        "value_source": "26.740715",
        "value_used": "29.4523",
        "why": (
            "The producer's own next edition prints 29.4523 bcm in its table of regional flows,"
            " which is 0.9464 of Gazprom's 31.12 bcm like the other years; the first print was"
            " 0.859"
        ),
        "reported_by": "Energy Institute, Statistical Review 2026",
    },
]


def sources(root: Path) -> list[Source]:
    """The editions, in four spans; the copies listed are those of the editions concerned."""
    found = []
    for source, (entry, first, last, producer) in EDITIONS.items():
        span = f"{first}" if first == last else f"{first}-{last}"
        row = described(
            root,
            "energy",
            entry,
            source=source,
            licence="figures-only",
            grade="primary document",
            vintage=f"{last}-06",
            short=f"{producer}, Statistical Review {span.replace('-', '–')}",
            producer=producer,
            title=f"Statistical Review of World Energy, trade tables of the editions {span}",
        )
        copies = [copy for copy in row.copy.split("; ") if first <= int(copy[:4]) <= last]
        note = "parsed by another party, the publisher's own file is not held: " if first == 2026 else ""
        found.append(replace(row, copy=note + "; ".join(copies)))
    return found


def rows(root: Path) -> Iterator[Row]:
    """Every cell that the book uses, with the edition that printed it first.

    Raises:
        IngestError: a column or a name is not foreseen, or an edition is not data year + 1.
    """
    cells = list(_cells(root))
    living = {_pair(cell) for cell in cells if float(cell["value"]) != 0}
    cells = [cell for cell in cells if _pair(cell) in living]
    values = {(*_pair(cell), cell["data_year"]): float(cell["value"]) for cell in cells}
    for cell in cells:
        year = int(cell["data_year"])
        if int(cell["edition_year"]) != year + 1:
            raise IngestError(f"{cell['sheet']}: data year {year} is not from the edition of {year + 1}")
        value = float(cell["value"])
        neighbours = (values.get((*_pair(cell), str(other))) for other in (year - 1, year + 1))
        copied = round(value, 3) != value and value in neighbours
        rounded = (cell["exporter"], cell["importer"], cell["data_year"]) == REPEATED_2022
        yield Row(
            series=SERIES_OF[cell["flow"]],
            reporter=_code(cell["exporter"]),
            partner=_code(cell["importer"]),
            period=cell["data_year"],
            value=value,
            period_public=last_day(f"{year + 1}-06"),
            vintage=f"{year + 1}-06",
            status="estimated" if copied or rounded else "reported",
            source=_source(year + 1),
        )


def _cells(root: Path) -> Iterator[dict[str, str]]:
    for file in FILES.values():
        with (root / "energy" / file).open(encoding="utf-8", newline="") as lines:
            for cell in csv.DictReader(lines):
                # Regional subtotals of sellers exist in one edition only and serve no claim.
                if _wanted(cell) and cell.get("exporter_is_aggregate", "0") == "0":
                    yield cell


def _wanted(cell: dict[str, str]) -> bool:
    flow, seller, buyer = cell["flow"], cell["exporter"], cell["importer"]
    if flow == "coal":
        return cell["unit"] == "EJ" and seller == "Russian Federation" and buyer in {"Japan", "South Korea"}
    if flow == "gas_pipeline":
        return seller in SELLERS or buyer in {"China", "Russian Federation"}
    if flow == "gas_lng":
        return seller == "Russian Federation" or (
            buyer in {"Japan", "South Korea", "China"} and seller in TOTALS
        )
    oil = {"oil_crude": "Russian Federation", "oil_crude_and_product": "Former Soviet Union"}
    if flow not in oil:
        return False
    return seller == oil[flow] or (seller in TOTALS and buyer in {"China", "Japan", "India", "Europe"})


def _pair(cell: dict[str, str]) -> tuple[str, str, str]:
    return cell["flow"], _code(cell["exporter"]), _code(cell["importer"])


def _code(name: str) -> str:
    # Names of pairs that are zero throughout never need a code.
    return CODES.get(name, name)


def _source(edition: int) -> str:
    return next(key for key, (_, first, last, _) in EDITIONS.items() if first <= edition <= last)


MODULE = Module(
    sources=sources,
    series=SERIES,
    rows=rows,
    witnesses=[
        Witness("review-gas-pipeline", "iea-gas-to-europe", tolerance=10),
        Witness("review-gas-lng", "china-customs-lng", tolerance=5, mirror=True, scale=1.36 / 1000),
        Witness(
            "review-crude",
            "china-customs-crude",
            tolerance=1,
            mirror=True,
            scale=0.001,
            independent=False,
        ),
    ],
    countries=countries(),
    groups=groups(),
    corrections=CORRECTIONS,
)
