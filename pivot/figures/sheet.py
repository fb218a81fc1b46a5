"""A sheet of paper to draw on, in points from its lower left corner.

A thin layer over Matplotlib: artists go straight on a ``Figure`` (never ``pyplot``), in the order
in which they are added. ``house_style`` keeps a user's Matplotlib settings out.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from functools import cache, wraps
from typing import Any, ParamSpec, TypeVar

import matplotlib
import numpy as np
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

from pivot.figures import text as fonts
from pivot.figures.labels import Box
from pivot.figures.palette import INK, PAPER
from pivot.figures.svg import clean

#: Places along one axis.
Run = Sequence[float] | np.ndarray

POINTS_PER_MM = 72 / 25.4
_HERE = IdentityTransform()
P = ParamSpec("P")
R = TypeVar("R")

#: Marker, size and whether it is filled, by status; a reported value on a line has none.
MARKS: dict[str, tuple[str, float, bool]] = {
    "reported": ("o", 4.6, True),
    "estimated": ("o", 4.6, False),
    "mirror": ("D", 4.0, False),
    "nowcast": ("^", 5.0, False),
    "quoted": ("x", 4.6, False),
}
DASHES: dict[str, tuple[float, ...] | None] = {
    "reported": None,
    "estimated": (4.0, 2.2),
    "mirror": (0.9, 1.7),
    "nowcast": None,
    "quoted": None,
}


def slug(label: str) -> str:
    """A label as part of an id."""
    return re.sub(r"[^A-Za-z0-9]+", "-", label).strip("-") or "x"


@cache
def _settings() -> dict[str, Any]:
    """Matplotlib's defaults, all of them, with what a drawing of ours needs."""
    kept = {k: v for k, v in matplotlib.rcParamsDefault.items() if not k.startswith("backend")}
    ours = {"svg.fonttype": "path", "svg.hashsalt": "pivot", "lines.scale_dashes": False}
    return {**kept, **ours, "path.simplify": False, "path.snap": False}


def house_style(form: Callable[P, R]) -> Callable[P, R]:
    """Run a form under Matplotlib's own defaults, so that a user's settings change nothing."""

    @wraps(form)
    def styled(*args: P.args, **kwargs: P.kwargs) -> R:
        with matplotlib.rc_context(_settings()):
            return form(*args, **kwargs)

    return styled


class _Line(Text):
    """One line of words, level and on its baseline: where it begins needs no laying out."""

    def draw(self, renderer: Any) -> None:
        """Draw the words where they stand."""
        x, y = self.get_position()
        renderer.open_group("text", self.get_gid())
        gc = renderer.new_gc()
        gc.set_foreground(to_rgba(self.get_color()), isRGBA=True)
        height = renderer.get_canvas_width_height()[1]
        renderer.draw_text(gc, x, height - y, self.get_text(), self.get_fontproperties(), 0, mtext=self)
        gc.restore()
        renderer.close_group("text")


class Sheet:
    """A sheet of paper, 160 mm wide unless said otherwise.

    Attributes:
        width, height: in points.
    """

    def __init__(self, name: str, height_mm: float, width_mm: float = 160.0) -> None:
        self.name = name
        self.size_mm = (width_mm, height_mm)
        self.width, self.height = width_mm * POINTS_PER_MM, height_mm * POINTS_PER_MM
        self._artists: list[Any] = []

    def _add(self, artist: Any, group: str) -> None:
        artist.set(gid=group, zorder=len(self._artists), transform=_HERE)
        self._artists.append(artist)

    def line(
        self,
        xs: Run,
        ys: Run,
        colour: str,
        width: float = 0.6,
        dash: tuple[float, ...] | None = None,
        group: str = "",
    ) -> None:
        """A polyline; ``dash`` in points."""
        self._add(
            Line2D(
                xs,
                ys,
                color=colour,
                linewidth=width,
                linestyle=(0, dash) if dash else "solid",
                solid_capstyle="round",
                dash_capstyle="butt",
            ),
            group,
        )

    def marks(self, xs: Run, ys: Run, status: str, colour: str, group: str = "") -> None:
        """The mark of a status at each place."""
        shape, size, filled = MARKS[status]
        self._add(
            Line2D(
                xs,
                ys,
                linestyle="none",
                marker=shape,
                markersize=size,
                markerfacecolor=colour if filled else PAPER,
                markeredgecolor=colour,
                markeredgewidth=1.1,
            ),
            group,
        )

    def dots(self, xs: Run, ys: Run, radius: float, colour: str, group: str = "") -> None:
        """A small full circle at each place."""
        dot = {"marker": "o", "markersize": 2 * radius, "markeredgewidth": 0}
        self._add(Line2D(xs, ys, linestyle="none", color=colour, **dot), group)

    def disc(self, x: float, y: float, radius: float, face: str, edge: str, group: str = "") -> None:
        """A circle."""
        self._add(Circle((x, y), radius, facecolor=face, edgecolor=edge, linewidth=1.1), group)

    def area(self, xs: Run, ys: Run, colour: str, opacity: float, group: str = "") -> None:
        """A filled polygon without an edge."""
        shape = Path(np.column_stack([xs, ys]), closed=False)
        self._add(PathPatch(shape, facecolor=colour, edgecolor="none", linewidth=0, alpha=opacity), group)

    def rect(
        self,
        box: Box,
        face: str,
        edge: str = "none",
        dash: tuple[float, ...] | None = None,
        group: str = "",
    ) -> None:
        """A rectangle."""
        self._add(
            Rectangle(
                (box.left, box.bottom),
                box.right - box.left,
                box.top - box.bottom,
                facecolor=face,
                edgecolor=edge,
                linewidth=0 if edge == "none" else 0.9,
                linestyle=(0, dash) if dash else "solid",
            ),
            group,
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = fonts.NORMAL,
        weight: str = "regular",
        colour: str = INK,
        across: str = "left",
        up: str = "middle",
        group: str = "",
    ) -> Box:
        """Words at a place; their apostrophes as they are printed.

        Args:
            across: "left", "center" or "right": what of the words stands at x.
            up: "middle" or "top" of the block, or "base" of its last line: what stands at y.

        Returns:
            The box that the words fill.
        """
        words = words.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")
        lines = words.split("\n")
        step = size * fonts.LEADING
        block = step * (len(lines) - 1)
        cap = size * fonts.CAP_HEIGHT
        last = {"base": y, "middle": y - (cap - block) / 2 - block, "top": y - cap - block}[up]
        back = {"left": 0.0, "center": 0.5, "right": 1.0}[across]
        for index, line in enumerate(lines):
            begin = x - back * fonts.width(line, size, weight)
            up_to = last + step * (len(lines) - 1 - index)
            self._add(_Line(begin, up_to, line, fontproperties=fonts.font(weight, size), color=colour), group)
        wide = fonts.width(words, size, weight)
        left = x - back * wide
        return Box(left, last - size * fonts.DESCENT, left + wide, last + block + cap)

    def svg(self, title: str, description: str) -> str:
        """The drawing as SVG text with ids of its own, a title and a description."""
        figure = Figure(figsize=(self.width / 72, self.height / 72), dpi=72, facecolor=PAPER)
        canvas = FigureCanvasSVG(figure)
        for artist in self._artists:
            figure.add_artist(artist)
        stream = io.StringIO()
        canvas.print_svg(stream, metadata={"Date": None})
        return clean(stream.getvalue(), self.name, self.size_mm, title, description)
