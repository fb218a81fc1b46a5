"""The figures that chapters store: every stored point is in the stored drawing, read back from its SVG."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from book import stale
from pivot.figures.sheet import slug
from pivot.figures.tidy import is_period, moment
from tests.figures import drawn

#: What the groups of a series' marks are called, in the various forms.
KINDS = ("series", "row", "place", "region")


def stored() -> Iterator[tuple[str, SimpleNamespace]]:
    for path in stale.chapters():
        for cell in stale.code_cells(json.loads(path.read_text(encoding="utf-8"))):
            for output in cell["outputs"]:
                data = output.get("data", {})
                if stale.BUNDLE in data:
                    yield path.stem, SimpleNamespace(svg="".join(data["image/svg+xml"]), **data[stale.BUNDLE])


FIGURES = list(stored())
IDS = [figure.name for _, figure in FIGURES]


@lru_cache(maxsize=8)
def groups(svg: str) -> dict[str, np.ndarray]:
    """Every place of the paths and marks of each group of a drawing, by the group's id."""
    found = {}
    for group in ET.fromstring(svg).iter():
        places: list[tuple[float, float]] = []
        for node in group.iter() if group.get("id") else ():
            if node.get("d"):
                values = drawn.numbers(node.get("d"))
                places += list(zip(values[::2], values[1::2], strict=True))
            elif node.get("x") and node.get("y") and node.get("href"):
                places.append((float(node.get("x")), float(node.get("y"))))
        if places:
            found[group.get("id")] = np.array(places)
    return found


def marks(figure: SimpleNamespace, series: str) -> np.ndarray:
    """Every place of the paths and marks of a series, or of its regions or places on a map."""
    kinds, name = "|".join(KINDS), re.escape(slug(series))
    # In small multiples the name of the panel stands before that of the series.
    mine = re.compile(rf"{re.escape(figure.name)}-({kinds})-(.+-)?{name}")
    there = [places for key, places in groups(figure.svg).items() if mine.fullmatch(key)]
    return np.concatenate(there) if there else np.array([(np.inf, np.inf)])


@pytest.mark.parametrize(("chapter", "figure"), FIGURES, ids=IDS)
def test_stored_points_are_those_of_the_drawing(chapter: str, figure: SimpleNamespace) -> None:
    anchors, rows = figure.drawing["anchors"], figure.data
    assert len(anchors) == len(rows) > 0
    lost = []
    for anchor, row in zip(anchors, rows, strict=True):
        places = marks(figure, str(row["series"]))
        near = np.hypot(*(places - anchor).T).min() < 0.6
        inside = (places.min(axis=0) - 0.6 <= anchor).all() and (anchor <= places.max(axis=0) + 0.6).all()
        if not (near or inside):
            lost.append((row["series"], row["x"], anchor))
    assert not lost, lost[:3]


@pytest.mark.parametrize(("chapter", "figure"), FIGURES, ids=IDS)
def test_stored_values_are_read_back(chapter: str, figure: SimpleNamespace) -> None:
    """Where one pair of axes measures both ways, the place of each point gives its x and y back."""
    axes = figure.drawing["axes"]
    if len(axes) != 1 or axes[0].get("x", {}).get("kind") not in ("year", "time", "number"):
        pytest.skip("rows, panels or a map")
    (axis,) = axes
    seen = [drawn.value_at(axis, anchor) for anchor in figure.drawing["anchors"]]
    span = abs(np.subtract(*axis["y"]["limits"]))
    if len({y for _, y in seen}) <= len(axis["series"]) and "/" in str(figure.data[0]["x"]):
        pytest.skip("y is a row")
    heaps: dict[Any, float] = {}
    off = []
    for row, (_, y) in zip(figure.data, seen, strict=True):
        # In stacked bars a point stands on the points before it that share its x and sign.
        heap = heaps[row["x"], row["y"] < 0] = heaps.get((row["x"], row["y"] < 0), 0.0) + row["y"]
        near = max(0.0005 * span, 0.005 * abs(y))
        if min(abs(y - row["y"]), abs(y - heap)) > near:
            off.append((row["x"], row["y"], y))
    if len(off) == len(seen):
        pytest.skip("y is a row")
    assert not off, off[:3]
    for row, (x, _) in zip(figure.data, seen, strict=True):
        if axis["x"]["kind"] != "number" and is_period(str(row["x"])):
            assert abs(x - moment(row["x"])) < 0.6, row


def test_ids_are_unique_in_each_chapter() -> None:
    for chapter in {chapter for chapter, _ in FIGURES}:
        ids = Counter(
            node.get("id")
            for name, figure in FIGURES
            if name == chapter
            for node in ET.fromstring(figure.svg).iter()
            if node.get("id")
        )
        assert not [name for name, count in ids.items() if count > 1], chapter
    names = Counter(IDS)
    assert not [name for name, count in names.items() if count > 1]


def test_a_moved_point_is_seen() -> None:
    chapter, figure = next(
        (c, f) for c, f in FIGURES if f.drawing["axes"][0].get("x", {}).get("kind") == "year"
    )
    rows: list[dict[str, Any]] = [dict(row) for row in figure.data]
    rows[0]["y"] += 0.1 * abs(np.subtract(*figure.drawing["axes"][0]["y"]["limits"]))
    with pytest.raises(AssertionError):
        test_stored_values_are_read_back(chapter, SimpleNamespace(**{**vars(figure), "data": rows}))
