"""Rules on the two heads reckoned by hand: periods, spans, what is counted, choices without bearing."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pivot.claims.documents import OFFICIAL
from pivot.claims.two_heads import aims, chief_field, eagle, jumps, linkage, turning
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from tests.handheld import PRIMARY, held

DS: Any = None


def read(*says: str, **same: Any) -> pd.DataFrame:
    """Documents by what they say."""
    return pd.DataFrame({"says": list(says)}).assign(**{"grade": PRIMARY, "date": "2010-01-01"} | same)


# Aims -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("supporting", "of", "verdict", "holds"),
    [
        (4, 6, HOLDS, True),
        (3, 6, IN_PART, False),
        (2, 6, FAILS, False),
        (2, 5, OPEN, None),
    ],
)
def test_two_thirds_half_and_a_third_of_the_documents(
    monkeypatch: pytest.MonkeyPatch, supporting: int, of: int, verdict: str, holds: bool | None
) -> None:
    rows = read(*["supports"] * supporting, *["contradicts"] * (of - supporting))
    rows = pd.concat([rows, read("contradicts", date="2004-12-31")])
    monkeypatch.setattr(aims, "rows_for", lambda *_: rows)
    found = aims.specification(DS, "2005", "2016", "primary")
    assert (found.holds, found.value, found.verdict) == (holds, supporting / of, verdict)


def test_documents_by_the_aim_that_they_name_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aims, "rows_for", lambda *_: read(*["supports"] * 2, *["contradicts"] * 5))
    assert "the first aim in 2 of them, security in 5." in aims.guiding_idea(DS).because


@pytest.mark.parametrize(("of", "says"), [(5, FAILS), (4, OPEN)])
def test_less_than_a_quarter_in_every_case_refutes_the_motive(
    monkeypatch: pytest.MonkeyPatch, of: int, says: str
) -> None:
    monkeypatch.setattr(aims, "rows_for", lambda *_: read("supports", *["silent"] * (of - 1)))
    found = aims.motives(held(evidence=pd.DataFrame({"claim": ["S1a", "S1b"], "item": ["a", "b"]})))
    assert found.verdict == says and found.documents["item"].tolist() == ["b"]


# The eagle ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("needed", "texts", "years", "enough"),
    [
        ("three texts", 3, 3, True),
        ("three texts", 3, 2, False),
        ("three texts", 2, 2, False),
        ("ten texts", 10, 3, True),
        ("ten texts", 9, 9, False),
    ],
)
def test_so_many_texts_in_three_years(
    monkeypatch: pytest.MonkeyPatch, needed: str, texts: int, years: int, enough: bool
) -> None:
    dates = [f"{2001 + place % years}-05-0{1 + place // 3}" for place in range(texts)]
    rows = read(*["supports"] * texts, date=dates, origin=[str(place) for place in range(texts)])
    monkeypatch.setattr(eagle, "rows_for", lambda *_: rows.assign(grade=OFFICIAL[0]))
    found = eagle.specification(DS, needed, "Europe and Asia", "primary and official")
    assert (found.holds is True, found.value) == (enough, texts)


# The chief field ------------------------------------------------------------------------------


def spans_asked(monkeypatch: pytest.MonkeyPatch, lead: float, fields: int) -> list[tuple[int, int]]:
    """The spans for which the lead of the chief field is asked; it is always the same."""
    asked: list[tuple[int, int]] = []

    def leads(ds: Any, fields_: Any, span: tuple[int, int], *_: str) -> tuple[float, int]:
        asked.append(span)
        return lead, fields

    monkeypatch.setattr(chief_field, "leads", leads)
    return asked


@pytest.mark.parametrize(
    ("period", "spans"),
    [
        (
            "1992–2016",
            [(1992, 2016), (1992, 1996), (1997, 2001), (2002, 2006), (2007, 2011), (2012, 2016)],
        ),
        # Seventeen years: the edges are 2003.4, 2006.8, 2010.2 and 2013.6, rounded.
        (
            "2000–2016",
            [(2000, 2016), (2000, 2002), (2003, 2006), (2007, 2009), (2010, 2013), (2014, 2016)],
        ),
        (
            "2007–2016",
            [(2007, 2016), (2007, 2008), (2009, 2010), (2011, 2012), (2013, 2014), (2015, 2016)],
        ),
    ],
)
def test_a_period_and_its_fifths(
    monkeypatch: pytest.MonkeyPatch, period: str, spans: list[tuple[int, int]]
) -> None:
    asked = spans_asked(monkeypatch, 1.0, 1)
    found = chief_field.past(DS, "events", "x", "x", "x", period)
    assert asked == spans and (found.holds, found.verdict) == (True, HOLDS)


@pytest.mark.parametrize(
    ("share", "fifths", "verdict", "holds"),
    [
        ((2.0, 3), 3, HOLDS, True),
        ((2.0, 3), 2, IN_PART, None),
        ((1.5, 3), 5, OPEN, None),
        ((1.0, 3), 5, FAILS, False),
    ],
)
def test_fields_and_fifths_in_which_europe_leads(
    monkeypatch: pytest.MonkeyPatch,
    share: tuple[float, int],
    fifths: int,
    verdict: str,
    holds: bool | None,
) -> None:
    told = iter([share, *[(2.0, 3)] * fifths, *[(1.5, 3)] * (5 - fifths)])
    monkeypatch.setattr(chief_field, "leads", lambda *_: next(told))
    found = chief_field.past(DS, "events", "x", "x", "x", "1992–2016")
    assert (found.holds, found.verdict, found.value) == (holds, verdict, share[0] / share[1])


@pytest.mark.parametrize(
    ("spans", "asked_for"),
    [
        ("two years", [(2017, 2018), (2019, 2020), (2021, 2022), (2023, 2024)]),
        ("three years", [(2017, 2019), (2020, 2022), (2023, 2024)]),
    ],
)
def test_spans_after_the_cutoff(
    monkeypatch: pytest.MonkeyPatch, spans: str, asked_for: list[tuple[int, int]]
) -> None:
    asked = spans_asked(monkeypatch, 2.0, 3)
    assert chief_field.future(DS, "events", "x", "x", spans, "x").holds is True and asked == asked_for


def test_a_contest_counts_once_and_an_event_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    years = pd.DataFrame({"partner": ["POL", "POL", "JPN", "JPN"], "year": [1991, 1992, 2016, 2017]})
    monkeypatch.setattr(chief_field.heads, "contests", lambda *_: years)
    monkeypatch.setattr(chief_field.heads, "events", lambda _: years.assign(value=7))
    count = chief_field._by_partner.__wrapped__
    assert count(DS, "claim", (1991, 2016)).to_dict() == {"POL": 2, "JPN": 1}
    assert count(DS, "events", (1992, 2016)).to_dict() == {"POL": 7, "JPN": 7}


def test_the_chief_field_in_words_is_that_of_the_main_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    main = ((1992, 2016), "with Ukraine, Belarus, Moldova", "East and South", "counts")
    monkeypatch.setattr(chief_field, "grid", lambda _: pd.DataFrame({"verdict": [OPEN]}))
    monkeypatch.setattr(
        chief_field, "leads", lambda ds, fields, *asked: (4.5, 6) if asked == main else (0, 0)
    )
    assert "Europe leads Asia in 4.5 of 6 fields that can be computed, of 6." in (
        chief_field.chief_field(DS).because
    )
    monkeypatch.setattr(
        chief_field, "counted", lambda ds, field, *asked: (9.0, 8.0) if asked == main else None
    )
    monkeypatch.setattr(chief_field, "_years", lambda ds, field, span: f"{span[0]}–{span[1]}")
    table = chief_field.table(DS)
    assert len(table) == 6 and set(table["europe"]) == {9.0} and set(table["asia"]) == {8.0}
    assert set(table["years"]) == {"1992–2016"}


# Turning --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("periods", "before", "after"),
    [
        ("2008–2011 to 2014–2016", range(2008, 2012), range(2014, 2017)),
        ("2013 to 2016", [2013], [2016]),
        ("2005–2007 to 2014–2016", range(2005, 2008), range(2014, 2017)),
    ],
)
def test_shares_are_compared_over_the_years_named(
    monkeypatch: pytest.MonkeyPatch, periods: str, before: Any, after: Any
) -> None:
    """Ten per cent a year before and 13 after, rising within; far from both in all other years."""
    asia = dict.fromkeys(range(2003, 2020), -900.0)
    for years, mean in ((before, 10.0), (after, 13.0)):
        middle = sum(years) / len(years)
        asia |= {year: mean + year - middle for year in years}
    frame = pd.DataFrame({"asia": pd.Series(asia), "europe": 50.0})
    monkeypatch.setattr(turning, "shares", lambda *_: frame)
    found = turning.turned(DS, "goods trade", "x", "x", periods, "x", "x")
    assert (found.holds, found.value) == (True, 3.0)


@pytest.mark.parametrize(
    ("field", "choice", "is_one"),
    [
        ("goods trade", {"source": "reconciled", "price": "without fuels"}, True),
        ("gas", {}, True),
        ("gas", {"asia": "China only"}, False),
        ("gas", {"europe": "with Britain, Switzerland, Norway"}, False),
        ("arms", {"asia": "China only", "europe": "with Britain, Switzerland, Norway"}, True),
        ("arms", {"price": "without fuels"}, False),
        ("votes in the Assembly", {"source": "reconciled"}, False),
    ],
)
def test_a_choice_without_bearing_is_none(field: str, choice: dict[str, str], is_one: bool) -> None:
    main = {
        "asia": turning.ASIAS[0],
        "source": "customs by product",
        "periods": "2013 to 2016",
        "price": "current dollars",
        "europe": "the Union",
    }
    assert turning._is_choice(field, **(main | choice)) is is_one


def test_fuels_are_left_out_where_the_price_is_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Any, ...]] = []
    monkeypatch.setattr(turning.heads, "asia", lambda *_: frozenset("A"))
    monkeypatch.setattr(turning.heads, "europe", lambda *_: frozenset("E"))
    monkeypatch.setattr(turning.heads, "trade", lambda ds, *more: asked.append(more))
    for price in ("current dollars", "without fuels"):
        turning.shares.__wrapped__(DS, "exports only", "x", "y", "reconciled", price)
    both = ("reconciled", "exports", frozenset("A"), frozenset("E"))
    assert asked == [(*both, False), (*both, True)]


MAIN = ("East, India and ASEAN", "the Union", "customs by product", "current dollars")


def two_years(asia: float, europe: float = 0.0) -> pd.DataFrame:
    """Shares that change by so much from every year to 2013 to every later one."""
    years = range(2005, 2017)
    return pd.DataFrame(
        {side: [by * (year > 2013) for year in years] for side, by in (("asia", asia), ("europe", europe))},
        index=list(years),
    )


def test_each_field_in_its_main_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turning, "grid", lambda _: pd.DataFrame({"holds": [False, False, True]}))
    own = {"goods trade": 2.0, "gas": 1.0}
    monkeypatch.setattr(
        turning,
        "shares",
        lambda ds, field, *asked: two_years(own[field]) if asked == MAIN and field in own else pd.DataFrame(),
    )
    found = turning.by_field(DS).set_index("field")
    assert found["asia"].to_dict() == own and set(found["turned"]) == {"no"}
    told = turning.turning(DS)
    assert told.verdict == FAILS and "Fields that turned: none; of 2 that" in told.because
    own["gas"] = 3.0
    assert "Fields that turned: gas; of 2 that" in turning.turning(DS).because


def test_readings_with_one_choice_made_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    changes = {
        MAIN: 1.0,
        (MAIN[0], MAIN[1], "customs by partner", MAIN[3]): 4.0,
        (*MAIN[:3], "without fuels"): 5.0,
        ("without China", *MAIN[1:]): 6.0,
    }
    monkeypatch.setattr(turning, "shares", lambda ds, field, *asked: two_years(changes[asked], -1.0))
    cells = [("goods trade", True), ("goods trade", True), ("goods trade", False), ("arms", None)]
    monkeypatch.setattr(turning, "grid", lambda _: pd.DataFrame(cells, columns=["field", "holds"]))
    for name in ("asia", "europe"):
        monkeypatch.setattr(turning.heads, name, lambda ds, which="main": frozenset([which]))
    monkeypatch.setattr(turning.heads, "fuels_sold", lambda *_: two_years(7.0))
    monkeypatch.setattr(
        turning.heads, "oil_sold", lambda ds, seller, china=True: two_years(8.0 if china else 9.0)
    )
    found = turning.readings(DS).set_index("field")
    told = found.loc["goods trade", ["main", "europe", "recent", "earlier", "plain", "rest", "grid"]].tolist()
    assert told == ["+1.0", "\N{MINUS SIGN}1.0", "* +4.0", "+1.0", "* +5.0", "* +6.0", "2 / 1 / 0"]
    told = found.loc["arms", ["recent", "plain", "rest", "grid"]].tolist()
    assert told == ["+1.0", "", "* +6.0", "0 / 0 / 1"]
    assert found.loc["gas", "rest"] == ""
    oil = found.loc["beside the rule: oil, by weight"]
    assert (oil["main"], oil["rest"]) == ("* +8.0", "* +9.0")


def test_what_rounds_to_nought_has_no_sign() -> None:
    assert [turning._signed(points) for points in (0.04, -0.04, 0.06, -0.06, -10.0)] == [
        "0.0",
        "0.0",
        "+0.1",
        "\N{MINUS SIGN}0.1",
        "\N{MINUS SIGN}10.0",
    ]


# Jumps and linkage ----------------------------------------------------------------------------


def test_a_jump_is_told_only_against_the_year_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """A leap over a year that is not held is passed over; a leap of the very size counts, later ones too."""
    leap = jumps.LEAP
    values = {"2010": 1.0, "2012": 1.0 + 2 * leap, "2013": 1.0 + 3 * leap, "2014": 1.5 + 3 * leap}
    rows = [
        {"instrument": name, "base": "", "side": side, "period": year, "value": value * (side == "asia")}
        for name in ("votes", "gas")
        for year, value in values.items()
        for side in ("asia", "europe")
    ]
    sources = ["first"] + ["second"] * (len(rows) - 1)
    monkeypatch.setattr(turning, "instruments", lambda _: pd.DataFrame(rows).assign(source=sources))
    monkeypatch.setattr(jumps, "HELD", {("gas", "2013"): "an event"})
    ds = held(tables={"events": [{"title": "an event", "date": "2013-05-01"}]})
    found = jumps.jumps(ds)
    # In the order in which the instruments stand.
    assert found[["instrument", "year"]].to_numpy().tolist() == [["votes", "2013"], ["gas", "2013"]]
    assert found["asia"].tolist() == pytest.approx([leap, leap])
    assert found["source"].tolist() == ["first", "second"] and "an event" in found["event"].iloc[1]


def test_the_mover_is_sought_in_the_instrument_s_own_series(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jumps.heads, "asia", lambda _: frozenset(["CHN", "IND"]))
    rows = [
        (series, "RUS", code, year, value)
        for series, one in (("review-crude", "CHN"), ("sipri-trade-register", "IND"))
        for code, year, value in (("WLD", "2013", 100.0), ("WLD", "2014", 100.0), (one, "2014", 30.0))
    ]
    # What was not sold the year before was nought, and the other partner did not move.
    rows += [(series, "RUS", "DEU", "2013", 50.0) for series in ("review-crude", "sipri-trade-register")]
    ds = held(*rows)
    assert jumps._mover(ds, turning.OIL, "2014") == ("CHN", "+30.0")
    assert jumps._mover(ds, turning.ARMS, "2014") == ("IND", "+30.0")


def test_linkage_in_words_is_that_of_the_main_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    main = (linkage.LEGS[0], next(iter(linkage.GRADES.values())))
    monkeypatch.setattr(
        linkage, "examples_met", lambda ds, *asked: {"one": "met" if asked == main else "open"}
    )
    monkeypatch.setattr(linkage, "grid", lambda _: pd.DataFrame())
    found = linkage.linkage(held(evidence=pd.DataFrame({"claim": ["none of them"]})))
    assert "by order and stated reason: one: met." in found.because and found.documents.empty
