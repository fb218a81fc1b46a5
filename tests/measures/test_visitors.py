"""Steps of one series against others, where they are known."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from pivot.measures.visitors import BREAKS, steps


def arrivals(rouble: float, visas: float) -> pd.DataFrame:
    months = pd.period_range("2012-03", "2019-12", freq="M").astype(str)
    random = np.random.default_rng(1)
    season = np.array([1 + 0.3 * np.sin(int(m[5:7])) for m in months])
    control = 1000 * season * np.exp(0.01 * random.standard_normal(len(months)))
    step = np.where(months >= BREAKS["rouble falls"], rouble, 1.0) * np.where(
        months >= BREAKS["visas eased"], visas, 1.0
    )
    own = 50 * season * step * np.exp(0.01 * random.standard_normal(len(months)))
    return pd.DataFrame({"RUS": own, "DEU": control, "FRA": control * 1.1}, index=months)


@pytest.mark.parametrize(("rouble", "visas"), [(0.6, 1.3), (1.0, 1.0)])
def test_known_steps_are_found(rouble: float, visas: float) -> None:
    found = steps(arrivals(rouble, visas), "RUS", ["DEU", "FRA"]).set_index("step")
    for name, factor in (("rouble falls", rouble), ("visas eased", visas)):
        assert found.loc[name, "value"] == pytest.approx(100 * (factor - 1), abs=2)
        assert found.loc[name, "low"] - 1 < 100 * (factor - 1) < found.loc[name, "high"] + 1


def test_a_step_that_is_the_rates_is_not_found_once_the_rate_is_in_the_model() -> None:
    counts = arrivals(1.0, 1.0)
    random = np.random.default_rng(2)
    rate = pd.Series(
        np.where(counts.index >= BREAKS["visas eased"], 0.3, 0.0) + 0.1 * random.standard_normal(len(counts)),
        index=counts.index,
    )
    counts["RUS"] *= np.exp(rate)
    visas = {"visas eased": BREAKS["visas eased"]}
    (without,) = steps(counts, "RUS", ["DEU", "FRA"], visas)["value"]
    (given,) = steps(counts, "RUS", ["DEU", "FRA"], visas, rate)["value"]
    assert without == pytest.approx(100 * (np.exp(0.3) - 1), abs=8) and given == pytest.approx(0, abs=2)


def test_months_in_which_nobody_came_are_left_out() -> None:
    counts = arrivals(0.6, 1.3)
    counts.loc["2015-05", "RUS"] = 0.0
    found = steps(counts, "RUS", ["DEU", "FRA"]).set_index("step")
    assert found.loc["rouble falls", "value"] == pytest.approx(-40, abs=2)
