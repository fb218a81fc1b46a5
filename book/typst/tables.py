"""Rules for tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from math import fsum  # the built-in sum rounds otherwise from Python 3.12 on

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
# What is kept on one line: a word, or a part of one that may be broken behind a hyphen or stroke.
_UNBROKEN = re.compile(r"([^\s/-]+[/-]?|[/-]+)(\s*)")
_GAP = {"", "–", "—", "-", "−", "…", "..", "n/a", "×"}


#: What a page holds beside two margins, and the room between two columns, in ems of a table's letters.
PAGE, APART = 49.6, 1.25
#: Widths of letters in ems, about: narrow ones, wide ones, capitals, all others; a little is added
#: for what such a count misses.
NARROW, LARGE, CAPITAL, OTHER, MORE = 0.27, 0.8, 0.6, 0.5, 1.05
#: What a column is given in one step, and how far ahead a step is sought that saves a line.
STEP, AHEAD = 1.0, 16
#: A cell up to this width is not broken if all such cells together leave so much of the page.
WHOLE, LEFT = 6.0, 0.3
#: Rows that are looked at: of more, some all through the table.
SOME = 50
#: What a line saved in a cell counts beside a line saved in a row.
CELL = 0.05


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
        "hyphenate": "true" if _breaks_words(grid) else None,
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


def _breaks_words(grid: _Grid) -> bool:
    """Return whether a word is longer than the width that the source gives its column."""
    if not grid.widths:
        return False
    page = PAGE - APART * (grid.columns - 1)
    columns = zip(grid.widths, _texts(grid, grid.header), _texts(grid, grid.rows), strict=True)
    return any(
        _Column(tuple(head), tuple(body)).least > page * width / fsum(grid.widths)
        for width, head, body in columns
    )


def _weights(grid: _Grid) -> str | None:
    """Return how the width is shared where the columns are too long for the page; else None."""
    if grid.widths:
        return None
    columns = zip(_texts(grid, grid.header), _texts(grid, grid.rows), strict=True)
    shares = shared(tuple((tuple(head), tuple(body)) for head, body in columns))
    if shares is None:
        return None
    last = len(shares) - 1
    tracks = [share + APART / 2 * ((place > 0) + (place < last)) for place, share in enumerate(shares)]
    return "(" + "".join(f"{track:.2f}fr, " for track in tracks).rstrip() + ")"


@lru_cache(maxsize=512)
def shared(columns: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]) -> list[float] | None:
    """Share the width of a page among columns, so that the rows have as few lines as can be.

    Each column begins as wide as its longest word, or short cell; then the width that is left goes,
    step by step, to the column in which it saves most lines.

    Args:
        columns: of each, the words of its heads and of its cells, row by row.

    Returns:
        The widths in ems, without the room between columns; None where all cells fit as they are.
    """
    page = PAGE - APART * (len(columns) - 1)
    kept = [_Column(head, body) for head, body in columns]
    if fsum(column.natural for column in kept) <= page:
        return None
    widths = [column.least for column in kept]
    if fsum(column.whole for column in kept) <= page * (1 - LEFT):
        widths = [column.whole for column in kept]
    if fsum(widths) > page:
        return [width * page / fsum(widths) for width in widths]
    left = page - fsum(widths)
    held = [column.lines(width) for column, width in zip(kept, widths, strict=True)]
    while left > STEP:
        best: tuple[float, int, float] | None = None
        for place, (column, width) in enumerate(zip(kept, widths, strict=True)):
            others = [found for at, found in enumerate(held) if at != place]
            rest = [max(row) for row in zip(*others, strict=True)] if others else [0] * len(held[0])
            for steps in range(1, AHEAD):
                wider = min(width + steps * STEP, column.natural)
                cost = wider - width
                if cost <= 0 or cost > left:
                    break
                lines = column.lines(wider)
                if lines == held[place]:
                    continue
                saved = _saved(held[place], lines, rest) / cost
                if saved > 0 and (best is None or saved > best[0]):
                    best = (saved, place, wider)
        if best is None:
            break
        _, place, wider = best
        left -= wider - widths[place]
        widths[place], held[place] = wider, kept[place].lines(wider)
    return [width + left / len(widths) for width in widths]


class _Column:
    """The cells of one column, and the lines that they fill.

    Attributes:
        natural: the width at which no cell breaks, in ems.
        least: that of the longest word.
        whole: that of the longest word or short cell.
    """

    def __init__(self, head: tuple[str, ...], body: tuple[str, ...]) -> None:
        texts = {text: place for place, text in enumerate(dict.fromkeys(head + body))}
        self._cells = [texts[text] for text in head + body[:: -(-len(body) // SOME) or 1]]
        self._words = [[(_size(word), _size(gap)) for word, gap in _UNBROKEN.findall(text)] for text in texts]
        sizes = [fsum(word + gap for word, gap in words) for words in self._words]
        self._sizes = sizes
        self._lines: dict[float, list[int]] = {}
        short = {text for text in body if sizes[texts[text]] <= WHOLE}
        self.natural = max(sizes, default=OTHER)
        self.least = max((word for words in self._words for word, _ in words), default=OTHER)
        self.whole = max([self.least, *(sizes[texts[text]] for text in short)])

    def lines(self, width: float) -> list[int]:
        """Return on how many lines each cell is set if the column is so wide."""
        if width not in self._lines:
            found = [
                1 if size <= width else _broken(words, width)
                for size, words in zip(self._sizes, self._words, strict=True)
            ]
            self._lines[width] = [found[cell] for cell in self._cells]
        return self._lines[width]


def _broken(words: list[tuple[float, float]], width: float) -> int:
    lines, at = 1, 0.0
    for word, gap in words:
        if at > 0 and at + word > width:
            lines, at = lines + 1, 0.0
        at += word + gap
    return lines


@lru_cache(maxsize=8192)
def _size(text: str) -> float:
    """Return about how wide some letters are, in ems."""
    size = 0.0
    for letter in text:
        if letter in " .,:;'|!()[]/-ijltfrI’‘":
            size += NARROW
        elif letter in "mwMW—%…":
            size += LARGE
        else:
            size += CAPITAL if letter.isupper() else 2 * OTHER if letter > "\u2e80" else OTHER
    return size * MORE


def _saved(before: list[int], after: list[int], rest: list[int]) -> float:
    """Return how many lines a wider column saves, in rows and, counted less, in its cells."""
    rows = sum(
        max(long, other) - max(less, other)
        for long, less, other in zip(before, after, rest, strict=True)
        if less < long
    )
    return rows + CELL * (sum(before) - sum(after))


def _texts(grid: _Grid, rows: list[nodes.Element]) -> list[list[str]]:
    """Return the words of each column row by row; none where a cell lies over several columns."""
    texts = [[""] * len(rows) for _ in range(grid.columns)]
    for y, cells in enumerate(_positions(rows)):
        for x, entry in cells:
            if not entry.get("morecols"):
                texts[x][y] = entry.astext().strip()
    return texts


def _header(self: Translator, grid: _Grid) -> str | None:
    if not grid.header:
        return None
    rows = _positions(grid.header)
    cells = [
        _cell(self, entry, "spanner" if entry.get("morecols") and row is not rows[-1] else None, True)
        for row in rows
        for _, entry in row
    ]
    return "(" + "".join(f"{cell}, " for cell in cells).rstrip() + ")"


def _cells(self: Translator, rows: list[nodes.Element], stubs: int) -> list[list[str]]:
    return [
        [_cell(self, entry, "stub" if x < stubs else None) for x, entry in cells]
        for cells in _positions(rows)
    ]


def _cell(self: Translator, entry: nodes.Element, function: str | None, head: bool = False) -> str:
    content = markup.block(self.body(entry))
    if head and any(entry.findall(_leads)):
        # A head that is repeated may not hold a link or a note again.
        content = f"[#head-once({content}, {markup.block(self.body(_without_links(entry)))})]"
    spans = {
        "colspan": entry.get("morecols", 0) + 1,
        "rowspan": entry.get("morerows", 0) + 1,
    }
    named = {key: str(value) for key, value in spans.items() if value > 1}
    if not named and not function:
        return content
    arguments = ", ".join(f"{key}: {value}" for key, value in named.items())
    return f"{function or 'table.cell'}({arguments}){content}"


def _leads(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Element) and bool(
        isinstance(node, (nodes.reference, nodes.footnote_reference)) or node.get("ids")
    )


def _without_links(entry: nodes.Element) -> nodes.Element:
    """Return a copy of a cell in which links are words and notes their numbers."""
    copy: nodes.Element = entry.deepcopy()
    for node in list(copy.findall(_leads)):
        if isinstance(node, nodes.footnote_reference):
            node.replace_self(nodes.superscript("", node.astext()))
        elif isinstance(node, nodes.reference):
            node.replace_self(node.children)
        else:
            node["ids"] = []
    return copy
