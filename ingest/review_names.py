"""Names that the Statistical Review prints, the codes of the dataset, and the groups they form."""

from __future__ import annotations

#: Printed name to code. Spellings that changed over the editions lead to one code.
CODES: dict[str, str] = {
    "Argentina": "ARG",
    "Armenia": "ARM",
    "Austria": "AUT",
    "Azerbaijan": "AZE",
    "Belarus": "BLR",
    "Belgium": "BEL",
    "Bosnia & Herzegovina": "BIH",
    "Brazil": "BRA",
    "Bulgaria": "BGR",
    "Canada": "CAN",
    "China": "CHN",
    "Croatia": "HRV",
    "Czech Republic": "CZE",
    "Egypt": "EGY",
    "Estonia": "EST",
    "F.Y.R. of Macedonia": "MKD",
    "Finland": "FIN",
    "France": "FRA",
    "Georgia": "GEO",
    "Germany": "DEU",
    "Greece": "GRC",
    "Hungary": "HUN",
    "India": "IND",
    "Iran": "IRN",
    "Italy": "ITA",
    "Japan": "JPN",
    "Kazakhstan": "KAZ",
    "Kuwait": "KWT",
    "Kyrgyzstan": "KGZ",
    "Latvia": "LVA",
    "Lithuania": "LTU",
    "Mexico": "MEX",
    "Moldova": "MDA",
    "Myanmar": "MMR",
    "Netherlands": "NLD",
    "Pakistan": "PAK",
    "Poland": "POL",
    "Romania": "ROU",
    "Russian Federation": "RUS",
    "Serbia": "SRB",
    "Singapore": "SGP",
    "Slovakia": "SVK",
    "Slovenia": "SVN",
    "South Korea": "KOR",
    "Spain": "ESP",
    "Switzerland": "CHE",
    "Taiwan": "TWN",
    "Tajikistan": "TJK",
    "Thailand": "THA",
    "Turkey": "TUR",
    "Turkmenistan": "TKM",
    "US": "USA",
    "Ukraine": "UKR",
    "United Arab Emirates": "ARE",
    "United Kingdom": "GBR",
    "Uzbekistan": "UZB",
    "Total": "WLD",
    "Total exports": "WLD",
    "Total imports": "WLD",
    "Africa": "REVIEW_AFRICA",
    "Asia Pacific": "REVIEW_ASIA_PACIFIC",
    "Australasia": "REVIEW_AUSTRALASIA",
    "CIS": "REVIEW_CIS",
    "EU": "REVIEW_EU",
    "Europe": "REVIEW_EUROPE",
    "Europe & Eurasia": "REVIEW_EUROPE_EURASIA",
    "European Union": "REVIEW_EU",
    "Former Soviet Union": "REVIEW_FORMER_SOVIET_UNION",
    "Middle East": "REVIEW_MIDDLE_EAST",
    "Middle East & Africa": "REVIEW_MIDDLE_EAST_AFRICA",
    "Non-EU": "REVIEW_NON_EU_EUROPE",
    "Non-EU Europe": "REVIEW_NON_EU_EUROPE",
    "North America": "REVIEW_NORTH_AMERICA",
    "Other Asia Pacific": "REVIEW_OTHER_ASIA_PACIFIC",
    "Other CIS": "REVIEW_OTHER_CIS",
    "Other EU": "REVIEW_OTHER_EU",
    "Other Europe": "REVIEW_OTHER_EUROPE",
    "Other Europe & Eurasia": "REVIEW_OTHER_EUROPE_EURASIA",
    "Other European Union": "REVIEW_OTHER_EU",
    "Other Former Soviet Union": "REVIEW_OTHER_FORMER_SOVIET_UNION",
    "Other Middle East": "REVIEW_OTHER_MIDDLE_EAST",
    "Other Middle East & Africa": "REVIEW_OTHER_MIDDLE_EAST_AFRICA",
    "Other S. & Cent. America": "REVIEW_OTHER_SOUTH_AMERICA",
    "Rest of Europe": "REVIEW_REST_OF_EUROPE",
    "Rest of World": "REVIEW_REST_OF_WORLD",
    "S. & Cent. America": "REVIEW_SOUTH_AMERICA",
    "Unidentified": "REVIEW_UNIDENTIFIED",
}

_SUBTOTAL = "Subtotal of the Statistical Review's gas tables: never add it to the rows it covers"
_RESIDUAL = (
    "What the Statistical Review's table does not name one by one in that region; what it covers"
    " changes with the edition"
)

#: Code to name and note of the Review's aggregates.
AGGREGATES: dict[str, tuple[str, str]] = {
    "REVIEW_AFRICA": (
        "Africa (Statistical Review)",
        f"{_SUBTOTAL}; in the oil tables a row of its own",
    ),
    "REVIEW_ASIA_PACIFIC": ("Asia Pacific (Statistical Review)", _SUBTOTAL),
    "REVIEW_AUSTRALASIA": ("Australasia (Statistical Review)", "A row of the oil tables"),
    "REVIEW_CIS": (
        "CIS (Statistical Review)",
        (f"{_SUBTOTAL}; from data year 2015, then with Ukraine; with Russia where Russia is the buyer"),
    ),
    "REVIEW_CIS_BUT_RUSSIA": (
        "CIS other than Russia (Statistical Review)",
        (
            "'Other CIS' of the table of regional flows: Azerbaijan, Kazakhstan, Turkmenistan and"
            " Uzbekistan as sellers, all CIS states but Russia as buyers"
        ),
    ),
    "REVIEW_EU": (
        "European Union (Statistical Review)",
        (
            "Printed in one row for pipeline gas of 2021-2025 only; by point of entry, so that gas"
            " entering through Turkey counts as outside: use Europe as a whole"
        ),
    ),
    "REVIEW_EUROPE": (
        "Europe with Turkey (Statistical Review)",
        (
            f"{_SUBTOTAL}; from data year 2012; with Turkey and the Baltic states; in the oil"
            " tables a row of its own"
        ),
    ),
    "REVIEW_EUROPE_EURASIA": (
        "Europe and Eurasia (Statistical Review)",
        f"{_SUBTOTAL}; holds the former Soviet Union",
    ),
    "REVIEW_FORMER_SOVIET_UNION": (
        "Former Soviet Union (Statistical Review)",
        f"{_SUBTOTAL}; without the Baltic states",
    ),
    "REVIEW_MIDDLE_EAST": (
        "Middle East (Statistical Review)",
        f"{_SUBTOTAL}; in the oil tables a row of its own",
    ),
    "REVIEW_MIDDLE_EAST_AFRICA": (
        "Middle East and Africa (Statistical Review)",
        f"{_SUBTOTAL}; liquefied gas only",
    ),
    "REVIEW_NON_EU_EUROPE": (
        "Europe outside the EU (Statistical Review)",
        "Rest of Europe where the EU has one row",
    ),
    "REVIEW_NORTH_AMERICA": ("North America (Statistical Review)", _SUBTOTAL),
    "REVIEW_OTHER_ASIA_PACIFIC": ("Other Asia Pacific (Statistical Review)", _RESIDUAL),
    "REVIEW_OTHER_CIS": ("Other CIS (Statistical Review)", _RESIDUAL),
    "REVIEW_OTHER_EU": ("Other EU (Statistical Review)", _RESIDUAL),
    "REVIEW_OTHER_EUROPE": ("Other Europe (Statistical Review)", _RESIDUAL),
    "REVIEW_OTHER_EUROPE_EURASIA": (
        "Other Europe and Eurasia (Statistical Review)",
        f"{_RESIDUAL}; liquefied gas of 2012-2016 only",
    ),
    "REVIEW_OTHER_FORMER_SOVIET_UNION": (
        "Other former Soviet Union (Statistical Review)",
        _RESIDUAL,
    ),
    "REVIEW_OTHER_MIDDLE_EAST": ("Other Middle East (Statistical Review)", _RESIDUAL),
    "REVIEW_OTHER_MIDDLE_EAST_AFRICA": (
        "Other Middle East and Africa (Statistical Review)",
        _RESIDUAL,
    ),
    "REVIEW_OTHER_SOUTH_AMERICA": (
        "Other South and Central America (Statistical Review)",
        _RESIDUAL,
    ),
    "REVIEW_REST_OF_EUROPE": ("Rest of Europe (Statistical Review)", _RESIDUAL),
    "REVIEW_REST_OF_WORLD": ("Rest of the world (Statistical Review)", _RESIDUAL),
    "REVIEW_SOUTH_AMERICA": (
        "South and Central America (Statistical Review)",
        f"{_SUBTOTAL}; in the oil tables a row of its own",
    ),
    "REVIEW_UNIDENTIFIED": (
        "Unidentified (Statistical Review)",
        "Destination not known to the producer",
    ),
}

_REST = "REVIEW_EU REVIEW_NON_EU_EUROPE REVIEW_OTHER_EU REVIEW_OTHER_EUROPE REVIEW_REST_OF_EUROPE"
#: Group to definition and members: rows that add up to a region in every edition. No printed
#: subtotal is among them.
REGIONS: dict[str, tuple[str, str]] = {
    "review-europe": (
        "Europe in the Statistical Review's gas tables, with Turkey, without Ukraine",
        "AUT BEL BGR BIH CHE CZE DEU ESP EST FIN FRA GBR GRC HRV HUN ITA LTU LVA MKD NLD POL ROU "
        f"SRB SVK SVN TUR {_REST} REVIEW_OTHER_EUROPE_EURASIA",
    ),
    "review-asia": (
        "Buyers in Asia named in the Statistical Review's tables, without Middle East and CIS",
        "CHN IND JPN KOR PAK SGP THA TWN REVIEW_OTHER_ASIA_PACIFIC",
    ),
    "review-former-soviet": (
        "Former Soviet Union in the Statistical Review's gas tables, without the Baltic states",
        "ARM AZE BLR GEO KAZ KGZ MDA RUS TJK TKM UKR UZB REVIEW_OTHER_CIS REVIEW_OTHER_FORMER_SOVIET_UNION",
    ),
}


def countries() -> list[dict[str, str]]:
    """Rows of ``countries.csv`` for the aggregates of the Review."""
    return [
        {"code": code, "name": name, "kind": "aggregate", "note": note}
        for code, (name, note) in AGGREGATES.items()
    ]


def groups() -> list[dict[str, str]]:
    """Rows of ``groups.csv``: regions as sums of printed rows."""
    return [
        {"group": group, "member": member, "start": "", "end": "", "note": note}
        for group, (note, members) in REGIONS.items()
        for member in members.split()
    ]
