"""Formulas: every TeX command that is known, and what happens to one that is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from book.typst import math
from book.typst.errors import Untranslatable
from tests.typst.test_book import build, kinds
from tests.typst.test_kinds import project

LINES = (Path(__file__).parent / "fixtures" / "formulas.txt").read_text(encoding="utf-8")
FORMULAS = [tuple(line.split("  ⇒  ")) for line in LINES.splitlines()]


@pytest.mark.parametrize(("tex", "expected", "words"), FORMULAS, ids=[row[0] for row in FORMULAS])
def test_formula(tex, expected, words):
    assert math.formula(tex.replace("⏎", "\n")) == (expected, words)


def test_every_command_has_a_fixture():
    tex = {row[0] for row in FORMULAS}
    commands = [
        *math.GREEK,
        *math.SYMBOLS,
        *math.SPACES,
        *math.FUNCTIONS,
        *math.WRAPPERS,
        *math.TEXTS,
        *math.PAIRS,
        *math.SIZES,
        *math.SPECIALS,
        "right",
        "end",
        "limits",
        "nolimits",
        "displaystyle",
        "textstyle",
    ]
    shown = " ".join(tex) + " "
    missing = [name for name in commands if f"\\{name}" not in shown]
    environments = [*math.MATRICES, *math.ALIGNED, *math.PLAIN_ENVIRONMENTS, "cases"]
    missing += [name for name in environments if f"\\begin{{{name}}}" not in shown]
    missing += [mark for mark in math.DELIMITERS if f"\\left{mark} " not in shown]
    missing += [mark for mark in math.CHARACTERS if f"a {mark} b" not in tex]
    assert missing == []


def test_every_formula_is_set_with_the_fonts_of_the_book_and_read_aloud(tmp_path):
    """In the PDF, where a letter that no font has, or a formula without words, is an error."""
    formulas = [tex.replace("⏎", "\n") for tex, _, _ in FORMULAS]
    page = "\n\n".join(f"```{{math}}\n{tex}\n```" for tex in formulas)
    folder = project(tmp_path / "project", f"# Formulas\n\n{page}\n")
    pdf = PdfReader(build(folder, "typst", typst_chapters=False) / "small.pdf")
    found = kinds(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"], {})["/Formula"]
    assert len(found) == len(formulas)
    assert [str(node["/Alt"]) for node in found] == [words for _, _, words in FORMULAS]


def test_the_readme_lists_what_is_covered():
    """It is made with ``math.covered``."""
    assert math.covered() in (Path(math.__file__).parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("tex", "named"),
    [
        (r"x \unheard y", r"\unheard"),
        (r"\begin{tikzcd} a \end{tikzcd}", "tikzcd"),
        (r"\left( x", r"\left"),
        (r"x \right)", r"\right"),
        (r"\left x \right)", r"\left"),
        (r"\frac{a}", r"\frac"),
        (r"\text{open", r"\text"),
        (r"\text{a $x$ b}", r"\text"),
        (r"\text{\emph{a}}", r"\text"),
        (r"a } b", "}"),
        (r"{a", "{"),
        (r"\begin{cases} a \end{align}", "cases"),
        ("€", "€"),
    ],
)
def test_what_has_no_rule_names_itself(tex, named):
    with pytest.raises(Untranslatable) as caught:
        math.formula(tex)
    assert named in str(caught.value)
