"""Areas, distances and lines midway, on shapes whose answers are known."""

from __future__ import annotations

import numpy as np
import pytest
from pyproj import Geod

from pivot.measures import coasts, sea

SQUARE = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0], [0.0, 0.0]])


def test_the_area_of_a_square_and_of_a_degree() -> None:
    assert coasts.area([SQUARE, SQUARE + 20]) == pytest.approx(200)
    box = np.array([[147.0, 44.0], [148.0, 44.0], [148.0, 45.0], [147.0, 45.0], [147.0, 44.0]])
    fine = coasts.dense(box, 0.01)
    true = abs(Geod(ellps="WGS84").polygon_area_perimeter(*fine.T)[0]) / 1e6
    assert coasts.area([coasts.on_plane(fine)]) == pytest.approx(true, rel=1e-4)


def test_there_and_back() -> None:
    places = np.array([[145.4, 43.4], [149.0, 45.6]])
    assert coasts.on_globe(coasts.on_plane(places)) == pytest.approx(places)


def test_outlines_that_are_shifted_lie_as_far_apart_as_the_shift() -> None:
    far, mean = coasts.apart([SQUARE], [SQUARE + [3.0, 0.0]])
    assert far == pytest.approx(3, abs=0.2) and 0 < mean < 3
    assert coasts.apart([SQUARE], [SQUARE]) == (0, 0)


def test_a_rock_that_one_leaves_out_is_as_far_as_it_lies() -> None:
    rock = SQUARE / 100 + [0.0, 25.0]
    assert coasts.apart([SQUARE, rock], [SQUARE])[0] == pytest.approx(15.1, abs=0.2)


def test_the_line_between_two_straight_coasts_is_straight_and_in_the_middle() -> None:
    (line, *others) = coasts.midway([SQUARE], [SQUARE + [0.0, 20.0]], reach=8.0)
    assert not others and np.abs(line[:, 1] - 15).max() < 0.1
    assert line[:, 0].min() < 1 and line[:, 0].max() > 9


def test_coasts_too_far_apart_have_no_line() -> None:
    assert coasts.midway([SQUARE], [SQUARE + [0.0, 100.0]], reach=8.0) == []


def test_thinning_keeps_the_ends() -> None:
    line = np.array([[0.0, 0.0], [3.0, 0.0], [10.0, 0.0]])
    assert coasts.thinned(line, 5.0).tolist() == [[0, 0], [5, 0], [10, 0]]


def test_the_sea_around_a_lone_island_is_a_ring() -> None:
    turn = np.linspace(0, 2 * np.pi, 361)
    disc = 10 * np.column_stack([np.cos(turn), np.sin(turn)])
    found = sea.nearest_sea({"isle": [disc]}, 20.0, 0.25, disc)
    assert found["isle"] == pytest.approx(np.pi * (30**2 - 10**2), rel=0.01)


def test_two_like_islands_share_the_sea_between_them() -> None:
    other = SQUARE + [30.0, 0.0]
    found = sea.nearest_sea({"one": [SQUARE], "other": [other]}, 15.0, 0.25, np.vstack([SQUARE, other]))
    assert found["one"] == pytest.approx(found["other"], rel=0.01)
    alone = sea.nearest_sea({"one": [SQUARE]}, 15.0, 0.25, SQUARE)["one"]
    # Alone: four strips of 10 by 15 and a disc of 15; beside the other the part past the middle is its.
    assert alone == pytest.approx(600 + np.pi * 225, rel=0.01)
    assert found["one"] < alone
