"""Gas between regions, 2000-2025, in the two editions of the Statistical Review that are held."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from clock.periods import last_day
from ingest.model import Module, Row, Series, Source, Witness, described

EDITIONS = ("2025", "2026")
PIPELINE, LNG = "review-gas-interregional", "review-gas-interregional-lng"
CIS = "REVIEW_CIS_BUT_RUSSIA"
#: Region, line and partner as printed: series, seller and buyer.
FLOWS: dict[tuple[str, str, str], tuple[str, str, str]] = {
    ("Russian Federation", "Pipeline exports", "all"): (PIPELINE, "RUS", "WLD"),
    ("Russian Federation", "Pipeline exports", "Europe"): (PIPELINE, "RUS", "REVIEW_EUROPE"),
    ("Russian Federation", "Pipeline exports", "Other CIS"): (PIPELINE, "RUS", CIS),
    ("Russian Federation", "Pipeline imports", "all"): (PIPELINE, "WLD", "RUS"),
    ("China", "Pipeline imports", "all"): (PIPELINE, "WLD", "CHN"),
    ("China", "Pipeline imports", "Russian Federation"): (PIPELINE, "RUS", "CHN"),
    ("Other CIS", "Pipeline exports", "all"): (PIPELINE, CIS, "WLD"),
    ("Other CIS", "Pipeline exports", "China"): (PIPELINE, CIS, "CHN"),
    ("Other CIS", "Pipeline exports", "Europe"): (PIPELINE, CIS, "REVIEW_EUROPE"),
    ("Other CIS", "Pipeline exports", "Middle East"): (PIPELINE, CIS, "REVIEW_MIDDLE_EAST"),
    ("Other CIS", "Pipeline exports", "Russian Federation"): (PIPELINE, CIS, "RUS"),
    ("Europe", "Pipeline imports", "all"): (PIPELINE, "WLD", "REVIEW_EUROPE"),
    ("Europe", "LNG imports", "all"): (LNG, "WLD", "REVIEW_EUROPE"),
    ("Russian Federation", "LNG exports", "all"): (LNG, "RUS", "WLD"),
    ("China", "LNG imports", "all"): (LNG, "WLD", "CHN"),
}

_DEFINITION = (
    " Reporter sells, partner buys; WLD stands for all sellers or all buyers. Both editions are"
    " kept: they differ in 2022-2024 only. Standardised to 15 degrees C and 40 MJ a cubic metre"
    " throughout, and revised: for gas sold to Russia by its neighbours in 2013-2015 this table is"
    " 5 to 10 bcm above the first prints, so that the two must not be joined."
)
_RULE = (
    "The last day of June after the data year, when the Review gives a first figure for it; these"
    " revised figures themselves are of June 2025 and June 2026"
)


def _series(series: str, way: str, what: str) -> Series:
    return Series(
        series=series,
        domain="energy",
        title=f"Gas {way}, between regions",
        unit="billion cubic metres",
        prices="none",
        frequency="A",
        definition=f"{what}, from the table of regional flows.{_DEFINITION}",
        period_public_rule=_RULE,
        licence="figures-only",
    )


SERIES = [
    _series(
        PIPELINE,
        "by pipeline",
        "Pipeline gas of Russia, of the CIS other than Russia, and into China and Europe",
    ),
    _series(LNG, "liquefied", "Liquefied gas sold by Russia and bought by China and Europe"),
]


def sources(root: Path) -> list[Source]:
    """The table of regional flows, both editions side by side in one file."""
    return [
        described(
            root,
            "energy",
            "ei-gas-interregional",
            source="review-regions-2025-2026",
            licence="figures-only",
            grade="primary document",
            vintage="2026-06",
            short="Energy Institute, Statistical Review 2025 and 2026",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """The flows used, one row an edition."""
    with (root / "energy" / "ei_gas_interregional_trade_2000_2025.csv").open(
        encoding="utf-8", newline=""
    ) as lines:
        for cell in csv.DictReader(lines):
            flow = FLOWS.get((cell["region"], cell["line"], cell["partner"]))
            if flow is None:
                continue
            series, seller, buyer = flow
            for edition in EDITIONS:
                if printed := cell[f"bcm_edition_{edition}"]:
                    yield Row(
                        series=series,
                        reporter=seller,
                        partner=buyer,
                        period=cell["year"],
                        value=round(float(printed), 6),
                        period_public=last_day(f"{int(cell['year']) + 1}-06"),
                        vintage=f"{edition}-06",
                        status="reported",
                        source="review-regions-2025-2026",
                    )


MODULE = Module(
    sources=sources,
    series=SERIES,
    rows=rows,
    witnesses=[
        # The same producer: it shows how far revision and the change of units moved the figures.
        Witness(PIPELINE, "review-gas-pipeline", tolerance=10, independent=False),
        Witness(LNG, "review-gas-lng", tolerance=5, independent=False),
    ],
)
