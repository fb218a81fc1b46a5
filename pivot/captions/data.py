"""The words of the page on the dataset."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

#: Figure of coverage to what its series are about.
_ABOUT = {
    "trade": "on trade",
    "energy": "on energy and prices",
    "diplomacy": "on diplomacy, arms and opinion",
    "economies": "on economies and finance",
    "pressure": "on sanctions, uncertainty, the islands and travel",
    "central-asia-1": "on Central Asia, the first half",
    "central-asia-2": "on Central Asia, the second half",
}
_NOTE = (
    "A bar: years for which there is a row. Series of one figure or two are left out. At the right, how "
    "the series stands to {=20 January 2017}: printed, from an edition then out; dated, from a later one; "
    "after, no period was then public."
)


def _coverage(figure: str, about: str) -> dict[str, Any]:
    key = figure.replace("-", "_")
    finding = f"Of {{{key}_series}} series {about}, {{{key}_printed}} are printed and {{{key}_dated}} dated."
    return {"finding": finding, "note": _NOTE}


CAPTIONS: dict[str, dict[str, Any]] = {
    **{f"fig-years-{figure}": _coverage(figure, about) for figure, about in _ABOUT.items()},
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
        "caption": "Every series, with its unit, years, standing and witness. The dictionary in short.",
        "columns": {
            "series": "Series",
            "title": "Title",
            "unit": "Unit",
            "years": "Years",
            "clock": "Clock",
            "licence": "Licence",
            "second_witness": "Second witness",
            "deviation_median": Column("Deviation", unit="per cent", digits=1),
        },
        "note": "Deviation: the median of the absolute deviations from the second witness.",
    },
    "tab-shaped": {
        "caption": "{tables_witnessed} of {tables} tables of a shape of their own have a second witness.",
        "columns": {
            "table": "Table",
            "title": "What a row is",
            "clock": "Clock",
            "licence": "Licence",
            "second_witness": "Second witness",
            "deviation_median": Column("Deviation", unit="per cent", digits=1),
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
    "tab-grades": {
        "caption": "{sources} sources, by grade and by the code of their licence.",
        "columns": {
            "grade": "Grade",
            "sources": Column("Sources", digits=0),
            "open": Column("Open", digits=0),
            "attribution": Column("Attribution", digits=0),
            "non-commercial": Column("Non-commercial", digits=0),
            "figures-only": Column("Figures only", digits=0),
        },
    },
    "tab-sources": {
        "caption": "The files from which figures were taken, with their terms, grade and edition.",
        "columns": {
            "short": "Source",
            "title": "Title",
            "grade": "Grade",
            "licence": "Licence",
            "vintage": "Edition",
        },
    },
    "tab-open": {
        "caption": "{open_now} claims cannot be decided today, and {open_then} could not then. What would "
        "decide them.",
        "columns": {
            "claim": Column("Claim", link="verdict-{}"),
            "then": "January 2017",
            "now": "Today",
            "missing": "What would change it",
        },
    },
}
