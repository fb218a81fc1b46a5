"""A9a: the union applies one tariff, taken over from Russia's."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.documents import rows_for
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

SERIES = ("wdi-tariff-weighted-mean",)
BASE = "the common tariff took Russia's as its base"
UNION, OTHERS = "eaeu-customs", ("BLR", "KAZ", "ARM", "KGZ")
TARIFFS = ("weighted mean applied", "simple mean applied", "most-favoured-nation mean")
BASES = {
    "last year before": (2009,),
    "mean of three years": (2007, 2008, 2009),
    "year before the WTO": (2011,),
}
MEMBERS = {
    "all four": OTHERS,
    "Armenia and Kyrgyzstan": ("ARM", "KGZ"),
    "Belarus and Kazakhstan": ("BLR", "KAZ"),
}
AFTERS = ("first full year", "last year before the cutoff", "2021")
DISTANCES = ("points", "relative to base")
NEAR, PART, TIMES = 1.0, 3 / 4, 2.0
#: Exactly half counts as half, whatever the last binary digit says.
EDGE = 1e-9
_WINDOW = 3


@lru_cache(maxsize=64)
def rates(ds: Dataset) -> pd.DataFrame:
    """Applied tariff, weighted mean, per cent: a row a year, a column a state."""
    rows = ds.obs("wdi-tariff-weighted-mean", reporter=("RUS", *OTHERS))
    table = rows.pivot_table(index="period", columns="reporter", values="value")
    return table.reindex(columns=["RUS", *OTHERS])


@lru_cache(maxsize=64)
def accession(ds: Dataset) -> pd.Series:
    """The year in which each member came under the common tariff."""
    rows = ds.table("groups")
    rows = rows[rows["group"] == UNION]
    return rows.set_index("member")["start"].str[:4].astype(int)


def _nearest(column: pd.Series, years: range) -> tuple[str, float] | None:
    """The first of some years for which a rate is held."""
    found = column.dropna()
    for year in years:
        if str(year) in found.index:
            return str(year), float(found[str(year)])
    return None


@lru_cache(maxsize=64)
def distances(ds: Dataset, base: str, member: str, after: str) -> pd.DataFrame:
    """Each member's tariff and Russia's old one, before and after accession, per cent.

    Returns:
        Index member; columns base (Russia's), before, before_year, after, after_year, russia_moved.
    """
    table, since = rates(ds), accession(ds)
    years = [str(year) for year in BASES[base] if str(year) in table.index]
    russia = table.loc[years, "RUS"].dropna()
    rows = {}
    for code in MEMBERS[member]:
        year = int(since[code])
        before = _nearest(table[code], range(year - 1, year - 1 - _WINDOW, -1))
        spans = {
            "first full year": range(year + (code in ("ARM", "KGZ") and year == 2015), year + 3),
            "last year before the cutoff": range(2016, 2013, -1),
            "2021": range(2021, 2020, -1),
        }
        later = _nearest(table[code], spans[after])
        if russia.empty or before is None or later is None:
            continue
        moved = table["RUS"].dropna()
        if before[0] in moved.index and later[0] in moved.index:
            own = abs(float(moved[later[0]] - moved[before[0]]))
        else:
            own = float("nan")
        rows[code] = {
            "base": float(russia.mean()),
            "before": before[1],
            "before_year": before[0],
            "after": later[1],
            "after_year": later[0],
            "russia_moved": own,
        }
    columns = ["base", "before", "before_year", "after", "after_year", "russia_moved"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)


@lru_cache(maxsize=64)
def _spread(ds: Dataset, *years: str) -> list[float]:
    table = rates(ds)
    return [float(table.loc[year].max() - table.loc[year].min()) for year in years if year in table.index]


@lru_cache(maxsize=64)
def documented(ds: Dataset) -> bool:
    """Whether a primary or official document says that Russia's tariff was the base."""
    rows = rows_for(ds, "A9a", BASE)
    rows = rows[rows["grade"].isin(["primary document", "official statement"])]
    return bool((rows["says"] == "supports").any() and not (rows["says"] == "contradicts").any())


def specification(
    ds: Dataset, tariff: str, base: str, member: str, after: str, distance: str
) -> specs.Outcome:
    """The verdict under one specification; the value is the share of members that came nearer.

    Only the weighted mean is held for more than one year.
    """
    if tariff != TARIFFS[0]:
        return specs.Outcome(None)
    states = distances(ds, base, member, after)
    if len(states) < 2:
        return specs.Outcome(None)
    one, two = (states["before"] - states["base"]).abs(), (states["after"] - states["base"]).abs()
    if distance != DISTANCES[0]:
        one, two = one / states["base"], two / states["base"]
    near = (two <= one / 2 + EDGE) | ((states["after"] - states["base"]).abs() < NEAR)
    moved = (states["after"] - states["before"]).abs()
    known = states["russia_moved"].dropna()
    twice = bool(len(known)) and moved[known.index].mean() >= TIMES * known.mean()
    more = bool(len(known)) and known.mean() >= moved[known.index].mean()
    first, last = states["before_year"].min(), states["after_year"].max()
    spread = _spread(ds, first, last)
    wider = len(spread) == 2 and spread[1] >= spread[0]
    share = float(near.mean())
    if share >= PART and twice and not wider:
        verdict = HOLDS if documented(ds) else IN_PART
    elif wider or more:
        verdict = FAILS
    else:
        verdict = IN_PART if near.any() else OPEN
    return specs.Outcome(verdict == HOLDS, share, verdict)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification whose tariffs are held."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {
            "tariff": TARIFFS,
            "base": tuple(BASES),
            "member": tuple(MEMBERS),
            "after": AFTERS,
            "distance": DISTANCES,
        },
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


def russian_tariff(ds: Dataset) -> Finding:
    """Decide A9a on the clock of ``ds``."""
    grid_ = grid(ds)
    main = [next(iter(options)) for options in (TARIFFS, BASES, MEMBERS, AFTERS, DISTANCES)]
    if specification(ds, *main).holds is None:
        return Finding(
            OPEN, "Fewer than two members have a tariff before and after.", SERIES, specifications=grid_
        )
    states = distances(ds, "last year before", "all four", "first full year")
    told = "; ".join(
        f"{ds.name(code)} {row['before']:.1f} ({row['before_year']}) to {row['after']:.1f} "
        f"({row['after_year']})"
        for code, row in states.iterrows()
    )
    because = (
        f"Russia's applied tariff, weighted by trade, was {states['base'].iloc[0]:.1f} per cent before "
        "the union. The "
        f"others moved: {told}; Russia's own moved by {states['russia_moved'].mean():.1f} points on "
        "average over the "
        f"same years, theirs by {(states['after'] - states['before']).abs().mean():.1f}."
    )
    return Finding(
        by_agreement(grid_), because, SERIES, documents=rows_for(ds, "A9a", BASE), specifications=grid_
    )


def lines(ds: Dataset, years: tuple[int, int] = (2007, 2021)) -> pd.DataFrame:
    """Tariffs of Russia and the four others by year, per cent; columns of ``Dataset.obs``."""
    return ds.obs("wdi-tariff-weighted-mean", reporter=("RUS", *OTHERS), periods=years)


def in_2021(ds: Dataset) -> pd.DataFrame:
    """Three tariffs of the five members in 2021, per cent: columns state, mfn, applied, weighted, source."""
    names = {"mfn": "mfn-simple", "applied": "applied-simple", "weighted": "applied-weighted"}
    rows = {
        name: ds.obs(f"wdi-tariffs-2021-{series}").set_index("reporter") for name, series in names.items()
    }
    states = ["RUS", *OTHERS]
    table = pd.DataFrame({name: part.loc[states, "value"] for name, part in rows.items()})
    source = " ".join(sorted({s for part in rows.values() for s in part["source"]}))
    return table.rename_axis("state").reset_index().assign(source=source)
