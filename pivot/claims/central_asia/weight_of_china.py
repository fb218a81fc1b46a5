"""A2 and A17b: was China's weight among the former Soviet states growing, and is it serious for Russia?"""

from __future__ import annotations

import math
from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import neighbours
from pivot.measures.neighbours import ALL, CENTRAL_ASIA, WIDER
from pivot.measures.partners import joined

TRADE = (
    "china-neighbours-exports",
    "china-neighbours-imports",
    "dots-neighbours-exports",
    "dots-neighbours-imports",
    "russia-neighbours-exports",
    "russia-neighbours-imports",
    "cow-imports",
    "baci-exports",
    "wdi-merchandise-share",
    "wdi-gdp",
)
SERIES = (*TRADE, "sipri-trade-register")
THREAT_SERIES = (*TRADE, "cdis-fdi-stock")

FIELDS = ("total trade", "imports only", "exports only", "agreement of votes", "arms received")
COUNTS = ("partners' reports", "COW", "BACI")
SAMPLES = {
    "Central Asia": CENTRAL_ASIA,
    "with the Caucasus and Belarus": WIDER,
    "with Ukraine and Moldova": ALL,
}
PERIODS = {
    "2005–07 to 2013–15": (range(2005, 2008), range(2013, 2016)),
    "2000–02 to 2012–14": (range(2000, 2003), range(2012, 2015)),
    "2009–10 to 2015–16": (range(2009, 2011), range(2015, 2017)),
}
LATER = (range(2013, 2016), range(2021, 2024))
DEFINITIONS = ("both movements", "China passes Russia", "ratio doubles")
#: A movement under this, in percentage points, is none.
LEAST = 1.0
FOUR_FIFTHS, THREE_FIFTHS, TWO_THIRDS = 4 / 5, 3 / 5, 2 / 3


def measure(ds: Dataset, field: str, source: str) -> pd.DataFrame:
    """China's and Russia's part in a field by state and year: columns state, power, period, value."""
    if field == "agreement of votes":
        return neighbours.agreement(ds)
    if field == "arms received":
        return neighbours.arms(ds)
    return neighbours.shares(ds, source, field)


@lru_cache(maxsize=64)
def _wide(ds: Dataset, field: str, source: str) -> pd.DataFrame:
    return neighbours.wide(measure(ds, field, source))


@lru_cache(maxsize=512)
def _window(ds: Dataset, field: str, source: str, years: tuple[int, ...]) -> pd.DataFrame:
    return neighbours.window(_wide(ds, field, source), years)


@lru_cache(maxsize=128)
def movements(ds: Dataset, field: str, source: str, period: str) -> pd.DataFrame:
    """Start and end of both powers by state, and what the definitions ask of them.

    Returns:
        Index state; columns china_start, russia_start, china_end, russia_end, both, passes,
        doubles, level. Kept: not to be changed in place.
    """
    start, end = PERIODS[period]
    one, two = _window(ds, field, source, tuple(start)), _window(ds, field, source, tuple(end))
    frame = one.add_suffix("_start").join(two.add_suffix("_end"), how="inner")
    frame.columns = [name.replace("CHN", "china").replace("RUS", "russia") for name in frame.columns]
    frame["both"] = (frame["china_end"] - frame["china_start"] >= LEAST) & (
        frame["russia_end"] - frame["russia_start"] <= -LEAST
    )
    frame["passes"] = (frame["china_start"] < frame["russia_start"]) & (
        frame["china_end"] >= frame["russia_end"]
    )
    # The ratio doubles, written without dividing by nothing.
    frame["doubles"] = (frame["china_end"] * frame["russia_start"] > 0) & (
        frame["china_end"] * frame["russia_start"] >= 2 * frame["china_start"] * frame["russia_end"]
    )
    frame["level"] = frame["china_end"] >= TWO_THIRDS * frame["russia_end"]
    return frame


_COLUMN = {"both movements": "both", "China passes Russia": "passes", "ratio doubles": "doubles"}


@lru_cache(maxsize=128)
def _counts(ds: Dataset, field: str, source: str, period: str) -> dict[str, tuple[int, int, dict[str, int]]]:
    """By sample: how many states, at how many the level is reached, and how many show each definition."""
    states = movements(ds, field, source, period)
    columns = {name: states[column].to_numpy() for name, column in _COLUMN.items()}
    level, found = states["level"].to_numpy(), {}
    for sample, members in SAMPLES.items():
        inside = states.index.isin(members)
        shown = {name: int((column & inside).sum()) for name, column in columns.items()}
        found[sample] = (int(inside.sum()), int((level & inside).sum()), shown)
    return found


def specification(
    ds: Dataset, field: str, source: str, sample: str, period: str, definition: str
) -> specs.Outcome:
    """Whether A2 holds under one specification; the value is the number of states that show it."""
    if field in FIELDS[3:] and source != COUNTS[0]:
        return specs.Outcome(None)
    n, level, found = _counts(ds, field, source, period)[sample]
    if n < 3:
        return specs.Outcome(None)
    shown = found[definition]
    holds = shown >= math.ceil(FOUR_FIFTHS * n) and level >= math.ceil(THREE_FIFTHS * n)
    return specs.Outcome(holds, float(shown))


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of A2 that can be computed."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {
            "field": FIELDS,
            "source": COUNTS,
            "sample": tuple(SAMPLES),
            "period": tuple(PERIODS),
            "definition": DEFINITIONS,
        },
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


def growing_weight(ds: Dataset) -> Finding:
    """Decide A2 on the clock of ``ds``."""
    grid_ = grid(ds)
    states = movements(ds, FIELDS[0], COUNTS[0], next(iter(PERIODS)))
    states = states[states.index.isin(CENTRAL_ASIA)]
    if len(states) < 3 or grid_.empty:
        return Finding(OPEN, "Too few states have both partners' reports.", SERIES, specifications=grid_)
    shown, level, n = int(states["both"].sum()), int(states["level"].sum()), len(states)
    decided = specs.decided(grid_)
    few = decided["value"] < 2
    if specs.main(grid_)["holds"] and specs.share(grid_) >= TWO_THIRDS:
        verdict = HOLDS
    elif shown < 2 and few.mean() >= TWO_THIRDS:
        verdict = FAILS
    elif shown >= 2 or _field_holds(decided):
        verdict = IN_PART
    else:
        verdict = OPEN
    names = ", ".join(sorted(ds.name(code) for code in states.index[states["both"]])) or "none"
    because = (
        f"By the partners' customs China's share of total trade rose and Russia's fell in {shown} of {n} "
        "Central "
        f"Asian states with both counts ({names}), and in {level} China's share came to at least two "
        "thirds of "
        f"Russia's. "
    )
    missing = sorted(ds.name(code) for code in set(CENTRAL_ASIA) - set(states.index))
    if missing:
        because += f"No count by Russia is held for {', '.join(missing)}. "
    by_field = decided.groupby("field", sort=False)["holds"].mean()
    because += "Specifications that hold, by field: " + "; ".join(
        f"{field} {100 * share:.0f} per cent" for field, share in by_field.items()
    )
    return Finding(verdict, because + ".", SERIES, specifications=grid_)


def _field_holds(decided: pd.DataFrame) -> bool:
    """Whether in one field at least two thirds of the specifications hold."""
    return bool((decided.groupby("field")["holds"].mean() >= TWO_THIRDS).any())


THREAT_FIELDS = ("all three", "goods trade", "investment and votes")
THREAT_STATES = {
    "all but the Baltic states": ALL,
    "without Ukraine and Moldova": WIDER,
    "Central Asia left out": tuple(code for code in ALL if code not in CENTRAL_ASIA),
}
LEVELS = {"at least 1/2": 1 / 2, "at least 1": 1.0, "at least 1/3": 1 / 3}
THREAT_PERIODS = ("2005–07 to 2013–15", "2009–10 to 2015–16")
ENOUGH, HALF, QUARTER = 12, 50.0, 25.0
_PARTS = {
    "all three": ("trade", "investment", "votes"),
    "goods trade": ("trade",),
    "investment and votes": ("investment", "votes"),
}


@lru_cache(maxsize=32)
def _threat_rows(ds: Dataset, field: str, source: str) -> pd.DataFrame:
    if field == "trade":
        return neighbours.wide(neighbours.turnover(ds, source))
    return neighbours.wide(neighbours.holdings(ds) if field == "investment" else neighbours.agreement(ds))


@lru_cache(maxsize=64)
def ratios(ds: Dataset, source: str, period: tuple[range, range]) -> pd.DataFrame:
    """China's measure over Russia's at the start and the end, by field and state.

    Investment is held from 2009 only: where the span begins earlier, its first two years stand in.

    Returns:
        Columns field, state, start, end (ratios without unit). Kept: not to be changed in place.
    """
    parts = []
    for field in ("trade", "investment", "votes"):
        rows = _threat_rows(ds, field, source if field == "trade" else "")
        start, end = period
        if field == "investment" and start[-1] < 2009:
            start = range(2009, 2011)
        one, two = neighbours.window(rows, start), neighbours.window(rows, end)
        both = one.add_suffix("_start").join(two.add_suffix("_end"), how="inner")
        both = both[(both["RUS_start"] > 0) & (both["RUS_end"] > 0)]
        parts.append(
            pd.DataFrame(
                {
                    "field": field,
                    "state": both.index,
                    "start": (both["CHN_start"] / both["RUS_start"]).to_numpy(),
                    "end": (both["CHN_end"] / both["RUS_end"]).to_numpy(),
                }
            )
        )
    return pd.concat(parts, ignore_index=True)


def serious(table: pd.DataFrame, level: float) -> pd.Series:
    """Which state-fields are serious: the ratio at the end reaches ``level`` and has grown."""
    return (table["end"] >= level) & (table["end"] > table["start"])


def threat(ds: Dataset, field: str, states: str, level: str, period: str, source: str) -> specs.Outcome:
    """The verdict on A17b under one specification; the value is the share of serious state-fields."""
    table = ratios(ds, source, PERIODS[period])
    table = table[table["field"].isin(_PARTS[field]) & table["state"].isin(THREAT_STATES[states])]
    if len(table) < ENOUGH:
        return specs.Outcome(None)
    weight = serious(table, LEVELS[level])
    share = 100 * float(weight.mean())
    if share >= HALF:
        return specs.Outcome(True, share, HOLDS)
    by_field = 100 * weight.groupby(table["field"]).mean()
    inner = weight[table["state"].isin(CENTRAL_ASIA)]
    part = share >= QUARTER or (by_field >= HALF).any() or (len(inner) and 100 * inner.mean() >= HALF)
    return specs.Outcome(False, share, IN_PART if part else FAILS)


def threat_grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of A17b that can be computed."""
    frame = specs.run(
        lambda **choice: threat(ds, **choice),
        {
            "field": THREAT_FIELDS,
            "states": tuple(THREAT_STATES),
            "level": tuple(LEVELS),
            "period": THREAT_PERIODS,
            "source": COUNTS,
        },
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


def serious_threat(ds: Dataset) -> Finding:
    """Decide A17b on the clock of ``ds``."""
    grid_ = threat_grid(ds)
    main = [next(iter(options)) for options in (THREAT_FIELDS, THREAT_STATES, LEVELS, THREAT_PERIODS, COUNTS)]
    if threat(ds, *main).holds is None:
        return Finding(OPEN, "Fewer than twelve state-fields are held.", THREAT_SERIES, specifications=grid_)
    table = ratios(ds, COUNTS[0], PERIODS[THREAT_PERIODS[0]])
    weight = serious(table, LEVELS["at least 1/2"])
    counts = weight.groupby(table["field"], sort=False).agg(["sum", "count"])
    because = (
        f"{int(weight.sum())} of {len(weight)} state-fields are serious, China's measure being at least "
        "half of "
        "Russia's and growing against it: "
        + "; ".join(f"{field} {int(row['sum'])} of {int(row['count'])}" for field, row in counts.iterrows())
        + "."
    )
    return Finding(by_agreement(grid_), because, THREAT_SERIES, specifications=grid_)


def shown(ds: Dataset) -> pd.DataFrame:
    """The main count of A2 state by state: columns state, china_start, … (per cent), source."""
    states = movements(ds, FIELDS[0], COUNTS[0], next(iter(PERIODS)))
    states = states[states.index.isin(WIDER)].rename_axis("state").reset_index()
    order = {code: place for place, code in enumerate(WIDER)}
    states = states.sort_values("state", key=lambda column: column.map(order), ignore_index=True)
    return states.assign(source=joined(neighbours.turnover(ds, COUNTS[0])["source"]))
