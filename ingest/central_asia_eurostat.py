"""The European Union's exports to Russia's neighbours: all goods, and goods under export bans."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest import eurostat
from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

EU = "EU27_2020"
MONTHLY = "eurostat-monthly-2024"
BANNED = "eurostat-sanctioned-2023"
BANNED_VINTAGE = "2023-01"
#: The table of banned goods holds nothing but zeros for the month after this one.
BANNED_LAST = "2022-11"
_NEIGHBOURS = "ARM AZE BLR GEO KAZ KGZ MNG TJK TKM TUR UZB"
NEIGHBOURS = _NEIGHBOURS.split()
_PARTNERS = {
    "Armenia": "ARM",
    "Belarus (Belorussia)": "BLR",
    "Georgia": "GEO",
    "Kazakhstan": "KAZ",
    "Kyrgyzstan": "KGZ",
    "Russian Federation (Russia)": "RUS",
    "Uzbekistan": "UZB",
}
_MEMBERS = 27


def sources(root: Path) -> list[Source]:
    """The annual and the monthly downloads, and the selection of banned goods."""
    return [
        *eurostat.sources(root),
        described(
            root,
            "trade",
            "eurostat-exports-monthly",
            source=MONTHLY,
            licence="attribution",
            grade="primary document",
            vintage=eurostat.VINTAGE,
            short="Eurostat, Comext, 2024",
        ),
        described(
            root,
            "trade",
            "eurostat-sanctioned",
            source=BANNED,
            licence="attribution",
            grade="primary document",
            vintage=BANNED_VINTAGE,
            short="Eurostat, Comext, 2023 (goods selected by V. Zemlys)",
        ),
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a partner and year or month, EUR mn."""
    folder = root / "trade"
    table = pd.read_csv(folder / "eurostat_eu27_exports_by_partner_annual_2010_2023.csv")
    table = table[table["partner_iso3"].isin(NEIGHBOURS)]
    for code, year, value in table[["partner_iso3", "year", "eur"]].itertuples(index=False, name=None):
        yield _row("eurostat-exports-neighbours", code, str(year), value, eurostat.SOURCE)
    table = pd.read_csv(folder / "eurostat_eu_exports_monthly_rus_eaeu_ca_2019_2024.csv")
    table = table[table["reporter"] == EU]
    for code, year, month, value in table[["partner_iso3", "year", "month", "eur"]].itertuples(
        index=False, name=None
    ):
        yield _row("eurostat-exports-monthly", code, f"{year}-{month:02d}", value, MONTHLY)
    yield from _banned(folder / "eurostat_sanctioned_goods_exports_monthly_2020_2022.xlsx")


def _banned(path: Path) -> Iterator[Row]:
    table = pd.read_excel(path)
    table["period"] = table["month"].dt.strftime("%Y-%m")
    if unknown := set(table["partner"]) - set(_PARTNERS):
        raise IngestError(f"{path.name}: no code is given for {', '.join(sorted(unknown))}")
    if table["reporter"].nunique() != _MEMBERS:
        raise IngestError(f"{path.name}: not {_MEMBERS} members report")
    table = table[table["period"] <= BANNED_LAST]
    for (name, period), part in table.groupby(["partner", "period"]):
        total = math.fsum(part["sanctioned_export"])
        yield _row("eurostat-sanctioned", _PARTNERS[str(name)], str(period), total, BANNED)


def _row(series: str, partner: str, period: str, euros: float, source: str) -> Row:
    vintage = BANNED_VINTAGE if source == BANNED else eurostat.VINTAGE
    months = 12 if len(period) == 4 else 3
    return Row(
        series,
        EU,
        partner,
        period,
        round(euros / 1e6, 6),
        public_after(period, months, vintage),
        vintage,
        "reported",
        source,
    )


def _series(name: str, title: str, frequency: str, definition: str, rule: str) -> Series:
    return Series(
        name,
        "central-asia",
        title,
        "EUR mn",
        "nominal",
        frequency,
        definition,
        rule,
        "attribution",
    )


_MONTHS = "Assumed: public by the end of the third month after."

MODULE = Module(
    sources=sources,
    series=[
        _series(
            "eurostat-exports-neighbours",
            "Exports of the European Union to Russia's neighbours",
            "A",
            "Goods exports of the 27 members since 2020, in all years, to each partner; Russia "
            "itself is in the series eurostat-exports.",
            "Assumed: public by 31 December of the year after.",
        ),
        _series(
            "eurostat-exports-monthly",
            "Exports of the European Union by month",
            "M",
            "Goods exports of the 27 members since 2020 to Russia, Armenia, Georgia, Kazakhstan, "
            "Kyrgyzstan and Uzbekistan, January 2019 to August 2024.",
            _MONTHS,
        ),
        _series(
            "eurostat-sanctioned",
            "Exports of the European Union under export bans",
            "M",
            "Exports of goods that Regulation 833/2014 bans from export to Russia, to Russia and "
            "its neighbours, 27 members summed here; the list of goods is the selector's reading "
            f"of the Regulation. January 2020 to {BANNED_LAST}.",
            _MONTHS,
        ),
    ],
    rows=rows,
    witnesses=[
        Witness(
            "eurostat-exports-neighbours",
            "eurostat-exports-monthly",
            tolerance=0.1,
            independent=False,
        ),
        Witness(
            "eurostat-exports-monthly",
            "eurostat-exports-neighbours",
            tolerance=0.1,
            independent=False,
        ),
    ],
)
