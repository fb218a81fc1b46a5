"""Coded documents on Russia's aims abroad and on the image of the two heads (claims S1a, S4, S5).

Each row says of one sentence that was read whether it supports or contradicts an assertion of
the claim's rule. A text that uses the image of the eagle is itself the document of its use, if
its own page was seen; the concepts of foreign policy are coded by the aim that they name first.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ingest.diplomacy_pages import AGENCY, OFFICIAL, PRIMARY, READ, Page
from ingest.model import Module, Source

STANDING = "global standing is the first aim"
SECURITY = "security or development is the first aim"
IMAGE = "the eagle looks to Europe and Asia"
IMAGE_WIDE = "the eagle looks to west and east"
LINK = "a matter elsewhere is named as condition or reason"

_PAGES = {
    "concept-2013-02-12": Page(
        "Ministry of Foreign Affairs of Russia",
        "Concept of the Foreign Policy of the Russian Federation, 12 February 2013",
        "https://deploy.studylib.es/doc/6610267/the-ministry-of-foreign-affairs-of-the-russian",
        PRIMARY,
        "2013-02-12",
    ),
    "concept-2016-11-30": Page(
        "President of Russia",
        "Concept of foreign policy of the Russian Federation, decree of 30 November 2016, in translation",
        "https://cis-legislation.com/document.fwx?rgn=91489",
        PRIMARY,
        "2016-11-30",
    ),
    "dw-2014-11-20": Page(
        "Deutsche Welle",
        "Two-faced Russia, by Christian F. Trippe",
        "https://p.dw.com/p/1Dq8X",
        AGENCY,
        "2014-11-20",
    ),
    "japan-times-2014-08-28": Page(
        "The Japan Times",
        "Two-headed Russian eagle mulls moves at crossroads",
        "https://japantimes.co.jp/opinion/2014/08/28/commentary/world-commentary/"
        "two-headed-russian-eagle-mulls-moves-crossroads",
        AGENCY,
        "2014-08-28",
    ),
    "inosmi-2016-11-27": Page(
        "InoSMI",
        "Translated article on Russia's turn to Asia",
        "https://inosmi.ru/20161127/238286907.html",
        AGENCY,
        "2016-11-27",
    ),
    "putin-eagle-2025-09-05": Page(
        "Vladimir Putin, President of Russia",
        "On the eagle's heads, at the Eastern Economic Forum, as TASS reports him",
        "https://tass.com/politics/2012969",
        OFFICIAL,
        "2025-09-05",
    ),
}


class Coded(NamedTuple):
    """One sentence of one document, coded."""

    claim: str
    item: str
    says: str
    assertion: str
    quotation: str
    source: str
    issuer: str = ""


_2013 = "ensuring the security of the country, protecting and strengthening its sovereignty"
_2016 = "safety of the country, its sovereignty"
_CONCEPTS = (
    ("concept-2013", _2013, "concept-2013-02-12"),
    ("concept-2016", _2016, "concept-2016-11-30"),
)
_INOSMI = "Российский двуглавый орел смотрит как на восток в сторону Азии, так и на запад в сторону Европы."
_JAPAN_TIMES = "a double-headed eagle looking in two opposite directions"
_PUTIN = "our eagle is looking somewhere - east, west. But there is also south"

CODED = (
    *(
        Coded("S1a", f"{name}-standing", "contradicts", STANDING, words, source, "RUS")
        for name, words, source in _CONCEPTS
    ),
    *(
        Coded("S1a", f"{name}-security", "supports", SECURITY, words, source, "RUS")
        for name, words, source in _CONCEPTS
    ),
    Coded("S5", "inosmi", "supports", IMAGE, _INOSMI, "inosmi-2016-11-27"),
    Coded("S5", "inosmi-wide", "supports", IMAGE_WIDE, _INOSMI, "inosmi-2016-11-27"),
    Coded("S5", "japan-times", "supports", IMAGE, _JAPAN_TIMES, "japan-times-2014-08-28"),
    Coded("S5", "japan-times-wide", "supports", IMAGE_WIDE, _JAPAN_TIMES, "japan-times-2014-08-28"),
    Coded("S5", "dw", "supports", IMAGE_WIDE, "The Russian eagle looks West and East", "dw-2014-11-20"),
    Coded("S5", "putin", "supports", IMAGE_WIDE, _PUTIN, "putin-eagle-2025-09-05", "RUS"),
)


def _source(name: str) -> Source:
    page = _PAGES[name]
    return Source(
        source=name,
        producer=page.speaker,
        title=page.title,
        address=page.address,
        file="",
        sha256="",
        licence="figures-only",
        terms="Single facts and a short sentence quoted with attribution; the page stays its publisher's",
        grade=page.grade,
        copy=f"Stored excerpt of the public page, read {READ}",
        vintage=page.date,
        short=f"{page.speaker.split(',')[0]}, {page.date[:4]}",
    )


def _evidence() -> list[dict[str, str]]:
    return [
        row._asdict() | {"date": _PAGES[row.source].date, "origin": row.source, "figure": ""} for row in CODED
    ]


def sources(root: Path) -> list[Source]:
    """The pages that are quoted."""
    return [_source(name) for name in sorted({row.source for row in CODED})]


MODULE = Module(sources=sources, series=[], rows=lambda root: [], evidence=_evidence())
