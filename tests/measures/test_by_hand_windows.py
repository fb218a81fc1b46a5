"""Measures reckoned by hand at the ends of their windows, at shares that are just met, and with gaps."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from pivot.measures import (
    arms,
    buyers,
    counts,
    dependence,
    designations,
    drift,
    engagement,
    eurasia,
    finance,
    heads,
    islands,
    placebo,
    population,
    sea,
    shares,
    story,
    survival,
    ties,
    trend_break,
    turning,
    views,
    visitors,
    votes,
)
from tests.handheld import held

DS: Any = None


# Breaks of a trend ----------------------------------------------------------------------------

#: Nothing for five years and then one more each year, with small unequal errors.
BENT = pd.Series(
    [0.02, -0.03, 0.01, 0.02, -0.02, 1.03, 1.98, 3.01, 4.02, 4.97], index=range(2000, 2010), dtype=float
)


def test_a_bend_is_ranked_among_the_years_that_leave_three_on_each_side() -> None:
    """The last year before a bend can be 2003 to 2007: of these five, 2004 fits best."""
    found = trend_break.slope_change(BENT, 2005)
    assert found["p_placebo"] == pytest.approx(1 / 5) and found["years"] == 10
    assert found["before"] == pytest.approx(0.0, abs=0.05) and found["change"] == pytest.approx(1.0, abs=0.05)


def test_no_other_year_makes_a_clean_bend_usual() -> None:
    found = trend_break.slope_change(BENT, 2005)
    assert 0 < found["wide_low"] < found["change"] < found["wide_high"]
    assert found["wide_low"] + found["wide_high"] == pytest.approx(2 * found["change"])


# Views ----------------------------------------------------------------------------------------


def test_only_what_lies_as_far_is_as_far() -> None:
    """Four states: the first lies 5 1/6 from the mean of the rest, the second 4 5/6."""
    table = pd.DataFrame({"country": list("abcd"), "change": [4.0, -3.5, 0.0, 0.0], "error": 1.0})
    found = views.beside_others(table, "a")
    assert found["effect"] == pytest.approx(4 + 3.5 / 3) and found["rank_p"] == 1 / 4
    assert views.beside_others(table, "b")["rank_p"] == 2 / 4


# Votes ----------------------------------------------------------------------------------------


def council(*cells: tuple[str, str, str, str]) -> Any:
    """Drafts before the Council: year, outcome, how Russia and China voted."""
    rows = pd.DataFrame(cells, columns=["period_public", "outcome", "RUS", "CHN"])
    return held(tables={"unsc-votes": rows.assign(source="s")})


def test_a_veto_is_a_no_that_stopped_a_text() -> None:
    ds = council(
        ("2014-03-15", "vetoed", "N", "A"),
        ("2014-05-22", "vetoed", "N", "N"),
        ("2014-06-01", "vetoed", "Y", "N"),
        ("2014-07-01", "rejected", "N", "Y"),
        ("2015-12-31", "adopted", "A", "A"),
        ("2016-01-01", "adopted", "A", "A"),
        ("2016-01-02", "adopted", "A", "Y"),
        ("2016-01-03", "adopted", "Y", "Y"),
        ("2016-01-04", "adopted", "Y", "A"),
    )
    found = votes.council(ds).pivot(index="series", columns="period", values="value")
    assert found.loc["vetoes of Russia alone"].tolist() == [1.0, 0.0, 0.0]
    assert found.loc["joint vetoes"].tolist() == [1.0, 0.0, 0.0]
    (row,) = votes.council_by_period(ds, [(2014, 2016)]).to_dict("records")
    assert (row["adopted"], row["joint_abstentions"], row["joint_share"]) == (5, 2.0, 40.0)
    assert (row["russia_abstains"], row["russia_vetoes"]) == (1.0, 1.0)


def test_a_year_needs_twenty_common_votes() -> None:
    days = [*["2015-12-01"] * 19, *["2016-12-01"] * 20]
    rows = pd.DataFrame({"period_public": days, "RUS": "Y", "CHN": "Y", "source": "s"})
    assert votes.by_year(rows, "RUS", ["CHN"])["period"].tolist() == ["2016"]


# Ties -----------------------------------------------------------------------------------------


def test_an_obligation_counts_in_the_years_of_its_beginning_and_its_end() -> None:
    flags = dict.fromkeys(ties.OBLIGATIONS, "0") | {ties.OBLIGATIONS[0]: "1"}
    rows = [
        {"coding": "atop", "reporter": "RUS", "partner": "UZB", "start": "1997-05-30", "end": "1999-04-02"}
    ]
    ds = held(tables={"alliances": [row | flags for row in rows]})
    found = ties.treaty_obligations.__wrapped__(ds, "UZB")
    assert found.index[found[ties.OBLIGATIONS[0]]].tolist() == ["1997", "1998", "1999"]
    assert not found[list(ties.OBLIGATIONS[1:])].to_numpy().any()


def test_a_no_and_an_abstention_are_not_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = [("Y", "Y"), ("N", "A"), ("A", "A"), ("N", "N"), ("X", "Y")]
    rows = pd.DataFrame(cells, columns=["UZB", "RUS"]).assign(period_public="2016-12-01")
    monkeypatch.setattr(ties, "_ballots", ties._ballots.__wrapped__)
    found = ties.alike.__wrapped__(held(tables={"unga-votes": rows}), "UZB", "RUS")
    assert found.loc["2016"].to_dict() == {"both": 4, "same": 3}


def test_one_unit_delivered_is_a_delivery_and_one_dollar_is_trade(monkeypatch: pytest.MonkeyPatch) -> None:
    register = [
        ("sipri-trade-register", who, "UZB", year, value)
        for who, year, value in (("WLD", "2015", 0.5), ("RUS", "2015", 0.25), ("WLD", "2016", 0.0))
    ]
    monkeypatch.setattr(ties, "_arms", ties._arms.__wrapped__)
    assert ties.arms_shares(held(*register), "UZB").to_dict() == {"2015": 50.0}
    cells = [("RUS", 0.25, 0.0), ("CHN", 0.25, 0.0)]
    table = [
        {"exporter": "UZB", "importer": other, "2015": a, "2016": b, "2021": 9.0} for other, a, b in cells
    ]
    monkeypatch.setattr(ties, "pairs", ties.pairs.__wrapped__)
    ds = held(tables={"gravity-baci": table})
    # A year without trade has no share, and those after 2020 are not reconciled.
    assert ties.turnover_shares(ds, "UZB", ("RUS",)).to_dict() == {"2015": 50.0}
    table[0]["2020"] = table[1]["2020"] = 1.0
    assert ties.turnover_shares(held(tables={"gravity-baci": table}), "UZB", ("RUS",)).index.tolist() == [
        "2015",
        "2020",
    ]


@pytest.mark.parametrize("form", ["linear slope", "rank correlation with time"])
def test_what_never_moved_has_no_course(form: str) -> None:
    level = pd.Series([0.1, 0.1, 0.1, 0.1, 0.1], index=[str(year) for year in range(2010, 2015)])
    assert ties.course(level, form) == 0.0


# Spans ----------------------------------------------------------------------------------------


def test_spans_around_the_accession_are_means_of_the_years_named() -> None:
    """Exports to Kyrgyzstan double each year; those to the others stand still."""
    series = "china-neighbours-exports"
    rows = [(series, "CHN", "KGZ", str(year), 2.0 ** (year - 2011)) for year in range(2011, 2021)]
    rows += [(series, "CHN", code, str(year), 5.0) for code in ("MNG", "ARM") for year in range(2011, 2021)]
    found = placebo.by_span(held(*rows))
    # 8 to 16, 8 to 32, 6 to 24, 6 to 48, and 14 to 224 (of three years together).
    assert found["own"].tolist() == pytest.approx([100.0, 300.0, 300.0, 700.0, 1500.0])
    assert found["others"].tolist() == pytest.approx([0.0] * 5) and set(found["units"]) == {2}


def test_journeys_of_each_reign() -> None:
    years = ("1991", "1992", "2002", "2003", "2012", "2013", "2019", "2020")
    rows = [("who-where-when", "CHN", "KAZ", f"{year}-05", 10.0**place) for place, year in enumerate(years)]
    rows += [("putin-trips", "RUS", "KAZ", "2022-06", 1.0)]
    ds = held(*rows)
    ds.rows["period_public"] = ds.rows["period"]
    found = eurasia.visits(ds).set_index("state").loc["KAZ"]
    assert [found[f"CHN{first}"] for first in (1992, 2003, 2013)] == [110.0, 11_000.0, 1_100_000.0]


def test_years_that_are_not_held_are_left_out_of_a_mean() -> None:
    table = pd.DataFrame(
        {"asia": [10.0, np.nan, 20.0, 30.0], "europe": [50.0, 40.0, 30.0, np.nan]},
        index=["2013", "2014", "2015", "2016"],
    )
    moved = heads.change(table, (2013, 2014), (2015, 2016))
    assert moved is not None and moved.to_dict() == {"asia": 15.0, "europe": -15.0}


def test_releases_from_2014_to_the_last_whole_year() -> None:
    months = {"2013-12": 1.0, "2014-01": 2.0, "2014-12": 4.0, "2015-06": 8.0, "2016-01": 16.0}
    rows = [
        (name, "USA", "RUS", month, value)
        for name in designations.KINDS.values()
        for month, value in months.items()
    ]
    found = designations.by_year(held(*rows))
    assert found[found["series"] == "on other grounds"].set_index("x")["y"].to_dict() == {
        "2014": 6.0,
        "2015": 8.0,
    }
    by_month = designations.by_year(held(*rows), monthly=True)
    assert by_month["x"].drop_duplicates().tolist() == ["2014-01", "2014-12", "2015-06"]


def test_the_islands_are_counted_from_2000_on() -> None:
    rows = [("regional-population", code, "", str(year), 4.0) for code in ("A", "B") for year in (2009, 2010)]
    rows += [
        ("island-population", "ISLES_FOUR", "", period, value)
        for period, value in (("1999", 9.0), ("2000", 3.0), ("2009-01-01", 6.0))
    ]
    groups = {"russian-regions": ["A", "B"], population.FAR_EAST: ["A"]}
    found = population.index(held(*rows, groups=groups))
    isles = found[found["series"] == "the islands"].set_index("period")["value"]
    assert isles.to_dict() == {"2000": 50.0, "2009": 100.0}


def test_visitors_to_the_end_of_2024() -> None:
    months = {"2008-12": 9.0, "2009-01": 1.0, "2013-05": 2.0, "2024-12": 3.0, "2025-01": 9.0}
    found = visitors.yearly(held(*[("jnto-arrivals", "JPN", "RUS", month, n) for month, n in months.items()]))
    assert found.set_index("period")["value"].to_dict() == {"2009": 50.0, "2013": 100.0, "2024": 150.0}


def test_both_ways_from_2006_to_2025(monkeypatch: pytest.MonkeyPatch) -> None:
    years = ["2005", "2006", "2025", "2026"]
    made = pd.DataFrame({"series": "CHN", "period": years, "value": 1.0, "status": "reported", "source": "s"})
    for name in ("_goods", "_oil", "_gas", "_arms"):
        monkeypatch.setattr(dependence, name, lambda _: made)
    found = dependence.both_ways(DS)
    assert found["period"].tolist() == ["2006", "2025"] * 4
    assert found["panel"].drop_duplicates().tolist() == list(dependence.THINGS)


def test_china_s_flows_are_joined_where_the_first_count_ends() -> None:
    def rows(name: str, *years: str) -> list[tuple[Any, ...]]:
        return [(f"{name}-exports", "CHN", "RUS", year, 1.0) for year in years]

    two = [*rows("comtrade", "2020", "2021"), *rows("dots", "2020", "2021", "2022")]
    found = dependence._of_china(held(*two), "exports")
    assert found["period"].tolist() == ["2020", "2021", "2022"] and set(found["series"]) == {"exports"}
    alone = dependence._of_china(held(*rows("dots", "2020", "2021")), "exports")
    assert alone["period"].tolist() == ["2020", "2021"]


def test_a_share_of_all_partners_listed() -> None:
    rows = [("fts-exports", "RUS", code, "2016-01", value) for code, value in (("CHN", 2.0), ("DEU", 6.0))]
    assert turning.share.__wrapped__(held(*rows), "exports").to_dict() == {"2016-01": 25.0}


# Gas ------------------------------------------------------------------------------------------


def test_a_balance_gives_a_span_over_its_editions(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = pd.DataFrame(
        {"partner": ["CHN"], "period": ["2010"], "value": [3.0], "status": ["reported"], "source": ["s"]}
    )
    bound = pd.DataFrame(
        {
            "period": ["2000", "2001", "2008", "2008", "2009"],
            "vintage": ["a", "a", "a", "b", "a"],
            "value": [9.0, 30.0, 40.0, 42.0, 9.0],
            "source": "s",
        }
    )
    monkeypatch.setattr(buyers, "flows", lambda *_: printed)
    monkeypatch.setattr(buyers, "left_over", lambda *_: bound)
    wrong = pd.DataFrame(columns=["series", "reporter", "partner", "period"], dtype=str)
    found = buyers.as_printed(held(corrections=wrong)).set_index(["partner", "period"])
    assert found.index.tolist() == [("RUS", "2001"), ("RUS", "2008"), ("CHN", "2010")]
    # As first printed, with the least and the most that any edition leaves.
    assert found.loc[("RUS", "2008"), ["value", "low", "high"]].tolist() == [40.0, 40.0, 42.0]


# Survival -------------------------------------------------------------------------------------


def cases(*cells: tuple[int, int, str]) -> Any:
    """Cases by first year, last year and whether they ended."""
    rows = pd.DataFrame(cells, columns=["start", "end", "ended"]).astype(str)
    return held(tables={"sanction-spells": rows.assign(kinds="trade", cases="1", source="s")})


def test_cases_begun_from_1949_to_2022() -> None:
    ds = cases(
        (1948, 1948, "yes"), (1949, 1949, "yes"), (2016, 2019, "no"), (2017, 2017, "yes"), (2023, 2023, "yes")
    )
    assert survival.curve(ds)["at_risk"].iloc[0] == 3
    # The chance of an end is told from those begun by 2016: one of two ended in its first year.
    assert survival.ending.__wrapped__(ds, age=0, horizon=1) == 0.5
    low, high = survival.ending_interval(ds, age=0, horizon=1)
    assert (low + high) / 2 == pytest.approx(0.5)


# The rouble -----------------------------------------------------------------------------------


def test_each_choice_of_response_is_what_its_name_says(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, bool, str]] = []

    def one(ds: Any, length: int, moving: bool, basket: str) -> dict[str, float]:
        asked.append((length, moving, basket))
        return {"remains": 1.0}

    monkeypatch.setattr(drift, "drift", one)
    monkeypatch.setattr(drift, "sources", lambda _: ["s"])
    monkeypatch.setattr(drift.oil_filter, "drift", lambda _: pd.DataFrame([{"remains": 2.0}]))
    named = drift.by_choice(DS)["x"].tolist()
    assert named[4] == "filtered" and asked[:4] == [
        (int(name.split(", ")[1].split()[0]), name.startswith("moving"), drift.EIGHT) for name in named[:4]
    ]
    # Other baskets stand beside the first response, which is fixed and of 250 days.
    assert [choice[:2] for choice in asked[4:]] == [(250, False)] * 3


@pytest.mark.parametrize("moving", [False, True])
def test_the_doubt_of_a_drift_is_that_of_as_many_days(monkeypatch: pytest.MonkeyPatch, moving: bool) -> None:
    days = [f"2016-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29)]
    x = pd.DataFrame({"oil": np.sin(np.arange(len(days)) ** 2)}, index=days)
    monkeypatch.setattr(drift, "currencies", lambda _: pd.DataFrame({"RUB": 2 * x["oil"] + 0.5}))
    monkeypatch.setattr(drift, "factors", lambda *_: x)
    numbers: list[int] = []

    def in_blocks(left: np.ndarray, number: int) -> tuple[float, float]:
        numbers.append(number)
        return -1.0, 3.0

    monkeypatch.setattr(drift, "in_blocks", in_blocks)
    found = drift.drift(DS, 60, moving, start="2016-11-08", end="2016-12-08")
    # From the 9th to the 28th of November and the 1st to the 8th of December.
    assert numbers == [28] and found["remains"] == pytest.approx(28 * 0.5)
    assert (found["low"], found["high"]) == (pytest.approx(14 - 3), pytest.approx(14 + 1))


# Shares ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("gap", "whole"), [(14, True), (15, False)])
def test_a_gap_of_more_than_two_weeks_parts_the_days(gap: int, whole: bool) -> None:
    """Before the gap a share moves with the market, after it against; the day's response is by the run."""
    first = pd.date_range("2016-01-01", periods=60, freq="D")
    second = pd.date_range(first[-1] + pd.Timedelta(days=gap), periods=43, freq="D")
    days = [str(day.date()) for day in [*first, *second]]
    index = pd.Series(np.where(np.arange(103) % 2, 1.0, -1.0), index=days)
    sign = np.where(np.arange(103) < 60, 1.0, -1.0)
    returns = pd.DataFrame({"A": index * sign}, index=days)
    day = days[102]
    returns.loc[day, "A"], index.loc[day] = 5.0, 1.0
    # The last two days before are left out: forty days of the later run, or a hundred of both.
    beta = -1.0 if not whole else (60 - 40) / 100
    found = shares._apart(returns, index, day)
    assert found["A"] == pytest.approx(5.0 - beta)


def test_one_day_two_and_five_beside_other_markets(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = pd.DataFrame(
        {
            "day": ["2016-11-09"] * 3 + ["2014-07-17"],
            "window": [1, 2, 5, 1],
            "effect": [1.0, 2.0, 5.0, 9.0],
            "low": [0.1, 0.2, 0.5, 9.0],
            "high": [1.1, 2.2, 5.5, 9.0],
            "p": [0.01, 0.02, 0.05, 0.9],
            "source": ["first", "second", "fifth", "other"],
        }
    )
    monkeypatch.setattr(shares, "market", lambda *_: rows)
    beside: Any = shares.beside_others
    row = beside.function(DS).iloc[0]
    assert row[["low", "high", "one", "two", "five"]].tolist() == [0.1, 1.1, 1.0, 2.0, 5.0]
    assert row[["p_one", "p_two", "p_five", "source"]].tolist() == [0.01, 0.02, 0.05, "first"]


# The sea and the story ------------------------------------------------------------------------


def test_a_span_of_less_than_a_twentieth_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    isles = sorted({isle for own in sea.VARIANTS.values() for isle in own})
    other = next(file for file in ("a file", "another") if file != sea.MAIN)
    rows = [
        {"file": file, "band": band, "island": isle, "km2": 100.0, "value": 100.0, "source": "s"}
        for file in (sea.MAIN, other)
        for band in sea.BANDS
        for isle in isles
    ]
    monkeypatch.setattr(sea, "seas", lambda _: pd.DataFrame(rows))
    found = sea.shares(DS)
    assert found[["low", "high"]].isna().all(axis=None) and found["value"].notna().all()
    # Half a point more of one island in one file is a span.
    for row in rows:
        if row["file"] == other and row["island"] == isles[0]:
            row["value"] = row["km2"] = 103.0
    part = sea.shares(DS)
    assert part.loc[part["value"] < 100, ["low", "high"]].notna().all(axis=None)


def test_an_event_of_the_clock_s_own_day_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    days = ("2017-01-19", "2017-01-20", "2017-01-21")
    monkeypatch.setattr(story, "STORY", [("lane", f"on {day}", (day, "t")) for day in days])
    events = pd.DataFrame({"date": days, "title": "t", "source": "s"})
    papers = pd.DataFrame(columns=["claim", "item", "date", "source"], dtype=str)
    ds = held(tables={"events": events}, evidence=papers, clock="2017-01-20")
    assert story.story(ds)["x"].tolist() == ["2017-01-19", "2017-01-20"]


# What is held of more years than are asked for ------------------------------------------------


def test_deliveries_and_scrambles_of_the_years_named() -> None:
    years = ("1999", "2000", "2025", "2026")
    rows = [(arms.REGISTER, "RUS", "WLD", year, 4.0) for year in years]
    assert arms.by_year(held(*rows), ("CHN",))["period"].drop_duplicates().tolist() == ["2000", "2025"]
    flown = [
        ("jasdf-scrambles", "JPN", "RUS", f"{year}-04/{year + 1}-03", 9.0)
        for year in (2009, 2010, 2024, 2025)
    ]
    assert counts.scrambles(held(*flown))["period"].tolist() == ["2010", "2024"]


def test_fuels_are_told_from_2019_to_2025() -> None:
    rows = [
        (series, "RUS", partner, year, value)
        for series, partner in dict.fromkeys(engagement.FUELS.values())
        for year, value in (("2018", 9.0), ("2019", 1.0), ("2021", 2.0), ("2025", 3.0), ("2026", 9.0))
    ]
    found = engagement.fuels(held(*rows))
    assert found["value"].tolist() == [50.0, 100.0, 150.0] * len(engagement.FUELS)


def test_residents_are_those_of_the_last_count_that_gives_all() -> None:
    inhabited = [isle for isle in islands.ISLES if isle != "ISLE_HABOMAI"]
    rows = [
        ("island-population", isle, "", period, value)
        for period, value in (("2010", 1.0), ("2015", 2.0), ("2020", 3.0))
        for isle in inhabited
    ]
    rows += [("island-population", inhabited[0], "", "2023", 4.0)]
    found = islands.residents(held(*rows))
    assert found.to_dict() == dict.fromkeys(inhabited, 3.0) | {"ISLE_HABOMAI": 0.0}


def test_the_lever_of_debt_and_of_money_leaves_out_what_the_model_makes_up() -> None:
    states = ("KGZ", "TJK", "TKM", "UZB", "RUS", "MNG")
    rows = [
        row
        for place, state in enumerate(states)
        for row in (
            ("hrt-debt-to-china-share", state, "CHN", "2017", 10.0 + place),
            ("hrt-debt-to-china-share", state, "CHN", "2016", 99.0),
            ("hrt-debt-to-china-share", state, "CHN", "2018", 99.0),
            ("knomad-remittances", state, "RUS", "2017", 5.0),
            ("wdi-gdp", state, "", "2017", 20.0),
        )
    ]
    found = finance.levers(held(*rows))
    # The most indebted first.
    assert found["x"].tolist() == ["TJK", "KGZ"] * 2 and found["y"].tolist() == [11.0, 10.0, 25.0, 25.0]


def test_what_a_set_of_areas_lacks_is_of_japan_s_press_of_2016(monkeypatch: pytest.MonkeyPatch) -> None:
    first, *rest = islands.ISLES
    monkeypatch.setattr(islands, "AREAS", {"own": ("own-areas", "2010")})
    rows = [("own-areas", first, "", "2010", 5.0), ("own-areas", first, "", "2012", 9.0)]
    rows += [
        ("island-area-japan", isle, "", year, v) for isle in islands.ISLES for year, v in (("2016", 7.0),)
    ]
    rows += [("island-area-japan", isle, "", "2017", 8.0) for isle in rest[:1]]
    found = islands.areas(held(*rows), "own")
    assert found.to_dict() == {first: 5.0} | dict.fromkeys(rest, 7.0)


def test_a_loan_is_named_by_what_it_is_for() -> None:
    def named(project: str) -> str:
        loan = pd.Series({"project": project, "state": "KGZ", "year": 2013})
        return finance._short(held(), loan)

    assert (
        named("Bank grants USD 1 loan for the Road for Osh Project (Linked to 5)")
        == "Road for Osh (Kgz, 2013)"
    )
    assert named("Bank pays for Dams for all") == "Dams for all (Kgz, 2013)"
    assert named("Dams") == "Dams (Kgz, 2013)"
