"""The words of the political half of the chapter on the China partnership."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

_TALLY = {
    "columns": {
        "claim": "Claim",
        "assertion": "Assertion",
        "official": Column("Official: for", digits=0),
        "official_against": Column("against", digits=0),
        "record": Column("Of record: for", digits=0),
        "record_against": Column("against", digits=0),
    },
    "note": "Reprints of one text count once; documents of the weakest grade and silent ones are left out. "
    "What was read by {=January 2017} and since.",
}
_PANELS = {
    "labels": {"EUROPE": "Germany, France, UK"},
    "columns": 5,
}

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-partnership": {
        "caption": "The name and the cordiality are well documented, wariness and profit hardly. Documents "
        "read, by assertion and grade of source.",
        **_TALLY,
    },
    "tab-journeys": {
        "caption": "China's leaders went to Russia oftenest; Russia's president went to his neighbours. "
        "Journeys by host.",
        "columns": {
            "host": "Host",
            "chinese": Column("China's president and premier, 2013 to 2019", digits=0),
            "russian": Column("Russia's president, February 2022 to 2025", digits=0),
        },
        "note": "Two lists of different make, not to be compared across columns. Hosts of the region only; "
        "journeys of the second column are quoted from pages.",
    },
    "fig-exercises": {
        "finding": "To {=January 2017} one exercise of those listed lay in the South China Sea, in "
        "{=September 2016}.",
        "note": "Exercises and patrols of Russia and China that pages date and place: a sample. Counted in "
        "full they were {exercises_total} from {=2003} to mid-{=2022}, or {exercises_narrow} to {=2021} by a "
        "narrower count.",
    },
    "tab-exercise": {
        "caption": "No document speaks against any element. Documents read on the exercise of "
        "{=September 2016}.",
        **_TALLY,
    },
    "tab-seas": {
        "caption": "Russia's texts call for restraint; Washington's phrases were not spoken for Japan. "
        "Documents read on both claims.",
        **_TALLY,
    },
    "tab-ladder": {
        "caption": "Washington's texts stand higher on the ladder by the median, and not by the share of "
        "texts that lean. Official texts by step.",
        "columns": {
            "side": "Side",
            **{f"step_{step}": Column(f"Step {step}", digits=0) for step in range(5)},
            "median": Column("Median", digits=1),
            "mean": Column("Mean", digits=1),
        },
        "note": "Steps from nought, takes no side, through one, asks all for restraint, two, leans to the "
        "partner's view of procedure, and three, supports it or names the other side as at fault, to four, "
        "promises aid. One reader.",
    },
    "tab-senkaku": {
        "caption": "On the islands one official word of neutrality was found. Documents read.",
        **_TALLY,
    },
    "tab-japan": {
        "caption": "Relations with Japan improved after {=January 2017} in meetings and in trade. Yearly "
        "means before and after.",
        "columns": {
            "measure": "Measure",
            "before": Column("Before", digits=2),
            "after": Column("2017 to 2019", digits=2),
        },
        "note": "Before: meetings {=2013} to {=2016}, trade {=2016}, as the rule has it.",
    },
    "tab-north-korea": {
        "caption": "What was tacit became a treaty. Russia's support for North Korea by period.",
        "columns": {
            "period": "Period",
            "votes": "By votes",
            "goods": "By goods",
            "years": Column("Years with an act", digits=0),
            "sanctions": Column("Sanctions voted for", digits=0),
            "vetoes": Column("Vetoes", digits=0),
            "undeclared": "No duty of defence",
        },
        "note": "Met, contradicted or open under the rule's main choice; votes of the General Assembly and "
        "the Security Council, the alliances as coded to {=2018}, and documents read.",
    },
    "tab-korea-documents": {
        "caption": "Moscow's objection and the allies' reason are both on record. Documents read on Korea.",
        **_TALLY,
    },
    "tab-third-october": {
        "caption": "The suspension was known before the end of the talks. Reports of {=3 October 2016} that "
        "bear an hour.",
        "columns": {"hour": "Hour, UTC", "what": "Report", "by": "By"},
        "note": "Hours by which a thing was known; neither the decree nor the announcement bears one.",
    },
    "tab-plutonium": {
        "caption": "The act, its conditions and the end of the talks are established; no text names Syria. "
        "Documents read.",
        **_TALLY,
    },
    "tab-georgia": {
        "caption": "That cooperation was held out is on record, and no Western word that it told. Documents "
        "read on {=2008}.",
        **_TALLY,
    },
    "fig-near-points": {
        "finding": "In {=2016} Russia stood as near to Japan as to China; by {=2023} it stood with China.",
        "note": "Distance from Russia of ideal points estimated from the votes of the General Assembly, by "
        "session; shaded, as near and as far as the states' own {near_band} per cent bands allow. The three "
        "states in Europe as their mean.",
        "unit": "points on the model's scale",
        "digits": 2,
        **_PANELS,
    },
    "fig-near-contested": {
        "finding": "On contested votes without the texts on Ukraine Russia agreed with China no more often "
        "after {=2022} than in the years just before.",
        "note": "Per cent of contested votes of the General Assembly, those on Ukraine and Crimea left out, "
        "on which Russia and the other said the same; a vote is contested where a fifth or more did not say "
        "Yes. Shaded: {near_band} per cent bands from drawing a year's votes again.",
        "unit": "per cent",
        "digits": 0,
        **_PANELS,
    },
    "tab-near": {
        "caption": "The level depends on which votes are counted, the order of the two never. Agreement with "
        "Russia, per cent of votes.",
        "columns": {
            "count": "Votes counted",
            **{
                f"{code} {year}": Column(f"{name} {year}", digits=0)
                for code, name in (("CHN", "China"), ("JPN", "Japan"))
                for year in ("2016", "2021", "2025")
            },
        },
    },
    "fig-council": {
        "finding": "Joint abstentions of Russia and China became common only after {=2016}.",
        "note": "Texts that the Security Council adopted and on which Russia abstained, alone or with China, "
        "by year to October {=2025}.",
        "unit": "texts",
        "digits": 0,
        "stacked": True,
    },
    "tab-council": {
        "caption": "Side by side in the Council since {=2017}, and alone again over Ukraine. Adopted texts, "
        "abstentions and vetoes.",
        "columns": {
            "period": "Period",
            "adopted": Column("Texts adopted", digits=0),
            "joint_abstentions": Column("Joint abstentions", digits=0),
            "joint_share": Column("Share", unit="per cent", digits=1),
            "russia_abstains": Column("Russia abstains alone", digits=0),
            "joint_vetoes": Column("Joint vetoes", digits=0),
            "russia_vetoes": Column("Vetoes of Russia alone", digits=0),
        },
        "note": "Vetoes after July {=2022} from a list compiled from pages.",
    },
}
