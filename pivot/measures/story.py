"""The whole story on one line of time: dated events and documents, one lane a theatre."""

from __future__ import annotations

import pandas as pd

from clock.periods import last_day
from pivot.dataset import Dataset

JAPAN, CHINA, MIDDLE, WEST = "Japan", "China", "Central Asia", "Europe and America"
#: Lane, words, and the row that dates it: date and title of an event, or claim and item of a document.
STORY: tuple[tuple[str, str, tuple[str, str]], ...] = (
    (JAPAN, "Medvedev on Kunashir", ("2010-11-01", "Medvedev visits Kunashir")),
    (JAPAN, "talks suspended", ("2014-03-18", "Japan suspends talks over Crimea")),
    (JAPAN, "eight points", ("2016-05-06", "Abe presents eight points")),
    (JAPAN, "Nagato", ("2016-12-15", "Abe and Putin meet, first day")),
    (JAPAN, "talks on 1956", ("2018-11-14", "Talks on the basis of 1956")),
    (JAPAN, "Russia ends the talks", ("2022-03-21", "Russia ends the talks")),
    (CHINA, "gas contract", ("C2a", "signing")),
    (CHINA, "objection to THAAD", ("C14a", "korea-mid")),
    (CHINA, "drill in the South China Sea", ("C3", "september-defence-ministry")),
    (CHINA, "joint statement", ("C18", "joint-used-2025")),
    (MIDDLE, "Belt and union to be joined", ("A13a", "joint-statement")),
    (MIDDLE, "agreement of union and China", ("A1a", "joint-agreement")),
    (MIDDLE, "joint commission", ("A1a", "joint-commission")),
    (WEST, "first EU listings", ("C12", "act-2014-03-17")),
    (WEST, "EU measures on sectors", ("C12", "act-2014-07-31")),
    (WEST, "plutonium accord suspended", ("C7a", "decree")),
    (WEST, "Trump elected", ("T7", "upset")),
    (WEST, "EU prolongs its measures", ("T3a", "council-prolongs")),
    (WEST, "Russia invades Ukraine", ("2022-02-24", "Russia invades Ukraine")),
)


def story(ds: Dataset) -> pd.DataFrame:
    """The events of the story that the clock of ``ds`` lets be known, each with its source.

    Returns:
        Columns series (the lane), x (a day), label, status (quoted), source.

    Raises:
        KeyError: an entry names no row of the dataset.
    """
    events = ds.table("events").set_index(["date", "title"])["source"]
    papers = ds.evidence.set_index(["claim", "item"])[["date", "source"]]
    rows = []
    for lane, label, key in STORY:
        if key[0][0].isdigit():
            if ds.clock is not None and last_day(key[0]) > ds.as_of:
                continue
            day, source = key[0], events[key]
        elif ds.clock is not None and key not in papers.index:
            continue
        else:
            day, source = papers.loc[key, "date"], papers.loc[key, "source"]
        rows.append({"series": lane, "x": day, "label": label, "status": "quoted", "source": source})
    return pd.DataFrame(rows)
