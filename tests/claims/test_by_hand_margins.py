"""Shares, days and figures that lie exactly at the mark a rule sets, and what it tells of them."""

from __future__ import annotations

from typing import Any, cast

import numpy as np
import pandas as pd
import pytest

from pivot.claims.central_asia import largest_project, reliance, troubles, weight_of_china
from pivot.claims.china import crossings, largest_partner, plutonium
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, Weighing
from pivot.claims.kurils import tension, troops
from pivot.claims.trump_effect import relations, surprise, uncertainty, wish
from pivot.claims.trump_effect import sanctions as regime
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.measures import neighbours
from tests.handheld import held


def own() -> Any:
    """A dataset of its own, of which nothing is asked."""
    return cast(Any, object())


# Central Asia and China -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "shown", "verdict"),
    [
        ((1.0, 0.0, 2.0), 1, FAILS),  # exactly two thirds show fewer than two
        ((1.0, 2.0, 2.0), 1, OPEN),
        ((1.0, 0.0, 0.0), 2, IN_PART),
        ((2.0, 2.0, 2.0), 0, OPEN),
    ],
)
def test_few_states_in_two_thirds_of_the_choices(
    monkeypatch: pytest.MonkeyPatch, values: tuple[float, ...], shown: int, verdict: str
) -> None:
    grid = pd.DataFrame({"holds": [False] * 3, "value": values, "field": "total trade"})
    states = pd.DataFrame(
        {"both": [n < shown for n in range(3)], "level": False}, index=["KAZ", "KGZ", "TJK"]
    )
    monkeypatch.setattr(weight_of_china, "grid", lambda _: grid)
    monkeypatch.setattr(weight_of_china, "movements", lambda *_: states)
    assert weight_of_china.growing_weight(held()).verdict == verdict


MARK = 1 + largest_project.TIE / 100
BELOW = MARK - 0.0002


@pytest.mark.parametrize(
    ("economic", "values", "verdict"),
    [
        # Two of three are first by five per cent exactly, the third is far behind.
        (0, (MARK, MARK, 0.1), HOLDS),
        (0, (MARK, 0.1, 0.1), OPEN),
        (0, (BELOW, 9.0, 9.0), OPEN),
        # Two of three are behind by five per cent exactly, the third is far ahead.
        (0, (1 / MARK, 1 / MARK, 9.0), FAILS),
        (0, (1 / MARK, 9.0, 9.0), OPEN),
        (0, (1 / BELOW, 0.1, 0.1), OPEN),
        # Of the economic bodies, which stand last here, two of three are first.
        (3, (1.0, MARK, MARK, 0.1), IN_PART),
        (3, (BELOW, MARK, MARK, 0.1), IN_PART),
        (3, (1.0, MARK, 0.1, 0.1), OPEN),
        (3, (MARK, 0.1, MARK, MARK, 0.1), OPEN),
    ],
)
def test_a_lead_of_exactly_five_per_cent(
    monkeypatch: pytest.MonkeyPatch, economic: int, values: tuple[float, ...], verdict: str
) -> None:
    kinds = ["all bodies Russia leads"] * (len(values) - economic) + ["economic bodies"] * economic
    asked: list[tuple[Any, ...]] = []

    def sizes(ds: Any, *choice: str) -> pd.Series:
        asked.append(choice)
        return pd.Series({"EAEU": 2_000_400.0, "CIS": 999.0})

    grid = pd.DataFrame({"candidates": kinds, "value": values, "holds": [v >= 1 for v in values]})
    monkeypatch.setattr(largest_project, "grid", lambda _: grid)
    monkeypatch.setattr(largest_project, "specification", lambda ds, *_: type("Main", (), {"holds": True}))
    monkeypatch.setattr(largest_project, "sizes", sizes)
    found = largest_project.largest_project(own())
    assert found.verdict == verdict
    assert asked == [("all bodies Russia leads", "product", "Central Asia and the Caucasus", "2015")]
    assert "members in 2015 (US$ bn)" in found.because and "come to EAEU 2000, CIS 1;" in found.because


def test_trade_of_kyrgyzstan_counts_from_2013(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(troubles, "annual", lambda rows: rows)
    belarus = [("fts-exports", "RUS", "BLR", year, 12.0) for year in ("2013", "2015")]
    cells = [("RUS", 2013, 12.0), ("RUS", 2015, 6.0), ("CHN", 2013, 99.0)]
    cells += [("WLD", 2013, 52.0), ("WLD", 2015, 2.0), ("WLD", 2016, 77.0)]
    kyrgyz = [("nsc-kgz-exports", "KGZ", code, str(year), value) for code, year, value in cells]
    whole = [("fts-total-exports", "RUS", "WLD", year, 48.0) for year in ("2013", "2015")]
    # Of 24 eighteen are left with the members, of a hundred fifty with all.
    assert troubles.trade_change(held(*belarus, *kyrgyz, *whole)) == pytest.approx((-25.0, -50.0))


def test_reliance_is_russia_s_share_in_2013(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = [("KAZ", "CHN", "2013", 9.0), ("KAZ", "RUS", "2013", 3.0), ("KAZ", "RUS", "2012", 4.0)]
    cells += [("KGZ", "RUS", "2014", 5.0), ("TJK", "CHN", "2013", 6.0)]
    rows = pd.DataFrame(cells, columns=["state", "power", "period", "value"])
    asked: list[tuple[str, ...]] = []

    def shares(ds: Any, *choice: str) -> pd.DataFrame:
        asked.append(choice)
        return rows

    monkeypatch.setattr(neighbours, "shares", shares)
    assert reliance.reliance.__wrapped__(own(), "BACI").to_dict() == {"KAZ": 3.0}
    assert asked == [("BACI", "total trade")]


def test_only_fuels_sold_to_the_one_partner_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pd.DataFrame(
        [("DEU", "2010", 10.0, "s"), ("CHN", "2010", 12.0, "s")],
        columns=["partner", "period", "value", "source"],
    )
    monkeypatch.setattr(largest_partner, "annual_turnover", lambda *_: whole)
    # The cell that is asked for stands last, behind those that differ from it in one respect.
    cells = [
        ("imports", "DEU", "fuels", 1.0),
        ("exports", "CHN", "fuels", 2.0),
        ("exports", "DEU", "all", 3.0),
    ]
    cells += [("imports", "CHN", "all", 5.0), ("exports", "DEU", "fuels", 4.0)]
    table = [
        {"flow": flow, "partner": code, "group": group, "2010": value} for flow, code, group, value in cells
    ]
    less = crossings.without_fuels(held(tables={"russia-products": table}), "DEU")
    assert less.set_index("partner")["value"].to_dict() == {"DEU": 6.0, "CHN": 12.0}


@pytest.mark.parametrize(
    ("day", "state"), [("2016-10-02", CONTRADICTED), ("2016-10-03", UNDECIDED), ("2016-10-04", MET)]
)
def test_an_act_of_the_day_before_or_after(monkeypatch: pytest.MonkeyPatch, day: str, state: str) -> None:
    monkeypatch.setitem(plutonium.ACTS, "law in force", ("any", day))
    assert plutonium.order(own(), "law in force", plutonium.ORDERS[1], Weighing()) == state


# The islands ------------------------------------------------------------------------------------


def indicators(monkeypatch: pytest.MonkeyPatch, **series: pd.Series) -> list[tuple[str, str]]:
    """Let the indicators read as given, others as nothing; tells which are asked, and in what form."""
    asked: list[tuple[str, str]] = []

    def reading(name: str) -> Any:
        def read(ds: Any, form: str) -> pd.Series:
            asked.append((name, form))
            return series.get(name.split()[0], pd.Series(dtype=float))

        return read

    monkeypatch.setattr(tension, "_MEASURES", {name: reading(name) for name in tension.INDICATORS})
    return asked


def test_each_indicator_is_read_in_the_forms_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = indicators(monkeypatch)
    assert tension.tension_grid(own()).empty
    level, share = tension.LEVEL, tension.SHARE
    both = (tension.SCRAMBLES, tension.EVENTS, tension.RISK)
    assert set(asked) == {(name, form) for name in both for form in (level, share)} | {
        (tension.VIEW, level),
        (tension.AFFINITY, level),
    }


def test_only_events_enter_with_an_earlier_last_year(monkeypatch: pytest.MonkeyPatch) -> None:
    early = pd.Series([1.0, 2.0, 3.0, 4.0, 5.0], range(2010, 2015))
    indicators(monkeypatch, ICEWS=early, scrambles=early)
    grid = tension.tension_grid(own())
    assert set(grid["indicator"]) == {tension.EVENTS} and set(grid["last-year"]) == {2015}
    assert len(grid) == 6 and set(grid["value"]) == {5.0} and grid["holds"].all()
    longer = pd.Series(range(6), range(2010, 2016), dtype=float)
    indicators(monkeypatch, ICEWS=longer, scrambles=longer)
    assert set(tension.tension_grid(own())["value"]) == {5.0}
    # One that ends later is read at both last years.
    both = pd.Series(range(7), range(2010, 2017), dtype=float)
    indicators(monkeypatch, ICEWS=both)
    grid = tension.tension_grid(own())
    assert grid.groupby("last-year")["value"].first().to_dict() == {2015: 5.0, 2016: 6.0}


class Said:
    """Papers that speak of units on some islands by name."""

    all = pd.DataFrame()

    def __init__(self, *isles: str) -> None:
        self.isles = isles

    def __call__(self, *_: Any) -> Said:
        return self

    def rows(self, _: Any) -> pd.DataFrame:
        cells = {"origin": ["a"], "says": ["supports"], "grade": ["official statement"], "issuer": ["RUS"]}
        return pd.DataFrame(cells | {"date": ["2016-12-01"]})

    def judged(self, places: tuple[str, ...], rows: Any, choice: Any) -> str:
        return MET if len(places) == 1 and places[0] in self.isles else UNDECIDED

    def weighing(self, choice: Any) -> Weighing:
        return Weighing()


def test_islands_named_are_those_on_which_units_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(troops, "crossed", lambda *_: pd.DataFrame())
    monkeypatch.setattr(troops, "found", lambda papers, grid, said, apart: said)
    told = "units based on the islands in the two years before: weight 2 for, 0 against"
    for isles, where in ((("Iturup", "Kunashir"), "; by name on Iturup and Kunashir"), ((), "")):
        monkeypatch.setattr(troops, "Papers", Said(*isles))
        assert troops.troops(held(clock="2017-01-20")) == [told + where]


# The election -----------------------------------------------------------------------------------


def test_a_regime_is_seen_in_lists_of_before_the_month_of_the_oath(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regime, "texts", lambda *_: pd.DataFrame({"date": ["2014-07-31"]}))
    series = regime.LISTS["European Union"]
    cells = [("2014-08", 5.0), ("2016-12", 1.0), ("2016-11", 0.0), ("2017-01", 2.0)]
    ds = held(*[(series, "EU", "RUS", period, value) for period, value in cells])
    ds.rows["vintage"] = ["2015-01", "2016-12-20", "2018-01", "2019-01"]
    sign = regime.last_sign.__wrapped__
    assert (sign(ds, "European Union"), sign(ds, "Japan")) == ("2016-12-20", "2014-07-31")


def test_easing_is_read_from_acts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regime, "eased", lambda *_: "eased")
    monkeypatch.setattr(regime, "by_acts", lambda *_: "acts")
    monkeypatch.setattr(regime, "in_catalogue", lambda *_: "catalogue")
    acts, catalogue = regime.DIMENSIONS["source"]
    *_, easing = regime.DIMENSIONS["coming apart"]
    told = [
        regime.state(own(), "Japan", "two years", meaning, source)
        for meaning in (easing, "lifted")
        for source in (acts, catalogue)
    ]
    assert told == ["eased", None, "acts", "catalogue"]


@pytest.mark.parametrize(
    ("months", "alone"),
    [(["2016-09", "2016-10", "2016-11"], True), (["2016-10", "2016-11", "2016-12"], False), ([], False)],
)
def test_whether_november_alone_was_out(
    monkeypatch: pytest.MonkeyPatch, months: list[str], alone: bool
) -> None:
    monkeypatch.setattr(uncertainty, "grid", lambda _: pd.DataFrame({"verdict": [OPEN]}))
    monkeypatch.setattr(uncertainty, "places", lambda *_: pd.DataFrame())
    monkeypatch.setattr(uncertainty, "monthly", lambda *_: pd.DataFrame(index=pd.Index(months, dtype="str")))
    because = uncertainty.gripped_by_uncertainty(own()).because
    assert because.endswith("November alone was out.") == alone


def test_praise_of_the_leader_is_asked_for_where_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = pd.DataFrame(
        {"says": ["supports", "silent", "contradicts"], "source": ["s", wish.ARCHIVE, wish.ARCHIVE]}
    )
    asked: list[tuple[str, ...]] = []

    def texts(ds: Any, claim: str, assertions: tuple[str, ...], *_: Any) -> pd.DataFrame:
        asked.append(assertions)
        return rows

    monkeypatch.setattr(wish, "texts", texts)
    named, praise = wish.DIMENSIONS["meaning"]
    every, posts = wish.DIMENSIONS["source"]
    first = wish.words.__wrapped__(own(), every, "from 2013", named)
    second = wish.words.__wrapped__(own(), posts, "from 2013", praise)
    assert asked == [(wish.RELATIONS,), (wish.RELATIONS, wish.LEADER)]
    assert (list(first["says"]), list(second["says"])) == (["supports", "contradicts"], ["contradicts"])


def test_posts_of_his_own_are_those_of_the_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = [
        ("a", "supports", "d1", wish.ARCHIVE),
        ("b", "supports", "d2", "s"),
        ("c", "contradicts", "d3", "s"),
    ]
    rows = pd.DataFrame(cells, columns=["origin", "says", "date", "source"])
    monkeypatch.setattr(wish, "grid", lambda _: pd.DataFrame({"verdict": [HOLDS]}))
    monkeypatch.setattr(wish, "words", lambda *_: rows)
    because = wish.openly_favoured(held(evidence=pd.DataFrame({"claim": []}))).because
    assert "on 2 distinct days and oppose them on 1; 1 of the texts is" in because


@pytest.mark.parametrize(("known", "full"), [(9, True), (8, False)])
def test_a_market_needs_nine_tenths_of_its_past(
    monkeypatch: pytest.MonkeyPatch, known: int, full: bool
) -> None:
    days = [str(day.date()) for day in pd.bdate_range(end=surprise.DAY, periods=11)]
    moved = [np.nan] * (10 - known) + [1.0] * (known - 1) + [-9.0, 5.0]
    monkeypatch.setattr(surprise, "currencies", lambda _: pd.DataFrame({"RUB": moved}, index=days))
    ds = held(tables={"event-moves": pd.DataFrame(columns=["event", "series", "smaller_10"])})
    found = surprise.moves.__wrapped__(ds, "first full day", 10)
    # All but one of the days moved by less.
    assert found.to_dict() == (pytest.approx({"RUB": 100 * (known - 1) / known}) if full else {})


def test_a_house_is_read_to_the_last_day_of_a_horizon(monkeypatch: pytest.MonkeyPatch) -> None:
    late = pd.Series({"2016": 1.0, "2016-12": 3.0, "2018-12-31": 4.0, "2021-01-20": 5.0, "2026-12": 6.0})
    houses = {"levada": late, "gallup": late.iloc[:2], "agreement": late.iloc[2:4]}
    monkeypatch.setattr(relations, "house", lambda ds, name: houses.get(name, late))
    monkeypatch.setattr(
        relations, "by_sign", lambda _: pd.DataFrame({"sign": list(relations.SIGNS), "source": list("abcd")})
    )
    read = relations.levels(own()).set_index("reading").astype(object)
    columns = ["before", "end of 2018", "20 January 2021", "24 November 2026", "last", "source"]
    told = {
        name: [None if cell != cell else cell for cell in read.loc[relations.READINGS[name], columns]]
        for name in houses
    }
    assert told == {
        "levada": [2.0, 4.0, 5.0, 5.0, "2026", "b"],
        "gallup": [2.0, None, None, None, "2016", "c"],
        "agreement": [None, 4.0, 5.0, 5.0, "2021", "d"],
    }
