"""The dictionary of the tables of a shape of their own: standing, licence, second witness."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import pandas as pd

from clock import CUTOFF
from clock.periods import last_day
from ingest.model import IngestError, Module, Shaped, Source
from ingest.package import LICENCE_CODES


def dictionary(
    tables: Mapping[str, Shaped],
    rows: Mapping[str, list[dict[str, Any]]],
    sources: Mapping[str, Source],
    found: Mapping[str, dict[str, Any]],
) -> list[dict[str, Any]]:
    """One row a table, for ``tables.csv``; ``found`` as ``deviations`` gives it.

    Raises:
        IngestError: a table names no source.
    """
    lines = []
    for name in sorted(tables):
        table = tables[name]
        used = {row["source"] for row in rows[name] if "source" in row} | set(table.sources)
        if not used:
            raise IngestError(f"{name}: no row and no table names its source")
        licences = {sources[source].licence for source in used}
        lines.append(
            {
                "table": name,
                "title": table.title,
                "clock": _clock(table, rows[name], sources),
                # The codes stand from the widest to the narrowest.
                "licence": max(licences, key=LICENCE_CODES.index),
                "period_public_rule": _rule(table),
            }
            | found.get(name, {"second_witness": "none held"})
        )
    return lines


def _clock(table: Shaped, rows: list[dict[str, Any]], sources: Mapping[str, Source]) -> str:
    """As for a series: was every row then public taken from an edition then out?"""
    fields = [field["name"] for field in table.schema["fields"]]
    days = {field["public"] for field in table.schema["fields"] if "public" in field}
    if "period_public" in fields:
        public: list[Any] = [row for row in rows if row["period_public"] <= CUTOFF]
        used = {row["source"] for row in public if "source" in row} or set(table.sources)
    elif days or table.public:
        public = [day for day in days | {table.public} if day and day <= CUTOFF]
        # The source that ends a table of years is the later one, and gives the later years.
        used = set(table.sources[:1]) or {row["source"] for row in rows}
    else:
        return "undated"
    if not public:
        return "after"
    if table.settled or all(last_day(sources[source].vintage) <= CUTOFF for source in used):
        return "printed"
    return "dated"


def _rule(table: Shaped) -> str:
    """The rule by which days were set: the title of the column that holds them."""
    for field in table.schema["fields"]:
        if field["name"] == "period_public":
            return field.get("title", "The day of the document")
    if any("public" in field for field in table.schema["fields"]):
        return "Each year's column has its day in datapackage.json: a year or two after, as for the pairs"
    if table.public:
        return f"The day of the edition, {table.public}"
    return "None: it does not depend on the day"


def deviations(
    rows: Mapping[str, list[dict[str, Any]]], observations: pd.DataFrame, modules: Iterable[Module]
) -> dict[str, dict[str, Any]]:
    """Second witness and deviation of each table, and of each series, that a module compares by a measure.

    Raises:
        IngestError: the two share nothing.
    """

    @cache
    def table(name: str) -> pd.DataFrame:
        return pd.DataFrame(rows[name])

    @cache
    def series(name: str) -> pd.DataFrame:
        return observations[observations["series"] == name]

    found = {}
    for witness in (w for module in modules for w in module.table_witnesses):
        gap = witness.measure(table, series)
        if gap.empty:
            raise IngestError(f"{witness.table} and its witness {witness.against} share nothing")
        kind = "" if witness.independent else "; a check of copying, not an independent count"
        found[witness.table] = {
            "second_witness": f"{witness.against} ({len(gap)} pairs{kind})",
            "deviation_median": round(float(gap.median()), 3),
            "deviation_worst": round(float(gap.max()), 3),
            "tolerance": witness.tolerance,
        }
    return found
