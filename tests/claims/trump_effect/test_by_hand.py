"""Rules on the effect of the election reckoned by hand: windows, shares just met, what the main choice is."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from pivot.claims.documents import OFFICIAL, RECORD
from pivot.claims.trump_effect import (
    effort,
    grounds,
    islands,
    japan,
    relations,
    sanctions,
    surprise,
    texts,
    uncertainty,
    wish,
)
from pivot.claims.verdict import CANNOT_FAIL, FAILS, HOLDS, IN_PART, NOT_MET, OPEN
from pivot.specifications import Outcome
from tests.handheld import PRIMARY, held

DS: Any = None
EAST = "East and South-East"


def said(*cells: tuple[str, str], **same: Any) -> pd.DataFrame:
    """Texts by origin and what they say."""
    rows = pd.DataFrame(cells, columns=["origin", "says"])
    return rows.assign(**{"grade": OFFICIAL[0], "issuer": "USA", "date": "2016-12-01", "source": "s"} | same)


# Effort ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("years", "mean"),
    [
        ("2016 alone", 32.0),
        ("mean of 2012 to 2016", 62 / 5),
        ("end of 2017", 64.0),
        ("end of 2018", (64 + 128) / 2),
        ("end of 2020", (64 + 128 + 256 + 512) / 4),
    ],
)
def test_effort_over_the_years_of_each_choice(
    monkeypatch: pytest.MonkeyPatch, years: str, mean: float
) -> None:
    doubling = pd.Series({year: 2.0 ** (year - 2011) for year in range(2011, 2023)})
    monkeypatch.setattr(effort, "by_year", lambda *_: doubling)
    span = (effort.BASELINES | effort.HORIZONS)[years]
    assert effort.level.__wrapped__(DS, "share of trade", EAST, "absolute", span) == pytest.approx(mean)


def test_a_year_without_an_order_is_nought_and_one_without_trade_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(effort, "by_year", lambda *_: pd.Series({2014: 4.0, 2016: 2.0}))
    level = effort.level.__wrapped__
    assert level(DS, "arms ordered", EAST, "absolute", (2014, 2016)) == 2.0
    assert level(DS, "arms ordered", EAST, "absolute", (2015, 2017)) is None
    assert level(DS, "share of trade", EAST, "absolute", (2014, 2016)) is None
    # The years asked for may be all that are held.
    monkeypatch.setattr(effort, "by_year", lambda *_: pd.Series({2015: 4.0, 2016: 2.0}))
    assert level(DS, "share of trade", EAST, "absolute", (2015, 2016)) == 3.0


def test_effort_changes_from_any_level_above_nought(monkeypatch: pytest.MonkeyPatch) -> None:
    levels = {effort.BASELINES["2016 alone"]: 0.5, effort.HORIZONS["end of 2017"]: 1.0}
    monkeypatch.setattr(effort, "level", lambda ds, indicator, asia, relative, years: levels[years])
    asked = ("share of trade", "end of 2017", "2016 alone", "absolute", EAST)
    assert effort.change(DS, *asked) == 100.0
    levels[effort.BASELINES["2016 alone"]] = 0.0
    assert effort.change(DS, *asked) is None


def test_one_of_two_indicators_that_falls_is_too_few() -> None:
    assert effort.judge([-5.0, 0.0], True, True) == OPEN
    assert effort.judge([-5.0, -5.0, 9.0], True, True) == HOLDS


def test_one_text_that_supports_is_said_whatever_others_say(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = said(("a", "contradicts"), ("b", "supports"))
    monkeypatch.setattr(effort, "texts", lambda *_, **__: rows)
    assert effort.said(DS, effort.INCENTIVE) is True
    rows = rows[:1]
    assert effort.said(DS, effort.INCENTIVE) is False


def test_the_value_of_effort_is_the_mean_of_its_indicators(monkeypatch: pytest.MonkeyPatch) -> None:
    moved = {"arms ordered": -30.0, "share of trade": 10.0}
    monkeypatch.setattr(effort, "said", lambda *_: False)
    monkeypatch.setattr(effort, "change", lambda ds, name, **_: moved[name])
    found = effort.grid(DS).groupby("effort")["value"].unique()
    assert {name: list(own) for name, own in found.items()} == {
        "all indicators": [-10.0],
        "arms": [-30.0],
        "trade": [10.0],
    }


def test_effort_in_words_is_that_of_the_main_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    main = ("end of 2018", "mean of 2014 to 2016", "absolute", EAST)
    moved = {("arms ordered", *main): -40.0, ("share of trade", *main): 12.0}
    monkeypatch.setattr(effort, "change", lambda ds, *asked: moved.get(asked))
    monkeypatch.setattr(effort, "grid", lambda _: pd.DataFrame())
    monkeypatch.setattr(effort, "texts", lambda *_, **__: said(("a", "contradicts"), ("b", "supports")))
    ds = held(evidence=pd.DataFrame({"claim": ["T5", "T6"], "item": ["a", "b"]}))
    found = effort.fewer_incentives(ds)
    assert "arms ordered \N{MINUS SIGN}40 per cent, share of trade +12 per cent" in found.because
    assert "and 1 calls" in found.because and found.documents["item"].tolist() == ["a"]


def test_changes_of_effort_beside_those_of_other_years(monkeypatch: pytest.MonkeyPatch) -> None:
    trade = pd.Series(
        {2012: 100.0, 2013: 100.0, 2014: 100.0, 2015: 100.0, 2016: 100.0, 2017: 110.0, 2018: 101.0}
    )
    orders = pd.Series({2014: 6.0, 2016: 6.0, 2017: 2.0, 2018: 2.0})
    monkeypatch.setattr(effort, "by_year", lambda ds, name, _: orders if name == "arms ordered" else trade)
    rows = [(name, "RUS", "CHN", "2016", 1.0) for name in ("sipri-orders", "fts-exports")]
    found = effort.changes(held(*rows)).set_index(["indicator", "asia"])
    arms, share = found.loc[("arms ordered", EAST)], found.loc[("share of trade", EAST)]
    # Six, nought and six before; a year without an order is nought.
    assert (arms["before"], arms["after"], arms["change"]) == (4.0, 2.0, -50.0)
    # From 2015 on no change, from 2016 on five per cent, from 2017 on five and a half: one of three.
    assert share["change"] == pytest.approx(5.5) and share["as_much"] == pytest.approx(1 / 3)
    assert (arms["source"], share["source"]) == ("of sipri-orders", "of fts-exports")
    monkeypatch.setattr(effort, "by_year", lambda *_: trade[trade.index > 2014])
    assert effort.changes(held(*rows))["change"].isna().all()


# Uncertainty ----------------------------------------------------------------------------------


def months(number: int, codes: tuple[str, ...] = ("JPN",)) -> pd.DataFrame:
    """So many months before the election, then November 2016 and the months to March 2017."""
    periods = [str(month) for month in pd.period_range(end="2017-03", periods=number + 5, freq="M")]
    return pd.DataFrame({code: np.arange(number + 5.0) for code in codes}, index=periods)


@pytest.mark.parametrize(
    ("past", "held_", "taken"),
    [("120 months", 130, 120), ("60 months", 130, 60), ("all before", 10_001, 10_000)],
)
def test_the_past_is_so_many_months_before_the_election(
    monkeypatch: pytest.MonkeyPatch, past: str, held_: int, taken: int
) -> None:
    periods = [f"{n:07d}" for n in range(held_)]  # all of them before the election in order of letters
    wide = pd.DataFrame({"JPN": 1.0}, index=[*periods, "2016-11", "2016-12"])
    monkeypatch.setattr(uncertainty, "_located", lambda *_: wide)
    assert uncertainty._past.__wrapped__(DS, "EPU", past)["months"].tolist() == [taken]


def test_a_country_needs_two_years_of_past() -> None:
    wide = months(25, ("JPN", "KOR", "IND"))
    wide.iloc[:1, 1], wide.iloc[:2, 2] = np.nan, np.nan
    found = uncertainty.standing(wide, ("2016-11", "2016-12"), 60)
    assert found["months"].to_dict() == {"JPN": 25, "KOR": 24}


def test_a_quarter_stands_in_each_of_its_months() -> None:
    rows = [("wui", "JPN", "", "2016-10/2016-12", 3.0), ("wui", "JPN", "", "2017-01/2017-03", 5.0)]
    found = uncertainty.monthly.__wrapped__(held(*rows), "WUI")["JPN"]
    assert found.to_dict() == {
        "2016-10": 3.0,
        "2016-11": 3.0,
        "2016-12": 3.0,
        "2017-01": 5.0,
        "2017-02": 5.0,
        "2017-03": 5.0,
    }


def test_further_countries_join_the_index_of_risk_alone() -> None:
    rows = [(name, "JPN", "", "2016-11", 1.0) for name in ("gpr-country", "epu")]
    table = [{"month": "2016-12", "MNG": "2.5", "period_public": "2017", "source": "s"}]
    ds = held(*rows, tables={"risk-by-country": table})
    assert list(uncertainty.monthly.__wrapped__(ds, "GPR")) == ["JPN", "MNG"]
    assert uncertainty.monthly.__wrapped__(ds, "GPR").at["2016-12", "MNG"] == 2.5
    assert list(uncertainty.monthly.__wrapped__(ds, "EPU")) == ["JPN"]


def continents(*cells: tuple[str, float]) -> pd.DataFrame:
    """Countries by continent and mean, each with all levels at ten and five before."""
    levels = dict.fromkeys(uncertainty.LEVELS, 10.0)
    return pd.DataFrame(cells, columns=["continent", "mean"]).assign(before=5.0, **levels)


def test_a_country_at_the_level_itself_is_at_the_level(monkeypatch: pytest.MonkeyPatch) -> None:
    found = continents(
        *[("Europe", 10.0)] * 2, ("Europe", 9.0), ("Asia", 11.0), *[("Asia", 9.0)] * 3, ("Asia", 10.0)
    )
    monkeypatch.setattr(uncertainty, "places", lambda *_: found)
    monkeypatch.setattr(
        uncertainty, "monthly", lambda *_: pd.DataFrame(index=["2016-12"], columns=["JPN"], data=1.0)
    )
    frame = uncertainty.grid(DS)
    # Two of three in Europe, two of five in Asia.
    assert set(frame["value"]) == {50.0} and set(frame["verdict"]) == {IN_PART}
    told = uncertainty.gripped_by_uncertainty(held()).because
    assert "2 of 3 countries of Europe and 2 of 5 countries of Asia" in told


# Surprise -------------------------------------------------------------------------------------


def test_half_of_one_or_two_forecasts_is_no_majority() -> None:
    assert surprise.judge(pd.Series(["victory", "open"]), None) == OPEN
    assert surprise.judge(pd.Series(["victory", "victory"]), None) == FAILS
    assert surprise.judge(pd.Series(["victory"] * 2 + ["defeat"] * 2), 1.0) == OPEN


def test_a_market_at_the_percentile_itself_has_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    moved = pd.Series({"vix": 90.0, "gspc": 89.0, "EUR": 95.0, "RUB": 10.0})
    expected = pd.DataFrame({"expected": ["defeat", "open"]})
    monkeypatch.setattr(surprise, "forecasts", lambda *_: expected)
    monkeypatch.setattr(surprise, "moves", lambda *_: moved)
    frame = surprise.grid(DS)
    found = frame.set_index(["markets", "percentile"])["verdict"]
    told = {key: set(own) for key, own in found.groupby(level=[0, 1])}
    assert told[("all with a quote", "90th")] == {IN_PART} and told[("all with a quote", "95th")] == {OPEN}
    assert told[("currencies", "95th")] == {IN_PART} and set(frame["value"]) == {50.0}
    ds = held(evidence=pd.DataFrame({"claim": ["T7"]}))
    assert "2 of 4 markets moved more than on nine days" in surprise.unexpected_victory(ds).because
    # Without forecasts the markets alone decide in part; without either nothing is computable.
    expected = expected[:0]
    assert set(surprise.grid(DS)["verdict"]) == {IN_PART, OPEN}
    moved = moved[:0]
    assert set(surprise.grid(DS).get("verdict", [""])) == {""}


# Texts ----------------------------------------------------------------------------------------


def test_a_text_of_the_first_and_of_the_last_day_is_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    days = ("2016-10-31", "2016-11-01", "2016-11-08", "2016-11-09", "2016-11", "2016")
    rows = pd.DataFrame({"origin": days, "date": days}).assign(
        item="i", says="supports", grade=PRIMARY, issuer="USA", assertion="a", source="s"
    )
    monkeypatch.setattr(texts, "rows_for", lambda *_: rows)
    monkeypatch.setattr(texts, "_coded", texts._coded.__wrapped__)
    read = texts.texts.__wrapped__
    assert set(read(DS, "T", "a", "2016-11-01", "2016-11-08")["origin"]) == {"2016-11-01", "2016-11-08"}
    assert set(read(DS, "T", "a", "2016-11-01", "2016-11-30")["origin"]) == {*days[1:5]}


def test_days_months_and_years_in_words() -> None:
    assert [texts._in_words(day) for day in ("2016-11-09", "2016-11", "2016")] == [
        "9 November 2016",
        "November 2016",
        "2016",
    ]


@pytest.mark.parametrize(
    ("verdict", "holds"), [(HOLDS, True), (IN_PART, False), (FAILS, False), (OPEN, None), ("", None)]
)
def test_an_open_verdict_neither_holds_nor_fails(verdict: str, holds: bool | None) -> None:
    assert texts.outcome(verdict, 1.0) == Outcome(holds, 1.0, verdict)


# Wish -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("needed", "days", "says"),
    [("three", 2, IN_PART), ("three", 3, HOLDS), ("five", 4, IN_PART), ("five", 5, HOLDS)],
)
def test_so_many_days_are_enough(needed: str, days: int, says: str) -> None:
    dates = [f"2016-05-{day + 1:02d}" for day in range(days)]
    rows = said(*[(day, "supports") for day in dates], date=dates)
    assert wish.judge(rows, "distinct days", wish.NEEDED[needed]).verdict == says


# Japan ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("level", "mark"), [("75th percentile", 75.0), ("90th percentile", 90.0)])
def test_the_percentile_itself_is_nervous(level: str, mark: float) -> None:
    both = {japan.RETREAT: True, japan.ALIGNED: True}
    assert japan.judge(both, mark, japan.LEVELS[level], False) == HOLDS
    assert japan.judge(both, mark - 0.1, japan.LEVELS[level], False) == IN_PART


def test_one_denial_among_silent_texts_is_a_denial(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = said(("a", "silent"), ("b", "contradicts"))
    monkeypatch.setattr(japan, "worries", lambda *_: rows)
    denied = japan.denied.__wrapped__
    assert denied(DS, "officials") is True
    rows = said(("a", "supports"), ("b", "contradicts"))
    assert denied(DS, "officials") is False
    rows = said(("b", "contradicts"), grade=RECORD[0])
    assert denied(DS, "officials") is False


# Relations ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "improved", "says"),
    [
        ("half", [0.1, 0.1, -0.1, 0.0], CANNOT_FAIL),
        ("half", [0.1, -0.1, -0.1], NOT_MET),
        ("two thirds", [0.1, 0.1, -0.1], CANNOT_FAIL),
        ("two thirds", [0.1, 0.1, -0.1, 0.0], NOT_MET),
    ],
)
def test_a_share_of_signs_that_is_just_enough(level: str, improved: list[float], says: str) -> None:
    assert relations.judge(improved, relations.LEVELS[level]) == says


@pytest.mark.parametrize("name", ["sanctions", "Russians on America", "Americans on Russia", "votes"])
def test_fewer_sanctions_more_liking_and_less_distance_are_better(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Each house moves from ten by two in the better direction: a fifth, and so does their mean."""
    better_if_less = ("treasury", "catalogue", "distance")
    monkeypatch.setattr(
        relations,
        "house",
        lambda ds, house: pd.Series({"2016": 10.0, "2017": 8.0 if house in better_if_less else 12.0}),
    )
    asked = (name, "end of 2018", "2016 alone", "end against baseline")
    assert relations.sign.__wrapped__(DS, *asked) == pytest.approx(0.2)


def test_the_best_year_is_the_least_where_less_is_better(monkeypatch: pytest.MonkeyPatch) -> None:
    readings = pd.Series({"2016": 10.0, "2017": 5.0, "2018": 20.0})
    monkeypatch.setattr(relations, "house", lambda *_: readings)
    asked = ("end of 2018", "2016 alone", "best year against baseline")
    assert relations.improvement(DS, "distance", -1, *asked) == 0.5
    assert relations.improvement(DS, "agreement", 1, *asked) == 1.0


def test_houses_are_read_from_their_own_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = [
        ("Gallup", "Russia: favourable", 30.0),
        ("Gallup", "China: favourable", 50.0),
        ("Another", "Russia: favourable", 20.0),
    ]
    polls = [
        {"pollster": who, "question": what, "value": value, "fieldwork": "2016-02"}
        for who, what, value in cells
    ]
    name = "us-treasury-russia-measures"
    rows = [
        (name, "USA", "RUS", month, value)
        for month, value in (("2016-01", 1.0), ("2016-05", 2.0), ("2017-03", 4.0), ("2018-01", 8.0))
    ]
    spells = [{"sender": "EU", "target": "Russia", "start": "2014", "end": "2022"}]
    ds = held(*rows, tables={"polls-on-powers": polls, "sanction-spells": spells})
    monkeypatch.setattr(relations, "agreement", lambda _: pd.Series({"2016": 40.0}))
    monkeypatch.setattr(relations, "_distance", lambda _: pd.Series({"2016": 3.0}))
    read = relations.house.__wrapped__
    assert read(ds, "gallup").to_dict() == {"2016-02": 30.0}
    # The last year, still incomplete, is left out.
    assert read(ds, "treasury").to_dict() == {"2016": 3.0, "2017": 4.0}
    assert (read(ds, "agreement").tolist(), read(ds, "distance").tolist()) == ([40.0], [3.0])
    # Europe's case is none of America's.
    assert read(ds, "catalogue").empty


# Sanctions ------------------------------------------------------------------------------------


def released(*cells: tuple[str, float, str]) -> Any:
    """Releases of the Treasury: month, how many measures they lift, when they were out."""
    ds = held(*[(sanctions.RELIEF, "USA", "RUS", month, value) for month, value, _ in cells])
    ds.rows["period_public"] = [day for *_, day in cells]
    return ds


def test_easing_by_a_day_is_any_release_out_by_then() -> None:
    eased = sanctions.eased.__wrapped__
    ds = released(
        ("2016-12", 3.0, "2016-12-20"), ("2017-01", 0.0, "2017-01-31"), ("2018-12", 1.0, "2019-01-20")
    )
    assert eased(ds, "United States", "2019-01-19") is False
    assert eased(ds, "United States", "2019-01-20") is True
    assert eased(released(("2016-12", 3.0, "2016-12-20")), "United States", "2019-01-20") is None


def test_senders_whose_sanctions_came_apart_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    apart = {"United States": True, "European Union": False, "Japan": True}
    monkeypatch.setattr(sanctions, "state", lambda ds, sender, *_: apart.get(sender))
    main = sanctions.grid(DS).iloc[0]
    assert (main["value"], main["verdict"]) == (2.0, HOLDS)
    ds = released(("2016-12", 3.0, "d"), ("2017-01", 2.0, "d"), ("2018-12", 1.0, "d"))
    ds.evidence = pd.DataFrame({"claim": ["T3b", "T3a"], "item": ["a", "b"]})
    found = sanctions.will_disintegrate(ds)
    assert "of 1 of the 3 senders were in force and 2 had come apart" in found.because
    assert "since then: 3." in found.because and found.documents["item"].tolist() == ["a"]


# Grounds --------------------------------------------------------------------------------------


def test_what_russia_says_of_easing_is_no_word_of_a_sender(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = said(("a", "supports"), ("b", "supports"), ("c", "supports"), issuer=["USA", "RUS", "FRA"])
    monkeypatch.setattr(grounds, "texts", lambda ds, claim, assertions, *_: cells)
    senders = "United States, European Union, Japan"
    found = grounds.signs.__wrapped__(DS, "with agencies", senders, "one each", "to the cutoff")
    # The texts of both senders say both, and count half to each side; what is expected, all three.
    assert found == grounds.Signs(1.0, 2, 1.0, 3, 2.0)
    alone = grounds.signs.__wrapped__(DS, "with agencies", "United States", "one each", "to the cutoff")
    assert alone == grounds.Signs(0.5, 1, 0.5, 3, 1.0)


def test_grounds_in_words_are_those_of_the_main_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    main = ("with agencies", "United States, European Union, Japan", "one each", "to the cutoff")
    other = grounds.Signs(0.0, 0, 0.0, 0, 0.0)
    own = grounds.Signs(4.5, 3, 2.5, 6, 1.0)
    monkeypatch.setattr(
        grounds,
        "signs",
        lambda ds, grades, senders, contrary, window: (
            own if (grades, senders, contrary, window) == main else other
        ),
    )
    monkeypatch.setattr(grounds, "texts", lambda *_: said(("a", "contradicts"), ("b", "supports")))
    ds = held(evidence=pd.DataFrame({"claim": ["T3a", "T3b"], "item": ["a", "b"]}))
    found = grounds.reason_to_assume(ds)
    assert "4.5 texts of sanctioning governments" in found.because and "stand 2.5 renewals" in found.because
    assert found.documents["item"].tolist() == ["a"]


# What the other findings say ------------------------------------------------------------------


def coded_for(claim: str) -> Any:
    """A dataset with one document of a claim and one of another."""
    return held(evidence=pd.DataFrame({"claim": [claim, "another"], "item": ["a", "b"]}))


def test_his_wish_in_words_is_that_of_the_main_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    main = ("posts, speeches and interviews", "candidacy and transition", "relations named")
    own = said(
        ("a", "supports"), ("b", "supports"), ("c", "contradicts"), date=["2016-05-01"] * 2 + ["2016-06-01"]
    )
    monkeypatch.setattr(wish, "words", lambda ds, *asked: own if asked == main else own[:0])
    monkeypatch.setattr(wish, "grid", lambda _: pd.DataFrame())
    found = wish.openly_favoured(coded_for("T1"))
    # Two texts of one day count as one.
    assert "relations on 1 distinct days and oppose them on 1;" in found.because
    assert found.documents["item"].tolist() == ["a"]


def test_japan_s_worries_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = said(
        ("a", "supports"), ("b", "supports"), ("c", "contradicts"), grade=[OFFICIAL[0], RECORD[0], RECORD[0]]
    )
    monkeypatch.setattr(japan, "worries", lambda *_: rows)
    monkeypatch.setattr(japan, "percentile", lambda *_: 80.0)
    monkeypatch.setattr(japan, "grid", lambda _: pd.DataFrame())
    found = japan.nervous_japan(coded_for("T4b"))
    assert "on retrenchment 2 qualified texts (1 official, 1 to the contrary)" in found.because
    assert found.documents["item"].tolist() == ["a"]


def test_the_line_on_the_islands_in_words_is_that_of_the_main_choices(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = {name: options[0] for name, options in islands.DIMENSIONS.items()}
    asked: list[tuple[str, ...]] = []

    def mean_step(
        ds: Any, speakers: str, since: str, until: str, grades: str, coding: str
    ) -> tuple[float, int]:
        asked.append((speakers, grades, coding))
        return (0.5, 4) if since == "2016-11-09" else (-0.5, 3)

    monkeypatch.setattr(islands, "grid", lambda _: pd.DataFrame())
    monkeypatch.setattr(
        islands, "analysts", lambda _: said(("a", "supports"), ("b", "supports"), ("c", "contradicts"))
    )
    monkeypatch.setattr(islands, "mean_step", mean_step)
    monkeypatch.setattr(islands, "linked", lambda _: False)
    monkeypatch.setattr(islands, "announced", lambda _: True)
    found = islands.shifting_strategy(coded_for("T2"))
    assert set(asked) == {(first["speakers"], first["grades"], first["coding"])}
    assert (
        "step \N{MINUS SIGN}0.5 to +0.5 (3 official statement before the election, 4 after)" in found.because
    )
    assert found.documents["item"].tolist() == ["a"]
