"""How alike two states vote: agreement in the General Assembly, with bands, and ideal points.

Agreement is the share of recorded votes on which both say the same (Yes, No or abstain), of those
on which both vote; absence is no vote. Shares depend on the agenda: contested votes are those on
which at least a fifth of the states that vote do not say Yes (after S. Häge, "Choice or
circumstance?", Political Analysis 19, 2011, who warns that raw shares follow the agenda). Bands
come from drawing the resolutions of a year again with replacement.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import pandas as pd

from pivot.dataset import Dataset

CONTESTED = 0.2
DRAWS, SEED, BAND = 2000, 20170120, 0.9
_VOTES = ("Y", "N", "A")


def without_ukraine(votes: pd.DataFrame) -> pd.DataFrame:
    """Votes on other matters than Ukraine and Crimea (column subject)."""
    return votes[votes["subject"] != "ukraine"]


def contested(votes: pd.DataFrame) -> pd.DataFrame:
    """Votes on which at least a fifth did not say Yes (columns yes, no, abstain)."""
    counts = votes[["yes", "no", "abstain"]].apply(pd.to_numeric)
    return votes[counts["no"] + counts["abstain"] >= CONTESTED * counts.sum(axis=1)]


def agreement(votes: pd.DataFrame, one: str, other: str) -> float:
    """Share of votes on which two states agree, of those on which both vote; NaN if there is none."""
    both, alike = _compared(votes, one, other)
    same = alike[both]
    return float(same.mean()) if len(same) else float("nan")


def by_year(votes: pd.DataFrame, one: str, others: Sequence[str], least: int = 20) -> pd.DataFrame:
    """Agreement with several states by calendar year, per cent, with a 90 per cent band.

    Args:
        votes: columns period_public, source and one for each state.
        least: years with fewer common votes are left out.

    Returns:
        Columns series (the other state), period, value, low, high (per cent), status, source.
    """
    rng = np.random.default_rng(SEED)
    years = sorted(votes.groupby(votes["period_public"].str[:4]).indices.items())
    sources = votes["source"].to_numpy()
    rows = []
    for other in others:
        both, alike = _compared(votes, one, other)
        for year, places in years:
            same = alike[places][both[places]].astype(float)
            if len(same) < least:
                continue
            # Drawing a year's votes again, with replacement, is one binomial draw of the agreed ones.
            draws = rng.binomial(len(same), same.mean(), DRAWS) / len(same)
            low, high = np.quantile(draws, [(1 - BAND) / 2, (1 + BAND) / 2])
            values = [round(100 * float(value), 2) for value in (same.mean(), low, high)]
            rows.append([other, year, *values, "reported", sources[places[0]]])
    return pd.DataFrame(rows, columns=["series", "period", "value", "low", "high", "status", "source"])


def panels(rows: pd.DataFrame, bloc: Sequence[str], name: str) -> pd.DataFrame:
    """Rows of single states and, in place of some of them, their mean: what a figure's panels take."""
    alone = rows[~rows["series"].isin(bloc)]
    return pd.concat([alone, bloc_mean(rows, bloc, name)], ignore_index=True)


#: Which votes are counted, as tables name it.
COUNTS = {
    "all votes": lambda votes: votes,
    "without Ukraine": without_ukraine,
    "contested votes": contested,
    "contested, without Ukraine": lambda votes: contested(without_ukraine(votes)),
}


def by_count(votes: pd.DataFrame, one: str, others: Sequence[str], years: Sequence[str]) -> pd.DataFrame:
    """Agreement under every way of counting, per cent.

    Returns:
        Columns count, one for each other state and year (``CHN 2016``), source.
    """
    of_year = {year: votes[votes["period_public"].str[:4] == year] for year in years}
    rows = [
        {"count": f"{name[0].upper()}{name[1:]}"}
        | {
            f"{other} {year}": 100 * agreement(choose(part), one, other)
            for other in others
            for year, part in of_year.items()
        }
        for name, choose in COUNTS.items()
    ]
    return pd.DataFrame(rows).assign(source=votes["source"].iloc[0])


def _compared(votes: pd.DataFrame, one: str, other: str) -> tuple[np.ndarray, np.ndarray]:
    """By vote, whether both states vote, and whether they say the same."""
    both = votes[one].isin(_VOTES) & votes[other].isin(_VOTES)
    return both.to_numpy(dtype=bool), (votes[one] == votes[other]).to_numpy(dtype=bool)


@lru_cache(maxsize=8)
def distances(ds: Dataset, one: str, others: tuple[str, ...]) -> pd.DataFrame:
    """Distance of ideal points, |a - b| on the model's scale, with a band.

    The band takes the ends of the two states' own 90 per cent bands as far as they lie from one
    another and as near; the model gives no covariance, so that it is wide.

    Returns:
        Columns series (the other state), period (session's year), value, low, high, status, source.
    """
    points = {
        name: ds.obs(f"voeten-ideal-points{suffix}").set_index(["reporter", "period"])["value"]
        for name, suffix in (("value", ""), ("low", "-low"), ("high", "-high"))
    }
    source = ds.obs("voeten-ideal-points")["source"].iloc[0]
    rows = []
    for other in others:
        for period in points["value"].loc[one].index.intersection(points["value"].loc[other].index):
            a, b = ({name: points[name].loc[(code, period)] for name in points} for code in (one, other))
            near = max(0.0, a["low"] - b["high"], b["low"] - a["high"])
            far = max(abs(a["high"] - b["low"]), abs(b["high"] - a["low"]))
            values = [round(float(value), 3) for value in (abs(a["value"] - b["value"]), near, far)]
            rows.append([other, period, *values, "reported", source])
    return pd.DataFrame(rows, columns=["series", "period", "value", "low", "high", "status", "source"])


def bloc_mean(rows: pd.DataFrame, members: Sequence[str], name: str) -> pd.DataFrame:
    """The mean over members of value, low and high by year, as one series."""
    found = rows[rows["series"].isin(members)]
    means = found.groupby("period", as_index=False)[["value", "low", "high"]].mean()
    return means.assign(series=name, status="reported", source=found["source"].iloc[0])[list(rows.columns)]


def council(ds: Dataset) -> pd.DataFrame:
    """The Security Council by year: how Russia and China stood together and apart.

    Returns:
        Columns series, period, value (counts), status, source. Series: vetoes of Russia alone,
        joint vetoes, abstentions of Russia alone, joint abstentions. The compiled list of late
        vetoes makes its years' vetoes "estimated".
    """
    votes = ds.table("unsc-votes")
    votes = votes.assign(year=votes["period_public"].str[:4])
    adopted, vetoed = votes["outcome"] == "adopted", votes["outcome"] == "vetoed"
    russia, china = votes["RUS"], votes["CHN"]
    kinds = {
        "joint vetoes": vetoed & (russia == "N") & (china == "N"),
        "vetoes of Russia alone": vetoed & (russia == "N") & (china != "N"),
        "joint abstentions": adopted & (russia == "A") & (china == "A"),
        "abstentions of Russia alone": adopted & (russia == "A") & (china != "A"),
    }
    years = [str(year) for year in range(int(votes["year"].min()), int(votes["year"].max()) + 1)]
    frames = []
    for name, chosen in kinds.items():
        counts = votes[chosen].groupby("year").size().reindex(years, fill_value=0)
        part = pd.DataFrame({"series": name, "period": years, "value": counts.to_numpy(dtype=float)})
        sources = votes.loc[adopted if "abstentions" in name else vetoed, "source"]
        part["source"] = " ".join(sorted(sources.unique()))
        part["status"] = "reported"
        frames.append(part)
    return pd.concat(frames, ignore_index=True)


def council_by_period(ds: Dataset, periods: Sequence[tuple[int, int]]) -> pd.DataFrame:
    """Adopted texts, abstentions and vetoes by period.

    Returns:
        Columns period, adopted, joint_abstentions, joint_share (per cent of texts adopted),
        russia_abstains, joint_vetoes, russia_vetoes (counts), source.
    """
    counts = council(ds).assign(year=lambda frame: frame["period"].astype(int))
    texts = ds.table("unsc-votes")
    adopted = texts.loc[texts["outcome"] == "adopted", "period_public"].str[:4].astype(int)
    rows = []
    for start, end in periods:
        inside = counts[counts["year"].between(start, end)].groupby("series")["value"].sum()
        every = int(adopted.between(start, end).sum())
        rows.append(
            {
                "period": f"{start} to {end}",
                "adopted": every,
                "joint_abstentions": inside["joint abstentions"],
                "joint_share": 100 * inside["joint abstentions"] / every,
                "russia_abstains": inside["abstentions of Russia alone"],
                "joint_vetoes": inside["joint vetoes"],
                "russia_vetoes": inside["vetoes of Russia alone"],
            }
        )
    return pd.DataFrame(rows).assign(source=" ".join(sorted(texts["source"].unique())))
