"""K8b: the hope for Japanese investment in Russia's Far East, and whether it came."""

from __future__ import annotations

import pandas as pd

from pivot import specifications as specs
from pivot.claims.kurils.papers import Papers
from pivot.claims.verdict import FAILS, HOLDS, OPEN, Finding
from pivot.dataset import Dataset

SOUGHT = "Russia seeks Japanese investment in its Far East"
#: Flow to what the unit of a quoted figure on Japanese investment must hold.
FLOWS = {
    "stock or inflow in USD": "USD",
    "share of all foreign investment": "per cent of foreign investment",
    "number of projects carried out": "projects carried out",
    "number of projects agreed": "projects agreed",
}
HORIZONS = {"2017-2021": 2021, "2017-2019": 2019, "2017-2024": 2024, "2017-2026": 2026}
AREAS = ("Russian Far East", "all Russia")
BASES = {"2012-2016": (2012, 2016), "2016": (2016, 2016)}
TOPIC = "japanese investment"
GROWN, AGREEING = 1.25, 2 / 3


def figures(ds: Dataset) -> pd.DataFrame:
    """Quoted figures on Japanese investment as the clock sees them; empty where there are none."""
    try:
        rows = ds.table("figures-japan-russia")
    except KeyError:
        return pd.DataFrame(columns=["topic", "item", "about", "period", "value", "unit", "source"])
    return rows[rows["topic"] == TOPIC]


def ratio(rows: pd.DataFrame, unit: str, area: str, base: tuple[int, int], horizon: int) -> float | None:
    """What was invested a year after January 2017 over what was before; None without a comparable pair.

    A pair is of one source and definition. Where several compare, the mean of their ratios is taken.

    Args:
        rows: columns item, about (an area), period, value, unit, source.
        base: first and last year before.
        horizon: last year after.
    """
    kept = rows[rows["unit"].str.contains(unit, regex=False) & (rows["about"] == area)]
    if kept.empty:
        return None
    year = kept["period"].astype(str).str[:4].astype(int)
    ratios = []
    for _, same in kept.assign(year=year).groupby(["item", "source"]):
        before = same.loc[same["year"].between(*base), "value"]
        after = same.loc[same["year"].between(2017, horizon), "value"]
        if len(before) and len(after):
            ratios.append(float(after.mean() / before.mean()))
    return sum(ratios) / len(ratios) if ratios else None


def investment(ds: Dataset) -> Finding:
    """Decide K8b; a forecast, so only on today's clock."""
    rows, papers = figures(ds), Papers(ds, "K8b")

    def rule(**choice: str) -> specs.Outcome:
        found = ratio(
            rows, FLOWS[choice["flow"]], choice["area"], BASES[choice["base"]], HORIZONS[choice["horizon"]]
        )
        if found is None:
            return specs.Outcome(None)
        return specs.Outcome(True if found >= GROWN else False if found <= 1 else None, found)

    grid = specs.run(
        rule, {"flow": tuple(FLOWS), "horizon": tuple(HORIZONS), "area": AREAS, "base": tuple(BASES)}
    )
    main, decided = specs.main(grid)["holds"], specs.decided(grid)
    share = specs.share(grid) if len(decided) else 0.0
    verdict = OPEN
    if main is True and share >= AGREEING:
        verdict = HOLDS
    elif main is False and 1 - share >= AGREEING:
        verdict = FAILS
    pairs = int(grid["value"].notna().sum())
    flowed = (
        "no two comparable figures, before and after January 2017, are held, so that the flow is open"
        if pairs == 0
        else f"comparable figures before and after January 2017 in {pairs} specifications"
    )
    because = (
        f"{papers.said('That Russia sought Japanese investment in its Far East', SOUGHT)}. That it flowed: "
        f"{flowed}."
    )
    return Finding(verdict, because, (), papers.all, grid)
