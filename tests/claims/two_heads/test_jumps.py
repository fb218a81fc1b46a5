"""Leaps of Asia's share and who moved, on three years of two instruments."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pivot.claims.two_heads import jumps, turning
from pivot.measures import heads
from tests.handheld import Held

EVENTS = [{"title": title, "date": "2022-02-24"} for title in ("Russia invades Ukraine", "another event")]


def instrument(name: str, asia: dict[str, float], base: str = "") -> list[dict[str, Any]]:
    return [
        {
            "instrument": name,
            "base": base,
            "side": side,
            "period": year,
            "value": value,
            "source": f"of {name}",
        }
        for year, own in asia.items()
        for side, value in (("asia", own), ("europe", 100.0 - own))
    ]


def test_a_leap_is_ten_points_from_one_year_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = instrument("trade", {"2020": 20.0, "2021": 29.9, "2022": 40.0, "2023": 30.0})
    rows += instrument("trade", {"2022": 10.0, "2023": 20.0}, "another base")
    rows += instrument(turning.GAS, {"2020": 10.0, "2022": 60.0})  # not one year to the next
    rows += instrument(turning.JOURNEYS, {"2021": 10.0, "2022": 60.0})
    rows += instrument(turning.PAYMENTS, {"2021": 10.0, "2022": 60.0})
    monkeypatch.setattr(turning, "instruments", lambda _: pd.DataFrame(rows))
    monkeypatch.setattr(jumps, "_mover", lambda ds, name, year: ("CHN", year))
    found = jumps.jumps(Held(tables={"events": EVENTS}))  # type: ignore[arg-type]
    assert found[["instrument", "year"]].to_numpy().tolist() == [
        ["trade", "2022"],
        ["trade", "2023"],
        ["trade", "2023"],
    ]
    assert found["asia"].tolist() == pytest.approx([10.1, -10.0, 10.0])
    assert found["europe"].tolist() == pytest.approx([-10.1, 10.0, -10.0])
    assert found["event"].tolist() == [jumps.UNKNOWN] + ["Russia invades Ukraine (2022-02-24)"] * 2
    assert found["moved"].tolist() == ["2022", "2023", "2023"]
    assert set(found["source"]) == {"of trade"}


def test_who_moved_most(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = {"CHN": (10.0, 30.0), "IND": (10.0, 5.0), "DEU": (20.0, 90.0), "WLD": (100.0, 100.0)}
    table = pd.DataFrame(cells, index=["2021", "2022"])
    monkeypatch.setattr(heads, "by_partner", lambda *_: table)
    monkeypatch.setattr(heads, "asia", lambda _: frozenset({"CHN", "IND"}))
    rows = [
        (name, reporter, partner, year, value)
        for name in ("review-crude", "sipri-trade-register")
        for reporter, factor in (("RUS", 1.0), ("SAU", 9.0))
        for partner, own in (("CHN", (40.0, 30.0)), ("IND", (0.0, 5.0)), ("DEU", (10.0, 15.0)))
        for year, value in zip(("2021", "2022"), (factor * own[0], own[1]), strict=True)
    ]
    ds: Any = Held(rows)
    assert jumps._mover(ds, "trade", "2022") == ("CHN", "+20.0")
    # Without a total the whole is the sum: 40 of 50, then 30 of 50.
    assert jumps._mover(ds, turning.OIL, "2022") == ("CHN", "\N{MINUS SIGN}20.0")
    assert jumps._mover(ds, turning.ARMS, "2022") == ("CHN", "\N{MINUS SIGN}20.0")
    assert jumps._mover(ds, turning.GAS, "2022") == ("", "")
