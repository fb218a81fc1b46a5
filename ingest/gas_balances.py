"""Gas produced and consumed, as each edition of the Statistical Review printed it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from clock.periods import last_day
from ingest.model import Module, Row, Series, Source, described
from ingest.review_names import CODES

STATES = {"Russian Federation", "Turkmenistan", "Uzbekistan", "Kazakhstan", "China"}
FIRST_YEAR = 2000
FIRST_EDITION = 2002
SHEETS = {"Gas Production - Bcm": "production", "Gas Consumption - Bcm": "consumption"}

_DEFINITION = (
    " in the editions of 2002 to 2017 and of 2026, data years from 2000, each edition a row of its"
    " own. The producer derives Turkmen consumption as production less known exports, so that the"
    " balance of a first print equals the printed exports and is no independent count; later"
    " editions revise it by up to 11 bcm. Volumes as reported to 2017, standardised to 15 degrees C"
    " and 40 MJ a cubic metre in the edition of 2026."
)
_RULE = (
    "The last day of June after the data year, when the Review gives it first; for 2000, June 2002,"
    " from which the first edition held is"
)
SERIES = [
    Series(
        series=f"review-gas-{variable}",
        domain="energy",
        title=f"Natural gas {variable}, by edition",
        unit="billion cubic metres",
        prices="none",
        frequency="A",
        definition=(f"Natural gas {variable} of Russia, Turkmenistan, Uzbekistan, Kazakhstan and China")
        + _DEFINITION,
        period_public_rule=_RULE,
        licence="figures-only",
    )
    for variable in ("production", "consumption")
]


def sources(root: Path) -> list[Source]:
    """The editions of 2002 to 2017, and the panel of the edition of 2026."""
    return [
        described(
            root,
            "energy",
            "bp-gas-balance-by-edition",
            source="review-balances-2002-2017",
            licence="figures-only",
            grade="primary document",
            vintage="2017-06",
            short="BP, Statistical Review 2002–2017",
            producer="BP",
        ),
        described(
            root,
            "energy",
            "ei-2026-panel",
            source="review-panel-2026",
            licence="figures-only",
            grade="primary document",
            vintage="2026-06",
            short="Energy Institute, Statistical Review 2026",
        ),
    ]


def rows(root: Path) -> Iterator[Row]:
    """Production and consumption of five states by data year and edition."""
    with (root / "energy" / "bp_gas_balance_by_edition_2002_2017.csv").open(
        encoding="utf-8", newline=""
    ) as lines:
        for cell in csv.DictReader(lines):
            if cell["country"] in STATES and int(cell["year"]) >= FIRST_YEAR:
                edition = int(cell["edition_year"])
                yield _row(
                    cell["variable"],
                    cell["country"],
                    cell["year"],
                    cell["value_bcm"],
                    edition,
                    "review-balances-2002-2017",
                )
    with (root / "energy" / "ei_2026_panel_1985_2025.csv").open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            variable = SHEETS.get(cell["sheet"])
            if variable and cell["entity"] in STATES and int(cell["year"]) >= FIRST_YEAR:
                yield _row(variable, cell["entity"], cell["year"], cell["value"], 2026, "review-panel-2026")


def _row(variable: str, state: str, year: str, value: str, edition: int, source: str) -> Row:
    return Row(
        series=f"review-gas-{variable}",
        reporter=CODES[state],
        partner="",
        period=year,
        value=round(float(value), 6),
        period_public=last_day(f"{max(int(year) + 1, FIRST_EDITION)}-06"),
        vintage=f"{edition}-06",
        status="reported",
        source=source,
    )


MODULE = Module(sources=sources, series=SERIES, rows=rows)
