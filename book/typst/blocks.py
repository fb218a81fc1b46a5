"""Rules for what stands on lines of its own."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx import addnodes

from book.typst import markup, math
from book.typst.errors import Untranslatable
from book.typst.translate import Translator, first_sentence, notes_a_table, rule, stands_free

ADMONITIONS = {
    "attention": "Attention",
    "caution": "Caution",
    "danger": "Danger",
    "error": "Error",
    "hint": "Hint",
    "important": "Important",
    "note": "Note",
    "seealso": "See also",
    "tip": "Tip",
    "warning": "Warning",
}
ENUMERATIONS = {
    "arabic": "1",
    "loweralpha": "a",
    "upperalpha": "A",
    "lowerroman": "i",
    "upperroman": "I",
}

#: Characters on a line of a box, and lines of which a box has more if it is a long one.
LINE, LONG = 72, 9


# -- sections ---------------------------------------------------------------------------------


@rule("section")
def section(self: Translator, node: nodes.Element) -> str:
    """A section; its title is the heading, and the first of a document opens it."""
    self.depth += 1
    content = self.blocks(node.children)
    self.depth -= 1
    return f"#place.flush()\n\n{content}" if id(node) in self.waiting else content


@rule("title")
def title(self: Translator, node: nodes.Element) -> str:
    """The heading of a section."""
    parent = node.parent
    if not isinstance(parent, nodes.section):
        raise self.problem(node, f"a title in a {type(parent).__name__} has no rule")
    if not self.plain(node):
        raise self.problem(node, "the heading has no words")
    anchor = _anchor(self, parent)
    parts = self.book.sections.get(self.docname, {}).get(anchor)
    labels = [self.label(identifier) for identifier in dict.fromkeys(parent["ids"])]
    if _opens(parent):
        labels.insert(0, self.label(""))
    level = self.level + self.depth - 1
    opens_chapter = level == 1 and isinstance(parent.parent, nodes.document)
    return "#" + markup.call(
        "chapter" if opens_chapter else "section",
        number=markup.string(".".join(map(str, parts))) if parts else None,
        level=str(level),
        labels=markup.strings(labels),
        plain=f"[{markup.text(self.plain(node))}]",
        cite=_cite(self) if opens_chapter else None,
        body=self.inline(node.children),
    )


def _cite(self: Translator) -> str | None:
    """Return how the chapter asks to be cited."""
    cite = self.book.cite.get(self.docname)
    return f"[{markup.text(cite)}]" if cite else None


def _opens(section: nodes.Element) -> bool:
    """Return whether a section is the first of its document."""
    parent = section.parent
    if not isinstance(parent, nodes.document):
        return False
    return next(child for child in parent if isinstance(child, nodes.section)) is section


def _anchor(self: Translator, section: nodes.Element) -> str:
    """Return the key under which Sphinx keeps a section's number."""
    known = self.book.sections.get(self.docname, {})
    for identifier in section["ids"]:
        if "#" + identifier in known:
            return "#" + identifier
    return "" if _opens(section) else "#"


@rule("rubric")
def rubric(self: Translator, node: nodes.Element) -> str:
    """A heading outside the order of sections."""
    return f"#rubric[{self.anchors(node)}{self.inline(node.children)}]"


@rule("compound", "compact_paragraph", "versionmodified")
def transparent(self: Translator, node: nodes.Element) -> str:
    """A wrapper: its content is set; a list of contents is left to the book's own."""
    if "toctree-wrapper" in node.get("classes", []):
        return ""
    return self.blocks(node.children)


@rule("container")
def container(self: Translator, node: nodes.Element) -> str:
    """A wrapper, a notebook's cell, or a listing with its caption."""
    classes = node.get("classes", [])
    if "cell_input" in classes:
        # Code that made an output is for those who run it; the page shows what it made.
        return ""
    if notes_a_table(node):
        # It was set with the table.
        return ""
    if node.get("literal_block"):
        return _listing(self, node)
    if "sd-card-title" in classes:
        return f"#rubric[{self.body(node)}]"
    anchors = self.anchors(node)
    content = self.blocks(node.children)
    return f"{anchors}\n\n{content}" if anchors else content


@rule("only")
def only(self: Translator, node: nodes.Element) -> str:
    """Left unresolved, a condition is not known to hold."""
    raise self.problem(node, f"the condition {node.get('expr')!r} was not resolved")


# -- paragraphs and lists ---------------------------------------------------------------------


@rule("paragraph")
def paragraph(self: Translator, node: nodes.Element) -> str:
    """A paragraph; the note of a table is set with the table."""
    if notes_a_table(node):
        return ""
    return self.anchors(node) + self.inline(node.children)


@rule("bullet_list")
def bullet_list(self: Translator, node: nodes.Element) -> str:
    """A list with bullets."""
    return _list(self, node, "list", [])


@rule("enumerated_list")
def enumerated_list(self: Translator, node: nodes.Element) -> str:
    """A list with numbers or letters."""
    kind = ENUMERATIONS[node.get("enumtype", "arabic")]
    numbering = node.get("prefix", "") + kind + node.get("suffix", ".")
    arguments = [f"numbering: {markup.string(numbering)}"]
    if node.get("start", 1) != 1:
        arguments.append(f"start: {node['start']}")
    return _list(self, node, "enum", arguments)


def _list(self: Translator, node: nodes.Element, function: str, arguments: list[str]) -> str:
    loose = any(sum(isinstance(child, nodes.paragraph) for child in item.children) > 1 for item in node)
    arguments = [*arguments, "tight: false"] if loose else arguments
    items = [markup.block(self.anchors(item) + self.body(item)) for item in node]
    lines = "\n".join(f"  {part}," for part in [*arguments, *items])
    anchors = self.anchors(node)
    return f"{anchors}#{function}(\n{lines}\n)"


@rule("definition_list")
def definition_list(self: Translator, node: nodes.Element) -> str:
    """Terms and what they mean; in a box, side by side."""
    if isinstance(node.parent, nodes.Admonition) and all(isinstance(item[0], nodes.term) for item in node):
        pairs = "\n".join(f"  {_pair(self, item)}," for item in node)
        return f"{self.anchors(node)}#beside(\n{pairs}\n)"
    items = "\n".join(f"  {self.node(item)}," for item in node)
    return f"{self.anchors(node)}#terms(\n{items}\n)"


@rule("definition_list_item")
def definition_list_item(self: Translator, node: nodes.Element) -> str:
    """One term with its definitions."""
    names, meaning = _term(self, node)
    return f"terms.item([{names}], {meaning})"


def _pair(self: Translator, node: nodes.Element) -> str:
    names, meaning = _term(self, node)
    return f"([{names}], {meaning})"


def _term(self: Translator, node: nodes.Element) -> tuple[str, str]:
    """Return the names of an item of a list of definitions, and their meaning as a block."""
    names, meanings = [], []
    for child in node:
        if isinstance(child, nodes.term):
            names.append(self.anchors(child) + self.inline(child.children))
        elif isinstance(child, nodes.classifier):
            names[-1] += f" (#emph[{self.inline(child.children)}];)"
        else:
            meanings.append(self.body(child))
    return ", ".join(names), markup.block("\n\n".join(meanings))


@rule("glossary")
def glossary(self: Translator, node: nodes.Element) -> str:
    """A list of terms that are referred to."""
    return self.blocks(node.children)


@rule("field_list")
def field_list(self: Translator, node: nodes.Element) -> str:
    """Named fields, set as terms."""
    items = []
    for item in node:
        name, body = item.children
        content = markup.block(self.body(body))
        items.append(f"  terms.item([{self.inline(name.children)}], {content}),")
    return "#terms(\n" + "\n".join(items) + "\n)"


@rule("option_list")
def option_list(self: Translator, node: nodes.Element) -> str:
    """Options of a command, set as terms."""
    items = []
    for item in node:
        options, meaning = item.children
        names = ", ".join(_verbatim(self, option) for option in options)
        items.append(f"  terms.item([{names}], {markup.block(self.body(meaning))}),")
    return "#terms(\n" + "\n".join(items) + "\n)"


@rule("desc")
def description(self: Translator, node: nodes.Element) -> str:
    """An object of a program, set as a term: its signatures, and what it is."""
    signatures, meanings = [], []
    for child in node:
        if isinstance(child, addnodes.desc_signature):
            signatures.append(self.anchors(child) + _verbatim(self, child))
        else:
            meanings.append(self.blocks(child.children))
    content = markup.block("\n\n".join(part for part in meanings if part.strip()))
    return f"{self.anchors(node)}#terms(\n  terms.item([{' #linebreak() '.join(signatures)}], {content}),\n)"


def _verbatim(self: Translator, node: nodes.Element) -> str:
    value = re.sub(r"\s+", " ", node.astext()).strip()
    self.note_letters(value, node)
    return f"#raw({markup.string(value)});"


@rule("productionlist")
def productionlist(self: Translator, node: nodes.Element) -> str:
    """A grammar, a line for each of its productions."""
    wide = max((len(line.get("tokenname", "")) for line in node), default=0)
    lines = [f"{line.get('tokenname', ''):{wide}} ::= {line.astext()}" for line in node]
    value = "\n".join(lines)
    self.note_letters(value, node)
    anchors = "".join(self.anchors(line) for line in node)
    return f"{anchors}#{markup.call('code-block', markup.string(value))}"


@rule("acks", "autosummary_table", "autosummary_toc")
def plainly(self: Translator, node: nodes.Element) -> str:
    """A list or table in a wrapper; a list of contents is left to the book's own."""
    return "" if type(node).__name__ == "autosummary_toc" else self.blocks(node.children)


@rule("line_block")
def line_block(self: Translator, node: nodes.Element) -> str:
    """Lines that keep their breaks."""
    return f"#lines[{_lines(self, node)}]"


def _lines(self: Translator, node: nodes.Element, indent: str = "") -> str:
    parts = []
    for child in node:
        if isinstance(child, nodes.line_block):
            parts.append(_lines(self, child, indent + "#h(1.5em);"))
        else:
            parts.append(indent + (self.inline(child.children) or "~"))
    return " \\\n".join(parts)


@rule("block_quote")
def block_quote(self: Translator, node: nodes.Element) -> str:
    """A quotation set apart, with where it comes from."""
    source = next((child for child in node if isinstance(child, nodes.attribution)), None)
    content = self.blocks(child for child in node if child is not source)
    attribution = f"[{self.inline(source.children)}]" if source is not None else None
    return self.anchors(node) + "#" + markup.call("quotation", attribution=attribution, body=content)


@rule("transition")
def transition(self: Translator, node: nodes.Element) -> str:
    """A break between paragraphs; the one above the footnotes is not needed on paper."""
    return "" if "footnotes" in node.get("classes", []) else "#ornament()"


@rule("centered")
def centered(self: Translator, node: nodes.Element) -> str:
    """A centred line."""
    return f"#align(center)[{self.inline(node.children)}]"


@rule("hlist", "hlistcol")
def flattened(self: Translator, node: nodes.Element) -> str:
    """Columns of a list, one below the other."""
    return self.blocks(node.children)


# -- boxes ------------------------------------------------------------------------------------


@rule("admonition", *ADMONITIONS)
def admonition(self: Translator, node: nodes.Element) -> str:
    """A block set apart, with a title."""
    kind = type(node).__name__
    children = list(node.children)
    heading = self.book.titles.get(kind, ADMONITIONS.get(kind))
    plain = heading = markup.text(heading) if heading else None
    word = None
    if children and isinstance(children[0], nodes.title):
        word = self.index_word(self.plain(children[0]))
        plain = markup.text(self.plain(children[0]))
        heading = self.inline(children.pop(0).children)
    classes = [name for name in node.get("classes", []) if not name.startswith("admonition-")]
    return "#" + markup.call(
        "admonition",
        kinds=markup.strings([kind, *classes] if kind != "admonition" else classes),
        labels=self.identify(node),
        title=f"[{heading}]" if heading else None,
        plain=f"[{plain}]" if plain else None,
        indexed=markup.string(word) if word else None,
        long="true" if _lines_of(node) > LONG else None,
        body=self.blocks(children),
    )


def _lines_of(node: nodes.Element) -> int:
    """Return about how many lines a box fills, from what its paragraphs hold."""
    return sum(-(-len(part.astext()) // LINE) for part in node.findall(nodes.paragraph))


@rule("topic", "sidebar")
def aside(self: Translator, node: nodes.Element) -> str:
    """A margin note, or a box beside the argument."""
    children = [child for child in node if not isinstance(child, nodes.subtitle)]
    heading = None
    if children and isinstance(children[0], nodes.title):
        heading = self.inline(children.pop(0).children)
    margin = "margin" in node.get("classes", [])
    self.uses_margin |= margin
    return "#" + markup.call(
        "margin-note" if margin else "box-note",
        labels=self.identify(node),
        title=f"[{heading}]" if heading else None,
        body=self.blocks(children),
    )


# -- code and formulas ------------------------------------------------------------------------


@rule("literal_block", "doctest_block")
def literal_block(self: Translator, node: nodes.Element) -> str:
    """Lines of code, or what a program printed."""
    return f"{self.anchors(node)}#{_code(self, node)}"


def _code(self: Translator, node: nodes.Element) -> str:
    value = re.sub(r"\x1b\[[\d;]*m", "", node.astext()).expandtabs(4).rstrip("\n")
    self.note_letters(value, node)
    return markup.call("code-block", markup.string(value))


def _listing(self: Translator, node: nodes.Element) -> str:
    caption = next(child for child in node if isinstance(child, nodes.caption))
    number = self.number("code-block", node)
    return "#" + markup.call(
        "listing",
        number=markup.string(number) if number else None,
        labels=self.identify(node),
        caption=f"[{self.inline(caption.children)}]",
        body="#" + _code(self, next(c for c in node if isinstance(c, nodes.literal_block))),
    )


@rule("math_block")
def math_block(self: Translator, node: nodes.Element) -> str:
    """A displayed formula, numbered where it has a label."""
    try:
        piece = math.formula(node.astext())
    except Untranslatable as error:
        raise self.problem(node, str(error)) from None
    number = None
    if node.get("number"):
        known = self.book.figures.get(self.docname, {}).get("displaymath", {})
        ids = [identifier for identifier in node["ids"] if identifier in known]
        number = ".".join(map(str, known[ids[0]])) if ids else str(node["number"])
    return "#" + markup.call(
        "display-formula",
        markup.string(piece.words),
        f"$ {piece.markup} $",
        number=markup.string(f"({number})") if number else None,
        labels=self.identify(node),
    )


# -- images and figures -----------------------------------------------------------------------


@rule("image")
def image(self: Translator, node: nodes.Element) -> str:
    """An image, which must have an alternative text."""
    alt = " ".join(node.get("alt", "").split())
    if not alt:
        raise self.problem(node, f"the image {node['uri']} has no alternative text (alt)")
    if "://" in node["uri"]:
        raise self.problem(node, f"the image {node['uri']} lies in the network")
    try:
        path = self.book.image(node["uri"])
    except Untranslatable as error:
        raise self.problem(node, str(error)) from None
    in_line = isinstance(node.parent, nodes.TextElement)
    picture = markup.call(
        "inline-picture" if in_line else "picture",
        markup.string(path),
        alt=markup.string(alt),
        width=length(node.get("width")),
        height=length(node.get("height")),
        scale=f"{node['scale']}%" if node.get("scale") else None,
    )
    return f"{self.anchors(node)}#{picture}{';' if in_line else ''}"


def length(value: str | None) -> str | None:
    """Return an HTML length as one of Typst; a pixel is three quarters of a point."""
    match = re.fullmatch(r"\s*([\d.]+)\s*(px|pt|cm|mm|in|em|ex|%|)\s*", value or "")
    if not match:
        return None
    number, unit = float(match[1]), match[2]
    if unit in {"px", ""}:
        number, unit = number * 0.75, "pt"
    elif unit == "ex":
        number, unit = number * 0.45, "em"
    return f"{number:g}{unit}"


@rule("figure")
def figure(self: Translator, node: nodes.Element) -> str:
    """A numbered figure with its caption and legend."""
    caption = next((child for child in node if isinstance(child, nodes.caption)), None)
    legend = next((child for child in node if isinstance(child, nodes.legend)), None)
    content = self.blocks(child for child in node if child not in (caption, legend))
    number = self.number("figure", node)
    short = first_sentence(self.plain(caption)) if caption is not None else ""
    return "#" + markup.call(
        "book-figure",
        number=markup.string(number) if number else None,
        labels=self.identify(node),
        short=f"[{markup.text(short)}]" if short else None,
        caption=f"[{self.inline(caption.children)}]" if caption is not None else None,
        legend=markup.block(self.blocks(legend.children)) if legend is not None else None,
        float=None if stands_free(node) else "false",
        body=content,
    )


# -- bibliography -----------------------------------------------------------------------------


@rule("citation")
def citation(self: Translator, node: nodes.Element) -> str:
    """An entry of the bibliography."""
    label = next((child for child in node if isinstance(child, nodes.label)), None)
    content = self.blocks(child for child in node if child is not label)
    shown = label is not None and self.book.bibliography_labels
    return "#" + markup.call(
        "reference-entry",
        labels=self.identify(node),
        label=f"[{self.inline(label.children)}]" if shown and label is not None else None,
        body=content,
    )
