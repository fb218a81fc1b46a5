"""The palette survives print in grey and the three colour blindnesses."""

import itertools

import numpy as np
import pytest

from pivot.figures import palette

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
SIGHT = {
    "normal": np.eye(3),
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
MEET = [
    ["RUS", "CHN", "JPN", "KOR", "IND", "DEU", "NLD", "EU", "USA", "ASEAN", "TUR"],
    ["RUS", "CHN", "USA", "TUR", "IRN", "TKM", "KAZ", "UZB", "KGZ", "UKR", "EU"],
    ["ASIA", "EUROPE", "WLD", "RUS", "USA"],
]
OFTEN = [
    "RUS-CHN",
    "CHN-DEU",
    "CHN-JPN",
    "CHN-NLD",
    "RUS-EU",
    "CHN-USA",
    "DEU-NLD",
    "JPN-KOR",
    "ASIA-EUROPE",
    "KAZ-TKM",
]


def linear(colour):
    parts = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def oklab(rgb):
    to_lms = [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
    to_lab = [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
    return np.array(to_lab) @ np.cbrt(np.array(to_lms) @ np.clip(rgb, 0, 1))


@pytest.mark.parametrize("sight", SIGHT)
def test_countries_that_meet_are_told_apart(sight):
    seen = {c: oklab(np.array(SIGHT[sight]) @ linear(h)) for c, h in palette.COLOURS.items()}
    for group in MEET:
        for one, other in itertools.combinations(group, 2):
            assert np.linalg.norm(seen[one] - seen[other]) >= 0.06, f"{one} and {other}"


def test_those_that_meet_often_differ_in_grey():
    grey = {c: 116 * np.cbrt(palette.luminance(h)) - 16 for c, h in palette.COLOURS.items()}
    for pair in OFTEN:
        one, other = pair.split("-")
        assert abs(grey[one] - grey[other]) >= 7, pair


def test_lines_and_words_stand_out_from_the_paper():
    for code, colour in palette.COLOURS.items():
        assert palette.contrast(colour) >= 3, code
        assert palette.contrast(palette.text_colour(colour)) >= 4.5, code
    assert palette.contrast(palette.OTHER) >= 3
    assert palette.contrast(palette.MUTED, palette.SHADE) >= 4.5


def test_every_colour_has_a_name():
    assert palette.COLOURS.keys() == palette.NAMES.keys()
    assert len(set(palette.COLOURS.values())) == len(palette.COLOURS)
