"""Which function decides which claim on the effect of the American election."""

from __future__ import annotations

from pivot.claims.trump_effect.effort import fewer_incentives
from pivot.claims.trump_effect.grounds import reason_to_assume
from pivot.claims.trump_effect.islands import shifting_strategy
from pivot.claims.trump_effect.japan import nervous_japan
from pivot.claims.trump_effect.relations import improved_ties
from pivot.claims.trump_effect.sanctions import will_disintegrate
from pivot.claims.trump_effect.surprise import unexpected_victory
from pivot.claims.trump_effect.uncertainty import gripped_by_uncertainty
from pivot.claims.trump_effect.wish import openly_favoured
from pivot.claims.verdict import Rule

RULES: dict[str, Rule] = {
    "T1": openly_favoured,
    "T2": shifting_strategy,
    "T3a": reason_to_assume,
    "T3b": will_disintegrate,
    "T4a": gripped_by_uncertainty,
    "T4b": nervous_japan,
    "T5": fewer_incentives,
    "T6": improved_ties,
    "T7": unexpected_victory,
}
