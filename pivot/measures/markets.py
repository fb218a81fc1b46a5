"""Russia's oil and gas by market: Europe, Asia and its neighbours; what was lost and what gained."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.gas import to_markets
from pivot.measures.splits import of_share

MARKETS = {
    "Europe": "review-europe",
    "Asia": "review-asia",
    "Former Soviet Union": "review-former-soviet",
}
#: Asia and Europe as the Review's tables of oil name them.
OIL_ASIA = ("CHN", "IND", "JPN", "SGP", "REVIEW_OTHER_ASIA_PACIFIC")
OIL_EUROPE = ("REVIEW_EUROPE",)
GAS, CRUDE, SOVIET_OIL = "gas", "crude oil", "oil of the former Soviet Union"


def gas_by_market(ds: Dataset, country: str = "RUS", years: tuple[int, int] = (2009, 2025)) -> pd.DataFrame:
    """A country's gas exports by market and year, pipeline and liquefied, bcm.

    Each year is as first printed in the Statistical Review of the year after; destinations are
    the groups named in ``MARKETS``. Before 2009 the Review printed no trade within the former
    Soviet Union.

    Returns:
        Columns market, period, value (bcm), status, source.
    """
    flows = pd.concat(
        ds.obs(f"review-gas-{kind}", reporter=country, periods=years) for kind in ("pipeline", "lng")
    )
    return to_markets(flows, {market: ds.members(group) for market, group in MARKETS.items()})


def oil_by_market(ds: Dataset, years: tuple[int, int] = (2015, 2025)) -> pd.DataFrame:
    """Russia's crude oil by market and year, Mt, as ``gas_by_market``; printed since 2015.

    Columns market, period, value (Mt), status, source.
    """
    flows = ds.obs("review-crude", reporter="RUS", periods=years)
    other = set(flows["partner"]) - {*OIL_ASIA, *OIL_EUROPE, "WLD"}
    return to_markets(flows, {"Europe": OIL_EUROPE, "Asia": OIL_ASIA, "all others": other})


def _asia_and_rest(ds: Dataset, what: str) -> tuple[pd.Series, pd.Series, str]:
    """Exports to Asia and to all others by year, and their sources."""
    if what == GAS:
        rows = gas_by_market(ds)
        asia = rows[rows["market"] == "Asia"].set_index("period")["value"]
        rest = rows[rows["market"] != "Asia"].groupby("period")["value"].sum()
    else:
        series, seller = (
            ("review-crude", "RUS") if what == CRUDE else ("review-oil", "REVIEW_FORMER_SOVIET_UNION")
        )
        rows = ds.obs(series, reporter=seller)
        asia = rows[rows["partner"].isin(OIL_ASIA)].groupby("period")["value"].sum()
        rest = rows[rows["partner"] == "WLD"].set_index("period")["value"] - asia
    return asia, rest, " ".join(sorted({one for cell in rows["source"] for one in cell.split()}))


def share_split(ds: Dataset, spans: Collection[tuple[str, str, str]]) -> pd.DataFrame:
    """The change of Asia's share in exports, split into more to Asia and less to all others.

    Args:
        spans: what (``GAS``, ``CRUDE`` or ``SOVIET_OIL``), first and last year.

    Returns:
        Columns series ("to Asia", "to all others"), period ("gas 2016–21"), value (percentage
        points), status, source. The two parts add up to the change of the share.
    """
    rows = []
    for what, first, last in spans:
        asia, rest, source = _asia_and_rest(ds, what)
        parts = of_share((asia[first], asia[last]), (rest[first], rest[last]))
        rows += [
            {"series": name, "period": span(what, first, last), "value": value, "source": source}
            for name, value in (("to Asia", parts["part"]), ("to all others", parts["rest"]))
        ]
    return pd.DataFrame(rows).assign(status="reported")


def span(what: str, first: str, last: str) -> str:
    """What a span is called in figures: "gas 2016–21"."""
    return f"{what.split()[0]} {first}–{last[2:]}"


def asia_share(ds: Dataset, what: str) -> pd.Series:
    """Asia's share in exports by year, per cent."""
    asia, rest, _ = _asia_and_rest(ds, what)
    return (100 * asia / (asia + rest)).dropna()


#: Cubic metres of the Review (15 degrees C, 40 MJ) in one of Gazprom's (20 degrees C).
REVIEW_FOR_GAZPROM = 0.9464
#: Pipes to China by their number in the list of pipelines.
PIPES = {"Power of Siberia": "P2352", "Far Eastern line": "P3894", "Power of Siberia 2": "P5409"}


def ceiling(ds: Dataset, first: str = "2019", last: str = "2025") -> pd.DataFrame:
    """Pipeline gas lost in Europe and gained in China beside what pipes to China can carry, bcm a year.

    Capacities are nominal, turned from Gazprom's cubic metres into the Review's.

    Returns:
        Columns series, period (the last year), value, status, source.
    """
    flows = ds.obs("review-gas-pipeline", reporter="RUS")
    europe = flows[flows["partner"].isin(ds.members("review-europe"))].groupby("period")["value"].sum()
    china = flows[flows["partner"] == "CHN"].set_index("period")["value"]
    cited = " ".join(sorted(set(flows.loc[flows["period"].isin([first, last]), "source"])))
    pipes = ds.table("pipelines").set_index("pipeline") if "pipeline" in ds.table("pipelines") else None
    rows = [
        ("lost in Europe", europe[first] - europe[last], "reported", cited),
        ("gained in China", china[last] - china[first], "reported", cited),
    ]
    room = 0.0
    assert pipes is not None
    for name, number in PIPES.items():
        room += float(pipes.at[number, "capacity"]) * REVIEW_FOR_GAZPROM
        words = f"can be carried by {name}" if not rows[2:] else f"with the {name}, not yet built"
        rows.append((words.replace("the Power", "Power"), room, "estimated", "gem-pipelines"))
    frame = pd.DataFrame(rows, columns=["series", "value", "status", "source"])
    return frame.assign(period=last)
