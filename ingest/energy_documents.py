"""Coded documents on the gas contract of 2014: its terms (C2a, C2c) and why it was made (C12).

Each row says of one sentence that was read whether it supports or contradicts an assertion
of the claim's rule, or is silent on it. Rows on the terms carry the figure instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ingest.energy_pages import date_of, page
from ingest.model import Module, Row, Source, described

LISTINGS = "eu-official-journal-listings"

SIGNED = "signed in 2014"
SIGNED_BEFORE = "signed in 2014 before heads of state"
PIPELINE = "includes a pipeline"
VOLUME = "volume announced"
VALUE = "value announced"
OIL = "price follows oil"
ACT = "EU measure"
SECTOR = "EU measure against a sector"
REASON = "sanctions and another outlet are the reason"
STALLED = "stalled until sanctions"
UNSETTLED = "not settled before sanctions"

YES, NO, SILENT = "supports", "contradicts", "silent"


class Coded(NamedTuple):
    """One sentence of one document, coded; ``origin`` is empty where the page is the origin."""

    claim: str
    item: str
    says: str
    assertion: str
    quotation: str
    source: str
    origin: str = ""
    figure: str = ""
    date: str = ""


CODED = (
    Coded(
        "C2a",
        "signing",
        YES,
        SIGNED,
        'Ранее в среду "Газпром" и китайская CNPC подписали договор о продаже российского '
        "природного газа Китаю с поставкой по восточному маршруту.",
        "ria-novosti-2014-05-21",
    ),
    Coded(
        "C2a",
        "signed-reuters",
        YES,
        SIGNED,
        "A $400-billion gas supply deal signed between Russia and China on Wednesday was the "
        "result of 10 years of negotiations",
        "reuters-2014-05-21",
    ),
    Coded(
        "C2a",
        "signed-putin",
        YES,
        SIGNED,
        "этот контракт стал самым крупным контрактом в газовой сфере за всю историю России, "
        "включая и историю СССР, сообщила пресс-служба главы государства",
        "statement-putin-2014-05-22",
    ),
    Coded(
        "C2a",
        "signed-osw",
        YES,
        SIGNED,
        "The CEOs of Gazprom and China’s CNPC signed a contract concerning Russian gas supplies "
        "to China on 21 May 2014 in Shanghai.",
        "osw-2014-06-16",
    ),
    Coded(
        "C2a",
        "signed-tass",
        YES,
        SIGNED,
        "On May 21, 2014, Gazprom and China National Petroleum Corporation (CNPC) signed a $400 "
        "bln contract on gas supplies to China",
        "tass-2015-12-01",
    ),
    Coded(
        "C2a",
        "memorandum-ria",
        YES,
        SIGNED_BEFORE,
        "Россия и Китай подписали межгосударственный меморандум о взаимопонимании в сфере "
        "поставок газа по восточному маршруту.",
        "ria-novosti-2014-05-21",
    ),
    Coded(
        "C2a",
        "presence-ians",
        YES,
        SIGNED_BEFORE,
        "were signed at a ceremony attended by Chinese President Xi Jinping and the Russian president",
        "ians-2014-05-21",
        "xinhua-2014-05-21",
    ),
    Coded(
        "C2a",
        "presence-oreanda",
        YES,
        SIGNED_BEFORE,
        "Документ подписан в присутствии Президента России Владимира Путина и Председателя КНР Си Цзиньпина.",
        "oreanda-2014-05-21",
        "gazprom-2014-05-21",
    ),
    Coded(
        "C2a",
        "presence-osw",
        YES,
        SIGNED_BEFORE,
        "was signed in the presence of the two countries’ presidents",
        "osw-2014-06-16",
    ),
    Coded(
        "C2a",
        "pipeline-kultura",
        YES,
        PIPELINE,
        "Газ пойдет в Китай по восточному маршруту через газопровод «Сила Сибири».",
        "kultura-2014-05-21",
        "ria-novosti-2014-05-21",
    ),
    Coded(
        "C2a",
        "pipeline-la-times",
        YES,
        PIPELINE,
        "The 30-year deal signed Wednesday calls for Russia to supply 38 billion cubic meters of "
        "gas via a pipeline from Siberia to energy-hungry cities in northeastern China",
        "la-times-2014-05-22",
    ),
    Coded(
        "C2a",
        "pipeline-osw",
        YES,
        PIPELINE,
        "via the Power of Siberia pipeline planned for construction in 2015–2019",
        "osw-2014-06-16",
    ),
    Coded(
        "C2a",
        "pipeline-osw-binding",
        SILENT,
        PIPELINE,
        "a legally binding agreement on gas pipeline construction has not been signed",
        "osw-2014-06-16",
    ),
    Coded(
        "C2a",
        "pipeline-ria",
        YES,
        PIPELINE,
        "The eastern route entails the delivery of Russian gas to China along the Power of "
        "Siberia trunk gas pipeline.",
        "ria-novosti-2014-10-13",
    ),
    Coded(
        "C2a",
        "pipeline-tass",
        YES,
        PIPELINE,
        "The Eastern route envisages supplies of 38 bln cubic meters of Russian gas annually via "
        "the Power of Siberia pipeline.",
        "tass-2015-12-01",
    ),
    Coded(
        "C2a",
        "volume-kultura",
        YES,
        VOLUME,
        "контракт заключен на 30 лет, объемы составят 38 млрд кубометров в год",
        "kultura-2014-05-21",
        "ria-novosti-2014-05-21",
        "38",
    ),
    Coded(
        "C2a",
        "volume-oreanda",
        YES,
        VOLUME,
        "Контракт сроком на 30 лет предусматривает экспорт в Китай 38 млрд куб. м российского газа в год.",
        "oreanda-2014-05-21",
        "gazprom-2014-05-21",
        "38",
    ),
    Coded(
        "C2a",
        "volume-ians",
        YES,
        VOLUME,
        "the contract will see the east route pipeline supplying China with 38 billion cubic "
        "metres of natural gas annually from 2018",
        "ians-2014-05-21",
        "xinhua-2014-05-21",
        "38",
    ),
    Coded(
        "C2a",
        "volume-la-times",
        YES,
        VOLUME,
        "The 30-year deal signed Wednesday calls for Russia to supply 38 billion cubic meters of gas",
        "la-times-2014-05-22",
        "",
        "38",
    ),
    Coded(
        "C2a",
        "volume-osw",
        YES,
        VOLUME,
        "Under this 30-year deal, ultimately 38 billion m3 of natural gas will be exported "
        "annually from eastern Siberian fields",
        "osw-2014-06-16",
        "",
        "38",
    ),
    Coded(
        "C2a",
        "volume-ria",
        YES,
        VOLUME,
        "a contract on the annual export of 38 billion cubic meters of Russian gas via eastern "
        "route to China for a 30-year period starting 2018",
        "ria-novosti-2014-10-13",
        "",
        "38",
    ),
    Coded(
        "C2a",
        "volume-novak",
        YES,
        VOLUME,
        "Next year we are to reach 38 [bln cubic meters]. This is a contractual commitment",
        "statement-novak-2024-07-23",
        "",
        "38",
    ),
    Coded(
        "C2a",
        "volume-rbc",
        YES,
        VOLUME,
        "заключили договор о поставках 38 млрд куб. м газа в год по трубопроводу, рассчитанный на 30 лет",
        "rbc-2025-12-26",
        "",
        "38",
    ),
    Coded(
        "C2a",
        "value-reuters",
        YES,
        VALUE,
        "A $400-billion gas supply deal signed between Russia and China on Wednesday",
        "reuters-2014-05-21",
        "",
        "400",
    ),
    Coded(
        "C2a",
        "value-miller",
        YES,
        VALUE,
        "Согласно информации главы «Газпрома» Алексея Миллера, контракт будет заключен на 30 "
        "лет. Его общая стоимость - 400 миллиардов долларов.",
        "statement-miller-2014-05-22",
        "",
        "400",
    ),
    Coded(
        "C2a",
        "value-afp",
        YES,
        VALUE,
        "The $400 billion gas deal Russia signed with China was a symbolic victory for Moscow",
        "afp-2014-05-25",
        "",
        "400",
    ),
    Coded(
        "C2a",
        "value-tass",
        YES,
        VALUE,
        "signed a $400 bln contract on gas supplies to China along the eastern route in the next 30 years",
        "tass-2015-12-01",
        "",
        "400",
    ),
    Coded(
        "C2a",
        "value-tass-later",
        YES,
        VALUE,
        "The total supply volume over the entire period will exceed 1 trillion cubic meters of "
        "gas, with the contract value at $400 billion.",
        "tass-2025-12-05",
        "",
        "400",
    ),
    Coded(
        "C2c",
        "oil-miller",
        YES,
        OIL,
        "Достигнута окончательная договоренность о применении в контракте мультипликативной "
        "формулы, привязанной к стоимости нефтепродуктов.",
        "gazprom-miller-2013",
    ),
    Coded(
        "C2c",
        "oil-oreanda",
        YES,
        OIL,
        'формула цены с привязкой к нефтяной корзине и условие "бери или плати"',
        "oreanda-2014-05-21",
        "gazprom-2014-05-21",
    ),
    Coded(
        "C12",
        "act-2014-03-17",
        YES,
        ACT,
        "travel restrictions and an asset freeze should be imposed against persons responsible "
        "for actions which undermine or threaten the territorial integrity",
        "eu-decision-2014-03-17",
    ),
    Coded(
        "C12",
        "act-2014-07-31",
        YES,
        SECTOR,
        "Council Decision 2014/512/CFSP of 31 July 2014 concerning restrictive measures in view "
        "of Russia's actions destabilising the situation in Ukraine",
        "eu-decision-2014-07-31",
    ),
    Coded(
        "C12",
        "reason-novak",
        NO,
        REASON,
        "Мы независимо ни от каких событий работаем над ускорением этого проекта, потому что это "
        "очень интересный и взаимовыгодный проект.",
        "statement-novak-2014-03-18",
    ),
    Coded(
        "C12",
        "reason-reuters-april",
        YES,
        REASON,
        "a long-stalled agreement that would boost Moscow's efforts to turn eastwards away from "
        "Western sanctions",
        "reuters-voa-2014-04-09",
    ),
    Coded(
        "C12",
        "reason-putin",
        SILENT,
        REASON,
        "it would allow Russia to diversify its export routes and let China meet its growing "
        "demand for energy",
        "ap-2014-05-19",
    ),
    Coded(
        "C12",
        "reason-medvedev",
        NO,
        REASON,
        "Это нам выгодно. Видеть за этим политику я бы сегодня не стал",
        "statement-medvedev-2014-05-20",
    ),
    Coded(
        "C12",
        "reason-kerry",
        NO,
        REASON,
        "“This isn’t new. This isn’t a sudden response to what’s been going on,” he added.",
        "reuters-2014-05-21",
    ),
    Coded(
        "C12",
        "reason-la-times",
        YES,
        REASON,
        "had eagerly sought the agreement to protect against a reduction or cutoff by big "
        "European customers such as Germany, a possible next step in sanctions against Russia",
        "la-times-2014-05-22",
    ),
    Coded(
        "C12",
        "reason-rosenberg",
        YES,
        REASON,
        "“attempt to build up commercial opportunities outside of Europe where it’s vulnerable "
        "and losing friends.”",
        "star-telegram-2014-05-22",
    ),
    Coded(
        "C12",
        "reason-osw",
        SILENT,
        REASON,
        "This contract is at present important to Russia mainly for political reasons (it will "
        "use the future diversification of gas export routes as an instrument in negotiations "
        "with the EU).",
        "osw-2014-06-16",
    ),
    Coded(
        "C12",
        "reason-henderson",
        YES,
        REASON,
        "Sanctions placed against Russia’s state gas producer Gazprom has made Russia diversify "
        "its gas strategy towards the Asian market, he added.",
        "future-net-zero-2015-02-13",
    ),
    Coded(
        "C12",
        "reason-oies",
        YES,
        REASON,
        "The Ukraine crisis and the imposition of sanctions on Russia by the US and EU "
        "encouraged the Kremlin to turn towards friendlier neighbours",
        "oies-2018-11",
    ),
    Coded(
        "C12",
        "talks-2004-interfax",
        SILENT,
        STALLED,
        "The agreement on strategic cooperation between Gazprom and CNPC was signed in Beijing "
        "on October 14, 2004 during then-President Putin's visit to China.",
        "interfax-2009-09-15",
    ),
    Coded(
        "C12",
        "talks-2006-china-daily",
        SILENT,
        STALLED,
        "each of the pipelines would be capable of delivering 30 to 40 billion cubic metres of gas each year",
        "china-daily-2006-03-22",
    ),
    Coded(
        "C12",
        "talks-2009-moscow-times",
        SILENT,
        STALLED,
        "lower demand from Europe has pushed Russia to diversify markets for its oil and gas",
        "moscow-times-2009-10-13",
    ),
    Coded(
        "C12",
        "stalled-rusmininfo-east",
        SILENT,
        STALLED,
        "In the end, we will connect the western and eastern parts and create the unified gas "
        "supply system in the proper sense of the word",
        "rusmininfo-2013-05-16",
    ),
    Coded(
        "C12",
        "stalled-miller-price",
        SILENT,
        STALLED,
        "Определенно, остался один момент - базовая цена, сходимость есть",
        "statement-miller-2013-12-17",
    ),
    Coded(
        "C12",
        "stalled-imola-oggi",
        YES,
        STALLED,
        "L’attuale tensione tra Russia e Unione europea, a causa della crisi ucraina, potrebbe "
        "accelerare la sigla dell’accordo a lungo atteso tra i due Paesi",
        "imola-oggi-2014-03-27",
    ),
    Coded(
        "C12",
        "stalled-reuters-april",
        YES,
        STALLED,
        "marking some progress in a long-stalled agreement that would boost Moscow's efforts to "
        "turn eastwards away from Western sanctions",
        "reuters-voa-2014-04-09",
    ),
    Coded(
        "C12",
        "stalled-ap",
        YES,
        STALLED,
        "has been locked for years in difficult talks on a new gas contract with China. Moscow "
        "sped up work on the deal amid the Ukrainian crisis.",
        "ap-2014-05-19",
    ),
    Coded(
        "C12",
        "stalled-ians",
        SILENT,
        STALLED,
        "Over the past years, talks, which started in 2004, were stalled over price.",
        "ians-2014-05-21",
        "xinhua-2014-05-21",
    ),
    Coded(
        "C12",
        "fields-varro",
        NO,
        STALLED,
        "The gas that has been determined for export to China would have never come to Europe",
        "iea-varro-2014",
    ),
    Coded(
        "C12",
        "fields-osw",
        NO,
        STALLED,
        "the impact of this instrument seems to be limited since supplies cannot be redirected "
        "from Europe to Asia",
        "osw-2014-06-16",
    ),
    Coded(
        "C12",
        "fields-kupriyanov",
        SILENT,
        STALLED,
        "The contract on western route is negotiated now. It will use the same production "
        "capacities, which are currently used for the supply to Europe.",
        "rusmininfo-2015-01-16",
    ),
    Coded(
        "C12",
        "settled-ria-february",
        NO,
        UNSETTLED,
        "Предполагалось, что поставки газа в Китай должны составить 38 миллиардов кубометров в год.",
        "ria-novosti-2013-02-27",
    ),
    Coded(
        "C12",
        "settled-moscow-times",
        NO,
        UNSETTLED,
        "The legally-binding agreement with CNPC […] set the volume and starting time for the "
        "sales, Gazprom said in a statement.",
        "moscow-times-2013-09-05",
    ),
    Coded(
        "C12",
        "settled-vzglyad",
        NO,
        UNSETTLED,
        "подписали контракт, определяющий основные условия поставки природного газа из России в "
        "Китай по восточному маршруту. Ожидается, что объем поставок составит 38 млрд кубометров",
        "vzglyad-2013-12-17",
    ),
    Coded(
        "C12",
        "settled-miller",
        NO,
        UNSETTLED,
        "готовность контракта очень высокая. Определенно, остался один момент - базовая цена",
        "statement-miller-2013-12-17",
    ),
)

#: Days on which the EU listed persons or firms, as the consolidated annexes print them: act,
#: measure, the day, and the first name still listed under it.
LISTED = (
    ("269/2014", ACT, "Asset freeze", "21.3.2014", "Dmitry Olegovich ROGOZIN"),
    ("269/2014", ACT, "Asset freeze", "29.4.2014", "Dmitry Nikolayevich KOZAK"),
    ("269/2014", ACT, "Asset freeze", "12.5.2014", "Vyacheslav Viktorovich VOLODIN"),
    ("269/2014", ACT, "Asset freeze", "12.7.2014", "Aleksandr Yurevich BORODAI"),
    ("833/2014", SECTOR, "Export control", "12.9.2014", "JSC Sirius"),
)


def _listings() -> list[Coded]:
    found = []
    for act, assertion, measure, printed, name in LISTED:
        day, month, year = printed.split(".")
        date = f"{year}-{int(month):02d}-{int(day):02d}"
        text = f"Regulation (EU) {act}, annex: {measure}, {printed}, {name}"
        found.append(Coded("C12", f"act-{date}", YES, assertion, text, LISTINGS, "", "", date))
    return found


def evidence() -> list[dict[str, str]]:
    """Rows of ``evidence.csv``; the date is that of the document or of the act it records."""
    rows = []
    for coded in (*CODED, *_listings()):
        date = coded.date or date_of(coded.source)
        # Two acts in one list of listings are two texts.
        own = coded.source if coded.source != LISTINGS else f"{LISTINGS}-{date}"
        rows.append(coded._asdict() | {"date": date, "origin": coded.origin or own})
    return rows


def sources(root: Path) -> list[Source]:
    """The pages coded, and the Official Journal's listings."""
    listings = described(
        root,
        "markets",
        "eu-sanctions-listings",
        source=LISTINGS,
        licence="attribution",
        grade="primary document",
        vintage="2026-08-22",
        short="Official Journal of the European Union",
    )
    return [listings, *(page(source) for source in sorted({row.source for row in CODED}))]


def rows(root: Path) -> Iterator[Row]:
    """None: documents are coded, not counted."""
    return iter(())


MODULE = Module(sources=sources, series=[], rows=rows, evidence=evidence())
