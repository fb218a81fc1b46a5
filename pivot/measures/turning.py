"""When China's share in Russia's trade broke from its course: monthly series and their breaks."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures import rupture
from pivot.measures.breaks import Break, one_break

#: For half of 2010 customs print no figure for Kazakhstan, which is left out of the whole.
LEFT_OUT = "KAZ"
#: What is looked at, and over which months.
SPANS = {
    "exports, 2006 to 2021": ("exports", "2006-01", "2021-12"),
    "exports, 2006 to 2013": ("exports", "2006-01", "2013-12"),
    "imports, 2006 to 2021": ("imports", "2006-01", "2021-12"),
    "exports, partners' customs, 2019 to 2025": ("mirror", "2019-01", "2025-12"),
}


@lru_cache(maxsize=8)
def share(ds: Dataset, flow: str, partner: str = "CHN") -> pd.Series:
    """A partner's share in Russia's exports or imports with the partners listed, per cent, by month."""
    if flow == "mirror":
        return rupture.share(ds, partner)
    rows = ds.obs(f"fts-{flow}")
    rows = rows[rows["partner"] != LEFT_OUT]
    whole = rows.groupby("period")["value"].sum()
    return 100 * rows[rows["partner"] == partner].set_index("period")["value"] / whole


@lru_cache(maxsize=32)
def found(ds: Dataset, span: str) -> Break:
    """The break of one of ``SPANS``."""
    flow, first, last = SPANS[span]
    values = share(ds, flow)
    return one_break(values[(values.index >= first) & (values.index <= last)])


def table(ds: Dataset) -> pd.DataFrame:
    """The break of each of ``SPANS``.

    Returns:
        Columns share, break, earliest, latest (months), jump (percentage points), slope (points a
        year), chance (per cent), source.
    """
    rows = []
    for span, (flow, _, _) in SPANS.items():
        one = found(ds, span)
        series = "mgimo-exports" if flow == "mirror" else f"fts-{flow}"
        rows.append(
            {
                "share": span,
                "break": one.month,
                "earliest": one.low,
                "latest": one.high,
                "jump": one.jump,
                "slope": one.slope,
                "chance": 100 * one.chance,
                "source": " ".join(sorted(set(ds.obs(series)["source"]))),
            }
        )
    return pd.DataFrame(rows)
