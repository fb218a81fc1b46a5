"""Damage to what is stored is told by ``make results`` and ``make facts`` in one sentence each."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pivot import damage
from pivot.dataset import DatasetError
from pivot.results import ResultError, keeping

HOME = Path(__file__).resolve().parent.parent
FILE = "oil-filter.csv"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the folder of data, as far as it is looked at here."""
    home = tmp_path / "data"
    shutil.copytree(keeping.FOLDER, home / "results")
    shutil.copytree(keeping.DATA / "geo", home / "geo")
    monkeypatch.setattr(keeping, "DATA", home)
    monkeypatch.setattr(keeping, "FOLDER", home / "results")
    return home


def cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def worded(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[5] = lines[5].rpartition(",")[0] + ",abc\n"
    path.write_text("".join(lines), encoding="utf-8")


DAMAGE: dict[str, tuple[str, Callable[[Path], object]]] = {
    "a value that is a word": (FILE, worded),
    "columns that are not": (FILE, lambda path: path.write_text("x;y\n1;2\n", encoding="utf-8")),
    "an empty file": (FILE, lambda path: path.write_text("", encoding="utf-8")),
    "bytes": (FILE, lambda path: path.write_bytes(b"\xff\xfe\x00")),
    "a manifest cut off": (keeping.MANIFEST, cut),
    "a manifest of another kind": (keeping.MANIFEST, lambda path: path.write_text("[]", encoding="utf-8")),
    "a manifest without fields": (
        keeping.MANIFEST,
        lambda path: path.write_text('{"resources": [{"name": "oil-filter"}]}', encoding="utf-8"),
    ),
}


def told(error: Exception | None = None) -> str:
    """What the program ends with."""
    with pytest.raises(SystemExit) as ended, damage.told_plainly():
        if error:
            raise error
    return str(ended.value.code)


@pytest.mark.parametrize("fault", DAMAGE)
def test_a_damaged_result_is_named(fault: str, data: Path) -> None:
    name, spoil = DAMAGE[fault]
    spoil(data / "results" / name)
    said = told()
    assert said.startswith(f"data/results/{name} is damaged (")
    assert "\n" not in said and said.endswith("(make results).")


def test_what_is_whole_or_missing_is_no_damage(data: Path) -> None:
    assert list(damage.results()) == []
    (data / "results" / FILE).unlink()
    assert list(damage.results()) == []
    (data / "results" / keeping.MANIFEST).unlink()
    assert list(damage.results()) == []


@pytest.mark.parametrize("kind", [DatasetError, ResultError])
def test_a_fault_of_the_data_is_one_sentence(kind: type[Exception], data: Path) -> None:
    said = told(kind("trade.csv, line 2, reporter: 'CHX' is not in countries.csv"))
    assert said.startswith("trade.csv, line 2, reporter: 'CHX'")
    assert said.endswith(": mend it, or restore it (git checkout data).")


def test_a_map_that_is_cut_off_is_named(data: Path) -> None:
    cut(data / "geo" / "land.geojson")
    with pytest.raises(json.JSONDecodeError) as error:
        json.loads((data / "geo" / "land.geojson").read_text(encoding="utf-8"))
    assert told(error.value).startswith("data/geo/land.geojson is no whole JSON (")


def test_a_file_that_is_missing_is_named(data: Path) -> None:
    error = FileNotFoundError(2, "No such file or directory", str(data / "geo" / "sea.geojson"))
    assert told(error).startswith("data/geo/sea.geojson: No such file or directory: restore it")


@pytest.mark.parametrize("module", ["pivot.results", pytest.param("pivot.facts", marks=pytest.mark.slow)])
def test_the_commands_tell_it(module: str, tmp_path: Path) -> None:
    for name in ("pivot", "clock", "data"):
        shutil.copytree(HOME / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(HOME / "CITATION.cff", tmp_path)
    cut(tmp_path / "data" / "results" / keeping.MANIFEST)
    done = subprocess.run(
        [sys.executable, "-m", module], cwd=tmp_path, text=True, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("data/results/datapackage.json is damaged (")
