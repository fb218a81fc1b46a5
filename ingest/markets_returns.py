"""Shares and volatility as returns around events, and Brent by day.

Exchanges and index houses let figures be published, not their tables. So shares and indices
enter as log returns in windows around the events that the book studies, never as prices; what
needs longer spans (how rare a move was, how uneasy a month) is computed here and enters as a
figure. None of these rows can be rerun from prices with the dataset alone.
"""

from __future__ import annotations

import csv
import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean, stdev
from typing import Any

from ingest.markets_rates import CLOCK, daily, day_field
from ingest.model import Module, Row, Series, Shaped, Source, described
from ingest.package import SLUG, link, number, text, whole
from ingest.publication import public_after

#: First days on which the news could move a price in Moscow, with the news.
EVENTS = {
    "2014-07-17": "American sanctions of 16 July 2014",
    "2016-11-09": "Election of Trump, 8 November 2016",
    "2016-12-15": "Putin in Japan, 15 and 16 December 2016",
    "2018-04-09": "American sanctions of 6 April 2018",
    "2018-08-08": "American sanctions announced on 8 August 2018",
    "2022-02-24": "Invasion of Ukraine, 24 February 2022",
    "2024-11-06": "Election of Trump, 5 November 2024",
    "2025-02-13": "Call of Trump and Putin, 12 February 2025",
    "2025-10-23": "American sanctions of 22 October 2025",
}
#: Trading days kept on either side of an event.
REACH = 60
#: The VIX is a control in models fitted on a year before the event, and before each of the two
#: years of quiet days with which the event is compared.
VIX_BEFORE = 800
#: Trading days before an event against which its move is ranked.
PASTS = (250, 1000)

BRENT_START = "2012-10-01"
#: The span of monthly figures: 120 months before November 2016, and the year after.
MONTHS = ("2006-11", "2017-12")

_WSJ = "equity_indices_close_2001_2021.csv"
_EQUITY = "indices-2021"


@dataclass(frozen=True)
class Index:
    """An index or fund: id, its state, title, and the files in which its closes stand.

    ``files`` holds file, column of the day, column of the close, source and separator; a later
    file goes on where the one before ends.
    """

    code: str
    state: str
    title: str
    files: tuple[tuple[str, str, str, str, str], ...]


def _wsj(code: str, state: str, title: str, column: str) -> Index:
    return Index(code, state, title, ((_WSJ, "date", column, _EQUITY, ","),))


INDICES = (
    Index(
        "imoex",
        "RUS",
        "MOEX Russia Index, roubles",
        (
            ("moex_imoex_1997_2024.csv", "date", "close", "imoex-2024", ","),
            ("moex_imoex_2022_2026.csv", "TRADEDATE", "CLOSE", "imoex-2026", ","),
        ),
    ),
    Index(
        "rtsi",
        "RUS",
        "RTS Index, US dollars",
        (
            (_WSJ, "date", "RTSI", _EQUITY, ","),
            ("moex_rtsi_2015_2023.csv", "DATE", "CLOSE", "rtsi-2023", ";"),
        ),
    ),
    Index(
        "rsx",
        "RUS",
        "VanEck Russia fund in New York, dividends reinvested, US dollars",
        (("rsx_etf_daily_2007_2021.csv", "date", "adj_close", "rsx-2021", ","),),
    ),
    Index("gspc", "USA", "S&P 500", (("gspc_daily.csv", "Date", "Close", "gspc-2026", ","),)),
    _wsj("bovespa", "BRA", "Bovespa", "BVSP"),
    _wsj("ipc", "MEX", "S&P/BMV IPC", "MEX_IPC"),
    _wsj("jse", "ZAF", "FTSE/JSE All Share", "JSE_ALSI"),
    _wsj("sensex", "IND", "BSE Sensex", "SENSEX"),
    _wsj("bist", "TUR", "BIST 100", "XU100"),
    _wsj("kospi", "KOR", "Kospi", "KOSPI"),
    _wsj("nikkei", "JPN", "Nikkei 225", "NIKKEI225"),
    _wsj("dax", "DEU", "DAX", "DAX"),
    _wsj("ftse", "GBR", "FTSE 100", "FTSE100"),
    Index("vix", "USA", "Cboe Volatility Index", (("vix-daily.csv", "DATE", "CLOSE", "vix-2026", ","),)),
)
#: Russia is shown by its index in roubles; the rest are neither in Europe nor in Asia.
_NO_VOLATILITY = ("rsx", "rtsi", "bovespa", "ipc", "jse")
#: Files that carry the last close on over holidays: a close equal to the one before is no trading
#: day there.
_REPEATING = {_WSJ, "moex_rtsi_2015_2023.csv"}
#: The exchange's RTS index is taken from its first day on, before the gatherer's ends.
_SPLICE = {"rtsi": "2015-01-05"}

SHARES = {
    "share-closes-2020": "moex_stock_closes_2010_2020.csv",
    "share-closes-2024": "moex_closes_2021_2024.csv",
}
_TICKERS = (
    "AFLT BANE CHMF GAZP GMKN LKOH MAGN MGNT MGTS MOEX MTSS MVID NLMK NVTK PHOR PLZL POLY "
    "QIWIDR ROSN RTKM SBER SIBN SNGS TATN"
)
TICKERS = _TICKERS.split()
#: Columns of the share files that are an index or a currency.
_NO_SHARES = {"date", "IMOEX", "RTSI", "USDRUB_close"}


def sources(root: Path) -> list[Source]:
    """Indices, shares, the fund, the VIX and Brent."""

    def found(entry: str, source: str, vintage: str, short: str, **more: str) -> Source:
        terms = {"licence": "figures-only", "grade": "other"} | more
        return described(root, "markets", entry, source=source, vintage=vintage, short=short, **terms)

    exchange = {"grade": "primary document"}
    return [
        found("moex-imoex-1997-2024", "imoex-2024", "2024-05-03", "Moscow Exchange, 2024", **exchange),
        found("moex-imoex-2022-2026", "imoex-2026", "2026-06-19", "Moscow Exchange, 2026", **exchange),
        found("moex-rtsi-2015-2023", "rtsi-2023", "2023-09-29", "Moscow Exchange through Finam, 2023"),
        found("rsx-etf-daily", "rsx-2021", "2021-08", "NYSE Arca through Yahoo Finance, 2021"),
        found("gspc-daily", "gspc-2026", "2026-08-22", "S&P Dow Jones Indices through Yahoo Finance, 2026"),
        found("equity-indices", _EQUITY, "2021-11-26", "Exchanges through MarketWatch and Finam, 2021"),
        found(
            "moex-stock-closes",
            "share-closes-2020",
            "2020-09-30",
            "Moscow Exchange through Investing.com, 2020",
        ),
        found(
            "moex-closes-2021-2024",
            "share-closes-2024",
            "2025-06-26",
            "Moscow Exchange through Investing.com, 2025",
        ),
        found("vix-daily", "vix-2026", "2026-07-24", "Cboe, 2026", grade="official statement"),
        found(
            "brent-daily",
            "brent-2026",
            "2026-08-22",
            "EIA, 2026",
            licence="open",
            grade="primary document",
        ),
    ]


@cache
def closes(root: Path, index: Index) -> tuple[tuple[str, float, str], ...]:
    """Every day's close with its source, sorted by day, spliced where there are two files."""
    found: dict[str, tuple[float, str]] = {}
    for place, (file, day, close, source, separator) in enumerate(index.files):
        last = _SPLICE.get(index.code) or max(found, default="")
        if place and index.code in _SPLICE:
            found = {key: value for key, value in found.items() if key < last}
        with (root / "markets" / file).open(encoding="utf-8", newline="") as lines:
            before = ""
            for cell in csv.DictReader(lines, delimiter=separator):
                date, price = _iso(cell[day]), cell[close]
                if price and file in _REPEATING and price == before:
                    continue
                before = price or before
                # Rows without a day or a price are no trading days.
                if date and price and (not place or date >= last) and date not in found:
                    found[date] = (float(price), source)
    return tuple((date, *found[date]) for date in sorted(found))


def _iso(day: str) -> str:
    return f"{day[:4]}-{day[4:6]}-{day[6:]}" if day.isdigit() else day


def returns(prices: tuple[tuple[str, float, str], ...]) -> list[tuple[str, float, str]]:
    """Log returns in per cent from one close to the next, dated by the later."""
    return [
        (day, 100 * math.log(price / before), source)
        for (_, before, _), (day, price, source) in zip(prices, prices[1:], strict=False)
    ]


def window(days: list[str], before: int = REACH, after: int = REACH) -> set[str]:
    """The trading days that lie within reach of an event."""
    kept: set[str] = set()
    for event in EVENTS:
        place = bisect_left(days, event)
        # An event on the last days of a file, or beyond it, has no window.
        if place < len(days) and days[place][:7] == event[:7]:
            kept.update(days[max(0, place - before) : place + after + 1])
    return kept


def index_returns(root: Path) -> Iterator[dict[str, Any]]:
    """One row an index and trading day near an event."""
    for index in INDICES:
        series = returns(closes(root, index))
        before = VIX_BEFORE if index.code == "vix" else REACH
        kept = window([day for day, _, _ in series], before)
        for day, value, source in series:
            if day in kept:
                yield {
                    "period_public": day,
                    "series": index.code,
                    "value": round(value, 3),
                    "source": source,
                }


def share_returns(root: Path) -> Iterator[dict[str, Any]]:
    """One row a trading day near an event: the returns of Moscow shares."""
    for source, file in SHARES.items():
        table: dict[str, dict[str, float]] = defaultdict(dict)
        prices: dict[str, list[tuple[str, float, str]]] = defaultdict(list)
        with (root / "markets" / file).open(encoding="utf-8", newline="") as lines:
            for cell in csv.DictReader(lines):
                for ticker in set(cell) - _NO_SHARES:
                    if cell[ticker]:
                        prices[ticker].append((cell["date"], float(cell[ticker]), source))
        for ticker, closing in prices.items():
            for day, value, _ in returns(tuple(sorted(closing))):
                table[day][ticker] = round(value, 3)
        days = sorted(table)
        for day in sorted(window(days)):
            cells = {ticker: table[day].get(ticker, "") for ticker in TICKERS}
            yield {"date": day, **cells, "period_public": day, "source": source}


def event_moves(root: Path) -> Iterator[dict[str, Any]]:
    """One row an event and index: the move, and how many earlier moves were smaller."""
    for index in INDICES:
        series = returns(closes(root, index))
        days, values = [day for day, _, _ in series], [value for _, value, _ in series]
        for event, news in EVENTS.items():
            place = bisect_left(days, event)
            if place >= len(days) or days[place][:7] != event[:7] or place < PASTS[0]:
                continue
            move = values[place]
            row: dict[str, Any] = {
                "event": event,
                "series": index.code,
                "news": news,
                "day": days[place],
                "move": round(move, 3),
                "deviation": round(stdev(values[place - PASTS[0] : place]), 3),
            }
            for past in PASTS:
                earlier = values[max(0, place - past) : place]
                smaller = sum(abs(value) < abs(move) for value in earlier)
                row |= {f"smaller_{past}": smaller} if len(earlier) == past else {}
            yield row | {"period_public": days[place], "source": series[place][2]}


def brent(root: Path) -> Iterator[dict[str, Any]]:
    """One row a day with a spot price."""
    with (root / "markets" / "brent-daily.csv").open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            if cell["Date"] >= BRENT_START and cell["Price"]:
                yield {
                    "date": cell["Date"],
                    "price": float(cell["Price"]),
                    "period_public": cell["Date"],
                    "source": "brent-2026",
                }


def rows(root: Path) -> Iterator[Row]:
    """Monthly means of the VIX and monthly volatility of the indices."""
    vintages = {source.source: source.vintage for source in sources(root)}
    for index in INDICES:
        if index.code in _NO_VOLATILITY:
            continue
        months: dict[str, list[float]] = defaultdict(list)
        source: dict[str, str] = {}
        level = index.code == "vix"
        for day, value, origin in closes(root, index) if level else returns(closes(root, index)):
            months[day[:7]].append(value)
            source[day[:7]] = origin
        for month, values in months.items():
            # A month cut short by the end of a file or a closed exchange gives no figure.
            if MONTHS[0] <= month and (month <= MONTHS[1] or level) and len(values) >= 12:
                vintage = vintages[source[month]]
                yield Row(
                    "vix-monthly" if level else "index-volatility",
                    index.state,
                    "",
                    month,
                    round(fmean(values) if level else stdev(values) * math.sqrt(252), 3),
                    public_after(month, 0, vintage),
                    vintage,
                    "reported" if level else "estimated",
                    source[month],
                )


def _series(name: str, title: str, unit: str, definition: str) -> Series:
    return Series(
        name,
        "finance",
        title,
        unit,
        "none",
        "M",
        definition,
        "The last day of the month: closes are public on their day.",
        "figures-only",
    )


_NAMES = "; ".join(f"{index.code}: {index.title}" for index in INDICES)
_NO_RERUN = "computed from closes that may not be passed on, so it cannot be rerun from here"

MODULE = Module(
    sources=sources,
    series=[
        _series(
            "vix-monthly",
            "Volatility expected of American shares",
            "index points",
            "Mean of the month's closes of the Cboe Volatility Index (VIX), from November 2006; closes "
            "are at 16:15 in New York.",
        ),
        _series(
            "index-volatility",
            "Volatility of a state's shares",
            "per cent a year",
            "Standard deviation of the daily log returns of the month of one index a state, times the "
            f"root of 252; November 2006 to December 2017; {_NO_RERUN}. Indices: "
            + "; ".join(
                f"{index.state} {index.title}"
                for index in INDICES
                if index.code not in (*_NO_VOLATILITY, "vix")
            )
            + ".",
        ),
    ],
    rows=rows,
    tables=[
        Shaped(
            name="index-returns",
            settled=True,
            title=(
                f"Daily log returns of indices within {REACH} trading days of an event of the book (the "
                f"VIX from {VIX_BEFORE} days before), never prices: {_NO_RERUN}; a close carried on over a "
                "holiday is left out"
            ),
            schema={
                "fields": [
                    day_field("period_public", "Trading day: a close is public when it is made"),
                    text("series", _NAMES, pattern=SLUG),
                    number("value", "Log return from the close before, per cent"),
                    CLOCK[-1],
                ],
                "primaryKey": ["period_public", "series"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=index_returns,
        ),
        Shaped(
            name="share-returns",
            settled=True,
            title=(
                f"Daily log returns of Moscow shares within {REACH} trading days of an event of the book, "
                f"without dividends, never prices: {_NO_RERUN}; large firms that survived, without VTB "
                "and Rusal"
            ),
            schema=daily(
                [
                    day_field("date", "Trading day"),
                    *(
                        number(ticker, f"{ticker}, per cent; empty: not held or not traded", required=False)
                        for ticker in TICKERS
                    ),
                ],
                ["date"],
            ),
            rows=share_returns,
        ),
        Shaped(
            name="event-moves",
            settled=True,
            title=(
                "How far an index moved on the first trading day after an event, and how many of the "
                f"{PASTS[0]} or {PASTS[1]} moves before were smaller: {_NO_RERUN}"
            ),
            schema={
                **daily([], ["event", "series"]),
                "fields": [
                    day_field("event", "First day on which the news could move a price in Moscow"),
                    text("series", _NAMES, pattern=SLUG),
                    text("news", "The event"),
                    day_field("day", "First trading day of the index from then on"),
                    number("move", "Log return on that day, per cent"),
                    number(
                        "deviation",
                        f"Standard deviation of the {PASTS[0]} returns before, per cent",
                        minimum=0,
                    ),
                    *(
                        {
                            **whole(f"smaller_{past}", f"Of the {past} moves before, how many were smaller"),
                            "constraints": {"minimum": 0, "maximum": past},
                        }
                        for past in PASTS
                    ),
                    *CLOCK,
                ],
            },
            rows=event_moves,
        ),
        Shaped(
            name="brent-by-day",
            settled=True,
            title="Spot price of Brent free on board, one row a day quoted (after the fixings in Europe)",
            schema=daily(
                [day_field("date", "Day"), number("price", "US dollars a barrel")],
                ["date"],
            ),
            rows=brent,
        ),
    ],
)
