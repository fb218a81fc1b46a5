"""Arms ordered from Russia, by recipient and year of order (SIPRI, trade register).

The register names for each deal the year of the order, with a mark where that is doubtful, and
the volume of the whole order. Orders show what was agreed in a year, which deliveries do not.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ingest.diplomacy_arms import FIRST_YEAR, REGISTER, REGISTER_VINTAGE, _code
from ingest.model import Module, Row, Series
from ingest.publication import public_after

SERIES = "sipri-orders"
_HEAD, _SUPPLIER = "Recipient", "Russia"


def orders(path: Path) -> dict[tuple[str, int], float]:
    """Volume ordered from Russia by recipient and year of order; ``WLD`` is the sum."""
    found: dict[tuple[str, int], float] = defaultdict(float)
    with path.open(encoding="latin-1", newline="") as file:
        lines = csv.reader(file)
        for cells in lines:
            if cells and cells[0] == _HEAD:
                break
        for cells in lines:
            year = int(cells[2] or 0)
            if cells[1] == _SUPPLIER and year >= FIRST_YEAR:
                for recipient in (_code(cells[0]), "WLD"):
                    found[recipient, year] += float(cells[14] or 0)
    return found


def rows(root: Path) -> Iterator[Row]:
    """One row a recipient (partner) and year of order, in millions of TIV."""
    path = root / "diplomacy" / "sipri_trade_register_2026-05-18.csv"
    for (recipient, year), volume in sorted(orders(path).items()):
        if volume:
            public = public_after(str(year), 4, REGISTER_VINTAGE)
            yield Row(
                SERIES,
                "RUS",
                recipient,
                str(year),
                round(volume, 3),
                public,
                REGISTER_VINTAGE,
                "estimated",
                REGISTER,
            )


MODULE = Module(
    sources=lambda _: [],
    series=[
        Series(
            SERIES,
            "diplomacy",
            "Major arms ordered from Russia, by recipient",
            "million TIV",
            "none",
            "A",
            "Volume of whole orders placed with Russia (reporter) by a recipient (partner), by year of "
            "order, in SIPRI's trend-indicator values, which measure military worth and are no prices; the "
            "year of many orders is the producer's estimate, and late years are revised as deals become "
            "known. "
            "Trade register of May 2026. WLD: all recipients.",
            "Assumed: public by 30 April of the year after, or with the edition.",
            "figures-only",
        )
    ],
    rows=rows,
)
