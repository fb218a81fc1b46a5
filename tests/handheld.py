"""A dataset that stands in memory: for functions that ask for a few rows, without a folder of files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from clock.periods import first_day, last_day

PRIMARY, OFFICIAL, PAPER = "primary document", "official statement", "agency or newspaper of record"
COLUMNS = ["series", "reporter", "partner", "period", "value", "status", "source"]


def _codes(wanted: str | Iterable[str]) -> set[str]:
    return {wanted} if isinstance(wanted, str) else set(wanted)


class Held:
    """What functions ask of a dataset, given by hand.

    Attributes:
        clock: the day from which it is seen, or None.
    """

    def __init__(
        self,
        rows: Sequence[tuple[Any, ...]] = (),
        *,
        tables: Mapping[str, pd.DataFrame | list[dict[str, Any]]] | None = None,
        groups: Mapping[str, Iterable[str]] | None = None,
        clock: str | None = None,
        **other: Any,
    ) -> None:
        """Rows are series, reporter, partner, period, value, and where it matters status and source."""
        whole = [(*row, *("reported", f"of {row[0]}")[len(row) - 5 :]) for row in rows]
        self.rows = pd.DataFrame(whole, columns=COLUMNS).assign(vintage="2016-06", period_public="2016-06-01")
        self.tables = {name: pd.DataFrame(rows) for name, rows in (tables or {}).items()}
        self.groups = {name: list(codes) for name, codes in (groups or {}).items()}
        self.clock = clock
        self.as_of = clock or "2026-11-24"
        for name, value in other.items():
            setattr(self, name, value)

    def obs(
        self,
        series: str,
        reporter: str | Iterable[str] | None = None,
        partner: str | Iterable[str] | None = None,
        periods: tuple[str | int, str | int] | None = None,
        editions: str = "latest",
        corrected: bool = True,
    ) -> pd.DataFrame:
        """The rows of a series, as ``Dataset.obs`` gives them."""
        rows = self.rows[self.rows["series"] == series]
        for column, wanted in (("reporter", reporter), ("partner", partner)):
            if wanted is not None:
                rows = rows[rows[column].isin(_codes(wanted))]
        if periods is not None:
            start, end = first_day(str(periods[0])), last_day(str(periods[1]))
            rows = rows.loc[[start <= first_day(p) and last_day(p) <= end for p in rows["period"]]]
        return rows.sort_values(["reporter", "partner", "period"], kind="stable", ignore_index=True)

    def table(self, name: str) -> pd.DataFrame:
        """A table given by hand."""
        return self.tables[name]

    def members(self, group: str, on: str | None = None) -> list[str]:
        """The members of a group, the same on all days."""
        return sorted(self.groups[group])

    def name(self, code: str) -> str:
        """The code as a name."""
        return code.title()

    def known_by(self, day: str) -> Held:
        """The same rows, seen from a day."""
        found = Held(tables=self.tables, groups=self.groups, clock=day)
        found.rows = self.rows
        return found


def held(*rows: tuple[Any, ...], **more: Any) -> Any:
    """A dataset of some rows, for functions that are told to take another kind."""
    return Held(rows, **more)


def years(values: dict[int, float]) -> pd.Series:
    """Values by year."""
    return pd.Series(list(values.values()), [str(year) for year in values], dtype=float)


def coded(*cells: tuple[str, str], **more: Any) -> pd.DataFrame:
    """Coded rows: origin and what they say."""
    rows = pd.DataFrame(cells, columns=["origin", "says"])
    same = {
        "grade": OFFICIAL,
        "issuer": "RUS",
        "date": "2016-12-01",
        "figure": 1.0,
        "source": "s",
        "item": "a",
    }
    return rows.assign(**same | more)
