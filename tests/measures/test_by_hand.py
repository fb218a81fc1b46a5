"""Measures on frames small enough to reckon by hand: shares, windows, ties and what is left out."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from statsmodels.regression.linear_model import OLS
from statsmodels.tools.tools import add_constant

from pivot.measures import (
    arms,
    breaks,
    buyers,
    coasts,
    contacts,
    dependence,
    designations,
    drift,
    engagement,
    finance,
    gas,
    heads,
)
from tests.handheld import Held, held

DS: Any = None  # what the functions below are given in place of a dataset: none of them reads it


def spread(series: str, reporter: str, cells: dict[str, dict[str, float]]) -> list[tuple[Any, ...]]:
    """Rows of one reporter: partner to period to value."""
    return [
        (series, reporter, code, year, value) for code, own in cells.items() for year, value in own.items()
    ]


# Arms -----------------------------------------------------------------------------------------

REGISTER = spread(
    arms.REGISTER,
    "RUS",
    {
        "WLD": {"2001": 10.0, "2002": 20.0, "2003": 40.0},
        "CHN": {"2001": 4.0, "2002": 6.0},
        "IND": {"2001": 6.0, "2002": 14.0, "2003": 30.0},
        "VNM": {"2002": 0.0},
        "SIPRI_ASEAN": {"2002": 5.0},
    },
)


def test_who_received_and_who_delivered() -> None:
    more = [
        (arms.REGISTER, "USA", "IND", "2002", 20.5),
        (arms.REGISTER, "FRA", "IND", "2002", 0.5),
        (arms.REGISTER, "DEU", "IND", "2002", 0.0),
        (arms.REGISTER, "WLD", "IND", "2002", 35.0),
    ]
    ds = held(*REGISTER, *more)
    assert dict(arms.deliveries(ds, "RUS", ["CHN", "IND", "VNM"], (2001, 2002))) == {"CHN": 10.0, "IND": 20.0}
    assert dict(arms.deliveries(ds, "FRA", ["IND"], (2002, 2002))) == {"IND": 0.5}
    found = arms.suppliers(ds, ["IND"], (2002, 2002))
    assert list(found.items()) == [("USA", 20.5), ("RUS", 14.0), ("FRA", 0.5)]


def test_arms_over_a_span_of_years() -> None:
    first = spread("sipri-register-first", "RUS", {"CHN": {"2001": 15.0}, "IND": {"2001": 15.0}})
    last = spread("sipri-register-last", "RUS", {"IND": {"2002": 30.0}})
    own = spread("sipri-tiv-exports", "RUS", {"WLD": {"2001": 9.0, "2002": 19.0}})
    ds = held(*REGISTER, *first, *last, *own)
    found = arms.by_window(ds, [(2001, 2002), (2002, 2003)], ("CHN", "JPN")).to_dict("records")
    one, two = found[0], found[1]
    assert one["window"] == "2001–2002" and one["a_year"] == 15.0 and one["own"] == 14.0
    assert one["recipients"] == 2  # what was delivered to Viet Nam is nought
    assert one["concentration"] == pytest.approx(1 / 9 + 4 / 9)
    assert (one["least"], one["most"]) == (pytest.approx(0.5), 1.0)
    assert (one["CHN"], one["JPN"]) == (pytest.approx(100 / 3), 0.0)
    assert math.isnan(two["own"]) and two["a_year"] == 25.0
    assert one["source"] == f"of sipri-tiv-exports of {arms.REGISTER}"


def test_arms_by_year_add_up_to_the_whole() -> None:
    found = arms.by_year(held(*REGISTER), ("CHN", "IND"), (2001, 2003))
    table = found.pivot_table(index="period", columns="partner", values="value")
    assert table["CHN"].tolist() == [4.0, 6.0, 0.0]
    assert table["all others"].tolist() == [0.0, 0.0, 10.0]
    assert set(found["status"]) == {"estimated"} and set(found["source"]) == {f"of {arms.REGISTER}"}


# Breaks ---------------------------------------------------------------------------------------

MONTHS = pd.period_range("2001-01", periods=40, freq="M")


def test_the_model_of_a_break() -> None:
    designs = breaks._Designs(MONTHS[:24], 0.1)
    assert (designs.dates[0], designs.dates[-1], designs.freedom) == (6, 17, 24 - 13 - 2)
    assert designs.plain[:, 0].tolist() == [1.0] * 24
    assert designs.plain[[0, 6, 23], 1].tolist() == pytest.approx([0.0, 0.5, 23 / 12])
    seasons = designs.plain[:, 2:]
    assert seasons.shape == (24, 11) and not seasons[0].any() and not seasons[12].any()
    assert all(seasons[n].tolist() == [float(k == n - 1) for k in range(11)] for n in range(1, 12))
    assert (breaks._Designs(MONTHS, 0.18).dates[[0, -1]] == [8, 31]).all()  # 7.2 months, rounded up
    terms = designs.terms(6)
    assert terms[:, 0].tolist() == [0.0] * 6 + [1.0] * 18
    assert terms[[5, 6, 12], 1].tolist() == pytest.approx([0.0, 0.0, 0.5])


def test_the_best_date_and_its_f_are_those_of_least_squares() -> None:
    designs = breaks._Designs(MONTHS, 0.15)
    values = np.sin(np.arange(40.0) ** 2) + np.where(np.arange(40) >= 21, 2.0, 0.0)
    restricted = OLS(values, designs.plain).fit()
    tried = {
        int(date): OLS(values, np.column_stack([designs.plain, designs.terms(int(date))]))
        .fit()
        .compare_f_test(restricted)[0]
        for date in designs.dates
    }
    (date,), (statistic,) = designs.best(values[:, None])
    assert (date, statistic) == (max(tried, key=lambda d: tried[d]), pytest.approx(max(tried.values())))


@pytest.mark.parametrize(
    ("errors", "rho", "new"),
    [
        ([2.0, 1.0, 0.0], 0.4, [0.3, -0.3]),
        ([1.0, 2.0, 4.0], 0.95, [-0.525, 0.525]),
        ([1.0, -2.0, 4.0], -0.95, [-1.575, 1.575]),
    ],
)
def test_memory_of_errors(errors: list[float], rho: float, new: list[float]) -> None:
    found = breaks._memory(np.array(errors))
    assert found[0] == pytest.approx(rho) and found[1] == pytest.approx(new)


def test_simulated_series_remember_and_are_warm() -> None:
    class Ones:
        @staticmethod
        def choice(new: np.ndarray, size: tuple[int, int]) -> np.ndarray:
            return np.ones(size)

    line = np.array([100.0, 200.0])
    found = breaks._simulated(line, np.array([1.0, 2.0, 4.0]), 3, Ones)  # type: ignore[arg-type]
    assert found.shape == (2, 3)
    assert found[:, 0] == pytest.approx([100 + (1 - 0.95**24) / 0.05, 200 + (1 - 0.95**25) / 0.05])


@pytest.mark.parametrize(("of_others", "chance"), [(5.0, 1.0), (4.9, 0.02)])
def test_one_break_tells_what_it_found(
    monkeypatch: pytest.MonkeyPatch, of_others: float, chance: float
) -> None:
    """The best date of the series is the twentieth month, of the simulated ones 11, 12, ... in turn."""
    seen: list[np.ndarray] = []

    def best(self: Any, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        seen.append(values)
        if values.shape[1] == 1:
            return np.array([20]), np.array([5.0])
        return np.arange(49) % 20 + 10, np.full(49, of_others)

    monkeypatch.setattr(breaks._Designs, "best", best)
    drawn: list[tuple[np.ndarray, np.ndarray]] = []

    def simulated(line: np.ndarray, errors: np.ndarray, draws: int, random: Any) -> np.ndarray:
        drawn.append((line, errors))
        return np.zeros((40, draws))

    monkeypatch.setattr(breaks, "_simulated", simulated)
    when = np.arange(40)
    noise = np.cos(when * 2.1)
    values = 3 + when / 12 + np.where(when >= 20, 2 + 1.2 * (when - 20) / 12, 0.0) + 0.001 * noise
    found = breaks.one_break(pd.Series(values, index=MONTHS.astype(str)), draws=49)
    assert (found.month, found.low, found.high) == ("2002-09", "2001-11", "2003-05")
    assert (found.jump, found.slope) == (pytest.approx(2, abs=0.01), pytest.approx(1.2, abs=0.01))
    assert (found.statistic, found.chance) == (5.0, chance)
    # First with the break, then without one; both with what the model with a break leaves.
    assert np.abs(drawn[0][0] - values).max() < 0.01 < np.abs(drawn[1][0] - values).max()
    assert np.abs(drawn[0][1]).max() < 0.01 and (drawn[0][1] == drawn[1][1]).all()


# Buyers of gas --------------------------------------------------------------------------------

EQUAL = buyers.EQUAL


def test_only_more_than_the_margin_is_first() -> None:
    def of(**row: float) -> str | None:
        return buyers.first(pd.DataFrame(row, index=["2015"]), "2015")

    assert of(CHN=EQUAL, RUS=0.0) is None
    assert of(CHN=2 * EQUAL, RUS=0.0) == "CHN"
    assert of(CHN=1.0) == "CHN"
    assert of(CHN=float("nan"), RUS=1.0) == "RUS"


@pytest.mark.parametrize(
    ("china", "running", "year"),
    [
        ([0.0, 2.0, 0.0, 2.0, 2.0], 2, "2004"),
        ([0.0, 2.0, 0.0, 2.0, 2.0], 1, "2002"),
        ([0.0, 2.0, 0.0, 2.0, 2.0], 3, None),
        ([0.0, 0.0, 0.0, 0.0, 2.0], 1, "2005"),
        ([0.0, EQUAL, 0.0, 0.0, 0.0], 1, None),
    ],
)
def test_a_crossing_lasts(china: list[float], running: int, year: str | None) -> None:
    table = pd.DataFrame({"CHN": china, "RUS": 0.0}, index=[str(2001 + n) for n in range(5)])
    assert buyers.crossing(table, "CHN", "RUS", running) == year
    assert buyers.crossing(table, "CHN", "IRN", running) is None


GAS_ROWS = [
    *spread(
        "review-gas-pipeline",
        "TKM",
        {
            "RUS": {"2009": 10.0, "2010": 9.0, "2015": 3.0},
            "CHN": {"2009": 1.0, "2010": 4.0, "2015": 30.0},
            "IRN": {"2008": 6.0, "2009": 5.0},
            "REVIEW_OTHER_CIS": {"2009": 50.0},
        },
    ),
    *spread("review-gas-pipeline", "UZB", {"RUS": {"2009": 4.0, "2015": 5.0}, "CHN": {"2015": 2.0}}),
    *spread("review-gas-pipeline", "KAZ", {"RUS": {"2009": 3.0, "2010": 2.0, "2015": 6.0}}),
    *spread(
        "review-gas-pipeline",
        "RUS",
        {"KAZ": {"2014": 7.0, "2015": 8.0}, "REVIEW_OTHER_CIS": {"2015": 1.0}, "CHN": {"2015": 9.0}},
    ),
    *spread(
        "review-gas-interregional", "REVIEW_CIS_BUT_RUSSIA", {"CHN": {"2011": 5.0}, "RUS": {"2011": 4.0}}
    ),
    *[
        (f"review-gas-{name}", "TKM", "", year, value)
        for name, cells in (
            ("production", {"2000": 40.0, "2001": 50.0, "2008": 66.0, "2009": 40.0}),
            ("consumption", {"2000": 10.0, "2001": 10.0, "2008": 20.0, "2009": 20.0}),
        )
        for year, value in cells.items()
    ],
    ("turkmen-gas-quoted", "TKM", "CHN", "2010", 4.5),
    ("turkmen-gas-quoted", "TKM", "RUS", "2010", 8.0),
    ("turkmen-gas-round", "TKM", "WLD", "2008", 48.0),
    ("turkmen-gas-round", "TKM", "RUS", "2008", 42.0),
    ("turkmen-gas-round", "TKM", "RUS", "2009", 11.0),
]
KINDS = pd.DataFrame({"kind": ["state"] * 5}, index=["RUS", "CHN", "IRN", "KAZ", "UZB"])
KINDS.loc["REVIEW_OTHER_CIS"] = "aggregate"
CORRECTIONS = pd.DataFrame(
    [
        ("review-gas-pipeline", "TKM", "CHN", "2015"),
        ("review-gas-pipeline", "UZB", "CHN", "2009"),
        ("review-crude", "TKM", "RUS", "2015"),
    ],
    columns=["series", "reporter", "partner", "period"],
)
GAS: Any = Held(GAS_ROWS, countries=KINDS, corrections=CORRECTIONS)


def test_gas_by_buyer_and_year() -> None:
    flows = buyers.flows(GAS, "TKM")
    assert set(flows["partner"]) == {"RUS", "CHN", "IRN"}
    table = buyers.by_year(flows)
    assert table.loc["2009", ["RUS", "CHN", "IRN"]].tolist() == [10.0, 1.0, 5.0]
    assert pd.isna(table.at["2010", "IRN"])


def test_printed_gas_with_its_doubt() -> None:
    found = buyers.as_printed(GAS).set_index(["partner", "period"])
    cells = ["value", "low", "high", "status"]
    # The first balance within 2001 to 2008, less what Iran is known to have bought.
    assert found.loc[("RUS", "2001"), cells].tolist() == [40.0, 40.0, 40.0, "estimated"]
    assert found.loc[("RUS", "2008"), cells].tolist() == [40.0, 40.0, 40.0, "estimated"]
    assert ("RUS", "2000") not in found.index and found.at[("RUS", "2009"), "value"] == 10.0
    assert found.loc[("CHN", "2010"), cells].tolist() == [4.0, 4.0, 4.5, "reported"]
    assert found.loc[("RUS", "2010"), cells].tolist() == [9.0, 8.0, 9.0, "reported"]
    assert found.at[("CHN", "2015"), "status"] == "estimated"
    assert found.at[("RUS", "2015"), "status"] == "reported"
    assert found.at[("CHN", "2009"), "status"] == "reported"


def test_three_sellers_and_the_table_of_regions() -> None:
    three = buyers.three_sellers(GAS)
    # In 2010 Uzbekistan's cell is not printed.
    assert three.loc[["2009", "2015"]].to_numpy().tolist() == [[1.0, 17.0], [32.0, 14.0]]
    assert list(three.index) == ["2009", "2015"]
    found = buyers.crossings(GAS)
    assert found[["year", "china", "russia"]].to_numpy().tolist() == [
        [2015, 30.0, 3.0],
        [2015, 32.0, 14.0],
        [2011, 5.0, 4.0],
    ]
    assert found["source"].tolist()[2] == "of review-gas-interregional"


def test_what_is_said_of_2008() -> None:
    found = buyers.of_2008(GAS)
    assert found["value"].tolist() == [40.0, 42.0, 42.0]
    assert found["public"].tolist() == [2016] * 3
    assert [words.partition(",")[0] for words in found["what"]] == [
        "the Review's balance",
        "to Russia",
        "all exports as reported",
    ]


def test_gas_turned_round() -> None:
    found = buyers.turned(GAS)
    bought = found[found["series"] == "bought by Russia"].set_index("period")["value"]
    sold = found[found["series"] == "sold by Russia"].set_index("period")["value"]
    assert dict(bought) == {"2009": 17.0, "2010": 11.0, "2015": 14.0}
    assert dict(sold) == {"2015": 9.0}


# Coasts and contacts --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "xs"), [(4.0, [0, 10 / 3, 20 / 3, 10]), (5.0, [0, 5, 10]), (10.0, [0, 10]), (99.0, [0, 10])]
)
def test_a_line_is_parted_as_often_as_the_step_asks(step: float, xs: list[float]) -> None:
    line = coasts.dense(np.array([[0.0, 0.0], [10.0, 0.0]]), step)
    assert line[:, 0] == pytest.approx(xs) and not line[:, 1].any()


def test_the_farthest_point_may_be_of_either_outline() -> None:
    square = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0], [0.0, 0.0]])
    rock = square / 100 + [0.0, 25.0]
    assert coasts.apart([square], [square, rock])[0] == pytest.approx(15.1, abs=0.2)


def test_edges_are_joined_into_lines_the_longest_first() -> None:
    places = np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0], [0.0, 9.0], [5.0, 9.0]])
    found = coasts._joined([(3, 4), (1, 2), (0, 1)], places)
    assert [line.tolist() for line in found] == [
        [[0.0, 9.0], [5.0, 9.0]],
        [[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]],
    ]
    assert coasts.length(places[:3]) == 2.0


def test_a_short_line_is_its_two_ends() -> None:
    line = np.array([[1.0, 2.0], [2.0, 2.0], [4.0, 2.0]])
    assert coasts.thinned(line, 100.0).tolist() == [[1.0, 2.0], [4.0, 2.0]]
    assert coasts.thinned(line, 1.0).tolist() == [[1.0, 2.0], [2.0, 2.0], [3.0, 2.0], [4.0, 2.0]]


def test_an_exercise_has_a_day_or_a_span() -> None:
    rows = [
        {"start": "2012-04-22", "end": "2012-04-27", "kind": "naval", "area": "Yellow Sea off Qingdao"},
        {"start": "2013", "end": "2013", "kind": "naval", "area": "Sea of Japan, south"},
        {"start": "2014", "end": "", "kind": "naval", "area": "East China Sea; ports"},
        {"start": "2015", "end": float("nan"), "kind": "naval", "area": "Novorossiysk to Sicily"},
    ]
    found = contacts.exercises(held(tables={"exercises": [row | {"source": "s"} for row in rows]}))
    assert found["x"].tolist() == ["2012-04-22/2012-04-27", "2013", "2014", "2015"]
    assert found["label"].tolist() == ["Yellow Sea", "Sea of Japan", "East China Sea", "Novorossiysk"]


def test_journeys_of_a_presidency() -> None:
    years = {"2012": 1.0, "2013": 2.0, "2019": 3.0, "2020": 9.0}
    ds = held(
        *spread("who-where-when", "CHN", {"RUS": years, "JPN": {"2014": 1.0}}),
        *spread("putin-trips", "RUS", {"CHN": {"2022": 4.0}}),
    )
    found = contacts.journeys(ds, ["CHN", "RUS", "KOR"]).set_index("host")
    assert found["chinese"].tolist() == [0.0, 5.0, 0.0] and found["russian"].tolist() == [4.0, 0.0, 0.0]


# Dependence -----------------------------------------------------------------------------------


def both(name: str, year: str, china: float, world: float, reporter: str = "RUS") -> list[tuple[Any, ...]]:
    return [(name, reporter, "CHN", year, china), (name, reporter, "WLD", year, world)]


def test_both_weights_in_goods() -> None:
    months = [
        ("fts-exports", "RUS", "CHN", f"2021-{month:02d}", value)
        for month, value in zip(range(1, 13), [1.0] * 11 + [9.0], strict=True)
    ]
    bought = [(name.replace("exports", "imports"), *rest[:-1], 10.0) for name, *rest in months]
    ds = held(
        *months,
        *bought,
        ("fts-total-exports", "RUS", "WLD", "2021", 60.0),
        ("fts-total-imports", "RUS", "WLD", "2021", 140.0),
        *both("imts-exports", "2021", 1.0, 9.0),
        *both("imts-exports", "2022", 30.0, 40.0),
        *both("imts-imports", "2022", 20.0, 60.0),
        ("comtrade-exports", "CHN", "RUS", "2021", 5.0),
        ("comtrade-exports", "CHN", "WLD", "2021", 70.0),
        ("comtrade-imports", "CHN", "RUS", "2021", 15.0),
        ("comtrade-imports", "CHN", "WLD", "2021", 130.0),
        ("dots-exports", "CHN", "RUS", "2021", 99.0),
        ("dots-exports", "CHN", "RUS", "2022", 8.0),
        ("dots-exports", "CHN", "WLD", "2022", 100.0),
        ("dots-imports", "CHN", "RUS", "2022", 12.0),
        ("dots-imports", "CHN", "WLD", "2022", 100.0),
        ("dots-imports", "CHN", "RUS", "2023", 12.0),
        ("dots-imports", "CHN", "WLD", "2023", 100.0),
        ("quoted-turnover", "CHN", "RUS", "2022", 99.0),
        ("quoted-turnover", "CHN", "RUS", "2023", 0.03),
        ("quoted-turnover", "CHN", "RUS", "2023-01", 1.0),
        ("wdi-merchandise-exports", "CHN", "", "2023", 200.0),
        ("wdi-merchandise-imports", "CHN", "", "2023", 100.0),
        ("wdi-merchandise-imports", "CHN", "", "2022", 100.0),
    )
    found = dependence.goods(ds)
    cells = {(row.series, row.period): round(row.value, 9) for row in found.itertuples()}
    # A year that lacks one flow is left to the quoted sum.
    assert cells == {
        ("CHN", "2021"): 70.0,
        ("CHN", "2022"): 50.0,
        ("RUS", "2021"): 10.0,
        ("RUS", "2022"): 10.0,
        ("RUS", "2023"): 10.0,
    }
    sold = dependence.goods(ds, "exports")
    cells = {(row.series, row.period): round(row.value, 9) for row in sold.itertuples()}
    # What Russia sells, China buys.
    assert cells == {
        ("CHN", "2021"): pytest.approx(100 * 20 / 60),
        ("CHN", "2022"): 75.0,
        ("RUS", "2021"): pytest.approx(1500 / 130),
        ("RUS", "2022"): 12.0,
        ("RUS", "2023"): 12.0,
    }


def test_both_weights_in_gas_begin_with_2009() -> None:
    rows = [
        *both("review-gas-pipeline", "2008", 1.0, 50.0),
        *both("review-gas-pipeline", "2009", 3.0, 60.0),
        *both("review-gas-lng", "2009", 1.0, 20.0),
        ("review-gas-pipeline", "WLD", "CHN", "2009", 6.0),
        ("review-gas-lng", "WLD", "CHN", "2009", 2.0),
        ("review-gas-lng", "WLD", "CHN", "2008", 2.0),
    ]
    found = dependence.both_ways(held(*rows), (dependence.GAS,))
    assert [(r.series, r.period, r.value) for r in found.itertuples()] == [
        ("CHN", "2009", 5.0),
        ("RUS", "2009", 50.0),
    ]


def test_weights_stand_in_the_order_asked_for_and_within_the_years() -> None:
    oil = [
        row
        for year in ("2005", "2006", "2007")
        for row in (*both("review-crude", year, 2.0, 10.0), ("review-crude", "WLD", "CHN", year, 8.0))
    ]
    gas_ = [
        row
        for row in (
            *both("review-gas-pipeline", "2009", 3.0, 60.0),
            ("review-gas-pipeline", "WLD", "CHN", "2009", 6.0),
        )
    ]
    things = (dependence.OIL, dependence.GAS)
    found = dependence.both_ways(held(*oil, *gas_), things, (2006, 2009))
    told = list(found[["panel", "series", "period"]].itertuples(index=False, name=None))
    assert told == [
        (dependence.OIL, "CHN", "2006"),
        (dependence.OIL, "CHN", "2007"),
        (dependence.OIL, "RUS", "2006"),
        (dependence.OIL, "RUS", "2007"),
        (dependence.GAS, "CHN", "2009"),
        (dependence.GAS, "RUS", "2009"),
    ]
    assert (
        list(dependence.both_ways(held(*oil, *gas_), things, (2005, 2006))["period"]) == ["2005", "2006"] * 2
    )


# Designations ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "late", "early"),
    [
        ("2014-02", None, None),
        ("2014-03", "Obama, from March 2014", "Obama, from March 2014"),
        ("2017-01", "Trump, first term", "Obama, from March 2014"),
        ("2021-01", "Biden, to the invasion", "Trump, first term"),
        ("2022-02", "Biden, from the invasion", "Biden, to the invasion"),
        ("2025-01", "Trump, second term", "Biden, from the invasion"),
        ("2026-01", None, "Trump, second term"),
    ],
)
def test_a_month_of_change_belongs_to_two_times(month: str, late: str | None, early: str | None) -> None:
    assert designations.term_of(month) == late
    assert designations.term_of(month, early=True) == early


def releases(kind: str, cells: dict[str, float], early: str = "") -> list[tuple[Any, ...]]:
    name = designations.KINDS[kind] + early
    return [(name, "USA", "RUS", month, value) for month, value in cells.items()]


def test_measures_count_on_their_day_and_releases_by_their_month() -> None:
    ds = held(
        *releases("measures", {"2013-12": 9.0, "2016-12": 5.0, "2017-01": 4.0, "2026-01": 2.0}),
        *releases("measures", {"2017-01": 3.0}, "-early"),
        *releases("other", {"2016-12": 1.0}),
        *releases("other", {"2017-01": 1.0}, "-early"),
        *releases("relief", {"2017-02": 2.0}),
        *releases("releases", {"2016-12": 40.0, "2017-01": 50.0}),
    )
    found = designations.by_term(ds).set_index("term")
    obama, trump = found.loc["Obama, from March 2014"], found.loc["Trump, first term"]
    assert obama[["measures", "other", "relief", "releases"]].tolist() == [8, 2, 0, 40]
    assert trump[["measures", "other", "relief", "releases"]].tolist() == [1, -1, 2, 50]
    years = 1056 / 365.25  # from the first of March 2014 to the nineteenth of January 2017
    assert obama["years"] == pytest.approx(years) and obama["a_year"] == pytest.approx(8 / years)
    # Garwood's table for a count of eight.
    assert (obama["low"] * years, obama["high"] * years) == (
        pytest.approx(3.4538, abs=1e-4),
        pytest.approx(15.7632, abs=1e-4),
    )
    assert (obama["of_all"], trump["of_all"]) == (20.0, 2.0)
    assert found["of_all"].iloc[2] == 0.0 and found["low"].iloc[2] == 0.0
    by_year = designations.by_year(ds)
    told = list(by_year[["series", "x", "y"]].itertuples(index=False, name=None))
    # The file's last year is left out, and so is what came before 2014.
    assert told == [("on Russia or Ukraine", "2016", 5.0), ("on Russia or Ukraine", "2017", 4.0)]
    monthly = designations.by_year(ds, monthly=True)
    assert monthly["x"].tolist() == ["2016-12", "2017-01"]


def test_european_listings_by_year_or_month() -> None:
    names = ("eu-listings-269-2014", "eu-listings-833-2014", "eu-vessels-833-2014")
    months = ("2014-03", "2014-03", "2014-04")
    ds = held(*[(name, "EU", "RUS", month, 2.0) for name in names for month in months])
    found = designations.european(ds)
    assert found["x"].tolist() == [2014] * 3 and found["y"].tolist() == [6.0] * 3
    monthly = designations.european(ds, monthly=True)
    assert monthly["x"].tolist() == ["2014-03", "2014-04"] * 3 and monthly["y"].tolist() == [4.0, 2.0] * 3


# Drift ----------------------------------------------------------------------------------------

DAYS = [f"2016-{month:02d}-{day:02d}" for month in (9, 10, 11, 12) for day in range(1, 11)]
_RNG = np.random.default_rng(1)
FACTORS = pd.DataFrame(
    _RNG.normal(size=(40, 3)), index=DAYS, columns=["Brent", "Brent of the day before", "VIX"]
)


def rouble(monkeypatch: pytest.MonkeyPatch, extra: np.ndarray) -> None:
    asset = 0.5 + FACTORS @ np.array([2.0, 3.0, 5.0]) + extra
    monkeypatch.setattr(drift, "currencies", lambda _: pd.DataFrame({"RUB": asset}))
    monkeypatch.setattr(drift, "factors", lambda *_: FACTORS)
    monkeypatch.setattr(drift, "sources", lambda _: ("one", "two"))


def test_the_response_to_oil_over_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = np.cos(np.arange(40.0))
    rouble(monkeypatch, noise)
    found = drift.oil_beta(DS, 20, ("2016-10", "2016-11"))
    # October's end is the twentieth day: just enough.
    assert found["x"].tolist() == ["2016-10", "2016-11"]
    for row, end in zip(found.itertuples(), (20, 30), strict=True):
        asset = 0.5 + FACTORS @ np.array([2.0, 3.0, 5.0]) + noise
        model = OLS(asset[end - 20 : end].to_numpy(), add_constant(FACTORS[end - 20 : end].to_numpy()))
        oil = model.fit().t_test([0, 1, 1, 0])
        beta, error = float(np.ravel(oil.effect)[0]), float(np.ravel(oil.sd)[0])
        assert (row.y, row.low, row.high) == pytest.approx((beta, beta - 2 * error, beta + 2 * error))
    assert set(found["source"]) == {"one two"}
    assert drift.oil_beta(DS, 21, ("2016-10", "2016-11"))["x"].tolist() == ["2016-11"]
    assert drift.oil_beta(DS, 10, ("2016-09", "2016-09"))["x"].tolist() == ["2016-09"]


@pytest.mark.parametrize("moving", [False, True])
def test_what_remains_of_a_drift(monkeypatch: pytest.MonkeyPatch, moving: bool) -> None:
    """Half a per cent a day is the constant of before; from the day after the start comes one more."""
    start, end = DAYS[30], DAYS[34]
    days = slice(31, 35)
    extra = np.zeros(40)
    extra[31:] = 1.0
    rouble(monkeypatch, extra)
    found = drift.drift(DS, 20, moving, start, end)
    explained = float((FACTORS[days] @ np.array([2.0, 3.0, 5.0])).sum())
    assert found["explained"] == pytest.approx(explained)
    assert found["raw"] == pytest.approx(explained + 4 * 1.5)
    assert found["remains"] == pytest.approx(6.0)
    assert (found["low"], found["high"]) == (pytest.approx(6.0), pytest.approx(6.0))


def test_errors_are_drawn_in_blocks() -> None:
    left = np.arange(10.0)  # one block alone fits, of mean 4.5
    assert drift.BLOCK == 10
    assert drift.in_blocks(left, 3) == (pytest.approx(-10.5), pytest.approx(-10.5))
    assert drift.in_blocks(left, 10) == (pytest.approx(0.0), pytest.approx(0.0))
    assert drift.in_blocks(left, 12) == (pytest.approx(-8.0), pytest.approx(-8.0))
    # With one day more, blocks begin on the first or the second.
    assert drift.in_blocks(np.arange(11.0), 3) == (pytest.approx(-12.0), pytest.approx(-9.0))


# Engagement -----------------------------------------------------------------------------------


def test_trade_with_japan_and_korea_changes_its_source_after_the_customs_end() -> None:
    end = engagement.CUSTOMS_END
    ds = held(
        *spread("fts-exports", "RUS", {"JPN": {"2005-12": 9e3, "2006-01": 1e3, "2006-02": 2e3}}),
        *spread("fts-imports", "RUS", {"JPN": {"2006-01": 4e3, f"{end + 1}-01": 9e3, f"{end}-12": 5e3}}),
        *spread("imts-exports", "RUS", {"KOR": {str(end): 9e3, str(end + 1): 6e3, "2024": 1e3}}),
        *spread("imts-imports", "RUS", {"KOR": {"2025": 9e3}}),
    )
    found = engagement.trade(ds)
    assert list(found[["partner", "period", "value"]].itertuples(index=False, name=None)) == [
        ("JPN", "2006", 7.0),
        ("JPN", str(end), 5.0),
        ("KOR", str(end + 1), 6.0),
        ("KOR", "2024", 1.0),
    ]
    assert found["source"].iloc[0] == "of fts-exports of fts-imports"


def test_fuels_as_an_index() -> None:
    rows = [
        (series, "RUS", partner, year, value)
        for series, partner in engagement.FUELS.values()
        for year, value in (("2018", 1.0), ("2019", 3.0), ("2021", 4.0), ("2025", 6.0))
    ]
    found = engagement.fuels(held(*rows))
    assert found["period"].tolist() == ["2019", "2021", "2025"] * 5
    assert found["value"].tolist() == [75.0, 100.0, 150.0] * 5
    assert engagement.fuels(held(*rows), 2019, 2018)["value"].tolist()[0] == pytest.approx(100 / 3)
    assert set(found["series"]) == set(engagement.FUELS)


def test_wilson_s_interval() -> None:
    # Half of a hundred: (0.5 + z²/200 ± z √(0.0025 + z²/40000)) / (1 + z²/100).
    low, high = engagement.share_interval(50.0, 100.0)
    assert (low, high) == (pytest.approx(40.383, abs=1e-3), pytest.approx(59.617, abs=1e-3))
    low, high = engagement.share_interval(10.0, 50.0)
    assert (low, high) == (pytest.approx(4.3476, abs=1e-4), pytest.approx(21.3602, abs=1e-4))


POLL = {"pollster": "Cabinet Office", "status": "reported", "source": "s", "mode": "interview"}


def test_affinity_by_mode_of_survey() -> None:
    friendly, affinity = {"question": "Russia: feel friendly"}, {"question": "Feel affinity with Russia"}
    ds = held(
        ("pew-favourability", "JPN", "RUS", "2009", 9.0),
        ("pew-favourability", "JPN", "RUS", "2010", 50.0),
        ("pew-favourability", "JPN", "RUS", "2024", 10.0),
        ("pew-asked", "JPN", "RUS", "2010", 100.0),
        tables={
            "polls-on-powers": [
                POLL | friendly | {"fieldwork": "2016-01", "value": 10.0},
                POLL | friendly | {"fieldwork": "2016-11", "value": 12.0},
                POLL | affinity | {"fieldwork": "2015-11", "value": 99.0},
            ],
            "polls-japan-russia": [
                POLL | affinity | {"fieldwork": "2019-10", "value": 14.0},
                POLL | affinity | {"fieldwork": "2020-01", "value": 15.0, "mode": ""},
                POLL | affinity | {"fieldwork": "2018-01", "value": 16.0, "mode": "mail"},
                POLL | affinity | {"fieldwork": "2017-01", "value": 17.0, "pollster": "NHK"},
            ],
        },
    )
    found = engagement.affinity(ds)
    told = list(found[["series", "period", "value"]].itertuples(index=False, name=None))
    assert told == [
        ("affinity, by interview", "2016", 12.0),
        ("affinity, by interview", "2019", 14.0),
        ("affinity, by mail", "2018", 16.0),
        ("affinity, by mail", "2020", 15.0),
        ("favourable view (Pew)", "2010", 50.0),
        ("favourable view (Pew)", "2024", 10.0),
    ]
    assert found.at[4, "low"] == pytest.approx(40.383, abs=1e-3)
    # Of a year whose sample is not told, a thousand are taken to have been asked.
    assert found.at[5, "high"] == pytest.approx(engagement.share_interval(10.0, 1000.0)[1])


def test_what_was_asked_of_a_handover() -> None:
    row = {"fieldwork": "2016", "pollster": "p", "value": 1.0, "source": "s"}
    rows = [
        row | {"asked": "Japanese", "question": "Some islands"},
        row | {"asked": "Islanders", "question": "Hand over"},
        row | {"asked": "Japanese", "question": "Feel affinity"},
    ]
    found = engagement.polls_on_handover(held(tables={"polls-japan-russia": rows}))
    assert found["question"].tolist() == ["Hand over", "Some islands"]


EVENTS = [
    {"date": date, "kind": kind, "title": title, "place": "Sochi", "source": "s", "what": title}
    for date, kind, title in (
        ("2012-12-31", "summit", "too early"),
        ("2013-04-29", "summit", "a meeting"),
        ("2013-04-30", "summit", "a meeting, second day"),
        ("2016-11-22", "military", "missiles"),
        ("2022-01-01", "visit", "a visit"),
        ("2023-01-01", "visit", "too late"),
        ("2014-01-01", "law", "a law"),
        ("1951-09-08", "treaty", "a treaty"),
    )
]


def test_meetings_and_forces_in_their_lanes() -> None:
    ds = held(tables={"events": EVENTS}, sources=pd.DataFrame({"grade": ["other"]}, index=["s"]))
    found = engagement.meetings(ds)
    assert found["label"].tolist() == ["Sochi", "missiles", "a visit"]
    assert found["x"].tolist() == ["2013-04-29", "2016-11-22", "2022-01-01"]
    laws = engagement.events(ds)
    assert laws["title"].tolist() == ["a treaty", "a law"] and set(laws["grade"]) == {"other"}


def test_what_moscow_said_around_the_election() -> None:
    word = {"claim": "K10", "issuer": "RUS", "assertion": "a word", "source": "s"}
    evidence = [
        word | {"date": "2016-03", "quotation": "on the first day"},
        word | {"date": "2016-02-28", "quotation": "too early"},
        word | {"date": "2016-11-08", "quotation": "“before it was known”"},
        word | {"date": "2016-11-09", "quotation": "a “word” within"},
        word | {"date": "2016-11-10", "quotation": "not ours", "issuer": "JPN"},
        word | {"date": "2016-11-10", "quotation": "of another claim", "claim": "K1"},
        word | {"date": "2016-11-10", "quotation": "of another mouth", "assertion": "by other officials"},
        word | {"date": "2016-11-11", "quotation": "по-русски"},
        word | {"date": "2016-11-12", "quotation": "the same words the same words one"},
        word | {"date": "2016-11-12", "quotation": "the same words the same words two"},
        word | {"date": "2016-12-16", "quotation": "on the last day"},
        word | {"date": "2016-12-17", "quotation": "too late"},
    ]
    sources = pd.DataFrame({"grade": ["primary document"]}, index=["s"])
    ds = held(tables={"events": EVENTS}, evidence=pd.DataFrame(evidence), sources=sources)
    found = engagement.around_election(ds)
    assert found["what"].tolist() == [
        "“on the first day”",
        "“before it was known”",
        "a “word” within",
        "“the same words the same words one”",
        "missiles",
        "“on the last day”",
    ]
    assert found["when"].tolist() == ["before"] * 2 + ["after"] * 4


# Finance, gas and the two heads ---------------------------------------------------------------

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def test_commitments_without_the_largest_loans() -> None:
    before, after = finance.BEFORE, finance.AFTER
    cells = {
        str(before[0] - 1): 9e3,
        str(before[0]): 4e3,
        str(before[1]): 6e3,
        str(after[0]): 2e3,
        str(after[1]): 3e3,
        str(after[1] + 1): 9e3,
    }
    rows = [("aiddata-gcdf3-country-year", "KAZ", "CHN", year, value) for year, value in cells.items()]
    loans = [
        {"year": str(year), "value": value, "project": project, "state": "KAZ", "source": "loans"}
        for year, value, project in (
            (before[0], 1e3, "A loan for the Road Project"),
            (before[1], 5e3, "A buyer’s credit for pipes (Linked to 3)"),
            (after[1], 2e3, "Money for the dam"),
            (before[0] - 1, 9e3, "too early"),
            (after[1] + 1, 9e3, "too late"),
        )
    ]
    ds = held(*rows, tables={"chinese-loans": loans})
    found = finance.without_giants(ds)
    assert found["before"].tolist() == [10.0, 5.0, 5.0, 4.0]
    assert found["after"].tolist() == [5.0, 5.0, 3.0, 3.0]
    assert found["change"].tolist() == pytest.approx([-50.0, 0.0, -40.0, -25.0])
    assert found["project"].tolist() == [
        "none",
        f"pipes (Kaz, {before[1]})",
        f"dam (Kaz, {after[1]})",
        f"Road (Kaz, {before[0]})",
    ]
    assert finance.without_giants(ds, most=1)["project"].tolist() == found["project"].tolist()[:2]


def test_commitments_by_sector_and_span() -> None:
    years = {"2004": 9e3, "2005": 1e3, "2008": 1e3, "2009": 3e3, "2012": 1e3, "2013": 2e3, "2016": 4e3}
    years |= {"2017": 5e3, "2021": 2e3, "2022": 9e3}
    rows = [
        (f"aiddata-gcdf3-{sector}", "KAZ", "CHN", year, value)
        for sector in finance.SECTORS
        for year, value in years.items()
    ]
    found = finance.by_sector(held(*rows))
    assert found[["early", "before", "after", "late"]].drop_duplicates().to_numpy().tolist() == [
        [2.0, 4.0, 6.0, 7.0]
    ]


def test_investment_by_way_of_hong_kong_is_china_s_and_spans_do_not_overlap() -> None:
    rows = spread(
        "nbk-fdi-inflow",
        "KAZ",
        {
            "CHN": {"2008": 9e3, "2009": 1e3, "2012": 1e3, "2013": 4e3, "2021": 5e3, "2022": 9e3},
            "HKG": {"2012": 1e3},
            "RUS": {"2016": -2e3, "2017": 3e3},
        },
    )
    found = finance.inflows(held(*rows)).set_index("investor")
    assert found.loc["CHN", ["2009", "2013", "2017"]].tolist() == [3.0, 4.0, 5.0]
    assert found.loc["RUS", ["2013", "2017"]].tolist() == [-2.0, 3.0]
    assert pd.isna(found.at["RUS", "2009"]) and pd.isna(found.at["USA", "2009"])


def test_levers_leave_out_states_whose_rows_are_a_model_s() -> None:
    states = {
        "TJK": (20.0, 4.0, 10.0),
        "KGZ": (30.0, 3.0, 30.0),
        "UZB": (90.0, 1.0, 1.0),
        "MNG": (80.0, 1.0, 1.0),
    }
    rows = [
        row
        for state, (owed, sent, gdp) in states.items()
        for row in (
            ("hrt-debt-to-china-share", state, "CHN", "2017", owed),
            ("knomad-remittances", state, "RUS", "2017", sent),
            ("wdi-gdp", state, "", "2017", gdp),
        )
    ]
    rows.append(("hrt-debt-to-china-share", "LAO", "CHN", "2017", 99.0))
    found = finance.levers(held(*rows))
    assert found["x"].tolist() == ["KGZ", "TJK"] * 2
    assert found["y"].tolist() == [30.0, 20.0, 10.0, 40.0]
    assert found["series"].tolist() == ["owed to China"] * 2 + ["sent from Russia"] * 2


def test_what_was_lost_and_gained_between_markets() -> None:
    before, after = {"west": 10.0, "east": 1.0}, {"west": 6.0, "east": 2.0}
    assert gas.replaced(before, after, "west", "east") == 25.0
    with pytest.raises(ValueError, match="did not fall"):
        gas.replaced(before, before, "west", "east")
    assert gas.replaced(before, {"west": 9.5, "east": 1.5}, "west", "east") == 100.0
    assert gas.implied_price(400.0, 38.0, 30.0) == pytest.approx(350.877, abs=1e-3)


GROUPS = {"asean": ["VNM", "THA"], "central-asia": ["KAZ"], "eu": ["DEU", "FRA"]}


def test_readings_of_asia_and_europe() -> None:
    ds = held(groups=GROUPS)
    wide = {"CHN", "JPN", "KOR", "IND", "VNM", "THA"}
    assert heads.asia(ds) == wide
    assert heads.asia(ds, "with Central Asia") == wide | {"KAZ"}
    assert heads.asia(ds, "China only") == {"CHN"}
    assert heads.asia(ds, "without China") == wide - {"CHN"}
    near = {"DEU", "FRA", "GBR", "CHE", "NOR"}
    assert heads.europe(ds) == {"DEU", "FRA"}
    assert heads.europe(ds, "with Britain, Switzerland, Norway") == near
    assert heads.europe(ds, "without former Soviet states") == near | {"SRB"}
    west = near | {"SRB", "UKR", "BLR", "MDA"}
    assert heads.europe(ds, "with Ukraine, Belarus, Moldova") == west
    assert heads.europe(ds, "with the Caucasus") == west | {"ARM", "AZE", "GEO"}
    for reading in (heads.asia, heads.europe):
        with pytest.raises(ValueError, match="no reading"):
            reading(ds, "nowhere")


def test_goods_by_source_and_flow() -> None:
    products = [
        {"flow": flow, "partner": code, "group": group, "2014": value, "2015": value + 1}
        for flow, code, group, value in (
            ("exports", "CHN", "all", 10.0),
            ("exports", "CHN", "fuels", 4.0),
            ("exports", "DEU", "all", 30.0),
            ("exports", "DEU", "fuels", 6.0),
            ("imports", "CHN", "all", 5.0),
            ("exports", "CHN", "withheld", 99.0),
        )
    ]
    ds = held(
        ("cow-imports", "CHN", "RUS", "2010", 7.0),
        ("cow-imports", "RUS", "CHN", "2010", 3.0),
        ("baci-exports", "CHN", "RUS", "2010", 7.0),
        ("baci-exports", "RUS", "CHN", "2010", 3.0),
        ("imts-exports", "RUS", "CHN", "2010", 1.0),
        ("imts-exports", "RUS", "WLD", "2010", 4.0),
        ("imts-imports", "RUS", "CHN", "2010", 2.0),
        ("imts-imports", "RUS", "WLD", "2010", 8.0),
        tables={"russia-products": products},
        groups=GROUPS,
    )
    by = heads.by_partner
    assert by(ds, "customs by product", "exports").loc["2014"].tolist() == [10.0, 30.0]
    assert by(ds, "customs by product", "exports", True).loc["2015"].tolist() == [6.0, 24.0]
    assert by(ds, "customs by product", "turnover").at["2014", "CHN"] == 15.0
    assert by(ds, "importers' customs", "exports").at["2010", "CHN"] == 7.0
    assert by(ds, "importers' customs", "imports").at["2010", "CHN"] == 3.0
    assert by(ds, "reconciled", "exports").at["2010", "CHN"] == 3.0
    assert by(ds, "reconciled", "imports").at["2010", "CHN"] == 7.0
    assert by(ds, "reconciled", "exports", True).empty
    assert heads.trade(ds, "reconciled", "exports", {"CHN"}, {"DEU"}, True).empty
    assert heads.trade(ds, "the Fund", "turnover", {"CHN"}, {"DEU"}).loc["2010"].tolist() == [25.0, 0.0]
    found = heads.trade(ds, "customs by product", "exports", {"CHN"}, {"DEU"})
    assert found.loc["2014"].tolist() == [25.0, 75.0]
    fuels = heads.fuels_sold(ds, {"CHN"}, {"DEU"})
    assert fuels.loc["2014"].tolist() == [40.0, 60.0]
    with pytest.raises(ValueError, match="no source"):
        heads.goods(ds, "hearsay")
    seen = held(tables={"russia-products": products}, clock="2016-03-31")
    assert set(heads.goods(seen, "customs by product")["period"]) == {"2014", "2015"}
    seen = held(tables={"russia-products": products}, clock="2016-03-30")
    assert set(heads.goods(seen, "customs by product")["period"]) == {"2014"}


def test_instruments_by_side() -> None:
    ds = held(
        *spread(
            "sipri-trade-register",
            "RUS",
            {"CHN": {"2010": 3.0}, "DEU": {"2010": 1.0}, "WLD": {"2010": 99.0, "2011": 1.0}},
        ),
        *spread("putin-trips", "RUS", {"CHN": {"2010-01": 3.0, "2010-02": 2.0}, "DEU": {"2010-03": 5.0}}),
        *spread("review-crude", "RUS", {"CHN": {"2015": 5.0}, "WLD": {"2015": 20.0}}),
        *spread("review-oil", "REVIEW_FORMER_SOVIET_UNION", {"CHN": {"2014": 4.0}, "WLD": {"2014": 20.0}}),
        ("yuan-settlement-exports", "RUS", "CHN", "2022-12", 20.0),
        ("yuan-settlement-exports", "RUS", "CHN", "2022-09", 10.0),
        groups=GROUPS,
    )
    assert heads.arms_sold(ds, {"CHN"}, {"DEU"}).loc["2010"].tolist() == [75.0, 25.0]
    assert heads.journeys_made(ds, {"CHN"}, {"DEU"}).loc["2010"].tolist() == [50.0, 50.0]
    assert heads.oil_sold(ds, "RUS").loc["2015"].tolist() == [25.0, 0.0]
    assert heads.oil_sold(ds, "RUS", china=False).loc["2015"].tolist() == [0.0, 0.0]
    assert heads.oil_sold(ds, "REVIEW_FORMER_SOVIET_UNION").loc["2014"].tolist() == [20.0, 0.0]
    assert dict(heads.paid_in_yuan(ds)["asia"]) == {"2022": 20.0}


def test_a_year_of_crude_needs_half_of_its_months() -> None:
    months = {f"2015-{month:02d}": 1000.0 * month for month in range(1, 7)}
    months |= {f"2016-{month:02d}": 1000.0 for month in range(1, 6)}
    found = heads.crude_to_china(held(*spread("china-customs-crude", "CHN", {"RUS": months})))
    assert dict(found) == {"2015": 42.0}


def test_a_change_is_from_mean_to_mean() -> None:
    shares = pd.DataFrame(
        {"asia": [90.0, 1.0, 3.0, 7.0, 9.0, 90.0], "europe": [0.0, 9.0, 9.0, 5.0, 3.0, 0.0]},
        index=[str(2010 + n) for n in range(6)],
    )
    found = heads.change(shares, (2011, 2012), (2013, 2014))
    assert found is not None and found.tolist() == [6.0, -5.0]
    found = heads.change(shares, (2011, 2012), (2014, 2014))
    assert found is not None and found.tolist() == [7.0, -6.0]
    assert heads.change(shares, (2000, 2001), (2013, 2014)) is None
    assert heads.change(shares, (2011, 2012), (2016, 2017)) is None
    assert heads.change(shares.iloc[:0], (2011, 2012), (2013, 2014)) is None
    empty = shares.assign(europe=float("nan"))
    assert heads.change(empty, (2011, 2012), (2013, 2014)) is None


def test_votes_alike_with_each_side() -> None:
    votes = pd.DataFrame(
        {
            "period_public": ["2010-01-01", "2010-02-01", "2010-03-01", "2011-01-01"],
            "RUS": list("YNXA"),
            "CHN": list("YYYA"),
            "IND": list("YNYN"),
            "DEU": list("NXNY"),
            "USA": list("YNAA"),
        }
    )
    ds = held(groups=GROUPS, tables={"unga-votes": votes})
    found = heads.votes_alike(ds, frozenset({"CHN", "IND"}), frozenset({"DEU"}))
    assert found.loc["2010"].tolist() == [75.0, 0.0]
    assert found.loc["2011"].tolist() == [50.0, 0.0]
    assert "USA" not in heads._agreements(ds)


def test_events_and_vetoes_are_russia_s() -> None:
    ds = held(
        ("icews-cooperation", "RUS", "CHN", "2010", 4.0),
        ("icews-conflict", "JPN", "RUS", "2011", 2.0),
        ("icews-conflict", "JPN", "CHN", "2011", 9.0),
        tables={
            "unsc-votes": [
                {"outcome": outcome, "RUS": vote, "region": region, "period_public": "2012-02-04"}
                for outcome, vote, region in (
                    ("vetoed", "N", "Middle East"),
                    ("vetoed", "Y", "Asia"),
                    ("adopted", "N", "Europe"),
                )
            ]
        },
    )
    assert list(heads.events(ds).itertuples(index=False, name=None)) == [
        ("CHN", 2010, 4.0),
        ("JPN", 2011, 2.0),
    ]
    assert list(heads.vetoes(ds).itertuples(index=False, name=None)) == [("Middle East", 2012)]


def test_the_drift_under_each_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def drifted(ds: Any, length: int, moving: bool, *, basket: str) -> dict[str, float]:
        asked.append((length, moving, basket))
        return {"remains": float(len(asked)), "low": 0.0, "high": 9.0}

    monkeypatch.setattr(drift, "drift", drifted)
    monkeypatch.setattr(drift, "sources", lambda _: ("one", "two"))
    filtered = pd.DataFrame([{"remains": -5.0, "low": -6.0, "high": -4.0}, {"remains": 99.0}])
    monkeypatch.setattr(drift.oil_filter, "drift", lambda _: filtered)
    found = drift.by_choice(DS)
    assert asked == list(drift.CHOICES.values())
    # After the four choices of response, before those of basket.
    assert found["x"].tolist() == [*list(drift.CHOICES)[:4], "filtered", *list(drift.CHOICES)[4:]]
    rest = [float(number) for number in range(5, len(drift.CHOICES) + 1)]
    assert found["y"].tolist() == [1.0, 2.0, 3.0, 4.0, -5.0, *rest] and found["low"].tolist()[4] == -6.0
    monkeypatch.setattr(drift, "oil_beta", lambda _: pd.DataFrame({"y": [1.0]}))
    monkeypatch.setattr(drift.oil_filter, "oil_beta", lambda _: pd.DataFrame({"y": [2.0]}))
    assert drift.oil_betas(DS)["y"].to_dict() == {0: 1.0, 1: 2.0}
