"""What the claims that coded documents decide have in common on this chapter's ground.

The parties to a matter are the states that the sentence shows acting or being acted upon.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.documents import OFFICIAL, rows_for, tally
from pivot.claims.elements import DIMENSIONS, UNDECIDED, Row, Weighing, cells, combined
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset

Assertions = tuple[str, ...]


@lru_cache(maxsize=1024)
def rows(ds: Dataset, claim: str, assertions: Assertions, origin: str = "") -> pd.DataFrame:
    """The coded rows that speak to any of some assertions; of one text alone if ``origin`` is given.

    Kept: not to be changed in place.
    """
    parts = [rows_for(ds, claim, name) for name in assertions]
    found = parts[0] if len(parts) == 1 else pd.concat(parts)
    return found[found["origin"] == origin] if origin else found


@lru_cache(maxsize=1024)
def _cells(ds: Dataset, claim: str, assertions: Assertions, origin: str) -> list[Row]:
    return cells(rows(ds, claim, assertions, origin))


@lru_cache(maxsize=4096)
def state(ds: Dataset, claim: str, assertions: Assertions, weighing: Weighing, origin: str = "") -> str:
    """The state of one element to which ``rows`` on any of some assertions speak."""
    return weighing.state(_cells(ds, claim, assertions, origin))


def grid(
    rule: Callable[[dict[str, str], Weighing], specs.Outcome],
    own: Mapping[str, Sequence[str]],
    parties: Sequence[str],
) -> pd.DataFrame:
    """Every specification: a claim's own dimensions crossed with those of the weighing."""
    return specs.run(
        lambda **choice: rule(choice, Weighing.of(choice, parties)),
        {**own, **DIMENSIONS},
    )


def outcome(states: Mapping[str, str]) -> specs.Outcome:
    """Whether a combination holds: every element met, or any refuted."""
    return specs.Outcome(combined(states.values()))


def first(own: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The main choice: the first option of each dimension."""
    return {name: options[0] for name, options in {**own, **DIMENSIONS}.items()}


def told(states: Mapping[str, str]) -> str:
    """The elements with their states, as a sentence."""
    text = "; ".join(f"{name}: {'open' if found == UNDECIDED else found}" for name, found in states.items())
    return f"{text[0].upper()}{text[1:]}."


def documents(ds: Dataset, claim: str) -> pd.DataFrame:
    """The coded rows of a claim."""
    return ds.evidence[ds.evidence["claim"] == claim]


def read(ds: Dataset, claim: str) -> str:
    """How many texts were read, and how many of them are primary or official, as a sentence."""
    rows = documents(ds, claim)
    if rows.empty:
        return "No document that speaks to it was found."
    official = rows[rows["source"].map(ds.sources["grade"]).isin(OFFICIAL)]["origin"].nunique()
    every = rows["origin"].nunique()
    texts = "text was" if every == 1 else "texts were"
    return f"{every} {texts} read, {official} of them primary or official."


def finding(
    ds: Dataset,
    claim: str,
    verdict: str,
    states: Mapping[str, str],
    specifications: pd.DataFrame,
    *more: str,
    series: tuple[str, ...] = (),
) -> Finding:
    """What a document claim finds: its elements, what was read, and what else must be said."""
    because = " ".join([told(states), *more, read(ds, claim)])
    return Finding(verdict, because, series, documents(ds, claim), specifications)


def tallies(ds: Dataset, claims: Sequence[str]) -> pd.DataFrame:
    """Documents for and against every assertion of some claims to which any document speaks.

    Returns:
        Columns claim, assertion, official, official_against, record, record_against (counts),
        source (of all the documents counted), in the order of claims and assertions.
    """
    parts = []
    for claim in claims:
        rows = documents(ds, claim)
        spoke = rows[rows["says"] != "silent"]
        names = sorted(spoke["assertion"].unique())
        parts.append(tally(ds, claim, names).assign(claim=claim))
    counts = ["official", "official_against", "record", "record_against"]
    every = pd.concat([part for part in parts if len(part)], ignore_index=True)
    return every[every[counts].sum(axis=1) > 0].reset_index(drop=True)
