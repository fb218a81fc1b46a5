"""Trade and settlement figures that pages quote from their producers, one row a figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from clock.periods import last_day
from ingest.model import IngestError, Module, Row, Series, Source, described

#: Entry of the collection to file.
_FILES = {
    "quoted-figures": "quoted_figures_trade.csv",
    "quoted-figures-2": "quoted_figures_trade_2.csv",
}
_AGENCY = "agency or newspaper of record"


@dataclass(frozen=True)
class _Page:
    """A page: its source id, grade and how a source line names it."""

    source: str
    grade: str
    short: str


#: By a part of the address that no other page has.
_PAGES = {
    "news.cgtn.com": _Page("quoted-cgtn-2023", "other", "Bank of Russia, by CGTN, 2023"),
    "world-today-news.com": _Page(
        "quoted-world-today-news-2022", "other", "Bank of Russia, by World Today News, 2022"
    ),
    "elbalad.news": _Page("quoted-elbalad-2023", "other", "Bank of Russia, by El Balad, 2023"),
    "radiometro.ru": _Page("quoted-radiometro-2024", "other", "Bank of Russia, by Radio Metro, 2024"),
    "thegeopost.com": _Page("quoted-geopost-2026", "other", "China Customs, by The Geopost, 2026"),
    "tass.com/economy/1826171": _Page("quoted-tass-2024-08", _AGENCY, "China Customs, by TASS, 2024"),
    "themoscowtimes.com": _Page(
        "quoted-moscow-times-2025", _AGENCY, "China Customs, by The Moscow Times, 2025"
    ),
    "scobricsinsight.com": _Page(
        "quoted-sco-brics-insight-2024", "other", "Russian customs, by SCO BRICS Insight, 2024"
    ),
    "news.ru/economics": _Page("quoted-news-ru-2025", "other", "Russian customs, by News.ru, 2025"),
    "tass.com/economy/1736657": _Page(
        "quoted-tass-2024-01", _AGENCY, "Japan's Ministry of Finance, by TASS, 2024"
    ),
    "maxifyfx.com": _Page("quoted-maxifyfx-2025", "other", "Japan's Ministry of Finance, by MaxifyFX, 2025"),
    "ajupress.com": _Page(
        "quoted-aju-press-2023",
        _AGENCY,
        "Korea International Trade Association, by Aju Press, 2023",
    ),
}

#: Row of the collection to series, reporter, partner and period; other rows are not used.
_ROWS = {
    "gacc-cn-ru-2022": ("quoted-turnover", "CHN", "RUS", "2022"),
    "gacc-cn-ru-2023": ("quoted-turnover", "CHN", "RUS", "2023"),
    "gacc-cn-ru-2024": ("quoted-turnover", "CHN", "RUS", "2024"),
    "gacc-cn-ru-2025": ("quoted-turnover", "CHN", "RUS", "2025"),
    "fts-total-2023": ("quoted-turnover", "RUS", "WLD", "2023"),
    "fts-asia-turnover-2025-9m": ("quoted-turnover", "RUS", "FTS_ASIA", "2025-01/2025-09"),
    "india-ru-2023": ("quoted-turnover", "IND", "RUS", "2023"),
    "kor-rus-2022-t": ("quoted-turnover", "KOR", "RUS", "2022"),
    "kor-rus-2021-x": ("quoted-exports", "KOR", "RUS", "2021"),
    "kor-rus-2022-x": ("quoted-exports", "KOR", "RUS", "2022"),
    "gacc-cn-to-ru-2025h1": ("quoted-exports", "CHN", "RUS", "2025-01/2025-06"),
    "gacc-ru-to-cn-2025h1": ("quoted-imports", "CHN", "RUS", "2025-01/2025-06"),
    "jpn-rus-2023-x": ("quoted-exports-yen", "JPN", "RUS", "2023"),
    "jpn-rus-2023-m": ("quoted-imports-yen", "JPN", "RUS", "2023"),
    "jpn-rus-fy2024": ("quoted-turnover-yen", "JPN", "RUS", "2024-04/2025-03"),
    "cny-export-2022-01": ("yuan-settlement-exports", "RUS", "", "2022-01"),
    "cny-export-2022-09": ("yuan-settlement-exports", "RUS", "", "2022-09"),
    "cny-export-2022-12": ("yuan-settlement-exports", "RUS", "", "2022-12"),
    "cny-export-2023-06": ("yuan-settlement-exports", "RUS", "", "2023-06"),
    "cny-export-2024-01": ("yuan-settlement-exports", "RUS", "", "2024-01"),
    "cny-import-2022-01": ("yuan-settlement-imports", "RUS", "", "2022-01"),
    "cny-import-2022-12": ("yuan-settlement-imports", "RUS", "", "2022-12"),
    "cny-import-2023-06": ("yuan-settlement-imports", "RUS", "", "2023-06"),
    "cny-import-2024-01": ("yuan-settlement-imports", "RUS", "", "2024-01"),
}
_UNITS = {
    "quoted-turnover": "USD bn",
    "quoted-exports": "USD bn",
    "quoted-imports": "USD bn",
    "quoted-exports-yen": "JPY bn",
    "quoted-imports-yen": "JPY bn",
    "quoted-turnover-yen": "JPY bn",
    "yuan-settlement-exports": "percent",
    "yuan-settlement-imports": "percent",
}


def sources(root: Path) -> list[Source]:
    """One source a page."""
    found: dict[str, Source] = {}
    for entry, line in _lines(root):
        page = _page(line["page_url"])
        if page.source not in found:
            found[page.source] = described(
                root,
                "trade",
                entry,
                source=page.source,
                producer=line["attributed_to"],
                title=f"{line['measure']} ({line['attributed_to']}), quoted",
                address=line["page_url"],
                licence="figures-only",
                grade=page.grade,
                vintage=line["page_date"],
                short=page.short,
            )
    return list(found.values())


def rows(root: Path) -> Iterator[Row]:
    """One row a quoted figure, in the unit in which it is quoted."""
    for _, line in _lines(root):
        series, reporter, partner, period = _ROWS[line["id"]]
        if line["unit"] != _UNITS[series]:
            raise IngestError(f"quoted trade, {line['id']}: unit is {line['unit']!r}")
        yield Row(
            series,
            reporter,
            partner,
            period,
            float(line["value"]),
            last_day(line["page_date"]),
            line["page_date"],
            "quoted",
            _page(line["page_url"]).source,
        )


def _lines(root: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows used, each with the entry of its file."""
    missing = set(_ROWS)
    for entry, file in _FILES.items():
        table = pd.read_csv(root / "trade" / file, dtype=str, keep_default_na=False)
        for line in table.to_dict("records"):
            if line["id"] in _ROWS:
                missing.discard(line["id"])
                yield entry, line
    if missing:
        raise IngestError(f"quoted trade: no row {', '.join(sorted(missing))}")


def _page(address: str) -> _Page:
    for part, page in _PAGES.items():
        if part in address:
            return page
    raise IngestError(f"quoted trade: no grade is given for the page {address}")


def _series(name: str, title: str, unit: str, definition: str) -> Series:
    return Series(
        series=name,
        domain="trade",
        title=title,
        unit=unit,
        prices="none" if unit == "per cent" else "nominal",
        frequency="irregular",
        definition=f"{definition} Single figures that pages quote from the producer, not a series.",
        period_public_rule="The last day of the date of the page that quotes the figure.",
        licence="figures-only",
    )


MODULE = Module(
    sources=sources,
    series=[
        _series(
            "quoted-turnover",
            "Trade turnover, quoted",
            "US$ bn",
            "Exports and imports of goods together, as the reporter counts them.",
        ),
        _series(
            "quoted-exports",
            "Exports, quoted",
            "US$ bn",
            "Goods exports of the reporter to the partner.",
        ),
        _series(
            "quoted-imports",
            "Imports, quoted",
            "US$ bn",
            "Goods imports of the reporter from the partner.",
        ),
        _series(
            "quoted-exports-yen",
            "Exports of Japan, quoted",
            "JPY bn",
            "Goods exports of Japan to Russia.",
        ),
        _series(
            "quoted-imports-yen",
            "Imports of Japan, quoted",
            "JPY bn",
            "Goods imports of Japan from Russia.",
        ),
        _series(
            "quoted-turnover-yen",
            "Trade turnover of Japan, quoted",
            "JPY bn",
            "Goods exports and imports of Japan with Russia together, by Japanese fiscal year.",
        ),
        _series(
            "yuan-settlement-exports",
            "Yuan in the settlement of Russia's exports",
            "per cent",
            "Share of the Chinese yuan in payments for Russian exports, after the Bank of Russia.",
        ),
        _series(
            "yuan-settlement-imports",
            "Yuan in the settlement of Russia's imports",
            "per cent",
            "Share of the Chinese yuan in payments for Russian imports, after the Bank of Russia.",
        ),
    ],
    rows=rows,
)
