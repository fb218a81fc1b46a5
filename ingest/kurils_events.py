"""Dated events between Japan and Russia and on the islands, 1855 to 2026, each with one page.

The wording is the collection's own; where a page that was read does not bear out a day or a
word of it, the table below gives the coarser date or the narrower words. An event of which
no page was read is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
import yaml

from clock.periods import last_day
from ingest.kurils_pages import date_of, page, page_at
from ingest.model import IngestError, Module, Row, Series, Shaped, Source
from ingest.package import DATE, SLUG, link, text

KINDS = (
    "administration",
    "context",
    "diplomacy",
    "document",
    "economy",
    "energy",
    "exchange",
    "law",
    "military",
    "poll",
    "population",
    "sanctions",
    "summit",
    "treaty",
    "visit",
    "war",
)


class Event(NamedTuple):
    """What the table adds to an event of the collection.

    Attributes:
        title, place: in short; place is empty where there is none.
        source: the page, as far as more than one was read that of the best grade.
        date, end, what, kind: in place of the collection's, where not empty.
    """

    title: str
    place: str
    source: str
    date: str = ""
    end: str = ""
    what: str = ""
    kind: str = ""


#: Date of the collection to event.
EVENTS = {
    "1855-02-07": Event("Treaty of Shimoda", "Shimoda", "mofa-faq-2026-11-24"),
    "1875-05-07": Event(
        "Sakhalin exchanged for the Kurils", "Saint Petersburg", "compendium-1875-2001-03-01"
    ),
    "1905-09-05": Event("Treaty of Portsmouth", "Portsmouth", "frus-1905-12-13"),
    "1945-08-09": Event("Soviet Union opens war on Japan", "", "mofa-territory-2026-11-24"),
    "1945-08-28": Event(
        "Soviet forces take the four islands, to 5 September",
        "Iturup, Kunashir, Shikotan, Habomai",
        "mofa-territory-2026-11-24",
        end="1945-09-05",
    ),
    "1946-06-05": Event("Yuzhno-Kurilsky district formed", "Kunashir", "kurilnews-2024-06-09"),
    "1949": Event("Japanese residents deported", "", "mofa-overview-2026-11-24"),
    "1951-09-08": Event(
        "San Francisco Peace Treaty, not signed by the Soviet Union", "San Francisco", "mofa-faq-2026-11-24"
    ),
    "1956-10-19": Event(
        "Joint Declaration signed",
        "Moscow",
        "untc-3768-articles-1956-10-19",
        what=(
            "Joint Declaration of Japan and the Soviet Union: ends the state of war; article 9 "
            "agrees to hand over Habomai and Shikotan after a peace treaty; in force with the "
            "exchange of ratifications."
        ),
    ),
    "1960-01-27": Event(
        "Soviet memorandum makes the handover wait for foreign troops to leave Japan",
        "",
        "japan-times-2018-12-14",
        kind="document",
    ),
    "1991-04": Event(
        "Communiqué of Tokyo: territorial demarcation is part of the talks",
        "Tokyo",
        "joint-communique-1991-04",
        "1991-04-16",
        "1991-04-19",
        "Gorbachev visits Japan: talks on a peace treaty and on territorial demarcation.",
        "document",
    ),
    "1992": Event("Visa-free exchange begins", "", "hokkaido-exchange-2026-11-24"),
    "1993-10-13": Event("Tokyo Declaration", "Tokyo", "tokyo-declaration-1993-10-13", kind="document"),
    "1997-11": Event("Krasnoyarsk summit", "Krasnoyarsk", "kremlin-2000-09-03"),
    "1998-02-21": Event("Agreement on fishing", "", "republic-fisheries-2026-11-24", kind="economy"),
    "1998-04": Event("Kawana summit", "Kawana", "japan-times-2000-09-05"),
    "1999-09-02": Event("Free visits agreed", "", "hoppou-visits-2026-11-24"),
    "2000-09-04": Event("Putin acknowledges the declaration", "Tokyo", "japan-times-2000-09-05"),
    "2001-03-25": Event("Irkutsk Statement", "Irkutsk", "mofa-2001-03-25", kind="document"),
    "2006-08-09": Event("Federal programme for the Kurils 2007-2015", "", "russia-decree-2006-08-09"),
    "2009": Event("Liquefied gas from Sakhalin", "Sakhalin", "nippon-copy-2026-11-24"),
    "2010-11-01": Event("Medvedev visits Kunashir", "Kunashir", "washington-times-2010-11-01"),
    "2012-07-03": Event("Medvedev visits Kunashir again", "Kunashir", "japan-times-2019-08-02", "2012-07"),
    "2013-04-29": Event("Abe and Putin revive the talks", "Moscow", "upi-2013-04-29"),
    "2014-03-18": Event("Japan suspends talks over Crimea", "Tokyo", "mofa-2014-03-18"),
    "2014-04": Event("Japan denies visas to 23 persons", "Tokyo", "mofa-2014-04-29", "2014-04-29"),
    "2014-08-05": Event("Japan freezes assets", "Tokyo", "ap-2014-08-05"),
    "2014-09-24": Event("Japan restricts arms and five banks", "Tokyo", "lexology-2014-09-24"),
    "2015-08-04": Event("Federal programme for the Kurils 2016-2025", "", "russia-decree-2015-08-04"),
    "2015-08-22": Event("Medvedev visits Iturup", "Iturup", "asiaone-2015-08-22"),
    "2016-03": Event("Missiles for the Kurils announced", "", "japan-times-2016-11-23"),
    "2016-05-06": Event("Abe presents eight points", "Sochi", "nikkei-2016-05-06"),
    "2016-08-05": Event("Levada poll published", "", "sputnik-2016-08-05"),
    "2016-09-02": Event("Abe and Putin meet", "Vladivostok", "asahi-2016-09-03"),
    "2016-11-19": Event("Abe and Putin meet", "Lima", "mofa-lima-2016-11-19"),
    "2016-11-22": Event("Coastal missiles reported", "Iturup, Kunashir", "rfe-rl-2016-11-22"),
    "2016-12-15": Event(
        "Abe and Putin meet, first day",
        "Nagato",
        "tass-2016-12-15",
        what="Abe and Putin meet in Nagato: free visits, joint economic activity, a peace treaty.",
    ),
    "2016-12-16": Event(
        "Abe and Putin meet, second day",
        "Tokyo",
        "kremlin-2016-12-16",
        what="Tokyo: Abe and Putin speak to the press on a peace treaty and the islands' future.",
    ),
    "2017-04-27": Event("Abe and Putin meet", "Moscow", "ldp-2017-04-27"),
    "2017-09": Event("Grave visits by air", "", "us-embassy-2017-11-13"),
    "2017-11-10": Event("Abe and Putin meet", "Da Nang", "us-embassy-2017-11-13"),
    "2018-05-26": Event("Abe and Putin meet", "Moscow", "japan-times-2018-05-27"),
    "2018-09-12": Event("Putin proposes a treaty without conditions", "Vladivostok", "putin-2018-09-12"),
    "2018-11-14": Event("Talks on the basis of 1956", "Singapore", "kremlin-2018-11-14"),
    "2018-11-30": Event(
        "Levada poll published",
        "",
        "japan-times-2018-12-01",
        "2018-12-01",
    ),
    "2018-12-01": Event("Foreign ministers put in charge", "Buenos Aires", "mofa-2018-12-01"),
    "2019-01-22": Event("Abe and Putin meet", "Moscow", "ldp-2019-01-22"),
    "2019-02-19": Event("VCIOM poll of the islanders published", "", "tass-2019-02-19"),
    "2019-06-29": Event(
        "Abe and Putin meet",
        "Osaka",
        "ap-2019-06-29",
        what="Osaka: new economic and tourist exchange, no visible progress on the islands.",
    ),
    "2019-08-02": Event("Medvedev visits Iturup again", "Iturup", "japan-times-2019-08-02"),
    "2019-09-05": Event(
        "Abe and Putin meet",
        "Vladivostok",
        "mofa-2019-09-05",
        what="Vladivostok: 27th Abe-Putin meeting.",
    ),
    "2020-07-01": Event(
        "Amended constitution bars alienation of territory", "", "tass-2020-07-05", "2020-07-04"
    ),
    "2020-12-01": Event("Air defence missiles on duty", "Iturup", "tass-2020-12-01"),
    "2021-07-26": Event("Mishustin visits Iturup", "Iturup", "ap-2021-07-26"),
    "2022-02-24": Event("Russia invades Ukraine", "", "republic-talks-2026-11-24"),
    "2022-03-16": Event("Japan withdraws most-favoured status", "Tokyo", "russland-news-2026-11-24"),
    "2022-03-21": Event("Russia ends the talks", "Moscow", "interfax-2022-03-21", kind="document"),
    "2022-06-07": Event(
        "Russia suspends the fishing agreement", "Moscow", "republic-fisheries-2026-11-24", kind="economy"
    ),
    "2022-09-05": Event("Russia ends facilitated visits", "Moscow", "sputnik-2022-09-06"),
    "2023-03-22": Event("Missiles on Paramushir", "Paramushir", "al-arabiya-2023-03-22"),
    "2023-05-30": Event("Count of the islanders published", "", "hokkaido-shimbun-2023-05-30"),
    "2025-01-24": Event("Japan repeats the aim of a treaty", "Tokyo", "tass-2025-01-25"),
    "2025-04-08": Event("Bluebook calls the islands occupied", "Tokyo", "pravda-network-2025-04-08"),
    "2025-10-24": Event("New Japanese cabinet aims at a treaty", "Tokyo", "latestnewsx-2025-10", "2025-10"),
    "2026-02-20": Event("Russia sees no ground for talks", "Moscow", "tass-2026-02-20"),
}

#: Documents that the collection does not list, and a naval night: each read on the page named.
MORE = (
    Event(
        "Cairo statement: Japan to be expelled from what it took by violence and greed",
        "",
        "frus-1955-d12",
        "1943-12-01",
        what="Statement of the Cairo Conference: Japan shall be expelled from all other territories which "
        "she has taken by violence and greed.",
        kind="document",
    ),
    Event(
        "Agreement of Yalta gives the Kuril islands to the Soviet Union",
        "Yalta",
        "frus-1949-d106",
        "1945-02-11",
        what="Agreement of three powers at Yalta: the Kuril islands shall be handed over to the Soviet "
        "Union.",
        kind="document",
    ),
    Event(
        "Potsdam Proclamation",
        "Potsdam",
        "frus-1955-d12",
        "1945-07-26",
        what="Potsdam Proclamation, which takes in the statement of Cairo; Japan accepts it in its "
        "surrender.",
        kind="document",
    ),
    Event(
        "General Order No. 1: forces in the Kuriles to surrender to the Soviet command",
        "",
        "frus-1955-d34",
        "1945-09-02",
        what="General Order No. 1: Japanese troops in Karafuto and the Kuriles should surrender to the "
        "commander of Soviet forces in the Far East.",
        kind="document",
    ),
    Event(
        "Allied memorandum SCAPIN 677: Kuriles, Habomai and Shikotan out of Japan's administration",
        "Tokyo",
        "scapin-copy-2006-07",
        "1946-01-29",
        what="Memorandum of the Supreme Commander: Japan's administration ends over the Kurile Islands, the "
        "Habomai group and Shikotan.",
        kind="document",
    ),
    Event(
        "Japan's treaty bureau counts Iturup and Kunashir among the Kuriles given up",
        "Tokyo",
        "clark-2005-03-24",
        "1951-10-19",
        what="K. Nishimura, head of the Treaties Bureau, tells the Diet that the Kurils of the peace treaty "
        "include Etorofu and Kunashiri.",
        kind="document",
    ),
    Event(
        "Joint Declaration in force: the state of war ends",
        "",
        "wikipedia-declaration-2024-02",
        "1956-12-12",
        what="The Joint Declaration takes effect; with it the state of war ends.",
        kind="treaty",
    ),
    Event(
        "Chinese and Russian warships near the Senkaku islands",
        "",
        "reuters-2016-06-09",
        "2016-06-09",
        what="A Chinese frigate and three Russian warships enter waters close to the Senkaku islands in one "
        "night; Japan summons China's ambassador and looks into whether the acts were related.",
        kind="context",
    ),
)
#: Meetings that the collection has as planned or unseen, each on a page that attests it as held.
ATTESTED = (
    ("2013-09-05", "Saint Petersburg", "g20-2013-09-05"),
    ("2014-02", "Sochi", "mofa-2014-10-17"),
    ("2014-11-09", "Beijing", "kremlin-2014-11-09"),
    ("2015-09-28", "New York", "asiaone-2015-09"),
    ("2017-07-07", "Hamburg", "tass-2017-07-07"),
    ("2017-09-07", "Vladivostok", "kremlin-2017-09-07"),
    ("2018-09", "Vladivostok", "kremlin-2018-11-14"),
)

#: Left out: no page was read, or none that gives the year.
UNREAD = {"1973-10-10", "2017-01-20", "2020-09-16", "2021-12-02"}

#: Meetings that the collection lists apart, by their number there: place, page, date as read.
MEETINGS = {
    "5": ("Lough Erne", "rbth-2013-06-19", "2013-06"),
    "9": ("Milan", "caravel-2014-10-18", "2014-10"),
    "12": ("Antalya", "yomiuri-2015-11-17", "2015-11-15"),
}
#: Meetings whose number the page itself states.
NUMBERED = ("13", "14", "15", "20", "21", "24", "25", "27")


def _events(root: Path) -> Iterator[dict[str, Any]]:
    path = root / "kurils" / "timeline_candidates.yml"
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))["events"]
    if strange := sorted({str(row["date"]) for row in listed} ^ (set(EVENTS) | UNREAD)):
        raise IngestError(f"timeline_candidates.yml: dates that do not match: {', '.join(strange)}")
    for row in listed:
        key = str(row["date"])
        if key in UNREAD:
            continue
        event = EVENTS[key]
        what = event.what or row["event"]
        yield _event(event, event.date or key, what, event.kind or row["kind"])
    for event in MORE:
        yield _event(event, event.date, event.what, event.kind)
    for date, place, source in ATTESTED:
        event = Event("Abe and Putin meet", place, source)
        yield _event(event, date, f"Meeting of Abe and Putin, {place}.", "summit")
    for line in _meetings(root):
        if line["ordinal"] in MEETINGS:
            place, source, date = MEETINGS[line["ordinal"]]
            event = Event("Abe and Putin meet", place, source)
            yield _event(event, date, f"Meeting of Abe and Putin, {line['place']}.", "summit")


def _event(event: Event, date: str, what: str, kind: str) -> dict[str, Any]:
    return {
        "date": date,
        "end": event.end,
        "title": event.title,
        "what": what,
        "place": event.place,
        "kind": kind,
        "period_public": last_day(event.end or date),
        "source": event.source,
    }


def _meetings(root: Path) -> list[dict[str, str]]:
    table = pd.read_csv(root / "kurils" / "abe_putin_meetings.csv", dtype=str, keep_default_na=False)
    return [line for line in table.to_dict("records") if line["seen"] == "yes"]


def rows(root: Path) -> Iterator[Row]:
    """The number of the meeting, where a page states it."""
    for line in _meetings(root):
        if line["ordinal"] not in NUMBERED:
            continue
        if line["ordinal"] not in line["quote"]:
            raise IngestError(f"abe_putin_meetings.csv: the number of {line['ordinal']} is not quoted")
        source = page_at(line["source_url"])
        yield Row(
            "abe-putin-meetings",
            "JPN",
            "RUS",
            line["date"],
            float(line["ordinal"]),
            last_day(date_of(source)),
            date_of(source),
            "quoted",
            source,
        )


def sources(root: Path) -> list[Source]:
    """The pages of the events and meetings."""
    used = {row["source"] for row in _events(root)} | {row.source for row in rows(root)}
    return [page(source) for source in sorted(used)]


MODULE = Module(
    sources=sources,
    series=[
        Series(
            series="abe-putin-meetings",
            domain="kurils",
            title="Meetings of Abe and Putin to date",
            unit="meetings",
            prices="none",
            frequency="irregular",
            definition=(
                "Number of the meeting held on that day, counted from 2006, where a page that was "
                "read states it. Meetings between two stated numbers follow from them; their days "
                "are in the table of events as far as a page gives them."
            ),
            period_public_rule="The last day of the date of the page that states the number.",
            licence="figures-only",
        )
    ],
    rows=rows,
    tables=[
        Shaped(
            name="events",
            title="Events between Japan and Russia and on the islands, one row an event",
            schema={
                "fields": [
                    text("date", "Day, month or year, as far as a page gives it", pattern=DATE),
                    text("end", "Last day, where it lasted", required=False, pattern=DATE),
                    text("title", "In short"),
                    text("what", "What happened"),
                    text("place", "Where", required=False),
                    text("kind", "Kind", enum=list(KINDS)),
                    {
                        "name": "period_public",
                        "type": "date",
                        "title": "Last day of the event: it was public then",
                        "constraints": {"required": True},
                    },
                    text("source", "Source", pattern=SLUG),
                ],
                "primaryKey": ["date", "title"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=_events,
        )
    ],
)
