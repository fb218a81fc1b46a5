"""Rows on Central Asia against the producers' files, read here by other means than in ``ingest``."""

from __future__ import annotations

import csv
import math
import os
from collections import Counter
from functools import lru_cache
from pathlib import Path

import openpyxl
import pytest
import xlrd

from clock.periods import first_day, is_period, last_day
from ingest import (
    central_asia_economies,
    central_asia_eurostat,
    central_asia_finance,
    central_asia_opinion,
    central_asia_people,
    central_asia_quoted,
    central_asia_tariffs,
    central_asia_trade,
    central_asia_trains,
)
from ingest.regions import AGGREGATES, STATES

HOME = Path(__file__).resolve().parents[2]
ROOT = Path(os.environ.get("PIVOT_SOURCES") or HOME.parent / "shared" / "sources")
HERE, TRADE = ROOT / "central-asia", ROOT / "trade"

needs_sources = pytest.mark.skipif(
    not (HERE / "SOURCES.yml").is_file(),
    reason="the collection of sources is not at hand (PIVOT_SOURCES names it)",
)

ALL = [
    central_asia_economies,
    central_asia_eurostat,
    central_asia_finance,
    central_asia_opinion,
    central_asia_people,
    central_asia_quoted,
    central_asia_tariffs,
    central_asia_trade,
    central_asia_trains,
]
COUNTS = {
    "aiddata-gcdf3-country-year": 14 * 22,
    "aiddata-gcdf3-country-year-count": 14 * 22,
    "armstat-exports": 257,
    "belt-and-road-joined": 16,
    "cba-transfers-inflow": 7 * 12,
    "cba-transfers-inflow-monthly": 2 * 12 * 12,
    "cdis-fdi-stock": 114,
    "china-europe-trains": 14,
    "eaeu-support": 28,
    "eurostat-exports-monthly": 6 * 68,
    "eurostat-sanctioned": 7 * 35,
    "hrt-debt-to-china": 11 * 18,
    "kaz-bns-exports": 89,
    "nbk-fdi-stock": 8 * 19,
    "nsc-kgz-imports": 419,
    "port-of-baku-cargo": 11,
    "port-of-baku-containers": 12,
    "transfers-from-russia-all": 18,
    "transfers-from-russia-systems": 18,
    "uzstat-imports": 15 * 14,
    "wdi-gdp": 1344,
    "wdi-tariff-weighted-mean": 777,
    "weo-gdp": 450,
}


@lru_cache
def rows(module):
    return list(module.MODULE.rows(ROOT))


@lru_cache
def values(module):
    return {(r.series, r.reporter, r.partner, r.period, r.vintage): r.value for r in rows(module)}


def value(module, series, reporter, partner, period):
    found = [v for key, v in values(module).items() if key[:4] == (series, reporter, partner, period)]
    assert len(found) == 1, (series, reporter, partner, period, found)
    return found[0]


def lines(path, encoding="utf-8"):
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


@needs_sources
def test_counts_of_rows():
    counts = Counter(row.series for module in ALL for row in rows(module))
    assert {name: counts[name] for name in COUNTS} == COUNTS
    assert sum(counts.values()) < 23_000


@needs_sources
def test_rows_are_well_formed_and_declared():
    codes = set(STATES) | set(AGGREGATES)
    codes |= {row["code"] for module in ALL for row in module.MODULE.countries}
    for module in ALL:
        declared = {entry.series for entry in module.MODULE.series}
        sources = {source.source for source in module.MODULE.sources(ROOT)}
        assert {row.series for row in rows(module)} == declared
        assert {row.source for row in rows(module)} == sources
        assert len(values(module)) == len(rows(module))
        for row in rows(module):
            assert {row.reporter, row.partner or "WLD"} <= codes, row
            assert is_period(row.period) and math.isfinite(row.value), row
            assert first_day(row.period) <= row.period_public <= last_day(row.vintage), row
            # A poll or an article may speak of a year that still runs.
            assert row.status == "quoted" or last_day(row.period) <= row.period_public, row
            assert row.value == round(row.value, 6), row


@needs_sources
def test_licences_of_the_producers_are_kept():
    figures_only = ("aei-", "hrt-", "cdis-", "nbk-", "weo-", "pew-", "remittances-quarterly")
    for module in ALL:
        for entry in module.MODULE.series:
            assert (entry.licence == "figures-only") == (
                entry.series.startswith((*figures_only, "china-europe-")) or module is central_asia_quoted
            ), entry.series


@needs_sources
def test_world_bank_cells():
    wanted = {
        ("NY.GDP.MKTP.CD", "KGZ", "2013"): ("wdi-gdp", "", 1e6),
        ("BX.TRF.PWKR.CD.DT", "TJK", "2013"): ("wdi-remittances", "WLD", 1e6),
        ("NE.IMP.GNFS.ZS", "MNG", "2015"): ("wdi-imports-share", "", 1),
        ("PA.NUS.FCRF", "KAZ", "2016"): ("wdi-exchange-rate", "", 1),
        ("DT.DOD.DECT.CD", "KGZ", "2016"): ("wdi-external-debt", "", 1e6),
    }
    seen = 0
    for line in lines(HERE / "wdi-panel-1990-2025.csv"):
        if found := wanted.get((line["indicator"], line["iso3"], line["year"])):
            series, partner, divisor = found
            held = value(central_asia_economies, series, line["iso3"], partner, line["year"])
            assert held == pytest.approx(float(line["value"]) / divisor, abs=1e-6)
            seen += 1
    assert seen == len(wanted)


@needs_sources
def test_shares_of_debt_agree_with_debt_and_income():
    """A share over its parts: debt over income is within what gross domestic product allows."""
    module = central_asia_economies
    share = value(module, "wdi-external-debt-share", "KGZ", "", "2016")
    debt = value(module, "wdi-external-debt", "KGZ", "", "2016")
    output = value(module, "wdi-gdp", "KGZ", "", "2016")
    assert share == pytest.approx(100 * debt / output, rel=0.08)


@needs_sources
def test_outlook_marks_its_estimates():
    marks = {
        (row.reporter, row.period): row.status
        for row in rows(central_asia_economies)
        if row.series == "weo-gdp"
    }
    assert marks["KAZ", "2022"] == "reported" and marks["KAZ", "2023"] == "estimated"
    assert max(period for _, period in marks) == "2023"


@needs_sources
def test_tariffs_cell_by_cell_and_corrections():
    sheet = xlrd.open_workbook(str(HERE / "wdi-tariff-weighted-mean.xls")).sheet_by_name("Data")
    column = {str(sheet.cell_value(3, place))[:4]: place for place in range(sheet.ncols)}
    line = {sheet.cell_value(row, 1): row for row in range(4, sheet.nrows)}
    for state, year in [("KGZ", "2014"), ("KGZ", "2016"), ("RUS", "2015"), ("KAZ", "2010")]:
        printed = sheet.cell_value(line[state], column[year])
        held = value(central_asia_tariffs, "wdi-tariff-weighted-mean", state, "", year)
        assert held == pytest.approx(printed)
    for error in central_asia_tariffs.MODULE.corrections:
        printed = sheet.cell_value(line[error["reporter"]], column[error["period"]])
        assert printed == pytest.approx(float(error["value_source"]))
        assert error["value_used"] == ""


@needs_sources
def test_kyrgyz_partners_and_total():
    table = {
        (line["flow"], line["partner"], line["year"]): float(line["usd_thousand"]) / 1000
        for line in lines(TRADE / "nsc_kyrgyzstan_trade_by_country_1994_2023_tidy.csv")
    }
    labels = {"WLD": "Total", "CHN": "China", "RUS": "Russia", "EU_NATIONAL": "The EU"}
    module, compared = central_asia_trade, 0
    for row in rows(module):
        if row.series in ("nsc-kgz-exports", "nsc-kgz-imports") and row.partner in labels:
            flow = "X" if row.series.endswith("exports") else "M"
            printed = table[flow, labels[row.partner], row.period]
            assert row.value == pytest.approx(printed, abs=1e-6), row
            compared += 1
    assert compared == 2 * 4 * 30
    clothing = value(module, "nsc-kgz-clothing-exports", "KGZ", "WLD", "2013")
    book = openpyxl.load_workbook(
        TRADE / "nsc_kyrgyzstan_4.03.00.10_exports_by_commodity_1994_2023.xlsx", data_only=True
    ).worksheets[0]
    place = [cell.value for cell in book[3]].index(2013)
    printed = [row[place].value for row in book.iter_rows(max_row=40) if "Кийим" in str(row[0].value)]
    assert [clothing] == [pytest.approx(cell / 1000, abs=1e-6) for cell in printed]


@needs_sources
def test_kazakh_figures_in_the_bureau_s_own_workbook():
    book = xlrd.open_workbook(str(TRADE / "kaz_bns_trade_by_country_2023.xls"))
    for label, code in (("Китай", "CHN"), ("Россия", "RUS")):
        printed = {
            round(cell, 1)
            for sheet in book.sheets()
            for row in range(sheet.nrows)
            if str(sheet.cell_value(row, 0)).strip() == label
            for cell in sheet.row_values(row)
            if isinstance(cell, float)
        }
        for flow in ("exports", "imports"):
            held = value(central_asia_trade, f"kaz-bns-{flow}", "KAZ", code, "2022")
            assert round(held * 1000, 1) in printed


@needs_sources
def test_armenia_s_years_are_the_sums_of_its_months():
    sums = Counter()
    for line in lines(TRADE / "armstat_trade_by_country_monthly.csv", "utf-8-sig"):
        if line["year"] == "2023":
            sums["WLD"] += float(line["export"] or 0)
            if line["country"] == "Russian Federation":
                sums["RUS"] += float(line["export"] or 0)
    for partner, total in sums.items():
        held = value(central_asia_trade, "armstat-exports", "ARM", partner, "2023")
        assert held == pytest.approx(total / 1000, rel=1e-6)


@needs_sources
def test_members_summed_are_less_than_the_world():
    for reporter, series in (("UZB", "uzstat-imports"), ("ARM", "armstat-exports")):
        eu = value(central_asia_trade, series, reporter, "EU27_2020", "2022")
        world = value(central_asia_trade, series, reporter, "WLD", "2022")
        assert 0.05 < eu / world < 0.5


@needs_sources
def test_months_of_the_union_make_its_years():
    module = central_asia_eurostat
    months = [
        row.value
        for row in rows(module)
        if row.series == "eurostat-exports-monthly" and row.partner == "KGZ" and "2023-" in row.period
    ]
    assert len(months) == 12
    year = value(module, "eurostat-exports-neighbours", "EU27_2020", "KGZ", "2023")
    assert math.fsum(months) == pytest.approx(year, rel=1e-4)


@needs_sources
def test_banned_goods_leave_out_the_empty_month():
    book = openpyxl.load_workbook(
        TRADE / "eurostat_sanctioned_goods_exports_monthly_2020_2022.xlsx", read_only=True
    )
    total = Counter()
    for partner, _, month, cell in book.worksheets[0].iter_rows(min_row=2, values_only=True):
        total[partner, f"{month:%Y-%m}"] += cell
    book.close()
    assert total["Kazakhstan", "2022-12"] == 0
    held = value(central_asia_eurostat, "eurostat-sanctioned", "EU27_2020", "KAZ", "2022-06")
    assert held == pytest.approx(total["Kazakhstan", "2022-06"] / 1e6, abs=1e-6)


@needs_sources
def test_chinese_finance_agrees_with_another_author_s_sums():
    module, compared = central_asia_finance, 0
    for (series, state, _, year, _), other in values(module).items():
        if series == "aiddata-gcdf3-by-class":
            held = value(module, "aiddata-gcdf3-country-year", state, "CHN", year)
            assert held == pytest.approx(other, abs=0.01), (state, year)
            compared += 1
    assert compared > 200


@needs_sources
def test_projects_by_sector_are_counted_once():
    kept = [
        line
        for line in lines(HERE / "aiddata-geogcdf3-projects-region.csv")
        if line["Sector Name"] == "TRANSPORT AND STORAGE"
    ]
    module = central_asia_finance
    counts = [r.value for r in rows(module) if r.series == "aiddata-gcdf3-transport-count"]
    assert math.fsum(counts) == len(kept) == len({line["AidData Record ID"] for line in kept}) == 79
    amounts = [r.value for r in rows(module) if r.series == "aiddata-gcdf3-transport"]
    printed = (float(line["Amount (Constant USD 2021)"] or 0) for line in kept)
    assert math.fsum(amounts) == pytest.approx(math.fsum(printed) / 1e6, abs=0.01)


@needs_sources
def test_deals_add_up_and_the_half_year_is_named():
    module = central_asia_finance
    deals = lines(HERE / "aei-cgit-region-2005-2025.csv")
    for kind in ("investment", "construction"):
        listed = sum(float(deal["usd_m"]) for deal in deals if deal["type"] == kind)
        own = [r for r in rows(module) if r.series == f"aei-{kind}" and r.reporter != "WLD"]
        assert math.fsum(r.value for r in own) == pytest.approx(listed)
    halves = {r.series for r in rows(module) if r.period == "2025-01/2025-06"}
    assert halves == {
        "aei-construction",
        "aei-construction-energy",
        "aei-construction-transport",
        "aei-investment",
    }
    assert {
        r.reporter for r in rows(module) if r.series == "aei-investment" and r.period == "2025-01/2025-06"
    } == {"WLD"}


@needs_sources
def test_debt_joining_and_direct_investment_cells():
    module = central_asia_finance
    book = openpyxl.load_workbook(
        HERE / "hrt-china-debt-stock-2000-2017.xlsx", read_only=True, data_only=True
    )
    printed = {
        (line[2], line[3]): (line[4], line[6])
        for line in book["Debt stocks owed to China"].iter_rows(max_col=7, values_only=True)
    }
    book.close()
    dollars, share = printed["KGZ", 2016]
    assert value(module, "hrt-debt-to-china", "KGZ", "CHN", "2016") == pytest.approx(dollars / 1e6)
    held = value(module, "hrt-debt-to-china-share", "KGZ", "CHN", "2016")
    assert held == pytest.approx(share, abs=1e-6)
    book = openpyxl.load_workbook(HERE / "gfdc-bri-countries-2025-05.xlsx", data_only=True)
    joined = {line[1]: line[4] for line in book["BRI countries"].iter_rows(values_only=True)}
    assert isinstance(joined["RUS"], str)
    dates = {r.reporter: r.period for r in rows(module) if r.series == "belt-and-road-joined"}
    assert "RUS" not in dates and dates["AZE"] == f"{joined['AZE']:%Y-%m}"
    for line in lines(HERE / "imf-cdis-inward-fdi-china-russia-2009-2023.csv"):
        if (line["iso3"], line["year"]) == ("KAZ", "2016"):
            held = value(module, "cdis-fdi-stock", "KAZ", "RUS", "2016")
            assert held == pytest.approx(float(line["fdi_stock_from_russia_usd_m"]))
    states = {r.status: r.reporter for r in rows(module) if r.series == "cdis-fdi-stock"}
    assert set(states) == {"mirror", "reported"}


@needs_sources
def test_transfers_and_migrants():
    module = central_asia_people
    months = [
        row.value
        for row in rows(module)
        if row.series == "cba-transfers-inflow-monthly"
        and row.partner == "RUS"
        and row.period.startswith("2022")
    ]
    year = value(module, "cba-transfers-inflow", "ARM", "RUS", "2022")
    assert len(months) == 12 and math.fsum(months) == pytest.approx(year, rel=1e-6)
    for line in lines(HERE / "undesa-2024-migrant-stock-region.csv"):
        if (line["destination_iso3"], line["origin"], line["year"]) == ("RUS", "ALL", "2020"):
            vintage = "2020" if line["revision"] == "2020" else "2025-07"
            held = values(module)["undesa-migrant-stock", "RUS", "WLD", "2020", vintage]
            assert held == float(line["migrant_stock"])
    quarter = value(module, "remittances-quarterly-cis", "ARM", "WLD", "2017-10/2017-12")
    assert quarter == 499.8


@needs_sources
def test_modelled_remittances_add_up_to_the_receiver_s_total():
    book = openpyxl.load_workbook(HERE / "knomad-bilateral-remittance-matrix-2021.xlsx", read_only=True)
    table = list(book.worksheets[0].iter_rows(max_row=216, max_col=20, values_only=True))
    book.close()
    place = table[1].index("Armenia")
    cells = {line[0]: line[place] for line in table[2:]}
    module = central_asia_people
    total = value(module, "knomad-remittances", "ARM", "WLD", "2021")
    senders = [v for name, v in cells.items() if isinstance(v, (int, float)) and name != "WORLD"]
    assert math.fsum(senders) == pytest.approx(total, rel=0.01)
    held = value(module, "knomad-remittances", "ARM", "RUS", "2021")
    assert held == pytest.approx(cells["Russian Federation"], abs=1e-6)


@needs_sources
def test_opinion_cells_and_the_view_left_out():
    module = central_asia_opinion
    for line in lines(HERE / "pew-favourability-country-year.csv"):
        if (line["respondent_iso3"], line["target"], line["year"]) == ("RUS", "USA", "2015"):
            held = value(module, "pew-favourable", "RUS", "USA", "2015")
            assert held == float(line["favourable_pct"])
    assert not [row for row in rows(module) if row.partner == "CHN" and row.period == "2013"]


@needs_sources
def test_quoted_figures_stand_in_their_files():
    module = central_asia_quoted
    text = (HERE / "figures-quoted-from-pages.csv").read_text(encoding="utf-8")
    assert "(4,673 TEU)" in text
    assert value(module, "port-of-baku-containers", "AZE", "", "2018-01/2018-03") == 4673
    both = [v for k, v in values(module).items() if k[:4] == ("eaeu-support", "ARM", "", "2016")]
    assert both == [46, 46]
    assert value(module, "debt-to-china-quoted", "KGZ", "CHN", "2018-01-31") == 1711.48
    assert value(module, "transfers-from-russia-systems", "RUS", "UZB", "2014") == 5653
    systems = {r.period[:4] for r in rows(module) if r.series == "transfers-from-russia-systems"}
    assert max(systems) == "2015"
    assert {row.status for row in rows(module)} == {"quoted"}
    # Pages without a day of their own count from the day on which they were read.
    assert values(module)["debt-to-china-quoted", "TJK", "CHN", "2017-04-01", "2026-11-24"] == 1200


@needs_sources
def test_trains_are_quoted_in_two_editions():
    printed = {line["year"]: line for line in lines(HERE / "china-europe-freight-trains-2011-2024.csv")}
    held = {row.period: row for row in rows(central_asia_trains) if row.series.endswith("trains")}
    assert {year: str(int(row.value)) for year, row in held.items()} == {
        year: line["trains"] for year, line in printed.items()
    }
    assert held["2023"].vintage == "2024-01" and held["2024"].vintage == "2025-01"
