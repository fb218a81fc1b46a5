"""A finding as one row of text, and back: how it is kept with the slow results.

The specifications are the larger part of it. Their choices are a product of options with some
combinations left out, so that the options, by dimension, and the outcomes, in order, say all;
what repeats is written once with the number of times, as in ``yes*12``.
"""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pandas as pd

from pivot.claims.verdict import Finding
from pivot.dataset import Dataset
from pivot.results.form import cell
from pivot.specifications import OUTCOME

#: Significant digits of a specification's value.
DIGITS = 6
#: A combination of options that is no choice that anybody has.
LEFT_OUT = "-"
_SAYS = {True: "yes", False: "no", None: "open"}
_HOLDS = {word: holds for holds, word in _SAYS.items()}


def packed(finding: Finding) -> pd.DataFrame:
    """A finding in one row.

    Returns:
        Columns verdict, because, flip, series, documents (``claim:item`` of the table of evidence; first
        ``graded`` where they carry grades), labels and counted (JSON),
        options (JSON: dimension to options), order (places of the options in each choice, where that
        is not the order of their product), outcomes and values (one a combination).
    """
    rows = finding.specifications
    options, order, outcomes, values = _specifications(rows)
    row = {
        "verdict": finding.verdict,
        "because": finding.because,
        "flip": finding.flip,
        "series": " ".join(finding.series),
        "documents": _places(finding.documents),
        "labels": _json(dict(finding.labels)),
        "counted": _json(rows.attrs.get("counted", {})),
        "options": _json(options),
        "order": order,
        "outcomes": _runs(outcomes),
        "values": _runs(values),
    }
    return pd.DataFrame([row])


def unpacked(ds: Dataset, row: pd.Series) -> Finding:
    """The finding that ``packed`` wrote; ``ds`` on the clock on which it was found."""
    return Finding(
        verdict=row["verdict"],
        because=row["because"],
        series=tuple(row["series"].split()),
        documents=_documents(ds, row["documents"]),
        specifications=_frame(row),
        flip=row["flip"],
        labels=json.loads(row["labels"] or "{}"),
    )


def _specifications(rows: pd.DataFrame) -> tuple[dict[str, list[Any]], str, list[str], list[str]]:
    """Options by dimension, the choices where they are not their product in order, what each says."""
    if rows.empty:
        return {}, "", [], []
    dimensions = [column for column in rows if column not in OUTCOME]
    options = {name: list(dict.fromkeys(rows[name])) for name in dimensions}
    said = rows["verdict"] if "verdict" in rows else itertools.repeat(None)
    choices = list(rows[dimensions].itertuples(index=False, name=None))
    words = [_word(holds, verdict) for holds, verdict in zip(rows["holds"], said, strict=False)]
    values = [cell(value, DIGITS) if math.isfinite(value) else _endless(value) for value in rows["value"]]
    crossed = list(itertools.product(*options.values()))
    given = dict(zip(choices, zip(words, values, strict=True), strict=True))
    if [choice for choice in crossed if choice in given] == choices:
        found = [given.get(choice, (LEFT_OUT, "")) for choice in crossed]
        return options, "", [word for word, _ in found], [value for _, value in found]
    listed = list(options.values())
    order = " ".join(
        ".".join(str(listed[place].index(option)) for place, option in enumerate(choice))
        for choice in choices
    )
    return options, order, words, values


def _endless(value: float) -> str:
    return "" if math.isnan(value) else str(value)


def _word(holds: Any, verdict: str | None) -> str:
    state = _SAYS[None if holds is None or holds != holds else bool(holds)]
    return state if verdict is None else f"{state}:{verdict}"


def _frame(row: pd.Series) -> pd.DataFrame:
    options: dict[str, list[Any]] = json.loads(row["options"] or "{}")
    if not options:
        return pd.DataFrame()
    cells = zip(
        _choices(options, row["order"]), _spread(row["outcomes"]), _spread(row["values"]), strict=True
    )
    choices, outcomes, values = zip(*(cell for cell in cells if cell[1] != LEFT_OUT), strict=True)
    says = [outcome.partition(":") for outcome in outcomes]
    frame = pd.DataFrame(
        {
            **dict(zip(options, zip(*choices, strict=True), strict=True)),
            "holds": pd.Series([_HOLDS[state] for state, _, _ in says], dtype=object),
            "value": pd.Series(map(_number, values), dtype="float64"),
            "verdict": [verdict for _, _, verdict in says],
        }
    )
    frame.attrs = {"counted": counted} if (counted := json.loads(row["counted"] or "{}")) else {}
    return frame if ":" in row["outcomes"] else frame.drop(columns="verdict")


@lru_cache(maxsize=4096)
def _number(cell: str) -> float:
    return float(cell or "nan")


def _choices(options: dict[str, list[Any]], order: str) -> Iterator[tuple[Any, ...]]:
    if not order:
        return itertools.product(*options.values())
    listed = list(options.values())
    return (
        tuple(listed[place][int(number)] for place, number in enumerate(choice.split(".")))
        for choice in order.split()
    )


def _places(documents: pd.DataFrame) -> str:
    if documents.empty:
        return ""
    return " ".join(["graded"] * ("grade" in documents) + list(_names(documents)))


def _names(documents: pd.DataFrame) -> pd.Series:
    return documents["claim"] + ":" + documents["item"]


def _documents(ds: Dataset, places: str) -> pd.DataFrame:
    if not places:
        return pd.DataFrame()
    words = places.split()
    graded = words[0] == "graded"
    ds.note("evidence")
    found = _by_name(ds).loc[words[graded:]].reset_index(drop=True)
    return found.assign(grade=ds.grades[found["source"]].to_numpy()) if graded else found


@lru_cache(maxsize=16)
def _by_name(ds: Dataset) -> pd.DataFrame:
    """The coded documents, indexed by claim and item."""
    return ds.evidence.set_index(_names(ds.evidence))


def _runs(words: list[str]) -> str:
    runs = [(word, len(list(same))) for word, same in itertools.groupby(words)]
    return ",".join(word if times == 1 else f"{word}*{times}" for word, times in runs)


def _spread(runs: str) -> list[str]:
    found: list[str] = []
    for run in runs.split(","):
        word, _, times = run.partition("*")
        found += [word] * int(times or 1)
    return found


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""
