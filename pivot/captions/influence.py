"""The words of the tables on what the verdicts hang on."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

_CLAIM = Column("Claim", link="verdict-{}")

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-choices": {
        "caption": "Of {crossed} claims with more than one specification {loose} depend on a choice. The "
        "choice that matters most, with the share of specifications that say what the main one says.",
        "columns": {
            "claim": _CLAIM,
            "verdict": "Today",
            "choice": "Choice",
            "most": "Agrees most",
            "share_most": Column("Share", unit="%", digits=0),
            "least": "Agrees least",
            "share_least": Column("Share", unit="%", digits=0),
        },
        "note": "Shares are of the specifications with this option that say something; where the main one "
        "says nothing, the share that holds. Claims on which no option differs are left out, those that "
        "are open under every option among them.",
    },
    "tab-influence": {
        "caption": "{hanging_now} verdicts of today and {hanging_then} of January {=2017} change when one "
        "text or group of figures is left out or moved.",
        "columns": {
            "claim": _CLAIM,
            "clock": "Clock",
            "verdict": "Verdict",
            "data": "Any one of",
            "change": "Change",
            "becomes": "Verdict then",
        },
        "note": "Rows are those of the table named; in brackets how many figures or rows were tried "
        "together. How they are found and by how much figures are moved is said in the chapter on "
        "methods.",
    },
}
