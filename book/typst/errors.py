"""What stops a build, said in one sentence."""

from __future__ import annotations


class Untranslatable(ValueError):
    """A part of a document that has no rule; the message says which and where."""
