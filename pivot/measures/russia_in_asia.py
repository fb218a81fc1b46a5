"""How much Russia trades with Asia beside what gravity would give, year by year, and its placebos."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from pivot.dataset import Dataset
from pivot.measures import gravity
from pivot.results import kept

RUSSIA = "RUS"
YEARS = {
    gravity.BACI: [*map(str, range(2000, 2021)), gravity.HOLED],
    gravity.COW: [*map(str, range(1992, 2015))],
}
#: Source to the ids of its files.
SOURCES = {gravity.BACI: "baci-2000-2020 baci-2023", gravity.COW: "cow-trade-4"}
#: Which terms of Russia stand in the model: all others of its trade are what they are set beside.
ALONE, BESIDE, SPLIT = "Asia", "Asia beside Europe", "China, India and the rest beside Europe"
FORMS = (ALONE, BESIDE, SPLIT)
ALL, OBSERVED, FILLED = "all pairs", "pairs observed in 2023", "Russia's missing pairs from the Fund"
#: Years for which the second measure of distance is tried.
SECOND = ("1995", "2000", "2005", "2010", "2014", "2016", "2020", "2023")
#: Years for which the pairs that 2023 shows are used alone.
COMPARED = ("2014", "2017", "2019", "2020")
#: Years of the placebos by form.
PLACEBO_YEARS = {
    ALONE: ("2000", "2005", "2010", "2014", "2016", "2020", "2023"),
    BESIDE: ("2000", "2014", "2016", "2023"),
}


def regions(ds: Dataset, form: str) -> dict[str, frozenset[str]]:
    """Terms of a form and the codes of their regions, which are disjoint.

    Europe is the continent without the former Soviet republics, which have a tie of their own.
    """
    asia = frozenset(ds.members("asia"))
    europe = frozenset(ds.members("europe")) - frozenset(ds.members("former-soviet"))
    if form == ALONE:
        return {"asia": asia}
    if form == BESIDE:
        return {"asia": asia, "europe": europe}
    rest = asia - {"CHN", "IND"}
    return {"china": frozenset({"CHN"}), "india": frozenset({"IND"}), "rest": rest, "europe": europe}


def filled(ds: Dataset) -> pd.DataFrame:
    """The pairs of 2023 with those of Russia that are not observed taken from the Fund's estimates."""
    found = gravity.pairs(ds, gravity.BACI, gravity.HOLED)
    whole = gravity.ties(ds)
    known = set(zip(found["exporter"], found["importer"], strict=True))
    flows = {("RUS", row.partner): row.value for row in _fund(ds, "exports")}
    flows |= {(row.partner, "RUS"): row.value for row in _fund(ds, "imports")}
    held = set(found["exporter"]) | set(found["importer"])
    lost = {pair: value for pair, value in flows.items() if pair not in known and set(pair) <= held}
    place = pd.Series(list(zip(whole["exporter"], whole["importer"], strict=True)))
    more = whole[place.isin(lost).to_numpy()]
    trade = [lost[pair] for pair in zip(more["exporter"], more["importer"], strict=True)]
    more = more.assign(trade=trade, log_distance=np.log(more["distance"].astype(float)))
    return pd.concat([found, more[found.columns]], ignore_index=True)


def _fund(ds: Dataset, flow: str) -> list[Any]:
    rows = ds.obs(f"imts-{flow}", periods=(gravity.HOLED, gravity.HOLED))
    return list(rows[rows["partner"] != "WLD"].itertuples(index=False))


def sample(ds: Dataset, source: str, year: str, distance: str, which: str) -> pd.DataFrame:
    """The pairs of one year: all of them, those that 2023 shows, or those of 2023 made whole."""
    if which == FILLED:
        return filled(ds)
    frame = gravity.pairs(ds, source, year, distance)
    if which == OBSERVED:
        seen = gravity.pairs(ds, gravity.BACI, gravity.HOLED)[["exporter", "importer"]]
        frame = frame.merge(seen, on=["exporter", "importer"])
    return frame


def _jobs() -> list[tuple[str, str, str, str]]:
    """Source, distance, year and sample of every estimate."""
    first, second = gravity.DISTANCES
    jobs = [(source, first, year, ALL) for source, years in YEARS.items() for year in years]
    jobs += [
        (source, second, year, ALL) for source, years in YEARS.items() for year in years if year in SECOND
    ]
    jobs += [(gravity.BACI, first, year, OBSERVED) for year in COMPARED]
    return [*jobs, (gravity.BACI, first, gravity.HOLED, FILLED)]


def _one_term(ds: Dataset, row: Mapping[str, Any]) -> Mapping[str, Any]:
    frame = sample(ds, row["source"], str(row["year"]), row["distance"], row["sample"])
    found = gravity.region_terms(frame, RUSSIA, regions(ds, row["form"])).loc[row["term"]]
    return {"coefficient": found["coefficient"], "error": found["error"]}


@kept("gravity-terms", one=_one_term)
def terms(ds: Dataset) -> pd.DataFrame:
    """Russia's trade with Asia, Europe, China and India beside what gravity would give, by year.

    Returns:
        Columns source, distance, year, sample, form, term, coefficient (log points), error (by
        exporter), pairs (how many).
    """
    rows = []
    for source, distance, year, which in _jobs():
        frame = sample(ds, source, year, distance, which)
        for form in FORMS:
            found = gravity.region_terms(frame, RUSSIA, regions(ds, form))
            rows += [
                {
                    "source": source,
                    "distance": distance,
                    "year": int(year),
                    "sample": which,
                    "form": form,
                    "term": term,
                    "coefficient": cells["coefficient"],
                    "error": cells["error"],
                    "pairs": len(frame),
                }
                for term, cells in found.iterrows()
            ]
    return pd.DataFrame(rows).dropna().reset_index(drop=True)


def others(ds: Dataset) -> list[str]:
    """Every economy held outside Asia, Russia among them: those that a placebo may take."""
    held = set(ds.table(gravity.TABLES[gravity.BACI])["exporter"])
    return sorted(held - set(ds.members("asia")))


def _one_placebo(ds: Dataset, row: Mapping[str, Any]) -> Mapping[str, Any]:
    frame = gravity.pairs(ds, gravity.BACI, str(row["year"]))
    found = gravity.region_terms(frame, row["country"], regions(ds, row["form"]), errors=False)
    return {"coefficient": found.at["asia", "coefficient"]}


@kept("gravity-placebos", one=_one_placebo)
def placebos(ds: Dataset) -> pd.DataFrame:
    """The term for Asia of Russia and of every other economy outside Asia, by year.

    Returns:
        Columns form, year, country, coefficient (log points), trade (US$ mn, the economy's turnover
        of the year).
    """
    rows = []
    for form in (ALONE, BESIDE):
        for year in PLACEBO_YEARS[form]:
            frame = gravity.pairs(ds, gravity.BACI, year)
            turnover = frame.groupby("exporter")["trade"].sum() + frame.groupby("importer")["trade"].sum()
            trading = set(frame["exporter"]) & set(frame["importer"])
            for country in [code for code in others(ds) if code in trading]:
                found = gravity.region_terms(frame, country, regions(ds, form), errors=False)
                rows.append(
                    {
                        "form": form,
                        "year": int(year),
                        "country": country,
                        "coefficient": found.at["asia", "coefficient"],
                        "trade": turnover[country],
                    }
                )
    return pd.DataFrame(rows).dropna().reset_index(drop=True)


def by_year(ds: Dataset, form: str = ALONE, distance: str = gravity.DISTANCES[0]) -> pd.DataFrame:
    """The terms of one form by year with 95 per cent intervals, for drawing.

    Where two sources overlap, that of the later years is taken.

    Returns:
        Columns series (the term), period, value, low, high (log points), status, source.
    """
    rows = terms(ds)
    rows = rows[(rows["form"] == form) & (rows["distance"] == distance) & (rows["sample"] == ALL)]
    late = rows["source"] == gravity.BACI
    rows = rows[late | (rows["year"] < int(YEARS[gravity.BACI][0]))]
    return pd.DataFrame(
        {
            "series": rows["term"],
            "period": rows["year"].astype(str),
            "value": rows["coefficient"],
            "low": rows["coefficient"] - 1.96 * rows["error"],
            "high": rows["coefficient"] + 1.96 * rows["error"],
            "status": "estimated",
            "source": rows["source"].map(SOURCES),
        }
    ).reset_index(drop=True)


def among_others(ds: Dataset, year: int, form: str = ALONE) -> dict[str, float]:
    """Russia's term for Asia among those of every other economy outside Asia (randomisation inference).

    Returns:
        ``others`` (how many), ``as_large`` (share of all economies, Russia among them, whose term is
        at least as far from zero), ``rank`` (of Russia's term, the largest first).
    """
    rows = placebos(ds)
    rows = rows[(rows["form"] == form) & (rows["year"] == year)].set_index("country")["coefficient"]
    own = rows[RUSSIA]
    return {
        "others": float(len(rows) - 1),
        "as_large": float((rows.abs() >= abs(own)).mean()),
        "rank": float((rows > own).sum() + 1),
    }


#: Rows of the table of choices: how it is told, source, distance, sample, form and term.
_CHOICES = (
    ("Asia", gravity.BACI, 0, ALL, ALONE, "asia"),
    ("the same, distance weighted by people", gravity.BACI, 1, ALL, ALONE, "asia"),
    ("the same, importers' customs", gravity.COW, 0, ALL, ALONE, "asia"),
    ("the same, only the pairs of 2023", gravity.BACI, 0, OBSERVED, ALONE, "asia"),
    ("the same, missing pairs from the Fund", gravity.BACI, 0, FILLED, ALONE, "asia"),
    ("Asia, Europe beside it", gravity.BACI, 0, ALL, BESIDE, "asia"),
    ("Europe", gravity.BACI, 0, ALL, BESIDE, "europe"),
    ("China", gravity.BACI, 0, ALL, SPLIT, "china"),
    ("India", gravity.BACI, 0, ALL, SPLIT, "india"),
    ("the rest of Asia", gravity.BACI, 0, ALL, SPLIT, "rest"),
)
TOLD = ("2000", "2014", "2016", "2020", "2023")


def by_choice(ds: Dataset) -> pd.DataFrame:
    """Russia's terms under other samples, distances and terms beside it, for a few years.

    Returns:
        Columns choice, one column for each year of ``TOLD`` (log points, NaN where not held),
        source.
    """
    found = terms(ds).set_index(["source", "distance", "sample", "form", "term", "year"])["coefficient"]
    rows = [
        {"choice": told}
        | {
            year: found.get((source, gravity.DISTANCES[distance], which, form, term, int(year)))
            for year in TOLD
        }
        | {"source": SOURCES[source]}
        for told, source, distance, which, form, term in _CHOICES
    ]
    return pd.DataFrame(rows)
