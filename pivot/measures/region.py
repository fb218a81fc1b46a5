"""One country's trade as a share of a region's trade, under stated definitions.

Four tables per source are enough for every definition: the country's exports to each economy, its
imports from it, and each economy's total exports and imports. A fifth, trade between the
region's economies, serves the definitions that take trade within the region apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import pandas as pd

from pivot.dataset import Dataset

SOURCES = ("BACI over World Bank", "BACI over BACI", "importers over World Bank", "ASEAN's own")
DEFINITIONS = (
    "turnover in turnover",
    "exports in imports",
    "imports in exports",
    "turnover in trade with outsiders",
    "turnover beside trade within",
)


@dataclass(frozen=True, eq=False)
class Tables:
    """Figures of one source, each a frame with economies as rows and years as columns, US$ mn.

    Attributes:
        sold: the country's exports to each economy.
        bought: the country's imports from each economy.
        exports, imports: each economy's trade with the world.
        within: exports between economies, columns exporter, importer and one a year; may be empty.
        ids: the sources behind the figures.
    """

    sold: pd.DataFrame
    bought: pd.DataFrame
    exports: pd.DataFrame
    imports: pd.DataFrame
    within: pd.DataFrame = field(default_factory=pd.DataFrame)
    ids: str = ""


def tables(ds: Dataset, source: str, country: str = "RUS") -> Tables:
    """The tables of one source.

    Args:
        ds: the dataset.
        source: one of ``SOURCES``.
        country: whose trade it is.

    Raises:
        ValueError: no such source.
    """
    if source not in SOURCES:
        raise ValueError(f"no source {source!r}: use one of {', '.join(SOURCES)}")
    within = pd.DataFrame()
    if source == "ASEAN's own":
        flows = [ds.obs("dots-imports", partner=country), ds.obs("dots-exports", partner=country)]
        totals = [ds.obs(f"dots-{flow}", partner="WLD") for flow in ("exports", "imports")]
        sold, bought = (_wide(rows, "reporter") for rows in flows)
    else:
        name = "cow-imports" if source.startswith("importers") else "baci-exports"
        own, other = ds.obs(name, reporter=country), ds.obs(name, partner=country)
        if name == "cow-imports":  # here the reporter is the buyer
            own, other = other, own
        by = ("reporter", "partner") if name == "cow-imports" else ("partner", "reporter")
        sold, bought = _wide(own, by[0]), _wide(other, by[1])
        flows = [own, other]
        if source == "BACI over BACI":
            world = ds.obs("baci-exports", partner="WLD"), ds.obs("baci-exports", reporter="WLD")
            totals = [world[0], world[1].assign(reporter=world[1]["partner"])]
        else:
            totals = [ds.obs(f"wdi-merchandise-{flow}") for flow in ("exports", "imports")]
        if name == "baci-exports":
            pairs = ds.table("gravity-baci")
            pairs = pairs[(pairs["exporter"] != country) & (pairs["importer"] != country)]
            within = pairs.set_index(["exporter", "importer"])
    used = {source_id for rows in [*flows, *totals] for source_id in rows["source"].unique()}
    exports, imports = (_wide(rows, "reporter") for rows in totals)
    return Tables(sold, bought, exports, imports, within, " ".join(sorted(used)))


def share(
    found: Tables, economies: Collection[str], year: str, definition: str
) -> tuple[float, list[str]] | None:
    """The country's share in a region's trade of one year.

    Definitions, with S sold, B bought, X and M the economies' exports and imports, W the trade
    between them (each flow counted once):

    - turnover in turnover: (S + B) / (X + M)
    - exports in imports: S / M
    - imports in exports: B / X
    - turnover in trade with outsiders: (S + B) / (X + M - 2 W)
    - turnover beside trade within: (S + B) / (W + S + B)

    Returns:
        Per cent, and the economies for which all figures are there; None where there are none.

    Raises:
        ValueError: no such definition.
    """
    if definition not in DEFINITIONS:
        raise ValueError(f"no definition {definition!r}: use one of {', '.join(DEFINITIONS)}")
    names, cells = _cells(found, year)
    economies = set(economies)
    inside = [name in economies for name in names]
    if not any(inside):
        return None
    covered = [name for name in names if name in economies]
    sold, bought, exports, imports = cells[inside].sum(axis=0)
    if definition == "exports in imports":
        value = sold / imports
    elif definition == "imports in exports":
        value = bought / exports
    elif definition == "turnover in turnover":
        value = (sold + bought) / (exports + imports)
    else:
        if year not in found.within:
            return None
        within = _within(found, year, frozenset(covered))
        rest = within + sold + bought if definition.endswith("within") else exports + imports - 2 * within
        value = (sold + bought) / rest
    return 100 * float(value), covered


@lru_cache(maxsize=256)
def _cells(found: Tables, year: str) -> tuple[list[str], np.ndarray]:
    """The economies that have all four figures of a year, and the figures, one row an economy."""
    columns = [found.sold, found.bought, found.exports, found.imports]
    if any(year not in table for table in columns):
        return [], np.empty((0, 4))
    whole = pd.concat([table[year] for table in columns], axis=1).dropna()
    return list(whole.index), whole.to_numpy()


@lru_cache(maxsize=1024)
def _within(found: Tables, year: str, economies: frozenset[str]) -> float:
    """Trade between the economies in one year, each flow counted once."""
    pairs = found.within[year].dropna()
    return float(
        sum(
            value
            for (exporter, importer), value in zip(pairs.index, pairs, strict=True)
            if exporter in economies and importer in economies
        )
    )


def by_year(
    ds: Dataset,
    regions: Iterable[str],
    source: str = SOURCES[0],
    definition: str = DEFINITIONS[0],
    years: tuple[int, int] = (2000, 2020),
) -> pd.DataFrame:
    """Russia's share in the trade of one or more regions, by year.

    Args:
        ds: the dataset.
        regions: groups of groups.csv, as they stood at the end of each year.
        source, definition: one of ``SOURCES`` and of ``DEFINITIONS``.
        years: first and last year.

    Returns:
        Columns series (the group), period, value (per cent), covered (number of economies),
        status, source.
    """
    found = tables(ds, source)
    rows = []
    for region in regions:
        for year in map(str, range(years[0], years[1] + 1)):
            result = share(found, ds.members(region, on=year), year, definition)
            if result is not None:
                rows.append(
                    {
                        "series": region,
                        "period": year,
                        "value": result[0],
                        "covered": len(result[1]),
                        "status": "reported",
                        "source": found.ids,
                    }
                )
    return pd.DataFrame(rows, columns=["series", "period", "value", "covered", "status", "source"])


def _wide(rows: pd.DataFrame, economy: str) -> pd.DataFrame:
    return rows.pivot(index=economy, columns="period", values="value")
