"""Scrambles of Japan's air force by fiscal year, and joint exercises of Russia and China."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clock.periods import last_day
from ingest import kurils_pages
from ingest.diplomacy_pages import PAGES, READ, page
from ingest.model import Module, Row, Series, Shaped, Source, Witness, described
from ingest.package import DATE, link, text
from ingest.publication import public_after

SCRAMBLES, PARTIAL, SECOND = "scrambles-quoted", "scrambles-2025-quoted", "scrambles-quoted-second"
EXERCISES = "china-russia-exercises-compiled"
#: Part of a page's address: its date, as the address or the note on the page gives it.
PAGE_DATES = {
    "japantimes.co.jp/news/2012/04/27": "2012-04-27",
    "hatenadiary.jp/entry/20150415": "2015-04-15",
    "boueinews.com/old/news/2016/20160515": "2016-05-15",
    "kantsuu.com/201904/20190412": "2019-04-12",
    "fnn.jp/articles/-/856092": "2025-04-10",
    "nippon.com/en/news/yjj2020040900904": "2020-04-09",
    "yomiuri.co.jp/politics/defense-security/20220125": "2022-01-25",
    "stripes.com/theaters/asia_pacific/2024-04-24": "2024-04-24",
    "j-defense.ikaros.jp/docs/mod/003563": "2025-07-24",
    "j-defense.ikaros.jp/docs/mod/004524": "2026-01-16",
}
#: Column of a file of scrambles: against whose aircraft.
_AGAINST = {"total": "", "against_russian": "RUS", "against_chinese": "CHN"}
#: Exercises as pages count them: series, period, count, page.
_COUNTED = (
    ("china-russia-exercises-total", "2003-01/2022-06", 78, "csis-2022-08-24"),
    ("china-russia-exercises-narrow", "2005-01/2021-12", 53, "csis-2022-06-29"),
)


#: Fiscal 2013, which the compilations know only by subtraction, as a page of the time prints it.
_PRINTED = {"CHN": 415.0, "RUS": 359.0}
_PRINTED_AT = "boueinews-2014-05-01"
_SUBTRACTED = ("jasdf-scrambles", "2013-04/2014-03")


def sources(root: Path) -> list[Source]:
    """Three compilations of scrambles, one of exercises, and the pages that count these."""

    def found(folder: str, entry: str, source: str, short: str) -> Source:
        return described(
            root,
            folder,
            entry,
            source=source,
            licence="figures-only",
            grade="agency or newspaper of record",
            vintage=READ,
            short=short,
        )

    return [
        found("diplomacy", "jasdf-scrambles", SCRAMBLES, "Japan's Joint Staff, quoted by the press"),
        found("diplomacy", "jasdf-fy2025-partial", PARTIAL, "Japan's Joint Staff, quoted"),
        found("kurils", "scrambles", SECOND, "Japan's Joint Staff, quoted by other pages"),
        found("diplomacy", "china-russia-exercises", EXERCISES, "Press, compiled"),
        *(page(source) for *_, source in _COUNTED),
        kurils_pages.page(_PRINTED_AT),
    ]


def rows(root: Path) -> Iterator[Row]:
    """Japan against Russian, Chinese and all aircraft, a fiscal year a row; exercises counted."""
    for series, path, source in (
        ("jasdf-scrambles", "diplomacy/jasdf_scrambles_fy2010_2024_compiled.csv", SCRAMBLES),
        ("jasdf-scrambles-second", "kurils/scrambles_by_fiscal_year.csv", SECOND),
    ):
        for cell in _lines(root / path):
            year = int(cell["fiscal_year"])
            period = f"{year}-04/{year + 1}-03"
            yield from _scrambles(series, cell, period, cell["basis"], source)
    for cell in _lines(root / "diplomacy" / "jasdf_scrambles_fy2025_partial.csv"):
        if cell["period"].startswith("FY2025"):
            period = f"{cell['from'][:7]}/{cell['to'][:7]}"
            yield from _scrambles("jasdf-scrambles", cell, period, "stated", PARTIAL)
    for partner, count in _PRINTED.items():
        date = kurils_pages.date_of(_PRINTED_AT)
        yield Row(
            "jasdf-scrambles", "JPN", partner, "2013-04/2014-03", count, date, date, "quoted", _PRINTED_AT
        )
    for series, period, count, source in _COUNTED:
        date = PAGES[source].date
        yield Row(series, "RUS", "CHN", period, count, date, date, "quoted", source)


def _scrambles(series: str, cell: dict[str, str], period: str, basis: str, source: str) -> Iterator[Row]:
    vintage = page_date(cell["source_url"])
    for column, partner in _AGAINST.items():
        if (series, period) == _SUBTRACTED and partner in _PRINTED:
            continue
        if cell[column]:
            stated = not basis.startswith("derived") or (
                column == "total" and re.search(r"total \d+ (also )?stated", basis) is not None
            )
            yield Row(
                series,
                "JPN",
                partner,
                period,
                float(cell[column]),
                public_after(period, 1, vintage),
                vintage,
                "quoted" if stated else "estimated",
                source,
            )


def page_date(address: str) -> str:
    """The date of a page, or the day on which it was read if it gives none."""
    return next((date for part, date in PAGE_DATES.items() if part in address), READ)


def exercises(root: Path) -> Iterator[dict[str, Any]]:
    """One row an exercise or patrol."""
    for cell in _lines(root / "diplomacy" / "china_russia_joint_exercises_compiled.csv"):
        address = cell["source_url"]
        yield {
            "name": cell["name"],
            "kind": cell["kind"],
            "start": cell["start"],
            "end": cell["end"],
            "area": cell["area"],
            "address": address if address.startswith("http") else "",
            "period_public": last_day(cell["end"] or cell["start"]),
            "source": EXERCISES,
        }


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _scramble_series(name: str, which: str) -> Series:
    return Series(
        series=name,
        domain="diplomacy",
        title=f"Scrambles of Japan's air force{which}",
        unit="scrambles",
        prices="none",
        frequency="irregular",
        definition=(
            "Take-offs against foreign aircraft in a Japanese fiscal year (April to March), against "
            "Russian, Chinese and (partner empty) all aircraft, as Japan's Joint Staff announced them "
            "and pages quote; 'estimated' marks a figure that was derived from stated changes."
        ),
        period_public_rule=(
            "The last day of the month after the period (the Joint Staff announces in April), or the "
            "day of the page if earlier; pages without a date count from the day they were read"
        ),
        licence="figures-only",
    )


def _counted_series(name: str, title: str, definition: str) -> Series:
    return Series(
        series=name,
        domain="diplomacy",
        title=title,
        unit="exercises",
        prices="none",
        frequency="irregular",
        definition=definition,
        period_public_rule="The day of the page that states the count",
        licence="figures-only",
    )


_EXERCISES: dict[str, Any] = {
    "fields": [
        text("name", "Name"),
        text("kind", "Kind"),
        text("start", "First day, month or year", pattern=DATE),
        text("end", "Last day, where a page gives it", required=False, pattern=DATE),
        text("area", "Where, as the page words it"),
        text("address", "Page; empty: the coded documents have it", required=False),
        {
            "name": "period_public",
            "type": "date",
            "title": "Last day of the exercise, or of the month or year that a page gives",
            "constraints": {"required": True},
        },
        text("source", "Source"),
    ],
    "primaryKey": ["name"],
    "foreignKeys": [link("source", "sources", "source")],
    "missingValues": [""],
}

MODULE = Module(
    sources=sources,
    series=[
        _scramble_series("jasdf-scrambles", ""),
        _scramble_series("jasdf-scrambles-second", ", a second compilation"),
        _counted_series(
            "china-russia-exercises-total",
            "Joint exercises of Russia and China as counted",
            "Joint military exercises in which both took part, 2003 to the middle of 2022 ('at least'), "
            "as CSIS ChinaPower counts them; more than half since 2016.",
        ),
        _counted_series(
            "china-russia-exercises-narrow",
            "Joint exercises of Russia and China by a narrower count",
            "Joint military exercises from the first of 2005 to 2021, as CSIS ChinaPower counts them.",
        ),
    ],
    rows=rows,
    witnesses=[
        # Both go back to one announcement, so they should agree to the unit.
        Witness("jasdf-scrambles", "jasdf-scrambles-second", tolerance=0, independent=False),
        Witness("jasdf-scrambles-second", "jasdf-scrambles", tolerance=0, independent=False),
    ],
    tables=[
        Shaped(
            name="exercises",
            title=(
                "Joint exercises and patrols of Russia and China, dated items of 2005 to 2025, one row "
                "an exercise: a sample of the best known, no census"
            ),
            schema=_EXERCISES,
            rows=exercises,
        )
    ],
)
