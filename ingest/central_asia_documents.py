"""Coded documents on the union, neutrality, the Belt and Road and Ukraine (claims A4a to A13a).

Each row says of one sentence that was read whether it supports or contradicts an assertion
of the claim's rule, or is silent on it. Where a page reports an official's words, these stand
as an official statement; where it prints a legal text, that text has its own grade.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ingest.central_asia_pages import AGENCY, OFFICIAL, OTHER, PRIMARY
from ingest.model import Module, Row, Source

NEUTRAL = "own act or words of neutrality"
UNALIGNED = "non-alignment or no military bloc"
DEFENCE = "no treaty of mutual defence"
WISH = "wish to take part"
SIGNED = "signed to take part"
DUTY_UP = "accession raises the duty"
COSTS_MORE = "duties make Chinese goods dearer"
FELL_BY_CRISIS = "trade fell by Russia's crisis"
DELAYED = "dispute or delayed decision"
IMPORTS_FELL = "imports from China fell after accession"
TRAINS_CAME = "containers from China come through Baku"
OUTPUT_FELL = "first year of membership brought losses"
MEMBERS_BARRIER = "barriers between members"
EU_HALTED = "occasion was the halted agreement with the EU"
RUSSIAN_DEAL = "occasion was an arrangement with Russia"
RUSSIA_BEHIND = "Russian offer or pressure stood behind"
AFTERWARDS = "arrangement with Russia came after the protests began"
JOINED = "the two fit or are joined"
BUILDS = "and build infrastructure"

YES, NO, SILENT = "supports", "contradicts", "silent"

_TERMS = "Single facts and a short sentence quoted with attribution; the page stays its publisher's"

#: Source id: who speaks, title, address, grade, date of the document.
PAGES: dict[str, tuple[str, str, str, str, str]] = {
    "xinhua-2012-05-23": (
        "Ministry of Foreign Affairs of Azerbaijan (E. Abdullayev)",
        "Azerbaijan not to join any military coalition including NATO (Xinhua, Global Times)",
        "https://www.globaltimes.cn/content/710870.shtml",
        OFFICIAL,
        "2012-05-23",
    ),
    "vestnik-kavkaza-2012-05-15": (
        "Vestnik Kavkaza, through armeniandiaspora.com",
        "Non-Aligned Movement lines up with Baku",
        "https://armeniandiaspora.com/forum/2012/may-2012/"
        "268664-non-aligned-movement-lines-up-with-baku?p=268664",
        OTHER,
        "2012-05-15",
    ),
    "sputnik-georgia-2011-03-11": (
        "Novosti-Azerbaijan and Novosti-Georgia",
        "Report on Turkey's ratification of the treaty of 16 August 2010 with Azerbaijan",
        "https://sputnik-georgia.ru/20110311/213774040.html",
        AGENCY,
        "2011-03-11",
    ),
    "trend-2010-12-17": (
        "Trend",
        "Azerbaijan's parliament to discuss the treaty with Turkey",
        "https://en.trend.az/azerbaijan/politics/1799511.html",
        AGENCY,
        "2010-12-17",
    ),
    "un-neutrality-1995-12-12": (
        "United Nations General Assembly",
        "Permanent neutrality of Turkmenistan, as printed on a memorial page",
        "http://presidentniyazov.tripod.com/id44.html",
        PRIMARY,
        "1995-12-12",
    ),
    "turkmen-law-1995-12-27": (
        "Turkmenistan",
        "Constitutional Law on permanent neutrality, in the translation of CIS Legislation",
        "https://cis-legislation.com/document.fwx?rgn=2375",
        PRIMARY,
        "1995-12-27",
    ),
    "itar-tass-2005-08-28": (
        "ITAR-TASS, through turkmenistan.ru",
        "Report on Turkmenistan's status of permanent neutrality",
        "http://www.turkmenistan.ru/en/node/4271",
        AGENCY,
        "2005-08-28",
    ),
    "trend-2015-07-29": (
        "Trend",
        "Turkmenistan celebrates 20th anniversary of Permanent Neutrality",
        "https://en.trend.az/casia/turkmenistan/2420459.html",
        AGENCY,
        "2015-07-29",
    ),
    "saylav-2020": (
        "Central Election Commission of Turkmenistan",
        "Article on 25 years of neutrality",
        "https://saylav.gov.tm/en/articles/213",
        OFFICIAL,
        "2020",
    ),
    "xinhua-2015-12-10": (
        "President of Azerbaijan (I. Aliyev)",
        "China, Azerbaijan sign deals on Silk Road cooperation (The Nation, 11 December 2015)",
        "https://nation.com.pk/11-Dec-2015/china-azerbaijan-sign-deals-on-silk-road-cooperation",
        OFFICIAL,
        "2015-12-11",
    ),
    "vestnik-kavkaza-2015-12": (
        "Vestnik Kavkaza",
        "Baku and Beijing to be engaged in creation of Silk Road",
        "https://vestnikkavkaza.net/news/Baku-and-Beijing-to-be-engaged-in-creation-of-Silk-Road.html",
        AGENCY,
        "2015-12",
    ),
    "region-plus-2015-12": (
        "Region Plus",
        "China sees Azerbaijan as its main partner on the Great Silk Road",
        "https://regionplus.az/en/articles/view/5729",
        OTHER,
        "2015-12",
    ),
    "economy-az-2018-02-06": (
        "Ministry of Economy of Azerbaijan (S. Mustafayev)",
        "Minister of economy took in the Silk Road Fund of China",
        "https://economy.gov.az/en/article/minister-of-economy-took-in-the-silk-road-fund-of-china/28887",
        OFFICIAL,
        "2018-02-06",
    ),
    "rferl-2010-07-06": (
        "Radio Free Europe/Radio Liberty",
        "Kyrgyz politician says entry into new customs union needed",
        "https://www.rferl.org/a/Kyrgyz_Politican_Says_Entry_Into_New_Customs_Union_Needed_/2093965.html",
        AGENCY,
        "2010-07-06",
    ),
    "caci-2014-02-05": (
        "CACI Analyst",
        "Kyrgyzstan wants to keep its wholesale markets in the Customs Union",
        "https://cacianalyst.org./publications/analytical-articles/item/"
        "12907-kyrgyzstan-wants-to-keep-its-wholesale-markets-in-the-customs-union.html",
        OTHER,
        "2014-02-05",
    ),
    "cabar-2015": (
        "Institute for War and Peace Reporting, CABAR",
        "Kyrgyz wholesale traders await new customs rules",
        "https://cabar.asia/en/kyrgyz-wholesale-traders-await-new-customs-rules/",
        OTHER,
        "2015",
    ),
    "diplomat-2016-05-bazaar": (
        "The Diplomat",
        "Kyrgyzstan: Putin's Eurasian Economic Union and its discontents",
        "https://thediplomat.com./2016/05/kyrgyzstan-putins-eurasian-economic-union-and-its-discontents",
        AGENCY,
        "2016-05",
    ),
    "conway-2016-10-07": (
        "Ministry of Economy of Kyrgyzstan (A. Kozhoshev)",
        "Words on the first year in the union (The Conway Bulletin, issue 299)",
        "https://thebulletin.news/archive/tag/kyrgyzstan/page/33",
        OFFICIAL,
        "2016-10-07",
    ),
    "carnegie-2016-11": (
        "Carnegie Endowment for International Peace",
        "The Eurasian gap: winners and losers of the Economic Union",
        "https://carnegieendowment.org/posts/2016/11/"
        "the-eurasian-gap-winners-and-losers-of-the-economic-union",
        OTHER,
        "2016-11",
    ),
    "times-central-asia-2017-02-02": (
        "Government of Kyrgyzstan (S. Jeenbekov)",
        "Report to Parliament on the entry to the union (The Times of Central Asia)",
        "https://timesca.com/kyrgyzstan-prime-minister-reports-on-results-of-country-s-entry-to-eeu/",
        OFFICIAL,
        "2017-02-02",
    ),
    "azernews-2015-08": (
        "AzerNews (A. Karimova), through menafocus.qa",
        "First container train from China arrives at Baku Int'l Trade Port",
        "https://menafocus.qa/%EF%BB%BFfirst-container-train-from-china-arrives-at-baku-intl-trade-port/",
        OTHER,
        "2015-08",
    ),
    "european-parliament-2013-12-12": (
        "European Parliament",
        "Resolution of 12 December 2013 on the outcome of the Vilnius Summit, as printed on a blog",
        "http://m.livejournal.com/read/user/magner58/20432",
        PRIMARY,
        "2013-12-12",
    ),
    "voice-of-russia-2013-11-24": (
        "Voice of Russia",
        "Report on protests in Ukraine, in Greek",
        "http://greek.ruvr.ru/news/2013_11_24/252379135/",
        AGENCY,
        "2013-11-24",
    ),
    "sky-orange-2013-12-17": (
        "Sky News, through Orange",
        "Russia and Ukraine sign deal despite protests",
        "http://web.orange.co.uk/article/news/russia_and_ukraine_sign_deal_despite_protests",
        AGENCY,
        "2013-12-17",
    ),
    "bbc-2013-12": (
        "BBC",
        "Ukraine opposition demands Russia agreement details",
        "http://www.bbc.co.uk/news/world-europe-25426305",
        AGENCY,
        "2013-12",
    ),
    "el-universo-2014-02-19": (
        "El Universo",
        "¿Cuál es el origen de las protestas en Ucrania?",
        "http://www.eluniverso.com/noticias/2014/02/19/nota/2208596/cual-es-origen-protestas-ucrania",
        AGENCY,
        "2014-02-19",
    ),
    "knews-2014-11-12": (
        "Communist Party of China, International Department (Zhou Li)",
        "Lecture at Kyrgyzstan's Diplomatic Academy, reported by K-News",
        "https://knews.kg/2014/11/12/u-chlenov-evrazes-ne-vozniknet-ekonomicheskih-konfliktov-"
        "s-kitaem-iz-za-sozdaniya-poyasa-shelkovogo-puti-chjou-li",
        OFFICIAL,
        "2014-11-12",
    ),
    "joint-statement-2015-05-08": (
        "China and Russia",
        "Joint statement on the union and the Silk Road, as the HKTDC sums it up",
        "http://beltandroad.hktdc.com/en/official-documents/"
        "joint-statement-cooperation-construction-joint-eurasian-economic-union-and-silk",
        OFFICIAL,
        "2015-05-08",
    ),
    "tass-2015-07-08": (
        "Ministry of Foreign Affairs of China (Gui Congyou)",
        "Briefing in Ufa, reported by TASS, through a blog",
        "https://russiainblogs.blogspot.com/2015/07/putin-and-xi-jinping-discuss-projects.html",
        OFFICIAL,
        "2015-07-08",
    ),
    "sputnik-2015-08-23": (
        "Ministry of Foreign Affairs of China (the minister)",
        "Words on Russia and the union, reported by Sputnik in Portuguese",
        "https://noticiabrasil.net.br/20150823/1938216.html",
        OFFICIAL,
        "2015-08-23",
    ),
    "li-hui-2016-11-06": (
        "Embassy of China in Russia (Li Hui)",
        "Ambassador applauds Sino-Russia ties (english.gov.cn)",
        "http://english.gov.cn/news/international_exchanges/2016/11/06/content_281475484562558.htm",
        OFFICIAL,
        "2016-11-06",
    ),
    "wang-yi-2017-05-26": (
        "Ministry of Foreign Affairs of China (Wang Yi)",
        "Russia is an important strategic partner of the Belt and Road",
        "https://www.fmprc.gov.cn/ce/ceng/eng/zgxw/t1466559.htm",
        OFFICIAL,
        "2017-05-26",
    ),
}


#: Source id to the code of the state or body in whose name the document speaks; others are no party's.
ISSUERS: dict[str, str] = {
    "xinhua-2012-05-23": "AZE",
    "un-neutrality-1995-12-12": "UNO",
    "turkmen-law-1995-12-27": "TKM",
    "itar-tass-2005-08-28": "TKM",
    "saylav-2020": "TKM",
    "xinhua-2015-12-10": "AZE",
    "vestnik-kavkaza-2015-12": "AZE",
    "economy-az-2018-02-06": "AZE",
    "conway-2016-10-07": "KGZ",
    "times-central-asia-2017-02-02": "KGZ",
    "european-parliament-2013-12-12": "EUU",
    "knews-2014-11-12": "CHN",
    "joint-statement-2015-05-08": "CHN",
    "tass-2015-07-08": "CHN",
    "sputnik-2015-08-23": "CHN",
    "li-hui-2016-11-06": "CHN",
    "wang-yi-2017-05-26": "CHN",
}


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


CODED = (
    Coded(
        "A4a",
        "words-no-bloc",
        YES,
        UNALIGNED,
        "Azerbaijan has joined the Non-Aligned Movement (NAM) and will not join any military block.",
        "xinhua-2012-05-23",
    ),
    Coded(
        "A4a",
        "words-independent-policy",
        SILENT,
        NEUTRAL,
        "Currently Azerbaijan is loyal to its independent policy and it is not going to join any "
        "military block, including NATO.",
        "xinhua-2012-05-23",
    ),
    Coded(
        "A4a",
        "act-movement-2011",
        YES,
        UNALIGNED,
        "Last May, Azerbaijan became a member of the movement.",
        "vestnik-kavkaza-2012-05-15",
    ),
    Coded(
        "A4a",
        "act-treaty-with-turkey",
        NO,
        DEFENCE,
        "документ предусматривает помощь друг другу во время военного нападения",
        "sputnik-georgia-2011-03-11",
    ),
    Coded(
        "A4a",
        "act-treaty-signed",
        NO,
        DEFENCE,
        "signed the Agreement on Strategic Cooperation and Mutual Assistance between the Republic "
        "of Azerbaijan and the Republic of Turkey",
        "trend-2010-12-17",
    ),
    Coded(
        "A4b",
        "act-general-assembly",
        YES,
        NEUTRAL,
        "Recognizes and supports the status of permanent neutrality declared by Turkmenistan",
        "un-neutrality-1995-12-12",
    ),
    Coded(
        "A4b",
        "act-constitutional-law",
        YES,
        NEUTRAL,
        "Turkmenistan voluntarily announces the permanent neutrality and will support him and to "
        "put consistently into practice",
        "turkmen-law-1995-12-27",
    ),
    Coded(
        "A4b",
        "act-no-bloc-law",
        YES,
        UNALIGNED,
        "Turkmenistan does not take part in military blocks and the unions",
        "turkmen-law-1995-12-27",
    ),
    Coded(
        "A4b",
        "act-status-itar-tass",
        YES,
        NEUTRAL,
        "the status of permanent neutrality, recognized and supported in the December 12, 1995 "
        "Resolution of the U.N. General Assembly",
        "itar-tass-2005-08-28",
        "un-neutrality-1995-12-12",
    ),
    Coded(
        "A4b",
        "words-anniversary-trend",
        YES,
        NEUTRAL,
        "constantly, a neutral state must adhere to its status not only in wartime, but also in peacetime",
        "trend-2015-07-29",
    ),
    Coded(
        "A4b",
        "act-constitution-2016",
        YES,
        NEUTRAL,
        "Articles 2 and 9 of the Constitution of Turkmenistan on September 14, 2016 forms the "
        "national legal basis for the permanent Neutrality of our state",
        "saylav-2020",
    ),
    Coded(
        "A5a",
        "head-aliyev-would-like",
        YES,
        WISH,
        "Azerbaijan supports China's Belt and Road initiative and would like to participate, he said.",
        "xinhua-2015-12-10",
    ),
    Coded(
        "A5a",
        "head-memorandum-xinhua",
        YES,
        SIGNED,
        "China and Azerbaijan have signed a memorandum of understanding (MOU) on construction of "
        "the Silk Road Economic Belt.",
        "xinhua-2015-12-10",
        "memorandum-2015-12-10",
    ),
    Coded(
        "A5a",
        "head-memorandum-vestnik",
        YES,
        SIGNED,
        "the Memorandum of Understanding on Joint Encouragement of the Establishment of 'Silk Way "
        "Economic Belt'",
        "vestnik-kavkaza-2015-12",
        "memorandum-2015-12-10",
    ),
    Coded(
        "A5a",
        "other-region-plus",
        YES,
        WISH,
        "as well as showing interest in China's new initiative, the Silk Road Economic Belt",
        "region-plus-2015-12",
    ),
    Coded(
        "A5a",
        "head-first-to-support",
        YES,
        WISH,
        "Azerbaijan was one of the first countries to support this initiative",
        "economy-az-2018-02-06",
    ),
    Coded(
        "A10b",
        "duty-rferl",
        YES,
        DUTY_UP,
        "in Kyrgyzstan's case it is 5.7 percent and in the recently formed customs union the rate "
        "averages 10.4 percent",
        "rferl-2010-07-06",
    ),
    Coded(
        "A10b",
        "duty-caci",
        YES,
        DUTY_UP,
        "Currently, the customs tariff averages 5.1 percent and the accession to the Union will at "
        "least double it",
        "caci-2014-02-05",
    ),
    Coded(
        "A10b",
        "trader-cabar",
        YES,
        COSTS_MORE,
        "Once we’re in the [Eurasian] customs union, all these goods will become more expensive, "
        "and we’ll raise our prices accordingly",
        "cabar-2015",
    ),
    Coded(
        "A10b",
        "prices-carnegie",
        YES,
        COSTS_MORE,
        "Price increases for consumer goods resulting from higher customs tariffs were identified "
        "as a possible negative consequence.",
        "carnegie-2016-11",
    ),
    Coded(
        "A10b",
        "trader-diplomat",
        YES,
        FELL_BY_CRISIS,
        "The economic crisis in Russia is affecting us all. Fewer people come from Russia and "
        "Kazakhstan to buy here",
        "diplomat-2016-05-bazaar",
    ),
    Coded(
        "A10b",
        "minister-first-year",
        SILENT,
        COSTS_MORE,
        "The first year in the EEU has not shown any positive results yet.",
        "conway-2016-10-07",
    ),
    Coded(
        "A9b",
        "artificial-barriers",
        YES,
        MEMBERS_BARRIER,
        "Our trade partners have created artificial barriers for our manufacturers.",
        "conway-2016-10-07",
    ),
    Coded(
        "A9b",
        "exports-dropped",
        YES,
        OUTPUT_FELL,
        "Some economic indexes have worsened and export volumes have dropped",
        "conway-2016-10-07",
    ),
    Coded(
        "A9b",
        "customs-code",
        YES,
        DELAYED,
        "the member states failed to adopt the EAEU’s Customs Code on October 27",
        "carnegie-2016-11",
    ),
    Coded(
        "A9b",
        "veterinary-control",
        YES,
        MEMBERS_BARRIER,
        "the remaining veterinary control on Kyrgyzstan’s border with Kazakhstan",
        "times-central-asia-2017-02-02",
    ),
    Coded(
        "A10b",
        "imports-rose",
        NO,
        IMPORTS_FELL,
        "the import from non-EEU countries increased: from China 1.5-fold",
        "times-central-asia-2017-02-02",
    ),
    Coded(
        "A5b",
        "first-train",
        YES,
        TRAINS_CAME,
        "The first container train arrived at Baku International Sea Trade Port from China via the "
        "Trans-Caspian international transport route on August 3.",
        "azernews-2015-08",
    ),
    Coded(
        "A11",
        "parliament",
        YES,
        EU_HALTED,
        "the decision by the Ukrainian authorities not to sign the Association Agreement […] "
        "resulting in the outbreak of massive popular demonstrations",
        "european-parliament-2013-12-12",
    ),
    Coded(
        "A11",
        "parliament-pressure",
        SILENT,
        RUSSIAN_DEAL,
        "having regard to its resolution of 12 September 2013 on the pressure exerted by Russia on "
        "Eastern Partnership countries",
        "european-parliament-2013-12-12",
    ),
    Coded(
        "A11",
        "voice-of-russia",
        YES,
        EU_HALTED,
        "Η απόφαση της κυβέρνησης προκάλεσε διαμαρτυρίες σε όλη την Ουκρανία.",
        "voice-of-russia-2013-11-24",
    ),
    Coded(
        "A11",
        "voice-of-russia-reason",
        YES,
        RUSSIA_BEHIND,
        "εξηγώντας αυτό το βήμα, ειδικότερα, με την ανάγκη ανάπτυξης των οικονομικών σχέσεων με τη "
        "Ρωσία και τις χώρες της ΚΑΚ",
        "voice-of-russia-2013-11-24",
    ),
    Coded(
        "A11",
        "began-sky",
        YES,
        EU_HALTED,
        "The demonstrations began when Ukraine suspended talks with the EU on November 21",
        "sky-orange-2013-12-17",
    ),
    Coded(
        "A11",
        "deal-amid-protests-sky",
        YES,
        AFTERWARDS,
        "The deal comes amid massive protests in the Ukraine over the government rejecting closer "
        "ties with the European Union",
        "sky-orange-2013-12-17",
    ),
    Coded(
        "A11",
        "deal-after-bbc",
        YES,
        AFTERWARDS,
        "Opposition leaders in Ukraine have demanded to know what President Viktor Yanukovych has "
        "offered Russia in return for a major economic lifeline.",
        "bbc-2013-12",
    ),
    Coded(
        "A11",
        "origin-el-universo",
        YES,
        EU_HALTED,
        "El rechazo del gobierno de Ucrania a firmar un acuerdo de largo alcance con la Unión Europea",
        "el-universo-2014-02-19",
    ),
    Coded(
        "A11",
        "origin-el-universo-russia",
        YES,
        RUSSIAN_DEAL,
        "y la decisión de fortalecer los vínculos con Rusia, marcaron en noviembre del 2013 el "
        "inicio de las actuales protestas",
        "el-universo-2014-02-19",
    ),
    Coded(
        "A13a",
        "party-zhou-li",
        YES,
        JOINED,
        "У Китая не возникнет никаких экономических конфликтов с членами Евразийского "
        "экономического союза (ЕврАзЭС) из-за создания Экономического пояса шелкового пути.",
        "knews-2014-11-12",
    ),
    Coded(
        "A13a",
        "joint-statement",
        YES,
        JOINED,
        "the Eurasian integration project and the Silk Road Economic Belt project will complement each",
        "joint-statement-2015-05-08",
    ),
    Coded(
        "A13a",
        "ministry-gui-congyou",
        YES,
        JOINED,
        "had agreed to integrate the Silk Road economic belt with the Eurasian Economic Union",
        "tass-2015-07-08",
    ),
    Coded(
        "A13a",
        "ministry-wang-yi",
        YES,
        JOINED,
        "Temos a intenção de entrar em cooperação com os países membros da União Econômica "
        "Eurasiática para aumentar cinturão econômico da Rota da Seda",
        "sputnik-2015-08-23",
    ),
    Coded(
        "A13a",
        "diplomat-li-hui",
        YES,
        JOINED,
        "The cooperation in coordinating the development of the EEU project and the Silk Road "
        "Economic Belt can build a mutual-benefit cooperation platform",
        "li-hui-2016-11-06",
    ),
    Coded(
        "A13a",
        "diplomat-li-hui-projects",
        YES,
        BUILDS,
        "Key projects, such as China-Russia-Mongolia Economic Belt, the new Eurasia Land Bridge",
        "li-hui-2016-11-06",
    ),
    Coded(
        "A13a",
        "ministry-wang-yi-2017",
        YES,
        JOINED,
        "works concerning the integration of the “Belt and Road” initiative and the Eurasian "
        "Economic Union are being advanced steadily",
        "wang-yi-2017-05-26",
    ),
)


def evidence() -> list[dict[str, str]]:
    """Rows of ``evidence.csv``; the date is that of the document."""
    return [
        coded._asdict()
        | {
            "date": PAGES[coded.source][4],
            "origin": coded.origin or coded.source,
            "issuer": ISSUERS.get(coded.source, ""),
        }
        for coded in CODED
    ]


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
            copy="",
            vintage=date,
            short=f"{producer.partition(' (')[0].partition(', through')[0]}, {date[:4]}",
        )
        for source, (producer, title, address, grade, date) in PAGES.items()
    ]


def rows(root: Path) -> Iterator[Row]:
    """None: documents are coded, not counted."""
    return iter(())


MODULE = Module(sources=sources, series=[], rows=rows, evidence=evidence())
