"""The coded documents of the gas contract: dates, figures and quotations hold together."""

from __future__ import annotations

import csv
import os
import re
from pathlib import Path

import pytest

from clock.periods import first_day, last_day
from ingest import energy_documents, energy_pages, power_of_siberia

HOME = Path(__file__).resolve().parents[2]
ROOT = Path(os.environ.get("PIVOT_SOURCES") or HOME.parent / "shared" / "sources")
EVIDENCE = energy_documents.MODULE.evidence


def test_every_page_is_used_and_names_its_date_where_its_address_does():
    used = {row["source"] for row in EVIDENCE} - {energy_documents.LISTINGS}
    used |= set(power_of_siberia.PAGES.values()) | {page for _, _, page in power_of_siberia.EARLY}
    assert used == set(energy_pages.PAGES)
    dated = 0
    for source, (_, _, address, _) in energy_pages.PAGES.items():
        vintage = energy_pages.page(source).vintage
        found = re.search(r"(20[01]\d)[-/](\d\d)[-/](\d\d)|/(20[01]\d)(\d\d)(\d\d)/", address)
        if found:
            assert vintage == "-".join(part for part in found.groups() if part), source
            dated += 1
    assert dated >= 10


def test_quotations_are_short_and_items_stand_once():
    assert all(0 < len(row["quotation"].split()) < 40 for row in EVIDENCE)
    keys = [(row["claim"], row["item"]) for row in EVIDENCE]
    assert len(keys) == len(set(keys)) == 63


def test_figures_stand_in_their_quotations():
    terms = [row for row in EVIDENCE if row["assertion"].endswith("announced")]
    assert len(terms) == 13
    for row in terms:
        assert re.search(rf"\b{row['figure']}\b", row["quotation"]), row["item"]
    # A row with a figure of no term would be counted against the claim.
    assert all(row["figure"] == "" for row in EVIDENCE if row not in terms)


def test_the_day_of_signing_is_coded_once():
    signing = [row for row in EVIDENCE if row["claim"] == "C2a" and row["item"] == "signing"]
    assert [row["date"] for row in signing] == ["2014-05-21"]


def test_reprints_share_their_origin():
    origins = {row["item"]: row["origin"] for row in EVIDENCE}
    assert origins["volume-kultura"] == origins["signing"]
    assert origins["presence-ians"] == origins["volume-ians"] != origins["volume-la-times"]
    acts = [row for row in EVIDENCE if row["assertion"].startswith("EU measure")]
    assert len({row["origin"] for row in acts}) == len(acts) == 7


def test_early_terms_come_from_pages_out_by_january_2017():
    for series, _, source in power_of_siberia.EARLY:
        assert first_day("2014-05-21") <= last_day(energy_pages.date_of(source)) <= "2017-01-20"
        assert series in {entry.series for entry in power_of_siberia.SERIES}


@pytest.mark.skipif(
    not (ROOT / "markets" / "SOURCES.yml").is_file(),
    reason="the collection of sources is not at hand (PIVOT_SOURCES names it)",
)
def test_listings_stand_in_the_official_journal():
    path = ROOT / "markets" / "eu_journal_sanctions_russia_related.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        table = list(csv.DictReader(lines))
    for act, _, measure, printed, name in energy_documents.LISTED:
        celex = f"3{act[4:]}R{act[:3].zfill(4)}"
        assert any(
            row["celex"] == celex
            and row["measure"] == measure
            and row["startDate"] == printed
            and row["name"].startswith(name)
            for row in table
        ), name
    days = {row["start_iso"] for row in table if row["celex"] == "32014R0269"}
    before = {row["date"] for row in EVIDENCE if row["assertion"] == energy_documents.ACT}
    assert {day for day in days if "2014" < day < "2014-05-21"} == {
        day for day in before if day < "2014-05-21"
    }
