"""The book as it is set: the same titles, numbers, captions and citations in HTML and in the PDF."""

from __future__ import annotations

import hashlib
import html
import io
import itertools
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
import yaml
from pypdf import PdfReader

from book import build
from tests.sheets import astray, bookmarks, sequence, structure

HOME = Path(__file__).resolve().parent.parent
#: Pages between a mention and what is mentioned, at most.
NEAR = 4
CHAPTER = "chapters/china-partnership"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book in HTML and PDF: as `make book` left it, or set anew where it is not of these sources."""
    folder = tmp_path_factory.mktemp("book")
    if build.is_current():
        (folder / "html").symlink_to(build.HTML)
        (folder / "typst").mkdir()
        (folder / "typst" / build.PDF.name).symlink_to(build.PDF)
        (folder / "typst" / "chapters").symlink_to(build.PDF.with_name("chapters"))
        return folder
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "TZ": "UTC"}
    # One process and one reading of the pages for both.
    script = (
        "import sys; from pathlib import Path; from book.typeset import typeset; f = Path(sys.argv[1]);"
        "sys.exit(not all(typeset(b, f / b, f / 'cache') for b in ('html', 'typst')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, folder],
        cwd=HOME,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return folder


@pytest.fixture(scope="module")
def pdf(built: Path) -> PdfReader:
    (path,) = (built / "typst").glob("*.pdf")
    return PdfReader(path)


@pytest.fixture(scope="module")
def sheets(built: Path) -> list[str]:
    """The text of each page, taken out once."""
    (path,) = (built / "typst").glob("*.pdf")
    with pypdfium2.PdfDocument(path) as document:
        found = [page.get_textpage().get_text_bounded() for page in document]
    # A word that is divided at the end of a line is one word, marked by a control character.
    return [text.replace("\r\n", "\n").replace("\x02", "") for text in found]


@pytest.fixture(scope="module")
def printed(sheets: list[str]) -> str:
    return flat("\n".join(sheets))


def flat(text: str) -> str:
    """Text without what typesetting adds: hyphenation, ligatures, line ends, special blanks."""
    text = text.replace("\N{SOFT HYPHEN}", "").replace("-\n", "").replace("‐\n", "")
    for ligature, letters in (("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl")):
        text = text.replace(ligature, letters)
    for mark, plain in (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("‑", "-")):
        text = text.replace(mark, plain)
    return re.sub(r"\s+", "", text)


def page(built: Path, name: str) -> str:
    return (built / "html" / f"{name}.html").read_text(encoding="utf-8")


def words(fragment: str) -> str:
    """The text of a fragment of HTML."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", fragment)).split())


def captions(built: Path, kind: str) -> dict[str, str]:
    """Number to caption of every figure or table of the chapter, from the HTML."""
    found = re.findall(
        r'<span class="caption-number">\s*(Figure|Table) ([\d.]+)\s*</span>\s*'
        r'<span class="caption-text">(.*?)</span>(?=\s*<a class="headerlink|\s*</p>|\s*</caption>)',
        page(built, CHAPTER),
        re.DOTALL,
    )
    return {number: words(caption) for what, number, caption in found if what == kind}


@pytest.mark.parametrize(("kind", "least"), [("Figure", 5), ("Table", 3)])
def test_every_number_and_caption_is_in_both(built: Path, printed: str, kind: str, least: int) -> None:
    found = captions(built, kind)
    assert len(found) >= least
    assert list(found) == [f"2.{number}" for number in range(1, len(found) + 1)]
    for number, caption in found.items():
        assert flat(f"{kind} {number}") in printed
        assert flat(caption.split(". ")[0]) in printed, f"{kind} {number}: {caption}"


def test_every_chapter_title_is_in_both(built: Path, printed: str) -> None:
    for name in ("intro", CHAPTER, "chapters/methods", "chapters/documents", "chapters/references"):
        title = words(re.search(r"<h1>(.*?)</h1>", page(built, name), re.DOTALL)[1])  # type: ignore[index]
        title = re.sub(r"^[\d.]+ |#$", "", title.replace("\N{PILCROW SIGN}", "")).strip()
        assert flat(title) in printed, title


def test_every_work_cited_is_in_both_bibliographies(built: Path, printed: str) -> None:
    cited = set(re.findall(r"\{cite:p\}`(\w+)`", (HOME / f"{CHAPTER}.ipynb").read_text(encoding="utf-8")))
    assert cited
    bibliography = page(built, "chapters/references")
    entries = (HOME / "references.bib").read_text(encoding="utf-8")
    for key in cited:
        year = re.search(rf"\{{{key},.*?year\s*=\s*\{{(\d+)\}}", entries, re.DOTALL)
        author = re.search(rf"\{{{key},.*?author\s*=\s*\{{\{{?([\w]+)", entries, re.DOTALL)
        assert year and author
        assert author[1] in words(bibliography) and year[1] in words(bibliography)
        assert author[1] in printed and year[1] in printed


def test_nothing_raw_and_nothing_broken_shows(built: Path, printed: str) -> None:
    for path in sorted((built / "html").rglob("*.html")):
        shown = words(re.sub(r"(?s)<(script|style|pre).*?</\1>", "", path.read_text(encoding="utf-8")))
        assert "??" not in shown, path.name
        assert not re.search(r"\{[a-z:]+\}`", shown), path.name
        assert "<!-- facts" not in shown and "facts:" not in shown, path.name
        assert "\\(" not in shown, f"{path.name}: a dollar opened a formula"
    assert "??" not in printed and "facts:" not in printed
    assert not re.search(r"\{[a-z:]+\}`", printed)


def test_no_page_asks_for_anything_from_outside(built: Path) -> None:
    outside = re.compile(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?//([^"/]+)')
    for path in sorted((built / "html").rglob("*.html")):
        assert outside.findall(path.read_text(encoding="utf-8")) == [], path.name


def test_every_link_inside_the_book_has_its_target(built: Path) -> None:
    root = built / "html"
    pages = [path for path in sorted(root.rglob("*.html")) if "_static" not in path.parts]
    for path in pages:
        for href in re.findall(r'(?:href|src)="([^"#?]+)', path.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", href):
                assert (path.parent / href).exists(), f"{path.name}: {href}"


def test_every_figure_says_in_words_what_it_shows(built: Path) -> None:
    notebook = json.loads((HOME / f"{CHAPTER}.ipynb").read_text(encoding="utf-8"))
    alts = [
        cell["metadata"]["mystnb"]["image"]["alt"]
        for cell in notebook["cells"]
        if "mystnb" in cell["metadata"]
    ]
    shown = [html.unescape(one) for one in re.findall(r'<img [^>]*alt="([^"]*)"', page(built, CHAPTER))]
    assert len(alts) >= 5
    for alt in alts:
        assert len(re.findall(r"\d+(?:\.\d+)?", alt)) >= 3, "it tells no values"
        assert alt in shown


def test_foreign_letters_stand_where_their_language_is_named(built: Path) -> None:
    for path in sorted((built / "html").rglob("*.html")):
        text = re.sub(
            r"<(script|title)\b.*?</\1>|<[^>]* lang=.*?</[^>]*>", "", path.read_text("utf-8"), flags=re.S
        )
        words = re.sub(r"<[^>]*>", "", text.partition("<body")[2])
        assert not re.search("[\u0400-\u052f\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af]", words), path.name


def test_the_pdf_is_tagged_and_says_what_it_is(pdf: PdfReader) -> None:
    root = pdf.trailer["/Root"]
    assert bool(root["/MarkInfo"]["/Marked"])
    assert str(root["/Lang"]).lower().startswith("en")
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Russia Pivots to Asia? An op-ed held to the evidence"


def test_the_edition_is_printed_in_both(built: Path, printed: str) -> None:
    version = re.search(r"^version: (\S+)", (HOME / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)
    assert version is not None
    assert flat(f"Version {version[1]}") in printed
    assert f"Version {version[1]}" in words(page(built, "intro"))


def test_the_pdf_carries_the_dataset_and_prints_its_hash(pdf: PdfReader, sheets: list[str]) -> None:
    """What is attached is what lies in the folder, byte for byte; the imprint says which edition."""
    attached = {Path(name).name: content[0] for name, content in pdf.attachments.items()}
    data = HOME / "data"
    assert {"claims.yml", "ledger.csv", "references.bib", "CITATION.cff"} <= attached.keys()
    assert attached["claims.yml"] == (data / "claims.yml").read_bytes()
    assert attached["ledger.csv"] == (data / "ledger.csv").read_bytes()
    assert attached["references.bib"] == (HOME / "references.bib").read_bytes()
    assert attached["CITATION.cff"] == (HOME / "CITATION.cff").read_bytes()
    (name,) = (name for name in attached if name.endswith(".zip"))
    with zipfile.ZipFile(io.BytesIO(attached[name])) as held:
        inside = {entry.partition("/")[2]: held.read(entry) for entry in held.namelist()}
    assert {"TERMS.md", "README.md", "CITATION.cff"} <= inside.keys()
    stored = [path for path in data.rglob("*") if path.is_file() and not path.name.startswith(".")]
    for path in stored:
        assert inside.pop(path.relative_to(data).as_posix()) == path.read_bytes(), path
    assert inside.keys() == {"TERMS.md", "README.md", "CITATION.cff"}
    imprint = re.sub(r"\s", "", sheets[1])
    assert hashlib.sha256(attached[name]).hexdigest() in imprint
    version = re.search(r"^version: (\S+)", attached["CITATION.cff"].decode(), re.MULTILINE)
    assert version is not None
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    assert package["version"] == version[1]
    assert f"Version{version[1]}of" in imprint


#: What only a page on a screen has, or its source.
OF_HTML = (
    r"\bclick",
    r"\bhover",
    r"\btoggle\b",
    r"\bsidebar\b",
    r"\bbuttons?\b",
    r"\bmenus?\b",
    r"\bpointer\b",
    r"\bscroll",
    r"\bswitch (?:above|at the)",
    r"\bcontrol at the head",
    r"\bimport pivot",
    r"</?[a-z]+[ >]",
    r"&[a-z]+;",
    r"\{[a-z]+\}`",
    r"\bfacts:",
)


def of_html(text: str) -> list[str]:
    """What of HTML stands in a text, with the words about it."""
    whole = re.sub(r"\s+", " ", text.replace("-\n", "").replace("\N{SOFT HYPHEN}\n", ""))
    found = (re.search(word, whole, re.IGNORECASE) for word in OF_HTML)
    return [whole[max(one.start() - 60, 0) : one.end() + 60] for one in found if one]


def test_nothing_of_html_stands_in_the_pdf(sheets: list[str]) -> None:
    assert of_html("\n".join(sheets)) == []


@pytest.mark.parametrize(
    "text", ["Please click here.", "the but-\nton", "The menu\nunder", "<b>x", "a &nbsp; b"]
)
def test_what_is_of_html_is_found(text: str) -> None:
    assert of_html(text)


def test_no_link_lies_over_the_edge_of_a_page(pdf: PdfReader) -> None:
    """An address or a reference that ran over the margin would lie beyond the paper."""
    for number, sheet in enumerate(pdf.pages, 1):
        width, height = float(sheet.mediabox.width), float(sheet.mediabox.height)
        links = [note.get_object()["/Rect"] for note in sheet.get("/Annots") or []]
        for left, bottom, right, top in (map(float, box) for box in links):
            assert left >= 0 and bottom >= 0 and right <= width and top <= height, number


@pytest.mark.slow
def test_nothing_lies_outside_the_type_area(built: Path, pdf: PdfReader) -> None:
    assert astray(pdf) == []
    for path in (built / "typst" / "chapters").glob("*.pdf"):
        assert astray(PdfReader(path)) == [], path.name


def test_the_file_says_of_itself_what_the_edition_is(pdf: PdfReader) -> None:
    """The XMP packet, which archives and libraries read."""
    cff = yaml.safe_load((HOME / "CITATION.cff").read_text(encoding="utf-8"))
    xmp = pdf.trailer["/Root"]["/Metadata"].get_object().get_data().decode("utf-8")
    for element, said in (
        ("pdfuaid:part", "1"),
        ("pdfaid:part", "3"),
        ("pdfaid:conformance", "A"),
        ("dc:language", "en-GB"),
        ("xmp:CreateDate", str(cff["date-released"])),
        ("dc:title", cff["title"]),
        ("dc:creator", "contributors"),
        ("dc:description", f"Version {cff['version']}"),
        ("dc:description", "Creative Commons Attribution 4.0"),
        ("pdf:Keywords", "Russia"),
    ):
        found = re.search(rf"<{element}\b.*?</{element}>", xmp, re.DOTALL)
        assert found and said in html.unescape(found[0]), (element, said)


def test_the_bookmarks_are_the_headings_and_lead_down_the_book(pdf: PdfReader, built: Path) -> None:
    entries = list(bookmarks(pdf))
    pages = [page for _, page in entries]
    assert pages == sorted(pages)
    titles = {flat(title) for title, _ in entries}
    for name in (CHAPTER, "chapters/kurils", "chapters/two-heads", "chapters/methods"):
        # The head that the theme makes for printing has no link to itself.
        for heading in re.findall(
            r'<h[12]>((?:(?!</h).)*?)<a class="headerlink"', page(built, name), re.DOTALL
        ):
            number, _, title = words(heading).rpartition(". ")
            assert flat(f"{number} {title}") in titles


def test_tables_have_heads_and_everything_is_read_near_where_it_stands(pdf: PdfReader) -> None:
    tags = [str(node["/S"]) for node in structure(pdf)]
    tables = tags.count("/Table")
    assert tables > 50 and tags.count("/THead") == tables
    assert tags.count("/TH") > 3 * tables
    assert {"/H1", "/H2", "/P", "/Caption", "/Figure", "/TOC", "/TOCI", "/Link"} <= set(tags)
    # A figure that floats is read where it is mentioned, a few pages from where it stands.
    jumps = [two - one for one, two in itertools.pairwise(sequence(pdf))]
    assert min(jumps) >= -NEAR and max(jumps) <= NEAR


def test_each_chapter_is_a_pdf_of_its_own(built: Path) -> None:
    chapters = {path.stem: path for path in (built / "typst" / "chapters").glob("*.pdf")}
    assert {"kurils", "china-partnership", "central-asia", "trump-effect", "two-heads"} <= chapters.keys()
    for name, path in chapters.items():
        alone = PdfReader(path)
        assert "/StructTreeRoot" in alone.trailer["/Root"], name
        assert "Version" in alone.pages[0].extract_text(), name
