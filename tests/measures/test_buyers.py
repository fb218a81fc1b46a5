"""Buyers of gas: rank, crossing, and what a balance leaves, against answers worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pivot.measures import buyers
from tests.miniature import row, write

TABLE = pd.DataFrame(
    {
        "CHN": [None, 3.0, 11.0, 9.0, 12.0],
        "RUS": [10.0, 10.0, 10.0, 10.0, 10.0],
        "IRN": [5.0, 5.0, 5.0, 15.0, 1.0],
    },
    index=["2009", "2010", "2011", "2012", "2013"],
)


@pytest.mark.parametrize(
    ("year", "among", "expected"),
    [("2010", None, "RUS"), ("2012", None, "IRN"), ("2012", ["CHN", "RUS"], "RUS"), ("2008", None, None)],
)
def test_first(year: str, among: list[str] | None, expected: str | None) -> None:
    assert buyers.first(TABLE, year, among) == expected


def test_equal_is_not_first() -> None:
    assert buyers.first(pd.DataFrame({"CHN": [10.0], "RUS": [10.05]}, index=["2015"]), "2015") is None


@pytest.mark.parametrize(("running", "expected"), [(1, "2011"), (2, None)])
def test_crossing(running: int, expected: str | None) -> None:
    assert buyers.crossing(TABLE, "CHN", "RUS", running) == expected


def test_what_a_balance_leaves(tmp_path: Path) -> None:
    rows = [
        row("review-gas-production", "TKM", "", "2008", 66.0),
        row("review-gas-consumption", "TKM", "", "2008", 20.0),
        row("review-gas-pipeline", "TKM", "IRN", "2008", 6.0),
    ]
    assert buyers.left_over(write(tmp_path, rows), "TKM", ["IRN"])["value"].tolist() == [40.0]
