"""The exact day of the op-ed is not known: no verdict may hang on it.

A claim can change its verdict from one day to another only if something that it reads became
public in between, so only such claims are decided, on the days on which something did.
"""

from __future__ import annotations

import random
from functools import lru_cache
from pathlib import Path

import pandas as pd
import pytest

from clock import CUTOFF
from clock.periods import last_day
from pivot import dataset
from pivot.claims.registry import CLOCKS, FINDINGS, RULES, finding
from pivot.claims.verdict import FAILS, HOLDS, Finding, Rule
from pivot.dataset import Dataset
from pivot.results import keeping
from tests import miniature

FIRST = "2017-01-01"
#: Claims that the quick run tries; the slow one tries all, and on more days.
TRIED = 20


def reads(ds: Dataset, claim: str, rule: Rule) -> set[str]:
    """The names of all that a claim's function reads; known where its verdict is stored and fresh."""
    parts = [f"{claim} {clock}" for clock in CLOCKS]
    if all(part in FINDINGS.parts and FINDINGS.why_stale(ds, part) is None for part in parts):
        stored = keeping.manifest()[FINDINGS.name]["parts"]
        return {read for part in parts for read in stored[part]["reads"]}
    seen = ds.watched()
    rule(seen.known_by(FIRST))
    rule(seen.known_by(CUTOFF))
    return seen.watch.names


@lru_cache(maxsize=512)
def changes(ds: Dataset, name: str) -> frozenset[str]:
    """The days after the first and up to the last on which something that can be read changed."""
    kind, _, what = name.partition(":")
    dates: list[pd.Series] = []
    if kind == "series":
        try:
            rows = ds.obs(what, editions="all", corrected=False)
        except KeyError:
            return frozenset()
        dates = [rows["period_public"], rows["vintage"].map(last_day)]
    elif kind == "evidence":
        rows = ds.evidence
        dates = [(rows if not what else rows[rows["claim"] == what])["date"].map(last_day)]
    elif kind == "table":
        rows = ds.table(what)
        dates = [rows["period_public"]] if "period_public" in rows else []
    elif kind == "groups":
        rows = ds.table("groups")
        dates = [rows.loc[rows["group"] == what, end] for end in ("start", "end")]
    return frozenset(day for column in dates for day in column.unique() if FIRST < day <= CUTOFF)


def last(ds: Dataset, claim: str, rule: Rule) -> Finding:
    """What is found on the cut-off."""
    return finding(ds.known_by(CUTOFF), claim) if claim in RULES else rule(ds.known_by(CUTOFF))


def moved(ds: Dataset, rules: dict[str, Rule], most: int) -> dict[str, list[str]]:
    """Claims whose verdict is not the same on all days, each with its verdicts.

    Args:
        most: on how many days at the most each claim is decided; the ends are among them.
    """
    found = {}
    for claim, rule in rules.items():
        days = sorted({day for name in reads(ds, claim, rule) for day in changes(ds, name)} | {FIRST})
        if len(days) == 1:
            continue
        step = max(1, -(-(len(days) - 1) // (most - 1)))
        # On the last of these days the same is known as on the cut-off, for which it is stored.
        earlier = [day for day in days[::step] if day != days[-1]]
        verdicts = [rule(ds.known_by(day)).verdict for day in earlier] + [last(ds, claim, rule).verdict]
        if len(set(verdicts)) > 1:
            found[claim] = verdicts
    return found


def test_no_verdict_of_a_sample_changes_between_1_and_20_january() -> None:
    sample = sorted(random.Random(CUTOFF).sample(sorted(RULES), TRIED))
    assert moved(dataset.open(), {claim: RULES[claim] for claim in sample}, most=2) == {}


@pytest.mark.slow
def test_no_verdict_changes_on_any_day_between() -> None:
    assert moved(dataset.open(), RULES, most=20) == {}


def test_a_claim_that_hangs_on_a_day_is_found(tmp_path: Path) -> None:
    def rule(ds: Dataset) -> Finding:
        return Finding(HOLDS if len(ds.obs("exports")) > 1 else FAILS, "", ("exports",))

    def idle(ds: Dataset) -> Finding:
        ds.obs("imports")
        assert ds.clock in (FIRST, CUTOFF), "nothing that it reads changed: it need not be decided again"
        return Finding(HOLDS, "", ("imports",))

    ds = miniature.write(
        tmp_path,
        [
            miniature.row("exports", "RUS", "CHN", "2014", 1.0),
            miniature.row("exports", "RUS", "CHN", "2015", 1.0, public="2017-01-12", vintage="2018"),
            miniature.row("imports", "RUS", "CHN", "2015", 1.0),
        ],
    )
    assert set(moved(ds, {"X1": rule, "X2": idle}, most=20)) == {"X1"}
