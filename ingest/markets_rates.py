"""Exchange rates by day (European Central Bank, Bank of Russia), the key rate and the reserves.

Two clocks run through these tables. The European Central Bank fixes its rates about 14:15 in
Frankfurt and dates them by that day. A rate of the Bank of Russia dated D was set from the
trading of the working day before D, so that it moves a day late against the other.
"""

from __future__ import annotations

import csv
import warnings
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import Any

from openpyxl import load_workbook

from ingest.model import IngestError, Module, Row, Series, Shaped, Source, described
from ingest.package import SLUG, link, number, text
from ingest.publication import public_after

DOMAIN = "finance"
#: 1000 fixings before November 2016 reach back to December 2012.
ECB_START = "2012-10-01"
#: The mean of 2011 to 2013 is the base of one specification on Central Asia.
CBR_START = "2011-01-01"
#: From here on the second file of the Bank of Russia, which has the yuan too.
CBR_SPLIT = "2021-01-01"
#: The dollar, the rouble, the two neighbours, and a basket of emerging and other markets.
_CURRENCIES = "USD RUB CNY JPY KRW BRL MXN ZAR TRY INR IDR PLN HUF THB"
CURRENCIES = _CURRENCIES.split()
#: Currencies of one more basket for November 2016, held to the end of the drift that it tests.
FEW_YEARS = ["CZK", "PHP"]
FEW_YEARS_END = "2017-01-31"
RESERVES = {
    "total_mln_usd": "cbr-reserves",
    "fx_mln_usd": "cbr-reserves-exchange",
    "gold_mln_usd": "cbr-reserves-gold",
}

_PUBLISHER = "Bank of Russia"


def sources(root: Path) -> list[Source]:
    """The central banks' files."""

    def found(entry: str, source: str, vintage: str, short: str) -> Source:
        return described(
            root,
            "markets",
            entry,
            source=source,
            licence="attribution",
            grade="primary document",
            vintage=vintage,
            short=short,
        )

    return [
        found("ecb-eurofxref-hist", "ecb-2026", "2026-04-13", "European Central Bank, 2026"),
        found("cbr-usd-1992-2023", "cbr-usd-2023", "2023-11-30", f"{_PUBLISHER}, 2023"),
        found("cbr-fx-2021-2026", "cbr-2026", "2026-08-20", f"{_PUBLISHER}, 2026"),
        found("cbr-kzt", "cbr-kzt-2022", "2022-11-19", f"{_PUBLISHER}, 2022"),
        found("cbr-key-rate", "cbr-key-rate-2026", "2026-08-20", f"{_PUBLISHER}, 2026"),
        found("cbr-reserves-monthly", "cbr-reserves-2026", "2026-08", f"{_PUBLISHER}, 2026"),
    ]


def rows(root: Path) -> Iterator[Row]:
    """The key rate, the reserves and the monthly mean of the tenge."""
    here = root / "markets"
    before = None
    for day, rate in _pairs(here / "cbr_key_rate_2021_2026.csv", "date", "key_rate_pct"):
        if rate != before:
            yield Row(
                "cbr-key-rate",
                "RUS",
                "",
                day,
                rate,
                day,
                "2026-08-20",
                "reported",
                "cbr-key-rate-2026",
            )
        before = rate
    with (here / "cbr_reserves_monthly_2021_2026.csv").open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            month = cell["date"][:7]
            for column, series in RESERVES.items():
                public = public_after(month, 0, "2026-08")
                yield Row(
                    series,
                    "RUS",
                    "",
                    month,
                    float(cell[column]),
                    public,
                    "2026-08",
                    "reported",
                    "cbr-reserves-2026",
                )
    yield from _tenge(here / "cbr_kzt_quotes_1993_2022.csv")


def _tenge(path: Path) -> Iterator[Row]:
    months: dict[str, list[float]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines, delimiter=";"):
            if cell["updated"] >= CBR_START:
                months[cell["updated"][:7]].append(float(cell["price"]))
    # The last month is cut short by the file's end.
    for month in sorted(months)[:-1]:
        yield Row(
            "cbr-kzt",
            "RUS",
            "KAZ",
            month,
            round(fmean(months[month]), 6),
            public_after(month, 0, "2022-11-19"),
            "2022-11-19",
            "reported",
            "cbr-kzt-2022",
        )


def ecb_rates(root: Path) -> Iterator[dict[str, Any]]:
    """One row a fixing: units of each currency for one euro."""
    with (root / "markets" / "eurofxref-hist.csv").open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            if cell["Date"] < ECB_START:
                continue
            late = cell["Date"] > FEW_YEARS_END
            rates = {code: "" if cell[code] == "N/A" else float(cell[code]) for code in CURRENCIES}
            few = {code: "" if late or cell[code] == "N/A" else float(cell[code]) for code in FEW_YEARS}
            yield {
                "date": cell["Date"],
                **rates,
                **few,
                "period_public": cell["Date"],
                "source": "ecb-2026",
            }


def official_rates(root: Path) -> Iterator[dict[str, Any]]:
    """One row a day on which the Bank of Russia set a rate: roubles for one unit."""
    path = root / "markets" / "RC_F01_07_1992_T30_11_2023.xlsx"
    with warnings.catch_warnings():
        # The producer's workbook has no default style, which matters to nobody here.
        warnings.simplefilter("ignore", UserWarning)
        book = load_workbook(path, read_only=True, data_only=True)
    for line in book.active.iter_rows(min_row=2, max_col=3, values_only=True):
        if line[1] is None:
            continue
        day = line[1].strftime("%Y-%m-%d")
        if CBR_START <= day < CBR_SPLIT:
            if line[0] != 1:
                raise IngestError(f"{path.name}: {day} is the price of {line[0]} dollars, not of one")
            yield _official(day, {"USD": float(line[2])}, "cbr-usd-2023")
    book.close()
    days: dict[str, dict[str, float]] = defaultdict(dict)
    with (root / "markets" / "cbr_fx_rates_2021_2026.csv").open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            days[cell["date"]][cell["currency"]] = float(cell["rub_per_unit"])
    for day, rates in days.items():
        yield _official(day, rates, "cbr-2026")


def _official(day: str, rates: dict[str, float], source: str) -> dict[str, Any]:
    cells = {code: rates.get(code, "") for code in ("USD", "CNY")}
    return {"date": day, **cells, "period_public": day, "source": source}


def _pairs(path: Path, key: str, value: str) -> list[tuple[str, float]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return sorted((cell[key], float(cell[value])) for cell in csv.DictReader(lines))


def day_field(name: str, title: str) -> dict[str, Any]:
    """A required day."""
    return {"name": name, "type": "date", "title": title, "constraints": {"required": True}}


#: The clock of a quotation and its source: the last fields of each table of markets.
CLOCK = [
    day_field("period_public", "The day itself: a quotation is public when it is made"),
    text("source", "Source", pattern=SLUG),
]


def daily(fields: list[dict[str, Any]], key: list[str]) -> dict[str, Any]:
    """Schema of a table by day that ends with its clock and source."""
    return {
        "fields": [*fields, *CLOCK],
        "primaryKey": key,
        "foreignKeys": [link("source", "sources", "source")],
        "missingValues": [""],
    }


_SUSPENDED = {
    "RUB": "Roubles for a euro; suspended by the European Central Bank, last fixed on 1 March 2022",
    "CZK": "CZK for a euro, to January 2017; empty: not held",
    "PHP": "PHP for a euro, to January 2017; empty: not held",
}


def _series(
    name: str, title: str, unit: str, prices: str, frequency: str, definition: str, rule: str
) -> Series:
    return Series(name, DOMAIN, title, unit, prices, frequency, definition, rule, "attribution")


_STOCK = (
    "International reserves of the Russian Federation on the first day of the month, with what has "
    "been immobilised abroad since February 2022; no split by currency."
)
_STOCK_RULE = "Assumed: public by the end of the month on whose first day the stock stands."

MODULE = Module(
    sources=sources,
    series=[
        _series(
            "cbr-key-rate",
            "Key rate of the Bank of Russia",
            "per cent a year",
            "none",
            "irregular",
            "The rate from the day of the row to the day before the next row; the first row is the "
            "rate then already in force.",
            "The day from which the rate holds; it is announced before.",
        ),
        _series(
            "cbr-reserves", "Reserves of Russia", "US$ mn", "nominal", "M", f"Total. {_STOCK}", _STOCK_RULE
        ),
        _series(
            "cbr-reserves-exchange",
            "Reserves of Russia in foreign exchange",
            "US$ mn",
            "nominal",
            "M",
            f"Foreign exchange, special drawing rights and position in the Fund. {_STOCK}",
            _STOCK_RULE,
        ),
        _series(
            "cbr-reserves-gold",
            "Reserves of Russia in gold",
            "US$ mn",
            "nominal",
            "M",
            f"Monetary gold at market prices. {_STOCK}",
            _STOCK_RULE,
        ),
        _series(
            "cbr-kzt",
            "Official rate of the tenge in Russia",
            "roubles for 100 tenge",
            "nominal",
            "M",
            "Mean of the official rates dated in the month; a rate dated D was set from the trading "
            "of the working day before.",
            "The last day of the month; each rate is public before the day of its date.",
        ),
    ],
    rows=rows,
    tables=[
        Shaped(
            name="ecb-rates",
            settled=True,
            title=(
                "Euro reference rates, one row a fixing (about 14:15 in Frankfurt, before Brent and the "
                "American markets close)"
            ),
            schema=daily(
                [
                    day_field("date", "Day of the fixing"),
                    *(
                        number(
                            code,
                            _SUSPENDED.get(code, f"{code} for a euro; empty: not fixed"),
                            required=False,
                            minimum=0,
                        )
                        for code in (*CURRENCIES, *FEW_YEARS)
                    ),
                ],
                ["date"],
            ),
            rows=ecb_rates,
        ),
        Shaped(
            name="official-rates",
            settled=True,
            title=(
                "Official rates of the Bank of Russia, one row a day for which a rate was set, from the "
                "trading of the working day before; after 13 June 2024 the dollar rests on reports of "
                "banks"
            ),
            schema=daily(
                [
                    day_field("date", "Day for which the rate holds; shift by one for the day of trading"),
                    number("USD", "Roubles for a US dollar", required=False, minimum=0),
                    number("CNY", "Roubles for a yuan; from 2021", required=False, minimum=0),
                ],
                ["date"],
            ),
            rows=official_rates,
        ),
    ],
)
