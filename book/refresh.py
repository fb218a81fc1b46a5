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
from contextlib import nullcontext
from pathlib import Path

import pandas as pd

from book.environment import Stop, one_sentence, only_one
from ingest.__main__ import ABSENT, build, collection
from ingest.differences import differences, report, write
from ingest.errors import IngestError
from ingest.overlay import ends_otherwise, lost_columns, overlay
from pivot import dataset
from pivot.claims.registry import decisions
from pivot.schema import DatasetError

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
    with one_sentence(), only_one() if options.write else nullcontext():
        try:
            return refresh(root, options.new, options.write)
        except IngestError as error:
            raise Stop(f"The dataset was not rebuilt: {error}.") from error
        except DatasetError as error:
            raise Stop(f"The dataset could not be opened: {error}. Nothing was written.") from error


def refresh(root: Path, new: Path | None, store: bool) -> int:
    """Show what the sources would change and, when told to, store it; returns the exit status.

    Raises:
        IngestError: the dataset cannot be rebuilt.
        DatasetError: the dataset as it is stored, or as it would be, cannot be opened.
        Stop: no verdict can be given on what was rebuilt.
    """
    with tempfile.TemporaryDirectory() as name:
        if new:
            laid = overlay(root, new, Path(name) / "sources")
            print(f"Laid over the sources: {', '.join(laid)}.")
            for file in laid:
                if lost := lost_columns(root, new, file):
                    print(f"{file} lacks columns that it had: {', '.join(map(repr, lost))}.")
                if ends_otherwise(root, new, file):
                    print(f"{file} does not end with a line end, as it did: it may be cut off.")
            root = Path(name) / "sources"
        files = build(root)
        found = differences(DATA, files)
        print(report(found))
        if found.empty:
            return 0
        if far := sorted(found.loc[found["beyond"] == "yes", "series"]):
            print(f"Moved beyond their tolerance: {', '.join(far)}.")
        rebuilt = Path(name) / "data"
        shutil.copytree(DATA, rebuilt)
        write(rebuilt, files)
        before = verdicts(DATA)
        try:
            moved = changed(before, verdicts(rebuilt))
        except DatasetError:
            raise
        except Exception as error:
            raise Stop(
                "The rebuilt dataset decides no verdicts any more, and nothing was written: "
                f"{type(error).__name__}: {' '.join(str(error).split())}; see in the table above which rows "
                "are gone or changed, and whether the new files are whole."
            ) from error
    print(
        "No verdict would change."
        if moved.empty
        else f"Verdicts would change:\n{moved.to_string(index=False)}"
    )
    if store:
        write(DATA, files)
        print("Written to data/.")
    else:
        print("Nothing was written: `make data WRITE=1` writes it.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
