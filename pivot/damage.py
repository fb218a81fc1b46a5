"""How a command tells, in one sentence and without a traceback, that what is stored is damaged."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from pivot.dataset import DatasetError
from pivot.results import ResultError, form, keeping

RESTORE = "restore it (git checkout data)"


@contextlib.contextmanager
def told_plainly() -> Iterator[None]:
    """End the program with one sentence where what is stored is damaged."""
    try:
        if wrong := next(results(), None):
            sys.exit(wrong)
        yield
    except (DatasetError, ResultError) as error:
        said = str(error).rstrip(".").removesuffix("; restore it")
        sys.exit(f"{said}: mend it, or {RESTORE}.")
    except json.JSONDecodeError as error:
        if wrong := next(broken(keeping.DATA), None):
            sys.exit(f"{wrong} is no whole JSON ({error}): {RESTORE}.")
        raise
    except OSError as error:
        if error.filename and Path(str(error.filename)).is_relative_to(keeping.DATA):
            name = Path(str(error.filename)).relative_to(keeping.DATA)
            sys.exit(f"data/{name}: {error.strerror}: {RESTORE}, or allow it.")
        raise
    except KeyboardInterrupt:
        sys.exit("Stopped; what was finished by then is kept.")


def results() -> Iterator[str]:
    """What is wrong with the form of the stored results, each in a sentence; a missing one is computed."""
    where = f"data/results/{keeping.MANIFEST}"
    try:
        stored = keeping.manifest()
        for entry in stored.values():
            for part in entry["parts"].values():
                part["code"], part["reads"].items()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        yield f"{where} is damaged ({error!r}): {RESTORE}, or take it away and make all anew (make results)."
        return
    for name, entry in stored.items():
        path = keeping.FOLDER / f"{name}.csv"
        try:
            if path.is_file():
                form.load(path, entry["fields"])
        except (ValueError, KeyError, TypeError) as error:
            said = str(error).removeprefix(f"{path.name}, ").removeprefix(f"{path.name}: ")
            yield (
                f"data/results/{path.name} is damaged ({said.removesuffix('; restore it')}): {RESTORE}, or "
                "take it away and make it anew (make results)."
            )


def broken(folder: Path) -> Iterator[str]:
    """The files of a folder that should be JSON and are not."""
    for path in sorted([*folder.rglob("*.json"), *folder.rglob("*.geojson")]):
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            yield f"{folder.name}/{path.relative_to(folder).as_posix()}"
