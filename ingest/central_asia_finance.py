"""Chinese and Russian money in the former Soviet area: finance, deals, debt, direct investment."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
from openpyxl import load_workbook

from clock.periods import last_day
from ingest.model import IngestError, Module, Row, Series, Source, Witness, described
from ingest.publication import public_after

#: Recipients of Chinese money that the claims set side by side.
_RECIPIENTS = "ARM AZE BLR GEO KAZ KGZ MDA MNG RUS TJK TKM UKR UZB"
RECIPIENTS = _RECIPIENTS.split()
#: Those that the lists of single projects and deals hold.
_LISTED = "ARM AZE BLR GEO KAZ KGZ MNG RUS TJK TKM UZB"
LISTED = _LISTED.split()
AIDDATA_YEARS = range(2000, 2022)
#: Numbers of the recipients in the Correlates of War project.
_COW = {
    370: "BLR",
    371: "ARM",
    372: "GEO",
    373: "AZE",
    701: "TKM",
    702: "TJK",
    703: "KGZ",
    704: "UZB",
    705: "KAZ",
    365: "RUS",
    359: "MDA",
    369: "UKR",
    712: "MNG",
}
#: Sectors of AidData's list of projects that are infrastructure, by series.
SECTORS = {
    "TRANSPORT AND STORAGE": "transport",
    "ENERGY": "energy",
    "COMMUNICATIONS": "communications",
    "WATER SUPPLY AND SANITATION": "water",
}
#: Sectors of the tracker that are shown apart.
AEI_SECTORS = {"Transport": "transport", "Energy": "energy"}
#: Copy of the tracker to its edition.
_AEI_EDITION = {
    "rqzhang150": "2018-12",
    "uni-sabia": "2019-12",
    "Quintas0658": "2025-11",
    "esabin756": "2025-12",
}
#: Partner codes of the National Bank's table that are used.
_BANK = {
    "WORLD": "WLD",
    "EU27_2020": "EU27_2020",
    "CN": "CHN",
    "RU": "RUS",
    "HK": "HKG",
    "NL": "NLD",
    "US": "USA",
    "TR": "TUR",
}
_MEMBERS = "ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA MNG TJK TKM TUR UKR UZB"
MEMBERS = _MEMBERS.split()

_PRIMARY = "primary document"
_AIDDATA_TERMS = "Open attribution licence; aggregates with citation (Custer et al. 2023; Dreher et al. 2022)"


def sources(root: Path) -> list[Source]:
    """One source a file."""
    entries = (
        ("aiddata-gcdf3-country-year", "aiddata-2023", "attribution", "2023-11", "AidData 2023"),
        ("aiddata-gcdf3-flowclass", "aiddata-classes-2023", "attribution", "2023-11", ""),
        ("aiddata-geogcdf3-projects", "aiddata-projects-2023", "attribution", "2023-11", ""),
        (
            "aei-cgit-region",
            "aei-2025",
            "figures-only",
            "2025-12",
            "American Enterprise Institute, China Global Investment Tracker",
        ),
        (
            "aei-cgit-world",
            "aei-world-2025",
            "figures-only",
            "2025-11",
            "American Enterprise Institute, China Global Investment Tracker",
        ),
        (
            "hrt-debt-to-china",
            "hrt-2020",
            "figures-only",
            "2020-04",
            "Horn, Reinhart and Trebesch 2020",
        ),
        (
            "gfdc-bri-countries",
            "gfdc-2025",
            "attribution",
            "2025-05",
            "Green Finance and Development Center 2025",
        ),
        (
            "imf-cdis-china-russia",
            "cdis-2025",
            "figures-only",
            "2025-08",
            "International Monetary Fund, Coordinated Direct Investment Survey, 2025",
        ),
        (
            "kazakhstan-fdi-by-partner",
            "nbk-fdi-2023",
            "figures-only",
            "2023",
            "National Bank of Kazakhstan, through wiiw, 2023",
        ),
    )
    return [
        described(
            root,
            "central-asia",
            entry,
            source=source,
            licence=licence,
            grade=_PRIMARY,
            vintage=vintage,
            short=short or "AidData 2023",
            terms=_AIDDATA_TERMS if source.startswith("aiddata") else None,
        )
        for entry, source, licence, vintage, short in entries
    ]


def rows(root: Path) -> Iterator[Row]:
    """All money; see the single readers below."""
    folder = root / "central-asia"
    yield from _aiddata(folder / "aiddata-gcdf3-country-year.csv")
    yield from _aiddata_classes(folder / "aiddata-gcdf3-country-year-flowclass.csv")
    yield from _aiddata_projects(folder / "aiddata-geogcdf3-projects-region.csv")
    yield from _aei(folder / "aei-cgit-region-2005-2025.csv")
    yield from _aei_world(folder / "aei-cgit-world-totals.csv")
    yield from _debt(folder / "hrt-china-debt-stock-2000-2017.xlsx")
    yield from _joined(folder / "gfdc-bri-countries-2025-05.xlsx")
    yield from _direct_investment(folder / "imf-cdis-inward-fdi-china-russia-2009-2023.csv")
    yield from _national_bank(folder / "kazakhstan-fdi-by-partner-2003-2021.csv")


def _edition_row(
    series: str,
    reporter: str,
    partner: str,
    period: str,
    value: float,
    vintage: str,
    source: str,
    status: str = "estimated",
) -> Row:
    """A row that nobody could know before the edition that holds it."""
    value = round(float(value), 6)
    return Row(series, reporter, partner, period, value, last_day(vintage), vintage, status, source)


def _aiddata(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path, keep_default_na=False, na_values=[""])
    table = table[table["year"].isin(AIDDATA_YEARS)]
    for column, series, divisor in (
        ("usd_const_2021", "aiddata-gcdf3-country-year", 1e6),
        ("projects", "aiddata-gcdf3-country-year-count", 1),
    ):
        held = table.set_index(["Country Code", "year"])[column]
        for year in AIDDATA_YEARS:
            for code in RECIPIENTS:
                # A year without a line is one in which the producer found nothing.
                value = held.get((code, year), 0.0) / divisor
                yield _edition_row(series, code, "CHN", str(year), value, "2023-11", "aiddata-2023")
            total = math.fsum(table.loc[table["year"] == year, column]) / divisor
            yield _edition_row(series, "WLD", "CHN", str(year), total, "2023-11", "aiddata-2023")


def _aiddata_classes(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path)
    table = table[table["ccode"].isin(_COW) & table["year"].isin(AIDDATA_YEARS)]
    columns = ["ccode", "year", "oda_adj", "oof_adj", "vof_adj"]
    for number, year, *amounts in table[columns].itertuples(index=False, name=None):
        yield _edition_row(
            "aiddata-gcdf3-by-class",
            _COW[number],
            "CHN",
            str(year),
            math.fsum(amounts) / 1e6,
            "2023-11",
            "aiddata-classes-2023",
        )


def _aiddata_projects(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path, keep_default_na=False, na_values=[""])
    amount, code, year = "Amount (Constant USD 2021)", "Recipient ISO-3", "Commitment Year"
    if table["AidData Record ID"].duplicated().any():
        raise IngestError(f"{path.name}: a project stands twice")
    if unknown := set(table[code]) - set(LISTED):
        raise IngestError(f"{path.name}: recipients not foreseen: {', '.join(sorted(unknown))}")
    for sector, name in SECTORS.items():
        part = table[table["Sector Name"] == sector]
        sums = part.groupby([code, year])[amount].agg(lambda cells: math.fsum(cells.dropna()))
        counts = part.groupby([code, year]).size()
        # Nil is written only for states that have the sector at all: short tables.
        for state in sorted(set(part[code])):
            for y in AIDDATA_YEARS:
                for series, value in (
                    (f"aiddata-gcdf3-{name}", sums.get((state, y), 0.0) / 1e6),
                    (f"aiddata-gcdf3-{name}-count", counts.get((state, y), 0)),
                ):
                    yield _edition_row(
                        series, state, "CHN", str(y), value, "2023-11", "aiddata-projects-2023"
                    )


def _aei(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path, keep_default_na=False, na_values=[""])
    if unknown := set(table["iso3"]) - set(LISTED):
        raise IngestError(f"{path.name}: states not foreseen: {', '.join(sorted(unknown))}")
    for kind in ("investment", "construction"):
        deals = table[table["type"] == kind]
        cuts = {f"aei-{kind}": (deals, LISTED)}
        for sector, name in AEI_SECTORS.items():
            part = deals[deals["sector"] == sector]
            cuts[f"aei-{kind}-{name}"] = part, sorted(set(part["iso3"]))
        for series, (part, states) in cuts.items():
            sums = part.groupby(["iso3", "year"])["usd_m"].sum()
            for year in range(2005, 2026):
                # The copies of construction end in the middle of 2025.
                half = kind == "construction" and year == 2025
                period = "2025-01/2025-06" if half else str(year)
                vintage, status = _aei_edition(kind, year)
                public = public_after(period, 12, vintage)
                for state in states:
                    value = float(sums.get((state, year), 0.0))
                    yield Row(series, state, "CHN", period, value, public, vintage, status, "aei-2025")


def _aei_edition(kind: str, year: int) -> tuple[str, str]:
    """Edition and standing of a year: construction is joined from three copies."""
    if kind == "investment":
        return _AEI_EDITION["esabin756" if year == 2025 else "Quintas0658"], "reported"
    if year <= 2018:
        return _AEI_EDITION["rqzhang150"], "reported"
    # That copy does not tell construction from investment, so the compiler had to.
    if year == 2019:
        return _AEI_EDITION["uni-sabia"], "estimated"
    return _AEI_EDITION["esabin756"], "reported"


def _aei_world(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path)
    for kind, edition in (("investment", "Quintas0658"), ("construction", "rqzhang150")):
        vintage = _AEI_EDITION[edition]
        part = table[["year", f"world_{kind}_usd_m"]].dropna()
        for year, value in part.itertuples(index=False, name=None):
            period = "2025-01/2025-06" if year == 2025 else str(int(year))
            public = public_after(period, 12, vintage)
            yield Row(
                f"aei-{kind}",
                "WLD",
                "CHN",
                period,
                float(value),
                public,
                vintage,
                "reported",
                "aei-world-2025",
            )


def _debt(path: Path) -> Iterator[Row]:
    book = load_workbook(path, read_only=True, data_only=True)
    lines = list(book["Debt stocks owed to China"].iter_rows(max_col=7, values_only=True))
    book.close()
    if lines[0][2:] != ("ISO", "Year", "ChinaDebt_USD", "GDP_USDbn", "ChinaDebt_GDP"):
        raise IngestError(f"{path.name}: other columns than foreseen: {lines[0]}")
    for _, _, code, year, dollars, _, share in lines[1:]:
        if code not in RECIPIENTS:
            continue
        for series, value, divisor in (
            ("hrt-debt-to-china", dollars, 1e6),
            ("hrt-debt-to-china-share", share, 1),
        ):
            if value is not None:
                yield _edition_row(series, code, "CHN", str(year), value / divisor, "2020-04", "hrt-2020")


def _joined(path: Path) -> Iterator[Row]:
    book = load_workbook(path, read_only=True, data_only=True)
    lines = list(book["BRI countries"].iter_rows(min_row=2, max_col=6, values_only=True))
    book.close()
    for _, code, _, _, joined, left in lines:
        # Where the list has no date but a remark, membership is uncertain and has no row.
        if code in MEMBERS and hasattr(joined, "strftime"):
            month = joined.strftime("%Y-%m")
            public = public_after(month, 12, "2025-05")
            yield Row(
                "belt-and-road-joined",
                code,
                "CHN",
                month,
                1.0,
                public,
                "2025-05",
                "estimated",
                "gfdc-2025",
            )
        if code in MEMBERS and left:
            raise IngestError(f"{path.name}: {code} left; a series for that is needed")


def _direct_investment(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path)
    for partner, name in (("CHN", "china"), ("RUS", "russia")):
        part = table[["iso3", "year", f"fdi_stock_from_{name}_usd_m"]].dropna()
        for code, year, value in part.itertuples(index=False, name=None):
            yield Row(
                "cdis-fdi-stock",
                code,
                partner,
                str(year),
                round(value, 6),
                public_after(str(year), 12, "2025-08"),
                "2025-08",
                # These two do not report; the investor's own figure stands in.
                "mirror" if code in ("UZB", "TKM") else "reported",
                "cdis-2025",
            )


def _national_bank(path: Path) -> Iterator[Row]:
    table = pd.read_csv(path)
    for direction, series in (
        ("FDI inflow", "nbk-fdi-inflow"),
        ("FDI inward stock", "nbk-fdi-stock"),
    ):
        part = table[(table["direction"] == direction) & table["partner_code"].isin(_BANK)]
        if part.empty:
            raise IngestError(f"{path.name}: no rows of {direction!r}")
        part = part[["partner_code", "year", "eur_m"]].dropna()
        for code, year, value in part.itertuples(index=False, name=None):
            yield Row(
                series,
                "KAZ",
                _BANK[code],
                str(year),
                round(value, 6),
                public_after(str(year), 12, "2023"),
                "2023",
                "reported",
                "nbk-fdi-2023",
            )


def _series(
    name: str,
    title: str,
    unit: str,
    definition: str,
    rule: str,
    licence: str,
    prices: str = "nominal",
    frequency: str = "A",
) -> Series:
    return Series(name, "central-asia", title, unit, prices, frequency, definition, rule, licence)


_EDITION = "The last day of the edition's month: no earlier edition of these figures is held."
_YEAR_AFTER = "Assumed: public by 31 December of the year after."
_REAL = "US$ mn of 2021"
_COMMITTED = (
    "Commitments, not payments, of official Chinese lenders and donors, records recommended for "
    "sums; a few loans for energy make most of it. A year without a record is nil. Ends in 2021."
)
_DEALS = (
    "Deals of US$ 100 mn and more that the tracker lists, summed here; some were never carried "
    "out; a year without a deal is nil. The copies are of several editions, and the tracker "
    "revises old years; construction of 2025 is half a year."
)


def _sector_series() -> Iterator[Series]:
    for sector, name in SECTORS.items():
        what = f"Projects with a place on the map in the sector '{sector.lower()}'"
        yield _series(
            f"aiddata-gcdf3-{name}",
            f"Chinese official finance for {name}",
            _REAL,
            f"{what}, amounts summed here over those that have one. {_COMMITTED}",
            _EDITION,
            "attribution",
            "real",
        )
        yield _series(
            f"aiddata-gcdf3-{name}-count",
            f"Chinese official projects in {name}",
            "projects",
            f"{what}, counted here, those without an amount too. Ends in 2021.",
            _EDITION,
            "attribution",
            "none",
        )


def _deal_series() -> Iterator[Series]:
    for kind, word in (("investment", "investment"), ("construction", "construction contracts")):
        yield _series(
            f"aei-{kind}",
            f"Chinese {word} by state",
            "US$ mn",
            _DEALS + " The world's total is the tracker's own list, summed.",
            "Assumed: public by 31 December of the year after, since the press reported each deal.",
            "figures-only",
        )
        for sector, name in AEI_SECTORS.items():
            yield _series(
                f"aei-{kind}-{name}",
                f"Chinese {word}: {sector.lower()}",
                "US$ mn",
                f"Sector '{sector}'; only states with such a deal in any year. {_DEALS}",
                "Assumed: public by 31 December of the year after, since the press reported each deal.",
                "figures-only",
            )


MODULE = Module(
    sources=sources,
    series=[
        _series(
            "aiddata-gcdf3-country-year",
            "Chinese official finance by recipient",
            _REAL,
            f"{_COMMITTED} The world is the sum over all recipients.",
            _EDITION,
            "attribution",
            "real",
        ),
        _series(
            "aiddata-gcdf3-country-year-count",
            "Chinese official projects by recipient",
            "projects",
            "Records recommended for sums, with and without an amount. Ends in 2021.",
            _EDITION,
            "attribution",
            "none",
        ),
        _series(
            "aiddata-gcdf3-by-class",
            "Chinese official finance by recipient, summed from classes",
            _REAL,
            "Development assistance, other official and vague finance added up, another author's "
            "sums from the same list: a check of the series aiddata-gcdf3-country-year.",
            _EDITION,
            "attribution",
            "real",
        ),
        *_sector_series(),
        *_deal_series(),
        _series(
            "hrt-debt-to-china",
            "Debt owed to China",
            "US$ mn",
            "Stock of debt to official Chinese creditors, estimated by the authors from the terms "
            "of loans committed: an upper bound where loans were not drawn.",
            _EDITION,
            "figures-only",
        ),
        _series(
            "hrt-debt-to-china-share",
            "Debt owed to China in gross domestic product",
            "per cent",
            "The authors' estimate of debt over the year's gross domestic product: an upper bound.",
            _EDITION,
            "figures-only",
            "none",
        ),
        _series(
            "belt-and-road-joined",
            "Joining the Belt and Road",
            "memorandum signed (1)",
            "The period is the month in which the state likely signed a memorandum with China, as "
            "the producer's list has it; other lists differ by years. Russia has no row: the list "
            "calls its membership uncertain.",
            "Assumed: public by the end of the twelfth month after.",
            "attribution",
            "none",
            "irregular",
        ),
        _series(
            "cdis-fdi-stock",
            "Foreign direct investment held, from China and from Russia",
            "US$ mn",
            "Inward stock at the end of the year, immediate investor, so that money by way of the "
            "Netherlands or Hong Kong is not seen. Uzbekistan and Turkmenistan do not report: the "
            "investor's figure. Kazakhstan's from China in 2015 and 2016 is a later revision "
            "about three times the national figure of the time (series nbk-fdi-stock).",
            _YEAR_AFTER,
            "figures-only",
        ),
        *(
            _series(
                f"nbk-fdi-{name}",
                f"Foreign direct investment in Kazakhstan, {name}",
                "EUR mn",
                f"{text}, immediate investor, National Bank of Kazakhstan, euros by the compiler; "
                "a break of method in 2013.",
                _YEAR_AFTER,
                "figures-only",
            )
            for name, text in (
                ("stock", "Inward stock at the end of the year"),
                ("inflow", "Gross inflow of the year"),
            )
        ),
    ],
    rows=rows,
    witnesses=[
        Witness(
            "aiddata-gcdf3-country-year",
            "aiddata-gcdf3-by-class",
            tolerance=0.1,
            independent=False,
        ),
        Witness(
            "aiddata-gcdf3-by-class",
            "aiddata-gcdf3-country-year",
            tolerance=0.1,
            independent=False,
        ),
        # The survey takes Kazakhstan's figures from the bank. At a steady 1.2 dollars a euro,
        # so that much of the deviation is the rate.
        Witness("cdis-fdi-stock", "nbk-fdi-stock", tolerance=15, scale=1.2, independent=False),
    ],
)
