"""The fonts of the figures and how wide their words are."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

#: The book's own fonts: figures and pages are set in the same sans.
FONTS = Path(__file__).resolve().parents[2] / "book" / "fonts"

SMALL = 8.0
NORMAL = 8.6
LEADING = 1.22
CAP_HEIGHT = 0.66
DESCENT = 0.24

_FILES = {
    "regular": "BookSans-Regular.ttf",
    "semibold": "BookSans-SemiBold.ttf",
    "italic": "BookSans-Italic.ttf",
}


@lru_cache
def font(weight: str, size: float) -> FontProperties:
    """A font by its file, so that no font of the machine can take its place."""
    return FontProperties(fname=str(FONTS / _FILES[weight]), size=size)


@lru_cache(maxsize=4096)
def width(words: str, size: float = NORMAL, weight: str = "regular") -> float:
    """The width of one or more lines of text in points."""
    return max(
        text_to_path.get_text_width_height_descent(line, font(weight, size), ismath=False)[0]
        for line in words.split("\n")
    )


def height(words: str, size: float = NORMAL) -> float:
    """The height of one or more lines of text in points, descenders included."""
    lines = words.count("\n")
    return size * (lines * LEADING + CAP_HEIGHT + DESCENT)


def wrap(words: str, longest: float, size: float = NORMAL, weight: str = "regular") -> str:
    """``words`` broken into lines no wider than ``longest`` points, where spaces allow it."""
    lines: list[str] = []
    for word in words.split(" "):
        if lines and width(f"{lines[-1]} {word}", size, weight) <= longest:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)
