"""A resolved document as Typst markup.

The core of the builder: it knows docutils' tree and Typst's surface, and nothing of the run that
called it. What depends on the rest of the book (numbers, images, which documents are in it) comes
through a ``Book``. Rules for the node types stand in ``blocks``, ``inlines`` and ``tables``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from docutils import nodes
from sphinx import addnodes

from book.typst import flow, markup
from book.typst.errors import Untranslatable

Rule = Callable[["Translator", nodes.Element], str]
RULES: dict[str, Rule] = {}

# A notebook's cell is coded into the line number of the nodes made from it.
_CELL = 10_000


def rule(*names: str) -> Callable[[Rule], Rule]:
    """Register a function as the rule for node types, named by their classes."""

    def register(function: Rule) -> Rule:
        for name in names:
            RULES[name] = function
        return function

    return register


@dataclass
class Book:
    """What a document has to know of the book around it.

    Attributes:
        documents: names of the documents that are in the book.
        sections: number parts of each section, by document and anchor ("" is the document's own).
        figures: number parts of each numbered float, by document, kind and id.
        formats: how a float's number is written, by kind ("Figure %s").
        titles: titles of the admonitions that have none of their own, by node type.
        image: gives the path of an image for the Typst source; raises ``Untranslatable``.
        bibliography_labels: whether entries of the bibliography show their labels.
        index: which words of the text the index lists; None for no index.
        cite: how a chapter asks to be cited, by document.
    """

    documents: set[str] = field(default_factory=set)
    sections: dict[str, dict[str, tuple[int, ...]]] = field(default_factory=dict)
    figures: dict[str, dict[str, dict[str, tuple[int, ...]]]] = field(default_factory=dict)
    formats: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    image: Callable[[str], str] = str
    bibliography_labels: bool = False
    index: re.Pattern[str] | None = None
    cite: dict[str, str] = field(default_factory=dict)


@dataclass
class Mention:
    """A reference to a label, kept until all labels of the book are known."""

    label: str
    place: str


class Translator:
    """Turns one document into Typst markup.

    Attributes:
        labels: the labels that the markup defines.
        mentions: the labels that it refers to.
        letters: each character of the text with the place where it first stands.
        indexed: the words for the index, in the order in which they first stand.
        uses_margin: whether there are notes in the margin.
    """

    def __init__(self, book: Book, docname: str, source: str, level: int = 1) -> None:
        self.book = book
        self.docname = docname
        self.source = source
        self.level = level
        self.depth = 0
        self.labels: list[str] = []
        self.mentions: list[Mention] = []
        self.letters: dict[str, str] = {}
        self.notes: dict[str, nodes.Element] = {}
        self.noted: set[str] = set()
        self.waiting: set[int] = set()
        self.explained: set[str] = set()
        self.indexed: dict[str, None] = {}
        self.uses_margin = False

    def document(self, document: nodes.document) -> str:
        """Return the markup of a whole document.

        Raises:
            Untranslatable: for a node type or TeX command without a rule, an image without an
                alternative text, or a file that is absent; the message names document and line.
        """
        self.notes = {note["ids"][0]: note for note in document.findall(nodes.footnote)}
        self.waiting = flow.waits(document)
        return self.blocks(document.children)

    # -- walking ------------------------------------------------------------------------------

    def node(self, node: nodes.Node) -> str:
        """Return the markup of one node by its rule."""
        if isinstance(node, nodes.Text):
            return self.text(node)
        name = next((name for name in _names(node) if name in RULES), None)
        if name is None:
            raise self.problem(node, f"the node type {type(node).__name__} has no rule")
        return RULES[name](self, node)

    def blocks(self, children: Iterable[nodes.Node]) -> str:
        """Return the markup of block-level nodes, a blank line between them."""
        return "\n\n".join(part for part in map(self.node, children) if part.strip())

    def inline(self, children: Iterable[nodes.Node]) -> str:
        """Return the markup of nodes within a line."""
        return "".join(map(self.node, children)).strip()

    def body(self, node: nodes.Element) -> str:
        """Return the content of a list item, table cell or note: a line if it is one paragraph."""
        children = [child for child in node.children if not vanishes(child)]
        if len(children) == 1 and isinstance(children[0], nodes.paragraph):
            return self.anchors(children[0]) + self.inline(children[0].children)
        return self.blocks(children)

    def text(self, node: nodes.Text) -> str:
        """Return a text node, its characters noted."""
        value = node.astext()
        self.note_letters(value, node)
        if self.book.index is None or isinstance(node.parent, nodes.title):
            return markup.text(value)
        parts, done = [], 0
        for match in self.book.index.finditer(value):
            self.indexed[match[0]] = None
            word = markup.string(match[0])
            parts += [markup.text(value[done : match.start()]), f"#indexed({word})[{markup.text(match[0])}];"]
            done = match.end()
        return "".join([*parts, markup.text(value[done:])])

    def index_word(self, title: str) -> str | None:
        """Return the word of the index that a box's title names, and note it."""
        match = self.book.index.search(title) if self.book.index else None
        if match is None:
            return None
        self.indexed[match[0]] = None
        return match[0]

    def note_letters(self, value: str, node: nodes.Node) -> None:
        """Note where characters outside ASCII stand, for the case that no font has them."""
        for letter in value:
            if letter > "~" and letter not in self.letters:
                self.letters[letter] = self.place(node)

    def plain(self, node: nodes.Element) -> str:
        """Return a title's words alone, without what may stand only once: notes and anchors."""
        copy = node.deepcopy()
        for note in list(copy.findall(nodes.footnote_reference)):
            note.parent.remove(note)
        for raw in list(copy.findall(nodes.raw)):
            raw.parent.remove(raw)
        return re.sub(r"\s+", " ", copy.astext()).strip()

    # -- places and labels --------------------------------------------------------------------

    def place(self, node: nodes.Node) -> str:
        """Return where a node stands, for people: file, cell and line."""
        here: nodes.Node | None = node
        # Some parsers count a line that they do not know as 0.
        while here is not None and not getattr(here, "line", None):
            here = here.parent
        line = getattr(here, "line", None) if here is not None else None
        if not line:
            return self.source
        if self.source.endswith(".ipynb"):
            cell, line = divmod(line, _CELL)
            return f"{self.source}, cell {cell}, line {line}" if cell else self.source
        return f"{self.source}, line {line}"

    def problem(self, node: nodes.Node, what: str) -> Untranslatable:
        """Return an error that says what is wrong and where."""
        return Untranslatable(f"{self.place(node)}: {' '.join(what.split())}")

    def label(self, identifier: str) -> str:
        """Return the label of an id of this document, and note that it is defined."""
        label = f"{self.docname}#{identifier}" if identifier else self.docname
        self.labels.append(label)
        return label

    def identify(self, node: nodes.Element) -> str | None:
        """Return the labels of a node's ids as a Typst array; None where it has no id."""
        ids = list(dict.fromkeys(node.get("ids", [])))
        return markup.strings([self.label(identifier) for identifier in ids]) if ids else None

    def anchors(self, node: nodes.Element) -> str:
        """Return invisible targets for a node's ids."""
        labels = self.identify(node)
        return f"#anchors{labels};" if labels else ""

    def link(self, label: str, body: str, node: nodes.Node) -> str:
        """Return a link to a label of the book; text alone where its document is not in it."""
        if label.partition("#")[0] not in self.book.documents:
            return body
        self.mentions.append(Mention(label, self.place(node)))
        function = "goto-page" if _needs_page(node) else "goto"
        return f"#{function}({markup.string(label)})[{body}];"

    def number(self, kind: str, node: nodes.Element) -> str | None:
        """Return the number of a float as it is printed, "Figure 2.1"; None where it has none."""
        known = self.book.figures.get(self.docname, {}).get(kind, {})
        for identifier in node.get("ids", []):
            if identifier in known:
                number = ".".join(map(str, known[identifier]))
                return self.book.formats.get(kind, "%s") % number
        return None


def _needs_page(node: nodes.Node) -> bool:
    """Return whether a reader of paper would not find what words lead to: in a box, without a number."""
    if any(letter.isdigit() for letter in node.astext()):
        return False
    while node is not None and not isinstance(node, nodes.definition):
        node = node.parent
    return node is not None and isinstance(node.parent.parent.parent, nodes.Admonition)


def _names(node: nodes.Node) -> list[str]:
    """Return a node's type, and of an extension's boxes and figures the type that they refine."""
    own = type(node).__name__
    if own not in dir(addnodes) and isinstance(node, nodes.Admonition):
        return [own, "admonition"]
    return [own, "figure"] if isinstance(node, nodes.figure) else [own]


def vanishes(node: nodes.Node) -> bool:
    """Return whether a node prints nothing wherever it stands."""
    if isinstance(node, nodes.raw):
        return is_silent(node.astext())
    if isinstance(node, nodes.comment):
        # An extension's wrapper that other formats skip is a comment that holds more than words.
        return not any(isinstance(child, nodes.Element) for child in node.children)
    return isinstance(node, (nodes.substitution_definition, nodes.footnote))


def stands_free(node: nodes.Node) -> bool:
    """Return whether a float may move: not out of a box, a list or a note."""
    free = (nodes.document, nodes.section, nodes.container, nodes.compound)
    parent = node.parent
    while parent is not None:
        if not isinstance(parent, free):
            return False
        parent = parent.parent
    return True


def notes_a_table(node: nodes.Element) -> bool:
    """Return whether an element of the class ``table-note`` stands directly below a table."""
    if "table-note" not in node.get("classes", []):
        return False
    siblings = node.parent.children[: node.parent.index(node)]
    above = [child for child in siblings if not vanishes(child)]
    return bool(above) and isinstance(above[-1], nodes.table)


def is_silent(html: str) -> bool:
    """Return whether a piece of HTML shows nothing: comments, scripts and styles alone."""
    html = re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)
    html = re.sub(r"<(script|style)\b.*?</\1\s*>", "", html, flags=re.DOTALL | re.IGNORECASE)
    return not html.strip()


#: Characters of a caption that a list of figures or tables gives at most.
LISTED = 150


def first_sentence(value: str) -> str:
    """Return a caption's first sentence without its full stop, shortened to what a list holds.

    A longer one ends where a clause does, or else behind a word, with an ellipsis.
    """
    value = re.sub(r"\s+", " ", value).strip()
    match = re.match(r"(.+?[.?!])(?=\s+[^\sa-z])", value)
    value = (match[1] if match else value).removesuffix(".")
    if len(value) <= LISTED:
        return value
    head = value[: LISTED + 1]
    clause = max(head.rfind(mark) for mark in (", ", "; ", ": ", " ("))
    return head[:clause] if clause > LISTED // 2 else head[: head.rfind(" ")].rstrip(",;:") + " …"
