"""Functions of the dataset whose results are kept."""

from __future__ import annotations

import hashlib
import importlib
import inspect
import json
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

import pivot
from clock import CUTOFF
from pivot.dataset import Dataset
from pivot.results import code, form

DATA = Path(__file__).resolve().parents[2] / "data"
FOLDER = DATA / "results"
MANIFEST = "datapackage.json"

#: Every declared result by name.
_DECLARED: dict[str, Kept] = {}


class ResultError(ValueError):
    """A result is too large, stands twice, or is not declared."""


@dataclass(frozen=True)
class Part:
    """A part of a result that is computed, stored and found stale by itself.

    Attributes:
        function: a function of the dataset.
        modules: the modules whose code it rests on.
        clock: the day on which the dataset is seen; None for today's.
    """

    function: Callable[[Dataset], pd.DataFrame]
    modules: tuple[str, ...]
    clock: str | None = None

    def __post_init__(self) -> None:
        for module in self.modules:
            if not code.known(module):
                raise ResultError(f"{module!r} is no module of the project whose code could be hashed")


@dataclass(frozen=True, eq=False)
class Kept:
    """A result that is kept.

    Attributes:
        name: its file is ``<name>.csv``.
        title: what it is, in a line.
        parts: its parts by name; their rows follow one another in the file.
        by: the column that names the part; "" for a result of one part.
        digits: significant digits that are stored.
        most: rows at the most.
        one: a dataset, seen on the row's clock, and a stored row (as a mapping, the column ``by``
            included) to some of the row's columns computed anew; None where a row cannot be
            computed alone.
        function: the function that is kept, with its own arguments.
    """

    name: str
    title: str
    parts: Mapping[str, Part]
    by: str = ""
    digits: int = 6
    most: int = 5000
    one: Callable[[Dataset, Mapping[str, Any]], Mapping[str, Any]] | None = None
    function: Callable[..., pd.DataFrame] | None = None

    def __call__(self, ds: Dataset, **arguments: Any) -> pd.DataFrame:
        """The result, read where it is stored and fresh, otherwise computed."""
        if self.function is None:
            raise ResultError(f"{self.name} has parts: ask for one with part(ds, name)")
        defaults = inspect.signature(self.function).parameters
        others = {key: value for key, value in arguments.items() if value != defaults[key].default}
        name = next((name for name, part in self.parts.items() if part.clock == ds.clock), None)
        if others or name is None:
            return form.rounded(_computed(self.function, ds, tuple(others.items())), self.digits)
        return self.part(ds, name)

    def part(self, ds: Dataset, name: str) -> pd.DataFrame:
        """One part; ``ds`` is seen on the part's own clock already."""
        part = self.parts[name]
        entry = manifest().get(self.name)
        if entry is not None and ds.root == DATA and not ds.altered and self.why_stale(ds, name) is None:
            for read in entry["parts"][name]["reads"]:
                ds.note(read)  # whoever watches what is read has now read all this
            stamp = _stamp(FOLDER / f"{self.name}.csv")
            return (_cut(self.name, self.by, stamp)[name] if self.by else _file(self.name, stamp)).copy()
        return form.rounded(_computed(part.function, ds, ()), self.digits)

    def why_stale(self, ds: Dataset, name: str) -> str | None:
        """Why a stored part is stale, in words; None where it is fresh."""
        stored = manifest().get(self.name, {}).get("parts", {}).get(name)
        if stored is None or not (FOLDER / f"{self.name}.csv").is_file():
            return "it was never stored"
        if not is_as_stored(self.name):
            return "its file is not as it was stored"
        if stored["code"] != code.digest(self.parts[name].modules):
            return "its code changed"
        changed = [read for read, digest in stored["reads"].items() if ds.digest(read) != digest]
        return f"what it reads changed ({', '.join(changed[:3])})" if changed else None

    def compute(self, ds: Dataset, name: str) -> tuple[pd.DataFrame, dict[str, Any]]:
        """A part computed from the dataset of today, and what the manifest says of it.

        Raises:
            ResultError: it has more rows than it may.
        """
        part = self.parts[name]
        seen = ds.watched()
        frame = part.function(seen if part.clock is None else seen.known_by(part.clock))
        if len(frame) > self.most:
            raise ResultError(f"{self.name}: {len(frame)} rows, but at most {self.most} are kept")
        assert seen.watch is not None
        reads = {read: ds.digest(read) for read in sorted(seen.watch.names)}
        return form.rounded(frame, self.digits), {"code": code.digest(part.modules), "reads": reads}


def kept(
    name: str,
    *,
    clocks: tuple[str, ...] = ("now",),
    digits: int = 6,
    most: int = 5000,
    one: Callable[[Dataset, Mapping[str, Any]], Mapping[str, Any]] | None = None,
) -> Callable[[Callable[..., pd.DataFrame]], Kept]:
    """Keep the result of a function of the dataset (see ``pivot.results``).

    Args:
        name: letters, digits and hyphens; the file is ``data/results/<name>.csv``.
        clocks: "now", "then" (20 January 2017) or both; on other days it is computed.
        digits: significant digits that are stored and returned.
        most: rows at the most on one clock.
        one: computes some columns of one stored row anew, for the sample of ``make test``.

    Raises:
        ResultError: a result of this name is declared already.
    """

    def keep(function: Callable[..., pd.DataFrame]) -> Kept:
        days = {"now": None, "then": CUTOFF}
        parts = {clock: Part(function, (function.__module__,), days[clock]) for clock in clocks}
        title = (function.__doc__ or name).strip().splitlines()[0]
        by = "clock" if len(clocks) > 1 else ""
        result = Kept(name, title, parts, by, digits, most, one, function)
        object.__setattr__(result, "__doc__", function.__doc__)
        return _declare(result)

    return keep


def parted(
    name: str, title: str, by: str, parts: Mapping[str, Part], *, digits: int = 6, **more: Any
) -> Kept:
    """Keep a result whose parts are computed by themselves, each with its own function.

    Args:
        name, title: of the result.
        by: the column that names the part.
        parts: its parts, in the order of the file.
        digits: significant digits.
        more: ``most`` and ``one``, as for ``kept``.
    """
    return _declare(Kept(name, title, parts, by, digits, **more))


def stored(ds: Dataset, name: str) -> pd.DataFrame:
    """A kept result by its name, on the clock of ``ds``: what its function gives.

    Raises:
        ResultError: no such result is declared.
    """
    if name not in _DECLARED:
        declared()
    if name not in _DECLARED:
        raise ResultError(f"no result {name!r} is declared")
    return _DECLARED[name](ds)


@lru_cache
def _all() -> None:
    for module in pkgutil.walk_packages(pivot.__path__, "pivot."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def declared() -> dict[str, Kept]:
    """Every result that any module of ``pivot`` declares, by name."""
    _all()
    return dict(sorted(_DECLARED.items()))


def manifest() -> dict[str, dict[str, Any]]:
    """What is stored: result to its fields and, part by part, the hashes it rests on."""
    return _manifest(_stamp(FOLDER / MANIFEST))


def _declare(result: Kept) -> Kept:
    before = _DECLARED.get(result.name)
    # A module that is loaded again declares its results again.
    if before is not None and _home(before) != _home(result):
        raise ResultError(f"a result {result.name!r} is declared twice")
    _DECLARED[result.name] = result
    return result


def _home(result: Kept) -> set[str]:
    function = getattr(result.function, "__qualname__", "")
    return {function} | {module for part in result.parts.values() for module in part.modules}


def _stamp(path: Path) -> tuple[Path, int]:
    """A file and its time of writing: what was read of it is good for that long."""
    return path, path.stat().st_mtime_ns if path.is_file() else 0


@lru_cache(maxsize=4)
def _manifest(stamp: tuple[Path, int]) -> dict[str, dict[str, Any]]:
    path, written = stamp
    if not written:
        return {}
    package = json.loads(path.read_text(encoding="utf-8"))
    return {
        resource["name"]: {
            "fields": resource["schema"]["fields"],
            "hash": resource.get("hash", ""),
            "parts": resource["made_from"],
        }
        for resource in package["resources"]
    }


def is_as_stored(name: str) -> bool:
    """Whether the file of a result is there as it was stored."""
    path = FOLDER / f"{name}.csv"
    return path.is_file() and _hash(_stamp(path)) == manifest().get(name, {}).get("hash")


@lru_cache(maxsize=64)
def _hash(stamp: tuple[Path, int]) -> str:
    return hashed(stamp[0].read_bytes())


def hashed(content: bytes) -> str:
    """The hash of a file, as a data package writes it."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


@lru_cache(maxsize=64)
def _file(name: str, stamp: tuple[Path, int]) -> pd.DataFrame:
    return form.load(stamp[0], manifest()[name]["fields"])


@lru_cache(maxsize=64)
def _cut(name: str, by: str, stamp: tuple[Path, int]) -> dict[str, pd.DataFrame]:
    """A result's parts; one without rows is of its columns alone."""
    rows = _file(name, stamp)
    found = {str(part): own for part, own in rows.groupby(by, sort=False)}
    return {
        part: found.get(part, rows.iloc[:0]).drop(columns=by).reset_index(drop=True)
        for part in _DECLARED[name].parts
    }


@lru_cache(maxsize=256)
def _computed(
    function: Callable[..., pd.DataFrame], ds: Dataset, arguments: tuple[tuple[str, Any], ...]
) -> pd.DataFrame:
    return function(ds, **dict(arguments))
