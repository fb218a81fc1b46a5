"""A17a: to remain a major power in Eurasia is Moscow's broader goal."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.central_asia import coded
from pivot.claims.elements import DIMENSIONS, MET, Weighing, combined
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, Finding
from pivot.dataset import Dataset

LEADING = "a leading place in Eurasia"
INTEGRATION = "integration of the area"
WORLD = "great-power standing in the world"
AIMS = (LEADING, INTEGRATION, WORLD)
TEXTS: dict[str, tuple[str, ...]] = {
    "doctrines, concepts and addresses": ("concept", "decree", "address"),
    "with articles and speeches": ("concept", "decree", "address", "article", "speech"),
    "doctrines and concepts only": ("concept", "decree"),
}


@lru_cache(maxsize=256)
def state(ds: Dataset, aim: str, texts: str, weighing: Weighing) -> str:
    """Whether an aim is established by the texts of a kind."""
    found = coded.rows(ds, "A17a", aim, CUTOFF)
    return weighing.state(found[coded.heads(found).isin(TEXTS[texts])])


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock."""

    def rule(aim: str, texts: str, **choice: str) -> specs.Outcome:
        return specs.Outcome(combined([state(ds, aim, texts, Weighing.of(choice, ("RUS",)))]))

    return specs.run(rule, {"aim": AIMS, "texts": tuple(TEXTS), **DIMENSIONS})


def major_power(ds: Dataset) -> Finding:
    """Decide A17a on the clock of ``ds``."""
    grid_ = grid(ds)
    found = {aim: state(ds, aim, next(iter(TEXTS)), Weighing()) for aim in AIMS}
    verdict = by_majority(grid_, only={"aim": LEADING})
    if found[INTEGRATION] == MET and found[LEADING] != MET:
        verdict = IN_PART
    because = "; ".join(f"{aim}: {word}" for aim, word in found.items())
    because = (
        f"What Russia's concepts and addresses name as an aim: {because}. Where only integration is "
        "established, the rule says: in part."
    )
    return Finding(verdict, because, (), coded.documents(ds, "A17a"), grid_)
