"""C2b: the pipeline agreed in 2014 will carry 38 bcm a year."""

from __future__ import annotations

import pandas as pd

from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

SERIES = ("power-of-siberia-deliveries", "review-gas-pipeline")
LEVELS = {"at least 37.5": 37.5, "at least 38": 38.0, "at least 36.1": 36.1}
AGREEING = 2 / 3
#: From the Review's cubic metres to Gazprom's, in which the contract is written: 15 °C to 20 °C
#: at one pressure (the ratio of absolute temperatures), or that and 40 MJ to 37.05 MJ a cubic metre.
UNITS = {
    "Gazprom": 1.0,
    "Review, temperature": 293.15 / 288.15,
    "Review, temperature and calorific value": 40 / 37.05,
}
METHODS = ("last year and since", "highest year", "mean of two years", "two years running")
_MAIN = ("Gazprom", "at least 37.5", "last year and since")


def deliveries(ds: Dataset, source: str = "Gazprom") -> pd.Series:
    """Pipeline gas from Russia to China by year, bcm at Gazprom's standard (20 °C)."""
    if source == "Gazprom":
        rows = ds.obs("power-of-siberia-deliveries")
    else:
        rows = ds.obs("review-gas-pipeline", reporter="RUS", partner="CHN", periods=(2020, 2025))
    rows = rows[rows["period"].str.len() == 4].drop_duplicates("period")
    return rows.set_index("period")["value"].sort_index() * UNITS[source]


def specification(ds: Dataset, source: str, level: str, method: str) -> specs.Outcome:
    """Whether the rate is reached under one specification; the value is the rate tested, bcm."""
    flow, least = deliveries(ds, source), LEVELS[level]
    if len(flow) < 2:
        return specs.Outcome(None)
    reached = flow >= least
    if method == "highest year":
        return specs.Outcome(bool(reached.any()), float(flow.max()))
    if method == "mean of two years":
        mean = float(flow.iloc[-2:].mean())
        return specs.Outcome(mean >= least, mean)
    if method == "two years running":
        pairs = pd.concat([flow, flow.shift()], axis=1).min(axis=1, skipna=False).dropna()
        return specs.Outcome(bool((pairs >= least).any()), float(pairs.max()))
    since = reached.loc[reached.idxmax() :] if reached.any() else reached
    return specs.Outcome(bool(since.all()), float(flow.iloc[-1]))


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of the claim."""
    return specs.run(
        lambda **choice: specification(ds, **choice),
        {"source": tuple(UNITS), "level": tuple(LEVELS), "method": METHODS},
    )


def gas_deliveries(ds: Dataset) -> Finding:
    """Decide C2b; a forecast, so only on today's clock."""
    flow, grid_ = deliveries(ds), grid(ds)
    if len(flow) < 2:
        return Finding(OPEN, "No two years of deliveries are known.", SERIES, specifications=grid_)
    main = dict(zip(("source", "level", "method"), _MAIN, strict=True))
    met = specification(ds, **main).holds
    least = LEVELS[main["level"]]
    reached = [year for year in flow.index if flow[year] >= least]
    since = flow.loc[reached[0] :] if reached else flow.iloc[:0]
    if met:
        verdict = HOLDS if specs.share(grid_) >= AGREEING else OPEN
    elif reached:
        verdict = IN_PART if 2 * len(reached) >= len(since) else FAILS
    else:
        # No row says that the contract was ended or its rate lowered, so it can still be reached.
        verdict = OPEN
    last = flow.index[-1]
    note = ""
    if reached == [last]:
        note = f" It is one year of record: the rate was first reached in {last}."
    because = (
        f"Deliveries were {flow.iloc[0]:.1f} bcm in {flow.index[0]} and {flow.iloc[-1]:.1f} bcm in "
        f"{last}; the rate counts as reached from {least:g} bcm.{note}"
    )
    if met and verdict == OPEN:
        held, asked = int(grid_["holds"].astype(bool).sum()), len(grid_)
        because += (
            f" So the main test is passed, but only {held} of {asked} specifications agree, because half of "
            "them ask for two years."
        )
    return Finding(verdict, because, SERIES, specifications=grid_)
