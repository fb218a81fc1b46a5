"""Population and gross regional product of Russian regions (Rosstat)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pandas as pd

from ingest.kurils_places import CRIMEA, REGIONS
from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

POPULATION = "rosstat-population-2026"
PRODUCT = "rosstat-regions-2019"
_EDITIONS = {POPULATION: "2026-05-18", PRODUCT: "2019"}
_TOTALS = {
    "Российская Федерация": "RUS",
    "Дальневосточный федеральный округ": "FAR_EAST_DISTRICT",
}
#: Sheet to series and unit as its fourth line prints it.
_SHEETS = {
    "9.1.": ("regional-product", "миллионов рублей"),
    "9.3.": ("regional-product-volume", "в процентах к предыдущему году"),
}
_FIRST, _LAST = 2000, 2017
#: Lines that are no region: subtotals, and regions without the districts within them.
_OTHER_LINES = ("федеральный округ", "без автономн", "в том числе", "по субъектам")
#: Zeros that stand for "not counted".
_NOT_COUNTED = {(code, year) for code in CRIMEA for year in ("2012", "2013", "2014")}
#: Latin letters that the yearbook sets for Cyrillic ones.
_LOOKALIKES = str.maketrans("aceopxyAEKMHOPCTX", "асеорхуАЕКМНОРСТХ")
_MERGED = (
    "Агинский Бурятский",
    "Коми-Пермяцкий",
    "Корякский",
    "Таймырский",
    "Усть-Ордынский",
    "Эвенкийский",
)


def sources(root: Path) -> list[Source]:
    """The file of population and the yearbook's section on product."""
    return [
        described(
            root,
            "kurils",
            "rosstat-population-regions",
            source=POPULATION,
            licence="non-commercial",
            grade="primary document",
            vintage=_EDITIONS[POPULATION],
            short="Rosstat, cleaned by tochno.st, 2026",
        ),
        described(
            root,
            "kurils",
            "rosstat-grp",
            source=PRODUCT,
            licence="attribution",
            grade="primary document",
            vintage=_EDITIONS[PRODUCT],
            short="Rosstat, Regions of Russia, 2019",
        ),
    ]


def rows(root: Path) -> Iterator[Row]:
    """One row a region and year."""
    yield from _population(root)
    yield from _product(root)


def _population(root: Path) -> Iterator[Row]:
    table = pd.read_csv(root / "kurils" / "rosstat_population_regions_2000_2025.csv")
    vintage = _EDITIONS[POPULATION]
    for name, year, value in table[["object_name", "year", "pop_total"]].itertuples(index=False, name=None):
        code = _code(str(name))
        if not code or pd.isna(value):
            continue
        if value < 0 or (value == 0 and (code, str(year)) not in _NOT_COUNTED):
            raise IngestError(f"population of {name}, {year}: {value} is no count")
        # A count of 1 January was public within its year.
        public = public_after(f"{year}-01", 11, vintage)
        yield Row(
            "regional-population",
            code,
            "",
            str(year),
            float(value),
            public,
            vintage,
            "reported",
            POPULATION,
        )


def _product(root: Path) -> Iterator[Row]:
    book = openpyxl.load_workbook(root / "kurils" / "rosstat_regions_2019_section9_grp.xlsx", data_only=True)
    vintage = _EDITIONS[PRODUCT]
    for sheet, (series, unit) in _SHEETS.items():
        lines = list(book[sheet].iter_rows(values_only=True))
        years = list(lines[4][1:19])
        if unit not in str(lines[3][0]) or years != list(range(_FIRST, _LAST + 1)):
            raise IngestError(f"Regions of Russia, sheet {sheet}: heading or unit has changed")
        for line in lines[5:]:
            code = _code(str(line[0] or ""))
            if not code:
                continue
            for year, value in zip(years, line[1:19], strict=True):
                if not isinstance(value, int | float):
                    continue
                yield Row(
                    series,
                    code,
                    "",
                    str(year),
                    round(float(value), 6),
                    public_after(str(year), 24, vintage),
                    vintage,
                    "reported",
                    PRODUCT,
                )


def _code(name: str) -> str:
    """The code of a line's region; empty for a line that is none.

    Raises:
        IngestError: the line is neither a region nor a known subtotal.
    """
    plain = " ".join(
        name.translate(_LOOKALIKES).replace("–", "-").replace("—", "-").replace(" - ", "-").split()
    )
    plain = plain.replace("г.", "").strip()
    if plain in _TOTALS:
        return _TOTALS[plain]
    if plain.startswith("Валовой региональный продукт по субъектам"):
        return "RUS"
    if plain in REGIONS:
        return REGIONS[plain][0]
    if not plain or plain.startswith(_MERGED) or any(part in plain for part in _OTHER_LINES):
        return ""
    raise IngestError(f"{name!r} is no region that ingest/kurils_places.py knows")


MODULE = Module(
    sources=sources,
    series=[
        Series(
            series="regional-population",
            domain="regions-population",
            title="Population of Russian regions",
            unit="persons",
            prices="none",
            frequency="A",
            definition=(
                "Permanent population on 1 January, as the producer restated it after its "
                "censuses. The Far Eastern district is drawn as the producer draws it: nine "
                "regions to 2011, eleven from 2012, so that only sums of regions are one "
                "territory. Crimea and Sevastopol are counted from 2015, and with Russia; the "
                "zeros of the file before are in the table of corrections. Districts merged since are "
                "left out, being counted within their regions."
            ),
            period_public_rule="Assumed: public by 31 December of the same year.",
            licence="non-commercial",
        ),
        Series(
            series="regional-product",
            domain="kurils",
            title="Gross regional product",
            unit="RUB mn",
            prices="nominal",
            frequency="A",
            definition=(
                "Gross value added at basic prices. The Far Eastern district is that of the nine "
                "regions. Crimea and Sevastopol are counted from 2014, Chechnya from 2005."
            ),
            period_public_rule=(
                "Assumed: public by 31 December of the second year after, or with the edition."
            ),
            licence="attribution",
        ),
        Series(
            series="regional-product-volume",
            domain="kurils",
            title="Volume of gross regional product",
            unit="per cent of the year before",
            prices="real",
            frequency="A",
            definition="Index of physical volume at constant prices, the year before being 100.",
            period_public_rule=(
                "Assumed: public by 31 December of the second year after, or with the edition."
            ),
            licence="attribution",
        ),
    ],
    rows=rows,
    witnesses=[
        # Mid-year and without Crimea there, and national counts stand behind both.
        Witness("regional-population", "wdi-population", tolerance=2, independent=False),
    ],
    corrections=[
        {
            "series": "regional-population",
            "reporter": code,
            "partner": "",
            "period": year,
            "vintage": _EDITIONS[POPULATION],
            "value_source": "0",
            "value_used": "",
            "why": "The zero stands for a region not yet counted, not for an empty one.",
            "reported_by": "Found here: the same file counts the region from 2015",
        }
        for code, year in sorted(_NOT_COUNTED)
    ],
)
