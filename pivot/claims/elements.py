"""Decides a claim's elements from coded documents by weight: the clause that many rules share.

Each element scores S, the sum of the weights of the texts that support it, and X, the sum of
those that contradict it; texts that repeat one another count once. It is established if S
reaches the bar and outnumbers X, refuted if X reaches the bar and outnumbers S, and open
otherwise. Silent documents and documents of the weakest grade decide nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from pivot.claims.documents import CONTRADICTED, MET, UNDECIDED, rows_for
from pivot.dataset import Dataset

__all__ = ["CONTRADICTED", "DIMENSIONS", "MET", "UNDECIDED", "Weighing", "cells", "combined", "element"]

_PRIMARY, _OFFICIAL, _RECORD = "primary document", "official statement", "agency or newspaper of record"


@dataclass(frozen=True)
class _Weights:
    grades: dict[str, int]
    bar: int


#: What the rules write as 3/2/1/0; 3/2/0/0; 1/1/1/0 with a bar of 2 in place of 3.
ROW_WEIGHTS = {
    "3/2/1/0": _Weights({_PRIMARY: 3, _OFFICIAL: 2, _RECORD: 1}, bar=3),
    "3/2/0/0": _Weights({_PRIMARY: 3, _OFFICIAL: 2}, bar=3),
    "1/1/1/0": _Weights({_PRIMARY: 1, _OFFICIAL: 1, _RECORD: 1}, bar=2),
}
ISSUERS = ("all", "parties left out", "parties only")
MAJORITIES = ("at least twice", "more")

#: The three dimensions that all these rules cross, each with its main option first.
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "row-weights": tuple(ROW_WEIGHTS),
    "issuers": ISSUERS,
    "majority": MAJORITIES,
}


#: What counts of a coded row: its grade, what it says, its origin and its issuer.
Row = tuple[str, str, str, str]


def cells(rows: pd.DataFrame) -> list[Row]:
    """What counts of some coded rows (columns grade, says, origin, issuer), for ``Weighing`` to weigh.

    Whoever weighs the same rows in many ways keeps this and spares taking it out of the frame again.
    """
    columns = (rows[column].to_list() for column in ("grade", "says", "origin", "issuer"))
    return list(zip(*columns, strict=True))


@dataclass(frozen=True)
class Weighing:
    """One way to weigh documents.

    Attributes:
        weights: one of ``ROW_WEIGHTS``.
        issuers: one of ``ISSUERS``: whether the parties to the matter are heard.
        majority: one of ``MAJORITIES``: how far one side must outweigh the other.
        parties: codes of the states that are parties to the matter.
    """

    weights: str = "3/2/1/0"
    issuers: str = "all"
    majority: str = "at least twice"
    parties: tuple[str, ...] = ()

    @classmethod
    def of(cls, choice: dict[str, str], parties: Iterable[str]) -> Weighing:
        """The way that one specification names by the dimensions of ``DIMENSIONS``."""
        return cls(choice["row-weights"], choice["issuers"], choice["majority"], tuple(parties))

    def hears(self, issuer: str) -> bool:
        """Whether texts of an issuer are weighed."""
        return self.issuers == "all" or (issuer in self.parties) == (self.issuers == "parties only")

    def scores(self, rows: pd.DataFrame | list[Row]) -> tuple[int, int]:
        """S and X of some coded rows (columns says, grade, origin, issuer), or of their ``cells``.

        A text quoted by several pages counts once, at the best grade through which it came.
        """
        grades = ROW_WEIGHTS[self.weights].grades
        best: dict[tuple[str, str], int] = {}
        for grade, says, origin, issuer in rows if isinstance(rows, list) else cells(rows):
            if self.hears(issuer):
                best[says, origin] = max(best.get((says, origin), 0), grades.get(grade, 0))
        totals = {side: 0 for side in ("supports", "contradicts", "silent")}
        for (says, _), weight in best.items():
            totals[says] += weight
        return totals["supports"], totals["contradicts"]

    def state(self, rows: pd.DataFrame | list[Row]) -> str:
        """``MET``, ``CONTRADICTED`` or ``UNDECIDED``."""
        support, against = self.scores(rows)
        bar = ROW_WEIGHTS[self.weights].bar
        for state, pro, con in ((MET, support, against), (CONTRADICTED, against, support)):
            outnumbers = pro >= 2 * con if self.majority == MAJORITIES[0] else pro > con
            if pro >= bar and outnumbers:
                return state
        return UNDECIDED


def element(ds: Dataset, claim: str, assertions: str | Collection[str], weighing: Weighing) -> str:
    """The state of one element on the clock of ``ds``.

    Args:
        claim: the claim under whose id the documents are coded.
        assertions: the assertion, or several of which any row speaks to the element.
    """
    names = (assertions,) if isinstance(assertions, str) else tuple(assertions)
    return weighing.state(_speaking(ds, claim, names))


@lru_cache(maxsize=512)
def _speaking(ds: Dataset, claim: str, assertions: tuple[str, ...]) -> list[Row]:
    return [row for name in assertions for row in cells(rows_for(ds, claim, name))]


def combined(states: Iterable[str]) -> bool | None:
    """Whether a combination holds: every element met; fails: any refuted; otherwise open (None)."""
    found = list(states)
    if CONTRADICTED in found:
        return False
    return True if found and all(state == MET for state in found) else None
