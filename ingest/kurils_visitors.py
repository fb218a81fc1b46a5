"""Visitors to Japan by month and nationality (JNTO): Russians, and others as controls."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl

from ingest.model import IngestError, Module, Row, Series, Source, described
from ingest.publication import public_after

SOURCE = "jnto-2025"
VINTAGE = "2025-05-29"
_FIRST_YEAR = 1996
#: From this year on the counts are provisional.
_PROVISIONAL = 2024
#: Heading of the workbook to code.
NATIONALITIES = {
    "Russia": "RUS",
    "China": "CHN",
    "Korea": "KOR",
    "Taiwan": "TWN",
    "U.S.A.": "USA",
    "France": "FRA",
    "Germany": "DEU",
    "Italy": "ITA",
    "United Kingdom": "GBR",
    "Europe Total": "JNTO_EUROPE",
}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def sources(root: Path) -> list[Source]:
    """The workbook."""
    return [
        described(
            root,
            "kurils",
            "jnto-raw",
            source=SOURCE,
            licence="figures-only",
            grade="primary document",
            vintage=VINTAGE,
            short="Japan National Tourism Organization, by JTB, 2025",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a nationality (partner) and month."""
    book = openpyxl.load_workbook(root / "kurils" / "JTM_inbound_raw.xlsx", data_only=True)
    lines = list(book.worksheets[0].iter_rows(values_only=True))
    columns = _columns(lines[3], lines[4])
    for line in lines[5:]:
        year = line[0]
        if not isinstance(year, int):
            continue
        month = _month(str(line[1]))
        if not month:
            continue
        period = f"{year}-{month:02d}"
        for name, column in columns.items():
            value = line[column]
            if value is None:
                continue
            if not isinstance(value, int | float):
                raise IngestError(f"JNTO, {name}, {period}: {value!r} is no number")
            yield Row(
                "jnto-arrivals",
                "JPN",
                NATIONALITIES[name],
                period,
                float(value),
                public_after(period, 3, VINTAGE),
                VINTAGE,
                "estimated" if year >= _PROVISIONAL else "reported",
                SOURCE,
            )


def _columns(names: tuple, kinds: tuple) -> dict[str, int]:
    found = {str(name): column for column, name in enumerate(names) if name in NATIONALITIES}
    if lost := sorted(set(NATIONALITIES) - set(found)):
        raise IngestError(f"JNTO workbook: no column {', '.join(lost)}")
    if wrong := [name for name, column in found.items() if kinds[column] != "Total"]:
        raise IngestError(f"JNTO workbook: {wrong[0]} does not begin with its total")
    return found


def _month(label: str) -> int:
    """The number of a month's label ("Jan．"); 0 for a line of another kind."""
    return _MONTHS.index(label[:3]) + 1 if label[:3] in _MONTHS else 0


MODULE = Module(
    sources=sources,
    series=[
        Series(
            series="jnto-arrivals",
            domain="visitors",
            title="Visitors to Japan",
            unit="persons",
            prices="none",
            frequency="M",
            definition=(
                "Foreign nationals entering Japan, all purposes, by nationality (partner). Ten of "
                "the producer's 35 nationalities and totals are held. 2024 is provisional."
            ),
            period_public_rule="Assumed: public by the end of the third month after.",
            licence="figures-only",
        )
    ],
    rows=rows,
    countries=[
        {
            "code": "JNTO_EUROPE",
            "name": "Europe (JNTO)",
            "kind": "aggregate",
            "note": "All European nationalities as the producer groups them, Russia among them",
        }
    ],
)
