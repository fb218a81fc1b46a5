"""A8a: Ukraine, oil and sanctions showed how far reliance on Russia can serve a state."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.claims.words import signed
from pivot.dataset import Dataset
from pivot.measures import neighbours
from pivot.measures.neighbours import ALL, CENTRAL_ASIA

SERIES = (
    "cba-transfers-inflow",
    "transfers-from-russia-systems",
    "wdi-remittances",
    "russia-neighbours-imports",
    "baci-exports",
    "wdi-gdp",
    "wdi-gdp-growth",
    "wdi-exchange-rate",
    "wdi-merchandise-share",
)
CHANNELS = ("remittances", "exports to Russia")
PERIODS = {
    "2013 to 2015": ((2013,), (2015,)),
    "2013 to 2016": ((2013,), (2016,)),
    "2011–13 to 2014–16": ((2011, 2012, 2013), (2014, 2015, 2016)),
}
MONEYS = ("US dollars", "local currency", "share of product")
SAMPLES = {
    "without Ukraine": tuple(code for code in ALL if code != "UKR"),
    "with Ukraine": ALL,
    "members of the union": ("ARM", "BLR", "KAZ", "KGZ"),
    "Central Asia": CENTRAL_ASIA,
}
COUNTS = ("partners' reports", "own reports", "BACI")
#: By how many percentage points the fall with Russia must exceed that with the rest.
MARGIN, AGREEING, FEWEST = 10.0, 2 / 3, 6
#: A difference exactly at the mark counts, whatever the last binary digit says.
EDGE = 1e-9


@lru_cache(maxsize=16)
def flows(ds: Dataset, channel: str, source: str) -> pd.DataFrame:
    """What a state received from Russia and from the rest, US$ mn by state and year.

    Returns:
        Index (state, period), columns russia, rest. Kept: not to be changed in place.
    """
    if channel == "remittances":
        sent = ds.obs("cba-transfers-inflow", reporter="ARM")
        wide = sent.pivot_table(index=["reporter", "period"], columns="partner", values="value")
        own = pd.DataFrame({"russia": wide.get("RUS"), "whole": wide.get("WLD")}).dropna()
        systems = ds.obs("transfers-from-russia-systems", partner=ALL)
        systems = systems[systems["period"].str.len() == 4]
        russia = systems.set_index(["partner", "period"])["value"]
        whole = ds.obs("wdi-remittances").set_index(["reporter", "period"])["value"]
        other = pd.DataFrame({"russia": russia, "whole": whole.reindex(russia.index)})
        # Transfer systems can carry more than the balance of payments counts as remittances.
        other = other[other["whole"] > other["russia"]]
        both = pd.concat([own, other[~other.index.isin(own.index)]])
    else:
        rows = neighbours.trade(ds, source, "exports")
        rows = rows[rows["power"] == "RUS"].set_index(["state", "period"])["value"]
        whole = neighbours.whole(ds, "exports")
        both = pd.DataFrame({"russia": rows, "whole": whole.reindex(rows.index)}).dropna()
    both.index = both.index.set_names(["state", "period"])
    return both.assign(rest=both["whole"] - both["russia"])[["russia", "rest"]]


@lru_cache(maxsize=8)
def _scale(ds: Dataset, money: str) -> pd.Series | None:
    if money == "US dollars":
        return None
    name = "wdi-exchange-rate" if money == "local currency" else "wdi-gdp"
    rates = ds.obs(name).set_index(["reporter", "period"])["value"].rename_axis(["state", "period"])
    return rates if money == "local currency" else 1 / rates


@lru_cache(maxsize=256)
def changes(ds: Dataset, channel: str, period: str, money: str, source: str) -> pd.DataFrame:
    """Change of both flows by state, per cent; only states with every year of the period.

    Returns:
        Index state, columns russia, rest (per cent).
    """
    before, after = ([str(year) for year in years] for years in PERIODS[period])
    rows = flows(ds, channel, source)
    scale = _scale(ds, money)
    if scale is not None:
        rows = rows.mul(scale.reindex(rows.index), axis=0).dropna()
    parts = []
    for years in (before, after):
        part = rows[rows.index.get_level_values("period").isin(years)]
        groups = part.groupby("state")
        parts.append(groups.mean()[groups["russia"].count() == len(years)])
    one, two = parts
    joint = one.index.intersection(two.index)
    return 100 * (two.loc[joint] / one.loc[joint] - 1)


@lru_cache(maxsize=16)
def reliance(ds: Dataset, source: str) -> pd.Series:
    """Russia's share of a state's goods trade in 2013, per cent, by state."""
    rows = neighbours.shares(ds, source, "total trade")
    rows = rows[(rows["power"] == "RUS") & (rows["period"] == "2013")]
    return rows.set_index("state")["value"]


@lru_cache(maxsize=4)
def slowing(ds: Dataset) -> pd.Series:
    """Growth of the product in 2014–16 less that in 2011–13, percentage points, by state."""
    rows = ds.obs("wdi-gdp-growth", reporter=ALL)
    early, late = (
        rows[rows["period"].isin([str(y) for y in years])] for years in PERIODS["2011–13 to 2014–16"]
    )
    return (late.groupby("reporter")["value"].mean() - early.groupby("reporter")["value"].mean()).dropna()


def specification(
    ds: Dataset, channel: str, period: str, money: str, sample: str, source: str
) -> specs.Outcome:
    """The verdict under one specification; the value is the rank correlation, NaN where missing."""
    if channel == "remittances" and source != COUNTS[0]:
        return specs.Outcome(None)
    moved = changes(ds, channel, period, money, source)
    moved = moved[moved.index.isin(SAMPLES[sample])]
    relied = reliance(ds, source)
    relied = relied[relied.index.isin(SAMPLES[sample])]
    asked = moved[moved.index.isin(relied.index[relied > relied.median()])]
    if asked.empty:
        return specs.Outcome(None)
    excess = asked["rest"] - asked["russia"]
    first = (excess >= MARGIN - EDGE).mean() >= AGREEING
    slower = slowing(ds)
    joint = relied.index.intersection(slower.index)
    rank = relied[joint].rank().corr(slower[joint].rank()) if len(joint) >= FEWEST else float("nan")
    if first and rank < 0:
        return specs.Outcome(True, float(rank), HOLDS)
    if first:
        return specs.Outcome(False, float(rank), IN_PART)
    return specs.Outcome(False, float(rank), FAILS if (excess <= 0).mean() > 1 / 2 else OPEN)


def grid(ds: Dataset) -> pd.DataFrame:
    """The main specification, and all in which a state of more than median reliance has both flows."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {
            "channel": CHANNELS,
            "period": tuple(PERIODS),
            "money": MONEYS,
            "sample": tuple(SAMPLES),
            "source": COUNTS,
        },
    )
    # The main specification stands first, decided or not.
    return frame[frame["holds"].notna() | (frame.index == 0)].reset_index(drop=True)


def limits_of_reliance(ds: Dataset) -> Finding:
    """Decide A8a on the clock of ``ds``."""
    grid_ = grid(ds)
    main = specification(ds, CHANNELS[0], "2013 to 2015", MONEYS[0], "without Ukraine", COUNTS[0])
    moved = changes(ds, CHANNELS[0], "2013 to 2015", MONEYS[0], COUNTS[0])
    told = "; ".join(
        f"{ds.name(str(state))}, from Russia {signed(row['russia'])}, from elsewhere {signed(row['rest'])}"
        for state, row in moved.iterrows()
    )
    because = f"States of those asked for which money sent home is held by origin: {len(moved)}"
    because += f" (2013 to 2015: {told})" if told else ""
    verdict = OPEN
    if main.holds is None:
        because += (
            ". None of those that rely most on Russia by its own customs is among them, so that the main "
            "channel cannot be tested"
        )
    else:
        verdict = by_agreement(grid_)
        because += f"; the rank correlation of reliance with the change in growth is {main.value:.2f}"
    goods = grid_[grid_["channel"] == CHANNELS[1]]
    goods = goods["verdict"].value_counts() if len(goods) else goods
    if len(goods):
        because += ". The channel of goods, a proxy here, gives " + ", ".join(
            f"{word} in {count}" for word, count in goods.items()
        )
        because += f" of {int(goods.sum())} specifications"
    return Finding(verdict, because + ".", SERIES, specifications=grid_)


def transfers(ds: Dataset) -> pd.DataFrame:
    """Money sent to Armenia from Russia and from elsewhere by year, US$ mn.

    Returns:
        Columns series, period, value, status, source.
    """
    rows = ds.obs("cba-transfers-inflow", reporter="ARM", partner=("RUS", "WLD"))
    wide = rows.pivot_table(index="period", columns="partner", values="value").dropna()
    parts = {"from Russia": wide["RUS"], "from elsewhere": wide["WLD"] - wide["RUS"]}
    frames = [flow.rename("value").reset_index().assign(series=name) for name, flow in parts.items()]
    source = " ".join(sorted(set(rows["source"])))
    return pd.concat(frames, ignore_index=True).assign(status="reported", source=source)
