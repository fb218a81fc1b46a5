"""The facts of the closing chapter."""

from __future__ import annotations

import pandas as pd

from pivot.claims.overview import forecasts
from pivot.claims.two_heads import aims, chief_field, eagle, jumps, turning
from pivot.claims.verdict import CANNOT_FAIL, FAILS, HOLDS, IN_PART, NOT_MET, OPEN
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, count, number, plain, year
from pivot.facts.remembered import remembered
from pivot.measures import heads, leaning, trend_break

__all__ = ["INDEX", "facts"]

INDEX = ("trade", turning.GAS, turning.ARMS)
#: The pieces of the change of Asia's share of trade: name, base, first and last year.
PIECES = (
    ("to_2016", "", "2008", "2016"),
    ("to_2021", "", "2016", "2021"),
    ("fund_2021", turning.FUND, "2016", "2021"),
    ("to_2024", turning.MIRROR, "2022", "2024"),
)


@remembered("two-heads")
def facts(ds: Dataset) -> Facts:
    """Every number that the chapter prints outside its tables and boxes."""
    return Facts(_fields(ds) | _grid(ds) | _oil(ds) | _trade(ds) | _index(ds) | _beside(ds) | _others(ds))


def _fields(ds: Dataset) -> dict[str, Fact]:
    fields = turning.by_field(ds).set_index("field")
    sides = (heads.asia(ds), heads.europe(ds))
    main, recent, _ = turning.PERIODS.values()
    arms = heads.change(heads.arms_sold(ds, *sides), *recent)
    ballots = ds.table("unga-votes")["period_public"].str[:4].value_counts()
    pipes = ds.table("pipelines").set_index("name")["start"]
    counted = [name for name in fields.index if name not in (turning.EXPORTS, turning.IMPORTS)]
    known: dict[str, Fact] = {
        "trade_asia": number(fields.at[turning.TRADE, "asia"], 1),
        "trade_europe": number(abs(fields.at[turning.TRADE, "europe"]), 1),
        "votes_asia": number(abs(fields.at[turning.VOTES, "asia"]), 1),
        "gas_asia": number(fields.at[turning.GAS, "asia"], 1),
        "gas_europe": number(fields.at[turning.GAS, "europe"], 1),
        "fields": count(len(counted)),
        "fields_turned": count(int((fields.loc[counted, "turned"] == "yes").sum())),
        "others": count(len(counted) - 1),
        "points": count(int(turning.POINTS)),
        "pipe": year(str(pipes["Power of Siberia Gas Pipeline"].min())),
        "ballots_2024": number(ballots["2024"]),
        "ballots_2025": number(ballots["2025"]),
    }
    if arms is not None:
        known["arms_recent"] = number(abs(arms["asia"]), 1)
    for name, price, asia in (
        ("plain", turning.PRICES[1], turning.ASIAS[0]),
        ("rest", turning.PRICES[0], turning.ASIAS[3]),
    ):
        for flow, field in (("", turning.TRADE), ("_exports", turning.EXPORTS)):
            shares = turning.shares(ds, field, asia, turning.EUROPES[0], turning.SOURCES[0], price)
            moved = heads.change(shares, *main)
            if moved is not None:
                known[f"{name}{flow}"] = number(moved["asia"], 1)
    return known


def _grid(ds: Dataset) -> dict[str, Fact]:
    grid = turning.grid(ds)
    known: dict[str, Fact] = {"s0_all": count(len(grid)), "s0_open": count(int(grid["holds"].isna().sum()))}
    cuts = {
        "s0": slice(None),
        "s0_trade": grid["field"] == turning.TRADE,
        "s0_plain": grid["price"] == turning.PRICES[1],
        "s0_rest": grid["asia"] == turning.ASIAS[3],
        "s0_recent": grid["periods"] == list(turning.PERIODS)[1],
    }
    for name, cut in cuts.items():
        held = grid.loc[cut, "holds"].dropna().astype(bool)
        known[f"{name}_known"] = count(len(held))
        known[f"{name}_turned"] = count(int(held.sum()))
        known[f"{name}_not"] = count(int((~held).sum()))
    known["s0_share"] = number(100 * known["s0_turned"].value / known["s0_known"].value)
    known["s0_share_all"] = number(100 * known["s0_turned"].value / len(grid))
    return known


def _oil(ds: Dataset) -> dict[str, Fact]:
    """Oil, which the rule does not count, by the rule's own measure."""
    sides = (heads.asia(ds), heads.europe(ds))
    main = next(iter(turning.PERIODS.values()))
    known: dict[str, Fact] = {}
    for name, shares in (
        ("fuels", heads.fuels_sold(ds, *sides)),
        ("soviet", heads.oil_sold(ds, "REVIEW_FORMER_SOVIET_UNION")),
    ):
        moved = heads.change(shares, *main)
        if moved is not None:
            known[f"{name}_asia"] = number(moved["asia"], 1)
            known[f"{name}_europe"] = number(abs(moved["europe"]), 1)
    crude = heads.crude_to_china(ds)
    known["crude_before"] = number(crude.loc["2009":"2011"].mean(), 1)  # type: ignore[misc]
    known["crude_after"] = number(crude.loc["2014":"2016"].mean(), 1)  # type: ignore[misc]
    found = turning.instruments(ds)
    for name, instrument, bases in (
        ("trade", "trade", (turning.MIRROR,)),
        ("oil", turning.OIL, ("",)),
        ("gas", turning.GAS, ("",)),
    ):
        own = found[(found["instrument"] == instrument) & found["base"].isin(bases)]
        wide = own.pivot_table(index="period", columns="side", values="value")
        ahead = wide.index[wide["asia"] > wide["europe"]]
        if len(ahead):
            known[f"cross_{name}"] = year(ahead[0])
    crude_shares = heads.oil_sold(ds, "RUS")
    for at in ("2015", "2021", "2024"):
        if at in crude_shares.index:
            known[f"oil_asia_{at}"] = number(crude_shares.at[at, "asia"], 1)
    return known


def _trade(ds: Dataset) -> dict[str, Fact]:
    """Asia's share of trade on its bases, its pieces and its trend."""
    found = turning.instruments(ds)
    trade = found[(found["instrument"] == "trade") & (found["side"] == "asia")]
    wide = trade.pivot_table(index="period", columns="base", values="value")
    known: dict[str, Fact] = {
        "partners": count(heads.by_partner(ds, "customs by partner", "turnover").shape[1])
    }
    if turning.FUND not in wide:
        return known
    for at in ("2016", "2021"):
        known[f"customs_{at}"] = number(wide.at[at, ""], 1)
        known[f"fund_{at}"] = number(wide.at[at, turning.FUND], 1)
    known["mirror_2022"] = number(wide.at["2022", turning.MIRROR], 1)
    known["mirror_2024"] = number(wide.at["2024", turning.MIRROR], 1)
    for name, base, first, last in PIECES:
        known[f"piece_{name}"] = number(wide.at[last, base] - wide.at[first, base], 1)
    europe = found[(found["instrument"] == "trade") & (found["side"] == "europe")]
    west = europe.pivot_table(index="period", columns="base", values="value")
    known["europe_to_2016"] = number(west.at["2008", ""] - west.at["2016", ""], 1)
    known["europe_to_2021"] = number(west.at["2016", ""] - west.at["2021", ""], 1)
    known["europe_to_2024"] = number(west.at["2022", turning.MIRROR] - west.at["2024", turning.MIRROR], 1)
    yearly = wide[""].dropna()
    yearly.index = yearly.index.astype(int)
    for knot in (2012, 2014):
        for end in (2016, 2021):
            found_ = trend_break.slope_change(yearly[yearly.index <= end], knot)
            for part in ("before", "change", "low", "high"):
                known[f"slope_{part}_{knot}_{end}"] = number(found_[part], 1)
    return known


def _index(ds: Dataset) -> dict[str, Fact]:
    found = turning.instruments(ds)
    known: dict[str, Fact] = {}
    for name, parts in (
        ("", INDEX),
        ("_oil", (*INDEX, turning.OIL)),
        ("_votes", (*INDEX, "votes")),
    ):
        for at, base in (("2016", ""), ("2021", ""), ("2024", turning.MIRROR)):
            own = found[found["instrument"].isin(parts) & (found["period"] == at)]
            of_trade = own["instrument"] == "trade"
            own = own[(of_trade & (own["base"] == base)) | (~of_trade & (own["base"] == ""))]
            index = leaning.index(own)
            if len(index) and own["instrument"].nunique() == len(parts):
                row = index.iloc[0]
                known[f"ahead{name}_{at}"] = number(row["ahead"])
                known[f"equal{name}_{at}"] = number(row["value"])
                known[f"low{name}_{at}"] = number(row["low"])
                known[f"high{name}_{at}"] = number(row["high"])
    return known


def _beside(ds: Dataset) -> dict[str, Fact]:
    """Journeys and money, of which a few years and one side are held."""
    found = turning.instruments(ds)
    trips = ds.obs("putin-trips", reporter="RUS")
    known: dict[str, Fact] = {"trips": count(len(trips)), "leap": count(int(jumps.LEAP))}
    paid = found[found["instrument"] == turning.PAYMENTS].set_index("period")["value"]
    for at in paid.index:
        known[f"yuan_{at}"] = number(paid[at], 0)
    made = found[(found["instrument"] == turning.JOURNEYS) & (found["side"] == "europe")]
    known["trips_europe"] = count(int(made["value"].gt(0).sum()))
    return known


def _others(ds: Dataset) -> dict[str, Fact]:
    past = chief_field.grid(ds)["verdict"].value_counts()
    sides = chief_field.table(ds).set_index("field")
    known: dict[str, Fact] = {
        "s2a_holds": count(int(past.get("holds", 0))),
        "s2a_fails": count(int(past.get("does not hold", 0))),
        "s2a_all": count(int(past.sum())),
        "eagles": count(len(eagle.texts(ds, "Europe and Asia", "primary, official and agency"))),
        "concepts": count(len(aims.documents(ds))),
        "least": number(chief_field.LEAST),
    }
    for field in sides.index:
        for side in ("europe", "asia"):
            known[f"{field}_{side}"] = number(sides.at[field, side])
    return known | _ahead(ds)


def _ahead(ds: Dataset) -> dict[str, Fact]:
    found = forecasts(ds)
    ahead: pd.Series = found["now"]
    alone = int((found["kinds"] == "forecast").sum())
    known = {
        "forecasts": count(len(ahead)),
        "forecasts_only": count(alone),
        "forecasts_mixed": count(len(ahead) - alone),
        "forecasts_none": plain("none" if not (ahead == HOLDS).any() else "some"),
    }
    named = {"in_part": IN_PART, "fail": FAILS, "open": OPEN, "void": NOT_MET, "safe": CANNOT_FAIL}
    for name, verdict in named.items():
        known[f"forecasts_{name}"] = count(int((ahead == verdict).sum()))
    return known
