"""Every coded document, as a reader follows a verdict down to it."""

from __future__ import annotations

import pandas as pd

from pivot.claims.ledger import ledger
from pivot.dataset import Dataset


def papers(ds: Dataset) -> pd.DataFrame:
    """One row a document and assertion, in the order of the ledger, then of dates.

    Returns:
        Columns claim, date, short (who speaks), grade, says, assertion, quotation, source (all words).
    """
    rows = ds.evidence
    order = {claim: place for place, claim in enumerate(ledger(ds))}
    rows = rows[rows["claim"].isin(order)]
    rows = rows.assign(
        place=rows["claim"].map(order),
        grade=rows["source"].map(ds.sources["grade"]),
        short=rows["source"].map(ds.sources["short"]),
    ).sort_values(["place", "date", "item"], kind="stable")
    columns = ["claim", "date", "short", "grade", "says", "assertion", "quotation", "source"]
    return rows[columns].reset_index(drop=True)
