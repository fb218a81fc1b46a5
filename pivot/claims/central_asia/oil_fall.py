"""A8b: at the time of writing world oil prices were falling steeply."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

SERIES = ("eia-brent", "brent")
MARKERS = {"Brent, EIA": "eia-brent", "Brent, World Bank": "brent"}
MONEYS = ("US dollars", "roubles")
BASES = ("first half of 2014", "calendar 2013", "highest month of 2011 to 2014")
PRESENTS = {"one year": 12, "six months": 6, "three months": 3}
AVERAGES = ("30 trading days", "monthly mean", "single day")
#: What counts as steep (since the base) and as falling (at present), per cent.
STEEP, FALLING, AGREEING = -30.0, -10.0, 2 / 3
#: A change exactly at a mark counts, whatever the last binary digit says.
EDGE = 1e-9
_DAYS = 30


@lru_cache(maxsize=8)
def by_day(ds: Dataset, money: str) -> pd.Series:
    """Brent by trading day to the cutoff, dollars or roubles a barrel (at the official rate in force)."""
    rows = ds.table("brent-by-day")
    price = rows[rows["date"] <= CUTOFF].set_index("date")["price"]
    if money == "roubles":
        rates = ds.table("official-rates").set_index("date")["USD"].dropna()
        # The rate in force on a trading day is the last one set for that day or before.
        joint = rates.reindex(sorted({*rates.index, *price.index})).ffill()
        price = (price * joint.reindex(price.index)).dropna()
    return price


@lru_cache(maxsize=16)
def by_month(ds: Dataset, marker: str, money: str) -> pd.Series:
    """A marker by month to the last whole month before the cutoff, dollars or roubles a barrel."""
    rows = ds.obs(MARKERS[marker], periods=("2011-01", "2016-12"))
    price = rows.set_index("period")["value"]
    if money == "roubles":
        rates = ds.table("official-rates")
        price = (price * rates.groupby(rates["date"].str[:7])["USD"].mean().reindex(price.index)).dropna()
    return price


def _back(day: str, months: int) -> str:
    return str((pd.Timestamp(day) - pd.DateOffset(months=months)).date())


@lru_cache(maxsize=128)
def level(ds: Dataset, marker: str, money: str, averaging: str, months_back: int = 0) -> float | None:
    """The price at the cutoff, or some months before it."""
    if averaging == "monthly mean":
        prices = by_month(ds, marker, money)
        wanted = str(pd.Period("2016-12", freq="M") - months_back)
        return float(prices[wanted]) if wanted in prices.index else None
    if marker != "Brent, EIA":
        return None
    day = _back(CUTOFF, months_back) if months_back else CUTOFF
    prices = by_day(ds, money)
    prices = prices[prices.index <= day].tail(_DAYS if averaging == "30 trading days" else 1)
    return float(prices.mean()) if len(prices) else None


@lru_cache(maxsize=128)
def base(ds: Dataset, marker: str, money: str, averaging: str, which: str) -> float | None:
    """The price from which the long fall is counted."""
    if which.startswith("highest"):
        prices = by_month(ds, marker, money)
        prices = prices[prices.index <= "2014-12"]
        return float(prices.max()) if len(prices) else None
    first, last = ("2014-01", "2014-06") if which.startswith("first") else ("2013-01", "2013-12")
    if averaging == "monthly mean":
        prices = by_month(ds, marker, money)
    else:
        prices = by_day(ds, money)
        prices = prices.set_axis(prices.index.str[:7])
    prices = prices[(prices.index >= first) & (prices.index <= last)]
    return float(prices.mean()) if len(prices) else None


def falls(
    ds: Dataset, marker: str, money: str, origin: str, present: str, averaging: str
) -> tuple[float, float] | None:
    """The long and the present change, per cent; None where a price is not held."""
    now = level(ds, marker, money, averaging)
    start = base(ds, marker, money, averaging, origin)
    before = level(ds, marker, money, averaging, PRESENTS[present])
    if now is None or start is None or before is None:
        return None
    return 100 * (now / start - 1), 100 * (now / before - 1)


def specification(ds: Dataset, **choice: str) -> specs.Outcome:
    """The verdict under one specification; the value is the long change, per cent."""
    changes = falls(ds, **choice)
    if changes is None:
        return specs.Outcome(None)
    steep, falling = changes[0] <= STEEP + EDGE, changes[1] <= FALLING + EDGE
    verdict = (HOLDS if falling else IN_PART) if steep else FAILS
    return specs.Outcome(steep and falling, changes[0], verdict)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification whose prices are held."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {
            "marker": tuple(MARKERS),
            "money": MONEYS,
            "origin": BASES,
            "present": tuple(PRESENTS),
            "averaging": AVERAGES,
        },
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


def plummeting(ds: Dataset) -> Finding:
    """Decide A8b; then and now read the same prices."""
    grid_ = grid(ds)
    main = falls(ds, "Brent, EIA", MONEYS[0], BASES[0], "one year", AVERAGES[0])
    if main is None or grid_.empty:
        return Finding(OPEN, "Prices of the days in question are not held.", SERIES, specifications=grid_)
    steep = grid_["verdict"] != FAILS
    if main[0] > STEEP + EDGE or steep.mean() < AGREEING:
        verdict = FAILS
    elif main[1] <= FALLING + EDGE:
        verdict = HOLDS if specs.share(grid_) >= AGREEING else OPEN
    else:
        verdict = IN_PART
    roubles = falls(ds, "Brent, EIA", MONEYS[1], BASES[0], "one year", AVERAGES[0])
    because = (
        f"Over the last thirty trading days Brent stood {abs(main[0]):.0f} per cent below the first half "
        "of 2014 in "
        f"dollars"
    )
    if roubles is not None:
        way = "below" if roubles[0] < 0 else "above"
        because += f" and {abs(roubles[0]):.0f} per cent {way} it in roubles"
    way = "above" if main[1] > 0 else "below"
    because += (
        f", but {abs(main[1]):.0f} per cent {way} the same days a year before. The long fall is steep in "
        f"{int(steep.sum())} of {len(grid_)} specifications; prices were still falling in "
        f"{int(grid_['holds'].astype(bool).sum())}."
    )
    return Finding(verdict, because, SERIES, specifications=grid_)
