"""Documents weighed by the clause that many rules share, on rows made up for each case."""

from __future__ import annotations

from itertools import product

import pandas as pd
import pytest

from pivot.claims.elements import (
    CONTRADICTED,
    DIMENSIONS,
    MET,
    UNDECIDED,
    Weighing,
    combined,
)

PRIMARY, OFFICIAL, RECORD, OTHER = (
    "primary document",
    "official statement",
    "agency or newspaper of record",
    "other",
)


def rows(*coded: tuple[str, str, str, str]) -> pd.DataFrame:
    """Rows of grade, what they say, origin, issuer."""
    return pd.DataFrame(coded, columns=["grade", "says", "origin", "issuer"])


def test_one_primary_document_establishes() -> None:
    assert Weighing().state(rows((PRIMARY, "supports", "a", "RUS"))) == MET
    assert Weighing().state(rows((PRIMARY, "contradicts", "a", "RUS"))) == CONTRADICTED


def test_the_bar_is_reached_exactly() -> None:
    three = [(RECORD, "supports", name, "") for name in "abc"]
    assert Weighing().state(rows(*three)) == MET
    assert Weighing().state(rows(*three[:2])) == UNDECIDED
    assert Weighing("1/1/1/0").state(rows(*three[:2])) == MET
    assert Weighing("3/2/0/0").state(rows(*three)) == UNDECIDED


def test_exactly_twice_is_twice_and_equal_is_open() -> None:
    twice = rows(
        (PRIMARY, "supports", "a", ""), (RECORD, "supports", "b", ""), (OFFICIAL, "contradicts", "c", "")
    )
    assert Weighing().state(twice) == MET
    near = rows((PRIMARY, "supports", "a", ""), (OFFICIAL, "contradicts", "c", ""))
    assert Weighing().state(near) == UNDECIDED
    assert Weighing(majority="more").state(near) == MET
    equal = rows((PRIMARY, "supports", "a", ""), (PRIMARY, "contradicts", "c", ""))
    assert Weighing(majority="more").state(equal) == UNDECIDED


def test_reprints_count_once_at_the_best_grade() -> None:
    reprints = rows((RECORD, "supports", "a", ""), (OFFICIAL, "supports", "a", ""))
    assert Weighing().scores(reprints) == (2, 0)


def test_the_weakest_grade_and_silence_decide_nothing() -> None:
    idle = rows(*[(OTHER, "supports", str(i), "") for i in range(9)], (PRIMARY, "silent", "s", ""))
    assert Weighing().scores(idle) == (0, 0)
    assert Weighing().state(idle) == UNDECIDED


def test_parties_are_heard_alone_or_left_out() -> None:
    both = rows((PRIMARY, "supports", "a", "RUS"), (PRIMARY, "contradicts", "b", ""))
    assert Weighing(issuers="parties only", parties=("RUS",)).state(both) == MET
    assert Weighing(issuers="parties left out", parties=("RUS",)).state(both) == CONTRADICTED


@pytest.mark.parametrize(
    ("states", "holds"),
    [
        ([MET, MET], True),
        ([MET, UNDECIDED], None),
        ([MET, UNDECIDED, CONTRADICTED], False),
        ([], None),
    ],
)
def test_a_combination_needs_every_element(states: list[str], holds: bool | None) -> None:
    assert combined(states) is holds


def test_each_choice_of_the_rules_can_be_made() -> None:
    for options in product(*DIMENSIONS.values()):
        Weighing.of(dict(zip(DIMENSIONS, options, strict=True)), ("RUS",)).state(rows())
