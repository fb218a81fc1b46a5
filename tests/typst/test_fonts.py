"""The fonts of the book: they load where they are needed and hold what the book says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import typst
from fontTools.ttLib import TTFont

from book.typst.builder import FONTS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "book" / "fonts"
FILES = sorted([*FOLDER.glob("*.ttf"), *FOLDER.glob("*.otf")])
# Ideographs, kana, hangul and the punctuation that goes with them.
EAST_ASIAN = re.compile("[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]")
SOURCES = (
    "*.md",
    "chapters/*.md",
    "chapters/*.ipynb",
    "references.bib",
)


def letters(path: Path) -> set[int]:
    with TTFont(path) as font:
        return set(font.getBestCmap())


def test_every_east_asian_character_of_the_book_is_in_both_cuts():
    held = set.intersection(*[letters(path) for path in FILES if "CJK" in path.name])
    missing = {}
    for pattern in SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            text = path.read_text(encoding="utf-8")
            if path.suffix == ".ipynb" and json.loads(text)["metadata"].get("pdf") is False:
                continue  # it is set in HTML alone
            for letter in EAST_ASIAN.findall(text):
                if ord(letter) not in held:
                    missing.setdefault(letter, path.relative_to(ROOT).as_posix())
    assert missing == {}, "add them to book/fonts/cjk.txt and run book/fonts/subset.py"


def test_every_listed_ideograph_is_in_both_cuts():
    listed = set((FOLDER / "cjk.txt").read_text(encoding="utf-8")) - {"\n"}
    for path in FILES:
        if "CJK" in path.name:
            assert {ord(letter) for letter in listed} <= letters(path), path.name


def test_the_sans_holds_what_figures_and_captions_use():
    needed = "AZaz09ĀčşŽіґЁЖщяΔβσπ–—“”‘’…·×−±≈≤≥→←↑↓№€£₽°′%‰½"
    for path in FILES:
        if "BookSans" in path.name:
            assert {ord(letter) for letter in needed} <= letters(path), path.name


def test_digits_are_equally_wide_so_that_columns_align():
    for path in FOLDER.glob("BookSans-*"):
        with TTFont(path) as font:
            names = [font.getBestCmap()[ord(digit)] for digit in "0123456789"]
            widths = [font["hmtx"][name][0] for name in names]
            # A cut between two weights may round one digit by one thousandth.
            assert max(widths) - min(widths) <= 1, path.name


@pytest.mark.parametrize("use", ["serif", "sans", "mono", "math"])
def test_typst_finds_the_families_without_the_system(use):
    found = typst.Fonts(include_system_fonts=False, font_paths=FONTS["paths"]).families()
    assert set(FONTS[use]) <= set(found)


def test_the_fonts_are_small_and_licensed():
    assert sum(path.stat().st_size for path in FILES) < 1_200_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")
