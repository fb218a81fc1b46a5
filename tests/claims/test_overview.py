"""What the pages that show all claims make of them: parts, tallies, reasons, forecasts, the story."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace

import pandas as pd
import pytest

from clock import CUTOFF
from pivot import dataset
from pivot.claims import overview
from pivot.claims.firmness import agreeing, agreement
from pivot.claims.overview import CAUSE, DIVIDED, FORECAST, SILENT, of_part
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, VERDICTS, Finding
from pivot.measures import story

BECAUSE = (
    "That the two met: met (weight 4 for, 0 against); that they agreed: open; the day: contradicted. "
    "Order met: so."
)


@pytest.mark.parametrize(
    ("legs", "joint", "verdict"),
    [
        ("That the two met", OPEN, "holds (this part)"),
        ("That the two met", HOLDS, "holds"),
        ("that they agreed", OPEN, OPEN),
        ("the day", OPEN, "does not hold (this part)"),
        ("That the two met; that they agreed", FAILS, "cannot be decided (this part)"),
        ("That the two met; that they agreed; the day", OPEN, "does not hold (this part)"),
        ("Order", OPEN, "holds (this part)"),
        ("?", IN_PART, "joint: holds in part"),
        ("That the two met; nowhere weighed", OPEN, "joint: cannot be decided"),
    ],
)
def test_a_part_of_a_claim_has_its_own_verdict(legs: str, joint: str, verdict: str) -> None:
    assert of_part(legs, BECAUSE, joint) == verdict


def specifications(*says: bool | None) -> pd.DataFrame:
    return pd.DataFrame({"choice": range(len(says)), "holds": pd.Series(says, dtype=object), "value": 0.0})


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ((True, True), "holds in 2 of 2 specifications"),
        ((True, False, None), "holds in 1 of 3 specifications, does not hold in 1, undecided in 1"),
        ((False, True, True), "does not hold in 1 of 3 specifications, holds in 2"),
        ((None, None), "undecided in 2 of 2 specifications"),
    ],
)
def test_every_specification_is_told(says: tuple[bool | None, ...], words: str) -> None:
    found = Finding(OPEN, "", specifications=specifications(*says))
    assert agreement(found) == words
    assert agreeing(found) == words.replace(" specifications", "")


def test_one_rule_alone_has_no_specifications_to_tell() -> None:
    assert agreement(Finding(OPEN, "")) == "one specification only"
    assert agreeing(Finding(OPEN, "")) == ""


def decided(claim: str, verdict: str, kinds: tuple[str, ...], rows: pd.DataFrame) -> SimpleNamespace:
    finding = Finding(verdict, "", specifications=rows)
    return SimpleNamespace(claim=SimpleNamespace(id=claim, kinds=kinds), now=finding)


def test_why_a_claim_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [
        decided("X1", OPEN, ("fact", "cause"), specifications(True, False)),
        decided("X2", OPEN, ("number",), specifications(True, False)),
        decided("X3", OPEN, ("fact",), specifications(True, None)),
        decided("X4", OPEN, ("fact",), pd.DataFrame()),
        decided("X5", HOLDS, ("cause",), specifications(True)),
    ]
    monkeypatch.setattr(overview, "decisions", lambda ds: found)
    reasons = overview.open_for(dataset.open())
    assert dict(reasons) == {"X1": CAUSE, "X2": DIVIDED, "X3": SILENT, "X4": SILENT}


def rows_of(*rows: Mapping[str, str]) -> pd.DataFrame:
    base = {"assertion": "", "basis": "documents", "now_agree": ""}
    return pd.DataFrame([base | row for row in rows])


def test_forecasts_stand_apart_in_the_tally(monkeypatch: pytest.MonkeyPatch) -> None:
    found = rows_of(
        {"then": HOLDS, "now": FAILS}, {"then": FORECAST, "now": FAILS}, {"then": OPEN, "now": HOLDS}
    )
    monkeypatch.setattr(overview, "overview", lambda ds: found)
    table = overview.tally(dataset.open()).set_index("verdict")
    assert list(table.index) == [*VERDICTS, FORECAST]
    assert dict(table.loc[HOLDS]) == {"then": 1, "now": 1}
    assert dict(table.loc[FAILS]) == {"then": 0, "now": 2}
    assert dict(table.loc[FORECAST]) == {"then": 1, "now": 0}
    assert table["then"].sum() == table["now"].sum() == 3


def test_only_what_looks_forward_is_a_forecast(monkeypatch: pytest.MonkeyPatch) -> None:
    found = rows_of(
        {"claim": "X1", "kinds": "forecast", "then": FORECAST, "now": FAILS},
        {"claim": "X2", "kinds": "fact, forecast", "then": HOLDS, "now": FAILS},
        {"claim": "X3", "kinds": "fact", "then": HOLDS, "now": HOLDS},
    )
    monkeypatch.setattr(overview, "overview", lambda ds: found)
    papers = pd.DataFrame({"claim": ["X1", "X1", "X1"], "date": [CUTOFF, "2017-01-21", "2016"]})
    table = overview.forecasts(SimpleNamespace(evidence=papers))  # type: ignore[arg-type]
    assert list(table["claim"]) == ["X1", "X2"]
    assert list(table["then"]) == [FORECAST, "holds (documents)"]
    assert list(table["public"]) == ["2 of 3", "0 of 0"]


def test_the_story_ends_at_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    early, late = ("Japan", "before", ("2016-12-15", "met")), ("Japan", "after", ("2018-11-14", "talks"))
    paper = ("China", "signed", ("X1", "contract"))
    events = pd.DataFrame(
        {"date": ["2016-12-15", "2018-11-14"], "title": ["met", "talks"], "source": ["a", "b"]}
    )
    papers = pd.DataFrame({"claim": ["X1"], "item": ["contract"], "date": ["2014-05-21"], "source": ["c"]})
    now = SimpleNamespace(clock=None, as_of="2026-11-24", evidence=papers, table=lambda name: events)
    then = SimpleNamespace(clock=CUTOFF, as_of=CUTOFF, evidence=papers, table=lambda name: events)
    monkeypatch.setattr(story, "STORY", (early, late, paper))
    assert list(story.story(now)["label"]) == ["before", "after", "signed"]  # type: ignore[arg-type]
    found = story.story(then)  # type: ignore[arg-type]
    assert list(found["label"]) == ["before", "signed"]
    assert list(found["source"]) == ["a", "c"]
    monkeypatch.setattr(story, "STORY", (("China", "nowhere", ("X1", "lost")),))
    with pytest.raises(KeyError):
        story.story(now)  # type: ignore[arg-type]
