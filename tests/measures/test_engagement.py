"""Intervals of shares, and sums of trade, on known figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from pivot import dataset
from pivot.measures.engagement import around_election, share_interval, trade
from tests.miniature import row, write


@pytest.mark.parametrize(("share", "asked", "low", "high"), [(50, 100, 40.4, 59.6), (5, 1000, 3.8, 6.5)])
def test_the_interval_of_a_share(share: float, asked: float, low: float, high: float) -> None:
    assert share_interval(share, asked) == pytest.approx((low, high), abs=0.1)


def test_trade_takes_customs_and_then_the_fund(tmp_path: Path) -> None:
    late = {"public": "2025-06-30", "vintage": "2026", "status": "mirror"}
    ds = write(
        tmp_path,
        [
            row("fts-exports", "RUS", "JPN", "2021-01", 1000.0),
            row("fts-imports", "RUS", "JPN", "2021-02", 500.0),
            row("imts-exports", "RUS", "JPN", "2022", 700.0, **late),
            row("imts-imports", "RUS", "JPN", "2022", 300.0, **late),
        ],
    )
    frame = trade(ds).set_index("period")
    assert frame["value"].to_dict() == {"2021": 1.5, "2022": 1.0}
    assert frame["status"].to_dict() == {"2021": "reported", "2022": "mirror"}


def test_words_and_acts_around_the_election_stand_once_and_on_their_side_of_it() -> None:
    rows = around_election(dataset.open())
    assert rows["date"].is_monotonic_increasing and rows["date"].max() <= "2016-12-16"
    assert set(rows.loc[rows["date"] < "2016-11-09", "when"]) == {"before"}
    assert set(rows.loc[rows["date"] > "2016-11-08", "when"]) == {"after"}
    denials = rows[rows["what"].str.contains("no territorial problems at all")]
    assert denials["date"].tolist() == ["2016-12-13"]
    assert {"2016-05-06", "2016-11-19", "2016-11-22"} <= set(rows["date"])
