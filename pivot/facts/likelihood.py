"""Words of likelihood, each with one meaning: the share of draws or specifications that agree."""

from __future__ import annotations

from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, number, plain

__all__ = ["SHARES", "facts", "likelihood"]

#: Word to the least share that it stands for; the first that is reached is the word.
SHARES = {
    "almost certain": 0.95,
    "likely": 2 / 3,
    "as likely as not": 1 / 3,
    "unlikely": 0.05,
    "almost excluded": 0.0,
}


def likelihood(share: float) -> Fact:
    """The word for the share of the draws of a test, or of specifications, that agree.

    A share of exactly a third is unlikely, one of exactly two thirds likely, one of exactly a twentieth
    almost excluded.

    Args:
        share: 0 to 1.

    Raises:
        ValueError: it is no share.
    """
    if not 0 <= share <= 1:
        raise ValueError(f"{share} is no share: give one from 0 to 1")
    if share <= SHARES["unlikely"]:
        return Fact(share, "almost excluded")
    if share <= SHARES["as likely as not"]:
        return Fact(share, "unlikely")
    return Fact(share, next(word for word, least in SHARES.items() if share >= least))


def facts(ds: Dataset) -> Facts:
    """The words and the bounds of the table in the page on methods."""
    words = {f"word_{word.replace(' ', '_')}": plain(word) for word in SHARES}
    bounds = {
        "high": number(100 * SHARES["almost certain"]),
        "low": number(100 * SHARES["unlikely"]),
    }
    return Facts(words | bounds)
