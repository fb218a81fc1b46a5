"""Was the treated unit's change unusual? A comparison with what others show that were not treated."""

from __future__ import annotations

import pandas as pd

from pivot.dataset import Dataset


def rank_share(changes: pd.Series, treated: str, side: str = "fall") -> float:
    """Share of units whose change is at least as extreme as the treated one's, itself included.

    With n units no share is below 1/n: an exact permutation test over who was treated.

    Args:
        changes: one number a unit.
        treated: the unit that was treated.
        side: "fall" (as low or lower) or "both" (as far from the median or farther).

    Returns:
        A share from 1/n to 1.
    """
    if side == "fall":
        return float((changes <= changes[treated]).mean())
    away = (changes - changes.median()).abs()
    return float((away >= away[treated]).mean())


def shipments(ds: Dataset, span: tuple[tuple[int, ...], tuple[int, ...]]) -> pd.DataFrame:
    """Change of China's exports to Russia's neighbours between two spans of years, per cent.

    China's own reports, means of the years; the eleven former Soviet states and Mongolia.

    Returns:
        Columns partner, value (per cent), period, status, source, largest change last.
    """
    rows = ds.obs("china-neighbours-exports")
    before, after = ([str(year) for year in years] for years in span)
    mean = {
        name: rows[rows["period"].isin(years)].groupby("partner")["value"].mean()
        for name, years in (("before", before), ("after", after))
    }
    change = (100 * (mean["after"] / mean["before"] - 1)).dropna().sort_values()
    source = " ".join(sorted(set(rows.loc[rows["period"].isin([*before, *after]), "source"])))
    named = f"{after[0]}–{after[-1]}"
    return change.rename_axis("partner").reset_index().assign(period=named, status="reported", source=source)


#: Years before and after Kyrgyzstan's accession in 2015, from the nearest to the widest.
SPANS = (
    ((2014,), (2015,)),
    ((2014,), (2016,)),
    ((2013, 2014), (2015, 2016)),
    ((2013, 2014), (2016, 2017)),
    ((2012, 2013, 2014), (2016, 2017, 2018)),
)
#: Neighbours that were members of the union, or joined it in the same year.
JOINED = ("ARM", "BLR", "KAZ")


def by_span(ds: Dataset) -> pd.DataFrame:
    """Kyrgyzstan against the neighbours that did not join, over several spans around its accession.

    Returns:
        Columns span, own and others (change of China's exports, per cent; the others' median), units
        (Kyrgyzstan among them), share (``rank_share``), all_share (with the members too), source.
    """
    rows = []
    for before, after in SPANS:
        found = shipments(ds, (before, after))
        changes = found.set_index("partner")["value"]
        apart = changes.drop(list(JOINED), errors="ignore")
        rows.append(
            {
                "span": f"{_span(before)} to {_span(after)}",
                "own": changes["KGZ"],
                "others": apart.drop("KGZ").median(),
                "units": len(apart),
                "share": rank_share(apart, "KGZ"),
                "all_share": rank_share(changes, "KGZ"),
                "source": found["source"].iloc[0],
            }
        )
    return pd.DataFrame(rows)


def _span(years: tuple[int, ...]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{str(years[-1])[2:]}"
