"""The days around an event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from pivot.figures.figure import Figure
from pivot.figures.forms.lines import line
from pivot.figures.tidy import kind


def event_window(
    points: pd.DataFrame,
    *,
    name: str,
    finding: str,
    event: str,
    note: str = "",
    ylabel: str | None = None,
    xlabel: str = "trading days from the event",
    highlight: Sequence[str] | None = None,
    labels: Mapping[str, str] | None = None,
    band: bool = True,
    digits: int = 1,
    unit: str | None = None,
    names: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    height: float = 90.0,
) -> Figure:
    """Lines over the steps before (negative) and after an event at zero.

    Args:
        points: x counts the steps; low and high hold the range of placebo dates or an interval.
        event: what happened at zero.
        xlabel: what x counts.

    The other arguments are those of ``line``.

    Raises:
        ValueError: the points or the words break the contract of figures.
    """
    if "x" in points and kind([v.item() if hasattr(v, "item") else v for v in points["x"]]) != "number":
        raise ValueError(f"{name}: an event window needs steps from the event in x, such as -5 to 10")
    return line(
        points,
        name=name,
        finding=finding,
        note=note,
        ylabel=ylabel,
        xlabel=xlabel,
        highlight=highlight,
        labels=labels,
        band=band,
        cutoff=False,
        events={0: event},
        digits=digits,
        unit=unit,
        names=names,
        sources=sources,
        height=height,
    )
