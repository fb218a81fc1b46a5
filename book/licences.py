"""The licence of every package in the lock: ``python -m book.licences`` writes ``book/licences.txt``."""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

from book.environment import HOME, LOCK

LIST = Path(__file__).with_name("licences.txt")
#: What a package's own data do not tell in one line, as its licence file says.
TOLD = {"text-unidecode": "Artistic License (of two offered)"}


def licence(package: metadata.Distribution) -> str:
    """The licence of an installed package: its expression, its classifiers, or its own words."""
    about: Any = package.metadata
    if about["Name"] in TOLD:
        return TOLD[about["Name"]]
    if told := about.get("License-Expression"):
        return str(told)
    marks = [
        line.rpartition("::")[2].strip()
        for line in about.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    marks = [mark for mark in marks if mark != "OSI Approved"]
    text = str(about.get("License") or "").strip()
    return "; ".join(sorted(marks)) or " ".join(text[:120].split())


def locked() -> list[str]:
    """The names of the packages in the lock, each once."""
    return sorted(set(re.findall(r"^([A-Za-z0-9._-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)))


def installed() -> dict[str, str]:
    """The licences of those packages of the lock that are installed here; others are another system's."""
    found = {}
    for name in locked():
        try:
            found[name] = licence(metadata.distribution(name))
        except metadata.PackageNotFoundError:
            continue
    return found


def listed() -> dict[str, str]:
    """The licences as they are listed."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return dict(line.split("  ", 1) for line in lines if line and not line.startswith("#"))


def main() -> int:
    """Write the list; what is not installed here keeps its line. Returns the exit status."""
    known = listed() if LIST.is_file() else {}
    found = {name: text for name, text in {**known, **installed()}.items() if name in locked()}
    head = f"# The licence of every package of {LOCK.relative_to(HOME)}, by `python -m book.licences`.\n"
    lines = [f"{name}  {found[name]}\n" for name in sorted(found)]
    LIST.write_text(head + "".join(lines), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
