"""China's trade with Russia and its largest partners, as China reports it (2000 to 2018)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

VINTAGE = "2024-09"
#: How many partners of each year, by exports and imports together, are held.
LARGEST = 10
_FILES = {f"comtrade-china-{end}": f"upr{end}" for end in (2003, 2008, 2013, 2018)}
_FLOWS = {"Export": "comtrade-exports", "Import": "comtrade-imports"}
#: A partner without ISO code in which the United Nations count Taiwan.
_OTHER_ASIA = 490


def sources(root: Path) -> list[Source]:
    """Four downloads, of 2000 to 2003, 2004 to 2008, 2009 to 2013 and 2014 to 2018."""
    return [
        described(
            root,
            "trade",
            f"uncomtrade-china-{name}",
            source=source,
            licence="figures-only",
            grade="primary document",
            vintage=VINTAGE,
            short="UN Comtrade, China's reports",
        )
        for source, name in _FILES.items()
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a flow, partner (Russia, the world, each year's largest) and year, US$ mn."""
    parts = [
        pd.read_csv(root / "trade" / f"uncomtrade_china_by_partner_{name}.csv").assign(source=source)
        for source, name in _FILES.items()
    ]
    table = pd.concat(parts)
    table = table[table["Trade Flow"].isin(_FLOWS)]
    other_asia = table["Partner Code"] == _OTHER_ASIA
    table["partner"] = table["Partner ISO"].mask(other_asia, "ASIA_NES")
    # Areas without a code are no partners, nor is China itself (goods that come back).
    table = table[table["partner"].notna() & (table["partner"] != "CHN")]
    partners = table[table["partner"] != "WLD"]
    turnover = partners.groupby(["Year", "partner"])["Trade Value (US$)"].sum()
    rank = turnover.groupby("Year").rank(ascending=False)
    kept = set(rank[rank <= LARGEST].index)
    for line in table.to_dict("records"):
        year, partner = line["Year"], line["partner"]
        if partner in ("WLD", "RUS") or (year, partner) in kept:
            yield Row(
                _FLOWS[line["Trade Flow"]],
                "CHN",
                partner,
                str(year),
                round(line["Trade Value (US$)"] / 1e6, 6),
                public_after(str(year), 12, VINTAGE),
                VINTAGE,
                "reported",
                line["source"],
            )


def _series(flow: str, terms: str) -> Series:
    return Series(
        series=f"comtrade-{flow}",
        domain="trade",
        title=f"China's {flow} by partner",
        unit="US$ mn",
        prices="nominal",
        frequency="A",
        definition=(
            f"Goods {flow} that China reports, {terms}, with Russia, the world and the ten largest "
            "partners of each year by exports and imports together. Taiwan is within Other Asia, "
            "not elsewhere specified. Goods that return to China are counted in the world alone."
        ),
        period_public_rule="Assumed: public by 31 December of the year after.",
        licence="figures-only",
    )


MODULE = Module(
    sources=sources,
    series=[_series("exports", "free on board"), _series("imports", "cost, insurance, freight")],
    rows=rows,
    witnesses=[
        Witness("comtrade-exports", "fts-imports", tolerance=20, mirror=True),
        Witness("comtrade-imports", "fts-exports", tolerance=20, mirror=True),
    ],
)
