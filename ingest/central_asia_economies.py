"""Economies of the former Soviet area, its neighbours and donors for comparison (World Bank, IMF).

The World Development Indicators give the series that claims use; the World Economic Outlook
stands beside them as a second compiler of the same national accounts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from ingest import wdi_trade
from ingest.model import Module, Row, Series, Source, Witness, described
from ingest.publication import public_after
from ingest.wdi_trade import SOURCE as WDI
from ingest.wdi_trade import VINTAGE as WDI_VINTAGE

WEO = "weo-2024-04"
WEO_VINTAGE = "2024-04"
#: The last year that the Outlook of April 2024 can hold as more than a forecast.
WEO_LAST = 2023

#: States that the claims name.
_CORE = "ARM AZE BLR CHN GEO IRN KAZ KGZ MDA MNG RUS TJK TKM TUR UKR UZB"
CORE = _CORE.split()
#: States from which comparisons by permutation are drawn.
_DONORS = "AFG AUS DEU EST FRA GBR HKG IDN IND JPN KOR LTU LVA MYS PAK PHL POL SGP THA USA VNM"
DONORS = _DONORS.split()

_BILLION, _MILLION = 1e9, 1e6


@dataclass(frozen=True)
class _Indicator:
    """How one indicator enters: its code, its series and what the raw value is divided by."""

    code: str
    series: str
    title: str
    unit: str
    prices: str
    definition: str
    divisor: float = 1.0
    donors: bool = False
    partner: str = ""


_WDI = (
    _Indicator(
        "NY.GDP.MKTP.CD",
        "wdi-gdp",
        "Gross domestic product",
        "US$ mn",
        "nominal",
        "At current prices and official rates of exchange; Turkmenistan's is half of what the "
        "International Monetary Fund gives, because the two choose another rate.",
        _MILLION,
        donors=True,
    ),
    _Indicator(
        "NY.GDP.MKTP.KD.ZG",
        "wdi-gdp-growth",
        "Growth of gross domestic product",
        "per cent",
        "real",
        "Change on the year before at constant prices in national currency.",
        donors=True,
    ),
    _Indicator("SP.POP.TOTL", "wdi-population", "Population", "persons", "none", "At mid-year."),
    _Indicator(
        "NE.EXP.GNFS.ZS",
        "wdi-exports-share",
        "Exports of goods and services in gross domestic product",
        "per cent",
        "none",
        "National accounts; with services.",
    ),
    _Indicator(
        "NE.IMP.GNFS.ZS",
        "wdi-imports-share",
        "Imports of goods and services in gross domestic product",
        "per cent",
        "none",
        "National accounts; with services.",
        donors=True,
    ),
    _Indicator(
        "TG.VAL.TOTL.GD.ZS",
        "wdi-merchandise-share",
        "Trade in goods in gross domestic product",
        "per cent",
        "none",
        "Exports and imports of goods together, as customs count them.",
        donors=True,
    ),
    _Indicator(
        "BX.TRF.PWKR.CD.DT",
        "wdi-remittances",
        "Remittances received",
        "US$ mn",
        "nominal",
        "Personal transfers and compensation of employees, balance of payments, from all the "
        "world. Kyrgyzstan's of 2023 and 2024 follow a changed method.",
        _MILLION,
        partner="WLD",
    ),
    _Indicator(
        "BX.KLT.DINV.CD.WD",
        "wdi-fdi",
        "Foreign direct investment, net inflows",
        "US$ mn",
        "nominal",
        "Net incurrence of liabilities in the balance of payments; negative where capital left.",
        _MILLION,
    ),
    _Indicator(
        "PA.NUS.FCRF",
        "wdi-exchange-rate",
        "Official rate of exchange",
        "national currency per US$",
        "nominal",
        "Mean of the year.",
    ),
    _Indicator(
        "DT.DOD.DECT.CD",
        "wdi-external-debt",
        "External debt",
        "US$ mn",
        "nominal",
        "Stock of debt owed to non-residents, public and private, at the end of the year; not "
        "held for Russia, China's donors or high-income states.",
        _MILLION,
    ),
    _Indicator(
        "DT.DOD.DECT.GN.ZS",
        "wdi-external-debt-share",
        "External debt in gross national income",
        "per cent",
        "none",
        "Stock of debt owed to non-residents over gross national income.",
    ),
    _Indicator(
        "FI.RES.TOTL.CD",
        "wdi-reserves",
        "International reserves",
        "US$ mn",
        "nominal",
        "With gold, at the end of the year.",
        _MILLION,
    ),
)
_WEO = (
    _Indicator(
        "NGDPD",
        "weo-gdp",
        "Gross domestic product (IMF)",
        "US$ mn",
        "nominal",
        "At current prices and market rates of exchange.",
        1 / 1000,
    ),
    _Indicator(
        "NGDP_RPCH",
        "weo-gdp-growth",
        "Growth of gross domestic product (IMF)",
        "per cent",
        "real",
        "Change on the year before at constant prices.",
    ),
    _Indicator("LP", "weo-population", "Population (IMF)", "persons", "none", "", 1 / _MILLION),
)


def sources(root: Path) -> list[Source]:
    """The panel of indicators and the extract of the Outlook."""
    return [
        *wdi_trade.sources(root),
        described(
            root,
            "central-asia",
            "imf-weo-2024-04",
            source=WEO,
            licence="figures-only",
            grade="primary document",
            vintage=WEO_VINTAGE,
            short="International Monetary Fund, World Economic Outlook, April 2024",
        ),
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row an indicator, state and year."""
    yield from _wdi(root / "central-asia" / "wdi-panel-1990-2025.csv")
    yield from _weo(root / "central-asia" / "imf-weo-2024-04-region.csv")


def _wdi(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path).dropna(subset=["value"])
    for found in _WDI:
        states = {*CORE, "WLD", *(DONORS if found.donors else ())}
        part = table[(table["indicator"] == found.code) & table["iso3"].isin(states)]
        for code, year, value in part[["iso3", "year", "value"]].itertuples(index=False, name=None):
            yield Row(
                found.series,
                code,
                found.partner,
                str(year),
                round(value / found.divisor, 6),
                public_after(str(year), 12, WDI_VINTAGE),
                WDI_VINTAGE,
                "reported",
                WDI,
            )


def _weo(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path).dropna(subset=["value"])
    table = table[table["iso3"].isin(CORE) & (table["year"] <= WEO_LAST)]
    for found in _WEO:
        part = table[table["subject"] == found.code]
        columns = ["iso3", "year", "value", "estimates_start_after"]
        for code, year, value, last in part[columns].itertuples(index=False, name=None):
            yield Row(
                found.series,
                code,
                "",
                str(year),
                round(value / found.divisor, 6),
                public_after(str(year), 12, WEO_VINTAGE),
                WEO_VINTAGE,
                "estimated" if year > last else "reported",
                WEO,
            )


def _series(found: _Indicator, definition: str, licence: str) -> Series:
    return Series(
        series=found.series,
        domain="economies",
        title=found.title,
        unit=found.unit,
        prices=found.prices,
        frequency="A",
        definition=definition.strip(),
        period_public_rule="Assumed: public by 31 December of the year after.",
        licence=licence,
    )


def _wdi_definition(found: _Indicator) -> str:
    held = "the states that the claims name"
    if found.donors:
        held += " and 21 others for comparison"
    return f"{found.definition} Held for {held}, and the world where the producer gives it."


MODULE = Module(
    sources=sources,
    series=[
        *(_series(found, _wdi_definition(found), "attribution") for found in _WDI),
        *(
            _series(
                found,
                f"{found.definition} World Economic Outlook of April 2024, to {WEO_LAST}; years "
                "for which its authors had no national figure are marked estimated.",
                "figures-only",
            )
            for found in _WEO
        ),
    ],
    rows=rows,
    witnesses=[
        # National statistical offices stand behind both, so this is a check of compiling.
        Witness("wdi-gdp", "weo-gdp", tolerance=2, independent=False),
        Witness("weo-gdp", "wdi-gdp", tolerance=2, independent=False),
        Witness("wdi-gdp-growth", "weo-gdp-growth", tolerance=5, independent=False),
        Witness("weo-gdp-growth", "wdi-gdp-growth", tolerance=5, independent=False),
        Witness("wdi-population", "weo-population", tolerance=3, independent=False),
        Witness("weo-population", "wdi-population", tolerance=3, independent=False),
        # The model's totals are the World Bank's own totals as they stood in 2018 and 2022.
        Witness("wdi-remittances", "knomad-remittances", tolerance=5, independent=False),
    ],
)
