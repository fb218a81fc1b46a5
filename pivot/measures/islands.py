"""The four islands: what maps draw, where treaties put the line, and what a handover would have meant."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from scipy.spatial import cKDTree

from pivot.dataset import Dataset
from pivot.measures import coasts

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
#: Of these, the outlines of a map of the world, whose areas are the drawing's.
WORLD_MAP = "outlines of Natural Earth"
#: Kilometres from both coasts up to which a line is drawn: schematic, as no treaty goes to sea.
REACH = 50.0


def outlines(ds: Dataset, name: str) -> dict[str, Any]:
    """A file of outlines of the dataset, as GeoJSON.

    Raises:
        FileNotFoundError: no such file in ``geo/``.
    """
    return json.loads(ds.file(f"geo/{name}.geojson").read_text(encoding="utf-8"))


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

    The spread of land is over surveys and over the outlines that were drawn from one; the outlines of
    a map of the world at 1:10m are left out, since their error is the map's and not the ground's.

    Returns:
        Columns series (the variant), period ("land" or "residents"), value, low, high (per cent of the
        four islands; nothing where there is no spread), status, source.
    """
    people = residents(ds)
    used = [name for name in AREAS if name != WORLD_MAP]
    by_source = {name: shares(areas(ds, name), people).set_index("variant") for name in used}
    main = by_source[used[0]]
    lands = pd.DataFrame({name: table["land"] for name, table in by_source.items()})
    surveyed = " ".join(
        sorted({s for series, when in (AREAS[n] for n in used) for s in _sources(ds, series, when)})
    )
    counted = " ".join(sorted(set(ds.obs("island-population", periods=(2023, 2023))["source"])))
    rows = []
    for variant, row in main.iterrows():
        land = {"value": row["land"], "low": lands.loc[variant].min(), "high": lands.loc[variant].max()}
        folk = {"value": row["people"], "low": row["low"], "high": row["high"]}
        rows.append({"series": variant, "period": "land", **land, "status": "estimated", "source": surveyed})
        rows.append(
            {"series": variant, "period": "residents", **folk, "status": "estimated", "source": counted}
        )
    frame = pd.DataFrame(rows)
    frame.loc[(frame["high"] - frame["low"]).abs() < 0.05, ["low", "high"]] = np.nan
    return frame


def _sources(ds: Dataset, series: str, period: str) -> set[str]:
    rows = ds.obs(series)
    return set(rows.loc[rows["period"] == period, "source"])


def who_draws(ds: Dataset) -> pd.DataFrame:
    """In which state maps draw each island.

    Returns:
        Columns map, Iturup, Kunashir, Shikotan, Habomai (the state, "both" or "not drawn"), source.
    """
    rows = ds.table("worldviews")
    wide = rows.pivot(index="map", columns="island", values="drawn_in")[list(ISLES)]
    wide = wide.rename(columns=ISLES).rename_axis(columns=None).reset_index()
    return wide.assign(source=rows["source"].iloc[0])


#: Line on the map to what it runs midway between; each coast a file and a property with its values.
_BETWEEN = {
    "1855": (("islands-natural-earth", "island", "Iturup"), ("land", "island", "Urup")),
    "1875, since 1945": (("land", "adm0_a3", "JPN"), ("land", "island", "Sakhalin")),
    "1875, 1905": (("land", "kuril_chain", True), ("land", "island", "Kamchatka Peninsula")),
    "since 1945": (("land", "adm0_a3", "JPN"), ("islands-natural-earth", "island", None)),
}
PARALLEL = "1905"
#: How each line is constructed, in words.
CONSTRUCTION = {
    "1855": "midway between the coasts of Iturup and Urup",
    "1875, since 1945": "midway between the coasts of Hokkaido and Sakhalin",
    "1875, 1905": "midway between the coasts of Kamchatka and Shumshu",
    PARALLEL: "along the fiftieth parallel, from coast to coast of Sakhalin",
    "since 1945": "midway between the coasts of Hokkaido and of the islands taken; no text draws it",
    "": "no line: the island was left undivided",
}
#: Lines that Natural Earth draws, by their name or note there, against which ours are held.
DRAWN_BY_OTHERS = {
    "1855": "Japanese claim",
    "1875, since 1945": "medianLine_182",
    "since 1945": "disputed_8",
}
#: Kilometres between the points of a line as it is drawn.
_EVERY = 4.0


def _coast(ds: Dataset, coast: tuple[str, str, Any]) -> list[np.ndarray]:
    file, key, value = coast
    return coasts.rings(outlines(ds, file), lambda p: value is None or p[key] == value)


def treaty_lines(ds: Dataset, reach: float = REACH) -> dict[str, Any]:
    """The lines between the two states since 1855, constructed from the words of ``settlements``.

    A clause that names two islands, or a strait, gives the line midway between the two coasts
    (``coasts.midway``), as far as ``reach`` kilometres from both; one that names a parallel gives the
    parallel, from coast to coast. Since 1945 no text gives a line: that between Hokkaido and the
    islands is midway between what either side holds. Coasts are Natural Earth's. Named by the years
    from which, or in which alone, each was the line. All are schematic at sea.

    Returns:
        GeoJSON, one feature a line.
    """
    found: dict[str, list[list[list[float]]]] = {}
    for name, (one, other) in _BETWEEN.items():
        line = coasts.midway(_coast(ds, one), _coast(ds, other), reach)[0]
        found[name] = [_degrees(coasts.thinned(line, _EVERY))]
    sakhalin = np.vstack(
        [
            np.asarray(feature["geometry"]["coordinates"][0], dtype=float)
            for feature in outlines(ds, "land")["features"]
            if feature["properties"]["island"] == "Sakhalin"
        ]
    )
    ends = crossings(sakhalin, 50.0)
    found[PARALLEL] = [[[round(float(x), 3), 50.0] for x in (min(ends), max(ends))]]
    features = [
        {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {"type": "MultiLineString", "coordinates": found[name]},
        }
        for name in CONSTRUCTION
        if name
    ]
    return {"type": "FeatureCollection", "features": features}


def crossings(ring: np.ndarray, latitude: float) -> list[float]:
    """Longitudes at which a ring of longitudes and latitudes crosses a parallel."""
    found = []
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 - latitude) * (y2 - latitude) < 0:
            found.append(float(x1 + (x2 - x1) * (latitude - y1) / (y2 - y1)))
    return found


def _degrees(line: np.ndarray) -> list[list[float]]:
    return [[round(float(x), 3), round(float(y), 3)] for x, y in coasts.on_globe(line)]


def lines_off(ds: Dataset) -> dict[str, float]:
    """Mean distance of our lines from those that Natural Earth draws in the same straits, km.

    Natural Earth's lines are cartographers' indicators, longer than ours at sea; what is taken is the
    distance of each point of the shorter of the two from the other line.
    """
    theirs = {
        f["properties"]["note"] or f["properties"]["name"]: coasts.on_plane(
            np.asarray(f["geometry"]["coordinates"], dtype=float)
        )
        for f in outlines(ds, "lines")["features"]
    }
    found = {}
    for feature in treaty_lines(ds)["features"]:
        name = feature["properties"]["name"]
        if name in DRAWN_BY_OTHERS:
            ours = coasts.on_plane(np.asarray(feature["geometry"]["coordinates"][0], dtype=float))
            other = theirs[DRAWN_BY_OTHERS[name]]
            short, far = sorted((coasts.dense(ours), coasts.dense(other)), key=len)
            found[name] = float(cKDTree(far).query(short)[0].mean())
    return found


def lines_in_words(ds: Dataset) -> pd.DataFrame:
    """The clauses on which the lines rest, and what each becomes on the map.

    Returns:
        Columns date, instrument, english, how, grade (of the source), source.
    """
    rows = ds.table("settlements").fillna({"line": ""})
    rows = rows.assign(
        english="“" + rows["english"] + "”",
        how=rows["line"].map(CONSTRUCTION),
        grade=rows["source"].map(ds.sources["grade"]),
    )
    return rows[["date", "instrument", "english", "how", "grade", "source"]].reset_index(drop=True)
