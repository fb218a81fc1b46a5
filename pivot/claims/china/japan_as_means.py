"""C11a and C11b: better relations with Japan as leverage over China."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pandas as pd

from pivot import specifications as specs
from pivot.claims.china import coded
from pivot.claims.documents import OFFICIAL, rows_for
from pivot.claims.elements import CONTRADICTED, DIMENSIONS, MET, UNDECIDED, Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import FAILS, HOLDS, NOT_MET, OPEN, Finding
from pivot.dataset import Dataset

LEVERAGE, SPHERE = "C11a", "C11b"
PARTIES = ("RUS", "CHN", "JPN")
AIM = "Russia means closer relations with Japan as leverage over China"
FOLLOWED = "a Chinese concession followed a step towards Japan"
NAMED = "China names Russia's step towards Japan as a reason"
LEVERAGES = ("aim and effect", "aim only", "effect only")
LAGS = {"12 months": 365, "24 months": 730, "6 months": 182}
OWN_LEVERAGE = {"leverage": LEVERAGES, "lag": tuple(LAGS)}


@lru_cache(maxsize=256)
def _followed(ds: Dataset, lag: int, weighing: Weighing) -> str:
    rows = rows_for(ds, LEVERAGE, FOLLOWED)
    return weighing.state(rows[rows["figure"] <= lag])


def leverage_elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of each element of C11a; the figure of a concession is its lag in days."""
    effects = (_followed(ds, LAGS[choice["lag"]], weighing), coded.state(ds, LEVERAGE, (NAMED,), weighing))
    refuted = set(effects) == {CONTRADICTED}
    effect = MET if MET in effects else CONTRADICTED if refuted else UNDECIDED
    found = {"the aim is stated": coded.state(ds, LEVERAGE, (AIM,), weighing), "it had effect": effect}
    if choice["leverage"] == LEVERAGES[1]:
        del found["it had effect"]
    elif choice["leverage"] == LEVERAGES[2]:
        del found["the aim is stated"]
    return found


def leverage(ds: Dataset) -> Finding:
    """Decide C11a on the clock of ``ds``; without an official word on the aim it stays open."""
    grid = coded.grid(
        lambda choice, way: coded.outcome(leverage_elements(ds, choice, way)), OWN_LEVERAGE, PARTIES
    )
    main = leverage_elements(ds, coded.first(OWN_LEVERAGE), Weighing())
    aim = rows_for(ds, LEVERAGE, AIM)
    spoke = (aim["grade"].isin(OFFICIAL) & (aim["says"] != "silent")).any()
    verdict = by_majority(grid, {"leverage": LEVERAGES[0]}) if spoke else OPEN
    more = (
        "No official word on the aim was found; that better relations could so serve cannot fail as worded."
    )
    return coded.finding(ds, LEVERAGE, verdict, main, grid, *([] if spoke else [more]))


ACKNOWLEDGED = "a Chinese or joint text acknowledges a Russian sphere"
ALIGNED = "a Chinese or joint text aligns the Belt and Road with the Eurasian Economic Union"
TO_JAPAN = "an official source ties it to Japan"
RECOGNITIONS = {
    "primacy or special interests": (ACKNOWLEDGED,),
    "also alignment texts": (ACKNOWLEDGED, ALIGNED),
}
WINDOWS = {"2017-2019": (2017, 2019), "2017-2018": (2017, 2018), "2017-2021": (2017, 2021)}
BEFORE = (2013, 2016)
IN_ALL = "meetings of Abe and Putin to 9 November 2014, the first term included"
IN_SECOND_TERM = "meetings of Abe and Putin to 9 November 2014, the second term alone"
FIRST_OF_2017 = "ordinal of the first meeting of 2017"
#: Kinds of dated events that would be a treaty signed or a sanction lifted.
RELIEF = ("treaty", "sanctions lifted")
SERIES = ("abe-putin-meetings", "fts-exports", "fts-imports")


def _count(ds: Dataset, assertion: str) -> float | None:
    rows = rows_for(ds, SPHERE, assertion)["figure"].dropna()
    return float(rows.iloc[0]) if len(rows) else None


def meetings_before(ds: Dataset) -> tuple[float, float] | None:
    """Meetings of Abe and Putin to the end of 2016 in all, and those of Abe's first term."""
    counts: list[Any] = [_count(ds, text) for text in (IN_ALL, IN_SECOND_TERM, FIRST_OF_2017)]
    if None in counts:
        return None
    in_all, second_term, first_of_2017 = counts
    return first_of_2017 - 1, in_all - second_term


def meetings(ds: Dataset, start: int, end: int) -> float | None:
    """Meetings of Abe and Putin a year over some years from 2017, by the last ordinal in them."""
    counts = ds.obs("abe-putin-meetings")
    inside = counts[counts["period"].str[:4].astype(int).between(start, end)]["value"]
    before = meetings_before(ds)
    if inside.empty or before is None:
        return None
    return float(inside.max() - before[0]) / (end - start + 1)


def turnover(ds: Dataset, year: int) -> float | None:
    """Russia's goods trade with Japan in a year, US$ mn, from twelve months."""
    months = [
        ds.obs(name, partner="JPN", periods=(year, year))["value"] for name in ("fts-exports", "fts-imports")
    ]
    return sum(float(part.sum()) for part in months) if all(len(part) == 12 for part in months) else None


@lru_cache(maxsize=64)
def improved(ds: Dataset, window: str) -> dict[str, str]:
    """The tests of the condition that relations improved, each met, contradicted or open."""
    start, end = WINDOWS[window]
    years: list[Any] = [turnover(ds, year) for year in range(start, end + 1)]
    base, rate = turnover(ds, 2016), meetings(ds, start, end)
    tests = {"more meetings": UNDECIDED, "more trade": UNDECIDED, "a treaty or a sanction lifted": UNDECIDED}
    if rate is not None and (past := past_rate(ds)) is not None:
        tests["more meetings"] = MET if rate > past else CONTRADICTED
    if base is not None and None not in years:
        tests["more trade"] = MET if sum(years) / len(years) > base else CONTRADICTED
    events = ds.table("events")
    inside = events["date"].str[:4].astype(int).between(start, end)
    signed = events["kind"].isin(RELIEF) & inside
    tests["a treaty or a sanction lifted"] = MET if signed.any() else CONTRADICTED
    return tests


def past_rate(ds: Dataset) -> float | None:
    """Meetings a year from 2013 to 2016."""
    before = meetings_before(ds)
    return None if before is None else (before[0] - before[1]) / (BEFORE[1] - BEFORE[0] + 1)


def compared(ds: Dataset) -> pd.DataFrame:
    """Meetings and trade with Japan before and after January 2017.

    Returns:
        Columns measure, before (2013 to 2016; for trade 2016), after (2017 to 2019, a year), source.
    """
    after = [turnover(ds, year) or float("nan") for year in range(2017, 2020)]
    sources = {
        "meetings": [*ds.obs("abe-putin-meetings")["source"], *rows_for(ds, SPHERE, IN_ALL)["source"]],
        "trade": ds.obs("fts-exports", partner="JPN")["source"].tolist(),
    }
    rows = [
        ["Meetings of Abe and Putin a year", past_rate(ds), meetings(ds, 2017, 2019), "meetings"],
        ["Goods trade, US$ bn a year", (turnover(ds, 2016) or 0) / 1000, sum(after) / 3000, "trade"],
    ]
    frame = pd.DataFrame(rows, columns=["measure", "before", "after", "kind"])
    return frame.assign(source=[" ".join(sorted(set(sources[kind]))) for kind in frame["kind"]])


def condition(tests: dict[str, str]) -> str:
    """Two of three tests; where one is missing, both others."""
    held, missing = list(tests.values()).count(MET), list(tests.values()).count(UNDECIDED)
    if held >= 2:
        return MET
    return UNDECIDED if missing > 1 else CONTRADICTED


def combination(ds: Dataset, choice: dict[str, str]) -> specs.Outcome:
    """The verdict of one specification of C11b."""
    weighing = Weighing.of(choice, PARTIES)
    state = condition(improved(ds, choice["condition window"]))
    if state != MET:
        return specs.Outcome(None, verdict=NOT_MET if state == CONTRADICTED else OPEN)
    known = coded.state(ds, SPHERE, RECOGNITIONS[choice["recognition"]], weighing)
    tied = coded.state(ds, SPHERE, (TO_JAPAN,), weighing)
    verdict = FAILS if known != MET else HOLDS if tied == MET else OPEN
    return specs.Outcome({HOLDS: True, FAILS: False}.get(verdict), verdict=verdict)


def sphere(ds: Dataset) -> Finding:
    """Decide C11b: whether its condition came, and if so whether recognition followed."""
    own = {"condition window": tuple(WINDOWS), "recognition": tuple(RECOGNITIONS)}
    grid = specs.run(lambda **choice: combination(ds, choice), {**own, **DIMENSIONS})
    main = improved(ds, next(iter(WINDOWS))) | {
        "a sphere acknowledged": coded.state(ds, SPHERE, (ACKNOWLEDGED,), Weighing())
    }
    states = [condition(improved(ds, window)) for window in WINDOWS]
    if states[0] == CONTRADICTED and 3 * states.count(CONTRADICTED) >= 2 * len(states):
        verdict = NOT_MET
    else:
        verdict = by_majority(grid)
    return coded.finding(ds, SPHERE, verdict, main, grid, series=SERIES)
