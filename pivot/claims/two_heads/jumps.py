"""The years in which Asia's share of an instrument leapt, who moved, and what is held of the cause."""

from __future__ import annotations

import pandas as pd

from pivot.claims.two_heads import turning
from pivot.dataset import Dataset
from pivot.measures import heads

LEAP = 10.0  # percentage points from one year to the next
UNKNOWN = "not known"
#: What the table of events holds of the time before a leap, by instrument and year.
HELD = {
    ("trade", "2023"): "Russia invades Ukraine",
    (turning.OIL, "2022"): "Russia invades Ukraine",
    (turning.OIL, "2023"): "Russia invades Ukraine",
    (turning.GAS, "2023"): "Russia invades Ukraine",
}


def jumps(ds: Dataset) -> pd.DataFrame:
    """Every leap of Asia's share by ``LEAP`` points or more, within one base.

    Returns:
        Columns instrument, year, asia, europe (change, percentage points), mover (the partner whose
        own share changed most, a code; empty where none is told apart), moved (its change), event
        (what is held, with its date, or that the cause is not known), source.

    Raises:
        KeyError: an entry of ``HELD`` names no event.
    """
    found = turning.instruments(ds)
    found = found[~found["instrument"].isin([turning.JOURNEYS, turning.PAYMENTS])]
    days = ds.table("events").set_index("title")["date"]
    rows = []
    for (name, _), own in found.groupby(["instrument", "base"], sort=False):
        wide = own.pivot_table(index="period", columns="side", values="value")
        for year in wide.index[wide["asia"].diff().abs() >= LEAP]:
            if str(int(year) - 1) not in wide.index:
                continue
            change = wide.diff().loc[year]
            mover, moved = _mover(ds, name, year)
            title = HELD.get((name, year))
            event = f"{title} ({days[title]})" if title else UNKNOWN
            rows.append(
                {
                    "instrument": name,
                    "year": year,
                    "asia": float(change["asia"]),
                    "europe": float(change["europe"]),
                    "mover": mover,
                    "moved": moved,
                    "event": event,
                    "source": own["source"].iloc[0],
                }
            )
    return pd.DataFrame(rows)


def _mover(ds: Dataset, instrument: str, year: str) -> tuple[str, str]:
    """The partner whose share of an instrument changed most against the year before, and by how much."""
    if instrument == "trade":
        table = heads.by_partner(ds, "the Fund", "turnover")
    elif instrument in (turning.OIL, turning.ARMS):
        name = "review-crude" if instrument == turning.OIL else "sipri-trade-register"
        rows = ds.obs(name, reporter="RUS")
        table = rows.pivot_table(index="period", columns="partner", values="value", aggfunc="sum")
    else:
        return "", ""
    table = table.fillna(0)
    whole = table["WLD"] if "WLD" in table else table.sum(axis=1)
    shares = 100 * table.drop(columns="WLD", errors="ignore").div(whole, axis=0)
    asian = shares[[code for code in shares if code in heads.asia(ds)]].diff().loc[year]
    code = str(asian.abs().idxmax())
    return code, f"{asian[code]:+.1f}".replace("-", "\N{MINUS SIGN}")
