"""A12: Moscow has used economic links and investment as bargaining chips in Central Asia."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

LINKED = "economic act and political matter are linked"
NEEDED = {"five": 5, "three": 3}
#: In every episode coded the link is stated of acts of the same visit, agreement or announcement.
WINDOWS = ("six months", "twelve months", "same document only")
STATES = {"all five": (), "without Kazakhstan": ("KAZ",)}
LEVERS = {
    "all": "",
    "energy only": "gas|fuel",
    "money and labour only": "debt|loan|migrants|fund|adaptation",
}
#: What tells items apart and names no lever.
_NO_LEVER = ("adaptation", "denial", "kremlin", "ratified")
LEAST_STATES, LEAST_OFFICIAL, YEARS_BEFORE = 3, 2, 10


def _levers(items: pd.Series) -> str:
    """What the items of an episode name, each word once."""
    words = [word for item in items for word in item.split("-") if word not in _NO_LEVER]
    return ", ".join(dict.fromkeys(words))


@lru_cache(maxsize=32)
def episodes(ds: Dataset, lever: str = "all", without: tuple[str, ...] = ()) -> pd.DataFrame:
    """Episodes examined, by state and year, with the texts that state a link.

    Returns:
        Columns state, year, levers, official and record (texts that state the link, by grade), denied
        (texts that deny it), source.
    """
    found = coded.rows(ds, "A12", LINKED)
    what = found["item"].str.split("-", n=2).str[2]
    found = found.assign(
        state=coded.part(found, 0).str.upper(), year=coded.part(found, 1).astype(int), what=what
    )
    if LEVERS[lever]:
        found = found[found["what"].str.contains(LEVERS[lever])]
    found = found[~found["state"].isin(without)]
    rows = []
    for (state, year), part in found.groupby(["state", "year"]):
        speaks = coded.qualified(part, "with agency")
        strict = coded.qualified(part, "primary and official")
        record = speaks[~speaks.index.isin(strict.index)]
        rows.append(
            {
                "state": state,
                "year": int(year),
                "levers": _levers(part["what"]),
                "official": coded.texts(strict),
                "record": coded.texts(record),
                "denied": coded.texts(speaks, "contradicts"),
                "source": " ".join(sorted(set(part["source"]))),
            }
        )
    columns = ["state", "year", "levers", "official", "record", "denied", "source"]
    return pd.DataFrame(rows, columns=columns).sort_values(["year", "state"], ignore_index=True)


def judge(found: pd.DataFrame, cut: str, needed: int) -> str:
    """The verdict from the episodes of one specification."""
    texts = found["official"] + (found["record"] if cut == "with agency" else 0)
    linked = found[texts > found["denied"]]
    strict = linked[linked["official"] > 0]
    early = len(linked) and linked["year"].min() <= int(CUTOFF[:4]) - YEARS_BEFORE
    if (
        len(linked) >= needed
        and linked["state"].nunique() >= LEAST_STATES
        and early
        and len(strict) >= LEAST_OFFICIAL
    ):
        return HOLDS
    if len(linked) and strict.empty:
        return OPEN
    if len(linked) >= 2:
        return IN_PART
    return FAILS if len(found) >= 5 and linked.empty else OPEN


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock."""

    def rule(needed: str, window: str, states: str, lever: str, **choice: str) -> specs.Outcome:
        found = episodes(ds, lever, STATES[states])
        return coded.outcome(judge(found, choice["grade-cut"], NEEDED[needed]), len(found))

    return specs.run(
        rule,
        {
            "grade-cut": ("primary and official", "with agency"),
            "needed": tuple(NEEDED),
            "window": WINDOWS,
            "states": tuple(STATES),
            "lever": tuple(LEVERS),
        },
    )


def bargaining_chips(ds: Dataset) -> Finding:
    """Decide A12 on the clock of ``ds``."""
    grid_, found = grid(ds), episodes(ds)
    strict = found[found["official"] > found["denied"]]
    states = ", ".join(sorted({ds.name(code) for code in strict["state"]})) or "no state"
    because = (
        f"{len(found)} episodes were examined. In {len(strict)} of them a primary or official text states "
        f"the link ({states}); with agencies and newspapers in "
        f"{int((found['official'] + found['record'] > found['denied']).sum())}."
    )
    return Finding(by_agreement(grid_), because, (), coded.documents(ds, "A12"), grid_)
