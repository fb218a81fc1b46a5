"""Trade between pairs of economies, reconciled from both sides (CEPII's BACI, 2000 to 2020)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, Witness, described
from ingest.publication import public_after
from ingest.regions import ASIA_WIDE

SOURCE = "baci-2000-2020"
VINTAGE = "2023"


def sources(root: Path) -> list[Source]:
    """The matrix of 210 economies."""
    return [
        described(
            root,
            "trade",
            "baci-world-2000-2020",
            source=SOURCE,
            producer="CEPII (BACI), from UN Comtrade",
            licence="attribution",
            grade="primary document",
            vintage=VINTAGE,
            short="CEPII, BACI, 2023",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row an exporter (reporter), importer (partner) and year, US$ mn, free on board."""
    path = root / "trade" / "baci_bilateral_totals_210_economies_2000_2020.parquet"
    flows = pd.read_parquet(path)
    flows = flows.astype({"iso3_o": str, "iso3_d": str})
    # The shortest decimal that gives back the single-precision figure, in million dollars.
    flows["value"] = [round(float(str(value)) / 1000, 6) for value in flows["value_kusd"]]
    asia = set(ASIA_WIDE)
    kept = flows[(flows["iso3_o"] == "RUS") | (flows["iso3_d"] == "RUS")]
    whole = flows.assign(world="WLD")
    totals = [
        whole[whole[one].isin(asia | {"RUS"})]
        .rename(columns={one: "one", "world": "other"})
        .groupby(["one", "other", "year"], as_index=False)["value"]
        .sum()
        .round(3)
        .rename(columns={"one": one, "other": two})
        for one, two in (("iso3_o", "iso3_d"), ("iso3_d", "iso3_o"))
    ]
    columns = ["iso3_o", "iso3_d", "year", "value"]
    table = pd.concat([kept[columns], *(part[columns] for part in totals)])
    for exporter, importer, year, value in table.itertuples(index=False, name=None):
        period = str(year)
        yield Row(
            "baci-exports",
            exporter,
            importer,
            period,
            value,
            public_after(period, 12, VINTAGE),
            VINTAGE,
            "reported",
            SOURCE,
        )


MODULE = Module(
    sources=sources,
    series=[
        Series(
            series="baci-exports",
            domain="pairs",
            title="Exports between pairs of economies, reconciled",
            unit="US$ mn",
            prices="nominal",
            frequency="A",
            definition=(
                "Goods, free on board on both sides, each flow reconciled by CEPII from the "
                "exporter's and the importer's reports to UN Comtrade. Held: Russia with every "
                "economy; economies of the widest list of Asia, and Russia, to and from the world "
                "(summed here over the 210 economies). All other pairs: the table gravity-baci. "
                "Taiwan is not among the 210. No row: zero or unknown. Russian oil and gas are "
                "allocated by the reconciliation, so Germany, the Netherlands and Switzerland "
                "differ from Russian customs; Singapore's exports lie a quarter below its own."
            ),
            period_public_rule=(
                "Assumed: the reporters' own figures, from which the series is reconciled, were "
                "public by 31 December of the year after; CEPII's edition came later."
            ),
            licence="attribution",
        )
    ],
    rows=rows,
    witnesses=[
        # National customs stand behind both, through the United Nations and through the Fund.
        Witness("baci-exports", "dots-exports", tolerance=15, independent=False)
    ],
)
