"""The words of the page that lists every document."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-evidence": {
        "caption": "{rows} readings of {sources} sources weigh the assertions of {claims} claims; "
        "{silent} are silent.",
        "columns": {
            "claim": Column("Claim", link="verdict-{}"),
            "date": "Date",
            "short": "Who speaks",
            "says": "It",
            "assertion": "The assertion",
            "quotation": Column("In these words", quoted=True),
            "grade": "Grade",
        },
    },
}
