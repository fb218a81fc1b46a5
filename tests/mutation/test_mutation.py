"""A datum or an operator that is changed is noticed, or it is listed as not mattering."""

from __future__ import annotations

import ast
import csv
import io
import os
import random
import shutil
from pathlib import Path

import pytest

from pivot import dataset
from pivot.claims.china import korea_stakes
from pivot.results import keeping
from tests.mutation import code, data, every

CHANGES, TRIED = 12, 15
DATA = Path(code.HOME, "data")


@pytest.mark.slow
def test_one_changed_datum_of_any_series_makes_what_rests_on_it_stale(tmp_path: Path) -> None:
    """One datum of every series at once: no stored result that read one of them counts as fresh."""
    shutil.copytree(DATA, tmp_path / "data")
    draw = random.Random(data.SEED)
    for path in sorted((tmp_path / "data" / "observations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        by_series: dict[str, list[dict[str, str]]] = {}
        for row in rows:
            by_series.setdefault(row["series"], []).append(row)
        for mine in by_series.values():
            row = draw.choice(mine)
            row["value"] = f"{0.999 * float(row['value']) or 0.001:.9g}"
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        path.write_text(out.getvalue(), encoding="utf-8", newline="\n")
    ds, fresh, read = dataset.open(tmp_path / "data"), [], 0
    for name, result in keeping.manifest().items():
        for part, made in result["parts"].items():
            for what, digest in made["reads"].items():
                if what.startswith("series:"):
                    read += 1
                    fresh += [f"{name} {part} {what}"] if ds.digest(what) == digest else []
    assert read > 300
    assert fresh == []


listed = pytest.mark.skipif(not data.LIST.is_file(), reason="make the list: python -m tests.mutation.data")


@listed
def test_every_series_that_a_verdict_reads_was_tried() -> None:
    assert sorted(datum["series"] for datum in data.listed()) == sorted(data.readers())


@listed
@pytest.mark.slow
def test_a_changed_datum_is_noticed_as_the_list_says() -> None:
    ds = dataset.open()
    for datum in random.Random(data.SEED).sample(data.listed(), TRIED):
        assert data.noticed_by(ds, datum) == datum["noticed_by"], datum


def test_every_survivor_was_read() -> None:
    assert [row for row in code.listed() if row["read"] in ("", "unread")] == []


@pytest.mark.slow
def test_a_changed_operator_is_noticed_by_a_test(tmp_path: Path) -> None:
    folder = code.place(tmp_path)
    alive = [mutant for mutant in code.drawn(CHANGES) if not code.noticed_by(mutant, folder)]
    assert [mutant for mutant in alive if not code.known(mutant)] == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.parametrize("was", ["place == 2.5", "2016"])
def test_a_change_is_put_where_the_code_is_loaded(was: str) -> None:
    module = "pivot/claims/china/korea_stakes.py"
    tree = ast.parse((code.HOME / module).read_text(encoding="utf-8"))
    changes = (code.changed_tree(module, place) for place in code.places(tree))
    changed = next(change for change in changes if change[2] == was)
    if not (child := os.fork()):
        done = every.Loaded().put(module, changed[0])
        os._exit(10 * done + (korea_stakes.few(1.0) is None) + 2 * (korea_stakes.HELD_UP == 2017))
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 10 + (1 if was != "2016" else 2)
    assert korea_stakes.few(1.0) is True and korea_stakes.HELD_UP == 2016
