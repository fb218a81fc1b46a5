"""Set the book with one Sphinx builder: ``python -m book.typeset BUILDER OUTPUT CACHE``.

The configuration is Jupyter Book's own reading of ``_config.yml`` and ``_toc.yml``, so that the
stock ``jupyter-book build`` sets the same pages. Every warning is an error.
"""

from __future__ import annotations

import sys
from pathlib import Path

from jupyter_book.sphinx import build_sphinx
from sphinx.util.console import nocolor

from book.environment import HOME


def typeset(builder: str, output: Path, cache: Path) -> bool:
    """Set the book into ``output``; ``cache`` keeps what was read. Returns whether it is whole."""
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
        },
        force_all=True,
        warningiserror=True,
        keep_going=True,
        quiet=True,
    )
    return not failed


if __name__ == "__main__":
    nocolor()
    sys.exit(not typeset(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
