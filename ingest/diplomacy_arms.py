"""Arms deliveries: Russia by recipient, totals and China and the United States beside it (SIPRI).

The trade register gives a volume for each deal and the years of its deliveries, not the volume
of a year. Each deal is spread evenly over its years; the producer's own yearly tables, of an
earlier release, show how far that goes wrong.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after
from ingest.regions import STATES

REGISTER, TABLES = "sipri-register-2026", ("sipri-exports-2025", "sipri-imports-2025")
REGISTER_VINTAGE, TABLES_VINTAGE = "2026-05-18", "2025-03-29"
FIRST_YEAR = 1992
_HEAD, _TABLE_HEAD = "Recipient", ("Exports by", "Recipient")
#: Recipients that are no states, or unknown: armed groups, NATO, the United Nations.
OTHERS = "SIPRI_OTHERS"
#: SIPRI's names that are not the dataset's.
_NAMES = {
    "Viet Nam": "VNM",
    "Turkiye": "TUR",
    "Bosnia-Herzegovina": "BIH",
    "Cote d'Ivoire": "CIV",
    "DR Congo": "COD",
    "eSwatini": "SWZ",
}
#: Aggregates of recipients, for the ranking of all suppliers to a region.
NORTH_EAST = ["CHN", "JPN", "KOR", "MNG", "PRK", "TWN"]
SOUTH_EAST = ["BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "VNM"]
REGIONS = {"SIPRI_NORTHEAST_ASIA": NORTH_EAST, "SIPRI_ASEAN": SOUTH_EAST}
_CODES_OF_NEIGHBOURS = "ARM AZE BLR GEO KAZ KGZ MDA TJK TKM UKR UZB"
_FORMER_SOVIET = _CODES_OF_NEIGHBOURS.split()
#: Recipients whose totals are taken.
RECIPIENTS = sorted([*NORTH_EAST, *SOUTH_EAST, *_FORMER_SOVIET, "BGD", "IND", "PAK"])
#: Recipients whose deliveries from China and the United States are taken.
BESIDE_RUSSIA = {"KOR", "PRK", *_FORMER_SOVIET}
SUPPLIERS = ("CHN", "USA")
#: Recipients to whom every supplier is taken: Central Asia and Azerbaijan.
EVERY_SUPPLIER = {"AZE", "KAZ", "KGZ", "TJK", "TKM", "UZB"}
#: Suppliers whose own totals are taken.
TOTALS = ("CHN", "JPN", "RUS", "USA", "WLD")


def sources(root: Path) -> list[Source]:
    """The register of 2026 and the producer's two yearly tables of 2025."""
    entries = (
        ("sipri-trade-register", REGISTER, REGISTER_VINTAGE),
        ("sipri-tiv-exports", TABLES[0], TABLES_VINTAGE),
        ("sipri-tiv-imports", TABLES[1], TABLES_VINTAGE),
    )
    return [
        described(
            root,
            "diplomacy",
            entry,
            source=source,
            licence="figures-only",
            grade="primary document",
            vintage=vintage,
            short=f"SIPRI, Arms Transfers Database, {vintage[:4]}",
        )
        for entry, source, vintage in entries
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a supplier (reporter), recipient (partner) and year, in millions of TIV."""
    folder = root / "diplomacy"
    deliveries = spread(folder / "sipri_trade_register_2026-05-18.csv")
    chosen: dict[tuple[str, str, int], float] = defaultdict(float)
    for (supplier, recipient, year), volume in deliveries.items():
        for key in _cells(supplier, recipient):
            chosen[(*key, year)] += volume
    for (supplier, recipient, year), volume in chosen.items():
        yield _row("sipri-trade-register", supplier, recipient, year, volume, REGISTER_VINTAGE, REGISTER)
    # The same deals with all of a deal in its first or its last year: how far the spread matters.
    for how in ("first", "last"):
        for (supplier, recipient, year), volume in spread(
            folder / "sipri_trade_register_2026-05-18.csv", how
        ).items():
            if supplier == "RUS":
                name = f"sipri-register-{how}"
                yield _row(name, supplier, recipient, year, volume, REGISTER_VINTAGE, REGISTER)
    exports = _table(folder / "sipri_tiv_exports_by_supplier_1950_2024.csv")
    for (name, year), volume in exports.items():
        supplier = "WLD" if name == "Total world export" else _code(name)
        if supplier in TOTALS:
            yield _row("sipri-tiv-exports", supplier, "WLD", year, volume, TABLES_VINTAGE, TABLES[0])
    imports = _table(folder / "sipri_tiv_imports_by_recipient_1950_2024.csv")
    for (name, year), volume in imports.items():
        if _code(name) in RECIPIENTS:
            yield _row("sipri-tiv-imports", _code(name), "WLD", year, volume, TABLES_VINTAGE, TABLES[1])


def spread(path: Path, how: str = "even") -> dict[tuple[str, str, int], float]:
    """Volume by supplier, recipient and year: each deal's volume, evenly over its years.

    Or all of it in the ``first`` or the ``last`` of them.

    Deals without a year of delivery have delivered nothing yet and carry no volume.

    Raises:
        IngestError: a deal has a volume and no year.
    """
    found: dict[tuple[str, str, int], float] = defaultdict(float)
    with path.open(encoding="latin-1", newline="") as file:
        lines = csv.reader(file)
        for cells in lines:
            if cells and cells[0] == _HEAD:
                break
        for cells in lines:
            years = [int(year) for year in cells[10].split(";") if year.strip()]
            volume = float(cells[15] or 0)
            if volume and not years:
                raise IngestError(f"{path.name}: {cells[1]} to {cells[0]}, {cells[6]}: no year of delivery")
            if how != "even":
                years = sorted(years)[:1] if how == "first" else sorted(years)[-1:]
            for year in years:
                if year >= FIRST_YEAR:
                    found[_code(cells[1]), _code(cells[0]), year] += volume / len(years)
    return found


def _cells(supplier: str, recipient: str) -> Iterator[tuple[str, str]]:
    """Which cells of the dataset a delivery is counted in."""
    yield "WLD", "WLD"
    if supplier in TOTALS:
        yield supplier, "WLD"
    if recipient in RECIPIENTS:
        yield "WLD", recipient
    beside = supplier in SUPPLIERS and recipient in BESIDE_RUSSIA
    if supplier == "RUS" or recipient == "IND" or recipient in EVERY_SUPPLIER or beside:
        yield supplier, recipient
    for region, members in REGIONS.items():
        if recipient in members:
            yield supplier, region


_CODES = {name: code for code, name in STATES.items()} | _NAMES


def _code(name: str) -> str:
    return _CODES.get(name, OTHERS)


def _table(path: Path) -> dict[tuple[str, int], float]:
    """Volume by name and year; an empty cell is no delivery and no entry."""
    found = {}
    head: list[str] = []
    with path.open(encoding="latin-1", newline="") as file:
        for cells in csv.reader(file):
            if cells and cells[0] in _TABLE_HEAD:
                head = cells
            elif head and cells:
                for year, cell in zip(head[1:], cells[1:], strict=False):
                    if year.isdigit() and int(year) >= FIRST_YEAR and cell.strip():
                        found[cells[0].strip(), int(year)] = float(cell)
    if not found:
        raise IngestError(f"{path.name}: no line begins with one of {_TABLE_HEAD}")
    return found


def _row(
    series: str, reporter: str, partner: str, year: int, volume: float, vintage: str, source: str
) -> Row:
    public = public_after(str(year), 4, vintage)
    return Row(series, reporter, partner, str(year), round(volume, 3), public, vintage, "estimated", source)


_RULE = (
    "Assumed: public by 30 April of the year after, or with the edition: the producer's release for a "
    "year falls in the following March"
)
_UNIT = "million TIV"


def _series(name: str, title: str, definition: str) -> Series:
    return Series(name, "diplomacy", title, _UNIT, "none", "A", definition, _RULE, "figures-only")


_TIV = "in SIPRI's trend-indicator values, which measure military worth and are no prices"

MODULE = Module(
    sources=sources,
    series=[
        _series(
            "sipri-trade-register",
            "Major arms delivered, by supplier and recipient",
            f"Deliveries of supplier (reporter) to recipient (partner), {_TIV}; each deal of the "
            "trade register (May 2026, deliveries to 2025) is spread evenly over its years of "
            "delivery. Russia with every recipient; China and the United States with the Koreas and "
            "the former Soviet Union; the totals of recipients in East, South and Central Asia and the "
            "former Soviet Union (reporter WLD); every supplier to India, to Central Asia and Azerbaijan, "
            "and to two regions of East Asia. No row: no delivery.",
        ),
        *(
            _series(
                f"sipri-register-{how}",
                f"Major arms delivered by Russia, each deal in its {how} year",
                f"Deliveries of Russia to every recipient, {_TIV}; all of a deal stands in the {how} of its "
                "years of delivery. For checking what the even spread does; no row: no delivery.",
            )
            for how in ("first", "last")
        ),
        _series(
            "sipri-tiv-exports",
            "Major arms exported, by supplier",
            f"Exports {_TIV}, the producer's own yearly table (March 2025), whole numbers: China, "
            "Japan, Russia, the United States, the world.",
        ),
        _series(
            "sipri-tiv-imports",
            "Major arms imported, by recipient",
            f"Imports {_TIV}, the producer's own yearly table (March 2025), whole numbers; no row: "
            "no delivery.",
        ),
    ],
    rows=rows,
    witnesses=[
        # One producer's two releases: what is tested is the even spread and a year's revisions.
        Witness("sipri-trade-register", "sipri-tiv-exports", tolerance=8, independent=False),
        Witness("sipri-tiv-exports", "sipri-trade-register", tolerance=8, independent=False),
        Witness("sipri-tiv-imports", "sipri-trade-register", tolerance=12, independent=False, mirror=True),
    ],
    countries=[
        {
            "code": OTHERS,
            "name": "Others (SIPRI)",
            "kind": "aggregate",
            "note": "Armed groups, organisations, states that are gone and the unknown, in SIPRI's register",
        },
        {
            "code": "SIPRI_NORTHEAST_ASIA",
            "name": "North-east Asia (arms)",
            "kind": "aggregate",
            "note": "China, Japan, both Koreas, Mongolia and Taiwan",
        },
        {
            "code": "SIPRI_ASEAN",
            "name": "ASEAN ten (arms)",
            "kind": "aggregate",
            "note": "The ten members of ASEAN before Timor-Leste, in all years",
        },
    ],
)
