"""Documents of one claim, weighed once for each way that its rule crosses."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from functools import cached_property

import pandas as pd

from pivot import specifications as specs
from pivot.claims import settle
from pivot.claims.documents import rows_for
from pivot.claims.elements import CONTRADICTED, DIMENSIONS, MET, UNDECIDED, Row, Weighing, cells
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset

#: The parties to what this chapter decides; the Soviet Union's documents bear Russia's code.
PARTIES = ("JPN", "RUS")
#: Ways to weigh in which the parties' own texts cannot be left out.
OWN_TEXTS = {**DIMENSIONS, "issuers": tuple(o for o in DIMENSIONS["issuers"] if o != "parties left out")}

Choice = Mapping[str, str]


class Papers:
    """The coded documents of a claim, as a clock sees them.

    Attributes:
        ds: the dataset.
        claim: the claim under which the documents are coded.
        parties: whose documents the rule's dimension ``issuers`` keeps or leaves out.
    """

    def __init__(self, ds: Dataset, claim: str, parties: Sequence[str] = PARTIES) -> None:
        self.ds, self.claim, self.parties = ds, claim, tuple(parties)
        self._states: dict[tuple[object, ...], str] = {}
        self._rows: dict[tuple[str, ...], pd.DataFrame] = {}
        self._cells: dict[Hashable, list[Row]] = {}

    @cached_property
    def all(self) -> pd.DataFrame:
        """Every document coded for the claim."""
        return self.ds.coded(self.claim)

    def rows(self, assertions: str | Collection[str]) -> pd.DataFrame:
        """The rows on one assertion, or on several of which any speaks to the element."""
        names = (assertions,) if isinstance(assertions, str) else tuple(assertions)
        if names not in self._rows:
            found = [rows_for(self.ds, self.claim, name) for name in names]
            self._rows[names] = pd.concat(found)
        return self._rows[names]

    def weighing(self, choice: Choice) -> Weighing:
        """The way to weigh that a specification names; what it does not name is the main option."""
        return Weighing.of(
            {**{name: options[0] for name, options in DIMENSIONS.items()}, **choice}, self.parties
        )

    def state(self, assertions: str | Collection[str], choice: Choice) -> str:
        """The state of an element under one specification."""
        names = (assertions,) if isinstance(assertions, str) else tuple(assertions)
        return self.judged(("rows", names), lambda: self.rows(names), choice)

    def judged(self, key: Hashable, rows: Callable[[], pd.DataFrame], choice: Choice) -> str:
        """The state of rows that were chosen or recoded, kept under ``key`` for each way to weigh."""
        known = (key, self.weighing(choice))
        if known not in self._states:
            if key not in self._cells:
                self._cells[key] = cells(rows())
            self._states[known] = known[1].state(self._cells[key])
        return self._states[known]

    def said(self, label: str, assertions: str | Collection[str]) -> str:
        """One element in words, with what is for and against it in the main specification."""
        weighing = self.weighing({})
        pro, con = weighing.scores(self.rows(assertions))
        return f"{label}: {weighing.state(self.rows(assertions))} (weight {pro} for, {con} against)"


def either(*states: str) -> str:
    """The state of an element that any of several would establish, and only all of them refute."""
    if MET in states:
        return MET
    return CONTRADICTED if states and all(state == CONTRADICTED for state in states) else UNDECIDED


def crossed(
    rule: Callable[[Choice], bool | None],
    own: Mapping[str, Sequence[str]],
    ways: Mapping[str, Sequence[str]] = DIMENSIONS,
) -> pd.DataFrame:
    """A rule under its own choices and every way to weigh, the main specification first."""
    return specs.run(lambda **choice: specs.Outcome(rule(choice)), {**own, **ways})


def beside(grid: pd.DataFrame, dimension: str) -> str:
    """How the readings that are counted apart fare, in words; empty if there is only one."""
    parts = []
    for reading in list(grid[dimension].unique())[1:]:
        rows = grid[grid[dimension] == reading]
        decided = specs.decided(rows)
        held = int(decided["holds"].astype(bool).sum())
        parts.append(f"{reading} (holds in {held}, fails in {len(decided) - held} of {len(rows)})")
    return f"Counted apart, other readings of the sentence: {'; '.join(parts)}." if parts else ""


def found(
    papers: Papers,
    grid: pd.DataFrame,
    said: Sequence[str],
    *,
    apart: str = "",
    verdict: str = "",
    note: str = "",
    series: Sequence[str] = (),
) -> Finding:
    """A finding whose verdict follows from the specifications by the rules' closing clause.

    Args:
        said: the elements in words.
        apart: the dimension whose first option alone is counted.
        verdict: the verdict of a special case that the rule names; it comes first.
        note: a sentence that follows the elements.
    """
    only = {apart: grid[apart].iloc[0]} if apart and len(grid) else None
    sentence = "; ".join(said)
    because = f"{sentence[:1].upper()}{sentence[1:]}."
    because = " ".join(part for part in (because, note, beside(grid, apart) if apart else "") if part)
    return Finding(verdict or settle.by_majority(grid, only), because, tuple(series), papers.all, grid)
