"""Which function decides which claim on the turn as a whole."""

from __future__ import annotations

from pivot.claims.two_heads.aims import guiding_idea, motives
from pivot.claims.two_heads.chief_field import chief_field, will_remain
from pivot.claims.two_heads.eagle import eagle
from pivot.claims.two_heads.linkage import linkage
from pivot.claims.two_heads.second_head import second_head
from pivot.claims.two_heads.turning import turning
from pivot.claims.verdict import Rule

RULES: dict[str, Rule] = {
    "S0": turning,
    "S1a": guiding_idea,
    "S1b": motives,
    "S2a": chief_field,
    "S2b": will_remain,
    "S3": second_head,
    "S4": linkage,
    "S5": eagle,
}
