"""The facts of the chapter on Central Asia."""

from __future__ import annotations

import math

import pandas as pd

from pivot.claims.central_asia import (
    common_tariff,
    kyrgyz_trade,
    largest_project,
    oil_fall,
    port_of_baku,
    reliance,
    weight_of_china,
)
from pivot.claims.registry import decision
from pivot.claims.words import long_month
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, central_asia_politics, count, direction, money, number, year
from pivot.facts.central_asia_politics import euros
from pivot.facts.remembered import remembered
from pivot.measures import buyers, finance, neighbours, passthrough, placebo

__all__ = ["facts"]

#: Spans of years before and after accession in 2015, and around the crisis of 2009.
ACCESSION = ((2013, 2014), (2016, 2017))
CRISIS = ((2008,), (2010,))


@remembered("central-asia")
def facts(ds: Dataset) -> Facts:
    """Every number that the chapter prints outside its tables and boxes."""
    gas = _gas(ds) | _weight(ds) | _tariffs(ds) | _kyrgyz(ds)
    rest = _reliance(ds) | _bodies(ds) | _port(ds) | _building(ds)
    depth = _partners(ds) | _remittances(ds) | _money(ds)
    return Facts(gas | rest | depth | central_asia_politics.facts(ds))


def _gas(ds: Dataset) -> dict[str, Fact]:
    flows = buyers.by_year(buyers.flows(ds, "TKM"))
    crossed = buyers.crossing(flows, "CHN", "RUS") or "0"
    later = flows.loc["2009":"2015", "RUS"]  # type: ignore[misc]
    bound = buyers.left_over(ds, "TKM", ["IRN"])
    bound = bound[bound["period"] == "2008"].set_index("vintage")["value"]
    crossings = buyers.crossings(ds).set_index("gas")
    three, region = crossings.iloc[1], crossings.iloc[2]
    turned = buyers.turned(ds).set_index(["series", "period"])["value"]
    net = (turned["sold by Russia"] - turned["bought by Russia"]).dropna()
    known = bound[bound.index <= "2016-06"]
    quoted = ds.obs("turkmen-gas-quoted", reporter="TKM", partner="CHN").set_index("period")["value"]
    printed = buyers.as_printed(ds)
    doubtful = printed[printed["partner"].eq("RUS") & printed["status"].eq("estimated")]
    doubtful = doubtful[doubtful["period"] > "2019"].set_index("period")["value"]
    sure = net.add(doubtful, fill_value=0.0)
    other = {code: buyers.by_year(buyers.flows(ds, code))["RUS"] for code in ("UZB", "KAZ")}
    return {
        "uzb_2019": number(other["UZB"]["2019"], 1),
        "uzb_2020": number(other["UZB"]["2020"], 1),
        "kaz_2019": number(other["KAZ"]["2019"], 1),
        "kaz_2023": number(other["KAZ"]["2023"], 1),
        "crossing_quoted": number(quoted[crossed], 1),
        "crossing_ratio": number(flows.at[crossed, "CHN"] / flows.at[crossed, "RUS"], 1),
        "turned_sure": year(sure.index[sure > 0][0] if (sure > 0).any() else 0),
        "crossing": year(crossed),
        "crossing_china": number(flows.at[crossed, "CHN"], 2),
        "crossing_russia": number(flows.at[crossed, "RUS"], 2),
        "crossing_iran": number(flows.at[crossed, "IRN"], 2),
        "china_2015": number(flows.at["2015", "CHN"], 1),
        "russia_2015": number(flows.at["2015", "RUS"], 1),
        "russia_2014": number(flows.at["2014", "RUS"], 1),
        "china_2014": number(flows.at["2014", "CHN"], 1),
        "russia_2016": number(flows.at["2016", "RUS"]),
        "later_mean": number(later.mean(), 1),
        "later_least": number(later.drop("2015").min(), 1),
        "later_most": number(later.max(), 1),
        "crossing_late": count(2015 - int(crossed)),
        "fall_factor_word": count(round(bound.loc["2009-06"] / flows.at["2009", "RUS"])),
        "fall_factor": number(bound.loc["2009-06"] / flows.at["2009", "RUS"], 1),
        "bound_first": number(bound.loc["2009-06"], 1),
        "bound_then": number(known.iloc[-1], 1),
        "bound_now": number(bound.iloc[-1], 1),
        "three_year": year(three["year"]),
        "region_year": year(region["year"]),
        "region_china": number(region["china"], 1),
        "region_russia": number(region["russia"], 1),
        "bought_2009": number(turned["bought by Russia", "2009"], 1),
        "bought_2019": number(turned["bought by Russia", "2019"], 1),
        "bought_2025": number(turned["bought by Russia", "2025"]),
        "sold_2025": number(turned["sold by Russia", "2025"], 1),
        "turned_year": year(net.index[net > 0][0] if (net > 0).any() else 0),
        "china_2025": number(flows.at["2025", "CHN"], 1),
    }


def _weight(ds: Dataset) -> dict[str, Fact]:
    shares = neighbours.shares_by_year(ds).set_index(["state", "series", "period"])["value"]
    claim, threat = decision(ds, "A2").now.specifications, decision(ds, "A17b").now.specifications
    held = claim["holds"].astype(bool)
    shown = weight_of_china.movements(ds, "total trade", "partners' reports", "2005–07 to 2013–15")
    shown = shown[shown.index.isin(neighbours.CENTRAL_ASIA)]
    table = weight_of_china.ratios(ds, "partners' reports", weight_of_china.PERIODS["2005–07 to 2013–15"])
    serious = weight_of_china.serious(table, 1 / 2).groupby(table["field"])
    serious = {field: rows for field, rows in serious}
    return {
        "tjk_china_2001": number(shares["TJK", "CHN", "2001"]),
        "tjk_china_2014": number(shares["TJK", "CHN", "2014"]),
        "tkm_china_2016": number(shares["TKM", "CHN", "2016"]),
        "tkm_china_2008": number(shares["TKM", "CHN", "2008"]),
        "kaz_china_2014": number(shares["KAZ", "CHN", "2014"], 1),
        "kaz_russia_2014": number(shares["KAZ", "RUS", "2014"], 1),
        "kaz_russia_2004": number(shares["KAZ", "RUS", "2004"]),
        "kaz_russia_2016": number(shares["KAZ", "RUS", "2016"], 1),
        "kaz_china_2016": number(shares["KAZ", "CHN", "2016"], 1),
        "aze_china_2016": number(shares["AZE", "CHN", "2016"]),
        "aze_china_2001": number(shares["AZE", "CHN", "2001"]),
        **_risen(shares.unstack()),
        "a2_all": count(len(claim)),
        "a2_held": count(int(held.sum())),
        "a2_shown": count(int(shown["both"].sum())),
        "a2_states": count(len(shown)),
        "a17b_trade": count(int(serious["trade"].sum())),
        "a17b_trade_all": count(int(serious["trade"].count())),
        "a17b_all": count(len(threat)),
        "a17b_held": count(int(threat["holds"].astype(bool).sum())),
    }


def _risen(shares: pd.DataFrame) -> dict[str, Fact]:
    """In how many states China's share rose from 2001 to 2016."""
    change = (shares["2016"] - shares["2001"]).xs("CHN", level="series")
    return {
        "shares_rose": count(int((change > 0).sum())),
        "shares_states": count(len(change)),
    }


def _tariffs(ds: Dataset) -> dict[str, Fact]:
    table = common_tariff.rates(ds)
    mfn = ds.obs("wdi-tariffs-2021-mfn-simple").set_index("reporter")["value"]
    four = mfn[["RUS", "BLR", "KGZ", "ARM"]]
    grid = decision(ds, "A9a").now.specifications
    return {
        "tariff_russia_2009": number(table.at["2009", "RUS"], 1),
        "tariff_russia_2016": number(table.at["2016", "RUS"], 1),
        "tariff_russia_2010": number(table.at["2010", "RUS"], 1),
        "tariff_russia_2011": number(table.at["2011", "RUS"], 1),
        "tariff_kaz_2016": number(table.at["2016", "KAZ"], 1),
        "tariff_kaz_2008": number(table.at["2008", "KAZ"], 1),
        "tariff_kaz_2010": number(table.at["2010", "KAZ"], 1),
        "tariff_kgz_2014": number(table.at["2014", "KGZ"], 1),
        "tariff_kgz_2016": number(table.at["2016", "KGZ"], 1),
        "mfn_low": number(four.min(), 1),
        "mfn_high": number(four.max(), 1),
        "mfn_russia": number(mfn["RUS"], 1),
        "mfn_kaz": number(mfn["KAZ"], 1),
        "kgz_weighted_2021": number(table.at["2021", "KGZ"], 1),
        "a9a_all": count(len(grid)),
    }


def _kyrgyz(ds: Dataset) -> dict[str, Fact]:
    both = neighbours.mirror(ds).pivot_table(index="period", columns="series", values="value")
    sold, bought = both["China's count"], both["Kyrgyz count"]
    ratio = (sold / bought).dropna()
    whole = kyrgyz_trade.declared(ds, "imports", "WLD") / 1000
    after = placebo.shipments(ds, ACCESSION).set_index("partner")["value"]
    crisis = placebo.shipments(ds, CRISIS).set_index("partner")["value"]
    pain = kyrgyz_trade.compared(
        ds, "China's exports", "Tajikistan and Uzbekistan", "two years", "change in per cent"
    )
    grid = decision(ds, "A10b").now.specifications
    eu = ds.obs("eurostat-exports-neighbours", partner="KGZ").set_index("period")["value"]
    times = sold["2008"] / whole["2008"]
    spans = placebo.by_span(ds)
    own, others = pain or (math.nan, math.nan)
    return {
        "sold_2008": money(sold["2008"], 1),
        "whole_2008": money(whole["2008"], 1),
        "whole_2008_ratio": Fact(
            times, {1: "once", 2: "twice", 3: "thrice"}.get(int(times), str(int(times)))
        ),
        "ratio_2008": number(ratio["2008"], 1),
        "ratio_peak": year(ratio.idxmax()),
        "ratio_2014": number(ratio["2014"], 1),
        "ratio_2016": number(ratio["2016"], 1),
        "ratio_2023": number(ratio["2023"], 1),
        "sold_2010": money(sold["2010"], 1),
        "sold_2014": money(sold["2014"], 1),
        "sold_2015": money(sold["2015"], 1),
        "sold_2016": money(sold["2016"], 1),
        "sold_2021": money(sold["2021"], 1),
        "sold_2023": money(sold["2023"], 1),
        "pain_own": number(own),
        "pain_others": number(abs(others)),
        "pain_others_way": direction(others),
        "placebo_others": count(len(after) - 1),
        "placebo_units": count(len(after)),
        "placebo_own": number(after["KGZ"]),
        "placebo_rank": count(int(after.rank(ascending=False)["KGZ"])),
        "placebo_share": number(placebo.rank_share(after, "KGZ"), 2),
        "crisis_own": number(abs(crisis["KGZ"])),
        "crisis_share": number(placebo.rank_share(crisis, "KGZ"), 2),
        "apart_units": count(int(spans["units"].min())),
        "apart_spans": count(len(spans)),
        "apart_low": number(spans["share"].min(), 2),
        "apart_high": number(spans["share"].max(), 2),
        "year_own": number(abs(spans["own"].iloc[0])),
        "year_others": number(abs(spans["others"].iloc[0])),
        "ratio_1994": year(both.index.min()),
        "a10b_all": count(len(grid)),
        "a10b_fails": count(int((grid["verdict"] == "does not hold").sum())),
        "eu_kgz_2021": Fact(eu["2021"], f"€{eu['2021']:,.0f}"),
        "eu_kgz_2023": Fact(eu["2023"], f"€{eu['2023']:,.0f}"),
        "eu_kgz_factor": number(eu["2023"] / eu["2021"], 1),
    }


def _reliance(ds: Dataset) -> dict[str, Fact]:
    main = oil_fall.falls(ds, "Brent, EIA", "US dollars", "first half of 2014", "one year", "30 trading days")
    roubles = oil_fall.falls(ds, "Brent, EIA", "roubles", "first half of 2014", "one year", "30 trading days")
    moved = reliance.changes(ds, "remittances", "2013 to 2015", "US dollars", "partners' reports")
    money = ds.obs("wdi-remittances", reporter=("TJK", "KGZ")).set_index(["reporter", "period"])["value"]
    day = oil_fall.by_day(ds, "US dollars")
    low = day[day.index >= "2015-06"]
    (long, present), (rouble, _) = main or (math.nan,) * 2, roubles or (math.nan,) * 2
    return {
        "oil_long": number(abs(long)),
        "oil_rouble": number(abs(rouble)),
        "oil_present": number(abs(present)),
        "oil_present_way": direction(present, up="above", down="below"),
        "oil_low": Fact(low.min(), f"${low.min():.0f}"),
        "oil_last": Fact(day.iloc[-1], f"${day.iloc[-1]:.0f}"),
        "arm_russia": number(abs(moved.at["ARM", "russia"])),
        "arm_rest": number(moved.at["ARM", "rest"]),
        "tjk_fall": number(abs(100 * (money["TJK", "2016"] / money["TJK", "2013"] - 1))),
        "kgz_fall": number(abs(100 * (money["KGZ", "2015"] / money["KGZ", "2013"] - 1))),
    }


def _bodies(ds: Dataset) -> dict[str, Fact]:
    grid = decision(ds, "A1b").now.specifications
    return {"a1b_all": count(len(grid)), "bodies": count(len(largest_project.bodies(ds)))}


def _port(ds: Dataset) -> dict[str, Fact]:
    cargo, boxes = port_of_baku.traffic(ds, "cargo"), port_of_baku.traffic(ds, "containers")
    trains = ds.obs("china-europe-trains").set_index("period")["value"]
    return {
        "cargo_first": number(cargo["2017"], 1),
        "cargo_last": number(cargo.iloc[-1], 1),
        "cargo_last_year": year(cargo.index[-1]),
        "boxes_first": number(boxes["2017"]),
        "boxes_last": number(boxes.iloc[-1]),
        "boxes_factor": number(boxes.iloc[-1] / boxes["2017"], 1),
        "cargo_2011": number(cargo["2011"], 1),
        "trains_2016": number(trains["2016"]),
        "trains_2024": number(trains["2024"]),
        "trains_caspian": number(ds.obs("middle-corridor-china-trains")["value"].iloc[-1]),
    }


def _building(ds: Dataset) -> dict[str, Fact]:
    grid = decision(ds, "A13b").now.specifications
    return {
        "eec_projects": number(float(ds.coded("A13b")["figure"].iloc[0])),
        "a13b_all": count(len(grid)),
        "a13b_low": number(grid["value"].min(), 1),
        "a13b_high": number(grid["value"].max(), 1),
        "a13b_below": count(int((grid["value"] < 1).sum())),
    }


def _partners(ds: Dataset) -> dict[str, Fact]:
    first = neighbours.first_partners(ds).set_index("state")
    found: dict[str, Fact] = {}
    for state in ("KAZ", "UZB", "KGZ", "TJK", "TKM"):
        for name in ("reconciled", "partners", "own"):
            value = first.at[state, name]
            if not math.isnan(value):
                found[f"{state.lower()}_{name}"] = year(int(value))
    changed, places = neighbours.without_gold(ds)
    found |= {"gold_changed": count(changed), "gold_places": count(places)}
    return found


def _remittances(ds: Dataset) -> dict[str, Fact]:
    rows = passthrough.by_sample(ds).set_index(["sample", "shock"])
    one_out = passthrough.leave_one_out(ds)
    panel = passthrough.panel(ds)
    found: dict[str, Fact] = {
        "pass_rows": count(len(panel)),
        "pass_states": count(panel["state"].nunique()),
        "pass_years": count(panel["year"].nunique()),
        "rouble_out_low": number(abs(one_out["rouble"]).min(), 1),
        "rouble_out_high": number(abs(one_out["rouble"]).max(), 1),
        "draws": count(passthrough.DRAWS),
        "level": number(100 * passthrough.LEVEL),
    }
    for sample, name in (("2003–2024", "all"), ("without 2022", "no22"), ("to 2021", "to21")):
        for shock in passthrough.SHOCKS:
            line = rows.loc[(sample, shock)]
            found |= {
                f"{shock}_{name}": number(abs(line["value"]), 1),
                f"{shock}_{name}_low": number(line["low"], 1),
                f"{shock}_{name}_high": number(line["high"], 1),
                f"{shock}_{name}_share": number(line["share"], 2),
            }
    rates = currencies(ds).set_index(["series", "period"])["value"]
    tenge = ds.obs("cbr-kzt").set_index("period")["value"]
    peak = tenge["2014-06":"2015-07"].idxmax()  # type: ignore[misc]
    found |= {
        "tenge_peak": Fact(peak, long_month(str(peak))),
        "tenge_rise": number(100 * (tenge[peak] / tenge["2014-06"] - 1)),
        "tenge_fall": number(100 * (1 - tenge["2015-11"] / tenge["2015-07"])),
    }
    for state in ("RUS", "KAZ", "KGZ", "TJK"):
        found[f"rate_{state.lower()}"] = number(100 - rates[state, "2016"])
    return found


def currencies(ds: Dataset, years: tuple[int, int] = (2012, 2020)) -> pd.DataFrame:
    """What a unit of each currency is worth in dollars, yearly means, 2013 = 100.

    Returns:
        Columns series (state), period, value, status, source.
    """
    states = ("RUS", "KAZ", "KGZ", "TJK")
    rows = ds.obs("wdi-exchange-rate", reporter=states, periods=years)
    base = rows[rows["period"] == "2013"].set_index("reporter")["value"]
    return rows.assign(series=rows["reporter"], value=100 * rows["reporter"].map(base) / rows["value"]).drop(
        columns=["reporter", "partner"]
    )


def _money(ds: Dataset) -> dict[str, Fact]:
    giants = finance.without_giants(ds)
    sectors = finance.by_sector(ds).set_index("sector")
    debt = finance.debt(ds).set_index(["reporter", "period"])["value"]
    levers = finance.levers(ds).pivot_table(index="x", columns="series", values="y")
    late_levers = finance.levers(ds, "2021").pivot_table(index="x", columns="series", values="y")
    late = finance.commitments(ds).set_index("period")["value"]
    owed = ds.obs("debt-to-china-quoted", reporter="KGZ").set_index("period")["value"]
    product = ds.obs("wdi-gdp", reporter="KGZ").set_index("period")["value"]
    # A debt of January stands at the end of the year before.
    share = [100 * owed.iloc[at] / product[str(int(owed.index[at][:4]) - 1)] for at in (0, len(owed) - 1)]
    sent = ds.obs("wdi-remittances", reporter=("KGZ", "TJK")).pivot_table(
        index="period", columns="reporter", values="value"
    )
    whole = ds.obs("wdi-gdp", reporter=("KGZ", "TJK")).pivot_table(
        index="period", columns="reporter", values="value"
    )
    got = (100 * sent / whole).dropna()
    inflow = finance.inflows(ds).set_index("investor")
    held = ds.obs("cdis-fdi-stock", reporter="KGZ").pivot_table(
        index="period", columns="partner", values="value"
    )
    return {
        "owed_share_first": number(share[0]),
        "owed_share_last": number(share[1]),
        "got_year": year(got.index[-1]),
        "got_kgz": number(got["KGZ"].iloc[-1]),
        "got_tjk": number(got["TJK"].iloc[-1]),
        "inflow_china_before": euros(inflow.at["CHN", "2009"]),
        "inflow_china_after": euros(inflow.at["CHN", "2013"]),
        "inflow_china_late": euros(abs(inflow.at["CHN", "2017"])),
        "inflow_russia_late": euros(inflow.at["RUS", "2017"]),
        "held_peak": year(held["CHN"].idxmax()),
        "held_china_peak": money(held["CHN"].max()),
        "held_china_last": money(held["CHN"].iloc[-1]),
        "held_russia_last": money(held["RUS"].iloc[-1]),
        "held_last_year": year(held.index[-1]),
        "transport_before": money(sectors.at["transport", "before"], 1),
        "money_before": money(giants["before"].iloc[0], 1),
        "money_after": money(giants["after"].iloc[0], 1),
        "money_change": number(abs(giants["change"].iloc[0])),
        "money_change_least": number(abs(giants["change"]).min()),
        "giants": count(int(giants["left_out"].max())),
        "money_late": number(late["2017":"2021"].sum(), 1),  # type: ignore[misc]
        "energy_before": money(sectors.at["energy", "before"], 1),
        "energy_after": money(sectors.at["energy", "after"], 1),
        "transport_after": money(sectors.at["transport", "after"], 1),
        "transport_late": money(sectors.at["transport", "late"], 1),
        "debt_kgz_2008": number(debt["KGZ", "2008"]),
        "debt_kgz_2016": number(debt["KGZ", "2016"]),
        "debt_tjk_2016": number(debt["TJK", "2016"]),
        "debt_tkm_2011": number(debt["TKM", "2011"]),
        "debt_kaz_2016": number(debt["KAZ", "2016"], 1),
        "owed_2018": money(owed.iloc[0]),
        "owed_2024": money(owed.iloc[-1]),
        "lever_kgz_debt": number(levers.at["KGZ", "owed to China"]),
        "lever_kgz_money": number(levers.at["KGZ", "sent from Russia"]),
        "lever_tjk_debt": number(levers.at["TJK", "owed to China"]),
        "lever_tjk_money": number(levers.at["TJK", "sent from Russia"]),
        "lever_kaz_debt": number(levers.at["KAZ", "owed to China"], 1),
        "lever_kaz_money": number(levers.at["KAZ", "sent from Russia"], 1),
        "lever_states": count(len(levers)),
        "lever_kgz_late": number(late_levers.at["KGZ", "sent from Russia"]),
        "lever_tjk_late": number(late_levers.at["TJK", "sent from Russia"]),
    }
