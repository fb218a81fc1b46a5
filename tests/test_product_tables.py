"""What Russia trades, by group: shares that are known, and groups that add up."""

import pytest

from ingest.trade_products import GROUPS
from pivot import dataset

APART = {"fuels", "machines-vehicles", "arms", "aircraft", "ships"}


@pytest.fixture(scope="module")
def table():
    return dataset.open().table("russia-products").set_index(["flow", "partner", "group"])


@pytest.mark.parametrize(
    ("flow", "partner", "group", "year", "share"),
    [
        ("exports", "CHN", "fuels", "2006", 47.8),
        ("exports", "CHN", "fuels", "2014", 74.2),
        ("exports", "JPN", "fuels", "2014", 86.6),
        ("imports", "CHN", "machines-vehicles", "2014", 50.5),
        ("imports", "JPN", "machines-vehicles", "2020", 67.8),
    ],
)
def test_shares_agree_with_those_computed_once_by_other_code(table, flow, partner, group, year, share):
    found = 100 * table.at[(flow, partner, group), year] / table.at[(flow, partner, "all"), year]
    assert round(found, 1) == share


def test_the_groups_add_up_to_all(table):
    wide = table["2019"].unstack("group").fillna(0)
    assert (wide[sorted(set(GROUPS) - APART)].sum(axis=1) / wide["all"] - 1).abs().max() < 0.001


def test_the_years_with_doubled_lines_are_not_held(table):
    assert not {"2016", "2017"} & set(table.columns)


def test_customs_of_2023_add_up():
    rows = dataset.open().table("russia-products-late")
    rows = rows[(rows["partner"] == "WLD") & (rows["period"] == "2023") & (rows["flow"] == "exports")]
    value = rows.set_index("group")["value"]
    assert value["all"] == pytest.approx(425088)
    assert value.drop("all").sum() == pytest.approx(value["all"], rel=0.005)
