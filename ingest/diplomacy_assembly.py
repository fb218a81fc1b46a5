"""Recorded votes of the United Nations General Assembly, 1992 to 2025, for forty states."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.model import Module, Shaped, Source, described
from ingest.package import link, number, text

SOURCE = "un-assembly-votes"
_STATES_CODES = (
    "AFG ARM AUS AZE BLR CHN CUB DEU FRA GBR GEO IDN IND IRN ISR JPN KAZ KGZ KHM KOR LAO MDA MMR MNG "
    "MYS NZL PAK PHL PRK RUS SGP SYR THA TJK TKM TUR UKR USA UZB VNM"
)
STATES = _STATES_CODES.split()
_COUNTS = {"yes": "Yes", "no": "No", "abstain": "Abstentions", "non_voting": "Not voting"}
#: Where the library's titles go over into "resolution / adopted by ...", or are cut off.
_ENDING = re.compile(r"(?: :|:| /) ?(?:resol|decision).*$|\s*\[\.{3}\]$")
_UKRAINE = re.compile("Ukrain|Crimea|Sevastopol")
_NORTH_KOREA = re.compile("Democratic People's Republic of Korea")
#: All texts of the eleventh emergency special session are on Ukraine, whatever their titles say.
_EMERGENCY_SESSION = "A/RES/ES-11/"


def sources(root: Path) -> list[Source]:
    """The votes by resolution and state."""
    return [
        described(
            root,
            "diplomacy",
            "unga-votes-40-full",
            source=SOURCE,
            licence="non-commercial",
            grade="primary document",
            vintage="2026-11-24",
            short="UN Dag Hammarskjöld Library, voting data",
            producer="UN Dag Hammarskjöld Library",
        )
    ]


def rows(root: Path) -> Iterator[dict[str, Any]]:
    """One row a vote; a vote is public on its day."""
    path = root / "diplomacy" / "unga_votes_40_countries_1992_2025_full.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            yield {
                "vote": cell["vote_id"],
                "resolution": cell["resolution"],
                "title": short_title(cell["title"]),
                "subject": subject(cell["resolution"], cell["title"]),
                **{name: int(cell[name]) for name in _COUNTS},
                **{state: cell[state] for state in STATES},
                "period_public": cell["date"],
                "source": SOURCE,
            }


def short_title(title: str) -> str:
    """The title without the words that nearly all titles end with."""
    return _ENDING.sub("", title).strip()


def subject(resolution: str, title: str) -> str:
    """The mark "ukraine" or "north-korea" or nothing, by the words of the title or the special session."""
    if resolution.startswith(_EMERGENCY_SESSION) or _UKRAINE.search(title):
        return "ukraine"
    return "north-korea" if _NORTH_KOREA.search(title) else ""


SCHEMA: dict[str, Any] = {
    "fields": [
        text("vote", "Record of the vote in the UN Digital Library", pattern=r"[-\w ]+"),
        text("resolution", "Symbol of the text"),
        text("title", "Title; the library's copy is cut at 160 characters"),
        text(
            "subject",
            "Marked by title or by emergency special session; empty: another subject",
            required=False,
            enum=["ukraine", "north-korea"],
        ),
        *(number(name, f"{title}, all members", minimum=0) for name, title in _COUNTS.items()),
        *(
            text(
                state,
                "Y yes, N no, A abstention, X not voting, empty: not in the record",
                required=False,
                enum=["Y", "N", "A", "X"],
            )
            for state in STATES
        ),
        {
            "name": "period_public",
            "type": "date",
            "title": "Day of the vote, on which it was public",
            "constraints": {"required": True},
        },
        text("source", "Source"),
    ],
    "primaryKey": ["vote"],
    "foreignKeys": [link("source", "sources", "source")],
    "missingValues": [""],
}

MODULE = Module(
    sources=sources,
    series=[],
    rows=lambda root: [],
    tables=[
        Shaped(
            name="unga-votes",
            settled=True,
            title=(
                "Recorded votes on texts that the UN General Assembly adopted, one row a vote, by "
                "calendar year; no paragraph votes, no amendments"
            ),
            schema=SCHEMA,
            rows=rows,
        )
    ],
)
