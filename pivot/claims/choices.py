"""On which of the choices behind it a verdict depends most."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pandas as pd

from pivot import specifications as specs
from pivot.claims.firmness import agreeing
from pivot.claims.registry import decisions
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset

#: What stands where every option of every choice says the same.
NO_CHOICE = "none"


def widest(finding: Finding) -> dict[str, Any]:
    """The choice whose options differ most in how often they say what the main specification says.

    Where that says nothing, in how often they hold (``pivot.specifications.by_dimension``).

    Returns:
        choice (its dimension, or "none"), most and least (the options, as printed), share_most and
        share_least (of the specifications with them that say something, per cent; NaN for none).
    """
    nothing = {
        "choice": NO_CHOICE,
        "most": "",
        "share_most": float("nan"),
        "least": "",
        "share_least": float("nan"),
    }
    if finding.specifications.empty:
        return nothing
    table = specs.by_dimension(finding.specifications)
    table = table[table["specifications"] > 0]
    shares = table.groupby("dimension", sort=False)["share"]
    spread = (shares.max() - shares.min())[shares.size() > 1]
    if spread.empty or not spread.max() > 0:
        return nothing
    rows = table[table["dimension"] == spread.idxmax()].sort_values("share", kind="stable")
    least, most = rows.iloc[0], rows.iloc[-1]
    return {
        "choice": least["dimension"],
        "most": finding.labels.get(most["option"], str(most["option"])),
        "share_most": 100 * most["share"],
        "least": finding.labels.get(least["option"], str(least["option"])),
        "share_least": 100 * least["share"],
    }


def choices(ds: Dataset) -> pd.DataFrame:
    """One row a claim that has specifications, as found today, in the order of the ledger.

    Returns:
        Columns claim, verdict, agree (in words), agreement (share of the specifications that say
        something, per cent; NaN where the main one says nothing) and those of ``widest``.
    """
    return _choices(ds).copy(deep=False)


@lru_cache(maxsize=16)
def _choices(ds: Dataset) -> pd.DataFrame:
    rows = []
    for found in decisions(ds):
        now = found.now
        if now.specifications.empty:
            continue
        says = specs.outcomes(specs.counted(now.specifications))
        told = says[says != ""]
        share = 100 * float((told == says.iloc[0]).mean()) if says.iloc[0] else float("nan")
        row = {"claim": found.claim.id, "verdict": now.verdict, "agree": agreeing(now), "agreement": share}
        rows.append(row | widest(now))
    return pd.DataFrame(rows)
