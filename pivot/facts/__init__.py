"""Named facts: what the prose, captions and tables of a page are held to.

A fact is a computed value and the words in which it is printed. Prose is written as plain
Markdown and bound to facts by comments (see ``pivot.facts.binding``); captions are templates
that facts fill in, so that no caption holds a number of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pivot.facts.declared import is_declared

__all__ = ["Fact", "Facts", "count", "direction", "money", "number", "plain", "year"]

_FIELD = re.compile(r"\{([^{}]*)\}")
_WORDS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


@dataclass(frozen=True)
class Fact:
    """A computed value as it is printed.

    Attributes:
        value: what was computed.
        text: how the book prints it.
    """

    value: Any
    text: str

    def __str__(self) -> str:
        return self.text


def number(value: float, digits: int = 0) -> Fact:
    """A number at ``digits`` decimals, thousands set off by commas, with a true minus sign."""
    text = f"{value:,.{digits}f}"
    if float(text.replace(",", "")) == 0:
        text = text.lstrip("-")
    return Fact(value, text.replace("-", "\N{MINUS SIGN}"))


def money(value: float, digits: int = 0) -> Fact:
    """A sum in US dollars, printed with the sign that the prose uses."""
    return Fact(value, f"${number(value, digits).text}")


def year(value: int | str) -> Fact:
    """A year that is a finding, not a date: a crossing, a peak, a first year."""
    return Fact(int(value), str(int(value)))


def count(value: int) -> Fact:
    """A count, in words up to twelve."""
    return Fact(value, _WORDS[value] if 0 <= value < len(_WORDS) else f"{value:,}")


def direction(value: float, up: str = "rose", down: str = "fell", level: str = "held") -> Fact:
    """The word for the sign of a change."""
    return Fact(value, up if value > 0 else down if value < 0 else level)


def plain(text: str) -> Fact:
    """A word or name that the computation chose, for instance the largest partner's."""
    return Fact(text, text)


class Facts(Mapping[str, Fact]):
    """The facts of one page, and the templates that they fill.

    >>> facts = Facts({"share": number(14.1, 1)})
    >>> facts("China took {share} per cent in {=2016}.")
    'China took 14.1 per cent in 2016.'
    """

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self._facts = dict(facts)

    def __getitem__(self, name: str) -> Fact:
        try:
            return self._facts[name]
        except KeyError:
            raise KeyError(f"no fact {name!r} on this page") from None

    def __iter__(self) -> Any:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)

    def __call__(self, template: str) -> str:
        """Fill ``{name}`` with facts and ``{=text}`` with declared dates and names.

        Raises:
            ValueError: a digit stands in the template outside braces, or is declared and is part of no
                date, listed name or claim (``pivot.facts.declared``).
            KeyError: a fact is not on this page.
        """
        if digit := re.search(r"\d", _FIELD.sub("", template)):
            raise ValueError(
                f"the digit {digit.group()!r} in {template!r} is bound to nothing: "
                "name a fact in braces, or declare a date as {=2016}"
            )

        filled, declared, done = "", [], 0
        for match in _FIELD.finditer(template):
            filled, done = filled + template[done : match.start()], match.end()
            name = match.group(1)
            if name.startswith("=") and re.search(r"\d", name):
                declared.append((name[1:], len(filled)))
            filled += name[1:] if name.startswith("=") else self[name].text
        filled += template[done:]
        for text, place in declared:
            if not is_declared(text, filled, place):
                raise ValueError(f"{text!r} in {template!r} is no date and no listed name: name a fact")
        return filled
