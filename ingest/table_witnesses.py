"""What the tables of a shape of their own are compared with, and how."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ingest.gravity import BACI_YEARS, COW_YEARS
from ingest.model import Module, TableWitness
from ingest.trade_products import YEARS

Frame = Callable[[str], pd.DataFrame]
#: Flows that are compared between producers, US$ mn: below, a rounding is a large share.
LEAST_FLOW = 10.0
#: Years that both codings of alliances cover.
CODED = range(1992, 2013)


def _gap(one: pd.Series, other: pd.Series) -> pd.Series:
    """Absolute deviation in per cent of the other where both are there and the other is not nil."""
    both = pd.concat([one, other], axis=1, keys=["one", "other"], join="inner").dropna().astype(float)
    both = both[both["other"] != 0]
    return (both["one"] / both["other"] - 1).abs() * 100


def _flows(table: pd.DataFrame, years: range) -> pd.Series:
    wide = table.set_index(["exporter", "importer"])[[str(year) for year in years]]
    long = wide.stack()
    return long[long >= LEAST_FLOW]


def pairs(table: Frame, series: Frame) -> pd.Series:
    """BACI against the importers' own figures, pair by pair, in the years that both hold."""
    years = range(max(BACI_YEARS[0], COW_YEARS[0]), min(BACI_YEARS[-1], COW_YEARS[-1]) + 1)
    return _gap(_flows(table("gravity-baci"), years), _flows(table("gravity-cow"), years))


def pairs_back(table: Frame, series: Frame) -> pd.Series:
    """The same from the other side."""
    years = range(max(BACI_YEARS[0], COW_YEARS[0]), min(BACI_YEARS[-1], COW_YEARS[-1]) + 1)
    return _gap(_flows(table("gravity-cow"), years), _flows(table("gravity-baci"), years))


def coincidence(table: Frame, series: Frame) -> pd.Series:
    """Voting coincidence with the United States, computed as the State Department defines it.

    Both alike count 1, opposite votes 0, an abstention beside a yes or no one half; votes not
    cast are left out. In percentage points.
    """
    votes = table("unga-votes")
    year = votes["period_public"].str[:4]
    worth = {"Y": 2.0, "A": 1.0, "N": 0.0}
    told = series("state-dept-coincidence")
    american = votes["USA"].map(worth)
    computed = {}
    for state in sorted(set(told["reporter"]) & set(votes.columns)):
        alike = 1 - (votes[state].map(worth) - american).abs() / 2
        for when, share in alike.groupby(year).mean().items():
            computed[(state, when)] = share
    published = told.set_index(["reporter", "period"])["value"]
    both = pd.concat([pd.Series(computed), published], axis=1, keys=["a", "b"], join="inner").dropna()
    return (both["a"] - both["b"]).abs() * 100


def dollar(table: Frame, series: Frame) -> pd.Series:
    """Roubles to the dollar: Bank of Russia against the cross rate of the European Central Bank."""
    official = table("official-rates").set_index("date")["USD"]
    fixings = table("ecb-rates").set_index("date")
    cross = pd.to_numeric(fixings["RUB"]) / pd.to_numeric(fixings["USD"])
    return _gap(pd.to_numeric(official), cross)


def dollar_back(table: Frame, series: Frame) -> pd.Series:
    """The same from the other side."""
    official = pd.to_numeric(table("official-rates").set_index("date")["USD"])
    fixings = table("ecb-rates").set_index("date")
    return _gap(pd.to_numeric(fixings["RUB"]) / pd.to_numeric(fixings["USD"]), official)


def brent(table: Frame, series: Frame) -> pd.Series:
    """Means of months with at least eighteen days quoted against the World Bank's months."""
    days = table("brent-by-day")
    months = pd.to_numeric(days["price"]).groupby(days["date"].str[:7]).agg(["mean", "size"])
    means = months.loc[months["size"] >= 18, "mean"]
    return _gap(means, series("brent").set_index("period")["value"])


def products(table: Frame, series: Frame) -> pd.Series:
    """Imports of all goods by partner, as Russia reports them, against what BACI holds of the pair."""
    held = table("russia-products")
    imports = held[(held["flow"] == "imports") & (held["group"] == "all")].set_index("partner")
    one = imports[[str(year) for year in YEARS]].stack()
    other = series("baci-exports")
    other = other[other["partner"] == "RUS"].set_index(["reporter", "period"])["value"]
    one.index.names = other.index.names = ["partner", "period"]
    return _gap(one[one >= LEAST_FLOW], other[other >= LEAST_FLOW])


def late_products(table: Frame, series: Frame) -> pd.Series:
    """Russia's trade with all by customs' groups against the sums of its partners' figures."""
    held = table("russia-products-late")
    held = held[(held["group"] == "all") & (held["partner"] == "WLD") & (held["period"].str.len() == 4)]
    gaps = []
    for flow in ("exports", "imports"):
        months = series(f"mgimo-total-{flow}")
        years = months.groupby(months["period"].str[:4])["value"].sum()
        gaps.append(_gap(held[held["flow"] == flow].set_index("period")["value"], years))
    return pd.concat(gaps)


def _partners(rows: pd.DataFrame) -> set[str]:
    """Who stands beside Russia; the codings do not put a pair in one order."""
    return (set(rows["reporter"]) | set(rows["partner"])) - {"RUS"}


def codings(table: Frame, series: Frame) -> pd.Series:
    """Russia's defence pacts by the two codings: the share of pairs of a year that only one has."""
    held = table("alliances")
    held = held[
        (held["defence"].astype(str) == "1") & ((held["reporter"] == "RUS") | (held["partner"] == "RUS"))
    ]
    gaps = {}
    for year in CODED:
        inside = held[(held["start"] <= str(year)) & ((held["end"] == "") | (held["end"] >= str(year)))]
        atop, cow = (_partners(inside[inside["coding"] == coding]) for coding in ("atop", "cow"))
        gaps[year] = 100 * (1 - len(atop & cow) / len(atop | cow))
    return pd.Series(gaps)


def points_of_voting(table: Frame, series: Frame) -> pd.Series:
    """Ideal points against the share of votes cast as the United States cast theirs, year by year.

    The deviation is how far the correlation of the states' ranks is from one, in per cent.
    """
    votes, year = table("unga-votes"), table("unga-votes")["period_public"].str[:4]
    told = series("voeten-ideal-points").pivot(index="reporter", columns="period", values="value")
    american = votes["USA"]
    gaps = {}
    for when in told:
        here = votes[(year == when) & american.isin(["Y", "N", "A"])]
        states = [state for state in told[when].dropna().index if state in here and state != "USA"]
        alike = here[states].eq(here["USA"], axis=0).where(here[states].isin(["Y", "N", "A"])).mean()
        gaps[when] = 100 * (1 - alike.astype(float).rank().corr(told.loc[states, when].rank()))
    return pd.Series(gaps).dropna()


def exchange_rate(table: Frame, series: Frame) -> pd.Series:
    """Roubles to the dollar: means of the Bank of Russia's days against the World Bank's years."""
    days = table("official-rates")
    means = pd.to_numeric(days["USD"]).groupby(days["date"].str[:4]).mean()
    rate = series("wdi-exchange-rate")
    return _gap(rate[rate["reporter"] == "RUS"].set_index("period")["value"], means)


def distances(table: Frame, series: Frame) -> pd.Series:
    """Weighted distances of CEPII against those that the guide of WTO and UNCTAD uses."""
    held = table("gravity-distances").set_index(["one", "other"])["distance_weighted"]
    guide = table("gravity-guide").set_index(["exporter", "importer"])["distance"]
    return _gap(pd.to_numeric(held), guide)


MODULE = Module(
    sources=lambda root: [],
    series=[],
    rows=lambda root: [],
    table_witnesses=[
        TableWitness("alliances", "one coding against the other, Russia's defence pacts", 40, codings),
        TableWitness(
            "voeten-ideal-points",
            "unga-votes, ranks of the states' agreement with the United States",
            15,
            points_of_voting,
            independent=False,
        ),
        TableWitness("wdi-exchange-rate", "official-rates, the rouble", 2, exchange_rate, independent=False),
        TableWitness("gravity-baci", "gravity-cow", 20, pairs),
        TableWitness("gravity-cow", "gravity-baci", 20, pairs_back),
        TableWitness("gravity-distances", "gravity-guide", 5, distances, independent=False),
        TableWitness("unga-votes", "state-dept-coincidence, in percentage points", 5, coincidence),
        TableWitness("official-rates", "ecb-rates, cross rate of the dollar", 1, dollar),
        TableWitness("ecb-rates", "official-rates, cross rate of the dollar", 1, dollar_back),
        TableWitness("brent-by-day", "brent, means of months", 2, brent),
        TableWitness(
            "russia-products", "baci-exports, imports of all goods", 20, products, independent=False
        ),
        TableWitness("russia-products-late", "mgimo-total-exports and -imports", 35, late_products),
    ],
)
