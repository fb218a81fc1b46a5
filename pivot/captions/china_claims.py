"""The words of the figures on arms in trade, the role in East Asia, the Koreas, and the outlet."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

CAPTIONS: dict[str, dict[str, Any]] = {
    "fig-arms-in-exports": {
        "finding": "Only in exports to Vietnam could arms be the larger part.",
        "note": "The most that arms can be of Russia's exports outside mineral fuels, {=2011} to {=2015} "
        "together: the chapters of arms, aircraft, ships and goods not told apart, and what the customs' "
        "total holds beyond the sum of its chapters. India is drawn beside the region.",
        "unit": "per cent",
        "digits": 0,
        "reference": {50.0: "half"},
    },
    "fig-role": {
        "finding": "Before {=2017} trade and oil had grown in Russia's ties with East Asia; gas and arms "
        "had not, until arms rose in {=2016}.",
        "note": "Index on the mean of {=2010} and {=2011}. Trade: the share of China, Japan and South Korea "
        "in Russia's turnover. Arms: deliveries to China, in SIPRI's measure. Oil: Russian crude that "
        "Chinese customs count. Gas: liquefied gas to the three. Oil and gas are proxies for energy and "
        "decide nothing.",
        "unit": "index",
        "digits": 0,
        "labels": {"trade": "trade", "arms": "arms", "oil": "oil", "gas": "gas"},
    },
    "fig-korea-trade": {
        "finding": "The two Koreas weigh half as much in Russia's trade as in China's or Japan's, and "
        "as much as in America's.",
        "note": "North and South Korea together, per cent of each power's goods trade with the "
        "{korea_economies} economies held; nearly all of it is South Korea.",
        "unit": "per cent",
    },
    "tab-korea": {
        "caption": "What four powers have at stake in the two Koreas, {=2011} to {=2015}.",
        "columns": {
            "indicator": "Indicator",
            "RUS": Column("Russia", align="right"),
            "CHN": Column("China", align="right"),
            "JPN": Column("Japan", align="right"),
            "USA": Column("United States", align="right"),
            "rank": Column("Russia's rank from the lowest", align="right"),
        },
        "note": "Trade and arms in per cent of the power's own; obligations: kinds in force at the end of "
        "{=2015}; disputes: militarised disputes with either Korea, {=2000} to {=2014}. Japan delivered no "
        "arms, so that it has no share.",
    },
    "fig-outlet": {
        "finding": "Trade with the East passed trade with the West in {outlet_ahead}, when the West's had "
        "collapsed.",
        "note": "Russia's goods turnover with thirteen members of the European Union and the United States "
        "(West), and with China, Japan, South Korea, Taiwan, Vietnam and Indonesia (East). From {=2022} "
        "estimates of the International Monetary Fund from partners' reports.",
        "unit": "US$ bn",
        "digits": 0,
        "labels": {"West": "West", "East": "East"},
    },
}
