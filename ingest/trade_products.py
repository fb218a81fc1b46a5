"""What Russia trades, by group of goods: chapters of the Harmonised System summed to groups.

The groups are those under which Russian customs publish since 2022, and a few chapters apart
that the questions need: fuels, machines and vehicles, arms, and what is withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from ingest.model import IngestError, Module, Shaped, Source, described
from ingest.package import CODE, STATUSES, link, number, period, text
from ingest.publication import public_after

COMTRADE, COMTRADE_EDITION = "comtrade-russia-hs2", "2022-02"
INDIA, TURKEY, MIRROR_EDITIONS = (
    "mgimo-india-products",
    "mgimo-turkey-products",
    {"IND": "2025-09", "TUR": "2026-02"},
)
FTS_FULL, FTS_PART = "fts-products-2023", "fts-products-2024-04"
FTS_EDITIONS = {FTS_FULL: "2024-02", FTS_PART: "2024-06"}
#: Two years hold doubled lines, so that sums come out up to a quarter too high.
DOUBLED = (2016, 2017)
YEARS = [year for year in range(2000, 2021) if year not in DOUBLED]
#: Years of India's figures that are whole.
INDIA_YEARS = range(2010, 2025)
FLOWS = {"X": "exports", "M": "imports"}


def _chapters(*spans: tuple[int, int]) -> frozenset[int]:
    return frozenset(chapter for first, last in spans for chapter in range(first, last + 1))


#: Groups that add up to all but what is withheld; then chapters apart, which lie within them.
GROUPS = {
    "food": _chapters((1, 24)),
    "minerals": _chapters((25, 27)),
    "chemicals": _chapters((28, 40)),
    "leather": _chapters((41, 43)),
    "wood": _chapters((44, 49)),
    "textiles": _chapters((50, 67)),
    "metals": _chapters((71, 83)),
    "machines": _chapters((68, 70), (84, 97)),
    "withheld": frozenset({99}),
    "fuels": _chapters((27, 27)),
    "machines-vehicles": frozenset({84, 85, 87}),
    "arms": frozenset({93}),
    "aircraft": frozenset({88}),
    "ships": frozenset({89}),
}
#: The first words of the rows of Russian customs.
_FTS_ROWS = {
    "Всего": "all",
    "01-24": "food",
    "25-27": "minerals",
    "28-40": "chemicals",
    "41-43": "leather",
    "44-49": "wood",
    "50-67": "textiles",
    "71-83": "metals",
    "68-70": "machines",
}
_FTS_FILES = {
    FTS_FULL: ("fts_russia_product_groups_2022_2023.xlsx", ("2022", "2023")),
    FTS_PART: ("fts_russia_product_groups_4m_2023_2024.xlsx", ("2023-01/2023-04", "2024-01/2024-04")),
}


def sources(root: Path) -> list[Source]:
    """The files that no other module declares (Russia's reports: ``central_asia_pairs``)."""
    plain: dict[str, Any] = {"root": root, "folder": "trade", "grade": "primary document"}
    mirror = {**plain, "licence": "figures-only"}
    customs = {**plain, "licence": "attribution"}
    return [
        described(
            **mirror,
            entry="mgimo-india-hs2",
            source=INDIA,
            vintage=MIRROR_EDITIONS["IND"],
            short="MGIMO, from Indian customs, 2025",
        ),
        described(
            **mirror,
            entry="mgimo-turkey-hs2",
            source=TURKEY,
            vintage=MIRROR_EDITIONS["TUR"],
            short="MGIMO, from Turkish customs, 2026",
        ),
        described(
            **customs,
            entry="fts-product-groups-2022-2023",
            source=FTS_FULL,
            vintage=FTS_EDITIONS[FTS_FULL],
            short="Federal Customs Service, 2024",
        ),
        described(
            **customs,
            entry="fts-product-groups-4m-2024",
            source=FTS_PART,
            vintage=FTS_EDITIONS[FTS_PART],
            short="Federal Customs Service, 2024",
        ),
    ]


def grouped(lines: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Sums over chapters: columns ``by``, group and value, from columns ``by``, chapter and value."""
    parts = [lines.assign(group="all")]
    parts += [lines[lines["chapter"].isin(chapters)].assign(group=name) for name, chapters in GROUPS.items()]
    return pd.concat(parts).groupby([*by, "group"], as_index=False)["value"].sum()


def partners(root: Path) -> Iterator[dict[str, Any]]:
    """One row a flow, partner and group; a year a column, US$ mn, four digits."""
    lines = pd.read_parquet(
        root / "trade" / "uncomtrade_russia_by_partner_hs2_annual_2000_2020.parquet",
        columns=["year", "flow", "partner_iso3", "hs2", "usd"],
    ).rename(columns={"partner_iso3": "partner", "hs2": "chapter"})
    lines = lines[lines["year"].isin(YEARS)]
    lines = lines.assign(
        flow=lines["flow"].map(FLOWS), value=lines["usd"] / 1e6, chapter=lines["chapter"].astype(int)
    )
    sums = grouped(lines, ["flow", "partner", "year"])
    sums["value"] = [round(float(f"{value:.4g}"), 3) for value in sums["value"]]
    wide = sums.pivot(index=["flow", "partner", "group"], columns="year", values="value")
    wide.columns = [str(year) for year in wide.columns]
    yield from wide.reset_index().to_dict("records")


def late(root: Path) -> Iterator[dict[str, Any]]:
    """One row a partner, flow, group and period: Russian customs from 2022, Indian and Turkish mirrors."""
    yield from _customs(root)
    folder = root / "trade"
    india = pd.read_csv(folder / "mgimo_russia_india_hs2_monthly_2010_2025.csv", dtype={"hs2": str})
    india = india[(india["source"] == "MIRROR") & india["year"].isin(INDIA_YEARS)]
    turkey = pd.read_csv(folder / "mgimo_russia_turkey_hs2_monthly_2025.csv", dtype={"hs2": str})
    for partner, source, lines in (("IND", INDIA, india), ("TUR", TURKEY, turkey)):
        # "XX" is what the partner keeps confidential.
        chapter = pd.to_numeric(lines["hs2"], errors="coerce").fillna(99).astype(int)
        lines = lines.assign(flow=lines["flow"].map(FLOWS), chapter=chapter, value=lines["usd"] / 1e6)
        for row in grouped(lines, ["flow", "year"]).to_dict("records"):
            yield _row(partner, row["flow"], row["group"], str(row["year"]), row["value"], "mirror", source)


def _customs(root: Path) -> Iterable[dict[str, Any]]:
    for source, (name, periods) in _FTS_FILES.items():
        cells = pd.read_excel(root / "trade" / name, header=None)
        found = set()
        for label, *values in cells.itertuples(index=False, name=None):
            group = next((key for start, key in _FTS_ROWS.items() if str(label).startswith(start)), None)
            if group is None:
                continue
            found.add(group)
            for flow, columns in (("exports", values[0:2]), ("imports", values[3:5])):
                for when, value in zip(periods, columns, strict=True):
                    yield _row("WLD", flow, group, when, float(value) * 1000, "reported", source)
        if lost := set(_FTS_ROWS.values()) - found:
            raise IngestError(f"{name}: no row for {', '.join(sorted(lost))}")


def _row(
    partner: str, flow: str, group: str, when: str, value: float, status: str, source: str
) -> dict[str, Any]:
    edition = FTS_EDITIONS.get(source) or MIRROR_EDITIONS[partner]
    return {
        "partner": partner,
        "flow": flow,
        "group": group,
        "period": when,
        "value": round(value, 3),
        "period_public": public_after(when, 3 if partner != "WLD" else 2, edition),
        "status": status,
        "source": source,
    }


_SIDES = [
    text("flow", "Russia's exports or imports", enum=list(FLOWS.values())),
    text("partner", "Partner", pattern=CODE),
    text("group", "Group of goods", enum=["all", *GROUPS]),
]
_GROUPS_SAY = (
    "Groups of the Harmonised System's chapters: food 01-24, minerals 25-27, chemicals 28-40, leather 41-43, "
    "wood 44-49, textiles 50-67, metals 71-83, machines and other 68-70 and 84-97, withheld 99; within them "
    "fuels 27, machines-vehicles 84, 85 and 87, arms 93, aircraft 88, ships 89"
)
MODULE = Module(
    sources=sources,
    series=[],
    rows=lambda root: [],
    tables=[
        Shaped(
            name="russia-products",
            title=(
                "What Russia trades with 61 partners, as it reported to UN Comtrade, 2000 to 2020, four "
                f"digits. {_GROUPS_SAY}. 2016 and 2017 are left out: the copy doubles lines there. To 2015 "
                "gas and many arms are withheld by partner and in no chapter; from 2018 they are in 99"
            ),
            schema={
                "fields": [
                    *_SIDES,
                    *(
                        {
                            **number(str(year), f"US$ mn, {year}; empty: none known", required=False),
                            "public": public_after(str(year), 12, COMTRADE_EDITION),
                        }
                        for year in YEARS
                    ),
                ],
                "primaryKey": ["flow", "partner", "group"],
                "foreignKeys": [link("partner", "countries", "code")],
                "missingValues": [""],
            },
            rows=partners,
            sources=(COMTRADE,),
        ),
        Shaped(
            name="russia-products-late",
            title=(
                "What Russia trades, US$ mn: in all by Russian customs (2022 to 2024), with India and Turkey "
                f"by these partners' customs, with freight where Russia exports. {_GROUPS_SAY}"
            ),
            schema={
                "fields": [
                    *_SIDES,
                    period("period", "Year or interval"),
                    number("value", "US$ mn", minimum=0),
                    {
                        "name": "period_public",
                        "type": "date",
                        "title": "Assumed: two months after the period (customs), three (partners)",
                        "constraints": {"required": True},
                    },
                    text("status", "How the value came about", enum=STATUSES),
                    text("source", "Source"),
                ],
                "primaryKey": ["flow", "partner", "group", "period"],
                "foreignKeys": [link("partner", "countries", "code"), link("source", "sources", "source")],
            },
            rows=late,
        ),
    ],
)
