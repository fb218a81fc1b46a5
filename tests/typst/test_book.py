"""A small book through Sphinx: read back, the PDF says what the HTML says."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from book.typst.builder import PdfError
from tests.sheets import astray

HOME = Path(__file__).parents[2]
PROJECT = Path(__file__).parent / "project"


DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120">'
    '<path d="M10 110 L290 10" stroke="#a33"/></svg>'
)
TABLE = """:::{table} Values, per cent
:name: tab-values

| Name | Value |
| :--- | ----: |
| a    |   1.5 |
| b    |  22.5 |
:::
"""
VERDICT = """:::{admonition} C1 · It rose
:class: verdict holds

Verdict
: holds.

What would change it
: A fall, as C2 has it.

Follow it
: {ref}`where it leads <second>`; {numref}`tab-spans`.
:::
"""
OPENING = """(first)=
# The first chapter

It rises: {numref}`fig-rise`, {numref}`tab-values`.

## A finding
"""


def code(number: int, data: dict[str, str], **metadata: object) -> dict[str, object]:
    """Return a code cell that was run and gave one output."""
    output = {
        "output_type": "execute_result",
        "execution_count": number,
        "data": data,
        "metadata": {},
    }
    return {
        "cell_type": "code",
        "id": f"cell-{number}",
        "execution_count": number,
        "metadata": metadata,
        "source": f"hidden_code({number})",
        "outputs": [output],
    }


def notebook() -> dict[str, object]:
    """Return a notebook with a figure, a table and a verdict among its outputs."""
    figure = {"name": "fig-rise", "caption": "It rises. From 1 to 9 {cite:p}`lukin`."}
    image = {"alt": "It rises from 1 in 2001 to 9 in 2021."}
    cells = [
        {"cell_type": "markdown", "id": "cell-0", "metadata": {}, "source": OPENING},
        code(
            1,
            {"image/svg+xml": DRAWING, "text/plain": "never"},
            mystnb={"figure": figure, "image": image},
        ),
        code(2, {"text/markdown": TABLE, "text/html": "<p>never</p>", "text/plain": "never"}),
        code(3, {"text/markdown": VERDICT, "text/html": "<p>never</p>", "text/plain": "never"}),
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    about = {"kernelspec": kernel}
    return {"cells": cells, "metadata": about, "nbformat": 4, "nbformat_minor": 5}


def lay_out(folder: Path) -> Path:
    """Write the project into a folder; its notebook is made here, so that no test runs it."""
    shutil.copytree(PROJECT, folder)
    (folder / "first.ipynb").write_text(json.dumps(notebook()), encoding="utf-8")
    return folder


def build(folder: Path, builder: str, strict: bool = True, **settings: object) -> Path:
    """Build a project and return the folder of what was built; strictly, every warning is an error."""
    out = folder / "_build" / builder
    with patch_docutils(str(folder)), docutils_namespace():
        app = Sphinx(
            srcdir=folder,
            confdir=folder,
            outdir=out,
            doctreedir=folder / "_build" / "doctrees",
            buildername=builder,
            confoverrides=settings,
            status=None,
            warning=sys.stderr if strict else None,
            warningiserror=strict,
        )
        app.build()
    return out


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    target = lay_out(tmp_path_factory.mktemp("book") / "project")
    build(target, "html")
    build(target, "typst")
    return target


@pytest.fixture(scope="module")
def pdf(folder):
    return PdfReader(folder / "_build" / "typst" / "small.pdf")


@pytest.fixture(scope="module")
def text(pdf):
    joined = "\n".join(page.extract_text() for page in pdf.pages)
    return re.sub(r"\s+", " ", joined)


def visible(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html)).strip()


def headings(pdf):
    def walk(items):
        for item in items:
            if isinstance(item, list):
                yield from walk(item)
            else:
                yield item.title.strip()

    return list(walk(pdf.outline))


def test_sections_are_numbered_as_in_html(folder, pdf):
    html = {}
    for page in ("index", "first", "second", "references"):
        source = (folder / "_build" / "html" / f"{page}.html").read_text(encoding="utf-8")
        for found in re.findall(r'<h[1-3]>((?:(?!<h).)*?)<a class="headerlink"', source):
            number, _, words = visible(found).rpartition(". ")
            html[words] = f"{number} {words}".strip()
    assert set(html.values()) <= set(headings(pdf))
    assert html["A finding"] == "1.1 A finding"


def test_figures_and_tables_are_numbered_as_in_html(folder, text):
    captions = []
    for page in ("first", "second"):
        source = (folder / "_build" / "html" / f"{page}.html").read_text(encoding="utf-8")
        captions += re.findall(r'class="caption-number">([^<]+)<', source)
    assert sorted(caption.strip() for caption in captions) == [
        "Figure 1.1",
        "Table 1.1",
        "Table 2.1",
    ]
    for caption in captions:
        assert text.count(caption.strip()) >= 2
    assert "See Chapter 1, Figure 1.1, Table 2.1 and A draft." in text
    assert "By (2.1), the share." in text


def test_the_words_are_there(text):
    for words in (
        "A small book",
        "With a subtitle",
        "A. Author",
        "Version 1.2.3 · 24 November 2026",
        "Data as of 30 June 2026",
        "Free as in https://example.org/licence.",
        "The argument",
        "Южные Курилы, 北方領土.",
        "A footnote with a source [Lukin, 2018]",
        "Figure 1.1 It rises. From 1 to 9 [Lukin, 2018].",
        "C1 · It rose",
        "Verdict holds.",
        "What would change it A fall, as C2 has it.",
        "Beside the argument.",
        "Alexander Lukin. China and Russia. Polity, Cambridge, 2018.",
        "22.5",
    ):
        assert words in text, words


def test_nothing_leaks(text):
    for words in (
        "??",
        "{numref}",
        "facts:",
        "hidden_code",
        "never",
        "Click here",
        "Not for paper",
    ):
        assert words not in text, words


def test_the_index_gives_the_pages_on_which_a_word_stands(pdf):
    pages = [re.sub(r"\s+", " ", page.extract_text()) for page in pdf.pages]
    index = pages[-1]
    assert "Index of claims" in index and "Bold: its box." in index
    numbers = {str(n) for n, page in enumerate(pages[:-1], 1) if re.search(r"\bC2\b", page)}
    entry = re.search(r"C2 ((?:\d+(?:, )?)+)", index)
    assert entry and set(entry[1].split(", ")) == numbers
    assert re.search(r"C1 · It rose \d", index)


def test_chapters_by_themselves(folder):
    chapters = folder / "_build" / "typst" / "chapters"
    assert {path.name for path in chapters.iterdir()} == {"first.pdf", "second.pdf"}
    reader = PdfReader(chapters / "first.pdf")
    alone = re.sub(r"\s+", " ", "\n".join(page.extract_text() for page in reader.pages))
    # Its numbers are the book's, what it cites is listed, what it refers to elsewhere is words.
    for words in (
        "A small book With a subtitle",
        "Cite as: A. Author. ‘The first chapter’.",
        "Figure 1.1 It rises.",
        "Alexander Lukin. China and Russia.",
        "Terms Free for all.",
    ):
        assert words in alone, words
    assert "Index of claims" not in alone
    assert reader.metadata.title == "The first chapter"


def test_a_box_says_on_which_page_words_lead(folder, pdf, text):
    """A number can be found by itself, and a page that is not in the file is words alone."""
    pages = [re.sub(r"\s+", " ", page.extract_text()) for page in pdf.pages]
    (number,) = re.findall(r"where it leads, p\. (\d+); Table 2\.1\.", text)
    assert "The second chapter" in pages[int(number) - 1]
    reader = PdfReader(folder / "_build" / "typst" / "chapters" / "first.pdf")
    alone = re.sub(r"\s+", " ", "\n".join(page.extract_text() for page in reader.pages))
    assert "where it leads; Table 2.1." in alone


def test_how_to_cite_stands_where_it_is_looked_for(text):
    assert "Cite as: A. Author. ‘The first chapter’." in text
    assert "Cite a figure by its number." in text


def test_it_is_tagged_and_says_what_it_is(pdf):
    root = pdf.trailer["/Root"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value is True
    assert pdf.metadata.title == "A small book With a subtitle"
    assert pdf.metadata.author == "A. Author"
    assert pdf.metadata["/Keywords"] == "first word, second word"
    xmp = root["/Metadata"].get_object().get_data().decode("utf-8")
    assert re.search(r"pdfuaid:part>1<", xmp)
    assert re.search(r"pdfaid:part>3<", xmp)
    assert re.search(r"pdfaid:conformance>A<", xmp)


def kinds(node, found):
    """Count the structure elements of a PDF by their kind."""
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            kinds(child, found)
    elif isinstance(node, dict):
        if "/S" in node:
            found.setdefault(str(node["/S"]), []).append(node)
        if "/K" in node:
            kinds(node["/K"], found)
    return found


def test_the_structure_has_figures_tables_and_notes(pdf):
    found = kinds(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"], {})
    alts = [str(node["/Alt"]) for node in found["/Figure"] if "/Alt" in node]
    assert "It rises from 1 in 2001 to 9 in 2021." in alts
    assert len(found["/Table"]) == 2
    assert len(found["/TH"]) == 4
    assert len(found["/Note"]) == 2
    assert {"/H1", "/H2", "/TOC", "/Link", "/Caption", "/Formula"} <= set(found)


def test_links_lead_to_pages_and_addresses(pdf):
    inside, outside = 0, set()
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            annotation = annotation.get_object()
            action = annotation.get("/A", {})
            if "/URI" in action:
                outside.add(str(action["/URI"]))
            else:
                inside += 1
    assert "https://example.org/licence" in outside
    assert inside > 10


def test_attachment_is_the_file(pdf):
    assert pdf.attachments["references.bib"] == [(PROJECT / "references.bib").read_bytes()]


@pytest.mark.slow
def test_the_same_bytes_again_and_the_old_pdf_survives_a_failure(folder, tmp_path):
    pdf = folder / "_build" / "typst" / "small.pdf"
    before = pdf.read_bytes()
    copy = lay_out(tmp_path / "elsewhere" / "project")
    again = build(copy, "typst") / "small.pdf"
    assert again.read_bytes() == before

    page = copy / "second.md"
    good = page.read_text(encoding="utf-8")
    for fault, said in (
        (r"$\unheard$", r"second.md, line 4: the TeX command \unheard has no rule"),
        ("![](dot.svg)", "dot.svg has no alternative text (alt)"),
        ("<b>bold</b>", "second.md, line 4: raw html is not set in the PDF: <b>"),
        ("龘", "second.md, line 4: no font has the character 龘 (U+9F98)"),
        ("```{raw} typst\n#nonsense\n```", "second.md: Typst refuses the markup: unknown variable"),
        ('```{raw} typst\n#goto("second")[$x$]\n```', "second.md: Typst refuses the markup: PDF/"),
    ):
        page.write_text(good.replace("Южные", f"{fault}\n\nЮжные"), encoding="utf-8")
        with pytest.raises(PdfError) as caught:
            build(copy, "typst")
        assert said in str(caught.value)
        assert again.read_bytes() == before
        assert list(again.parent.glob("*.part")) == []


SCRIPT = "from tests.typst import test_book as t; from pathlib import Path; t.build(Path({!r}), 'typst')"


@pytest.mark.slow
def test_the_same_bytes_wherever_and_whenever(folder, tmp_path):
    """Chapters are set in threads beside the book: another order must not show."""
    copy = lay_out(tmp_path / "a folder" / "über" / "project")
    strange = {"PYTHONHASHSEED": "77", "TZ": "Asia/Vladivostok", "LANG": "C", "LC_ALL": "C"}
    subprocess.run(
        [sys.executable, "-c", SCRIPT.format(str(copy))],
        cwd=HOME,
        env={**os.environ, **strange, "PYTHONUTF8": "1"},
        check=True,
        capture_output=True,
    )
    first, second = (place / "_build" / "typst" for place in (folder, copy))
    names = sorted(path.relative_to(first) for path in first.rglob("*.pdf"))
    assert [str(name) for name in names] == ["chapters/first.pdf", "chapters/second.pdf", "small.pdf"]
    for name in names:
        assert (first / name).read_bytes() == (second / name).read_bytes(), name


def test_what_lies_outside_the_type_area_is_found(folder, pdf, tmp_path):
    assert astray(pdf) == []
    copy = lay_out(tmp_path / "project")
    page = copy / "second.md"
    over = "```{raw} typst\n#place(dx: 120mm)[A line that runs over the edge.]\n```\n"
    page.write_text(page.read_text(encoding="utf-8").replace("Южные", f"{over}\nЮжные"), encoding="utf-8")
    found = astray(PdfReader(build(copy, "typst") / "small.pdf"))
    assert found and "page " in found[0] and "letters" in found[0]


def test_a_setting_that_is_unknown_or_missing_is_named(tmp_path):
    folder = lay_out(tmp_path / "project")
    with pytest.raises(PdfError, match="typst_metadata: unknown key 'titel'"):
        build(folder, "typst", typst_metadata={"titel": "x", "date": "2026-11-24"})
    with pytest.raises(PdfError, match="typst_metadata: no date"):
        build(folder, "typst", typst_metadata={"title": "x"})
