"""T1: before he took office Trump said in public that he wished for better relations with Russia."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.documents import OFFICIAL
from pivot.claims.settle import by_agreement
from pivot.claims.trump_effect.texts import CAMPAIGN, DAY_AFTER, outcome, texts
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "T1"
RELATIONS, LEADER = "wishes better relations with Russia", "praises Russia's leader"
ARCHIVE = "trump-posts-texts-2020"

DIMENSIONS: dict[str, tuple[str, ...]] = {
    "source": ("posts, speeches and interviews", "own posts"),
    "window": ("candidacy and transition", "after the election", "from 2013"),
    "meaning": ("relations named", "praise of the leader too"),
    "counting": ("distinct days", "texts"),
    "days needed": ("three", "five"),
}
WINDOWS = {"candidacy and transition": CAMPAIGN, "after the election": DAY_AFTER, "from 2013": "2013-01-01"}
NEEDED = {"three": 3, "five": 5}


@lru_cache(maxsize=64)
def words(ds: Dataset, source: str, window: str, meaning: str) -> pd.DataFrame:
    """His own words for and against better relations, one row a text (see ``texts``); not to be changed."""
    assertions = (RELATIONS,) if meaning == "relations named" else (RELATIONS, LEADER)
    rows = texts(ds, CLAIM, assertions, WINDOWS[window], CUTOFF)
    if source == "own posts":
        rows = rows[rows["source"] == ARCHIVE]
    return rows[rows["says"] != "silent"]


def tallied(rows: pd.DataFrame, counting: str) -> tuple[float, float]:
    """How many texts, or distinct days, favour and oppose; a text that does both counts half to each."""
    said: dict[str, set[str]] = {}
    for origin, says in zip(rows["origin"], rows["says"], strict=True):
        said.setdefault(origin, set()).add(says)
    weights: dict[tuple[str, str], float] = {}
    for origin, says, day in zip(rows["origin"], rows["says"], rows["date"], strict=True):
        key = (says, day if counting == "distinct days" else origin)
        weights[key] = max(weights.get(key, 0.0), 0.5 if len(said[origin]) == 2 else 1.0)
    favour, oppose = (
        sum(weight for (says, _), weight in weights.items() if says == side)
        for side in ("supports", "contradicts")
    )
    return favour, oppose


def judge(rows: pd.DataFrame, counting: str, needed: int) -> specs.Outcome:
    """The verdict on some of his words; the value is the share that favours, per cent."""
    favour, oppose = tallied(rows, counting)
    each = list(zip(rows["grade"], rows["says"], rows["date"], strict=True))
    if not any(grade == OFFICIAL[0] for grade, _, _ in each):
        return outcome(OPEN)
    share = favour / (favour + oppose)
    days = len({day for _, says, day in each if says == "supports"})
    if share < 0.5:
        verdict = FAILS
    elif share < 2 / 3 or days < needed:
        verdict = IN_PART
    else:
        verdict = HOLDS if (OFFICIAL[0], "supports") in {(g, s) for g, s, _ in each} else OPEN
    return outcome(verdict, 100 * share)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on the clock of ``ds``."""

    def rule(**choice: str) -> specs.Outcome:
        rows = words(ds, choice["source"], choice["window"], choice["meaning"])
        return judge(rows, choice["counting"], NEEDED[choice["days needed"]])

    return specs.run(rule, DIMENSIONS)


def openly_favoured(ds: Dataset) -> Finding:
    """Decide T1 on the clock of ``ds``."""
    found = grid(ds)
    main = {name: options[0] for name, options in DIMENSIONS.items()}
    rows = words(ds, main["source"], main["window"], main["meaning"])
    favour, oppose = (int(number) for number in tallied(rows, main["counting"]))
    posts = int((rows["source"] == ARCHIVE).sum())
    because = (
        f"Between his candidacy and his oath his own words favour better relations on {favour} distinct days "
        f"and oppose them on {oppose}; {posts} of the texts is a post of his own, the others are speeches, "
        "interviews and his team's account of a call. Words of the year of Crimea that oppose them are older."
    )
    if not len(rows):
        because = "No word of his on relations with Russia is coded."
    documents = ds.evidence[ds.evidence["claim"] == CLAIM]
    return Finding(by_agreement(found), because, (), documents, found)
