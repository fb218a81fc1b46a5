"""From the specifications of a claim to its verdict: the two closing clauses of the rules.

``by_majority`` closes rules whose combinations hold or fail ("holds if the main specification
holds and at least two thirds of the decided combinations hold; …"). ``by_agreement`` closes rules
whose combinations each give a verdict ("the main verdict stands if at least two thirds of all
computable combinations give it"). A share of exactly two thirds, or one third, is reached.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, OPEN


def counted(grid: pd.DataFrame, only: Mapping[str, object] | None = None) -> pd.DataFrame:
    """The combinations over which agreement is counted: those with the given options.

    The grid remembers them (``pivot.specifications.counted``), so that boxes count alike.
    """
    grid.attrs["counted"] = dict(only or {})
    for dimension, option in (only or {}).items():
        grid = grid[grid[dimension] == option]
    return grid


def by_majority(grid: pd.DataFrame, only: Mapping[str, object] | None = None) -> str:
    """The verdict of a rule whose combinations hold, fail or stay open.

    Args:
        grid: one row a specification, the main one first (``pivot.specifications.run``).
        only: options to which the count is confined, where the rule says that the other options
            of a dimension are other assertions.

    Returns:
        "holds", "does not hold" or "cannot be decided"; the last also when fewer than half of
        the counted combinations are decided, or none is there.
    """
    rows = counted(grid, only)
    decided = specs.decided(rows)
    if rows.empty or 2 * len(decided) < len(rows):
        return OPEN
    held, main = int(decided["holds"].astype(bool).sum()), specs.main(rows)["holds"]
    if main is True and 3 * held >= 2 * len(decided):
        return HOLDS
    if main is False and 3 * held <= len(decided):
        return FAILS
    return OPEN


def by_agreement(grid: pd.DataFrame, only: Mapping[str, object] | None = None) -> str:
    """The verdict of a rule whose combinations each give a verdict.

    Args:
        grid: as for ``by_majority``, with a column ``verdict`` that is empty where the data of a
            combination are absent.
        only: as for ``by_majority``.

    Returns:
        The main verdict if at least two thirds of the computable combinations give it, else
        "cannot be decided".
    """
    rows = counted(grid, only)
    if "verdict" not in rows:
        # No combination of the grid is computable.
        return OPEN
    computable = rows.loc[rows["verdict"] != "", "verdict"] if len(rows) else pd.Series(dtype=str)
    if computable.empty or not (main := specs.main(rows)["verdict"]):
        return OPEN
    return main if 3 * int((computable == main).sum()) >= 2 * len(computable) else OPEN
