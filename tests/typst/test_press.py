"""What stops a book before Typst sees it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import typst

from book.typst import press
from book.typst.errors import Untranslatable
from book.typst.press import Source, Workplace
from book.typst.translate import Mention


def document(file, labels=(), mentions=()):
    found = [Mention(label, f"{file}, line 3") for label in mentions]
    return SimpleNamespace(source=file, labels=list(labels), mentions=found)


def test_a_reference_that_leads_nowhere_is_named_with_its_place():
    source = Source({}, translators=[document("a.md", ["a"], ["a", "b#fig"])])
    with pytest.raises(Untranslatable, match="^a.md, line 3: the reference to b#fig leads nowhere"):
        source.check()


def test_a_label_defined_twice_is_named():
    source = Source({}, translators=[document("a.md", ["a#x"]), document("b.md", ["a#x"])])
    with pytest.raises(Untranslatable, match="^b.md: the label a#x is defined twice"):
        source.check()


def test_references_that_lead_somewhere_pass():
    Source({}, translators=[document("a.md", ["a"], ["b"]), document("b.md", ["b"])]).check()


def test_an_absent_image_is_named(tmp_path):
    with pytest.raises(Untranslatable, match="the image gone.svg is absent"):
        Workplace(tmp_path / "work").image(tmp_path / "gone.svg")


def test_an_image_of_another_format_is_named(tmp_path):
    (tmp_path / "film.mp4").write_bytes(b"")
    with pytest.raises(Untranslatable, match="the image film.mp4 has a format"):
        Workplace(tmp_path / "work").image(tmp_path / "film.mp4")


def test_an_absent_attachment_is_named(tmp_path):
    with pytest.raises(Untranslatable, match="the attachment data.zip is absent"):
        Workplace(tmp_path / "work").attachment(tmp_path, {"file": "data.zip"})


def test_an_image_is_kept_under_a_name_made_from_its_content(tmp_path):
    (tmp_path / "one.svg").write_text("<svg/>")
    (tmp_path / "two.SVG").write_text("<svg/>")
    work = Workplace(tmp_path / "work")
    path = work.image(tmp_path / "one.svg")
    assert path == work.image(tmp_path / "two.SVG")
    assert (tmp_path / "work" / path.lstrip("/")).read_text() == "<svg/>"


def test_a_line_of_the_whole_leads_to_its_file():
    source = Source({}, parts=[("a.md", "one\n\ntwo"), ("b.md", "three")])
    lines = source.text().splitlines()
    assert source.file_at(lines.index("one") + 1) == "a.md"
    assert source.file_at(lines.index("two") + 1) == "a.md"
    assert source.file_at(lines.index("three") + 1) == "b.md"
    assert source.file_at(1) == "template.typ"


def test_what_is_the_same_is_not_set_again(tmp_path, monkeypatch):
    set_anew = []

    def compiled(job):
        set_anew.append(job.target.name)
        return b"%PDF", []

    monkeypatch.setattr(press, "set_book", compiled)

    def job(text):
        work = Workplace(tmp_path / "work")
        return press.Job(Source({"title": "T"}, parts=[("a.md", text)]), work, tmp_path / "a.pdf", [])

    for text, times in (("one", 1), ("one", 1), ("two", 2), ("one", 3)):
        kept = press.Kept(tmp_path / "kept")
        assert kept.set_book(job(text)) == (b"%PDF", [])
        kept.forget_the_rest()
        assert len(set_anew) == times
        assert len(list((tmp_path / "kept").iterdir())) == 1


class Refused(typst.TypstError):
    """What Typst says of letters, as it prints those that are not seen."""

    diagnostic = 'the text `"é\\u{fe0f}"` could not be displayed with font'


def test_letters_that_no_font_has_are_named_with_their_places():
    """Also those that Typst prints by their number."""
    page = SimpleNamespace(letters={"\ufe0f": "a.md, line 3"})
    said = press._explain(Refused(""), Source({}, translators=[page]))
    assert said == (
        "the book's description of itself: no font has the character é (U+00E9); "
        "a.md, line 3: no font has the character \ufe0f (U+FE0F)"
    )
