"""The facts of the chapter on the Kurils and Japan."""

from __future__ import annotations

from pivot.claims.kurils import august_1945, nagato, tension
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, count, number, year
from pivot.measures import counts

__all__ = ["facts"]


def facts(ds: Dataset) -> Facts:
    """Every number that the chapter prints outside its tables and boxes."""
    return Facts(_war(ds) | _tension(ds) | _sought(ds))


def _war(ds: Dataset) -> dict[str, Fact]:
    landed = august_1945.landings(ds)
    return {
        "first_landing": count(int(landed["value"].min())),
        "last_landing": count(int(landed["value"].max())),
        "span_from": count(int(landed["low"].min())),
        "span_to": count(int(landed["high"].max())),
    }


def _tension(ds: Dataset) -> dict[str, Fact]:
    rows = counts.scrambles(ds).set_index(["partner", "period"])["value"]
    shares = tension.distrust(ds)
    peak = rows["RUS"].idxmax()
    return {
        "china_2014": number(rows["CHN", "2014"]),
        "china_2015": number(rows["CHN", "2015"]),
        "china_2016": number(rows["CHN", "2016"]),
        "china_2017": number(rows["CHN", "2017"]),
        "russia_2015": number(rows["RUS", "2015"]),
        "russia_2016": number(rows["RUS", "2016"]),
        "russia_peak": number(rows["RUS", peak]),
        "russia_peak_year": year(peak),
        "cold_to_russia": number(shares["Russia"], 1),
        "cold_to_china": number(shares["China"], 1),
    }


def _sought(ds: Dataset) -> dict[str, Fact]:
    rows = nagato.initiatives(ds)
    rows = rows[rows["grade"] != "other"]
    russia, japan = nagato.counts(rows, nagato.JOINT[0])
    return {
        "initiatives": count(len(rows)),
        "by_russia": count(int(russia)),
        "by_japan": count(int(japan)),
    }
