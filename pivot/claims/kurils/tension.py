"""K7a, K7b and K12: the strain between Japan and China, and what Japan made of Russia's part in it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from pivot import specifications as specs
from pivot.claims import settle
from pivot.claims.elements import CONTRADICTED, MET, combined
from pivot.claims.kurils.papers import Choice, Papers, crossed, found
from pivot.claims.verdict import FAILS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

SCRAMBLES, EVENTS = "scrambles against Chinese aircraft", "ICEWS conflict events"
RISK, VIEW, AFFINITY = "GPR of Japan and China", "unfavourable view in Japan", "affinity in Japan"
INDICATORS = (SCRAMBLES, EVENTS, RISK, VIEW, AFFINITY)
COMPARISONS = ("previous year and three-year mean", "2012 as base", "linear slope over five years above zero")
LEVEL, SHARE = "level", "share"
LAST_YEARS = (2015, 2016)
BASE = 2012
AGREEING = 2 / 3
SERIES = ("jasdf-scrambles", "icews-conflict", "gpr-country", "pew-unfavourability")
POWERS = ("JPN", "RUS", "CHN")

WARY = "the government is wary of Russian-Chinese ties"
WHO = ("government", "public by proxy together with government")
STRAIN_FIRST = "the strain with China came before the concern"
STRAIN_REASON = "the strain with China is a reason for the concern"


def _years(frame: pd.DataFrame) -> pd.Series:
    return (
        frame.drop_duplicates("period")
        .assign(year=lambda f: f["period"].str[:4].astype(int))
        .set_index("year")["value"]
    )


def _scrambles(ds: Dataset, form: str) -> pd.Series:
    rows = ds.obs("jasdf-scrambles", reporter="JPN")
    # Whole fiscal years only; a derived cell is no count.
    whole = rows[rows["period"].str.endswith("-03") & (rows["status"] != "estimated")]
    chinese = _years(whole[whole["partner"] == "CHN"])
    every = _years(whole[whole["partner"] == ""])
    return chinese if form == LEVEL else (100 * chinese / every).dropna()


def _events(ds: Dataset, form: str) -> pd.Series:
    def both(series: str) -> pd.Series:
        return _years(ds.obs(series, reporter="JPN", partner="CHN")) + _years(
            ds.obs(series, reporter="CHN", partner="JPN")
        )

    conflict = both("icews-conflict")
    return conflict if form == LEVEL else (100 * conflict / (conflict + both("icews-cooperation"))).dropna()


def _risk(ds: Dataset, form: str) -> pd.Series:
    def mean(frame: pd.DataFrame) -> pd.Series:
        yearly = frame.groupby(frame["period"].str[:4])["value"].agg(["mean", "size"])
        kept = yearly[yearly["size"] == 12]["mean"]
        return kept.set_axis(kept.index.astype(int))

    rows = ds.obs("gpr-country")
    two = mean(rows[rows["reporter"] == "JPN"]) + mean(rows[rows["reporter"] == "CHN"])
    return two if form == LEVEL else (two / mean(ds.obs("gpr"))).dropna()


def _view(ds: Dataset, form: str) -> pd.Series:
    return _years(ds.obs("pew-unfavourability", reporter="JPN", partner="CHN"))


def polls(ds: Dataset) -> pd.DataFrame:
    """The table of polls on powers as the clock sees it; empty where there is none."""
    try:
        return ds.table("polls-on-powers")
    except KeyError:
        return pd.DataFrame(
            columns=["pollster", "asked", "fieldwork", "question", "mode", "value", "status", "source"]
        )


def cabinet_office(ds: Dataset, question: str) -> pd.Series:
    """One question of Japan's Cabinet Office by fiscal year of its fieldwork, per cent."""
    rows = polls(ds)
    rows = rows[(rows["pollster"] == "Cabinet Office of Japan") & (rows["question"] == question)]
    starts = rows["fieldwork"].astype(str).str[:7]
    fiscal = [int(s[:4]) - (len(s) == 7 and s[5:7] < "04") for s in starts]
    return pd.Series(rows["value"].to_numpy(float), index=fiscal, dtype=float).groupby(level=0).first()


def _affinity(ds: Dataset, form: str) -> pd.Series:
    # Less affinity is more tension.
    return -cabinet_office(ds, "China: feel friendly")


_MEASURES: dict[str, Callable[[Dataset, str], pd.Series]] = {
    SCRAMBLES: _scrambles,
    EVENTS: _events,
    RISK: _risk,
    VIEW: _view,
    AFFINITY: _affinity,
}
_SHARES = (SCRAMBLES, EVENTS, RISK)


def risen(values: pd.Series, year: int, comparison: str) -> tuple[bool | None, bool]:
    """Whether an indicator has risen by one comparison, and whether its cells are there.

    Returns:
        True, False or None (between the comparators, or equal); and False where a cell is missing.
    """
    needed = {
        COMPARISONS[0]: range(year - 3, year + 1),
        COMPARISONS[1]: (BASE, year),
        COMPARISONS[2]: range(year - 4, year + 1),
    }[comparison]
    if not set(needed) <= set(values.index):
        return None, False
    last = values[year]
    if comparison == COMPARISONS[2]:
        # A level series has a slope of some 1e-16, which is none.
        slope = round(float(np.polyfit(np.arange(5.0), values.loc[list(needed)].to_numpy(float), 1)[0]), 9)
        return (True if slope > 0 else False if slope < 0 else None), True
    if comparison == COMPARISONS[1]:
        against = [values[BASE]]
    else:
        against = [values[year - 1], values.loc[list(needed)[:3]].mean()]
    if all(last > other for other in against):
        return True, True
    return (False if all(last < other for other in against) else None), True


def tension_grid(ds: Dataset) -> pd.DataFrame:
    """Every combination whose cells are there; ``value`` is the indicator in its last year."""
    known = {
        (i, f): _MEASURES[i](ds, f) for i in INDICATORS for f in (LEVEL, SHARE) if f == LEVEL or i in _SHARES
    }

    def rule(indicator: str, comparison: str, last_year: int, form: str) -> specs.Outcome:
        values = known.get((indicator, form), pd.Series(dtype=float))
        year = last_year
        if indicator == EVENTS and len(values) and values.index.max() < LAST_YEARS[0]:
            # A series that ends before enters once, with its own last year.
            if last_year != LAST_YEARS[0]:
                return specs.Outcome(None)
            year = int(values.index.max())
        holds, there = risen(values, year, comparison)
        return specs.Outcome(holds, float(values[year]) if there else None)

    grid = specs.run(
        lambda **c: rule(c["indicator"], c["comparison"], c["last-year"], c["form"]),
        {"indicator": INDICATORS, "comparison": COMPARISONS, "last-year": LAST_YEARS, "form": (LEVEL, SHARE)},
    )
    return grid[grid["value"].notna()].reset_index(drop=True)


def tension(ds: Dataset) -> Finding:
    """Decide K7a on the clock of ``ds``."""
    grid = tension_grid(ds)
    main = {"indicator": SCRAMBLES, "comparison": COMPARISONS[0], "last-year": LAST_YEARS[0], "form": LEVEL}
    there = len(grid) > 0 and all(grid.iloc[0][name] == option for name, option in main.items())
    military = grid[grid["indicator"] == SCRAMBLES]
    opinion = grid[grid["indicator"].isin([VIEW, AFFINITY])]

    def mostly(rows: pd.DataFrame, holds: bool) -> bool:
        return len(rows) > 0 and bool((rows["holds"] == holds).mean() >= AGREEING)

    split = (mostly(military, True) and mostly(opinion, False)) or (
        mostly(military, False) and mostly(opinion, True)
    )
    verdict = IN_PART if split else settle.by_majority(grid) if there else OPEN
    tallies = []
    for name, rows in grid.groupby("indicator", sort=False):
        held = int((rows["holds"] == True).sum())  # noqa: E712
        told = "want of affinity in Japan" if name == AFFINITY else name
        tallies.append(f"{told} higher in {held} of {len(rows)} combinations")
    gap = (
        ""
        if there
        else " The main combination needs a count that was derived and not quoted, and the rule drops such "
        "cells."
    )
    because = f"{'; '.join(tallies)[:1].upper()}{'; '.join(tallies)[1:]}.{gap}"
    return Finding(verdict, because, SERIES, specifications=grid)


def distrust(ds: Dataset) -> dict[str, float]:
    """The share of Japanese who feel no affinity, by power, in the last survey to January 2017."""
    found_ = {}
    for power in ("Russia", "China"):
        values = cabinet_office(ds, f"{power}: do not feel friendly")
        values = values[values.index <= LAST_YEARS[1]]
        if len(values):
            found_[power] = float(values.iloc[-1])
    return found_


def wary(ds: Dataset) -> Finding:
    """Decide K7b on the clock of ``ds``."""
    papers = Papers(ds, "K7b", POWERS)
    shares = distrust(ds)
    proxy = (
        MET
        if len(shares) == 2 and min(shares.values()) > 50
        else CONTRADICTED
        if len(shares) == 2
        else "open"
    )

    def rule(choice: Choice) -> bool | None:
        government = papers.state(WARY, choice)
        if choice["wary-who"] == WHO[0] or government != MET:
            return combined([government])
        return combined([government, proxy])

    grid = crossed(rule, {"wary-who": WHO})
    said = [papers.said("that the government was wary of Russian-Chinese ties", WARY)]
    note = ""
    if len(shares) == 2:
        note = (
            f"As proxies, {shares['Russia']:.1f} per cent of Japanese felt no affinity for Russia and "
            f"{shares['China']:.1f} per cent none for China."
        )
    return found(papers, grid, said, apart="wary-who", note=note)


def because_of_china(ds: Dataset) -> Finding:
    """Decide K12 on the clock of ``ds``."""
    papers = Papers(ds, "K12", POWERS)

    def rule(choice: Choice) -> bool | None:
        return combined([papers.state(STRAIN_FIRST, choice), papers.state(STRAIN_REASON, choice)])

    grid = crossed(rule, {"reason": ("a reason among others",)})
    reason, order = papers.state(STRAIN_REASON, {}), papers.state(STRAIN_FIRST, {})
    verdict = OPEN if reason == "open" else FAILS if reason == MET and order == CONTRADICTED else ""
    said = [
        papers.said("that the strain with China came first", STRAIN_FIRST),
        papers.said("that it is a reason", STRAIN_REASON),
    ]
    return found(papers, grid, said, verdict=verdict, note="No official text was found that gives a reason.")
