"""Estimates and their intervals on a few figures: each end, each count and each window by hand."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from statsmodels.regression.linear_model import OLS
from statsmodels.tools.tools import add_constant

from pivot.measures import (
    event_study,
    oil_filter,
    passthrough,
    population,
    shares,
    survival,
    synthetic,
    trend_break,
    views,
    visitors,
)
from tests.handheld import Held

DS: Any = None
E = math.e


# Survival -------------------------------------------------------------------------------------

SPELLS = [
    {"start": start, "end": end, "ended": ended, "kinds": kinds, "cases": cases, "source": "s"}
    for start, end, ended, kinds, cases in (
        (1949, 1950, "yes", "trade", 1),
        (2016, 2018, "yes", "trade arms", 1),
        (2016, 2019, "open", "arms", 2),
        (2017, 2017, "yes", "financial", 1),
        (1948, 1949, "yes", "trade", 1),
        (2023, 2023, "yes", "trade", 1),
        (2022, 2022, "open", "trade", 1),
    )
]


def test_which_cases_of_sanctions_count() -> None:
    ds: Any = Held(tables={"sanction-spells": SPELLS})
    every = survival.durations(ds)
    assert every.to_numpy().tolist() == [[2, 1], [3, 1], [4, 0], [4, 0], [1, 1], [1, 0]]
    assert survival.durations(ds, "arms")["years"].tolist() == [3, 4, 4]
    assert survival.durations(ds, "trade", 2016)["years"].tolist() == [3, 1]
    assert survival.durations(ds, until=2016)["years"].tolist() == [2, 3, 4, 4]
    assert set(survival.curve(ds)["series"]) == {"all cases"}
    assert set(survival.curve(ds, "arms")["series"]) == {"arms"}


def test_the_curve_of_survival_has_greenwood_s_interval() -> None:
    rows = [{"start": 2000, "end": 1999 + years, "ended": ended, "kinds": "a", "cases": cases, "source": "s"}
            for years, ended, cases in ((2, "yes", 5), (4, "yes", 5), (9, "open", 10))]  # fmt: skip
    found = survival.curve(Held(tables={"sanction-spells": rows}))  # type: ignore[arg-type]
    assert found["x"].tolist() == [0, 2, 4] and found["at_risk"].tolist() == [20, 20, 15]
    assert found["y"].tolist() == pytest.approx([100.0, 75.0, 50.0])
    # Greenwood: S² Σ d / (n (n - d)), which for one fraction without censoring is p (1 - p) / n.
    errors = [100 * math.sqrt(0.75 * 0.25 / 20), 100 * math.sqrt(0.5 * 0.5 / 20)]
    assert found["low"].tolist() == pytest.approx([100.0, 75 - 1.96 * errors[0], 50 - 1.96 * errors[1]])
    assert found["high"].tolist() == pytest.approx([100.0, 75 + 1.96 * errors[0], 50 + 1.96 * errors[1]])
    few = survival.curve(Held(tables={"sanction-spells": [rows[0] | {"cases": 1}, rows[2] | {"cases": 1}]}))  # type: ignore[arg-type]
    assert few["low"].tolist() == [100.0, 0.0] and few["high"].tolist() == [100.0, 100.0]


def test_the_chance_that_an_old_case_ends_by_the_horizon() -> None:
    rows: list[dict[str, Any]] = [
        {"start": 2000, "end": 1999 + years, "ended": "yes", "kinds": "a", "cases": cases, "source": "s"}
        for years, cases in ((3, 4), (4, 2), (7, 3), (8, 1))
    ]
    rows.append(rows[0] | {"start": 2017, "end": 2017})
    ds: Any = Held(tables={"sanction-spells": rows})
    # Of six that outlast their third year, five end by their seventh.
    assert survival.ending(ds) == pytest.approx(5 / 6)
    low, high = survival.ending_interval(ds)
    error = math.sqrt(5 / 6 * 1 / 6 / 6)
    assert (low, high) == (pytest.approx(5 / 6 - 1.96 * error), pytest.approx(5 / 6 + 1.96 * error))
    scores = survival.score_curve(ds, True)
    assert scores["x"].tolist() == list(range(0, 102, 2))
    assert scores["y"].tolist()[0] == 1.0 and scores["y"].tolist()[-1] == 0.0
    assert scores.set_index("x").at[50, "y"] == 0.25


# Mixtures of currencies -----------------------------------------------------------------------


@pytest.fixture
def mixture(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rouble is half of each of two donors and twice Brent, and falls by one a day at the end."""
    random = np.random.default_rng(5)
    days = [f"d{n:02d}" for n in range(40)]
    brent = pd.DataFrame(random.normal(size=(40, 2)), index=days, columns=["Brent", "Brent, day before"])
    plain = pd.DataFrame(random.normal(size=(40, 3)), index=days, columns=["BRL", "MXN", "ZAR"])
    frame = plain.copy()
    frame["RUB"] = 0.5 * plain["BRL"] + 0.5 * plain["ZAR"] + 2 * brent["Brent"]
    frame.loc["d30":, "RUB"] -= 1.0  # type: ignore[misc]
    frame["RUB"] += 0.01 * random.normal(size=40)
    monkeypatch.setattr(synthetic, "DONORS", ("BRL", "MXN", "ZAR"))
    monkeypatch.setattr(synthetic, "ESTIMATION", 20)
    monkeypatch.setattr(synthetic, "GAP", 5)
    monkeypatch.setattr(synthetic, "currencies", lambda _: frame)
    monkeypatch.setattr(synthetic, "factors", lambda _: brent)
    return days


SOURCES: Any = Held(tables={name: [{"source": name}] for name in ("ecb-rates", "brent-by-day")})


def test_the_gap_of_a_currency_to_its_mixture(mixture: list[str]) -> None:
    found = synthetic.gaps(SOURCES, "d30", 5)
    assert found["currency"].tolist() == ["RUB", "BRL", "MXN", "ZAR"]
    assert found["gap"].iloc[0] == pytest.approx(-5.0, abs=0.3)
    assert found["fit"].iloc[0] < 0.05 < found["fit"].iloc[1]
    assert found["ratio"].tolist() == pytest.approx((found["gap"] / found["fit"]).tolist())
    assert synthetic.rank_p(found) == 0.25 and set(found["source"]) == {"ecb-rates brent-by-day"}
    # Oil is in the rouble alone: unless it is taken out first, the mixture fits worse.
    assert synthetic.gaps(SOURCES, "d30", 5, oil=False)["fit"].iloc[0] > 1.0
    fewer = synthetic.gaps(SOURCES, "d30", 2, without=("MXN",))
    assert fewer["currency"].tolist() == ["RUB", "BRL", "ZAR"]
    assert fewer["gap"].iloc[0] == pytest.approx(-2.0, abs=0.2)


def test_the_gap_over_its_spread_on_other_days(mixture: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    found = synthetic._ratios(DS, ["d30", "d25", "d24", "no day"], ())
    assert found.loc[["d24", "no day"]].isna().all(axis=None)
    one = synthetic.gaps(SOURCES, "d30", 5).iloc[0]
    # Not quite the same: here no constant is fitted with the donors, and the spread is the same one.
    assert found.at["d30", 5] == pytest.approx(one["ratio"], rel=0.05)
    assert found.at["d30", 1] == pytest.approx(synthetic.gaps(SOURCES, "d30", 1).iloc[0]["ratio"], rel=0.05)
    assert abs(found.at["d25", 1]) < 5
    table = pd.DataFrame(
        {1: [-3.0, 3.0, -2.0], 2: [1.0, 2.0, 0.5], 5: [4.0, 1.0, 2.0]}, index=["e", "a", "b"]
    )
    monkeypatch.setattr(synthetic, "_ratios", lambda *_: table)

    class Model:
        errors = None

    monkeypatch.setattr(event_study, "rouble", lambda _: Model)
    monkeypatch.setattr(event_study, "quiet", lambda errors, day: pd.DataFrame(index=["a", "b"]))
    dates = synthetic.placebo_dates.__wrapped__(DS, "e")
    assert dates["window"].tolist() == [1, 2, 5] * 2 and dates["ratio"].tolist()[:3] == [-3.0, 1.0, 4.0]
    assert dates["p"].tolist()[:3] == pytest.approx([2 / 3, 2 / 3, 1 / 3]) and set(dates["days"]) == {2}


def test_mixtures_stand_below_the_baskets(monkeypatch: pytest.MonkeyPatch) -> None:
    def gaps(ds: Any, day: str, after: int, without: tuple[str, ...]) -> pd.DataFrame:
        own = -float(after) - 10 * len(without)
        rows = {"currency": ["RUB", "A"], "gap": [own, 1.0], "ratio": [own, 3.0], "source": "s"}
        return pd.DataFrame(rows)

    monkeypatch.setattr(synthetic, "gaps", gaps)
    found = synthetic.choices(DS)
    assert found[["one", "two", "five"]].to_numpy().tolist() == [[-1.0, -2.0, -5.0], [-11.0, -12.0, -15.0]]
    assert found[["p_one", "p_two", "p_five"]].to_numpy().tolist() == [[1.0, 1.0, 0.5], [0.5, 0.5, 0.5]]
    monkeypatch.setattr(event_study, "baskets", lambda *_: pd.DataFrame({"basket": ["eight"]}))
    beside = synthetic.beside_baskets(DS)
    assert beside["basket"].tolist() == [
        "eight",
        "mixture of twelve currencies",
        "mixture of all but the Mexican peso",
    ]


def test_the_weights_of_a_small_mixture_are_one_in_sum() -> None:
    donors = np.array([[1e-6, 0.0], [0.0, 1e-6], [0.0, 0.0]])
    assert synthetic.weights(np.array([2.5e-7, 7.5e-7, 0.0]), donors) == pytest.approx([0.25, 0.75], abs=1e-6)
    assert synthetic.weights(np.zeros(3), donors).sum() == pytest.approx(1.0)


# A change of slope ----------------------------------------------------------------------------


def test_a_change_of_slope_beside_that_of_other_years() -> None:
    series = pd.Series([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0, 8.0], range(2010, 2019))
    found = trend_break.slope_change(series, 2015)

    def fit(at: int) -> tuple[float, float, float]:
        years = np.arange(2010.0, 2019.0)
        x = np.column_stack([np.ones(9), years - at, np.maximum(years - at, 0.0)])
        model = OLS(series.to_numpy(), x).fit(cov_type="HAC", cov_kwds={"maxlags": 2})
        return tuple(float(v) for v in (model.params[1], model.params[2], model.bse[2]))  # type: ignore[return-value]

    before, change, error = fit(2014)
    # Three years must lie before a break and two after it.
    ratios = {at: abs(fit(at)[1] / fit(at)[2]) for at in range(2013, 2017)}
    largest = max(ratio for at, ratio in ratios.items() if at != 2014)
    assert found["before"] == pytest.approx(before) and found["change"] == pytest.approx(change)
    assert found["low"] == pytest.approx(change - 1.96 * error)
    assert found["high"] == pytest.approx(change + 1.96 * error)
    assert found["error"] == pytest.approx(error)
    assert found["detectable"] == pytest.approx(2.8 * error)
    assert found["wide_low"] == pytest.approx(change - largest * error)
    assert found["wide_high"] == pytest.approx(change + largest * error)
    assert found["wide_detectable"] == pytest.approx((largest + 0.84) * error)
    own = ratios[2014]
    assert found["p_placebo"] == sum(ratio >= own for ratio in ratios.values()) / 4
    assert found["years"] == 9.0


def test_efforts_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    long = pd.Series(1.0, [str(year) for year in range(2004, 2024)])
    monkeypatch.setattr(trend_break, "by_year", lambda *_: long)
    monkeypatch.setattr(trend_break, "agreement", lambda ds, one, other: long if one == "CHN" else None)
    rows = [
        ("review-gas-pipeline", "RUS", "CHN", "2008", 9.0),
        ("review-gas-pipeline", "RUS", "CHN", "2009", 3.0),
        ("review-gas-lng", "RUS", "JPN", "2009", 1.0),
        ("review-gas-pipeline", "RUS", "DEU", "2009", 12.0),
        ("china-customs-crude", "CHN", "RUS", "2009-01", 1000.0),
        ("china-customs-crude", "CHN", "RUS", "2009-02", 3000.0),
        ("sipri-trade-register", "RUS", "CHN", "2006", 2.0),
        ("sipri-trade-register", "RUS", "TWN", "2006", 1.0),
        ("sipri-trade-register", "RUS", "DEU", "2006", 1.0),
        ("sipri-trade-register", "RUS", "WLD", "2006", 4.0),
        ("sipri-trade-register", "RUS", "WLD", "2005", 4.0),
        ("colt-trips-sent", "RUS", "CHN", "2021", 1.0),
        ("colt-trips-sent", "RUS", "DEU", "2021", 2.0),
        ("colt-trips-sent", "RUS", "DEU", "2022", 2.0),
    ]
    groups = {"review-europe": ["DEU"], "review-asia": ["CHN", "JPN"], "review-former-soviet": ["BLR"]}
    groups |= {"east-asia": ["CHN"], "south-east-asia": ["VNM"]}
    ds: Any = Held(rows, groups=groups, tables={"unga-votes": [{"source": "un"}]})
    found = trend_break.effort(ds)
    assert found["gas"].to_dict() == {2009: 25.0} and found["crude to China"].to_dict() == {2009: 24.0}
    assert found["arms"].to_dict() == {2006: 75.0} and found["journeys"].to_dict() == {2021: 3.0}
    assert list(found["trade"].index) == list(range(2006, 2022)) == list(found["votes with China"].index)
    broken = {"change": 1.0, "wide_low": -2.0, "wide_high": 3.0, "low": 0.5, "high": 1.5, "p_placebo": 0.2}
    broken |= {"wide_detectable": 4.0, "years": 3.0}
    monkeypatch.setattr(trend_break, "slope_change", lambda *_: broken)
    monkeypatch.setattr(trend_break, "effort", lambda *_: {"trade": pd.Series([1.0, 3.0, 5.0])})
    ds = Held([("fts-exports", "RUS", "CHN", "2010", 1.0)], tables={"unga-votes": [{"source": "un"}]})
    row = trend_break.breaks(ds).iloc[0]
    columns = ["y", "low", "high", "narrow_low", "narrow_high", "detectable"]
    assert row[columns].tolist() == [0.5, -1.0, 1.5, 0.25, 0.75, 2.0]


# Money sent home ------------------------------------------------------------------------------


def test_the_panel_is_of_log_changes() -> None:
    rows = [
        ("wdi-remittances", state, "", year, value)
        for state, cells in {
            "KGZ": {"2002": 1.0, "2003": E, "2004": E, "2024": 1.0, "2025": E},
            "TJK": {"2003": 1.0, "2004": E**2},
        }.items()
        for year, value in cells.items()
    ]
    years = ("2002", "2003", "2004", "2024", "2025")
    rows += [("wdi-exchange-rate", "RUS", "", year, E**n) for n, year in enumerate(years)]
    rows += [("wdi-gdp-growth", "RUS", "", year, float(n)) for n, year in enumerate(years)]
    found = passthrough.panel(Held(rows))  # type: ignore[arg-type]
    assert found[["state", "year"]].to_numpy().tolist() == [
        ["KGZ", 2003],
        ["KGZ", 2004],
        ["KGZ", 2024],
        ["TJK", 2004],
    ]
    assert found["money"].tolist() == pytest.approx([100.0, 0.0, -100.0, 200.0])
    assert found["growth"].tolist() == [1.0, 2.0, 3.0, 2.0]
    assert found["rouble"].tolist() == pytest.approx([100.0] * 4)
    assert passthrough.panel(Held(rows), ("KGZ",), (2004,))["year"].tolist() == [2003, 2024]  # type: ignore[arg-type]


def test_the_interval_is_laid_around_the_estimate(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(1)
    growth, rouble = rng.normal(size=8), rng.normal(size=8)
    rows = pd.DataFrame(
        [
            {"state": state, "year": 2003 + n, "growth": growth[n], "rouble": rouble[n]}
            | {"money": level + growth[n] - 2 * rouble[n] + rng.normal()}
            for state, level in (("A", 0.0), ("B", 50.0))
            for n in range(8)
        ]
    )
    found = passthrough.interval(rows, draws=4, seed=3).set_index("shock")
    # The same placings by least squares with an effect of each state.
    order = np.random.default_rng(3)
    states = np.repeat([0.0, 1.0], 8)
    for shock, own, other in (("growth", growth, rouble), ("rouble", rouble, growth)):
        apart = OLS(own, add_constant(other)).fit().resid
        drawn = []
        for _ in range(4):
            x = np.column_stack([np.tile(apart[order.permutation(8)], 2), np.tile(other, 2), states])
            drawn.append(OLS(rows["money"].to_numpy(), add_constant(x)).fit().params[1])
        value = float(passthrough.estimate(rows)[shock])
        low, high = np.quantile(drawn, [0.025, 0.975])
        cells = found.loc[shock, ["value", "low", "high"]].tolist()
        assert cells == pytest.approx([value, value - high, value - low])
        assert found.at[shock, "share"] == (1 + sum(abs(d) >= abs(value) for d in drawn)) / 5


def test_samples_and_states_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, ...]] = []

    def panel(ds: Any, without: tuple[int, ...] = ()) -> pd.DataFrame:
        asked.append(without)
        return pd.DataFrame({"state": ["KGZ", "TJK"]})

    one = pd.DataFrame({"shock": ["growth"], "value": [1.0], "low": [0.0], "high": [2.0], "share": [0.5]})
    monkeypatch.setattr(passthrough, "panel", panel)
    monkeypatch.setattr(passthrough, "interval", lambda _: one)
    found = passthrough.by_sample(DS)
    assert asked == [(), (2022,), (2022, 2023, 2024)]
    assert found["sample"].tolist() == ["2003–2024", "without 2022", "to 2021"]
    monkeypatch.setattr(passthrough, "estimate", lambda rows: pd.Series({"states": "".join(rows["state"])}))
    left = passthrough.leave_one_out(DS).set_index("left_out")["states"]
    assert left["KGZ"] == "TJK" and left["TJK"] == "KGZ" and left["ARM"] == "KGZTJK"
    names = ("wdi-remittances", "wdi-exchange-rate", "wdi-gdp-growth")
    points = passthrough.points(Held([(name, "RUS", "", "2010", 1.0) for name in names]))  # type: ignore[arg-type]
    assert points[["y", "low", "high"]].to_numpy().tolist() == [[1.0, 0.0, 2.0]] * 3
    assert set(points["series"]) == {"a point of Russian growth"}


# People ---------------------------------------------------------------------------------------

REGIONS = {"r1": (100.0, 110.0, 121.0), "r2": (50.0, 40.0, 30.0), "r3": (10.0, 0.0, 20.0)}
PEOPLE = [
    *[
        ("regional-population", name, "", str(2009 + n), value)
        for name, values in REGIONS.items()
        for n, value in enumerate(values)
    ],
    ("regional-population", "r4", "", "2010", 7.0),
    ("island-population", "ISLES_FOUR", "", "1999-01-01", 1.0),
    ("island-population", "ISLES_FOUR", "", "2000-01-01", 15.0),
    ("island-population", "ISLES_FOUR", "", "2009-01-01", 10.0),
]
DISTRICT = {"russian-regions": [*REGIONS, "r4"], "far-east-11": ["r2", "r3"]}


def test_people_as_an_index_of_regions_that_are_always_there() -> None:
    found = population.index(Held(PEOPLE, groups=DISTRICT)).set_index(["series", "period"])["value"]  # type: ignore[arg-type]
    assert found["the islands"].to_dict() == {"2000": 150.0, "2009": 100.0}
    assert found["Far East"].to_dict() == {"2009": 100.0, "2010": 80.0, "2011": 60.0}
    assert found["Russia"].tolist() == pytest.approx([100.0, 100.0, 100 * 151 / 150])


def test_the_bend_of_growth_and_its_placebos() -> None:
    names = [f"p{n}" for n in range(3)]
    rows = [
        ("regional-population", name, "", str(2009 + n), value)
        for name, values in {
            "east": (100.0, 110.0, 100.0),
            "p0": (100.0, 100.0, 100.0),
            "p1": (100.0, 100.0, 110.0),
            "p2": (100.0, 110.0, 100.0),
            "nil": (0.0, 1.0, 1.0),
        }.items()
        for n, value in enumerate(values)
    ]
    groups = {"russian-regions": ["east", *names, "nil"], "far-east-11": ["east"]}
    row = population.turned(Held(rows, groups=groups), (2010,), 600).iloc[0]  # type: ignore[arg-type]
    own = -200 * math.log(1.1)
    assert row["value"] == round(own, 4) and row["period"] == "turn in 2010"
    # Two of three placebos did better; the third is the same.
    assert row["rank"] == pytest.approx(2 / 3, abs=0.06)
    assert (row["low"], row["high"]) == (round(own, 4), round(100 * math.log(1.1), 4))


def test_the_far_east_s_share_is_of_russia_without_crimea() -> None:
    cells = {"RUS": 110.0, "UA_43": 6.0, "UA_40": 4.0, "r1": 30.0, "r2": 20.0}
    rows = [
        (series, name, "", year, value)
        for series in ("regional-product", "regional-population")
        for year in ("2013", "2017")
        for name, value in cells.items()
        if (year, name) not in (("2013", "UA_43"), ("2013", "UA_40"))
    ]
    groups = {"russian-regions": ["r1", "r2"], "far-east-9": ["r2"], "far-east-11": ["r1", "r2"]}
    found = population.shares(Held(rows, groups=groups), (2013, 2017))  # type: ignore[arg-type]
    assert found["2017"].tolist() == [20.0, 50.0] * 2
    assert found["2013"].tolist() == pytest.approx([2000 / 110, 5000 / 110] * 2)
    assert found["of"].tolist() == ["product"] * 2 + ["people"] * 2


# Views ----------------------------------------------------------------------------------------


def test_a_change_of_view_has_the_error_of_two_samples() -> None:
    rows = [
        ("pew-favourability", state, "RUS", year, value)
        for state, cells in {"JPN": {"2015": 20.0, "2017": 30.0}, "DEU": {"2015": 50.0, "2017": 40.0}}.items()
        for year, value in cells.items()
    ]
    rows += [("pew-favourability", "FRA", "RUS", "2015", 1.0), ("pew-asked", "JPN", "RUS", "2015", 600.0)]
    rows += [("pew-asked", "JPN", "RUS", "2017", 900.0), ("pew-asked", "DEU", "RUS", "2015", 1000.0)]
    found = views.change(Held(rows), "RUS").set_index("country")  # type: ignore[arg-type]
    assert list(found.index) == ["DEU", "JPN"]
    japan = math.sqrt(20 * 80 * 1.5 / 600 + 30 * 70 * 1.5 / 900)
    # Where the number of persons asked is not held, four hundred are assumed.
    germany = math.sqrt(50 * 50 * 1.5 / 1000 + 40 * 60 * 1.5 / 400)
    assert found["change"].to_dict() == {"DEU": -10.0, "JPN": 10.0}
    assert found["error"].to_dict() == pytest.approx({"DEU": germany, "JPN": japan})
    assert found.at["JPN", "low"] == pytest.approx(10 - 1.96 * japan)
    assert found.at["JPN", "high"] == pytest.approx(10 + 1.96 * japan)
    short = [row for row in rows if row[0] != "pew-asked" or row[3] == "2015"]
    bare = views.change(Held(short), "RUS").set_index("country")  # type: ignore[arg-type]
    assert bare.at["JPN", "error"] == pytest.approx(math.sqrt(20 * 80 * 1.5 / 600 + 30 * 70 * 1.5 / 400))


def test_a_state_beside_all_others() -> None:
    found = pd.DataFrame(
        {"country": ["A", "B", "C", "D"], "change": [6.0, 1.0, 2.0, 3.0], "error": [2.0, 1.0, 2.0, 2.0]}
    )
    told = views.beside_others(found, "A")
    error = math.sqrt(4 + 9 / 9)
    assert told["effect"] == 4.0 and told["others"] == 2.0 and told["mean"] == 3.0 and told["states"] == 4.0
    assert (told["low"], told["high"]) == (pytest.approx(4 - 1.96 * error), pytest.approx(4 + 1.96 * error))
    assert told["rank_p"] == 0.25
    # D equals the mean of the rest; B lies 8/3 below it, C 4/3.
    assert [views.beside_others(found, state)["rank_p"] for state in "BCD"] == [0.5, 0.75, 1.0]
    tie = found.assign(change=[1.0, -1.0, 0.0, 0.0])
    assert views.beside_others(tie, "A")["rank_p"] == 0.5


def test_views_in_a_table_and_as_points(monkeypatch: pytest.MonkeyPatch) -> None:
    found = pd.DataFrame(
        {"country": ["JPN", "RUS"], "before": [1.0, 2.0], "after": [3.0, 4.0], "source": "s"}
    )
    monkeypatch.setattr(views, "change", lambda ds, about: found)
    monkeypatch.setattr(views, "confidence", lambda ds: found.iloc[:1])
    monkeypatch.setattr(views, "beside_others", lambda found, country: {"effect": 5.0})
    table = views.table_of(Held(), ["JPN", "RUS"])  # type: ignore[arg-type]
    # Nobody is asked what he thinks of himself, and a state that was not asked has no row.
    assert table[["view", "country"]].to_numpy().tolist() == [
        ["confidence in the president", "Jpn"],
        ["view of the United States", "Jpn"],
        ["view of the United States", "Rus"],
        ["view of Russia", "Jpn"],
        ["view of China", "Jpn"],
        ["view of China", "Rus"],
    ]
    moved = {"country": ["A", "B"], "change": [2.0, -1.0], "low": [0.0, -2.0], "high": [4.0, 1.0]}
    points = views.as_points(pd.DataFrame(moved).assign(status="x", source="s"))
    assert points[["series", "y", "low", "high"]].to_numpy().tolist() == [
        ["B", -1.0, -2.0, 1.0],
        ["A", 2.0, 0.0, 4.0],
    ]


def test_pollsters_and_their_margin() -> None:
    row = {"pollster": "Levada", "question": "q", "value": 40.0, "source": "s", "asked": "Russia"}
    japan = {"asked": "Japan", "question": "Japan-US ties: will improve", "pollster": "NHK"}
    rows = [
        row | {"fieldwork": "2012-12"},
        row | {"fieldwork": "2013"},
        row | {"fieldwork": "2014-01", "question": "another"},
        row | {"fieldwork": "2014-01", "pollster": "VTsIOM"},
        row | japan | {"fieldwork": "2016-11", "value": 2.0},
        row | japan | {"fieldwork": "2017-01-14/2017-01-15", "value": 3.0},
        row | japan | {"fieldwork": "2017-01-31", "value": 4.0},
        row | japan | {"fieldwork": "2016-10"},
        row | japan | {"fieldwork": "2017-02-01"},
        row | japan | {"fieldwork": "2016-12", "asked": "Russia"},
        row | japan | {"fieldwork": "2016-12", "question": "Japan: alone"},
    ]
    ds: Any = Held(tables={"polls-on-powers": rows}, sources=pd.DataFrame({"grade": ["other"]}, index=["s"]))
    found = views.pollster(ds, "Levada", {"q": "the question"}, 3.0)
    assert found[["series", "x", "y", "low", "high"]].to_numpy().tolist() == [
        ["the question", "2013", 40.0, 37.0, 43.0]
    ]
    assert "low" not in views.pollster(ds, "Levada", {"q": "the question"})
    ties = views.ties_under_trump(ds)
    assert ties["fieldwork"].tolist() == ["November 2016", "14 to 15 January 2017", "31 January 2017"]
    assert set(ties["answer"]) == {"will improve"} and ties["value"].tolist() == [2.0, 3.0, 4.0]


# Visitors -------------------------------------------------------------------------------------


def test_visitors_as_an_index() -> None:
    rows = [
        ("jnto-arrivals", "JPN", partner, period, value, status)
        for partner in ("RUS", "JNTO_EUROPE", "KOR")
        for period, value, status in (
            ("2008-12", 9.0, "reported"),
            ("2009-01", 1.0, "reported"),
            ("2013-01", 2.0, "reported"),
            ("2013-02", 2.0, "estimated"),
            ("2024-12", 6.0, "reported"),
        )
    ]
    rows.append(("jnto-arrivals", "JPN", "CHN", "2013-01", 5.0, "reported"))
    found = visitors.yearly(Held(rows))  # type: ignore[arg-type]
    assert found["period"].tolist() == ["2009", "2013", "2024"] * 3
    assert found["value"].tolist() == [25.0, 100.0, 150.0] * 3
    assert found["status"].tolist() == ["reported", "estimated", "reported"] * 3
    assert visitors.monthly(Held(rows), ("2009-01", "2013-01"))["RUS"].tolist() == [1.0, 2.0]  # type: ignore[arg-type]


def test_steps_are_least_squares_on_months_and_trend() -> None:
    months = pd.period_range("2012-03", "2016-08", freq="M").astype(str)
    random = np.random.default_rng(4)
    counts = pd.DataFrame(
        np.exp(random.normal(5, 1, (len(months), 3))), index=months, columns=["A", "B", "C"]
    )
    counts.iloc[7, 1] = 0.0
    counts.iloc[8, 0] = np.nan
    rate = pd.Series(random.normal(size=len(months)), index=months)
    rate.iloc[20] = np.nan
    found = visitors.steps(counts, "A", ["B", "C"], {"one": "2014-11"}, rate).iloc[0]
    used = [n for n in range(len(months)) if n not in (7, 8, 20)]
    logs = np.log(counts.iloc[used])
    gap = (logs["A"] - (logs["B"] + logs["C"]) / 2).to_numpy()
    design = pd.DataFrame({"step": [float(months[n] >= "2014-11") for n in used]})
    design["trend"] = [n / 12 for n in used]
    for month in range(1, 13):
        design[f"m{month}"] = [float((n + 2) % 12 + 1 == month) for n in used]
    design["rate"] = rate.iloc[used].to_numpy()
    fit = OLS(gap, design.to_numpy()).fit(cov_type="HAC", cov_kwds={"maxlags": 12})
    value, error = fit.params[0], fit.bse[0]
    wanted = [100 * (math.exp(value + z * error) - 1) for z in (0.0, -1.96, 1.96)]
    assert found[["value", "low", "high"]].tolist() == pytest.approx(wanted)


def test_the_rouble_in_euros_is_a_mean_of_logs() -> None:
    table = pd.DataFrame({"date": ["2014-01-02", "2014-01-03", "2014-02-01"], "RUB": [1.0, E**2, E]})
    found = visitors.rouble(Held(tables={"ecb-rates": table}))  # type: ignore[arg-type]
    assert found.to_dict() == pytest.approx({"2014-01": -1.0, "2014-02": -1.0})


def test_models_and_placebos_of_visitors(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Any, ...]] = []
    rate = pd.Series([1.0, 2.0, 3.0, 4.0])

    def steps(
        counts: Any, who: str, against: list[str], breaks: Any = visitors.BREAKS, rate: Any = None
    ) -> Any:
        asked.append((counts, who, against, list(breaks), None if rate is None else rate.tolist()))
        rows = [{"step": name, "value": 1.23456, "low": -1.23456, "high": 9.87654} for name in breaks]
        return pd.DataFrame(rows)

    monkeypatch.setattr(visitors, "steps", steps)
    monkeypatch.setattr(visitors, "monthly", lambda ds, window=visitors.WINDOW: window)
    monkeypatch.setattr(visitors, "rouble", lambda ds: rate)
    ds: Any = Held([("jnto-arrivals", "JPN", "RUS", "2013", 1.0)], tables={"ecb-rates": [{"source": "ecb"}]})
    found = visitors.models(ds)
    both, visas = ["rouble falls", "visas eased"], ["visas eased"]
    europe, known = list(visitors.CONTROLS), [1.0, 2.0, 3.0, 4.0]
    assert [call[3] for call in asked] == [both, both, visas, visas, [*both, "pandemic", "war"]]
    assert [call[0] for call in asked] == [
        visitors.WINDOW, visitors.RATES, visitors.RATES, visitors.RATES, visitors.LONG
    ]  # fmt: skip
    assert [call[4] for call in asked[:3]] == [None, known, known]
    assert asked[3][4][3:] == [1.0] and np.isnan(asked[3][4][:3]).all()
    assert all(call[1:3] == ("RUS", europe) for call in asked)
    assert found["series"].tolist() == ["rouble falls"] * 3 + ["visas eased"] * 5 + ["pandemic", "war"]
    assert found.loc[0, ["value", "low", "high"]].tolist() == [1.235, -1.235, 9.877]
    asked.clear()
    placebos = visitors.broken(ds)
    assert [call[1] for call in asked] == ["RUS", "USA", "DEU", "FRA", "GBR", "ITA"]
    assert asked[2][2] == ["FRA", "GBR", "ITA"] and asked[0][2] == europe
    assert placebos.loc[0, ["value", "low", "high"]].tolist() == [1.235, -1.235, 9.877]


# The filter -----------------------------------------------------------------------------------


def test_the_filter_s_state_moves_as_told() -> None:
    y, x = np.array([1.0, 3.0, 5.0]), np.column_stack([np.ones(3), np.arange(3.0), np.arange(3.0) ** 2])
    model = oil_filter.Wandering(y, x, (-1, 0, 1))
    assert model.moving == 2 and model.param_names == ["noise", "step 0", "step 1"]
    assert model.start_params == pytest.approx(np.log([8 / 3, 1e-4, 1e-4]))
    model.update(np.log([2.0, 3.0, 5.0]))
    assert model["obs_cov", 0, 0] == pytest.approx(2.0)
    assert np.diag(model["state_cov"]) == pytest.approx([0.0, 3.0, 5.0])
    # Before anything is seen each coefficient is nought with a variance of ten.
    found = model.filter(np.log([2.0, 3.0, 5.0]), cov_type="none")
    assert found.predicted_state[:, 0] == pytest.approx([0.0, 0.0, 0.0])
    assert np.diag(found.predicted_state_cov[:, :, 0]) == pytest.approx([10.0, 10.0, 10.0])


def test_the_filter_weighs_days_by_the_spread_before_them(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [str(day.date()) for day in pd.bdate_range("2016-10-03", periods=40)]
    random = np.random.default_rng(2)
    x = pd.DataFrame(random.normal(size=(40, 3)), index=days, columns=["basket", "Brent", "VIX"])
    asset = pd.Series(random.normal(size=40), index=days)
    monkeypatch.setattr(oil_filter, "FIRST", days[3])
    monkeypatch.setattr(oil_filter, "SPREAD_DAYS", 5)
    monkeypatch.setattr(oil_filter, "currencies", lambda _: pd.DataFrame({"RUB": asset}))
    monkeypatch.setattr(oil_filter, "factors", lambda _: x)
    asked: list[Any] = []

    def ahead(y: Any, x: Any, wander: Any, fitted_to: int) -> tuple[np.ndarray, np.ndarray]:
        asked.append((y, x, wander, fitted_to))
        states = np.tile([9.0, 1.0, 2.0, 3.0], (len(y), 1))
        return states, np.tile(np.diag([1.0, 2.0, 4.0, 8.0]), (len(y), 1, 1))

    monkeypatch.setattr(oil_filter, "ahead", ahead)
    found = oil_filter.daily.__wrapped__(DS)
    # Five days from the first make the first spread, which the sixth is weighed by.
    assert list(found.index) == days[8:]
    y, plain, wander, fitted_to = asked[0]
    spread = asset.iloc[3:8].std()
    assert y[0] == pytest.approx(asset.iloc[8] / spread)
    assert plain[0].tolist() == pytest.approx([1 / spread, *(x.iloc[8] / spread)])
    assert wander == (-1, 1, 0, -1)
    assert fitted_to == sum(day <= oil_filter.FITTED_TO for day in days[8:])
    assert set(found["beta"]) == {2.0} and set(found["error"]) == {2.0}
    assert found["explained"].tolist() == pytest.approx((x.iloc[8:] @ [1.0, 2.0, 3.0]).tolist())
    assert found["actual"].tolist() == asset.iloc[8:].tolist()


def test_the_filter_by_month_and_its_drift(monkeypatch: pytest.MonkeyPatch) -> None:
    from pivot.measures import drift

    days = ["2013-05-31", "2013-06-03", "2013-06-28", "2016-11-08", "2016-11-09", "2017-01-20", "2017-01-23"]
    days += ["2021-11-30", "2021-12-31", "2022-01-03"]
    cells = {"beta": range(10), "error": 0.5, "explained": 1.0, "actual": [float(n) for n in range(10)]}
    frame = pd.DataFrame(cells, index=days)
    monkeypatch.setattr(oil_filter, "daily", lambda _: frame)
    found = oil_filter.by_month.function(DS)  # type: ignore[misc]
    assert found["x"].tolist() == ["2013-06", "2016-11", "2017-01", "2021-11", "2021-12"]
    assert found["y"].tolist() == [2, 4, 6, 7, 8]
    assert found["low"].tolist() == [1.0, 3, 5, 6, 7] and found["high"].tolist() == [3.0, 5, 7, 8, 9]
    seen: list[Any] = []
    monkeypatch.setattr(
        drift, "in_blocks", lambda left, number: seen.append((left.tolist(), number)) or (-1, 3)
    )
    row = oil_filter.drift.function(DS).iloc[0]  # type: ignore[misc]
    # From the day after the election to the inauguration; the errors of the days before.
    assert seen == [([-1.0, 0.0, 1.0, 2.0], 2)]
    assert row.tolist() == [9.0, 2.0, 7.0, 4.0, 8.0]


# Shares ---------------------------------------------------------------------------------------


def test_days_held_together_and_days_clear_of_events(monkeypatch: pytest.MonkeyPatch) -> None:
    days = ["2016-01-01", "2016-01-15", "2016-01-30", "2016-01-31"]
    data = pd.DataFrame({"a": range(4)}, index=days)
    # Two weeks are no gap, fifteen days are one.
    assert shares._held_together(data, "2016-01-01")["a"].tolist() == [0, 1]
    assert shares._held_together(data, "2016-01-31")["a"].tolist() == [2, 3]
    index = pd.Index([f"d{n}" for n in range(8)])
    monkeypatch.setattr(shares, "EVENTS", {"d3": "one", "c": "before", "e": "after"})
    assert shares._clear(index, 1, 2).tolist() == [True, True, False, False, False, False, True, True]
    monkeypatch.setattr(shares, "EVENTS", {"d0": "first", "d7": "last"})
    assert shares._clear(index, 1, 1).tolist() == [False, False, True, True, True, True, False, False]


def test_the_errors_of_a_market_rest_on_the_last_days_that_are_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "LEAST_DAYS", 6)
    monkeypatch.setattr(shares, "MOST_DAYS", 8)
    random = np.random.default_rng(6)
    x = np.column_stack([np.ones(20), random.normal(size=20)])
    asset = x @ [0.5, 2.0] + random.normal(size=20)
    apart = np.ones(20, dtype=bool)
    apart[10] = False
    found = shares._errors(asset, x, apart, 15)
    assert found is not None
    used = [4, 5, 6, 7, 8, 9, 11, 12]  # eight days, two before the day left out
    fitted = OLS(asset[used], x[used]).fit()
    miss = asset - x @ fitted.params
    assert found[0] == pytest.approx({1: miss[15], 2: miss[15:17].sum(), 5: miss[15:20].sum()})
    assert found[1] == pytest.approx(math.sqrt(fitted.mse_resid)) and found[2] == 8
    late = shares._errors(asset, x, apart, 18)
    assert late is not None and set(late[0]) == {1, 2}
    assert shares._errors(asset, x, apart, 8) is not None and shares._errors(asset, x, apart, 7) is None
    assert shares._errors(asset, x, apart, 1) is None


def test_a_share_s_return_apart_from_the_market(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "LEAST_DAYS", 6)
    days = ["2016-01-01", "2016-02-01", *[f"2016-02-{n:02d}" for n in range(2, 10)]]
    index = pd.Series([9.0, 1.0, -1.0, 2.0, -2.0, 0.0, 3.0, 50.0, 60.0, 4.0], index=days)
    returns = pd.DataFrame({"A": 2 * index, "B": -index, "C": np.nan, "D": 1.0}, index=days)
    returns.iloc[0] = 100.0  # before a gap of a month
    returns.iloc[7:9] = -100.0  # within the two days before
    returns.iloc[9] = [10.0, 5.0, 1.0, 2.0]
    returns.iloc[1:4, 2] = index.iloc[1:4]
    returns.iloc[1:5, 3] = np.nan  # two of six days: too few
    found = shares._apart(returns, index, days[9])
    beta = {"A": 2.0, "B": -1.0}
    assert found["A"] == pytest.approx(10 - 4 * beta["A"]) and found["B"] == pytest.approx(5 - 4 * beta["B"])
    assert list(found.index) == ["A", "B", "C"]
    mean = index.iloc[1:7].mean()
    centred = index.iloc[1:4] - mean
    own = float((centred * index.iloc[1:4]).sum() / (centred**2).sum())
    assert found["C"] == pytest.approx(1 - 4 * own)


def test_rank_correlations() -> None:
    one = pd.Series([1.0, 2.0, 3.0])
    rho, p = shares.rank_correlation(one, pd.Series([10.0, 30.0, 20.0]))
    assert rho == 0.5 and p == 1.0
    rho, p = shares.rank_correlation(one, pd.Series([3.0, 2.0, 1.0]))
    # Two of the six orders are as far from nought.
    assert rho == -1.0 and p == pytest.approx(1 / 3, abs=0.03)
    low, high = shares.rank_interval(0.5, 30)
    error = math.sqrt(1.06 / 27)
    assert (low, high) == (
        pytest.approx(math.tanh(math.atanh(0.5) - 1.96 * error)),
        pytest.approx(math.tanh(math.atanh(0.5) + 1.96 * error)),
    )


def test_the_order_of_shares_on_other_days(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [str(day.date()) for day in pd.bdate_range("2016-09-19", "2017-04-03")]
    monkeypatch.setattr(shares, "_wide", lambda _: pd.DataFrame(index=[d for d in days if d != "2016-09-21"]))
    asked: list[str] = []

    def apart(ds: Any, wanted: tuple[str, ...]) -> pd.DataFrame:
        asked.extend(wanted)
        frame = pd.DataFrame({day: [1.0, 3.0, 2.0] for day in wanted}, index=["A", "B", "C"])
        frame["2016-11-09"] = [1.0, 2.0, 3.0]
        frame["2014-07-17"] = [1.0, 2.0, 3.0]
        frame["2018-04-09"] = [3.0, 1.0, 2.0]
        return frame.assign(source="s")

    monkeypatch.setattr(shares, "apart_from_market", apart)
    ds: Any = Held(tables={"share-returns": pd.DataFrame({"date": days})})
    found = shares.placebo_dates.function(ds)  # type: ignore[misc]
    assert asked[:4] == ["2014-07-17", "2018-04-09", "2016-11-09", "2016-09-20"]
    assert "2016-09-21" not in asked and asked[-1] == "2017-03-31"
    for event in ("2016-11-09", "2016-12-15"):
        at = days.index(event)
        assert not set(days[at - 5 : at + 6]) & set(asked[3:])
        assert {days[at - 6], days[at + 6]} <= set(asked)
    one = found[found["other"] == "2014-07-17"]
    assert one["rho"].tolist()[0] == pytest.approx(1.0) and one["rho"].tolist()[1] == pytest.approx(0.5)
    assert set(one["p"].round(9)) == {round(1 / len(one), 9)}
    other = found[found["other"] == "2018-04-09"]
    assert other["rho"].tolist()[0] == pytest.approx(-0.5) and set(other["p"]) == {1.0}


def test_tables_and_points_of_the_market(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        {"event": "one", "day": "d1", "window": window, "effect": float(window), "low": -1.0, "high": 1.0}
        | {"p": 0.1 * window, "raw": 2.0, "detectable": 3.0, "source": "s", "status": "estimated"}
        for window in (1, 2, 5)
    ]
    asked = []
    frame = pd.DataFrame(rows)
    frame = pd.concat([frame, frame.assign(day="d2", effect=9.0)])
    monkeypatch.setattr(shares, "market", lambda ds, *more: asked.append(more) or frame)
    found = shares.beside_others.function(DS, "d1")  # type: ignore[misc]
    assert asked == list(shares.COMPARISONS.values())
    assert found.loc[0, ["one", "two", "five", "low", "high"]].tolist() == [1.0, 2.0, 5.0, -1.0, 1.0]
    assert found.loc[0, ["p_one", "p_two", "p_five"]].tolist() == pytest.approx([0.1, 0.2, 0.5])
    assert shares.first_day(DS)["y"].tolist() == [1.0, 9.0]
    assert shares.first_day(DS, ["d2"])["y"].tolist() == [1.0]
    points = pd.DataFrame({"a": [1.0], "b": [2.0], "source": ["s"]}, index=["SBER"])
    monkeypatch.setattr(shares, "apart_from_market", lambda *_: points)
    assert shares.as_points(DS, "a", "b")[["series", "x", "y"]].to_numpy().tolist() == [["SBER", 1.0, 2.0]]


def test_the_market_on_the_day_of_an_event(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [str(day.date()) for day in pd.bdate_range("2016-08-01", periods=60)]
    event, late = days[40], "2030-01-01"
    monkeypatch.setattr(shares, "EVENTS", {late: "not held", event: "one"})
    monkeypatch.setattr(shares, "LEAST_DAYS", 10)
    prices = [{"date": day, "price": E ** (2 * n), "source": "b"} for n, day in enumerate(days)]
    moves = [
        (name, day, value)
        for n, day in enumerate(days)
        for name, value in (("imoex", float(n)), ("bovespa", 3.0), ("sensex", 5.0), ("gspc", 7.0))
    ]
    moves = [move for move in moves if move[0] != "sensex" or move[1] > days[32]]
    table = pd.DataFrame(moves, columns=["series", "period_public", "value"]).assign(source="i")
    asked: list[tuple[np.ndarray, int, list[int]]] = []

    def errors(asset: np.ndarray, x: np.ndarray, apart: np.ndarray, at: int) -> Any:
        asked.append((x, at, list(np.flatnonzero(~apart))))
        # The first day has no price of oil before it.
        place = at + 1
        if place == 5:
            return None
        return ({1: -6.0, 2: -8.0} if place == 40 else {1: 2.0 * (place % 2), 2: 0.0, 5: 1.0}), 2.0, 9

    monkeypatch.setattr(shares, "_errors", errors)
    ds: Any = Held(tables={"index-returns": table, "brent-by-day": prices})
    found = shares.market.__wrapped__(ds, "imoex", ("bovespa", "sensex"))
    # Eight days of the second index are too few: the first stands alone; oil moves by two hundred.
    assert asked[0][0][0].tolist() == pytest.approx([1.0, 3.0, 200.0])
    # The day before the event and two after it are no days of estimation.
    assert asked[0][1:] == (39, [38, 39, 40, 41])
    quiet = [n for n in range(1, 60) if not 35 <= n <= 45 and n != 5]
    assert (
        found["window"].tolist() == [1, 2]
        and set(found["placebos"]) == {len(quiet)}
        and set(found["days"]) == {9}
    )
    one = found.iloc[0]
    assert (one["event"], one["raw"], one["effect"]) == ("one", 40.0, -6.0) and found["raw"].iloc[1] == 81.0
    # Errors of nought and one, over the spread before them, at a spread of two.
    assert (one["low"], one["high"]) == (-8.0, -6.0) and one["p"] == pytest.approx(1 / (len(quiet) + 1))
    assert one["source"] == "i b"
    beside = shares.market.__wrapped__(ds, "imoex", ())
    assert asked[-1][0][0].tolist() == pytest.approx([1.0, 7.0, 200.0]) and len(beside) == 2


def test_shares_held_on_all_days(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = pd.DataFrame(
        {"date": ["d1", "d2"], "A": [1.0, 2.0], "B": [3.0, 4.0], "period_public": "p", "source": "s"}
    )
    series = {"d1": pd.Series({"A": 1.0, "B": 2.0}), "d2": pd.Series({"A": 5.0})}
    monkeypatch.setattr(shares, "_wide", lambda _: pd.DataFrame({"imoex": [0.0]}))
    monkeypatch.setattr(shares, "_apart", lambda returns, index, day: series[day])
    found = shares.apart_from_market(Held(tables={"share-returns": frame}), ["d1", "d2"])  # type: ignore[arg-type]
    assert found[["d1", "d2", "source"]].to_numpy().tolist() == [[1.0, 5.0, "s"]] and list(found.index) == [
        "A"
    ]


def test_confidence_in_the_president_rests_on_the_view_of_america() -> None:
    rows = [("pew-president", "DEU", "USA", year, value) for year, value in (("2015", 70.0), ("2017", 10.0))]
    rows += [
        ("pew-asked", "DEU", partner, "2015", number) for partner, number in (("USA", 900.0), ("RUS", 1.0))
    ]
    found = views.confidence(Held(rows)).iloc[0]  # type: ignore[arg-type]
    assert found["change"] == -60.0
    assert found["error"] == pytest.approx(math.sqrt(70 * 30 * 1.5 / 900 + 10 * 90 * 1.5 / 400))


def test_a_rouble_that_falls_by_more_than_a_log_unit() -> None:
    years = ("2003", "2004")
    rows = [("wdi-remittances", "KGZ", "", year, E**n) for n, year in enumerate(years)]
    rows += [("wdi-exchange-rate", "RUS", "", year, E ** (2 * n)) for n, year in enumerate(years)]
    rows += [("wdi-gdp-growth", "RUS", "", year, 1.0) for year in years]
    assert passthrough.panel(Held(rows))["rouble"].tolist() == pytest.approx([200.0])  # type: ignore[arg-type]
