"""T3b: the sanctions in force against Russia will come apart after the election."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.settle import by_agreement
from pivot.claims.trump_effect.texts import outcome, texts
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, Finding
from pivot.claims.words import long_date
from pivot.dataset import Dataset

CLAIM = "T3b"
IN_FORCE = "the regime of 2014 is in force"
RELIEF = "us-treasury-russia-relief"
LISTS = {"European Union": "eu-listings-269-2014"}
SERIES = (RELIEF, "eu-listings-269-2014")
CUTOFF = "2017-01-20"

HORIZONS = {"end of term": "2021-01-20", "two years": "2019-01-20", "24 November 2026": "2026-11-24"}
#: Senders, and what the catalogue of cases calls each.
SENDERS = {
    "United States, European Union, Japan": ("United States", "European Union", "Japan"),
    "those and Canada, Australia, Switzerland": (
        "United States",
        "European Union",
        "Japan",
        "Canada",
        "Australia",
        "Switzerland",
    ),
    "United States": ("United States",),
    "European Union": ("European Union",),
}
_CATALOGUE = {"European Union": "EU"}
#: After its last sign a regime is taken to be in force for as long as the longest renewal, a year.
RENEWAL_DAYS = 366
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "horizon": tuple(HORIZONS),
    "senders": tuple(SENDERS),
    "coming apart": ("lifted, lapsed or halved", "lifted", "any easing"),
    "source": ("acts and listings", "catalogue of cases"),
}


@lru_cache(maxsize=32)
def cases(ds: Dataset, sender: str) -> pd.DataFrame:
    """Cases of 2014 against Russia in the catalogue whose first sender this is."""
    spells = ds.table("sanction-spells")
    name = _CATALOGUE.get(sender, sender)
    first = spells["sender"].str.split(", ").str[0]
    chosen = (first == name) & (spells["target"] == "Russia") & (spells["start"].astype(int) == 2014)
    return spells[chosen]


@lru_cache(maxsize=64)
def in_catalogue(ds: Dataset, sender: str, day: str) -> bool | None:
    """Whether all of a sender's cases of 2014 had ended by a day; None beyond the catalogue's end."""
    rows = cases(ds, sender)
    last = int(ds.table("sanction-spells")["end"].astype(int).max()) if len(rows) else 0
    if rows.empty or int(day[:4]) > last:
        return None
    return bool(((rows["ended"] == "yes") & (rows["end"].astype(int) <= int(day[:4]))).all())


@lru_cache(maxsize=32)
def last_sign(ds: Dataset, sender: str) -> str:
    """The last day on which a document, or names listed before the cutoff, show the regime in force."""
    days = list(texts(ds, CLAIM, f"{IN_FORCE}: {sender}")["date"])
    if sender in LISTS:
        listed = ds.obs(LISTS[sender])
        early = listed[(listed["period"] < CUTOFF[:7]) & (listed["value"] > 0)]
        days += list(early["vintage"])
    return max(days, default="")


def by_acts(ds: Dataset, sender: str, day: str) -> bool | None:
    """Whether a sender's regime of 2014 had come apart by a day, read from acts and listings."""
    seen = last_sign(ds, sender)
    if seen and pd.Timestamp(seen) + pd.Timedelta(days=RENEWAL_DAYS) >= pd.Timestamp(day):
        return False
    return in_catalogue(ds, sender, day)


@lru_cache(maxsize=32)
def eased(ds: Dataset, sender: str, day: str) -> bool | None:
    """Whether any easing is recorded by a day; only the American Treasury's releases are held."""
    if sender != "United States":
        return None
    relief = ds.obs(RELIEF)
    relief = relief[(relief["period"] >= CUTOFF[:7]) & (relief["period_public"] <= day)]
    return bool((relief["value"] > 0).any()) if len(relief) else None


def state(ds: Dataset, sender: str, horizon: str, meaning: str, source: str) -> bool | None:
    """Whether a sender's sanctions had come apart by a horizon; None where no data tell."""
    day = HORIZONS[horizon]
    if meaning == "any easing":
        return eased(ds, sender, day) if source == "acts and listings" else None
    return (by_acts if source == "acts and listings" else in_catalogue)(ds, sender, day)


def judge(states: list[bool | None]) -> str:
    """The verdict over the senders of one specification; empty with data for too few of them."""
    known = [apart for apart in states if apart is not None]
    if len(known) < min(2, len(states)):
        return ""
    if sum(known) >= min(2, len(states)):
        return HOLDS
    return IN_PART if sum(known) else FAILS


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification; the value is the number of senders whose sanctions came apart."""

    def rule(horizon: str, senders: str, source: str, **meaning: str) -> specs.Outcome:
        states = [state(ds, sender, horizon, meaning["coming apart"], source) for sender in SENDERS[senders]]
        verdict = judge(states)
        return outcome(verdict, float(sum(one is True for one in states)) if verdict else None)

    return specs.run(rule, DIMENSIONS)


def by_sender(ds: Dataset) -> pd.DataFrame:
    """What is known of each main sender at each horizon.

    Returns:
        Columns sender, one a horizon ("in force", "came apart" or "not known"), last (the last
        sign of the regime), source.
    """
    words = {None: "not known", True: "came apart", False: "in force"}
    rows = []
    for sender in SENDERS["United States, European Union, Japan"]:
        found = texts(ds, CLAIM, f"{IN_FORCE}: {sender}")
        held = " ".join(dict.fromkeys([*found["source"], *cases(ds, sender)["source"]]))
        states = {name: words[by_acts(ds, sender, HORIZONS[name])] for name in HORIZONS}
        last = last_sign(ds, sender)
        rows.append({"sender": sender, **states, "last": long_date(last) if last else "", "source": held})
    return pd.DataFrame(rows)


def will_disintegrate(ds: Dataset) -> Finding:
    """Decide T3b; a forecast, so only on today's clock."""
    found = grid(ds)
    senders = SENDERS["United States, European Union, Japan"]
    states = {
        name: state(ds, name, "end of term", "lifted, lapsed or halved", "acts and listings")
        for name in senders
    }
    apart = [name for name, one in states.items() if one]
    held = [name for name, one in states.items() if one is False]
    relief = ds.obs(RELIEF)
    lifted = int(relief.loc[relief["period"] >= CUTOFF[:7], "value"].sum()) if len(relief) else 0
    because = (
        f"At the end of the term the regimes of 2014 of {len(held)} of the {len(senders)} senders were in "
        f"force and {len(apart)} had come apart. Releases of the American Treasury that lift a measure on "
        f"Russian persons since then: {lifted}."
    )
    documents = ds.evidence[ds.evidence["claim"] == CLAIM]
    return Finding(by_agreement(found), because, SERIES, documents, found)
