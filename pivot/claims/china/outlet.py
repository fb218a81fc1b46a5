"""C16: East Asia can replace what is lost in the strained relations with Europe and the United States."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.china.role import GAS
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import partners

_EUROPE = "AUT BEL CZE DEU ESP FIN FRA GBR ITA NLD POL SVK SWE"
WEST = frozenset([*_EUROPE.split(), "USA"])
EAST = {
    "six economies": frozenset(["CHN", "JPN", "KOR", "TWN", "VNM", "IDN"]),
    "China only": frozenset({"CHN"}),
    "without China": frozenset(["JPN", "KOR", "TWN", "VNM", "IDN"]),
    "China, Japan, Korea": frozenset(["CHN", "JPN", "KOR"]),
}
CUSTOMS, FUND, RECONCILED, VOLUMES = (
    "Russian customs, then the Fund",
    "the Fund",
    "reconciled",
    "oil and gas by volume",
)
SOURCES = (CUSTOMS, FUND, RECONCILED, VOLUMES)
FLOWS = ("turnover", "exports", "imports")
BASES = {"2013": (2013, 2013), "2011–2013": (2011, 2013), "2016": (2016, 2016)}
ENDS = ("2021", "2015", "2016", "2019", "2024")
_END_THEN = ("2015",)
SERIES = (
    "fts-exports",
    "fts-imports",
    "imts-exports",
    "imts-imports",
    "baci-exports",
    "review-crude",
    "review-gas-pipeline",
    "review-gas-lng",
)


@lru_cache(maxsize=64)
def flows(ds: Dataset, source: str) -> pd.DataFrame:
    """Russia's exports and imports by partner and year as one source counts them.

    Returns:
        Columns flow (exports, imports), partner, period, value (US$ mn; for volumes Mt of oil).
    """
    if source == CUSTOMS:
        own = [partners.annual(ds.obs(f"fts-{flow}")).assign(flow=flow) for flow in ("exports", "imports")]
        last = max((rows["period"].max() for rows in own if len(rows)), default="")
        after = flows(ds, FUND)
        found = pd.concat([*own, after[after["period"] > last]])
    elif source == FUND:
        found = pd.concat(ds.obs(f"imts-{flow}").assign(flow=flow) for flow in ("exports", "imports"))
    elif source == RECONCILED:
        sold = ds.obs("baci-exports", reporter="RUS").assign(flow="exports")
        bought = ds.obs("baci-exports", partner="RUS").assign(flow="imports")
        bought = bought.drop(columns="partner").rename(columns={"reporter": "partner"})
        found = pd.concat([sold, bought])
    else:
        found = _volumes(ds)
    return found[["flow", "partner", "period", "value"]]


def _volumes(ds: Dataset) -> pd.DataFrame:
    """Crude oil and gas sold, Mt of oil; Europe, as the Review draws it, stands as one partner."""
    europe = set(ds.members("review-europe")) | {"REVIEW_EUROPE"}
    rows = [
        ds.obs(name, reporter="RUS").assign(weight=weight)
        for name, weight in (("review-crude", 1.0), ("review-gas-pipeline", GAS), ("review-gas-lng", GAS))
    ]
    every = pd.concat(rows)
    crude = set(rows[0]["period"])
    every = every[every["period"].isin(crude)]
    every = every.assign(
        partner=every["partner"].where(~every["partner"].isin(europe), "REVIEW_EUROPE"),
        value=every["value"] * every["weight"],
    )
    sums = every.groupby(["partner", "period"], as_index=False)["value"].sum()
    return sums.assign(flow="exports")


@lru_cache(maxsize=1024)
def _by_year(ds: Dataset, source: str, flow: str, group: frozenset[str]) -> dict[str, float]:
    """The flow with a group by year; a year that lacks a partner which other years have is left out."""
    rows = flows(ds, source)
    rows = rows[rows["partner"].isin(group)]
    cells = rows if flow == "turnover" else rows[rows["flow"] == flow]
    years = cells.groupby("period")["value"]
    count, sums = years.size(), years.sum()
    # Volumes are printed for the partners that the Review names, which change little by little.
    whole = count == count.max() if source != VOLUMES else count > 0
    return sums[whole].to_dict()


def change(ds: Dataset, source: str, flow: str, group: frozenset[str], base: str, end: str) -> float | None:
    """The flow at the end less its yearly mean over the base; None where a year is missing."""
    values = _by_year(ds, source, flow, group)
    wanted = [str(year) for year in range(BASES[base][0], BASES[base][1] + 1)]
    if not {*wanted, end} <= set(values):
        return None
    return values[end] - sum(values[year] for year in wanted) / len(wanted)


def offset(ds: Dataset, source: str, east: str, flow: str, base: str, end: str) -> float | None:
    """What East Asia gained for one lost in the West; None where data are missing or nothing was lost.

    Formula: (east at the end - east at the base) / (west at the base - west at the end).
    """
    if int(end) <= BASES[base][1] or (source == VOLUMES and flow != "exports"):
        return None
    west = WEST if source != VOLUMES else frozenset({"REVIEW_EUROPE", "USA"})
    lost = change(ds, source, flow, west, base, end)
    gained = change(ds, source, flow, EAST[east], base, end)
    return gained / -lost if lost is not None and gained is not None and lost < 0 else None


def specification(ds: Dataset, source: str, east: str, flow: str, base: str, end: str) -> specs.Outcome:
    """Whether East Asia's gain is at least the West's loss under one specification."""
    value = offset(ds, source, east, flow, base, end)
    return specs.Outcome(None if value is None else value >= 1, value)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock in which the West's trade was lost and the figures are there."""
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {
            "source": SOURCES,
            "east": tuple(EAST),
            "flow": FLOWS,
            "base": tuple(BASES),
            "end": _END_THEN if ds.clock else ENDS,
        },
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


def named(ds: Dataset) -> dict[str, list[str]]:
    """Which flows, products and end years, each set beside the main options of all else, hold or fail."""
    end = (_END_THEN if ds.clock else ENDS)[0]
    main = {"source": SOURCES[0], "east": next(iter(EAST)), "flow": FLOWS[0], "base": "2013", "end": end}
    varied = [{"flow": flow} for flow in FLOWS] + [{"end": year} for year in ENDS if not ds.clock]
    varied.append({"source": VOLUMES, "flow": "exports"})
    found: dict[str, list[str]] = {"holds": [], "fails": []}
    for choice in varied:
        value = offset(ds, **(main | choice))
        name = "oil and gas" if choice.get("source") == VOLUMES else next(iter(choice.values()))
        if value is not None:
            found["holds" if value >= 1 else "fails"].append(name)
    return found


def outlet(ds: Dataset) -> Finding:
    """Decide C16 on the clock of ``ds``."""
    grid_ = grid(ds)
    end, east = (_END_THEN if ds.clock else ENDS)[0], next(iter(EAST))
    lost = change(ds, CUSTOMS, "turnover", WEST, "2013", end)
    gained = change(ds, CUSTOMS, "turnover", EAST[east], "2013", end)
    if lost is None or gained is None:
        return Finding(
            OPEN, f"The customs figures of 2013 or {end} are absent.", SERIES, specifications=grid_
        )
    parts = named(ds)
    verdict = IN_PART if parts["holds"] and parts["fails"] else by_majority(grid_)
    where = f" It is so for {' and '.join(parts['holds'])} alone." if verdict == IN_PART else ""
    because = (
        f"From 2013 to {end} Russia's trade with {len(WEST) - 1} members of the European Union and the "
        f"United States {_moved(lost)} and with six East Asian economies {_moved(gained)}.{where}"
    )
    flip = f"East Asia would have had to gain US$ {-lost / 1000:.0f} bn."
    return Finding(verdict, because, SERIES, specifications=grid_, flip=flip)


def _moved(value: float) -> str:
    return f"{'rose' if value > 0 else 'fell'} by US$ {abs(value) / 1000:.0f} bn"


def by_year(ds: Dataset, years: tuple[int, int] = (2006, 2024)) -> pd.DataFrame:
    """Russia's trade with the West and with six East Asian economies by year.

    Returns:
        Columns series, period, value (US$ bn), status (after 2021 the Fund's estimates), source.
    """
    last = max(int(year) for year in _by_year(ds, CUSTOMS, "turnover", WEST) if int(year) <= 2021)
    cited = {
        name: " ".join(sorted({s for f in ("exports", "imports") for s in ds.obs(f"{name}-{f}")["source"]}))
        for name in ("fts", "imts")
    }
    rows = [
        {
            "series": name,
            "period": year,
            "value": value / 1000,
            "status": "reported" if int(year) <= last else "estimated",
            "source": cited["fts" if int(year) <= last else "imts"],
        }
        for name, group in (("West", WEST), ("East", EAST["six economies"]))
        for year, value in _by_year(ds, CUSTOMS, "turnover", group).items()
        if years[0] <= int(year) <= years[1]
    ]
    return pd.DataFrame(rows)
