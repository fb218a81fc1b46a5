"""C9c: whether Washington's words for Japan are firmer than Moscow's for China.

Each official text stands on a ladder: 0 takes no side, 1 asks all for restraint, 2 leans to the
partner's view of procedure, 3 supports the partner or names the other side as at fault, 4 promises
aid. The step is the row's figure.
"""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.china import coded
from pivot.claims.documents import OFFICIAL
from pivot.claims.settle import by_majority
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset

CLAIM = "C9c"
STATE, EXECUTIVE = "text of the Department of State", "text of the American executive"
RUSSIA, JOINT = "text of Russia", "joint text of Russia and China"
EAST, SOUTH = "East China Sea", "South China Sea"
SEAS = {
    "each partner's own dispute": ((EAST,), (SOUTH,)),
    "East China Sea for both": ((EAST,), (EAST,)),
    "every dispute at sea": ((EAST, SOUTH), (EAST, SOUTH)),
}
MEASURES = ("median step", "mean step", "share at step 2 or above")
RUSSIAN = {"with joint texts": (RUSSIA, JOINT), "Russian texts alone": (RUSSIA,)}
AMERICAN = {"Department of State": (STATE,), "all of the executive": (STATE, EXECUTIVE)}
SINCE = {"2010": "2010", "2013": "2013"}
LEAST, LEAD, LEAD_OF_SHARES, LEANING = 5, 1.0, 25.0, 2
LAST = "2017-01-20"
DIMENSIONS = {
    "sea": tuple(SEAS),
    "measure": MEASURES,
    "Russian texts": tuple(RUSSIAN),
    "American texts": tuple(AMERICAN),
    "since": tuple(SINCE),
}


@lru_cache(maxsize=128)
def steps(ds: Dataset, who: tuple[str, ...], seas: tuple[str, ...], since: str) -> pd.DataFrame:
    """The official texts of a side on some seas, one row a text, with their steps.

    Two texts of one day by one issuer count once, at the higher step. A page without a date of its
    own bears the day of reading; its text is of 2016 and counts, where the clock sees the page.
    """
    rows = coded.documents(ds, CLAIM)
    rows = rows[rows["assertion"].isin([f"{side}; {sea}" for side in who for sea in seas])]
    rows = rows.assign(grade=rows["source"].map(ds.sources["grade"]))
    rows = rows[rows["grade"].isin(OFFICIAL) & (rows["date"] >= since)]
    rows = rows.sort_values("figure", ascending=False).drop_duplicates(["origin"])
    dated = rows["date"] <= LAST
    return pd.concat([rows[dated].drop_duplicates(["date", "issuer"]), rows[~dated]])


def by_step(ds: Dataset) -> pd.DataFrame:
    """How many texts of each side stand on each step, and its median and mean.

    Returns:
        Columns side, step_0 to step_4 (texts), texts, median, mean.
    """
    sides = {
        "Washington, for Japan in the East China Sea": ((STATE,), (EAST,)),
        "the same, with the White House and the Pentagon": ((STATE, EXECUTIVE), (EAST,)),
        "Moscow, for China in the South China Sea": ((RUSSIA, JOINT), (SOUTH,)),
    }
    rows = []
    for name, (who, seas) in sides.items():
        found = steps(ds, who, seas, "2010")["figure"]
        counts = {f"step_{step}": int((found == step).sum()) for step in range(5)}
        side = f"{name[0].upper()}{name[1:]}"
        rows.append(
            {"side": side, **counts, "texts": len(found), "median": found.median(), "mean": found.mean()}
        )
    return pd.DataFrame(rows)


def measured(values: pd.Series, measure: str) -> float:
    """Where a side stands: a step, or per cent of texts at step 2 or above."""
    if measure == MEASURES[0]:
        return float(values.median())
    return float(values.mean()) if measure == MEASURES[1] else 100 * float((values >= LEANING).mean())


def lead(ds: Dataset, choice: dict[str, str]) -> float | None:
    """Washington's step less Moscow's; None with fewer than five texts on a side."""
    american, russian = SEAS[choice["sea"]]
    since = SINCE[choice["since"]]
    theirs = steps(ds, AMERICAN[choice["American texts"]], american, since)["figure"]
    ours = steps(ds, RUSSIAN[choice["Russian texts"]], russian, since)["figure"]
    if min(len(theirs), len(ours)) < LEAST:
        return None
    return measured(theirs, choice["measure"]) - measured(ours, choice["measure"])


def combination(ds: Dataset, choice: dict[str, str]) -> specs.Outcome:
    """Whether the lead reaches one step (25 points); open between that and nothing."""
    found = lead(ds, choice)
    if found is None:
        return specs.Outcome(None)
    needed = LEAD_OF_SHARES if choice["measure"] == MEASURES[2] else LEAD
    return specs.Outcome(True if found >= needed else False if found <= 0 else None, found)


def ladder(ds: Dataset) -> Finding:
    """Decide C9c on the clock of ``ds``."""
    grid = specs.run(lambda **choice: combination(ds, choice), DIMENSIONS)
    sides = {
        "Washington": steps(ds, AMERICAN["Department of State"], (EAST,), "2010")["figure"],
        "Moscow": steps(ds, RUSSIAN["with joint texts"], (SOUTH,), "2010")["figure"],
    }
    told = "; ".join(
        f"{name}: median step {values.median():.1f} of {len(values)} texts"
        if len(values)
        else f"{name}: none"
        for name, values in sides.items()
    )
    because = f"{told}. One reader put the texts on the ladder. {coded.read(ds, CLAIM)}"
    return Finding(by_majority(grid), because, (), coded.documents(ds, CLAIM), grid)
