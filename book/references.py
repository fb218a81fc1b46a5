"""Sphinx extension: the list of works, by author and year as the text cites them.

Family names come first, the year stands behind the authors, and the order is that of the letters,
for persons and institutions alike. For ``bibliography`` as the style ``author-year``.
"""

from __future__ import annotations

import re
from typing import Any

from pybtex.database import Entry, Person
from pybtex.plugin import register_plugin
from pybtex.richtext import BaseText, Text
from pybtex.style.formatting import toplevel
from pybtex.style.formatting.unsrt import Style as Unsorted
from pybtex.style.formatting.unsrt import pages
from pybtex.style.names.lastfirst import NameStyle as FamilyFirst
from pybtex.style.names.plain import NameStyle as FamilyLast
from pybtex.style.sorting.author_year_title import SortingStyle
from pybtex.style.template import (
    Node,
    field,
    first_of,
    href,
    join,
    node,
    optional,
    optional_field,
    sentence,
    tag,
    words,
)

NAME = "author-year"
#: One of these alone; two are a closing quotation mark.
_APOSTROPHE = re.compile(r"(?<!')'(?!')")


class ByLetters(SortingStyle):
    """By author, year and title; braces, which only keep a name together, have no place in the order."""

    def person_key(self, person: Person) -> str:
        """The letters by which a person or institution is found."""
        key: str = super().person_key(person)
        return key.strip("{}").removeprefix("the ")


@node
def authors(children: list[Any], context: dict[str, Any]) -> BaseText:
    """The authors: the first by the family name, the others as they are called."""
    first, *others = context["entry"].persons["author"]
    names = [FamilyFirst().format(first), *map(FamilyLast().format, others)]
    shown = [name.format_data(context) for name in names]
    last = [", and " if len(shown) > 1 else "", shown.pop()] if len(shown) > 1 else []
    return Text(Text(", ").join(shown), *last)


def _quoted(title: BaseText) -> BaseText:
    end = "" if str(title).endswith(("?", "!")) else "."
    return Text("‘", title, "’", end)


def _titled(title: BaseText) -> BaseText:
    return Text(title, "" if str(title).endswith(("?", "!")) else ".")


class AuthorYear(Unsorted):
    """Articles, reports and pages of the web as author, year, title and place."""

    default_sorting_style = ByLetters

    def format_entry(self, label: str, entry: Entry, bib_data: Any = None) -> Any:
        """The work, with its apostrophes as they are printed."""
        fields = {
            name: value if name in {"url", "doi"} else _APOSTROPHE.sub("’", value)
            for name, value in entry.fields.items()
        }
        shown = Entry(entry.type, fields=fields, persons=entry.persons)
        shown.key = entry.key
        return super().format_entry(label, shown, bib_data)

    def get_article_template(self, entry: Entry) -> Node:
        """A piece in a journal."""
        number = optional[join["(", field("number"), ")"]]
        volume = optional[join[" ", field("volume"), number]]
        where = join[tag("em")[field("journal")], volume, optional[join[": ", pages]]]
        return self._work(field("title", apply_func=_quoted), sentence[where], entry)

    def get_techreport_template(self, entry: Entry) -> Node:
        """A report, with who publishes it."""
        series = sentence[words[optional_field("type"), optional_field("number")]]
        who = join[optional[join[field("address"), ": "]], field("institution")]
        where = join(sep=" ")[series, sentence(sep=", ")[who, optional_field("month")]]
        return self._work(tag("em")[field("title", apply_func=_titled)], where, entry)

    def get_misc_template(self, entry: Entry) -> Node:
        """A page of the web or a piece in a newspaper."""
        where = sentence(sep=", ")[optional_field("howpublished"), optional_field("month")]
        return self._work(field("title", apply_func=_quoted), where, entry)

    def _work(self, title: Node, where: Node, entry: Entry) -> Node:
        return toplevel[
            sentence[authors()],
            sentence[field("year")],
            title,
            where,
            sentence[optional_field("note")],
            self.format_web_refs(entry),
        ]

    def format_web_refs(self, entry: Entry) -> Node:
        """Where the work is found: its DOI, or else its address."""
        doi = join["https://doi.org/", field("doi", raw=True)]
        url = field("url", raw=True)
        return first_of[optional[href(doi)[doi]], optional[href(url)[url]]]


def setup(app: Any) -> dict[str, bool]:
    """Make the style known by its name."""
    register_plugin("pybtex.style.formatting", NAME, AuthorYear, force=True)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
