"""C1 on small data: plainly true, plainly false, on the threshold, and missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from clock import CUTOFF
from ingest.model import Row
from pivot.claims.china.largest_partner import grid, largest_partner
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from tests.miniature import row, write

YEARS = range(2011, 2017)


def customs(china: dict[int, float], germany: float = 60.0, listed: float = 1.0) -> list[Row]:
    """Monthly customs figures: China by year, Germany level, and totals that hide nothing."""
    rows = []
    for year in YEARS:
        public = f"{year + 1}-03-31"
        for name in ("fts-exports", "fts-imports"):
            for month in range(1, 13):
                for partner, value in (("CHN", china.get(year, 100.0)), ("DEU", germany)):
                    if partner == "CHN" and year not in china and china.get(0) is None:
                        continue
                    period = f"{year}-{month:02d}"
                    rows.append(row(name, "RUS", partner, period, value / 24, public=public, vintage="2022"))
            total = (china.get(year, 100.0) + germany) / 2 * listed
            rows.append(
                row(
                    name.replace("fts", "fts-total"),
                    "RUS",
                    "WLD",
                    str(year),
                    total,
                    public=public,
                    vintage="2022",
                )
            )
    for year in YEARS:
        for name in ("cow-imports", "baci-exports"):
            if name == "cow-imports" and year > 2014:
                continue
            for partner, value in (("CHN", china.get(year, 100.0)), ("DEU", germany)):
                for pair in (("RUS", partner), (partner, "RUS")):
                    rows.append(
                        row(
                            name,
                            *pair,
                            str(year),
                            value / 2,
                            public=f"{year + 2}-12-31",
                            vintage="2022",
                        )
                    )
    return rows


def test_plainly_true(tmp_path: Path) -> None:
    ds = write(tmp_path, customs(dict.fromkeys(YEARS, 100.0)))
    assert largest_partner(ds).verdict == HOLDS
    assert largest_partner(ds.known_by(CUTOFF)).verdict == HOLDS


def test_plainly_false(tmp_path: Path) -> None:
    ds = write(tmp_path, customs(dict.fromkeys(YEARS, 20.0)))
    assert largest_partner(ds).verdict == FAILS


def test_true_of_most_years_and_the_last(tmp_path: Path) -> None:
    ds = write(tmp_path, customs(dict.fromkeys(YEARS, 100.0) | {2012: 20.0}))
    assert largest_partner(ds).verdict == IN_PART
    assert "5 of 6 years" in largest_partner(ds).because


def test_a_tie_counts_as_not_first(tmp_path: Path) -> None:
    ds = write(tmp_path, customs(dict.fromkeys(YEARS, 60.0)))
    assert largest_partner(ds).verdict == FAILS
    ds = write(tmp_path / "above", customs(dict.fromkeys(YEARS, 60.1)))
    assert largest_partner(ds).verdict == HOLDS


def test_a_missing_year_leaves_it_open(tmp_path: Path) -> None:
    values = dict.fromkeys(YEARS, 100.0)
    del values[2013]
    ds = write(tmp_path, customs(values))
    assert largest_partner(ds).verdict == OPEN


def test_a_larger_partner_may_hide_outside_the_list(tmp_path: Path) -> None:
    # Unlisted trade larger than China's sends the question to BACI, where China is first.
    ds = write(tmp_path, customs(dict.fromkeys(YEARS, 100.0), listed=3.0))
    assert largest_partner(ds).verdict == HOLDS


@pytest.mark.parametrize(("clock", "count"), [(None, 23), (CUTOFF, 12)])
def test_the_specifications_are_those_of_the_rule(tmp_path: Path, clock: str | None, count: int) -> None:
    ds = write(tmp_path, customs(dict.fromkeys(YEARS, 100.0)))
    assert len(grid(ds.known_by(clock) if clock else ds)) == count
