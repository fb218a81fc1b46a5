"""Version and date of the book, read from ``CITATION.cff``, the only place that holds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

CITATION = Path(__file__).resolve().parent.parent / "CITATION.cff"


@dataclass(frozen=True)
class Release:
    """What is cited.

    Attributes:
        title, authors, version: as ``CITATION.cff`` has them.
        date: ISO date of the release; "now" in the book stands on this day.
    """

    title: str
    authors: str
    version: str
    date: str


@lru_cache
def release(path: Path = CITATION) -> Release:
    """The release that ``CITATION.cff`` describes.

    Only the four plain lines that are needed are read, so that no YAML library is.

    Raises:
        ValueError: one of the lines is missing.
    """
    text = path.read_text(encoding="utf-8")

    def line(key: str) -> str:
        match = re.search(rf'^(?:  - )?{key}: *"?(.*?)"?$', text, re.MULTILINE)
        if match is None:
            raise ValueError(f"{path.name}: the line {key!r} is missing; add it")
        return match.group(1)

    return Release(line("title"), line("name"), line("version"), line("date-released"))
