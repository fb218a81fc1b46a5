"""``make data``: what the sources at hand would change in the dataset, and in the verdicts.

A refresh is by folder: newly downloaded files, under the names that they have in the collection,
are laid over it (``make data NEW=folder``). Nothing is written unless ``--write`` says so
(``make data WRITE=1``).
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import pandas as pd

from ingest.__main__ import ABSENT, build, collection
from ingest.differences import differences, report, write
from ingest.errors import IngestError
from ingest.overlay import overlay
from pivot import dataset
from pivot.claims.registry import decisions

DATA = Path(__file__).resolve().parent.parent / "data"


def verdicts(folder: Path) -> dict[str, str]:
    """Claim to its verdicts on both clocks, as the dataset in ``folder`` gives them."""
    return {
        found.claim.id: f"{found.then.verdict if found.then else 'a forecast'} / {found.now.verdict}"
        for found in decisions(dataset.open(folder))
    }


def changed(before: dict[str, str], after: dict[str, str]) -> pd.DataFrame:
    """The claims whose verdicts would change: columns claim, now stored, rebuilt."""
    claims = [claim for claim in {**before, **after} if before.get(claim) != after.get(claim)]
    return pd.DataFrame(
        {
            "claim": claims,
            "as stored": [before.get(claim, "none") for claim in claims],
            "as rebuilt": [after.get(claim, "none") for claim in claims],
        }
    )


def main(arguments: list[str] | None = None) -> int:
    """Show the differences and, when told to, write; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m book.refresh", description=__doc__)
    parser.add_argument("--sources", type=Path, help="folder of sources (or set PIVOT_SOURCES)")
    parser.add_argument("--new", type=Path, help="folder of newly downloaded files, laid over the sources")
    parser.add_argument("--write", action="store_true", help="store what was rebuilt")
    options = parser.parse_args(arguments)
    root = collection(options.sources)
    if root is None:
        print(ABSENT, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as name:
        try:
            if options.new:
                laid = overlay(root, options.new, Path(name) / "sources")
                print(f"Laid over the sources: {', '.join(laid)}.")
                root = Path(name) / "sources"
            files = build(root)
        except IngestError as error:
            print(f"The dataset was not rebuilt: {error}", file=sys.stderr)
            return 1
        found = differences(DATA, files)
        print(report(found))
        if found.empty:
            return 0
        if far := sorted(found.loc[found["beyond"] == "yes", "series"]):
            print(f"Moved beyond their tolerance: {', '.join(far)}.")
        rebuilt = Path(name) / "data"
        shutil.copytree(DATA, rebuilt)
        write(rebuilt, files)
        moved = changed(verdicts(DATA), verdicts(rebuilt))
    print(
        "No verdict would change."
        if moved.empty
        else f"Verdicts would change:\n{moved.to_string(index=False)}"
    )
    if options.write:
        write(DATA, files)
        print("Written to data/.")
    else:
        print("Nothing was written: `make data WRITE=1` writes it.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
