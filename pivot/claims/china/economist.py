"""C5a: what The Economist wrote in November 2016 of Russia's trade policy in the region."""

from __future__ import annotations

from pivot.claims.china import coded
from pivot.claims.elements import Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset

CLAIM = "C5a"
PARTIES = ("RUS",)
WORDINGS = {
    "same sense": "the words are there in the same sense",
    "word for word": "the words are there word for word",
    "the arms phrase word for word": "the phrase on arms is there word for word",
}
DATES = {
    "print or online": "printed or put online in November 2016",
    "print only": "printed in November 2016",
}
OWN = {"wording": tuple(WORDINGS), "date": tuple(DATES)}


def elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of each element under one choice."""
    assertions = {
        "The Economist is the publisher": "The Economist is the publisher",
        "dated November 2016": DATES[choice["date"]],
        "the words match": WORDINGS[choice["wording"]],
        "the region is Asia": "the region is Asia",
        "its own voice": "it is the paper's own voice",
    }
    return {name: coded.state(ds, CLAIM, (text,), weighing) for name, text in assertions.items()}


def economist(ds: Dataset) -> Finding:
    """Decide C5a on the clock of ``ds``."""
    grid = coded.grid(lambda choice, way: coded.outcome(elements(ds, choice, way)), OWN, PARTIES)
    main = elements(ds, coded.first(OWN), Weighing())
    more = "The article itself was not to be had; a reworded copy of it decides nothing."
    return coded.finding(ds, CLAIM, by_majority(grid), main, grid, more)
