"""Checks one table of the dataset against its schema in ``datapackage.json``.

Only form is checked (types, codes, keys, ranges), never hashes, so that a rerunner may
change any value. Every fault names table, row and column; the row is the line of the file.
"""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from clock.periods import is_period


def _without(pattern: str) -> Callable[[str], bool]:
    found = re.compile(pattern, re.DOTALL)
    return lambda cell: found.match(cell) is None


#: That free text holds nothing which a spreadsheet, a page or a terminal would take for a command.
HARMLESS: dict[str, Callable[[str], bool]] = {
    "holds a control character": _without(r".*[\x00-\x1f\x7f]"),
    "would be a formula in a spreadsheet": _without(r"[=@]|[+-](?!\d)"),
    "holds a character that nobody sees": _without(
        r".*[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
    ),
    "is a script for an address": _without(r"(?i)\s*(?:javascript|vbscript|data):\S"),
    "holds markup": _without(r"(?i).*</?(?:a|iframe|img|link|meta|object|script|style|svg)\b"),
}


#: The pattern of days that may lack their day or month: whatever fits it must also be in the calendar.
DAY = r"\d{4}(-\d{2}(-\d{2})?)?"


class DatasetError(ValueError):
    """The dataset on disk breaks its own schema."""


def read(path: Path, schema: dict[str, Any]) -> pd.DataFrame:
    """Read a CSV file into a typed frame, checked against its Frictionless schema.

    Returns:
        One column a field, in the schema's order; numbers as float64, all else as ``str``
        with the empty string for a missing value.

    Raises:
        DatasetError: the file is absent, not UTF-8, or breaks the schema.
    """
    name = path.name
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise DatasetError(f"{name}: the file is missing from {path.parent.name}/; restore it") from None
    except OSError as error:
        raise DatasetError(f"{name}: cannot be read ({error.strerror}); restore it") from None
    return _read(name, content, json.dumps(schema)).copy(deep=False)


@lru_cache(maxsize=256)
def _read(name: str, content: bytes, described: str) -> pd.DataFrame:
    """What a file holds: the same bytes are read and checked once, of however many datasets they are part."""
    schema = json.loads(described)
    if content.startswith(codecs.BOM_UTF8):
        raise DatasetError(f"{name}, line 1: begins with a byte order mark; save it without")
    try:
        frame = _frame(content, schema)
    except UnicodeDecodeError as error:
        raise DatasetError(f"{name}: byte {error.start} is not UTF-8; save it as UTF-8") from None
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        why = " ".join(str(error).split())
        raise DatasetError(f"{name}: not a whole CSV file ({why}); restore it") from None
    fields = schema["fields"]
    wanted = [field["name"] for field in fields]
    if list(frame.columns) != wanted:
        raise DatasetError(f"{name}, line 1: columns are {list(frame.columns)}, not {wanted}")
    if not isinstance(frame.index, pd.RangeIndex):
        raise DatasetError(f"{name}, line 2: there are more cells than columns")
    for field in fields:
        column = frame[field["name"]]
        typed = _column(name, column, field)
        if typed is not column:
            frame[field["name"]] = typed
    key = schema.get("primaryKey", [])
    if key:
        twice = frame.duplicated(key)
        if twice.any():
            row = int(twice.to_numpy().argmax())
            what = ", ".join(str(frame.at[row, column]) for column in key)
            raise DatasetError(f"{name}, line {row + 2}, {key[0]}: the key ({what}) stands twice")
    return frame


def _frame(content: bytes, schema: dict[str, Any]) -> pd.DataFrame:
    """The file as a frame: numbers as such where all of a column are, all else as text.

    Raises:
        UnicodeDecodeError: the file is not UTF-8; a replaced character would be a changed name.
    """
    numbers = [f["name"] for f in schema["fields"] if f["type"] in ("number", "integer")]
    how: dict[str, Any] = {"keep_default_na": False, "encoding": "utf-8"}
    try:
        return pd.read_csv(
            io.BytesIO(content),
            dtype=dict.fromkeys((f["name"] for f in schema["fields"]), str)
            | dict.fromkeys(numbers, "float64"),
            na_values={name: [""] for name in numbers},
            **how,
        )
    except UnicodeDecodeError:
        raise
    except ValueError:
        # A cell is no number: read all as text, so that the check can name it.
        return pd.read_csv(io.BytesIO(content), dtype=str, **how)


def check_reference(name: str, column: pd.Series, known: set[str], where: str) -> None:
    """Raise DatasetError for the first non-empty value of ``column`` that is not in ``known``."""
    # Each distinct value once: a column holds few of them.
    lost = [cell for cell in column.unique() if cell and cell not in known]
    if lost:
        row = int(column.isin(lost).to_numpy().argmax())
        raise DatasetError(f"{name}, line {row + 2}, {column.name}: {column.iloc[row]!r} is not in {where}")


def _column(name: str, column: pd.Series, field: dict[str, Any]) -> pd.Series:
    """One column, typed; raises DatasetError for its first bad cell."""
    rules = field.get("constraints", {})
    if column.dtype == "float64" and _fits(column.to_numpy(), field["type"], rules):
        return column
    distinct = column.unique().tolist()  # each once: a column holds few of them
    if rules.get("required") and any(cell == "" or cell != cell for cell in distinct):
        _stop_at(name, column, column.isna() if column.dtype == "float64" else column == "", "is empty")
    if field["type"] in ("number", "integer"):
        typed, empty = column, column.isna()
        if column.dtype != "float64":
            empty = column == ""
            typed = pd.to_numeric(column.where(~empty, None), errors="coerce").astype("float64")
        _stop_at(name, column, typed.isna() & ~empty, "is no number")
        _stop_at(name, column, typed.abs() == float("inf"), "is no finite number")
        if field["type"] == "integer":
            _stop_at(name, column, ~empty & (typed % 1 != 0), "is no whole number")
        for bound, worse, word in (
            ("minimum", typed.lt, "is below the least"),
            ("maximum", typed.gt, "is above the most"),
        ):
            if bound in rules:
                _stop_at(name, column, worse(rules[bound]), f"{word} allowed, {rules[bound]}")
        return typed
    tests: list[tuple[Callable[[str], bool], str]] = []
    if "enum" in rules:
        tests.append((set(rules["enum"]).__contains__, f"is none of {', '.join(rules['enum'])}"))
    if "pattern" in rules:
        pattern = re.compile(rules["pattern"], re.ASCII)
        tests.append((lambda cell: bool(pattern.fullmatch(cell)), "has the wrong form"))
    if rules.get("pattern") == DAY:
        tests.append((is_period, "is not in the calendar"))
    if field["type"] == "date":
        tests.append((lambda cell: len(cell) == 10 and is_period(cell), "is no ISO date"))
    if field.get("rdfType") == "period":
        tests.append((is_period, "is no ISO 8601 period"))
    if not tests:
        tests = [(clean, complaint) for complaint, clean in HARMLESS.items()]
    for good, complaint in tests:
        bad = {cell for cell in distinct if cell != "" and not good(cell)}
        if bad:
            _stop_at(name, column, column.isin(bad), complaint)
    return column


def _fits(values: np.ndarray, kind: str, rules: dict[str, Any]) -> bool:
    """Whether a column of numbers keeps all its rules; which it breaks, and where, is looked for after."""
    empty = np.isnan(values)
    if rules.get("required") and empty.any():
        return False
    told = values[~empty]
    if not len(told):
        return True
    least, most = told.min(), told.max()
    return bool(
        np.isfinite(least)
        and np.isfinite(most)
        and (kind != "integer" or (told % 1 == 0).all())
        and rules.get("minimum", least) <= least
        and most <= rules.get("maximum", most)
    )


def _stop_at(name: str, column: pd.Series, bad: pd.Series, complaint: str) -> None:
    if bad.any():
        row = int(bad.to_numpy().argmax())
        cell = column.iloc[row]
        if isinstance(cell, float):
            cell = "" if cell != cell else f"{cell:.12g}"
        raise DatasetError(f"{name}, line {row + 2}, {column.name}: {str(cell)!r} {complaint}")
