"""Russia's pairs in the trade data of the Correlates of War project (1992 to 2014)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

SOURCE = "cow-trade-4"
VINTAGE = "2016"
_RUSSIA = 365
_YUGOSLAVIA = 345
#: Before 1992 the project's code of Russia stands for the Soviet Union.
FIRST_YEAR = 1992


def sources(root: Path) -> list[Source]:
    """The dyadic file of version 4.0."""
    return [
        described(
            root,
            "trade",
            "cow-trade-dyadic",
            source=SOURCE,
            licence="figures-only",
            grade="primary document",
            vintage=VINTAGE,
            short="Correlates of War, Trade 4.0, 2016",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row an importer (reporter), exporter (partner) and year, US$ mn; unknown is no row."""
    folder = root / "trade"
    names = pd.read_csv(folder / "cow_iso3_crosswalk.csv").dropna(subset=["iso3"])
    # The crosswalk calls Yugoslavia of 1992 Serbia, which it was not.
    names = names[names["CCode"] != _YUGOSLAVIA]
    iso = dict(zip(names["CCode"], names["iso3"], strict=True))
    pairs = pd.read_parquet(folder / "cow_trade_v4_dyadic_1990_2014.parquet")
    ours = (pairs["ccode1"] == _RUSSIA) | (pairs["ccode2"] == _RUSSIA)
    pairs = pairs[ours & (pairs["year"] >= FIRST_YEAR)]
    for one, two, year, flow1, flow2 in pairs[["ccode1", "ccode2", "year", "flow1", "flow2"]].itertuples(
        index=False, name=None
    ):
        if one not in iso or two not in iso:
            continue
        period = str(year)
        public = public_after(period, 24, VINTAGE)
        for importer, exporter, flow in ((one, two, flow1), (two, one, flow2)):
            if pd.notna(flow):
                yield Row(
                    "cow-imports",
                    iso[importer],
                    iso[exporter],
                    period,
                    flow,
                    public,
                    VINTAGE,
                    "reported",
                    SOURCE,
                )


MODULE = Module(
    sources=sources,
    series=[
        Series(
            series="cow-imports",
            domain="trade",
            title="Imports as the importing state counts them, pairs with Russia",
            unit="US$ mn",
            prices="nominal",
            frequency="A",
            definition=(
                "Imports of the reporter from the partner, Russia on one side. As importers report "
                "them, freight mostly included, so Russia's exports stand at the partner's border. "
                "From 1992; before, the project's code stands for the Soviet Union. States without "
                "an ISO code (Czechoslovakia, Yugoslavia, Kosovo) are left out. No row: unknown, "
                "not zero."
            ),
            period_public_rule=(
                "Assumed: public by 31 December of the second year after; all of it by the end of "
                "2016, the year of version 4.0."
            ),
            licence="figures-only",
        )
    ],
    rows=rows,
    witnesses=[
        # As wide as for the customs figures themselves, which name other partners for passage.
        Witness("cow-imports", "fts-exports", tolerance=35, mirror=True)
    ],
)
