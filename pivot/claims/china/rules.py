"""Which function decides which claim on the China partnership."""

from __future__ import annotations

from pivot.claims.china import japan_as_means, missile_defence, partnership, plutonium
from pivot.claims.china.air_zone import air_zone
from pivot.claims.china.arms_trade import arms_trade
from pivot.claims.china.economist import economist
from pivot.claims.china.exercise_at_sea import exercise_at_sea
from pivot.claims.china.gas_agreement import gas_agreement
from pivot.claims.china.gas_alternative import gas_alternative
from pivot.claims.china.gas_deliveries import gas_deliveries
from pivot.claims.china.gas_worth import gas_worth
from pivot.claims.china.georgia import georgia
from pivot.claims.china.korea_as_means import korea_as_means
from pivot.claims.china.korea_stakes import korea_stakes
from pivot.claims.china.ladder import ladder
from pivot.claims.china.largest_partner import largest_partner
from pivot.claims.china.north_korea import north_korea
from pivot.claims.china.outlet import outlet
from pivot.claims.china.reasons import reasons
from pivot.claims.china.role import role
from pivot.claims.china.senkaku import senkaku
from pivot.claims.china.share_of_asia import share_of_asia
from pivot.claims.china.south_china_sea import south_china_sea
from pivot.claims.china.state_department import state_department
from pivot.claims.china.wariness import wariness
from pivot.claims.verdict import Rule

RULES: dict[str, Rule] = {
    "C1": largest_partner,
    "C2a": gas_agreement,
    "C2b": gas_deliveries,
    "C2c": gas_worth,
    "C4": share_of_asia,
    "C5b": arms_trade,
    "C6a": role,
    "C12": gas_alternative,
    "C13b": korea_stakes,
    "C16": outlet,
    "C3": exercise_at_sea,
    "C5a": economist,
    "C6b": reasons,
    "C7a": plutonium.sequence,
    "C7b": plutonium.leverage,
    "C8": georgia,
    "C9a": south_china_sea,
    "C9b": state_department,
    "C9c": ladder,
    "C10a": air_zone,
    "C10b": senkaku,
    "C11a": japan_as_means.leverage,
    "C11b": japan_as_means.sphere,
    "C13a": north_korea,
    "C14a": missile_defence.objection,
    "C14b": missile_defence.answer,
    "C14c": korea_as_means,
    "C15": wariness,
    "C17": partnership.balance,
    "C18": partnership.in_being,
}
