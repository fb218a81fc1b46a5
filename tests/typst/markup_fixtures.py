"""Fixture files: blocks of a title, a source, and the Typst markup that it must give."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from docutils import nodes
from docutils.core import publish_doctree
from myst_parser.parsers.docutils_ import Parser as MystParser

from book.typst import blocks, inlines, tables  # noqa: F401  (rules register themselves)
from book.typst.translate import Book, Translator

FOLDER = Path(__file__).parent / "fixtures"
EXTENSIONS = "attrs_block,attrs_inline,colon_fence,deflist,dollarmath,amsmath"


@dataclass(frozen=True)
class Fixture:
    """A snippet of a source with the markup it must give."""

    file: str
    title: str
    source: str
    expected: str

    @property
    def id(self) -> str:
        """The name under which pytest reports it."""
        return f"{self.file}: {self.title}"


def read(file: str) -> list[Fixture]:
    """Read a fixture file: "## title", source, a line ">>>>", expected markup."""
    found = []
    for part in (FOLDER / file).read_text(encoding="utf-8").split("\n## ")[1:]:
        title, _, rest = part.partition("\n")
        source, _, expected = rest.partition("\n>>>>\n")
        found.append(Fixture(file, title, source.strip("\n") + "\n", expected.strip("\n")))
    return found


def parse(fixture: Fixture) -> nodes.document:
    """Parse a snippet with docutils alone; Sphinx is not needed for these nodes."""
    settings = {"report_level": 5, "halt_level": 5, "doctitle_xform": False, "docinfo_xform": False}
    if fixture.file.endswith(".md"):
        return publish_doctree(
            fixture.source,
            parser=MystParser(),
            settings_overrides={**settings, "myst_enable_extensions": EXTENSIONS.split(",")},
        )
    return publish_doctree(fixture.source, settings_overrides={**settings, "smart_quotes": False})


def translate(document: nodes.document, **known: object) -> str:
    """Translate a document named "page" of a book that holds it alone."""
    book = Book(documents={"page"}, **known)
    return Translator(book, "page", "page.md").document(document)
