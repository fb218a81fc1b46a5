"""What a finding owes to its choices, reckoned by hand: options far apart, just apart, or alike."""

from __future__ import annotations

import math

import pandas as pd

from pivot.claims import box, choices
from pivot.claims.verdict import HOLDS, Finding

NONE: bool | None = None


def finding(*cells: tuple[str, str, bool | None]) -> Finding:
    """A finding of specifications: two choices, and whether each holds."""
    frame = pd.DataFrame(cells, columns=["source", "window", "holds"]).astype({"holds": object})
    return Finding(HOLDS, "so it is", specifications=frame.assign(value=1.0), labels={"a": "the first"})


def test_the_choice_whose_options_differ_most() -> None:
    """By source all, half and none agree; by window, two of four each. What says nothing is no option."""
    found = choices.widest(
        finding(
            ("a", "x", True),
            ("a", "y", True),
            ("b", "x", True),
            ("b", "y", False),
            ("c", "x", False),
            ("c", "y", True),
            ("d", "x", False),
            ("d", "y", False),
            ("e", "x", NONE),
        )
    )
    assert (found["choice"], found["most"], found["least"]) == ("source", "the first", "d")
    assert (found["share_most"], found["share_least"]) == (100.0, 0.0)


def test_the_least_of_several_options_is_told_in_per_cent() -> None:
    told = [("a", "x", True)] * 7 + [("a", "x", False)] + [("b", "x", True)] * 3 + [("b", "x", False)]
    told += [("c", "x", True), ("c", "x", False)]
    found = choices.widest(finding(*told, ("d", "x", NONE), ("d", "x", NONE)))
    assert (found["most"], found["share_most"]) == ("the first", 87.5)
    assert (found["least"], found["share_least"]) == ("c", 50.0)


def test_where_every_option_says_the_same_no_choice_differs() -> None:
    found = choices.widest(finding(("a", "x", True), ("b", "y", True), ("c", "x", NONE)))
    assert found["choice"] == choices.NO_CHOICE and math.isnan(found["share_most"])


def options(number: int) -> pd.DataFrame:
    """So many options, each with one more of ten that agree."""
    rows = [(chr(97 + place), 10, place, place / 10) for place in range(number)]
    return pd.DataFrame(rows, columns=["option", "specifications", "agree", "share"])


def test_four_options_are_all_named_and_of_five_the_ends() -> None:
    assert box._options(options(4), {}) == "a (0 of 10), b (1 of 10), c (2 of 10), d (3 of 10)"
    assert box._options(options(5), {"e": "the last"}) == "from a (0 of 10) to the last (4 of 10)"


def test_what_contradictions_have_in_common_is_a_choice() -> None:
    """Both that contradict take one source; the window is the same in all, and so no choice."""
    found = finding(("a", "x", True), ("b", "x", False), ("a", "x", True), ("b", "x", False))
    assert box._against(found) == "All 2 that contradict the main one take source b."
    assert box._against(finding(("a", "x", True), ("b", "x", False))) == ""


def test_a_tenth_apart_is_apart() -> None:
    """By source one and none of ten agree with the main specification, or one and none of eleven."""
    ten = [("a", "x", True)] + [("a", "x", False)] * 9 + [("b", "x", False)] * 10
    assert "by source the first (1 of 10), b (0 of 10)." in box._stability(finding(*ten))
    eleven = [("a", "x", True)] + [("a", "x", False)] * 10 + [("b", "x", False)] * 11
    assert "Little differs by source." in box._stability(finding(*eleven))
