"""Every node type that is known gives exactly the markup written beside it."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from sphinx import addnodes
from sphinx.ext.autosummary import autosummary_table, autosummary_toc
from sphinx.ext.todo import todo_node

from book.typst import markup
from book.typst.errors import Untranslatable
from book.typst.translate import RULES, Book, Translator, first_sentence
from tests.typst.markup_fixtures import parse, read, translate

FIXTURES = read("docutils.rst") + read("myst.md")
P = nodes.paragraph
T = nodes.Text


class PassthroughTextElement(nodes.TextElement):
    """Stands for sphinx-design's node of this name."""


class sd_badge(nodes.inline):
    """Stands for sphinx-design's node of this name."""


class HiddenCellNode(nodes.Element):
    """Stands for a node of that name, which marks a list of contents."""


def with_children(node, *children):
    node.extend(children)
    return node


def listing():
    code = nodes.literal_block("", "x = 1")
    return nodes.container("", nodes.caption("", "A listing"), code, literal_block=True, ids=["lst"])


def citation():
    return nodes.citation("", nodes.label("", "L1"), P("", "An entry."), ids=["c1"])


def link(cls, **attributes):
    return P("", "", cls("", "", nodes.inline("", "there"), **attributes))


LIST = "#list(\n  [a],\n)"

# Nodes that Sphinx and its extensions make: what they are, and the markup they give.
MADE = {
    "compact_paragraph": (addnodes.compact_paragraph("", "", P("", "a")), "a"),
    "literal_emphasis": (P("", "", addnodes.literal_emphasis("", "a")), "#emph[a];"),
    "literal_strong": (P("", "", addnodes.literal_strong("", "a")), "#strong[a];"),
    "manpage": (P("", "", addnodes.manpage("", "ls(1)")), "#emph[ls(1)];"),
    "versionmodified": (addnodes.versionmodified("", "", P("", "New.")), "New."),
    "generated": (P("", "", nodes.generated("", "a")), "a"),
    "inline with an id": (P("", "", nodes.inline("", "a", ids=["i"])), '#anchors("page#i",);a'),
    "badge": (P("", "", sd_badge("", "new")), "new"),
    "passthrough": (P("", "", PassthroughTextElement("", "a")), "a"),
    "abbreviation": (
        P("", "", nodes.abbreviation("", "EU", explanation="European Union")),
        "EU (European Union)",
    ),
    "acronym": (P("", "", nodes.acronym("", "EU")), "EU"),
    "number_reference": (
        link(addnodes.number_reference, internal=True, refuri="page#a"),
        '#goto("page#a")[there];',
    ),
    "reference to a page that is left out": (
        link(nodes.reference, internal=True, refuri="elsewhere#a"),
        "there",
    ),
    "term": (
        P(
            "",
            "",
            nodes.reference(
                "",
                "",
                nodes.inline("", "word", classes=["xref", "std", "std-term"]),
                internal=True,
                refuri="page#term",
            ),
        ),
        '#goto("page#term")[word];',
    ),
    "unresolved name of code": (
        P("", "", nodes.literal("", "f()", classes=["xref", "py", "py-func"])),
        '#raw("f()");',
    ),
    "reference without an address": (link(nodes.reference), "there"),
    "download_reference": (link(addnodes.download_reference, reftarget="data.csv"), "there"),
    "index": (addnodes.index(entries=[]), ""),
    "toctree": (addnodes.toctree(entries=[]), ""),
    "HiddenCellNode": (HiddenCellNode(), ""),
    "tabular_col_spec": (addnodes.tabular_col_spec(spec="l"), ""),
    "highlightlang": (addnodes.highlightlang(lang="python"), ""),
    "meta": (nodes.meta(), ""),
    "docinfo": (nodes.docinfo(), ""),
    "decoration": (nodes.decoration("", nodes.footer("", P("", "a"))), ""),
    "pending": (nodes.pending(None), ""),
    "toctree wrapper": (
        nodes.compound("", nodes.bullet_list(), classes=["toctree-wrapper"]),
        "",
    ),
    "glossary": (addnodes.glossary("", P("", "a")), "a"),
    "centered": (addnodes.centered("", "a"), "#align(center)[a]"),
    "hlist": (addnodes.hlist("", addnodes.hlistcol("", P("", "a"))), "a"),
    "system_message": (nodes.system_message("", level=1), ""),
    "margin note": (
        nodes.sidebar("", nodes.title("", ""), P("", "a"), classes=["margin"]),
        "#margin-note[a]",
    ),
    "margin note with a title": (
        nodes.sidebar("", nodes.title("", "T"), P("", "a"), classes=["margin"]),
        "#margin-note(title: [T])[a]",
    ),
    "code cell": (
        nodes.container(
            "",
            nodes.container("", nodes.literal_block("", "code"), classes=["cell_input"]),
            nodes.container("", P("", "output"), classes=["cell_output"]),
            classes=["cell"],
        ),
        "output",
    ),
    "card title": (
        nodes.container("", P("", "Title"), classes=["sd-card-title"]),
        "#rubric[Title]",
    ),
    "figure in a box": (
        nodes.note("", nodes.figure("", nodes.caption("", "A dot."))),
        '#admonition(kinds: ("note",), title: [Note], plain: [Note])'
        "[#book-figure(short: [A dot], caption: [A dot.], float: false)[]]",
    ),
    "description of code": (
        addnodes.desc(
            "",
            addnodes.desc_signature("", "f(x)", ids=["f"]),
            addnodes.desc_signature("", "f(x, y)"),
            addnodes.desc_content("", P("", "It adds.")),
        ),
        '#terms(\n  terms.item([#anchors("page#f",);#raw("f(x)"); #linebreak() #raw("f(x, y)");], '
        "[It adds.]),\n)",
    ),
    "name of code": (P("", "", addnodes.desc_inline("py", "", "f()")), '#raw("f()");'),
    "grammar": (
        addnodes.productionlist(
            "",
            addnodes.production("", "b", tokenname="a", ids=["t"]),
            addnodes.production("", "c", tokenname="bb"),
        ),
        '#anchors("page#t",);#code-block("a  ::= b\\nbb ::= c")',
    ),
    "acks": (addnodes.acks("", nodes.bullet_list("", nodes.list_item("", P("", "a")))), LIST),
    "autosummary_table": (
        autosummary_table("", "", nodes.bullet_list("", nodes.list_item("", P("", "a")))),
        LIST,
    ),
    "autosummary_toc": (autosummary_toc("", P("", "a")), ""),
    "a box of an extension": (
        todo_node("", nodes.title("", "Todo"), P("", "a")),
        '#admonition(kinds: ("todo_node",), title: [Todo], plain: [Todo])[a]',
    ),
    "seealso": (
        addnodes.seealso("", P("", "a")),
        '#admonition(kinds: ("seealso",), title: [See also], plain: [See also])[a]',
    ),
    "footnotes' line": (nodes.transition(classes=["footnotes"]), ""),
    "listing": (
        listing(),
        '#listing(number: "Listing 1.1", labels: ("page#lst",), caption: [A listing])[#code-block("x = 1")]',
    ),
    "citation": (citation(), '#reference-entry(labels: ("page#c1",))[An entry.]'),
    "figure": (
        nodes.figure("", nodes.caption("", "A dot. More."), ids=["fig"]),
        '#book-figure(number: "Figure 1.2", labels: ("page#fig",), short: [A dot], '
        "caption: [A dot. More.])[]",
    ),
    "formula": (
        nodes.math_block("", "a", number=1, ids=["eq"]),
        '#display-formula(number: "(1.3)", labels: ("page#eq",), "a", $ a $)',
    ),
}
NUMBERED = {
    "figures": {
        "page": {
            "figure": {"fig": (1, 2)},
            "code-block": {"lst": (1, 1)},
            "displaymath": {"eq": (1, 3)},
        }
    },
    "formats": {"figure": "Figure %s", "code-block": "Listing %s"},
}


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.id)
def test_source_gives_markup(fixture):
    assert translate(parse(fixture)) == fixture.expected


@pytest.mark.parametrize("name", MADE)
def test_node_gives_markup(name):
    node, expected = MADE[name]
    assert translate(with_children(document(), node.deepcopy()), **NUMBERED) == expected


def test_bibliography_shows_labels_where_citations_need_them():
    tree = with_children(document(), citation())
    assert "label: [L1]" in translate(tree, bibliography_labels=True)


def test_section_numbers_are_those_given():
    source = "First\n=====\n\nSecond\n------\n"
    tree = publish_doctree(source, settings_overrides={"doctitle_xform": False})
    result = translate(tree, sections={"page": {"": (3,), "#second": (3, 1)}})
    assert '#chapter(number: "3", level: 1' in result
    assert '#section(number: "3.1", level: 2' in result


def test_a_document_below_another_is_a_section():
    tree = publish_doctree("T\n=\n\nText.\n", settings_overrides={"doctitle_xform": False})
    assert Translator(Book(), "page", "page.md", level=2).document(tree).startswith("#section(")


def test_every_rule_has_a_fixture():
    trees = [parse(fixture) for fixture in FIXTURES]
    trees += [with_children(document(), node.deepcopy()) for node, _ in MADE.values()]
    seen = {type(node).__name__ for tree in trees for node in tree.findall()}
    # These two stop the build: see below.
    assert set(RULES) - seen == {"problematic", "only"}


class unheard_of(nodes.Element):
    """A node type without a rule."""


@pytest.mark.parametrize(
    ("source", "node", "said"),
    [
        ("page.md", unheard_of(), "page.md, line 7: the node type unheard_of has no rule"),
        ("a.ipynb", unheard_of(), "a.ipynb: the node type unheard_of has no rule"),
        ("page.md", nodes.image(uri="a.svg"), "the image a.svg has no alternative text (alt)"),
        ("page.md", nodes.image(uri="https://a.org/b.png", alt="A"), "b.png lies in the network"),
        ("page.md", nodes.raw("", "<b>x</b>", format="html"), "raw html is not set in the PDF"),
        ("page.md", nodes.raw("", "\\x", format="latex"), "raw latex is not set in the PDF"),
        ("page.md", nodes.problematic("", "`x"), "the source is not well formed: `x"),
        ("page.md", addnodes.only(expr="html"), "the condition 'html' was not resolved"),
        ("page.md", nodes.math_block("", r"\no x"), r"page.md, line 7: the TeX command \no has"),
        ("page.md", nodes.math("", r"\no x"), r"page.md, line 7: the TeX command \no has"),
        ("page.md", nodes.footnote_reference("", "3", refid="x"), "the footnote 3 has no text"),
        ("page.md", nodes.table("", nodes.title("", "t")), "a table with 0 bodies has no rule"),
        ("page.md", nodes.title("", "t"), "a title in a document has no rule"),
        ("page.md", nodes.section("", nodes.title()), "the heading has no words"),
        (
            "page.md",
            nodes.literal("", "fig-x", classes=["xref", "std", "std-numref"]),
            "the reference to fig-x leads nowhere",
        ),
        (
            "page.md",
            nodes.inline("", "eq-x", classes=["xref", "eq"]),
            "the reference to eq-x leads nowhere",
        ),
        (
            "page.md",
            nodes.inline("", "", classes=["bibtex-citation"]),
            "the citation has no entry in the bibliography",
        ),
    ],
)
def test_what_has_no_rule_stops_and_names_its_place(source, node, said):
    node = node.deepcopy()
    node.line = 7
    tree = with_children(document(), node)
    with pytest.raises(Untranslatable) as caught:
        Translator(Book(documents={"page"}), "page", source).document(tree)
    assert said in str(caught.value)
    assert source in str(caught.value)


def test_a_place_in_a_notebook_names_the_cell():
    node = unheard_of()
    node.line = 30_002
    with pytest.raises(Untranslatable, match="a.ipynb, cell 3, line 2: "):
        Translator(Book(), "a", "a.ipynb").document(with_children(document(), node))


def test_an_absent_image_names_its_place():
    def absent(uri):
        raise Untranslatable(f"the image {uri} is absent")

    node = nodes.image(uri="a.svg", alt="A")
    node.line = 7
    with pytest.raises(Untranslatable, match="page.md, line 7: the image a.svg is absent"):
        translate(with_children(document(), node), image=absent)


def test_letters_are_noted_with_their_place():
    node = P("", "Ждите")
    node.line = 7
    translator = Translator(Book(), "page", "page.md")
    translator.document(with_children(document(), node))
    assert translator.letters["Ж"] == "page.md, line 7"


@pytest.mark.parametrize(
    ("caption", "first"),
    [
        ("A finding. A note.", "A finding"),
        ("Imports vs. exports fell. 2014 was worst.", "Imports vs. exports fell"),
        ("Did it? Yes.", "Did it?"),
        ("Growth of 3.5 per cent", "Growth of 3.5 per cent"),
        ("word " * 24 + "ends, " + "word " * 20, "word " * 24 + "ends"),
        ("word " * 40, "word " * 29 + "word …"),
    ],
)
def test_first_sentence(caption, first):
    assert first_sentence(caption) == first


@pytest.mark.parametrize(
    ("value", "literal"),
    [('say "x"', '"say \\"x\\""'), ("a\\b", '"a\\\\b"'), ("a\nb\tc", '"a\\nb\\tc"')],
)
def test_string_literal(value, literal):
    assert markup.string(value) == literal


def document():
    return publish_doctree("", settings_overrides={"report_level": 5})
