"""Every defensible choice crossed: what a verdict owes to the choices behind it.

A specification is one defensible choice of source, definition, sample, period and method.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
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


def run(
    rule: Callable[..., Outcome],
    dimensions: Mapping[str, Sequence[Any]],
    *,
    possible: Callable[..., bool] | None = None,
    **fixed: Any,
) -> pd.DataFrame:
    """Apply a rule under every combination of choices.

    The rule is called once a combination: what does not depend on every choice (reading, summing)
    belongs in functions of their own that are kept (``lru_cache``), so that a thousand combinations
    take a second or two.

    Args:
        rule: called with one keyword a dimension, and with ``fixed``.
        dimensions: name of a dimension to its defensible options.
        possible: called like the rule but without ``fixed``; combinations for which it is False are
            no choice that anybody has (a source that has no such year, say) and are left out. The main
            one, the first option of every dimension, must be possible.

    Returns:
        One row a specification: a column a dimension, ``holds`` (True, False or None), ``value``
        and, where the rule gives any, ``verdict``; in the order of the options.

    Raises:
        ValueError: the main specification is called impossible.
    """
    choices: list[tuple[Any, ...]] = []
    outcomes: list[Outcome] = []
    for options in itertools.product(*dimensions.values()):
        choice = dict(zip(dimensions, options, strict=True))
        if possible is not None and not possible(**choice):
            if not choices:
                raise ValueError(f"the main specification {choice} is called impossible")
            continue
        outcomes.append(rule(**choice, **fixed))
        choices.append(options)
    columns: dict[str, Any] = {name: [one[place] for one in choices] for place, name in enumerate(dimensions)}
    columns["holds"] = pd.Series([one.holds for one in outcomes], dtype=object)
    columns["value"] = pd.Series([one.value for one in outcomes], dtype="float64")
    if any(one.verdict for one in outcomes):
        columns["verdict"] = [one.verdict for one in outcomes]
    return pd.DataFrame(columns)


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


def outcomes(specifications: pd.DataFrame) -> pd.Series:
    """What each specification says: its verdict in words, or "holds", "does not hold", or "" for nothing."""
    if "verdict" in specifications:
        return specifications["verdict"]
    words = [
        "" if cell is None or cell != cell else "holds" if cell else "does not hold"
        for cell in specifications["holds"]
    ]
    return pd.Series(words, index=specifications.index, dtype="str")


def counted(specifications: pd.DataFrame) -> pd.DataFrame:
    """The specifications over which agreement is counted: all, or those of the main assertion.

    Where a rule says that the other options of a dimension are other assertions, the frame's
    ``attrs["counted"]`` names the option that counts, by dimension.
    """
    found = specifications
    for dimension, option in specifications.attrs.get("counted", {}).items():
        found = found[found[dimension] == option]
    return found


def flips(specifications: pd.DataFrame) -> pd.DataFrame:
    """The specifications that contradict the main one: decided, and otherwise than it.

    Returns:
        The dimensions, ``says`` (what each says) and ``value``, in the order of the specifications;
        no row where the main specification decides nothing.
    """
    rows = counted(specifications)
    says = outcomes(rows)
    against = (says != "") & (says != says.iloc[0]) & (says.iloc[0] != "") if len(rows) else says == "x"
    return rows.assign(says=says)[against][[*dimensions(rows), "says", "value"]].reset_index(drop=True)


def dimensions(specifications: pd.DataFrame) -> list[str]:
    """The columns that are choices."""
    return [column for column in specifications if column not in OUTCOME]


def by_dimension(specifications: pd.DataFrame) -> pd.DataFrame:
    """Agreement with the main specification by dimension and option.

    Only specifications over which agreement is ``counted`` enter. Where the main one decides nothing,
    agreement is with holding.

    Returns:
        Columns dimension, option, specifications (those that say something), agree (how many say what
        the main one says), share (of the two; NaN where none says anything).
    """
    rows = counted(specifications)
    says = outcomes(rows)
    main_says = (says.iloc[0] if len(says) else "") or "holds"
    marks = [(says != "").to_numpy(dtype=bool), (says == main_says).to_numpy(dtype=bool)]
    found = []
    for dimension in dimensions(rows):
        # Options in the order in which they appear, and the place of each row's; of a missing one: -1.
        places, options = pd.factorize(rows[dimension])
        told, agree = (
            np.bincount(places[mark & (places >= 0)], minlength=len(options)).tolist() for mark in marks
        )
        found += [(dimension, *counts) for counts in zip(options.tolist(), told, agree, strict=True)]
    table = pd.DataFrame(found, columns=["dimension", "option", "specifications", "agree"])
    return table.assign(share=table["agree"] / table["specifications"].where(table["specifications"] > 0))
