"""What stands on the maps of the islands, from outlines of two small squares."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pivot.measures import maps
from pivot.measures.sea import NAMES
from tests.handheld import Held

SQUARE = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]
HOLE = [[0.2, 0.1], [0.4, 0.1], [0.4, 0.3], [0.2, 0.1]]
FAR = [[5.0, 5.0], [6.0, 5.0], [6.0, 6.0], [5.0, 5.0]]


def feature(island: str, shape: str, coordinates: list[Any]) -> dict[str, Any]:
    geometry = {"type": shape, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"island": island}, "geometry": geometry}


OUTLINES = {
    "type": "FeatureCollection",
    "features": [
        feature("Iturup", "Polygon", [SQUARE, HOLE]),
        feature("Habomai group", "MultiPolygon", [[SQUARE], [FAR, HOLE]]),
        feature("Urup", "Polygon", [FAR]),
    ],
}
LINES = {
    "type": "FeatureCollection",
    "features": [
        {"type": "Feature", "properties": {"name": name}, "geometry": {"type": "MultiLineString", "at": name}}
        for name in ("1855", "since 1945")
    ],
}


@pytest.fixture
def ds(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(maps, "outlines", lambda ds, file: OUTLINES)
    monkeypatch.setattr(maps, "treaty_lines", lambda ds: LINES)
    monkeypatch.setattr(maps, "areas", lambda ds, area: pd.Series({code: 7 for code in NAMES}))
    files = [
        {"file": "islands", "drawn_by": "a ministry", "source": "one"},
        {"file": "coast-share-alike", "drawn_by": "a collection", "source": "two"},
    ]
    settlements = [{"source": "treaty"}, {"source": "order"}, {"source": "treaty"}]
    return Held(tables={"outlines": files, "settlements": settlements})


def test_lines_of_treaties_name_their_sources_once(ds: Any) -> None:
    found = maps.lines_of_treaties(ds)
    assert found.rows["series"].tolist() == ["1855", "since 1945"]
    assert set(found.rows["source"]) == {"natural-earth-islands-2024 treaty order"}
    assert found.lines is LINES
    for ground in (found.land, found.islands):
        assert [f["properties"] for f in ground["features"]] == [{}, {}, {}]
        assert ground["features"][2]["geometry"] == OUTLINES["features"][2]["geometry"]


def test_the_ground_of_the_islands_leaves_the_islands_out(ds: Any) -> None:
    found = maps.islands_of(ds, "islands", "a survey")
    assert found.rows["series"].tolist() == list(NAMES.values()) and set(found.rows["value"]) == {7.0}
    assert set(found.rows["source"]) == {"mlit-islands-2021 gshhg-2017-06-15"}
    assert [f["geometry"]["coordinates"] for f in found.land["features"]] == [[FAR]]
    assert [f["geometry"]["at"] for f in found.lines["features"]] == ["since 1945"]
    assert found.islands is OUTLINES


def test_outlines_over_one_another_are_outer_rings_of_the_four_islands(ds: Any) -> None:
    found = maps.overlaid(ds)
    assert found.rows["series"].tolist() == ["a ministry", "a collection"]
    assert found.rows["source"].tolist() == ["one", "two"] and found.islands == {}
    for line, name in zip(found.lines["features"], found.rows["series"], strict=True):
        assert line["properties"] == {"name": name}
        assert line["geometry"] == {"type": "MultiLineString", "coordinates": [SQUARE, SQUARE, FAR]}
