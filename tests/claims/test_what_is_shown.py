"""What claims show in tables, figures and sentences, from a few rows each."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest

from pivot.claims import box, courses, documents, overview
from pivot.claims.central_asia import coded as coding
from pivot.claims.central_asia import common_tariff, two_programmes, weight_of_china
from pivot.claims.china import (
    arms_trade,
    coded,
    crossings,
    gas_alternative,
    gas_deliveries,
    gas_worth,
    japan_as_means,
    korea_stakes,
    ladder,
    largest_partner,
    north_korea,
    outlet,
    role,
)
from pivot.claims.kurils import august_1945
from pivot.claims.trump_effect import effort, grounds, japan, relations, surprise, uncertainty
from pivot.claims.trump_effect import islands as line
from pivot.claims.trump_effect import sanctions as regime
from pivot.claims.two_heads import chief_field, turning
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Decision, Finding
from pivot.measures import arms, eurasia, heads, legs, neighbours, partners
from pivot.measures.neighbours import WIDER
from pivot.specifications import Outcome
from tests.handheld import OFFICIAL, PAPER, held
from tests.handheld import coded as texts

DS: Any = None


# All claims -----------------------------------------------------------------------------------


class Claim:
    id, claim, best_case, in_brief, would_change = "C1", "It is so.", "best", "brief", "a figure"
    amendments = ("a change",)


def decision(then: str | None, now: str, basis: str = "dated", **more: Any) -> Decision:
    early = None if then is None else Finding(then, "then it was.", flip="A revision.")
    claim: Any = Claim
    return Decision(claim, early, Finding(now, "now it is.", **more), basis, "2026-11-24", "other")


def test_the_lines_of_a_verdict_s_box() -> None:
    same = box.Box(decision(HOLDS, HOLDS))
    assert same.title == "C1: It is so"
    assert same.summary == "holds, in January 2017 (on later revisions of figures then public) as today."
    parts = dict(same.parts())
    assert parts["Verdict"].startswith("Holds, in January") and parts["Change of the rule"] == "a change"
    assert parts["On 20 January 2017 (dated): holds"] == "then it was. A revision."
    assert parts["On 24 November 2026: holds"] == "now it is." and parts["Weakest source"] == "Other."
    other = box.Box(decision(FAILS, HOLDS, "printed"))
    assert other.summary == "does not hold in January 2017 (on editions then out); holds today."
    assert dict(other.parts())["On 20 January 2017 (printed): does not hold"] == "then it was."
    ahead = box.Box(decision(None, OPEN))
    assert ahead.summary.startswith("cannot be decided today; a forecast")
    assert dict(ahead.parts())["On 20 January 2017"] == "A forecast has no verdict on this clock."
    shown = box.Box(
        decision(None, OPEN, series=("gas",), documents=texts(("a", "s"), ("b", "s")))
    )._repr_mimebundle_()
    assert shown["text/markdown"].startswith(
        "::::{admonition} C1: It is so\n:class: verdict\n:name: verdict-c1\n\nVerdict\n: "
    )
    assert "`gas`" in shown["text/markdown"] and "its documents, 2 readings" in shown["text/markdown"]
    assert (
        "its series" not in box.Box(decision(None, OPEN))._ways()
        and "readings" not in box.Box(decision(None, OPEN))._ways()
    )
    assert shown["text/html"].startswith("<blockquote><p><b>C1: It is so</b></p><p><b>Verdict.</b> ")
    assert box._escape("a_b $1*") == "a\\_b \\$1\\*"
    assert box._listed(["a", "b", "c"]) == "a, b and c" and box._listed(["a"]) == "a"


def test_how_far_a_verdict_hangs_on_choices() -> None:
    rows = [("a", "x", True), ("a", "y", True), ("b", "x", False), ("b", "y", True)]
    frame = pd.DataFrame(rows, columns=["one", "two", "holds"]).astype({"holds": object}).assign(value=1.0)
    told = box._stability(Finding(OPEN, "", specifications=frame, labels={"a": "A"}))
    assert told.startswith("Holds in 3 of 4 specifications, does not hold in 1.")
    assert "As the main one (holds): by one A (2 of 2), b (1 of 2); by two x (1 of 2), y (2 of 2)." in told
    both = frame.assign(holds=[True, True, False, False])
    assert box._stability(Finding(OPEN, "", specifications=both)).endswith(
        "Nothing differs by two. All 2 that contradict the main one take one b."
    )
    same = frame.assign(holds=True)
    assert (
        box._stability(Finding(OPEN, "", specifications=same))
        == "Holds in 4 of 4 specifications, whatever the choice of one and two."
    )
    some = frame.assign(holds=[True, None, True, None])
    assert "; where decided, the same whatever the choice of one" in box._stability(
        Finding(OPEN, "", specifications=some)
    )
    assert box._stability(Finding(OPEN, "")) == "One specification only."
    many = pd.DataFrame(
        {"one": list("abcde"), "holds": [True, True, True, False, True], "value": 1.0}
    ).astype({"holds": object})
    assert "by one from d (0 of 1) to e (1 of 1)" in box._stability(Finding(OPEN, "", specifications=many))
    undecided = frame.assign(holds=[None, True, False, True])
    assert (
        "The main one is undecided; holding: by one a (1 of 1), b (1 of 2); by two x (0 of 1), y (2 of 2)"
        in box._stability(Finding(OPEN, "", specifications=undecided))
    )


def test_documents_in_order_and_in_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(
        ("a", "supports"),
        ("b", "contradicts"),
        ("b", "contradicts"),
        ("c", "silent"),
        ("d", "supports"),
        claim="C1",
        assertion="it is so",
        grade=[OFFICIAL, PAPER, OFFICIAL, OFFICIAL, "other"],
        date=["2", "1", "3", "4", "5"],
    )
    ds = held(
        evidence=pd.concat([rows, rows.assign(claim="C2")]),
        sources=pd.DataFrame({"grade": [OFFICIAL], "short": ["S"]}, index=["s"]),
    )
    assert documents.listed(ds, ["C1"])["date"].tolist() == ["1", "2", "3", "4", "5"]
    monkeypatch.setattr(documents, "rows_for", lambda *_: rows)
    (found,) = documents.tally(DS, "C1", ["it is so"]).to_dict("records")
    # A text that two pages print counts once, by the better.
    assert found == {
        "assertion": "It is so",
        "official": 1,
        "official_against": 1,
        "record": 0,
        "record_against": 0,
    }
    table = coded.tallies(ds, ["C1", "C2"])
    assert table["claim"].tolist() == ["C1", "C2"] and table["official"].tolist() == [1, 1]
    assert coding.tallies(ds, {"C1": ["it is so"], "C2": ["it is so"]})["claim"].tolist() == ["C1", "C2"]
    monkeypatch.setattr(documents, "rows_for", lambda *_: rows.assign(grade="other"))
    assert coded.tallies(ds, ["C1"]).empty


def test_claims_by_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = pd.DataFrame({"chapter": ["two-heads", "kurils", "kurils"], "now": [OPEN, HOLDS, OPEN]})
    monkeypatch.setattr(overview, "overview", lambda _: rows)
    found = overview.by_chapter(DS)
    assert found.to_dict("records") == [
        {"chapter": "kurils", "claims": 2, OPEN: 1, HOLDS: 1},
        {"chapter": "two-heads", "claims": 1, OPEN: 1, HOLDS: 0},
    ]
    counts = rows.assign(
        then=[overview.FORECAST, HOLDS, HOLDS],
        kinds=["forecast", "cause, forecast", "fact"],
        claim=["A", "B", "C"],
        basis=["", "dated", ""],
        assertion="",
        now_agree="",
    )
    monkeypatch.setattr(overview, "overview", lambda _: counts)
    tally = overview.tally(DS).set_index("verdict")
    assert (
        tally.loc[HOLDS].tolist() == [2, 1]
        and tally.loc[OPEN].tolist() == [0, 2]
        and tally.loc[overview.FORECAST].tolist() == [1, 0]
    )
    papers = pd.DataFrame({"claim": ["A", "A", "B"], "date": ["2017-01-20", "2017-01-21", "2016"]})
    ahead = overview.forecasts(held(evidence=papers))
    assert ahead["public"].tolist() == ["1 of 2", "1 of 1"] and ahead["then"].tolist() == [
        overview.FORECAST,
        "holds (dated)",
    ]


def test_courses_of_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        ("jasdf-scrambles", "JPN", "CHN", period, value)
        for period, value in (("2015-03", 4.0), ("2015-09", 9.0), ("2016-03", 5.0))
    ]
    rows += [
        (arms.REGISTER, reporter, "CHN", year, value)
        for reporter, year, value in (
            ("WLD", "2010", 4.0),
            ("WLD", "2011", 5.0),
            ("RUS", "2010", 1.0),
            ("USA", "2010", 3.0),
        )
    ]
    ds = held(*rows)
    assert courses._scrambles(ds).to_dict() == {"2015": 4.0, "2016": 5.0}
    assert courses._arms(("CHN",))(ds).to_dict() == {"2010": 25.0, "2011": 0.0}
    wide = pd.DataFrame({"JPN": [1.0, 3.0], "USA": [5.0, 7.0]}, index=["2010-01", "2010-02"])
    monkeypatch.setattr(uncertainty, "monthly", lambda *_: wide)
    assert courses._uncertain(None)(DS).to_dict() == {"2010": 4.0} and courses._uncertain(("JPN",))(
        DS
    ).to_dict() == {"2010": 2.0}
    events = pd.DataFrame(
        [("DEU", 2010, 1.0), ("CHN", 2010, 3.0), ("USA", 2010, 9.0)], columns=["partner", "year", "value"]
    )
    monkeypatch.setattr(heads, "events", lambda _: events)
    monkeypatch.setattr(heads, "europe", lambda _: {"DEU"})
    monkeypatch.setattr(heads, "asia", lambda _: {"CHN"})
    assert courses._europe_of_events(DS).to_dict() == {"2010": 25.0}
    lines = pd.DataFrame(
        [("KAZ", "CHN", "2010", 1.0), ("KAZ", "RUS", "2010", 2.0)],
        columns=["state", "partner", "period", "value"],
    )
    monkeypatch.setattr(neighbours, "shares_by_year", lambda _: lines)
    assert courses._neighbour("KAZ", "RUS")(DS).to_dict() == {"2010": 2.0}
    monkeypatch.setattr(legs, "by_year", lambda ds, codes: lines[lines["partner"].isin(codes)])
    assert courses._partner("CHN")(DS).to_dict() == {"2010": 1.0}
    monkeypatch.setattr(
        turning, "instruments", lambda _: lines.rename(columns={"state": "instrument", "partner": "series"})
    )
    assert courses._side("KAZ", "RUS")(DS).to_dict() == {"2010": 2.0}
    monkeypatch.setattr(heads, "trade", lambda *_: pd.DataFrame({"asia": [5.0]}, index=["2010"]))
    assert courses._of_world(DS).to_dict() == {"2010": 5.0}


# Central Asia ---------------------------------------------------------------------------------


def test_collision_and_fit_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(("a", "supports"), ("b", "contradicts"), state=["KAZ", "BLR"])
    monkeypatch.setattr(two_programmes, "grid_collision", lambda _: pd.DataFrame({"verdict": [OPEN]}))
    monkeypatch.setattr(two_programmes, "grid_fit", lambda _: pd.DataFrame({"verdict": [HOLDS]}))
    monkeypatch.setattr(two_programmes, "episodes", lambda *_: rows)
    monkeypatch.setattr(two_programmes, "joint_acts", lambda *_: 1)
    monkeypatch.setattr(two_programmes, "speakers", lambda *_: rows)
    monkeypatch.setattr(coding, "documents", lambda *_: rows)
    assert (
        two_programmes.will_collide(held()).because
        == "2 episodes of obstruction after the cutoff with a qualified text (Blr, Kaz), against 1 joint act."
    )
    assert two_programmes.diplomats_say_fit(held()).because.startswith("1 official text of China's diplomats")
    monkeypatch.setattr(two_programmes, "episodes", lambda *_: rows.iloc[:0])
    assert "(no state)" in two_programmes.will_collide(held()).because


def test_movements_as_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    states = pd.DataFrame({"china_start": [1.0, 2.0, 3.0]}, index=["UKR", "GEO", "KAZ"])
    monkeypatch.setattr(weight_of_china, "movements", lambda *_: states)
    monkeypatch.setattr(neighbours, "turnover", lambda *_: pd.DataFrame({"source": ["a b", "b"]}))
    found = weight_of_china.shown(DS)
    order = [code for code in WIDER if code in ("GEO", "KAZ")]
    assert found["state"].tolist() == order and set(found["source"]) == {"a b"}


# China ----------------------------------------------------------------------------------------


def test_arms_over_all_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        arms_trade,
        "specification",
        lambda ds, **choice: Outcome(choice["region"] != "with India" or None, 0.1),
    )
    now, then = arms_trade.grid(held()), arms_trade.grid(held(clock="2017-01-20"))
    assert set(now["window"]) == set(arms_trade.WINDOWS) and set(then["window"]) == {"2011–2015", "2006–2015"}
    assert "with India" not in set(now["region"])
    counts = now.groupby("test")["measure"].nunique()
    assert counts.to_dict() == {arms_trade.COMPOSITION: 3, arms_trade.OF_ALL: 3, arms_trade.MARKETS: 1}
    assert set(now.loc[now["test"] == arms_trade.MARKETS, "measure"]) == {"by military worth"}
    assert "upper bound" in set(now.loc[now["test"] == arms_trade.OF_ALL, "measure"])


@pytest.mark.parametrize(
    ("holds", "group", "says"),
    [(False, ["CHN", "VNM"], IN_PART), (False, [], HOLDS), (True, ["CHN", "VNM"], HOLDS)],
)
def test_arms_in_words(monkeypatch: pytest.MonkeyPatch, holds: bool, group: list[str], says: str) -> None:
    row = {"test": arms_trade.COMPOSITION, "window": "2011–2015", "holds": holds, "value": 0.123}
    monkeypatch.setattr(arms_trade, "grid", lambda _: pd.DataFrame([row]).astype({"holds": object}))
    monkeypatch.setattr(arms_trade, "held", lambda *_: ["CHN", "IDN", "VNM"])
    monkeypatch.setattr(arms_trade, "group_of_buyers", lambda _: group)
    monkeypatch.setattr(arms_trade, "by_majority", lambda _: HOLDS)
    for pairs, words in (
        ([("CHN", "VNM")], "1 pair of rivals"),
        ([], "no pairs of rivals"),
        ([1, 2], "2 pairs of rivals"),
    ):
        monkeypatch.setattr(arms_trade, "rivals", lambda *_, pairs=pairs: pairs)
        found = arms_trade.arms_trade(held())
        assert found.verdict == says and words in found.because
        share = "From 2011 to 2015 arms were at most 12.3 per cent of Russia's exports outside fuels"
        assert f"{share} to Chn, Idn and Vnm" in found.because
        assert ("It is so for Chn and Vnm together." in found.because) is (says == IN_PART)
        assert found.flip == "The share would have to be revised from 12.3 to 50 per cent."
    monkeypatch.setattr(arms_trade, "grid", lambda _: pd.DataFrame([row | {"window": "2014–2016"}]))
    assert arms_trade.arms_trade(held()).verdict == OPEN
    shares = {"CHN": 0.1, "IDN": 0.5, "VNM": 0.3}
    monkeypatch.setattr(arms_trade, "composition", lambda ds, group, *_: shares[group[0]])
    table = arms_trade.by_partner(held(("fts-exports", "RUS", "CHN", "2010", 1.0)))
    assert table["partner"].tolist() == ["IDN", "VNM", "CHN"] and table["value"].tolist() == [
        50.0,
        30.0,
        10.0,
    ]
    assert set(table["period"]) == {"2011-01/2015-12"}


def test_leads_in_dollars_and_in_roubles() -> None:
    cells = {
        ("CHN", "exports"): [1.0] * 11 + [9.0],
        ("CHN", "imports"): [0.0] * 12,
        ("DEU", "exports"): [1.0] * 12,
        ("DEU", "imports"): [2 / 3] * 12,
    }
    rows = [
        (f"fts-{flow}", "RUS", code, f"2015-{m:02d}", value)
        for (code, flow), own in cells.items()
        for m, value in enumerate(own, 1)
    ]
    rates = [
        {"date": f"2015-{m:02d}-{day:02d}", "USD": 40.0 if m == 12 else rate}
        for m in range(1, 13)
        for day, rate in ((1, 5.0), (15, 15.0))
    ]
    found = crossings.in_roubles(held(*rows, tables={"official-rates": rates}))
    # Twenty to twenty; in roubles 11 at 10 and 9 at 40 to 5/3 of eleven at 10 and one at 40.
    assert found.loc["2015", "dollars"] == pytest.approx(0.0)
    assert found.loc["2015", "roubles"] == pytest.approx(100 * (470 / 250 - 1))


def test_partners_by_month_and_by_source() -> None:
    rows = [
        (f"fts-{flow}", "RUS", code, f"2015-{m:02d}", value)
        for flow in ("exports", "imports")
        for code, value in (("CHN", 2.0), ("EU", 9.0))
        for m in range(1, 13)
    ]
    rows += [("cow-imports", "CHN", "RUS", "2010", 7.0), ("cow-imports", "RUS", "CHN", "2010", 3.0)]
    rows += [
        ("baci-exports", one, two, "2010", value)
        for one, two, value in (
            ("RUS", "CHN", 5.0),
            ("CHN", "RUS", 6.0),
            ("RUS", "HKG", 1.0),
            ("HKG", "RUS", 2.0),
        )
    ]
    kinds = pd.DataFrame({"kind": ["state", "state", "state", "bloc"]}, index=["CHN", "HKG", "RUS", "EU"])
    ds = held(*rows, countries=kinds)

    def value(source: str, **more: Any) -> dict[str, float]:
        found = largest_partner.annual_turnover(ds, source, **more)
        return found.set_index("partner")["value"].to_dict()

    assert value("Russian customs") == {"CHN": 48.0} and value("importers' customs") == {"CHN": 10.0}
    assert value("reconciled") == {"CHN": 11.0, "HKG": 3.0} and value("reconciled", hong_kong=True) == {
        "CHN": 14.0
    }
    assert largest_partner.trailing_turnover(ds, ["CHN"])["value"].tolist() == [48.0]
    assert set(largest_partner.trailing_turnover(ds)["partner"]) == {"CHN", "EU"}
    assert crossings._one_way(ds, "fts-exports")[["partner", "value"]].to_numpy().tolist() == [["CHN", 24.0]]
    more = held(*rows, ("fts-exports", "RUS", "CHN", "2015-01", 0.0), countries=kinds)
    assert largest_partner.sources(more) == "baci-exports cow-imports fts-exports fts-imports of"
    assert partners.joined(["b a", "a"]) == "a b"


def test_gas_prices_and_worth_by_method(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        (marker, "WLD", "", f"{year}-{m:02d}", value)
        for marker in gas_worth.MARKERS
        for year in ("2009", "2010", "2026")
        for m, value in ((1, 4.0), (2, 6.0))
    ]
    rows += [(name, "CHN", "RUS", "2020", 1.0) for name in gas_worth.SERIES if name not in gas_worth.MARKERS]
    ds = held(*rows)
    monkeypatch.setattr(gas_worth, "paid", lambda _: pd.DataFrame({"price": [200.0]}, index=["2021"]))
    found = gas_worth.prices(ds)
    assert found["period"].tolist() == ["2010", "2010", "2021"] and found["series"].tolist()[-1] == "paid"
    assert found["value"].tolist() == pytest.approx([5 * gas_worth.MMBTU] * 2 + [200.0])
    frame = pd.DataFrame(
        {"method": ["as paid, sums", "as paid, last year", "volume at gas-europe"], "value": [3.0, 1.0, 5.0]}
    )
    monkeypatch.setattr(gas_worth, "grid", lambda ds: frame.iloc[2:] if ds.clock else frame)
    table = gas_worth.by_method(ds).set_index("method")
    assert table.loc["Volume at the price that China paid", ["now_low", "now_high"]].tolist() == [1.0, 3.0]
    assert table.loc["Volume at the price of gas in Europe", ["then_low", "now_high"]].tolist() == [5.0, 5.0]
    assert pd.isna(table.at["Volume at the price that China paid", "then_low"])


def test_every_way_to_the_worth(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gas_worth, "windows", lambda _: {"one": ("a", "b")})
    monkeypatch.setattr(
        gas_worth, "worth_indexed", lambda ds, marker, *_: 350.0 if marker == "brent" else None
    )
    monkeypatch.setattr(gas_worth, "worth_at_level", lambda *_: 450.0)
    monkeypatch.setattr(gas_worth, "worth_as_paid", lambda *_: 300.0)
    now, then = gas_worth.grid(held()), gas_worth.grid(held(clock="2017-01-20"))
    assert len(now) == 3 * (6 + 4 + 6) and len(then) == 3 * (6 + 4)
    told = now.drop_duplicates(["method", "band"]).set_index(["method", "band"])["holds"]
    assert told["value moved with brent"].tolist() == [True, False, True]
    assert told["volume at gas-europe"].tolist() == [False, False, True]
    assert told["as paid, sums"].tolist() == [False, False, True]
    assert told["value moved with gas-europe"].tolist() == [None] * 3


def test_meetings_before_and_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(japan_as_means, "past_rate", lambda _: 3.0)
    monkeypatch.setattr(japan_as_means, "meetings", lambda *_: 4.0)
    monkeypatch.setattr(
        japan_as_means, "turnover", lambda ds, year: {2016: 16e3, 2017: 18e3, 2018: 21e3, 2019: 21e3}[year]
    )
    monkeypatch.setattr(japan_as_means, "rows_for", lambda *_: texts(("a", "supports")))
    found = japan_as_means.compared(
        held(("abe-putin-meetings", "JPN", "RUS", "2017", 1.0), ("fts-exports", "RUS", "JPN", "2017", 1.0))
    )
    assert found[["before", "after"]].to_numpy().tolist() == [[3.0, 4.0], [16.0, 20.0]]
    assert found["source"].tolist() == ["of abe-putin-meetings s", "of fts-exports"]


def test_stakes_as_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        korea_stakes, "measured", lambda *_: {"RUS": 1.0, "CHN": 2.25, "JPN": 2.25, "USA": 4.0}
    )
    rows = [(name, "RUS", "KOR", "2014", 1.0) for name in korea_stakes.SERIES[:2]]
    found = korea_stakes.table(held(*rows)).set_index("indicator")
    assert found.loc[korea_stakes.TRADE, ["RUS", "CHN", "rank"]].tolist() == ["1.0", "2.2", "1"]
    assert found.loc[korea_stakes.BONDS, ["RUS", "CHN", "rank"]].tolist() == ["1", "2.25", "1"]


def test_texts_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        ladder, "steps", lambda ds, who, seas, since: pd.DataFrame({"figure": [0.0, 4.0, 4.0, 1.0]})
    )
    row = ladder.by_step(DS).iloc[1]
    assert row["side"].startswith("The same, with")
    assert row[["step_0", "step_1", "step_2", "step_3", "step_4", "texts", "median", "mean"]].tolist() == [
        1,
        1,
        0,
        0,
        2,
        4,
        2.5,
        2.25,
    ]
    sides = ladder.ladder.__wrapped__ if hasattr(ladder.ladder, "__wrapped__") else ladder.ladder
    monkeypatch.setattr(ladder.specs, "run", lambda *_: None)
    monkeypatch.setattr(ladder, "by_majority", lambda _: OPEN)
    monkeypatch.setattr(coded, "read", lambda *_: "Read.")
    monkeypatch.setattr(coded, "documents", lambda *_: pd.DataFrame())
    both = "Washington: median step 2.5 of 4 texts; Moscow: median step 2.5 of 4 texts"
    assert sides(DS).because == f"{both}. One reader put the texts on the ladder. Read."


def test_votes_and_acts_by_period(monkeypatch: pytest.MonkeyPatch) -> None:
    council = pd.DataFrame(
        {"year": [2012, 2016, 2017, 2021, 2022, 2026], "vote": list("YNYYNY"), "outcome": "x"}
    )
    monkeypatch.setattr(north_korea, "assembly_votes", lambda _: council)
    monkeypatch.setattr(north_korea, "council_votes", lambda _: council)
    for name in ("political", "material", "defence"):
        monkeypatch.setattr(north_korea, name, lambda *_, name=name: name)
    monkeypatch.setattr(north_korea, "acts", lambda ds, years, way: years)
    found = north_korea.by_period(held())
    assert found["period"].tolist() == ["2012 to 2016", "2017 to 2021", "2022 to 2026"]
    assert found[["sanctions", "vetoes", "years"]].to_numpy().tolist() == [[1, 1, 2], [2, 0, 2], [1, 1, 2]]


def test_trade_of_west_and_east_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {"2005": 1e3, "2006": 2e3, "2021": 3e3, "2022": 4e3, "2025": 5e3}
    monkeypatch.setattr(outlet, "_by_year", lambda *_: values)
    rows = [
        (f"{name}-{flow}", "RUS", "CHN", "2010", 1.0)
        for name in ("fts", "imts")
        for flow in ("exports", "imports")
    ]
    found = outlet.by_year(held(*rows))
    assert (
        found["period"].tolist() == ["2006", "2021", "2022"] * 2
        and found["value"].tolist() == [2.0, 3.0, 4.0] * 2
    )
    assert found["status"].tolist() == ["reported", "reported", "estimated"] * 2
    assert found["source"].tolist()[1:3] == [
        "of fts-exports of fts-imports",
        "of imts-exports of imts-imports",
    ]


def test_domains_as_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {"2005": 9.0, "2010": 2.0, "2011": 4.0, "2020": 6.0, "2021": 9.0}
    monkeypatch.setattr(role, "trade", lambda *_: values)
    monkeypatch.setattr(role, "delivered", lambda *_: {"2010": 0.0, "2011": 0.0})
    crude = [
        ("china-customs-crude", "CHN", "RUS", f"{year}-{m:02d}", value)
        for year, value, last in (("2010", 10.0, 12), ("2011", 20.0, 11), ("2012", 30.0, 10))
        for m in range(1, last + 1)
    ]
    gas = [
        ("review-gas-lng", "RUS", code, year, value)
        for code in ("JPN", "KOR")
        for year, value in (("2010", 1.0), ("2011", 2.0))
    ]
    found = role.indexed(held(*crude, *gas))
    cells = {(row.series, row.period): row.value for row in found.itertuples()}
    assert cells == pytest.approx(
        {
            ("trade", "2010"): 200 / 3,
            ("trade", "2011"): 400 / 3,
            ("trade", "2020"): 200.0,
            ("oil", "2010"): 200 / 3,
            ("oil", "2011"): 400 / 3,
            ("gas", "2010"): 200 / 3,
            ("gas", "2011"): 400 / 3,
        }
    )
    monkeypatch.setattr(role, "ratios", lambda *_: {"trade": 1.5, "arms": None})
    assert role.domains(held(*gas))["value"].tolist() == [1.5] * len(role.REGIONS)


def test_deliveries_and_acts_told(monkeypatch: pytest.MonkeyPatch) -> None:
    flow = pd.Series([30.0, 37.5, 40.0], index=["2020", "2021", "2022"])
    monkeypatch.setattr(gas_deliveries, "deliveries", lambda *_: flow)
    two, running = (
        gas_deliveries.specification(DS, "Gazprom", "at least 37.5", method)
        for method in ("mean of two years", "two years running")
    )
    assert (two.value, running.value, running.holds) == (38.75, 37.5, True)
    monkeypatch.setattr(gas_deliveries, "deliveries", lambda *_: flow.iloc[1:])
    assert gas_deliveries.gas_deliveries(DS).verdict == HOLDS
    evidence = pd.DataFrame(
        [
            {"claim": "C12", "item": "x", "date": day, "assertion": kind}
            for day, kind in (("2014-03-17", gas_alternative.ACT), ("2014-05-21", gas_alternative.SECTOR))
        ]
        + [
            {"claim": "C2a", "item": "signing", "date": "2014-05-21", "assertion": ""},
            {"claim": "C2a", "item": "z", "date": "2010-01-01", "assertion": ""},
        ]
    )
    monkeypatch.setattr(gas_alternative, "rows_for", lambda *_: texts(("a", "supports")))
    monkeypatch.setattr(gas_alternative, "weigh", lambda *_: "met")
    monkeypatch.setattr(
        gas_alternative,
        "tally",
        lambda *_: pd.DataFrame([{"official": 2, "official_against": 0, "record": 0, "record_against": 1}]),
    )
    monkeypatch.setattr(gas_alternative, "judge", lambda *_: HOLDS)
    ds = held(evidence=evidence.iloc[::-1])
    for holds, says in (([True, True, None], HOLDS), ([True, False, None], OPEN)):
        monkeypatch.setattr(
            gas_alternative, "grid", lambda _, holds=holds: pd.DataFrame({"holds": holds}, dtype=object)
        )
        found = gas_alternative.gas_alternative(ds)
        assert (
            found.verdict == says
            and "on at least 1 days before the signing, and acted against a whole sector on 0."
            in found.because
        )
        assert (
            "2 official statements for and 0 against, 0 reports of record for and 1 against" in found.because
        )
    bare = gas_alternative.gas_alternative(held(evidence=evidence.iloc[:2]))
    assert "on at least 0 days before" in bare.because


# The islands, the election, the two heads ------------------------------------------------------


def test_landings_island_by_island(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pages:
        def __init__(self, *_: Any) -> None:
            pass

        @staticmethod
        def rows(name: str) -> pd.DataFrame:
            late = name.endswith("latest")
            return pd.DataFrame({"source": ["mofa-1", "kuril-1"], "figure": [5.0 + late, 13.0]})

    monkeypatch.setattr(august_1945, "Papers", Pages)
    found = august_1945.landings(DS)
    assert found["period"].tolist()[-1] == "The Habomai group" and found.loc[
        0, ["value", "low", "high"]
    ].tolist() == [13.0, 5.0, 6.0]


def test_effort_in_figures_and_words(monkeypatch: pytest.MonkeyPatch) -> None:
    line_ = pd.Series(
        {2011: 8.0, 2012: 8.0, 2013: 8.0, 2014: 10.0, 2015: 20.0, 2016: 30.0, 2017: 10.0, 2018: 20.0}
    )
    monkeypatch.setattr(effort, "by_year", lambda *_: line_.drop(2012))
    rows = [(name, "RUS", "CHN", "2010", 1.0) for name in ("sipri-orders", "fts-exports")]
    found = effort.changes(held(*rows)).set_index(["indicator", "asia"])
    one = found.loc["arms ordered"].iloc[0]
    assert one[["before", "after", "change"]].tolist() == [20.0, 15.0, -25.0]
    # Of 2011, 2012 nought, 2013 ...: means of three years and of the two after, 2014 to 2017.
    assert one["years"] == 4 and one["as_much"] == 1.0
    goods = found.loc["share of trade"].iloc[0]
    # Without 2012: from 38/3 to 20, and from 20 to 15.
    assert goods["years"] == 2 and goods["as_much"] == 1.0
    assert goods["ordinary"] == pytest.approx(25 + 0.9 * (100 * 22 / 38 - 25))
    assert effort._mean(DS, "share of trade", (), (2011, 2013)) is None
    monkeypatch.setattr(
        effort,
        "texts",
        lambda ds, claim, name, grades: texts(
            ("a", "supports" if name == effort.OTHER_REASON else "contradicts")
        ),
    )
    assert effort.said(DS, effort.OTHER_REASON) and not effort.said(DS, effort.INCENTIVE)
    monkeypatch.setattr(
        effort, "change", lambda ds, indicator, *_, **__: -10.0 if indicator == "arms ordered" else None
    )
    grid = effort.grid(DS)
    assert grid["verdict"].iloc[0] == IN_PART and grid["value"].iloc[0] == -10.0
    assert set(grid.loc[grid["effort"] == "trade", "verdict"]) == {""}
    told = effort.fewer_incentives(held(evidence=pd.DataFrame({"claim": []}))).because
    assert (
        "arms ordered \N{MINUS SIGN}10 per cent, share of trade not known" in told and "and 1 calls" in told
    )


def test_signs_of_easing_told(monkeypatch: pytest.MonkeyPatch) -> None:
    evidence = pd.DataFrame({"claim": ["T3a"]})
    monkeypatch.setattr(grounds, "grid", lambda _: pd.DataFrame({"verdict": [OPEN]}))
    monkeypatch.setattr(grounds, "signs", lambda *_, **__: grounds.Signs(1.5, 1, 2.0, 3, 4.0))
    rows = texts(
        ("a", "supports"), ("b", "contradicts"), ("c", "supports"), grade=[OFFICIAL, OFFICIAL, PAPER]
    )
    monkeypatch.setattr(
        grounds,
        "texts",
        lambda ds, claim, name, since, *_: rows if since == grounds.DAY_AFTER else rows.iloc[:1],
    )
    told = grounds.reason_to_assume(held(evidence=evidence)).because
    assert (
        "1.5 texts of sanctioning governments speak of easing (1 of them official" in told
        and "4 in as many days before; 3 of Russian" in told
    )
    assert "and 1 official Russian texts deny it. Against stand 2 renewals" in told
    found = grounds.summary(DS)
    assert found[["before", "official", "record"]].to_numpy().tolist() == [
        [1, 1, 1],
        [1, 1, 1],
        [0, 1, 0],
        [1, 1, 1],
        [1, 1, 1],
    ]


def test_a_line_on_the_islands_told(monkeypatch: pytest.MonkeyPatch) -> None:
    evidence = pd.DataFrame({"claim": ["T2"]})
    monkeypatch.setattr(line, "grid", lambda _: pd.DataFrame({"verdict": [OPEN]}))
    monkeypatch.setattr(line, "linked", lambda _: False)
    monkeypatch.setattr(line, "announced", lambda _: True)
    monkeypatch.setattr(
        line, "mean_step", lambda ds, speakers, since, *_: (0.5, 2) if since == line.DAY_AFTER else (-0.25, 1)
    )
    monkeypatch.setattr(
        line, "analysts", lambda _: texts(("a", "supports"), ("b", "supports"), ("c", "contradicts"))
    )
    told = line.shifting_strategy(held(evidence=evidence)).because
    assert told.startswith("Said: 2 qualified texts of those weeks hold this view and 1 denies it.")
    assert "Firmer or not: step \N{MINUS SIGN}0.2 to +0.5 (1 official" in told
    assert "no official was found to state the link, and new missiles" in told
    monkeypatch.setattr(line, "analysts", lambda _: texts(("a", "supports")))
    monkeypatch.setattr(line, "mean_step", lambda *_: (math.nan, 0))
    monkeypatch.setattr(line, "announced", lambda _: False)
    monkeypatch.setattr(line, "linked", lambda _: True)
    told = line.shifting_strategy(held(evidence=evidence)).because
    assert told.startswith("1 qualified texts of those weeks hold this view. The line: the line cannot be")
    assert told.endswith(
        "an official states the link, and nothing firmer had been announced before the election."
    )


def test_japan_s_index_told(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = pd.DataFrame({"JPN": [1.0]})
    monkeypatch.setattr(
        japan, "monthly", lambda ds, index: wide if index == "EPU" else wide.drop(columns="JPN")
    )
    monkeypatch.setattr(japan, "standing", lambda frame, window, past: pd.DataFrame({"percentile": [80.0]}))
    percentile = japan.percentile.__wrapped__
    assert percentile(DS, "EPU", "120 months") == 80.0 and percentile(DS, "WUI", "120 months") is None
    monkeypatch.setattr(japan, "standing", lambda *_: pd.DataFrame({"percentile": []}))
    assert percentile(DS, "EPU", "120 months") is None
    monkeypatch.setattr(japan, "percentile", lambda ds, index, past: 80.0 if index == "EPU" else None)
    monkeypatch.setattr(japan, "voiced", lambda *_: {"a": True, "b": True})
    monkeypatch.setattr(japan, "denied", lambda *_: False)
    grid = japan.grid(DS)
    by_level = grid[grid["index"] == "EPU"].drop_duplicates("level")["verdict"].tolist()
    assert by_level == [HOLDS, IN_PART] and set(grid.loc[grid["index"] != "EPU", "verdict"]) == {""}
    monkeypatch.setattr(
        japan,
        "worries",
        lambda *_: texts(
            ("a", "supports"), ("b", "supports"), ("c", "contradicts"), grade=[OFFICIAL, PAPER, PAPER]
        ),
    )
    told = japan.nervous_japan(held(evidence=pd.DataFrame({"claim": []}))).because
    assert (
        told.startswith(
            "Worry on retrenchment 2 qualified texts (1 official, 1 to the contrary), on an alignment"
        )
        and "stood at percentile 80 of" in told
    )


def test_signs_and_levels_of_relations(monkeypatch: pytest.MonkeyPatch) -> None:
    polls = [
        {"pollster": house, "question": question, "fieldwork": "2016", "value": 1.0, "source": house}
        for house, question in (
            ("Levada Center", "United States: attitude good"),
            ("Gallup", "Russia: favourable"),
        )
    ]
    ds = held(
        ("us-treasury-russia-measures", "USA", "RUS", "2016", 1.0),
        tables={"polls-on-powers": polls, "unga-votes": [{"source": "un"}]},
    )
    known = {"sanctions": 0.5, "Russians on America": -0.25, "votes": 0.0}
    monkeypatch.setattr(relations, "sign", lambda ds, name, *_: known.get(name))
    table = relations.by_sign(ds).set_index("sign")
    assert table.loc["sanctions", "end of 2018"] == 50.0 and pd.isna(
        table.loc["Americans on Russia", "end of 2018"]
    )
    readings = pd.Series({"2015": 9.0, "2016-01": 2.0, "2016-07": 4.0, "2017": 7.0, "2019-01-01": 8.0})
    monkeypatch.setattr(relations, "house", lambda *_: readings)
    row = relations.levels(ds).iloc[0]
    assert (row["before"], row["end of 2018"], row["20 January 2021"], row["last"]) == (3.0, 7.0, 8.0, "2019")
    grid = relations.grid(DS)
    main = grid[grid["signs"] == "all"].drop_duplicates("level")
    assert main["value"].tolist() == pytest.approx([100 / 3] * 2) and set(main["verdict"]) == {
        "condition not met"
    }
    told = relations.improved_ties(DS).because
    assert told.startswith("By the end of the term 1 of 3 computable signs had improved")
    assert told.endswith("on the year of the election: sanctions.")


def test_senders_in_a_table_and_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regime, "texts", lambda *_: texts(("a", "supports")))
    monkeypatch.setattr(regime, "cases", lambda *_: pd.DataFrame({"source": ["c", "c"]}))
    monkeypatch.setattr(
        regime, "by_acts", lambda ds, sender, day: {"United States": True, "Japan": None}.get(sender, False)
    )
    monkeypatch.setattr(
        regime, "last_sign", lambda ds, sender: "2020-01-20" if sender == "United States" else ""
    )
    found = regime.by_sender(DS).set_index("sender")
    assert found["end of term"].to_dict() == {
        "United States": "came apart",
        "European Union": "in force",
        "Japan": "not known",
    }
    assert found["last"].tolist() == ["20 January 2020", "", ""] and set(found["source"]) == {"s c"}
    monkeypatch.setattr(regime, "grid", lambda _: pd.DataFrame({"verdict": [OPEN]}))
    rows = [
        (regime.RELIEF, "USA", "RUS", month, value)
        for month, value in (("2016-12", 9.0), ("2017-01", 2.0), ("2018-01", 1.0))
    ]
    told = regime.will_disintegrate(held(*rows, evidence=pd.DataFrame({"claim": []}))).because
    assert (
        "regimes of 2014 of 1 of the 3 senders were in force and 1 had come apart." in told
        and told.endswith("since then: 3.")
    )


def test_chances_of_his_defeat(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = texts(("ipsos-2016-11-07", "supports"), ("other", "supports"), ("none", "supports"))
    monkeypatch.setattr(
        surprise,
        "texts",
        lambda ds, claim, name, since, until, grades: rows if "other" in grades else rows.iloc[1:],
    )
    evidence = pd.DataFrame({"claim": "T7", "origin": ["ipsos-2016-11-07", "other"], "figure": [70.0, 90.0]})
    found = surprise.chances(held(evidence=evidence))
    assert found[["series", "x", "y"]].to_numpy().tolist() == [
        ["of record", "other", 90.0],
        ["copies", "Ipsos, model", 70.0],
    ]


def test_countries_by_their_percentile(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = pd.DataFrame(
        {"country": ["A", "B", "C"], "continent": ["Asia", "Europe", "Europe"], "percentile": [9.0, 1.0, 5.0]}
    )
    monkeypatch.setattr(uncertainty, "places", lambda *_: frame)
    found = uncertainty.standings(held(("epu", "A", "", "2010-01", 1.0)))
    assert found[["series", "x"]].to_numpy().tolist() == [["Europe", "C"], ["Europe", "B"], ["Asia", "A"]]


def test_fields_in_a_table_and_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    groups = {
        "east-asia": ["CHN"],
        "south-east-asia": ["VNM"],
        "south-asia": ["IND"],
        "central-asia": ["KAZ"],
        "west-asia": ["IRN"],
    }
    east = {"CHN", "VNM", "IND"}
    wanted = (east, east | {"KAZ"}, east | {"IRN"})
    assert tuple(chief_field.eastern(held(groups=groups), name) for name in chief_field.ASIAS) == wanted
    years = pd.DataFrame({"year": [1991, 1993, 2016, 2017]})
    monkeypatch.setattr(heads, "contests", lambda *_: years)
    monkeypatch.setattr(heads, "vetoes", lambda *_: years.iloc[1:2])
    monkeypatch.setattr(heads, "events", lambda *_: years.iloc[2:])
    monkeypatch.setattr(
        chief_field,
        "counted",
        lambda ds, field, *_: (3.0, 1.0) if field in ("claim", "vetoes", "events") else None,
    )
    found = chief_field.table(DS)
    assert found[["field", "years", "europe"]].to_numpy().tolist() == [
        ["claim", "1993–2016", 3.0],
        ["events", "2016–2016", 3.0],
        ["vetoes", "1993–1993", 3.0],
    ]
    monkeypatch.setattr(chief_field, "grid", lambda _: pd.DataFrame({"verdict": [HOLDS]}))
    told = chief_field.chief_field(DS)
    assert (
        told.verdict == HOLDS
        and "Europe leads Asia in 3 of 3 fields that can be computed, of 6." in told.because
    )
    for holds, says, word in (
        ([False, False, True], FAILS, "open"),
        ([False, True, True], OPEN, "open"),
        ([True, True, False], OPEN, "on track"),
        ([True, False, False], OPEN, "open"),
        ([None, False, False], OPEN, "open"),
    ):
        monkeypatch.setattr(
            chief_field, "future_grid", lambda _, holds=holds: pd.DataFrame({"holds": holds}, dtype=object)
        )
        found = chief_field.will_remain(DS)
        assert found.verdict == says and f"Interim: {word}, on fields held to 2017 at most" in found.because


def test_instruments_and_their_bases(monkeypatch: pytest.MonkeyPatch) -> None:
    def shares(*years: str) -> pd.DataFrame:
        return pd.DataFrame({"asia": 1.0, "europe": 2.0}, index=list(years))

    monkeypatch.setattr(heads, "asia", lambda _: frozenset())
    monkeypatch.setattr(heads, "europe", lambda _: frozenset())
    monkeypatch.setattr(
        heads,
        "trade",
        lambda ds, source, *_: (
            shares("2020", "2021", "2022") if source == "the Fund" else shares("2005", "2006")
        ),
    )
    for name in ("fuels_sold", "gas_sold", "arms_sold", "votes_alike", "journeys_made"):
        monkeypatch.setattr(heads, name, lambda *_: shares("2010"))
    monkeypatch.setattr(heads, "oil_sold", lambda ds, seller: shares("2015") if seller == "RUS" else shares())
    monkeypatch.setattr(heads, "paid_in_yuan", lambda _: pd.DataFrame({"asia": [5.0]}, index=["2022"]))
    monkeypatch.setattr(turning, "_sources", lambda ds, name: f"of {name}")
    found = turning.instruments(DS)
    fund = found[found["base"] == turning.FUND]
    assert sorted(set(fund["period"])) == ["2020", "2021"] and set(fund["series"]) == {
        "IMF_ASIA",
        "IMF_EUROPE",
    }
    mirror = found[found["base"] == turning.MIRROR]
    assert (
        set(mirror["period"]) == {"2022"}
        and set(mirror["series"]) == {"OTHER_ASIA", "OTHER_EUROPE"}
        and set(mirror["status"]) == {"estimated"}
    )
    assert turning.SOVIET not in set(found["base"])
    assert set(found.loc[found["instrument"] == turning.FUELS, "source"]) == {"comtrade-russia-hs2"}
    assert found.loc[found["instrument"] == turning.PAYMENTS, "side"].tolist() == ["asia"]
    panels = turning.panels(DS)
    own = panels[panels["panel"] == turning.TRADE_OF_WORLD]
    assert set(own["series"]) == {"asia", "europe", "OTHER_ASIA", "OTHER_EUROPE"} and set(own["base"]) == {
        turning.FUND,
        turning.MIRROR,
    }
    lines_ = turning.index_lines(DS)
    assert set(lines_["base"]) == {"", turning.MIRROR} and lines_["period"].min() == "2006"
    monkeypatch.undo()
    ds = held(("fts-exports", "RUS", "CHN", "2010", 1.0), tables={"unga-votes": [{"source": "b a"}]})
    assert (
        turning._sources(ds, "unga-votes") == "a b"
        and turning._sources(ds, "fts-exports") == "fts-exports of"
    )


def test_tariffs_of_members_as_lines() -> None:
    rows = [("wdi-tariff-weighted-mean", code, "", "2010", 1.0) for code in ("RUS", "BLR", "DEU")]
    found = common_tariff.lines(held(*rows))
    assert (
        {"RUS", "BLR"} <= set(found["reporter"])
        and eurasia.MEMBERS[0] == "ARM"
        and np.isfinite(found["value"]).all()
    )
