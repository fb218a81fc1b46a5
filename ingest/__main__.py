"""``python -m ingest``: rebuild ``data/`` from the collection of sources, byte for byte."""

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
from ingest.model import IngestError, Module

HOME = Path(__file__).resolve().parent.parent


def modules() -> list[Module]:
    """Every ingesting module of this package, in order of name."""
    names = sorted(found.name for found in pkgutil.iter_modules(ingest.__path__))
    loaded = (importlib.import_module(f"ingest.{name}") for name in names if name != "__main__")
    return [module.MODULE for module in loaded if hasattr(module, "MODULE")]


def main(arguments: list[str] | None = None) -> int:
    """Rebuild the dataset; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m ingest", description=__doc__)
    parser.add_argument("--sources", type=Path, help="folder of sources (or set PIVOT_SOURCES)")
    parser.add_argument("--to", type=Path, default=HOME / "data", help="folder to write")
    parser.add_argument("--check", action="store_true", help="only say what would change")
    options = parser.parse_args(arguments)
    root = options.sources or os.environ.get("PIVOT_SOURCES") or HOME.parent / "shared" / "sources"
    root = Path(root)
    if not (root / "trade" / "SOURCES.yml").is_file():
        print(
            f"No collection of sources in {root}: give --sources or PIVOT_SOURCES; data/sources.csv "
            "lists each file, its address and its sha256. All else works without it.",
            file=sys.stderr,
        )
        return 2
    try:
        files = assemble(root, modules(), release().version, release().date)
    except IngestError as error:
        print(f"The dataset was not rebuilt: {error}", file=sys.stderr)
        return 1
    return report(files, options.to, write=not options.check)


def report(files: dict[str, bytes], folder: Path, *, write: bool) -> int:
    """Say what differs from what is stored and, when told to, store it; 1 if it only differs."""
    changed = 0
    for name, content in sorted(files.items()):
        path = folder / name
        before = path.read_bytes() if path.is_file() else b""
        if before == content:
            continue
        changed += 1
        old, new = set(before.splitlines()), set(content.splitlines())
        print(f"{name}: {len(new - old)} lines added or changed, {len(old - new)} gone or changed")
        if write:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    print(f"{changed} of {len(files)} files differ" if changed else f"{len(files)} files, no change")
    return 0 if write else int(changed > 0)


if __name__ == "__main__":
    sys.exit(main())
