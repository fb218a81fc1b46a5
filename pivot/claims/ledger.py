"""Reads ``data/claims.yml``: each claim with its rule, never with a verdict."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from pivot.dataset import Dataset, DatasetError

KINDS = ("fact", "number", "cause", "forecast", "attribution")
_RULE = ("measure", "sample", "threshold", "tie")
#: What an entry and its rule may hold: a name misspelt would be left out unseen.
_PARTS = {
    "id", "paragraph", "sentence", "claim", "kinds", "best_case", "in_brief", "rule", "amendments", "series",
    "would_change",
}  # fmt: skip
_RULE_PARTS = {*_RULE, "specifications", "combinations", "shown-outside-the-count"}
_TEXTS = ("claim", "best_case", "would_change")
_LISTS = ("kinds", "series", "amendments")
_ID = re.compile(r"[A-Z][0-9]+[a-z]?")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader, in C where there is one; a key that stands twice is refused."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """One mapping; of two equal keys the later one would win unseen."""
        names = [key.value for key, _ in node.value]
        if lost := [key for key, _ in node.value if names.count(key.value) > 1]:
            raise yaml.MarkedYAMLError(
                problem=f"{lost[-1].value!r} stands twice", problem_mark=lost[-1].start_mark
            )
        return super().construct_mapping(node, deep)


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
    for found in _entries(path):
        claim = _claim(found)
        if claim.id in claims:
            raise DatasetError(f"claims.yml: claim {claim.id} stands twice")
        claims[claim.id] = claim
    return claims


def _entries(path: Path) -> list[dict[str, Any]]:
    """The entries of the file, as they stand there."""
    try:
        found = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except UnicodeDecodeError as error:
        raise DatasetError(f"claims.yml: byte {error.start} is not UTF-8; save it as UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        why = " ".join(str(getattr(error, "problem", None) or error).split())
        raise DatasetError(f"claims.yml{line}: not whole YAML ({why})") from None
    if not isinstance(found, list):
        raise DatasetError("claims.yml: it holds no list of claims; restore it")
    if lost := [entry for entry in found if not isinstance(entry, dict)]:
        raise DatasetError(f"claims.yml: {str(lost[0])[:60]!r} is no claim")
    return found


def _form(name: str, entry: dict[str, Any]) -> None:
    """Refuse an entry that lacks a part, has one too many, or one of another kind."""
    where = f"claims.yml, claim {name}"
    if not isinstance(entry["id"], str) or not _ID.fullmatch(entry["id"]):
        raise DatasetError(f"{where}: {entry['id']!r} is no number of a claim, such as C2a")
    rule = entry["rule"]
    if not isinstance(rule, dict):
        raise DatasetError(f"{where}: 'rule' has no parts")
    strange = sorted(map(str, {*entry} - _PARTS | {*rule} - _RULE_PARTS))
    if strange:
        raise DatasetError(f"{where}: {strange[0]!r} is no part of a claim; is it misspelt?")
    empty = [part for part in _TEXTS if not entry[part]] + [part for part in _RULE if not rule[part]]
    if empty:
        raise DatasetError(f"{where}: {empty[0]!r} is empty")
    for part in _LISTS:
        if not isinstance(entry.get(part, []), list):
            raise DatasetError(f"{where}: {part!r} is no list")
    if not isinstance(rule.get("specifications", {}), dict):
        raise DatasetError(f"{where}: 'specifications' has no names")


def _claim(entry: dict[str, Any]) -> Claim:
    name = entry.get("id", "without id")
    try:
        _form(name, entry)
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
