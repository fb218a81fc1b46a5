"""Positions of states in the General Assembly: ideal points with bands, coincidence with the USA."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, described
from ingest.publication import public_after

VOETEN, STATE = "voeten-ideal-points-2024", "us-voting-practices"
VINTAGE, STATE_VINTAGE = "2024-06", "2024"
FIRST_YEAR = 1992
#: The session of year y opens in that year and has the number y less this.
_BEFORE_FIRST_SESSION = 1945
_STATES_CODES = (
    "ARM AZE BLR CHN DEU FRA GBR GEO IND JPN KAZ KGZ KOR MDA MNG PRK RUS TJK TKM TUR UKR USA UZB VNM"
)
STATES = _STATES_CODES.split()
_POINTS = {
    "voeten-ideal-points": "IdealPointAll",
    "voeten-ideal-points-low": "Q5%All",
    "voeten-ideal-points-high": "Q95%All",
}


def sources(root: Path) -> list[Source]:
    """The release of June 2024 and the reports of the Department of State."""
    return [
        described(
            root,
            "diplomacy",
            "voeten-ideal-points",
            source=VOETEN,
            licence="open",
            grade="primary document",
            vintage=VINTAGE,
            short="Bailey, Strezhnev and Voeten, June 2024",
        ),
        described(
            root,
            "diplomacy",
            "state-dept-coincidence",
            source=STATE,
            licence="open",
            grade="official statement",
            vintage=STATE_VINTAGE,
            short="US Department of State, Voting Practices in the United Nations",
        ),
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a state and session (ideal points), or a state and year (coincidence)."""
    table = pd.read_csv(root / "diplomacy" / "voeten_idealpoints_all_jun2024.csv")
    table = table.assign(year=table["session"] + _BEFORE_FIRST_SESSION)
    table = table[table["iso3c"].isin(STATES) & (table["year"] >= FIRST_YEAR)]
    for series, column in _POINTS.items():
        part = table[["iso3c", "year", column]].dropna()
        for code, year, value in part.itertuples(index=False, name=None):
            yield Row(
                series,
                code,
                "",
                str(year),
                round(float(value), 6),
                public_after(str(year), 12, VINTAGE),
                VINTAGE,
                "estimated",
                VOETEN,
            )
    reports = pd.read_csv(root / "diplomacy" / "us_state_dept_unga_coincidence_with_usa_2018_2023.csv")
    reports = reports[reports["iso"].isin(STATES)].dropna(subset=["coincidence"])
    for code, year, value in reports[["iso", "year", "coincidence"]].itertuples(index=False, name=None):
        public = public_after(str(year), 12, STATE_VINTAGE)
        yield Row(
            "state-dept-coincidence",
            code,
            "USA",
            str(year),
            float(value),
            public,
            STATE_VINTAGE,
            "reported",
            STATE,
        )


_RULE = (
    "Assumed: public by 31 December of the year after the session opens, or with the release of June "
    "2024; a model estimated anew with every release, so earlier releases differ"
)


def _series(name: str, title: str, unit: str, definition: str, rule: str = _RULE) -> Series:
    return Series(name, "diplomacy", title, unit, "none", "A", definition, rule, "open")


_SCALE = "points on the scale of the model"
_POINT = (
    "Position of a state on one dimension, estimated from all votes of a session of the General "
    "Assembly; the period is the year in which the session opens, from 1992"
)

MODULE = Module(
    sources=sources,
    series=[
        _series("voeten-ideal-points", "Ideal point in the General Assembly", _SCALE, f"{_POINT}."),
        _series(
            "voeten-ideal-points-low",
            "Ideal point, lower end of its band",
            _SCALE,
            f"{_POINT}: the 5 per cent point of its distribution.",
        ),
        _series(
            "voeten-ideal-points-high",
            "Ideal point, upper end of its band",
            _SCALE,
            f"{_POINT}: the 95 per cent point of its distribution.",
        ),
        _series(
            "state-dept-coincidence",
            "Voting coincidence with the United States",
            "share from 0 to 1",
            "Voting coincidence on all recorded votes of the General Assembly as the Department of "
            "State reports it to Congress, by calendar year, 2018 to 2023; two decimals.",
            "Assumed: public by 31 December of the year after, or with the report of 2024",
        ),
    ],
    rows=rows,
)
