"""Names the source at fault when a module cannot make sense of what it reads."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ingest.errors import IngestError
from ingest.model import checked
from ingest.overlay import refreshed

#: How much of what a library complains of is repeated.
SHOWN = 200

_opened: list[str] | None = None


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and _opened is not None and isinstance(arguments[0], str | os.PathLike):
        _opened.append(os.fspath(arguments[0]))


sys.addaudithook(_note)


@contextmanager
def reading(root: Path, module: str) -> Iterator[None]:
    """Let one module read sources; what goes wrong becomes a sentence that names file and module.

    The file named is the one that was opened last. A file that was laid over another comes first,
    since all others are as their collection describes them.

    Raises:
        IngestError: the module failed in whatever way.
    """
    global _opened
    _opened = []
    try:
        yield
        _check(root)
    except IngestError as error:
        fresh = _fresh(root)
        if not fresh or any(Path(name).name in str(error) for name in fresh):
            raise
        raise IngestError(f"{error} (while reading {fresh[-1]})") from error
    except Exception as error:
        _check(root)
        names = _fresh(root) or _names(root)
        told = " ".join(str(error).split())[:SHOWN]
        raise IngestError(
            f"{names[-1] if names else 'a source'}: {module.replace('.', '/')}.py cannot read it "
            f"({type(error).__name__}: {told}): it is damaged or has another form than before; get it again "
            "from its address, or change that module"
        ) from error
    finally:
        _opened = None


def _check(root: Path) -> None:
    """Look whether all that was read is what the collection describes."""
    for name in dict.fromkeys(_names(root)):
        if not name.endswith("SOURCES.yml") and "/" in name:
            checked(root, name)


def _names(root: Path) -> list[str]:
    """The sources that were opened, by their path in the collection, the last one last."""
    paths = (Path(name) for name in _opened or [])
    return [path.relative_to(root).as_posix() for path in paths if path.is_relative_to(root)]


def _fresh(root: Path) -> list[str]:
    return [name for name in _names(root) if name in refreshed(root)]
