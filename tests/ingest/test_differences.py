"""What a refresh says before it writes."""

from __future__ import annotations

import json
from pathlib import Path

from ingest.assemble import assemble
from ingest.differences import differences, gone, report, write
from ingest.model import Module, Row
from tests.miniature import CODES, row, series, source


def files(folder: Path, rows: list[Row]) -> dict[str, bytes]:
    names = sorted({entry.series for entry in rows})
    module = Module(
        sources=lambda _: [source()],
        series=[series(name) for name in names],
        rows=lambda _: rows,
        countries=[{"code": code, "name": code, "kind": "state", "note": ""} for code in CODES],
    )
    return assemble(folder, [module], "0.0.0", "2026-11-24")


def stored(folder: Path, rows: list[Row]) -> Path:
    for name, content in files(folder, rows).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


BEFORE = [row("gas", "RUS", "CHN", year, value) for year, value in (("2013", 10.0), ("2014", 20.0))]


def test_the_same_dataset_differs_nowhere(tmp_path: Path) -> None:
    found = differences(stored(tmp_path, BEFORE), files(tmp_path, BEFORE))
    assert found.empty
    assert report(found) == "Rebuilt: no byte differs."


def test_rows_added_changed_and_gone_are_counted_by_series(tmp_path: Path) -> None:
    after = [row("gas", "RUS", "CHN", "2014", 25.0), row("gas", "RUS", "CHN", "2015", 30.0)]
    found = differences(stored(tmp_path, BEFORE), files(tmp_path, after))
    (line,) = found[found["file"] == "observations/trade.csv"].to_dict("records")
    assert (line["series"], line["added"], line["changed"], line["gone"]) == ("gas", 1, 1, 1)
    assert round(line["moved"], 6) == 25


def test_a_new_file_is_all_added(tmp_path: Path) -> None:
    found = differences(tmp_path, files(tmp_path, BEFORE))
    line = found[found["file"] == "observations/trade.csv"].iloc[0]
    assert (line["added"], line["changed"], line["gone"]) == (2, 0, 0)


def test_a_move_beyond_the_tolerance_is_marked_and_a_dropped_table_told(tmp_path: Path) -> None:
    after = [row("oil", "RUS", "CHN", "2014", 25.0)]
    found = differences(stored(tmp_path, BEFORE), files(tmp_path, after))
    assert set(found.loc[found["gone"] > 0, "series"]) == {"gas", ""}
    moved = differences(
        stored(tmp_path, BEFORE), files(tmp_path, [*BEFORE[:1], row("gas", "RUS", "CHN", "2014", 21.0)])
    )
    (line,) = moved[moved["series"] == "gas"].to_dict("records")
    assert line["beyond"] == "yes"  # no second witness: any move is told


def test_writing_takes_away_what_is_not_rebuilt(tmp_path: Path) -> None:
    folder = stored(tmp_path, BEFORE)
    other = {**files(tmp_path, BEFORE)}
    package = json.loads(other["datapackage.json"])
    kept = [entry for entry in package["resources"] if entry["path"] != "observations/trade.csv"]
    other["datapackage.json"] = json.dumps({**package, "resources": kept}).encode()
    del other["observations/trade.csv"]
    (folder / "ledger.csv").write_text("kept by hand\n")
    assert gone(folder, other) == ["observations/trade.csv"]
    write(folder, other)
    assert not (folder / "observations" / "trade.csv").exists()
    assert (folder / "ledger.csv").is_file()
