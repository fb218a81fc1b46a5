"""A source that is not what it should be is named, with what to do; on a collection of two files."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import pandas as pd
import pytest
import yaml

from book import refresh
from ingest.assemble import assemble
from ingest.errors import IngestError
from ingest.model import Module, Row
from ingest.overlay import ends_otherwise, lost_columns, overlay
from tests.miniature import CODES, row, series, source

TABLE, BOOK = "trade/gas.csv", "trade/names.xlsx"


def packed() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr("sheet.xml", "<sheet/>" * 200)
    return out.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A collection of a table and a workbook, with their hashes."""
    root = tmp_path / "sources"
    (root / "trade").mkdir(parents=True)
    (root / TABLE).write_text("year,value\n2013,10\n2014,20\n", encoding="utf-8")
    (root / BOOK).write_bytes(packed())
    about = [
        {
            "id": file, "file": file.partition("/")[2], "title": "T", "publisher": "P", "licence": "L",
            "sha256": hashlib.sha256((root / file).read_bytes()).hexdigest(),
        }
        for file in (TABLE, BOOK)
    ]  # fmt: skip
    (root / "trade" / "SOURCES.yml").write_text(yaml.safe_dump(about), encoding="utf-8")
    return root


def rows(root: Path) -> list[Row]:
    zipfile.ZipFile(io.BytesIO((root / BOOK).read_bytes())).close()
    table = pd.read_csv(root / TABLE)
    found = zip(table["year"], table["value"], strict=True)
    return [row("gas", "RUS", "CHN", str(year), float(value)) for year, value in found]


def rebuilt(root: Path) -> dict[str, bytes]:
    module = Module(
        sources=lambda _: [source()],
        series=[series("gas")],
        rows=rows,
        countries=[{"code": code, "name": code, "kind": "state", "note": ""} for code in CODES],
    )
    return assemble(root, [module], "0.0.0", "2026-11-24")


def test_the_collection_is_read(root: Path) -> None:
    assert b"gas" in rebuilt(root)["observations/trade.csv"]


#: What lies in the place of a source, and what is said of it.
NO_SOURCE = {
    "edited": (TABLE, b"year,value\n2013,11\n", r"it is not the file that SOURCES\.yml describes"),
    "empty": (TABLE, b"\xef\xbb\xbf\n", "it is empty"),
    "a web page": (TABLE, b"\n<!DOCTYPE html><html>Not found", "it is a web page"),
    "a pointer": (TABLE, b"version https://git-lfs.github.com/spec/v1\n", "it is a pointer of Git LFS"),
    "cut off": (BOOK, packed()[:90], "an archive that is damaged or cut off"),
    "damaged": (BOOK, packed().replace(b"<sheet/>", b"<xxxxx/>", 1), "it is a damaged archive"),
}


@pytest.mark.parametrize("fault", NO_SOURCE)
def test_what_is_no_source_is_named(root: Path, fault: str) -> None:
    file, content, says = NO_SOURCE[fault]
    (root / file).write_bytes(content)
    with pytest.raises(IngestError, match=f"^{file}: .*{says}.*; get "):
        rebuilt(root)


@pytest.mark.parametrize("file", [TABLE, BOOK])
def test_a_missing_source_is_named(root: Path, file: str) -> None:
    (root / file).unlink()
    with pytest.raises(IngestError, match=f"^{file}: the file is missing; get it"):
        rebuilt(root)


@pytest.mark.parametrize("text", ["a: [", "7", "- id: x", "- file: x"])
def test_a_damaged_description_is_named(root: Path, text: str) -> None:
    (root / "trade" / "SOURCES.yml").write_text(text, encoding="utf-8")
    with pytest.raises(IngestError, match=r"^trade/SOURCES\.yml.*(restore it|add them)$") as told:
        rebuilt(root)
    assert "\n" not in str(told.value)


def laid(root: Path, content: bytes) -> Path:
    new = root.parent / "new"
    (new / "trade").mkdir(parents=True)
    (new / TABLE).write_bytes(content)
    overlay(root, new, root.parent / "laid")
    return root.parent / "laid"


def test_a_column_with_another_name_is_named_with_its_module(root: Path) -> None:
    to = laid(root, b"year,amount\n2013,10\n")
    with pytest.raises(IngestError, match=rf"^{TABLE}: tests/ingest/test_reading\.py.*KeyError: 'value'"):
        rebuilt(to)
    assert lost_columns(root, root.parent / "new", TABLE) == ["value"]


def test_a_cell_that_is_no_number_is_named_with_its_file(root: Path) -> None:
    with pytest.raises(IngestError, match=rf"^{TABLE}: .*ValueError: .*'many'"):
        rebuilt(laid(root, b"year,value\n2013,many\n"))


def test_a_refreshed_table_may_say_something_else(root: Path) -> None:
    assert b"11" in rebuilt(laid(root, b"year,value\n2013,11\n"))["observations/trade.csv"]
    assert not ends_otherwise(root, root.parent / "new", TABLE)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"Access denied", "no column or cell in common"),
        ("year,value\n2013,10\n".encode("utf-16"), "no column or cell in common"),
        (b"year,value\n", "it holds no row"),
    ],
)
def test_another_table_is_refused(root: Path, content: bytes, says: str) -> None:
    with pytest.raises(IngestError, match=f"^{TABLE}: .*{says}"):
        laid(root, content)


def test_a_table_that_may_be_cut_off_is_told(root: Path) -> None:
    laid(root, b"year,value\n2013,1")
    assert ends_otherwise(root, root.parent / "new", TABLE)


def test_the_command_ends_with_the_sentence(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    (root / TABLE).write_bytes(b"")
    monkeypatch.setattr(refresh, "build", rebuilt)
    with pytest.raises(SystemExit) as end:
        refresh.main(["--sources", str(root)])
    assert str(end.value).startswith("The dataset was not rebuilt: ")
