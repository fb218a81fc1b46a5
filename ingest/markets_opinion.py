"""What peoples think of states and of the American president (Pew), and what one account wrote."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clock.periods import last_day
from ingest.markets_rates import day_field
from ingest.model import Module, Row, Series, Shaped, Source, Witness, described
from ingest.package import SLUG, link, period, text
from ingest.publication import public_after

DOMAIN = "opinion"
PEW, PEW_VINTAGE = "pew-all-2024", "2024-10-16"
PUBLISHED_VINTAGE = "2017-07"
#: Waves on either side of 2016 and 2017, in every state asked; the two powers seen.
WAVES = range(2013, 2019)
SEEN = ("USA", "RUS", "CHN")
#: In full: the states of the book.
ASKED = ("JPN", "RUS", "USA", "CHN", "KOR")
#: Column of the published tables to code.
COUNTRIES = {
    "Canada": "CAN",
    "France": "FRA",
    "Germany": "DEU",
    "Greece": "GRC",
    "Hungary": "HUN",
    "Italy": "ITA",
    "Netherlands": "NLD",
    "Poland": "POL",
    "Spain": "ESP",
    "Sweden": "SWE",
    "UK": "GBR",
    "Russia": "RUS",
    "Australia": "AUS",
    "India": "IND",
    "Indonesia": "IDN",
    "Japan": "JPN",
    "Philippines": "PHL",
    "South Korea": "KOR",
    "Vietnam": "VNM",
    "Israel": "ISR",
    "Jordan": "JOR",
    "Lebanon": "LBN",
    "Tunisia": "TUN",
    "Turkey": "TUR",
    "Ghana": "GHA",
    "Kenya": "KEN",
    "Nigeria": "NGA",
    "Senegal": "SEN",
    "South Africa": "ZAF",
    "Tanzania": "TZA",
    "Argentina": "ARG",
    "Brazil": "BRA",
    "Chile": "CHL",
    "Colombia": "COL",
    "Mexico": "MEX",
    "Peru": "PER",
    "Venezuela": "VEN",
}
_FIRST_PUBLISHED = 2009
#: A code of the compiler's that is none, in one wave.
_NO_CODE = "PLS"
_COLUMNS = {"pew-favourability": "fav", "pew-unfavourability": "unfav", "pew-asked": "n_eff"}
_PUBLISHED = {
    "pew-president": ("538_TRUMPWORLD-pres.csv", "pew-president-2017"),
    "pew-america-published": ("538_TRUMPWORLD-us.csv", "pew-america-2017"),
}
_WORDS = "russia putin japan china ukraine korea sanction nato probe"
WORDS = _WORDS.split()
POSTS, POSTS_VINTAGE = "trump-posts-2020", "2020-05-11"


def sources(root: Path) -> list[Source]:
    """Pew's interviews, its published tables, and the archive of posts."""

    def found(entry: str, source: str, licence: str, grade: str, vintage: str, short: str) -> Source:
        return described(
            root,
            "markets",
            entry,
            source=source,
            licence=licence,
            grade=grade,
            vintage=vintage,
            short=short,
        )

    primary, pew = "primary document", "Pew Research Center"
    return [
        found(
            "pew-favourability",
            PEW,
            "figures-only",
            primary,
            PEW_VINTAGE,
            f"{pew}, Global Attitudes, harmonised by WorldRegio",
        ),
        found(
            "pew-trumpworld-pres",
            "pew-president-2017",
            "attribution",
            primary,
            PUBLISHED_VINTAGE,
            f"{pew}, 2017, through FiveThirtyEight",
        ),
        found(
            "pew-trumpworld-us",
            "pew-america-2017",
            "attribution",
            primary,
            PUBLISHED_VINTAGE,
            f"{pew}, 2017, through FiveThirtyEight",
        ),
        found(
            "trump-tweets-monthly",
            POSTS,
            "open",
            primary,
            POSTS_VINTAGE,
            "Trump Twitter Archive, to May 2020",
        ),
    ]


def rows(root: Path) -> Iterator[Row]:
    """Views weighted from interviews, and views and confidence as published."""
    here = root / "markets"
    with (here / "pew_favourability_2002_2023.csv").open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            year, asked, seen = int(cell["year"]), cell["country"], cell["about"]
            if cell["age"] != "all" or seen not in (*SEEN, "JPN") or asked == _NO_CODE:
                continue
            around = year in WAVES and seen in SEEN
            if not around and asked not in ASKED:
                continue
            for series, column in _COLUMNS.items():
                if series == "pew-unfavourability" and asked not in ASKED:
                    continue
                yield Row(
                    series,
                    asked,
                    seen,
                    cell["year"],
                    float(cell[column]),
                    public_after(cell["year"], 6, PEW_VINTAGE),
                    PEW_VINTAGE,
                    "estimated",
                    PEW,
                )
    for series, (file, source) in _PUBLISHED.items():
        with (here / file).open(encoding="utf-8", newline="") as lines:
            for cell in csv.DictReader(lines):
                told = cell["year"]
                if int(told) < _FIRST_PUBLISHED:
                    continue
                for column, code in COUNTRIES.items():
                    if cell[column]:
                        yield Row(
                            series,
                            code,
                            "USA",
                            told,
                            float(cell[column]),
                            public_after(told, 6, PUBLISHED_VINTAGE),
                            PUBLISHED_VINTAGE,
                            "reported",
                            source,
                        )


def posts(root: Path) -> Iterator[dict[str, Any]]:
    """One row a month: all posts, and those with each group of words."""
    path = root / "markets" / "trump_tweets_monthly_mentions_2009_2020.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            counts = {word: int(cell[word]) for word in WORDS}
            public = min(last_day(cell["month"]), POSTS_VINTAGE)
            yield {
                "month": cell["month"],
                "posts": int(cell["tweets"]),
                **counts,
                "period_public": public,
                "source": POSTS,
            }


def _count(name: str, title: str) -> dict[str, Any]:
    return {"name": name, "type": "integer", "title": title, "constraints": {"required": True, "minimum": 0}}


def _series(name: str, title: str, unit: str, definition: str, rule: str, licence: str) -> Series:
    return Series(name, DOMAIN, title, unit, "none", "A", definition, rule, licence)


_WEIGHTED = (
    "Adults asked in the reporter of the partner, weighted by the compiler from the producer's interviews; "
    "those who do not know count in. Every state asked in 2013 to 2018 (of the United States, Russia and "
    "China), and all waves from 2002 to 2023 of Japan, Russia, the United States, China and South Korea. "
    "China as seen in 2013 is left out (another question)."
)
_WAVE_RULE = "Assumed: public by 30 June of the year after the wave."
_PRINTED_RULE = "Assumed: public by 30 June of the year after; the last wave with the edition of July 2017."

MODULE = Module(
    sources=sources,
    series=[
        _series(
            "pew-favourability",
            "Favourable view of a state",
            "per cent",
            f"Very or somewhat favourable. {_WEIGHTED}",
            _WAVE_RULE,
            "figures-only",
        ),
        _series(
            "pew-unfavourability",
            "Unfavourable view of a state",
            "per cent",
            "Very or somewhat unfavourable; Japan, Russia, the United States, China and South Korea as "
            f"reporters only. {_WEIGHTED}",
            _WAVE_RULE,
            "figures-only",
        ),
        _series(
            "pew-asked",
            "How many answers a view rests on",
            "persons, effective number",
            "Number of persons after the loss of precision through weights (Kish); the clustering of the "
            f"sample is not in it, so errors are larger. {_WEIGHTED}",
            _WAVE_RULE,
            "figures-only",
        ),
        _series(
            "pew-president",
            "Confidence in the American president",
            "per cent",
            "Share with confidence that the president of the United States does the right thing in world "
            "affairs: Obama from 2009 to 2016, Trump in 2017; as published. Russia was not asked in 2016.",
            _PRINTED_RULE,
            "attribution",
        ),
        _series(
            "pew-america-published",
            "Favourable view of the United States, as published",
            "per cent",
            "Share with a favourable view, whole per cent, from 2009; the second witness of the views "
            "weighted from interviews.",
            _PRINTED_RULE,
            "attribution",
        ),
    ],
    rows=rows,
    witnesses=[
        # The same interviews: what is checked is the weighting, against whole per cents.
        Witness("pew-favourability", "pew-america-published", tolerance=2, independent=False),
        Witness("pew-unfavourability", "pew-unfavourable", tolerance=2, independent=False),
        Witness("pew-america-published", "pew-favourability", tolerance=2, independent=False),
    ],
    tables=[
        Shaped(
            name="trump-posts",
            settled=True,
            title=(
                "Posts of @realDonaldTrump by month, May 2009 to 11 May 2020, and how many have a word of "
                "each group; some posts from April 2018 on are reposts"
            ),
            schema={
                "fields": [
                    period("month", "Month, in Universal Time"),
                    _count("posts", "All posts"),
                    *(
                        _count(
                            word,
                            "Posts on the inquiry (collusion, hoax, Mueller)"
                            if word == "probe"
                            else f"Posts with a word of the group {word}",
                        )
                        for word in WORDS
                    ),
                    day_field("period_public", "Last day of the month: a post is public when it is made"),
                    text("source", "Source", pattern=SLUG),
                ],
                "primaryKey": ["month"],
                "foreignKeys": [link("source", "sources", "source")],
                "missingValues": [""],
            },
            rows=posts,
        ),
    ],
)
