"""One country's trade as a share of a region's trade, under stated definitions.

The share is (exports to + imports from the region's economies) / (the economies' total exports
+ imports), in per cent. Taking trade within the region out of the denominator leaves the
region's trade with the rest of the world.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.partners import STATUS_ORDER


@dataclass(frozen=True)
class Count:
    """Whose figures are taken.

    Attributes:
        name: how the book calls it.
        flows: the two series that count trade with the country (one row a partner).
        totals: the two series that count the economies' whole trade.
        mirrored: whether ``flows`` have the region's economies as reporters.
    """

    name: str
    flows: tuple[str, str]
    totals: tuple[str, str]
    mirrored: bool = False


def share_of_region(
    flows: pd.DataFrame,
    totals: pd.DataFrame,
    economies: Collection[str],
    within: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """A country's part in a region's trade, by year.

    Args:
        flows: the country's exports to and imports from each economy: columns economy, period,
            value, status, source; two rows (one a flow) for each economy and year.
        totals: each economy's exports and imports with the world, same columns and unit.
        economies: the region's codes.
        within: flows between economies of the region, to be taken out of the denominator:
            columns reporter, partner, period, value. Each flow is counted once here and twice
            in ``totals`` (as an export of one and an import of the other), so it is taken out
            twice.

    Returns:
        Columns period, value (per cent), covered (economies with all four figures), of (economies
        asked for), status, source; a year in which no economy is covered is left out.
    """
    economies = set(economies)
    parts = {}
    for name, frame in (("flow", flows), ("total", totals)):
        rows = frame[frame["economy"].isin(economies)]
        cells = rows.groupby(["period", "economy"]).agg(value=("value", "sum"), n=("value", "size"))
        parts[name] = cells.loc[cells["n"] == 2, "value"]
    both = pd.DataFrame(parts).dropna()
    years = both.groupby("period").sum()
    years["covered"] = both.groupby("period").size()
    if within is not None:
        pairs = within[within["reporter"].isin(economies) & within["partner"].isin(economies)]
        covered = set(both.index)
        inside = pairs[
            [
                (period, a) in covered and (period, b) in covered
                for period, a, b in zip(pairs["period"], pairs["reporter"], pairs["partner"], strict=True)
            ]
        ]
        # Years without pairs must vanish, not pass as years without trade inside the region.
        years["total"] -= 2 * inside.groupby("period")["value"].sum()
        years = years.dropna()
    used = pd.concat([flows, totals])
    marks = used[used["economy"].isin(economies)].groupby("period").agg(
        status=("status", lambda cells: max(cells, key=STATUS_ORDER.index)),
        source=("source", lambda cells: " ".join(sorted(set(" ".join(cells).split())))),
    )
    years = years.join(marks)
    years["value"] = 100 * years["flow"] / years["total"]
    years["of"] = len(economies)
    return years.reset_index()[["period", "value", "covered", "of", "status", "source"]]


def with_country(ds: Dataset, count: Count, country: str) -> pd.DataFrame:
    """The ``flows`` of ``share_of_region`` as one producer counts them."""
    rows = pd.concat(
        ds.obs(name, partner=country) if count.mirrored else ds.obs(name, reporter=country)
        for name in count.flows
    )
    side = "reporter" if count.mirrored else "partner"
    return rows.rename(columns={side: "economy"})[["economy", "period", "value", "status", "source"]]


def with_world(ds: Dataset, count: Count) -> pd.DataFrame:
    """The ``totals`` of ``share_of_region`` as one producer counts them."""
    rows = pd.concat(ds.obs(name) for name in count.totals)
    rows = rows[rows["partner"].isin(["", "WLD"])]
    return rows.rename(columns={"reporter": "economy"})[["economy", "period", "value", "status", "source"]]
