"""The five permanent members in the Security Council: adopted texts and vetoed drafts, 1992 on."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.model import IngestError, Module, Shaped, Source, described
from ingest.package import link, number, text

FIRST_YEAR = 1992
MEMBERS = ("CHN", "FRA", "GBR", "RUS", "USA")
_COUNTS = {"yes": "Yes", "no": "No", "abstain": "Abstentions"}
#: Column of the list of vetoes for each member.
_VETO_COLUMNS = {"CHN": "China", "FRA": "France", "GBR": "UK", "RUS": "Russia", "USA": "USA"}
ADOPTED, VETOES, LATE_VETOES = "un-council-votes", "un-council-vetoes", "un-council-vetoes-compiled"


def sources(root: Path) -> list[Source]:
    """Adopted texts, the list of vetoes to July 2022 and the compiled list after it."""

    def found(entry: str, source: str, grade: str, vintage: str, short: str) -> Source:
        return described(
            root,
            "diplomacy",
            entry,
            source=source,
            licence="non-commercial",
            grade=grade,
            vintage=vintage,
            short=short,
            producer="UN Dag Hammarskjöld Library",
            terms=(
                "UN Dag Hammarskjöld Library: copyright United Nations; non-commercial use with attribution"
            ),
        )

    return [
        found(
            "unsc-adopted-p5",
            ADOPTED,
            "primary document",
            "2025-11",
            "UN Dag Hammarskjöld Library, voting data",
        ),
        found(
            "unsc-vetoes",
            VETOES,
            "primary document",
            "2023-09-13",
            "UN Dag Hammarskjöld Library, list of vetoes",
        ),
        found(
            "unsc-vetoes-supplement",
            LATE_VETOES,
            "other",
            "2026-11-24",
            "UN list of vetoes, compiled",
        ),
    ]


def rows(root: Path) -> Iterator[dict[str, Any]]:
    """One row a text; a vote is public on its day."""
    folder = root / "diplomacy"
    for cell in _lines(folder / "unsc_adopted_votes_p5_1992_2025.csv"):
        yield {
            "text": cell["resolution"],
            "outcome": "adopted",
            "subject": _bracketed(cell["title"]),
            "region": "",
            **{name: int(cell[name]) for name in _COUNTS},
            **{member: cell[member] for member in MEMBERS},
            "period_public": cell["date"],
            "source": ADOPTED,
        }
    for cell in _lines(folder / "unsc_vetoes_1946_sept2022.csv"):
        if int(cell["year"]) >= FIRST_YEAR:
            month, day, year = cell["date"].split("/")
            iso = f"{year}-{int(month):02d}-{int(day):02d}"
            yield _veto(cell, iso, cell["crisis_topic"], cell["region"], VETOES)
    for cell in _lines(folder / "unsc_vetoes_sept2022_2025_compiled.csv"):
        yield _veto(cell, cell["date"], cell["topic"], "", LATE_VETOES)


def _veto(cell: dict[str, str], date: str, subject: str, region: str, source: str) -> dict[str, Any]:
    votes = {member: "N" if cell.get(column) == "1" else "" for member, column in _VETO_COLUMNS.items()}
    if "N" not in votes.values():
        raise IngestError(f"{source}: no member is named for the veto of {date}")
    return {
        "text": cell["draft"],
        "outcome": "vetoed",
        "subject": subject,
        "region": region,
        **dict.fromkeys(_COUNTS, ""),
        **votes,
        "period_public": date,
        "source": source,
    }


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _bracketed(title: str) -> str:
    """What a title says in brackets: "on measures against the Democratic People's Republic"."""
    found = re.search(r"\[(?:on )?([^\]]*)", title)
    if found is None:
        raise IngestError(f"no subject in brackets in {title!r}")
    return found[1].strip()


_VOTE = "Y yes, N no, A abstention, X no recorded vote; empty: not in the source"
SCHEMA: dict[str, Any] = {
    "fields": [
        text("text", "Symbol of the resolution or draft"),
        text("outcome", "Adopted, or stopped by a veto", enum=["adopted", "vetoed"]),
        text("subject", "Subject as the source words it; the library's titles are cut"),
        text("region", "Region of the subject as the list of vetoes has it", required=False),
        *(
            number(name, f"{title}, all fifteen members; empty for drafts", required=False, minimum=0)
            for name, title in _COUNTS.items()
        ),
        *(text(member, _VOTE, required=False, enum=["Y", "N", "A", "X"]) for member in MEMBERS),
        {
            "name": "period_public",
            "type": "date",
            "title": "Day of the vote, on which it was public",
            "constraints": {"required": True},
        },
        text("source", "Source"),
    ],
    "primaryKey": ["text", "period_public"],
    "foreignKeys": [link("source", "sources", "source")],
    "missingValues": [""],
}

MODULE = Module(
    sources=sources,
    series=[],
    rows=lambda root: [],
    tables=[
        Shaped(
            name="unsc-votes",
            settled=True,
            title=(
                "Votes of the permanent members of the UN Security Council, one row a text: adopted "
                "resolutions (to October 2025) and vetoed drafts (to September 2025), of which only "
                "the vetoes cast are held"
            ),
            schema=SCHEMA,
            rows=rows,
        )
    ],
)
