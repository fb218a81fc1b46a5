"""The words of the page on the documents read."""

from __future__ import annotations

from typing import Any

_COLUMNS = {
    "claim": "Claim",
    "assertion": "Assertion",
    "date": "Date",
    "short": "Who speaks",
    "grade": "Grade",
    "says": "It",
}

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-documents-contract": {
        "caption": "Documents on the terms of the gas contract, by assertion and date.",
        "columns": _COLUMNS,
    },
    "tab-documents-cause": {
        "caption": "Documents on the order of events and the motive, by assertion and date.",
        "columns": _COLUMNS,
    },
}
