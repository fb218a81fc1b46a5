"""``make data``: what the sources at hand would change in the dataset, and in the verdicts.

Nothing is written unless ``--write`` says so (``make data WRITE=1``).
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from ingest.__main__ import ABSENT, build, collection
from ingest.differences import differences, report
from ingest.model import IngestError
from pivot import dataset
from pivot.claims.registry import decisions

DATA = Path(__file__).resolve().parent.parent / "data"


def verdicts(folder: Path) -> dict[str, str]:
    """Claim to its verdicts on both clocks, as the dataset in ``folder`` gives them."""
    return {
        found.claim.id: f"{found.then.verdict if found.then else 'a forecast'} / {found.now.verdict}"
        for found in decisions(dataset.open(folder))
    }


def main(arguments: list[str] | None = None) -> int:
    """Show the differences and, when told to, write; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m book.refresh", description=__doc__)
    parser.add_argument("--sources", type=Path, help="folder of sources (or set PIVOT_SOURCES)")
    parser.add_argument("--write", action="store_true", help="store what was rebuilt")
    options = parser.parse_args(arguments)
    root = collection(options.sources)
    if root is None:
        print(ABSENT, file=sys.stderr)
        return 2
    try:
        files = build(root)
    except IngestError as error:
        print(f"The dataset was not rebuilt: {error}", file=sys.stderr)
        return 1
    found = differences(DATA, files)
    print(report(found))
    if found.empty:
        return 0
    tolerance = dataset.open(DATA).series["tolerance"]
    far = found[found["moved"] > found["series"].map(tolerance).fillna(0)]
    for row in far.itertuples():
        print(f"{row.series} moved by up to {row.moved:.1f} per cent, beyond its tolerance")
    with tempfile.TemporaryDirectory() as name:
        rebuilt = Path(name) / "data"
        shutil.copytree(DATA, rebuilt)
        _write(rebuilt, files)
        before, after = verdicts(DATA), verdicts(rebuilt)
    for claim in sorted(before.keys() | after.keys()):
        if before.get(claim) != after.get(claim):
            print(f"{claim} would change from {before.get(claim)} to {after.get(claim)}")
    if options.write:
        _write(DATA, files)
        print("Written to data/.")
    else:
        print("Nothing was written: `make data WRITE=1` writes it.")
    return 0


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
