"""Maps: the points are where they say, cut and named as promised, the same on every machine."""

import hashlib
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pyproj
import pytest

from pivot import figures
from pivot.figures.atlas import cutting, projections
from pivot.figures.atlas.classes import Classes
from pivot.figures.atlas.furniture import MapSheet
from pivot.figures.atlas.names import Names
from pivot.figures.labels import Box
from tests.figures import drawn

ROOT = Path(__file__).resolve().parents[2]
EXTENT = (140.0, 40.0, 152.0, 48.0)


def square(west, south, east, north, **properties):
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return feature("Polygon", [ring], **properties)


def feature(kind, coordinates, **properties):
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features):
    return {"type": "FeatureCollection", "features": list(features)}


LAND = collection(square(130, 35, 143.5, 44))
THINGS = collection(
    square(145, 43, 147, 44.5, name="South Isle"),
    square(148, 45, 150, 46, name="North Isle"),
    feature("LineString", [[144.2, 47.5], [147.4, 45.2], [151, 42]], name="1855"),
)
ROWS = pd.DataFrame(
    {
        "series": ["South Isle", "North Isle", "1855", "Port", "Cape"],
        "x": [np.nan, np.nan, np.nan, 142.0, 141.2],
        "y": [np.nan, np.nan, np.nan, 43.0, 41.4],
        "value": [4.0, 12.5, np.nan, 7.0, 1.0],
        "unit": "per cent",
        "status": ["reported", "reported", "estimated", "reported", "reported"],
        "source": "invented",
    }
)
GIVEN = {
    "name": "fig-map",
    "finding": "Two isles lie apart.",
    "lines_of": "the author",
    "land": LAND,
    "features": THINGS,
    "extent": EXTENT,
}


@pytest.fixture(scope="module")
def chart():
    return figures.map(ROWS, **GIVEN)


@pytest.fixture(scope="module")
def classed():
    return figures.map(ROWS, **{**GIVEN, "classes": [5, 10], "values": True})


def on_earth(figure, where):
    """Longitude and latitude of a place in the drawing, by its record and PROJ alone."""
    (axis,) = figure.drawing["axes"]
    x, y = drawn.value_at(axis, where)
    return pyproj.Proj(figure.drawing["projection"])(x * 1000, y * 1000, inverse=True)


def paths(figure, part):
    found = [p.get("d") for p in drawn.group(figure, part).iter() if p.get("d")]
    return [np.array(drawn.numbers(d)).reshape(-1, 2) for d in found]


def test_places_are_read_back_from_the_drawing(chart):
    for series, wanted in (("Port", (142.0, 43.0)), ("Cape", (141.2, 41.4))):
        (where,) = drawn.places(chart, f"series-{series}")
        assert on_earth(chart, where) == pytest.approx(wanted, abs=0.005)


def test_regions_and_lines_are_read_back_from_the_drawing(chart):
    (outline,) = paths(chart, "series-South-Isle")
    there = np.array([on_earth(chart, where) for where in outline])
    wide, low, high = there[:, 0], there[:, 1].min(), there[:, 1].max()
    assert (wide.min(), wide.max(), low, high) == pytest.approx((145, 147, 43, 44.5), abs=0.01)
    line = paths(chart, "series-1855")[0]
    ends = np.array([on_earth(chart, where) for where in line[[0, -1]]])
    assert ends.ravel() == pytest.approx([144.2, 47.5, 151, 42], abs=0.01)


def test_every_row_has_its_place(chart):
    points = chart.points
    assert list(points["kind"]) == ["region", "region", "line", "place", "place"]
    for anchor, row in zip(chart.drawing["anchors"], points.itertuples(), strict=True):
        assert on_earth(chart, anchor) == pytest.approx((row.x, row.y), abs=0.005)
    south, _, line, *_ = points.itertuples()
    assert 145.5 < south.x < 146.5 and 43.4 < south.y < 44.1
    assert 144.2 < line.x < 151 and 42 < line.y < 47.5


def test_the_note_names_lines_and_projection(chart, classed):
    assert chart.caption == (
        "Two isles lie apart. Lines as drawn by the author; drawing one takes no side. "
        "Projection: Lambert conformal conic, standard parallels 41.5° N and 46.5° N, "
        "central meridian 146° E. Source: invented."
    )
    assert "Projection: Albers equal-area conic" in classed.caption


@pytest.mark.parametrize(
    ("extent", "areas", "words"),
    [
        ((-180, -58, 180, 84), False, "Equal Earth, central meridian 0°"),
        ((-30, -58, 330, 84), True, "Equal Earth, central meridian 150° E"),
        ((20, 40, 190, 80), False, "Albers equal-area conic, standard parallels 46.5° N and 73.5° N, "),
        ((-10, -10, 170, 80), False, "Lambert azimuthal equal-area, centre 35° N, "),
        ((140, 40, 152, 48), True, "Albers equal-area conic, "),
    ],
)
def test_the_projection_fits_the_extent(extent, areas, words):
    assert projections.fitting(extent, None, areas).words.startswith(words)


def test_an_equal_area_map_keeps_areas():
    for kind in ("albers", "azimuthal", "equal-earth"):
        projection = projections.fitting((20, 40, 190, 80), kind, True)
        sizes = []
        for south in (45.0, 70.0):
            ring = projections.border((100.0, south, 104.0, south + 3.0))
            there = projection.forward(np.concatenate([ring, ring[:1]]))
            true = pyproj.Geod(ellps="WGS84").polygon_area_perimeter(*ring.T)[0] / 1e6
            sizes.append(cutting.area(there) / true)
        assert sizes == pytest.approx([1.0, 1.0], abs=2e-3), kind


def test_a_conformal_map_has_one_scale_at_a_place():
    projection, step = projections.fitting(EXTENT, None, False), 1e-3
    for lon, lat in ((141.0, 40.5), (151.0, 47.5)):
        places = np.array([[lon, lat], [lon + step, lat], [lon, lat + step]])
        corner, east, north = projection.forward(places)
        true = [projections.kilometres(places[0], place) for place in places[1:]]
        scales = [np.hypot(*(there - corner)) / far for there, far in zip((east, north), true, strict=True)]
        assert scales[0] == pytest.approx(scales[1], abs=1e-4)


def test_edges_are_straight_in_degrees():
    """So GeoJSON has it: an edge along a parallel bends with it."""
    things = collection(square(140.5, 42, 151.5, 46, name="wide"))
    rows = pd.DataFrame({"series": ["wide"], "status": "reported", "source": "s"})
    figure = figures.map(rows, **{**GIVEN, "land": (), "features": things})
    (outline,) = paths(figure, "series-wide")
    for place in cutting.dense(np.concatenate([outline, outline[:1]]), 5.0):
        lon, lat = on_earth(figure, place)
        assert min(abs(lon - 140.5), abs(lon - 151.5), abs(lat - 42), abs(lat - 46)) < 0.02


def test_nothing_is_drawn_outside_the_frame(chart):
    left, top, wide, high = chart.drawing["axes"][0]["box"]
    groups = [g for g in drawn.tree(chart) if g.get("class") in ("land", "grid", "series")]
    for group in groups:
        for path in group.iter():
            if path.get("d"):
                places = np.array(drawn.numbers(path.get("d"))).reshape(-1, 2)
                assert (places >= [left - 0.01, top - 0.01]).all()
                assert (places <= [left + wide + 0.01, top + high + 0.01]).all()


def test_what_is_cut_has_no_stroke_along_the_cut(chart):
    left, top, wide, high = chart.drawing["axes"][0]["box"]
    (land,) = (g for g in drawn.tree(chart) if g.get("class") == "land")
    fill, *strokes = [p for p in land.iter() if p.get("d")]
    assert fill.get("stroke") is None and strokes
    for path in strokes:
        places = np.array(drawn.numbers(path.get("d"))).reshape(-1, 2)
        along_left = (np.abs(places[:, 0] - left) < 0.02).sum()
        along_foot = (np.abs(places[:, 1] - top - high) < 0.02).sum()
        assert along_left <= 1 and along_foot <= 1


def test_the_antimeridian_is_no_border():
    """An area that its file cuts at 180 degrees is one; one that runs across unbroken is too."""
    east, west = square(170, 60, 180, 68), square(-180, 60, -170, 68)
    rings = [f["geometry"]["coordinates"] for f in (east, west)]
    things = collection(
        feature("MultiPolygon", rings, name="cut"),
        square(175, 52, 187, 57, name="whole"),
        feature("LineString", [[176, 48], [-176, 48]], name="line"),
    )
    rows = pd.DataFrame({"series": ["cut", "whole", "line"], "status": "reported", "source": "s"})
    given = {**GIVEN, "land": (), "features": things, "extent": (165, 45, 195, 72)}
    figure = figures.map(rows, **given)
    for part in ("series-cut", "series-whole", "series-line"):
        longitudes = [on_earth(figure, place)[0] % 360 for place in np.concatenate(paths(figure, part))]
        assert 169.9 < min(longitudes) < 177 and 183 < max(longitudes) < 190.1, part
    (axis,) = figure.drawing["axes"]
    pen = [p for p in drawn.group(figure, "series-cut").iter() if p.get("d") and p.get("stroke")]
    borders = [p for p in pen if p.get("stroke") != "#908f8b"]
    assert borders
    for path in borders:
        places = np.array(drawn.numbers(path.get("d"))).reshape(-1, 2)
        at = np.array([on_earth(figure, place) for place in places])
        on_seam = np.abs(at[:, 0] % 360 - 180) < 0.02
        assert not (on_seam[:-1] & on_seam[1:]).any()


def test_the_world_may_be_turned():
    """Nothing stretches across a world map whose edge is not the file's."""
    things = collection(square(-40, 0, 20, 30, name="across the edge"), square(100, 0, 120, 20, name="b"))
    rows = pd.DataFrame({"series": ["across the edge", "b"], "status": "reported", "source": "s"})
    figure = figures.map(rows, **{**GIVEN, "features": things, "land": (), "extent": (-30, -58, 330, 84)})
    (axis,) = figure.drawing["axes"]
    assert sum(axis["x"]["limits"]) == pytest.approx(0, abs=1)
    left, _, wide, _ = axis["box"]
    fills = paths(figure, "series-across-the-edge")[0]
    assert fills[:, 0].min() < left + 0.1 * wide and fills[:, 0].max() > left + 0.9 * wide
    middle = (fills[:, 0] > left + 0.2 * wide) & (fills[:, 0] < left + 0.8 * wide)
    assert not middle.any()
    assert not any(g.get("class") == "scale" for g in drawn.tree(figure))


def test_classes_fill_regions_and_places(classed):
    classes = Classes((5.0, 10.0))
    assert classes.words == ["under 5", "5 to 10", "10 or more"]
    assert classes.colour(5.0) == classes.colours[1] and classes.colour(4.99) == classes.colours[0]
    for series, value in (("South-Isle", 4.0), ("North-Isle", 12.5), ("Port", 7.0), ("Cape", 1.0)):
        fills = {p.get("fill") for p in drawn.group(classed, f"series-{series}").iter() if p.get("d")}
        assert classes.colour(value) in fills, series
    swatches = {
        p.get("fill") for g in drawn.tree(classed) if g.get("class") == "key" for p in g.iter() if p.get("d")
    }
    assert set(classes.colours) <= swatches


def test_classes_under_zero_have_a_hue_of_their_own():
    classes = Classes((-5.0, 0.0, 5.0))
    assert len(set(classes.colours)) == 4
    assert classes.colour(-6) != classes.colour(6)


def test_the_alt_text_tells_rows_and_values(classed, chart):
    assert classed.alt == (
        "Two isles lie apart. Map from 140° E to 152° E and 40° N to 48° N: 2 regions, 1 line, 2 places, "
        "values in per cent; largest North Isle 12.5, smallest Cape 1.0. Regions: South Isle 4.0. "
        "North Isle 12.5. Lines: 1855 (estimated). Places: Port 7.0. Cape 1.0."
    )
    bare = figures.map(ROWS.drop(columns=["value", "unit"]), **GIVEN)
    assert "48° N: 2 regions, 1 line, 2 places. Regions: South Isle. North Isle." in bare.alt


def test_statuses_bear_their_mark(chart):
    marks = [u for u in drawn.group(chart, "series-1855").iter() if u.tag.endswith("use")]
    assert len(marks) == 1
    assert not [u for u in drawn.group(chart, "series-North-Isle").iter() if u.tag.endswith("use")]


def test_lines_are_told_apart_by_dash():
    lines = [
        feature("LineString", [[141, lat], [151, lat]], name=str(1800 + i))
        for i, lat in enumerate((41.5, 43, 44.5, 46))
    ]
    rows = pd.DataFrame({"series": [str(1800 + i) for i in range(4)], "status": "reported", "source": "s"})
    figure = figures.map(rows, **{**GIVEN, "land": (), "features": collection(*lines)})
    dashes = {
        next(p.get("stroke-dasharray") for p in drawn.group(figure, f"series-{s}").iter() if p.get("d"))
        for s in rows["series"]
    }
    assert len(dashes) == 4


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_names_cover_neither_each_other_nor_a_line():
    spread = [("P" + c, 143 + 0.5 * (i % 4), 43 + 0.3 * (i // 4)) for i, c in enumerate("abcdefgh")]
    rows = pd.DataFrame(spread, columns=["series", "x", "y"]).assign(status="reported", source="s")
    rows["series"] += " harbour"
    rows = pd.concat([rows, ROWS.iloc[2:3].drop(columns=["value", "unit"])])
    figure = figures.map(rows, **GIVEN)
    boxes = [
        (series, box)
        for series in rows["series"]
        for box in drawn.words(figure, f"label-{series.replace(' ', '-')}")
    ]
    assert len(boxes) == 9
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        assert not overlap(a, b), f"{one} and {other}"
    line = figures_line(figure)
    for series, (left, top, right, bottom) in boxes:
        inside = (line > [left, top]).all(axis=1) & (line < [right, bottom]).all(axis=1)
        assert not inside.any(), series


def test_a_name_beside_a_region_stands_on_no_other():
    room, region = Box(0, 0, 300, 300), np.array([[100.0, 0], [300, 0], [300, 300], [100, 300], [100, 0]])
    spots = [((200.0, 200.0), (200.0, 200.0)), ((50.0, 200.0), (50.0, 200.0))]
    for filled, left in (([], 150), ([[region]], 0)):
        desk = Names(MapSheet("fig-names", 110), room, [], [], filled)
        assert desk.put("Isle", spots, "#000000", "regular", "label-isle")
        assert left < desk.taken[0].left < left + 60


def test_a_name_covers_no_line_and_a_coast_only_at_need():
    spots = [((200.0, 200.0), (200.0, 200.0)), ((50.0, 200.0), (50.0, 200.0))]
    first, both = np.array([[200.0, 0], [200, 300]]), np.array([[0.0, 200], [300, 200]])
    for lines, coasts, found in (([first], [], 50), ([], [first], 50), ([], [both], 200), ([both], [], None)):
        desk = Names(MapSheet("fig-names", 110), Box(0, 0, 300, 300), lines, coasts)
        assert desk.put("Isle", spots, "#000000", "regular", "label-isle") == (found is not None)
        assert [round((box.left + box.right) / 2) for box in desk.taken] == ([found] if found else [])


def test_what_leads_to_a_place_crosses_no_other_region():
    region = np.array([[100.0, 0], [200, 0], [200, 300], [100, 300], [100, 0]])
    spots = [((50.0, 200.0), (250.0, 200.0)), ((250.0, 100.0), (250.0, 200.0))]
    desk = Names(MapSheet("fig-names", 110), Box(0, 0, 300, 300), [], [], [[region]])
    assert desk.put("Isle", spots, "#000000", "regular", "label-isle")
    assert desk.taken[0].left > 200 and len(desk.lines) == 1


def figures_line(figure):
    """Places along the line of 1855, close together."""
    return cutting.dense(paths(figure, "series-1855")[0], 0.2)


def test_the_scale_bar_is_true():
    figure = figures.map(ROWS, **GIVEN)
    (scale,) = (g for g in drawn.tree(figure) if g.get("class") == "scale")
    bar = max((np.array(drawn.numbers(p.get("d"))) for p in scale.iter() if p.get("stroke")), key=len)
    length = np.ptp(bar.reshape(-1, 2)[:, 0])
    box = figure.drawing["axes"][0]["box"]
    middle = np.array([box[0] + box[2] / 2, box[1] + box[3] / 2])
    ends = [on_earth(figure, middle + [side * length / 2, 0]) for side in (-1, 1)]
    metres = pyproj.Geod(ellps="WGS84").inv(*ends[0], *ends[1])[2]
    assert min(abs(metres / 1000 - n) for n in (100, 200, 500)) < 1


def test_a_ring_is_cut_as_it_should_be():
    ring = np.array([[0.0, 0], [4, 0], [4, 4], [0, 4], [0, 0]])
    assert cutting.area(cutting.cut_ring(ring, (1, 1, 9, 3))) == pytest.approx(6)
    assert len(cutting.cut_ring(ring, (5, 5, 9, 9))) == 0
    wedge = np.array([[0.0, 0], [4, 0], [4, 4], [0, 0]])
    assert cutting.area(cutting.cut_ring(wedge, (2, -1, 9, 9))) == pytest.approx(6)
    assert cutting.holds([ring, ring / 2 + 1], np.array([[0.5, 0.5], [2, 2], [5, 5]])).tolist() == [
        True,
        False,
        False,
    ]
    parts = cutting.cut_line(np.array([[0.0, 0], [10, 0], [10, 5], [0, 5]]), (2, -1, 8, 9))
    assert [p.tolist() for p in parts] == [[[2, 0], [8, 0]], [[8, 5], [2, 5]]]
    bent = cutting.cut_line(np.array([[0.0, 0], [5, 0], [5, 3]]), (2, -1, 8, 9))
    assert [p.tolist() for p in bent] == [[[2, 0], [5, 0], [5, 3]]]


def test_thinning_keeps_within_its_tolerance():
    turn = np.linspace(0, 2 * np.pi, 400)
    ring = 50 * np.column_stack([np.cos(turn), np.sin(turn)])
    ring[-1] = ring[0]
    thinned = cutting.thin(ring, 0.2)
    assert len(thinned) < 100 and (thinned[0] == thinned[-1]).all()
    assert abs(np.hypot(*cutting.dense(thinned, 0.1).T) - 50).max() < 0.21


def test_a_hole_is_left_open():
    outer = [[142, 42], [150, 42], [150, 47], [142, 47], [142, 42]]
    hole = [[145, 44], [147, 44], [147, 45], [145, 45], [145, 44]]
    for inner in (hole, hole[::-1]):
        things = collection(feature("Polygon", [outer, inner], name="ring"))
        rows = pd.DataFrame({"series": ["ring"], "status": "reported", "source": "s"})
        figure = figures.map(rows, **{**GIVEN, "land": (), "features": things})
        (path,) = (p.get("d") for p in drawn.group(figure, "series-ring").iter() if p.get("d"))
        rings = [np.array(drawn.numbers(d)).reshape(-1, 2) for d in path.split("M")[1:]]
        sizes = [cutting.area(np.concatenate([r, r[:1]])) for r in rings]
        assert sizes[0] * sizes[1] < 0
        (row,) = figure.points.itertuples()
        assert not (145 < row.x < 147 and 44 < row.y < 45)


WRONG = {
    "lines_of is empty": {"lines_of": " "},
    "'Elsewhere' is no feature of the map": {"points": ROWS.assign(series=["Elsewhere", *"abcd"])},
    "'Port' lies outside the map": {"extent": (144.5, 42, 152, 48)},
    "'South Isle' lies outside the map": {"extent": (140, 46.5, 152, 50)},
    "is no projection": {"projection": "mercator"},
    "bounds of the classes do not increase": {"classes": [5, 5]},
    "there are no values to show": {"points": ROWS.drop(columns="value"), "classes": [1]},
    "the unit of the values is not known": {"points": ROWS.drop(columns="unit")},
    "'South Isle' has two rows": {"points": pd.concat([ROWS, ROWS.iloc[:1]])},
    "a feature is a Point": {"features": collection(feature("Point", [1, 2], name="p"))},
    "the extent is not west, south": {"extent": (140, 48, 152, 40)},
    "no column 'source'": {"points": ROWS.drop(columns="source")},
    "the finding has no full stop": {"finding": "Two isles"},
    "'Nowhere' is to be highlighted": {"highlight": ["Nowhere"]},
    "the map has no room": {"height": 20},
}


@pytest.mark.parametrize("complaint", WRONG)
def test_faults_are_named_in_one_sentence(complaint):
    given = {"points": ROWS, **GIVEN, **WRONG[complaint]}
    with pytest.raises(ValueError, match=complaint) as error:
        figures.map(given.pop("points"), **given)
    said = str(error.value)
    assert said.startswith("fig-map: ") and "\n" not in said and ("; " in said)


def test_a_measures_frame_and_a_desk_will_do():
    frame = pd.DataFrame(
        {"reporter": "RUS", "partner": ["CHN", "JPN"], "period": "2016", "value": [1.0, 2.0]}
    ).assign(status="reported", source="invented")
    things = collection(square(100, 25, 120, 40, code="CHN"), square(130, 32, 142, 42, code="JPN"))
    dataset = SimpleNamespace(
        countries=pd.DataFrame({"name": ["Nippon"]}, index=["JPN"]),
        sources=pd.DataFrame({"short": ["The author, 2026"]}, index=["invented"]),
    )
    figure = figures.of(dataset).map(
        frame,
        **{**GIVEN, "features": things, "land": (), "extent": (80, 15, 150, 50)},
        key="code",
        unit="US$ bn",
        classes=[1.5],
    )
    assert "largest Nippon 2.0" in figure.alt and figure.sources == ("The author, 2026",)
    assert figure.resource["data"][0]["value"] == 1.0


DRAW = """
import hashlib, json, sys
import pandas as pd
from pivot import figures
given = json.load(sys.stdin)
figure = figures.map(pd.DataFrame(given.pop("points")), **given)
print(hashlib.sha256(json.dumps(figure._repr_mimebundle_()).encode()).hexdigest())
"""


@pytest.mark.slow
def test_a_hostile_machine_changes_nothing(tmp_path, chart):
    settings = "svg.fonttype: none\nsvg.hashsalt: other\npath.simplify: True\npath.sketch: 3, 100, 2\n"
    (tmp_path / "matplotlibrc").write_text(settings, encoding="utf-8")
    (tmp_path / "proj.ini").write_text("[general]\nnetwork = on\n", encoding="utf-8")
    hostile = {
        "MATPLOTLIBRC": str(tmp_path / "matplotlibrc"),
        "PROJ_DATA": str(tmp_path),
        "PROJ_LIB": str(tmp_path),
        "PROJ_NETWORK": "ON",
        "PROJ_USER_WRITABLE_DIRECTORY": str(tmp_path / "none"),
        "PYTHONHASHSEED": "7",
        "LC_ALL": "C",
        "PYTHONPATH": str(ROOT),
    }
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", DRAW],
        env={**os.environ, **hostile},
        input=json.dumps({"points": ROWS.to_dict(orient="list"), **GIVEN}),
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    here = hashlib.sha256(json.dumps(chart._repr_mimebundle_()).encode()).hexdigest()
    assert run.stdout.split() == [here] and run.stderr == ""
    assert not (tmp_path / "none").exists()
