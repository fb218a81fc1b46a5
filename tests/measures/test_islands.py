"""What a handover would have meant, and lines through straits, on small data."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from pivot import dataset
from pivot.measures import islands

#: How far the areas of the two outlines may lie apart; Habomai, whose rocks one leaves out, is not asked.
AREA_APART = 0.06
AREA = pd.Series({"ISLE_ITURUP": 60.0, "ISLE_KUNASHIR": 30.0, "ISLE_SHIKOTAN": 8.0, "ISLE_HABOMAI": 2.0})
PEOPLE = pd.Series(
    {"ISLE_ITURUP": 600.0, "ISLE_KUNASHIR": 300.0, "ISLE_SHIKOTAN": 100.0, "ISLE_HABOMAI": 0.0}
)


def test_shares_of_each_variant() -> None:
    table = islands.shares(AREA, PEOPLE).set_index("variant")
    assert table["land"].tolist() == [10, 40, 50, 100]
    # Half of the land takes a sixth of Iturup: a hundred of its people, or none, or all.
    assert table.loc[islands.HALF, ["low", "people", "high"]].tolist() == pytest.approx([40, 50, 100])
    assert table.loc["four islands", "people"] == 100


def test_a_line_crosses_a_strait_in_its_middle_at_right_angles() -> None:
    south = [np.array([[140.0, 0.0], [141.0, 0.0]])]
    north = [np.array([[140.5, 1.0], [142.0, 1.5]])]
    (x1, y1), (x2, y2) = islands.across([np.array([[140.0, 0.0]])], [np.array([[140.0, 1.0]])], reach=111.2)
    assert (y1, y2) == (0.5, 0.5) and abs(x2 - x1) == pytest.approx(2, abs=0.02)
    assert len(islands.across(south, north)) == 2


@pytest.fixture(scope="module")
def lines() -> dict[str, list]:
    features = islands.treaty_lines(dataset.open())["features"]
    return {f["properties"]["name"]: f["geometry"]["coordinates"] for f in features}


def test_each_settlement_has_its_line(lines: dict[str, list]) -> None:
    assert list(lines) == ["1855", "1875", "1905", "1945"]
    # Between Iturup (to 148.9 E) and Urup (from 149.4 E).
    assert all(148.8 < x < 149.4 and 45.1 < y < 46.2 for x, y in lines["1855"][0])
    assert {y for _, y in lines["1905"][0]} == {50.0}
    (_, south), (_, north) = sorted(lines["1875"][0], key=lambda p: p[1])
    assert south < 50.86 < north  # across the strait below Cape Lopatka


def test_the_outlines_lie_within_an_independent_coast() -> None:
    """Japan's outlines and Natural Earth's, drawn apart, agree on where each island is."""
    ds = dataset.open()
    japan = islands.outlines(ds, "islands")["features"]
    other = {f["properties"]["island"]: f for f in islands.outlines(ds, "islands-natural-earth")["features"]}
    for feature in japan:
        name = feature["properties"]["island"]
        one, two = (_box(f["geometry"]) for f in (feature, other[name]))
        assert np.abs(one - two).max() < 0.12, name
    drawn = {
        name: islands.areas(ds, f"outlines of {name}") for name in ("Japan's land ministry", "Natural Earth")
    }
    apart = (drawn["Natural Earth"] / drawn["Japan's land ministry"] - 1).abs()
    assert apart[["ISLE_ITURUP", "ISLE_KUNASHIR", "ISLE_SHIKOTAN"]].max() < AREA_APART


def _box(shape: dict) -> np.ndarray:
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    points = np.vstack([np.asarray(p[0]) for p in polygons])
    return np.concatenate([points.min(axis=0), points.max(axis=0)])
