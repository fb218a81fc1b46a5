"""What went round Russia after 2022, on sums of a few months that can be added in the head."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot.dataset import Dataset
from pivot.measures import rerouting
from tests.miniature import row, write

#: A month's exports in EUR mn by partner, in 2019, 2020, 2021 and 2023.
SOLD = {"RUS": (900.0, 1000.0, 1100.0, 300.0), "KGZ": (10.0, 10.0, 40.0, 100.0)}
SOLD |= dict.fromkeys(("ARM", "GEO", "KAZ", "UZB"), (20.0, 20.0, 20.0, 45.0))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Two months of each year; banned goods in November and December."""
    rows = [
        row(rerouting.MONTHLY, "EU27", partner, f"{year}-{month}", value)
        for partner, values in SOLD.items()
        for year, value in zip((2019, 2020, 2021, 2023), values, strict=True)
        for month in ("01", "02")
    ]
    rows += [
        row(rerouting.BANNED, "EU27", partner, f"{year}-{month}", value)
        for partner in SOLD
        for year, month, value in (
            (2021, "11", 50.0),
            (2022, "11", 20.0 if partner == "RUS" else 53.0),
            (2021, "12", 50.0),
            (2022, "12", 999.0),
        )
    ]
    return write(tmp_path_factory.mktemp("rerouting"), rows)


@pytest.mark.parametrize(
    ("base", "russia", "kyrgyz"),
    [("2021", -1600.0, 120.0), ("2019", -1200.0, 180.0), ("2019 to 2021", -1400.0, 160.0)],
)
def test_the_change_is_against_the_yearly_mean_of_the_base(
    small: Dataset, base: str, russia: float, kyrgyz: float
) -> None:
    found = rerouting.change(small, base)
    assert (found["RUS"], found["KGZ"]) == (russia, kyrgyz)


def test_the_offset_is_what_the_others_gained_over_the_loss() -> None:
    assert rerouting.offset(pd.Series({"RUS": -200.0, "KAZ": 30.0, "KGZ": 20.0, "ARM": -10.0})) == 20.0


def test_banned_goods_are_compared_over_the_same_months(small: Dataset) -> None:
    # December, held for one year only in the real series, is left out.
    found = rerouting.banned_change(small)
    assert found["RUS"] == -30.0
    assert found.drop("RUS").tolist() == [3.0] * 5


def test_the_five_are_added_month_by_month_in_billions(small: Dataset) -> None:
    found = rerouting.monthly(small).set_index(["series", "period"])["value"]
    assert found["five neighbours", "2023-01"] == pytest.approx(0.28)
    assert found["RUS", "2023-02"] == pytest.approx(0.3)


def test_russia_stands_last_in_the_table(small: Dataset) -> None:
    found = rerouting.by_partner(small).set_index("partner")
    assert found.index.tolist() == [*rerouting.NEIGHBOURS, "RUS"]
    assert found.at["KGZ", "times"] == 2.5
    assert found.at["RUS", "change"] == pytest.approx(-1.6)
