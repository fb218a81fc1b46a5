"""The rules on Central Asia at their edges: shares of two thirds, first and last years, ties."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pivot.claims.central_asia import (
    bargaining,
    building,
    detachment,
    kyrgyz_trade,
    largest_project,
    looking_east,
    neutrality,
    oil_fall,
    port_of_baku,
    reliance,
    sway,
    tariff_setter,
    troubles,
    turkmen_gas,
    two_programmes,
    ukraine,
    weight_of_china,
    wish,
)
from pivot.claims.central_asia import coded as coding
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, Weighing
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.measures import neighbours, ties
from pivot.specifications import Outcome
from tests.handheld import OFFICIAL, PAPER, held, years

DS: Any = None


def texts(*rows: tuple[str, str, str], grade: str = OFFICIAL, **more: Any) -> pd.DataFrame:
    """Coded rows: item, origin, what they say."""
    return pd.DataFrame(rows, columns=["item", "origin", "says"]).assign(grade=grade, **more)


# Counting documents ---------------------------------------------------------------------------


def test_texts_are_counted_once_or_by_office() -> None:
    rows = texts(
        ("a-b", "one", "supports"), ("a-c", "one", "supports"), ("d", "two", "supports"), ("e", "x", "silent")
    )
    rows["office"] = ["ministry", "ministry", "ministry", "other"]
    assert coding.texts(rows) == 2 and coding.texts(rows, counting=coding.COUNTING[1]) == 1
    assert coding.texts(rows, "contradicts") == 0
    assert coding.heads(rows).tolist() == ["a", "a", "d", "e"] and coding.part(rows, 1).tolist()[:2] == [
        "b",
        "c",
    ]
    assert len(coding.qualified(rows, "primary and official")) == 3
    assert coding.qualified(rows, "primary only").empty and coding.official(rows)
    assert not coding.official(rows.assign(grade=PAPER)) and not coding.official(rows.assign(says="silent"))
    assert (coding.count(1, "text"), coding.count(2, "text"), coding.count(0, "body", "bodies")) == (
        "1 text",
        "2 texts",
        "0 bodies",
    )
    told = [coding.outcome(verdict).holds for verdict in (HOLDS, IN_PART, FAILS, OPEN, "")]
    assert told == [True, False, False, None, None]


# A12 ------------------------------------------------------------------------------------------


def episodes(*rows: tuple[str, int, int, int, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["state", "year", "official", "record", "denied"])


FIVE = [("KAZ", 2007, 1, 0, 0), ("KGZ", 2010, 1, 0, 0), ("TJK", 2012, 0, 2, 1), ("TJK", 2013, 0, 2, 1)]


@pytest.mark.parametrize(
    ("rows", "cut", "needed", "verdict"),
    [
        (FIVE, "with agency", 4, HOLDS),
        (FIVE, "with agency", 5, IN_PART),
        (FIVE, "primary and official", 2, IN_PART),  # of two states
        ([("KAZ", 2008, 1, 0, 0), *FIVE[1:]], "with agency", 4, IN_PART),  # too late
        ([("KAZ", 2007, 0, 1, 0), *FIVE[1:]], "with agency", 4, IN_PART),  # one official
        ([("KAZ", 2007, 0, 1, 0)] * 3, "with agency", 2, OPEN),  # none official
        ([("KAZ", 2007, 1, 0, 0)], "with agency", 2, OPEN),
        ([("KAZ", 2007, 1, 0, 1)] * 5, "with agency", 2, FAILS),  # as many deny it
        ([("KAZ", 2007, 1, 0, 1)] * 4, "with agency", 2, OPEN),
    ],
)
def test_links_of_acts_and_matters(rows: list[Any], cut: str, needed: int, verdict: str) -> None:
    assert bargaining.judge(episodes(*rows), cut, needed) == verdict


def test_the_levers_of_an_episode() -> None:
    assert bargaining._levers(pd.Series(["gas-denial", "gas-loan", "kremlin-ratified"])) == "gas, loan"


# A13b -----------------------------------------------------------------------------------------


def test_growth_is_of_means_over_whole_windows() -> None:
    table = pd.DataFrame({"KAZ": 1.0, "KGZ": 2.0}, index=[str(year) for year in range(2012, 2022)])
    table.loc["2017":"2021"] *= 3  # type: ignore[misc]
    assert building.grown(table, ("KAZ", "KGZ"), "2012–16 to 2017–21") == 3.0
    assert building.grown(table, ("KAZ",), "2014–16 to 2017–19") == 3.0
    assert building.grown(table, ("KAZ",), "to 2024") is None
    assert building.grown(table.iloc[1:], ("KAZ",), "2012–16 to 2017–21") is None
    table.loc["2016", "KAZ"] = 6.0
    assert building.grown(table, ("KAZ",), "2012–16 to 2017–21") == 1.5
    assert building.grown(table * 0, ("KAZ",), "2012–16 to 2017–21") is None


@pytest.mark.parametrize(
    ("inside", "outside", "linked", "comparison", "verdict"),
    [
        (1.5, 1.5, True, "outside states", HOLDS),
        (1.5, 1.6, True, "outside states", IN_PART),
        (1.5, 1.6, True, "own trend", HOLDS),
        (1.5, 1.5, True, "share of all Chinese finance", HOLDS),
        (1.5, 1.6, True, "share of all Chinese finance", IN_PART),
        (1.5, None, True, "share of all Chinese finance", ""),
        (1.5, None, True, "outside states", ""),
        (1.5, 1.0, False, "outside states", IN_PART),
        (1.0, 1.0, True, "outside states", OPEN),
    ],
)
def test_building_beside_others(
    monkeypatch: pytest.MonkeyPatch,
    inside: float,
    outside: float | None,
    linked: bool,
    comparison: str,
    verdict: str,
) -> None:
    states = building.INSIDE["without Russia"]

    def mean(ds: Any, source: str, sector: str, measure: str, who: Any, window: str) -> float | None:
        return inside if who == states and sector else outside

    monkeypatch.setattr(building, "_mean", mean)
    monkeypatch.setattr(building, "linked", lambda _: linked)
    choice = ("AidData", "transport and energy", "w", "value", comparison, "without Russia")
    assert building.specification(DS, *choice).verdict == verdict
    # The Institute counts no projects, and not all of infrastructure.
    assert (
        building.specification(
            DS, "AEI", "all infrastructure", "w", "value", "own trend", "without Russia"
        ).holds
        is None
    )
    assert (
        building.specification(
            DS, "AEI", "transport and energy", "w", "number", "own trend", "without Russia"
        ).holds
        is None
    )
    assert building.specification(DS, "AEI", *choice[1:]).verdict == verdict


@pytest.mark.parametrize(("one", "verdict"), [(1.2, IN_PART), (1.19, FAILS), (None, FAILS)])
def test_a_fall_beside_one_member_that_rose(
    monkeypatch: pytest.MonkeyPatch, one: float | None, verdict: str
) -> None:
    monkeypatch.setattr(building, "linked", lambda _: True)
    monkeypatch.setattr(building, "_mean", lambda *how: one if how[4] == ("KAZ",) else 0.9)
    choice = ("AidData", "transport and energy", "w", "value", "own trend", "without Russia")
    assert building.specification(DS, *choice).verdict == verdict


def test_commitments_by_state_and_year() -> None:
    rows = [
        (f"aiddata-gcdf3-{sector}", "KAZ", "CHN", "2012", 1.0) for sector in ("energy", "transport", "water")
    ]
    rows += [
        ("aiddata-gcdf3-energy-count", "KAZ", "CHN", "2012", 5.0),
        ("aiddata-gcdf3-energy", "DEU", "", "2012", 9.0),
    ]
    rows += [
        ("aiddata-gcdf3-energy", "KAZ", "CHN", "2013-01", 9.0),
        ("aiddata-gcdf3-country-year", "TJK", "", "2012", 7.0),
    ]
    rows += [
        (f"aei-{kind}{part}", "GEO", "CHN", "2012", value)
        for kind in ("construction", "investment")
        for part, value in (("", 10.0), ("-energy", 3.0), ("-transport", 4.0))
    ]
    ds = held(*rows)
    whole = building.commitments(ds, "AidData", "all infrastructure", "value")
    assert whole.loc["2012", ["KAZ", "TJK"]].tolist() == [3.0, 0.0] and list(whole.index) == ["2012"]
    assert building.commitments(ds, "AidData", "transport and energy", "value").at["2012", "KAZ"] == 2.0
    assert building.commitments(ds, "AidData", "all infrastructure", "number").at["2012", "KAZ"] == 5.0
    assert building.commitments(ds, "AidData", "", "value").at["2012", "TJK"] == 7.0
    assert building.commitments(ds, "AEI", "transport and energy", "value").at["2012", "GEO"] == 14.0
    assert building.commitments(ds, "AEI", "", "value").at["2012", "GEO"] == 20.0
    lines = building.by_year(ds).set_index("series")["value"]
    assert lines.to_dict() == {"inside the union": 0.003, "outside": 0.0}


def openings(*rows: tuple[float, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["value", "verdict"])
    return frame.assign(holds=[verdict == HOLDS for verdict in frame["verdict"]])


@pytest.mark.parametrize(
    ("rows", "risen", "verdict"),
    [
        ([(0.9, FAILS), (0.9, FAILS), (1.1, OPEN)], False, FAILS),
        ([(0.9, FAILS), (1.0, OPEN), (1.1, OPEN)], False, OPEN),
        ([(0.9, FAILS), (1.0, OPEN), (1.1, OPEN)], True, IN_PART),
        ([(1.2, HOLDS), (1.2, HOLDS), (0.9, FAILS)], False, HOLDS),
        ([(1.2, HOLDS), (1.1, OPEN), (0.9, FAILS)], False, IN_PART),
        ([(1.2, IN_PART), (1.2, HOLDS), (1.2, HOLDS)], False, IN_PART),
        ([(1.19, OPEN), (1.2, HOLDS), (1.2, HOLDS)], False, OPEN),
    ],
)
def test_openings_for_both(
    monkeypatch: pytest.MonkeyPatch, rows: list[Any], risen: bool, verdict: str
) -> None:
    monkeypatch.setattr(building, "grid", lambda _: openings(*rows))
    monkeypatch.setattr(building, "specification", lambda *_: Outcome(False))
    monkeypatch.setattr(building, "commitments", lambda *_: None)
    monkeypatch.setattr(building, "linked", lambda _: True)
    states = building.INSIDE["without Russia"]
    level = 1.2 if risen else 1.1
    monkeypatch.setattr(building, "grown", lambda table, who, window: {("KAZ",): level, states: 0.5}.get(who))
    found = building.openings(held(coded=lambda _: pd.DataFrame()))
    assert found.verdict == verdict and "0.50 times those of" in found.because
    assert ("rose in Kaz alone" in found.because) == risen and "outside the union" not in found.because
    below, above = sum(v < 1 for v, _ in rows), sum(v >= 1.2 for v, _ in rows)
    assert f"below one in {below} of 3 specifications and at least 1.2 in {above}" in found.because


# A4c, A18, A3 ---------------------------------------------------------------------------------


def test_a_tie_fell_within_its_years(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    series = years({2004: 9, 2005: 5, 2010: 3, 2016: 1, 2017: 0})
    monkeypatch.setattr(ties, "indicator", lambda *_: series)
    monkeypatch.setattr(ties, "course", lambda own, form: asked.append((own.index[0], own.index[-1])) or -1.0)
    monkeypatch.setattr(ties, "gradual", lambda _: False)
    fell = detachment.fell.__wrapped__
    plain, slow = detachment.GRADUAL
    assert fell(DS, "trade", "AZE", "s", "2005-2016", "f", plain) is True
    assert asked == [("2005", "2016")]
    assert fell(DS, "trade", "AZE", "s", "2005-2016", "f", slow) is False
    assert fell(DS, "gas", "AZE", "s", "2005-2016", "f", plain) is None
    assert fell(DS, "gas", "TKM", "s", "2005-2016", "f", plain) is True
    monkeypatch.setattr(ties, "course", lambda *_: 0.0)
    assert fell(DS, "trade", "AZE", "s", "2005-2016", "f", plain) is False
    monkeypatch.setattr(ties, "course", lambda *_: None)
    assert fell(DS, "trade", "AZE", "s", "2005-2016", "f", plain) is None
    monkeypatch.setattr(detachment, "fell", lambda ds, name, *_: {"trade": True, "arms": False}.get(name))
    assert detachment.fallen(DS, "AZE", "s", "p", "f") == (1, 2)
    assert detachment.fallen(DS, "AZE", "s", "p", "f", "political only") == (0, 1)


def test_the_counterfactual_is_more_than_the_mean_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detachment, "committed", lambda *_: 2005)
    monkeypatch.setattr(detachment, "reasoned", lambda *_: True)

    def legs(share: float, others: list[float]) -> dict[str, bool | None]:
        return detachment.legs(DS, "TKM", share, others, "2005-2016")

    assert legs(0.6, [0.4, 0.6]) == {"order": True, "reason": True, "counterfactual": True}
    assert legs(0.5, [0.4, 0.6])["counterfactual"] is False
    assert legs(0.5, [])["counterfactual"] is None


def test_fields_of_sway() -> None:
    span = (1992, 1995)
    treaties = [
        {"reporter": "KAZ", "partner": "RUS", "coding": coding_, "start": start, "end": end}
        | dict.fromkeys(ties.OBLIGATIONS, "0")
        | {"defence": "1"}
        for coding_, start, end in (("atop", "1994-01-01", "1995-12-31"), ("cow", "1993-01-01", ""))
    ]
    register = "sipri-trade-register"
    arms = [
        (register, "RUS", "KAZ", "1992", 5.0),
        (register, "WLD", "KAZ", "1992", 10.0),
        (register, "WLD", "KAZ", "1996", 90.0),
    ]
    arms += [(register, "RUS", "UZB", "1995", 4.0), (register, "WLD", "UZB", "1995", 9.0)]
    ds = held(*arms, tables={"alliances": treaties})
    # Half of the years is not most; half of the arms is enough.
    assert sway.allied(ds, "KAZ", span, "atop") is False and sway.allied(ds, "KAZ", span, "cow") is True
    assert sway.armed(ds, "KAZ", span) is True and sway.armed(ds, "UZB", span) is False
    assert sway.armed(ds, "TJK", span) is None
    assert sway._years(span) == ["1992", "1993", "1994", "1995"]


@pytest.mark.parametrize(
    ("same", "says"),
    [
        ({"RUS": 6, "CHN": 5, "USA": 5}, (True, True, False)),
        ({"RUS": 6, "CHN": 6, "USA": 5}, (False, True, False)),
        ({"RUS": 6, "CHN": 5, "USA": 6}, (False, False, False)),
        ({"RUS": 8, "CHN": 9, "USA": 9}, (False, False, True)),
        ({"RUS": 8, "CHN": None, "USA": 1}, (None, None, None)),
    ],
)
def test_votes_nearer_to_russia_than_to_its_rivals(
    monkeypatch: pytest.MonkeyPatch, same: dict[str, int | None], says: tuple[bool | None, ...]
) -> None:
    def alike(ds: Any, state: str, other: str) -> pd.DataFrame:
        own = same[other]
        inside = {"both": 12, "same": own} if own is not None else {"both": 0, "same": 0}
        return pd.DataFrame([inside, {"both": 99, "same": 99}], index=["1992", "1996"])

    monkeypatch.setattr(ties, "alike", alike)
    for rival, told in zip(sway.RIVALS, says, strict=True):
        assert sway.voting.__wrapped__(DS, "KAZ", (1992, 1995), rival) is told


def test_the_rise_of_a_share_and_its_order() -> None:
    series = years({2006: 0, 2007: 1, 2010: 5, 2016: 4, 2017: 9})
    assert looking_east.rise(series, 2007) == 3.0 and looking_east.rise(series, 2008) == -1.0
    assert looking_east.rise(series, 2016) is None and looking_east.rise(series, 2000, 2007) == 1.0
    course = years({2005: 90, 2006: 1, 2007: 2, 2008: 3, 2009: 50, 2010: 3, 2011: 4, 2012: 5, 2013: -90})
    # Three years before and three after, the year itself left out: from two to four.
    assert looking_east.ordered(course, 2009)
    assert not looking_east.ordered(course - (course.index > "2009") * 0.1, 2009)
    assert not looking_east.ordered(course, None) and not looking_east.ordered(course, 2005)
    assert not looking_east.ordered(course, 2013)


def test_a_rise_beside_peers_the_past_and_the_union(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = {"KAZ": {1998: 0, 2007: 2, 2016: 5}, "MNG": {2007: 0, 2016: 2}, "TUR": {2007: 0, 2016: 4}}
    union = {2007: 0, 2016: 2}

    def yearly(ds: Any, state: str, others: Any, field: str) -> pd.Series:
        return years(union if others == ("DEU",) else lines.get(state, {}))

    monkeypatch.setattr(looking_east, "yearly", yearly)
    ds = held(tables={"unga-votes": pd.DataFrame(columns=["MNG"])}, groups={"eu": ["DEU"]})
    exceeds = looking_east.exceeds.__wrapped__
    east = "China only"
    # Three, exactly the mean of two and four; in votes Turkey is not held.
    assert not exceeds(ds, "KAZ", east, looking_east.FIELDS[0], "Mongolia, Turkey, Iran", 2007)
    assert exceeds(ds, "KAZ", east, looking_east.FIELDS[1], "Mongolia, Turkey, Iran", 2007)
    assert exceeds(ds, "KAZ", east, looking_east.FIELDS[0], "own earlier trend", 2007)
    lines["KAZ"][1998] = -1
    assert not exceeds(ds, "KAZ", east, looking_east.FIELDS[0], "own earlier trend", 2007)
    assert exceeds(ds, "KAZ", east, looking_east.FIELDS[0], "the Union's share", 2007)
    union[2016] = 3
    assert not exceeds(ds, "KAZ", east, looking_east.FIELDS[0], "the Union's share", 2007)
    assert not exceeds(ds, "GEO", east, looking_east.FIELDS[0], "the Union's share", 2007)


# A10a and A10b --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rank", "missing", "clothes", "word", "resold", "verdict"),
    [
        (2, 10.0, 1.1, 1, 0, HOLDS),
        (3, 10.0, 1.1, 1, 0, IN_PART),
        (2, 9.9, 1.1, 1, 0, IN_PART),
        (2, 10.0, 1.0, 1, 0, IN_PART),
        (2, 10.0, 1.1, 0, 0, IN_PART),
        (2, 9.9, 1.0, 1, 0, OPEN),
        (3, 9.9, 1.0, 1, 0, FAILS),
        (2, 9.9, 1.0, -1, -1, FAILS),
        (2, 9.9, 1.0, -1, 0, OPEN),
        (2, 9.9, 1.0, 0, -1, OPEN),
        (3, 10.0, 1.0, -1, -1, OPEN),
        (None, 10.0, 1.1, 1, 0, ""),
        (2, None, 1.1, 1, 0, ""),
        (2, 10.0, None, 1, 0, ""),
    ],
)
def test_bought_made_and_sold_on(
    monkeypatch: pytest.MonkeyPatch,
    rank: Any,
    missing: Any,
    clothes: Any,
    word: int,
    resold: int,
    verdict: str,
) -> None:
    monkeypatch.setattr(kyrgyz_trade, "rank_of_china", lambda *_: rank)
    monkeypatch.setattr(kyrgyz_trade, "gap", lambda *_: missing)
    monkeypatch.setattr(kyrgyz_trade, "clothing_share", lambda *_: clothes)
    monkeypatch.setattr(
        kyrgyz_trade, "says", lambda ds, what, _: word if what == kyrgyz_trade.MADE else resold
    )
    assert kyrgyz_trade.practice(DS, "m", "s", "w", "c", "d").verdict == verdict


def test_kyrgyz_figures_in_a_window() -> None:
    rows = [
        ("nsc-kgz-imports", "KGZ", code, year, value)
        for code, value in (("CHN", 30.0), ("RUS", 50.0), ("KAZ", 10.0), ("WLD", 99.0), ("EU_NATIONAL", 60.0))
        for year in ("2012", "2014")
    ]
    rows += [
        ("nsc-kgz-imports", "KGZ", "CHN", "2015", 900.0),
        ("nsc-kgz-imports", "KGZ", "CHN", "2011", 900.0),
    ]
    rows += [
        ("china-neighbours-exports", "CHN", "KGZ", year, 80.0) for year in ("2011", "2012", "2014", "2015")
    ]
    rows += [("dots-neighbours-exports", "CHN", "KGZ", "2012", 70.0)]
    rows += [("wdi-gdp", "KGZ", "", year, value) for year, value in (("2012", 100.0), ("2014", 200.0))]
    rows += [("nsc-kgz-exports", "KGZ", "WLD", year, 50.0) for year in ("2012", "2014", "2015")]
    rows += [
        ("nsc-kgz-clothing-exports", "KGZ", "WLD", year, value)
        for year, value in (("2011", 90.0), ("2012", 1.0), ("2014", 2.0))
    ]
    ds = held(*rows)
    assert (
        kyrgyz_trade.rank_of_china(ds, "2012–2014") == 2
        and kyrgyz_trade.rank_of_china(ds, "2008–2010") is None
    )
    assert kyrgyz_trade.clothing_share(ds, "2012–2014") == 3.0
    assert kyrgyz_trade.clothing_share(ds, "2008–2010") is None
    # Fifty of a product of a hundred, then of two hundred; with freight 58.
    assert kyrgyz_trade.gap(ds, "UN Comtrade", "product", "2012–2014", "none") == 37.5
    assert kyrgyz_trade.gap(ds, "UN Comtrade", "product", "2012–2014", "freight of a tenth") == pytest.approx(
        43.5
    )
    assert kyrgyz_trade.gap(ds, "UN Comtrade", "imports from China", "2012–2014", "none") == pytest.approx(
        500 / 3
    )
    assert kyrgyz_trade.gap(ds, "UN Comtrade", "exports", "2012–2014", "none") == 100.0
    assert kyrgyz_trade.gap(ds, "IMF", "product", "2012–2014", "none") is None  # one year


def test_words_for_and_against(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = pd.DataFrame(
        {"says": ["supports", "supports", "contradicts"], "grade": [OFFICIAL, PAPER, OFFICIAL]}
    )
    monkeypatch.setattr(kyrgyz_trade, "rows_for", lambda *_: rows)
    assert kyrgyz_trade.says.__wrapped__(DS, "any", kyrgyz_trade.GRADES[0]) == 1
    assert kyrgyz_trade.says.__wrapped__(DS, "any", kyrgyz_trade.GRADES[1]) == 0


def test_changes_around_accession(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = {
        "KGZ": {2013: 10, 2014: 10, 2016: 10, 2017: 5},
        "TJK": {2013: 10, 2017: 12},
        "UZB": {2013: 10, 2017: 16},
    }
    lines |= {"KAZ": {2013: 10, 2017: 7}, "TKM": {2013: 10, 2017: 10}}
    monkeypatch.setattr(kyrgyz_trade, "accession", lambda _: pd.Series({"KGZ": 2015}))
    monkeypatch.setattr(kyrgyz_trade, "shipped", lambda ds, source, state="KGZ": years(lines[state]))
    own = {("imports", "CHN"): {2013: 10, 2017: 6}, ("imports", "WLD"): {2013: 30, 2017: 36}}
    monkeypatch.setattr(
        kyrgyz_trade, "declared", lambda ds, flow="imports", partner="CHN": years(own[flow, partner])
    )
    compared = kyrgyz_trade.compared.__wrapped__
    sold, bought = kyrgyz_trade.FLOWS
    two, percent, share = "Tajikistan and Uzbekistan", *kyrgyz_trade.MEASURES
    assert compared(DS, sold, two, "two years", percent) == pytest.approx((-50.0, 40.0))
    assert compared(DS, bought, two, "two years", percent) == pytest.approx((-40.0, 40.0))
    assert compared(DS, sold, "with Kazakhstan", "two years", percent) == pytest.approx((-50.0, 50 / 3))
    assert compared(DS, sold, "Kyrgyz imports from others", "two years", percent) == pytest.approx(
        (-50.0, 50.0)
    )
    # The whole is fifty in both years.
    assert compared(DS, sold, two, "two years", share) == pytest.approx((-50.0, 40.0))
    assert compared(DS, bought, two, "two years", share) is None
    assert compared(DS, sold, "Kyrgyz imports from others", "two years", share) is None
    assert compared(DS, sold, two, "one year", percent) is None
    assert kyrgyz_trade._moved(years({1: 0, 2: 5}), "1", "2") is None
    assert kyrgyz_trade._moved(years({1: 4, 2: 5}), "1", "2") == 25.0


@pytest.mark.parametrize(
    ("rise", "both", "grade", "verdict"),
    [
        (1.0, (0.0, 10.0), PAPER, HOLDS),
        (0.9, (0.0, 10.0), PAPER, OPEN),
        (1.0, (0.0, 9.9), PAPER, OPEN),
        (1.0, (0.0, 10.0), "other", OPEN),
        (0.0, (0.0, 10.0), PAPER, FAILS),
        (1.0, (5.0, 5.0), PAPER, FAILS),
        (None, (0.0, 10.0), PAPER, ""),
        (1.0, None, PAPER, ""),
    ],
)
def test_pain_of_a_tariff(
    monkeypatch: pytest.MonkeyPatch, rise: Any, both: Any, grade: str, verdict: str
) -> None:
    monkeypatch.setattr(kyrgyz_trade, "tariff_rise", lambda *_: rise)
    monkeypatch.setattr(kyrgyz_trade, "compared", lambda *_: both)
    rows = pd.DataFrame({"says": ["supports"], "grade": [grade]})
    monkeypatch.setattr(kyrgyz_trade, "rows_for", lambda *_: rows)
    found = kyrgyz_trade.pain(DS, "f", "c", "s", "m", "t")
    assert found.verdict == verdict and (not verdict or found.value == both[1] - both[0])


def test_the_rise_of_the_kyrgyz_tariff(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kyrgyz_trade, "accession", lambda _: pd.Series({"KGZ": 2015}))
    table = pd.DataFrame({"KGZ": [1.0, 2.0, 9.0, 5.0]}, index=["2013", "2014", "2015", "2016"])
    monkeypatch.setattr(kyrgyz_trade, "rates", lambda _: table)
    weighted, quoted = kyrgyz_trade.TARIFFS
    rows = [
        ("tariff-before-union-quoted", "KGZ", "", "2014", 4.0),
        ("wdi-tariffs-2021-mfn-simple", "KGZ", "", "2021", 7.0),
    ]
    assert kyrgyz_trade.tariff_rise(held(), weighted) == 3.0
    assert kyrgyz_trade.tariff_rise(held(*rows), quoted) == 3.0
    assert kyrgyz_trade.tariff_rise(held(rows[0]), quoted) is None
    monkeypatch.setattr(kyrgyz_trade, "rates", lambda _: table.iloc[:3])
    assert kyrgyz_trade.tariff_rise(held(), weighted) is None


# A1b ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ratio", "first", "other"),
    [(1.05, 1.0, 0.0), (1.04, 0.5, 0.5), (1.0, 0.5, 0.5), (1 / 1.04, 0.5, 0.5), (1 / 1.05, 0.0, 1.0)],
)
def test_a_small_lead_is_half_a_lead(ratio: float, first: float, other: float) -> None:
    assert largest_project.weighed(pd.DataFrame({"value": [ratio] * 2})) == (first, other)


def project(*rows: tuple[str, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["candidates", "value"])


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([("all", 1.05), ("all", 1.1), ("all", 0.5)], HOLDS),
        ([("all", 1.05), ("all", 1.0), ("all", 0.5)], OPEN),
        ([("all", 1 / 1.05), ("all", 0.5), ("all", 2.0)], FAILS),
        ([("all", 1.0), ("economic bodies", 2.0)], IN_PART),
        ([("all", 1.05), ("all", 0.1), ("all", 0.1), ("economic bodies", 2.0)], OPEN),
        ([("all", 1.0), ("economic bodies", 2.0), ("economic bodies", 0.5)], OPEN),
    ],
)
def test_the_largest_project(monkeypatch: pytest.MonkeyPatch, rows: list[Any], verdict: str) -> None:
    monkeypatch.setattr(largest_project, "grid", lambda _: project(*rows))
    monkeypatch.setattr(largest_project, "specification", lambda *_: Outcome(True))
    monkeypatch.setattr(largest_project, "sizes", lambda *_: pd.Series({"EAEU": 2000.0}))
    found = largest_project.largest_project(DS)
    assert found.verdict == verdict and "come to EAEU 2;" in found.because


def test_sizes_of_bodies_and_of_one_project() -> None:
    listed = [
        {"organisation": body, "member": code, "seen": seen, "status": status}
        for body, code, seen, status in (
            ("EAEU", "KAZ", "2017-01-20", "member"),
            ("EAEU", "KGZ", "2017-01-21", "member"),
            ("CSTO", "TJK", "2015", "member"),
            ("CIS", "UZB", "2015", "observer"),
            ("CIS", "UKR", "2015", "member"),
            ("SCO", "CHN", "2015", "member"),
        )
    ]
    rows = [
        ("wdi-gdp", code, "", "2015", value) for code, value in (("KAZ", 5.0), ("TJK", 2.0), ("CHN", 9.0))
    ]
    rows += [
        ("baci-exports", "RUS", "KAZ", "2015", 3.0),
        ("baci-exports", "KAZ", "RUS", "2015", 4.0),
        ("baci-exports", "RUS", "WLD", "2015", 99.0),
        ("baci-exports", "TJK", "RUS", "2015", 1.0),
    ]
    rows += [
        ("power-of-siberia-contract-value", "RUS", "CHN", "2014", 400.0),
        ("power-of-siberia-contract-length", "RUS", "CHN", "2014", 30.0),
    ]
    ds = held(*rows, tables={"memberships": listed})
    area = "Central Asia"
    assert largest_project.members(ds, "EAEU") == ("KAZ",) and largest_project.members(ds, "CIS") == ("UKR",)
    assert largest_project.values(ds, "trade with Russia", "2015").to_dict() == {"KAZ": 7.0, "TJK": 1.0}
    # No member of the CIS lies in Central Asia: nothing can be compared.
    assert largest_project.sizes(ds, "all bodies Russia leads", "product", area, "2015").empty
    assert largest_project.sizes(ds, "economic bodies", "product", area, "2015").to_dict() == {"EAEU": 5.0}
    duty = largest_project.sizes(ds, "bodies and single projects", "binding duty", area, "2015")
    assert duty.to_dict() == {"EAEU": 1.0, "CSTO": 1.0, "CIS": 0.0, largest_project.PROJECT: 1.0}
    only = held(*rows, tables={"memberships": listed + [listed[2] | {"organisation": "CIS"}]})
    both = largest_project.sizes(only, "bodies and single projects", "trade with Russia", area, "2015")
    assert both.to_dict() == pytest.approx(
        {largest_project.PROJECT: 40000 / 3, "EAEU": 7.0, "CSTO": 1.0, "CIS": 1.0}
    )
    product = largest_project.specification(only, "all bodies Russia leads", "product", area, "2015")
    assert (product.holds, product.value) == (True, 2.5)
    alone = largest_project.specification(only, "economic bodies", "product", area, "2015")
    assert (alone.holds, alone.value) == (True, float("inf"))
    even = largest_project.specification(only, "bodies and single projects", "binding duty", area, "2015")
    assert (even.holds, even.value) == (True, 1.0)


# A4a and A4b ----------------------------------------------------------------------------------

WEAK, WORDS, STRONG = neutrality.SENSES["A4a"]


@pytest.mark.parametrize(
    ("strong", "weak", "against", "member", "sense", "verdict"),
    [
        (2, 0, 1, False, WEAK, HOLDS),  # two thirds
        (1, 0, 1, False, WEAK, OPEN),
        (1, 1, 2, False, WEAK, IN_PART),  # as many, and some of non-alignment
        (2, 1, 3, False, WORDS, FAILS),
        (2, 1, 2, False, WORDS, OPEN),
        (0, 0, 0, True, WEAK, FAILS),
        (0, 2, 1, True, WEAK, IN_PART),
        (0, 2, 1, False, WEAK, OPEN),
        (0, 1, 2, True, WEAK, FAILS),
        (0, 2, 1, True, STRONG, HOLDS),
        (0, 2, 1, True, WORDS, FAILS),
        (3, 0, 2, True, WEAK, OPEN),
    ],
)
def test_azerbaijan_at_its_edges(
    strong: int, weak: int, against: int, member: bool, sense: str, verdict: str
) -> None:
    assert neutrality.judge_azerbaijan(strong, weak, against, member, sense) == verdict


@pytest.mark.parametrize(
    ("strong", "weak", "against", "verdict", "joined"),
    [
        (2, 0, 1, HOLDS, HOLDS),
        (1, 0, 1, OPEN, OPEN),
        (3, 0, 2, OPEN, OPEN),
        (1, 0, 2, FAILS, FAILS),
        (2, 0, 3, OPEN, OPEN),
        (0, 1, 2, FAILS, FAILS),
        (0, 2, 1, IN_PART, HOLDS),
        (0, 2, 3, IN_PART, OPEN),
        (0, 0, 0, FAILS, FAILS),
    ],
)
def test_turkmenistan_at_its_edges(strong: int, weak: int, against: int, verdict: str, joined: str) -> None:
    plain, wide = neutrality.SENSES["A4b"]
    assert neutrality.judge_turkmenistan(strong, weak, against, plain) == verdict
    assert neutrality.judge_turkmenistan(strong, weak, against, wide) == joined


def test_duties_of_defence_of_a_year_and_the_movement() -> None:
    cells = [
        ("AZE", "TUR", "atop", "1", "2010-08-16", ""),
        ("RUS", "AZE", "atop", "1.0", "2016-01-01", "2016-12-31"),
        ("AZE", "UKR", "atop", "1", "2017-01-01", ""),
        ("AZE", "GEO", "atop", "1", "2000-01-01", "2015-12-31"),
        ("AZE", "MDA", "cow", "1", "2000-01-01", ""),
        ("AZE", "KAZ", "atop", "0", "2000-01-01", ""),
        ("KAZ", "RUS", "atop", "1", "2000-01-01", ""),
    ]
    columns = ["reporter", "partner", "coding", "defence", "start", "end"]
    seen = [
        ("NAM", "AZE", "member", "2017-01-20"),
        ("NAM", "TKM", "member", "2017-01-21"),
        ("NAM", "KAZ", "observer", "2010"),
        ("EU", "GEO", "member", "2010"),
    ]
    listed = pd.DataFrame(seen, columns=["organisation", "member", "status", "seen"])
    ds = held(tables={"alliances": pd.DataFrame(cells, columns=columns), "memberships": listed})
    assert neutrality.allies(ds, "AZE") == ["RUS", "TUR"] and neutrality.allies(ds, "AZE", 2015) == [
        "GEO",
        "TUR",
    ]
    assert [neutrality.in_movement(ds, code) for code in ("AZE", "TKM", "KAZ", "GEO")] == [
        True,
        False,
        False,
        False,
    ]


def test_a_treaty_counts_against_once(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {
        neutrality.NEUTRAL: texts(
            ("act-1", "a", "supports"), ("word", "b", "supports"), ("act-2", "c", "contradicts")
        ),
        neutrality.UNALIGNED: texts(("word", "d", "supports")),
        neutrality.DEFENCE: texts(("act-3", "e", "silent")),
    }
    monkeypatch.setattr(coding, "rows", lambda ds, claim, name: rows[name])
    monkeypatch.setattr(neutrality, "allies", lambda *_: ["RUS"])
    choice = {
        "grade-cut": "primary and official",
        "act": "any official statement",
        "counting": coding.COUNTING[0],
    }
    bound, words = ({"contradiction": name} for name in neutrality._COMMON["contradiction"])
    assert neutrality.counts(DS, "A4a", choice | bound) == (2, 1, 1)
    law = choice | {"act": "law, treaty or doctrine"}
    assert neutrality.counts(DS, "A4a", law | words) == (1, 0, 1)
    rows[neutrality.NEUTRAL] = rows[neutrality.NEUTRAL].iloc[:2]
    assert neutrality.counts(DS, "A4a", choice | bound) == (2, 1, 1)
    assert neutrality.counts(DS, "A4a", choice | words) == (2, 1, 0)
    rows[neutrality.DEFENCE] = texts(("act-3", "e", "contradicts"), ("act-4", "f", "contradicts"))
    assert neutrality.counts(DS, "A4a", choice | bound) == (2, 1, 2)
    monkeypatch.setattr(neutrality, "allies", lambda *_: [])
    rows[neutrality.DEFENCE] = texts(("act-3", "e", "silent"))
    assert neutrality.counts(DS, "A4a", choice | bound) == (2, 1, 0)


# A8b ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ((-30.0, -10.0), HOLDS),
        ((-30.0, -9.9), IN_PART),
        ((-29.9, -10.0), FAILS),
        (None, ""),
    ],
)
def test_a_price_that_plummets(monkeypatch: pytest.MonkeyPatch, changes: Any, verdict: str) -> None:
    monkeypatch.setattr(oil_fall, "falls", lambda *_, **__: changes)
    assert oil_fall.specification(DS).verdict == verdict


@pytest.mark.parametrize(
    ("main", "verdicts", "verdict"),
    [
        ((-30.0, -10.0), [HOLDS, HOLDS, FAILS], HOLDS),
        ((-30.0, -10.0), [HOLDS, IN_PART, FAILS], OPEN),
        ((-30.0, -9.0), [IN_PART, IN_PART, FAILS], IN_PART),
        ((-30.0, -10.0), [HOLDS, FAILS, FAILS], FAILS),
        ((-29.0, -10.0), [HOLDS, HOLDS, HOLDS], FAILS),
    ],
)
def test_prices_over_all_choices(
    monkeypatch: pytest.MonkeyPatch, main: Any, verdicts: list[str], verdict: str
) -> None:
    grid = pd.DataFrame({"verdict": verdicts, "holds": [one == HOLDS for one in verdicts], "value": 0.0})
    monkeypatch.setattr(oil_fall, "grid", lambda _: grid)
    monkeypatch.setattr(
        oil_fall, "falls", lambda ds, marker, money, *_: main if money == "US dollars" else (5.0, 0.0)
    )
    found = oil_fall.plummeting(DS)
    assert found.verdict == verdict and "and 5 per cent above it in roubles" in found.because
    assert f"but {abs(main[1]):.0f} per cent below the same days" in found.because
    assert f"steep in {sum(v != FAILS for v in verdicts)} of 3 specifications" in found.because


def test_levels_and_bases_of_the_oil_price(monkeypatch: pytest.MonkeyPatch) -> None:
    days = pd.Series(
        range(40), [str(day.date()) for day in pd.date_range("2016-12-12", periods=40)], dtype=float
    )
    months = pd.Series(
        {
            "2011-01": 9.0,
            "2013-01": 2.0,
            "2013-12": 4.0,
            "2014-01": 5.0,
            "2014-06": 7.0,
            "2014-12": 8.0,
            "2015-01": 99.0,
            "2015-12": 3.0,
            "2016-12": 1.0,
        }
    )
    monkeypatch.setattr(oil_fall, "by_day", lambda *_: days)
    monkeypatch.setattr(oil_fall, "by_month", lambda *_: months)
    eia, bank = oil_fall.MARKERS
    thirty, monthly, single = oil_fall.AVERAGES
    level = lambda marker, how, back=0: oil_fall.level(DS, marker, "US dollars", how, back)  # noqa: E731
    # The last of the days is 20 January 2017.
    assert days.index[-1] == "2017-01-20"
    assert level(eia, thirty) == 24.5 and level(eia, single) == 39.0 and level(eia, single, 1) == 8.0
    assert level(eia, single, 2) is None and level(bank, single) is None
    assert level(bank, monthly) == 1.0 and level(bank, monthly, 12) == 3.0 and level(bank, monthly, 1) is None
    ds: Any = object()
    base = lambda how, which: oil_fall.base(ds, eia, "US dollars", how, which)  # noqa: E731
    half, year, top = oil_fall.BASES
    assert base(monthly, half) == 6.0 and base(monthly, year) == 3.0 and base(monthly, top) == 9.0
    assert base(thirty, half) is None
    early = pd.Series({"2013-12-31": 1.0, "2014-01-01": 2.0, "2014-06-30": 4.0, "2014-07-01": 9.0})
    monkeypatch.setattr(oil_fall, "by_day", lambda *_: early)
    ds = object()  # what is kept is kept by dataset
    assert base(thirty, half) == 3.0 and base(thirty, year) == 1.0
    levels = {0: 80.0, 12: 100.0}
    monkeypatch.setattr(oil_fall, "level", lambda ds, marker, money, how, back=0: levels.get(back))
    monkeypatch.setattr(oil_fall, "base", lambda *_: 160.0)
    assert oil_fall.falls(DS, eia, "US dollars", half, "one year", thirty) == pytest.approx((-50.0, -20.0))
    assert oil_fall.falls(DS, eia, "US dollars", half, "six months", thirty) is None


def test_prices_in_roubles_are_at_the_rate_in_force() -> None:
    brent = [{"date": day, "price": 2.0} for day in ("2017-01-09", "2017-01-20", "2017-01-21")]
    rates = [
        {"date": day, "USD": rate}
        for day, rate in (("2017-01-08", 10.0), ("2017-01-15", 30.0), ("2016-12-01", 20.0))
    ]
    ds = held(
        ("brent", "WLD", "", "2016-12", 5.0),
        ("brent", "WLD", "", "2017-01", 5.0),
        tables={"brent-by-day": brent, "official-rates": rates},
    )
    assert oil_fall.by_day(ds, "US dollars").to_dict() == {"2017-01-09": 2.0, "2017-01-20": 2.0}
    assert oil_fall.by_day(ds, "roubles").to_dict() == {"2017-01-09": 20.0, "2017-01-20": 60.0}
    assert oil_fall.by_month(ds, "Brent, World Bank", "roubles").to_dict() == {"2016-12": 100.0}


# A5a, A5b, A9b, A13a, A14, A1a ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("pro", "con", "needed", "transit", "grade", "verdict"),
    [
        (2, 1, 2, False, OFFICIAL, HOLDS),
        (2, 1, 3, False, OFFICIAL, OPEN),
        (2, 1, 2, False, PAPER, OPEN),
        (3, 2, 2, False, OFFICIAL, OPEN),
        (0, 2, 2, False, OFFICIAL, FAILS),
        (1, 2, 2, False, OFFICIAL, OPEN),  # exactly a third
        (1, 3, 2, False, OFFICIAL, FAILS),
        (0, 1, 2, False, OFFICIAL, OPEN),
        (1, 0, 2, True, OFFICIAL, IN_PART),
        (1, 0, 2, True, PAPER, OPEN),
        (0, 0, 2, False, OFFICIAL, ""),
    ],
)
def test_a_wish_to_take_part(
    pro: int, con: int, needed: int, transit: bool, grade: str, verdict: str
) -> None:
    rows = [(f"p{n}-transit" if transit else f"p{n}", f"p{n}", "supports") for n in range(pro)]
    rows += [(f"c{n}", f"c{n}", "contradicts") for n in range(con)]
    assert wish.judge_wish(texts(*rows, grade=grade), needed, coding.COUNTING[0]) == verdict


@pytest.mark.parametrize(
    ("ratio", "cargo", "boxes"),
    [(1.5, IN_PART, OPEN), (2.0, IN_PART, IN_PART), (1.1, OPEN, OPEN), (1.09, FAILS, FAILS), (None, "", "")],
)
def test_growth_of_a_port(
    monkeypatch: pytest.MonkeyPatch, ratio: float | None, cargo: str, boxes: str
) -> None:
    monkeypatch.setattr(port_of_baku, "ratio", lambda *_: ratio)
    for unit, verdict in (("cargo", cargo), ("containers", boxes)):
        found = port_of_baku.specification(DS, unit, "b", "e", "s", "g")
        assert (found.verdict, found.holds) == (verdict, False if verdict else None)


def test_growth_of_a_port_beside_the_state_s_trade(monkeypatch: pytest.MonkeyPatch) -> None:
    flow = years({2013: 1.0, 2014: 1.0, 2015: 1.0, 2016: 1.0, 2017: 2.0, 2018: 4.0})
    monkeypatch.setattr(port_of_baku, "traffic", lambda *_: flow)
    trade = {("AZE", str(year)): 10.0 if year < 2018 else 20.0 for year in range(2014, 2019)} | {
        ("KAZ", "2018"): 9.0
    }
    monkeypatch.setattr(port_of_baku, "whole", lambda _: pd.Series(trade))
    ratio = port_of_baku.ratio.__wrapped__
    scale = port_of_baku.SCALES[1]
    assert ratio(DS, "cargo", "2014–2016", "last full year", scale, "g") == 2.0
    assert ratio(DS, "cargo", "2013–2015", "last full year", scale, "g") is None
    monkeypatch.setattr(port_of_baku, "traffic", lambda *_: flow.iloc[:-1])
    assert ratio(DS, "cargo", "2014–2016", "last full year", "none", "g") is None


@pytest.mark.parametrize(
    ("verdicts", "verdict"),
    [
        ([IN_PART, IN_PART, FAILS], IN_PART),
        ([IN_PART, FAILS, FAILS], OPEN),
        ([FAILS, FAILS, IN_PART], FAILS),
        ([None, IN_PART, IN_PART], OPEN),
        ([OPEN, OPEN, OPEN], OPEN),
    ],
)
def test_the_port_s_gain(monkeypatch: pytest.MonkeyPatch, verdicts: list[str | None], verdict: str) -> None:
    grid = pd.DataFrame({"verdict": verdicts, "holds": [None if one is None else False for one in verdicts]})
    monkeypatch.setattr(port_of_baku, "grid", lambda _: grid)
    monkeypatch.setattr(port_of_baku, "traffic", lambda ds, unit, grade="": years({2014: 1.0, 2017: 2000.0}))
    found = port_of_baku.port_gain(DS)
    assert found.verdict == verdict
    assert (
        "cargo of 1.0 Mt in 2014 and 2000.0 Mt in 2017, containers of 1 in 2014 and 2,000 TEU"
        in found.because
    )
    rows = [
        ("port-of-baku-containers", "AZE", "", "2016", 9000.0),
        ("port-of-baku-containers", "AZE", "", "2016-01", 1.0),
    ]
    assert port_of_baku.containers(held(*rows))["value"].tolist() == [9.0]


def kinds(*cells: tuple[int, int]) -> pd.DataFrame:
    return pd.DataFrame(cells, columns=["texts", "official"])


@pytest.mark.parametrize(
    ("cells", "smooth", "change", "verdicts"),
    [
        ([(1, 0), (1, 1), (1, 0), (0, 0), (0, 0)], 0, None, (HOLDS, HOLDS, IN_PART)),
        ([(1, 0), (1, 0), (1, 0), (0, 0), (0, 0)], 0, None, (IN_PART,) * 3),
        ([(0, 0)] * 5, 2, None, (FAILS,) * 3),
        ([(0, 0)] * 5, 1, None, (OPEN,) * 3),
    ],
)
def test_kinds_of_difficulty(
    monkeypatch: pytest.MonkeyPatch, cells: Any, smooth: int, change: Any, verdicts: Any
) -> None:
    asked: list[tuple[float, float] | None] = [None]
    monkeypatch.setattr(troubles, "trade_change", lambda _: asked[0])
    monkeypatch.setattr(
        troubles, "kinds_found", lambda ds, cut, which, how: kinds(*cells[: len(troubles.WHICH[which])])
    )
    rows = texts(*[(f"s{n}", f"s{n}", "supports") for n in range(smooth)])
    monkeypatch.setattr(coding, "rows", lambda *_: rows)

    monkeypatch.setattr(troubles.specs, "run", lambda rule, _: rule)

    def told(check: int, which: str = "a to e") -> list[str]:
        rule: Any = troubles.grid_problems(DS)
        choice = {"kinds": which, "check": troubles.CHECKS[check], "grade-cut": "with agency"}
        return [rule(**choice, needed=name, counting=coding.COUNTING[0]).verdict for name in troubles.NEEDED]

    assert told(0) == list(verdicts) and told(1) == [""] * 3
    asked[0] = (-2.0, -1.0)
    assert told(1) == list(verdicts)
    asked[0] = (-1.0, -1.0)
    assert told(1) == [OPEN] * 3
    few = told(0, "a and b only")
    assert few[0] == "" == few[2] != few[1]


def test_trade_among_members_and_with_all() -> None:
    rows = [
        (f"fts-{flow}", "RUS", code, f"{year}-{month:02d}", value)
        for flow in ("exports", "imports")
        for code in ("BLR", "KAZ")
        for year, value in (("2013", 1.0), ("2015", 0.5))
        for month in range(1, 13)
    ]
    rows += [
        (f"fts-total-{flow}", "RUS", "WLD", year, value)
        for flow in ("exports", "imports")
        for year, value in (("2013", 100.0), ("2015", 80.0))
    ]
    rows += [
        (f"nsc-kgz-{flow}", "KGZ", code, year, value)
        for flow in ("exports", "imports")
        for code, own in (
            ("RUS", (1.0, 0.5)),
            ("BLR", (1.0, 0.5)),
            ("CHN", (9.0, 9.0)),
            ("WLD", (50.0, 40.0)),
        )
        for year, value in zip(("2013", "2015"), own, strict=True)
    ]
    assert troubles.trade_change(held(*rows)) == pytest.approx((-50.0, -20.0))
    assert troubles.trade_change(held(*[row for row in rows if row[3][:4] != "2013"])) is None


def test_problems_after_the_tariff_applied(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = [
        ("dispute-kaz-1", "2010-01-15", 2010, True),  # in the month in which it began
        ("dispute-kaz-2", "2009-12-31", 2009, False),
        ("exemption-blr-1", "2016-05-01", 2010, True),  # told later: the end of its year counts
        ("exemption-blr-2", "2016-05-01", 2009, False),
        ("threat-arm-1", "2015-01-01", 2015, False),
    ]
    rows = pd.DataFrame(cells, columns=["item", "date", "figure", "after"]).drop(columns="after")
    rows = rows.assign(grade=OFFICIAL, says="supports", assertion=troubles.TARIFF, source="s")
    monkeypatch.setattr(
        coding, "rows", lambda *_: pd.concat([rows, rows.iloc[:1], rows.assign(grade="other")])
    )
    starts = {"KAZ": "2010-01-01", "BLR": "2010-07-06"}
    monkeypatch.setattr(coding, "starts", lambda *_: starts)
    found = troubles.problems(DS)
    assert found["after"].tolist() == [after for *_, after in cells]
    assert (
        found["member"].tolist() == ["KAZ", "KAZ", "BLR", "BLR", "ARM"]
        and found["sort"].tolist()[2] == "exemption"
    )


@pytest.mark.parametrize(
    ("pro", "con", "needed", "grade", "verdict"),
    [
        (2, 1, 2, OFFICIAL, HOLDS),
        (2, 1, 3, OFFICIAL, OPEN),
        (2, 1, 2, PAPER, OPEN),
        (3, 2, 2, OFFICIAL, OPEN),
        (1, 1, 2, OFFICIAL, OPEN),
        (0, 1, 2, OFFICIAL, FAILS),
        (1, 0, 2, OFFICIAL, IN_PART),
        (1, 2, 2, OFFICIAL, IN_PART),
        (0, 0, 2, OFFICIAL, ""),
    ],
)
def test_the_two_programmes_fit(pro: int, con: int, needed: int, grade: str, verdict: str) -> None:
    rows = [(f"p{n}", f"p{n}", "supports") for n in range(pro)] + [
        (f"c{n}", f"c{n}", "contradicts") for n in range(con)
    ]
    assert two_programmes.judge_fit(texts(*rows, grade=grade), needed, coding.COUNTING[0]) == verdict


def test_voices_from_the_day_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(
        ("rus-1", "a", "supports"),
        ("chn-1", "b", "supports"),
        ("usa-1", "c", "supports"),
        ("kgz-1", "d", "silent"),
    )
    rows = rows.assign(
        date=["2013-09-01", "2013-08-31", "2015-01-20", "2016-01-01"], source=["x", "y", "z", "z"]
    )
    monkeypatch.setattr(coding, "rows", lambda *_: rows)
    who = {
        name: two_programmes.voices(
            DS, "compete, collide or exclude", "with agency", name, "September 2013 to the cutoff"
        )["item"].tolist()
        for name in two_programmes.WHO
    }
    assert who == {
        "all": ["rus-1", "usa-1"],
        "outside Russia and China": ["usa-1"],
        "inside Russia, China or a member": ["rus-1"],
    }
    late = two_programmes.voices(
        DS, "compete, collide or exclude", "with agency", "all", "the last 24 months"
    )
    assert late["item"].tolist() == ["usa-1"]
    ds = held(sources=pd.DataFrame({"producer": ["one", "two", "one"]}, index=["x", "y", "z"]))
    assert two_programmes.issuers(ds, rows) == 2


@pytest.mark.parametrize(
    ("count", "by", "read", "verdict", "first"),
    [
        (3, 3, 20, OPEN, True),
        (3, 2, 20, IN_PART, None),
        (2, 2, 20, IN_PART, None),
        (1, 1, 20, OPEN, False),
        (1, 1, 19, OPEN, None),
        (4, 2, 20, OPEN, None),
    ],
)
def test_speculation_of_a_clash(
    monkeypatch: pytest.MonkeyPatch, count: int, by: int, read: int, verdict: str, first: bool | None
) -> None:
    found = texts(*[(f"p{n}", f"p{n}", "supports") for n in range(count)])
    every = texts(*[(f"r{n}", f"r{n}", "silent") for n in range(read)])
    monkeypatch.setattr(two_programmes, "voices", lambda *_: found)
    monkeypatch.setattr(two_programmes, "issuers", lambda *_: by)
    monkeypatch.setattr(coding, "rows", lambda *_: every)
    monkeypatch.setattr(coding, "documents", lambda *_: every)
    run = two_programmes.specs.run

    def main(rule: Any, dimensions: Any) -> pd.DataFrame:
        return run(rule, {name: options[:1] for name, options in dimensions.items()})

    monkeypatch.setattr(two_programmes.specs, "run", main)
    grid = two_programmes.grid_speculation(DS)
    assert grid["holds"].tolist() == [first]
    monkeypatch.setattr(two_programmes, "by_majority", lambda _: OPEN)
    assert two_programmes.speculated_clash(DS).verdict == verdict


def test_episodes_and_joint_acts_after_the_cutoff(monkeypatch: pytest.MonkeyPatch) -> None:
    days = ["2017-01-20", "2017-01-21", "2018", "2021-12-31", "2022-01-01"]
    rows = texts(*[(f"{kind}-kaz-{n}", f"o{n}", "supports") for n, kind in enumerate("aabce")], date=days)
    monkeypatch.setattr(coding, "rows", lambda *_: rows)
    found = two_programmes.episodes(DS, "with agency")
    assert found["item"].tolist() == ["a-kaz-1", "b-kaz-2", "c-kaz-3"] and set(found["state"]) == {"KAZ"}
    assert two_programmes.episodes(DS, "with agency", "ab")["item"].tolist() == ["a-kaz-1", "b-kaz-2"]
    assert len(two_programmes.episodes(DS, "with agency", "abcd", "2021-12-30")) == 2
    assert len(two_programmes.episodes(DS, "with agency", "abcd", "2021-12-31")) == 3
    assert two_programmes.joint_acts(DS, "with agency") == 4
    assert two_programmes.joint_acts(DS, "with agency", "2021-12-31") == 3


# A15, A11, A19 --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("states", "says"),
    [
        ((MET, MET), (MET, UNDECIDED, MET)),
        ((MET, CONTRADICTED), (UNDECIDED, CONTRADICTED, CONTRADICTED)),
        ((MET, UNDECIDED), (UNDECIDED, UNDECIDED, UNDECIDED)),
    ],
)
def test_rates_taken_over_by_two_by_each_and_by_the_founders(states: Any, says: tuple[str, ...]) -> None:
    found = {"ARM": UNDECIDED, "KGZ": UNDECIDED, "BLR": states[0], "KAZ": states[1]}
    assert tuple(tariff_setter.taken_over(found, members) for members in tariff_setter.MEMBERS) == says


def occasion(*rows: tuple[str, str, str], grade: str = OFFICIAL) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["origin", "assertion", "says"]).assign(grade=grade)


R, H, A, B = ukraine.RUSSIAN, ukraine.HALTED, ukraine.AFTER, ukraine.BEHIND


def test_a_text_that_names_two_occasions_counts_in_parts() -> None:
    rows = occasion(
        ("x", R, "supports"),
        ("x", H, "supports"),
        ("x", H, "supports"),
        ("y", H, "supports"),
        ("z", A, "contradicts"),
        ("w", B, "supports"),
    )
    assert ukraine.occasions(rows) == {"a": 0.5, "b": 1.5, "c": 0.0}
    assert ukraine.occasions(rows.iloc[:0]) == {"a": 0.0, "b": 0.0, "c": 0.0}


@pytest.mark.parametrize(
    ("rows", "grade", "days", "botched", "verdict"),
    [
        ([("x", R), ("y", R), ("z", H)], "primary document", 14, 1, HOLDS),
        ([("x", R), ("y", R), ("z", H)], "primary document", 0, 1, HOLDS),
        ([("x", R), ("y", R), ("z", H)], "primary document", 15, 1, OPEN),
        ([("x", R), ("y", R), ("z", H)], "primary document", -1, 1, OPEN),
        ([("x", R), ("y", R), ("z", H)], "primary document", None, 1, OPEN),
        ([("x", R), ("y", R), ("z", H)], OFFICIAL, 14, 1, OPEN),
        ([("x", R), ("y", H)], "primary document", 14, 1, OPEN),
        ([("x", H), ("y", B)], OFFICIAL, 14, 0, IN_PART),
        ([("x", H), ("y", B)], OFFICIAL, 14, 1, FAILS),
        ([("x", H), ("y", A)], OFFICIAL, 14, 0, FAILS),
        ([("x", H), ("y", A), ("z", R)], OFFICIAL, 14, 0, OPEN),
        ([("y", B)], OFFICIAL, 14, 0, ""),
    ],
)
def test_the_occasion_of_the_protests(rows: Any, grade: str, days: Any, botched: int, verdict: str) -> None:
    found = occasion(*[(*row, "supports") for row in rows], grade=grade)
    assert ukraine.judge_occasion(found, days, 14, ukraine.BOTCHED[botched]) == verdict
    if rows == [("x", H), ("y", A), ("z", R)]:
        assert ukraine.judge_occasion(found.assign(grade=PAPER), days, 14, ukraine.BOTCHED[0]) == FAILS


def test_days_from_the_order_to_the_demands(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = pd.DataFrame(
        {"item": ["government-order", "organisers-demands"], "date": ["2013-11-21", "2013-11-24"]}
    )
    monkeypatch.setattr(coding, "documents", lambda *_: rows)
    assert ukraine.days_between(DS) == 3
    monkeypatch.setattr(coding, "documents", lambda *_: rows.iloc[:1])
    assert ukraine.days_between(DS) is None


@pytest.mark.parametrize(
    ("offered", "excludes", "failed", "other", "holds"),
    [
        (MET, MET, MET, UNDECIDED, True),
        (MET, MET, MET, MET, False),
        (CONTRADICTED, MET, MET, UNDECIDED, False),
        (CONTRADICTED, UNDECIDED, MET, UNDECIDED, False),
        (MET, UNDECIDED, CONTRADICTED, UNDECIDED, None),
        (MET, MET, CONTRADICTED, CONTRADICTED, False),
        (MET, CONTRADICTED, MET, UNDECIDED, False),
        (MET, MET, UNDECIDED, CONTRADICTED, None),
    ],
)
def test_a_deal_that_shut_off(
    offered: str, excludes: str, failed: str, other: str, holds: bool | None
) -> None:
    found = {"offered": offered, "excludes": excludes, "failed": failed, "the other failed": other}
    assert ukraine.judge_deal(found) is holds


# A8a, A6, A7, A2, A17b ------------------------------------------------------------------------


def test_money_sent_from_russia_and_from_elsewhere() -> None:
    ds = held(
        ("cba-transfers-inflow", "ARM", "RUS", "2013", 60.0),
        ("cba-transfers-inflow", "ARM", "WLD", "2013", 100.0),
        ("cba-transfers-inflow", "ARM", "RUS", "2014", 60.0),
        ("transfers-from-russia-systems", "RUS", "TJK", "2013", 30.0),
        ("transfers-from-russia-systems", "RUS", "TJK", "2013-01", 30.0),
        ("transfers-from-russia-systems", "RUS", "UZB", "2013", 50.0),
        ("transfers-from-russia-systems", "RUS", "ARM", "2013", 1.0),
        ("wdi-remittances", "TJK", "", "2013", 40.0),
        ("wdi-remittances", "UZB", "", "2013", 50.0),
        ("wdi-remittances", "ARM", "", "2013", 50.0),
    )
    found = reliance.flows(ds, "remittances", "any")
    # Systems that carry all of what is counted leave nothing for the rest.
    assert found.T.to_dict("list") == {("ARM", "2013"): [60.0, 40.0], ("TJK", "2013"): [30.0, 10.0]}
    lines = reliance.transfers(ds).set_index("series")["value"]
    assert lines.to_dict() == {"from Russia": 60.0, "from elsewhere": 40.0}


def test_changes_need_every_year_of_a_period(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = {("KAZ", str(year)): (10.0 if year < 2014 else 5.0, 20.0) for year in range(2011, 2017)}
    cells |= {("KGZ", str(year)): (10.0, 20.0) for year in (2011, 2013, 2015)}
    frame = pd.DataFrame.from_dict(cells, orient="index", columns=["russia", "rest"])
    frame.index = pd.MultiIndex.from_tuples(frame.index, names=["state", "period"])
    monkeypatch.setattr(reliance, "flows", lambda *_: frame)
    rates = [
        ("wdi-exchange-rate", "KAZ", "", str(year), 1.0 if year < 2014 else 2.0) for year in range(2011, 2017)
    ]
    rates += [("wdi-gdp", "KAZ", "", str(year), 1.0 if year < 2014 else 4.0) for year in range(2011, 2017)]
    ds = held(*rates)
    changes = reliance.changes.__wrapped__
    dollars = changes(ds, "c", "2013 to 2015", "US dollars", "s")
    assert dollars.T.to_dict("list") == {"KAZ": [-50.0, 0.0], "KGZ": [0.0, 0.0]}
    long = changes(ds, "c", "2011–13 to 2014–16", "US dollars", "s")
    assert list(long.index) == ["KAZ"]
    assert changes(ds, "c", "2013 to 2015", "local currency", "s").loc["KAZ"].tolist() == [0.0, 100.0]
    assert changes(ds, "c", "2013 to 2015", "share of product", "s").loc["KAZ"].tolist() == [-87.5, -75.0]
    growth = [
        ("wdi-gdp-growth", "KAZ", "", str(year), value)
        for year, value in (
            (2010, 90),
            (2011, 6),
            (2012, 6),
            (2013, 9),
            (2014, 1),
            (2015, 2),
            (2016, 3),
            (2017, 90),
        )
    ]
    assert reliance.slowing(held(*growth)).to_dict() == {"KAZ": -5.0}


RELIED = pd.Series(
    {"ARM": 60.0, "BLR": 50.0, "KAZ": 40.0, "KGZ": 30.0, "TJK": 20.0, "UZB": 10.0, "UKR": 99.0}
)


@pytest.mark.parametrize(
    ("excess", "slower", "verdict"),
    [
        ([10.0, 10.0, 9.0], 1.0, HOLDS),
        ([10.0, 9.0, 9.0], 1.0, OPEN),
        ([10.0, 10.0, 9.0], -1.0, IN_PART),
        ([0.0, 0.0, 9.0], 1.0, FAILS),
        ([0.0, 9.0, 9.0], 1.0, OPEN),
    ],
)
def test_reliance_and_its_limits(
    monkeypatch: pytest.MonkeyPatch, excess: list[float], slower: float, verdict: str
) -> None:
    moved = pd.DataFrame(
        {"russia": [-x for x in excess] + [-99.0] * 4, "rest": 0.0}, index=list(RELIED.index)
    )
    moved.loc["UKR"] = [50.0, 0.0]
    monkeypatch.setattr(reliance, "changes", lambda *_: moved)
    monkeypatch.setattr(reliance, "reliance", lambda *_: RELIED)
    monkeypatch.setattr(reliance, "slowing", lambda _: -slower * RELIED.drop("UKR"))
    choice = ("2013 to 2015", "US dollars", "without Ukraine")
    found = reliance.specification(DS, "exports to Russia", *choice, "BACI")
    # Three of six rely on Russia more than the median does; Ukraine is not asked.
    assert found.verdict == verdict and found.value == pytest.approx(-slower)
    assert reliance.specification(DS, "remittances", *choice, "BACI").holds is None
    assert reliance.specification(DS, "remittances", *choice, reliance.COUNTS[0]).verdict == verdict
    monkeypatch.setattr(reliance, "slowing", lambda _: -slower * RELIED.drop(["UKR", "ARM"]))
    few = reliance.specification(DS, "exports to Russia", *choice, "BACI")
    assert pd.isna(few.value) and few.verdict == (IN_PART if verdict == HOLDS else verdict)


def gas(
    china: tuple[Any, ...], russia: tuple[Any, ...], iran: tuple[Any, ...] = (0.0, 0.0, 0.0)
) -> pd.DataFrame:
    return pd.DataFrame({"CHN": china, "RUS": russia, "IRN": iran}, index=["2013", "2014", "2015"])


@pytest.mark.parametrize(
    ("flows", "place", "year", "crossing", "verdict"),
    [
        (gas((1.0, 1.0, 9.0), (5.0, 5.0, 5.0)), "all buyers", "2015", "single year", HOLDS),
        (gas((1.0, 9.0, 9.0), (5.0, 5.0, 5.0)), "all buyers", "2015", "single year", IN_PART),
        (gas((1.0, 1.0, 9.0), (5.0, 5.0, 5.0)), "all buyers", "2015", "two years running", ""),
        (gas((1.0, 1.0, 9.0), (5.0, 5.0, 5.0)), "all buyers", "mean of 2014 and 2015", "single year", FAILS),
        (gas((1.0, 1.0, 5.0), (5.0, 5.0, 5.0)), "all buyers", "2015", "single year", FAILS),
        (
            gas((1.0, 1.0, 9.0), (5.0, 5.0, 5.0), (0.0, 6.0, 0.0)),
            "all buyers",
            "2015",
            "single year",
            IN_PART,
        ),
        (
            gas((1.0, 1.0, 9.0), (5.0, 5.0, 5.0), (0.0, 6.0, 0.0)),
            "China and Russia",
            "2015",
            "single year",
            HOLDS,
        ),
        (gas((1.0, None, 9.0), (5.0, 5.0, 5.0)), "all buyers", "2015", "single year", ""),
        (gas((1.0, 1.0, 9.0), (5.0, 5.0, 5.0)).iloc[:2], "all buyers", "2015", "single year", ""),
        (gas((1.0, 1.0, 9.0), (5.0, 5.0, 5.0)).drop(columns="RUS"), "all buyers", "2015", "single year", ""),
    ],
)
def test_the_largest_buyer(flows: pd.DataFrame, place: str, year: str, crossing: str, verdict: str) -> None:
    found = turkmen_gas.buyer_verdict(DS, "Review", place, year, crossing, flows)
    assert found.verdict == verdict
    if verdict == HOLDS:
        assert found.value == 4.0


@pytest.mark.parametrize(
    ("later", "start", "level", "verdict"),
    [
        ([10.0] * 5 + [1.0, 1.0], 40.0, "median", HOLDS),  # five of seven within the band
        ([10.0] * 4 + [1.0] * 3, 40.0, "median", IN_PART),
        ([1.0] * 7, 40.0, "mean", IN_PART),
        ([1.0] * 7, 30.0, "mean", FAILS),
        ([1.0] * 7, None, "mean", OPEN),
        ([10.0] * 6 + [1.0], 30.0, "every year", IN_PART),
        ([5.0] * 3 + [15.0] * 4, 40.0, "mean", HOLDS),
        ([4.9] * 3 + [15.0] * 4, 40.0, "mean", IN_PART),
    ],
)
def test_purchases_from_forty_to_ten(
    monkeypatch: pytest.MonkeyPatch, later: list[float], start: float | None, level: str, verdict: str
) -> None:
    monkeypatch.setattr(turkmen_gas, "start_value", lambda *_: start)
    monkeypatch.setattr(turkmen_gas, "later_values", lambda *_: pd.Series(later))
    found = turkmen_gas.purchases_verdict(DS, "Review", "2009–2015", level, "10 and 25 per cent", "delivered")
    assert found.verdict == verdict or (verdict == IN_PART and found.verdict == IN_PART)


def test_what_russia_took(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = pd.DataFrame({"RUS": [40.0, 10.0, 11.0]}, index=["2008", "2009", "2010"])
    asked: list[str] = []
    monkeypatch.setattr(turkmen_gas, "table", lambda ds, source="Review": asked.append(source) or frame)
    assert turkmen_gas.start_value.__wrapped__(DS, "quoted") == 40.0
    later = turkmen_gas.later_values.__wrapped__
    assert later(DS, "delivered", ("2009", "2010")).tolist() == [10.0, 11.0]
    assert later(DS, "purchased", ("2009", "2011")).empty and asked == ["quoted", "Review", "quoted"]
    monkeypatch.setattr(turkmen_gas, "table", lambda *_: frame.iloc[1:])
    assert turkmen_gas.start_value.__wrapped__(DS, "quoted") is None
    monkeypatch.setattr(turkmen_gas, "table", lambda *_: frame.rename(columns={"RUS": "CHN"}))
    assert (
        turkmen_gas.start_value.__wrapped__(DS, "quoted") is None
        and later(DS, "delivered", ("2009", "2010")).empty
    )


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        ((10.0, 40.0), (11.0, 39.0), (True, False, False, False)),
        ((10.0, 40.0), (10.9, 39.0), (False, False, False, False)),
        ((10.0, 40.0), (11.0, 39.1), (False, False, False, False)),
        ((10.0, 40.0), (40.0, 40.0), (False, True, True, True)),
        ((40.0, 40.0), (60.0, 40.0), (False, False, False, True)),
        ((10.0, 40.0), (20.0, 40.0), (False, False, True, False)),
        ((10.0, 40.0), (20.0, 30.0), (True, False, True, True)),
        ((10.0, 40.0), (19.9, 40.0), (False, False, False, False)),
        ((0.0, 40.0), (0.0, 40.0), (False, False, False, False)),
    ],
)
def test_movements_of_two_powers(
    monkeypatch: pytest.MonkeyPatch, start: Any, end: Any, says: tuple[bool, ...]
) -> None:
    def window(ds: Any, field: str, source: str, span: tuple[int, ...]) -> pd.DataFrame:
        values = start if span[0] == 2005 else end
        assert span in ((2005, 2006, 2007), (2013, 2014, 2015))
        return pd.DataFrame([values], index=["KAZ"], columns=["CHN", "RUS"])

    monkeypatch.setattr(weight_of_china, "_window", window)
    found = weight_of_china.movements.__wrapped__(DS, "f", "s", "2005–07 to 2013–15").loc["KAZ"]
    assert tuple(bool(found[name]) for name in ("both", "passes", "doubles", "level")) == says


@pytest.mark.parametrize(
    ("n", "level", "shown", "holds"),
    [(5, 3, 4, True), (5, 2, 4, False), (5, 3, 3, False), (3, 2, 3, True), (2, 2, 2, None)],
)
def test_four_fifths_of_the_states(
    monkeypatch: pytest.MonkeyPatch, n: int, level: int, shown: int, holds: bool | None
) -> None:
    monkeypatch.setattr(
        weight_of_china, "_counts", lambda *_: {"Central Asia": (n, level, {"both movements": shown})}
    )
    choice = ("Central Asia", "p", "both movements")
    assert weight_of_china.specification(DS, "total trade", "BACI", *choice).holds is holds
    assert weight_of_china.specification(DS, "arms received", "BACI", *choice).holds is None
    assert weight_of_china.specification(DS, "arms received", "partners' reports", *choice).holds is holds


def threats(serious: int, of: int, *, central: int = 0, field: str = "trade") -> pd.DataFrame:
    rows = [(field, "KAZ" if n < central else "GEO", 0.4, 0.5 if n < serious else 0.49) for n in range(of)]
    return pd.DataFrame(rows, columns=["field", "state", "start", "end"])


@pytest.mark.parametrize(
    ("table", "verdict"),
    [
        (threats(6, 12), HOLDS),
        (threats(5, 12), IN_PART),
        (threats(3, 12), IN_PART),
        (threats(2, 12), FAILS),
        (threats(2, 12, central=4), IN_PART),  # half of Central Asia
        (threats(2, 12, central=5), FAILS),
        (pd.concat([threats(1, 2, field="votes"), threats(0, 10)]), IN_PART),  # half of one field
        (threats(6, 11), ""),
        (threats(6, 12).assign(start=0.5), FAILS),  # none has grown
    ],
)
def test_serious_state_fields(monkeypatch: pytest.MonkeyPatch, table: pd.DataFrame, verdict: str) -> None:
    monkeypatch.setattr(weight_of_china, "ratios", lambda *_: table.reset_index(drop=True))
    period = weight_of_china.THREAT_PERIODS[0]
    found = weight_of_china.threat(
        DS, "all three", "all but the Baltic states", "at least 1/2", period, "BACI"
    )
    assert found.verdict == verdict
    weight = weight_of_china.serious(table, 0.5)
    assert weight.sum() == (0 if (table["start"] == 0.5).all() else (table["end"] == 0.5).sum())


def test_investment_of_years_in_which_it_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(weight_of_china, "_threat_rows", lambda ds, field, source: (field, source))

    def window(rows: Any, span: range) -> pd.DataFrame:
        asked.append((*rows, span))
        return pd.DataFrame([(2.0, 4.0), (1.0, 0.0)], index=["KAZ", "KGZ"], columns=["CHN", "RUS"])

    monkeypatch.setattr(neighbours, "window", window)
    early = (range(2005, 2008), range(2013, 2016))
    found = weight_of_china.ratios.__wrapped__(DS, "BACI", early)
    assert found[["state", "start", "end"]].drop_duplicates().to_numpy().tolist() == [["KAZ", 0.5, 0.5]]
    assert asked[0] == ("trade", "BACI", early[0]) and asked[2] == ("investment", "", range(2009, 2011))
    asked.clear()
    late = (range(2007, 2010), range(2015, 2017))
    weight_of_china.ratios.__wrapped__(DS, "BACI", late)
    assert asked[2][2] == late[0]


@pytest.mark.parametrize(
    ("main", "share", "few", "both", "field", "verdict"),
    [
        (True, [True, True, False], 3.0, 3, False, HOLDS),
        (True, [True, False, False], 3.0, 2, False, IN_PART),
        (False, [False, False, False], 1.0, 1, False, FAILS),
        (False, [False, False, False], 2.0, 1, False, OPEN),
        (False, [False, False, False], 2.0, 1, True, IN_PART),
        (False, [False, False, False], 1.0, 2, False, IN_PART),
    ],
)
def test_growing_weight(
    monkeypatch: pytest.MonkeyPatch,
    main: bool,
    share: list[bool],
    few: float,
    both: int,
    field: bool,
    verdict: str,
) -> None:
    grid = pd.DataFrame({"holds": share, "value": few, "field": "total trade"}, dtype=object).astype(
        {"value": float}
    )
    states = pd.DataFrame(
        {"both": [n < both for n in range(3)], "level": [True, False, False]}, index=["KAZ", "KGZ", "TJK"]
    )
    monkeypatch.setattr(weight_of_china, "grid", lambda _: grid)
    monkeypatch.setattr(weight_of_china, "movements", lambda *_: states)
    monkeypatch.setattr(weight_of_china, "_field_holds", lambda _: field)
    found = weight_of_china.growing_weight(held())
    assert found.verdict == verdict and f"fell in {both} of 3" in found.because
    assert "No count by Russia is held for Tkm, Uzb." in found.because
    monkeypatch.setattr(weight_of_china, "movements", lambda *_: states.iloc[:2])
    assert weight_of_china.growing_weight(held()).verdict == OPEN


def test_two_thirds_of_one_field() -> None:
    rows = pd.DataFrame({"field": ["a", "a", "a", "b"], "holds": [True, True, False, False]})
    assert weight_of_china._field_holds(rows) and not weight_of_china._field_holds(rows.iloc[1:])


def test_weighing_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(("arm-1", "a", "supports"), ("kgz-1", "b", "contradicts"))
    monkeypatch.setattr(coding, "rows", lambda *_: rows)
    monkeypatch.setattr(Weighing, "state", lambda self, found: "+".join(found["item"]))
    assert tariff_setter.by_member.__wrapped__(DS, Weighing()) == {
        "ARM": "arm-1",
        "BLR": "",
        "KAZ": "",
        "KGZ": "kgz-1",
    }
