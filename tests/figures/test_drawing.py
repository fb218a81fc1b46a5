"""The drawing holds the points, and nothing covers its labels."""

import itertools
import re
from xml.etree import ElementTree as ET

import numpy as np
import pandas as pd
import pytest

from pivot import figures
from pivot.figures.labels import Box, crosses, free_spot, spread
from pivot.figures.sheet import Sheet
from pivot.figures.tidy import CUTOFF_MOMENT, moment
from tests.figures import drawn

FINDING = "A finding."
YEARS = range(2006, 2025)


def wave(i, k):
    return 10 + 6 * np.sin(1.3 * i + k / 3) + 0.37 * k * (i == 0)


@pytest.fixture(scope="module")
def lines():
    points = drawn.points(
        ["CHN", "DEU", "JPN", "Other lands"],
        YEARS,
        wave,
        status=lambda code, x: "mirror" if x > 2021 else "reported",
    )
    return figures.line(points, name="fig-lines", finding=FINDING, events={"2014-03": "Crimea"})


def read_back(figure, axis, part, log=False):
    return np.array([drawn.value_at(axis, where) for where in drawn.places(figure, part)])


def assert_same(figure, axis, found, wanted):
    """Every wanted (x, y) is in the drawing, and nothing else; within 0.05% of each axis."""
    reach = [abs(np.subtract(*axis[key]["limits"])) for key in ("x", "y")]
    away = np.abs(found[:, None] - np.asarray(wanted, dtype=float)[None]) / reach
    worst = away.max(axis=2)
    assert worst.min(axis=0).max() < 0.0005, "a point is not in the drawing"
    assert worst.min(axis=1).max() < 0.0005, "the drawing holds a place that is no point"


def test_lines_hold_the_points(lines):
    (axis,) = lines.drawing["axes"]
    for code, slug in (("CHN", "CHN"), ("DEU", "DEU"), ("Other lands", "Other-lands")):
        rows = lines.points[lines.points["series"] == code]
        wanted = [(moment(x), y) for x, y in zip(rows["x"], rows["y"], strict=True)]
        assert_same(lines, axis, read_back(lines, axis, f"series-{slug}"), wanted)


def test_a_moved_point_is_seen(lines):
    (axis,) = lines.drawing["axes"]
    rows = lines.points[lines.points["series"] == "CHN"]
    wanted = [(moment(x), y) for x, y in zip(rows["x"], rows["y"], strict=True)]
    wanted[3] = (wanted[3][0], wanted[3][1] + 0.02)
    with pytest.raises(AssertionError, match="not in the drawing"):
        assert_same(lines, axis, read_back(lines, axis, "series-CHN"), wanted)


def test_months_days_and_logarithms_hold_the_points():
    months = [f"{y}-{m:02d}" for y in (2015, 2016, 2017) for m in range(1, 13)]
    points = drawn.points(["RUS"], months, lambda i, k: 2.0 ** (k / 3), unit="US$ bn")
    figure = figures.line(points, name="fig-months", finding=FINDING, log=True)
    (axis,) = figure.drawing["axes"]
    found = read_back(figure, axis, "series-RUS")
    wanted = np.array([(moment(x), y) for x, y in zip(points["x"], points["y"], strict=True)])
    found[:, 1], wanted[:, 1] = np.log10(found[:, 1]), np.log10(wanted[:, 1])
    logs = {**axis, "y": {"limits": np.log10(axis["y"]["limits"]), "log": True}}
    assert_same(figure, logs, found, wanted)


def test_stacked_bars_hold_the_points():
    points = drawn.points(["ASIA", "EUROPE"], range(2012, 2020), lambda i, k: 3 + i + k)
    figure = figures.bar(points, name="fig-bars", finding=FINDING, stacked=True)
    (axis,) = figure.drawing["axes"]
    for code in ("ASIA", "EUROPE"):
        ys = sorted({round(y, 2) for _, y in read_back(figure, axis, f"series-{code}")})
        asia = points[points["series"] == "ASIA"]["y"].to_numpy()
        europe = points[points["series"] == "EUROPE"]["y"].to_numpy()
        wanted = [0.0, *asia] if code == "ASIA" else [*asia, *(asia + europe)]
        assert ys == pytest.approx(sorted(set(wanted)), abs=0.0005 * 30)


def test_level_bars_start_at_zero_and_end_at_the_value():
    points = drawn.points(["CHN", "JPN"], [2021], lambda i, k: [140.7, -19.9][i], unit="US$ bn")
    figure = figures.bar(points, name="fig-level", finding=FINDING)
    (axis,) = figure.drawing["axes"]
    for code, value in (("CHN", 140.7), ("JPN", -19.9)):
        ends = [x for x, _ in read_back(figure, axis, f"series-{code}")]
        assert sorted({round(x, 1) for x in ends}) == sorted([0.0, value])


def test_intervals_hold_the_points():
    points = drawn.points(["a", "b"], [2016], lambda i, k: 1.25 + i)
    points["low"], points["high"] = points["y"] - 0.31, points["y"] + 0.57
    figure = figures.interval(points, name="fig-rows", finding=FINDING, reference={1.0: "1%"})
    (axis,) = figure.drawing["axes"]
    for row in points.itertuples():
        xs = sorted(x for x, _ in read_back(figure, axis, f"series-{row.series}"))
        assert xs == pytest.approx([row.low, row.y, row.high], abs=0.0015)


def test_one_series_of_estimates_has_a_row_for_each_x():
    points = drawn.points(["share"], ["Asia", "East Asia"], lambda i, k: 1 + k)
    figure = figures.interval(points, name="fig-lone", finding=FINDING)
    assert "Asia 1.0. East Asia 2.0." in figure.alt
    (one,), (other,) = (drawn.words(figure, f"label-{name}") for name in ("Asia", "East-Asia"))
    assert one[3] < other[1]


def test_panels_hold_the_points():
    points = drawn.points(["CHN", "JPN", "KOR", "IND"], YEARS, wave)
    figure = figures.multiples(points, name="fig-panels", finding=FINDING)
    for axis, (code, rows) in zip(figure.drawing["axes"], points.groupby("series", sort=False), strict=True):
        wanted = [(moment(x), y) for x, y in zip(rows["x"], rows["y"], strict=True)]
        assert_same(figure, axis, read_back(figure, axis, f"series-{code}"), wanted)


def test_ranks_hold_the_points():
    points = drawn.points(["CHN", "DEU"], range(2010, 2020), lambda i, k: 1 + (i + k // 5) % 2)
    figure = figures.bump(points, name="fig-ranks", finding=FINDING)
    (axis,) = figure.drawing["axes"]
    rows = points[points["series"] == "CHN"]
    wanted = [(moment(x), y) for x, y in zip(rows["x"], rows["y"], strict=True)]
    assert_same(figure, axis, read_back(figure, axis, "series-CHN"), wanted)


def test_a_series_that_drops_out_of_the_ranks_leaves_a_gap():
    points = drawn.points(["CHN", "KAZ"], range(2010, 2020), lambda i, k: 1 + i)
    points = points[(points["series"] == "CHN") | points["x"].isin([2010, 2018, 2019])]
    figure = figures.bump(points, name="fig-drop", finding=FINDING)
    paths = [p.get("d") for p in drawn.group(figure, "series-KAZ").iter() if p.get("d")]
    assert [d.count("L") for d in paths] == [1]


def test_scatters_and_curves_hold_the_points():
    points = pd.DataFrame(drawn.points(["CHN", "JPN"], [1.5, 7.25], lambda i, k: 2 + 3 * i + k))
    figure = figures.scatter(points, name="fig-dots", finding=FINDING, xlabel="x")
    (axis,) = figure.drawing["axes"]
    rows = points[points["series"] == "CHN"]
    assert_same(figure, axis, read_back(figure, axis, "series-CHN"), rows[["x", "y"]].to_numpy())
    runs = pd.DataFrame({"source": list("abc"), "value": [1.2, 0.8, 1.0], "holds": [False, True, True]})
    curve = figures.specification_curve(
        runs, choices=["source"], name="fig-runs", finding=FINDING, source="s", unit="per cent"
    )
    (axis,) = curve.drawing["axes"]
    assert list(curve.points["y"]) == [0.8, 1.0, 1.2]
    found = read_back(curve, axis, "series-the-claim-holds")
    assert_same(curve, axis, found, [(1, 0.8), (2, 1.0)])


def test_anchors_are_the_places_of_the_points(lines):
    (axis,) = lines.drawing["axes"]
    for anchor, row in zip(lines.drawing["anchors"], lines.points.itertuples(), strict=True):
        assert drawn.value_at(axis, anchor) == pytest.approx((moment(row.x), row.y), abs=0.01)


def test_a_gap_in_the_years_is_not_bridged():
    points = drawn.points(["CHN"], [2006, 2007, 2008, 2009, 2013, 2014], wave)
    figure = figures.line(points, name="fig-gap", finding=FINDING)
    paths = [p.get("d") for p in drawn.group(figure, "series-CHN").iter() if p.get("d")]
    assert [d.count("L") for d in paths] == [3, 1]


def test_statuses_are_drawn_apart(lines):
    paths = [p for p in drawn.group(lines, "series-CHN").iter() if p.tag.endswith("path")]
    dashes = [p.get("stroke-dasharray") for p in paths]
    assert dashes[0] is None and dashes[1] is not None
    marks = [u for u in drawn.group(lines, "series-CHN").iter() if u.tag.endswith("use")]
    assert len(marks) == 3
    assert any(g.get("class") == "key" for g in drawn.tree(lines).iter())
    plain = figures.line(drawn.points(["CHN"], YEARS, wave), name="fig-plain", finding=FINDING)
    assert not any(g.get("class") == "key" for g in drawn.tree(plain).iter())


def test_bars_without_a_dash_of_their_own_bear_their_mark():
    points = drawn.points(["CHN"], [2014, 2015], lambda i, k: 1 + k, status="quoted")
    figure = figures.bar(points, name="fig-quoted", finding=FINDING)
    marks = [u for u in drawn.group(figure, "series-CHN").iter() if u.tag.endswith("use")]
    assert len(marks) == 2


def test_the_cutoff_lies_between_2016_and_2017(lines):
    (at,) = lines.drawing["cutoff"]
    by_year = dict(zip(lines.points["x"], (x for x, _ in lines.drawing["anchors"]), strict=True))
    assert by_year[2016] < at < by_year[2017]
    assert moment(2016) < CUTOFF_MOMENT < moment(2017)
    shade = [g for g in drawn.tree(lines).iter() if g.get("class") == "hindsight"]
    assert len(shade) == 1
    before = drawn.points(["CHN"], range(2006, 2017), wave)
    early = figures.line(before, name="fig-early", finding=FINDING)
    assert early.drawing["cutoff"] == []
    assert not any(g.get("class") in ("hindsight", "cutoff") for g in drawn.tree(early).iter())


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_labels_cover_neither_each_other_nor_a_line():
    codes = ["CHN", "DEU", "NLD", "JPN", "USA", "KOR", "TUR", "IND", "RUS"]
    points = drawn.points(codes, YEARS, lambda i, k: 8 + 3 * np.sin(2.1 * i + k / 2.5))
    ends = {"TUR": 2012, "RUS": 2015, "IND": 2009}
    points = points[[x <= ends.get(s, 2024) for s, x in zip(points["series"], points["x"], strict=True)]]
    figure = figures.line(points, name="fig-crowd", finding=FINDING)
    boxes = [(code, box) for code in codes for box in drawn.words(figure, f"label-{code}")]
    assert len(boxes) >= len(codes)
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        assert not overlap(a, b), f"{one} and {other}"
    width, height = figure.drawing["viewBox"][2:]
    paths = [p.get("d") for c in codes for p in drawn.group(figure, f"series-{c}").iter() if p.get("d")]
    lines = [np.array(drawn.numbers(d)).reshape(-1, 2) for d in paths]
    for code, box in boxes:
        assert box[0] >= 0 and box[2] <= width and box[1] >= 0 and box[3] <= height, code
        assert not any(crosses(Box(*box), line) for line in lines), code


def test_spread_moves_as_little_as_it_must():
    assert spread([10, 50], [10, 10], 0, 100) == [10, 50]
    assert spread([50, 50], [10, 10], 0, 100) == [45, 55]
    assert spread([52, 50, 1], [10, 10, 10], 0, 100) == [56, 46, 5]
    with pytest.raises(ValueError, match="3 labels need 30 points and have 20"):
        spread([1, 2, 3], [10, 10, 10], 0, 20)


def test_a_free_spot_keeps_clear_of_walls_lines_and_names():
    room, size = Box(0, 0, 100, 100), (20, 10)
    spots = [(5, 50), (50, 50), (50, 80), (50, 20)]
    line = np.array([[0.0, 78.0], [100.0, 78.0]])
    name = Box(55, 45, 70, 55)
    assert free_spot(spots, size, room, [line], [name]) == Box(40, 15, 60, 25)
    assert free_spot(spots, size, room, [line], []) == Box(40, 45, 60, 55)
    assert free_spot(spots, size, room, [], [name]) == Box(40, 75, 60, 85)
    assert free_spot(spots[:2], size, room, [], [name]) is None


def test_crosses_sees_a_line_that_passes_through():
    box = Box(10, 10, 20, 20)
    assert crosses(box, np.array([[0.0, 0.0], [30.0, 30.0]]))
    assert crosses(box, np.array([[0.0, 15.0], [30.0, 15.0]]))
    assert not crosses(box, np.array([[0.0, 15.0], [9.0, 15.0]]))
    assert not crosses(box, np.array([[0.0, 25.0], [30.0, 25.0]]))
    assert not crosses(box, np.array([[0.0, 15.0], [30.0, 40.0]]))


def test_ids_are_the_figures_own(lines):
    ids = [node.get("id") for node in drawn.tree(lines).iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert all(i.startswith("fig-lines-") for i in ids)
    links = re.findall(r'(?:href="#|url\(#)([^")]+)', lines.svg)
    assert links and set(links) <= set(ids)
    labelled = drawn.tree(lines).get("aria-labelledby").split()
    assert labelled == ["fig-lines-title", "fig-lines-desc"] and set(labelled) <= set(ids)


def test_two_figures_share_no_id(lines):
    other = figures.line(lines.points, name="fig-others", finding=FINDING)
    ids = [{n.get("id") for n in drawn.tree(f).iter() if n.get("id")} for f in (lines, other)]
    assert not ids[0] & ids[1]


def test_the_svg_stands_in_a_page(lines):
    root = drawn.tree(lines)
    assert root.get("role") == "img"
    assert root.get("viewBox") == "0 0 453.54 255.12"
    assert (root.get("width"), root.get("height")) == ("160mm", "90mm")
    for stray in ("<?xml", "<!", "style", "xlink", "metadata", "clip-path", "<text"):
        assert stray not in lines.svg, stray
    assert max(len(n.rpartition(".")[2]) for n in re.findall(r"\d+\.\d+", _paths(root))) <= 2


def _paths(root):
    groups = [g for g in root if g.get("class") == "series"]
    return " ".join(p.get("d") for g in groups for p in g.iter() if p.get("d"))


def test_text_is_at_least_8_points(lines):
    sizes = [float(n) for n in re.findall(r"scale\(([\d.]+) -", lines.svg)]
    assert sizes and min(sizes) >= 0.08


def test_title_and_description_are_told(lines):
    title, desc = (node.text for node in list(drawn.tree(lines))[:2])
    assert title == FINDING
    assert f"{title} {desc}" == lines.alt


def test_markup_in_a_finding_is_text():
    points = drawn.points(["CHN"], YEARS, wave)
    figure = figures.line(points, name="fig-marked", finding="Below 1% & <twice> as much.")
    assert list(ET.fromstring(figure.svg))[0].text == "Below 1% & <twice> as much."


@pytest.mark.parametrize(("words", "printed"), [("Japan's\nown", ["Japan’s", "own"]), ("plain", ["plain"])])
def test_apostrophes_are_those_of_print(words, printed):
    sheet = Sheet("fig-words", 40)
    sheet.text(10, 10, words)
    assert [artist.get_text() for artist in sheet._artists] == printed
