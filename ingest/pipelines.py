"""Pipelines of gas and oil between Russia, Central Asia, China and Europe: capacity and state."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.model import Module, Shaped, Source, described
from ingest.package import link, number, text

SOURCE = "gem-pipelines"
VINTAGE = "2024-10-08"
_STATES = ["operating", "construction", "proposed", "idle", "mothballed", "shelved", "cancelled"]


def sources(root: Path) -> list[Source]:
    """The selection from the two trackers."""
    return [
        described(
            root,
            "energy",
            "gem-pipelines",
            source=SOURCE,
            licence="attribution",
            grade="primary document",
            vintage=VINTAGE,
            short="Global Energy Monitor, 2024",
        )
    ]


def rows(root: Path) -> Iterator[dict[str, Any]]:
    """One row a segment, without its route."""
    path = root / "energy" / "gem_pipelines_russia_central_asia.geojson"
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        told = feature["properties"]
        yield {
            "project": told["project_id"],
            "name": told["name"],
            "segment": told.get("segment") or "",
            "fuel": told["fuel"],
            "state": told["status"],
            "countries": told["countries"],
            "owner": told.get("owner") or "",
            "capacity": _number(told.get("capacity_bcm_y")),
            "start": str(told.get("start_year") or "")[:4],
            "length": _number(told.get("length_km")),
            "source": SOURCE,
        }


def _number(value: Any) -> float | str:
    return float(value) if value not in (None, "") else ""


MODULE = Module(
    sources=sources,
    series=[],
    rows=lambda root: [],
    tables=[
        Shaped(
            name="pipelines",
            title=(
                "Pipelines of gas and oil between Russia, Central Asia, China and Europe as the trackers "
                "stood in 2024; segments in series repeat the capacity of the line and do not add up; start "
                "years after 2024 are plans"
            ),
            schema={
                "fields": [
                    text("project", "Number in the tracker"),
                    text("name", "Name"),
                    text("segment", "Segment", required=False),
                    text("fuel", "Fuel", enum=["gas", "oil"]),
                    text("state", "State in 2024", enum=_STATES),
                    text("countries", "Countries", required=False),
                    text("owner", "Owner", required=False),
                    number("capacity", "Capacity, bcm a year (gas only)", required=False, minimum=0),
                    text("start", "Year of its start, or planned", required=False, pattern=r"\d{4}"),
                    number("length", "Length, km", required=False, minimum=0),
                    text("source", "Source"),
                ],
                "primaryKey": ["project"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=rows,
        )
    ],
)
