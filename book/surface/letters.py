"""Letters that a reader's own fonts may lack: Chinese, Japanese and Korean names, as a font of only these."""

from __future__ import annotations

import re
from pathlib import Path

from book.surface import icons

#: The fonts of the book's PDF, cut to the letters that the book may use.
SOURCE = Path(__file__).resolve().parents[1] / "fonts" / "NotoSansCJKjp-Regular.subset.otf"
FONT = "_static/letters.woff"
STYLES = "_static/letters.css"

_EAST = re.compile("[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def used(page: str) -> set[str]:
    """The letters of this kind in a page."""
    return set(_EAST.findall(page))


def write(root: Path, letters: set[str]) -> None:
    """Write the font with these letters and the rule that falls back on it; nothing where there are none."""
    rule = ""
    if letters:
        codes = sorted(map(ord, letters))
        (root / FONT).write_bytes(icons.font(codes, SOURCE))
        spans = ",".join(f"U+{code:X}" for code in codes)
        rule = (
            '@font-face{font-family:"Book East";src:url(letters.woff) format("woff");'
            f"unicode-range:{spans}}}\n"
            ':lang(ja),:lang(ko),:lang(zh){font-family:var(--pst-font-family-base),"Book East"}\n'
        )
    (root / STYLES).write_text(rule, encoding="utf-8", newline="\n")
