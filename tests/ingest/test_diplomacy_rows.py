"""Rows and tables of diplomacy against the raw files, read here by other code."""

from __future__ import annotations

import csv
import os
import statistics
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from clock.periods import last_day
from ingest import (
    diplomacy_alliances,
    diplomacy_arms,
    diplomacy_assembly,
    diplomacy_contests,
    diplomacy_council,
    diplomacy_ideal_points,
    diplomacy_influence,
    diplomacy_military,
    diplomacy_spending,
    diplomacy_visits,
)
from ingest.model import Module, Row

HOME = Path(__file__).resolve().parents[2]
ROOT = Path(os.environ.get("PIVOT_SOURCES") or HOME.parent / "shared" / "sources")
FOLDER = ROOT / "diplomacy"

pytestmark = pytest.mark.skipif(
    not (FOLDER / "SOURCES.yml").is_file(),
    reason="the collection of sources is not at hand (PIVOT_SOURCES names it)",
)

SERIES = (
    diplomacy_arms,
    diplomacy_ideal_points,
    diplomacy_influence,
    diplomacy_military,
    diplomacy_spending,
    diplomacy_visits,
)
COUNTS = {
    "aiddata-government-visits": 188,
    "china-russia-exercises-narrow": 1,
    "china-russia-exercises-total": 1,
    "china-vitae-engagements": 212,
    "colt-trips-received": 132,
    "colt-trips-sent": 131,
    "fbic-china": 540,
    "icews-conflict": 728,
    "icews-cooperation": 728,
    "jasdf-scrambles": 47,
    "jasdf-scrambles-second": 42,
    "putin-trips": 33,
    "putin-trips-outside-cis": 3,
    "putin-trips-stated": 4,
    "putin-xi-meetings": 3,
    "sipri-milex": 434,
    "sipri-milex-share": 434,
    "sipri-tiv-exports": 143,
    "sipri-tiv-imports": 711,
    "sipri-register-first": 602,
    "sipri-register-last": 630,
    "sipri-trade-register": 3302,
    "state-dept-coincidence": 138,
    "voeten-ideal-points": 761,
    "voeten-ideal-points-high": 761,
    "voeten-ideal-points-low": 761,
    "who-where-when": 118,
}


@cache
def rows() -> dict[str, dict[tuple[str, str, str], Row]]:
    found: dict[str, dict[tuple[str, str, str], Row]] = defaultdict(dict)
    for module in SERIES:
        for row in module.rows(ROOT):
            assert (row.reporter, row.partner, row.period) not in found[row.series]
            found[row.series][row.reporter, row.partner, row.period] = row
    return found


def value(series: str, reporter: str, partner: str, period: str) -> float:
    return rows()[series][reporter, partner, period].value


def lines(name: str, encoding: str = "utf-8") -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


@cache
def assembly() -> dict[str, dict[str, object]]:
    return {row["vote"]: row for row in diplomacy_assembly.rows(ROOT)}


@cache
def council() -> list[dict[str, object]]:
    return list(diplomacy_council.rows(ROOT))


def agreement(one: str, two: str, year: str) -> float:
    pairs = [(v[one], v[two]) for v in assembly().values() if v["period_public"].startswith(year)]
    both = [pair for pair in pairs if set(pair) <= set("YNA")]
    return sum(a == b for a, b in both) / len(both)


def test_every_series_has_its_rows_and_no_edition_is_older_than_its_rows():
    assert {name: len(found) for name, found in rows().items()} == COUNTS
    declared = {entry.series for module in SERIES for entry in module.MODULE.series}
    assert declared == set(COUNTS)
    assert all(
        row.period_public <= last_day(row.vintage) for part in rows().values() for row in part.values()
    )


def test_assembly_votes_have_no_gap_and_their_years_are_those_of_the_library():
    by_year = Counter(str(row["period_public"])[:4] for row in assembly().values())
    assert sorted(by_year) == [str(year) for year in range(1992, 2026)]
    assert min(by_year.values()) >= 42
    assert [by_year[year] for year in ("2016", "2021", "2022", "2023", "2024", "2025")] == [
        81,
        88,
        89,
        88,
        95,
        192,
    ]


def test_assembly_votes_equal_an_independent_reading_of_2020_and_2021():
    names = {"RUSSIAN FEDERATION": "RUS", "CHINA": "CHN", "JAPAN": "JPN", "KAZAKHSTAN": "KAZ"}
    compared = 0
    for year in ("2020", "2021"):
        ours = {str(row["resolution"]): row for row in assembly().values()}
        for cell in lines(f"undl_ga_votes_raw_{year}.csv"):
            symbol = cell[""]
            if symbol in ours and symbol.startswith("A/RES/"):
                for name, code in names.items():
                    assert ours[symbol][code] == cell[name], (symbol, code)
                    compared += 1
    assert compared > 600


def test_assembly_votes_of_2025_equal_the_wide_file_and_counts_are_of_all_members():
    wide = {row["Resolution"]: row for row in lines("undl_ga_votes_2025_wide.csv") if row["Date"]}
    ours = [row for row in assembly().values() if str(row["period_public"]).startswith("2025")]
    letters = {"YES": "Y", "NO": "N", "ABSTAIN": "A", "": "X"}
    for row in ours:
        raw = wide[str(row["resolution"])]
        # The library's pages of 2025 leave Afghanistan out.
        assert row["AFG"] == ""
        for code in set(diplomacy_assembly.STATES) - {"AFG"}:
            assert row[code] == letters[raw[code].strip()], (row["resolution"], code)
        assert (row["yes"], row["no"], row["abstain"]) == tuple(
            int(float(raw[head] or 0)) for head in ("Yes", "No", "Abstain")
        )


def test_agreement_recomputed_from_votes_is_near_to_that_of_the_model_makers():
    sessions = {
        (row["iso3c"], int(row["session"]) + 1945): row
        for row in lines("voeten_idealpoints_all_jun2024.csv")
        if row["iso3c"] in ("CHN", "JPN", "KAZ")
    }
    gaps = [
        abs(agreement("RUS", code, str(year)) - float(sessions[code, year]["RUSSAgree"]))
        for code in ("CHN", "JPN", "KAZ")
        for year in range(2000, 2024)
    ]
    assert statistics.median(gaps) < 0.03


def test_marks_of_subject():
    marked = defaultdict(list)
    for row in assembly().values():
        marked[row["subject"]].append(row)
    assert {mark: len(found) for mark, found in marked.items() if mark} == {"ukraine": 25, "north-korea": 8}
    crimea = next(row for row in marked["ukraine"] if row["resolution"] == "A/RES/68/262")
    assert (crimea["yes"], crimea["no"], crimea["abstain"]) == (100, 11, 58)
    assert (crimea["RUS"], crimea["CHN"], crimea["JPN"], crimea["AZE"]) == ("N", "A", "Y", "Y")
    late = [row for row in marked["ukraine"] if str(row["period_public"]) >= "2022"]
    assert Counter(row["RUS"] for row in late) == {"N": 14}
    assert Counter(row["CHN"] for row in late) == {"A": 8, "N": 6}
    assert diplomacy_assembly.subject("A/RES/ES-11/3", "Suspension of the rights of membership") == "ukraine"
    assert diplomacy_assembly.short_title("Jerusalem : resolution / adopted by the General Assembly") == (
        "Jerusalem"
    )


def test_council_votes():
    adopted = [row for row in council() if row["outcome"] == "adopted"]
    raw = lines("unsc_adopted_votes_p5_1992_2025.csv")
    assert len(adopted) == len(raw) == 2072
    assert Counter(row["RUS"] for row in adopted) == Counter(row["RUS"] for row in raw)
    by_year = Counter(str(row["period_public"])[:4] for row in adopted)
    assert [by_year[year] for year in ("2016", "2017", "2022", "2024")] == [77, 61, 54, 46]
    vetoes = [row for row in council() if row["outcome"] == "vetoed"]
    cast = Counter(code for row in vetoes for code in diplomacy_council.MEMBERS if row[code] == "N")
    late = [row for row in vetoes if row["source"] == diplomacy_council.LATE_VETOES]
    assert len(late) == 17
    # Russia: 3 to 2006, 12 to 2016, 16 to July 2022 and 9 after.
    assert cast == {"RUS": 3 + 12 + 16 + 9, "USA": 25, "CHN": 16 + 2}
    chinese = [row for row in vetoes if row["CHN"] == "N" and row not in late]
    assert sum(row["RUS"] == "N" for row in chinese) == 14
    assert len(chinese) == 16


def test_deliveries_sum_to_their_totals_and_come_near_to_the_yearly_table():
    found = rows()["sipri-trade-register"]
    for year in range(1992, 2026):
        parts = sum(
            row.value
            for (supplier, recipient, period), row in found.items()
            if supplier == "RUS"
            and period == str(year)
            and recipient != "WLD"
            and recipient not in diplomacy_arms.REGIONS
        )
        assert parts == pytest.approx(value("sipri-trade-register", "RUS", "WLD", str(year)), abs=0.2)
    for start in (1992, 1997, 2002, 2007, 2012, 2017):
        span = [str(year) for year in range(start, start + 5)]
        ours, theirs = (
            sum(value(name, "RUS", "WLD", year) for year in span)
            for name in ("sipri-trade-register", "sipri-tiv-exports")
        )
        assert ours == pytest.approx(theirs, rel=0.1)


def test_deliveries_equal_another_reading_of_the_register():
    total: dict[tuple[str, int], float] = defaultdict(float)
    text = (FOLDER / "sipri_trade_register_2026-05-18.csv").read_text(encoding="latin-1").splitlines()
    start = next(place for place, line in enumerate(text) if line.startswith("Recipient,"))
    for cells in csv.reader(text[start + 1 :]):
        if cells[1] == "Russia" and cells[0] in ("China", "Viet Nam"):
            years = cells[10].split("; ")
            for year in years:
                total[cells[0], int(year)] += float(cells[15]) / len(years)
    for name, code in (("China", "CHN"), ("Viet Nam", "VNM")):
        for year in range(1994, 2021):
            if total[name, year]:
                assert value("sipri-trade-register", "RUS", code, str(year)) == pytest.approx(
                    total[name, year], abs=0.001
                )


def test_cells_against_the_raw_tables():
    sheet = openpyxl.load_workbook(
        FOLDER / "SIPRI-Milex-data-1949-2024_2.xlsx", read_only=True, data_only=True
    )["Constant (2023) US$"]
    for line in sheet.iter_rows(values_only=True, min_row=6):
        if line and line[0] == "Russia":
            assert round(line[-1], 6) == value("sipri-milex", "RUS", "", "2024")
            assert round(line[-9], 6) == value("sipri-milex", "RUS", "", "2016")
    milex = rows()["sipri-milex"]
    assert milex["RUS", "", "2016"].status == "reported"
    assert {row.status for key, row in milex.items() if key[0] == "CHN"} == {"estimated"}
    for row in lines("voeten_idealpoints_all_jun2024.csv"):
        if row["iso3c"] == "RUS" and row["session"] == "71":
            for series, column in (("", "IdealPointAll"), ("-low", "Q5%All"), ("-high", "Q95%All")):
                assert value(f"voeten-ideal-points{series}", "RUS", "", "2016") == round(
                    float(row[column]), 6
                )
    for row in lines("fbic_china_over_countries_1994_2023.csv"):
        if row["iso3c"] == "TKM" and row["year"] == "2016":
            assert value("fbic-china", "CHN", "TKM", "2016") == round(float(row["fbic"]), 6)
    for row in lines("icews_dyad_year_2002_2014_selected.csv"):
        if (row["i_iso3c"], row["j_iso3c"], row["year"]) == ("RUS", "JPN", "2006"):
            both = float(row["verbConf"]) + float(row["matlConf"])
            assert value("icews-conflict", "RUS", "JPN", "2006") == both
    assert value("colt-trips-sent", "RUS", "", "2019") == 24
    assert value("colt-trips-received", "CHN", "", "2024") == 92


def test_bands_hold_their_points():
    found = rows()
    for key, row in found["voeten-ideal-points"].items():
        low, high = (found[f"voeten-ideal-points-{end}"][key].value for end in ("low", "high"))
        assert low < row.value < high


def test_scrambles_and_journeys():
    found = rows()["jasdf-scrambles"]
    assert value("jasdf-scrambles", "JPN", "RUS", "2016-04/2017-03") == 301
    assert value("jasdf-scrambles", "JPN", "CHN", "2016-04/2017-03") == 851
    for (_, partner, period), row in found.items():
        if partner == "" and ("JPN", "CHN", period) in found:
            sides = sum(found["JPN", side, period].value for side in ("RUS", "CHN"))
            assert 0 <= row.value - sides <= 60
    derived = {(key[1], key[2][:4]) for key, row in found.items() if row.status == "estimated"}
    assert derived == {("RUS", year) for year in ("2010", "2013", "2023")} | {
        ("CHN", "2013"),
        ("CHN", "2023"),
    }
    assert found["JPN", "CHN", "2015-04/2016-03"].vintage == "2016-05-15"
    journeys = Counter(key[2][:4] for key in rows()["putin-trips"])
    assert journeys == {"2022": 9, "2023": 6, "2024": 11, "2025": 7}
    assert value("putin-trips-stated", "RUS", "", "2024") == journeys["2024"]
    visits = [row.value for (_, host, year), row in rows()["who-where-when"].items() if host == "RUS"]
    assert sum(visits) == 29


def test_contests():
    found = list(diplomacy_contests.rows(ROOT))
    kinds = Counter(row["kind"] for row in found)
    assert kinds["claim"] == 101
    assert kinds["conflict"] == 76
    keys = [tuple(row[part] for part in ("kind", "contest", "reporter", "partner", "year")) for row in found]
    assert len(keys) == len(set(keys))
    raw = {
        (row["disno"], row["year"])
        for row in lines("dyadic_mid_4.03.csv")
        if {row["namea"], row["nameb"]} == {"JPN", "RUS"} and int(row["year"]) >= 1992
    }
    ours = {
        (row["contest"], row["year"])
        for row in found
        if row["kind"] == "dispute" and (row["reporter"], row["partner"]) == ("JPN", "RUS")
    }
    assert ours == raw
    assert all(row["reporter"] < row["partner"] for row in found if row["kind"] == "dispute")
    kurils = [row for row in found if row["name"].startswith("Kuril")]
    assert {(row["reporter"], row["partner"], row["level"]) for row in kurils} == {("JPN", "RUS", 12)}
    assert len(kurils) == 26
    assert all(row["period_public"] == f"{int(row['year']) + 1}-12-31" for row in found)


def test_alliances_and_memberships():
    found = list(diplomacy_alliances.alliances(ROOT))
    spells = [row for row in found if row["coding"] == "atop"]
    years = sum(int(row["end"] or 2018) - int(row["start"]) + 1 for row in spells)
    raw = [row for row in lines("atop_alliance_dyad_year_1946_2018_selected.csv") if int(row["year"]) >= 1992]
    kinds = ("atop_defense", "atop_offense", "atop_neutral", "atop_nonagg", "atop_consul")
    assert years == sum(any(row[kind] == "1" for kind in kinds) for row in raw)
    azerbaijan = [row for row in spells if (row["reporter"], row["partner"]) == ("AZE", "RUS")]
    assert [(row["start"], row["end"], row["defence"]) for row in azerbaijan] == [
        ("1992", "1992", "0"),
        ("1993", "", "1"),
    ]
    members = list(diplomacy_alliances.memberships(ROOT))
    first = {(row["organisation"], row["member"]): row for row in reversed(members)}
    assert first["NAM", "AZE"]["status"] == "member"
    assert ("CSTO", "AZE") not in first
    assert len(members) == 174


def test_exercises():
    found = list(diplomacy_military.exercises(ROOT))
    assert len(found) == 17
    sea = next(row for row in found if row["name"] == "Joint Sea-2016")
    assert (sea["start"], sea["end"], sea["period_public"]) == ("2016-09-12", "2016-09-19", "2016-09-19")


@pytest.mark.parametrize(
    "module",
    [
        diplomacy_assembly.MODULE,
        diplomacy_council.MODULE,
        diplomacy_contests.MODULE,
        diplomacy_alliances.MODULE,
        diplomacy_military.MODULE,
    ],
)
def test_tables_hold_to_their_columns(module: Module):
    for table in module.tables:
        names = [field["name"] for field in table.schema["fields"]]
        enums = {f["name"]: f.get("constraints", {}).get("enum") for f in table.schema["fields"]}
        for row in table.rows(ROOT):
            assert list(row) == names
            assert all(row[name] in (*enum, "") for name, enum in enums.items() if enum)
