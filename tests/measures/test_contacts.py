"""Exercises and journeys, against what their lists say."""

from __future__ import annotations

from pivot import dataset
from pivot.measures import contacts


def test_each_exercise_has_a_lane_and_a_day() -> None:
    rows = contacts.exercises(dataset.open())
    assert rows["series"].notna().all()
    assert rows["x"].str.match(r"\d{4}").all()
    at_sea = rows[rows["label"] == "South China Sea"]
    assert at_sea["x"].tolist() == ["2016-09-12/2016-09-19"]


def test_journeys_known_from_the_lists() -> None:
    rows = contacts.journeys(dataset.open(), ["RUS", "CHN", "JPN"]).set_index("host")
    assert rows.at["CHN", "russian"] == 4
    assert rows.at["JPN", "russian"] == 0
