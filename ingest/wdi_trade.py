"""Merchandise exports and imports of Asian economies, Russia and the world (World Bank)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, Witness, described
from ingest.publication import public_after
from ingest.regions import ASIA_WIDE

SOURCE = "wdi-2026"
VINTAGE = "2026-07-01"
_INDICATORS = {
    "TX.VAL.MRCH.CD.WT": "wdi-merchandise-exports",
    "TM.VAL.MRCH.CD.WT": "wdi-merchandise-imports",
}


def sources(root: Path) -> list[Source]:
    """The panel of indicators."""
    return [
        described(
            root,
            "central-asia",
            "wdi-panel",
            source=SOURCE,
            licence="attribution",
            grade="primary document",
            vintage=VINTAGE,
            short="World Bank, World Development Indicators, 2026",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a flow, economy (reporter; the partner is the world) and year, US$ mn."""
    table = pd.read_csv(root / "central-asia" / "wdi-panel-1990-2025.csv")
    table = table[table["indicator"].isin(_INDICATORS)]
    table = table[table["iso3"].isin({*ASIA_WIDE, "RUS", "WLD"})].dropna(subset=["value"])
    for indicator, code, year, value in table[["indicator", "iso3", "year", "value"]].itertuples(
        index=False, name=None
    ):
        period = str(year)
        yield Row(
            _INDICATORS[indicator],
            code,
            "WLD",
            period,
            round(value / 1e6, 6),
            public_after(period, 12, VINTAGE),
            VINTAGE,
            "reported",
            SOURCE,
        )


def _series(flow: str) -> Series:
    return Series(
        series=f"wdi-merchandise-{flow}",
        domain="trade",
        title=f"Merchandise {flow} of economies",
        unit="US$ mn",
        prices="nominal",
        frequency="A",
        definition=(
            f"Goods {flow} of the reporter with the world. Held for 25 economies of Asia, Russia "
            "and the world; Bangladesh, Cambodia, Laos, Myanmar, Sri Lanka, Taiwan and most of "
            "Western Asia are not in the panel."
        ),
        period_public_rule=(
            "Assumed: public by 31 December of the year after, or with the edition of July 2026."
        ),
        licence="attribution",
    )


MODULE = Module(
    sources=sources,
    series=[_series("exports"), _series("imports")],
    rows=rows,
    witnesses=[
        # National customs stand behind both, so this is a check of compiling, not of counting.
        Witness("wdi-merchandise-exports", "dots-exports", tolerance=5, independent=False),
        Witness("wdi-merchandise-imports", "dots-imports", tolerance=5, independent=False),
    ],
)
