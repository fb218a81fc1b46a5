"""The four islands: what maps draw, where treaties put the line, and what a handover would have meant."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pandas as pd

from pivot.dataset import Dataset

ISLES = {
    "ISLE_ITURUP": "Iturup",
    "ISLE_KUNASHIR": "Kunashir",
    "ISLE_SHIKOTAN": "Shikotan",
    "ISLE_HABOMAI": "Habomai",
}
#: Variant of a handover to the islands it covers whole; the equal division adds a part of Iturup.
VARIANTS = {
    "two islands (1956)": ("ISLE_SHIKOTAN", "ISLE_HABOMAI"),
    "three islands": ("ISLE_SHIKOTAN", "ISLE_HABOMAI", "ISLE_KUNASHIR"),
    "half of the land": ("ISLE_SHIKOTAN", "ISLE_HABOMAI", "ISLE_KUNASHIR"),
    "four islands": tuple(ISLES),
}
HALF = "half of the land"
#: Sets of areas: series, and the period whose figures are taken; the first is the main one.
AREAS = {
    "Japan's survey": ("island-area-japan", "2021"),
    "older Japanese figures": ("island-area-japan", "2013"),
    "outlines of Japan's land ministry": ("island-area-drawn", "2021"),
    "outlines of Natural Earth": ("island-area-drawn", "2017"),
}
#: Kilometres a line is drawn to each side of the middle of a strait: schematic, as no treaty goes to sea.
REACH = 70.0
_KM = 111.2


def outlines(ds: Dataset, name: str) -> dict[str, Any]:
    """A file of outlines of the dataset, as GeoJSON.

    Raises:
        FileNotFoundError: no such file in ``geo/``.
    """
    return json.loads((ds.root / "geo" / f"{name}.geojson").read_text(encoding="utf-8"))


def areas(ds: Dataset, source: str) -> pd.Series:
    """Area of each island, km², by one of ``AREAS``; what a set lacks is taken from Japan's press of 2016."""
    series, period = AREAS[source]
    rows = ds.obs(series).drop_duplicates(["reporter", "period"])
    found = rows[rows["period"] == period].set_index("reporter")["value"]
    japan = ds.obs("island-area-japan", periods=(2016, 2016)).set_index("reporter")["value"]
    return pd.Series({isle: float(found.get(isle, japan.get(isle))) for isle in ISLES})


def residents(ds: Dataset) -> pd.Series:
    """Civilian residents of each island at the last count that gives all; Habomai has none."""
    rows = ds.obs("island-population", reporter=list(ISLES))
    wide = rows.pivot(index="period", columns="reporter", values="value")
    last = wide[[isle for isle in ISLES if isle != "ISLE_HABOMAI"]].dropna().iloc[-1]
    return last.reindex(list(ISLES)).fillna(0.0)


def shares(area: pd.Series, people: pd.Series) -> pd.DataFrame:
    """Land and residents that each variant would have handed over, per cent of the four islands.

    The equal division takes of Iturup what is lacking to half of the land. Where its residents would
    have lived is not known: ``low`` counts none of Iturup's, ``high`` all, ``value`` in proportion to land.

    Returns:
        Columns variant, land, people, low, high (per cent; low and high of people).
    """
    rows = []
    for variant, isles in VARIANTS.items():
        land = float(area[list(isles)].sum())
        kept = float(people[list(isles)].sum())
        low = high = kept
        if variant == HALF:
            part = max(area.sum() / 2 - land, 0.0) / area["ISLE_ITURUP"]
            land += part * area["ISLE_ITURUP"]
            high = kept + people["ISLE_ITURUP"]
            kept += part * people["ISLE_ITURUP"]
        whole = people.sum()
        rows.append(
            {
                "variant": variant,
                "land": 100 * land / area.sum(),
                "people": 100 * kept / whole,
                "low": 100 * low / whole,
                "high": 100 * high / whole,
            }
        )
    return pd.DataFrame(rows)


def handover(ds: Dataset) -> pd.DataFrame:
    """What each variant would have handed over: land and residents, with their doubts.

    Returns:
        Columns series (the variant), period ("land" or "residents"), value, low, high (per cent of the
        four islands; of land the spread over the sets of areas), status, source.
    """
    people = residents(ds)
    by_source = {name: shares(areas(ds, name), people).set_index("variant") for name in AREAS}
    main = by_source[next(iter(AREAS))]
    lands = pd.DataFrame({name: table["land"] for name, table in by_source.items()})
    surveyed = " ".join(sorted({s for series, _ in AREAS.values() for s in ds.obs(series)["source"]}))
    counted = " ".join(sorted(set(ds.obs("island-population", periods=(2023, 2023))["source"])))
    rows = []
    for variant, row in main.iterrows():
        land = {"value": row["land"], "low": lands.loc[variant].min(), "high": lands.loc[variant].max()}
        folk = {"value": row["people"], "low": row["low"], "high": row["high"]}
        rows.append({"series": variant, "period": "land", **land, "status": "quoted", "source": surveyed})
        rows.append({"series": variant, "period": "residents", **folk, "status": "quoted", "source": counted})
    return pd.DataFrame(rows)


def who_draws(ds: Dataset) -> pd.DataFrame:
    """In which state maps draw each island.

    Returns:
        Columns map, Iturup, Kunashir, Shikotan, Habomai (the state, "both" or "not drawn"), source.
    """
    rows = ds.table("worldviews")
    wide = rows.pivot(index="map", columns="island", values="drawn_in")[list(ISLES)]
    wide = wide.rename(columns=ISLES).rename_axis(columns=None).reset_index()
    return wide.assign(source=rows["source"].iloc[0])


def _rings(collection: dict[str, Any], keep: Any) -> list[np.ndarray]:
    found = []
    for feature in collection["features"]:
        if keep(feature["properties"]):
            shape = feature["geometry"]
            polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
            found += [np.asarray(polygon[0], dtype=float) for polygon in polygons]
    return found


def across(one: list[np.ndarray], other: list[np.ndarray], reach: float = REACH) -> list[list[float]]:
    """A straight line through the middle of the strait between two coasts, at right angles to it.

    Args:
        one, other: rings of longitudes and latitudes in degrees.
        reach: kilometres to each side of the middle.

    Returns:
        Its two ends, in degrees, rounded to hundredths.
    """
    a, b = np.vstack(one), np.vstack(other)
    mean = float(np.concatenate([a[:, 1], b[:, 1]]).mean())
    scale = np.array([math.cos(math.radians(mean)), 1.0]) * _KM
    gaps = np.linalg.norm(a[:, None, :] * scale - b[None, :, :] * scale, axis=2)
    i, j = np.unravel_index(int(gaps.argmin()), gaps.shape)
    middle, along = (a[i] + b[j]) / 2 * scale, (b[j] - a[i]) * scale
    side = np.array([-along[1], along[0]]) / np.linalg.norm(along) * reach
    return [[round(float(v), 2) for v in (middle + sign * side) / scale] for sign in (-1, 1)]


def treaty_lines(ds: Dataset) -> dict[str, Any]:
    """The line of each settlement between the two states, as GeoJSON named by its year.

    1855 runs between Iturup and Urup; 1875 between Kamchatka and the chain, and between Hokkaido and
    Sakhalin; 1905 along the 50th parallel on Sakhalin, the head of the chain staying as it was; 1945 between
    Hokkaido and the islands, and again between Hokkaido and Sakhalin, where it is not drawn twice. The first
    and the last are Natural Earth's; the others are drawn here. All are schematic at sea.
    """
    land, lines = outlines(ds, "land"), outlines(ds, "lines")
    drawn = {
        feature["properties"]["note"] or feature["properties"]["name"]: feature["geometry"]["coordinates"]
        for feature in lines["features"]
    }
    hokkaido, sakhalin, kamchatka = (
        _rings(land, lambda p, name=name: p["island"] == name)
        for name in ("Hokkaido", "Sakhalin", "Kamchatka Peninsula")
    )
    chain = _rings(land, lambda p: p["kuril_chain"])
    soya, head = across(hokkaido, sakhalin), across(kamchatka, chain)
    coast = np.vstack(sakhalin)
    near = coast[np.abs(coast[:, 1] - 50) < 0.25, 0]
    parallel = [[round(float(near.min()) - 0.3, 2), 50.0], [round(float(near.max()) + 0.3, 2), 50.0]]
    found = {
        "1855": [drawn["Japanese claim"]],
        "1875": [head, soya],
        "1905": [parallel],
        "1945": [drawn["disputed_8"]],
    }
    features = [
        {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {"type": "MultiLineString", "coordinates": parts},
        }
        for name, parts in found.items()
    ]
    return {"type": "FeatureCollection", "features": features}
