"""What a rebuilt dataset changes against the stored one, row by row and series by series."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pandas as pd

_OBSERVATION = ["series", "reporter", "partner", "period", "vintage"]


def differences(folder: Path, files: dict[str, bytes]) -> pd.DataFrame:
    """Rows added, changed and gone, one row a file that differs and one a series in it.

    Args:
        folder: the stored dataset.
        files: the rebuilt one, by path relative to the folder.

    Returns:
        Columns file, series ("" for a table that holds none), added, changed, gone, moved (the
        largest relative change of a value, per cent; NaN where no value changed), tolerance (per
        cent; NaN where the series has no second witness), beyond ("yes" where moved is larger).
    """
    keys = _keys(files)
    rows = [
        {
            "file": name,
            "series": "",
            "added": 0,
            "changed": 0,
            "gone": (folder / name).read_bytes().count(b"\n") - 1,
            "moved": float("nan"),
        }
        for name in gone(folder, files)
    ]
    for name, content in sorted(files.items()):
        path = folder / name
        before = path.read_bytes() if path.is_file() else b""
        if before == content:
            continue
        if name not in keys:
            rows.append(
                {"file": name, "series": "", "added": 0, "changed": 1, "gone": 0, "moved": float("nan")}
            )
            continue
        rows += _rows(name, _frame(before, content), _frame(content, content), keys[name])
    found = pd.DataFrame(rows, columns=["file", "series", "added", "changed", "gone", "moved"])
    tolerance = _frame(files["series.csv"], files["series.csv"]).set_index("series")["tolerance"]
    found["tolerance"] = pd.to_numeric(found["series"].map(tolerance), errors="coerce")
    # Without a second witness nothing tells how far a series may move: any move is shown.
    far = found["moved"] > found["tolerance"].fillna(0)
    found["beyond"] = far.map({True: "yes", False: ""})
    return found


def gone(folder: Path, files: dict[str, bytes]) -> list[str]:
    """Stored tables that are not rebuilt any more, by their path."""
    path = folder / "datapackage.json"
    if not path.is_file():
        return []
    # What is kept by hand (the ledger) is described too, and is not rebuilt.
    stored, described = (
        {entry["path"] for entry in json.loads(text)["resources"]}
        for text in (path.read_text(encoding="utf-8"), files["datapackage.json"])
    )
    return sorted(name for name in stored - described if (folder / name).is_file())


def write(folder: Path, files: dict[str, bytes]) -> None:
    """Store the rebuilt dataset; tables that are not rebuilt any more are taken away.

    All is written beside the old files first, so that a full disk leaves those as they were.
    """
    old = gone(folder, files)
    beside = {name: folder / name for name in files}
    beside = {name: path.with_name(f".{path.name}.new") for name, path in beside.items()}
    try:
        for name, content in files.items():
            beside[name].parent.mkdir(parents=True, exist_ok=True)
            beside[name].write_bytes(content)
        for name, path in beside.items():
            os.replace(path, folder / name)
    finally:
        for path in beside.values():
            path.unlink(missing_ok=True)
    for name in old:
        (folder / name).unlink()


def report(found: pd.DataFrame) -> str:
    """The differences as a table to be read at a terminal."""
    if found.empty:
        return "Rebuilt: no byte differs."
    return found.to_string(index=False, na_rep="", float_format="{:.2f}".format)


def _keys(files: dict[str, bytes]) -> dict[str, list[str]]:
    package = json.loads(files["datapackage.json"])
    return {
        resource["path"]: resource["schema"]["primaryKey"]
        for resource in package["resources"]
        if resource["path"] in files
    }


def _frame(content: bytes, like: bytes) -> pd.DataFrame:
    """A CSV as text; an absent one as an empty table with the columns of the other."""
    return pd.read_csv(io.BytesIO(content or like.split(b"\n")[0]), dtype=str, keep_default_na=False)


def _rows(name: str, old: pd.DataFrame, new: pd.DataFrame, key: list[str]) -> list[dict[str, object]]:
    if not set(key) <= set(old.columns):
        old = new.iloc[:0]
    both = old.merge(new, on=key, how="outer", suffixes=("_old", "_new"), indicator=True)
    other = [column for column in new.columns if column not in key and column in old.columns]
    same = pd.Series(True, index=both.index)
    for column in other:
        same &= both[f"{column}_old"].eq(both[f"{column}_new"])
    found = both.assign(state=both["_merge"].astype(str))
    found.loc[(found["_merge"] == "both") & same, "state"] = "same"
    parts = found.groupby("series") if key == _OBSERVATION else [("", found)]
    rows = []
    for series, part in parts:
        counts = part["state"].value_counts()
        if set(counts.index) == {"same"}:
            continue
        moved = float("nan")
        changed = part[part["state"] == "both"]
        if key == _OBSERVATION and len(changed):
            was, now = (pd.to_numeric(changed[f"value_{side}"]) for side in ("old", "new"))
            moved = float((100 * (now / was - 1)).abs().max())
        rows.append(
            {
                "file": name,
                "series": series,
                "added": int(counts.get("right_only", 0)),
                "changed": int(counts.get("both", 0)),
                "gone": int(counts.get("left_only", 0)),
                "moved": moved,
            }
        )
    return rows
