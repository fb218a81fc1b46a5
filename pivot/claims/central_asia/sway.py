"""A18: Moscow has long held political sway in Central Asia."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pandas as pd

from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import ties

CLAIM = "A18"
FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
STATES = {"all five": FIVE, "without Turkmenistan": tuple(state for state in FIVE if state != "TKM")}
SPANS = {
    "three": ((1992, 1999), (2000, 2008), (2009, 2016)),
    "two": ((1992, 2003), (2004, 2016)),
}
FIELDS = {"a to d": "abcd", "a to c": "abc", "a and c": "ac"}
RIVALS = ("above China and the United States", "above the United States", "at least two thirds")
PART = "Russian part in a political decision"
NAMES = {"a": "alliance", "b": "arms", "c": "votes", "d": "decision"}
MOST_MISSING, LEAST_FIELDS, LEAST_STATES = 5, 2, 3
SERIES = ("sipri-trade-register",)


Span = tuple[int, int]


def field(ds: Dataset, name: str, state: str, span: Span, alliance: str, rival: str, cut: str) -> bool | None:
    """Whether one field of sway is met for a state and a span; None if it cannot be computed."""
    if name == "a":
        return allied(ds, state, span, alliance)
    if name == "b":
        return armed(ds, state, span)
    if name == "c":
        return voting(ds, state, span, rival)
    return deciding(ds, state, span, cut)


def _years(span: Span) -> list[str]:
    return [str(year) for year in range(span[0], span[1] + 1)]


@lru_cache(maxsize=256)
def allied(ds: Dataset, state: str, span: Span, coding: str) -> bool:
    """Field a: a duty of defence with Russia in force in most years."""
    bound = ties.treaty_obligations(ds, state, "RUS", coding)["defence"]
    years = _years(span)
    return bool(2 * bound[bound.index.isin(years)].sum() > len(years))


@lru_cache(maxsize=256)
def armed(ds: Dataset, state: str, span: Span) -> bool | None:
    """Field b: at least half of the major arms received came from Russia; None without a delivery."""
    rows = ds.obs("sipri-trade-register", partner=state)
    rows = rows[rows["period"].isin(_years(span))]
    whole = rows[rows["reporter"] == "WLD"]["value"].sum()
    if not whole:
        return None
    return bool(2 * rows[rows["reporter"] == "RUS"]["value"].sum() >= whole)


@lru_cache(maxsize=256)
def voting(ds: Dataset, state: str, span: Span, rival: str) -> bool | None:
    """Field c: votes in the Assembly are more like Russia's than like its rivals'."""
    shares = {}
    for other in ("RUS", "CHN", "USA"):
        counts = ties.alike(ds, state, other)
        counts = counts[counts.index.isin(_years(span))].sum()
        if not counts["both"]:
            return None
        shares[other] = counts["same"] / counts["both"]
    if rival == RIVALS[2]:
        return bool(shares["RUS"] >= 2 / 3)
    against = ["CHN", "USA"] if rival == RIVALS[0] else ["USA"]
    return all(shares["RUS"] > shares[other] for other in against)


@lru_cache(maxsize=256)
def deciding(ds: Dataset, state: str, span: Span, cut: str) -> bool | None:
    """Field d: a qualified document shows a Russian part in a political decision.

    A span for which no document was coded is missing: none was found, which is not that there is none.
    """
    found = coded.qualified(coded.rows(ds, CLAIM, PART), cut)
    found = found[(coded.heads(found) == state.lower()) & found["figure"].between(*span)]
    return bool((found["says"] == "supports").any()) if len(found) else None


def sway(ds: Dataset, state: str, span: Span, fields: str, **how: str) -> bool | None:
    """Whether a state and span show sway: half of its known fields, and two at least."""
    found = [field(ds, name, state, span, how["alliance"], how["rival"], how["cut"]) for name in fields]
    known = [one for one in found if one is not None]
    if len(known) < LEAST_FIELDS:
        return None
    return sum(known) >= LEAST_FIELDS and 2 * sum(known) >= len(known)


def judge(found: dict[tuple[str, Span], bool | None]) -> tuple[str, float | None]:
    """The verdict from the states and spans, and the share that shows sway, per cent."""
    known = {key: value for key, value in found.items() if value is not None}
    if len(found) - len(known) > MOST_MISSING or not known:
        return "", None
    share = sum(known.values()) / len(known)
    spans = sorted({span for _, span in found})
    by_span = [sum(bool(found[key]) for key in found if key[1] == span) for span in spans]
    last = [value for key, value in known.items() if key[1] == spans[-1]]
    always = [
        state
        for state in sorted({state for state, _ in found})
        if all(found[state, span] is True for span in spans)
    ]
    if share >= 2 / 3 and min(by_span) >= LEAST_STATES:
        return HOLDS, 100 * share
    if share < 1 / 3:
        return FAILS, 100 * share
    lately = by_span[-1] >= LEAST_STATES and 3 * sum(last) >= 2 * len(last)
    return (IN_PART if always or lately else OPEN), 100 * share


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock; the value is the share of states and spans with sway, per cent."""

    def rule(fields: str, states: str, alliance: str, rival: str, spans: str, **choice: str) -> specs.Outcome:
        how: dict[str, Any] = {"alliance": alliance, "rival": rival, "cut": choice["grade-cut"]}
        keys = [(state, span) for state in STATES[states] for span in SPANS[spans]]
        return coded.outcome(*judge({key: sway(ds, *key, FIELDS[fields], **how) for key in keys}))

    return specs.run(
        rule,
        {
            "fields": tuple(FIELDS),
            "states": tuple(STATES),
            "alliance": ("atop", "cow"),
            "rival": RIVALS,
            "spans": tuple(SPANS),
            "grade-cut": ("primary and official", "with agency"),
        },
    )


def table(ds: Dataset) -> pd.DataFrame:
    """Each state and span with its fields, main specification.

    Returns:
        Columns state, span, alliance, arms, votes, decision (met, not met, not known), sway, source.
    """
    words = {True: "met", False: "not met", None: "not known"}
    how: dict[str, Any] = {"alliance": "atop", "rival": RIVALS[0], "cut": "primary and official"}
    sources = [
        *ds.obs("sipri-trade-register")["source"].unique(),
        "atop-5",
        ds.table("unga-votes")["source"].iloc[0],
    ]
    rows = []
    for span in SPANS["three"]:
        for state in FIVE:
            found = {NAMES[name]: words[field(ds, name, state, span, *how.values())] for name in "abcd"}
            shown = sway(ds, state, span, "abcd", **how)
            answer = {True: "yes", False: "no", None: "not known"}[shown]
            rows.append(
                {
                    "state": state,
                    "span": f"{span[0]}–{span[1]}",
                    **found,
                    "sway": answer,
                    "source": " ".join(sources),
                }
            )
    return pd.DataFrame(rows)


def long_sway(ds: Dataset) -> Finding:
    """Decide A18 on the clock of ``ds``."""
    grid_ = grid(ds)
    how: dict[str, Any] = {"alliance": "atop", "rival": RIVALS[0], "cut": "primary and official"}
    keys = [(state, span) for state in FIVE for span in SPANS["three"]]
    found = {key: sway(ds, *key, "abcd", **how) for key in keys}
    known = [value for value in found.values() if value is not None]
    nearer = sum(bool(voting(ds, *key, RIVALS[0])) for key in keys)
    because = (
        f"{sum(known)} of {len(known)} states and spans from 1992 to 2016 show sway by the main count. "
        f"Alliances and arms carry it: by votes in the Assembly Russia stood nearest in {nearer} of "
        f"{len(keys)}."
    )
    return Finding(by_agreement(grid_), because, SERIES, coded.documents(ds, CLAIM), grid_)
