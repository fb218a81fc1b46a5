"""Signs, scales and kinds in measures, on figures small enough to reckon by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from pivot.measures import (
    dependence,
    gravity,
    heads,
    islands,
    neighbours,
    region,
    rupture,
    story,
    turn,
    turning,
)
from tests.miniature import row, shaped, write

KNOWN = {"period_public": "2014-01-01", "source": "made-up"}
DS: Any = None  # what the functions below are given in place of a dataset: none of them reads it


def test_a_ring_crosses_a_parallel_in_proportion() -> None:
    ring = np.array([(0.0, 0.0), (2.0, 4.0), (10.0, 0.0)])
    assert islands.crossings(ring, 1.0) == pytest.approx([0.5, 8.0])
    assert islands.crossings(ring, 5.0) == []


def test_a_state_is_divided_among_its_partners(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = pd.DataFrame(
        [
            ("KAZ", "CHN", "2010", 30.0),
            ("KAZ", "RUS", "2010", 20.0),
            ("KAZ", "DEU", "2010", 50.0),
            ("KAZ", "CHN", "1999", 9.0),
        ],
        columns=["state", "partner", "period", "value"],
    ).assign(source="made-up")
    monkeypatch.setattr(neighbours, "partners_of", lambda _: rows)
    found = neighbours.shares_by_year(DS)
    assert dict(zip(found["series"], found["value"], strict=True)) == {"CHN": 30.0, "RUS": 20.0}


def test_only_contests_of_the_kind_asked_for_count(tmp_path: Path) -> None:
    cells = [
        {"contest": str(number), "kind": kind, "reporter": one, "partner": other, "year": year, **KNOWN}
        for number, (kind, one, other, year) in enumerate(
            (
                ("rivalry", "RUS", "CHN", 2001),
                ("rivalry", "JPN", "RUS", 2002),
                ("rivalry", "CHN", "IND", 2002),
                ("claim", "RUS", "JPN", 2003),
            )
        )
    ]
    ds = write(tmp_path, [row("x", "RUS", "CHN", "2010", 1.0)], tables=[shaped("contests", cells)])
    found = heads.contests(ds, "rivalry")
    assert set(zip(found["partner"], found["year"], strict=True)) == {("CHN", 2001), ("JPN", 2002)}


def test_votes_alike_are_counted_among_votes_cast(monkeypatch: pytest.MonkeyPatch) -> None:
    votes = pd.DataFrame(
        {
            "USA": list("YYNAX"),
            "RUS": list("YNNYY"),
            "period_public": [f"2010-01-0{n}" for n in range(1, 5)] + ["2011-01-01"],
        }
    )

    class Votes:
        @staticmethod
        def table(name: str) -> pd.DataFrame:
            assert name == "unga-votes"
            return votes

    assert dict(turn.agreement(Votes)) == {"2010": 50.0}  # type: ignore[arg-type]


def test_a_share_is_of_months_that_were_reported(tmp_path: Path) -> None:
    rows = [
        row(name, "RUS", partner, month, value, status=status)
        for month, status in (("2020-01", "mirror"), ("2020-02", "nowcast"))
        for name, partner, value in (("mgimo-total-exports", "WLD", 8.0), ("mgimo-exports", "CHN", 2.0))
    ]
    assert dict(rupture.share(write(tmp_path, rows))) == {"2020-01": 25.0}


def test_the_share_of_the_months_leaves_one_partner_out(tmp_path: Path) -> None:
    rows = [
        row("fts-exports", "RUS", partner, "2010-01", value)
        for partner, value in (("CHN", 1.0), ("DEU", 3.0), ("KAZ", 6.0))
    ]
    assert dict(turning.share(write(tmp_path, rows), "exports")) == {"2010-01": 25.0}


def test_arms_are_weighed_over_five_years(tmp_path: Path) -> None:
    rows = [
        row("sipri-trade-register", reporter, partner, str(year), value)
        for year in range(2001, 2007)
        for reporter, partner, value in (("RUS", "CHN", 2.0), ("RUS", "WLD", 8.0), ("WLD", "CHN", 4.0))
    ]
    found = dependence.both_ways(write(tmp_path, rows), (dependence.ARMS,), (2000, 2010))
    assert list(found["series"]) == ["CHN", "CHN", "RUS", "RUS"]
    assert list(found["period"]) == ["2005", "2006"] * 2
    assert list(found["value"]) == [25.0, 25.0, 50.0, 50.0]


def test_oil_is_weighed_both_ways(tmp_path: Path) -> None:
    rows = [
        row("review-crude", "RUS", "CHN", "2010", 2.0),
        row("review-crude", "RUS", "WLD", "2010", 10.0),
        row("review-crude", "WLD", "CHN", "2010", 8.0),
    ]
    found = dependence.both_ways(write(tmp_path, rows), (dependence.OIL,))
    assert dict(zip(found["series"], found["value"], strict=True)) == {"CHN": 20.0, "RUS": 25.0}


def test_the_story_knows_nothing_later_than_its_clock() -> None:
    from clock import CUTOFF
    from pivot import dataset

    ds = dataset.open()
    now, then = story.story(ds), story.story(ds.known_by(CUTOFF))
    assert len(now) == len(story.STORY)
    assert "Russia invades Ukraine" in set(now["label"]) - set(then["label"])
    assert (then["x"] <= CUTOFF).all()
    assert set(then["label"]) == set(now.loc[now["x"] <= CUTOFF, "label"])


def test_a_pair_without_a_figure_traded_nothing_unless_the_year_has_holes() -> None:
    from pivot import dataset

    ds = dataset.open()
    full, holed = gravity.pairs(ds, gravity.BACI, "2014"), gravity.pairs(ds, gravity.BACI, gravity.HOLED)
    assert (full["trade"] == 0).any()
    held = ds.table(gravity.TABLES[gravity.BACI])[gravity.HOLED].notna().sum()
    assert len(holed) <= held < len(full)


def test_shares_of_a_region_end_with_the_last_year_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    class Members:
        @staticmethod
        def members(group: str, on: str) -> list[str]:
            return ["CHN"]

    class Found:
        ids = "made-up"

    monkeypatch.setattr(region, "tables", lambda *_: Found)
    monkeypatch.setattr(region, "share", lambda found, economies, year, definition: (float(year), economies))
    told: Any = {"regions": ("asia",), "source": "any", "definition": "any", "years": (2010, 2012)}
    found = region.by_year(Members, **told)  # type: ignore[arg-type]
    assert list(found["period"]) == ["2010", "2011", "2012"]
    assert list(found["value"]) == [2010.0, 2011.0, 2012.0]
    assert list(found["covered"]) == [1, 1, 1]
