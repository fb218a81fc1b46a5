"""Pictures of the pages, looked at when a page is read: whole, and without anything that runs.

The browser shows a damaged one as nothing, and Typst names no page; a script in an SVG runs where the
file is opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

logger = logging.getLogger(__name__)

#: How files of each kind begin.
BEGINNINGS = {
    ".gif": (b"GIF87a", b"GIF89a"), ".jpeg": (b"\xff\xd8\xff",), ".jpg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG\r\n\x1a\n",), ".webp": (b"RIFF",),
}  # fmt: skip
#: Elements of SVG that hold code or another page.
ACTIVE = {"script", "foreignObject", "iframe", "embed", "object"}


def wrongs(path: Path) -> Iterator[str]:
    """What is wrong with a picture."""
    suffix = path.suffix.lower()
    if suffix == ".svg":
        yield from _of_svg(path)
    elif suffix in BEGINNINGS and not path.read_bytes().startswith(BEGINNINGS[suffix]):
        yield f"it is damaged, or no {suffix[1:].upper()}"


def _of_svg(path: Path) -> Iterator[str]:
    try:
        root = ElementTree.fromstring(path.read_bytes())
    except ElementTree.ParseError as error:
        yield f"it is damaged ({error})"
        return
    if root.tag.rpartition("}")[2] != "svg":
        yield "it is no SVG"
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name in ACTIVE:
            yield f"it holds what runs or leads elsewhere: <{name}>"
        for key, value in element.items():
            key = key.rpartition("}")[2]
            if key.startswith("on") or value.strip().lower().startswith("javascript:"):
                yield f"it holds a script: {key}={value[:40]!r}"
            elif key in ("href", "src") and element is not root and name != "a" and "//" in value[:9]:
                yield f"it takes something from the network: {value[:60]}"


def check(app: Sphinx, doctree: nodes.document) -> None:
    """Warn of the pictures of a page that are damaged or run something."""
    for image in doctree.findall(nodes.image):
        path = Path(app.srcdir, image["uri"])
        # What a cell drew lies among the products, and was looked at when it was stored.
        if "://" in image["uri"] or path.is_relative_to(app.outdir.parent) or not path.is_file():
            continue
        for wrong in wrongs(path):
            logger.warning("the picture %s: %s", image["uri"], wrong, location=image, type="book")
