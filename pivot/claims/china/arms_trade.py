"""C5b: Russian trade policy in East Asia comes down to selling arms to whoever will buy."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from itertools import combinations

import pandas as pd

from pivot import specifications as specs
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import arms, partners

NORTHEAST = frozenset(["CHN", "JPN", "KOR", "PRK", "MNG", "TWN"])
SOUTHEAST = frozenset(["BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "VNM"])
REGIONS = {
    "East Asia with ASEAN": NORTHEAST | SOUTHEAST,
    "Northeast Asia only": NORTHEAST,
    "with India": NORTHEAST | SOUTHEAST | {"IND"},
}
#: Where the register holds every supplier: the same regions as it names them.
_MARKETS = {
    "East Asia with ASEAN": ("SIPRI_NORTHEAST_ASIA", "SIPRI_ASEAN"),
    "Northeast Asia only": ("SIPRI_NORTHEAST_ASIA",),
    "with India": ("SIPRI_NORTHEAST_ASIA", "SIPRI_ASEAN", "IND"),
}
COMPOSITION, OF_ALL, MARKETS = (
    "composition outside fuels",
    "composition of all exports",
    "disproportion of market shares",
)
#: Groups of the customs' chapters that are read.
CHAPTERS = ("all", "fuels", "aircraft", "ships", "arms", "withheld")
#: What is counted as arms: chapters of the customs, and whether what no chapter explains is added.
MEASURES = {
    "upper bound": (("arms", "aircraft", "ships", "withheld"), True),
    "arms, withheld and unexplained": (("arms", "withheld"), True),
    "chapter of arms alone": (("arms",), False),
}
WINDOWS = {
    "2011–2015": (2011, 2015),
    "2014–2016": (2014, 2016),
    "2006–2015": (2006, 2015),
    "2016–2020": (2016, 2020),
}
BUYERS = ("a rival pair", "half of the importers")
HALF, TENFOLD = 0.5, 10.0
#: Then only windows that had ended count.
_LAST_THEN = 2015
SERIES = ("fts-exports", arms.REGISTER, "baci-exports")


@lru_cache(maxsize=16)
def customs(ds: Dataset) -> pd.DataFrame:
    """Russia's exports as customs tell them apart.

    Returns:
        Rows by partner and year; columns whole (what the customs print for the partner), all
        (all chapters added up), fuels, aircraft, ships, arms, withheld, unexplained (whole less
        all); US$ mn. A chapter that is not printed is 0 here, since what it held is in
        ``unexplained``. Partners for which one of the two sources is absent are left out.
    """
    whole = partners.annual(ds.obs("fts-exports")).set_index(["partner", "period"])["value"]
    rows = ds.table("russia-products")
    rows = rows[(rows["flow"] == "exports") & rows["group"].isin(CHAPTERS)]
    long = rows.drop(columns="flow").melt(["partner", "group"], var_name="period").dropna()
    parts = long.pivot(index=["partner", "period"], columns="group", values="value")
    frame = parts.reindex(columns=CHAPTERS).join(whole.rename("whole"), how="inner")
    frame = frame.dropna(subset=["whole", "all"]).fillna(0.0)
    return frame.assign(unexplained=frame["whole"] - frame["all"])


@lru_cache(maxsize=64)
def held(ds: Dataset, region: frozenset[str], years: tuple[int, int]) -> list[str]:
    """Partners of a region whose customs figures are there for every year."""
    wanted = {str(year) for year in range(years[0], years[1] + 1)}
    found = customs(ds).reset_index()
    found = found[found["period"].isin(wanted) & found["partner"].isin(set(region))]
    count = found.groupby("partner")["period"].nunique()
    return sorted(count.index[count == len(wanted)])


@lru_cache(maxsize=256)
def _summed(ds: Dataset, group: tuple[str, ...], years: tuple[int, int]) -> pd.Series:
    wanted = [str(year) for year in range(years[0], years[1] + 1)]
    return customs(ds).loc[(list(group), wanted), :].sum()


def composition(
    ds: Dataset, group: Collection[str], years: tuple[int, int], measure: str, fuels: bool = False
) -> float | None:
    """Arms, on a measure of ``MEASURES``, as a share of Russia's exports to a group, 0 to 1.

    Args:
        fuels: whether mineral fuels are left in the exports.
    """
    if not group:
        return None
    sums = _summed(ds, tuple(group), years)
    chapters, rest = MEASURES[measure]
    sold = sums[list(chapters)].sum() + (sums["unexplained"] if rest else 0.0)
    return float(sold / (sums["whole"] - (0.0 if fuels else sums["fuels"])))


@lru_cache(maxsize=64)
def disproportion(ds: Dataset, region: str, years: tuple[int, int]) -> tuple[float, int] | None:
    """Russia's share of a region's arms over its share of the region's goods, and its rank in arms."""
    sold = arms.suppliers(ds, _MARKETS[region], years)
    wanted = {str(year) for year in range(years[0], years[1] + 1)}
    goods = {
        seller: ds.obs("baci-exports", reporter=seller, partner=REGIONS[region], periods=years)
        for seller in ("RUS", "WLD")
    }
    if "RUS" not in sold or any(set(rows["period"]) != wanted for rows in goods.values()):
        return None
    in_goods = goods["RUS"]["value"].sum() / goods["WLD"]["value"].sum()
    return float(sold["RUS"] / sold.sum() / in_goods), int(sold.index.get_loc("RUS")) + 1


@lru_cache(maxsize=64)
def rivals(ds: Dataset, group: frozenset[str], years: tuple[int, int]) -> list[tuple[str, str]]:
    """Pairs of a group that are listed as rivals in some year, both supplied by Russia over the years."""
    rows = ds.table("contests")
    rows = rows[(rows["kind"] == "rivalry") & rows["year"].astype(int).between(*years)]
    supplied = set(arms.deliveries(ds, "RUS", group, years).index)
    pairs = {(one, two) for one, two in zip(rows["reporter"], rows["partner"], strict=True)}
    return sorted(pair for pair in pairs if set(pair) <= supplied)


@lru_cache(maxsize=64)
def to_whoever(ds: Dataset, region: str, years: tuple[int, int], buyers: str) -> bool:
    """Whether Russia sells to rivals, or to at least half of those who import arms."""
    if buyers == BUYERS[0]:
        return bool(rivals(ds, REGIONS[region], years))
    importers = arms.deliveries(ds, "WLD", REGIONS[region], years)
    supplied = arms.deliveries(ds, "RUS", REGIONS[region], years)
    return 2 * len(supplied) >= len(importers) > 0


def specification(
    ds: Dataset, test: str, measure: str, region: str, window: str, buyers: str
) -> specs.Outcome:
    """Whether the sentence holds under one specification; the value is the share, or the ratio."""
    years = WINDOWS[window]
    if test == MARKETS:
        found = disproportion(ds, region, years)
        if found is None:
            return specs.Outcome(None)
        value, met = found[0], found[0] >= TENFOLD and found[1] <= 2
    else:
        share = composition(ds, held(ds, REGIONS[region], years), years, measure, fuels=test == OF_ALL)
        if share is None:
            return specs.Outcome(None)
        value, met = share, share >= HALF
    return specs.Outcome(bool(met and to_whoever(ds, region, years, buyers)), value)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock whose figures are there.

    The measure of arms has no bearing on market shares, so that those count once.
    """
    windows = [name for name, years in WINDOWS.items() if not ds.clock or years[1] <= _LAST_THEN]
    frame = specs.run(
        lambda **choice: specification(ds, **choice),
        {
            "test": (COMPOSITION, OF_ALL, MARKETS),
            "measure": tuple(MEASURES),
            "region": tuple(REGIONS),
            "window": windows,
            "buyers": BUYERS,
        },
    )
    repeats = (frame["test"] == MARKETS) & (frame["measure"] != next(iter(MEASURES)))
    frame = frame[~repeats & frame["holds"].notna()].reset_index(drop=True)
    frame.loc[frame["test"] == MARKETS, "measure"] = "by military worth"
    return frame


def group_of_buyers(ds: Dataset) -> list[str]:
    """The smallest group of partners of which the sentence is true on the main options, if any."""
    region, years = next(iter(REGIONS.values())), next(iter(WINDOWS.values()))
    counted, sold = held(ds, region, years), arms.deliveries(ds, "RUS", region, years)
    for size in range(2, len(counted) + 1):
        for group in combinations(counted, size):
            share = composition(ds, group, years, next(iter(MEASURES)))
            enough = 2 * sold.reindex(list(group)).sum() >= sold.sum()
            if enough and share is not None and share >= HALF and rivals(ds, frozenset(group), years):
                return list(group)
    return []


def by_partner(ds: Dataset, years: tuple[int, int] = (2011, 2015)) -> pd.DataFrame:
    """The most that arms can be of Russia's exports outside fuels, by partner.

    Returns:
        Columns partner, period, value (per cent), arms (US$ mn a year at most), source, status;
        the largest share first.
    """
    rows = []
    upper = next(iter(MEASURES))
    for code in held(ds, NORTHEAST | SOUTHEAST | {"IND"}, years):
        share = composition(ds, [code], years, upper)
        assert share is not None
        rows.append({"partner": code, "value": 100 * share})
    used = partners.joined(["comtrade-russia-hs2", *ds.obs("fts-exports")["source"].unique()])
    frame = pd.DataFrame(rows).sort_values("value", ascending=False, ignore_index=True)
    return frame.assign(period=f"{years[0]}-01/{years[1]}-12", status="estimated", source=used)


def arms_trade(ds: Dataset) -> Finding:
    """Decide C5b on the clock of ``ds``."""
    grid_ = grid(ds)
    if grid_.empty or tuple(specs.main(grid_)[["test", "window"]]) != (COMPOSITION, next(iter(WINDOWS))):
        return Finding(OPEN, "The figures of the main window are absent.", SERIES, specifications=grid_)
    main, region, window = specs.main(grid_), next(iter(REGIONS)), next(iter(WINDOWS))
    counted = [ds.name(code) for code in held(ds, REGIONS[region], WINDOWS[window])]
    pairs = rivals(ds, REGIONS[region], WINDOWS[window])
    verdict = by_majority(grid_)
    where = ""
    if main["holds"] is False and (group := group_of_buyers(ds)):
        verdict = IN_PART
        where = f" It is so for {' and '.join(ds.name(code) for code in group)} together."
    because = (
        f"From {window.replace('–', ' to ')} arms were at most {100 * main['value']:.1f} per cent of "
        f"Russia's exports outside fuels to {', '.join(counted[:-1])} and {counted[-1]}, and Russia supplied "
        f"{len(pairs) or 'no'} {'pair' if len(pairs) == 1 else 'pairs'} of rivals in the region.{where}"
    )
    flip = f"The share would have to be revised from {100 * main['value']:.1f} to {100 * HALF:.0f} per cent."
    return Finding(verdict, because, SERIES, specifications=grid_, flip=flip)
