"""Which page is held to which facts, and where its prose stands."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from pivot.captions import Captions
from pivot.dataset import Dataset
from pivot.facts import (
    Facts,
    central_asia,
    china_partnership,
    data,
    edition,
    influence,
    kurils,
    likelihood,
    papers,
    trump_effect,
    two_heads,
    verdicts,
)

HOME = Path(__file__).resolve().parents[2]


def no_facts(ds: Dataset) -> Facts:
    """A page that states no finding: its numerals are dates, names and quotations."""
    return Facts({})


@lru_cache(maxsize=4)
def findings(ds: Dataset) -> Facts:
    """The facts that the root page and the README repeat from the chapters, and the release."""
    pages = (china_partnership, two_heads, verdicts, edition)
    return Facts({name: fact for page in pages for name, fact in page.facts(ds).items()})


#: Page to the function that gives its facts.
PAGES: dict[str, Callable[[Dataset], Facts]] = {
    "README.md": findings,
    "intro.md": findings,
    "chapters/china-partnership.ipynb": findings,
    "chapters/kurils.ipynb": kurils.facts,
    "chapters/central-asia.ipynb": central_asia.facts,
    "chapters/trump-effect.ipynb": trump_effect.facts,
    "chapters/two-heads.ipynb": two_heads.facts,
    "chapters/cite.md": edition.facts,
    "chapters/claims.ipynb": verdicts.facts,
    "chapters/influence.ipynb": influence.facts,
    "chapters/data.ipynb": data.facts,
    "chapters/documents.ipynb": no_facts,
    "chapters/evidence.ipynb": papers.facts,
    "chapters/glossary.md": no_facts,
    "chapters/methods.md": likelihood.facts,
    "chapters/references.md": no_facts,
}
# The facts of a page are asked for by each of its figures and sentences, and cost seconds.
PAGES = {page: lru_cache(maxsize=4)(function) for page, function in PAGES.items()}


def filled(ds: Dataset) -> dict[tuple[str, str], dict[str, Any] | str]:
    """The words of every figure and table, filled with the facts of the page that shows it.

    Returns:
        By page and name of the figure or table: its words, or what is wrong with them.
    """
    found: dict[tuple[str, str], dict[str, Any] | str] = {}
    for page, facts in PAGES.items():
        text = (HOME / page).read_text(encoding="utf-8")
        for module in sorted(set(re.findall(r"from (pivot\.captions\.\w+) import", text))):
            entries = importlib.import_module(module).CAPTIONS
            for name in entries:
                try:
                    found[page, name] = Captions(entries, facts(ds))(name)
                except (KeyError, ValueError) as error:
                    found[page, name] = str(error.args[0])
    return found


def markdown(path: Path) -> Iterator[str]:
    """The Markdown of a page: the whole file, or each Markdown cell of a notebook."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".ipynb":
        # What stands above the first heading (front matter) is no prose.
        yield text.partition("---\n\n")[2] if text.startswith("---\n") else text
        return
    for cell in json.loads(text)["cells"]:
        if cell["cell_type"] == "markdown":
            yield "".join(cell["source"])
