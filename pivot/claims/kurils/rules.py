"""Which function decides which claim on the Kurils and Japan."""

from __future__ import annotations

from pivot.claims.kurils.august_1945 import hurried, ordered, taken
from pivot.claims.kurils.investment import investment
from pivot.claims.kurils.nagato import two_islands, who_sought
from pivot.claims.kurils.sanctions import concession, expected, relief, sanctioned
from pivot.claims.kurils.state_of_war import obstacle, state_of_war
from pivot.claims.kurils.tension import because_of_china, tension, wary
from pivot.claims.kurils.troops import troops
from pivot.claims.verdict import Rule

RULES: dict[str, Rule] = {
    "K1": state_of_war,
    "K2": hurried,
    "K3": taken,
    "K4": troops,
    "K5": obstacle,
    "K6": two_islands,
    "K7a": tension,
    "K7b": wary,
    "K8a": who_sought,
    "K8b": investment,
    "K9a": sanctioned,
    "K9b": relief,
    "K10": concession,
    "K11": ordered,
    "K12": because_of_china,
    "K13": expected,
}
