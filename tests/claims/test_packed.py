"""A finding is the same after it was written as a row and read again."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pivot import dataset
from pivot import specifications as specs
from pivot.claims.packed import packed, unpacked
from pivot.claims.registry import CLOCKS, FINDINGS, RULES, decision
from pivot.claims.verdict import HOLDS, Finding
from pivot.dataset import Dataset
from pivot.results import form
from pivot.specifications import Outcome
from tests import miniature


def again(ds: Dataset, finding: Finding) -> Finding:
    return unpacked(ds, form.rounded(packed(finding), 6).iloc[0])


def crossed(rule: object, **more: object) -> pd.DataFrame:
    return specs.run(rule, {"source": ["one", "other"], "year": [2015, 2016]}, **more)  # type: ignore[arg-type]


FRAMES = {
    "whole": crossed(lambda source, year: Outcome(source == "one", year / 3)),
    "with gaps": crossed(lambda source, year: Outcome(None if year == 2015 else True)),
    "left out": crossed(
        lambda source, year: Outcome(True, 1.5), possible=lambda source, year: (source, year) != ("one", 2016)
    ),
    "in words": crossed(lambda source, year: Outcome(True, 2.0, "holds in part" if year == 2015 else HOLDS)),
    "endless": crossed(lambda source, year: Outcome(False, float("inf"))),
    "in another order": crossed(lambda source, year: Outcome(True, 0.1 * year))
    .iloc[[0, 2, 1]]
    .reset_index(drop=True),
    "words that say nothing": crossed(lambda source, year: Outcome(None)).assign(verdict=""),
}


@pytest.mark.parametrize("name", FRAMES)
def test_specifications_come_back(tmp_path: Path, name: str) -> None:
    ds = miniature.write(tmp_path, [miniature.row("exports", "RUS", "CHN", "2014", 1.0)])
    frame = FRAMES[name]
    found = again(ds, Finding(HOLDS, "It is so.", ("exports",), specifications=frame)).specifications
    pd.testing.assert_frame_equal(found, frame, rtol=1e-5)


def test_what_counts_comes_back(tmp_path: Path) -> None:
    ds = miniature.write(tmp_path, [miniature.row("exports", "RUS", "CHN", "2014", 1.0)])
    frame = FRAMES["whole"].copy()
    frame.attrs["counted"] = {"source": "one"}
    found = again(
        ds, Finding(HOLDS, "It is so.", specifications=frame, labels={"one": "the first"}, flip="by 2")
    )
    pd.testing.assert_frame_equal(specs.counted(found.specifications), specs.counted(frame), rtol=1e-5)
    assert (found.labels, found.flip) == ({"one": "the first"}, "by 2")


def test_documents_come_back() -> None:
    ds = dataset.open()
    rows = ds.evidence[ds.evidence["claim"] == "K1"].reset_index(drop=True)
    graded = rows.assign(grade=ds.grades[rows["source"]].to_numpy())
    for documents in (rows, graded):
        found = again(ds, Finding(HOLDS, "It is written.", documents=documents)).documents
        pd.testing.assert_frame_equal(found, documents, check_dtype=False)


def test_what_is_stored_is_what_the_function_gives() -> None:
    """A few claims of every chapter, decided anew; ``make check`` decides all of them anew."""
    ds = dataset.open()
    for claim in ("K1", "C12", "A13b", "T7", "S5"):
        for clock, day in CLOCKS.items():
            seen = ds if day is None else ds.known_by(day)
            stored = FINDINGS.part(seen, f"{claim} {clock}")
            assert form.text(stored, 6) == form.text(packed(RULES[claim](seen)), 6), f"{claim} {clock}"


def test_a_claim_that_nobody_decides_is_an_error() -> None:
    with pytest.raises(KeyError):
        decision(dataset.open(), "Z9")
