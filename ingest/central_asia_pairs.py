"""Trade of the southern and western neighbours with Russia and China, as the partners count it.

China's reports (UN Comtrade to 2018, the Fund's monthly table from 2011) and Russia's (UN Comtrade).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

STATES = ("ARM", "AZE", "BLR", "GEO", "KAZ", "KGZ", "MDA", "MNG", "TJK", "TKM", "UKR", "UZB")
#: In these years Russia's file holds lines twice.
DOUBLED = (2016, 2017)
_CHINA = {f"comtrade-china-{end}": f"upr{end}" for end in (2003, 2008, 2013, 2018)}
_DOTS = "dots-china-2024"
_RUSSIA = "comtrade-russia-hs2"
_VINTAGES = {"china": "2024-09", "dots": "2024-07", "russia": "2022-02"}
#: The Fund's names of the states.
_NAMES = {
    "Armenia, Rep. of": "ARM",
    "Azerbaijan, Rep. of": "AZE",
    "Belarus, Rep. of": "BLR",
    "Georgia": "GEO",
    "Kazakhstan, Rep. of": "KAZ",
    "Kyrgyz Rep.": "KGZ",
    "Moldova, Rep. of": "MDA",
    "Mongolia": "MNG",
    "Tajikistan, Rep. of": "TJK",
    "Turkmenistan": "TKM",
    "Ukraine": "UKR",
    "Uzbekistan, Rep. of": "UZB",
}


def sources(root: Path) -> list[Source]:
    """The two files that no other module reads."""
    return [
        described(
            root,
            "trade",
            "imf-dots-china-monthly",
            source=_DOTS,
            licence="figures-only",
            grade="primary document",
            vintage=_VINTAGES["dots"],
            short="International Monetary Fund, Direction of Trade Statistics, 2024",
        ),
        described(
            root,
            "trade",
            "comtrade-russia-hs2",
            source=_RUSSIA,
            licence="figures-only",
            grade="primary document",
            vintage=_VINTAGES["russia"],
            short="UN Comtrade, Russia's reports",
        ),
    ]


def rows(root: Path) -> Iterator[Row]:
    """All flows, US$ mn; unknown is no row."""
    folder = root / "trade"
    yield from _china(folder)
    yield from _china_by_month(folder)
    yield from _russia(folder)


def _row(series: str, reporter: str, partner: str, year: object, value: float, of: str, source: str) -> Row:
    period, vintage = str(year), _VINTAGES[of]
    public = public_after(period, 12, vintage)
    return Row(series, reporter, partner, period, round(value, 6), public, vintage, "reported", source)


def _china(folder: Path) -> Iterator[Row]:
    for source, name in _CHINA.items():
        table = pd.read_csv(folder / f"uncomtrade_china_by_partner_{name}.csv")
        table = table[table["Partner ISO"].isin(STATES)]
        for flow, series in (("Export", "exports"), ("Import", "imports")):
            part = table[table["Trade Flow"] == flow]
            for partner, year, value in part[["Partner ISO", "Year", "Trade Value (US$)"]].itertuples(
                index=False, name=None
            ):
                yield _row(f"china-neighbours-{series}", "CHN", partner, year, value / 1e6, "china", source)


def _china_by_month(folder: Path) -> Iterator[Row]:
    path = folder / "imf_dots_china_by_partner_monthly_2011_2023.xlsx"
    for sheet, series in (("Exports, FOB", "exports"), ("Imports, CIF", "imports")):
        table = pd.read_excel(path, sheet_name=sheet, header=None, skiprows=6)
        months = [str(cell) for cell in table.iloc[0]]
        found = {_NAMES[str(line[1])]: line for _, line in table.iterrows() if str(line[1]) in _NAMES}
        if missing := set(STATES) - set(found):
            raise IngestError(f"{path.name}, {sheet}: no line for {', '.join(sorted(missing))}")
        for partner, line in found.items():
            by_year: dict[str, list[float]] = {}
            for month, cell in zip(months, line, strict=True):
                # A letter after a figure says that it was revised.
                text = str(cell).removesuffix(" r").removesuffix(" e")
                if month[:4].isdigit() and text not in ("nan", "..."):
                    by_year.setdefault(month[:4], []).append(float(text))
            for year, values in by_year.items():
                if len(values) == 12:
                    value = math.fsum(values)
                    yield _row(f"dots-neighbours-{series}", "CHN", partner, year, value, "dots", _DOTS)


def _russia(folder: Path) -> Iterator[Row]:
    table = pd.read_parquet(folder / "uncomtrade_russia_by_partner_hs2_annual_2000_2020.parquet")
    table = table[table["partner_iso3"].isin(STATES) & ~table["year"].isin(DOUBLED)]
    sums = table.groupby(["flow", "partner_iso3", "year"])["usd"].sum()
    for (flow, partner, year), value in sums.items():
        series = "russia-neighbours-" + {"X": "exports", "M": "imports"}[flow]
        yield _row(series, "RUS", partner, year, float(value) / 1e6, "russia", _RUSSIA)


_WHO = "twelve neighbours of Russia (eleven former Soviet states and Mongolia)"


def _series(name: str, title: str, definition: str, rule: str, licence: str = "figures-only") -> Series:
    return Series(
        series=name,
        domain="central-asia",
        title=title,
        unit="US$ mn",
        prices="nominal",
        frequency="A",
        definition=definition,
        period_public_rule=rule,
        licence=licence,
    )


_NEXT = "Assumed: public by 31 December of the year after."
_TERMS = {"exports": "free on board", "imports": "cost, insurance, freight"}
SERIES = [
    series
    for flow, terms in _TERMS.items()
    for series in (
        _series(
            f"china-neighbours-{flow}",
            f"China's {flow} by neighbour of Russia",
            f"Goods {flow} that China reports, {terms}, with {_WHO}; 2000 to 2018.",
            _NEXT,
        ),
        _series(
            f"dots-neighbours-{flow}",
            f"China's {flow} by neighbour of Russia, from the Fund",
            f"Goods {flow} that China reports, {terms}, with {_WHO}, from 2011; summed here from months, "
            "only where all twelve are there.",
            _NEXT,
        ),
        _series(
            f"russia-neighbours-{flow}",
            f"Russia's {flow} by neighbour",
            f"Goods {flow} that Russia reports, {terms}, with eight former Soviet states; summed here over "
            "chapters, without what Russia withholds by partner (gas, arms). Armenia, Georgia and Kyrgyzstan "
            "are not in the copy; 2016 and 2017, in which lines stand twice, are left out.",
            _NEXT,
        ),
    )
]
MODULE = Module(
    sources=sources,
    series=SERIES,
    rows=rows,
    witnesses=[
        Witness("china-neighbours-exports", "dots-neighbours-exports", tolerance=2, independent=False),
        # Uzbekistan counts what it sells to China itself; gas explains most of the distance.
        Witness("china-neighbours-imports", "uzstat-exports", tolerance=30, mirror=True),
        Witness("dots-neighbours-imports", "uzstat-exports", tolerance=30, mirror=True),
        Witness("dots-neighbours-exports", "uzstat-imports", tolerance=12, mirror=True),
        # The importers' own counts of what Russia sells them.
        Witness("russia-neighbours-exports", "cow-imports", tolerance=15, mirror=True),
        Witness("russia-neighbours-imports", "cow-imports", tolerance=2, independent=False),
    ],
)
