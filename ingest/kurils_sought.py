"""Coded documents on what each side declared, sought, feared and expected, 1945 to 2026.

They stand beside ``kurils_evidence``: the same columns, the same way of grading. Each page was read
as a stored excerpt; nothing is coded that the excerpt does not say.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ingest.kurils_evidence import (
    ECONOMIC,
    IN_LINE,
    ISLANDS,
    MEASURE,
    MEETING,
    NO,
    SILENT,
    SOUGHT,
    TWO,
    UNITS,
    WAR,
    YES,
    Coded,
    rows_of,
)
from ingest.kurils_evidence import IN_FORCE as IN_FORCE_ACT
from ingest.kurils_pages import AGENCY, OFFICIAL, OTHER, PRIMARY, described
from ingest.model import Module, Source

BINDS = "the declaration of 1956 binds Russia"
DECLARED = "declaration of war after the bombing"
ATTACKED = "attack after the bombing"
ORDERED = "the order that set the day after the bombing"
PREPARED = "the first order to prepare after the bombing"
FINANCE = "a measure on travel, assets or finance"
JOINT = "declared jointly with the G7"
SAME = "of the same types as American or EU measures"
IN_FORCE = "the measures of 2014 still in force"
WIDENED = "measures added to those of 2014"
EASED = "a measure of 2014 eased"
WARY = "the government is wary of Russian-Chinese ties"
STRAIN_FIRST = "the strain with China came before the concern"
STRAIN_REASON = "the strain with China is a reason for the concern"
EXPECTED = "Russia expects Japan to ease its sanctions"
HOPED = "Russia asks or hopes that Japan ease its sanctions"
HARDER = "Russia's terms on the islands hardened"
FIRMER = "Russia's leaders spoke more firmly on the islands"
RELIEF_REASON = "the prospect of relief is the reason"
KEPT = "no territory was ceded"

#: Source id: producer, title, address, grade.
PAGES: dict[str, tuple[str, str, str, str]] = {
    "ussr-declaration-1945-08-08": (
        "Union of Soviet Socialist Republics, transcribed by HyperWar",
        "Note handed to Ambassador Sato by V. M. Molotov",
        "https://www.ibiblio.org/hyperwar/PTO/Dip/USSR-Jap-DoW.html",
        PRIMARY,
    ),
    "harriman-stalin-1945-08-08": (
        "United States Embassy in Moscow, record printed by D. Minaev",
        "Conversation of Stalin and Harriman",
        "https://minaev.blogspot.com/2010/08/what-stalin-said-about-hiroshima.html",
        PRIMARY,
    ),
    "japan-times-2015-06-09": (
        "The Japan Times",
        "Abe's quandary: how to ensure Putin visits but Russia doesn't get too close to China",
        (
            "https://www.japantimes.co.jp/news/2015/06/09/national/politics-diplomacy/"
            "abe-quandary-ensure-putin-visits-russia-sanctions-doesnt-get-close-assertive-china/"
        ),
        AGENCY,
    ),
    "japan-times-2022-09-05": (
        "The Japan Times",
        "A soldier from Fukushima recalls Soviet detention",
        "https://www.japantimes.co.jp/news/2022/09/05/national/fukushima-soldier-soviet-union-detention/",
        AGENCY,
    ),
    "regnum-2025-08-18": (
        "Regnum",
        "Eighty years since the landing on Shumshu",
        "https://regnum.ru/article/3982795",
        AGENCY,
    ),
    "tass-2018-11-15": (
        "TASS",
        "Putin: negotiations with Japan on a peace treaty require deep analysis",
        "https://tass.com/politics/1030980/amp",
        AGENCY,
    ),
    "lavrov-2016-12-03": (
        "S. Lavrov, by Katehon",
        "Lavrov and Kishida discuss the Kuril Islands issue",
        "https://katehon.com/news/lavrov-and-kishida-discuss-kuril-islands-issue",
        OFFICIAL,
    ),
    "sputnik-2015-11-10": (
        "Ministry of Defence of Russia, by Sputnik",
        "Russia to complete construction of military bases on Kuril Islands in 2016",
        "https://sputnikglobe.com/20151110/russia-kurils-bases-1029885367.html",
        OFFICIAL,
    ),
    "hayashi-2025-05-15": (
        "Y. Hayashi, by The Japan Times",
        "Russia to drill near a disputed island",
        "https://www.japantimes.co.jp/news/2025/05/15/japan/russia-drills-near-japan-disputed-island/",
        OFFICIAL,
    ),
    "kihara-2025-11-07": (
        "M. Kihara, by Jiji Press",
        "Russia warns of drills near island disputed with Japan",
        "https://www.nippon.com/en/news/yjj2025110701022/russia-warns"
        "-of-drills-near-island-disputed-with-japan.html",
        OFFICIAL,
    ),
    "kremlin-2016-12-15": (
        "S. Lavrov, by the President of Russia",
        "Foreign Minister on the first talks in Yamaguchi Prefecture",
        "http://en.kremlin.ru/supplement/5148",
        OFFICIAL,
    ),
    "lavrov-2017-01-17": (
        "S. Lavrov, by the Embassy of Russia in Japan",
        "Answer to media questions regarding Russia-Japan relations",
        (
            "http://tokyo.mid.ru/en_GB/web/tokyo-en/-/foreign-minister-sergey-lavrov-s-answer-to-media-"
            "questions-regarding-russia-japan-relations-moscow-january-17-2017-"
        ),
        OFFICIAL,
    ),
    "sankei-2016-12-17": (
        "Sankei Shimbun",
        "Why Prime Minister Abe hurries defence cooperation with Russia",
        "https://www.sankei.com/article/20161217-X2T3V3HIUVOVTKZPOMC3J2AXH4/",
        AGENCY,
    ),
    "freenews-2016-06-09": (
        "Reuters, retold by Free News",
        "Japan reported the approach to its borders of ships of Russia and China",
        (
            "http://freenews-en.tk/2016/06/09/japan-reported-the-approach-to-its-borders-ships-of-"
            "russia-and-china/"
        ),
        OTHER,
    ),
    "asahi-globe-2021-10": (
        "Asahi Shimbun Globe",
        "Chinese and Russian ships in the Tsugaru Strait",
        "https://globe.asahi.com/article/14463657",
        AGENCY,
    ),
    "stripes-2014-08": (
        "Stars and Stripes",
        "Japan concerned Pacific security situation getting worse",
        (
            "https://www.stripes.com/theaters/asia_pacific/japan-concerned-pacific-security-situation-"
            "getting-worse-1.296803"
        ),
        AGENCY,
    ),
    "interfax-2015-01-21": (
        "S. Lavrov, by Interfax",
        "Russia to consider Putin's visit to Japan as soon as dates proposed",
        "https://interfax.com/newsroom/top-stories/38399/",
        OFFICIAL,
    ),
    "sputnik-2016-01-19": (
        "Financial Times, retold by Sputnik",
        "Japan, Russia and the G8: Abe on Putin",
        "https://fr.sputniknews.africa/20160119/japon-russie-g8-abe-poutine-1021057634.html",
        AGENCY,
    ),
    "matviyenko-2016-11-02": (
        "V. Matviyenko, by Xinhua",
        "Moscow hopes Tokyo considers lifting anti-Russia sanctions",
        "http://en.chinagate.cn/2016-11/02/content_39624083.htm",
        OFFICIAL,
    ),
    "izvestia-2016-12": (
        "Izvestia",
        "Japan will ease the visa regime with Russia",
        "http://izvestia.ru/news/650835",
        AGENCY,
    ),
    "xinhua-2016-12-16": (
        "Xinhua",
        "Japan to relax visa requirement for Russian visitors",
        "http://en.chinagate.cn/2016-12/16/content_39928077.htm",
        AGENCY,
    ),
    "afp-2014-08-05": (
        "Y. Suga, by Agence France-Presse",
        "Japan unveils Russia, Crimea sanctions",
        "https://news.yahoo.com/japan-unveils-russia-crimea-sanctions-144615161--finance.html",
        OFFICIAL,
    ),
    "voice-of-america-2014-09": (
        "Voice of America",
        "Japan joins the sectoral sanctions",
        "https://d31icbnmvylvz7.cloudfront.net/a/russia-japan-rillashionship-sanctions/2462970.html",
        AGENCY,
    ),
    "tass-2014-12-09": (
        "TASS",
        "New Japan sanctions not to affect preparation of Putin's visit",
        "http://itar-tass.com/en/world/765851",
        AGENCY,
    ),
    "tass-2017-02-13": (
        "TASS",
        "Abe discussed anti-Russian sanctions in the United States",
        "http://tass.com/world/930612",
        AGENCY,
    ),
    "peskov-2019": (
        "D. Peskov, by Interfax through UAWire",
        "Japan's support for sanctions is an obstacle to the peace treaty",
        (
            "https://uawire.org/kremlin-japan-s-support-for-sanctions-against-russia-is-an-obstacle-to-"
            "signing-the-peace-treaty"
        ),
        OFFICIAL,
    ),
    "g7-ministers-2018-04": (
        "Foreign ministers of the G7, Toronto, by USDaily",
        "G7 mull new sanctions on Russia",
        "https://usdaily.info/special-news/g7-mull-new-sanctions-on-russia-242340.html",
        OFFICIAL,
    ),
    "g7-ministers-2021-03-18": (
        "Foreign ministers of the G7, by QIRIM News",
        "Joint statement on the seventh anniversary of Crimea's occupation",
        (
            "https://qirim.news/en/kryimskie-tataryi-en/g7-eu-condemn-crimea-s-illegal-occupation-by-russia-"
            "on-7th-anniversary-joint-statement/"
        ),
        OFFICIAL,
    ),
    "sputnik-2022-03-21": (
        "Ministry of Foreign Affairs of Russia, by Sputnik",
        "Russia refuses to discuss peace treaty with Japan",
        (
            "https://sputniknews.com/20220321/russia-refuses-to-discuss-peace-treaty-with-japan-foreign-"
            "ministry-says-1094060871.html"
        ),
        OFFICIAL,
    ),
    "mofa-bluebook-2023": (
        "Ministry of Foreign Affairs of Japan",
        "Diplomatic Bluebook 2023: change in policy toward Russia and sanctions",
        "https://www.mofa.go.jp/policy/other/bluebook/2023/en_html/feature/f0202.html",
        OFFICIAL,
    ),
    "iwaya-2024-11-12": (
        "T. Iwaya, by TASS through RusNewsHub",
        "Japan will keep its sanctions",
        (
            "https://rusnewshub.ru/2024/11/12/%d0%b2-%d0%bc%d0%b8%d0%b4-%d1%8f%d0%bf%d0%be%d0%bd%d0%b8%d0%b8-"
            "%d0%bf%d0%be%d0%bb%d0%be%d0%b6%d0%b8%d1%82%d0%b5%d0%bb%d1%8c"
            "%d0%bd%d0%be-%d0%b2%d0%be%d1%81%d0%bf"
            "%d1%80%d0%b8%d0%bd%d1%8f%d0%bb%d0%b8"
        ),
        OFFICIAL,
    ),
}

ISSUERS = {
    "hayashi-2025-05-15": "JPN",
    "kihara-2025-11-07": "JPN",
    "ussr-declaration-1945-08-08": "RUS",
    "harriman-stalin-1945-08-08": "USA",
    "lavrov-2016-12-03": "RUS",
    "sputnik-2015-11-10": "RUS",
    "kremlin-2016-12-15": "RUS",
    "lavrov-2017-01-17": "RUS",
    "interfax-2015-01-21": "RUS",
    "matviyenko-2016-11-02": "RUS",
    "afp-2014-08-05": "JPN",
    "peskov-2019": "RUS",
    "g7-ministers-2018-04": "JPN",
    "g7-ministers-2021-03-18": "JPN",
    "mofa-bluebook-2023": "JPN",
    "sputnik-2022-03-21": "RUS",
    "iwaya-2024-11-12": "JPN",
}


def _state_of_war() -> Iterator[Coded]:
    """K1."""
    yield Coded(
        "K1",
        "tass-ended-2018",
        NO,
        WAR,
        "The Soviet-Japanese Joint Declaration on ending the war between the two countries and restoring "
        "diplomatic and consular relations was signed in Moscow on October 1956.",
        "tass-2018-11-15",
    )
    confirmed = (
        "It was confirmed that the Japan-Soviet Joint Declaration in 1956 is a fundamental legal document "
        "that established the starting point"
    )
    for slug, assertion in (("irkutsk-basis", IN_FORCE_ACT), ("irkutsk-binds", BINDS)):
        origin = "irkutsk-statement-2001"
        yield Coded("K1", slug, YES, assertion, confirmed, "mofa-2001-03-25", origin)
    yield Coded(
        "K1",
        "lavrov-successor",
        YES,
        BINDS,
        "Russia as a state successor of the Soviet Union is follower of this document",
        "lavrov-2016-12-03",
    )
    yield Coded(
        "K1",
        "putin-binds",
        YES,
        BINDS,
        "“it is of great significance that this declaration was ratified by the parliaments of both "
        "countries.”",
        "asahi-2016-09-06",
    )
    yield Coded(
        "K1",
        "kremlin-binds",
        YES,
        BINDS,
        "have agreed at their meeting to intensify negotiations to draft a peace treaty, based on the "
        "Soviet-Japanese Joint Declaration of 1956",
        "kremlin-2018-11-14",
    )


def _august_1945() -> Iterator[Coded]:
    """K2 and K11: the declaration, the order, and what was said of the bomb."""
    note = (
        "the Soviet Government declares that from tomorrow, that is from August 9, the Soviet Union will "
        "consider herself in a state of war against Japan"
    )
    declaration = "ussr-declaration-1945-08-08"
    directive, hour, memoirs = (
        "stavka-directive-1945-08-07",
        "pu-yi-life-2026-11-24",
        "vasilevsky-memoirs-2026-11-24",
    )
    received = "Ngày 7 tháng Tám, chúng tôi nhận được chỉ thị của Đại bản doanh."
    for claim in ("K2", "K11"):
        yield Coded(claim, "declaration", YES, DECLARED, note, declaration)
    yield Coded("K2", "attack", YES, ATTACKED, note, declaration)
    yield Coded(
        "K2",
        "stalin-on-the-bomb",
        SILENT,
        "the bombing was the reason",
        "The atomic bomb might give them this pretext.",
        "harriman-stalin-1945-08-08",
    )
    yield Coded("K11", "directive-memoirs", YES, ORDERED, received, memoirs, directive)
    yield Coded(
        "K11",
        "directive-hour",
        YES,
        ORDERED,
        "Верховный Главнокомандующий подписал директиву о вступлении СССР в войну против Японии 7 августа в "
        "16 часов 30 минут",
        hour,
        directive,
    )
    yield Coded(
        "K11",
        "june-directives",
        NO,
        PREPARED,
        "để hoàn thành các nhiệm vụ mà các chỉ thị của Đại bản doanh ngày 28 tháng Sáu đã đề ra",
        memoirs,
        "stavka-directives-1945-06-28",
    )


def _troops() -> Iterator[Coded]:
    """K4."""
    for slug, name in (("iturup", "Iturup"), ("kunashir", "Kunashir")):
        yield Coded(
            "K4",
            f"{slug}-bases",
            YES,
            UNITS.format(name),
            "carrying out massive work on construction of two military bases on the Kunashir and "
            "Iturup islands",
            "sputnik-2015-11-10",
        )
    for slug, quotation, source in (
        (
            "buildup-may-2025",
            "\"Russia's military buildup on the four islands goes against our country's position on "
            "these islands "
            'and is unacceptable,"',
            "hayashi-2025-05-15",
        ),
        (
            "buildup-november-2025",
            "\"Russia's military buildup on the Northern Territories runs counter to our country's "
            "stance on the "
            'four islands and is unacceptable."',
            "kihara-2025-11-07",
        ),
    ):
        yield Coded("K4", slug, YES, UNITS.format("the islands"), quotation, source)


def _nagato() -> Iterator[Coded]:
    """K6: the Russian minister after the first talks and a month later."""
    joint = (
        "Mr.Putin and Japanese Prime Minister Shinzo Abe agreed to continue negotiations on "
        "developing a peace "
        "treaty."
    )
    yield Coded("K6", "two-lavrov", SILENT, TWO, joint, "lavrov-2017-01-17")
    yield Coded(
        "K6",
        "islands-lavrov",
        YES,
        ISLANDS,
        "liberalise the travel restrictions, first for the former residents of the islands",
        "lavrov-2017-01-17",
    )


def _wary() -> Iterator[Coded]:
    """K7b and K12."""
    times, sankei, globe = "japan-times-2015-06-09", "sankei-2016-12-17", "asahi-globe-2021-10"
    side = "Japan doesn’t want to push Russia further to the Chinese side, according to Japanese officials."
    yield Coded("K7b", "officials-not-to-push", YES, WARY, side, times)
    yield Coded(
        "K7b",
        "wedge",
        YES,
        WARY,
        "こうした日露の信頼醸成は、中露の間にくさびを打ち込むことにつながる。",
        sankei,
    )
    yield Coded(
        "K7b",
        "ships-at-once",
        YES,
        WARY,
        "the Japanese government is investigating this fact, to determine whether coordination of the "
        "actions",
        "freenews-2016-06-09",
    )
    yield Coded(
        "K7b",
        "strategy-of-2013",
        YES,
        WARY,
        "日本の安全保障にとってロシアと中国は別の存在だという認識のもと、中ロの離間を目指す戦略だった",
        globe,
    )
    yield Coded(
        "K12",
        "zone-of-2013",
        YES,
        STRAIN_FIRST,
        "Japan is deeply concerned about China’s establishment of an Air Defense Identification Zone in the "
        "East China Sea, which occurred in November.",
        "stripes-2014-08",
    )
    yield Coded(
        "K12",
        "ambitions",
        YES,
        STRAIN_REASON,
        "As the security environment in East Asia has become increasingly severe partly because of China’s "
        "rising territorial ambitions and military buildup",
        times,
    )
    yield Coded(
        "K12",
        "threat",
        YES,
        STRAIN_REASON,
        "中国の軍事的脅威が眼前に迫った現実的な危機に変質するにつれ、防衛省・自衛隊では露軍との協力が必要との認識が高まっていた。",
        sankei,
    )


def _initiatives() -> Iterator[Coded]:
    """K8a and K8b."""
    yield Coded(
        "K8a",
        "2015-01-invitation",
        NO,
        MEETING,
        "the receipt of an invitation. It was passed to President Putin in principle, and he accepted "
        "it in principle.",
        "interfax-2015-01-21",
    )
    yield Coded(
        "K8a",
        "2016-01-moscow-or-tokyo",
        NO,
        MEETING,
        'Shinzo Abe a déclaré qu\'il se rendrait à Moscou "en tant que président du G8" ou inviterait '
        "Vladimir "
        "Poutine à Tokyo.",
        "sputnik-2016-01-19",
    )
    yield Coded(
        "K8a",
        "2016-11-joint-projects",
        YES,
        ECONOMIC,
        "Russia was interested in joint projects with Japan in car manufacturing, pharmaceutics and "
        "the medical "
        "industry, as well as the high-tech sphere",
        "matviyenko-2016-11-02",
    )
    yield Coded(
        "K8a",
        "2016-12-ministers",
        YES,
        MEETING,
        "Today, President Putin proposed resuming these meetings, as well as meetings between our "
        "heads of general staff.",
        "kremlin-2016-12-15",
        "putin-two-plus-two-2016-12-15",
    )
    yield Coded(
        "K8b",
        "hope-matviyenko",
        YES,
        SOUGHT,
        "particularly in developing its Siberia and the Far East region with Japanese investors",
        "matviyenko-2016-11-02",
    )


def _sanctions_2014() -> Iterator[Coded]:
    """K9a: what kind of measures, and how near to those of others."""
    april, july, times = "mofa-2014-04-29", "mofa-2014-07-28", "japan-times-2014-07-28"
    reviewed = (
        "those who were directly responsible for the annexation of Crimea and destabilisation of "
        "eastern Ukraine, "
        "and after we reviewed sanctions by the United States and EU"
    )
    banks = "24 сентября Токио ввел санкции против тех же банков, что и США"
    visas = "Japan has decided to stop issuing visas to enter Japan to a total of 23 individuals"
    freeze = (
        "to freeze assets in Japan of the individuals and organizations considered to have directly "
        "involved in the "
        "annexation of Crimea"
    )
    yield Coded("K9a", "april-visas", YES, FINANCE, visas, april)
    yield Coded("K9a", "july-assets", YES, FINANCE, freeze, july)
    yield Coded("K9a", "september-banks", YES, FINANCE, banks, "voice-of-america-2014-09")
    yield Coded(
        "K9a",
        "april-joint",
        YES,
        JOINT,
        "the G7, including Japan, agreed to move swiftly to impose additional sanctions on Russia",
        april,
    )
    yield Coded(
        "K9a",
        "july-joint",
        YES,
        JOINT,
        "After consulting with our G-7 partners and the United Nations",
        times,
    )
    yield Coded(
        "K9a",
        "july-same",
        YES,
        SAME,
        "to take coordinated action in line with the EU’s position publicly announced recently",
        july,
    )
    yield Coded("K9a", "august-same", YES, SAME, reviewed, "afp-2014-08-05")
    yield Coded("K9a", "september-same", YES, SAME, banks, "voice-of-america-2014-09")
    yield Coded("K9a", "august-in-line", YES, IN_LINE, reviewed, "afp-2014-08-05")
    yield Coded(
        "K9a",
        "april-followed",
        YES,
        IN_LINE,
        "Japan followed the United States and the European Union in taking further steps against "
        "Russia in April",
        times,
    )
    yield Coded(
        "K9a",
        "december-measure",
        YES,
        MEASURE,
        "the Japanese Cabinet has approved a list of 26 individuals and 14 organizations",
        "tass-2014-12-09",
    )


def _relief() -> Iterator[Coded]:
    """K9b: ``figure`` is the last year for which the document shows the state of the measures."""
    yield Coded(
        "K9b",
        "visas-before",
        SILENT,
        EASED,
        "The move would be a de-facto lifting of sanctions by the G7, as Japan halted bilateral talks "
        "on easing visa "
        "requirements as part of its sanctions",
        "xinhua-2016-12-16",
        figure="2016",
    )
    yield Coded(
        "K9b",
        "stance-2017",
        NO,
        IN_FORCE,
        "Japan will continue to adhere to a single stance with the G7 member-countries on the issue "
        "of sanctions "
        "imposed on Russia",
        "tass-2017-02-13",
        figure="2017",
    )
    yield Coded(
        "K9b",
        "peskov-obstacle",
        NO,
        IN_FORCE,
        "“They support the sanctions and this is one of the questions and one of the situations that "
        "prevents us "
        "from signing the peace treaty,”",
        "peskov-2019",
        figure="2019",
    )
    yield Coded(
        "K9b",
        "g7-toronto",
        NO,
        IN_FORCE,
        "“The sanctions that were imposed against Russia after its unacceptable actions in Ukraine will be "
        "continued,”",
        "g7-ministers-2018-04",
        figure="2018",
    )
    yield Coded(
        "K9b",
        "g7-seven-years",
        NO,
        IN_FORCE,
        "The G7 remains fully committed to the implementation of sanctions",
        "g7-ministers-2021-03-18",
        figure="2021",
    )
    yield Coded(
        "K9b",
        "gsdb-case",
        NO,
        IN_FORCE,
        "Case 1002: Japan against Russia, 2014 to 2022: trade, military, financial, travel",
        "gsdb-2023",
        figure="2022",
    )
    yield Coded(
        "K9b",
        "bluebook",
        NO,
        WIDENED,
        "taking resolute actions such as implementing severe sanctions against Russia in cooperation "
        "with the "
        "international community, including the G7",
        "mofa-bluebook-2023",
        figure="2022",
    )
    yield Coded(
        "K9b",
        "iwaya",
        NO,
        WIDENED,
        "Япония сохранит санкции против Москвы до тех пор, пока не будет урегулирован конфликт на Украине",
        "iwaya-2024-11-12",
        figure="2024",
    )


def _expected() -> Iterator[Coded]:
    """K13."""
    hope = "We hope that Japan will consider lifting restrictions ... because it negatively impacts"
    for assertion, says in ((HOPED, YES), (EXPECTED, SILENT)):
        slug = "hopes" if assertion == HOPED else "no-more-than-hope"
        yield Coded("K13", f"matviyenko-{slug}", says, assertion, hope, "matviyenko-2016-11-02")
    yield Coded(
        "K13",
        "visas",
        YES,
        HOPED,
        "Издание утверждает, что российская сторона заинтересована в подобных мерах",
        "izvestia-2016-12",
    )
    yield Coded(
        "K13",
        "putin-harm",
        SILENT,
        EXPECTED,
        "How are we going to further develop economic relations on a new, much higher...level, given "
        "the existence of "
        "a sanctions regime?",
        "rferl-2016-12-13",
        "putin-nippon-television-2016-12",
        "RUS",
    )
    yield Coded(
        "K13",
        "lavrov-not-on-us",
        SILENT,
        EXPECTED,
        "We would be glad to receive the Japanese foreign minister. But this depends not on us",
        "interfax-2015-01-21",
    )


def _terms() -> Iterator[Coded]:
    """K10."""
    interview = "putin-nippon-television-2016-12"
    yield Coded(
        "K10",
        "no-problems",
        YES,
        FIRMER,
        "“We believe we have no territorial problems at all. It is only Japan that believes it has "
        "territorial "
        "problems with Russia.",
        "japan-times-2016-12-13",
        interview,
        "RUS",
    )
    yield Coded(
        "K10",
        "lima-sovereign",
        SILENT,
        FIRMER,
        "we regard them as a sovereign Russian territory whose status is confirmed by international "
        "documents. But we "
        "are open for dialogue",
        "sputnik-copy-2016-11-21",
        "putin-lima-2016-11-20",
        "RUS",
    )
    yield Coded(
        "K10",
        "declaration-followed",
        NO,
        HARDER,
        "Russia as a state successor of the Soviet Union is follower of this document",
        "lavrov-2016-12-03",
    )
    yield Coded(
        "K10",
        "sieg",
        SILENT,
        RELIEF_REASON,
        "It became somewhat less attractive to Putin to try to wean Tokyo from the US side. So that "
        "he had less reason "
        "to compromise.",
        "reuters-video-2016-12-16",
    )
    yield Coded(
        "K10",
        "not-resolved",
        YES,
        KEPT,
        "the issue of the Northern Territories has not been resolved and there is no peace treaty "
        "between Japan and Russia",
        "kishida-2023-02-07",
    )
    yield Coded(
        "K10",
        "talks-ended",
        YES,
        KEPT,
        "The Russian side, under the current conditions, does not intend to continue negotiations "
        "with Japan on the "
        "peace treaty",
        "sputnik-2022-03-21",
    )


CODED = (
    *_state_of_war(),
    *_august_1945(),
    *_troops(),
    *_nagato(),
    *_wary(),
    *_initiatives(),
    *_sanctions_2014(),
    *_relief(),
    *_expected(),
    *_terms(),
)


def sources(root: Path) -> list[Source]:
    """The pages coded that are described here."""
    return [described(source, *PAGES[source], excerpt=True) for source in sorted(PAGES)]


MODULE = Module(
    sources=sources,
    series=[],
    rows=lambda _: [],
    evidence=[rows_of(coded, ISSUERS) for coded in CODED],
)
