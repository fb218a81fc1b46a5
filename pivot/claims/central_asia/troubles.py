"""A9b and A16: the union had problems already, and they came from its tariff."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures.partners import annual

#: The kinds of difficulty in the rule's order, to the assertions under which they are coded.
KINDS: dict[str, tuple[str, ...]] = {
    "a": ("barriers between members",),
    "b": ("exemptions from the common tariff",),
    "c": ("payments or trade strained", "first year of membership brought losses"),
    "d": ("dispute or delayed decision",),
    "e": ("low public support",),
}
NAMES = {
    "a": "Trade restrictions or border controls between members",
    "b": "Exemptions from the common tariff",
    "c": "Payments strained, or trade among members down",
    "d": "Political dispute or delayed decision",
    "e": "Low public support",
}
WHICH = {"a to e": "abcde", "a to d": "abcd", "a and b only": "ab"}
NEEDED = {"three": 3, "two": 2, "four": 4}
CHECKS = ("not asked", "trade among members fell more")
SMOOTH = "the union works smoothly"
FLOWS = ("exports", "imports")

TARIFF, TARIFF_TOO = "tariff is the first ground", "tariff is a further ground"
BARRIERS, OTHER = "customs rules are a ground", "other ground"
PROBLEM = (TARIFF, TARIFF_TOO, BARRIERS, OTHER)
GROUNDS = {
    ("a ground among others", "tariff or its level"): (TARIFF, TARIFF_TOO),
    ("the first ground named", "tariff or its level"): (TARIFF,),
    ("a ground among others", "with customs rules"): (TARIFF, TARIFF_TOO, BARRIERS),
    ("the first ground named", "with customs rules"): (TARIFF, BARRIERS),
}
SORTS = {
    "all kinds": ("dispute", "exemption", "threat"),
    "disputes and retaliation only": ("dispute",),
    "exemptions and threats to leave only": ("exemption", "threat"),
}
PERIODS = {"2010 to the cutoff": 2010, "2015 to the cutoff": 2015}
FEWEST = 5


@lru_cache(maxsize=32)
def kinds_found(
    ds: Dataset, cut: str, which: str = "a to e", counting: str = coded.COUNTING[0]
) -> pd.DataFrame:
    """Texts that document each kind of difficulty before the cutoff.

    Returns:
        Columns kind (its letter), name, texts, official (of them primary or official), source.
    """
    rows = []
    for kind in WHICH[which]:
        found = coded.qualified(coded.rows(ds, "A9b", KINDS[kind], CUTOFF), cut)
        strict = coded.qualified(found, "primary and official")
        rows.append(
            {
                "kind": kind,
                "name": NAMES[kind],
                "texts": coded.texts(found, counting=counting),
                "official": coded.texts(strict, counting=counting),
                "source": " ".join(sorted(set(found["source"]))),
            }
        )
    return pd.DataFrame(rows)


def trade_change(ds: Dataset) -> tuple[float, float] | None:
    """Change of goods trade 2013 to 2015 with other members and with all, per cent.

    Russia's customs with Belarus and Kazakhstan, Kyrgyzstan's statistics with Russia, Belarus and
    Kazakhstan: what is held of those years.
    """
    russia = [annual(ds.obs(f"fts-{flow}", partner=["BLR", "KAZ"], periods=(2013, 2015))) for flow in FLOWS]
    whole = [ds.obs(f"fts-total-{flow}", partner="WLD", periods=(2013, 2015)) for flow in FLOWS]
    kyrgyz = [ds.obs(f"nsc-kgz-{flow}", periods=(2013, 2015)) for flow in FLOWS]
    inside = pd.concat([*russia, *(part[part["partner"].isin(["BLR", "KAZ", "RUS"])] for part in kyrgyz)])
    every = pd.concat([*whole, *(part[part["partner"] == "WLD"] for part in kyrgyz)])
    sums = [part.groupby("period")["value"].sum() for part in (inside, every)]
    if any(not {"2013", "2015"} <= set(part.index) for part in sums):
        return None
    members, world = (float(100 * (part["2015"] / part["2013"] - 1)) for part in sums)
    return members, world


def grid_problems(ds: Dataset) -> pd.DataFrame:
    """Every specification of A9b on this clock."""
    change = trade_change(ds)

    def rule(kinds: str, needed: str, check: str, counting: str, **choice: str) -> specs.Outcome:
        found = kinds_found(ds, choice["grade-cut"], kinds, counting)
        shown = int((found["texts"] > 0).sum())
        if NEEDED[needed] > len(found):
            return coded.outcome("")  # asks for more kinds than it counts
        if check != CHECKS[0]:
            if change is None:
                return coded.outcome("")
            if change[0] >= change[1]:
                return coded.outcome(OPEN, shown)
        if shown >= NEEDED[needed] and (found["official"] > 0).any():
            return coded.outcome(HOLDS, shown)
        if shown:
            return coded.outcome(IN_PART, shown)
        smooth = coded.qualified(coded.rows(ds, "A9b", SMOOTH, CUTOFF), choice["grade-cut"])
        return coded.outcome(FAILS if coded.texts(smooth) >= 2 else OPEN, shown)

    return specs.run(
        rule,
        {
            "kinds": tuple(WHICH),
            "grade-cut": ("with agency", "primary and official"),
            "needed": tuple(NEEDED),
            "check": CHECKS,
            "counting": coded.COUNTING,
        },
    )


def problems_already(ds: Dataset) -> Finding:
    """Decide A9b on the clock of ``ds``."""
    grid, found = grid_problems(ds), kinds_found(ds, "with agency")
    because = (
        f"{int((found['texts'] > 0).sum())} of {len(found)} kinds of difficulty are documented before the "
        f"cutoff, {int((found['official'] > 0).sum())} of them by a primary or official text."
    )
    series = tuple(f"{name}-{flow}" for name in ("fts", "fts-total", "nsc-kgz") for flow in FLOWS)
    return Finding(by_agreement(grid), because, series, coded.documents(ds, "A9b"), grid)


def problems(ds: Dataset, cut: str = "with agency") -> pd.DataFrame:
    """The problems among members that a qualified document dates, one row each.

    Returns:
        Columns item, sort, member, year, after (whether the common tariff then applied in that
        member), assertion, grade, says, source.
    """
    found = coded.rows(ds, "A16", PROBLEM)
    found = found[found["grade"].isin(coded.CUTS[cut])].drop_duplicates("item")
    found = found.assign(
        sort=coded.part(found, 0), member=coded.part(found, 1).str.upper(), year=found["figure"].astype(int)
    ).reset_index(drop=True)
    begun = coded.starts(ds, "union-tariff")
    same = found["date"].str[:4].astype(int) == found["year"]
    when = found["date"].where(same, found["year"].astype(str) + "-12")
    after = [
        day[:7] >= begun.get(member, "9999")[:7] for day, member in zip(when, found["member"], strict=True)
    ]
    columns = ["item", "sort", "member", "year", "after", "assertion", "grade", "says", "source"]
    return found.assign(after=after)[columns]


def judge_ground(found: pd.DataFrame, grounds: tuple[str, ...]) -> tuple[str, float | None]:
    """The verdict of A16 from the problems of one specification, and the share with both legs, per cent."""
    if len(found) < FEWEST:
        return "", None
    named = found["says"].eq("supports") & found["assertion"].isin(PROBLEM)
    if not (named & found["grade"].isin(coded.CUTS["primary and official"])).any():
        return OPEN, None
    met = found["after"] & found["says"].eq("supports") & found["assertion"].isin(grounds)
    share = float(100 * met.mean())
    whole = bool(met.groupby(found["member"]).all().any())
    if share >= 50:
        return HOLDS, share
    return (IN_PART if share >= 25 or whole else FAILS), share


def grid_ground(ds: Dataset) -> pd.DataFrame:
    """Every specification of A16 on this clock."""
    by_cut = {cut: problems(ds, cut) for cut in ("with agency", "primary and official")}

    def rule(ground: str, tariff: str, problem: str, period: str, **choice: str) -> specs.Outcome:
        found = by_cut[choice["grade-cut"]]
        found = found[found["sort"].isin(SORTS[problem]) & (found["year"] >= PERIODS[period])]
        return coded.outcome(*judge_ground(found, GROUNDS[ground, tariff]))

    return specs.run(
        rule,
        {
            "ground": ("a ground among others", "the first ground named"),
            "tariff": ("tariff or its level", "with customs rules"),
            "grade-cut": ("with agency", "primary and official"),
            "problem": tuple(SORTS),
            "period": tuple(PERIODS),
        },
    )


def troubles_from_tariff(ds: Dataset) -> Finding:
    """Decide A16 on the clock of ``ds``."""
    grid, found = grid_ground(ds), problems(ds)
    _, share = judge_ground(found, GROUNDS["a ground among others", "tariff or its level"])
    because = f"{coded.count(len(found), 'dated problem')} among members have a qualified document"
    because += (
        f"; in {share:.0f} per cent of them the tariff already applied and was named as a ground."
        if share is not None
        else "; that is too few to take a share."
    )
    return Finding(by_agreement(grid), because, (), coded.documents(ds, "A16"), grid)
