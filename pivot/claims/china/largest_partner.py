"""C1: China has been Russia's largest trading partner since 2011."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import partners

SINCE = 2011
LAST = 2016  # the last year of which the sentence can speak
AGREEING = 2 / 3
PERIODS = ("2011–2014", "2011–2015", "2011–2016")
SOURCES = ("Russian customs", "importers' customs", "reconciled")
METHODS = ("each year", "pooled", "trailing months")
SERIES = ("fts-exports", "fts-imports", "cow-imports", "baci-exports")


@lru_cache(maxsize=32)
def annual_turnover(ds: Dataset, source: str, hong_kong: bool = False) -> pd.DataFrame:
    """Russia's goods turnover by partner and year as one source counts it, US$ mn.

    Args:
        ds: the dataset.
        source: one of ``SOURCES``.
        hong_kong: whether Hong Kong is counted with the mainland.

    Returns:
        Columns reporter, partner, period, value, status, source; single states only. Kept for the
        next call: not to be changed in place.
    """
    if source == "Russian customs":
        flows = partners.annual(pd.concat([ds.obs("fts-exports"), ds.obs("fts-imports")]))
        counted = partners.turnover(
            flows[flows["series"] == "fts-exports"], flows[flows["series"] == "fts-imports"]
        )
    else:
        name = "cow-imports" if source == "importers' customs" else "baci-exports"
        sold, bought = ds.obs(name, reporter="RUS"), ds.obs(name, partner="RUS")
        # Both flows are told apart by who reports; turned round, each has Russia as reporter.
        bought = bought.rename(columns={"reporter": "partner", "partner": "reporter"})
        counted = partners.turnover(sold, bought.assign(series=f"{name} turned round"))
    if hong_kong:
        counted = partners.blocs(counted, {"CHN": ["CHN", "HKG"]})
    states = ds.countries.index[ds.countries["kind"] == "state"]
    return counted[counted["partner"].isin(set(states) - {"RUS"})]


def trailing_turnover(ds: Dataset, states: Collection[str] | None = None) -> pd.DataFrame:
    """Russia's turnover by partner over twelve months, by last month, from its own customs, US$ mn.

    Args:
        ds: the dataset.
        states: codes of the partners; None takes all that the customs list.
    """
    rows = _trailing(ds)
    return rows if states is None else rows[rows["partner"].isin(states)]


@lru_cache(maxsize=8)
def _trailing(ds: Dataset) -> pd.DataFrame:
    flows = partners.rolling(pd.concat([ds.obs("fts-exports"), ds.obs("fts-imports")]))
    return partners.turnover(flows[flows["series"] == "fts-exports"], flows[flows["series"] == "fts-imports"])


def sources(ds: Dataset) -> str:
    """The sources of all counts, as one cell."""
    return partners.joined(source for name in SERIES for source in ds.obs(name)["source"].unique())


def unlisted(ds: Dataset) -> pd.Series:
    """Turnover with partners outside the customs' list, US$ mn by year: what could hide a larger one."""
    totals = pd.concat([ds.obs(f"fts-total-{flow}", partner="WLD") for flow in ("exports", "imports")])
    listed = annual_turnover(ds, "Russian customs").groupby("period")["value"].sum()
    return (totals.groupby("period")["value"].sum() - listed).dropna()


@lru_cache(maxsize=32)
def _leads(ds: Dataset, source: str, hong_kong: bool = False) -> pd.Series:
    """China's lead by year as one source counts it; by month where the source is "trailing"."""
    return margin(
        trailing_turnover(ds) if source == "trailing" else annual_turnover(ds, source, hong_kong=hong_kong)
    )


@lru_cache(maxsize=64)
def _pooled(ds: Dataset, source: str, hong_kong: bool, years: frozenset[str]) -> float:
    """China's lead over some years taken together."""
    rows = annual_turnover(ds, source, hong_kong=hong_kong)
    rows = rows[rows["period"].isin(years)].groupby("partner", as_index=False)["value"].sum()
    return float(margin(rows.assign(period="all")).get("all", float("nan")))


def margin(turnover: pd.DataFrame) -> pd.Series:
    """China's lead over the largest other partner, per cent of that partner, by period."""
    china = turnover[turnover["partner"] == "CHN"].set_index("period")["value"]
    other = turnover[turnover["partner"] != "CHN"].groupby("period")["value"].max()
    return (100 * (china / other - 1)).dropna()


def margins(ds: Dataset, counts: Collection[str], years: tuple[int, int]) -> pd.DataFrame:
    """China's lead over the largest other partner by year, a column a count.

    Returns:
        Columns year, one for each of ``counts`` (per cent of the other partner; NaN where the
        count has no figures), source.
    """
    wanted = [str(year) for year in range(years[0], years[1] + 1)]
    found = {count: margin(annual_turnover(ds, count)).reindex(wanted) for count in counts}
    return pd.DataFrame(found).rename_axis("year").reset_index().assign(source=sources(ds))


def specification(
    ds: Dataset, source: str, period: str, method: str, china: str = "mainland"
) -> specs.Outcome:
    """Whether China is first under one specification; the value is its least margin, per cent."""
    start, end = (int(year) for year in period.split("–"))
    years = {str(year) for year in range(start, end + 1)}
    hong_kong = china == "with Hong Kong"
    if method == "trailing months":
        if source != "Russian customs":
            return specs.Outcome(None)
        wanted = {f"{year}-{month:02d}" for year in range(start + 1, end + 1) for month in range(1, 13)}
        wanted |= {f"{start}-12"}
        lead = _leads(ds, "trailing")
    else:
        if hong_kong and source != "reconciled":
            return specs.Outcome(None)
        wanted, lead = years, _leads(ds, source, hong_kong)
    if not wanted <= set(lead.index):
        return specs.Outcome(None)
    if method == "pooled":
        least = _pooled(ds, source, hong_kong, frozenset(years))
        return specs.Outcome(least > 0, least)
    least = float(lead[lead.index.isin(wanted)].min())
    return specs.Outcome(least > 0, least)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of the claim on this clock; impossible combinations are left out."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {
            "source": SOURCES,
            "period": PERIODS,
            "method": METHODS,
            "china": ("mainland", "with Hong Kong"),
        },
    )
    possible = ((frame["method"] != "trailing months") | (frame["source"] == "Russian customs")) & (
        (frame["china"] == "mainland")
        | ((frame["source"] == "reconciled") & (frame["method"] != "trailing months"))
    )
    # Two periods are the same specification where a source ends before the later one.
    return frame[possible & frame["holds"].notna()].reset_index(drop=True)


def largest_partner(ds: Dataset) -> Finding:
    """Decide C1 on the clock of ``ds``."""
    turnover = annual_turnover(ds, "Russian customs")
    lead = margin(turnover)
    years = [str(year) for year in range(SINCE, LAST + 1) if str(year) in lead.index]
    needed = range(SINCE, LAST if ds.clock else LAST + 1)
    grid_ = grid(ds)
    if not {str(year) for year in needed} <= set(years):
        return Finding(OPEN, "A year of the customs figures is missing.", SERIES, specifications=grid_)
    lead = lead[years]
    china = turnover[turnover["partner"] == "CHN"].set_index("period")["value"]
    unsafe = [year for year in years if unlisted(ds).get(year, float("inf")) >= china[year]]
    beaten = [year for year in unsafe if not _first_in_baci(ds, year)]
    first = [year for year in years if lead[year] > 0 and year not in beaten]
    share = specs.share(grid_)
    if len(first) == len(years):
        verdict = HOLDS if share >= AGREEING else OPEN
    elif 2 * len(first) > len(years) and years[-1] in first:
        verdict = IN_PART
    else:
        verdict = FAILS
    closest = lead.idxmin()
    because = (
        f"In Russia's customs figures China is first in {len(first)} of {len(years)} years from "
        f"{years[0]} to {years[-1]}; its lead over the next state is least in {closest}, "
        f"{lead[closest]:.1f} per cent."
    )
    flip = f"A revision that closed the gap of {lead[closest]:.1f} per cent in {closest} would change it."
    return Finding(verdict, because, SERIES, specifications=grid_, flip=flip)


def _first_in_baci(ds: Dataset, year: str) -> bool:
    lead = margin(annual_turnover(ds, "reconciled"))
    return bool(lead.get(year, -1) > 0)
