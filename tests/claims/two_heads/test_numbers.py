"""S0, S2a, S2b and S3 on made-up shares and counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pivot import dataset as book
from pivot.claims.two_heads import chief_field, second_head, turning
from pivot.claims.verdict import CANNOT_FAIL, FAILS, HOLDS, IN_PART, OPEN
from pivot.dataset import Dataset
from pivot.measures import heads
from tests.claims.trump_effect.made_up import dataset

Moves = dict[str, tuple[float, float]]


def moved(moves: Moves) -> Any:
    """Stands for ``turning.shares``: each field's shares step up by (Asia's, Europe's) points in 2012."""

    years = [str(year) for year in range(2005, 2017)]
    late = [float(year > "2011") for year in years]
    frames = {
        field: pd.DataFrame(
            {"asia": [20 + asia * n for n in late], "europe": [50 + europe * n for n in late]}, years
        ).drop(["2013"])
        for field, (asia, europe) in moves.items()
    }
    nothing = pd.DataFrame(columns=["asia", "europe"])

    def shares(ds: Dataset, field: str, *choice: str) -> pd.DataFrame:
        return frames.get(field, nothing)

    return shares


TURN, NONE = (6.0, -6.0), (0.0, 0.0)
TRADES = (turning.TRADE, turning.EXPORTS, turning.IMPORTS)
OTHERS = (turning.GAS, turning.ARMS, turning.VOTES)


@pytest.mark.parametrize(
    ("moves", "verdict"),
    [
        (dict.fromkeys(turning.FIELDS, TURN), HOLDS),
        (dict.fromkeys(turning.FIELDS, (3.0, 0.0)), HOLDS),  # exactly three points are met
        (dict.fromkeys(turning.FIELDS, (2.9, -9.0)), FAILS),
        (dict.fromkeys(turning.FIELDS, (6.0, 6.0)), FAILS),  # Europe's share rose as much
        (dict.fromkeys(TRADES, TURN) | dict.fromkeys(OTHERS, NONE), IN_PART),  # trade alone
        (dict.fromkeys(TRADES, NONE) | dict.fromkeys(OTHERS, TURN), IN_PART),  # not trade
        (dict.fromkeys(TRADES, TURN) | {turning.GAS: TURN, turning.ARMS: NONE}, HOLDS),  # half of two
        (dict.fromkeys(OTHERS, TURN), OPEN),  # trade is not held
        ({}, OPEN),
    ],
)
def test_s0(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: Moves, verdict: str) -> None:
    monkeypatch.setattr(turning, "shares", moved(moves))
    for choice in ("SOURCES", "PRICES", "EUROPES"):  # what is made up does not depend on these
        monkeypatch.setattr(turning, choice, getattr(turning, choice)[:1])
    found = turning.turning(dataset(tmp_path))
    assert found.verdict == verdict


def test_s0_crosses_sources_and_prices_for_trade_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turning, "shares", moved({}))
    sizes = turning.grid(dataset(tmp_path)).groupby("field").size()
    assert set(sizes[list(TRADES)]) == {4 * 4 * 3 * 2 * 2}
    assert dict(sizes[list(OTHERS)]) == {turning.GAS: 3, turning.ARMS: 24, turning.VOTES: 24}


Counts = tuple[float, float] | None


def counting(early: Counts, late: Counts, odd: Counts = None) -> Any:
    """Stands for ``chief_field.counted``: the same in each field to 2016, then another; odd for vetoes."""

    def counted(ds: Dataset, field: str, span: tuple[int, int], *choice: str) -> Counts:
        if odd is not None and field in (chief_field.VETOES, chief_field.EVENTS):
            return odd
        return early if span[0] < 2017 else late

    return counted


@pytest.mark.parametrize(
    ("early", "odd", "verdict"),
    [
        ((20, 10), None, HOLDS),
        ((10, 20), None, FAILS),
        ((10, 10), None, OPEN),  # equal shares count half: neither two thirds nor a minority
        ((20, 10), (10, 20), HOLDS),  # four of six fields are exactly two thirds
        (None, None, OPEN),
    ],
)
def test_s2a(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, early: Counts, odd: Counts, verdict: str
) -> None:
    monkeypatch.setattr(chief_field, "counted", counting(early, None, odd))
    grid = chief_field.grid(dataset(tmp_path))
    assert (grid.iloc[0]["verdict"] or OPEN) == verdict
    assert len(grid) == 162


@pytest.mark.parametrize(
    ("late", "verdict", "says"),
    [
        ((20, 10), OPEN, "on track"),  # the decades have not passed
        ((10, 20), FAILS, "open"),  # Asia leads in both last spans
        ((10, 10), OPEN, "open"),
        (None, OPEN, "open"),
    ],
)
def test_s2b(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: Counts, verdict: str, says: str) -> None:
    monkeypatch.setattr(chief_field, "counted", counting((20, 10), late))
    contests = pd.DataFrame({"kind": ["claim"], "reporter": ["RUS"], "partner": ["JPN"], "year": [2016]})
    found = chief_field.will_remain(dataset(tmp_path, contests=contests))
    assert found.verdict == verdict
    assert f"Interim: {says}" in found.because


def test_s3_cannot_fail_whatever_the_trade(tmp_path: Path) -> None:
    assert second_head.second_head(dataset(tmp_path)).verdict == CANNOT_FAIL


@pytest.mark.parametrize(
    ("moves", "trade", "exports"),
    [
        ({turning.TRADE: (3.0, 0.0), turning.EXPORTS: (-0.04, 2.0)}, "* +3.0", "0.0"),
        ({turning.TRADE: (2.9, -9.0)}, "+2.9", "not held"),
    ],
)
def test_the_readings_say_what_turns_and_what_is_not_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: Moves, trade: str, exports: str
) -> None:
    monkeypatch.setattr(turning, "shares", moved(moves))
    oil = pd.DataFrame({"asia": [10.0, 20.0], "europe": [70.0, 60.0]}, ["2008", "2014"])
    monkeypatch.setattr(heads, "fuels_sold", lambda *_: oil)
    monkeypatch.setattr(heads, "oil_sold", lambda *_: oil.iloc[:0])
    for side in ("asia", "europe"):
        monkeypatch.setattr(heads, side, lambda *_: frozenset())
    found = turning.readings(dataset(tmp_path)).set_index("field")
    assert found.at[turning.TRADE, "main"] == trade
    assert found.at[f"– {turning.EXPORTS}", "main"] == exports
    assert found.at[f"beside the rule: {turning.FUELS}", "main"] == "* +10.0"
    assert found.at["beside the rule: oil, by weight", "main"] == "not held"


def test_where_no_field_turns_and_the_choices_divide_it_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    ds = book.open()
    fields, choices = turning.by_field(ds).assign(turned="no"), turning.grid(ds)
    monkeypatch.setattr(turning, "by_field", lambda _: fields)
    for every, verdict in ((1, FAILS), (2, OPEN)):
        held = [number % every == 1 for number in range(len(choices))]
        monkeypatch.setattr(turning, "grid", lambda _, held=held: choices.assign(holds=held))
        assert turning.turning(ds).verdict == verdict
