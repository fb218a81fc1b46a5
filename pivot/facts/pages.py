"""Which page is held to which facts, and where its prose stands."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from pivot.dataset import Dataset
from pivot.facts import Facts, central_asia, china_partnership, data, trump_effect


def no_facts(ds: Dataset) -> Facts:
    """A page that states no finding: its numerals are dates, names and quotations."""
    return Facts({})


@lru_cache(maxsize=4)
def findings(ds: Dataset) -> Facts:
    """The facts that the root page and the README repeat from the chapters."""
    return china_partnership.facts(ds)


#: Page to the function that gives its facts.
PAGES: dict[str, Callable[[Dataset], Facts]] = {
    "README.md": findings,
    "intro.md": findings,
    "chapters/china-partnership.ipynb": findings,
    "chapters/kurils.md": no_facts,
    "chapters/central-asia.ipynb": central_asia.facts,
    "chapters/trump-effect.ipynb": trump_effect.facts,
    "chapters/two-heads.md": no_facts,
    "chapters/data.ipynb": data.facts,
    "chapters/documents.ipynb": no_facts,
    "chapters/methods.md": no_facts,
    "chapters/references.md": no_facts,
}


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
