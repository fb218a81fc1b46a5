"""What is said of a claim, on which clock, and how firmly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from clock import CUTOFF
from pivot.claims.ledger import Claim
from pivot.dataset import Dataset

HOLDS = "holds"
IN_PART = "holds in part"
FAILS = "does not hold"
OPEN = "cannot be decided"
NOT_MET = "condition not met"
CANNOT_FAIL = "cannot fail as worded"
VERDICTS = (HOLDS, IN_PART, FAILS, OPEN, NOT_MET, CANNOT_FAIL)

_GRADES = ["primary document", "official statement", "agency or newspaper of record", "other"]


@dataclass(frozen=True)
class Finding:
    """What a claim's function gives for one state of the dataset.

    Attributes:
        verdict: one of ``VERDICTS``.
        because: the evidence in one or two sentences, every number computed.
        series: ids of the series and shaped tables that were read.
        documents: coded documents that were read (rows of the table of evidence).
        specifications: one row a specification (``pivot.specifications.run``); may be empty.
        labels: what options of the specifications are called in print.
        flip: how large a revision of the deciding figure would change the verdict, in words.
    """

    verdict: str
    because: str
    series: tuple[str, ...] = ()
    documents: pd.DataFrame = field(default_factory=pd.DataFrame)
    specifications: pd.DataFrame = field(default_factory=pd.DataFrame)
    flip: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.verdict not in VERDICTS:
            raise ValueError(f"{self.verdict!r} is no verdict: use one of {', '.join(VERDICTS)}")


#: What decides a claim: the same function for both clocks.
Rule = Callable[[Dataset], Finding]


@dataclass(frozen=True)
class Decision:
    """A claim with what is found on both clocks.

    Attributes:
        claim: the ledger's entry.
        then: what could be found on 20 January 2017; None for a forecast.
        now: what is found on the dataset's own date.
        then_basis: "printed", "dated" or "documents".
        as_of: the date of "now".
        weakest: the grade of the weakest source.
    """

    claim: Claim
    then: Finding | None
    now: Finding
    then_basis: str
    as_of: str
    weakest: str


def decide(ds: Dataset, claim: Claim, rule: Rule) -> Decision:
    """Apply one claim's function to the dataset as it stood then and as it stands now."""
    now = rule(ds)
    then = None if claim.forecast else rule(ds.known_by(CUTOFF))
    return Decision(claim, then, now, basis(ds, then), ds.as_of, _weakest(ds, now))


def basis(ds: Dataset, then: Finding | None) -> str:
    """On what a "then" verdict rests: "printed", "dated" or "documents"."""
    if then is None or not then.series:
        return "documents"
    clocks = {ds.clock_of(name) for name in then.series} - {"after", "undated"}
    return "dated" if "dated" in clocks else "printed" if clocks else "documents"


def _weakest(ds: Dataset, finding: Finding) -> str:
    """The grade of the weakest source behind a finding."""
    used = {source for name in finding.series for source in ds.sources_of(name)}
    grades = set(ds.grades[sorted(used)])
    if len(finding.documents):
        # A document that is silent, or of the weakest grade, decides nothing.
        spoke = finding.documents[finding.documents["says"] != "silent"]
        grades |= set(ds.grades[sorted(set(spoke["source"]))]) - {_GRADES[-1]}
    return max(grades, key=_GRADES.index) if grades else "none"
