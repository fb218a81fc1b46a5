"""What can be left out or moved: documents, figures, rows of tables, one by one or in groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd

from pivot.dataset import Dataset

OUT, UP, DOWN = "left out", "moved up", "moved down"
DOCUMENTS, SERIES, TABLE = "documents", "series", "table"
#: What a figure is moved by where neither editions nor a second witness tell how far figures of
#: its series are usually off, and the most by which any is moved, in per cent.
CONVENTION, CEILING = 5.0, 25.0


@dataclass(frozen=True)
class Group:
    """Some data of one kind, tried together.

    Attributes:
        kind: "documents", "series" or "table".
        name: id of the series or name of the table; "documents" for documents.
        members: texts by their origin, keys of figures (reporter, partner, period), or numbers of rows.
    """

    kind: str
    name: str
    members: tuple[Any, ...]

    @property
    def ways(self) -> tuple[str, ...]:
        """What is done to them: figures are moved, all else is left out."""
        return (UP, DOWN) if self.kind == SERIES else (OUT,)

    def split(self, into: int) -> list[Group]:
        """The same data in at most ``into`` groups.

        Figures of several reporters or partners are parted by these: each of the first ones alone
        (``figures`` puts the largest first), the others together; all else is parted in its order.
        """
        pairs = list(dict.fromkeys(key[:2] for key in self.members)) if self.kind == SERIES else []
        if len(pairs) > 1 and into > 1:
            place = {pair: min(number, into - 1) for number, pair in enumerate(pairs)}
            parts: list[list[Any]] = [[] for _ in range(min(into, len(pairs)))]
            for key in self.members:
                parts[place[key[:2]]].append(key)
            return [self._of(part) for part in parts]
        return [self._of(part) for part in _chunks(self.members, into)]

    def altered(self, ds: Dataset, way: str) -> Dataset:
        """The dataset with these data left out, or moved by the size of a typical revision."""
        if self.kind == DOCUMENTS:
            return ds.without("evidence", lambda rows: rows["origin"].isin(self.members))
        if self.kind == TABLE:
            return ds.without(self.name, lambda rows: rows.index.isin(self.members))
        rows = ds.obs(self.name, editions="all", corrected=False)
        wanted = set(self.members)
        mine = [key in wanted for key in _keys(rows)]
        factor = 1 + (1 if way == UP else -1) * typical_revision(ds, self.name) / 100
        return ds.with_rows(self.name, rows.assign(value=rows["value"].mask(mine, rows["value"] * factor)))

    @property
    def label(self) -> str:
        """The data in a cell: RUS/CHN/2014 for one figure, first to last for several data."""
        first, last = self.members[0], self.members[-1]
        if self.kind != SERIES:
            return str(first) if len(self.members) == 1 else f"{first} to {last}"
        if len(self.members) == 1:
            return "/".join(first)
        pairs = list(dict.fromkeys(key[:2] for key in self.members))
        who = "/".join(pairs[0]) if len(pairs) == 1 else f"{len(pairs)} pairs"
        periods = sorted({key[2] for key in self.members})
        return f"{who}, {periods[0]} to {periods[-1]}"

    def _of(self, members: Iterable[Any]) -> Group:
        return Group(self.kind, self.name, tuple(members))


def labelled(kind: str, name: str, label: str) -> Group:
    """The group of one datum, from its label."""
    members: dict[str, Any] = {SERIES: tuple(label.split("/", 2)), DOCUMENTS: label}
    return Group(kind, name, (members.get(kind) or int(label),))


@lru_cache(maxsize=512)
def typical_revision(ds: Dataset, series: str) -> float:
    """By how much a figure of a series is usually revised, per cent.

    The median change between the first and the last edition of the same figure, where it has
    several; else the median deviation from the second witness; else a convention.
    """
    first = ds.obs(series, editions="first", corrected=False)
    last = ds.obs(series, editions="latest", corrected=False)
    both = first.merge(last, on=["reporter", "partner", "period"], suffixes=("", "_last"))
    both = both[(both["vintage"] != both["vintage_last"]) & (both["value"] != 0)]
    size = float((100 * (both["value_last"] / both["value"] - 1)).abs().median()) if len(both) else 0.0
    if not size > 0:
        size = ds.deviation(series)
    return min(size, CEILING) if size > 0 else CONVENTION


def texts(ds: Dataset, rows: pd.DataFrame) -> list[Group]:
    """Each coded text that can decide: what is silent, or of the weakest grade, never does."""
    grades = ds.grades
    spoke = rows[(rows["says"] != "silent") & (rows["source"].map(grades) != "other")]
    return [Group(DOCUMENTS, DOCUMENTS, (origin,)) for origin in sorted(set(spoke["origin"]))]


def figures(series: str, values: Mapping[tuple[str, str, str], float]) -> Group:
    """Figures of one series: those of the reporter and partner with the largest sum first, then by time."""
    sums: dict[tuple[str, str], float] = {}
    for key, value in values.items():
        sums[key[:2]] = sums.get(key[:2], 0.0) + abs(value)
    return Group(SERIES, series, tuple(sorted(values, key=lambda key: (-sums[key[:2]], key))))


def _keys(rows: pd.DataFrame) -> Iterable[tuple[str, str, str]]:
    return zip(rows["reporter"], rows["partner"], rows["period"], strict=True)


def _chunks(items: Sequence[Any], into: int) -> list[Sequence[Any]]:
    """At most ``into`` runs of neighbours, as even as they can be."""
    into = min(into, len(items))
    bounds = [len(items) * place // into for place in range(into + 1)] if into else [0]
    return [items[start:end] for start, end in zip(bounds, bounds[1:], strict=False)]
