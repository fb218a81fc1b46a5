"""C6b: whether Russia's role in East Asia is owed more to its interests worldwide."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pandas as pd

from pivot import specifications as specs
from pivot.claims.china import coded
from pivot.claims.documents import OFFICIAL, rows_for
from pivot.claims.settle import by_majority
from pivot.claims.verdict import OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "C6b"
REASON = "a stated reason of policy in East Asia is global"
MOVE = "a move in Asia came after an event outside it"
LEAST_DOCUMENTS, LEAST_ISSUERS = 10, 3
WEIGHTS = {
    "3/2/1/0": {"primary document": 3, "official statement": 2, "agency or newspaper of record": 1},
    "3/2/0/0": {"primary document": 3, "official statement": 2},
    "1/1/1/0": {"primary document": 1, "official statement": 1, "agency or newspaper of record": 1},
}
DIMENSIONS = {
    "reason unit": ("each reason", "first-stated reason", "document by majority"),
    "row-weights": tuple(WEIGHTS),
    "order window": ("180", "90", "365"),
    "issuers": ("Russian state", "Russian state and agencies outside"),
    "tests": ("reasons and order", "reasons only"),
}


@lru_cache(maxsize=8)
def enough(ds: Dataset) -> bool:
    """Whether ten documents of the two top grades by three speakers are there."""
    rows = rows_for(ds, CLAIM, REASON)
    rows = rows[rows["grade"].isin(OFFICIAL)]
    speakers = rows["source"].map(ds.sources["producer"])
    return rows["origin"].nunique() >= LEAST_DOCUMENTS and speakers.nunique() >= LEAST_ISSUERS


def share_global(rows: pd.DataFrame, unit: str, weights: dict[str, int]) -> float | None:
    """The weighted share of global reasons, 0 to 1; figures number the reasons of a document."""
    rows = rows[rows["says"] != "silent"]
    rows = rows.assign(weight=rows["grade"].map(weights).fillna(0), is_global=rows["says"] == "supports")
    if unit == "first-stated reason":
        rows = rows[rows["figure"] == 1]
    elif unit == "document by majority":
        rows = rows.groupby("origin", as_index=False).agg(
            weight=("weight", "max"), is_global=("is_global", "mean")
        )
        rows = rows[rows["is_global"] != 0.5].assign(is_global=lambda frame: frame["is_global"] > 0.5)
    total = rows["weight"].sum()
    return float((rows["weight"] * rows["is_global"]).sum() / total) if total else None


def share_after(rows: pd.DataFrame, window: int) -> float | None:
    """The share of moves that came after an event outside the region; figures are days between."""
    rows = rows[(rows["says"] != "silent") & (rows["figure"] <= window)]
    return float((rows["says"] == "supports").mean()) if len(rows) else None


def combination(ds: Dataset, choice: dict[str, str]) -> specs.Outcome:
    """Whether one specification supports; None where a share is absent or exactly one half."""
    if not enough(ds):
        return specs.Outcome(None)
    reasons = rows_for(ds, CLAIM, REASON)
    if choice["issuers"] == "Russian state":
        reasons = reasons[reasons["issuer"] == "RUS"]
    shares: list[Any] = [share_global(reasons, choice["reason unit"], WEIGHTS[choice["row-weights"]])]
    if choice["tests"] == "reasons and order":
        shares.append(share_after(rows_for(ds, CLAIM, MOVE), int(choice["order window"])))
    if None in shares:
        return specs.Outcome(None, shares[0])
    if all(share > 0.5 for share in shares):
        return specs.Outcome(True, shares[0])
    return specs.Outcome(False if all(share < 0.5 for share in shares) else None, shares[0])


def reasons(ds: Dataset) -> Finding:
    """Decide C6b on the clock of ``ds``."""
    grid = specs.run(lambda **choice: combination(ds, choice), DIMENSIONS)
    rows = coded.documents(ds, CLAIM)
    found = rows["origin"].nunique()
    verdict = by_majority(grid) if enough(ds) else OPEN
    because = (
        f"The rule asks for at least {LEAST_DOCUMENTS} Russian documents on policy in East Asia that state "
        f"their reasons; {found} were found, of which {int((rows['says'] == 'supports').sum())} give a "
        "global reason, and no list of dated moves is held."
    )
    return Finding(verdict, because, (), rows, grid)
