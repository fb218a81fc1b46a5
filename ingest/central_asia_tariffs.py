"""Tariffs of the Eurasian Economic Union's members and of other states (World Bank)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import xlrd

from ingest.central_asia_economies import CORE, DONORS
from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

WEIGHTED = "wdi-tariffs-2025"
WEIGHTED_VINTAGE = "2025-04-15"
SECTION = "wdi-tariffs-2024"
SECTION_VINTAGE = "2024-03-28"
FIRST_YEAR = 1995
STATES = {*CORE, *DONORS}

#: Indicator of the cross-section of 2021 to series and what is averaged.
_SECTION = {
    "TM.TAX.MRCH.WM.AR.ZS": ("wdi-tariffs-2021-applied-weighted", "Applied tariff, weighted mean"),
    "TM.TAX.MRCH.SM.AR.ZS": ("wdi-tariffs-2021-applied-simple", "Applied tariff, simple mean"),
    "TM.TAX.MRCH.WM.FN.ZS": (
        "wdi-tariffs-2021-mfn-weighted",
        "Most-favoured-nation tariff, weighted mean",
    ),
    "TM.TAX.MRCH.SM.FN.ZS": (
        "wdi-tariffs-2021-mfn-simple",
        "Most-favoured-nation tariff, simple mean",
    ),
}


def sources(root: Path) -> list[Source]:
    """The World Bank's workbook by year and the export of 2021."""
    producer = "World Bank (from UNCTAD TRAINS and WTO IDB, through WITS)"
    return [
        described(
            root,
            "central-asia",
            entry,
            source=source,
            producer=producer,
            licence="attribution",
            grade="primary document",
            vintage=vintage,
            short=f"World Bank, World Development Indicators (tariffs), {vintage[:4]}",
        )
        for entry, source, vintage in (
            ("wdi-tariff-weighted-mean", WEIGHTED, WEIGHTED_VINTAGE),
            ("wdi-tariffs-2021", SECTION, SECTION_VINTAGE),
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a state and year, per cent."""
    yield from _weighted(root / "central-asia" / "wdi-tariff-weighted-mean.xls")
    table = pd.read_csv(root / "central-asia" / "wdi-tariffs-2021-cross-section.csv")
    table = table[table["indicator"].isin(_SECTION) & table["iso3"].isin(STATES)]
    columns = ["indicator", "iso3", "year", "value"]
    for indicator, code, year, value in table[columns].itertuples(index=False, name=None):
        yield _row(_SECTION[indicator][0], code, str(year), float(value), SECTION_VINTAGE, SECTION)


def _weighted(path: Path) -> Iterator[Row]:
    sheet = xlrd.open_workbook(str(path)).sheet_by_name("Data")
    heads = sheet.row_values(3)
    if heads[1] != "Country Code":
        raise IngestError(f"{path.name}: line 4 is not the line of heads")
    years = {place: str(head) for place, head in enumerate(heads) if str(head).isdigit()}
    for number in range(4, sheet.nrows):
        cells = sheet.row_values(number)
        if cells[1] not in STATES:
            continue
        for place, year in years.items():
            if int(year) >= FIRST_YEAR and cells[place] != "":
                value = float(cells[place])
                yield _row("wdi-tariff-weighted-mean", cells[1], year, value, WEIGHTED_VINTAGE, WEIGHTED)


def _row(series: str, code: str, year: str, value: float, vintage: str, source: str) -> Row:
    public = public_after(year, 24, vintage)
    return Row(series, code, "", year, round(value, 6), public, vintage, "reported", source)


def _series(name: str, title: str, definition: str) -> Series:
    return Series(
        series=name,
        domain="economies",
        title=title,
        unit="per cent",
        prices="none",
        frequency="A",
        definition=definition,
        period_public_rule=(
            "Assumed: public by 31 December of the second year after, since states notify their "
            "tariffs with delay."
        ),
        licence="attribution",
    )


def _correction(reporter: str, period: str, printed: float, why: str) -> dict[str, str]:
    return {
        "series": "wdi-tariff-weighted-mean",
        "reporter": reporter,
        "partner": "",
        "period": period,
        "vintage": WEIGHTED_VINTAGE,
        "value_source": f"{printed:.2f}",
        "value_used": "",
        "why": why,
        "reported_by": "The Russia Pivots to Asia contributors",
    }


_ZERO = (
    "A mean of exactly nil in one year, before any other figure of the state, is taken for a gap; left out."
)

MODULE = Module(
    sources=sources,
    series=[
        _series(
            "wdi-tariff-weighted-mean",
            "Applied tariff, weighted mean",
            "Mean of applied rates over all products, weighted by actual imports and net of "
            "preferences: trade within a customs union counts at nil and pulls it down, so it "
            f"understates a rise of duties on goods from China. From {FIRST_YEAR}, with gaps.",
        ),
        *(
            _series(
                name,
                f"{title}, 2021",
                f"{title} over all products, in the single year 2021; states without a figure in "
                "the producer's export are not there.",
            )
            for name, title in _SECTION.values()
        ),
    ],
    rows=rows,
    witnesses=[
        Witness(
            "wdi-tariff-weighted-mean",
            "wdi-tariffs-2021-applied-weighted",
            tolerance=0.1,
            independent=False,
        ),
        Witness(
            "wdi-tariffs-2021-applied-weighted",
            "wdi-tariff-weighted-mean",
            tolerance=0.1,
            independent=False,
        ),
    ],
    corrections=[
        _correction("KGZ", "1995", 0, _ZERO),
        _correction("TKM", "1998", 0, _ZERO),
        _correction(
            "USA",
            "2019",
            13.78,
            "Nine times its neighbours (1.59 in 2018, 1.52 in 2020); taken for an artefact of the "
            "producer's database. Left out.",
        ),
    ],
)
