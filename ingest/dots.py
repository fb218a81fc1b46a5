"""China's and South-East Asia's trade by partner, years summed from months (IMF, 2011 to 2023)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

SOURCE = "dots-2024"
VINTAGE = "2024-07"
_REPORTERS = ["CHN", "BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "VNM"]
_PARTNERS = ["WLD", "RUS", "CHN", "IDN", "MYS", "PHL", "SGP", "THA", "VNM"]
_FLOWS = {"X": "dots-exports", "M": "dots-imports"}


def sources(root: Path) -> list[Source]:
    """The extract of twelve reporters and their main partners."""
    return [
        described(
            root,
            "trade",
            "imf-dots-asean-usa-china",
            source=SOURCE,
            licence="figures-only",
            grade="primary document",
            vintage=VINTAGE,
            short="International Monetary Fund, Direction of Trade Statistics, 2024",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a flow, reporter, partner and year with all twelve months, US$ mn."""
    path = root / "trade" / "imf_dots_asean_usa_china_monthly_selected_partners_2011_2023.csv"
    table = pd.read_csv(path)
    table = table[table["reporter_iso3"].isin(_REPORTERS)]
    # The Fund itself makes the lines of the world and of the European Union.
    single = table[~table["partner_iso3"].isin(["WLD", "EU"])]
    detailed = set(zip(single["flow"], single["reporter_iso3"], single["year"], strict=True))
    table = table[table["partner_iso3"].isin(_PARTNERS)]
    keys = ["flow", "reporter_iso3", "partner_iso3", "year"]
    for (flow, reporter, partner, year), months in table.groupby(keys):
        if months["month"].nunique() != 12:
            continue
        period = str(year)
        yield Row(
            _FLOWS[str(flow)],
            str(reporter),
            str(partner),
            period,
            round(math.fsum(months["usd_mn"]), 6),
            public_after(period, 12, VINTAGE),
            VINTAGE,
            # A total without a single partner behind it cannot be the reporter's own.
            "reported" if (flow, reporter, year) in detailed else "estimated",
            SOURCE,
        )


def _series(flow: str) -> Series:
    return Series(
        series=f"dots-{flow}",
        domain="trade",
        title=f"{flow.capitalize()} of China and South-East Asia by partner",
        unit="US$ mn",
        prices="nominal",
        frequency="A",
        definition=(
            f"Goods {flow} that China and the ten members of ASEAN report, with Russia, China, six "
            "ASEAN partners and the world; summed here from months, only where all twelve are "
            "there. So China with single partners is missing in 2020 (January and February were "
            "published together), and Vietnam by partner before 2018. A reporter's total of a year "
            "for which it gives no partner is marked estimated (Laos and Myanmar always, Vietnam "
            "before 2018, the Philippines in 2016 and 2019 among others). Known errors (Singapore "
            "2020, the Philippines 2019) are in the table of corrections."
        ),
        period_public_rule="Assumed: public by 31 December of the year after.",
        licence="figures-only",
    )


def _correction(
    flow: str,
    reporter: str,
    partner: str,
    period: str,
    printed: float,
    used: float | None,
    why: str,
) -> dict[str, str]:
    return {
        "series": f"dots-{flow}",
        "reporter": reporter,
        "partner": partner,
        "period": period,
        "vintage": VINTAGE,
        "value_source": f"{printed:.6f}",
        "value_used": "" if used is None else f"{used:.6f}",
        "why": why,
        "reported_by": "The Russia Pivots to Asia contributors",
    }


_SINGAPORE = (
    "January to September 2020 are about 1.4 times too low in every row of Singapore, as if "
    "Singapore dollars had been converted twice"
)
_WDI = "the World Bank's figure of July 2026 is used."
_OUT = "no other figure counted alike is held, so the value is left out."
_SINGAPORE_BY_PARTNER = {
    "exports": {
        "CHN": 41290.262702,
        "IDN": 16987.798201,
        "MYS": 26453.697327,
        "PHL": 5899.971476,
        "RUS": 425.245273,
        "THA": 11167.857824,
        "VNM": 9879.915237,
    },
    "imports": {
        "CHN": 37802.130079,
        "IDN": 10920.824512,
        "MYS": 33447.636899,
        "PHL": 5456.096489,
        "RUS": 1167.329149,
        "THA": 7549.970965,
        "VNM": 3157.968736,
    },
}
_PHILIPPINES = "December 2019 alone is two to three times its neighbours; " + _WDI

CORRECTIONS = [
    _correction("exports", "SGP", "WLD", "2020", 287884.218255, 362534.0, f"{_SINGAPORE}; {_WDI}"),
    _correction("imports", "SGP", "WLD", "2020", 261351.571803, 329830.0, f"{_SINGAPORE}; {_WDI}"),
    *(
        _correction(flow, "SGP", partner, "2020", printed, None, f"{_SINGAPORE}; {_OUT}")
        for flow, values in _SINGAPORE_BY_PARTNER.items()
        for partner, printed in values.items()
    ),
    _correction("exports", "PHL", "WLD", "2019", 82500.561709, 70334.0, _PHILIPPINES),
    _correction("imports", "PHL", "WLD", "2019", 125803.245597, 112909.0, _PHILIPPINES),
]

MODULE = Module(
    sources=sources,
    series=[_series("exports"), _series("imports")],
    rows=rows,
    witnesses=[
        # Indonesia's and Vietnam's small flows with Russia largely go by way of third countries.
        Witness("dots-exports", "fts-imports", tolerance=35, mirror=True),
        Witness("dots-imports", "fts-exports", tolerance=35, mirror=True),
    ],
    corrections=CORRECTIONS,
)
