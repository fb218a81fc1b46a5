"""Exercises and journeys: how often two states meet, as far as lists tell."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from pivot.dataset import Dataset

#: Lanes of the figure of exercises, by kind in the list.
LANES = {
    "naval": "naval exercises",
    "naval patrol": "naval patrols",
    "bomber patrol": "bomber patrols",
    "naval and air": "other",
    "land, sea, air": "other",
}


def exercises(ds: Dataset) -> pd.DataFrame:
    """Dated exercises of Russia and China: a sample of those counted, one row an exercise.

    Returns:
        Columns series (the lane), x (a day, month, year, or a span of days), label, status
        (quoted), source.
    """
    rows = ds.table("exercises")
    spans = [
        f"{start}/{end}" if end and end == end and end != start else start
        for start, end in zip(rows["start"], rows["end"], strict=True)
    ]
    label = rows["area"].str.split(r" off|,|;| to | \(", regex=True).str[0]
    return pd.DataFrame(
        {
            "series": rows["kind"].map(LANES),
            "x": spans,
            "label": label,
            "status": "quoted",
            "source": rows["source"],
        }
    ).sort_values(["series", "x"], ignore_index=True)


def journeys(ds: Dataset, hosts: Sequence[str]) -> pd.DataFrame:
    """Journeys of Xi Jinping (2013 to 2019) and of Vladimir Putin (February 2022 to 2025) by host.

    The list of Chinese leaders' visits counts the president, the premier and others; the years
    from 2013 are those of Xi's presidency.

    Returns:
        Columns host (code), chinese, russian (journeys), source.
    """
    chinese = ds.obs("who-where-when", reporter="CHN", periods=(2013, 2019))
    russian = ds.obs("putin-trips", reporter="RUS")
    table = pd.DataFrame(
        {
            "chinese": chinese.groupby("partner")["value"].sum(),
            "russian": russian.groupby("partner")["value"].sum(),
        }
    )
    sources = " ".join(sorted({*chinese["source"], *russian["source"]}))
    return table.reindex(list(hosts)).fillna(0).rename_axis("host").reset_index().assign(source=sources)
