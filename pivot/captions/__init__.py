"""The words of figures and tables: templates that facts fill in, one module a chapter.

They stand here so that a chapter's cells show the measure and its arguments; no template holds
a number of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pivot.facts import Facts

#: What of an entry is text, and so a template.
_TEXTS = ("finding", "note", "caption")


class Captions:
    """The words of one chapter's figures and tables, filled with its facts.

    >>> words = Captions({"fig-a": {"finding": "It rose {by}.", "unit": "bcm"}}, facts)
    >>> draw.line(frame, **words("fig-a"))
    """

    def __init__(self, entries: Mapping[str, Mapping[str, Any]], facts: Facts) -> None:
        self._entries = entries
        self._facts = facts

    def __call__(self, name: str) -> dict[str, Any]:
        """The keyword arguments of one figure or table, its name among them.

        Raises:
            KeyError: no such figure or table in this chapter.
        """
        if name not in self._entries:
            raise KeyError(f"no words for {name!r} in this chapter")
        return {"name": name} | {key: self._filled(key, value) for key, value in self._entries[name].items()}

    def _filled(self, key: str, value: Any) -> Any:
        if key in _TEXTS:
            return self._facts(value)
        if key == "reference":
            return {place: self._facts(label) for place, label in value.items()}
        return value
