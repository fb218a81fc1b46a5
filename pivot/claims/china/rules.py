"""Which function decides which claim on the China partnership."""

from __future__ import annotations

from pivot.claims.china.arms_trade import arms_trade
from pivot.claims.china.gas_agreement import gas_agreement
from pivot.claims.china.gas_alternative import gas_alternative
from pivot.claims.china.gas_deliveries import gas_deliveries
from pivot.claims.china.gas_worth import gas_worth
from pivot.claims.china.korea_stakes import korea_stakes
from pivot.claims.china.largest_partner import largest_partner
from pivot.claims.china.outlet import outlet
from pivot.claims.china.role import role
from pivot.claims.china.share_of_asia import share_of_asia
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
}
