"""Gas measures against answers worked out by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot.measures import gas

FLOWS = pd.DataFrame(
    {
        "series": ["pipe", "pipe", "lng", "pipe"],
        "partner": ["DEU", "CHN", "JPN", "DEU"],
        "period": ["2014", "2014", "2014", "2015"],
        "value": [30.0, 1.0, 10.0, 28.0],
        "status": ["reported", "reported", "estimated", "reported"],
        "source": ["a", "a", "b", "a"],
    }
)


def test_flows_are_summed_by_market() -> None:
    found = gas.to_markets(FLOWS, {"Europe": ["DEU"], "Asia": ["CHN", "JPN"]})
    rows = found.set_index(["market", "period"])
    assert rows["value"].to_dict() == {
        ("Europe", "2014"): 30,
        ("Europe", "2015"): 28,
        ("Asia", "2014"): 11,
    }
    assert rows.loc[("Asia", "2014"), "status"] == "estimated"
    assert rows.loc[("Asia", "2014"), "source"] == "a b"


def test_the_implied_price_is_value_over_volume() -> None:
    # 400 bn over 1,000 bcm is 40 cents a cubic metre.
    assert gas.implied_price(400, 40, 25) == pytest.approx(400)


def test_replacement_is_gain_over_loss() -> None:
    before, after = {"Europe": 200.0, "Asia": 10.0}, {"Europe": 40.0, "Asia": 50.0}
    assert gas.replaced(before, after, "Europe", "Asia") == pytest.approx(25)
    with pytest.raises(ValueError, match="did not fall"):
        gas.replaced(after, before, "Europe", "Asia")
