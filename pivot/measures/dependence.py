"""Who depends on whom: one country's weight for another and the other way round, by year."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures import arms, partners

#: China for Russia, and Russia for China, as the series of a figure.
PAIR = ("CHN", "RUS")
GOODS, OIL, GAS, ARMS = "goods trade", "crude oil", "gas", "arms"
THINGS = (GOODS, OIL, GAS, ARMS)
#: Arms are lumpy: their shares are of the last five years together.
ARMS_YEARS = 5


def both_ways(
    ds: Dataset, things: Sequence[str] = THINGS, years: tuple[int, int] = (2006, 2025)
) -> pd.DataFrame:
    """The weight of China for Russia and of Russia for China, in trade, oil, gas and arms.

    - goods trade: exports plus imports, of all of them; Russia's by its customs to 2021 and by
      the Fund's estimates after, China's by its own reports, from 2023 by quoted sums.
    - crude oil and gas (by pipe and as liquid): what Russia sells to China, of all that Russia sells
      and of all that China imports.
    - arms: deliveries of the last five years, of all that Russia delivers and China receives.

    Returns:
        Columns panel (the thing), series (one of ``PAIR``), period, value (per cent), status, source.
    """
    made = {GOODS: _goods, OIL: _oil, GAS: _gas, ARMS: _arms}
    rows = pd.concat([made[thing](ds).assign(panel=thing) for thing in things], ignore_index=True)
    inside = rows["period"].astype(int).between(*years)
    order = {thing: place for place, thing in enumerate(things)}
    rows = rows[inside].assign(_place=rows["panel"].map(order))
    rows = rows.sort_values(["_place", "series", "period"], ignore_index=True)
    return rows.drop(columns="_place")


def _share(part: pd.DataFrame, whole: pd.DataFrame, series: str) -> pd.DataFrame:
    columns = ["period", "value", "status", "source"]
    return partners.share(part[columns], whole[columns]).assign(series=series)


def _summed(rows: pd.DataFrame) -> pd.DataFrame:
    return partners.summed(rows, ["period"], "series")


@lru_cache(maxsize=16)
def goods(ds: Dataset, flow: str = "turnover") -> pd.DataFrame:
    """Both weights in goods trade by year; ``flow`` is turnover, or exports or imports of Russia.

    Columns series, period, value (per cent), status, source.
    """
    names = ("exports", "imports") if flow == "turnover" else (flow,)
    own, whole, late, after = [], [], [], []
    for name in names:
        own.append(partners.annual(ds.obs(f"fts-{name}", partner="CHN")))
        whole.append(ds.obs(f"fts-total-{name}", partner="WLD"))
        fund = ds.obs(f"imts-{name}")
        fund = fund[fund["period"] > "2021"]
        late.append(fund[fund["partner"] == "CHN"])
        after.append(fund[fund["partner"] == "WLD"])
    rows = [
        _share(_summed(pd.concat(own)), _summed(pd.concat(whole)), PAIR[0]),
        _share(_summed(pd.concat(late)), _summed(pd.concat(after)), PAIR[0]),
    ]
    other = {"exports": "imports", "imports": "exports"}
    seen = [_of_china(ds, other[name]) for name in names]
    part = pd.concat([rows_[rows_["partner"] == "RUS"] for rows_ in seen])
    world = pd.concat([rows_[rows_["partner"] == "WLD"] for rows_ in seen])
    full = part.groupby("period")["series"].nunique()
    both = set(full.index[full == len(names)])
    rows.append(
        _share(_summed(part[part["period"].isin(both)]), _summed(world[world["period"].isin(both)]), PAIR[1])
    )
    if flow == "turnover":
        last = max(both, default="")
        quoted = ds.obs("quoted-turnover", reporter="CHN", partner="RUS")
        quoted = quoted[(quoted["period"] > last) & (quoted["period"].str.len() == 4)]
        totals = pd.concat([ds.obs(f"wdi-merchandise-{name}", reporter="CHN") for name in names])
        quoted = quoted.assign(value=quoted["value"] * 1000)
        rows.append(_share(quoted, _summed(totals), PAIR[1]))
    return pd.concat(rows, ignore_index=True)


def _of_china(ds: Dataset, flow: str) -> pd.DataFrame:
    """China's flow with Russia and the world: Comtrade, and the Fund where Comtrade has ended."""
    first = ds.obs(f"comtrade-{flow}", partner=["RUS", "WLD"])
    then = ds.obs(f"dots-{flow}", reporter="CHN", partner=["RUS", "WLD"])
    then = then[then["period"] > (first["period"].max() if len(first) else "")]
    # One name, so that a flow counts once in whichever year it is taken from.
    return pd.concat([first, then]).assign(series=flow)


def _goods(ds: Dataset) -> pd.DataFrame:
    return goods(ds)


def _oil(ds: Dataset) -> pd.DataFrame:
    sold = ds.obs("review-crude", reporter="RUS", partner=["CHN", "WLD"])
    bought = ds.obs("review-crude", reporter="WLD", partner="CHN")
    part = sold[sold["partner"] == "CHN"]
    return pd.concat([_share(part, sold[sold["partner"] == "WLD"], PAIR[0]), _share(part, bought, PAIR[1])])


def _gas(ds: Dataset) -> pd.DataFrame:
    names = ("review-gas-pipeline", "review-gas-lng")
    sold = pd.concat([ds.obs(name, reporter="RUS", partner=["CHN", "WLD"]) for name in names])
    bought = pd.concat([ds.obs(name, reporter="WLD", partner="CHN") for name in names])
    part = _summed(sold[sold["partner"] == "CHN"])
    from_2009 = part[part["period"] >= "2009"]
    return pd.concat(
        [
            _share(from_2009, _summed(sold[sold["partner"] == "WLD"]), PAIR[0]),
            _share(from_2009, _summed(bought), PAIR[1]),
        ]
    )


def _arms(ds: Dataset) -> pd.DataFrame:
    sold = ds.obs(arms.REGISTER, reporter="RUS", partner=["CHN", "WLD"])
    bought = ds.obs(arms.REGISTER, reporter="WLD", partner="CHN")
    part = sold[sold["partner"] == "CHN"]
    rows = []
    for series, whole in ((PAIR[0], sold[sold["partner"] == "WLD"]), (PAIR[1], bought)):
        sums = [rows_.set_index("period")["value"].rolling(ARMS_YEARS).sum() for rows_ in (part, whole)]
        rows.append((100 * sums[0] / sums[1]).dropna().rename("value").reset_index().assign(series=series))
    source = " ".join(sorted(set(part["source"])))
    return pd.concat(rows).assign(status="estimated", source=source)
