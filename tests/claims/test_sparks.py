"""The small picture of a claim: which points it holds, and what it says in words."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from docutils import nodes

from book import sparks as drawing
from pivot import dataset
from pivot.claims import sparks
from pivot.claims.courses import COURSES
from pivot.claims.registry import RULES
from pivot.claims.verdict import OPEN, Finding

DS = dataset.open()


def test_a_line_says_its_first_its_last_known_and_its_last_value(monkeypatch: pytest.MonkeyPatch) -> None:
    series = pd.Series({"2018": 4.0, "2015": 1.0, "2016": 2.5, "2017": float("nan"), "2014": 3.0})
    monkeypatch.setitem(sparks.COURSES, "X1", ("a share, per cent", lambda ds: series))
    kind, words, points = sparks._line(DS, "X1")
    assert (kind, words) == ("line", "a share, per cent: 3 in 2014, 2.5 in 2016, 4 in 2018")
    assert points == ["2014:3", "2015:1", "2016:2.5", "2018:4"]


def test_a_line_of_nothing_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sparks.COURSES, "X1", ("a share", lambda ds: pd.Series(dtype=float)))
    assert sparks._line(DS, "X1") == ("nothing", "a share: nothing is held", [])


def test_documents_are_counted_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    papers = pd.DataFrame({"date": ["2016-12-01", "2016", "2017-01-20", "2017-01-21", "1956-10-19"]})
    monkeypatch.setattr(sparks, "finding", lambda ds, claim: Finding(OPEN, "", documents=papers))
    kind, words, points = sparks._documents(DS, "X1")
    assert (kind, points) == ("documents", ["1956:1", "2016:2", "2017:2"])
    assert words == "documents read, by date: 5, of them 4 public by January 2017"


def test_every_claim_has_its_picture() -> None:
    assert set(drawing.stored()) == set(RULES)
    assert set(COURSES) <= set(RULES)
    kinds = {claim: row["kind"] for claim, row in drawing.stored().items()}
    assert {claim for claim, kind in kinds.items() if kind == "line"} == set(COURSES)


def test_the_drawing_puts_high_values_high_and_late_years_right() -> None:
    found = re.search(r'd="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"', drawing.picture("line", "2001:1 2025:3"))
    assert found
    x1, y1, x2, y2 = map(float, found.groups())
    assert x1 < x2
    assert y1 > y2
    assert (y1, y2) == (drawing.HEIGHT - drawing.EDGE, drawing.EDGE)


def test_older_documents_stand_together_at_the_beginning() -> None:
    text = drawing.picture("documents", "1945:2 1956:1 2016:1")
    bars = re.findall(r"M([\d.]+) 18V([\d.]+)", text)
    assert [float(top) for _, top in bars] == [2.5, round(18 - 15.5 / 3, 1)]
    assert bars[0][0] == f"{drawing.EDGE:.1f}"


def test_its_words_stand_where_there_are_no_pictures() -> None:
    """Any builder of Sphinx sets it: what it does not know by name, it sets as the text within a line."""
    role = drawing.Spark()
    role.text = "K1"
    (node,), _ = role.run()
    assert node.astext() == node["alt"] != ""
    assert nodes.inline in type(node).__mro__
