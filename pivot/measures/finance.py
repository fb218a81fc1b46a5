"""China's official money in Central Asia: commitments over time, without the giants, and debt."""

from __future__ import annotations

import pandas as pd

from pivot.dataset import Dataset
from pivot.measures.neighbours import CENTRAL_ASIA
from pivot.measures.partners import joined

BEFORE, AFTER = (2009, 2012), (2013, 2016)
SECTORS = ("energy", "transport", "communications", "water")


def commitments(ds: Dataset) -> pd.DataFrame:
    """Commitments to the five states together by year, US$ bn of 2021; columns period, value, status, "
    "source."""
    rows = ds.obs("aiddata-gcdf3-country-year", reporter=CENTRAL_ASIA)
    sums = rows.groupby("period")["value"].sum() / 1000
    return sums.reset_index().assign(series="commitments", status="estimated", source=joined(rows["source"]))


def _sum(series: pd.Series, span: tuple[int, int]) -> float:
    years = series.index.astype(int)
    return float(series[(years >= span[0]) & (years <= span[1])].sum())


def without_giants(ds: Dataset, most: int = 5) -> pd.DataFrame:
    """Commitments of 2009–12 and 2013–16 as the largest loans are left out one after the other.

    Returns:
        Columns left_out (how many), project (the last one left out), before, after (US$ bn of
        2021), change (per cent), source.
    """
    series = commitments(ds).set_index("period")["value"]
    loans = ds.table("chinese-loans").sort_values("value", ascending=False)
    years = loans["year"].astype(int)
    loans = loans[(years >= BEFORE[0]) & (years <= AFTER[1])].head(most)
    rows = []
    for count in range(len(loans) + 1):
        out = loans.head(count)
        less = (out.groupby("year")["value"].sum() / 1000).reindex(series.index).fillna(0.0)
        before, after = (_sum(series - less, span) for span in (BEFORE, AFTER))
        name = "none" if count == 0 else _short(ds, out.iloc[-1])
        rows.append(
            {
                "left_out": count,
                "project": name,
                "before": before,
                "after": after,
                "change": 100 * (after / before - 1),
                "source": joined([*commitments(ds)["source"], *loans["source"]]),
            }
        )
    return pd.DataFrame(rows)


def _short(ds: Dataset, loan: pd.Series) -> str:
    """A loan as a table names it: what it is for, state and year."""
    title = loan["project"]
    for mark in (" loan for ", " buyer’s credit for ", " for "):
        if mark in title:
            title = title.split(mark, 1)[1]
            break
    title = title.split(" (Linked")[0].removeprefix("the ").removesuffix(" Project")
    return f"{title} ({ds.name(loan['state'])}, {loan['year']})"


def by_sector(ds: Dataset) -> pd.DataFrame:
    """Commitments to projects with a place on the map, by sector and span, US$ bn of 2021.

    Returns:
        Columns sector, early (2005–08), before (2009–12), after (2013–16), late (2017–21), source.
    """
    rows = []
    for sector in SECTORS:
        part = ds.obs(f"aiddata-gcdf3-{sector}", reporter=CENTRAL_ASIA)
        series = part.groupby("period")["value"].sum() / 1000
        spans = {"early": (2005, 2008), "before": BEFORE, "after": AFTER, "late": (2017, 2021)}
        rows.append(
            {"sector": sector}
            | {name: _sum(series, span) for name, span in spans.items()}
            | {"source": joined(part["source"])}
        )
    return pd.DataFrame(rows)


#: Spans and investors of the table of direct investment; China's by way of Hong Kong is hers.
INFLOWS = ((2009, 2012), (2013, 2016), (2017, 2021))
INVESTORS = {"CHN": ("CHN", "HKG"), "RUS": ("RUS",), "NLD": ("NLD",), "USA": ("USA",), "WLD": ("WLD",)}


def inflows(ds: Dataset) -> pd.DataFrame:
    """Direct investment that came into Kazakhstan by investor, EUR bn over three spans.

    By the National Bank of Kazakhstan, immediate investor. From 2013 flows out are set off against flows
    in, so that a span may be negative; only signs and ranks are to be compared across that year.

    Returns:
        Columns investor (code), one for each first year of a span, source.
    """
    rows = ds.obs("nbk-fdi-inflow", reporter="KAZ")
    years = rows["period"].astype(int)
    columns = {}
    for first, last in INFLOWS:
        sums = rows[years.between(first, last)].groupby("partner")["value"].sum() / 1000
        columns[str(first)] = {
            name: float(sums.reindex(list(codes)).sum(min_count=1)) for name, codes in INVESTORS.items()
        }
    table = pd.DataFrame(columns).rename_axis("investor").reset_index()
    return table.assign(source=joined(rows["source"]))


def debt(ds: Dataset) -> pd.DataFrame:
    """Debt to China, per cent of the product, by state and year; columns as ``Dataset.obs``."""
    return ds.obs("hrt-debt-to-china-share", reporter=CENTRAL_ASIA)


def levers(ds: Dataset, year: str = "2017") -> pd.DataFrame:
    """China's lever against Russia's: debt to China and money sent from Russia, per cent of the product.

    Debt after Horn, Reinhart and Trebesch (2017, their last year); money by the World Bank's matrix
    of remittances (a model) of the year.

    Returns:
        Columns series ("owed to China", "sent from Russia"), x (the state), y (per cent of the product),
        unit, status, source; the most indebted state first.
    """
    owed = ds.obs("hrt-debt-to-china-share", periods=(2017, 2017)).set_index("reporter")
    sent = ds.obs("knomad-remittances", partner="RUS", periods=(year, year)).set_index("reporter")
    gdp = ds.obs("wdi-gdp", periods=(year, year)).set_index("reporter")
    # Two states' rows are all Russia's by construction of the model.
    states = [s for s in owed.index if s in sent.index and s not in ("TKM", "UZB", "RUS", "MNG")]
    states.sort(key=lambda state: -owed.at[state, "value"])
    source = joined([*owed["source"], *sent["source"], *gdp["source"]])
    money = 100 * sent.loc[states, "value"] / gdp.loc[states, "value"]
    parts = {"owed to China": owed.loc[states, "value"], "sent from Russia": money}
    frames = [
        pd.DataFrame({"series": name, "x": states, "y": part.to_numpy()}) for name, part in parts.items()
    ]
    return pd.concat(frames, ignore_index=True).assign(unit="per cent", status="estimated", source=source)
