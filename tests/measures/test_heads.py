"""Shares of oil, journeys and payments by side, against answers known beforehand."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pivot.measures import heads
from tests.miniature import row, write

ASIA, EUROPE = ("CHN", "IND"), ("DEU",)


def test_fuels_are_shared_among_the_partners_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cells = [
        ("exports", "CHN", "fuels", 30),
        ("exports", "DEU", "fuels", 50),
        ("exports", "KAZ", "fuels", 20),
    ]
    others = [("imports", "CHN", "fuels", 99), ("exports", "CHN", "all", 99)]
    columns = ["flow", "partner", "group", "value"]
    made = pd.DataFrame([*cells, *others], columns=columns).assign(period="2014")
    monkeypatch.setattr(heads, "goods", lambda *_: made)
    found = heads.fuels_sold(write(tmp_path, [row("gas", "RUS", "CHN", "2014", 1.0)]), ASIA, EUROPE)
    assert found.loc["2014"].to_dict() == {"asia": 30, "europe": 50}


def test_crude_to_china_is_a_year_s_pace_and_needs_half_a_year(tmp_path: Path) -> None:
    months = [row("china-customs-crude", "CHN", "RUS", f"2014-{month:02d}", 1000.0) for month in range(1, 7)]
    few = [row("china-customs-crude", "CHN", "RUS", f"2015-{month:02d}", 9000.0) for month in range(1, 6)]
    ds = write(tmp_path, months + few)
    assert heads.crude_to_china(ds).to_dict() == {"2014": 12.0}


def test_journeys_are_counted_by_year_and_side(tmp_path: Path) -> None:
    trips = [
        row("putin-trips", "RUS", partner, period, 1.0)
        for partner, period in (
            ("CHN", "2023-10"),
            ("KAZ", "2023-11"),
            ("KGZ", "2023-06"),
            ("IND", "2023-12"),
        )
    ]
    ds = write(tmp_path, trips)
    assert heads.journeys_made(ds, ASIA, EUROPE).loc["2023"].to_dict() == {"asia": 50, "europe": 0}


def test_the_yuan_s_share_is_the_last_month_quoted_of_each_year(tmp_path: Path) -> None:
    name = "yuan-settlement-exports"
    rows = [row(name, "RUS", "", period, value) for period, value in (("2022-12", 16.0), ("2022-01", 0.5))]
    ds = write(tmp_path, rows)
    assert heads.paid_in_yuan(ds)["asia"].to_dict() == {"2022": 16.0}
