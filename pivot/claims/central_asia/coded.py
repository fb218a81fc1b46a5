"""Coded documents as the rules on Central Asia read them: by grade, by who speaks, each text once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import pandas as pd

from clock.periods import last_day
from pivot import specifications as specs
from pivot.claims.documents import tally
from pivot.claims.verdict import FAILS, HOLDS, IN_PART
from pivot.dataset import Dataset

_PRIMARY, _OFFICIAL, _RECORD = "primary document", "official statement", "agency or newspaper of record"
#: The cuts that the rules name, to the grades that they let decide.
CUTS: dict[str, tuple[str, ...]] = {
    "primary and official": (_PRIMARY, _OFFICIAL),
    "primary only": (_PRIMARY,),
    "with agency": (_PRIMARY, _OFFICIAL, _RECORD),
}
COUNTING = ("one row per document", "one row per issuer")


def rows(ds: Dataset, claim: str, assertions: str | Iterable[str], upto: str = "") -> pd.DataFrame:
    """Rows of a claim on some assertions, with the grade of their source.

    Args:
        upto: where the rule's sample ends, the last day of a document; empty: no end.
    """
    names = (assertions,) if isinstance(assertions, str) else tuple(assertions)
    return _rows(ds, claim, names, upto)


@lru_cache(maxsize=512)
def _rows(ds: Dataset, claim: str, names: tuple[str, ...], upto: str) -> pd.DataFrame:
    """The same, kept: a specification asks for the rows of another again. Not to be changed."""
    every = ds.coded(claim)
    found = pd.concat([every[every["assertion"] == name] for name in names])
    # Who issues a text: the office, without the person who speaks for it.
    office = found["source"].map(ds.sources["producer"]).astype(str).str.partition(" (")
    found = found.assign(office=office[0] if len(found) else "")
    return found[found["date"].map(last_day) <= upto] if upto else found


def qualified(found: pd.DataFrame, cut: str) -> pd.DataFrame:
    """Rows that speak, of the grades that a cut lets decide."""
    grades = CUTS[cut]
    speaks = [
        grade in grades and says != "silent"
        for grade, says in zip(found["grade"], found["says"], strict=True)
    ]
    return found[pd.Series(speaks, index=found.index, dtype=bool)]


def official(found: pd.DataFrame) -> bool:
    """Whether a primary or official row supports."""
    return bool((found["grade"].isin(CUTS["primary and official"]) & (found["says"] == "supports")).any())


def texts(found: pd.DataFrame, says: str = "supports", counting: str = COUNTING[0]) -> int:
    """How many texts say so: reprints once; by issuer, those of one office or publisher once."""
    column = "origin" if counting == COUNTING[0] else "office"
    return len({text for text, said in zip(found[column], found["says"], strict=True) if said == says})


def heads(found: pd.DataFrame) -> pd.Series:
    """The first part of each item: the state, kind or speaker that the rule asks beside the assertion."""
    return part(found, 0)


def part(found: pd.DataFrame, place: int) -> pd.Series:
    """One part of each item, which hyphens part."""
    parts = [item.split("-")[place : place + 1] for item in found["item"]]
    return pd.Series([cell[0] if cell else None for cell in parts], index=found.index, dtype="str")


def outcome(verdict: str, value: float | None = None) -> specs.Outcome:
    """One specification's verdict; empty where its data are absent."""
    held = {HOLDS: True, IN_PART: False, FAILS: False}.get(verdict)
    return specs.Outcome(held, value, verdict)


def starts(ds: Dataset, group: str) -> dict[str, str]:
    """Members of a group and the day on which each became one."""
    listed = ds.table("groups")
    listed = listed[listed["group"] == group]
    return dict(zip(listed["member"], listed["start"], strict=True))


def documents(ds: Dataset, claim: str) -> pd.DataFrame:
    """All documents coded for a claim on this clock."""
    return ds.coded(claim)


def count(number: int, thing: str, things: str = "") -> str:
    """A number with its noun: "1 document", "3 documents"."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def tallies(ds: Dataset, claims: Mapping[str, Iterable[str]]) -> pd.DataFrame:
    """``documents.tally`` of several claims one under the other, with a column claim before it."""
    found = [tally(ds, claim, list(names)).assign(claim=claim) for claim, names in claims.items()]
    return pd.concat(found, ignore_index=True)
