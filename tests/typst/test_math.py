"""Formulas: every TeX command that is known, and what happens to one that is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from book.typst import math
from book.typst.errors import Untranslatable

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


def test_typst_knows_every_formula():
    body = "\n".join(f"$ {markup} $" for _, markup, _ in FORMULAS)
    pages = typst.compile(body.encode(), format="svg", ignore_system_fonts=True)
    assert pages


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
