"""Figures in the house style: one call gives the drawing, its points, alt text and caption.

Every form takes points (or a measure's frame) and gives a ``Figure``, with which a cell ends.
``of(dataset)`` gives the same forms with the dataset's names and sources filled in.
"""

import logging

# Matplotlib reports a slow font cache or a read-only home while it is imported, with a path in the
# words: such lines would stand in a chapter's stored outputs.
logging.getLogger("matplotlib").setLevel(logging.ERROR)

from pivot.figures.desk import Desk, of  # noqa: E402
from pivot.figures.figure import Figure  # noqa: E402
from pivot.figures.forms.bars import bar  # noqa: E402
from pivot.figures.forms.curves import specification_curve  # noqa: E402
from pivot.figures.forms.intervals import interval  # noqa: E402
from pivot.figures.forms.lines import line  # noqa: E402
from pivot.figures.forms.maps import map  # noqa: E402
from pivot.figures.forms.panels import multiples  # noqa: E402
from pivot.figures.forms.ranks import bump  # noqa: E402
from pivot.figures.forms.scatters import scatter  # noqa: E402
from pivot.figures.forms.spans import spans  # noqa: E402
from pivot.figures.forms.timelines import timeline  # noqa: E402
from pivot.figures.forms.windows import event_window  # noqa: E402
from pivot.figures.tidy import points  # noqa: E402

__all__ = [
    "Desk",
    "Figure",
    "bar",
    "bump",
    "event_window",
    "interval",
    "line",
    "map",
    "multiples",
    "of",
    "points",
    "scatter",
    "spans",
    "specification_curve",
    "timeline",
]
