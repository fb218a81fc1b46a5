"""How the width of a page is shared among the columns of a table."""

from __future__ import annotations

from textwrap import dedent

import pytest

from book.typst.tables import APART, PAGE, shared
from tests.typst.markup_fixtures import Fixture, parse, translate

WORDS = "what was said of it by the ministry in the last week of the month"


def columns(*texts: list[str]) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    return tuple(((head,), tuple(body)) for head, *body in texts)


def test_cells_that_fit_are_left_as_they_are() -> None:
    assert shared(columns(["Name", "a"], ["Value", "1.5"])) is None


def test_a_page_is_shared_whole() -> None:
    found = shared(columns(["Claim", "K1"], ["Said", WORDS], ["Meant", WORDS * 2]))
    assert found is not None
    assert sum(found) + APART * 2 == pytest.approx(PAGE)


def test_short_cells_are_not_broken_for_the_sake_of_a_long_one() -> None:
    found = shared(columns(["Claim", "K1"], ["Verdict", "does not hold"], ["Said", WORDS * 9]))
    assert found is not None
    short, verdict, long = found
    assert short < verdict < long
    assert verdict > 13 * 0.4


def test_the_width_goes_where_it_saves_lines() -> None:
    """One long cell among many short ones does not starve a column that wraps in each row."""
    rows = 20
    once = ["Note", WORDS * 4, *["short"] * rows]
    each = ["Said", *[WORDS] * (rows + 1)]
    found = shared(columns(once, each))
    assert found is not None
    assert found[1] > found[0]


def test_what_has_too_many_words_for_a_page_is_drawn_together() -> None:
    found = shared(columns(*[["W" * 20, "w"]] * 9))
    assert found is not None
    assert sum(found) + APART * 8 == pytest.approx(PAGE)


TABLE = """
.. list-table::
   :widths: {}
   :header-rows: 1

   * - Kind
     - Said
   * - incomprehensibilities
     - a
"""


@pytest.mark.parametrize(("widths", "broken"), [("1 9", True), ("5 5", False)])
def test_words_are_broken_only_where_a_given_width_has_no_room(widths: str, broken: bool) -> None:
    source = dedent(TABLE).format(widths)
    markup = translate(parse(Fixture("docutils.rst", "widths", source, "")))
    assert ("hyphenate: true" in markup) is broken
