"""Pipelines of gas and oil between Russia, Central Asia, China and Europe: capacity and state."""

from __future__ import annotations

import json
import re
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
        # JSON's null and its NaN both mean that the tracker has no entry.
        told = {
            key: "" if value in (None, "") or value != value else value
            for key, value in feature["properties"].items()
        }
        yield {
            "pipeline": told["project_id"] or _slug(told["name"], told["segment"]),
            "name": told["name"],
            "segment": told["segment"],
            "fuel": told["fuel"],
            "state": told["status"],
            "countries": told["countries"],
            "owner": told["owner"],
            "capacity": _number(told.get("capacity_bcm_y", "")),
            "capacity_oil": _number(told.get("capacity_boe_d", "")),
            "start": str(told["start_year"])[:4],
            "length": _number(told.get("length_km", "")),
            "source": SOURCE,
        }


def _number(value: Any) -> float | str:
    return float(value) if value != "" else ""


def _slug(*words: str) -> str:
    """A name for what has no number in the tracker."""
    return "-".join(re.findall(r"[a-z0-9]+", " ".join(words).lower()))


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
                    text("pipeline", "Number in the tracker; of oil, its name"),
                    text("name", "Name"),
                    text("segment", "Segment", required=False),
                    text("fuel", "Fuel", enum=["gas", "oil"]),
                    text("state", "State in 2024", enum=_STATES),
                    text("countries", "Countries", required=False),
                    text("owner", "Owner", required=False),
                    number("capacity", "Capacity of a gas pipeline, bcm a year", required=False, minimum=0),
                    number("capacity_oil", "Of an oil pipeline, barrels a day", required=False, minimum=0),
                    text("start", "Year of its start, or planned", required=False, pattern=r"\d{4}"),
                    number("length", "Length, km", required=False, minimum=0),
                    text("source", "Source"),
                ],
                "primaryKey": ["pipeline"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=rows,
            public=VINTAGE,
        )
    ],
)
