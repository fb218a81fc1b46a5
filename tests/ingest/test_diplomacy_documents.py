"""The coded documents on diplomacy: dates, grades, origins and quotations hold together."""

from __future__ import annotations

import csv
import os
import re
from collections import defaultdict
from pathlib import Path

import pytest

from ingest import diplomacy_documents, diplomacy_military
from ingest.diplomacy_pages import OFFICIAL, OTHER, PAGES, PRIMARY, READ

HOME = Path(__file__).resolve().parents[2]
ROOT = Path(os.environ.get("PIVOT_SOURCES") or HOME.parent / "shared" / "sources")
EVIDENCE = diplomacy_documents.MODULE.evidence


def test_every_page_is_used():
    counted = {source for *_, source in diplomacy_military._COUNTED}
    assert {row["source"] for row in EVIDENCE} | counted == set(PAGES)


def test_a_page_bears_the_date_that_its_address_names():
    dated = 0
    for source, page in PAGES.items():
        found = re.search(r"/(20[012]\d)[-/](\d\d)[-/](\d\d)[-/]|/(20[12]\d)(\d\d)(\d\d)/", page.address)
        # A later page that prints an older text is dated by itself.
        if found:
            assert page.date == "-".join(part for part in found.groups() if part), source
            dated += 1
    assert dated >= 10


def test_quotations_are_short_and_items_stand_once():
    assert all(0 < len(row["quotation"].split()) < 40 for row in EVIDENCE)
    keys = [(row["claim"], row["item"]) for row in EVIDENCE]
    assert len(keys) == len(set(keys)) == 70


def test_official_words_name_who_speaks():
    for source, page in PAGES.items():
        if page.grade == OFFICIAL:
            assert source.startswith("statement-"), source
        assert (page.grade == PRIMARY) == source.startswith(("decree-", "bill-")), source


def test_what_was_read_without_a_date_is_hidden_from_the_clock():
    undated = {row["item"] for row in EVIDENCE if row["date"] == READ}
    assert "side-zakharova-july" in undated
    assert all(PAGES[row["source"]].date == row["date"] for row in EVIDENCE)
    assert max(row["date"] for row in EVIDENCE) == READ


def test_reprints_share_their_origin():
    origins = {row["item"]: row["origin"] for row in EVIDENCE}
    assert origins["korea-afp"] == origins["korea-mid"] == "statement-mid-2016-07-08"
    assert origins["outside-politico"] == origins["outside-rossiiskaya-gazeta"] == "bill-2016-10-03"
    assert origins["railway-2013"] != origins["debt-2012"]


def test_figures_are_hours_of_the_day():
    hours = {row["assertion"]: float(row["figure"]) for row in EVIDENCE if row["figure"]}
    # 17:15 less three hours; 13:08 and five hours.
    assert hours == {
        diplomacy_documents.HOUR_ACT: pytest.approx(17 + 15 / 60 - 3),
        diplomacy_documents.HOUR_TALKS: pytest.approx(13 + 8 / 60 + 5, abs=1e-6),
    }


def test_recognition_of_the_zone_rests_on_nothing_that_speaks():
    rows = [row for row in EVIDENCE if row["claim"] == "C10a"]
    assert {row["says"] for row in rows} == {"silent"}
    assert {PAGES[row["source"]].grade for row in rows} == {OTHER}


@pytest.mark.skipif(
    not (ROOT / "diplomacy" / "SOURCES.yml").is_file(),
    reason="the collection of sources is not at hand (PIVOT_SOURCES names it)",
)
def test_quotations_of_the_collection_stand_in_it():
    with (ROOT / "diplomacy" / "claim_evidence_quotes.csv").open(encoding="utf-8", newline="") as lines:
        by_page = defaultdict(str)
        for cell in csv.DictReader(lines):
            by_page[cell["source"]] += " " + cell["quote"]
    # The other quotations from these pages were read on the pages themselves.
    found = {row["item"] for row in EVIDENCE if row["quotation"] in by_page[PAGES[row["source"]].address]}
    assert found == {
        "decree",
        "navies-usni",
        "october-decree",
        "order-politico",
        "outside-decree",
        "september-defence-talk",
        "syria-decree",
        "talks-politico",
        "zone-of-korea-reuters",
    }
