"""The sea nearer to the islands than to any other coast, and how far outlines of them agree.

No treaty divides this sea and no court has: an area nearer to one coast than to another is what the
rule of equidistance would give and no more. What is counted is sea; straight baselines, which the
one side draws and the other denies, are not.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.path import Path
from scipy.spatial import cKDTree

from pivot.dataset import Dataset
from pivot.measures import coasts, islands
from pivot.measures.islands import AREAS, HALF, ISLES, VARIANTS, areas, outlines
from pivot.results import kept

#: Kilometres of a nautical mile.
MILE = 1.852
#: What is counted: name to nautical miles from the nearest coast.
BANDS = {"12-mile sea": 12.0, "200-mile zone": 200.0}
#: Kilometres of the side of a cell, by band.
CELLS = {"12-mile sea": 0.5, "200-mile zone": 2.0}
#: The outlines that give the value; all of them give the spread.
MAIN = "islands"
#: File of outlines to the file of the coasts around it.
COASTS = {
    "islands": "land",
    "islands-natural-earth": "land",
    "coast-share-alike": "coast-share-alike",
}
#: Names of the islands in the files, by code.
NAMES = {code: "Habomai group" if name == "Habomai" else name for code, name in ISLES.items()}


def nearest_sea(
    coast: dict[str, coasts.Rings], reach: float, cell: float, within: np.ndarray
) -> dict[str, float]:
    """Sea within ``reach`` of a coast and nearer to it than to any other, by coast.

    The plane is cut into square cells; a cell whose middle lies in no ring is sea, and belongs to
    the coast whose nearest point is nearest. Halving the cells moves no area of the islands by
    half a per cent.

    Args:
        coast: name to rings on the plane, kilometres.
        reach, cell: kilometres.
        within: points around which ``reach`` is searched: the islands that are asked about.

    Returns:
        Square kilometres by name; whole for coasts that lie between the points of ``within``.
    """
    low, high = within.min(axis=0) - reach - cell, within.max(axis=0) + reach + cell
    x, y = np.meshgrid(*(np.arange(low[i], high[i], cell) + cell / 2 for i in (0, 1)))
    cells = np.column_stack([x.ravel(), y.ravel()])
    points = {name: coasts.shore(found, min(cell, 1.0)) for name, found in coast.items()}
    owner = np.repeat(np.arange(len(points)), [len(p) for p in points.values()])
    away, which = cKDTree(np.vstack(list(points.values()))).query(cells, distance_upper_bound=reach)
    inside = np.isfinite(away)
    cells, mine = cells[inside], owner[which[inside]]
    dry = np.zeros(len(cells), dtype=bool)
    for found in coast.values():
        for ring in found:
            box = ((cells >= ring.min(axis=0)) & (cells <= ring.max(axis=0))).all(axis=1)
            dry[box] |= Path(ring).contains_points(cells[box])
    counted = np.bincount(mine[~dry], minlength=len(points))
    return {name: float(n) * cell**2 for name, n in zip(points, counted, strict=True)}


def coast_of(ds: Dataset, file: str) -> dict[str, coasts.Rings]:
    """The four islands as one file outlines them, by code, and all coasts around them, on the plane."""
    isles, around = outlines(ds, file), outlines(ds, COASTS[file])
    found: dict[str, coasts.Rings] = {}
    for code, name in NAMES.items():
        found[code] = coasts.rings(isles, lambda p, name=name: p["island"] == name)
    found["other"] = coasts.rings(around, lambda p: p["island"] not in NAMES.values())
    return found


@kept("island-seas", digits=4)
def seas(ds: Dataset) -> pd.DataFrame:
    """Sea nearer to each of the four islands than to any other coast, by outline and band.

    Returns:
        Columns file (of the outlines), band (one of ``BANDS``), island, value (km²), source.
    """
    sources = ds.table("outlines").set_index("file")["source"]
    rows = []
    for file in COASTS:
        coast = coast_of(ds, file)
        isles = np.vstack([ring for code in NAMES for ring in coast[code]])
        for band, miles in BANDS.items():
            found = nearest_sea(coast, miles * MILE, CELLS[band], isles)
            for code in NAMES:
                rows.append(
                    {
                        "file": file,
                        "band": band,
                        "island": code,
                        "value": found[code],
                        "source": sources[file],
                    }
                )
    return pd.DataFrame(rows)


def shares(ds: Dataset) -> pd.DataFrame:
    """What each variant of a handover would have held of the sea, per cent of the four islands' own.

    The equal division of the land is left out: where its line would meet the sea nobody has said.

    Returns:
        Columns series (the variant), period (the band), value (Japan's outlines), low, high (over all
        outlines held), km2 (value, low and high stand for it), status, source.
    """
    rows = seas(ds)
    wide = rows.pivot(index=["file", "band"], columns="island", values="value")
    source = " ".join(sorted(set(rows["source"])))
    found = []
    for variant, isles in VARIANTS.items():
        if variant == HALF:
            continue
        part = wide[list(isles)].sum(axis=1)
        share = 100 * part / wide.sum(axis=1)
        for band in BANDS:
            over = share.xs(band, level="band")
            found.append(
                {
                    "series": variant,
                    "period": band,
                    "value": float(over[MAIN]),
                    "low": float(over.min()),
                    "high": float(over.max()),
                    "km2": float(part[(MAIN, band)]),
                    "status": "estimated",
                    "source": source,
                }
            )
    frame = pd.DataFrame(found)
    frame.loc[(frame["high"] - frame["low"]).abs() < 0.05, ["low", "high"]] = np.nan
    return frame


def handover(ds: Dataset) -> pd.DataFrame:
    """What each variant would have handed over of land, residents and sea."""
    frame = pd.concat([islands.handover(ds), shares(ds).drop(columns="km2")], ignore_index=True)
    order = {variant: place for place, variant in enumerate(VARIANTS)}
    return frame.sort_values("series", key=lambda s: s.map(order), kind="stable", ignore_index=True)


def outlined(ds: Dataset) -> pd.DataFrame:
    """How far the outlines held agree, island by island.

    Returns:
        Columns island, survey (km², as Japan publishes it), and for each outline its area, and its
        Hausdorff and mean distances from GSHHG, which was made apart from Japan's map: japan,
        japan_far, japan_mean, natural_earth, natural_earth_far, natural_earth_mean, gshhg; source.
    """
    drawn = {file: coast_of(ds, file) for file in COASTS}
    source = " ".join(sorted(set(ds.table("outlines")["source"])))
    survey = areas(ds, next(iter(AREAS)))
    rows = []
    for code, name in ISLES.items():
        one, two, free = (drawn[file][code] for file in COASTS)
        row = {"island": name, "survey": float(survey[code]), "gshhg": coasts.area(free)}
        for key, found in (("japan", one), ("natural_earth", two)):
            far, mean = coasts.apart(found, free)
            row |= {key: coasts.area(found), f"{key}_far": far, f"{key}_mean": mean}
        rows.append({**row, "source": source})
    return pd.DataFrame(rows)
