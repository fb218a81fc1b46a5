"""Which function decides which claim on the Kurils and Japan."""

from __future__ import annotations

from pivot.claims.verdict import Rule

RULES: dict[str, Rule] = {}
