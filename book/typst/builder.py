"""The Sphinx builder ``typst``: the whole book as one PDF.

A thin adapter: it walks the tables of contents, resolves each document as Sphinx does, gives it
to ``translate`` with the numbers that the HTML pages show, and has the result compiled.
"""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
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
        self._doctrees: dict[str, nodes.document] = {}

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
        """Assemble the book, and each chapter by itself if that is asked for; then set them side by side.

        Raises:
            PdfError: something cannot be set; then no PDF is put in its place.
        """
        jobs: list[press.Job] = []
        kept = press.Kept(Path(self.doctreedir) / "typst")
        try:
            entries = list(self._entries(self.config.root_doc, 1, set()))
            books = [(entries, self.target, "")]
            if self.config.typst_chapters:
                for chapter in self._chapters(entries):
                    slug = chapter[0].docname.rpartition("/")[2]
                    alone = self.target.parent / "chapters" / f"{slug}.pdf"
                    books.append((chapter, alone, chapter[0].docname))
            # Typst works outside Python's lock: the book is set while the chapters are assembled.
            with ThreadPoolExecutor(os.cpu_count()) as threads:
                running = []
                for some, target, extract in books:
                    jobs.append(self._job(some, target, extract or None))
                    running.append(threads.submit(kept.set_book, jobs[-1]))
                made = [one.result() for one in running]
        except Untranslatable as error:
            raise PdfError(str(error)) from None
        kept.forget_the_rest()
        for job, (content, warnings) in zip(jobs, made, strict=True):
            for warning in warnings:
                logger.warning("Typst: %s: %s", job.target.name, warning, type="typst")
            press.put(content, job.target)

    def _job(self, entries: list[Entry], target: Path, extract: str | None) -> press.Job:
        work = press.Workplace(
            Path(self.outdir) / ".typst" / (f"chapter-{target.stem}" if extract else "book")
        )
        source = self._assemble(work, entries, extract)
        source.check()
        return press.Job(source, work, target, self._fonts()["paths"])

    # -- assembling ---------------------------------------------------------------------------

    def _assemble(self, work: press.Workplace, entries: list[Entry], extract: str | None) -> press.Source:
        cited = set() if extract is None else self._cited(entries)
        works = [self._works(docname, cited) for docname in self._bibliographies(cited)]
        pattern = self.config.typst_index.get("pattern")
        about = self._about(work, extract)
        book = Book(
            documents={entry.docname for entry in entries} | {docname for docname, _ in works},
            sections=self.env.toc_secnumbers,
            figures=self.env.toc_fignumbers,
            formats=dict(self.config.numfig_format),
            titles={kind: str(label) for kind, label in admonitionlabels.items()},
            image=lambda uri: work.image(Path(self.srcdir) / uri),
            bibliography_labels=self._shows_labels(),
            index=re.compile(pattern) if pattern and extract is None else None,
            cite={entry.docname: self._citation(entry) for entry in entries if self._is_chapter(entry)},
        )
        floats = [self.env.toc_fignumbers.get(entry.docname, {}) for entry in entries]
        about["floats"] = sorted({kind for found in floats for kind in found if found[kind]})
        source = press.Source(about=about)
        for entry in entries:
            source.add(
                self._translator(book, entry.docname, entry.level), self._resolved(entry.docname), entry.part
            )
        for docname, doctree in works:
            source.add(self._translator(book, docname, 1), doctree, None)
        about["notes"] = any(translator.uses_margin for translator in source.translators)
        words = {word for translator in source.translators for word in translator.indexed}
        about["index"]["words"] = sorted(words, key=_naturally)
        return source

    def _translator(self, book: Book, docname: str, level: int) -> Translator:
        file = Path(self.env.doc2path(docname)).relative_to(self.srcdir).as_posix()
        return Translator(book, docname, file, level)

    def _resolved(self, docname: str) -> nodes.document:
        """Return a document with its references resolved: once, as a bibliography grows by it."""
        if docname not in self._doctrees:
            doctree = self.env.get_doctree(docname)
            self.env.apply_post_transforms(doctree, docname)
            self.post_process_images(doctree)
            self._doctrees[docname] = doctree
        return self._doctrees[docname]

    # -- chapters by themselves ---------------------------------------------------------------

    def _is_chapter(self, entry: Entry) -> bool:
        """Return whether a document is a numbered chapter with figures or tables of its own."""
        floats = self.env.toc_fignumbers.get(entry.docname, {})
        return entry.level == 1 and any(floats.values()) and entry.docname != self.config.root_doc

    def _chapters(self, entries: list[Entry]) -> Iterator[list[Entry]]:
        """Yield each chapter with the documents that are nested in it."""
        for place, entry in enumerate(entries):
            if self._is_chapter(entry):
                nested = itertools.takewhile(lambda other: other.level > 1, entries[place + 1 :])
                yield [Entry(entry.docname, 1), *nested]

    def _cited(self, entries: list[Entry]) -> set[str]:
        """Return the places, as document and id, to which some documents refer."""
        found = set()
        for entry in entries:
            for node in self._resolved(entry.docname).findall(nodes.reference):
                found.add(node.get("refuri", ""))
        return found

    def _bibliographies(self, cited: set[str]) -> list[str]:
        """Return the documents of the book in which works that are cited are listed."""
        domain: Any = self.env.domains.get("cite")
        listing = {key.docname for key in domain.bibliographies} if domain else set()
        return sorted(listing & {place.partition("#")[0] for place in cited})

    def _works(self, docname: str, cited: set[str]) -> tuple[str, nodes.document]:
        """Return a bibliography, cut down to the works that are cited."""
        doctree = self._resolved(docname).deepcopy()
        for entry in list(doctree.findall(nodes.citation)):
            if not any(f"{docname}#{identifier}" in cited for identifier in entry["ids"]):
                entry.parent.remove(entry)
        return docname, doctree

    def _citation(self, entry: Entry) -> str:
        """Return how a chapter asks to be cited."""
        template = self.config.typst_metadata.get("cite", {}).get("chapter", "")
        return template.format(title=self.env.titles[entry.docname].astext())

    def _entries(self, docname: str, level: int, seen: set[str]) -> Iterator[Entry]:
        """Walk the tables of contents: the root first, then what each document includes."""
        seen.add(docname)
        if self._is_set(docname):
            yield Entry(docname, level)
        if docname not in self.env.toctree_includes:
            return
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

    def _about(self, work: press.Workplace, extract: str | None) -> dict[str, Any]:
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
            "terms": [list(pair) for pair in known.pop("terms", [])],
            "lists": [list(pair) for pair in known.pop("lists", [])],
            "accent": known.pop("accent", "#8a1c1c"),
            "colours": known.pop("colours", {}),
            "lang": language,
            "region": region.lower() or None,
            "fonts": {key: value for key, value in self._fonts().items() if key != "paths"},
            "attachments": [],
            "cite": {kind: text for kind, text in known.pop("cite", {}).items() if kind != "chapter"},
            "index": {"title": "Index", "note": "", "words": []} | self.config.typst_index,
            "extract": None,
        }
        if extract is None:
            about["attachments"] = [
                work.attachment(Path(self.srcdir), entry) for entry in self.config.typst_attachments
            ]
        else:
            about["extract"] = {"of": " ".join(part for part in (about["title"], about["subtitle"]) if part)}
            about["title"], about["subtitle"] = self.env.titles[extract].astext(), ""
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


def _naturally(word: str) -> list[tuple[int, str]]:
    """Return a key by which numbers within words sort as numbers."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", word)]


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
    app.add_config_value("typst_index", {}, "", dict)
    app.add_config_value("typst_chapters", False, "", bool)
    app.connect("config-inited", _prefer_print)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
