"""What lies where on a PDF's pages: runs of letters, pictures, figures, each with its box."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, ContentStream

Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Ink:
    """A run of letters, or a picture, with its box in points from the page's lower left corner."""

    what: str
    left: float
    bottom: float
    right: float
    top: float


class Face:
    """The widths of a font's glyphs, which Typst names by two bytes each."""

    def __init__(self, font: Any) -> None:
        inner = font["/DescendantFonts"][0].get_object()
        self.usual = float(inner.get("/DW", 1000))
        self.widths: dict[int, float] = {}
        table = [entry.get_object() for entry in inner.get("/W", [])]
        while table:
            first, second = int(table.pop(0)), table.pop(0)
            if isinstance(second, list):
                self.widths |= {first + place: float(width) for place, width in enumerate(second)}
            else:
                width = float(table.pop(0))
                self.widths |= dict.fromkeys(range(first, int(second) + 1), width)

    def width(self, glyphs: bytes) -> float:
        """The width of some glyphs in ems."""
        codes = (int.from_bytes(glyphs[at : at + 2], "big") for at in range(0, len(glyphs), 2))
        return sum(self.widths.get(code, self.usual) for code in codes) / 1000


def times(one: Matrix, other: Matrix) -> Matrix:
    """First one transformation, then the other."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _box(what: str, matrix: Matrix, left: float, bottom: float, right: float, top: float) -> Ink:
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    xs = [matrix[0] * x + matrix[2] * y + matrix[4] for x, y in corners]
    ys = [matrix[1] * x + matrix[3] * y + matrix[5] for x, y in corners]
    return Ink(what, min(xs), min(ys), max(xs), max(ys))


def _raw(value: Any) -> bytes:
    return bytes(getattr(value, "original_bytes", value))


def ink(page: PageObject) -> Iterator[Ink]:
    """All letters and pictures of a page."""
    fonts: dict[str, Face] = {}
    yield from _ink(page.get_contents(), page["/Resources"], page.pdf, UNIT, fonts)  # type: ignore[arg-type]


def _ink(stream: Any, resources: Any, pdf: Any, start: Matrix, fonts: dict[str, Face]) -> Iterator[Ink]:
    now, kept = start, []
    text, face, size = UNIT, None, 0.0
    named = resources.get_object()
    for operands, operator in ContentStream(stream, pdf).operations:
        if operator == b"q":
            kept.append(now)
        elif operator == b"Q":
            now = kept.pop()
        elif operator == b"cm":
            now = times(tuple(map(float, operands)), now)  # type: ignore[arg-type]
        elif operator == b"BT":
            text = UNIT
        elif operator == b"Tm":
            text = tuple(map(float, operands))  # type: ignore[assignment]
        elif operator == b"Td":
            text = times((1, 0, 0, 1, float(operands[0]), float(operands[1])), text)
        elif operator == b"Tf":
            name, size = str(operands[0]), float(operands[1])
            font = named["/Font"][name]
            key = str(font.get("/BaseFont")) + str(getattr(font.indirect_reference, "idnum", name))
            face = fonts.setdefault(key, Face(font))
        elif operator in (b"Tj", b"TJ") and face:
            pieces = operands[0] if operator == b"TJ" else operands
            run = 0.0
            for piece in pieces:
                if isinstance(piece, (int, float)) or not hasattr(piece, "original_bytes"):
                    run -= float(piece) / 1000
                else:
                    run += face.width(_raw(piece))
            yield _box("letters", times(text, now), 0, -0.1 * size, run * size, 0.6 * size)
            text = times((1, 0, 0, 1, run * size, 0), text)
        elif operator == b"Do":
            drawn = named["/XObject"][str(operands[0])].get_object()
            if drawn["/Subtype"] == "/Image":
                yield _box("a picture", now, 0, 0, 1, 1)
            else:
                matrix = tuple(map(float, drawn.get("/Matrix", UNIT)))
                left, bottom, right, top = map(float, drawn["/BBox"])
                yield _box("a drawing", times(matrix, now), left, bottom, right, top)  # type: ignore[arg-type]


def structure(reader: PdfReader) -> Iterator[Any]:
    """The elements of a tagged PDF in the order in which they are read."""
    root: Any = reader.trailer["/Root"]
    waiting = [root["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node
            if "/K" in node:
                waiting.append(node["/K"])


def figures(reader: PdfReader) -> Iterator[Ink]:
    """All figures of a tagged PDF, by what they say of themselves."""
    for node in structure(reader):
        for about in _attributes(node) if node["/S"] == "/Figure" else ():
            if "/BBox" in about:
                yield Ink(str(node.get("/Alt", ""))[:60], *map(float, about["/BBox"]))


def sequence(reader: PdfReader) -> list[int]:
    """The page of each element that has one, in the order in which they are read."""
    numbers = {page.indirect_reference.idnum: at for at, page in enumerate(reader.pages, 1)}  # type: ignore[union-attr]
    return [numbers[node.raw_get("/Pg").idnum] for node in structure(reader) if "/Pg" in node]


def bookmarks(reader: PdfReader, entries: list[Any] | None = None) -> Iterator[tuple[str, int]]:
    """The bookmarks of a PDF with their pages, from the top down."""
    for entry in reader.outline if entries is None else entries:
        if isinstance(entry, list):
            yield from bookmarks(reader, entry)
        else:
            yield str(entry.title), int(reader.get_destination_page_number(entry) or 0) + 1


def _attributes(node: Any) -> list[Any]:
    found = node.get("/A", ArrayObject()).get_object()
    return [one.get_object() for one in found] if isinstance(found, list) else [found]


#: The type area with the margin for notes, in points; a blank at the end of a line hangs out.
MM = 72 / 25.4
LEFT, RIGHT, FOOT, HEAD, BLANK = 16 * MM, 156 * MM, 10 * MM, 230 * MM, 4.0


def astray(reader: PdfReader) -> list[str]:
    """What lies outside the type area, with its page."""
    found = [
        f"page {number}: {one}"
        for number, page in enumerate(reader.pages, 1)
        for one in ink(page)
        if _is_astray(one)
    ]
    return found + [f"a figure: {one}" for one in figures(reader) if _is_astray(one)]


def _is_astray(one: Ink) -> bool:
    across = one.left >= LEFT - 0.5 and one.right <= RIGHT + BLANK
    return not (across and one.bottom >= FOOT and one.top <= HEAD)
