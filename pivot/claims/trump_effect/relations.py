"""T6: if American and Russian relations improve, Russia may do more in Asia or turn back to Europe."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd

from clock.periods import last_day
from pivot import specifications as specs
from pivot.claims.settle import by_agreement
from pivot.claims.trump_effect.texts import outcome
from pivot.claims.verdict import CANNOT_FAIL, NOT_MET, Finding
from pivot.dataset import Dataset
from pivot.measures.turn import agreement

SERIES = ("us-treasury-russia-measures", "voeten-ideal-points", "pew-favourability")

HORIZONS = {
    "20 January 2021": "2021-01-20",
    "end of 2018": "2018-12-31",
    "24 November 2026": "2026-11-24",
}
BASELINES = {"2016 alone": (2016, 2016), "mean of 2014 to 2016": (2014, 2016)}
#: Each sign with its houses; +1 where more is better, -1 where less is.
SIGNS: dict[str, dict[str, int]] = {
    "sanctions": {"treasury": -1, "catalogue": -1},
    "Russians on America": {"levada": 1, "pew-russia": 1},
    "Americans on Russia": {"gallup": 1, "pew-america": 1},
    "votes": {"agreement": 1, "distance": -1},
}
CHOSEN = {
    "all": tuple(SIGNS),
    "acts only": ("sanctions",),
    "opinion and votes only": ("Russians on America", "Americans on Russia", "votes"),
}
LEVELS = {"half": 1 / 2, "two thirds": 2 / 3}
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "horizon": tuple(HORIZONS),
    "signs": tuple(CHOSEN),
    "baseline": tuple(BASELINES),
    "level": tuple(LEVELS),
    "form": ("end against baseline", "best year against baseline"),
}
FEWEST, ELECTION_YEAR = 3, 2016
_POLLS = {
    "levada": ("Levada Center", ("United States: attitude good",)),
    "gallup": ("Gallup", ("Russia: favourable", "All: favourable view of Russia")),
}


def _asked(ds: Dataset, house: str) -> pd.DataFrame:
    """The rows of one pollster's question."""
    pollster, questions = _POLLS[house]
    rows = ds.table("polls-on-powers")
    return rows[(rows["pollster"] == pollster) & rows["question"].isin(questions)]


def _poll(ds: Dataset, house: str) -> pd.Series:
    rows = _asked(ds, house)
    return pd.Series(rows["value"].astype(float).to_numpy(), rows["fieldwork"])


def _yearly(rows: pd.DataFrame, how: str) -> pd.Series:
    return rows.groupby(rows["period"].str[:4])["value"].agg(how)


def _catalogue(ds: Dataset) -> pd.Series:
    """Cases of American sanctions against Russia open in a year."""
    spells = ds.table("sanction-spells")
    mine = spells[spells["sender"].str.contains("United States") & spells["target"].str.contains("Russia")]
    if mine.empty:
        return pd.Series(dtype=float)
    start, end = mine["start"].astype(int), mine["end"].astype(int)
    years = range(2012, int(spells["end"].astype(int).max()) + 1)
    return pd.Series({str(year): float(((start <= year) & (end >= year)).sum()) for year in years})


def _distance(ds: Dataset) -> pd.Series:
    rows = ds.obs("voeten-ideal-points", reporter=["USA", "RUS"])
    wide = rows.pivot_table(index="period", columns="reporter", values="value")
    return (
        (wide["USA"] - wide["RUS"]).abs() if {"USA", "RUS"} <= set(wide.columns) else pd.Series(dtype=float)
    )


@lru_cache(maxsize=64)
def house(ds: Dataset, name: str) -> pd.Series:
    """One house's readings, indexed by year or by the period of fieldwork, in order of time."""
    if name == "treasury":
        found = _yearly(ds.obs("us-treasury-russia-measures"), "sum")
        # The last year is incomplete in the file and left out.
        found = found[found.index < ds.obs("us-treasury-russia-measures")["period"].max()[:4]]
    elif name == "catalogue":
        found = _catalogue(ds)
    elif name in _POLLS:
        found = _poll(ds, name)
    elif name.startswith("pew"):
        pair = ("RUS", "USA") if name == "pew-russia" else ("USA", "RUS")
        found = _yearly(ds.obs("pew-favourability", reporter=pair[0], partner=pair[1]), "mean")
    else:
        found = agreement(ds) if name == "agreement" else _distance(ds)
    found.index = [str(period) for period in found.index]
    return found.sort_index()


def improvement(ds: Dataset, name: str, sense: int, horizon: str, baseline: str, form: str) -> float | None:
    """Change of a house's reading in the better direction, as a share of the baseline; None without one."""
    readings, (first, last) = house(ds, name), BASELINES[baseline]
    dated = [(int(period[:4]), last_day(period), float(value)) for period, value in readings.items()]
    base = [value for year, _, value in dated if first <= year <= last]
    after = [value for year, end, value in dated if year > ELECTION_YEAR and end <= HORIZONS[horizon]]
    if not base or not after or not sum(base):
        return None
    level = after[-1] if form == "end against baseline" else max(after) if sense > 0 else min(after)
    return sense * (level / (sum(base) / len(base)) - 1)


@lru_cache(maxsize=128)
def sign(ds: Dataset, name: str, horizon: str, baseline: str, form: str) -> float | None:
    """A sign's improvement, the mean over its houses; None where no house tells."""
    each = [improvement(ds, one, sense, horizon, baseline, form) for one, sense in SIGNS[name].items()]
    known = [one for one in each if one is not None]
    return float(np.mean(known)) if known else None


def judge(improved: list[float], level: float) -> str:
    """The verdict from the computable signs, empty if they are too few; no change is no improvement."""
    if len(improved) < FEWEST:
        return ""
    share = sum(one > 0 for one in improved) / len(improved)
    return CANNOT_FAIL if share >= level - 1e-9 else NOT_MET


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification; the value is the share of signs that improved, per cent."""

    def rule(horizon: str, signs: str, baseline: str, level: str, form: str) -> specs.Outcome:
        each = [sign(ds, name, horizon, baseline, form) for name in CHOSEN[signs]]
        known = [one for one in each if one is not None]
        share = 100 * float(np.mean([one > 0 for one in known])) if known else None
        return outcome(judge(known, LEVELS[level]), share)

    return specs.run(rule, DIMENSIONS)


def by_sign(ds: Dataset) -> pd.DataFrame:
    """Every sign at every horizon against 2016: change in the better direction, per cent.

    Returns:
        Columns sign, and one a horizon (empty where not computable), source.
    """
    sources = {
        "sanctions": ds.obs("us-treasury-russia-measures")["source"].iloc[0],
        "Russians on America": " ".join(dict.fromkeys(_asked(ds, "levada")["source"])),
        "Americans on Russia": " ".join(dict.fromkeys(_asked(ds, "gallup")["source"])),
        "votes": ds.table("unga-votes")["source"].iloc[0],
    }
    rows = []
    for name in SIGNS:
        found = {day: sign(ds, name, day, "2016 alone", "end against baseline") for day in HORIZONS}
        rows.append(
            {"sign": name}
            | {day: None if one is None else 100 * one for day, one in found.items()}
            | {"source": sources[name]}
        )
    return pd.DataFrame(rows)


#: What a table calls each house's reading.
READINGS = {
    "treasury": "American measures on Russia, releases in the year",
    "catalogue": "American cases against Russia open",
    "levada": "Russians with a good view of America (Levada), per cent",
    "pew-russia": "Russians with a favourable view of America (Pew), per cent",
    "gallup": "Americans with a favourable view of Russia (Gallup), per cent",
    "pew-america": "Americans with a favourable view of Russia (Pew), per cent",
    "agreement": "Votes alike in the General Assembly, per cent",
    "distance": "Distance of voting in the General Assembly, points",
}


def levels(ds: Dataset) -> pd.DataFrame:
    """What each house read in 2016 and last before each horizon.

    Returns:
        Columns reading, before (mean of 2016), one column a horizon (empty where nothing new was read
        after 2016), last (year of the last reading), source.
    """
    sources = by_sign(ds).set_index("sign")["source"]
    rows = []
    for name, houses in SIGNS.items():
        for one in houses:
            readings = house(ds, one)
            base = [float(v) for period, v in readings.items() if int(str(period)[:4]) == ELECTION_YEAR]
            row: dict[str, object] = {
                "reading": READINGS[one],
                "before": float(np.mean(base)) if base else None,
            }
            for horizon, end in HORIZONS.items():
                late = [
                    float(v)
                    for period, v in readings.items()
                    if int(str(period)[:4]) > ELECTION_YEAR and last_day(str(period)) <= end
                ]
                row[horizon] = late[-1] if late else None
            rows.append(row | {"last": str(readings.index[-1])[:4], "source": sources[name]})
    return pd.DataFrame(rows)


def improved_ties(ds: Dataset) -> Finding:
    """Decide T6; a forecast, so only on today's clock."""
    found = grid(ds)
    each = {name: sign(ds, name, "20 January 2021", "2016 alone", "end against baseline") for name in SIGNS}
    known = {name: one for name, one in each.items() if one is not None}
    better = [name for name, one in known.items() if one > 0]
    because = (
        f"By the end of the term {len(better)} of {len(known)} computable signs had improved on the year of "
        f"the election{': ' + ', '.join(better) if better else ''}."
    )
    return Finding(by_agreement(found), because, SERIES, specifications=found)
