"""What the contract of 2014 promises and what the Power of Siberia has delivered, as quoted."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from ingest.energy_pages import date_of, page
from ingest.model import IngestError, Module, Row, Series, Source, Witness

#: File of quoted figures: its pages, with the source ids they stand under.
PAGES = {
    "https://tass.com/economy/2054559": "tass-2025-12-05",
    "https://www.rbc.ru/business/26/12/2025/694da0d79a794718e9973a6c": "rbc-2025-12-26",
}
FILES = ("quoted_figures_gas_contracts.csv", "quoted_figures_energy_second.csv")
#: Measure in those files: series.
MEASURES = {
    "gazprom_power_of_siberia_deliveries": "power-of-siberia-deliveries",
    "power_of_siberia_contract_annual_volume": "power-of-siberia-contract-volume",
    "power_of_siberia_contract_value": "power-of-siberia-contract-value",
    "power_of_siberia_contract_length": "power-of-siberia-contract-length",
    "power_of_siberia_contract_total_volume_at_least": "power-of-siberia-contract-total-volume",
    "power_of_siberia_1_raised_ceiling": "power-of-siberia-raised-volume",
}
#: The same terms on pages that were public before 2017: series, value, page. The sentences
#: are among the coded documents of C2a, but for the trillion: "более 1 трлн кубометров
#: за всё время действия соглашения".
EARLY = (
    ("power-of-siberia-contract-volume", 38.0, "kultura-2014-05-21"),
    ("power-of-siberia-contract-length", 30.0, "kultura-2014-05-21"),
    ("power-of-siberia-contract-total-volume", 1000.0, "oreanda-2014-05-21"),
    ("power-of-siberia-contract-value", 400.0, "statement-miller-2014-05-22"),
)

_TERM_RULE = "The day of the earliest dated page held that states the term"


def _term(name: str, title: str, unit: str, prices: str, definition: str) -> Series:
    return Series(
        series=f"power-of-siberia-{name}",
        domain="energy",
        title=title,
        unit=unit,
        prices=prices,
        frequency="irregular",
        definition=definition,
        period_public_rule=_TERM_RULE,
        licence="figures-only",
    )


SERIES = [
    Series(
        series="power-of-siberia-deliveries",
        domain="energy",
        title="Gas delivered to China through the Power of Siberia",
        unit="billion cubic metres",
        prices="none",
        frequency="A",
        definition=(
            "As Gazprom states them, quoted by TASS and RBC; the first gas was delivered in"
            " December 2019. Russian cubic metres (20 degrees C): in the edition of 2026 the"
            " Statistical Review's figure for the same flow, at 15 degrees C and 40 MJ, is 0.9464"
            " of these in 2020 and 2022-2025, and 0.730 in 2021, which is the Review's fault. That"
            " the ratio never moves shows that the Review converts the company's figure: no"
            " independent count."
        ),
        period_public_rule=("The day of the page, though figures for earlier years were public sooner"),
        licence="figures-only",
    ),
    _term(
        "contract-volume",
        "Contract of May 2014: gas a year",
        "billion cubic metres a year",
        "none",
        "Annual volume at full capacity in the contract between Gazprom and CNPC of 21 May 2014,"
        " for the year of the contract; Russian cubic metres (20 degrees C).",
    ),
    _term(
        "contract-value",
        "Contract of May 2014: value stated",
        "billion US dollars",
        "nominal",
        "Value of the whole contract as Gazprom's chairman stated it on the day of signature; the"
        " price formula was never published, so that it is a statement and not a sum that can be"
        " checked.",
    ),
    _term(
        "contract-length",
        "Contract of May 2014: term",
        "years",
        "none",
        "Term of the contract between Gazprom and CNPC of 21 May 2014.",
    ),
    _term(
        "contract-total-volume",
        "Contract of May 2014: gas over its whole term, at least",
        "billion cubic metres",
        "none",
        "'Over a trillion cubic metres': a lower bound.",
    ),
    _term(
        "raised-volume",
        "Power of Siberia: annual volume agreed in 2025",
        "billion cubic metres a year",
        "none",
        "Annual volume to which deliveries are to rise from 38, decided in September 2025; a"
        " decision, not a delivery.",
    ),
]


def sources(root: Path) -> list[Source]:
    """The pages quoted."""
    return [page(source) for source in (*PAGES.values(), *sorted({source for _, _, source in EARLY}))]


def rows(root: Path) -> Iterator[Row]:
    """Deliveries by year and the terms of the contract, one row a page.

    Raises:
        IngestError: a page gives two values of one term.
    """
    quoted: dict[tuple[str, str, str], float] = {}
    for file in FILES:
        with (root / "energy" / file).open(encoding="utf-8", newline="") as lines:
            for cell in csv.DictReader(lines):
                series, source = MEASURES.get(cell["measure"]), PAGES.get(cell["page"])
                if series and source:
                    key = (series, cell["year"], source)
                    if quoted.setdefault(key, float(cell["value"])) != float(cell["value"]):
                        raise IngestError(f"{file}: {cell['page']} gives two values of {series}")
    for series, value, source in EARLY:
        quoted[series, "2014", source] = value
    first: dict[tuple[str, str], str] = {}
    for series, period, source in quoted:
        first[series, period] = min(first.get((series, period), "9999"), date_of(source))
    for (series, period, source), value in quoted.items():
        yield Row(
            series=series,
            reporter="RUS",
            partner="CHN",
            period=period,
            value=value,
            period_public=first[series, period],
            vintage=date_of(source),
            status="quoted",
            source=source,
        )


MODULE = Module(
    sources=sources,
    series=SERIES,
    rows=rows,
    witnesses=[
        Witness(
            "power-of-siberia-deliveries",
            "review-gas-interregional",
            tolerance=6,
            independent=False,
        )
    ],
)
