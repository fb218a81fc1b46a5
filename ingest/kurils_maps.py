"""Who draws the four islands where: eleven public maps, each with the state it gives them to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from ingest.model import IngestError, Module, Shaped, Source, described
from ingest.package import CODE, SLUG, link, text

SOURCE = "worldviews-2026"
_ISLANDS = {
    "Iturup": "ISLE_ITURUP",
    "Kunashir": "ISLE_KUNASHIR",
    "Shikotan": "ISLE_SHIKOTAN",
    "Habomai group": "ISLE_HABOMAI",
}
_STATES = ("Russia", "Japan", "both", "not drawn")
_DISPUTED = "Admin. by Russia; Claimed by Japan"


def sources(root: Path) -> list[Source]:
    """The list of maps."""
    return [
        described(
            root,
            "kurils",
            "worldviews",
            source=SOURCE,
            producer="The producers of the maps listed; compared for this book",
            licence="open",
            grade="other",
            vintage="2026-11-24",
            short="Own comparison of eleven maps, 2026",
        )
    ]


def _rows(root: Path) -> Iterator[dict[str, Any]]:
    table = pd.read_csv(root / "kurils" / "worldviews_islands.csv", dtype=str, keep_default_na=False)
    for line in table.to_dict("records"):
        for island, code in _ISLANDS.items():
            words = line[island]
            yield {
                "map": line["source"],
                "island": code,
                "drawn_in": _drawn_in(words),
                "words": words,
                "copy": f"{line['repository']} {line['commit']}",
                "method": line["method"],
                "source": SOURCE,
            }


def _drawn_in(words: str) -> str:
    if words == _DISPUTED:
        return "both"
    state = words.partition(" (")[0]
    if state not in _STATES:
        raise IngestError(f"worldviews_islands.csv: {words!r} is no way to draw an island")
    return state


MODULE = Module(
    sources=sources,
    series=[],
    rows=lambda root: [],
    tables=[
        Shaped(
            name="worldviews",
            title="Where public maps draw the four islands, one row a map and island",
            schema={
                "fields": [
                    text("map", "Map"),
                    text("island", "Island", pattern=CODE),
                    text("drawn_in", "State in which the island is drawn", enum=list(_STATES)),
                    text("words", "As the map says it"),
                    text("copy", "Copy of the map that was read"),
                    text("method", "How it was read"),
                    text("source", "Source", pattern=SLUG),
                ],
                "primaryKey": ["map", "island"],
                "foreignKeys": [
                    link("island", "countries", "code"),
                    link("source", "sources", "source"),
                ],
                "missingValues": [""],
            },
            rows=_rows,
            public="2026-11-24",
        )
    ],
)
