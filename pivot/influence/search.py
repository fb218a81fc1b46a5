"""Finds the data on which a verdict hangs.

One datum at a time is left out or moved, the claim's function is applied again, and the datum
is listed if the verdict is another one. A *text* (with all its reprints) is left out; a
*figure* is moved up and down by the size of a typical revision of its series
(``data.typical_revision``), since a figure that is left out mostly says only that it was
needed; a *row* of another table is left out.

Where more data are read than can be tried one by one, they are tried in groups: at most
``TEXTS`` groups of texts on each clock, ``ROWS`` groups of the rows of each table, and for figures
as many groups as ``FIGURES`` allows, fewer where the claim has many specifications (its function
then takes long), shared out evenly among its series but at least one for each. A group that
changes the verdict is parted further while the allowance lasts, and the smallest group that
changes it is listed with the number of its data. What is not found: data that change the verdict
alone but not with their neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from clock import CUTOFF
from pivot.claims.ledger import entry
from pivot.claims.verdict import Rule
from pivot.dataset import Dataset, Watch
from pivot.influence.data import DOCUMENTS, TABLE, Group, figures, labelled, texts

TEXTS, ROWS = 24, 4
#: Trials of figures on each clock, by how many specifications the claim has at the most; as many
#: again to part the groups that change the verdict.
FIGURES = {100: 16, 300: 8, 10**9: 2}
#: Into how many groups one that changes the verdict is parted.
PARTS = 4
AS_IT_IS = "as it is"
NOT_COMPUTED = "cannot be computed"
#: Tables that define words (which states are Central Asia) and hold no data.
DEFINITIONS = ("table:groups",)
CLOCKS = {"now": None, "then": CUTOFF}
COLUMNS = ["clock", "kind", "what", "datum", "data", "way", "verdict", "tried"]


@dataclass
class _Trials:
    """The trials of one claim on one clock."""

    ds: Dataset
    rule: Rule
    base: str
    deeper: int
    tried: int = 0
    found: list[dict[str, Any]] = field(default_factory=list)

    def run(self, group: Group, way: str) -> str:
        """The verdict with a group left out or moved."""
        self.tried += 1
        return _verdict(self.rule, group.altered(self.ds, way))

    def search(self, group: Group, way: str) -> bool:
        """Try a group and, if it changes the verdict, its parts; whether it did."""
        verdict = self.run(group, way)
        if verdict == self.base:
            return False
        parts = group.split(PARTS) if len(group.members) > 1 else []
        if parts and len(parts) <= self.deeper:
            self.deeper -= len(parts)
            if any([self.search(part, way) for part in parts]):
                return True
        self.found.append(
            {
                "kind": group.kind,
                "what": group.name,
                "datum": group.label,
                "data": len(group.members),
                "way": way,
                "verdict": verdict,
            }
        )
        return True


def hinges(ds: Dataset, claim: str, rule: Rule) -> pd.DataFrame:
    """The data on which the verdict on a claim hangs, on each clock that it has.

    Returns:
        Columns clock ("now", "then"), kind ("documents", "series", "table", or "" in the first row of a
        clock, which has the verdict as it is), what (the series or table), datum (the data in short),
        data (how many they are), way (what was done to them), verdict (then found), tried (trials
        on this clock).
    """
    forecast = entry(ds, claim).forecast
    rows: list[dict[str, Any]] = []
    for clock, day in CLOCKS.items():
        if not (forecast and day):
            rows += _on(ds if day is None else ds.known_by(day), clock, claim, rule)
    return pd.DataFrame(rows, columns=COLUMNS)


def one(ds: Dataset, row: dict[str, Any], rules: dict[str, Rule]) -> dict[str, Any]:
    """The verdict of one stored row, found anew; nothing for a group, which has no name of its own."""
    day = CLOCKS[row["clock"]]
    seen, rule = (ds if day is None else ds.known_by(day)), rules[row["claim"]]
    if row["way"] == AS_IT_IS:
        return {"verdict": _verdict(rule, seen)}
    if row["data"] > 1:
        return {}
    return {
        "verdict": _verdict(rule, labelled(row["kind"], row["what"], row["datum"]).altered(seen, row["way"]))
    }


def _on(ds: Dataset, clock: str, claim: str, rule: Rule) -> Iterator[dict[str, Any]]:
    seen = ds.watched()
    finding = rule(seen)
    assert seen.watch is not None
    for name in seen.watch.names:
        ds.note(name)
    crossed = len(finding.specifications)
    most = next(trials for many, trials in FIGURES.items() if crossed <= many)
    trials = _Trials(ds.unwatched(), rule, finding.verdict, most)
    for group in _groups(trials.ds, claim, seen.watch, finding.documents, most):
        for way in group.ways:
            trials.search(group, way)
    first = {"kind": "", "what": "", "datum": "", "data": 0, "way": AS_IT_IS, "verdict": finding.verdict}
    for row in [first, *trials.found]:
        yield {"clock": clock, **row, "tried": trials.tried}


def _groups(ds: Dataset, claim: str, watch: Watch, documents: pd.DataFrame, most: int) -> Iterable[Group]:
    claims = {name.partition(":")[2] for name in watch.names if name.startswith("evidence:")}
    if "evidence" in watch.names:
        claims |= {claim} | (set(documents["claim"]) if "claim" in documents else set())
    rows = ds.evidence
    single = texts(ds, rows[rows["claim"].isin(claims)])
    members = tuple(group.members[0] for group in single)
    yield from Group(DOCUMENTS, DOCUMENTS, members).split(TEXTS)
    asked = {series: values for series, values in sorted(watch.values.items()) if values}
    for series, values in asked.items():
        yield from figures(series, values).split(max(1, most // (2 * len(asked))))
    for name in sorted(watch.names):
        if name.startswith("table:") and name not in DEFINITIONS:
            table = name.partition(":")[2]
            yield from Group(TABLE, table, tuple(range(len(ds.table(table))))).split(ROWS)


def _verdict(rule: Rule, ds: Dataset) -> str:
    """A claim's verdict; where the function cannot bear the loss of a datum, that."""
    try:
        return rule(ds).verdict
    except (ArithmeticError, LookupError, ValueError):
        return NOT_COMPUTED
