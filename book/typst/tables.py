"""Rules for tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docutils import nodes

from book.typst import markup
from book.typst.translate import (
    Translator,
    first_sentence,
    notes_a_table,
    rule,
    stands_free,
    vanishes,
)

# What a column of numbers holds beside digits: signs, ranges, intervals, units, and gaps.
_NUMBER = re.compile(r"[(\[]?[+\-−±~≈<>≤≥]?\s*[$€£₽]?\d[\d\s.,:/×()\[\]–−+±-]*\s*(%|bn|pp|m|k)?")
_GAP = {"", "–", "—", "-", "−", "…", "..", "n/a", "×"}


#: Characters in a row that fit on a page whatever the widths of the columns.
LONG = 100
#: Characters that a short column is given whole, and the most that any is given.
SHORT, WIDE = 17, 60
#: The width of a letter in a table, in ems, and the share of a page that short columns may take.
LETTER, MOST = 0.54, 0.6


@dataclass
class _Grid:
    """The cells of a table by row, and what is known of its columns."""

    columns: int
    header: list[nodes.Element] = field(default_factory=list)
    rows: list[nodes.Element] = field(default_factory=list)
    widths: list[int] | None = None
    stubs: int = 0


@rule("table")
def table(self: Translator, node: nodes.Element) -> str:
    """A table with its caption, header and cells."""
    grid = _read(self, node)
    title = next((child for child in node if isinstance(child, nodes.title)), None)
    caption = self.inline(title.children) if title is not None else None
    aligns = _alignments(grid)
    short = first_sentence(self.plain(title)) if title is not None else ""
    arguments = {
        "number": _quoted(self.number("table", node)),
        "labels": self.identify(node),
        "caption": f"[{caption}]" if caption else None,
        "short": f"[{markup.text(short)}]" if short else None,
        "widths": _widths(grid),
        "weights": _weights(grid),
        "align": "(" + "".join(f"{align}, " for align in aligns).rstrip() + ")",
        "header": _header(self, grid),
        "heads": str(len(grid.header)) if len(grid.header) > 1 else None,
        "note": _note(self, node),
        "float": None if stands_free(node) else "false",
        "nested": "true" if isinstance(node.parent, nodes.entry) else None,
    }
    lines = [f"  {key}: {value}," for key, value in arguments.items() if value is not None]
    lines += ["  " + ", ".join(cells) + "," for cells in _cells(self, grid.rows, grid.stubs)]
    return "#data-table(\n" + "\n".join(lines) + "\n)"


def _quoted(value: str | None) -> str | None:
    return None if value is None else markup.string(value)


def _note(self: Translator, node: nodes.Element) -> str | None:
    """Return the note that stands directly below a table and goes wherever the table goes."""
    siblings = node.parent.children
    for below in siblings[node.parent.index(node) + 1 :]:
        if isinstance(below, nodes.Element) and notes_a_table(below):
            line = isinstance(below, nodes.paragraph)
            return markup.block(self.inline(below.children) if line else self.body(below))
        if not vanishes(below):
            break
    return None


def _read(self: Translator, node: nodes.Element) -> _Grid:
    groups = [child for child in node if isinstance(child, nodes.tgroup)]
    if len(groups) != 1:
        raise self.problem(node, f"a table with {len(groups)} bodies has no rule")
    grid = _Grid(groups[0]["cols"])
    specs = [child for child in groups[0] if isinstance(child, nodes.colspec)]
    if "colwidths-given" in node.get("classes", []):
        grid.widths = [int(spec["colwidth"]) for spec in specs]
    grid.stubs = sum(1 for spec in specs if spec.get("stub"))
    for child in groups[0]:
        if isinstance(child, nodes.thead):
            grid.header += child.children
        elif isinstance(child, nodes.tbody):
            grid.rows += child.children
    return grid


def _positions(rows: list[nodes.Element]) -> list[list[tuple[int, nodes.Element]]]:
    """Return each row's cells with the column where they begin, spans from above counted."""
    held: dict[tuple[int, int], bool] = {}
    placed = []
    for y, row in enumerate(rows):
        x, cells = 0, []
        for entry in row:
            while (y, x) in held:
                x += 1
            cells.append((x, entry))
            for down in range(entry.get("morerows", 0) + 1):
                for right in range(entry.get("morecols", 0) + 1):
                    held[(y + down, x + right)] = True
            x += entry.get("morecols", 0) + 1
        placed.append(cells)
    return placed


def _alignments(grid: _Grid) -> list[str]:
    """Return the alignment of each column: as the source says, else right for numbers."""
    body: list[list[nodes.Element]] = [[] for _ in range(grid.columns)]
    for cells in _positions(grid.rows):
        for x, entry in cells:
            if not entry.get("morecols"):
                body[x].append(entry)
    return [_alignment(column) for column in body]


def _alignment(column: list[nodes.Element]) -> str:
    for align in ("right", "center", "left"):
        if any(f"text-{align}" in entry.get("classes", []) for entry in column):
            return align
    values = [value for entry in column if (value := entry.astext().strip()) not in _GAP]
    return "right" if values and all(map(_NUMBER.fullmatch, values)) else "left"


def _widths(grid: _Grid) -> str | None:
    if not grid.widths:
        return None
    return "(" + "".join(f"{width}fr, " for width in grid.widths).rstrip() + ")"


def _weights(grid: _Grid) -> str | None:
    """Return how the width is shared where the columns are too long for the page.

    A short column is as wide as its longest cell, or the longest word of its head; long ones share
    the rest by what their cells hold on the whole, within bounds, so that the longest text neither
    starves the others nor is starved by them. Where short columns alone fill most of the page, all
    share it.
    """
    if grid.widths:
        return None
    heads = _texts(grid, grid.header)
    bodies = _texts(grid, grid.rows)
    whole = [max(map(len, head + body), default=1) for head, body in zip(heads, bodies, strict=True)]
    if sum(whole) < LONG:
        return None
    least = [
        max([*map(len, body), *(len(word) for text in head for word in text.split())], default=1)
        for head, body in zip(heads, bodies, strict=True)
    ]
    short = [most <= SHORT for most in least]
    narrow = sum(most for most, is_short in zip(least, short, strict=True) if is_short)
    apart = narrow <= LONG * MOST and not all(short)
    shares = []
    for most, is_short, body in zip(least, short, bodies, strict=True):
        mean = sum(map(len, body)) / max(len(body), 1)
        if is_short and apart:
            shares.append(f"{most * LETTER + 0.3:.2f}em + 10pt")
        else:
            shares.append(f"{max(min(most, SHORT), min(WIDE, round((mean * most) ** 0.5)))}fr")
    return "(" + "".join(f"{share}, " for share in shares).rstrip() + ")"


def _texts(grid: _Grid, rows: list[nodes.Element]) -> list[list[str]]:
    """Return the words of each column in some rows, cells over several columns left out."""
    texts: list[list[str]] = [[] for _ in range(grid.columns)]
    for cells in _positions(rows):
        for x, entry in cells:
            if not entry.get("morecols"):
                texts[x].append(entry.astext().strip())
    return texts


def _header(self: Translator, grid: _Grid) -> str | None:
    if not grid.header:
        return None
    rows = _positions(grid.header)
    cells = [
        _cell(self, entry, "spanner" if entry.get("morecols") and row is not rows[-1] else None)
        for row in rows
        for _, entry in row
    ]
    return "(" + "".join(f"{cell}, " for cell in cells).rstrip() + ")"


def _cells(self: Translator, rows: list[nodes.Element], stubs: int) -> list[list[str]]:
    return [
        [_cell(self, entry, "stub" if x < stubs else None) for x, entry in cells]
        for cells in _positions(rows)
    ]


def _cell(self: Translator, entry: nodes.Element, function: str | None) -> str:
    content = markup.block(self.body(entry))
    spans = {
        "colspan": entry.get("morecols", 0) + 1,
        "rowspan": entry.get("morerows", 0) + 1,
    }
    named = {key: str(value) for key, value in spans.items() if value > 1}
    if not named and not function:
        return content
    arguments = ", ".join(f"{key}: {value}" for key, value in named.items())
    return f"{function or 'table.cell'}({arguments}){content}"
