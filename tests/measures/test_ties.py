"""Ties of a state with Russia, on made-up flows and roll calls whose answers are plain."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from pivot.dataset import Dataset
from pivot.measures import ties
from tests.miniature import row, shaped, write

REGISTER = "sipri-trade-register"
GAS = "review-gas-pipeline"
COW = "cow-imports"


def yearly(values: list[float], since: int = 2001) -> pd.Series:
    """A series with a value a year."""
    return pd.Series(values, index=[str(since + place) for place in range(len(values))])


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Four flows, one treaty, arms in two years, gas in one."""
    folder: Path = tmp_path_factory.mktemp("ties")
    flows = [("KAZ", "RUS", 30.0), ("RUS", "KAZ", 20.0), ("KAZ", "CHN", 40.0), ("DEU", "KAZ", 10.0)]
    cells = [
        {"exporter": one, "importer": two} | {str(year): 0.0 for year in range(2000, 2021)} | {"2016": flow}
        for one, two, flow in flows
    ]
    allies = [
        {
            "reporter": "KAZ",
            "partner": "RUS",
            "coding": "atop",
            "treaty": kind,
            "start": "1992-05",
            "end": end,
            "period_public": "1992-12-31",
            "source": "made-up",
            **dict.fromkeys(ties.OBLIGATIONS, "0"),
            kind: "1",
        }
        for kind, end in (("defence", ""), ("neutrality", "1999-04"))
    ]
    rows = [
        row(REGISTER, "RUS", "KAZ", "2015", 30.0),
        row(REGISTER, "WLD", "KAZ", "2015", 40.0),
        row(REGISTER, "WLD", "KAZ", "2016", 8.0),
        row(GAS, "KAZ", "RUS", "2015", 10.9),
        row(COW, "KAZ", "RUS", "2014", 15.0),
        row(COW, "RUS", "KAZ", "2014", 5.0),
        row("wdi-merchandise-share", "KAZ", "", "2014", 50.0),
        row("wdi-gdp", "KAZ", "", "2014", 200.0),
    ]
    return write(folder, rows, tables=[shaped("gravity-baci", cells), shaped("alliances", allies)])


def test_turnover_counts_both_ways_over_all_partners(small: Dataset) -> None:
    assert ties.turnover_shares(small, "KAZ", ("RUS",))["2016"] == 50.0
    assert ties.turnover_shares(small, "KAZ", ("CHN", "DEU"))["2016"] == 50.0


def test_a_year_without_trade_has_no_share(small: Dataset) -> None:
    assert list(ties.turnover_shares(small, "KAZ", ("RUS",)).index) == ["2016"]


def test_the_other_source_divides_by_goods_trade_in_the_product(small: Dataset) -> None:
    # 20 of trade with Russia in 50 per cent of 200.
    found = ties.turnover_shares(small, "KAZ", ("RUS",), ties.TRADE_SOURCES[1])
    assert found.to_dict() == {"2014": 20.0}


def test_the_other_source_knows_russia_alone(small: Dataset) -> None:
    with pytest.raises(ValueError, match="no source"):
        ties.turnover_shares(small, "KAZ", ("CHN",), ties.TRADE_SOURCES[1])


def test_arms_are_counted_over_the_register_s_own_total(small: Dataset) -> None:
    # In 2016 others delivered and Russia did not: a true zero. In 2014 nobody did: no share.
    assert ties.arms_shares(small, "KAZ").to_dict() == {"2015": 75.0, "2016": 0.0}
    assert ties.arms_shares(small, "UZB").empty


def test_gas_is_the_seller_s_row(small: Dataset) -> None:
    assert ties.indicator(small, "gas", "KAZ").to_dict() == {"2015": 10.9}
    assert ties.indicator(small, "gas", "UZB").empty


def test_a_treaty_counts_from_its_first_to_its_last_year(small: Dataset) -> None:
    found = ties.treaty_obligations(small, "KAZ")
    assert found["defence"].all()
    assert found.index[found["neutrality"]].tolist() == [str(year) for year in range(1992, 2000)]
    assert ties.indicator(small, "treaties", "KAZ")["1999"] == 2.0
    assert ties.indicator(small, "treaties", "KAZ")["2000"] == 1.0


def test_an_unknown_tie_is_refused(small: Dataset) -> None:
    with pytest.raises(KeyError):
        ties.indicator(small, "hopes", "KAZ")


def test_votes_alike_leave_absence_out(monkeypatch: pytest.MonkeyPatch, small: Dataset) -> None:
    calls = pd.DataFrame(
        {
            "period_public": ["2015-01-01"] * 4 + ["2016-01-01"],
            "KAZ": ["Y", "Y", "A", "X", "X"],
            "RUS": ["Y", "N", "A", "Y", "Y"],
        }
    )
    monkeypatch.setattr(Dataset, "table", lambda self, name: calls)
    ties._ballots.cache_clear(), ties.alike.cache_clear()
    found = ties.alike(small, "KAZ", "RUS")
    ties._ballots.cache_clear(), ties.alike.cache_clear()
    assert found.to_dict("index") == {"2015": {"both": 3, "same": 2}}


@pytest.mark.parametrize(
    ("form", "answer"),
    [
        ("linear slope", -2.0),
        ("first three against last three years", -6.0),
        ("rank correlation with time", -1.0),
    ],
)
def test_a_straight_fall_is_one_by_every_form(form: str, answer: float) -> None:
    assert ties.course(yearly([20.0, 18.0, 16.0, 14.0, 12.0, 10.0]), form) == pytest.approx(answer)


def test_a_course_that_hangs_on_one_end_is_none() -> None:
    assert ties.course(yearly([30.0, 1.0, 2.0, 3.0, 4.0]), "linear slope") == 0.0


def test_three_years_are_too_few_for_a_course() -> None:
    assert ties.course(yearly([3.0, 2.0, 1.0]), "linear slope") is None


@pytest.mark.parametrize("form", ["linear slope", "rank correlation with time"])
def test_what_stands_still_has_no_course(form: str) -> None:
    assert ties.course(yearly([5.0] * 6), form) == 0.0


def test_one_year_with_more_than_half_of_the_change_is_not_gradual() -> None:
    steps = [10.0, 9.0, 4.0, 3.0, 2.0]
    assert max(one - two for one, two in pairwise(steps)) > (steps[0] - steps[-1]) / 2
    assert not ties.gradual(yearly(steps))
    assert ties.gradual(yearly([10.0, 8.0, 6.0, 4.0, 2.0]))
    # Exactly half is not more than half.
    assert ties.gradual(yearly([10.0, 6.0, 4.0, 2.0]))
