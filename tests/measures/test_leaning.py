"""The lean to Asia under all weights, against answers known beforehand."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot.measures import leaning


def made(*cells: tuple[str, str, float, float], base: str = "") -> pd.DataFrame:
    rows = [
        {"instrument": name, "base": base, "side": side, "period": year, "value": value}
        for name, year, asia, europe in cells
        for side, value in (("asia", asia), ("europe", europe))
    ]
    return pd.DataFrame(rows).assign(status="reported", source="s")


def test_the_lean_is_asia_s_part_of_both() -> None:
    assert leaning.leans(made(("trade", "2016", 30, 10))).at["2016", "trade"] == pytest.approx(75)


def test_equal_leans_are_the_index_whatever_the_weights() -> None:
    row = leaning.index(made(("trade", "2016", 30, 10), ("arms", "2016", 3, 1))).iloc[0]
    assert [row[name] for name in ("value", "low", "high", "ahead")] == pytest.approx([75, 75, 75, 100])


def test_two_leans_are_weighted_evenly_from_one_to_the_other() -> None:
    # With two instruments the weight is uniform on [0, 1]: the index is uniform between 20 and 60.
    row = leaning.index(made(("trade", "2016", 20, 80), ("arms", "2016", 60, 40)), draws=50_000).iloc[0]
    assert row["value"] == pytest.approx(40)
    assert (row["low"], row["high"]) == (pytest.approx(20), pytest.approx(60))
    assert row["ahead"] == pytest.approx(25, abs=1)


def test_a_year_that_lacks_an_instrument_is_left_out() -> None:
    found = leaning.index(made(("trade", "2015", 1, 1), ("trade", "2016", 1, 1), ("arms", "2016", 1, 1)))
    assert list(found["period"]) == ["2016"]
    assert found.equals(leaning.index(made(("trade", "2016", 1, 1), ("arms", "2016", 1, 1))))


def test_another_base_is_a_line_of_its_own_and_never_joined() -> None:
    customs = made(
        ("trade", "2021", 1, 1), ("arms", "2021", 3, 1), ("arms", "2022", 3, 1), ("oil", "2022", 1, 3)
    )
    both = pd.concat([customs, made(("trade", "2022", 3, 1), base="mirror")])
    found = leaning.lines(both, ("trade", "arms"), ("oil",)).set_index(["series", "period"])["value"]
    assert found["equal weights"].to_dict() == {"2021": 62.5}
    assert found["equal weights (mirror)"].to_dict() == {"2022": 75}
    assert found["trade"].to_dict() == {"2021": 50}
    assert found["trade (mirror)"].to_dict() == {"2022": 75}
    assert found["oil"].to_dict() == {"2022": 25}  # drawn beside the index, no part of it
