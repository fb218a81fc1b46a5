"""Sphinx extension: looks things up once that Sphinx and its extensions look up again and again.

Sphinx reads the whole page anew for every reference to one of its figures and tables. The book
has hundreds, to pages of a megabyte. The bibliography searches all packages for each citation.
"""

from __future__ import annotations

from typing import Any

from docutils.nodes import Element, document
from pybtex.plugin import find_plugin, register_plugin
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.domains.std import StandardDomain
from sphinx.environment import BuildEnvironment


class Shelf:
    """An environment whose pages are kept once they were read, to be looked at and not changed."""

    def __init__(self, env: BuildEnvironment) -> None:
        self._env = env
        self._pages: dict[str, document] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._env, name)

    def get_doctree(self, docname: str) -> document:
        """The page as it was read."""
        if docname not in self._pages:
            self._pages[docname] = self._env.get_doctree(docname)
        return self._pages[docname]


class Numbers(StandardDomain):
    """Sphinx's standard domain, with numbers looked up on the shelf."""

    _shelf: Shelf | None = None

    def _resolve_numref_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> Element | None:
        if self._shelf is None:
            self._shelf = Shelf(env)
        shelf: Any = self._shelf
        return super()._resolve_numref_xref(shelf, fromdocname, builder, typ, target, node, contnode)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension."""
    app.add_domain(Numbers, override=True)
    plain = find_plugin("pybtex.backends", "plaintext")
    register_plugin("pybtex.backends", "plaintext", plain, force=True)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
