"""The figure object: what a cell ends with, and what pages, tests and files take from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

MIME = "application/vnd.dataresource+json"

_TYPES = {"i": "integer", "u": "integer", "f": "number", "b": "boolean"}


@dataclass(frozen=True)
class Figure:
    """One finished figure.

    Attributes:
        name: ``fig-…``, by which the text refers to it.
        finding: the finding in one sentence; the caption begins with it.
        note: the rest of the caption: units, definitions, doubts.
        points: the plotted points (series, x, y, unit, status, source, where given low and high).
        alt: what a reader who does not see the drawing is told, computed from the points.
        sources: short citations of the points' sources.
        svg: the drawing.
        drawing: boxes and limits of the axes, the place of each point in the drawing, and the place
            of the cut-off, all in units of the SVG.
    """

    name: str
    finding: str
    note: str
    points: pd.DataFrame
    alt: str
    sources: tuple[str, ...]
    svg: str
    drawing: dict[str, Any]

    @property
    def source_line(self) -> str:
        """The line that stands under the figure; empty for a picture of the dataset itself."""
        if not self.sources:
            return ""
        word = "Source" if len(self.sources) == 1 else "Sources"
        return f"{word}: {'; '.join(self.sources)}."

    @property
    def caption(self) -> str:
        """The finding, the note and the source line as MyST text, in which a dollar is money."""
        parts = (self.finding, self.note, self.source_line)
        return re.sub(r"(?<!\\)\$", r"\\$", " ".join(part for part in parts if part))

    @property
    def resource(self) -> dict[str, Any]:
        """Caption parts, alt text and the plotted points as a Frictionless data resource."""
        fields = [
            {"name": column, "type": _TYPES.get(self.points[column].dtype.kind, "string")}
            for column in self.points
        ]
        rows = [
            {key: _plain(value) for key, value in row.items()}
            for row in self.points.to_dict(orient="records")
        ]
        return {
            "name": self.name,
            "finding": self.finding,
            "caption": self.caption,
            "alt": self.alt,
            "sources": list(self.sources),
            "schema": {"fields": fields},
            "data": rows,
            "drawing": self.drawing,
        }

    def __repr__(self) -> str:
        series = self.points["series"].nunique()
        return f"{self.name}: {self.finding} [{len(self.points)} points, {series} series]"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        return {"image/svg+xml": self.svg, "text/plain": repr(self), MIME: self.resource}


def _plain(value: Any) -> Any:
    """A cell as JSON knows it; a missing number is null."""
    if hasattr(value, "item"):
        value = value.item()
    return None if isinstance(value, float) and value != value else value
