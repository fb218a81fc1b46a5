"""More coded documents on the election of 2016 and what came of it (T1 to T5).

They were looked for to fill both sides of each rule: words of easing and of its contrary, words
of worry and of reassurance. Each page was read as far as it is stored, and is quoted exactly.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ingest.kurils_pages import AGENCY, OFFICIAL, PRIMARY, date_of
from ingest.model import Module, Row, Source

RELATIONS = "wishes better relations with Russia"
SHIFT = "the election shifts Russia's line on the islands"
FIRMER_ANY = "the line on the islands is firmer: other officials"
ANNOUNCED = "a firmer line was announced before the election"
EASING = "a sanctioning government speaks of easing"
RENEWED, ADDED = "sanctions renewed", "sanctions added"
EXPECT = "Russian officials expect easing"
IN_FORCE = "the regime of 2014 is in force"
RETREAT = "Japan fears that America draws back"
ALIGNED = "Japan fears that China and Russia align"
INCENTIVE = "less incentive to spend on the turn to Asia"

YES, NO, SILENT = "supports", "contradicts", "silent"

_EU_LISTS = "eu-listings-2026"
_TERMS = "Single facts and a short sentence quoted with attribution; the page stays its publisher's"

#: Source id, ending with the date of the page: who speaks, title, address, grade.
PAGES: dict[str, tuple[str, str, str, str]] = {
    "washington-post-2016-10-09": (
        "D. Trump in debate, by The Washington Post",
        "'I don't know Putin,' Trump says",
        "https://www.washingtonpost.com/politics/2016/live-updates/general-election/"
        "real-time-fact-checking-and-analysis-of-the-2nd-2016-presidential-debate/"
        "i-dont-know-putin-trump-says/?utm_term=.14a20d49c027",
        OFFICIAL,
    ),
    "sputnik-japanese-2015-12-21": (
        "D. Trump in Iowa, quoted by Sputnik in Japanese",
        "Trump on working together with Russia",
        "https://sputniknews.jp/20151221/1350282.html",
        AGENCY,
    ),
    "cns-2017-01-11": (
        "D. Trump's press conference, by CNS News",
        "If Putin likes Donald Trump, I consider that an asset",
        "https://www.cnsnews.com/news/article/michael-w-chapman/"
        "trump-if-putin-likes-donald-trump-i-consider-asset-not-liability",
        OFFICIAL,
    ),
    "ap-2016-12-07": (
        "T. Inada, minister of defence of Japan, by AP",
        "Japan's defense chief says alliance with US will endure",
        "https://www.irrawaddy.com/news/asia/japans-defense-chief-says-alliance-with-us-will-endure.html",
        OFFICIAL,
    ),
    "afp-2016-03-25": (
        "S. Shoigu, by AFP in Japanese",
        "Russia to deploy missile systems on the Kuril Islands",
        "http://afpbb.com/articles/-/3081731?act=all",
        OFFICIAL,
    ),
    "sankeibiz-2016-12-16": (
        "SankeiBiz",
        "Abe and Putin at Nagato: a bond kept",
        "https://www.sankeibiz.jp/macro/news/161216/mca1612160720016-n4.htm",
        AGENCY,
    ),
    "nikkei-business-2016-12-20": (
        "Nikkei Business",
        "The president-elect and the summit of Abe and Putin",
        "https://business.nikkei.com/atcl/NBD/15/depth/122000467/?P=4",
        AGENCY,
    ),
    "fnn-2016-11-22": (
        "Fuji News Network, interview with scholars",
        "Ties among Japan, America, Russia and China change with Trump",
        "https://www.fnn.jp/posts/00045798HDK/201611220000_FNNjpeditorsroom_HDK",
        AGENCY,
    ),
    "dts-2016-11-11": (
        "A. Ulyukaev to Die Welt, by dts",
        "Moscow sees a good opportunity in Trump's election",
        "https://www.naanoo.com/nachrichten/moskau-hlt-trump-wahl-fr-gute-gelegenheit",
        OFFICIAL,
    ),
    "euronews-2017-01-19": (
        "K. Dmitriev to Euronews",
        "Russia can talk to Trump about getting sanctions eased",
        "http://www.euronews.com/2017/01/19/live-debate-from-davos-russias-role-in-the-world",
        AGENCY,
    ),
    "moscow-times-2016-11-16": (
        "A. Kudrin, by The Moscow Times",
        "US could relax Russia sanctions after Trump victory",
        "https://themoscowtimes.com/2016/11/16/"
        "us-could-relax-russia-sanctions-after-trump-victory-says-top-economist-a56161",
        AGENCY,
    ),
    "sputnik-arabic-2017-01-17": (
        "A. Scaramucci, quoted by Sputnik in Arabic",
        "Adviser of Trump on the sanctions of the West against Russia",
        "https://sarabic.ae/20170117/%D8%B1%D9%88%D8%B3%D9%8A%D8%A7-%D8%A7%D9%84%D8%BA%D8%B1%D8%A8-"
        "%D8%B9%D9%82%D9%88%D8%A8%D8%A7%D8%AA-%D9%85%D8%B3%D8%AA%D8%B4%D8%A7%D8%B1-"
        "%D8%AA%D8%B1%D8%A7%D9%85%D8%A8-1021765085.html",
        AGENCY,
    ),
    "tasr-2016-11-22": (
        "R. Fico, by TASR",
        "Fico: Russia sanctions nonsense, Trump's election not our business",
        "https://newsnow.tasr.sk/foreign/fico-russia-sanctions-nonsense-trumps-election-not-our-business/",
        OFFICIAL,
    ),
    "xinhua-2016-11-19": (
        "White House, by Xinhua",
        "Obama, EU leaders agree to keep sanctions against Russia",
        "http://en.chinagate.cn/2016-11/19/content_39739339.htm",
        OFFICIAL,
    ),
    "reuters-2016-12-30": (
        "Reuters, in Lincoln Daily News",
        "U.S. evicts Russians for spying, imposes sanctions after election hacks",
        "https://archives.lincolndailynews.com/2016/Dec/30/NEWS/news_m.shtml",
        AGENCY,
    ),
    "ukrinform-2026-02-19": (
        "D. Trump's notice in the Federal Register, by Ukrinform",
        "Trump extends sanctions against Russia for another year",
        "https://menafn.com/1110765165/Trump-Extends-Sanctions-Against-Russia-Over-War-In-Ukraine-"
        "For-Another-Year",
        OFFICIAL,
    ),
    "empr-2020-02-25": (
        "D. Trump's notice on the national emergency, by Euromaidan Press",
        "The White House extends sanctions against Russia over Crimea",
        "https://empr.media/news/world-press-about-ukraine/"
        "the-white-house-extends-sanctions-against-russia-over-crimea/",
        OFFICIAL,
    ),
    "house-document-2022-03-02": (
        "President of the United States, House Document 117-96",
        "Continuation of the national emergency with respect to Ukraine",
        "https://purl.fdlp.gov/GPO/gpo175970",
        PRIMARY,
    ),
    "news-az-2025-06-30": (
        "Council of the European Union, by News.Az",
        "EU extends sanctions on Russia",
        "https://news.az/news/eu-extends-sanctions-on-russia",
        OFFICIAL,
    ),
    "menafn-2025-12-23": (
        "Council of the European Union, by MENAFN",
        "EU Council extends economic sanctions against Russia for six more months",
        "https://menafn.com/1110515667/EU-Council-extends-economic-sanctions-against-Russia-for-six-more-months",
        OFFICIAL,
    ),
    "straits-times-2016-11-17": (
        "Reuters, in The Straits Times",
        "Japan's Abe heads for New York for first talks with Trump",
        "https://www.straitstimes.com/world/united-states/"
        "japans-abe-heads-for-new-york-for-first-talks-with-trump",
        AGENCY,
    ),
    "japan-times-2017-01-09": (
        "Kyodo, in The Japan Times",
        "Trump's stance on Japan-U.S. alliance viewed as key to Asia's stability",
        "https://www.japantimes.co.jp/news/2017/01/09/national/politics-diplomacy/"
        "trumps-stance-japan-u-s-alliance-viewed-key-asia-stability/",
        AGENCY,
    ),
    "cnn-copy-2016-11-18": (
        "K. Kawai, adviser of S. Abe, by CNN",
        "Transition team says Trump's campaign talk should not be taken literally",
        "http://gossip-coffee.com/japans-abe-us-mission-build-trust-donald-trump/",
        OFFICIAL,
    ),
    "nikkei-asia-2017-01-31": (
        "S. Abe in the upper house, by Nikkei",
        "Abe to call on Trump for continued US involvement in Asia",
        "https://asia.nikkei.com/Politics-Economy/International-Relations/"
        "Abe-to-call-on-Trump-for-continued-US-involvement-in-Asia",
        OFFICIAL,
    ),
    "sputnik-polish-2017-01-14": (
        "I. Shuvalov at the Gaidar Forum, quoted by Sputnik in Polish",
        "Shuvalov on the end of sanctions and counter-sanctions",
        "https://pl.sputniknews.com/polityka/201701144607880-rosja-sankcje-embargo/",
        OFFICIAL,
    ),
    "investforesight-2018-09": (
        "V. Putin at the Eastern Economic Forum, by Invest Foresight",
        "Russian President at the Eastern Economic Forum",
        "https://investforesight.com/russian-president-at-the-eastern-economic-forum/",
        OFFICIAL,
    ),
}


class Coded(NamedTuple):
    """One document, what it says of one assertion, and in whose name."""

    claim: str
    item: str
    says: str
    assertion: str
    quotation: str
    source: str
    origin: str = ""
    issuer: str = ""
    date: str = ""


CODED = (
    Coded(
        "T1",
        "iowa-work-together",
        YES,
        RELATIONS,
        "我々はロシアとともに働き、利益をもたらすことが出来ると思う。",
        "sputnik-japanese-2015-12-21",
    ),
    Coded(
        "T1",
        "debate-fight-together",
        YES,
        RELATIONS,
        "I think it would be great if we got along with Putin so we could fight ISIS together.",
        "washington-post-2016-10-09",
    ),
    Coded(
        "T1",
        "press-conference-asset",
        YES,
        RELATIONS,
        "I consider that an asset, not a liability, because we have a horrible relationship with Russia.",
        "cns-2017-01-11",
    ),
    Coded(
        "T2",
        "sankei-not-unrelated",
        YES,
        SHIFT,
        "プーチンが「領土問題は存在しない」と断じるようになったのも無関係ではあるまい。",
        "sankeibiz-2016-12-16",
    ),
    Coded(
        "T2",
        "nikkei-factor",
        YES,
        SHIFT,
        "大きな要因と見られるのがトランプ氏の大統領選での勝利だ。",
        "nikkei-business-2016-12-20",
    ),
    Coded(
        "T2",
        "missiles-reported",
        YES,
        FIRMER_ANY,
        "the missile systems have entered into service on the islands of Iturup and Kunashir",
        "rfe-rl-2016-11-22",
        "missiles-2016-11",
        "RUS",
    ),
    Coded(
        "T2",
        "missiles-announced",
        YES,
        ANNOUNCED,
        "すでに今年中にバル(Bal)とバスチオン(Bastion)沿岸ミサイルシステム",
        "afp-2016-03-25",
        "shoigu-2016-03-25",
        "RUS",
    ),
    Coded(
        "T2",
        "missiles-announced-line",
        YES,
        FIRMER_ANY,
        "すでに今年中にバル(Bal)とバスチオン(Bastion)沿岸ミサイルシステム",
        "afp-2016-03-25",
        "shoigu-2016-03-25",
        "RUS",
    ),
    Coded(
        "T3a",
        "ulyukaev-opportunity",
        YES,
        EXPECT,
        "sieht Russlands Wirtschaftsminister Alexej Uljukajew „eine gute Gelegenheit“, die westlichen "
        "Sanktionen loswerden.",
        "dts-2016-11-11",
        "ulyukaev-welt-2016-11-11",
        "RUS",
    ),
    Coded(
        "T3a",
        "shuvalov-soon",
        YES,
        EXPECT,
        "Prawdopodobnie nadszedł czas, aby zrozumieć, że sankcje już niedługo przestaną obowiązywać. Albo "
        "kontrsankcje.",
        "sputnik-polish-2017-01-14",
        "shuvalov-gaidar-2017-01-13",
        "RUS",
    ),
    Coded(
        "T3a",
        "dmitriev-reduction",
        YES,
        EXPECT,
        "it’s possible to start having discussions on the reduction of sanctions",
        "euronews-2017-01-19",
        "",
        "RUS",
    ),
    Coded(
        "T3a",
        "kudrin-relaxed",
        SILENT,
        EXPECT,
        "Sanctions on Russia could be relaxed by the end of 2016",
        "moscow-times-2016-11-16",
    ),
    Coded(
        "T3a",
        "scaramucci-senseless",
        YES,
        EASING,
        "لم تحقق هدفها وغدت بلا معنى",
        "sputnik-arabic-2017-01-17",
        "scaramucci-davos-2017-01-17",
        "USA",
    ),
    Coded(
        "T3a",
        "fico-scrapped",
        YES,
        EASING,
        "are nonsensical and should be scrapped",
        "tasr-2016-11-22",
        "",
        "SVK",
    ),
    Coded(
        "T3a",
        "berlin-keep",
        YES,
        RENEWED,
        "the penalties should remain in force as long as Russia did not fulfill all the obligations",
        "xinhua-2016-11-19",
        "white-house-2016-11-18",
        "USA",
    ),
    Coded(
        "T3a",
        "december-hacks",
        YES,
        ADDED,
        "imposed sanctions on two Russian intelligence agencies",
        "reuters-2016-12-30",
        "white-house-2016-12-29",
        "USA",
    ),
    Coded(
        "T3a",
        "eu-crimea-deputies",
        YES,
        ADDED,
        "EU-UKR, Asset freeze, 9.11.2016",
        _EU_LISTS,
        "eu-listing-2016-11-09",
        "EU27_2020",
        date="2016-11-09",
    ),
    Coded(
        "T3b",
        "usa-2020",
        YES,
        f"{IN_FORCE}: United States",
        "continues for 1 year the national emergency declared in Executive Order 13660",
        "empr-2020-02-25",
        "",
        "USA",
    ),
    Coded(
        "T3b",
        "usa-2022",
        YES,
        f"{IN_FORCE}: United States",
        "THE NATIONAL EMERGENCY DECLARED IN EXECUTIVE ORDER 13660 OF MARCH 6, 2014, IS TO CONTINUE IN EFFECT",
        "house-document-2022-03-02",
        "",
        "USA",
    ),
    Coded(
        "T3b",
        "usa-2026",
        YES,
        f"{IN_FORCE}: United States",
        "I am continuing for 1 year the national emergency declared in Executive Order 13660",
        "ukrinform-2026-02-19",
        "",
        "USA",
    ),
    Coded(
        "T3b",
        "eu-2025",
        YES,
        f"{IN_FORCE}: European Union",
        "These economic restrictive measures, first introduced in 2014, were significantly expanded",
        "news-az-2025-06-30",
        "",
        "EU27_2020",
    ),
    Coded(
        "T3b",
        "eu-2026",
        YES,
        f"{IN_FORCE}: European Union",
        "its sanctions against Russia will be extended for six more months, remaining in effect until July "
        "31, 2026",
        "menafn-2025-12-23",
        "",
        "EU27_2020",
    ),
    Coded(
        "T4b",
        "officials-nervous",
        YES,
        RETREAT,
        "causing anxiety for Japanese officials who are already nervous about the future strength of a "
        "alliance",
        "straits-times-2016-11-17",
    ),
    Coded(
        "T4b",
        "uncertainties-commitment",
        YES,
        RETREAT,
        "there are uncertainties in Japan about Trump’s commitment to the alliance",
        "japan-times-2017-01-09",
    ),
    Coded(
        "T4b",
        "kawai-not-nervous",
        NO,
        RETREAT,
        "All the people shared the same opinion — that we don’t need to be nervous",
        "cnn-copy-2016-11-18",
        "kawai-2016-11",
        "JPN",
    ),
    Coded(
        "T4b",
        "inada-endure",
        NO,
        RETREAT,
        "she believes her country’s alliance with the United States will endure in the Trump administration",
        "ap-2016-12-07",
        "inada-2016-12-07",
        "JPN",
    ),
    Coded(
        "T4b",
        "abe-wavers",
        YES,
        RETREAT,
        "There are concerns that we will face serious trouble if the Japan-U.S. alliance wavers",
        "nikkei-asia-2017-01-31",
        "abe-2017-01-31",
        "JPN",
    ),
    Coded(
        "T4b",
        "worst-scenario",
        YES,
        ALIGNED,
        "日本にとって最悪のシナリオは「中国・ロシア」の急接近",
        "fnn-2016-11-22",
    ),
    Coded(
        "T5",
        "forum-2018-priority",
        NO,
        INCENTIVE,
        "Developing the Far East is an absolute priority. This is a consistent and long-term policy.",
        "investforesight-2018-09",
        "putin-eastern-forum-2018",
        "RUS",
    ),
)


def evidence() -> list[dict[str, str]]:
    """Rows of ``evidence.csv``; the date is that of the words, where the page reports older ones."""
    return [
        coded._asdict()
        | {"date": coded.date or date_of(coded.source), "origin": coded.origin or coded.source}
        for coded in CODED
    ]


def sources(root: Path) -> list[Source]:
    """The pages that no other module describes."""
    return [_page(source) for source in PAGES]


def _page(source: str) -> Source:
    producer, title, address, grade = PAGES[source]
    vintage = date_of(source)
    return Source(
        source=source,
        producer=producer,
        title=title,
        address=address,
        file="",
        sha256="",
        licence="figures-only",
        terms=_TERMS,
        grade=grade,
        copy="Stored excerpt of a public page",
        vintage=vintage,
        short=f"{producer.partition(',')[0]}, {vintage[:4]}",
    )


def rows(root: Path) -> Iterator[Row]:
    """None: documents are coded, not counted."""
    return iter(())


MODULE = Module(sources=sources, series=[], rows=rows, evidence=evidence())
