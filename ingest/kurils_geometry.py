"""Outlines for maps of the islands, as GeoJSON, each file with its source and licence inside.

``geo`` is no part of a module's rows: geometry has no clock and no key. It gives the files as
bytes, the same for the same sources, simplified to what a printed map shows.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from ingest.model import IngestError, Module, described

Point = tuple[float, float]
Feature = dict[str, Any]

_DECIMALS = 4
_LARGEST = 600_000


class Layer(NamedTuple):
    """One file of outlines.

    Attributes:
        file: name under ``geo/``; what is share-alike says so in its name.
        entry: its id in the collection's ``SOURCES.yml``.
        title, attribution, licence: what the file says of itself.
        keep: properties that are kept.
        tolerance: what a simplified line may be off, in degrees.
        chosen: whether a feature is kept.
    """

    file: str
    entry: str
    title: str
    attribution: str
    licence: str
    keep: tuple[str, ...]
    tolerance: float
    chosen: Callable[[Feature], bool] = lambda feature: True


_NATURAL_EARTH = ("Natural Earth", "Public domain")
LAYERS = (
    Layer(
        "islands.geojson",
        "islands4-mlit-named",
        "The four islands as Japan's administrative map outlines them",
        "National Land Numerical Information (administrative areas), MLIT, Japan; simplified by "
        "SmartNews Media Research Institute",
        "Reuse with attribution",
        ("island", "administered_by", "claimed_by", "offered_1956"),
        0.0,
    ),
    Layer(
        "islands-natural-earth.geojson",
        "islands4-ne10m-named",
        "The four islands as Natural Earth outlines them at 1:10m",
        *_NATURAL_EARTH,
        ("island",),
        0.0,
    ),
    Layer(
        "land.geojson",
        "kuril-region-land",
        "Kuril chain without the four islands, Hokkaido, Sakhalin, Kamchatka and their neighbours",
        *_NATURAL_EARTH,
        ("adm0_a3", "island", "kuril_chain", "disputed"),
        0.02,
        lambda feature: not feature["properties"]["disputed"],
    ),
    Layer(
        "lines.geojson",
        "lines-claim-maritime",
        "Claim line between Iturup and Urup, and maritime indicator lines",
        *_NATURAL_EARTH,
        ("featurecla", "name", "note"),
        0.0,
    ),
    Layer(
        "marine-boundary-share-alike.geojson",
        "osm-disputed-marine",
        "Marine boundary around the disputed islands as volunteers draw it",
        "OpenStreetMap contributors (relation 20388793)",
        "Open Database Licence 1.0 (share-alike)",
        ("name",),
        0.01,
    ),
    Layer(
        "districts-share-alike.geojson",
        "sakhalin-districts-osm",
        "The three Kuril districts with their territorial sea",
        "OpenStreetMap contributors",
        "Open Database Licence 1.0 (share-alike)",
        ("district_en",),
        0.01,
        lambda feature: bool(feature["properties"]["kuril"]),
    ),
    Layer(
        "far-east-regions.geojson",
        "regions-russia-china",
        "The eleven regions of the Far Eastern district",
        *_NATURAL_EARTH,
        ("iso_3166_2", "fefd_2000_2018"),
        0.03,
        lambda feature: bool(feature["properties"]["fefd_since_2018"]),
    ),
)


def geo(root: Path) -> dict[str, bytes]:
    """The files of outlines, by path relative to ``data/``.

    Args:
        root: the folder of sources.

    Raises:
        IngestError: a source is absent or another file than described, a layer is left
            empty, or the files are larger together than a book should carry.
    """
    found = {f"geo/{layer.file}": _file(root, layer) for layer in LAYERS}
    if (size := sum(map(len, found.values()))) > _LARGEST:
        raise IngestError(f"geo/: {size} bytes, more than {_LARGEST}; raise a layer's tolerance")
    return found


def _file(root: Path, layer: Layer) -> bytes:
    source = described(
        root,
        "kurils",
        layer.entry,
        source=layer.entry,
        licence="open",
        grade="primary document",
        vintage="2026",
        short=layer.attribution,
    )
    content = (root / source.file).read_bytes()
    features = [feature for feature in json.loads(content)["features"] if layer.chosen(feature)]
    if not features:
        raise IngestError(f"{source.file}: no feature is left for geo/{layer.file}")
    drawn = [
        {
            "type": "Feature",
            "properties": {name: feature["properties"].get(name) for name in layer.keep},
            "geometry": _simple(feature["geometry"], layer.tolerance),
        }
        for feature in features
    ]
    collection = {
        "type": "FeatureCollection",
        "properties": {
            "title": layer.title,
            "attribution": layer.attribution,
            "licence": layer.licence,
            "address": source.address,
            "copy": source.copy,
            "file": source.file,
            "sha256": hashlib.sha256(content).hexdigest(),
        },
        "features": drawn,
    }
    return (json.dumps(collection, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _simple(geometry: dict[str, Any], tolerance: float) -> dict[str, Any]:
    """The geometry with fewer points and rounded coordinates."""
    kind, points = geometry["type"], geometry["coordinates"]
    if kind == "LineString":
        return {"type": kind, "coordinates": _line(points, tolerance)}
    if kind == "Polygon":
        return {"type": kind, "coordinates": [_ring(ring, tolerance) for ring in points]}
    if kind == "MultiPolygon":
        parts = [[_ring(ring, tolerance) for ring in part] for part in points]
        return {"type": kind, "coordinates": parts}
    raise IngestError(f"geometry of type {kind} is not foreseen")


def _ring(points: list[Point], tolerance: float) -> list[Point]:
    """A closed ring, of which at least a triangle stays.

    It is cut where it is farthest from its first point, since a closed line has no chord
    against which to measure.
    """
    start = points[0]
    cut = max(range(len(points)), key=lambda place: (math.dist(start, points[place]), -place))
    line = [*_line(points[: cut + 1], tolerance)[:-1], *_line(points[cut:], tolerance)]
    return line if len(line) >= 4 else _rounded(points)


def _line(points: list[Point], tolerance: float) -> list[Point]:
    """The points that Douglas and Peucker (1973) keep, rounded."""
    if tolerance == 0 or len(points) < 3:
        return _rounded(points)
    kept = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        off, place = max(
            (_distance(points[place], points[first], points[last]), place) for place in range(first + 1, last)
        )
        if off > tolerance:
            kept.add(place)
            spans += [(first, place), (place, last)]
    return _rounded(points[place] for place in sorted(kept))


def _distance(point: Point, start: Point, end: Point) -> float:
    """Distance of a point from a segment, a degree of longitude shortened to the latitude."""
    narrow = math.cos(math.radians(point[1]))
    x, y = (point[0] - start[0]) * narrow, point[1] - start[1]
    along_x, along_y = (end[0] - start[0]) * narrow, end[1] - start[1]
    length = along_x**2 + along_y**2
    share = 0.0 if length == 0 else min(1.0, max(0.0, (x * along_x + y * along_y) / length))
    return math.hypot(x - share * along_x, y - share * along_y)


def _rounded(points: Iterable[Point]) -> list[Point]:
    """Rounded points, repeats in a row dropped."""
    found: list[Point] = []
    for point in points:
        place = (round(point[0], _DECIMALS), round(point[1], _DECIMALS))
        if not found or found[-1] != place:
            found.append(place)
    return found


MODULE = Module(sources=lambda root: [], series=[], rows=lambda root: [], files=geo)
