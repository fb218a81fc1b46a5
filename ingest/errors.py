"""What goes wrong while the dataset is rebuilt."""

from __future__ import annotations


class IngestError(ValueError):
    """A source is absent, is not the file it should be, or holds something unforeseen."""
