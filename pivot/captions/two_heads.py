"""The words of the closing chapter."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

CAPTIONS: dict[str, dict[str, Any]] = {
    "fig-story": {
        "finding": "The events that the op-ed ties together, and what became of each thread.",
        "note": "A choice, from which nothing is counted. Each mark stands at the day of an event, or of the "
        "document of the book's evidence that dates it: hence all are quoted. The shades have no meaning.",
    },
    "tab-forecasts": {
        "caption": "Of {forecasts} claims that look forward {forecasts_none} holds: {forecasts_fail} do not, "
        "{forecasts_open} cannot be decided, {forecasts_in_part} holds in part. What was said, what could be "
        "known, and what came of it.",
        "columns": {
            "claim": Column("Claim", link="verdict-{}"),
            "assertion": "What was said, in short",
            "then": "Verdict for January 2017",
            "public": "Documents by then, of all coded",
            "now": "Verdict today",
            "now_agree": "Specifications that agree",
        },
        "note": "A forecast has no verdict for January {=2017}; a claim that is a forecast and of another "
        "kind as well is decided on both clocks. Documents are those coded for the claim, and series are not "
        "counted among them: none of none means that the claim is decided by series alone.",
    },
    "fig-heads": {
        "finding": "Before {=2017} trade and oil moved towards Asia, and gas, arms and votes did not; from "
        "{cross_trade} on Asia outweighs Europe in trade, from {cross_oil} in oil, from {cross_gas} in gas.",
        "note": "Per cent. Goods trade: part of trade with the {partners} main partners of Russian customs "
        "(to {=2021}); of trade with the world, in the Fund's data, as Russia reported it (to {=2021}) and "
        "as partners did (darker, from {=2022}, not joined). Oil, products and coal: part of the value "
        "that Russia reported for the partners held, without gas; {=2016} and {=2017} are not held. Oil by "
        "weight: Russia's crude, from {=2015}; before it crude and products of the whole former Soviet "
        "Union (darker, not joined). Oil and gas: the Statistical Review's markets, Turkey in Europe. "
        "Arms: deliveries, by trend-indicator value. Votes: mean agreement with the states of each side in "
        "the General Assembly, two rates and no shares. Journeys: part of the {trips} visits that pages "
        "name; before {=2022} none is held by host. Yuan: part of payments for exports, the last month "
        "quoted in a year; the euro's part is not held. Exercises, sanctions and capital are not held for "
        "both sides and not drawn. Asia: China, Japan, South Korea, India and ASEAN; Europe: the Union of "
        "{=2016}, as far as a source names them.",
        "unit": "per cent",
        "labels": {
            "asia": "Asia",
            "europe": "Europe",
            "OTHER_ASIA": "Asia",
            "OTHER_EUROPE": "Europe",
            "trade": "goods trade, by customs",
            "oil, products and coal, by value": "oil and coal, by value",
            "arms": "arms delivered",
            "gas": "gas sold",
            "votes": "agreement of votes",
        },
        "by": "panel",
        "columns": 3,
        "height": 150,
    },
    "tab-jumps": {
        "caption": "The leaps of {=2022} and {=2023} in trade, oil and gas followed the invasion; no cause "
        "of the others is held. Years in which Asia's share moved by {leap} points or more.",
        "columns": {
            "instrument": "Instrument",
            "year": Column("Year", align="left"),
            "asia": Column("Asia", unit="points", digits=1),
            "europe": Column("Europe", unit="points", digits=1),
            "mover": "Asian partner that moved most",
            "moved": Column("Its share, points", align="right"),
            "event": "What is held of the cause",
        },
        "note": "Change on the year before on one base. That an event came before a leap does not show that "
        "it was the cause. In {=2025} the Assembly voted {ballots_2025} times, in {=2024} {ballots_2024} "
        "times: agreement moves with what is put to the vote.",
    },
    "fig-index": {
        "finding": "Arms lean wholly to Asia and gas, until {=2021}, hardly at all: an index of both says "
        "how they are weighted, and from {=2022} trade, oil and gas move to Asia together.",
        "note": "Lean: Asia's part of what goes to both sides. Equal weights: the mean of trade, gas and "
        "arms; oil, which is held from {=2015} and is a part of trade, is drawn beside it, and votes, which "
        "are no share, are left out. Every weighting lies between the lowest line and the highest. From "
        "{=2022} trade is counted by partners' reports and is not joined to the years before.",
        "ylabel": "Asia's part of both sides, per cent",
        "unit": "per cent",
        "highlight": ["equal weights", "equal weights (the Fund, from partners)"],
        "labels": {
            "equal weights": "equal weights",
            "equal weights (the Fund, from partners)": "equal weights, from 2022",
            "trade (the Fund, from partners)": "trade, from 2022",
        },
        "reference": {50: "both alike"},
    },
    "tab-fields": {
        "caption": "Of {fields} fields that the rule counts {fields_turned} turned, and trade turns neither "
        "without fuels nor without China; oil, which the rule does not count, turned. Change of Asia's share "
        "in percentage points; a star marks a turn.",
        "columns": {
            "field": "Field",
            "main": Column("2008–2011 to 2014–2016", align="right"),
            "europe": Column("Europe's", align="right"),
            "recent": Column("2013 to 2016", align="right"),
            "earlier": Column("from 2005–2007", align="right"),
            "plain": Column("without fuels", align="right"),
            "rest": Column("without China", align="right"),
            "grid": Column("Specifications: turn / do not / no data", align="right"),
        },
        "note": "A field turned if Asia's share rose by {points} points at the least and by more than "
        "Europe's: a convention, and no interval is known for what customs count. Exports and imports are "
        "parts of trade. Gas is held from {=2009}. For {=2013} to {=2016} trade is that of the main "
        "partners, since customs by product lack {=2016}. Oil by value is oil, products and coal without "
        "gas, to {=2015}; oil by weight is that of the whole former Soviet Union, to {=2014}.",
    },
    "tab-chief-field": {
        "caption": "Disputes lie more in Europe, machine-coded events more in Asia; in claims the two are "
        "alike. Russia's contests and contacts by side.",
        "columns": {
            "what": "Field",
            "years": "Years",
            "europe": Column("Europe", digits=0),
            "asia": Column("Asia", digits=0),
        },
        "note": "A claim is counted once for each state and each year in which it stood; a dispute once for "
        "each state and year; vetoes by the region of the matter. A field with fewer than {least} events in "
        "all regions is left out; of Russia's vetoes most concern neither side. Europe here holds Ukraine, "
        "Belarus and Moldova. Counts are not set against the number of states or of occasions.",
    },
}
