"""Choices crossed."""

from __future__ import annotations

import time

import pytest

from pivot import specifications as specs

CHOICES = {"source": ("a", "b"), "year": (2015, 2016), "method": ("m", "n")}


def test_impossible_combinations_are_left_out() -> None:
    grid = specs.run(
        lambda source, year, method: specs.Outcome(True, year),
        CHOICES,
        possible=lambda source, year, method: not (source == "b" and year == 2016),
    )
    assert len(grid) == 6
    assert not ((grid["source"] == "b") & (grid["year"] == 2016)).any()
    assert specs.main(grid)[["source", "year", "method"]].tolist() == ["a", 2015, "m"]


def test_the_main_specification_is_never_impossible() -> None:
    with pytest.raises(ValueError, match="main specification"):
        specs.run(lambda **_: specs.Outcome(True), CHOICES, possible=lambda source, **_: source == "b")


def test_a_thousand_specifications_cost_next_to_nothing_by_themselves() -> None:
    begun = time.process_time()
    grid = specs.run(lambda **_: specs.Outcome(True, 1.0), {name: tuple(range(10)) for name in "abc"})
    assert len(grid) == 1000
    assert len(specs.by_dimension(grid)) == 30
    assert specs.flips(grid).empty
    assert time.process_time() - begun < 1.0
