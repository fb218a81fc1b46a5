"""What pages quote on Japan and Russia: polls, trade in yen, projects, firms, the Far East."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from clock.periods import last_day
from ingest.kurils_pages import PAGES, date_of, page, page_at
from ingest.model import IngestError, Module, Row, Shaped, Source
from ingest.package import SLUG, STATUSES, link, number, period, text

_ALL, _SOME = "All islands at once or nothing less", "Some islands first, or a part"
#: What newspapers' polls say that Japanese want: pollster, fieldwork, answer, per cent, words, page.
_ON_TWO_ISLANDS = (
    (
        "Mainichi",
        "2016-11",
        _SOME,
        "57",
        "Fifty-seven percent of pollees [...] said Japan should not insist on getting back all of the four",
        "mainichi-2016-11-07",
    ),
    (
        "Mainichi",
        "2016-11",
        _ALL,
        "25",
        "25 percent said the government should work on reclaiming all the four islands",
        "mainichi-2016-11-07",
    ),
    (
        "Nikkei and TV Tokyo",
        "2016-11",
        _SOME,
        "60",
        "60% said, “In its negotiations with Russia, Japan should aim for at least the partial return",
        "nikkei-copy-2016-11-29",
    ),
    (
        "Nikkei and TV Tokyo",
        "2016-11",
        _ALL,
        "29",
        "29% said that “Japan should aim to have all four islands returned",
        "nikkei-copy-2016-11-29",
    ),
    (
        "Nikkei and TV Tokyo",
        "2018-11",
        _SOME,
        "46",
        "An initial return of two islands garnered 46% support",
        "nikkei-2018-11",
    ),
    (
        "Nikkei and TV Tokyo",
        "2018-11",
        _ALL,
        "33",
        "Thirty-three percent wanted all four returned together",
        "nikkei-2018-11",
    ),
    (
        "Nikkei and TV Tokyo",
        "2018-11",
        "Two islands and no more",
        "5",
        "5% were satisfied with getting just two islands back",
        "nikkei-2018-11",
    ),
    (
        "Yomiuri",
        "2018-11",
        _SOME,
        "58",
        "58 percent said the government should prioritize the realization of the return of the two islands",
        "yomiuri-copy-2018-11",
    ),
    (
        "Yomiuri",
        "2018-11",
        _ALL,
        "25",
        "25 percent said the government should aim to achieve the return of all four islands at the same "
        "time",
        "yomiuri-copy-2018-11",
    ),
    (
        "Yomiuri",
        "2018-11",
        "Two islands and no more",
        "11",
        "11 percent said the northern territories issue should be considered settled with the return of two",
        "yomiuri-copy-2018-11",
    ),
)
#: Pages that the quoted rows on trade already use, with the date of the page.
_SHARED = {
    "https://tass.com/economy/1736657": ("quoted-tass-2024-01", "2024-01-24"),
    ("https://maxifyfx.com/news/sharp-decline-in-japan-russia-trade-in-2024-amid-shifting-energy-sources"): (
        "quoted-maxifyfx-2025",
        "2025",
    ),
}
_FLOWS = {
    "total": "quoted-turnover-yen",
    "imports_from_russia": "quoted-imports-yen",
    "exports_to_russia": "quoted-exports-yen",
}
#: Figures that the quoted rows on trade hold already, from the same pages.
_HELD = {
    ("CY2023", "imports_from_russia"),
    ("CY2023", "exports_to_russia"),
    ("FY2024", "total"),
}
_FIELDWORK = {"2024-autumn": "2024", "2016-03/04": "2016-03/2016-04"}
_WHEN = {
    "1992-2019": "1992/2019",
    "1991-2017": "1991/2017",
    # Said in September 2025 of "ten years".
    "10 years to 2024/25": "2015/2025",
    "about end-2020": "2020",
}
_POLLSTER = "Ministry of Foreign Affairs of Japan"


def _polls(root: Path) -> Iterator[dict[str, Any]]:
    """Every answer quoted, one row an answer."""
    for line in _lines(root, "polls.csv"):
        question, mode = line["question"], ""
        if match := re.fullmatch(r"(.+) \((interview|mail)\)", question):
            question, mode = match.groups()
        yield _answer(
            line["pollster"],
            line["population"],
            line["fieldwork"],
            question,
            mode,
            line["percent"],
            line["quote"],
            line["source_url"],
        )
    for line in _lines(root, "quoted_japan_far_east.csv"):
        if line["topic"] != "russian_views_of_japan":
            continue
        yield _answer(
            _POLLSTER,
            "Russia",
            line["period"],
            f"{line['entity']}: {line['metric']}",
            "",
            line["value"],
            line["quote"],
            line["url"],
        )
    for pollster, fieldwork, question, share, quote, source in _ON_TWO_ISLANDS:
        address = PAGES[source][2]
        yield _answer(pollster, "Japan", fieldwork, question, "telephone", share, quote, address)


def _answer(
    pollster: str,
    asked: str,
    fieldwork: str,
    question: str,
    mode: str,
    share: str,
    quote: str,
    address: str,
) -> dict[str, Any]:
    source = page_at(address)
    return {
        "pollster": pollster,
        "asked": asked,
        "fieldwork": _FIELDWORK.get(fieldwork, fieldwork),
        "question": question,
        "mode": mode,
        "value": float(share),
        "period_public": last_day(date_of(source)),
        "status": "estimated" if "-> derived" in quote else "quoted",
        "quotation": quote,
        "source": source,
    }


def _figures(root: Path) -> Iterator[dict[str, Any]]:
    """Single figures that are no poll and no trade."""
    for line in _lines(root, "other_counts_press.csv"):
        yield _figure(
            line["topic"],
            line["item"],
            "",
            line["as_of"],
            line["value"],
            line["unit"],
            line["quote"],
            line["source_url"],
        )
    for line in _lines(root, "quoted_japan_far_east.csv"):
        if line["topic"] == "russian_views_of_japan":
            continue
        yield _figure(
            line["topic"].replace("_", " "),
            line["metric"],
            line["entity"],
            line["period"],
            line["value"],
            line["unit"].replace("%", "per cent"),
            line["quote"],
            line["url"],
        )


def _figure(
    topic: str, item: str, about: str, when: str, value: str, unit: str, quote: str, address: str
) -> dict[str, Any]:
    source = page_at(address)
    return {
        "topic": topic,
        "item": item,
        "about": about,
        "period": _WHEN.get(when, when),
        "value": float(value),
        "unit": unit,
        "period_public": last_day(date_of(source)),
        "status": "quoted",
        "quotation": quote,
        "source": source,
    }


def rows(root: Path) -> Iterator[Row]:
    """Trade of Japan with Russia in yen, under the series of the other quoted figures."""
    for line in _lines(root, "japan_russia_trade_press.csv"):
        if (line["period"], line["flow"]) in _HELD:
            continue
        source, vintage = _SHARED.get(line["source_url"], ("", ""))
        if not source:
            source = page_at(line["source_url"])
            vintage = date_of(source)
        yield Row(
            _FLOWS[line["flow"]],
            "JPN",
            "RUS",
            _span(line["period"]),
            float(line["billion_yen"]),
            last_day(vintage),
            vintage,
            "quoted",
            source,
        )


def _span(label: str) -> str:
    """``CY2021``, ``FY2022`` (April to March) or ``H1 2023`` as an ISO 8601 period."""
    if match := re.fullmatch(r"CY(\d{4})", label):
        return match[1]
    if match := re.fullmatch(r"FY(\d{4})", label):
        return f"{match[1]}-04/{int(match[1]) + 1}-03"
    if match := re.fullmatch(r"H1 (\d{4})", label):
        return f"{match[1]}-01/{match[1]}-06"
    raise IngestError(f"japan_russia_trade_press.csv: {label!r} is no period that is known")


def _lines(root: Path, file: str) -> list[dict[str, str]]:
    table = pd.read_csv(root / "kurils" / file, dtype=str, keep_default_na=False)
    return table.to_dict("records")


def sources(root: Path) -> list[Source]:
    """The pages quoted."""
    shared = {source for source, _ in _SHARED.values()}
    used = {row["source"] for row in (*_polls(root), *_figures(root))}
    used |= {row.source for row in rows(root)} - shared
    return [page(source) for source in sorted(used)]


_LAST = [
    {
        "name": "period_public",
        "type": "date",
        "title": "Last day of the date of the page; of an undated page, the day it was read",
        "constraints": {"required": True},
    },
    text("status", "Quoted, or computed from a change that the page prints", enum=STATUSES),
    text("quotation", "The sentence that gives the figure"),
    text("source", "Source", pattern=SLUG),
]

MODULE = Module(
    sources=sources,
    series=[],
    rows=rows,
    tables=[
        Shaped(
            name="polls-japan-russia",
            title="Answers to polls on Japan, Russia and the islands, one row an answer quoted",
            schema={
                "fields": [
                    text("pollster", "Who asked"),
                    text("asked", "Who was asked: adults of a country, or the islanders"),
                    period("fieldwork", "When, as far as the page says"),
                    text("question", "The question or answer in short"),
                    text("mode", "Interview or mail, where it changed", required=False),
                    number("value", "Share of those asked, per cent", minimum=0, maximum=100),
                    *_LAST,
                ],
                "primaryKey": ["pollster", "asked", "fieldwork", "question", "mode"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=_polls,
        ),
        Shaped(
            name="figures-japan-russia",
            title="Single figures quoted on exchange, projects, sanctions, firms and the Far East",
            schema={
                "fields": [
                    text("topic", "Topic"),
                    text("item", "What is counted"),
                    text("about", "Place or partner, where the item does not say", required=False),
                    period("period", "Day or span to which the figure belongs"),
                    number("value", "Value"),
                    text("unit", "Unit"),
                    *_LAST,
                ],
                "primaryKey": ["topic", "item", "about", "period"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=_figures,
        ),
    ],
)
