"""The held coastline and the clauses of the lines."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from ingest import kurils_coast, kurils_settlements
from ingest.model import IngestError


def test_the_coast_is_passed_on_with_its_licence() -> None:
    (content,) = kurils_coast.files(Path()).values()
    layer = json.loads(content)
    assert "Lesser General Public" in layer["properties"]["licence"] and "share-alike" in kurils_coast.FILE
    for feature in layer["features"]:
        for (ring,) in feature["geometry"]["coordinates"]:
            assert ring[0] == ring[-1] and len(ring) >= 4


def test_every_island_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layer = json.loads(kurils_coast.HELD.read_text())
    layer["features"] = [f for f in layer["features"] if f["properties"]["island"] != "Shikotan"]
    less = tmp_path / "less.geojson"
    less.write_text(json.dumps(layer))
    monkeypatch.setattr(kurils_coast, "HELD", less)
    with pytest.raises(IngestError, match="Shikotan"):
        kurils_coast.files(Path())


def test_extraction_keeps_what_lies_in_a_box(tmp_path: Path) -> None:
    square = np.array([[147.0, 44.6], [147.5, 44.6], [147.5, 45.0], [147.0, 45.0], [147.0, 44.6]], "<f4")
    lake, far = square + 0.1, square - 40
    for letter in "ih":
        raw, lines = b"", []
        for kind, ring in ((1, square), (2, lake), (1, far)):
            south, north = ring[:, 1].min(), ring[:, 1].max()
            lines.append(f"{kind} 1.0 5 {south} {north} {len(raw)} {ring.nbytes} 0")
            raw += ring.astype("<f4").tobytes()
        (tmp_path / f"gshhs_{letter}.dat").write_bytes(raw)
        (tmp_path / f"gshhsmeta_{letter}.dat").write_text("\n".join(lines))
    found = json.loads(kurils_coast.extract(tmp_path, tmp_path))["features"]
    assert [f["properties"]["island"] for f in found] == ["Iturup"]
    assert found[0]["geometry"]["coordinates"][0][0][0] == [147.0, 44.6]


def test_each_clause_names_its_line_and_page() -> None:
    assert {clause.line for clause in kurils_settlements.CLAUSES} >= {"1855", "1905", "since 1945"}
    for clause in kurils_settlements.CLAUSES:
        same = clause.words == clause.english
        assert same != any("\u0400" <= letter <= "\u04ff" for letter in clause.words)
