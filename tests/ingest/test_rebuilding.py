"""The dataset rebuilt from the collection of sources: the same bytes, and a refresh that says what moves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from book import refresh
from ingest.__main__ import build, collection
from ingest.errors import IngestError
from ingest.overlay import overlay

HOME = Path(__file__).resolve().parent.parent.parent
DATA = HOME / "data"

pytestmark = pytest.mark.skipif(collection(None) is None, reason="no collection of sources here")


@pytest.fixture(scope="module")
def root() -> Path:
    found = collection(None)
    assert found is not None
    return found


def test_the_sources_give_the_stored_bytes(root: Path) -> None:
    files = build(root)
    assert [name for name, content in files.items() if (DATA / name).read_bytes() != content] == []


def test_another_process_in_another_zone_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    zone = {**os.environ, "TZ": "Asia/Vladivostok", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    subprocess.run(
        [sys.executable, "-m", "ingest", "--sources", root, "--to", tmp_path, "--write"],
        cwd=HOME,
        env=zone,
        check=True,
        capture_output=True,
    )
    made = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(made) > 40
    for path in made:
        assert path.read_bytes() == (DATA / path.relative_to(tmp_path)).read_bytes(), path.name


def test_a_refresh_says_what_would_move_and_writes_nothing(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "energy/eia_brent_monthly.csv"
    text = (root / name).read_text(encoding="utf-8")
    head, *lines = text.splitlines()
    month, price = lines[-2].split(",")
    new = tmp_path / "new"
    (new / "energy").mkdir(parents=True)
    lines[-2] = f"{month},{float(price) * 1.1:.2f}"
    (new / name).write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    told = iter([{"A8b": "holds / holds"}, {"A8b": "holds / does not hold"}])
    monkeypatch.setattr(refresh, "verdicts", lambda folder: next(told))
    before = (DATA / "observations" / "prices.csv").read_bytes()
    assert refresh.main(["--sources", str(root), "--new", str(new)]) == 0
    said = capsys.readouterr().out
    assert f"Laid over the sources: {name}." in said
    (line,) = [line.split() for line in said.splitlines() if " eia-brent " in line]
    assert line[:5] == ["observations/prices.csv", "eia-brent", "0", "1", "0"]
    assert float(line[5]) == pytest.approx(10, abs=0.2)
    assert "Moved beyond their tolerance: eia-brent." in said
    assert "A8b" in said and "does not hold" in said
    assert "Nothing was written" in said
    assert (DATA / "observations" / "prices.csv").read_bytes() == before


def test_a_file_without_a_counterpart_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    with pytest.raises(IngestError, match="there is no file in it"):
        overlay(root, tmp_path / "new", tmp_path / "to")
    (tmp_path / "new" / "strange.csv").write_text("a\n")
    with pytest.raises(IngestError, match=r"strange\.csv: the collection has no file of this name"):
        overlay(root, tmp_path / "new", tmp_path / "to")
