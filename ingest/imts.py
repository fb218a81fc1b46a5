"""Russia's trade by partner as the International Monetary Fund gives it (2016 to 2024)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ingest.model import Module, Row, Series, Source, Witness, described
from ingest.publication import public_after
from ingest.regions import STATES

SOURCE = "imts-2026"
VINTAGE = "2026-05"
#: From this year on Russia reports nothing and the Fund estimates from partners' figures.
FIRST_ESTIMATE = 2022
_FLOWS = {"XG_FOB_USD": "imts-exports", "MG_CIF_USD": "imts-imports"}
#: The Fund's own codes for what ISO or this dataset calls otherwise.
_CODES = {"G001": "WLD", "WBG": "PSE"}


def sources(root: Path) -> list[Source]:
    """The one table."""
    return [
        described(
            root,
            "trade",
            "imf-imts-russia-2016-2024",
            source=SOURCE,
            licence="figures-only",
            grade="primary document",
            vintage=VINTAGE,
            short="International Monetary Fund, IMTS, 2026",
        )
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a flow, partner and year, US$ mn; groups and unspecified areas give no row."""
    table = pd.read_csv(root / "trade" / "imf_imts_russia_by_partner_annual_2016_2024.csv")
    years = [name for name in table.columns if name.isdigit()]
    for line in table.to_dict("records"):
        code = line["COUNTERPART_COUNTRY.ID"]
        partner = _CODES.get(code, code)
        if partner not in STATES and partner != "WLD":
            continue
        for year in years:
            if pd.notna(line[year]):
                yield Row(
                    _FLOWS[line["INDICATOR.ID"]],
                    "RUS",
                    partner,
                    year,
                    round(float(line[year]), 6),
                    public_after(year, 12, VINTAGE),
                    VINTAGE,
                    "estimated" if int(year) >= FIRST_ESTIMATE else "reported",
                    SOURCE,
                )


def _series(flow: str, terms: str) -> Series:
    return Series(
        series=f"imts-{flow}",
        domain="trade",
        title=f"Russia's {flow} by partner, year by year",
        unit="US$ mn",
        prices="nominal",
        frequency="A",
        definition=(
            f"Goods, {terms}; partners with an ISO code, and the world. To 2021 as Russia "
            "reported; from 2022 the Fund's estimates from partners' figures: exports to China in "
            "2022 lie an eighth below the imports that China reports. Kazakhstan is missing in "
            "2024, in the world total as well, and Belarus has published nothing by partner since "
            "2021. Known errors (Uganda, Uzbekistan) are in the table of corrections; the world "
            "total of 2024 still holds Uzbekistan's, against which the missing Kazakhstan works."
        ),
        period_public_rule="Assumed: public by 31 December of the year after.",
        licence="figures-only",
    )


def _correction(
    flow: str, partner: str, period: str, printed: float, used: float | None, why: str
) -> dict[str, str]:
    return {
        "series": f"imts-{flow}",
        "reporter": "RUS",
        "partner": partner,
        "period": period,
        "vintage": VINTAGE,
        "value_source": f"{printed:.6f}",
        "value_used": "" if used is None else f"{used:.6f}",
        "why": why,
        "reported_by": "The Russia Pivots to Asia contributors",
    }


def _total(flow: str, period: str, printed: float, parts: list[dict[str, str]]) -> dict[str, str]:
    """The world total less what is corrected in its parts."""
    excess = sum(float(part["value_source"]) - float(part["value_used"] or 0) for part in parts)
    names = " and ".join(STATES[part["partner"]] for part in parts)
    why = f"The printed total holds the error of {names}, which is taken out of it."
    return _correction(flow, "WLD", period, printed, printed - excess, why)


_UZB = (
    "The Fund's estimate is more than twice what Uzbekistan's statistics agency reports from the "
    "other side ({agency} US$ mn, used here); BACI has {baci}."
)
_UZB_LATER = (
    "The error of 2023 goes on: the estimate is far above what Uzbekistan ever reported, and no "
    "other figure for 2024 is held, so the value is left out."
)
_UGA = (
    "The Fund's estimate of imports from Uganda alone exceeds what Russian customs report for all "
    "of Africa ({africa}); in 2021 it was US$ 24 mn. {use}"
)
_NONE = "No other figure is held, so the value is left out."

_UZB_2023 = [
    _correction("exports", "UZB", "2023", 22836.038685, 6660.6321, _UZB.format(agency="6,661", baci="6,541")),
    _correction("imports", "UZB", "2023", 7840.668531, 3495.6756, _UZB.format(agency="3,496", baci="3,023")),
]
_UGA_2022 = _correction(
    "imports", "UGA", "2022", 5766.351071, None, _UGA.format(africa="US$ 3,088 mn", use=_NONE)
)
_UGA_2023 = _correction(
    "imports",
    "UGA",
    "2023",
    12152.076409,
    15.302452,
    _UGA.format(africa="US$ 3,353 mn", use="BACI's figure is used."),
)
_UGA_2024 = _correction(
    "imports",
    "UGA",
    "2024",
    27003.773966,
    None,
    _UGA.format(africa="US$ 2,496 mn in January to September", use=_NONE),
)

CORRECTIONS = [
    *_UZB_2023,
    _correction("exports", "UZB", "2024", 28466.227202, None, _UZB_LATER),
    _correction("imports", "UZB", "2024", 8846.972693, None, _UZB_LATER),
    _UGA_2022,
    _UGA_2023,
    _UGA_2024,
    _total("exports", "2023", 471105.373892, _UZB_2023[:1]),
    _total("imports", "2022", 239268.022091, [_UGA_2022]),
    _total("imports", "2023", 265017.534364, [_UZB_2023[1], _UGA_2023]),
    _total("imports", "2024", 268125.894161, [_UGA_2024]),
]

MODULE = Module(
    sources=sources,
    series=[_series("exports", "free on board"), _series("imports", "cost, insurance, freight")],
    rows=rows,
    witnesses=[
        # The only witness that passes through neither Russian customs nor the Fund.
        Witness("imts-exports", "comtrade-imports", tolerance=20, mirror=True),
        Witness("imts-imports", "comtrade-exports", tolerance=20, mirror=True),
    ],
    corrections=CORRECTIONS,
)
