"""The facts about arms in trade, the role in East Asia, the Koreas, and the outlet in the East."""

from __future__ import annotations

from typing import Any

from pivot.claims.china import arms_trade, korea_stakes, outlet, role
from pivot.claims.registry import decision
from pivot.dataset import Dataset
from pivot.facts import Fact, count, direction, money, number
from pivot.measures import arms

__all__ = ["facts"]


def facts(ds: Dataset) -> dict[str, Fact]:
    """What the prose on C5b, C6a, C13b and C16 is held to."""
    return _arms(ds) | _role(ds) | _korea(ds) | _outlet(ds)


def _held(ds: Dataset, claim: str) -> dict[str, Fact]:
    """How many of the decided specifications hold, on today's clock."""
    grid = decision(ds, claim).now.specifications
    known = grid["holds"].notna()
    key = claim.lower()
    return {
        f"{key}_held": count(int(grid.loc[known, "holds"].astype(bool).sum())),
        f"{key}_all": count(len(grid)),
        f"{key}_decided": count(int(known.sum())),
        f"{key}_open": count(int((~known).sum())),
    }


def _arms(ds: Dataset) -> dict[str, Fact]:
    region, years = next(iter(arms_trade.REGIONS)), (2011, 2015)
    members = arms_trade.REGIONS[region]
    counted = arms_trade.held(ds, members, years)
    shares = arms_trade.by_partner(ds, years).set_index("partner")["value"]
    sold, bought = (arms.deliveries(ds, who, members, years) for who in ("RUS", "WLD"))
    ratio = arms_trade.disproportion(ds, region, years) or (float("nan"), 0)
    share = arms_trade.composition(ds, counted, years, "upper bound") or 0.0
    return _held(ds, "C5b") | {
        "arms_share": number(100 * share, 1),
        "arms_counted": count(len(counted)),
        "arms_vietnam": number(shares["VNM"], 0),
        "arms_india": number(shares["IND"], 0),
        "arms_china": number(shares["CHN"], 1),
        "arms_japan": number(shares["JPN"], 0),
        "arms_ratio": number(ratio[0], 1),
        "arms_rank": Fact(ratio[1], ["", "first", "second", "third"][ratio[1]]),
        "arms_buyers": count(len(sold)),
        "arms_importers": count(len(bought)),
        "arms_part": number(100 * sold.sum() / bought.sum(), 0),
        "arms_two": number(100 * sold[["CHN", "VNM"]].sum() / sold.sum(), 0),
        "arms_rivals": count(len(arms_trade.rivals(ds, members, years))),
    }


def _role(ds: Dataset) -> dict[str, Fact]:
    value = role.indexed(ds).set_index(["series", "period"])["value"]
    region = next(iter(role.REGIONS.values()))
    trade = role.trade(ds, region, role.SHARE)
    dollars = role.trade(ds, region, role.DOLLARS)
    fell = 100 * (dollars["2016"] / dollars["2013"] - 1)
    growing = role.growing(ds)
    return _held(ds, "C6a") | {
        "role_trade_2011": number((trade["2010"] + trade["2011"]) / 2, 1),
        "role_trade_2015": number((trade["2014"] + trade["2015"]) / 2, 1),
        "role_dollars": direction(fell),
        "role_dollars_by": number(abs(fell), 0),
        "role_arms_2015": number((value["arms", "2014"] + value["arms", "2015"]) / 2, 0),
        "role_oil_2016": number(value["oil", "2016"], 0),
        "role_gas_2016": number(value["gas", "2016"], 0),
        "role_often": number(100 * growing["trade"], 0),
    }


def _korea(ds: Dataset) -> dict[str, Fact]:
    share = {
        power: korea_stakes.trade_share(ds, power, ("KOR", "PRK"), (2011, 2015)) or 0.0
        for power in korea_stakes.POWERS
    }
    table = korea_stakes.table(ds).set_index("indicator")
    pairs = ds.table("gravity-baci")
    places = korea_stakes.grid(ds)
    own = places[(places["comparison"] == korea_stakes.OWN) & (places["koreas"] == "South Korea only")]
    north = korea_stakes.turnover(ds, "RUS").loc["PRK", "2015"]
    return _held(ds, "C13b") | {
        "korea_economies": count(len({*pairs["exporter"]} | {*pairs["importer"]})),
        "korea_rus": number(share["RUS"], 1),
        "korea_chn": number(share["CHN"], 1),
        "korea_jpn": number(share["JPN"], 1),
        "korea_usa": number(share["USA"], 1),
        "korea_own": count(int(own["value"].min())),
        "korea_north": money(north),
        "korea_bonds": count(int(table.at["obligations", "RUS"])),
        "korea_disputes": count(int(table.at["disputes", "RUS"])),
        "korea_disputes_jpn": count(int(table.at["disputes", "JPN"])),
    }


def _outlet(ds: Dataset) -> dict[str, Fact]:
    value = outlet.by_year(ds).set_index(["series", "period"])["value"]
    known = {
        f"outlet_{name.lower()}_{year}": money(value[name, year])
        for name in ("West", "East")
        for year in ("2013", "2015", "2021", "2024")
    }
    main: dict[str, Any] = {"ds": ds, "source": outlet.CUSTOMS, "east": "six economies", "flow": "turnover"}
    made_up = outlet.offset(**main, base="2013", end="2021") or 0.0
    late = outlet.offset(**main, base="2013", end="2024") or 0.0
    from_2016 = outlet.offset(**main, base="2016", end="2024") or 0.0
    volumes = outlet.offset(ds, outlet.VOLUMES, "six economies", "exports", "2016", "2024") or 0.0
    ahead = value.unstack("series")
    crossed = ahead.index[ahead["East"] > ahead["West"]]
    return (
        _held(ds, "C16")
        | known
        | {
            "outlet_2021": number(100 * made_up, 0),
            "outlet_2024": number(100 * late, 0),
            "outlet_from_2016": number(100 * from_2016, 0),
            "outlet_volumes": number(100 * volumes, 0),
            "outlet_ahead": Fact(int(crossed[0]), str(crossed[0])),
        }
    )
