"""The words of the tables that show all claims."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

_CLAIM = Column("Claim", link="verdict-{}")

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-count": {
        "caption": "Of {decided} claims {hold_now} hold today, {in_part_now} in part, {fail_now} do not, and "
        "{open_now} cannot be decided. Verdicts of today by chapter.",
        "columns": {"chapter": "Chapter", "claims": Column("Claims", digits=0)},
    },
    "tab-verdicts": {
        "caption": "What became of each claim. Verdicts on both clocks, and how many of the specifications "
        "that can be computed agree.",
        "columns": {
            "claim": _CLAIM,
            "assertion": "In short",
            "then": "January 2017",
            "now": "Today",
            "now_agree": "Specifications that agree",
            "weakest": "Weakest source",
        },
        "note": "Where the verdict is open, the last column but one says in how many specifications "
        "the claim holds. A forecast has no verdict on the first clock.",
    },
    "tab-ledger": {
        "caption": "Every assertion of the op-ed that can be checked, in its order, with the claim that "
        "checks it.",
        "columns": {
            "sentence": "Sentence",
            "assertion": "Assertion",
            "claim": _CLAIM,
            "then": "January 2017",
            "now": "Today",
        },
        "note": "A sentence is numbered by paragraph and place; the title is {=0.1}.",
    },
    "tab-unchecked": {
        "caption": "{unchecked} of {assertions} assertions are not checked, each for a reason.",
        "columns": {"sentence": "Sentence", "assertion": "Assertion", "reason": "Why it is not checked"},
    },
}
