"""The words of the chapter on the Kurils and Japan."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

_DOCUMENTS = {
    "columns": {
        "assertion": "Assertion",
        "official": Column("Official: for", digits=0),
        "official_against": Column("against", digits=0),
        "record": Column("Of record: for", digits=0),
        "record_against": Column("against", digits=0),
    },
    "note": "Reprints of one text count once. Documents of the weakest grade are not counted.",
}

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-war": {
        "caption": "No document that counts says that a state of war continues. Documents read, by assertion "
        "and by grade of source.",
        **_DOCUMENTS,
    },
    "tab-obstacle": {
        "caption": "Both sides have named the islands as what stands between them and a treaty. Documents "
        "read, by assertion and by grade of source.",
        **_DOCUMENTS,
    },
    "fig-landings": {
        "finding": "Soviet forces came to each of the islands after Japan had announced its surrender.",
        "note": "Days after the announcement of {=15} August {=1945}, local dates. Dots: the day of "
        "the first "
        "landing, as one page gives it island by island. Bars: the span within which Japan's foreign "
        "ministry "
        "says that all were occupied.",
        "unit": "days",
        "digits": 0,
        "xlabel": "days after the announcement of the surrender",
        "reference": {0.0: "surrender announced", 18.0: "instrument signed"},
        "zero": True,
    },
    "tab-august": {
        "caption": "The order of events is known better than the reasons. Documents read, by "
        "assertion and by "
        "grade of source.",
        **_DOCUMENTS,
    },
    "tab-nagato": {
        "caption": "That the islands were discussed is documented; that a handover of two was, is not. "
        "Documents read, by assertion and by grade of source.",
        **_DOCUMENTS,
    },
    "fig-scrambles": {
        "finding": "Japan's air force rose against Chinese aircraft {china_2015} times in fiscal {=2015} and "
        "{china_2016} times in fiscal {=2016}; against Russian ones it had been busiest in "
        "{russia_peak_year}.",
        "note": "Scrambles by fiscal year, April to March, as Japan's Joint Staff announced them and "
        "pages quote. "
        "Bands: exact {=95} per cent intervals of a Poisson mean, which treat each take-off as "
        "independent and "
        "are too narrow if they come in series.",
        "unit": "scrambles",
        "digits": 0,
        "ylabel": "scrambles in the fiscal year",
    },
    "tab-wary": {
        "caption": "What Japan thought of ties between Moscow and Beijing is known from the press, not from "
        "official texts. Documents read, by claim, assertion and grade of source.",
        **_DOCUMENTS,
    },
    "tab-initiatives": {
        "caption": "Each side opened about as many initiatives as the other. Dated initiatives of {=2012} to "
        "January {=2017}, as pages report them.",
        "columns": {
            "date": Column("Month", align="left"),
            "kind": "Kind",
            "opener": "Opened by",
            "grade": "Grade of source",
        },
        "note": "The month is that of the initiative or, where none is stated, of the page.",
    },
    "tab-sanctions": {
        "caption": "Japan's measures are documented by Japan itself; no document shows them eased "
        "after January "
        "{=2017}. Documents read, by claim, assertion and grade of source.",
        **_DOCUMENTS,
    },
}
