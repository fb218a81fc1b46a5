"""Russia's trade in all, with the Commonwealth and beyond it, by year (customs, 1994 to 2021)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl

from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

SOURCE = "fts-totals-2022"
VINTAGE = "2022"
_BLOCKS = {"Экспорт": "fts-total-exports", "Импорт": "fts-total-imports"}
_GROUPS = {"со странами дальнего зарубежья": "FTS_NON_CIS", "со странами СНГ": "FTS_CIS"}


def sources(root: Path) -> list[Source]:
    """The one workbook, a sheet a year."""
    return [
        described(
            root,
            "trade",
            "fts-totals-cis-annual",
            source=SOURCE,
            producer="Federal Customs Service of Russia (table distributed by Rosstat)",
            licence="attribution",
            grade="primary document",
            vintage=VINTAGE,
            short="Federal Customs Service of Russia, 2022",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a flow, group of partners and year, US$ mn."""
    path = root / "trade" / "fts_russia_totals_cis_annual_1994_2021.xlsx"
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in book.sheetnames:
        if not sheet.isdigit():
            continue
        series, found = "", 0
        for label, value, *_ in book[sheet].iter_rows(min_row=5, max_col=2, values_only=True):
            name = str(label or "").strip()
            series = _BLOCKS.get(name, series)
            partner = "WLD" if name in _BLOCKS else _GROUPS.get(name)
            if partner is None:
                continue
            found += 1
            public = public_after(sheet, 3, VINTAGE)
            yield Row(
                series,
                "RUS",
                partner,
                sheet,
                round(float(value), 6),
                public,
                VINTAGE,
                "reported",
                SOURCE,
            )
        if found != 6:
            raise IngestError(f"Federal Customs Service, totals, {sheet}: {found} rows, not 6")


def _series(flow: str, verb: str) -> Series:
    return Series(
        series=f"fts-total-{flow}",
        domain="trade",
        title=f"Russia's {flow} in all",
        unit="US$ mn",
        prices="nominal",
        frequency="A",
        definition=(
            f"Goods {verb} Russia, services left out: all partners, the Commonwealth of "
            "Independent States, and all others; the two parts of exports of 2017 as printed are "
            "US$ 5 mn short of the whole. Revised figures as they stood in 2022."
        ),
        period_public_rule=("Assumed: public by 31 March of the year after, with the figures of December."),
        licence="attribution",
    )


MODULE = Module(
    sources=sources,
    series=[_series("exports", "leaving"), _series("imports", "entering")],
    rows=rows,
    witnesses=[
        Witness("fts-total-exports", "mgimo-total-exports", tolerance=15),
        Witness("fts-total-imports", "mgimo-total-imports", tolerance=15),
    ],
)
