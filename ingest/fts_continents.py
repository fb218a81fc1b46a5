"""Russia's trade by continent, all that its customs have published by partner since 2022."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl

from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

#: Source id to entry, file and edition, the day on which the workbook was last saved.
_FILES = {
    "fts-continents-2023": (
        "fts-country-groups-2022-2023",
        "fts_russia_country_groups_2022_2023.xlsx",
        "2024-02-09",
    ),
    "fts-continents-2024": (
        "fts-country-groups-9m-2024",
        "fts_russia_country_groups_9m_2023_2024.xlsx",
        "2024-11-08",
    ),
}
_CONTINENTS = {
    "Весь мир": "WLD",
    "ЕВРОПА": "FTS_EUROPE",
    "АЗИЯ": "FTS_ASIA",
    "АФРИКА": "FTS_AFRICA",
    "АМЕРИКА": "FTS_AMERICA",
    "ОКЕАНИЯ": "FTS_OCEANIA",
}
_SPANS = {"декабрь": "{0}", "сентябрь": "{0}-01/{0}-09"}
_COLUMNS = {
    "fts-region-exports": (1, 2),
    "fts-region-imports": (4, 5),
}


def sources(root: Path) -> list[Source]:
    """The two workbooks: the years 2022 and 2023, and three quarters of 2023 and 2024."""
    return [
        described(
            root,
            "trade",
            entry,
            source=source,
            licence="attribution",
            grade="primary document",
            vintage=vintage,
            short=f"Federal Customs Service of Russia, {vintage[:4]}",
        )
        for source, (entry, _, vintage) in _FILES.items()
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a flow, continent and span, US$ bn."""
    for source, (_, file, vintage) in _FILES.items():
        book = openpyxl.load_workbook(root / "trade" / file, read_only=True, data_only=True)
        lines = list(book.worksheets[0].iter_rows(min_row=5, max_col=7, values_only=True))
        periods = [_period(str(head or "")) for head in lines[0]]
        found = 0
        for line in lines[1:]:
            partner = _CONTINENTS.get(str(line[0] or "").strip())
            if partner is None:
                continue
            found += 1
            for series, columns in _COLUMNS.items():
                for column in columns:
                    period = periods[column]
                    yield Row(
                        series,
                        "RUS",
                        partner,
                        period,
                        round(float(line[column]), 6),
                        public_after(period, 3, vintage),
                        vintage,
                        "reported",
                        source,
                    )
        if found != len(_CONTINENTS):
            raise IngestError(f"trade/{file}: {found} continents, not {len(_CONTINENTS)}")


def _period(head: str) -> str:
    """``январь-сентябрь 2023`` as an ISO interval; other heads give the empty string."""
    match = re.fullmatch(r"январь-(\w+) (\d{4})", head.strip().lower())
    return _SPANS[match[1]].format(match[2]) if match else ""


def _series(flow: str, verb: str) -> Series:
    return Series(
        series=f"fts-region-{flow}",
        domain="trade",
        title=f"Russia's {flow} by continent",
        unit="US$ bn",
        prices="nominal",
        frequency="irregular",
        definition=(
            f"Goods {verb} Russia by continent as Russian customs group states; Asia includes "
            "Turkey, the Gulf and Central Asia. Since January 2022 no figure by partner is "
            "published. Whole years 2022 and 2023, January to September of 2023 and 2024."
        ),
        period_public_rule=(
            "Assumed: public by the last day of the third month after the span, or when the "
            "workbook was last saved, if that is earlier."
        ),
        licence="attribution",
    )


MODULE = Module(
    sources=sources,
    series=[_series("exports", "leaving"), _series("imports", "entering")],
    rows=rows,
    witnesses=[
        Witness("fts-region-exports", "mgimo-total-exports", tolerance=15, scale=0.001),
        # Partners that stopped reporting are missing from the sum of mirror figures.
        Witness("fts-region-imports", "mgimo-total-imports", tolerance=35, scale=0.001),
    ],
)
