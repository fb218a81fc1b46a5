"""``make results``: recompute the stored results that are stale, all of them with ``--all``."""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context, parent_process
from typing import Any

import pandas as pd

from pivot import dataset
from pivot.results import form, keeping
from pivot.results.keeping import MANIFEST, Kept, declared, manifest


def stale(results: dict[str, Kept], everything: bool = False) -> list[tuple[str, str, str]]:
    """The parts that are stale: result, part and the reason."""
    ds = dataset.open()
    found = []
    for name, result in results.items():
        for part in result.parts:
            reason = "as told" if everything else result.why_stale(ds, part)
            if reason:
                found.append((name, part, reason))
    return found


def recomputed(job: tuple[str, str]) -> tuple[pd.DataFrame, dict[str, Any], float]:
    """One part, what the manifest says of it, and the seconds it took."""
    name, part = job
    begun = time.monotonic()
    frame, made_from = declared()[name].compute(_opened(), part)
    return frame, made_from, time.monotonic() - begun


_DATASETS: list[dataset.Dataset] = []


def _end_with_parent() -> None:
    """Let a worker end where the command that it works for was ended, and no earlier."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def follow() -> None:
        if (parent := parent_process()) is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


def _opened() -> dataset.Dataset:
    if not _DATASETS:
        _DATASETS.append(dataset.open())
    return _DATASETS[0]


def write(results: dict[str, Kept], new: dict[tuple[str, str], tuple[pd.DataFrame, dict[str, Any]]]) -> None:
    """Store what was recomputed beside what is fresh, and drop what nobody declares any more."""
    before = manifest()
    resources, files = [], {}
    for name, result in results.items():
        frames, made_from = [], {}
        kept = before.get(name, {}).get("parts", {}) if keeping.is_as_stored(name) else {}
        for part in result.parts:
            if (name, part) in new:
                frame, made_from[part] = new[name, part]
            elif part not in kept:
                continue  # never computed so far, or its file was changed since: why_stale says so
            else:
                rows = form.load(keeping.FOLDER / f"{name}.csv", before[name]["fields"])
                frame = rows[rows[result.by] == part].drop(columns=result.by) if result.by else rows
                made_from[part] = kept[part]
            if result.by:
                frame = frame.assign(**{result.by: part})[[result.by, *frame.columns]]
            frames.append(frame)
        if not frames:
            continue
        filled = [frame for frame in frames if len(frame)]
        whole = pd.concat(filled, ignore_index=True) if filled else frames[0]
        text = files[f"{name}.csv"] = form.text(whole, result.digits)
        resources.append(
            {
                "name": name.replace("/", "-"),
                "title": result.title,
                "path": f"{name}.csv",
                "type": "table",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "hash": keeping.hashed(text.encode()),
                "schema": {"fields": form.fields(whole)},
                "made_from": made_from,
            }
        )
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "russia-pivots-to-asia-results",
        "title": "Russia Pivots to Asia? Slow results",
        "description": "Computed from the dataset by `make results`; made_from holds the hashes of the "
        "code and of all that was read.",
        "resources": resources,
    }
    manifest_text = json.dumps(package, indent=1, ensure_ascii=False) + "\n"
    # What a part read stands on one line: there are thousands.
    files[MANIFEST] = re.sub(r'"reads": \{[^}]*\}', lambda found: " ".join(found[0].split()), manifest_text)
    keeping.FOLDER.mkdir(exist_ok=True)
    for path in keeping.FOLDER.glob("*"):
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        path = keeping.FOLDER / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")


def main(arguments: list[str] | None = None) -> int:
    """Recompute and store; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m pivot.results", description=__doc__)
    parser.add_argument("--all", action="store_true", help="recompute every result")
    parser.add_argument("names", nargs="*", help="recompute these results only")
    options = parser.parse_args(arguments)
    results = declared()
    if lost := set(options.names) - set(results):
        parser.error(f"no result {sorted(lost)[0]!r} is declared; there are {', '.join(results)}")
    jobs = [job for job in stale(results, options.all) if not options.names or job[0] in options.names]
    new: dict[tuple[str, str], tuple[pd.DataFrame, dict[str, Any]]] = {}
    try:
        with ProcessPoolExecutor(os.cpu_count(), get_context("spawn"), _end_with_parent) as workers:
            found = workers.map(recomputed, [(name, part) for name, part, _ in jobs])
            try:
                for (name, part, reason), (frame, made_from, seconds) in zip(jobs, found, strict=True):
                    new[name, part] = (frame, made_from)
                    print(f"{name} {part}: {reason}; {len(frame)} rows in {seconds:.1f} s", flush=True)
            except KeyboardInterrupt:
                for worker in active_children():
                    worker.kill()  # some would go on for a minute
                raise
    finally:
        # What was computed before a failure or an interruption is kept.
        if results:
            write(results, new)
    if not jobs:
        print("No result is stale.")
    return 0
