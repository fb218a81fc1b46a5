"""When China became Russia's largest partner, by whose count, and by what margin."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from pivot.claims.china import largest_partner
from pivot.dataset import Dataset
from pivot.measures import partners


def crossings(ds: Dataset) -> pd.DataFrame:
    """The start of China's lasting lead on every count held.

    Returns:
        Columns count, since (year or month; "" where China does not lead at the end), before (who
        led in the period before), margin (per cent of the second, in the first period of the lead),
        later (the same one year on), until (the last period of the count), source.
    """
    rows = []
    for count, flows in _counts(ds):
        led = partners.leaders(flows)
        since = partners.lead_since(led, "CHN")
        led = led.set_index("period")
        start = led.index.get_loc(since) if since else -1
        step = 12 if since and len(since) == 7 else 1
        rows.append(
            {
                "count": count,
                "since": since or "",
                "before": _name(ds, led["leader"].iloc[start - 1]) if since and start else "",
                "margin": led.at[since, "margin"] if since else None,
                "later": led["margin"].iloc[start + step] if since and start + step < len(led) else None,
                "until": led.index[-1],
                "source": partners.joined(flows["source"].unique()),
            }
        )
    return pd.DataFrame(rows)


def _name(ds: Dataset, code: str) -> str:
    return "European Union" if code == "EU" else ds.name(code)


def _counts(ds: Dataset) -> Iterator[tuple[str, pd.DataFrame]]:
    yield "Russia's customs, last twelve months", largest_partner.trailing_turnover(ds)
    yield "the same, exports alone", _one_way(ds, "fts-exports")
    yield "the same, imports alone", _one_way(ds, "fts-imports")
    yield "Russia's customs, by year", largest_partner.annual_turnover(ds, "Russian customs")
    yield "the same, no fuels to the Netherlands", without_fuels(ds, "NLD")
    yield "importers' customs, by year", largest_partner.annual_turnover(ds, "importers' customs")
    yield "reconciled, by year", largest_partner.annual_turnover(ds, "reconciled")
    yield "the same, Hong Kong with China", largest_partner.annual_turnover(ds, "reconciled", hong_kong=True)
    yield "the Fund's, European Union as one", _bloc(ds)


def _one_way(ds: Dataset, series: str) -> pd.DataFrame:
    states = set(ds.countries.index[ds.countries["kind"] == "state"])
    flows = partners.rolling(ds.obs(series))
    return flows[flows["partner"].isin(states)]


def without_fuels(ds: Dataset, partner: str) -> pd.DataFrame:
    """Russia's turnover by year, less the fuels sold to one partner; years without that figure left out."""
    whole = largest_partner.annual_turnover(ds, "Russian customs")
    table = ds.table("russia-products")
    cells = table[(table["flow"] == "exports") & (table["partner"] == partner) & (table["group"] == "fuels")]
    fuels = cells.drop(columns=["flow", "partner", "group"]).iloc[0].dropna()
    rows = whole[whole["period"].isin(set(fuels.index))]
    less = rows["period"].map(fuels).where(rows["partner"] == partner, 0.0).astype(float)
    source = [partners.joined([cell, "comtrade-russia-hs2"]) for cell in rows["source"]]
    return rows.assign(value=rows["value"] - less, source=source)


def _bloc(ds: Dataset) -> pd.DataFrame:
    flows = partners.turnover(ds.obs("imts-exports"), ds.obs("imts-imports"))
    flows = flows[flows["partner"] != "WLD"]
    parts = [
        partners.blocs(part, {"EU": ds.members("eu", on=str(period))})
        for period, part in flows.groupby("period")
    ]
    return pd.concat(parts)


def in_roubles(ds: Dataset) -> pd.DataFrame:
    """China's lead over the largest other state by year, in dollars and in roubles of the month.

    Each month's flows are turned into roubles at the mean of the Bank of Russia's rates of the
    month, so that the months weigh otherwise; the lead of a year can differ for this reason alone.

    Returns:
        Rows by year; columns dollars, roubles (per cent of the other state).
    """
    rates = ds.table("official-rates")
    mean = rates.groupby(rates["date"].str[:7])["USD"].mean().dropna()
    flows = pd.concat([ds.obs("fts-exports"), ds.obs("fts-imports")])
    flows = flows[flows["period"].isin(set(mean.index))]
    leads = {}
    for name, rows in (
        ("dollars", flows),
        ("roubles", flows.assign(value=flows["value"] * flows["period"].map(mean))),
    ):
        year = partners.annual(rows)
        both = [year[year["series"] == f"fts-{flow}"] for flow in ("exports", "imports")]
        leads[name] = largest_partner.margin(partners.turnover(*both))
    return pd.DataFrame(leads).dropna()
