"""The facts of a page, kept with the slow results: prose is held to thousands of computations."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps

import pandas as pd

from pivot.dataset import Dataset
from pivot.facts import Fact, Facts
from pivot.results import kept

#: Significant digits of the value; the words are kept as they are.
DIGITS = 9


def remembered(page: str) -> Callable[[Callable[[Dataset], Facts]], Callable[[Dataset], Facts]]:
    """Keep the facts of a page as ``data/results/facts-<page>.csv`` (fact, value and text)."""

    def keep(function: Callable[[Dataset], Facts]) -> Callable[[Dataset], Facts]:
        @wraps(function)
        def table(ds: Dataset) -> pd.DataFrame:
            found = function(ds)
            return pd.DataFrame(
                {
                    "fact": list(found),
                    "text": [fact.text for fact in found.values()],
                    "value": [_told(fact) for fact in found.values()],
                }
            )

        stored = kept(f"facts-{page}", digits=DIGITS)(table)

        @lru_cache(maxsize=4)
        @wraps(function)
        def facts(ds: Dataset) -> Facts:
            rows = stored(ds).itertuples()
            return Facts({row.fact: Fact(row.value or row.text, row.text) for row in rows})

        return facts

    return keep


def _told(fact: Fact) -> str:
    """The value in figures; nothing where it is the text itself."""
    told = f"{fact.value:.{DIGITS}g}" if isinstance(fact.value, float) else str(fact.value)
    return "" if told == fact.text else told
