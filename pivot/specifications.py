"""Every defensible choice crossed: what a verdict owes to the choices behind it.

A specification is one defensible choice of source, definition, sample, period and method.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd


@dataclass(frozen=True)
class Outcome:
    """What one specification gives.

    Attributes:
        holds: whether the claim holds under it; None where its data are absent.
        value: the measure on which that rests, in the unit that the claim's rule names.
        verdict: the verdict in words, for rules that know more than holding and failing.
    """

    holds: bool | None
    value: float | None = None
    verdict: str = ""


#: The columns of a frame of specifications that are no dimensions.
OUTCOME = ("holds", "value", "verdict")


def run(rule: Callable[..., Outcome], dimensions: Mapping[str, Sequence[Any]], **fixed: Any) -> pd.DataFrame:
    """Apply a rule under every combination of choices.

    Args:
        rule: called with one keyword a dimension, and with ``fixed``.
        dimensions: name of a dimension to its defensible options.

    Returns:
        One row a specification: a column a dimension, ``holds`` (True, False or None), ``value``
        and, where the rule gives any, ``verdict``; in the order of the options.
    """
    rows = []
    for options in itertools.product(*dimensions.values()):
        choice = dict(zip(dimensions, options, strict=True))
        outcome = rule(**choice, **fixed)
        rows.append({**choice, **{part: getattr(outcome, part) for part in OUTCOME}})
    frame = pd.DataFrame(rows, columns=[*dimensions, *OUTCOME])
    frame = frame.astype({"holds": object, "value": "float64"})
    return frame if frame["verdict"].any() else frame.drop(columns="verdict")


def decided(specifications: pd.DataFrame) -> pd.DataFrame:
    """The specifications whose data are there."""
    return specifications[specifications["holds"].notna()]


def share(specifications: pd.DataFrame) -> float:
    """Share of the decided specifications under which the claim holds, 0 to 1; NaN if none is."""
    rows = decided(specifications)
    return float(rows["holds"].astype(bool).mean()) if len(rows) else float("nan")


def main(specifications: pd.DataFrame) -> pd.Series:
    """The main specification: the first option of every dimension, which stands first."""
    return specifications.iloc[0]


def by_dimension(specifications: pd.DataFrame) -> pd.DataFrame:
    """Agreement by dimension and option.

    Returns:
        Columns dimension, option, specifications (decided ones), holds (how many hold), share.
    """
    dimensions = [column for column in specifications if column not in OUTCOME]
    rows = [
        {
            "dimension": dimension,
            "option": option,
            "specifications": len(decided(part)),
            "holds": int(decided(part)["holds"].astype(bool).sum()),
            "share": share(part),
        }
        for dimension in dimensions
        for option, part in specifications.groupby(dimension, sort=False)
    ]
    return pd.DataFrame(rows, columns=["dimension", "option", "specifications", "holds", "share"])
