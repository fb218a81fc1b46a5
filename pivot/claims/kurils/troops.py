"""K4: Russian troops on the islands."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED
from pivot.claims.kurils.papers import Choice, Papers, crossed, found
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset

UNITS = "units on {}"
GROUP, ISLANDS = "the islands", ("Iturup", "Kunashir", "Shikotan", "the Habomai group")
READINGS = ("at least one", "each of the two largest by area", "every island")
YEARS = 2


def since(ds: Dataset) -> str:
    """The first day of the window: 24 months before the clock's date."""
    end = date.fromisoformat(ds.as_of)
    return (end.replace(year=end.year - YEARS) + timedelta(days=1)).isoformat()


def recent(ds: Dataset, papers: Papers, *places: str) -> pd.DataFrame:
    """Documents of the window on units in some places."""
    rows = papers.rows([UNITS.format(place) for place in places])
    return rows[rows["date"] >= since(ds)]


def troops(ds: Dataset) -> Finding:
    """Decide K4 on the clock of ``ds``."""
    papers = Papers(ds, "K4")

    def state(choice: Choice, *places: str) -> str:
        return papers.judged(places, lambda: recent(ds, papers, *places), choice)

    def rule(choice: Choice) -> bool | None:
        if choice["islands"] == READINGS[0]:
            # What is said of the group is said of one island at least.
            pooled = state(choice, GROUP, *ISLANDS)
            if pooled == MET or MET in [state(choice, isle) for isle in ISLANDS]:
                return True
            return False if pooled == CONTRADICTED else None
        some = ISLANDS[:2] if choice["islands"] == READINGS[1] else ISLANDS
        states = [state(choice, isle) for isle in some]
        return True if all(s == MET for s in states) else None if UNDECIDED in states else False

    grid = crossed(rule, {"islands": READINGS})
    weighing = papers.weighing({})
    pro, con = weighing.scores(recent(ds, papers, GROUP, *ISLANDS))
    named = [isle for isle in ISLANDS if state({}, isle) == MET]
    where = f"; by name on {' and '.join(named)}" if named else ""
    said = [f"units based on the islands in the two years before: weight {pro} for, {con} against{where}"]
    return found(papers, grid, said, apart="islands")
