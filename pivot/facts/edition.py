"""The facts of the edition: what the pages say of version and dates."""

from __future__ import annotations

from clock.release import release
from pivot.claims.words import long_date
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, plain

__all__ = ["facts"]


def facts(ds: Dataset) -> Facts:
    """Version and year of the release, and the day for which "now" stands."""
    found = release()
    return Facts(
        {
            "release_version": plain(found.version),
            "release_year": plain(found.date[:4]),
            "as_of": Fact(ds.as_of, long_date(ds.as_of)),
        }
    )
