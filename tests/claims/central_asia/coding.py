"""Coded documents made up for a test of one claim."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from pivot.dataset import Dataset
from tests.miniature import row, source, write

GRADES = {
    "p": "primary document",
    "o": "official statement",
    "a": "agency or newspaper of record",
    "x": "other",
}
YES, NO, SILENT = "supports", "contradicts", "silent"


def coded(
    claim: str,
    item: str,
    assertion: str,
    says: str = YES,
    grade: str = "o",
    *,
    date: str = "2015-06-01",
    origin: str = "",
    issuer: str = "",
    office: str = "",
    figure: str = "",
) -> dict[str, str]:
    """One coded document; its source bears its own name, its grade and its office."""
    return {
        "claim": claim,
        "item": item,
        "date": date,
        "says": says,
        "assertion": assertion,
        "quotation": "…",
        "origin": origin or item,
        "issuer": issuer,
        "figure": figure,
        "source": f"{grade}-{office or item}",
    }


@lru_cache(maxsize=1)
def _base() -> Dataset:
    """A dataset written once, whose tables of documents are then changed in memory."""
    with TemporaryDirectory() as folder:
        ds = write(
            Path(folder),
            [row("made-up-flow", "RUS", "CHN", "2015", 1.0)],
            evidence=[coded("Z1", "nothing", "nothing")],
            groups=[{"group": "none", "member": "RUS", "start": "2000", "end": "", "note": "made up"}],
            sources=[source("o-nothing")],
        )
        for name in ("evidence", "sources", "groups", "series", "countries", "corrections"):
            ds._tables.table(name)
    return ds


def documents(*rows: dict[str, str], groups: tuple[dict[str, str], ...] = ()) -> Dataset:
    """A dataset of coded documents, each source bearing its grade and office."""
    base = _base()
    frames = dict(base._tables.frames)
    evidence = pd.DataFrame(rows or [coded("Z1", "nothing", "nothing")])
    evidence["figure"] = pd.to_numeric(evidence["figure"])
    frames["evidence"] = evidence[frames["evidence"].columns]
    held = [
        frames["sources"].iloc[0].to_dict() | {"source": name} for name in sorted(set(evidence["source"]))
    ]
    for entry in held:
        entry |= {"grade": GRADES[entry["source"][0]], "producer": entry["source"][2:]}
    frames["sources"] = pd.DataFrame(held)[frames["sources"].columns]
    if groups:
        frames["groups"] = pd.DataFrame(groups)[frames["groups"].columns]
    return Dataset(base._altered(frames=frames))
