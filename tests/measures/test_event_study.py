"""Event studies, synthetic controls, survival, breaks and views against known answers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from pivot import dataset
from pivot.measures import (
    designations,
    drift,
    event_study,
    shares,
    survival,
    synthetic,
    trend_break,
    turn,
    views,
)

DAYS = [str(day.date()) for day in pd.bdate_range("2015-01-01", periods=400)]


def made_up(effect: float, at: int = 350) -> tuple[pd.Series, pd.DataFrame]:
    """An asset that answers one factor by one half, and to news by ``effect`` on one day."""
    random = np.random.default_rng(1)
    factor = pd.DataFrame({"basket": random.normal(0, 1, len(DAYS))}, index=DAYS)
    asset = 0.5 * factor["basket"] + random.normal(0, 0.1, len(DAYS))
    asset.iloc[at] += effect
    return asset, factor


def test_the_market_model_finds_an_effect_put_into_it() -> None:
    asset, factor = made_up(-4.0)
    found = event_study.rolling_forecasts(asset, factor, estimation=250, gap=10, days=[DAYS[350]])
    assert found.errors.loc[DAYS[350], 1] == pytest.approx(-4.0, abs=0.3)
    assert found.betas.loc[DAYS[350], "basket"] == pytest.approx(0.5, abs=0.03)
    assert found.spread[DAYS[350]] == pytest.approx(0.1, abs=0.02)


def test_the_days_of_estimation_end_before_the_gap() -> None:
    asset, factor = made_up(50.0, at=345)
    found = event_study.rolling_forecasts(asset, factor, estimation=250, gap=10, days=[DAYS[350]])
    # The shock five days before is within the gap and does not reach the coefficients.
    assert found.spread[DAYS[350]] < 0.2


def test_p_counts_the_effect_itself() -> None:
    placebos = np.array([-3.0, -1.0, 0.0, 1.0, 2.0, np.nan])
    assert event_study.p_value(2.0, placebos) == pytest.approx(3 / 6)
    assert event_study.p_value(9.0, placebos) == pytest.approx(1 / 6)


def test_what_could_be_detected_among_normal_errors() -> None:
    placebos = np.random.default_rng(2).normal(0, 1, 200_000)
    # 1.96 and 0.84 standard deviations.
    assert event_study.detectable(placebos) == pytest.approx(2.80, abs=0.03)


def test_weights_recover_a_mixture() -> None:
    donors = np.random.default_rng(3).normal(0, 1, (300, 3))
    found = synthetic.weights(donors @ [0.7, 0.3, 0.0], donors)
    assert found == pytest.approx([0.7, 0.3, 0.0], abs=1e-3)
    assert found.sum() == pytest.approx(1.0)


def test_weights_are_never_negative() -> None:
    donors = np.random.default_rng(4).normal(0, 1, (300, 2))
    assert (synthetic.weights(donors @ [1.5, -0.5], donors) >= 0).all()


def test_the_rank_counts_the_treated_itself() -> None:
    found = pd.DataFrame({"currency": ["RUB", "A", "B", "C"], "ratio": [2.0, -3.0, 1.0, 0.5]})
    assert synthetic.rank_p(found) == 0.5


class Spells:
    """Six cases as a table of spells, the curve worked out by hand."""

    def table(self, name: str) -> pd.DataFrame:
        # Three ended in year 6 and one in year 7; one was open at 6 and one at 9.
        rows = [(6, "yes", 3), (6, "open", 1), (7, "yes", 1), (9, "open", 1)]
        return pd.DataFrame(
            [
                {
                    "start": 2000,
                    "end": 1999 + years,
                    "ended": ended,
                    "kinds": "trade",
                    "cases": cases,
                    "source": "s",
                }
                for years, ended, cases in rows
            ]
        )


def test_the_survival_curve_counts_censored_cases_as_at_risk() -> None:
    found = survival.curve(Spells())  # type: ignore[arg-type]
    # Three of six end in year 6; of the two left at risk one ends in year 7.
    assert survival.at(found, 6) == pytest.approx(50.0)
    assert survival.at(found, 7) == pytest.approx(25.0)
    assert survival.at(found, 5) == 100.0
    assert found["at_risk"].tolist() == [6, 6, 2]


def test_a_certain_and_wrong_forecast_scores_one() -> None:
    assert survival.brier(1.0, False) == 1.0
    assert survival.brier(0.5, False) == 0.25
    assert survival.brier(1.0, True) == 0.0


def test_the_exact_interval_of_a_count() -> None:
    assert designations.poisson_interval(0) == pytest.approx((0.0, 3.689), abs=1e-3)
    assert designations.poisson_interval(10) == pytest.approx((4.795, 18.390), abs=1e-3)


@pytest.mark.parametrize(
    ("month", "term"),
    [
        ("2014-02", None),
        ("2016-12", "Obama, from March 2014"),
        ("2017-01", "Trump, first term"),
        ("2021-01", "Biden, to the invasion"),
        ("2022-02", "Biden, from the invasion"),
        ("2025-01", "Trump, second term"),
    ],
)
def test_months_belong_to_presidencies(month: str, term: str | None) -> None:
    assert designations.term_of(month) == term


def test_the_first_days_of_a_month_of_change_belong_to_the_time_before() -> None:
    assert designations.term_of("2025-01", early=True) == "Biden, from the invasion"
    assert designations.term_of("2021-01", early=True) == "Trump, first term"
    assert designations.term_of("2022-02", early=True) == "Biden, to the invasion"


def test_every_event_has_its_stamp() -> None:
    assert list(event_study.NEWS) == list(event_study.EVENTS)
    assert all(came <= day for day, (came, _) in event_study.NEWS.items())


def test_a_broken_line_is_found() -> None:
    years = range(2006, 2022)
    random = np.random.default_rng(5)
    line = pd.Series([1.0 * (y - 2006) + 3.0 * max(y - 2016, 0) for y in years], years)
    found = trend_break.slope_change(line + random.normal(0, 0.1, len(line)), 2017)
    assert found["before"] == pytest.approx(1.0, abs=0.05)
    assert found["change"] == pytest.approx(3.0, abs=0.15)
    assert found["low"] < 3.0 < found["high"]


def test_ranks_that_agree_and_that_do_not() -> None:
    one = pd.Series(range(8))
    assert shares.rank_correlation(one, one**3)[0] == pytest.approx(1.0)
    rho, p = shares.rank_correlation(one, -one)
    assert (rho, p < 0.001) == (pytest.approx(-1.0), True)


def test_one_state_beside_the_others() -> None:
    found = pd.DataFrame(
        {"country": ["JPN", "A", "B"], "change": [-10.0, -2.0, -4.0], "error": [3.0, 3.0, 3.0]}
    )
    beside = views.beside_others(found, "JPN")
    assert beside["effect"] == pytest.approx(-7.0)
    # sqrt(9 + 18 / 4) = 3.674
    assert beside["high"] - beside["effect"] == pytest.approx(1.96 * 3.674, abs=1e-2)
    assert beside["rank_p"] == pytest.approx(1 / 3)


def test_a_drift_beyond_oil_remains(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(8)
    brent = random.normal(0, 1, len(DAYS))
    noise = random.normal(0, 0.05, len(DAYS))
    late = np.array([day > DAYS[349] for day in DAYS])
    # From day 350 on a tenth of a per cent a day comes on top of one half of oil's move.
    rates = pd.DataFrame({"RUB": 0.5 * brent + noise + 0.1 * late}, index=DAYS)
    monkeypatch.setattr(drift, "currencies", lambda ds: rates)
    monkeypatch.setattr(drift, "factors", lambda ds, basket: pd.DataFrame({"Brent": brent}, index=DAYS))
    found = drift.drift(None, 120, start=DAYS[349], end=DAYS[389])  # type: ignore[arg-type]
    assert found["explained"] == pytest.approx(0.5 * brent[350:390].sum(), abs=0.5)
    assert found["low"] < 4.0 < found["high"]
    assert found["low"] > 0


def test_quiet_days_keep_away_from_every_event() -> None:
    days = pd.bdate_range("2014-07-01", periods=30).strftime("%Y-%m-%d")
    clear = shares._clear(pd.Index(days), 5, 5)
    at = list(days).index("2014-07-17")
    assert not clear[at - 5 : at + 6].any()
    assert clear[: at - 5].all() and clear[at + 6 :].all()


def test_moscow_errors_find_an_effect_and_stop_before_it() -> None:
    random = np.random.default_rng(5)
    x = np.column_stack([np.ones(80), random.normal(0, 1, (80, 2))])
    asset = x @ [0.1, 0.8, 0.2] + random.normal(0, 0.1, 80)
    asset[70] -= 9.0
    errors, spread, days = shares._errors(asset, x, np.ones(80, dtype=bool), 70)  # type: ignore[misc]
    assert days == shares.MOST_DAYS
    assert errors[1] == pytest.approx(-9.0, abs=0.4)
    assert set(errors) == {1, 2, 5}
    assert spread == pytest.approx(0.1, abs=0.03)
    # Two days from the end of what is held a window of five is none.
    assert set(shares._errors(asset, x, np.ones(80, dtype=bool), 78)[0]) == {1, 2}  # type: ignore[index]
    assert shares._errors(asset, x, np.ones(80, dtype=bool), 41) is None


def test_days_after_a_gap_do_not_belong_to_a_run() -> None:
    days = ["2022-02-23", "2022-02-24", "2022-02-25", "2022-03-24"]
    held = shares._held_together(pd.DataFrame({"asset": [1.0] * 4}, index=days), "2022-02-24")
    assert list(held.index) == days[:3]


def test_a_window_that_is_not_held_stays_empty() -> None:
    event = event_study.EVENTS["2022-02-24"]
    row: dict[str, Any] = {"event": event, "day": "2022-02-24"}
    row |= {"raw": -40.0, "effect": -41.0, "p": 0.002, "detectable": 6.0, "source": "s"}
    found = event_study.in_windows(pd.DataFrame([{**row, "window": 1}, {**row, "window": 2}]))
    assert found["event"].item() == event
    assert found["one"].item() == -41.0
    assert np.isnan(found["five"].item()) and np.isnan(found["p_five"].item())


def test_every_day_of_a_quiet_band_is_free_to_lie_outside() -> None:
    """The band comes from quiet days alone: an effect put in leaves it."""
    ds = dataset.open()
    found = event_study.around(ds, "2018-04-09", reach=5)
    course = found[found["series"] == "rouble"].set_index("x")["y"]
    band = found[found["series"] == "quiet days"].set_index("x")
    assert course[1] < band.at[1, "low"]


def test_past_changes_compare_two_years_with_the_three_before() -> None:
    series = pd.Series([1.0, 1.0, 1.0, 2.0, 4.0, 0.0, 0.0], index=range(2000, 2007))
    found = turn.past_changes(series)
    # 2003: mean 3 against 1; 2004: mean 2 against 4/3; 2005: mean 0 against 7/3.
    assert found.to_dict() == pytest.approx({2003: 200.0, 2004: 50.0, 2005: -100.0})


def test_holm_raises_each_share_by_the_tests_that_are_left() -> None:
    found = event_study.holm(pd.Series({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.9}))
    # 4 times 0.01, 3 times 0.03, then never lower than the one before.
    assert found.to_dict() == pytest.approx({"a": 0.04, "c": 0.09, "b": 0.09, "d": 0.9})


def test_the_interval_of_a_rank_correlation() -> None:
    low, high = shares.rank_interval(0.0, 21)
    # tanh(1.96 sqrt(1.06 / 18)) = 0.443.
    assert high == pytest.approx(0.443, abs=1e-3)
    assert low == pytest.approx(-high)


def test_a_ratio_of_rates() -> None:
    ratio, low, high = designations.rate_ratio(10, 2.0, 10, 1.0)
    assert ratio == pytest.approx(0.5)
    # Ten of twenty: 0.272 to 0.728, as odds and halved.
    assert (low, high) == pytest.approx((0.187, 1.338), abs=2e-3)


def test_a_conditional_ending_has_greenwood_s_interval() -> None:
    ds: Any = Spells()
    # From five to six years: 3 of 6 ended; 0.5 sqrt(3 / (6 x 3)) = 0.204.
    low, high = survival.ending_interval(ds, age=5, horizon=6)
    assert (low, high) == pytest.approx((0.5 - 1.96 * 0.2041, 0.5 + 1.96 * 0.2041), abs=1e-3)


def test_days_of_fieldwork_in_words() -> None:
    assert views.spoken("2016-12") == "December 2016"
    assert views.spoken("2017-01-14/2017-01-15") == "14 to 15 January 2017"
