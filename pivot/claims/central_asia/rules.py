"""Which function decides which claim on Central Asia."""

from __future__ import annotations

from pivot.claims.verdict import Rule

RULES: dict[str, Rule] = {}
