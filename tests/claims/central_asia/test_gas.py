"""A6 and A7 on small data."""

from __future__ import annotations

from pathlib import Path

import pytest

from clock import CUTOFF
from ingest.model import Row
from pivot.claims.central_asia.turkmen_gas import largest_buyer, russian_purchases
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from tests.miniature import row, write

REVIEW = "review-gas-pipeline"


def sold(buyer: str, values: dict[int, float]) -> list[Row]:
    """Turkmen gas to one buyer by year."""
    return [
        row(REVIEW, "TKM", buyer, str(y), v, public=f"{y + 1}-06-30", vintage=f"{y + 1}-06")
        for y, v in values.items()
    ]


#: The quoted series must be there even where it holds nothing on the years in question.
OTHER = row("turkmen-gas-quoted", "TKM", "RUS", "2020", 5.0, public="2021-05-31", vintage="2021-05")
RUSSIA = {2012: 40.0, 2013: 30.0, 2014: 20.0, 2015: 5.0}


@pytest.mark.parametrize(
    ("china", "verdict"),
    [
        ({2012: 1.0, 2013: 5.0, 2014: 15.0, 2015: 40.0}, HOLDS),  # first in 2015, and in no year before
        ({2012: 1.0, 2013: 35.0, 2014: 35.0, 2015: 40.0}, IN_PART),  # already first in 2013
        ({2012: 1.0, 2013: 2.0, 2014: 3.0, 2015: 4.0}, FAILS),
        ({2012: 1.0, 2013: 2.0, 2014: 15.0}, OPEN),  # 2015 is not held
    ],
)
def test_a6(tmp_path: Path, china: dict[int, float], verdict: str) -> None:
    russia = {year: RUSSIA[year] for year in china}
    ds = write(tmp_path, [*sold("RUS", russia | {2016: 1.0}), *sold("CHN", china | {2016: 50.0}), OTHER])
    found = largest_buyer(ds)
    assert found.verdict == verdict
    if verdict != OPEN:
        assert largest_buyer(ds.known_by(CUTOFF)).verdict == verdict


def test_a6_equal_is_not_first(tmp_path: Path) -> None:
    china = {2012: 1.0, 2013: 5.0, 2014: 15.0, 2015: 5.05}
    assert largest_buyer(write(tmp_path, [*sold("RUS", RUSSIA), *sold("CHN", china), OTHER])).verdict == FAILS


def test_a6_a_third_buyer_counts(tmp_path: Path) -> None:
    china = {2012: 1.0, 2013: 5.0, 2014: 15.0, 2015: 40.0}
    rows = [*sold("RUS", RUSSIA), *sold("CHN", china), *sold("IRN", dict.fromkeys(china, 60.0)), OTHER]
    assert largest_buyer(write(tmp_path, rows)).verdict == FAILS


def later(values: list[float], start: float | None = None) -> list[Row]:
    rows = sold("RUS", dict(zip(range(2009, 2016), values, strict=True)))
    if start is not None:
        rows.append(
            row("turkmen-gas-quoted", "TKM", "RUS", "2008", start, public="2009-01-31", vintage="2009-01")
        )
    return rows


@pytest.mark.parametrize(
    ("values", "start", "verdict"),
    [
        ([10.0] * 7, 40.0, HOLDS),
        ([10.0] * 7, 44.0, HOLDS),  # a tenth off is inside
        ([10.0] * 7, 60.0, IN_PART),
        ([10.0] * 7, None, IN_PART),  # an end without a measurement
        ([30.0] * 7, 60.0, FAILS),
        ([30.0] * 7, None, OPEN),
    ],
)
def test_a7(tmp_path: Path, values: list[float], start: float | None, verdict: str) -> None:
    rows = [*later(values, start), OTHER]
    for name in ("production", "consumption"):
        rows.append(
            row(f"review-gas-{name}", "TKM", "", "2008", 60.0, public="2009-06-30", vintage="2009-06")
        )
    assert russian_purchases(write(tmp_path, rows)).verdict == verdict


def test_a7_round_figures_are_no_measurements(tmp_path: Path) -> None:
    rows = [*later([10.0] * 7), OTHER]
    rows.append(row("turkmen-gas-round", "TKM", "RUS", "2008", 40.0))
    for name in ("production", "consumption"):
        rows.append(row(f"review-gas-{name}", "TKM", "", "2008", 60.0))
    assert russian_purchases(write(tmp_path, rows)).verdict == IN_PART
