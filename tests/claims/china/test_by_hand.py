"""The rules on China, Japan and Korea at their edges: halves, equal ranks, first and last days."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pivot.claims.china import (
    air_zone,
    arms_trade,
    coded,
    crossings,
    gas_agreement,
    gas_alternative,
    gas_worth,
    georgia,
    japan_as_means,
    korea_as_means,
    korea_stakes,
    ladder,
    largest_partner,
    missile_defence,
    north_korea,
    outlet,
    partnership,
    plutonium,
    reasons,
    role,
    senkaku,
    state_department,
    wariness,
)
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, Weighing
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, NOT_MET, OPEN
from pivot.measures import arms
from pivot.specifications import Outcome
from tests.handheld import OFFICIAL, PAPER, PRIMARY, held

DS: Any = None
BOTH = Weighing()


def texts(*cells: tuple[str, str], **more: Any) -> pd.DataFrame:
    """Coded rows: origin and what they say; the rest is the same for all."""
    rows = pd.DataFrame(cells, columns=["origin", "says"])
    same = {"grade": OFFICIAL, "issuer": "RUS", "date": "2016-01-01", "figure": 2014.0, "item": "a"}
    return rows.assign(**same | more)


class Told:
    """What a claim's function hands to the finding."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, module: Any, majority: str = OPEN) -> None:
        self.more: tuple[str, ...] = ()
        self.only: list[Any] = []

        def by_majority(grid: Any, only: Any = None) -> str:
            self.only.append(only)
            return majority

        def finding(ds: Any, claim: str, verdict: str, states: Any, grid: Any, *more: str, **_: Any) -> str:
            self.more, self.states = more, states
            return verdict

        monkeypatch.setattr(module, "by_majority", by_majority)
        monkeypatch.setattr(coded, "grid", lambda *_: None)
        monkeypatch.setattr(coded, "finding", finding)


# C5b ------------------------------------------------------------------------------------------


def test_arms_in_the_customs_and_in_the_register() -> None:
    months = [
        ("fts-exports", "RUS", code, f"2011-{m:02d}", value)
        for code, value in (("CHN", 10.0), ("VNM", 5.0))
        for m in range(1, 13)
    ]
    cells = [
        ("CHN", "all", 100.0),
        ("CHN", "fuels", 40.0),
        ("CHN", "arms", 10.0),
        ("CHN", "wood", 9.0),
        ("CHN", "withheld", 5.0),
        ("VNM", "fuels", 1.0),
        ("JPN", "all", 9.0),
    ]
    products: list[dict[str, Any]] = [
        {"flow": "exports", "partner": code, "group": group, "2011": value} for code, group, value in cells
    ]
    products.append({"flow": "imports", "partner": "CHN", "group": "arms", "2011": 99.0})
    register = arms.REGISTER
    rows: list[tuple[Any, ...]] = [
        (register, "RUS", "IND", "2011", 5.0),
        (register, "RUS", "CHN", "2011", 3.0),
        (register, "RUS", "VNM", "2011", 2.0),
        (register, "WLD", "IND", "2011", 9.0),
        (register, "WLD", "CHN", "2011", 9.0),
        (register, "WLD", "VNM", "2011", 9.0),
        (register, "WLD", "JPN", "2011", 9.0),
        (register, "RUS", "SIPRI_NORTHEAST_ASIA", "2011", 30.0),
        (register, "USA", "SIPRI_NORTHEAST_ASIA", "2011", 50.0),
        (register, "FRA", "SIPRI_NORTHEAST_ASIA", "2011", 20.0),
        ("baci-exports", "RUS", "CHN", "2011", 2.0),
        ("baci-exports", "WLD", "CHN", "2011", 100.0),
    ]
    contests = [
        {"kind": kind, "reporter": one, "partner": two, "year": year}
        for kind, one, two, year in (
            ("rivalry", "CHN", "VNM", 2011),
            ("rivalry", "CHN", "IND", 2012),
            ("rivalry", "CHN", "JPN", 2011),
            ("claim", "CHN", "IND", 2011),
        )
    ]
    ds = held(*months, *rows, tables={"russia-products": products, "contests": contests})
    frame = arms_trade.customs(ds)
    # Of 120 a hundred are in chapters; Viet Nam's chapters are not printed.
    assert frame.index.tolist() == [("CHN", "2011")]
    assert frame.loc[("CHN", "2011"), ["whole", "all", "unexplained", "ships"]].tolist() == [
        120.0,
        100.0,
        20.0,
        0.0,
    ]
    years = (2011, 2011)
    assert arms_trade.held(ds, frozenset({"CHN", "VNM"}), years) == ["CHN"]
    assert arms_trade.held(ds, frozenset({"CHN"}), (2011, 2012)) == []
    share = {name: arms_trade.composition(ds, ["CHN"], years, name) for name in arms_trade.MEASURES}
    assert list(share.values()) == pytest.approx([35 / 80, 35 / 80, 10 / 80])
    assert arms_trade.composition(ds, ["CHN"], years, "chapter of arms alone", fuels=True) == pytest.approx(
        10 / 120
    )
    assert arms_trade.composition(ds, [], years, "upper bound") is None
    # Three tenths of the arms for a fiftieth of the goods, second after the United States.
    assert arms_trade.disproportion(ds, "Northeast Asia only", years) == (pytest.approx(15.0), 2)
    assert arms_trade.disproportion(ds, "Northeast Asia only", (2011, 2012)) is None
    asia = frozenset({"CHN", "VNM", "IND", "JPN"})
    assert arms_trade.rivals(ds, asia, years) == [("CHN", "VNM")]
    assert arms_trade.to_whoever(ds, "with India", years, arms_trade.BUYERS[0])
    assert arms_trade.to_whoever(ds, "with India", years, arms_trade.BUYERS[1])
    # Of China and Japan one is supplied: half.
    assert arms_trade.to_whoever(ds, "Northeast Asia only", years, arms_trade.BUYERS[1])
    assert not arms_trade.to_whoever(ds, "with India", (2005, 2006), arms_trade.BUYERS[1])


@pytest.mark.parametrize(
    ("test", "figure", "sold", "holds"),
    [
        (arms_trade.COMPOSITION, 0.5, True, True),
        (arms_trade.COMPOSITION, 0.49, True, False),
        (arms_trade.COMPOSITION, 0.5, False, False),
        (arms_trade.COMPOSITION, None, True, None),
        (arms_trade.MARKETS, (10.0, 2), True, True),
        (arms_trade.MARKETS, (9.9, 1), True, False),
        (arms_trade.MARKETS, (10.0, 3), True, False),
        (arms_trade.MARKETS, None, True, None),
    ],
)
def test_arms_as_half_of_the_exports(
    monkeypatch: pytest.MonkeyPatch, test: str, figure: Any, sold: bool, holds: Any
) -> None:
    monkeypatch.setattr(arms_trade, "composition", lambda *_, fuels: figure)
    monkeypatch.setattr(arms_trade, "held", lambda *_: ["CHN"])
    monkeypatch.setattr(arms_trade, "disproportion", lambda *_: figure)
    monkeypatch.setattr(arms_trade, "to_whoever", lambda *_: sold)
    assert arms_trade.specification(DS, test, "m", "with India", "2011–2015", "b").holds is holds


def test_the_smallest_group_of_which_it_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arms_trade, "held", lambda *_: ["CHN", "IDN", "VNM"])
    monkeypatch.setattr(
        arms, "deliveries", lambda *_: pd.Series({"CHN": 2.0, "VNM": 2.0, "IDN": 1.0, "MMR": 3.0})
    )
    share = {("CHN", "IDN"): 0.9, ("CHN", "VNM"): 0.5, ("IDN", "VNM"): 0.9, ("CHN", "IDN", "VNM"): 0.9}
    monkeypatch.setattr(arms_trade, "composition", lambda ds, group, *_: share[tuple(group)])
    monkeypatch.setattr(arms_trade, "rivals", lambda *_: [("CHN", "VNM")])
    # China and Indonesia take three of eight, China and Viet Nam half.
    assert arms_trade.group_of_buyers(DS) == ["CHN", "VNM"]
    share["CHN", "VNM"] = 0.49
    assert arms_trade.group_of_buyers(DS) == ["CHN", "IDN", "VNM"]
    monkeypatch.setattr(arms_trade, "rivals", lambda *_: [])
    assert arms_trade.group_of_buyers(DS) == []


# C1 and crossings ------------------------------------------------------------------------------


def test_a_lead_is_over_the_largest_other() -> None:
    rows = pd.DataFrame(
        [("CHN", "2010", 12.0), ("DEU", "2010", 10.0), ("NLD", "2010", 8.0), ("CHN", "2011", 5.0)],
        columns=["partner", "period", "value"],
    )
    assert largest_partner.margin(rows).to_dict() == pytest.approx({"2010": 20.0})


@pytest.mark.parametrize(
    ("china", "least", "pooled"),
    [((12.0, 10.0), 0.0, 10.0), ((12.0, 10.1), 1.0, 10.5), ((12.0, 8.0), -20.0, 0.0)],
)
def test_first_in_each_year_or_over_all(
    monkeypatch: pytest.MonkeyPatch, china: tuple[float, float], least: float, pooled: float
) -> None:
    ds: Any = object()
    rows = [
        (code, year, value)
        for code, own in (("CHN", china), ("DEU", (10.0, 10.0)))
        for year, value in zip(("2010", "2011"), own, strict=True)
    ]
    frame = pd.DataFrame(
        [*rows, ("DEU", "2012", 99.0), ("CHN", "2012", 1.0)], columns=["partner", "period", "value"]
    )
    monkeypatch.setattr(largest_partner, "annual_turnover", lambda *_, hong_kong: frame)
    each = largest_partner.specification(ds, "reconciled", "2010–2011", "each year")
    assert (each.holds, each.value) == (least > 0, pytest.approx(least))
    whole = largest_partner.specification(ds, "reconciled", "2010–2011", "pooled")
    assert (whole.holds, whole.value) == (pooled > 0, pytest.approx(pooled))
    for method in ("each year", "pooled"):
        assert largest_partner.specification(ds, "reconciled", "2010–2013", method).holds is None
        assert (
            largest_partner.specification(ds, "Russian customs", "2010–2011", method, "with Hong Kong").holds
            is None
        )
        assert (
            largest_partner.specification(ds, "reconciled", "2010–2011", method, "with Hong Kong").holds
            is not None
        )
    months = ["2010-12", *[f"2011-{m:02d}" for m in range(1, 13)]]
    monthly = pd.DataFrame(
        [(code, month, value) for month in months for code, value in (("CHN", 11.0), ("DEU", 10.0))],
        columns=["partner", "period", "value"],
    )
    monkeypatch.setattr(largest_partner, "trailing_turnover", lambda _: monthly)
    trailing = largest_partner.specification(ds, "Russian customs", "2010–2011", "trailing months")
    assert (trailing.holds, trailing.value) == (True, pytest.approx(10.0))
    assert largest_partner.specification(ds, "reconciled", "2010–2011", "trailing months").holds is None
    monkeypatch.setattr(largest_partner, "trailing_turnover", lambda _: monthly.iloc[2:])
    ds = object()  # what is kept is kept by dataset
    assert largest_partner.specification(ds, "Russian customs", "2010–2011", "trailing months").holds is None


@pytest.mark.parametrize(
    ("first", "hidden", "reconciled", "share", "verdict"),
    [
        ([True] * 4, 0.0, True, [True, True, False], HOLDS),
        ([True] * 4, 0.0, True, [True, False, False], OPEN),
        ([False, True, True, True], 0.0, True, [True] * 3, IN_PART),
        ([False, False, True, True], 0.0, True, [True] * 3, FAILS),
        ([True, True, True, False], 0.0, True, [True] * 3, FAILS),
        ([True] * 4, 11.0, True, [True] * 3, HOLDS),
        ([True] * 4, 11.0, False, [True] * 3, FAILS),
        ([True] * 4, 10.9, False, [True] * 3, HOLDS),
    ],
)
def test_the_largest_partner_of_each_year(
    monkeypatch: pytest.MonkeyPatch,
    first: list[bool],
    hidden: float,
    reconciled: bool,
    share: list[bool],
    verdict: str,
) -> None:
    monkeypatch.setattr(largest_partner, "SINCE", 2010)
    monkeypatch.setattr(largest_partner, "LAST", 2013)
    rows = [
        (code, str(2010 + n), value)
        for n, own in enumerate(first)
        for code, value in (("CHN", 11.0), ("DEU", 10.0 if own else 12.0))
    ]
    frame = pd.DataFrame(rows, columns=["partner", "period", "value"])
    monkeypatch.setattr(largest_partner, "annual_turnover", lambda *_: frame)
    monkeypatch.setattr(largest_partner, "grid", lambda _: pd.DataFrame({"holds": share}))
    monkeypatch.setattr(
        largest_partner, "unlisted", lambda _: pd.Series({str(2010 + n): hidden for n in range(4)})
    )
    monkeypatch.setattr(largest_partner, "_first_in_baci", lambda *_: reconciled)
    found = largest_partner.largest_partner(held())
    assert found.verdict == verdict and "of 4 years from 2010 to 2013" in found.because
    monkeypatch.setattr(largest_partner, "LAST", 2014)
    assert largest_partner.largest_partner(held()).verdict == OPEN
    # Seen from before, the last year need not be out.
    assert largest_partner.largest_partner(held(clock="2017-01-20")).verdict == verdict


def test_what_could_hide_a_larger_partner(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = pd.DataFrame(
        [("CHN", "2010", 12.0), ("DEU", "2010", 10.0)], columns=["partner", "period", "value"]
    )
    monkeypatch.setattr(largest_partner, "annual_turnover", lambda *_: frame)
    ds = held(
        ("fts-total-exports", "RUS", "WLD", "2010", 20.0), ("fts-total-imports", "RUS", "WLD", "2010", 15.0)
    )
    assert largest_partner.unlisted(ds).to_dict() == {"2010": 13.0}
    assert largest_partner._first_in_baci(DS, "2010") and not largest_partner._first_in_baci(DS, "2011")
    monkeypatch.setattr(largest_partner, "sources", lambda _: "s")
    lead = largest_partner.margins(DS, ["a"], (2010, 2011))
    assert lead["year"].tolist() == ["2010", "2011"] and lead["a"].iloc[0] == pytest.approx(20.0)
    products = [
        {"flow": flow, "partner": code, "group": group, "2010": value}
        for flow, code, group, value in (
            ("exports", "DEU", "fuels", 4.0),
            ("exports", "DEU", "all", 99.0),
            ("imports", "DEU", "fuels", 99.0),
            ("exports", "CHN", "fuels", 99.0),
        )
    ]
    monkeypatch.setattr(
        largest_partner,
        "annual_turnover",
        lambda *_: pd.concat([frame, frame.assign(period="2011")]).assign(source="s"),
    )
    less = crossings.without_fuels(held(tables={"russia-products": products}), "DEU")
    assert less[["partner", "value"]].to_numpy().tolist() == [["CHN", 12.0], ["DEU", 6.0]]


# C2a, C12, C2c --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("signed", "terms", "verdict"),
    [
        (MET, (MET, MET, MET), HOLDS),
        (MET, (MET, CONTRADICTED, UNDECIDED), IN_PART),
        (MET, (MET, UNDECIDED, UNDECIDED), OPEN),
        (MET, (CONTRADICTED, UNDECIDED, UNDECIDED), OPEN),
        (MET, (CONTRADICTED,) * 3, FAILS),
        (CONTRADICTED, (MET, MET, MET), FAILS),
        (UNDECIDED, (MET, CONTRADICTED, MET), OPEN),
    ],
)
def test_the_agreement_of_2014(signed: str, terms: tuple[str, ...], verdict: str) -> None:
    assert gas_agreement.judge(dict(zip("abcd", (signed, *terms), strict=True))) == verdict


def test_a_term_in_round_figures_or_within_a_tenth(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = pd.DataFrame({"figure": [37.5, 38.5, 38.6, 34.2, 34.1, 41.8]})
    monkeypatch.setattr(gas_agreement, "rows_for", lambda *_: rows)
    round_, tenth = gas_agreement.TOLERANCES
    assert (gas_agreement.term_rows(DS, "volume", round_)["says"] == "supports").tolist() == [
        True,
        True,
        *[False] * 4,
    ]
    assert (gas_agreement.term_rows(DS, "volume", tenth)["says"] == "supports").tolist() == [
        True,
        True,
        True,
        True,
        False,
        True,
    ]


def test_an_agreement_needs_two_thirds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gas_agreement, "elements", lambda *_: dict.fromkeys("abcd", MET))
    ds = held(evidence=pd.DataFrame({"claim": ["C2a"], "origin": ["x"]}))
    for holds, verdict in (([True, True, None], HOLDS), ([True, False, None], OPEN)):
        monkeypatch.setattr(
            gas_agreement, "grid", lambda _, own=holds: pd.DataFrame({"holds": own}, dtype=object)
        )
        assert gas_agreement.gas_agreement(ds).verdict == verdict
    monkeypatch.setattr(gas_agreement, "elements", lambda *_: dict.fromkeys("abcd", CONTRADICTED))
    for holds, verdict in (([False, False, None], FAILS), ([True, False, None], OPEN)):
        monkeypatch.setattr(
            gas_agreement, "grid", lambda _, own=holds: pd.DataFrame({"holds": own}, dtype=object)
        )
        assert gas_agreement.gas_agreement(ds).verdict == verdict


@pytest.mark.parametrize(
    ("ordered", "reason", "without", "verdict"),
    [
        (MET, MET, MET, HOLDS),
        (MET, MET, UNDECIDED, OPEN),
        (CONTRADICTED, MET, MET, FAILS),
        (MET, UNDECIDED, CONTRADICTED, FAILS),
        (MET, MET, CONTRADICTED, OPEN),
        (UNDECIDED, UNDECIDED, UNDECIDED, OPEN),
    ],
)
def test_sanctions_and_the_gas_contract(ordered: str, reason: str, without: str, verdict: str) -> None:
    assert gas_alternative.judge(ordered, reason, without) == verdict


def test_acts_before_the_signing() -> None:
    def evidence(*days: str, sector: int = 0) -> Any:
        rows = [
            {
                "claim": "C12",
                "item": "x",
                "date": day,
                "assertion": gas_alternative.SECTOR if n < sector else gas_alternative.ACT,
            }
            for n, day in enumerate(days)
        ]
        rows += [
            {"claim": "C2a", "item": "signing", "date": "2014-05-21", "assertion": ""},
            {"claim": "C2a", "item": "other", "date": "2011-01-01", "assertion": ""},
        ]
        rows += [{"claim": "C1", "item": "signing", "date": "2011-01-01", "assertion": gas_alternative.ACT}]
        return held(evidence=pd.DataFrame(rows).assign(source="s"))

    def orders(ds: Any) -> list[str]:
        return [gas_alternative.order(ds, name) for name in gas_alternative.SERIES_OF_ACTS]

    assert orders(evidence("2014-03-17", "2014-05-20", "2014-05-21", sector=1)) == [MET, MET, MET]
    assert orders(evidence("2014-05-20", "2014-05-21")) == [UNDECIDED, MET, CONTRADICTED]
    assert orders(evidence("2014-05-21", "2014-07-31")) == [CONTRADICTED] * 3
    bare = evidence("2014-03-17")
    bare.evidence = bare.evidence[bare.evidence["claim"] == "C12"]
    assert orders(bare) == [UNDECIDED] * 3
    told = gas_alternative.chronology(evidence("2014-07-31", "2014-03-17", sector=1))
    assert told["date"].tolist() == ["17 March 2014", "21 May 2014", "31 July 2014"]
    assert told["event"].tolist()[1:] == ["The contract is signed", "EU measure against a sector"]


CONTRACT = [
    (f"power-of-siberia-contract-{name}", "RUS", "CHN", "2014", value)
    for name, value in (("value", 400.0), ("volume", 38.0), ("length", 30.0), ("total-volume", 1032.0))
]


def test_the_worth_of_the_contract_three_ways() -> None:
    rows = [
        ("brent", "WLD", "", f"{year}-{m:02d}", value)
        for year, value in (("2013", 100.0), ("2014", 50.0))
        for m in range(1, 13)
    ]
    rows += [("gas-europe", "WLD", "", f"2014-{m:02d}", 10.0) for m in range(1, 12)]
    rows += [
        ("china-customs-gas-value", "CHN", "RUS", f"{year}-{m:02d}", value)
        for year, value, last in (("2020", 100.0, 12), ("2021", 200.0, 12), ("2022", 900.0, 11))
        for m in range(1, last + 1)
    ]
    rows += [
        ("power-of-siberia-deliveries", "RUS", "CHN", period, value)
        for period, value in (("2020", 4.0), ("2021", 10.0), ("2021-01", 99.0), ("2022", 15.0), ("2019", 1.0))
    ]
    ds = held(*CONTRACT, *rows)
    assert gas_worth.term(ds, "value") == 400.0 and gas_worth.term(held(), "value") is None
    assert (
        gas_worth.total_volume(ds, "as announced") == 1032.0
        and gas_worth.total_volume(ds, "volume by length") == 1140.0
    )
    assert gas_worth.worth_indexed(ds, "brent", ("2014-01", "2014-12"), ("2013-01", "2013-12")) == 200.0
    assert gas_worth.worth_indexed(ds, "brent", ("2014-01", "2015-01"), ("2013-01", "2013-12")) is None
    assert gas_worth.worth_at_level(
        ds, "gas-europe", ("2014-01", "2014-11"), "as announced"
    ) == pytest.approx(1032 * 10 * gas_worth.MMBTU / 1000)
    assert gas_worth.worth_at_level(ds, "gas-europe", ("2014-01", "2014-12"), "as announced") is None
    paid = gas_worth.paid(ds)
    assert paid[["payments", "volume", "price"]].to_numpy().tolist() == [
        [1200.0, 4.0, 300.0],
        [2400.0, 10.0, 240.0],
    ]
    worth = {
        name: gas_worth.worth_as_paid(ds, name, "as announced")
        for name in ("sums", "yearly ratios", "last year")
    }
    assert worth == pytest.approx(
        {"sums": 1032 * 3600 / 14 / 1000, "yearly ratios": 278.64, "last year": 247.68}
    )
    short = held(*CONTRACT, *[row for row in rows if row[3][:4] != "2021"])
    assert gas_worth.worth_as_paid(short, "sums", "as announced") is None
    assert gas_worth._back("2017-01", 12) == ("2016-02", "2017-01")
    assert gas_worth.windows(ds) == {
        "twelve months": ("2014-01", "2014-12"),
        "since January 2020": ("2020-01", "2014-12"),
    }
    seen = ds.known_by("2017-01-20")
    assert gas_worth.windows(seen) == {
        "twelve months": ("2014-01", "2014-12"),
        "since June 2014": ("2014-06", "2014-12"),
    }
    # A thermal unit of 1,055.056 J, and 37.05 MJ in a cubic metre.
    assert pytest.approx(35.119, abs=1e-3) == gas_worth.MMBTU


def worths(*rows: tuple[float, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["value", "band"])
    return frame.assign(
        holds=[gas_worth.BANDS[band][0] <= value < gas_worth.BANDS[band][1] for value, band in rows]
    )


@pytest.mark.parametrize(
    ("main", "rows", "verdict", "told"),
    [
        (350.0, [(350.0, "350 to 450"), (449.9, "350 to 450"), (450.0, "350 to 450")], HOLDS, (0, 2, 1)),
        (350.0, [(350.0, "350 to 450"), (349.0, "350 to 450"), (450.0, "350 to 450")], OPEN, (1, 1, 1)),
        (450.0, [(450.0, "350 to 450"), (349.0, "350 to 450"), (400.0, "350 to 450")], FAILS, (1, 1, 1)),
        (349.0, [(400.0, "350 to 450"), (349.0, "350 to 450"), (400.0, "350 to 450")], OPEN, (1, 2, 0)),
    ],
)
def test_the_worth_in_its_band(
    monkeypatch: pytest.MonkeyPatch, main: float, rows: Any, verdict: str, told: Any
) -> None:
    monkeypatch.setattr(gas_worth, "grid", lambda _: worths(*rows))
    monkeypatch.setattr(gas_worth, "windows", lambda _: {"twelve months": None})
    monkeypatch.setattr(gas_worth, "term", lambda *_: 400.0)
    monkeypatch.setattr(gas_worth, "worth_as_paid", lambda *_: main)
    evidence = pd.DataFrame(columns=["claim", "assertion", "says"])
    found = gas_worth.gas_worth(held(evidence=evidence))
    assert found.verdict == verdict
    assert f"{told[0]} lie below their band, {told[1]} within it and {told[2]} above it" in found.because
    assert (found.flip == "") == (350 <= main < 450)
    # Then the price must be shown to follow oil.
    monkeypatch.setattr(gas_worth, "worth_indexed", lambda *_: main)
    then = held(evidence=evidence, clock="2017-01-20")
    assert gas_worth.gas_worth(then).verdict == OPEN
    linked = pd.DataFrame([{"claim": "C2c", "assertion": "price follows oil", "says": "supports"}])
    assert gas_worth.gas_worth(held(evidence=linked, clock="2017-01-20")).verdict == verdict
    assert (
        gas_worth.gas_worth(held(evidence=linked.assign(says="silent"), clock="2017-01-20")).verdict == OPEN
    )
    monkeypatch.setattr(gas_worth, "worth_as_paid", lambda *_: None)
    assert gas_worth.gas_worth(held(evidence=evidence)).verdict == OPEN


# C11 and C14 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("followed", "named", "effect"),
    [
        (MET, CONTRADICTED, MET),
        (CONTRADICTED, CONTRADICTED, CONTRADICTED),
        (CONTRADICTED, UNDECIDED, UNDECIDED),
        (UNDECIDED, MET, MET),
    ],
)
def test_leverage_over_china(monkeypatch: pytest.MonkeyPatch, followed: str, named: str, effect: str) -> None:
    monkeypatch.setattr(japan_as_means, "_followed", lambda *_: followed)
    monkeypatch.setattr(
        coded, "state", lambda ds, claim, names, way: named if names == (japan_as_means.NAMED,) else MET
    )
    aim, had = {"the aim is stated": MET}, {"it had effect": effect}
    wanted = dict(zip(japan_as_means.LEVERAGES, (aim | had, aim, had), strict=True))
    for name, states in wanted.items():
        assert japan_as_means.leverage_elements(DS, {"leverage": name, "lag": "12 months"}, BOTH) == states


def test_a_concession_follows_within_the_lag(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(("a", "supports"), ("b", "supports"), ("c", "supports"), figure=[365.0, 366.0, 1.0])
    monkeypatch.setattr(japan_as_means, "rows_for", lambda *_: rows)
    monkeypatch.setattr(Weighing, "state", lambda self, found: "".join(found["origin"]))
    assert japan_as_means._followed.__wrapped__(DS, 365, BOTH) == "ac"


@pytest.mark.parametrize(
    ("tests", "state"),
    [
        ((MET, MET, CONTRADICTED), MET),
        ((MET, CONTRADICTED, CONTRADICTED), CONTRADICTED),
        ((MET, MET, UNDECIDED), MET),
        ((MET, CONTRADICTED, UNDECIDED), CONTRADICTED),
        ((MET, UNDECIDED, UNDECIDED), UNDECIDED),
        ((CONTRADICTED, UNDECIDED, UNDECIDED), UNDECIDED),
    ],
)
def test_two_of_three_tests_of_better_relations(tests: Any, state: str) -> None:
    assert japan_as_means.condition(dict(zip("abc", tests, strict=True))) == state


def test_meetings_and_trade_with_japan(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {
        japan_as_means.IN_ALL: 10.0,
        japan_as_means.IN_SECOND_TERM: 7.0,
        japan_as_means.FIRST_OF_2017: 16.0,
    }
    monkeypatch.setattr(japan_as_means, "_count", lambda ds, text: counts.get(text))
    ordinals = [
        ("abe-putin-meetings", "JPN", "RUS", f"{year}-05", value)
        for year, value in (("2017", 17.0), ("2019", 27.0), ("2020", 99.0))
    ]
    trade = [
        (name, "RUS", "JPN", f"{year}-{m:02d}", value)
        for name in ("fts-exports", "fts-imports")
        for year, value in (("2016", 10.0), ("2017", 9.0), ("2018", 9.0), ("2019", 12.5))
        for m in range(1, 13)
    ]
    events = [{"date": "2016-12-15", "kind": "treaty"}, {"date": "2018-01-01", "kind": "summit"}]
    ds = held(*ordinals, *trade, tables={"events": events})
    # Fifteen to the end of 2016, three of them in the first term.
    assert japan_as_means.meetings_before(ds) == (15.0, 3.0) and japan_as_means.past_rate(ds) == 3.0
    assert japan_as_means.meetings(ds, 2017, 2019) == 4.0 and japan_as_means.meetings(ds, 2021, 2022) is None
    assert japan_as_means.turnover(ds, 2016) == 240.0 and japan_as_means.turnover(ds, 2020) is None
    tests = japan_as_means.improved.__wrapped__(ds, "2017-2019")
    assert list(tests.values()) == [MET, MET, CONTRADICTED]
    tests = japan_as_means.improved.__wrapped__(ds, "2017-2018")
    assert list(tests.values()) == [CONTRADICTED, CONTRADICTED, CONTRADICTED]
    signed = held(
        *ordinals, *trade, tables={"events": [*events, {"date": "2017-01-01", "kind": "sanctions lifted"}]}
    )
    assert list(japan_as_means.improved.__wrapped__(signed, "2017-2021").values())[1:] == [UNDECIDED, MET]
    counts[japan_as_means.FIRST_OF_2017] = 28.0
    assert (
        japan_as_means.improved.__wrapped__(held(*ordinals, *trade, tables={"events": events}), "2017-2019")[
            "more meetings"
        ]
        == CONTRADICTED
    )
    del counts[japan_as_means.IN_ALL]
    assert japan_as_means.meetings_before(ds) is None and japan_as_means.past_rate(ds) is None


@pytest.mark.parametrize(
    ("state", "known", "tied", "verdict", "holds"),
    [
        (MET, MET, MET, HOLDS, True),
        (MET, MET, UNDECIDED, OPEN, None),
        (MET, UNDECIDED, MET, FAILS, False),
        (CONTRADICTED, MET, MET, NOT_MET, None),
        (UNDECIDED, MET, MET, OPEN, None),
    ],
)
def test_a_sphere_acknowledged(
    monkeypatch: pytest.MonkeyPatch, state: str, known: str, tied: str, verdict: str, holds: Any
) -> None:
    monkeypatch.setattr(japan_as_means, "improved", lambda *_: {})
    monkeypatch.setattr(japan_as_means, "condition", lambda _: state)
    monkeypatch.setattr(
        coded, "state", lambda ds, claim, names, way: tied if names == (japan_as_means.TO_JAPAN,) else known
    )
    choice = coded.first(
        {"condition window": tuple(japan_as_means.WINDOWS), "recognition": tuple(japan_as_means.RECOGNITIONS)}
    )
    assert japan_as_means.combination(DS, choice) == Outcome(holds, verdict=verdict)


@pytest.mark.parametrize(
    ("states", "verdict"),
    [
        ((CONTRADICTED, CONTRADICTED, MET), NOT_MET),
        ((CONTRADICTED, MET, MET), OPEN),
        ((MET, CONTRADICTED, CONTRADICTED), OPEN),
    ],
)
def test_the_condition_in_two_of_three_windows(
    monkeypatch: pytest.MonkeyPatch, states: Any, verdict: str
) -> None:
    told = Told(monkeypatch, japan_as_means)
    monkeypatch.setattr(japan_as_means.specs, "run", lambda *_, **__: None)
    by_window = dict(zip(japan_as_means.WINDOWS, states, strict=True))
    monkeypatch.setattr(japan_as_means, "improved", lambda ds, window: {"w": by_window[window]})
    monkeypatch.setattr(japan_as_means, "condition", lambda tests: tests["w"])
    monkeypatch.setattr(coded, "state", lambda *_: UNDECIDED)
    assert japan_as_means.sphere(DS) == verdict and told.states["a sphere acknowledged"] == UNDECIDED


@pytest.mark.parametrize(
    ("grade", "says", "verdict"),
    [(OFFICIAL, "supports", HOLDS), (OFFICIAL, "silent", OPEN), (PAPER, "supports", OPEN)],
)
def test_leverage_needs_an_official_word(
    monkeypatch: pytest.MonkeyPatch, grade: str, says: str, verdict: str
) -> None:
    told = Told(monkeypatch, japan_as_means, HOLDS)
    monkeypatch.setattr(japan_as_means, "leverage_elements", lambda *_: {})
    monkeypatch.setattr(japan_as_means, "rows_for", lambda *_: texts(("a", says), grade=grade))
    assert japan_as_means.leverage(DS) == verdict and len(told.more) == (verdict == OPEN)


@pytest.mark.parametrize(
    ("reset", "linked", "gain", "verdict"),
    [
        (CONTRADICTED, MET, MET, NOT_MET),
        (MET, UNDECIDED, MET, OPEN),
        (MET, MET, CONTRADICTED, FAILS),
        (UNDECIDED, MET, CONTRADICTED, FAILS),
        (MET, CONTRADICTED, CONTRADICTED, HOLDS),
        (MET, MET, MET, HOLDS),
    ],
)
def test_korea_as_a_means(
    monkeypatch: pytest.MonkeyPatch, reset: str, linked: str, gain: str, verdict: str
) -> None:
    Told(monkeypatch, korea_as_means, HOLDS)
    states = {korea_as_means.RESET: reset, korea_as_means.LINKED: linked, korea_as_means.GAIN: gain}
    monkeypatch.setattr(korea_as_means, "_state", lambda ds, name, *_: states[name])
    assert korea_as_means.korea_as_means(DS) == verdict
    both, link, only = ({"leverage": name, "window": "first two years"} for name in korea_as_means.LEVERAGES)
    assert [len(korea_as_means.elements(DS, choice, BOTH)) for choice in (both, link, only)] == [3, 2, 2]
    assert "Korea linked to it" in korea_as_means.elements(DS, link, BOTH)
    assert "a gain linked to Korea" in korea_as_means.elements(DS, only, BOTH)
    holds = korea_as_means._combination(DS, both, BOTH).holds
    assert holds is (
        None
        if reset != MET
        else False
        if CONTRADICTED in (linked, gain)
        else True
        if linked == gain == MET
        else None
    )


def test_texts_of_a_presidency(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(
        *[(str(n), "supports") for n in range(4)],
        date=["2017-01-19", "2017-01-20", "2019-01-20", "2019-01-21"],
    )
    monkeypatch.setattr(korea_as_means, "rows_for", lambda *_: rows)
    monkeypatch.setattr(Weighing, "state", lambda self, found: "".join(found["origin"]))
    assert korea_as_means._state.__wrapped__(DS, "any", "first two years", BOTH) == "12"


def test_who_speaks_for_russia(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(("a", "supports"), ("b", "supports"), ("c", "supports"), source=["x", "y", "z"])
    monkeypatch.setattr(missile_defence, "rows_for", lambda *_: rows)
    producers = {
        "x": "President of Russia",
        "y": "Ministry of Defence",
        "z": "Ministry of Foreign Affairs (Zakharova)",
    }
    ds = held(sources=pd.DataFrame({"producer": producers}))
    every, top = missile_defence.SPEAKERS
    assert missile_defence._spoken(ds, ("n",), every)["origin"].tolist() == ["a", "b", "c"]
    assert missile_defence._spoken(ds, ("n",), top)["origin"].tolist() == ["a", "c"]
    monkeypatch.setattr(coded, "state", lambda ds, claim, names, way: names)
    main, only = missile_defence.SOLE
    choice = {"reason": next(iter(missile_defence.REASONS)), "sole reason": main}
    assert list(missile_defence.answer_elements(DS, choice, BOTH)) == [
        "the North's threat is the reason",
        "after a test",
        "decided",
    ]
    assert "the only one" in missile_defence.answer_elements(DS, choice | {"sole reason": only}, BOTH)


# C13b -----------------------------------------------------------------------------------------


def test_ranks_of_four_powers() -> None:
    assert korea_stakes.rank({"RUS": 1.0, "CHN": 2.0, "JPN": 3.0, "USA": 4.0}) == 1.0
    assert korea_stakes.rank({"RUS": 2.0, "CHN": 2.0, "JPN": 1.0, "USA": 4.0}) == 2.5
    assert korea_stakes.rank({"RUS": 2.0, "CHN": None, "JPN": 1.0, "USA": 4.0}) is None
    assert [korea_stakes.few(place) for place in (None, 1.0, 2.0, 2.5, 3.0, 4.0)] == [
        None,
        True,
        True,
        None,
        False,
        False,
    ]
    told = [
        korea_stakes._printed(None, True),
        korea_stakes._printed(float("nan"), True),
        korea_stakes._printed(1.25, True),
        korea_stakes._printed(2.5, False),
        korea_stakes._printed(3.0, False),
    ]
    assert told == ["–", "–", "1.2", "2.5", "3"]


def test_stakes_of_a_power() -> None:
    pairs = [
        {"exporter": one, "importer": two, "2014": early, "2015": late}
        for one, two, early, late in (
            ("RUS", "KOR", 10.0, 30.0),
            ("KOR", "RUS", 10.0, 10.0),
            ("RUS", "DEU", 60.0, 60.0),
            ("PRK", "RUS", 1.0, 1.0),
            ("DEU", "KOR", 99.0, 99.0),
        )
    ]
    alliances = [
        {"coding": coding, "reporter": one, "partner": "PRK", "start": start, "end": end}
        | dict.fromkeys(korea_stakes.KINDS, "0")
        | {kind: "1"}
        for coding, one, start, end, kind in (
            ("atop", "RUS", "2000-01-01", "", "consultation"),
            ("atop", "RUS", "2015-12-31", "2016-01-01", "defence"),
            ("atop", "RUS", "1990-01-01", "2014-01-01", "offence"),
            ("atop", "RUS", "2016-01-01", "", "neutrality"),
            ("cow", "RUS", "2000-01-01", "", "nonaggression"),
            ("atop", "CHN", "2000-01-01", "", "nonaggression"),
        )
    ]
    contests = [
        {"contest": name, "kind": kind, "reporter": one, "partner": two, "year": year}
        for name, kind, one, two, year in (
            ("1", "dispute", "RUS", "KOR", 2000),
            ("1", "dispute", "KOR", "RUS", 2000),
            ("2", "dispute", "PRK", "RUS", 2014),
            ("3", "dispute", "RUS", "KOR", 2015),
            ("4", "dispute", "RUS", "JPN", 2005),
            ("5", "claim", "RUS", "KOR", 2005),
            ("6", "dispute", "RUS", "KOR", 1999),
        )
    ]
    ds = held(
        ("sipri-tiv-exports", "RUS", "WLD", "2014", 50.0),
        (arms.REGISTER, "RUS", "KOR", "2014", 4.0),
        (arms.REGISTER, "RUS", "DEU", "2014", 9.0),
        tables={"gravity-baci": pairs, "alliances": alliances, "contests": contests},
    )
    both = ("KOR", "PRK")
    # 21 of 81, then 41 of 101.
    assert korea_stakes.trade_share(ds, "RUS", both, (2014, 2015)) == pytest.approx(50 * (21 / 81 + 41 / 101))
    assert korea_stakes.trade_share(ds, "RUS", ("KOR",), (2014, 2014)) == pytest.approx(2000 / 81)
    assert korea_stakes.trade_share(ds, "RUS", both, (2013, 2014)) is None
    assert korea_stakes.trade_share(ds, "DEU", both, (2014, 2014)) is None
    assert (
        korea_stakes.arms_share(ds, "RUS", both, (2014, 2014)) == 8.0
        and korea_stakes.arms_share(ds, "RUS", both, (2013, 2013)) is None
    )
    assert korea_stakes.obligations(ds, "RUS", both, (2011, 2015)) == 2.0
    assert korea_stakes.obligations(ds, "RUS", both, (2011, 2014)) == 2.0
    assert korea_stakes.obligations(ds, "RUS", both, (2015, 2020)) == 3.0
    assert korea_stakes.obligations(ds, "RUS", ("KOR",), (2011, 2015)) == 0.0
    assert korea_stakes.disputes(ds, "RUS", both) == 2.0 and korea_stakes.disputes(ds, "RUS", ("PRK",)) == 1.0
    years = korea_stakes.trade_by_year(ds, "both", (2013, 2015))
    assert years[["partner", "period"]].to_numpy().tolist() == [["RUS", "2014"], ["RUS", "2015"]]


def test_the_koreas_among_russia_s_partners(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = pd.DataFrame(
        {"2014": [5.0, 1.0, 6.0, 7.0], "2015": [5.0, 1.0, 6.0, 5.0]}, index=["KOR", "PRK", "DEU", "NLD"]
    )
    monkeypatch.setattr(korea_stakes, "_own", lambda *_: frame)
    own = korea_stakes.own_rank.__wrapped__
    # Twelve together: as many as Germany and the Netherlands, which are not larger.
    assert own(DS, ("KOR", "PRK"), (2014, 2015), "s") == 1 and own(DS, ("KOR",), (2014, 2015), "s") == 3
    assert own(DS, ("KOR",), (2013, 2014), "s") is None and own(DS, ("JPN",), (2014, 2014), "s") is None


@pytest.mark.parametrize(
    ("places", "majority"),
    [
        ((1.0, 1.0, 1.0, 4.0), True),
        ((1.0, 1.0, 4.0, 4.0), None),
        ((4.0, 4.0, 4.0, 1.0), False),
        ((1.0, 1.0, 2.5, 2.5), None),
        ((1.0, 1.0, 1.0, None), None),
        ((1.0, 2.5, 1.0, 1.0), True),
    ],
)
def test_little_at_stake_by_majority(
    monkeypatch: pytest.MonkeyPatch, places: Any, majority: bool | None
) -> None:
    by = dict(zip(korea_stakes._FOUR, places, strict=True))
    monkeypatch.setattr(korea_stakes, "place_of", lambda ds, name, *_: by[name])
    choice = ("both", "2015", korea_stakes.OTHERS, korea_stakes.RECONCILED)
    assert korea_stakes.specification(DS, korea_stakes.MAJORITY, *choice).holds is majority
    one = korea_stakes.specification(DS, korea_stakes.TRADE, *choice)
    assert (one.holds, one.value) == (korea_stakes.few(places[0]), places[0])
    for own, holds in ((korea_stakes.TOP, False), (korea_stakes.TOP + 1, True), (None, None)):
        monkeypatch.setattr(korea_stakes, "own_rank", lambda *_, own=own: own)
        assert (
            korea_stakes.specification(DS, korea_stakes.TRADE, "both", "2015", korea_stakes.OWN, "s").holds
            is holds
        )


@pytest.mark.parametrize(
    ("trade", "others", "verdict", "where"),
    [
        (1.0, (4.0, 4.0, 1.0), IN_PART, "trade alone"),
        (4.0, (1.0, 1.0, 4.0), IN_PART, "security alone"),
        (1.0, (4.0, 1.0, 1.0), OPEN, ""),
        (1.0, (4.0, 2.5, None), OPEN, ""),
        (2.5, (4.0, 4.0, 4.0), OPEN, ""),
        (None, (4.0, 4.0, 4.0), OPEN, ""),
    ],
)
def test_trade_or_security_alone(
    monkeypatch: pytest.MonkeyPatch, trade: Any, others: Any, verdict: str, where: str
) -> None:
    by = dict(zip(korea_stakes._FOUR, (trade, *others), strict=True))
    values = {"RUS": 1.0, "CHN": 2.0, "JPN": 3.0, "USA": 4.0}
    monkeypatch.setattr(korea_stakes, "grid", lambda _: pd.DataFrame())
    monkeypatch.setattr(
        korea_stakes,
        "measured",
        lambda ds, name, *_: values if name == korea_stakes.TRADE else {"name": name},
    )
    monkeypatch.setattr(korea_stakes, "rank", lambda found: by[found.get("name", korea_stakes.TRADE)])
    monkeypatch.setattr(korea_stakes, "by_majority", lambda _: OPEN)
    found = korea_stakes.korea_stakes(held())
    assert found.verdict == verdict and (where in found.because)
    assert trade is None or found.flip == "Russia's share would have to pass that of Jpn, 3.0 per cent."


# C9b, C9c, C6b, C15 ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "value"), [("median step", 1.0), ("mean step", 1.5), ("share at step 2 or above", 25.0)]
)
def test_measures_of_a_ladder(measure: str, value: float) -> None:
    assert ladder.measured(pd.Series([1.0, 1.0, 0.0, 4.0]), measure) == value
    assert ladder.measured(pd.Series([2.0, 1.0]), "share at step 2 or above") == 50.0


@pytest.mark.parametrize(
    ("theirs", "measure", "holds"),
    [
        (2.0, 0, True),
        (1.5, 0, None),
        (1.0, 0, False),
        (0.0, 1, False),
        (1.9, 1, None),
        (2.0, 1, True),
        (2.0, 2, True),
    ],
)
def test_a_lead_of_one_step(monkeypatch: pytest.MonkeyPatch, theirs: float, measure: int, holds: Any) -> None:
    choice = {name: options[0] for name, options in ladder.DIMENSIONS.items()} | {
        "measure": ladder.MEASURES[measure]
    }
    sizes = {"theirs": 5, "ours": 5}

    def steps(ds: Any, who: tuple[str, ...], seas: Any, since: str) -> pd.DataFrame:
        return pd.DataFrame(
            {"figure": [theirs] * sizes["theirs"] if ladder.STATE in who else [1.0] * sizes["ours"]}
        )

    monkeypatch.setattr(ladder, "steps", steps)
    assert ladder.combination(DS, choice).holds is holds
    for side in sizes:
        few = dict(sizes)
        sizes[side] = 4
        assert ladder.combination(DS, choice).holds is None
        sizes.update(few)


@pytest.mark.parametrize(("lead", "holds"), [(25.0, True), (24.0, None), (1.0, None), (0.0, False)])
def test_a_lead_of_shares(monkeypatch: pytest.MonkeyPatch, lead: float, holds: Any) -> None:
    monkeypatch.setattr(ladder, "lead", lambda *_: lead)
    assert ladder.combination(DS, {"measure": ladder.MEASURES[2]}).holds is holds


def test_steps_of_official_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"{ladder.STATE}; {ladder.EAST}"
    cells = [
        ("a", "2010", 1.0, "o"),
        ("a", "2010", 3.0, "o"),
        ("b", "2009-12-31", 4.0, "o"),
        ("c", "2012-01-01", 2.0, "o"),
        ("d", "2012-01-01", 4.0, "o"),
        ("e", "2017-01-20", 2.0, "o"),
        ("f", "2026-01-01", 1.0, "o"),
        ("g", "2026-01-01", 0.0, "o"),
        ("h", "2015", 4.0, "p"),
    ]
    rows = pd.DataFrame(cells, columns=["origin", "date", "figure", "source"]).assign(
        assertion=name, issuer="USA"
    )
    monkeypatch.setattr(coded, "documents", lambda *_: pd.concat([rows, rows.assign(assertion="other")]))
    ds = held(sources=pd.DataFrame({"grade": [OFFICIAL, PAPER]}, index=["o", "p"]))
    found = ladder.steps(ds, (ladder.STATE,), (ladder.EAST,), "2010")
    # One text counts at its higher step, two of a day once; pages without a date each count.
    assert sorted(zip(found["origin"], found["figure"], strict=True)) == [
        ("a", 3.0),
        ("d", 4.0),
        ("e", 2.0),
        ("f", 1.0),
        ("g", 0.0),
    ]


def test_shares_of_reasons() -> None:
    weights = reasons.WEIGHTS["3/2/1/0"]
    rows = texts(
        ("a", "supports"),
        ("a", "contradicts"),
        ("b", "contradicts"),
        ("c", "supports"),
        ("d", "silent"),
        ("e", "supports"),
        ("e", "supports"),
        ("e", "contradicts"),
    )
    rows = rows.assign(
        grade=[PRIMARY, PRIMARY, OFFICIAL, PAPER, PRIMARY, PAPER, PAPER, PAPER],
        figure=[1, 2, 1, 1, 1, 1, 2, 3],
    )
    share = {unit: reasons.share_global(rows, unit, weights) for unit in reasons.DIMENSIONS["reason unit"]}
    # 3 + 1 + 2 of 3 + 3 + 2 + 1 + 3; the first reasons 3 + 1 + 1 of 7; the first text is divided.
    assert share == pytest.approx(
        {"each reason": 6 / 12, "first-stated reason": 5 / 7, "document by majority": 2 / 4}
    )
    assert reasons.share_global(rows.iloc[4:5], "each reason", weights) is None
    days = rows.assign(figure=[180, 181, 1, 1, 1, 999, 999, 999])
    assert reasons.share_after(days, 180) == pytest.approx(2 / 3) and reasons.share_after(days, 0) is None


@pytest.mark.parametrize(
    ("one", "two", "holds"),
    [
        (0.6, 0.6, True),
        (0.4, 0.4, False),
        (0.6, 0.4, None),
        (0.5, 0.4, None),
        (0.6, None, None),
        (0.5, 0.6, None),
    ],
)
def test_reasons_and_order(monkeypatch: pytest.MonkeyPatch, one: Any, two: Any, holds: Any) -> None:
    monkeypatch.setattr(reasons, "rows_for", lambda *_: texts(("a", "supports")))
    monkeypatch.setattr(reasons, "share_global", lambda *_: one)
    monkeypatch.setattr(reasons, "share_after", lambda *_: two)
    choice = {name: options[0] for name, options in reasons.DIMENSIONS.items()}
    monkeypatch.setattr(reasons, "enough", lambda _: True)
    assert reasons.combination(DS, choice).holds is holds
    monkeypatch.setattr(reasons, "enough", lambda _: False)
    assert reasons.combination(DS, choice).holds is None


@pytest.mark.parametrize(("documents", "issuers", "enough"), [(10, 3, True), (9, 3, False), (10, 2, False)])
def test_enough_reasons(monkeypatch: pytest.MonkeyPatch, documents: int, issuers: int, enough: bool) -> None:
    rows = texts(
        *[(str(n), "supports") for n in range(documents)],
        source=[f"s{n % issuers}" for n in range(documents)],
    )
    more = texts(*[(f"p{n}", "supports") for n in range(9)], grade=PAPER, source="s9")
    monkeypatch.setattr(reasons, "rows_for", lambda *_: pd.concat([rows, more]))
    ds = held(
        sources=pd.DataFrame({"producer": [f"p{n}" for n in range(10)]}, index=[f"s{n}" for n in range(10)])
    )
    assert reasons.enough(ds) is enough


def test_a_text_that_says_both_counts_half_each_way() -> None:
    def state(*cells: tuple[str, str], majority: str = "at least twice", **more: Any) -> str:
        return wariness.weighed(texts(*cells, **more), Weighing(majority=majority))

    assert state(("a", "supports"), ("b", "supports")) == MET  # four
    assert state(("a", "supports")) == UNDECIDED  # two of a bar of three
    assert state(("a", "supports"), ("a", "supports")) == UNDECIDED  # one text
    assert state(("a", "supports"), ("b", "supports"), ("c", "contradicts")) == MET  # four to two
    assert state(("a", "supports"), ("b", "supports"), ("c", "supports"), ("c", "contradicts")) == MET
    assert (
        state(("a", "contradicts"), ("b", "contradicts"), ("b", "supports")) == CONTRADICTED
    )  # three to one
    assert (
        state(("a", "supports"), ("b", "supports"), ("c", "contradicts"), ("d", "contradicts")) == UNDECIDED
    )
    two = (
        ("a", "supports"),
        ("b", "supports"),
        ("e", "supports"),
        ("c", "contradicts"),
        ("d", "contradicts"),
    )
    assert state(*two) == UNDECIDED and state(*two, majority="more") == MET
    rows = texts(("a", "supports"), ("b", "supports"), issuer=["RUS", "JPN"], grade=PRIMARY)
    way = {"parties": ("RUS",)}
    assert wariness.weighed(rows.iloc[:1], Weighing(issuers="parties left out", **way)) == UNDECIDED
    assert wariness.weighed(rows.iloc[1:], Weighing(issuers="parties left out", **way)) == MET
    assert wariness.weighed(rows.iloc[:1], Weighing(issuers="parties only", **way)) == MET


def test_rows_of_a_period(monkeypatch: pytest.MonkeyPatch) -> None:
    days = ["2012-12-31", "2013-01-01", "2017-01-20", "2017-01-21", "2022-02-23", "2022-02-24"]
    rows = texts(*[(str(n), "supports") for n in range(6)], date=days)
    monkeypatch.setattr(wariness, "rows_for", lambda *_: pd.concat([rows, rows.assign(says="silent")]))
    found = {
        name: "".join(wariness.rows_in.__wrapped__(DS, ("n",), name)["origin"]) for name in wariness.PERIODS
    }
    assert found == {"to January 2017": "12", "to February 2022": "34", "since": "5"}
    for count, enough in ((8, True), (7, False)):
        own = texts(*[(str(n), "supports") for n in range(count)])
        monkeypatch.setattr(
            wariness, "rows_in", lambda *_, own=own: pd.concat([own, own.assign(grade=PAPER)])
        )
        assert wariness.enough.__wrapped__(DS, "since") is enough
    choice = {"wariness": "texts only", "field": "Central Asia and the Belt and Road"}
    monkeypatch.setattr(wariness, "_state", lambda ds, names, period, way: names)
    monkeypatch.setattr(wariness, "enough", lambda *_: True)
    assert wariness.elements(DS, choice, BOTH) == {"wary": (f"{wariness.WARY} in Central Asia",)}
    monkeypatch.setattr(wariness, "enough", lambda *_: False)
    assert wariness.elements(DS, choice, BOTH) == {"wary": UNDECIDED}


@pytest.mark.parametrize(("cause", "verdict"), [(MET, HOLDS), (CONTRADICTED, HOLDS), (UNDECIDED, OPEN)])
def test_wariness_without_a_cause_is_open(monkeypatch: pytest.MonkeyPatch, cause: str, verdict: str) -> None:
    told = Told(monkeypatch, wariness, HOLDS)
    monkeypatch.setattr(wariness, "elements", lambda *_: {})
    monkeypatch.setattr(coded, "state", lambda *_: cause)
    monkeypatch.setattr(wariness, "rows_in", lambda *_: texts(("a", "supports")))
    assert (
        wariness.wariness(held()) == verdict
        and "1 to January 2017, 1 to February 2022, 1 since" in told.more[0]
    )
    wariness.wariness(held(clock="2017-01-20"))
    assert "1 to January 2017. No" in told.more[0]


def test_wordings_of_the_statement(monkeypatch: pytest.MonkeyPatch) -> None:
    base = {"blamed": "China alone", "documents": state_department.DOCUMENTS[0]}
    same, exact, sense = ({"wording": name} | base for name in state_department.WORDINGS)
    phrase = state_department.PHRASES["escalation"]
    told = [state_department.assertions(choice) for choice in (same, exact, sense)]
    assert [one["escalation"] for one in told] == [
        (phrase,),
        (state_department.EXACT["escalation"],),
        (phrase, state_department.SENSE["escalation"]),
    ]
    assert [one["rhetoric"] for one in told] == [(state_department.PHRASES["rhetoric"],)] * 3
    assert [one["Japan is the setting"] for one in told] == [(state_department.SETTING,)] * 2 + [
        (state_department.SETTING_SENSE,)
    ]
    assert told[0]["China is blamed"] == ("China alone is blamed",)


@pytest.mark.parametrize(
    ("first", "second", "holds"),
    [
        ((MET, MET), (MET, CONTRADICTED), True),
        ((MET, CONTRADICTED), (MET, CONTRADICTED), False),
        ((MET, CONTRADICTED), (MET, UNDECIDED), None),
        ((UNDECIDED, MET), (UNDECIDED, MET), None),
        ((MET, CONTRADICTED), (UNDECIDED, UNDECIDED), False),
    ],
)
def test_one_single_text_must_carry_all(
    monkeypatch: pytest.MonkeyPatch, first: Any, second: Any, holds: Any
) -> None:
    """Two texts, each with what its phrases and its other elements come to."""
    own = {"one": first, "two": second}
    phrases = set(state_department.PHRASES.values())
    monkeypatch.setattr(
        state_department,
        "rows_for",
        lambda *_: texts(("one", "supports"), ("two", "supports"), ("one", "supports")),
    )
    monkeypatch.setattr(
        state_department,
        "_state_of",
        lambda ds, names, origin, way: own[origin][0 if set(names) & phrases else 1],
    )
    choice = coded.first(state_department.OWN) | {"documents": state_department.DOCUMENTS[1]}
    assert state_department.combination(DS, choice, BOTH).holds is holds


# C17, C18, C7 ---------------------------------------------------------------------------------


def test_disputes_and_votes_of_the_partners() -> None:
    def dispute(year: int, kind: str = "dispute", one: str = "CHN", two: str = "RUS") -> Any:
        return held(tables={"contests": [{"kind": kind, "reporter": one, "partner": two, "year": year}]})

    assert [partnership.no_dispute(dispute(year)) for year in (2011, 2012, 2016, 2017)] == [
        MET,
        CONTRADICTED,
        CONTRADICTED,
        MET,
    ]
    assert (
        partnership.no_dispute(dispute(2014, "claim"))
        == MET
        == partnership.no_dispute(dispute(2014, two="JPN"))
    )

    def votes(china: str, japan: str, day: str = "2012-01-01") -> Any:
        return held(
            tables={
                "unga-votes": pd.DataFrame(
                    {
                        "RUS": ["Y", "Y"],
                        "CHN": list(china),
                        "JPN": list(japan),
                        "USA": list("NN"),
                        "period_public": day,
                    }
                )
            }
        )

    assert (
        partnership.votes_nearest(votes("YY", "YN")) == MET
        and partnership.votes_nearest(votes("YN", "YN")) == CONTRADICTED
    )
    assert partnership.votes_nearest(votes("YY", "YN", "2017-01-01")) == UNDECIDED


@pytest.mark.parametrize(
    ("cordial", "gain", "had", "verdict"),
    [
        (MET, MET, CONTRADICTED, IN_PART),
        (MET, UNDECIDED, MET, OPEN),
        (UNDECIDED, CONTRADICTED, UNDECIDED, OPEN),
        (MET, MET, MET, HOLDS),
        (UNDECIDED, CONTRADICTED, MET, HOLDS),
    ],
)
def test_a_balance_among_three(
    monkeypatch: pytest.MonkeyPatch, cordial: str, gain: str, had: str, verdict: str
) -> None:
    told = Told(monkeypatch, partnership, HOLDS)
    monkeypatch.setattr(partnership, "_cordial", lambda *_: cordial)
    monkeypatch.setattr(partnership, "no_dispute", lambda _: "dispute")
    monkeypatch.setattr(partnership, "votes_nearest", lambda _: "votes")
    monkeypatch.setattr(
        coded, "state", lambda ds, claim, names, way: gain if names == (partnership.SOUGHT,) else had
    )
    assert partnership.balance(held()) == verdict and len(told.more) == 2
    assert partnership.balance(held(clock="2017-01-20")) == verdict and len(told.more) == 1
    names = ("gain sought", "gain had")
    for option, wanted in zip(partnership.GAINS, (names, names[:1], names[1:]), strict=True):
        found = partnership.balance_elements(DS, {"gain": option, "cordial": partnership.CORDIALS[0]}, BOTH)
        assert tuple(found)[1:] == wanted
    second = [
        partnership.balance_elements(DS, {"gain": partnership.GAINS[0], "cordial": option}, BOTH)["cordial"]
        for option in partnership.CORDIALS
    ]
    assert second == ([MET, "dispute", "votes"] if cordial == MET else [cordial] * 3)


def test_a_partnership_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(
        *[(str(n), "supports") for n in range(6)],
        issuer=["RUS", "", "", "CHN", "RUS", "USA"],
        item=["a", "joint-x", "rus-y", "b", "c", "d"],
        date=["2015-01-20", "2015-01-20", "2016", "2016", "2015-01-19", "2016"],
    )
    monkeypatch.setattr(partnership, "rows_for", lambda *_: rows)
    monkeypatch.setattr(Weighing, "state", lambda self, found: "".join(found["origin"]))
    assert partnership.used_by.__wrapped__(DS, "RUS", "2015-01-20", BOTH) == "012"
    assert partnership.used_by.__wrapped__(DS, "CHN", "2015-01-20", BOTH) == "13"
    assert partnership.since(held(clock="2017-01-20"), 24) == "2015-01-20"
    met = {
        day: partnership.met_lately(held(tables={"exercises": [{"start": day}]}), "2016")
        for day in ("2015-12-31", "2016-01-01")
    }
    assert met == {"2015-12-31": UNDECIDED, "2016-01-01": MET}
    assert (
        partnership.met_lately(held(tables={"exercises": [{"start": "2016-06-01"}]}), "2016-02") == UNDECIDED
    )
    treaty = {"coding": "atop", "reporter": "CHN", "partner": "RUS", "end": ""} | dict.fromkeys(
        korea_stakes.KINDS, "0"
    )
    bound = [
        treaty | {"consultation": "1"},
        treaty,
        treaty | {"consultation": "1", "end": "2021"},
        treaty | {"consultation": "1", "coding": "cow"},
        treaty | {"consultation": "1", "reporter": "RUS"},
    ]
    assert [partnership.bound_by_treaty(held(tables={"alliances": [one]})) for one in bound] == [
        MET,
        *[UNDECIDED] * 4,
    ]


@pytest.mark.parametrize(
    ("named", "used", "verdict"),
    [
        (MET, (MET, UNDECIDED), IN_PART),
        (MET, (MET, MET), HOLDS),
        (UNDECIDED, (MET, UNDECIDED), HOLDS),
        (MET, (UNDECIDED, UNDECIDED), HOLDS),
    ],
)
def test_a_partnership_in_being(monkeypatch: pytest.MonkeyPatch, named: str, used: Any, verdict: str) -> None:
    Told(monkeypatch, partnership, HOLDS)
    monkeypatch.setattr(coded, "state", lambda *_: named)
    monkeypatch.setattr(partnership, "used_by", lambda ds, side, *_: used[0] if side == "RUS" else used[1])
    monkeypatch.setattr(partnership, "met_lately", lambda *_: "met lately")
    monkeypatch.setattr(partnership, "bound_by_treaty", lambda *_: "bound")
    assert partnership.in_being(held()) == verdict
    last = [
        list(
            partnership.in_being_elements(
                held(), {"partnership": name, "freshness": "24 months"}, BOTH
            ).values()
        )[3:]
        for name in partnership.PARTNERSHIPS
    ]
    assert last == [[], ["met lately"], ["bound"]]


def test_hours_of_one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(
        ("a", "s"),
        ("b", "s"),
        ("c", "s"),
        grade=[OFFICIAL, OFFICIAL, PAPER],
        issuer=["RUS", "RUS", "USA"],
        figure=[12.5, 11.5, 9.0],
    )
    assert plutonium._hour(rows, BOTH) == (2, 11.5)
    party = {"parties": ("RUS",)}
    assert plutonium._hour(rows, Weighing(issuers="parties left out", **party)) == (1, 9.0)
    assert plutonium._hour(rows, Weighing(issuers="parties only", **party)) == (2, 11.5)
    assert plutonium._hour(rows.iloc[2:], Weighing(weights="3/2/0/0")) is None
    monkeypatch.setattr(
        plutonium,
        "rows_for",
        lambda ds, claim, name: (
            rows if name == plutonium.HOUR_ACT else rows.assign(figure=rows["figure"] - 1)
        ),
    )
    assert plutonium.hours.__wrapped__(DS, BOTH) == (11.5, 10.5)
    ds = held(sources=pd.DataFrame({"short": ["S"]}, index=["s"]))
    told = rows.assign(assertion=plutonium.HOUR_ACT, source="s")
    monkeypatch.setattr(
        plutonium, "rows_for", lambda ds, claim, name: told if name == plutonium.HOUR_ACT else told.iloc[:0]
    )
    assert plutonium.chronology(ds)["hour"].tolist() == ["9:00", "11:30", "12:30"]


@pytest.mark.parametrize(
    ("known", "state"),
    [((2.0, 1.0), MET), ((1.0, 1.0), CONTRADICTED), ((1.0, 2.0), CONTRADICTED), (None, "coded")],
)
def test_the_order_of_two_acts(monkeypatch: pytest.MonkeyPatch, known: Any, state: str) -> None:
    monkeypatch.setattr(plutonium, "hours", lambda *_: known)
    monkeypatch.setattr(coded, "state", lambda *_: "coded")
    hour, day = plutonium.ORDERS
    assert plutonium.order(DS, "first signed act", hour, BOTH) == state
    assert plutonium.order(DS, "first signed act", day, BOTH) == UNDECIDED
    assert (
        plutonium.order(DS, "law in force", day, BOTH)
        == MET
        == plutonium.order(DS, "law in force", hour, BOTH)
    )
    monkeypatch.setattr(plutonium, "ANNOUNCED", "2016-10-04")
    assert plutonium.order(DS, "first signed act", hour, BOTH) == CONTRADICTED


@pytest.mark.parametrize(
    ("others", "after", "known", "verdict", "words"),
    [
        (MET, CONTRADICTED, (9.0, 10.5), FAILS, "1.5 hours"),
        (UNDECIDED, CONTRADICTED, (9.0, 9.0), HOLDS, ""),
        (MET, MET, (10.0, 9.0), HOLDS, ""),
        (MET, UNDECIDED, None, HOLDS, ""),
    ],
)
def test_the_sequence_of_october(
    monkeypatch: pytest.MonkeyPatch, others: str, after: str, known: Any, verdict: str, words: str
) -> None:
    told = Told(monkeypatch, plutonium, HOLDS)
    monkeypatch.setattr(coded, "state", lambda *_: others)
    monkeypatch.setattr(plutonium, "order", lambda *_: after)
    monkeypatch.setattr(plutonium, "hours", lambda *_: known)
    assert plutonium.sequence(DS) == verdict
    assert words in "".join(told.more) and len(told.more) == bool(words)


@pytest.mark.parametrize(
    ("named", "outside", "syria", "verdict"),
    [
        (MET, MET, UNDECIDED, IN_PART),
        (MET, MET, MET, HOLDS),
        (UNDECIDED, MET, MET, OPEN),
        (MET, UNDECIDED, MET, OPEN),
        (MET, CONTRADICTED, UNDECIDED, HOLDS),
        (CONTRADICTED, CONTRADICTED, UNDECIDED, HOLDS),
    ],
)
def test_plutonium_as_leverage(
    monkeypatch: pytest.MonkeyPatch, named: str, outside: str, syria: str, verdict: str
) -> None:
    Told(monkeypatch, plutonium, HOLDS)
    states = {plutonium.CONDITIONS: named, plutonium.OUTSIDE: outside}
    monkeypatch.setattr(coded, "state", lambda ds, claim, names, way: states.get(names[0], syria))
    monkeypatch.setattr(plutonium, "order", lambda *_: MET)
    assert plutonium.leverage(DS) == verdict
    choice = coded.first(plutonium.OWN_LEVERAGE)
    assert len(plutonium.leverage_elements(DS, choice, BOTH)) == 4
    assert len(plutonium.leverage_elements(DS, choice | {"order needed": "no"}, BOTH)) == 3


# C8, C10 and C6a ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("offered", "named", "verdict"),
    [(MET, UNDECIDED, OPEN), (UNDECIDED, UNDECIDED, HOLDS), (MET, MET, HOLDS)],
)
def test_georgia_without_a_word_on_restraint(
    monkeypatch: pytest.MonkeyPatch, offered: str, named: str, verdict: str
) -> None:
    Told(monkeypatch, georgia, HOLDS)
    monkeypatch.setattr(
        georgia, "_state", lambda ds, names, *_: named if names == (georgia.NAMED,) else offered
    )
    assert georgia.georgia(DS) == verdict
    sizes = [
        len(georgia.elements(DS, coded.first(georgia.OWN) | {"assertion": name}, BOTH))
        for name in georgia.ASSERTIONS
    ]
    assert sizes == [3, 2, 4]


def test_texts_up_to_the_end_of_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(("a", "supports"), ("b", "supports"), date=["2008-12-31", "2009-01-01"])
    monkeypatch.setattr(georgia, "rows_for", lambda *_: rows)
    monkeypatch.setattr(coded, "state", lambda *_: "all")
    monkeypatch.setattr(Weighing, "state", lambda self, found: "".join(found["origin"]))
    assert georgia._state.__wrapped__(DS, ("n",), "2008-12-31", BOTH) == "a"
    assert georgia._state.__wrapped__(DS, ("n",), "2009-01-01", BOTH) == "all"


@pytest.mark.parametrize(
    ("side", "act", "verdict"),
    [
        (MET, CONTRADICTED, IN_PART),
        (MET, None, HOLDS),
        (MET, UNDECIDED, HOLDS),
        (UNDECIDED, CONTRADICTED, HOLDS),
    ],
)
def test_acts_around_the_islands(
    monkeypatch: pytest.MonkeyPatch, side: str, act: str | None, verdict: str
) -> None:
    Told(monkeypatch, senkaku, HOLDS)
    monkeypatch.setattr(senkaku, "rows_for", lambda *_: texts(("a", "contradicts" if act else "supports")))
    monkeypatch.setattr(
        coded, "state", lambda ds, claim, names, way: act if names[0] in senkaku.AREAS.values() else side
    )
    assert senkaku.senkaku(DS) == verdict
    assert len(senkaku.elements(DS, coded.first(senkaku.OWN), BOTH)) == 1 + bool(act)


def test_recognition_of_a_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told(monkeypatch, air_zone)
    monkeypatch.setattr(coded, "state", lambda ds, claim, names, way: names)
    own = air_zone.elements(
        DS, {"recognition": "statement or ordered compliance", "aircraft": "state only"}, BOTH
    )
    assert own["recognition"] == (
        air_zone.RECOGNISED,
        "Russia orders compliance with the zone with its state aircraft",
    )
    for says, silent in (("silent", True), ("contradicts", False)):
        monkeypatch.setattr(coded, "documents", lambda *_, says=says: texts(("a", says)))
        air_zone.air_zone(DS)
        assert bool(told.more) is silent


@pytest.mark.parametrize(
    ("found", "alone", "holds"),
    [
        ((1.05, 1.06, 1.06, 0.95), False, True),
        ((1.05, 1.05, 1.06, 0.95), False, None),
        ((1.06, 1.06, 0.94, 0.94), False, None),
        ((1.06, 0.94, 0.94, None), False, False),
        ((1.06, 1.06, None, None), False, None),
        ((1.06, None, None, None), True, True),
        ((1.05, None, None, None), True, None),
        ((0.94, None, None, None), True, False),
        ((0.95, None, None, None), True, None),
    ],
)
def test_domains_that_grow_or_shrink(found: Any, alone: bool, holds: Any) -> None:
    assert role.judge(dict(zip("abcd", found, strict=True)), alone) is holds


def test_means_and_ratios_of_years() -> None:
    values = {"2009": 90.0, "2010": 2.0, "2011": 4.0, "2014": 6.0, "2015": 12.0, "2016": 90.0}
    assert role._mean(values, (2010, 2011)) == 3.0 and role._mean(values, (2010, 2012)) is None
    assert role._ratio(values, (2010, 2011), (2014, 2015)) == 3.0
    assert role._ratio({"2010": 0.0, "2014": 1.0}, (2010, 2010), (2014, 2014)) is None
    assert role._ratio({"2010": 1.0, "2014": 0.0}, (2010, 2010), (2014, 2014)) == 0.0


def test_domains_by_region(monkeypatch: pytest.MonkeyPatch) -> None:
    region = frozenset({"CHN"})
    rows = [
        ("baci-exports", one, two, "2010", value)
        for one, two, value in (
            ("RUS", "CHN", 2.0),
            ("CHN", "RUS", 4.0),
            ("CHN", "WLD", 70.0),
            ("WLD", "CHN", 50.0),
        )
    ]
    rows += [
        ("review-crude", "RUS", "CHN", "2015", 10.0),
        ("review-gas-pipeline", "RUS", "CHN", "2015", 2.0),
        ("review-gas-lng", "RUS", "CHN", "2014", 1.0),
        ("review-gas-lng", "RUS", "CHN", "2015", 1.0),
    ]
    rows += [(arms.REGISTER, "RUS", "CHN", "2010", 3.0), (arms.REGISTER, "RUS", "DEU", "2011", 3.0)]
    rows += [
        ("fts-total-exports", "RUS", "WLD", "2010", 30.0),
        ("fts-total-imports", "RUS", "WLD", "2010", 20.0),
    ]
    ds = held(*rows, tables={"exercises": [{"start": "2012-04"}, {"start": "2012-05"}, {"start": "2013"}]})
    turnover = pd.DataFrame({"partner": ["CHN", "DEU"], "period": "2010", "value": [10.0, 20.0]})
    monkeypatch.setattr(role, "annual_turnover", lambda *_: turnover)
    assert role.trade(ds, region, role.OTHERS) == {"2010": 5.0}
    assert role.trade(ds, region, role.DOLLARS) == {"2010": 10.0} and role.trade(ds, region, role.SHARE) == {
        "2010": 20.0
    }
    assert role.energy(ds, region) == {"2015": pytest.approx(12.7)}
    assert role.delivered(ds, region) == {"2010": 3.0, "2011": 0.0}
    assert role.exercises(ds) == {"2012": 2.0, "2013": 1.0}
    monkeypatch.setattr(role, "_ratio", lambda values, base, end: 2.0)
    assert role.ratios.__wrapped__(ds, region, role.SHARE, (1, 1), (2, 2))["military"] == 2.0
    assert role.ratios.__wrapped__(ds, frozenset({"JPN"}), role.SHARE, (1, 1), (2, 2))["military"] is None


@pytest.mark.parametrize(
    ("main", "often", "verdict"), [(None, 2, IN_PART), (None, 1, OPEN), (True, 2, OPEN), (False, 3, IN_PART)]
)
def test_a_role_that_grows_in_two_domains(
    monkeypatch: pytest.MonkeyPatch, main: Any, often: int, verdict: str
) -> None:
    monkeypatch.setattr(role, "grid", lambda _: pd.DataFrame({"holds": [main]}, dtype=object))
    monkeypatch.setattr(role, "ratios", lambda *_: {"trade": 1.25, "energy": None})
    monkeypatch.setattr(
        role, "growing", lambda _: pd.Series([2 / 3] * often + [0.66] * (4 - often), list("abcd"))
    )
    monkeypatch.setattr(role, "by_majority", lambda _: OPEN)
    found = role.role(DS)
    assert found.verdict == verdict
    assert "in trade at 1.25; energy cannot be compared" in found.because


def test_how_often_domains_grow(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"trade": 1.06, "energy": 1.05, "arms": None, "military": 0.5}
    monkeypatch.setattr(role, "ratios", lambda *_: found)
    assert role.growing(held()).to_dict() == {"trade": 1.0, "energy": 0.0, "arms": 0.0, "military": 0.0}
    assert role._ends(held()) == list(role.ENDS) and role._ends(held(clock="2017-01-20")) == ["2014–2015"]


# C16 and C13a ---------------------------------------------------------------------------------


def test_flows_of_each_source() -> None:
    months = [
        (f"fts-{flow}", "RUS", "CHN", f"2021-{m:02d}", 1.0)
        for flow in ("exports", "imports")
        for m in range(1, 13)
    ]
    rows = [
        (f"imts-{flow}", "RUS", "CHN", year, value)
        for flow in ("exports", "imports")
        for year, value in (("2021", 90.0), ("2022", 5.0))
    ]
    rows += [
        ("baci-exports", "RUS", "CHN", "2020", 7.0),
        ("baci-exports", "CHN", "RUS", "2020", 8.0),
        ("baci-exports", "CHN", "DEU", "2020", 99.0),
    ]
    rows += [
        ("review-crude", "RUS", code, "2015", value)
        for code, value in (("CHN", 10.0), ("DEU", 4.0), ("REVIEW_EUROPE", 2.0))
    ]
    rows += [
        ("review-gas-pipeline", "RUS", code, year, 10.0)
        for code in ("CHN", "DEU")
        for year in ("2014", "2015")
    ]
    rows += [("review-gas-lng", "RUS", "CHN", "2015", 10.0)]
    ds = held(*months, *rows, groups={"review-europe": ["DEU"]})

    def cells(source: str) -> dict[Any, float]:
        return outlet.flows(ds, source).set_index(["flow", "partner", "period"])["value"].to_dict()

    assert cells(outlet.CUSTOMS) == {
        (flow, "CHN", year): value
        for flow in ("exports", "imports")
        for year, value in (("2021", 12.0), ("2022", 5.0))
    }
    assert cells(outlet.RECONCILED) == {("exports", "CHN", "2020"): 7.0, ("imports", "CHN", "2020"): 8.0}
    assert cells(outlet.VOLUMES) == pytest.approx(
        {("exports", "CHN", "2015"): 28.0, ("exports", "REVIEW_EUROPE", "2015"): 15.0}
    )


def test_years_in_which_all_partners_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        ("exports", "CHN", "2013", 1.0),
        ("exports", "JPN", "2013", 2.0),
        ("imports", "CHN", "2013", 4.0),
        ("exports", "CHN", "2014", 8.0),
        ("exports", "DEU", "2014", 16.0),
    ]
    frame = pd.DataFrame(rows, columns=["flow", "partner", "period", "value"])
    monkeypatch.setattr(outlet, "flows", lambda *_: frame)
    by_year = outlet._by_year.__wrapped__
    group = frozenset({"CHN", "JPN"})
    assert by_year(DS, outlet.FUND, "turnover", group) == {"2013": 7.0} and by_year(
        DS, outlet.FUND, "exports", group
    ) == {"2013": 3.0}
    assert by_year(DS, outlet.VOLUMES, "exports", group) == {"2013": 3.0, "2014": 8.0}
    assert outlet._moved(-1000.0) == "fell by US$ 1 bn" and outlet._moved(2600.0) == "rose by US$ 3 bn"


@pytest.mark.parametrize(
    ("offsets", "verdict"),
    [((1.0, 0.9), IN_PART), ((1.0, 1.0), HOLDS), ((0.9, 0.9), HOLDS), ((None, None), HOLDS)],
)
def test_the_outlet_by_flow_and_year(monkeypatch: pytest.MonkeyPatch, offsets: Any, verdict: str) -> None:
    monkeypatch.setattr(
        outlet,
        "offset",
        lambda ds, source, east, flow, base, end: offsets[0] if source == outlet.VOLUMES else offsets[1],
    )
    monkeypatch.setattr(
        outlet, "change", lambda ds, source, flow, group, *_: -2e3 if group == outlet.WEST else 1e3
    )
    monkeypatch.setattr(outlet, "grid", lambda _: None)
    monkeypatch.setattr(outlet, "by_majority", lambda _: HOLDS)
    found = outlet.outlet(held())
    assert found.verdict == verdict and "with 13 members of the European Union" in found.because
    assert "fell by US$ 2 bn and with six East Asian economies rose by US$ 1 bn" in found.because
    assert found.flip == "East Asia would have had to gain US$ 2 bn."
    assert found.because.endswith("It is so for oil and gas alone.") == (verdict == IN_PART)
    one = outlet.specification(DS, outlet.CUSTOMS, "china", "exports", "2013", "2021")
    assert (one.holds, one.value) == (None if offsets[1] is None else offsets[1] >= 1, offsets[1])
    named = outlet.named(held())
    if offsets[1] is not None:
        which = "holds" if offsets[1] >= 1 else "fails"
        assert named[which][:3] == list(outlet.FLOWS) and set(outlet.ENDS) <= set(named[which])
        assert not set(outlet.ENDS) & {
            name for found in outlet.named(held(clock="2017-01-20")).values() for name in found
        }


def test_votes_on_north_korea() -> None:
    assembly = pd.DataFrame(
        {
            "title": [
                "Democratic People's Republic of Korea",
                "Democratic People\N{RIGHT SINGLE QUOTATION MARK}s",
                "Iran",
            ],
            "RUS": list("NAY"),
            "period_public": ["2012-01-01"] * 3,
        }
    )
    subjects = ["DPRK", "North Korea", "Democratic People's", "Panel of Experts DPRK", "Iran"]
    council = pd.DataFrame(
        {"subject": subjects, "RUS": list("YNYYY"), "outcome": "adopted", "period_public": "2013-01-01"}
    )
    ds = held(tables={"unga-votes": assembly, "unsc-votes": council})
    assert north_korea.assembly_votes(ds).to_dict("list") == {"year": [2012, 2012], "vote": ["N", "A"]}
    assert north_korea.council_votes(ds)["vote"].tolist() == ["Y", "N", "Y"]


def test_years_with_an_act_of_support(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(
        ("a", "supports"),
        ("b", "supports"),
        ("c", "contradicts"),
        ("d", "supports"),
        ("e", "supports"),
        figure=[2011.0, 2012.0, 2013.0, 2014.0, 2016.0],
        grade=[OFFICIAL, OFFICIAL, OFFICIAL, "other", PAPER],
        issuer=["RUS", "RUS", "RUS", "RUS", "USA"],
    )
    monkeypatch.setattr(
        north_korea,
        "rows_for",
        lambda ds, claim, name: rows if name == north_korea.MATERIAL else rows.iloc[:0],
    )
    cast = pd.DataFrame({"year": [2013, 2015, 2016, 2017], "vote": ["N", "A", "Y", "N"]})
    council = pd.DataFrame({"year": [2014, 2012], "vote": ["N", "Y"], "outcome": "x"})
    monkeypatch.setattr(north_korea, "_records", lambda _: (cast, council))
    acts = north_korea.acts.__wrapped__
    party = {"parties": ("RUS",)}
    assert acts(DS, (2012, 2016), BOTH) == (2012, 2013, 2014, 2015, 2016)
    assert acts(DS, (2012, 2016), Weighing(issuers="parties left out", **party)) == (2016,)
    assert acts(DS, (2012, 2016), Weighing(issuers="parties only", **party)) == (2012, 2013, 2014, 2015)
    assert acts(DS, (2016, 2016), Weighing(weights="3/2/0/0")) == ()


@pytest.mark.parametrize(
    ("support", "continued", "undeclared", "verdict"),
    [
        (MET, MET, CONTRADICTED, IN_PART),
        (MET, MET, MET, HOLDS),
        (MET, UNDECIDED, CONTRADICTED, HOLDS),
        (UNDECIDED, UNDECIDED, CONTRADICTED, HOLDS),
    ],
)
def test_support_that_was_declared(
    monkeypatch: pytest.MonkeyPatch, support: str, continued: str, undeclared: str, verdict: str
) -> None:
    told = Told(monkeypatch, north_korea, HOLDS)
    states = {"support": support, "continued": continued, "undeclared": undeclared}
    monkeypatch.setattr(north_korea, "elements", lambda *_: states)
    cast = pd.DataFrame({"year": [2011, 2012, 2016, 2017], "vote": list("NNYN")})
    monkeypatch.setattr(north_korea, "_records", lambda _: (cast, cast.assign(vote=list("YYNY"))))
    monkeypatch.setattr(north_korea, "acts", lambda *_: (2012, 2013))
    assert north_korea.north_korea(held()) == verdict and len(told.more) == 3
    assert "on record in 2 of the years; Russia voted against 1 of 2 Assembly texts" in told.more[0]
    assert "and for 1 of 2 rounds of Council sanctions" in told.more[0]
    north_korea.north_korea(held(clock="2017-01-20"))
    assert len(told.more) == 1


def test_what_was_read_in_words() -> None:
    rows = pd.DataFrame(
        [
            {"claim": "C1", "origin": origin, "source": source}
            for origin, source in (("a", "o"), ("b", "p"), ("a", "o"))
        ]
    )
    sources = pd.DataFrame({"grade": [OFFICIAL, PAPER]}, index=["o", "p"])
    assert (
        coded.read(held(evidence=rows, sources=sources), "C1")
        == "2 texts were read, 1 of them primary or official."
    )
    assert (
        coded.read(held(evidence=rows.iloc[1:2], sources=sources), "C1")
        == "1 text was read, 0 of them primary or official."
    )
    assert (
        coded.read(held(evidence=rows, sources=sources), "C2") == "No document that speaks to it was found."
    )
    assert coded.told({"one": MET, "two": UNDECIDED}) == "One: met; two: open."
    assert [
        coded.outcome(dict(enumerate(states))).holds
        for states in ((MET, MET), (MET, CONTRADICTED), (MET, UNDECIDED))
    ] == [True, False, None]  # type: ignore[arg-type]
