"""A planted break is found, its interval holds it, and noise is not taken for one."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from pivot.measures.breaks import one_break


def series(jump: float, at: int = 70, slope: float = 0.0, rho: float = 0.5, seed: int = 1) -> pd.Series:
    """Twelve years of months: a line, seasons, errors that remember, and a jump."""
    draw, count = np.random.default_rng(seed), 144
    errors = np.zeros(count)
    for step in range(1, count):
        errors[step] = rho * errors[step - 1] + draw.normal(0, 0.5)
    months = pd.period_range("2006-01", periods=count, freq="M")
    line = 10 + 0.02 * np.arange(count) + np.sin(np.arange(count) * np.pi / 6)
    after = np.maximum(np.arange(count) - at, 0)
    values = line + jump * (np.arange(count) >= at) + slope * after / 12 + errors
    return pd.Series(values, index=months.astype(str))


@pytest.mark.parametrize(("jump", "slope"), [(4.0, 0.0), (-4.0, 0.0), (3.0, 1.0)])
def test_a_planted_break_is_found(jump: float, slope: float) -> None:
    found = one_break(series(jump, slope=slope), draws=199)
    planted = str(pd.Period("2006-01", "M") + 70)
    assert found.low <= planted <= found.high
    assert found.month == planted
    assert found.chance < 0.05
    assert found.jump == pytest.approx(jump, abs=1.0)


def test_noise_is_seldom_taken_for_a_break() -> None:
    chances = [one_break(series(0.0, seed=seed), draws=99).chance for seed in range(20)]
    assert sum(chance <= 0.05 for chance in chances) <= 4


def test_the_interval_holds_the_planted_month_most_of_the_time() -> None:
    planted = str(pd.Period("2006-01", "M") + 70)
    held = [
        found.low <= planted <= found.high
        for found in (one_break(series(1.5, seed=seed), draws=199) for seed in range(20))
    ]
    assert sum(held) >= 16


def test_a_gap_is_refused() -> None:
    with pytest.raises(ValueError, match="a month is missing"):
        one_break(series(0.0).drop("2010-05"))
