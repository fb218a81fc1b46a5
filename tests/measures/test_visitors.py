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
