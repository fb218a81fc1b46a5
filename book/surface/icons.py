"""The icons that the theme's pages show, as a font of only these."""

from __future__ import annotations

import logging
import re
from io import BytesIO
from pathlib import Path

import pydata_sphinx_theme
from fontTools import subset
from fontTools.ttLib import TTFont

#: Where the theme keeps its icon font and the rules that give each icon its letter.
_THEME = Path(pydata_sphinx_theme.__file__).parent / "theme/pydata_sphinx_theme/static"
_FONT = _THEME / "vendor/fontawesome/webfonts/fa-solid-900.ttf"
_RULES = _THEME / "styles/pydata-sphinx-theme.css"

logging.getLogger("fontTools").setLevel(logging.WARNING)

#: Icons that scripts and style sheets put in.
ALWAYS = {"fa-chevron-down", "fa-angle-right", "fa-chevron-right", "fa-xmark", "fa-download"}

_NO_ICON = {"fa-solid", "fa-regular", "fa-brands", "fa-lg", "fa-fw", "fa-2x"}


def used(page: str) -> set[str]:
    """The names of the icons in a page."""
    return set(re.findall(r"\bfa-[a-z0-9-]+", " ".join(re.findall(r'class="([^"]*)"', page)))) - _NO_ICON


def letters(names: set[str]) -> dict[str, int]:
    """The letter of each icon, by its name; names that are no icon are left out."""
    rules = _RULES.read_text(encoding="utf-8")
    found = {}
    for name in sorted(names):
        if match := re.search(rf'\.{name}:before[^{{}}]*\{{content:"\\([0-9a-f]+)"', rules):
            found[name] = int(match[1], 16)
    return found


def write(root: Path, names: set[str]) -> None:
    """Write the font and its rules into a site, and cut the theme's own rules down to what is left.

    Raises:
        ValueError: the theme's style sheet is not laid out as this module knows it.
    """
    found = letters(names | ALWAYS)
    sheet = root / "_static" / "styles" / "pydata-sphinx-theme.css"
    rules = sheet.read_text(encoding="utf-8")
    # Icons that the theme puts in by rules of its own.
    inner = {int(code, 16) for code in re.findall(r'--pst-icon-[\w-]+:\s*"\\([0-9a-f]+)"', rules)}
    rules, faces = re.subn(r"@font-face\{[^}]*fontawesome[^}]*\}", "", rules)
    rules, cut = re.subn(r'(?:\.fa-[\w-]+:before,?)+\{content:"[^"]*"\}', "", rules)
    if not faces or cut < 500:
        raise ValueError("the theme's style sheet has another layout: see book/surface/icons.py")
    sheet.write_text(rules, encoding="utf-8", newline="\n")
    (root / "_static" / "icons.woff").write_bytes(font(sorted({*found.values(), *inner})))
    lines = [
        '@font-face{font-family:"Font Awesome 6 Free";font-weight:900;src:url(icons.woff) format("woff")}',
        *(f'.{name}::before{{content:"\\{code:x}"}}' for name, code in found.items()),
    ]
    text = "\n".join(lines) + "\n"
    (root / "_static" / "icons.css").write_text(text, encoding="utf-8", newline="\n")


def font(codes: list[int], source: Path = _FONT) -> bytes:
    """A font, by default the theme's icons, with some of its letters."""
    options = subset.Options(notdef_outline=False, glyph_names=False)
    options.layout_features = []
    whole = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(whole)
    whole.flavor = "woff"
    content = BytesIO()
    whole.save(content)
    return content.getvalue()
