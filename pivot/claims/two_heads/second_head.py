"""S3: whether Asia becomes the second head turns on the Kremlin's reckoning."""

from __future__ import annotations

from pivot.claims.two_heads.turning import ASIAS, EUROPES, PRICES, TRADE, shares
from pivot.claims.verdict import CANNOT_FAIL, Finding
from pivot.dataset import Dataset
from pivot.measures import heads

SERIES = ("imts-exports", "imts-imports")
SPAN = ((2016, 2016), (2024, 2024))


def second_head(ds: Dataset) -> Finding:
    """S3 cannot fail as worded; the change of Asia's weight in trade is shown beside it."""
    moved = heads.change(shares(ds, TRADE, ASIAS[0], EUROPES[0], "the Fund", PRICES[0]), *SPAN)
    shown = (
        "What became of Asia's share of trade is not held."
        if moved is None
        else f"Asia's share of Russia's goods trade changed by {moved['asia']:+.1f} percentage points from "
        f"{SPAN[0][0]} to {SPAN[1][0]}, by the Fund's count, Europe's by {moved['europe']:+.1f}."
    )
    return Finding(
        CANNOT_FAIL,
        "Both outcomes, and a decision in Moscow as the ground of either, fit the sentence. "
        + shown
        + " No turn was traced to a dated decision in five cases or more, so the strong reading stays open.",
        SERIES,
    )
