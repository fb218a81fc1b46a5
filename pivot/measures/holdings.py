"""What the dataset holds: coverage by series and year, rows by licence, grade and standing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pandas as pd

from clock.periods import first_day, last_day
from pivot.claims.ledger import ledger
from pivot.claims.overview import overview
from pivot.claims.verdict import OPEN
from pivot.dataset import Dataset

#: Figures of coverage: name to the files of observations that it shows.
GROUPS = {
    "trade": ("pairs", "trade"),
    "energy": ("energy", "prices"),
    "diplomacy": ("diplomacy", "opinion"),
    "economies": ("economies", "finance"),
    "pressure": ("sanctions", "uncertainty", "kurils", "regions-population", "visitors"),
    "central-asia": ("central-asia",),
}
#: Fewest rows of a series that a figure of coverage shows.
LEAST = 3
#: Most rows that one figure of coverage shows; a longer one is parted.
MOST = 42


@lru_cache(maxsize=4)
def _rows(ds: Dataset) -> pd.DataFrame:
    """All observations, every edition, without a correction, with first and last year of each."""
    frames = [ds.table(f"observations-{domain}") for domain in ds.series["domain"].unique()]
    rows = pd.concat(frames, ignore_index=True)
    periods = rows["period"].unique()
    first = {period: int(first_day(period)[:4]) for period in periods}
    last = {period: int(last_day(period)[:4]) for period in periods}
    return rows.assign(first=rows["period"].map(first), last=rows["period"].map(last))


@lru_cache(maxsize=4)
def coverage(ds: Dataset) -> pd.DataFrame:
    """First and last year, rows and editions of every series.

    Returns:
        Columns series, domain, title, unit, first, last (calendar years), years (both joined), rows,
        editions, clock, licence, second_witness, deviation_median (per cent), status (those that occur).
    """
    found = (
        _rows(ds)
        .groupby("series")
        .agg(
            first=("first", "min"),
            last=("last", "max"),
            rows=("value", "size"),
            editions=("vintage", "nunique"),
            status=("status", lambda cells: ", ".join(sorted(set(cells)))),
        )
    )
    table = ds.series.drop(columns="series").join(found)
    table["second_witness"] = [words.partition(" (")[0] for words in table["second_witness"]]
    table["years"] = [
        str(one) if one == other else f"{one}–{other}"
        for one, other in zip(table["first"], table["last"], strict=True)
    ]
    return table.reset_index()


def by_domain(ds: Dataset) -> pd.DataFrame:
    """Series, rows and span of each file of observations.

    Returns:
        Columns domain, series, rows, first, last, witnessed (series with a second witness), printed,
        dated, after (series by their standing on 20 January 2017).
    """
    held = coverage(ds)
    table = held.groupby("domain").agg(
        series=("series", "size"),
        rows=("rows", "sum"),
        first=("first", "min"),
        last=("last", "max"),
        witnessed=("deviation_median", "count"),
    )
    clocks = pd.crosstab(held["domain"], held["clock"]).reindex(
        columns=["printed", "dated", "after"], fill_value=0
    )
    return table.join(clocks).reset_index()


def figures(ds: Dataset) -> dict[str, list[str]]:
    """Figures of coverage: name to the series that it shows, by standing, then by name.

    Series of fewer than ``LEAST`` rows, which are figures quoted one by one, are left out.
    """
    held, found = coverage(ds), {}
    standing = held["clock"].map(["printed", "dated", "after"].index)
    held = held.assign(standing=standing).sort_values(["standing", "series"])
    for name, domains in GROUPS.items():
        series = list(held.loc[held["domain"].isin(domains) & (held["rows"] >= LEAST), "series"])
        each = -(-len(series) // -(-len(series) // MOST))
        parts = [series[i : i + each] for i in range(0, len(series), each)]
        for number, part in enumerate(parts, start=1):
            found[name if len(parts) == 1 else f"{name}-{number}"] = part
    return found


def spans(ds: Dataset, figure: str) -> pd.DataFrame:
    """Over which years each series of one figure of coverage is held, and with what status.

    Args:
        ds: the dataset.
        figure: one of ``figures``.

    Returns:
        Points: series, x (a year or a span of years without a gap), y (rows in it), unit, status,
        source (none: the series are the source), mark (printed, dated or after).
    """
    wanted = {series: place for place, series in enumerate(figures(ds)[figure])}
    rows = _rows(ds)
    rows = rows[rows["series"].isin(wanted)]
    points: list[dict[str, object]] = []
    taken: set[tuple[str, str]] = set()
    parts = {key: part for key, part in rows.groupby(["series", "status"])}
    for series, status in sorted(parts, key=lambda key: (wanted[key[0]], key[1])):
        part = parts[series, status]
        for first, last in _runs(part):
            inside = int(((part["first"] >= first) & (part["last"] <= last)).sum())
            span = str(first) if first == last else f"{first}/{last}"
            if (series, span) in taken:
                # Two statuses over the same years: the second says them by their days.
                span = f"{first}-01-01/{last}-12-31"
            taken.add((series, span))
            points.append(
                {
                    "series": series,
                    "x": span,
                    "y": inside,
                    "unit": "rows",
                    "status": status,
                    "source": "",
                    "mark": ds.clock_of(str(series)),
                }
            )
    return pd.DataFrame(points)


def _runs(rows: pd.DataFrame) -> Iterator[tuple[int, int]]:
    """Spans of years without a gap, from the first and last years of rows."""
    years = sorted(
        {year for a, b in set(zip(rows["first"], rows["last"], strict=True)) for year in range(a, b + 1)}
    )
    start = years[0]
    for year, after in zip(years, [*years[1:], None], strict=True):
        if after != year + 1:
            yield start, year
            start = after if after is not None else year


def grades(ds: Dataset) -> pd.DataFrame:
    """Sources by grade and licence code.

    Returns:
        Columns grade, sources, and one a licence code that occurs, in the order of narrowness.
    """
    sources = ds.sources.reset_index(drop=True)
    order = ["primary document", "official statement", "agency or newspaper of record", "other"]
    codes = ["open", "attribution", "share-alike", "non-commercial", "figures-only"]
    table = pd.crosstab(sources["grade"], sources["licence"]).reindex(order)
    table = table[[code for code in codes if code in table]]
    return table.assign(sources=table.sum(axis=1)).reset_index()


def collected(ds: Dataset) -> pd.DataFrame:
    """The sources that are files, one row a file; pages that were read are counted in ``grades``.

    Returns:
        Columns short, title, grade, licence, vintage.
    """
    held = ds.sources[ds.sources["file"] != ""].sort_values(["short", "vintage", "title"])
    return held.drop_duplicates(["short", "title", "vintage"]).reset_index(drop=True)


def open_claims(ds: Dataset) -> pd.DataFrame:
    """Claims that cannot be decided on one clock or both, and what would decide them.

    Returns:
        Columns claim, then, now (verdicts), missing.
    """
    found = overview(ds)
    found = found[(found["now"] == OPEN) | (found["then"] == OPEN)]
    rules = ledger(ds)
    missing = [rules[claim].would_change for claim in found["claim"]]
    return found[["claim", "then", "now"]].assign(missing=missing).reset_index(drop=True)
