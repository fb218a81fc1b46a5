"""How much of a change is owed to each of several factors: exact splits after Shapley.

The factors are moved from their first to their last state one after another, in every order; a
factor's part is the mean of what its own step changed. The parts add up to the whole change,
and no order is preferred (Shapley 1953; for decompositions Shorrocks 2013).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations
from math import factorial


def shapley(outcome: Callable[[frozenset[str]], float], factors: Sequence[str]) -> dict[str, float]:
    """Each factor's part in the change from no factor moved to all of them moved.

    Args:
        outcome: the outcome when a set of factors stands at its last state and all others at
            their first.
        factors: their names.

    Returns:
        Part by factor, in the unit of the outcome; the parts add up to the whole change.
    """
    seen: dict[frozenset[str], float] = {}

    def at(moved: frozenset[str]) -> float:
        if moved not in seen:
            seen[moved] = outcome(moved)
        return seen[moved]

    parts = dict.fromkeys(factors, 0.0)
    for order in permutations(factors):
        moved: frozenset[str] = frozenset()
        for factor in order:
            parts[factor] += at(moved | {factor}) - at(moved)
            moved |= {factor}
    return {name: value / factorial(len(factors)) for name, value in parts.items()}


def of_share(part: tuple[float, float], rest: tuple[float, float]) -> dict[str, float]:
    """The change of a share split into what the part did and what the rest did.

    Args:
        part, rest: first and last value; the share is part / (part + rest).

    Returns:
        ``part`` and ``rest``, in percentage points.
    """

    def share(moved: frozenset[str]) -> float:
        one, other = part["part" in moved], rest["rest" in moved]
        return 100 * one / (one + other)

    return shapley(share, ["part", "rest"])
