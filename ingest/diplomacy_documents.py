"""Coded documents on Russia's policy in East Asia (claims C3 to C15).

Each row says of one sentence that was read whether it supports or contradicts an assertion of
the claim's rule, or is silent on it. Where a page reports an official's words, these stand as an
official statement; where it prints a legal text, that text has its own grade. Reprints of one
text share their origin. A figure is an hour of a page (C7a), in hours after midnight UTC, or the year
of a text or an act (C9a, C13a).
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ingest.diplomacy_pages import PAGES, issuer, page
from ingest.model import Module, Source

ONE_EXERCISE = "both navies took part in one exercise"
IN_SEPTEMBER = "at least one day in September 2016"
WITHIN_SEPTEMBER = "opened and closed in September 2016"
IN_THE_SEA = "part of the area in the South China Sea"
DISPUTED_WATERS = "part of the area in disputed waters"
SUSPENDED = "a Russian act suspends the plutonium agreement"
IN_OCTOBER = "the act is of October 2016"
TALKS_ENDED = "the State Department announced the end of the talks on Syria"
AFTER_TALKS = "the act came after the announcement"
HOUR_ACT = "hour by which the act was known"
HOUR_TALKS = "hour by which the announcement was known"
CONDITIONS = "conditions for resuming are named"
OUTSIDE = "a condition or reason lies outside plutonium"
SYRIA = "a condition or reason concerns Syria"
NO_ENDORSEMENT = "no endorsement of the claims"
NO_BACKING_OF_REJECTION = "no support for the rejection of the award"
RESTRAINT = "call for restraint or peaceful settlement"
RECOGNISED = "Russia recognises the zone"
NO_SIDE = "no side taken on sovereignty"
OUT_OF_TERRITORIAL_SEA = "no act in the territorial sea"
OUT_OF_CONTIGUOUS_ZONE = "no act in the contiguous zone"
MATERIAL = "material support"
AGAINST_KOREA = "objects to the deployment in Korea"
AGAINST_THAAD = "objects to the system by name"
WARY = "guards against China's economic or political influence"

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


_XINHUA = "xinhua-2016-09-13"
_JOINT = (
    "China and Russia started a joint naval drill off Guangdong Province in the South China Sea on Tuesday."
)
_RUN = 'The "Joint Sea 2016" drill will run from September 12 to 19'
_USNI = (
    "The three Russian surface warships and two supply ships are set to drill with ten People's "
    "Liberation Army Navy ships"
)
_ENDED = (
    "Am gestrigen Montag endete das gemeinsame Manöver „Joint Sea-2016“ der chinesischen und "
    "russischen Marine"
)
_PREAMBLE = (
    "the emergence of a threat to strategic stability and as a result of unfriendly actions by the "
    "United States of America towards the Russian Federation"
)
_DECREE = (
    "signed a decree on Monday to suspend an agreement with the United States on disposing of "
    "weapons-grade plutonium"
)
_BILL = (
    "Действие Соглашения и протоколов к Соглашению может быть возобновлено после устранения "
    "Соединенными Штатами Америки причин, приведших к коренному изменению обстоятельств"
)
_POLITICO = (
    "These included a reduction of American military forces from countries that joined NATO after 2000 "
    "and the lifting of all economic sanctions against Russia"
)
_KIRBY = (
    "The United States is suspending its participation in bilateral channels with Russia that were "
    "established to sustain the cessation of hostilities"
)
_PESKOV = "Именно эти недружественные проявления стали причиной такого решения"
_PESKOV_SYRIA = (
    "Очевидно, выход США из диалога по режиму прекращения огня в Сирии мы воспринимаем с сожалением"
)
_VALDAI = (
    "Соглашение предусматривало, что будут построены заводы, которые будут уничтожать избыточное "
    "количество оружейного плутония."
)
_RYABKOV = (
    "Среди причин он назвал введение США санкций против России, принятие закона о поддержке Украины, "
    "расширение НАТО на восток и усиление военного присутствия США в Восточной Европе."
)
_ZAKHAROVA = "Nga không phải là một thành viên của tranh chấp lãnh thổ ở Biển Đông, và sẽ không sa vào đó"
_ZAKHAROVA_PEACE = (
    "dapat sundin ng iba't ibang may kinalamang panig sa isyu ng South China Sea ang prinsipyong hindi "
    "gumamit ng dahas, at patuloy na hanapin ang solusyong pulitikal at diplomatiko"
)
_MID_THAAD = (
    "Russia persistently directed the attention of its partners to the dangerous consequences of this "
    "decision and urged them to abandon this unwise approach."
)
_VANKOR = "总体而言，俄罗斯对于外国持股持谨慎态度，但对中国朋友没有任何限制。"
_DVORKOVICH = (
    "правительство России готово передать китайским инвесторам контроль на стратегических "
    "месторождениях нефти"
)

CODED = (
    Coded("C3", "navies-xinhua", YES, ONE_EXERCISE, _JOINT, _XINHUA),
    Coded(
        "C3",
        "navies-wang-hai",
        YES,
        ONE_EXERCISE,
        'the joint drill is "a strategic measure" and concrete action to promote the China-Russia '
        "comprehensive strategic partnership",
        "statement-wang-hai-2016-09-13",
    ),
    Coded("C3", "navies-usni", YES, ONE_EXERCISE, _USNI, "usni-2016-09-12"),
    Coded("C3", "navies-people-daily", YES, ONE_EXERCISE, _ENDED, "people-daily-2016-09-20"),
    Coded("C3", "september-xinhua", YES, IN_SEPTEMBER, _RUN, _XINHUA),
    Coded("C3", "september-people-daily", YES, IN_SEPTEMBER, _ENDED, "people-daily-2016-09-20"),
    Coded(
        "C3",
        "september-defence-talk",
        YES,
        IN_SEPTEMBER,
        "will go ahead between September 12 and 19 in the South China Sea, off Guangdong",
        "defencetalk-2016",
        "xinhua-2016-09-12",
    ),
    Coded("C3", "within-xinhua", YES, WITHIN_SEPTEMBER, _RUN, _XINHUA),
    Coded("C3", "within-people-daily", YES, WITHIN_SEPTEMBER, _ENDED, "people-daily-2016-09-20"),
    Coded("C3", "sea-xinhua", YES, IN_THE_SEA, _JOINT, _XINHUA),
    Coded(
        "C3",
        "sea-people-daily",
        YES,
        IN_THE_SEA,
        "im Seegebiet östlich der südostchinesischen Hafenstadt Zhanjiang",
        "people-daily-2016-09-20",
    ),
    Coded(
        "C3",
        "sea-csis",
        YES,
        IN_THE_SEA,
        "China and Russia launched Joint Sea 2016, which featured island seizure operations in the South "
        "China Sea. It was their first and only naval exercise held there",
        "csis-2022-08-24",
    ),
    Coded(
        "C3",
        "waters-not-said",
        SILENT,
        DISPUTED_WATERS,
        "The ministry didn't say exactly where the drills would be held in the South China Sea",
        "indian-coaching-page-2016-09-15",
    ),
    Coded("C7a", "decree-reuters", YES, SUSPENDED, _DECREE, "reuters-2016-10-03"),
    Coded("C7a", "decree", YES, SUSPENDED, f'being suspended due to "{_PREAMBLE}"', "decree-2016-10-03"),
    Coded(
        "C7a",
        "decree-the-hindu",
        YES,
        SUSPENDED,
        "President Vladimir Putin on Monday ordered a halt to an agreement with the United States on "
        "plutonium disposal",
        "the-hindu-2016-10-03",
    ),
    Coded(
        "C7a",
        "law-regnum",
        YES,
        SUSPENDED,
        "Президент РФ Владимир Путин подписал закон, приостанавливающий действие соглашения с США по "
        "оружейному плутонию.",
        "regnum-2016-10-31",
    ),
    Coded("C7a", "october-reuters", YES, IN_OCTOBER, _DECREE, "reuters-2016-10-03"),
    Coded(
        "C7a",
        "october-decree",
        YES,
        IN_OCTOBER,
        f'being suspended due to "{_PREAMBLE}"',
        "decree-2016-10-03",
    ),
    Coded(
        "C7a",
        "october-regnum",
        YES,
        IN_OCTOBER,
        "указ опубликован 31 октября на официальном интернет-портале правовой информации",
        "regnum-2016-10-31",
    ),
    Coded("C7a", "talks-kirby", YES, TALKS_ENDED, _KIRBY, "statement-kirby-2016-10-03"),
    Coded(
        "C7a",
        "talks-ap",
        YES,
        TALKS_ENDED,
        "The State Department says the U.S. is suspending bilateral contacts with Russia over Syria.",
        "ap-2016-10-03",
    ),
    Coded(
        "C7a",
        "talks-politico",
        YES,
        TALKS_ENDED,
        "Separately, the U.S. announced Monday it was suspending talks with Russia over the Syrian crisis",
        "politico-2016-10-03",
    ),
    Coded(
        "C7a",
        "order-air-force-magazine",
        NO,
        AFTER_TALKS,
        "Earlier on Monday, Russian President Vladimir Putin suspended an agreement",
        "air-force-magazine-2016-10-04",
    ),
    Coded(
        "C7a",
        "order-politico",
        SILENT,
        AFTER_TALKS,
        "Separately, the U.S. announced Monday it was suspending talks with Russia over the Syrian crisis",
        "politico-2016-10-03",
    ),
    Coded(
        "C7a",
        "order-ap",
        SILENT,
        AFTER_TALKS,
        "Separately, the State Department said it was suspending bilateral contacts with Russia over Syria",
        "ap-2016-10-04",
    ),
    # 17:15 in Moscow, three hours ahead of UTC.
    Coded(
        "C7a",
        "hour-rossiiskaya-gazeta",
        SILENT,
        HOUR_ACT,
        "03.10.2016 17:15 ... Внесению законопроекта предшествовал указ президента",
        "rossiiskaya-gazeta-2016-10-03",
        figure="14.25",
    ),
    # 1:08 p.m. in Arkansas, five hours behind UTC.
    Coded(
        "C7a",
        "hour-ap",
        SILENT,
        HOUR_TALKS,
        "This article was published today at 1:08 p.m.",
        "ap-2016-10-03",
        figure="18.133333",
    ),
    Coded("C7b", "conditions-bill", YES, CONDITIONS, _BILL, "bill-2016-10-03"),
    Coded(
        "C7b",
        "conditions-politico",
        YES,
        CONDITIONS,
        "Putin set out the conditions under which Russia would resume cooperating",
        "politico-2016-10-03",
    ),
    Coded("C7b", "outside-politico", YES, OUTSIDE, _POLITICO, "politico-2016-10-03", "bill-2016-10-03"),
    Coded(
        "C7b",
        "outside-rossiiskaya-gazeta",
        YES,
        OUTSIDE,
        'Среди них - отмена "закона Магнитского" и сокращение численности военных сил НАТО у границ РФ.',
        "rossiiskaya-gazeta-2016-10-03",
        "bill-2016-10-03",
    ),
    Coded("C7b", "outside-decree", YES, OUTSIDE, _PREAMBLE, "decree-2016-10-03"),
    Coded("C7b", "outside-peskov", YES, OUTSIDE, _PESKOV, "statement-peskov-2016-10-04"),
    Coded("C7b", "outside-ryabkov", YES, OUTSIDE, _RYABKOV, "statement-ryabkov-2025-10-22"),
    Coded(
        "C7b",
        "outside-klintsevich",
        NO,
        OUTSIDE,
        "Приостановка соглашения по плутонию стала результатом анализа его выполнения, а точнее — "
        "невыполнения американской стороной",
        "statement-klintsevich-2016-10-03",
    ),
    Coded("C7b", "outside-valdai", NO, OUTSIDE, _VALDAI, "statement-putin-2016-10-27"),
    Coded("C7b", "syria-decree", SILENT, SYRIA, _PREAMBLE, "decree-2016-10-03"),
    Coded("C7b", "syria-politico", SILENT, SYRIA, _POLITICO, "politico-2016-10-03", "bill-2016-10-03"),
    Coded("C7b", "syria-peskov", SILENT, SYRIA, _PESKOV_SYRIA, "statement-peskov-2016-10-04"),
    Coded("C7b", "syria-ryabkov", SILENT, SYRIA, _RYABKOV, "statement-ryabkov-2025-10-22"),
    Coded(
        "C9a",
        "side-zakharova",
        YES,
        NO_ENDORSEMENT,
        _ZAKHAROVA,
        "statement-zakharova-2016-06-10",
        figure="2016",
    ),
    Coded(
        "C9a",
        "side-zakharova-july",
        YES,
        NO_ENDORSEMENT,
        "Россия «не будет втянута» в многосторонний территориальный спор в Южно-Китайском море",
        "statement-zakharova-kommersant",
        figure="2016",
    ),
    Coded(
        "C9a",
        "side-lavrov",
        YES,
        NO_ENDORSEMENT,
        'Russia was "not a party to the conflict" and "won\'t interfere" in negotiations',
        "statement-lavrov-ulan-bator",
        "statement-lavrov-2016-04-14",
        figure="2016",
    ),
    Coded(
        "C9a",
        "side-putin",
        YES,
        NO_ENDORSEMENT,
        "first of all, we are staying away because we believe that interference of any non-regional power "
        "in the dispute will be bad",
        "statement-putin-2016-09-05",
        figure="2016",
    ),
    Coded(
        "C9a",
        "award-putin",
        NO,
        NO_BACKING_OF_REJECTION,
        "We are solidarizing with and supporting China's stance on the problem - the non-recognition of "
        "the court ruling",
        "statement-putin-2016-09-05",
        figure="2016",
    ),
    Coded(
        "C9a",
        "restraint-zakharova",
        YES,
        RESTRAINT,
        _ZAKHAROVA_PEACE,
        "statement-zakharova-2016-06-11",
        "statement-zakharova-2016-06-10",
        figure="2016",
    ),
    Coded(
        "C9a",
        "restraint-lavrov-april",
        YES,
        RESTRAINT,
        "todas as partes em disputa sobre o mar do Sul da China devem procurar acordos mutuamente aceitáveis",
        "statement-lavrov-2016-04-13",
        figure="2016",
    ),
    Coded(
        "C9a",
        "restraint-lavrov-beijing",
        YES,
        RESTRAINT,
        "Todos os problemas que surgirem serão resolvidos através de diálogo direito",
        "statement-lavrov-2016-04-29",
        figure="2016",
    ),
    Coded(
        "C9a",
        "restraint-lavrov-ulan-bator",
        YES,
        RESTRAINT,
        "only parties to the conflict can resolve the dispute through direct talks",
        "statement-lavrov-ulan-bator",
        "statement-lavrov-2016-04-14",
        figure="2016",
    ),
    Coded(
        "C9a",
        "restraint-putin",
        SILENT,
        RESTRAINT,
        "we believe that interference of any non-regional power in the dispute will be bad for the "
        "settlement of this problem",
        "statement-putin-2016-09-05",
        figure="2016",
    ),
    Coded(
        "C10a",
        "zone-of-korea-reuters",
        SILENT,
        RECOGNISED,
        "Russia does not recognise South Korea's ADIZ",
        "ruydadiran",
    ),
    Coded(
        "C10a",
        "no-zone-of-its-own",
        SILENT,
        RECOGNISED,
        "It does not even recognize Cadiz [KADIZ] because it has not established an air defense "
        "identification zone.",
        "ytn-translated",
    ),
    Coded(
        "C10b",
        "side-patrushev",
        YES,
        NO_SIDE,
        "Não podemos ficar do lado de ninguém, eles devem negociar entre si",
        "statement-patrushev-2012-10-26",
    ),
    Coded(
        "C10b",
        "ships-2016",
        SILENT,
        OUT_OF_TERRITORIAL_SEA,
        "российские корабли были замечены в водах недалеко от акватории спорных островов Сенкаку",
        "ria-novosti-2016-06-09",
    ),
    Coded(
        "C10b",
        "ships-2022-sea",
        YES,
        OUT_OF_TERRITORIAL_SEA,
        "there were no reports of Chinese and Russian frigates entering the territorial waters around the "
        "island group",
        "voi-2022",
    ),
    Coded(
        "C10b",
        "ships-2022-rules",
        YES,
        OUT_OF_TERRITORIAL_SEA,
        "They didn't violate any rules.",
        "tass-2022-07-05",
    ),
    Coded(
        "C10b",
        "ships-2022-zone",
        NO,
        OUT_OF_CONTIGUOUS_ZONE,
        "a Russian Navy ship had passed the zone adjacent to the water area around the Senkaku Islands",
        "tass-2022-07-05",
    ),
    Coded(
        "C13a",
        "debt-2012",
        YES,
        MATERIAL,
        "an agreement reached by the Finance Ministry and North Korea in Sept. 2012 settling the debt",
        "moscow-times-2014-02-19",
        figure="2012",
    ),
    Coded(
        "C13a",
        "railway-2013",
        YES,
        MATERIAL,
        "Russian Railways completed a rail link connecting the Russian city of Hasan and the Korean port "
        "of Rajin last year.",
        "moscow-times-2014-02-19",
        "moscow-times-2014-02-19-railway",
        figure="2013",
    ),
    Coded(
        "C13a",
        "debt-2014",
        YES,
        MATERIAL,
        "The State Duma lower house on Friday ratified a 2012 agreement to write off the bulk of North "
        "Korea's debt.",
        "reuters-2014-04-19",
        figure="2014",
    ),
    Coded(
        "C13a",
        "debt-signed-2014",
        YES,
        MATERIAL,
        "Russian President Vladimir Putin has ratified an agreement to write off 90% of North Korea's "
        "outstanding debts",
        "daily-nk-2014",
        figure="2014",
    ),
    Coded("C14a", "korea-mid", YES, AGAINST_KOREA, _MID_THAAD, "statement-mid-2016-07-08"),
    Coded("C14a", "thaad-mid", YES, AGAINST_THAAD, _MID_THAAD, "statement-mid-2016-07-08"),
    Coded(
        "C14a",
        "korea-mid-china",
        YES,
        AGAINST_KOREA,
        "Quan ngại nghiêm trọng chung đã được bày tỏ liên quan tới quyết định của Mỹ và Hàn Quốc nhằm "
        "triển khai THAAD ở Hàn Quốc.",
        "statement-mid-2016-07-29",
    ),
    Coded(
        "C14a",
        "korea-afp",
        YES,
        AGAINST_KOREA,
        "Russia warned Friday that the US deployment of an advanced missile defense system in South Korea "
        'would have "irreparable consequences"',
        "afp-2016-07-08",
        "statement-mid-2016-07-08",
    ),
    Coded(
        "C14a",
        "korea-lavrov-un",
        YES,
        AGAINST_KOREA,
        "It is inadmissible to use this situation as a pretext for massive militarization of northeast Asia",
        "statement-lavrov-amwal",
    ),
    Coded("C15", "vankor", NO, WARY, _VANKOR, "statement-putin-2014-09-01"),
    Coded("C15", "fields", NO, WARY, _DVORKOVICH, "statement-dvorkovich-2015-02-27"),
    Coded(
        "C15",
        "shelf",
        YES,
        WARY,
        "шельфа, на разработку которого китайские партнеры приглашаются только в качестве миноритарных "
        "инвесторов",
        "statement-dvorkovich-2015-02-27",
    ),
)


def _evidence() -> list[dict[str, str]]:
    return [
        {
            "claim": row.claim,
            "item": row.item,
            "date": PAGES[row.source].date,
            "says": row.says,
            "assertion": row.assertion,
            "quotation": row.quotation,
            "origin": row.origin or row.source,
            "issuer": issuer(row.source),
            "figure": row.figure,
            "source": row.source,
        }
        for row in CODED
    ]


def sources(root: Path) -> list[Source]:
    """The pages that are quoted."""
    return [page(source) for source in sorted({row.source for row in CODED})]


MODULE = Module(sources=sources, series=[], rows=lambda root: [], evidence=_evidence())
