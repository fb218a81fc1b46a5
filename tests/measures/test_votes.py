"""Agreement of votes on made-up roll calls, and the real ideal points in their bands."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot import dataset
from pivot.measures import votes

CALLS = pd.DataFrame(
    {
        "title": ["a", "Territorial integrity of Ukraine", "b", "c", "d"],
        "subject": ["", "ukraine", "", "", ""],
        "yes": ["80", "100", "10", "50", "99"],
        "no": ["20", "11", "5", "50", "0"],
        "abstain": ["0", "58", "5", "0", "1"],
        "RUS": ["Y", "N", "A", "N", "X"],
        "CHN": ["Y", "A", "A", "Y", "Y"],
        "period_public": ["2014-03-01"] * 5,
        "source": ["made-up"] * 5,
    }
)


def test_agreement_leaves_absence_out() -> None:
    # Of four votes that both cast two are the same.
    assert votes.agreement(CALLS, "RUS", "CHN") == 0.5


def test_agreement_of_no_votes_is_nothing() -> None:
    assert pd.isna(votes.agreement(CALLS[:0], "RUS", "CHN"))


def test_a_fifth_that_does_not_say_yes_makes_a_vote_contested() -> None:
    assert votes.contested(CALLS)["title"].tolist() == ["a", "Territorial integrity of Ukraine", "b", "c"]


def test_texts_on_ukraine_are_found() -> None:
    assert votes.without_ukraine(CALLS)["title"].tolist() == ["a", "b", "c", "d"]


def test_every_way_of_counting_is_crossed() -> None:
    found = votes.by_count(CALLS, "RUS", ["CHN"], ["2014"]).set_index("count")["CHN 2014"]
    assert found["All votes"] == 50.0
    assert found["Without Ukraine"] == pytest.approx(200 / 3)
    assert found["Contested, without Ukraine"] == pytest.approx(200 / 3)


def test_the_band_holds_the_share_and_is_the_same_each_time() -> None:
    found = votes.by_year(CALLS, "RUS", ["CHN"], least=1)
    assert found["value"].tolist() == [50.0]
    assert (found["low"] <= 50).all()
    assert (found["high"] >= 50).all()
    pd.testing.assert_frame_equal(found, votes.by_year(CALLS, "RUS", ["CHN"], least=1))


def test_a_year_with_few_votes_is_left_out() -> None:
    assert votes.by_year(CALLS, "RUS", ["CHN"], least=5).empty


@pytest.mark.parametrize(("year", "china", "japan"), [("2016", 0.66, 0.54), ("2023", 0.27, 1.34)])
def test_distances_of_ideal_points_known_from_the_source(year: str, china: float, japan: float) -> None:
    rows = votes.distances(dataset.open(), "RUS", ("CHN", "JPN"))
    rows = rows[rows["period"].str[:4] == year].set_index("series")
    assert rows.loc["CHN", "value"] == pytest.approx(china, abs=0.006)
    assert rows.loc["JPN", "value"] == pytest.approx(japan, abs=0.006)
    assert (rows["low"] <= rows["value"]).all()
    assert (rows["value"] <= rows["high"]).all()


def test_a_bloc_stands_for_its_members() -> None:
    rows = votes.by_year(CALLS.assign(JPN=CALLS["CHN"]), "RUS", ["CHN", "JPN"], least=1)
    found = votes.panels(rows, ["CHN", "JPN"], "both")
    assert found["series"].tolist() == ["both"]
    assert found["value"].tolist() == [50.0]


def test_council_counts_known_from_the_source() -> None:
    rows = votes.council(dataset.open())
    rows = rows[rows["period"].astype(int).between(2013, 2016)].groupby("series")["value"].sum()
    assert rows["joint abstentions"] == 3
    assert rows["joint abstentions"] + rows["abstentions of Russia alone"] == 15
