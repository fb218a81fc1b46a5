"""Public pages that the energy rows quote: who wrote them, where, when, and how far to trust them.

Where a page reports the words of an official of one of the two sides, those words stand as
an official statement and the page is named as the one that reports them; everything else
that a page says has the grade of the page.
"""

from __future__ import annotations

from ingest.model import Source

AGENCY = "agency or newspaper of record"
OFFICIAL = "official statement"
PRIMARY = "primary document"
OTHER = "other"
QUOTED = "Single facts and a short sentence quoted with attribution; the page stays its publisher's"
LAW = "EU legal texts: reuse with credit (Commission Decision 2011/833/EU)"

#: Source id, which ends with the page's date: producer, title, address, grade.
PAGES: dict[str, tuple[str, str, str, str]] = {
    "eu-decision-2014-03-17": (
        "Council of the European Union",
        "Council Decision 2014/145/CFSP of 17 March 2014",
        "https://www.legislation.gov.uk/eudn/2014/145/contents/data.html",
        PRIMARY,
    ),
    "eu-decision-2014-07-31": (
        "Council of the European Union",
        "Council Decision 2014/512/CFSP of 31 July 2014",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A02014D0512-20230226",
        PRIMARY,
    ),
    "china-daily-2006-03-22": (
        "China Daily",
        "Report on the gas pipelines announced during President Putin's visit to Beijing",
        "https://global.chinadaily.com.cn/business/2006-03/22/content_549195.htm",
        AGENCY,
    ),
    "interfax-2009-09-15": (
        "Interfax",
        "Gazprom, CNPC chiefs discuss provisional terms of future gas agreement",
        "https://interfax.com/newsroom/top-stories/66960/",
        AGENCY,
    ),
    "moscow-times-2009-10-13": (
        "The Moscow Times",
        "Gazprom, China Strike Working Gas Deal",
        (
            "http://oldtmt.vedomosti.ru/sitemap/free/2009/10/article/"
            "gazprom-china-strike-working-gas-deal/387340.html"
        ),
        AGENCY,
    ),
    "gazprom-miller-2013": (
        "Gazprom (A. Miller)",
        "Miller's journal: on the talks with the Chinese partners",
        "https://gazprom.ru/press/news/miller-journal/2013/174831",
        OFFICIAL,
    ),
    "ria-novosti-2013-02-27": (
        "RIA Novosti, through vesti70.ru",
        "«Газпром» и Китай до конца года подпишут соглашение по поставкам газа",
        (
            "https://vesti70.ru/news/"
            "_gazprom_i_kitay_do_kontsa_goda_podpishut_soglashenie_po_postavkam_gaza_27022013.html"
        ),
        AGENCY,
    ),
    "rusmininfo-2013-05-16": (
        "rusmininfo.com",
        "Miller: Creation of eastern part of the Russian unified gas supply system is a priority",
        (
            "http://rusmininfo.com/news/16-05-2013/"
            "miller-creation-eastern-part-russian-unified-gas-supply-system-priority"
        ),
        OTHER,
    ),
    "moscow-times-2013-09-05": (
        "The Moscow Times",
        "Gazprom, CNPC Agree on Gas Supply Terms",
        "https://www.themoscowtimes.com/2013/09/05/gazprom-cnpc-agree-on-gas-supply-terms-a27419",
        AGENCY,
    ),
    "vzglyad-2013-12-17": (
        "RIA Novosti, through Vzglyad",
        "Report on A. Miller and the readiness of the contract with China",
        "https://vz.ru/amp/news/2013/12/17/664765.html",
        AGENCY,
    ),
    "statement-miller-2013-12-17": (
        "Gazprom (A. Miller)",
        "Words on the readiness of the contract, reported by RIA Novosti and Vzglyad",
        "https://vz.ru/amp/news/2013/12/17/664765.html",
        OFFICIAL,
    ),
    "statement-novak-2014-03-18": (
        "Ministry of Energy of the Russian Federation (A. Novak)",
        "Words on gas for China, reported by neftegaz.ru",
        (
            "https://neftegaz.ru/news/transport-and-storage/"
            "246766-rossiya-aktiviziruet-rabotu-po-proektu-rasshireniya-postavok-gaza-v-kitay"
        ),
        OFFICIAL,
    ),
    "imola-oggi-2014-03-27": (
        "Imola Oggi",
        "Russia: Gazprom venderà gas alla Cina, accordo entro due mesi",
        ("https://imolaoggi.it/2014/03/27/russia-gazprom-vendera-gas-alla-cina-accordo-entro-due-mesi"),
        OTHER,
    ),
    "reuters-voa-2014-04-09": (
        "Reuters, through Voice of America",
        "Russia says Gazprom, China close to gas agreement, hope to sign in May",
        (
            "https://voanews.com/a/"
            "reu-russia-says-gazprom-china-close-to-gas-agreement-hope-to-sign-in-may/1889413.html"
        ),
        AGENCY,
    ),
    "ap-2014-05-19": (
        "Associated Press, through Business Standard",
        "Putin in China to strengthen ties",
        (
            "https://business-standard.com/article/pti-stories/"
            "putin-s-visit-to-china-set-to-bolster-ties-114051900403_1.html"
        ),
        AGENCY,
    ),
    "statement-medvedev-2014-05-20": (
        "Government of the Russian Federation (D. Medvedev)",
        "Words to Bloomberg TV on gas for China, reported by Interfax and 21.by",
        "http://m.21.by/world/2014/05/20/929150.html",
        OFFICIAL,
    ),
    "ria-novosti-2014-05-21": (
        "RIA Novosti, through mfd.ru",
        "Russia and China sign a memorandum between states on gas by the eastern route",
        "https://mfd.ru/news/view/?id=1903730",
        AGENCY,
    ),
    "kultura-2014-05-21": (
        "Kultura, after RIA Novosti",
        "«Газпром» договорился о поставках газа в Китай",
        (
            "http://portal-kultura.ru/articles/obshchiy-plan/"
            "43658-gazprom-dogovorilsya-o-postavkakh-gaza-v-kitay/"
        ),
        AGENCY,
    ),
    "oreanda-2014-05-21": (
        "Oreanda-News",
        "Газпром подписал крупнейший контракт за свою историю",
        (
            "https://www.oreanda.ru/promyshlennost/"
            "Gazprom_podpisal_krupneyshiy_kontrakt_za_svoyu_istoriyu/article823682/"
        ),
        AGENCY,
    ),
    "ians-2014-05-21": (
        "IANS, after Xinhua",
        "China, Russia ink gas deal",
        "https://www.cityairnews.com/content/china-russia-ink-gas-deal-0",
        AGENCY,
    ),
    "reuters-2014-05-21": (
        "Reuters",
        "Kerry says Russia-China gas deal not linked to Ukraine",
        "http://www.reuters.com/article/ukraine-crisis-kerry-idUSL1N0O71RP20140521",
        AGENCY,
    ),
    "la-times-2014-05-22": (
        "Los Angeles Times",
        "Russia-China gas deal signals growing ties between former foes",
        "https://www.latimes.com/world/europe/la-fg-russia-gas-deal-20140522-story.html",
        AGENCY,
    ),
    "statement-putin-2014-05-22": (
        "President of the Russian Federation",
        "Words on the contract, given by his press service and reported by MOLDOVAinform",
        "https://moldovainform.md/ru/news/20140522/21860.html",
        OFFICIAL,
    ),
    "statement-miller-2014-05-22": (
        "Gazprom (A. Miller)",
        "Information on the contract, reported by MOLDOVAinform",
        "https://moldovainform.md/ru/news/20140522/21860.html",
        OFFICIAL,
    ),
    "star-telegram-2014-05-22": (
        "Fort Worth Star-Telegram",
        "China deal for Russian gas a big win for Putin (opinion)",
        "http://www.star-telegram.com/opinion/article3858897.html",
        OTHER,
    ),
    "afp-2014-05-25": (
        "AFP, as copied by a web log",
        "China gas deal a symbolic victory for Russia but won't leave Europe dry",
        "http://newzscience.blogspot.com/2014/05/china-gas-deal-symbolic-victory-for.html",
        OTHER,
    ),
    "iea-varro-2014": (
        "New Europe after APA, through energia.gr",
        "Russian-Chinese Gas Deal Not to Affect EU Supplies: IEA",
        "https://energia.gr/article/82066/russianchinese-gas-deal-not-to-affect-eu-supplies-iea",
        AGENCY,
    ),
    "osw-2014-06-16": (
        "Centre for Eastern Studies (OSW), Warsaw",
        "The eastern ‘partnership’ of gas. Gazprom and CNPC strike a deal on gas supplies to China",
        (
            "http://osw.waw.pl/en/publikacje/osw-commentary/2014-06-16/"
            "eastern-partnership-gas-gazprom-and-cnpc-strike-a-deal-gas"
        ),
        OTHER,
    ),
    "ria-novosti-2014-10-13": (
        "RIA Novosti",
        "Russia's Gazprom, China's CNPC Begin Talks on Western Route Gas",
        (
            "https://sputnikglobe.com/20141013/"
            "Russias-Gazprom-Chinas-CNPC-Begin-Talks-on-Western-Route-Gas-194017924.html"
        ),
        AGENCY,
    ),
    "rusmininfo-2015-01-16": (
        "rusmininfo.com",
        "Gazprom. The gas to China and Europe to go from the same deposits",
        "http://www.rusmininfo.com/news/16-01-2015/gazprom-gas-china-and-europe-go-same-deposits",
        OTHER,
    ),
    "future-net-zero-2015-02-13": (
        "future Net Zero",
        "Russia-China gas deals not “an outright threat” to Europe",
        ("https://www.futurenetzero.com/2015/02/13/russia-china-gas-deals-not-an-outright-threat-to-europe/"),
        OTHER,
    ),
    "tass-2015-12-01": (
        "TASS, through Kazinform",
        "Gazprom announces tender for construction of Power of Siberia section for $2.35 bln",
        (
            "https://en.inform.kz/news/"
            "gazprom-announces-tender-for-construction-of-power-of-siberia-section-for-2-35-bln"
            "_a2845025/"
        ),
        AGENCY,
    ),
    "oies-2018-11": (
        "Oxford Institute for Energy Studies",
        "Russia's gas pivot to Asia: Another false dawn or ready for lift off?",
        "https://docslib.org/doc/11006361/russias-gas-pivot-to-asia",
        OTHER,
    ),
    "statement-novak-2024-07-23": (
        "Government of the Russian Federation (A. Novak)",
        "Words on the Power of Siberia, reported by TASS",
        "https://tass.com/economy/1820325",
        OFFICIAL,
    ),
    "tass-2025-12-05": (
        "TASS",
        "Gazprom renews its record for daily gas supplies to China via the Power of Siberia",
        "https://tass.com/economy/2054559",
        AGENCY,
    ),
    "rbc-2025-12-26": (
        "RBC",
        "Report on Gazprom's preliminary results of 2025",
        "https://www.rbc.ru/business/26/12/2025/694da0d79a794718e9973a6c",
        AGENCY,
    ),
}


def date_of(source: str) -> str:
    """The date with which the id of a page ends, as far as it is known (year, month or day)."""
    numbers = [part for part in source.split("-") if part.isdigit()]
    return "-".join(numbers[-3:])


def page(source: str) -> Source:
    """The row of ``sources.csv`` for a page.

    Raises:
        KeyError: the page is not known.
    """
    producer, title, address, grade = PAGES[source]
    law = grade == PRIMARY
    vintage = date_of(source)
    return Source(
        source=source,
        producer=producer,
        title=title,
        address=address,
        file="",
        sha256="",
        licence="attribution" if law else "figures-only",
        terms=LAW if law else QUOTED,
        grade=grade,
        copy="Public page, read 2026-11-24",
        vintage=vintage,
        short=f"{producer.split(',')[0].split(' (')[0]}, {vintage[:4]}",
    )
