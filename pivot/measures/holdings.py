"""What the dataset holds: coverage by series, and rows by licence, grade and standing."""

from __future__ import annotations

import pandas as pd

from clock.periods import first_day, last_day
from pivot.dataset import Dataset


def coverage(ds: Dataset) -> pd.DataFrame:
    """First and last year, rows and editions of every series.

    Returns:
        Columns series, domain, title, unit, first, last (calendar years), rows, editions, clock,
        licence, second_witness, deviation_median (per cent), status (the statuses that occur).
    """
    rows = []
    for name, entry in ds.series.iterrows():
        found = ds.obs(str(name), editions="all", corrected=False)
        rows.append(
            {
                "series": name,
                "domain": entry["domain"],
                "title": entry["title"],
                "unit": entry["unit"],
                "first": int(min(first_day(period)[:4] for period in found["period"].unique())),
                "last": int(max(last_day(period)[:4] for period in found["period"].unique())),
                "rows": len(found),
                "editions": found["vintage"].nunique(),
                "clock": entry["clock"],
                "licence": entry["licence"],
                "second_witness": entry["second_witness"].partition(" (")[0],
                "deviation_median": entry["deviation_median"],
                "status": ", ".join(sorted(found["status"].unique())),
            }
        )
    return pd.DataFrame(rows)


def by_domain(ds: Dataset) -> pd.DataFrame:
    """Series, rows and span of each file of observations.

    Returns:
        Columns domain, series, rows, first, last, witnessed (series with a second witness), printed,
        dated, after (series by their standing on 20 January 2017).
    """
    held = coverage(ds)
    table = held.groupby("domain").agg(
        series=("series", "size"),
        rows=("rows", "sum"),
        first=("first", "min"),
        last=("last", "max"),
        witnessed=("deviation_median", "count"),
    )
    clocks = pd.crosstab(held["domain"], held["clock"]).reindex(
        columns=["printed", "dated", "after"], fill_value=0
    )
    return table.join(clocks).reset_index()
