"""The words of the chapter on Central Asia."""

from __future__ import annotations

from typing import Any

from pivot.captions import central_asia_politics
from pivot.tables import Column

_STATES = {
    "KAZ": "Kazakhstan",
    "KGZ": "Kyrgyzstan",
    "TJK": "Tajikistan",
    "TKM": "Turkmenistan",
    "UZB": "Uzbekistan",
    "AZE": "Azerbaijan",
}

CAPTIONS: dict[str, dict[str, Any]] = {
    "fig-turkmen-gas": {
        "finding": "China passed Russia as buyer of Turkmen gas in {crossing}, and not in {=2015}.",
        "note": "Pipeline gas from Turkmenistan, bcm, each year as the Statistical Review first printed it. "
        "Before {=2009} Russia's cells were not printed: drawn is what the Review's balance leaves for all "
        "buyers but Iran, an upper limit, with the spread of later editions. Bands elsewhere are the buyers' "
        "own figures: Gazprom's for {=2014}, {=2019} and {=2020}, PetroChina's for {=2011}. The figures of "
        "{=2022} to {=2024} for Russia repeat one estimate.",
        "unit": "bcm",
    },
    "tab-2008": {
        "caption": "What is said of {=2008} runs from {bound_then} to about fifty bcm, and nothing of it "
        "is a "
        "measurement. Turkmen gas to Russia in {=2008} by source and year of publication.",
        "columns": {
            "what": "What was published",
            "public": Column("Year", align="left", thousands=False, digits=0),
            "value": Column("Gas", unit="bcm", digits=1),
        },
        "note": "A balance is production less consumption and less the printed sales to Iran; it holds "
        "any gas "
        "that reached Ukraine through Russia. Round figures are “about” or “more than”.",
    },
    "tab-gas-crossings": {
        "caption": "The year {=2015} is right for the gas of the whole region in one table, and for no "
        "count of "
        "Turkmen gas. First year in which China bought more than Russia.",
        "columns": {
            "gas": "Whose gas",
            "table": "Table",
            "year": Column("Year", align="left", thousands=False, digits=0),
            "china": Column("China", unit="bcm", digits=1),
            "russia": Column("Russia", unit="bcm", digits=1),
        },
        "note": "For the three sellers together the cells of {=2012} and {=2013} are not complete.",
    },
    "fig-pipes": {
        "finding": "Since {turned_year} Russia has sold its southern neighbours more gas than it buys "
        "from them.",
        "note": "Pipeline gas bought by Russia from Turkmenistan, Uzbekistan and Kazakhstan, and sold by "
        "Russia to "
        "Kazakhstan and to other states of the CIS but Belarus and Ukraine, bcm, as first printed. "
        "Uzbekistan's "
        "sales of {=2012} and {=2013} are not printed by buyer. The figure of {=2019} is corrected.",
        "unit": "bcm",
    },
    "fig-shares": {
        "finding": "China's share rose in {shares_rose} of {shares_states} states from {=2001} to {=2016}, "
        "most in Kyrgyzstan and Turkmenistan, least in Azerbaijan.",
        "note": "Share of China and of Russia in a state's goods trade, both ways, per cent, by CEPII's "
        "reconciled counts, of the trade with the economies held. In Kazakhstan the shares before {=2004} "
        "are too high, since trade booked through places not held, Bermuda above all, is left out, and the "
        "dip of {=2010} is one of counting: Russia's own customs show none.",
        "unit": "per cent",
        "digits": 0,
        "labels": _STATES,
        "by": "state",
    },
    "tab-movements": {
        "caption": "Both movements, China up and Russia down, are seen in {a2_shown} of {a2_states} Central "
        "Asian states. Share in a state's "
        "goods trade by the customs of China and Russia, means of {=2005–07} and {=2013–15}.",
        "columns": {
            "state": "State",
            "china_start": Column("China, before", unit="per cent", digits=1),
            "china_end": Column("after", unit="per cent", digits=1),
            "russia_start": Column("Russia, before", unit="per cent", digits=1),
            "russia_end": Column("after", unit="per cent", digits=1),
        },
        "note": "Russia's reports hold no trade with Kyrgyzstan, Armenia and Georgia before {=2016}. "
        "Russian gas "
        "and arms are withheld by partner.",
    },
    "fig-tariffs": {
        "finding": "It was Russia's tariff that came down to the others' level.",
        "note": "Applied tariff, mean weighted by trade, per cent; it counts duty-free trade inside the "
        "union. "
        "Years without a figure are left out.",
        "unit": "per cent",
    },
    "tab-tariffs": {
        "caption": "In law the tariff is one: four of five members charge outsiders between {mfn_low} "
        "and {mfn_high} "
        "per cent. Tariffs of {=2021}.",
        "columns": {
            "state": "State",
            "mfn": Column("Most-favoured nation, simple mean", unit="per cent", digits=2),
            "applied": Column("Applied, simple mean", unit="per cent", digits=2),
            "weighted": Column("Applied, weighted by trade", unit="per cent", digits=2),
        },
        "note": "Kazakhstan charges less on goods for which it bound itself when it joined the World Trade "
        "Organization.",
    },
    "fig-mirror": {
        "finding": "China counts several times what Kyrgyzstan counts, and the fall came years before "
        "Kyrgyzstan joined the union.",
        "note": "Goods from China to Kyrgyzstan, US$ bn, as each side's customs count them.",
        "unit": "US$ bn",
        "events": {"2010": "customs union", "2015-08": "Kyrgyzstan joins"},
    },
    "fig-placebo": {
        "finding": "Of {placebo_units} neighbours of Russia, Kyrgyzstan did best after it joined.",
        "note": "Change of China's exports by its own customs, mean of {=2013} and {=2014} to mean of "
        "{=2016} and "
        "{=2017}, per cent. Armenia joined in the same year; Kazakhstan and Belarus were members before.",
        "unit": "per cent",
        "digits": 0,
        "highlight": ["KGZ"],
    },
    "tab-placebo": {
        "caption": "Against states that did not join, Kyrgyzstan lost no more over any span. Change of "
        "China's exports by its own customs, per cent.",
        "columns": {
            "span": "Years compared",
            "own": Column("Kyrgyzstan", digits=1),
            "others": Column("Median of the others", digits=1),
            "units": Column("States, with Kyrgyzstan", digits=0),
            "share": Column("As badly or worse", unit="share", digits=2),
            "all_share": Column("The same with all twelve", unit="share", digits=2),
        },
        "note": "Those that did not join: Azerbaijan, Georgia, Moldova, Mongolia, Tajikistan, Turkmenistan, "
        "Ukraine and Uzbekistan. With all twelve: Armenia, Belarus and Kazakhstan too.",
    },
    "fig-oil": {
        "finding": "Oil had fallen by half in two years, and then had risen by {oil_present} per cent in "
        "one.",
        "note": "Brent, US$ a barrel, monthly means to December {=2016}.",
        "unit": "US$ a barrel",
        "digits": 0,
        "labels": {"WLD": "Brent"},
    },
    "fig-transfers": {
        "finding": "Armenia's money from Russia fell by {arm_russia} per cent in two years; from "
        "elsewhere it rose "
        "by {arm_rest} per cent.",
        "note": "Money transfers of individuals to Armenia, US$ mn, by origin, Central Bank of Armenia. From "
        "{=2022} the figures hold people and money that left Russia.",
        "unit": "US$ mn",
        "digits": 0,
    },
    "tab-bodies": {
        "caption": "Among the bodies that Russia leads the union is the smallest by product and by "
        "people. Asian "
        "members, {=2015}.",
        "columns": {
            "body": "Body",
            "members": Column("Asian members", digits=0),
            "product": Column("Product", unit="US$ bn", digits=0),
            "population": Column("People", unit="mn", digits=0),
            "trade": Column("Trade with Russia", unit="US$ bn", digits=1),
            "binding": "Binding duty",
        },
        "note": "Members as the World Factbook listed them before {=20 January 2017}; it has Uzbekistan "
        "in the "
        "Collective Security Treaty. Asian: Central Asia and the Caucasus.",
    },
    "fig-port": {
        "finding": "Containers in Baku grew by {boxes_factor} times from {=2017} to {cargo_last_year}; "
        "for the years "
        "before, nothing is held.",
        "note": "Containers handled in the port of Baku in whole years, thousand TEU, as the port or the "
        "government "
        "gave them. Years without a figure are left out.",
        "unit": "thousand TEU",
    },
    "fig-building": {
        "finding": "China's commitments to infrastructure come in lumps, inside the union and outside.",
        "note": "Commitments to energy, transport, communications and water, projects with a place on "
        "the map, "
        "US$ bn of {=2021}. Inside: Armenia, Belarus, Kazakhstan, Kyrgyzstan. Outside: Azerbaijan, Georgia, "
        "Tajikistan, Turkmenistan, Uzbekistan.",
        "unit": "US$ bn of 2021",
    },
    "tab-first": {
        "caption": "Who is first depends on who counts. Largest single trade partner in four years, and "
        "since when "
        "China has been ahead of Russia in every year held.",
        "columns": {
            "state": "State",
            "y2000": "2000",
            "y2008": "2008",
            "y2016": "2016",
            "y2020": "2020",
            "reconciled": Column("Ahead since: reconciled", digits=0, align="left", thousands=False),
            "partners": Column("partners' customs", digits=0, align="left", thousands=False),
            "own": Column("own customs", digits=0, align="left", thousands=False),
        },
        "note": "A dash: China is not ahead, or the count does not cover the state. Russia's reports "
        "begin in "
        "{=2016} for Kyrgyzstan; Kazakhstan's in {=2018}, Uzbekistan's in {=2010}.",
    },
    "fig-passthrough": {
        "finding": "A weaker rouble and a slower Russia both go with less money sent home.",
        "note": "Per cent of remittances received in dollars, for a point of Russian growth and for a "
        "rouble weaker by "
        "one per cent; {pass_states} states, an effect of each. Intervals: the same shocks placed on other "
        "years, {draws} times, central {level} per cent.",
        "unit": "per cent of remittances",
        "reference": {0.0: "none"},
    },
    "fig-currencies": {
        "finding": "By {=2016} the tenge had lost more against the dollar than the rouble, the som less.",
        "note": "Dollars for a unit of each currency, yearly means of official rates; the mean of "
        "{=2013} is one hundred.",
        "unit": "index, 2013 = 100",
        "digits": 0,
    },
    "fig-commitments": {
        "finding": "China's great commitments to Central Asia came before the Belt and Road, not after.",
        "note": "Official finance committed to the five states by year, US$ bn of {=2021}; commitments, "
        "not payments.",
        "unit": "US$ bn of 2021",
    },
    "tab-giants": {
        "caption": "The fall after {=2013} does not hang on a few giant loans. Commitments as the "
        "largest loans of the "
        "eight years are left out one after the other.",
        "columns": {
            "left_out": Column("Left out", digits=0),
            "project": "Last one left out",
            "before": Column("2009–12", unit="US$ bn", digits=1),
            "after": Column("2013–16", unit="US$ bn", digits=1),
            "change": Column("Change", unit="per cent", digits=0),
        },
        "note": "US dollars of {=2021}.",
    },
    "tab-sectors": {
        "caption": "Energy fell away after {=2012}; what transport gained came after {=2016}. China's "
        "official commitments to the five states by sector, US$ bn of {=2021}.",
        "columns": {
            "sector": "Sector",
            "early": Column("2005–08", digits=1),
            "before": Column("2009–12", digits=1),
            "after": Column("2013–16", digits=1),
            "late": Column("2017–21", digits=1),
        },
        "note": "Projects with a place on the map alone, so that the sums are smaller than those of all "
        "commitments.",
    },
    "tab-inflows": {
        "caption": "Chinese investment in Kazakhstan thinned out after {=2012}, and after {=2016} more left "
        "than came in. Inflow of direct investment by investor, EUR bn.",
        "columns": {
            "investor": "Investor",
            "2009": Column("2009–12", digits=1),
            "2013": Column("2013–16", digits=1),
            "2017": Column("2017–21", digits=1),
        },
        "note": "China with Hong Kong. The immediate investor is counted, so that money by way of the "
        "Netherlands is theirs. Method changed in {=2013}: since then what is repaid is taken off.",
    },
    "fig-debt": {
        "finding": "Kyrgyzstan's debt to China rose from {debt_kgz_2008} to {debt_kgz_2016} per cent of "
        "its product in "
        "eight years.",
        "note": "Debt to China, per cent of the product, an upper estimate by Horn, Reinhart and "
        "Trebesch to {=2017}.",
        "unit": "per cent",
        "digits": 0,
    },
    "fig-levers": {
        "finding": "The two states that owe China most are those that Russia pays most.",
        "note": "Debt to China in {=2017} and money sent home from Russia in {=2017}, per cent of the "
        "product, both "
        "estimates. Turkmenistan and Uzbekistan are left out: the model that gives the second has all of "
        "their "
        "money from Russia by construction.",
        "unit": "per cent of the product",
        "digits": 1,
    },
}
CAPTIONS.update(central_asia_politics.CAPTIONS)
