"""Damage to the dataset as it is stored: told when it is opened, or what rests on it is called stale.

``tests/test_corruption.py`` breaks every kind of cell of a small dataset. Here the whole one is
hurt in ways of which some leave every single cell well formed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from pivot import dataset
from pivot.dataset import DatasetError
from tests.faults.project import Project

pytestmark = pytest.mark.slow

SERIES = "fts-exports"
FILE = "data/observations/trade.csv"
Rows = list[dict[str, str]]


def rows_of(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def store(path: Path, rows: Rows) -> None:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8", newline="\n")


def each(change: Callable[[dict[str, str]], object]) -> Callable[[Rows], Rows]:
    def changed(rows: Rows) -> Rows:
        for row in rows:
            if row["series"] == SERIES:
                change(row)
        return rows

    return changed


def swapped(row: dict[str, str]) -> None:
    row["reporter"], row["partner"] = row["partner"], row["reporter"]


def shifted(row: dict[str, str]) -> None:
    row["period"] = str(int(row["period"][:4]) + 1) + row["period"][4:]


def scaled(row: dict[str, str]) -> None:
    row["value"] = str(1000 * float(row["value"]))


def doubled(rows: Rows) -> Rows:
    return [row for row in rows for _ in range(2 if row["series"] == SERIES else 1)]


def dropped(rows: Rows) -> Rows:
    mine = [row for row in rows if row["series"] == SERIES]
    return [row for row in rows if row["series"] != SERIES or row is not mine[len(mine) // 2]]


#: Damage to rows, and what opening says of it; None: each cell is well formed, and the book is stale.
TABLES: dict[str, tuple[Callable[[Rows], Rows], str | None]] = {
    "a unit a thousand times too small": (each(scaled), "is outside the range of fts-exports"),
    "rows doubled": (doubled, "stands twice"),
    "reporter and partner swapped": (each(swapped), None),
    "years shifted": (each(shifted), None),
    "a row dropped": (dropped, None),
    "one digit": (each(lambda row: row.update(value=row["value"].replace("1", "2", 1))), None),
}


def hurt(project: Project, file: str, content: bytes) -> None:
    """What the build says of a damaged file: one sentence, and nothing else changes."""
    path = project.home / file
    before = path.read_bytes()
    path.write_bytes(content)
    book, committed = project.book(), project.committed()
    try:
        done = project.build()
        assert done.returncode == 1
        assert len(done.stderr.strip().splitlines()) == 1
        assert "small (its code, the shared code or the data changed)" in done.stderr
        assert project.book() == book
        assert project.committed() == committed
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize("fault", TABLES)
def test_the_damage_is_told_or_the_book_is_stale(project: Project, fault: str) -> None:
    damage, says = TABLES[fault]
    path = project.home / FILE
    before = path.read_bytes()
    store(path, damage(rows_of(path)))
    content = path.read_bytes()
    try:
        ds = dataset.open(project.home / "data")
        if says is None:
            assert len(ds.obs(SERIES))
        else:
            with pytest.raises(DatasetError, match=says) as told:
                ds.obs(SERIES)
            assert "\n" not in str(told.value)
    finally:
        path.write_bytes(before)
    hurt(project, FILE, content)


#: Damage to the bytes of a file, and what opening says of it.
BYTES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a byte order mark": (lambda b: b"\xef\xbb\xbf" + b, "byte order mark"),
    "another encoding": (lambda b: b.replace(b"reported", b"r\xe9ported", 1), "is not UTF-8"),
    "cut off in the middle": (lambda b: b[: len(b) // 2 - 7], "trade.csv"),
    "nothing": (lambda b: b"", "not a whole CSV file"),
    "a control character": (lambda b: b.replace(b"reported", b"rep\x07orted", 1), "trade.csv, line"),
    "a null byte": (lambda b: b.replace(b"reported", b"rep\x00orted", 1), "trade.csv"),
    "a formula": (lambda b: b.replace(b",reported,", b",=1+1,", 1), "status: '=1\\+1' is none of"),
    "markup": (lambda b: b.replace(b",reported,", b",<script>,", 1), "status: '<script>' is none of"),
}


@pytest.mark.parametrize("fault", BYTES)
def test_damaged_bytes_are_told(project: Project, fault: str) -> None:
    damage, says = BYTES[fault]
    path = project.home / FILE
    before = path.read_bytes()
    content = damage(before)
    path.write_bytes(content)
    try:
        with pytest.raises(DatasetError, match=says) as told:
            for name in ("fts-exports", "mgimo-exports"):
                ds = dataset.open(project.home / "data")
                ds.obs(name)
            ds.table("observations-trade")
        assert "\n" not in str(told.value)
    finally:
        path.write_bytes(before)
    hurt(project, FILE, content)


def test_line_ends_of_another_system_change_nothing(project: Project) -> None:
    path = project.home / FILE
    before = path.read_bytes()
    path.write_bytes(before.replace(b"\n", b"\r\n"))
    try:
        there = dataset.open(project.home / "data").obs(SERIES)
        assert there.equals(dataset.open().obs(SERIES))
        assert "Stale" not in project.build().stderr
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize(
    "words", ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "a\x1b[31mred", "a\x00b"]
)
def test_hostile_words_in_free_text_are_refused(project: Project, words: str) -> None:
    """Free text is opened in spreadsheets and set in pages: neither may take it for a command."""
    path = project.home / "data" / "series.csv"
    before = path.read_bytes()
    rows = rows_of(path)
    rows[3]["title"] = words
    store(path, rows)
    try:
        with pytest.raises(DatasetError, match=r"series\.csv, line 5, title: .* (formula|markup|control)"):
            _ = dataset.open(project.home / "data").series
    finally:
        path.write_bytes(before)
