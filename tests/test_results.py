"""The store of slow results: read where it is fresh, computed where it is not, never a lie."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from frictionless import Package

from pivot import dataset
from pivot.results import ResultError, code, declared, form, keeping, kept
from pivot.results import making as make
from tests import miniature
from tests.ending import ends

SEED = 20170120
SAMPLED = 3


# The project's own results


def test_every_stored_result_is_fresh() -> None:
    ds = dataset.open()
    old = [
        f"{name} {part}: {reason}"
        for name, result in declared().items()
        for part in result.parts
        if (reason := result.why_stale(ds, part))
    ]
    assert not old, "stale results, run `make results`: " + "; ".join(old[:5])
    assert set(keeping.manifest()) == set(declared()), "run `make results`"


def test_a_sample_of_rows_is_what_the_code_gives() -> None:
    ds, draw = dataset.open(), random.Random(SEED)
    for name, result in declared().items():
        if result.one is None or name not in keeping.manifest():
            continue
        rows = form.load(keeping.FOLDER / f"{name}.csv", keeping.manifest()[name]["fields"])
        for place in draw.sample(range(len(rows)), min(SAMPLED, len(rows))):
            row = rows.iloc[place].to_dict()
            clock = next(iter(result.parts.values())).clock if not result.by else None
            clock = result.parts[str(row[result.by])].clock if result.by else clock
            again = result.one(ds if clock is None else ds.known_by(clock), row)
            for column, value in again.items():
                # An estimate found by steps is the same to the tolerance of the fit, not to the bit.
                near = pytest.approx(row[column], rel=1e-4) if isinstance(value, float) else row[column]
                assert value == near, f"{name}, line {place + 2}, {column}"


def test_results_are_a_package_of_their_own() -> None:
    if keeping.manifest():  # where nothing is stored, the first test says so
        report = Package(keeping.FOLDER / "datapackage.json").validate()
        assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "note"])[:5]
        assert sum(path.stat().st_size for path in keeping.FOLDER.iterdir()) < 3_000_000


@pytest.mark.slow
def test_all_results_are_what_the_code_gives() -> None:
    ds = dataset.open()
    for name, result in declared().items():
        for part in result.parts:
            assert result.why_stale(ds, part) is None, f"{name} {part}: {result.why_stale(ds, part)}"
            stored = result.part(ds if (day := result.parts[part].clock) is None else ds.known_by(day), part)
            again, _ = result.compute(ds, part)
            assert form.text(again, result.digits) == form.text(stored, result.digits), f"{name} {part}"


# The store itself, on a made-up dataset


class House:
    """A made-up dataset with a result, as if it were the project's own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.calls = folder, []
        self.write(2.0)

        @kept("means", clocks=("now", "then"), one=lambda ds, row: {"mean": self.mean(ds, row["series"])})
        def means(ds: dataset.Dataset, factor: float = 1.0) -> pd.DataFrame:
            """The mean of each series."""
            self.calls.append(ds)
            names = ["exports", "imports"]
            return pd.DataFrame(
                {
                    "series": names,
                    "mean": [factor * self.mean(ds, name) for name in names],
                    "big": [True, None],
                }
            )

        self.means = means

    def write(self, value: float) -> None:
        rows = [
            miniature.row("exports", "RUS", "CHN", "2014", 1 / 3),
            miniature.row("imports", "RUS", "CHN", "2014", value),
            miniature.row("imports", "RUS", "CHN", "2015", 4.0, public="2018-01-01", vintage="2018"),
            miniature.row("third", "RUS", "CHN", "2014", value),
        ]
        miniature.write(self.folder, rows)

    @staticmethod
    def mean(ds: dataset.Dataset, name: str) -> float:
        return float(ds.obs(name)["value"].mean())

    def open(self) -> dataset.Dataset:
        return dataset.open(self.folder)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setattr(keeping, "_DECLARED", {})
    monkeypatch.setattr(keeping, "_all", lambda: None)
    monkeypatch.setattr(keeping, "DATA", tmp_path)
    monkeypatch.setattr(keeping, "FOLDER", tmp_path / "results")
    monkeypatch.setattr(make, "_DATASETS", [dataset.open(tmp_path)] if tmp_path is None else [])
    monkeypatch.setattr(make.dataset, "open", lambda root=tmp_path, _open=dataset.open: _open(root))
    monkeypatch.setattr(make, "ProcessPoolExecutor", Alone)
    return House(tmp_path)


class Alone:
    """Workers that are one, so that a made-up result needs no process of its own."""

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def __enter__(self) -> Alone:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def map(self, function: object, jobs: list) -> list:
        make._DATASETS.clear()
        return (function(job) for job in jobs)


def test_a_fresh_result_is_read_and_equals_what_is_computed(house: House) -> None:
    computed = [house.means(house.open()), house.means(house.open().known_by("2017-01-20"))]
    assert make.main([]) == 0
    house.calls.clear()
    ds = house.open()
    read = [house.means(ds), house.means(ds.known_by("2017-01-20"))]
    assert not house.calls
    for before, after in zip(computed, read, strict=True):
        pd.testing.assert_frame_equal(before, after)
    assert list(read[0]["mean"]) == [0.333333, 3.0]
    assert list(read[1]["mean"]) == [0.333333, 2.0]
    assert read[0]["big"].iloc[0] is True and read[0]["big"].iloc[1] is None
    pd.testing.assert_frame_equal(keeping.stored(ds, "means"), read[0])
    assert make.main([]) == 0 and not house.calls, "nothing was stale"


def test_other_arguments_days_and_datasets_are_computed(house: House, tmp_path: Path) -> None:
    make.main([])
    house.calls.clear()
    ds = house.open()
    assert list(house.means(ds, factor=2.0)["mean"]) == [0.666666, 6.0]
    house.means(ds, factor=1.0)
    assert len(house.calls) == 1
    house.means(ds.known_by("2016-12-31"))
    assert len(house.calls) == 2
    elsewhere = miniature.write(
        tmp_path / "b", [miniature.row(n, "RUS", "CHN", "2014", 9) for n in ("exports", "imports")]
    )
    assert list(house.means(elsewhere)["mean"]) == [9, 9]


def test_a_changed_value_is_never_hidden(house: House) -> None:
    make.main([])
    house.write(5.0)
    ds = house.open()
    assert house.means.why_stale(ds, "now") == "what it reads changed (series:imports)"
    assert list(house.means(ds)["mean"]) == [0.333333, 4.5]
    make.main([])
    assert house.means.why_stale(house.open(), "now") is None


def test_what_a_result_does_not_read_leaves_it_fresh(house: House) -> None:
    make.main([])
    path = house.folder / "observations" / "trade.csv"
    text = path.read_text()
    path.write_text(text.replace("third,RUS,CHN,2014,2,", "third,RUS,CHN,2014,5,"))
    assert path.read_text() != text
    assert house.means.why_stale(house.open(), "now") is None


def test_a_stored_value_changed_by_hand_is_found(house: House) -> None:
    make.main([])
    path = house.folder / "results" / "means.csv"
    path.write_text(path.read_text().replace("0.333333", "0.433333"))
    with pytest.raises(AssertionError, match="means"):
        test_a_sample_of_rows_is_what_the_code_gives()
    with pytest.raises(AssertionError, match="means now"):
        test_all_results_are_what_the_code_gives()
    # And whoever asks for it gets what the code gives.
    changed = "its file is not as it was stored"
    assert [house.means.why_stale(house.open(), part) for part in ("now", "then")] == [changed, changed]
    make.main([])
    assert "0.333333" in path.read_text()
    # Nor is it called fresh where the making was ended before its turn.
    path.write_text(path.read_text().replace("0.333333", "0.433333"))
    make.write(declared(), {})
    assert house.means.why_stale(house.open(), "now") == "it was never stored"
    make.main([])
    path.write_text("".join(path.read_text().splitlines(True)[:-1]))
    assert house.means.why_stale(house.open(), "now") == changed


def test_a_stale_result_is_named_with_what_to_do(house: House) -> None:
    with pytest.raises(AssertionError, match="make results.*means now: it was never stored"):
        test_every_stored_result_is_fresh()
    make.main([])
    test_every_stored_result_is_fresh()
    path = house.folder / "results" / "datapackage.json"
    package = json.loads(path.read_text())
    package["resources"][0]["made_from"]["then"]["code"] = "0"
    path.write_text(json.dumps(package))
    with pytest.raises(AssertionError, match="make results.*means then: its code changed"):
        test_every_stored_result_is_fresh()


def test_what_nobody_declares_is_dropped(house: House) -> None:
    make.main([])
    (house.folder / "results" / "old.csv").write_text("a\n1\n")
    keeping._DECLARED.clear()

    @kept("other")
    def other(ds: dataset.Dataset) -> pd.DataFrame:
        return pd.DataFrame({"n": [len(ds.obs("exports"))]})

    make.main([])
    assert sorted(path.name for path in (house.folder / "results").iterdir()) == [
        "datapackage.json",
        "other.csv",
    ]


def test_one_result_may_be_made_alone(house: House) -> None:
    @kept("other")
    def other(ds: dataset.Dataset) -> pd.DataFrame:
        return pd.DataFrame({"n": [len(ds.obs("exports"))]})

    make.main(["other"])
    assert set(keeping.manifest()) == {"other"}
    make.main(["means"])
    assert set(keeping.manifest()) == {"means", "other"}
    with pytest.raises(SystemExit):
        make.main(["absent"])


def test_what_was_computed_before_a_failure_is_kept(house: House) -> None:
    @kept("worse")
    def worse(ds: dataset.Dataset) -> pd.DataFrame:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        make.main([])
    assert set(keeping.manifest()) == {"means"}, "it came first"


def test_too_many_rows_and_a_name_twice_are_refused(house: House) -> None:
    @kept("long", most=2)
    def long(ds: dataset.Dataset) -> pd.DataFrame:
        return pd.DataFrame({"n": range(3)})

    with pytest.raises(ResultError, match="long: 3 rows, but at most 2"):
        long.compute(house.open(), "now")
    with pytest.raises(ResultError, match="no result 'absent'"):
        keeping.stored(house.open(), "absent")


def test_a_result_that_rests_on_another_rests_on_what_that_reads(house: House) -> None:
    @kept("doubled")
    def doubled(ds: dataset.Dataset) -> pd.DataFrame:
        return house.means(ds)[["mean"]] * 2

    for _ in range(2):  # the first time the other is computed, then it is read
        make.main(["--all"])
        reads = keeping.manifest()["doubled"]["parts"]["now"]["reads"]
        assert {"series:exports", "series:imports"} <= set(reads)


# Forms and hashes


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (1 / 3, "0.333333"),
        (1e9 / 3, "333333000"),
        (1e-7 / 3, "0.0000000333333"),
        (-2.5, "-2.5"),
        (3.0, "3"),
        (np.float64(0), "0"),
        (np.int64(7), "7"),
        (True, "true"),
        (np.bool_(False), "false"),
        (None, ""),
        (float("nan"), ""),
        ("a, b", "a, b"),
    ],
)
def test_cells_are_plain_and_short(value: object, cell: str) -> None:
    assert form.cell(value, 6) == cell


def test_code_is_hashed_with_what_it_imports_and_without_comments(tmp_path: Path) -> None:
    package = tmp_path / "pivot"
    package.mkdir()
    (package / "__init__.py").touch()
    near, far = package / "near.py", package / "far.py"
    texts = {near: "from pivot.far import two\n\none = two - 1\n", far: '"""Two."""\n\ntwo = 2\n'}

    def found(path: Path | None = None, text: str = "") -> str:
        for each, was in texts.items():
            each.write_text(text if each == path else was)
        code.digest.cache_clear()
        code._read.cache_clear()
        return code.digest(("pivot.near",), tmp_path)

    before = found()
    assert found(far, '"""Always two."""\n# A word.\n\ntwo = 2\n') == before
    assert found(far, '"""Two."""\n\ntwo = 3\n') != before
    assert found(near, "from pivot.far import two\n\none = two - 2\n") != before
    assert found(far, '"""Two."""\n\ntwo = """\n# 2\n"""\n') != found(
        far, '"""Two."""\n\ntwo = """\n# 3\n"""\n'
    )
    (package / "idle.py").write_text("three = 3\n")
    assert found() == before
    code.digest.cache_clear()
    code._read.cache_clear()


POOL = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pivot.results import making
if __name__ == "__main__":
    with ProcessPoolExecutor(1, get_context("spawn"), making._end_with_parent) as workers:
        print(workers.submit(os.getpid).result(), flush=True)
        workers.submit(time.sleep, 60).result()
"""


@pytest.mark.slow
def test_no_worker_goes_on_for_a_command_that_was_ended(tmp_path: Path) -> None:
    (tmp_path / "pool.py").write_text(POOL, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, tmp_path / "pool.py"], stdout=subprocess.PIPE, text=True
    ) as command:
        assert command.stdout is not None
        worker = int(command.stdout.readline())
        os.kill(worker, 0)
        command.kill()
    assert ends(worker)
