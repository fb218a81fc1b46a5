"""How firm a verdict is: how many of the specifications say the same, in words and figures."""

from __future__ import annotations

from collections import Counter

from pivot import specifications as specs
from pivot.claims.verdict import VERDICTS, Decision, Finding


def agreement(finding: Finding) -> str:
    """What all specifications say, each in words with its count: "holds in 24 of 30 specifications, ...".

    Where a rule counts only the specifications of the main assertion, only these are counted. What
    the main one says comes first, what cannot be computed or stays undecided last.
    """
    if finding.specifications.empty:
        return "one specification only"
    rows = specs.counted(finding.specifications)
    says = specs.outcomes(rows)
    given = Counter(says.tolist())
    order = dict.fromkeys([says.iloc[0], *VERDICTS])
    parts = [f"{word} in {given[word]}" for word in order if word and word in given]
    if nothing := given[""]:
        parts.append(f"{'not computable' if 'verdict' in rows else 'undecided'} in {nothing}")
    return ", ".join([f"{parts[0]} of {len(rows)} specifications", *parts[1:]])


def agreeing(finding: Finding) -> str:
    """``agreement`` for the cell of a table; empty where nothing was varied."""
    return "" if finding.specifications.empty else agreement(finding).replace(" specifications", "")


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
