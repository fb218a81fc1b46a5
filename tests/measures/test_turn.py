"""The turn taken apart on made-up partners, weights of buyers, and shares both ways."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pivot.dataset import Dataset
from pivot.measures import arms, markets, reorientation, rupture
from tests.miniature import row, shaped, write


@pytest.mark.parametrize(
    ("amounts", "expected"), [([5.0], 1.0), ([1.0, 1.0, 1.0, 1.0], 0.25), ([3.0, 1.0], 0.625)]
)
def test_concentration(amounts: list[float], expected: float) -> None:
    assert arms.concentration(pd.Series(amounts)) == pytest.approx(expected)


def partners(folder: Path, oil: float, demand: float, sold: float) -> Dataset:
    """China buys only fuels, Germany only other goods; from 2013 to 2015 one thing or several change.

    Args:
        oil: the price of oil in 2015, where 100 in 2013; fuels cost as much more.
        demand: what China imports in 2015, where 1000 in 2013.
        sold: factor on what Russia sells China per unit of its imports.
    """
    rows, products, pairs = [], {}, {}
    for year, price, bought, factor in (("2013", 100.0, 1000.0, 1.0), ("2015", oil, demand, sold)):
        fuels = 100.0 * price / 100 * bought / 1000 * factor
        for partner, whole, fuel in (("CHN", fuels, fuels), ("DEU", 100.0, 0.0)):
            for month in range(1, 13):
                rows.append(row("fts-exports", "RUS", partner, f"{year}-{month:02d}", whole / 12))
            for group, value in (("all", whole), ("fuels", fuel), ("withheld", 0.0)):
                products.setdefault((partner, group), {})[year] = value
        for month in range(1, 13):
            rows.append(row("brent", "WLD", "", f"{year}-{month:02d}", price))
        for importer, value in (("CHN", bought), ("DEU", 1000.0)):
            pairs.setdefault(importer, {})[year] = value
    tables = [
        shaped(
            "russia-products",
            [
                {"flow": "exports", "partner": partner, "group": group, **cells}
                for (partner, group), cells in products.items()
            ],
        ),
        shaped("gravity-baci", [{"exporter": "NLD", "importer": name, **c} for name, c in pairs.items()]),
    ]
    return write(folder, rows, tables=tables)


@pytest.mark.parametrize(
    ("change", "factor"),
    [
        ({"oil": 50.0, "demand": 1000.0, "sold": 1.0}, "oil price"),
        ({"oil": 100.0, "demand": 2000.0, "sold": 1.0}, "partners' growth"),
        ({"oil": 100.0, "demand": 1000.0, "sold": 3.0}, "reorientation"),
    ],
)
def test_what_alone_changed_gets_all_of_it(tmp_path: Path, change: dict[str, float], factor: str) -> None:
    parts = reorientation.turn(partners(tmp_path, **change), ["CHN"], "2013", "2015")
    whole = parts["last"] - parts["first"]
    assert parts["first"] == pytest.approx(50.0)
    assert parts[factor] == pytest.approx(whole, abs=1e-3)
    others = [parts[name] for name in reorientation.FACTORS if name != factor]
    assert others == pytest.approx([0.0, 0.0], abs=1e-3)


def test_the_parts_of_a_mixed_change_add_up(tmp_path: Path) -> None:
    ds = partners(tmp_path, oil=60.0, demand=1500.0, sold=2.0)
    parts = reorientation.turn(ds, ["CHN"], "2013", "2015")
    assert sum(parts[name] for name in reorientation.FACTORS) == pytest.approx(parts["last"] - parts["first"])


def test_asia_share_of_oil_split(tmp_path: Path) -> None:
    rows = [
        row("review-crude", "RUS", partner, year, value)
        for year, asia, whole in (("2021", 10.0, 100.0), ("2025", 20.0, 60.0))
        for partner, value in (("CHN", asia), ("WLD", whole))
    ]
    ds = write(tmp_path, rows)
    found = markets.share_split(ds, [(markets.CRUDE, "2021", "2025")]).set_index("series")["value"]
    assert found.sum() == pytest.approx(100 * (20 / 60 - 10 / 100))
    assert (found > 0).all()


def test_a_window_with_a_stated_month_is_a_nowcast(tmp_path: Path) -> None:
    rows = [
        row(name, "RUS", "CHN", f"2025-{month:02d}", value, status="nowcast" if month == 12 else "mirror")
        for month in range(1, 13)
        for name, value in (("mgimo-exports", 3.0), ("mgimo-oil-gas-exports", 2.0))
    ]
    found = rupture.by_kind(write(tmp_path, rows), months=3)
    last = found[found["period"] == "2025-12"]
    assert set(last["status"]) == {"nowcast"}
    assert set(found.loc[found["period"] == "2025-11", "status"]) == {"mirror"}
    assert dict(zip(last["series"], last["value"] * 1000, strict=True)) == {
        "oil and gas": pytest.approx(6.0),
        "other goods": pytest.approx(3.0),
    }
