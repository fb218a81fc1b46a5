"""When the lead begins, by whose count, on small data."""

from __future__ import annotations

from pathlib import Path

import pytest

from pivot.claims.china.crossings import crossings, in_roubles, without_fuels
from pivot.dataset import Dataset
from tests.miniature import row, shaped, write

#: Exports and imports of a year, China's and the Netherlands'.
FLOWS = {2009: (40.0, 60.0), 2010: (60.0, 50.0), 2011: (80.0, 50.0)}


@pytest.fixture
def ds(tmp_path: Path) -> Dataset:
    rows = []
    for year, (china, netherlands) in FLOWS.items():
        for partner, value in (("CHN", china), ("NLD", netherlands), ("DEU", 45.0)):
            for flow in ("exports", "imports"):
                rows += [
                    row(f"fts-{flow}", "RUS", partner, f"{year}-{month:02d}", value / 12)
                    for month in range(1, 13)
                ]
            for name in ("cow-imports", "baci-exports"):
                rows.append(row(name, "RUS", partner, str(year), value))
                rows.append(row(name, partner, "RUS", str(year), value))
    for year, china, eu in ((2022, 50.0, 60.0), (2023, 80.0, 20.0)):
        for name in ("imts-exports", "imts-imports"):
            rows.append(row(name, "RUS", "CHN", str(year), china, public="2016-01-01"))
            rows.append(row(name, "RUS", "DEU", str(year), eu, public="2016-01-01"))
    fuels = {str(year): value for year, value in ((2009, 30.0), (2010, 5.0), (2011, 5.0))}
    products = [{"flow": "exports", "partner": "NLD", "group": "fuels", **fuels}]
    rates = [
        {"date": f"2011-{month:02d}-01", "USD": 30.0, "period_public": "2011-12-31", "source": "made-up"}
        for month in range(1, 13)
    ]
    tables = [shaped("russia-products", products), shaped("official-rates", rates)]
    groups = [
        {"group": "eu", "title": "Union", "member": "DEU", "start": "", "end": "", "note": "made up"},
        {"group": "eu", "title": "Union", "member": "NLD", "start": "", "end": "", "note": "made up"},
    ]
    return write(tmp_path, rows, tables=tables, groups=groups)


def test_each_count_has_its_crossing(ds: Dataset) -> None:
    found = crossings(ds).set_index("count")
    assert found.at["Russia's customs, by year", "since"] == "2010"
    assert found.at["Russia's customs, by year", "before"] == "Nld"
    assert found.at["Russia's customs, by year", "margin"] == pytest.approx(20.0)
    assert found.at["Russia's customs, by year", "later"] == pytest.approx(60.0)
    assert found.at["the Fund's, European Union as one", "since"] == "2023"
    assert found.at["the Fund's, European Union as one", "before"] == "European Union"


def test_fuels_to_one_partner_can_be_taken_off(ds: Dataset) -> None:
    flows = without_fuels(ds, "NLD").set_index(["partner", "period"])["value"]
    assert flows["NLD", "2009"] == pytest.approx(90.0)
    assert flows["CHN", "2009"] == pytest.approx(80.0)


def test_with_one_rate_for_all_months_the_currency_does_not_matter(ds: Dataset) -> None:
    found = in_roubles(ds)
    assert found["dollars"].to_list() == pytest.approx(found["roubles"].to_list())
