"""Structural gravity: what size and distance would give, and what is left for a pair of places.

Trade from i to j in one year is modelled as exp(a_i + b_j + c ln distance_ij + ties_ij + d term_ij),
with an effect of every exporter and every importer, and estimated by Poisson pseudo-maximum
likelihood, which keeps zeros (Santos Silva and Tenreyro 2006). The effects take up size, prices
and remoteness, so that a term tells how much more or less a country trades with a region than it
trades elsewhere, against what all pairs would let one expect: exp(d) - 1, in log points d. The
estimation is pyfixest's.
"""

from __future__ import annotations

import warnings
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache

import numpy as np
import pandas as pd

from pivot.dataset import Dataset

TIES = ("contiguous", "common_language", "colony", "common_coloniser", "soviet")
DISTANCES = ("distance", "distance_weighted")
BACI, COW = "reconciled", "importers' customs"
#: Table of a source, and its years: in the second an empty cell is unknown, in the first mostly nil.
TABLES = {BACI: "gravity-baci", COW: "gravity-cow"}
#: In this year a pair of two that did not report is not observed.
HOLED = "2023"
ROBUST, BY_EXPORTER = "hetero", {"CRV1": "exporter"}
#: How near two rounds of fitting must come: so near that the digits that are stored do not hang on
#: the machine.
CLOSE = 1e-10


@lru_cache(maxsize=4)
def ties(ds: Dataset) -> pd.DataFrame:
    """Every ordered pair of economies with distances (km) and ties (0 or 1)."""
    once = ds.table("gravity-distances")
    back = once.rename(columns={"one": "importer", "other": "exporter"})
    pairs = pd.concat([once.rename(columns={"one": "exporter", "other": "importer"}), back])
    soviet = {*ds.members("former-soviet"), "RUS"}
    both = pairs["exporter"].isin(soviet) & pairs["importer"].isin(soviet)
    return pairs.assign(soviet=both.astype(int)).sort_values(["exporter", "importer"], ignore_index=True)


@lru_cache(maxsize=64)
def pairs(ds: Dataset, source: str, year: str, distance: str = DISTANCES[0]) -> pd.DataFrame:
    """Trade of one year with distances and ties, one row an ordered pair.

    Args:
        source: one of ``TABLES``. Where BACI knows no flow it is taken as nil, but for 2023, where
            it is left out; where importers' customs know none, it is left out.
        distance: "distance" (between the main cities) or "distance_weighted" (over all cities).

    Returns:
        Columns exporter, importer, trade (US$ mn), log_distance and ``TIES``. Kept for the next
        call: not to be changed in place.
    """
    table = ds.table(TABLES[source])[["exporter", "importer", year]].rename(columns={year: "trade"})
    whole = ties(ds)
    held = set(table["exporter"]) | set(table["importer"])
    whole = whole[whole["exporter"].isin(held) & whole["importer"].isin(held)]
    found = whole.merge(table, on=["exporter", "importer"], how="left")
    if source == BACI and year != HOLED:
        found["trade"] = found["trade"].fillna(0.0)
    found = found.dropna(subset=["trade", distance])
    found = found.assign(log_distance=np.log(found[distance].astype(float)))
    return found[["exporter", "importer", "trade", "log_distance", *TIES]].reset_index(drop=True)


def with_region(frame: pd.DataFrame, country: str, region: Collection[str]) -> np.ndarray:
    """1 for pairs of a country with a region, either way, else 0."""
    one, other = frame["exporter"], frame["importer"]
    inside = set(region) - {country}
    met = ((one == country) & other.isin(inside)) | ((other == country) & one.isin(inside))
    return met.to_numpy().astype(int)


@contextmanager
def _quiet() -> Iterator[None]:
    """Without pyfixest's warnings: of its own calls of pandas, and of pairs that say nothing.

    Pairs that an effect explains wholly (all of an exporter's flows are nil) are dropped, and so is
    a term for which no pair is left.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="(?s).*separation")
        warnings.filterwarnings("ignore", message="(?s).*multicollinearity")
        warnings.filterwarnings("ignore", message="(?s).*inplace keyword")
        yield


def ppml(
    frame: pd.DataFrame,
    terms: Sequence[str],
    effects: str = "exporter + importer",
    errors: str | dict[str, str] = ROBUST,
) -> pd.DataFrame:
    """Poisson pseudo-maximum likelihood with fixed effects.

    Args:
        frame: a column ``trade`` and the columns named in ``terms`` and ``effects``.
        terms: the regressors.
        effects: fixed effects, as pyfixest writes them; "" for none.
        errors: the kind of standard errors, as pyfixest writes it.

    Returns:
        Rows by term; columns coefficient, error.
    """
    import pyfixest
    from pyfixest.demeaners import MapDemeaner

    near = MapDemeaner(fixef_tol=CLOSE)
    formula = f"trade ~ {' + '.join(terms)}" + (f" | {effects}" if effects else "")
    with _quiet():
        fitted = pyfixest.fepois(formula, frame, vcov=errors, iwls_tol=CLOSE, demeaner=near)
    return pd.DataFrame({"coefficient": fitted.coef(), "error": fitted.se()})


def least_squares(
    frame: pd.DataFrame, terms: Sequence[str], effects: str = "", errors: str | dict[str, str] = ROBUST
) -> pd.DataFrame:
    """Least squares on the logarithm of positive trade, for known answers; as ``ppml``."""
    import pyfixest

    positive = frame[frame["trade"] > 0]
    positive = positive.assign(log_trade=np.log(positive["trade"]))
    formula = f"log_trade ~ {' + '.join(terms)}" + (f" | {effects}" if effects else "")
    with _quiet():
        fitted = pyfixest.feols(formula, positive, vcov=errors)
    return pd.DataFrame({"coefficient": fitted.coef(), "error": fitted.se()})


def region_terms(
    frame: pd.DataFrame, country: str, regions: Mapping[str, Collection[str]], errors: bool = True
) -> pd.DataFrame:
    """How much more a country trades with each of some regions than size and distance would give.

    Args:
        frame: as ``pairs`` gives it.
        regions: name of a term to the codes of a region; regions are disjoint.
        errors: whether standard errors are clustered by exporter (slower); else they are plain.

    Returns:
        Rows by term; columns coefficient (log points), error; NaN where the data do not tell it.
    """
    extended = frame.assign(**{name: with_region(frame, country, codes) for name, codes in regions.items()})
    terms = ["log_distance", *(tie for tie in TIES if frame[tie].any()), *regions]
    kind = BY_EXPORTER if errors else "iid"
    return ppml(extended, terms, errors=kind).reindex(list(regions))
