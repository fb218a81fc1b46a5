"""Small made-up documents and tables for the claims on the effect of the election."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from ingest.model import Row
from pivot.dataset import Dataset
from tests.miniature import row, source, write

ONE_ROW = [row("gas", "RUS", "CHN", "2014", 1.0)]
PAPERS = [source("paper", "agency or newspaper of record"), source("statement", "official statement")]


def document(
    claim: str,
    item: str,
    assertion: str,
    date: str,
    says: str = "supports",
    *,
    by: str = "made-up",
    origin: str = "",
    issuer: str = "",
    figure: str = "",
) -> dict[str, str]:
    """One coded document; by is made-up (primary), statement (official) or paper (record)."""
    return {
        "claim": claim,
        "item": item,
        "date": date,
        "says": says,
        "assertion": assertion,
        "quotation": "q",
        "origin": origin or item,
        "issuer": issuer,
        "figure": figure,
        "source": by,
    }


def dataset(
    folder: Path,
    evidence: list[dict[str, str]] = [],  # noqa: B006
    rows: list[Row] = ONE_ROW,
    groups: list[dict[str, str]] = [],  # noqa: B006
    **tables: pd.DataFrame,
) -> Dataset:
    """A dataset with documents, rows and tables of a shape of their own."""
    used = {entry["source"] for entry in evidence}
    ds = write(
        folder,
        rows,
        evidence=evidence,
        groups=groups,
        sources=[paper for paper in PAPERS if paper.source in used],
    )
    held: Any = ds._tables
    for name, frame in tables.items():
        held.frames[name.replace("_", "-")] = frame
        held.resources[name.replace("_", "-")] = {}
    return ds
