"""Exact splits of a change, and the turn of Russia's exports on made-up partners."""

from __future__ import annotations

import pytest

from pivot.measures.splits import of_share, shapley


def test_parts_add_up_and_a_factor_without_effect_gets_nothing() -> None:
    def outcome(moved: frozenset[str]) -> float:
        return (3.0 if "a" in moved else 1.0) * (5.0 if "b" in moved else 2.0)

    parts = shapley(outcome, ["a", "b", "idle"])
    assert sum(parts.values()) == pytest.approx(15 - 2)
    assert parts["idle"] == 0
    # By hand: a moves 2 to 6 or 5 to 15, b moves 2 to 5 or 6 to 15.
    assert parts["a"] == pytest.approx((4 + 10) / 2)
    assert parts["b"] == pytest.approx((3 + 9) / 2)


@pytest.mark.parametrize(
    ("part", "rest", "numerator", "denominator"),
    [
        ((10, 20), (90, 90), 8.1818, 0.0),
        ((10, 10), (90, 40), 0.0, 10.0),
        ((10, 10), (90, 90), 0.0, 0.0),
    ],
)
def test_a_share_moves_with_its_part_or_with_the_rest(part, rest, numerator, denominator) -> None:
    found = of_share(part, rest)
    assert found["part"] == pytest.approx(numerator, abs=1e-4)
    assert found["rest"] == pytest.approx(denominator, abs=1e-4)
