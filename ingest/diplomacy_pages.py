"""Public pages that the coded documents on diplomacy quote: who speaks, where, of what grade."""

from __future__ import annotations

from typing import NamedTuple

from ingest.model import Source

PRIMARY = "primary document"
OFFICIAL = "official statement"
AGENCY = "agency or newspaper of record"
OTHER = "other"
#: The day on which pages without a date of their own were read.
READ = "2026-11-24"
_TERMS = "Single facts and a short sentence quoted with attribution; the page stays its publisher's"


class Page(NamedTuple):
    """A page, or the words of an official that it prints.

    Attributes:
        speaker: who says it, as sources.csv names the producer.
        title: what it is.
        address: where it was read.
        grade: of the speaker's words if the page prints them, else of the page.
        date: of the document; the day of reading if the page gives none.
    """

    speaker: str
    title: str
    address: str
    grade: str
    date: str


_CHINAGATE = "http://en.chinagate.cn/2016-09/13/content_39292783.htm"
_CSIS = "Copy on GitHub: agorahub/pen0, _collections/_hkers/2022-08-24-china-russia-military-ties.md"
_POLITICO = (
    "https://www.politico.eu/article/russia-withdraws-from-us-nuclear-pact-vladimir-putin-deal-plutonium/"
)
_REUTERS_DECREE = "http://www.reuters.com/article/us-russia-usa-nuclear-idUSKCN1230YN"
_RG = "https://rg.ru/amp/2016/10/03/rf-postavila-usloviia-vozobnovleniia-soglasheniia-o-plutonii.html"
_REGNUM_LAW = "https://newsland.com/post/5532794-putin-podpisal-zakon-o-priostanovke-soglasheniia"
_USA_TODAY = (
    "https://www.usatoday.com/story/news/world/2016/10/03/"
    "state-department-united-states-russia-syria-cease-fire/91478400/"
)
_AIR_FORCE = (
    "http://www.airforcemag.com/DRArchive/Pages/2016/October%202016/October%2005%202016/"
    "Overcoming-Institutional-Inertia-in-the-Pacific.aspx"
)
_PATRUSHEV = (
    "https://dinamicaglobal.wordpress.com/2012/10/26/"
    "russia-mantera-a-neutralidade-sobre-a-disputa-territorial-entre-japao-e-china-2/"
)
_DUMA_DEBT = (
    "https://www.themoscowtimes.com/2014/02/19/russian-duma-receives-10bln-north-korean-debt-forgiveness-bill"
)
_THAAD_MID = "https://www.mid.ru/en/foreign_policy/news/-/asset_publisher/cKNonkJE02Bw/content/id/2349040"
_THAAD_TASS = (
    "https://beta.vietnamplus.vn/thaad-o-han-quoc-se-pha-hoai-an-ninh-cua-nga-va-trung-quoc-post398511.vnp"
)

PAGES: dict[str, Page] = {
    # Joint Sea 2016
    "xinhua-2016-09-13": Page(
        "Xinhua, through China Gate", "Start of Joint Sea 2016", _CHINAGATE, AGENCY, "2016-09-13"
    ),
    "statement-wang-hai-2016-09-13": Page(
        "Chinese Navy (Wang Hai, deputy commander)",
        "Statement at the start of Joint Sea 2016, printed by Xinhua",
        _CHINAGATE,
        OFFICIAL,
        "2016-09-13",
    ),
    "usni-2016-09-12": Page(
        "USNI News",
        "China, Russia start joint South China Sea naval exercise",
        "https://news.usni.org/2016/09/12/"
        "china-russia-start-joint-south-china-sea-naval-exercise-includes-island-seizing-drill",
        AGENCY,
        "2016-09-12",
    ),
    "defencetalk-2016": Page(
        "Defence Talk, after Xinhua",
        "China, Russia ready for joint navy drill in South China Sea",
        "https://defencetalk.com/china-russia-ready-for-joint-navy-drill-in-south-china-sea-68128",
        OTHER,
        READ,
    ),
    "people-daily-2016-09-20": Page(
        "People's Daily, German edition",
        "End of Joint Sea 2016",
        "http://german.people.com.cn/n3/2016/0920/c209048-9117235.html",
        AGENCY,
        "2016-09-20",
    ),
    "indian-coaching-page-2016-09-15": Page(
        "Note of a coaching page on a Chinese Defence Ministry statement",
        "Joint Sea-2016 Manoeuvre",
        "http://www.da-ic.org/joint-sea-2016-manoeuvre/",
        OTHER,
        "2016-09-15",
    ),
    "csis-2022-08-24": Page(
        "Center for Strategic and International Studies, ChinaPower",
        "China-Russia military ties",
        _CSIS,
        OTHER,
        "2022-08-24",
    ),
    "csis-2022-06-29": Page(
        "Center for Strategic and International Studies, ChinaPower",
        "China-Russia relations",
        "Copy on GitHub: agorahub/pen0, _collections/_hkers/2022-06-29-china-russia-relations.md",
        OTHER,
        "2022-06-29",
    ),
    # The plutonium agreement
    "decree-2016-10-03": Page(
        "President of Russia",
        "Decree suspending the agreement on plutonium, preamble as printed by Reuters",
        _REUTERS_DECREE,
        PRIMARY,
        "2016-10-03",
    ),
    "reuters-2016-10-03": Page(
        "Reuters", "Putin suspends the plutonium agreement", _REUTERS_DECREE, AGENCY, "2016-10-03"
    ),
    "the-hindu-2016-10-03": Page(
        "The Hindu",
        "Putin scraps plutonium disposal deal with US",
        "http://www.thehindu.com/news/international/putin-scraps-plutonium-disposal-deal-with-us/"
        "article9181006.ece",
        AGENCY,
        "2016-10-03",
    ),
    "bill-2016-10-03": Page(
        "President of Russia",
        "Bill on suspending the agreement on plutonium, as printed by Rossiiskaya Gazeta",
        _RG,
        PRIMARY,
        "2016-10-03",
    ),
    "rossiiskaya-gazeta-2016-10-03": Page(
        "Rossiiskaya Gazeta",
        "Conditions for resuming the agreement on plutonium",
        _RG,
        AGENCY,
        "2016-10-03",
    ),
    "politico-2016-10-03": Page(
        "Politico Europe", "Russia withdraws from US nuclear pact", _POLITICO, AGENCY, "2016-10-03"
    ),
    "regnum-2016-10-31": Page(
        "Regnum, through Newsland",
        "Putin signs the law on suspension",
        _REGNUM_LAW,
        AGENCY,
        "2016-10-31",
    ),
    "statement-putin-2016-10-27": Page(
        "President of Russia",
        "Words at the Valdai club, quoted by Regnum",
        _REGNUM_LAW,
        OFFICIAL,
        "2016-10-31",
    ),
    "statement-klintsevich-2016-10-03": Page(
        "Federation Council of Russia (F. Klintsevich)",
        "Words on the suspension, quoted by Regnum",
        "https://regnum.ru/news/2187896.html",
        OFFICIAL,
        "2016-10-03",
    ),
    "statement-peskov-2016-10-04": Page(
        "President of Russia (D. Peskov, spokesman)",
        "Words on the suspension, quoted by RBC",
        "https://www.rbc.ru/rbcfreenews/57f3b75d9a794745d928c823",
        OFFICIAL,
        "2016-10-04",
    ),
    "statement-ryabkov-2025-10-22": Page(
        "Ministry of Foreign Affairs of Russia (S. Ryabkov)",
        "Words on the reasons of 2016, reported by Vedomosti",
        "https://www.vedomosti.ru/politics/news/2025/10/22/1148850-sovfed-na-zasedanii",
        OFFICIAL,
        "2025-10-22",
    ),
    "statement-kirby-2016-10-03": Page(
        "US Department of State (J. Kirby)",
        "Statement on suspending the channels with Russia on Syria, printed by USA Today",
        _USA_TODAY,
        OFFICIAL,
        "2016-10-03",
    ),
    "ap-2016-10-03": Page(
        "Associated Press, through Arkansas Democrat-Gazette",
        "US suspends contacts with Russia on Syria",
        "http://www.arkansasonline.com/news/2016/oct/03/us-suspends-contacts-russia-syria/",
        AGENCY,
        "2016-10-03",
    ),
    "ap-2016-10-04": Page(
        "Associated Press, through The Vindicator",
        "US suspends contacts with Russia over Syria",
        "https://vindyarchives.com/news/2016/oct/04/us-suspends-contacts-with-russia-over-sy",
        AGENCY,
        "2016-10-04",
    ),
    "air-force-magazine-2016-10-04": Page(
        "Air Force Magazine", "Daily report of 4 October 2016", _AIR_FORCE, AGENCY, "2016-10-04"
    ),
    # The South China Sea
    "statement-zakharova-2016-06-10": Page(
        "Ministry of Foreign Affairs of Russia (M. Zakharova)",
        "Briefing on the South China Sea, reported by Sputnik",
        "https://kevesko.vn/20160610/bo-ngoai-giao-nga-bien-dong-1903031.html",
        OFFICIAL,
        "2016-06-10",
    ),
    "statement-zakharova-2016-06-11": Page(
        "Ministry of Foreign Affairs of Russia (M. Zakharova)",
        "Briefing of 10 June on the South China Sea, reported by China Radio International",
        "https://filipino.cri.cn/301/2016/06/11/101s144037.htm",
        OFFICIAL,
        "2016-06-11",
    ),
    "statement-lavrov-2016-04-13": Page(
        "Ministry of Foreign Affairs of Russia (S. Lavrov)",
        "Words of 12 April on the South China Sea, reported by Sputnik",
        "https://noticiabrasil.net.br/20160413/pequim-aprecia-lavrov-mar-do-sul-4130672.html",
        OFFICIAL,
        "2016-04-13",
    ),
    "statement-lavrov-2016-04-29": Page(
        "Ministry of Foreign Affairs of Russia (S. Lavrov)",
        "Words after talks with Wang Yi, quoted by Sputnik",
        "https://noticiabrasil.net.br/20160429/lavrov-mar-china-4362423.html",
        OFFICIAL,
        "2016-04-29",
    ),
    "statement-lavrov-ulan-bator": Page(
        "Ministry of Foreign Affairs of Russia (S. Lavrov)",
        "Words of 14 April 2016 in Ulan Bator, quoted by a Philippine institute",
        "https://imoa.ph/russias-south-china-sea-conundrum/",
        OFFICIAL,
        READ,
    ),
    "statement-zakharova-kommersant": Page(
        "Ministry of Foreign Affairs of Russia (M. Zakharova)",
        "Words on the award of 2016, reported by Kommersant",
        "https://kommersant.ru/gallery/3038031",
        OFFICIAL,
        READ,
    ),
    "statement-putin-2016-09-05": Page(
        "President of Russia",
        "Press conference in Hangzhou, quoted by TASS",
        "https://tass.com/politics/898040",
        OFFICIAL,
        "2016-09-05",
    ),
    # The zone of the East China Sea and the Senkaku
    "ruydadiran": Page(
        "Ruydad Iran, after Reuters",
        "Russia does not recognise South Korea's zone",
        "https://ruydadiran.com/157103/amp.html",
        OTHER,
        READ,
    ),
    "ytn-translated": Page(
        "YTN, machine translation",
        "Russia and South Korea's zone",
        "https://tricksfast.com/korea/",
        OTHER,
        READ,
    ),
    "statement-patrushev-2012-10-26": Page(
        "Security Council of Russia (N. Patrushev)",
        "Words in Japan on the dispute between Japan and China, quoted in Portuguese",
        _PATRUSHEV,
        OFFICIAL,
        "2012-10-26",
    ),
    "ria-novosti-2016-06-09": Page(
        "RIA Novosti, through a mirror",
        "Russian ships near the Senkaku",
        "https://1vo8b.comv.info/material.php?id=5758FA40DCC57",
        OTHER,
        "2016-06-09",
    ),
    "tass-2022-07-05": Page(
        "TASS",
        "Three Russian naval ships passed near Senkaku Islands",
        "https://tass.com/defense/1475983",
        AGENCY,
        "2022-07-05",
    ),
    "voi-2022": Page(
        "Voice of Indonesia, after Kyodo",
        "Chinese and Russian warships near Senkaku Islands",
        "https://voi.id/en/amp/186332",
        OTHER,
        READ,
    ),
    # North Korea
    "moscow-times-2014-02-19": Page(
        "The Moscow Times",
        "Duma receives the bill on North Korea's debt",
        _DUMA_DEBT,
        AGENCY,
        "2014-02-19",
    ),
    "reuters-2014-04-19": Page(
        "Reuters",
        "Russia writes off North Korea's debt",
        "http://in.reuters.com/article/russia-northkorea-debt-idINL6N0NB04L20140419",
        AGENCY,
        "2014-04-19",
    ),
    "daily-nk-2014": Page(
        "Daily NK, after RIA Novosti",
        "Putin signs off on debt write-off",
        "https://www.dailynk.com/english/putin-signs-off-on-debt-write-off/",
        OTHER,
        READ,
    ),
    # THAAD
    "statement-mid-2016-07-08": Page(
        "Ministry of Foreign Affairs of Russia",
        "Statement on the decision to deploy US missile defence in South Korea",
        _THAAD_MID,
        OFFICIAL,
        "2016-07-08",
    ),
    "statement-mid-2016-07-29": Page(
        "Ministry of Foreign Affairs of Russia",
        "Statement after the Russian-Chinese dialogue on North-East Asia, reported by VietnamPlus",
        _THAAD_TASS,
        OFFICIAL,
        "2016-07-29",
    ),
    "afp-2016-07-08": Page(
        "AFP, through Al-Alam",
        "Russia's warning over THAAD",
        "https://en.alalam.ir/news/1836437",
        AGENCY,
        "2016-07-08",
    ),
    "statement-lavrov-amwal": Page(
        "Ministry of Foreign Affairs of Russia (S. Lavrov)",
        "Speech at the UN General Assembly, reported by Reuters through Amwal Al Ghad",
        "https://en.amwalalghad.com/russias-lavrov-says-wrong-to-use-north-korea-to-militarize-ne-asia",
        OFFICIAL,
        READ,
    ),
    # Reserve towards China
    "statement-putin-2014-09-01": Page(
        "President of Russia",
        "Words to Zhang Gaoli on shares in Vankor, reported by China Daily",
        "http://lizhitianxia.com/2014-09/30/content_18686829.htm",
        OFFICIAL,
        "2014-09-30",
    ),
    "statement-dvorkovich-2015-02-27": Page(
        "Government of Russia (A. Dvorkovich)",
        "Words on Chinese control of oil and gas fields, reported by Paper after Interfax",
        "http://paperpaper.ru/papernews/2015/02/27/rodprodal",
        OFFICIAL,
        "2015-02-27",
    ),
}


#: Words in a speaker's name to the state in whose name it speaks.
_ISSUERS = {
    "President of Russia": "RUS",
    "Ministry of Foreign Affairs of Russia": "RUS",
    "Government of Russia": "RUS",
    "Federation Council of Russia": "RUS",
    "Security Council of Russia": "RUS",
    "Chinese Navy": "CHN",
    "US Department of State": "USA",
}


def issuer(source: str) -> str:
    """The state in whose name a page's speaker speaks; empty for the press and for scholars."""
    speaker = PAGES[source].speaker.split(" (")[0]
    return _ISSUERS.get(speaker, "")


def page(source: str) -> Source:
    """The row of ``sources.csv`` for a page.

    Raises:
        KeyError: the page is not known.
    """
    speaker, title, address, grade, date = PAGES[source]
    return Source(
        source=source,
        producer=speaker,
        title=title,
        address=address,
        file="",
        sha256="",
        licence="figures-only",
        terms=_TERMS,
        grade=grade,
        copy="Public page, read 2026-11-24",
        vintage=date,
        short=f"{speaker.split(',')[0].split(' (')[0]}, {date[:4]}",
    )
