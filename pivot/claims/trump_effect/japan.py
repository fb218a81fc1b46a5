"""T4b: Japan feared that America would draw back while China and Russia joined forces."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.documents import OFFICIAL
from pivot.claims.settle import by_agreement
from pivot.claims.trump_effect.texts import DAY_AFTER, QUALIFIED, outcome, texts
from pivot.claims.trump_effect.uncertainty import PASTS, monthly, standing
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "T4b"
RETREAT, ALIGNED = "Japan fears that America draws back", "Japan fears that China and Russia align"
SERIES = ("epu", "wui", "gpr-country")
#: For a quarterly index the quarter of the election and the next.
WINDOWS = {"EPU": ("2016-11", "2016-12"), "WUI": ("2016-10", "2017-03"), "GPR": ("2016-11", "2016-12")}
GRADES = {"officials and press of record": QUALIFIED, "officials": OFFICIAL}
LEVELS = {"75th percentile": 75.0, "90th percentile": 90.0}
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "index": tuple(WINDOWS),
    "speakers": tuple(GRADES),
    "joint": ("each apart", "both in one text"),
    "past": ("120 months", "60 months"),
    "level": tuple(LEVELS),
}


@lru_cache(maxsize=32)
def percentile(ds: Dataset, index: str, past: str) -> float | None:
    """Where Japan's index stood in its own past, per cent; None without data."""
    wide = monthly(ds, index)
    if "JPN" not in wide:
        return None
    found = standing(wide[["JPN"]], WINDOWS[index], PASTS[past])["percentile"]
    return float(found.iloc[0]) if len(found) else None


def worries(ds: Dataset, subject: str, speakers: str) -> pd.DataFrame:
    """Texts of those weeks on one worry."""
    return texts(ds, CLAIM, subject, DAY_AFTER, CUTOFF, GRADES[speakers])


@lru_cache(maxsize=32)
def voiced(ds: Dataset, speakers: str, joint: str) -> dict[str, bool]:
    """Of each subject, whether two qualified texts speak of it, one of them official or primary."""
    rows = {subject: worries(ds, subject, speakers) for subject in (RETREAT, ALIGNED)}
    rows = {subject: found[found["says"] == "supports"] for subject, found in rows.items()}
    if joint == "both in one text":
        common = set(rows[RETREAT]["origin"]) & set(rows[ALIGNED]["origin"])
        rows = {subject: found[found["origin"].isin(common)] for subject, found in rows.items()}
    return {
        subject: len(found) >= 2 and bool(found["grade"].isin(OFFICIAL).any())
        for subject, found in rows.items()
    }


@lru_cache(maxsize=32)
def denied(ds: Dataset, speakers: str) -> bool:
    """Whether official texts deny both worries and none voices them."""
    for subject in (RETREAT, ALIGNED):
        rows = worries(ds, subject, speakers)
        rows = rows[rows["grade"].isin(OFFICIAL)]
        if not (rows["says"] == "contradicts").any() or (rows["says"] == "supports").any():
            return False
    return True


def judge(said: dict[str, bool], place: float | None, level: float, both_denied: bool) -> str:
    """The verdict from the texts and the index; the index alone never decides."""
    if all(said.values()):
        return HOLDS if place is not None and place >= level else IN_PART
    if any(said.values()):
        return IN_PART
    return FAILS if both_denied and place is not None and place < 50 else OPEN


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification; the value is the percentile of the index."""

    def rule(index: str, speakers: str, joint: str, past: str, level: str) -> specs.Outcome:
        place = percentile(ds, index, past)
        if place is None:
            return outcome("")
        verdict = judge(voiced(ds, speakers, joint), place, LEVELS[level], denied(ds, speakers))
        return outcome(verdict, place)

    return specs.run(rule, DIMENSIONS)


def nervous_japan(ds: Dataset) -> Finding:
    """Decide T4b on the clock of ``ds``."""
    found = grid(ds)
    place = percentile(ds, "EPU", "120 months")
    speakers = next(iter(GRADES))
    counts = []
    for subject, name in ((RETREAT, "retrenchment"), (ALIGNED, "an alignment of China and Russia")):
        rows = worries(ds, subject, speakers)
        yes = rows[rows["says"] == "supports"]
        official = int(yes["grade"].isin(OFFICIAL).sum())
        against = int((rows["says"] == "contradicts").sum())
        counts.append(
            f"on {name} {len(yes)} qualified texts ({official} official, {against} to the contrary)"
        )
    where = "is not held" if place is None else f"stood at percentile {place:.0f} of its ten years"
    because = (
        f"Worry {counts[0]}, {counts[1]}; Japan's newspaper index {where}. The index alone never decides."
    )
    documents = ds.evidence[ds.evidence["claim"] == CLAIM]
    return Finding(by_agreement(found), because, SERIES, documents, found)
