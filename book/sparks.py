"""Draws what stands behind a claim in the space of a word: the role ``spark``.

The points are those of the stored result of that name; nothing is computed here. All pictures
have one axis of time, with the first clock's day marked, so that they can be read down a column.
"""

from __future__ import annotations

import csv
import html
from collections import Counter
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxRole

from book.typst import markup
from book.typst.translate import Translator, rule
from clock import CUTOFF

STORE = Path(__file__).resolve().parent.parent / "data" / "results" / "sparks.csv"
WIDTH, HEIGHT, EDGE = 96, 18, 2.5
FIRST, LAST = 2000.0, 2027.0
#: The first clock's day as a place on the axis.
KNOWN = date.fromisoformat(CUTOFF).year + date.fromisoformat(CUTOFF).timetuple().tm_yday / 365


class spark(nodes.inline):  # docutils names nodes in lower case
    """A picture of the size of a word, with its words in ``alt``; its text where there are no pictures."""


@lru_cache(maxsize=1)
def stored() -> dict[str, dict[str, str]]:
    """The rows of the stored result, by claim."""
    with STORE.open(encoding="utf-8", newline="") as lines:
        return {row["claim"]: row for row in csv.DictReader(lines)}


def picture(kind: str, points: str) -> str:
    """The drawing as SVG without words: a line with its last point, or a bar for each year's documents.

    Documents that are older than the axis stand at its beginning; of a line its first years are left out.
    """
    shapes = [
        f'<path class="known" d="M{_x(KNOWN)} 0V{HEIGHT}" stroke="currentColor" stroke-width=".6" '
        'stroke-dasharray="1.5 1.5" opacity=".6"/>'
    ]
    pairs = [point.split(":") for point in points.split()]
    if kind == "line":
        seen = [(float(year), float(value)) for year, value in pairs if float(year) >= FIRST]
        low, high = min(value for _, value in seen), max(value for _, value in seen)
        scale = (HEIGHT - 2 * EDGE) / (high - low or 1)
        places = [(_x(year + 0.5), f"{HEIGHT - EDGE - (value - low) * scale:.1f}") for year, value in seen]
        way = "L".join(f"{x} {y}" for x, y in places)
        x, y = places[-1]
        shapes += [
            f'<path d="M{way}" fill="none" stroke="currentColor" stroke-width="1.3"/>',
            f'<circle cx="{x}" cy="{y}" r="1.9" fill="currentColor"/>',
        ]
    else:
        counts: Counter[str] = Counter()
        for year, number in pairs:
            counts[_x(float(year) + 0.5)] += int(number)
        scale = (HEIGHT - EDGE) / max(counts.values(), default=1)
        way = "".join(f"M{x} {HEIGHT}V{HEIGHT - number * scale:.1f}" for x, number in counts.items())
        shapes += [f'<path d="{way}" stroke="currentColor" stroke-width="2"/>'] if way else []
    return "".join(shapes)


def _x(year: float) -> str:
    place = (max(year, FIRST) - FIRST) / (LAST - FIRST)
    return f"{EDGE + place * (WIDTH - 2 * EDGE):.1f}"


class Spark(SphinxRole):
    """``{spark}`C1```: what stands behind claim C1."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the node, or the message that no such claim is stored."""
        row = stored().get(self.text)
        if row is None:
            message = f"no stored result shows the claim {self.text!r}: run make results"
            return [], [self.inliner.reporter.error(message, line=self.lineno)]
        alt = row["words"][0].upper() + row["words"][1:]
        return [spark("", alt, drawing=picture(row["kind"], row["points"]), alt=alt)], []


def _svg(node: spark, attributes: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}"{attributes}>{node["drawing"]}</svg>'
    )


def visit(self: Any, node: spark) -> None:
    """Set it in HTML: part of the page, named, its words shown under a pointer."""
    alt = html.escape(node["alt"])
    inner = _svg(node, f' class="spark" role="img" aria-label="{alt}"')
    self.body.append(inner.replace(">", f"><title>{alt}</title>", 1))
    raise nodes.SkipNode


def typst(self: Translator, node: nodes.Element) -> str:
    """Set it in Typst: a picture as high as its line."""
    source = markup.string(_svg(node, ""))
    picture = markup.call(
        "image", f"bytes({source})", format=markup.string("svg"), alt=markup.string(node["alt"])
    )
    return f"#box(height: 0.95em, baseline: 15%, {picture});"


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the role and how it is set."""
    rule("spark")(typst)
    app.add_node(spark, html=(visit, None), override=True)
    app.add_role("spark", Spark())
    app.connect("env-before-read-docs", lambda *_: stored.cache_clear())
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
