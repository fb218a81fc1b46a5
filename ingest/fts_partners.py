"""Russia's trade with its main partners by month, as its customs counted it (2006 to 2021)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl

from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

SOURCE = "fts-2022"
VINTAGE = "2022"
PUBLIC_RULE = (
    "Assumed: public by the last day of the third month after the month. No calendar of releases "
    "is held; a page of 10 March 2011 already ranks the partners of 2010."
)
_SHEETS = {"fts-exports": "Экспорт", "fts-imports": "Импорт"}
_MONTHS = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
]
_PARTNERS = {
    "Китай": "CHN",
    "Нидерланды": "NLD",
    "Германия": "DEU",
    "Турция": "TUR",
    "США": "USA",
    "Беларусь": "BLR",
    "Великобритания": "GBR",
    "Республика Корея": "KOR",
    "Италия": "ITA",
    "Франция": "FRA",
    "Казахстан": "KAZ",
    "Япония": "JPN",
    "Польша": "POL",
    "Вьетнам": "VNM",
    "Финляндия": "FIN",
    "Индия": "IND",
    "Бельгия": "BEL",
    "Украина": "UKR",
    "Бразилия": "BRA",
    "Чешская республика": "CZE",
    "Испания": "ESP",
    "Узбекистан": "UZB",
    "Швейцария": "CHE",
    "Австрия": "AUT",
    "Словакия": "SVK",
    "Индонезия": "IDN",
    "Швеция": "SWE",
    "Тайвань": "TWN",
    "Азербайджан": "AZE",
}
#: What the table prints for a month without a figure.
_UNKNOWN = "…"
#: The heads of the table mix Latin letters into Cyrillic words.
_CYRILLIC = str.maketrans("aceopxy", "асеорху")


def sources(root: Path) -> list[Source]:
    """The one workbook from which both flows come."""
    return [
        described(
            root,
            "trade",
            "fts-partners-monthly",
            source=SOURCE,
            producer="Federal Customs Service of Russia (table distributed by Rosstat)",
            licence="attribution",
            grade="primary document",
            vintage=VINTAGE,
            short="Federal Customs Service of Russia, 2022",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a flow, partner and month, US$ mn; a month without a figure gives no row."""
    path = root / "trade" / "fts_russia_main_partners_monthly_2006_2021.xlsx"
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for series, sheet in _SHEETS.items():
        year = None
        lines = book[sheet].iter_rows(min_row=5, values_only=True)
        heads = [_partner(head) for head in next(lines)[1:]]
        for label, *cells in lines:
            if isinstance(label, int):
                year = label
                continue
            month = _MONTHS.index(str(label).strip()) + 1
            period = f"{year}-{month:02d}"
            public = public_after(period, 3, VINTAGE)
            for partner, value in zip(heads, cells, strict=True):
                if value != _UNKNOWN:
                    yield Row(
                        series,
                        "RUS",
                        partner,
                        period,
                        round(float(value), 6),
                        public,
                        VINTAGE,
                        "reported",
                        SOURCE,
                    )


def _partner(head: object) -> str:
    name = " ".join(str(head).translate(_CYRILLIC).split())
    if name not in _PARTNERS:
        raise IngestError(f"Federal Customs Service, partners by month: unknown partner {name!r}")
    return _PARTNERS[name]


def _series(flow: str, verb: str) -> Series:
    return Series(
        series=f"fts-{flow}",
        domain="trade",
        title=f"Russia's {flow} by main partner, month by month",
        unit="US$ mn",
        prices="nominal",
        frequency="M",
        definition=(
            f"Goods {verb} Russia as Russian customs count them, for the 29 partners of the table. "
            "July to December 2010 are blank for Kazakhstan (start of the customs union), so that "
            "year has no sum. Revised figures as they stood in 2022; later months were not "
            "published by partner."
        ),
        period_public_rule=PUBLIC_RULE,
        licence="attribution",
    )


MODULE = Module(
    sources=sources,
    series=[_series("exports", "leaving"), _series("imports", "entering")],
    rows=rows,
    witnesses=[
        # Two customs name different partners for goods in passage (oil by way of the Netherlands,
        # trade booked in Switzerland), so partner by partner a third apart is still agreement.
        Witness("fts-exports", "cow-imports", tolerance=35, mirror=True),
        Witness("fts-exports", "comtrade-imports", tolerance=20, mirror=True),
        Witness("fts-exports", "imts-exports", tolerance=1, independent=False),
        Witness("fts-imports", "comtrade-exports", tolerance=20, mirror=True),
        Witness("fts-imports", "imts-imports", tolerance=1, independent=False),
    ],
)
