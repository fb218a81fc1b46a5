"""Population and area of the disputed islands and the Kuril districts, by who counted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from clock.periods import last_day
from ingest.kurils_pages import date_of, page, page_at
from ingest.model import IngestError, Module, Row, Series, Source, Witness, described

MLIT, NATURAL_EARTH = "mlit-islands-2021", "natural-earth-islands-2024"
_UNITS = {
    "Iturup": "ISLE_ITURUP",
    "Kunashir": "ISLE_KUNASHIR",
    "Shikotan": "ISLE_SHIKOTAN",
    "Habomai group": "ISLE_HABOMAI",
    "Four islands total": "ISLES_FOUR",
    "Four islands total (with islets)": "ISLES_FOUR",
    "Kuril Islands total": "KURILS",
    "Kurilsky district (Iturup)": "DISTRICT_KURILSKY",
    "Kurilsky district (Iturup, Urup and central Kurils)": "DISTRICT_KURILSKY",
    "Yuzhno-Kurilsky district (Kunashir+Shikotan)": "DISTRICT_YUZHNO_KURILSKY",
    "Yuzhno-Kurilsky district (Kunashir, Shikotan, Lesser Kurils)": "DISTRICT_YUZHNO_KURILSKY",
    "Severo-Kurilsky district": "DISTRICT_SEVERO_KURILSKY",
}
#: Second copies that contradict the count of another page for the same place and time.
_CONTRADICTS = {("KURILS", "2010", 19434)}
#: Year under which an undated area stands.
_AREA_YEARS = {
    "GSI area survey 2021 via Northern Territories Issue Association": "2021",
    "rounded figures in Japanese press 2016": "2016",
    "older figures (pre-2014 survey)": "2013",
}
_DISTRICTS = {
    "Курильский": "DISTRICT_KURILSKY",
    "Южно-Курильский": "DISTRICT_YUZHNO_KURILSKY",
    "Северо-Курильский": "DISTRICT_SEVERO_KURILSKY",
}
_DRAWN = {
    MLIT: ("islands4-mlit-named", "2021", "2021-01-01"),
    NATURAL_EARTH: ("islands4-ne10m-named", "2017", "2024-01-24"),
}
_MUNICIPAL = {
    "district-population": "bdpmo-population",
    "district-net-migration": "bdpmo-migration",
    "district-wage": "bdpmo-wages",
}
_MUNICIPAL_EDITION = "2025-06-04"


def sources(root: Path) -> list[Source]:
    """The pages quoted, two drawings and three extracts of the municipal database."""
    drawn = [
        described(
            root,
            "kurils",
            entry,
            source=source,
            licence="attribution" if source == MLIT else "open",
            grade="primary document",
            vintage=vintage,
            short=short,
        )
        for (source, (entry, _, vintage)), short in zip(
            _DRAWN.items(),
            ("Japan's MLIT, National Land Numerical Information, 2021", "Natural Earth, 2024"),
            strict=True,
        )
    ]
    municipal = [
        described(
            root,
            "kurils",
            entry,
            source=f"{entry}-2025",
            licence="figures-only",
            grade="primary document",
            vintage=_MUNICIPAL_EDITION,
            short="Rosstat, municipal database, by SberIndex, 2025",
        )
        for entry in _MUNICIPAL.values()
    ]
    quoted = {row.source for row in _quoted(root)}
    return [*drawn, *municipal, *(page(source) for source in sorted(quoted))]


def rows(root: Path) -> Iterator[Row]:
    """Rows as quoted, as drawn and as the municipal database counts."""
    yield from _quoted(root)
    for source, (_, year, vintage) in _DRAWN.items():
        name = "islands4_mlit_n03_named" if source == MLIT else "islands4_ne10m_named"
        layer = json.loads((root / "kurils" / f"{name}.geojson").read_text(encoding="utf-8"))
        for feature in layer["features"]:
            drawn = feature["properties"]
            yield Row(
                "island-area-drawn",
                _UNITS[drawn["island"]],
                "",
                year,
                round(float(drawn["area_km2_polygon"]), 6),
                last_day(vintage),
                vintage,
                "estimated",
                source,
            )
    yield from _counted(root)


def _quoted(root: Path) -> Iterator[Row]:
    for line in _lines(root, "kuril_population.csv"):
        code, value = _UNITS[line["unit"]], int(line["population"])
        contradicts = (code, line["date"], value) in _CONTRADICTS
        yield _row(
            "island-population-other" if contradicts else "island-population",
            code,
            line["date"],
            value,
            line["source_url"],
            "estimated" if line["basis"].startswith("derived") else "quoted",
        )
    for line in _lines(root, "island_areas.csv"):
        if line["unit"].startswith("Habomai: "):
            continue  # five islets of a group whose sum is quoted too
        source = page_at(line["source_url"])
        year = _AREA_YEARS.get(line["basis"], date_of(source)[:4])
        side = line["published_by_side"].lower()
        if side not in ("japan", "russia"):
            raise IngestError(f"island_areas.csv: {line['unit']} is published by {side!r}")
        yield _row(
            f"island-area-{side}",
            _UNITS[line["unit"]],
            year,
            float(line["area_km2"]),
            line["source_url"],
            "quoted",
        )


def _row(series: str, code: str, period: str, value: float, address: str, status: str) -> Row:
    source = page_at(address)
    vintage = date_of(source)
    return Row(series, code, "", period, float(value), last_day(vintage), vintage, status, source)


def _lines(root: Path, file: str) -> list[dict[str, str]]:
    table = pd.read_csv(root / "kurils" / file, dtype=str, keep_default_na=False)
    return table.to_dict("records")


def _counted(root: Path) -> Iterator[Row]:
    folder = root / "kurils"
    people = pd.read_csv(folder / "bdpmo_sakhalin_population_by_age_2023_2024.csv")
    people = people[people["age"] == "total"].groupby(["district_ru", "year"])["population"].sum()
    moves = pd.read_csv(folder / "bdpmo_sakhalin_net_migration_2023.csv")
    moves = moves[moves["age"] == "total"].groupby(["district_ru", "year"])["net_migration"].sum()
    wages = pd.read_csv(folder / "bdpmo_sakhalin_wages_2023_2024.csv", dtype={"okved_letter": str})
    wages = wages[wages["okved_letter"] == "0"]
    wages = wages.set_index(["district_ru", "year"])["mean_monthly_wage_rub"]
    for series, values in zip(_MUNICIPAL, (people, moves, wages), strict=True):
        for (district, year), value in values.items():
            if district not in _DISTRICTS:
                continue
            yield Row(
                series,
                _DISTRICTS[district],
                "",
                f"{year}-01-01" if series == "district-population" else str(year),
                round(float(value), 6),
                _MUNICIPAL_EDITION,
                _MUNICIPAL_EDITION,
                "reported",
                f"{_MUNICIPAL[series]}-2025",
            )


_QUOTED_RULE = (
    "The last day of the date of the page or paper that prints the figure; of an undated page, the "
    "day it was read."
)
_FIRST_HELD = "Assumed: with the edition held, the first known here."


def _series(
    name: str,
    title: str,
    unit: str,
    definition: str,
    rule: str = _QUOTED_RULE,
    frequency: str = "irregular",
) -> Series:
    licence = "attribution" if name == "island-area-drawn" else "figures-only"
    return Series(
        series=name,
        domain="kurils",
        title=title,
        unit=unit,
        prices="nominal" if unit.startswith("RUB") else "none",
        frequency=frequency,
        definition=definition,
        period_public_rule=rule,
        licence=licence,
    )


MODULE = Module(
    sources=sources,
    series=[
        _series(
            "island-population",
            "Population of the islands",
            "persons",
            "Residents by island, district or chain: Japanese in 1945, Russian since. Dated counts "
            "that pages quote, not a series of one producer. Those of 1 January 2020 are computed "
            "from the counts of 2021 and the changes printed with them. No civilians are counted "
            "on the Habomai group.",
        ),
        _series(
            "island-population-other",
            "Population of the islands, contradicting copies",
            "persons",
            "Counts printed by one page against another's in island-population for the same place and time.",
        ),
        _series(
            "island-area-japan",
            "Area of the islands as Japan publishes it",
            "km2",
            "Land area. The survey of 2021 stands under 2021, the rounded figures of the press "
            "under 2016, and the older figures, in use before the survey of 2014, under 2013. The "
            "total of 2021 contains islets that are in no island's figure.",
        ),
        _series(
            "island-area-russia",
            "Area of islands and districts as Russian pages publish it",
            "km2",
            "Area as printed, under the year of the page. Only Iturup, the districts and the chain "
            "were found.",
        ),
        _series(
            "island-area-drawn",
            "Area of the islands as maps draw them",
            "km2",
            "Area of the polygons, computed on an equal-area projection: those of Japan's "
            "administrative map under 2021, those of Natural Earth at 1:10m under 2017.",
            "The last day of the date of the map.",
        ),
        _series(
            "district-population",
            "Population of the Kuril districts",
            "persons",
            "Permanent population on 1 January, men and women, all ages.",
            _FIRST_HELD,
            "A",
        ),
        _series(
            "district-net-migration",
            "Net migration of the Kuril districts",
            "persons",
            "Arrivals less departures in the year, men and women, all ages.",
            _FIRST_HELD,
            "A",
        ),
        _series(
            "district-wage",
            "Mean wage in the Kuril districts",
            "RUB a month",
            "Mean monthly wage in large and medium organisations, all industries.",
            _FIRST_HELD,
            "A",
        ),
    ],
    rows=rows,
    witnesses=[
        # Both go back to Rosstat's count of 1 January: a check of copying.
        Witness("island-population", "district-population", tolerance=0.1, independent=False),
        # The map is drawn by the ministry to which the surveyor of the areas belongs.
        Witness("island-area-japan", "island-area-drawn", tolerance=1, independent=False),
    ],
)
