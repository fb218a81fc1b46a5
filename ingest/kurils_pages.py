"""Public pages that the rows on the islands quote: who wrote them, where, when, how far to trust them.

Where a page reports the words of an official, of a treaty or of a diary in full, the page is
graded by what it reports; everything else that a page says has the grade of the page. The id
ends with the date of the page; a page without a date of its own bears the day it was read.
"""

from __future__ import annotations

from ingest.model import IngestError, Source

AGENCY = "agency or newspaper of record"
OFFICIAL = "official statement"
PRIMARY = "primary document"
OTHER = "other"
READ = "2026-11-24"
_QUOTED = "Single facts and a short sentence quoted with attribution; the page stays its publisher's"
_MOFA = "Ministry of Foreign Affairs of Japan"
_KREMLIN = "President of Russia"
_JT = "The Japan Times"

#: Source id: producer, title, address, grade.
PAGES: dict[str, tuple[str, str, str, str]] = {
    "tokyo-shimbun-2016-10-31": (
        "Tokyo Shimbun, through H. Honkawa's Social Data Charts",
        "The Northern Territories: area and population, 1945 and 2016",
        "https://honkawa2.sakura.ne.jp/7230a.html",
        OTHER,
    ),
    "news-japan-2015-08-22": (
        "news-japan.net",
        "Population of the Northern Territories in 2009 as announced by Russia",
        "http://www.news-japan.net/archives/20150822-1.html",
        OTHER,
    ),
    "weblio-kurils-2026-11-24": (
        "Wikipedia (Japanese), through Weblio",
        "The Kuril Islands under Russian rule",
        (
            "https://www.weblio.jp/content/%E3%83%AD%E3%82%B7%E3%82%A2%E3%81%AE%E9%A0%98%"
            "E6%9C%89%E4%BB%A5%E5%BE%8C"
        ),
        OTHER,
    ),
    "hokkaido-shimbun-2021-05-26": (
        "Hokkaido Shimbun, through hoppou.blog",
        "Population of the four islands on 1 January 2021",
        "https://hoppou.blog/2021-05-26-093849",
        AGENCY,
    ),
    "hokkaido-shimbun-2022-10": (
        "Hokkaido Shimbun, through getnews.jp",
        "Population of the four islands on 1 January 2022",
        "https://getnews.jp/archives/3349943",
        AGENCY,
    ),
    "hokkaido-shimbun-2023-05-30": (
        "Hokkaido Shimbun, through hoppou.blog",
        "Population of the four islands on 1 January 2023",
        "https://hoppou.blog/?p=3251",
        AGENCY,
    ),
    "kurilnews-2024-06-09": (
        "kurilnews.ru, through hoppou.blog",
        "Yuzhno-Kurilsky district: history and population",
        "https://hoppou.blog/20240609-1717888690",
        OTHER,
    ),
    "wikipedia-kurilsky-2026-11-24": (
        "Wikipedia (Russian)",
        "Kurilsky district",
        "https://ru.m.wikipedia.org/wiki/ (Курильский район Сахалинской области)",
        OTHER,
    ),
    "wikipedia-severo-kurilsky-2020-06": (
        "Wikipedia (English), copy of June 2020",
        "Severo-Kurilsky District",
        ("https://kiwix.casplantje.nl/wikipedia_en_all_maxi_2020-06/A/Severo-Kurilsky_District"),
        OTHER,
    ),
    "wikipedia-yuzhno-kurilsky-2026-11-24": (
        "Wikipedia (English), undated copy",
        "Yuzhno-Kurilsky District",
        ("http://the-uncensored-wiki.com:20061/y/u/z/Yuzhno-Kurilsky_District%2C_Sakhalin_Oblast_360b.html"),
        OTHER,
    ),
    "wikipedia-kurils-bg-2026-11-24": (
        "Wikipedia (Bulgarian), undated copy",
        "Kuril Islands",
        "https://ewikibg.top/wiki/Kuril_Islands",
        OTHER,
    ),
    "wikipedia-kurils-copy-2026-11-24": (
        "Wikipedia (Russian), undated copy by clever-geek",
        "Kuril Islands",
        "https://clever-geek.imtqy.com/articles/14416/index.html",
        OTHER,
    ),
    "perceptiofi-2026-11-24": (
        "Wikipedia (Finnish), undated copy",
        "Kuril Islands",
        "https://perceptiofi.com/%D0%A2%D0%B8%D1%81%D0%B8%D0%BC%D0%B0",
        OTHER,
    ),
    "wiki2-kurils-2026-11-24": (
        "Wikipedia (Russian), undated copy by Wiki 2",
        "Kuril Islands",
        (
            "https://wiki2.org/ru/%D0%9A%D1%83%D1%80%D0%B8%D0%BB%D1%8C%D1%81%D0%BA%D0%B8%"
            "D0%B5_%D0%BE%D1%81%D1%82%D1%80%D0%BE%D0%B2%D0%B0"
        ),
        OTHER,
    ),
    "hoppou-areas-2026-11-24": (
        "Northern Territories Issue Association (Japan), from the Geospatial Information Authority",
        "Outline of the islands: areas of 2021",
        "https://www.hoppou.go.jp/archives/basics/islands1.html",
        OFFICIAL,
    ),
    "cccp-camera-2026-11-24": (
        "Asahi-net page on the Northern Territories",
        "Present state of the Northern Territories: older areas",
        "http://www.ne.jp/asahi/cccp/camera/HoppouRyoudo/HoppouGenjou/Genjou.htm",
        OTHER,
    ),
    "wikisort-iturup-2026-11-24": (
        "Wikipedia (Russian), undated copy",
        "Iturup",
        (
            "https://geo.wikisort.org/island/ru/%D0%9E%D1%81%D1%82%D1%80%D0%BE%D0%B2/%D0%"
            "98%D1%82%D1%83%D1%80%D1%83%D0%BF"
        ),
        OTHER,
    ),
    "ruwiki-yuzhno-kurilsky-2026-11-24": (
        "Russian encyclopaedia page",
        "Yuzhno-Kurilsky urban district",
        "https://xn--h1ajim.xn--p1ai/ (Южно-Курильский городской округ)",
        OTHER,
    ),
    "sputnik-2016-08-05": (
        "Levada Center, by Sputnik",
        "Poll on the Kurils, May 2016",
        "https://sputniknews.com/20160805/russia-japan-kurils-islands-1043976750.html",
        AGENCY,
    ),
    "japan-times-2018-12-01": (
        "Levada Center, by The Japan Times",
        "74% of Russians oppose handing disputed islets to Japan",
        (
            "https://www.japantimes.co.jp/news/2018/12/01/national/74-russians-oppose-han"
            "ding-disputed-islets-japan/"
        ),
        AGENCY,
    ),
    "vciom-2018": (
        "VCIOM",
        "Kuril Islands: no return?",
        "https://wciom.com/press-release/kuril-islands-no-return",
        PRIMARY,
    ),
    "tass-2019-02-19": (
        "VCIOM, by TASS",
        "Poll of the islanders, February 2019",
        "https://tass.com/society/1045319/amp",
        AGENCY,
    ),
    "goo-blog-2016": (
        "Cabinet Office of Japan, by a blog on goo",
        "Opinion poll on diplomacy, January 2016",
        "https://blog.goo.ne.jp/nure0511/e/004384411f2a09c3934747548ef014f2",
        OTHER,
    ),
    "sankei-2016-12-25": (
        "Cabinet Office of Japan, by Sankei",
        "Opinion poll on diplomacy, November 2016",
        "https://www.sankei.com/smp/politics/news/161225/plt1612250012-s1.html",
        AGENCY,
    ),
    "j-cast-2016-12-26": (
        "Cabinet Office of Japan, by J-CAST",
        "Opinion poll on diplomacy, November 2016",
        "https://j-cast.com/2016/12/26286924.html",
        OTHER,
    ),
    "nikkei-2023-02-03": (
        "Cabinet Office of Japan, by Nikkei",
        "Opinion poll on diplomacy, 2022",
        "https://www.nikkei.com/article/DGXZQOUA034LY0T00C23A2000000/",
        AGENCY,
    ),
    "nhk-copy-2024-01-19": (
        "Cabinet Office of Japan, by NHK, copied on a forum",
        "Opinion poll on diplomacy, 2023",
        "https://greta.5ch.net/test/read.cgi/poverty/1706075801/1-1",
        OTHER,
    ),
    "ann-copy-2025-02-14": (
        "Cabinet Office of Japan, by ANN, copied on a blog",
        "Opinion poll on diplomacy, 2024",
        "https://gensen5ch.blog.jp/archives/90026750.html",
        OTHER,
    ),
    "rbth-2012-11-23": (
        "Ministry of Finance of Japan, by Russia Beyond",
        "Trade of Japan and Russia in 2011",
        "https://jp.rbth.com/articles/2012/11/23/40087",
        OTHER,
    ),
    "reuters-copy-2022-02-28": (
        "Ministry of Finance of Japan, by Reuters, copied on a forum",
        "Trade of Japan and Russia in 2021",
        "https://greta.5ch.net/test/read.cgi/poverty/1647601272",
        OTHER,
    ),
    "nippon-copy-2026-11-24": (
        "Ministry of Finance of Japan, by nippon.com, copied on a blog",
        "Japanese trade with Russia in 2021",
        ("https://tiatira.com/blog/japanese-trade-with-russia-in-2021-nippon-com-nippon-com"),
        OTHER,
    ),
    "kyodo-2023-06-09": (
        "Ministry of Finance of Japan, by Kyodo",
        "Imports from Russia in fiscal 2022",
        ("https://topics.smt.docomo.ne.jp/article/kyodo_nor/business/kyodo_nor-2023060901000889"),
        AGENCY,
    ),
    "tass-fiscal-2024": (
        "Ministry of Finance of Japan, by TASS",
        "Trade of Japan and Russia in fiscal 2023",
        "https://tass.com/economy/1776329",
        AGENCY,
    ),
    "sputnik-2023-07-20": (
        "Ministry of Finance of Japan, by Sputnik",
        "Trade of Japan and Russia in the first half of 2023",
        "https://sputniknews.jp/amp/20230720/96-16591160.html",
        AGENCY,
    ),
    "tass-half-2024": (
        "Ministry of Finance of Japan, by TASS",
        "Trade of Japan and Russia in the first half of 2024",
        "https://tass.com/economy/1818369",
        AGENCY,
    ),
    "hoppou-blog-exchange-2026-11-24": (
        "hoppou.blog",
        "Visa-free exchange with the islands in figures",
        "https://hoppou.blog/?p=8058",
        OTHER,
    ),
    "brics-info-2016-11": (
        "BRICS Information Portal",
        "Projects discussed by Russia and Japan are unaffected by sanctions",
        (
            "http://www.brics-info.org/japanese-minister-says-projects-discussed-by-russi"
            "a-and-japan-are-unaffected-by-sanctions/"
        ),
        OTHER,
    ),
    "urdupoint-2019-09": (
        "Sputnik, through UrduPoint",
        "Japan and Russia have over 200 joint economic projects",
        ("https://www.urdupoint.com/en/business/japan-russia-have-over-200-joint-economic-pr-703448.html"),
        AGENCY,
    ),
    "katehon-2016-12-17": (
        "Katehon",
        "Shinzo Abe: Putin's visit contributes to new take-off of Russian-Japanese relations",
        ("https://katehon.com/news/shinzo-abe-putins-visit-contributes-new-take-russian-japanese-relations"),
        OTHER,
    ),
    "ap-2014-08-05": (
        "Associated Press, through WTOP",
        "Japan formally OKs additional Russia sanctions",
        "https://wtop.com/news/2014/08/japan-formally-oks-additional-russia-sanctions/",
        AGENCY,
    ),
    "japan-times-2014-07-28": (
        _JT,
        "Japan announces additional sanctions on Russia over Ukraine",
        (
            "https://www.japantimes.co.jp/news/2014/07/28/national/politics-diplomacy/jap"
            "an-announces-additional-sanctions-on-russia-over-ukraine/"
        ),
        AGENCY,
    ),
    "jiji-shutter-2022": (
        "Teikoku Databank, by Jiji Press",
        "More Japan listed firms shutter Russian operations",
        (
            "https://www.nippon.com/en/news/kd888653997177323520/more-japan-listed-firms-"
            "shutter-russian-operations-survey.html"
        ),
        AGENCY,
    ),
    "jiji-exiting-2022-06": (
        "Teikoku Databank, by Jiji Press",
        "Less than 3% of Japan firms exiting Russia",
        (
            "https://www.nippon.com/en/news/kd913608408381456384/less-than-3-of-japan-fir"
            "ms-exiting-russia-lowest-among-g-7-survey.html"
        ),
        AGENCY,
    ),
    "reuters-copy-2024-02": (
        "JETRO, by Reuters, copied by pagegoo.com",
        "Japanese companies maintain suspended operations in Russia",
        (
            "https://pagegoo.com/2024/02/japanese-companies-maintain-suspended-operations"
            "-in-russia-survey-shows-by-reuters"
        ),
        OTHER,
    ),
    "eastrussia-2026-11-24": (
        "EastRussia",
        'Almost 5 bn roubles for the federal programme "Kurils" in 2016',
        (
            "https://www.eastrussia.ru/en/news/na-realizatsiyu-ftsp-kurily-v-2016-godu-bu"
            "det-napravleno-pochti-5-mlrd-rubley/"
        ),
        OTHER,
    ),
    "russia-order-2014-12-17": (
        "Government of Russia",
        "Order No. 2572-r: concept of the programme for the Kurils, 2016-2025",
        ("https://rulaws.ru/goverment/Rasporyazhenie-Pravitelstva-RF-ot-17.12.2014-N-2572-r/"),
        PRIMARY,
    ),
    "trt-world-2026-11-24": (
        "TRT World",
        "Russian PM visits disputed island",
        "http://www.trtworld.com/asia/russian-pm-visits-disputed-island-6469",
        AGENCY,
    ),
    "studylib-2026-11-24": (
        "Goskomstat of Russia, copied on studylib.ru",
        "Population of the Far East on 1 January 2003",
        ("https://studylib.ru/doc/2329235/na-1-yanvarya-2003-g.-na-dal._nem-vostoke-prozhivalo-6700-5-tys"),
        OTHER,
    ),
    "cyberleninka-2026-11-24": (
        "Article on cyberleninka.ru",
        "The Far Eastern region in the demographic space of Russia",
        (
            "https://cyberleninka.ru/article/n/dalnevostochnyy-region-v-demograficheskom-"
            "prostranstve-rossii-poreformennyy-trend"
        ),
        OTHER,
    ),
    "tass-2019-08": (
        "Yu. Trutnev, by TASS",
        "Share of foreign direct investment going to the Far East",
        "https://tass.com/economy/1074712",
        OFFICIAL,
    ),
    "jnto-copy-2016": (
        "JNTO, copied on expydoc.com",
        "Visitor arrivals in 2015 (press release)",
        (
            "https://expydoc.com/doc/7738767/2015-%E5%B9%B4-%E9%81%8E%E5%8E%BB%E6%9C%80%E"
            "9%AB%98%E3%81%AE-1-973-%E4%B8%87-7-%E5%8D%83%E4%BA%BA%EF%BC%81%EF%BC%81-45-%"
            "E5%B9%B4%E3%81%B6%E3%82%8A%E3%81%AB%E8%A8%AA%E6%97%A5%E5%A4%96%E5%AE%A2%E6%9"
            "5%B0%E3%81%A8"
        ),
        OFFICIAL,
    ),
    "jnto-copy-2017": (
        "JNTO, copied on pdfslide.us",
        "Visitor arrivals in 2016 (press release)",
        "https://pdfslide.us/documents/press-releaseieceei-1-oeecoeeoeoeoeeejntoc.html",
        OFFICIAL,
    ),
    "mofa-survey-2005-08": (
        _MOFA,
        "Opinion survey on Japan in Russia, 2004",
        "https://www.mofa.go.jp/region/europe/russia/survey/2005.html",
        PRIMARY,
    ),
    "mofa-survey-2010-07-28": (
        _MOFA,
        "Opinion survey on Japan in Russia, 2010",
        "https://www.mofa.go.jp/announce/announce/2010/7/0728_01.html",
        PRIMARY,
    ),
    "mofa-survey-copy-2016-09-15": (
        "Ministry of Foreign Affairs of Japan, by lisalisa50.com",
        "Opinion survey on Japan in Russia, 2016",
        "http://lisalisa50.com/research20160915_10.html",
        OTHER,
    ),
    "jiia-2015": (
        "K. Okada, Japan Institute of International Affairs",
        "Present state and outlook of Japan-Russia economic relations",
        (
            "https://123dok.com/jp/docs/%E7%AC%AC1%E7%AB%A0%E6%97%A5%E3%83%AD%E7%B5%8C%E6"
            "%B8%88%E9%96%A2%E4%BF%82%E3%81%AE%E7%8F%BE%E7%8A%B6%E3%81%A8%E5%B1%95%E6%9C%"
            "9B.11829756"
        ),
        OTHER,
    ),
    "shinjukuacc-2022-04-05": (
        "JETRO and Bank of Japan, by shinjukuacc.com",
        "Japanese investment abroad and Russia's share",
        "https://shinjukuacc.com/20220405-02",
        OTHER,
    ),
    "tass-putin-2025-09-05": (
        "V. Putin at the Eastern Economic Forum, by TASS",
        "Regional product of the Far East in ten years",
        "https://tass.ru/ekonomika/24968875",
        OFFICIAL,
    ),
    "tass-planning-centre-2025-09-05": (
        "East State Planning Centre, by TASS",
        "Growth of investment and product in the Far East",
        "https://tass.ru/ekonomika/24967269",
        OFFICIAL,
    ),
    "rbth-2013-06-19": (
        "Russia Beyond",
        "Putin and Abe meet at the G8 summit",
        "https://jp.rbth.com/politics/2013/06/19/g8_43643",
        OTHER,
    ),
    "caravel-2014-10-18": (
        "The Caravel",
        "Japan: Oct. 18",
        "https://www.thecaravelgu.com/blog/japan-oct-18-3",
        OTHER,
    ),
    "yomiuri-2015-11-17": (
        "Yomiuri, translated by the US Embassy in Tokyo",
        "Gist of Japan-Russia summit, Nov. 15",
        "https://jmh.usembassy.gov/2015111772169/",
        AGENCY,
    ),
    "akiba-2016-05": (
        "Forum copy of a press report (akiba-online.com)",
        "Abe hopes for progress in peace treaty talks with Putin",
        (
            "http://akiba-online.com/threads/abe-hopes-for-progress-in-peace-treaty-talks"
            "-with-putin.1649024/latest"
        ),
        OTHER,
    ),
    "asahi-2016-09-03": (
        "Asahi Shimbun, through megalodon.jp",
        "Prime Minister and Putin meet in Vladivostok",
        ("https://megalodon.jp/ref/2016-0903-0615-07/www.asahi.com/articles/ASJ925S7RJ92UTFK01G.html"),
        AGENCY,
    ),
    "kantsuu-2016-11-20": (
        "kantsuu.com",
        "Abe and Putin meet in Lima",
        "http://news.kantsuu.com/201611/20161120145050_563666.shtml",
        OTHER,
    ),
    "eir-2016-12-15": (
        "EIR News Service",
        "Some preliminary results of the first day of the Putin-Abe summit",
        "http://larouchepub.com./pr/2016/161215_putin_abe_summit.html",
        OTHER,
    ),
    "ldp-2017-04-27": (
        "Liberal Democratic Party of Japan",
        "Japan-Russia summit in Moscow, 27 April",
        "https://www.jimin.jp/english/news/134964.html",
        OFFICIAL,
    ),
    "us-embassy-2017-11-13": (
        "Abe's remarks, translated by the US Embassy in Tokyo",
        "Gist of PM Abe's remarks on the summit of Nov. 10",
        "https://jmh.usembassy.gov/2017111394986/",
        OFFICIAL,
    ),
    "japan-times-2018-05-27": (
        _JT,
        "Abe, Putin reconfirm readiness for peace treaty, economic cooperation",
        (
            "https://www.japantimes.co.jp/news/2018/05/27/national/politics-diplomacy/abe"
            "-putin-reconfirm-readiness-peace-treaty-economic-cooperation/"
        ),
        AGENCY,
    ),
    "kremlin-2018-11-14": (
        _KREMLIN,
        "Meeting with Prime Minister of Japan Shinzo Abe, Singapore",
        "http://en.kremlin.ru/events/president/transcripts/59125/print",
        OFFICIAL,
    ),
    "mofa-2018-12-01": (
        _MOFA,
        "Japan-Russia summit meeting, Buenos Aires (Japanese)",
        "https://www.mofa.go.jp/mofaj/erp/rss/hoppo/page6_000232.html",
        OFFICIAL,
    ),
    "ldp-2019-01-22": (
        "Liberal Democratic Party of Japan",
        "Japan-Russia summit in Moscow, 22 January",
        "https://www2.jimin.jp/english/news/138930.html",
        OFFICIAL,
    ),
    "mofa-2019-09-05": (
        _MOFA,
        "Japan-Russia summit meeting, Vladivostok (Japanese)",
        "https://www.mofa.go.jp/mofaj/erp/rss/hoppo/page1_000911.html",
        OFFICIAL,
    ),
    "mofa-faq-2026-11-24": (
        _MOFA,
        "Questions and answers on the Northern Territories",
        "https://www.mofa.go.jp/policy/q_a/faq11.html",
        OFFICIAL,
    ),
    "mofa-overview-2026-11-24": (
        _MOFA,
        "Overview of the issue of the Northern Territories",
        "https://www.mofa.go.jp/region/europe/russia/territory/overview.html",
        OFFICIAL,
    ),
    "mofa-territory-2026-11-24": (
        _MOFA,
        "Northern Territories",
        "https://www.mofa.go.jp/region/europe/russia/territory/index.html",
        OFFICIAL,
    ),
    "wikipedia-1956-2026-11-24": (
        "Wikipedia (English)",
        "Soviet-Japanese Joint Declaration of 1956",
        ("https://en.m.wikipedia.org/wiki/Soviet%E2%80%93Japanese_Joint_Declaration_of_1956"),
        OTHER,
    ),
    "mofa-2016-10-19": (
        _MOFA,
        "Press conference by Foreign Press Secretary Kawamura",
        "https://www.mofa.go.jp/press/kaiken/kaiken4e_000311.html",
        OFFICIAL,
    ),
    "hokkaido-exchange-2026-11-24": (
        "Hokkaido: Association for the Northern Territories",
        "Exchange with the four islands",
        "https://www.hokkaido-northern-territories.jp/kouryu/",
        OFFICIAL,
    ),
    "tokyo-declaration-1993-10-13": (
        "Japan and the Russian Federation, in the database The World and Japan",
        "Tokyo Declaration on Japan-Russia Relations",
        "http://www.ioc.u-tokyo.ac.jp/%7Eworldjpn/documents/texts/docs/19931013.D1E.html",
        PRIMARY,
    ),
    "kremlin-2000-09-03": (
        _KREMLIN,
        "On the Joint Statement on the Problem of the Peace Treaty",
        "http://en.special.kremlin.ru/supplement/3223",
        OFFICIAL,
    ),
    "republic-fisheries-2026-11-24": (
        "Republic World",
        "Russia announces suspension of agreement with Japan over marine fisheries",
        (
            "https://www.republicworld.com/world-news/russia-ukraine-crisis/russia-foreig"
            "n-ministry-announces-suspension-of-agreement-with-japan-over-marine-fisherie"
            "s-articleshow.html"
        ),
        OTHER,
    ),
    "japan-times-2000-09-05": (
        _JT,
        "Mori-Putin talks stay at impasse",
        ("https://www.japantimes.co.jp/news/2000/09/05/national/mori-putin-talks-stay-at-impasse/"),
        AGENCY,
    ),
    "hoppou-visits-2026-11-24": (
        "Northern Territories Issue Association (Japan)",
        "Free visits by former residents",
        "http://www.hoppou.go.jp/support/freevisits/",
        OFFICIAL,
    ),
    "mofa-2001-03-25": (
        _MOFA,
        "Japan-Russia summit meeting in Irkutsk (outline)",
        "https://www.mofa.go.jp/region/europe/russia/pmv0103/summit.html",
        OFFICIAL,
    ),
    "russia-decree-2006-08-09": (
        "Government of Russia",
        "Resolution No. 478: federal programme for the Kurils, 2007-2015",
        "http://businesspravo.ru/Docum/DocumShow_DocumID_115235.html",
        PRIMARY,
    ),
    "washington-times-2010-11-01": (
        "The Washington Times",
        "Medvedev visits disputed isle; Tokyo protests",
        ("https://m.washingtontimes.com/news/2010/nov/1/medvedev-visits-disputed-isle-tokyo-protests/"),
        AGENCY,
    ),
    "japan-times-2019-08-02": (
        _JT,
        "Russian PM Dmitry Medvedev visits disputed island off Hokkaido",
        (
            "https://www.japantimes.co.jp/news/2019/08/02/national/russian-pm-dmitry-medv"
            "edev-visits-disputed-island-off-hokkaido-despite-protest-tokyo/"
        ),
        AGENCY,
    ),
    "lexology-2014-09-24": (
        "Lexology",
        "Japan imposes additional sanctions against Russia",
        ("https://www.lexology.com/library/detail.aspx?g=cffc23c4-e9c0-4327-a121-4169bc5707f0"),
        OTHER,
    ),
    "russia-decree-2015-08-04": (
        "Government of Russia",
        "Resolution No. 793: federal programme for the Kurils, 2016-2025",
        "http://docs.cntd.ru/document/420292724",
        PRIMARY,
    ),
    "asiaone-2015-08-22": (
        "AsiaOne",
        "Japan protests as Russian PM visits disputed Kuril Islands",
        ("https://www.asiaone.com/asia/japan-protests-russian-pm-visits-disputed-kuril-islands"),
        AGENCY,
    ),
    "mofa-lima-2016-11-19": (
        _MOFA,
        "Japan-Russia summit meeting, Lima",
        "https://www.mofa.go.jp/erp/rss/northern/page1e_000126.html",
        OFFICIAL,
    ),
    "rfe-rl-2016-11-22": (
        "Radio Free Europe/Radio Liberty, through WorldTribune",
        "Russia deploys coastal missile systems on disputed Kurile Islands",
        ("https://www.worldtribune.com/russia-deploys-coastal-missile-systems-on-disputed-kurile-islands/"),
        AGENCY,
    ),
    "tass-2020-12-01": (
        "TASS",
        "S-300V4 systems on the Kurils",
        "https://tass.com/world/1230451/amp",
        AGENCY,
    ),
    "ap-2021-07-26": (
        "Associated Press, through the Missoulian",
        "Russian PM visits Pacific islands claimed by Japan",
        (
            "https://missoulian.com/news/world/russian-pm-visits-pacific-islands-claimed-"
            "by-japan/article_295051d9-26e4-51e5-ace7-9128d24909b9.html"
        ),
        AGENCY,
    ),
    "republic-talks-2026-11-24": (
        "Republic World",
        "Kishida on Russia's decision to scrap peace treaty talks",
        (
            "https://www.republicworld.com/world-news/russia-ukraine-crisis/japan-pm-fumi"
            "o-kishida-calls-russias-decision-to-scrap-peace-treaty-talks-unacceptable-ar"
            "ticleshow.html"
        ),
        OTHER,
    ),
    "russland-news-2026-11-24": (
        "russland.NEWS",
        "Russland stoppt Verhandlungen über Friedensvertrag mit Japan",
        ("http://www.russland.news/russland-stoppt-verhandlungen-ueber-friedensvertrag-mit-japan"),
        OTHER,
    ),
    "interfax-2022-03-21": (
        "Ministry of Foreign Affairs of Russia, by Interfax",
        "Russia ends talks with Japan on a peace treaty",
        "https://interfax.com/newsroom/top-stories/77149/",
        OFFICIAL,
    ),
    "sputnik-2022-09-06": (
        "Sputnik",
        "Japan sends protest over termination of deal on facilitated visits to Kurils",
        (
            "https://sputniknews.com/20220906/japan-sends-protest-to-russia-over-terminat"
            "ion-of-deal-on-facilitated-visits-to-kurils-1100414029.html"
        ),
        AGENCY,
    ),
    "al-arabiya-2023-03-22": (
        "S. Shoigu, by Al Arabiya",
        "Coastal defence missiles deployed to Kuril islands",
        (
            "https://english.alarabiya.net/News/world/2023/03/22/Russia-s-Shoigu-says-coa"
            "stal-defense-missiles-deployed-to-Kuril-islands"
        ),
        OFFICIAL,
    ),
    "tass-2025-01-25": (
        "TASS",
        "Ishiba's aim of a peace treaty and the Kremlin's answer",
        "https://tass.com/politics/1904101",
        AGENCY,
    ),
    "pravda-network-2025-04-08": (
        "news-pravda.com",
        "Diplomatic Bluebook of Japan and the Kremlin's answer",
        "https://usa.news-pravda.com/world/2025/04/08/237470.html",
        OTHER,
    ),
    "latestnewsx-2025-10": (
        "latestnewsx.com",
        "Russia welcomes new Japanese government's push for peace treaty",
        ("https://www.latestnewsx.com/world/russia-welcomes-new-japanese-govts-push-for-peace-treaty"),
        OTHER,
    ),
    "tass-2026-02-20": (
        "D. Peskov, by TASS",
        "No agreement with Japan without a change in relations",
        "https://tass.com/politics/2089669",
        OFFICIAL,
    ),
    "untc-3768-1956-10-19": (
        "Japan and the USSR, United Nations Treaty Series No. 3768, on Wikisource",
        "Joint Declaration of 19 October 1956 (French translation of the Secretariat)",
        (
            "https://fr.m.wikisource.org/wiki/Page:D%C3%A9claration_Commune_de_L%E2%80%99"
            "Union_des_R%C3%A9publiques_Socialistes_Sovi%C3%A9tiques_et_du_Japon,_1956.dj"
            "vu/1"
        ),
        PRIMARY,
    ),
    "untc-3768-articles-1956-10-19": (
        "Japan and the USSR, United Nations Treaty Series No. 3768, on Wikisource",
        "Joint Declaration of 19 October 1956, articles 8 to 10 (French translation of the Secretariat)",
        (
            "https://fr.m.wikisource.org/wiki/Page:D%C3%A9claration_Commune_de_L%E2%80%99"
            "Union_des_R%C3%A9publiques_Socialistes_Sovi%C3%A9tiques_et_du_Japon,_1956.dj"
            "vu/3"
        ),
        PRIMARY,
    ),
    "compendium-1875-2001-03-01": (
        "Japan and Russia, in the Joint Compendium of both foreign ministries",
        "Treaty for the Exchange of Sakhalin for the Kurile Islands, article 2",
        "https://www.mofa.go.jp/region/europe/russia/territory/edition92/period2.html",
        PRIMARY,
    ),
    "frus-1905-12-13": (
        "United States, Department of State, Foreign Relations 1905",
        "Ambassador Meyer to the Secretary of State, with the treaty of Portsmouth",
        "https://history.state.gov/historicaldocuments/frus1905/d915",
        PRIMARY,
    ),
    "frus-1949-d106": (
        "United States, Department of State, Foreign Relations 1949",
        "The Chargé in Japan (Huston) to the Secretary of State, with the words of Yalta",
        "https://history.state.gov/historicaldocuments/frus1949v07p2/d106",
        PRIMARY,
    ),
    "frus-1955-d12": (
        "United States, Department of State, Foreign Relations 1955-1957",
        "Memorandum on the Kuriles and South Sakhalin (McClurkin to Snow)",
        "https://history.state.gov/historicaldocuments/frus1955-57v23p1/d12",
        PRIMARY,
    ),
    "frus-1955-d34": (
        "United States, Department of State, Foreign Relations 1955-1957",
        "Telegram to the Embassy in Japan on the Habomais, Shikotan and the Kuriles",
        "https://history.state.gov/historicaldocuments/frus1955-57v23p1/d34",
        PRIMARY,
    ),
    "scapin-copy-2006-07": (
        "Supreme Commander for the Allied Powers, on a weblog that reprints the text",
        "Memorandum SCAPIN 677, Separation of Certain Outlying Areas from Japan",
        "http://zeroempty000.blogspot.com/2006/07/takeshimadokdo-scap.html",
        PRIMARY,
    ),
    "clark-2005-03-24": (
        "G. Clark, in The Japan Times",
        "Northern Territories dispute highlights flawed diplomacy",
        "http://www.gregoryclark.net/jtmarch05.html",
        AGENCY,
    ),
    "wikipedia-declaration-2024-02": (
        "Wikipedia",
        "Soviet–Japanese Joint Declaration of 1956",
        "https://kiwix.lema.org/wikipedia_en_all_mini_2024-02/A/Soviet%E2%80%93Japanese_Joint_Declaration_of_1956",
        OTHER,
    ),
    "tass-2020-07-05": (
        "TASS",
        "Putin says amendment banning transfer of Russian territories is vital",
        "https://tass.com/politics/1174947",
        AGENCY,
    ),
    "reuters-2016-06-09": (
        "Reuters",
        "Japan summons China's ambassador over a navy ship near the Senkaku islands",
        "http://in.reuters.com/article/japan-china-islands-idINL4N191019",
        AGENCY,
    ),
    "g20-2013-09-05": (
        "Russia's presidency of the G20",
        "Vladimir Putin holds talks with Prime Minister of Japan Shinzo Abe",
        "http://en.g20russia.ru/news/20130905/782383872-print.html",
        OFFICIAL,
    ),
    "mofa-2014-10-17": (
        _MOFA,
        "Japan-Russia summit meeting, Milan",
        "https://www.mofa.go.jp/erp/rss/page18e_000114.html",
        OFFICIAL,
    ),
    "kremlin-2014-11-09": (
        _KREMLIN,
        "Meeting with the Prime Minister of Japan Shinzo Abe, Beijing",
        "http://en.special.kremlin.ru/catalog/persons/356/events/46985",
        OFFICIAL,
    ),
    "asiaone-2015-09": (
        "AsiaOne, from the Yomiuri",
        "Abe not tied to visit by Putin this year",
        "https://www.asiaone.com/asia/abe-not-tied-visit-putin-year",
        AGENCY,
    ),
    "tass-2017-07-07": (
        "TASS",
        "Putin hopes for active dialogue with Japan, Hamburg",
        "http://tass.com/politics/955268",
        AGENCY,
    ),
    "kremlin-2017-09-07": (
        _KREMLIN,
        "Press statements following talks with Prime Minister of Japan Shinzo Abe, Vladivostok",
        "http://en.special.kremlin.ru/catalog/regions/PRI/events/55555",
        OFFICIAL,
    ),
    "japan-times-2004-09-09": (
        _JT,
        "Repeated treaties kept border in state of flux",
        "http://www.japantimes.co.jp/2004/09/09/announcements/repeated-treaties-kept-border-in-state-of-flux/",
        AGENCY,
    ),
    "mainichi-2016-11-07": (
        "Mainichi Shimbun",
        "Majority say Japan shouldn't insist on return of all disputed islands",
        "https://mainichi.jp/english/articles/20161107/p2a/00m/0na/019000c",
        AGENCY,
    ),
    "nikkei-copy-2016-11-29": (
        "Nikkei, translated by the US Embassy in Tokyo",
        "60% approve of negotiating for partial return of Northern Territories",
        "https://jmh.usembassy.gov/2016112910474/",
        AGENCY,
    ),
    "nikkei-2018-11": (
        "Nikkei",
        "46% of Japanese favor initial return of 2 islands from Russia",
        "https://asia.nikkei.com/Politics/46-of-Japanese-favor-initial-return-of-2-islands-from-Russia",
        AGENCY,
    ),
    "yomiuri-copy-2018-11": (
        "Yomiuri Shimbun, on inkl",
        "Abe Cabinet approval rating rises to 53%",
        "https://www.inkl.com/news/abe-cabinet-approval-rating-rises-to-53",
        AGENCY,
    ),
    "kyodo-copy-2016-12-16": (
        "Kyodo, on the site of the US Embassy in Tokyo",
        "Gist of the Japan-Russia summit meeting, 15 December",
        "https://jmh.usembassy.gov/2016121611719/",
        AGENCY,
    ),
    "putin-press-copy-2016-12-17": (
        "V. Putin, quoted on a weblog from the press conference in Tokyo",
        "On the declaration of 1956 and Okinawa",
        "http://bestofbothworlds.blogspot.com/2016/12/long-memory.html",
        OFFICIAL,
    ),
    "boueinews-2014-05-01": (
        "Boei News (Japan)",
        "Scrambles in fiscal 2013, as the Joint Staff announced them on 9 April 2014 (Japanese)",
        "https://boueinews.com/old/news/2014/20140501_1.html",
        AGENCY,
    ),
    "matsumoto-letter-1956": (
        "Government of Japan, in the Joint Compendium of both foreign ministries",
        "Letter of S. Matsumoto to A. A. Gromyko",
        "https://www.mofa.go.jp/region/europe/russia/territory/edition92/period5.html",
        PRIMARY,
    ),
    "joint-communique-1991-04": (
        "Japan and the USSR, in the Joint Compendium of both foreign ministries",
        "Japanese-Soviet Joint Communiqué",
        "https://www.mofa.go.jp/region/europe/russia/territory/edition92/period6.html",
        PRIMARY,
    ),
    "tass-2016-08-02": (
        "TASS",
        "Japan Defense Ministry says Russian army intensifies activity in Kurils",
        "https://tass.com/world/891992/amp",
        AGENCY,
    ),
    "kremlin-2016-12-16": (
        _KREMLIN,
        "Statements for the press following Russian-Japanese talks, Tokyo",
        "http://en.special.kremlin.ru/catalog/countries/JP/events/53474",
        OFFICIAL,
    ),
    "tass-2016-12-15": (
        "TASS",
        "Putin, Abe agree on joint economic activities on Kuril Islands",
        "http://tass.com/world/919671",
        AGENCY,
    ),
    "upi-2016-12-16": (
        "UPI",
        "Putin and Abe agree on joint activities on Kuril Islands",
        (
            "https://www.upi.com/Top_News/World-News/2016/12/16/Vladimir-Putin-Shinzo-Abe"
            "-agree-on-joint-Russian-Japan-activities-on-Kuril-Islands/7941481906352/"
        ),
        AGENCY,
    ),
    "peskov-2016-12-15": (
        "D. Peskov, by News Front (Serbian)",
        "No discussion of Russian sovereignty over the Kuril Islands",
        (
            "https://srb.news-front.su/2016/12/15/peskov-nema-diskusije-o-ruskom-suvereni"
            "tetu-nad-kurilskim-ostrvima"
        ),
        OTHER,
    ),
    "reuters-2016-12-16": (
        "Reuters, through The Straits Times",
        "Putin and Abe thrash out dispute over four islands",
        ("https://www.straitstimes.com/asia/east-asia/putin-and-abe-thrash-out-dispute-over-four-islands"),
        AGENCY,
    ),
    "japan-times-2016-12-13": (
        "V. Putin's interview, by The Japan Times",
        "Putin denies existence of territorial dispute with Japan",
        (
            "https://www.japantimes.co.jp/news/2016/12/13/national/politics-diplomacy/sen"
            "ior-russian-official-calls-deal-wwii-peace-pact-japan-virtually-impossible/"
        ),
        OFFICIAL,
    ),
    "ruptly-2016-12-13": (
        "V. Putin's interview, by Ruptly",
        "Resolving issues with Japan is national priority",
        (
            "https://www.ruptly.tv/en/videos/20161213-036-Russia-Resolving-issues-with-Ja"
            "pan-is-national-priority-says-Putin-on-Kuril-Islands-dispute"
        ),
        OFFICIAL,
    ),
    "freenews-2016-10-19": (
        "Kyodo, through freenews-en.tk",
        "Tokyo ready to discuss the return of two islands",
        (
            "http://freenews-en.tk/2016/10/19/the-media-learned-about-the-possible-failur"
            "e-of-tokyo-from-two-of-the-kuril-islands/"
        ),
        OTHER,
    ),
    "asahi-2016-09-06": (
        "Asahi Shimbun, translated by the US Embassy in Tokyo",
        "Putin on Abe's proposals after the G20 summit",
        "https://jmh.usembassy.gov/201609065396/",
        AGENCY,
    ),
    "nikkei-2016-05-06": (
        "Nikkei Asian Review",
        "Abe presents 8-point economic cooperation plan to Putin",
        ("https://asia.nikkei.com/Politics/Abe-presents-8-point-economic-cooperation-plan-to-Putin"),
        AGENCY,
    ),
    "ntv-2016-09-03": (
        "NTV (Russia)",
        "Abe calls on Putin to build new relations",
        "https://ntv.ru/novosti/1657657",
        AGENCY,
    ),
    "sputnik-2016-02-22": (
        "A. Dvorkovich's interview with Nikkei, by Sputnik",
        "Russia, Japan: oil and gas proposal",
        "https://sputnikglobe.com/20160222/russia-japan-oil-gas-1035149644.html",
        OFFICIAL,
    ),
    "vatican-radio-2016-12-17": (
        "Vatican Radio",
        "Putin invites Japan businesses to invest in east Siberia",
        (
            "http://www.archivioradiovaticana.va/storico/2016/12/17/putin_invites_japan_b"
            "usinesses_to_invest_in_east_siberia/en-1279735"
        ),
        AGENCY,
    ),
    "forum-vostok-2016-12-16": (
        "Eastern Economic Forum",
        "Putin and Abe discuss cooperation in the Russian Far East",
        (
            "https://forumvostok.prolaststudio.com/en/vladimir-putin-and-shinzo-abe-discu"
            "ss-development-of-bilateral-cooperation-in-russian-far-east/"
        ),
        OFFICIAL,
    ),
    "tass-2015-11-15": (
        "V. Putin, by TASS",
        "Putin, Abe agree contacts between Moscow and Tokyo have enlivened",
        "https://tass.com/politics/836646/amp",
        OFFICIAL,
    ),
    "upi-2013-04-29": (
        "UPI",
        "Russia, Japan to seek WWII peace treaty",
        (
            "https://www.upi.com/Top_News/World-News/2013/04/29/Russia-Japan-to-seek-WWII"
            "-peace-treaty/UPI-78531367283955/?rel=79331367846165"
        ),
        AGENCY,
    ),
    "noda-2026-11-24": (
        "Mainichi, copied in a feed",
        "Noda asks Putin for a fresh start in the talks",
        "https://chalinitis1.rssing.com/chan-2799863/article1373.html",
        OTHER,
    ),
    "mofa-2014-03-18": (
        _MOFA,
        "Statement by the Minister on the measures over the Crimea referendum",
        "https://www.mofa.go.jp/press/release/press4e_000239.html",
        OFFICIAL,
    ),
    "mofa-2014-04-29": (
        "Ministry of Foreign Affairs of Japan, in the database The World and Japan",
        "Statement by the Minister on the sanctions against Russia",
        "http://www.ioc.u-tokyo.ac.jp/~worldjpn/documents/texts/exdfam/20140429.S1E.html",
        OFFICIAL,
    ),
    "mofa-2014-07-28": (
        _MOFA,
        "Statement by the Minister on the additional measures",
        "https://www.mofa.go.jp/press/release/press2e_000003.html",
        OFFICIAL,
    ),
    "tass-2014-08-25": (
        "TASS",
        "Japan disappointed with Russia's visa sanctions on Japanese",
        "https://tass.com/world/746471/amp",
        AGENCY,
    ),
    "capital-ua-2014-09-24": (
        "Jiji Press, through Capital.ua",
        "Japan imposes new sanctions against Russia",
        "https://www.capital.ua/en/news/30191-yaponiya-vvela-novye-sanktsii-protiv-rossii",
        AGENCY,
    ),
    "truman-diary-1945-07-17": (
        "H. S. Truman's diary, Harry S. Truman Library",
        "Pages from President Truman's diary, 17, 18 and 25 July 1945",
        (
            "https://www.trumanlibrary.org/whistlestop/study_collections/bomb/large/docum"
            "ents/fulltext.php?fulltextid=15"
        ),
        PRIMARY,
    ),
    "rotter-2026-11-24": (
        "A. J. Rotter, Hiroshima: The World's Bomb",
        "Soviet entry and the bombing of Nagasaki",
        ("https://www.urking.top/read/hiroshima-the-worlds-bomb-andrew-j-rotter-f723e2/130.html"),
        OTHER,
    ),
    "hasegawa-copy-2026-11-24": (
        "T. Hasegawa, copied on a forum",
        "Stalin and the date of the attack",
        "https://internationalskeptics.com/forums/goto/post?id=2651394",
        OTHER,
    ),
    "vasilevsky-life-2026-11-24": (
        "Life of A. M. Vasilevsky, copied on rulit.me",
        "Facets of a military talent",
        ("https://rulit.me/books/grani-voennogo-talanta-ob-a-m-vasilevskom-read-605817-31.html"),
        OTHER,
    ),
    "pu-yi-life-2026-11-24": (
        "Life of Pu Yi, copied on knizki.com",
        "The directive of 7 August 1945",
        ("https://knizki.com/page-74-86481-kniga-poslednij-imperator-kitaja-pu-i-1906-1967.html"),
        OTHER,
    ),
    "bibliboba-2026-11-24": (
        "Book on the Far Eastern campaign, copied on bibliboba.online",
        "The great victory in the Far East",
        (
            "https://user.bibliboba.online/books/velikaia-pobeda-na-dalnem-vostoke-avgust"
            "-1945-goda-ot-zabaikalia-do-korei/p/65"
        ),
        OTHER,
    ),
    "kuril-info-2026-11-24": ("kuril.info", "Occupation", "https://kuril.info/occupation/", OTHER),
    "polkrf-2020-09-01": (
        "Immortal Regiment of Russia",
        "And on the Pacific they ended their campaign",
        ("https://polkrf.ru/news/glavnye-sobytiya/i-na-tixom-okeane-svoi-zakoncili-poxod-3211"),
        OTHER,
    ),
    "la-times-1988-12-21": (
        "Los Angeles Times",
        "Japan, Soviets turn back clock on islands dispute",
        "https://www.latimes.com/archives/la-xpm-1988-12-21-mn-681-story.html",
        AGENCY,
    ),
    "ria-copy-2025-07-15": (
        "RIA Novosti, copied on veryscary.ru",
        "Japan's Defence White Paper of 2025 on Russia",
        "https://veryscary.ru/iaponiia-obespokoena-sotrydnichestvom-rossii-i-kitaia.html",
        OTHER,
    ),
    "odessa-journal-2026-11-24": (
        "The Odessa Journal",
        "Japan reported on Russian military activity in the Kuril Islands",
        (
            "https://odessa-journal.com/public/index.php/japan-reported-on-russian-milita"
            "ry-activity-in-the-kuril-islands"
        ),
        OTHER,
    ),
    "japan-times-2018-12-14": (
        _JT,
        "Moscow says 1960 papers should factor in peace treaty talks",
        (
            "https://www.japantimes.co.jp/news/2018/12/14/national/politics-diplomacy/mos"
            "cow-says-1960-papers-demanding-pullout-foreign-troops-japan-factor-peace-tre"
            "aty-talks-tokyo/?utm_source=Daily+News+Updates&utm_campaign=0798837491-Satur"
            "day_email_updates15_12_2018&utm_medium=email&utm_term=0_c5a6080d40-079883749"
            "1-333385489"
        ),
        AGENCY,
    ),
    "japan-times-2016-11-23": (
        "The Japan Times, copied on a blog",
        "Russia deploys anti-ship missiles on disputed isles off Hokkaido",
        (
            "https://glblgeopolitics.wordpress.com/2016/11/23/russia-deploys-anti-ship-mi"
            "ssiles-on-disputed-isles-off-hokkaido/"
        ),
        AGENCY,
    ),
    "ap-2019-06-29": (
        "Associated Press, through The News (Mexico)",
        "The Latest: Abe, Putin announce initiatives to expand ties",
        ("https://thenews.mx/business/the-latest-abe-putin-announce-initiatives-to-expand-ties/amp"),
        AGENCY,
    ),
    "putin-2018-09-12": (
        "Press report on the Eastern Economic Forum, copied on oyccanarias.com",
        "Putin proposes Russia, Japan sign peace treaty",
        ("http://oyccanarias.com/2018/09/14/putin-proposes-russia-japan-sign-historic-peace-treaty/"),
        OTHER,
    ),
    "japan-defence-2016-08-02": (
        "Ministry of Defence of Japan, by TASS",
        "White Paper of 2016 on the Russian army in the islands",
        "https://tass.com/world/891992/amp",
        OFFICIAL,
    ),
    "kishida-2023-02-07": (
        "F. Kishida, by Sputnik",
        "Japan seeking to reach peace treaty with Russia",
        (
            "https://sputnikglobe.com/amp/20230207/japan-seeking-to-reach-peace-treaty-wi"
            "th-russia-on-south-kurils-prime-minister-1107037383.html"
        ),
        OFFICIAL,
    ),
    "jiji-2022-12-21": (
        "Jiji Press",
        "Japan pressed Soviet Union to include 1956 declaration in 1991 statement",
        (
            "https://www.nippon.com/en/news/yjj2022122100355/japan-pressed-soviet-union-t"
            "o-include-1956-declaration-in-1991-statement.html"
        ),
        AGENCY,
    ),
    "brown-2026-11-24": (
        "J. Brown, abstract, Rising Powers Initiative",
        "The territorial dispute between Japan and Russia",
        "http://www.risingpowersinitiative.org/resource_database-post/brown-james/",
        OTHER,
    ),
    "gellately-2026-11-24": (
        "R. Gellately, Stalin's Curse, copied on rulit.me",
        "The Red Army against Japan",
        (
            "https://rulit.me/books/stalin-039-s-curse-battling-for-communism-in-war-and-"
            "cold-war-read-355107-49.html"
        ),
        OTHER,
    ),
    "vasilevsky-memoirs-2026-11-24": (
        "A. M. Vasilevsky, memoirs, Vietnamese translation",
        "A life's work",
        ("https://taisachpdfmienphi.com/doc-sach-online/su-nghiep-ca-cuoc-doi-1160/trang-568"),
        OFFICIAL,
    ),
}

#: Pages of which an excerpt was read, not the whole; their other sentences are not known here.
EXCERPTS = frozenset(
    [
        "ap-2019-06-29",
        "asahi-2016-09-06",
        "bibliboba-2026-11-24",
        "brown-2026-11-24",
        "capital-ua-2014-09-24",
        "forum-vostok-2016-12-16",
        "freenews-2016-10-19",
        "gellately-2026-11-24",
        "hasegawa-copy-2026-11-24",
        "japan-defence-2016-08-02",
        "japan-times-2016-11-23",
        "japan-times-2016-12-13",
        "japan-times-2018-12-14",
        "jiji-2022-12-21",
        "joint-communique-1991-04",
        "kishida-2023-02-07",
        "kremlin-2016-12-16",
        "kuril-info-2026-11-24",
        "la-times-1988-12-21",
        "compendium-1875-2001-03-01",
        "frus-1905-12-13",
        "frus-1949-d106",
        "frus-1955-d12",
        "frus-1955-d34",
        "scapin-copy-2006-07",
        "clark-2005-03-24",
        "wikipedia-declaration-2024-02",
        "tass-2020-07-05",
        "reuters-2016-06-09",
        "g20-2013-09-05",
        "mofa-2014-10-17",
        "kremlin-2014-11-09",
        "asiaone-2015-09",
        "tass-2017-07-07",
        "kremlin-2017-09-07",
        "japan-times-2004-09-09",
        "mainichi-2016-11-07",
        "nikkei-copy-2016-11-29",
        "nikkei-2018-11",
        "yomiuri-copy-2018-11",
        "kyodo-copy-2016-12-16",
        "putin-press-copy-2016-12-17",
        "boueinews-2014-05-01",
        "matsumoto-letter-1956",
        "mofa-2014-03-18",
        "mofa-2014-04-29",
        "mofa-2014-07-28",
        "nikkei-2016-05-06",
        "noda-2026-11-24",
        "ntv-2016-09-03",
        "odessa-journal-2026-11-24",
        "peskov-2016-12-15",
        "polkrf-2020-09-01",
        "pu-yi-life-2026-11-24",
        "putin-2018-09-12",
        "reuters-2016-12-16",
        "ria-copy-2025-07-15",
        "rotter-2026-11-24",
        "ruptly-2016-12-13",
        "sputnik-2016-02-22",
        "tass-2014-08-25",
        "tass-2015-11-15",
        "tass-2016-08-02",
        "tass-2016-12-15",
        "truman-diary-1945-07-17",
        "untc-3768-1956-10-19",
        "untc-3768-articles-1956-10-19",
        "upi-2013-04-29",
        "upi-2016-12-16",
        "vasilevsky-life-2026-11-24",
        "vasilevsky-memoirs-2026-11-24",
        "vatican-radio-2016-12-17",
    ]
)

_BY_ADDRESS = {address: source for source, (_, _, address, _) in PAGES.items()}


def date_of(source: str) -> str:
    """The date with which the id of a page ends: a year, a month or a day."""
    numbers = [part for part in source.split("-") if part.isdigit()]
    return "-".join(numbers[-3:])


def page_at(address: str) -> str:
    """The id of the page at an address.

    Raises:
        IngestError: no page is known at that address.
    """
    if address not in _BY_ADDRESS:
        raise IngestError(f"no page is described for {address}: add it to ingest/kurils_pages.py")
    return _BY_ADDRESS[address]


def page(source: str) -> Source:
    """The row of ``sources.csv`` for a page.

    Raises:
        KeyError: the page is not known.
    """
    return described(source, *PAGES[source], excerpt=source in EXCERPTS)


def described(source: str, producer: str, title: str, address: str, grade: str, *, excerpt: bool) -> Source:
    """The row of ``sources.csv`` for a page described elsewhere."""
    vintage = date_of(source)
    undated = vintage == READ
    kind = "Stored excerpt of a public page" if excerpt else "Public page"
    return Source(
        source=source,
        producer=producer,
        title=title,
        address=address,
        file="",
        sha256="",
        licence="figures-only",
        terms=_QUOTED,
        grade=grade,
        copy=f"{kind}{' without a date' if undated else ''}, read {READ}",
        vintage=vintage,
        short=f"{producer.split(',')[0].split(' (')[0]}, {'undated' if undated else vintage[:4]}",
    )
