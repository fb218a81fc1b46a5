"""The bibliography, looked at before it is set: what its list would print wrong, or not at all.

BibTeX takes any kind of entry and any word for a year, a month or an address.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from pathlib import Path

from pybtex.database import Entry, parse_string
from pybtex.exceptions import PybtexError
from pybtex.style.formatting.unsrt import Style

from book.letters import wrongs as of_letters

NAME = "references.bib"
#: The form that a field must have where a work has it, and what it is called.
FORMS = {
    "year": (r"\d{4}", "year of four digits"),
    "month": ("|".join(calendar.month_name[1:]), "month (write jan, feb and so on without braces)"),
    "url": (r"https?://[\w.-]+(/\S*)?", "address of the web"),
    "doi": (r"10\.\d{4,9}/\S+", "DOI (10. and so on, without an address)"),
}
#: Commands of TeX with more than one letter that become a letter or a form of it.
KNOWN = {"aa", "AA", "ae", "AE", "emph", "oe", "OE", "ss", "textbf", "textit"}
MARKUP = re.compile(r"</?[A-Za-z][^>]*>")
#: Fields that are not printed as words.
UNSHOWN = {"annotation", "doi", "url"}


def wrongs(home: Path) -> Iterator[str]:
    """What is wrong, each in one sentence."""
    text = (home / NAME).read_text(encoding="utf-8")
    try:
        works = parse_string(text, "bibtex").entries
    except PybtexError as error:
        yield f"{NAME}: {' '.join(str(error).split())}: mend that entry."
        return
    for key, work in works.items():
        lacking = [name for name in ("title", "year") if not work.fields.get(name)]
        if not work.persons.get("author"):
            lacking.append("author")
        if lacking:
            yield f"{NAME}, {key}: the work has no {' and no '.join(lacking)}: add it."
        for wrong in _of_work(work):
            yield f"{NAME}, {key}: {wrong}: mend it."


def _of_work(work: Entry) -> Iterator[str]:
    if not hasattr(Style, f"get_{work.type}_template"):
        yield f"the list of works sets no @{work.type} (a page of the web is @misc)"
    for name, (form, what) in FORMS.items():
        if (said := work.fields.get(name)) and not re.fullmatch(form, said):
            yield f"its {name} is no {what}: {said[:60]}"
    words = {name: said for name, said in work.fields.items() if name.lower() not in UNSHOWN}
    for name, said in {**words, "author": " ".join(map(str, work.persons.get("author", [])))}.items():
        if found := MARKUP.search(said):
            yield f"its {name} holds markup, which would be printed: {found[0][:40]}"
        for command in re.findall(r"\\([A-Za-z]{2,})", said):
            if command not in KNOWN:
                yield f"its {name} holds a command of TeX that is unknown here: \\{command}"
        for wrong in of_letters(said):
            yield f"its {name} holds {wrong}"
