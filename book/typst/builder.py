"""The Sphinx builder ``typst``: the whole book as one PDF.

A thin adapter: it walks the tables of contents, resolves each document as Sphinx does, gives it
to ``translate`` with the numbers that the HTML pages show, and has the result compiled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.config import Config
from sphinx.errors import SphinxError
from sphinx.locale import admonitionlabels
from sphinx.util import logging

from book.typst import blocks, inlines, press, tables  # noqa: F401  (rules register themselves)
from book.typst.errors import Untranslatable
from book.typst.translate import Book, Translator

logger = logging.getLogger(__name__)

# The first of these that an output has is set.
MIME_PRIORITY = ("text/markdown", "image/svg+xml", "image/png", "image/jpeg", "text/plain")

FONTS = {
    "serif": ["Libertinus Serif", "Noto Serif CJK JP"],
    "sans": ["Book Sans", "Noto Sans CJK JP"],
    "mono": ["DejaVu Sans Mono"],
    "math": ["New Computer Modern Math", "Libertinus Serif"],
    "paths": [str(Path(__file__).parent.parent / "fonts")],
}


class PdfError(SphinxError):
    """The PDF cannot be made; the message says why and where."""

    category = "PDF not made"


@dataclass(frozen=True)
class Entry:
    """A document's place in the book: its depth, and the part that it opens, if any."""

    docname: str
    level: int
    part: str | None = None


class TypstBuilder(Builder):
    """Sets the resolved documents of a project into one PDF."""

    name = "typst"
    format = "typst"
    epilog = "The PDF is %(outdir)s."
    supported_image_types = ["image/svg+xml", "image/png", "image/jpeg", "image/gif"]
    allow_parallel = False

    def init(self) -> None:
        """Say where the PDF will be, relative to the folder of the build."""
        name = self.config.typst_name or "book"
        self.target = (Path(self.outdir) / f"{name}.pdf").resolve()
        self.epilog = f"The PDF is {name}.pdf in %(outdir)s."

    def get_outdated_docs(self) -> str:
        """Every document goes into the one file."""
        return "all documents"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return the label of a document."""
        return docname

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the label of a document, from wherever it is seen."""
        return to

    def prepare_writing(self, docnames: set[str]) -> None:
        """Nothing is written document by document."""

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Nothing is written document by document."""

    def write(self, *ignored: Any) -> None:
        """Assemble the book and have it set."""
        work = press.Workplace(Path(self.outdir) / ".typst")
        try:
            source = self._assemble(work)
            fonts = self._fonts()["paths"]
            for warning in press.set_book(source, work, self.target, fonts):
                logger.warning("Typst: %s", warning, type="typst")
        except Untranslatable as error:
            raise PdfError(str(error)) from None

    # -- assembling ---------------------------------------------------------------------------

    def _assemble(self, work: press.Workplace) -> press.Source:
        entries = list(self._entries(self.config.root_doc, 1, set()))
        book = Book(
            documents={entry.docname for entry in entries},
            sections=self.env.toc_secnumbers,
            figures=self.env.toc_fignumbers,
            formats=dict(self.config.numfig_format),
            titles={kind: str(label) for kind, label in admonitionlabels.items()},
            image=lambda uri: work.image(Path(self.srcdir) / uri),
            bibliography_labels=self._shows_labels(),
        )
        about = self._about(work)
        floats = [self.env.toc_fignumbers.get(entry.docname, {}) for entry in entries]
        about["floats"] = sorted({kind for found in floats for kind in found if found[kind]})
        source = press.Source(about=about)
        for entry in entries:
            doctree = self.env.get_doctree(entry.docname)
            self.env.apply_post_transforms(doctree, entry.docname)
            self.post_process_images(doctree)
            file = Path(self.env.doc2path(entry.docname)).relative_to(self.srcdir).as_posix()
            translator = Translator(book, entry.docname, file, entry.level)
            source.add(translator, doctree, entry.part)
        return source

    def _entries(self, docname: str, level: int, seen: set[str]) -> Iterator[Entry]:
        """Walk the tables of contents: the root first, then what each document includes."""
        seen.add(docname)
        if self._is_set(docname):
            yield Entry(docname, level)
        below = 1 if docname == self.config.root_doc else level + 1
        for toctree in self.env.get_doctree(docname).findall(addnodes.toctree):
            part = toctree.get("caption") if below == 1 else None
            for _title, target in toctree["entries"]:
                if target in seen or target not in self.env.found_docs:
                    continue
                for entry in self._entries(target, below, seen):
                    yield Entry(entry.docname, entry.level, part) if part else entry
                    part = None

    def _is_set(self, docname: str) -> bool:
        """Return whether a document goes into the PDF: not if its metadata say ``pdf: false``."""
        value = self.env.metadata.get(docname, {}).get("pdf", True)
        return str(value).strip().lower() not in {"false", "no", "0"}

    # -- what the book says of itself ---------------------------------------------------------

    def _about(self, work: press.Workplace) -> dict[str, Any]:
        known = dict(self.config.typst_metadata)
        language, _, region = (self.config.language or "en").replace("_", "-").partition("-")
        author = known.pop("author", self.config.author)
        about = {
            "title": known.pop("title", self.config.html_title or self.config.project),
            "subtitle": known.pop("subtitle", ""),
            "author": author,
            "authors": known.pop("authors", [author]),
            "version": str(known.pop("version", self.config.release)),
            "date": _day(known.pop("date", None)),
            "as_of": _day(known.pop("as_of", None)),
            "keywords": known.pop("keywords", []),
            "description": known.pop("description", ""),
            "imprint": [list(pair) for pair in known.pop("imprint", [])],
            "lists": [list(pair) for pair in known.pop("lists", [])],
            "accent": known.pop("accent", "#8a1c1c"),
            "colours": known.pop("colours", {}),
            "lang": language,
            "region": region.lower() or None,
            "fonts": {key: value for key, value in self._fonts().items() if key != "paths"},
            "attachments": [
                work.attachment(Path(self.srcdir), entry) for entry in self.config.typst_attachments
            ],
        }
        if about["date"] is None:
            raise PdfError("typst_metadata: no date; PDF/A needs the day of the edition")
        if known:
            raise PdfError(f"typst_metadata: unknown key {sorted(known)[0]!r}; see its README")
        return about

    def _fonts(self) -> dict[str, list[str]]:
        return FONTS | self.config.typst_fonts

    def _shows_labels(self) -> bool:
        """Return whether entries of the bibliography need their labels: not if cited by author."""
        style = getattr(self.config, "bibtex_reference_style", "label")
        return not str(style).startswith("author")


def _day(value: Any) -> str | None:
    """Return a day as ISO 8601, whether YAML made a date of it or not."""
    return None if value is None else date.fromisoformat(str(value)).isoformat()


def _prefer_print(app: Sphinx, config: Config) -> None:
    """Say which form of a notebook's output is set, if MyST-NB is in use."""
    if "nb_mime_priority_overrides" in config:
        given = [tuple(entry) for entry in config.nb_mime_priority_overrides]
        chosen = {(builder, mime) for builder, mime, _ in given}
        given += [
            (TypstBuilder.name, mime, 10 * place)
            for place, mime in enumerate(MIME_PRIORITY)
            if (TypstBuilder.name, mime) not in chosen
        ]
        config.nb_mime_priority_overrides = given


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the builder and its settings with Sphinx."""
    app.add_builder(TypstBuilder)
    app.add_config_value("typst_name", "book", "", str)
    app.add_config_value("typst_metadata", {}, "", dict)
    app.add_config_value("typst_attachments", [], "", Sequence)
    app.add_config_value("typst_fonts", {}, "", dict)
    app.connect("config-inited", _prefer_print)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
