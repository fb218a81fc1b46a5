"""Figures on Central Asia that pages quote: support for the union, ports, transfers, debts.

Each row keeps the page's address and date. A figure that stands only in the quotation of a
row is taken as printed there, and the reader refuses it when the quotation no longer has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from clock.periods import is_period, last_day
from ingest.central_asia_pages import AGENCY, OTHER, page
from ingest.model import IngestError, Module, Row, Series, Source, described

#: The day on which pages without a date of their own were read.
READ = "2026-11-24"
CA5, CA4, EDB13, CORRIDOR = "CENTRAL_ASIA", "CENTRAL_ASIA_4", "EDB_EURASIA_13", "MIDDLE_CORRIDOR"
_AREAS = {
    "Central Asia-5": CA5,
    "Central Asia-4 mean": CA4,
    "13 Eurasian countries": EDB13,
    "TITR": CORRIDOR,
    "China-EU": "CHN",
    "CIS": "FTS_CIS",
    "World": "WLD",
}

_REGION, _TRANSFERS = (
    ("central-asia", "figures-from-pages"),
    (
        "central-asia",
        "quoted-remittances-entries-debt",
    ),
)
_TRADE, _TRADE_2 = ("trade", "quoted-figures"), ("trade", "quoted-figures-2")
_NAMES = {
    _REGION: "figures-quoted-from-pages.csv",
    _TRANSFERS: "quoted-remittances-entries-debt.csv",
    _TRADE: "quoted_figures_trade.csv",
    _TRADE_2: "quoted_figures_trade_2.csv",
}


@dataclass(frozen=True)
class _Line:
    """A row of one of the four files, in one shape."""

    file: tuple[str, str]
    key: str
    topic: str
    area: str
    period: str
    value: str
    unit: str
    quote: str
    address: str
    date: str
    said_by: str
    metric: str = ""


@dataclass(frozen=True)
class _Read:
    """A figure read on a page outside the collection, in the unit of its series."""

    series: str
    reporter: str
    period: str
    value: float
    page: str


#: Pages outside the collection: address, date, grade, who says it, short name.
_PAGES = {
    "abc-az-2018": (
        "http://abc.az/en/news/4726",
        "2018-01-15",
        OTHER,
        "Port of Baku, by ABC.az, 2018",
    ),
    "azerpress-2021": (
        "http://www.traceca-org.org/en/countries/azerbaijan/news-detail/n/"
        "baku_port_increases_cargo_turnover_by_20_pct_in_2020/",
        "2021-01-18",
        OTHER,
        "Port of Baku, by AzerPress and TRACECA, 2021",
    ),
    "portnews-2021": (
        "https://www.en.portnews.ru/news/320649/",
        "2021-10-29",
        OTHER,
        "Port of Baku, by PortNews, 2021",
    ),
    "sputnik-az-2022": (
        "https://az.sputniknews.ru/20220213/skolko-gruzov-perevalil-bakinskiy-port-v-2021-godu-"
        "438981534.html",
        "2022-02-13",
        AGENCY,
        "Port of Baku, by Sputnik, 2022",
    ),
    "trend-2025-02": (
        "https://en.trend.az/business/4001365.html",
        "2025-02-04",
        AGENCY,
        "Port of Baku, by Trend, 2025",
    ),
    "report-az-2025": (
        "https://report.az/ru/infrastruktura/"
        "v-bakinskom-portu-zafiksirovan-rekordnyj-pokazatel-perevalki-gruzov",
        "2025-10-06",
        AGENCY,
        "Azerbaijan Railways, by Report, 2025",
    ),
    "trend-2012-12": (
        "https://en.trend.az/business/economy/2104032.html",
        "2012-12-28",
        AGENCY,
        "Port of Baku, by Trend, 2012",
    ),
}
_ELSEWHERE = (
    _Read("port-of-baku-cargo", "AZE", "2021", 5.6, "sputnik-az-2022"),
    _Read("port-of-baku-cargo", "AZE", "2024", 7.6, "trend-2025-02"),
    _Read("port-of-baku-containers", "AZE", "2023", 44272, "trend-2025-02"),
    _Read("port-of-baku-containers", "AZE", "2024", 76775, "trend-2025-02"),
    _Read("middle-corridor-china-trains", CORRIDOR, "2024", 310, "trend-2025-02"),
    _Read("port-of-baku-cargo", "AZE", "2025-01/2025-09", 6.108, "report-az-2025"),
    _Read("port-of-baku-containers", "AZE", "2025-01/2025-09", 77295, "report-az-2025"),
    _Read("port-of-baku-cargo", "AZE", "2011", 6.7, "trend-2012-12"),
    _Read("port-of-baku-cargo", "AZE", "2012-01/2012-11", 5.75, "trend-2012-12"),
    _Read("port-of-baku-containers", "AZE", "2011", 9230, "trend-2012-12"),
    _Read("port-of-baku-containers", "AZE", "2012-01/2012-11", 6710, "trend-2012-12"),
    _Read("port-of-baku-cargo", "AZE", "2017", 4.4, "abc-az-2018"),
    _Read("port-of-baku-containers", "AZE", "2017", 15337, "abc-az-2018"),
    _Read("port-of-baku-cargo", "AZE", "2020", 4.8, "azerpress-2021"),
    _Read("port-of-baku-containers", "AZE", "2020", 40345, "azerpress-2021"),
    _Read("port-of-baku-cargo", "AZE", "2020-01/2020-09", 3.564, "portnews-2021"),
    _Read("port-of-baku-cargo", "AZE", "2021-01/2021-09", 4.298, "portnews-2021"),
)


@dataclass(frozen=True)
class _Use:
    """How the rows of a topic enter: series, partner and what the value is multiplied by."""

    series: str
    partner: str = ""
    scale: float = 1.0
    unit: str = ""


#: Topic of the first file to its use; a unit chooses among several.
_TOPICS = (
    ("eaeu-public-support", _Use("eaeu-support")),
    ("china-fdi-stock", _Use("china-fdi-stock-quoted", "CHN", unit="USD bn")),
    ("china-fdi-stock-edb", _Use("china-fdi-stock-edb", "CHN")),
    ("china-trade", _Use("china-turnover-quoted", "CHN")),
    ("kgz-debt-to-china-eximbank", _Use("debt-to-china-quoted", "CHN", 1000, unit="USD bn")),
    ("kgz-debt-to-china-eximbank", _Use("debt-to-china-share-quoted", "CHN", unit="% of ext")),
    ("kgz-tariff-pre-accession", _Use("tariff-before-union-quoted")),
    ("bazaar-reexport-share", _Use("bazaar-resale-share", unit="% of goods")),
    ("dordoi-turnover", _Use("bazaar-turnover", unit="USD bn")),
    ("middle-corridor-titr", _Use("middle-corridor-cargo", unit="Mt")),
    ("middle-corridor-titr", _Use("middle-corridor-containers", unit="TEU")),
    ("port-of-baku", _Use("port-of-baku-cargo", unit="Mt")),
    ("port-of-baku", _Use("port-of-baku-containers", unit="TEU")),
    ("china-europe-rail-excl-russia", _Use("china-eu-rail-containers", "EU27_2020")),
    ("gallup-approval-leadership", _Use("gallup-approval", "RUS")),
    ("gallup-approval-russia-leadership", _Use("gallup-approval", "RUS")),
    ("cab-best-able-to-help-covid", _Use("best-able-to-help", "RUS")),
)
#: Figures that stand in the quotation alone: key, figure as printed, series, area, partner, period.
_PRINTED = (
    ("eaeu-public-support|KAZ|2016", "80", "eaeu-support", "KAZ", "", "2015"),
    ("eaeu-public-support|RUS|2016", "78", "eaeu-support", "RUS", "", "2015"),
    ("eaeu-public-support|BLR|2016", "60", "eaeu-support", "BLR", "", "2015"),
    # The page that gives Armenia's 2016 alone is of 2017; that of 2016 prints both years.
    ("eaeu-public-support|KGZ|2016", "56", "eaeu-support", "ARM", "", "2015"),
    ("eaeu-public-support|KGZ|2016", "46", "eaeu-support", "ARM", "", "2016"),
    ("eaeu-public-support|KGZ|2012", "50", "eaeu-support", "KGZ", "", "2014"),
    ("eaeu-public-support|KGZ|2012", "86", "eaeu-support", "KGZ", "", "2015"),
    ("port-of-baku|AZE|2019-Q1", "4,673", "port-of-baku-containers", "AZE", "", "2018-01/2018-03"),
    (
        "china-europe-rail-excl-russia|China-EU|2023",
        "618,180",
        "china-eu-rail-containers",
        "CHN",
        "EU27_2020",
        "2021",
    ),
    (
        "gallup-approval-leadership|Central Asia-4 mean|2006-2018",
        "46",
        "gallup-approval",
        CA4,
        "CHN",
        "2006/2018",
    ),
    (
        "gallup-approval-leadership|Central Asia-4 mean|2006-2018",
        "30",
        "gallup-approval",
        CA4,
        "USA",
        "2006/2018",
    ),
    (
        "dordoi-turnover|KGZ|2008",
        "80",
        "bazaar-resale-share",
        "KGZ",
        "",
        "2008",
    ),
    (
        "kgz-debt-to-china-eximbank|KGZ|2024-01-01",
        "36.9",
        "debt-to-china-share-quoted",
        "KGZ",
        "CHN",
        "2024-01-01",
    ),
    ("cab-best-able-to-help-covid|KAZ|2020-spring", "20", "best-able-to-help", "KAZ", "CHN", "2020"),
    ("cab-best-able-to-help-covid|UZB|2020-spring", "14", "best-able-to-help", "UZB", "CHN", "2020"),
    ("cab-best-able-to-help-covid|KGZ|2020-spring", "7,5", "best-able-to-help", "KGZ", "CHN", "2020"),
)
_ORIGINS = {
    "from Russia": "RUS",
    "from USA": "USA",
    "from Turkey": "TUR",
    "from Kazakhstan": "KAZ",
    "from South Korea": "KOR",
    "all origins": "WLD",
}
_DEBTS = {
    "owed to Export-Import Bank of China": ("debt-to-china-quoted", "CHN"),
    "owed to China": ("debt-to-china-quoted", "CHN"),
    "public external debt": ("external-debt-quoted", "WLD"),
    "external debt": ("external-debt-quoted", "WLD"),
}
#: Row of the files of trade to series, reporter and partner.
_TRADE_ROWS = {
    "kg-cn-gap-2016": ("kgz-china-gap-quoted", "KGZ", "CHN"),
    "kg-imports-cn-2023-kg": ("china-goods-to-kgz-quoted", "KGZ", "CHN"),
    "kg-imports-cn-2023-cn": ("china-goods-to-kgz-quoted", "CHN", "KGZ"),
    "kg-imports-cn-2024h1-kg": ("china-goods-to-kgz-quoted", "KGZ", "CHN"),
    "kg-imports-cn-2024h1-cn": ("china-goods-to-kgz-quoted", "CHN", "KGZ"),
    "gacc-2025-kgz-x": ("china-goods-to-kgz-quoted", "CHN", "KGZ"),
    "gacc-2023-ca5": ("china-turnover-quoted", CA5, "CHN"),
    "gacc-2024-ca5": ("china-turnover-quoted", CA5, "CHN"),
    "gacc-2025-ca5": ("china-turnover-quoted", CA5, "CHN"),
    **{
        f"gacc-{year}-{state.lower()}": ("china-turnover-quoted", state, "CHN")
        for year in (2024, 2025)
        for state in ("KAZ", "KGZ", "TJK", "TKM", "UZB")
    },
}
_SCALES = {"USD bn": 1000.0, "USD m": 1.0, "USD m (about)": 1.0}


def sources(root: Path) -> list[Source]:
    """One source a page."""
    found: dict[str, Source] = {}
    for line in sorted({line for line, *_ in _used(root)}, key=lambda line: (line.date, line.key)):
        known = page(line.address)
        if known.source not in found:
            folder, entry = line.file
            found[known.source] = described(
                root,
                folder,
                entry,
                source=known.source,
                producer=line.said_by,
                title=f"Figures of {line.said_by}, quoted",
                address=line.address,
                licence="figures-only",
                grade=known.grade,
                vintage=line.date,
                short=known.short,
                terms="Single figures with a short quotation and address",
            )
    read = [
        Source(
            source=source,
            producer="Port of Baku",
            title="Figures of the Port of Baku, quoted",
            address=address,
            file="",
            sha256="",
            licence="figures-only",
            terms="Single figures with address",
            grade=grade,
            copy="",
            vintage=date,
            short=short,
        )
        for source, (address, date, grade, short) in _PAGES.items()
    ]
    return [*found.values(), *read]


def rows(root: Path) -> Iterator[Row]:
    """One row a quoted figure, in the unit of its series."""
    for line, series, reporter, partner, period, value in _used(root):
        if not is_period(period):
            raise IngestError(f"quoted figures, {line.key}: {period!r} is no period")
        yield Row(
            series,
            reporter,
            partner,
            period,
            round(value, 6),
            last_day(line.date),
            line.date,
            "quoted",
            page(line.address).source,
        )
    for read in _ELSEWHERE:
        date = _PAGES[read.page][1]
        yield Row(
            read.series,
            read.reporter,
            "",
            read.period,
            read.value,
            last_day(date),
            date,
            "quoted",
            read.page,
        )


_Used = tuple[_Line, str, str, str, str, float]


def _used(root: Path) -> Iterator[_Used]:
    for file in (_REGION, _TRANSFERS, _TRADE, _TRADE_2):
        path = root / file[0] / _NAMES[file]
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
        records = table.to_dict("records")
        if file == _REGION:
            yield from _region([_region_line(record) for record in records])
        elif file == _TRANSFERS:
            yield from _transfers([_transfer_line(record) for record in records])
        else:
            yield from _trade([_trade_line(file, record) for record in records])


def _region_line(record: dict[str, str]) -> _Line:
    return _Line(
        _REGION,
        "|".join(record[name] for name in ("topic", "geo", "period")),
        record["topic"],
        record["geo"],
        record["period"],
        record["value"],
        record["unit"],
        record["quote"],
        record["url"],
        record["page_date"],
        record["attributed_to"],
    )


def _region(lines: list[_Line]) -> Iterator[_Used]:
    for line in lines:
        for topic, use in _TOPICS:
            if topic == line.topic and line.unit.startswith(use.unit) and line.value:
                area = _AREAS.get(line.area, line.area)
                value = float(line.value) * use.scale
                yield line, use.series, area, use.partner, _period(line.period), value
    by_key = {line.key: line for line in lines}
    for key, printed, series, area, partner, period in _PRINTED:
        found = by_key.get(key)
        if found is None or not re.search(rf"(?<![\d.,]){re.escape(printed)}(?!\d)", found.quote):
            raise IngestError(f"quoted figures, {key}: the quotation does not hold {printed}")
        decimal = re.sub(r",(?=\d{1,2}$)", ".", printed).replace(",", "")
        yield found, series, area, partner, period, float(decimal)


def _transfer_line(record: dict[str, str]) -> _Line:
    dated = re.search(r"20\d\d(-\d\d)?(-\d\d)?", record["page"])
    inferred = "inferred" in record["page"]
    return _Line(
        _TRANSFERS,
        "|".join(record[name] for name in ("topic", "entity", "period", "metric")),
        record["topic"],
        record["entity"],
        record["period"],
        record["value"],
        record["unit"],
        record["quote"],
        record["url"],
        READ if dated is None or inferred else dated[0],
        record["primary_source"],
        record["metric"],
    )


def _transfers(lines: list[_Line]) -> Iterator[_Used]:
    for line in lines:
        period, area = _period(line.period), _AREAS.get(line.area, line.area)
        if line.topic == "transfers-from-russia":
            # From 2016 the Bank of Russia counts all channels; the two must not be joined.
            whole = line.metric.startswith("all ")
            name = "transfers-from-russia-all" if whole else "transfers-from-russia-systems"
            yield line, name, "RUS", area, period, float(line.value) * _SCALES[line.unit]
        elif line.topic == "transfers-received-national":
            origin = _ORIGINS.get(line.metric.split(",")[0])
            if origin:
                value = float(line.value) * _SCALES[line.unit]
                yield line, "transfers-received-quoted", area, origin, period, value
        elif line.topic == "entries-into-russia":
            # Earlier years count Ukraine in; shares and single purposes are other things.
            if line.metric in ("entries", "foreign entries") and int(period[:4]) > 2017:
                scale = 1000 if line.unit.startswith("thousand") else 1_000_000
                value = round(float(line.value) * scale)
                yield line, "entries-into-russia", "RUS", area, period, value
        elif line.metric in _DEBTS and is_period(period):
            series, partner = _DEBTS[line.metric]
            yield line, series, area, partner, period, float(line.value) * _SCALES[line.unit]


def _trade_line(file: tuple[str, str], record: dict[str, str]) -> _Line:
    return _Line(
        file,
        record["id"],
        "",
        "",
        record["period"],
        record["value"],
        record["unit"],
        record["quote"],
        record["page_url"],
        record["page_date"],
        record["attributed_to"],
    )


def _trade(lines: list[_Line]) -> Iterator[_Used]:
    for line in lines:
        if line.key in _TRADE_ROWS:
            if line.unit != "USD bn":
                raise IngestError(f"quoted figures, {line.key}: unit is {line.unit!r}")
            series, reporter, partner = _TRADE_ROWS[line.key]
            yield line, series, reporter, partner, _period(line.period), float(line.value)


def _period(text: str) -> str:
    """The files' own way of writing periods, as ISO 8601; what it does not know stays."""
    for pattern, form in (
        (r"(\d{4})-(\d\d)\.\.(\d\d)", r"\1-\2/\1-\3"),
        (r"(\d{4}-\d\d)\.\.(\d{4}-\d\d)", r"\1/\2"),
        (r"(\d{4})-Q1", r"\1-01/\1-03"),
        (r"(\d{4})-Q3", r"\1-07/\1-09"),
        (r"(\d{4})-H1", r"\1-01/\1-06"),
        (r"end-(\d{4})", r"\1-12-31"),
        (r"mid-(\d{4})", r"\1-06-30"),
        (r"(\d{4})-(\d{4})", r"\1/\2"),
        (r"(\d{4})-spring", r"\1"),
    ):
        if re.fullmatch(pattern, text):
            return re.sub(pattern, form, text)
    return text


def _series(name: str, title: str, unit: str, definition: str) -> Series:
    money = unit.startswith("US$")
    return Series(
        series=name,
        domain="central-asia",
        title=title,
        unit=unit,
        prices="nominal" if money else "none",
        frequency="irregular",
        definition=f"{definition} Single figures quoted from pages, not a series.",
        period_public_rule=(
            "The last day of the date of the page that quotes the figure; pages without a date "
            "count from the day on which they were read."
        ),
        licence="figures-only",
    )


_MN, _BN, _CENT = "US$ mn", "US$ bn", "per cent"
SERIES = [
    _series(
        "eaeu-support",
        "Support for the Eurasian Economic Union",
        _CENT,
        "Share of those asked who support membership or, where the state is no member, joining; "
        "Integration Barometer of the Eurasian Development Bank. The release of 2017 dates "
        "Kyrgyzstan's 86 per cent to 2016 where that of 2016 gives 81 per cent, and 86 to 2015.",
    ),
    _series(
        "china-fdi-stock-quoted",
        "China's direct investment in Central Asia, as announced",
        _BN,
        "Stock after China's Ministry of Commerce; 'nearly' at the end of 2022.",
    ),
    _series(
        "china-fdi-stock-edb",
        "China's direct investment in Eurasia, Eurasian Development Bank",
        _BN,
        "Stock after the bank's monitoring of mutual investments, of its own definition.",
    ),
    _series(
        "china-turnover-quoted",
        "China's trade with Central Asia, as announced",
        _BN,
        "Exports and imports of goods together, as China's customs or Ministry of Commerce count.",
    ),
    _series(
        "china-goods-to-kgz-quoted",
        "Goods from China to Kyrgyzstan, as each side counts",
        _BN,
        "The reporter counts: China its exports, Kyrgyzstan its imports.",
    ),
    _series(
        "kgz-china-gap-quoted",
        "Goods from China to Kyrgyzstan: the gap",
        _BN,
        "China's exports less Kyrgyzstan's imports, after Kyrgyzstan's Accounts Chamber.",
    ),
    _series(
        "debt-to-china-quoted",
        "Debt owed to China, as announced",
        _MN,
        "Kyrgyzstan: owed to the Export-Import Bank of China; Tajikistan: to China, 'about', the "
        "year of the page inferred. After ministries of finance.",
    ),
    _series(
        "debt-to-china-share-quoted",
        "Debt owed to the Export-Import Bank of China in external debt",
        _CENT,
        "Kyrgyzstan, after its Ministry of Finance.",
    ),
    _series(
        "external-debt-quoted",
        "External debt, as announced",
        _MN,
        "Kyrgyzstan: public debt; Tajikistan: the year of the page inferred.",
    ),
    _series(
        "tariff-before-union-quoted",
        "Kyrgyzstan's mean tariff before the union",
        _CENT,
        "Mean of customs duties early in 2014 as an article gives it, without a source.",
    ),
    _series(
        "bazaar-resale-share",
        "Resale in the trade of Kyrgyz bazaars",
        _CENT,
        "After the World Bank: share of goods sold on abroad, 'up to' (2014), and share of "
        "wholesale for resale, mainly abroad, in the turnover of Dordoi (2008).",
    ),
    _series(
        "bazaar-turnover",
        "Turnover of the Dordoi bazaar",
        _BN,
        "Estimate of the World Bank from surveys of 2008.",
    ),
    _series(
        "middle-corridor-cargo",
        "Cargo on the Middle Corridor",
        "Mt",
        "Trans-Caspian International Transport Route, as railways and ministries announce.",
    ),
    _series(
        "middle-corridor-containers",
        "Containers on the Middle Corridor",
        "TEU",
        "Trans-Caspian International Transport Route, as the government of Kazakhstan announces.",
    ),
    _series(
        "middle-corridor-china-trains",
        "Block trains from China on the Middle Corridor",
        "trains",
        "'Over' so many in the year, as the port of Baku announces; the first came in August 2015.",
    ),
    _series(
        "port-of-baku-cargo",
        "Cargo through the port of Baku",
        "Mt",
        "As the port announces; the port moved to Alat, and what is counted in, oil above all, is "
        "not always said. No figure for 2013 to 2016 is held.",
    ),
    _series(
        "port-of-baku-containers",
        "Containers through the port of Baku",
        "TEU",
        "As the port or the Cabinet of Ministers announces; 'more than' in 2024.",
    ),
    _series(
        "china-eu-rail-containers",
        "Containers by rail between China and the European Union",
        "TEU",
        "By way of Kazakhstan, Russia and Belarus, after the index of the carriers.",
    ),
    _series(
        "gallup-approval",
        "Approval of a great power's leadership",
        _CENT,
        "Share approving the leadership of the partner, Gallup World Poll as others quote it; "
        "2006 to 2018 is the mean of four states of Central Asia.",
    ),
    _series(
        "best-able-to-help",
        "Power best able to help against the epidemic",
        _CENT,
        "Share naming the partner, Central Asia Barometer, spring of 2020; China's are 'nearly'.",
    ),
    _series(
        "transfers-from-russia-systems",
        "Money transfers from Russia by transfer systems",
        _MN,
        "From Russia (reporter) to the partner, after the Bank of Russia, to 2015; some pages do "
        "not name the channel. Not to be joined to transfers by all channels.",
    ),
    _series(
        "transfers-from-russia-all",
        "Money transfers from Russia by all channels",
        _MN,
        "From Russia (reporter) to the partner, transfers of individuals after the Bank of Russia.",
    ),
    _series(
        "transfers-received-quoted",
        "Money transfers received by origin",
        _MN,
        "By the reporter from the partner, after the central banks of Kyrgyzstan and Uzbekistan.",
    ),
    _series(
        "entries-into-russia",
        "Entries of foreigners into Russia",
        "crossings",
        "Crossings of the border by citizens of the partner, after the Border Service; crossings, "
        "not people.",
    ),
]

MODULE = Module(
    sources=sources,
    series=SERIES,
    rows=rows,
    countries=[
        {"code": code, "name": name, "kind": "aggregate", "note": note}
        for code, name, note in (
            (CA5, "Central Asia", "Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan"),
            (CA4, "Four states of Central Asia", "Those in which Gallup asked; a mean of states"),
            (EDB13, "Thirteen Eurasian states", "As the Eurasian Development Bank groups them"),
            (CORRIDOR, "Middle Corridor", "Trans-Caspian International Transport Route"),
        )
    ],
)
