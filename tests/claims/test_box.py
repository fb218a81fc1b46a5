"""The line of a box that says what a verdict owes to the choices behind it."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot import specifications as specs
from pivot.claims.box import _stability
from pivot.claims.firmness import agreement
from pivot.claims.settle import by_majority
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, Finding

SOURCES, PERIODS = ("customs", "mirror", "reconciled"), ("to 2015", "to 2016")


def held(rule: object, **dimensions: tuple[str, ...]) -> pd.DataFrame:
    return specs.run(lambda **choice: specs.Outcome(rule(**choice)), dimensions)


def graded(rule: object, **dimensions: tuple[str, ...]) -> pd.DataFrame:
    def outcome(**choice: str) -> specs.Outcome:
        verdict = rule(**choice)
        return specs.Outcome({HOLDS: True, FAILS: False}.get(verdict), verdict=verdict)

    return specs.run(outcome, dimensions)


def said(grid: pd.DataFrame) -> str:
    return _stability(Finding(HOLDS, "", specifications=grid))


def test_all_agree() -> None:
    grid = held(lambda source, period: True, source=SOURCES, period=PERIODS)
    assert said(grid) == "Holds in 6 of 6 specifications, whatever the choice of source and period."


def test_some_are_undecided() -> None:
    grid = held(lambda source, period: None if source == "mirror" else True, source=SOURCES, period=PERIODS)
    assert said(grid) == (
        "Holds in 4 of 6 specifications, undecided in 2; where decided, the same whatever the choice of "
        "source and period."
    )


def test_only_what_differs_is_broken_down() -> None:
    grid = held(lambda source, period: source != "mirror", source=SOURCES, period=PERIODS)
    assert said(grid) == (
        "Holds in 4 of 6 specifications, does not hold in 2. As the main one (holds): by source "
        "customs (2 of 2), mirror (0 of 2), reconciled (2 of 2). Nothing differs by period. "
        "All 2 that contradict the main one take source mirror."
    )


def test_a_claim_that_fails_counts_what_fails() -> None:
    grid = held(lambda source, period: source == "mirror", source=SOURCES, period=PERIODS)
    assert said(grid).startswith(
        "Does not hold in 4 of 6 specifications, holds in 2. As the main one (does not hold): by source "
        "customs (2 of 2), mirror (0 of 2),"
    )


def test_verdicts_are_counted_by_what_the_main_one_gives() -> None:
    def rule(source: str, period: str) -> str:
        if source == "reconciled":
            return ""
        return IN_PART if source == "customs" else FAILS if period == "to 2015" else HOLDS

    grid = graded(rule, source=SOURCES, period=PERIODS)
    assert said(grid) == (
        "Holds in part in 2 of 6 specifications, holds in 1, does not hold in 1, not computable in 2. As "
        "the main one (holds in part): by source customs (2 of 2), mirror (0 of 2). Nothing differs by "
        "period. All 2 that contradict the main one take source mirror."
    )
    assert agreement(Finding(IN_PART, "", specifications=grid)).startswith("holds in part in 2 of 6")


def test_of_many_options_the_extremes_stand() -> None:
    sources = tuple("abcdefgh")
    grid = held(lambda source, n: int(n) <= sources.index(source), source=sources[::-1], n=tuple("12345678"))
    assert "by source from a (0 of 8) to h (7 of 8)" in said(grid)
    assert len(said(grid)) < 300


def test_little_is_not_broken_down() -> None:
    cells = tuple(str(n) for n in range(20))
    grid = held(lambda half, n: (half, n) != ("b", "7"), half=("a", "b"), n=cells)
    assert "Little differs by half." in said(grid)


def test_other_assertions_are_not_counted() -> None:
    grid = held(lambda reading, source: reading == "strict", reading=("strict", "loose"), source=SOURCES)
    assert by_majority(grid, {"reading": "strict"}) == HOLDS
    assert said(grid) == "Holds in 3 of 3 specifications, whatever the choice of source."
    assert specs.flips(grid).empty
    assert by_majority(grid) != HOLDS
    assert len(specs.flips(grid)) == 3


@pytest.mark.parametrize("main", [True, False, None])
def test_flips_contradict_the_main_one(main: bool | None) -> None:
    grid = held(lambda a, b: main if (a, b) == ("1", "1") else a == "1", a=("1", "2"), b=("1", "2"))
    found = specs.flips(grid)
    expected = {True: [("2", "1"), ("2", "2")], False: [("1", "2")], None: []}[main]
    assert list(zip(found["a"], found["b"], strict=True)) == expected
    assert list(found.columns) == ["a", "b", "says", "value"]


def test_a_dimension_with_one_option_that_speaks_is_no_choice() -> None:
    grid = held(lambda a, b: None if a == "2" else b == "1", a=("1", "2"), b=("1", "2"))
    assert said(grid) == (
        "Holds in 1 of 4 specifications, does not hold in 1, undecided in 2. As the main one (holds): by b "
        "1 (1 of 1), 2 (0 of 1)."
    )
