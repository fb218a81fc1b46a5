"""Where the rules for China stop: shares of exactly the mark, first and last days, what is left out."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pivot.claims.china import (
    air_zone,
    arms_trade,
    coded,
    gas_deliveries,
    gas_worth,
    georgia,
    korea_stakes,
    ladder,
    partnership,
    plutonium,
    reasons,
    role,
    share_of_asia,
    south_china_sea,
    state_department,
)
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, Weighing
from pivot.claims.verdict import FAILS, HOLDS, OPEN
from pivot.specifications import Outcome
from tests.handheld import OFFICIAL, PRIMARY, held
from tests.handheld import coded as documents

DS: Any = None


def test_one_text_that_speaks_is_no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(air_zone, "elements", lambda *_: {"recognition": UNDECIDED})
    monkeypatch.setattr(air_zone, "by_majority", lambda *_: OPEN)
    monkeypatch.setattr(coded, "grid", lambda *_: None)
    monkeypatch.setattr(coded, "finding", lambda *told: told[5:])
    rows = documents(("a", "supports"), ("b", "silent"))
    monkeypatch.setattr(coded, "documents", lambda *_: rows)
    assert air_zone.air_zone(DS) == ()
    rows = rows[1:]
    assert len(air_zone.air_zone(DS)) == 1


def test_the_rows_of_one_text_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"x": documents(("a", "supports"), ("b", "silent")), "y": documents(("b", "supports"))}
    monkeypatch.setattr(coded, "rows_for", lambda _, __, name: said[name])
    found = coded.rows.__wrapped__(DS, "C", ("x", "y"), "b")
    assert found[["origin", "says"]].to_numpy().tolist() == [["b", "silent"], ["b", "supports"]]
    assert list(coded.rows.__wrapped__(DS, "C", ("x", "y"))["origin"]) == ["a", "b", "b"]
    assert list(coded.rows.__wrapped__(DS, "C", ("x",))["origin"]) == ["a", "b"]


@pytest.mark.parametrize(("agreeing", "verdict"), [(2, HOLDS), (1, OPEN)])
def test_two_thirds_that_agree_suffice_for_deliveries(
    monkeypatch: pytest.MonkeyPatch, agreeing: int, verdict: str
) -> None:
    grid = pd.DataFrame({"holds": [True] * agreeing + [False] * (3 - agreeing), "value": 38.0})
    monkeypatch.setattr(gas_deliveries, "grid", lambda _: grid)
    flow = pd.Series([30.0, 38.0], ["2024", "2025"])
    monkeypatch.setattr(gas_deliveries, "deliveries", lambda *_: flow)
    assert gas_deliveries.gas_deliveries(held()).verdict == verdict


def test_volume_needs_both_the_yearly_rate_and_the_length(monkeypatch: pytest.MonkeyPatch) -> None:
    terms: dict[str, float] = {"volume": 38.0, "length": 30.0}
    monkeypatch.setattr(gas_worth, "term", lambda _, name: terms.get(name))
    assert gas_worth.total_volume(DS, "volume times length") == 1140.0
    del terms["length"]
    assert gas_worth.total_volume(DS, "volume times length") is None


def test_only_a_text_that_ties_this_price_to_oil_ties_it(monkeypatch: pytest.MonkeyPatch) -> None:
    band = next(iter(gas_worth.BANDS))
    grid = pd.DataFrame({"holds": [False], "value": [200.0], "band": [band]})
    monkeypatch.setattr(gas_worth, "grid", lambda _: grid)
    monkeypatch.setattr(gas_worth, "windows", lambda _: {"twelve months": ("a", "b")})
    monkeypatch.setattr(gas_worth, "term", lambda *_: 400.0)
    monkeypatch.setattr(gas_worth, "worth_indexed", lambda *_: 200.0)
    tied = ("C2c", "price follows oil", "supports")
    for row, verdict in (
        (tied, FAILS),
        (("C2d", *tied[1:]), OPEN),
        (("C2c", "another", "supports"), OPEN),
    ):
        evidence = pd.DataFrame([row], columns=["claim", "assertion", "says"])
        found = gas_worth.gas_worth(held(clock="2017-01-20", evidence=evidence))
        assert found.verdict == verdict
        # From 200 to the lower edge, 350, are three quarters more.
        assert verdict == OPEN or "a change of 75 per cent" in found.flip


def test_disputes_are_those_of_the_power_with_either_korea() -> None:
    rows = [
        {"kind": "dispute", "year": "2010", "reporter": one, "partner": other, "contest": contest}
        for one, other, contest in (
            ("USA", "PRK", "a"),
            ("PRK", "USA", "a"),
            ("KOR", "USA", "b"),
            ("JPN", "PRK", "c"),
            ("USA", "CHN", "d"),
        )
    ]
    ds = held(tables={"contests": rows})
    counted = [
        korea_stakes.disputes.__wrapped__(ds, power, ("KOR", "PRK")) for power in ("USA", "JPN", "RUS")
    ]
    assert counted == [2.0, 1.0, 0.0]


def test_a_text_of_the_last_day_counts_once_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two texts of the last day by one issuer the higher step stays; pages read later all count."""
    rows = documents(*[(name, "supports") for name in "abcd"], assertion="x; y", figure=[1.0, 3.0, 2.0, 2.0])
    rows["date"] = ["2017-01-20"] * 2 + ["2026-11-01"] * 2
    monkeypatch.setattr(coded, "documents", lambda *_: rows)
    ds = held(sources=pd.DataFrame({"grade": [OFFICIAL]}, index=["s"]))
    assert list(ladder.steps.__wrapped__(ds, ("x",), ("y",), "2010")["origin"]) == ["b", "c", "d"]


def test_an_exercise_of_the_first_day_is_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partnership, "rows_for", lambda *_: documents(("a", "supports"), date="2016-06-01"))
    for day, state in (("2016-06-01", MET), ("2016-05-31", UNDECIDED)):
        ds = held(tables={"exercises": [{"start": day}]})
        assert partnership.met_lately.__wrapped__(ds, "2016-06-01") == state


def test_one_hour_alone_orders_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {plutonium.HOUR_ACT: (2, 9.0)}
    monkeypatch.setattr(plutonium, "rows_for", lambda _, __, name: name)
    monkeypatch.setattr(plutonium, "_hour", lambda name, _: known.get(name))
    assert plutonium.hours.__wrapped__(DS, Weighing()) is None
    known[plutonium.HOUR_TALKS] = (2, 14.0)
    assert plutonium.hours.__wrapped__(DS, Weighing()) == (9.0, 14.0)


def test_a_sequence_is_reversed_only_where_all_else_is_met(monkeypatch: pytest.MonkeyPatch) -> None:
    states = {"act": MET, "talks": UNDECIDED, "after": CONTRADICTED}
    monkeypatch.setattr(plutonium, "sequence_elements", lambda *_: states)
    monkeypatch.setattr(plutonium, "hours", lambda *_: None)
    monkeypatch.setattr(plutonium, "by_majority", lambda *_: OPEN)
    monkeypatch.setattr(coded, "grid", lambda *_: None)
    monkeypatch.setattr(coded, "finding", lambda *told: told[2])
    assert plutonium.sequence(DS) == OPEN
    states["talks"] = MET
    assert plutonium.sequence(DS) == FAILS


def test_a_document_is_global_by_the_most_of_its_reasons() -> None:
    """Two global reasons of three make a document so, one of two decides nothing, none of one does not."""
    cells = [("a", "supports"), ("a", "supports"), ("a", "contradicts")]
    cells += [("b", "supports"), ("b", "contradicts"), ("c", "contradicts")]
    rows = documents(*cells)
    assert reasons.share_global(rows, "document by majority", {OFFICIAL: 1}) == 0.5
    assert reasons.share_global(rows, "each reason", {OFFICIAL: 1}) == 0.5
    assert reasons.share_global(rows[:4], "each reason", {OFFICIAL: 1}) == 0.75
    assert reasons.share_global(rows[:4], "document by majority", {OFFICIAL: 1}) == 1.0


@pytest.mark.parametrize(("failing", "verdict"), [(3, FAILS), (2, OPEN)])
def test_three_of_four_that_disagree_refute_a_share(
    monkeypatch: pytest.MonkeyPatch, failing: int, verdict: str
) -> None:
    grid = pd.DataFrame({"region": "asia", "holds": [False] * failing + [True] * (4 - failing), "value": 1.0})
    monkeypatch.setattr(share_of_asia, "AGREEING", 0.75)
    monkeypatch.setattr(share_of_asia, "grid", lambda _: grid)
    monkeypatch.setattr(share_of_asia, "main_share", lambda *_: 1.0)
    assert share_of_asia.share_of_asia(held()).verdict == verdict


def test_parties_left_out_and_one_exercise_among_others(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = documents(*[(name, "supports") for name in "abcde"], *[("f", "contradicts")] * 3)
    rows["issuer"] = ["VNM"] * 5 + ["RUS"] * 3
    monkeypatch.setattr(south_china_sea, "texts", lambda *_: rows)
    share = south_china_sea.share_of_restraint.__wrapped__
    choice = Weighing(issuers="parties left out", parties=("RUS", "CHN"))
    assert share(DS, "to January 2017", "", choice) == 100.0
    areas = pd.DataFrame({"area": ["Yellow Sea", "South China Sea"]})
    assert south_china_sea._exercised.__wrapped__(held(tables={"exercises": areas})) == CONTRADICTED
    assert south_china_sea._exercised.__wrapped__(held(tables={"exercises": areas[:1]})) == UNDECIDED


def test_a_single_text_must_carry_every_phrase(monkeypatch: pytest.MonkeyPatch) -> None:
    choice = dict(
        zip(state_department.OWN, ("same phrase, inflected", "China alone", "one single text"), strict=True)
    )
    missing = next(iter(state_department.PHRASES))
    monkeypatch.setattr(state_department, "rows_for", lambda *_: documents(("a", "supports")))
    monkeypatch.setattr(
        state_department,
        "_state_of",
        lambda _, names, *__: CONTRADICTED if names == (state_department.PHRASES[missing],) else MET,
    )
    assert state_department.combination(DS, choice, Weighing()) == Outcome(None)


def test_a_text_after_the_window_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is left out where it speaks to one assertion of two."""
    said = {
        "x": documents(("a", "supports"), grade=PRIMARY, date="2009-12-31"),
        "y": documents(("b", "contradicts"), grade=PRIMARY, date="2010-01-01"),
    }
    monkeypatch.setattr(georgia, "rows_for", lambda _, __, name: said[name])
    monkeypatch.setattr(coded, "state", lambda *_: "all of them")
    assert georgia._state.__wrapped__(DS, ("x", "y"), "2009-12-31", Weighing()) == MET
    assert georgia._state.__wrapped__(DS, ("x", "y"), "2010-01-01", Weighing()) == "all of them"


def test_the_koreas_among_the_partners_of_one_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """Alone they are first; where China had more than both together they are second."""
    traded = {
        "Russian customs": {"KOR": 2.0, "PRK": 1.0},
        "reconciled": {"KOR": 2.0, "PRK": 1.0, "CHN": 4.0, "JPN": 2.5},
    }

    def turnover(_: Any, source: str) -> pd.DataFrame:
        return pd.DataFrame(traded[source].items(), columns=["partner", "value"]).assign(period="2014")

    monkeypatch.setattr(korea_stakes, "annual_turnover", turnover)
    ds, koreas = held(), ("KOR", "PRK")
    sources = (korea_stakes.REPORTS, korea_stakes.RECONCILED)
    told = [korea_stakes.own_rank.__wrapped__(ds, koreas, (2014, 2014), source) for source in sources]
    assert told == [1, 2]


def test_an_index_has_its_first_and_last_year(monkeypatch: pytest.MonkeyPatch) -> None:
    """The base is 3, the mean of 2010 and 2011."""
    shares = {"2005": 1.0, "2006": 3.0, "2010": 2.0, "2011": 4.0, "2020": 6.0, "2021": 9.0}
    monkeypatch.setattr(role, "trade", lambda *_: shares)
    monkeypatch.setattr(role, "delivered", lambda *_: {})
    found = role.indexed(held()).set_index("period")["value"]
    assert found.to_dict() == pytest.approx({"2006": 100.0, "2010": 200 / 3, "2011": 400 / 3, "2020": 200.0})


def test_a_region_whose_whole_trade_lacks_a_year_has_no_proportion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the arms and a tenth of the goods: five times, and first among suppliers."""
    region = next(iter(arms_trade.REGIONS))
    buyer = sorted(arms_trade.REGIONS[region])[0]
    monkeypatch.setattr(
        arms_trade.arms, "suppliers", lambda *_: pd.Series({"RUS": 4.0, "USA": 2.0, "FRA": 2.0})
    )
    rows = [
        ("baci-exports", seller, buyer, year, value)
        for seller, value in (("RUS", 1.0), ("WLD", 10.0))
        for year in ("2014", "2015")
    ]
    disproportion = arms_trade.disproportion.__wrapped__
    assert disproportion(held(*rows), region, (2014, 2015)) == (pytest.approx(5.0), 1)
    assert disproportion(held(*rows[:3]), region, (2014, 2015)) is None
