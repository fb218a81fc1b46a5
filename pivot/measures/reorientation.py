"""Russia's turn to a partner taken apart: the oil price, the partner's growth, and reorientation.

Russia's exports to partner p in a year are written as O D_p f_p + D_p n_p, with O the price of oil,
D_p all that p buys from the world, and f_p and n_p what Russia sells to p per unit of D_p, as
volume of fuels and as all other goods. A partner's share in Russia's exports changes because
oil costs more or less (fuels weigh differently in each partner's purchases), because partners
grow at different rates, or because f and n change: reorientation, the residual. The three parts are
exact (``pivot.measures.splits``). D_p holds the partner's own fuel bill, so that a little of the oil
price stands under growth.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures import partners
from pivot.measures.splits import shapley

FACTORS = ("oil price", "partners' growth", "reorientation")


@lru_cache(maxsize=8)
def exports(ds: Dataset) -> pd.DataFrame:
    """Russia's exports by partner and year, fuels and the rest, beside all that the partner buys.

    What customs withhold by partner (gas, to 2015, and arms) stands with the fuels: it is the
    customs' own total less all chapters that are printed other than fuels.

    Returns:
        Rows by partner and year; columns fuels, others, demand (US$ mn). The years 2016 and 2017 of
        doubled lines are left out, and partners that lack any other year than 2010, for half of
        which customs print no figure for Kazakhstan.
    """
    whole = partners.annual(ds.obs("fts-exports")).set_index(["partner", "period"])["value"]
    table = ds.table("russia-products")
    rows = table[(table["flow"] == "exports") & table["group"].isin(["all", "fuels", "withheld"])]
    long = rows.drop(columns="flow").melt(["partner", "group"], var_name="period").dropna()
    printed = long.pivot(index=["partner", "period"], columns="group", values="value").fillna(0.0)
    others = printed["all"] - printed["fuels"] - printed["withheld"]
    bought = ds.table("gravity-baci").drop(columns="exporter").groupby("importer").sum(min_count=1)
    demand = bought.rename_axis("partner").melt(ignore_index=False, var_name="period", value_name="demand")
    frame = pd.DataFrame({"whole": whole, "others": others}).dropna()
    frame = frame.join(demand.set_index("period", append=True)["demand"], how="inner")
    frame = frame.assign(fuels=frame["whole"] - frame["others"]).drop(columns="whole").dropna()
    years = set(frame.index.get_level_values("period")) - {"2010"}
    held = frame.reset_index().groupby("partner")["period"].agg(lambda cells: years <= set(cells))
    return frame[frame.index.get_level_values("partner").isin(held.index[held])]


@lru_cache(maxsize=8)
def oil(ds: Dataset) -> pd.Series:
    """Brent by year, mean of the months, US$ a barrel; years that lack a month left out."""
    rows = ds.obs("brent")
    months = rows.groupby(rows["period"].str[:4])["value"].agg(["mean", "size"])
    return months.loc[months["size"] == 12, "mean"]


def turn(ds: Dataset, group: Collection[str], first: str, last: str) -> dict[str, float]:
    """The change of a group's share in Russia's exports between two years, taken apart.

    Args:
        group: codes of the partners.
        first, last: two years that ``exports`` holds.

    Returns:
        Percentage points by factor of ``FACTORS``, and ``first`` and ``last``, the shares in per cent.
    """
    frame, price = exports(ds), oil(ds)
    one, other = (frame.xs(year, level="period") for year in (first, last))
    both = one.index.intersection(other.index)
    states = [one.loc[both], other.loc[both]]
    inside = both.isin(set(group))

    def share(moved: frozenset[str]) -> float:
        cost = price[last if FACTORS[0] in moved else first]
        demand = states[FACTORS[1] in moved]["demand"]
        source = states[FACTORS[2] in moved]
        own = price[last if FACTORS[2] in moved else first]
        sold = demand * (cost * source["fuels"] / own + source["others"]) / source["demand"]
        return float(100 * sold[inside].sum() / sold.sum())

    ends = {"first": share(frozenset()), "last": share(frozenset(FACTORS))}
    return shapley(share, FACTORS) | ends


def spans(ds: Dataset, group: Collection[str], periods: Collection[tuple[str, str]]) -> pd.DataFrame:
    """``turn`` over several spans, as a figure takes it.

    Returns:
        Columns series (the factor), period ("2009–13"), value (percentage points), status, source.
    """
    used = " ".join(sorted({"comtrade-russia-hs2", "baci-2000-2020", *ds.obs("fts-exports")["source"]}))
    oil_source = " ".join(sorted(set(ds.obs("brent")["source"])))
    rows = []
    for first, last in periods:
        parts = turn(ds, group, first, last)
        rows += [{"series": name, "period": f"{first}–{last[2:]}", "value": parts[name]} for name in FACTORS]
    return pd.DataFrame(rows).assign(status="reported", source=f"{used} {oil_source}")
