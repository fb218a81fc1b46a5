"""Military spending of states in constant dollars and as a share of product (SIPRI)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from ingest.model import IngestError, Module, Row, Series, Source, described
from ingest.publication import public_after

SOURCE = "sipri-milex-2025"
VINTAGE = "2025-04-30"
FIRST_YEAR = 1992
#: Name in the workbook: code.
STATES = {
    "Armenia": "ARM",
    "Azerbaijan": "AZE",
    "Belarus": "BLR",
    "China": "CHN",
    "Georgia": "GEO",
    "Japan": "JPN",
    "Kazakhstan": "KAZ",
    "Korea, South": "KOR",
    "Kyrgyz Republic": "KGZ",
    "Russia": "RUS",
    "Tajikistan": "TJK",
    "Turkmenistan": "TKM",
    "Ukraine": "UKR",
    "United States of America": "USA",
    "Uzbekistan": "UZB",
}
#: Sheet: series, what a value is multiplied by.
_SHEETS = {
    "Constant (2023) US$": ("sipri-milex", 1.0),
    "Share of GDP": ("sipri-milex-share", 100.0),
}
#: The workbook prints estimates in blue and highly uncertain figures in red (colour indices).
_ESTIMATED = {10, 12}


def sources(root: Path) -> list[Source]:
    """The workbook of April 2025."""
    return [
        described(
            root,
            "diplomacy",
            "sipri-milex",
            source=SOURCE,
            licence="figures-only",
            grade="primary document",
            vintage=VINTAGE,
            short="SIPRI, Military Expenditure Database, 2025",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a state and year; a cell that is no number is no row."""
    path = root / "diplomacy" / "SIPRI-Milex-data-1949-2024_2.xlsx"
    # From memory, so that no file stays open.
    book = load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True)
    for sheet, (series, scale) in _SHEETS.items():
        head: tuple[object, ...] = ()
        seen = set()
        for cells in book[sheet].iter_rows():
            line = tuple(cell.value for cell in cells)
            if line and line[0] == "Country":
                head = line
            code = STATES.get(str(line[0])) if line else None
            if code is None:
                continue
            seen.add(code)
            for year, value, cell in zip(head, line, cells, strict=False):
                if isinstance(year, int) and year >= FIRST_YEAR and isinstance(value, int | float):
                    yield Row(
                        series,
                        code,
                        "",
                        str(year),
                        round(value * scale, 6),
                        public_after(str(year), 6, VINTAGE),
                        VINTAGE,
                        _status(cell),
                        SOURCE,
                    )
        if lost := sorted(set(STATES.values()) - seen):
            raise IngestError(f"{path.name}, sheet {sheet!r}: no line for {', '.join(lost)}")
    book.close()


def _status(cell: Any) -> str:
    colour = cell.font.color
    estimated = colour is not None and colour.type == "indexed" and colour.indexed in _ESTIMATED
    return "estimated" if estimated else "reported"


def _series(name: str, title: str, unit: str, prices: str, definition: str) -> Series:
    return Series(
        name,
        "diplomacy",
        title,
        unit,
        prices,
        "A",
        definition,
        "Assumed: public by 30 June of the year after, or with the edition of April 2025",
        "figures-only",
    )


MODULE = Module(
    sources=sources,
    series=[
        _series(
            "sipri-milex",
            "Military spending at constant prices",
            "US$ mn at prices of 2023",
            "real",
            "Military spending at prices and exchange rates of 2023, SIPRI's edition of April 2025; "
            "years that the workbook prints in blue or red are the producer's estimates. "
            "Uzbekistan has few years, Turkmenistan none after 1999.",
        ),
        _series(
            "sipri-milex-share",
            "Military spending as a share of gross domestic product",
            "per cent",
            "none",
            "Military spending over gross domestic product, SIPRI's edition of April 2025.",
        ),
    ],
    rows=rows,
)
