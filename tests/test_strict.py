"""What a page may not hold, on small pages; ``tests/faults`` tries the same on a whole build."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.utils import new_document

from book.strict import LEFT, bundled, unclosed, uneven, wrongs


def page(*children: nodes.Node) -> nodes.document:
    """A page with one heading and some paragraphs' content."""
    document = new_document("page.md")
    section = nodes.section("", nodes.title("", "A page"))
    section += nodes.paragraph("", "", *children)
    document += section
    return document


def said(*children: nodes.Node) -> list[str]:
    return [wrong for _, wrong in wrongs(page(*children))]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("see {doc}`small", "never closed"),
        ("as {cite:p}`` has it", "empty or never closed"),
        ("a note[^nope]", "a footnote that is none"),
        ("{{ version }}", "a substitution that is none"),
        ("[x](javascript:alert(1))", "a link that is none"),
        ("see [there][nowhere]", "a link to an address that is not given"),
        ("see [there][]", "a link to an address that is not given"),
        ("this is **bold", "bold type that is never closed"),
        ("this is *slanted", "slanted type that is never closed"),
        ("this is slanted* so", "slanted type that is never closed"),
        ("this is _slanted", "slanted type that is never closed"),
        ("this is slanted_ so", "slanted type that is never closed"),
        ("this is `code", "code that is never closed"),
        ("so $$x = 1", "mathematics that is never closed"),
        ("it is ~~gone~~ here", "struck words"),
        ("by {% raw %} here", "a command of a template"),
        ("[ ] to be done", "a box to tick"),
        ("##No blank", "a heading without its blank"),
        ("| a | b |", "a row of a table without its heading"),
        ("at <https://exa mple.org>", "an address with a blank"),
        ("a &nosuch; b", "a character's name that is none"),
        ("TODO: say more", "a note to oneself"),
        ("read in the the book", "a word twice: the the"),
        ("in /home/someone/data", "a path of one machine"),
        ("in C:\\Users\\ann", "a path of one machine"),
        ("abc\N{RIGHT-TO-LEFT OVERRIDE}abc", r"does not show (U+202E)"),
        ("abc\N{ZERO WIDTH SPACE}abc", r"does not show (U+200B)"),
        ("a\x07b", r"does not show (U+0007)"),
        ("a\x1b[31mb", r"does not show (U+001B)"),
        ("a\ue000b", r"does not show (U+E000)"),
        ("a\N{REPLACEMENT CHARACTER}b", "was lost"),
        (
            "Russi\N{CYRILLIC SMALL LETTER A}",
            "Latin and Cyrillic letters: Russi\u0430 (U+0430 cyrillic small",
        ),
        ("\u041ac\u043e\u0440\u0430", "(U+0063 latin small letter c)"),
        ("RÃ©publique", "read in another encoding: Ã©publique"),
        ("â€œso", "read in another encoding: â€œso"),
    ],
)
def test_what_was_left_as_it_was_typed_is_named(text: str, says: str) -> None:
    wrong = said(nodes.Text(text))
    assert any(says in one for one in wrong)


@pytest.mark.parametrize(
    "text",
    [
        "plain {braces} and `marks`",
        "per cent [1]",
        "и, 日本",
        "Россия and Russia, a São Paulo of Â, café",
        "an\N{SOFT HYPHEN}other",
        "up (down): x",
        "seen [1][2]",
        "[a] [b]",
        "about ~5, #1 and 100 %",
        "3 * 4, a name_of_a_thing and a * at the end *",
        "where x < 3 and https://example.org is > 2",
    ],
)
def test_plain_words_pass(text: str) -> None:
    assert said(nodes.Text(text)) == []


def test_a_heading_stands_once_on_its_page() -> None:
    document = page(nodes.Text("x"))
    for words in ("Then", "Now", "Then"):
        document[0] += nodes.section("", nodes.title("", words))
    assert [wrong for _, wrong in wrongs(document)] == [
        "a heading that stands twice on its page, so that no link tells one from the other: Then"
    ]


def test_code_may_hold_anything() -> None:
    assert said(nodes.literal("", "{role}`x` in /home/ann")) == []


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ("<script>alert(1)</script>", 1),
        ("<!-- facts: x --> <b>", 1),
        ("<!-- facts: a b -->", 0),
        ("<!-- one -->\n<!-- two -->\n", 0),
        ("<!-- never closed", 1),
    ],
)
def test_html_of_its_own_is_named_and_comments_are_not(html: str, count: int) -> None:
    assert len(said(nodes.raw("", html, format="html"))) == count


def test_the_forms_of_an_output_are_left_to_the_builders() -> None:
    raw = nodes.raw("", "<table>", format="html")
    bundle = nodes.container("", raw, nb_element="mime_bundle")
    assert bundled(raw)
    assert said(bundle) == []


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ("https://example.org", 0),
        ("#here", 0),
        ("small.html", 0),
        ("mailto:a@b.org", 0),
        ("data:text/html,x", 1),
        ("javascript:x", 1),
        ("file:///etc", 1),
    ],
)
def test_addresses_are_of_the_web(address: str, count: int) -> None:
    assert len(said(nodes.reference("", "x", refuri=address))) == count


def test_a_second_heading_of_the_first_level_is_named() -> None:
    document = page(nodes.Text("one"))
    document += nodes.section("", nodes.title("", "Another"))
    assert ["second heading" in wrong for _, wrong in wrongs(document)] == [True]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("```{note}\nA box.\n```\n", None),
        ("Text.\n\n```{note}\nnever closed\n\nText", 3),
        ("````{note}\n```python\nx\n```\n````\n", None),
        ("````{note}\n```python\nx\n````\n", 2),
        (":::{note}\nA box.\n:::\n", None),
        ("```python\n# ```{note}\nx = 1\n```\n", None),
        ("~~~\n```\n~~~\n", None),
        ("```\nx\n", 1),
    ],
)
def test_a_box_that_is_never_closed_is_found(text: str, line: int | None) -> None:
    assert unclosed(text) == line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", []),
        ("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 |\n", [3]),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", [3]),
        ("Text.\n\na | b\n:-- | --:\n1 | 2\n3\n\n3\n", [6]),
        ("| a | b |\n|---|\n| 1 | 2 |\n", [1]),
        ("| a | b |\n|---|---|\n| 1 | 2\\|3 |\n<!-- facts: x -->\n", []),
        ("```text\n| a | b |\n|---|---|\n| 1 |\n```\n", []),
        ("```{note}\n| a | b |\n|---|---|\n| 1 |\n```\n", [4]),
        (":::{note}\n| a | b |\n|---|---|\n| 1 |\n:::\n", [4]),
        ("```\n| a |\n|---|\n```\n\n| a | b |\n|---|---|\n| 1 |\n", [8]),
        ("Title\n---\n\nText\n", []),
        ("| a | b |\n|---|---|\n- a list\n", []),
    ],
)
def test_rows_with_too_many_or_too_few_cells_are_found(text: str, lines: list[int]) -> None:
    assert [line for line, _ in uneven(text)] == lines


@pytest.mark.parametrize(
    ("text", "count"), [("5 and ", 1), ("1.2 bn in 2016, or ", 1), ("5", 0), ("x = 3", 0), (r"2 \beta", 0)]
)
def test_money_is_no_mathematics(text: str, count: int) -> None:
    assert len(said(nodes.math("", text))) == count


def test_a_heading_without_words_is_named() -> None:
    document = page(nodes.Text("one"))
    document[0] += nodes.section("", nodes.title("", ""))
    assert [wrong for _, wrong in wrongs(document)] == ["a heading without words"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("<!-- facts: x -->", 0),
        ("<!-- fact: x -->", 1),
        ("<!-- Facts: x -->", 1),
        ("<!-- facts x -->", 1),
        ("<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> b\n", 2),
    ],
)
def test_what_was_left_behind_is_found(text: str, count: int) -> None:
    assert sum(len(pattern.findall(text)) for pattern in LEFT) == count


def test_a_page_without_a_heading_is_named() -> None:
    assert [wrong for _, wrong in wrongs(new_document("page.md"))] == ["a page without a heading"]
