"""What China's customs counted of Russian crude oil, liquefied gas and pipeline gas, by month."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

FILE = "china_customs_imports_from_russia_monthly_to_2023-02.csv"
VINTAGE = "2023-03-22"
#: The copy of 2023 writes 0 for a month without a figure too; the earlier one leaves it blank.
EARLIER_FILE = "china_customs_imports_from_russia_monthly_to_2022-03.csv"
EARLIER_VINTAGE = "2022-04-24"
FIRST_MONTH, LAST_MONTH = "2009-01", "2023-02"
#: Column head: series, the unit in the file, and how many of it make the unit of the series.
COLUMNS = {
    "Value of Imports: Pipeline Carried Natural Gas (Gaseous State): Russian Federation": (
        "china-customs-gas-value",
        "USD",
        1_000_000,
    ),
    "Volume of Imports: Liquified Natural Gas (LNG): Russian Federation": (
        "china-customs-lng",
        "kg",
        1_000_000,
    ),
    "Volume of Imports: Crude Oil: Russian Federation": ("china-customs-crude", "kg", 1_000_000),
    "Value of Imports: Crude Oil: Russian Federation": (
        "china-customs-crude-value",
        "USD",
        1_000_000,
    ),
}
_RULE = (
    "The last day of the second month after, or 22 March 2023, the day of the copy, if that is"
    " earlier: detail by partner follows within weeks, January and February together in March"
)
_COMMON = (
    " of Chinese customs, reporter China, partner Russia, months from January 2009 to February"
    " 2023. An absent month is no zero: where the copy of 2023 has 0, the month is 0 only if the"
    " copy of 2022 prints 0 and not a blank."
)


def _series(name: str, title: str, unit: str, prices: str, definition: str) -> Series:
    return Series(name, "energy", title, unit, prices, "M", definition + _COMMON, _RULE, "attribution")


SERIES = [
    _series(
        "china-customs-gas-value",
        "China's imports of Russian pipeline gas, value",
        "million US dollars",
        "nominal",
        "Value (the copy has no volume) from December 2019, the first month of deliveries. November"
        " 2020 has no figure, and December 2020 is twice its neighbours, so that it seems to hold"
        " both. Figures",
    ),
    _series(
        "china-customs-lng",
        "China's imports of Russian liquefied gas",
        "thousand tonnes",
        "none",
        "Volume, from 2010; in the early years months without a cargo are many; figures",
    ),
    _series(
        "china-customs-crude",
        "China's imports of Russian crude oil",
        "thousand tonnes",
        "none",
        "Volume; figures",
    ),
    _series(
        "china-customs-crude-value",
        "China's imports of Russian crude oil, value",
        "million US dollars",
        "nominal",
        "Value; figures",
    ),
]
_JULY_2011 = (
    "About two fifths of the months before and after; another compilation of the same customs has"
    " about 1.94 million tonnes; the month is left out"
)
CORRECTIONS = [
    {
        "series": "china-customs-crude",
        "reporter": "CHN",
        "partner": "RUS",
        "period": "2011-07",
        "vintage": VINTAGE,
        "value_source": "615.193351",
        "value_used": "",
        "why": _JULY_2011,
        "reported_by": "Comparison of two compilations of Chinese customs, 2009-2023",
    }
]


def sources(root: Path) -> list[Source]:
    """The customs series as copied in March 2023, and in April 2022 for its months without any."""

    def copy(entry: str, source: str, vintage: str) -> Source:
        return described(
            root,
            "energy",
            entry,
            source=source,
            licence="attribution",
            grade="official statement",
            vintage=vintage,
            short=f"General Administration of Customs of China, {vintage[:4]}",
            producer="General Administration of Customs of China",
            terms="Official customs figures: quote with attribution to the producer",
        )

    return [
        copy("china-customs-russia-2023", "china-customs-2023", VINTAGE),
        copy("china-customs-russia-2022", "china-customs-2022", EARLIER_VINTAGE),
    ]


def rows(root: Path) -> Iterator[Row]:
    """The months of each column that have a figure.

    Raises:
        IngestError: a column is missing or its unit is another.
    """
    table, earlier = _table(root / "energy" / FILE), _table(root / "energy" / EARLIER_FILE)
    for head, (series, unit, divisor) in COLUMNS.items():
        for heads, file in ((table, FILE), (earlier, EARLIER_FILE)):
            if heads["Unit"].get(head) != unit:
                raise IngestError(f"{file}: no column {head!r} in {unit}")
        for month in sorted(month for month in table if FIRST_MONTH <= month <= LAST_MONTH):
            value, vintage, source = table[month][head], VINTAGE, "china-customs-2023"
            if float(value) == 0:
                value = earlier.get(month, {}).get(head, "")
                vintage, source = EARLIER_VINTAGE, "china-customs-2022"
            if value:
                yield Row(
                    series=series,
                    reporter="CHN",
                    partner="RUS",
                    period=month,
                    value=round(float(value.replace(",", "")) / divisor, 6),
                    period_public=public_after(month, 2, vintage),
                    vintage=vintage,
                    status="reported",
                    source=source,
                )


def _table(path: Path) -> dict[str, dict[str, str]]:
    """The lines of a copy by month or by name of the line, each as head to cell."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        table = list(csv.reader(lines))
    heads = next(line for line in table if line[0] == "Name")
    # The copy of 2023 writes the last day of a month, that of 2022 the month.
    return {
        line[0][:7] if line[0][:1].isdigit() else line[0]: dict(zip(heads[1:], line[1:], strict=True))
        for line in table
    }


MODULE = Module(
    sources=sources,
    series=SERIES,
    rows=rows,
    witnesses=[
        # The Review takes this flow from customs: it shows that nothing was lost in copying.
        Witness(
            "china-customs-crude",
            "review-crude",
            tolerance=1,
            mirror=True,
            scale=1000,
            independent=False,
        ),
        # A million tonnes of liquefied gas are 1.36 bcm in the Review's conversion factors.
        Witness("china-customs-lng", "review-gas-lng", tolerance=5, mirror=True, scale=1000 / 1.36),
    ],
    corrections=CORRECTIONS,
)
