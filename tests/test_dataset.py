"""The dataset's clock, and how it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from clock import CUTOFF
from pivot.dataset import Dataset, DatasetError
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


FILE = "observations/trade.csv"


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (FILE, "2014,10,", "2014,ten,", r"trade.csv, line 2, value: 'ten' is no number"),
        (FILE, "2014,10,", "2014,inf,", r"line 2, value: 'inf' is no finite number"),
        (FILE, "2014,10,", "2014,,", r"line 2, value: '' is empty"),
        (FILE, "2014,10,", "2014,10000,", r"line 2, value: 10000 is outside the range of gas"),
        (FILE, "2014,10,", "2014,-1,", r"line 2, value: -1 is outside the range of gas"),
        (FILE, "RUS,CHN,2014", "RUS,XXX,2014", r"line 2, partner: 'XXX' is not in countries.csv"),
        (FILE, "RUS,CHN,2014", "rus,CHN,2014", r"line 2, reporter: 'rus' has the wrong form"),
        (FILE, "gas,RUS,CHN,2015", "gas,RUS,CHN,2014", r"line 3, series: the key .* stands twice"),
        (FILE, "CHN,2015", "CHN,2015-13", r"line 3, period: '2015-13' is no ISO 8601 period"),
        (FILE, "2016-06-01", "2016-06-31", r"line 2, period_public: '2016-06-31' is no ISO date"),
        (FILE, "reported", "guessed", r"line 2, status: 'guessed' is none of reported"),
        (FILE, "gas,RUS", "coal,RUS", r"line 2, series: 'coal' is not in series.csv"),
        (FILE, "reported,made-up", "reported,nowhere", r"source: 'nowhere' is not in sources.csv"),
        (FILE, "value,", "price,", r"trade.csv, line 1: columns are"),
        (FILE, "series,", "\ufeffseries,", r"trade.csv, line 1: begins with a byte order mark"),
        ("series.csv", "US$ mn", "", r"series.csv, line 2, unit: '' is empty"),
        ("datapackage.json", "{", "", r"datapackage.json: not valid JSON"),
    ],
)
def test_a_fault_names_table_row_and_column(tmp_path: Path, file: str, old: str, new: str, says: str) -> None:
    ds = write(tmp_path, [row("gas", "RUS", "CHN", "2014", 10.0), row("gas", "RUS", "CHN", "2015", 11.0)])
    path = tmp_path / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DatasetError, match=says):
        Dataset(type(ds._tables)(tmp_path)).obs("gas")


def test_a_missing_file_and_a_broken_encoding_are_named(tmp_path: Path) -> None:
    ds = write(tmp_path, [row("gas", "RUS", "CHN", "2014", 10.0)])
    path = tmp_path / FILE
    path.write_bytes(path.read_bytes().replace(b"made-up", b"made\xffup"))
    with pytest.raises(DatasetError, match="trade.csv: byte .* is not UTF-8"):
        ds.obs("gas")
    path.unlink()
    with pytest.raises(DatasetError, match="trade.csv: the file is missing"):
        ds.obs("gas")
