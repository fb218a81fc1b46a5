"""Russia's trade put together from its partners' figures (MGIMO University, 2019 to 2026)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

VINTAGE = "2026-07"
BY_PARTNER = "mgimo-partners-2026"
TOTALS = "mgimo-totals-2026"
_ENTRIES = {BY_PARTNER: "mgimo-export-oilgas", TOTALS: "mgimo-headline"}
_PARTNERS = {"CN": "CHN", "IN": "IND", "TR": "TUR", "OTHER": "MGIMO_OTHER"}
_FLOWS = {"ЭК": "mgimo-total-exports", "ИМ": "mgimo-total-imports"}
_EXPORTS = "ЭК"
_OIL_AND_GAS = "Нефтегазовый"


def sources(root: Path) -> list[Source]:
    """Two tables of the project's site."""
    return [
        described(
            root,
            "trade",
            entry,
            source=source,
            licence="figures-only",
            grade="primary document",
            vintage=VINTAGE,
            short="MGIMO, mirror data, 2026",
        )
        for source, entry in _ENTRIES.items()
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a series, partner and month, US$ mn.

    A month is a nowcast where the source's own share of nowcast values in that month's total
    of the flow is above zero; partners are not told apart there, so neither are they here.
    """
    folder = root / "trade"
    totals = pd.read_parquet(folder / "mgimo_headline_trade_monthly_2019_2026.parquet")
    totals["month"] = totals["PERIOD"].astype(str).str[:7]
    nowcast: set[tuple[str, str]] = set()
    for flow, month, value, share in totals[["NAPR", "month", "stoim_bn", "nowcast_share"]].itertuples(
        index=False, name=None
    ):
        if share > 0:
            nowcast.add((flow, month))
        yield _row(_FLOWS[flow], "WLD", month, value, share > 0, TOTALS)
    parts = pd.read_parquet(folder / "mgimo_export_value_oilgas_by_partner_monthly_2019_2026.parquet")
    if set(parts["NAPR"]) != {_EXPORTS}:
        raise IngestError("MGIMO, exports by partner: there are other flows than exports")
    parts["month"] = parts["PERIOD"].astype(str).str[:7]
    # Oil and gas, and all else, are two lines a partner and month.
    of_oil = parts[parts["type"] == _OIL_AND_GAS]
    for series, lines in (("mgimo-exports", parts), ("mgimo-oil-gas-exports", of_oil)):
        for (partner, month), value in lines.groupby(["STRANA", "month"])["STOIM"].sum().items():
            yield _row(
                series,
                _PARTNERS[partner],
                month,
                value,
                (_EXPORTS, month) in nowcast,
                BY_PARTNER,
            )


def _row(series: str, partner: str, month: str, value: float, nowcast: bool, source: str) -> Row:
    return Row(
        series,
        "RUS",
        partner,
        month,
        round(value * 1000, 6),
        public_after(month, 3, VINTAGE),
        VINTAGE,
        "nowcast" if nowcast else "mirror",
        source,
    )


def _series(name: str, title: str, what: str) -> Series:
    return Series(
        series=name,
        domain="trade",
        title=title,
        unit="US$ mn",
        prices="nominal",
        frequency="M",
        definition=(
            f"{what}, put together by MGIMO University from what partners' customs report, mostly "
            "with freight; partners that do not report (the United Arab Emirates, Belarus after "
            "2021) are missing. A month is marked nowcast where the source states a share of "
            "nowcast values above zero for that month's total, for all partners alike."
        ),
        period_public_rule=(
            "Assumed: public by the last day of the third month after the month, or with the "
            "edition of July 2026."
        ),
        licence="figures-only",
    )


MODULE = Module(
    sources=sources,
    series=[
        _series(
            "mgimo-exports",
            "Russia's exports to China, India, Turkey and others, from partners' figures",
            "Russia's goods exports by partner",
        ),
        _series(
            "mgimo-oil-gas-exports",
            "Russia's exports of oil and gas by partner, from partners' figures",
            "Russia's exports of oil, oil products and gas by partner",
        ),
        _series(
            "mgimo-total-exports",
            "Russia's exports in all, from partners' figures",
            "Russia's goods exports to all reporting partners",
        ),
        _series(
            "mgimo-total-imports",
            "Russia's imports in all, from partners' figures",
            "Russia's goods imports from all reporting partners",
        ),
    ],
    rows=rows,
    witnesses=[
        Witness("mgimo-exports", "fts-exports", tolerance=15),
        Witness("mgimo-total-exports", "fts-total-exports", tolerance=15),
        Witness("mgimo-total-imports", "fts-total-imports", tolerance=15),
    ],
)
