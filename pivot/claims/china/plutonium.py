"""C7a and C7b: the plutonium agreement suspended in October 2016, and whether as leverage."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot.claims.china import coded
from pivot.claims.documents import rows_for
from pivot.claims.elements import CONTRADICTED, MET, ROW_WEIGHTS, UNDECIDED, Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import FAILS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

SEQUENCE, LEVERAGE = "C7a", "C7b"
PARTIES = ("RUS", "USA")
SUSPENDED = "a Russian act suspends the plutonium agreement"
IN_OCTOBER = "the act is of October 2016"
TALKS_ENDED = "the State Department announced the end of the talks on Syria"
AFTER = "the act came after the announcement"
HOUR_ACT, HOUR_TALKS = "hour by which the act was known", "hour by which the announcement was known"
#: The day of the announcement in Moscow, and of each Russian step.
ANNOUNCED = "2016-10-03"
ACTS = {
    "first signed act": (SUSPENDED, "2016-10-03"),
    "its publication": ("the act of suspension was made known", "2016-10-03"),
    "bill sent to parliament": ("a bill of suspension was sent to parliament", "2016-10-03"),
    "law in force": ("a law of suspension came into force", "2016-10-31"),
}
ORDERS = ("by hour UTC", "by day in Moscow")
OWN_SEQUENCE = {"Russian act": tuple(ACTS), "order": ORDERS}

CONDITIONS = "conditions for resuming are named"
OUTSIDE = "a condition or reason lies outside plutonium"
SYRIA = "a condition or reason concerns Syria"
LINKS = {
    "in a text or official speech": (SYRIA,),
    "in the act itself": ("the act itself names Syria",),
    "implied by a statement of the day": (SYRIA, "a statement of the same day implies Syria"),
}
OWN_LEVERAGE = {"link to Syria": tuple(LINKS), "order needed": ("yes", "no")}


def _hour(rows: pd.DataFrame, weighing: Weighing) -> tuple[int, float] | None:
    """The earliest hour in the best grade that is admitted, with the weight of that grade."""
    weights = ROW_WEIGHTS[weighing.weights].grades
    heard = [
        (weights.get(grade, 0), hour)
        for grade, issuer, hour in zip(rows["grade"], rows["issuer"], rows["figure"], strict=True)
        if weighing.hears(issuer)
    ]
    best = max((weight for weight, _ in heard), default=0)
    if not best:
        return None
    return best, float(pd.Series([hour for weight, hour in heard if weight == best]).min())


@lru_cache(maxsize=64)
def hours(ds: Dataset, weighing: Weighing) -> tuple[float, float] | None:
    """The hours after midnight UTC by which the act and the announcement were known."""
    act = _hour(rows_for(ds, SEQUENCE, HOUR_ACT), weighing)
    talks = _hour(rows_for(ds, SEQUENCE, HOUR_TALKS), weighing)
    return None if act is None or talks is None else (act[1], talks[1])


def order(ds: Dataset, act: str, by: str, weighing: Weighing) -> str:
    """Whether the act came after the announcement.

    On one day the hours by which each was known decide; equal hours refute. By the day alone
    acts of one day stay open.
    """
    day = ACTS[act][1]
    if day != ANNOUNCED:
        return MET if day > ANNOUNCED else CONTRADICTED
    if by == ORDERS[1]:
        return UNDECIDED
    known = hours(ds, weighing)
    if known is None:
        return coded.state(ds, SEQUENCE, (AFTER,), weighing)
    return MET if known[0] > known[1] else CONTRADICTED


def chronology(ds: Dataset) -> pd.DataFrame:
    """Reports of 3 October 2016 that bear an hour, in order.

    Returns:
        Columns hour (UTC, as ``14:15``), what (what the report tells), source.
    """
    told = {HOUR_ACT: "The suspension is reported", HOUR_TALKS: "The end of the talks is reported"}
    rows = pd.concat([rows_for(ds, SEQUENCE, name) for name in told]).sort_values("figure")
    minutes = (rows["figure"] * 60).round().astype(int)
    return pd.DataFrame(
        {
            "hour": [f"{minute // 60}:{minute % 60:02d}" for minute in minutes],
            "what": rows["assertion"].map(told),
            "source": rows["source"],
            "by": rows["source"].map(ds.sources["short"]),
        }
    ).reset_index(drop=True)


def sequence_elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of each element of C7a under one choice."""
    act = choice["Russian act"]
    return {
        "a Russian act suspends it": coded.state(ds, SEQUENCE, (ACTS[act][0],), weighing),
        "in October 2016": coded.state(ds, SEQUENCE, (IN_OCTOBER,), weighing),
        "the talks were called off": coded.state(ds, SEQUENCE, (TALKS_ENDED,), weighing),
        "the act came after": order(ds, act, choice["order"], weighing),
    }


def sequence(ds: Dataset) -> Finding:
    """Decide C7a on the clock of ``ds``; where only the order is refuted it fails as a sequence."""
    grid = coded.grid(
        lambda choice, way: coded.outcome(sequence_elements(ds, choice, way)), OWN_SEQUENCE, PARTIES
    )
    main = sequence_elements(ds, coded.first(OWN_SEQUENCE), Weighing())
    *others, after = main.values()
    reversed_ = after == CONTRADICTED and all(state == MET for state in others)
    verdict = FAILS if reversed_ else by_majority(grid)
    known = hours(ds, Weighing())
    more = (
        f"Of two acts of one day the Russian one was known {known[1] - known[0]:.1f} hours before the first "
        "report of the American one that bears an hour."
        if known and known[0] < known[1]
        else ""
    )
    return coded.finding(ds, SEQUENCE, verdict, main, grid, *([more] if more else []))


def leverage_elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of each element of C7b under one choice."""
    found = {
        "conditions named": coded.state(ds, LEVERAGE, (CONDITIONS,), weighing),
        "one lies outside plutonium": coded.state(ds, LEVERAGE, (OUTSIDE,), weighing),
        "one concerns Syria": coded.state(ds, LEVERAGE, LINKS[choice["link to Syria"]], weighing),
    }
    if choice["order needed"] == "yes":
        found["the act came after"] = order(ds, "first signed act", ORDERS[0], weighing)
    return found


def leverage(ds: Dataset) -> Finding:
    """Decide C7b on the clock of ``ds``: in part where only the link to Syria is not established."""
    grid = coded.grid(
        lambda choice, way: coded.outcome(leverage_elements(ds, choice, way)), OWN_LEVERAGE, PARTIES
    )
    main = leverage_elements(ds, coded.first(OWN_LEVERAGE), Weighing())
    named, outside, syria = list(main.values())[:3]
    if UNDECIDED in (named, outside):
        verdict = OPEN
    elif named == outside == MET and syria != MET:
        verdict = IN_PART
    else:
        verdict = by_majority(grid)
    return coded.finding(ds, LEVERAGE, verdict, main, grid)
