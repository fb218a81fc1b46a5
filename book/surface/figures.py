"""Figures in HTML: the drawing inside the page, its points as files, and one menu.

A figure's cell stores the drawing, the plotted points and their places in the drawing. Here the
page gets a picture of it that is fetched when it comes near, and beside the page lies the drawing
with its points, which the script puts in the picture's place: then it takes the page's colours, and
its values can be read.
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

from book.stale import BUNDLE
from clock.release import release
from pivot import dataset
from pivot.dataset import Dataset

#: The folder of the site in which the points lie.
FOLDER = "figures"

_TITLE = re.compile(r"<title [^>]*>(.*?)</title>", re.DOTALL)
_TOLD = re.compile(r"<desc [^>]*>(.*?)</desc>", re.DOTALL)
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
#: Pixels to a point: drawings are measured in points.
_PIXELS = 4 / 3


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
            if BUNDLE in data and "image/svg+xml" in data:
                svg = "".join(data["image/svg+xml"])
                found[data[BUNDLE]["name"]] = Stored(svg, data[BUNDLE], cell["id"])
    return found


def veil(drawing: dict[str, Any]) -> str:
    """What hides the years after the cut-off while the reader's clock stands at January 2017."""
    rects = []
    for axes in drawing["axes"]:
        x, y, width, height = axes["box"]
        for cut in drawing["cutoff"]:
            if x < cut < x + width:
                # A line is wider than the place of its last point.
                rects.append(
                    f'<rect class="veil" x="{cut}" y="{y}" width="{round(x + width - cut + 2, 2)}" '
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
    for figure in list(doctree.findall(nodes.figure)):
        name = next((one for one in figure["names"] + figure["ids"] if one in known), None)
        image = next(iter(figure.findall(nodes.image)), None)
        if name is None or image is None:
            continue
        drawing = still(known[name], docname)
        image.parent.replace(image, nodes.raw("", drawing, format="html"))
        cell = _cell(figure)
        if cell is not None:
            cell["ids"].append(f"cell-{name}")
        number = app.env.toc_fignumbers.get(docname, {}).get("figure", {}).get(figure["ids"][0], ())
        label = f"Figure {'.'.join(map(str, number))}"
        title = clean_astext(app.env.titles[docname])
        figure += nodes.raw("", menu(known[name], label, title, docname), format="html")


def _cell(figure: nodes.figure) -> nodes.Element | None:
    """The cell of the notebook in which a figure stands."""
    inside: nodes.Element | None = figure.parent
    while inside is not None and "cell" not in inside.get("classes", ()):
        inside = inside.parent
    return inside


def still(figure: Stored, docname: str) -> str:
    """The place of a drawing in its page: a picture that is fetched when it comes near the window.

    The script puts the drawing itself there, with its values; without script the picture stays.
    """
    name, svg, up = figure.bundle["name"], figure.svg, "../" * docname.count("/")
    words = " ".join(match[1].strip() for match in (_TITLE.search(svg), _TOLD.search(svg)) if match)
    size = _SIZE.search(svg)
    assert size is not None
    width, height = (round(float(one) * _PIXELS) for one in size.groups())
    return (
        f'<div class="drawing" data-figure="{name}"><img src="{up}{FOLDER}/{name}.svg" loading="lazy" '
        f'width="{width}" height="{height}" alt="{html.escape(html.unescape(words))}"></div>'
    )


def live(figure: Stored) -> str:
    """The drawing as it stands in a page beside others: its ids are its own, and it has its veil."""
    name = figure.bundle["name"]
    svg = re.sub(r'(\bid="|href="#|url\(#)(?!fig-)', rf"\1{name}-", figure.svg)
    return svg.replace("</svg>", f"{veil(figure.bundle['drawing'])}</svg>")


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


def points_js(figure: Stored) -> str:
    """The drawing, its points and their places in it, for the values under the hand."""
    bundle = figure.bundle
    rows = readable(bundle)
    columns = [field["name"] for field in bundle["schema"]["fields"]]
    packed = {
        "columns": columns,
        "rows": [[row.get(column) for column in columns] for row in rows],
        "anchors": bundle["drawing"]["anchors"],
        "viewBox": bundle["drawing"]["viewBox"],
        "cutoff": bundle["drawing"]["cutoff"],
        "svg": live(figure),
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
                    ("js", points_js(figure)),
                    ("svg", figure.svg),
                ):
                    target = folder / f"{name}.{suffix}"
                    target.write_text(content, encoding="utf-8", newline="\n")
