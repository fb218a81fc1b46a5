"""Coded documents on the state of war, the taking of the islands, the talks and the sanctions.

Each row says of one sentence that was read whether it supports or contradicts an assertion of
the claim's rule, or is silent on it. Rows that report one text share its ``origin``. The
memoirs of a participant are graded as an official statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from ingest.kurils_pages import PAGES, date_of, page
from ingest.model import Module, Row, Source

YES, NO, SILENT = "supports", "contradicts", "silent"

WAR = "a state of war continues"
IN_FORCE = "the act that ends the war is in force"
NO_TREATY = "no peace treaty concluded"
ORDER = "order to attack after the bombing"
LATER_DAY = "an earlier plan set a later day"
REASON = "the bombing was the reason"
TAKEN = "{} taken by the surrender"
LANDING = "landing on {}"
WHOLE = "{} wholly occupied"
GARRISON = "the garrison of {} capitulates"
OPERATION = "the Kuril operation begins"
HELD = "held without a break"
UNITS = "units on {}"
JAPAN_NAMES = "Japan names the islands as the obstacle"
RUSSIA_NAMES = "Russia names the islands as the obstacle"
MET = "the two met in December 2016"
ISLANDS = "the islands were discussed"
TWO = "a handover of two islands was discussed"
PURPOSE = "a handover of two islands was the announced purpose"
MEETING = "Russia opened a meeting"
ECONOMIC = "Russia opened an economic offer"
TERRITORIAL = "Russia opened a territorial offer"
SOUGHT = "Russia seeks Japanese investment in its Far East"
MEASURE = "a Japanese measure of 2014"
GROUND = "its ground is Crimea or Ukraine"
IN_LINE = "in line with American or EU measures"
GOODS = "a ban on trade in goods"

#: The newspaper of the Pacific Fleet, to which the reports on the missiles go back.
_FLEET = "boyevaya-vakhta-2016-11"
_DECLARATION = "joint-declaration-1956"
_MOFA_TERRITORY = (
    "Soviet forces continued its offensive against Japan and occupied all of the Four Northern "
    "Islands from 28 August 1945 to 5 September 1945."
)


class Coded(NamedTuple):
    """One sentence of one document; ``origin`` is empty where the page is the origin."""

    claim: str
    item: str
    says: str
    assertion: str
    quotation: str
    source: str
    origin: str = ""
    issuer: str = ""
    figure: str = ""


def _state_of_war() -> Iterator[Coded]:
    """K1, and the rows of K5 on the treaty that is lacking."""
    article = (
        "L'état de guerre entre l'Union des Républiques socialistes soviétiques et le Japon "
        "prendra fin le […]"
    )
    ratified = (
        "Elle entrera en vigueur le jour de l'échange des instruments de ratification. L'échange "
        "des instruments de ratification aura lieu à Tokyo dans le plus bref délai."
    )
    yield Coded("K1", "article-1", NO, WAR, article, "untc-3768-1956-10-19", _DECLARATION)
    yield Coded(
        "K1",
        "tass-ended",
        NO,
        WAR,
        "In 1956, a joint declaration was signed ending the state of war between the USSR and "
        "Japan, but no peace treaty was signed.",
        "tass-2016-08-02",
    )
    yield Coded(
        "K1",
        "eir-at-war",
        YES,
        WAR,
        "Technically, they are still at war since the erstwhile Soviet Union refused to sign the "
        "1951 San Francisco peace treaty",
        "eir-2016-12-15",
    )
    yield Coded("K1", "article-10", SILENT, IN_FORCE, ratified, "untc-3768-articles-1956-10-19", _DECLARATION)
    yield Coded(
        "K1",
        "putin-ratified",
        YES,
        IN_FORCE,
        "“it is of great significance that this declaration was ratified by the parliaments of "
        "both countries.”",
        "asahi-2016-09-06",
    )
    yield Coded(
        "K1",
        "mofa-legal-document",
        YES,
        IN_FORCE,
        "The declaration was a fundamental legal document that restored diplomatic relations "
        "between Japan and the Soviet Union",
        "mofa-2016-10-19",
    )
    yield Coded(
        "K1",
        "kremlin-basis",
        YES,
        IN_FORCE,
        "have agreed at their meeting to intensify negotiations to draft a peace treaty, based on "
        "the Soviet-Japanese Joint Declaration of 1956",
        "kremlin-2018-11-14",
    )
    yield Coded(
        "K1",
        "wikipedia-effective",
        YES,
        IN_FORCE,
        "Signed October 19, 1956 […] Effective December 12, 1956",
        "wikipedia-1956-2026-11-24",
    )
    for claim in ("K1", "K5"):
        yield Coded(
            claim,
            "mofa-without-treaty",
            YES,
            NO_TREATY,
            "Considering the reality that sixty years have passed since signing the Joint "
            "Declaration without concluding a peace treaty",
            "mofa-2016-10-19",
        )
        yield Coded(
            claim,
            "abe-without-treaty",
            YES,
            NO_TREATY,
            "over the past 70 years Japan and Russia have failed to sign a peace treaty",
            "kremlin-2016-12-16",
        )
        yield Coded(
            claim,
            "kishida-without-treaty",
            YES,
            NO_TREATY,
            "the issue of the Northern Territories has not been resolved and there is no peace "
            "treaty between Japan and Russia",
            "kishida-2023-02-07",
        )
    yield Coded("K5", "article-1", NO, WAR, article, "untc-3768-1956-10-19", _DECLARATION)


def _hiroshima() -> Iterator[Coded]:
    """K2."""
    yield Coded(
        "K2",
        "directive-memoirs",
        YES,
        ORDER,
        "Ngày 7 tháng Tám, chúng tôi nhận được chỉ thị của Đại bản doanh.",
        "vasilevsky-memoirs-2026-11-24",
        "stavka-directive-1945-08-07",
    )
    yield Coded(
        "K2",
        "directive-hour",
        YES,
        ORDER,
        "Верховный Главнокомандующий подписал директиву о вступлении СССР в войну против Японии 7 "
        "августа в 16 часов 30 минут",
        "pu-yi-life-2026-11-24",
        "stavka-directive-1945-08-07",
    )
    yield Coded(
        "K2",
        "truman-diary",
        YES,
        LATER_DAY,
        "He'll be in the Jap War on August 15th. Fini Japs when that comes about.",
        "truman-diary-1945-07-17",
    )
    yield Coded(
        "K2",
        "hasegawa-48-hours",
        YES,
        LATER_DAY,
        "he again moved up the date of attack against Japan by 48 hours, to the midnight of August 9",
        "hasegawa-copy-2026-11-24",
    )
    yield Coded(
        "K2",
        "vasilevsky-before",
        NO,
        LATER_DAY,
        "высказался за то, чтобы переход границы не откладывался далее 9—10 августа",
        "vasilevsky-life-2026-11-24",
    )
    yield Coded(
        "K2",
        "two-days-earlier",
        NO,
        REASON,
        "Саму дату начала войны Главком предложил утвердить именно 9 августа, на два дня раньше "
        "планового срока, утверждённого Ставкой в июле месяце.",
        "bibliboba-2026-11-24",
    )
    yield Coded(
        "K2",
        "rotter-timing",
        YES,
        REASON,
        "suggests that its timing, if not its fact, was in part determined by the bombing of Hiroshima",
        "rotter-2026-11-24",
    )
    yield Coded(
        "K2",
        "gellately-sooner",
        YES,
        REASON,
        "The atomic bomb forced Stalin to take steps sooner than he might have wished",
        "gellately-2026-11-24",
    )


def _taking() -> Iterator[Coded]:
    """K3: when Soviet forces came to each island, in days after 15 August 1945 (local dates).

    A page that says only "after the surrender" has no figure and contradicts that the island was
    taken by then. Of a span of days the first is coded as "earliest" and the last as "latest".
    """
    mofa, info, times = "mofa-territory-2026-11-24", "kuril-info-2026-11-24", "japan-times-2016-11-23"
    reached = "reached Kunashiri Island and Shikotan Island on September 1"
    capitulated = (
        "1 сентября 1945 года советские войска приняли капитуляцию японских гарнизонов на "
        "островах Кунашир и Шикотан"
    )
    sailed = (
        "28 августа бойцы 355 стрелковой дивизии […] направились к крупнейшему из Курильских "
        "островов - Итурупу"
    )
    brown = (
        "between 28 August and 4 September, the Soviet military occupied the islands of "
        "Etorofu, Kunashiri, Shikotan, and the Habomai islets"
    )
    southward = (
        "began landing on the Kuril Islands three days after Japan's Aug. 15 surrender. They advanced "
        "southward and seized Kunashiri, Etorofu, Shikotan and the Habomai islets by early September."
    )
    islands = {
        "iturup": ("Iturup", "landed on Etorofu Island on August 28", 13),
        "kunashir": ("Kunashir", reached, 17),
        "shikotan": ("Shikotan", reached, 17),
        "habomai": ("the Habomai group", "and the Habomai Islands on September 3", 19),
    }
    for slug, (name, landed, day) in islands.items():
        first, whole = LANDING.format(name), WHOLE.format(name)
        spans = (("mofa", _MOFA_TERRITORY, mofa, 13, 21), ("brown", brown, "brown-2026-11-24", 13, 20))
        for by, quotation, source, start, end in spans:
            for edge, days in (("earliest", start), ("latest", end)):
                yield Coded(
                    "K3", f"{slug}-{by}-{edge}", NO, f"{first}, {edge}", quotation, source, figure=f"{days}"
                )
            yield Coded("K3", f"{slug}-{by}-whole", NO, whole, quotation, source, figure=f"{end}")
        for edge in ("earliest", "latest"):
            yield Coded("K3", f"{slug}-landing-{edge}", NO, f"{first}, {edge}", landed, info, figure=f"{day}")
        yield Coded(
            "K3",
            f"{slug}-japan-times",
            NO,
            TAKEN.format(name),
            "were seized by the Soviet Union following Japan's surrender in August 1945",
            times,
        )
        yield Coded(
            "K3", f"{slug}-japan-times-2004", NO, TAKEN.format(name), southward, "japan-times-2004-09-09"
        )
    for slug, name in (("iturup", "Iturup"), ("kunashir", "Kunashir")):
        yield Coded(
            "K3",
            f"{slug}-japan-times-2022",
            NO,
            TAKEN.format(name),
            "After that, Soviet forces advanced further south, occupying other islands including "
            "Etorofu and Kunashiri.",
            "japan-times-2022-09-05",
        )
    yield Coded("K3", "iturup-sailed", SILENT, TAKEN.format("Iturup"), sailed, "polkrf-2020-09-01")
    for slug, name in (("kunashir", "Kunashir"), ("shikotan", "Shikotan")):
        yield Coded(
            "K3",
            f"{slug}-garrison",
            SILENT,
            GARRISON.format(name),
            capitulated,
            "polkrf-2020-09-01",
            figure="17",
        )
    for by, quotation, source in (
        ("landing", "landing on Shumushu Island on August 18", info),
        (
            "japan-times",
            "In the early hours of Aug. 18, 1945, Soviet forces launched a surprise attack",
            "japan-times-2022-09-05",
        ),
        (
            "regnum",
            "Тяжелые бои на Шумшу, которые начались после формальной капитуляции Японской империи, "
            "стали первым и решающим этапом Курильской десантной операции",
            "regnum-2025-08-18",
        ),
    ):
        yield Coded("K3", f"operation-{by}", NO, OPERATION, quotation, source, figure="3")
    yield Coded(
        "K3",
        "held-mofa",
        YES,
        HELD,
        "The Northern Territories have been under illegal occupation by the Soviet Union, and then Russia.",
        mofa,
    )
    yield Coded(
        "K3",
        "held-la-times",
        YES,
        HELD,
        "a small group of islands occupied by the Soviets since 1945",
        "la-times-1988-12-21",
    )


def _troops() -> Iterator[Coded]:
    """K4."""
    present = (
        'The Russian military are still present in the "Northern Territories" (Japan’s name for '
        "Russia’s Southern Kuril Islands), and their activity is intensifying"
    )
    yield Coded(
        "K4", "white-paper-2016", YES, UNITS.format("the islands"), present, "japan-defence-2016-08-02"
    )
    for slug, name, japan in (
        ("iturup", "Iturup", "The Bastion missile system has been installed on Etorofu Island"),
        ("kunashir", "Kunashir", "and the Bal system on Kunashiri Island"),
    ):
        units = UNITS.format(name)
        yield Coded(
            "K4",
            f"{slug}-missiles",
            YES,
            units,
            "the missile systems have entered into service on the islands of Iturup and Kunashir",
            "rfe-rl-2016-11-22",
            _FLEET,
        )
        yield Coded("K4", f"{slug}-japan-times", YES, units, japan, "japan-times-2016-11-23", _FLEET)
    yield Coded(
        "K4",
        "white-paper-2025",
        SILENT,
        UNITS.format("the islands"),
        "Существует тенденция оснащения российской армии на Дальнем Востоке новейшим вооружением",
        "ria-copy-2025-07-15",
    )
    yield Coded(
        "K4",
        "white-paper-undated",
        YES,
        UNITS.format("the islands"),
        "It details the modernization of Russian forces stationed on the islands and the "
        "deployment of advanced weaponry.",
        "odessa-journal-2026-11-24",
    )


def _obstacle() -> Iterator[Coded]:
    """K5: official texts by decade; the date of the row gives the decade."""
    yield Coded(
        "K5",
        "matsumoto-1956",
        YES,
        JAPAN_NAMES,
        "negotiations on the conclusion of a peace treaty including the territorial issue will "
        "continue after the reestablishment of normal diplomatic relations",
        "matsumoto-letter-1956",
    )
    yield Coded(
        "K5",
        "article-9",
        SILENT,
        RUSSIA_NAMES,
        "étant entendu toutefois que la remise effective de ces îles aura lieu après la conclusion "
        "du Traité de paix",
        "untc-3768-articles-1956-10-19",
        _DECLARATION,
    )
    yield Coded(
        "K5",
        "overtures-1988",
        YES,
        JAPAN_NAMES,
        "Japan has demanded their return and has rejected Soviet overtures for expanded economic "
        "ties while the dispute remains unresolved.",
        "la-times-1988-12-21",
    )
    yield Coded(
        "K5",
        "cold-war-denial",
        NO,
        RUSSIA_NAMES,
        "During the Cold War, Moscow did not recognize the territorial problem",
        "tass-2016-08-02",
    )
    yield Coded(
        "K5",
        "jiji-denial",
        NO,
        RUSSIA_NAMES,
        "the Soviet side had previously maintained its position that no territorial issues existed "
        "over the islands",
        "jiji-2022-12-21",
    )
    yield Coded(
        "K5",
        "sixty-memorandum",
        SILENT,
        RUSSIA_NAMES,
        "demanding the pullout of all foreign troops from Japan as a condition for the return of "
        "disputed islands",
        "japan-times-2018-12-14",
    )
    both = (
        (
            "communique-1991",
            "relating to the preparation and conclusion of a peace treaty between Japan and the "
            "Union of Soviet Socialist Republics, including the issue of territorial demarcation",
            "joint-communique-1991-04",
            "",
        ),
        (
            "statement-2000",
            "in order to conclude a peace treaty by resolving the issue of the jurisdiction of the "
            "islands of Etorofu, Kunashir, Shikotan and Habomai",
            "kremlin-2000-09-03",
            "",
        ),
        (
            "irkutsk-2001",
            "a peace treaty should be concluded through the solution of issues concerning the "
            "attribution of the four islands",
            "mofa-2001-03-25",
            "irkutsk-statement-2001",
        ),
        (
            "moscow-2013",
            "to sign the peace treaty by finally solving the question in a mutually acceptable form",
            "upi-2013-04-29",
            "",
        ),
    )
    for slug, quotation, source, origin in both:
        yield Coded("K5", f"{slug}-japan", YES, JAPAN_NAMES, quotation, source, origin, "JPN")
        yield Coded("K5", f"{slug}-russia", YES, RUSSIA_NAMES, quotation, source, origin, "RUS")
    yield Coded(
        "K5",
        "mofa-2016",
        YES,
        JAPAN_NAMES,
        "negotiations with Russia aimed at resolving the North Territories attribution issue and "
        "concluding a peace treaty",
        "mofa-2016-10-19",
    )
    yield Coded(
        "K5",
        "putin-2016",
        NO,
        RUSSIA_NAMES,
        "“We believe we have no territorial problems at all. It is only Japan that believes it has "
        "territorial problems with Russia.",
        "japan-times-2016-12-13",
        "putin-interview-2016-12-13",
        "RUS",
    )


def _nagato() -> Iterator[Coded]:
    """K6."""
    yield Coded(
        "K6",
        "met-kremlin",
        YES,
        MET,
        "Statements for the press and answers to journalists’ questions following Russian-Japanese "
        "talks. December 16, 2016, Tokyo",
        "kremlin-2016-12-16",
    )
    yield Coded(
        "K6",
        "met-tass",
        YES,
        MET,
        "On Thursday, Russian President Vladimir Putin and Japanese Prime Minister Shinzo Abe have "
        "discussed the details of bilateral document",
        "tass-2016-12-15",
    )
    yield Coded(
        "K6",
        "met-upi",
        YES,
        MET,
        "The two leaders met for three hours Thursday in Abe's ancestral hometown of Nagato",
        "upi-2016-12-16",
    )
    yield Coded(
        "K6",
        "islands-abe",
        YES,
        ISLANDS,
        "So, we discussed ways to make these islands an area of shared living and prosperity.",
        "kremlin-2016-12-16",
    )
    yield Coded(
        "K6",
        "islands-tass",
        YES,
        ISLANDS,
        "joint economic activity as part of a special system on the four islands and also the "
        "issue of a peace treaty",
        "tass-2016-12-15",
    )
    yield Coded(
        "K6",
        "islands-reuters",
        YES,
        ISLANDS,
        "bunkered down for talks yesterday to try to resolve a territorial dispute",
        "reuters-2016-12-16",
    )
    yield Coded(
        "K6",
        "sovereignty-peskov",
        NO,
        TWO,
        "„Питање суверенитета над Курилским острвима уопште није разматрано. То није предмет расправе“",
        "peskov-2016-12-15",
    )
    yield Coded(
        "K6",
        "two-putin-before",
        SILENT,
        TWO,
        "the 1956 agreement refers to two islands while you have just said that the Prime Minister "
        "is talking about four islands",
        "ruptly-2016-12-13",
        "putin-interview-2016-12-13",
    )
    yield Coded(
        "K6",
        "two-asahi-hint",
        SILENT,
        TWO,
        "He hinted strongly at resolving the territorial dispute by returning two islands to Japan.",
        "asahi-2016-09-06",
    )
    yield Coded(
        "K6",
        "purpose-kyodo",
        YES,
        PURPOSE,
        "ready to discuss with Vladimir Putin during his visit to Tokyo in December the return of "
        "the four Kuril Islands, and two",
        "freenews-2016-10-19",
    )
    yield Coded(
        "K6",
        "purpose-reuters",
        SILENT,
        PURPOSE,
        "They ordered a start to talks on conditions for joint economic activity on the four islands.",
        "reuters-2016-12-16",
    )
    yield Coded(
        "K6",
        "islands-kyodo",
        YES,
        ISLANDS,
        "We engaged in intensive discussions on the negotiations for a peace treaty, including the "
        "Northern Territories issue.",
        "kyodo-copy-2016-12-16",
    )
    yield Coded(
        "K6",
        "two-putin-press",
        SILENT,
        TWO,
        "in 1956 the Soviet Union and Japan were close to resolving this dispute and signed (not only "
        "signed, but also ratified) the 1956 Declaration",
        "putin-press-copy-2016-12-17",
    )


def _initiatives() -> Iterator[Coded]:
    """K8a: a row an initiative; contradicts = Japan opened it, silent = both did."""
    yield Coded(
        "K8a",
        "fresh-start",
        NO,
        TERRITORIAL,
        'Noda told Putin […] that he wants to "wisely" settle the territorial row',
        "noda-2026-11-24",
    )
    yield Coded(
        "K8a",
        "2013-04-talks-renewed",
        SILENT,
        TERRITORIAL,
        "Russia and Japan agreed Monday to renew talks aimed at achieving their first peace treaty "
        "since World War II",
        "upi-2013-04-29",
    )
    yield Coded(
        "K8a",
        "2015-11-regional-city",
        YES,
        MEETING,
        "Putin: It would be nice to meet with (the Prime Minister) in a regional city.",
        "yomiuri-2015-11-17",
    )
    yield Coded(
        "K8a",
        "2016-02-investors",
        YES,
        ECONOMIC,
        'The proposal also applies to "Japanese investors with strategic development plans," Dvorkovich told',
        "sputnik-2016-02-22",
    )
    yield Coded(
        "K8a",
        "2016-05-eight-points",
        NO,
        ECONOMIC,
        "Prime Minister Shinzo Abe proposed Japanese cooperation on energy projects, development "
        "of the Russian Far East, and other economic matters",
        "nikkei-2016-05-06",
    )
    yield Coded(
        "K8a",
        "2016-05-forum",
        YES,
        MEETING,
        "Putin intends to invite Abe to this year's Eastern Economic Forum",
        "nikkei-2016-05-06",
    )
    yield Coded(
        "K8a",
        "2016-09-yearly-meetings",
        NO,
        MEETING,
        "Японский премьер предложил также Путину встречаться каждый год во Владивостоке",
        "ntv-2016-09-03",
    )
    yield Coded(
        "K8a",
        "2016-11-visa-free",
        NO,
        TERRITORIAL,
        "he was asked by Japanese Prime Minister Shinzo Abe during a meeting in Lima, whether it "
        "was possible for Japanese residents to travel on a visa-free basis",
        "ruptly-2016-12-13",
    )
    yield Coded(
        "K8a",
        "2016-12-two-plus-two",
        YES,
        MEETING,
        "President Putin has suggested resuming this procedure, along with regular meetings "
        "between the chiefs of general staffs.",
        "eir-2016-12-15",
        "putin-two-plus-two-2016-12-15",
    )
    yield Coded(
        "K8a",
        "2016-12-gas-plant",
        YES,
        ECONOMIC,
        "Vladimir Putin invited Japanese investors to participate in building the Amur gas processing plant.",
        "forum-vostok-2016-12-16",
    )


def _investment() -> Iterator[Coded]:
    """K8b, the hope alone."""
    yield Coded(
        "K8b",
        "hope-dvorkovich",
        YES,
        SOUGHT,
        'The proposal also applies to "Japanese investors with strategic development plans," Dvorkovich told',
        "sputnik-2016-02-22",
    )
    yield Coded(
        "K8b",
        "hope-gas-plant",
        YES,
        SOUGHT,
        "Vladimir Putin invited Japanese investors to participate in building the Amur gas processing plant.",
        "forum-vostok-2016-12-16",
    )
    yield Coded(
        "K8b",
        "hope-vatican-radio",
        YES,
        SOUGHT,
        "Russia's President Vladimir Putin has wrapped up a visit to Japan, inviting Japanese "
        "businesses to invest in eastern Siberia.",
        "vatican-radio-2016-12-17",
    )
    yield Coded(
        "K8b",
        "hope-antalya",
        SILENT,
        SOUGHT,
        "Japanese companies […] are interested in further joint work and we are set to support them",
        "tass-2015-11-15",
    )


def _sanctions() -> Iterator[Coded]:
    """K9a."""
    march, april, july = "mofa-2014-03-18", "mofa-2014-04-29", "mofa-2014-07-28"
    yield Coded(
        "K9a",
        "march-measure",
        YES,
        MEASURE,
        "suspension of consultation for easing visa regulations as well as freeze of launching "
        "negotiations of a new investment agreement",
        march,
    )
    yield Coded(
        "K9a",
        "march-ground",
        YES,
        GROUND,
        "Japan deplores that Russia has recognized independence of the Autonomous Republic of Crimea",
        march,
    )
    yield Coded(
        "K9a",
        "april-measure",
        YES,
        MEASURE,
        "Japan has decided to stop issuing visas to enter Japan to a total of 23 individuals",
        april,
    )
    yield Coded(
        "K9a",
        "april-ground",
        YES,
        GROUND,
        "Russia's continuous actions which violate the sovereignty and territorial integrity of "
        "Ukraine, such as the annexation of Crimea",
        april,
    )
    yield Coded(
        "K9a",
        "april-in-line",
        YES,
        IN_LINE,
        "the G7, including Japan, agreed to move swiftly to impose additional sanctions on Russia",
        april,
    )
    yield Coded(
        "K9a",
        "july-measure",
        YES,
        MEASURE,
        "to freeze assets in Japan of the individuals and organizations considered to have "
        "directly involved in the annexation of Crimea",
        july,
    )
    yield Coded(
        "K9a",
        "july-ground",
        YES,
        GROUND,
        "Based on the current situation related to Ukraine, Japan decided to take new measures",
        july,
    )
    yield Coded(
        "K9a",
        "july-in-line",
        YES,
        IN_LINE,
        "to take coordinated action in line with the EU’s position publicly announced recently",
        july,
    )
    yield Coded(
        "K9a",
        "july-goods",
        YES,
        GOODS,
        "to introduce restrictive measures with regard to imports from Crimea and Sevastpol",
        july,
    )
    yield Coded(
        "K9a",
        "august-measure",
        YES,
        MEASURE,
        "the freezing of assets held in Japan by 40 individuals and two groups",
        "ap-2014-08-05",
    )
    yield Coded(
        "K9a",
        "september-measure",
        YES,
        MEASURE,
        "The Japanese government decided on Wednesday to impose additional sanctions against "
        "Russia in connection with the situation in Ukraine",
        "capital-ua-2014-09-24",
    )
    yield Coded(
        "K9a",
        "first-package",
        YES,
        GROUND,
        "In March, Japan has introduced the first package of sanctions against Russia related with "
        "the Moscow position on Crimea.",
        "tass-2014-08-25",
    )


#: In whose name the documents speak. A joint document bears the code of the state whose copy was read;
#: reports of the press, memoirs apart, speak in nobody's name.
ISSUERS = {
    "asahi-2016-09-06": "RUS",
    "forum-vostok-2016-12-16": "RUS",
    "joint-communique-1991-04": "JPN",
    "kishida-2023-02-07": "JPN",
    "kremlin-2000-09-03": "RUS",
    "kremlin-2016-12-16": "RUS",
    "kremlin-2018-11-14": "RUS",
    "matsumoto-letter-1956": "JPN",
    "mofa-2001-03-25": "JPN",
    "mofa-2014-03-18": "JPN",
    "mofa-2014-04-29": "JPN",
    "mofa-2014-07-28": "JPN",
    "mofa-2016-10-19": "JPN",
    "mofa-territory-2026-11-24": "JPN",
    "japan-defence-2016-08-02": "JPN",
    "odessa-journal-2026-11-24": "JPN",
    "peskov-2016-12-15": "RUS",
    "ria-copy-2025-07-15": "JPN",
    "putin-press-copy-2016-12-17": "RUS",
    "ruptly-2016-12-13": "RUS",
    "sputnik-2016-02-22": "RUS",
    "truman-diary-1945-07-17": "USA",
    "untc-3768-1956-10-19": "RUS",
    "untc-3768-articles-1956-10-19": "RUS",
    "vasilevsky-memoirs-2026-11-24": "RUS",
    "yomiuri-2015-11-17": "RUS",
}

CODED = (
    *_state_of_war(),
    *_hiroshima(),
    *_taking(),
    *_troops(),
    *_obstacle(),
    *_nagato(),
    *_initiatives(),
    *_investment(),
    *_sanctions(),
)


def evidence() -> list[dict[str, str]]:
    """Rows of ``evidence.csv``; the date is that of the page or document."""
    return [rows_of(coded) for coded in CODED]


def rows_of(coded: Coded, issuers: Mapping[str, str] | None = None) -> dict[str, str]:
    """One row: the date, the origin and the issuer follow from the source unless they are given."""
    known = {**ISSUERS, **(issuers or {})}
    return coded._asdict() | {
        "date": date_of(coded.source),
        "origin": coded.origin or coded.source,
        "issuer": coded.issuer or known.get(coded.source, ""),
    }


def sources(root: Path) -> list[Source]:
    """The pages coded that ``kurils_pages`` describes."""
    return [page(source) for source in sorted({coded.source for coded in CODED} & set(PAGES))]


def rows(root: Path) -> Iterator[Row]:
    """None: documents are coded, not counted."""
    return iter(())


MODULE = Module(sources=sources, series=[], rows=rows, evidence=evidence())
