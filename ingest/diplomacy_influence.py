"""China's influence capacity, and machine-coded events between states."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from clock.periods import last_day
from ingest.model import Module, Row, Series, Source, described
from ingest.publication import public_after

FBIC, ICEWS = "fbic-2024", "icews-2026"
FBIC_VINTAGE, ICEWS_VINTAGE = "2024-07", "2026-07-02"
#: Over whom China's capacity is taken.
_OVER_CODES = "ARM AZE BLR GEO IND JPN KAZ KGZ KOR MDA MNG PRK RUS TJK TKM UKR UZB VNM"
OVER = _OVER_CODES.split()
#: The one pair without Russia whose events a claim needs.
ALSO = {"JPN", "CHN"}
_EVENTS = {
    "icews-cooperation": ("verbCoop", "matlCoop"),
    "icews-conflict": ("verbConf", "matlConf"),
}


def sources(root: Path) -> list[Source]:
    """The index of July 2024 and the package of event counts."""
    return [
        described(
            root,
            "diplomacy",
            "fbic-china",
            source=FBIC,
            licence="figures-only",
            grade="primary document",
            vintage=FBIC_VINTAGE,
            short="Pardee Institute, Formal Bilateral Influence Capacity, July 2024",
        ),
        described(
            root,
            "diplomacy",
            "icews-dyad-year",
            source=ICEWS,
            licence="figures-only",
            grade="primary document",
            vintage=ICEWS_VINTAGE,
            short="ICEWS, counts of events by pair and year",
        ),
    ]


def rows(root: Path) -> Iterator[Row]:
    """China over a state by year; events from one state to another by year."""
    index = pd.read_csv(root / "diplomacy" / "fbic_china_over_countries_1994_2023.csv")
    index = index[index["iso3c"].isin(OVER)].dropna(subset=["fbic"])
    for code, year, value in index[["iso3c", "year", "fbic"]].itertuples(index=False, name=None):
        # No release before this one is known from the sources.
        public = last_day(FBIC_VINTAGE)
        yield Row(
            "fbic-china",
            "CHN",
            code,
            str(year),
            round(value, 6),
            public,
            FBIC_VINTAGE,
            "estimated",
            FBIC,
        )
    events = pd.read_csv(root / "diplomacy" / "icews_dyad_year_2002_2014_selected.csv")
    for series, columns in _EVENTS.items():
        counts = events[list(columns)].sum(axis=1)
        pairs = events[["i_iso3c", "j_iso3c", "year"]].assign(count=counts)
        for actor, target, year, count in pairs.itertuples(index=False, name=None):
            if "RUS" in (actor, target) or {actor, target} == ALSO:
                public = public_after(str(year), 12, ICEWS_VINTAGE)
                yield Row(
                    series,
                    actor,
                    target,
                    str(year),
                    float(count),
                    public,
                    ICEWS_VINTAGE,
                    "estimated",
                    ICEWS,
                )


def _events(name: str, word: str) -> Series:
    return Series(
        series=name,
        domain="diplomacy",
        title=f"Events of {word} from one state to another",
        unit="events",
        prices="none",
        frequency="A",
        definition=(
            f"Machine-coded events of {word}, in words and in deeds together, from reporter to partner "
            "in the news of a year, 2002 to 2014: Russia's pairs among 28 states (no Turkey) and "
            "Japan's with China. Counts follow the volume of news: compare shares, not levels."
        ),
        period_public_rule=(
            "Assumed: public by 31 December of the year after; the copy held is a package of 2026"
        ),
        licence="figures-only",
    )


MODULE = Module(
    sources=sources,
    series=[
        Series(
            series="fbic-china",
            domain="diplomacy",
            title="Formal influence capacity of China over a state",
            unit="index from 0 to 1",
            prices="none",
            frequency="A",
            definition=(
                "Formal Bilateral Influence Capacity of China (reporter) over a state (partner), of "
                "ties and dependence in economy, security and politics; preliminary update of July "
                "2024 through a thesis. Russia as the one with influence is not held, so that the "
                "index cannot show substitution."
            ),
            period_public_rule=(
                "31 July 2024, the release held; no earlier release is known from the sources"
            ),
            licence="figures-only",
        ),
        _events("icews-cooperation", "cooperation"),
        _events("icews-conflict", "conflict"),
    ],
    rows=rows,
)
