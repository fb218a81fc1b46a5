"""The facts of the chapter's depth: counts, the turn taken apart, gravity, dependence, arms, rupture."""

from __future__ import annotations

import pandas as pd

from pivot.claims.china import arms_trade, crossings
from pivot.claims.words import long_month
from pivot.dataset import Dataset
from pivot.facts import Fact, count, money, number, year
from pivot.measures import (
    arms,
    breaks,
    dependence,
    legs,
    markets,
    partners,
    reorientation,
    rupture,
    russia_in_asia,
    turning,
)

__all__ = ["CHINA", "SEVEN", "facts"]

CHINA = ("CHN",)
#: The partners in Asia that Russia's customs list by month.
SEVEN = ("CHN", "JPN", "KOR", "IND", "IDN", "VNM", "TWN")
#: Ends of the turn for which it is taken apart; the first is the one told.
BASES, ENDS = ("2009", "2010", "2011", "2012", "2013"), ("2014", "2015", "2018", "2019", "2020")


def facts(ds: Dataset) -> dict[str, Fact]:
    """What the prose in the second half of the chapter is held to."""
    return (
        _crossings(ds)
        | _turn(ds)
        | _breaks(ds)
        | _gravity(ds)
        | _split(ds)
        | _dependence(ds)
        | _arms(ds)
        | _rupture(ds)
        | _legs(ds)
        | _finance(ds)
    )


def _gravity(ds: Dataset) -> dict[str, Fact]:
    """Russia's term for Asia in the gravity model: a few years, and its place among all economies'."""
    alone = russia_in_asia.by_year(ds).set_index("period")
    known: dict[str, Fact] = {}
    for period in ("2000", "2014", "2016", "2020"):
        row = alone.loc[period]
        known[f"grav_{period}"] = number(row["value"], 2)
        known[f"grav_{period}_low"] = number(row["low"], 2)
        known[f"grav_{period}_high"] = number(row["high"], 2)
    for when in (2014, 2016):
        found = russia_in_asia.among_others(ds, when)
        known[f"grav_rank_{when}"] = number(found["rank"])
        known[f"grav_as_large_{when}"] = number(100 * found["as_large"])
        known[f"grav_others_{when}"] = number(found["others"])
    beside = russia_in_asia.by_year(ds, russia_in_asia.BESIDE).set_index(["series", "period"])["value"]
    known["grav_beside_asia_2016"] = number(beside["asia", "2016"], 2)
    known["grav_beside_europe_2016"] = number(beside["europe", "2016"], 2)
    chosen = russia_in_asia.by_choice(ds).set_index("choice")
    for key, (choice, period) in _GRAVITY.items():
        known[key] = number(chosen.at[choice, period], 2)
    besides = russia_in_asia.among_others(ds, 2016, russia_in_asia.BESIDE)
    last = russia_in_asia.among_others(ds, 2023)
    known["grav_beside_as_large_2016"] = number(100 * besides["as_large"])
    known["grav_rank_2023"] = Fact(last["rank"], ["", "first", "second", "third"][int(last["rank"])])
    known["grav_as_large_2023"] = number(100 * last["as_large"])
    known["grav_all_2023"] = number(last["others"] + 1)
    return known


#: Facts of the table of choices, by its row and year.
_GRAVITY = {
    "grav_weighted_2014": ("the same, distance weighted by people", "2014"),
    "grav_weighted_2016": ("the same, distance weighted by people", "2016"),
    "grav_china_2016": ("China", "2016"),
    "grav_india_2016": ("India", "2016"),
    "grav_rest_2016": ("the rest of Asia", "2016"),
    "grav_china_2023": ("China", "2023"),
    "grav_india_2023": ("India", "2023"),
    "grav_rest_2023": ("the rest of Asia", "2023"),
    "grav_asia_2023": ("Asia", "2023"),
    "grav_filled_2023": ("the same, missing pairs from the Fund", "2023"),
    "grav_seen_2020": ("the same, only the pairs of 2023", "2020"),
    "grav_europe_2023": ("Europe", "2023"),
}


def _legs(ds: Dataset) -> dict[str, Fact]:
    """Japan and South Korea in Russia's goods trade."""
    rows = legs.by_year(ds)
    value = rows.set_index(["partner", "period"])["value"]
    pair = value["JPN"] + value["KOR"]
    known = {f"legs_{year}": number(pair[year], 1) for year in ("2006", "2015", "2016", "2021", "2024")}
    known |= {
        "legs_ratio_2006": number(pair["2006"], 1),
        "legs_china_2006": number(value["CHN", "2006"], 1),
        "legs_peak": number(pair.max(), 1),
        "legs_peak_year": year(str(pair.idxmax())),
        "legs_japan_2024": number(value["JPN", "2024"], 1),
        "legs_korea_2024": number(value["KOR", "2024"], 1),
    }
    early, late = (reorientation.turn(ds, ("JPN", "KOR"), *span) for span in SPANS)
    own = reorientation.FACTORS[2]
    return known | {
        "legs_turn_before": number(early[own], 1),
        "legs_turn_after": number(late[own], 1),
    }


#: Before and after the year from which the turn to China is told.
SPANS = (("2006", "2013"), ("2013", "2020"))


def _finance(ds: Dataset) -> dict[str, Fact]:
    """Capital, reserves and settlements: single figures, each quoted from a page."""
    rows = ds.table("figures-on-finance")
    value = rows.set_index(["about", "item", "period"])["value"].astype(float)

    def at(about: str, item: str, period: str) -> float:
        return float(value.at[about, item, period])

    stock, earlier = "inward FDI stock in Russia", "accumulated FDI in Russia (EDB monitoring)"
    yuan, dollar = "CNY share of reserves", "USD share of reserves"
    return {
        "fdi_china": money(at("China", stock, "2018"), 1),
        "fdi_usa": money(at("United States", stock, "2018"), 1),
        "fdi_cyprus": money(at("Cyprus", stock, "2018"), 1),
        "fdi_all": money(at("World", stock, "2018")),
        "fdi_china_share": number(100 * at("China", stock, "2018") / at("World", stock, "2018"), 1),
        "fdi_japan_2014": money(at("Japan", earlier, "2014/2015"), 1),
        "fdi_china_2014": money(at("China", earlier, "2014/2015"), 1),
        "yuan_reserves_2017": number(at("Russia", yuan, "2017-06"), 1),
        "yuan_reserves_2018": number(at("Russia", yuan, "2018-06"), 1),
        "yuan_reserves_2022": number(at("Russia", yuan, "2022-01-01"), 1),
        "dollar_reserves_2018": number(at("Russia", dollar, "2018-03-31"), 1),
        "dollar_reserves_2022": number(at("Russia", dollar, "2022-01-01"), 1),
        "yuan_exchange_2023": number(at("MOEX", "CNY share of FX turnover", "2023")),
        "asia_own_2023": number(at("Asia", "partner currencies share of export receipts", "2023-09"), 1),
    }


def _crossings(ds: Dataset) -> dict[str, Fact]:
    table = crossings.crossings(ds).set_index("count")
    roubles = crossings.in_roubles(ds)
    gap = (roubles["dollars"] - roubles["roubles"]).abs()
    exports, imports = "the same, exports alone", "the same, imports alone"
    years = [since[:4] for since in table["since"] if since and since != table["since"].iloc[-1]]
    return {
        "cross_counts": count(len(table)),
        "cross_first": year(min(years)),
        "cross_exports": Fact(table.at[exports, "since"], long_month(table.at[exports, "since"])),
        "cross_imports": Fact(table.at[imports, "since"], long_month(table.at[imports, "since"])),
        "cross_roubles": number(gap.max(), 1),
        "cross_roubles_year": year(str(gap.idxmax())),
    }


def _turn(ds: Dataset) -> dict[str, Fact]:
    before = reorientation.turn(ds, CHINA, "2006", "2013")
    after = reorientation.turn(ds, CHINA, "2013", "2020")
    short = reorientation.turn(ds, CHINA, "2013", "2015")
    seven = reorientation.turn(ds, SEVEN, "2006", "2013")
    parts = [reorientation.turn(ds, CHINA, first, last)["reorientation"] for first in BASES for last in ENDS]
    oil, growth, own = reorientation.FACTORS
    return {
        "turn_partners": count(reorientation.exports(ds).index.get_level_values("partner").nunique()),
        "turn_whole_2006": number(_in_all(ds, "2006"), 1),
        "turn_whole_2020": number(_in_all(ds, "2020"), 1),
        "turn_oil_taken": number(abs(before[oil]), 1),
        "turn_2006": number(before["first"], 1),
        "turn_2013": number(before["last"], 1),
        "turn_2020": number(after["last"], 1),
        "turn_growth_before": number(before[growth], 1),
        "turn_own_before": number(abs(before[own]), 1),
        "turn_own_after": number(after[own], 1),
        "turn_growth_after": number(after[growth], 1),
        "turn_oil_after": number(after[oil], 1),
        "turn_own_short": number(short[own], 1),
        "turn_seven_own_before": number(seven[own], 1),
        "turn_least": number(min(parts), 1),
        "turn_most": number(max(parts), 1),
        "turn_pairs": count(len(parts)),
        "turn_above": count(sum(part > 0 for part in parts)),
    }


def _in_all(ds: Dataset, period: str) -> float:
    """China's share in all of Russia's exports in a year, per cent."""
    part = partners.annual(ds.obs("fts-exports", partner="CHN")).set_index("period")["value"]
    whole = ds.obs("fts-total-exports", partner="WLD").set_index("period")["value"]
    return float(100 * part[period] / whole[period])


def _breaks(ds: Dataset) -> dict[str, Fact]:
    names = {
        "break_all": "exports, 2006 to 2021",
        "break_early": "exports, 2006 to 2013",
        "break_late": "exports, partners' customs, 2019 to 2025",
        "break_imports": "imports, 2006 to 2021",
    }
    facts_: dict[str, Fact] = {"break_draws": count(breaks.DRAWS)}
    for key, span in names.items():
        one = turning.found(ds, span)
        facts_ |= {
            key: Fact(one.month, long_month(one.month)),
            f"{key}_low": Fact(one.low, long_month(one.low)),
            f"{key}_high": Fact(one.high, long_month(one.high)),
            f"{key}_jump": number(abs(one.jump), 1),
        }
    return facts_


def _split(ds: Dataset) -> dict[str, Fact]:
    rows = markets.share_split(ds, SPLITS).set_index(["period", "series"])["value"]
    late = markets.span(markets.GAS, "2021", "2025")
    oil = markets.span(markets.CRUDE, "2021", "2025")
    before = markets.span(markets.GAS, "2013", "2016")
    pipes = markets.ceiling(ds).set_index("series")["value"]
    capacity = (
        ds.table("pipelines").set_index("pipeline")["capacity"][list(markets.PIPES.values())].astype(float)
    )
    gas, crude = markets.asia_share(ds, markets.GAS), markets.asia_share(ds, markets.CRUDE)
    sold = markets.oil_by_market(ds).set_index(["market", "period"])["value"]
    lost = sold["Europe", "2021"] - sold["Europe", "2025"]
    gained = sold["Asia", "2025"] - sold["Asia", "2021"]
    errors = ds.corrections
    doubtful = errors[(errors["series"] == "review-gas-pipeline") & (errors["partner"] == "CHN")]
    return {
        "gas_share_2013": number(gas["2013"], 1),
        "gas_share_2016": number(gas["2016"], 1),
        "gas_share_2021": number(gas["2021"], 1),
        "gas_share_2025": number(gas["2025"], 1),
        "crude_share_2015": number(crude["2015"], 1),
        "crude_share_2021": number(crude["2021"], 1),
        "crude_share_2025": number(crude["2025"], 1),
        "split_gas_asia": number(rows[late, "to Asia"], 1),
        "split_gas_rest": number(rows[late, "to all others"], 1),
        "split_gas_before": number(rows[before, "to Asia"], 1),
        "split_oil_asia": number(rows[oil, "to Asia"], 1),
        "split_oil_rest": number(rows[oil, "to all others"], 1),
        "oil_lost": number(lost, 0),
        "oil_gained": number(gained, 0),
        "oil_replaced": number(100 * gained / lost, 0),
        "pipe_lost": number(pipes["lost in Europe"], 0),
        "pipe_gained": number(pipes["gained in China"], 0),
        "pipe_one": number(capacity.iloc[0]),
        "pipe_two": number(capacity.iloc[1]),
        "pipe_three": number(capacity.iloc[2]),
        "pipe_now": number(pipes.iloc[2], 0),
        "pipe_all": number(pipes.iloc[-1], 0),
        "pipe_all_share": number(100 * pipes.iloc[-1] / pipes["lost in Europe"], 0),
        "doubtful": count(len(doubtful)),
        "doubtful_2021": number(float(doubtful["value_source"].iloc[0]), 1),
        "doubtful_2021_used": number(float(doubtful["value_used"].iloc[0]), 1),
        "doubtful_2024": number(float(doubtful["value_source"].iloc[1]), 1),
        "doubtful_2024_used": number(float(doubtful["value_used"].iloc[1]), 1),
    }


#: The spans over which Asia's share is split.
SPLITS = (
    (markets.GAS, "2009", "2013"),
    (markets.GAS, "2013", "2016"),
    (markets.GAS, "2016", "2021"),
    (markets.GAS, "2021", "2025"),
    (markets.CRUDE, "2015", "2021"),
    (markets.CRUDE, "2021", "2025"),
)


def _dependence(ds: Dataset) -> dict[str, Fact]:
    rows = dependence.both_ways(ds)
    value = rows.set_index(["panel", "series", "period"])["value"]
    one, other = dependence.PAIR
    goods = value[dependence.GOODS]
    imports = dependence.goods(ds, "imports").set_index(["series", "period"])["value"]
    exports = dependence.goods(ds, "exports").set_index(["series", "period"])["value"]
    yuan = ds.obs("yuan-settlement-exports").set_index("period")["value"]
    paid = ds.obs("yuan-settlement-imports").set_index("period")["value"]
    return {
        "dep_rus_2016": number(goods[one, "2016"], 1),
        "dep_chn_2016": number(goods[other, "2016"], 1),
        "dep_ratio_2016": number(goods[one, "2016"] / goods[other, "2016"], 0),
        "dep_rus_2024": number(goods[one, "2024"], 1),
        "dep_chn_2024": number(goods[other, "2024"], 1),
        "dep_ratio_2024": number(goods[one, "2024"] / goods[other, "2024"], 0),
        "dep_imports_2024": number(imports[one, "2024"], 0),
        "dep_exports_2024": number(exports[one, "2024"], 0),
        "dep_imports_2016": number(imports[one, "2016"], 0),
        "dep_imports_printed": number(_as_printed(ds, ("imports",), "2024"), 0),
        "dep_printed": number(_as_printed(ds, ("exports", "imports"), "2024"), 1),
        "dep_oil_rus": number(value[dependence.OIL, one, "2025"], 0),
        "dep_oil_chn": number(value[dependence.OIL, other, "2025"], 0),
        "dep_gas_rus": number(value[dependence.GAS, one, "2025"], 0),
        "dep_gas_chn": number(value[dependence.GAS, other, "2025"], 0),
        "dep_arms_rus": number(value[dependence.ARMS, one, "2025"], 0),
        "dep_arms_chn": number(value[dependence.ARMS, other, "2025"], 0),
        "yuan_exports_first": number(yuan["2022-01"], 1),
        "yuan_exports_last": number(yuan["2024-01"], 1),
        "yuan_imports_last": number(paid["2024-01"], 1),
    }


def _as_printed(ds: Dataset, flows: tuple[str, ...], period: str) -> float:
    """China's share in Russia's trade on the Fund's totals as printed, errors and all, per cent."""
    errors, part, whole = ds.corrections, 0.0, 0.0
    for flow in flows:
        rows = ds.obs(f"imts-{flow}", periods=(period, period)).set_index("partner")["value"]
        same = (errors["series"] == f"imts-{flow}") & (errors["partner"] == "WLD")
        mended = errors.loc[same & (errors["period"] == period), "value_source"]
        part += rows["CHN"]
        whole += float(mended.iloc[0]) if len(mended) else rows["WLD"]
    return 100 * part / whole


#: Spans of years for the table on arms.
WINDOWS = ((2001, 2005), (2006, 2010), (2011, 2015), (2016, 2020), (2021, 2025))


def _arms(ds: Dataset) -> dict[str, Fact]:
    table = arms.by_window(ds, WINDOWS).set_index("window")
    region = arms_trade.REGIONS["East Asia with ASEAN"]
    sold = {span: arms.deliveries(ds, "RUS", region, span) for span in WINDOWS}
    bought = {span: arms.deliveries(ds, "WLD", region, span) for span in WINDOWS}
    early, late = (2011, 2015), (2021, 2025)
    fell = 100 * (1 - table.at["2021–2025", "a_year"] / table.at["2011–2015", "a_year"])
    gap = (table["a_year"] / table["own"] - 1).abs().max() * 100
    return {
        "arms_buyers_late": count(len(sold[late])),
        "arms_importers_late": count(len(bought[late])),
        "arms_without": count(len(set(bought[early].index) - set(sold[early].index))),
        "arms_fell": number(fell, 0),
        "arms_recipients_early": count(int(table.at["2011–2015", "recipients"])),
        "arms_recipients_late": count(int(table.at["2021–2025", "recipients"])),
        "arms_india_late": number(table.at["2021–2025", "IND"], 0),
        "arms_china_first": number(table.at["2001–2005", "CHN"], 0),
        "arms_china_early": number(table.at["2011–2015", "CHN"], 0),
        "arms_china_late": number(table.at["2021–2025", "CHN"], 0),
        "arms_hhi_early": number(table.at["2011–2015", "concentration"], 2),
        "arms_hhi_late": number(table.at["2021–2025", "concentration"], 2),
        "arms_hhi_late_most": number(table.at["2021–2025", "most"], 2),
        "arms_own_gap": number(gap, 0),
        "arms_region_early": number(100 * sold[early].sum() / bought[early].sum(), 0),
        "arms_region_late": number(100 * sold[late].sum() / bought[late].sum(), 0),
    }


def _rupture(ds: Dataset) -> dict[str, Fact]:
    china, fuel = rupture.yearly(ds, "CHN"), rupture.yearly(ds, "CHN", oil_and_gas=True)
    india, turkey = rupture.yearly(ds, "IND"), rupture.yearly(ds, "TUR")
    other = rupture.yearly(ds, "MGIMO_OTHER")
    quoted = ds.obs("quoted-turnover", reporter="CHN", partner="RUS").set_index("period")["value"]
    prices = ds.obs("urals").set_index("period")["value"]
    nowcast = ds.obs("mgimo-exports", partner="CHN")
    stated = nowcast[nowcast["status"] == "nowcast"]["period"]
    return {
        "rup_china_2021": money(china["2021"], 0),
        "rup_china_2023": money(china["2023"], 0),
        "rup_china_2024": money(china["2024"], 1),
        "rup_china_2025": money(china["2025"], 1),
        "rup_fuel_fell": money(fuel["2024"] - fuel["2025"], 1),
        "rup_other_rose": money((china["2025"] - fuel["2025"]) - (china["2024"] - fuel["2024"]), 1),
        "rup_india_2021": money(india["2021"], 0),
        "rup_india_2024": money(india["2024"], 0),
        "rup_india_2025": money(india["2025"], 0),
        "rup_two_rose": money(china["2024"] - china["2021"] + india["2024"] - india["2021"], 0),
        "pivot_two_rose": money(_sold_more(ds, ("CHN", "IND"), "2011", "2021"), 0),
        "pivot_three_rose": money(_sold_more(ds, ("CHN", "JPN", "KOR"), "2011", "2021"), 0),
        "rup_turkey_2021": money(turkey["2021"], 0),
        "rup_turkey_2024": money(turkey["2024"], 0),
        "rup_other_2021": money(other["2021"], 0),
        "rup_other_2024": money(other["2024"], 0),
        "rup_quoted_2024": money(quoted["2024"], 1),
        "rup_quoted_2025": money(quoted["2025"], 1),
        "rup_fell": number(100 * (1 - quoted["2025"] / quoted["2024"]), 0),
        "rup_nowcasts": count(len(stated)),
        "rup_urals": money(float(prices["2025-12"])),
    }


def _sold_more(ds: Dataset, states: tuple[str, ...], first: str, last: str) -> float:
    """By how much Russia's exports to some partners rose between two years, US$ bn (its customs)."""
    sold = partners.annual(ds.obs("fts-exports", partner=list(states))).groupby("period")["value"].sum()
    return float(sold[last] - sold[first]) / 1000


def turn_spans(ds: Dataset) -> pd.DataFrame:
    """The turn to China taken apart over four spans, as its figure takes it."""
    spans = [("2006", "2009"), ("2009", "2013"), ("2013", "2015"), ("2015", "2020")]
    return reorientation.spans(ds, CHINA, spans)
