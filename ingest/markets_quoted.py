"""What pages quote of polls (Levada, Cabinet Office, Gallup, Genron) and of Russia's money.

Where two pages give one answer, the earlier page is taken; the two must agree.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clock.periods import last_day
from ingest.kurils_pages import date_of
from ingest.markets_pages import page, page_at
from ingest.markets_rates import day_field
from ingest.model import IngestError, Module, Row, Shaped, Source
from ingest.package import SLUG, STATUSES, link, number, period, text

FILES = ("figures_quoted_from_pages.csv", "quoted_series_polls_finance.csv")
#: Topic of a poll to who was asked and how its source is titled.
POLLS = {
    "japan_cabinet_office_affinity": ("Japan", "Japan's view of other states"),
    "japan_affinity": ("Japan", "Japan's view of other states"),
    "levada_attitudes": ("Russia", "Russia's view of other states"),
    "levada_enemies_allies": ("Russia", "Whom Russians call hostile or close"),
    "gallup_us_views": ("United States", "America's view of Russia and others"),
    "japan_ties_under_trump": ("Japan", "What Japanese expected of ties with America"),
    "genron_japan_china": ("Japan and China", "What Japanese and Chinese think of each other"),
}
FINANCE = {
    "reserve_composition": "Composition of Russia's reserves",
    "moex_fx_turnover": "Currencies traded in Moscow",
    "trade_settlement": "Currencies of Russia's trade",
    "settlement_currency": "Currencies of Russia's trade",
    "us_treasury_holdings": "Russia's holdings of American debt",
    "russia_cds_5y": "Price of insurance against a default of Russia",
    "fdi_in_russia": "Direct investment in Russia",
}
#: Answers read on pages after the files were made: columns as in the files.
_READ = (
    "topic", "entity", "period", "metric", "value", "unit", "quote", "primary_source", "url",
)  # fmt: skip
_NIKKEI = (
    "46%, foresee no change in bilateral relations under the Trump administration, while 34% expect ties to "
    "deteriorate and 6% expect an improvement"
)
_JIJI = "The proportion of respondents who showed such concerns came to 61.1%"
_ASAHI = "Forty-eight percent believe that relations between the two allies will worsen under Trump"
_ASAHI_NOV = "At that time, 22 percent were negative, 9 percent were positive"
_LEVADA = "Some 37% of respondents have a positive attitude to the United States"
_AT_NIKKEI = "https://asia.nikkei.com/Spotlight/Trump-era-begins/Majority-of-Japanese-disappointed-with-Trump-s-win-poll"
_AT_JIJI = "https://www.nippon.com/en/behind/l10052/"
_AT_ASAHI = "http://atpeacewithpink.blogspot.com/2017/01/not-their-president-either.html"
_AT_LEVADA = "https://www.unian.info/society/1870154-more-russians-positive-about-us-eu-ukraine-poll.html"
_TIES = "japan_ties_under_trump"
_USA = "United States"
READ = (
    (_TIES, _USA, "2016-11-25/2016-11-27", "ties will get worse", "34", "%", _NIKKEI, "Nikkei", _AT_NIKKEI),
    (_TIES, _USA, "2016-11-25/2016-11-27", "ties will get better", "6", "%", _NIKKEI, "Nikkei", _AT_NIKKEI),
    (_TIES, _USA, "2016-12", "anxious about ties", "61.1", "%", _JIJI, "Jiji Press", _AT_JIJI),
    (_TIES, _USA, "2016-11", "ties will get worse", "22", "%", _ASAHI_NOV, "Asahi", _AT_ASAHI),
    (_TIES, _USA, "2017-01-14/2017-01-15", "ties will get worse", "48", "%", _ASAHI, "Asahi", _AT_ASAHI),
    (
        "levada_attitudes", _USA, "2017-03-31/2017-04-03", "attitude good", "37", "%", _LEVADA,
        "Levada Center", _AT_LEVADA,
    ),
)  # fmt: skip
_SPANS = {
    "2014-01 (start)": "2014-01",
    "c.2014-2015 (published 2016-01)": "2014/2015",
    "2020-autumn": "2020",
    "2021-autumn": "2021",
    "2022-01-13/14": "2022-01-13/2022-01-14",
}
_UNITS = {"%": "per cent", "bn USD": "US$ bn", "trn RUB": "trn roubles", "bp": "basis points"}


def _lines(root: Path) -> Iterator[dict[str, str]]:
    """The lines of both files and what was read since, from the earliest page to the latest."""
    found = []
    for file in FILES:
        with (root / "markets" / file).open(encoding="utf-8", newline="") as lines:
            found += [cell for cell in csv.DictReader(lines) if cell["topic"] in {*POLLS, *FINANCE}]
    found += [dict(zip(_READ, cell, strict=True)) for cell in READ]
    # A span from one figure to another is no answer.
    found = [cell for cell in found if "start and end" not in cell["metric"]]
    yield from sorted(found, key=lambda cell: last_day(date_of(page_at(cell["url"]))))


def span(told: str) -> str:
    """An ISO 8601 period for a date as the files tell it."""
    if told in _SPANS:
        return _SPANS[told]
    if match := re.fullmatch(r"(\d{4})-(\d{2})/(\d{2})", told):
        return f"{match[1]}-{match[2]}/{match[1]}-{match[3]}"
    return told.replace(" to ", "/")


def _row(cell: dict[str, str]) -> dict[str, Any]:
    source = page_at(cell["url"])
    return {
        "value": float(cell["value"]),
        "period_public": last_day(date_of(source)),
        "status": "estimated" if cell.get("derived") else "quoted",
        "quotation": " ".join(cell["quote"].split()),
        "source": source,
    }


def polls(root: Path) -> Iterator[dict[str, Any]]:
    """One row an answer, from the earliest page that gives it."""
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for cell in _lines(root):
        if cell["topic"] not in POLLS:
            continue
        speaker, _, mode = cell["primary_source"].partition(" (")
        question = f"{cell['entity']}: {cell['metric'].replace(' (sum of two answers)', '')}"
        pollster = speaker.partition(", ")[0].removesuffix(" World Affairs survey")
        asked, when = POLLS[cell["topic"]][0], span(cell["period"])
        key = (pollster, asked, when, question)
        row = {
            "pollster": pollster,
            "asked": asked,
            "fieldwork": when,
            "question": question,
            "mode": mode.rstrip(")"),
            **_row(cell),
        }
        if found.setdefault(key, row)["value"] != row["value"]:
            raise IngestError(f"two values for {' / '.join(key)}")
    yield from found.values()


def finance(root: Path) -> Iterator[dict[str, Any]]:
    """One row a figure, from the earliest page that gives it."""
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for cell in _lines(root):
        if cell["topic"] not in FINANCE:
            continue
        key = (cell["topic"].replace("_", " "), cell["entity"], cell["metric"], span(cell["period"]))
        unit = cell["unit"].partition(" (")[0]
        row = {
            **dict(zip(("topic", "about", "item", "period"), key, strict=True)),
            "unit": _UNITS[unit],
            **_row(cell),
        }
        if found.setdefault(key, row)["value"] != row["value"]:
            raise IngestError(f"two values for {' / '.join(key)}")
    yield from found.values()


def sources(root: Path) -> list[Source]:
    """The pages that are quoted, each with the speaker it quotes first."""
    used = {row["source"] for row in (*polls(root), *finance(root))}
    found: dict[str, Source] = {}
    for cell in _lines(root):
        source, topic = page_at(cell["url"]), cell["topic"]
        if source in used and source not in found:
            title = POLLS[topic][1] if topic in POLLS else FINANCE[topic]
            found[source] = page(source, cell["primary_source"].partition(" (")[0], title)
    return list(found.values())


def rows(root: Path) -> Iterator[Row]:
    """None: scattered answers are no series."""
    return iter(())


_LAST = [
    day_field("period_public", "Last day of the date of the page; of an undated page, the day it was read"),
    text("status", "Quoted, or computed from a change that the page prints", enum=STATUSES),
    text("quotation", "The sentence that gives the figure"),
    text("source", "Source", pattern=SLUG),
]
_LINKS = {"foreignKeys": [link("source", "sources", "source")], "missingValues": [""]}

MODULE = Module(
    sources=sources,
    series=[],
    rows=rows,
    tables=[
        Shaped(
            name="polls-on-powers",
            title=(
                "Answers to polls in Russia, Japan, China and the United States on other states, one row an "
                "answer quoted; the Cabinet Office asked by interview to 2019 and by mail from 2020"
            ),
            schema={
                "fields": [
                    text("pollster", "Who asked"),
                    text("asked", "Where"),
                    period("fieldwork", "When, as far as the page says"),
                    text("question", "Whom or what the answer is about (or who gives it), and the answer"),
                    text("mode", "Interview or mail, where the page says so", required=False),
                    number("value", "Share of those asked, per cent", minimum=0, maximum=100),
                    *_LAST,
                ],
                "primaryKey": ["pollster", "asked", "fieldwork", "question"],
                **_LINKS,
            },
            rows=polls,
        ),
        Shaped(
            name="figures-on-finance",
            title=(
                "Single figures quoted on Russia's reserves, currencies of trade, American debt, default "
                "insurance and direct investment; scattered dates, not to be joined into a line"
            ),
            schema={
                "fields": [
                    text("topic", "Topic"),
                    text("about", "Whom the figure is about"),
                    text("item", "What is counted"),
                    period("period", "Day or span to which the figure belongs"),
                    text("unit", "Unit"),
                    number("value", "Value"),
                    *_LAST,
                ],
                "primaryKey": ["topic", "about", "item", "period"],
                **_LINKS,
            },
            rows=finance,
        ),
    ],
)
