"""How coded documents are weighed."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot.claims.documents import weigh

P, R, X = "primary document", "agency or newspaper of record", "other"


def rows(*cells: tuple[str, str, str]) -> pd.DataFrame:
    """Cells: grade, what it says, origin."""
    return pd.DataFrame(cells, columns=["grade", "says", "origin"])


@pytest.mark.parametrize(
    ("frame", "verdict"),
    [
        (rows((P, "supports", "a")), "met"),
        (rows((P, "contradicts", "a")), "contradicted"),
        (rows((R, "supports", "a")), "open"),
        (rows((R, "supports", "a"), (R, "supports", "b")), "met"),
        (rows((R, "supports", "a"), (R, "supports", "a")), "open"),  # a reprint
        (rows((X, "supports", "a"), (X, "supports", "b")), "open"),
        (rows((P, "supports", "a"), (P, "contradicts", "b")), "open"),
        (rows((P, "supports", "a"), (R, "contradicts", "b"), (R, "contradicts", "c")), "met"),
        (rows((P, "silent", "a")), "open"),
        (rows(), "open"),
    ],
)
def test_best_grade(frame: pd.DataFrame, verdict: str) -> None:
    assert weigh(frame) == verdict


@pytest.mark.parametrize(
    ("frame", "verdict"),
    [
        (rows((P, "supports", "a")), "open"),  # at least two are wanted
        (rows((P, "supports", "a"), (R, "supports", "b")), "met"),
        (rows((P, "supports", "a"), (R, "supports", "b"), (R, "contradicts", "c")), "met"),
        (
            rows(
                (P, "supports", "a"),
                (R, "supports", "b"),
                (R, "contradicts", "c"),
                (R, "contradicts", "d"),
            ),
            "open",
        ),
    ],
)
def test_all_together(frame: pd.DataFrame, verdict: str) -> None:
    assert weigh(frame, counting="all together") == verdict


def test_grades_may_be_left_out() -> None:
    frame = rows((P, "supports", "a"), (R, "contradicts", "b"), (R, "contradicts", "c"))
    assert weigh(frame, "official only") == "met"
    assert weigh(frame, "record only") == "contradicted"
    with pytest.raises(ValueError, match="no way to weigh"):
        weigh(frame, "any")
