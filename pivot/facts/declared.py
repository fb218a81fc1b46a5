"""What may be declared to be no finding: dates, names, quotations, citations, the op-ed's own words.

A declaration is no way round the facts. ``date:`` covers what is, or is part of, what reads like a
date; ``word:`` no numeral; ``quote:`` only what stands between quotation marks; ``name:`` a
numeral only as part of a name that is listed here; ``claim:`` what the ledger has the op-ed
claim; ``cite:`` what the
entry in ``references.bib`` has that is cited in the same sentence (its ``annotation`` is the
place for the words in which the work says it).
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]

#: Names with a numeral as they stand in the text, each with what it names.
NAMES = {
    "is 0.1": "the number of the title among the op-ed's sentences",
    "95 per cent": "a level of confidence",
    "95 per cent intervals": "a level of confidence",
    "60 days": "a window of a regression",
    "120 trading days": "a window of a regression",
    "S&P 500": "an index",
    "by a factor of 1.5": "a convention for clustered samples",
    "at 14:15": "the hour at which the European Central Bank fixes its rates",
    "1:10m": "the scale of a map",
    "12 nautical miles": "the breadth of the territorial sea",
    "200 nautical miles": "the breadth of the economic zone",
    "200 miles": "the breadth of the economic zone",
    "article 2(c)": "of the peace treaty of San Francisco",
    "article 9": "of the declaration of 1956",
    "12 months": "a window of a regression",
    "50th parallel": "a line of the treaties",
    "90th percentile": "a bound of the distribution under chance",
    "is 100": "the base of an index",
    "93 (arms)": "a chapter of the Harmonised System",
    "88 (aircraft)": "a chapter of the Harmonised System",
    "89 (ships)": "a chapter of the Harmonised System",
    "99 (not told apart)": "a chapter of the Harmonised System",
    "1 GB": "memory, measured",
    "Debian 12": "a release of Debian",
    "x86-64": "a kind of processor",
    "Python 3.11 to 3.14": "releases of Python",
    "Python 3.11.2, 3.12.1 and 3.13.0": "releases of Python",
    "on 3.13": "a release of Python",
    "CC BY 4.0": "a licence",
    "15 °C": "the temperature at which Western cubic metres are counted",
    "20 °C": "the temperature at which Gazprom's cubic metres are counted",
    "8,850 kilocalories": "a cubic metre has, by which Gazprom's contracts count",
    "Power of Siberia 2": "the pipeline Power of Siberia 2",
    "90 per cent": "a level of confidence",
}

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEAR = r"(?:1[6-9]|20)\d\d"
_DAY = r"(?:[12]?\d|3[01])"
_DASH = "[\N{EN DASH}-]"
_DATE = re.compile(
    rf"(?<![\w.,$])(?:mid-|early |late )?(?:"
    rf"{_YEAR}s?(?:{_DASH}(?:{_YEAR}s?|\d\d))?"
    rf"|(?:{_DAY}(?:{_DASH}{_DAY})? )?{_MONTH}(?: {_YEAR})?"
    rf"|{_YEAR}-\d\d(?:-\d\d)?"
    rf")(?!\w)"
)
_NAME = re.compile(
    "|".join(rf"(?<!\w){re.escape(name)}(?!\w|[.,]\d)" for name in sorted(NAMES, key=len, reverse=True))
)
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|^>.*$', re.MULTILINE)
_CITED = re.compile(r"\{cite[a-z:]*\}`([^`]*)`")
_SENTENCE = re.compile(r"(?<=[.!?:;])[\"”)]?\s+(?=[\"“(\\]?[A-Z0-9$])")


def is_date(text: str) -> bool:
    """Whether a text reads like a day, month, year, decade or span of years."""
    return _DATE.fullmatch(text) is not None


def is_declared(text: str, whole: str, place: int) -> bool:
    """Whether a numeral is part of a date or listed name in a whole, or is the op-ed's own."""
    end = place + len(text)
    return (
        _inside(_DATE, whole, place, end)
        or _inside(_NAME, whole, place, end)
        or _within(text.lstrip("$€£"), claims())
    )


def sentence(paragraph: str, place: int) -> str:
    """The sentence of a paragraph that holds a place."""
    start = 0
    for mark in _SENTENCE.finditer(paragraph):
        if mark.start() >= place:
            return paragraph[start : mark.start()]
        start = mark.end()
    return paragraph[start:]


def complaint(token: str, text: str, paragraph: str, place: int) -> str:
    """What is wrong with a declaration that covers a span of a paragraph; "" if nothing is.

    Args:
        token: the declaration, its kind first.
        text: what it covers.
        paragraph: the Markdown.
        place: where the text starts in it.
    """
    kind, digits = token.partition(":")[0], bool(re.search(r"\d", text))
    end = place + len(text)
    if kind == "date" and digits and not (is_date(text) or _inside(_DATE, paragraph, place, end)):
        return "a fact: it is declared a date and does not read like one"
    if kind == "word" and digits:
        return "a fact: a numeral is no word"
    if kind == "quote" and not _inside(_QUOTED, paragraph, place, end):
        return "a fact, or what is quoted between quotation marks"
    if kind == "name" and digits and not _inside(_NAME, paragraph, place, end):
        return "a fact, or a name that pivot/facts/declared.py lists"
    if kind == "claim" and not _within(text.lstrip("$€£"), claims()):
        return "what data/claims.yml has the op-ed claim"
    if kind == "cite":
        keys = [key.strip() for m in _CITED.findall(sentence(paragraph, place)) for key in m.split(",")]
        if not any(_within(text, references().get(key, "")) for key in keys):
            return "a fact, or what the entry in references.bib says that is cited in this sentence"
    return ""


@lru_cache
def claims() -> str:
    """What the ledger has the op-ed claim, as one text."""
    text = (HOME / "data" / "claims.yml").read_text(encoding="utf-8")
    return " ".join(
        " ".join(part.split()) for part in re.findall(r"^  claim: >-\n((?:    .*\n)+)", text, re.M)
    )


@lru_cache
def references() -> dict[str, str]:
    """The entries of the bibliography by key, each as one text."""
    text = (HOME / "references.bib").read_text(encoding="utf-8")
    entries = re.split(r"^@\w+\{", text, flags=re.MULTILINE)[1:]
    return {entry.partition(",")[0].strip(): " ".join(entry.split()) for entry in entries}


def _inside(pattern: re.Pattern[str], whole: str, place: int, end: int) -> bool:
    """Whether a place of a text lies inside a match of a pattern."""
    return any(m.start() <= place and end <= m.end() for m in pattern.finditer(whole))


def _within(text: str, whole: str) -> bool:
    """Whether a text stands in another as a whole number or word."""
    plain, wanted = whole.replace("\\$", "$").casefold(), re.escape(text.casefold())
    before = r"(?<![\w.,])" if text[:1].isalnum() else ""
    return re.search(rf"{before}{wanted}(?!\w|[.,]\d)", plain) is not None
