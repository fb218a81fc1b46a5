"""Intervals of counts against printed tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from pivot.measures.counts import poisson_interval, scrambles
from tests.miniature import row, write


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0.0, 3.689), (1, 0.0253, 5.572), (10, 4.795, 18.39), (100, 81.36, 121.63)],
)
def test_the_exact_interval_is_that_of_the_tables(count: int, low: float, high: float) -> None:
    assert poisson_interval(count) == pytest.approx((low, high), rel=1e-3)


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be -1"):
        poisson_interval(-1)


def test_only_whole_fiscal_years_are_counted(tmp_path: Path) -> None:
    ds = write(
        tmp_path,
        [
            row("jasdf-scrambles", "JPN", "RUS", "2015-04/2016-03", 288.0),
            row("jasdf-scrambles", "JPN", "RUS", "2016-04/2016-09", 180.0),
        ],
    )
    frame = scrambles(ds)
    assert list(frame["period"]) == ["2015"] and frame["low"][0] < 288 < frame["high"][0]
