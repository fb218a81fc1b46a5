"""The facts of the page that lists every document."""

from __future__ import annotations

from pivot.claims.papers import papers
from pivot.dataset import Dataset
from pivot.facts import Facts, count

__all__ = ["facts"]


def facts(ds: Dataset) -> Facts:
    """How many rows, sources and claims the list has."""
    rows = papers(ds)
    return Facts(
        {
            "rows": count(len(rows)),
            "sources": count(rows["source"].nunique()),
            "claims": count(rows["claim"].nunique()),
            "silent": count(int((rows["says"] == "silent").sum())),
        }
    )
