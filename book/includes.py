"""Sphinx extension: files that a page takes in by ``{include}``.

MyST follows a file that takes in itself, by whatever way, until Python gives up. And what is taken in is
typed as a page is, so it is looked at as one.
"""

from __future__ import annotations

import re
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util import logging

from book.strict import faults

logger = logging.getLogger(__name__)

#: Where the files that a page took in so far are kept while it is read: each with who took it in.
LOG = "book_includes"


def took(app: Sphinx, relative: Path, parent: str, content: list[str]) -> None:
    """Warn of a file that takes in itself, and end that; look at all others as at a page.

    Args:
        app: which reads a page.
        relative: the file that is taken in, as seen from the folder of the project.
        parent: the name, without folder and ending, of the file that takes it in.
        content: the text; what is left in it is read.
    """
    home = Path(app.srcdir)
    page = Path(app.env.doc2path(app.env.docname))
    log: dict[Path, Path] = app.env.temp_data.setdefault(LOG, {})
    taken = (home / relative).resolve()
    by = next((path for path in (*reversed(log), page.resolve()) if path.stem == parent), page.resolve())
    way = [taken, *chain(by, log)]
    if taken in way[1:]:
        names = [path.name for path in reversed(way[: way.index(taken, 1) + 1])]
        said = "a file that takes in itself: " + " includes ".join(names)
        logger.warning("%s", said, location=f"{by}:{line_of(by, taken)}", type="book")
        content[0] = ""
        return
    log[taken] = by
    if taken.suffix == ".md":
        for line, wrong in faults(content[0], page, home):
            logger.warning("%s", wrong, location=f"{taken}:{line}", type="book")


def chain(path: Path, log: dict[Path, Path]) -> list[Path]:
    """A file, who took it in, who took in that one, and so on up to the page."""
    found = [path]
    while found[-1] in log and log[found[-1]] not in found:
        found.append(log[found[-1]])
    return found


def line_of(by: Path, taken: Path) -> int:
    """The line at which one file takes in another."""
    for number, line in enumerate(by.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        if (found := re.search(r"\{include\}\s*(\S+)", line)) and Path(found[1]).name == taken.name:
            return number
    return 1


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension."""
    app.connect("include-read", took)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
