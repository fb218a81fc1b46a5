"""Which function decides which claim on Central Asia."""

from __future__ import annotations

from pivot.claims.central_asia.bargaining import bargaining_chips
from pivot.claims.central_asia.building import openings
from pivot.claims.central_asia.common_tariff import russian_tariff
from pivot.claims.central_asia.detachment import loosening
from pivot.claims.central_asia.great_power import major_power
from pivot.claims.central_asia.kyrgyz_trade import painful_tariffs, produce_and_resell
from pivot.claims.central_asia.largest_project import largest_project
from pivot.claims.central_asia.looking_east import balance_russia
from pivot.claims.central_asia.neutrality import azerbaijan_neutral, turkmenistan_neutral
from pivot.claims.central_asia.oil_fall import plummeting
from pivot.claims.central_asia.port_of_baku import port_gain
from pivot.claims.central_asia.reliance import limits_of_reliance
from pivot.claims.central_asia.sway import long_sway
from pivot.claims.central_asia.tariff_setter import russia_sets_tariff
from pivot.claims.central_asia.troubles import problems_already, troubles_from_tariff
from pivot.claims.central_asia.turkmen_gas import largest_buyer, russian_purchases
from pivot.claims.central_asia.two_programmes import diplomats_say_fit, speculated_clash, will_collide
from pivot.claims.central_asia.ukraine import deal_set_off, deal_shut_off
from pivot.claims.central_asia.weight_of_china import growing_weight, serious_threat
from pivot.claims.central_asia.wish import reason_port, wish_to_join
from pivot.claims.verdict import Rule

RULES: dict[str, Rule] = {
    "A1a": will_collide,
    "A1b": largest_project,
    "A2": growing_weight,
    "A3": balance_russia,
    "A4a": azerbaijan_neutral,
    "A4b": turkmenistan_neutral,
    "A4c": loosening,
    "A5a": wish_to_join,
    "A5b": port_gain,
    "A5c": reason_port,
    "A6": largest_buyer,
    "A7": russian_purchases,
    "A8a": limits_of_reliance,
    "A8b": plummeting,
    "A9a": russian_tariff,
    "A9b": problems_already,
    "A10a": produce_and_resell,
    "A10b": painful_tariffs,
    "A11": deal_set_off,
    "A12": bargaining_chips,
    "A13a": diplomats_say_fit,
    "A13b": openings,
    "A14": speculated_clash,
    "A15": russia_sets_tariff,
    "A16": troubles_from_tariff,
    "A17a": major_power,
    "A17b": serious_threat,
    "A18": long_sway,
    "A19": deal_shut_off,
}
