"""What a gravity model of trade needs: pairs of economies by year, their distances, known answers.

The square of pairs is large, so it stands in a wide form, a year a column, for the economies
that matter to the question (``economies``) and to three digits. Rounding so moves the
coefficient of Russia with Asia by less than 0.001, leaving the smaller economies out by at
most 0.03.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from ingest.model import Module, Shaped, Source, described
from ingest.package import CODE, number, text
from ingest.publication import public_after
from ingest.regions import ASIA_WIDE, FORMER_SOVIET

#: The largest economies that between them do this part of the world's trade are kept.
WORLD_TRADE_KEPT = 0.97
DIGITS = 3
BACI_YEARS = range(2000, 2021)
BACI_LATE = "2023"
#: Before 1992 the code of Russia stands for the Soviet Union.
COW_YEARS = range(1992, 2015)
GUIDE_YEARS = (1986, 1990, 1994, 1998, 2002, 2006)
_YUGOSLAVIA = 345
#: CEPII's distances keep codes that ISO 3166 has given up.
_OLD_CODES = {"ROM": "ROU", "ZAR": "COD", "YUG": "SRB", "TMP": "TLS", "PAL": "PSE"}
_TIES = {
    "contig": "contiguous",
    "comlang_off": "common_language",
    "colony": "colony",
    "comcol": "common_coloniser",
}
_ECONOMIES = (
    "Held: the largest economies that together do 97 per cent of the world's trade of 2000-2020 in "
    "BACI, all of Asia on the widest list, and the states that were Soviet republics, each with each; "
    "rounded to three digits"
)


def _described(root: Path, entry: str, source: str, vintage: str, short: str, licence: str) -> Source:
    producer = "CEPII (BACI), from UN Comtrade" if "baci" in entry else None
    return described(
        root,
        "trade",
        entry,
        source=source,
        producer=producer,
        licence=licence,
        grade="primary document",
        vintage=vintage,
        short=short,
    )


def sources(root: Path) -> list[Source]:
    """The files that no other module declares."""
    return [
        _described(root, "baci-2023-tidy", "baci-2023", "2025-01", "CEPII, BACI HS22, 2025", "attribution"),
        _described(root, "cepii-geodist", "cepii-geodist", "2022-10", "CEPII, GeoDist, 2011", "open"),
        _described(
            root,
            "kat-agtpa-ch1",
            "trade-policy-guide",
            "2016",
            "WTO and UNCTAD, Advanced Guide, 2016",
            "attribution",
        ),
        _described(
            root,
            "gravity-published-estimates",
            "gravity-estimates",
            "2026-11-24",
            "Gravity estimates as published, 2006 to 2020",
            "figures-only",
        ),
    ]


@lru_cache
def _world(root: Path) -> pd.DataFrame:
    """All flows of BACI, US$ mn, with columns year, exporter, importer, value."""
    path = root / "trade" / "baci_bilateral_totals_210_economies_2000_2020.parquet"
    flows = pd.read_parquet(path).astype({"iso3_o": str, "iso3_d": str})
    flows = flows.rename(columns={"iso3_o": "exporter", "iso3_d": "importer"})
    return flows.assign(value=flows["value_kusd"].astype(float) / 1000).drop(columns="value_kusd")


@lru_cache
def economies(root: Path) -> frozenset[str]:
    """The economies whose pairs are kept, as codes."""
    flows = _world(root)
    sides = [flows.groupby(side)["value"].sum() for side in ("exporter", "importer")]
    total = sides[0].add(sides[1], fill_value=0).sort_values(ascending=False)
    before = total.cumsum().shift(fill_value=0) / total.sum()
    largest = total.index[before < WORLD_TRADE_KEPT]
    wanted = {*ASIA_WIDE, *FORMER_SOVIET, "RUS"} & set(total.index)
    return frozenset(largest) | frozenset(wanted)


def rounded(value: float) -> float:
    """A flow in US$ mn to three digits, and to no less than ten thousand dollars."""
    return round(float(f"{value:.{DIGITS}g}"), 2)


def baci(root: Path) -> Iterator[dict[str, Any]]:
    """One row an exporter and importer; empty: no flow known (to 2020), or not observed (2023)."""
    kept = economies(root)
    flows = _world(root)
    late = pd.read_csv(root / "trade" / "baci_hs22_2023_bilateral_totals_tidy.csv")
    late = late[late["pair_observed"] == 1]
    late = late.rename(columns={"iso3_o": "exporter", "iso3_d": "importer"})
    late = late.assign(value=late["value_kusd"] / 1000)[["year", "exporter", "importer", "value"]]
    yield from _square(pd.concat([flows, late]), kept)


def cow(root: Path) -> Iterator[dict[str, Any]]:
    """One row an exporter and importer, as the importer counts; empty: unknown, not zero."""
    folder = root / "trade"
    names = pd.read_csv(folder / "cow_iso3_crosswalk.csv").dropna(subset=["iso3"])
    # The crosswalk calls Yugoslavia of 1992 to 2006 Serbia, which it was not.
    names = names[names["CCode"] != _YUGOSLAVIA].set_index("CCode")["iso3"]
    pairs = pd.read_parquet(folder / "cow_trade_v4_dyadic_1990_2014.parquet")
    pairs = pairs[pairs["year"].isin(COW_YEARS)]
    pairs = pairs.assign(one=pairs["ccode1"].map(names), two=pairs["ccode2"].map(names))
    sides = [
        pairs.rename(columns={importer: "importer", exporter: "exporter", flow: "value"})
        for importer, exporter, flow in (("one", "two", "flow1"), ("two", "one", "flow2"))
    ]
    columns = ["year", "exporter", "importer", "value"]
    yield from _square(pd.concat([side[columns].dropna() for side in sides]), economies(root))


def _square(flows: pd.DataFrame, kept: frozenset[str]) -> Iterator[dict[str, Any]]:
    flows = flows[flows["exporter"].isin(kept) & flows["importer"].isin(kept)]
    flows = flows.assign(value=[rounded(value) for value in flows["value"].astype(float)])
    wide = flows.pivot(index=["exporter", "importer"], columns="year", values="value")
    wide.columns = [str(year) for year in wide.columns]
    yield from wide.reset_index().to_dict("records")


def distances(root: Path) -> Iterator[dict[str, Any]]:
    """One row a pair, each pair once; what CEPII holds is the same in both directions."""
    kept = economies(root)
    pairs = pd.read_parquet(root / "trade" / "cepii_dist_cepii.parquet")
    for row in pairs.to_dict("records"):
        one, other = (_OLD_CODES.get(row[side], row[side]) for side in ("iso_o", "iso_d"))
        if one < other and one in kept and other in kept:
            weighted = pd.to_numeric(row["distw"], errors="coerce")
            yield {
                "one": one,
                "other": other,
                "distance": round(row["dist"]),
                "distance_weighted": round(weighted) if weighted == weighted else "",
                **{name: int(row[old]) for old, name in _TIES.items()},
            }


def guide(root: Path) -> Iterator[dict[str, Any]]:
    """One row an exporter and importer with the trade of six years, from the guide's own data."""
    data = pd.read_parquet(root / "trade" / "gravity_kat_wto_unctad_guide_ch1_app1.parquet")
    data = data[data["year"].isin(GUIDE_YEARS)]
    by = ["exporter", "importer"]
    trade = data.pivot(index=by, columns="year", values="trade")
    fixed = data.drop_duplicates(by).set_index(by)
    for (exporter, importer), row in trade.iterrows():
        ties = fixed.loc[(exporter, importer)]
        yield {
            "exporter": exporter,
            "importer": importer,
            "distance": round(float(ties["DIST"]), 2),
            "contiguous": int(ties["CNTG"]),
            "common_language": int(ties["LANG"]),
            "colony": int(ties["CLNY"]),
            **{str(year): float(f"{row[year]:.4g}") for year in GUIDE_YEARS},
        }


def estimates(root: Path) -> Iterator[dict[str, Any]]:
    """One row a published coefficient."""
    path = root / "trade" / "gravity_published_estimates.csv"
    found = pd.read_csv(path, dtype=str, keep_default_na=False)
    for row in found.to_dict("records"):
        yield {
            "model": row["test"],
            "regressor": row["regressor"],
            "publication": row["model"],
            "estimator": row["estimator"],
            "sample": row["sample"],
            "rows": row["n_obs"],
            "coefficient": float(row["coef"]),
            "standard_error": float(row["se"]) if row["se"] else "",
            "standard_error_kind": row["se_kind"],
            "source": "gravity-estimates",
        }


def _years(years: range, months: int, vintage: str, title: str) -> list[dict[str, Any]]:
    """A column a year, with the day on which its figures were public."""
    return [
        {
            **number(str(year), title.format(year=year), required=False, minimum=0),
            "public": public_after(str(year), months, vintage),
        }
        for year in years
    ]


def _pair(one: str, other: str) -> list[dict[str, Any]]:
    return [text(one, one.capitalize(), pattern=CODE), text(other, other.capitalize(), pattern=CODE)]


def _links(*names: str) -> list[dict[str, Any]]:
    return [{"fields": [name], "reference": {"resource": "countries", "fields": ["code"]}} for name in names]


def _flag(name: str) -> dict[str, Any]:
    return number(name, name.replace("_", " ").capitalize() + ": 1 yes, 0 no", minimum=0, maximum=1)


_BACI_TITLE = "US$ mn, free on board, {year}; empty: no flow known (zero or unknown)"
_COW_TITLE = "US$ mn as the importer counts, {year}; empty: unknown; 0: none"
TABLES = [
    Shaped(
        name="gravity-baci",
        title=(
            "Exports between pairs of economies, reconciled by CEPII, 2000 to 2020 (edition of 2023) and "
            f"2023 (edition of 2025). {_ECONOMIES}. Taiwan is not in BACI"
        ),
        schema={
            "fields": [
                *_pair("exporter", "importer"),
                *_years(BACI_YEARS, 12, "2023", _BACI_TITLE),
                {
                    **number(
                        BACI_LATE,
                        "US$ mn, free on board, 2023; empty: not observed, since neither side reported in "
                        "the classification of 2022; 0: none",
                        required=False,
                        minimum=0,
                    ),
                    "public": public_after(BACI_LATE, 12, "2025-01"),
                },
            ],
            "primaryKey": ["exporter", "importer"],
            "foreignKeys": _links("exporter", "importer"),
            "missingValues": [""],
        },
        rows=baci,
        sources=("baci-2000-2020", "baci-2023"),
    ),
    Shaped(
        name="gravity-cow",
        title=(
            "Exports between pairs of states as the importer counts them (Correlates of War, version 4.0 of "
            f"2016), 1992 to 2014. {_ECONOMIES}. Hong Kong, Macao and Yugoslavia are not in it"
        ),
        schema={
            "fields": [*_pair("exporter", "importer"), *_years(COW_YEARS, 24, "2016", _COW_TITLE)],
            "primaryKey": ["exporter", "importer"],
            "foreignKeys": _links("exporter", "importer"),
            "missingValues": [""],
        },
        rows=cow,
        sources=("cow-trade-4",),
    ),
    Shaped(
        name="gravity-distances",
        title="Distances and ties between the same economies (CEPII, GeoDist), each pair once",
        schema={
            "fields": [
                *_pair("one", "other"),
                number("distance", "Between the most populous cities, km; Russia's is Moscow", minimum=0),
                number(
                    "distance_weighted",
                    "Between the cities of both, weighted by their people, km",
                    required=False,
                    minimum=0,
                ),
                *(_flag(name) for name in _TIES.values()),
            ],
            "primaryKey": ["one", "other"],
            "foreignKeys": _links("one", "other"),
            "missingValues": [""],
        },
        rows=distances,
        sources=("cepii-geodist",),
    ),
    Shaped(
        name="gravity-guide",
        title=(
            "Known answer: the trade of 69 economies in manufactures, US$ mn, that the guide of WTO and "
            "UNCTAD estimates its first models on, with the trade of each with itself; four digits"
        ),
        schema={
            "fields": [
                *_pair("exporter", "importer"),
                number("distance", "Weighted by people, km", minimum=0),
                *(_flag(name) for name in ("contiguous", "common_language", "colony")),
                *(number(str(year), f"Trade of {year}, US$ mn", minimum=0) for year in GUIDE_YEARS),
            ],
            "primaryKey": ["exporter", "importer"],
        },
        rows=guide,
        sources=("trade-policy-guide",),
    ),
    Shaped(
        name="gravity-estimates",
        title="Known answers: coefficients of gravity models as published, one row a coefficient",
        schema={
            "fields": [
                text("model", "Model", pattern="[a-z0-9-]+"),
                text("regressor", "Regressor"),
                text("publication", "Publication and table"),
                text("estimator", "Estimator", enum=["OLS", "PPML"]),
                text("sample", "Sample"),
                number("rows", "Rows of the estimation", minimum=1),
                number("coefficient", "Coefficient"),
                number("standard_error", "Standard error", required=False, minimum=0),
                text("standard_error_kind", "Kind of standard error", required=False),
                text("source", "Source"),
            ],
            "primaryKey": ["model", "regressor"],
            "foreignKeys": [
                {"fields": ["source"], "reference": {"resource": "sources", "fields": ["source"]}}
            ],
            "missingValues": [""],
        },
        rows=estimates,
    ),
]

MODULE = Module(sources=sources, series=[], rows=lambda root: [], tables=TABLES)
