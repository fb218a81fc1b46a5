"""Notes in tables, citations in captions, conditions and raw markup: as they stand on the page."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from book.typst.builder import PdfError
from tests.typst.test_book import PROJECT, build, kinds

LONG = "\n".join(f"| row {number} | {number} |" for number in range(90))
PAGE = f"""# Kinds

:::{{table}} Values {{cite:p}}`lukin`. By the ministry[^caption]
:name: tab-cited

| Name | Value[^head] |
| :--- | ----: |
| a[^cell] | 1 |
| b[^cell] | 2 |
:::

[^caption]: A note of the caption.
[^head]: A note of the head.
[^cell]: A note of two cells, with a source {{cite:p}}`lukin`.

```{{figure}} dot.svg
:alt: A dot.
:name: fig-cited

A dot {{cite:p}}`lukin`. It stands alone.
```

| Name | Long[^long] |
| :--- | ----: |
{LONG}

[^long]: A note of a head that is repeated.

````{{only}} typst
On paper, {{numref}}`tab-cited`.
````

````{{only}} html
On a screen.
````

````{{only}} html or typst
On both.
````

````{{only}} not typst
Never on paper.
````

```{{raw}} typst
#box[Set as it stands: #(1 + 2).]
```

```{{eval-rst}}
.. raw:: html

   <b>For a screen</b>

.. raw:: typst

   For paper beside it.
```

<!-- a comment, which is HTML and shows nothing -->

```{{bibliography}}
```
"""


def project(folder: Path, page: str) -> Path:
    """Write a project of one page."""
    folder.mkdir()
    for name in ("conf.py", "references.bib", "dot.svg"):
        shutil.copy(PROJECT / name, folder / name)
    (folder / "index.md").write_text(page, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    folder = project(tmp_path_factory.mktemp("kinds") / "project", PAGE)
    return PdfReader(build(folder, "typst", typst_chapters=False) / "small.pdf")


@pytest.fixture(scope="module")
def text(pdf: PdfReader) -> str:
    return re.sub(r"\s+", " ", "\n".join(page.extract_text() for page in pdf.pages))


@pytest.mark.parametrize(
    "note",
    ["A note of the caption.", "A note of the head.", "A note of two cells, with a source [Lukin, 2018]."],
)
def test_a_note_in_a_table_stands_once_on_the_page_of_its_table(pdf: PdfReader, text: str, note: str) -> None:
    assert text.count(note) == 1
    pages = [re.sub(r"\s+", " ", page.extract_text()) for page in pdf.pages]
    assert [note in page for page in pages] == ["By the ministry" in page for page in pages]


def test_a_note_of_a_repeated_head_stands_once(pdf: PdfReader, text: str) -> None:
    pages = [page.extract_text() for page in pdf.pages]
    assert sum("Long" in page for page in pages) > 1
    assert text.count("A note of a head that is repeated.") == 1


def test_notes_are_tagged_as_notes(pdf: PdfReader) -> None:
    assert len(kinds(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"], {})["/Note"]) == 4


@pytest.mark.parametrize(
    "caption",
    ["Table 1 Values [Lukin, 2018]. By the ministry", "Figure 1 A dot [Lukin, 2018]. It stands alone."],
)
def test_a_caption_has_its_citation_and_the_list_its_first_sentence(text: str, caption: str) -> None:
    assert caption in text
    assert text.count(caption.partition(". ")[0]) == 2


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("On paper, Table 1.", True),
        ("On both.", True),
        ("On a screen.", False),
        ("Never on paper.", False),
        ("Set as it stands: 3.", True),
        ("For paper beside it.", True),
        ("For a screen", False),
        ("a comment", False),
    ],
)
def test_what_is_for_paper_is_there_and_the_rest_is_not(text: str, words: str, there: bool) -> None:
    assert (words in text) is there


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("```{raw} html\n<b>x</b>\n```", "index.md, line 3: raw html is not set in the PDF: <b>x</b>"),
        ("```{raw} latex\n\\vfill\n```", r"index.md, line 3: raw latex is not set in the PDF: \vfill"),
        ("A word.\n\n<table><tr><td>x</td></tr></table>", "index.md, line 5: raw html is not set in the PDF"),
        ("A word, <b>bold</b>.", "index.md, line 3: raw html is not set in the PDF: <b>"),
        ("```{graphviz}\ndigraph { a -> b }\n```", "index.md, line 3: the node type graphviz has no rule"),
        ("![A dot.](gone.svg)", "index.md, line 3: the image gone.svg is absent"),
        ("![](dot.svg)", "index.md, line 3: the image dot.svg has no alternative text (alt)"),
        ("{numref}`fig-gone`", "index.md, line 3: the reference to fig-gone leads nowhere"),
        ("{eq}`eq-gone`", "index.md, line 3: the reference to eq-gone leads nowhere"),
        ("[there](#gone)", "index.md, line 3: the reference to index#gone leads nowhere"),
        ("{cite:p}`gone`", "index.md, line 3: the citation has no entry in the bibliography"),
        ("{ref}`gone`", "index.md, line 3: the reference to gone leads nowhere"),
        ("$\\gone$", r"index.md, line 3: the TeX command \gone has no rule"),
        ("A letter: 龘.", "index.md, line 3: no font has the character 龘 (U+9F98)"),
    ],
)
def test_bad_input_stops_with_its_line_and_the_last_pdf_stays(tmp_path: Path, source: str, said: str) -> None:
    """Sphinx's own warnings are let pass here: the builder is the last that looks."""
    folder = project(tmp_path / "project", f"# Kinds\n\n{source}\n")
    extensions = ["myst_nb", "sphinxcontrib.bibtex", "book.typst", "sphinx.ext.graphviz"]
    kept = folder / "_build" / "typst" / "small.pdf"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"the last one")
    with pytest.raises(PdfError) as caught:
        build(folder, "typst", strict=False, typst_chapters=False, extensions=extensions)
    assert said in str(caught.value)
    assert kept.read_bytes() == b"the last one"
    assert sorted(path.name for path in kept.parent.glob("*.p*")) == ["small.pdf"]
