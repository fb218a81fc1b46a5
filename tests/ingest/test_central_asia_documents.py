"""The coded documents on the union, neutrality and Ukraine hold together."""

from __future__ import annotations

import re

import pytest

from clock import CUTOFF
from clock.periods import last_day
from ingest import central_asia_documents, central_asia_pages
from ingest.model import IngestError
from ingest.package import GRADES

EVIDENCE = central_asia_documents.MODULE.evidence
PAGES = central_asia_documents.PAGES


def test_every_page_is_used_and_names_its_date_where_its_address_does():
    assert {row["source"] for row in EVIDENCE} == set(PAGES)
    dated = 0
    for source, (_, _, address, grade, date) in PAGES.items():
        assert grade in GRADES
        found = re.search(r"/(20[01]\d)[-/](\d\d)[-/](\d\d)/", address)
        if found:
            assert date == "-".join(found.groups()), source
            dated += 1
    assert dated >= 2


def test_quotations_are_short_and_items_stand_once():
    assert all(0 < len(row["quotation"].split()) < 40 for row in EVIDENCE)
    keys = {(row["claim"], row["item"]) for row in EVIDENCE}
    assert len(keys) == len(EVIDENCE) == 44
    assert {row["claim"] for row in EVIDENCE} == {*("A4a", "A4b", "A5a", "A5b", "A9b", "A10b", "A11", "A13a")}


def test_reprints_share_their_origin():
    origins = {row["item"]: row["origin"] for row in EVIDENCE}
    assert origins["status-itar-tass"] == origins["general-assembly"]
    assert origins["li-hui"] != origins["zhou-li"]


def test_what_came_after_the_cut_off_is_dated_so():
    late = {row["item"] for row in EVIDENCE if last_day(row["date"]) > CUTOFF}
    assert late == {
        "constitution-2016",
        "first-to-support-minister",
        "imports-rose",
        "veterinary-control",
        "wang-yi",
    }


def test_a_page_without_a_grade_is_refused():
    with pytest.raises(IngestError, match="no one grade"):
        central_asia_pages.page("https://example.org/unknown")
