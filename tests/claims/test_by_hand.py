"""Rules on figures and documents small enough to reckon by hand: ties, ends of windows, denominators."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pivot.claims import courses, words
from pivot.claims.central_asia import common_tariff, port_of_baku, troubles, two_programmes, wish
from pivot.claims.china import gas_deliveries, north_korea, outlet, south_china_sea
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, Weighing
from pivot.claims.kurils import nagato
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from tests.handheld import Held

DS: Any = None  # what the functions below are given in place of a dataset: none of them reads it


# Central Asia ---------------------------------------------------------------------------------

FIVE = ("weighted mean applied", "last year before", "all four", "2021", "points")


def tariffs(*moves: tuple[float, float, float]) -> pd.DataFrame:
    """Members beside a base of 10: before, after, and how far Russia moved."""
    frame = pd.DataFrame(moves, columns=["before", "after", "russia_moved"]).assign(base=10.0)
    years = [str(2009 + n) for n in range(len(moves))]
    return frame.assign(before_year=years, after_year=[str(int(year) + 7) for year in years])


@pytest.mark.parametrize(
    ("moves", "spread", "verdict", "share"),
    [
        ([(8.0, 9.0, 0.5)] * 2, [3.0, 2.0], HOLDS, 1.0),  # half the way, and twice as far as Russia
        ([(8.0, 9.0, 0.51)] * 2, [3.0, 2.0], IN_PART, 1.0),
        ([(8.0, 9.0, 1.0)] * 2, [3.0, 2.0], FAILS, 1.0),  # Russia moved as far
        ([(8.0, 9.0, 0.99)] * 2, [3.0, 2.0], IN_PART, 1.0),
        ([(8.0, 9.0, 0.5)] * 2, [3.0, 3.0], FAILS, 1.0),  # no narrower than before
        ([(8.0, 9.0, 0.5)] * 2, [3.0], HOLDS, 1.0),  # the spread of one year says nothing
        ([(8.0, 9.0, 0.5)] * 2, [2.0, 3.0], FAILS, 1.0),
        ([(8.0, 9.0, 0.1)] * 3 + [(8.0, 8.9, 0.1)], [3.0, 2.0], HOLDS, 0.75),
        ([(8.0, 9.0, 0.1)] * 2 + [(8.0, 8.9, 0.1)] * 2, [3.0, 2.0], IN_PART, 0.5),
        ([(8.0, 8.9, 0.1)] * 2, [3.0, 2.0], OPEN, 0.0),
        ([(12.0, 11.1, 0.1)] * 2, [3.0, 2.0], OPEN, 0.0),
        ([(10.5, 11.0, 0.1)] * 2, [3.0, 2.0], OPEN, 0.0),  # one point away is not near
        ([(10.5, 9.1, 0.1)] * 2, [3.0, 2.0], HOLDS, 1.0),  # a little less is
        ([(8.0, 9.0, float("nan"))] * 2, [3.0, 2.0], IN_PART, 1.0),
        ([(8.0, 9.0, 0.5)], [3.0, 2.0], "", None),
    ],
)
def test_the_rule_on_the_common_tariff(
    monkeypatch: pytest.MonkeyPatch, moves: list[Any], spread: list[float], verdict: str, share: float | None
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(common_tariff, "distances", lambda *_: tariffs(*moves))
    monkeypatch.setattr(common_tariff, "_spread", lambda ds, *years: asked.append(years) or spread)
    monkeypatch.setattr(common_tariff, "documented", lambda _: True)
    found = common_tariff.specification(DS, *FIVE)
    assert (found.verdict, found.value) == (verdict, share)
    assert found.holds is (None if not verdict else verdict == HOLDS)
    if verdict:
        assert asked == [("2009", str(2016 + len(moves) - 1))]
    relative = common_tariff.specification(DS, *FIVE[:4], "relative to base")
    assert relative == found
    for tariff in common_tariff.TARIFFS[1:]:
        assert common_tariff.specification(DS, tariff, *FIVE[1:]).holds is None
    monkeypatch.setattr(common_tariff, "documented", lambda _: False)
    assert common_tariff.specification(DS, *FIVE).verdict == (IN_PART if verdict == HOLDS else verdict)


TARIFF_ROWS = [
    ("wdi-tariff-weighted-mean", state, "", year, value)
    for state, cells in {
        "RUS": {"2007": 12.0, "2008": 11.0, "2009": 10.0, "2011": 9.0, "2014": 8.0, "2016": 6.0},
        "BLR": {"2007": 5.0, "2009": 4.0, "2010": 7.0, "2016": 6.5},
        "KAZ": {"2006": 3.0, "2012": 7.5, "2014": 7.0},
        "ARM": {"2014": 2.0, "2015": 3.0, "2016": 4.0},
        "KGZ": {"2012": 1.0, "2015": 3.5, "2017": 4.5, "2018": 4.6, "2021": 5.0},
    }.items()
    for year, value in cells.items()
]
UNION_DAYS = {"BLR": "2010-01-01", "KAZ": "2010-01-01", "ARM": "2015-01-02", "KGZ": "2015-08-12"}
TARIFFS_HELD: Any = Held(
    TARIFF_ROWS,
    tables={
        "groups": [{"group": "eaeu-customs", "member": m, "start": day} for m, day in UNION_DAYS.items()]
        + [{"group": "another", "member": "BLR", "start": "1990-01-01"}]
    },
)


def test_which_years_stand_before_and_after_an_accession() -> None:
    columns = ["base", "before", "before_year", "after", "after_year", "russia_moved"]
    first = common_tariff.distances(TARIFFS_HELD, "last year before", "all four", "first full year")
    # Kazakhstan's last rate before is four years old, one too many.
    assert list(first.index) == ["BLR", "ARM", "KGZ"]
    # Belarus came in on a first of January, the others within 2015; three years on is the last to serve.
    assert first.loc["BLR", columns].tolist()[:5] == [10.0, 4.0, "2009", 7.0, "2010"]
    assert pd.isna(first.at["BLR", "russia_moved"])
    assert first.loc["ARM", columns].tolist() == [10.0, 2.0, "2014", 4.0, "2016", 2.0]
    assert first.loc["KGZ", columns].tolist()[1:5] == [1.0, "2012", 4.5, "2017"]
    last = common_tariff.distances(
        TARIFFS_HELD, "mean of three years", "all four", "last year before the cutoff"
    )
    assert dict(last["after_year"]) == {"BLR": "2016", "ARM": "2016", "KGZ": "2015"}
    assert set(last["base"]) == {11.0}
    assert last.at["BLR", "russia_moved"] == 4.0
    far = common_tariff.distances(TARIFFS_HELD, "year before the WTO", "Armenia and Kyrgyzstan", "2021")
    assert list(far.index) == ["KGZ"] and far.at["KGZ", "base"] == 9.0


def test_the_spread_of_tariffs_is_from_the_lowest_to_the_highest() -> None:
    assert common_tariff._spread(TARIFFS_HELD, "2009", "2016", "1990") == [6.0, 2.5]


def test_traffic_of_graded_pages_leaves_the_others_out() -> None:
    rows = [
        ("port-of-baku-cargo", "AZE", "", "2015", 3.0, "reported", "weak"),
        ("port-of-baku-cargo", "AZE", "", "2014", 4.0, "reported", "good"),
    ]
    grades = pd.DataFrame({"grade": ["other", "official statement"]}, index=["weak", "good"])
    ds: Any = Held(rows, sources=grades)
    every, better = port_of_baku.GRADES
    assert dict(port_of_baku.traffic(ds, "cargo", every)) == {"2014": 4.0, "2015": 3.0}
    assert dict(port_of_baku.traffic(ds, "cargo", better)) == {"2014": 4.0}


def test_collision_is_counted_by_text_or_by_state() -> None:
    rows = [("a-kaz", "one", "KAZ"), ("a-kgz", "one", "KGZ"), ("b-kaz", "two", "KAZ")]
    found = pd.DataFrame(rows, columns=["item", "origin", "state"])
    found = found.assign(says="supports", grade="official statement")
    by_text, by_state = two_programmes.UNITS
    judge, alone = two_programmes.judge_collision, two_programmes.COMPARISONS[1]
    # Two texts are fewer than the episodes asked for; three pairs of text and state are enough.
    assert two_programmes.EPISODES == 3
    assert (judge(found, 0, by_text, alone), judge(found, 0, by_state, alone)) == (IN_PART, HOLDS)


@pytest.mark.parametrize("joined", [True, False])
def test_the_day_of_joining_is_told_where_it_is_held(monkeypatch: pytest.MonkeyPatch, joined: bool) -> None:
    nothing = pd.DataFrame(columns=["item", "origin", "says", "grade"])
    monkeypatch.setattr(wish, "grid_wish", lambda _: None)
    monkeypatch.setattr(wish, "by_agreement", lambda _: OPEN)
    monkeypatch.setattr(wish.coded, "rows", lambda *_: nothing)
    monkeypatch.setattr(wish.coded, "documents", lambda *_: nothing)
    rows = [("belt-and-road-joined", state, "", "2015-12", 1.0) for state in ("AZE", "GEO")]
    ds: Any = Held(rows[: 1 if joined else 0])
    says = "against; the Green Finance centre's list dates the joining to 2015-12."
    assert wish.wish_to_join(ds).because.endswith(says if joined else "0 against.")


def problem_rows(met: int, unmet: int, state: str = "KAZ", other: str = "BLR") -> pd.DataFrame:
    row = {"says": "supports", "assertion": troubles.TARIFF, "grade": "official statement"}
    rows = [{**row, "after": n < met, "member": state if n < met else other} for n in range(met + unmet)]
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("met", "unmet", "same", "verdict", "share"),
    [
        (2, 2, False, "", None),  # too few
        (3, 2, True, HOLDS, 60.0),
        (4, 4, True, HOLDS, 50.0),
        (3, 4, True, IN_PART, 300 / 7),
        (2, 6, True, IN_PART, 25.0),
        (2, 7, True, FAILS, 200 / 9),
        (2, 7, False, IN_PART, 200 / 9),  # all of one member's problems
    ],
)
def test_the_share_of_problems_with_both_legs(
    met: int, unmet: int, same: bool, verdict: str, share: float | None
) -> None:
    rows = problem_rows(met, unmet, other="KAZ" if same else "BLR")
    found = troubles.judge_ground(rows, (troubles.TARIFF,))
    assert found == (verdict, pytest.approx(share) if share is not None else None)
    weak = rows.assign(grade="agency or newspaper of record")
    assert troubles.judge_ground(weak, (troubles.TARIFF,))[0] == (OPEN if verdict else "")
    assert troubles.judge_ground(rows.assign(says="silent"), (troubles.TARIFF,))[0] == (
        OPEN if verdict else ""
    )


# China ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "verdict", "told"),
    [
        ([10.0, 20.0, 38.0], OPEN, "10.0 bcm in 2020 and 38.0 bcm in 2022"),
        ([38.0, 20.0, 36.0], FAILS, "38.0 bcm in 2020 and 36.0 bcm in 2022"),  # one of three years since
        ([38.0, 37.5, 36.0, 37.0], IN_PART, "37.0 bcm in 2023"),  # exactly half of the years since
        ([10.0, 38.0, 36.0, 37.0], FAILS, "37.0 bcm in 2023"),
        ([10.0, 38.0, 38.0], HOLDS, "38.0 bcm in 2022"),
        ([10.0, 20.0, 37.0], OPEN, "37.0 bcm in 2022"),
        ([38.0], OPEN, "No two years"),
    ],
)
def test_a_rate_of_deliveries_counts_from_the_year_in_which_it_is_reached(
    monkeypatch: pytest.MonkeyPatch, values: list[float], verdict: str, told: str
) -> None:
    flow = pd.Series(values, index=[str(2020 + n) for n in range(len(values))])
    monkeypatch.setattr(gas_deliveries, "deliveries", lambda *_: flow)
    found = gas_deliveries.gas_deliveries(DS)
    assert found.verdict == verdict and told in found.because
    assert ("one year of record" in found.because) == (values == [10.0, 20.0, 38.0])
    assert ("specifications agree" in found.because) == (values == [10.0, 20.0, 38.0])


def test_each_way_to_reach_a_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    flow = pd.Series([20.0, 38.0, 36.0, 40.0], index=["2019", "2020", "2021", "2022"])
    monkeypatch.setattr(gas_deliveries, "deliveries", lambda *_: flow)
    found = {
        (level, method): gas_deliveries.specification(DS, "Gazprom", level, method)
        for level in gas_deliveries.LEVELS
        for method in gas_deliveries.METHODS
    }
    values = {method: found["at least 38", method].value for method in gas_deliveries.METHODS}
    assert list(values.values()) == [40.0, 40.0, 38.0, 36.0]
    told = {
        level: [found[level, method].holds for method in gas_deliveries.METHODS]
        for level in gas_deliveries.LEVELS
    }
    assert told["at least 38"] == [False, True, True, False]
    assert told["at least 36.1"] == [False, True, True, False]
    monkeypatch.setattr(gas_deliveries, "deliveries", lambda *_: flow.iloc[:1])
    assert gas_deliveries.specification(DS, "Gazprom", "at least 38", "highest year").holds is None


def test_deliveries_are_whole_years_in_the_unit_of_the_contract() -> None:
    rows = [
        ("power-of-siberia-deliveries", "RUS", "CHN", "2021", 10.0),
        ("power-of-siberia-deliveries", "RUS", "CHN", "2020", 4.0),
        ("power-of-siberia-deliveries", "RUS", "CHN", "2021-01", 1.0),
        ("review-gas-pipeline", "RUS", "CHN", "2019", 1.0),
        ("review-gas-pipeline", "RUS", "CHN", "2020", 37.05),
        ("review-gas-pipeline", "RUS", "CHN", "2025", 288.15),
        ("review-gas-pipeline", "RUS", "DEU", "2025", 50.0),
    ]
    ds: Any = Held(rows)
    assert dict(gas_deliveries.deliveries(ds)) == {"2020": 4.0, "2021": 10.0}
    warm = gas_deliveries.deliveries(ds, "Review, temperature")
    assert list(warm.index) == ["2020", "2025"] and warm["2025"] == pytest.approx(293.15)
    calories = gas_deliveries.deliveries(ds, "Review, temperature and calorific value")
    assert calories["2020"] == pytest.approx(40.0)


SEA = {"issuer": "RUS", "grade": "official statement", "says": "supports"}


def test_restraint_is_asked_of_texts_that_carry_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = pd.DataFrame([SEA] * 2 + [{**SEA, "says": "silent"}] * 2 + [{**SEA, "issuer": "CHN"}])
    weak = pd.DataFrame([{**SEA, "grade": "no such grade"}])
    monkeypatch.setattr(south_china_sea, "texts", lambda *_: pd.concat([texts, weak]))
    share = south_china_sea.share_of_restraint.__wrapped__
    assert share(DS, "since", "any", Weighing()) == 60.0
    assert share(DS, "since", "any", Weighing(issuers="parties left out", parties=("CHN",))) is None
    monkeypatch.setattr(south_china_sea, "texts", lambda *_: weak.iloc[[0] * 6])
    assert share(DS, "since", "any", Weighing()) is None


@pytest.mark.parametrize(
    ("share", "state"), [(None, UNDECIDED), (50.0, UNDECIDED), (50.1, MET), (49.9, CONTRADICTED)]
)
def test_half_of_the_texts_is_not_most(
    monkeypatch: pytest.MonkeyPatch, share: float | None, state: str
) -> None:
    monkeypatch.setattr(south_china_sea, "_endorsement", lambda *_: MET)
    monkeypatch.setattr(south_china_sea, "_exercised", lambda *_: CONTRADICTED)
    monkeypatch.setattr(south_china_sea.coded, "state", lambda *_: UNDECIDED)
    monkeypatch.setattr(south_china_sea, "share_of_restraint", lambda *_: share)
    added = ({}, {"no backing of the rejection": UNDECIDED}, {"no exercise there": CONTRADICTED})
    for endorsement, more in zip(south_china_sea.ENDORSEMENTS, added, strict=True):
        found = south_china_sea.elements(DS, {"endorsement": endorsement, "texts": "any"}, Weighing())
        assert found == {"no endorsement": MET, **more, "mostly restraint": state}


TREATY = {"coding": "atop", "reporter": "PRK", "partner": "RUS", "start": "2000-02-09", "defence": "0"}


@pytest.mark.parametrize(
    ("treaty", "state"),
    [
        ({"end": "2010-05-01"}, MET),  # in force to the first year asked for
        ({"end": "2009-05-01"}, UNDECIDED),
        ({"end": ""}, MET),
        ({"end": "", "start": "2016-12-01"}, MET),  # in force from the last year asked for
        ({"end": "", "start": "2017-01-01"}, UNDECIDED),
        ({"end": "", "defence": "1"}, CONTRADICTED),
        ({"end": "2009-05-01", "defence": "1"}, UNDECIDED),
        ({"end": "", "coding": "cow"}, UNDECIDED),
        ({"end": "", "reporter": "RUS"}, UNDECIDED),
        ({"end": "", "partner": "CHN"}, UNDECIDED),
    ],
)
def test_a_treaty_counts_while_it_is_in_force(
    monkeypatch: pytest.MonkeyPatch, treaty: dict[str, str], state: str
) -> None:
    silent = pd.DataFrame({"figure": [2012.0], "says": ["supports"]})
    monkeypatch.setattr(north_korea, "rows_for", lambda *_: silent)
    ds: Any = Held(tables={"alliances": [TREATY | treaty]})
    assert north_korea.defence(ds, (2010, 2016)) == state
    monkeypatch.setattr(north_korea, "rows_for", lambda *_: silent.assign(says="contradicts"))
    again: Any = Held(tables={"alliances": [TREATY | treaty]})
    assert north_korea.defence(again, (2010, 2016)) == CONTRADICTED


@pytest.mark.parametrize(
    ("votes", "goods", "says"),
    [
        (MET, MET, (MET, MET, MET)),
        (MET, UNDECIDED, (MET, UNDECIDED, UNDECIDED)),
        (MET, CONTRADICTED, (MET, CONTRADICTED, CONTRADICTED)),
        (UNDECIDED, CONTRADICTED, (UNDECIDED, CONTRADICTED, CONTRADICTED)),
        (CONTRADICTED, CONTRADICTED, (CONTRADICTED, CONTRADICTED, CONTRADICTED)),
        (UNDECIDED, MET, (MET, UNDECIDED, MET)),
    ],
)
def test_support_by_votes_or_goods_or_both(
    monkeypatch: pytest.MonkeyPatch, votes: str, goods: str, says: tuple[str, ...]
) -> None:
    monkeypatch.setattr(north_korea, "political", lambda *_: votes)
    monkeypatch.setattr(north_korea, "material", lambda *_: goods)
    monkeypatch.setattr(north_korea, "defence", lambda *_: MET)
    for kind, state in zip(north_korea.SUPPORTS, says, strict=True):
        for window, enough in (("2012-2016", 3), ("2014-2016", 2)):
            for years, steady in ((enough, MET), (enough - 1, UNDECIDED)):
                monkeypatch.setattr(north_korea, "acts", lambda *_, years=years: tuple(range(years)))
                for tacit in north_korea.TACIT:
                    choice = {"support": kind, "window": window, "tacit": tacit}
                    more = {"undeclared": MET} if tacit == north_korea.NO_DEFENCE else {}
                    found = north_korea.elements(DS, choice, Weighing())
                    assert found == {"support": state, "continued": steady, **more}


@pytest.mark.parametrize(
    ("votes", "state"), [("NY", MET), ("AY", MET), ("NYY", CONTRADICTED), ("", UNDECIDED)]
)
def test_half_of_the_votes_is_support(monkeypatch: pytest.MonkeyPatch, votes: str, state: str) -> None:
    cast = pd.DataFrame({"year": [2012] * len(votes), "vote": list(votes)})
    monkeypatch.setattr(north_korea, "_records", lambda _: (cast, cast.iloc[:0].assign(outcome="")))
    monkeypatch.setattr(north_korea, "_council_rows", lambda *_: None)
    political = north_korea.political.__wrapped__
    for council, either in (
        (UNDECIDED, MET if state == MET else UNDECIDED),
        (MET, MET),
        (CONTRADICTED, state),
    ):
        monkeypatch.setattr(Weighing, "state", lambda *_, council=council: council)
        assert political(DS, (2012, 2016), Weighing()) == either
        unheard = MET if council == MET else UNDECIDED
        assert political(DS, (2012, 2016), Weighing(issuers="parties left out")) == unheard


@pytest.mark.parametrize(
    ("west", "value"),
    [([10.0, 6.0], 1.5), ([10.0, 10.0], None), ([10.0, 12.0], None)],
)
def test_what_the_east_gained_for_one_lost(
    monkeypatch: pytest.MonkeyPatch, west: list[float], value: float | None
) -> None:
    """From 2013 to 2021 the east gains six."""

    def by_year(ds: Any, source: str, flow: str, group: frozenset[str]) -> dict[str, float]:
        values = west if "USA" in group else [2.0, 8.0]
        assert source != outlet.VOLUMES or "USA" not in group or group == {"REVIEW_EUROPE", "USA"}
        return dict(zip(("2013", "2021"), values, strict=True))

    monkeypatch.setattr(outlet, "_by_year", by_year)
    wanted = ("China only", "exports", "2013", "2021")
    assert outlet.offset(DS, outlet.CUSTOMS, *wanted) == value
    assert outlet.offset(DS, outlet.VOLUMES, *wanted) == value
    assert outlet.offset(DS, outlet.VOLUMES, "China only", "imports", "2013", "2021") is None
    assert outlet.offset(DS, outlet.CUSTOMS, "China only", "exports", "2011–2013", "2021") is None
    assert outlet.offset(DS, outlet.CUSTOMS, "China only", "exports", "2016", "2016") is None


def test_the_base_is_a_mean_of_its_years(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {"2010": 90.0, "2011": 1.0, "2012": 2.0, "2013": 6.0, "2014": 90.0, "2016": 5.0, "2017": 7.0}
    monkeypatch.setattr(outlet, "_by_year", lambda *_: values)
    found = {base: outlet.change(DS, "any", "any", frozenset(), base, "2017") for base in outlet.BASES}
    assert found == {"2013": 1.0, "2011–2013": 4.0, "2016": 2.0}


# The Kurils, courses and words ----------------------------------------------------------------


def test_an_initiative_of_both_is_half_of_each() -> None:
    rows = pd.DataFrame({"opener": ["Russia", "Japan", "Japan", "both", "both", "both"]})
    out, half = nagato.JOINT
    assert nagato.counts(rows, out) == (1.0, 2.0)
    assert nagato.counts(rows, half) == (2.5, 3.5)
    assert nagato.counts(rows.iloc[3:], out) == (0.0, 0.0)
    assert nagato.counts(rows.iloc[3:], half) == (1.5, 1.5)
    assert nagato.counts(rows.iloc[:1], half) == (1.0, 0.0)


def test_a_line_is_of_the_rows_that_have_the_words() -> None:
    rows = pd.DataFrame(
        [("one", "east", "2001", 1.0), ("one", "west", "2002", 2.0), ("two", "east", "2003", 3.0)],
        columns=["thing", "side", "period", "value"],
    )
    assert dict(courses._line(rows, thing="one", side="east")) == {"2001": 1.0}
    assert dict(courses._line(rows, side="east")) == {"2001": 1.0, "2003": 3.0}
    months = rows.assign(period=["2001-01", "2001-12", "2003-03"])
    assert dict(courses._mean(months)) == {"2001": 1.5, "2003": 3.0}


def test_days_months_and_changes_in_words() -> None:
    assert words.long_date("2017-01-20") == "20 January 2017"
    assert words.long_date("2016-12-05") == "5 December 2016"
    assert words.long_month("2010-11") == "November 2010"
    assert words.long_month("2010-01") == "January 2010"
    assert (words.signed(5.2), words.signed(-12.6)) == ("+5 per cent", "\N{MINUS SIGN}13 per cent")
