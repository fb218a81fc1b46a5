"""C4 on shares given by hand: one per cent, two thirds of the specifications, nine tenths of the turnover."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pivot.claims.china import share_of_asia as c4
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from tests.handheld import Held

DS: Any = None


def test_the_periods_end_before_each_clock() -> None:
    now = c4.periods(Held())  # type: ignore[arg-type]
    assert now == {"2016": ["2016"], "2015": ["2015"], "2012–2016": ["2012", "2013", "2014", "2015", "2016"]}
    then = c4.periods(Held(clock="2017-01-20"))  # type: ignore[arg-type]
    assert then == {"2015": ["2015"], "2014": ["2014"], "2011–2015": ["2011", "2012", "2013", "2014", "2015"]}


def test_members_with_and_without_taiwan_and_hong_kong() -> None:
    ds: Any = Held(groups={"east-asia": ["CHN", "TWN", "HKG"], "south-east-asia": ["VNM"]})
    assert c4.members(ds, "east and south-east asia", c4.APART[0], "2016") == {"CHN", "TWN", "HKG", "VNM"}
    assert c4.members(ds, "east-asia", c4.APART[1], "2016") == {"CHN"}


@pytest.mark.parametrize(
    ("shares", "covered", "holds", "value"),
    [
        ((0.5, 1.5), 100.0, False, 1.0),  # one per cent is not less than one
        ((0.5, 1.4), 100.0, True, 0.95),
        ((0.5, 1.4), 90.0, True, 0.95),  # nine tenths are enough
        ((0.5, 1.4), 89.0, None, None),
        ((None, 1.4), 100.0, None, None),
    ],
)
def test_the_share_is_a_mean_over_years_that_are_covered(
    monkeypatch: pytest.MonkeyPatch,
    shares: tuple[float | None, float],
    covered: float,
    holds: bool | None,
    value: float | None,
) -> None:
    by_year = dict(zip(("2014", "2015"), shares, strict=True))

    def share(books: Any, economies: Any, year: str, definition: str) -> tuple[float, list[str]] | None:
        own = by_year[year]
        return None if own is None else (own, ["CHN"])

    monkeypatch.setattr(c4, "members", lambda *_: frozenset({"CHN", "VNM", "MNG"}))
    monkeypatch.setattr(c4.region, "share", share)
    weight = {year: {"CHN": covered, "VNM": 100.0 - covered, "DEU": 500.0} for year in by_year}
    choice: Any = {"region_": "asia", "definition": "any", "source": "any", "apart": "any"}
    found = c4.specification(DS, {"any": None}, weight, years=["2014", "2015"], **choice)  # type: ignore[dict-item]
    assert (found.holds, found.value) == (holds, value)
    known: Any = {"2014": weight["2014"]}
    found = c4.specification(DS, {"any": None}, known, years=["2014", "2015"], **choice)  # type: ignore[dict-item]
    assert found.holds is None


def test_which_combinations_are_choices() -> None:
    first, last = c4.DEFINITIONS[0], c4.DEFINITIONS[4]
    with_, without = c4.APART
    world, own, cow, asean = (
        "BACI over World Bank",
        "BACI over BACI",
        "importers over World Bank",
        "ASEAN's own",
    )
    assert c4._is_choice("asia", first, world, without) and not c4._is_choice("asean", first, world, without)
    assert not c4._is_choice("asia-10", first, world, without) and c4._is_choice(
        "asia-10", first, world, with_
    )
    assert c4._is_choice("asean", first, asean, with_) and not c4._is_choice("asia", first, asean, with_)
    for definition, told in zip(c4.DEFINITIONS, (True, True, True, False, False), strict=True):
        assert c4._is_choice("asean", definition, asean, with_) is told
        assert c4._is_choice("asia", definition, cow, with_) is told
    assert c4._is_choice("asia", last, own, with_) and not c4._is_choice("asia", last, world, with_)
    assert c4._is_choice("asia", c4.DEFINITIONS[3], world, with_)


def grid(*rows: tuple[str, float]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["region", "value"]).assign(
        definition=c4.DEFINITIONS[0], source=c4.SOURCES[0], period="2016", economies=c4.APART[0]
    )
    return frame.assign(holds=frame["value"] < 1)


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([("asia", 0.9), ("asia", 0.9), ("asia", 1.1)], HOLDS),  # two thirds of them
        ([("asia", 0.9), ("asia", 1.1), ("asia", 1.1)], OPEN),
        ([("asia", 1.0), ("asia", 1.1), ("asia", 0.9)], FAILS),
        ([("asia", 1.0), ("asia", 0.9), ("asia", 0.9)], OPEN),
        ([("asia", 1.1), ("asean", 0.9), ("asean", 0.9), ("asean", 1.1)], IN_PART),
        ([("asia", 1.1), ("asia", 1.1), ("asia", 1.1), ("asean", 0.9)], IN_PART),
        ([("asia", 0.9), ("asean", 1.1), ("asean", 1.1)], IN_PART),
        ([("asia", 0.9), ("asean", 0.9)], HOLDS),
    ],
)
def test_verdicts_at_their_edges(
    monkeypatch: pytest.MonkeyPatch, rows: list[tuple[str, float]], verdict: str
) -> None:
    monkeypatch.setattr(c4, "grid", lambda _: grid(*rows))
    found = c4.share_of_asia(Held())  # type: ignore[arg-type]
    assert found.verdict == verdict
    assert f"{rows[0][1]:.2f} per cent in 2016" in found.because
    if verdict == IN_PART:
        below = "Asia" if rows[0][1] < 1 else "ASEAN"
        assert found.because.endswith(f"below one for {below} alone.")
    if rows[0][1] == 0.9:
        assert found.flip.endswith("by 11 per cent to cross one.")


def test_without_its_main_figures_it_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(c4, "grid", lambda _: grid(("asean", 0.5)))
    assert c4.share_of_asia(Held()).verdict == OPEN  # type: ignore[arg-type]
    main = grid(("asia", 0.5))
    assert c4.main_share(Held(), main) == 0.5  # type: ignore[arg-type]
    for column, other in (("definition", "x"), ("source", "x"), ("period", "2015"), ("economies", "x")):
        assert c4.main_share(Held(), main.assign(**{column: other})) is None  # type: ignore[arg-type]


def test_shares_by_region() -> None:
    frame = grid(("asia", 0.5), ("asean", 2.0), ("asia", 1.5), ("asia", 0.7))
    found = c4.by_region(frame)
    assert found["region"].tolist() == ["Asia", "ASEAN"]
    columns = ["specifications", "below", "least", "median", "most"]
    assert found[columns].to_numpy().tolist() == [[3, 2, 0.5, 0.7, 1.5], [1, 0, 2.0, 2.0, 2.0]]
    ds: Any = Held([(name, "A", "B", "2016", 1.0) for name in c4.SERIES])
    drawn = c4.spread(ds, frame.assign(source="BACI over BACI"))
    assert drawn[["period", "value", "low", "high"]].to_numpy().tolist() == [
        ["Asia", 0.7, 0.5, 1.5],
        ["ASEAN", 2.0, 2.0, 2.0],
    ]
    assert set(drawn["source"]) == {"baci-exports of"}


def test_the_grid_leaves_out_what_is_no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    class Book:
        exports = pd.DataFrame({"2016": [1.0]}, index=["CHN"])
        imports = exports

    monkeypatch.setattr(c4.region, "tables", lambda *_: Book)
    seen = []

    def rule(ds: Any, books: Any, weight: Any, **choice: Any) -> c4.specs.Outcome:
        seen.append(weight)
        return c4.specs.Outcome(choice["years"] == ["2016"] or None, 0.5)

    monkeypatch.setattr(c4, "specification", rule)
    found = c4.grid(Held())  # type: ignore[arg-type]
    assert seen[0] == {"2016": {"CHN": 2.0}}
    assert set(found["period"]) == {"2016"} and found["holds"].all()
    no_such = found[found["economies"] == "no such member"]
    assert set(no_such["region"]) == {"asia-10", "asean"}
    assert set(found.loc[found["source"] == "ASEAN's own", "region"]) == {"asean"}
