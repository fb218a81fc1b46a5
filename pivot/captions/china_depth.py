"""The words of the figures and tables in the second half of the chapter on China."""

from __future__ import annotations

from typing import Any

from pivot.measures.dependence import PAIR
from pivot.tables import Column

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-crossings": {
        "caption": "As a buyer China came first only in {cross_exports}; as a seller it had in "
        "{cross_imports}. When China's lasting lead begins, by whose count.",
        "columns": {
            "count": "Count",
            "since": Column("Lead since", align="left"),
            "before": "Before",
            "margin": Column("Margin then", unit="per cent", digits=1),
            "later": Column("a year later", unit="per cent", digits=1),
            "until": Column("Count ends", align="left"),
        },
        "note": "Margin: China over the second, per cent of the second. Single states, save in the last "
        "line. Fuels sold to the Netherlands are not printed for {=2016} and {=2017}.",
    },
    "fig-turn": {
        "finding": "Until {=2013} China's share in Russia's exports grew because China grew; after it, "
        "because Russia sold more of what China bought.",
        "note": "Change of China's share in Russia's exports to {turn_partners} partners, percentage points "
        "over each span, split into three parts that add up to it. Reorientation is what price and growth "
        "do not explain. Gas and arms withheld by partner stand with fuels. The years {=2016} and {=2017} "
        "are not held by group of goods.",
        "unit": "percentage points",
        "stacked": True,
        "level": False,
    },
    "tab-breaks": {
        "caption": "The course of China's share in Russia's exports broke in {break_all}, give or take, and "
        "again in {break_late}. One break in level and slope, with the interval of its month.",
        "columns": {
            "share": "China's share in Russia's",
            "break": Column("Break", align="left"),
            "earliest": Column("Earliest", align="left"),
            "latest": Column("Latest", align="left"),
            "jump": Column("Jump", unit="points", digits=1),
            "slope": Column("Slope", unit="points a year", digits=1),
            "chance": Column("By chance", unit="per cent", digits=1),
        },
        "note": "Earliest and latest: {=90 per cent} of the months found in {break_draws} simulated series "
        "with the same line, seasons and memory. By chance: how often series without a break show one as "
        "large. Kazakhstan is left out of the whole. Imports have no break upwards.",
    },
    "fig-split": {
        "finding": "From {=2021} to {=2025} Asia's share in Russia's gas rose more because others bought "
        "less than because Asia bought more; so did its share in crude oil.",
        "note": "Change of Asia's share in Russia's exports by volume, percentage points over each span, "
        "split exactly into what sales to Asia and what sales to all others did. The Review prints Russia's "
        "crude oil since {=2015}.",
        "unit": "percentage points",
        "stacked": True,
        "level": False,
    },
    "fig-ceiling": {
        "finding": "All pipes to China, with those not yet built, would carry {pipe_all_share} per cent of "
        "the pipeline gas that Europe no longer buys.",
        "note": "Bcm a year in the Review's cubic metres; changes from {=2019} to {=2025}. Capacities are "
        "nominal and add up from bar to bar: {pipe_one}, {pipe_two} and {pipe_three} bcm of Gazprom's. "
        "Power of {=Siberia 2} is a proposal.",
        "unit": "bcm",
        "digits": 0,
    },
    "fig-dependence": {
        "finding": "In every good but arms China weighs more for Russia than Russia for China.",
        "note": "Per cent. Goods trade: of all exports and imports; oil and gas: of all that Russia sells "
        "and of all that China imports; arms: deliveries of the last five years, of all that Russia "
        "delivers and of all that China receives.",
        "unit": "per cent",
        "digits": 0,
        "labels": {PAIR[0]: "China for Russia", PAIR[1]: "Russia for China"},
        "columns": 2,
        "height": 120.0,
    },
    "tab-arms": {
        "caption": "Russia's deliveries fell by {arms_fell} per cent, and India took half of what was left. "
        "Russian arms by span of years.",
        "columns": {
            "window": Column("Years", align="left"),
            "a_year": Column("Delivered a year", unit="mn TIV", digits=0),
            "own": Column("SIPRI's own sum", unit="mn TIV", digits=0),
            "recipients": Column("Buyers", digits=0),
            "concentration": Column("HHI", digits=2),
            "least": Column("least", digits=2),
            "most": Column("most", digits=2),
            "IND": Column("India", unit="per cent", digits=0),
            "CHN": Column("China", unit="per cent", digits=0),
            "VNM": Column("Vietnam", unit="per cent", digits=0),
        },
        "note": "TIV: SIPRI's trend-indicator value, a measure of military worth and no price. Each deal is "
        "spread evenly over its years of delivery; least and most are its concentration when all of a deal "
        "stands in its first or its last year. HHI: concentration, the sum of squared shares, one if there "
        "is one buyer.",
    },
    "fig-arms-by-year": {
        "finding": "The great buyers came one after the other: China to {=2007}, India, and from {=2011} "
        "Vietnam.",
        "note": "Russian major arms delivered, million TIV a year.",
        "unit": "million TIV",
        "digits": 0,
    },
    "fig-rupture": {
        "finding": "In {=2025} Russia sold China {rup_fuel_fell}bn less oil and gas than the year before and "
        "{rup_other_rose}bn more of all else.",
        "note": "Russia's exports to China over the last twelve months, from partners' customs. The last "
        "{rup_nowcasts} months are the source's nowcasts.",
        "unit": "US$ bn",
        "digits": 0,
    },
    "fig-gravity": {
        "finding": "Given size and distance, Russia's trade with Asia lay {grav_2016} log points from "
        "what the model would give in {=2016}.",
        "note": "Structural gravity, by Poisson pseudo-maximum likelihood with effects of exporter and "
        "importer, distance, border, language and ties of the former Soviet Union; one model a year. The "
        "term says how far Russia's trade with Asia lies from its trade with all others; band: "
        "{=95 per cent}, errors clustered by exporter. To {=1999} importers' customs, then reconciled "
        "figures. Of {=2023} a part of Russia's pairs is missing, and {=2021} and {=2022} are not held; the "
        "band between is drawn through.",
        "unit": "log points",
        "digits": 2,
        "labels": {"asia": "Russia with Asia"},
        "reference": {0.0: "as the model gives"},
    },
    "tab-gravity": {
        "caption": "From {=2014} to {=2020} no choice takes Russia's trade with Asia far from what "
        "the model gives, unless Europe stands beside it. Russia's terms in the gravity model, log points.",
        "columns": {
            "choice": Column("Term", align="left"),
            "2000": Column("2000", digits=2),
            "2014": Column("2014", digits=2),
            "2016": Column("2016", digits=2),
            "2020": Column("2020", digits=2),
            "2023": Column("2023", digits=2),
        },
        "note": "The first five: Asia against all of Russia's other trade. The next two: Asia and Europe "
        "against the rest of the world. The last three: Asia split, with Europe beside it. A dash: not "
        "held, or not computed.",
    },
    "fig-legs": {
        "finding": "The pivot's other legs shrank: Japan and South Korea together were largest, at "
        "{legs_peak} per cent of Russia's trade in {legs_peak_year}.",
        "note": "Per cent of Russia's goods trade, both ways, by its customs; from {=2022} the Fund's "
        "estimates from partners' reports.",
        "unit": "per cent",
    },
}
