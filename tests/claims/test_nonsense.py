"""Nothing that was public only after 20 January 2017 moves a printed "then" verdict.

Every row after the cut-off is replaced by nonsense of the right form: values of observations by
others within the series' range, cells of shaped tables, what documents say. A verdict is called
printed, or rests on documents, only if it stays as it is, to the last word of its reason.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from clock import CUTOFF
from clock.periods import last_day
from pivot import dataset
from pivot.claims.ledger import ledger
from pivot.claims.registry import RULES
from pivot.claims.verdict import basis
from pivot.dataset import Dataset

DATA = Path(__file__).resolve().parent.parent.parent / "data"


def nonsense(folder: Path) -> dict[str, int]:
    """Replace all rows after the cut-off in a copy of the dataset; returns how many by table."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    dictionary = pd.read_csv(folder / "series.csv").set_index("series")
    done = {}
    for entry in package["resources"]:
        path, fields = folder / entry["path"], entry["schema"]["fields"]
        rows = pd.read_csv(path, dtype=str, keep_default_na=False)
        if entry["name"].startswith("observations-"):
            late = _observations(rows, dictionary)
        elif entry["name"] == "evidence":
            late = rows["date"].map(last_day) > CUTOFF
            rows.loc[late, "says"] = rows.loc[late, "says"].map(
                {"supports": "contradicts", "contradicts": "supports", "silent": "supports"}
            )
        else:
            late = _shaped(rows, fields, set(entry["schema"]["primaryKey"]))
        done[entry["name"]] = int(late.sum())
        rows.to_csv(path, index=False, lineterminator="\n")
    return done


def _observations(rows: pd.DataFrame, dictionary: pd.DataFrame) -> pd.Series:
    """Periods not yet public; of printed series also every later edition."""
    late = rows["period_public"] > CUTOFF
    printed = rows["series"].map(dictionary["clock"]) != "dated"
    late |= printed & (rows["vintage"].map(last_day) > CUTOFF)
    low, high = (rows["series"].map(dictionary[bound]) for bound in ("low", "high"))
    value = low + 0.37 * (high - low)
    value = value.where(value != pd.to_numeric(rows["value"]), low)
    rows.loc[late, "value"] = value[late].map(lambda number: f"{number:.6f}")
    return late


def _shaped(rows: pd.DataFrame, fields: list[dict[str, Any]], key: set[str]) -> pd.Series:
    """Cells that are no key, no link and no day, in rows or columns that were not yet public."""
    late = pd.Series(False, index=rows.index)
    if "period_public" in rows:
        late = rows["period_public"] > CUTOFF
    for field in fields:
        name, rules = field["name"], field.get("constraints", {})
        if name in key or name in ("source", "period_public"):
            continue
        where = late if "public" not in field else pd.Series(field["public"] > CUTOFF, index=rows.index)
        where = where & (rows[name] != "")
        if "enum" in rules:
            other = dict(zip(rules["enum"], [*rules["enum"][1:], rules["enum"][0]], strict=True))
            rows.loc[where, name] = rows.loc[where, name].map(other)
        elif field["type"] == "number":
            least, most = rules.get("minimum", 0), rules.get("maximum", 99)
            rows.loc[where, name] = str(least + (most - least) // 3)
    return late


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("spoilt") / "data"
    shutil.copytree(DATA, folder)
    done = nonsense(folder)
    assert done["observations-trade"] > 1000
    assert done["evidence"] > 50
    assert done["unga-votes"] > 300
    return dataset.open(folder)


@pytest.mark.slow
def test_what_came_later_moves_no_printed_verdict(spoilt: Dataset) -> None:
    now = dataset.open()
    moved, compared = {}, 0
    for claim, rule in RULES.items():
        if ledger(now)[claim].forecast:
            continue
        found = rule(now.known_by(CUTOFF))
        if basis(now, found) == "dated":
            continue
        compared += 1
        again = rule(spoilt.known_by(CUTOFF))
        if (found.verdict, found.because) != (again.verdict, again.because):
            moved[claim] = (found.verdict, again.verdict, found.because, again.because)
    assert moved == {}
    assert compared >= 3


@pytest.mark.slow
def test_the_tables_as_they_stood_then_hold_no_later_row(spoilt: Dataset) -> None:
    """The cheap half: what the clock shows is the same, table by table, for all but later editions."""
    then, now = spoilt.known_by(CUTOFF), dataset.open().known_by(CUTOFF)
    for name in now.shaped["table"]:
        pd.testing.assert_frame_equal(then.table(name), now.table(name), obj=name)
    for name in now.series["series"]:
        if now.clock_of(name) != "dated":
            pd.testing.assert_frame_equal(then.obs(name), now.obs(name), obj=name)
    pd.testing.assert_frame_equal(then.evidence, now.evidence)
