"""A change of growth, against groups of other regions."""

from __future__ import annotations

import numpy as np
import pytest

from pivot import dataset
from pivot.measures.population import DISTRICTS, bend, shares, turned


def test_a_bend_is_the_change_of_yearly_growth() -> None:
    years = [2000, 2001, 2002, 2003, 2004]
    falling_then_level = np.array([[100 * np.exp(-0.02 * min(t, 2)) for t in range(5)]])
    assert bend(falling_then_level, years, 2002) == pytest.approx([2.0])
    assert bend(100 * np.exp(0.01 * np.arange(5))[None, :], years, 2002) == pytest.approx([0.0])


def test_placebo_groups_give_the_same_range_each_time() -> None:
    ds = dataset.open()
    one, two = (turned(ds, turns=(2013,), draws=200) for _ in range(2))
    assert one.equals(two) and one["low"][0] < one["high"][0]


def test_the_yearbooks_district_is_the_nine_regions() -> None:
    """The trap: its total is that of the border before 2018, while the file of population has the later."""
    ds = dataset.open()
    table = shares(ds).set_index(["of", "district"])
    total = ds.obs("regional-product", reporter=["FAR_EAST_DISTRICT", "RUS"], periods=(2017, 2017))
    value = total.set_index("reporter")["value"]
    printed = 100 * value["FAR_EAST_DISTRICT"] / value["RUS"]
    nine, eleven = DISTRICTS
    assert table.at[("product", nine), "2017"] == pytest.approx(printed, abs=0.05)
    assert table.at[("product", eleven), "2017"] > printed + 0.5
    people = ds.obs("regional-population", reporter=["FAR_EAST_DISTRICT", "RUS"], periods=(2017, 2017))
    value = people.set_index("reporter")["value"]
    assert 100 * value["FAR_EAST_DISTRICT"] / value["RUS"] == pytest.approx(
        table.at[("people", eleven), "2017"], abs=0.15
    )
