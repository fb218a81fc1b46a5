"""Letters that are not what they look like: of another script within a word, or read in another encoding.

Both pass every font and every spelling; a search does not find them, and a reader sees nonsense.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: A word of Latin and of Cyrillic letters: one of them is of the other script by mistake.
MIXED = re.compile(r"\w*(?:[A-Za-z]\w*[\u0400-\u052f]|[\u0400-\u052f]\w*[A-Za-z])\w*")
#: What UTF-8 becomes where it is read as an encoding of one byte a letter.
MISREAD = re.compile(r"[ÂÃ][\x80-\xbf]|â(?:€|[\x80-\x9f])|(?:[ÐÑ][\x80-\xbf\u0152-\u02dc\u2010-\u2122]){2}")


def wrongs(text: str) -> Iterator[str]:
    """What is wrong with the letters of some text."""
    for found in MIXED.finditer(text):
        yield f"a word of Latin and Cyrillic letters: {found[0][:40]} ({_fewer(found[0])})"
    if lost := MISREAD.search(text):
        yield f"letters that were read in another encoding: {text[lost.start() : lost.start() + 20]}"


def _fewer(word: str) -> str:
    """The letters of the script that a word has fewer of, by name."""
    scripts: dict[str, list[str]] = {"LATIN": [], "CYRILLIC": []}
    for letter in word:
        if (script := unicodedata.name(letter, "").partition(" ")[0]) in scripts:
            scripts[script].append(letter)
    few = min(scripts.values(), key=len)
    return ", ".join(f"U+{ord(letter):04X} {unicodedata.name(letter).lower()}" for letter in few[:3])
