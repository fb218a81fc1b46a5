"""S0: by January 2017 Russia was turning from Europe and towards Asia."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import heads

CLAIM = "S0"
POINTS = 3.0
AGREEING = 2 / 3
TRADE, EXPORTS, IMPORTS = "goods trade", "exports only", "imports only"
GAS, ARMS, VOTES = "gas", "arms", "votes in the Assembly"
FIELDS = (TRADE, EXPORTS, IMPORTS, GAS, ARMS, VOTES)
_FLOW = {TRADE: "turnover", EXPORTS: "exports", IMPORTS: "imports"}
SOURCES = ("customs by product", "customs by partner", "importers' customs", "reconciled")
ASIAS = ("East, India and ASEAN", "with Central Asia", "China only", "without China")
EUROPES = ("the Union", "with Britain, Switzerland, Norway")
PERIODS = {
    "2008–2011 to 2014–2016": ((2008, 2011), (2014, 2016)),
    "2013 to 2016": ((2013, 2013), (2016, 2016)),
    "2005–2007 to 2014–2016": ((2005, 2007), (2014, 2016)),
}
PRICES = ("current dollars", "without fuels")
SERIES = (
    "fts-exports",
    "fts-imports",
    "cow-imports",
    "baci-exports",
    "review-gas-pipeline",
    "review-gas-lng",
    "sipri-trade-register",
)


@lru_cache(maxsize=256)
def shares(ds: Dataset, field: str, asia: str, europe: str, source: str, price: str) -> pd.DataFrame:
    """Shares of Asia and Europe in one field by year, per cent (columns asia, europe)."""
    eastern, western = heads.asia(ds, asia), heads.europe(ds, europe)
    if field in _FLOW:
        return heads.trade(ds, source, _FLOW[field], eastern, western, price == PRICES[1])
    measure = {GAS: heads.gas_sold, ARMS: heads.arms_sold, VOTES: heads.votes_alike}[field]
    return measure(ds, eastern, western)


def turned(
    ds: Dataset, field: str, asia: str, source: str, periods: str, price: str, europe: str
) -> specs.Outcome:
    """Whether a field turned; the value is the change of Asia's share, percentage points."""
    moved = heads.change(shares(ds, field, asia, europe, source, price), *PERIODS[periods])
    if moved is None:
        return specs.Outcome(None)
    value = float(moved["asia"])
    return specs.Outcome(bool(value >= POINTS and value > moved["europe"]), value)


@lru_cache(maxsize=16)
def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification: sources and prices are choices of the fields of trade alone."""
    frame = specs.run(
        lambda **choice: turned(ds, **choice),
        {
            "field": FIELDS,
            "asia": ASIAS,
            "source": SOURCES,
            "periods": tuple(PERIODS),
            "price": PRICES,
            "europe": EUROPES,
        },
    )
    own = ~frame["field"].isin(_FLOW)
    first = (frame["source"] == SOURCES[0]) & (frame["price"] == PRICES[0])
    frame = frame[~own | first]
    # Markets of the Review are no states: other readings of Asia are the same specification.
    repeated = (frame["field"] == GAS) & (~frame["asia"].eq(ASIAS[0]) | ~frame["europe"].eq(EUROPES[0]))
    return frame[~repeated].reset_index(drop=True)


def by_field(ds: Dataset) -> pd.DataFrame:
    """The main specification of each field.

    Returns:
        Columns field, asia, europe (change, percentage points), turned (words).
    """
    rows = []
    for field in FIELDS:
        found = shares(ds, field, ASIAS[0], EUROPES[0], SOURCES[0], PRICES[0])
        moved = heads.change(found, *PERIODS[next(iter(PERIODS))])
        if moved is not None:
            turn = moved["asia"] >= POINTS and moved["asia"] > moved["europe"]
            rows.append(
                {
                    "field": field,
                    "asia": float(moved["asia"]),
                    "europe": float(moved["europe"]),
                    "turned": "yes" if turn else "no",
                }
            )
    return pd.DataFrame(rows, columns=["field", "asia", "europe", "turned"])


def instruments(ds: Dataset) -> pd.DataFrame:
    """Shares of Asia and Europe in each instrument by year, for drawing.

    Returns:
        Columns instrument, series (asia, europe), period, value (per cent), status, source.
    """
    eastern, western = heads.asia(ds), heads.europe(ds)
    trade = heads.trade(ds, "customs by partner", "turnover", eastern, western)
    late = heads.trade(ds, "the Fund", "turnover", eastern, western)
    late = late[late.index > max(trade.index, default="")]
    found = [
        ("trade", trade, "reported", "fts-exports"),
        ("trade", late, "estimated", "imts-exports"),
        (ARMS, heads.arms_sold(ds, eastern, western), "estimated", "sipri-trade-register"),
        (GAS, heads.gas_sold(ds, eastern, western), "reported", "review-gas-pipeline"),
        ("votes", heads.votes_alike(ds, eastern, western), "reported", ""),
    ]
    rows = []
    for instrument, shares_, status, series in found:
        source = ds.obs(series)["source"].iloc[-1] if series else ds.table("unga-votes")["source"].iloc[-1]
        long = shares_.rename_axis("period").reset_index().melt("period", var_name="series")
        rows.append(long.assign(instrument=instrument, status=status, source=source))
    return pd.concat(rows).dropna(subset="value").reset_index(drop=True)


def turning(ds: Dataset) -> Finding:
    """Decide S0 on the clock of ``ds``."""
    grid_ = grid(ds)
    fields = by_field(ds).set_index("field")
    if TRADE not in fields.index:
        return Finding(OPEN, "The trade of the years asked for is not held.", SERIES, specifications=grid_)
    turns = fields["turned"] == "yes"
    others = turns.reindex([GAS, ARMS, VOTES]).dropna()
    share = specs.share(grid_)
    if turns[TRADE] and 2 * int(others.sum()) >= len(others):
        verdict = HOLDS if share >= AGREEING else OPEN
    elif turns[[name for name in fields.index if name not in (EXPORTS, IMPORTS)]].any():
        verdict = IN_PART
    else:
        verdict = FAILS if 1 - share >= AGREEING else OPEN
    named = [name for name in fields.index if turns[name]]
    moved = fields.loc[TRADE]
    because = (
        f"In goods trade Asia's share changed by {moved['asia']:+.1f} percentage points and Europe's by "
        f"{moved['europe']:+.1f}, from {next(iter(PERIODS))}. "
        f"Fields that turned: {', '.join(named) or 'none'}; of {len(fields)} that can be computed."
    )
    flip = (
        f"A revision of {abs(moved['asia'] - POINTS):.1f} percentage points in Asia's share of trade would "
        "change whether trade turned."
    )
    return Finding(verdict, because, SERIES, specifications=grid_, flip=flip)
