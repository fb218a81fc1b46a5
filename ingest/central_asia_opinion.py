"""Opinion of Russia, China, the United States and Japan, by country and year (Pew)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, described
from ingest.publication import public_after

SOURCE = "pew-2024"
VINTAGE = "2024-10-16"
_RESPONDENTS = "CHN DEU IND JPN KOR RUS TUR UKR USA UZB"
RESPONDENTS = _RESPONDENTS.split()
_TARGETS = "CHN JPN RUS USA"
TARGETS = _TARGETS.split()
_COLUMNS = {"pew-favourable": "favourable_pct", "pew-unfavourable": "unfavourable_pct"}


def sources(root: Path) -> list[Source]:
    """The harmonised waves."""
    return [
        described(
            root,
            "central-asia",
            "pew-favourability",
            source=SOURCE,
            licence="figures-only",
            grade="primary document",
            vintage=VINTAGE,
            short="Pew Research Center, Global Attitudes, harmonised by WorldRegio",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a country asked (reporter), a country asked about (partner) and a year."""
    table = pd.read_csv(root / "central-asia" / "pew-favourability-country-year.csv")
    table = table[table["respondent_iso3"].isin(RESPONDENTS) & table["target"].isin(TARGETS)]
    for series, column in _COLUMNS.items():
        part = table[["respondent_iso3", "target", "year", column]].dropna()
        for code, target, year, value in part.itertuples(index=False, name=None):
            yield Row(
                series,
                code,
                target,
                str(year),
                round(value, 6),
                public_after(str(year), 6, VINTAGE),
                VINTAGE,
                "estimated",
                SOURCE,
            )


def _series(name: str, word: str) -> Series:
    return Series(
        series=name,
        domain="central-asia",
        title=f"{word.capitalize()} view of a country",
        unit="per cent",
        prices="none",
        frequency="A",
        definition=(
            f"Share of adults asked (reporter) with a very or somewhat {word} view of the country "
            "(partner), weighted by the compiler from the producer's interviews; of those asked, "
            "'do not know' counted in. Waves are not yearly. China as seen in 2013 is left out by "
            "the compiler (another question)."
        ),
        period_public_rule="Assumed: public by 30 June of the year after the wave.",
        licence="figures-only",
    )


MODULE = Module(
    sources=sources,
    series=[_series("pew-favourable", "favourable"), _series("pew-unfavourable", "unfavourable")],
    rows=rows,
)
