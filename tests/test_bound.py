"""A comment that names a fact which nobody computes is told, and every name that is bound is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.bound import names, unknown
from pivot.facts.pages import PAGES

HOME = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("page", [*PAGES, "chapters/new.md"])
def test_a_fact_that_nobody_computes_is_named(page: str) -> None:
    text = "One.\n\nIt was 9.\n<!-- facts: date:2016\nnosuch -->"
    ((line, wrong),) = unknown(text, page, HOME)
    assert line == 5
    assert wrong.startswith("a comment names a fact that nobody computes for this page: nosuch")


@pytest.mark.parametrize(
    ("name", "near"),
    [("china_2061", "china_2016"), ("sea_nea", "sea_near"), ("dat:2016", "date:")],
)
def test_the_names_near_it_are_told(name: str, near: str) -> None:
    ((_, wrong),) = unknown(f"<!-- facts: {name} -->", "chapters/kurils.ipynb", HOME)
    assert near in wrong.partition("(near it: ")[2]


@pytest.mark.parametrize("name", ["open_nows", "holds_now", "hold_never", "now", "word_likely"])
def test_a_name_put_together_of_other_parts_is_none(name: str) -> None:
    assert list(unknown(f"<!-- facts: {name} -->", "intro.md", HOME))


def test_a_fact_of_another_page_is_none_of_this_one() -> None:
    comment = "<!-- facts: sea_near -->"
    assert not list(unknown(comment, "chapters/kurils.ipynb", HOME))
    assert list(unknown(comment, "chapters/methods.md", HOME))


def test_nothing_is_said_where_the_names_are_not_stored(tmp_path: Path) -> None:
    """They are made by ``make results``, and until then nobody knows them."""
    (tmp_path / "pivot").mkdir()
    (tmp_path / "pivot" / "facts").symlink_to(HOME / "pivot" / "facts")
    assert names("chapters/kurils.ipynb", tmp_path) is None
    assert not list(unknown("<!-- facts: nosuch -->", "chapters/kurils.ipynb", tmp_path))
    assert list(unknown("<!-- facts: nosuch -->", "chapters/methods.md", tmp_path))
