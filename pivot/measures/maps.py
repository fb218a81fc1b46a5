"""What the maps of the islands show: rows to be named, and the outlines beneath them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.islands import ISLES, areas, outlines, treaty_lines

#: Sources of the outlines, by file.
_SOURCES = {
    "islands": "mlit-islands-2021",
    "islands-natural-earth": "natural-earth-islands-2024",
}


@dataclass(frozen=True)
class Layers:
    """One map.

    Attributes:
        rows: what is named, as ``figures.map`` takes it.
        land: GeoJSON of the ground.
        islands: GeoJSON of the four islands.
        lines: GeoJSON of lines.
    """

    rows: pd.DataFrame
    land: dict[str, Any]
    islands: dict[str, Any]
    lines: dict[str, Any]


def lines_of_treaties(ds: Dataset) -> Layers:
    """The line of each settlement since 1855, on Natural Earth's coasts."""
    lines = treaty_lines(ds)
    names = [feature["properties"]["name"] for feature in lines["features"]]
    status = ["reported" if name in ("1855", "1945") else "estimated" for name in names]
    source = f"{_SOURCES['islands-natural-earth']} mofa-faq-2026-11-24"
    rows = pd.DataFrame({"series": names, "status": status, "source": source})
    return Layers(rows, _plain(outlines(ds, "land")), _plain(outlines(ds, "islands-natural-earth")), lines)


def islands_of(ds: Dataset, file: str, area: str) -> Layers:
    """The four islands as one file outlines them, with their areas by one of ``islands.AREAS``."""
    shapes = outlines(ds, file)
    size = areas(ds, area)
    called = {"Habomai": "Habomai group"}
    rows = pd.DataFrame(
        {
            "series": [called.get(name, name) for name in ISLES.values()],
            "value": [float(size[code]) for code in ISLES],
            "unit": "km²",
            "status": "reported",
            "source": _SOURCES[file],
        }
    )
    return Layers(rows, _plain(outlines(ds, "land")), shapes, {})


def _plain(collection: dict[str, Any]) -> dict[str, Any]:
    """The same shapes without names, so that they are ground and nothing else."""
    features = [{**feature, "properties": {}} for feature in collection["features"]]
    return {"type": "FeatureCollection", "features": features}
