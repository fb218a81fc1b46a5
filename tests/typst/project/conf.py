"""A book of four small pages that uses every part of the builder at least once."""

project = "A small book"
author = "A. Author"
language = "en-GB"
extensions = ["myst_nb", "sphinxcontrib.bibtex", "book.typst"]
exclude_patterns = ["_build"]
nb_execution_mode = "off"
nb_render_markdown_format = "myst"
nb_mime_priority_overrides = [["html", "text/markdown", 0]]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
bibtex_bibfiles = ["references.bib"]
bibtex_reference_style = "author_year"
html_theme = "basic"
numfig = True
numfig_format = {"figure": "Figure %s", "table": "Table %s", "section": "Chapter %s"}
typst_name = "small"
typst_metadata = {
    "title": "A small book",
    "subtitle": "With a subtitle",
    "version": "1.2.3",
    "date": "2026-11-24",
    "as_of": "2026-06-30",
    "keywords": ["first word", "second word"],
    "description": "A book for a test.",
    "imprint": [["Licence", "Free as in https://example.org/licence."]],
    "terms": [["Terms", "Free for all."]],
    "lists": [["verdict", "Verdicts"]],
    "colours": {"holds": "#225522"},
    "cite": {"chapter": "Cite as: A. Author. ‘{title}’.", "figure": "Cite a figure by its number."},
}
typst_chapters = True
typst_index = {"pattern": r"\bC\d\b", "title": "Index of claims", "note": "Bold: its box."}
typst_attachments = [
    {
        "file": "references.bib",
        "relationship": "source",
        "mime": "text/x-bibtex",
        "description": "The bibliography",
    }
]
