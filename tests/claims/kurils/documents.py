"""Made-up documents for the tests of this chapter's claims."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import cast

import pandas as pd

from clock.periods import last_day
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset

PRIMARY, OFFICIAL, PAPER = "made-up", "statement", "paper"


def said(
    claim: str,
    assertion: str,
    says: str = "supports",
    *,
    by: str = PRIMARY,
    date: str = "2016-06-01",
    issuer: str = "JPN",
    figure: str = "",
    item: str = "",
    count: int = 2,
) -> list[dict[str, str]]:
    """Several independent documents that say the same of one assertion."""
    slug = item or re.sub(r"[^a-z0-9]+", "-", f"{assertion} {issuer}".lower()).strip("-")
    return [
        {
            "claim": claim,
            "item": f"{slug}-{says}-{by}-{date}-{number}",
            "date": date,
            "says": says,
            "assertion": assertion,
            "quotation": "q",
            "origin": f"{slug}-{by}-{date}-{number}",
            "issuer": issuer,
            "figure": figure,
            "source": by,
        }
        for number in range(count)
    ]


class Shelf:
    """Documents alone, as a dataset shows them to a rule: quicker than one that is written to disk."""

    def __init__(self, rows: Iterable[dict[str, str]], clock: str | None = None) -> None:
        self._rows, self.clock = list(rows), clock
        self.as_of = clock or "2026-11-24"
        self.sources = pd.DataFrame(
            {"grade": ["primary document", "official statement", "agency or newspaper of record"]},
            index=[PRIMARY, OFFICIAL, PAPER],
        )

    @cached_property
    def evidence(self) -> pd.DataFrame:
        frame = pd.DataFrame(self._rows, columns=list(said("K0", "a")[0]))
        frame = frame[frame["date"].map(last_day) <= self.as_of]
        return frame.assign(figure=pd.to_numeric(frame["figure"])).reset_index(drop=True)

    def coded(self, claim: str) -> pd.DataFrame:
        rows = self.evidence
        rows = rows[rows["claim"] == claim]
        return rows.assign(grade=rows["source"].map(self.sources["grade"])).reset_index(drop=True)

    def known_by(self, day: str) -> Shelf:
        return Shelf(self._rows, day)

    def table(self, name: str) -> pd.DataFrame:
        raise KeyError(name)


def verdict(rule: Callable[[Dataset], Finding], evidence: Iterable[dict[str, str]]) -> str:
    """What a rule finds on these documents today."""
    return rule(cast(Dataset, Shelf(evidence))).verdict
