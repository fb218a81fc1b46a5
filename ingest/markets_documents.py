"""Coded documents on the election of 2016: wishes, commentators, sanctions, surprise (T1 to T4b, T7).

Each row says of one sentence that was read whether it supports or contradicts an assertion of the
claim's rule, or is silent on it; rows that go back to one text share its ``origin``. Where a page
prints an official's own words, they stand as an official statement; a full transcript is a
primary document. Of the posts of the archive from June 2013 to 20 January 2017 all 157 that name
Russia or Putin were read: those that are not listed speak neither for nor against.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ingest.kurils_pages import AGENCY, OFFICIAL, OTHER, PRIMARY, date_of
from ingest.kurils_pages import page as shared_page
from ingest.model import IngestError, Module, Row, Source, described

RELATIONS = "wishes better relations with Russia"
LEADER = "praises Russia's leader"
SHIFT = "the election shifts Russia's line on the islands"
FIRMER = "the line on the islands is firmer"
EASING = "a sanctioning government speaks of easing"
RENEWED, ADDED = "sanctions renewed", "sanctions added"
EXPECT = "Russian officials expect easing"
PROBABILITY = "defeat expected: probability"
POLL = "defeat expected: poll"
ODDS = "defeat expected: odds"
SURPRISE = "called a surprise afterwards"
RETREAT = "Japan fears that America draws back"
MEASURE = "a Japanese measure of 2014"

YES, NO, SILENT = "supports", "contradicts", "silent"

POSTS, POSTS_VINTAGE = "trump-posts-texts-2020", "2020-05-11"
TREASURY, SPELLS = "treasury-releases-2026", "gsdb-2023"

_TERMS = "Single facts and a short sentence quoted with attribution; the page stays its publisher's"

#: Source id, ending with the date of the page: who speaks, title, address, grade.
PAGES: dict[str, tuple[str, str, str, str]] = {
    "cnn-transcript-2016-04-27": (
        "D. Trump, transcript by CNN",
        "Speech on foreign policy, 27 April 2016",
        "https://transcripts.cnn.com/show/wolf/date/2016-04-27/segment/01",
        PRIMARY,
    ),
    "sputnik-brazil-2016-08-11": (
        "D. Trump, quoted by Sputnik in Portuguese",
        "Trump: it would be great if the United States got along with Russia",
        "https://noticiabrasil.net.br/20160811/trump-eua-conviver-com-russia-6012687.html",
        AGENCY,
    ),
    "en-volve-2016-09-16": (
        "D. Trump, quoted by en-volve.com",
        "Trump says trying to get along with Russia wouldn't be a bad thing",
        "https://en-volve.com/2016/09/16/trump-says-trying-to-get-along-with-russian-wouldnt-be-a-bad-thing/",
        OTHER,
    ),
    "free-beacon-2016-11-14": (
        "Transition team of D. Trump, by The Washington Free Beacon",
        "Trump, Putin speak over the phone",
        "http://freebeacon.com/national-security/donald-trump-vladimir-putin-speak-over-the-phone/",
        OFFICIAL,
    ),
    "fox6-2017-01-14": (
        "D. Trump to The Wall Street Journal, by FOX6",
        "President-elect Trump suggests he would be open to lifting sanctions on Russia",
        "http://fox6now.com/2017/01/14/"
        "president-elect-trump-suggests-he-would-be-open-to-lifting-sanctions-on-russia/",
        OFFICIAL,
    ),
    "rbth-2017-01-16": (
        "D. Trump to Bild and The Times, by TASS and Russia Beyond",
        "Trump calls for nuclear arms reduction deal with Russia",
        "http://rbth.com/news/2017/01/16/trump-calls-for-nuclear-arms-reduction-deal-with-russia_681796",
        OFFICIAL,
    ),
    "mediaite-2017-01": (
        "D. Trump in March 2014, gathered by CNN, by Mediaite",
        "Back in 2014, Trump said Russia's 'our biggest problem' and called for economic sanctions",
        "https://www.mediaite.com/online/"
        "back-in-2014-trump-said-russias-our-biggest-problem-and-called-for-economic-sanctions/",
        OTHER,
    ),
    "vedomosti-2017-01-17": (
        "D. Trump in March 2014, gathered by CNN, by Vedomosti",
        "CNN: in 2014 Trump saw Russia as the biggest problem and backed sanctions",
        "http://www.vedomosti.ru/politics/news/2017/01/17/673273-tramp-rossii-problemu-sanktsii",
        AGENCY,
    ),
    "abc-2016-07-31": (
        "D. Trump to ABC News",
        "Trump: Crimea's people prefer Russia",
        "https://abcnews.go.com/amp/ThisWeek/"
        "trump-crimeas-people-prefer-russia-elected-putin-ukraine/story?id=41029437",
        AGENCY,
    ),
    "reuters-video-2016-12-16": (
        "L. Sieg, Reuters",
        "Abe gets no satisfaction on Russia islands dispute (video)",
        "https://www.reuters.tv/v/IPk/2016/12/16/abe-gets-no-satisfaction-on-russia-islands-dispute",
        AGENCY,
    ),
    "sankeibiz-2016-12-09": (
        "Interview in SankeiBiz",
        "On the visit of President Putin to Japan",
        "http://www.sankeibiz.jp/macro/news/161209/mca1612090500014-n1.htm",
        AGENCY,
    ),
    "magosaki-2016-11": (
        "U. Magosaki, on twitlonger.com",
        "The Northern Territories: a change of tone",
        "http://www.twitlonger.com/show/n_1spamh6",
        OTHER,
    ),
    "japan-times-2016-12-04": (
        "J. Brown, Temple University, by The Japan Times",
        "Trump's stance will help Japan discuss isles, not get them back",
        "https://www.japantimes.co.jp/news/2016/12/04/national/politics-diplomacy/"
        "trumps-stance-will-help-japan-discuss-isles-not-get-back/",
        AGENCY,
    ),
    "japan-times-2016-11-20": (
        "J. Schoff and others, by The Japan Times",
        "Russia-friendly Trump likely to give Abe leeway in negotiations with Putin",
        "https://www.japantimes.co.jp/news/2016/11/20/national/politics-diplomacy/"
        "russia-friendly-trump-likely-give-abe-leeway-putin-negotiations/",
        AGENCY,
    ),
    "rbth-2016-09-02": (
        "V. Putin to Bloomberg, by Russia Beyond",
        "'We don't trade in territories': Putin on Kuril dispute",
        "http://rbth.com/news/2016/09/02/we-dont-trade-in-territories-putin-on-kuril-dispute_626463",
        OFFICIAL,
    ),
    "sputnik-copy-2016-11-21": (
        "V. Putin in Lima, by Sputnik, copied on a blog",
        "Peace treaty, disputed territories to dominate future visit to Japan",
        "https://pacificsentinel.blogspot.com/2016/11/news-report-putin-peace-treaty-disputed.html",
        OTHER,
    ),
    "kyodo-2016-11-21": (
        "Kyodo News",
        "Putin maintains staunch stance on Japan-Russia island row",
        "http://english.kyodonews.jp/news/2016/11/445223.html",
        AGENCY,
    ),
    "kyodo-2016-12-13": (
        "V. Putin to Nippon Television, by Kyodo News",
        "No territorial issue between Russia and Japan: Putin",
        "http://english.kyodonews.jp/news/2016/12/448877.html",
        OFFICIAL,
    ),
    "rferl-2016-12-13": (
        "V. Putin to Nippon Television and Yomiuri, by Radio Free Europe/Radio Liberty",
        "Putin suggests sanctions obstacle to cooperation, peace deal with Japan",
        "http://rferl.org/a/russia-putin-says-sanctions-obstacle-with-japan/28173745.html",
        OFFICIAL,
    ),
    "censor-net-2016-11-11": (
        "D. Medvedev, by TASS and Censor.NET",
        "Medvedev does not expect sanctions to be lifted after Trump's victory",
        "https://en.censor.net.ua/news/414614/"
        "russia_medvedev_does_not_expect_sanctions_to_be_lifted_after_trumps_victory",
        OFFICIAL,
    ),
    "tass-2016-12-21": (
        "D. Peskov, by TASS",
        "Kremlin has no illusions US will drop anti-Russian sanctions after Trump's inauguration",
        "http://tass.com/politics/921287",
        OFFICIAL,
    ),
    "morning-ledger-2017-01": (
        "I. Shuvalov in Davos, by Morning Ledger",
        "Russia not expecting Trump to lift sanctions",
        "https://www.morningledger.com/russia-not-expecting-trump-lift-sanctions/13136160/",
        OTHER,
    ),
    "ap-2017-01-22": (
        "D. Medvedev, by the Associated Press",
        "Russia PM calls idea US will lift sanctions soon 'illusion'",
        "http://wtop.com/europe/2017/01/russia-pm-calls-idea-us-will-lift-sanctions-soon-illusion/",
        OFFICIAL,
    ),
    "unian-2016-12-19": (
        "Council of the European Union, by UNIAN",
        "EU officially prolongs economic sanctions on Russia for another six months",
        "https://www.unian.info/politics/"
        "1687126-eu-officially-prolongs-economic-sanctions-on-russia-for-another-six-months.html",
        OFFICIAL,
    ),
    "agence-europe-2016-12-20": (
        "Agence Europe",
        "Extension of economic sanctions against Russia",
        "https://agenceurope.eu/en/bulletin/article/11693/23",
        AGENCY,
    ),
    "asan-forum-2017": (
        "The Asan Forum",
        "Japan-Russia-US triangle",
        "https://theasanforum.org/japan-russia-us-triangle/",
        OTHER,
    ),
    "ipsos-2016-11-07": (
        "Ipsos",
        "Clinton has a 90% chance of winning",
        "https://www.ipsos.com/en/2016-us-pre-elections-clinton-has-90-chance-winning-november-7",
        PRIMARY,
    ),
    "stanford-2016-11-07": (
        "M. Chen, Stanford forecast",
        "Clinton has an 86% chance of winning tomorrow",
        "https://predict2016.sites.stanford.edu/",
        PRIMARY,
    ),
    "business-insider-2016-11-08": (
        "Business Insider",
        "Hillary Clinton is hovering around 80% in the betting markets",
        "https://www.businessinsider.com/hillary-clinton-odds-winning-election-trump-2016-11",
        AGENCY,
    ),
    "usa-today-2016-11-08": (
        "The New York Times, by USA Today (copy)",
        "'The New York Times' data blog flips prediction in two hours",
        "https://fast-gamers.netlify.app/host-https-www.usatoday.com/story/news/politics/onpolitics/"
        "2016/11/08/new-york-times-data-blog-flips-prediction-two-hours/93515082",
        OTHER,
    ),
    "upshot-copy-2016-11-08": (
        "The New York Times, copied on a blog",
        "Who will be president?",
        "https://bucknacktssordidtawdryblog.blogspot.com/2016/11/who-will-be-president-8nov16.html",
        OTHER,
    ),
    "huffpost-copy-2016-11-05": (
        "The Huffington Post, copied on a blog",
        "A high probability of Hillary Clinton winning doesn't mean it will be a blowout",
        "https://jtm71.wordpress.com/2016/11/05/"
        "a-high-probability-of-hillary-clinton-winning-doesnt-mean-it-will-be-a-blowout/",
        OTHER,
    ),
    "reuters-odds-2016-11-07": (
        "Reuters",
        "Where the bookies and trading exchanges put Trump, Clinton odds",
        "https://www.reuters.com/article/us-usa-election-gambling-factbox-idUSKBN1320HY",
        AGENCY,
    ),
    "leaprate-2016-11-08": (
        "LeapRate",
        "Last minute betting money coming in heavily for Hillary",
        "https://leaprate.com/2016/11/last-minute-betting-money-coming-in-heavily-for-hillary",
        OTHER,
    ),
    "bloomberg-copy-2016-11-07": (
        "Janus Capital, by Bloomberg, copied by cbhe.org.bo",
        "US election guide to markets: what to watch with one day to go",
        "https://cbhe.org.bo/index.php/noticias/"
        "16334-u-s-election-guide-to-markets-what-to-watch-with-one-day-to-go",
        OTHER,
    ),
    "ibd-tipp-2016-11-08": (
        "Investor's Business Daily and TechnoMetrica, tables on danmorrisshow.com",
        "Final poll: Trump holds 2-point lead",
        "http://danmorrisshow.com/ibd/",
        OTHER,
    ),
    "wnd-2016-11-08": (
        "WND",
        "Election Day: Trump leads in 2 national tracking polls",
        "https://www.wnd.com/2016/11/3851871/",
        OTHER,
    ),
    "ejinsight-2016-11-09": (
        "Bloomberg, by EJ Insight",
        "Trump defeats Clinton in stunning upset, rattles world markets",
        "http://www.ejinsight.com/20161109-trump-defeats-clinton-in-stunning-upset-rattles-world-markets/",
        AGENCY,
    ),
    "mainichi-2017-01-21": (
        "Officials of Japan, by The Mainichi",
        "Japan government officials worried Trump's US may pull back from world stage",
        "https://mainichi.jp/english/articles/20170121/p2a/00m/0na/017000c",
        AGENCY,
    ),
    "comparative-connections-2017-01": (
        "S. Smith and C. McClean, Comparative Connections",
        "US-Japan relations and the Trump effect",
        "https://docslib.org/doc/4407504/us-japan-relations-and-the-trump-effect",
        OTHER,
    ),
}
#: A page that the rows on the islands hold already.
_KREMLIN_INTERVIEW = "japan-times-2016-12-13"


class Coded(NamedTuple):
    """One sentence of one document; an empty date is that of the page, an empty origin the page."""

    claim: str
    item: str
    says: str
    assertion: str
    quotation: str
    source: str
    origin: str = ""
    figure: str = ""
    date: str = ""


class Post(NamedTuple):
    """One post, found in the archive by its time and first words."""

    item: str
    says: str
    assertion: str
    time: str
    quotation: str


ARCHIVE = (
    Post(
        "post-2013-together",
        YES,
        RELATIONS,
        "2013-06-19 03:00",
        "A big deal that will bring our countries together!",
    ),
    Post(
        "post-2014-problem",
        NO,
        RELATIONS,
        "2014-03-04 11:24",
        "Russia is the big problem. Obama scoffed. Mitt was 100% correct!",
    ),
    Post(
        "post-2015-respect",
        SILENT,
        RELATIONS,
        "2015-10-17 21:54",
        "Russia and the world has already started to respect us again!",
    ),
    Post(
        "post-2015-strikes",
        SILENT,
        RELATIONS,
        "2015-11-16 01:03",
        "how important the Russian air strikes against ISIS have been. I TOLD YOU SO!",
    ),
    Post(
        "post-2016-crimea",
        SILENT,
        RELATIONS,
        "2016-08-01 13:03",
        "they have already taken Crimea and continue to push. That's what I said!",
    ),
    Post(
        "post-2016-humiliating",
        YES,
        LEADER,
        "2016-12-24 00:13",
        'Vladimir Putin said today about Hillary and Dems: "In my opinion, it is humiliating. One must '
        'be able to lose with dignity."  So true!',
    ),
    Post(
        "post-2016-smart",
        YES,
        LEADER,
        "2016-12-30 19:41",
        "Great move on delay (by V. Putin) - I always knew he was very smart!",
    ),
    Post(
        "post-2017-good-thing",
        YES,
        RELATIONS,
        "2017-01-07 15:02",
        "Having a good relationship with Russia is a good thing, not a bad thing.",
    ),
    Post(
        "post-2017-respect",
        SILENT,
        RELATIONS,
        "2017-01-07 15:10",
        "When I am President, Russia will respect us far more than they do now",
    ),
    Post(
        "post-2017-nothing",
        SILENT,
        RELATIONS,
        "2017-01-11 12:31",
        "I HAVE NOTHING TO DO WITH RUSSIA - NO DEALS, NO LOANS, NO NOTHING!",
    ),
    Post(
        "post-2017-nukes",
        SILENT,
        RELATIONS,
        "2017-01-16 00:29",
        "just look at Syria (red line), Crimea, Ukraine and the build-up of Russian nukes. Not good!",
    ),
)

_CALL = "trump-transition-2016-11-14"
_JOURNAL = "trump-wall-street-journal-2017-01-13"
_TIMES = "trump-times-bild-2017-01-15"
_NIPPON = "putin-nippon-television-2016-12"

CODED = (
    Coded(
        "T1",
        "speech-improved-relations",
        YES,
        RELATIONS,
        "I believe an easing of tensions and improved relations with Russia, from a position of strength "
        "only, is possible, absolutely possible.",
        "cnn-transcript-2016-04-27",
    ),
    Coded(
        "T1",
        "abc-great-thing",
        YES,
        RELATIONS,
        'if he\'s elected and the U.S. gets along with Russia, "that would be a great thing."',
        "abc-2016-07-31",
    ),
    Coded(
        "T1",
        "cbs-great",
        YES,
        RELATIONS,
        "Mas eu acho que seria ótimo se os EUA convivessem com a Rússia, o que não acontece agora",
        "sputnik-brazil-2016-08-11",
    ),
    Coded(
        "T1",
        "fallon-not-bad",
        YES,
        RELATIONS,
        "I just think if we got along with Russia that’s not a bad thing",
        "en-volve-2016-09-16",
    ),
    Coded(
        "T1",
        "call-enduring",
        YES,
        RELATIONS,
        "he is very much looking forward to having a strong and enduring relationship with Russia and the "
        "people of Russia",
        "free-beacon-2016-11-14",
        _CALL,
    ),
    Coded(
        "T1",
        "journal-along",
        YES,
        RELATIONS,
        "If you get along and if Russia is really helping us, why would anybody have sanctions if "
        "somebody’s doing some really great things?",
        "fox6-2017-01-14",
        _JOURNAL,
    ),
    Coded(
        "T1",
        "times-deals",
        YES,
        RELATIONS,
        "let's see if we can make some good deals with Russia",
        "rbth-2017-01-16",
        _TIMES,
    ),
    Coded(
        "T1",
        "2014-sanctions-vedomosti",
        NO,
        RELATIONS,
        "«Мы определенно должны ввести санкции», - говорил он 14 марта NBC.",
        "vedomosti-2017-01-17",
        "trump-nbc-2014-03-14",
        date="2014-03-14",
    ),
    Coded(
        "T1",
        "2014-sanctions-mediaite",
        NO,
        RELATIONS,
        "we “should definitely be doing sanctions” and that “Putin has eaten Obama’s lunch.”",
        "mediaite-2017-01",
        "trump-nbc-2014-03-14",
        date="2014-03-14",
    ),
    Coded(
        "T2",
        "reuters-sieg",
        YES,
        SHIFT,
        "It became somewhat less attractive to Putin to try to wean Tokyo from the US side. So that he had "
        "less reason to compromise.",
        "reuters-video-2016-12-16",
    ),
    Coded(
        "T2",
        "sankeibiz-wind",
        YES,
        SHIFT,
        "ロシアとの関係改善を示唆するトランプ氏の勝利で風向きが変わったことは確かでしょう。",
        "sankeibiz-2016-12-09",
    ),
    Coded(
        "T2",
        "magosaki-incentive",
        YES,
        SHIFT,
        "ロシア側、対日融和のインセンティブ後退",
        "magosaki-2016-11",
    ),
    Coded(
        "T2",
        "brown-inflexible",
        NO,
        SHIFT,
        "“does not help Japan at all on getting the islands back because Russia has always been inflexible "
        "on the issue,”",
        "japan-times-2016-12-04",
    ),
    Coded(
        "T2",
        "schoff-leeway",
        SILENT,
        SHIFT,
        "“A Trump administration will probably not be as wary as Obama’s was about closer Japan-Russia "
        "ties,”",
        "japan-times-2016-11-20",
    ),
    Coded(
        "T2",
        "line-september-trade",
        SILENT,
        FIRMER,
        "“We don’t trade in territories,” [...] “would very much like to find a solution to this problem "
        "with our Japanese friends.”",
        "rbth-2016-09-02",
        "putin-bloomberg-2016-09-01",
    ),
    Coded(
        "T2",
        "line-lima-sovereign",
        SILENT,
        FIRMER,
        "we regard them as a sovereign Russian territory whose status is confirmed by international "
        "documents. But we are open for dialogue",
        "sputnik-copy-2016-11-21",
        "putin-lima-2016-11-20",
    ),
    Coded(
        "T2",
        "line-lima-kyodo",
        SILENT,
        FIRMER,
        "showed no sign Sunday of softening his position",
        "kyodo-2016-11-21",
        "putin-lima-2016-11-20",
    ),
    Coded(
        "T2",
        "line-interview-no-problems",
        YES,
        FIRMER,
        "We believe we have no territorial problems at all. It's only Japan that believes it has "
        "territorial problems with Russia.",
        "kyodo-2016-12-13",
        _NIPPON,
    ),
    Coded(
        "T2",
        "line-interview-flexibility",
        YES,
        FIRMER,
        "The conclusion of a peace treaty will “depend, among other things, on the flexibility” of Japan",
        _KREMLIN_INTERVIEW,
        _NIPPON,
    ),
    Coded(
        "T2",
        "line-interview-sanctions",
        SILENT,
        FIRMER,
        "How are we going to further develop economic relations on a new, much higher...level, given the "
        "existence of a sanctions regime?",
        "rferl-2016-12-13",
        _NIPPON,
    ),
    Coded(
        "T3a",
        "journal-why-sanctions",
        YES,
        EASING,
        "If you get along and if Russia is really helping us, why would anybody have sanctions if "
        "somebody’s doing some really great things?",
        "fox6-2017-01-14",
        _JOURNAL,
    ),
    Coded(
        "T3a",
        "journal-keep-them",
        YES,
        RENEWED,
        "he plans to keep them for “at least a period of time.”",
        "fox6-2017-01-14",
        _JOURNAL,
    ),
    Coded(
        "T3a",
        "times-good-deals",
        YES,
        EASING,
        "They (Western countries) have sanctions on Russia - let's see if we can make some good deals with "
        "Russia.",
        "rbth-2017-01-16",
        _TIMES,
    ),
    Coded(
        "T3a",
        "july-crimea-sanctions",
        YES,
        EASING,
        'Trump said he "would be looking at" the possibility of lifting sanctions against Russia tied to '
        "its annexation of Crimea",
        "abc-2016-07-31",
    ),
    Coded(
        "T3a",
        "council-prolongs",
        YES,
        RENEWED,
        "The Council formalized this decision on December 19, 2016 by written procedure",
        "unian-2016-12-19",
        "eu-decision-2016-2315",
    ),
    Coded(
        "T3a",
        "council-agence-europe",
        YES,
        RENEWED,
        "The six-month extension of EU economic sanctions against Russia became official on Tuesday 20 "
        "December",
        "agence-europe-2016-12-20",
        "eu-decision-2016-2315",
    ),
    Coded(
        "T3a",
        "treasury-crimea",
        YES,
        ADDED,
        "Treasury Sanctions Individuals for Activities Related to Russia''s Occupation of Crimea",
        TREASURY,
        "treasury-jl0609",
        date="2016-11-14",
    ),
    Coded(
        "T3a",
        "treasury-ukraine",
        YES,
        ADDED,
        "Treasury Sanctions Individuals and Entities In Connection with Russia''s Occupation of Crimea and "
        "the Conflict in Ukraine",
        TREASURY,
        "treasury-jl0688",
        date="2016-12-20",
    ),
    Coded(
        "T3a",
        "medvedev-unchanged",
        NO,
        EXPECT,
        "our assumptions remain unchanged, including the one that the sanctions will be maintained",
        "censor-net-2016-11-11",
        "medvedev-2016-11-11",
    ),
    Coded(
        "T3a",
        "peskov-offhand",
        NO,
        EXPECT,
        "We do not expect the sanctions to be lifted offhand and we do not raise the issue.",
        "tass-2016-12-21",
    ),
    Coded(
        "T3a",
        "shuvalov-plan",
        NO,
        EXPECT,
        "the roadmap was devised keeping in mind a fact that the sanctions may not go away and are here to "
        "stay",
        "morning-ledger-2017-01",
    ),
    Coded(
        "T3a",
        "medvedev-illusion",
        NO,
        EXPECT,
        "It’s time to dispense with the illusion that sanctions against our country will be lifted.",
        "ap-2017-01-22",
    ),
    Coded(
        "T3a",
        "tokyo-expectations",
        SILENT,
        EXPECT,
        "Officials in the “Russia school” of the Japanese Foreign Ministry, who are in charge of Russian "
        "relations, were airing such expectations in mid-January",
        "asan-forum-2017",
    ),
    Coded(
        "T4b",
        "officials-pull-back",
        YES,
        RETREAT,
        "Japanese diplomatic and governing party figures have expressed concern that U.S. President Donald "
        "Trump will pull his country back from international cooperation",
        "mainichi-2017-01-21",
    ),
    Coded(
        "T4b",
        "alliance-worried",
        YES,
        RETREAT,
        "The outcome of the election left many Japanese worried about the future of the alliance.",
        "comparative-connections-2017-01",
    ),
    Coded(
        "T7",
        "ipsos",
        YES,
        PROBABILITY,
        "we put Clinton's odds at 90% of winning the White House tomorrow",
        "ipsos-2016-11-07",
        figure="90",
    ),
    Coded(
        "T7",
        "stanford",
        YES,
        PROBABILITY,
        "shows Clinton with an 86% chance of winning the Electoral College tomorrow",
        "stanford-2016-11-07",
        figure="86",
    ),
    Coded(
        "T7",
        "fivethirtyeight",
        YES,
        PROBABILITY,
        "FiveThirtyEight, estimated Clinton's chances of winning the presidency to be 71.4%",
        "business-insider-2016-11-08",
        "fivethirtyeight-2016-11-08",
        "71.4",
    ),
    Coded(
        "T7",
        "upshot-usa-today",
        YES,
        PROBABILITY,
        "The Upshot gave Donald Trump a 16% chance of winning.",
        "usa-today-2016-11-08",
        "upshot-2016-11-08",
    ),
    Coded(
        "T7",
        "upshot-scoreboard",
        YES,
        PROBABILITY,
        "Win presidency | | 85% Dem.",
        "upshot-copy-2016-11-08",
        "upshot-2016-11-08",
        "85",
    ),
    Coded(
        "T7",
        "huffpost",
        YES,
        PROBABILITY,
        "gives Democratic presidential nominee Hillary Clinton a 98 percent chance of winning the general "
        "election on Tuesday",
        "huffpost-copy-2016-11-05",
        figure="98",
    ),
    Coded(
        "T7",
        "options",
        YES,
        ODDS,
        "suggest Hillary Clinton has a 63 percent chance of becoming president, Janus Capital Group Inc. "
        "said",
        "bloomberg-copy-2016-11-07",
        figure="63",
    ),
    Coded(
        "T7",
        "predictit",
        YES,
        ODDS,
        "PredictIt [...] Clinton - 81 percent",
        "reuters-odds-2016-11-07",
        "predictit-2016-11-06",
        "81",
    ),
    Coded(
        "T7",
        "iowa",
        YES,
        ODDS,
        "Iowa Electronic Markets, winner-takes-all trading market: Clinton - 71 percent",
        "reuters-odds-2016-11-07",
        "iowa-markets-2016-11-06",
        "71",
    ),
    Coded(
        "T7",
        "betfair",
        YES,
        ODDS,
        "UK-based Betfair, internet betting exchange: Clinton - 83 percent",
        "reuters-odds-2016-11-07",
        "betfair-2016-11-06",
        "83",
    ),
    Coded(
        "T7",
        "predictwise",
        YES,
        ODDS,
        "Clinton's chances are slightly higher on PredictWise, another betting exchange, where she's "
        "favored to win at 88%",
        "business-insider-2016-11-08",
        "predictwise-2016-11-08",
        "88",
    ),
    Coded(
        "T7",
        "ig",
        YES,
        ODDS,
        "put Hillary at an 83.1% chance of winning",
        "leaprate-2016-11-08",
        figure="83.1",
    ),
    Coded(
        "T7",
        "poll-average",
        YES,
        POLL,
        "RealClearPolitics' average of polls taken from Wednesday to Tuesday has Clinton up 3.3 percentage "
        "points in national surveys",
        "business-insider-2016-11-08",
        "realclearpolitics-2016-11-08",
    ),
    Coded(
        "T7",
        "poll-ipsos",
        YES,
        POLL,
        "Clinton’s lead holds a smaller lead among likely voters on the 4-way ballot with a 3 percentage "
        "point margin",
        "ipsos-2016-11-07",
        "ipsos-poll-2016-11-06",
    ),
    Coded(
        "T7",
        "poll-ibd-tipp",
        NO,
        POLL,
        "Trump Holds 2-Point Lead Over Clinton As Election Day Arrives",
        "ibd-tipp-2016-11-08",
    ),
    Coded(
        "T7",
        "poll-usc",
        NO,
        POLL,
        "the poll’s final forecast for the election shows Trump leading by a little over three percentage "
        "points",
        "wnd-2016-11-08",
        "usc-times-2016-11-08",
    ),
    Coded(
        "T7",
        "upset",
        YES,
        SURPRISE,
        "Trump defeats Clinton in stunning upset, rattles world markets",
        "ejinsight-2016-11-09",
    ),
    Coded(
        "K9a",
        "gsdb-case-1002",
        YES,
        MEASURE,
        "Case 1002: Japan against Russia, 2014 to 2022: trade, military, financial, travel",
        SPELLS,
        date="2014",
    ),
)

#: In whose name the words on sanctions and on the islands are spoken, by item.
ISSUERS = {
    "journal-why-sanctions": "USA",
    "journal-keep-them": "USA",
    "times-good-deals": "USA",
    "july-crimea-sanctions": "USA",
    "council-prolongs": "EU27_2020",
    "council-agence-europe": "EU27_2020",
    "treasury-crimea": "USA",
    "treasury-ukraine": "USA",
    "medvedev-unchanged": "RUS",
    "peskov-offhand": "RUS",
    "shuvalov-plan": "RUS",
    "medvedev-illusion": "RUS",
    "line-interview-no-problems": "RUS",
    "line-interview-flexibility": "RUS",
    "line-interview-sanctions": "RUS",
    "line-lima-sovereign": "RUS",
    "line-september-trade": "RUS",
    "officials-pull-back": "JPN",
}


def evidence() -> list[dict[str, str]]:
    """Rows of ``evidence.csv``; the date is that of the words, where the page reports older ones."""
    posts = [
        {
            "claim": "T1",
            "item": post.item,
            "says": post.says,
            "assertion": post.assertion,
            "quotation": post.quotation,
            "source": POSTS,
            "origin": post.item,
            "date": post.time[:10],
        }
        for post in ARCHIVE
    ]
    return posts + [
        coded._asdict()
        | {
            "date": coded.date or date_of(coded.source),
            "origin": coded.origin or coded.source,
            "issuer": ISSUERS.get(coded.item, ""),
        }
        for coded in CODED
    ]


def sources(root: Path) -> list[Source]:
    """The pages coded and the archive of posts, in which every post quoted must stand."""
    archive = described(
        root,
        "markets",
        "trump-tweets",
        source=POSTS,
        licence="figures-only",
        grade=PRIMARY,
        vintage=POSTS_VINTAGE,
        short="Trump Twitter Archive, to May 2020",
    )
    with (root / archive.file).open(encoding="utf-8", newline="") as lines:
        texts = {cell["utc"][:16]: cell["text"].replace("&amp;", "&") for cell in csv.DictReader(lines)}
    for post in ARCHIVE:
        if post.quotation not in texts.get(post.time, ""):
            raise IngestError(f"{archive.file}: no post of {post.time} says {post.quotation!r}")
    return [archive, shared_page(_KREMLIN_INTERVIEW), *(_page(source) for source in PAGES)]


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
