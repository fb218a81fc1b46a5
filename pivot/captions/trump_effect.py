"""The words of the chapter on the Trump effect."""

from __future__ import annotations

from typing import Any

from pivot.tables import Column

_TEXTS = {
    "columns": {
        "date": "Date",
        "short": "Who speaks",
        "grade": "Grade",
        "says": "Says",
    },
}
_SUBJECTS = {"columns": {"subject": "On", **_TEXTS["columns"]}}

#: Abnormal returns over windows of one, two and five days.
_WINDOWS = {
    "event": "News",
    "raw": Column("Raw, one day", digits=1),
    "one": Column("One day", digits=1),
    "p_one": Column("p", digits=3),
    "two": Column("Two days", digits=1),
    "p_two": Column("p", digits=3),
    "five": Column("Five days", digits=1),
    "p_five": Column("p", digits=3),
}
#: The exchange's codes in words.
SHARES = {
    "AFLT": "Aeroflot",
    "BANE": "Bashneft",
    "GAZP": "Gazprom",
    "GMKN": "Norilsk Nickel",
    "LKOH": "Lukoil",
    "MAGN": "Magnitogorsk",
    "MGNT": "Magnit",
    "MOEX": "Moscow Exchange",
    "MTSS": "MTS",
    "MVID": "M.Video",
    "NVTK": "Novatek",
    "PHOR": "PhosAgro",
    "POLY": "Polymetal",
    "QIWIDR": "Qiwi",
    "ROSN": "Rosneft",
    "RTKM": "Rostelecom",
    "SBER": "Sberbank",
    "SIBN": "Gazprom Neft",
    "SNGS": "Surgutneftegas",
    "TATN": "Tatneft",
}

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-wish": {
        **_TEXTS,
        "caption": "Before he took office he spoke for better relations on {t1_days} distinct days of the "
        "campaign and the transition. His own words that name Russia, since his candidacy.",
        "note": "Left out: {t1_neither} texts read that speak neither for nor against, and one for of "
        "September {=2016} from a source that decides nothing.",
    },
    "fig-forecasts": {
        "finding": "The {t7_given} probabilities of his defeat that were read lay between {t7_lowest} and "
        "{t7_highest} per cent.",
        "note": "Probability that his opponent would win, in the last week before the vote, as reports of "
        "record or the makers gave it, and below as copies of lesser grade did, which decide nothing. Not a "
        "census: others were published. Models rest on polls; odds and options are prices.",
        "xlabel": "per cent",
        "reference": {50: "even"},
        "digits": 0,
    },
    "tab-line-islands": {
        **_SUBJECTS,
        "caption": "Commentators said it; no official tied the line to the election. Texts on Moscow's line "
        "on the islands around the election.",
        "note": "For: it says what the first column names. What is graded other decides nothing.",
    },
    "tab-grounds": {
        "caption": "Words of easing balance words and acts to the contrary. Texts between the election and "
        "the "
        "inauguration, and in as many days before the election.",
        "columns": {
            "kind": "What the text says",
            "before": Column("Before the election", digits=0),
            "official": Column("After: official", digits=0),
            "record": Column("of record", digits=0),
        },
        "note": "Reprints of one text count once. The one to come: the president-elect and his adviser, no "
        "government yet. One interview speaks of easing and of keeping the "
        "sanctions for a time; the rule lets it count half on each side.",
    },
    "tab-regimes": {
        "caption": "None of the three regimes came apart by the end of the term. State of the sanctions of "
        "{=2014} by sender, from acts, listings and a catalogue of cases.",
        "columns": {
            "sender": "Sender",
            "two years": "January 2019",
            "end of term": "January 2021",
            "24 November 2026": "November 2026",
            "last": Column("Last sign held", align="left"),
        },
        "note": "A sign is a renewal or a listing of before {=2017} still in force, and tells for a year; a "
        "dash stands where the catalogue alone tells. Not known: the catalogue of cases ends in {=2022}.",
    },
    "fig-treasury": {
        "finding": "The American Treasury announced new measures on Russia in every year of the first term, "
        "and {times_as_often} times as often from the invasion on.",
        "note": "Press releases by month, stacked: measures under orders on Russia or Ukraine, and on top "
        "measures on Russians on other grounds. A release may name one "
        "person or hundreds, and the Department of State's measures are not among them.",
    },
    "fig-uncertainty": {
        "finding": "Uncertainty gripped {t4a_europe} of {t4a_europe_all} European countries and {t4a_asia} "
        "of {t4a_asia_all} Asian ones.",
        "note": "Where the mean newspaper index of November and December {=2016} stood among the months of "
        "the country's own ten years before.",
        "xlabel": "percentile of the ten years before",
        "reference": {90: "{=90th percentile}"},
        "digits": 0,
    },
    "tab-worry": {
        **_SUBJECTS,
        "caption": "The press reported worry over America; before the inauguration officials denied it in "
        "public. Texts on Japan's two "
        "worries, from the election to the end of January {=2017}.",
        "note": "For: the worry is voiced; against: it is denied. What is dated after the inauguration, or "
        "graded other, decides nothing.",
    },
    "tab-japanese-polls": {
        "caption": "Asked of ties with America, more Japanese expected the worse than the better, and most "
        "were anxious. Polls between the election and the inauguration.",
        "columns": {
            "pollster": "Asked by",
            "fieldwork": "When",
            "answer": "Answer",
            "value": Column("Per cent", digits=0),
            "grade": "Grade",
        },
        "note": "The polls ask of ties, not of an American retreat, and none of China and Russia.",
    },
    "tab-effort": {
        "caption": "Orders of arms from East Asia fell, with India they did not; trade grew. Effort "
        "directed to Asia, mean of {=2014} to {=2016} and "
        "of {=2017} and {=2018}.",
        "columns": {
            "indicator": "Indicator",
            "asia": "Asia is",
            "before": Column("2014–2016", digits=1),
            "after": Column("2017–2018", digits=1),
            "change": Column("Change", unit="per cent", digits=0),
            "as_much": Column("As much in other years", digits=2),
            "ordinary": Column("Nine in ten within", unit="per cent", digits=0),
        },
        "note": "South Asia is no part of the rule. Arms: million trend-indicator values of orders placed "
        "with Russia. Trade: per cent of "
        "Russia's goods turnover. As much in other years: share of all years held (arms {=1995} to {=2022}, "
        "trade {=2009} to {=2020}) at which the mean of two years differs from that of the three before by "
        "as much; nine in ten of those changes are smaller than the last column, so that nothing below "
        "it stands out.",
    },
    "tab-signs": {
        "caption": "One sign of {t6_signs} stood better at the end of the first term: how Russians saw "
        "America. What each house read in {=2016} and last before each date.",
        "columns": {
            "reading": "Reading",
            "before": Column("2016", digits=1),
            "end of 2018": Column("End of 2018", digits=1),
            "20 January 2021": Column("January 2021", digits=1),
            "24 November 2026": Column("Last read", digits=1),
            "last": "In",
        },
        "note": "The signs, each of two houses: sanctions, Russians on America, Americans on Russia, votes. "
        "A "
        "dash: not asked in that year. The last reading of Treasury releases is of a whole year.",
    },
    "fig-rouble": {
        "finding": "The rouble fell on the days of sanctions of {=2014} and {=2018}; the election of {=2016} "
        "cannot be told from an ordinary day.",
        "note": "Abnormal return on the first day, per cent against the dollar, with "
        "{=95 per cent intervals} from {placebos} quiet days before each event, that is days more than ten "
        "trading days from all nine. Model: the mean of the real, the Mexican peso, the rand, the lira, the "
        "rupee, the rupiah, the zloty and the forint, Brent and the VIX, the last two also of the day "
        "before, fitted on the year that ends ten trading days earlier. Frankfurt: the European Central "
        "Bank's fixing; Moscow: the official rate, no free price since the invasion.",
        "xlabel": "per cent, first day",
        "zero": True,
    },
    "tab-stamps": {
        "caption": "The news and the first fixing that could know it.",
        "columns": {
            "event": "News",
            "news": "Came on",
            "came": "Beside that day's fixing",
            "fixing": "First fixing",
        },
        "note": "The European Central Bank fixes {=at 14:15} in Frankfurt; Moscow's official rates are moved "
        "to the day of the trading from which they come.",
    },
    "tab-rouble": {
        "caption": "Windows of one, two and five days. Abnormal return of the rouble and the share of quiet "
        "days with one at least as large (p).",
        "columns": {
            **_WINDOWS,
            "adjusted": Column("p of nine", digits=3),
            "detectable": Column("Detectable", digits=1),
        },
        "note": "Per cent; p is two-sided. P of nine: the share of one day adjusted for nine tests (Holm). "
        "Detectable: the one-day effect that the test would find in four of five cases.",
    },
    "tab-further": {
        "caption": "Four more days. Abnormal return of the rouble and the share of quiet days with one at "
        "least as large (p).",
        "columns": {
            **_WINDOWS,
            "detectable": Column("Detectable", digits=1),
        },
        "note": "Per cent, on the first fixing that could know the news.",
    },
    "fig-window": {
        "finding": "After the election of {=2016} the rouble stayed within the range of quiet days.",
        "note": "Abnormal return cumulated from the fixing before the result, with {=95 per cent intervals} "
        "of {window_days} quiet days brought to the spread before the election, and their median.",
        "event": "election",
        "highlight": ["rouble"],
        "ylabel": "per cent",
    },
    "tab-baskets": {
        "caption": "Other baskets give other sizes, and none a clear answer. Abnormal return of the rouble "
        "from {=9 November 2016}.",
        "columns": {
            "basket": "Basket",
            "one": Column("One day", digits=1),
            "low": Column("from", digits=1),
            "high": Column("to", digits=1),
            "p_one": Column("p", digits=3),
            "two": Column("Two days", digits=1),
            "p_two": Column("p", digits=3),
            "five": Column("Five days", digits=1),
            "p_five": Column("p", digits=3),
        },
        "note": "Per cent. Central Europe and East Asia: koruna, zloty, forint, won and the peso of Manila. "
        "The last rows set the rouble beside a mixture of other currencies (synthetic control), the "
        "response to oil taken out; there p is the rank among all currencies, which cannot be below "
        "{rank_least} and {rank_least_apart}.",
    },
    "fig-oil-beta": {
        "finding": "How the rouble moved with oil was not the same in these years.",
        "note": "Response of the rouble to one per cent of Brent, of the day and the day before together, "
        "with two standard errors; ends of months. Rolling: over the last {beta_days} trading days. "
        "Filtered: a coefficient that wanders (Kalman filter), its pace set by the days before the "
        "election.",
        "ylabel": "per cent for one per cent of Brent",
        "digits": 2,
        "columns": 1,
        "height": 110.0,
    },
    "fig-drift": {
        "finding": "Whether more than oil lifted the rouble to the inauguration depends on what it is set "
        "beside: {drift_inside} of {drift_choices} ranges hold nought.",
        "note": "What remains of a gain of {drift_raw} per cent after Brent, a basket of currencies and the "
        "VIX, with {=95 per cent intervals} from blocks of ten days, of which the span holds five: several "
        "ways to fit the coefficients "
        "with one basket, then other baskets, or none, with coefficients of the year before.",
        "xlabel": "per cent from 8 November 2016 to 20 January 2017",
        "zero": True,
    },
    "fig-market": {
        "finding": "Moscow's shares rose with the election of {=2016}, and fell far more with the sanctions "
        "of April {=2018}.",
        "note": "Abnormal return of the Moscow index on the first day, with {=95 per cent intervals} from "
        "{moex_placebos} quiet days around these dates. Model: other emerging markets (from {=2022} "
        "American shares) and Brent, over the last sixty days held. The invasion, {moex_feb22} per cent, is "
        "not drawn.",
        "xlabel": "per cent, first day",
        "zero": True,
    },
    "tab-market": {
        "caption": "Moscow's shares over one, two and five days. Abnormal return of the index and the share "
        "of quiet days with one at least as large (p).",
        "columns": {
            **_WINDOWS,
            "detectable": Column("Detectable", digits=1),
        },
        "note": "Per cent. The exchange closed for a month after the second day of the invasion. "
        "Detectable: the one-day effect that the test would find in four of five cases.",
    },
    "tab-peers": {
        "caption": "Beside other markets the gain of the election stays. Abnormal return of Moscow's shares "
        "from {=9 November 2016}.",
        "columns": {
            "beside": "Beside",
            "one": Column("One day", digits=1),
            "low": Column("from", digits=1),
            "high": Column("to", digits=1),
            "p_one": Column("p", digits=3),
            "two": Column("Two days", digits=1),
            "p_two": Column("p", digits=3),
            "five": Column("Five days", digits=1),
            "p_five": Column("p", digits=3),
        },
        "note": "Per cent. The six: Brazil, Mexico, South Africa, Turkey, India, South Korea. From and to: "
        "{=95 per cent intervals} of quiet days.",
    },
    "fig-moscow-shares": {
        "finding": "No relation can be seen between the shares that gained from the election and those that "
        "sanctions hit in {=2018}.",
        "note": "Returns of {shares} Moscow shares on the day less what the index explains, per cent; in "
        "bold those that the American list of July {=2014} names. Shares of Rusal and VTB are not held.",
        "xlabel": "9 November 2016, per cent",
        "ylabel": "9 April 2018, per cent",
        "highlight": ["ROSN", "NVTK"],
        "labels": SHARES,
        "zero": True,
    },
    "tab-terms": {
        "caption": "In the first term new measures on Russia came at {pace} times the pace of before, from "
        "{pace_low} to {pace_high}; in the second they all but stopped. Releases of the American Treasury by "
        "presidency.",
        "columns": {
            "term": "Presidency",
            "years": Column("Years", digits=1),
            "measures": Column("Measures", digits=0),
            "a_year": Column("A year", digits=1),
            "low": Column("from", digits=1),
            "high": Column("to", digits=1),
            "of_all": Column("In a hundred releases", digits=1),
            "other": Column("Other grounds", digits=0),
            "relief": Column("Relief", digits=0),
        },
        "note": "From and to: {=95 per cent intervals}, exact for a count. In a hundred releases: of all "
        "that the Treasury issued in those months. Sorted by rule, and every title read. Measures count in "
        "the presidency of their day.",
    },
    "fig-lists": {
        "finding": "Of the persons and entities on Europe's lists {eu_2014} of {=2014} are still in force, "
        "and {eu_2022} of {=2022}.",
        "note": "Listings in force on {=22 August 2026} by month of listing: who was removed or died "
        "before is missing, so that early years are understated.",
    },
    "fig-survival": {
        "finding": "Sanctions end slowly: half of all cases touch {half_life} calendar years or more.",
        "note": "Share of {cases} cases of {=1949} to {=2022} still in force, by calendar years touched, "
        "with {=95 per cent intervals}; {open_cases} cases open at the end are censored (product-limit "
        "estimator).",
        "ylabel": "per cent still in force",
        "xlabel": "years",
    },
    "fig-score": {
        "finding": "Whoever read the sentence as more than a {base} per cent chance did worse than the base "
        "rate.",
        "note": "Squared error of the forecast that the sanctions would end by the close of the term, for "
        "every probability that a reader may ascribe to the text; nought is perfect. They did not end. "
        "The dashed line is the score of the base rate.",
        "xlabel": "probability ascribed, per cent",
        "ylabel": "squared error",
        "digits": 2,
    },
    "fig-breaks": {
        "finding": "In none of {breaks_all} series does the slope change at {=2017} by more than it does at "
        "some other year.",
        "note": "Change of slope from {=2017} on, {=2006} to {=2021} (gas and crude from {=2009}), in "
        "standard deviations of the series a year. The ranges reach as far as the largest change at any "
        "other year does, for its error: with so few years no narrower one is safe.",
        "xlabel": "standard deviations a year",
        "zero": True,
        "digits": 2,
    },
    "tab-slopes": {
        "caption": "What could have been seen differs by series. Change of slope at {=2017} and the smallest "
        "that the test would find.",
        "columns": {
            "x": "Series",
            "years": Column("Years", digits=0),
            "y": Column("Change", digits=2),
            "narrow_low": Column("from", digits=2),
            "narrow_high": Column("to", digits=2),
            "detectable": Column("Detectable", digits=2),
            "p_placebo": Column("As much at other years", digits=2),
        },
        "note": "Standard deviations of the series a year. From and to: by the error alone, which five years "
        "after the break make too narrow. Detectable: found in four of five cases beside other years. As "
        "much at other years: share of all years with a change at least as large for "
        "its error.",
    },
    "fig-confidence": {
        "finding": "Confidence in the American president fell in nearly all states asked, by more in South "
        "Korea than in any other, and rose in Russia.",
        "note": "Change of the share with confidence from {=2015} (Obama) to {=2017} (Trump), points, with "
        "{=95 per cent intervals}; the errors allow for weights and, by a factor of {design}, for clusters.",
        "xlabel": "points",
        "highlight": ["JPN", "KOR", "DEU", "RUS"],
        "zero": True,
        "values": False,
        "digits": 0,
    },
    "tab-views": {
        "caption": "Beside other states Japan is no outlier and South Korea nearly one. Change from {=2015} "
        "to {=2017} less the mean change of all other states asked.",
        "columns": {
            "country": "State",
            "view": "View",
            "before": Column("2015", digits=0),
            "after": Column("2017", digits=0),
            "others": Column("Others' change", digits=0),
            "effect": Column("Difference", digits=0),
            "low": Column("from", digits=0),
            "high": Column("to", digits=0),
            "rank_p": Column("Rank p", digits=2),
        },
        "note": "Per cent and points. Rank p: share of states that lie as far from the mean of the rest.",
    },
    "fig-levada": {
        "finding": "Russians' view of America rose after each election of Trump, fell back within a year the "
        "first time, and leapt in the summer of {=2018}.",
        "note": "Share of Russians with a good and with a bad attitude to the United States (Levada Center), "
        "as quoted, with the {levada_margin} points by which the house says it may miss. From {=2022} people "
        "answer in a state at war.",
        "ylabel": "per cent",
        "digits": 0,
        "events": {"2016-11-08": "election", "2022-02-24": "invasion", "2024-11-05": "election"},
    },
    "fig-votes": {
        "finding": "In the General Assembly the United States and Russia voted alike on {alike_2016} per "
        "cent of roll calls in {=2016} and on {alike_2025} in {=2025}.",
        "note": "Share of roll calls on which both say the same among yes, no and abstention.",
        "ylabel": "per cent",
        "digits": 0,
    },
    "tab-february": {
        "caption": "On {=24 February 2025} the United States voted with Russia against a text of its "
        "allies. Resolutions of the General Assembly of that day.",
        "columns": {
            "title": "Resolution",
            "USA": "United States",
            "RUS": "Russia",
            "CHN": "China",
            "JPN": "Japan",
            "KOR": "South Korea",
            "DEU": "Germany",
        },
        "note": "The other resolution of the day was the American draft as amended; its author abstained.",
    },
}
