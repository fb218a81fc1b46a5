"""The words of the closing chapter."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

CAPTIONS: dict[str, dict[str, Any]] = {
    "fig-story": {
        "finding": "What the op-ed gathers lies mostly between {=2014} and {=2016}; the rupture with Japan "
        "came in {=2022}.",
        "note": "Dated events and documents from the book's evidence, a choice and not a count; a document "
        "stands at the day of its text.",
    },
    "tab-forecasts": {
        "caption": "Of {forecasts} claims that look forward {forecasts_fail} do not hold today and "
        "{forecasts_open} cannot be decided. What was said, what could be known, and what came of it.",
        "columns": {
            "claim": Column("Claim", link="verdict-{}"),
            "assertion": "What was said, in short",
            "then": "On the first clock",
            "public": "Documents public by then",
            "now": "What came of it",
            "now_agree": "Specifications that agree",
        },
        "note": "A forecast has no verdict on the first clock; the documents are those coded for the claim, "
        "and series are not counted among them. A claim of several kinds is decided on both clocks.",
    },
    "fig-heads": {
        "finding": "In trade the two heads changed places; in votes neither drew nearer.",
        "note": "Asia's and Europe's share, per cent. Trade: goods, as Russia's customs count their main "
        "partners, from {=2022} the Fund's estimates from partners' reports. Arms: deliveries, by TIV. Gas: "
        "the Statistical Review's markets. Votes: mean agreement of Russia with the states of each side in "
        "the General Assembly. Asia: China, Japan, South Korea, India and ASEAN; Europe: the Union of "
        "{=2016}.",
        "unit": "per cent",
        "labels": {"asia": "Asia", "europe": "Europe"},
        "by": "instrument",
        "columns": 2,
    },
    "fig-index": {
        "finding": "Asia outweighed Europe under {index_ahead_2016} per cent of weightings in {=2016} and "
        "under {index_ahead_2024} in {=2024}.",
        "note": "Asia's part of both sides' shares in trade, gas, arms and votes, with equal weights (line) "
        "and under the middle {=95} per cent of weightings drawn at random (band). Years that lack an "
        "instrument are left out: gas by market begins in {=2009}, the Fund's trade ends in {=2024}.",
        "ylabel": "Asia's part, per cent",
        "unit": "per cent",
        "reference": {50: "both alike"},
    },
    "tab-fields": {
        "caption": "Trade turned, the other instruments did not. Change of Asia's and Europe's share from "
        "the mean of {=2008} to {=2011} to that of {=2014} to {=2016}.",
        "columns": {
            "field": "Instrument",
            "asia": Column("Asia", unit="percentage points", digits=1),
            "europe": Column("Europe", unit="percentage points", digits=1),
            "turned": "Turned",
        },
        "note": "An instrument turned if Asia's share rose by three points at the least and by more than "
        "Europe's.",
    },
    "tab-chief-field": {
        "caption": "Claims, disputes and vetoes lie more in Europe, machine-coded events more in Asia. "
        "Russia's contests and contacts by side, {=1992} to {=2016}.",
        "columns": {
            "field": "Field",
            "europe": Column("Europe", digits=0),
            "asia": Column("Asia", digits=0),
        },
        "note": "Years of claims, disputes; events from {=2002} to {=2014}; vetoes by the region of the "
        "matter. Fields with fewer than ten events are left out.",
    },
}
