"""Documents that others ship, put through the builder one by one."""

from __future__ import annotations

import os
import re
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.docutils import docutils_namespace, patch_docutils

from book.typst import press
from book.typst.builder import Entry, TypstBuilder
from book.typst.errors import Untranslatable

#: For folders that have no configuration of their own.
BARE = {
    "extensions": ["myst_nb", "sphinx_design"],
    "source_suffix": {
        ".rst": "restructuredtext",
        ".txt": "restructuredtext",
        ".md": "myst-nb",
        ".ipynb": "myst-nb",
    },
    "myst_enable_extensions": ["attrs_inline", "colon_fence", "deflist", "dollarmath", "amsmath"],
    "exclude_patterns": ["**/README*", "_build"],
}
ALWAYS = {
    "typst_metadata": {"date": "2026-11-24"},
    "nb_execution_mode": "off",
    "numfig": True,
    "keep_warnings": False,
}
#: Something of the form "page.rst, line 7: the node type desc has no rule".
SENTENCE = re.compile(r"^\S[^\n]*?\.(rst|md|ipynb|txt|\w+)(, cell \d+)?(, line \d+)?: \S[^\n]*$")


@dataclass(frozen=True)
class Outcome:
    """What became of one document: ``set``, ``stopped`` with a sentence, or ``crashed``."""

    document: str
    kind: str
    why: str = ""


def projects(folder: Path) -> list[Path]:
    """Return the folders below one that are Sphinx projects."""
    return sorted(path.parent for path in folder.rglob("conf.py"))


def put_through(folder: Path, work: Path, *, bare: bool = False, alt: bool = True) -> Iterator[Outcome]:
    """Set every document of a project as a book of its own.

    Args:
        folder: the project.
        work: where to build.
        bare: whether the folder has no configuration.
        alt: whether images without an alternative text are given one, to see what comes after.
    """
    given = dict(ALWAYS) | (BARE | {"root_doc": _first(folder)} if bare else {})
    path, here = list(sys.path), Path.cwd()
    with patch_docutils(None if bare else str(folder)), docutils_namespace():
        try:
            app = _application(folder, work, given, bare)
            app.builder.read()
        except (SphinxError, Exception) as error:
            yield Outcome(folder.name, "unread", f"{type(error).__name__}: {error}"[:200])
            return
        finally:
            sys.path[:] = path
            os.chdir(here)
        for docname in sorted(app.env.found_docs):
            yield _one(app, docname, alt)


def _first(folder: Path) -> str:
    """Return some document of a folder; Sphinx cannot do without one at the root."""
    found = (path for path in sorted(folder.rglob("*")) if path.suffix in BARE["source_suffix"])
    return next(found).relative_to(folder).with_suffix("").as_posix()


def _application(folder: Path, work: Path, given: dict[str, Any], bare: bool) -> Sphinx:
    app = Sphinx(
        srcdir=folder,
        confdir=None if bare else folder,
        outdir=work / "out",
        doctreedir=work / "doctrees",
        buildername="dummy",
        confoverrides=given,
        status=None,
        warning=None,
        freshenv=True,
    )
    app.setup_extension("book.typst")
    for name, value in ALWAYS.items():
        if name.startswith("typst"):
            setattr(app.config, name, value)
    app.builder = app.create_builder("typst")
    app._init_builder()
    return app


def _one(app: Sphinx, docname: str, alt: bool) -> Outcome:
    builder = app.builder
    assert isinstance(builder, TypstBuilder)
    try:
        doctree = builder._resolved(docname)
        if alt:
            for image in doctree.findall(nodes.image):
                image["alt"] = image.get("alt") or "An image"
        job = builder._job([Entry(docname, 1)], Path(builder.outdir) / "one.pdf", None)
        content, _ = press.set_book(job)
    except Untranslatable as error:
        said = str(error)
        return Outcome(docname, "stopped" if SENTENCE.match(said) else "crashed", said)
    except Exception:
        return Outcome(docname, "crashed", traceback.format_exc()[-1200:])
    return Outcome(docname, "set" if content.startswith(b"%PDF") else "crashed")
