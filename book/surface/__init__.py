"""The reading surface: what the book adds to the theme's HTML, served from its own files.

``figures`` puts each drawing into its page with a menu, ``machines`` tells machines what was found,
``terms`` leads to the glossary, ``finish`` goes once over the finished pages, ``pack`` makes one style
sheet and one script for all of them, ``icons`` cuts the icon font down to what is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the extension, except where the PDF is set from pages that another process has read."""
    if app.config.overrides.get("book_waits"):
        return {"parallel_read_safe": True, "parallel_write_safe": True}
    # Here, since who lays the finished pages beside the PDF needs none of what sets them.
    from book.surface import figures, finish, machines, terms

    app.connect("doctree-resolved", figures.inline)
    app.connect("doctree-resolved", terms.link)
    app.connect("html-page-context", machines.describe)
    app.connect("build-finished", figures.write)
    app.connect("build-finished", machines.write)
    app.connect("build-finished", finish.finish, priority=900)
    app.add_js_file("surface.js", loading_method="defer")
    app.add_css_file("surface.css")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
