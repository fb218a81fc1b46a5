"""Figures in HTML: the drawing inside the page, its points as files, and one menu.

A figure's cell stores the drawing, the plotted points and their places in the drawing. Here the
drawing is put into the page, so that it takes the page's colours and its values can be read, and
the letters that several drawings share are kept once a page.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.nodes import clean_astext

from clock.release import release
from pivot import dataset
from pivot.dataset import Dataset
from pivot.figures.figure import MIME

#: The folder of the site in which the points lie.
FOLDER = "figures"

_GLYPH = re.compile(r'<path id="(?P<id>[^"]+)" (?P<shape>d="[^"]*"[^>]*?) />\n?')
_DEFS = re.compile(r"<defs>\n(?P<glyphs>.*?)</defs>\n?", re.DOTALL)


@dataclass(frozen=True)
class Stored:
    """A figure as its notebook stores it.

    Attributes:
        svg: the drawing.
        bundle: its name, caption parts, points and their places in the drawing.
        cell: the id of the cell that drew it.
    """

    svg: str
    bundle: dict[str, Any]
    cell: str


def stored(notebook: Path) -> dict[str, Stored]:
    """The figures of a notebook, by name."""
    found = {}
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if MIME in data and "image/svg+xml" in data:
                svg = "".join(data["image/svg+xml"])
                found[data[MIME]["name"]] = Stored(svg, data[MIME], cell["id"])
    return found


class Letters:
    """The shapes of letters that the drawings of one page share."""

    def __init__(self) -> None:
        self.shapes: dict[str, str] = {}

    def share(self, svg: str) -> str:
        """The drawing with its letters replaced by the page's; new ones are kept."""
        renamed: dict[str, str] = {}

        def keep(match: re.Match[str]) -> str:
            shape = match["shape"]
            renamed[match["id"]] = self.shapes.setdefault(shape, f"letter-{len(self.shapes)}")
            return ""

        def glyphs(match: re.Match[str]) -> str:
            left = _GLYPH.sub(keep, match["glyphs"]).strip()
            return f"<defs>{left}</defs>" if left else ""

        svg = _DEFS.sub(glyphs, svg)
        return re.sub(r'href="#([^"]+)"', lambda match: f'href="#{renamed.get(match[1], match[1])}"', svg)

    def sheet(self) -> str:
        """The letters as one drawing that shows nothing by itself."""
        paths = "".join(f'<path id="{name}" {shape}/>' for shape, name in self.shapes.items())
        return f'<svg class="letters" width="0" height="0" aria-hidden="true"><defs>{paths}</defs></svg>'


def veil(drawing: dict[str, Any]) -> str:
    """What hides the years after the cut-off while the reader's clock stands at January 2017."""
    rects = []
    for axes in drawing["axes"]:
        x, y, width, height = axes["box"]
        for cut in drawing["cutoff"]:
            if x < cut < x + width:
                rects.append(
                    f'<rect class="veil" x="{cut}" y="{y}" width="{round(x + width - cut, 2)}" '
                    f'height="{height}"/>'
                )
    return "".join(rects)


def inline(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the drawings of a page into it."""
    if app.builder.format != "html":
        return
    path = Path(app.env.doc2path(docname))
    if path.suffix != ".ipynb":
        return
    known = stored(path)
    letters = Letters()
    for figure in list(doctree.findall(nodes.figure)):
        name = next((one for one in figure["names"] + figure["ids"] if one in known), None)
        image = next(iter(figure.findall(nodes.image)), None)
        if name is None or image is None:
            continue
        drawing = _drawing(known[name], letters)
        image.parent.replace(image, nodes.raw("", drawing, format="html"))
        cell = _cell(figure)
        if cell is not None:
            cell["ids"].append(f"cell-{name}")
        number = app.env.toc_fignumbers.get(docname, {}).get("figure", {}).get(figure["ids"][0], ())
        label = f"Figure {'.'.join(map(str, number))}"
        title = clean_astext(app.env.titles[docname])
        figure += nodes.raw("", menu(known[name], label, title, docname), format="html")
    if letters.shapes:
        doctree.insert(0, nodes.raw("", letters.sheet(), format="html"))


def _cell(figure: nodes.figure) -> nodes.Element | None:
    """The cell of the notebook in which a figure stands."""
    inside: nodes.Element | None = figure.parent
    while inside is not None and "cell" not in inside.get("classes", ()):
        inside = inside.parent
    return inside


def _drawing(figure: Stored, letters: Letters) -> str:
    svg = letters.share(figure.svg)
    cover = veil(figure.bundle["drawing"])
    svg = svg.replace("</svg>", f"{cover}</svg>")
    name = figure.bundle["name"]
    return f'<div class="drawing" data-figure="{name}">{svg}</div>'


def menu(figure: Stored, label: str, chapter: str, docname: str) -> str:
    """The one menu of a figure: what can be had of it, as links that need no script."""
    bundle, found = figure.bundle, release()
    name, up = bundle["name"], "../" * docname.count("/")
    cite = (
        f"{found.authors} ({found.date[:4]}). {label}: {bundle['finding']} In ‘{chapter}’, {found.title}. "
        f"Version {found.version}."
    )
    words = html.escape(label)
    return (
        f'<details class="figure-menu"><summary>{words}: data, citation, code</summary><ul>'
        f'<li><a href="{up}{FOLDER}/{name}.csv" download>The plotted points, as CSV</a></li>'
        f'<li><a href="{up}{FOLDER}/{name}.svg" download>The drawing, as SVG</a></li>'
        f'<li><button type="button" class="script-only" data-do="png" data-figure="{name}">'
        "The drawing, as PNG</button></li>"
        f'<li><button type="button" class="script-only" data-do="table" data-figure="{name}">'
        "The plotted points, as a table</button></li>"
        f'<li><a href="#cell-{name}" data-do="cell">The cell that drew it</a></li>'
        f'<li><a href="#{name}" data-do="link">Permanent link to {words}</a></li>'
        f'<li class="cite">Cite as: {html.escape(cite)}</li>'
        f"</ul></details>"
    )


@lru_cache(maxsize=1)
def _data() -> Dataset:
    return dataset.open()


def readable(bundle: dict[str, Any]) -> list[dict[str, Any]]:
    """The points of a figure with names in place of codes, and their sources in words."""
    ds = _data()
    short, labels = ds.sources["short"], bundle["drawing"]["labels"]
    rows = []
    for row in bundle["data"]:
        cited = dict.fromkeys(short.get(one, one) for one in row["source"].split())
        rows.append({**row, "series": labels[row["series"]], "source": "; ".join(cited)})
    return rows


def points_csv(bundle: dict[str, Any]) -> str:
    """The plotted points as CSV; its head names the figure, its sources, their licence and vintage."""
    ds = _data()
    out = io.StringIO()
    found = release()
    used = sorted({one for row in bundle["data"] for one in row["source"].split()} & set(ds.sources.index))
    head = [bundle["finding"], f"From: {found.title}, version {found.version}"]
    for one in used:
        source = ds.sources.loc[one]
        head.append(
            f"Source: {source['short']} ({source['producer']}); vintage {source['vintage']}; "
            f"licence {source['licence']}"
        )
    out.writelines(f"# {' '.join(line.split())}\n" for line in head)
    columns = [field["name"] for field in bundle["schema"]["fields"]]
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(bundle["data"])
    return out.getvalue()


def points_js(bundle: dict[str, Any]) -> str:
    """The points and their places in the drawing, for the values under the hand."""
    rows = readable(bundle)
    columns = [field["name"] for field in bundle["schema"]["fields"]]
    packed = {
        "columns": columns,
        "rows": [[row.get(column) for column in columns] for row in rows],
        "anchors": bundle["drawing"]["anchors"],
        "viewBox": bundle["drawing"]["viewBox"],
        "cutoff": bundle["drawing"]["cutoff"],
    }
    content = json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
    # A script and no JSON file: a page opened from a disk may load the one and not the other.
    return f'(window.bookFigures??={{}})["{bundle["name"]}"]={content};\n'


def write(app: Sphinx, failure: Exception | None) -> None:
    """Write the files behind the figures of all notebooks."""
    if failure is not None or app.builder.format != "html":
        return
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(exist_ok=True)
    for docname in sorted(app.env.found_docs):
        path = Path(app.env.doc2path(docname))
        if path.suffix == ".ipynb":
            for name, figure in stored(path).items():
                for suffix, content in (
                    ("csv", points_csv(figure.bundle)),
                    ("js", points_js(figure.bundle)),
                    ("svg", figure.svg),
                ):
                    target = folder / f"{name}.{suffix}"
                    target.write_text(content, encoding="utf-8", newline="\n")
