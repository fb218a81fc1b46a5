"""How long the dataset takes to open, against plain pandas in the same run.

What is measured:

- *opening*: the descriptor, the dictionary, sources and countries, and the largest file of
  observations, read and checked, with one series of it as it stood on 20 January 2017;
- *everything*: all tables, read and checked;
- *plain*: ``pandas.read_csv`` of the same files, unchecked.

Each is run in a process of its own, several times, and the fastest run counts: what a busy
machine adds is not the program's. The largest file is then written ten and a hundred times over.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from clock import CUTOFF
from pivot import dataset

HOME = Path(__file__).resolve().parent.parent
DATA = HOME / "data"
RUNS = 5
#: What the project promises, on two cores.
SECONDS, MEGABYTES = 0.5, 300
TIMES = (1, 10, 100)


def opening(folder: Path) -> None:
    """Open, and read one series of the largest file as it stood on the cut-off."""
    ds = dataset.open(folder)
    _ = (ds.series, ds.sources, ds.countries)
    name = largest(folder).stem
    series = ds.series.loc[ds.series["domain"] == name, "series"].iloc[0]
    ds.known_by(CUTOFF).obs(series)


def opening_plain(folder: Path) -> None:
    """The same files by pandas alone."""
    for name in ("series", "sources", "countries"):
        pd.read_csv(folder / f"{name}.csv")
    pd.read_csv(largest(folder))


def everything(folder: Path) -> None:
    """Every table, read and checked."""
    ds = dataset.open(folder)
    for name in _resources(folder):
        ds.table(name)


def everything_plain(folder: Path) -> None:
    """Every table by pandas alone."""
    for path in _resources(folder).values():
        pd.read_csv(folder / path, low_memory=False)


def largest(folder: Path) -> Path:
    """The largest file of observations (by its first edition: copies change nothing)."""
    return max((folder / "observations").glob("*.csv"), key=lambda path: path.stat().st_size)


def _resources(folder: Path) -> dict[str, str]:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return {entry["name"]: entry["path"] for entry in package["resources"]}


WORK: dict[str, Callable[[Path], None]] = {
    work.__name__: work for work in (opening, opening_plain, everything, everything_plain)
}


def measured(name: str, folder: Path) -> tuple[float, float]:
    """Seconds and megabytes of one run in this process; what importing takes is not counted."""
    pd.DataFrame({"a": ["b"]}).groupby("a").size()  # loads what pandas loads late
    started = time.perf_counter()
    WORK[name](folder)
    seconds = time.perf_counter() - started
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def best(name: str, folder: Path, runs: int = RUNS) -> tuple[float, float]:
    """The fastest of several runs, each in a process of its own, and the most memory of any."""
    found = []
    for _ in range(runs):
        told = subprocess.run(
            [sys.executable, "-m", "bench.opening", name, str(folder)],
            cwd=HOME,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.split()
        found.append((float(told[0]), float(told[1])))
    return min(seconds for seconds, _ in found), max(size for _, size in found)


def multiplied(folder: Path, times: int) -> None:
    """Make the largest file ``times`` as long: each row again under made-up editions."""
    shutil.copytree(DATA, folder)
    path = largest(folder)
    head, *lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    vintage = head.strip().split(",").index("vintage")
    with path.open("w", encoding="utf-8") as out:
        out.write(head)
        for copy in range(times):
            for line in lines:
                cells = line.rsplit(",", head.count(",") - vintage + 1)
                cells[1] = f"{2100 + copy}" if copy else cells[1]
                out.write(",".join(cells))


def measured_all() -> list[dict[str, str | float]]:
    """Measure and print; one row each, with the ratio to plain pandas or to the rows as they are."""
    rows: list[dict[str, str | float]] = []

    def add(what: str, seconds: float, size: float, against: str, ratio: float, aim: str = "") -> None:
        rows.append(
            {
                "what": f"{what} ({size:.0f} MB)",
                "seconds": round(seconds, 2),
                "against": against,
                "ratio": round(ratio, 2),
                "aim": aim,
            }
        )
        print(f"{what:44}{seconds:8.2f} s  {against} {ratio:.1f}  {size:.0f} MB  {aim}", flush=True)

    for name, what in (("opening", "dataset opened"), ("everything", "every table read and checked")):
        seconds, size = best(name, DATA)
        plain, _ = best(f"{name}_plain", DATA)
        aim = f"{SECONDS} s, {MEGABYTES} MB" if name == "opening" else ""
        add(what, seconds, size, "pandas.read_csv, unchecked", seconds / plain, aim)
    with tempfile.TemporaryDirectory() as name:
        first = 0.0
        for times in TIMES:
            folder = Path(name) / str(times)
            multiplied(folder, times)
            seconds, size = best("opening", folder, runs=2 if times > 10 else 3)
            first = first or seconds
            what, aim = f"opened, {times} times the rows", f"ratio {times}" if times > 1 else ""
            add(what, seconds, size, "the rows as they are", seconds / first, aim)
            shutil.rmtree(folder)
    return rows


def main() -> None:
    """One measurement in a process of its own, or all of them."""
    if len(sys.argv) == 3:
        print(*measured(sys.argv[1], Path(sys.argv[2])))
    else:
        measured_all()


if __name__ == "__main__":
    main()
