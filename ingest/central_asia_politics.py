"""Coded documents on Russia, China and the former Soviet states (claims A1a, A3 to A5, A9b, A11 to A19).

Each row says of one sentence that was read whether it supports or contradicts an assertion of
the claim's rule, or is silent on it. Where a page reports an official's words, these stand as an
official statement; where it prints a legal text, that text has its own grade; a text that voices
an expectation is the primary document of having done so. What a rule asks beside the assertion
stands at the head of the item: the state, the kind of episode, the speaker. The column ``figure``
holds the year of an episode where that is not the year of the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ingest.central_asia_documents import ISSUERS
from ingest.central_asia_documents import PAGES as EARLIER
from ingest.central_asia_pages import AGENCY, OFFICIAL, OTHER, PRIMARY
from ingest.model import Module, Row, Source

YES, NO, SILENT = "supports", "contradicts", "silent"

OBSTRUCTS, JOINT = "one programme obstructs the other", "a joint act of the two programmes"
BALANCES, PRESSED = "balancing Russia is the reason", "episode of Russian pressure"
LOOSENS = "neutrality is a way to independence from Russia"
WISH, SIGNED = "wish to take part", "signed to take part"
PORT_BEGUN, PORT_REASON, TRANSIT_REASON = (
    "the port was begun before the wish",
    "the port is a reason",
    "transit is a reason",
)
BARRIER, EXEMPT, FELL, DELAYED, UNPOPULAR = (
    "barriers between members",
    "exemptions from the common tariff",
    "payments or trade strained",
    "dispute or delayed decision",
    "low public support",
)
EU_HALTED = "occasion was the halted agreement with the EU"
RUSSIA_BEHIND = "Russian offer or pressure stood behind"
LINKED = "economic act and political matter are linked"
CLASH, COMPETE, FIT = "they will collide or exclude", "they will compete", "they fit together"
TAKEN_OVER, NONE_BACK, BY_LAW = (
    "others took over rates they had not wished",
    "Russia took over none of theirs",
    "the law lets Russia fix the tariff",
)
TARIFF, TARIFF_TOO = "tariff is the first ground", "tariff is a further ground"
BARRIERS, OTHER_GROUND = "customs rules are a ground", "other ground"
LEADING, INTEGRATION, WORLD = (
    "a leading place in Eurasia",
    "integration of the area",
    "great-power standing in the world",
)
PART = "Russian part in a political decision"
OFFERED, EXCLUDES, FAILED, EU_FAILED = (
    "an agreement was offered or signed",
    "it excludes an agreement with the EU",
    "it failed",
    "what failed was the agreement with the EU",
)

_TERMS = "Single facts and a short sentence quoted with attribution; the page stays its publisher's"


class Page(NamedTuple):
    """Who speaks, title, address, grade, date of the document, and in whose name (a code) if a party's."""

    producer: str
    title: str
    address: str
    grade: str
    date: str
    issuer: str = ""


PAGES: dict[str, Page] = {
    "24kg-2022-05-30": Page(
        "President of Kyrgyzstan (S. Japarov)",
        "President Japarov tells about construction of railway (24.kg)",
        "https://24.kg/english/235254_President_Japarov_tells_about_construction_of_railway/",
        OFFICIAL,
        "2022-05-30",
        "KGZ",
    ),
    "commission-2018-05-17": Page(
        "Eurasian Economic Commission",
        "Agreement signed on trade and economic cooperation between EAEU and PRC",
        "http://www.eurasiancommission.org/en/nae/news/Pages/17-05-2018-5.aspx",
        OFFICIAL,
        "2018-05-17",
        "EAEU",
    ),
    "mofcom-2018-05": Page(
        "Ministry of Commerce of China",
        "China and Eurasian Economic Union officially sign Trade and Economic Cooperation Agreement",
        "http://english.mofcom.gov.cn/article/newsrelease/significantnews/201805/20180502746079.shtml",
        OFFICIAL,
        "2018-05",
        "CHN",
    ),
    "tass-2019-04-25": Page(
        "President of Russia (V. Putin)",
        "Putin expects EAEU-China cooperation deal to come into force in coming months (TASS)",
        "https://tass.com/politics/1055553",
        OFFICIAL,
        "2019-04-25",
        "RUS",
    ),
    "commission-2020-10-30": Page(
        "Eurasian Economic Commission",
        "Andrey Slepnev proposed to elaborate road map for developing trade between EAEU and China",
        "http://www.eurasiancommission.org/en/nae/news/Pages/30-10-2020-01.aspx",
        OFFICIAL,
        "2020-10-30",
        "EAEU",
    ),
    "tass-2023-10-18": Page(
        "Eurasian Economic Commission (M. Myasnikovich)",
        "Words at the third Belt and Road Forum, reported by TASS",
        "https://tass.com/economy/1693175",
        OFFICIAL,
        "2023-10-18",
        "EAEU",
    ),
    "sputnik-brasil-2017-08-21": Page(
        "Foreign ministries of Russia and China",
        "Communiqué on linking the union and the Belt and Road, reported by Sputnik in Portuguese",
        "https://noticiabrasil.net.br/20170821/china-ocidente-cooperacao-economica-uee-9165247.html",
        OFFICIAL,
        "2017-08-21",
        "RUS",
    ),
    "logistic-point-2017": Page(
        "Logistic Point Kazakhstan",
        "Conjugation of the EAEC and EPPP",
        "https://logistic-point.kz/en/info/news/conjugation-of-the-eaec-and-eps",
        OTHER,
        "2017",
    ),
    "law-review-2019": Page(
        "The International Trade Law Review",
        "Eurasian Economic Union: overview of trade remedies",
        "https://thelawreviews.co.uk/edition/the-international-trade-law-review-edition-5/1197819/"
        "eurasian-economic-union",
        OTHER,
        "2019",
    ),
    "conway-2014-02-05": Page(
        "Government of Kazakhstan",
        "Foreign policy concept of 2014, as The Conway Bulletin sums it up",
        "https://silkroad.thebulletin.news/archive/tag/international-relations/page/120",
        OFFICIAL,
        "2014-02-05",
        "KAZ",
    ),
    "asan-forum-2015": Page(
        "The Asan Forum",
        "Kazakhstan's multi-vector foreign policy: diminishing returns in an era of great power pivots?",
        "https://theasanforum.org/kazakhstans-multi-vector-foreign-policy-"
        "diminishing-returns-in-an-era-of-great-power-pivots/",
        OTHER,
        "2015",
    ),
    "strakes-2015-05": Page(
        "Istituto Affari Internazionali (J. Strakes)",
        "Azerbaijan and the Non-Aligned Movement: institutionalizing the balanced foreign policy doctrine",
        "https://123dok.org/document/yj7mmle5-azerbaijan-and-the-non-aligned-movement.html",
        OTHER,
        "2015-05",
    ),
    "ada-2011-06-01": Page(
        "Ministry of Foreign Affairs of Azerbaijan (E. Mammadyarov)",
        "Azerbaijan joins the Non-Aligned Movement (ADA Biweekly)",
        "http://biweekly.ada.edu.az/vol_4_no_11/Azerbaijan_joins_the_Non_Aligned_movement.htm",
        OFFICIAL,
        "2011-06-01",
        "AZE",
    ),
    "ada-2010-06-15": Page(
        "Azerbaijan Diplomatic Academy (P. Goble)",
        "Newly approved military doctrine reaffirms Baku's right to use force",
        "https://biweekly.ada.edu.az/vol_3_no_12/Newly_approved_military_doctrine_Goble.htm",
        OTHER,
        "2010-06-15",
    ),
    "rferl-2005-08-29": Page(
        "Radio Free Europe/Radio Liberty",
        "CIS: Turkmenistan reduces ties to associate member",
        "https://www.rferl.org/a/1061002.html",
        AGENCY,
        "2005-08-29",
    ),
    "aliyev-2015-12": Page(
        "President of Azerbaijan (I. Aliyev)",
        "Words during the visit to China, reported by Vestnik Kavkaza",
        "https://vestnikkavkaza.net/news/Baku-and-Beijing-to-be-engaged-in-creation-of-Silk-Road.html",
        OFFICIAL,
        "2015-12",
        "AZE",
    ),
    "order-2007-10-19": Page(
        "President of Azerbaijan",
        "Order on building a port at Alat, quoted by 1news.az",
        "https://1news.az/news/20071019044109088-Prezident-Azerbaidzhana-podpisal-"
        "rasporyazhenie-o-sozdanii-porta-v-prigorode-Baku",
        OFFICIAL,
        "2007-10-19",
        "AZE",
    ),
    "trend-2010-11-03": Page(
        "Trend",
        "Azerbaijani president attends new port ceremony in Baku",
        "https://en.trend.az/business/economy/1776421.html",
        AGENCY,
        "2010-11-03",
    ),
    "euractiv-2016-11-10": Page(
        "Port of Baku (T. Ziyadov)",
        "Ziyadov: Baku will become a Dubai-like hub in Eurasia (Euractiv)",
        "https://www.euractiv.com/section/azerbaijan/interview/"
        "ziyadov-baku-will-become-a-dubai-like-hub-in-eurasia/",
        OFFICIAL,
        "2016-11-10",
        "AZE",
    ),
    "trend-2023-01-18": Page(
        "President of Azerbaijan (I. Aliyev)",
        "Interview with CGTN, reported by Trend",
        "https://en.trend.az/azerbaijan/3696967.html",
        OFFICIAL,
        "2023-01-18",
        "AZE",
    ),
    "interfax-2014-12-03": Page(
        "President of Belarus (A. Lukashenko)",
        "Lukashenko accuses Russia of breaking Customs Union regulations (Kyiv Post)",
        "https://archive.kyivpost.com/article/content/eastern-europe/"
        "lukashenko-accuses-russia-of-breaking-customs-union-regulations-373981.html",
        OFFICIAL,
        "2014-12-03",
        "BLR",
    ),
    "lukashenko-2015-01-29": Page(
        "President of Belarus (A. Lukashenko)",
        "Lukashenka says Belarus could leave Eurasian group if agreements not kept (UDF)",
        "https://amp.udf.by/english/politics/"
        "116874-lukashenka-says-belarus-could-leave-eurasian-group-if-agreements-not-kept.html",
        OFFICIAL,
        "2015-01-29",
        "BLR",
    ),
    "lukashenko-2016-12-26": Page(
        "President of Belarus (A. Lukashenko)",
        "Lukashenka skips summits in Russia (Naviny, UDF)",
        "https://udf.by/english/politics/150151-lukashenka-skips-summits-in-russia.html",
        OFFICIAL,
        "2016-12-26",
        "BLR",
    ),
    "supreme-council-2015-10-16": Page(
        "Supreme Eurasian Economic Council",
        "Decision 22 of 16 October 2015, in the translation of CIS Legislation",
        "https://cis-legislation.com/document.fwx?rgn=81298",
        PRIMARY,
        "2015-10-16",
        "EAEU",
    ),
    "itar-tass-2015-01-02": Page(
        "ITAR-TASS, through armeniandiaspora.com",
        "Armenia joining Russia-led Eurasian Economic Union",
        "https://armeniandiaspora.com/forum/2015/january-2015/"
        "344462-armenia-joining-russia-led-eurasian-economic-union?p=344462",
        AGENCY,
        "2015-01-02",
    ),
    "conway-2015-11-13": Page(
        "The Conway Bulletin",
        "Kazakh trade with Eurasian Economic Union members falters",
        "https://thebulletin.news/newsdesk/kazakh-trade-eurasian-economic-union-members-falters/",
        AGENCY,
        "2015-11-13",
    ),
    "diplomat-2015-04": Page(
        "The Diplomat",
        "Russia and Kazakhstan's trade war",
        "https://thediplomat.com/2015/04/russia-and-kazakhstans-trade-war",
        AGENCY,
        "2015-04",
    ),
    "edb-2016-10-26": Page(
        "Eurasian Development Bank",
        "Integration Barometer 2016",
        "https://eabr.org/en/press/news/edb-centre-for-integration-studies-the-majority-of-citizens-"
        "approve-of-the-eurasian-economic-union-y",
        PRIMARY,
        "2016-10-26",
    ),
    "nazarbayev-2014-08-24": Page(
        "President of Kazakhstan (N. Nazarbayev)",
        "Kazakh and Russian leaders engage in war of words over EEU (bne IntelliNews)",
        "http://www.intellinews.com/"
        "kazakh-and-russian-leaders-engage-in-war-of-words-over-eeu-500422633/?archive=bne",
        OFFICIAL,
        "2014-09-03",
        "KAZ",
    ),
    "otorbayev-2013-12-11": Page(
        "Government of Kyrgyzstan (D. Otorbayev)",
        "Kyrgyzstan not satisfied with roadmap to Customs Union (ITAR-TASS)",
        "http://tass.com/economy/711168",
        OFFICIAL,
        "2013-12-11",
        "KGZ",
    ),
    "sariev-2015-04-29": Page(
        "Ministry of Economy of Kyrgyzstan (T. Sariev)",
        "Kyrgyzstan delays Eurasian Union accession again (Eurasianet)",
        "https://eurasianet.org/kyrgyzstan-delays-eurasian-union-accession-again",
        OFFICIAL,
        "2015-04-30",
        "KGZ",
    ),
    "freenews-2016-12-31": Page(
        "FreeNews",
        "Lukashenko approved the draft agreement on the Customs code of the EAEU",
        "https://freenews-en.tk/2016/12/31/"
        "lukashenko-approved-the-draft-agreement-on-the-customs-code-of-the-eaeu/",
        OTHER,
        "2016-12-31",
    ),
    "telegraf-by-2011-03-16": Page(
        "RIA Novosti, through telegraf.by",
        "Russia and Belarus agreed on common duties on foreign cars",
        "https://telegraf.by/arhiv/russia_and_belarus_agreed_on_common_duties_on_foreign_cars/",
        AGENCY,
        "2011-03-16",
    ),
    "putin-2011-03-15": Page(
        "Government of Russia (V. Putin)",
        "Words after the council of the Eurasian Economic Community (RIA Novosti, telegraf.by)",
        "https://telegraf.by/arhiv/russia_and_belarus_agreed_on_common_duties_on_foreign_cars/",
        OFFICIAL,
        "2011-03-16",
        "RUS",
    ),
    "belsat-2011": Page(
        "Belsat",
        "Customs Union according to Russian rules",
        "http://belsat.eu/en/news/3648/",
        AGENCY,
        "2011",
    ),
    "ritmeurasia-2014-04-16": Page(
        "Ritm Eurasia",
        "When will there be no exemptions and limits in the Customs Union",
        "https://www.ritmeurasia.org/"
        "news--2014-04-16--tamozhennyj-sojuz-kogda-ne-budet-izjatij-i-ogranichenij-12297",
        OTHER,
        "2014-04-16",
    ),
    "slepnev-2012-06-26": Page(
        "Eurasian Economic Commission (A. Slepnev)",
        "EEC expects Kazakhstan to submit WTO approved import duty rates soon (Interfax)",
        "https://interfax.com/newsroom/top-stories/55773/",
        OFFICIAL,
        "2012-06-26",
        "EAEU",
    ),
    "slepnev-2013-03-04": Page(
        "Eurasian Economic Commission (A. Slepnev)",
        "Russia to reduce import duties to match Kazakhstan's WTO pledges (Bloomberg)",
        "http://www.bloomberg.com/news/articles/2013-03-04/"
        "russia-to-reduce-import-duties-to-match-kazakhstan-s-wto-pledges",
        OFFICIAL,
        "2013-03-04",
        "EAEU",
    ),
    "union-treaty-2014": Page(
        "Belarus, Kazakhstan and Russia",
        "Treaty on the Eurasian Economic Union of 29 May 2014",
        "https://edit.wti.org/document/show/b733d847-dc58-442a-afee-d73c0f1c472d",
        PRIMARY,
        "2014-05-29",
        "EAEU",
    ),
    "fas-2015": Page(
        "Foreign Agricultural Service of the United States",
        "Armenia: transitional import tariffs for Armenia in EAEU until 2022",
        "https://www.fas.usda.gov/data/armenia-transitional-import-tariffs-armenia-eaeu-until-2022",
        OFFICIAL,
        "2015",
        "USA",
    ),
    "babich-2013-11-23": Page(
        "Protesters in Kyiv (B. Babich), as printed by the Kyiv Post",
        "Protesters list their demands",
        "http://ukrainianeyes.blogspot.com/2013/11/protesters-list-their-demands.html",
        PRIMARY,
        "2013-11-23",
        "EUROMAIDAN",
    ),
    "joint-statement-2013-11-27": Page(
        "Leaders of the political parties and community representatives",
        "Joint statement (Ukrainska Pravda)",
        "https://pravda.com.ua/rus/articles/2013/11/27/7003191",
        PRIMARY,
        "2013-11-27",
        "EUROMAIDAN",
    ),
    "order-2013-11-21": Page(
        "Cabinet of Ministers of Ukraine",
        "Order of 21 November 2013, quoted by Korrespondent.net",
        "https://ua.korrespondent.net/ukraine/politics/"
        "3210824-kabmin-pryzupynyv-protses-pidhotovky-do-pidpysannia-uhody-pro-asotsiatsiui-z-yes",
        OFFICIAL,
        "2013-11-21",
        "UKR",
    ),
    "azarov-2013-11": Page(
        "Cabinet of Ministers of Ukraine (M. Azarov)",
        "Words to foreign journalists (Ukrainskyi Tyzhden)",
        "https://tyzhden.ua/?p=111437",
        OFFICIAL,
        "2013-11",
        "UKR",
    ),
    "fule-2013-11-28": Page(
        "European Commission (Š. Füle)",
        "Interview with Interfax",
        "https://interfax.com/newsroom/exclusive-interviews/831/",
        OFFICIAL,
        "2013-11-28",
        "EUU",
    ),
    "nv-2019": Page(
        "NV",
        "How the Revolution of Dignity began in November 2013",
        "https://nv.ua/ukraine/vspomnit-vse/evromaydan-v-ukraine-kak-v-kieve-nachinalas-"
        "revolyuciya-dostoinstva-v-2013-godu-istoriya-ukrainy-50038518.html",
        AGENCY,
        "2019",
    ),
    "bfm-2014-03-02": Page(
        "Business FM",
        "The government of Ukraine has resumed preparing the association with the EU",
        "https://dev.bfm.ru/news/249251",
        AGENCY,
        "2014-03-02",
    ),
    "ukrinform-2013-02-25": Page(
        "European Commission (J. M. Barroso)",
        "Barroso reminds Ukraine that Customs Union and free trade with EU are incompatible (Ukrinform)",
        "http://www.ukrinform.net/rubric-economics/"
        "1461921-barroso_reminds_ukraine_that_customs_union_and_free_trade_with_eu_are_incompatible_299321.html",
        OFFICIAL,
        "2013-02-25",
        "EUU",
    ),
    "fule-2013-09-11": Page(
        "European Commission (Š. Füle)",
        "Fule says Customs Union incompatible with AA/DCFTA (PanARMENIAN)",
        "https://www.panarmenian.net/m/eng/news/169897",
        OFFICIAL,
        "2013-09-12",
        "EUU",
    ),
    "putin-2013-10-25": Page(
        "President of Russia (V. Putin)",
        "Putin says Ukraine cannot be member of EU, Customs Union simultaneously (ITAR-TASS)",
        "http://tass.com/russia/704387",
        OFFICIAL,
        "2013-10-25",
        "RUS",
    ),
    "prnewswire-2013-02-06": Page(
        "Interfax-Ukraine, through PR Newswire",
        "EU Commissioner welcomes Ukraine's cooperation, not membership in Customs Union",
        "https://prnewswire.co.uk/news-releases/"
        "eu-commissioner-welcomes-ukraines-cooperation-not-membership-in-customs-union-189981101.html",
        AGENCY,
        "2013-02-06",
    ),
    "ria-2013-02-25": Page(
        "RIA Novosti, through Sputnik in French",
        "L'Ukraine doit choisir entre la Russie et l'UE (Barroso)",
        "https://fr.sputniknews.africa/20130225/197639464.html",
        AGENCY,
        "2013-02-25",
    ),
    "glazyev-2013-05": Page(
        "President of Russia's adviser (S. Glazyev)",
        "Words on the memorandum of May 2013 (Interfax-Ukraine, GoGetNews)",
        "https://www.gogetnews.info/news/politics/22042-rossiya-uverena-chto-ukraina-bolshe-ne-idet-v-evropu.html",
        OFFICIAL,
        "2013-05",
        "RUS",
    ),
    "vatican-radio-2013-12-18": Page(
        "Vatican Radio",
        "Ukraine, Russia seal trade deal",
        "http://www.archivioradiovaticana.va/storico/2013/12/18/ukraine,_russia_seal_trade_deal/en1-756567",
        AGENCY,
        "2013-12-18",
    ),
    "putin-2013-12-17": Page(
        "President of Russia (V. Putin)",
        "Words on 17 December 2013 (Sky News, Orange)",
        "http://web.orange.co.uk/article/news/russia_and_ukraine_sign_deal_despite_protests",
        OFFICIAL,
        "2013-12-17",
        "RUS",
    ),
    "kommersant-2013-12-18": Page(
        "Kommersant, through VoxEurop",
        "Brother Ukraine becomes a billionaire",
        "https://voxeurop.eu/en/brother-ukraine-becomes-a-billionaire/",
        AGENCY,
        "2013-12-18",
    ),
    "euobserver-2013-12-18": Page(
        "EUobserver, as European Sources Online sums it up",
        "Ukraine opts for Russian bailout instead of EU treaty",
        "http://europeansources.info/record/"
        "ukraine-opts-for-russian-bailout-instead-of-eu-treaty-germany-brings-ukraine-relations-to-eu-summit-table",
        AGENCY,
        "2013-12-18",
    ),
    "kommersant-2004-10-18": Page(
        "Kommersant",
        "Vladimir Putin got from Emomali Rahmonov all that was needed",
        "https://www.kommersant.ru/doc/516070",
        AGENCY,
        "2004-10-18",
    ),
    "vremya-2004-10-18": Page(
        "Vremya Novostei",
        "Debt in exchange for security",
        "http://vremya.ru/print/110031.html",
        AGENCY,
        "2004-10-18",
    ),
    "makarkin-2003-05-27": Page(
        "Politcom.ru (A. Makarkin)",
        "The strange friendship of Saparmurat Niyazov",
        "http://materick.ru/index.php?bulid=51&bulsectionid=4206&section=analitics",
        OTHER,
        "2003-05-27",
    ),
    "la-times-2009-02-04": Page(
        "Los Angeles Times",
        "Kyrgyzstan to close key U.S. air base",
        "https://www.latimes.com/archives/la-xpm-2009-feb-04-fg-kyrgyzstan-base4-story.html",
        AGENCY,
        "2009-02-04",
    ),
    "kremlin-2009-02-03": Page(
        "President of Russia (D. Medvedev)",
        "Press conference following Russian-Kyrgyzstani talks",
        "http://en.special.kremlin.ru/events/president/transcripts/3049",
        OFFICIAL,
        "2009-02-03",
        "RUS",
    ),
    "eurasianet-2010-04": Page(
        "Eurasianet",
        "Kyrgyzstan: is Putin punishing Bakiyev?",
        "https://eurasianet.org/kyrgyzstan-is-putin-punishing-bakiyev",
        AGENCY,
        "2010-04",
    ),
    "atambayev-2011-03-25": Page(
        "Government of Kyrgyzstan (A. Atambayev)",
        "Russia cancels export duty on light oil for Kyrgyzstan (Asia-Plus)",
        "https://www.asiaplustj.info/en/news/tajikistan/economic/20110325/"
        "russia-cancels-export-duty-light-oil-kyrgyzstan",
        OFFICIAL,
        "2011-03-25",
        "KGZ",
    ),
    "medvedev-2011-11-14": Page(
        "President of Russia (D. Medvedev)",
        "Kremlin says Tajik hunt not political (The Moscow Times)",
        "https://www.themoscowtimes.com/2011/11/14/kremlin-says-tajik-hunt-not-political-a10765",
        OFFICIAL,
        "2011-11-14",
        "RUS",
    ),
    "expatica-2011-11-15": Page(
        "Agence France-Presse, through Expatica",
        "Russia starts deporting Tajiks in pilot row",
        "https://www.expatica.com/ru/news/Russia-starts-deporting-Tajiks-in-pilot-row_299724.html",
        AGENCY,
        "2011-11-15",
    ),
    "new-day-2012-09-20": Page(
        "New Day",
        "Russian troops will stay in Kyrgyzstan until at least 2032",
        "https://newdaynews.ru/policy/404621.html",
        AGENCY,
        "2012-09-20",
    ),
    "reuters-2012-10-05": Page(
        "Reuters, through Townhall",
        "Russia extends Tajik base lease to curb militant threat",
        "https://townhall.com/news/world/2012/10/05/"
        "russia-extends-tajik-base-lease-to-curb-militant-threat-n1295567",
        AGENCY,
        "2012-10-05",
    ),
    "zarifi-2013-01-18": Page(
        "Ministry of Foreign Affairs of Tajikistan (H. Zarifi)",
        "Tajikistan does not hurry to ratify the agreement on the base (Kommersant, reprinted)",
        "http://sweet211.ru/tadjikistan-ne-speshit-ratificirovat-soglashenie-o-rossiiskoi-voennoi-baze.html",
        OFFICIAL,
        "2013-01-18",
        "TJK",
    ),
    "reuters-2013-10": Page(
        "Reuters, through The Afghanistan Express",
        "Afghan neighbor Tajikistan ratifies base deal with Russia",
        "http://theafghanistanexpress.com/afghan-neighbor-tajikistan-ratifies-base-deal-with-russia/",
        AGENCY,
        "2013-10",
    ),
    "itar-tass-2014-06": Page(
        "Russia and Kyrgyzstan",
        "Agreement of 29 May 2014, summed up by Itar-Tass (Financial Tribune)",
        "https://den.ir/articles/world-economy/5601/russia-allocates-12b-for-kyrgyz-eeu-integration",
        OFFICIAL,
        "2014",
        "RUS",
    ),
    "putin-2017-09-16": Page(
        "President of Russia (V. Putin)",
        "Russia spent $700mln helping Kyrgyzstan adapt to EAEU membership (Sputnik)",
        "https://sputniknews.com/world/201709161057449683-russia-kyrgyzstan-eaeu-membership/",
        OFFICIAL,
        "2017-09-16",
        "RUS",
    ),
    "intellinews-2014-12-11": Page(
        "bne IntelliNews",
        "Moscow writes off Uzbek debt, Tashkent agrees to talk about free trade zone",
        "https://www.intellinews.com/moscow-writes-off-uzbek-debt-"
        "tashkent-agrees-to-talk-about-free-trade-zone-500442450/?source=russia&archive=bne",
        AGENCY,
        "2014-12-11",
    ),
    "washington-post-2005-11-15": Page(
        "The Washington Post",
        "Russia-Uzbek military pact allows mutual use of bases",
        "http://www.washingtonpost.com/wp-dyn/content/article/2005/11/14/AR2005111401410_pf.html",
        AGENCY,
        "2005-11-15",
    ),
    "isdp-2014-08-29": Page(
        "Institute for Security and Development Policy",
        "Eurasian Union versus Silk Road Economic Belt?",
        "https://www.isdp.eu/publication/eurasian-union-versus-silk-road-economic-belt/",
        PRIMARY,
        "2014-08-29",
    ),
    "gabuev-2015-06-06": Page(
        "The Diplomat (A. Gabuev), through Pacific Sentinel",
        "Eurasian Silk Road Union: towards a Russia-China consensus?",
        "http://pacificsentinel.blogspot.com/2015/06/editorial-eurasian-silk-road-union.html",
        AGENCY,
        "2015-06-06",
    ),
    "indeo-2016-08": Page(
        "Center for Energy Governance and Security, Seoul (F. Indeo)",
        "The Eurasian Economic Union and the Silk Road Economic Belt",
        "http://greater-europe.org/archives/2720",
        PRIMARY,
        "2016-08",
    ),
    "gallo-biava-2016-05": Page(
        "EuroDialogue (E. Gallo and G. Biava)",
        "One Silk Road, two great powers",
        "https://eurodialogue.eu/by-month-archive/201605?page=4",
        PRIMARY,
        "2016-05",
    ),
    "scmp-2015-05-08": Page(
        "South China Morning Post",
        "Xi Jinping visits Kazakhstan, Russia and Belarus to discuss Silk Road belt",
        "https://mcdn.i-scmp.com/news/china/diplomacy/article/1788786/"
        "chinese-president-xi-jinping-visits-kazakhstan-russia-and",
        AGENCY,
        "2015-05",
    ),
    "world-politics-review-2015-10-05": Page(
        "World Politics Review",
        "Putin's Eurasian Union doomed to irrelevance by China's Silk Road",
        "https://www.worldpoliticsreview.com/articles/16858/"
        "putin-s-eurasian-union-doomed-to-irrelevance-by-china-s-silk-road",
        PRIMARY,
        "2015-10-05",
    ),
    "novastan-2017": Page(
        "Novastan",
        "Zentralasien, Region der konkurrierenden regionalen Organisationen?",
        "https://novastan.org/de/kirgistan/zentralasien-region-der-konkurrierenden-regionalen-organisationen",
        PRIMARY,
        "2017",
    ),
    "lim-2016-03-29": Page(
        "IPP Review (A. C.-H. Lim)",
        "China and the Eurasian Economic Union: prospects for the Silk Road Economic Belt",
        "https://ippreview.com/index.php/Blog/single/id/18.html",
        PRIMARY,
        "2016-03-29",
    ),
    "skriba-2016": Page(
        "Higher School of Economics, Moscow (A. Skriba)",
        "Conjugation of the EAEU and the Silk Road Economic Belt",
        "https://cyberleninka.ru/article/n/sopryazhenie-eaes-i-ekonomicheskogo-poyasa-"
        "shelkovogo-puti-interesy-uchastnikov-i-vyzovy-realizatsii",
        PRIMARY,
        "2016",
    ),
    "concept-2008": Page(
        "President of Russia",
        "Summary of the foreign policy concept of 2008",
        "http://en.kremlin.ru/events/president/news/786/print",
        OFFICIAL,
        "2008-07-15",
        "RUS",
    ),
    "concept-2013": Page(
        "Russia",
        "Concept of the foreign policy of 12 February 2013, unofficial translation",
        "https://deploy.studylib.es/doc/6610267/the-ministry-of-foreign-affairs-of-the-russian",
        PRIMARY,
        "2013-02-12",
        "RUS",
    ),
    "vestnik-kavkaza-2013-02": Page(
        "Vestnik Kavkaza",
        "The foreign policy concept: course for the Eurasian Economic Union",
        "https://vestikavkaza.ru/amp/74002",
        AGENCY,
        "2013-02",
    ),
    "concept-2016": Page(
        "Russia",
        "Concept of the foreign policy of 30 November 2016 (Voltaire Network)",
        "https://www.voltairenet.org/article202038.html",
        PRIMARY,
        "2016-11-30",
        "RUS",
    ),
    "concept-2016-24kg": Page(
        "Russia",
        "Concept of the foreign policy of 30 November 2016, summed up by 24.kg",
        "https://24.kg/eaes/40976_vo_vneshney_politike_rossii_poyavilsya_otdelnyiy_punkt_po_razvitiyu_eaes/amp",
        OFFICIAL,
        "2016-12-03",
        "RUS",
    ),
    "address-2016-12-01": Page(
        "President of Russia (V. Putin)",
        "Address to the Federal Assembly of 1 December 2016 (Pressmedia, in Armenian)",
        "https://pressmedia.am/?l=am&p=35775",
        OFFICIAL,
        "2016-12-01",
        "RUS",
    ),
    "putin-2013-06-10": Page(
        "President of Russia (V. Putin)",
        "Words on the plans of the executive (Voice of Russia, in Bengali)",
        "http://bengali.ruvr.ru/2013_06_10/115467923/",
        OFFICIAL,
        "2013-06-10",
        "RUS",
    ),
    "izvestia-2011-10-03": Page(
        "Government of Russia (V. Putin)",
        "A new integration project for Eurasia (Izvestia), summed up by 21.by",
        "https://news.21.by/inosmi/2011/10/06/382650.html",
        OFFICIAL,
        "2011-10-06",
        "RUS",
    ),
    "ministry-2016-12-27": Page(
        "Ministry of Foreign Affairs of Russia",
        "Key foreign policy outcomes for 2016",
        "https://russiaeu.ru/printpage/en/node/2517",
        OFFICIAL,
        "2016-12-27",
        "RUS",
    ),
    "course-1995": Page(
        "President of Russia (B. Yeltsin)",
        "Strategic course of Russia with the member states of the CIS (decree 940 of 1995)",
        "https://interkomitet.com/foreign-policy/basic-documents/"
        "strategic-course-of-russia-with-the-member-states-of-the-commonwealth-of-independent-states/",
        PRIMARY,
        "1995-09-14",
        "RUS",
    ),
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


# One line a document, to be read as a table: claim, item, what it says, of what, in which words, where.
# fmt: off
CODED = (
    Coded("A1a", "b-kgz-railway", YES, OBSTRUCTS, "no one could explain to Russia that we need this railway like water", "24kg-2022-05-30"),
    Coded("A1a", "x-eaeu-duties", SILENT, OBSTRUCTS, "the imposition of anti-dumping duty of 33.69 per cent for a five-year period", "law-review-2019"),
    Coded("A1a", "x-kaz-jealousy", YES, OBSTRUCTS, "Despite an active rapprochement with China, Russia is jealous of similar actions by Kazakhstan.", "logistic-point-2017"),
    Coded("A1a", "joint-communique", YES, JOINT, "questões de interconexão do desenvolvimento da União Econômica Eurasiática e da [iniciativa] One Belt, One Road", "sputnik-brasil-2017-08-21"),
    Coded("A1a", "joint-agreement", YES, JOINT, "Agreement on trade and economic cooperation between the Eurasian Economic Union (EAEU) and the People’s Republic of China (PRC) was signed on May 17", "commission-2018-05-17", "agreement-2018-05-17"),
    Coded("A1a", "joint-agreement-china", YES, JOINT, "China and Eurasian Economic Union Officially Sign Trade and Economic Cooperation Agreement", "mofcom-2018-05", "agreement-2018-05-17"),
    Coded("A1a", "joint-putin", YES, JOINT, "In May 2015, Chinese President Xi Jinping and I agreed to bring together the establishment of the Eurasian Economic Union and the Belt and Road Initiative (BRI).", "tass-2019-04-25"),
    Coded("A1a", "joint-commission", YES, JOINT, "the first meeting of the Joint Commission for implementing the Agreement on Trade and Economic Cooperation", "commission-2020-10-30"),
    Coded("A1a", "joint-myasnikovich", YES, JOINT, "Eurasian economic integration and China’s Belt and Road initiative complement each other", "tass-2023-10-18"),
    Coded("A3", "kaz-concept", SILENT, BALANCES, "under three key principles: pragmatism, mutual benefit and equality", "conway-2014-02-05"),
    Coded("A3", "kaz-scholar", YES, BALANCES, "offsetting traditional Russian hegemony through the diversification of political and economic ties", "asan-forum-2015"),
    Coded("A3", "aze-scholar", YES, BALANCES, "a means of both diversifying its external relations beyond the major powers and avoiding the asymmetric accession requirements", "strakes-2015-05"),
    Coded("A3", "aze-minister", SILENT, BALANCES, "an additional platform", "ada-2011-06-01"),
    Coded("A3", "blr-pressure", YES, PRESSED, "Russia has behaved improperly by banning a lot of enterprises from shipping food products to Russian territory.", "interfax-2014-12-03", figure="2014"),
    Coded("A3", "kgz-pressure", YES, PRESSED, "Many political experts in Bishkek believe Moscow is punishing Bakiyev", "eurasianet-2010-04", figure="2010"),
    Coded("A3", "tjk-pressure", YES, PRESSED, "the deportations were part of an \"asymmetric response\" by Moscow", "expatica-2011-11-15", figure="2011"),
    Coded("A3", "ukr-pressure", YES, PRESSED, "a series of measures taken by the Russian Federation which have severely reduced bilateral trade", "fule-2013-11-28", figure="2013"),
    Coded("A4a", "act-movement-minister", YES, "non-alignment or no military bloc", "Azerbaijan formally joined that group", "ada-2011-06-01"),
    Coded("A4a", "act-doctrine", YES, "non-alignment or no military bloc", "“balanced” foreign policy independent of any bloc", "ada-2010-06-15"),
    Coded("A4c", "tkm-commonwealth", SILENT, LOOSENS, "the latest glorious victory of independent, neutral Turkmenistan in developing relations with the CIS countries", "rferl-2005-08-29"),
    Coded("A4c", "tkm-niyazov", SILENT, LOOSENS, "Turkmenistan does not join or participate in military blocs and alliances", "itar-tass-2005-08-28"),
    Coded("A4c", "aze-minister", SILENT, LOOSENS, "an additional platform", "ada-2011-06-01"),
    Coded("A5a", "head-aliyev-transit", YES, WISH, "significant potential for becoming a major transit corridor between China and Europe", "aliyev-2015-12"),
    Coded("A5a", "other-port-director", SILENT, WISH, "the Silk Road was not only about routes, it was about hubs", "euractiv-2016-11-10"),
    Coded("A5c", "order-port", YES, PORT_BEGUN, "Строительство нового морского порта в Алятах направлено на обеспечение увеличения грузопотока", "order-2007-10-19"),
    Coded("A5c", "order-foundation", YES, PORT_BEGUN, "foundation laying ceremony of the new Baku International Sea Trade Port Complex in the Alat settlement", "trend-2010-11-03"),
    Coded("A5c", "reason-aliyev-transit", YES, TRANSIT_REASON, "significant potential for becoming a major transit corridor between China and Europe", "aliyev-2015-12"),
    Coded("A5c", "reason-port-director", SILENT, PORT_REASON, "the Silk Road was not only about routes, it was about hubs", "euractiv-2016-11-10"),
    Coded("A5c", "reason-aliyev-later", SILENT, PORT_REASON, "Azerbaijan actively joined from the very beginning, and we started to invest in the infrastructure, which was not in place.", "trend-2023-01-18"),
    Coded("A9b", "food-ban", YES, BARRIER, "Russia has resorted to breaking all of our agreements that we have achieved in the Customs Union", "interfax-2014-12-03"),
    Coded("A9b", "trade-wars", YES, BARRIER, "\"trade wars\" within the bloc are unacceptable", "lukashenko-2015-01-29"),
    Coded("A9b", "kazakh-limits", YES, BARRIER, "swapping trade restrictions and disagreeing over a single currency", "diplomat-2015-04"),
    Coded("A9b", "kazakh-exemption", YES, EXEMPT, "applies rates of import customs duties, lower in comparison with rates of duties of the Common customs tariff", "supreme-council-2015-10-16"),
    Coded("A9b", "armenian-exemption", YES, EXEMPT, "Until 2022, Armenia will be able to apply customs duties on a number of goods, including meat and meat products, which differ from customs rates of the bloc.", "itar-tass-2015-01-02"),
    Coded("A9b", "trade-down-belarus", YES, FELL, "trade between the member states had fallen by around 55 percent since its establishment", "lukashenko-2016-12-26"),
    Coded("A9b", "trade-down-kazakhstan", YES, FELL, "has dropped by nearly 26% to $12.1b in the first nine months of this year compared to the same period in 2014", "conway-2015-11-13"),
    Coded("A9b", "code-belarus", YES, DELAYED, "the Customs Code should take Belarus' national interests into account", "lukashenko-2016-12-26"),
    Coded("A9b", "exit-kazakhstan", YES, DELAYED, "if independence is threatened, Kazakhstan will never hold membership of such organisations", "nazarbayev-2014-08-24"),
    Coded("A9b", "roadmap-kyrgyzstan", YES, DELAYED, "totally unacceptable", "otorbayev-2013-12-11"),
    Coded("A9b", "support-armenia", YES, UNPOPULAR, "from 56% to 46% in Armenia", "edb-2016-10-26"),
    Coded("A11", "organisers-demands", YES, EU_HALTED, "We demand from President (Viktor Yanukovych) to sign an association agreement with the European Union.", "babich-2013-11-23"),
    Coded("A11", "organisers-statement", YES, EU_HALTED, "at the Eastern Partnership Vilnius summit President Viktor Yanukovych should sign the Association Agreement", "joint-statement-2013-11-27"),
    Coded("A11", "government-order", YES, RUSSIA_BEHIND, "для відтворення втрачених обсягів виробництва та напрямків торговельно-економічних відносин з Російською Федерацією", "order-2013-11-21"),
    Coded("A11", "government-azarov", YES, RUSSIA_BEHIND, "для цього відкладіть підписання Угоди і ми сядемо за стіл перемовин, домовимося, а потім підписуйте", "azarov-2013-11"),
    Coded("A11", "commission-fule", YES, RUSSIA_BEHIND, "this step is a response to a series of measures taken by the Russian Federation", "fule-2013-11-28"),
    Coded("A11", "history-nv", YES, EU_HALTED, "Митингующие требовали от президента Януковича подписать Соглашение об ассоциации с ЕС и не выполнять требований России", "nv-2019"),
    Coded("A11", "history-bfm", YES, EU_HALTED, "После этого ситуация на Украине вышла из-под контроля властей", "bfm-2014-03-02"),
    Coded("A12", "tkm-2003-gas-citizenship", SILENT, LINKED, "Однако одновременно состоялось подписание протокола к соглашению о двойном гражданстве", "makarkin-2003-05-27", figure="2003"),
    Coded("A12", "tjk-2004-debt-base", YES, LINKED, "о передаче России за долги комплекса космического слежения \"Нурек\"", "kommersant-2004-10-18", figure="2004"),
    Coded("A12", "tjk-2004-debt-security", YES, LINKED, "Долг в обмен на безопасность", "vremya-2004-10-18", figure="2004"),
    Coded("A12", "kgz-2009-loan-base", YES, LINKED, "nailed down promises of debt relief and billions of dollars in aid -- and promptly announced plans to close a U.S. air base", "la-times-2009-02-04", figure="2009"),
    Coded("A12", "kgz-2009-loan-kremlin", SILENT, LINKED, "Russia will accord Kyrgyzstan loans for a total $2 billion and will provide $150 million in financial aid.", "kremlin-2009-02-03", figure="2009"),
    Coded("A12", "kgz-2010-fuel-duty", YES, LINKED, "Many political experts in Bishkek believe Moscow is punishing Bakiyev", "eurasianet-2010-04", figure="2010"),
    Coded("A12", "kgz-2011-fuel-base", YES, LINKED, "in exchange for restoration of the tax-free status, Kyrgyzstan has exempted Russia from rental payment for its military base", "atambayev-2011-03-25", figure="2011"),
    Coded("A12", "tjk-2011-migrants-denial", NO, LINKED, "denied that the deportation of Tajik migrants from Russia was a tit-for-tat response", "medvedev-2011-11-14", figure="2011"),
    Coded("A12", "tjk-2011-migrants-pilots", YES, LINKED, "the deportations were part of an \"asymmetric response\" by Moscow", "expatica-2011-11-15", figure="2011"),
    Coded("A12", "kgz-2012-debt-base", YES, LINKED, "Москва согласилась списать многомиллионный долг Киргизии", "new-day-2012-09-20", figure="2012"),
    Coded("A12", "tjk-2012-migrants-base", YES, LINKED, "In return, Russia will admit more Tajik laborers to earn cash crucial to the Central Asian state's fragile economy.", "reuters-2012-10-05", figure="2012"),
    Coded("A12", "tjk-2012-fuel-migrants-base", YES, LINKED, "только после того, как Россия выполнит обещания о предоставлении льготного режима таджикским мигрантам и отмене пошлин", "zarifi-2013-01-18", figure="2012"),
    Coded("A12", "tjk-2012-fuel-migrants-ratified", YES, LINKED, "in exchange for keeping the base on its soil", "reuters-2013-10", figure="2012"),
    Coded("A12", "kgz-2014-fund-union", YES, LINKED, "to finance the implementation of a roadmap for Kyrgyzstan’s accession to the Customs Union", "itar-tass-2014-06", figure="2014"),
    Coded("A12", "kgz-2014-adaptation", YES, LINKED, "We allocated $200 million for this adaptation.", "putin-2017-09-16", figure="2014"),
    Coded("A12", "uzb-2014-debt-zone", YES, LINKED, "in return for Tashkent's consent to consultations on the establishment of a free-trade zone", "intellinews-2014-12-11", figure="2014"),
    Coded("A14", "swe-isdp", YES, COMPETE, "competition between the two countries may increasingly emerge", "isdp-2014-08-29"),
    Coded("A14", "rus-gabuev", YES, CLASH, "it’s just a matter of time before clashes occur between the two integration projects", "gabuev-2015-06-06"),
    Coded("A14", "kor-indeo", YES, COMPETE, "which apparently seems in competition but they could potentially merge", "indeo-2016-08"),
    Coded("A14", "gbr-gallo-biava", YES, COMPETE, "Can the two ‘Great Powers’ co-exist in the region?", "gallo-biava-2016-05"),
    Coded("A14", "gbr-lo", YES, CLASH, "could clash with Putin's plans for the Eurasian Economic Union and undermine Sino-Russian relations", "scmp-2015-05-08"),
    Coded("A14", "usa-review", YES, CLASH, "Putin’s Eurasian Union Doomed to Irrelevance by China’s Silk Road", "world-politics-review-2015-10-05"),
    Coded("A14", "kgz-novastan", SILENT, COMPETE, "Konkurrieren die Shanghaier Organisation für Zusammenarbeit, die Eurasische Wirtschaftsunion, und die Neue Seidenstraße miteinander?", "novastan-2017"),
    Coded("A14", "sgp-lim", SILENT, FIT, "China sees the Silk Road Economic Belt as contributing to the economic growth of the EEU", "lim-2016-03-29"),
    Coded("A14", "rus-skriba", SILENT, FIT, "удалось предотвратить ненужную конкуренцию двух в принципе не противоречащих друг другу проектов", "skriba-2016"),
    Coded("A15", "blr-cars", YES, TAKEN_OVER, "According to preliminary data, their level in Kazakhstan and Belarus would be raised to the Russian one.", "telegraf-by-2011-03-16"),
    Coded("A15", "kaz-cars", YES, TAKEN_OVER, "Kazakhstan and Belarus demanded a postponement", "telegraf-by-2011-03-16", "ria-2011-03-15"),
    Coded("A15", "blr-trucks", NO, TAKEN_OVER, "Belarus had demanded to retain the fee for trucks and Russia had agreed to this condition", "putin-2011-03-15"),
    Coded("A15", "blr-belsat", YES, TAKEN_OVER, "imposed on its Customs Union partners – Belarus and Kazakhstan very high tariffs", "belsat-2011"),
    Coded("A15", "kaz-lines", YES, TAKEN_OVER, "К увеличению 55 % ввозных таможенных пошлин оказался не готов Казахстан", "ritmeurasia-2014-04-16"),
    Coded("A15", "kaz-exemption", NO, TAKEN_OVER, "applies rates of import customs duties, lower in comparison with rates of duties of the Common customs tariff", "supreme-council-2015-10-16"),
    Coded("A15", "kgz-sariev", YES, TAKEN_OVER, "Kyrgyzstan insists it continue to receive concessions on imports of Chinese construction materials", "sariev-2015-04-29"),
    Coded("A15", "arm-transition", YES, TAKEN_OVER, "Armenia has committed to eventually adopt the unified tariff schedule of the EAEU", "fas-2015"),
    Coded("A15", "rus-tenth", YES, NONE_BACK, "Kazakhstan's weight in the total Customs Union market is about 10%, consequently we come down by one percentage point", "slepnev-2012-06-26"),
    Coded("A15", "rus-concessions", NO, NONE_BACK, "it’s a case when Russia will provide some concessions to WTO members", "slepnev-2013-03-04"),
    Coded("A15", "law-consensus", NO, BY_LAW, "Decisions and dispositions of the Intergovernmental Council shall be adopted by consensus.", "union-treaty-2014"),
    Coded("A16", "dispute-blr-2010-cars", YES, TARIFF, "Kazakhstan and Belarus demanded a postponement", "telegraf-by-2011-03-16", figure="2010"),
    Coded("A16", "exemption-kgz-2013-roadmap", SILENT, OTHER_GROUND, "approved by the Eurasian Economic Commission without official agreement with the government of Kyrgyzstan", "otorbayev-2013-12-11", figure="2013"),
    Coded("A16", "threat-kaz-2014-independence", YES, OTHER_GROUND, "if independence is threatened, Kazakhstan will never hold membership of such organisations", "nazarbayev-2014-08-24", figure="2014"),
    Coded("A16", "dispute-blr-2014-food", YES, OTHER_GROUND, "Russia has behaved improperly by banning a lot of enterprises from shipping food products to Russian territory.", "interfax-2014-12-03", figure="2014"),
    Coded("A16", "threat-blr-2015-trade-wars", YES, OTHER_GROUND, "\"trade wars\" within the bloc are unacceptable", "lukashenko-2015-01-29", figure="2015"),
    Coded("A16", "exemption-arm-2015-rates", YES, TARIFF, "Until 2022, Armenia will be able to apply customs duties on a number of goods, including meat and meat products, which differ from customs rates of the bloc.", "itar-tass-2015-01-02", figure="2015"),
    Coded("A16", "dispute-kaz-2015-rouble", YES, OTHER_GROUND, "The crumbling of the ruble over the past year has flooded Kazakhstan with cheap Russian goods.", "diplomat-2015-04", figure="2015"),
    Coded("A16", "exemption-kgz-2015-materials", YES, TARIFF, "Kyrgyzstan insists it continue to receive concessions on imports of Chinese construction materials", "sariev-2015-04-29", figure="2015"),
    Coded("A16", "exemption-kaz-2015-rates", YES, TARIFF, "applies rates of import customs duties, lower in comparison with rates of duties of the Common customs tariff", "supreme-council-2015-10-16", figure="2015"),
    Coded("A16", "dispute-kgz-2016-barriers", YES, BARRIERS, "Our trade partners have created artificial barriers for our manufacturers.", "conway-2016-10-07", figure="2016"),
    Coded("A16", "dispute-blr-2016-code", YES, TARIFF_TOO, "Mr. Lukashenka expressed doubts about the rates of import duties set by the draft document", "lukashenko-2016-12-26", figure="2016"),
    Coded("A16", "dispute-kgz-2016-code", SILENT, OTHER_GROUND, "President of Kyrgyzstan Almazbek Atambaev refused to sign the code", "freenews-2016-12-31", figure="2016"),
    Coded("A16", "dispute-kgz-2017-veterinary", YES, BARRIERS, "the remaining veterinary control on Kyrgyzstan’s border with Kazakhstan", "times-central-asia-2017-02-02", figure="2016"),
    Coded("A17a", "concept-2008-leading", NO, LEADING, "ensuring the security of Russia, the creation of favourable external conditions for its modernisation, participating in global movements", "concept-2008"),
    Coded("A17a", "concept-2008-world", YES, WORLD, "its status as one of the leading nations of the world", "concept-2008"),
    Coded("A17a", "concept-2013-world", YES, WORLD, "taking into account Russia’s increased responsibility for setting the international agenda", "concept-2013"),
    Coded("A17a", "concept-2013-integration", YES, INTEGRATION, "Приоритетными направлениями российской внешней политики в региональном формате названы дальнейшее укрепление СНГ", "vestnik-kavkaza-2013-02", "concept-2013-regions"),
    Coded("A17a", "concept-2016-world", YES, WORLD, "to consolidate the Russian Federation’s position as a centre of influence in today’s world", "concept-2016"),
    Coded("A17a", "concept-2016-leading", SILENT, LEADING, "to consolidate the Russian Federation’s position as a centre of influence in today’s world", "concept-2016"),
    Coded("A17a", "concept-2016-integration", YES, INTEGRATION, "Россия считает ключевой задачу углубления и расширения интеграции в рамках ЕАЭС", "concept-2016-24kg"),
    Coded("A17a", "address-2016-integration", YES, INTEGRATION, "Ռուսաստանի արտաքին քաղաքականության առաջնահերթությունն է եղել եւ մնում Եվրասիական տնտեսական միության շրջանակներում համագործակցության հետագա խորացումը", "address-2016-12-01"),
    Coded("A17a", "speech-2013-integration", YES, INTEGRATION, "দেশের পররাষ্ট্র নীতির অতি গুরুত্বপূর্ণ প্রাধান্য", "putin-2013-06-10"),
    Coded("A17a", "article-2011-integration", YES, INTEGRATION, "мощным наднациональным объединением, способным стать одним из полюсов в современном мире", "izvestia-2011-10-03"),
    Coded("A17a", "speech-2016-world", YES, WORLD, "It confirmed and consolidated its status as a guarantor of global stability", "ministry-2016-12-27"),
    Coded("A17a", "decree-1995-leading", SILENT, LEADING, "strengthening of Russia as the leading force in the formation of a new system of interstate, political and economic relations", "course-1995"),
    Coded("A18", "kgz-2011-base", YES, PART, "in exchange for restoration of the tax-free status, Kyrgyzstan has exempted Russia from rental payment for its military base", "atambayev-2011-03-25", figure="2011"),
    Coded("A18", "kgz-2012-base", YES, PART, "заверила Москву, что новых иностранных военных баз после 2014 года в аэропорту Манас близ Бишкека не будет", "new-day-2012-09-20", figure="2012"),
    Coded("A18", "tjk-2004-base", YES, PART, "В субботу было подписано соглашение о статусе российской военной базы", "kommersant-2004-10-18", figure="2004"),
    Coded("A18", "tjk-2012-base", YES, PART, "только после того, как Россия выполнит обещания о предоставлении льготного режима таджикским мигрантам и отмене пошлин", "zarifi-2013-01-18", figure="2012"),
    Coded("A18", "uzb-2005-alliance", YES, PART, "forging an alliance that reasserts Moscow's influence in the former Soviet republic", "washington-post-2005-11-15", figure="2005"),
    Coded("A19", "union-offered", YES, OFFERED, "Russia has long been offering Ukraine to join the Customs Union, promising cheaper gas among other things.", "prnewswire-2013-02-06"),
    Coded("A19", "union-invited", YES, OFFERED, "La Russie, qui invite l'Ukraine à rejoindre l'Union douanière", "ria-2013-02-25"),
    Coded("A19", "union-memorandum", YES, OFFERED, "мы договорились предоставить Украине статус наблюдателя в Евразийском экономическом союзе", "glazyev-2013-05"),
    Coded("A19", "union-barroso", YES, EXCLUDES, "One country cannot at the same time be a member of a customs union and be in a deep common free-trade area with the European Union. This is not possible", "ukrinform-2013-02-25"),
    Coded("A19", "union-fule", YES, EXCLUDES, "you cannot at the same time lower your customs tariffs as per the DCFTA and increase them as a result of the Customs Union membership", "fule-2013-09-11"),
    Coded("A19", "union-putin", YES, EXCLUDES, "the impossibility for Ukraine to take part in the Customs Union", "putin-2013-10-25"),
    Coded("A19", "union-glazyev", YES, EXCLUDES, "невозможно одновременно подписывать соглашение об ассоциации с Европейским союзом и участвовать в Таможенном союзе", "glazyev-2013-05"),
    Coded("A19", "union-declined", YES, FAILED, "il n'a pas l'intention d'adhérer à l'Union douanière", "ria-2013-02-25"),
    Coded("A19", "union-not-discussed", YES, FAILED, "today we have not discussed the issue of Ukraine joining the Customs Union at all", "putin-2013-12-17"),
    Coded("A19", "loan-signed", YES, OFFERED, "Ukraine and Russia have signed a major economic trade deal", "vatican-radio-2013-12-18"),
    Coded("A19", "loan-signed-kommersant", YES, OFFERED, "Putin agreed to drastically reduce the price of gas sold to Ukraine by Russia.", "kommersant-2013-12-18"),
    Coded("A19", "loan-signed-euobserver", YES, OFFERED, "Putin promised to use money from Russia's National Welfare Fund to buy $15 billion of distressed Ukrainian bonds.", "euobserver-2013-12-18"),
    Coded("A19", "loan-excludes-kommersant", YES, EXCLUDES, "which would totally exclude any other options regarding the EU", "kommersant-2013-12-18"),
    Coded("A19", "loan-no-strings", NO, EXCLUDES, "a no-strings-attached Russian bailout instead of the EU alternative", "euobserver-2013-12-18"),
    Coded("A19", "trade-azarov", YES, EXCLUDES, "підписання Угоди означає, що далі обговорювати торгово-економічні режими (між Україною і Росією) не матиме сенсу", "azarov-2013-11"),
    Coded("A19", "eu-parliament", YES, EU_FAILED, "the decision by the Ukrainian authorities not to sign the Association Agreement […] resulting in the outbreak of massive popular demonstrations", "european-parliament-2013-12-12"),
    Coded("A19", "eu-order", YES, EU_FAILED, "призупинив процес підготовки до підписання Угоди про асоціацію з Європейським союзом", "order-2013-11-21"),
    Coded("A19", "eu-fule", YES, EU_FAILED, "the government of Ukraine had decided to suspend preparations for signature of the Association Agreement", "fule-2013-11-28"),
)
# fmt: on

#: Members outside Russia of the union, and the day from which each applied the common tariff.
_TARIFF_FROM = (
    ("BLR", "2010-01-01", "Common external tariff from 1 January 2010 (Global Trade Alert 9664)"),
    ("KAZ", "2010-01-01", "Common external tariff from 1 January 2010 (Global Trade Alert 9664)"),
    ("RUS", "2010-01-01", "Common external tariff from 1 January 2010 (Global Trade Alert 9664)"),
    ("ARM", "2015-01-02", "Joins on 2 January 2015 (ITAR-TASS of that day)"),
    ("KGZ", "2015-08-12", "Full member since 12 August 2015 (RIA Novosti, 2 March 2016)"),
)


def groups() -> list[dict[str, str]]:
    """The customs area of the union and what became of it, with the day on which each member's tariff began."""
    return [
        {"group": "union-tariff", "member": member, "start": start, "end": "", "note": note}
        for member, start, note in _TARIFF_FROM
    ]


def evidence() -> list[dict[str, str]]:
    """Rows of ``evidence.csv``; the date is that of the document."""
    rows = []
    for coded in CODED:
        page = PAGES.get(coded.source)
        date = page.date if page else EARLIER[coded.source][4]
        issuer = page.issuer if page else ISSUERS.get(coded.source, "")
        rows.append(
            coded._asdict() | {"date": date, "origin": coded.origin or coded.source, "issuer": issuer}
        )
    return rows


def sources(root: Path) -> list[Source]:
    """The pages coded."""
    return [
        Source(
            source=source,
            producer=page.producer,
            title=page.title,
            address=page.address,
            file="",
            sha256="",
            licence="figures-only",
            terms=_TERMS,
            grade=page.grade,
            copy="",
            vintage=page.date,
            short=f"{page.producer.partition(' (')[0].partition(', through')[0]}, {page.date[:4]}",
        )
        for source, page in PAGES.items()
    ]


def rows(root: Path) -> Iterator[Row]:
    """None: documents are coded, not counted."""
    return iter(())


MODULE = Module(sources=sources, series=[], rows=rows, groups=groups(), evidence=evidence())
