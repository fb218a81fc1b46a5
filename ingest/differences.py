"""What a rebuilt dataset changes against the stored one, row by row and series by series."""

from __future__ import annotations

import io
import json
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
        largest relative change of a value, per cent; NaN where no value changed).
    """
    keys = _keys(files)
    rows = []
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
    return pd.DataFrame(rows, columns=["file", "series", "added", "changed", "gone", "moved"])


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
