"""The first use of a term in a chapter leads to the glossary and tells there and then what it means."""

from __future__ import annotations

import re
from functools import lru_cache

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.nodes import clean_astext

GLOSSARY = "chapters/glossary"

#: Inside these a word is a name, a label or a quotation, or leads somewhere already.
_CLOSED = (
    nodes.reference,
    nodes.literal,
    nodes.title,
    nodes.caption,
    nodes.Admonition,
    nodes.table,
    nodes.footnote,
    nodes.raw,
    nodes.emphasis,
)


@lru_cache(maxsize=1)
def _terms(app: Sphinx) -> dict[str, tuple[str, str]]:
    return terms(app.env.get_doctree(GLOSSARY)) if GLOSSARY in app.env.found_docs else {}


def terms(glossary: nodes.document) -> dict[str, tuple[str, str]]:
    """What a glossary explains: for each term the id of its place and what it says."""
    found = {}
    for item in glossary.findall(nodes.definition_list_item):
        words = " ".join(clean_astext(one) for one in item.findall(nodes.definition))
        for term in item.findall(nodes.term):
            found[clean_astext(term)] = (term["ids"][0], words)
    return found


def pattern(term: str) -> re.Pattern[str]:
    """How a term stands in a sentence: also in the plural, and in small letters unless it is an acronym."""
    plural = f"(?:{re.escape(term[:-1])}ies|{re.escape(term)}s?)" if term.endswith("y") else ""
    words = plural or f"{re.escape(term)}(?:e?s)?"
    return re.compile(rf"\b{words}\b", 0 if term.isupper() else re.IGNORECASE)


def lead(doctree: nodes.document, found: dict[str, tuple[str, str]], uri: str) -> int:
    """Make the first use of each term in the running text of a page a link.

    Args:
        doctree: the page, changed in place.
        found: as ``terms`` gives it.
        uri: the address of the glossary as seen from the page.

    Returns:
        how many terms are linked.
    """
    left = {term: pattern(term) for term in sorted(found, key=len, reverse=True)}
    linked: set[str] = set()
    for paragraph in doctree.findall(nodes.paragraph):
        if _inside(paragraph, nodes.definition_list):
            continue
        for text in list(paragraph.findall(nodes.Text)):
            if any(_inside(text, kind) for kind in _CLOSED):
                continue
            hits: list[tuple[int, int, str]] = []
            for term, words in left.items():
                meaning = found[term][1]
                match = None if meaning in linked else words.search(str(text))
                if match and not any(match.start() < end and start < match.end() for start, end, _ in hits):
                    linked.add(meaning)
                    hits.append((match.start(), match.end(), term))
            if hits:
                _replace(text, sorted(hits), found, uri)
    return len(linked)


def _inside(node: nodes.Node, kind: type) -> bool:
    above = node.parent
    while above is not None and not isinstance(above, kind):
        above = above.parent
    return above is not None


def _replace(
    text: nodes.Text, hits: list[tuple[int, int, str]], found: dict[str, tuple[str, str]], uri: str
) -> None:
    words, at, parts = str(text), 0, []
    for start, end, term in hits:
        ident, meaning = found[term]
        link = nodes.reference("", words[start:end], internal=True, refuri=f"{uri}#{ident}")
        link["reftitle"] = meaning
        link["classes"] += ["term-link"]
        parts += [nodes.Text(words[at:start]), link]
        at = end
    parts.append(nodes.Text(words[at:]))
    text.parent.replace(text, [one for one in parts if one.astext()])


def link(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Lead from a page to the glossary."""
    if app.builder.format == "html" and docname != GLOSSARY:
        lead(doctree, _terms(app), app.builder.get_relative_uri(docname, GLOSSARY))
