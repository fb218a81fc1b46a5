"""On which data a verdict hangs: each left out in turn, and changed until the verdict changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from clock import CUTOFF
from pivot.claims.verdict import Finding
from pivot.dataset import Dataset
from pivot.influence.watched import DATUM, Watched, datum_period

COLUMNS = ["claim", "clock", *DATUM, "verdict", "verdict_without", "change", "verdict_after"]
#: Changes are sought in tenths of a per cent, up to half of the datum either way.
TENTHS = 1000
MOST = 500
#: More data than this are too many to try one by one.
TOO_MANY = 400


@dataclass(frozen=True)
class Scope:
    """Which data of a claim are tried, and where changes are looked for.

    Attributes:
        data: the data to try (columns ``DATUM``), from the dataset and what the rule found there.
        rungs: the changes tried first, in tenths of a per cent, either way; the last is ``MOST``.
            One rung is enough where the verdict, once changed, stays so as the datum moves on; two
            also find a verdict that changes and changes back between them, as within a band.
    """

    data: Callable[[Watched, Finding], pd.DataFrame]
    rungs: Sequence[int] = (MOST // 2, MOST)


def everything_read(seen: Watched, finding: Finding) -> pd.DataFrame:
    """All figures that a rule asked for, and the documents that it names."""
    rows = pd.concat([pd.DataFrame(columns=DATUM[:4], dtype=str), *seen.notes.figures])
    return pd.concat([figures(rows), documents(finding.documents)], ignore_index=True)


def figures(rows: pd.DataFrame) -> pd.DataFrame:
    """The data to which observations belong, each once: the months of a year are one."""
    data = rows[DATUM[:4]].drop_duplicates()
    data = data.assign(period=data["period"].map(datum_period), item="")
    return data.drop_duplicates().sort_values(DATUM, ignore_index=True)


def documents(rows: pd.DataFrame) -> pd.DataFrame:
    """The data that coded documents are; ``item`` is claim/item."""
    if rows.empty:
        return pd.DataFrame(columns=DATUM, dtype=str)
    items = sorted(rows["claim"] + "/" + rows["item"])
    return pd.DataFrame({**dict.fromkeys(DATUM[:4], ""), "item": items})


def influence(
    ds: Dataset,
    claim: str,
    rule: Callable[[Dataset], Finding],
    clocks: Sequence[str] = ("then", "now"),
    scope: Scope | None = None,
    only: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """What becomes of a claim's verdict when one datum at a time is left out or changed.

    The whole rule is applied each time, with its specifications, since the verdict rests on them
    too. The smallest change is found by halving (to 0.1 per cent), in both directions. Data that
    leave no trace in the finding, left out or changed by half, are not listed: the rule does not
    use them.

    Args:
        ds: the dataset on its own date.
        claim: the claim's id.
        rule: the claim's function.
        clocks: "then" (20 January 2017), "now" or both.
        scope: which data are tried; None takes all that the rule reads.
        only: rows of an earlier result; no other data are tried.

    Returns:
        ``COLUMNS``, one row a datum: verdict (with all data as they are), verdict_without (the
        datum left out), change (the smallest that changes the verdict, per cent; NaN if none up to
        half does), verdict_after (that verdict; empty if none).

    Raises:
        ValueError: the claim reads too many data to try them all.
    """
    scope = scope or Scope(everything_read)
    rows: list[dict[str, object]] = []
    for clock in clocks:
        wanted = None if only is None else only.loc[only["clock"] == clock, DATUM]
        if wanted is not None and wanted.empty:
            continue
        seen = ds if isinstance(ds, Watched) else Watched(ds)
        seen = seen.known_by(CUTOFF) if clock == "then" else seen
        seen.notes.figures.clear()
        found = rule(seen)
        data = scope.data(seen, found)
        if len(data) > TOO_MANY:
            raise ValueError(
                f"{claim} reads {len(data)} data on the clock {clock!r}: name those of its main "
                "specification in pivot/influence/scopes.py"
            )
        data = data if wanted is None else data.merge(wanted, on=DATUM)
        for datum in data.itertuples(index=False):
            row = _tried(seen, rule, found, datum._asdict(), scope.rungs)
            rows += [{"claim": claim, "clock": clock, **row}] if row else []
    frame = pd.DataFrame(rows, columns=COLUMNS).astype({"change": "float64"})
    return frame.sort_values(COLUMNS[: 2 + len(DATUM)], ignore_index=True)


def _tried(
    seen: Watched,
    rule: Callable[[Dataset], Finding],
    found: Finding,
    datum: dict[str, str],
    rungs: Sequence[int],
) -> dict[str, object] | None:
    """One row without claim and clock; None if the datum leaves no trace."""

    def under(factor: float) -> Finding:
        return rule(seen.altered(pd.DataFrame([{**datum, "factor": factor}])))

    def after(tenths: int) -> str:
        return under(1 + tenths / TENTHS).verdict

    without = under(float("nan"))
    row = {**datum, "verdict": found.verdict, "verdict_without": without.verdict}
    if datum["item"] and not _has_figure(seen, datum["item"]):
        return {**row, "change": None, "verdict_after": ""}
    ends = {sign: under(1 + sign * MOST / TENTHS) for sign in (1, -1)}
    if all(_same(found, other) for other in (without, *ends.values())):
        return None
    nearest: int | None = None
    for sign, end in ends.items():
        limit = MOST if nearest is None else abs(nearest) - 1
        low = 0
        for rung in [rung for rung in rungs if rung < limit] + [limit]:
            verdict = end.verdict if rung == MOST else after(sign * rung)
            if verdict != found.verdict:
                nearest = sign * _smallest(lambda size, sign=sign: after(sign * size) != found.verdict, low, rung)
                break
            low = rung
    if nearest is None:
        return {**row, "change": None, "verdict_after": ""}
    return {**row, "change": 100 * nearest / TENTHS, "verdict_after": after(nearest)}


def _smallest(changes: Callable[[int], bool], low: int, high: int) -> int:
    """The smallest whole number above ``low`` that ``changes``; ``high`` does."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if changes(middle) else (middle, high)
    return high


def _same(one: Finding, other: Finding) -> bool:
    told = (one.verdict, one.because) == (other.verdict, other.because)
    return told and one.specifications.equals(other.specifications)


def _has_figure(seen: Watched, item: str) -> bool:
    rows = seen.evidence
    return bool(rows.loc[rows["claim"] + "/" + rows["item"] == item, "figure"].notna().any())
