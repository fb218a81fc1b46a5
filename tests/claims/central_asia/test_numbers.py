"""The claims on oil, bodies, tariffs, Kyrgyz trade, the port, building and weight, on small data."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from clock import CUTOFF
from ingest.model import Row, Shaped
from pivot.claims.central_asia import (
    building,
    common_tariff,
    kyrgyz_trade,
    largest_project,
    oil_fall,
    port_of_baku,
    reliance,
    weight_of_china,
)
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.measures.neighbours import ALL, CENTRAL_ASIA
from tests.miniature import row, write

EARLY = {"public": "2016-06-01", "vintage": "2016-06"}


def table(
    name: str, columns: list[str], rows: Iterable[dict[str, Any]], numbers: Iterable[str] = ()
) -> Shaped:
    """A table of a shape of its own; the named columns are numbers."""
    fields = [{"name": c, "type": "number" if c in set(numbers) else "string"} for c in columns]
    key = columns[: 2 if columns[0] in ("organisation", "exporter") else 1]
    kept = list(rows)
    return Shaped(
        name, name, {"fields": fields, "primaryKey": key, "missingValues": [""]}, lambda _: kept, ("made-up",)
    )


# A8b ------------------------------------------------------------------------------------------


def oil(base: float, year_before: float, now: float, rouble_now: float = 30.0) -> dict[str, Any]:
    """Prices by day and month: ``base`` to mid-2015, then two levels; the rouble at 30 and ``rouble_now``."""
    days, months, rates = [], [], []
    for year in range(2011, 2018):
        for month in range(1, 13):
            period = f"{year}-{month:02d}"
            if period > "2017-01":
                break
            price = base if period < "2015-07" else year_before if period < "2016-10" else now
            rouble = 30.0 if period < "2015-07" else rouble_now
            for day in range(1, 21):
                date = f"{period}-{day:02d}"
                days.append({"date": date, "price": price, "period_public": date, "source": "made-up"})
                rates.append({"date": date, "USD": rouble, "period_public": date, "source": "made-up"})
            late = {"public": f"{period}-28", "vintage": "2026"}
            months += [row(name, "WLD", "", period, price, **late) for name in ("eia-brent", "brent")]
    return {
        "rows": months,
        "tables": [
            table("brent-by-day", ["date", "price", "period_public", "source"], days, ["price"]),
            table("official-rates", ["date", "USD", "period_public", "source"], rates, ["USD"]),
        ],
    }


@pytest.mark.parametrize(
    ("prices", "verdict"),
    [
        ((100.0, 60.0, 40.0), HOLDS),
        ((100.0, 40.0, 55.0), IN_PART),  # far below, and rising
        ((100.0, 90.0, 80.0), FAILS),
        ((100.0, 70.0, 63.0), HOLDS),  # exactly a tenth below the days before
        ((100.0, 40.0, 55.0, 60.0), FAILS),  # a weaker rouble took the fall out of half the counts
    ],
)
def test_a8b(tmp_path: Path, prices: tuple[float, ...], verdict: str) -> None:
    ds = write(tmp_path, **oil(*prices))
    assert oil_fall.plummeting(ds).verdict == verdict
    assert oil_fall.plummeting(ds.known_by(CUTOFF)).verdict == verdict


def test_a8b_without_prices_is_open(tmp_path: Path) -> None:
    data = oil(100.0, 60.0, 40.0)
    data["rows"] = [row(name, "WLD", "", "2020-01", 1.0) for name in ("eia-brent", "brent")]
    data["tables"][0] = table(
        "brent-by-day", ["date", "price", "period_public", "source"],
        [{"date": "2020-01-01", "price": 1.0, "period_public": "2020-01-01", "source": "made-up"}], ["price"],
    )  # fmt: skip
    assert oil_fall.plummeting(write(tmp_path, **data)).verdict == OPEN


# A1b ------------------------------------------------------------------------------------------


def bodies(union: float, other: float, listed: bool = True) -> dict[str, Any]:
    """The union with Kazakhstan, the other bodies with Uzbekistan, of the sizes given."""
    rows = []
    for year in ("2015", "2016"):
        for code, size in (("KAZ", union), ("UZB", other)):
            rows += [row(name, code, "", year, size, **EARLY) for name in ("wdi-gdp", "wdi-population")]
            rows += [row("baci-exports", "RUS", code, year, size, **EARLY)]
            rows += [row("baci-exports", code, "RUS", year, size, **EARLY)]
    for name, value in (("value", 400.0), ("length", 30.0)):
        rows.append(row(f"power-of-siberia-contract-{name}", "RUS", "CHN", "2014", value, **EARLY))
    members = [("EAEU", "KAZ"), ("CSTO", "UZB"), ("CIS", "UZB"), ("SCO", "UZB")]
    columns = ["organisation", "member", "seen", "status", "period_public", "source"]
    seen = "2015-11-29" if listed else "2020-01-01"
    held = [
        {
            "organisation": b,
            "member": m,
            "seen": seen,
            "status": "member",
            "period_public": seen,
            "source": "made-up",
        }
        for b, m in members
    ]
    return {"rows": rows, "tables": [table("memberships", columns, held)]}


@pytest.mark.parametrize(
    ("union", "other", "verdict"),
    [(300_000.0, 100_000.0, HOLDS), (100_000.0, 300_000.0, IN_PART), (100_000.0, 100_000.0, IN_PART)],
)
def test_a1b(tmp_path: Path, union: float, other: float, verdict: str) -> None:
    assert largest_project.largest_project(write(tmp_path, **bodies(union, other))).verdict == verdict


def test_a1b_without_a_snapshot_is_open(tmp_path: Path) -> None:
    assert largest_project.largest_project(write(tmp_path, **bodies(2.0, 1.0, listed=False))).verdict == OPEN


# A9a ------------------------------------------------------------------------------------------

UNION = [
    {"group": "eaeu-customs", "member": code, "start": start, "end": "", "note": "Made up."}
    for code, start in (
        ("BLR", "2010-01"),
        ("KAZ", "2010-01"),
        ("RUS", "2010-01"),
        ("ARM", "2015-01"),
        ("KGZ", "2015-08"),
    )
]


def said(claim: str, assertion: str, says: str = "supports", date: str = "2012-01-01") -> dict[str, str]:
    """One coded document of the made-up source."""
    keys = {
        "claim": claim,
        "item": "-".join(assertion.lower().replace("'", "").split()),
        "date": date,
        "says": says,
        "assertion": assertion,
    }
    return keys | {"quotation": "q", "origin": "x", "issuer": "", "source": "made-up"}


def tariffs(russia: dict[int, float], others: dict[int, float]) -> list[Row]:
    """Tariffs of Russia and of the four others by year, each level lasting until the next."""
    rows = []
    for code in ("RUS", "BLR", "KAZ", "ARM", "KGZ"):
        levels = russia if code == "RUS" else others
        for year in range(2007, 2022):
            start = 2010 if code in ("BLR", "KAZ") else 2015 if code == "ARM" else 2016
            after = code != "RUS" and year >= start or code == "RUS" and year >= 2010
            rows.append(row("wdi-tariff-weighted-mean", code, "", str(year), levels[int(after)], **EARLY))
    return rows


@pytest.mark.parametrize(
    ("russia", "others", "documents", "verdict"),
    [
        ({0: 10.0, 1: 10.0}, {0: 2.0, 1: 10.0}, True, HOLDS),
        ({0: 10.0, 1: 10.0}, {0: 2.0, 1: 6.0}, True, HOLDS),  # exactly half the distance
        ({0: 10.0, 1: 10.0}, {0: 2.0, 1: 10.0}, False, IN_PART),  # common, but the base is not shown
        ({0: 10.0, 1: 2.0}, {0: 2.0, 1: 2.0}, True, FAILS),  # it was Russia that moved
    ],
)
def test_a9a(
    tmp_path: Path, russia: dict[int, float], others: dict[int, float], documents: bool, verdict: str
) -> None:
    evidence = [said("A9a", common_tariff.BASE)] if documents else []
    ds = write(tmp_path, tariffs(russia, others), groups=UNION, evidence=evidence)
    assert common_tariff.russian_tariff(ds).verdict == verdict


def test_a9a_without_tariffs_is_open(tmp_path: Path) -> None:
    rows = [row("wdi-tariff-weighted-mean", "RUS", "", "2009", 10.0)]
    assert common_tariff.russian_tariff(write(tmp_path, rows, groups=UNION)).verdict == OPEN


# A10a and A10b --------------------------------------------------------------------------------

PAIR_COLUMNS = ["exporter", "importer", *map(str, range(2000, 2021))]


def pairs(name: str, flows: dict[tuple[str, str], dict[int, float]]) -> Shaped:
    """A table of pairs, US$ mn by exporter, importer and year."""
    rows = [
        {"exporter": o, "importer": d} | {str(y): v for y, v in flow.items()}
        for (o, d), flow in flows.items()
    ]
    full = [{c: line.get(c, "") for c in PAIR_COLUMNS} for line in rows]
    return table(name, PAIR_COLUMNS, full, PAIR_COLUMNS[2:])


def kyrgyz(sold: float, declared: float, clothing: float, others: float = 100.0) -> dict[str, Any]:
    """China's exports and Kyrgyz imports of one level for all years; a product of 1,000."""
    rows = []
    for year in range(2005, 2019):
        y = str(year)
        rows += [row(f"{n}-neighbours-exports", "CHN", "KGZ", y, sold, **EARLY) for n in ("china", "dots")]
        rows += [row("nsc-kgz-imports", "KGZ", "CHN", y, declared, **EARLY)]
        rows += [row("nsc-kgz-imports", "KGZ", "RUS", y, others, **EARLY)]
        rows += [row("nsc-kgz-imports", "KGZ", "WLD", y, declared + others, **EARLY)]
        rows += [row("nsc-kgz-exports", "KGZ", "WLD", y, 100.0, **EARLY)]
        rows += [row("nsc-kgz-clothing-exports", "KGZ", "WLD", y, clothing, **EARLY)]
        rows += [row("wdi-gdp", "KGZ", "", y, 1000.0, **EARLY)]
    flow = {("CHN", "KGZ"): dict.fromkeys(range(2005, 2015), sold)}
    return {"rows": rows, "tables": [pairs("gravity-cow", flow), pairs("gravity-baci", flow)]}


@pytest.mark.parametrize(
    ("sold", "declared", "clothing", "document", "verdict"),
    [
        (500.0, 100.0, 10.0, True, HOLDS),
        (500.0, 100.0, 10.0, False, IN_PART),  # no document names the inputs
        (500.0, 100.0, 0.5, True, IN_PART),
        (100.0, 100.0, 0.5, False, OPEN),  # only a source of imports, and nothing denies the rest
    ],
)
def test_a10a(
    tmp_path: Path, sold: float, declared: float, clothing: float, document: bool, verdict: str
) -> None:
    evidence = [said("A10a", kyrgyz_trade.MADE)] if document else []
    ds = write(tmp_path, **kyrgyz(sold, declared, clothing), evidence=evidence)
    assert kyrgyz_trade.produce_and_resell(ds).verdict == verdict


def test_a10a_a_gap_of_a_tenth_is_met(tmp_path: Path) -> None:
    ds = write(tmp_path, **kyrgyz(200.0, 100.0, 10.0), evidence=[said("A10a", kyrgyz_trade.MADE)])
    main = {"mirror": "UN Comtrade", "scale": "product", "window": "2012–2014"}
    assert kyrgyz_trade.practice(ds, **main, correction="none", documents="with agencies").verdict == HOLDS


def accession(own: float, neighbours: float, tariff: float) -> dict[str, Any]:
    """Trade of 100 before 2015 and of the given levels after; the Kyrgyz tariff of 2, then ``tariff``."""
    data = kyrgyz(100.0, 100.0, 1.0)
    kept = [
        r
        for r in data["rows"]
        if not r.series.endswith("neighbours-exports") and r.series != "nsc-kgz-imports"
    ]
    for year in range(2005, 2019):
        y, late = str(year), year > 2015
        for code in CENTRAL_ASIA:
            level = (own if code == "KGZ" else neighbours) if late else 100.0
            kept += [
                row(f"{n}-neighbours-exports", "CHN", code, y, level, **EARLY) for n in ("china", "dots")
            ]
        kept += [row("nsc-kgz-imports", "KGZ", "CHN", y, own if late else 100.0, **EARLY)]
        kept += [row("nsc-kgz-imports", "KGZ", "WLD", y, (own + neighbours) if late else 200.0, **EARLY)]
        kept += [row("wdi-tariff-weighted-mean", "KGZ", "", y, tariff if late else 2.0, **EARLY)]
    kept += [row("tariff-before-union-quoted", "KGZ", "", "2014", 2.0, **EARLY)]
    kept += [row("wdi-tariffs-2021-mfn-simple", "KGZ", "", "2021", tariff, **EARLY)]
    return {**data, "rows": kept}


@pytest.mark.parametrize(
    ("own", "neighbours", "tariff", "spoken", "verdict"),
    [
        (50.0, 100.0, 4.0, True, HOLDS),
        (90.0, 100.0, 3.0, True, HOLDS),  # exactly ten points, and exactly one
        (50.0, 100.0, 4.0, False, IN_PART),  # it is so, but was not found to be said
        (100.0, 50.0, 4.0, False, FAILS),
        (100.0, 50.0, 4.0, True, IN_PART),  # said, and not so
    ],
)
def test_a10b(
    tmp_path: Path, own: float, neighbours: float, tariff: float, spoken: bool, verdict: str
) -> None:
    evidence = [said("A10b", kyrgyz_trade.DEARER)]
    evidence += [said("A10b", kyrgyz_trade.ATTRIBUTED)] if spoken else []
    ds = write(tmp_path, **accession(own, neighbours, tariff), groups=UNION, evidence=evidence)
    assert kyrgyz_trade.painful_tariffs(ds).verdict == verdict


# A5b ------------------------------------------------------------------------------------------


def port(before: float, after: float, first: int = 2013) -> list[Row]:
    """Cargo and containers of one level to 2016, and of another after."""
    rows = []
    for year in range(first, 2026):
        level = before if year <= 2016 else after
        for name in ("cargo", "containers"):
            rows.append(
                row(f"port-of-baku-{name}", "AZE", "", str(year), level, public="2026-01-31", vintage="2026")
            )
        rows += [row(n, "AZE", "", str(year), 100.0, **EARLY) for n in ("wdi-merchandise-share", "wdi-gdp")]
    return rows


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        (port(1.0, 3.0), IN_PART),  # traffic with China is not held
        (port(1.0, 1.0), FAILS),
        (port(1.0, 3.0, first=2017), OPEN),  # no base
    ],
)
def test_a5b(tmp_path: Path, rows: list[Row], verdict: str) -> None:
    ds = write(tmp_path, rows)
    assert port_of_baku.port_gain(ds).verdict == verdict


def test_a5b_at_the_mark(tmp_path: Path) -> None:
    ds = write(tmp_path, port(2.0, 3.0))
    main = {"base": "2014–2016", "end": "last full year", "scale": "none", "grade": "official and press"}
    assert port_of_baku.specification(ds, unit="cargo", **main).verdict == IN_PART
    assert port_of_baku.specification(ds, unit="containers", **main).verdict == OPEN


# A13b -----------------------------------------------------------------------------------------


def finance(inside: float, outside: float, last: int = 2024) -> list[Row]:
    """Commitments of 100 a year to 2016 in every state and series, and of other levels after."""
    rows = []
    for year in range(2012, last + 1):
        for code in building._ALL:
            level = 100.0 if year <= 2016 else outside if code in building.OUTSIDE else inside
            rows += [row(name, code, "", str(year), level, **EARLY) for name in building.SERIES]
    return rows


@pytest.mark.parametrize(
    ("inside", "outside", "link", "verdict"),
    [
        (150.0, 100.0, True, HOLDS),
        (120.0, 100.0, True, HOLDS),  # exactly at the mark
        (150.0, 100.0, False, IN_PART),
        (50.0, 100.0, True, FAILS),
        (110.0, 100.0, True, OPEN),
    ],
)
def test_a13b(tmp_path: Path, inside: float, outside: float, link: bool, verdict: str) -> None:
    evidence = [said("A13b", building.LINK)] if link else []
    ds = write(tmp_path, finance(inside, outside), evidence=evidence)
    assert building.openings(ds).verdict == verdict


def test_a13b_without_years_is_open(tmp_path: Path) -> None:
    assert building.openings(write(tmp_path, finance(150.0, 100.0, last=2014))).verdict == OPEN


# A2, A17b and A8a -----------------------------------------------------------------------------

YEARS = range(2000, 2018)


def weight(
    china: tuple[float, float],
    russia: tuple[float, float],
    states: tuple[str, ...] = ALL,
    moving: tuple[str, ...] = ALL,
) -> dict[str, Any]:
    """Trade of states with both powers, before and after 2010; votes all alike.

    States that are not moving keep the first value.
    """
    rows, flows = [], {}
    for code in states:
        for power, (one, two) in (("CHN", china), ("RUS", russia)):
            by_year = {year: one if year <= 2010 or code not in moving else two for year in YEARS}
            flows[code, power] = flows[power, code] = by_year
            for year, value in by_year.items():
                for flow in ("exports", "imports"):
                    name = "china-neighbours" if power == "CHN" else "russia-neighbours"
                    rows.append(row(f"{name}-{flow}", power, code, str(year), value, **EARLY))
                rows.append(row("cdis-fdi-stock", code, power, str(year), value, **EARLY))
        for year in YEARS:
            rows.append(row("wdi-merchandise-share", code, "", str(year), 20.0, **EARLY))
            rows.append(row("wdi-gdp", code, "", str(year), 1000.0, **EARLY))
            rows.append(row("wdi-gdp-growth", code, "", str(year), 5.0 - year % 3, **EARLY))
    empty = ("dots-neighbours-exports", "dots-neighbours-imports")
    rows += [row(name, "CHN", "MNG", "2000", 1.0) for name in empty]
    rows += [row(name, "RUS", "MNG", "2000", 1.0) for name in ("imts-exports", "imts-imports")]
    rows += [row("cow-imports", "MNG", "RUS", "2000", 1.0), row("baci-exports", "MNG", "RUS", "2000", 1.0)]
    rows += [row("sipri-trade-register", "RUS", "MNG", "2000", 1.0)]
    own = (("nsc-kgz", "KGZ"), ("uzstat", "UZB"), ("kaz-bns", "KAZ"), ("armstat", "ARM"))
    rows += [row(f"{n}-{f}", c, "RUS", "2000", 1.0) for n, c in own for f in ("exports", "imports")]
    codes = [*ALL, "CHN", "RUS"]
    votes = [
        {"vote": f"v{year}", "period_public": f"{year}-12-01", "source": "made-up"}
        | dict.fromkeys(codes, "Y")
        for year in YEARS
    ]
    return {
        "rows": rows,
        "tables": [
            pairs("gravity-cow", flows),
            pairs("gravity-baci", flows),
            table("unga-votes", ["vote", *codes, "period_public", "source"], votes),
        ],
    }


@pytest.mark.parametrize(
    ("china", "russia", "moving", "verdict"),
    [
        ((10.0, 30.0), (40.0, 20.0), ALL, HOLDS),
        ((10.0, 30.0), (40.0, 20.0), ("KAZ", "UZB"), IN_PART),  # in named states
        ((10.0, 10.0), (40.0, 40.0), ALL, FAILS),
        ((10.0, 10.9), (40.0, 39.1), ALL, FAILS),  # less than a point
    ],
)
def test_a2(
    tmp_path: Path,
    china: tuple[float, float],
    russia: tuple[float, float],
    moving: tuple[str, ...],
    verdict: str,
) -> None:
    ds = write(tmp_path, **weight(china, russia, moving=moving))
    assert weight_of_china.growing_weight(ds).verdict == verdict


def test_a2_with_two_states_is_open(tmp_path: Path) -> None:
    ds = write(tmp_path, **weight((10.0, 30.0), (40.0, 20.0), ("KAZ", "UZB")))
    assert weight_of_china.growing_weight(ds).verdict == OPEN


@pytest.mark.parametrize(
    ("china", "russia", "verdict"),
    [
        ((10.0, 30.0), (40.0, 20.0), HOLDS),
        ((10.0, 20.0), (40.0, 40.0), HOLDS),  # a ratio of exactly half; two thirds of the choices agree
        ((10.0, 10.0), (40.0, 40.0), FAILS),
    ],
)
def test_a17b(tmp_path: Path, china: tuple[float, float], russia: tuple[float, float], verdict: str) -> None:
    ds = write(tmp_path, **weight(china, russia))
    assert weight_of_china.serious_threat(ds).verdict == verdict


def test_a17b_needs_twelve_state_fields(tmp_path: Path) -> None:
    data = weight((10.0, 30.0), (40.0, 20.0), ("KAZ",))
    votes = [
        {"vote": "v2010", "period_public": "2010-12-01", "source": "made-up"}
        | dict.fromkeys([*ALL, "CHN", "RUS"], "X")
    ]
    data["tables"][2] = table("unga-votes", ["vote", *ALL, "CHN", "RUS", "period_public", "source"], votes)
    assert weight_of_china.serious_threat(write(tmp_path, **data)).verdict == OPEN


def test_a8a_without_remittances_by_origin_is_open(tmp_path: Path) -> None:
    data = weight((10.0, 30.0), (40.0, 20.0))
    data["rows"] += [row("cba-transfers-inflow", "ARM", "RUS", "2000", 1.0)]
    data["rows"] += [row("transfers-from-russia-systems", "RUS", "TJK", "2000", 1.0)]
    data["rows"] += [
        row("wdi-remittances", "TJK", "", "2000", 1.0),
        row("wdi-exchange-rate", "TJK", "", "2000", 1.0),
    ]
    assert reliance.limits_of_reliance(write(tmp_path, **data)).verdict == OPEN


def sent(russia: tuple[float, float], rest: tuple[float, float]) -> dict[str, Any]:
    """Armenia's receipts in 2013 and 2015, Armenia leaning on Russia most and slowing most."""
    data = weight((10.0, 10.0), (40.0, 40.0))
    drop = {"wdi-gdp-growth"}
    rows = [r for r in data["rows"] if r.series not in drop]
    for place, code in enumerate(ALL):
        for year in range(2011, 2017):
            slower = 1.0 + place if code != "ARM" else 20.0
            rows.append(row("wdi-gdp-growth", code, "", str(year), 30.0 - slower * (year > 2013), **EARLY))
    for code_rows in [r for r in rows if r.series.startswith("russia-neighbours") and r.partner == "ARM"]:
        rows.remove(code_rows)
        rows.append(row(code_rows.series, "RUS", "ARM", code_rows.period, 80.0, **EARLY))
    for year, a, b in (("2013", russia[0], rest[0]), ("2015", russia[1], rest[1])):
        rows.append(row("cba-transfers-inflow", "ARM", "RUS", year, a, **EARLY))
        rows.append(row("cba-transfers-inflow", "ARM", "WLD", year, a + b, **EARLY))
    rows += [row("transfers-from-russia-systems", "RUS", "TJK", "2000", 1.0)]
    rows += [row("wdi-remittances", "TJK", "", "2000", 1.0), row("wdi-exchange-rate", "TJK", "", "2000", 1.0)]
    return {**data, "rows": rows}


@pytest.mark.parametrize(
    ("russia", "rest", "verdict"),
    [
        ((100.0, 50.0), (100.0, 100.0), HOLDS),
        ((100.0, 90.0), (100.0, 100.0), HOLDS),  # exactly ten points
        ((100.0, 100.0), (100.0, 50.0), FAILS),
    ],
)
def test_a8a_in_one_specification(
    tmp_path: Path, russia: tuple[float, float], rest: tuple[float, float], verdict: str
) -> None:
    ds = write(tmp_path, **sent(russia, rest))
    main = {"period": "2013 to 2015", "money": "US dollars", "sample": "without Ukraine"}
    found = reliance.specification(ds, channel="remittances", source="partners' reports", **main)
    assert found.verdict == verdict
