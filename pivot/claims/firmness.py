"""How firm a verdict is: how many of the specifications say the same, in words and figures."""

from __future__ import annotations

from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, OPEN, VERDICTS, Decision, Finding


def agreement(finding: Finding) -> str:
    """In how many of the specifications the claim holds, or what else they say, in words and figures.

    Where a rule counts only the specifications of the main assertion, only these are counted.
    """
    if finding.specifications.empty:
        return "one specification only"
    rows = specs.counted(finding.specifications)
    says = specs.outcomes(rows)
    given = says.value_counts()
    # What the main specification says comes first.
    order = dict.fromkeys([says.iloc[0], *VERDICTS])
    parts = [f"{word} in {given[word]}" for word in order if word and word in given]
    if nothing := int(given.get("", 0)):
        parts.append(f"{'not computable' if 'verdict' in rows else 'undecided'} in {nothing}")
    return ", ".join([f"{parts[0]} of {len(rows)} specifications", *parts[1:]])


def agreeing(finding: Finding) -> str:
    """How many of the specifications that say something say what the verdict says, as "18 of 23".

    Where the verdict is open, or none says the same (a rule may ask that two thirds agree, say),
    what they say is told instead.
    """
    if finding.specifications.empty:
        return ""
    says = specs.outcomes(specs.counted(finding.specifications))
    says = says[says != ""]
    same = int((says == finding.verdict).sum())
    if (
        same
        and finding.verdict != OPEN
        and ("verdict" in finding.specifications or finding.verdict in (HOLDS, FAILS))
    ):
        return f"{same} of {len(says)}"
    return agreement(finding).replace(" specifications", "")


def summary(found: Decision) -> dict[str, str]:
    """A decided claim in one row: the verdicts on both clocks, and how firm each is.

    Returns:
        Columns then ("" for a forecast), basis, then_agree, now, now_agree, weakest, because (all words).
    """
    then = found.then
    return {
        "then": then.verdict if then else "",
        "basis": found.then_basis if then else "",
        "then_agree": agreeing(then) if then else "",
        "now": found.now.verdict,
        "now_agree": agreeing(found.now),
        "weakest": found.weakest,
        "because": found.now.because,
    }
