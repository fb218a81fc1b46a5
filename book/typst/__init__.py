"""A Sphinx builder that sets a book in PDF with Typst."""

from book.typst.builder import setup

__all__ = ["setup"]
