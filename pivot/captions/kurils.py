"""The words of the chapter on the Kurils and Japan."""

from __future__ import annotations

from typing import Any

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

CAPTIONS: dict[str, dict[str, Any]] = {
    "tab-war": {
        "caption": "No document that counts says that a state of war continues. Documents read, by assertion "
        "and by grade of source.",
        **_DOCUMENTS,
    },
    "tab-obstacle": {
        "caption": "Both sides have named the islands as what stands between them and a treaty. Documents "
        "read, by assertion and by grade of source.",
        **_DOCUMENTS,
    },
    "fig-landings": {
        "finding": "Soviet forces came to each of the islands after Japan had announced its surrender.",
        "note": "Days after the announcement of {=15 August 1945}, local dates. Crosses: the day of "
        "the first "
        "landing, as one page gives it island by island. Bars: the span within which Japan's foreign "
        "ministry "
        "says that all were occupied.",
        "unit": "days",
        "digits": 0,
        "xlabel": "days after the announcement of the surrender",
        "reference": {0.0: "surrender announced", 18.0: "instrument signed"},
        "zero": True,
    },
    "tab-august": {
        "caption": "The order of events is known better than the reasons. Documents read, by "
        "assertion and by "
        "grade of source.",
        **_DOCUMENTS,
    },
    "tab-nagato": {
        "caption": "That the islands were discussed is documented; that a handover of two was, is not. "
        "Documents read, by assertion and by grade of source.",
        **_DOCUMENTS,
    },
    "fig-scrambles": {
        "finding": "Japan's air force took off against Chinese aircraft {china_2015} times in fiscal "
        "{=2015} and {china_2016} times in fiscal {=2016}; against Russian ones it had been busiest in "
        "{russia_peak_year}.",
        "note": "Scrambles by fiscal year, April to March, as Japan's Joint Staff announced them and "
        "pages quote. "
        "Bands: exact {=95} per cent intervals of a Poisson mean, which treat each take-off as "
        "independent and "
        "are too narrow if they come in series; the counts themselves are complete. Fiscal {=2016} ended in "
        "March {=2017} and was announced in April.",
        "unit": "scrambles",
        "digits": 0,
        "ylabel": "scrambles in the fiscal year",
    },
    "tab-wary": {
        "caption": "What Japan thought of ties between Moscow and Beijing is known from the press, not from "
        "official texts. Documents read, by claim, assertion and grade of source.",
        **_DOCUMENTS,
    },
    "tab-initiatives": {
        "caption": "Each side opened about as many initiatives as the other. Dated initiatives of {=2012} to "
        "January {=2017}, as pages report them.",
        "columns": {
            "date": Column("Month", align="left"),
            "kind": "Kind",
            "opener": "Opened by",
            "grade": "Grade of source",
        },
        "note": "The month is that of the initiative or, where none is stated, of the page; undated where "
        "the page was read without a date of its own. Who opened a step is the coding of one reader.",
    },
    "tab-sanctions": {
        "caption": "Japan's measures are documented by Japan itself; no document shows them eased "
        "after January "
        "{=2017}. Documents read, by claim, assertion and grade of source.",
        **_DOCUMENTS,
    },
    "tab-trump-period": {
        "caption": "Moscow spoke both ways between the American election and Nagato, and the missiles of "
        "November had been announced in March. What it said of the islands, and what was done, from March "
        "to {=16 December 2016}.",
        "columns": {
            "date": Column("Date", align="left"),
            "when": "Election",
            "what": "Words (quoted) or act",
            "grade": "Grade of source",
        },
        "note": "Before or after {=9 November 2016}, when the outcome was known in Moscow. Words as this "
        'book\'s coded documents hold them; other statements were made. "This document" is the '
        "declaration of {=1956}.",
    },
    "tab-events": {
        "caption": "The acts on which the dispute stands, from the first treaty to the end of the talks. "
        "Treaties, declarations, orders, laws and acts of war by date.",
        "columns": {
            "date": Column("Date", align="left"),
            "title": "Act",
            "grade": "Grade of source",
        },
        "note": "The neutrality pact of {=1941} and its denunciation are known here from Japan's foreign "
        "ministry, which calls the attack of {=9 August 1945} a breach of it. The day on which the "
        "declaration of {=1956} took effect rests on a page of the weakest grade.",
    },
    "tab-lines": {
        "caption": "Treaties name straits and a parallel, never a line at sea. The words on which each line "
        "of the map that follows rests, and what is made of them.",
        "columns": {
            "date": Column("Date", align="left"),
            "instrument": "Instrument",
            "english": "Words",
            "how": "Line on the map",
        },
        "note": "Each source reprints the instrument itself. The words of {=1855} and those of {=1875} on "
        "the strait of La Pérouse are this book's translation from the Russian text; the original is kept "
        "beside it in the data. What each line is midway between is taken from Natural Earth's coasts, up "
        "to {reach} km from both.",
    },
    "fig-lines": {
        "finding": "The line has lain in five places since {=1855}, and before {=1945} never between "
        "Hokkaido and any of the four islands.",
        "note": "Constructed here from the words in the table before, each with the years of its "
        "instrument: midway between the coasts that are named, as far as {reach} km from both, and along "
        "the fiftieth parallel on Sakhalin. The line since {=1945} is that of possession, which no treaty "
        "between the two recognises and no text draws. All are schematic at sea. Land is not coloured by "
        "state.",
        "lines_of": "this book, on coasts by Natural Earth",
        "extent": (139.5, 41.5, 159.0, 53.0),
        "key": "name",
        "context": {
            "Sea of Okhotsk": (149.0, 51.0),
            "Pacific Ocean": (154.0, 43.5),
            "Hokkaido": (142.8, 43.4),
            "Sakhalin": (142.9, 51.6),
            "Kamchatka": (157.4, 52.2),
            "Iturup/Etorofu": (149.6, 44.3),
            "Kunashir/Kunashiri": (143.9, 44.75),
            "Urup": (151.2, 45.9),
            "Shumshu": (154.9, 50.9),
        },
    },
    "tab-outlines": {
        "caption": "A coastline drawn apart from Japan's map lies within {japan_mean_high} km of it on "
        "average "
        "and is {gshhg_excess_low} to {gshhg_excess_high} per cent larger for three islands. Area of "
        "each island by survey and by outline, and how far outlines lie from those of GSHHG.",
        "columns": {
            "island": "Island",
            "survey": Column("Survey", unit="km²", digits=0),
            "japan": Column("Japan's map", unit="km²", digits=0),
            "natural_earth": Column("Natural Earth", unit="km²", digits=0),
            "gshhg": Column("GSHHG", unit="km²", digits=0),
            "japan_mean": Column("Japan's map off, mean", unit="km", digits=1),
            "japan_far": Column("at most", unit="km", digits=1),
            "natural_earth_mean": Column("Natural Earth off, mean", unit="km", digits=1),
            "natural_earth_far": Column("at most", unit="km", digits=1),
        },
        "note": "All areas of outlines are measured on one equal-area projection; the survey's Habomai is "
        "the press's round figure. “At most” is the Hausdorff distance: for Habomai it is the distance of a "
        "rock that one source draws and the other does not. Whether Natural Earth and GSHHG drew on the "
        "same older charts was not found out.",
    },
    "fig-islands": {
        "finding": "Iturup is larger than the other three together; the two islands promised in {=1956} are "
        "{land_two} per cent of the land.",
        "note": "Area in square kilometres as Japan's survey gives it; Habomai as the press rounds it. "
        "Names: Russian, then Japanese where it differs. The thin line is that of possession since {=1945}, "
        "constructed as on the map before.",
        "lines_of": "Japan's land ministry for the four islands, which it counts as Japan's, and GSHHG for "
        "Hokkaido and Urup",
        "extent": (144.6, 43.1, 150.7, 46.3),
        "projection": "albers",
        "key": "island",
        "values": True,
        "digits": 0,
        "unit": "km²",
        "labels": {
            "Iturup": "Iturup / Etorofu",
            "Kunashir": "Kunashir / Kunashiri",
            "Habomai group": "Habomai / Khabomai",
        },
        "context": {"Hokkaido": (144.95, 43.45), "Urup": (150.1, 46.05)},
    },
    "fig-outlines": {
        "finding": "Three outlines laid over one another part in bays and among the Habomai rocks, not in "
        "where an island lies.",
        "note": "Kunashir, Shikotan and Habomai, and the western end of Iturup, as three sources outline "
        "them. Natural Earth leaves out Akiyuri, an island of the Habomai group of two square kilometres.",
        "lines_of": "Japan's land ministry, which counts the islands as Japan's, Natural Earth, which counts "
        "them as Russia's, and GSHHG, which has no states",
        "extent": (145.2, 43.25, 147.3, 44.7),
        "projection": "albers",
        "key": "name",
    },
    "tab-who-draws": {
        "caption": "In which state the islands are drawn depends on the file that one opens: of {maps} files "
        "read, {maps_russia} draw at least one in Russia and {maps_japan} all in Japan. Where each file "
        "draws each island.",
        "columns": {
            "map": "Map",
            "Iturup": "Iturup",
            "Kunashir": "Kunashir",
            "Shikotan": "Shikotan",
            "Habomai": "Habomai",
        },
        "note": "Both: drawn as administered by one and claimed by the other. The files are versions read in "
        "November {=2026}; none is a map that a reader opens on a telephone or in an atlas, and several "
        "are made from the same one.",
    },
    "fig-handover": {
        "finding": "The two islands of {=1956} hold {land_two} per cent of the land, {people_two} per cent "
        "of the residents and {sea_far_two} per cent of the sea out to {=200 miles}.",
        "note": "Per cent of the four islands. Land: Japan's survey of {=2021}; bars are the spread over two "
        "surveys and the outlines drawn from one. Residents: the count of {=1 January 2023}, civilians; the "
        "bar of the equal division reaches from none of Iturup's residents to all. Sea: nearer to these "
        "islands than to any other coast, on Japan's outlines, with the spread over three; for the equal "
        "division of the land nobody has said where its line would meet the sea.",
        "unit": "per cent",
        "digits": 1,
        "zero": True,
    },
    "fig-population": {
        "finding": "Since {=2009} more people are counted on the islands, and fewer in the Far East.",
        "note": "Indices on {=2009}. The Far East has its eleven regions of today in every "
        "year, so that the "
        "change of the district's border in {=2018} does not show; Russia without Crimea and Sevastopol. The "
        "islands: single counts of different pages, Japanese and Russian, joined by a line where years lie "
        "between them; the step between {=2016} and {=2018} may be one of coverage.",
        "unit": "index, 2009 = 100",
        "ylabel": "index, 2009 = 100",
        "zero": False,
        "digits": 1,
    },
    "fig-population-turn": {
        "finding": "The Far East's loss of people slowed, and so did that of many other regions: for each "
        "year of the turn it lies within the range of groups drawn at random.",
        "note": "Change in yearly growth after a turn against before, {=2000} to {=2025}. Dot: the eleven "
        "regions of the Far East, a complete count. Bar: not an interval of the dot, but the middle {=95} "
        "per cent of groups of eleven regions drawn at random outside it, which no Far Eastern policy "
        "reached.",
        "unit": "percentage points a year",
        "digits": 2,
        "zero": True,
        "values": False,
        "reference": {0.0: "no change"},
    },
    "tab-product": {
        "caption": "The Far East's share of Russia's product did not rise after {=2013}, on either border "
        "of the district. Per cent of Russia.",
        "columns": {
            "of": "Share of",
            "district": "Far East as",
            "2000": Column("2000", digits=1),
            "2008": Column("2008", digits=1),
            "2013": Column("2013", digits=1),
            "2017": Column("2017", digits=1),
        },
        "note": "Gross regional product at current prices; population on {=1 January}. Without Crimea and "
        "Sevastopol. The yearbook held ends with {=2017}.",
    },
    "fig-trade": {
        "finding": "Russia's trade with Japan fell by {japan_fall} per cent from {=2013} to {=2016}, and by "
        "{japan_war} per cent from {=2021} to {=2024}; that with South Korea by {korea_fall} and "
        "{korea_war}.",
        "note": "Goods exports and imports. To {=2021} as Russia's customs count them; from {=2022} "
        "the Fund's "
        "estimates from partners' reports.",
        "unit": "US$ bn",
        "ylabel": "US$ bn a year",
    },
    "fig-fuels": {
        "finding": "Japan gave up Russian oil and coal and kept Russian gas; South Korea kept the coal as "
        "well.",
        "note": "Indices on {=2021}; Japan in ink, South Korea in grey. Crude oil in tonnes, liquefied gas "
        "(LNG) in cubic metres, coal in exajoules, printed from {=2019}. South Korea's crude is not printed "
        "by the producer.",
        "unit": "index, 2021 = 100",
        "ylabel": "index, 2021 = 100",
        "digits": 0,
        "highlight": ["LNG to Japan", "crude oil to Japan", "coal to Japan"],
    },
    "fig-visitors": {
        "finding": "Visitors from Russia doubled from {=2016} to {=2019}, after two years in which "
        "only they had "
        "become fewer.",
        "note": "Visitors to Japan by nationality, each as an index on {=2013}. {=2024} is provisional.",
        "unit": "index, 2013 = 100",
        "ylabel": "index, 2013 = 100",
        "digits": 0,
        "labels": {"RUS": "Russia", "KOR": "South Korea", "JNTO_EUROPE": "Europe"},
    },
    "fig-visitor-steps": {
        "finding": "Russian arrivals stepped down with the rouble and up in {=2017}; no other nationality "
        "tried shows either step as large.",
        "note": "Steps in monthly arrivals against the mean of Germany, France, Britain and Italy (of the "
        "other three for one of them), March {=2012} to December {=2019}, with trend and season. Bars: {=95} "
        "per cent intervals, with errors that may be correlated over {=12 months}.",
        "unit": "per cent",
        "digits": 0,
        "labels": {"RUS": "Russia", "USA": "United States"},
        "reference": {0.0: "no step"},
    },
    "fig-visitor-models": {
        "finding": "The step of January {=2017} does not stand once the rouble's rate is in the model.",
        "note": "Steps in monthly arrivals from Russia against four European nationalities, with trend and "
        "season. The rate is the month's mean in euros, from October {=2012}. Pandemic: from February "
        "{=2020}, while Japan was shut to all and those few who came were counted; war: from March {=2022}. "
        "Bars: {=95} per cent intervals, with errors that may be correlated over {=12 months}.",
        "unit": "per cent",
        "digits": 0,
        "labels": {
            "rouble falls": "Rouble falls, November 2014",
            "visas eased": "Visas eased, January 2017",
            "pandemic": "Pandemic, February 2020",
            "war": "War, March 2022",
        },
        "reference": {0.0: "no step"},
    },
    "fig-meetings": {
        "finding": "The two met {meetings} times by the pages read, {meetings_before} of them before "
        "{=2017}.",
        "note": "Meetings of Abe and Putin from {=2013} that a page attests as held, by place; what was "
        "reported of forces on the islands; and visits by Russian leaders. Of those that Japan's foreign "
        "ministry counts in these years, Bali in {=2013} is the one that no page read attests.",
    },
    "fig-affinity": {
        "finding": "Few Japanese felt close to Russia before it invaded Ukraine, and {affinity_last} per "
        "cent in {affinity_last_year}.",
        "note": "Affinity: Japan's Cabinet Office, by interview (found to {=2016}) and by mail (found from "
        "{=2021}); the two are not one series. Pew: favourable view, with {=95} per cent intervals from the "
        "effective sample; the Cabinet Office's samples were not found.",
        "unit": "per cent",
        "ylabel": "per cent of those asked",
    },
    "tab-polls": {
        "caption": "Most Russians asked were against a handover; most Japanese asked would take some of the "
        "islands first. Per cent of those asked.",
        "columns": {
            "pollster": "Pollster",
            "asked": "Asked in",
            "fieldwork": Column("When", align="left"),
            "question": "Answer",
            "value": Column("Share", unit="per cent", digits=0),
        },
        "note": "Answers are shortened, and questions differ between pollsters. VCIOM is a pollster of the "
        "Russian state.",
    },
}
