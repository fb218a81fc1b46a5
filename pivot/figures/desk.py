"""The forms with a dataset's names and citations at hand, so that a chapter's calls are short."""

from __future__ import annotations

from functools import partial
from typing import Any

from pivot.dataset import Dataset
from pivot.figures.forms.bars import bar
from pivot.figures.forms.curves import specification_curve
from pivot.figures.forms.intervals import interval
from pivot.figures.forms.lines import line
from pivot.figures.forms.maps import map as map_
from pivot.figures.forms.panels import multiples
from pivot.figures.forms.ranks import bump
from pivot.figures.forms.scatters import scatter
from pivot.figures.forms.spans import spans
from pivot.figures.forms.timelines import timeline
from pivot.figures.forms.windows import event_window


class Desk:
    """Every form of figure, with names of codes and short citations of sources.

    Whatever a call gives itself (``names``, ``sources``, ``labels``) goes before the dataset's.
    """

    def __init__(self, dataset: Dataset) -> None:
        """Take names from the dataset's countries and citations from its sources."""
        known: dict[str, Any] = {
            "names": dataset.countries["name"].to_dict(),
            "sources": dataset.sources["short"].to_dict(),
        }
        self.line = partial(line, **known)
        self.bar = partial(bar, **known)
        self.bump = partial(bump, **known)
        self.interval = partial(interval, **known)
        self.multiples = partial(multiples, **known)
        self.map = partial(map_, **known)
        self.scatter = partial(scatter, **known)
        self.spans = partial(spans, **known)
        self.timeline = partial(timeline, **known)
        self.event_window = partial(event_window, **known)
        self.specification_curve = partial(specification_curve, **known)


def of(dataset: Dataset) -> Desk:
    """The forms for one dataset: ``draw = figures.of(ds)``, then ``draw.line(…)``."""
    return Desk(dataset)
