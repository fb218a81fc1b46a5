"""How far Russia leans to Asia over several instruments at once, under all weights.

The lean of one instrument is Asia's part of what goes to both sides, 100 A / (A + E) per cent. The
index of a year is the weighted mean of the leans; since no weights are given by nature, they are
drawn at random, each set as likely as any other (Dirichlet with all parameters 1).
"""

from __future__ import annotations

import numpy as np
import pandas as pd

DRAWS, SEED = 2000, 2017


def leans(instruments: pd.DataFrame) -> pd.DataFrame:
    """The lean of each instrument by year, per cent.

    Args:
        instruments: columns instrument, series (asia, europe), period, value.

    Returns:
        Index period, a column an instrument; NaN where a side is not held.
    """
    wide = instruments.pivot_table(index=["period", "instrument"], columns="series", values="value")
    lean = 100 * wide["asia"] / (wide["asia"] + wide["europe"])
    return lean.unstack("instrument")


def index(instruments: pd.DataFrame, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """The index by year, for the years in which every instrument is held.

    Args:
        instruments: as for ``leans``, with a column source.
        draws: how many sets of weights are drawn; seed: of the draws.

    Returns:
        Columns series, period, value (equal weights, per cent), low and high (of the middle 95 per
        cent of weightings), ahead (per cent of weightings in which Asia outweighs Europe), status
        and source.
    """
    full = leans(instruments).dropna()
    weights = np.random.default_rng(seed).dirichlet(np.ones(full.shape[1]), draws)
    drawn = full.to_numpy() @ weights.T
    low, high = np.percentile(drawn, [2.5, 97.5], axis=1)
    frame = pd.DataFrame(
        {
            "series": "all instruments",
            "period": full.index,
            "value": full.mean(axis=1).to_numpy(),
            "low": low,
            "high": high,
            "ahead": 100 * (drawn > 50).mean(axis=1),
            "status": "estimated",
            "source": " ".join(sorted(set(instruments["source"]))),
        }
    )
    return frame.round({"value": 1, "low": 1, "high": 1, "ahead": 1})
