"""The influence list on small data: the datum on which a verdict hangs is found, no other."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pivot.claims.documents import MET, rows_for, weigh
from pivot.claims.verdict import FAILS, HOLDS, OPEN, Finding
from pivot.dataset import Dataset
from pivot.influence import search
from pivot.influence.data import CONVENTION, Group, figures, typical_revision
from tests import miniature

CLAIMS = """
- {id: X1, paragraph: 1, sentence: "1.1", claim: A., kinds: [number], best_case: B., series: [],
   rule: {measure: m, sample: s, threshold: t, tie: e}, would_change: w}
- {id: X2, paragraph: 1, sentence: "1.1", claim: A., kinds: [forecast], best_case: B., series: [],
   rule: {measure: m, sample: s, threshold: t, tie: e}, would_change: w}
"""


def coded(item: str, says: str = "supports", origin: str = "", date: str = "2016-01-01") -> dict[str, str]:
    return {
        "claim": "X1",
        "item": item,
        "date": date,
        "says": says,
        "assertion": "it is so",
        "quotation": "So it is.",
        "origin": origin or item,
        "issuer": "",
        "figure": "",
        "source": f"source-{item}",
    }


def dataset(folder: Path, rows: list, evidence: list | None = None) -> Dataset:
    evidence = evidence or []
    grade = "agency or newspaper of record"
    sources = [miniature.source(row["source"], grade) for row in evidence]
    return miniature.write(folder, rows, evidence=evidence, sources=sources, claims=CLAIMS)


def over(limit: float) -> object:
    """A rule: exports to all partners exceed a limit."""

    def rule(ds: Dataset) -> Finding:
        return Finding(HOLDS if ds.obs("exports")["value"].sum() > limit else FAILS, "", ("exports",))

    return rule


def documented(ds: Dataset) -> Finding:
    met = weigh(rows_for(ds, "X1", "it is so")) == MET
    return Finding(HOLDS if met else OPEN, "", documents=rows_for(ds, "X1", "it is so"))


def changes(found: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    rows = found[found["way"] != search.AS_IT_IS]
    return list(zip(rows["clock"], rows["datum"], rows["way"], rows["verdict"], strict=True))


def exports(*cells: tuple[str, str, float]) -> list:
    return [
        miniature.row("exports", "RUS", partner, period, value, public=f"{period}-12-31", vintage="2022")
        for partner, period, value in cells
    ]


def test_the_figure_on_which_it_hangs_is_found(tmp_path: Path) -> None:
    """Of 300 figures one is large: a twentieth of it, and of no other, crosses the limit."""
    cells = [("CHN", str(year), 1.0) for year in range(1716, 2016)]
    cells[100] = ("CHN", "1816", 101.0)
    ds = dataset(tmp_path, exports(*cells))
    found = search.hinges(ds, "X1", over(396.0))
    assert changes(found) == [
        ("now", "RUS/CHN/1816", "moved down", FAILS),
        ("then", "RUS/CHN/1816", "moved down", FAILS),
    ]
    assert (found["tried"] < 60).all()


def test_a_verdict_far_from_its_limit_hangs_on_nothing(tmp_path: Path) -> None:
    ds = dataset(tmp_path, exports(("CHN", "2014", 100.0), ("DEU", "2014", 100.0)))
    found = search.hinges(ds, "X1", over(150.0))
    assert changes(found) == []
    assert list(found["verdict"]) == [HOLDS, HOLDS]


def test_a_group_is_listed_where_no_single_figure_suffices(tmp_path: Path) -> None:
    ds = dataset(tmp_path, exports(*[("CHN", str(year), 1.0) for year in range(2000, 2016)]))
    found = search.hinges(ds, "X1", over(15.96))
    assert ("now", "RUS/CHN/2000", "moved down", FAILS) in changes(found)
    found = search.hinges(ds, "X1", over(15.9))
    assert ("now", "RUS/CHN, 2000 to 2003", "moved down", FAILS) not in changes(found)
    datum = {row[1] for row in changes(found)}
    assert datum and all(" to " in name for name in datum), "one figure alone moves by 0.05 only"


def test_only_what_was_public_is_tried_on_the_first_clock(tmp_path: Path) -> None:
    ds = dataset(tmp_path, exports(("CHN", "2014", 100.0), ("CHN", "2018", 100.0)))
    found = search.hinges(ds, "X1", over(99.0))
    assert changes(found) == [("then", "RUS/CHN/2014", "moved down", FAILS)]


def test_texts_are_left_out_with_their_reprints(tmp_path: Path) -> None:
    evidence = [coded("a"), coded("a2", origin="a"), coded("b"), coded("c", says="silent")]
    ds = dataset(tmp_path, [], evidence)
    found = search.hinges(ds, "X1", documented)
    assert {row[1] for row in changes(found)} == {"a", "b"}
    assert set(found["tried"]) == {2}
    three = dataset(tmp_path / "3", [], [*evidence, coded("d")])
    assert changes(search.hinges(three, "X1", documented)) == [], "any two of three suffice"


def test_a_forecast_has_one_clock(tmp_path: Path) -> None:
    ds = dataset(tmp_path, exports(("CHN", "2014", 100.0)))
    assert set(search.hinges(ds, "X2", over(50.0))["clock"]) == {"now"}


def test_a_rule_that_cannot_bear_a_loss_says_so(tmp_path: Path) -> None:
    def fragile(ds: Dataset) -> Finding:
        return Finding(HOLDS, rows_for(ds, "X1", "it is so")["date"].iloc[1])

    ds = dataset(tmp_path, [], [coded("a"), coded("b")])
    assert {row[3] for row in changes(search.hinges(ds, "X1", fragile))} == {search.NOT_COMPUTED}


def test_what_is_read_is_noted_for_the_store(tmp_path: Path) -> None:
    ds = dataset(tmp_path, exports(("CHN", "2014", 100.0))).watched()
    search.hinges(ds, "X1", over(50.0))
    assert "series:exports" in ds.watch.names
    assert "evidence" not in ds.watch.names


def test_one_row_is_found_anew(tmp_path: Path) -> None:
    ds = dataset(tmp_path, exports(("CHN", "2014", 100.0)), [coded("a"), coded("b")])
    rules = {"X1": over(99.0), "X2": documented}
    for claim, rule in rules.items():
        found = search.hinges(ds, claim, rule)
        assert len(found) >= 3
        for row in found.assign(claim=claim).to_dict("records"):
            assert search.one(ds, row, rules) == {"verdict": row["verdict"]}


def test_how_far_figures_are_moved(tmp_path: Path) -> None:
    rows = [
        miniature.row("revised", "RUS", "CHN", "2010", value, public="2011-01-01", vintage=vintage)
        for value, vintage in ((100.0, "2011"), (102.0, "2012"))
    ]
    ds = dataset(tmp_path, [*rows, *exports(("CHN", "2014", 100.0))])
    assert typical_revision(ds, "revised") == pytest.approx(2.0)
    assert typical_revision(ds, "exports") == CONVENTION


def test_the_largest_pair_is_tried_alone() -> None:
    values = {("RUS", "CHN", "2014"): 5.0, ("RUS", "DEU", "2014"): 9.0, ("RUS", "JPN", "2014"): 1.0}
    first, rest = figures("exports", values).split(2)
    assert first.label == "RUS/DEU/2014"
    assert rest.label == "2 pairs, 2014 to 2014"
    assert [group.label for group in Group("table", "votes", tuple(range(10))).split(3)] == [
        "0 to 2",
        "3 to 5",
        "6 to 9",
    ]
