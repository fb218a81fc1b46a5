"""The house colours: one colour a country for the whole book.

The colours were found by annealing in OKLCH around a wanted hue for each country. Countries that
share figures keep a distance in OKLab of at least 0.06 to normal sight and to full protanopia,
deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009), the pairs that meet most often
a difference in lightness for print in grey, and all of them a contrast of 3 to 1 with the paper.
A test holds the palette to this. No figure rests on colour alone: every line and bar is labelled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

PAPER = "#fdfcf9"
INK = "#26262b"
MUTED = "#5f5f66"
GRID = "#e2e0da"
BASELINE = "#6f6f74"
SHADE = "#f3efe6"
OTHER = "#908f8b"

COLOURS = {
    "RUS": "#20265f",
    "CHN": "#bf290a",
    "JPN": "#882144",
    "KOR": "#0194e8",
    "IND": "#c15e32",
    "DEU": "#472303",
    "NLD": "#c28007",
    "EU": "#2e48ad",
    "USA": "#53287e",
    "ASEAN": "#419379",
    "TUR": "#037487",
    "TKM": "#02472b",
    "KAZ": "#5996aa",
    "UZB": "#9060d2",
    "KGZ": "#812f5a",
    "UKR": "#b9850f",
    "IRN": "#566729",
    "ASIA": "#ca4e2f",
    "EUROPE": "#528af0",
    "WLD": "#576370",
}

NAMES = {
    "RUS": "Russia",
    "CHN": "China",
    "JPN": "Japan",
    "KOR": "South Korea",
    "IND": "India",
    "DEU": "Germany",
    "NLD": "Netherlands",
    "EU": "European Union",
    "USA": "United States",
    "ASEAN": "ASEAN",
    "TUR": "Turkey",
    "TKM": "Turkmenistan",
    "KAZ": "Kazakhstan",
    "UZB": "Uzbekistan",
    "KGZ": "Kyrgyzstan",
    "UKR": "Ukraine",
    "IRN": "Iran",
    "ASIA": "Asia",
    "EUROPE": "Europe",
    "WLD": "World",
}

# Aggregates bear their producer before or their size after the name: FTS_ASIA, EU27_2020, asia-10.
_FAMILY = re.compile(r"(?:[A-Z]+_)?(EU|ASIA|EUROPE|ASEAN|WORLD)(?:[-_]?\d+)*")


def house_code(code: str) -> str:
    """The code under which the palette knows ``code``; the code itself where it does not."""
    upper = code.upper()
    if upper in COLOURS:
        return upper
    family = _FAMILY.fullmatch(upper)
    return {"WORLD": "WLD"}.get(family[1], family[1]) if family else code


def colour(code: str) -> str:
    """The colour of a country or group; grey for a code without one."""
    return COLOURS.get(house_code(code), OTHER)


def name(code: str, names: Mapping[str, str] | None = None) -> str:
    """What a series is called in a figure: the given name, the house's name, or the code itself."""
    if names and code in names:
        return names[code]
    return NAMES.get(house_code(code), code)


def luminance(hex_colour: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    parts = [int(hex_colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str = PAPER) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """``share`` (0 to 1) of ``one`` mixed with the rest of ``other``."""
    pairs = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


def text_colour(hex_colour: str) -> str:
    """The colour darkened until text in it reads on the paper (a contrast of 4.5 to 1)."""
    dark = hex_colour
    while contrast(dark) < 4.5:
        dark = mix(dark, "#000000", 0.94)
    return dark
