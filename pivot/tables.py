"""Numbered tables: a frame set as a MyST table that is real in HTML and in print."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from pivot.dataset import Dataset
from pivot.figures.palette import name as house_name
from pivot.figures.scales import number
from pivot.figures.tidy import cited

#: Rows that a notebook shows of a table; the book shows all.
LONG = 50

MISSING = "\N{EN DASH}"

_NAME = re.compile(r"tab-[a-z0-9]+(-[a-z0-9]+)*")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>$|#~^&])")
#: Languages by the letters that tell them, the more particular first.
_SCRIPTS = [
    (code, re.compile(f"[{letters}]"))
    for code, letters in (
        ("ko", "\uac00-\ud7af"),
        ("ja", "\u3040-\u30ff"),
        ("zh", "\u3400-\u9fff"),
        ("ar", "\u0600-\u06ff"),
        ("uk", "\u0404\u0407\u0454\u0457\u0490\u0491"),
        ("ru", "\u0400-\u052f"),
    )
]
_RULES = {"left": ":---", "right": "---:", "center": ":---:"}


@dataclass(frozen=True)
class Column:
    """How one column is printed.

    Attributes:
        head: the words above it.
        unit: stands in the head after a comma.
        digits: decimals, the same in every row; by default 0 for whole numbers, else 1.
        align: "left", "right" or "center"; by default right for numbers, left for words.
        thousands: whether commas part the thousands (no: for years).
        link: the label to which a cell leads, with {} for the cell in lower case, as
            "verdict-{}"; the notebook's reader sees the words alone.
        quoted: whether cells are words of others, whose language is marked where their script tells it.
    """

    head: str
    unit: str | None = None
    digits: int | None = None
    align: str | None = None
    thousands: bool = True
    link: str | None = None
    quoted: bool = False


class Table:
    """One table.

    Attributes:
        name: ``tab-…``, by which the text refers to it.
        caption: the finding, then what else must be known; MyST text.
        note: stands under the table; MyST text.
        sources: short citations of the sources, from the frame's column ``source``.
        heads, rows, align: what is printed, cell by cell, before any escaping.
    """

    def __init__(
        self,
        frame: pd.DataFrame,
        *,
        name: str,
        caption: str,
        columns: Mapping[str, Column | str],
        note: str = "",
        names: Mapping[str, str] | None = None,
        sources: Mapping[str, str] | None = None,
    ) -> None:
        """Set a frame.

        Args:
            columns: the frame's columns in the order of printing; a string is a head alone.
            names: what codes are called; house names by default.
            sources: short citations by source id; by default ``frame.attrs["sources"]``.

        Raises:
            ValueError: one sentence that names the table, what is wrong, and what to do.
        """
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no table name: write tab- and lower-case words with hyphens")
        if not caption.strip().endswith("."):
            raise ValueError(f"{name}: the caption has no full stop; begin it with the finding")
        if frame.empty:
            raise ValueError(f"{name}: there are no rows; check the codes and periods asked for")
        for column in columns:
            if column not in frame:
                raise ValueError(
                    f"{name}: the frame has no column {column!r}; choose among {', '.join(frame)}"
                )
        set_as = {c: h if isinstance(h, Column) else Column(h) for c, h in columns.items()}
        self.name, self.caption, self.note = name, caption.strip(), note.strip()
        self.sources = cited(frame, sources) if "source" in frame else ()
        self.heads = [c.head + (f", {c.unit}" if c.unit else "") for c in set_as.values()]
        self.align = [
            how.align or ("right" if pd.api.types.is_numeric_dtype(frame[column]) else "left")
            for column, how in set_as.items()
        ]
        for align in self.align:
            if align not in _RULES:
                raise ValueError(f"{name}: {align!r} is no alignment; use {', '.join(_RULES)}")
        self.links = [how.link for how in set_as.values()]
        self.quoted = [how.quoted for how in set_as.values()]
        cells = [_cells(frame[column], how, names or {}) for column, how in set_as.items()]
        self.rows = [list(row) for row in zip(*cells, strict=True)]

    @property
    def markdown(self) -> str:
        """The table as a MyST directive, with its note and source line under it."""
        lines = [
            f"```{{table}} {_dollars(self.caption)}",
            f":name: {self.name}",
            ":class: pivot-table",
            "",
            _line(map(_escaped, self.heads)),
            _line(_RULES[align] for align in self.align),
            *(_line(map(_linked, row, self.links, self.quoted)) for row in self.rows),
            "```",
        ]
        if self._below:
            lines += ["", "```{container} table-note", *self._below, "```"]
        return "\n".join(lines) + "\n"

    @property
    def _below(self) -> list[str]:
        """The paragraph under the table: note and source line."""
        parts = [f"Note: {_dollars(self.note)}"] if self.note else []
        if self.sources:
            word = "Source" if len(self.sources) == 1 else "Sources"
            parts.append(f"{word}: {_escaped('; '.join(self.sources))}.")
        return [" ".join(parts)] if parts else []

    @property
    def html(self) -> str:
        """The table for a notebook's reader, a long one by its first rows; ``markdown`` has all."""
        aligned = [f' style="text-align: {align}"' for align in self.align]
        head = "".join(
            f'<th scope="col"{style}>{html.escape(words)}</th>'
            for words, style in zip(self.heads, aligned, strict=True)
        )
        body = "\n".join(
            "<tr>"
            + "".join(
                f"<td{style}>{html.escape(cell)}</td>" for cell, style in zip(row, aligned, strict=True)
            )
            + "</tr>"
            for row in self.rows[:LONG]
        )
        if len(self.rows) > LONG:
            body += f'\n<tr><td colspan="{len(self.heads)}">… {len(self.rows) - LONG} more rows</td></tr>'
        below = f"\n<p>{html.escape(self._below[0])}</p>" if self._below else ""
        return (
            f"<table>\n<caption>{html.escape(self.caption)}</caption>\n"
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>{below}"
        )

    def __repr__(self) -> str:
        return f"{self.name}: {self.caption} [{len(self.rows)} rows, {len(self.heads)} columns]"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/markdown": self.markdown, "text/html": self.html, "text/plain": repr(self)}


def _cells(column: pd.Series, how: Column, names: Mapping[str, str]) -> list[str]:
    """The cells of a column as printed."""
    if not pd.api.types.is_numeric_dtype(column) or pd.api.types.is_bool_dtype(column):
        return [_words(cell, names) for cell in column]
    digits = how.digits
    if digits is None:
        digits = 0 if all(v % 1 == 0 for v in column if math.isfinite(v)) else 1
    printed = [number(float(v), digits) if math.isfinite(v) else MISSING for v in column]
    return printed if how.thousands else [cell.replace(",", "") for cell in printed]


def _words(cell: Any, names: Mapping[str, str]) -> str:
    if cell is None or cell == "" or cell != cell:
        return MISSING
    return house_name(str(cell), names) if isinstance(cell, str) else str(cell)


def _escaped(words: str) -> str:
    """Words that mean themselves in a cell, whatever signs are in them."""
    return _MARKUP.sub(r"\\\1", " ".join(words.split()))


def _linked(words: str, link: str | None, quoted: bool = False) -> str:
    """A cell as MyST, leading to a label where its column says so."""
    if quoted and (language := language_of(words)):
        return f"[{_escaped(words)}]{{.lang-{language}}}"
    if link is None or words == MISSING or " " in words:  # a label is one word
        return _escaped(words)
    return f"{{ref}}`{words} <{link.format(words.lower())}>`"


def language_of(words: str) -> str:
    """The code of the language that the script of some words tells; empty for Latin letters."""
    return next((code for code, letters in _SCRIPTS if letters.search(words)), "")


def _dollars(myst: str) -> str:
    """MyST text on one line, in which a dollar is money and not mathematics."""
    return re.sub(r"(?<!\\)\$", r"\\$", " ".join(myst.split()))


def _line(cells: Any) -> str:
    return f"| {' | '.join(cells)} |"


def of(dataset: Dataset) -> Callable[..., Table]:
    """``Table`` with one dataset's names and citations filled in: ``table = tables.of(ds)``."""
    return partial(
        Table,
        names=dataset.countries["name"].to_dict(),
        sources=dataset.sources["short"].to_dict(),
    )
