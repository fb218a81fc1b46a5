"""The exact day of the op-ed is not known: no verdict may hang on it."""

from __future__ import annotations

from clock import CUTOFF
from pivot import dataset
from pivot.claims.registry import RULES


def test_no_verdict_changes_between_1_and_20_january() -> None:
    ds = dataset.open()
    first = ds.known_by("2017-01-01")
    last = ds.known_by(CUTOFF)
    changes = {
        day
        for name in ds.series["series"]
        for day in ds.obs(name, editions="all", corrected=False)["period_public"]
        if "2017-01-01" < day < CUTOFF
    }
    days = [first, *(ds.known_by(day) for day in sorted(changes)), last]
    for claim, rule in RULES.items():
        assert len({rule(day).verdict for day in days}) == 1, claim
