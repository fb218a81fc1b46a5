"""Where a rule turns: values exactly on an edge, and constants that say what their names say."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd
import pytest

import pivot.claims
import pivot.measures
from pivot.claims import overview
from pivot.claims.central_asia import (
    building,
    detachment,
    port_of_baku,
    sway,
    tariff_setter,
    turkmen_gas,
    two_programmes,
)
from pivot.claims.china import crossings, reasons, state_department
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED
from pivot.claims.kurils import troops
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from tests.miniature import row, write

DS: Any = None  # what the functions below are given in place of a dataset: none of them reads it
SPAN = re.compile(r"(\d{4})[-–](\d{4})")


def named_spans() -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Every entry of a table of constants whose name is a span of years."""
    for package in (pivot.claims, pivot.measures):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, table in vars(importlib.import_module(found.name)).items():
                if not isinstance(table, dict):
                    continue
                for key, value in table.items():
                    if (
                        isinstance(key, str)
                        and SPAN.fullmatch(key)
                        and isinstance(value, tuple | list | range)
                    ):
                        years = [int(str(year)[:4]) for year in value]
                        if len(years) >= 2 and all(1900 < year < 2100 for year in years):
                            yield f"{found.name}.{name}", key, (min(years), max(years))


def test_a_span_of_years_holds_the_years_of_its_name() -> None:
    found = list(named_spans())
    assert len(found) > 25
    for where, name, years in found:
        assert "-".join(map(str, years)) == name.replace("–", "-"), where


def test_the_spans_of_sway_follow_one_another() -> None:
    for spans in sway.SPANS.values():
        assert spans[0][0] == 1992 and spans[-1][1] == 2016
        assert all(one[1] + 1 == two[0] for one, two in zip(spans, spans[1:], strict=False))


@pytest.mark.parametrize(
    ("states", "says"),
    [
        ((MET, MET, CONTRADICTED, CONTRADICTED), MET),
        ((MET, CONTRADICTED, CONTRADICTED, CONTRADICTED), CONTRADICTED),
        ((MET, UNDECIDED, CONTRADICTED, CONTRADICTED), UNDECIDED),
    ],
)
def test_two_members_must_have_taken_rates_over(states: tuple[str, ...], says: str) -> None:
    members = "at least two outside Russia"
    found = dict(zip(tariff_setter.MEMBERS[members], states, strict=True))
    assert tariff_setter.taken_over(found, members) == says


@pytest.mark.parametrize(("value", "holds"), [(0.5, None), (0.500001, True), (0.499999, False)])
def test_half_of_the_reasons_decides_nothing(
    monkeypatch: pytest.MonkeyPatch, value: float, holds: bool | None
) -> None:
    rows = pd.DataFrame({"issuer": ["RUS"]})
    monkeypatch.setattr(reasons, "enough", lambda ds: True)
    monkeypatch.setattr(reasons, "rows_for", lambda *_: rows)
    monkeypatch.setattr(reasons, "share_global", lambda *_: value)
    choice = {name: options[0] for name, options in reasons.DIMENSIONS.items()} | {"tests": "reasons alone"}
    assert reasons.combination(DS, choice).holds is holds


@pytest.mark.parametrize(("year", "before"), [(2004, True), (2005, True), (2006, False), (None, None)])
def test_neutrality_in_the_first_year_came_before(
    monkeypatch: pytest.MonkeyPatch, year: int | None, before: bool | None
) -> None:
    monkeypatch.setattr(detachment, "committed", lambda *_: year)
    monkeypatch.setattr(detachment, "reasoned", lambda *_: None)
    found = detachment.legs(DS, "TKM", 0.5, [0.5, 0.5], "2005-2016")
    assert found == {"order": before, "reason": None, "counterfactual": False}


@pytest.mark.parametrize(("ratio", "verdict"), [(None, ""), (1.0, OPEN), (0.99, FAILS)])
@pytest.mark.parametrize("linked", [True, False])
def test_building_that_just_doubles_is_enough(
    monkeypatch: pytest.MonkeyPatch, ratio: float | None, verdict: str, linked: bool
) -> None:
    monkeypatch.setattr(building, "linked", lambda ds: linked)
    words = {"source": "AidData", "sector": "transport", "window": "w", "measure": "value"}
    words |= {"comparison": "none", "members": next(iter(building.INSIDE))}
    for value, says in (
        (ratio, verdict),
        (building.MARK, HOLDS if linked else IN_PART),
        (building.MARK - building.EDGE, HOLDS if linked else IN_PART),
        (building.MARK - 1e-3, OPEN),
    ):
        monkeypatch.setattr(building, "_mean", lambda *_, value=value: value)
        assert building.specification(DS, **words).verdict == says


def episodes(*rows: tuple[str, str, str]) -> pd.DataFrame:
    """Episodes of obstruction: item, what it says, state."""
    frame = pd.DataFrame(rows, columns=["item", "says", "state"])
    return frame.assign(origin=frame["item"], grade="official statement")


ALL_OF_IT = [(f"a-{n}", "supports", state) for n, state in enumerate(("KAZ", "KGZ", "TJK", "UZB", "TKM"))]


def test_obstruction_that_equals_the_joint_acts_is_no_collision() -> None:
    judge, unit = two_programmes.judge_collision, two_programmes.UNITS[0]
    against, alone = two_programmes.COMPARISONS
    found = episodes(*ALL_OF_IT)
    assert judge(found, 4, unit, against) == HOLDS
    assert judge(found, 5, unit, against) == IN_PART
    assert judge(found, 5, unit, alone) == HOLDS
    denied = episodes(*ALL_OF_IT, ("a-0", "contradicts", "KAZ"))
    assert judge(denied, 4, unit, against) == HOLDS
    twice = episodes(*ALL_OF_IT, ("a-0", "contradicts", "KAZ"), ("a-1", "contradicts", "KGZ"))
    assert judge(twice, 4, unit, against) == IN_PART


def test_no_obstruction_fails_only_beside_enough_joint_acts() -> None:
    judge, unit = two_programmes.judge_collision, two_programmes.UNITS[0]
    acts = two_programmes.JOINT_ACTS
    assert judge(episodes(), acts, unit, two_programmes.COMPARISONS[0]) == FAILS
    assert judge(episodes(), acts - 1, unit, two_programmes.COMPARISONS[0]) == OPEN


def traffic(**years: float) -> pd.Series:
    return pd.Series({name[1:]: value for name, value in years.items()})


@pytest.mark.parametrize(
    ("base", "end", "value"),
    [
        ("2014–2016", "last full year", 4.0),
        ("2014–2016", "mean of last three", 3.0),
        ("2014–2016", "2019", 2.0),
        ("2016", "2019", None),
        ("2013–2015", "2019", 2.0),
    ],
)
def test_traffic_at_the_end_over_traffic_at_the_base(
    monkeypatch: pytest.MonkeyPatch, base: str, end: str, value: float | None
) -> None:
    flow = traffic(y2014=10.0, y2015=10.0, y2019=20.0, y2020=30.0, y2021=40.0)
    monkeypatch.setattr(port_of_baku, "traffic", lambda *_: flow)
    found = port_of_baku.ratio.__wrapped__(DS, "cargo", base, end, "none", port_of_baku.GRADES[0])
    assert found == value


def test_the_traffic_of_a_port_is_read_by_whole_years(tmp_path) -> None:
    rows = [
        row("port-of-baku-cargo", "AZE", "", "2016", 4.0),
        row("port-of-baku-cargo", "AZE", "", "2016-01/2016-06", 2.0),
        row("port-of-baku-containers", "AZE", "", "2016", 9.0),
    ]
    ds = write(tmp_path, rows)
    assert dict(port_of_baku.traffic(ds, "cargo")) == {"2016": 4.0}
    assert dict(port_of_baku.traffic(ds, "containers")) == {"2016": 9.0}


@pytest.mark.parametrize(
    ("later", "level", "verdict"),
    [
        ([10.0] * 7, "mean", HOLDS),
        ([12.5] * 7, "mean", HOLDS),  # on the edge of 25 per cent
        ([7.5] * 7, "every year", HOLDS),
    ],
)
def test_gas_on_the_edge_is_inside(
    monkeypatch: pytest.MonkeyPatch, later: list[float], level: str, verdict: str
) -> None:
    monkeypatch.setattr(turkmen_gas, "start_value", lambda *_: 40.0)
    years = [str(year) for year in range(2009, 2016)]
    monkeypatch.setattr(turkmen_gas, "later_values", lambda *_: pd.Series(later, index=years))
    words = ("Review", "2009–2015", level, "10 and 25 per cent", "delivered")
    assert turkmen_gas.purchases_verdict(DS, *words).verdict == verdict
    for start in (36.0, 44.0):
        monkeypatch.setattr(turkmen_gas, "start_value", lambda *_, start=start: start)
        assert turkmen_gas.purchases_verdict(DS, *words).verdict == verdict
    for start in (35.9, 44.1):
        monkeypatch.setattr(turkmen_gas, "start_value", lambda *_, start=start: start)
        assert turkmen_gas.purchases_verdict(DS, *words).verdict != verdict


def test_the_start_of_a_lead_needs_a_lead(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    """A partner that leads from the first year on has nobody before it; one that never leads, no start."""

    def flows(china: list[float]) -> pd.DataFrame:
        years = [str(2010 + n) for n in range(len(china))]
        rows = [
            {"partner": code, "period": year, "value": value, "source": "made-up", "status": "reported"}
            for code, values in (("CHN", china), ("DEU", [5.0] * len(china)))
            for year, value in zip(years, values, strict=True)
        ]
        return pd.DataFrame(rows)

    ds = write(tmp_path, [row("x", "RUS", "CHN", "2010", 1.0), row("x", "RUS", "DEU", "2010", 1.0)])
    counts = [("first", [9.0, 9.0]), ("later", [1.0, 6.0, 10.0]), ("never", [1.0, 1.0]), ("last", [1.0, 6.0])]
    monkeypatch.setattr(crossings, "_counts", lambda _: [(name, flows(china)) for name, china in counts])
    found = crossings.crossings(ds).set_index("count")
    assert list(found["since"]) == ["2010", "2011", "", "2011"]
    assert list(found["before"]) == ["", "Deu", "", "Deu"]
    assert found.at["later", "margin"] == pytest.approx(20.0)
    assert found.at["later", "later"] == pytest.approx(100.0)
    assert pd.isna(found.at["last", "later"]) and pd.isna(found.at["never", "margin"])


@pytest.mark.parametrize(("phrases", "in_part"), [(0, False), (1, True), (-1, True), (None, False)])
def test_some_phrases_of_the_statement_are_a_part(
    monkeypatch: pytest.MonkeyPatch, phrases: int | None, in_part: bool
) -> None:
    """One phrase established, or all but one, is a part; none or all is left to the specifications."""
    names = list(state_department.PHRASES)
    met = set(names[:phrases] if phrases is not None else names)
    main = {name: MET if name in met else UNDECIDED for name in names} | {"the statement": MET}
    monkeypatch.setattr(state_department, "elements", lambda *_: main)
    monkeypatch.setattr(state_department.coded, "grid", lambda *_: None)
    monkeypatch.setattr(state_department, "by_majority", lambda *_: OPEN)
    monkeypatch.setattr(state_department.coded, "finding", lambda ds, claim, verdict, *_: verdict)
    assert state_department.state_department(DS) == (IN_PART if in_part else OPEN)


@pytest.mark.parametrize("group", [None, *troops.ISLANDS[:2]])
def test_units_on_one_island_or_named_for_the_group_are_enough(
    monkeypatch: pytest.MonkeyPatch, group: str | None
) -> None:
    """The first reading takes the group as a whole or any island; nothing at all decides nothing."""

    class Paper:
        def __init__(self, *_: object) -> None:
            pass

        @staticmethod
        def judged(places: tuple[str, ...], rows: object, choice: object) -> str:
            return MET if places == (group,) else UNDECIDED

    kept: dict[str, Any] = {}

    def crossed(rule: Any, dimensions: Any) -> Any:
        kept["rule"] = rule
        raise LookupError  # the rule itself is what is looked at

    monkeypatch.setattr(troops, "Papers", Paper)
    monkeypatch.setattr(troops, "crossed", crossed)
    with pytest.raises(LookupError):
        troops.troops(DS)
    assert kept["rule"]({"islands": troops.READINGS[0]}) is (True if group else None)


def test_each_claim_of_an_assertion_has_its_row_and_one_without_claims_its_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    part = {"sentence": "1.1", "legs": "", "standing": "opinion", "reason": "a tone of voice"}
    ledger = pd.DataFrame(
        [{**part, "assertion": "One.", "claims": "C1 C2"}, {**part, "assertion": "Two.", "claims": ""}]
    )

    class Ledger:
        @staticmethod
        def table(name: str) -> pd.DataFrame:
            return ledger

    verdicts = pd.DataFrame({"claim": ["C1"], "then": [HOLDS], "now": [FAILS]})
    monkeypatch.setattr(overview, "overview", lambda _: verdicts)
    found = overview.sentences(Ledger)  # type: ignore[arg-type]
    assert list(found["claim"]) == ["C1", "C2, not decided yet", ""]
    assert list(found["now"]) == [FAILS, "", ""]
    assert list(found["reason"]) == ["", "", "opinion: a tone of voice"]
