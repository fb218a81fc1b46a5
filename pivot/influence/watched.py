"""A dataset that notes what is read of it, and that may be changed in memory, a datum at a time.

A datum is one figure of one series, pair and year (the months of a year are one datum), or one
coded document.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from pivot.dataset import Dataset

#: What names a datum: the first four of a figure, the last (claim/item) of a document.
DATUM = ["series", "reporter", "partner", "period", "item"]


@dataclass
class Notes:
    """What was read, shared by a dataset and all its changed forms.

    Attributes:
        reads: ids of series, and names of other tables (``groups.csv``).
        figures: the rows that were asked for, series, reporter, partner and period.
    """

    reads: set[str] = field(default_factory=set)
    figures: list[pd.DataFrame] = field(default_factory=list)
    kept: dict[Any, Any] = field(default_factory=dict)


def datum_period(period: str) -> str:
    """The period of the datum to which an observation belongs: its year, or its own interval."""
    return period if "/" in period else period[:4]


class Watched(Dataset):
    """``base`` as it is, or with some data changed or left out; files stay untouched.

    Args:
        base: the dataset, on any clock.
        changes: columns ``DATUM`` and factor: by what a value (a document's figure) is multiplied;
            NaN leaves the datum out. A change holds in every edition and on every clock.
        notes: where to note what is read.
    """

    def __init__(
        self, base: Dataset, changes: pd.DataFrame | None = None, notes: Notes | None = None
    ) -> None:
        super().__init__(base._tables, base.clock)
        self._base = base
        self._changes = changes
        self.notes = notes or Notes()

    def altered(self, changes: pd.DataFrame) -> Watched:
        """The same dataset with ``changes`` in place of those it had."""
        return Watched(self._base, changes, self.notes)

    def known_by(self, day: str) -> Watched:
        """The changed dataset as it stood on ``day``."""
        return Watched(self._once(("clock", day), lambda: self._base.known_by(day)), self._changes, self.notes)

    def obs(
        self,
        series: str,
        reporter: str | Iterable[str] | None = None,
        partner: str | Iterable[str] | None = None,
        periods: tuple[str | int, str | int] | None = None,
        editions: str = "latest",
        corrected: bool = True,
    ) -> pd.DataFrame:
        """Observations, as ``Dataset.obs`` gives them; which rows they are is noted."""
        rows = super().obs(series, reporter, partner, periods, editions, corrected)
        if self._changes is None:
            self.notes.figures.append(rows[DATUM[:4]])
        return rows

    def _whole(self, series: str, editions: str, corrected: bool) -> pd.DataFrame:
        self.notes.reads.add(series)
        key = (series, editions, corrected)
        if key not in self._picked:
            rows = self._base._whole(*key)
            if self._changes is not None:
                for change in self._changes[self._changes["series"] == series].itertuples():
                    rows = _changed(rows, change)
            self._picked[key] = rows
        return self._picked[key]

    @property
    def evidence(self) -> pd.DataFrame:  # type: ignore[override]
        """Coded documents, as changed."""
        self.notes.reads.add("evidence.csv")
        rows = self._once(("evidence", self.clock), lambda: self._base.evidence)
        if self._changes is None or not self._changes["item"].any():
            return rows
        names = rows["claim"] + "/" + rows["item"]
        for change in self._changes[self._changes["item"] != ""].itertuples():
            here = names == change.item
            if pd.isna(change.factor):
                rows, names = rows[~here], names[~here]
            else:
                rows = rows.assign(figure=rows["figure"].where(~here, rows["figure"] * change.factor))
        return rows.reset_index(drop=True)

    @property
    def series(self) -> pd.DataFrame:
        """The dictionary."""
        return self._noted("series")

    @property
    def sources(self) -> pd.DataFrame:
        """The sources."""
        return self._noted("sources")

    @property
    def countries(self) -> pd.DataFrame:
        """States and aggregates."""
        return self._noted("countries")

    @property
    def corrections(self) -> pd.DataFrame:
        """Known errors of sources."""
        return self._noted("corrections")

    def table(self, name: str) -> pd.DataFrame:
        """A table of a shape of its own."""
        self.notes.reads.add(f"{name}.csv")
        return self._base.table(name)

    def members(self, group: str, on: str | None = None) -> list[str]:
        """Codes of the members of a group, as ``Dataset.members`` gives them."""
        self.notes.reads.add("groups.csv")
        return list(self._once(("group", group, on, self.clock), lambda: self._base.members(group, on)))

    def _noted(self, name: str) -> pd.DataFrame:
        self.notes.reads.add(f"{name}.csv")
        return self._once(name, lambda: getattr(self._base, name))

    def _once(self, key: Any, make: Any) -> Any:
        if key not in self.notes.kept:
            self.notes.kept[key] = make()
        return self.notes.kept[key]


def _changed(rows: pd.DataFrame, change: Any) -> pd.DataFrame:
    here = (rows["reporter"] == change.reporter) & (rows["partner"] == change.partner)
    here[here] = rows.loc[here, "period"].map(datum_period) == change.period
    if pd.isna(change.factor):
        return rows[~here].reset_index(drop=True)
    return rows.assign(value=rows["value"].where(~here, rows["value"] * change.factor))
