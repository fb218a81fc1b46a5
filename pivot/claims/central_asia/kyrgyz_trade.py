"""A10a and A10b: Kyrgyzstan's trade in goods from China, and what the union's tariff did to it."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.central_asia.common_tariff import accession, rates
from pivot.claims.documents import rows_for
from pivot.claims.settle import by_agreement
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.claims.words import signed
from pivot.dataset import Dataset
from pivot.measures import neighbours

SERIES = (
    "china-neighbours-exports",
    "dots-neighbours-exports",
    "cow-imports",
    "baci-exports",
    "nsc-kgz-imports",
    "nsc-kgz-exports",
    "nsc-kgz-clothing-exports",
    "wdi-gdp",
)
PAIN_SERIES = (
    "china-neighbours-exports",
    "dots-neighbours-exports",
    "nsc-kgz-imports",
    "wdi-tariff-weighted-mean",
    "tariff-before-union-quoted",
)
MADE, RESOLD = "local industry works with goods from China", "goods from China are sold on abroad"
MIRRORS = ("UN Comtrade", "IMF", "COW", "BACI")
SCALES = ("product", "imports from China", "exports")
WINDOWS = {"2012–2014": (2012, 2014), "2008–2010": (2008, 2010), "2005–2015": (2005, 2015)}
CORRECTIONS = {"none": 1.0, "freight of a tenth": 1.1}
GRADES = ("with agencies", "primary and official")
#: Marks: rank of China among sources; gap, per cent of the scale; clothing, per cent of exports.
RANK, GAP, CLOTHING = 2, 10.0, 1.0
_BLOCS = ("WLD", "EU_NATIONAL")
_PLAIN = ("primary document", "official statement")
_RECORD = "agency or newspaper of record"


@lru_cache(maxsize=32)
def shipped(ds: Dataset, source: str, state: str = "KGZ") -> pd.Series:
    """China's exports to a state as one source counts them, US$ mn by year."""
    if source in ("COW", "BACI"):
        rows = neighbours.pairs(ds, source, "imports")
        rows = rows[(rows["state"] == state) & (rows["power"] == "CHN")]
    else:
        name = "china-neighbours-exports" if source == "UN Comtrade" else "dots-neighbours-exports"
        rows = ds.obs(name, partner=state)
    return rows.set_index("period")["value"]


@lru_cache(maxsize=16)
def declared(ds: Dataset, flow: str = "imports", partner: str = "CHN") -> pd.Series:
    """Kyrgyzstan's own count of its trade with a partner, US$ mn by year."""
    return ds.obs(f"nsc-kgz-{flow}", partner=partner).set_index("period")["value"]


@lru_cache(maxsize=16)
def rank_of_china(ds: Dataset, window: str) -> int | None:
    """China's rank among the single states that Kyrgyz statistics name, by imports over some years."""
    rows = ds.obs("nsc-kgz-imports", periods=WINDOWS[window])
    rows = rows[~rows["partner"].isin(_BLOCS)]
    sums = rows.groupby("partner")["value"].sum()
    return int(sums.rank(ascending=False)["CHN"]) if "CHN" in sums.index else None


@lru_cache(maxsize=128)
def gap(ds: Dataset, mirror: str, scale: str, window: str, correction: str) -> float | None:
    """China's exports less Kyrgyz imports from China, per cent of the scale, mean of the years held."""
    first, last = WINDOWS[window]
    sold, bought = shipped(ds, mirror) * CORRECTIONS[correction], declared(ds)
    base = {
        "product": lambda: ds.obs("wdi-gdp", reporter="KGZ").set_index("period")["value"],
        "imports from China": lambda: bought,
        "exports": lambda: declared(ds, "exports", "WLD"),
    }[scale]()
    share = (100 * (sold - bought) / base).dropna()
    share = share[(share.index >= str(first)) & (share.index <= str(last))]
    return float(share.mean()) if len(share) >= 2 else None


@lru_cache(maxsize=128)
def says(ds: Dataset, assertion: str, grades: str) -> int:
    """Documents good enough that support an assertion, less those that contradict it."""
    rows = rows_for(ds, "A10a", assertion)
    good = [*_PLAIN, _RECORD] if grades == GRADES[0] else list(_PLAIN)
    rows = rows[rows["grade"].isin(good)]
    return int((rows["says"] == "supports").sum() - (rows["says"] == "contradicts").sum())


@lru_cache(maxsize=128)
def clothing_share(ds: Dataset, window: str) -> float | None:
    """Clothing in Kyrgyz exports over some years, per cent."""
    first, last = WINDOWS[window]
    rows = ds.obs("nsc-kgz-clothing-exports", periods=(first, last)).set_index("period")["value"]
    whole = declared(ds, "exports", "WLD").reindex(rows.index)
    return float(100 * rows.sum() / whole.sum()) if len(rows) else None


def practice(
    ds: Dataset, mirror: str, scale: str, window: str, correction: str, documents: str
) -> specs.Outcome:
    """The verdict on A10a under one specification; the value is the gap, per cent of the scale."""
    rank = rank_of_china(ds, window)
    missing = gap(ds, mirror, scale, window, correction)
    clothes = clothing_share(ds, window)
    if rank is None or missing is None or clothes is None:
        return specs.Outcome(None)
    source = rank <= RANK
    resold = missing >= GAP - EDGE
    word = says(ds, MADE, documents)
    made = clothes > CLOTHING and word > 0
    met = source + resold + made
    denied = says(ds, RESOLD, documents) < 0 and word < 0
    if met == 3:
        return specs.Outcome(True, missing, HOLDS)
    if met == 2:
        return specs.Outcome(False, missing, IN_PART)
    return specs.Outcome(False, missing, FAILS if met == 0 or (source and denied) else OPEN)


def practice_grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of A10a whose years are held."""
    frame = specs.run(
        lambda **choice: practice(ds, **choice),
        {
            "mirror": MIRRORS,
            "scale": SCALES,
            "window": tuple(WINDOWS),
            "correction": tuple(CORRECTIONS),
            "documents": GRADES,
        },
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


def produce_and_resell(ds: Dataset) -> Finding:
    """Decide A10a on the clock of ``ds``."""
    grid = practice_grid(ds)
    window = next(iter(WINDOWS))
    first, last = WINDOWS[window]
    rank = rank_of_china(ds, window)
    missing = gap(ds, MIRRORS[0], SCALES[0], window, "none")
    clothes = clothing_share(ds, window)
    if grid.empty or missing is None or rank is None or clothes is None:
        return Finding(
            OPEN, "The two counts of the years in question are not held.", SERIES, specifications=grid
        )
    words = says(ds, MADE, GRADES[0])
    because = (
        f"From {first} to {last} China was source number {rank} of Kyrgyz imports; China's count exceeds "
        "the Kyrgyz one "
        f"by {missing:.0f} per cent of the product; clothing made {clothes:.1f} per cent of exports, and "
        f"{'a document names' if words > 0 else 'no document good enough names'} goods from China as its "
        "input."
    )
    documents = pd.concat([rows_for(ds, "A10a", name) for name in (MADE, RESOLD)])
    return Finding(by_agreement(grid), because, SERIES, documents=documents, specifications=grid)


FLOWS = ("China's exports", "Kyrgyz imports")
COMPARISONS = {
    "Tajikistan and Uzbekistan": ("TJK", "UZB"),
    "with Kazakhstan": ("TJK", "UZB", "KAZ"),
    "Kyrgyz imports from others": (),
}
SPANS = {"two years": 2, "one year": 1, "three years": 3}
MEASURES = ("change in per cent", "change of share")
TARIFFS = ("weighted mean", "quoted before accession")
RISE, MARGIN = 1.0, 10.0
#: A difference exactly at a mark counts, whatever the last binary digit says.
EDGE = 1e-9
DEARER = "duties make Chinese goods dearer"


@lru_cache(maxsize=128)
def tariff_rise(ds: Dataset, tariff: str) -> float | None:
    """How far Kyrgyzstan's tariff rose with accession, percentage points."""
    year = int(accession(ds)["KGZ"])
    table = rates(ds)["KGZ"].dropna()
    if tariff == TARIFFS[0]:
        before, after = str(year - 1), str(year + 1)
        return float(table[after] - table[before]) if {before, after} <= set(table.index) else None
    # A mean of duties before accession, and of most-favoured-nation duties under the union.
    quoted = ds.obs("tariff-before-union-quoted", reporter="KGZ")["value"]
    later = ds.obs("wdi-tariffs-2021-mfn-simple", reporter="KGZ")["value"]
    return float(later.iloc[0] - quoted.iloc[0]) if len(quoted) and len(later) else None


def _moved(flow: pd.Series, before: str, after: str) -> float | None:
    if not {before, after} <= set(flow.index) or flow[before] <= 0:
        return None
    return float(100 * (flow[after] / flow[before] - 1))


@lru_cache(maxsize=128)
def compared(ds: Dataset, flow: str, comparison: str, span: str, measure: str) -> tuple[float, float] | None:
    """Change of the trade with Kyrgyzstan and of its comparison around accession, per cent.

    Returns:
        Both changes, or None where a year is not held or the measure does not fit the comparison.
    """
    year, reach = int(accession(ds)["KGZ"]), SPANS[span]
    before, after = str(year - reach), str(year + reach)
    own = shipped(ds, MIRRORS[0]) if flow == FLOWS[0] else declared(ds)
    others = COMPARISONS[comparison]
    if measure == MEASURES[1]:
        if flow != FLOWS[0] or not others:
            return None
        five = [shipped(ds, MIRRORS[0], state) for state in ("KAZ", "KGZ", "TJK", "TKM", "UZB")]
        whole = pd.concat(five, axis=1).sum(axis=1, min_count=5)
        changes = [
            _moved((one / whole).dropna(), before, after)
            for one in (own, *(shipped(ds, MIRRORS[0], state) for state in others))
        ]
    elif others:
        changes = [
            _moved(own, before, after),
            *(_moved(shipped(ds, MIRRORS[0], s), before, after) for s in others),
        ]
    else:
        rest = (declared(ds, "imports", "WLD") - declared(ds)).dropna()
        changes = [_moved(own, before, after), _moved(rest, before, after)]
    known = [change for change in changes if change is not None]
    if len(known) < len(changes):
        return None
    return known[0], sum(known[1:]) / len(known[1:])


def pain(ds: Dataset, flow: str, comparison: str, span: str, measure: str, tariff: str) -> specs.Outcome:
    """Whether the causal half of A10b holds under one specification.

    The value is by how many points the trade fell more than its comparison (negative: less).
    """
    rise, both = tariff_rise(ds, tariff), compared(ds, flow, comparison, span, measure)
    if rise is None or both is None:
        return specs.Outcome(None)
    excess = both[1] - both[0]
    reason = rows_for(ds, "A10b", DEARER)
    given = (reason["says"] == "supports") & reason["grade"].isin([*_PLAIN, _RECORD])
    if rise >= RISE - EDGE and excess >= MARGIN - EDGE and given.any():
        return specs.Outcome(True, excess, HOLDS)
    return specs.Outcome(False, excess, FAILS if rise <= 0 or excess <= 0 else OPEN)


def pain_grid(ds: Dataset) -> pd.DataFrame:
    """Every specification of A10b whose years are held."""
    frame = specs.run(
        lambda **choice: pain(ds, **choice),
        {
            "flow": FLOWS,
            "comparison": tuple(COMPARISONS),
            "span": tuple(SPANS),
            "measure": MEASURES,
            "tariff": TARIFFS,
        },
    )
    return frame[frame["holds"].notna()].reset_index(drop=True)


ATTRIBUTED = "Orozobekova says so"


def painful_tariffs(ds: Dataset) -> Finding:
    """Decide A10b on the clock of ``ds``: whether it was said, and whether it is so."""
    grid = pain_grid(ds)
    said = rows_for(ds, "A10b", ATTRIBUTED)
    said = said[said["grade"].isin([*_PLAIN, _RECORD])]
    quoted, denied = ((said["says"] == word).any() for word in ("supports", "contradicts"))
    main = pain(ds, FLOWS[0], next(iter(COMPARISONS)), next(iter(SPANS)), MEASURES[0], TARIFFS[0])
    cause = OPEN if main.holds is None else by_agreement(grid)
    if quoted and cause == HOLDS:
        verdict = HOLDS
    elif quoted or cause == HOLDS:
        verdict = IN_PART
    elif denied or cause == FAILS:
        verdict = FAILS
    else:
        verdict = OPEN
    because = "No text by the writer named was found" if said.empty else "The writer's words are held"
    rise = tariff_rise(ds, TARIFFS[0])
    both = compared(ds, FLOWS[0], next(iter(COMPARISONS)), next(iter(SPANS)), MEASURES[0])
    if rise is not None:
        because += f". With accession the weighted tariff rose by {rise:.1f} points"
    if both is not None:
        because += (
            "; from two years before to two years after, China's exports to Kyrgyzstan changed by "
            f"{signed(both[0])} and those to Tajikistan and Uzbekistan by {signed(both[1])} on average"
        )
    else:
        because += "; figures for two years after accession were not yet public"
    return Finding(verdict, because + ".", PAIN_SERIES, documents=ds.coded("A10b"), specifications=grid)
