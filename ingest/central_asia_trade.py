"""Trade of Kyrgyzstan, Kazakhstan, Uzbekistan and Armenia by partner, as their offices count it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from openpyxl import load_workbook

from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

#: The European Union as a national office groups it in its own tables.
EU_NATIONAL = "EU_NATIONAL"
EU = "EU27_2020"
THOUSAND = 1000.0

#: Partner to its label in the tables of Kyrgyzstan (English) and Kazakhstan (Russian).
_KGZ = {
    "WLD": "Total",
    EU_NATIONAL: "The EU",
    "ARM": "Armenia",
    "AZE": "Azerbaijan",
    "BLR": "Belarus",
    "CHN": "China",
    "IND": "India",
    "JPN": "Japan",
    "KAZ": "Kazakhstan",
    "KOR": "The Republic of Korea",
    "RUS": "Russia",
    "TJK": "Tajikistan",
    "TUR": "Turkey",
    "UZB": "Uzbekistan",
}
_KAZ = {
    "WLD": "Всего",
    EU_NATIONAL: "Страны ЕС",
    "ARM": "Армения",
    "AZE": "Азербайджан",
    "BLR": "Беларусь",
    "CHN": "Китай",
    "IND": "Индия",
    "JPN": "Япония",
    "KGZ": "Кыргызстан",
    "KOR": "Республика Корея",
    "RUS": "Россия",
    "TJK": "Таджикистан",
    "TKM": "Туркменистан",
    "TUR": "Турция",
    "UZB": "Узбекистан",
}
#: Partner to its number in ISO 3166-1, by which Uzbekistan's tables go.
_UZB = {
    "ARM": 51,
    "AZE": 31,
    "BLR": 112,
    "CHN": 156,
    "IND": 356,
    "JPN": 392,
    "KAZ": 398,
    "KGZ": 417,
    "KOR": 410,
    "RUS": 643,
    "TJK": 762,
    "TKM": 795,
    "TUR": 792,
}
#: Partner to its labels in Armenia's tables, which change from year to year.
_ARM = {
    "AZE": ["Azerbaijan"],
    "BLR": ["Belarus"],
    "CHN": ["China"],
    "IND": ["India"],
    "JPN": ["Japan"],
    "KAZ": ["Kazakhstan"],
    "KGZ": ["Kyrgyzstan"],
    "KOR": ["Korea, Republic of", "Republic of Korea"],
    "RUS": ["Russian Federation"],
    "TJK": ["Tajikistan"],
    "TKM": ["Turkmenistan"],
    "TUR": ["Turkey"],
    "UZB": ["Uzbekistan"],
}
_EU_NUMBERS = [
    *(40, 56, 100, 191, 196, 203, 208, 233, 246, 250, 276, 300, 348, 372),
    *(380, 428, 440, 442, 470, 528, 616, 620, 642, 703, 705, 724, 752),
]
_EU_NAMES = (
    "Austria|Belgium|Bulgaria|Croatia|Cyprus|Czech Rep.|Denmark|Estonia|Finland|France|Germany|"
    "Greece|Hungary|Ireland|Italy|Latvia|Lithuania|Luxembourg|Malta|Netherlands|Poland|Portugal|"
    "Romania|Slovakia|Slovenia|Spain|Sweden"
)
_EU_ARMENIA = _EU_NAMES.split("|")


@dataclass(frozen=True)
class _File:
    """One file: its entry in the collection, the source it becomes and its edition."""

    folder: str
    entry: str
    file: str
    source: str
    vintage: str
    short: str


_FILES = {
    "kgz-exports": _File(
        "trade",
        "nsc-kgz-exports-by-country",
        "nsc_kyrgyzstan_4.03.00.18_exports_by_country_1994_2023.xlsx",
        "nsc-kgz-exports-2024",
        "2024",
        "National Statistical Committee of Kyrgyzstan, 2024",
    ),
    "kgz-imports": _File(
        "trade",
        "nsc-kgz-imports-by-country",
        "nsc_kyrgyzstan_4.03.00.20_imports_by_country_1994_2023.xlsx",
        "nsc-kgz-imports-2024",
        "2024",
        "National Statistical Committee of Kyrgyzstan, 2024",
    ),
    "kgz-goods": _File(
        "trade",
        "nsc-kgz-exports-by-commodity",
        "nsc_kyrgyzstan_4.03.00.10_exports_by_commodity_1994_2023.xlsx",
        "nsc-kgz-goods-2024",
        "2024",
        "National Statistical Committee of Kyrgyzstan, 2024",
    ),
    "kaz": _File(
        "trade",
        "kaz-bns-tidy",
        "kaz_bns_trade_by_country_2018_2023_tidy.csv",
        "kaz-bns-2024",
        "2024",
        "Bureau of National Statistics of Kazakhstan, 2020 to 2024",
    ),
    "uzb-exports": _File(
        "trade",
        "uzstat-exports",
        "uzstat_exports_by_country_2010_2023.csv",
        "uzstat-exports-2024",
        "2024",
        "National Statistics Committee of Uzbekistan, 2024",
    ),
    "uzb-imports": _File(
        "trade",
        "uzstat-imports",
        "uzstat_imports_by_country_2010_2023.csv",
        "uzstat-imports-2024",
        "2024",
        "National Statistics Committee of Uzbekistan, 2024",
    ),
    "arm": _File(
        "central-asia",
        "armstat-trade",
        "armstat-trade-by-country-annual.csv",
        "armstat-2025",
        "2025-02",
        "Statistical Committee of Armenia, 2025",
    ),
    "arm-reexports": _File(
        "central-asia",
        "armstat-reexports",
        "armstat-reexports-annual.csv",
        "armstat-reexports-2024",
        "2024-04",
        "Statistical Committee of Armenia, 2024",
    ),
}
#: Year of Kazakhstan's table to its edition: a sheet of a whole year appears in the next.
_KAZ_EDITION = {2018: "2020", 2019: "2020", 2020: "2021", 2021: "2023", 2022: "2024", 2023: "2024"}


def sources(root: Path) -> list[Source]:
    """The eight files of the four offices."""
    found = []
    for file in _FILES.values():
        described_file = described(
            root,
            file.folder,
            file.entry,
            source=file.source,
            licence="attribution",
            grade="primary document",
            vintage=file.vintage,
            short=file.short,
            terms="Official statistics, free use with attribution",
        )
        found.append(described_file)
    return found


def rows(root: Path) -> Iterator[Row]:
    """One row a flow, reporter, partner and year, US$ mn."""
    yield from _kyrgyzstan(root)
    yield from _kazakhstan(root)
    yield from _uzbekistan(root)
    yield from _armenia(root)


def _path(root: Path, key: str) -> Path:
    return root / _FILES[key].folder / _FILES[key].file


def _row(
    series: str,
    reporter: str,
    partner: str,
    year: int,
    thousands: float,
    key: str,
    vintage: str = "",
) -> Row:
    vintage = vintage or _FILES[key].vintage
    return Row(
        series,
        reporter,
        partner,
        str(year),
        round(thousands / THOUSAND, 6),
        public_after(str(year), 12, vintage),
        vintage,
        "reported",
        _FILES[key].source,
    )


def _kyrgyzstan(root: Path) -> Iterator[Row]:
    for flow in ("exports", "imports"):
        key = f"kgz-{flow}"
        lines = _kyrgyz_lines(_path(root, key))
        for partner, label in _KGZ.items():
            for year, value in _only(lines, label, key):
                yield _row(f"nsc-kgz-{flow}", "KGZ", partner, year, value, key)
    lines = _kyrgyz_lines(_path(root, "kgz-goods"))
    for year, value in _only(lines, "Clothing and clothing accessorics", "kgz-goods"):
        yield _row("nsc-kgz-clothing-exports", "KGZ", "WLD", year, value, "kgz-goods")


def _kyrgyz_lines(path: Path) -> dict[str, list[dict[int, float]]]:
    """English label to its lines, each year to value; a dash stands where nothing was traded."""
    book = load_workbook(path, read_only=True, data_only=True)
    years: list[tuple[int, int]] = []
    found: dict[str, list[dict[int, float]]] = defaultdict(list)
    for cells in book.worksheets[0].iter_rows(max_col=40, max_row=400, values_only=True):
        numbers = [(place, int(year)) for place, cell in enumerate(cells) if (year := _year(cell))]
        if not years and len(numbers) > 20:
            years = numbers
        elif years and isinstance(cells[2], str):
            values = {
                year: float(cells[place]) for place, year in years if isinstance(cells[place], (int, float))
            }
            if values:
                found[" ".join(cells[2].split()).rstrip(" 12")].append(values)
    book.close()
    return found


def _year(cell: object) -> str:
    """The year in the head of a column, which may be a number or carry the mark of a note."""
    found = re.fullmatch(r"((?:19|20)\d\d)(?:\.0)?(?: \d)?", str(cell).strip())
    return found[1] if found else ""


def _only(lines: dict[str, list[dict[int, float]]], label: str, key: str) -> Iterable[tuple[int, float]]:
    if len(lines.get(label, [])) != 1:
        raise IngestError(f"{_FILES[key].file}: {label!r} should stand on one line")
    return lines[label][0].items()


def _kazakhstan(root: Path) -> Iterator[Row]:
    table = pd.read_csv(_path(root, "kaz"))
    partner_of = {label: code for code, label in _KAZ.items()}
    table = table[table["partner_ru"].isin(partner_of)]
    for flow in ("exports", "imports"):
        part = table[["year", "partner_ru", f"{flow}_usd_thousand"]].dropna()
        for year, label, value in part.itertuples(index=False, name=None):
            edition = _KAZ_EDITION[year]
            partner = partner_of[label]
            yield _row(f"kaz-bns-{flow}", "KAZ", partner, year, value, "kaz", edition)


def _uzbekistan(root: Path) -> Iterator[Row]:
    for flow in ("exports", "imports"):
        key = f"uzb-{flow}"
        table = pd.read_csv(_path(root, key), encoding="utf-8-sig").set_index("Code")
        for year in (head for head in table.columns if head.isdigit()):
            column = table[year].dropna()
            for partner, number in _UZB.items():
                if number in column.index:
                    yield _row(f"uzstat-{flow}", "UZB", partner, int(year), column[number], key)
            members = math.fsum(column[column.index.isin(_EU_NUMBERS)])
            yield _row(f"uzstat-{flow}", "UZB", EU, int(year), members, key)
            yield _row(f"uzstat-{flow}", "UZB", "WLD", int(year), math.fsum(column), key)


def _armenia(root: Path) -> Iterator[Row]:
    table = pd.read_csv(_path(root, "arm"))
    labels = {**_ARM, EU: _EU_ARMENIA}
    if missing := {name for names in labels.values() for name in names} - set(table["country"]):
        raise IngestError(f"{_FILES['arm'].file}: no country {', '.join(sorted(missing))}")
    columns = {
        "armstat-exports": "export",
        "armstat-imports": "import_origin",
        "armstat-imports-consigned": "import_consignment",
    }
    for series, column in columns.items():
        for year, part in table.groupby("year"):
            values = part.set_index("country")[column].dropna()
            for partner, names in labels.items():
                held = values[values.index.isin(names)]
                if len(held):
                    yield _row(series, "ARM", partner, int(str(year)), math.fsum(held), "arm")
            yield _row(series, "ARM", "WLD", int(str(year)), math.fsum(values), "arm")
    table = pd.read_csv(_path(root, "arm-reexports"))
    for series, column in (("armstat-reexports", "RX"), ("armstat-total-exports", "X")):
        for year, value in table[["year", column]].itertuples(index=False, name=None):
            yield _row(series, "ARM", "WLD", year, value / THOUSAND, "arm-reexports")


def _series(name: str, title: str, definition: str, rule: str = "") -> Series:
    return Series(
        series=name,
        domain="central-asia",
        title=title,
        unit="US$ mn",
        prices="nominal",
        frequency="A",
        definition=definition,
        period_public_rule=rule or "Assumed: public by 31 December of the year after.",
        licence="attribution",
    )


_PAIR = (("exports", "exports to"), ("imports", "imports from"))

MODULE = Module(
    sources=sources,
    series=[
        *(
            _series(
                f"nsc-kgz-{flow}",
                f"Kyrgyzstan's {flow} by partner",
                f"Goods {words} the partner, National Statistical Committee; the European Union "
                "as the office groups it. Trade that individuals carry across the border is in it "
                "from 1997. Imports of 2023 are preliminary.",
            )
            for flow, words in _PAIR
        ),
        _series(
            "nsc-kgz-clothing-exports",
            "Kyrgyzstan's exports of clothing",
            "Clothing and clothing accessories to all partners, National Statistical Committee, "
            "from 2000; what is declared, so that trade by individuals is hardly in it.",
        ),
        *(
            _series(
                f"kaz-bns-{flow}",
                f"Kazakhstan's {flow} by partner",
                f"Goods {words} the partner, Bureau of National Statistics; the European Union as "
                "the office groups it. Each year from the latest of its releases; 2018 has no "
                "total. Later editions raise China in 2023.",
                "Assumed: public by 31 December of the year after; a release is taken for public "
                "by the end of the year after the last one that it covers.",
            )
            for flow, words in _PAIR
        ),
        *(
            _series(
                f"uzstat-{flow}",
                f"Uzbekistan's {flow} by partner",
                f"Goods {words} the partner, National Statistics Committee; the world is the sum "
                "over all partners, the European Union the sum over its 27 members since 2020, "
                "both made here. Gold may not be laid to any partner. Of exports to Russia it has more "
                "than twice what Russia's customs count.",
            )
            for flow, words in _PAIR
        ),
        _series(
            "armstat-exports",
            "Armenia's exports by partner",
            "Goods exports to the partner, Statistical Committee, months summed to years by the "
            "compiler; the world is the sum over all partners, the European Union the sum over "
            "its 27 members since 2020, both made here.",
        ),
        _series(
            "armstat-imports",
            "Armenia's imports by partner, by origin",
            "Goods imports by country of origin, Statistical Committee, months summed to years by "
            "the compiler; the world and the European Union (27) are sums made here.",
        ),
        _series(
            "armstat-imports-consigned",
            "Armenia's imports by partner, by consignment",
            "Goods imports by country of consignment, Statistical Committee, months summed to "
            "years by the compiler; the world and the European Union (27) are sums made here.",
        ),
        _series(
            "armstat-reexports",
            "Armenia's re-exports as declared",
            "Goods exported again as they came, to all partners, as declared to customs; most of "
            "what passes through is not declared as such.",
        ),
        _series(
            "armstat-total-exports",
            "Armenia's total exports, earlier release",
            "Goods exports to all partners as printed beside re-exports, release of April 2024.",
        ),
    ],
    rows=rows,
    witnesses=[
        # Russia's customs count the same flows; all the pairs compared are with Russia.
        Witness("nsc-kgz-exports", "cow-imports", tolerance=25, mirror=True),
        Witness("nsc-kgz-imports", "imts-exports", tolerance=15, mirror=True),
        Witness("kaz-bns-exports", "fts-imports", tolerance=5, mirror=True),
        Witness("kaz-bns-imports", "fts-exports", tolerance=5, mirror=True),
        # No agreement: Uzbekistan counts more than twice what Russia's customs count as coming
        # from it. The tolerance guards against a slip of units only.
        Witness("uzstat-exports", "fts-imports", tolerance=150, mirror=True),
        Witness("uzstat-imports", "fts-exports", tolerance=12, mirror=True),
        Witness("armstat-exports", "cow-imports", tolerance=8, mirror=True),
        Witness("armstat-imports", "imts-exports", tolerance=8, mirror=True),
        Witness("armstat-imports-consigned", "imts-exports", tolerance=8, mirror=True),
        Witness("armstat-total-exports", "armstat-exports", tolerance=3, independent=False),
    ],
    countries=[
        {
            "code": EU_NATIONAL,
            "name": "European Union (as reported)",
            "kind": "aggregate",
            "note": "As the statistical office of Kyrgyzstan or Kazakhstan groups states",
        }
    ],
)
