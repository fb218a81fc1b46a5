"""Russian gas into Europe as metered at the border, by route (IEA, Gas Trade Flows)."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ingest.model import IngestError, Module, Row, Series, Source, Witness, described

FILE = "iea_gtf_russia_ukraine_belarus_points_monthly.csv"
#: Route code to name and to the pairs of exit and entry that make it up.
ROUTES: dict[str, tuple[str, set[tuple[str, str]]]] = {
    "IEA_NORD_STREAM": ("Nord Stream into Germany (IEA)", {("Russia", "Germany")}),
    "IEA_BELARUS": (
        "Through Belarus into Poland and Lithuania (IEA)",
        {("Belarus", "Poland"), ("Belarus", "Lithuania")},
    ),
    "IEA_UKRAINE": (
        "Through Ukraine into the EU (IEA)",
        {("Ukraine", state) for state in ("Hungary", "Poland", "Romania", "Slovak Republic")},
    ),
    "IEA_BLACK_SEA": ("Under the Black Sea into Turkey (IEA)", {("Russia", "Republic of Türkiye")}),
    "IEA_BALTIC": (
        "Into Finland, Estonia and Latvia (IEA)",
        {("Russia", state) for state in ("Finland", "Estonia", "Latvia")},
    ),
}
#: Their sum: Europe with Turkey and the Baltic states, without Moldova, as the Review counts it.
TOTAL = "REVIEW_EUROPE"
#: Several points have no figures for the first months of 2009, and 2022 ends in September.
WHOLE_YEARS = range(2010, 2022)

SERIES = Series(
    series="iea-gas-to-europe",
    domain="energy",
    title="Russian pipeline gas into Europe at the border, by route",
    unit="billion cubic metres",
    prices="none",
    frequency="A",
    definition=(
        "Sum of the months of a year at the points where gas leaves Russia, Belarus or Ukraine for"
        " the EU or Turkey; the partner is the route, and REVIEW_EUROPE their sum. Whole years"
        " 2010-2021 only (several points have no figures for early 2009). Physical flows: gas that"
        " Ukraine buys back by exchange on paper makes its transit look smaller after 2019 (31.9"
        " bcm in 2021), and gas of other origin that crosses the same points is in the figures."
        " Moldova is left out."
    ),
    period_public_rule=(
        "The last day of March after the year: the agency gives a month about two months later"
    ),
    licence="figures-only",
)


def sources(root: Path) -> list[Source]:
    """The border points of Russia, Belarus and Ukraine."""
    return [
        described(
            root,
            "energy",
            "iea-gtf-russia-routes",
            source="iea-gas-trade-flows",
            licence="figures-only",
            grade="official statement",
            vintage="2022-12",
            short="IEA, Gas Trade Flows",
            title=(
                "Gas Trade Flows in Europe: points leaving Russia, Belarus and Ukraine, release of late 2022"
            ),
            terms="IEA free data product under the agency's terms: quote figures with attribution",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """Annual sums by route and their total.

    Raises:
        IngestError: a route has no month of a year.
    """
    route_of = {pair: route for route, (_, pairs) in ROUTES.items() for pair in pairs}
    sums: dict[tuple[int, str], float] = defaultdict(float)
    months: dict[int, set[str]] = defaultdict(set)
    with (root / "energy" / FILE).open(encoding="utf-8", newline="") as lines:
        for cell in csv.DictReader(lines):
            route = route_of.get((cell["Exit"], cell["Entry"]))
            if route and cell["mcm"]:
                year = int(cell["month"][:4])
                months[year].add(cell["month"])
                sums[year, route] += float(cell["mcm"])
                sums[year, TOTAL] += float(cell["mcm"])
    for year in WHOLE_YEARS:
        if len(months[year]) != 12:
            raise IngestError(f"{FILE}: {year} has {len(months[year])} months, not 12")
        for route in (*ROUTES, TOTAL):
            yield Row(
                series=SERIES.series,
                reporter="RUS",
                partner=route,
                period=str(year),
                value=round(sums[year, route] / 1000, 6),
                period_public=f"{year + 1}-03-31",
                vintage="2022-12",
                status="reported",
                source="iea-gas-trade-flows",
            )


MODULE = Module(
    sources=sources,
    series=[SERIES],
    rows=rows,
    witnesses=[Witness(SERIES.series, "review-gas-pipeline", tolerance=10)],
    countries=[
        {"code": code, "name": name, "kind": "aggregate", "note": "A route, not a buyer"}
        for code, (name, _) in ROUTES.items()
    ],
)
