"""``python -m ingest``: rebuild ``data/`` from the collection of sources, byte for byte.

Nothing is written unless ``--write`` says so.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from pathlib import Path

import ingest
from clock.release import release
from ingest.assemble import assemble
from ingest.differences import differences, report, write
from ingest.model import IngestError, Module
from ingest.overlay import refreshed

ABSENT = (
    "No collection of sources here: give --sources or set PIVOT_SOURCES; data/sources.csv lists each "
    "file, its address and its sha256. All else works without it."
)
HOME = Path(__file__).resolve().parent.parent


def modules() -> list[Module]:
    """Every ingesting module of this package, in order of name."""
    names = sorted(found.name for found in pkgutil.iter_modules(ingest.__path__))
    loaded = (importlib.import_module(f"ingest.{name}") for name in names if name != "__main__")
    return [module.MODULE for module in loaded if hasattr(module, "MODULE")]


def collection(given: Path | None) -> Path | None:
    """The folder of sources: as given, as ``PIVOT_SOURCES`` says, or where it usually lies."""
    root = Path(given or os.environ.get("PIVOT_SOURCES") or HOME.parent / "shared" / "sources")
    return root if (root / "trade" / "SOURCES.yml").is_file() else None


def build(root: Path) -> dict[str, bytes]:
    """All files of the dataset that are built from sources, by path relative to ``data/``.

    Raises:
        IngestError: a source is absent or holds something unforeseen.
    """
    try:
        return assemble(root, modules(), release().version, release().date)
    except Exception as error:
        fresh = sorted(refreshed(root))
        told = str(error) if isinstance(error, IngestError) else f"{type(error).__name__}: {error}"
        if fresh and not any(Path(name).name in told for name in fresh):
            told += f" (with {', '.join(fresh)} laid over the sources)"
        elif isinstance(error, IngestError):
            raise
        raise IngestError(" ".join(told.split())) from error


def main(arguments: list[str] | None = None) -> int:
    """Rebuild the dataset, say what differs from what is stored, and store it when told to.

    Returns the exit status: 1 if the dataset could not be built, 2 without sources.
    """
    parser = argparse.ArgumentParser(prog="python -m ingest", description=__doc__)
    parser.add_argument("--sources", type=Path, help="folder of sources (or set PIVOT_SOURCES)")
    parser.add_argument("--to", type=Path, default=HOME / "data", help="folder to compare and write")
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
    found = differences(options.to, files)
    print(report(found))
    if options.write:
        write(options.to, files)
    return 0


if __name__ == "__main__":
    sys.exit(main())
