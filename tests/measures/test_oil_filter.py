"""The filtered response to oil against a coefficient that is known, and shares against planted orders."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from pivot.measures import drift, event_study, oil_filter


def test_a_wandering_coefficient_is_followed() -> None:
    random = np.random.default_rng(5)
    days = 600
    oil, basket = random.normal(0, 2, days), random.normal(0, 1, days)
    beta = np.where(np.arange(days) < 300, 0.1, 0.5)
    y = beta * oil + 0.4 * basket + random.normal(0, 0.5, days)
    x = np.column_stack([np.ones(days), basket, oil])
    states, covariances = oil_filter.ahead(y, x, (-1, -1, 0), fitted_to=days)
    assert states[280, 2] == pytest.approx(0.1, abs=0.15)
    assert states[-1, 2] == pytest.approx(0.5, abs=0.15)
    assert states[-1, 1] == pytest.approx(0.4, abs=0.08)
    assert 0 < covariances[-1, 2, 2] < 0.05


def test_a_day_does_not_tell_its_own_coefficients() -> None:
    random = np.random.default_rng(6)
    x = np.column_stack([np.ones(300), random.normal(0, 1, 300)])
    y = 0.3 * x[:, 1] + random.normal(0, 0.2, 300)
    shocked = y.copy()
    shocked[299] += 100
    plain, _ = oil_filter.ahead(y, x, (-1, 0), fitted_to=250)
    other, _ = oil_filter.ahead(shocked, x, (-1, 0), fitted_to=250)
    assert np.array_equal(plain, other)


def test_blocks_of_independent_errors_have_the_normal_range() -> None:
    errors = np.random.default_rng(7).normal(3.0, 1.0, 5000)
    low, high = drift.in_blocks(errors, 50)
    assert (low, high) == pytest.approx((-1.96 * 50**0.5, 1.96 * 50**0.5), rel=0.1)


def test_the_placebo_test_has_the_size_it_claims() -> None:
    random = np.random.default_rng(9)
    found = [event_study.p_value(float(random.normal()), random.normal(0, 1, 199)) for _ in range(2000)]
    assert np.mean(np.array(found) <= 0.05) == pytest.approx(0.05, abs=0.015)
    assert np.mean(np.array(found) <= 0.5) == pytest.approx(0.5, abs=0.03)


def test_the_placebo_test_has_the_power_it_claims() -> None:
    random = np.random.default_rng(10)
    calm = random.normal(0, 1, 20_000)
    effect = event_study.detectable(calm)
    hits = [
        event_study.p_value(effect + float(random.normal()), random.normal(0, 1, 499)) <= 0.05
        for _ in range(2000)
    ]
    assert np.mean(hits) == pytest.approx(0.8, abs=0.03)


def test_an_effect_of_nought_is_found_to_be_nought() -> None:
    days = [str(day.date()) for day in pd.bdate_range("2015-01-01", periods=320)]
    random = np.random.default_rng(11)
    factor = pd.DataFrame({"basket": random.normal(0, 1, 320)}, index=days)
    asset = 0.7 * factor["basket"] + 1e-3 * random.normal(0, 1, 320)
    found = event_study.rolling_forecasts(asset, factor, days=[days[300]])
    assert found.errors.loc[days[300]].to_numpy() == pytest.approx(np.zeros(3), abs=0.01)
