"""The rows of a map: one for each region, line or place, each with its longitude and latitude."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from pivot.figures import tidy
from pivot.figures.atlas.cutting import area, heart
from pivot.figures.atlas.names import halfway
from pivot.figures.atlas.shapes import Drawn
from pivot.figures.atlas.view import View

#: In the order in which they are told.
KINDS = ("region", "line", "place")
#: Decimals of a degree: ten metres.
_DECIMALS = 4


def asked(points: pd.DataFrame, figure: str, unit: str | None) -> pd.DataFrame:
    """The rows as given, or as made from a measure's frame.

    Returns:
        Columns series, x, y, value (numbers, NaN where not given), unit, status, source, and group
        where there is that column ("" for a row of none).

    Raises:
        ValueError: a column is missing, or a series has two rows.
    """
    frame = points
    if "series" not in frame or "period" in frame:
        try:
            made = tidy.points(frame, unit=unit)
        except ValueError as error:
            raise ValueError(f"{figure}: {error}") from None
        frame = made.rename(columns={"x": "period", "y": "value"})
    for column in ("series", "status", "source"):
        if column not in frame:
            raise ValueError(f"{figure}: the points have no column {column!r}; add it")
    if frame.empty:
        raise ValueError(f"{figure}: there are no points; give a row for each region, line and place")
    rows = pd.DataFrame({"series": frame["series"].astype(str)})
    for column in ("x", "y", "value"):
        rows[column] = pd.to_numeric(frame[column]) if column in frame else np.nan
    rows["value"] = [float(f"{value:.9g}") for value in rows["value"].astype(float)]
    valued = rows["value"].notna().any()
    if valued and unit is None and "unit" not in frame:
        raise ValueError(f'{figure}: the unit of the values is not known; add unit="…" to the call')
    rows["unit"] = (unit or frame["unit"]) if valued else "degree"
    for column in ("status", "source"):
        rows[column] = frame[column].astype(str)
    if "group" in frame:
        rows["group"] = frame["group"].fillna("").astype(str)
    twice = rows["series"].duplicated().tolist()
    if any(twice):
        series = rows["series"].iloc[twice.index(True)]
        raise ValueError(f"{figure}: {series!r} has two rows; give one for each region, line or place")
    rows = rows.reset_index(drop=True)
    rows.attrs = dict(points.attrs)
    return rows


def located(rows: pd.DataFrame, drawn: Mapping[str, Drawn], view: View, figure: str) -> pd.DataFrame:
    """The rows with their kind, and with a place for each region and line that was given none.

    A region stands deep inside its largest part, a line at the middle of its longest.

    Raises:
        ValueError: a row is no feature and has no place, or lies outside the map.
    """
    kinds, places = [], rows[["x", "y"]].to_numpy(dtype=float).copy()
    outside = "lies outside the map; widen the extent or leave it out"
    for i, series in enumerate(rows["series"]):
        there: Any = drawn.get(series)
        given = bool(np.isfinite(places[i]).all())
        if there is None and not given:
            raise ValueError(
                f"{figure}: {series!r} is no feature of the map and has no x and y; "
                "check its name and the key, or give its longitude and latitude"
            )
        kinds.append("place" if there is None else "line" if there.lines else "region")
        if there is not None and not (there.polygons or there.lines):
            raise ValueError(f"{figure}: {series!r} {outside}")
        if not given:
            if there.lines:
                at = halfway(there.lines)
            else:
                at = heart(max(there.polygons, key=lambda rings: abs(area(rings[0]))))
            places[i] = view.back(at[None])[0]
        places[i] = np.round(places[i], _DECIMALS)
        x, y = view.on_sheet(places[i : i + 1])[0]
        if not (view.box.left <= x <= view.box.right and view.box.bottom <= y <= view.box.top):
            raise ValueError(f"{figure}: {series!r} {outside}")
    found = rows.assign(x=places[:, 0], y=places[:, 1], kind=kinds)
    found.attrs = dict(rows.attrs)
    return found
