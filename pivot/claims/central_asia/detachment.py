"""A4c: by a neutral stand Azerbaijan and Turkmenistan loosened Russia's hold step by step."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import ties

CLAIM = "A4c"
STATES, OTHERS = ("AZE", "TKM"), ("ARM", "KAZ", "KGZ", "TJK", "UZB")
LOOSENS = "neutrality is a way to independence from Russia"
_COMMITMENT = {"AZE": "A4a", "TKM": "A4b"}
PERIODS = {"2005-2016": (2005, 2016), "2001-2016": (2001, 2016), "2009-2016": (2009, 2016)}
FORMS = ("linear slope", "first three against last three years", "rank correlation with time")
WHICH = {
    "all five": ties.INDICATORS,
    "economic only": ("trade", "gas"),
    "political only": ("arms", "votes", "treaties"),
}
GRADUAL = ("not asked", "no single year makes half")
SERIES = ("cow-imports", "wdi-gdp", "wdi-merchandise-share", "review-gas-pipeline", "sipri-trade-register")


@lru_cache(maxsize=2048)
def fell(ds: Dataset, name: str, state: str, source: str, period: str, form: str, slow: str) -> bool | None:
    """Whether one tie fell over a period; None if it cannot be computed."""
    if name == "gas" and state != "TKM":
        return None  # the rule asks it of Turkmenistan alone
    first, last = PERIODS[period]
    series = ties.indicator(ds, name, state, source)
    series = series[(series.index >= str(first)) & (series.index <= str(last))]
    move = ties.course(series, form)
    if move is None:
        return None
    return move < 0 and (slow == GRADUAL[0] or ties.gradual(series))


def fallen(
    ds: Dataset,
    state: str,
    source: str,
    period: str,
    form: str,
    which: str = "all five",
    slow: str = GRADUAL[0],
) -> tuple[int, int]:
    """How many of a state's ties fell, and how many could be computed."""
    found = [fell(ds, name, state, source, period, form, slow) for name in WHICH[which]]
    known = [one for one in found if one is not None]
    return sum(known), len(known)


@lru_cache(maxsize=16)
def committed(ds: Dataset, state: str) -> int | None:
    """Year of the earliest qualified act or words of neutrality or non-alignment coded."""
    kinds = ("own act or words of neutrality", "non-alignment or no military bloc")
    found = coded.qualified(coded.rows(ds, _COMMITMENT[state], kinds), "with agency")
    found = found[found["says"] == "supports"]
    return int(found["date"].str[:4].min()) if len(found) else None


@lru_cache(maxsize=16)
def reasoned(ds: Dataset, state: str) -> bool | None:
    """Whether officials give neutrality as a way to independence from Russia; None if none speaks."""
    said = coded.qualified(coded.rows(ds, CLAIM, LOOSENS), "primary and official")
    said = said[coded.heads(said) == state.lower()]
    return bool((said["says"] == "supports").any()) if len(said) else None


def legs(ds: Dataset, state: str, share: float, others: list[float], period: str) -> dict[str, bool | None]:
    """The three legs of the cause for one state; None where a leg cannot be computed."""
    year = committed(ds, state)
    return {
        "order": None if year is None else year <= PERIODS[period][0],
        "reason": reasoned(ds, state),
        "counterfactual": share > sum(others) / len(others) if others else None,
    }


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock; the value is how many of the two states detached."""

    def rule(period: str, source: str, form: str, indicators: str, gradual: str) -> specs.Outcome:
        def parts(state: str) -> tuple[int, int]:
            return fallen(ds, state, source, period, form, indicators, gradual)

        counts = {state: parts(state) for state in (*STATES, *OTHERS)}
        if not any(counts[state][1] for state in STATES):
            return coded.outcome("")
        others = [counts[state][0] / counts[state][1] for state in OTHERS if counts[state][1]]
        shown = [
            state for state in STATES if counts[state][1] and 5 * counts[state][0] >= 3 * counts[state][1]
        ]
        if not shown:
            return coded.outcome(FAILS, 0)
        whole = [
            state
            for state in shown
            if all(legs(ds, state, counts[state][0] / counts[state][1], others, period).values())
        ]
        verdict = HOLDS if len(whole) == 2 else IN_PART if whole else OPEN
        return coded.outcome(verdict, len(shown))

    return specs.run(
        rule,
        {
            "period": tuple(PERIODS),
            "source": ties.TRADE_SOURCES,
            "form": FORMS,
            "indicators": tuple(WHICH),
            "gradual": GRADUAL,
        },
    )


def table(ds: Dataset, period: str = "2005-2016", source: str = ties.TRADE_SOURCES[0]) -> pd.DataFrame:
    """The course of each tie by state, main form: fell, did not fall, or not known.

    Returns:
        Columns state, one for each indicator, fallen (how many of those known), source.
    """
    words = {True: "fell", False: "did not fall", None: "not known"}
    held = ("review-gas-pipeline", "sipri-trade-register")
    sources = sorted({name for series in held for name in ds.obs(series)["source"].unique()})
    rows = []
    for state in (*STATES, *OTHERS):
        found = {
            name: fell(ds, name, state, source, period, FORMS[0], GRADUAL[0]) for name in ties.INDICATORS
        }
        known = [one for one in found.values() if one is not None]
        rows.append(
            {
                "state": state,
                **{name: words[one] for name, one in found.items()},
                "fallen": f"{sum(known)} of {len(known)}",
                "source": " ".join([*sources, "baci-2000-2020", "un-assembly-votes", "atop-5"]),
            }
        )
    return pd.DataFrame(rows)


def loosening(ds: Dataset) -> Finding:
    """Decide A4c on the clock of ``ds``."""
    grid_ = grid(ds)
    main = (ties.TRADE_SOURCES[0], next(iter(PERIODS)), FORMS[0])
    counts = {state: fallen(ds, state, *main) for state in (*STATES, *OTHERS)}
    shown = "; ".join(f"{ds.name(state)} {counts[state][0]} of {counts[state][1]}" for state in STATES)
    others = "; ".join(f"{ds.name(state)} {counts[state][0]} of {counts[state][1]}" for state in OTHERS)
    because = (
        f"Ties with Russia that fell, of those that can be computed: {shown}. The others, without such a "
        f"commitment: {others}. No official text read gives neutrality as a way out of Russia's hold."
    )
    return Finding(by_agreement(grid_), because, SERIES, coded.documents(ds, CLAIM), grid_)
