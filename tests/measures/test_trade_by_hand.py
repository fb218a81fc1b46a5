"""Trade, ties and votes on a few rows: shares, what is left out, and what counts when two are equal."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest

from pivot.measures import (
    coasts,
    designations,
    eurasia,
    gravity,
    heads,
    islands,
    leaning,
    legs,
    markets,
    neighbours,
    partners,
    region,
    reorientation,
    rerouting,
    rupture,
    sea,
    ties,
    turn,
    turning,
    votes,
)
from pivot.measures.breaks import Break
from tests.handheld import held

DS: Any = None


def month_rows(series: str, partner: str, year: str, value: float, count: int = 12) -> list[tuple[Any, ...]]:
    return [(series, "RUS", partner, f"{year}-{month:02d}", value) for month in range(1, count + 1)]


# Leaning --------------------------------------------------------------------------------------


def test_instruments_lean_and_each_base_has_its_line() -> None:
    cells = [
        ("trade", "", "2010", 30.0, 10.0),
        ("trade", "", "2011", 10.0, 10.0),
        ("trade", "the Fund", "2010", 90.0, 10.0),
        ("arms", "", "2010", 10.0, 30.0),
        ("arms", "", "2011", 20.0, 20.0),
        ("gas", "", "2011", 20.0, 80.0),
    ]
    rows = [
        {"instrument": name, "base": base, "side": side, "period": year, "value": value}
        | {"status": "reported", "source": f"of {name}"}
        for name, base, year, asia, europe in cells
        for side, value in (("asia", asia), ("europe", europe))
    ]
    found = leaning.lines(pd.DataFrame(rows), ("trade", "arms"), ("gas",))
    told = {(row.series, row.period): row.value for row in found.itertuples()}
    assert told == {
        ("trade", "2010"): 75.0,
        ("trade", "2011"): 50.0,
        ("trade (the Fund)", "2010"): 90.0,
        ("arms", "2010"): 25.0,
        ("arms", "2011"): 50.0,
        ("gas", "2011"): 20.0,
        (leaning.EQUAL, "2010"): 50.0,
        (leaning.EQUAL, "2011"): 50.0,
        (f"{leaning.EQUAL} (the Fund)", "2010"): 57.5,
    }
    assert dict(zip(found["series"], found["status"], strict=True))[leaning.EQUAL] == "estimated"
    assert set(found.loc[found["series"] == "gas", "status"]) == {"reported"}
    main = pd.DataFrame(rows[:4] + rows[6:10])
    index = leaning.index(main, draws=50).set_index("period")
    assert index.loc["2010", ["value", "low", "high"]].tolist() == [50.0, 25.0, 75.0]
    alone = leaning.index(pd.DataFrame(rows[6:10]), draws=9).set_index("period")
    assert alone["ahead"].tolist() == [0.0, 0.0]  # half is not ahead


# Markets --------------------------------------------------------------------------------------

BUYERS = {"review-europe": ["DEU"], "review-asia": ["CHN", "JPN"], "review-former-soviet": ["BLR"]}


def test_gas_and_oil_by_market() -> None:
    rows = [
        (f"review-gas-{kind}", "RUS", code, year, value)
        for kind, code, value in (
            ("pipeline", "DEU", 60.0),
            ("pipeline", "BLR", 20.0),
            ("pipeline", "CHN", 5.0),
            ("lng", "JPN", 15.0),
        )
        for year in ("2008", "2009")
    ]
    rows += [
        ("review-crude", "RUS", code, year, value)
        for code, value in (
            ("CHN", 30.0),
            ("REVIEW_EUROPE", 50.0),
            ("BLR", 15.0),
            ("USA", 5.0),
            ("WLD", 100.0),
        )
        for year in ("2014", "2015")
    ]
    rows += [
        ("review-oil", "REVIEW_FORMER_SOVIET_UNION", code, "2014", value)
        for code, value in (("CHN", 10.0), ("WLD", 50.0))
    ]
    ds = held(*rows, groups=BUYERS)
    gas = markets.gas_by_market(ds).set_index(["market", "period"])["value"]
    assert gas.to_dict() == {
        ("Europe", "2009"): 60.0,
        ("Asia", "2009"): 20.0,
        ("Former Soviet Union", "2009"): 20.0,
    }
    oil = markets.oil_by_market(ds).set_index(["market", "period"])["value"]
    assert oil.to_dict() == {("Europe", "2015"): 50.0, ("Asia", "2015"): 30.0, ("all others", "2015"): 20.0}
    assert markets.asia_share(ds, markets.GAS).to_dict() == {"2009": 20.0}
    assert markets.asia_share(ds, markets.CRUDE).to_dict() == {"2014": 30.0, "2015": 30.0}
    assert markets.asia_share(ds, markets.SOVIET_OIL).to_dict() == {"2014": 20.0}
    assert markets.span(markets.CRUDE, "2016", "2021") == "crude 2016–21"


def test_what_pipes_to_china_can_carry() -> None:
    flows = {"DEU": {"2019": 60.0, "2025": 10.0}, "AUT": {"2019": 5.0}, "CHN": {"2019": 1.0, "2025": 39.0}}
    rows = [
        ("review-gas-pipeline", "RUS", code, year, value)
        for code, cells in flows.items()
        for year, value in cells.items()
    ]
    pipes = [
        {"pipeline": number, "capacity": value}
        for number, value in (("P2352", "38"), ("P3894", "10"), ("P5409", "50"))
    ]
    ds = held(*rows, groups={"review-europe": ["DEU", "AUT"]}, tables={"pipelines": pipes})
    found = markets.ceiling(ds)
    factor = markets.REVIEW_FOR_GAZPROM
    assert found["value"].tolist() == pytest.approx([55.0, 38.0, 38 * factor, 48 * factor, 98 * factor])
    assert found["series"].tolist()[2:] == [
        "can be carried by Power of Siberia",
        "with the Far Eastern line, not yet built",
        "with Power of Siberia 2, not yet built",
    ]
    assert set(found["period"]) == {"2025"}


# Neighbours -----------------------------------------------------------------------------------

PAIRS = [
    {"exporter": one, "importer": two, "2000": early, "2020": late}
    for one, two, early, late in (
        ("KAZ", "CHN", 10.0, 60.0),
        ("CHN", "KAZ", 10.0, 40.0),
        ("KAZ", "RUS", 30.0, 20.0),
        ("RUS", "KAZ", 30.0, 20.0),
        ("KAZ", "CHE", 20.0, 90.0),
        ("CHE", "KAZ", float("nan"), 30.0),
        ("DEU", "CHN", 99.0, 99.0),
        ("UKR", "CHN", 5.0, 6.0),
    )
]


def test_pairs_and_first_partners() -> None:
    ds = held(tables={"gravity-baci": PAIRS})
    sold = neighbours.pairs(ds, "BACI", "exports").set_index(["state", "power", "period"])["value"]
    assert sold["KAZ", "CHN", "2020"] == 60.0 and ("DEU", "CHN", "2000") not in sold.index
    bought = neighbours.pairs(ds, "BACI", "imports").set_index(["state", "power", "period"])["value"]
    assert bought["KAZ", "CHN", "2020"] == 40.0 and ("KAZ", "CHE", "2000") not in bought.index
    assert neighbours.whole(ds, "exports").to_dict()["KAZ", "2020"] == 170.0
    both = neighbours.partners_of(ds).set_index(["state", "partner", "period"])["value"]
    assert both.to_dict() == {
        ("KAZ", "CHE", "2000"): 20.0,
        ("KAZ", "CHE", "2020"): 120.0,
        ("KAZ", "CHN", "2000"): 20.0,
        ("KAZ", "CHN", "2020"): 100.0,
        ("KAZ", "RUS", "2000"): 60.0,
        ("KAZ", "RUS", "2020"): 40.0,
    }
    # In 2020 Switzerland is first because of gold; without it China is.
    assert neighbours.without_gold(ds) == (1, 2)
    assert neighbours.without_gold(ds, (2000,)) == (0, 1)
    shares = neighbours.shares(ds, "BACI", "exports only").set_index(["state", "power", "period"])["value"]
    assert shares["KAZ", "RUS", "2000"] == 50.0


def test_first_partners_at_four_points(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(neighbours, "turnover", lambda ds, source: source)
    monkeypatch.setattr(neighbours, "since", lambda rows, state: asked.append((rows, state)) or 2010.0)
    found = neighbours.first_partners(held(tables={"gravity-baci": PAIRS})).set_index("state")
    assert found.loc["KAZ", ["y2000", "y2008", "y2016", "y2020"]].tolist() == ["RUS", "", "", "CHE"]
    assert asked[:3] == [("BACI", "KAZ"), ("partners' reports", "KAZ"), ("own reports", "KAZ")]
    assert list(found.index) == list(neighbours.STATES)


def test_who_counts_trade_with_the_powers() -> None:
    ds = held(
        ("china-neighbours-imports", "CHN", "KAZ", "2010", 1.0),
        ("china-neighbours-exports", "CHN", "KAZ", "2010", 2.0),
        ("dots-neighbours-imports", "CHN", "KAZ", "2010", 99.0),
        ("dots-neighbours-imports", "CHN", "KAZ", "2019", 3.0),
        ("russia-neighbours-imports", "RUS", "KAZ", "2010", 4.0),
        ("russia-neighbours-exports", "RUS", "KAZ", "2010", 5.0),
        ("imts-imports", "RUS", "KAZ", "2022", 6.0),
        ("imts-imports", "RUS", "DEU", "2022", 6.0),
        ("kaz-bns-exports", "KAZ", "CHN", "2010", 7.0),
        ("kaz-bns-exports", "KAZ", "DEU", "2010", 7.0),
        ("nsc-kgz-exports", "KAZ", "CHN", "2010", 99.0),
        ("wdi-merchandise-share", "KAZ", "", "2010", 50.0),
        ("wdi-gdp", "KAZ", "", "2010", 60.0),
    )
    sold = neighbours.trade(ds, "partners' reports", "exports")
    # What the partners bought the state sold; the first source of a year stands.
    assert sold.set_index(["power", "period"])["value"].to_dict() == {
        ("CHN", "2010"): 1.0,
        ("CHN", "2019"): 3.0,
        ("RUS", "2010"): 4.0,
        ("RUS", "2022"): 6.0,
    }
    own = neighbours.trade(ds, "own reports", "exports")
    assert own[["state", "power", "value"]].to_numpy().tolist() == [["KAZ", "CHN", 7.0]]
    whole = neighbours.turnover(ds, "partners' reports")
    # Only where both directions are held.
    assert whole[["power", "period", "value"]].to_numpy().tolist() == [
        ["CHN", "2010", 3.0],
        ["RUS", "2010", 9.0],
    ]
    shares = neighbours.shares(ds, "partners' reports", "total trade").set_index("power")["value"]
    assert shares.to_dict() == {"CHN": 10.0, "RUS": 30.0}


def test_agreement_counts_an_abstention_half() -> None:
    states = {code: ["X"] * 4 for code in (*neighbours.ALL, *neighbours.POWERS)}
    states |= {"KAZ": list("YYNA"), "CHN": list("YNNY"), "RUS": ["A", "X", "Y", "A"]}
    table = pd.DataFrame(states).assign(period_public=["2010-01-01"] * 3 + ["2011-01-01"])
    found = neighbours.agreement(held(tables={"unga-votes": table}))
    assert found.set_index(["state", "power", "period"])["value"].to_dict() == pytest.approx(
        {
            ("KAZ", "CHN", "2010"): 200 / 3,
            ("KAZ", "CHN", "2011"): 50.0,
            ("KAZ", "RUS", "2010"): 25.0,
            ("KAZ", "RUS", "2011"): 100.0,
        }
    )


def test_arms_of_a_year_without_one_power_s_delivery_are_nil() -> None:
    ds = held(
        ("sipri-trade-register", "RUS", "KAZ", "2010", 5.0),
        ("sipri-trade-register", "CHN", "KAZ", "2011", 2.0),
        ("sipri-trade-register", "USA", "KAZ", "2012", 2.0),
        ("cdis-fdi-stock", "KAZ", "CHN", "2010", 8.0),
        ("cdis-fdi-stock", "KAZ", "DEU", "2010", 9.0),
    )
    found = neighbours.arms(ds).set_index(["power", "period"])["value"]
    assert found.to_dict() == {
        ("CHN", "2010"): 0.0,
        ("RUS", "2010"): 5.0,
        ("CHN", "2011"): 2.0,
        ("RUS", "2011"): 0.0,
    }
    assert neighbours.holdings(ds)[["state", "power", "value"]].to_numpy().tolist() == [["KAZ", "CHN", 8.0]]


@pytest.mark.parametrize(
    ("china", "year"),
    [
        ([1.0, 6.0, 1.0, 6.0, 7.0], 2013.0),
        ([6.0, 6.0, 6.0, 6.0, 6.0], 2010.0),
        ([1.0, 6.0, 6.0, 6.0, 5.0], math.nan),  # equal is not ahead
        ([6.0, 6.0, 5.0, 6.0, None], 2013.0),
        ([None] * 5, math.nan),
    ],
)
def test_since_when_china_is_ahead(china: list[float | None], year: float) -> None:
    rows = [
        {"state": "KAZ", "power": power, "period": str(2010 + n), "value": value}
        for power, values in (("RUS", [5.0] * 5), ("CHN", china))
        for n, value in enumerate(values)
        if value is not None
    ]
    rows.append({"state": "KGZ", "power": "CHN", "period": "2010", "value": 99.0})
    found = neighbours.since(pd.DataFrame(rows), "KAZ")
    assert found == year or math.isnan(found) and math.isnan(year)


def test_a_window_needs_some_of_its_years() -> None:
    cells = [("CHN", "2010", 1.0), ("CHN", "2011", 3.0), ("RUS", "2010", 5.0), ("RUS", "2012", 9.0)]
    rows = pd.DataFrame([("KAZ", *cell) for cell in cells], columns=["state", "power", "period", "value"])
    assert neighbours.window(rows, range(2010, 2013)).loc["KAZ"].tolist() == [2.0, 7.0]
    assert neighbours.window(rows, (2010, 2011)).empty
    assert neighbours.window(rows, (2010,)).loc["KAZ"].tolist() == [1.0, 5.0]
    assert neighbours.window(neighbours.wide(rows), (2010, 2011), least=1).loc["KAZ"].tolist() == [2.0, 5.0]
    ds = held(
        ("china-neighbours-exports", "CHN", "KGZ", "2010", 4000.0),
        ("dots-neighbours-exports", "CHN", "KGZ", "2010", 9000.0),
        ("nsc-kgz-imports", "KGZ", "CHN", "2010", 1000.0),
    )
    mirror = neighbours.mirror(ds)
    assert mirror[["series", "value", "status"]].to_numpy().tolist() == [
        ["China's count", 4.0, "mirror"],
        ["Kyrgyz count", 1.0, "reported"],
    ]


# Regions --------------------------------------------------------------------------------------


def test_tables_of_each_source() -> None:
    ds = held(
        ("dots-imports", "VNM", "RUS", "2010", 1.0),
        ("dots-exports", "VNM", "RUS", "2010", 2.0),
        ("dots-exports", "VNM", "WLD", "2010", 30.0),
        ("dots-imports", "VNM", "WLD", "2010", 40.0),
        ("cow-imports", "CHN", "RUS", "2010", 3.0),
        ("cow-imports", "RUS", "CHN", "2010", 4.0),
        ("baci-exports", "RUS", "CHN", "2010", 5.0),
        ("baci-exports", "CHN", "RUS", "2010", 6.0),
        ("baci-exports", "CHN", "WLD", "2010", 70.0),
        ("baci-exports", "WLD", "CHN", "2010", 80.0),
        ("wdi-merchandise-exports", "CHN", "", "2010", 90.0),
        ("wdi-merchandise-imports", "CHN", "", "2010", 95.0),
        tables={
            "gravity-baci": [
                {"exporter": one, "importer": two, "2010": 1.0}
                for one, two in (("CHN", "JPN"), ("RUS", "CHN"), ("CHN", "RUS"))
            ]
        },
    )

    def cells(source: str, code: str) -> list[float]:
        found = region.tables(ds, source)
        four = (found.sold, found.bought, found.exports, found.imports)
        return [float(table.at[code, "2010"]) for table in four]

    world, own, importers, asean = region.SOURCES
    assert cells(asean, "VNM") == [1.0, 2.0, 30.0, 40.0]
    assert cells(importers, "CHN") == [3.0, 4.0, 90.0, 95.0]
    assert cells(world, "CHN") == [5.0, 6.0, 90.0, 95.0]
    assert cells(own, "CHN") == [5.0, 6.0, 70.0, 80.0]
    # What lies within a region is never Russia's own trade.
    assert list(region.tables(ds, world).within.index) == [("CHN", "JPN")]
    assert region.tables(ds, importers).within.empty
    with pytest.raises(ValueError, match="no source"):
        region.tables(ds, "hearsay")


def test_each_definition_of_a_share() -> None:
    frames = [pd.DataFrame({"2010": values}, index=["CHN", "JPN", "DEU"]) for values in (
        [2.0, 4.0, 50.0], [1.0, 3.0, 50.0], [40.0, 60.0, 50.0], [50.0, 70.0, 50.0])]  # fmt: skip
    within = pd.DataFrame({"2010": [10.0, 20.0, 99.0]}, index=pd.MultiIndex.from_tuples(
        [("CHN", "JPN"), ("JPN", "CHN"), ("CHN", "DEU")]))  # fmt: skip
    found = region.Tables(*frames, within)
    wanted = [100 * 10 / 220, 100 * 6 / 120, 100 * 4 / 100, 100 * 10 / 160, 100 * 10 / 40]
    for definition, value in zip(region.DEFINITIONS, wanted, strict=True):
        assert region.share(found, ["CHN", "JPN", "VNM"], "2010", definition) == (
            pytest.approx(value),
            ["CHN", "JPN"],
        )
    assert region.share(found, ["VNM"], "2010", region.DEFINITIONS[0]) is None
    assert region.share(found, ["CHN"], "2011", region.DEFINITIONS[0]) is None
    bare = region.Tables(*frames)
    assert region.share(bare, ["CHN"], "2010", region.DEFINITIONS[3]) is None
    short = region.Tables(frames[0], frames[1], frames[2], frames[3].rename(columns={"2010": "2011"}))
    assert region.share(short, ["CHN"], "2010", region.DEFINITIONS[0]) is None
    with pytest.raises(ValueError, match="no definition"):
        region.share(found, ["CHN"], "2010", "another")


# The turn taken apart, and what went round -----------------------------------------------------


def test_exports_beside_what_partners_buy() -> None:
    products = [
        {"flow": "exports", "partner": "CHN", "group": "all", "2013": 80.0, "2015": 70.0},
        {"flow": "exports", "partner": "CHN", "group": "fuels", "2013": 50.0, "2015": 40.0},
        {"flow": "exports", "partner": "CHN", "group": "withheld", "2013": 10.0, "2015": np.nan},
        {"flow": "exports", "partner": "CHN", "group": "wood", "2013": 5.0, "2015": 5.0},
        {"flow": "imports", "partner": "CHN", "group": "all", "2013": 999.0, "2015": 999.0},
    ]
    demand = [{"exporter": one, "importer": "CHN", "2013": 100.0, "2015": 150.0} for one in ("DEU", "USA")]
    rows = [*month_rows("fts-exports", "CHN", "2013", 10.0), *month_rows("fts-exports", "CHN", "2015", 5.0)]
    found = reorientation.exports(held(*rows, tables={"russia-products": products, "gravity-baci": demand}))
    # Of 120, eighty are printed, and of those sixty are fuels or withheld.
    assert found.loc[("CHN", "2013"), ["others", "fuels", "demand"]].tolist() == [20.0, 100.0, 200.0]
    assert found.loc[("CHN", "2015"), ["others", "fuels", "demand"]].tolist() == [30.0, 30.0, 300.0]


def test_spans_of_the_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        reorientation, "turn", lambda ds, group, first, last: dict.fromkeys(reorientation.FACTORS, 2.0)
    )
    ds = held(("fts-exports", "RUS", "CHN", "2010", 1.0), ("brent", "WLD", "", "2010", 1.0))
    found = reorientation.spans(ds, ["CHN"], [("2009", "2013")])
    assert found["period"].tolist() == ["2009–13"] * 3 and found["value"].tolist() == [2.0] * 3
    rows = [("brent", "WLD", "", f"2010-{month:02d}", float(month)) for month in range(1, 13)]
    rows += [("brent", "WLD", "", f"2011-{month:02d}", 1.0) for month in range(1, 12)]
    assert reorientation.oil(held(*rows)).to_dict() == {"2010": 6.5}


def test_exports_that_went_round() -> None:
    whole = {"RUS": (100e3, 30e3, 2e3), "KAZ": (2e3, 6e3, 1e3)} | dict.fromkeys(
        ("ARM", "GEO", "KGZ", "UZB"), (1e3, 2e3, 0.0)
    )
    rows = [
        (rerouting.MONTHLY, "EU", code, f"{year}-01", value)
        for code, (early, late, _) in whole.items()
        for year, value in (("2021", early), ("2023", late), ("2019", early + 2e3), ("2020", early + 1e3))
    ]
    rows += [
        (rerouting.BANNED, "EU", code, month, value)
        for code, (_, _, own) in [*whole.items(), ("DEU", (0.0, 0.0, 9e3))]
        for month, value in (("2021-11", 1e3), ("2022-11", own), ("2022-12", 50e3))
    ]
    ds = held(*rows)
    found = rerouting.by_partner(ds).set_index("partner")
    assert list(found.index) == [*rerouting.NEIGHBOURS, "RUS"]
    assert found.loc["KAZ", ["before", "after", "change", "banned", "times"]].tolist() == [
        2.0,
        6.0,
        4.0,
        0.0,
        3.0,
    ]
    assert found.loc["RUS", ["before", "change", "banned"]].tolist() == [100.0, -70.0, 1.0]
    assert found["source"].iloc[0] == f"{rerouting.MONTHLY} of {rerouting.BANNED}".replace(
        rerouting.MONTHLY, f"of {rerouting.MONTHLY}"
    )
    change = {base: rerouting.change(ds, base)["KAZ"] for base in rerouting.BASES}
    assert change == {"2021": 4e3, "2019 to 2021": 3e3, "2019": 2e3}
    # Eight gained for seventy lost.
    assert rerouting.offset(rerouting.change(ds)) == pytest.approx(800 / 70)
    months = rerouting.monthly(ds).set_index(["series", "period"])["value"]
    assert months["five neighbours", "2023-01"] == 14.0 and months["RUS", "2023-01"] == 30.0


def test_years_of_exports_are_whole() -> None:
    rows = [
        *month_rows("mgimo-exports", "CHN", "2020", 500.0),
        *month_rows("mgimo-exports", "CHN", "2021", 1.0, 11),
    ]
    ds = held(*rows, *month_rows("mgimo-oil-gas-exports", "CHN", "2020", 250.0))
    assert rupture.yearly(ds, "CHN").to_dict() == {"2020": 6.0}
    assert rupture.yearly(ds, "CHN", oil_and_gas=True).to_dict() == {"2020": 3.0}


def test_the_break_of_each_span(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def one_break(values: pd.Series) -> Break:
        seen.append(list(values.index))
        return Break("2014-03", "2014-01", "2014-06", 1.0, 0.5, 9.0, 0.02)

    months = [f"{year}-{month}" for year in range(2005, 2027) for month in ("01", "12")]
    monkeypatch.setattr(turning, "share", lambda *_: pd.Series(1.0, index=months))
    monkeypatch.setattr(turning, "one_break", one_break)
    names = ("fts-exports", "fts-imports", "mgimo-exports")
    found = turning.table(held(*[(name, "RUS", "CHN", "2010-01", 1.0) for name in names]))
    assert [(own[0], own[-1]) for own in seen] == [(first, last) for _, first, last in turning.SPANS.values()]
    assert found["chance"].tolist() == [2.0] * 4
    assert found["source"].tolist() == [f"of fts-{f}" for f in ("exports", "exports", "imports")] + [
        "of mgimo-exports"
    ]
    monkeypatch.undo()
    monkeypatch.setattr(rupture, "share", lambda ds, partner: ("mirror", partner))
    assert turning.share(DS, "mirror", "IND") == ("mirror", "IND")


# Ties and the turn ----------------------------------------------------------------------------


def test_turnover_shares_of_both_sources() -> None:
    pairs = [
        {"exporter": "KAZ", "importer": "RUS", "2010": 10.0, "2021": 1.0},
        {"exporter": "RUS", "importer": "KAZ", "2010": 20.0, "2021": 1.0},
        {"exporter": "DEU", "importer": "KAZ", "2010": 30.0, "2021": 1.0},
        {"exporter": "DEU", "importer": "RUS", "2010": 40.0, "2021": 1.0},
    ]
    ds = held(
        ("cow-imports", "KAZ", "RUS", "2010", 3.0),
        ("cow-imports", "RUS", "KAZ", "2010", 2.0),
        ("cow-imports", "KAZ", "DEU", "2010", 50.0),
        ("cow-imports", "DEU", "RUS", "2010", 50.0),
        ("wdi-merchandise-share", "KAZ", "", "2010", 50.0),
        ("wdi-gdp", "KAZ", "", "2010", 40.0),
        tables={"gravity-baci": pairs},
    )
    # Later years of the table are another edition's.
    assert ties.turnover_shares(ds, "KAZ", ["RUS"]).to_dict() == {"2010": 50.0}
    assert ties.turnover_shares(ds, "KAZ", ["RUS"], ties.TRADE_SOURCES[1]).to_dict() == {"2010": 25.0}
    for partners_, source in ((["RUS"], "another"), (["CHN"], ties.TRADE_SOURCES[1])):
        with pytest.raises(ValueError, match="no source"):
            ties.turnover_shares(ds, "KAZ", partners_, source)
    empty = held(tables={"gravity-baci": [{"exporter": "KAZ", "importer": "RUS", "2010": 0.0}]})
    assert ties.turnover_shares(empty, "KAZ", ["RUS"]).empty


def test_arms_and_votes_and_treaties() -> None:
    ds = held(
        ("sipri-trade-register", "RUS", "KAZ", "2010", 1.0),
        ("sipri-trade-register", "WLD", "KAZ", "2010", 4.0),
        ("sipri-trade-register", "WLD", "KAZ", "2009", 5.0),
        ("sipri-trade-register", "WLD", "KAZ", "2011", 0.0),
        tables={
            "unga-votes": pd.DataFrame(
                {
                    "KAZ": list("YNAXY"),
                    "RUS": list("YYAYX"),
                    "title": list("abcde"),
                    "WORLD": list("YYYYY"),
                    "period_public": ["2010-01-01"] * 3 + ["2011-01-01"] * 2,
                }
            ),
            "alliances": [
                {"reporter": one, "partner": two, "coding": coding, "start": start, "end": end}
                | dict.fromkeys(ties.OBLIGATIONS, "0")
                | {kind: "1"}
                for one, two, coding, start, end, kind in (
                    ("KAZ", "RUS", "atop", "1992-05-25", "2012-01-01", "defence"),
                    ("RUS", "KAZ", "atop", "2018-05-25", "", "consultation"),
                    ("KAZ", "CHN", "atop", "1992-05-25", "", "offence"),
                    ("UZB", "RUS", "atop", "1992-05-25", "", "offence"),
                    ("KAZ", "RUS", "cow", "1992-05-25", "", "neutrality"),
                )
            ],
        },
    )
    assert ties.arms_shares(ds, "KAZ").to_dict() == {"2009": 0.0, "2010": 25.0}
    assert ties.arms_shares(ds, "UZB").empty
    alike = ties.alike(ds, "KAZ", "RUS")
    assert alike.loc["2010"].tolist() == [3, 2] and list(alike.index) == ["2010"]
    assert ties.vote_agreement(ds, "KAZ").to_dict() == pytest.approx({"2010": 200 / 3})
    treaties = ties.treaty_obligations(ds, "KAZ")
    assert (treaties.index[0], treaties.index[-1]) == ("1992", "2018")
    assert treaties["defence"].sum() == 21 and treaties.at["2012", "defence"]
    assert treaties.index[treaties["consultation"]].tolist() == ["2018"]
    assert not treaties[["offence", "neutrality", "nonaggression"]].any(axis=None)
    assert ties.indicator(ds, "treaties", "KAZ")["2012"] == 1.0


def test_the_course_of_a_series() -> None:
    def of(*values: float) -> pd.Series:
        return pd.Series(values, [str(2010 + n) for n in range(len(values))])

    linear, thirds, rank = (
        "linear slope",
        "first three against last three years",
        "rank correlation with time",
    )
    assert ties.course(of(1.0, 2.0, 3.0), linear) is None
    assert ties.course(of(2.0, 4.0, 6.0, 8.0), linear) == pytest.approx(2.0)
    assert ties.course(of(1.0, 2.0, 3.0, 7.0, 8.0, 9.0), thirds) == pytest.approx(6.0)
    assert ties.course(of(1.0, 3.0, 9.0, 27.0), rank) == pytest.approx(1.0)
    assert ties.course(of(5.0, 5.0, 5.0, 5.0), linear) == 0.0 == ties.course(of(5.0, 5.0, 5.0, 5.0), rank)
    # Without its last year it would rise.
    assert ties.course(of(1.0, 2.0, 3.0, -9.0), linear) == 0.0
    assert ties.course(of(9.0, 2.0, 3.0, 4.0), rank) == 0.0
    assert ties.gradual(of(0.0, 2.0, 4.0)) and not ties.gradual(of(0.0, 1.0, 4.0))
    assert not ties.gradual(of(1.0))


def test_effort_to_asia_by_year() -> None:
    rows = [
        ("sipri-orders", "RUS", "CHN", "2010", 3.0),
        ("sipri-orders", "RUS", "TWN", "2010", 2.0),
        ("sipri-orders", "RUS", "KAZ", "2010", 4.0),
        ("sipri-orders", "RUS", "DEU", "2010", 9.0),
        *[
            (f"fts-{flow}", "RUS", code, "2010-01", value)
            for flow in ("exports", "imports")
            for code, value in (("CHN", 10.0), ("TWN", 5.0), ("KAZ", 5.0), ("DEU", 30.0))
        ],
        ("fts-total-exports", "RUS", "WLD", "2010", 60.0),
        ("fts-total-imports", "RUS", "WLD", "2010", 40.0),
        ("fts-total-imports", "RUS", "WLD", "2010-01", 900.0),
    ]
    groups = {"east-asia": ["CHN"], "south-east-asia": ["VNM"], "central-asia": ["KAZ"]}
    ds = held(*rows, groups=groups)
    east, wide = turn.ASIA.values()
    assert turn.by_year(ds, "arms ordered", east).to_dict() == {2010: 5.0}
    assert turn.by_year(ds, "share of trade", east).to_dict() == {2010: 30.0}
    assert turn.by_year(ds, "share of trade", wide).to_dict() == {2010: 40.0}
    assert turn.by_year(ds, "arms ordered", ("central-asia",)).to_dict() == {2010: 4.0}


def test_past_changes_need_all_their_years() -> None:
    series = pd.Series([0.0, 0.0, 0.0, 2.0, 4.0, 6.0, 8.0], range(2010, 2017))
    # Means of 0 are left out; the first with one above is 2014.
    assert turn.past_changes(series).to_dict() == pytest.approx({2014: 650.0, 2015: 250.0})
    assert turn.past_changes(series, 1, 1).to_dict() == pytest.approx(
        {2014: 100.0, 2015: 50.0, 2016: 100 / 3}
    )


def test_votes_alike_and_roll_calls() -> None:
    table = pd.DataFrame(
        {"USA": list("YYNX"), "RUS": list("YNNY"), "title": list("abcd"), "source": "un"}
    ).assign(period_public=["1999-12-01", "2000-12-01", "2000-12-02", "2001-12-01"])
    ds = held(tables={"unga-votes": table})
    assert turn.agreement(ds).to_dict() == {"1999": 100.0, "2000": 50.0}
    found = turn.agreements(ds, {"the two": ("USA", "RUS")})
    assert found[["series", "x", "y"]].to_numpy().tolist() == [["the two", 2000, 50.0]]
    called = turn.roll_call(ds, "2000-12", ["USA", "RUS"])
    assert called[["title", "USA", "RUS"]].to_numpy().tolist() == [["b", "yes", "no"], ["c", "no", "no"]]
    assert turn.roll_call(ds, "2001", ["USA"])["USA"].tolist() == ["absent"]


# Votes ----------------------------------------------------------------------------------------


def test_the_band_of_agreement_is_binomial() -> None:
    table = pd.DataFrame({"RUS": list("YYYYN") + list("YY"), "CHN": list("YYYNN") + list("YX")})
    table = table.assign(period_public=["2010-01-01"] * 5 + ["2011-01-01"] * 2, source="un")
    found = votes.by_year(table, "RUS", ["CHN"], least=5).iloc[0]
    assert (found["period"], found["value"]) == ("2010", 80.0)
    # Of five draws at four in five: with more than one in twenty, two or fewer agree; the top is all.
    assert (found["low"], found["high"]) == (40.0, 100.0)
    every = votes.by_year(table, "RUS", ["CHN"], least=1)
    assert every["period"].tolist() == ["2010", "2011"]
    table = table.iloc[[5, 6, 0, 1, 2, 3, 4]].assign(period_public=["2009-01-01"] * 2 + ["2010-01-01"] * 5)
    assert votes.by_year(table, "RUS", ["CHN"], least=5)["period"].tolist() == ["2010"]


def test_distances_of_points_and_of_their_bands() -> None:
    cells = {"RUS": (1.0, 0.5, 1.5), "CHN": (3.0, 2.5, 3.5), "IND": (1.2, 0.9, 1.7)}
    rows = [
        (f"voeten-ideal-points{suffix}", code, "", "2010", values[n])
        for code, values in cells.items()
        for n, suffix in enumerate(("", "-low", "-high"))
    ]
    found = votes.distances(held(*rows), "RUS", ("CHN", "IND")).set_index("series")
    assert found.loc["CHN", ["value", "low", "high"]].tolist() == [2.0, 1.0, 3.0]
    # Bands that meet are as near as nothing.
    assert found.loc["IND", ["value", "low", "high"]].tolist() == [0.2, 0.0, 1.2]
    back = votes.distances(held(*rows), "CHN", ("RUS",)).set_index("series")
    assert back.loc["RUS", ["value", "low", "high"]].tolist() == [2.0, 1.0, 3.0]


def test_the_council_by_year_and_period() -> None:
    rows = [
        {"outcome": outcome, "RUS": russia, "CHN": china, "period_public": f"{year}-01-01", "source": source}
        for year, outcome, russia, china, source in (
            (2010, "adopted", "A", "A", "one"),
            (2010, "adopted", "A", "Y", "one"),
            (2010, "adopted", "Y", "A", "one"),
            (2012, "vetoed", "N", "N", "two"),
            (2012, "vetoed", "N", "A", "two"),
            (2012, "vetoed", "Y", "N", "two"),
            (2012, "failed", "N", "N", "one"),
            (2012, "failed", "A", "A", "one"),
            (2013, "adopted", "Y", "Y", "one"),
        )
    ]
    ds = held(tables={"unsc-votes": rows})
    found = votes.council(ds)
    counts = found.pivot(index="series", columns="period", values="value")
    assert list(counts.columns) == ["2010", "2011", "2012", "2013"]
    assert counts.loc["joint vetoes"].tolist() == [0.0, 0.0, 1.0, 0.0]
    assert counts.loc["vetoes of Russia alone"].tolist() == [0.0, 0.0, 1.0, 0.0]
    assert counts.loc["joint abstentions"].tolist() == [1.0, 0.0, 0.0, 0.0]
    assert counts.loc["abstentions of Russia alone"].tolist() == [1.0, 0.0, 0.0, 0.0]
    cited = dict(zip(found["series"], found["source"], strict=True))
    assert cited["joint vetoes"] == "two" and cited["joint abstentions"] == "one"
    periods = votes.council_by_period(ds, [(2010, 2011), (2010, 2013)]).iloc[1]
    assert periods["adopted"] == 4 and periods["joint_share"] == 25.0 and periods["period"] == "2010 to 2013"
    told = periods[["joint_abstentions", "russia_abstains", "joint_vetoes", "russia_vetoes"]].tolist()
    assert told == [1.0, 1.0, 1.0, 1.0]


# Eurasia, gravity, islands and the sea ---------------------------------------------------------


def test_votes_of_the_six_and_of_asian_states(monkeypatch: pytest.MonkeyPatch) -> None:
    bands = [
        ("KAZ", "CHN", 80.0, 75.0, 85.0),
        ("KAZ", "RUS", 70.0, 65.0, 75.0),
        ("KGZ", "CHN", 60.0, 55.0, 64.0),
        ("KGZ", "RUS", 70.0, 64.1, 75.0),
        ("TJK", "CHN", 80.0, 75.1, 85.0),
        ("TJK", "RUS", 70.0, 65.0, 75.0),
        ("UZB", "CHN", 60.0, 55.0, 64.1),
        ("UZB", "RUS", 70.0, 64.1, 75.0),
        ("TKM", "CHN", 60.0, 55.0, 64.1),
    ]
    frame = pd.DataFrame(bands, columns=["panel", "series", "value", "low", "high"]).assign(period="2010")
    found = eurasia.china_ahead(frame).set_index("panel")
    assert found["gap"].to_dict() == {"KAZ": 10.0, "KGZ": -10.0, "TJK": 10.0, "UZB": -10.0}
    # Bands that touch are not apart.
    assert found["apart"].to_dict() == {"KAZ": False, "KGZ": True, "TJK": True, "UZB": False}

    def agreement(ds: Any, one: str, other: str) -> pd.Series:
        level = 10.0 if one in eurasia.SIX else 4.0
        years = ["2009", "2010", "2011", "2012"]
        return pd.Series([90.0, level, level, 90.0] if other == "CHN" else [0.0, 1.0, 3.0, 0.0], years)

    monkeypatch.setattr(ties, "vote_agreement", agreement)
    assert eurasia.like_others(DS, ("2010", "2011")) == {"six": 8.0, "asian": 2.0}
    asked = []
    monkeypatch.setattr(votes, "contested", lambda rows: "contested")
    monkeypatch.setattr(
        votes, "by_year", lambda rows, state, powers: asked.append(rows) or pd.DataFrame({"n": [1]})
    )
    ds = held(tables={"unga-votes": [{"n": 1}]})
    assert eurasia.vote_agreement(ds)["panel"].tolist() == list(eurasia.SIX)
    assert len(eurasia.vote_agreement(ds, "contested")) == 6 and asked[-1] == "contested"


def test_trade_beside_those_that_did_not_join(monkeypatch: pytest.MonkeyPatch) -> None:
    first = dict(zip((*eurasia.MEMBERS[:-1], *eurasia.OUTSIDE), range(10), strict=True))

    def shares(ds: Any, state: str, partners: Any) -> pd.Series:
        start = float(first[state])
        return pd.Series(
            {"2006": 99.0, "2007": start, "2008": start + 1, "2009": start + 2, "2010": 99.0}
            | {"2016": 99.0, "2017": 2 * start, "2018": 2 * start + 3, "2019": 2 * start + 6, "2020": 99.0}
        )

    monkeypatch.setattr(ties, "turnover_shares", shares)
    one, other = eurasia.beside(DS).to_dict("records")
    # Four members begin at 0 to 3: shares of 1 to 4 before, of 3, 5, 7 and 9 after.
    assert [one[name] for name in ("states", "before", "after", "change", "least", "most")] == [
        4,
        2.5,
        6.0,
        3.5,
        2.0,
        5.0,
    ]
    assert [other[name] for name in ("states", "before", "after")] == [6, 7.5, 16.0]


def test_when_states_joined() -> None:
    ds = held(
        ("belt-and-road-joined", "KAZ", "", "2015-08", 1.0),
        ("belt-and-road-joined", "AZE", "", "2015-08", 1.0),
        ("belt-and-road-joined", "DEU", "", "2015-08", 1.0),
        ("fbic-china", "CHN", "KAZ", "2015", 0.3),
        ("fbic-china", "CHN", "DEU", "2015", 0.3),
        tables={
            "groups": [
                {"group": group, "member": code, "start": "2010-01-01"}
                for group, code in (("union-tariff", "RUS"), ("union-tariff", "BLR"), ("another", "DEU"))
            ]
        },
    )
    found = eurasia.joined(ds)
    assert found[["series", "period", "label"]].to_numpy().tolist() == [
        ["Belt and Road", "2015-08", "Aze, Kaz"],
        ["Union's tariff", "2010-01", "Blr, Rus"],
    ]
    assert eurasia.influence(ds)["partner"].tolist() == ["KAZ"]


def test_pairs_of_gravity_and_what_is_not_observed() -> None:
    cells = [("RUS", "UKR", 100.0), ("RUS", "CHN", 200.0), ("CHN", "UKR", 300.0), ("CHN", "ZZZ", 1.0)]
    tied = [
        {"one": one, "other": other, "distance": far, "distance_weighted": 2 * far}
        | {tie: 0 for tie in gravity.TIES if tie != "soviet"}
        for one, other, far in cells
    ]
    flows = [("RUS", "UKR", 5.0), ("CHN", "RUS", 7.0)]
    rows = [{"exporter": a, "importer": b, "2014": v, gravity.HOLED: v} for a, b, v in flows]
    ds = held(
        groups={"former-soviet": ["UKR"]},
        tables={"gravity-distances": tied, "gravity-baci": rows, "gravity-cow": rows},
    )
    found = gravity.pairs(ds, gravity.BACI, "2014").set_index(["exporter", "importer"])
    # Every ordered pair of the three that trade; only Russia's with Ukraine is a tie of the old Union.
    assert len(found) == 6 and found["trade"].sum() == 12.0 and found.at[("UKR", "RUS"), "trade"] == 0.0
    assert found.index[found["soviet"] == 1].tolist() == [("RUS", "UKR"), ("UKR", "RUS")]
    assert found.at[("CHN", "UKR"), "log_distance"] == pytest.approx(math.log(300))
    assert (
        len(gravity.pairs(ds, gravity.BACI, gravity.HOLED))
        == 2
        == len(gravity.pairs(ds, gravity.COW, "2014"))
    )
    far = gravity.pairs(ds, gravity.COW, "2014", "distance_weighted")
    assert far["log_distance"].tolist() == pytest.approx([math.log(400), math.log(200)])


def test_a_tie_that_no_pair_has_is_no_term(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def ppml(frame: pd.DataFrame, terms: Any, errors: Any) -> pd.DataFrame:
        asked.append((terms, errors, frame["asia"].tolist()))
        return pd.DataFrame({"coefficient": [1.0], "error": [2.0]}, index=["asia"])

    monkeypatch.setattr(gravity, "ppml", ppml)
    frame = pd.DataFrame({"exporter": ["RUS", "CHN", "CHN"], "importer": ["CHN", "RUS", "DEU"]})
    frame = frame.assign(**{tie: [0, 0, int(n == 0)] for n, tie in enumerate(gravity.TIES)})
    found = gravity.region_terms(frame, "RUS", {"asia": ["CHN"], "none": []})
    assert asked[0] == (["log_distance", gravity.TIES[0], "asia", "none"], gravity.BY_EXPORTER, [1, 1, 0])
    assert found.at["asia", "coefficient"] == 1.0 and pd.isna(found.at["none", "error"])
    gravity.region_terms(frame, "RUS", {"asia": ["CHN"]}, errors=False)
    assert asked[1][1] == "iid"


ISLES = tuple(islands.ISLES)


def test_areas_and_residents_of_the_islands() -> None:
    rows = [("island-area-japan", code, "", "2021", 10.0 + n) for n, code in enumerate(ISLES[:3])]
    rows += [("island-area-japan", code, "", "2016", 50.0) for code in ISLES]
    rows += [
        ("island-population", code, "", period, value)
        for period, value in (("2010-01-01", 5.0), ("2023-01-01", 7.0), ("2024-01-01", 9.0))
        for code in ISLES
        if code != "ISLE_HABOMAI" and (period, code) != ("2024-01-01", ISLES[0])
    ]
    ds = held(*rows)
    own = islands.areas(ds, "Japan's survey")
    # What the survey of one year lacks is taken from the press of 2016.
    assert own.tolist() == [10.0, 11.0, 12.0, 50.0]
    people = islands.residents(ds)
    assert people["ISLE_HABOMAI"] == 0.0 and set(people.drop("ISLE_HABOMAI")) == {7.0}
    maps = [
        {"map": name, "island": code, "drawn_in": state, "source": "s"}
        for name, state in (("one", "Japan"), ("two", "Russia"))
        for code in ISLES
    ]
    drawn = islands.who_draws(held(tables={"worldviews": maps})).set_index("map")
    assert set(drawn.loc["one", list(islands.ISLES.values())]) == {"Japan"}


def test_a_handover_with_its_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    lands = dict(zip(islands.AREAS, (10.0, 12.0, 8.0, 99.0), strict=True))

    def shares(area: float, people: Any) -> pd.DataFrame:
        rows = [("one", area, 5.0, 5.0, 5.04), ("two", 50.0, 6.0, 0.0, 0.05)]
        return pd.DataFrame(rows, columns=["variant", "land", "people", "low", "high"])

    monkeypatch.setattr(islands, "areas", lambda ds, name: lands[name])
    monkeypatch.setattr(islands, "residents", lambda ds: None)
    monkeypatch.setattr(islands, "shares", shares)
    names = {series: period for series, period in islands.AREAS.values()}
    rows = [(series, "", "", period, 1.0) for series, period in islands.AREAS.values()]
    rows += [("island-population", "", "", "2023", 1.0)]
    assert len(names) == 2
    found = islands.handover(held(*rows)).set_index(["series", "period"])
    # The map of the world is left out of the spread.
    assert found.loc[("one", "land"), ["value", "low", "high"]].tolist() == [10.0, 8.0, 12.0]
    assert found.loc[("one", "residents"), ["low", "high"]].isna().all()
    assert found.loc[("two", "land"), ["low", "high"]].isna().all()
    assert found.at[("two", "residents"), "value"] == 6.0
    assert found.loc[("two", "residents"), ["low", "high"]].notna().all()


def test_a_ring_that_only_touches_a_parallel_does_not_cross_it() -> None:
    touching = np.array([(0.0, 0.0), (1.0, 1.0), (2.0, 0.0), (3.0, -2.0)])
    assert islands.crossings(touching, 1.0) == []
    assert islands.crossings(touching, -1.0) == [2.5]
    assert islands.crossings(touching, 0.9) == pytest.approx([0.9, 1.1])


def test_the_parallel_runs_from_coast_to_coast(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = [[142.0, 49.0], [142.5001, 51.0], [144.0, 51.0], [143.25, 49.0], [142.0, 49.0]]
    other = [[100.0, 49.0], [100.0, 51.0], [101.0, 51.0], [100.0, 49.0]]
    features = [
        {"properties": {"island": name}, "geometry": {"coordinates": [own]}}
        for name, own in (("Sakhalin", ring), ("another", other))
    ]
    monkeypatch.setattr(islands, "outlines", lambda *_: {"features": features})
    monkeypatch.setattr(islands, "_coast", lambda *_: [])
    monkeypatch.setattr(coasts, "midway", lambda *_: [np.array([[0.0, 0.0], [10.0, 0.0]])])
    found = {
        f["properties"]["name"]: f["geometry"]["coordinates"] for f in islands.treaty_lines(DS)["features"]
    }
    assert found["1905"] == [[[142.25, 50.0], [143.625, 50.0]]]
    assert len(found["1855"][0]) == 3  # ten kilometres, a point about every four


def test_shares_of_the_sea(monkeypatch: pytest.MonkeyPatch) -> None:
    main, *others = sea.COASTS
    assert main == sea.MAIN
    size = {code: float(n + 1) for n, code in enumerate(ISLES)}
    rows = [
        {"file": file, "band": band, "island": code, "source": "s"}
        | {
            "value": size[code]
            + (9.0 if file == others[0] and code == "ISLE_SHIKOTAN" and band == "x" else 0.0)
        }
        for file in sea.COASTS
        for band in ("x", "y")
        for code in ISLES
    ]
    monkeypatch.setattr(sea, "seas", lambda _: pd.DataFrame(rows))
    monkeypatch.setattr(sea, "BANDS", {"x": 12.0, "y": 200.0})
    found = sea.shares(DS).set_index(["series", "period"])
    two = islands.VARIANTS["two islands (1956)"]
    part = sum(size[code] for code in two)
    cells = found.loc[("two islands (1956)", "x")]
    assert cells["value"] == pytest.approx(100 * part / 10) and cells["km2"] == part
    assert (cells["low"], cells["high"]) == (pytest.approx(10 * part), pytest.approx(100 * (part + 9) / 19))
    assert found.loc[("two islands (1956)", "y"), ["low", "high"]].isna().all()
    assert islands.HALF not in found.index.get_level_values(0)
    land = pd.DataFrame({"series": list(islands.VARIANTS), "period": "land"})
    monkeypatch.setattr(islands, "handover", lambda _: land)
    whole = sea.handover(DS)
    order = list(islands.VARIANTS)
    assert [order.index(name) for name in whole["series"]] == sorted(
        order.index(name) for name in whole["series"]
    )
    assert "km2" not in whole


def test_the_weaker_status_is_that_of_the_sum() -> None:
    assert (
        partners.weakest(["reported", "estimated"])
        == "estimated"
        == partners.weakest(["estimated", "reported"])
    )


def test_shares_of_single_partners_end_with_the_last_year_asked_for() -> None:
    years = {"2005": 1.0, "2006": 2.0, "2021": 9.0, "2022": 3.0, "2024": 4.0, "2025": 5.0}
    rows = [
        (f"imts-{flow}", "RUS", code, year, value if code == "CHN" else 10.0)
        for flow in legs.FLOWS
        for code in ("CHN", "WLD")
        for year, value in years.items()
    ]
    rows += [row for flow in legs.FLOWS for row in month_rows(f"fts-{flow}", "CHN", "2006", 1.0)]
    rows += [(f"fts-total-{flow}", "RUS", "WLD", "2006", 60.0) for flow in legs.FLOWS]
    found = legs.by_year(held(*rows), ("CHN",))
    assert found[["period", "value"]].to_numpy().tolist() == [["2006", 20.0], ["2022", 30.0], ["2024", 40.0]]


def test_the_source_told_is_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one source stands for many rows, the first row's does, though it be the only one."""

    def one(frame: pd.DataFrame) -> str:
        (source,) = set(frame["source"])
        return str(source)

    names = ("eu-listings-269-2014", "eu-listings-833-2014", "eu-vessels-833-2014")
    listings = held(*[(name, "EU", "RUS", "2014-03", 1.0, "reported", name) for name in names])
    assert one(designations.european(listings)) == names[0]
    kinds = [
        (series, "USA", "RUS", month, 1.0, "reported", month)
        for series in designations.KINDS.values()
        for month in ("2016-01", "2017-01")
    ]
    early = [
        (f"{designations.KINDS[kind]}-early", "USA", "RUS", "2016-01", 1.0) for kind in designations.EARLY
    ]
    releases = held(*kinds, *early)
    assert one(designations.by_year(releases)) == one(designations.by_term(releases)) == "2016-01"
    ballots = pd.DataFrame(
        {
            "USA": list("YY"),
            "RUS": list("YY"),
            "CHN": list("YY"),
            "title": list("ab"),
            "source": ["first", "later"],
            "subject": "",
            "yes": "1",
            "no": "1",
            "abstain": "1",
        }
    ).assign(period_public="2010-01-01")
    assert one(turn.agreements(held(tables={"unga-votes": ballots}), {"two": ("USA", "RUS")})) == "first"
    by_year = votes.by_year(ballots, "RUS", ["CHN"], least=2)
    assert one(by_year) == "first" == one(votes.by_count(ballots, "RUS", ["CHN"], ["2010"]))
    both = pd.concat([by_year, by_year.assign(series="IND", source="later")], ignore_index=True)
    assert one(votes.bloc_mean(both, ["CHN", "IND"], "bloc")) == "first"
    exports = [(rerouting.MONTHLY, "EU", code, "2021-01", 1.0, "reported", code) for code in ("ARM", "RUS")]
    assert one(rerouting.monthly(held(*exports))) == "ARM"
    maps = [{"map": "m", "island": code, "drawn_in": "x", "source": code} for code in ISLES]
    assert one(islands.who_draws(held(tables={"worldviews": maps}))) == ISLES[0]
    register = [
        ("sipri-trade-register", "RUS", code, "2010", 1.0, "reported", code) for code in ("AZE", "KAZ")
    ]
    register += [("sipri-trade-register", "WLD", "KAZ", "2010", 1.0, "reported", "WLD")]
    assert one(eurasia.arms_table(held(*register))) == "AZE"


def test_one_listing_has_one_source() -> None:
    names = ("eu-listings-269-2014", "eu-listings-833-2014", "eu-vessels-833-2014")
    found = designations.european(held(*[(name, "EU", "RUS", "2014-03", 1.0) for name in names]))
    assert found["y"].tolist() == [1.0] * 3


def test_a_region_s_share_by_default_is_of_turnover_and_of_two_decades(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(
        region, "tables", lambda ds, source: asked.append(source) or region.Tables(*[pd.DataFrame()] * 4)
    )
    monkeypatch.setattr(
        region, "share", lambda found, economies, year, definition: asked.append((year, definition))
    )
    assert region.by_year(held(groups={"asia": ["CHN"]}), ["asia"]).empty
    first, last = asked[1], asked[-1]
    assert asked[0] == region.SOURCES[0] and first == ("2000", region.DEFINITIONS[0]) and last[0] == "2020"


def test_the_sea_around_an_island_is_whole_however_wide_one_looks() -> None:
    square = np.array([[0.0, 0.0], [8.0, 0.0], [8.0, 8.0], [0.0, 8.0], [0.0, 0.0]])
    wide = np.array([[-16.0, -16.0], [24.0, 24.0]])
    # Cells of four kilometres, the middles of twelve of which lie two beside the square or its corners.
    for within in (square, wide):
        assert sea.nearest_sea({"isle": [square]}, 4.0, 4.0, within) == {"isle": 12 * 16.0}


def test_gas_by_side() -> None:
    cells = [("pipeline", "DEU", 60.0), ("pipeline", "BLR", 20.0), ("lng", "JPN", 20.0)]
    ds = held(
        *[(f"review-gas-{kind}", "RUS", code, "2010", value) for kind, code, value in cells], groups=BUYERS
    )
    assert heads.gas_sold(ds, [], []).loc["2010"].tolist() == [20.0, 60.0]


@pytest.mark.parametrize(
    ("russia", "china", "kind"),
    [("N", "N", "joint vetoes"), ("N", "A", "vetoes of Russia alone"), ("Y", "N", ""), ("A", "N", "")],
)
def test_a_veto_is_of_those_who_said_no(russia: str, china: str, kind: str) -> None:
    row = {"outcome": "vetoed", "RUS": russia, "CHN": china, "period_public": "2012-01-01", "source": "s"}
    found = votes.council(held(tables={"unsc-votes": [row]})).set_index("series")["value"]
    assert found[found > 0].to_dict() == ({kind: 1.0} if kind else {})


def test_seas_by_outline_and_band(monkeypatch: pytest.MonkeyPatch) -> None:
    rings = {code: [np.full((2, 2), float(n))] for n, code in enumerate(ISLES)} | {
        "other": [np.full((2, 2), 99.0)]
    }
    asked: list[tuple[float, float, list[float]]] = []

    def nearest(coast: Any, reach: float, cell: float, within: np.ndarray) -> dict[str, float]:
        asked.append((round(reach, 3), cell, sorted(set(within.ravel().tolist()))))
        return {code: reach + float(found[0][0, 0]) for code, found in coast.items()}

    monkeypatch.setattr(sea, "coast_of", lambda ds, file: rings)
    monkeypatch.setattr(sea, "nearest_sea", nearest)
    files = [{"file": file, "source": f"of {file}"} for file in sea.COASTS]
    found = sea.seas.function(held(tables={"outlines": files}))  # type: ignore[misc]
    # Twelve and two hundred miles of 1.852 km; around the islands, not around the other coasts.
    around = [0.0, 1.0, 2.0, 3.0]
    assert asked == [(22.224, 0.5, around), (370.4, 2.0, around)] * len(sea.COASTS)
    assert found.groupby(["file", "band"]).size().eq(4).all() and len(found) == 8 * len(sea.COASTS)
    second = found[(found["file"] == "coast-share-alike") & (found["band"] == "200-mile zone")]
    assert second["island"].tolist() == list(ISLES)
    assert second["value"].tolist() == pytest.approx([370.4, 371.4, 372.4, 373.4])
    assert set(second["source"]) == {"of coast-share-alike"}
