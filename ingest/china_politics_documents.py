"""Coded documents on Russia's politics in East Asia, beside those of the collection (claims C3 to C18).

Each row says of one sentence that was read whether it supports or contradicts an assertion of
the claim's rule, or is silent on it. Reprints of one text share their origin. A figure is an hour
after midnight UTC (C7a), the year of a text or an act (C9a, C13a, C15, C17, C18), or a step on the
ladder of the rule (C9c: 0 takes no side, 1 asks all for restraint, 2 leans to the partner's view
of procedure, 3 supports the partner's position or names the other side as at fault, 4 promises
aid). One reader did the coding.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ingest import china_politics_pages, diplomacy_pages
from ingest.model import Module, Source

YES, NO, SILENT = "supports", "contradicts", "silent"

ONE_EXERCISE = "both navies took part in one exercise"
IN_SEPTEMBER = "at least one day in September 2016"
WITHIN_SEPTEMBER = "opened and closed in September 2016"
IN_THE_SEA = "part of the area in the South China Sea"
SUSPENDED = "a Russian act suspends the plutonium agreement"
PUBLISHED = "the act of suspension was made known"
BILL = "a bill of suspension was sent to parliament"
LAW = "a law of suspension came into force"
IN_OCTOBER = "the act is of October 2016"
TALKS_ENDED = "the State Department announced the end of the talks on Syria"
HOUR_TALKS = "hour by which the announcement was known"
OUTSIDE = "a condition or reason lies outside plutonium"
OFFERED = "cooperation against terrorism was offered or withheld over the response to the war"
FRONT = "a joint front against terrorism was offered by that name"
IN_TIME = "this came after the war began and before the response was eased"
RESPONSE = "Western decision-makers named it as a reason for a milder response"
RESTRAINT = "call for restraint or peaceful settlement"
OF_STATE = "the Department of State is the issuer"
COERCION = "the phrase on economic coercion is there"
RHETORIC = "the phrase on rhetoric is there"
ESCALATION = "the phrase on escalation is there"
ESCALATION_EXACT = "the phrase on escalation is there word for word"
ESCALATION_SENSE = "the sense of the phrase on escalation is there"
CHINA_BLAMED = "China is named as one to blame"
CHINA_ALONE = "China alone is blamed"
FOR_JAPAN = "Japan or its dispute with China is the setting of the phrases"
FOR_JAPAN_SENSE = "Japan or its dispute with China is the setting of their sense"
STATE_EAST = "text of the Department of State; East China Sea"
STATE_SOUTH = "text of the Department of State; South China Sea"
EXECUTIVE_EAST = "text of the American executive; East China Sea"
RUSSIA_SOUTH = "text of Russia; South China Sea"
RUSSIA_EAST = "text of Russia; East China Sea"
JOINT_SOUTH = "joint text of Russia and China; South China Sea"
OUT_OF_TERRITORIAL_SEA = "no act in the territorial sea"
OUT_OF_CONTIGUOUS_ZONE = "no act in the contiguous zone"
OUT_OF_AIR_ZONES = "no act in the air defence zones around"
NO_WAR_TEXT = "no joint text on the outcome of the war with Japan"
AIM = "Russia means closer relations with Japan as leverage over China"
SPHERE = "a Chinese or joint text acknowledges a Russian sphere"
ALIGNED = "a Chinese or joint text aligns the Belt and Road with the Eurasian Economic Union"
GLOBAL = "a stated reason of policy in East Asia is global"
MATERIAL = "material support"
DILUTED = "a Council text was diluted or blocked"
NO_DEFENCE = "no obligation of defence"
AGAINST_KOREA = "objects to the deployment in Korea"
AGAINST_THAAD = "objects to the system by name"
AGAINST_DEFENCE = "objects to American missile defence in Asia"
REASON = "the North's nuclear or missile threat is the reason"
NUCLEAR = "the nuclear programme is named as a reason"
ONLY_REASON = "it is the only reason"
MOTIVE = "the motive is the North's threat, in others' judgement"
AFTER_TESTS = "the decision came after a test of the same or the preceding year"
DECIDED = "the stationing is decided"
RESET = "a reset was on the table"
LINKED = "Korea is linked to the wider relation"
GAIN = "a Russian gain is linked to Korea"
WARY = "guards against China's economic or political influence"
CORDIAL = "relations are cordial"
NAMED = "a text of both names a strategic partnership"
USED = "the name is used again"


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


_MATVEYEV = (
    "the forces of the Russian Pacific Fleet and the Navy of the People’s Liberation Army of China will "
    "drill organizing defense of ships at sea and joint assault force landing in the South China Sea"
)
_LIANG = (
    "China and Russia will stage an eight-day Navy drill in the South China Sea off southern China’s "
    "Guangdong Province starting Monday"
)
_LIANG_DAYS = "the drill, from Sept. 12-19, is part of an annual program"
_LIANG_NAME = (
    "aims to consolidate and advance the Sino-Russian comprehensive strategic partnership of coordination"
)
_XINHUA_DAYS = 'The "Joint Sea 2016" drill, running from Sept. 13 to 19'
_LAW = (
    "Приостановить действие соглашения… в связи с коренным изменением обстоятельств, возникновением "
    "угрозы стратегической стабильности в результате недружественных действий США"
)
_REGNUM_LAW = (
    "Президент РФ Владимир Путин подписал закон, приостанавливающий действие соглашения с США по "
    "оружейному плутонию."
)
_KIRBY_RUSSIAN = "Америка приостанавливает взаимодействие с Россией по вопросу соблюдения перемирия в Сирии"
_LAVROV_NATO = (
    "some leading alliance officials were whispering in my ears: ‘You are not going to halt the "
    "Afghanistan transit, are you?’"
)
_KABULOV = (
    "No one with common sense can expect to co-operate with Russia in one part of the world while acting "
    "against it in another"
)
_KABULOV_SPACE = (
    "if the NATO countries continue to their hostile policies with regard to Russia, definitely this "
    "issue will happen"
)
_MEDVEDEV = "Das wäre für die USA nützlicher als die Entwicklung von Beziehungen mit verrotteten Regimes"
_MEDVEDEV_FRONT = "mit Russland einen “koordinierten” Kampf gegen den Terrorismus zu führen"
_MID_MAY = (
    "All relevant disputes should be resolved peacefully through friendly negotiations and agreements "
    "between the parties concerned, without internationalization or external interference"
)
_CONSENSUS = (
    "Relevant disputes over the South China Sea should be settled in peaceful manners though "
    "consultations and negotiations by parties directly concerned"
)
_PONDERED = "all actions which take place there must be pondered, balanced and not add instability"
_VENTRELL = (
    "Recent developments include an uptick in confrontational rhetoric, disagreements over resource "
    "exploitation, coercive economic actions, and the incidents around the Scarborough Reef"
)
_SANSHA = (
    "China's upgrading of the administrative level of Sansha City and establishment of a new military "
    "garrison there [...] risk further escalating tensions in the region"
)
_KERRY = "Escalatory action will only increase tensions in the region and create risks of an incident"
_STATUS_QUO = "This unilateral action constitutes an attempt to change the status quo in the East China Sea."
_NORTH_KOREA_ONLY = "it would be focused solely on North Korea"
_JOINT_ONLY = "will be operated only in response to the DPRK's nuclear and missile threats"
_THAAD_PRESENT = (
    "today's long-range ballistic missile launch and recent nuclear test by North Korea highlights the "
    "serious nuclear, weapons of mass destruction, and ballistic missile threat"
)
_THAAD_DECIDED = (
    "they have decided to deploy an advanced U.S. missile defense system, called Terminal High Altitude "
    "Area Defense (THAAD)"
)
_THAAD_JOINT = (
    "protect the safety of South Korea and its people from the DPRK's nuclear threats, weapons of mass "
    "destruction and ballistic missiles"
)
_MID_JULY = (
    "The participants strongly condemned these plans and discussed the possibility of coordinating more "
    "closely in the wake of these unfavourable developments."
)
_MID_GOALS = (
    "such actions by the United States and the Republic of Korea are not consistent with their purported "
    "goals"
)
_MID_REAL = (
    "the U.S. and South Korea have reached an agreement on deploying American THAAD missile defense "
    "system on the territory of the Republic of Korea. This step makes us seriously concerned"
)
_ANTONOV = "يخرج بشكل واضح من وراء مهمات ردع” التهديد الكوري الشمالي"
_ANTONOV_GLOBAL = (
    "تستمر في بناء قدرات جزء آسيا والمحيط الهادئ بنظام الدفاع الصاروخي العالمي، الأمر الذي سيؤدي حتما إلى "
    "تقويض التوازن الاستراتيجي"
)
_OBJECTION = (
    "Both sides reaffirmed their grave concern and strong objection to the fact that the United States "
    "and South Korea continue deployment of US THAAD anti-missile system."
)
_HELSINKI = (
    "the shared desire of President Trump and myself to correct the negative situation in bilateral "
    "relations and map out initial steps to improve them"
)
_MUTUAL_TRUST = (
    "mutual trust between them has reached an unprecedented level and laid a solid foundation for "
    "bilateral cooperation"
)
_ALLIES = "We see each other as close allies, so of course we always listen to each other"
_TWO_DECADES = (
    "the two countries established a strategic partnership two decades ago and signed a treaty of "
    "friendship and cooperation 15 years ago"
)
_XI = "unswervingly commit to deepening China-Russia comprehensive strategic partnership of coordination"
_KEY_PARTNER = "China today is our strategic key partner."
_SIGNED_2025 = "signed off on a joint statement on deepening the comprehensive strategic partnership"
_TREATY_2024 = (
    "if one of the parties is subjected to an armed attack by any state or several states and thus finds "
    "itself in a state of war, the other party will immediately provide military and other assistance"
)
_CHURKIN = (
    "we also have certain economic interests which have nothing to do with North Korea’s nuclear and "
    "missile program"
)

_USA, _RUS = "press-statement-2012-08-03", "statement-mid-2016-07-08"


def _ventrell(item: str, says: str, assertion: str, quotation: str) -> list[Coded]:
    """The press statement of August 2012 and two newspapers that print it."""
    return [
        Coded("C9b", f"{item}{suffix}", says, assertion, quotation, source, _USA)
        for suffix, source in (
            ("", _USA),
            ("-abs-cbn", "abs-cbn-2012-08-03"),
        )
    ]


CODED: tuple[Coded, ...] = (
    Coded("C3", "navies-matveyev", YES, ONE_EXERCISE, _MATVEYEV, "statement-matveyev-2016-08-22"),
    Coded("C3", "sea-matveyev", YES, IN_THE_SEA, _MATVEYEV, "statement-matveyev-2016-08-22"),
    Coded(
        "C3",
        "navies-fedotenkov",
        YES,
        ONE_EXERCISE,
        "every time we build the foundations of our interaction, control systems, ensure full clarity in the "
        "actions of commanders",
        "statement-fedotenkov-2016-09-12",
    ),
    Coded("C3", "navies-liang-yang", YES, ONE_EXERCISE, _LIANG, "statement-liang-yang-2016-09-11"),
    Coded("C3", "sea-liang-yang", YES, IN_THE_SEA, _LIANG, "statement-liang-yang-2016-09-11"),
    Coded("C3", "september-liang-yang", YES, IN_SEPTEMBER, _LIANG_DAYS, "statement-liang-yang-2016-09-11"),
    Coded("C3", "within-liang-yang", YES, WITHIN_SEPTEMBER, _LIANG_DAYS, "statement-liang-yang-2016-09-11"),
    Coded("C3", "september-xinhua-15", YES, IN_SEPTEMBER, _XINHUA_DAYS, "xinhua-2016-09-15"),
    Coded("C3", "within-xinhua-15", YES, WITHIN_SEPTEMBER, _XINHUA_DAYS, "xinhua-2016-09-15"),
    Coded(
        "C3",
        "sea-xinhua-15",
        YES,
        IN_THE_SEA,
        "The on-going Russian-Chinese naval drills in the South China Sea",
        "xinhua-2016-09-15",
    ),
    Coded(
        "C3",
        "september-wang-hai",
        SILENT,
        IN_SEPTEMBER,
        'the joint drill is "a strategic measure"',
        "statement-wang-hai-2016-09-13",
    ),
    Coded(
        "C3",
        "september-zakharova",
        YES,
        IN_SEPTEMBER,
        "The on-going Russian-Chinese naval drills in the South China Sea should help strengthen stability",
        "statement-zakharova-2016-09-15",
    ),
    Coded(
        "C3",
        "sea-zakharova",
        YES,
        IN_THE_SEA,
        "The on-going Russian-Chinese naval drills in the South China Sea should help strengthen stability",
        "statement-zakharova-2016-09-15",
    ),
    Coded(
        "C3",
        "september-defence-ministry",
        YES,
        IN_SEPTEMBER,
        "انطلقت، الإثنين 12 سبتمبر، المناورات البحرية",
        "statement-defence-ministry-2016-09-12",
    ),
    Coded(
        "C3",
        "within-defence-ministry",
        YES,
        WITHIN_SEPTEMBER,
        "والتى من المقرر أن تستمر ثمانية أيام",
        "statement-defence-ministry-2016-09-12",
    ),
    Coded(
        "C5a",
        "region-copy",
        YES,
        "the region is Asia",
        "That many readers informed with a much-maligned Asia focus of Barack Obama will not have listened "
        "of Mr Putin’s hints",
        "report-news-today",
    ),
    Coded(
        "C5a",
        "words-copy",
        SILENT,
        "the words are there in the same sense",
        "Ties with India have strengthened by municipal arch co-operation and weapons sales.",
        "report-news-today",
    ),
    Coded("C7a", "law", YES, LAW, _LAW, "law-2016-10-31"),
    Coded("C7a", "law-in-force-regnum", YES, LAW, _REGNUM_LAW, "regnum-2016-10-31"),
    Coded("C7a", "october-law", YES, IN_OCTOBER, _LAW, "law-2016-10-31"),
    Coded(
        "C7a",
        "bill",
        YES,
        BILL,
        "Действие Соглашения и протоколов к Соглашению может быть возобновлено после устранения",
        "bill-2016-10-03",
    ),
    Coded(
        "C7a",
        "bill-rossiiskaya-gazeta",
        YES,
        BILL,
        "В думской базе появился проект закона о приостановлении соглашения с США",
        "rossiiskaya-gazeta-2016-10-03",
    ),
    Coded(
        "C7a",
        "published-reuters",
        YES,
        PUBLISHED,
        "signed a decree on Monday to suspend an agreement with the United States on disposing of "
        "weapons-grade plutonium",
        "reuters-2016-10-03",
    ),
    Coded(
        "C7a",
        "published-the-hindu",
        YES,
        PUBLISHED,
        "President Vladimir Putin on Monday ordered a halt to an agreement with the United States on "
        "plutonium disposal",
        "the-hindu-2016-10-03",
    ),
    Coded(
        "C7a",
        "published-rossiiskaya-gazeta",
        YES,
        PUBLISHED,
        "Внесению законопроекта предшествовал указ президента",
        "rossiiskaya-gazeta-2016-10-03",
    ),
    # 21:09 in Moscow, three hours ahead of UTC.
    Coded(
        "C7a",
        "hour-channel-one",
        SILENT,
        HOUR_TALKS,
        "3 октября 2016, 21:09 США прекращают сотрудничество с РФ по перемирию в Сирии",
        "channel-one-2016-10-03",
        figure="18.15",
    ),
    Coded("C7a", "talks-channel-one", YES, TALKS_ENDED, _KIRBY_RUSSIAN, "channel-one-2016-10-03"),
    Coded("C7b", "outside-law", YES, OUTSIDE, _LAW, "law-2016-10-31"),
    Coded("C8", "offered-lavrov", YES, OFFERED, _LAVROV_NATO, "statement-lavrov-2008-08-21"),
    Coded("C8", "offered-kabulov", YES, OFFERED, _KABULOV, "statement-kabulov-2008-08-25"),
    Coded("C8", "offered-medvedev", YES, OFFERED, _MEDVEDEV, "statement-medvedev-2008-09-11"),
    Coded("C8", "offered-kabulov-space", YES, OFFERED, _KABULOV_SPACE, "statement-kabulov-2008-09-21"),
    Coded("C8", "front-medvedev", YES, FRONT, _MEDVEDEV_FRONT, "statement-medvedev-2008-09-11"),
    Coded("C8", "time-lavrov", YES, IN_TIME, _LAVROV_NATO, "statement-lavrov-2008-08-21"),
    Coded("C8", "time-kabulov", YES, IN_TIME, _KABULOV, "statement-kabulov-2008-08-25"),
    Coded("C8", "time-medvedev", YES, IN_TIME, _MEDVEDEV, "statement-medvedev-2008-09-11"),
    Coded(
        "C8",
        "response-ap",
        SILENT,
        RESPONSE,
        "An even bigger cost could be the cold shoulder from Moscow the next time the U.S. needs its help.",
        "ap-2008-08-17",
    ),
    Coded(
        "C8",
        "response-gates",
        SILENT,
        RESPONSE,
        "Russia is very worried about the drugs coming out of Afghanistan",
        "statement-gates-2008-12-17",
    ),
    Coded("C9a", "restraint-mid-may", YES, RESTRAINT, _MID_MAY, "statement-mid-2016-05-26", figure="2016"),
    Coded("C9a", "joint-restraint", YES, RESTRAINT, _CONSENSUS, "consensus-2016-04-29", figure="2016"),
    Coded(
        "C9a",
        "restraint-zakharova-september",
        YES,
        RESTRAINT,
        _PONDERED,
        "statement-zakharova-2016-09-15",
        figure="2016",
    ),
    Coded(
        "C9a",
        "restraint-zakharova-july",
        YES,
        RESTRAINT,
        "Она также призвала все стороны уважать Конвенцию по морскому праву 1982 года",
        "statement-zakharova-kommersant",
        figure="2016",
    ),
    *_ventrell("issuer", YES, OF_STATE, _VENTRELL),
    *_ventrell("coercion", YES, COERCION, _VENTRELL),
    *_ventrell("rhetoric", YES, RHETORIC, _VENTRELL),
    *_ventrell("escalation", YES, ESCALATION, _SANSHA),
    *_ventrell("escalation-exact", NO, ESCALATION_EXACT, _SANSHA),
    *_ventrell("blamed", YES, CHINA_BLAMED, _SANSHA),
    *_ventrell(
        "alone", NO, CHINA_ALONE, "The United States urges all parties to take steps to lower tensions"
    ),
    *_ventrell("setting", NO, FOR_JAPAN, _VENTRELL),
    *_ventrell("setting-sense", NO, FOR_JAPAN_SENSE, _VENTRELL),
    Coded(
        "C9b",
        "setting-los-angeles-times",
        NO,
        FOR_JAPAN,
        "near the contested Scarborough Reef",
        "los-angeles-times-2012-08-03",
        _USA,
    ),
    *(
        Coded(
            "C9b",
            f"setting-{name}{suffix}",
            NO,
            assertion,
            quotation,
            source,
        )
        for name, quotation, source in (
            (
                "qin",
                "is not conducive to the efforts safeguarding the peace and stability of the South China Sea",
                "statement-qin-2012-08-04",
            ),
            (
                "hernandez",
                "it supports the Philippines’ rules-based approach to resolving disputes in the West "
                "Philippine Sea",
                "statement-hernandez-2012-08-06",
            ),
        )
        for suffix, assertion in (("", FOR_JAPAN), ("-sense", FOR_JAPAN_SENSE))
    ),
    Coded(
        "C9b",
        "escalation-los-angeles-times",
        YES,
        ESCALATION,
        "risk further escalating tensions in the region",
        "los-angeles-times-2012-08-03",
        _USA,
    ),
    Coded("C9b", "escalation-kerry", YES, ESCALATION_SENSE, _KERRY, "statement-kerry-2013-11-23"),
    Coded("C9b", "blamed-kerry", YES, CHINA_BLAMED, _STATUS_QUO, "statement-kerry-2013-11-23"),
    Coded("C9b", "issuer-kerry", YES, OF_STATE, _KERRY, "statement-kerry-2013-11-23"),
    Coded("C9b", "setting-kerry", YES, FOR_JAPAN_SENSE, _STATUS_QUO, "statement-kerry-2013-11-23"),
    Coded(
        "C9c",
        "crowley",
        YES,
        STATE_EAST,
        "simply to encourage dialogue and hope that the issue can be resolved soon",
        "statement-crowley-2010-09-23",
        figure="1",
    ),
    Coded(
        "C9c",
        "campbell",
        YES,
        STATE_EAST,
        "we’ve made very clear our desire to see cooler heads prevail and the maintenance of peace and "
        "stability overall",
        "transcript-campbell-2013-01-17",
        figure="1",
    ),
    Coded(
        "C9c",
        "clinton",
        YES,
        STATE_EAST,
        "I reiterated longstanding American policy on the Senkaku Islands and our treaty obligations.",
        "statement-clinton-2013-01-18",
        figure="4",
    ),
    Coded(
        "C9c",
        "nuland",
        YES,
        STATE_EAST,
        "we don’t see any solution to this problem unless and until Japan and China sit down and work it "
        "out through dialogue",
        "statement-nuland-2013-01",
        figure="1",
    ),
    Coded("C9c", "kerry-november", YES, STATE_EAST, _STATUS_QUO, "statement-kerry-2013-11-23", figure="3"),
    Coded(
        "C9c",
        "kerry-december",
        YES,
        STATE_EAST,
        "The zone should not be implemented, and China should refrain from taking similar unilateral "
        "actions elsewhere",
        "statement-kerry-2013-12-16",
        figure="3",
    ),
    Coded(
        "C9c",
        "kerry-2015",
        YES,
        STATE_EAST,
        "Commitment to Japan’s security remains ironclad and covers all territories under Japan’s "
        "administration, including the Senkaku Islands.",
        "statement-kerry-2015-04-28",
        figure="4",
    ),
    Coded(
        "C9c",
        "trudeau",
        YES,
        STATE_EAST,
        "the Senkaku Islands have been under Japanese administration and that they fall within the scope of "
        "the U.S.-Japan Security Treaty",
        "statement-trudeau-2016-08-09",
        figure="4",
    ),
    Coded(
        "C9c",
        "obama",
        YES,
        EXECUTIVE_EAST,
        "covers all territories under Japan’s administration, including the Senkaku Islands",
        "statement-obama-2015-04-28",
        figure="4",
    ),
    Coded(
        "C9c",
        "hagel",
        YES,
        EXECUTIVE_EAST,
        "fell under the US-Japan security treaty",
        "statement-hagel-2013-11-23",
        figure="4",
    ),
    Coded(
        "C9c",
        "hayden",
        YES,
        EXECUTIVE_EAST,
        'the "escalatory development" increased regional tensions',
        "statement-hayden-2013-11-23",
        figure="3",
    ),
    Coded("C9c", "ventrell", YES, STATE_SOUTH, _SANSHA, _USA, figure="3"),
    Coded(
        "C9c",
        "russel",
        YES,
        STATE_SOUTH,
        "China’s lack of clarity with regard to its South China Sea claims has created uncertainty, "
        "insecurity and instability in the region.",
        "testimony-russel-2014-02-05",
        figure="3",
    ),
    Coded(
        "C9c",
        "psaki",
        YES,
        STATE_SOUTH,
        "We remain concerned about dangerous conduct and intimidation by vessels operating in this area by "
        "the Chinese.",
        "briefing-psaki-2014-05-27",
        figure="3",
    ),
    Coded(
        "C9c",
        "lavrov-april",
        YES,
        RUSSIA_SOUTH,
        "o ministro condenou as tentativas de internacionalizar a disputa",
        "statement-lavrov-2016-04-13",
        figure="2",
    ),
    Coded(
        "C9c",
        "lavrov-ulan-bator",
        YES,
        RUSSIA_SOUTH,
        "only parties to the conflict can resolve the dispute through direct talks",
        "statement-lavrov-ulan-bator",
        figure="2",
    ),
    Coded(
        "C9c",
        "lavrov-beijing",
        YES,
        RUSSIA_SOUTH,
        "o conflito não dever ser internacional, ninguém dos países terceiros deve se envolver",
        "statement-lavrov-2016-04-29",
        figure="2",
    ),
    Coded("C9c", "mid-may", YES, RUSSIA_SOUTH, _MID_MAY, "statement-mid-2016-05-26", figure="2"),
    Coded(
        "C9c",
        "zakharova-june",
        YES,
        RUSSIA_SOUTH,
        "sự tham gia của lực lượng thứ ba vào cuộc tranh chấp này sẽ chỉ làm trầm trọng thêm tình trạng "
        "căng thẳng trong khu vực",
        "statement-zakharova-2016-06-10",
        figure="2",
    ),
    Coded(
        "C9c",
        "zakharova-july",
        YES,
        RUSSIA_SOUTH,
        "Россия «не будет втянута» в многосторонний территориальный спор в Южно-Китайском море",
        "statement-zakharova-kommersant",
        figure="1",
    ),
    Coded(
        "C9c",
        "putin",
        YES,
        RUSSIA_SOUTH,
        "We are solidarizing with and supporting China's stance on the problem - the non-recognition of the "
        "court ruling",
        "statement-putin-2016-09-05",
        figure="3",
    ),
    Coded(
        "C9c",
        "zakharova-september",
        YES,
        RUSSIA_SOUTH,
        _PONDERED,
        "statement-zakharova-2016-09-15",
        figure="1",
    ),
    Coded("C9c", "consensus", YES, JOINT_SOUTH, _CONSENSUS, "consensus-2016-04-29", figure="2"),
    Coded(
        "C9c",
        "patrushev",
        YES,
        RUSSIA_EAST,
        "porém pedimos que as disputas territoriais se resolvam mediante o diálogo e pela via política e "
        "diplomática",
        "statement-patrushev-2012-10-26",
        figure="1",
    ),
    Coded(
        "C10b",
        "ships-2022-jiji",
        YES,
        OUT_OF_TERRITORIAL_SEA,
        "Both ships did not intrude into Japanese territorial waters.",
        "jiji-2022-07-04",
    ),
    Coded(
        "C10b",
        "zone-2022-jiji",
        NO,
        OUT_OF_CONTIGUOUS_ZONE,
        "Chinese and Russian navy vessels sailed in the contiguous zone around the Senkaku Islands",
        "jiji-2022-07-04",
    ),
    Coded(
        "C10b",
        "patrol-2023",
        NO,
        OUT_OF_AIR_ZONES,
        "conducted a joint air patrol on Tuesday over the Sea of Japan and East China Sea",
        "reuters-2023-06-06",
    ),
    Coded(
        "C10b",
        "war-putin-2025",
        NO,
        NO_WAR_TEXT,
        "both Moscow and Beijing are jointly advocating to preserve the 'historical truth' about their "
        "victory in World War II",
        "statement-putin-2025-05-08",
    ),
    Coded(
        "C11a",
        "aim-streltsov",
        NO,
        AIM,
        'the Kremlin treated Japan as a tool to undermine the unity of the "anti-Russian front" formed in '
        "the West",
        "streltsov-2020",
    ),
    Coded(
        "C11b",
        "aligned-2017",
        YES,
        ALIGNED,
        "the synergy between the China-proposed Belt and Road Initiative and the Russia-led Eurasia "
        "Economic Union",
        "joint-statement-2017-07-04",
    ),
    Coded(
        "C11b",
        "meetings-in-all",
        SILENT,
        "meetings of Abe and Putin to 9 November 2014, the first term included",
        "第一次安倍政権を含めると，安倍総理とプーチン大統領との会談は10回目。",
        "mofa-2014-11-09",
        figure="10",
    ),
    Coded(
        "C11b",
        "meetings-second-term",
        SILENT,
        "meetings of Abe and Putin to 9 November 2014, the second term alone",
        "安倍首相とプーチン氏の首脳会談は、2012年12月の第2次安倍政権発足から今回で7回目。",
        "sankei-2014-11-10",
        figure="7",
    ),
    Coded(
        "C11b",
        "meetings-2017",
        SILENT,
        "ordinal of the first meeting of 2017",
        "The Japanese leader's visit to Moscow on April 27 marked his 17th meeting with Putin",
        "nikkei-2017-04",
        figure="17",
    ),
    Coded(
        "C11b",
        "sphere-2017",
        SILENT,
        SPHERE,
        "support each other in safeguarding their core interests including sovereignty, security and "
        "territorial integrity",
        "joint-statement-2017-07-04",
    ),
    Coded(
        "C6b",
        "summit-2013",
        NO,
        GLOBAL,
        "We foresee that this arena will become the key element of construction of this new regional "
        "security architecture",
        "comment-mid-2013-10",
        figure="1",
    ),
    Coded(
        "C6b",
        "summit-2014",
        NO,
        GLOBAL,
        "efforts are being taken at the East Asia Summit to shape a new architecture of regional security",
        "statement-medvedev-2014-11-13",
        figure="1",
    ),
    Coded(
        "C6b",
        "japan-2016",
        NO,
        GLOBAL,
        "Russia and Japan are absolutely natural partners for each other in the region",
        "statement-putin-2016-11-20",
        figure="1",
    ),
    Coded(
        "C6b",
        "address-2016",
        YES,
        GLOBAL,
        "é apoiada nos interesses nacionais de longo prazo e no desenvolvimento global",
        "address-putin-2016-12-01",
        figure="1",
    ),
    Coded(
        "C13a",
        "flour-2012",
        YES,
        MATERIAL,
        "With a contribution of 6,206 tons of wheat flour, valued at US$ 5million, Russia has become the "
        "second largest donor to the operation",
        "wfp-2012-08-16",
        figure="2012",
    ),
    Coded(
        "C13a",
        "flour-timonin",
        YES,
        MATERIAL,
        "The Russian Federation will continue to provide humanitarian contributions to WFP",
        "statement-timonin-2012-10-09",
        figure="2012",
    ),
    Coded(
        "C13a",
        "wheat-2016",
        YES,
        MATERIAL,
        "A ship carrying wheat donated by the Russian Federation successfully delivered its cargo in the "
        "port of Nampo today.",
        "wfp-2016-03-01",
        figure="2016",
    ),
    Coded("C13a", "council-churkin", YES, DILUTED, _CHURKIN, "statement-churkin-2016-03-02", figure="2016"),
    Coded(
        "C13a",
        "council-radio-free-europe",
        YES,
        DILUTED,
        "Russia delayed UN approval of the new North Korean sanctions for several days",
        "radio-free-europe-2016-03",
        figure="2016",
    ),
    Coded(
        "C13a",
        "flour-2017",
        YES,
        MATERIAL,
        "Some 2,400 tons of flour that Russia had provided to a WFP humanitarian project arrived in North "
        "Korea on Monday night",
        "yonhap-2017-07-18",
        figure="2017",
    ),
    Coded(
        "C13a",
        "council-safronkov",
        YES,
        DILUTED,
        "The adoption of the resolution became possible only as a result of consideration of our concerns",
        "statement-safronkov-2017-12-22",
        figure="2017",
    ),
    Coded(
        "C13a",
        "fuel-2018",
        YES,
        MATERIAL,
        "China delivered 4,470 tons and Russia exported 4,148 tons",
        "upi-2018-06-28",
        figure="2018",
    ),
    Coded(
        "C13a",
        "wheat-2019",
        YES,
        MATERIAL,
        "Moscow sent around 4,000 tons of wheat to North Korea",
        "yonhap-2019-06-05",
        figure="2019",
    ),
    Coded("C13a", "treaty-2024", NO, NO_DEFENCE, _TREATY_2024, "treaty-2024-06-19", figure="2024"),
    Coded(
        "C13a",
        "treaty-2024-interfax",
        SILENT,
        NO_DEFENCE,
        "The treaty has an effect from December 4, 2024",
        "interfax-2024-12-05",
        figure="2024",
    ),
    Coded("C14a", "thaad-mid-real", YES, AGAINST_THAAD, _MID_REAL, "statement-mid-2016-07-12", _RUS),
    Coded(
        "C14a",
        "korea-mid-july",
        YES,
        AGAINST_KOREA,
        _MID_JULY,
        "statement-mid-2016-07-28",
        "statement-mid-2016-07-29",
    ),
    Coded(
        "C14a",
        "thaad-mid-july",
        YES,
        AGAINST_THAAD,
        "Quan ngại nghiêm trọng chung đã được bày tỏ liên quan tới quyết định của Mỹ và Hàn Quốc nhằm "
        "triển khai THAAD ở Hàn Quốc.",
        "statement-mid-2016-07-29",
    ),
    Coded(
        "C14a",
        "defence-mid-july",
        YES,
        AGAINST_DEFENCE,
        "adversely affect the international and regional strategic balance",
        "statement-mid-2016-07-28",
        "statement-mid-2016-07-29",
    ),
    Coded(
        "C14a",
        "korea-vietnamplus",
        YES,
        AGAINST_KOREA,
        "Bộ Ngoại giao Nga ngày 29/7 ra tuyên bố cho rằng quyết định của Mỹ và Hàn Quốc [...] có thể "
        "phá hoại nghiêm trọng an ninh chiến lược của Nga và Trung Quốc",
        "vietnamplus-2016-07-29",
        "statement-mid-2016-07-29",
    ),
    Coded(
        "C14a",
        "thaad-vietnamplus",
        YES,
        AGAINST_THAAD,
        "Quan ngại nghiêm trọng chung đã được bày tỏ liên quan tới quyết định của Mỹ và Hàn Quốc nhằm triển "
        "khai THAAD ở Hàn Quốc.",
        "vietnamplus-2016-07-29",
        "statement-mid-2016-07-29",
    ),
    *(
        Coded(
            "C14a",
            f"{name}-sputnik",
            YES,
            assertion,
            "Os governos da Rússia e da China protestaram contra a decisão, afirmando que o acordo para "
            "implantar o sistema THAAD terá um impacto negativo sobre a estabilidade estratégica global.",
            "sputnik-2016-07-11",
        )
        for name, assertion in (("korea", AGAINST_KOREA), ("thaad", AGAINST_THAAD))
    ),
    Coded("C14a", "defence-antonov", YES, AGAINST_DEFENCE, _ANTONOV_GLOBAL, "statement-antonov"),
    Coded("C14a", "korea-joint-2017", YES, AGAINST_KOREA, _OBJECTION, "statement-china-russia-2017-02-28"),
    Coded("C14a", "thaad-joint-2017", YES, AGAINST_THAAD, _OBJECTION, "statement-china-russia-2017-02-28"),
    Coded("C14b", "reason-announcement", YES, REASON, _THAAD_PRESENT, "announcement-2016-02-07"),
    Coded("C14b", "nuclear-announcement", YES, NUCLEAR, _THAAD_PRESENT, "announcement-2016-02-07"),
    Coded("C14b", "only-announcement", YES, ONLY_REASON, _NORTH_KOREA_ONLY, "announcement-2016-02-07"),
    Coded("C14b", "after-announcement", YES, AFTER_TESTS, _THAAD_PRESENT, "announcement-2016-02-07"),
    Coded("C14b", "reason-joint", YES, REASON, _THAAD_JOINT, "joint-statement-2016-07-08"),
    Coded("C14b", "nuclear-joint", YES, NUCLEAR, _THAAD_JOINT, "joint-statement-2016-07-08"),
    Coded("C14b", "only-joint", YES, ONLY_REASON, _JOINT_ONLY, "joint-statement-2016-07-08"),
    Coded(
        "C14b",
        "after-joint",
        YES,
        AFTER_TESTS,
        "nuclear tests and many ballistic missile test-launches, including the recent intermediate-range "
        "ballistic missile firing",
        "joint-statement-2016-07-08",
    ),
    Coded("C14b", "decided-joint", YES, DECIDED, _THAAD_DECIDED, "joint-statement-2016-07-08"),
    Coded("C14b", "decided-xinhua", YES, DECIDED, _THAAD_DECIDED, "xinhua-2016-07-08"),
    Coded(
        "C14b",
        "decided-sputnik",
        YES,
        DECIDED,
        "a Coreia do Sul e os Estados Unidos anunciaram que concordaram em implantar o sistema THAAD",
        "sputnik-2016-07-11",
    ),
    Coded(
        "C14b",
        "reason-sputnik",
        YES,
        REASON,
        "para combater a ameaça de mísseis da Coreia do Norte",
        "sputnik-2016-07-11",
    ),
    Coded(
        "C14b",
        "decided-mid",
        YES,
        DECIDED,
        "the U.S. and South Korea have reached an agreement on deploying American THAAD missile defense "
        "system on the territory of the Republic of Korea",
        "statement-mid-2016-07-12",
        _RUS,
    ),
    Coded(
        "C14b",
        "reason-white-house",
        YES,
        REASON,
        "THAAD dikonsentrasikan untuk merespons ancaman misil dan nuklir Korea Utara",
        "white-house-2016-10-10",
    ),
    Coded(
        "C14b",
        "decided-white-house",
        YES,
        DECIDED,
        "akan terus berupaya untuk menempatkan THAAD di Semenanjung Korea",
        "white-house-2016-10-10",
    ),
    Coded(
        "C14b",
        "reason-xinhua",
        YES,
        REASON,
        "to enhance the missile defense posture of the South Korea-U.S. alliance in response to the DPRK "
        "threats",
        "xinhua-2016-07-08",
    ),
    Coded(
        "C14b",
        "reason-kbs",
        YES,
        REASON,
        "ditempatkan di Korea Selatan untuk merespons ancaman misil dan nuklir Korea Utara",
        "kbs-2016-10-11",
        "white-house-2016-10-10",
    ),
    Coded(
        "C14b",
        "after-xinhua",
        YES,
        AFTER_TESTS,
        "nuclear tests and many ballistic missile test-launches",
        "xinhua-2016-07-08",
    ),
    Coded(
        "C14b",
        "after-council",
        YES,
        AFTER_TESTS,
        "condemning the nuclear test of 6 Jan. 2016",
        "un-council-votes",
        "resolution-2270",
    ),
    Coded("C14b", "motive-mid", NO, MOTIVE, _MID_GOALS, "statement-mid-2016-07-28"),
    Coded("C14b", "motive-antonov", NO, MOTIVE, _ANTONOV, "statement-antonov"),
    Coded("C14c", "reset-putin", YES, RESET, _HELSINKI, "statement-putin-2018-07-16"),
    Coded(
        "C14c",
        "reset-trump",
        YES,
        RESET,
        "U.S. President Donald Trump has expressed confidence that the U.S. and Russia will work together",
        "statement-trump-2018-07-16",
    ),
    Coded(
        "C14c",
        "linked-trump",
        YES,
        LINKED,
        "Washington and Moscow will work together to reach that goal, adding he appreciates that commitment",
        "statement-trump-2018-07-16",
    ),
    Coded(
        "C14c",
        "linked-post",
        YES,
        LINKED,
        "Russia has agreed to help with North Korea, where relationships with us are very good",
        "post-trump-2018-07-18",
    ),
    Coded(
        "C14c",
        "linked-call",
        SILENT,
        LINKED,
        "we would love to have his help on North Korea",
        "statement-trump-2017-12-15",
    ),
    Coded(
        "C14c",
        "linked-reuters",
        YES,
        LINKED,
        "signaling frustration with a country he had hoped to forge friendly relations with",
        "reuters-2018-01-17",
    ),
    Coded(
        "C14c",
        "gain-treasury-2017",
        NO,
        GAIN,
        "Treasury Targets Chinese and Russian Entities and Individuals Supporting the North Korean Regime",
        "treasury-2017-08-22",
    ),
    Coded(
        "C14c",
        "gain-treasury-2018",
        NO,
        GAIN,
        "Treasury Targets Russian Bank and Other Facilitators of North Korean United Nations Security "
        "Council Violations",
        "treasury-2018-08-03",
    ),
    Coded("C15", "allies", NO, WARY, _ALLIES, "statement-putin-2016-06-23"),
    Coded("C15", "envy", NO, WARY, "It not sceptics, and envious persons", "statement-putin-2023-03-26"),
    Coded(
        "C15",
        "intelligence",
        YES,
        WARY,
        "has warned that China is a serious threat to Russian security",
        "new-york-times-2025-06",
    ),
    Coded("C17", "putin-2016", YES, CORDIAL, _MUTUAL_TRUST, "statement-putin-2016-06-23", figure="2016"),
    Coded(
        "C17",
        "lavrov-2016",
        YES,
        CORDIAL,
        "the priority of Russia's foreign policy was to develop relations with China",
        "statement-lavrov-china-2016-04-29",
        figure="2016",
    ),
    Coded("C17", "xi-2016", YES, CORDIAL, _XI, "statement-xi-2016-06-25", figure="2016"),
    Coded(
        "C17",
        "xi-press-2016",
        YES,
        CORDIAL,
        "My old friend President Putin and I are very pleased to see you.",
        "press-statement-xi-2016-06-25",
        figure="2016",
    ),
    Coded("C17", "putin-2015", YES, CORDIAL, _KEY_PARTNER, "statement-putin-2015-05-08", figure="2015"),
    Coded(
        "C17",
        "putin-2025",
        YES,
        CORDIAL,
        "Noting that bilateral ties between Moscow and Beijing have reached their highest level in history",
        "statement-putin-2025-05-08",
        figure="2025",
    ),
    Coded(
        "C17",
        "wang-2026",
        YES,
        CORDIAL,
        "comprehensive strategic partners of coordination for a new era",
        "statement-wang-2026-02-01",
        figure="2026",
    ),
    Coded("C18", "named-putin", YES, NAMED, _TWO_DECADES, "statement-putin-2016-06-23"),
    Coded(
        "C18",
        "named-wang",
        YES,
        NAMED,
        "the 20th anniversary of the establishment of strategic partnership of coordination",
        "statement-wang-2016-04-29",
    ),
    Coded(
        "C18",
        "named-xi",
        YES,
        NAMED,
        "the 20th anniversary of the establishment of China-Russia strategic partnership of coordination",
        "statement-xi-2016-06-25",
    ),
    Coded(
        "C18",
        "named-treaty",
        YES,
        NAMED,
        "strategic cooperative partnership of good-neighbourliness, friendship and cooperation",
        "treaty-2001-07-16",
    ),
    Coded(
        "C18",
        "named-ria",
        YES,
        NAMED,
        "Modern relations between countries are officially defined by them as an all-encompassing equal "
        "trusting partnership and strategic interaction.",
        "ria-2021-06-28",
    ),
    Coded(
        "C18",
        "named-xinhua",
        YES,
        NAMED,
        "The relationship between the two countries has also upgraded to a comprehensive strategic "
        "partnership of coordination for the new era",
        "xinhua-2021-06-29",
    ),
    Coded(
        "C18",
        "used-putin-2016-12",
        YES,
        USED,
        "um dos fatores principais que garantem a estabilidade global e regional é a parceria estratégica "
        "sino-russa",
        "address-putin-2016-12-01",
    ),
    Coded(
        "C18",
        "used-putin-2026",
        YES,
        USED,
        "forged an exemplary comprehensive partnership and strategic cooperation",
        "statement-putin-2026-02-04",
    ),
    Coded(
        "C18",
        "rus-al-jazeera",
        YES,
        USED,
        "forged an exemplary comprehensive partnership and strategic cooperation",
        "al-jazeera-2026-02-04",
        "statement-putin-2026-02-04",
    ),
    Coded(
        "C18",
        "chn-cgtn",
        YES,
        USED,
        "comprehensive strategic partners of coordination for a new era",
        "cgtn-2026-02-01",
        "statement-wang-2026-02-01",
    ),
    Coded(
        "C18",
        "joint-a-news",
        YES,
        USED,
        _SIGNED_2025,
        "a-news-2025-05-08",
        "joint-statement-2025-05-08",
    ),
    Coded("C18", "used-putin-2015", YES, USED, _KEY_PARTNER, "statement-putin-2015-05-08"),
    Coded("C18", "used-putin-2016", YES, USED, _TWO_DECADES, "statement-putin-2016-06-23"),
    Coded("C18", "used-xi-2016", YES, USED, _XI, "statement-xi-2016-06-25"),
    Coded("C18", "used-liang-yang", YES, USED, _LIANG_NAME, "statement-liang-yang-2016-09-11"),
    Coded(
        "C18",
        "used-wang-hai",
        YES,
        USED,
        "promote the China-Russia comprehensive strategic partnership",
        "statement-wang-hai-2016-09-13",
    ),
    Coded(
        "C18",
        "used-putin-2025",
        YES,
        USED,
        "this historic milestone should further elevate the Russia-China comprehensive strategic partnership",
        "statement-putin-2025",
    ),
    Coded("C18", "joint-used-2025", YES, USED, _SIGNED_2025, "joint-statement-2025-05-08"),
    Coded(
        "C18",
        "used-xi-2025",
        YES,
        USED,
        "promoting the development of the China-Russia comprehensive strategic partnership of coordination "
        "for the new era",
        "statement-xi-2025-05-07",
    ),
    Coded(
        "C18",
        "used-wang-2026",
        YES,
        USED,
        "comprehensive strategic partners of coordination for a new era",
        "statement-wang-2026-02-01",
    ),
)


#: Documents that are no pages: their date and issuer. Resolution 2270 is the Council's.
_RECORDS = {"un-council-votes": ("2016-03-02", "UNO")}


def _found(source: str) -> tuple[str, str]:
    """The date of a page and in whose name it speaks, of either list of pages."""
    if source in _RECORDS:
        return _RECORDS[source]
    if source in china_politics_pages.PAGES:
        page = china_politics_pages.PAGES[source]
        return page.date, page.issuer
    return diplomacy_pages.PAGES[source].date, diplomacy_pages.issuer(source)


def _evidence() -> list[dict[str, str]]:
    rows = []
    for row in CODED:
        date, issuer = _found(row.source)
        rows.append(
            {
                "claim": row.claim,
                "item": row.item,
                "date": date,
                "says": row.says,
                "assertion": row.assertion,
                "quotation": row.quotation,
                "origin": row.origin or row.source,
                "issuer": issuer,
                "figure": row.figure,
                "source": row.source,
            }
        )
    return rows


def sources(root: Path) -> list[Source]:
    """The pages that are quoted here and not in the collection's own list."""
    used = {row.source for row in CODED} & set(china_politics_pages.PAGES)
    return [china_politics_pages.page(source) for source in sorted(used)]


MODULE = Module(sources=sources, series=[], rows=lambda root: [], evidence=_evidence())
