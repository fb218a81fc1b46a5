"""What the book adds to the theme's pages: drawings inside them, points as files, closed pages."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from base64 import b64decode
from pathlib import Path

import pytest
from docutils import nodes
from docutils.core import publish_doctree

from book.surface import downloads, figures, finish, icons, letters, pack, terms

HOME = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((HOME / "chapters").glob("*.ipynb"))
PAGE = (
    '<html><head>\n<meta charset="utf-8" />\n<title>A page</title>\n'
    '<script src="x/fontawesome.js?digest=1"></script><script>const THEBE_JS_URL = "https://a.b";</script>'
    "<script>let kept = 1;</script></head><body><h1>A</h1><p>First <b>words</b>.</p>"
    '<!-- facts: date:2016 --><button onclick="window.print()"></button></body></html>'
)


def drawn() -> list[figures.Stored]:
    return [figure for path in NOTEBOOKS for figure in figures.stored(path).values()]


def test_a_drawing_in_its_page_is_the_stored_one_with_ids_of_its_own() -> None:
    seen: set[str] = set()
    for figure in drawn():
        svg = figures.live(figure)
        ids = re.findall(r'\bid="([^"]+)"', svg)
        assert len(ids) == len(set(ids)) and not seen & set(ids), figure.bundle["name"]
        seen |= set(ids)
        assert set(re.findall(r'href="#([^"]+)"', svg)) <= set(ids)
        shapes, stored = (re.findall(r' d="([^"]*)"', one) for one in (svg, figure.svg))
        assert shapes == stored


def test_the_place_of_a_drawing_has_its_size_and_says_what_it_shows() -> None:
    for figure in drawn():
        place = figures.still(figure, "chapters/a")
        name = figure.bundle["name"]
        assert f'src="../figures/{name}.svg"' in place and 'loading="lazy"' in place
        width, height = (int(one) for one in re.findall(r'(?:width|height)="(\d+)"', place))
        box = [float(one) for one in figure.bundle["drawing"]["viewBox"]]
        assert abs(width / height - box[2] / box[3]) < 0.01
        words = re.search(r'alt="([^"]*)"', place)
        assert words and len(words[1]) > 40


def test_the_csv_holds_exactly_the_points_and_where_they_come_from() -> None:
    for figure in drawn():
        text = figures.points_csv(figure.bundle)
        head = [line for line in text.splitlines() if line.startswith("# ")]
        body = list(csv.DictReader(line for line in text.splitlines() if not line.startswith("# ")))
        points = figure.bundle["data"]
        # A picture of the dataset itself has no source but the dataset.
        sourced = any(point["source"] for point in points)
        told = any("licence" in line and "vintage" in line for line in head)
        assert told == sourced, figure.bundle["name"]
        assert len(body) == len(points)
        for row, point in zip(body, points, strict=True):
            assert row == {key: "" if value is None else str(value) for key, value in point.items()}


def test_every_point_has_its_place_and_its_name() -> None:
    for figure in drawn():
        script = figures.points_js(figure)
        packed = json.loads(script.partition("]=")[2].rstrip(";\n"))
        assert len(packed["rows"]) == len(packed["anchors"]) == len(figure.bundle["data"])
        assert all(row[packed["columns"].index("series")] for row in packed["rows"])


def test_the_veil_covers_what_lies_to_the_right_of_the_cut_off() -> None:
    drawing = {"axes": [{"box": [20, 30, 100, 50]}], "cutoff": [80.5]}
    assert figures.veil(drawing) == '<rect class="veil" x="80.5" y="30" width="41.5" height="50"/>'
    assert figures.veil({**drawing, "cutoff": []}) == ""


def test_a_finished_page_has_lost_what_the_book_does_not_use() -> None:
    text = finish.closed(finish.page(PAGE, "chapters/a.html"), "chapters/a.html", ("1", "2"))
    for gone in ("fontawesome", "THEBE", "facts:", "onclick"):
        assert gone not in text
    assert "let kept = 1;" in text and 'data-do="print"' in text
    assert '<meta name="description" content="First words.">' in text


def test_the_policy_allows_the_page_s_own_scripts_and_nobody_else_s() -> None:
    text = finish.closed(finish.page(PAGE, "a.html"), "a.html", ("1", "2"))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    hashes = re.findall(r"'sha256-([^']+)'", policy[1])
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert {b64decode(one) for one in hashes} == {hashlib.sha256(s.encode()).digest() for s in scripts}
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    assert "unsafe" not in policy[1]
    assert rules["default-src"] == "'none'" and "http" not in policy[1]


@pytest.mark.parametrize(("base", "there"), [("", False), ("https://example.org/book", True)])
def test_addresses_are_printed_where_there_is_one(base: str, there: bool) -> None:
    text = finish.page(PAGE, "chapters/a.html", base)
    assert ('rel="canonical" href="https://example.org/book/chapters/a.html"' in text) is there
    assert "<loc>https://example.org/book/a.html</loc>" in finish.sitemap(["https://example.org/book/a.html"])


def test_the_icon_font_has_the_icons_and_no_more() -> None:
    found = icons.letters({"fa-bars", "fa-list", "fa-nonsense"})
    assert set(found) == {"fa-bars", "fa-list"}
    content = icons.font(sorted(found.values()))
    assert content == icons.font(sorted(found.values()))
    assert len(content) < 3000


def test_a_chapter_leads_elsewhere_only_where_the_project_has_an_address() -> None:
    box = downloads.rerun("chapters/a.html", ["_downloads/x/data.zip"])
    assert 'href="../_sources/chapters/a.ipynb"' in box and 'href="../_downloads/x/data.zip"' in box
    assert box.count("<li>") == 2 + 5 and downloads.PLACE in box and "http" not in box
    there = downloads.rerun("chapters/a.html", [], "https://github.com/someone/book")
    assert "https://mybinder.org/v2/gh/someone/book/main?labpath=chapters%2Fa.ipynb" in there
    assert "https://colab.research.google.com/github/someone/book/blob/main/chapters/a.ipynb" in there


def test_pdfs_are_laid_into_the_site_and_linked_where_they_are(tmp_path: Path) -> None:
    site, alone, book = tmp_path / "html", tmp_path / "alone", tmp_path / "book.pdf"
    (site / "chapters").mkdir(parents=True)
    alone.mkdir()
    book.write_bytes(b"whole")
    (alone / "a.pdf").write_bytes(b"a")
    for name in ("intro.html", "chapters/a.html", "chapters/b.html"):
        (site / name).write_text(f"<ul>{downloads.PLACE}</ul>", encoding="utf-8")
    downloads.lay(site, book, alone)
    for name, count in (("intro.html", 1), ("chapters/a.html", 2), ("chapters/b.html", 1)):
        links = re.findall(r'href="([^"]+)"', (site / name).read_text(encoding="utf-8"))
        assert len(links) == count
        assert all(((site / name).parent / link).exists() for link in links)


@pytest.mark.parametrize("base", ["", "https://example.org/book"])
def test_the_page_for_lost_addresses_asks_for_no_file(base: str) -> None:
    text = downloads.lost(base)
    assert "src=" not in text and "<link" not in text and 'lang="en-GB"' in text
    assert f'href="{base + "/" if base else ""}index.html"' in text


SITE = {
    "_static/scripts/a.js": "const a = 1;\n//# sourceMappingURL=a.js.map",
    "_static/b.js": 'document.body.classList.add("made-by-script")',
    "_static/togglebutton.js": "never();",
    "_static/searchtools.js": "",
    "_static/icons.css": ".icon{color:red}",
    "_static/letters.css": "",
    "_static/styles/first.css": '@import "../basic.css";\n.used,.unused{color:red}.unused{top:0}/* x */',
    "_static/basic.css": ".used:not(.unused){background:url(file.png)} #main{left:0}",
    "_static/styles/second.css": "@media print{.unused{top:0}}@media (width>1px){p .made-by-script{top:0}}",
}
THEMED = (
    '<html><head><meta charset="utf-8" /><title>A</title>'
    '<link rel="stylesheet" type="text/css" href="{up}_static/styles/first.css?v=1" />'
    '<link href="{up}_static/styles/second.css" rel="stylesheet" />'
    '<link rel="preload" as="script" href="{up}_static/b.js" />'
    '<script src="{up}_static/scripts/a.js?v=1"></script><script>let toggleHintShow = "x";</script>'
    '<script src="{up}_static/togglebutton.js"></script></head>'
    '<body><p class="used" id="main">A</p><script defer src="{up}_static/b.js"></script></body></html>'
)


def test_sheets_and_scripts_become_one_each(tmp_path: Path) -> None:
    for name, content in SITE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    texts = {"chapters/a.html": THEMED.format(up="../"), "search.html": THEMED.format(up="")}
    versions = pack.write(tmp_path, texts)
    rules = (tmp_path / pack.STYLES).read_text(encoding="utf-8").split("\n")
    assert rules == [
        ".used:not(.unused){background:url(file.png)}",
        "#main{left:0}",
        ".used{color:red}",
        "@media (width>1px){p .made-by-script{top:0}",
        "}",
        "",
    ]
    code = (tmp_path / pack.SCRIPTS).read_text(encoding="utf-8")
    assert code == f"const a = 1;;\n{SITE['_static/b.js']};\n"
    closed = pack.packed(texts["chapters/a.html"], "chapters/a.html", versions)
    assert re.findall(r'(?:src|href)="([^"?]*)', closed) == ["../_static/pages.css", "../_static/pages.js"]
    assert "toggleHintShow" not in closed
    searching = pack.packed(texts["search.html"], "search.html", versions)
    assert re.findall(r'src="([^"?]*)', searching) == [pack.SCRIPTS, *pack.SEARCH]


def test_another_layout_of_the_theme_s_script_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "pydata-sphinx-theme.js").write_text("let other = 1;", encoding="utf-8")
    with pytest.raises(ValueError, match="another layout"):
        pack.script(tmp_path, ["pydata-sphinx-theme.js"], set())


def test_the_first_use_of_a_term_leads_to_what_it_means() -> None:
    text = (
        "A specification\n===============\n\nOf 36 specifications `no specification`__ differs.\n\n"
        "*Ideal point*, as a title. Ideal points and a specification; relative, TIV.\n\n__ elsewhere\n"
    )
    found = {
        "Specification": ("term-s", "A choice."),
        "Ideal point": ("term-i", "A place."),
        "TIV": ("term-t", "A unit."),
        "Placebo": ("term-p", "Nothing."),
    }
    doctree = publish_doctree(text, settings_overrides={"doctitle_xform": False})
    before = doctree.astext()
    assert terms.lead(doctree, found, "glossary.html") == 3
    links = [one for one in doctree.findall(nodes.reference) if "term-link" in one["classes"]]
    assert [(one.astext(), one["refuri"], one["reftitle"]) for one in links] == [
        ("specifications", "glossary.html#term-s", "A choice."),
        ("Ideal points", "glossary.html#term-i", "A place."),
        ("TIV", "glossary.html#term-t", "A unit."),
    ]
    assert doctree.astext() == before


def test_synonyms_count_as_one_term() -> None:
    doctree = publish_doctree("One edition, and a vintage.")
    found = {"Vintage": ("term-v", "As printed."), "Edition": ("term-e", "As printed.")}
    assert terms.lead(doctree, found, "x") == 1


@pytest.mark.parametrize(
    ("term", "words", "there"),
    [
        ("Affinity", "two affinities", True),
        ("Second witness", "second witnesses", True),
        ("TIV", "positive, tiv", False),
        ("Gravity", "antigravity", False),
    ],
)
def test_a_term_is_known_in_its_forms_and_not_within_a_word(term: str, words: str, there: bool) -> None:
    assert bool(terms.pattern(term).search(words)) is there


def test_names_in_other_languages_say_which() -> None:
    text = PAGE.replace("First", '<span class="lang-ja">北方</span>')
    assert '<span lang="ja">北方</span>' in finish.page(text, "a.html")


def test_letters_of_the_east_come_as_a_font_of_only_these(tmp_path: Path) -> None:
    (tmp_path / "_static").mkdir()
    shown = letters.used("<p>The islands, 北方領土, Южные</p>")
    assert shown == set("北方領土")
    letters.write(tmp_path, shown)
    assert (tmp_path / letters.FONT).stat().st_size < 6000
    assert "U+5317" in (tmp_path / letters.STYLES).read_text(encoding="utf-8")
    letters.write(tmp_path, set())
    assert (tmp_path / letters.STYLES).read_text(encoding="utf-8") == ""


def test_the_page_at_the_root_leads_on_without_script() -> None:
    text = downloads.leading_on("intro.html")
    assert 'content="0; url=intro.html"' in text and '<a href="intro.html">' in text
    assert "<title>" in text and text.startswith("<!DOCTYPE html>")
