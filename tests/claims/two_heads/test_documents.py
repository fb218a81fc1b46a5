"""S1a, S1b, S4 and S5 on a few made-up documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from pivot.claims.two_heads import aims, eagle, linkage
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from tests.claims.trump_effect.made_up import dataset, document

Documents = list[dict[str, str]]


def concepts(named: int, others: int, before: str = "contradicts") -> Documents:
    """Concepts from 2008 on that name standing first or not, and one of 2000 unless it is left out."""
    says = ["supports"] * named + ["contradicts"] * others
    made = [
        document("S1a", f"concept-{n}", aims.STANDING, f"{2008 + n}-02-01", word)
        for n, word in enumerate(says)
    ]
    return made + ([document("S1a", "early", aims.STANDING, "2000-06-28", before)] if before else [])


@pytest.mark.parametrize(
    ("documents", "verdict"),
    [
        (concepts(6, 0), HOLDS),
        (concepts(4, 2), HOLDS),  # exactly two thirds
        (concepts(6, 0, "supports"), IN_PART),  # no more than before
        (concepts(3, 3), IN_PART),  # exactly half
        (concepts(2, 4), FAILS),  # another aim leads in exactly two thirds
        (concepts(3, 4), OPEN),
        (concepts(4, 0), OPEN),  # four documents are too few
        (concepts(6, 0, ""), OPEN),  # none from before
        ([], OPEN),
    ],
)
def test_s1a(tmp_path: Path, documents: Documents, verdict: str) -> None:
    found = aims.guiding_idea(dataset(tmp_path, documents))
    assert (found.specifications.iloc[0]["verdict"] or OPEN) == verdict
    assert len(found.specifications) == 16


def motive(case: str, named: int, others: int, by: str = "statement") -> Documents:
    """Motive rows of one case."""
    says = ["supports"] * named + ["contradicts"] * others
    return [
        document(
            "S1b", f"{case.lower()}-{n}", f"standing is a first motive in {case}", "2016-01-01", word, by=by
        )
        for n, word in enumerate(says)
    ]


def motives(named: int, others: int, *cases: str) -> Documents:
    return [row for case in cases for row in motive(case, named, others)]


@pytest.mark.parametrize(
    ("documents", "verdict"),
    [
        (motives(4, 0, *aims.CASES), HOLDS),
        (motives(2, 2, *aims.CASES), HOLDS),  # exactly half
        (motives(2, 2, "Syria"), IN_PART),
        (motives(0, 4, *aims.CASES), FAILS),
        (motives(1, 3, *aims.CASES), OPEN),  # a quarter is not fewer than a quarter
        (motives(0, 4, "Ukraine", "Syria"), OPEN),  # Asia is not known
        (motives(3, 0, *aims.CASES), OPEN),  # three rows are too few
        (motive("Syria", 4, 0, by="paper"), OPEN),  # interpretations of third persons
        ([], OPEN),
    ],
)
def test_s1b(tmp_path: Path, documents: Documents, verdict: str) -> None:
    assert aims.motives(dataset(tmp_path, documents)).verdict == verdict


PLUTONIUM, GEORGIA = linkage.EXAMPLES.values()


def legs(*said: tuple[tuple[str, str], str], by: str = "statement") -> Documents:
    return [
        document(claim, f"{claim.lower()}-{n}", assertion, "2016-10-03", says, by=by)
        for n, ((claim, assertion), says) in enumerate(said)
    ]


@pytest.mark.parametrize(
    ("documents", "verdict"),
    [
        (legs(*((leg, "supports") for leg in (*PLUTONIUM, *GEORGIA))), IN_PART),  # no further case searched
        (legs(*((leg, "supports") for leg in GEORGIA)), IN_PART),
        (legs(*((leg, "contradicts") for leg in (PLUTONIUM[1], GEORGIA[1]))), FAILS),
        (legs((PLUTONIUM[1], "contradicts")), OPEN),  # only one of the two is denied
        (legs((GEORGIA[1], "supports"), (GEORGIA[1], "contradicts"), (GEORGIA[0], "supports")), OPEN),  # tie
        (legs(*((leg, "supports") for leg in GEORGIA), by="paper"), OPEN),  # the press alone
        ([], OPEN),
    ],
)
def test_s4(tmp_path: Path, documents: Documents, verdict: str) -> None:
    found = linkage.linkage(dataset(tmp_path, documents))
    assert found.verdict == verdict
    assert len(found.specifications) == 4


def eagles(count: int, years: int = 3, by: str = "paper", says: str = "supports") -> Documents:
    (meaning,) = eagle.MEANINGS["Europe and Asia"]
    return [
        document("S5", f"text-{n}", meaning, f"{2010 + n % years}-05-01", says, by=by) for n in range(count)
    ]


@pytest.mark.parametrize(
    ("documents", "verdict"),
    [
        (eagles(10, by="statement"), HOLDS),
        (eagles(4), IN_PART),
        (eagles(2), IN_PART),
        (eagles(1), OPEN),
        (eagles(9, says="silent"), OPEN),  # the arms of state alone
        ([], OPEN),
    ],
)
def test_s5(tmp_path: Path, documents: Documents, verdict: str) -> None:
    assert eagle.eagle(dataset(tmp_path, documents)).verdict == verdict


@pytest.mark.parametrize(
    ("documents", "holds"),
    [(eagles(5), True), (eagles(4), None), (eagles(5, years=2), None)],
)
def test_s5_counts_five_texts_in_three_years(
    tmp_path: Path, documents: Documents, holds: bool | None
) -> None:
    assert eagle.grid(dataset(tmp_path, documents)).iloc[0]["holds"] is holds


def test_s5_leaves_out_what_came_after_the_op_ed(tmp_path: Path) -> None:
    late = [{**row, "date": "2017-02-01"} for row in eagles(9)]
    assert eagle.eagle(dataset(tmp_path, late)).verdict == OPEN
