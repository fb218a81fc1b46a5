"""Which chapters are stale: their code, the shared code or the dataset changed since they ran.

A chapter carries, in its metadata under ``stored``, the hash of what went into its outputs and
the hash of the outputs. Both are compared with what is there now; nothing is run.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from book import form
from book.environment import HOME, Stop

#: The key of a notebook's metadata that holds the two hashes.
KEY = "stored"

#: The bundle in which a figure hands over its name, caption, alternative text and points.
BUNDLE = "application/vnd.dataresource+json"
#: What a merge that was not finished leaves behind.
MERGE = re.compile(r"^(?:<{7}|>{7}) .*$", re.MULTILINE)

Notebook = dict[str, Any]


def digest(path: Path) -> str:
    """The sha256 of a file, the same for both kinds of line ends."""
    content = path.read_bytes()
    if b"\0" not in content:
        content = content.replace(b"\r\n", b"\n")
    return hashlib.sha256(content).hexdigest()


def files(home: Path, names: Iterable[str], suffix: str = "") -> dict[str, str]:
    """The digest of each file in some folders, by path; what is hidden or cached is left out."""
    found = {}
    for name in names:
        for path in sorted((home / name).rglob(f"*{suffix}")):
            parts = path.relative_to(home).parts
            if path.is_file() and not any(p.startswith((".", "__pycache__")) for p in parts):
                found["/".join(parts)] = digest(path)
    return found


def shared(home: Path = HOME) -> str:
    """The hash of all that every chapter rests on: ``clock/`` and ``pivot/`` (code), ``data/``."""
    return _hash({**files(home, ("clock", "pivot"), ".py"), **files(home, ("data",))})


def inputs_hash(notebook: Notebook, shared_hash: str) -> str:
    """The hash of what goes into a chapter's outputs."""
    return _hash([shared_hash, [_text(cell["source"]) for cell in code_cells(notebook)]])


def outputs_hash(notebook: Notebook) -> str:
    """The hash of a chapter's outputs, however its file is laid out."""
    return _hash([[cell["execution_count"], _joined(cell["outputs"])] for cell in code_cells(notebook)])


def code_cells(notebook: Notebook) -> list[dict[str, Any]]:
    """The code cells of a notebook."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def read(path: Path) -> Notebook:
    """A notebook's JSON.

    Raises:
        Stop: it is no notebook, or one of another form.
    """
    name = f"{path.parent.name}/{path.name}"
    restore = f"restore it (git checkout {name})"
    try:
        notebook: Notebook = json.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise Stop(f"{name} is no notebook (byte {error.start} is not UTF-8): {restore}.") from None
    except (ValueError, RecursionError) as error:
        what = "holds the marks of a merge" if _merged(path) else f"is no notebook ({error})"
        raise Stop(f"{name} {what}: {restore}.") from None
    for wrong in form.wrongs(notebook):
        raise Stop(f"{name}{wrong}: mend it, or {restore}.")
    return notebook


def _merged(path: Path) -> bool:
    """Whether a merge that was not finished left its marks in a file."""
    return bool(MERGE.search(path.read_text(encoding="utf-8", errors="replace")))


def why_stale(notebook: Notebook, shared_hash: str) -> str | None:
    """Why a notebook is stale, or None where it is not."""
    if form.unnamed(notebook):
        return "a cell has no id, or that of another one"
    if not code_cells(notebook):
        return None
    stored = notebook["metadata"].get(KEY)
    if not stored:
        return "it was never run"
    if stored["inputs"] != inputs_hash(notebook, shared_hash):
        return "its code, the shared code or the data changed"
    if stored["outputs"] != outputs_hash(notebook):
        return "its outputs are not those that were stored"
    if any(not _described(cell) for cell in code_cells(notebook)):
        return "the caption or the alternative text of a figure is not that of its output"
    return None


def _described(cell: dict[str, Any]) -> bool:
    """Whether the words of a figure beside its cell, which the book prints, are those of its output."""
    said = cell["metadata"].get("mystnb", {})
    told = {"figure": said.get("figure"), "image": said.get("image")}
    for output in cell["outputs"]:
        if figure := output.get("data", {}).get(BUNDLE):
            drawn = {"name": figure["name"], "caption": figure["caption"]}
            return told == {"figure": drawn, "image": {"alt": figure["alt"]}}
    return told == {"figure": None, "image": None}


def chapters(home: Path = HOME) -> list[Path]:
    """The notebooks of the book."""
    return sorted((home / "chapters").glob("*.ipynb"))


def stale(home: Path = HOME) -> dict[Path, str]:
    """The stale chapters, each with the reason."""
    shared_hash = shared(home)
    reasons = {}
    for path in chapters(home):
        notebook = read(path)
        try:
            reasons[path] = why_stale(notebook, shared_hash)
        except (KeyError, TypeError, AttributeError) as error:
            raise Stop(
                f"{path.parent.name}/{path.name} lacks what a notebook has ({error!r}): restore it."
            ) from None
    return {path: reason for path, reason in reasons.items() if reason}


def _text(source: str | list[str]) -> str:
    return "".join(source).replace("\r\n", "\n")


def _joined(value: Any) -> Any:
    """Outputs with their lists of lines joined, as the notebook format allows both."""
    if isinstance(value, dict):
        return {key: _joined(item) for key, item in value.items()}
    if isinstance(value, list):
        if value and all(isinstance(item, str) for item in value):
            return "".join(value)
        return [_joined(item) for item in value]
    return value


def _hash(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
