"""Russia's exports to Asian partners by the chapters of the tariff that may hold arms, and fuels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

SOURCE, VINTAGE = "comtrade-russia-hs2", "2022-02"
#: The partners in Asia that the collection holds; neither Taiwan nor Mongolia nor North Korea.
PARTNERS = {*["CHN", "HKG", "IDN", "IND", "JPN", "KOR", "MYS", "SGP", "THA", "VNM"]}
#: Years whose lines stand twice in the source, so that sums come out a fifth too high.
DOUBLED = (2016, 2017)
#: Chapter of the Harmonized System to the end of a series' name and what it holds.
CHAPTERS = {
    27: ("fuels", "Mineral fuels", "mineral fuels (chapter 27)"),
    88: ("aircraft", "Aircraft", "aircraft and spacecraft, civil and military (chapter 88)"),
    89: ("ships", "Ships", "ships and boats, civil and military (chapter 89)"),
    93: ("arms", "Arms and ammunition", "arms and ammunition (chapter 93)"),
    99: ("withheld", "Goods not told apart", "goods that are not told apart (chapter 99)"),
}
_NAME = "comtrade-russia-"
_ALL = f"{_NAME}chapters"


def sources(root: Path) -> list[Source]:
    """The one file."""
    return [
        described(
            root,
            "trade",
            SOURCE,
            source=SOURCE,
            licence="figures-only",
            grade="primary document",
            vintage=VINTAGE,
            short="UN Comtrade, Russia's reports",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a chapter (and one for all chapters), partner and year, US$ mn."""
    table = pd.read_parquet(root / "trade" / "uncomtrade_russia_by_partner_hs2_annual_2000_2020.parquet")
    table = table[
        (table["flow"] == "X") & table["partner_iso3"].isin(PARTNERS) & ~table["year"].isin(DOUBLED)
    ]
    keys = ["partner_iso3", "year"]
    yield from _rows(_ALL, table.groupby(keys)["usd"].sum())
    for chapter, (name, _, _) in CHAPTERS.items():
        yield from _rows(f"{_NAME}{name}", table[table["hs2"] == chapter].groupby(keys)["usd"].sum())


def _rows(series: str, values: pd.Series) -> Iterator[Row]:
    for (partner, year), usd in values.items():
        public = public_after(str(year), 12, VINTAGE)
        value = round(float(usd) / 1e6, 6)
        yield Row(series, "RUS", partner, str(year), value, public, VINTAGE, "reported", SOURCE)


_DAMAGED = (
    "2016 and 2017 are left out: lines of the source stand twice in those years. Customs withhold much of "
    "arms and aircraft by partner to 2015; from 2018 that part is in chapter 99."
)


def _series(name: str, title: str, what: str) -> Series:
    return Series(
        series=name,
        domain="trade",
        title=title,
        unit="US$ mn",
        prices="nominal",
        frequency="A",
        definition=f"Russia's exports to ten Asian partners, {what}. No row: nothing printed. {_DAMAGED}",
        period_public_rule="Assumed: public by 31 December of the year after.",
        licence="figures-only",
    )


MODULE = Module(
    sources=sources,
    series=[
        _series(_ALL, "Russia's exports to Asia, sum of chapters", "all chapters of the tariff added up"),
        *(
            _series(f"{_NAME}{name}", f"Russia's exports to Asia: {title.lower()}", what)
            for name, title, what in CHAPTERS.values()
        ),
    ],
    rows=rows,
    witnesses=[Witness(_ALL, "baci-exports", tolerance=15)],
)
