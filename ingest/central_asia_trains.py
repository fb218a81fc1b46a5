"""Freight trains between China and Europe by year (China State Railway)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, described
from ingest.publication import public_after

SOURCE = "china-europe-trains-2025"
#: The table to 2023 and the page with 2024 came out in these months.
EDITIONS = {True: "2025-01", False: "2024-01"}
_COLUMNS = {"trains": "china-europe-trains", "teu": "china-europe-containers"}


def sources(root: Path) -> list[Source]:
    """The printed table and the page."""
    return [
        described(
            root,
            "central-asia",
            "china-europe-trains",
            source=SOURCE,
            licence="figures-only",
            # Both came by way of a trade page; the railway's own print is not held.
            grade="other",
            vintage=EDITIONS[True],
            short="China State Railway, by New Silkroad Discovery and index1520.com",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a year and measure."""
    path = root / "central-asia" / "china-europe-freight-trains-2011-2024.csv"
    table = pd.read_csv(path)
    for column, series in _COLUMNS.items():
        for year, value in table[["year", column]].dropna().itertuples(index=False, name=None):
            vintage = EDITIONS[bool(year == 2024)]
            public = public_after(str(year), 12, vintage)
            yield Row(series, "CHN", "", str(year), float(value), public, vintage, "quoted", SOURCE)


def _series(name: str, title: str, unit: str, definition: str) -> Series:
    return Series(
        series=name,
        domain="central-asia",
        title=title,
        unit=unit,
        prices="none",
        frequency="A",
        definition=(
            f"{definition}, both directions; trains to and from Russia and Belarus count, and they "
            "grew as traffic to the European Union fell."
        ),
        period_public_rule="Assumed: public by 31 December of the year after.",
        licence="figures-only",
    )


MODULE = Module(
    sources=sources,
    series=[
        _series("china-europe-trains", "Freight trains China-Europe", "trains", "Trains run"),
        _series("china-europe-containers", "Containers on trains China-Europe", "TEU", "Containers"),
    ],
    rows=rows,
)
