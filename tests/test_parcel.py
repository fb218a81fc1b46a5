"""The dataset as one zip: whole, the same bytes each time, with every producer's terms."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from book import parcel
from book.environment import Stop
from pivot import dataset

DATA = Path(__file__).resolve().parent.parent / "data"
FOLDER = "russia-pivots-to-asia-data/"


@pytest.fixture(scope="module")
def content() -> bytes:
    return parcel.parcel()


def test_it_holds_every_file_of_the_dataset(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        assert held.testzip() is None
        names = {name.removeprefix(FOLDER) for name in held.namelist()}
        stored = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*") if path.is_file()}
        assert names == stored | {"README.md", "TERMS.md", "CITATION.cff"}
        for name in stored:
            assert held.read(FOLDER + name) == (DATA / name).read_bytes(), name


def test_what_is_unpacked_is_a_dataset(content: bytes, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        held.extractall(tmp_path)
    ds = dataset.open(tmp_path / FOLDER)
    assert not ds.obs("fts-exports", reporter="RUS", partner="CHN").empty


def test_it_is_small_enough_to_travel(content: bytes) -> None:
    assert len(content) <= 4_000_000


def test_the_same_dataset_gives_the_same_bytes(tmp_path: Path) -> None:
    """Other times and another place of the files change nothing; another value does."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        for file in ("sources.csv", "tables.csv", "series.csv", "datapackage.json"):
            shutil.copyfile(DATA / file, tmp_path / name / file)
    first, second = (parcel.parcel(tmp_path / name) for name in ("a", "b"))
    assert first == second
    path = tmp_path / "b" / "series.csv"
    path.write_bytes(path.read_bytes().replace(b"nominal", b"real", 1))
    assert parcel.parcel(tmp_path / "b") != first


def test_it_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = tmp_path / "data"
    data.mkdir()
    for file in ("sources.csv", "tables.csv", "datapackage.json"):
        shutil.copyfile(DATA / file, data / file)
    path = parcel.made(tmp_path / "out" / "data.zip", data)
    before = path.read_bytes()
    with monkeypatch.context() as never:
        never.setattr(parcel, "parcel", lambda data: pytest.fail("made again"))
        parcel.made(path, data)
    (data / "more.csv").write_text("a\n1\n")
    assert parcel.made(path, data).read_bytes() != before


def test_too_large_a_parcel_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in ("sources.csv", "tables.csv", "datapackage.json"):
        shutil.copyfile(DATA / file, tmp_path / file)
    monkeypatch.setattr(parcel, "LIMIT", 10)
    with pytest.raises(Stop, match="more than the 10 that may travel"):
        parcel.made(tmp_path / "out" / "data.zip", tmp_path)


def test_the_terms_name_every_source(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        terms = held.read(f"{FOLDER}TERMS.md").decode()
        readme = held.read(f"{FOLDER}README.md").decode()
    with (DATA / "sources.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            assert f"`{row['source']}`" in terms
            assert row["terms"] in terms
            assert f"## {row['producer']}\n" in terms
    with (DATA / "tables.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            assert f"`{row['table']}.csv`" in readme


def test_a_parcel_that_was_damaged_is_made_anew(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    for file in ("sources.csv", "tables.csv", "datapackage.json"):
        shutil.copyfile(DATA / file, data / file)
    path = parcel.made(tmp_path / "out" / "data.zip", data)
    whole = path.read_bytes()
    path.write_bytes(whole[:100])
    assert parcel.made(path, data).read_bytes() == whole


DAMAGE: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a table that is missing": ("votes", Path.unlink, ".csv: the file is missing"),
    "a table of other columns": (
        "sources",
        lambda path: path.write_text(path.read_text(encoding="utf-8").replace("terms", "trms", 1), "utf-8"),
        "sources.csv, line 1: columns are",
    ),
    "a package cut off": ("datapackage", lambda path: path.write_text('{"name": ', "utf-8"), "is damaged"),
    "a package too deep": ("datapackage", lambda path: path.write_text("[" * 100_000, "utf-8"), "is damaged"),
    "a package of another kind": ("datapackage", lambda path: path.write_text("[]", "utf-8"), "is damaged"),
    "a package without fields": (
        "datapackage",
        lambda path: path.write_text(path.read_text(encoding="utf-8").replace('"fields"', '"f"'), "utf-8"),
        "its schema has no fields",
    ),
}


@pytest.mark.parametrize("fault", DAMAGE)
def test_a_damaged_dataset_is_not_packed(fault: str, tmp_path: Path) -> None:
    name, spoil, says = DAMAGE[fault]
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    path = next(path for path in sorted(data.rglob("*.*")) if name in path.name)
    spoil(path)
    with pytest.raises(Stop, match=says) as told:
        parcel.check(data)
    assert "nothing was packed" in str(told.value) and "\n" not in str(told.value)


def test_a_whole_dataset_is_packed() -> None:
    parcel.check(DATA)
