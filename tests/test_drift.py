"""Nothing that is printed can drift: digits changed at random are caught, facts follow the data."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

from book import stale
from pivot import dataset
from pivot.claims.ledger import ledger
from pivot.dataset import Dataset
from pivot.facts import Facts
from pivot.facts.binding import faults, paragraphs, spans
from pivot.facts.pages import PAGES, markdown
from tests import perturbed
from tests.test_notebooks import described

HOME = Path(__file__).resolve().parent.parent
SEED = 20170120
CHANGED = 300

#: Facts that no change of the data moves, each with the reason.
FIXED: dict[str, str] = {
    "release_version": "the release, which CITATION.cff alone holds",
    "release_year": "the release, which CITATION.cff alone holds",
    "as_of": "the day of the dataset, which is its release",
    "discount": "a rate that the caption names as its own",
    "band_low": "a threshold of the rule",
    "band_high": "a threshold of the rule",
}


@lru_cache(maxsize=1)
def ds() -> Dataset:
    return dataset.open()


@lru_cache(maxsize=32)
def facts(page: str) -> Facts:
    return PAGES[page](ds())


# 300 digits


@dataclass(frozen=True)
class Site:
    """A printed digit, and what tells whether a text with another digit there is caught."""

    where: str
    text: str
    place: int
    caught: Callable[[str], bool]


def prose() -> Iterator[Site]:
    """Every digit of a numeral in the prose of every page, the README and the root page included."""
    for page in PAGES:
        for text in markdown(HOME / page):
            for block in paragraphs(text):
                for span in spans(block)[1]:
                    for place in range(span.start(), span.end()):
                        if block[place].isdigit():
                            yield Site(
                                page, block, place, lambda new, page=page: bool([*faults(new, facts(page))])
                            )


def captions() -> Iterator[Site]:
    """Every digit of the captions, alternative texts and notes that chapters store."""
    for path in stale.chapters():
        notebook = json.loads(path.read_text(encoding="utf-8"))
        for number, cell in enumerate(stale.code_cells(notebook)):
            said = cell["metadata"].get("mystnb", {})
            texts = [said.get("figure", {}).get("caption", ""), said.get("image", {}).get("alt", "")]
            for output in cell["outputs"]:
                bundle = output.get("data", {}).get(stale.BUNDLE, {})
                texts += [bundle.get("caption", ""), bundle.get("alt", "")]
                table = "".join(output.get("data", {}).get("text/markdown", ""))
                texts += [*re.findall(r"^```\{table\} .*$|^Note: .*$", table, re.MULTILINE)]
            for text in {text for text in texts if text}:
                for match in re.finditer(r"\d", text):
                    yield Site(
                        path.name,
                        text,
                        match.start(),
                        lambda new, p=path, n=number, t=text: _seen(p, n, t, new),
                    )


def _refused(page: str, new: str) -> bool:
    """Whether a page refuses a paragraph."""
    return any(True for _ in faults(new, facts(page)))


def _seen(path: Path, number: int, text: str, new: str) -> bool:
    """Whether a chapter in which one stored text is another is refused."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cell = stale.code_cells(notebook)[number]
    changed = json.loads(json.dumps(cell).replace(json.dumps(text)[1:-1], json.dumps(new)[1:-1]))
    if changed == cell:  # the text stands over several lines of the stored output
        changed = json.loads(
            json.dumps(cell).replace(json.dumps(text + "\n")[1:-1], json.dumps(new + "\n")[1:-1])
        )
    assert changed != cell, text
    cell.update(changed)
    outputs_differ = notebook["metadata"][stale.KEY]["outputs"] != stale.outputs_hash(notebook)
    return outputs_differ or bool(described(notebook))


@pytest.mark.slow
def test_digits_changed_at_random_are_caught() -> None:
    draw = random.Random(SEED)
    kinds = [list(prose()), list(captions())]
    assert all(len(kind) > CHANGED for kind in kinds)
    readme = [site for site in kinds[0] if site.where == "README.md"]
    chosen = [draw.choice(draw.choice([*kinds, readme])) for _ in range(CHANGED)]
    missed = []
    for site in chosen:
        digit = draw.choice([digit for digit in "0123456789" if digit != site.text[site.place]])
        if not site.caught(site.text[: site.place] + digit + site.text[site.place + 1 :]):
            missed.append(
                f"{site.where}: {site.text[max(0, site.place - 30) : site.place + 30]!r} with {digit}"
            )
    assert not missed, f"{len(missed)} of {CHANGED}: " + "; ".join(missed[:5])


def test_claims_named_in_prose_are_those_that_are_shown() -> None:
    """An id is a name, not a number: it must be in the ledger, and each box must be led up to by its own."""
    for path in stale.chapters():
        notebook, named = json.loads(path.read_text(encoding="utf-8")), set()
        for cell in notebook["cells"]:
            source = "".join(cell["source"])
            if cell["cell_type"] == "markdown":
                ids = set(re.findall(r"\b[ACKST]\d+[a-c]?\b", re.sub(r"`[^`]*`|<!--.*?-->", "", source)))
                named |= ids
                assert ids <= set(ledger(ds())), f"{path.name}: {sorted(ids - set(ledger(ds())))}"
            elif shown := re.findall(r"\bBox\(decision\(ds, \"(\w+)\"\)\)", source):
                assert set(shown) <= named, f"{path.name}: {shown} is shown before the text names it"
                named -= set(shown)


# Facts


@lru_cache(maxsize=16)
def changed(name: str, folder: Path) -> Dataset:
    ways: dict[str, Callable[[Dataset], Dataset]] = {
        "values a little": perturbed.values(0.05),
        "values much": perturbed.values(0.5),
        "documents turned": perturbed.turned,
        "tables thinned": perturbed.tables(0.15),
        "tables halved": perturbed.tables(0.5),
        "a year later": perturbed.shifted,
        "more claims": perturbed.more_claims(folder / "data"),
    }
    return ways[name](dataset.open())


WAYS = (
    "values a little",
    "values much",
    "documents turned",
    "tables thinned",
    "tables halved",
    "a year later",
    "more claims",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("changed")


def unmoved(compute: Callable[[Dataset], Facts], folder: Path) -> tuple[set[str], list[str]]:
    """Facts that no change of the dataset moves, and the changes that a page's facts cannot bear."""
    before, broken = compute(ds()), []
    still = set(before)
    for name in WAYS:
        if not still:
            break
        try:
            after = compute(changed(name, folder))
        except Exception as error:
            broken.append(f"{name}: {type(error).__name__} {error}")
            continue
        still -= {fact for fact in still if fact not in after or after[fact] != before[fact]}
    return still, broken


@pytest.mark.slow
@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_fact_follows_the_data(page: str, folder: Path) -> None:
    still, broken = unmoved(PAGES[page], folder)
    assert not still - set(FIXED), (
        f"{page}: no change of the data moves {sorted(still - set(FIXED))}; {broken}"
    )


@pytest.mark.slow
def test_a_literal_is_found(folder: Path) -> None:
    def page(ds: Dataset) -> Facts:
        from pivot.facts import number

        return Facts({"computed": number(ds.obs("brent")["value"].mean(), 3), "literal": number(9.5, 1)})

    assert unmoved(page, folder)[0] == {"literal"}
