"""S4: Russia ties distant events together. Decided by the two examples that the text gives."""

from __future__ import annotations

import pandas as pd

from pivot import specifications as specs
from pivot.claims.documents import CONTRADICTED, MET, rows_for
from pivot.claims.elements import ROW_WEIGHTS, Weighing
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "S4"
#: Each example: the claim under which its documents are coded, and the assertions of its two legs.
EXAMPLES = {
    "plutonium and Syria": (
        ("C7a", "the act came after the announcement"),
        ("C7b", "a condition or reason concerns Syria"),
    ),
    "the terror front and Georgia": (
        ("C8", "this came after the war began and before the response was eased"),
        ("C8", "cooperation against terrorism was offered or withheld over the response to the war"),
    ),
}
LEGS = ("both", "stated reason only")
GRADES = {"primary and official": "3/2/0/0", "with agency": "3/2/1/0"}


def leg(ds: Dataset, claim: str, assertion: str, weights: str) -> str:
    """The state of one leg: met by any primary or official row that nothing outweighs."""
    rows = rows_for(ds, claim, assertion)
    grades = ROW_WEIGHTS[weights].grades
    admitted = rows[rows["grade"].isin(grades)]
    support, against = Weighing(weights).scores(admitted)
    if support > against:
        return MET
    return CONTRADICTED if against > support else "open"


def examples_met(ds: Dataset, legs: str, weights: str) -> dict[str, str]:
    """Each example: met, contradicted or open."""
    found = {}
    for name, (order, reason) in EXAMPLES.items():
        asked = (order, reason) if legs == LEGS[0] else (reason,)
        states = [leg(ds, claim, assertion, weights) for claim, assertion in asked]
        found[name] = CONTRADICTED if CONTRADICTED in states else MET if set(states) == {MET} else "open"
    return found


def specification(ds: Dataset, grades: str, legs: str) -> specs.Outcome:
    """The verdict under one specification; the value is the number of examples met."""
    states = list(examples_met(ds, legs, GRADES[grades]).values())
    met = states.count(MET)
    if met:
        # Holding asks for two further cases, and no fixed search for such was made.
        return specs.Outcome(False, met, IN_PART)
    if all(state == CONTRADICTED for state in states):
        return specs.Outcome(False, met, FAILS)
    return specs.Outcome(None, met, OPEN)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification that the documents allow."""
    return specs.run(lambda **choice: specification(ds, **choice), {"grades": tuple(GRADES), "legs": LEGS})


def linkage(ds: Dataset) -> Finding:
    """Decide S4 on the clock of ``ds``."""
    grid_ = grid(ds)
    found = examples_met(ds, LEGS[0], next(iter(GRADES.values())))
    verdict = by_agreement(grid_)
    shown = "; ".join(f"{name}: {state}" for name, state in found.items())
    used = {claim for legs in EXAMPLES.values() for claim, _ in legs}
    read = ds.evidence[ds.evidence["claim"].isin(used)]
    because = (
        f"The two examples, by order and stated reason: {shown}. It was not examined beyond the op-ed's own "
        "examples, so that the rule lets it do no better than hold in part: a limit of this audit, not of "
        "the op-ed."
    )
    return Finding(verdict, because, (), read, grid_)
