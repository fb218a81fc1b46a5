"""The European Union's exports to Russia, by year, in euros (Eurostat, 2010 to 2023)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, described
from ingest.publication import public_after

SOURCE = "eurostat-2024"
VINTAGE = "2024-11"


def sources(root: Path) -> list[Source]:
    """The joined annual downloads."""
    return [
        described(
            root,
            "trade",
            "eurostat-exports-annual",
            source=SOURCE,
            licence="attribution",
            grade="primary document",
            vintage=VINTAGE,
            short="Eurostat, Comext, 2024",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a year, EUR mn."""
    table = pd.read_csv(root / "trade" / "eurostat_eu27_exports_by_partner_annual_2010_2023.csv")
    table = table[table["partner_iso3"] == "RUS"]
    for year, value in table[["year", "eur"]].itertuples(index=False, name=None):
        period = str(year)
        yield Row(
            "eurostat-exports",
            "EU27_2020",
            "RUS",
            period,
            round(value / 1e6, 6),
            public_after(period, 12, VINTAGE),
            VINTAGE,
            "reported",
            SOURCE,
        )


MODULE = Module(
    sources=sources,
    series=[
        Series(
            series="eurostat-exports",
            domain="trade",
            title="Exports of the European Union to Russia",
            unit="EUR mn",
            prices="nominal",
            frequency="A",
            definition=(
                "Goods exports of the 27 members since 2020, in all years without the United "
                "Kingdom, to Russia."
            ),
            period_public_rule="Assumed: public by 31 December of the year after.",
            licence="attribution",
        )
    ],
    rows=rows,
)
