"""The facts of the chapter on the China partnership."""

from __future__ import annotations

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.china import gas_alternative, gas_deliveries, gas_worth, largest_partner, share_of_asia
from pivot.claims.documents import tally
from pivot.claims.registry import decision
from pivot.claims.words import long_month
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, china_claims, china_depth, count, direction, money, number, year
from pivot.facts.china_politics import politics
from pivot.facts.remembered import remembered
from pivot.measures import gas, partners, region
from pivot.measures.markets import gas_by_market

__all__ = ["facts"]

#: The yearly rate at which the announced sum is brought to its value at the signing.
DISCOUNT = 0.05


@remembered("china-partnership")
def facts(ds: Dataset) -> Facts:
    """Every number that the chapter prints outside its tables and boxes."""
    return Facts(
        _partners(ds)
        | _bloc(ds)
        | _asia(ds)
        | _contract(ds)
        | _markets(ds)
        | _cause(ds)
        | china_claims.facts(ds)
        | china_depth.facts(ds)
        | politics(ds)
    )


def _partners(ds: Dataset) -> dict[str, Fact]:
    turnover = largest_partner.annual_turnover(ds, "Russian customs")
    first = partners.leaders(turnover).set_index("period")
    months = partners.leaders(largest_partner.trailing_turnover(ds))
    since = partners.lead_since(months, "CHN") or ""
    bn = turnover.assign(value=turnover["value"] / 1000).set_index(["partner", "period"])["value"]
    importers = partners.leaders(largest_partner.annual_turnover(ds, "importers' customs"))
    decided = first.loc["2011":"2016", "margin"]  # type: ignore[misc]
    return {
        "customs_listed": count(ds.obs("fts-exports")["partner"].nunique()),
        "lead_since_year": year(partners.lead_since(first.reset_index(), "CHN") or 0),
        "lead_since_month": Fact(since, long_month(since)),
        "importers_lead_year": year(partners.lead_since(importers, "CHN") or 0),
        "margin_2010": number(first.at["2010", "margin"], 1),
        "margin_2011": number(first.at["2011", "margin"], 1),
        "margin_2012": number(first.at["2012", "margin"], 1),
        "margin_2016": number(first.at["2016", "margin"], 1),
        "margin_least": number(decided.min(), 1),
        "margin_least_year": year(str(decided.idxmin())),
        "china_2009": money(bn["CHN", "2009"], 1),
        "netherlands_2009": money(bn["NLD", "2009"], 1),
        "germany_2009": money(bn["DEU", "2009"], 1),
        "china_2010": money(bn["CHN", "2010"], 1),
        "netherlands_2010": money(bn["NLD", "2010"], 1),
        "dutch_gap": number(_customs_gap(ds, "NLD"), 0),
        "chinese_gap": number(abs(_customs_gap(ds, "CHN")), 0),
        "chinese_gap_sign": direction(_customs_gap(ds, "CHN"), up="the same way", down="the other way"),
    }


def _customs_gap(ds: Dataset, partner: str) -> float:
    """By how much Russia's exports exceed the partner's own imports, 2006 to 2014 together, per cent."""
    sold = partners.annual(ds.obs("fts-exports", partner=partner, periods=(2006, 2014)))
    bought = ds.obs("cow-imports", reporter=partner, partner="RUS", periods=(2006, 2014))
    both = sold.merge(bought, on="period")
    return float(100 * (both["value_x"].sum() / both["value_y"].sum() - 1))


def bloc_shares(ds: Dataset) -> pd.DataFrame:
    """China and the European Union as one, per cent of Russia's goods trade by year (IMF).

    Members of the Union by year; the United Kingdom leaves it in 2020. Columns partner, period,
    value, status, source.
    """
    flows = partners.turnover(ds.obs("imts-exports"), ds.obs("imts-imports"))
    whole = flows[flows["partner"] == "WLD"]
    rows = []
    for period, part in flows[flows["partner"] != "WLD"].groupby("period"):
        joined = partners.blocs(part, {"EU": ds.members("eu", on=str(period))})
        rows.append(joined[joined["partner"].isin(["CHN", "EU"])])
    return partners.share(pd.concat(rows), whole)


def _bloc(ds: Dataset) -> dict[str, Fact]:
    shares = bloc_shares(ds)
    value = shares.set_index(["partner", "period"])["value"]
    ahead = value["CHN"] > value["EU"]
    return {
        "eu_2016": number(value["EU", "2016"], 1),
        "china_share_2016": number(value["CHN", "2016"], 1),
        "eu_2021": number(value["EU", "2021"], 1),
        "china_share_2021": number(value["CHN", "2021"], 1),
        "eu_2024": number(value["EU", "2024"], 1),
        "china_share_2024": number(value["CHN", "2024"], 1),
        "bloc_year": year(str(ahead.idxmax())),
    }


def _asia(ds: Dataset) -> dict[str, Fact]:
    shares = region.by_year(ds, ["asia", "asia-10", "asean", "east-asia", "asia-wide"])
    value = shares.set_index(["series", "period"])["value"]
    claim = decision(ds, "C4")
    grid = claim.now.specifications
    then = claim.then.specifications if claim.then else grid
    below = value["asia"][value["asia"] < share_of_asia.THRESHOLD]
    asean = grid[grid["region"] == "asean"]
    rest = grid[grid["region"] != "asean"]
    peak = value["asia"].idxmax()
    covered = shares.set_index(["series", "period"])["covered"]
    return {
        "asean_covered": count(int(covered["asean", "2016"])),
        "asia_covered": count(int(covered["asia", "2016"])),
        "asia_listed": count(len(ds.members("asia"))),
        "asia_2005": number(value["asia", "2005"], 3),
        "asia_2000": number(value["asia", "2000"], 2),
        "asia_2015": number(value["asia", "2015"], 2),
        "asia_2016": number(value["asia", "2016"], 2),
        "asia_2016_short": number(value["asia", "2016"], 1),
        "asia_peak": number(value["asia", peak], 2),
        "asia_peak_year": year(peak),
        "asia_last_below": year(below.index[-1]),
        "asean_2016": number(value["asean", "2016"], 2),
        "asean_highest": number(value["asean"].max(), 2),
        "c4_held": count(int(grid["holds"].astype(bool).sum())),
        "c4_all": count(len(grid)),
        "c4_sources": count(grid["source"].nunique()),
        "c4_then_held": count(int(then["holds"].astype(bool).sum())),
        "c4_then_all": count(len(then)),
        "c4_asean_share": number(100 * specs.share(asean), 0),
        "c4_rest_held": count(int(rest["holds"].astype(bool).sum())),
        "c4_rest_all": count(len(rest)),
        "c4_lowest_rest": number(rest["value"].min(), 2),
        "c4_highest": number(grid["value"].max(), 1),
    }


def _contract(ds: Dataset) -> dict[str, Fact]:
    value, volume, length, total = (
        gas_worth.term(ds, name) or 0.0 for name in ("value", "volume", "length", "total-volume")
    )
    delivered = gas_deliveries.deliveries(ds)
    share = delivered.sum() / total
    paid = gas_worth.paid(ds)
    then = ds.known_by(CUTOFF)
    window = gas_worth.windows(then)["twelve months"]
    base = ("2013-05", "2014-04")
    indexed = gas_worth.worth_indexed(then, "brent", window, base) or 0.0
    as_paid = gas_worth.worth_as_paid(ds, "sums", "as announced") or 0.0
    oil = ds.obs("brent")
    then_grid, now_grid = gas_worth.grid(then), gas_worth.grid(ds)
    deliveries_grid = gas_deliveries.grid(ds)
    review = gas_deliveries.deliveries(ds, "Review, temperature")
    methods = gas_worth.by_method(ds)
    band = gas_worth.BANDS["350 to 450"]
    near = int(((methods["now_high"] >= band[0]) & (methods["now_low"] < band[1])).sum())
    heat = gas_deliveries.deliveries(ds, "Review, temperature and calorific value")
    return {
        "value": money(value),
        "volume": number(volume),
        "length": number(length),
        "total": number(total),
        "implied": money(gas.implied_price(value, volume, length)),
        "implied_total": money(1000 * value / total),
        "first_delivery": number(delivered.iloc[0], 1),
        "first_delivery_year": year(delivered.index[0]),
        "last_delivery": number(delivered.iloc[-1], 1),
        "last_delivery_year": year(delivered.index[-1]),
        "year_before_last": number(delivered.iloc[-2], 1),
        "delivered_share": number(100 * share, 1),
        "review_2025": number(review.iloc[-1], 1),
        "review_heat_2025": number(heat.iloc[-1], 1),
        "c2b_held": count(int(deliveries_grid["holds"].astype(bool).sum())),
        "c2b_all": count(len(deliveries_grid)),
        "paid_first": money(paid["price"].iloc[0]),
        "paid_first_year": year(paid.index[0]),
        "paid_last": money(paid["price"].iloc[-1]),
        "paid_last_year": year(paid.index[-1]),
        "paid_years": count(len(paid)),
        "worth_then": money(indexed),
        "worth_now": money(as_paid),
        "oil_base": money(oil[oil["period"].between(*base)]["value"].mean()),
        "oil_2016": money(oil[oil["period"].between(*window)]["value"].mean()),
        "c2c_then_held": count(int(then_grid["holds"].dropna().astype(bool).sum())),
        "c2c_then_all": count(len(specs.decided(then_grid))),
        "c2c_held": count(int(now_grid["holds"].dropna().astype(bool).sum())),
        "c2c_all": count(len(specs.decided(now_grid))),
        "c2c_high": money(now_grid["value"].max()),
        "c2c_low": money(now_grid["value"].min()),
        "discount": number(100 * DISCOUNT),
        "band_low": money(band[0]),
        "band_high": money(band[1]),
        "present_5": money(present_value(value, length, DISCOUNT)),
        "paid_share": number(100 * paid["volume"].sum() / total, 1),
        "paid_high": money(now_grid.loc[now_grid["method"].str.startswith("as paid"), "value"].max()),
        "paid_low": money(now_grid.loc[now_grid["method"].str.startswith("as paid"), "value"].min()),
        "methods": count(len(methods)),
        "methods_near": count(near),
    }


def present_value(total: float, years: float, rate: float) -> float:
    """A sum paid in equal yearly parts at the ends of ``years`` years, discounted; same unit."""
    return total / years * (1 - (1 + rate) ** -years) / rate


def _markets(ds: Dataset) -> dict[str, Fact]:
    flows = gas_by_market(ds).set_index(["market", "period"])["value"]
    ahead = (flows["Asia"] - flows["Europe"]).dropna()
    contract = gas_worth.term(ds, "volume") or 0.0
    # The Review's cubic metres, brought to those in which the contract is written.
    europe = flows["Europe", "2014"] * gas_deliveries.UNITS["Review, temperature"]
    late = {name: flows[name, "2021"] for name in ("Asia", "Europe")}
    before, after = (
        {name: flows[name, period] for name in ("Asia", "Europe")} for period in ("2019", "2025")
    )
    return {
        "europe_2014": number(flows["Europe", "2014"], 1),
        "asia_gas_2014": number(flows["Asia", "2014"], 1),
        "europe_2019": number(before["Europe"], 1),
        "europe_2025": number(after["Europe"], 1),
        "europe_2021": number(flows["Europe", "2021"], 1),
        "asia_gas_2021": number(flows["Asia", "2021"], 1),
        "asia_gas_2019": number(before["Asia"], 1),
        "asia_gas_2025": number(after["Asia"], 1),
        "asia_ahead_year": year(str(ahead[ahead > 0].index[0])),
        "contract_of_europe": number(100 * contract / europe, 0),
        "replaced_2021": number(gas.replaced(late, after, "Europe", "Asia"), 0),
        "replaced": number(gas.replaced(before, after, "Europe", "Asia"), 0),
        "europe_lost": number(before["Europe"] - after["Europe"], 0),
        "asia_gained": number(after["Asia"] - before["Asia"], 1),
    }


def _cause(ds: Dataset) -> dict[str, Fact]:
    acts = gas_alternative.acts(ds)
    signed = gas_alternative.signing(ds)
    before = acts[acts["date"] < signed]
    sector = gas_alternative.acts(ds, (gas_alternative.SECTOR,))
    spoke = tally(ds, "C12", [gas_alternative.REASON]).iloc[0]
    stalled = tally(ds, "C12", [gas_alternative.STRENGTHS["moved timing or terms"][0]]).iloc[0]
    settled = tally(ds, "C12", [gas_alternative.STRENGTHS["was necessary"][1]]).iloc[0]
    days = (pd.Timestamp(sector["date"].iloc[0]) - pd.Timestamp(signed)).days
    return {
        "acts_before": count(len(before)),
        "sector_days": count(int(days)),
        "official_denials": count(int(spoke["official_against"])),
        "reason_record": count(int(spoke["record"])),
        "reason_record_against": count(int(spoke["record_against"])),
        "stalled_record": count(int(stalled["record"])),
        "stalled_against": count(int(stalled["record_against"])),
        "settled_against": count(int(settled["official_against"] + settled["record_against"])),
    }
