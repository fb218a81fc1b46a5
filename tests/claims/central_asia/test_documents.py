"""The claims that documents decide: plainly true, plainly false, on the threshold, and missing."""

from __future__ import annotations

import pandas as pd
import pytest

from clock import CUTOFF
from pivot.claims.central_asia import (
    bargaining,
    great_power,
    neutrality,
    tariff_setter,
    troubles,
    ukraine,
    wish,
)
from pivot.claims.central_asia import two_programmes as programmes
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.dataset import Dataset
from tests.claims.central_asia.coding import NO, SILENT, YES, coded, documents


@pytest.fixture
def unbound(monkeypatch: pytest.MonkeyPatch) -> None:
    """No alliance, and membership of the movement."""
    monkeypatch.setattr(neutrality, "allies", lambda ds, state: [])
    monkeypatch.setattr(neutrality, "in_movement", lambda ds, state: True)


@pytest.fixture
def empty() -> Dataset:
    """A dataset in which no document is coded for these claims."""
    return documents(coded("Z1", "nothing", "nothing"))


@pytest.mark.parametrize(
    ("counts", "sense", "verdict"),
    [
        ((2, 0, 1), 0, HOLDS),  # two thirds are reached
        ((1, 0, 1), 0, OPEN),
        ((0, 1, 0), 0, IN_PART),
        ((0, 1, 1), 0, IN_PART),  # equal, with weak support
        ((0, 1, 2), 0, FAILS),  # the duty of defence outnumbers
        ((0, 0, 0), 0, FAILS),
        ((0, 3, 0), 1, FAILS),  # in words only
        ((0, 3, 0), 2, HOLDS),  # non-alignment as strong support
    ],
)
def test_a4a_from_the_counts(counts: tuple[int, int, int], sense: int, verdict: str) -> None:
    assert neutrality.judge_azerbaijan(*counts, True, neutrality.SENSES["A4a"][sense]) == verdict


@pytest.mark.usefixtures("unbound")
def test_a4a_on_documents() -> None:
    weak = [coded("A4a", f"act-{n}", neutrality.UNALIGNED) for n in range(2)]
    strong = [coded("A4a", f"act-strong-{grade}", neutrality.NEUTRAL, grade=grade) for grade in "po"]
    assert neutrality.azerbaijan_neutral(documents(*strong)).verdict == HOLDS
    finding = neutrality.azerbaijan_neutral(documents(*weak))
    assert finding.specifications["verdict"].iloc[0] == IN_PART
    assert neutrality.azerbaijan_neutral(documents(coded("Z1", "n", "n"))).verdict == FAILS


@pytest.mark.parametrize(
    ("counts", "verdict"),
    [
        ((3, 0, 0), HOLDS),
        ((2, 0, 1), HOLDS),
        ((1, 0, 1), OPEN),
        ((0, 1, 0), IN_PART),
        ((1, 0, 2), FAILS),
        ((0, 0, 1), FAILS),
    ],
)
def test_a4b_from_the_counts(counts: tuple[int, int, int], verdict: str) -> None:
    assert neutrality.judge_turkmenistan(*counts, neutrality.SENSES["A4b"][0]) == verdict


@pytest.mark.usefixtures("unbound")
def test_a4b_on_documents(empty: Dataset) -> None:
    law = coded("A4b", "act-law", neutrality.NEUTRAL, grade="p", date="1995-12-27")
    assert neutrality.turkmenistan_neutral(documents(law)).verdict == HOLDS
    assert neutrality.turkmenistan_neutral(empty).verdict == FAILS


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([("head-a", YES, "o"), ("head-b", YES, "a")], HOLDS),
        ([("head-a", YES, "a"), ("head-b", YES, "a")], OPEN),  # no official text
        ([("head-a", YES, "o")], OPEN),
        ([("head-transit", YES, "o")], IN_PART),  # of transport alone
        ([("head-a", NO, "o"), ("head-b", NO, "o")], FAILS),
        ([("head-a", YES, "o"), ("head-b", YES, "o"), ("head-c", NO, "o")], HOLDS),  # exactly two thirds
        ([], ""),
    ],
)
def test_a5a_from_the_rows(rows: list[tuple[str, str, str]], verdict: str) -> None:
    grades = {"o": "official statement", "a": "agency or newspaper of record"}
    found = pd.DataFrame(
        [
            {"item": item, "says": says, "grade": grades[grade], "origin": item, "office": item}
            for item, says, grade in rows
        ],
        columns=["item", "says", "grade", "origin", "office"],
    )
    assert wish.judge_wish(found, 2, "one row per document") == verdict


def test_a5a_on_documents(empty: Dataset) -> None:
    rows = [
        coded("A5a", f"head-{n}", name, date="2015-12-01")
        for n, name in enumerate([wish.WISH, wish.WISH, wish.WISH, wish.SIGNED, wish.SIGNED, wish.SIGNED])
    ]
    ds = documents(*rows)
    wish_ = wish.grid_wish(ds)
    assert wish_["verdict"].iloc[0] == HOLDS
    assert wish.grid_wish(empty)["holds"].isna().all()


def test_a5c(empty: Dataset) -> None:
    order = [coded("A5c", f"order-{n}", wish.BEGUN, grade="o", date="2007-10-19") for n in range(2)]
    port = [coded("A5c", f"reason-{n}", wish.PORT, grade="o") for n in range(2)]
    transit = coded("A5c", "reason-transit", wish.TRANSIT)
    both = wish.grid_reason(documents(*order, *port))
    assert both["holds"].iloc[0] is True
    against = [coded("A5c", f"reason-{n}", wish.PORT, NO, "p") for n in range(1)]
    assert wish.grid_reason(documents(*order, *against))["holds"].iloc[0] is False
    assert wish.reason_port(documents(*order, transit)).verdict == IN_PART
    one = wish.reason_port(documents(order[0], transit))
    assert one.verdict == OPEN  # two points are short of the bar of three
    assert wish.reason_port(empty).verdict == OPEN


def _troubles(*kinds: str, grade: str = "o") -> list[dict[str, str]]:
    return [
        coded("A9b", f"kind-{kind}", troubles.KINDS[kind][0], grade=grade, date="2016-01-01")
        for kind in kinds
    ]


@pytest.mark.parametrize(
    ("kinds", "grade", "verdict"),
    [("abc", "o", HOLDS), ("ab", "o", IN_PART), ("abc", "a", IN_PART), ("", "o", OPEN)],
)
def test_a9b(monkeypatch: pytest.MonkeyPatch, kinds: str, grade: str, verdict: str) -> None:
    monkeypatch.setattr(troubles, "trade_change", lambda ds: None)
    ds = documents(coded("Z1", "n", "n"), *_troubles(*kinds, grade=grade))
    assert troubles.grid_problems(ds)["verdict"].iloc[0] == verdict
    if kinds:
        assert troubles.kinds_found(ds.known_by("2015-12-31"), "with agency")["texts"].sum() == 0


def test_a9b_is_false_only_where_documents_say_it_runs_smoothly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(troubles, "trade_change", lambda ds: (-10.0, -20.0))
    smooth = [coded("A9b", f"smooth-{n}", troubles.SMOOTH) for n in range(2)]
    assert troubles.grid_problems(documents(*smooth))["verdict"].iloc[0] == FAILS


def _problem(
    sort: str, member: str, n: int, ground: str, grade: str = "o", year: int = 2015
) -> dict[str, str]:
    item = f"{sort}-{member}-{year}-{n}"
    return coded("A16", item, ground, grade=grade, date=f"{year}-06-01", figure=str(year))


@pytest.mark.parametrize(
    ("tariff", "other", "verdict"),
    [(3, 3, HOLDS), (2, 5, IN_PART), (1, 5, FAILS), (1, 3, ""), (0, 5, FAILS)],
)
def test_a16(tariff: int, other: int, verdict: str) -> None:
    begun = {"group": "union-tariff", "member": "KAZ", "start": "2010-01-01", "end": "", "note": "made up"}
    rows = [_problem("dispute", "kaz", n, troubles.TARIFF) for n in range(tariff)]
    rows += [_problem("dispute", "kaz", 9 - n, troubles.OTHER) for n in range(other)]
    grid = troubles.grid_ground(documents(*rows, groups=(begun,)))
    assert (grid["verdict"].iloc[0] if "verdict" in grid else "") == verdict


def test_a16_asks_that_the_tariff_came_first() -> None:
    begun = {"group": "union-tariff", "member": "KGZ", "start": "2015-08-12", "end": "", "note": "made up"}
    rows = [_problem("dispute", "kgz", n, troubles.TARIFF) for n in range(5)]
    assert not troubles.problems(documents(*rows, groups=(begun,)))["after"].any()


@pytest.mark.parametrize(
    ("obstructions", "joint", "verdict"),
    [
        ([("b-kgz-x", "o"), ("b-kaz-y", "o"), ("b-kaz-z", "a")], 2, HOLDS),
        ([("b-kgz-x", "o"), ("b-kaz-y", "o"), ("b-kaz-z", "a")], 3, IN_PART),  # equal does not outnumber
        ([("b-kgz-x", "o")], 5, IN_PART),
        ([("b-kgz-x", "x")], 3, FAILS),
        ([], 2, OPEN),
    ],
)
def test_a1a(obstructions: list[tuple[str, str]], joint: int, verdict: str) -> None:
    rows = [
        coded("A1a", item, programmes.OBSTRUCTS, grade=grade, date="2019-05-01")
        for item, grade in obstructions
    ]
    rows += [coded("A1a", f"joint-{n}", programmes.JOINT, date="2018-05-01") for n in range(joint)]
    early = coded("A1a", "b-blr-early", programmes.OBSTRUCTS, date="2016-05-01")
    grid = programmes.grid_collision(documents(early, *rows))
    assert grid["verdict"].iloc[0] == verdict


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([("diplomat-a", YES), ("ministry-b", YES)], HOLDS),
        ([("diplomat-a", YES)], IN_PART),
        ([("diplomat-a", NO), ("ministry-b", NO)], FAILS),
        ([("diplomat-a", YES), ("ministry-b", NO)], OPEN),
        ([("party-a", YES), ("party-b", YES)], ""),  # no diplomat
    ],
)
def test_a13a(rows: list[tuple[str, str]], verdict: str) -> None:
    found = [coded("A13a", item, programmes.FITS, says) for item, says in rows]
    late = coded("A13a", "diplomat-late", programmes.FITS, date="2018-01-01")
    grid = programmes.grid_fit(documents(late, *found))
    assert grid["verdict"].iloc[0] == verdict


@pytest.mark.parametrize(
    ("texts", "read", "holds", "verdict"),
    [
        (5, 0, True, HOLDS),
        (3, 0, True, OPEN),
        (2, 0, None, IN_PART),
        (1, 20, False, FAILS),
        (0, 3, None, OPEN),
    ],
)
def test_a14(texts: int, read: int, holds: bool | None, verdict: str) -> None:
    rows = [coded("A14", f"gbr-{n}", programmes.CLASH, grade="p") for n in range(texts)]
    rows += [coded("A14", f"rus-fit-{n}", programmes.FIT, SILENT) for n in range(read)]
    ds = documents(coded("Z1", "n", "n"), *rows)
    assert programmes.grid_speculation(ds)["holds"].iloc[0] is holds
    assert programmes.speculated_clash(ds).verdict == verdict


def _occasion(item: str, name: str, grade: str = "p", issuer: str = "EUROMAIDAN") -> dict[str, str]:
    return coded("A11", item, name, grade=grade, issuer=issuer, date="2013-11-23")


def test_a11(empty: Dataset) -> None:
    order = coded("A11", "government-order", ukraine.BEHIND, date="2013-11-21", issuer="UKR")
    first = _occasion("organisers-demands", ukraine.RUSSIAN)
    true = ukraine.grid_occasion(documents(order, first, _occasion("b", ukraine.RUSSIAN)))
    assert true["verdict"].iloc[0] == HOLDS
    halted = [_occasion("organisers-demands", ukraine.HALTED), _occasion("b", ukraine.HALTED)]
    assert ukraine.deal_set_off(documents(*halted)).verdict == FAILS
    part = ukraine.grid_occasion(documents(order, *halted))
    assert part["verdict"].iloc[0] == IN_PART
    assert ukraine.deal_set_off(empty).verdict == OPEN


def test_a11_a_text_that_names_two_occasions_counts_half_to_each() -> None:
    rows = [
        coded("A11", "x-eu", ukraine.HALTED, origin="x"),
        coded("A11", "x-russia", ukraine.RUSSIAN, origin="x"),
    ]
    found = documents(*rows).coded("A11")
    assert ukraine.occasions(found) == {"a": 0.5, "b": 0.5, "c": 0.0}


@pytest.mark.parametrize(
    ("elements", "holds"),
    [
        ({}, True),
        ({"excludes": "open"}, None),
        ({"excludes": "contradicted"}, False),
        ({"offered": "contradicted"}, False),
        ({"the other failed": "met"}, False),
        ({"failed": "open"}, None),
    ],
)
def test_a19_from_the_elements(elements: dict[str, str], holds: bool | None) -> None:
    found = {"offered": "met", "excludes": "met", "failed": "met", "the other failed": "open"}
    assert ukraine.judge_deal(found | elements) is holds


def test_a19_on_documents(empty: Dataset) -> None:
    true = [
        coded("A19", f"union-{n}", name, grade="p", date="2013-10-01")
        for n, name in enumerate([ukraine.OFFERED, ukraine.EXCLUDES, ukraine.FAILED])
    ]
    assert ukraine.grid_deal(documents(*true))["holds"].iloc[0] is True
    other = coded("A19", "eu-failed", ukraine.EU_FAILED, grade="p", date="2013-12-01")
    assert ukraine.deal_shut_off(documents(*true, other)).verdict in (FAILS, OPEN)
    assert ukraine.grid_deal(documents(*true, other))["holds"].iloc[0] is False
    assert ukraine.deal_shut_off(empty).verdict == OPEN


def _episode(state: str, year: int, grade: str = "o", says: str = YES, what: str = "debt") -> dict[str, str]:
    item = f"{state}-{year}-{what}-{grade}-{says}"
    return coded("A12", item, bargaining.LINKED, says, grade, date=f"{year}-06-01", figure=str(year))


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([("kgz", 2006), ("kgz", 2008), ("tjk", 2009), ("tjk", 2010), ("uzb", 2011)], HOLDS),
        ([("kgz", 2007), ("kgz", 2008), ("tjk", 2009), ("tjk", 2010), ("uzb", 2011)], HOLDS),  # ten years
        ([("kgz", 2008), ("kgz", 2009), ("tjk", 2010), ("tjk", 2011), ("uzb", 2012)], IN_PART),
        ([("kgz", 2006), ("kgz", 2008)], IN_PART),
        ([], OPEN),
    ],
)
def test_a12(rows: list[tuple[str, int]], verdict: str) -> None:
    ds = documents(coded("Z1", "n", "n"), *[_episode(*entry) for entry in rows])
    assert bargaining.grid(ds)["verdict"].iloc[0] == verdict


def test_a12_links_denied_or_by_agencies_alone() -> None:
    denied = [_episode("kgz", 2000 + n, says=NO) for n in range(5)]
    assert bargaining.grid(documents(*denied))["verdict"].iloc[0] == FAILS
    papers = [_episode("kgz", 2000 + n, "a") for n in range(5)]
    grid = bargaining.grid(documents(*papers))
    assert grid[grid["grade-cut"] == "with agency"]["verdict"].iloc[0] == OPEN


def test_a15(empty: Dataset) -> None:
    taken = [coded("A15", f"{m}-rates", tariff_setter.TAKEN_OVER, grade="p") for m in ("kaz", "blr")]
    back = coded("A15", "rus-none", tariff_setter.NONE_BACK, grade="p")
    true = tariff_setter.grid(documents(*taken, back))
    assert true["holds"].iloc[0] is True
    given = coded("A15", "rus-gave", tariff_setter.NONE_BACK, NO, "p")
    false = tariff_setter.grid(documents(*taken, given))
    assert false["holds"].iloc[0] is False
    assert tariff_setter.russia_sets_tariff(documents(taken[0], back)).verdict == IN_PART
    assert tariff_setter.russia_sets_tariff(empty).verdict == OPEN


def test_a17a(empty: Dataset) -> None:
    leading = coded("A17a", "concept-a", great_power.LEADING, grade="p")
    joined = coded("A17a", "concept-b", great_power.INTEGRATION, grade="p")
    without = coded("A17a", "concept-c", great_power.LEADING, NO, "p")
    assert great_power.grid(documents(leading))["holds"].iloc[0] is True
    assert great_power.grid(documents(without))["holds"].iloc[0] is False
    assert great_power.major_power(documents(joined, without)).verdict == IN_PART
    assert great_power.major_power(empty).verdict == OPEN
    late = coded("A17a", "concept-d", great_power.LEADING, grade="p", date="2019-01-01")
    assert great_power.major_power(documents(late).known_by(CUTOFF)).verdict == OPEN
