"""Shares of single partners in Russia's trade, across the end of its own customs figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from pivot.measures import legs
from tests.miniature import row, write


def test_customs_to_their_end_then_the_fund(tmp_path: Path) -> None:
    rows = []
    for flow in legs.FLOWS:
        rows += [row(f"fts-{flow}", "RUS", "JPN", f"2021-{month:02d}", 1.0) for month in range(1, 13)]
        rows += [row(f"fts-total-{flow}", "RUS", "WLD", "2021", 120.0)]
        for year in ("2021", "2022"):
            rows += [
                row(f"imts-{flow}", "RUS", "JPN", year, 5.0, status="estimated"),
                row(f"imts-{flow}", "RUS", "WLD", year, 100.0, status="estimated"),
            ]
    found = legs.by_year(write(tmp_path, rows), states=("JPN",)).set_index("period")
    assert dict(found["value"]) == {"2021": pytest.approx(10.0), "2022": pytest.approx(5.0)}
    assert found.at["2022", "status"] == "estimated"
