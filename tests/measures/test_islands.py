"""What a handover would have meant, and lines through straits, on small data."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from pivot import dataset
from pivot.measures import islands, sea

#: How far the areas of outlines of the large islands may lie from the survey's. Habomai is not asked:
#: Natural Earth leaves out Akiyuri and draws the four islands that it has larger.
AREA_APART = 0.07
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


def test_a_ring_crosses_a_parallel_where_it_does() -> None:
    ring = np.array([[142.0, 49.0], [143.0, 51.0], [144.0, 51.0], [144.0, 49.0], [142.0, 49.0]])
    assert islands.crossings(ring, 50.0) == [142.5, 144.0]


@pytest.fixture(scope="module")
def lines() -> dict[str, list]:
    features = islands.treaty_lines(dataset.open())["features"]
    return {f["properties"]["name"]: f["geometry"]["coordinates"][0] for f in features}


def test_each_line_lies_where_its_words_put_it(lines: dict[str, list]) -> None:
    assert set(lines) == {"1855", "1875, since 1945", "1875, 1905", "1905", "since 1945"}
    # Between Iturup (to 148.9 E) and Urup (from 149.4 E).
    assert all(148.8 < x < 149.5 and 45.1 < y < 46.2 for x, y in lines["1855"])
    assert {y for _, y in lines["1905"]} == {50.0}
    # Across the strait below Cape Lopatka (50.9 N), and that between Hokkaido (45.5 N) and Sakhalin (45.9 N).
    ys = [y for _, y in lines["1875, 1905"]]
    assert min(ys) < 50.87 < max(ys)
    middle = min(lines["1875, since 1945"], key=lambda p: abs(p[0] - 142.0))
    assert 45.5 < middle[1] < 45.9
    # Between Cape Nosappu (145.82 E, 43.38 N) and the nearest rock of Habomai (from 145.86 E).
    assert any(145.80 < x < 145.88 and 43.3 < y < 43.45 for x, y in lines["since 1945"])


def test_the_lines_agree_with_those_that_a_cartographer_drew() -> None:
    off = islands.lines_off(dataset.open())
    assert len(off) == 3 and max(off.values()) < 4


def test_every_line_rests_on_words(lines: dict[str, list]) -> None:
    words = islands.lines_in_words(dataset.open())
    assert set(words["how"]) == set(islands.CONSTRUCTION.values())
    assert (words["grade"] == "primary document").all()


def test_the_outlines_lie_within_an_independent_coast() -> None:
    """GSHHG, made apart from Japan's map, agrees on where each island is and how large."""
    rows = sea.outlined(dataset.open()).set_index("island")
    assert rows[["japan_mean", "natural_earth_mean"]].max(axis=None) < 1.0
    large = rows.loc[["Iturup", "Kunashir", "Shikotan"]]
    assert large[["japan_far", "natural_earth_far"]].max(axis=None) < 6
    for outline in ("japan", "natural_earth", "gshhg"):
        assert (large[outline] / large["survey"] - 1).abs().max() < AREA_APART
    # Akiyuri and the rocks are drawn by some and not by others.
    assert (rows.at["Habomai", "natural_earth"] / rows.at["Habomai", "japan"] - 1) > AREA_APART


def test_natural_earth_leaves_out_an_island_of_habomai() -> None:
    ds = dataset.open()
    counted = {file: len(sea.coast_of(ds, file)["ISLE_HABOMAI"]) for file in sea.COASTS}
    assert counted["islands-natural-earth"] == 4 and counted["islands"] == 6


def test_a_handover_of_sea_adds_up() -> None:
    rows = sea.shares(dataset.open()).set_index(["series", "period"])
    for band in sea.BANDS:
        parts = [rows.at[(variant, band), "value"] for variant in islands.VARIANTS if variant != islands.HALF]
        assert parts == sorted(parts) and parts[-1] == pytest.approx(100)
