"""Rules for what stands within a line."""

from __future__ import annotations

from docutils import nodes

from book.typst import markup, math
from book.typst.errors import Untranslatable
from book.typst.translate import Translator, is_silent, rule


def within(self: Translator, node: nodes.Element) -> str:
    """Return the markup of a node's children, spaces at the ends kept."""
    return "".join(map(self.node, node.children))


@rule("emphasis", "literal_emphasis", "title_reference", "manpage")
def emphasis(self: Translator, node: nodes.Element) -> str:
    """Italics."""
    return f"{self.anchors(node)}#emph[{within(self, node)}];"


@rule("strong", "literal_strong")
def strong(self: Translator, node: nodes.Element) -> str:
    """Bold."""
    return f"{self.anchors(node)}#strong[{within(self, node)}];"


@rule("subscript")
def subscript(self: Translator, node: nodes.Element) -> str:
    """Below the line."""
    return f"#sub[{within(self, node)}];"


@rule("superscript")
def superscript(self: Translator, node: nodes.Element) -> str:
    """Above the line."""
    return f"#super[{within(self, node)}];"


@rule("literal", "desc_inline")
def literal(self: Translator, node: nodes.Element) -> str:
    """Code within a line."""
    _stop_if_unresolved(self, node)
    value = node.astext()
    self.note_letters(value, node)
    return f"{self.anchors(node)}#raw({markup.string(value)});"


@rule("inline", "generated", "PassthroughTextElement", "sd_badge")
def inline(self: Translator, node: nodes.Element) -> str:
    """A span: only its content is set."""
    _stop_if_unresolved(self, node)
    return self.anchors(node) + within(self, node)


def _stop_if_unresolved(self: Translator, node: nodes.Element) -> None:
    """Raise for what is left of a reference or citation that Sphinx could not resolve."""
    classes = set(node.get("classes", []))
    if "xref" in classes and classes & {"std", "eq"}:
        inside = node.parent
        while inside is not None and not isinstance(inside, nodes.reference):
            inside = inside.parent
        if inside is None:
            raise self.problem(node, f"the reference to {' '.join(node.astext().split())} leads nowhere")
    if "bibtex-citation" in classes and not any(node.findall(nodes.reference)):
        raise self.problem(node, "the citation has no entry in the bibliography")


@rule("abbreviation", "acronym")
def abbreviation(self: Translator, node: nodes.Element) -> str:
    """A short form, explained where it first stands in a document."""
    short, explanation = node.astext(), node.get("explanation")
    if not explanation or short in self.explained:
        return within(self, node)
    self.explained.add(short)
    return f"{within(self, node)} ({markup.text(explanation)})"


@rule("math")
def formula(self: Translator, node: nodes.Element) -> str:
    """A formula within a line."""
    try:
        piece = math.formula(node.astext())
    except Untranslatable as error:
        raise self.problem(node, f"{error} ({node.astext().strip()})") from None
    return f"#formula({markup.string(piece.words)}, ${piece.markup}$);"


@rule("reference", "number_reference", "download_reference")
def reference(self: Translator, node: nodes.Element) -> str:
    """A link: within the book, to its label; to the outside, as it is."""
    body = within(self, node)
    if isinstance(node.parent, nodes.reference):
        # A link within a link, as in a list of contents, is the outer one's words.
        return body
    if node.get("refid"):
        return self.anchors(node) + self.link(f"{self.docname}#{node['refid']}", body, node)
    address = node.get("refuri", "")
    if node.get("internal"):
        return self.anchors(node) + self.link(address, body, node)
    if not address or address.startswith("#"):
        return self.anchors(node) + body
    if isinstance(node.parent, nodes.TextElement):
        return f"{self.anchors(node)}#link({markup.string(address)})[{body}];"
    return f"#link({markup.string(address)})[{body}]"


@rule("footnote_reference")
def footnote_reference(self: Translator, node: nodes.Element) -> str:
    """A footnote, set at the foot of the page where it is first referred to."""
    identifier = node["refid"]
    number = markup.string(node.astext())
    label = f"{self.docname}#{identifier}"
    if identifier in self.noted:
        return f"#note-again({number}, {markup.string(label)});"
    if identifier not in self.notes:
        raise self.problem(node, f"the footnote {node.astext()} has no text")
    self.noted.add(identifier)
    self.label(identifier)
    note = self.notes[identifier]
    content = nodes.container("", *[child for child in note if not isinstance(child, nodes.label)])
    content.line = note.line
    body = self.body(content)
    return f"#note({number}, {markup.string(label)})[{body}];"


@rule("target")
def target(self: Translator, node: nodes.Element) -> str:
    """A place to refer to."""
    return self.anchors(node) + within(self, node)


@rule("raw")
def raw(self: Translator, node: nodes.Element) -> str:
    """Markup for one format: Typst's is set, silent HTML vanishes, the rest has no rule.

    Markup for another format may stand directly beside the same in Typst.
    """
    formats = node.get("format", "").split()
    if "typst" in formats:
        return node.astext()
    if "html" in formats and is_silent(node.astext()):
        return ""
    siblings = node.parent.children
    at = siblings.index(node)
    for other in siblings[max(at - 1, 0) : at] + siblings[at + 1 : at + 2]:
        if isinstance(other, nodes.raw) and "typst" in other.get("format", "").split():
            return ""
    start = " ".join(node.astext().split())[:40]
    raise self.problem(node, f"raw {node.get('format')} is not set in the PDF: {start}")


@rule(
    "comment",
    "substitution_definition",
    "footnote",
    "index",
    "toctree",
    "tabular_col_spec",
    "highlightlang",
    "meta",
    "docinfo",
    "decoration",
    "pending",
    "HiddenCellNode",
)
def nothing(self: Translator, node: nodes.Element) -> str:
    """Nodes that print nothing where they stand."""
    return ""


@rule("problematic", "system_message")
def broken(self: Translator, node: nodes.Element) -> str:
    """What docutils could not read; what it only remarks on is let pass."""
    if node.get("level", 3) < 2:
        return ""
    raise self.problem(node, f"the source is not well formed: {' '.join(node.astext().split())[:120]}")
