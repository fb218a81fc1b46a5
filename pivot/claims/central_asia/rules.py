"""Which function decides which claim on Central Asia."""

from __future__ import annotations

from pivot.claims.central_asia.building import openings
from pivot.claims.central_asia.common_tariff import russian_tariff
from pivot.claims.central_asia.kyrgyz_trade import painful_tariffs, produce_and_resell
from pivot.claims.central_asia.largest_project import largest_project
from pivot.claims.central_asia.oil_fall import plummeting
from pivot.claims.central_asia.port_of_baku import port_gain
from pivot.claims.central_asia.reliance import limits_of_reliance
from pivot.claims.central_asia.turkmen_gas import largest_buyer, russian_purchases
from pivot.claims.central_asia.weight_of_china import growing_weight, serious_threat
from pivot.claims.verdict import Rule

RULES: dict[str, Rule] = {
    "A1b": largest_project,
    "A2": growing_weight,
    "A5b": port_gain,
    "A6": largest_buyer,
    "A7": russian_purchases,
    "A8a": limits_of_reliance,
    "A8b": plummeting,
    "A9a": russian_tariff,
    "A10a": produce_and_resell,
    "A10b": painful_tariffs,
    "A13b": openings,
    "A17b": serious_threat,
}
