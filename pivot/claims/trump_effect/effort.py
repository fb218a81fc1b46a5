"""T5: for some time after the election Putin will have less cause to spend on his turn to Asia."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.documents import OFFICIAL
from pivot.claims.settle import by_agreement
from pivot.claims.trump_effect.texts import outcome, signed, texts
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures.turn import ASIA, by_year, past_changes

CLAIM = "T5"
INCENTIVE = "less incentive to spend on the turn to Asia"
OTHER_REASON = "effort fell for another reason"
SERIES = ("sipri-orders", "fts-exports", "fts-imports", "fts-total-exports", "fts-total-imports")

HORIZONS = {"end of 2018": (2017, 2018), "end of 2017": (2017, 2017), "end of 2020": (2017, 2020)}
BASELINES = {
    "mean of 2014 to 2016": (2014, 2016),
    "2016 alone": (2016, 2016),
    "mean of 2012 to 2016": (2012, 2016),
}
INDICATORS = {
    "all indicators": ("arms ordered", "share of trade"),
    "arms": ("arms ordered",),
    "trade": ("share of trade",),
}
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "horizon": tuple(HORIZONS),
    "baseline": tuple(BASELINES),
    "effort": tuple(INDICATORS),
    "relative": ("absolute", "relative to Europe"),
    "asia": tuple(ASIA),
}
#: A change of less than this, in per cent, is none.
LEAST = 5.0


@lru_cache(maxsize=256)
def level(ds: Dataset, indicator: str, asia: str, relative: str, years: tuple[int, int]) -> float | None:
    """Mean of an indicator over some years; None where a year is missing."""
    asian = by_year(ds, indicator, ASIA[asia])
    span = range(years[0], years[1] + 1)
    # A year without an order is nought once orders of later years are known.
    if indicator == "arms ordered" and len(asian) and asian.index.max() >= years[1]:
        asian = asian.reindex(range(int(asian.index.min()), int(asian.index.max()) + 1), fill_value=0.0)
    if not set(span) <= set(asian.index):
        return None
    value = float(asian.loc[list(span)].mean())
    if relative == "absolute":
        return value
    european = by_year(ds, indicator, ("europe",)).reindex(span)
    if indicator == "arms ordered":
        european = european.fillna(0.0)
    base = float(european.mean())
    return value / base if base > 0 else None


def change(
    ds: Dataset, indicator: str, horizon: str, baseline: str, relative: str, asia: str
) -> float | None:
    """Change of an indicator from the baseline to the horizon, per cent; None without data."""
    before = level(ds, indicator, asia, relative, BASELINES[baseline])
    after = level(ds, indicator, asia, relative, HORIZONS[horizon])
    if before is None or after is None or before <= 0:
        return None
    return 100 * (after / before - 1)


def judge(changes: list[float], tied: bool, other: bool) -> str:
    """The verdict from the changes of the computable indicators and from what officials say."""
    if not changes:
        return ""
    falls, rises = sum(one <= -LEAST for one in changes), sum(one >= LEAST for one in changes)
    if 3 * falls >= 2 * len(changes):
        return HOLDS if tied else IN_PART if other else OPEN
    if 3 * rises >= 2 * len(changes) and not tied:
        return FAILS
    return OPEN


def said(ds: Dataset, assertion: str) -> bool:
    """Whether an official text supports an assertion."""
    return bool((texts(ds, CLAIM, assertion, grades=OFFICIAL)["says"] == "supports").any())


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification; the value is the mean change of the indicators, per cent."""
    tied, other = said(ds, INCENTIVE), said(ds, OTHER_REASON)

    def rule(effort: str, **choice: str) -> specs.Outcome:
        each = [change(ds, name, **choice) for name in INDICATORS[effort]]
        known = [one for one in each if one is not None]
        return outcome(judge(known, tied, other), sum(known) / len(known) if known else None)

    return specs.run(rule, DIMENSIONS)


#: The readings of Asia that the rule crosses, and one with India that it does not.
SHOWN = {**ASIA, "with South Asia": ("east-asia", "south-east-asia", "south-asia")}


def _yearly(ds: Dataset, indicator: str, groups: tuple[str, ...]) -> pd.Series:
    """An indicator by year; a year without an order is nought once orders of later years are known."""
    yearly = by_year(ds, indicator, groups)
    if indicator == "arms ordered":
        yearly = yearly.reindex(range(yearly.index.min(), yearly.index.max() + 1), fill_value=0.0)
    return yearly


def _mean(ds: Dataset, indicator: str, groups: tuple[str, ...], years: tuple[int, int]) -> float | None:
    found = _yearly(ds, indicator, groups).reindex(range(years[0], years[1] + 1))
    return float(found.mean()) if found.notna().all() else None


def changes(ds: Dataset) -> pd.DataFrame:
    """The indicators under the main choice of horizon and baseline.

    Returns:
        Columns indicator, asia, before, after, change (per cent), as_much (share of all years held,
        2017 among them, at which the same means change by at least as much), ordinary (size within
        which nine in ten of those changes lie, per cent: what is smaller cannot be told from the
        usual), years (at which they were taken), source.
    """
    rows = []
    for indicator in INDICATORS["all indicators"]:
        for asia, groups in SHOWN.items():
            before = _mean(ds, indicator, groups, BASELINES["mean of 2014 to 2016"])
            after = _mean(ds, indicator, groups, HORIZONS["end of 2018"])
            name = "sipri-orders" if indicator == "arms ordered" else "fts-exports"
            yearly = _yearly(ds, indicator, groups)
            size = past_changes(yearly).abs()
            rows.append(
                {
                    "indicator": indicator,
                    "asia": asia,
                    "before": before,
                    "after": after,
                    "change": 100 * (after / before - 1) if before and after is not None else None,
                    "as_much": float((size >= size.get(2017, float("nan")) - 1e-9).mean()),
                    "ordinary": float(size.quantile(0.9)),
                    "years": len(size),
                    "source": ds.obs(name)["source"].iloc[0],
                }
            )
    return pd.DataFrame(rows)


def fewer_incentives(ds: Dataset) -> Finding:
    """Decide T5; a forecast, so only on today's clock."""
    found = grid(ds)
    parts = []
    for name in INDICATORS["all indicators"]:
        moved = change(ds, name, *(options[0] for key, options in DIMENSIONS.items() if key != "effort"))
        parts.append(f"{name} {signed(moved)} per cent" if moved is not None else f"{name} not known")
    denied = int((texts(ds, CLAIM, INCENTIVE, grades=OFFICIAL)["says"] == "contradicts").sum())
    because = (
        f"From the mean of the three years before to the two years after: {', '.join(parts)}. No official "
        f"text was found that ties a fall to hopes of relief, and {denied} calls the policy a lasting "
        "priority."
    )
    documents = ds.evidence[ds.evidence["claim"] == CLAIM]
    return Finding(by_agreement(found), because, SERIES, documents, found)
