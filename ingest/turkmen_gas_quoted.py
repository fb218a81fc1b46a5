"""Turkmen gas as companies, ministries and agencies gave it, quoted from pages.

Figures given as measurements and figures given as round ("about", "more than", a plan) are two
series: the second is shown and never counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from clock.periods import last_day
from ingest.energy_pages import AGENCY, OFFICIAL, OTHER, QUOTED, date_of
from ingest.model import Module, Row, Series, Source

MEASURED, ROUND = "turkmen-gas-quoted", "turkmen-gas-round"

#: Source id, which ends with the page's date: producer, title, address, grade, short name.
PAGES = {
    "statement-medvedev-2015-02-04": (
        "Gazprom (A. Medvedev)",
        "Words on purchases in Central Asia, reported by Eurasianet",
        "https://eurasianet.org/gazprom-clarifies-drawdown-in-turkmenistan-uzbekistan",
        OFFICIAL,
        "Gazprom, by Eurasianet, 2015",
    ),
    "reuters-turkmenistan-2015-07-08": (
        "Reuters",
        "Turkmenistan says Gazprom has not paid for gas",
        "http://in.reuters.com/article/gas-turkmenistan-gazprom-idINL8N0ZO30Q20150708",
        AGENCY,
        "Reuters, 2015",
    ),
    "ria-turkmen-gas-2009-04": (
        "RIA Novosti, through neftegaz.ru",
        "Report on the burst of the Dovletabat–Deryalyk pipeline",
        "https://neftegaz.ru/news/view/87680",
        AGENCY,
        "RIA Novosti, 2009",
    ),
    "prime-turkmen-gas-2016-01-04": (
        "Prime, through Ekonomichna Pravda",
        "Report on the end of Gazprom's purchases in Turkmenistan",
        "https://www.epravda.com.ua/news/2016/01/4/575076/index.amp",
        AGENCY,
        "Prime, 2016",
    ),
    "moscow-times-turkmen-gas-2009": (
        "The Moscow Times",
        "Report on Gazprom and Turkmen gas, autumn of 2009",
        "http://themoscowtimes.com/business/article/384840.html",
        AGENCY,
        "The Moscow Times, 2009",
    ),
    "statement-golubev-2010-04-29": (
        "Gazprom (V. Golubev)",
        "Words on purchases planned for the year, reported by prom.rnx.ru",
        "https://prom.rnx.ru/text/28265.html",
        OFFICIAL,
        "Gazprom, 2010",
    ),
    "gazprom-memorandum-2021-05": (
        "Gazprom, through arzuw.news",
        "Memorandum of a bond issue of 2021, as a Turkmen news page gives it",
        "https://arzuw.news/en/gazprom-uvelichivaet-obemy-zakupok-gaza-iz-turkmenistan",
        OTHER,
        "Gazprom, by arzuw.news, 2021",
    ),
    "petrochina-turkmen-gas-2012": (
        "PetroChina, through cphibiz.com",
        "Report on gas received from Turkmenistan since 2009",
        "http://cphibiz.com/news/show.php?itemid=2573",
        OTHER,
        "PetroChina, by cphibiz.com, 2012",
    ),
}


class Quoted(NamedTuple):
    """A figure of a page: series, buyer, period, bcm and the page's own words."""

    series: str
    buyer: str
    period: str
    value: float
    source: str
    words: str


QUOTED_ROWS = (
    Quoted(
        MEASURED,
        "RUS",
        "2014",
        10,
        "statement-medvedev-2015-02-04",
        "Gazprom will import two-fifths of the 10 billion cubic meters (bcm) it imported from "
        "Turkmenistan in 2014",
    ),
    Quoted(
        MEASURED,
        "RUS",
        "2019",
        4.0,
        "gazprom-memorandum-2021-05",
        "4 billion cubic meters of this type of energy were purchased in 2019",
    ),
    Quoted(
        MEASURED,
        "RUS",
        "2020",
        4.7,
        "gazprom-memorandum-2021-05",
        "and 4.7 billion cubic meters in 2020",
    ),
    Quoted(
        MEASURED,
        "CHN",
        "2011",
        15.5,
        "petrochina-turkmen-gas-2012",
        "imported 15.5 Bcm of gas from Turkmenistan in 2011, more than triple the volume in 2010",
    ),
    Quoted(
        ROUND,
        "RUS",
        "2008",
        40,
        "reuters-turkmenistan-2015-07-08",
        "2008 when it bought more than 40 bcm",
    ),
    Quoted(
        ROUND,
        "RUS",
        "2014",
        11,
        "reuters-turkmenistan-2015-07-08",
        "its imports of around 11 bcm in 2014",
    ),
    Quoted(
        ROUND,
        "RUS",
        "2009/2014",
        10.5,
        "reuters-turkmenistan-2015-07-08",
        "In 2009-2014, Russia's annual gas imports from Turkmenistan stood at 10-11 bcm",
    ),
    Quoted(
        ROUND,
        "WLD",
        "2008",
        47,
        "ria-turkmen-gas-2009-04",
        "В 2008 году Туркменистан экспортировал более 47 миллиардов кубических метров природного газа",
    ),
    Quoted(
        ROUND,
        "RUS",
        "2008",
        50,
        "prime-turkmen-gas-2016-01-04",
        "Туркменістан постачав до Росії близько 50 мільярдів кубічних метрів природного газу на рік",
    ),
    Quoted(
        ROUND,
        "RUS",
        "2015",
        4,
        "prime-turkmen-gas-2016-01-04",
        "а в 2015 році - до 4 мільярдів кубометрів",
    ),
    Quoted(
        ROUND,
        "RUS",
        "2008",
        50,
        "moscow-times-turkmen-gas-2009",
        "Gazprom used to import about 50 billion cubic meters of Turkmen gas a year",
    ),
    Quoted(
        ROUND,
        "RUS",
        "2010",
        10,
        "statement-golubev-2010-04-29",
        "порядка 10 млрд. куб. м газа в этом году выйдет",
    ),
)


def sources(root: Path) -> list[Source]:
    """The pages quoted."""
    return [
        Source(
            source=name,
            producer=producer,
            title=title,
            address=address,
            file="",
            sha256="",
            licence="figures-only",
            terms=QUOTED,
            grade=grade,
            copy="Public page, read 2026-11-24",
            vintage=date_of(name),
            short=short,
        )
        for name, (producer, title, address, grade, short) in PAGES.items()
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a figure, bcm."""
    for quoted in QUOTED_ROWS:
        vintage = date_of(quoted.source)
        yield Row(
            series=quoted.series,
            reporter="TKM",
            partner=quoted.buyer,
            period=quoted.period,
            value=quoted.value,
            period_public=last_day(vintage),
            vintage=vintage,
            status="quoted",
            source=quoted.source,
        )


def _series(name: str, title: str, definition: str) -> Series:
    return Series(
        series=name,
        domain="energy",
        title=title,
        unit="billion cubic metres",
        prices="none",
        frequency="irregular",
        definition=definition,
        period_public_rule="The day of the page",
        licence="figures-only",
    )


MODULE = Module(
    sources=sources,
    series=[
        _series(
            MEASURED,
            "Turkmen gas by buyer, quoted",
            "Volumes that the buyers gave as what they took, quoted from pages. Cubic metres of Gazprom "
            "(20 degrees "
            "C) or of PetroChina. Single figures, not a series.",
        ),
        _series(
            ROUND,
            "Turkmen gas by buyer, in round figures",
            "Volumes given with 'about', 'more than' or as a plan, quoted from pages: shown, never "
            "counted as "
            "measurements. A range is entered by its middle.",
        ),
    ],
    rows=rows,
)
