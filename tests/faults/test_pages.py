"""A page that is wrong stops the book, is named with its line, and leaves the last good book."""

from __future__ import annotations

import json

import pytest

from tests.faults.project import Project

pytestmark = pytest.mark.slow

#: What is put at the end of the root page, and what is said of it.
PAGES = {
    "a dangling reference": ("See {numref}`fig-nowhere`.", "fig-nowhere"),
    "a dangling link": ("See {doc}`chapters/nowhere`.", "nowhere"),
    "an unknown citation": ("See {cite:p}`nobody1900`.", "nobody1900"),
    "a label twice": (
        "(here)=\n## One\n\nText.\n\n(here)=\n## Two\n\nText.",
        "Duplicate explicit target name",
    ),
    "a role that is none": ("See {nosuchrole}`this`.", "nosuchrole"),
    "a directive that is none": ("```{nosuchbox}\nText\n```", "nosuchbox"),
    "a letter that no font holds": ("The word ቋንቋ stands here.", "ቋ"),
    "a picture that is missing": ("![A map](nowhere.svg)", "nowhere.svg"),
    "a heading that leaps": ("### Too deep", "header level"),
    "TeX that is none": ("$\\nosuchcommand{x}$", "nosuchcommand"),
    "a box that is never closed": ("```{note}\nnever closed", "never closed: ```{note}"),
    "a script": ("<script>alert(1)</script>", "HTML, which the PDF would not hold: <script>"),
    "a footnote that is none": ("A note[^nope].", "a footnote that is none: [^nope]"),
    "a footnote for nothing": ("[^alone]: A note.", "nothing refers to: [^alone]"),
    "a role that is left open": ("See {doc}`small.", "never closed: {doc}`"),
    "a character that turns the line round": ("abc\u202eabc", "does not show (U+202E)"),
    "a picture without words": ("![](book/static/favicon.svg)", "no alternative text"),
    "a second title": ("# Another title\n\nText.", "a second heading of the first level"),
    "a path of one machine": ("It lay in /home/someone/data.", "a path of one machine: /home/someone"),
    "a row with too few cells": (
        "| a | b |\n|---|---|\n| 1 |",
        "md:7: WARNING: a row of a table with 1",
    ),
    "a row with too many cells": ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "a row of a table with 3 cells"),
    "a table that is none": (
        "| a | b |\n|---|\n| 1 | 2 |",
        "a table whose heading has 2 cells and the line below it 1",
    ),
    "a row too short in a table by directive": (
        "```{csv-table} Words.\n:header: a, b\n\n1, 2\n1\n```",
        "intro.md:9: WARNING: a row of a table with 1 cells where its first has 2: 1",
    ),
    "a row too short in a list": (
        "```{list-table} Words.\n* - a\n  - b\n* - 1\n```",
        "intro.md:8: WARNING: a row of a table with 1 cells where its first has 2: 1",
    ),
    "a page that takes in itself": (
        "```{include} intro.md\n```",
        "intro.md:5: WARNING: a file that takes in itself: intro.md includes intro.md",
    ),
    "a file that is not there": ("```{include} nowhere.md\n```", "file not found: 'nowhere.md'"),
    "a merge that was not finished": ("<<<<<<< HEAD\n\nOne.", "a mark of a merge: <<<<<<< HEAD"),
    "facts that are none": ("Text.\n\n<!-- fact: share -->", "a comment that binds no fact"),
    "a fact that nobody computes": (
        "It was 9.\n<!-- facts: open_nows -->",
        "md:6: WARNING: a comment names a fact that nobody computes for this page: open_nows (near it",
    ),
    "bold that is never closed": ("This is **bold.", "bold type that is never closed"),
    "money for mathematics": ("It cost $5 and then $6.", "money that is taken for mathematics"),
    "a letter of another script": ("Russi\u0430 and Asia.", "a word of Latin and Cyrillic letters: Russi"),
    "a picture that is none": (
        "![A map](chapters/nothing.svg)",
        "the picture chapters/nothing.svg: it is damaged",
    ),
    "a picture from the network": ("![A map](https://example.org/x.png)", "lies in the network"),
}


def refused(project: Project, says: str) -> None:
    """The build ends with one sentence, the complaint above it, and the last good book."""
    book, committed = project.book(), project.committed()
    done = project.build()
    assert done.returncode == 1
    last = done.stderr.strip().splitlines()[-1]
    assert "could not be set, for the reasons above; the last good book is as it was." in last
    assert says in done.stderr
    assert str(project.home) not in done.stderr
    assert "Traceback" not in done.stderr
    assert project.book() == book
    assert project.committed() == committed


@pytest.mark.parametrize("fault", PAGES)
def test_the_fault_is_named(project: Project, fault: str) -> None:
    text, says = PAGES[fault]
    (project.home / "chapters" / "nothing.svg").touch()
    page = project.home / "intro.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")
    refused(project, says)


def test_the_fault_in_a_notebook_is_named_with_its_cell(project: Project) -> None:
    notebook = json.loads(project.chapter().read_text(encoding="utf-8"))
    number = next(n for n, cell in enumerate(notebook["cells"], 1) if cell["cell_type"] == "markdown")
    notebook["cells"][number - 1]["source"] = "# A title\n\nTODO\n\n| a | b |\n|---|---|\n| 1 |\n"
    project.chapter().write_text(json.dumps(notebook), encoding="utf-8")
    refused(project, f"chapters/small.ipynb, cell {number}, line 3: WARNING: a note to oneself: TODO")
    refused(project, f"chapters/small.ipynb, cell {number}, line 7: WARNING: a row of a table with 1 cells")


def test_a_page_without_a_word_is_named(project: Project) -> None:
    (project.home / "intro.md").write_text("", encoding="utf-8")
    refused(project, "intro.md: WARNING: a page without a heading")


#: What is changed in the table of contents, and what is said of it.
TOC = {
    "a chapter left out": ("  - file: chapters/small\n", "", "does not list chapters/small"),
    "a chapter twice": (
        "  - file: chapters/small\n",
        "  - file: chapters/small\n  - file: chapters/small.ipynb\n",
        "chapters/small",
    ),
}


@pytest.mark.parametrize("fault", TOC)
def test_a_chapter_that_is_not_listed_once_is_named(project: Project, fault: str) -> None:
    old, new, says = TOC[fault]
    project.edit("_toc.yml", old, new)
    refused(project, says)


def test_a_page_in_a_folder_of_its_own_that_is_not_listed_is_named(project: Project) -> None:
    (project.home / "chapters" / "more").mkdir()
    (project.home / "chapters" / "more" / "x.md").write_text("# X\n", encoding="utf-8")
    refused(project, "_toc.yml does not list chapters/more/x")


def test_a_page_that_is_listed_and_missing_is_named(project: Project) -> None:
    project.edit("_toc.yml", "chapters/small", "chapters/nowhere")
    refused(project, "chapters/nowhere")
