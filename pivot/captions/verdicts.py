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
    "tab-tally": {
        "caption": "Of {decided} claims {hold_then} held in January {=2017} and {hold_now} hold today; most "
        "that do not are open.",
        "columns": {"verdict": "Verdict", "then": "January 2017", "now": "Today"},
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
        "note": "A sentence is numbered by paragraph and place; the title is {=0.1}. Where a claim joins "
        "several assertions, the verdict is that of this part, as the claim's box weighs it; where the box "
        "does not weigh it apart, the verdict is joint. An assertion that two claims check stands twice.",
    },
    "tab-unchecked": {
        "caption": "{unchecked} of {assertions} assertions are not checked, each for a reason.",
        "columns": {"sentence": "Sentence", "assertion": "Assertion", "reason": "Why it is not checked"},
    },
}
