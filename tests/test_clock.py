"""Periods and the release."""

from __future__ import annotations

from pathlib import Path

import pytest

from clock.periods import first_day, is_period, last_day, year_of
from clock.release import release


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2014", "2014-01-01", "2014-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2014-03-21", "2014-03-21", "2014-03-21"),
        ("2023-01/2023-09", "2023-01-01", "2023-09-30"),
    ],
)
def test_a_period_begins_and_ends(period: str, first: str, last: str) -> None:
    assert (first_day(period), last_day(period), year_of(period)) == (first, last, int(last[:4]))


@pytest.mark.parametrize("text", ["", "14", "2014-13", "2014-02-30", "2014/2015/2016", "2014-3", "x/2014"])
def test_what_is_no_period_is_refused(text: str) -> None:
    assert not is_period(text)


def test_the_release_is_read_from_the_citation(tmp_path: Path) -> None:
    path = tmp_path / "CITATION.cff"
    path.write_text('title: "A: b"\nauthors:\n  - name: C d\nversion: 1.2.3\ndate-released: "2020-01-02"\n')
    found = release(path)
    assert (found.title, found.authors, found.version, found.date) == (
        "A: b",
        "C d",
        "1.2.3",
        "2020-01-02",
    )


def test_a_citation_without_a_version_says_so(tmp_path: Path) -> None:
    path = tmp_path / "CITATION.cff"
    path.write_text('title: "A"\n  - name: C\ndate-released: "2020-01-02"\n')
    with pytest.raises(ValueError, match="'version' is missing"):
        release(path)
