"""A change of growth, against groups of other regions."""

from __future__ import annotations

import numpy as np
import pytest

from pivot import dataset
from pivot.measures.population import bend, turned


def test_a_bend_is_the_change_of_yearly_growth() -> None:
    years = [2000, 2001, 2002, 2003, 2004]
    falling_then_level = np.array([[100 * np.exp(-0.02 * min(t, 2)) for t in range(5)]])
    assert bend(falling_then_level, years, 2002) == pytest.approx([2.0])
    assert bend(100 * np.exp(0.01 * np.arange(5))[None, :], years, 2002) == pytest.approx([0.0])


def test_placebo_groups_give_the_same_range_each_time() -> None:
    ds = dataset.open()
    one, two = (turned(ds, turns=(2013,), draws=200) for _ in range(2))
    assert one.equals(two) and one["low"][0] < one["high"][0]
