"""The influence list as it is kept and as it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from typing import Any

import pandas as pd

from pivot.claims.registry import RULES
from pivot.dataset import Dataset
from pivot.influence import search
from pivot.influence.data import DOCUMENTS, SERIES, typical_revision
from pivot.influence.search import AS_IT_IS
from pivot.results import Part, parted

LIST = parted(
    "influence",
    "The data on which each verdict hangs: what changes it when it is left out or moved",
    "claim",
    {
        claim: Part(partial(search.hinges, claim=claim, rule=rule), (rule.__module__, search.__name__))
        for claim, rule in RULES.items()
    },
    most=200,
    one=lambda ds, row: search.one(ds, dict(row), RULES),
)


def influence(ds: Dataset, claim: str) -> pd.DataFrame:
    """The data on which the verdict on a claim hangs (``pivot.influence.search.hinges``).

    Read from ``data/results/influence.csv`` where that is fresh; found anew, it takes from seconds to
    half a minute a claim.

    Raises:
        KeyError: no function decides the claim yet.
    """
    return LIST.part(ds, claim)


def hanging(ds: Dataset, claims: Iterable[str]) -> pd.DataFrame:
    """The influence list of some claims as a table prints it.

    Returns:
        Columns claim, clock ("January 2017" or "today"), datum (the document or figures), change
        (what was done), verdict (as it is), becomes (the other verdict), source. Claims of which no
        datum tried changes the verdict have one row that says so.
    """
    return _hanging(ds, tuple(claims)).copy(deep=False)


@lru_cache(maxsize=16)
def _hanging(ds: Dataset, claims: tuple[str, ...]) -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    for claim in claims:
        found = influence(ds, claim)
        for clock, part in found.groupby("clock", sort=False):
            base = part[part["way"] == AS_IT_IS].iloc[0]
            shown = {
                "claim": claim,
                "clock": {"now": "today", "then": "January 2017"}[str(clock)],
                "verdict": base["verdict"],
            }
            changed = part[part["way"] != AS_IT_IS].to_dict("records")
            if not changed:
                rows.append(
                    shown | {"datum": "none", "change": f"{base['tried']} tried", "becomes": "", "source": ""}
                )
            for row in changed:
                rows.append(shown | _words(ds, row) | {"becomes": row["verdict"]})
    columns = ["claim", "clock", "datum", "change", "verdict", "becomes", "source"]
    return pd.DataFrame(rows, columns=columns)


def turned(ds: Dataset, claims: Iterable[str]) -> pd.DataFrame:
    """What turns verdicts, one row a claim, clock, change and verdict that follows.

    Returns:
        Columns claim, clock, verdict, data (all that turn it so, each by itself), change, becomes.
    """
    rows = hanging(ds, claims)
    by = ["claim", "clock", "verdict", "change", "becomes"]
    found = rows[rows["becomes"] != ""].groupby(by, sort=False)["datum"].agg(_each).reset_index(name="data")
    return found[["claim", "clock", "verdict", "data", "change", "becomes"]]


def _each(data: pd.Series) -> str:
    """Several data in a cell; texts that are cited alike are counted."""
    counts = data.value_counts(sort=False)
    return "; ".join(datum if times == 1 else f"{datum} ({times} texts)" for datum, times in counts.items())


def _words(ds: Dataset, row: Mapping[str, Any]) -> dict[str, str]:
    several = f" ({row['data']})" if row["data"] > 1 else ""
    if row["kind"] == DOCUMENTS:
        texts = ds.evidence
        texts = texts[texts["origin"] == row["datum"]]
        source = texts["source"].iloc[0] if len(texts) else ""
        named = ds.sources.at[source, "short"] if source else row["datum"]
        return {"datum": f"{named}{several}", "change": row["way"], "source": source}
    if row["kind"] == SERIES:
        change = f"{row['way']} by {typical_revision(ds, row['what']):.1f} per cent"
        return {"datum": f"{ds.title(row['what'])}: {row['datum']}{several}", "change": change, "source": ""}
    return {"datum": f"{row['what']}: rows {row['datum']}{several}", "change": row["way"], "source": ""}
