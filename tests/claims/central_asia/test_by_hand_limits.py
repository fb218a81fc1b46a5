"""Where the rules for Central Asia stop: ties, first years, what is left out, what is said of none."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pivot.claims.central_asia import (
    bargaining,
    coded,
    common_tariff,
    kyrgyz_trade,
    looking_east,
    reliance,
    troubles,
    turkmen_gas,
    two_programmes,
    ukraine,
    weight_of_china,
    wish,
)
from pivot.claims.elements import MET
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.specifications import Outcome
from tests.handheld import OFFICIAL, PAPER, held, years


def texts(*cells: tuple[Any, ...], **more: Any) -> pd.DataFrame:
    """Coded rows: item, what they say, grade; each a text of its own."""
    rows = pd.DataFrame(cells, columns=["item", "says", "grade"])
    origins = [f"text {number}" for number in range(len(rows))]
    return rows.assign(**{"origin": origins, "office": origins, "state": "KAZ"} | more)


def without_grid(patch: pytest.MonkeyPatch, module: Any, grid: str, frame: pd.DataFrame) -> None:
    patch.setattr(module, grid, lambda *_: frame)
    patch.setattr(module, "by_agreement", lambda _: HOLDS)


def test_an_episode_as_often_denied_as_told_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    found = pd.DataFrame(
        [("kaz", 1, 0, 0), ("uzb", 0, 1, 1), ("uzb", 0, 1, 0)],
        columns=["state", "official", "record", "denied"],
    )
    without_grid(monkeypatch, bargaining, "grid", pd.DataFrame())
    monkeypatch.setattr(bargaining, "episodes", lambda _: found)
    because = bargaining.bargaining_chips(held(coded=lambda _: None)).because
    assert "In 1 of them" in because and "(Kaz)" in because and because.endswith("newspapers in 2.")
    monkeypatch.setattr(bargaining, "episodes", lambda _: found[1:])
    assert "(no state)" in bargaining.bargaining_chips(held(coded=lambda _: None)).because


def test_tariffs_that_rose_and_fell_alike_moved_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    states = pd.DataFrame(
        {"base": 9.0, "before": [5.0, 8.0], "after": [7.0, 6.0], "russia_moved": 1.0},
        index=["KAZ", "ARM"],
    ).assign(before_year="2009", after_year="2016")
    without_grid(monkeypatch, common_tariff, "grid", pd.DataFrame())
    monkeypatch.setattr(common_tariff, "specification", lambda *_: Outcome(True))
    monkeypatch.setattr(common_tariff, "distances", lambda *_: states)
    monkeypatch.setattr(common_tariff, "rows_for", lambda *_: None)
    assert common_tariff.russian_tariff(held()).because.endswith("theirs by 2.0.")


def test_three_tariffs_of_five_members() -> None:
    states = ["RUS", *common_tariff.OTHERS]
    kinds = ("mfn-simple", "applied-simple", "applied-weighted")
    rows = [
        (f"wdi-tariffs-2021-{kind}", state, "WLD", "2021", 10.0 * place + number)
        for place, kind in enumerate(kinds)
        for number, state in enumerate(states)
    ]
    found = common_tariff.in_2021(held(*rows)).set_index("state")
    assert found.loc["RUS", ["mfn", "applied", "weighted"]].tolist() == [0.0, 10.0, 20.0]
    assert len(found) == 5 and len(found["source"].iloc[0].split(" of ")) == 3


def test_a_rise_is_set_against_the_mean_of_the_peers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Peers rose by 1, 2 and 3 points, two on the mean: a rise of 3 exceeds it, of 2 does not."""
    rises = {"KAZ": 3.0, "KGZ": 2.0, "MNG": 1.0, "TUR": 2.0, "IRN": 3.0}
    monkeypatch.setattr(looking_east, "yearly", lambda _, state, *__: years({2007: 0.0, 2016: rises[state]}))
    ds = held(tables={"unga-votes": pd.DataFrame()})
    said = [
        looking_east.exceeds.__wrapped__(
            ds, state, "China, Japan, Korea", "trade share", "Mongolia, Turkey, Iran", 2007
        )
        for state in ("KAZ", "KGZ")
    ]
    assert said == [True, False]


def test_the_earlier_trend_is_of_as_many_years(monkeypatch: pytest.MonkeyPatch) -> None:
    """From 2010 to 2016 are six years, so the earlier trend begins in 2004; what 2003 saw is none of it."""
    share = years({2003: -10.0, 2004: 0.0, 2010: 2.0, 2016: 5.0})
    monkeypatch.setattr(looking_east, "yearly", lambda *_: share)
    assert looking_east.exceeds.__wrapped__(
        held(), "KAZ", "China, Japan, Korea", "trade share", "own earlier trend", 2010
    )


def test_one_official_text_among_newspapers_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    said = texts(
        ("kaz-a", "supports", OFFICIAL), ("kaz-b", "supports", PAPER), ("uzb-a", "contradicts", PAPER)
    )
    monkeypatch.setattr(coded, "rows", lambda *_: said)
    found = looking_east.reasoned.__wrapped__(held(), "with agency")
    assert (found["KAZ"], found["UZB"], found["TJK"]) == (2, -1, 0)
    monkeypatch.setattr(coded, "rows", lambda *_: said[1:])
    assert looking_east.reasoned.__wrapped__(held(), "with agency") is None


def test_a_reason_as_often_denied_as_given_is_no_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking_east, "moved", lambda *_: dict.fromkeys(("KAZ", "KGZ", "TJK"), 2.0))
    monkeypatch.setattr(looking_east, "yearly", lambda *_: None)
    monkeypatch.setattr(looking_east, "pressed", lambda *_: 2010)
    for told in ("ordered", "exceeds"):
        monkeypatch.setattr(looking_east, told, lambda *_: True)
    for times, verdict in ((0, OPEN), (1, HOLDS)):
        monkeypatch.setattr(
            looking_east, "reasoned", lambda *_, n=times: dict.fromkeys(looking_east.STATES, n)
        )
        assert set(looking_east.grid(held())["verdict"]) == {verdict}


def test_how_many_shares_rose_is_that_of_the_first_specification(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coded, "rows", lambda *_: texts())
    for values, rose in (([4.0, 7.0], 4), ([float("nan"), 7.0], 0), ([], 0)):
        without_grid(monkeypatch, looking_east, "grid", pd.DataFrame({"value": values}))
        assert f"in {rose} of 11 states" in looking_east.balance_russia(held(coded=lambda _: None)).because


def test_a_state_of_median_reliance_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two of the three states above the median fell by the margin; with the median one two of four."""
    states = [code for code in reliance.ALL if code != "UKR"][:7]
    moved = pd.DataFrame({"rest": [0.0] * 5 + [10.0] * 2, "russia": 0.0}, index=states)
    relied = pd.Series(range(1, 8), states, dtype=float)
    monkeypatch.setattr(reliance, "changes", lambda *_: moved)
    monkeypatch.setattr(reliance, "reliance", lambda *_: relied)
    how = ("exports to Russia", "2013 to 2015", "US dollars", "without Ukraine", reliance.COUNTS[0])
    monkeypatch.setattr(reliance, "slowing", lambda _: -relied)
    found = reliance.specification(held(), *how)
    assert (found.verdict, found.value) == (HOLDS, pytest.approx(-1.0))
    # Slowest in the middle and alike on both sides of it: no correlation, which is not a negative one.
    monkeypatch.setattr(reliance, "slowing", lambda _: (relied - 4) ** 2)
    found = reliance.specification(held(), *how)
    assert (found.verdict, found.value) == (IN_PART, 0.0)


def test_two_years_of_gas_suffice() -> None:
    def decided(**flows: list[float]) -> tuple[Any, ...]:
        table = pd.DataFrame(flows, index=["2013", "2014", "2015"][-len(flows["CHN"]) :])
        found = turkmen_gas.buyer_verdict(held(), "Review", "all buyers", "2015", "single year", table)
        return found.holds, found.value, found.verdict

    assert decided(CHN=[5.0, 9.0], RUS=[8.0, 4.0]) == (True, 5.0, HOLDS)
    assert decided(CHN=[9.0, 4.0], RUS=[8.0, 6.0]) == (False, -2.0, FAILS)
    assert decided(CHN=[9.0, 9.0, 9.0], RUS=[8.0, 8.0, 8.0]) == (False, 1.0, IN_PART)


def test_every_year_is_more_than_the_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three years at 10 and one at 20 have a mean of 12.5, just inside a quarter; one year is outside."""
    later, first = years({2009: 10.0, 2010: 10.0, 2011: 10.0, 2012: 20.0}), 40.0
    monkeypatch.setattr(turkmen_gas, "later_values", lambda *_: later)
    monkeypatch.setattr(turkmen_gas, "start_value", lambda *_: first)

    def decided(level: str) -> tuple[Any, ...]:
        found = turkmen_gas.purchases_verdict(
            held(), "quoted", "2009–2015", level, "10 and 25 per cent", "delivered"
        )
        return found.holds, found.verdict

    assert decided("mean") == (True, HOLDS) and decided("every year") == (False, IN_PART)
    later, first = years({2009: 30.0, 2010: 30.0}), 60.0
    assert decided("mean") == (False, FAILS)


def test_the_balance_of_2008_is_that_of_the_last_edition_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    bound = pd.DataFrame(
        [
            ("2008", "2014-06", 1.0),
            ("2008", "2015-06", 2.0),
            ("2008", "2017-06", 3.0),
            ("2009", "2015-06", 4.0),
        ],
        columns=["period", "vintage", "value"],
    )
    known: dict[str, float] = {}
    later = years({2009: 8.0, 2010: 12.0, 2011: 10.0})
    without_grid(monkeypatch, turkmen_gas, "purchases_grid", pd.DataFrame({"holds": [True]}))
    monkeypatch.setattr(turkmen_gas, "later_values", lambda *_: later)
    monkeypatch.setattr(turkmen_gas, "start_value", lambda _, source: known.get(source))
    monkeypatch.setattr(turkmen_gas.buyers, "left_over", lambda *_: bound)
    for clock, told in (("2015-06", "2015 leaves 2.0 bcm"), (None, "2017 leaves 3.0 bcm")):
        assert told in turkmen_gas.russian_purchases(held(clock=clock)).because
    for source in ("quoted", "Review"):
        known = {source: 40.0}
        assert "no measurement" not in turkmen_gas.russian_purchases(held()).because
    because = turkmen_gas.russian_purchases(held()).because
    assert because.startswith("From 2009 to 2011 Russia took 10.0 bcm a year on average, in 3 of 3 years")
    assert "between 5 and 15 bcm and in 2011 10.0." in because
    later = years({})
    assert turkmen_gas.russian_purchases(held()).verdict == OPEN


def test_a_problem_of_the_first_year_of_a_period_is_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    sort = sorted(troubles.SORTS[next(iter(troubles.SORTS))])[0]
    found = pd.DataFrame({"sort": sort, "year": [2009, 2010, 2014, 2015, 2016]})
    monkeypatch.setattr(troubles, "problems", lambda *_: found)
    monkeypatch.setattr(troubles, "judge_ground", lambda rows, _: (OPEN, float(len(rows))))
    grid = troubles.grid_ground(held())
    grid = grid[grid["problem"] == next(iter(troubles.SORTS))]
    assert grid.groupby("period")["value"].agg(set).to_dict() == {
        "2010 to the cutoff": {4.0},
        "2015 to the cutoff": {2.0},
    }


def test_an_official_denial_is_no_official_support() -> None:
    papers = [(f"item-{n}", "supports", PAPER) for n in range(3)]
    found = texts(*papers, ("item-3", "contradicts", OFFICIAL), state=["KAZ", "UZB", "TJK", "KAZ"])
    how = (1, two_programmes.UNITS[0], two_programmes.COMPARISONS[0])
    assert two_programmes.judge_collision(found, *how) == OPEN
    found.loc[0, "grade"] = OFFICIAL
    assert two_programmes.judge_collision(found, *how) == IN_PART


def test_half_of_the_occasions_are_not_two_thirds() -> None:
    names = [ukraine.RUSSIAN, ukraine.HALTED, ukraine.HALTED, ukraine.HALTED]
    found = texts(*[("item", "supports", PAPER)] * 4, assertion=names)
    how = (None, 30, ukraine.BOTCHED[0])
    assert ukraine.judge_occasion(found[:2], *how) == OPEN
    assert ukraine.judge_occasion(found[:3], *how) == FAILS


def test_texts_that_say_who_stood_behind_are_counted_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [ukraine.BEHIND, ukraine.BEHIND, ukraine.HALTED]
    found = texts(*[("item", "supports", OFFICIAL)] * 3, assertion=names)
    without_grid(monkeypatch, ukraine, "grid_occasion", pd.DataFrame())
    monkeypatch.setattr(coded, "rows", lambda *_: found)
    because = ukraine.deal_set_off(held(coded=lambda _: None)).because
    assert "1 name the halted agreement" in because and "; 2 say that Russian pressure" in because


def test_one_text_for_and_one_against_leave_the_wish_open() -> None:
    found = texts(("head-signed", "supports", OFFICIAL), ("head-refused", "contradicts", OFFICIAL))
    assert wish.judge_wish(found, 2, coded.COUNTING[0]) == OPEN


def test_transit_alone_is_part_of_the_wish() -> None:
    found = texts(("head-transit", "supports", OFFICIAL), ("head-signed", "supports", OFFICIAL))
    assert wish.judge_wish(found[:1], 3, coded.COUNTING[0]) == IN_PART
    assert wish.judge_wish(found, 3, coded.COUNTING[0]) == OPEN


def test_the_head_of_state_is_heard_apart_from_ministers(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("head-a", "minister-a", "minister-b")
    monkeypatch.setattr(coded, "rows", lambda *_: texts(*[(name, "supports", OFFICIAL) for name in names]))
    grid = wish.grid_wish(held())
    assert grid.groupby("speaker", sort=False)["value"].agg(set).tolist() == [{3.0}, {1.0}]


def test_only_a_reason_among_others_for_the_whole_port_is_documented(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wish, "elements_of_reason", lambda *_: {"order": MET, "reason": MET})
    grid = wish.grid_reason(held())
    told = (grid["reason"] == wish.REASONS[0]) & (grid["port"] == wish.PLACES[0])
    assert set(grid.loc[told, "holds"]) == {True} and grid.loc[~told, "holds"].isna().all()


def test_a_share_of_trade_with_the_five(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kyrgyzstan's share goes from 10 of 50 to 30 of 100, that of two others from 10 of 50 to 10 of 100."""
    after = {"KGZ": 30.0, "TKM": 40.0}
    monkeypatch.setattr(kyrgyz_trade, "accession", lambda _: {"KGZ": "2015"})
    monkeypatch.setattr(
        kyrgyz_trade,
        "shipped",
        lambda _, __, state="KGZ": years({2014: 10.0, 2016: after.get(state, 10.0)}),
    )
    found = kyrgyz_trade.compared.__wrapped__(
        held(),
        "China's exports",
        "Tajikistan and Uzbekistan",
        "one year",
        "change of share",
    )
    assert found == pytest.approx((50.0, -50.0))


def test_a_ratio_needs_russia_at_both_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Russia had nothing at the start or at the end the state has no ratio."""
    ends = iter(
        [
            pd.DataFrame({"CHN": 3.0, "RUS": [1.0, 0.0, 1.0]}, index=["KAZ", "KGZ", "TJK"]),
            pd.DataFrame({"CHN": 6.0, "RUS": [1.0, 1.0, 0.0]}, index=["KAZ", "KGZ", "TJK"]),
        ]
        * 3
    )
    monkeypatch.setattr(weight_of_china, "_threat_rows", lambda *_: None)
    monkeypatch.setattr(weight_of_china.neighbours, "window", lambda *_: next(ends))
    found = weight_of_china.ratios.__wrapped__(held(), "", (range(2012, 2014), range(2014, 2016)))
    assert found["state"].tolist() == ["KAZ"] * 3
    assert found[["start", "end"]].to_numpy().tolist() == [[3.0, 6.0]] * 3
