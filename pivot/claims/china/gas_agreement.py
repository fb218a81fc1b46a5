"""C2a: the 2014 agreement on 38 bcm of gas a year, a pipeline, and 400 billion dollars."""

from __future__ import annotations

import pandas as pd

from pivot import specifications as specs
from pivot.claims.documents import CONTRADICTED, COUNTING, GRADES, MET, rows_for, weigh
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "C2a"
AGREEING = 2 / 3
VOLUME, VALUE = 38.0, 400.0
#: Element to the assertion under which its documents are coded.
SIGNED = {
    "companies or states": "signed in 2014",
    "before heads of state": "signed in 2014 before heads of state",
}
PIPELINE = "includes a pipeline"
TERMS = {"volume": (VOLUME, 0.5), "value": (VALUE, 5.0)}
WIDE = 0.1
TOLERANCES = ("in round figures", "within a tenth")


def term_rows(ds: Dataset, term: str, tolerance: str) -> pd.DataFrame:
    """Documents that give a term's figure, each coded by whether the figure is the op-ed's."""
    figure, rounding = TERMS[term]
    allowed = rounding if tolerance == TOLERANCES[0] else WIDE * figure
    rows = rows_for(ds, CLAIM, f"{term} announced")
    says = (rows["figure"] - figure).abs() <= allowed
    return rows.assign(says=says.map({True: "supports", False: "contradicts"}))


def elements(ds: Dataset, grades: str, counting: str, tolerance: str, parties: str) -> dict[str, str]:
    """The four elements of the sentence, each met, contradicted or open."""
    return {
        "an agreement signed in 2014": weigh(rows_for(ds, CLAIM, SIGNED[parties]), grades, counting),
        "38 bcm a year": weigh(term_rows(ds, "volume", tolerance), grades, counting),
        "a pipeline": weigh(rows_for(ds, CLAIM, PIPELINE), grades, counting),
        "$400bn as announced": weigh(term_rows(ds, "value", tolerance), grades, counting),
    }


def judge(found: dict[str, str]) -> str:
    """The verdict that follows from the four elements."""
    (signed, *terms) = found.values()
    if all(state == MET for state in found.values()):
        return HOLDS
    if signed == CONTRADICTED or all(state == CONTRADICTED for state in terms):
        return FAILS
    if signed == MET and MET in terms and CONTRADICTED in terms:
        return IN_PART
    return OPEN


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock: None where the verdict is open."""

    def rule(grades: str, counting: str, tolerance: str, parties: str) -> specs.Outcome:
        verdict = judge(elements(ds, grades, counting, tolerance, parties))
        return specs.Outcome({HOLDS: True, FAILS: False, IN_PART: False}.get(verdict))

    return specs.run(
        rule,
        {
            "grades": tuple(GRADES),
            "counting": COUNTING,
            "tolerance": TOLERANCES,
            "parties": tuple(SIGNED),
        },
    )


def gas_agreement(ds: Dataset) -> Finding:
    """Decide C2a on the clock of ``ds``."""
    found = elements(ds, next(iter(GRADES)), COUNTING[0], TOLERANCES[0], next(iter(SIGNED)))
    verdict, grid_ = judge(found), grid(ds)
    same = {HOLDS: grid_["holds"].eq(True), FAILS: grid_["holds"].eq(False)}.get(verdict)
    if same is not None and same.mean() < AGREEING:
        verdict = OPEN
    documents = ds.evidence[ds.evidence["claim"] == CLAIM]
    states = "; ".join(f"{name}: {state}" for name, state in found.items())
    because = f"{states[0].upper()}{states[1:]}. {documents['origin'].nunique()} documents were read."
    return Finding(verdict, because, (), documents, grid_)
