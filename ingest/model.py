"""What an ingesting module hands over: sources, series and rows."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from ingest.errors import IngestError
from ingest.overlay import refreshed

#: What a source's description must hold.
NEEDED = {"file", "licence", "publisher", "sha256", "title"}


@dataclass(frozen=True)
class Source:
    """A row of ``sources.csv``: one file or document and the terms on which it is used."""

    source: str
    producer: str
    title: str
    address: str
    file: str
    sha256: str
    licence: str
    terms: str
    grade: str
    copy: str
    vintage: str
    short: str


@dataclass(frozen=True)
class Series:
    """A row of ``series.csv``, before range, clock and deviations are computed from the rows."""

    series: str
    domain: str
    title: str
    unit: str
    prices: str
    frequency: str
    definition: str
    period_public_rule: str
    licence: str


@dataclass(frozen=True)
class Row:
    """A row of ``observations/<domain>.csv``."""

    series: str
    reporter: str
    partner: str
    period: str
    value: float
    period_public: str
    vintage: str
    status: str
    source: str


@dataclass(frozen=True)
class Witness:
    """Two series that should agree, and by how much at the worst (per cent).

    Attributes:
        series, against: the series and its witness.
        tolerance: the largest median deviation, in per cent, that is still agreement.
        independent: whether the two share no publication step; a copy is no witness.
        mirror: whether the witness counts the same flow from the other side, so that reporter
            and partner change places.
        scale: what the witness is multiplied by to come to the unit of the series.
    """

    series: str
    against: str
    tolerance: float
    independent: bool = True
    mirror: bool = False
    scale: float = 1.0


@dataclass(frozen=True)
class Shaped:
    """A table of a shape of its own, where the long form would be ugly (votes, daily markets).

    Attributes:
        name: the file is ``<name>.csv``.
        title: what a row is.
        schema: Frictionless schema; a column ``period_public``, if there is one, is the clock's;
            a field with the property ``public`` holds what was public from that day only.
        rows: a function of the folder of sources that gives the rows as dicts.
        sources: ids of the sources, where the rows do not name theirs in a column.
        settled: whether no later edition revises a row (votes, fixings, closes), so that the
            edition in hand tells what was told on the day.
        public: the day on which the whole table was public, where it has neither rows nor
            columns with a day of their own; empty: it does not depend on the day.
    """

    name: str
    title: str
    schema: dict[str, Any]
    rows: Callable[[Path], Iterable[dict[str, Any]]]
    sources: tuple[str, ...] = ()
    settled: bool = False
    public: str = ""


@dataclass(frozen=True)
class TableWitness:
    """What a shaped table should agree with, and by how much at the worst.

    Attributes:
        table: the table, or a series that one must compute something to compare.
        against: the witness in words.
        tolerance: the largest median deviation that is still agreement.
        measure: gives the deviations, in per cent, from a function that gives the frame of a
            shaped table and one that gives the observations of a series.
        independent: whether the two share no publication step; a copy is no witness.
    """

    table: str
    against: str
    tolerance: float
    measure: Callable[[Callable[[str], pd.DataFrame], Callable[[str], pd.DataFrame]], pd.Series]
    independent: bool = True


@dataclass(frozen=True)
class Module:
    """All that one ingesting module contributes.

    Attributes:
        rows: a function of the folder of sources that gives the observations.
        corrections, evidence, groups, countries: rows of the tables of these names, as dicts.
        tables: tables of a shape of their own.
        table_witnesses: what these should agree with.
        files: a function of the folder of sources that gives what is no table (geometry), by path.
    """

    sources: Callable[[Path], list[Source]]
    series: list[Series]
    rows: Callable[[Path], Iterable[Row]]
    witnesses: list[Witness] = field(default_factory=list)
    countries: list[dict[str, str]] = field(default_factory=list)
    groups: list[dict[str, str]] = field(default_factory=list)
    evidence: list[dict[str, str]] = field(default_factory=list)
    corrections: list[dict[str, str]] = field(default_factory=list)
    tables: list[Shaped] = field(default_factory=list)
    table_witnesses: list[TableWitness] = field(default_factory=list)
    files: Callable[[Path], dict[str, bytes]] | None = None


def described(
    root: Path,
    folder: str,
    entry: str,
    *,
    source: str,
    licence: str,
    grade: str,
    vintage: str,
    short: str,
    title: str | None = None,
    producer: str | None = None,
    address: str | None = None,
    terms: str | None = None,
) -> Source:
    """A source as its collection describes it in ``SOURCES.yml``; named arguments win.

    Args:
        root: the folder of sources.
        folder: the collection, for instance ``trade``.
        entry: the id in that collection's ``SOURCES.yml``.
        source, licence, grade, vintage: what the dataset says of it.
        short: the producer and year as a source line prints them.

    Raises:
        IngestError: no such entry, or the file is not the one described.
    """
    found = _catalogue(root, folder).get(entry)
    if found is None:
        raise IngestError(f"{folder}/SOURCES.yml: no entry {entry!r}; describe the source there")
    digest = checked(root, f"{folder}/{found['file']}")
    via = found.get("retrieved_via") or ""
    return Source(
        source=source,
        producer=producer or found["publisher"],
        title=title or found["title"],
        address=address or found.get("primary_url") or "",
        file=f"{folder}/{found['file']}",
        sha256=digest,
        licence=licence,
        terms=terms or " ".join(str(found["licence"]).split()),
        grade=grade,
        copy=via if isinstance(via, str) else "; ".join(_copy(item) for item in via),
        vintage=vintage,
        short=short,
    )


@lru_cache
def checked(root: Path, file: str) -> str:
    """The sha256 of a source, once it is seen to be the file that its collection describes.

    A file that lies over another has a hash of its own; it must be data all the same.

    Args:
        root: the folder of sources.
        file: its path there, for instance ``trade/wdi.csv``.

    Raises:
        IngestError: it is missing, another file, empty, a web page or a pointer.
    """
    folder, _, name = file.partition("/")
    if not (root / file).is_file():
        raise IngestError(f"{file}: the file is missing; get it from the address that SOURCES.yml gives")
    content = (root / file).read_bytes()
    if what := _no_data(content):
        raise IngestError(f"{file}: it {what}; get it again from the address that SOURCES.yml gives")
    digest = hashlib.sha256(content).hexdigest()
    told = {str(entry["file"]): entry["sha256"] for entry in _catalogue(root, folder).values()}
    if digest != told.get(name, digest) and file not in refreshed(root):
        raise IngestError(
            f"{file}: it is not the file that SOURCES.yml describes (its sha256 begins {digest[:12]}, "
            f"not {str(told[name])[:12]}); get that one again, or hand a newer one over with "
            "make data NEW=folder"
        )
    return digest


def _no_data(content: bytes) -> str:
    """What a file is instead of data; empty where it may be data."""
    begin = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not begin:
        return "is empty"
    if begin.startswith((b"<!doctype html", b"<html")):
        return "is a web page, perhaps the error that its address gave"
    if begin.startswith(b"version https://git-lfs"):
        return "is a pointer of Git LFS and not the file itself"
    if begin.startswith(b"pk"):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                return "is a damaged archive" if parts.testzip() else ""
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError):
            return "is an archive that is damaged or cut off"
    if begin.startswith(b"par1") and not content.endswith(b"PAR1"):
        return "is cut off"
    return ""


def _copy(item: Any) -> str:
    if isinstance(item, dict):
        return " ".join(str(item[key]) for key in ("edition", "repo", "commit", "path") if key in item)
    return str(item)


@lru_cache
def _catalogue(root: Path, folder: str) -> dict[str, dict[str, Any]]:
    path = root / folder / "SOURCES.yml"
    if not path.is_file():
        raise IngestError(f"{folder}/SOURCES.yml: the collection's description is missing; restore it")
    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
        found = {entry["id"]: entry for entry in entries}
        lacking = [name for name, entry in found.items() if not set(entry) >= NEEDED]
    except (yaml.YAMLError, ValueError, TypeError, KeyError) as error:
        told = " ".join(str(error).split())[:200]
        raise IngestError(f"{folder}/SOURCES.yml: it is no list of sources ({told}); restore it") from None
    if lacking:
        raise IngestError(
            f"{folder}/SOURCES.yml, entry {lacking[0]!r}: it needs {', '.join(sorted(NEEDED))}; add them"
        )
    return found
