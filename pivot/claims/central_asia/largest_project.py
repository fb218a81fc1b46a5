"""A1b: no undertaking led by Russia in Asia was larger than the customs union."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures.neighbours import CENTRAL_ASIA

SERIES = (
    "wdi-gdp",
    "wdi-population",
    "baci-exports",
    "power-of-siberia-contract-value",
    "power-of-siberia-contract-length",
)
UNION = "EAEU"
PROJECT = "gas contract of 2014"
CANDIDATES = {
    "all bodies Russia leads": ("EAEU", "CSTO", "CIS"),
    "economic bodies": ("EAEU",),
    "bodies and the SCO": ("EAEU", "CSTO", "CIS", "SCO"),
    "bodies and single projects": ("EAEU", "CSTO", "CIS", PROJECT),
}
SIZES = ("product", "population", "trade with Russia", "binding duty")
AREAS = {
    "Central Asia and the Caucasus": (*CENTRAL_ASIA, "ARM", "AZE", "GEO"),
    "Central Asia": CENTRAL_ASIA,
}
YEARS = ("2015", "2016")
#: A customs duty or a duty of defence binds; a consultation does not.
BINDING = {"EAEU": 1.0, "CSTO": 1.0, "CIS": 0.0, "SCO": 0.0, PROJECT: 1.0}
#: A lead below this, per cent of the second, is a tie.
TIE, AGREEING = 5.0, 2 / 3
_SIZE_SERIES = {"product": "wdi-gdp", "population": "wdi-population"}


@lru_cache(maxsize=16)
def members(ds: Dataset, body: str) -> tuple[str, ...]:
    """Full members of a body at the last snapshot before the cutoff."""
    rows = ds.table("memberships")
    rows = rows[(rows["organisation"] == body) & (rows["seen"] <= CUTOFF) & (rows["status"] == "member")]
    return tuple(sorted(rows["member"].unique()))


@lru_cache(maxsize=64)
def values(ds: Dataset, size: str, year: str) -> pd.Series:
    """What a state counts for, by code: US$ mn, persons, or US$ mn of goods trade with Russia."""
    if size in _SIZE_SERIES:
        return ds.obs(_SIZE_SERIES[size], periods=(year, year)).set_index("reporter")["value"]
    sold = ds.obs("baci-exports", reporter="RUS", periods=(year, year)).set_index("partner")["value"]
    bought = ds.obs("baci-exports", partner="RUS", periods=(year, year)).set_index("reporter")["value"]
    return sold.add(bought, fill_value=0.0).drop("WLD", errors="ignore")


@lru_cache(maxsize=256)
def sizes(ds: Dataset, candidates: str, size: str, area: str, year: str) -> pd.Series:
    """The size of each candidate, by name; empty where a figure or a membership is missing.

    For a single project its stated value a year; for bodies their Asian members' trade with Russia
    in the year, which is the same comparison as both over the project's term.
    """
    found: dict[str, float] = {}
    for body in CANDIDATES[candidates]:
        if size == "binding duty":
            found[body] = BINDING[body]
        elif body == PROJECT:
            if size != "trade with Russia":
                continue
            value, length = (
                ds.obs(f"power-of-siberia-contract-{name}")["value"] for name in ("value", "length")
            )
            if value.empty or length.empty:
                return pd.Series(dtype=float)
            found[body] = 1000 * float(value.iloc[0]) / float(length.iloc[0])
        else:
            asian = [code for code in members(ds, body) if code in _asia(area, body)]
            known = values(ds, size, year).reindex(asian)
            if not asian or known.isna().any():
                return pd.Series(dtype=float)
            found[body] = float(known.sum())
    return pd.Series(found).sort_values(ascending=False)


def _asia(area: str, body: str) -> tuple[str, ...]:
    # The organisation of Shanghai also has China, which is no part of the former Soviet area.
    return (*AREAS[area], "CHN") if body == "SCO" else AREAS[area]


def specification(ds: Dataset, candidates: str, size: str, area: str, year: str) -> specs.Outcome:
    """Whether the union is first; a tie counts for half; the value is its size over the largest other's."""
    found = sizes(ds, candidates, size, area, year)
    if UNION not in found.index:
        return specs.Outcome(None)
    rest = found.drop(UNION)
    if rest.empty:
        return specs.Outcome(True, float("inf"))
    ratio = float(found[UNION] / rest.max()) if rest.max() else float("inf")
    return specs.Outcome(ratio >= 1, ratio)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification that can be computed."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {"candidates": tuple(CANDIDATES), "size": SIZES, "area": tuple(AREAS), "year": YEARS},
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


def weighed(grid_: pd.DataFrame) -> tuple[float, float]:
    """The shares of specifications in which the union is first, and in which another is larger.

    A lead of less than ``TIE`` per cent over the second counts for half on either side.
    """
    ratio = grid_["value"]
    first = (ratio >= 1 + TIE / 100).astype(float)
    other = (ratio <= 1 / (1 + TIE / 100)).astype(float)
    half = 0.5 * ((first + other) == 0)
    return float((first + half).mean()), float((other + half).mean())


def largest_project(ds: Dataset) -> Finding:
    """Decide A1b on the clock of ``ds``."""
    grid_ = grid(ds)
    first_choice = [next(iter(options)) for options in (CANDIDATES, SIZES, AREAS, YEARS)]
    if specification(ds, *first_choice).holds is None:
        return Finding(OPEN, "No membership is held for the day in question.", SERIES, specifications=grid_)
    main = grid_.iloc[0]
    first, other = weighed(grid_)
    economic = grid_[grid_["candidates"] == "economic bodies"]
    if main["value"] >= 1 + TIE / 100 and first >= AGREEING:
        verdict = HOLDS
    elif main["value"] <= 1 / (1 + TIE / 100) and other >= AGREEING:
        verdict = FAILS
    elif len(economic) and weighed(economic)[0] >= AGREEING and main["value"] < 1 + TIE / 100:
        verdict = IN_PART
    else:
        verdict = OPEN
    found = sizes(ds, "all bodies Russia leads", "product", "Central Asia and the Caucasus", YEARS[0])
    listed = ", ".join(f"{name} {value / 1000:.0f}" for name, value in found.items())
    because = (
        f"By the product of their Asian members in {YEARS[0]} (US$ bn) the bodies that Russia leads, with "
        "the members that the World "
        f"Factbook listed, come to {listed}; "
        f"among bodies that bind their members' economies the union stands alone. It is first in "
        f"{100 * first:.0f} per cent of the specifications, ties counted for half, and another is larger in "
        f"{100 * other:.0f} per cent."
    )
    return Finding(verdict, because, SERIES, specifications=grid_)


def bodies(ds: Dataset, area: str = "Central Asia and the Caucasus", year: str = YEARS[0]) -> pd.DataFrame:
    """The bodies that Russia leads, by three sizes, the largest product first.

    Returns:
        Columns body, members, product (US$ bn), population (mn), trade (US$ bn), binding, source.
    """
    choice = next(iter(CANDIDATES))
    sized = {size: sizes(ds, choice, size, area, year) for size in SIZES}
    rows = [
        {
            "body": body,
            "members": sum(code in AREAS[area] for code in members(ds, body)),
            "product": sized["product"][body] / 1000,
            "population": sized["population"][body] / 1e6,
            "trade": sized["trade with Russia"][body] / 1000,
            "binding": {"EAEU": "customs", "CSTO": "defence"}.get(body, "none"),
            "source": "wdi-2026 baci-2000-2020 cia-factbook-organisations",
        }
        for body in sized["product"].index
    ]
    return pd.DataFrame(rows)
