"""The two closing clauses of the rules, at their thresholds."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot.claims.settle import by_agreement, by_majority
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN


def outcomes(text: str) -> pd.DataFrame:
    """A frame from letters: h holds, f fails, o open; the first is the main specification."""
    holds = pd.Series([{"h": True, "f": False, "o": None}[letter] for letter in text], dtype=object)
    return pd.DataFrame({"choice": list(range(len(text))), "holds": holds, "value": float("nan")})


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("hhh", HOLDS),
        ("hhf", HOLDS),  # exactly two thirds
        ("hhff", OPEN),
        ("fff", FAILS),
        ("ffh", FAILS),  # exactly one third
        ("fhh", OPEN),
        ("hooo", OPEN),  # fewer than half are decided
        ("hhoo", HOLDS),
        ("ohhh", OPEN),  # the main specification is open
        ("", OPEN),
    ],
)
def test_by_majority(text: str, verdict: str) -> None:
    assert by_majority(outcomes(text)) == verdict


def test_only_some_options_count() -> None:
    grid = outcomes("hhff").assign(reading=["a", "a", "b", "b"])
    assert by_majority(grid) == OPEN
    assert by_majority(grid, {"reading": "a"}) == HOLDS


@pytest.mark.parametrize(
    ("verdicts", "verdict"),
    [
        ([IN_PART, IN_PART, HOLDS], IN_PART),
        ([IN_PART, HOLDS, HOLDS], OPEN),
        ([HOLDS, HOLDS, "", FAILS], HOLDS),
        (["", HOLDS, HOLDS], OPEN),
        ([], OPEN),
    ],
)
def test_by_agreement(verdicts: list[str], verdict: str) -> None:
    assert by_agreement(pd.DataFrame({"verdict": pd.Series(verdicts, dtype=str)})) == verdict
