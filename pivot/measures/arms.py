"""Deliveries of arms: who buys from one supplier, how concentrated it is, and beside trade in goods.

SIPRI's trend-indicator values (TIV) measure military worth and are no prices; they are never added
to money or divided by it. Only shares of TIV are set beside shares of money.
"""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from pivot.dataset import Dataset

REGISTER = "sipri-trade-register"


def deliveries(ds: Dataset, supplier: str, recipients: Collection[str], years: tuple[int, int]) -> pd.Series:
    """Arms delivered by one supplier over some years, by recipient.

    Args:
        supplier: a code; ``WLD`` for all suppliers together.
        years: first and last year.

    Returns:
        Million TIV by code of the recipient; those without a delivery are left out.
    """
    rows = ds.obs(REGISTER, reporter=supplier, partner=recipients, periods=years)
    sums = rows.groupby("partner")["value"].sum()
    return sums[sums > 0]


def suppliers(ds: Dataset, recipients: Collection[str], years: tuple[int, int]) -> pd.Series:
    """Arms delivered to some recipients, taken together, by supplier; million TIV, largest first."""
    rows = ds.obs(REGISTER, partner=recipients, periods=years)
    sums = rows[rows["reporter"] != "WLD"].groupby("reporter")["value"].sum()
    return sums[sums > 0].sort_values(ascending=False)


def concentration(shares: pd.Series) -> float:
    """The Herfindahl-Hirschman index of some amounts, from 0 to 1.

    Formula: the sum of the squared shares; 1 means that there is one buyer, 1/n that n buy alike.
    """
    whole = shares.sum()
    return float(((shares / whole) ** 2).sum())


#: How each deal is spread over its years: evenly, or all of it in the first or the last.
SPREADS = {"even": REGISTER, "first": "sipri-register-first", "last": "sipri-register-last"}


def _recipients(ds: Dataset, years: tuple[int, int], how: str) -> pd.Series:
    """Russia's deliveries by recipient, million TIV; totals of regions and of the world left out."""
    rows = ds.obs(SPREADS[how], reporter="RUS", periods=years)
    rows = rows[(rows["partner"] != "WLD") & ~rows["partner"].isin(_REGIONS)]
    return rows.groupby("partner")["value"].sum()


_REGIONS = ("SIPRI_NORTHEAST_ASIA", "SIPRI_ASEAN")


def by_window(
    ds: Dataset, windows: Collection[tuple[int, int]], named: Collection[str] = ("IND", "CHN", "VNM")
) -> pd.DataFrame:
    """Russia's arms over several spans of years: how much, to how many, how concentrated, to whom.

    Returns:
        Columns window, a_year (million TIV), own (SIPRI's own total for the same years, million TIV a
        year; NaN where it ends before), recipients (states), concentration, least and most (the same
        with all of a deal in its first or last year), one for each code of ``named`` (per cent), source.
    """
    totals = ds.obs("sipri-tiv-exports", reporter="RUS").set_index("period")["value"]
    cited = " ".join(sorted({*ds.obs(REGISTER)["source"], *ds.obs("sipri-tiv-exports")["source"]}))
    rows = []
    for first, last in windows:
        count = last - first + 1
        found = {how: _recipients(ds, (first, last), how) for how in SPREADS}
        even = found["even"]
        whole = even.sum()
        other = sorted(concentration(sums) for sums in found.values())
        own = [totals.get(str(year)) for year in range(first, last + 1)]
        rows.append(
            {
                "window": f"{first}–{last}",
                "a_year": whole / count,
                "own": sum(own) / count if None not in own else float("nan"),
                "recipients": int((even > 0).sum()),
                "concentration": concentration(even),
                "least": other[0],
                "most": other[-1],
                **{code: 100 * even.get(code, 0.0) / whole for code in named},
            }
        )
    return pd.DataFrame(rows).assign(source=cited)


def by_year(
    ds: Dataset, named: Collection[str] = ("CHN", "IND", "VNM"), years: tuple[int, int] = (2000, 2025)
) -> pd.DataFrame:
    """Russia's deliveries by year to some recipients and to all others together.

    Returns:
        Columns partner (a code, or "all others"), period, value (million TIV), status, source.
    """
    rows = ds.obs(REGISTER, reporter="RUS", periods=years)
    whole = rows[rows["partner"] == "WLD"].set_index("period")["value"]
    parts = {
        code: rows[rows["partner"] == code].set_index("period")["value"].reindex(whole.index, fill_value=0.0)
        for code in named
    }
    parts["all others"] = whole - sum(parts.values())
    source = " ".join(sorted(set(rows["source"])))
    long = pd.concat(
        [values.rename("value").reset_index().assign(partner=name) for name, values in parts.items()]
    )
    return long.assign(status="estimated", source=source)
