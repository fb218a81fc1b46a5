"""States and groups: the codes, the lists of M49 and the dates of membership."""

from __future__ import annotations

import csv

import pytest

from ingest.regions import AGGREGATES, MODULE, STATES
from tests.ingest.test_trade_rows import TRADE, needs_sources

GROUPS = {row["group"] for row in MODULE.groups}


def members(group, day="2016-12-31"):
    return {
        row["member"]
        for row in MODULE.groups
        if row["group"] == group and row["start"] <= day and (not row["end"] or row["end"] > day)
    }


def test_codes_are_those_of_the_standard():
    assert len(STATES) == 249
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in STATES)
    assert len(set(STATES.values())) == 249
    assert not STATES.keys() & AGGREGATES.keys()
    assert {row["member"] for row in MODULE.groups} <= STATES.keys()


@needs_sources
def test_names_belong_to_their_codes():
    other_spellings = {
        "CIV": "Cote d'Ivoire",
        "COD": "Congo (Kinshasa)",
        "COG": "Congo (Brazzaville)",
        "CUW": "Curacao",
        "KNA": "St Kitts and Nevis",
        "LCA": "St Lucia",
        "MAC": "Macau",
        "MMR": "Burma",
        "RUS": "Russian Federation",
        "SVK": "Slovak Republic",
        "TLS": "East Timor",
        "VCT": "St Vincent and the Grenadines",
        "YEM": "Republic of Yemen",
    }
    with (TRADE / "baci_hs22_2023_matrix_labels.csv").open(encoding="latin-1", newline="") as file:
        labels = {line["iso3"]: line["CountryName"] for line in csv.DictReader(file)}
    assert len(labels) == 194
    assert {code: name for code, name in labels.items() if STATES[code] != name} == other_spellings


@pytest.mark.parametrize(
    ("group", "size"),
    [
        ("east-asia", 7),
        ("south-east-asia", 11),
        ("south-asia", 9),
        ("central-asia", 5),
        ("west-asia", 18),
        ("asia", 28),
        ("asia-wide", 51),
        ("asia-10", 10),
        ("europe", 50),
        ("former-soviet", 14),
    ],
)
def test_sizes_of_lists(group, size):
    assert len(members(group)) == size


def test_asia_is_treated_explicitly():
    assert members("asia") == (
        members("east-asia") | members("south-east-asia") | members("south-asia") | {"TWN"}
    )
    assert members("asia-wide") == members("asia") | members("central-asia") | members("west-asia")
    assert {"TUR", "KAZ", "SAU"} <= members("asia-wide") - members("asia")
    assert {"HKG", "TWN"} <= members("asia") and "TWN" not in members("east-asia")
    assert members("asia-10") < members("asia")
    assert not any("RUS" in members(group) for group in GROUPS)


@pytest.mark.parametrize(
    ("group", "day", "size"),
    [
        ("eu", "1994-12-31", 12),
        ("eu", "2004-04-30", 15),
        ("eu", "2004-05-01", 25),
        ("eu", "2013-06-30", 27),
        ("eu", "2016-12-31", 28),
        ("eu", "2020-01-31", 28),
        ("eu", "2020-02-01", 27),
        ("asean", "1995-07-27", 6),
        ("asean", "1998-12-31", 9),
        ("asean", "2016-12-31", 10),
        ("asean", "2025-10-26", 11),
    ],
)
def test_members_on_a_day(group, day, size):
    assert len(members(group, day)) == size


def test_every_row_of_a_group_says_what_it_is():
    assert all(row["note"] for row in MODULE.groups)
