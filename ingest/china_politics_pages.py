"""Public pages on Russia's politics in East Asia that coded documents quote, beside the collection's own.

Found in stored public pages and read there, on 24 November 2026 at the latest; a page without a
date of its own bears the day of reading.
"""

from __future__ import annotations

from typing import NamedTuple

from ingest.diplomacy_pages import AGENCY, OFFICIAL, OTHER, PRIMARY, READ
from ingest.model import Source

_TERMS = "Single facts and a short sentence quoted with attribution; the page stays its publisher's"
_MID = "Ministry of Foreign Affairs of Russia"
_STATE = "US Department of State"
_PUTIN = "President of Russia"


class Page(NamedTuple):
    """A page, or the words of an official that it prints.

    Attributes:
        speaker: who says it, as sources.csv names the producer.
        title: what it is.
        address: where it was read.
        grade: of the speaker's words if the page prints them, else of the page.
        date: of the document; the day of reading if the page gives none.
        issuer: the state or body in whose name it speaks; empty for the press and for scholars.
    """

    speaker: str
    title: str
    address: str
    grade: str
    date: str
    issuer: str = ""


PAGES: dict[str, Page] = {
    # Joint Sea 2016
    "statement-matveyev-2016-08-22": Page(
        "Pacific Fleet of Russia (V. Matveyev)",
        "Plans of Joint Sea 2016, reported by TASS",
        "https://tass.com/defense/895275",
        OFFICIAL,
        "2016-08-22",
        "RUS",
    ),
    "statement-fedotenkov-2016-09-12": Page(
        "Navy of Russia (A. Fedotenkov, deputy commander)",
        "Words on the exercise, quoted after Interfax",
        "http://freenews-en.tk/2016/09/12/the-russian-navy-called-the-goal-of-the-joint-russian-chinese-"
        "exercises-in-the-south-china-sea/",
        OFFICIAL,
        "2016-09-12",
        "RUS",
    ),
    "statement-liang-yang-2016-09-11": Page(
        "Chinese Navy (Liang Yang, spokesman)",
        "Announcement of Joint Sea 2016, reported by People's Daily through The Asian",
        "http://theasian.asia/archives/96210",
        OFFICIAL,
        "2016-09-11",
        "CHN",
    ),
    "xinhua-2016-09-15": Page(
        "Xinhua, through China Gate",
        "Russia-China drills to strengthen regional stability",
        "http://chinagate.cn/2016-09/15/content_39306589.htm",
        AGENCY,
        "2016-09-15",
    ),
    "statement-zakharova-2016-09-15": Page(
        f"{_MID} (M. Zakharova)",
        "Briefing on the exercise in the South China Sea, quoted by Xinhua",
        "http://chinagate.cn/2016-09/15/content_39306589.htm",
        OFFICIAL,
        "2016-09-15",
        "RUS",
    ),
    "statement-defence-ministry-2016-09-12": Page(
        "Ministry of Defence of Russia",
        "Words on the exercise, reported by Ahl Masr after RT",
        "https://ahlmasrnews.com/120011/",
        OFFICIAL,
        "2016-09-12",
        "RUS",
    ),
    # The Economist
    "report-news-today": Page(
        "Report News Today, a reworded copy of The Economist",
        "Russia's focus to Asia",
        "http://reportnewstoday.com/russias-pivot-to-asia/",
        OTHER,
        READ,
    ),
    # The plutonium agreement
    "channel-one-2016-10-03": Page(
        "Channel One of Russia",
        "The United States ends cooperation with Russia on the truce in Syria",
        "https://1tv.ru/news/2016-10-03/311227-ssha_prekraschayut_sotrudnichestvo_s_rf_po_peremiriyu_v_sirii",
        AGENCY,
        "2016-10-03",
    ),
    "law-2016-10-31": Page(
        "Russian Federation",
        "Law suspending the agreement on plutonium, as printed by PASMI",
        "https://pasmi.ru/archive/160869/",
        PRIMARY,
        "2016-10-31",
        "RUS",
    ),
    # Georgia
    "statement-lavrov-2008-08-21": Page(
        f"{_MID} (S. Lavrov)",
        "Words in Sochi on NATO and Afghanistan, reported by Reuters",
        "https://inthesenewtimes.com/2008/08/22/russia-says-nato-needs-its-help-on-afghanistan/",
        OFFICIAL,
        "2008-08-21",
        "RUS",
    ),
    "statement-kabulov-2008-08-25": Page(
        f"{_MID} (Z. Kabulov, ambassador in Kabul)",
        "Words to The Times on transit to Afghanistan, reported by AFP",
        "http://worldreport.cjly.net/2008/08/natos-transit-agreement-with-russia-at.html",
        OFFICIAL,
        "2008-08-25",
        "RUS",
    ),
    "statement-medvedev-2008-09-11": Page(
        f"{_PUTIN} (D. Medvedev)",
        "Words on the anniversary of 11 September, reported by Vienna Online",
        "https://www.vienna.at/medwedew-kndigt-verstrkte-rstungsanstrengungen-an/2282031",
        OFFICIAL,
        "2008-09-11",
        "RUS",
    ),
    "statement-kabulov-2008-09-21": Page(
        f"{_MID} (Z. Kabulov, ambassador in Kabul)",
        "Words to the BBC on Russian air space, reported by Reuters",
        "http://www.derechos.org/nizkor/europa/caucasus/nato59.html",
        OFFICIAL,
        "2008-09-21",
        "RUS",
    ),
    "ap-2008-08-17": Page(
        "Associated Press, through Southeast Missourian",
        "After Georgia, what next for the US and Russia?",
        "http://www.semissourian.com/story/1453536.html",
        AGENCY,
        "2008-08-17",
    ),
    "statement-gates-2008-12-17": Page(
        "US Department of Defense (R. Gates)",
        "Words on Russia and Afghanistan, quoted after The Washington Post",
        "https://robertamsterdam.com/exorcising_past_humiliation/",
        OFFICIAL,
        "2008-12-17",
        "USA",
    ),
    # The South China Sea
    "statement-mid-2016-05-26": Page(
        _MID,
        "Note on the South China Sea, reported by Xinhua",
        "http://www.china.org.cn/world/2016-05/27/content_38548262.htm",
        OFFICIAL,
        "2016-05-27",
        "RUS",
    ),
    "consensus-2016-04-29": Page(
        "Foreign ministers of China and Russia",
        "Consensus on the South China Sea, as the Chinese ministry tells it",
        "http://ph.china-embassy.gov.cn/eng/chinew/201605/t20160504_1160352.htm",
        OFFICIAL,
        "2016-05-04",
        "CHN",
    ),
    # What the State Department said
    "press-statement-2012-08-03": Page(
        f"{_STATE} (P. Ventrell)",
        "Press statement on the South China Sea, full text",
        "https://pacificsentinel.blogspot.com/2012/08/usa-state-department-press-release.html",
        PRIMARY,
        "2012-08-04",
        "USA",
    ),
    "abs-cbn-2012-08-03": Page(
        "ABS-CBN News",
        "US blasts China over West Philippine Sea dispute",
        "http://news.abs-cbn.com/global-filipino/world/08/03/12/us-blasts-china-over-west-philippine-sea-dispute",
        AGENCY,
        "2012-08-03",
    ),
    "los-angeles-times-2012-08-03": Page(
        "Los Angeles Times",
        "US warns China against further moves in South China Sea",
        "http://latimesblogs.latimes.com/world_now/2012/08/us-warns-china-south-china-sea.html",
        AGENCY,
        "2012-08-03",
    ),
    "statement-qin-2012-08-04": Page(
        "Ministry of Foreign Affairs of China (Qin Gang)",
        "Statement on the American press statement, reported by UPI",
        "https://www.upi.com/Top_News/World-News/2012/08/05/China-US-sent-wrong-signal-on-dispute/UPI-88071344176130/",
        OFFICIAL,
        "2012-08-05",
        "CHN",
    ),
    "statement-hernandez-2012-08-06": Page(
        "Department of Foreign Affairs of the Philippines (R. Hernandez)",
        "Words on the American press statement, reported by the Inquirer",
        "https://globalnation.inquirer.net/46493/us-criticism-of-chinas-garrison-in-west-philippine-sea-boosts-ph-case/amp",
        OFFICIAL,
        "2012-08-06",
        "PHL",
    ),
    "statement-crowley-2010-09-23": Page(
        f"{_STATE} (P. Crowley)",
        "Words on the Senkaku after Clinton met Maehara, reported by Kyodo",
        "https://www.japantimes.co.jp/news/2010/09/25/national/clinton-senkakus-subject-to-security-pact/",
        OFFICIAL,
        "2010-09-25",
        "USA",
    ),
    "transcript-campbell-2013-01-17": Page(
        f"{_STATE} (K. Campbell)",
        "Press availability in Tokyo, transcript",
        "http://m.state.gov/md202960.htm",
        PRIMARY,
        "2013-01-17",
        "USA",
    ),
    "statement-clinton-2013-01-18": Page(
        f"{_STATE} (H. Clinton)",
        "Remarks with Foreign Minister Kishida, transcript copied",
        "https://3912657840.blogspot.com/2013/01/clinton-stands-by-japan-on-china-island.html?m=1",
        OFFICIAL,
        "2013-01-18",
        "USA",
    ),
    "statement-nuland-2013-01": Page(
        f"{_STATE} (V. Nuland)",
        "Briefing on China and Japan, transcript copied",
        "http://3912657840.blogspot.com/2013/01/victoria-nuland-said-about-china-japan.html",
        OFFICIAL,
        "2013-01",
        "USA",
    ),
    "statement-kerry-2013-11-23": Page(
        f"{_STATE} (J. Kerry)",
        "Statement on the zone of the East China Sea, quoted by PTI",
        "https://www.business-standard.com/amp/article/pti-stories/"
        "chinese-action-will-increase-tension-in-east-china-sea-us-113112400028_1.html",
        OFFICIAL,
        "2013-11-24",
        "USA",
    ),
    "statement-hagel-2013-11-23": Page(
        "US Department of Defense (C. Hagel)",
        "Statement on the zone of the East China Sea, reported by PTI",
        "https://www.business-standard.com/amp/article/pti-stories/"
        "chinese-action-will-increase-tension-in-east-china-sea-us-113112400028_1.html",
        OFFICIAL,
        "2013-11-24",
        "USA",
    ),
    "statement-hayden-2013-11-23": Page(
        "White House (C. Hayden)",
        "Statement on the zone of the East China Sea, quoted by Reuters",
        "http://in.reuters.com/article/china-japan-usa-idINL2N0J80MB20131123",
        OFFICIAL,
        "2013-11-23",
        "USA",
    ),
    "statement-kerry-2013-12-16": Page(
        f"{_STATE} (J. Kerry)",
        "Words in Hanoi on the zone of the East China Sea, quoted by Bloomberg",
        "https://www.bloomberg.com/news/articles/2013-12-16/"
        "u-s-navy-ship-in-near-collision-posed-threat-global-times-says",
        OFFICIAL,
        "2013-12-16",
        "USA",
    ),
    "briefing-psaki-2014-05-27": Page(
        f"{_STATE} (J. Psaki)",
        "Daily press briefing on the South China Sea, transcript copied",
        "https://vietdc.net/2014/05/28/daily-press-briefing-on-may-27-2014-about-vietnam-spratly-islands-"
        "dispute-with-china-on-reports-of-sinking-ship-and-oil-rig/",
        PRIMARY,
        "2014-05-28",
        "USA",
    ),
    "testimony-russel-2014-02-05": Page(
        f"{_STATE} (D. Russel)",
        "Testimony on maritime disputes, passage printed by the US embassy in Jakarta",
        "https://id.usembassy.gov/assistant-secretary-of-state-danny-russels-testimony-before-congress-2/",
        PRIMARY,
        "2014-02-05",
        "USA",
    ),
    "statement-kerry-2015-04-28": Page(
        f"{_STATE} (J. Kerry)",
        "Words on the treaty and the Senkaku, quoted by R. Scoville",
        "https://ryanscoville.com/2015/05/01/further-u-s-assurances-on-the-senkaku-islands/",
        OFFICIAL,
        "2015-05-01",
        "USA",
    ),
    "statement-obama-2015-04-28": Page(
        "White House (B. Obama)",
        "Words on the treaty and the Senkaku, quoted by R. Scoville",
        "https://ryanscoville.com/2015/05/01/further-u-s-assurances-on-the-senkaku-islands/",
        OFFICIAL,
        "2015-05-01",
        "USA",
    ),
    "statement-trudeau-2016-08-09": Page(
        f"{_STATE} (E. Trudeau)",
        "Briefing on Chinese vessels near the Senkaku, reported by the US embassy in Tokyo after NHK",
        "https://jmh.usembassy.gov/201608104164/",
        OFFICIAL,
        "2016-08-10",
        "USA",
    ),
    # The East China Sea
    "jiji-2022-07-04": Page(
        "Jiji Press, through Nippon.com",
        "China, Russia warships sail in Japan contiguous zone",
        "https://www.nippon.com/en/news/yjj2022070400404/china-russia-warships-sail-in-japan-contiguous-zone.html",
        AGENCY,
        "2022-07-04",
    ),
    "reuters-2023-06-06": Page(
        "Reuters, through A News",
        "China and Russia launch joint air patrol",
        "https://www.anews.com.tr/world/2023/06/06/china-russia-launch-joint-air-patrol-amid-asia-pacific-tensions",
        AGENCY,
        "2023-06-06",
    ),
    "statement-putin-2025-05-08": Page(
        _PUTIN,
        "Words after talks with Xi Jinping, reported by A News",
        "https://www.anews.com.tr/world/2025/05/08/putin-xi-sign-joint-statement-on-deepening-russia-china-"
        "strategic-partnership",
        OFFICIAL,
        "2025-05-08",
        "RUS",
    ),
    # Japan as a means
    "streltsov-2020": Page(
        "D. Streltsov",
        "Russian-Japanese relations: systemic crisis or new opportunities?",
        "https://cyberleninka.ru/article/n/russian-japanese-relations-systemic-crisis-or-new-opportunities",
        OTHER,
        READ,
    ),
    "mofa-2014-11-09": Page(
        "Ministry of Foreign Affairs of Japan",
        "Japan-Russia summit meeting in Beijing",
        "https://www.mofa.go.jp/mofaj/erp/rss/hoppo/page4_000795.html",
        OFFICIAL,
        "2014-11-09",
        "JPN",
    ),
    "sankei-2014-11-10": Page(
        "Sankei Express",
        "Abe's meeting with Putin in Beijing",
        "https://www.sankeibiz.jp/express/news/141110/exa1411100530001-n3.htm",
        AGENCY,
        "2014-11-10",
    ),
    "nikkei-2017-04": Page(
        "J. Brown, Nikkei Asia",
        "Abe woos Putin with strategic intent in mind",
        "https://asia.nikkei.com/Viewpoints/James-D.J.-Brown/Abe-woos-Putin-with-strategic-intent-in-mind",
        AGENCY,
        "2017-04",
    ),
    "joint-statement-2017-07-04": Page(
        "Presidents of Russia and China",
        "Joint statement, quoted by Xinhua through IANS",
        "https://in.news.yahoo.com/china-russia-further-deepen-partnership-004005368.html",
        OFFICIAL,
        "2017-07-05",
        "CHN",
    ),
    # Reasons of policy in the East
    "comment-mid-2013-10": Page(
        _MID,
        "Comment on the East Asia Summit, printed by the embassy in Luxembourg",
        "http://en.ambruslu.com/highlights-in-russia/comment-by-the-information-and-press-department-of-the-"
        "russian-ministry-of-foreign-affairs-regarding-the-participation-of-the-russian-foreign-minister-"
        "sergey-lavrov-in-the-8th-east-asia-summit.html",
        OFFICIAL,
        "2013-10",
        "RUS",
    ),
    "statement-medvedev-2014-11-13": Page(
        "Government of Russia (D. Medvedev)",
        "Speech at the East Asia Summit, reported by TASS",
        "https://tass.com/world/759441/amp",
        OFFICIAL,
        "2014-11-13",
        "RUS",
    ),
    "statement-putin-2016-11-20": Page(
        _PUTIN,
        "Press conference in Lima, quoted by TASS",
        "http://tass.com/politics/913592",
        OFFICIAL,
        "2016-11-20",
        "RUS",
    ),
    "address-putin-2016-12-01": Page(
        _PUTIN,
        "Address to the Federal Assembly, quoted by Sputnik",
        "https://noticiabrasil.net.br/20161201/putin-russia-cooperacao-oriente-eua-7024564.html",
        OFFICIAL,
        "2016-12-01",
        "RUS",
    ),
    # North Korea
    "wfp-2012-08-16": Page(
        "World Food Programme",
        "Wheat flour from Russia",
        "http://www.wfp.org/node/3498/4572/287872",
        OFFICIAL,
        "2012-08-16",
        "WFP",
    ),
    "statement-timonin-2012-10-09": Page(
        f"{_MID} (A. Timonin, ambassador in Pyongyang)",
        "Words at the handover of flour, printed after Relief Web",
        "https://www.nkeconwatch.com/2012/11/15/russia-delivers-more-food-aid/",
        OFFICIAL,
        "2012-11-15",
        "RUS",
    ),
    "wfp-2016-03-01": Page(
        "World Food Programme",
        "Statement on Russian wheat, printed by North Korean Economy Watch",
        "https://www.nkeconwatch.com/2016/03/01/russian-food-donation-to-north-korea/",
        OFFICIAL,
        "2016-03-01",
        "WFP",
    ),
    "statement-churkin-2016-03-02": Page(
        "Permanent Mission of Russia to the United Nations (V. Churkin)",
        "Words on the new sanctions, reported by TASS",
        "http://tass.com/politics/860325",
        OFFICIAL,
        "2016-03-03",
        "RUS",
    ),
    "radio-free-europe-2016-03": Page(
        "Radio Free Europe/Radio Liberty",
        "Russia carved out exceptions to North Korean sanctions",
        "https://www.rferl.org/a/27586476.html",
        AGENCY,
        "2016-03",
    ),
    "statement-safronkov-2017-12-22": Page(
        "Permanent Mission of Russia to the United Nations (V. Safronkov)",
        "Words on the new sanctions, reported by RIA Novosti",
        "https://rusreality.com/2017/12/23/zampolpreda-of-russia-to-the-un-spoke-about-the-adoption-of-the-"
        "resolution-on-dprk/",
        OFFICIAL,
        "2017-12-22",
        "RUS",
    ),
    "yonhap-2017-07-18": Page(
        "Yonhap, through The Korea Herald",
        "Russian flour for North Korea",
        "https://koreaherald.com/view.php?ud=20170718000294",
        AGENCY,
        "2017-07-18",
    ),
    "yonhap-2019-06-05": Page(
        "Yonhap",
        "Russia sends 4,000 tons of wheat to North Korea",
        "https://en.yna.co.kr/view/AEN20190605009500320",
        AGENCY,
        "2019-06-05",
    ),
    "upi-2018-06-28": Page(
        "UPI",
        "Russia, China provided nearly 9,000 tons of fuel to North Korea",
        "https://www.upi.com/Top_News/World-News/2018/06/28/"
        "Russia-China-provided-nearly-9000-tons-of-fuel-assistance-to-North-Korea/3841530193301/",
        AGENCY,
        "2018-06-28",
    ),
    "treaty-2024-06-19": Page(
        "Russian Federation and North Korea",
        "Treaty of comprehensive strategic partnership, article quoted by RT",
        "https://rt.com/russia/607420-putin-pyongyang-security-treaty/amp",
        PRIMARY,
        "2024-11-09",
        "RUS",
    ),
    "interfax-2024-12-05": Page(
        "Interfax",
        "Treaty of comprehensive strategic partnership takes effect",
        "https://interfax.com/newsroom/top-stories/108291/",
        AGENCY,
        "2024-12-05",
    ),
    # THAAD
    "announcement-2016-02-07": Page(
        "United States Forces Korea",
        "Joint announcement of the Republic of Korea and the United States",
        "https://www.usfk.mil/Media/News/Article/651588/rok-us-joint-announcement/",
        PRIMARY,
        "2016-02-07",
        "USA",
    ),
    "joint-statement-2016-07-08": Page(
        "Republic of Korea and United States",
        "Joint statement on the decision to deploy, reported by Xinhua",
        "http://en.people.cn/n3/2016/0708/c90777-9083444.html",
        OFFICIAL,
        "2016-07-08",
        "KOR",
    ),
    "xinhua-2016-07-08": Page(
        "Xinhua, through People's Daily",
        "South Korea, US decide to deploy THAAD",
        "http://en.people.cn/n3/2016/0708/c90777-9083444.html",
        AGENCY,
        "2016-07-08",
    ),
    "white-house-2016-10-10": Page(
        "White House",
        "Answer to a petition on THAAD, reported by KBS",
        "https://world.kbs.co.kr/service/news_view.htm?Seq_Code=43164&lang=i",
        OFFICIAL,
        "2016-10-11",
        "USA",
    ),
    "sputnik-2016-07-11": Page(
        "Sputnik, Brazilian edition",
        "Missile defence in South Korea",
        "https://noticiabrasil.net.br/20160711/sistema-defesa-antimisil-coreia-sul-5548539.html",
        AGENCY,
        "2016-07-11",
    ),
    "statement-mid-2016-07-28": Page(
        _MID,
        "Press release on the dialogue with China, quoted in English",
        "https://larouchepub.com/pr/2016/160729_russia_china_thaad.html",
        OFFICIAL,
        "2016-07-29",
        "RUS",
    ),
    "statement-mid-2016-07-12": Page(
        _MID,
        "Statement of 8 July on THAAD, quoted by Real Russia Today",
        "https://realrussiatoday.com/2016/07/12/usa-deploys-missile-defense-system-in-south-korea/",
        OFFICIAL,
        "2016-07-12",
        "RUS",
    ),
    "vietnamplus-2016-07-29": Page(
        "VietnamPlus, after TASS",
        "THAAD in South Korea would break the security of Russia and China",
        "https://beta.vietnamplus.vn/thaad-o-han-quoc-se-pha-hoai-an-ninh-cua-nga-va-trung-quoc-post398511.vnp",
        AGENCY,
        "2016-07-29",
    ),
    "kbs-2016-10-11": Page(
        "KBS World",
        "The White House on THAAD",
        "https://world.kbs.co.kr/service/news_view.htm?Seq_Code=43164&lang=i",
        AGENCY,
        "2016-10-11",
    ),
    "statement-antonov": Page(
        "Ministry of Defence of Russia (A. Antonov)",
        "Speech at the Xiangshan forum, reported by Al-Manar",
        "https://almanartv.com.lb/831290",
        OFFICIAL,
        READ,
        "RUS",
    ),
    "statement-china-russia-2017-02-28": Page(
        "Ministry of Foreign Affairs of China",
        "Statement on a meeting with Russia and on THAAD, quoted by Sputnik",
        "https://sputniknews.com/asia/201703011051142779-russia-china-south-korea-thaad/",
        OFFICIAL,
        "2017-03-01",
        "CHN",
    ),
    # Korea between Russia and the United States
    "statement-putin-2018-07-16": Page(
        _PUTIN,
        "News conference in Helsinki, transcript copied",
        "http://www.askokorpela.fi/Twin/TrumPutin/PutinTrump-eng.htm",
        OFFICIAL,
        "2018-07-16",
        "RUS",
    ),
    "statement-trump-2018-07-16": Page(
        "President of the United States",
        "News conference in Helsinki, reported by KBS",
        "https://world.kbs.co.kr/english/event/nkorea_nuclear/news_01_detail.htm?No=85173",
        OFFICIAL,
        "2018-07-17",
        "USA",
    ),
    "post-trump-2018-07-18": Page(
        "President of the United States",
        "Post on Russia and North Korea, quoted by Channel News Asia",
        "https://www.channelnewsasia.com/news/world/trump-says-russia-to--help-with-north-korea--10541252",
        OFFICIAL,
        "2018-07-18",
        "USA",
    ),
    "statement-trump-2017-12-15": Page(
        "President of the United States",
        "Words on a call with Putin, quoted by TASS",
        "https://tass.com/world/981438",
        OFFICIAL,
        "2017-12-15",
        "USA",
    ),
    "reuters-2018-01-17": Page(
        "Reuters, through The Jerusalem Post",
        "Trump accuses Russia of helping North Korea evade sanctions",
        "http://jpost.com/Breaking-News/Trump-accuses-Russia-of-helping-NKorea-evade-sanctions-537051",
        AGENCY,
        "2018-01-17",
    ),
    "treasury-2017-08-22": Page(
        "US Department of the Treasury",
        "Press release SM0148",
        "https://home.treasury.gov/news/press-release/sm0148",
        PRIMARY,
        "2017-08-22",
        "USA",
    ),
    "treasury-2018-08-03": Page(
        "US Department of the Treasury",
        "Press release SM454",
        "https://home.treasury.gov/news/press-releases/sm454",
        PRIMARY,
        "2018-08-03",
        "USA",
    ),
    # The partnership with China
    "statement-putin-2015-05-08": Page(
        _PUTIN,
        "Press statement after talks with Xi Jinping, transcript",
        "http://en.special.kremlin.ru/events/president/transcripts/49433",
        OFFICIAL,
        "2015-05-08",
        "RUS",
    ),
    "statement-putin-2016-06-23": Page(
        _PUTIN,
        "Interview with Xinhua, quoted by China Daily",
        "http://yuzhongnet.com/china/2016-06/24/content_25830253.htm",
        OFFICIAL,
        "2016-06-24",
        "RUS",
    ),
    "statement-lavrov-china-2016-04-29": Page(
        f"{_MID} (S. Lavrov)",
        "Words in Beijing on relations with China, reported by Xinhua",
        "http://en.chinagate.cn/2016-04/29/content_38354367.htm",
        OFFICIAL,
        "2016-04-29",
        "RUS",
    ),
    "statement-wang-2016-04-29": Page(
        "Ministry of Foreign Affairs of China (Wang Yi)",
        "Words in Beijing on relations with Russia, reported by Xinhua",
        "http://en.chinagate.cn/2016-04/29/content_38354367.htm",
        OFFICIAL,
        "2016-04-29",
        "CHN",
    ),
    "statement-xi-2016-06-25": Page(
        "President of China",
        "Talks with Putin, as the Chinese ministry tells them",
        "http://bb.chineseembassy.org/eng/zgyw/t1375791.htm",
        OFFICIAL,
        "2016-06-25",
        "CHN",
    ),
    "press-statement-xi-2016-06-25": Page(
        "President of China",
        "Press statement after talks with Putin, transcript of the Kremlin copied",
        "https://newfreepages.blogspot.com/2016/06/press-statements-following-russian.html",
        OFFICIAL,
        "2016-06-25",
        "CHN",
    ),
    "treaty-2001-07-16": Page(
        "Russian Federation and China",
        "Treaty of good-neighbourliness, formula quoted by Russia's ministry",
        "https://pravda-en.com/world/2024/07/16/636171.html",
        PRIMARY,
        "2024-07-16",
        "RUS",
    ),
    "statement-putin-2025": Page(
        _PUTIN,
        "Meeting with Wang Yi, reported by The Daily CPEC",
        "https://thedailycpec.com/putin-calls-for-deeper-russia-china-strategic-cooperation",
        OFFICIAL,
        "2025",
        "RUS",
    ),
    "joint-statement-2025-05-08": Page(
        "Presidents of Russia and China",
        "Joint statement on deepening the partnership, reported by A News",
        "https://www.anews.com.tr/world/2025/05/08/putin-xi-sign-joint-statement-on-deepening-russia-china-"
        "strategic-partnership",
        OFFICIAL,
        "2025-05-08",
        "RUS",
    ),
    "statement-xi-2025-05-07": Page(
        "President of China",
        "Written statement on arrival in Moscow, printed by Friends of Socialist China",
        "https://socialistchina.org/2025/05/13/"
        "putin-it-is-russias-strategic-choice-to-unswervingly-advance-relations-with-china/",
        OFFICIAL,
        "2025-05-13",
        "CHN",
    ),
    "statement-wang-2026-02-01": Page(
        "Ministry of Foreign Affairs of China (Wang Yi)",
        "Meeting with Shoigu, reported by CGTN",
        "https://news.cgtn.com/news/2026-02-01/"
        "Chinese-FM-Wang-Yi-discusses-strategic-issues-with-Russia-s-Shoigu-1KpNKorvtsc/p.html",
        OFFICIAL,
        "2026-02-01",
        "CHN",
    ),
    "statement-putin-2026-02-04": Page(
        _PUTIN,
        "Video call with Xi Jinping, quoted by Al Jazeera",
        "https://www.aljazeera.com/news/2026/2/4/russias-putin-holds-video-call-with-chinas-xi?traffic_source=rss",
        OFFICIAL,
        "2026-02-04",
        "RUS",
    ),
    "al-jazeera-2026-02-04": Page(
        "Al Jazeera",
        "Putin holds video call with Xi",
        "https://www.aljazeera.com/news/2026/2/4/russias-putin-holds-video-call-with-chinas-xi?traffic_source=rss",
        AGENCY,
        "2026-02-04",
    ),
    "cgtn-2026-02-01": Page(
        "CGTN",
        "Wang Yi discusses strategic issues with Shoigu",
        "https://news.cgtn.com/news/2026-02-01/"
        "Chinese-FM-Wang-Yi-discusses-strategic-issues-with-Russia-s-Shoigu-1KpNKorvtsc/p.html",
        AGENCY,
        "2026-02-01",
    ),
    "a-news-2025-05-08": Page(
        "A News",
        "Putin, Xi sign joint statement on deepening the partnership",
        "https://www.anews.com.tr/world/2025/05/08/putin-xi-sign-joint-statement-on-deepening-russia-china-"
        "strategic-partnership",
        AGENCY,
        "2025-05-08",
    ),
    "ria-2021-06-28": Page(
        "RIA Novosti, through The Frontier Post",
        "Russia and China extend the treaty",
        "https://thefrontierpost.com/russia-and-china-have-extended-the-treaty-on-good-neighborliness-"
        "friendship-and-cooperation/",
        AGENCY,
        READ,
    ),
    "xinhua-2021-06-29": Page(
        "Xinhua, through People's Daily",
        "Xi, Putin announce extension of the treaty",
        "http://en.people.cn/n3/2021/0629/c90000-9866266.html",
        AGENCY,
        "2021-06-29",
    ),
    "statement-putin-2023-03-26": Page(
        _PUTIN,
        "Words to Rossiya television on dependence on China, reported by Interfax",
        "https://news.myseldon.com/en/news/index/280837569?qId=13255593",
        OFFICIAL,
        "2023-03-26",
        "RUS",
    ),
    "new-york-times-2025-06": Page(
        "The New York Times, through Daily8",
        "Secret Russian intelligence document shows deep suspicion of China",
        "https://www.daily8.com/en/article/8161219ffa133216136419045709b06b",
        AGENCY,
        "2025-06",
    ),
}


def page(source: str) -> Source:
    """The row of ``sources.csv`` for a page.

    Raises:
        KeyError: the page is not known.
    """
    found = PAGES[source]
    return Source(
        source=source,
        producer=found.speaker,
        title=found.title,
        address=found.address,
        file="",
        sha256="",
        licence="figures-only",
        terms=_TERMS,
        grade=found.grade,
        copy="Public page, read 2026-11-24",
        vintage=found.date,
        short=f"{found.speaker.split(',')[0].split(' (')[0]}, {found.date[:4]}",
    )
