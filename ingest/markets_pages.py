"""Public pages that quote polls and figures on finance: who wrote them, where, how far to trust them.

A page of a newspaper, an agency or a broadcaster is of record; a copy on a forum, a blog or a
gatherer of news is not, whatever it copies; the pollster's own page is a primary document. The
id ends with the date of the page; a page without a date bears the day on which it was read.
"""

from __future__ import annotations

from ingest.kurils_pages import AGENCY, OTHER, PAGES, PRIMARY, date_of
from ingest.kurils_pages import page as shared_page
from ingest.model import IngestError, Source

_TERMS = "Single figures and a short sentence quoted with attribution; the page stays its publisher's"

#: Source id: publisher, address, grade.
QUOTING: dict[str, tuple[str, str, str]] = {
    "akcion-copy-2023-03": (
        "Akcion Finansy, copied by ru24.net",
        "https://ru24.net/mix/344302918",
        OTHER,
    ),
    "american-enterprise-2014": (
        "The American",
        "http://www.american.com/archive/datapoint-entries/no-russian-reset",
        OTHER,
    ),
    "asahi-copy-2013-11-23": (
        "Asahi, stored page",
        "https://megalodon.jp/ref/2013-1123-1820-02/www.asahi.com/articles/TKY201311230080.html",
        AGENCY,
    ),
    "bessette-pitney-2018-07-18": (
        "Bessette and Pitney, a blog",
        "http://www.bessettepitney.net/2018/07/opinions-of-us-russia-relations.html",
        OTHER,
    ),
    "biznews24-2024-10": (
        "biznews24.ru",
        ("https://biznews24.ru/gosudarstvennaya-ekonomika/rubl-stal-glavnoy-valyutoy-dlya-raschetov-s-aziey"),
        OTHER,
    ),
    "bloomberg-2014-04-25": (
        "Bloomberg",
        (
            "http://www.bloomberg.com/news/articles/2014-04-25/russia-sovereign-debt-risk-climbs-"
            "to-two-year-high-on-downgrade"
        ),
        AGENCY,
    ),
    "bloomberg-2018-07-17": (
        "Bloomberg",
        (
            "https://www.bloombergquint.com/global-economics/russia-falls-off-u-s-list-of-major-h"
            "olders-of-treasuries"
        ),
        AGENCY,
    ),
    "bne-report-2019-09": (
        "bne IntelliNews",
        "http://online.flipbuilder.com/myab/hnsc/files/basic-html/page8.html",
        AGENCY,
    ),
    "bne-report-2021-07": (
        "bne IntelliNews",
        "http://online.flipbuilder.com/myab/ghpj/files/basic-html/page15.html",
        AGENCY,
    ),
    "bne-report-2022-02": (
        "bne IntelliNews",
        "http://online.flipbuilder.com/myab/zbpy/files/basic-html/page42.html",
        AGENCY,
    ),
    "cabinet-office-report-2026-11-24": (
        "Cabinet Office of Japan",
        "https://survey.gov-online.go.jp/h28/h28-gaiko/2-1.html",
        PRIMARY,
    ),
    "chinanews-jp-2023-10": (
        "chinanews.jp",
        "https://chinanews.jp/archives/14050",
        OTHER,
    ),
    "chinascope-2024-01": (
        "People's Daily, summed up by Chinascope",
        "http://chinascope.org/archives/34221",
        OTHER,
    ),
    "cnn-2018-07-17": (
        "CNN, on wral.com",
        "https://www.wral.com/few-americans-view-russia-as-warmly-as-trump-does/17704352/",
        AGENCY,
    ),
    "cnn-copy-2021-06": (
        "CNN, copied by exbulletin.com",
        "https://exbulletin.com/politics/1001724/",
        OTHER,
    ),
    "elbalad-2023-04": (
        "El Balad",
        "https://elbalad.news/5726438",
        AGENCY,
    ),
    "gallup-page-2026-11-24": (
        "Gallup",
        "https://news.gallup.com/poll/472421/canada-britain-favored-russia-korea-least.aspx",
        PRIMARY,
    ),
    "garbagenews-2018-12-25": (
        "Garbagenews",
        "https://nonbirinyu-aaa.com/?p=12054",
        OTHER,
    ),
    "gnews-copy-2022-04": (
        "Business Insider and Bloomberg, through a digest in Chinese",
        (
            "github.com/ourhimalayas/txt content/gnews/28/README.md (GNews 2022-04, quoting Busin"
            "ess Insider/Bloomberg)"
        ),
        OTHER,
    ),
    "gordon-2018-08-02": (
        "Gordon",
        (
            "http://gordonua.com/news/worldnews/kolichestvo-rossiyan-polozhitelno-otnosyashchihsy"
            "a-k-ssha-za-dva-mesyaca-uvelichilos-vdvoe-opros-290843.html"
        ),
        AGENCY,
    ),
    "interfax-copy-2016-11-24": (
        "Interfax, translated by rusreality.com",
        "https://rusreality.com/2016/11/25/the-russians-were-nicer-to-us/",
        OTHER,
    ),
    "japan-times-2016-12-24": (
        "Kyodo, in The Japan Times",
        (
            "https://www.japantimes.co.jp/news/2016/12/24/national/politics-diplomacy/japanese-fe"
            "el-unfriendly-toward-russia-survey/"
        ),
        AGENCY,
    ),
    "japan-times-2023-02-03": (
        "The Japan Times",
        "https://www.japantimes.co.jp/news/2023/02/03/national/japanese-russia-survey/",
        AGENCY,
    ),
    "jbpress-2024-12": (
        "JBpress",
        "https://jbpress.ismedia.jp/articles/-/85328",
        AGENCY,
    ),
    "jiji-copy-2025-02-14": (
        "Jiji, on mixi",
        "https://news.mixi.jp/view_news.pl?id=8204593&media_id=4",
        AGENCY,
    ),
    "kishino-blog-2016-01-28": (
        "Huanqiu and Russia Beyond, summed up on a blog",
        "https://kishinokaikei.com/2016/01/31/ロシアへの累積直接投資額-アジア首位は日本-中国は4位-中国メディア",
        OTHER,
    ),
    "kommersant-copy-2019-10": (
        "Kommersant, on audit-it.ru",
        "https://www.audit-it.ru/news/finance/997223.html",
        AGENCY,
    ),
    "kyiv-post-2025-03-14": (
        "Kyiv Post",
        "https://www.kyivpost.com/post/48924",
        AGENCY,
    ),
    "kyodo-copy-2026-11-24": (
        "Kyodo, copied by putinvladimir.org",
        "https://putinvladimir.org/index.php?page=77",
        OTHER,
    ),
    "lenta-copy-2025-07": (
        "Lenta, copied by news24.com.ru",
        (
            "https://news24.com.ru/news/obshchestvo/nazvana-dolya-rublya-v-raschetakh-aziatskikh-"
            "stran-za-rossiyskie-tovary"
        ),
        OTHER,
    ),
    "levada-page-2022-04-27": (
        "Levada Center",
        "https://levada.ru/en/2022/04/27/international-relations-2",
        PRIMARY,
    ),
    "levada-page-2023-03-09": (
        "Levada Center",
        "https://www.levada.ru/2023/03/09/otnoshenie-k-stranam-fevral-2023-goda/",
        PRIMARY,
    ),
    "levada-page-2025-03-17": (
        "Levada Center",
        (
            "https://www.levada.ru/en/2025/03/17/mass-perceptions-of-russia-s-relations-with-amer"
            "ica-and-western-countries"
        ),
        PRIMARY,
    ),
    "mcclatchy-2025-06": (
        "McClatchy",
        "https://ard.arcamaxlive.com/currentnews/newsheadlines/s-3737490",
        AGENCY,
    ),
    "mixi-copy-2020-11": (
        "Page on mixi",
        "https://mixi.076.moe/view_news.pl?id=6312041&media_id=210",
        OTHER,
    ),
    "mti-copy-2022-04-17": (
        "MTI, translated by civilek.info",
        (
            "https://civilek.info/it/2022/04/17/putin-non-credeva-che-fosse-una-coincidenza-ha-pa"
            "rcheggiato-l-39-oro-e-la-valuta-in-cina/"
        ),
        OTHER,
    ),
    "mynavi-2012-11-26": (
        "Mynavi News",
        "https://prod-news.global.ssl.fastly.net/article/20121126-a105",
        AGENCY,
    ),
    "newsmax-2022-03-14": (
        "Newsmax",
        "https://www.newsmax.com/newsfront/gallup-americans-russia-ukraine/2022/03/14/id/1061111/",
        AGENCY,
    ),
    "newsweek-copy-2025-06": (
        "Newsweek, copied by daily8.com",
        "https://test.daily8.com/en/article/3eb75be05f376064e2a6a1ecbe28e5d4",
        OTHER,
    ),
    "nhk-copy-2017-12-23": (
        "NHK, copied on a forum",
        "https://2nn.jp/news4plus/1514018791",
        OTHER,
    ),
    "nhk-copy-2021-10-20": (
        "NHK, copied on a blog",
        "https://d1021.hatenadiary.jp/entry/2021/10/20/200230",
        OTHER,
    ),
    "teller-report-2024-01-19": (
        "NHK, translated by Teller Report",
        (
            "http://www.tellerreport.com/news/2024-01-19-“i-feel-friendly”-to-china--12-7--russia"
            "--4-1---lowest-ever-cabinet-office-survey.HklLyg3Dt6.html"
        ),
        OTHER,
    ),
    "opiniontoday-2026-11-24": (
        "Opinion Today",
        "https://opiniontoday.com/tag/cuba",
        OTHER,
    ),
    "oregon-blog-2023-10-13": (
        "University of Oregon, a blog",
        (
            "https://blogs.uoregon.edu/eastasia/2023/10/13/a-joint-poll-between-china-and-japan-s"
            "hows-a-declining-relationship"
        ),
        OTHER,
    ),
    "prime-2025-09-15": (
        "Prime",
        "https://1prime.ru/20250915/valyuta-862308165.html",
        AGENCY,
    ),
    "rbc-copy-2021-02": (
        "RBC, copied by news100.ru",
        "http://news100.ru/post/45686/",
        OTHER,
    ),
    "rbc-copy-2022-01": (
        "RBC, translated by altusintel",
        "https://altusintel.com/public-yy7r15",
        OTHER,
    ),
    "regnum-2015-07-29": (
        "Regnum",
        "http://regnum.ru/news/society/1947073.html",
        AGENCY,
    ),
    "regnum-2019-12-17": (
        "Regnum",
        "https://regnum.ru/amp/2810148",
        AGENCY,
    ),
    "reuters-2018-04-09": (
        "Reuters",
        (
            "https://www.reuters.com/article/russia-cds-debt/russia-cds-rise-to-near-4-mth-high-a"
            "fter-new-us-sanctions-ihs-markit-idUSL8N1RM1R0"
        ),
        AGENCY,
    ),
    "reuters-2022-03-07": (
        "Reuters, in Lincoln Daily News",
        "https://archives.lincolndailynews.com/2022/Mar/07/NEWS/business_e.shtml",
        AGENCY,
    ),
    "reuters-2022-07-12": (
        "Reuters, on nasdaq.com",
        (
            "https://www.nasdaq.com/articles/russian-cenbank-says-share-of-yuan-trading-on-fx-mar"
            "ket-rose-sharply-in-h1"
        ),
        AGENCY,
    ),
    "reuters-2023-09-07": (
        "Reuters, on nasdaq.com",
        (
            "https://www.nasdaq.com/articles/yuan-rouble-trading-hits-new-record-share-of-russian"
            "-fx-market-central-bank"
        ),
        AGENCY,
    ),
    "ria-copy-2024-09-16": (
        "RIA Novosti, copied by svaiprom.ru",
        ("https://svaiprom.ru/pars/evropa-i-afrika-stali-oplachivat-rekordnyu-dolu-eksporta-v-rybliah"),
        OTHER,
    ),
    "rt-copy-2018-10-16": (
        "RT, copied by izdanie.info",
        "http://izdanie.info/russians-like-china-dislike-us-split-about-eu-poll",
        OTHER,
    ),
    "rt-copy-2019-06": (
        "RT, copied by Gecko Research",
        (
            "https://geckoresearch.com/till-debt-do-us-part-russias-holdings-of-us-treasuries-plu"
            "nge-to-12-year-low/"
        ),
        OTHER,
    ),
    "rusreality-2017-02-22": (
        "rusreality.com",
        ("https://rusreality.com/2017/02/22/the-number-of-sympathizers-putin-americans-peaked-in-2003/"),
        OTHER,
    ),
    "russia-news-us-2015-04": (
        "russia-news.us",
        "http://russia-news.us/news/politics/how-much-russians-like-usa/",
        OTHER,
    ),
    "russland-capital-2019-01": (
        "russland.capital",
        ("https://www.russland.capital/zentralbank-tauscht-100-milliarden-us-dollar-gegen-andere-waehrungen"),
        OTHER,
    ),
    "rzeczpospolita-2014-06": (
        "Rzeczpospolita",
        (
            "https://www.rp.pl/swiat/art12452261-sondaz-usa-najwiekszym-wrogiem-rosji-chiny-i-bia"
            "lorus-najwiekszymi-przyjaciolmi"
        ),
        AGENCY,
    ),
    "sankei-2023-02-03": (
        "Sankei",
        "https://www.sankei.com/article/20230203-TTLDQFAI2NPGBHGPEU3OGSJBEM/",
        AGENCY,
    ),
    "sankei-copy-2011-12-03": (
        "Sankei, copied on a forum",
        "http://asyura2.com/11/senkyo123/msg/185.html",
        OTHER,
    ),
    "south-sudan-agency-2023-03-11": (
        "South Sudan News Agency",
        (
            "https://www.southsudannewsagency.org/index-abroad-russias-war-in-ukraine-indexs-satu"
            "rday-news-brief-14/"
        ),
        OTHER,
    ),
    "sputnik-2018-08-02": (
        "Sputnik",
        "https://sputniknews.com/world/201808021066894629-russians-opinion-us-polls/",
        AGENCY,
    ),
    "sputnik-2021-10-01": (
        "Sputnik",
        (
            "https://sputniknews.com/20211001/russian-international-reserves-shares-of-dollar-eur"
            "o-down-gold-yuan-up-in-year-to-31-march-1089584289.html"
        ),
        AGENCY,
    ),
    "sputnik-2023-02-03": (
        "Sputnik, in Pakistan Point",
        (
            "https://www.pakistanpoint.com/en/story/1636509/over-90-of-japanese-have-negative-fee"
            "lings-toward-russ.html"
        ),
        AGENCY,
    ),
    "sputnik-2023-11-20": (
        "Sputnik",
        (
            "https://noticiabrasil.net.br/amp/20231120/quase-100-do-comercio-entre-russia-e-china"
            "-e-em-rublos-e-yuans-diz-o-vice-premie-russo-31579090.html"
        ),
        AGENCY,
    ),
    "sputnik-2025-06-17": (
        "Sputnik",
        ("https://sputnikglobe.com/20250617/ruble-roars-ahead-to-dominate-russian-trade-1122270587.html"),
        AGENCY,
    ),
    "sputnik-china-2021-10-02": (
        "Sputnik, in Chinese",
        "https://sputniknews.cn/amp/20211002/1034580479.html",
        AGENCY,
    ),
    "sputnik-japan-2016-03-15": (
        "Sputnik, in Japanese",
        "https://sputniknews.jp/20160315/1787841.html",
        AGENCY,
    ),
    "sputnik-urdupoint-2020-10-02": (
        "Sputnik, in UrduPoint",
        ("https://www.urdupoint.com/en/business/russian-central-bank-slightly-boosted-us-doll-1045424.html"),
        AGENCY,
    ),
    "sputnik-urdupoint-2021-01-11": (
        "Sputnik, in UrduPoint",
        ("https://www.urdupoint.com/en/world/euro-dollar-shares-in-russian-international-1137906.html"),
        AGENCY,
    ),
    "svoboda-2018-08-02": (
        "Radio Svoboda",
        "https://svoboda.org/amp/29407035.html",
        AGENCY,
    ),
    "tass-2023-05-11": (
        "TASS",
        "https://tass.com/economy/1616249",
        AGENCY,
    ),
    "tass-2024-01-19": (
        "TASS",
        "https://tass.com/world/1734777",
        AGENCY,
    ),
    "taxcom-2010-12-24": (
        "Taxcom",
        "http://www.taxcom.co.jp/snews/keiei/2010/2010_12/keiei2010_12_24_2.htm",
        OTHER,
    ),
    "the-hill-2023-03": (
        "The Hill",
        (
            "https://thehill.com/policy/international/3910027-russia-north-korea-viewed-least-fav"
            "orably-in-us-gallup/"
        ),
        AGENCY,
    ),
    "tudas-2024-04-09": (
        "tudas.hu",
        "https://tudas.hu/tag/elszamolas/",
        OTHER,
    ),
    "upi-2017-02-22": (
        "UPI",
        ("https://www.upi.com/Top_News/US/2017/02/22/Gallup-poll-Putins-image-improves-in-US/6561487779270/"),
        AGENCY,
    ),
    "us-embassy-digest-2016-03-13": (
        "Yomiuri, in the digest of the United States Embassy in Tokyo",
        "https://jmh.usembassy.gov/2016031473301/",
        AGENCY,
    ),
    "weston-2018-08": (
        "Weston Business Review",
        "https://westonbusinessreview.com/tic-release-will-be-watched-for-russians/7710/",
        OTHER,
    ),
    "wire-copy-2022-04": (
        "Page of xii-xwealth.com",
        ("https://xii-xwealth.com/russias-investments-in-us-treasuries-decreased-by-750-mln-in-february"),
        OTHER,
    ),
    "yistar-2025": (
        "Page of a hardware firm",
        (
            "https://www.yistar-hardware.ru/news/%d0%b4%d0%be%d0%bb%d1%8f-%d1%80%d1%83%d0%b1%d0%b"
            "b%d1%8f-%d0%b2-%d1%80%d0%be%d1%81%d1%81%d0%b8%d0%b9%d1%81%d0%ba%d0%be%d0%bc-%d1%8d%d"
            "0%ba%d1%81%d0%bf%d0%be%d1%80%d1%82%d0%b5-%d0%b4%d0%be%d1%81%d1%82-2"
        ),
        OTHER,
    ),
    "yomiuri-copy-2022-01-21": (
        "Yomiuri, copied on a forum",
        "https://2nn.jp/news4plus/1642777475",
        OTHER,
    ),
    "asahi-copy-2017-01-17": (
        "Asahi, copied on a blog",
        "http://atpeacewithpink.blogspot.com/2017/01/not-their-president-either.html",
        OTHER,
    ),
    "jiji-2016-12-16": (
        "Jiji Press",
        "https://www.nippon.com/en/behind/l10052/",
        AGENCY,
    ),
    "nikkei-poll-2016-11-28": (
        "Nikkei",
        "https://asia.nikkei.com/Spotlight/Trump-era-begins/Majority-of-Japanese-disappointed-with-Trump-s-win-poll",
        AGENCY,
    ),
    "unian-2017-04": (
        "UNIAN",
        "https://www.unian.info/society/1870154-more-russians-positive-about-us-eu-ukraine-poll.html",
        AGENCY,
    ),
    "zn-ua-2015-07": (
        "ZN.UA",
        "https://zn.ua/ukr/amp/WORLD/riven-nenavisti-rosiyan-do-ameriki-vpav-do-70-180201_.html",
        AGENCY,
    ),
}

_BY_ADDRESS = {address: source for source, (_, address, _) in QUOTING.items()}
#: Pages that the rows on the islands quote as well.
_SHARED = {address: source for source, (_, _, address, _) in PAGES.items()}


def page_at(address: str) -> str:
    """The id of the page at an address.

    Raises:
        IngestError: no page is known at that address.
    """
    found = _BY_ADDRESS.get(address) or _SHARED.get(address)
    if found is None:
        raise IngestError(f"no page is described for {address}: add it to ingest/markets_pages.py")
    return found


def page(source: str, speaker: str, title: str) -> Source:
    """The row of ``sources.csv`` for a page that quotes ``speaker``."""
    if source not in QUOTING:
        return shared_page(source)
    publisher, address, grade = QUOTING[source]
    vintage = date_of(source)
    name = publisher.partition(", ")[0]
    return Source(
        source=source,
        producer=speaker if grade == PRIMARY else f"{speaker}, quoted by {publisher}",
        title=title,
        address=address,
        file="",
        sha256="",
        licence="figures-only",
        terms=_TERMS,
        grade=grade,
        copy="",
        vintage=vintage,
        short=f"{name}, {vintage[:4]}",
    )
