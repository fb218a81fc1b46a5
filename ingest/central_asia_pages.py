"""Public pages that the rows on Central Asia quote: who wrote them and how far to trust them."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.model import IngestError

AGENCY = "agency or newspaper of record"
OFFICIAL = "official statement"
PRIMARY = "primary document"
OTHER = "other"


@dataclass(frozen=True)
class Page:
    """A page: its source id, grade and how a source line names it."""

    source: str
    grade: str
    short: str


#: By a part of the address that no other page has.
_PAGES = {
    "edb-integration-barometer-2017": Page(
        "edb-barometer-2017", PRIMARY, "Eurasian Development Bank, Integration Barometer 2017"
    ),
    "edb-centre-for-integration-studies": Page(
        "edb-barometer-2016", PRIMARY, "Eurasian Development Bank, Integration Barometer 2016"
    ),
    "integratsionnyy-barometr-eabr-2014": Page(
        "edb-barometer-2015", PRIMARY, "Eurasian Development Bank, Integration Barometer 2015"
    ),
    "en.people.cn": Page(
        "people-daily-2013-10-15", AGENCY, "China's Ministry of Commerce, by People's Daily, 2013"
    ),
    "newscentralasia.net": Page(
        "news-central-asia-2023", OTHER, "China's Ministry of Commerce, by News Central Asia, 2023"
    ),
    "eurasianstar.com": Page(
        "eurasian-star-2025", OTHER, "Eurasian Development Bank, by Eurasian Star, 2025"
    ),
    "24.kg/english/78255": Page("24kg-2018", AGENCY, "Kyrgyzstan's Ministry of Finance, by 24.kg, 2018"),
    "24.kg/english/66435": Page("24kg-2017", AGENCY, "Accounts Chamber of Kyrgyzstan, by 24.kg, 2017"),
    "centralasianlight.org": Page(
        "central-asian-light-2024", OTHER, "Kyrgyz authorities, by Central Asian Light, 2024"
    ),
    "intellinews.com": Page("intellinews-2014", OTHER, "bne IntelliNews, 2014"),
    "cacianalyst.org": Page("caci-analyst-2014", OTHER, "CACI Analyst, 2014"),
    "thediplomat.com": Page("diplomat-2016-05", AGENCY, "World Bank, by The Diplomat, 2016"),
    "azernews.az/business/202332": Page("azernews-2022", AGENCY, "Kazakhstan Railways, by AzerNews, 2022"),
    "azernews.az/business/185461": Page("azernews-2021", AGENCY, "Port of Baku, by AzerNews, 2021"),
    "menafn.com/1108520937": Page("menafn-2024-08", OTHER, "AzerNews, by MENAFN, 2024"),
    "menafn.com/1107744028": Page("menafn-2024-01", OTHER, "Port of Baku, by MENAFN, 2024"),
    "caspiannews.com": Page(
        "caspian-news-2024", OTHER, "Kazakhstan's Ministry of Transport, by Caspian News, 2024"
    ),
    "trend.az/business/3982954": Page("trend-2024-12", AGENCY, "Government of Kazakhstan, by Trend, 2024"),
    "trend.az/business/4052708": Page("trend-2025-06", AGENCY, "Port of Baku, by Trend, 2025"),
    "abc.az": Page("abc-az-2019", OTHER, "Port of Baku, by ABC.az, 2019"),
    "sea-news.az": Page("sea-news-2024", OTHER, "Cabinet of Ministers of Azerbaijan, by Sea News, 2024"),
    "newsilkroaddiscovery": Page(
        "new-silkroad-discovery-2024", OTHER, "ERAI, by New Silkroad Discovery, 2024"
    ),
    "minerva.defense.gov": Page(
        "minerva-2019", OTHER, "Gallup World Poll, by Minerva Research Initiative, 2019"
    ),
    "shihannews.net": Page("gallup-quoted-2022", OTHER, "Gallup World Poll, by Shihan News, 2022"),
    "ca-barometer.org": Page("ca-barometer-2020", PRIMARY, "Central Asia Barometer, 2020"),
    "ca-news.info": Page("ca-news-2012", AGENCY, "Bank of Russia, by CA-News, 2012"),
    "adamashek": Page("adamashek-2017", OTHER, "Bank of Russia, by a blog, 2017"),
    "potihonku.ru": Page("potihonku-2015", OTHER, "Bank of Russia, by potihonku.ru, 2015"),
    "buhgalter023": Page("buhgalter-2016", OTHER, "Bank of Russia, by buhgalter023, 2016"),
    "eadaily.com": Page("eadaily-2018", AGENCY, "Bank of Russia, by EADaily, 2018"),
    "pereveli-kirgiziu": Page("vesti-uz-2018", OTHER, "Bank of Russia, by vesti.news, 2018"),
    "tsentrobank-uzbekistana": Page(
        "vesti-uz-2018-09", OTHER, "Central Bank of Uzbekistan, by vesti.news, 2018"
    ),
    "uz.sputniknews.ru": Page("sputnik-uz-2019", AGENCY, "Bank of Russia, by Sputnik, 2019"),
    "bfm.ru": Page("bfm-2023", AGENCY, "National Bank of Kyrgyzstan, by TASS and BFM, 2023"),
    "asiaplustj.info": Page("asia-plus-2024", AGENCY, "Border Service of Russia, by RBC and Asia-Plus, 2024"),
    "kommersant.ru": Page("kommersant-2026", AGENCY, "Border Service of Russia, by Kommersant, 2026"),
    "news-pravda.com": Page(
        "news-pravda-2026", OTHER, "Border Service of Russia, by Sputnik and News-Pravda, 2026"
    ),
    "areamilitarof": Page("area-militar-2023", OTHER, "Border Service of Russia, by Area Militar, 2023"),
    "oreanda-news.com": Page("oreanda-2023", AGENCY, "Border Service of Russia, by Oreanda, 2023"),
    "beyazgazete": Page(
        "beyaz-gazete-2020", OTHER, "President's press service of Kyrgyzstan, by Beyaz Gazete, 2020"
    ),
    "asiaplus.tj": Page(
        "asia-plus-2017", AGENCY, "Ministry of Finance of Tajikistan, by Asia-Plus (year inferred)"
    ),
    "timesca.com": Page(
        "times-central-asia-2024", OTHER, "Customs of both sides, by The Times of Central Asia"
    ),
    "astanatimes.com": Page("astana-times-2025", AGENCY, "China Customs, by Astana Times, 2025"),
    "what-s-driving": Page("caspian-post-2026", OTHER, "China Customs, by The Caspian Post, 2026"),
    "grip-on-central-asia": Page(
        "caspian-post-2026-2", OTHER, "China Customs, by Eurasianet and The Caspian Post, 2026"
    ),
    "thetimesfinancial": Page("times-financial-2026", OTHER, "China Customs, by The Times Financial, 2026"),
}


def page(address: str) -> Page:
    """The page at an address.

    Raises:
        IngestError: no page, or more than one, is described for it.
    """
    found = {entry for part, entry in _PAGES.items() if part in address}
    if len(found) != 1:
        raise IngestError(f"quoted pages: no one grade is given for {address}")
    return found.pop()
