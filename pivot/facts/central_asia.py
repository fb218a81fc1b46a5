"""The facts of the chapter on Central Asia."""

from __future__ import annotations

from pivot.dataset import Dataset
from pivot.facts import Facts, central_asia_politics

__all__ = ["facts"]


def facts(ds: Dataset) -> Facts:
    """Every number that the chapter prints outside its tables and boxes."""
    return Facts(central_asia_politics.facts(ds))
