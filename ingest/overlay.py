"""A refresh by folder: newly downloaded files laid over the collection of sources.

The collection itself is not touched. A file that lies over another is taken as it is, and its
hash goes into the dataset; all other files must have the hash that the collection describes.
"""

from __future__ import annotations

import csv
import os
import shutil
from functools import lru_cache
from pathlib import Path

from ingest.errors import IngestError

#: Names the files that lie over others, one a line.
MARK = ".refreshed"
#: How many lines of two tables are compared.
HEAD = 20


def overlay(root: Path, new: Path, to: Path) -> list[str]:
    """Make in ``to`` the collection ``root`` with the files of ``new`` in the place of its own.

    Args:
        root: the collection: a folder a collection, files in it.
        new: holds files under the names that they have in the collection, for instance
            ``energy/eia_brent_monthly.csv``.
        to: an empty folder.

    Returns:
        The files that were laid over, by their path in the collection.

    Raises:
        IngestError: a file of ``new`` has no counterpart or is none of its kind, or there is none.
    """
    fresh = sorted(path.relative_to(new).as_posix() for path in new.rglob("*") if path.is_file())
    if not fresh:
        raise IngestError(f"{new}: there is no file in it")
    if strange := [name for name in fresh if not (root / name).is_file()]:
        raise IngestError(
            f"{strange[0]}: the collection has no file of this name; a new source needs an entry in "
            "SOURCES.yml and an ingesting module"
        )
    for table in fresh:
        if table.endswith(".csv"):
            _refuse_other_table(table, _head(root / table), _head(new / table))
    for path in root.rglob("*"):
        name = path.relative_to(root)
        target = to / name
        if path.is_dir():
            target.mkdir(parents=True, exist_ok=True)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        _place(new / name if name.as_posix() in fresh else path, target)
    (to / MARK).write_text("\n".join(fresh), encoding="utf-8")
    return fresh


@lru_cache
def refreshed(root: Path) -> frozenset[str]:
    """The files that lie over those of the collection; none in the collection itself."""
    mark = root / MARK
    return frozenset(mark.read_text(encoding="utf-8").split("\n")) if mark.is_file() else frozenset()


def _head(path: Path) -> list[str]:
    """The first lines of a table, where its columns are named."""
    text = path.read_bytes().decode("utf-8-sig", errors="replace")
    return text.splitlines(keepends=True)[:HEAD]


def _refuse_other_table(name: str, old: list[str], new: list[str]) -> None:
    """Refuse what has hardly begun, or no column of the table that it takes the place of."""
    known, given = (
        {cell.strip() for row in csv.reader(lines) for cell in row} - {""} for lines in (old, new)
    )
    if known and not known & given:
        raise IngestError(
            f"{name}: it has no column or cell in common with the beginning of the file that it replaces; "
            "is it the right file, in the same encoding (UTF-8)?"
        )
    if len(new) < 2 <= len(old):
        raise IngestError(f"{name}: it holds no row, and the file that it replaces does; get it again")


def _cells(lines: list[str]) -> set[str]:
    return {cell.strip() for row in csv.reader(lines) for cell in row} - {""}


def lost_columns(root: Path, new: Path, name: str) -> list[str]:
    """The columns that a table no longer has, by the first line of both."""
    if not name.endswith(".csv"):
        return []
    old, now = (next(csv.reader(_head(folder / name)), []) for folder in (root, new))
    return [column for column in old if column not in now]


def ends_otherwise(root: Path, new: Path, name: str) -> bool:
    """Whether a table does not end with a line end, while the one that it replaces did."""
    old, now = ((folder / name).read_bytes()[-1:] for folder in (root, new))
    return name.endswith(".csv") and old in b"\r\n" and now not in b"\r\n"


def _place(source: Path, target: Path) -> None:
    try:
        os.symlink(source.resolve(), target)
    except OSError:  # Windows, without the right to make links
        shutil.copyfile(source, target)
