"""Set the book with one Sphinx builder: ``python -m book.typeset BUILDER OUTPUT CACHE [MARKER]``.

The pages are read once for both forms. Who sets the HTML reads them, keeps them in the cache and
leaves the marker there; who sets the PDF gets ready, waits for it and takes what was read.

The configuration is Jupyter Book's own reading of ``_config.yml`` and ``_toc.yml``, so that the
stock ``jupyter-book build`` sets the same pages. Every warning is an error.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from book.environment import HOME
from book.signals import follow

if __name__ == "__main__":
    follow()  # before all that takes a second to load

from jupyter_book.sphinx import build_sphinx
from sphinx.util.console import nocolor

from book.memory import seldom


def typeset(
    builder: str, output: Path, cache: Path, marker: Path | None = None, *, stays: bool = False
) -> bool:
    """Set the book into ``output``; ``cache`` keeps what was read. Returns whether it is whole.

    Args:
        marker: made by who sets the HTML as soon as all pages are read and kept; the other waits for it.
        stays: set nothing, and wait for single pages (``book.preview``).
    """
    failed = build_sphinx(
        HOME,
        output,
        doctreedir=cache,
        builder=builder,
        path_config=HOME / "_config.yml",
        noconfig=True,
        confoverrides={
            "external_toc_path": str(HOME / "_toc.yml"),
            "latex_individualpages": False,
            "nitpicky": True,
            "book_read_marker": str(marker or ""),
            "book_waits": "waits" if marker and builder != "html" else "",
            "book_preview": "stays" if stays else "",
        },
        force_all=True,
        warningiserror=True,
        keep_going=True,
        quiet=True,
    )
    return not failed


if __name__ == "__main__":
    nocolor()
    seldom()
    name, *paths = sys.argv[1:]
    whole = typeset(name, *map(Path, paths))
    # To take apart all that was read, object by object, would take seconds more.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(not whole)
