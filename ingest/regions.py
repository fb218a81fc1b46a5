"""States, aggregates and groups: every code that a row of trade may name.

Names are the short English names of ISO 3166-1, without inversions. Membership of regions
follows the United Nations' standard M49; dates of membership come from the pages named in
the notes, and a date that no page gives is left empty.
"""

from __future__ import annotations

from ingest.model import Module

STATES = {
    "ABW": "Aruba",
    "AFG": "Afghanistan",
    "AGO": "Angola",
    "AIA": "Anguilla",
    "ALA": "Åland Islands",
    "ALB": "Albania",
    "AND": "Andorra",
    "ARE": "United Arab Emirates",
    "ARG": "Argentina",
    "ARM": "Armenia",
    "ASM": "American Samoa",
    "ATA": "Antarctica",
    "ATF": "French Southern Territories",
    "ATG": "Antigua and Barbuda",
    "AUS": "Australia",
    "AUT": "Austria",
    "AZE": "Azerbaijan",
    "BDI": "Burundi",
    "BEL": "Belgium",
    "BEN": "Benin",
    "BES": "Bonaire, Sint Eustatius and Saba",
    "BFA": "Burkina Faso",
    "BGD": "Bangladesh",
    "BGR": "Bulgaria",
    "BHR": "Bahrain",
    "BHS": "Bahamas",
    "BIH": "Bosnia and Herzegovina",
    "BLM": "Saint Barthélemy",
    "BLR": "Belarus",
    "BLZ": "Belize",
    "BMU": "Bermuda",
    "BOL": "Bolivia",
    "BRA": "Brazil",
    "BRB": "Barbados",
    "BRN": "Brunei",
    "BTN": "Bhutan",
    "BVT": "Bouvet Island",
    "BWA": "Botswana",
    "CAF": "Central African Republic",
    "CAN": "Canada",
    "CCK": "Cocos (Keeling) Islands",
    "CHE": "Switzerland",
    "CHL": "Chile",
    "CHN": "China",
    "CIV": "Côte d'Ivoire",
    "CMR": "Cameroon",
    "COD": "Democratic Republic of the Congo",
    "COG": "Congo",
    "COK": "Cook Islands",
    "COL": "Colombia",
    "COM": "Comoros",
    "CPV": "Cabo Verde",
    "CRI": "Costa Rica",
    "CUB": "Cuba",
    "CUW": "Curaçao",
    "CXR": "Christmas Island",
    "CYM": "Cayman Islands",
    "CYP": "Cyprus",
    "CZE": "Czechia",
    "DEU": "Germany",
    "DJI": "Djibouti",
    "DMA": "Dominica",
    "DNK": "Denmark",
    "DOM": "Dominican Republic",
    "DZA": "Algeria",
    "ECU": "Ecuador",
    "EGY": "Egypt",
    "ERI": "Eritrea",
    "ESH": "Western Sahara",
    "ESP": "Spain",
    "EST": "Estonia",
    "ETH": "Ethiopia",
    "FIN": "Finland",
    "FJI": "Fiji",
    "FLK": "Falkland Islands",
    "FRA": "France",
    "FRO": "Faroe Islands",
    "FSM": "Micronesia",
    "GAB": "Gabon",
    "GBR": "United Kingdom",
    "GEO": "Georgia",
    "GGY": "Guernsey",
    "GHA": "Ghana",
    "GIB": "Gibraltar",
    "GIN": "Guinea",
    "GLP": "Guadeloupe",
    "GMB": "Gambia",
    "GNB": "Guinea-Bissau",
    "GNQ": "Equatorial Guinea",
    "GRC": "Greece",
    "GRD": "Grenada",
    "GRL": "Greenland",
    "GTM": "Guatemala",
    "GUF": "French Guiana",
    "GUM": "Guam",
    "GUY": "Guyana",
    "HKG": "Hong Kong",
    "HMD": "Heard Island and McDonald Islands",
    "HND": "Honduras",
    "HRV": "Croatia",
    "HTI": "Haiti",
    "HUN": "Hungary",
    "IDN": "Indonesia",
    "IMN": "Isle of Man",
    "IND": "India",
    "IOT": "British Indian Ocean Territory",
    "IRL": "Ireland",
    "IRN": "Iran",
    "IRQ": "Iraq",
    "ISL": "Iceland",
    "ISR": "Israel",
    "ITA": "Italy",
    "JAM": "Jamaica",
    "JEY": "Jersey",
    "JOR": "Jordan",
    "JPN": "Japan",
    "KAZ": "Kazakhstan",
    "KEN": "Kenya",
    "KGZ": "Kyrgyzstan",
    "KHM": "Cambodia",
    "KIR": "Kiribati",
    "KNA": "Saint Kitts and Nevis",
    "KOR": "South Korea",
    "KWT": "Kuwait",
    "LAO": "Laos",
    "LBN": "Lebanon",
    "LBR": "Liberia",
    "LBY": "Libya",
    "LCA": "Saint Lucia",
    "LIE": "Liechtenstein",
    "LKA": "Sri Lanka",
    "LSO": "Lesotho",
    "LTU": "Lithuania",
    "LUX": "Luxembourg",
    "LVA": "Latvia",
    "MAC": "Macao",
    "MAF": "Saint Martin",
    "MAR": "Morocco",
    "MCO": "Monaco",
    "MDA": "Moldova",
    "MDG": "Madagascar",
    "MDV": "Maldives",
    "MEX": "Mexico",
    "MHL": "Marshall Islands",
    "MKD": "North Macedonia",
    "MLI": "Mali",
    "MLT": "Malta",
    "MMR": "Myanmar",
    "MNE": "Montenegro",
    "MNG": "Mongolia",
    "MNP": "Northern Mariana Islands",
    "MOZ": "Mozambique",
    "MRT": "Mauritania",
    "MSR": "Montserrat",
    "MTQ": "Martinique",
    "MUS": "Mauritius",
    "MWI": "Malawi",
    "MYS": "Malaysia",
    "MYT": "Mayotte",
    "NAM": "Namibia",
    "NCL": "New Caledonia",
    "NER": "Niger",
    "NFK": "Norfolk Island",
    "NGA": "Nigeria",
    "NIC": "Nicaragua",
    "NIU": "Niue",
    "NLD": "Netherlands",
    "NOR": "Norway",
    "NPL": "Nepal",
    "NRU": "Nauru",
    "NZL": "New Zealand",
    "OMN": "Oman",
    "PAK": "Pakistan",
    "PAN": "Panama",
    "PCN": "Pitcairn",
    "PER": "Peru",
    "PHL": "Philippines",
    "PLW": "Palau",
    "PNG": "Papua New Guinea",
    "POL": "Poland",
    "PRI": "Puerto Rico",
    "PRK": "North Korea",
    "PRT": "Portugal",
    "PRY": "Paraguay",
    "PSE": "Palestine",
    "PYF": "French Polynesia",
    "QAT": "Qatar",
    "REU": "Réunion",
    "ROU": "Romania",
    "RUS": "Russia",
    "RWA": "Rwanda",
    "SAU": "Saudi Arabia",
    "SDN": "Sudan",
    "SEN": "Senegal",
    "SGP": "Singapore",
    "SGS": "South Georgia and the South Sandwich Islands",
    "SHN": "Saint Helena",
    "SJM": "Svalbard and Jan Mayen",
    "SLB": "Solomon Islands",
    "SLE": "Sierra Leone",
    "SLV": "El Salvador",
    "SMR": "San Marino",
    "SOM": "Somalia",
    "SPM": "Saint Pierre and Miquelon",
    "SRB": "Serbia",
    "SSD": "South Sudan",
    "STP": "Sao Tome and Principe",
    "SUR": "Suriname",
    "SVK": "Slovakia",
    "SVN": "Slovenia",
    "SWE": "Sweden",
    "SWZ": "Eswatini",
    "SXM": "Sint Maarten",
    "SYC": "Seychelles",
    "SYR": "Syria",
    "TCA": "Turks and Caicos Islands",
    "TCD": "Chad",
    "TGO": "Togo",
    "THA": "Thailand",
    "TJK": "Tajikistan",
    "TKL": "Tokelau",
    "TKM": "Turkmenistan",
    "TLS": "Timor-Leste",
    "TON": "Tonga",
    "TTO": "Trinidad and Tobago",
    "TUN": "Tunisia",
    "TUR": "Turkey",
    "TUV": "Tuvalu",
    "TWN": "Taiwan",
    "TZA": "Tanzania",
    "UGA": "Uganda",
    "UKR": "Ukraine",
    "UMI": "United States Minor Outlying Islands",
    "URY": "Uruguay",
    "USA": "United States",
    "UZB": "Uzbekistan",
    "VAT": "Vatican",
    "VCT": "Saint Vincent and the Grenadines",
    "VEN": "Venezuela",
    "VGB": "British Virgin Islands",
    "VIR": "United States Virgin Islands",
    "VNM": "Vietnam",
    "VUT": "Vanuatu",
    "WLF": "Wallis and Futuna",
    "WSM": "Samoa",
    "YEM": "Yemen",
    "ZAF": "South Africa",
    "ZMB": "Zambia",
    "ZWE": "Zimbabwe",
}

STATE_NOTES = {
    "HKG": "Special administrative region of China; a customs territory of its own",
    "MAC": "Special administrative region of China; a customs territory of its own",
    "PSE": "West Bank and Gaza in the figures of the International Monetary Fund",
}

AGGREGATES = {
    "WLD": ("World", ""),
    "EU27_2020": ("European Union (27)", "The 27 members since 2020, in all years"),
    "FTS_CIS": (
        "CIS (Russian customs)",
        "Commonwealth of Independent States as the Federal Customs Service groups it",
    ),
    "FTS_NON_CIS": (
        "Far abroad (Russian customs)",
        "All states outside the Commonwealth as the Federal Customs Service groups them",
    ),
    "FTS_ASIA": ("Asia (Russian customs)", "With Turkey, the Gulf and Central Asia"),
    "FTS_EUROPE": ("Europe (Russian customs)", "As the Federal Customs Service groups states"),
    "FTS_AFRICA": ("Africa (Russian customs)", "As the Federal Customs Service groups states"),
    "FTS_AMERICA": ("America (Russian customs)", "North and South together"),
    "FTS_OCEANIA": ("Oceania (Russian customs)", "As the Federal Customs Service groups states"),
    "MGIMO_OTHER": ("Other partners (MGIMO)", "All reporting partners but China, India and Turkey"),
    "ASIA_NES": (
        "Other Asia, not elsewhere specified",
        "A partner of UN Comtrade, code 490, within which Taiwan is counted",
    ),
}

_ASEAN_PAGE = "ASEAN-Japan Centre, Outline of ASEAN (asean.or.jp/en/asean/base/outline)"
_ASEAN = {
    "IDN": "1967-08-08",
    "MYS": "1967-08-08",
    "PHL": "1967-08-08",
    "SGP": "1967-08-08",
    "THA": "1967-08-08",
    "BRN": "1984-01",
    "VNM": "1995-07-28",
    "LAO": "1997-07-23",
    "MMR": "1997-07-23",
    "KHM": "1999-04-30",
    "TLS": "2025-10-26",
}
_ASEAN_NOTES = {
    "BRN": f"Association of Southeast Asian Nations; 7 or 8 January by source; {_ASEAN_PAGE}",
    "TLS": "Association of Southeast Asian Nations; TRT World with Reuters, 26 October 2025",
}

_EU_PAGE = "European Union, EU countries (europa.eu/european-union/about-eu/countries_en)"
_EU = {
    "1958-01-01": "BEL FRA DEU ITA LUX NLD",
    "1973-01-01": "DNK IRL GBR",
    "1981-01-01": "GRC",
    "1986-01-01": "PRT ESP",
    "1995-01-01": "AUT FIN SWE",
    "2004-05-01": "CYP CZE EST HUN LVA LTU MLT POL SVK SVN",
    "2007-01-01": "BGR ROU",
    "2013-07-01": "HRV",
}

_M49_PAGE = "UN M49 (unstats.un.org/unsd/methodology/m49)"
EAST_ASIA = "CHN HKG JPN KOR MAC MNG PRK"
SOUTH_EAST_ASIA = "BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM"
SOUTH_ASIA = "AFG BGD BTN IND IRN LKA MDV NPL PAK"
CENTRAL_ASIA = "KAZ KGZ TJK TKM UZB"
WEST_ASIA = "ARE ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM"
EUROPE = (
    "ALA ALB AND AUT BEL BGR BIH BLR CHE CZE DEU DNK ESP EST FIN FRA FRO GBR GGY GIB GRC HRV "
    "HUN IMN IRL ISL ITA JEY LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU SJM SMR "
    "SRB SVK SVN SWE UKR VAT"
)

#: Former Soviet republics other than Russia, as codes.
_FORMER_SOVIET = "ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA TJK TKM UKR UZB"
FORMER_SOVIET = _FORMER_SOVIET.split()

#: Every economy of the widest list of Asia, as codes.
ASIA_WIDE = sorted(f"{EAST_ASIA} TWN {SOUTH_EAST_ASIA} {SOUTH_ASIA} {CENTRAL_ASIA} {WEST_ASIA}".split())

#: Groups without dates: name to members and definition.
_LISTS = {
    "asia": (
        f"{EAST_ASIA} TWN {SOUTH_EAST_ASIA} {SOUTH_ASIA}",
        "Default list of Asia: Eastern (030), South-eastern (035) and Southern Asia (034) of "
        f"{_M49_PAGE}, and Taiwan; Central and Western Asia are left out",
    ),
    "asia-10": (
        "CHN JPN KOR IND IDN MYS PHL SGP THA VNM",
        "Narrow list of Asia: ten economies that the Correlates of War trade data, the World "
        "Development Indicators and BACI all hold",
    ),
    "asia-wide": (
        " ".join(ASIA_WIDE),
        f"Widest list of Asia: all of Asia (142) in {_M49_PAGE}, and Taiwan; so with Central "
        "Asia, the Caucasus, Turkey and the Gulf, near to what Russian customs call Asia",
    ),
    "east-asia": (EAST_ASIA, f"Eastern Asia (030), {_M49_PAGE}"),
    "south-east-asia": (SOUTH_EAST_ASIA, f"South-eastern Asia (035), {_M49_PAGE}"),
    "south-asia": (SOUTH_ASIA, f"Southern Asia (034), {_M49_PAGE}"),
    "central-asia": (CENTRAL_ASIA, f"Central Asia (143), {_M49_PAGE}"),
    "west-asia": (WEST_ASIA, f"Western Asia (145), {_M49_PAGE}"),
    "europe": (EUROPE, f"Europe (150), {_M49_PAGE}, without Russia"),
    "former-soviet": (
        _FORMER_SOVIET,
        "Former republics of the Soviet Union other than Russia: the signatories of the "
        "Alma-Ata Declaration, the Baltic states and Georgia (Interfax, 21 December 2021)",
    ),
}

#: What is said of a member in place of the plain definition.
_MEMBER_NOTES = {
    ("asia", "TWN"): "; Taiwan is not listed apart by M49 and is added",
    ("asia-wide", "TWN"): "; Taiwan is not listed apart by M49 and is added",
    ("asia-wide", "TUR"): "; Turkey is a state of Western Asia there, and in Asia to customs too",
    ("asia", "HKG"): "; Hong Kong is listed apart by M49, and much of its trade is passage",
}


def _countries() -> list[dict[str, str]]:
    states = [
        {"code": code, "name": name, "kind": "state", "note": STATE_NOTES.get(code, "")}
        for code, name in STATES.items()
    ]
    aggregates = [
        {"code": code, "name": name, "kind": "aggregate", "note": note}
        for code, (name, note) in AGGREGATES.items()
    ]
    return states + aggregates


def _groups() -> list[dict[str, str]]:
    rows = [
        _member(group, code, note + _MEMBER_NOTES.get((group, code), ""))
        for group, (codes, note) in _LISTS.items()
        for code in codes.split()
    ]
    for code, start in _ASEAN.items():
        note = _ASEAN_NOTES.get(code, f"Association of Southeast Asian Nations; {_ASEAN_PAGE}")
        rows.append(_member("asean", code, note, start=start))
    for start, codes in _EU.items():
        for code in codes.split():
            note, end = f"European Union and its forerunners; {_EU_PAGE}", ""
            if code == "GBR":
                # A third country from 1 February 2020, says EUR-Lex's glossary.
                note, end = f"{note}; EUR-Lex, glossary, Enlargement", "2020-02-01"
            rows.append(_member("eu", code, note, start=start, end=end))
    return rows


def _member(group: str, code: str, note: str, *, start: str = "", end: str = "") -> dict[str, str]:
    return {"group": group, "member": code, "start": start, "end": end, "note": note}


MODULE = Module(
    sources=lambda root: [],
    series=[],
    rows=lambda root: [],
    countries=_countries(),
    groups=_groups(),
)
