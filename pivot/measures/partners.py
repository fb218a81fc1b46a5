"""Who trades how much with a country: turnover, shares, rank, and who leads when.

Every function takes and gives tidy frames with at least the columns ``partner``, ``period``
and ``value``; ``status`` and ``source`` travel along.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

#: From the firmest to the weakest; a sum is as firm as its weakest part.
STATUS_ORDER = ["reported", "estimated", "mirror", "nowcast", "quoted"]


_RANK = {status: rank for rank, status in enumerate(STATUS_ORDER)}


def weakest(statuses: Iterable[str]) -> str:
    """The least firm of several statuses."""
    return max(statuses, key=_RANK.__getitem__)


def joined(sources: Iterable[str]) -> str:
    """Several source ids (each cell one or more, set off by blanks) as one cell, sorted."""
    return " ".join(sorted({name for cell in set(sources) for name in cell.split()}))


def summed(rows: pd.DataFrame, keys: list[str], counted: str) -> pd.DataFrame:
    """Values summed by ``keys``; status and source are those of the whole sum.

    Args:
        rows: columns value, status, source, ``keys`` and ``counted``.
        counted: the column whose distinct values are counted.

    Returns:
        Columns ``keys``, value, n (distinct values of ``counted``), status, source.
    """
    groups = rows.assign(_rank=rows["status"].map(_RANK)).groupby(keys, sort=True)
    # One column at a time: ``agg`` of several groups them anew and takes twice as long.
    sums = pd.DataFrame({"value": groups["value"].sum(), "n": groups[counted].nunique()})
    sums["status"] = groups["_rank"].max().map(STATUS_ORDER.__getitem__)
    if (groups["source"].nunique() > 1).any():
        sums["source"] = rows[[*keys, "source"]].drop_duplicates().groupby(keys)["source"].agg(joined)
    else:  # the common case, and a hundred times quicker
        sums["source"] = groups["source"].first()
    return sums.reset_index()


def annual(rows: pd.DataFrame) -> pd.DataFrame:
    """Monthly flows summed to calendar years; a year that lacks a month is left out.

    Args:
        rows: observations with monthly periods (``2014-03``), any number of series.

    Returns:
        The same columns, one row a series, reporter, partner and year; same unit.
    """
    months = rows.assign(year=rows["period"].str[:4])
    keys = ["series", "reporter", "partner", "year"]
    sums = summed(months, keys, "period")
    whole = sums[sums["n"] == 12].drop(columns="n")
    return whole.rename(columns={"year": "period"}).reset_index(drop=True)


def rolling(rows: pd.DataFrame, months: int = 12) -> pd.DataFrame:
    """Monthly flows summed over the last ``months`` months.

    Returns:
        The same columns, the period being the last month of the window; windows with a gap are
        left out. Same unit.
    """
    wide = rows.pivot_table(
        index="period", columns=["series", "reporter", "partner"], values="value", aggfunc="sum"
    )
    every = pd.period_range(wide.index.min(), wide.index.max(), freq="M").astype(str)
    sums = wide.reindex(every).rolling(months, min_periods=months).sum()
    sums.index.name = "period"
    long = sums.stack(["series", "reporter", "partner"]).rename("value").dropna().reset_index()
    keys = ["series", "reporter", "partner"]
    marks = summed(rows, keys, "period").set_index(keys)[["status", "source"]]
    return long.join(marks, on=keys)


def turnover(exports: pd.DataFrame, imports: pd.DataFrame) -> pd.DataFrame:
    """Exports plus imports by partner and period, where both flows are there.

    Returns:
        Columns reporter, partner, period, value, status, source; same unit as the flows.
    """
    both = pd.concat([exports, imports])
    keys = ["reporter", "partner", "period"]
    sums = summed(both, keys, "series")
    return sums[sums["n"] == 2].drop(columns="n").reset_index(drop=True)


def blocs(flows: pd.DataFrame, members: Mapping[str, Iterable[str]]) -> pd.DataFrame:
    """Partners joined into blocs, each standing as one partner; other partners stay.

    Args:
        flows: columns reporter, partner, period, value, status, source.
        members: code of a bloc to the codes of its members.

    Returns:
        The same columns and unit.
    """
    bloc_of = {state: bloc for bloc, states in members.items() for state in states}
    merged = flows.assign(
        was=flows["partner"], partner=flows["partner"].map(lambda code: bloc_of.get(code, code))
    )
    return summed(merged, ["reporter", "partner", "period"], "was").drop(columns="n")


def share(part: pd.DataFrame, whole: pd.DataFrame) -> pd.DataFrame:
    """Each row of ``part`` as per cent of the row of ``whole`` for the same period.

    Args:
        part: columns partner, period, value, status, source.
        whole: one row a period.

    Returns:
        The columns of ``part`` with ``value`` in per cent; periods absent from ``whole`` left out.

    Raises:
        ValueError: ``whole`` has two rows for one period.
    """
    if whole["period"].duplicated().any():
        twice = whole.loc[whole["period"].duplicated(), "period"].iloc[0]
        raise ValueError(f"the whole has two rows for {twice}; give one row a period")
    both = part.merge(whole[["period", "value", "status", "source"]], on="period", suffixes=("", "_of"))
    both["value"] = 100 * both["value"] / both["value_of"]
    both["status"] = list(map(weakest, zip(both["status"], both["status_of"], strict=True)))
    both["source"] = list(map(joined, zip(both["source"], both["source_of"], strict=True)))
    return both.drop(columns=["value_of", "status_of", "source_of"])


def ranked(flows: pd.DataFrame) -> pd.DataFrame:
    """``flows`` with a column ``rank`` (1 is the largest) within each period."""
    rank = flows.groupby("period")["value"].rank(ascending=False, method="min").astype(int)
    return flows.assign(rank=rank).sort_values(["period", "rank"], ignore_index=True)


def leaders(flows: pd.DataFrame) -> pd.DataFrame:
    """The largest partner of each period, the second, and the margin between them.

    Returns:
        Columns period, leader, value, runner_up, runner_up_value, margin (per cent of the
        runner-up), sorted by period. Periods with one partner only are left out.
    """
    rows = []
    for period, part in flows.sort_values("value", ascending=False).groupby("period", sort=True):
        if len(part) < 2:
            continue
        first, second = part.iloc[0], part.iloc[1]
        rows.append(
            {
                "period": period,
                "leader": first["partner"],
                "value": first["value"],
                "runner_up": second["partner"],
                "runner_up_value": second["value"],
                "margin": 100 * (first["value"] / second["value"] - 1),
            }
        )
    columns = ["period", "leader", "value", "runner_up", "runner_up_value", "margin"]
    return pd.DataFrame(rows, columns=columns)


def lead_since(leaders_by_period: pd.DataFrame, partner: str) -> str | None:
    """The first period of the unbroken lead that ``partner`` holds at the end, or None."""
    start = None
    for period, leader in zip(leaders_by_period["period"], leaders_by_period["leader"], strict=True):
        if leader != partner:
            start = None
        elif start is None:
            start = period
    return start
