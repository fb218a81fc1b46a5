"""The ledger of sentences: every assertion of the op-ed has a claim, or a reason why it has none.

The op-ed itself is not part of the project. Where a copy is at hand, the ledger is held to it too.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import pytest

from pivot import dataset
from pivot.claims.ledger import Claim, ledger

HOME = Path(__file__).resolve().parent.parent
SEED = Path(os.environ.get("PIVOT_SEED") or HOME.parent / "shared/seed/russia-pivots-to-asia.txt")
STANDINGS = {"checked", "presupposed", "opinion", "definition", "author note", "trivial"}
MOST_WORDS = 15  # of an assertion
MOST_QUOTED = 4  # words in a row that stand in the op-ed too

with_seed = pytest.mark.skipif(
    not SEED.is_file(), reason="the op-ed is not at hand (PIVOT_SEED names its file)"
)

Place = tuple[int, int]


@dataclass(frozen=True)
class Row:
    """One assertion of one sentence."""

    sentence: str
    characters: int
    part: int
    assertion: str
    claims: tuple[str, ...]
    standing: str
    reason: str

    def __str__(self) -> str:
        return f"{self.sentence}, part {self.part}"


def place(sentence: str) -> Place:
    paragraph, _, number = sentence.strip().partition(".")
    return int(paragraph), int(number)


def lengths(rows: Iterable[Row]) -> list[tuple[str, int]]:
    """Each sentence once, with its length, in the order of the ledger."""
    return [key for key, _ in groupby(rows, key=lambda row: (row.sentence, row.characters))]


def disorder(rows: list[Row]) -> list[str]:
    """Sentences and parts that do not follow upon one another, from the title on."""
    found = []
    before: tuple[Place, int] | None = None
    for row in rows:
        here = place(row.sentence)
        if before is None:
            follows = (here, row.part) == ((0, 1), 1)
        elif here == before[0]:
            follows = row.part == before[1] + 1
        else:
            paragraph, number = before[0]
            follows = row.part == 1 and here in {(paragraph, number + 1), (paragraph + 1, 1)}
        if not follows:
            found.append(f"{row} does not follow what stands before it")
        before = (here, row.part)
    sentences = [sentence for sentence, _ in lengths(rows)]
    return found + [f"{s} has two lengths" for s in {*sentences} if sentences.count(s) > 1]


def sentences_of(claim: Claim, order: list[str]) -> tuple[list[str], list[str]]:
    """Sentences that may name a claim, and those that must: the ends of its range."""
    may, must = [], []
    for part in claim.sentence.split(","):
        first, _, last = (end.strip() for end in part.partition("-"))
        last = last or first
        may += [s for s in order if place(first) <= place(s) <= place(last)]
        must += sorted({first, last}, key=place)
    return may, must


def mismatches(rows: list[Row], claims: dict[str, Claim]) -> list[str]:
    """Claims unknown or unnamed, and claims named in other sentences than their own."""
    order = [sentence for sentence, _ in lengths(rows)]
    named = {(name, row.sentence) for row in rows for name in row.claims}
    found = sorted(f"{name} in {s} is no claim" for name, s in named if name not in claims)
    for name, claim in claims.items():
        may, must = sentences_of(claim, order)
        here = {s for other, s in named if other == name}
        found += [f"{name} is not named in {s}" for s in must if s not in here]
        found += [f"{name} is named in {s}, not its sentence" for s in here if s not in may]
    return found


def unreasoned(rows: list[Row]) -> list[str]:
    """Rows whose standing is unknown, or does not go with their claims and their reason."""
    found = []
    for row in rows:
        checked = row.standing == "checked"
        if row.standing not in STANDINGS:
            found.append(f"{row}: {row.standing!r} is no standing")
        elif checked != bool(row.claims) or checked == bool(row.reason):
            found.append(f"{row}: a checked assertion has claims, any other has a reason")
        if not row.assertion.endswith(".") or len(row.assertion.split()) > MOST_WORDS:
            found.append(f"{row}: an assertion is one sentence of at most {MOST_WORDS} words")
    return found


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"['’]", "", text.casefold()))


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of words one longer than may be quoted."""
    found = words(text)
    return {tuple(found[i : i + MOST_QUOTED + 1]) for i in range(len(found) - MOST_QUOTED)}


def echoes(rows: list[Row], seed: str) -> list[str]:
    """Rows that share too many words in a row with the op-ed."""
    there = runs(seed)
    return [str(row) for row in rows if (runs(row.assertion) | runs(row.reason)) & there]


def split(seed: str) -> list[tuple[str, int]]:
    """Numbered sentences of the op-ed with their lengths; the title, which stands twice, is 0.1."""
    _, title, *paragraphs = (" ".join(line.split()) for line in seed.splitlines() if line.strip())
    found = [("0.1", len(title))]
    for number, paragraph in enumerate(paragraphs, 1):
        # A sentence ends with its stop, and the quotation mark after it, before a capital.
        ends = re.sub(r"([.?!]”?) (?=[“A-Z])", r"\1\n", paragraph)
        found += [(f"{number}.{i}", len(s)) for i, s in enumerate(ends.split("\n"), 1)]
    return found


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    with (HOME / "data" / "ledger.csv").open(encoding="utf-8", newline="") as lines:
        return [
            Row(
                sentence=row["sentence"],
                characters=int(row["characters"]),
                part=int(row["part"]),
                assertion=row["assertion"],
                claims=tuple(row["claims"].split()),
                standing=row["standing"],
                reason=row["reason"],
            )
            for row in csv.DictReader(lines)
        ]


@pytest.fixture(scope="module")
def claims() -> dict[str, Claim]:
    return ledger(dataset.open())


@pytest.fixture(scope="module")
def seed() -> str:
    return SEED.read_text(encoding="utf-8")


def without(rows: list[Row], sentence: str) -> list[Row]:
    return [row for row in rows if row.sentence != sentence]


def test_sentences_and_parts_are_complete_and_in_order(rows: list[Row]) -> None:
    assert disorder(rows) == []
    assert {place(row.sentence)[0] for row in rows} == set(range(12))


def test_a_lost_sentence_or_part_is_seen(rows: list[Row]) -> None:
    assert disorder(without(rows, "4.3"))
    assert disorder(rows[1:])
    assert disorder([row for row in rows if (row.sentence, row.part) != ("5.1", 2)])
    assert disorder([rows[1], rows[0], *rows[2:]])
    assert disorder([*rows[:2], replace(rows[2], characters=1), *rows[3:]])


def test_each_claim_is_named_where_it_stands(rows: list[Row], claims: dict[str, Claim]) -> None:
    assert mismatches(rows, claims) == []


def test_a_claim_named_amiss_is_seen(rows: list[Row], claims: dict[str, Claim]) -> None:
    assert mismatches(without(rows, "3.6"), claims) == [
        "C1 is not named in 3.6",
        "C17 is not named in 3.6",
    ]
    strange = replace(rows[0], claims=("C99",))
    assert "C99 in 0.1 is no claim" in mismatches([strange, *rows[1:]], claims)
    moved = replace(rows[0], claims=("S0", "C1"))
    assert mismatches([moved, *rows[1:]], claims) == ["C1 is named in 0.1, not its sentence"]


def test_what_is_not_checked_has_a_reason(rows: list[Row]) -> None:
    assert unreasoned(rows) == []


@pytest.mark.parametrize(
    "change",
    [
        {"standing": "forgotten"},
        {"claims": ()},
        {"standing": "opinion"},
        {"reason": "both a claim and a reason"},
        {"assertion": "word " * MOST_WORDS + "word."},
        {"assertion": "no full stop"},
    ],
)
def test_a_row_without_claim_or_reason_is_seen(rows: list[Row], change: dict[str, object]) -> None:
    assert len(unreasoned([replace(rows[0], **change), *rows[1:]])) == 1


@with_seed
def test_the_split_of_the_text_is_that_of_the_ledger(rows: list[Row], seed: str) -> None:
    assert lengths(rows) == split(seed)


@with_seed
def test_a_changed_text_is_seen(rows: list[Row], seed: str) -> None:
    assert lengths(rows) != split(seed.replace("less than 1", "less than 11"))
    assert lengths(without(rows, "10.4")) != split(seed)


@with_seed
def test_the_ledger_does_not_reprint_the_text(rows: list[Row], seed: str) -> None:
    assert echoes(rows, seed) == []


@with_seed
def test_a_reprinted_clause_is_seen(rows: list[Row], seed: str) -> None:
    taken = " ".join(words(seed)[100 : 100 + MOST_QUOTED + 1])
    assert echoes([replace(rows[0], assertion=f"So {taken}.")], seed) == ["0.1, part 1"]
    assert echoes([replace(rows[0], reason=taken)], seed) == ["0.1, part 1"]
    allowed = " ".join(words(seed)[100 : 100 + MOST_QUOTED])
    assert echoes([replace(rows[0], assertion=f"{allowed}.")], seed) == []
