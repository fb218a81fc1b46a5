"""Which function decides which claim on the turn as a whole."""

from __future__ import annotations

from pivot.claims.verdict import Rule

RULES: dict[str, Rule] = {}
