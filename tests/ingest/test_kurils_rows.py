"""The rows on the islands and the Far East against the files they come from, read by other code."""

from __future__ import annotations

import csv
import json
import os
import re
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from clock.periods import last_day
from ingest import (
    diplomacy_military,
    kurils_events,
    kurils_evidence,
    kurils_geometry,
    kurils_islands,
    kurils_maps,
    kurils_pages,
    kurils_places,
    kurils_quoted,
    kurils_regions,
    kurils_settlements,
    kurils_visitors,
)

HOME = Path(__file__).resolve().parents[2]
ROOT = Path(os.environ.get("PIVOT_SOURCES") or HOME.parent / "shared" / "sources")
KURILS = ROOT / "kurils"
MODULES = (
    kurils_evidence,
    kurils_events,
    kurils_islands,
    kurils_maps,
    kurils_quoted,
    kurils_regions,
    kurils_visitors,
)

pytestmark = pytest.mark.skipif(
    not (KURILS / "SOURCES.yml").is_file(), reason=f"no collection of sources in {ROOT}"
)


def _raw(file: str) -> list[dict[str, str]]:
    with (KURILS / file).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def regions() -> pd.DataFrame:
    return pd.DataFrame(kurils_regions.rows(ROOT))


@pytest.fixture(scope="module")
def visitors() -> pd.DataFrame:
    return pd.DataFrame(kurils_visitors.rows(ROOT))


@pytest.fixture(scope="module")
def islands() -> pd.DataFrame:
    return pd.DataFrame(kurils_islands.rows(ROOT))


@pytest.fixture(scope="module")
def outlines() -> dict[str, bytes]:
    return kurils_geometry.geo(ROOT)


def _table(module, name: str) -> list[dict]:
    (table,) = [found for found in module.MODULE.tables if found.name == name]
    return list(table.rows(ROOT))


def _members(group: str, day: str = "") -> list[str]:
    return [
        row["member"]
        for row in kurils_places.MODULE.groups
        if row["group"] == group and (not day or row["start"] <= day)
    ]


def test_regions_add_up_to_russia_and_to_the_district(regions):
    counts = regions[regions["series"] == "regional-population"]
    wide = counts.pivot(index="period", columns="reporter", values="value")
    assert list(wide.index) == [str(year) for year in range(2000, 2026)]
    assert (wide[_members("russian-regions")].sum(axis=1) == wide["RUS"]).all()
    nine, eleven = (wide[_members(f"far-east-{size}")].sum(axis=1) for size in (9, 11))
    drawn = wide["FAR_EAST_DISTRICT"]
    assert (nine[:"2011"] == drawn[:"2011"]).all() and (eleven["2012":] == drawn["2012":]).all()
    assert (nine["2012":] < drawn["2012":]).all()


def test_product_of_the_district_is_that_of_nine_regions(regions):
    product = regions[regions["series"] == "regional-product"]
    wide = product.pivot(index="period", columns="reporter", values="value")
    assert len(wide) == 18 and wide.shape[1] == 87
    nine = wide[_members("far-east-9")].sum(axis=1)
    assert ((nine - wide["FAR_EAST_DISTRICT"]).abs() < 0.05).all()
    every = wide[_members("russian-regions")].sum(axis=1)
    assert ((every / wide["RUS"] - 1).abs() < 1e-6).all()


def test_population_cells(regions):
    raw = {
        (row["object_name"], row["year"]): row["pop_total"]
        for row in _raw("rosstat_population_regions_2000_2025.csv")
        if row["pop_total"]
    }
    merged = [key for key in raw if re.match(r"(Агин|Коми-П|Корякский|Таймыр|Усть-О|Эвенк)", key[0])]
    other = [key for key in raw if re.search(r"без автономн|федеральный округ", key[0])]
    east = [key for key in other if key[0].startswith("Дальневосточный")]
    counts = regions[regions["series"] == "regional-population"]
    assert len(counts) == len(raw) - len(merged) - len(other) + len(east) == 2238
    held = counts.set_index(["reporter", "period"])["value"]
    for name, code in (
        ("Сахалинская область", "RU_SAK"),
        ("Москва", "RU_MOW"),
        ("Московская область", "RU_MOS"),
        ("Республика Алтай", "RU_AL"),
        ("Алтайский край", "RU_ALT"),
        ("Ханты-Мансийский автономный округ — Югра", "RU_KHM"),
        ("Российская Федерация", "RUS"),
    ):
        for year in ("2000", "2013", "2025"):
            assert held[code, year] == float(raw[name, year]), (name, year)


def test_zeros_before_a_region_was_counted_are_corrected(regions):
    zeros = regions[(regions["series"] == "regional-population") & (regions["value"] == 0)]
    found = set(zip(zeros["reporter"], zeros["period"], strict=True))
    listed = {(row["reporter"], row["period"]) for row in kurils_regions.MODULE.corrections}
    assert found == listed and len(listed) == 6


def test_product_cells(regions):
    for sheet, series, low in (("9.1.", "regional-product", 1e3), ("9.3.", "regional-product-volume", 50)):
        raw = pd.read_excel(KURILS / "rosstat_regions_2019_section9_grp.xlsx", sheet_name=sheet, header=None)
        names = raw[0].astype(str).str.strip()
        held = regions[regions["series"] == series].set_index(["reporter", "period"])["value"]
        assert held.min() > low
        for name, code in (
            ("Сахалинская область", "RU_SAK"),
            ("Республика Саха (Якутия)", "RU_SA"),
            ("Чукотский автономный округ", "RU_CHU"),
        ):
            line = raw[names == name].iloc[0]
            for column, year in ((1, "2000"), (14, "2013"), (18, "2017")):
                assert held[code, year] == pytest.approx(line[column], abs=1e-6)


def test_visitors_equal_the_tidy_extract(visitors):
    held = visitors.set_index(["partner", "period"])["value"]
    assert len(held) == 10 * 348
    months = 0
    for row in _raw("jnto_arrivals_selected_monthly.csv"):
        code = kurils_visitors.NATIONALITIES.get(row["nationality"])
        if code:
            months += 1
            assert held[code, row["date"]] == float(row["visitor_arrivals"])
    assert months == 6 * 348


def test_visitors_by_year_are_those_the_producer_published(visitors):
    years = visitors.assign(year=visitors["period"].str[:4]).groupby(["partner", "year"])["value"].sum()
    # As SOURCES.yml quotes them from the producer's and the travel agents' publications.
    for code, year, total in (
        ("RUS", "2018", 94_810),
        ("RUS", "2019", 120_043),
        ("KOR", "2013", 2_456_165),
        ("CHN", "2013", 1_314_437),
    ):
        assert years[code, year] == total
    late = visitors[visitors["period"] >= "2024"]
    assert set(late["status"]) == {"estimated"} and len(late) == 120


def test_islands_add_up(islands):
    counts = islands[islands["series"] == "island-population"]
    wide = counts.pivot_table(index="period", columns="reporter", values="value")
    isles = wide[_members("four-islands")]
    summed = isles.dropna(subset=["ISLE_ITURUP", "ISLE_KUNASHIR"])
    assert len(summed) == 6
    assert (summed.sum(axis=1) == wide.loc[summed.index, "ISLES_FOUR"]).all()
    assert len(counts) == len(_raw("kuril_population.csv")) - 1
    derived = counts[counts["status"] == "estimated"]
    assert set(derived["period"]) == {"2020-01-01"} and len(derived) == 4


def test_maps_draw_the_areas_that_surveys_give(islands):
    area = islands[islands["series"].str.startswith("island-area")]
    held = area.set_index(["series", "reporter", "period"])["value"]
    for isle in ("ISLE_ITURUP", "ISLE_KUNASHIR", "ISLE_SHIKOTAN"):
        survey = held["island-area-japan", isle, "2021"]
        assert held["island-area-drawn", isle, "2021"] == pytest.approx(survey, rel=0.01)
        assert held["island-area-drawn", isle, "2017"] == pytest.approx(survey, rel=0.07)
    assert held["island-area-japan", "ISLES_FOUR", "2021"] == 5003.1


def test_municipal_counts(islands):
    people: Counter[tuple[str, str]] = Counter()
    for row in _raw("bdpmo_sakhalin_population_by_age_2023_2024.csv"):
        if row["age"] != "total" and row["district_ru"] == "Курильский":
            people[row["year"], row["gender"]] += float(row["population"])
    held = islands.set_index(["series", "reporter", "period"])["value"]
    for year in ("2023", "2024"):
        # Single years of age add up to the totals that the rows are taken from.
        total = held["district-population", "DISTRICT_KURILSKY", f"{year}-01-01"]
        assert total == people[year, "male"] + people[year, "female"]


def test_quoted_trade():
    rows = list(kurils_quoted.rows(ROOT))
    held = {(row.series, row.period): row.value for row in rows}
    balance = held["quoted-imports-yen", "2021"] - held["quoted-exports-yen", "2021"]
    assert balance == pytest.approx(680.7)
    assert len(rows) == len(_raw("japan_russia_trade_press.csv")) - 3
    assert ("quoted-imports-yen", "2022-04/2023-03") in held


def test_shares_stand_in_their_quotations():
    answers = _table(kurils_quoted, "polls-japan-russia")
    assert len(answers) == len(_raw("polls.csv")) + 26
    for row in answers:
        if row["status"] == "quoted" and row["question"] != "Transfer of the islands: for":
            said = row["quotation"].replace("・", ".")
            for word, figure in (("Fifty-seven", "57"), ("Thirty-three", "33")):
                said = said.replace(word, figure)
            assert re.search(rf"(?<!\d){row['value']:g}(?!\d)", said), row["question"]
    derived = [row for row in answers if row["status"] == "estimated"]
    assert {row["value"] for row in derived} == {20.1, 13.1, 20.6}


def test_figures_are_all_there():
    figures = _table(kurils_quoted, "figures-japan-russia")
    views = [r for r in _raw("quoted_japan_far_east.csv") if r["topic"] != "russian_views_of_japan"]
    assert len(figures) == len(_raw("other_counts_press.csv")) + len(views) == 37
    assert all(last_day(row["period"]) for row in figures)


def test_events_have_a_page_that_is_not_older():
    events = _table(kurils_events, "events")
    assert len(events) == 83
    for row in events:
        printed = last_day(kurils_pages.date_of(row["source"]))
        # A page dated by month may report a day of it; one dated by day cannot run ahead.
        assert last_day(row["date"])[:7] <= printed[:7], row["title"]
        assert row["end"] == "" or row["date"] < row["end"]
    assert not {row["date"] for row in events} & kurils_events.UNREAD
    assert not any("last Abe-Putin" in row["what"] for row in events)


def test_meetings_are_counted_upwards():
    rows = sorted(kurils_events.rows(ROOT), key=lambda row: row.period)
    assert [row.value for row in rows] == [13, 14, 15, 20, 21, 24, 25, 27]


def test_maps_and_islands():
    rows = _table(kurils_maps, "worldviews")
    assert len(rows) == 44
    drawn = defaultdict(set)
    for row in rows:
        drawn[row["map"]].add(row["drawn_in"])
    views = Counter(" + ".join(sorted(found)) for found in drawn.values())
    assert views == {
        "Russia": 5,
        "not drawn": 2,
        "Japan": 2,
        "both": 1,
        "Russia + not drawn": 1,
    }


def test_every_code_is_declared(regions, islands):
    declared = {row["code"] for row in kurils_places.MODULE.countries}
    assert len(declared) == len(kurils_places.MODULE.countries)
    assert set(regions["reporter"]) | set(islands["reporter"]) <= declared | {"RUS"}
    maps = {row["island"] for row in _table(kurils_maps, "worldviews")}
    assert maps == set(_members("four-islands"))


def test_the_border_of_the_district_moves_in_november_2018():
    official = "far-eastern-district"
    assert len(_members(official, "2018-11-02")) == 9
    assert set(_members(official, "2018-11-03")) == set(_members("far-east-11"))


def test_nothing_was_public_after_its_own_edition(regions, visitors, islands):
    for frame in (regions, visitors, islands):
        assert (frame["period_public"] <= frame["vintage"].map(last_day)).all()


def test_every_page_is_used_and_dated_as_its_address():
    modules = (*MODULES, kurils_settlements, diplomacy_military)
    used = {source.source for module in modules for source in module.sources(ROOT)}
    assert set(kurils_pages.PAGES) <= used
    assert set(kurils_pages.PAGES) > kurils_pages.EXCERPTS
    dated = 0
    for source, (_, _, address, _) in kurils_pages.PAGES.items():
        found = re.search(r"/(20[012]\d)[-/](\d\d)[-/](\d\d)(?:[/-]|$)", address)
        vintage = kurils_pages.page(source).vintage
        if found:
            # A page put up on the day of an event, or soon after a paper that it copies.
            assert vintage[:7] <= "-".join(found.groups())[:7] == vintage[:7], source
            dated += 1
    assert dated >= 8


def test_evidence_is_short_and_coded_once():
    rows = kurils_evidence.MODULE.evidence
    keys = [(row["claim"], row["item"]) for row in rows]
    assert len(keys) == len(set(keys)) == len(rows)
    claims = Counter(claim for claim, _ in keys)
    assert claims == {
        "K1": 11,
        "K2": 8,
        "K3": 50,
        "K4": 7,
        "K5": 20,
        "K6": 13,
        "K8a": 10,
        "K8b": 4,
        "K9a": 12,
    }
    assert all(0 < len(row["quotation"].split()) < 40 for row in rows)
    assert all(row["date"] == kurils_pages.date_of(row["source"]) for row in rows)


def test_reports_of_one_text_share_its_origin():
    missiles = [row for row in kurils_evidence.MODULE.evidence if row["claim"] == "K4"]
    fleet = {row["item"] for row in missiles if row["origin"] == "boyevaya-vakhta-2016-11"}
    assert len(fleet) == 4


def test_outlines_carry_their_licence_and_stay_small(outlines):
    assert sum(map(len, outlines.values())) < 600_000
    assert outlines == kurils_geometry.geo(ROOT)
    for path, content in outlines.items():
        layer = json.loads(content.decode())
        assert all(layer["properties"].values()), path
        assert ("Open Database" in layer["properties"]["licence"]) == ("share-alike" in path)


def test_outlines_are_closed_rings_of_rounded_points(outlines):
    rings = 0
    for path, content in outlines.items():
        for feature in json.loads(content.decode())["features"]:
            shape = feature["geometry"]
            if shape["type"] == "LineString":
                continue
            parts = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
            for ring in (ring for part in parts for ring in part):
                rings += 1
                assert ring[0] == ring[-1] and len(ring) >= 4, path
                assert all(one != two for one, two in pairwise(ring))
                assert all(round(x, 4) == x and round(y, 4) == y for x, y in ring)
    assert rings > 60


def test_simpler_outlines_enclose_the_same_land(outlines):
    raw = json.loads((KURILS / "kuril_region_land_ne10m.geojson").read_text(encoding="utf-8"))
    layer = json.loads(outlines["geo/land.geojson"].decode())
    for island, most in (("Hokkaido", 0.01), ("Sakhalin", 0.01), ("Urup", 0.12)):
        before, after = (
            sum(
                _area(feature["geometry"]["coordinates"][0])
                for feature in found["features"]
                if feature["properties"]["island"] == island
            )
            for found in (raw, layer)
        )
        assert after == pytest.approx(before, rel=most), island


def _area(ring: list[list[float]]) -> float:
    """Twice the area inside a ring, in square degrees."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)))
