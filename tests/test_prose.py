"""The text is held to the facts: every numeral of every page, and the verdicts of the root page."""

from __future__ import annotations

import csv
import json
import re
from functools import lru_cache
from pathlib import Path

import pytest

from book.bound import names, unknown
from pivot import dataset
from pivot.captions import Captions
from pivot.claims.firmness import agreeing
from pivot.claims.registry import decisions
from pivot.dataset import Dataset
from pivot.facts import Facts
from pivot.facts.binding import faults
from pivot.facts.pages import PAGES, filled, markdown

#: What the root page says of a verdict whose rule has one specification only.
UNVARIED = "one rule, none varied"

HOME = Path(__file__).resolve().parent.parent


@lru_cache(maxsize=1)
def ds() -> Dataset:
    return dataset.open()


def test_every_page_of_prose_is_held() -> None:
    toc = (HOME / "_toc.yml").read_text(encoding="utf-8")
    listed = set(re.findall(r"(?:root|file): (\S+)", toc))
    assert {page.rpartition(".")[0] for page in PAGES} == listed | {"README"}


@pytest.mark.parametrize("page", PAGES)
def test_prose_says_what_its_facts_say(page: str) -> None:
    facts = PAGES[page](ds())
    found = [str(fault) for text in markdown(HOME / page) for fault in faults(text, facts)]
    assert not found, "\n".join([f"{page}:", *found])
    # What the build knows of the names of facts without computing any holds all of them.
    assert names(page, HOME) is not None
    assert list(unknown(f"<!-- facts: {' '.join(facts)} -->", page, HOME)) == []
    assert [wrong for text in markdown(HOME / page) for wrong in unknown(text, page, HOME)] == []


def test_a_changed_digit_of_a_page_is_caught(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    text = (HOME / "intro.md").read_text(encoding="utf-8")
    path.write_text(text.replace("rose by 5.8 points", "rose by 5.9 points"), encoding="utf-8")
    facts = PAGES["intro.md"](ds())
    assert [fault for text in markdown(path) for fault in faults(text, facts)]


def test_the_root_page_counts_what_the_claims_give() -> None:
    text = (HOME / "intro.md").read_text(encoding="utf-8")
    linked = r"\{ref\}`([A-Z]\d+[a-c]?) <verdict-[a-z0-9]+>`"
    rows = re.findall(
        rf"^\| {linked} \| .*? \| \{{spark\}}`([A-Z]\d+[a-c]?)` \| (.*?) \| (.*?) \| (.*?) \|$",
        text,
        re.MULTILINE,
    )
    computed = [
        (
            found.claim.id,
            found.claim.id,
            f"{found.then.verdict} ({found.then_basis})" if found.then else "a forecast",
            found.now.verdict,
            agreeing(found.now) or UNVARIED,
        )
        for found in decisions(ds())
    ]
    assert rows == computed


def test_the_answer_of_the_root_page_is_read_in_a_minute() -> None:
    text = (HOME / "intro.md").read_text(encoding="utf-8")
    answer = text.partition("## The answer")[2].partition("```{table}")[0]
    assert len(re.sub(r"<!--.*?-->", "", answer, flags=re.DOTALL).split()) <= 150


def test_the_page_says_of_errata_what_the_table_holds() -> None:
    with (HOME / "data" / "errata.csv").open(encoding="utf-8", newline="") as lines:
        errata = list(csv.DictReader(lines))
    text = (HOME / "chapters" / "cite.md").read_text(encoding="utf-8")
    assert ("No error of a published version is known yet" in text) == (not errata)
    assert all(entry["place"] in text and entry["now"] in text for entry in errata)


def test_captions_and_alt_texts_hold_no_number_of_their_own() -> None:
    """A caption is a template of facts: filling it in refuses a digit outside braces."""
    found = filled(ds())
    assert len(found) > 20
    assert not [f"{page}, {name}: {words}" for (page, name), words in found.items() if isinstance(words, str)]
    with pytest.raises(ValueError, match="bound to nothing"):
        Captions({"fig-a": {"finding": "It rose by 3."}}, Facts({}))("fig-a")


def test_no_cell_writes_a_caption_of_its_own() -> None:
    for path in sorted((HOME / "chapters").glob("*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                assert not re.search(r"\b(finding|note|caption)=", "".join(cell["source"])), path.name
