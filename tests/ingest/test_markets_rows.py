"""Rows on markets, sanctions and opinion against the producers' files, read here by other means."""

from __future__ import annotations

import csv
import math
import os
import warnings
from collections import Counter
from functools import cache
from pathlib import Path
from statistics import stdev

import openpyxl
import pytest
import xlrd

from clock import CUTOFF
from clock.periods import first_day, is_period, last_day
from ingest import (
    markets_documents,
    markets_opinion,
    markets_quoted,
    markets_rates,
    markets_returns,
    markets_sanctions,
    markets_uncertainty,
)
from ingest.regions import AGGREGATES, STATES

HOME = Path(__file__).resolve().parents[2]
ROOT = Path(os.environ.get("PIVOT_SOURCES") or HOME.parent / "shared" / "sources")
HERE = ROOT / "markets"

pytestmark = pytest.mark.skipif(
    not (HERE / "SOURCES.yml").is_file(), reason=f"no collection of sources in {ROOT}"
)

ALL = (
    markets_documents,
    markets_opinion,
    markets_quoted,
    markets_rates,
    markets_returns,
    markets_sanctions,
    markets_uncertainty,
)
COUNTS = {
    "cbr-key-rate": 34,
    "cbr-kzt": 142,
    "cbr-reserves": 68,
    "epu": 4036,
    "eu-listings-269-2014": 149,
    "gdelt-dyads": 9 * 74,
    "gpr": 230,
    "gpr-country": 6 * 230,
    "index-volatility": 1033,
    "meti-russia-entities": 1,
    "ofac-russia-added": 32,
    "pew-favourability": 708,
    "pew-president": 211,
    "tpu": 221,
    "us-treasury-releases": 205,
    "vix-monthly": 237,
    "wui": 15 * 77,
}
TABLES = {
    "brent-by-day": 3522,
    "ecb-rates": 3460,
    "event-moves": 83,
    "figures-on-finance": 117,
    "index-returns": 10823,
    "official-rates": 3859,
    "polls-on-powers": 219,
    "risk-by-country": 134,
    "sanction-spells": 936,
    "share-returns": 696,
    "trump-posts": 133,
}


def raw(file: str, delimiter: str = ",") -> list[dict[str, str]]:
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=delimiter))


@cache
def rows(module) -> list:
    return list(module.MODULE.rows(ROOT))


@cache
def values() -> dict[tuple[str, str, str, str], float]:
    return {
        (row.series, row.reporter, row.partner, row.period): row.value
        for module in ALL
        for row in rows(module)
    }


@cache
def tables() -> dict[str, list[dict]]:
    return {table.name: list(table.rows(ROOT)) for module in ALL for table in module.MODULE.tables}


def cells(table: str, key: str, column: str) -> dict:
    return {row[key]: row[column] for row in tables()[table]}


def test_counts_of_rows():
    counts = Counter(series for series, *_ in values())
    assert {name: counts[name] for name in COUNTS} == COUNTS
    assert {name: len(rows) for name, rows in tables().items()} == TABLES


def test_every_row_has_a_period_a_known_code_and_a_day_of_publication_that_is_not_too_early():
    known = {*STATES, *AGGREGATES, ""}
    for module in ALL:
        for row in rows(module):
            assert is_period(row.period) and row.reporter in known and row.partner in known
            assert first_day(row.period) <= row.period_public <= last_day(row.vintage), row
            if len(row.period) == 10:
                assert row.period_public == row.period


def test_tables_have_the_fields_of_their_schema_and_keys_that_stand_once():
    for module in ALL:
        for table in module.MODULE.tables:
            names = [field["name"] for field in table.schema["fields"]]
            rows = tables()[table.name]
            assert all(set(row) <= set(names) for row in rows)
            keys = [tuple(row[part] for part in table.schema["primaryKey"]) for row in rows]
            assert len(set(keys)) == len(keys), table.name
            known = {source.source for source in module.MODULE.sources(ROOT)}
            assert {row["source"] for row in rows} <= known


def test_the_rouble_of_the_european_central_bank_ends_where_it_was_suspended():
    rouble = cells("ecb-rates", "date", "RUB")
    assert max(day for day, rate in rouble.items() if rate) == "2022-03-01"
    line = next(cell for cell in raw("eurofxref-hist.csv") if cell["Date"] == "2016-11-09")
    assert rouble["2016-11-09"] == float(line["RUB"])
    assert cells("ecb-rates", "date", "MXN")["2016-11-09"] == float(line["MXN"])
    assert min(rouble) == "2012-10-01"


def test_official_rates_follow_the_files_and_the_two_files_agree():
    dollar = cells("official-rates", "date", "USD")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(HERE / "RC_F01_07_1992_T30_11_2023.xlsx")
    old = {
        f"{line[1]:%Y-%m-%d}": line[2]
        for line in book.active.iter_rows(min_row=2, values_only=True)
        if line[1]
    }
    assert dollar["2014-12-18"] == old["2014-12-18"] == 67.7851
    common = [day for day in dollar if day in old and day >= "2021-01-01"]
    assert len(common) > 700
    assert all(dollar[day] == pytest.approx(old[day]) for day in common)
    assert cells("official-rates", "date", "CNY")["2020-12-31"] == ""


def test_the_official_rate_follows_the_fixing_of_the_day_before():
    ecb = {row["date"]: row["RUB"] / row["USD"] for row in tables()["ecb-rates"] if row["RUB"]}
    official = cells("official-rates", "date", "USD")
    days = sorted(set(ecb) & set(official))

    def likeness(shift: int) -> float:
        pairs = [
            (
                math.log(official[days[i + 1 + shift]] / official[days[i + shift]]),
                math.log(ecb[days[i + 1]] / ecb[days[i]]),
            )
            for i in range(len(days) - 2)
        ]
        one, other = [a for a, _ in pairs], [b for _, b in pairs]
        return sum(a * b for a, b in pairs) / math.sqrt(sum(a * a for a in one) * sum(b * b for b in other))

    assert likeness(1) > 0.5 > 0.3 > likeness(0)


def test_reserves_add_up_and_agree_with_the_weekly_file():
    weeks = {
        cell["date"]: float(cell["reserves_bln_usd"]) for cell in raw("cbr_reserves_weekly_2021_2026.csv")
    }
    near = 0
    for (series, _, _, month), total in values().items():
        if series != "cbr-reserves":
            continue
        parts = (
            values()["cbr-reserves-exchange", "RUS", "", month]
            + values()["cbr-reserves-gold", "RUS", "", month]
        )
        assert parts == pytest.approx(total, abs=2)
        if f"{month}-01" in weeks:
            near += 1
            assert total / 1000 == pytest.approx(weeks[f"{month}-01"], rel=0.015)
    assert near >= 5


def test_the_key_rate_moves_on_the_days_of_the_file():
    rates = {period: value for (series, _, _, period), value in values().items() if series == "cbr-key-rate"}
    assert rates["2022-02-28"] == 20 and rates["2024-10-28"] == 21
    days = sorted((cell["date"], float(cell["key_rate_pct"])) for cell in raw("cbr_key_rate_2021_2026.csv"))
    for day, rate in days:
        assert rates[max(start for start in rates if start <= day)] == rate


def test_the_tenge_is_the_mean_of_its_month():
    month = [
        float(cell["price"])
        for cell in raw("cbr_kzt_quotes_1993_2022.csv", ";")
        if cell["updated"][:7] == "2015-08"
    ]
    assert values()["cbr-kzt", "RUS", "KAZ", "2015-08"] == pytest.approx(sum(month) / len(month), abs=1e-6)


def test_returns_are_log_changes_near_events_and_no_prices_travel():
    found = {(row["series"], row["period_public"]): row["value"] for row in tables()["index-returns"]}
    closes = {cell["date"]: cell["close"] for cell in raw("moex_imoex_1997_2024.csv")}
    change = 100 * math.log(float(closes["2018-04-09"]) / float(closes["2018-04-06"]))
    assert found["imoex", "2018-04-09"] == pytest.approx(change, abs=6e-4)
    fund = {cell["date"]: float(cell["adj_close"]) for cell in raw("rsx_etf_daily_2007_2021.csv")}
    assert found["rsx", "2014-07-17"] == pytest.approx(
        100 * math.log(fund["2014-07-17"] / fund["2014-07-16"]), abs=6e-4
    )
    # Two days on which Moscow or London was closed and the file carries the last close on.
    assert ("rtsi", "2014-06-12") not in found and ("ftse", "2016-12-26") not in found
    longest = max(abs(value) for (series, _), value in found.items() if series != "vix")
    assert longest == pytest.approx(abs(found["rtsi", "2022-02-24"]))
    for series in {series for series, _ in found} - {"vix"}:
        days = sorted(day for name, day in found if name == series)
        assert sum("2016-11-09" <= day <= "2017-02-20" for day in days) <= 74
        assert not any("2015-03" < day < "2016-06" for day in days), series


def test_share_returns_follow_the_closes():
    found = cells("share-returns", "date", "SBER")
    shares = [
        (cell["date"], float(cell["SBER"])) for cell in raw("moex_stock_closes_2010_2020.csv") if cell["SBER"]
    ]
    prices = dict(shares)
    assert found["2018-04-09"] == pytest.approx(
        100 * math.log(prices["2018-04-09"] / prices["2018-04-06"]), abs=6e-4
    )
    assert cells("share-returns", "date", "PLZL")["2014-07-17"] == ""


def test_the_rank_of_a_move_is_counted_among_those_before():
    row = next(r for r in tables()["event-moves"] if (r["series"], r["event"]) == ("kospi", "2016-11-09"))
    lines = [(c["date"], float(c["KOSPI"])) for c in raw("equity_indices_close_2001_2021.csv") if c["KOSPI"]]
    moves = [(day, math.log(b / a)) for (_, a), (day, b) in zip(lines, lines[1:], strict=False)]
    place = [day for day, _ in moves].index("2016-11-09")
    before = [abs(move) for _, move in moves[place - 250 : place]]
    assert row["smaller_250"] == sum(move < abs(moves[place][1]) for move in before) == 246
    assert row["deviation"] == pytest.approx(100 * stdev(m for _, m in moves[place - 250 : place]), abs=6e-4)


def test_monthly_figures_of_volatility():
    month = [float(cell["CLOSE"]) for cell in raw("vix-daily.csv") if cell["DATE"][:7] == "2016-11"]
    assert values()["vix-monthly", "USA", "", "2016-11"] == pytest.approx(sum(month) / len(month), abs=6e-4)
    closes = [
        (c["Date"][:7], float(c["Close"]))
        for c in raw("gspc_daily.csv")
        if "2016-10" <= c["Date"][:7] <= "2016-11"
    ]
    moves = [math.log(b / a) for (_, a), (m, b) in zip(closes, closes[1:], strict=False) if m == "2016-11"]
    assert values()["index-volatility", "USA", "", "2016-11"] == pytest.approx(
        100 * stdev(moves) * math.sqrt(252), abs=1e-3
    )


def test_releases_are_all_counted_and_the_classes_hold_what_they_should():
    totals = sum(value for (series, *_), value in values().items() if series == "us-treasury-releases")
    assert (
        totals == sum(int(cell["n_releases"]) for cell in raw("ustreasury_press_total_by_month.csv")) == 6140
    )
    by_class = Counter(
        markets_sanctions.classify(cell) for cell in raw("ustreasury_press_russia_2009_2026.csv")
    )
    for series in (markets_sanctions.MEASURES, markets_sanctions.OTHER_GROUNDS, markets_sanctions.RELIEF):
        assert by_class[series] == sum(value for (name, *_), value in values().items() if name == series)
    first = {
        cell["date"]
        for cell in raw("ustreasury_press_russia_2009_2026.csv")
        if cell["date"] < "2015" and markets_sanctions.classify(cell) == markets_sanctions.MEASURES
    }
    # Every round of 2014 that the description of the file names.
    named = "03-17 03-20 04-11 04-28 06-20 07-16 07-29 09-12 12-19"
    assert first == {f"2014-{day}" for day in named.split()}


def test_statements_and_penalties_are_no_measures():
    cell = {"url": "x/y", "n_russia": "40", "russia_eos": "14024", "title_russia": "1"}
    for title in (
        "Statement of Secretary Lew on Additional Sanctions on Russia",
        "OFAC Imposes $7 Million Penalty on Company Tied to Sanctioned Russian Oligarch",
        "Testimony before the Senate on Sanctions on Russia",
    ):
        assert markets_sanctions.classify(cell | {"title": title}) == ""
    assert (
        markets_sanctions.classify(cell | {"title": "Treasury Sanctions Russian Banks"})
        == markets_sanctions.MEASURES
    )


def test_every_release_read_by_hand_stands_in_the_file():
    slugs = {cell["url"].rpartition("/")[2] for cell in raw("ustreasury_press_russia_2009_2026.csv")}
    assert set(markets_sanctions.READ) <= slugs


def test_the_american_list_grows_by_what_is_added_less_what_goes():
    months = sorted(period for series, _, _, period in values() if series == "ofac-russia-in-force")
    for before, month in zip(months, months[1:], strict=False):
        change = (
            values()["ofac-russia-in-force", "USA", "RUS", month]
            - values()["ofac-russia-in-force", "USA", "RUS", before]
        )
        added = values()["ofac-russia-added", "USA", "RUS", month]
        assert change == added - values()["ofac-russia-removed", "USA", "RUS", month], month
    assert values()["ofac-russia-added", "USA", "RUS", "2022-03"] == sum(
        cell["first_seen"][:7] == "2022-03" for cell in raw("ofac_sdn_russia_entries_2021_2024.csv")
    )


def test_european_listings_add_up_by_act():
    dated = Counter(
        (cell["celex"], cell["schema"] == "Vessel")
        for cell in raw("eu_journal_sanctions_russia_related.csv")
        if "2014-03" <= cell["start_iso"][:7] <= "2026-07"
    )
    sums = Counter()
    for (series, *_), value in values().items():
        sums[series] += value
    assert sums["eu-listings-269-2014"] == dated["32014R0269", False]
    assert sums["eu-vessels-833-2014"] == dated["32014R0833", True] == 633
    assert sums["eu-listings-russia-other"] == dated["32024R1485", False] + dated["32024R2642", False]


def test_spells_of_sanctions_keep_every_case_and_name_none_but_those_on_russia():
    rows = tables()["sanction-spells"]
    assert sum(row["cases"] for row in rows) == len(raw("GSDB_V3.csv")) == 1325
    assert all(
        ("Russia" in row["target"] or "Soviet" in row["target"]) == bool(row["sender"]) for row in rows
    )
    japan = [row for row in rows if (row["sender"], row["target"], row["start"]) == ("Japan", "Russia", 2014)]
    assert [(row["end"], row["ended"], row["kinds"]) for row in japan] == [
        (2022, "open", "trade military financial travel")
    ]
    assert all(row["ended"] == ("open" if row["end"] == 2022 else "yes") for row in rows)


def test_indices_of_uncertainty_are_those_of_the_files():
    book = openpyxl.load_workbook(HERE / "All_Country_Data_EPU.xlsx", read_only=True)
    head, *lines = book.active.iter_rows(values_only=True)
    line = next(line for line in lines if str(line[0]) == "2016" and line[1] == 11)
    for column, code in (("Russia", "RUS"), ("Japan", "JPN"), ("UK", "GBR")):
        assert values()["epu", code, "", "2016-11"] == pytest.approx(line[head.index(column)], abs=6e-4)
    book.close()
    sheet = xlrd.open_workbook(str(HERE / "data_gpr_export.xls")).sheet_by_index(0)
    names = sheet.row_values(0)
    # November 2016 is the month 12 * 31 + 11 of a sheet that begins in January 1985 or earlier.
    months = sheet.col_values(names.index("month"), 1)
    place = 1 + months.index(float(xlrd.xldate.xldate_from_date_tuple((2016, 11, 1), 0)))
    assert values()["gpr-country", "RUS", "", "2016-11"] == pytest.approx(
        sheet.cell_value(place, names.index("GPRC_RUS")), abs=6e-4
    )
    poland = cells("risk-by-country", "month", "POL")["2016-11"]
    assert poland == pytest.approx(sheet.cell_value(place, names.index("GPRC_POL")), abs=6e-4)
    wui = next(c for c in raw("wui_quarterly_selected.csv") if (c["year"], c["iso3"]) == ("2016q4", "JPN"))
    assert values()["wui", "JPN", "", "2016-10/2016-12"] == pytest.approx(float(wui["wui"]), abs=6e-4)


def test_no_index_counts_as_public_before_it_was_first_shown():
    early = Counter()
    for row in rows(markets_uncertainty):
        if row.period_public <= CUTOFF:
            early[row.series] += 1
    assert set(early) == {"epu", "gpr"}
    assert not any(
        row.reporter in ("GRC", "PAK", "SWE") and row.period_public <= CUTOFF
        for row in rows(markets_uncertainty)
    )


def test_events_between_states_are_means_of_days():
    days = [
        float(c["RUS_JPN"])
        for c in raw("gdelt_dyad_net_daily_2018.csv")
        if c["day"][:6] == "201906" and c["RUS_JPN"]
    ]
    assert values()["gdelt-dyads", "RUS", "JPN", "2019-06"] == pytest.approx(sum(days) / len(days), abs=6e-4)


def test_views_and_confidence_are_those_of_the_files():
    line = next(
        c
        for c in raw("pew_favourability_2002_2023.csv")
        if (c["year"], c["country"], c["about"], c["age"]) == ("2017", "RUS", "USA", "all")
    )
    assert values()["pew-favourability", "RUS", "USA", "2017"] == float(line["fav"])
    assert values()["pew-asked", "RUS", "USA", "2017"] == float(line["n_eff"])
    president = {cell["year"]: cell for cell in raw("538_TRUMPWORLD-pres.csv")}
    assert values()["pew-president", "RUS", "USA", "2017"] == float(president["2017"]["Russia"]) == 53
    assert ("pew-president", "RUS", "USA", "2016") not in values()
    # China as seen in 2013 is another question and must stay out.
    assert not any(key[2:] == ("CHN", "2013") for key in values() if key[0].startswith("pew-"))


def test_posts_by_month_are_not_fewer_than_the_posts_held():
    held = Counter(
        c["utc"][:7]
        for c in raw("trump_tweets_russia_japan_2009_2020.csv")
        if c["russia"] == "1" and c["src"] == "A"
    )
    counted = cells("trump-posts", "month", "russia")
    for month in ("2013-09", "2016-07", "2017-01"):
        assert counted[month] == held[month] > 0
    assert sum(cells("trump-posts", "month", "posts").values()) == 48161


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("2016-10/11", "2016-10/2016-11"),
        ("2022-01 to 2022-12", "2022-01/2022-12"),
        ("2014-01 (start)", "2014-01"),
        ("2018-04-09", "2018-04-09"),
        ("2022-01-13/14", "2022-01-13/2022-01-14"),
    ],
)
def test_spans_as_told(told, meant):
    assert markets_quoted.span(told) == meant


def test_quoted_figures_stand_in_the_files_with_their_sentence():
    figures = {
        (" ".join(cell["quote"].split()), float(cell["value"]))
        for file in markets_quoted.FILES
        for cell in raw(file)
    }
    rows = tables()["polls-on-powers"] + tables()["figures-on-finance"]
    assert all((row["quotation"], row["value"]) in figures for row in rows)
    assert all(last_day(row["period_public"]) for row in rows)
    levada = [r for r in rows if r.get("pollster") == "Levada Center" and r["fieldwork"] == "2016-11"]
    assert {r["question"]: r["value"] for r in levada}["United States: attitude good"] == 28


def test_coded_documents_hold_together():
    rows = markets_documents.MODULE.evidence
    assert len({(row["claim"], row["item"]) for row in rows}) == len(rows)
    assert all(0 < len(row["quotation"].split()) < 45 for row in rows)
    used = {row["source"] for row in rows}
    assert {*markets_documents.PAGES} <= used
    known = {source.source for source in markets_documents.sources(ROOT)}
    assert used - known == {"treasury-releases-2026", "gsdb-2023"}
    late = {row["item"] for row in rows if last_day(row["date"]) > CUTOFF}
    assert {"medvedev-illusion", "officials-pull-back"} <= late
    assert "post-2017-good-thing" not in late
    titles = {cell["title"] for cell in raw("ustreasury_press_russia_2009_2026.csv")}
    assert all(row["quotation"] in titles for row in rows if row["source"] == "treasury-releases-2026")


def test_prices_of_oil_are_those_of_the_file():
    prices = cells("brent-by-day", "date", "price")
    line = next(cell for cell in raw("brent-daily.csv") if cell["Date"] == "2016-11-30")
    assert prices["2016-11-30"] == float(line["Price"])
