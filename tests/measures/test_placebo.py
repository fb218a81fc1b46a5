"""The permutation over who was treated, against answers worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pivot.measures import placebo
from tests.miniature import row, write

CHANGES = pd.Series({"KGZ": -30.0, "TJK": -10.0, "UZB": 0.0, "KAZ": 40.0})


@pytest.mark.parametrize(
    ("unit", "side", "share"),
    [("KGZ", "fall", 0.25), ("KAZ", "fall", 1.0), ("KAZ", "both", 0.25), ("UZB", "both", 1.0)],
)
def test_rank_share(unit: str, side: str, share: float) -> None:
    # The median is −5: Kazakhstan lies 45 away, Kyrgyzstan 25, the others 5.
    assert placebo.rank_share(CHANGES, unit, side) == share


def test_shipments(tmp_path: Path) -> None:
    values = {("KGZ", "2014"): 100.0, ("KGZ", "2016"): 80.0, ("TJK", "2014"): 50.0, ("TJK", "2016"): 75.0}
    rows = [row("china-neighbours-exports", "CHN", s, y, v) for (s, y), v in values.items()]
    found = placebo.shipments(write(tmp_path, rows), ((2014,), (2016,))).set_index("partner")["value"]
    assert found.round(9).to_dict() == {"KGZ": -20.0, "TJK": 50.0}


def test_members_are_left_out_of_the_comparison(tmp_path: Path) -> None:
    # Kyrgyzstan falls by a fifth; of those that did not join one falls by half, one stands still.
    after = {"KGZ": 80.0, "TJK": 50.0, "UZB": 100.0, "KAZ": 10.0, "ARM": 70.0}
    rows = [
        row("china-neighbours-exports", "CHN", state, str(year), 100.0 if year < 2015 else value)
        for state, value in after.items()
        for year in range(2012, 2019)
    ]
    found = placebo.by_span(write(tmp_path, rows))
    assert found["span"].iloc[0] == "2014 to 2015"
    assert found["span"].iloc[-1] == "2012–14 to 2016–18"
    assert found["own"].round(9).tolist() == [-20.0] * 5
    assert found["others"].round(9).tolist() == [-25.0] * 5
    assert found["share"].tolist() == [pytest.approx(2 / 3)] * 5
    assert found["all_share"].tolist() == [pytest.approx(4 / 5)] * 5
