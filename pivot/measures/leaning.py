"""How far Russia leans to Asia over several instruments at once, under all weights.

The lean of one instrument is Asia's part of what goes to both sides, 100 A / (A + E) per cent. The
index of a year is the weighted mean of the leans; since no weights are given by nature, they are
drawn at random, each set as likely as any other (Dirichlet with all parameters 1, which is uniform
on the simplex). What the weights spread over is the distance of the leans from one another: it is
no uncertainty of the data. Agreement of votes is no share, two rates of agreement do not compete,
so that it has no lean.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

DRAWS, SEED = 20_000, 2017
EQUAL = "equal weights"


def leans(instruments: pd.DataFrame) -> pd.DataFrame:
    """The lean of each instrument by year, per cent.

    Args:
        instruments: columns instrument, side (asia, europe), period, value.

    Returns:
        Index period, a column an instrument; NaN where a side is not held.
    """
    wide = instruments.pivot_table(index=["period", "instrument"], columns="side", values="value")
    lean = 100 * wide["asia"] / (wide["asia"] + wide["europe"])
    return lean.unstack("instrument")


def index(instruments: pd.DataFrame, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """The index by year, for the years in which every instrument is held.

    Args:
        instruments: as for ``leans``.
        draws: how many sets of weights are drawn; seed: of the draws.

    Returns:
        Columns period, value (equal weights, per cent), low and high (the lowest and highest lean,
        between which every weighting lies), ahead (per cent of weightings in which Asia outweighs
        Europe).
    """
    full = leans(instruments).dropna()
    weights = np.random.default_rng(seed).dirichlet(np.ones(full.shape[1]), draws)
    drawn = full.to_numpy() @ weights.T
    return pd.DataFrame(
        {
            "period": full.index,
            "value": full.mean(axis=1).to_numpy(),
            "low": full.min(axis=1).to_numpy(),
            "high": full.max(axis=1).to_numpy(),
            "ahead": 100 * (drawn > 50).mean(axis=1),
        }
    )


def lines(instruments: pd.DataFrame, parts: Collection[str], beside: Collection[str]) -> pd.DataFrame:
    """Each instrument's lean and the index with equal weights, for drawing; each base its own line.

    Args:
        instruments: as for ``leans``, with columns base, status and source.
        parts: the instruments of the index; beside: instruments whose lean is drawn and not counted.

    Returns:
        Columns series, period, value (per cent), status, source.
    """
    rows = []
    shown = instruments[instruments["instrument"].isin([*parts, *beside])]
    for (name, base), own in shown.groupby(["instrument", "base"], sort=False):
        lean = leans(own)[name].dropna()
        rows.append(_line(f"{name} ({base})" if base else name, lean, own))
    counted = shown[shown["instrument"].isin(parts)]
    for base in dict.fromkeys(counted["base"]):
        # Another count of one instrument stands for that instrument alone.
        other = set(counted.loc[counted["base"] == base, "instrument"]) if base else set()
        own = counted[
            ((counted["base"] == base) & counted["instrument"].isin(other or parts))
            | ((counted["base"] == "") & ~counted["instrument"].isin(other))
        ]
        equal = index(own, draws=1).set_index("period")["value"]
        rows.append(_line(f"{EQUAL} ({base})" if base else EQUAL, equal, own, "estimated"))
    return pd.concat(rows, ignore_index=True)


def _line(series: str, values: pd.Series, rows: pd.DataFrame, status: str = "") -> pd.DataFrame:
    source = " ".join(sorted({one for cell in rows["source"] for one in cell.split()}))
    return pd.DataFrame(
        {
            "series": series,
            "period": values.index,
            "value": values.to_numpy(),
            "status": status or rows["status"].iloc[0],
            "source": source,
        }
    )
