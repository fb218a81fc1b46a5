"""The words on which each line between the two states rests, 1855 to 1946, clause by clause.

Nothing is cited from memory: each clause was read on the page named. Where the page gives it in
Russian, ``words`` keep the Russian and ``english`` is this book's rendering; else both are the page's.
A reprint in full has the grade of what it reprints. No text of 1945 or 1946 draws a line at sea.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ingest.kurils_pages import PRIMARY, described, page
from ingest.model import Module, Shaped, Source
from ingest.package import DATE, SLUG, link, text


class Clause(NamedTuple):
    """One clause.

    Attributes:
        date: of the instrument.
        instrument: its name and the article.
        line: the name of the line on the map that it gives.
        words: the clause as the page gives it.
        english: the same in English.
        source: the page.
    """

    date: str
    instrument: str
    line: str
    words: str
    english: str
    source: str


#: Source id: producer, title, address, of pages used here alone. All reprint the instrument itself.
PAGES = {
    "bulletin-1990-02": (
        "Japan and Russia, in Sakhalin's Kraevedcheskii Biulleten 2/1990",
        "Sakhalin and the Kuril Islands in international treaties and agreements (Russian)",
        "https://elb.ys-citylibrary.ru/userfiles/mag/bulitens/1990-2/files/basic-html/page133.html",
    ),
    "treaty-1875-copy-2026-11-24": (
        "Japan and Russia, on a weblog that reprints the Russian text",
        "Treaty on the exchange of the Kuril Islands for Sakhalin, articles 1 and 2 (Russian)",
        "http://public-vic-foryou1-peterburg.blogspot.com",
    ),
    "treaty-1905-copy-2026-11-24": (
        "Japan and Russia, in a volume scanned by Google Books",
        "Treaty of Portsmouth, articles 8 to 11",
        "https://books.google.com.tw/books?id=-EMMAAAAYAAJ&pg=PA528",
    ),
}

CLAUSES = (
    Clause(
        "1855-02-07",
        "Treaty of Shimoda, article 2",
        "1855",
        "Отныне границы между Россией и Японией будут проходить между островами Итурупом и Урупом.",
        "Henceforth the boundaries between Russia and Japan will pass between the islands of Iturup "
        "and Urup.",
        "bulletin-1990-02",
    ),
    Clause(
        "1855-02-07",
        "Treaty of Shimoda, article 2",
        "",
        "Что касается острова Крафто (Сахалина), то он остается неразделенным между Россией и Японией",
        "As to the island of Krafto (Sakhalin), it remains undivided between Russia and Japan",
        "bulletin-1990-02",
    ),
    Clause(
        "1875-05-07",
        "Treaty of Saint Petersburg, article 1",
        "1875, since 1945",
        "пограничная черта между империями Российской и Японской будет проходить в этих водах через "
        "Лаперузов пролив",
        "the boundary line between the Russian and Japanese empires will pass in these waters through the "
        "strait of La Pérouse",
        "treaty-1875-copy-2026-11-24",
    ),
    Clause(
        "1875-05-07",
        "Treaty of Saint Petersburg, article 2",
        "1875, 1905",
        "the boundary between the Empires of Japan and Russia in these areas shall pass through the Strait "
        "between Cape Lopatka of the Peninsula of Kamchatka and the island of Shumushu",
        "the boundary between the Empires of Japan and Russia in these areas shall pass through the Strait "
        "between Cape Lopatka of the Peninsula of Kamchatka and the island of Shumushu",
        "compendium-1875-2001-03-01",
    ),
    Clause(
        "1905-09-05",
        "Treaty of Portsmouth, article 9",
        "1905",
        "The fiftieth degree of north latitude is adopted as the northern boundary of the ceded territory.",
        "The fiftieth degree of north latitude is adopted as the northern boundary of the ceded territory.",
        "treaty-1905-copy-2026-11-24",
    ),
    Clause(
        "1945-02-11",
        "Agreement of Yalta",
        "since 1945",
        "The Kuril islands shall be handed over to the Soviet Union.",
        "The Kuril islands shall be handed over to the Soviet Union.",
        "frus-1949-d106",
    ),
    Clause(
        "1946-01-29",
        "Allied memorandum SCAPIN 677, paragraph 3",
        "since 1945",
        "excluding […] (c) the Kurile (Chishima) Islands, the Habomai (Hapomaze) Island Group (including "
        "Suisho, Yuri, Akiyuri, Shibotsu and Taraku Islands) and Shikotan Island",
        "excluding […] (c) the Kurile (Chishima) Islands, the Habomai (Hapomaze) Island Group (including "
        "Suisho, Yuri, Akiyuri, Shibotsu and Taraku Islands) and Shikotan Island",
        "scapin-copy-2006-07",
    ),
)


def sources(root: Path) -> list[Source]:
    """The pages on which the clauses were read."""
    own = [described(source, *words, PRIMARY, excerpt=True) for source, words in PAGES.items()]
    return [*own, *(page(clause.source) for clause in CLAUSES if clause.source not in PAGES)]


def _rows(root: Path) -> Iterator[dict[str, Any]]:
    for place, clause in enumerate(CLAUSES, 1):
        yield {"clause": f"{place:02d}", **clause._asdict()}


MODULE = Module(
    sources=sources,
    series=[],
    rows=lambda root: [],
    tables=[
        Shaped(
            name="settlements",
            title="What treaties and orders say of the line between the two states, one row a clause",
            schema={
                "fields": [
                    text("clause", "Place in the order of time", pattern=r"\d\d"),
                    text("date", "Day of the instrument", pattern=DATE),
                    text("instrument", "Instrument and article"),
                    text("line", "Line on the map that it gives", required=False),
                    text("words", "The clause as the page gives it"),
                    text("english", "The same in English"),
                    text("source", "Source", pattern=SLUG),
                ],
                "primaryKey": ["clause"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=_rows,
        )
    ],
)
