"""Reads ``data/claims.yml``: each claim with its rule, never with a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from pivot.dataset import Dataset, DatasetError

KINDS = ("fact", "number", "cause", "forecast", "attribution")
#: The safe loader, in C where there is one: eighty rules are much text.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RULE = ("measure", "sample", "threshold", "tie")


@dataclass(frozen=True)
class Claim:
    """One claim of the op-ed and the rule by which it is decided.

    Attributes:
        id: for instance ``C2a``; never reused.
        paragraph, sentence: where it stands in the op-ed.
        claim: the assertion in the book's own words.
        kinds: fact, number, cause, forecast or attribution; a cause may also be a forecast.
        best_case: the strongest fair reading.
        in_brief: the rule in two or three sentences; empty while the claim is not decided.
        rule: measure, sample, threshold and tie, as drafted before a value was seen.
        amendments: later changes of the rule, each with its reason; empty if there are none.
        series: ids of the series that decide it.
        would_change: what would change the verdict.
    """

    id: str
    paragraph: str
    sentence: str
    claim: str
    kinds: tuple[str, ...]
    best_case: str
    in_brief: str
    rule: dict[str, str]
    specifications: dict[str, str]
    amendments: tuple[str, ...]
    series: tuple[str, ...]
    would_change: str

    @property
    def forecast(self) -> bool:
        """Whether the claim speaks of the future alone, so that it has no "then" verdict."""
        return self.kinds == ("forecast",)


def ledger(ds: Dataset) -> dict[str, Claim]:
    """All claims by id, in the order of the file.

    Raises:
        DatasetError: an entry lacks a part, or its id stands twice.
    """
    path = ds.file("claims.yml")
    return _read(path, path.stat().st_mtime_ns if path.is_file() else 0)


def entry(ds: Dataset, claim: str) -> Claim:
    """One claim; where the dataset is watched, this entry alone is noted.

    Raises:
        KeyError: the claim is not in the ledger.
    """
    ds.note(f"claim:{claim}")
    return ledger(ds.unwatched())[claim]


@lru_cache(maxsize=4)
def _read(path: Path, written: int) -> dict[str, Claim]:
    if not written:
        raise DatasetError(f"claims.yml: the file is missing from {path.parent}")
    claims: dict[str, Claim] = {}
    for found in yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER):
        claim = _claim(found)
        if claim.id in claims:
            raise DatasetError(f"claims.yml: claim {claim.id} stands twice")
        claims[claim.id] = claim
    return claims


def _claim(entry: dict[str, Any]) -> Claim:
    name = entry.get("id", "without id")
    try:
        rule = {part: _line(entry["rule"][part]) for part in _RULE}
        claim = Claim(
            id=entry["id"],
            paragraph=str(entry["paragraph"]),
            sentence=str(entry["sentence"]),
            claim=_line(entry["claim"]),
            kinds=tuple(entry["kinds"]),
            best_case=_line(entry["best_case"]),
            in_brief=_line(entry.get("in_brief", "")),
            rule=rule,
            specifications={k: _line(v) for k, v in entry["rule"].get("specifications", {}).items()},
            amendments=tuple(_line(line) for line in entry.get("amendments", [])),
            series=tuple(entry["series"]),
            would_change=_line(entry["would_change"]),
        )
    except KeyError as error:
        raise DatasetError(f"claims.yml, claim {name}: {error.args[0]!r} is missing") from None
    if lost := set(claim.kinds) - set(KINDS):
        raise DatasetError(f"claims.yml, claim {name}: {sorted(lost)[0]!r} is no kind of claim")
    return claim


def _line(text: object) -> str:
    return " ".join(str(text).split())
