"""The words of the page on the dataset."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-holdings": {
        "caption": "{witnessed} of {series} series have a second witness. The dataset by file of "
        "observations.",
        "columns": {
            "domain": "File",
            "series": Column("Series", digits=0),
            "rows": Column("Rows", digits=0),
            "first": Column("First year", digits=0, thousands=False),
            "last": Column("Last year", digits=0, thousands=False),
            "witnessed": Column("With a second witness", digits=0),
            "printed": Column("Printed", digits=0),
            "dated": Column("Dated", digits=0),
            "after": Column("After", digits=0),
        },
        "note": "Printed: every value that counts on {=20 January 2017} is from an edition then out. Dated: "
        "later revisions of figures then public. After: no period was then public.",
    },
    "tab-dictionary": {
        "caption": "Every series, with its unit, span, standing and witness. The dictionary in short.",
        "columns": {
            "series": "Series",
            "title": "Title",
            "unit": "Unit",
            "first": Column("From", digits=0, thousands=False),
            "last": Column("To", digits=0, thousands=False),
            "clock": "Clock",
            "licence": "Licence",
            "second_witness": "Second witness",
            "deviation_median": Column("Median deviation", unit="per cent", digits=1),
        },
    },
    "tab-corrections": {
        "caption": "{corrections} values of the sources are known to be wrong. Corrections, with the value "
        "used instead.",
        "columns": {
            "series": "Series",
            "reporter": "Reporter",
            "partner": "Partner",
            "period": "Period",
            "value_source": Column("In the source", digits=1),
            "value_used": Column("Used", digits=1),
            "why": "Why",
        },
        "note": "A dash under “used”: the value is left out.",
    },
    "tab-sources": {
        "caption": "Sources of the dataset, with their terms and grade.",
        "columns": {
            "short": "Source",
            "title": "Title",
            "grade": "Grade",
            "licence": "Licence",
            "vintage": "Vintage",
        },
    },
}
