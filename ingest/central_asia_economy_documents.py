"""Coded documents on tariffs, re-export and joint projects (claims A9a, A10a, A13b), and who joined when.

Each row says of one sentence that was read whether it supports or contradicts an assertion of the
claim's rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ingest.central_asia_pages import AGENCY, OFFICIAL, OTHER
from ingest.model import Module, Row, Source

BASE = "the common tariff took Russia's as its base"
MADE = "local industry works with goods from China"
RESOLD = "goods from China are sold on abroad"
LINK = "a project names the link of the two"
_TERMS = "Single facts and a short sentence quoted with attribution; the page stays its publisher's"

#: Source id: who speaks, title, address, grade, date of the document.
PAGES: dict[str, tuple[str, str, str, str, str]] = {
    "tarr-2012-11-05": (
        "D. Tarr, New Economic School, Free Network policy brief",
        "The Eurasian Customs Union among Russia, Belarus and Kazakhstan: can it succeed?",
        "http://freepolicybriefs.org/2012/11/05/the-eurasian-customs-union-among-russia-belarus-and-kazakhstan-can-"
        "it-succeed-where-its-predecessor-failed/",
        OTHER,
        "2012-11-05",
    ),
    "ritm-eurasia-2014-04-16": (
        "Ritm Evrazii",
        "The customs union: when there will be no exemptions and limits",
        "https://www.ritmeurasia.org/news--2014-04-16--tamozhennyj-sojuz-kogda-ne-budet-izjatij-i-ogranichenij-12297",
        OTHER,
        "2014-04-16",
    ),
    "kyrgyz-agency-2020-10-29": (
        "Investment Promotion and Protection Agency of Kyrgyzstan (N. Aripov)",
        "Words on the garment sector, reported by 24.kg",
        "https://24.kg/english/171308__Investment_Promotion_Agency_tells_about_garment_sector_problems/",
        OFFICIAL,
        "2020-10-29",
    ),
    "diplomat-2016-05-hub": (
        "The Diplomat",
        "Kyrgyzstan: Putin's Eurasian Economic Union and its discontents, opening paragraphs",
        "https://thediplomat.com./2016/05/kyrgyzstan-putins-eurasian-economic-union-and-its-discontents",
        AGENCY,
        "2016-05",
    ),
    "commission-nurakhmetov-2017": (
        "Eurasian Economic Commission (Ye. Nurakhmetov)",
        "Words at Geneva on priority projects, reported by Asia-Pacific News",
        "http://apr.nichost.ru/en/asia-pacific-news/1764.html",
        OFFICIAL,
        "2017",
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
    figure: str = ""


CODED = (
    Coded(
        "A9a",
        "tarr",
        "supports",
        BASE,
        "imposed the Russian tariff as the common external tariff of the Customs Union",
        "tarr-2012-11-05",
    ),
    Coded(
        "A9a",
        "ritm",
        "silent",
        BASE,
        "Изначально эти ставки у России, Белоруссии и Казахстана совпадали только на 40%",
        "ritm-eurasia-2014-04-16",
    ),
    Coded(
        "A10a",
        "inputs",
        "supports",
        MADE,
        "80 percent of which were brought from China",
        "kyrgyz-agency-2020-10-29",
        "KGZ",
    ),
    Coded(
        "A10a",
        "hub",
        "supports",
        RESOLD,
        "Once a thriving hub for the re-export of mostly Chinese and Turkish goods on to former Soviet "
        "Republics",
        "diplomat-2016-05-hub",
    ),
    Coded(
        "A13b",
        "list",
        "supports",
        LINK,
        "established a list of priority projects to be implemented by the EAEU States and support the "
        "formation of "
        "the Silk Road Economic Belt",
        "commission-nurakhmetov-2017",
        "EAEU",
        "39",
    ),
)

_NOTE = "Customs union of the Eurasian Economic Union and its forerunner; "
_SINCE = (
    ("BLR", "2010-01", "common tariff of 1 January 2010 (globaltradealert.org/intervention/9664)"),
    ("KAZ", "2010-01", "common tariff of 1 January 2010 (globaltradealert.org/intervention/9664)"),
    ("RUS", "2010-01", "common tariff of 1 January 2010 (globaltradealert.org/intervention/9664)"),
    ("ARM", "2015-01-02", "member from 2 January 2015 (ragmamoul.net, 2 January 2015)"),
    ("KGZ", "2015-08", "treaty in force in August 2015 (TASS, 5 August 2015, tass.com/economy/812859)"),
)
GROUPS = [
    {"group": "eaeu-customs", "member": member, "start": start, "end": "", "note": _NOTE + note}
    for member, start, note in _SINCE
]


def evidence() -> list[dict[str, str]]:
    """Rows of ``evidence.csv``; the date is that of the document."""
    return [coded._asdict() | {"date": PAGES[coded.source][4], "origin": coded.source} for coded in CODED]


def sources(root: Path) -> list[Source]:
    """The pages coded."""
    return [
        Source(
            source=source,
            producer=producer,
            title=title,
            address=address,
            file="",
            sha256="",
            licence="figures-only",
            terms=_TERMS,
            grade=grade,
            copy="Public page, read 2026-11-24",
            vintage=date,
            short=f"{producer.partition(' (')[0].partition(',')[0]}, {date[:4]}",
        )
        for source, (producer, title, address, grade, date) in PAGES.items()
    ]


def rows(root: Path) -> Iterator[Row]:
    """None: documents are coded, not counted."""
    return iter(())


MODULE = Module(sources=sources, series=[], rows=rows, evidence=evidence(), groups=GROUPS)
