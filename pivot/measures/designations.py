"""New sanctions on Russia by month, year and presidency, as counts with their denominator."""

from __future__ import annotations

import pandas as pd
from scipy.stats import beta, chi2

from pivot.dataset import Dataset

#: First and last day, and how many months of the files each holds.
TERMS = {
    "Obama, from March 2014": ("2014-03-01", "2017-01-19"),
    "Trump, first term": ("2017-01-20", "2021-01-19"),
    "Biden, to the invasion": ("2021-01-20", "2022-02-23"),
    "Biden, from the invasion": ("2022-02-24", "2025-01-19"),
    "Trump, second term": ("2025-01-20", "2026-01-21"),
}
KINDS = {
    "measures": "us-treasury-russia-measures",
    "other": "us-treasury-russia-other-grounds",
    "relief": "us-treasury-russia-relief",
    "releases": "us-treasury-releases",
}
#: Kinds of which the releases before the day of change are held apart, in the months of change.
EARLY = ("measures", "other")


def term_of(month: str, early: bool = False) -> str | None:
    """The time in which a month counts: that of its last day, or if ``early`` that of its first."""
    day = f"{month}-01" if early else f"{month}-24"
    return next((name for name, (first, last) in TERMS.items() if first <= day <= last), None)


def by_term(ds: Dataset) -> pd.DataFrame:
    """Releases of the American Treasury by presidency.

    Returns:
        Columns term, years, measures, other, relief, releases (counts), a_year (measures), low and
        high (95 per cent, exact for a Poisson count), of_all (measures in a hundred releases), source.
        Measures count on their day; of all releases only the months are held, so that those of a
        month of change count in the later time.
    """
    counts = {}
    for kind, series in KINDS.items():
        rows = ds.obs(series)
        counts[kind] = rows.groupby(rows["period"].map(term_of))["value"].sum()
        if kind in EARLY:
            early = ds.obs(f"{series}-early")
            counts[kind] = counts[kind].sub(
                early.groupby(early["period"].map(term_of))["value"].sum(), fill_value=0
            )
            moved = early.groupby(early["period"].map(lambda month: term_of(month, early=True)))["value"]
            counts[kind] = counts[kind].add(moved.sum(), fill_value=0)
    rows = []
    for name, (first, last) in TERMS.items():
        years = ((pd.Timestamp(last) - pd.Timestamp(first)).days + 1) / 365.25
        found = {kind: int(counts[kind].get(name, 0)) for kind in KINDS}
        low, high = poisson_interval(found["measures"])
        rows.append(
            {"term": name, "years": years}
            | found
            | {
                "a_year": found["measures"] / years,
                "low": low / years,
                "high": high / years,
                "of_all": 100 * found["measures"] / found["releases"] if found["releases"] else 0.0,
            }
        )
    return pd.DataFrame(rows).assign(
        source=ds.obs(KINDS["releases"])["source"].iloc[0], status="reported", unit="releases a year"
    )


def rate_ratio(one: int, years: float, other: int, other_years: float) -> tuple[float, float, float]:
    """The ratio of two rates of counts and its 95 per cent interval.

    Given their sum the first count is binomial, which bounds the ratio exactly (Clopper and Pearson,
    Biometrika 26, 1934); a count of nought is not asked for.
    """
    low = beta.ppf(0.025, one, other + 1)
    high = beta.ppf(0.975, one + 1, other)
    scale = other_years / years
    return one / other * scale, low / (1 - low) * scale, high / (1 - high) * scale


def poisson_interval(count: int, level: float = 0.95) -> tuple[float, float]:
    """The exact interval for the mean of a Poisson count (Garwood, Biometrika 28, 1936)."""
    tail = (1 - level) / 2
    low = float(chi2.ppf(tail, 2 * count) / 2) if count else 0.0
    return low, float(chi2.ppf(1 - tail, 2 * count + 2) / 2)


def european(ds: Dataset, monthly: bool = False) -> pd.DataFrame:
    """Listings of the European Union still in force, by year (or month) of listing and regulation.

    Returns:
        Columns series, x (year or month), y (listings), unit, status, source.
    """
    names = {
        "eu-listings-269-2014": "persons and entities",
        "eu-listings-833-2014": "firms, sectoral measures",
        "eu-vessels-833-2014": "vessels",
    }
    rows = []
    for series, name in names.items():
        found = ds.obs(series)
        summed = found.groupby(found["period"].str[: 7 if monthly else 4])["value"].sum()
        rows += [
            {"series": name, "x": period if monthly else int(period), "y": value}
            for period, value in summed.items()
        ]
    return pd.DataFrame(rows).assign(
        status="reported", unit="listings", source=ds.obs("eu-listings-269-2014")["source"].iloc[0]
    )


def by_year(ds: Dataset, monthly: bool = False) -> pd.DataFrame:
    """Releases of the American Treasury on Russia by year, or by month, and kind.

    Returns:
        Columns series, x (year), y (releases), unit, status, source.
    """
    names = {"measures": "on Russia or Ukraine", "other": "on other grounds"}
    rows = []
    for kind, name in names.items():
        found = ds.obs(KINDS[kind])
        # The last year of the file is a few weeks long and left out.
        last = found["period"].max()[:4]
        found = found[(found["period"] >= "2014") & (found["period"] < last)]
        summed = found.groupby(found["period"].str[: 7 if monthly else 4])["value"].sum()
        rows += [{"series": name, "x": period, "y": value} for period, value in summed.items()]
    return pd.DataFrame(rows).assign(
        unit="releases", status="reported", source=ds.obs(KINDS["releases"])["source"].iloc[0]
    )
