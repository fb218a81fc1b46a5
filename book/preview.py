"""Sets single pages anew while somebody writes: what ``make serve`` shows within a second or two.

``python -m book.preview`` reads the last good book once, in a folder of its own, and then waits.
Each line that it is given is a JSON list of pages; it sets them and answers with a line of JSON.
What other pages take from a page (its title, numbers, labels, citations) may not have changed:
then the whole book has to be set, and it says so. The search index and the PDF wait for that too.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.util.build_phase import BuildPhase

from book.build import BUILD, CACHE, HTML, PDF
from book.surface import downloads, finish, terms
from book.typeset import typeset

#: Where the preview lies, beside the book.
FOLDER = BUILD / ".preview"
SITE = FOLDER / "html"

_VERSION = re.compile(r"_static/pages\.(?:css|js)\?v=(\w+)")


class Kept(BuildEnvironment):
    """An environment that keeps the pages it has read, for those who only look at them."""

    _kept: dict[str, tuple[int, nodes.document]]

    def get_doctree(self, docname: str) -> nodes.document:
        """A page to look at and not to change."""
        written = os.stat(Path(self.doctreedir, f"{docname}.doctree")).st_mtime_ns
        if self._kept.get(docname, (0, None))[0] != written:
            self._pickled_doctree_cache.pop(docname, None)
            self._kept[docname] = (written, super().get_doctree(docname))
        return self._kept[docname][1]

    def get_and_resolve_doctree(
        self,
        docname: str,
        builder: Builder,
        doctree: nodes.document | None = None,
        prune_toctrees: bool = True,
        includehidden: bool = False,
    ) -> nodes.document:
        """A page to be set, which changes it."""
        if doctree is None and docname not in self._write_doc_doctree_cache:
            doctree = super().get_doctree(docname)
        return super().get_and_resolve_doctree(docname, builder, doctree, prune_toctrees, includehidden)


def taken(env: BuildEnvironment) -> str:
    """All that pages take from one another, to be compared."""
    std, cite = env.domains["std"].data, env.domains["cite"]
    told: list[Any] = [
        {name: title.pformat() for name, title in env.titles.items()},
        {name: title.pformat() for name, title in env.longtitles.items()},
        {name: toc.pformat() for name, toc in env.tocs.items()},
        env.toc_secnumbers,
        env.toc_fignumbers,
        {name: {k: v for k, v in told.items() if k != "wordcount"} for name, told in env.metadata.items()},
        {name: std[name] for name in ("labels", "anonlabels", "objects", "terms", "progoptions")},
        env.domains["math"].data,
        [(one.key, one.citation_id) for one in getattr(cite, "citations", ())],
        {name: env.get_doctree(name).pformat() for name in env.found_docs & {terms.GLOSSARY}},
    ]
    return repr(_in_order(told))


def _in_order(value: Any) -> Any:
    """Mappings as sorted lists: a page that is read again comes last in them."""
    if isinstance(value, dict):
        return sorted((repr(key), _in_order(item)) for key, item in value.items())
    return [_in_order(item) for item in value] if isinstance(value, list) else repr(value)


def refresh(app: Sphinx, docnames: set[str]) -> bool:
    """Set some pages whose files have changed; False where the whole book has to be set.

    Args:
        app: on a finished site, whose pages were read.
        docnames: pages without their endings.
    """
    env, builder = app.env, app.builder
    before = taken(env)
    app.phase = BuildPhase.READING
    builder.read()
    _count_anew(app)
    list(env.check_dependents(app, docnames))
    if taken(env) != before:
        return False
    builder.prepare_writing(docnames)
    vars(builder)["indexer"] = None  # the index of the search belongs to the whole book
    builder._write_serial(sorted(docnames))
    for docname in docnames:
        path = SITE / f"{docname}.html"
        path.write_text(_finished(app, path), encoding="utf-8", newline="\n")
    return True


def _count_anew(app: Sphinx) -> None:
    """What numbers the chapters counts on from one reading to the next, as it was made for one."""
    for listener in app.events.listeners["env-get-updated"]:
        collector = getattr(listener.handler, "__self__", None)
        for name in vars(collector) if collector else ():
            if name.endswith("_count"):
                setattr(collector, name, 0)


def _finished(app: Sphinx, path: Path) -> str:
    name = path.relative_to(SITE).as_posix()
    # As its page stands in the book: one sheet and one script for all.
    sheet, script = _VERSION.findall((HTML / name).read_text(encoding="utf-8"))[:2]
    text = finish.boxed(path.read_text(encoding="utf-8"), name, app)
    text = finish.closed(finish.page(text, name, finish.base_of(app)), name, (sheet, script))
    return downloads.filled(text, name, SITE, PDF.name)


def stay(app: Sphinx) -> None:
    """Wait for names of pages instead of building, where this process is the preview."""
    if not app.config.book_preview:
        return
    app.env.__class__ = Kept
    vars(app.env)["_kept"] = {}
    for docname in app.env.found_docs:
        app.env.get_doctree(docname)
    refresh(app, {app.config.root_doc})  # as it was: what all pages need is loaded by it
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        started, warned = time.monotonic(), app._warncount
        whole = not refresh(app, set(json.loads(line)))
        answer = {
            "whole": whole,
            "warnings": app._warncount - warned,
            "seconds": round(time.monotonic() - started, 2),
        }
        print(json.dumps(answer), flush=True)
    raise SystemExit(0)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension."""
    app.add_config_value("book_preview", "", "", str)
    app.connect("builder-inited", stay, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def main() -> None:
    """Read the last good book and wait."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.copytree(HTML, SITE)
    shutil.copytree(CACHE, FOLDER / "cache")
    typeset("html", SITE, FOLDER / "cache", stays=True)


if __name__ == "__main__":
    main()
