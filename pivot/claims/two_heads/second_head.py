"""S3: whether Asia becomes the second head turns on the Kremlin's reckoning."""

from __future__ import annotations

from pivot.claims.verdict import CANNOT_FAIL, Finding
from pivot.dataset import Dataset

SERIES = ("imts-exports", "imts-imports")


def second_head(ds: Dataset) -> Finding:
    """S3 cannot fail as worded, whatever became of Asia's share of trade."""
    return Finding(
        CANNOT_FAIL,
        "Both outcomes, and a decision in Moscow as the ground of either, fit the sentence, so that no "
        "figure tells for or against it. No turn was traced to a dated decision in five cases or more, so "
        "the strong reading stays open.",
        SERIES,
    )
