"""Sphinx extension: warns of what Sphinx and MyST take without a word, and a reader would see.

Every warning stops the build. Looked for are markup that was left as it was typed (a role, a footnote,
a box that is never closed), markup for HTML alone, characters that do not show, addresses that no other
machine has, and pages that the table of contents lacks or has twice.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

from book import bound, letters, pictures
from book.stale import MERGE

logger = logging.getLogger(__name__)

COMMENT = re.compile(r"\s*(<!--(?:(?!-->).)*-->\s*)+", re.DOTALL)
#: What is left of markup that could not be read as such, and what it was meant to be.
TYPED = {
    re.compile(r"\{[a-zA-Z][\w:.-]*\}`"): "a role that is empty or never closed",
    re.compile(r"\[\^[^\]\s]+\]"): "a footnote that is none",
    re.compile(r"\{\{.*?\}\}"): "a substitution that is none",
    re.compile(r"\]\([a-z]+:[^)\s]*\)?"): "a link that is none",
    re.compile(r"\[[^\[\]]*[^\W\d][^\[\]]*\]\[[^\[\]]*\]"): "a link to an address that is not given",
    re.compile(r"\*\*"): "bold type that is never closed",
    re.compile(r"(?<![\w*])\*\w[^*]*|[\w.,;:!?]\*(?![\w*])"): "slanted type that is never closed",
    re.compile(r"(?<![\w_])_\w[^_]*$|\w_(?![\w_])"): "slanted type that is never closed",
    re.compile(r"^[^`]*`(?:[^`]*`[^`]*`)*[^`]*$"): "code that is never closed",
    re.compile(r"\$\$"): "mathematics that is never closed",
    re.compile(r"~~"): "struck words, which the book does not set",
    re.compile(r"\{%.*?%\}"): "a command of a template that is none",
    re.compile(r"^\[[ xX]\] "): "a box to tick, which the book does not set",
    re.compile(r"^#{2,6}\w"): "a heading without its blank",
    re.compile(r"^\|.*\|\s*$"): "a row of a table without its heading",
    re.compile(r"<https?://[^>\s]*\s[^>]*>"): "an address with a blank",
    re.compile(r"&#?\w+;"): "a character's name that is none",
    re.compile(r"\b(?:TODO|FIXME|XXX)\b"): "a note to oneself",
    re.compile(r"\b(a|an|and|at|by|for|from|of|or|the|to|with)\s+\1\b"): "a word twice",
    re.compile(r"(?:/home|/Users|[A-Z]:\\Users)[/\\]\w+"): "a path of one machine",
}
#: What lies between two dollar signs that were meant as money.
MONEY = re.compile(r"\d[\d.,]*\s(?:.*\s)?[a-z]{2,}", re.DOTALL)
#: What a merge that was not finished leaves behind, and comments that hardly bind a fact.
LEFT = {
    MERGE: "a mark of a merge",
    re.compile(r"<!--\s*(?:fact|Facts?|FACTS?)\s*:.*|<!--\s*facts?\s+.*"): "a comment that binds no fact",
}
#: Addresses that lead out of the book: the others are code, or lie on one machine.
SCHEMES = ("http", "https", "mailto")
#: Characters without a shape that are meant: soft hyphen, joiners of scripts that need them.
MEANT = "\N{SOFT HYPHEN}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{WORD JOINER}\n\t"
#: The line below a table's heading, and what ends a table.
RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
AFTER = re.compile(r"\s*($|<|>|#|```|~~~|:::|[-*+] |\d+[.)] |\(.*\)=|%|\+\+\+)")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,}|:{3,})(.*)")


def check(app: Sphinx, doctree: nodes.document) -> None:
    """Warn of what a page holds that it may not."""
    for node, wrong in wrongs(doctree):
        # A whole page has no line, and would be told without its name.
        place = app.env.docname if isinstance(node, nodes.document) else node
        logger.warning("%s", wrong, location=place, type="book")


def wrongs(doctree: nodes.document) -> Iterator[tuple[nodes.Node, str]]:
    """What a page holds that it may not, each with its place."""
    for raw in doctree.findall(nodes.raw):
        if "html" in raw.get("format", "").split() and not (COMMENT.fullmatch(raw.astext()) or bundled(raw)):
            yield raw, f"HTML, which the PDF would not hold: {' '.join(raw.astext().split())[:40]}"
    for text in doctree.findall(nodes.Text):
        parent = text.parent
        said = text.astext()
        for letter in sorted(set(said)):
            if unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cs", "Cn") and letter not in MEANT:
                yield parent, f"a character that does not show (U+{ord(letter):04X})"
            elif letter == "\N{REPLACEMENT CHARACTER}":
                yield parent, "a character that was lost (U+FFFD)"
        if not isinstance(
            parent, nodes.literal | nodes.literal_block | nodes.math | nodes.math_block | nodes.raw
        ):
            for wrong in letters.wrongs(said):
                yield parent, wrong
            for pattern, what in TYPED.items():
                if found := pattern.search(said):
                    yield parent, f"{what}: {' '.join(found[0].split())[:60]}"
    for link in doctree.findall(nodes.reference):
        scheme, colon, _ = link.get("refuri", "").partition(":")
        if colon and scheme.lower() not in SCHEMES:
            yield link, f"an address that is not of the web: {link['refuri'][:60]}"
    for formula in doctree.findall(nodes.math):
        if MONEY.match(formula.astext()):
            yield formula, f"money that is taken for mathematics (write \\$): ${formula.astext()}$"
    headings: set[str] = set()
    for title in doctree.findall(nodes.title):
        words = " ".join(title.astext().split())
        if not words:
            yield title, "a heading without words"
        elif words in headings and isinstance(title.parent, nodes.section):
            yield (
                title,
                f"a heading that stands twice on its page, so that no link tells one from the other: {words}",
            )
        headings.add(words)
    titles = [node for node in doctree.children if isinstance(node, nodes.section)]
    if not titles:
        yield doctree, "a page without a heading"
    for other in titles[1:]:
        yield other, "a second heading of the first level: a page has one"


def bundled(node: nodes.Node) -> bool:
    """Whether a node is one of the forms of an output, of which each builder takes the one that it sets."""
    while node.parent is not None:
        node = node.parent
        if isinstance(node, nodes.Element) and node.get("nb_element") == "mime_bundle":
            return True
    return False


def unclosed(text: str) -> int | None:
    """The line at which a box or block of code opens that is never closed; None: all are closed.

    The first line of as many marks or more closes it, whatever stands between; what a box of MyST holds
    is then looked at by itself.
    """
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        found = FENCE.match(lines[at])
        at += 1
        if found is None or (found[1][0] == "`" and "`" in found[2]):
            continue
        begun, fence = at, found[1]
        closing = re.compile(rf" {{0,3}}{fence[0]}{{{len(fence)},}}\s*")
        while at < len(lines) and not closing.fullmatch(lines[at]):
            at += 1
        if at == len(lines):
            return begun
        inside = unclosed("\n".join(lines[begun:at])) if found[2].strip().startswith("{") else None
        if inside is not None:
            return begun + inside
        at += 1
    return None


def uneven(text: str) -> Iterator[tuple[int, str]]:
    """Rows of tables that have more or fewer cells than their heading, which Markdown fills up or cuts.

    Yields:
        The line, and what is wrong with it.
    """
    lines = text.splitlines()
    at, fence = 0, ""
    while at < len(lines):
        found = FENCE.match(lines[at])
        if found is not None and not (found[1][0] == "`" and "`" in found[2]):
            if fence and found[1].startswith(fence) and not found[2].strip():
                fence = ""
            elif not fence and not found[2].strip().startswith("{"):
                fence = found[1] if found[1][0] != ":" and (found[2].strip() or _closed(lines, at)) else ""
        at += 1
        if fence or at >= len(lines) or "|" not in lines[at - 1] or not RULE.fullmatch(lines[at]):
            continue
        columns = _cells(lines[at - 1])
        if _cells(lines[at]) != columns:
            rule = _cells(lines[at])
            yield (
                at,
                f"a table whose heading has {columns} cells and the line below it {rule}: it is set as text",
            )
            continue
        at += 1
        while at < len(lines) and not AFTER.match(lines[at]):
            if (cells := _cells(lines[at])) != columns:
                row = " ".join(lines[at].split())[:40]
                yield at + 1, f"a row of a table with {cells} cells where its heading has {columns}: {row}"
            at += 1


def _closed(lines: list[str], at: int) -> bool:
    """Whether a fence without a name is closed further down."""
    return any(line.strip() == lines[at].strip() for line in lines[at + 1 :])


def _cells(line: str) -> int:
    """How many cells a row of a table has."""
    inner = re.sub(r"\\.", "", line).strip().removeprefix("|").removesuffix("|")
    return inner.count("|") + 1


def read(app: Sphinx, docname: str, content: list[str]) -> None:
    """Warn of what is seen in a page's own text: see ``faults``."""
    path = Path(app.env.doc2path(docname))
    texts = {0: content[0]}  # each with the number of lines above it
    if path.suffix == ".ipynb":
        try:
            cells = json.loads(content[0])["cells"]
            # Lines of a cell are counted as MyST-NB does: 10002 is the first of the first cell.
            texts = {
                number * 10_000 + 1: "".join(cell["source"])
                for number, cell in enumerate(cells, 1)
                if cell["cell_type"] == "markdown"
            }
        except (ValueError, KeyError, TypeError):
            return  # the reader of notebooks says what is wrong
    for above, text in texts.items():
        for line, wrong in faults(text, path, Path(app.srcdir)):
            logger.warning("%s", wrong, location=(docname, above + line), type="book")
    whole = "\n\n".join(texts.values())
    for name in sorted(set(re.findall(r"^\[\^([^\]\s]+)\]:", whole, re.MULTILINE))):
        if f"[^{name}]" not in whole.replace(f"[^{name}]:", ""):
            logger.warning("a footnote that nothing refers to: [^%s]", name, location=docname, type="book")


def faults(text: str, path: Path, home: Path) -> Iterator[tuple[int, str]]:
    """What is wrong in the text of a page, or of a cell of it, as it was typed.

    Looked for are a box that is never closed, which swallows the rest of the page, what was left behind,
    uneven tables, and names that are bound to no fact.

    Args:
        text: Markdown.
        path: the page.
        home: the folder of the project.

    Yields:
        The line, and what is wrong with it.
    """
    if (line := unclosed(text)) is not None:
        yield line, f"a box or block that is never closed: {' '.join(text.splitlines()[line - 1].split())}"
    for pattern, what in LEFT.items():
        for found in pattern.finditer(text):
            yield text.count("\n", 0, found.start()) + 1, f"{what}: {found[0][:60]}"
    yield from uneven(text)
    yield from bound.unknown(text, path.relative_to(home).as_posix(), home)


def listed(app: Sphinx) -> None:
    """Warn of chapters that the table of contents lacks or has twice: Sphinx leaves them out unseen."""
    toc = Path(app.config.external_toc_path)
    named = list(_files(yaml.safe_load(toc.read_text(encoding="utf-8"))))
    for name in sorted({name for name in named if named.count(name) > 1}):
        logger.warning("%s lists %s twice", toc.name, name, type="book")
    for path in sorted((Path(app.srcdir) / "chapters").rglob("*.*")):
        parts = path.relative_to(app.srcdir).with_suffix("").parts
        name = "/".join(parts)
        shown = not any(part.startswith(".") for part in parts)
        if path.suffix in (".md", ".ipynb") and shown and name not in named:
            logger.warning("%s does not list %s: list it or take it away", toc.name, name, type="book")


def _files(entry: Any) -> Iterator[str]:
    """The documents that a table of contents names, without their suffix."""
    if isinstance(entry, dict):
        for key, value in entry.items():
            if key in ("root", "file"):
                yield re.sub(r"\.(md|ipynb)$", "", str(value))
            else:
                yield from _files(value)
    elif isinstance(entry, list):
        for part in entry:
            yield from _files(part)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension."""
    app.connect("builder-inited", listed)
    app.connect("source-read", read)
    app.connect("doctree-read", check)
    app.connect("doctree-read", pictures.check)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
