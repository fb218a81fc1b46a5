"""What the maps of the islands show: rows to be named, and the outlines beneath them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.islands import areas, outlines, treaty_lines
from pivot.measures.sea import NAMES

#: Sources of the outlines, by file.
_SOURCES = {
    "islands": "mlit-islands-2021",
    "islands-natural-earth": "natural-earth-islands-2024",
    "coast-share-alike": "gshhg-2017-06-15",
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
    """The line of each settlement since 1855, constructed on Natural Earth's coasts."""
    lines = treaty_lines(ds)
    names = [feature["properties"]["name"] for feature in lines["features"]]
    words = ds.table("settlements")["source"]
    source = " ".join([_SOURCES["islands-natural-earth"], *dict.fromkeys(words)])
    rows = pd.DataFrame({"series": names, "status": "estimated", "source": source})
    return Layers(rows, _plain(outlines(ds, "land")), _plain(outlines(ds, "islands-natural-earth")), lines)


def islands_of(ds: Dataset, file: str, area: str) -> Layers:
    """The four islands as one file outlines them, with their areas by one of ``islands.AREAS``.

    Beside them the line between what either state holds, constructed (``islands.treaty_lines``), and the
    coasts of Hokkaido and Urup by GSHHG.
    """
    size = areas(ds, area)
    rows = pd.DataFrame(
        {
            "series": list(NAMES.values()),
            "value": [float(size[code]) for code in NAMES],
            "unit": "km²",
            "status": "reported",
            "source": f"{_SOURCES[file]} {_SOURCES['coast-share-alike']}",
        }
    )
    return Layers(rows, _around(ds), outlines(ds, file), _held(ds))


def overlaid(ds: Dataset) -> Layers:
    """The outlines of all sources as lines over one another."""
    held = ds.table("outlines").set_index("file")
    features, rows = [], []
    for file, row in held.iterrows():
        collection = outlines(ds, str(file))
        parts = []
        for feature in collection["features"]:
            if feature["properties"]["island"] in NAMES.values():
                shape = feature["geometry"]
                whole = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
                parts += [polygon[0] for polygon in whole]
        geometry = {"type": "MultiLineString", "coordinates": parts}
        features.append({"type": "Feature", "properties": {"name": row["drawn_by"]}, "geometry": geometry})
        rows.append({"series": row["drawn_by"], "status": "reported", "source": row["source"]})
    lines = {"type": "FeatureCollection", "features": features}
    return Layers(pd.DataFrame(rows), _around(ds), {}, lines)


def _around(ds: Dataset) -> dict[str, Any]:
    """The coasts around the four islands by GSHHG, as ground."""
    collection = outlines(ds, "coast-share-alike")
    kept = [f for f in collection["features"] if f["properties"]["island"] not in NAMES.values()]
    return _plain({"features": kept})


def _held(ds: Dataset) -> dict[str, Any]:
    """The line between what either state holds since 1945, as ground."""
    lines = [f for f in treaty_lines(ds)["features"] if f["properties"]["name"] == "since 1945"]
    return _plain({"features": lines})


def _plain(collection: dict[str, Any]) -> dict[str, Any]:
    """The same shapes without names, so that they are ground and nothing else."""
    features = [{**feature, "properties": {}} for feature in collection["features"]]
    return {"type": "FeatureCollection", "features": features}
