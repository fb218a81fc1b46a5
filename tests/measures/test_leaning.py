"""The lean to Asia under all weights, against answers known beforehand."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot.measures import leaning


def made(*cells: tuple[str, str, float, float]) -> pd.DataFrame:
    rows = [
        {"instrument": name, "series": side, "period": year, "value": value, "source": "s"}
        for name, year, asia, europe in cells
        for side, value in (("asia", asia), ("europe", europe))
    ]
    return pd.DataFrame(rows)


def test_the_lean_is_asia_s_part_of_both() -> None:
    assert leaning.leans(made(("trade", "2016", 30, 10))).at["2016", "trade"] == pytest.approx(75)


def test_equal_leans_are_the_index_whatever_the_weights() -> None:
    row = leaning.index(made(("trade", "2016", 30, 10), ("arms", "2016", 3, 1))).iloc[0]
    assert (row["value"], row["low"], row["high"], row["ahead"]) == (75, 75, 75, 100)


def test_two_leans_are_weighted_evenly_from_one_to_the_other() -> None:
    # With two instruments the weight is uniform on [0, 1]: the index is uniform between 20 and 60.
    row = leaning.index(made(("trade", "2016", 20, 80), ("arms", "2016", 60, 40)), draws=50_000).iloc[0]
    assert row["value"] == 40
    assert row["low"] == pytest.approx(21, abs=0.3)
    assert row["high"] == pytest.approx(59, abs=0.3)
    assert row["ahead"] == pytest.approx(25, abs=1)


def test_a_year_that_lacks_an_instrument_is_left_out() -> None:
    found = leaning.index(made(("trade", "2015", 1, 1), ("trade", "2016", 1, 1), ("arms", "2016", 1, 1)))
    assert list(found["period"]) == ["2016"]
    assert found.equals(leaning.index(made(("trade", "2016", 1, 1), ("arms", "2016", 1, 1))))
