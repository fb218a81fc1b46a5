"""The largest single loans of China to Central Asia (AidData), one row a project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from clock.periods import last_day
from ingest.model import Module, Row, Shaped, Source, described

SOURCE, VINTAGE = "aiddata-large-2023", "2023-11"
#: The smallest loan that is held, US$ mn of 2021.
LEAST = 500.0
STATES = {
    "Kazakhstan": "KAZ",
    "Kyrgyz Republic": "KGZ",
    "Tajikistan": "TJK",
    "Turkmenistan": "TKM",
    "Uzbekistan": "UZB",
}
SCHEMA = {
    "fields": [
        {"name": "record", "type": "string", "constraints": {"required": True}},
        {"name": "state", "type": "string", "constraints": {"required": True}},
        {"name": "year", "type": "string", "constraints": {"required": True}},
        {
            "name": "value",
            "type": "number",
            "title": "US$ mn of 2021, committed",
            "constraints": {"required": True, "minimum": LEAST},
        },
        {"name": "sector", "type": "string"},
        {"name": "project", "type": "string", "title": "The producer's title of the record"},
        {"name": "period_public", "type": "string", "constraints": {"required": True}},
        {"name": "source", "type": "string", "constraints": {"required": True}},
    ],
    "primaryKey": ["record"],
    "foreignKeys": [{"fields": ["state"], "reference": {"resource": "countries", "fields": ["code"]}}],
    "missingValues": [""],
}


def sources(root: Path) -> list[Source]:
    """The producer's list of large projects."""
    return [
        described(
            root,
            "central-asia",
            "aiddata-gcdf3-large-projects",
            source=SOURCE,
            licence="attribution",
            terms="Open with attribution (AidData)",
            grade="primary document",
            vintage=VINTAGE,
            short="AidData 2023",
        )
    ]


def loans(root: Path) -> Iterator[dict[str, Any]]:
    """One row a project of at least ``LEAST``."""
    table = pd.read_csv(root / "central-asia" / "aiddata-gcdf3-large-projects-region.csv")
    for line in table.to_dict("records"):
        value = round(line["Adjusted Amount (Constant USD 2021)"] / 1e6, 3)
        if line["Recipient"] in STATES and value >= LEAST:
            yield {
                "record": str(line["AidData Record ID"]),
                "state": STATES[line["Recipient"]],
                "year": str(line["Commitment Year"]),
                "value": value,
                "sector": str(line["Sector Name"]).capitalize(),
                "project": " ".join(str(line["Title"]).split()),
                "period_public": last_day(VINTAGE),
                "source": SOURCE,
            }


def rows(root: Path) -> Iterator[Row]:
    """None: the loans are a table of their own."""
    return iter(())


MODULE = Module(
    sources=sources,
    series=[],
    rows=rows,
    tables=[
        Shaped(
            name="chinese-loans",
            title=f"China's loans to Central Asia, US$ {LEAST:.0f} mn of 2021 and more, one row a project",
            schema=SCHEMA,
            rows=loans,
        )
    ],
)
