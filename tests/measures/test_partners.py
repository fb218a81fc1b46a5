"""Partner measures against answers worked out by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot.measures import partners


def monthly(name: str, partner: str, values: dict[str, float], status: str = "reported") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "series": name,
            "reporter": "RUS",
            "partner": partner,
            "period": list(values),
            "value": list(values.values()),
            "status": status,
            "source": "a",
        }
    )


def year(number: int, value: float) -> dict[str, float]:
    return {f"{number}-{month:02d}": value for month in range(1, 13)}


def test_a_year_is_the_sum_of_its_twelve_months() -> None:
    rows = monthly("x", "CHN", year(2014, 2.0))
    assert partners.annual(rows)[["period", "value"]].to_numpy().tolist() == [["2014", 24.0]]


def test_a_year_without_one_month_is_left_out() -> None:
    values = year(2014, 2.0)
    del values["2014-05"]
    assert partners.annual(monthly("x", "CHN", values)).empty


def test_a_sum_is_as_firm_as_its_weakest_month() -> None:
    rows = monthly("x", "CHN", year(2014, 1.0))
    rows.loc[3, "status"] = "nowcast"
    assert partners.annual(rows)["status"].tolist() == ["nowcast"]


def test_rolling_sums_start_with_the_twelfth_month_and_stop_at_a_gap() -> None:
    values = year(2014, 1.0) | year(2015, 3.0)
    rows = partners.rolling(monthly("x", "CHN", values))
    assert rows["period"].iloc[0] == "2014-12"
    assert rows["value"].tolist() == [12.0 + 2 * month for month in range(13)]
    del values["2015-06"]
    assert partners.rolling(monthly("x", "CHN", values))["period"].tolist()[-1] == "2015-05"


def flow(name: str, partner: str, period: str, value: float) -> pd.DataFrame:
    return monthly(name, partner, {period: value})


def test_turnover_needs_both_flows() -> None:
    sold = pd.concat([flow("x", "CHN", "2014", 3.0), flow("x", "DEU", "2014", 9.0)])
    bought = flow("m", "CHN", "2014", 4.0)
    found = partners.turnover(sold, bought)
    assert found[["partner", "value"]].to_numpy().tolist() == [["CHN", 7.0]]


def test_a_bloc_stands_as_one_partner() -> None:
    flows = pd.concat(
        [flow("x", code, "2014", value) for code, value in (("DEU", 2), ("NLD", 3), ("CHN", 4))]
    )
    found = partners.blocs(flows, {"EU": ["DEU", "NLD"]})
    assert dict(zip(found["partner"], found["value"], strict=True)) == {"CHN": 4, "EU": 5}


def test_a_share_is_in_per_cent_of_its_own_period() -> None:
    part = pd.concat([flow("x", "CHN", "2014", 1.0), flow("x", "CHN", "2015", 1.0)])
    whole = pd.concat([flow("x", "WLD", "2014", 4.0), flow("x", "WLD", "2015", 8.0)])
    assert partners.share(part, whole)["value"].tolist() == [25.0, 12.5]
    with pytest.raises(ValueError, match="two rows for 2014"):
        partners.share(part, pd.concat([whole, whole]))


FLOWS = pd.concat(
    [
        flow("x", code, period, value)
        for period, values in {
            "2009": {"CHN": 1, "DEU": 2},
            "2010": {"CHN": 3, "DEU": 2},
            "2011": {"CHN": 2, "DEU": 4},
            "2012": {"CHN": 6, "DEU": 4},
            "2013": {"CHN": 5, "DEU": 4},
        }.items()
        for code, value in values.items()
    ]
)


def test_leaders_and_margins() -> None:
    found = partners.leaders(FLOWS)
    assert found["leader"].tolist() == ["DEU", "CHN", "DEU", "CHN", "CHN"]
    assert found["margin"].tolist() == pytest.approx([100, 50, 100, 50, 25])


def test_a_lead_counts_from_its_last_beginning() -> None:
    found = partners.leaders(FLOWS)
    assert partners.lead_since(found, "CHN") == "2012"
    assert partners.lead_since(found, "DEU") is None


def test_ranks_begin_with_the_largest() -> None:
    found = partners.ranked(FLOWS)
    assert found.loc[found["period"] == "2011", "partner"].tolist() == ["DEU", "CHN"]
    assert found.loc[found["period"] == "2011", "rank"].tolist() == [1, 2]
