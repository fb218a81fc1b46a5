"""Hashes of what a dataset holds, series by series and table by table: of content, not of files.

What rests on one series (a stored result, say) is out of date when that series changes, not
when its neighbours in the same file do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd


class Contents:
    """The hashes of one dataset.

    Args:
        root: its folder.
        package: its descriptor.
        table: gives a table by name.
    """

    def __init__(self, root: Path, package: dict[str, Any], table: Callable[[str], pd.DataFrame]) -> None:
        self._root = root
        self._as_of = package["as_of"]
        self._paths = {resource["name"]: resource["path"] for resource in package["resources"]}
        self._table = table
        self._found: dict[str, str] = {}
        self._cut: dict[str, dict[bytes, list[bytes]]] = {}

    def digest(self, name: str) -> str:
        """The hash of one thing that can be read.

        Args:
            name: as ``Watch.names`` has it: ``series:<id>`` (its rows and their corrections),
                ``dictionary:<id>`` (the entry of a series or shaped table), ``groups:<group>``,
                ``evidence:<claim>`` (its coded documents with the grade of their sources),
                ``table:<name>``, ``file:<path>``, ``as_of``; ``dictionary``, ``tables``, ``evidence``,
                ``sources``, ``countries`` and ``corrections`` are the whole tables.
        """
        if name not in self._found:
            kind, _, what = name.partition(":")
            self._found[name] = hashlib.sha256(b"\n".join(self._content(kind, what))).hexdigest()[:16]
        return self._found[name]

    def _content(self, kind: str, name: str) -> Iterable[bytes]:
        if kind == "as_of":
            return [self._as_of.encode()]
        if kind == "file":
            return self._lines(name)
        if kind == "table" or not name:
            return self._lines(self._paths.get({"dictionary": "series"}.get(kind, name or kind), ""))
        if kind == "evidence":
            rows = self._table("evidence")
            rows = rows[rows["claim"] == name]
            rows = rows.assign(grade=rows["source"].map(self._grades))
            return rows.to_csv(index=False, lineterminator="\n").encode().split(b"\n")
        if kind == "series":
            tables = ["corrections", f"observations-{self._domains.get(name, '')}"]
        else:
            tables = ["series", "tables"] if kind == "dictionary" else [kind]
        return [line for table in tables for line in self._starting(self._paths.get(table, ""), name)]

    @cached_property
    def _domains(self) -> dict[str, str]:
        return dict(self._table("series").set_index("series")["domain"])

    @cached_property
    def _grades(self) -> pd.Series:
        return self._table("sources").set_index("source")["grade"]

    def _lines(self, path: str) -> list[bytes]:
        file = self._root / path
        return file.read_bytes().splitlines() if file.is_file() else []

    def _starting(self, path: str, cell: str) -> list[bytes]:
        """The lines of a file whose first cell is ``cell``."""
        if path not in self._cut:
            found: dict[bytes, list[bytes]] = {}
            for line in self._lines(path):
                found.setdefault(line[: line.find(b",")], []).append(line)
            self._cut[path] = found
        return self._cut[path].get(cell.encode(), [])
