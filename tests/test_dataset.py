"""The dataset's clock, and how it fails."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
import pytest

from clock import CUTOFF
from pivot import dataset
from pivot.dataset import Dataset
from tests.miniature import row, write


@pytest.fixture
def editions(tmp_path: Path) -> Dataset:
    """One flow in two editions, and a year that became public after the cut-off."""
    return write(
        tmp_path,
        [
            row("gas", "RUS", "CHN", "2014", 10.0, vintage="2015-06", public="2015-06-30"),
            row("gas", "RUS", "CHN", "2014", 11.0, vintage="2016-06", public="2015-06-30"),
            row("gas", "RUS", "CHN", "2014", 12.0, vintage="2017-06", public="2015-06-30"),
            row("gas", "RUS", "CHN", "2016", 20.0, vintage="2017-06", public="2017-06-30"),
            row("oil", "RUS", "CHN", "2014", 30.0, vintage="2022", public="2015-12-31"),
            row("new", "RUS", "CHN", "2020", 40.0, vintage="2022", public="2021-12-31"),
        ],
    )


def test_today_the_latest_edition_is_used(editions: Dataset) -> None:
    assert editions.obs("gas")["value"].tolist() == [12.0, 20.0]


def test_on_a_day_the_edition_then_latest_is_used(editions: Dataset) -> None:
    assert editions.known_by(CUTOFF).obs("gas")["value"].tolist() == [11.0]
    assert editions.known_by("2015-12-31").obs("gas")["value"].tolist() == [10.0]
    assert editions.known_by("2015-06-29").obs("gas").empty


def test_an_edition_is_out_at_the_end_of_its_span_only(editions: Dataset) -> None:
    assert editions.known_by("2016-06-29").obs("gas")["value"].tolist() == [10.0]
    assert editions.known_by("2016-06-30").obs("gas")["value"].tolist() == [11.0]


def test_a_later_edition_stands_in_where_no_earlier_is_held(editions: Dataset) -> None:
    assert editions.known_by(CUTOFF).obs("oil")["value"].tolist() == [30.0]


def test_series_are_declared_printed_dated_or_after(editions: Dataset) -> None:
    assert [editions.clock_of(name) for name in ("gas", "oil", "new")] == [
        "printed",
        "dated",
        "after",
    ]


def test_editions_can_be_asked_for(editions: Dataset) -> None:
    assert editions.obs("gas", editions="all")["value"].tolist() == [10.0, 11.0, 12.0, 20.0]
    assert editions.obs("gas", editions="first")["value"].tolist() == [10.0, 20.0]
    assert editions.obs("gas", editions="2016-06")["value"].tolist() == [11.0]


def test_periods_are_cut_at_both_ends(editions: Dataset) -> None:
    assert editions.obs("gas", periods=(2015, 2016))["period"].tolist() == ["2016"]
    assert editions.obs("gas", periods=(2014, 2014))["period"].tolist() == ["2014"]


def test_an_unknown_series_is_named(editions: Dataset) -> None:
    with pytest.raises(KeyError, match="'coal'"):
        editions.obs("coal")


def test_nonsense_after_the_cutoff_moves_nothing_then(tmp_path: Path) -> None:
    rows = [
        row("gas", "RUS", "CHN", "2014", 10.0, vintage="2015-06", public="2015-06-30"),
        row("gas", "RUS", "CHN", "2016", 20.0, vintage="2017-06", public="2017-06-30"),
    ]
    before = write(tmp_path / "a", rows).known_by(CUTOFF).obs("gas")
    rows[1] = row("gas", "RUS", "CHN", "2016", 9999.0, vintage="2017-06", public="2017-06-30")
    assert before.equals(write(tmp_path / "b", rows).known_by(CUTOFF).obs("gas"))


def test_members_of_a_group_have_dates(tmp_path: Path) -> None:
    groups = [
        {"group": "bloc", "member": "DEU", "start": "", "end": "", "note": "n"},
        {"group": "bloc", "member": "NLD", "start": "2013-07-01", "end": "2020-02-01", "note": "n"},
    ]
    ds = write(tmp_path, [row("gas", "RUS", "CHN", "2014", 1.0)], groups=groups)
    assert ds.members("bloc", on="2013-06-30") == ["DEU"]
    assert ds.members("bloc", on="2013") == ["DEU", "NLD"]
    assert ds.members("bloc", on="2020-02-01") == ["DEU"]


def test_rows_come_in_order_whatever_their_order_in_the_file(editions: Dataset) -> None:
    for day in (None, CUTOFF, "2015-12-31"):
        seen = editions if day is None else editions.known_by(day)
        for which in ("latest", "first", "all"):
            rows = seen.obs("gas", editions=which)
            shuffled = editions.with_rows("gas", editions.obs("gas", editions="all").iloc[[3, 1, 0, 2]])
            mixed = shuffled if day is None else shuffled.known_by(day)
            assert rows.equals(mixed.obs("gas", editions=which)), (day, which)


def test_years_of_single_editions_come_in_order_too(editions: Dataset) -> None:
    late = row("oil", "RUS", "CHN", "2013", 29.0, vintage="2022", public="2015-12-31")
    rows = editions.obs("oil", editions="all")
    both = pd.concat([rows, rows.assign(period=late.period, value=late.value)])
    assert editions.with_rows("oil", both).obs("oil")["period"].tolist() == ["2013", "2014"]


def test_what_was_asked_once_is_not_changed_by_whoever_got_it(editions: Dataset) -> None:
    first = editions.obs("gas")
    first["value"] = 0.0
    assert editions.obs("gas")["value"].tolist() == [12.0, 20.0]
    assert editions.obs("gas", reporter=["RUS", "CHN"]).equals(editions.obs("gas", reporter=("CHN", "RUS")))
    changed = editions.with_rows("gas", editions.obs("gas", editions="all").assign(value=1.0))
    assert changed.obs("gas")["value"].tolist() == [1.0, 1.0]
    assert changed.obs("oil").equals(editions.obs("oil"))


def test_what_is_read_again_is_noted_again(editions: Dataset) -> None:
    for _ in range(2):
        seen = editions.watched()
        assert seen.watch is not None
        seen.obs("gas"), seen.known_by(CUTOFF).obs("gas", reporter="RUS")
        assert {"series:gas"} <= seen.watch.names
        assert seen.watch.values["gas"] == {
            ("RUS", "CHN", "2014"): 11.0,
            ("RUS", "CHN", "2016"): 20.0,
        }


def test_what_was_read_before_is_read_again_where_a_file_was_written(
    editions: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = editions.root / "observations" / "trade.csv"
    read: list[str] = []
    really = dataset.read
    monkeypatch.setattr(
        dataset, "read", lambda path, schema: (read.append(path.name), really(path, schema))[1]
    )

    def oil() -> float:
        return float(dataset.open(editions.root).obs("oil")["value"].iloc[0])

    for file in editions.root.rglob("*"):
        os.utime(file, (1e9, 1e9))
    assert [oil(), oil()] == [30.0, 30.0]
    assert read.count("trade.csv") == 1
    path.write_text(path.read_text().replace(",30,", ",31,"))
    os.utime(path, (1e9 + 1, 1e9 + 1))
    assert oil() == 31.0
    path.write_text(path.read_text().replace(",31,", ",32,"))
    assert oil() == 32.0
    # Written twice within one tick of the clock: nothing shows it.
    told = path.stat()
    path.write_text(path.read_text().replace(",32,", ",33,"))
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert oil() == 33.0


def test_nobody_changes_a_table_for_others(editions: Dataset) -> None:
    mine = editions.table("countries")
    mine["name"] = "nobody"
    assert "nobody" not in set(editions.table("countries")["name"])
