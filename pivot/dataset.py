"""The one dataset that all chapters share, and its clock.

``open()`` gives today's dataset; ``known_by(date)`` gives the dataset as it stood on a day:
rows that were public by then, each in the edition that was then the latest. Tables are read
and checked when they are first used.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from clock.periods import first_day, is_period, last_day
from pivot.contents import Contents
from pivot.schema import DatasetError, check_reference, read

__all__ = ["Dataset", "DatasetError", "open"]

_KEY = ["series", "reporter", "partner", "period"]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON, none of whose keys stands twice (of two, the later one would win unseen)."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{next(name for name in names if names.count(name) > 1)!r} stands twice")
    return found


def _fault(resource: Any) -> str:
    """What a resource of the descriptor lacks, in words; empty: nothing."""
    if not isinstance(resource, dict):
        return "is no mapping"
    for name in ("name", "path"):
        if not isinstance(resource.get(name), str):
            return f"{name!r} is missing or of another kind"
    path = Path(resource["path"])
    if path.is_absolute() or ".." in path.parts:
        return f"the path {resource['path']!r} leads out of the folder"
    schema = resource.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    if not isinstance(fields, list) or not all(_is_field(one) for one in fields):
        return "its schema has no fields with a name and a type each"
    return ""


def _is_field(one: Any) -> bool:
    return isinstance(one, dict) and all(isinstance(one.get(key), str) for key in ("name", "type"))


@dataclass
class _View:
    """What was cut out of the tables for one clock, kept."""

    picked: dict[tuple[str, str, bool], pd.DataFrame] = field(default_factory=dict)
    obs: dict[_Asked, pd.DataFrame] = field(default_factory=dict)
    shown: dict[str, pd.DataFrame] = field(default_factory=dict)
    of_claim: dict[str, pd.DataFrame] = field(default_factory=dict)
    evidence: pd.DataFrame | None = None

    def without(self, series: str) -> _View:
        """What of it stays right when the rows of one series change."""
        return replace(
            self,
            picked={key: frame for key, frame in self.picked.items() if key[0] != series},
            obs={asked: frame for asked, frame in self.obs.items() if asked.series != series},
            shown=dict(self.shown),
            of_claim=dict(self.of_claim),
        )


@dataclass
class _Tables:
    """The files of one folder, each read and checked once and shared by all clocks."""

    root: Path
    frames: dict[str, pd.DataFrame] = field(default_factory=dict)
    by_series: dict[str, dict[str, pd.DataFrame]] = field(default_factory=dict)
    known: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    by_key: dict[str, tuple[pd.DataFrame, pd.DataFrame]] = field(default_factory=dict)
    views: dict[str | None, _View] = field(default_factory=dict)
    altered: bool = False

    @cached_property
    def package(self) -> dict[str, Any]:
        path = self.root / "datapackage.json"
        try:
            package = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_once)
        except FileNotFoundError:
            raise DatasetError(f"datapackage.json: the file is missing from {self.root}") from None
        except OSError as error:
            raise DatasetError(f"datapackage.json: cannot be read ({error.strerror}); restore it") from None
        except RecursionError:
            raise DatasetError("datapackage.json: what it holds lies too deep; restore it") from None
        except ValueError as error:
            raise DatasetError(f"datapackage.json: not valid JSON ({error})") from None
        for name, form in (("as_of", str), ("version", str), ("resources", list)):
            if not isinstance(package, dict) or not isinstance(package.get(name), form):
                raise DatasetError(f"datapackage.json: {name!r} is missing or of another kind; restore it")
        if not is_period(package["as_of"]):
            raise DatasetError(f"datapackage.json, as_of: {package['as_of']!r} is no ISO date")
        return package

    @cached_property
    def resources(self) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for number, resource in enumerate(self.package["resources"], 1):
            if fault := _fault(resource):
                raise DatasetError(f"datapackage.json, resource {number}: {fault}; restore it")
            if resource["name"] in found:
                raise DatasetError(f"datapackage.json: the table {resource['name']!r} stands twice")
            found[resource["name"]] = resource
        return found

    def table(self, name: str) -> pd.DataFrame:
        if name not in self.frames:
            if name not in self.resources:
                raise DatasetError(f"datapackage.json lists no table {name!r}")
            resource = self.resources[name]
            try:
                frame = read(self.root / resource["path"], resource["schema"])
                self._check_references(resource, frame)
            except DatasetError:
                raise
            except (AttributeError, KeyError, TypeError, ValueError, re.error) as error:
                why = " ".join(str(error).split()) or type(error).__name__
                raise DatasetError(
                    f"datapackage.json: the table {name!r} is described wrongly ({why}); restore it"
                ) from error
            self.frames[name] = frame
        return self.frames[name]

    def _check_references(self, resource: dict[str, Any], frame: pd.DataFrame) -> None:
        for link in resource["schema"].get("foreignKeys", []):
            (column,), target = link["fields"], link["reference"]
            check_reference(
                Path(resource["path"]).name,
                frame[column],
                self.values_of(target["resource"], target["fields"][0]),
                Path(self.resources[target["resource"]]["path"]).name,
            )

    def values_of(self, table: str, column: str) -> set[str]:
        """What stands in a column, gathered once."""
        if (table, column) not in self.known:
            self.known[table, column] = set(self.table(table)[column].unique())
        return self.known[table, column]

    def indexed(self, name: str, key: str) -> pd.DataFrame:
        """A table indexed by its key, kept as long as the table is the same."""
        frame = self.table(name)
        if self.by_key.get(name, (None, None))[0] is not frame:
            self.by_key[name] = (frame, frame.set_index(key, drop=False))
        return self.by_key[name][1]

    def observations(self, domain: str) -> pd.DataFrame:
        frame = self.table(f"observations-{domain}")
        if "public" not in frame:
            dictionary = self.table("series").set_index("series")
            for bound, worse in (("low", frame["value"].lt), ("high", frame["value"].gt)):
                limit = frame["series"].map(dictionary[bound])
                bad = worse(limit)
                if bad.any():
                    row = int(bad.to_numpy().argmax())
                    raise DatasetError(
                        f"{domain}.csv, line {row + 2}, value: {frame.at[row, 'value']:g} is outside "
                        f"the range of {frame.at[row, 'series']} ({bound} is {limit[row]:g})"
                    )
            # A vintage is public at the end of its span: the careful reading of "June 2016".
            frame["public"] = frame["vintage"].map({day: last_day(day) for day in frame["vintage"].unique()})
        return frame

    @cached_property
    def contents(self) -> Contents:
        return Contents(self.root, self.package, self.table)

    def of_series(self, name: str, domain: str) -> pd.DataFrame:
        """The rows of one series; the file is cut up once, when first asked."""
        if domain not in self.by_series:
            frame = self.observations(domain)
            self.by_series[domain] = dict(iter(frame.groupby("series", sort=False)))
        if name not in self.by_series[domain]:
            raise DatasetError(
                f"{domain}.csv holds no row of {name}, which the dictionary lists: the file is "
                "cut off, or the series was taken out of it alone"
            )
        return self.by_series[domain][name]


@dataclass
class Watch:
    """What was read of a dataset.

    Attributes:
        names: of all that was read, for instance ``series:gas``, ``evidence:C1``, ``table:votes``.
        values: series to the figures that were asked for, by reporter, partner and period.
    """

    names: set[str] = field(default_factory=set)
    values: dict[str, dict[tuple[str, str, str], float]] = field(default_factory=dict)


class _Asked(NamedTuple):
    """What ``Dataset.obs`` was asked for: many specifications ask for the same."""

    series: str
    reporter: frozenset[str] | None
    partner: frozenset[str] | None
    periods: tuple[str | int, str | int] | None
    editions: str
    corrected: bool

    def of(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows of the whole series that were asked for."""
        for column, wanted in (("reporter", self.reporter), ("partner", self.partner)):
            if wanted is not None:
                rows = rows[rows[column].isin(wanted)]
        if self.periods is not None:
            start, end = first_day(str(self.periods[0])), last_day(str(self.periods[1]))
            inside = [p for p in rows["period"].unique() if start <= first_day(p) and last_day(p) <= end]
            rows = rows[rows["period"].isin(inside)]
        return rows.reset_index(drop=True)


def _codes(wanted: str | Iterable[str] | None) -> frozenset[str] | None:
    return wanted if wanted is None else frozenset([wanted] if isinstance(wanted, str) else wanted)


class Dataset:
    """The dataset, seen from one day.

    Attributes:
        clock: the day from which it is seen, or None for today's dataset.
        watch: where it is watched (``watched``), what was read of it so far; else None.
    """

    def __init__(self, tables: _Tables, clock: str | None = None, watch: Watch | None = None) -> None:
        self._tables = tables
        self.clock = clock
        self.watch = watch
        self._on: dict[str, Dataset] = {}
        self._view = tables.views.setdefault(clock, _View())

    def watched(self) -> Dataset:
        """The same dataset, which notes in ``watch`` what is read of it from now on."""
        return Dataset(self._tables, self.clock, Watch())

    def unwatched(self) -> Dataset:
        """The same dataset, which notes nothing."""
        return Dataset(self._tables, self.clock)

    def digest(self, read: str) -> str:
        """The hash of one thing that can be read, named as in ``Watch.names`` (``pivot.contents``)."""
        return self._tables.contents.digest(read)

    @property
    def altered(self) -> bool:
        """Whether this is the dataset of its folder with something left out or changed."""
        return self._tables.altered

    def note(self, name: str) -> None:
        """Note that something was read, where this dataset is watched."""
        if self.watch is not None:
            self.watch.names.add(name)

    def with_rows(self, series: str, rows: pd.DataFrame) -> Dataset:
        """The same dataset on the same clock, with other rows for one series.

        Args:
            series: a series id of the dictionary.
            rows: all its rows, every edition, in the columns that ``obs`` gives.
        """
        domain = self._tables.indexed("series", "series").at[series, "domain"]
        self._tables.of_series(series, domain)
        cut = self._tables.by_series[domain]
        rows = rows.assign(public=rows["vintage"].map(last_day))
        by_series = {**self._tables.by_series, domain: {**cut, series: rows}}
        tables = self._altered(by_series=by_series, views={self.clock: self._view.without(series)})
        return Dataset(tables, self.clock, self.watch)

    def without(self, table: str, gone: Callable[[pd.DataFrame], Any]) -> Dataset:
        """The same dataset on the same clock, some rows of a table (``evidence``, say) left out.

        Args:
            table: a table's name in datapackage.json.
            gone: from the table as this clock sees it to whether each row is left out.
        """
        rows = self._seen(table)
        rows = rows[~gone(rows)].reset_index(drop=True)
        frames = {**self._tables.frames, table: rows}
        view = _View(picked=dict(self._view.picked), obs=dict(self._view.obs))
        tables = self._altered(frames=frames, known={}, by_key={}, views={self.clock: view})
        return Dataset(tables, self.clock, self.watch)

    def _altered(self, **changed: Any) -> _Tables:
        tables = replace(self._tables, **{"altered": True, "views": {}, **changed})
        tables.__dict__.update(package=self._tables.package, resources=self._tables.resources)
        return tables

    def file(self, name: str) -> Path:
        """The path of a file of the dataset that is no table."""
        self.note(f"file:{name}")
        return self.root / name

    @property
    def root(self) -> Path:
        """The folder that holds the dataset."""
        return self._tables.root

    @property
    def as_of(self) -> str:
        """The day for which "now" stands: the dataset's own date, or the clock's."""
        if not self.clock:
            self.note("as_of")
        return self.clock or self._tables.package["as_of"]

    @property
    def version(self) -> str:
        """The version of the dataset."""
        return self._tables.package["version"]

    @property
    def series(self) -> pd.DataFrame:
        """The dictionary, one row a series, indexed by series id."""
        self.note("dictionary")
        return self._tables.indexed("series", "series")

    @property
    def shaped(self) -> pd.DataFrame:
        """The dictionary of the tables of a shape of their own, indexed by table."""
        self.note("tables")
        return self._tables.indexed("tables", "table")

    @property
    def sources(self) -> pd.DataFrame:
        """One row a source file or document, indexed by source id."""
        self.note("sources")
        return self._tables.indexed("sources", "source")

    @property
    def countries(self) -> pd.DataFrame:
        """States and aggregates, indexed by code."""
        self.note("countries")
        return self._tables.indexed("countries", "code")

    @property
    def corrections(self) -> pd.DataFrame:
        """Known errors of sources, each with the value used in its place."""
        self.note("corrections")
        return self._tables.table("corrections")

    @property
    def evidence(self) -> pd.DataFrame:
        """Coded documents, those dated after the clock left out."""
        self.note("evidence")
        return self._evidence

    @property
    def _evidence(self) -> pd.DataFrame:
        if self._view.evidence is None:
            rows = self._tables.table("evidence")
            until = self.clock or self._tables.package["as_of"]
            self._view.evidence = rows[rows["date"].map(last_day) <= until].reset_index(drop=True)
        return self._view.evidence

    def coded(self, claim: str) -> pd.DataFrame:
        """The coded documents of one claim on this clock, with the grade of their source."""
        self.note(f"evidence:{claim}")
        if not self.clock:
            self.note("as_of")
        kept = self._view.of_claim
        if claim not in kept:
            rows = self._evidence[self._evidence["claim"] == claim]
            kept[claim] = rows.assign(grade=rows["source"].map(self._grades)).reset_index(drop=True)
        return kept[claim].copy(deep=False)

    @property
    def grades(self) -> pd.Series:
        """The grade of each source, by source id; what decides is noted with the coded documents."""
        return self._grades

    def deviation(self, series: str) -> float:
        """The median deviation of a series from its second witness, per cent; NaN where there is none."""
        return float(self._entry(series, "deviation_median"))

    @property
    def _grades(self) -> pd.Series:
        return self._tables.indexed("sources", "source")["grade"]

    def known_by(self, day: str) -> Dataset:
        """The dataset as it stood on ``day`` (an ISO date).

        A row is kept when a figure for its period was public by then. Where editions exist,
        the edition then latest is used; where only later editions are held, the earliest of
        them stands in, and ``clock_of`` calls the series "dated".
        """
        clock = last_day(day)
        if clock not in self._on:
            self._on[clock] = Dataset(self._tables, clock, self.watch)
        return self._on[clock]

    def obs(
        self,
        series: str,
        reporter: str | Iterable[str] | None = None,
        partner: str | Iterable[str] | None = None,
        periods: tuple[str | int, str | int] | None = None,
        editions: str = "latest",
        corrected: bool = True,
    ) -> pd.DataFrame:
        """Observations of one series.

        Args:
            series: a series id of the dictionary.
            reporter, partner: one code or several; None takes all.
            periods: first and last period, both included.
            editions: "latest" (one row a period), "first", "all", or one vintage.
            corrected: whether known errors are mended as ``corrections.csv`` says; a value put
                in another's place is called "estimated".

        Returns:
            Columns series, reporter, partner, period, value, period_public, vintage, status,
            source, sorted by reporter, partner, period, vintage; values in the series' unit.

        Raises:
            KeyError: the series is not in the dictionary.
        """
        whole = self._whole(series, editions, corrected)
        span = None if periods is None else (periods[0], periods[1])
        asked = _Asked(series, _codes(reporter), _codes(partner), span, editions, corrected)
        rows = self._view.obs.get(asked)
        if rows is None:
            rows = self._view.obs[asked] = asked.of(whole)
        if self.watch is not None:
            keys = zip(rows["reporter"], rows["partner"], rows["period"], strict=True)
            values = zip(keys, rows["value"], strict=True)
            self.watch.values.setdefault(series, {}).update(values)
        return rows.copy(deep=False)

    def _whole(self, series: str, editions: str, corrected: bool) -> pd.DataFrame:
        """One series as this clock sees it, kept: choosing editions looks at each key alone."""
        self.note(f"series:{series}")
        key = (series, editions, corrected)
        if key not in self._view.picked:
            dictionary = self._tables.indexed("series", "series")
            if series not in dictionary.index:
                raise KeyError(f"no series {series!r} in series.csv")
            rows = self._tables.of_series(series, dictionary.at[series, "domain"])
            if self.clock is not None:
                rows = rows[rows["period_public"] <= self.clock]
            # The only edition of each period stands in for all of them.
            if not _is_ordered(rows, _KEY) or editions not in ("latest", "first", "all"):
                rows = self._pick(rows, editions)
            rows = rows.drop(columns="public")
            if corrected:
                rows = self._corrected(rows, series)
            order = [*_KEY, "vintage"]
            rows = rows if _is_ordered(rows, order) else rows.sort_values(order)
            self._view.picked[key] = rows.reset_index(drop=True)
        return self._view.picked[key]

    def _pick(self, rows: pd.DataFrame, editions: str) -> pd.DataFrame:
        if self.clock is not None:
            # Editions after the clock are used only for periods that have no earlier one.
            late = rows["public"] > self.clock
            has_early = rows.loc[~late, _KEY].drop_duplicates()
            stands_in = rows[late].merge(has_early, on=_KEY, how="left", indicator=True)
            stands_in = stands_in[stands_in["_merge"] == "left_only"].drop(columns="_merge")
            stands_in = stands_in.sort_values("public").drop_duplicates(_KEY, keep="first")
            rows = pd.concat([rows[~late], stands_in]) if len(stands_in) else rows[~late]
        if editions == "all":
            return rows
        if editions in ("latest", "first"):
            keep = "last" if editions == "latest" else "first"
            return rows.sort_values("public", kind="stable").drop_duplicates(_KEY, keep=keep)
        return rows[rows["vintage"] == editions]

    def table(self, name: str) -> pd.DataFrame:
        """A table of a shape of its own (``votes``, say), as it stood on the clock.

        Rows that were public only later are left out, and so are columns (years) that say so.

        Raises:
            KeyError: no such table in datapackage.json.
        """
        if name not in self._tables.resources:
            raise KeyError(f"no table {name!r} in datapackage.json")
        self.note(f"table:{name}")
        return self._seen(name).copy(deep=False)

    def _seen(self, name: str) -> pd.DataFrame:
        if self.clock is None:
            return self._tables.table(name)
        if name not in self._view.shown:
            self._view.shown[name] = self._shown_on(self.clock, name)
        return self._view.shown[name]

    def _shown_on(self, clock: str, name: str) -> pd.DataFrame:
        rows = self._tables.table(name)
        if "period_public" in rows:
            rows = rows[rows["period_public"] <= clock].reset_index(drop=True)
        if self._tables.resources[name].get("public", "") > clock:
            return rows.iloc[:0]
        fields = self._tables.resources[name]["schema"]["fields"]
        # Where rows were left out on this clock already, so were the columns.
        late = [f["name"] for f in fields if f.get("public", "") > clock]
        return rows.drop(columns=late, errors="ignore")

    def _corrected(self, rows: pd.DataFrame, series: str) -> pd.DataFrame:
        if series not in self._tables.values_of("corrections", "series"):
            return rows
        errors = self._tables.table("corrections")
        errors = errors[errors["series"] == series]
        key = [*_KEY, "vintage"]
        mended = rows.merge(errors[[*key, "value_used"]], on=key, how="left", indicator=True)
        wrong = mended["_merge"] == "both"
        mended.loc[wrong, "value"] = mended.loc[wrong, "value_used"]
        mended.loc[wrong, "status"] = "estimated"
        return mended.dropna(subset="value").drop(columns=["value_used", "_merge"])

    def members(self, group: str, on: str | None = None) -> list[str]:
        """Codes of the members of a group on a day (today's by default), sorted.

        Raises:
            KeyError: no such group in groups.csv.
        """
        self.note(f"groups:{group}")
        rows = self._tables.table("groups")
        rows = rows[rows["group"] == group]
        if rows.empty:
            raise KeyError(f"no group {group!r} in groups.csv")
        day = last_day(on or self.as_of)
        # An empty start means: for as long as the list knows.
        inside = (rows["start"] <= day) & ((rows["end"] == "") | (rows["end"] > day))
        return sorted(rows.loc[inside, "member"])

    def name(self, code: str) -> str:
        """The English short name of a code."""
        return self.countries.at[code, "name"]

    def unit(self, series: str) -> str:
        """The unit of a series' values."""
        return self._entry(series, "unit")

    def title(self, series: str) -> str:
        """The title of a series."""
        return self._entry(series, "title")

    def fields(self, table: str) -> list[dict[str, Any]]:
        """The fields of a table as its schema describes them."""
        return self._tables.resources[table]["schema"]["fields"]

    def clock_of(self, name: str) -> str:
        """How a series or shaped table stands to 20 January 2017.

        Returns:
            "printed", "dated", "after" or, of a table that does not depend on the day, "undated".
        """
        return self._entry(name, "clock")

    def sources_of(self, name: str) -> set[str]:
        """Ids of the sources behind a series or a shaped table, as this clock sees it."""
        if name not in self._tables.resources:
            return set(self._whole(name, "latest", corrected=True)["source"].unique())
        rows = self.table(name)
        if "source" in rows:
            return set(rows["source"].unique())
        return {told["title"] for told in self._tables.resources[name].get("sources", [])}

    def _entry(self, name: str, column: str) -> Any:
        self.note(f"dictionary:{name}")
        kind = ("tables", "table") if name in self._tables.resources else ("series", "series")
        return self._tables.indexed(*kind).at[name, column]


def _is_ordered(rows: pd.DataFrame, columns: list[str]) -> bool:
    """Whether each row comes after the one before it: mostly so, and to see that is quicker than to sort."""
    same = np.ones(max(len(rows) - 1, 0), dtype=bool)
    for column in columns:
        cells = rows[column].to_numpy(dtype=object)
        if (cells[:-1] > cells[1:])[same].any():
            return False
        same &= cells[:-1] == cells[1:]
    return not same.any()


def open(root: str | Path | None = None) -> Dataset:
    """Open the dataset in ``root`` (by default the ``data`` folder beside the package).

    What was read of it before is not read again unless a file of it was written meanwhile.
    """
    folder = Path(root) if root is not None else Path(__file__).resolve().parent.parent / "data"
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    written = tuple((path, status.st_mtime_ns, status.st_size) for path in files for status in [path.stat()])
    # A file may be written twice within one tick of its clock, and then shows no sign of the second.
    is_settled = all(moment < time.time_ns() - _SETTLED for _, moment, _ in written)
    return Dataset(_read_once(folder, written) if is_settled else _Tables(folder))


#: Nanoseconds after which a file that is written again has another time of writing.
_SETTLED = 2_000_000_000


@lru_cache(maxsize=1)
def _read_once(folder: Path, written: tuple[tuple[Path, int, int], ...]) -> _Tables:
    """The files of a folder as they were last written."""
    return _Tables(folder)
