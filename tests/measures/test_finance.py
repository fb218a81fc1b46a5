"""China's commitments without the giants, against answers worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.model import Shaped
from pivot.measures import finance
from tests.miniature import row, write

FIELDS = ["record", "state", "year", "value", "sector", "project", "period_public", "source"]


def test_leaving_out_the_giants(tmp_path: Path) -> None:
    rows = [
        row("aiddata-gcdf3-country-year", "TKM", "CHN", str(year), 10_000.0 if year == 2009 else 1_000.0)
        for year in range(2009, 2017)
    ]
    loan = {"record": "1", "state": "TKM", "year": "2009", "value": 9_000.0, "sector": "Energy"}
    loan |= {
        "project": "Bank provides loan for a Gas Field Project",
        "period_public": "2016-06-01",
        "source": "made-up",
    }
    fields = [{"name": name, "type": "number" if name == "value" else "string"} for name in FIELDS]
    schema = {"fields": fields, "primaryKey": ["record"], "missingValues": [""]}
    loans = Shaped("chinese-loans", "Loans", schema, lambda _: [loan])
    found = finance.without_giants(write(tmp_path, rows, tables=[loans]))
    assert found["before"].tolist() == [13.0, 4.0]
    assert found["after"].tolist() == [4.0, 4.0]
    assert found["change"].tolist() == pytest.approx([-900 / 13, 0.0])
    assert found["project"].tolist() == ["none", "a Gas Field (Tkm, 2009)"]


def test_hong_kong_s_investment_is_china_s(tmp_path: Path) -> None:
    rows = [
        row("nbk-fdi-inflow", "KAZ", partner, year, value)
        for partner, year, value in (
            ("CHN", "2009", 500.0),
            ("HKG", "2012", 100.0),
            ("CHN", "2017", -900.0),
            ("HKG", "2021", 200.0),
            ("RUS", "2016", 300.0),
            ("NLD", "2009", 50.0),
            ("USA", "2009", 50.0),
            ("WLD", "2008", 9999.0),
            ("WLD", "2009", 700.0),
        )
    ]
    found = finance.inflows(write(tmp_path, rows)).set_index("investor")
    assert found.at["CHN", "2009"] == pytest.approx(0.6)
    assert found.at["CHN", "2017"] == pytest.approx(-0.7)
    assert found.at["RUS", "2013"] == pytest.approx(0.3)
    assert found.at["WLD", "2009"] == pytest.approx(0.7)
