"""The rules on the islands, the election and the two heads, and what all claims share, at their edges."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest

from pivot import specifications as specs
from pivot.claims import choices, documents, firmness, overview, settle, sparks, verdict
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, Weighing, combined
from pivot.claims.kurils import (
    august_1945,
    investment,
    nagato,
    papers,
    sanctions,
    state_of_war,
    tension,
    troops,
)
from pivot.claims.trump_effect import effort, grounds, japan, relations, surprise, uncertainty, wish
from pivot.claims.trump_effect import islands as line
from pivot.claims.trump_effect import sanctions as regime
from pivot.claims.trump_effect.texts import signed, texts
from pivot.claims.two_heads import aims, chief_field, eagle, linkage, turning
from pivot.claims.verdict import CANNOT_FAIL, FAILS, HOLDS, IN_PART, NOT_MET, OPEN, Finding
from pivot.measures import heads
from pivot.specifications import Outcome
from tests.handheld import OFFICIAL, PAPER, PRIMARY, coded, held

DS: Any = None


def grid(*holds: bool | None, **more: Any) -> pd.DataFrame:
    frame = pd.DataFrame({"holds": list(holds)}, dtype=object)
    return frame.assign(**more)


# What all claims share ------------------------------------------------------------------------


def test_scores_count_a_text_once_at_its_best_grade() -> None:
    rows = coded(
        ("a", "supports"),
        ("a", "supports"),
        ("b", "contradicts"),
        ("c", "silent"),
        ("d", "supports"),
        grade=[PAPER, PRIMARY, OFFICIAL, PRIMARY, "other"],
        issuer=["RUS", "RUS", "JPN", "RUS", "RUS"],
    )
    assert Weighing().scores(rows) == (3, 2)
    assert Weighing("1/1/1/0").scores(rows) == (1, 1) and Weighing("3/2/0/0").scores(rows.iloc[:1]) == (0, 0)
    party = {"parties": ("RUS",)}
    assert Weighing(issuers="parties left out", **party).scores(rows) == (0, 2)
    assert Weighing(issuers="parties only", **party).scores(rows) == (3, 0)


@pytest.mark.parametrize(
    ("pro", "con", "twice", "more"),
    [
        (2, 0, MET, MET),
        (1, 0, UNDECIDED, UNDECIDED),
        (2, 1, MET, MET),
        (3, 2, UNDECIDED, MET),
        (2, 2, UNDECIDED, UNDECIDED),
        (0, 2, CONTRADICTED, CONTRADICTED),
        (2, 3, UNDECIDED, CONTRADICTED),
        (0, 0, UNDECIDED, UNDECIDED),
    ],
)
def test_the_bar_and_the_majority(pro: int, con: int, twice: str, more: str) -> None:
    rows = coded(
        *[(f"p{n}", "supports") for n in range(pro)], *[(f"c{n}", "contradicts") for n in range(con)]
    )
    for majority, state in (("at least twice", twice), ("more", more)):
        assert Weighing(majority=majority).state(rows) == state
        assert Weighing("1/1/1/0", majority=majority).state(rows) == state


def test_combinations_hold_fail_or_stay_open() -> None:
    told = [
        combined(states)
        for states in ((MET, MET), (MET, CONTRADICTED), (UNDECIDED, CONTRADICTED), (MET, UNDECIDED), ())
    ]
    assert told == [True, False, False, None, None]


@pytest.mark.parametrize(
    ("pro", "con", "grade", "best", "together"),
    [
        (1, 0, OFFICIAL, MET, UNDECIDED),
        (2, 1, OFFICIAL, MET, MET),
        (1, 1, OFFICIAL, UNDECIDED, UNDECIDED),
        (3, 2, OFFICIAL, MET, UNDECIDED),
        (1, 0, PAPER, UNDECIDED, UNDECIDED),
        (2, 0, PAPER, MET, MET),
        (0, 2, PAPER, CONTRADICTED, CONTRADICTED),
    ],
)
def test_documents_are_weighed_by_grade(pro: int, con: int, grade: str, best: str, together: str) -> None:
    rows = coded(
        *[(f"p{n}", "supports") for n in range(pro)],
        *[(f"c{n}", "contradicts") for n in range(con)],
        ("p0", "supports"),
        ("x", "silent"),
        grade=grade,
    ).iloc[: pro + con + 2]
    rows = rows if pro else rows[rows["says"] != "supports"]
    assert documents.weigh(rows) == best
    assert documents.weigh(rows, counting=documents.COUNTING[1]) == together
    only = documents.weigh(rows, "official only"), documents.weigh(rows, "record only")
    assert only == ((best, UNDECIDED) if grade == OFFICIAL else (UNDECIDED, best))
    mixed = pd.concat([rows, coded(("q", "contradicts"), ("r", "contradicts"), grade=PAPER)])
    if grade == OFFICIAL:
        assert documents.weigh(mixed) == best


@pytest.mark.parametrize(
    ("holds", "verdict_"),
    [
        ((True, True, False), HOLDS),
        ((True, False, False), OPEN),
        ((False, False, True), FAILS),
        ((False, True, True), OPEN),
        ((None, True, True), OPEN),
        ((True, None), HOLDS),
        ((True, None, None), OPEN),
        ((), OPEN),
    ],
)
def test_the_closing_clause_of_combinations(holds: Any, verdict_: str) -> None:
    frame = grid(*holds)
    assert settle.by_majority(frame) == verdict_
    wide = pd.concat([grid(*holds, kind="a"), grid(True, False, kind="b")], ignore_index=True)
    assert settle.by_majority(wide, {"kind": "a"}) == verdict_ and wide.attrs["counted"] == {"kind": "a"}


@pytest.mark.parametrize(
    ("verdicts", "says"),
    [
        ([HOLDS, HOLDS, FAILS], HOLDS),
        ([HOLDS, FAILS, FAILS], OPEN),
        (["", HOLDS, HOLDS], OPEN),
        ([FAILS, FAILS, "", ""], FAILS),
        ([""], OPEN),
        ([], OPEN),
    ],
)
def test_the_closing_clause_of_verdicts(verdicts: list[str], says: str) -> None:
    assert settle.by_agreement(pd.DataFrame({"verdict": verdicts}, dtype=object)) == says
    assert settle.by_agreement(pd.DataFrame({"holds": verdicts})) == OPEN


def test_what_a_verdict_rests_on() -> None:
    clocks = {"a": "printed", "b": "dated", "c": "after", "d": "undated"}
    ds = held(
        clock_of=clocks.__getitem__,
        grades=pd.Series({"x": PRIMARY, "y": PAPER, "z": "other"}),
        sources_of=lambda name: {"x"},
    )

    def basis(*series: str) -> str:
        return verdict.basis(ds, Finding(OPEN, "", series))

    assert [basis("a"), basis("a", "b"), basis("c"), basis("d", "a"), basis()] == [
        "printed",
        "dated",
        "documents",
        "printed",
        "documents",
    ]
    assert verdict.basis(ds, None) == "documents"

    def weakest(series: tuple[str, ...], *rows: tuple[str, str]) -> str:
        frame = pd.DataFrame(rows, columns=["source", "says"])
        return verdict._weakest(ds, Finding(OPEN, "", series, frame))

    assert weakest(("a",)) == PRIMARY and weakest(()) == "none"
    assert weakest(("a",), ("y", "supports")) == PAPER
    # Silent documents and those of the weakest grade decide nothing.
    assert weakest(("a",), ("y", "silent"), ("z", "supports")) == PRIMARY
    with pytest.raises(ValueError, match="no verdict"):
        Finding("perhaps", "")


def specifications() -> pd.DataFrame:
    rows = [("a", "x", True, 1.0), ("a", "y", True, 2.0), ("b", "x", False, 3.0), ("b", "y", None, np.nan)]
    return pd.DataFrame(rows, columns=["one", "two", "holds", "value"]).astype({"holds": object})


def test_agreement_by_dimension() -> None:
    frame = specifications()
    assert specs.outcomes(frame).tolist() == ["holds", "holds", "does not hold", ""]
    assert specs.share(frame) == pytest.approx(2 / 3) and math.isnan(specs.share(frame.iloc[3:]))
    table = specs.by_dimension(frame)
    assert table[["option", "specifications", "agree"]].to_numpy().tolist() == [
        ["a", 2, 2],
        ["b", 1, 0],
        ["x", 2, 1],
        ["y", 1, 1],
    ]
    assert table["share"].tolist() == [1.0, 0.0, 0.5, 1.0]
    against = specs.flips(frame)
    assert against[["one", "two", "says", "value"]].to_numpy().tolist() == [["b", "x", "does not hold", 3.0]]
    assert specs.flips(frame.iloc[::-1]).empty and specs.flips(frame.iloc[:0]).empty
    frame.attrs["counted"] = {"two": "x"}
    assert specs.by_dimension(frame)["specifications"].tolist() == [1, 1, 2]
    found = Finding(OPEN, "", specifications=specifications())
    assert firmness.agreement(found) == "holds in 2 of 4 specifications, does not hold in 1, undecided in 1"
    assert firmness.agreeing(found) == "holds in 2 of 4, does not hold in 1, undecided in 1"
    assert (
        firmness.agreement(Finding(OPEN, "")) == "one specification only"
        and firmness.agreeing(Finding(OPEN, "")) == ""
    )
    worded = specifications().assign(verdict=[IN_PART, HOLDS, HOLDS, ""])
    assert (
        firmness.agreement(Finding(OPEN, "", specifications=worded))
        == "holds in part in 1 of 4 specifications, holds in 2, not computable in 1"
    )


def test_the_choice_that_matters_most(monkeypatch: pytest.MonkeyPatch) -> None:
    found = choices.widest(Finding(OPEN, "", specifications=specifications(), labels={"a": "A"}))
    assert found == {"choice": "one", "most": "A", "share_most": 100.0, "least": "b", "share_least": 0.0}
    same = choices.widest(Finding(OPEN, "", specifications=specifications().iloc[:2]))
    assert same["choice"] == "none" == choices.widest(Finding(OPEN, ""))["choice"] and math.isnan(
        same["share_most"]
    )

    class Found:
        class claim:
            id = "C1"

        now = Finding(HOLDS, "", specifications=specifications())

    class Bare(Found):
        now = Finding(HOLDS, "")

    class Undecided(Found):
        now = Finding(OPEN, "", specifications=specifications().iloc[::-1])

    monkeypatch.setattr(choices, "decisions", lambda _: [Found, Bare, Undecided])
    table = choices.choices(DS)
    assert (
        len(table) == 2
        and table["agreement"].iloc[0] == pytest.approx(200 / 3)
        and pd.isna(table["agreement"].iloc[1])
    )


@pytest.mark.parametrize(
    ("legs", "says"),
    [
        ("order", "holds (this part)"),
        ("reason", FAILS),
        ("order; reason", FAILS),
        ("order; cause", "cannot be decided (this part)"),
        ("another", f"joint: {FAILS}"),
        ("order; another", f"joint: {FAILS}"),
    ],
)
def test_the_verdict_on_one_part(legs: str, says: str) -> None:
    assert overview.of_part(legs, "Order: met; order met, reason: contradicted, cause open.", FAILS) == says


def test_what_a_small_line_says(monkeypatch: pytest.MonkeyPatch) -> None:
    course = pd.Series({"2018": 3.0, "2010": 1.234, "2016": 2.0, "2017": np.nan})
    monkeypatch.setattr(
        sparks,
        "COURSES",
        {"C1": ("a share", lambda _: course), "C2": ("no share", lambda _: course.iloc[:0])},
    )
    kind, words, points = sparks._line(DS, "C1")
    assert (kind, words) == ("line", "a share: 1.23 in 2010, 2 in 2016, 3 in 2018")
    assert points == ["2010:1.234", "2016:2", "2018:3"]
    assert sparks._line(DS, "C2") == ("nothing", "no share: nothing is held", [])
    rows = coded(("a", "s"), ("b", "s"), ("c", "s"), date=["2016", "2017-01-20", "2017-01-21"])
    monkeypatch.setattr(sparks, "finding", lambda *_: Finding(OPEN, "", documents=rows))
    kind, words, points = sparks._documents(DS, "C1")
    assert (kind, points) == ("documents", ["2016:1", "2017:2"]) and words.endswith(
        "3, of them 2 public by January 2017"
    )
    monkeypatch.setattr(sparks, "finding", lambda *_: Finding(OPEN, ""))
    assert sparks._documents(DS, "C1")[0] == "nothing"


# The Kurils -----------------------------------------------------------------------------------


def test_elements_that_any_of_several_establish() -> None:
    told = [
        papers.either(*states)
        for states in ((CONTRADICTED, MET), (CONTRADICTED, CONTRADICTED), (CONTRADICTED, UNDECIDED), ())
    ]
    assert told == [MET, CONTRADICTED, UNDECIDED, UNDECIDED]
    rows = pd.concat([grid(True, kind="main"), grid(True, False, None, kind="other")])
    assert (
        papers.beside(rows, "kind")
        == "Counted apart, other readings of the sentence: other (holds in 1, fails in 1 of 3)."
    )
    assert papers.beside(rows.iloc[:1], "kind") == ""


def test_days_after_the_announcement() -> None:
    rows = coded(("a", "x"), ("b", "x"), ("c", "x"), figure=[3.0, 3.5, np.nan])
    assert august_1945._by(rows, 3)["says"].tolist() == ["supports", "contradicts"]
    assert august_1945._by(rows, None).empty
    assert august_1945._landed(2, 2) == "landed on 2 days after the announcement"
    assert august_1945._landed(2, 5) == "landed on 2 to 5 days after the announcement, as pages differ"

    class Pages:
        @staticmethod
        def rows(name: str) -> pd.DataFrame:
            return rows if "Iturup" in name else rows.iloc[:0]

    first, local, signing = august_1945.SURRENDERS
    days = [august_1945._surrender(Pages, "Iturup", name) for name in (first, local, signing)]  # type: ignore[arg-type]
    assert days == [0, 3.0, 18] and august_1945._surrender(Pages, "Shikotan", local) is None  # type: ignore[arg-type]


class Pages:
    """The papers of a claim whose assertions have given states."""

    all = pd.DataFrame()

    def __init__(self, states: Any, rows: Any = None) -> None:
        self.states, self.given = states, rows

    def __call__(self, *_: Any) -> Pages:
        return self

    def state(self, name: Any, choice: Any) -> str:
        return self.states.get(name if isinstance(name, str) else tuple(name), UNDECIDED)

    def rows(self, name: Any) -> pd.DataFrame:
        return self.given[name] if isinstance(self.given, dict) else self.given

    def judged(self, key: Any, rows: Any, choice: Any) -> str:
        return self.states.get(key, UNDECIDED)

    def said(self, label: str, name: Any) -> str:
        return label

    def weighing(self, choice: Any) -> Weighing:
        return Weighing()


@pytest.mark.parametrize(
    ("landed", "kept", "with_", "without"),
    [(MET, MET, MET, MET), (MET, UNDECIDED, UNDECIDED, MET), (CONTRADICTED, MET, CONTRADICTED, CONTRADICTED)],
)
def test_an_island_taken_and_held(landed: str, kept: str, with_: str, without: str) -> None:
    key = ("Iturup", august_1945.SURRENDERS[0], august_1945.TAKINGS[0], "earliest")
    pages: Any = Pages({key: landed, august_1945.HELD: kept})
    choice = {"surrender": key[1], "taking": key[2], "date-conflict": "earlier"}
    required, plain = august_1945.CONTINUITY
    assert august_1945.island_state(pages, "Iturup", choice | {"continuity": required}) == with_
    assert august_1945.island_state(pages, "Iturup", choice | {"continuity": plain}) == without


@pytest.mark.parametrize(
    ("states", "verdict_"),
    [
        ([MET] * 4, HOLDS),
        ([MET, CONTRADICTED, CONTRADICTED, CONTRADICTED], IN_PART),
        ([CONTRADICTED] * 4, FAILS),
        ([MET, MET, MET, UNDECIDED], OPEN),
    ],
)
def test_islands_taken_by_the_surrender(
    monkeypatch: pytest.MonkeyPatch, states: list[str], verdict_: str
) -> None:
    by = dict(zip(august_1945.ISLANDS, states, strict=True))
    rows = coded(("a", "x"), ("b", "x"), figure=[2.0, 5.0])
    monkeypatch.setattr(august_1945, "Papers", Pages({}, rows))
    monkeypatch.setattr(august_1945, "island_state", lambda papers_, island, choice: by[island])
    found = august_1945.taken(DS)
    assert found.verdict == verdict_ and "landed on 2 to 5 days after" in found.because
    assert set(found.specifications["value"].dropna()) == (
        {float(states.count(MET))} if UNDECIDED not in states else set()
    )


def figures(*cells: tuple[str, str, str, float]) -> pd.DataFrame:
    return pd.DataFrame(cells, columns=["item", "period", "unit", "value"]).assign(
        about="all Russia", source="s"
    )


def test_what_was_invested_after_over_before() -> None:
    rows = figures(
        ("a", "2015", "USD mn", 4.0),
        ("a", "2016", "USD mn", 6.0),
        ("a", "2017", "USD mn", 10.0),
        ("a", "2019", "USD mn", 20.0),
        ("b", "2016", "USD mn", 1.0),
        ("b", "2017", "USD mn", 1.0),
        ("c", "2016", "USD mn", 1.0),
        ("d", "2016", "per cent", 1.0),
        ("d", "2017", "per cent", 9.0),
    )
    ratio = investment.ratio
    # The means of three and of one; c has no figure after.
    assert ratio(rows, "USD", "all Russia", (2012, 2016), 2019) == pytest.approx((3 + 1) / 2)
    assert ratio(rows, "USD", "all Russia", (2016, 2016), 2018) == pytest.approx((10 / 6 + 1) / 2)
    assert ratio(rows, "USD", "Russian Far East", (2012, 2016), 2019) is None
    assert ratio(rows, "projects", "all Russia", (2012, 2016), 2019) is None


@pytest.mark.parametrize(
    ("value", "verdict_", "holds"),
    [(1.25, HOLDS, True), (1.24, OPEN, None), (1.01, OPEN, None), (1.0, FAILS, False), (None, OPEN, None)],
)
def test_investment_that_grew_by_a_quarter(
    monkeypatch: pytest.MonkeyPatch, value: float | None, verdict_: str, holds: Any
) -> None:
    monkeypatch.setattr(investment, "figures", lambda _: None)
    monkeypatch.setattr(investment, "Papers", Pages({}))
    monkeypatch.setattr(investment, "ratio", lambda *_: value)
    found = investment.investment(DS)
    assert found.verdict == verdict_ and found.specifications["holds"].iloc[0] is holds
    assert ("no two comparable figures" in found.because) == (value is None)
    monkeypatch.setattr(
        investment,
        "ratio",
        lambda rows, unit, area, base, horizon: value if horizon in (2021, 2019) or value is None else 1.1,
    )
    assert investment.investment(DS).verdict == verdict_
    opposite = {1.25: 1.0, 1.0: 1.25}
    if value in opposite:
        monkeypatch.setattr(
            investment,
            "ratio",
            lambda rows, unit, area, base, horizon: value if horizon in (2021, 2019) else opposite[value],
        )
        assert investment.investment(DS).verdict == OPEN


def test_cases_that_had_ended_and_the_market() -> None:
    cases = [
        ("United States, EU", "Russia", "2014", "yes", "2018"),
        ("EU, Norway", "Russia", "2014", "yes", "2019"),
        ("EU", "Russia", "2014", "open", "2018"),
        ("Norway, EU", "Russia", "2014", "yes", "2018"),
        ("EU", "Iran", "2014", "yes", "2018"),
        ("EU", "Russia", "2013", "yes", "2018"),
    ]
    spells = pd.DataFrame(cases, columns=["sender", "target", "start", "ended", "end"])
    assert sanctions.lifted(held(tables={"sanction-spells": spells}), 2018) == (1, 3) and sanctions.lifted(
        held(), 2018
    ) == (0, 0)
    days = ["2016-11-08", "2016-11-09", "2017-01-20", "2017-01-21"]
    moves = [
        (series, day, value)
        for series, values in (
            ("rsx", (9.0, 3.0, 1.0, 9.0)),
            ("gspc", (0.0, 1.0, 0.0, 0.0)),
            ("vix", (5.0,) * 4),
        )
        for day, value in zip(days, values, strict=True)
    ]
    table = pd.DataFrame(moves, columns=["series", "period_public", "value"])
    mean, p, number = sanctions.excess(held(tables={"index-returns": table}))  # type: ignore[misc]
    # Gaps of two and one: a mean of 1.5 with an error of a half, three of them from nought.
    assert (mean, number) == (1.5, 2) and p == pytest.approx(0.00135, abs=1e-5)
    assert (
        sanctions.excess(held(tables={"index-returns": table.iloc[:2]})) is None
        and sanctions.excess(held()) is None
    )


def test_rows_on_relief_up_to_a_horizon() -> None:
    every = coded(
        *[(str(year), "x") for year in (2016, 2017, 2018, 2019)], figure=[2016.0, 2017.0, 2018.0, 2019.0]
    )
    names = {
        sanctions.EASED: every.assign(kind="eased"),
        sanctions.IN_FORCE: every.assign(kind="force"),
        sanctions.WIDENED: every.assign(kind="widened"),
    }
    any_, net, _ = sanctions.RELIEFS

    def found(kind: str, eased: bool = True) -> dict[str, list[str]]:
        pages: Any = Pages(
            {}, names if eased else names | {sanctions.EASED: every.iloc[:0].assign(kind="eased")}
        )
        rows = sanctions._relief_rows(pages, kind, 2018)
        return {name: part["origin"].tolist() for name, part in rows.groupby("kind")}

    both = {"eased": ["2017", "2018"], "force": ["2018", "2019"]}
    assert found(any_) == both
    assert found(net) == both | {"widened": ["2016", "2017", "2018"]}
    assert found(any_, eased=False) == {"force": ["2018", "2019"], "widened": ["2016", "2017", "2018"]}


@pytest.mark.parametrize(
    ("expects", "hopes", "verdict_"),
    [
        (MET, UNDECIDED, HOLDS),
        (CONTRADICTED, MET, FAILS),
        (UNDECIDED, MET, IN_PART),
        (UNDECIDED, UNDECIDED, OPEN),
    ],
)
def test_easing_expected_or_hoped_for(
    monkeypatch: pytest.MonkeyPatch, expects: str, hopes: str, verdict_: str
) -> None:
    states = {
        (name, window): state
        for name, state in ((sanctions.EXPECTED, expects), (sanctions.HOPED, hopes))
        for window in sanctions.WINDOWS
    }
    monkeypatch.setattr(sanctions, "Papers", Pages(states))
    found = sanctions.expected(DS)
    assert found.verdict == verdict_
    apart = found.specifications[found.specifications["expectation"] != "easing expected, in words"]["holds"]
    assert set(apart.map(lambda one: one)) == ({True} if hopes == MET else {None})


@pytest.mark.parametrize(
    ("cases", "kept", "harder", "verdict_"),
    [
        ((2, 2), MET, MET, HOLDS),
        ((2, 2), CONTRADICTED, MET, FAILS),
        ((1, 2), MET, MET, NOT_MET),
        ((0, 0), MET, MET, NOT_MET),
        ((2, 2), MET, UNDECIDED, OPEN),
    ],
)
def test_concessions_after_relief(
    monkeypatch: pytest.MonkeyPatch, cases: Any, kept: str, harder: str, verdict_: str
) -> None:
    states = {sanctions.KEPT: kept, sanctions.RELIEF_REASON: MET} | dict.fromkeys(
        sanctions.HARDER.values(), harder
    )
    monkeypatch.setattr(sanctions, "Papers", Pages(states))
    monkeypatch.setattr(sanctions, "lifted", lambda *_: cases)
    for price, hoped in (
        ((0.1, 0.05, 9), True),
        ((0.1, 0.06, 9), False),
        ((0.0, 0.01, 9), False),
        (None, False),
    ):
        monkeypatch.setattr(sanctions, "excess", lambda _, price=price: price)
        found = sanctions.concession(held())
        assert (
            found.verdict == verdict_
            and f"of {cases[1]} American and European cases of 2014 against Russia {cases[0]}"
            in found.because
        )
        table = found.specifications
        expected = table[table["condition"] == sanctions.CONDITIONS[2]]["verdict"]
        assert (set(expected) != {NOT_MET}) is hoped
        partly = table[table["condition"] == sanctions.CONDITIONS[1]]["verdict"]
        assert (set(partly) != {NOT_MET}) is (cases[0] > 0)
    then = sanctions.concession(held(clock="2017-01-20")).verdict
    assert then == (HOLDS if harder == MET else OPEN)


@pytest.mark.parametrize(
    ("force", "binds", "cells", "continuator", "alone"),
    [
        (MET, MET, [("t", "contradicts")], CONTRADICTED, CONTRADICTED),
        (MET, UNDECIDED, [("t", "contradicts")], CONTRADICTED, MET),
        (UNDECIDED, MET, [("t", "contradicts")], MET, MET),
        (MET, MET, [("t", "supports")], MET, MET),
        (MET, MET, [("t", "contradicts"), ("u", "supports")], MET, MET),
    ],
)
def test_a_ratified_instrument_decides_alone(
    force: str, binds: str, cells: Any, continuator: str, alone: str
) -> None:
    rows = pd.concat([coded(*cells, grade=PRIMARY), coded(("o", "supports"), ("p", "supports"))])
    pages: Any = Pages({state_of_war.IN_FORCE: force, state_of_war.BINDS: binds}, rows)
    for succession, state in zip(state_of_war.SUCCESSION, (continuator, alone), strict=True):
        assert state_of_war.war(pages, {"succession": succession}) == state


def test_decades_in_which_texts_name_the_islands() -> None:
    rows = coded(
        ("a", "supports"),
        ("b", "supports"),
        ("c", "contradicts"),
        ("d", "supports"),
        ("e", "supports"),
        date=["1991-04", "1999", "1985", "2004", "2016"],
        grade=[OFFICIAL, OFFICIAL, OFFICIAL, "other", OFFICIAL],
    )
    assert state_of_war.decades(Pages({}, rows), "Japan", {}) == ["1990", "2010"]  # type: ignore[arg-type]


COMPARED = tension.COMPARISONS


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ((1.0, 1.0, 1.0, 2.0, 3.0), (True, True, True)),
        ((1.0, 3.0, 1.0, 2.0, 2.0), (None, False, True)),
        ((9.0, 1.0, 1.0, 2.0, 2.0), (None, True, False)),
        ((2.0, 5.0, 4.0, 2.5, 3.0), (None, False, False)),
        ((3.0, 5.0, 4.0, 4.0, 2.0), (False, False, False)),
        ((2.0, 2.0, 3.0, 2.0, 1.0), (False, False, False)),
        ((1.0, 2.0, 2.0, 2.0, 2.0), (None, None, True)),
    ],
)
def test_whether_an_indicator_has_risen(values: Any, says: Any) -> None:
    series = pd.Series(values, range(2011, 2016))
    assert tuple(tension.risen(series, 2015, name)[0] for name in COMPARED) == says
    assert all(tension.risen(series, 2015, name)[1] for name in COMPARED)
    assert [tension.risen(series.iloc[2:], 2015, name) for name in COMPARED] == [(None, False)] * 3
    assert (
        tension.risen(series.iloc[1:], 2015, COMPARED[0])[1]
        and not tension.risen(series.iloc[1:], 2015, COMPARED[2])[1]
    )
    assert [tension.risen(series.iloc[:4], 2015, name) for name in COMPARED] == [(None, False)] * 3


def test_indicators_of_tension() -> None:
    rows = [
        ("jasdf-scrambles", "JPN", partner, period, value, status)
        for partner, period, value, status in (
            ("CHN", "2015-03", 4.0, "reported"),
            ("", "2015-03", 8.0, "reported"),
            ("CHN", "2016-03", 5.0, "estimated"),
            ("CHN", "2015-09", 9.0, "reported"),
        )
    ]
    rows += [
        (f"icews-{kind}", one, two, "2012", value, "reported")
        for kind, value in (("conflict", 3.0), ("cooperation", 9.0))
        for one, two in (("JPN", "CHN"), ("CHN", "JPN"))
    ]
    rows += [
        ("gpr-country", code, "", f"{year}-{m:02d}", value, "reported")
        for code, value in (("JPN", 1.0), ("CHN", 3.0), ("USA", 9.0))
        for year, last in (("2012", 12), ("2013", 11))
        for m in range(1, last + 1)
    ]
    rows += [("gpr", "WLD", "", f"2012-{m:02d}", 8.0, "reported") for m in range(1, 13)]
    rows += [("pew-unfavourability", "JPN", "CHN", "2012", 84.0, "reported")]
    poll = {"pollster": "Cabinet Office of Japan", "question": "China: feel friendly"}
    polls = [
        poll | {"fieldwork": "2016-03", "value": 15.0},
        poll | {"fieldwork": "2016-11", "value": 17.0},
        poll | {"fieldwork": "2016-04", "value": 16.0},
        poll | {"fieldwork": "2014", "value": 14.0},
        poll | {"fieldwork": "2013", "value": 1.0, "pollster": "NHK"},
    ]
    ds = held(*rows, tables={"polls-on-powers": polls})
    read = {
        name: [measure(ds, form).to_dict() for form in (tension.LEVEL, tension.SHARE)]
        for name, measure in tension._MEASURES.items()
    }
    assert read[tension.SCRAMBLES] == [{2015: 4.0}, {2015: 50.0}]
    assert read[tension.EVENTS] == [{2012: 6.0}, {2012: 25.0}]
    assert read[tension.RISK] == [{2012: 4.0}, {2012: 0.5}]
    assert read[tension.VIEW][0] == {2012: 84.0}
    assert read[tension.AFFINITY][0] == {2014: -14.0, 2015: -15.0, 2016: -17.0}
    assert tension.cabinet_office(held(), "any").empty


@pytest.mark.parametrize(
    ("military", "opinion", "verdict_"),
    [
        ((True, True, False), (False, False, True), IN_PART),
        ((False, False, True), (True, True, False), IN_PART),
        ((True, True, False), (False, True, None), OPEN),
        ((True, True, True), (True, True, True), HOLDS),
    ],
)
def test_tension_in_arms_and_in_opinion(
    monkeypatch: pytest.MonkeyPatch, military: Any, opinion: Any, verdict_: str
) -> None:
    main = {"comparison": COMPARED[0], "last-year": tension.LAST_YEARS[0], "form": tension.LEVEL}
    frame = pd.concat(
        [
            grid(*military, indicator=tension.SCRAMBLES, **main),
            grid(*opinion, indicator=tension.AFFINITY, **main),
        ],
        ignore_index=True,
    )
    monkeypatch.setattr(tension, "tension_grid", lambda _: frame)
    found = tension.tension(DS)
    assert found.verdict == verdict_ and "Want of affinity" not in found.because
    assert f"higher in {military.count(True)} of 3 combinations" in found.because
    monkeypatch.setattr(tension, "tension_grid", lambda _: frame.iloc[1:].assign(form=tension.SHARE))
    late = tension.tension(DS)
    assert late.verdict != HOLDS and "the rule drops such cells" in late.because


@pytest.mark.parametrize(
    ("russia", "china", "holds"), [(51.0, 51.0, True), (50.0, 80.0, False), (None, 80.0, None)]
)
def test_the_public_beside_the_government(
    monkeypatch: pytest.MonkeyPatch, russia: float | None, china: float, holds: Any
) -> None:
    monkeypatch.setattr(tension, "Papers", Pages({tension.WARY: MET}))
    shares = {name: value for name, value in (("Russia", russia), ("China", china)) if value is not None}
    monkeypatch.setattr(tension, "distrust", lambda _: shares)
    found = tension.wary(DS)
    by_who = found.specifications.drop_duplicates("wary-who").set_index("wary-who")["holds"]
    assert by_who[tension.WHO[0]] is True and by_who[tension.WHO[1]] is holds
    series = pd.Series({2015: 40.0, 2016: 60.0, 2017: 90.0})
    monkeypatch.undo()
    monkeypatch.setattr(
        tension,
        "cabinet_office",
        lambda ds, question: series if question.startswith("China") else series.iloc[2:],
    )
    assert tension.distrust(DS) == {"China": 60.0}


@pytest.mark.parametrize(
    ("reason", "order", "verdict_"),
    [
        (UNDECIDED, MET, OPEN),
        (MET, CONTRADICTED, FAILS),
        (MET, MET, HOLDS),
        (CONTRADICTED, CONTRADICTED, FAILS),
    ],
)
def test_concern_because_of_china(
    monkeypatch: pytest.MonkeyPatch, reason: str, order: str, verdict_: str
) -> None:
    monkeypatch.setattr(
        tension, "Papers", Pages({tension.STRAIN_REASON: reason, tension.STRAIN_FIRST: order})
    )
    assert tension.because_of_china(DS).verdict == verdict_


def test_the_two_years_before_the_clock() -> None:
    assert troops.since(held(clock="2017-01-20")) == "2015-01-21"
    rows = coded(("a", "x"), ("b", "x"), date=["2015-01-20", "2015-01-21"])
    assert troops.recent(held(clock="2017-01-20"), Pages({}, rows), "Iturup")["origin"].tolist() == ["b"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("states", "says"),
    [
        ((MET, MET, MET, MET), (True, True)),
        ((MET, MET, CONTRADICTED, MET), (True, False)),
        ((MET, CONTRADICTED, UNDECIDED, MET), (False, None)),
        ((UNDECIDED, MET, MET, MET), (None, None)),
    ],
)
def test_units_on_the_two_largest_and_on_every_island(
    monkeypatch: pytest.MonkeyPatch, states: Any, says: Any
) -> None:
    by = {(isle,): state for isle, state in zip(troops.ISLANDS, states, strict=True)}
    monkeypatch.setattr(troops, "Papers", Pages(by, coded(("a", "supports"))))
    found = (
        troops.troops(held(clock="2017-01-20"))
        .specifications.drop_duplicates("islands")
        .set_index("islands")["holds"]
    )
    assert tuple(found[name] for name in troops.READINGS[1:]) == says


# The election ---------------------------------------------------------------------------------


def test_texts_at_their_best_grade_within_a_span(monkeypatch: pytest.MonkeyPatch) -> None:
    from pivot.claims.trump_effect import texts as module

    rows = coded(
        ("a", "supports"),
        ("a", "supports"),
        ("b", "supports"),
        ("c", "supports"),
        ("d", "supports"),
        ("e", "supports"),
        grade=[PAPER, OFFICIAL, PAPER, PAPER, "other", PAPER],
        date=["2016-11-09", "2016-11-10", "2016-11", "2016-11-08", "2016-11-10", "2017-01-20"],
    ).assign(assertion="x")
    monkeypatch.setattr(module, "rows_for", lambda *_: rows)
    found = texts.__wrapped__(held(), "T1", "x", "2016-11-09", "2017-01-20")
    assert sorted(zip(found["origin"], found["grade"], strict=True)) == [("a", OFFICIAL), ("e", PAPER)]
    assert signed(1.25, 1) == "+1.2" and signed(-1.0) == "\N{MINUS SIGN}1"


@pytest.mark.parametrize(
    ("changes", "tied", "other", "says"),
    [
        ([-5.0, -5.0, 5.0], True, False, HOLDS),
        ([-5.0, -5.0, 5.0], False, True, IN_PART),
        ([-5.0, -5.0, 5.0], False, False, OPEN),
        ([-5.0, -4.9, 0.0], True, False, OPEN),
        ([5.0, 5.0, 0.0], False, False, FAILS),
        ([5.0, 5.0, 0.0], True, False, OPEN),
        ([5.0, 4.9, 0.0], False, False, OPEN),
        ([], True, True, ""),
    ],
)
def test_effort_that_falls_by_a_twentieth(changes: list[float], tied: bool, other: bool, says: str) -> None:
    assert effort.judge(changes, tied, other) == says


def test_levels_of_effort(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = {("arms ordered", "europe"): {2014: 2.0}, ("share of trade", "europe"): {2014: 2.0, 2015: 4.0}}

    def by_year(ds: Any, indicator: str, groups: tuple[str, ...]) -> pd.Series:
        own = lines.get(
            (indicator, groups[0]),
            {2013: 9.0, 2014: 6.0, 2016: 12.0}
            if indicator == "arms ordered"
            else {2014: 6.0, 2015: 12.0, 2016: 3.0},
        )
        return pd.Series(own)

    monkeypatch.setattr(effort, "by_year", by_year)
    level = effort.level.__wrapped__
    asia = next(iter(effort.ASIA))
    # A year without an order is nought once later ones are known.
    assert level(DS, "arms ordered", asia, "absolute", (2014, 2016)) == 6.0
    assert level(DS, "arms ordered", asia, "absolute", (2014, 2017)) is None
    assert level(DS, "share of trade", asia, "absolute", (2014, 2015)) == 9.0
    assert level(DS, "share of trade", asia, "absolute", (2013, 2014)) is None
    assert level(DS, "arms ordered", asia, "relative to Europe", (2014, 2015)) == 3.0
    assert level(DS, "share of trade", asia, "relative to Europe", (2014, 2015)) == 3.0
    lines["arms ordered", "europe"] = {2014: 0.0}
    assert level(DS, "arms ordered", asia, "relative to Europe", (2014, 2015)) is None
    levels = {(2014, 2016): 4.0, (2017, 2018): 5.0, (2016, 2016): 0.0}
    monkeypatch.setattr(effort, "level", lambda ds, indicator, asia, relative, years: levels.get(years))
    change = lambda base: effort.change(DS, "i", "end of 2018", base, "r", "a")  # noqa: E731
    assert (
        change("mean of 2014 to 2016") == 25.0
        and change("2016 alone") is None
        and change("mean of 2012 to 2016") is None
    )


def signs(easing: float, official: int, contrary: float, expected: int, before: float = 0.0) -> grounds.Signs:
    return grounds.Signs(easing, official, contrary, expected, before)


@pytest.mark.parametrize(
    ("found", "needed", "free"),
    [
        (signs(2, 2, 3, 1), HOLDS, HOLDS),
        (signs(2, 2, 4, 1), IN_PART, IN_PART),
        (signs(2, 2, 2, 0), IN_PART, HOLDS),
        (signs(2, 1, 3, 1), OPEN, OPEN),
        (signs(2, 2, 7, 1), FAILS, FAILS),
        (signs(2, 2, 6, 1), IN_PART, IN_PART),
        (signs(0, 0, 0, 0), FAILS, FAILS),
        (signs(2, 2, 3, 1, 2), OPEN, OPEN),
        (signs(2, 2, 3, 1, 1), HOLDS, HOLDS),
        (signs(1, 1, 1, 0), IN_PART, IN_PART),
    ],
)
def test_reason_to_assume_easing(found: grounds.Signs, needed: str, free: str) -> None:
    assert (grounds.judge(found, True), grounds.judge(found, False)) == (needed, free)


def test_a_contrary_sign_is_taken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grounds, "signs", lambda *_, **__: signs(2, 1, 4, 1))
    monkeypatch.setattr(grounds.specs, "run", lambda rule, _: rule("needed"))
    assert grounds.grid(DS).value == 2 + 1 - 4


def test_signs_after_and_before_the_election(monkeypatch: pytest.MonkeyPatch) -> None:
    assert grounds.mirrored("2017-01-20") == ("2016-08-28", "2016-11-08")
    rows = {
        grounds.EASING: coded(
            ("a", "supports"),
            ("b", "supports"),
            ("c", "contradicts"),
            ("d", "supports"),
            grade=[OFFICIAL, PAPER, OFFICIAL, OFFICIAL],
            issuer=["USA", "DEU", "USA", "RUS"],
        ),
        grounds.ADDED: coded(("a", "supports"), ("e", "supports"), issuer="USA"),
        grounds.RENEWED: coded(("f", "supports"), issuer="DEU"),
        grounds.EXPECT: coded(("g", "supports"), issuer="RUS"),
    }

    def told(
        ds: Any, claim: str, names: tuple[str, ...], since: str, until: str, grades: Any
    ) -> pd.DataFrame:
        found = pd.concat([rows[name] for name in names])
        return found if since == grounds.DAY_AFTER else found.iloc[:1]

    monkeypatch.setattr(grounds, "texts", told)
    read = grounds.signs.__wrapped__
    wide, usa = grounds.DIMENSIONS["senders"]
    # The text that says both counts half to each side.
    assert read(DS, "with agencies", wide, "one each", "to the cutoff") == signs(1.5, 1, 2.5, 1, 1.0)
    assert read(DS, "with agencies", usa, "renewals left out", "to the cutoff") == signs(0.5, 1, 1.5, 1, 1.0)


@pytest.mark.parametrize(
    ("shift", "link", "earlier", "says"),
    [
        (1 / 3, True, False, True),
        (0.33, True, False, None),
        (1.0, False, False, None),
        (1.0, True, True, None),
        (0.0, True, False, False),
        (-1.0, True, False, False),
        (float("nan"), True, False, None),
    ],
)
def test_a_firmer_line_and_its_cause(shift: float, link: bool, earlier: bool, says: Any) -> None:
    assert line.caused(shift, link, earlier) is says


def test_both_assertions_of_the_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {(a, c): line.judge(a, c) for a in (True, False) for c in (True, False, None)}
    assert list(told.values()) == [HOLDS, IN_PART, IN_PART, IN_PART, FAILS, OPEN]
    rows = coded(("a", "supports"), ("a", "silent"), ("b", "contradicts"), ("c", "supports"))
    monkeypatch.setattr(line, "texts", lambda *_, **__: rows)
    mean = line.mean_step.__wrapped__
    three, firmer = line.STEPS
    assert mean(DS, "president", "s", "u", "with agencies", three) == (pytest.approx(0.5 / 3), 3)
    assert mean(DS, "president", "s", "u", "with agencies", firmer) == (0.5, 3)
    assert line.attributed(DS) and line.linked(DS) and line.announced(DS)
    monkeypatch.setattr(line, "texts", lambda *_, **__: rows.iloc[:2])
    assert not line.attributed(DS)
    monkeypatch.setattr(line, "texts", lambda *_, **__: rows.iloc[:0])
    assert math.isnan(mean(DS, "president", "s", "u", "with agencies", three)[0]) and not line.linked(DS)
    steps = {line.DAY_AFTER: (1.0, 2), "2016-05-08": (0.25, 3)}
    monkeypatch.setattr(line, "mean_step", lambda ds, speakers, since, *_: steps[since])
    assert line.change(DS, "president", "six months", "to the cutoff", "with agencies", three) == 0.75


@pytest.mark.parametrize(
    ("said", "place", "denied", "says"),
    [
        ((True, True), 75.0, False, HOLDS),
        ((True, True), 74.9, False, IN_PART),
        ((True, True), None, False, IN_PART),
        ((True, False), 99.0, True, IN_PART),
        ((False, False), 49.9, True, FAILS),
        ((False, False), 50.0, True, OPEN),
        ((False, False), 10.0, False, OPEN),
        ((False, False), None, True, OPEN),
    ],
)
def test_a_nervous_japan(said: Any, place: Any, denied: bool, says: str) -> None:
    assert japan.judge(dict(zip("ab", said, strict=True)), place, 75.0, denied) == says


def test_worries_voiced_and_denied(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {
        japan.RETREAT: coded(
            ("a", "supports"), ("b", "supports"), ("z", "contradicts"), grade=[OFFICIAL, PAPER, OFFICIAL]
        ),
        japan.ALIGNED: coded(("a", "supports"), ("c", "supports"), ("d", "supports"), grade=PAPER),
    }
    monkeypatch.setattr(japan, "worries", lambda ds, subject, speakers: rows[subject])
    voiced, denied = japan.voiced.__wrapped__, japan.denied.__wrapped__
    assert list(voiced(DS, "any", "each apart").values()) == [True, False]
    assert list(voiced(DS, "any", "both in one text").values()) == [False, False]
    rows[japan.ALIGNED] = rows[japan.ALIGNED].assign(grade=OFFICIAL)
    assert list(voiced(DS, "any", "each apart").values()) == [True, True] and not denied(DS, "any")
    no = coded(("a", "contradicts"), ("b", "supports"), grade=[OFFICIAL, PAPER])
    rows.update({japan.RETREAT: no, japan.ALIGNED: no})
    assert denied(DS, "any")
    rows[japan.ALIGNED] = no.assign(grade=OFFICIAL)
    assert not denied(DS, "any")


READINGS = pd.Series(
    {
        "2014": 20.0,
        "2015-06": 30.0,
        "2016": 40.0,
        "2017-03": 50.0,
        "2018-12-31": 20.0,
        "2019": 80.0,
        "2021-01-21": 99.0,
    }
)


@pytest.mark.parametrize(
    ("sense", "horizon", "baseline", "form", "value"),
    [
        (1, "end of 2018", "2016 alone", "end against baseline", -0.5),
        (1, "20 January 2021", "2016 alone", "end against baseline", 1.0),
        (-1, "end of 2018", "2016 alone", "end against baseline", 0.5),
        (1, "end of 2018", "mean of 2014 to 2016", "end against baseline", 20 / 30 - 1),
        (1, "end of 2018", "2016 alone", "best year against baseline", 0.25),
        (-1, "end of 2018", "2016 alone", "best year against baseline", 0.5),
    ],
)
def test_a_reading_that_improves(
    monkeypatch: pytest.MonkeyPatch, sense: int, horizon: str, baseline: str, form: str, value: float
) -> None:
    monkeypatch.setattr(relations, "house", lambda *_: READINGS)
    assert relations.improvement(DS, "any", sense, horizon, baseline, form) == pytest.approx(value)
    for readings in (READINGS.iloc[3:], READINGS.iloc[:3], READINGS * 0):
        monkeypatch.setattr(relations, "house", lambda *_, readings=readings: readings)
        assert relations.improvement(DS, "any", sense, horizon, baseline, form) is None


@pytest.mark.parametrize(
    ("improved", "half", "two_thirds"),
    [
        ([0.1, 0.1, 0.0], CANNOT_FAIL, CANNOT_FAIL),
        ([0.1, 0.1, 0.0, -0.1], CANNOT_FAIL, NOT_MET),
        ([0.1, 0.0, 0.0], NOT_MET, NOT_MET),
        ([0.1, 0.1], "", ""),
    ],
)
def test_signs_of_better_ties(improved: list[float], half: str, two_thirds: str) -> None:
    assert (relations.judge(improved, 0.5), relations.judge(improved, 2 / 3)) == (half, two_thirds)


def test_houses_of_each_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    spells = [
        ("United States, EU", "Russia", "2014", "2016"),
        ("United States", "Russia, Syria", "2016", "2018"),
        ("EU", "Russia", "2014", "2020"),
        ("United States", "Iran", "2012", "2019"),
    ]
    rows = [
        ("us-treasury-russia-measures", "USA", "RUS", month, value)
        for month, value in (("2015-01", 1.0), ("2015-02", 2.0), ("2016-01", 9.0))
    ]
    rows += [
        ("voeten-ideal-points", code, "", "2015", value)
        for code, value in (("USA", 2.0), ("RUS", 5.0), ("CHN", 9.0))
    ]
    rows += [
        ("pew-favourability", one, two, period, value)
        for one, two, period, value in (
            ("RUS", "USA", "2015-03", 10.0),
            ("RUS", "USA", "2015-09", 20.0),
            ("USA", "RUS", "2015", 30.0),
        )
    ]
    polls = [
        {"pollster": pollster, "question": question, "fieldwork": "2016-01", "value": "44"}
        for pollster, question in (
            ("Levada Center", "United States: attitude good"),
            ("Gallup", "Russia: favourable"),
            ("Gallup", "another"),
        )
    ]
    ds = held(
        *rows,
        tables={
            "sanction-spells": pd.DataFrame(spells, columns=["sender", "target", "start", "end"]),
            "polls-on-powers": polls,
        },
    )
    read = {
        name: relations.house(ds, name).to_dict()
        for name in ("treasury", "catalogue", "distance", "pew-russia", "pew-america", "gallup")
    }
    # The file's last year is left out; the catalogue runs from 2012 to its own end.
    assert read["treasury"] == {"2015": 3.0}
    assert read["catalogue"] == {
        "2012": 0.0,
        "2013": 0.0,
        "2014": 1.0,
        "2015": 1.0,
        "2016": 2.0,
        "2017": 1.0,
        "2018": 1.0,
        "2019": 0.0,
        "2020": 0.0,
    }
    assert (
        read["distance"] == {"2015": 3.0}
        and read["pew-russia"] == {"2015": 15.0}
        and read["pew-america"] == {"2015": 30.0}
    )
    assert read["gallup"] == {"2016-01": 44.0}
    monkeypatch.setattr(
        relations,
        "improvement",
        lambda ds, name, *_: {"treasury": 0.5, "catalogue": -0.1, "levada": 0.3}.get(name),
    )
    sign = relations.sign.__wrapped__
    assert [sign(DS, name, "h", "b", "f") for name in relations.SIGNS] == [
        pytest.approx(0.2),
        0.3,
        None,
        None,
    ]


def test_regimes_by_acts_and_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        ("EU, Norway", "Russia", "2014", "yes", "2019"),
        ("United States", "Russia", "2014", "yes", "2018"),
        ("United States", "Russia", "2014", "open", "2022"),
        ("United States", "Russia", "2012", "yes", "2013"),
        ("Norway, EU", "Russia", "2014", "open", "2022"),
    ]
    spells = pd.DataFrame(rows, columns=["sender", "target", "start", "ended", "end"])
    ds = held(
        (regime.RELIEF, "USA", "RUS", "2017-01", 0.0),
        (regime.RELIEF, "USA", "RUS", "2016-12", 9.0),
        tables={"sanction-spells": spells},
    )
    assert [
        regime.in_catalogue(ds, "European Union", day)
        for day in ("2018-12-31", "2019-01-01", "2022-01-01", "2023-01-01")
    ] == [False, True, True, None]
    assert (
        regime.in_catalogue(ds, "United States", "2019-01-20") is False
        and regime.in_catalogue(ds, "Japan", "2019-01-20") is None
    )
    assert (
        regime.eased(ds, "United States", "2021-01-20") is False
        and regime.eased(ds, "Japan", "2021-01-20") is None
    )
    more = held((regime.RELIEF, "USA", "RUS", "2017-02", 1.0))
    assert (
        regime.eased(more, "United States", "2021-01-20") is True
        and regime.eased(more, "United States", "2016-01-01") is None
    )
    monkeypatch.setattr(regime, "in_catalogue", lambda *_: "catalogue")
    monkeypatch.setattr(regime, "last_sign", lambda *_: "2020-01-20")
    # A sign reaches 366 days.
    assert [regime.by_acts(DS, "any", day) for day in ("2021-01-20", "2021-01-21")] == [False, "catalogue"]
    monkeypatch.setattr(regime, "last_sign", lambda *_: "")
    assert regime.by_acts(DS, "any", "2021-01-20") == "catalogue"


@pytest.mark.parametrize(
    ("states", "says"),
    [
        ([True, True, False], HOLDS),
        ([True, False, False], IN_PART),
        ([False, False, None], FAILS),
        ([True, None, None], ""),
        ([True], HOLDS),
        ([False], FAILS),
        ([None], ""),
    ],
)
def test_senders_whose_sanctions_came_apart(states: Any, says: str) -> None:
    assert regime.judge(states) == says


@pytest.mark.parametrize(
    ("expected", "moved", "says"),
    [
        (["defeat", "defeat", "victory"], None, HOLDS),
        (["defeat", "defeat", "defeat", "victory", "open"], None, IN_PART),
        (["defeat", "victory"] * 2, None, OPEN),
        (["victory", "victory", "defeat"], 1.0, FAILS),
        (["victory", "open", "open", "victory"], 1.0, OPEN),
        (["victory", "victory"], 1.0, FAILS),
        (["defeat", "defeat"], 0.5, IN_PART),
        (["defeat", "defeat"], 0.49, OPEN),
        ([], 0.5, IN_PART),
        ([], None, OPEN),
    ],
)
def test_a_victory_that_was_not_expected(expected: list[str], moved: Any, says: str) -> None:
    assert surprise.judge(pd.Series(expected, dtype=object), moved) == says


def test_forecasts_near_even_are_open(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = coded(
        *[
            (str(n), says)
            for n, says in ((44, "supports"), (45, "supports"), (55, "contradicts"), (56, "contradicts"))
        ]
    )
    monkeypatch.setattr(surprise, "texts", lambda *_: rows)
    ds = held(
        evidence=pd.DataFrame(
            {"claim": "T7", "origin": ["44", "45", "55", "56"], "figure": [44.0, 45.0, 55.0, 56.0]}
        )
    )
    assert surprise.forecasts(ds, "polls")["expected"].tolist() == ["defeat", "open", "open", "victory"]
    found = pd.Series({"vix": 1.0, "RUB": 2.0, "EUR": 3.0, "dax": 4.0})
    chosen = {name: list(surprise.chosen(found, name).index) for name in surprise.DIMENSIONS["markets"]}
    assert list(chosen.values()) == [["vix", "RUB", "EUR", "dax"], ["vix", "RUB"], ["RUB", "EUR"]]


def test_moves_beside_those_of_days_before(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [str(day.date()) for day in pd.bdate_range(end="2016-11-10", periods=12)]
    # Ten days before the election's moved by 1 to 10, it by 8, the next by 1.
    frame = pd.DataFrame(
        {"RUB": [*map(float, range(1, 11)), -8.0, 1.0], "THIN": [np.nan] * 2 + [1.0] * 10}, index=days
    )
    monkeypatch.setattr(surprise, "currencies", lambda _: frame)
    table = pd.DataFrame(
        {"event": [surprise.EVENT, "other"], "series": ["vix", "dax"], "smaller_10": ["9", "1"]}
    )
    ds = held(tables={"event-moves": table})
    one = surprise.moves.__wrapped__(ds, "first full day", 10)
    assert one.to_dict() == {"RUB": 70.0, "vix": 90.0}
    two = surprise.moves.__wrapped__(ds, "first two days", 9)
    # Sums of two days from 3 to 19 before; minus seven after.
    assert two.to_dict() == pytest.approx({"RUB": 100 * 2 / 9, "THIN": 0.0}) or set(two.index) <= {
        "RUB",
        "THIN",
    }
    assert two["RUB"] == pytest.approx(200 / 9)


def months(count: int = 60) -> pd.DataFrame:
    index = pd.period_range(end="2017-03", periods=count, freq="M").astype(str)
    return pd.DataFrame(
        {"A": np.arange(float(count)), "B": np.r_[[np.nan] * (count - 20), np.ones(20)]}, index=index
    )


def test_where_a_window_stands_in_its_past() -> None:
    wide = months()
    past = uncertainty.past_of(wide, 40).loc["A"]
    # Forty months to October 2016 are those numbered 15 to 54.
    assert past["before"] == 51.5 and past["months"] == 40 and past["75th percentile"] == 44.25
    own = np.arange(15.0, 55.0)
    assert past["two deviations"] == pytest.approx(own.mean() + 2 * own.std(ddof=1))
    found = uncertainty.standing(
        wide.assign(A=[*range(55), 20.0, 21.0, 0.0, 0.0, 0.0]), ("2016-11", "2016-12"), 40
    )
    # The mean of 20 and 21 is at or above six of forty; the other's past is too short.
    assert (
        list(found.index) == ["A"] and found.at["A", "mean"] == 20.5 and found.at["A", "percentile"] == 15.0
    )
    level = uncertainty.standing(wide.assign(A=20.0), ("2016-11", "2016-12"), 40)
    assert level.at["A", "percentile"] == 100.0


def part(*cells: tuple[float, float]) -> dict[str, np.ndarray]:
    """Countries: mean beside a level of 5, and before."""
    mean, before = np.array(cells).T if cells else (np.array([]), np.array([]))
    return {"mean": mean, "before": before, "90th percentile": np.full(len(mean), 5.0)}


@pytest.mark.parametrize(
    ("cells", "risen", "alone"),
    [
        ([(5.0, 4.0), (5.0, 4.0), (4.0, 4.0), (4.0, 4.0)], (True, True), (True, True)),
        ([(5.0, 5.0), (5.0, 4.0), (4.0, 4.0), (4.0, 4.0)], (False, True), (True, True)),
        ([(5.0, 4.0), (4.9, 4.0), (4.0, 3.0)], (False, False), (False, False)),
        ([(5.0, 4.0), (5.0, 4.0)], (None, None), (None, None)),
    ],
)
def test_a_continent_gripped(cells: Any, risen: Any, alone: Any) -> None:
    assert uncertainty.gripped(part(*cells), "90th percentile", "higher than before") == risen
    assert uncertainty.gripped(part(*cells), "90th percentile", "level only") == alone


@pytest.mark.parametrize(
    ("europe", "asia", "says"),
    [
        ((True, True), (True, True), HOLDS),
        ((True, True), (False, False), IN_PART),
        ((False, True), (False, True), IN_PART),
        ((False, True), (False, False), FAILS),
        ((True, True), (None, None), ""),
    ],
)
def test_both_continents(europe: Any, asia: Any, says: str) -> None:
    assert uncertainty.judge({"Europe": europe, "Asia": asia}) == says


def words(*cells: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(cells, columns=["origin", "says", "date"]).assign(grade=PRIMARY)


def test_texts_and_days_that_favour() -> None:
    rows = words(
        ("a", "supports", "d1"),
        ("b", "supports", "d1"),
        ("c", "supports", "d2"),
        ("c", "contradicts", "d2"),
        ("d", "contradicts", "d3"),
    )
    assert wish.tallied(rows, "texts") == (2.5, 1.5) and wish.tallied(rows, "distinct days") == (1.5, 1.5)
    again = pd.concat([rows, words(("e", "supports", "d2"))])
    assert wish.tallied(again, "distinct days") == (2.0, 1.5)


@pytest.mark.parametrize(
    ("pro", "con", "needed", "says", "share"),
    [
        (4, 2, 3, HOLDS, 200 / 3),
        (4, 2, 5, IN_PART, 200 / 3),
        (3, 2, 3, IN_PART, 60.0),
        (1, 1, 1, IN_PART, 50.0),
        (2, 3, 1, FAILS, 40.0),
    ],
)
def test_his_own_words(pro: int, con: int, needed: int, says: str, share: float) -> None:
    rows = words(
        *[(f"p{n}", "supports", f"d{n}") for n in range(pro)],
        *[(f"c{n}", "contradicts", f"e{n}") for n in range(con)],
    )
    found = wish.judge(rows, "texts", needed)
    assert (found.verdict, found.value) == (says, pytest.approx(share))
    weak = rows.assign(grade=[PAPER] * pro + [PRIMARY] * con)
    assert wish.judge(weak, "texts", needed).verdict == (OPEN if says == HOLDS else says)
    assert wish.judge(rows.assign(grade=PAPER), "texts", needed).verdict == OPEN


# The two heads --------------------------------------------------------------------------------


def concepts(after: list[bool], before: list[bool], grade: str = PRIMARY) -> pd.DataFrame:
    cells = [(f"a{n}", "supports" if own else "contradicts") for n, own in enumerate(after)]
    cells += [(f"b{n}", "supports" if own else "contradicts") for n, own in enumerate(before)]
    dates = ["2005-01-01"] + ["2016-12-31"] * (len(after) - 1) + ["2004-12-31"] * len(before)
    return coded(*cells, date=dates, grade=grade)


@pytest.mark.parametrize(
    ("after", "before", "says"),
    [
        ([True] * 4 + [False] * 2, [False], HOLDS),
        ([True] * 4 + [False] * 2, [True, True, False], IN_PART),
        ([True] * 3 + [False] * 3, [False], IN_PART),
        ([True] * 2 + [False] * 4, [False], FAILS),
        ([True] * 2 + [False] * 3, [False], OPEN),
        ([True] * 4, [False], ""),
        ([True] * 5, [], ""),
    ],
)
def test_the_guiding_idea(
    monkeypatch: pytest.MonkeyPatch, after: list[bool], before: list[bool], says: str
) -> None:
    monkeypatch.setattr(aims, "rows_for", lambda *_: concepts(after, before))
    found = aims.specification(DS, "2005", "2016", "primary")
    assert found.verdict == says and (not says or found.value == pytest.approx(sum(after) / len(after)))
    monkeypatch.setattr(aims, "rows_for", lambda *_: concepts(after, before, OFFICIAL))
    assert aims.specification(DS, "2005", "2016", "primary").verdict == ""
    assert aims.specification(DS, "2005", "2016", "primary and official").verdict == says


@pytest.mark.parametrize(
    ("supports", "of", "grade", "state"),
    [
        (2, 4, OFFICIAL, "met"),
        (1, 4, OFFICIAL, "short"),
        (2, 5, OFFICIAL, "short"),
        (2, 4, PAPER, "short"),
        (3, 3, OFFICIAL, "few"),
        (0, 4, OFFICIAL, "none"),
    ],
)
def test_motives_of_three_cases(
    monkeypatch: pytest.MonkeyPatch, supports: int, of: int, grade: str, state: str
) -> None:
    def rows(count: int, total: int) -> pd.DataFrame:
        return coded(
            *[(str(n), "supports" if n < count else "contradicts") for n in range(total)], grade=grade
        )

    ds = held(evidence=pd.DataFrame({"claim": []}))
    monkeypatch.setattr(aims, "rows_for", lambda *_: rows(supports, of))
    wanted = {"met": HOLDS, "none": FAILS}.get(state, OPEN)
    assert aims.motives(ds).verdict == wanted
    monkeypatch.setattr(
        aims, "rows_for", lambda ds, claim, name: rows(supports, of) if name.endswith("Asia") else rows(0, 4)
    )
    assert aims.motives(ds).verdict == {"met": IN_PART, "none": FAILS}.get(state, OPEN)


FIELDS = chief_field.FIELD_SETS["all with equal weight"]


def test_fifths_and_spans_of_years() -> None:
    assert chief_field._fifths(1992, 2016) == [
        (1992, 1996),
        (1997, 2001),
        (2002, 2006),
        (2007, 2011),
        (2012, 2016),
    ]
    assert chief_field._fifths(2007, 2016) == [
        (2007, 2008),
        (2009, 2010),
        (2011, 2012),
        (2013, 2014),
        (2015, 2016),
    ]
    assert chief_field._spans(3) == [(2017, 2019), (2020, 2022), (2023, 2024)]
    assert chief_field._spans(2) == [(2017, 2018), (2019, 2020), (2021, 2022), (2023, 2024)]
    assert chief_field._spans(3, 2017, 2023) == [(2017, 2019), (2020, 2022)]


def test_counts_of_a_field(monkeypatch: pytest.MonkeyPatch) -> None:
    events = pd.DataFrame(
        [("DEU", 2000, 6.0), ("FRA", 2000, 2.0), ("CHN", 2000, 2.0), ("CHN", 2003, 9.0), ("USA", 2000, 99.0)],
        columns=["partner", "year", "value"],
    )
    vetoes = pd.DataFrame(
        {"region": ["Eastern Europe"] * 3 + ["East Asia", "Central Asia"] + ["Middle East"] * 5, "year": 2000}
    )
    monkeypatch.setattr(heads, "events", lambda _: events)
    monkeypatch.setattr(heads, "vetoes", lambda _: vetoes)
    monkeypatch.setattr(heads, "europe", lambda *_: frozenset({"DEU", "FRA"}))
    monkeypatch.setattr(chief_field, "eastern", lambda *_: frozenset({"CHN"}))
    ds, europe = held(), chief_field.EUROPES[0]
    counts, per = chief_field.UNITS
    east, central, middle = chief_field.ASIAS
    counted = chief_field.counted
    assert counted(ds, chief_field.EVENTS, (2000, 2002), europe, east, counts) == (8.0, 2.0)
    assert counted(ds, chief_field.EVENTS, (2000, 2002), europe, east, per) == (4.0, 2.0)
    assert counted(ds, chief_field.EVENTS, (2001, 2003), europe, east, counts) is None  # nine
    assert counted(ds, chief_field.VETOES, (2000, 2000), europe, east, counts) == (3.0, 1.0)
    assert counted(ds, chief_field.VETOES, (2000, 2000), europe, central, per) == (3.0, 2.0)
    assert counted(ds, chief_field.VETOES, (2000, 2000), europe, middle, counts) == (3.0, 6.0)
    assert counted(ds, chief_field.VETOES, (2001, 2002), europe, middle, counts) is None
    both = {"a": (2.0, 1.0), "b": (1.0, 1.0), "c": (1.0, 2.0), "d": None}
    monkeypatch.setattr(chief_field, "counted", lambda ds, field, *_: both[field])
    assert chief_field.leads(ds, tuple("abcd"), (0, 0), europe, east, counts) == (1.5, 3)


@pytest.mark.parametrize(
    ("whole", "fifths", "says"),
    [
        ((2.0, 3), 3, HOLDS),
        ((2.0, 3), 2, IN_PART),
        ((1.5, 3), 5, OPEN),
        ((1.4, 3), 5, FAILS),
        ((0.0, 0), 5, ""),
    ],
)
def test_the_chief_field_of_the_past(
    monkeypatch: pytest.MonkeyPatch, whole: Any, fifths: int, says: str
) -> None:
    spans = [(2.0, 3)] * fifths + [(1.9, 3)] * (5 - fifths)
    found = iter([whole, *spans])
    monkeypatch.setattr(chief_field, "leads", lambda *_: next(found))
    assert chief_field.past(DS, "events", "e", "a", "u", "1992–2016").verdict == says


@pytest.mark.parametrize(
    ("spans", "holds", "share"),
    [
        ([(2.0, 3), (2.0, 3), (3.0, 3)], True, 7 / 9),
        ([(2.0, 3), (1.0, 3), (1.0, 3)], False, 4 / 9),
        ([(2.0, 3), (2.0, 3), (1.0, 3)], None, 5 / 9),
        ([(0.0, 0), (0.0, 0), (1.0, 3)], None, 1 / 3),
        ([(0.0, 0)] * 3, None, None),
        ([(0.0, 0), (0.9, 3), (1.0, 3)], False, 1.9 / 6),
    ],
)
def test_the_chief_field_of_the_future(
    monkeypatch: pytest.MonkeyPatch, spans: Any, holds: Any, share: Any
) -> None:
    found = iter(spans)
    monkeypatch.setattr(chief_field, "leads", lambda *_: next(found))
    outcome = chief_field.future(DS, "events", "e", "a", "three years", "u")
    assert outcome.holds is holds and outcome.value == (None if share is None else pytest.approx(share))


@pytest.mark.parametrize(("count", "years", "says"), [(5, 3, True), (4, 3, None), (5, 2, None)])
def test_enough_texts_of_the_eagle(
    monkeypatch: pytest.MonkeyPatch, count: int, years: int, says: Any
) -> None:
    rows = coded(
        *[(str(n), "supports") for n in range(count)],
        ("0", "supports"),
        ("x", "contradicts"),
        ("y", "supports"),
        date=[f"{2010 + n % years}-01-01" for n in range(count)] + ["2010-01-01", "2009-01-01", "2017-01-21"],
    )
    monkeypatch.setattr(eagle, "rows_for", lambda *_: rows)
    found = eagle.specification(DS, "five texts", "Europe and Asia", "primary and official")
    assert (found.holds, found.value) == (says, count)


def test_a_few_texts_of_the_eagle_are_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    last = coded(("a", "supports"), date="2017-01-20")
    monkeypatch.setattr(eagle, "rows_for", lambda *_: last)
    assert len(eagle.texts(DS, "Europe and Asia", "primary and official")) == 1
    assert len(eagle.texts(DS, "west and east", "primary and official")) == 1
    for number, verdict_ in ((1, OPEN), (2, IN_PART), (4, IN_PART), (5, OPEN)):
        own = coded(*[(str(n), "supports") for n in range(number)])
        monkeypatch.setattr(eagle, "rows_for", lambda *_, own=own: own)
        assert eagle.eagle(held(evidence=pd.DataFrame({"claim": []}))).verdict == verdict_


@pytest.mark.parametrize(
    ("first", "second", "says", "reason"),
    [
        ((MET, MET), (MET, CONTRADICTED), IN_PART, IN_PART),
        ((CONTRADICTED, MET), (MET, CONTRADICTED), FAILS, IN_PART),
        ((CONTRADICTED, CONTRADICTED), (MET, "open"), OPEN, OPEN),
        (("open", MET), ("open", "open"), OPEN, IN_PART),
    ],
)
def test_examples_of_linkage(
    monkeypatch: pytest.MonkeyPatch, first: Any, second: Any, says: str, reason: str
) -> None:
    legs = dict(
        zip([leg for both in linkage.EXAMPLES.values() for leg in both], (*first, *second), strict=True)
    )
    monkeypatch.setattr(linkage, "leg", lambda ds, claim, assertion, weights: legs[claim, assertion])
    found = [linkage.specification(DS, "with agency", name) for name in linkage.LEGS]
    assert [one.verdict for one in found] == [says, reason]
    assert [one.holds for one in found] == [None if word == OPEN else False for word in (says, reason)]
    monkeypatch.undo()
    rows = coded(("a", "supports"), ("b", "contradicts"), ("c", "contradicts"), grade=[PRIMARY, PAPER, PAPER])
    monkeypatch.setattr(linkage, "rows_for", lambda *_: rows)
    assert linkage.leg(DS, "C", "a", "3/2/1/0") == MET == linkage.leg(DS, "C", "a", "3/2/0/0")
    monkeypatch.setattr(linkage, "rows_for", lambda *_: rows.assign(grade=[OFFICIAL, PAPER, PAPER]))
    assert linkage.leg(DS, "C", "a", "3/2/1/0") == "open" and linkage.leg(DS, "C", "a", "3/2/0/0") == MET
    monkeypatch.setattr(linkage, "rows_for", lambda *_: rows.assign(grade=PAPER))
    assert linkage.leg(DS, "C", "a", "3/2/1/0") == CONTRADICTED


@pytest.mark.parametrize(
    ("asia", "europe", "holds", "cell"),
    [
        (3.0, 2.9, True, "* +3.0"),
        (3.0, 3.0, False, "+3.0"),
        (2.9, 0.0, False, "+2.9"),
        (-0.04, 0.0, False, "0.0"),
        (-1.0, -2.0, False, "\N{MINUS SIGN}1.0"),
    ],
)
def test_a_turn_of_a_field(
    monkeypatch: pytest.MonkeyPatch, asia: float, europe: float, holds: bool, cell: str
) -> None:
    moved = pd.Series({"asia": asia, "europe": europe})
    monkeypatch.setattr(turning, "shares", lambda *_: None)
    monkeypatch.setattr(heads, "change", lambda *_: moved)
    choice = (turning.TRADE, "a", "s", next(iter(turning.PERIODS)), "p", "e")
    assert turning.turned(DS, *choice) == Outcome(holds, asia) and turning._cell(moved) == cell
    assert set(turning.by_field(DS)["turned"]) == {"yes" if holds else "no"}
    monkeypatch.setattr(heads, "change", lambda *_: None)
    assert turning.turned(DS, *choice).holds is None and turning._cell(None) == "not held" == turning._points(
        None
    )
    assert turning._points(moved) == turning._signed(europe)


@pytest.mark.parametrize(
    ("trade", "others", "share", "says"),
    [
        (True, (True, False, None), (True, True, False), HOLDS),
        (True, (True, False, False), (True, True, False), IN_PART),
        (True, (True, True, False), (True, False, False), OPEN),
        (False, (True, False, False), (True, True, False), IN_PART),
        (False, (False, False, False), (False, False, True), FAILS),
        (False, (False, False, False), (False, True, True), OPEN),
        (None, (True, True, True), (True, True, True), OPEN),
    ],
)
def test_a_turn_by_fields(
    monkeypatch: pytest.MonkeyPatch, trade: Any, others: Any, share: Any, says: str
) -> None:
    told = dict(zip((turning.TRADE, turning.GAS, turning.ARMS, turning.VOTES), (trade, *others), strict=True))
    rows = [
        {"field": name, "asia": 4.0, "europe": -1.0, "turned": "yes" if own else "no"}
        for name, own in told.items()
        if own is not None
    ]
    # A part of trade that turned is no field of its own.
    rows.append({"field": turning.EXPORTS, "asia": 4.0, "europe": 0.0, "turned": "yes"})
    monkeypatch.setattr(turning, "by_field", lambda _: pd.DataFrame(rows))
    monkeypatch.setattr(turning, "grid", lambda _: grid(*share))
    found = turning.turning(DS)
    assert found.verdict == says
    if trade is not None:
        assert (
            f"of {len(rows) - 1} that can be computed" in found.because
            and "A revision of 1.0 percentage points" in found.flip
        )


# Who sought whom ------------------------------------------------------------------------------


def initiative(item: str, date: str, says: str, grade: str = OFFICIAL, origin: str = "") -> dict[str, str]:
    row = {"item": item, "date": date, "says": says, "grade": grade, "origin": origin or item}
    return row | {"quotation": "q", "source": "s"}


def test_initiatives_bear_their_month(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        initiative("2013-04-visit", "2020-01-01", "supports"),
        initiative("offer", "2017-01-15", "contradicts"),
        initiative("late", "2017-02-01", "silent"),
        initiative("twice", "2016-05-06", "supports", PAPER),
        initiative("twice", "2016-05-07", "supports", PRIMARY),
    ]
    given = {
        f"Russia opened {kind}": pd.DataFrame(rows if kind == "a meeting" else rows[:1])
        for kind in nagato.KINDS["all kinds"]
    }
    monkeypatch.setattr(nagato, "Papers", Pages({}, given))
    found = nagato.initiatives(DS)
    meetings = found[found["kind"] == "a meeting"].set_index("date")["opener"].to_dict()
    # A page that was read later tells no month; of two pages on one text the better stands.
    assert meetings == {
        "2013-04": "Russia",
        "2016-05-07": "Russia",
        "2017-01-15": "Japan",
        nagato.UNDATED: "both",
    }
    assert len(found) == 6


@pytest.mark.parametrize(
    ("russia", "japan", "says", "share"),
    [
        (3, 3, HOLDS, 0.5),
        (2, 4, IN_PART, 1 / 3),
        (1, 5, OPEN, None),
        (0, 6, FAILS, 0.0),
        (0, 1, OPEN, None),
        (6, 0, HOLDS, 1.0),
    ],
)
def test_half_of_the_initiatives(
    monkeypatch: pytest.MonkeyPatch, russia: int, japan: int, says: str, share: Any
) -> None:
    openers = ["Russia"] * russia + ["Japan"] * japan
    frame = pd.DataFrame({"opener": openers, "date": "2017-01-15", "kind": "a meeting", "grade": OFFICIAL})
    late = frame.iloc[:1].assign(date="2017-02", opener="Japan")
    monkeypatch.setattr(nagato, "initiatives", lambda _: pd.concat([frame, late]))
    monkeypatch.setattr(nagato, "Papers", Pages({}))
    run = nagato.specs.run

    def by_kind(rule: Any, dimensions: Any) -> pd.DataFrame:
        return run(rule, {n: o if n == "initiatives" else o[:1] for n, o in dimensions.items()})

    monkeypatch.setattr(nagato.specs, "run", by_kind)
    found = nagato.who_sought(DS)
    assert found.verdict == (says if russia + japan >= nagato.FEWEST else OPEN)
    main = found.specifications.iloc[0]
    assert main["verdict"] == ("" if share is None else says) and (
        share is None or main["value"] == pytest.approx(share)
    )
    assert f"{russia} were opened by Russia, {japan} by Japan and 0 by both" in found.because
    apart = found.specifications.drop_duplicates("initiatives")["verdict"].tolist()
    assert apart[2:] == ["", ""]


@pytest.mark.parametrize(
    ("two", "met", "says"),
    [(CONTRADICTED, MET, FAILS), (UNDECIDED, MET, OPEN), (MET, MET, HOLDS), (MET, CONTRADICTED, FAILS)],
)
def test_a_handover_discussed(monkeypatch: pytest.MonkeyPatch, two: str, met: str, says: str) -> None:
    states = {nagato.TWO: two, nagato.TOGETHER: met, nagato.ISLANDS: MET, nagato.PURPOSE: MET}
    monkeypatch.setattr(nagato, "Papers", Pages(states))
    assert nagato.two_islands(DS).verdict == says
