"""The one figure of which a claim decided on series speaks most, by year: what its small line shows.

It decides nothing: the rule does, over all its specifications.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

import pandas as pd

from pivot.claims.central_asia import building, common_tariff, kyrgyz_trade, port_of_baku
from pivot.claims.china import gas_deliveries, gas_worth, korea_stakes
from pivot.claims.trump_effect import relations, uncertainty
from pivot.claims.two_heads import turning
from pivot.dataset import Dataset
from pivot.measures import eurasia, heads, legs, neighbours, region, ties
from pivot.measures.arms import REGISTER

Course = Callable[[Dataset], pd.Series]


def _line(rows: pd.DataFrame, **only: str) -> pd.Series:
    """Values by period of the rows that have these words in these columns."""
    for column, word in only.items():
        rows = rows[rows[column] == word]
    return rows.set_index("period")["value"]


def _mean(rows: pd.DataFrame) -> pd.Series:
    """The mean of each year's values."""
    return rows.groupby(rows["period"].str[:4])["value"].mean()


def _scrambles(ds: Dataset) -> pd.Series:
    rows = ds.obs("jasdf-scrambles", reporter="JPN", partner="CHN")
    rows = rows[rows["period"].str.endswith("-03")]
    return rows.assign(period=rows["period"].str[:4]).drop_duplicates("period").set_index("period")["value"]


def _partner(code: str) -> Course:
    return lambda ds: _line(legs.by_year(ds, (code,)))


def _side(instrument: str, side: str) -> Course:
    return lambda ds: _line(turning.instruments(ds), instrument=instrument, series=side)


def _of_world(ds: Dataset) -> pd.Series:
    """Asia's share of Russia's trade with the world in the Fund's data, from 2022 by partners' reports."""
    return heads.trade(ds, "the Fund", "turnover", heads.asia(ds), heads.europe(ds))["asia"]


def _neighbour(state: str, partner: str) -> Course:
    return lambda ds: _line(neighbours.shares_by_year(ds), state=state, partner=partner)


def _arms(recipients: Collection[str]) -> Course:
    def course(ds: Dataset) -> pd.Series:
        rows = ds.obs(REGISTER, partner=recipients)
        every = rows[rows["reporter"] == "WLD"].groupby("period")["value"].sum()
        russian = rows[rows["reporter"] == "RUS"].groupby("period")["value"].sum()
        return (100 * russian.reindex(every.index, fill_value=0.0) / every).dropna()

    return course


def _uncertain(codes: Collection[str] | None) -> Course:
    def course(ds: Dataset) -> pd.Series:
        wide = uncertainty.monthly(ds, "EPU")
        chosen = wide[[code for code in wide if codes is None or code in codes]]
        return chosen.groupby(chosen.index.str[:4]).mean().mean(axis=1)

    return course


def _europe_of_events(ds: Dataset) -> pd.Series:
    rows = heads.events(ds)
    both = [rows[rows["partner"].isin(side)] for side in (heads.europe(ds), heads.asia(ds))]
    europe, asia = (part.groupby("year")["value"].sum() for part in both)
    share = (100 * europe / (europe + asia)).dropna()
    return share.set_axis([str(year) for year in share.index])


#: Claim to what its line shows, with the unit, and the measure that gives it.
COURSES: dict[str, tuple[str, Course]] = {
    "K7a": ("Japan's scrambles against Chinese aircraft, by fiscal year", _scrambles),
    "C1": ("China's share of Russia's goods trade, per cent", _partner("CHN")),
    "C2b": ("pipeline gas from Russia to China, bcm", gas_deliveries.deliveries),
    "C2c": (
        "what China paid for that gas, US$ per thousand cubic metres",
        lambda ds: gas_worth.paid(ds)["price"],
    ),
    "C4": (
        "Russia's share of Asia's trade, per cent",
        lambda ds: _line(region.by_year(ds, ["asia"])),
    ),
    "C5b": ("Russia's share of arms delivered to China, India and Viet Nam, per cent of TIV",
            _arms(("CHN", "IND", "VNM"))),
    "C6a": ("Asia's share of Russia's goods trade, per cent", _side("trade", "asia")),
    "C11b": ("Japan's share of Russia's goods trade, per cent", _partner("JPN")),
    "C13b": (
        "the Koreas' share of Russia's goods trade, per cent",
        lambda ds: _line(korea_stakes.trade_by_year(ds), partner="RUS"),
    ),
    "C16": ("Asia's share of Russia's goods trade, per cent", _side("trade", "asia")),
    "A2": ("China's share of Kazakhstan's goods trade, per cent", _neighbour("KAZ", "CHN")),
    "A4c": ("Russia's share of Azerbaijan's goods trade, per cent", _neighbour("AZE", "RUS")),
    "A5b": ("cargo of the port of Baku, million tonnes", lambda ds: port_of_baku.traffic(ds, "cargo")),
    "A6": ("Turkmen gas sold to China, bcm", lambda ds: ties.gas_sold(ds, "TKM", "CHN")),
    "A7": ("Turkmen gas sold to Russia, bcm", lambda ds: ties.gas_sold(ds, "TKM", "RUS")),
    "A8a": ("remittances received by Tajikistan, US$ mn",
            lambda ds: _line(ds.obs("wdi-remittances", reporter="TJK"))),
    "A8b": ("Brent, US$ a barrel", lambda ds: _mean(ds.obs("brent"))),
    "A9a": ("Russia's weighted mean tariff, per cent",
            lambda ds: _line(common_tariff.lines(ds), reporter="RUS")),
    "A10a": ("China's exports to Kyrgyzstan, US$ mn", lambda ds: kyrgyz_trade.shipped(ds, "UN Comtrade")),
    "A10b": ("China's exports to Kyrgyzstan, US$ mn", lambda ds: kyrgyz_trade.shipped(ds, "UN Comtrade")),
    "A13b": (
        "Chinese commitments to infrastructure inside the union, US$ bn",
        lambda ds: _line(building.by_year(ds), series="inside the union"),
    ),
    "A17b": ("China's share of Uzbekistan's goods trade, per cent", _neighbour("UZB", "CHN")),
    "A18": ("Russia's share of arms delivered to six states, per cent of TIV", _arms(eurasia.SIX)),
    "T3b": ("US Treasury measures against Russia in a year", lambda ds: relations.house(ds, "treasury")),
    "T4a": ("economic policy uncertainty, mean of all countries held", _uncertain(None)),
    "T4b": ("economic policy uncertainty in Japan", _uncertain(("JPN",))),
    "T5": ("Asia's share of Russia's goods trade, per cent", _side("trade", "asia")),
    "T6": ("votes on which the United States and Russia agree, per cent",
           lambda ds: relations.house(ds, "agreement")),
    "S0": ("Asia's share of Russia's goods trade, per cent", _side("trade", "asia")),
    "S2a": ("Europe's part of Russia's coded events with Europe and Asia, per cent", _europe_of_events),
    "S2b": ("Europe's part of Russia's coded events with Europe and Asia, per cent", _europe_of_events),
    "S3": ("Asia's share of Russia's goods trade, per cent", _of_world),
}  # fmt: skip
