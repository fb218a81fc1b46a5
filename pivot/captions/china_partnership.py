"""The words of the chapter on the China partnership."""

from __future__ import annotations

from typing import Any

from pivot.captions import china_claims, china_depth, china_politics
from pivot.claims.china.largest_partner import SOURCES
from pivot.tables import Column

_DOCUMENTS = {
    "columns": {
        "assertion": "Assertion",
        "official": Column("Official: for", digits=0),
        "official_against": Column("against", digits=0),
        "record": Column("Of record: for", digits=0),
        "record_against": Column("against", digits=0),
    },
    "note": "Reprints of one text count once. Documents of the weakest grade are not counted.",
}

_FIRST: dict[str, dict[str, Any]] = {
    "fig-largest-partner": {
        "finding": "China took the lead among single states in {lead_since_month} and never lost it.",
        "note": "Russia's goods turnover with four partners over the last twelve months, as Russia's "
        "customs count it.",
        "unit": "US$ bn",
    },
    "tab-first-partner": {
        "caption": "On every count China leads from {=2011} on. China's lead in Russia's goods turnover "
        "over the largest other state, per cent of that state's turnover.",
        "columns": {"year": Column("Year", align="left")}
        | {count: Column(f"{count[0].upper()}{count[1:]}", unit="per cent", digits=1) for count in SOURCES},
        "note": "A negative figure: China stood behind the largest. A dash: the source ends before.",
    },
    "fig-bloc": {
        "finding": "As one partner the European Union stayed ahead of China until {bloc_year}.",
        "note": "Per cent of Russia's goods turnover. The Union's members by year; the United Kingdom is "
        "left out from {=2020}. From {=2022} the figures are the Fund's estimates from partners' "
        "reports, mended where a better figure is held; the totals of {=2024} still hold an error for "
        "Uzbekistan and lack Kazakhstan, so that shares of that year are rough.",
        "unit": "per cent",
    },
    "fig-share-of-asia": {
        "finding": "Russia's share of Asia's trade was last below one per cent in the year "
        "{asia_last_below}; of ASEAN's in all years drawn.",
        "note": "Russia's goods trade with the economies of four regions, per cent of those economies' "
        "goods trade with the world. The ten economies are China, Japan, Korea, India, Indonesia, "
        "Malaysia, the Philippines, Singapore, Thailand and Viet Nam.",
        "unit": "per cent",
        "digits": 2,
        "labels": {
            "asia": "Asia",
            "asia-10": "ten economies",
            "east-asia": "East Asia",
            "asean": "ASEAN",
        },
        "reference": {1.0: "one per cent"},
    },
    "fig-share-choices": {
        "finding": "Outside ASEAN, {c4_rest_held} of {c4_rest_all} specifications put the share below "
        "one per cent.",
        "note": "Median and full spread of the share over all specifications of a region, {=2012} to "
        "{=2016}; logarithmic axis. A spread over choices and no interval of confidence. The highest "
        "values set Russia's trade beside the trade among the region's own economies.",
        "unit": "per cent",
        "digits": 2,
        "log": True,
        "reference": {1.0: "one per cent"},
    },
    "tab-share-regions": {
        "caption": "Only for ASEAN do most specifications agree with the sentence. Specifications by region.",
        "columns": {
            "region": "Region",
            "specifications": Column("Specifications", digits=0),
            "below": Column("Below one per cent", digits=0),
            "least": Column("Lowest share", unit="per cent", digits=2),
            "most": Column("Highest share", unit="per cent", digits=2),
        },
    },
    "tab-agreement": {
        "caption": "No document contradicts a term of the agreement. Documents read, by term and by "
        "grade of source.",
        **_DOCUMENTS,
    },
    "fig-deliveries": {
        "finding": "Deliveries first passed the contract's {volume} bcm in {last_delivery_year}.",
        "note": "Gas delivered to China through the Power of Siberia, bcm a year in Gazprom's cubic "
        "metres, as the company's figures were quoted by agencies; that of {=2025} was stated in the "
        "last week of the year. No independent count is held.",
        "unit": "bcm",
        "reference": {38.0: "contract: {volume} bcm"},
    },
    "fig-price": {
        "finding": "Where China's customs show what was paid, it lay far below what the sum of {=2014} "
        "implied.",
        "note": "US dollars per thousand of Gazprom's cubic metres. Markets: yearly means of the World "
        "Bank's monthly prices. Paid: China's customs value over Gazprom's deliveries, the only "
        "{paid_years} whole years for which both are held. The line is the announced sum over the trillion "
        "cubic metres announced with it; over the yearly volume and the term it is {implied}.",
        "unit": "US$ per thousand m³",
        "digits": 0,
        "labels": {"gas-europe": "Europe", "gas-japan-lng": "Japan, LNG", "paid": "paid by China"},
        "reference": {400.0: "implied by {value}bn"},
    },
    "tab-worth": {
        "caption": "The methods do not agree: today {methods_near} of {methods} reach the band from "
        "{band_low}bn to {band_high}bn. Estimates of the deal's worth, lowest and highest within each "
        "method.",
        "columns": {
            "method": "Method",
            "then_low": Column("January 2017: lowest", unit="US$ bn", digits=0),
            "then_high": Column("highest", unit="US$ bn", digits=0),
            "now_low": Column("Today: lowest", unit="US$ bn", digits=0),
            "now_high": Column("highest", unit="US$ bn", digits=0),
        },
        "note": "Money of the day, not discounted. Paid in equal parts over its term and discounted at "
        "{discount} per cent a year, the announced sum itself comes to {present_5}bn.",
    },
    "tab-order": {
        "caption": "All measures against whole sectors came after the signing. Measures of the European "
        "Union and the contract, by date.",
        "columns": {"date": "Date", "event": "Event"},
        "note": "Days on which the Union listed persons are known from those still listed when the "
        "consolidated text was read.",
    },
    "tab-cause": {
        "caption": "Officials denied the motive; reports were divided. Documents read on why the deal was "
        "made, by grade of source.",
        **_DOCUMENTS,
        "note": "The first line decides the test of the reason, the second that of the counterfactual, the "
        "third only its strict form. Reprints of one text count once; the weakest grade is not counted.",
    },
    "fig-gas-markets": {
        "finding": "Asia took more Russian gas than Europe for the first time in {asia_ahead_year}, after "
        "sales to Europe had fallen by {europe_lost} bcm and sales to Asia risen by {asia_gained} bcm.",
        "note": "Pipeline gas and liquefied gas, bcm of the Statistical Review, each year as first printed "
        "in the edition of the year after; changes since {=2019}. Europe includes Turkey. In {=2021} "
        "and {=2024} the printed cell for China is corrected.",
        "unit": "bcm",
    },
}

CAPTIONS: dict[str, dict[str, Any]] = (
    _FIRST | china_claims.CAPTIONS | china_depth.CAPTIONS | china_politics.CAPTIONS
)
