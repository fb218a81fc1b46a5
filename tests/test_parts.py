"""What the book is set with: each part that is missing, damaged or misspelt is named."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from book.environment import HOME, Stop
from book.parts import FONTS, NEEDED, check, wrongs

FONT = "book/fonts/BookSans-Regular.ttf"
Damage = Callable[[bytes], bytes]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The parts alone, in a folder of their own."""
    for name in (*NEEDED, FONTS):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HOME / name, tmp_path / name)
    (tmp_path / "intro.md").touch()
    for path in (HOME / "book" / "fonts").glob("*.?tf"):
        shutil.copy(path, tmp_path / "book" / "fonts")
    return tmp_path


def test_the_parts_of_the_book_are_whole() -> None:
    assert list(wrongs(HOME)) == []


def test_every_font_is_listed() -> None:
    listed = {line.split()[1] for line in (HOME / FONTS).read_text(encoding="utf-8").splitlines()}
    assert listed == {path.name for path in (HOME / "book" / "fonts").glob("*.?tf")}


@pytest.mark.parametrize("name", [*NEEDED, FONTS, FONT])
def test_a_missing_part_is_named(home: Path, name: str) -> None:
    (home / name).unlink()
    with pytest.raises(Stop, match=f"^{name} is missing: restore it"):
        check(home)


@pytest.mark.parametrize("name", [*NEEDED, FONTS])
def test_an_empty_part_is_named(home: Path, name: str) -> None:
    (home / name).write_bytes(b"\n")
    with pytest.raises(Stop, match=f"^{name} is empty: restore it"):
        check(home)


#: What becomes of a part, and what is said of it.
DAMAGED: dict[str, tuple[str, Damage, str]] = {
    "another font": (FONT, lambda b: b[:-1], "is damaged .*git checkout book/fonts"),
    "no text": ("LICENSE", lambda b: b"\xff\xfe", "is not UTF-8"),
    "an unknown setting": ("_config.yml", lambda b: b + b"htmll: 1\n", "knows no setting 'htmll'"),
    "an unknown setting of a part": (
        "_config.yml", lambda b: b.replace(b"use_issues", b"use_isues"), "html: .* 'use_isues_button'",
    ),
    "wrong indentation": (
        "_config.yml", lambda b: b.replace(b"  use_edit", b"   use_edit"), r"line \d+: it is no YAML",
    ),
    "a tab": ("_config.yml", lambda b: b.replace(b"  use_edit", b"\tuse_edit"), r"line \d+: it is no YAML"),
    "a setting twice": ("_config.yml", lambda b: b + b"author: Nobody\n", r"line \d+: .*author stands twice"),
    "an unknown option": ("_toc.yml", lambda b: b.replace(b"numbered", b"numberd"), "the name 'numberd'"),
    "a word for a truth": (
        "_config.yml", lambda b: b.replace(b"numfig: true", b"numfig: maybe"),
        "numfig is 'maybe', and must be true",
    ),
    "a number for a language": (
        "_config.yml", lambda b: b.replace(b"language: en-GB", b"language: 5"),
        "language is 5, and must be a text",
    ),
    "no settings": ("_config.yml", lambda b: b"# nothing\n", "it holds no settings"),
    "no contents": ("_toc.yml", lambda b: b"- file: intro\n", "it holds no settings"),
    "contents ill indented": (
        "_toc.yml", lambda b: b.replace(b"  - file: chapters/k", b"   - file: chapters/k"), r"line \d+: it",
    ),
    "a merge conflict": ("_toc.yml", lambda b: b + b"<<<<<<< HEAD\n", r"line \d+: a merge was not finished"),
    "no root page": ("_toc.yml", lambda b: b.replace(b"root: intro", b"root: introo"), "'introo' is missing"),
    "an entry that never ends": ("references.bib", lambda b: b + b"\n@misc{x, title={a\n", "premature end"),
    "an entry twice": ("references.bib", lambda b: b + b, "repeated bibliography entry"),
    "a work without author": (
        "references.bib", lambda b: b + b"\n@misc{x, title={A}, year={2000}}\n", "x: the work has no author",
    ),
    "a work of an unknown kind": (
        "references.bib", lambda b: b + b"\n@blog{x, title={A}, year={2000}, author={B}}\n", "x: .* no @blog",
    ),
    "a merge among the works": ("references.bib", lambda b: b + b">>>>>>> b\n", "a merge was not finished"),
    "no date": ("CITATION.cff", lambda b: b.replace(b"date-released", b"date"), "'date-released' is missing"),
    "a date that is none": ("CITATION.cff", lambda b: b.replace(b"-11-", b"-13-"), "its lines do not give"),
    "a merge conflict in the citation": ("CITATION.cff", lambda b: b + b"<<<<<<< HEAD\n", "a merge was"),
}  # fmt: skip


@pytest.mark.parametrize("fault", DAMAGED)
def test_a_damaged_part_is_named(home: Path, fault: str) -> None:
    name, damage, says = DAMAGED[fault]
    path = home / name
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(Stop, match=rf"^{name}.*{says}") as told:
        check(home)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("name", ["x.js", "custom.css", "deep/x.mjs"])
def test_a_stray_script_or_sheet_is_named(home: Path, name: str) -> None:
    """Jupyter Book puts what lies there into every page, and no list of sources has it."""
    (home / "_static" / name).parent.mkdir(parents=True)
    (home / "_static" / name).touch()
    with pytest.raises(Stop, match=f"^_static/{name} would be put into every page"):
        check(home)
