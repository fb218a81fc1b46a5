"""The form in which results are stored: plain CSV, numbers at a few significant digits."""

from __future__ import annotations

import csv
import io
import math
from pathlib import Path
from typing import Any

import pandas as pd

from pivot.schema import read


def fields(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The Frictionless fields of a frame: integer, number, boolean or string by column."""
    return [{"name": str(name), "type": _type(frame[name])} for name in frame.columns]


def rounded(frame: pd.DataFrame, digits: int) -> pd.DataFrame:
    """A frame as it would come back from its file.

    Args:
        frame: columns of numbers, booleans (None for unknown) and text.
        digits: significant digits of a number that is no whole one.

    Returns:
        Whole numbers as int64 or, with gaps, float64; booleans as objects True, False, None;
        missing text as "".
    """
    return typed(
        pd.DataFrame(
            {name: [cell(value, digits) for value in frame[name]] for name in frame.columns},
            columns=list(frame.columns),
            dtype=str,
        ),
        fields(frame),
    )


def typed(cells: pd.DataFrame, described: list[dict[str, Any]]) -> pd.DataFrame:
    """Cells of text as the values that the fields say."""
    columns = {}
    for field in described:
        column = cells[field["name"]]
        if field["type"] in ("integer", "number"):
            column = pd.to_numeric(column.replace("", "nan")).astype("float64")
            if field["type"] == "integer" and column.notna().all():
                column = column.astype("int64")
        elif field["type"] == "boolean":
            values = [{"true": True, "false": False}.get(value) for value in column]
            column = pd.Series(values, dtype=object)
        else:
            column = column.astype("str")
        columns[field["name"]] = column
    return pd.DataFrame(columns, columns=[field["name"] for field in described])


def cell(value: Any, digits: int) -> str:
    """One value as a cell; what is missing is empty."""
    if value is None or value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or type(value).__name__ == "bool":
        return "true" if value else "false"
    if float(value).is_integer() and abs(value) < 10 ** max(digits, 15):
        return str(int(value))
    # Through a fixed number of significant digits, without an exponent.
    number = float(f"{value:.{digits}g}")
    places = max(0, digits - 1 - math.floor(math.log10(abs(number)))) if number else 0
    return f"{number:.{places}f}".rstrip("0").rstrip(".") if places else f"{number:.0f}"


def text(frame: pd.DataFrame, digits: int) -> str:
    """A frame as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(frame.columns)
    for row in frame.itertuples(index=False):
        writer.writerow([cell(value, digits) for value in row])
    return out.getvalue()


def load(path: Path, described: list[dict[str, Any]]) -> pd.DataFrame:
    """A stored frame; form is checked as for every table of the dataset."""
    plain = [{**field, "type": "string"} for field in described]
    return typed(read(path, {"fields": plain}), described)


def _type(column: pd.Series) -> str:
    if pd.api.types.is_bool_dtype(column):
        return "boolean"
    if pd.api.types.is_integer_dtype(column):
        return "integer"
    if pd.api.types.is_float_dtype(column):
        return "number"
    present = [value for value in column if value is not None and value == value]
    if present and all(isinstance(value, bool) or type(value).__name__ == "bool" for value in present):
        return "boolean"
    if not present and column.dtype == object:
        return "boolean"  # a column of None: nothing is decided
    if present and not all(isinstance(value, str) for value in present):
        raise TypeError(f"column {column.name!r} holds neither numbers nor booleans nor text alone")
    return "string"
