"""Rules on the islands reckoned by hand: ends of windows and horizons, shares just met, lone cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import pytest

from pivot.claims import settle
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED
from pivot.claims.kurils import august_1945, investment, nagato, sanctions, state_of_war, tension
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from tests.handheld import PRIMARY, held

DS: Any = None


class Papers:
    """Documents of which only the states of assertions, or their rows, are told."""

    told: Mapping[str, str] = {}
    held: Mapping[str, pd.DataFrame] = {}
    all = pd.DataFrame()

    def __init__(self, *_: Any) -> None:
        """Whatever is asked of them, they are the same."""

    def state(self, assertion: str, _: Any) -> str:
        """What is told of an assertion."""
        return self.told.get(assertion, UNDECIDED)

    def rows(self, assertion: str) -> pd.DataFrame:
        """The rows of an assertion."""
        return self.held[assertion]

    def judged(self, key: tuple[str, str], rows: Callable[[], pd.DataFrame], _: Any) -> str:
        """What is told of the assertion that stands first in the key."""
        return self.told.get(key[0], UNDECIDED)

    def said(self, label: str, _: Any) -> str:
        """The label alone."""
        return label


def papers(states: Mapping[str, str] | None = None, rows: Mapping[str, pd.DataFrame] | None = None) -> Any:
    """A kind of ``Papers`` of its own."""
    return type("Own", (Papers,), {"told": states or {}, "held": rows or {}})


# Investment -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base", "before"),
    [("2012-2016", {2011: 900.0, 2012: 2.0, 2016: 4.0}), ("2016", {2015: 900.0, 2016: 3.0})],
)
@pytest.mark.parametrize(("horizon", "last"), [("2017-2019", 2019), ("2017-2024", 2024), ("2017-2026", 2026)])
def test_years_of_investment_before_and_after(
    base: str, before: dict[int, float], horizon: str, last: int
) -> None:
    """Three a year before; six and twelve, so nine a year, after: what lies outside is left out."""
    values = before | {2017: 6.0, last: 12.0, last + 1: 900.0}
    rows = pd.DataFrame({"period": [f"{year}-12" for year in values], "value": list(values.values())})
    rows = rows.assign(item="a", about="all Russia", unit="USD bn (net)", source="s")
    # The unit is sought as it stands, also where it has a bracket.
    found = investment.ratio(
        rows, "USD bn (", "all Russia", investment.BASES[base], investment.HORIZONS[horizon]
    )
    assert found == pytest.approx(3.0)


# Nagato ---------------------------------------------------------------------------------------


def sought(monkeypatch: pytest.MonkeyPatch, *cells: tuple[str, str]) -> Any:
    """The finding from initiatives of which day and opener are given."""
    frame = pd.DataFrame(cells, columns=["date", "opener"]).assign(kind="a meeting", grade=PRIMARY)
    monkeypatch.setattr(nagato, "initiatives", lambda _: frame)
    monkeypatch.setattr(nagato, "Papers", papers())
    return nagato.who_sought(DS)


def all_kinds(grid: pd.DataFrame) -> pd.DataFrame:
    """The combinations of all kinds and grades in which what both opened is left out, by window."""
    rows = grid[(grid["initiatives"] == "all kinds") & (grid["grades"] == "top three")]
    return rows[rows["joint"] == nagato.JOINT[0]].set_index("window")


def test_a_window_counts_its_first_month_and_half_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    months = ("2012-01", "2014-03", "2016-01", *["2017-02"] * 9)
    grid = sought(
        monkeypatch, *[(month, "Japan") for month in months], ("2017-01", "Russia"), ("2017-01", "Russia")
    ).specifications
    found = all_kinds(grid)
    assert found["value"].tolist() == pytest.approx([2 / 5, 2 / 4, 2 / 3])
    assert found["verdict"].tolist() == [IN_PART, HOLDS, HOLDS]
    assert found["holds"].tolist() == [False, True, True]


def test_two_initiatives_of_japan_alone_refute_and_one_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    found = all_kinds(sought(monkeypatch, ("2013-05", "Japan"), ("2016-05", "Japan")).specifications)
    assert found.iloc[0][["verdict", "holds", "value"]].tolist() == [FAILS, False, 0.0]
    assert found["verdict"].tolist()[1:] == ["", ""] and found["holds"].isna().tolist()[1:] == [True, True]


def test_what_both_opened_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = [("2016-01", "Russia")] * 2 + [("2016-02", "Japan")] * 4 + [("2016-03", "both")] * 4
    told = sought(monkeypatch, *cells).because
    assert "2 were opened by Russia, 4 by Japan and 4 by both" in told


@pytest.mark.parametrize(("state", "says"), [(CONTRADICTED, FAILS), (UNDECIDED, OPEN), (MET, "")])
def test_two_islands_by_what_is_known_of_the_handover(
    monkeypatch: pytest.MonkeyPatch, state: str, says: str
) -> None:
    monkeypatch.setattr(nagato, "Papers", papers({nagato.TWO: state}))
    monkeypatch.setattr(nagato, "found", lambda *_, verdict, **__: verdict)
    assert nagato.two_islands(DS) == says


# A state of war, and its obstacle -------------------------------------------------------------


def test_the_obstacle_among_others_is_read_beside_the_main_one() -> None:
    asked: list[Any] = []

    class Asked(Papers):
        def state(self, assertion: Any, _: Any) -> str:
            asked.append(list(assertion))
            return MET

    for obstacle in ("named as main obstacle", "named among obstacles"):
        state_of_war.named(Asked(), "Japan", {"obstacle": obstacle})  # type: ignore[arg-type]
    main = "Japan names the islands as the obstacle"
    assert asked == [[main], [main, "Japan names the islands among obstacles"]]


# Tension --------------------------------------------------------------------------------------


def strained(monkeypatch: pytest.MonkeyPatch, military: list[bool], opinion: list[bool]) -> str:
    """The verdict from what the two kinds of indicators say, where the whole would hold."""
    cells = [(tension.SCRAMBLES, held) for held in military] + [(tension.VIEW, held) for held in opinion]
    grid = pd.DataFrame(cells, columns=["indicator", "holds"])
    first = {"comparison": tension.COMPARISONS[0], "last-year": 2015, "form": tension.LEVEL}
    monkeypatch.setattr(tension, "tension_grid", lambda _: grid.assign(**first))
    monkeypatch.setattr(settle, "by_majority", lambda *_: HOLDS)
    return tension.tension(DS).verdict


def test_two_thirds_of_each_side_part_the_armed_from_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    yes, no = [True, True, False], [False, False, True]
    assert strained(monkeypatch, yes, no) == strained(monkeypatch, no, yes) == IN_PART
    assert strained(monkeypatch, [True, False], no) == strained(monkeypatch, yes, [True, False]) == HOLDS
    assert strained(monkeypatch, yes, []) == HOLDS


def test_without_an_indicator_tension_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = ["indicator", "comparison", "last-year", "form", "holds", "value"]
    monkeypatch.setattr(tension, "tension_grid", lambda _: pd.DataFrame(columns=columns))
    assert tension.tension(DS).verdict == OPEN


def surveys(question: str, cells: dict[str, float]) -> list[dict[str, Any]]:
    """Surveys of the Cabinet Office by the time of their fieldwork."""
    same = {"pollster": "Cabinet Office of Japan", "question": question}
    return [same | {"fieldwork": when, "value": value} for when, value in cells.items()]


def test_the_fiscal_year_of_a_survey_begins_in_april() -> None:
    rows = surveys("q", {"2014-03-31/2014-04-05": 1.0, "2014-04": 2.0, "2015-12": 3.0, "2017": 4.0})
    found = tension.cabinet_office(held(tables={"polls-on-powers": rows}), "q")
    assert found.to_dict() == {2013: 1.0, 2014: 2.0, 2015: 3.0, 2017: 4.0}


def test_distrust_is_that_of_the_last_survey_to_january_2017(monkeypatch: pytest.MonkeyPatch) -> None:
    years = ("2013-10", "2014-10", "2015-10", "2017-01", "2017-10")
    rows = [
        *surveys(
            "Russia: do not feel friendly", dict(zip(years, (51.0, 52.0, 53.0, 54.0, 55.0), strict=True))
        ),
        *surveys(
            "China: do not feel friendly", dict(zip(years, (61.0, 62.0, 63.0, 64.0, 65.0), strict=True))
        ),
    ]
    ds = held(tables={"polls-on-powers": rows})
    assert tension.distrust(ds) == {"Russia": 54.0, "China": 64.0}
    monkeypatch.setattr(tension, "Papers", papers())
    assert "54.0 per cent of Japanese felt no affinity for Russia and 64.0 per cent none for China" in (
        tension.wary(ds).because
    )


@pytest.mark.parametrize(
    ("reason", "first", "says"),
    [(UNDECIDED, MET, OPEN), (MET, CONTRADICTED, FAILS), (CONTRADICTED, CONTRADICTED, ""), (MET, MET, "")],
)
def test_strain_as_a_reason(monkeypatch: pytest.MonkeyPatch, reason: str, first: str, says: str) -> None:
    states = {tension.STRAIN_REASON: reason, tension.STRAIN_FIRST: first}
    monkeypatch.setattr(tension, "Papers", papers(states))
    monkeypatch.setattr(tension, "found", lambda *_, verdict, **__: verdict)
    assert tension.because_of_china(DS) == says


# Sanctions ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("horizon", "last"),
    [("end 2018", 2018), ("end 2019", 2019), ("end 2021", 2021), ("24 November 2026", 2026)],
)
def test_relief_to_the_end_of_its_horizon(horizon: str, last: int) -> None:
    """Eased from 2017 on and by the horizon; in force then or later; added to by then."""
    around = pd.DataFrame({"figure": [2016.0, 2017.0, last, last + 1.0]})
    rows = {name: around.assign(of=name) for name in (sanctions.EASED, sanctions.IN_FORCE, sanctions.WIDENED)}
    found = sanctions._relief_rows(papers(rows=rows)(), "net easing", sanctions.HORIZONS[horizon])
    by_kind = found.groupby("of")["figure"].apply(list).to_dict()
    assert by_kind == {
        sanctions.EASED: [2017.0, last],
        sanctions.IN_FORCE: [last, last + 1.0],
        sanctions.WIDENED: [2016.0, 2017.0, last],
    }


def test_words_of_the_first_month_and_of_the_last_day_are_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: dict[str, list[str]] = {}

    class Heard(Papers):
        def rows(self, assertion: str) -> pd.DataFrame:
            days = ("2015-01", "2016-04-30", "2016-05", "2016-12", "2017-01-20", "2017-01-21")
            return pd.DataFrame({"date": days})

        def judged(self, key: tuple[str, str], rows: Callable[[], pd.DataFrame], _: Any) -> str:
            heard[key[1]] = rows()["date"].tolist()
            return UNDECIDED

    monkeypatch.setattr(sanctions, "Papers", Heard)
    sanctions.expected(DS)
    last = ["2016-12", "2017-01-20"]
    assert heard == {
        "1 May 2016 to 20 January 2017": ["2016-05", *last],
        "1 December 2016 to 20 January 2017": last,
        "1 January 2015 to 20 January 2017": ["2015-01", "2016-04-30", "2016-05", *last],
    }


@pytest.mark.parametrize(
    ("states", "verdict", "holds"),
    [
        ({sanctions.EXPECTED: MET}, HOLDS, True),
        ({sanctions.EXPECTED: CONTRADICTED, sanctions.HOPED: MET}, FAILS, False),
        ({sanctions.HOPED: MET}, IN_PART, False),
        ({}, "", None),
    ],
)
def test_an_expectation_or_a_mere_hope(
    monkeypatch: pytest.MonkeyPatch, states: dict[str, str], verdict: str, holds: bool | None
) -> None:
    monkeypatch.setattr(sanctions, "Papers", papers(states))
    main = sanctions.expected(DS).specifications.iloc[0]
    assert (main["verdict"] or "", main["holds"]) == (verdict, holds)


def spells(*cells: tuple[str, float, str]) -> Any:
    """Cases against Russia begun in 2014: sender, end, whether ended."""
    rows = [
        {"target": "Russia", "start": "2014", "sender": sender, "end": str(end), "ended": ended}
        for sender, end, ended in cells
    ]
    return held(tables={"sanction-spells": rows})


@pytest.mark.parametrize(
    ("horizon", "last"), [("end 2018", 2018), ("end 2020", 2020), ("24 November 2026", 2026)]
)
def test_a_case_has_ended_by_the_year_of_its_end(horizon: str, last: int) -> None:
    ds = spells(
        ("United States, Canada", last, "yes"),
        ("EU", last + 1, "yes"),
        ("EU", 2017, "no"),
        ("EU", 2016, "no"),
        ("Canada", 2016, "yes"),
    )
    assert sanctions.lifted(ds, sanctions.TERMS_TO[horizon]) == (1, 4)


def forecasts(monkeypatch: pytest.MonkeyPatch, ds: Any, states: dict[str, str]) -> Any:
    """The finding on the concession."""
    monkeypatch.setattr(sanctions, "Papers", papers(states))
    monkeypatch.setattr(sanctions, "excess", lambda _: (0.25, 0.04, 50))
    return sanctions.concession(ds)


def test_a_single_case_that_ended_is_all(monkeypatch: pytest.MonkeyPatch) -> None:
    states = {sanctions.HARDER["terms in official texts"]: MET, sanctions.KEPT: MET}
    found = forecasts(monkeypatch, spells(("EU", 2019, "yes")), states)
    own = found.specifications.drop_duplicates(["condition", "horizon"]).set_index(["condition", "horizon"])
    said = own["verdict"]
    assert said["sanctions lifted"].tolist()[1:] == [HOLDS, HOLDS] and said["sanctions lifted"].iloc[0] == (
        "condition not met"
    )
    # By the last horizon one of one had ended; by the first, none.
    assert "of 1 American and European cases of 2014 against Russia 1 had ended" in found.because
    assert "rose 0.25 points a day" in found.because and "(one-sided p = 0.04)" in found.because


def test_territory_that_was_ceded_refutes(monkeypatch: pytest.MonkeyPatch) -> None:
    found = forecasts(monkeypatch, spells(("EU", 2016, "yes")), {sanctions.KEPT: CONTRADICTED})
    assert set(found.specifications["verdict"]) == {FAILS} and set(found.specifications["holds"]) == {False}


def test_islands_taken_all_or_some(monkeypatch: pytest.MonkeyPatch) -> None:
    states = dict.fromkeys(august_1945.ISLANDS, MET)
    no_days = pd.DataFrame({"figure": pd.Series(dtype=float)})
    own = papers()
    own.rows = lambda *_: no_days
    monkeypatch.setattr(august_1945, "Papers", own)
    monkeypatch.setattr(august_1945, "island_state", lambda pages, island, choice: states[island])
    for left_out, verdict, holds in ((0, HOLDS, True), (1, IN_PART, False), (4, FAILS, False)):
        states |= dict.fromkeys(august_1945.ISLANDS[:left_out], CONTRADICTED)
        main = august_1945.taken(DS).specifications.iloc[0]
        assert (main["verdict"], main["holds"], main["value"]) == (verdict, holds, 4 - left_out)
