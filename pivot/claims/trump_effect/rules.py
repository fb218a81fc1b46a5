"""Which function decides which claim on the effect of the American election."""

from __future__ import annotations

from pivot.claims.verdict import Rule

RULES: dict[str, Rule] = {}
