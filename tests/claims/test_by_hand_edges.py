"""What the first reckonings left: ties of shares and ranks, words of findings, choices of their own."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import pandas as pd
import pytest

from pivot.claims.china import (
    coded,
    japan_as_means,
    korea_stakes,
    largest_partner,
    north_korea,
    outlet,
    partnership,
    plutonium,
    reasons,
    role,
    south_china_sea,
    state_department,
    wariness,
)
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, Weighing
from pivot.claims.kurils import august_1945, investment
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.specifications import Outcome
from tests.handheld import PAPER, held
from tests.handheld import coded as documents

DS: Any = None


texts = partial(documents, figure=2014.0)


def no_more_than_is_told(monkeypatch: pytest.MonkeyPatch, module: Any) -> list[Any]:
    """Findings of documents without their documents; what else they say is kept."""
    told: list[Any] = []

    def finding(ds: Any, claim: str, verdict: str, states: Any, grid: Any, *more: str, **_: Any) -> str:
        told.append(more)
        return verdict

    monkeypatch.setattr(module, "by_majority", lambda *_: HOLDS)
    monkeypatch.setattr(coded, "grid", lambda *_: None)
    monkeypatch.setattr(coded, "finding", finding)
    return told


def test_one_official_word_among_others_is_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    no_more_than_is_told(monkeypatch, japan_as_means)
    monkeypatch.setattr(japan_as_means, "leverage_elements", lambda *_: {})
    monkeypatch.setattr(japan_as_means, "rows_for", lambda *_: texts(("a", "supports"), ("b", "silent")))
    assert japan_as_means.leverage(DS) == HOLDS


def test_as_many_meetings_and_as_much_trade_are_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(japan_as_means, "turnover", lambda *_: 5.0)
    monkeypatch.setattr(japan_as_means, "meetings", lambda *_: 3.0)
    monkeypatch.setattr(japan_as_means, "past_rate", lambda _: 3.0)
    found = japan_as_means.improved.__wrapped__(
        held(tables={"events": [{"date": "2010", "kind": "x"}]}), "2017-2019"
    )
    assert list(found.values()) == [CONTRADICTED] * 3
    rows = [("fts-exports", "RUS", "JPN", f"2016-{m:02d}", 1.0) for m in range(1, 13)]
    monkeypatch.undo()
    assert (
        japan_as_means.turnover(held(*rows, *[("fts-imports", *row[1:]) for row in rows[:11]]), 2016) is None
    )


def test_security_of_three_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two of three are most; half of two known is not."""
    places = dict(zip(korea_stakes._FOUR, (1.0, 4.0, None, None), strict=True))
    monkeypatch.setattr(korea_stakes, "grid", lambda _: pd.DataFrame())
    monkeypatch.setattr(
        korea_stakes,
        "measured",
        lambda ds, name, *_: {"RUS": 1.0, "CHN": 2.0, "JPN": 3.0, "USA": 4.0} | {"name": name},
    )
    monkeypatch.setattr(korea_stakes, "rank", lambda found: places[found["name"]])
    monkeypatch.setattr(korea_stakes, "by_majority", lambda _: OPEN)
    for security, says in (((4.0, None, None), OPEN), ((4.0, 4.0, None), IN_PART)):
        places.update(zip(korea_stakes._FOUR[1:], security, strict=True))
        assert korea_stakes.korea_stakes(held()).verdict == says


def test_the_koreas_alone_make_a_whole() -> None:
    pairs = [{"exporter": "RUS", "importer": "KOR", "2014": 10.0}]
    assert (
        korea_stakes.trade_share(held(tables={"gravity-baci": pairs}), "RUS", ("KOR",), (2014, 2014)) == 100.0
    )


def test_a_combination_with_a_missing_figure_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    ranks = {name: 1.0 for name in korea_stakes._FOUR}
    monkeypatch.setattr(korea_stakes, "measured", lambda ds, name, *_: name)
    monkeypatch.setattr(korea_stakes, "rank", lambda name: ranks.get(name))
    monkeypatch.setattr(korea_stakes, "own_rank", lambda *_: None)
    whole = korea_stakes.grid(DS)
    assert set(whole["comparison"]) == {korea_stakes.OTHERS} and set(whole["indicator"]) == set(
        korea_stakes.INDICATORS
    )
    assert set(whole.loc[whole["indicator"] == korea_stakes.DISPUTES, "window"]) == {
        next(iter(korea_stakes.WINDOWS))
    }
    assert set(whole["source"]) == {korea_stakes.RECONCILED}
    del ranks[korea_stakes.ARMS]
    assert set(korea_stakes.grid(DS)["indicator"]) == set(korea_stakes.INDICATORS) - {
        korea_stakes.ARMS,
        korea_stakes.MAJORITY,
    }
    monkeypatch.setattr(korea_stakes, "own_rank", lambda *_: 7)
    own = korea_stakes.grid(DS)
    own = own[own["comparison"] == korea_stakes.OWN]
    assert set(own["indicator"]) == {korea_stakes.TRADE} and set(own["source"]) == {
        korea_stakes.RECONCILED,
        korea_stakes.REPORTS,
    }


def test_an_even_lead_is_no_lead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(largest_partner, "SINCE", 2010)
    monkeypatch.setattr(largest_partner, "LAST", 2012)
    cells = {2010: (11.0, 10.0), 2011: (10.0, 10.0), 2012: (12.0, 10.0)}
    rows = [
        (code, str(year), value)
        for year, own in cells.items()
        for code, value in zip(("CHN", "DEU"), own, strict=True)
    ]
    frame = pd.DataFrame(rows, columns=["partner", "period", "value"])
    monkeypatch.setattr(largest_partner, "annual_turnover", lambda *_: frame)
    monkeypatch.setattr(largest_partner, "grid", lambda _: pd.DataFrame({"holds": [True]}))
    monkeypatch.setattr(largest_partner, "unlisted", lambda _: pd.Series({str(year): 0.0 for year in cells}))
    found = largest_partner.largest_partner(held())
    assert found.verdict == IN_PART and "least in 2011, 0.0 per cent" in found.because
    assert "the gap of 0.0 per cent in 2011" in found.flip and not largest_partner._first_in_baci(DS, "2011")


def test_combinations_of_the_largest_partner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(largest_partner, "specification", lambda *_, **__: Outcome(True, 1.0))
    frame = largest_partner.grid(DS)
    hong_kong = frame[frame["china"] == "with Hong Kong"]
    assert set(hong_kong["source"]) == {"reconciled"} and "trailing months" not in set(hong_kong["method"])
    trailing = frame[frame["method"] == "trailing months"]
    assert set(trailing["source"]) == {"Russian customs"} and set(trailing["china"]) == {"mainland"}
    assert len(frame) == len(largest_partner.PERIODS) * (3 * 2 + 1 + 2)


def test_ends_that_are_no_later_than_the_base(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        outlet, "change", lambda ds, source, flow, group, base, end: -1.0 if group == outlet.WEST else 1.0
    )
    assert outlet.offset(DS, outlet.CUSTOMS, "China only", "exports", "2013", "2013") is None
    assert outlet.offset(DS, outlet.CUSTOMS, "China only", "exports", "2013", "2014") == 1.0
    assert outlet.specification(DS, outlet.CUSTOMS, "China only", "exports", "2013", "2014").holds is True
    for absent in (outlet.WEST, outlet.EAST["six economies"]):
        monkeypatch.setattr(
            outlet,
            "change",
            lambda ds, source, flow, group, *_, absent=absent: None if group == absent else -1.0,
        )
        assert outlet.outlet(held()).verdict == OPEN
    assert outlet._moved(0.0) == "fell by US$ 0 bn" and outlet._moved(1e6) == "rose by US$ 1000 bn"


def test_reasons_of_the_russian_state(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(("a", "supports"), ("b", "contradicts"), ("c", "contradicts"), issuer=["RUS", "USA", "USA"])
    monkeypatch.setattr(reasons, "enough", lambda _: True)
    monkeypatch.setattr(reasons, "rows_for", lambda *_: rows)
    choice = {name: options[0] for name, options in reasons.DIMENSIONS.items()} | {"tests": "reasons only"}
    state, all_ = reasons.DIMENSIONS["issuers"]
    found = [reasons.combination(DS, choice | {"issuers": name}) for name in (state, all_)]
    assert [(one.holds, one.value) for one in found] == [(True, 1.0), (False, 1 / 3)]
    divided = texts(("a", "supports"), ("a", "contradicts"), ("b", "supports"), ("c", "contradicts"))
    weights = reasons.WEIGHTS["3/2/1/0"]
    assert reasons.share_global(divided, "document by majority", weights) == 0.5
    assert reasons.share_global(divided.assign(grade="other"), "each reason", weights) is None


def test_treaties_and_exercises_among_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(north_korea, "rows_for", lambda *_: texts(("a", "contradicts"), ("b", "supports")))
    columns = ["coding", "reporter", "partner", "start", "end", "defence"]
    empty = pd.DataFrame(columns=columns, dtype=str)
    assert north_korea.defence.__wrapped__(held(tables={"alliances": empty}), (2012, 2016)) == CONTRADICTED
    monkeypatch.setattr(
        partnership,
        "rows_for",
        lambda *_: texts(("a", "supports"), ("b", "supports"), date=["2016-05-01", "2010-01-01"]),
    )
    exercises = held(tables={"exercises": [{"start": "2010-01-01"}, {"start": "2016-09-12"}]})
    assert partnership.met_lately.__wrapped__(exercises, "2016") == MET
    monkeypatch.setattr(plutonium, "ANNOUNCED", "2016-10-31")
    monkeypatch.setattr(plutonium, "hours", lambda *_: (1.0, 2.0))
    assert plutonium.order(DS, "law in force", plutonium.ORDERS[0], Weighing()) == CONTRADICTED


def test_a_role_by_choices_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"trade": 1.2, "energy": 0.5, "arms": 0.5, "military": None}
    monkeypatch.setattr(role, "ratios", lambda *_: found)
    frame = role.grid(held())
    # The exercises cannot be compared: leaving them out is no choice of its own.
    assert set(frame["domains"]) == {role.FOUR, role.TRADE}
    told = frame.drop_duplicates("domains").set_index("domains")
    assert (
        told.at[role.FOUR, "holds"] is False
        and told.at[role.TRADE, "holds"] is True
        and set(frame["value"]) == {1.2}
    )
    found["military"] = 0.0
    assert set(role.grid(held())["domains"]) == set(role.DOMAINS)
    assert role.growing(held())["military"] == 0.0


def test_texts_on_the_sea(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(
        ("a", "supports"),
        ("b", "silent"),
        ("b", "supports"),
        ("c", "supports"),
        ("d", "supports"),
        item=["x", "joint-1", "joint-1", "x", "x"],
        figure=[2010.0, 2012.0, 2012.0, 2016.0, 2017.0],
    )
    weak = texts(("e", "supports"), grade=PAPER)
    monkeypatch.setattr(south_china_sea, "rows_for", lambda *_: pd.concat([rows, weak]))
    read = south_china_sea.texts.__wrapped__
    both, own = south_china_sea.TEXTS
    # A text that says both counts as supporting; the year of the election closes the first period.
    assert sorted(zip(*(read(DS, "to January 2017", both)[c] for c in ("origin", "says")), strict=True)) == [
        ("a", "supports"),
        ("b", "supports"),
        ("c", "supports"),
    ]
    assert sorted(read(DS, "to January 2017", own)["origin"]) == ["a", "c"] and read(DS, "since", own)[
        "origin"
    ].tolist() == ["d"]
    told = no_more_than_is_told(monkeypatch, south_china_sea)
    states = {"no endorsement": MET, "mostly restraint": CONTRADICTED}
    monkeypatch.setattr(south_china_sea, "elements", lambda *_: states)
    later = {"to January 2017": rows, "since": rows.iloc[:0]}
    monkeypatch.setattr(south_china_sea, "texts", lambda ds, period, which: later[period])
    assert south_china_sea.south_china_sea(held()) == IN_PART
    assert told[0] == (
        "4 of 5 official texts of those years call for restraint.",
        "For the years since, decided apart, no text was found: that is open.",
    )
    later["since"] = rows.iloc[:2]
    states["no endorsement"] = UNDECIDED
    assert south_china_sea.south_china_sea(held()) == HOLDS and "apart, 2 text was" in told[1][1]
    south_china_sea.south_china_sea(held(clock="2017-01-20"))
    assert len(told[2]) == 1


def test_the_statement_in_one_text_or_in_several(monkeypatch: pytest.MonkeyPatch) -> None:
    told = no_more_than_is_told(monkeypatch, state_department)
    phrases = list(state_department.PHRASES)
    for met, other, says, words in (
        (3, MET, HOLDS, 1),
        (2, MET, IN_PART, 0),
        (2, UNDECIDED, HOLDS, 0),
        (0, MET, HOLDS, 0),
    ):
        states = {name: MET if n < met else UNDECIDED for n, name in enumerate(phrases)} | {
            "one": other,
            "two": MET,
        }
        monkeypatch.setattr(state_department, "elements", lambda *_, states=states: states)
        assert state_department.state_department(DS) == says and len(told[-1]) == words


def test_a_text_counts_at_its_best_grade(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(
        ("a", "supports"), ("a", "supports"), ("b", "contradicts"), grade=["primary document", PAPER, PAPER]
    )
    assert wariness.weighed(rows, Weighing()) == MET
    assert wariness.weighed(rows, Weighing(majority="more")) == MET
    even = texts(("a", "supports"), ("b", "contradicts"), grade="primary document")
    assert wariness.weighed(even, Weighing(majority="more")) == UNDECIDED
    assert wariness.weighed(rows.assign(grade="other"), Weighing()) == UNDECIDED


def test_a_page_that_says_only_after_the_surrender() -> None:
    """It speaks to the announcement alone, and not to the operation as a whole."""
    asked: list[Any] = []

    class Pages:
        @staticmethod
        def rows(name: str) -> pd.DataFrame:
            return texts((name, "supports"), figure=0.0)

        @staticmethod
        def judged(key: Any, rows: Any, choice: Any) -> str:
            asked.append(rows()["origin"].tolist())
            return UNDECIDED

        @staticmethod
        def state(*_: Any) -> str:
            return MET

    pages: Any = Pages
    first, _, signing = august_1945.SURRENDERS
    landing, occupied, operation = august_1945.TAKINGS
    for surrender, taking in ((first, landing), (first, occupied), (first, operation), (signing, landing)):
        choice = {
            "surrender": surrender,
            "taking": taking,
            "date-conflict": "later",
            "continuity": "required",
        }
        august_1945.island_state(pages, "Iturup", choice)
    assert asked == [
        ["landing on Iturup, latest", "Iturup taken by the surrender"],
        ["Iturup wholly occupied", "Iturup taken by the surrender"],
        [august_1945.OPERATION],
        ["landing on Iturup, latest"],
    ]


def test_islands_of_which_a_day_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pages:
        all = pd.DataFrame()

        def __init__(self, *_: Any) -> None:
            pass

        @staticmethod
        def rows(name: str) -> pd.DataFrame:
            known = "Iturup" in name or name.endswith("earliest")
            return texts(("a", "supports"), figure=3.0 if known else np.nan)

    monkeypatch.setattr(august_1945, "Papers", Pages)
    states = {isle: MET for isle in august_1945.ISLANDS}
    monkeypatch.setattr(
        august_1945,
        "island_state",
        lambda pages, isle, choice: states[isle] if choice["taking"] == august_1945.TAKINGS[0] else UNDECIDED,
    )
    found = august_1945.taken(DS)
    # A third of the counted combinations is decided: too few.
    assert found.verdict == OPEN
    assert (
        "Iturup taken by the surrender: met, landed on 3 days" in found.because
        and found.because.count("landed on") == 1
    )
    half = iter(range(10**6))
    monkeypatch.setattr(august_1945, "island_state", lambda *_: MET if next(half) % 8 < 4 else UNDECIDED)
    assert august_1945.taken(DS).verdict == HOLDS


@pytest.mark.parametrize(
    ("after", "says"),
    [([1.0, 1.0, 1.3], FAILS), ([1.0, 1.3, 1.3], OPEN), ([1.3, 1.3, 1.0], HOLDS), ([1.3, 1.0, 1.0], OPEN)],
)
def test_two_thirds_of_what_was_invested(
    monkeypatch: pytest.MonkeyPatch, after: list[float], says: str
) -> None:
    class Pages:
        all = pd.DataFrame()

        def __init__(self, *_: Any) -> None:
            pass

        @staticmethod
        def said(label: str, _: Any) -> str:
            return label

    values = iter(after)
    monkeypatch.setattr(investment, "Papers", Pages)
    monkeypatch.setattr(investment, "figures", lambda _: None)
    monkeypatch.setattr(investment, "ratio", lambda *_: next(values, None))
    found = investment.investment(DS)
    assert (
        found.verdict == says
        and "comparable figures before and after January 2017 in 3 specifications" in found.because
    )
    rows = pd.DataFrame({"topic": [investment.TOPIC, "another"], "value": [1.0, 2.0]})
    monkeypatch.undo()
    assert investment.figures(held(tables={"figures-japan-russia": rows}))["value"].tolist() == [1.0]
    assert investment.figures(held()).empty
