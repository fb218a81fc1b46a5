"""Where figures pile up."""

from __future__ import annotations

from docutils import nodes

from book.typst.flow import Flow, waits


def section(figures: int, words: int = 50) -> nodes.section:
    text = nodes.paragraph("", "word " * words)
    return nodes.section("", text, *[nodes.figure("", nodes.caption("", "It rose.")) for _ in range(figures)])


def test_what_finds_no_room_waits_for_the_next_page():
    flow = Flow()
    for _ in range(4):
        flow.move(0.45)
    assert len(flow.waiting) == 2
    flow.stay(0.2)
    assert flow.waiting == []


def test_what_is_larger_than_a_page_does_not_wait_for_ever():
    flow = Flow()
    flow.stay(0.5)
    flow.move(1.7)
    flow.settle()
    assert flow.waiting == []


def test_a_section_waits_where_figures_pile_up_and_only_there():
    parts = [section(1, 600), section(7), section(1), section(0, 900)]
    document = nodes.section("", *parts)
    assert waits(document) == {id(parts[2])}
