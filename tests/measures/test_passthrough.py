"""The pass-through of Russian shocks, against data made with known coefficients."""

from __future__ import annotations

import numpy as np
import pandas as pd

from pivot.measures import passthrough


def made(noise: float = 0.0) -> pd.DataFrame:
    """A panel of three states in which growth counts 2 and the rouble −1."""
    rng = np.random.default_rng(1)
    years = range(2003, 2025)
    growth, rouble = rng.normal(0, 4, 22), rng.normal(0, 12, 22)
    rows = [
        {
            "state": state,
            "year": year,
            "money": level + 2 * growth[k] - rouble[k] + noise * rng.normal(),
            "growth": growth[k],
            "rouble": rouble[k],
        }
        for state, level in (("KGZ", 5.0), ("TJK", -3.0), ("ARM", 0.0))
        for k, year in enumerate(years)
    ]
    return pd.DataFrame(rows)


def test_the_coefficients_come_back() -> None:
    assert passthrough.estimate(made()).round(9).to_dict() == {"growth": 2.0, "rouble": -1.0}


def test_a_strong_link_is_rarer_than_chance_and_no_link_is_not() -> None:
    strong = passthrough.interval(made(noise=3.0), draws=199)
    assert (strong["share"] == 1 / 200).all()
    idle = made().assign(money=np.tile(np.random.default_rng(3).normal(size=22), 3))
    assert (passthrough.interval(idle, draws=199)["share"] > 0.05).all()


def test_the_same_seed_gives_the_same_interval() -> None:
    rows = made(noise=3.0)
    assert passthrough.interval(rows, draws=49).equals(passthrough.interval(rows, draws=49))
