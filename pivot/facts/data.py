"""The facts of the page on the dataset."""

from __future__ import annotations

from pivot.dataset import Dataset
from pivot.facts import Facts, count, number
from pivot.measures.holdings import coverage


def facts(ds: Dataset) -> Facts:
    """Counts of what the dataset holds."""
    held = coverage(ds)
    return Facts(
        {
            "series": count(len(held)),
            "witnessed": count(int(held["deviation_median"].notna().sum())),
            "rows": number(int(held["rows"].sum())),
            "sources": count(len(ds.sources)),
            "corrections": count(len(ds.corrections)),
            "evidence": count(len(ds.evidence)),
        }
    )
