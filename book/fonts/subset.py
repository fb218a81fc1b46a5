"""Cut the fonts of this folder out of their full versions.

Usage: ``python book/fonts/subset.py FOLDER``, where FOLDER holds the four full fonts named in
``README.md``. The same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent

# The letters, signs and arrows that running text, captions and figure labels may use.
LATIN = [
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x2B0, 0x36F),
    (0x370, 0x3FF),
    (0x400, 0x4FF),
    (0x1E00, 0x1EFF),
    (0x2000, 0x206F),
    (0x2070, 0x209F),
    (0x20A0, 0x20BF),
    (0x2100, 0x218F),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x25A0, 0x25FF),
    (0x2600, 0x27BF),
]
# Kana and the punctuation of Japanese and Chinese; the ideographs are listed in cjk.txt.
KANA = [(0x3000, 0x303F), (0x3041, 0x30FF), (0xFF01, 0xFF5E)]

# The licence of the sans reserves its name for the unmodified font, so the cut has another.
SANS = "Book Sans"
CUTS = [
    ("SourceSans3[wght].ttf", "Regular", 400),
    ("SourceSans3[wght].ttf", "SemiBold", 600),
    ("SourceSans3-Italic[wght].ttf", "Italic", 400),
    ("SourceSans3-Italic[wght].ttf", "SemiBold Italic", 600),
]
CJK = [
    ("NotoSerifCJK-Regular.ttc", "Noto Serif CJK JP", "NotoSerifCJKjp-Regular.subset.otf"),
    ("NotoSansCJK-Regular.ttc", "Noto Sans CJK JP", "NotoSansCJKjp-Regular.subset.otf"),
]
KEPT_NAMES = {0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17}


def characters(ranges: list[tuple[int, int]]) -> set[int]:
    """Return the code points of inclusive ranges."""
    return {code for first, last in ranges for code in range(first, last + 1)}


def cut(font: TTFont, codes: set[int], features: list[str]) -> None:
    """Reduce a font in place to the given code points and layout features."""
    options = Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = sorted(KEPT_NAMES)
    options.name_languages = [0x409]
    options.drop_tables += ["DSIG", "STAT", "MVAR", "HVAR", "meta", "BASE"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False


def rename(font: TTFont, family: str, style: str) -> None:
    """Give a static cut its own family and style names in the name table."""
    name = font["name"]
    version = name.getDebugName(5)
    notice = name.getDebugName(0)
    licence = {key: name.getDebugName(key) for key in (13, 14)}
    name.names = []
    linked = style in {"Regular", "Italic"}
    weight = style.removesuffix(" Italic")
    compact = f"{family}-{style}".replace(" ", "")
    records = {
        0: notice,
        1: family if linked else f"{family} {weight}",
        2: "Italic" if style.endswith("Italic") else "Regular",
        3: f"{version};{compact}",
        4: f"{family} {style}",
        5: version,
        6: compact,
        13: licence[13],
        14: licence[14],
    }
    if not linked:
        records |= {16: family, 17: style}
    for key, text in records.items():
        name.setName(text, key, 3, 1, 0x409)


def main(folder: Path) -> None:
    """Write every cut beside this file."""
    for file, style, weight in CUTS:
        font = TTFont(folder / file)
        instantiateVariableFont(font, {"wght": weight}, inplace=True)
        rename(font, SANS, style)
        font["OS/2"].usWeightClass = weight
        cut(font, characters(LATIN), ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "pnum"])
        font.save(HERE / f"{SANS}-{style}.ttf".replace(" ", ""))
    ideographs = {ord(c) for c in (HERE / "cjk.txt").read_text(encoding="utf-8") if c != "\n"}
    for file, family, target in CJK:
        fonts = TTCollection(folder / file).fonts
        font = next(f for f in fonts if f["name"].getDebugName(1) == family)
        cut(font, characters(KANA) | ideographs, ["locl", "ccmp", "palt"])
        font.save(HERE / target)
    cuts = sorted([*HERE.glob("*.otf"), *HERE.glob("*.ttf")])
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in cuts]
    (HERE / "sha256.txt").write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
