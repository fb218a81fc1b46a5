"""The words of the figures and tables on politics in the chapter on Central Asia."""

from __future__ import annotations

from typing import Any

from pivot.measures.eurasia import REIGNS, SPANS
from pivot.tables import Column

_TALLY: dict[str, Any] = {
    "columns": {
        "assertion": "Assertion",
        "official": Column("Official: for", digits=0),
        "official_against": Column("against", digits=0),
        "record": Column("Of record: for", digits=0),
        "record_against": Column("against", digits=0),
    },
    "note": "Reprints of one text count once. Documents of the weakest grade are not counted.",
}
_TIES = {"trade": "Goods", "gas": "Gas", "arms": "Arms", "votes": "Votes", "treaties": "Treaties"}

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-ca-east": {
        "caption": "The East's share rose by two points or more in {east_rose} of {east_states} states. "
        "China, Japan and Korea in each state's goods turnover.",
        "columns": {
            "state": "State",
            "first": Column("2007", unit="per cent", digits=1),
            "last": Column("2016", unit="per cent", digits=1),
            "rise": Column("Change", unit="points", digits=1),
            "russia": Column("Change of Russia's share", unit="points", digits=1),
        },
    },
    "tab-ca-neutrality": {
        "caption": "Turkmenistan has bound itself to neutrality in so many words; for Azerbaijan only "
        "words of non-alignment were found. Documents by what they say.",
        **_TALLY,
        "columns": {"claim": "Claim"} | _TALLY["columns"],
    },
    "tab-ca-detachment": {
        "caption": "Neither state stands out from its neighbours. Ties with Russia, by whether they fell "
        "from {=2005} to {=2016}.",
        "columns": {"state": "State"} | _TIES | {"fallen": Column("Fell", align="right")},
        "note": "Russia's share in goods turnover, its purchases of gas, its share in arms bought, "
        "agreement in the Assembly, and obligations by treaty; a tie fell where the slope of its yearly "
        "values is negative. Gas is asked of Turkmenistan alone.",
    },
    "tab-ca-baku": {
        "caption": "Baku signed and said that it wished to; that the port was why, no text of those years "
        "says.",
        **_TALLY,
        "columns": {"claim": "Claim"} | _TALLY["columns"],
    },
    "tab-ca-trouble": {
        "caption": "All {trouble_kinds} kinds of trouble were on paper before the cutoff. Texts by what they "
        "document.",
        "columns": {
            "name": "Kind",
            "texts": Column("Texts", digits=0),
            "official": Column("Of them primary or official", digits=0),
        },
    },
    "tab-ca-grounds": {
        "caption": "The tariff was named as a ground, and already applied, in {ground_met} of {ground_all} "
        "dated problems.",
        "columns": {
            "member": "Member",
            "year": Column("Year", thousands=False),
            "sort": "What",
            "assertion": "Ground named",
            "after": "Tariff applied",
        },
    },
    "tab-ca-tariff": {
        "caption": "In law the tariff is set by consensus; in practice texts speak on both sides.",
        **_TALLY,
    },
    "tab-ca-collide": {
        "caption": "Before the cutoff clash and competition were in print, and so was the harmony of the "
        "two; after it joint acts outnumber obstructions.",
        **_TALLY,
        "columns": {"claim": "Claim"} | _TALLY["columns"],
    },
    "tab-ca-sway": {
        "caption": "By alliance and arms Russia held sway in most states; by votes its nearness went. "
        "Fields in which Russia stands first, by state and span.",
        "columns": {
            "span": "Span",
            "state": "State",
            "alliance": "Alliance",
            "arms": "Arms",
            "votes": "Votes",
            "decision": "A decision",
            "sway": "Sway",
        },
        "note": "Alliance: a duty of defence shared with Russia in most years; arms: at least half of what "
        "was delivered; votes: nearer to Russia than to China and the United States; a decision: a text that "
        "shows Russia's part in one. Not known: nothing was delivered, or no text was read.",
    },
    "tab-ca-chips": {
        "caption": "A text states the link in most episodes, an official one in {chips_official} of "
        "{chips_all}.",
        "columns": {
            "state": "State",
            "year": Column("Year", thousands=False),
            "levers": "Levers and matters",
            "official": Column("Official", digits=0),
            "record": Column("Of record", digits=0),
            "denied": Column("Denials", digits=0),
        },
        "note": "Texts that state the link, by grade, and texts that deny it. A nought in all columns: the "
        "text read reports both acts and no link.",
    },
    "tab-ca-goal": {
        "caption": "Russia's own texts name standing in the world and integration as aims; a leading place "
        "in Eurasia, in so many words, none.",
        **_TALLY,
    },
    "tab-ca-ukraine": {
        "caption": "Texts of every grade name the halted agreement with the European Union.",
        **_TALLY,
        "columns": {"claim": "Claim"} | _TALLY["columns"],
    },
    "fig-ca-votes": {
        "finding": "Since {china_since} each of the six has voted with China more often than with Russia.",
        "note": "Agreement on recorded votes of the General Assembly by calendar year. Bands: {vote_band} "
        "per cent, from drawing the votes of the year anew. Years with fewer than twenty common votes are "
        "left out.",
        "unit": "per cent",
        "by": "panel",
        "digits": 0,
        "zero": False,
        "labels": {"RUS": "Russia", "CHN": "China"},
    },
    "tab-ca-arms": {
        "caption": "Since {=2022} Kazakhstan alone still buys mostly from Russia. "
        "Russia's share in major arms delivered by span, and China's in the two last, per cent.",
        "columns": {"state": "State"}
        | {f"RUS{first}": Column(f"{first}–{last}", digits=0) for first, last in SPANS}
        | {f"CHN{first}": Column(f"China {first}–{last}", digits=0) for first, last in SPANS[-2:]}
        | {"first": f"First supplier {SPANS[-1][0]}–{SPANS[-1][1]}"},
        "note": "Of SIPRI's trend-indicator values, which measure military worth and no price. A dash: no "
        "delivery of major arms is recorded.",
    },
    "tab-ca-visits": {
        "caption": "Of the listed journeys of China's leaders to the six most came after {=2012}, and none "
        "went to Baku. Journeys by host.",
        "columns": {"state": "Host"}
        | {f"CHN{first}": Column(f"China {first}–{str(last)[2:]}", digits=0) for first, last in REIGNS}
        | {"RUS2022": Column("Russia 2022–25", digits=0)},
        "note": "China: president, premier and party leader, a list that is incomplete before {=2013}. "
        "Russia: the president since February {=2022}. The two count different offices and years.",
    },
    "fig-ca-influence": {
        "finding": "China's capacity for influence grew most over Turkmenistan, and hardly over Azerbaijan.",
        "note": "Index from nought to one, of ties and dependence in economy, security and politics; a "
        "preliminary release. The same index for Russia is not held.",
        "unit": "index",
        "digits": 2,
    },
    "fig-ca-joined": {
        "finding": "Of the members of the union three took over its tariff before the Belt and Road existed.",
        "note": "Month in which the tariff applied, by the press of the day, and in which a state joined the "
        "Belt and Road, by a list that takes the first words of joining in print.",
    },
    "fig-ca-members": {
        "finding": "Outside Russia the members of the union hardly trade with one another.",
        "note": "Share of a member's goods turnover, as CEPII reconciles the flows.",
        "unit": "per cent",
        "by": "panel",
        "columns": 2,
        "labels": {"RUS": "Russia", "CHN": "China"},
        "digits": 0,
    },
    "tab-ca-within": {
        "caption": "From {=2009} to {=2020} the members' trade with China doubled its share; that among "
        "themselves gained little.",
        "columns": {
            "year": Column("Year", align="left"),
            "inside": Column("Among members", unit="per cent of their turnover", digits=1),
            "without": Column("Of it without Russia", unit="per cent", digits=1),
            "china": Column("With China", unit="per cent of their turnover", digits=1),
        },
        "note": "Today's five members in all years.",
    },
    "tab-ca-beside": {
        "caption": "China's share rose less where the union's tariff applied. Medians over states, {=2007} "
        "to {=2009} and {=2017} to {=2019}.",
        "columns": {
            "group": "States",
            "states": Column("Number", digits=0),
            "before": Column("Before", unit="per cent", digits=1),
            "after": Column("After", unit="per cent", digits=1),
            "change": Column("Change", unit="points", digits=1),
            "least": Column("Smallest change", digits=1),
            "most": Column("Greatest", digits=1),
        },
        "note": "Armenia, Belarus, Kazakhstan and Kyrgyzstan against Azerbaijan, Georgia, Moldova, "
        "Tajikistan, Turkmenistan and Uzbekistan. Ten states and no control for anything else.",
    },
    "fig-ca-rerouting": {
        "finding": "What five neighbours took more came to {offset} per cent of what Russia took less.",
        "note": "Exports of the European Union's members by month; the neighbours are Armenia, Georgia, "
        "Kazakhstan, Kyrgyzstan and Uzbekistan.",
        "unit": "EUR bn a month",
        "events": {"2022-02-24": "invasion"},
    },
    "tab-ca-rerouting": {
        "caption": "Kyrgyzstan's purchases grew tenfold, Kazakhstan's most in euros. The European Union's "
        "exports.",
        "columns": {
            "partner": "Partner",
            "before": Column("2021", unit="EUR bn", digits=1),
            "after": Column("2023", unit="EUR bn", digits=1),
            "times": Column("Ratio", digits=1),
            "change": Column("Change", unit="EUR bn", digits=1),
            "banned": Column("Banned goods", unit="EUR bn", digits=1),
        },
        "note": "Banned goods: those under export bans to Russia by the end of {=2022}, January to November "
        "{=2022} less the same months of {=2021}.",
    },
}
