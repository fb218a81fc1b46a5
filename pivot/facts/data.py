"""The facts of the page on the dataset."""

from __future__ import annotations

from pivot.claims.verdict import OPEN
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, count, number
from pivot.measures.holdings import coverage, figures, open_claims


def facts(ds: Dataset) -> Facts:
    """Counts of what the dataset holds."""
    held, left = coverage(ds), open_claims(ds)
    known: dict[str, Fact] = {
        "series": count(len(held)),
        "witnessed": count(int(held["deviation_median"].notna().sum())),
        "rows": number(int(held["rows"].sum())),
        "tables": count(len(ds.shaped)),
        "tables_witnessed": count(int(ds.shaped["deviation_median"].notna().sum())),
        "sources": count(len(ds.sources)),
        "files": count(int((ds.sources["file"] != "").sum())),
        "corrections": count(len(ds.corrections)),
        "open_now": count(int((left["now"] == OPEN).sum())),
        "open_then": count(int((left["then"] == OPEN).sum())),
    }
    standing = held.set_index("series")["clock"]
    for figure, series in figures(ds).items():
        name = figure.replace("-", "_")
        known[f"{name}_series"] = count(len(series))
        known[f"{name}_printed"] = count(int((standing[series] == "printed").sum()))
        known[f"{name}_dated"] = count(int((standing[series] == "dated").sum()))
    return Facts(known)
