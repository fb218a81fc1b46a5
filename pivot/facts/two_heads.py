"""The facts of the closing chapter."""

from __future__ import annotations

from pivot.claims.overview import forecasts
from pivot.claims.two_heads import chief_field, eagle, second_head, turning
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, count, number
from pivot.facts.remembered import remembered
from pivot.measures import heads, leaning

__all__ = ["facts"]


@remembered("two-heads")
def facts(ds: Dataset) -> Facts:
    """Every number that the chapter prints outside its tables and boxes."""
    fields = turning.by_field(ds).set_index("field")
    grid = turning.grid(ds)
    trade = grid[grid["field"] == turning.TRADE]
    late = heads.change(
        turning.shares(
            ds, turning.TRADE, turning.ASIAS[0], turning.EUROPES[0], "the Fund", turning.PRICES[0]
        ),
        *second_head.SPAN,
    )
    past = chief_field.grid(ds)["verdict"].value_counts()
    known: dict[str, Fact] = {
        "trade_asia": number(fields.at[turning.TRADE, "asia"], 1),
        "trade_europe": number(abs(fields.at[turning.TRADE, "europe"]), 1),
        "votes_asia": number(abs(fields.at[turning.VOTES, "asia"]), 1),
        "gas_asia": number(fields.at[turning.GAS, "asia"], 1),
        "fields": count(len(fields)),
        "s0_all": count(len(grid)),
        "s0_known": count(int(grid["holds"].notna().sum())),
        "s0_turned": count(int(grid["holds"].dropna().astype(bool).sum())),
        "s0_trade_known": count(int(trade["holds"].notna().sum())),
        "s0_trade_turned": count(int(trade["holds"].dropna().astype(bool).sum())),
        "s2a_holds": count(int(past.get("holds", 0))),
        "s2a_fails": count(int(past.get("does not hold", 0))),
        "s2a_all": count(int(past.sum())),
        "eagles": count(len(eagle.texts(ds, "Europe and Asia", "primary, official and agency"))),
    }
    if late is not None:
        known["late_asia"] = number(late["asia"], 1)
        known["late_europe"] = number(abs(late["europe"]), 1)
    lean = leaning.index(turning.instruments(ds)).set_index("period")
    for year in (year for year in ("2016", "2024") if year in lean.index):
        for column in ("low", "high", "ahead"):
            known[f"index_{column}_{year}"] = number(lean.at[year, column], 1)
    ahead = forecasts(ds)["now"]
    known["forecasts"] = count(len(ahead))
    for name, verdict in {"hold": HOLDS, "in_part": IN_PART, "fail": FAILS, "open": OPEN}.items():
        known[f"forecasts_{name}"] = count(int((ahead == verdict).sum()))
    return Facts(known)
