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
