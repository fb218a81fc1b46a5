"""Gas and oil between a seller and its markets: flows by destination, contract, price, substitution."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from pivot.measures.partners import summed


def to_markets(flows: pd.DataFrame, markets: Mapping[str, Iterable[str]]) -> pd.DataFrame:
    """Flows summed over the destinations of each market, by year.

    Args:
        flows: columns series, partner, period, value, status, source; any number of series
            (pipeline gas and LNG are added up).
        markets: name of a market to the codes of its destinations.

    Returns:
        Columns market, period, value, status, source; unit of the flows. A year in which none
        of a market's destinations is printed has no row.
    """
    rows = []
    for market, codes in markets.items():
        part = flows[flows["partner"].isin(set(codes))]
        rows.append(summed(part, ["period"], "partner").assign(market=market))
    return pd.concat(rows, ignore_index=True)[["market", "period", "value", "status", "source"]]


def implied_price(value_bn: float, volume_bcm: float, years: float) -> float:
    """What a contract's headline implies, US$ per thousand cubic metres.

    Args:
        value_bn: total value, US$ bn.
        volume_bcm: volume a year, bcm.
        years: length of the contract.
    """
    # US$ bn over bcm is US$ per cubic metre.
    return 1000 * value_bn / (volume_bcm * years)


def replaced(before: Mapping[str, float], after: Mapping[str, float], lost: str, gained: str) -> float:
    """Per cent of the fall in one market that is matched by the rise in another.

    Formula: 100 (gained_after - gained_before) / (lost_before - lost_after), after the convention
    that both markets are measured at the same two times in the same unit.

    Raises:
        ValueError: sales in ``lost`` did not fall.
    """
    fall = before[lost] - after[lost]
    if fall <= 0:
        raise ValueError(f"sales to {lost} did not fall, so there is nothing to replace")
    return 100 * (after[gained] - before[gained]) / fall
