"""Joins what the ingesting modules hand over into the tables of the dataset."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterable
from dataclasses import asdict, fields
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from pathlib import Path
from typing import Any

import pandas as pd

from clock import CUTOFF
from clock.periods import last_day
from ingest.model import IngestError, Module, Row, Series, Source, Witness
from ingest.package import TABLES, descriptor
from ingest.reading import reading
from ingest.shaped import deviations as measured
from ingest.shaped import dictionary as shaped_dictionary

LICENCES = {
    "open": "no conditions",
    "attribution": "reuse with attribution to the producer",
    "share-alike": "reuse under the same terms",
    "non-commercial": "reuse for non-commercial purposes",
    "figures-only": "single figures and aggregates with attribution; whole tables stay the producer's",
}
_ROW = [field.name for field in fields(Row)]
_CELLS = attrgetter(*_ROW)
_KEY = ["series", "reporter", "partner", "period", "vintage"]


def assemble(root: Path, modules: Iterable[Module], version: str, as_of: str) -> dict[str, bytes]:
    """All files of the dataset as bytes, by path relative to ``data/``.

    Args:
        root: the folder of sources.
        modules: what to assemble.
        version, as_of: of the dataset; ``as_of`` is an ISO date.

    Raises:
        IngestError: two modules disagree, or a row names what no module declares.
    """
    modules = list(modules)
    series = _unique("series", [s for module in modules for s in module.series])
    described: list[Source] = []
    cells = []
    shaped_rows: dict[str, list[dict[str, Any]]] = {}
    files: dict[str, bytes] = {}
    for module in modules:
        with reading(root, module.rows.__module__):
            described += module.sources(root)
            cells += [_CELLS(row) for row in module.rows(root)]
            shaped_rows |= {table.name: list(table.rows(root)) for table in module.tables}
            if module.files is not None:
                files |= module.files(root)
    sources = _unique("source", described)
    frame = pd.DataFrame(cells, columns=_ROW)
    _refuse(frame, series, sources)
    frame = frame.sort_values(_KEY, ignore_index=True)
    deviations = _deviations(frame, [w for module in modules for w in module.witnesses])
    countries = _merged(modules, "countries", ["code"])
    used = set(frame["reporter"]) | set(frame["partner"]) - {""}
    groups = _merged(modules, "groups", ["group", "member", "start"])
    known = {row["code"] for row in countries}
    if lost := sorted((used | {row["member"] for row in groups}) - known):
        raise IngestError(f"codes without a row in countries: {', '.join(lost)}")
    evidence = _merged(modules, "evidence", ["claim", "item"])
    shaped = {table.name: table for module in modules for table in module.tables}
    compared = measured(shaped_rows, frame, modules)
    deviations |= {name: told for name, told in compared.items() if name in series}
    used_sources = set(frame["source"]) | {row["source"] for row in evidence}
    for name, rows in shaped_rows.items():
        used_sources |= {row["source"] for row in rows if "source" in row} | set(shaped[name].sources)
    if idle := sorted(set(sources) - used_sources):
        raise IngestError(f"sources that no row uses: {', '.join(idle)}")
    domains = sorted({entry.domain for entry in series.values()})
    files |= {
        "series.csv": _csv("series", _dictionary(frame, series, deviations)),
        "tables.csv": _csv("tables", shaped_dictionary(shaped, shaped_rows, sources, compared)),
        "sources.csv": _csv("sources", [asdict(sources[key]) for key in sorted(sources)]),
        "countries.csv": _csv("countries", countries),
        "groups.csv": _csv("groups", groups),
        "corrections.csv": _csv("corrections", _merged(modules, "corrections", _KEY)),
        "evidence.csv": _csv("evidence", evidence),
        "datapackage.json": (
            _json(descriptor(version, as_of, domains, LICENCES, shaped.values())) + "\n"
        ).encode(),
    }
    for name, table in shaped.items():
        key = table.schema["primaryKey"]
        rows = sorted(shaped_rows[name], key=lambda row: [str(row[column]) for column in key])
        _refuse_twice(name, key, rows)
        files[f"{name}.csv"] = _write([field["name"] for field in table.schema["fields"]], rows)
    domain_of = frame["series"].map({key: entry.domain for key, entry in series.items()})
    for domain in domains:
        mine = frame[domain_of == domain]
        files[f"observations/{domain}.csv"] = _text(
            _ROW, zip(*(mine[name].to_list() for name in _ROW), strict=True)
        )
    return files


_ENCODED = json.JSONEncoder(ensure_ascii=False).encode


def _json(value: Any) -> str:
    """JSON with whatever fits a line on one line, so that a field of a table is one line of a diff."""
    return _laid_out(_ENCODED(value))


@lru_cache(maxsize=64)
def _laid_out(flat: str, indent: int = 0, width: int = 160) -> str:
    """JSON on one line, as it stands behind an indent; datasets that differ in rows have one descriptor."""
    value = json.loads(flat)
    if not isinstance(value, dict | list) or len(flat) + indent <= width:
        return flat
    if isinstance(value, dict):
        heads, parts, (left, right) = [f"{_ENCODED(key)}: " for key in value], list(value.values()), "{}"
    else:
        heads, parts, (left, right) = [""] * len(value), value, "[]"
    told = (
        f"{' ' * (indent + 1)}{head}{_laid_out(_ENCODED(part), indent + 1, width)}"
        for head, part in zip(heads, parts, strict=True)
    )
    return "\n".join([left, ",\n".join(told), " " * indent + right])


def _unique(key: str, entries: list[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for entry in entries:
        name = getattr(entry, key)
        if name in found and found[name] != entry:
            raise IngestError(f"{key} {name!r} is declared twice, differently")
        found[name] = entry
    return found


def _refuse(frame: pd.DataFrame, series: dict[str, Series], sources: dict[str, Source]) -> None:
    for column, known in (("series", series), ("source", sources)):
        if lost := sorted(set(frame[column]) - set(known)):
            raise IngestError(f"rows name {column} not declared: {', '.join(lost)}")
    if empty := sorted(set(series) - set(frame["series"])):
        raise IngestError(f"series without a row: {', '.join(empty)}")
    twice = frame[frame.duplicated(_KEY)]
    if len(twice):
        raise IngestError(f"{len(twice)} keys stand twice, first {tuple(twice.iloc[0][_KEY])}")
    early = frame[frame["period_public"] > _ends(frame["vintage"])]
    if len(early):
        raise IngestError(
            f"{len(early)} rows were public only after their own edition, first {tuple(early.iloc[0][_KEY])}"
        )


def _ends(vintages: pd.Series) -> pd.Series:
    """The last day of each edition's span."""
    return vintages.map({vintage: last_day(vintage) for vintage in vintages.unique()})


def _refuse_twice(table: str, key: list[str], rows: list[dict[str, Any]]) -> None:
    """The rows are sorted by key, so that what stands twice stands together."""
    for row, after in pairwise(rows):
        if all(row[column] == after[column] for column in key):
            raise IngestError(f"{table}: the key {tuple(row[column] for column in key)} stands twice")


def _merged(modules: list[Module], table: str, key: list[str]) -> list[dict[str, str]]:
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for module in modules:
        for row in getattr(module, table):
            name = tuple(row[column] for column in key)
            if name in found and found[name] != row:
                raise IngestError(f"{table}: {name} is declared twice, differently")
            found[name] = row
    return [found[name] for name in sorted(found)]


def _dictionary(
    frame: pd.DataFrame, series: dict[str, Series], deviations: dict[str, dict[str, Any]]
) -> list[dict[str, Any]]:
    rows = []
    for name, part in frame.groupby("series", sort=True):
        low, high = part["value"].min(), part["value"].max()
        rows.append(
            asdict(series[str(name)])
            | {
                "clock": _clock(part),
                "low": 0 if low >= 0 else _outward(3 * low),
                "high": _outward(3 * high),
            }
            | deviations.get(str(name), {"second_witness": _alone(part)})
        )
    return rows


def _alone(rows: pd.DataFrame) -> str:
    """What is said of a series without a second witness."""
    quoted = set(rows["status"]) == {"quoted"}
    return "none held" + ("; each figure is quoted from a page" if quoted else "")


def _clock(rows: pd.DataFrame) -> str:
    """How a series stands to the cut-off: every period then public from an edition then out?"""
    early = rows["period_public"] <= CUTOFF
    if not early.any():
        return "after"
    if len(editions := rows["vintage"].unique()) == 1:
        return "printed" if last_day(editions[0]) <= CUTOFF else "dated"
    public = rows[early]
    # Not groupby's min, which is slow with text.
    earliest = public.sort_values("vintage").drop_duplicates(["reporter", "partner", "period"])["vintage"]
    return "printed" if (_ends(earliest) <= CUTOFF).all() else "dated"


def _outward(value: float) -> float:
    """``value`` rounded away from zero to one digit: a bound that a factor of 1000 cannot pass."""
    if value == 0:
        return 0
    step = 10.0 ** math.floor(math.log10(abs(value)))
    return math.copysign(math.ceil(round(abs(value) / step, 9)) * step, value)


def _deviations(frame: pd.DataFrame, witnesses: list[Witness]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for witness in witnesses:
        if witness.series in found:
            continue  # the first witness declared is the one that is stored
        gap = compare(frame, witness)
        kind = "" if witness.independent else "; a check of copying, not an independent count"
        found[witness.series] = {
            "second_witness": f"{witness.against} ({len(gap)} pairs{kind})",
            "deviation_median": round(float(gap.median()), 3),
            "deviation_worst": round(float(gap.max()), 3),
            "tolerance": witness.tolerance,
        }
    return found


def compare(frame: pd.DataFrame, witness: Witness) -> pd.Series:
    """Absolute deviation of a series from its witness, per cent of the witness, a pair a row.

    Months are summed to years (only whole years) where the witness is annual; a mirror witness
    is matched with reporter and partner changed over.

    Raises:
        IngestError: the two share no period.
    """
    left = _annual(frame[frame["series"] == witness.series])
    right = _annual(frame[frame["series"] == witness.against])
    if witness.mirror:
        right = right.rename(columns={"reporter": "partner", "partner": "reporter"})
    both = left.merge(right, on=["reporter", "partner", "period"], suffixes=("", "_w"))
    both = both[both["value_w"] > 0]
    if both.empty:
        raise IngestError(f"{witness.series} and its witness {witness.against} share no period")
    return (both["value"] / (both["value_w"] * witness.scale) - 1).abs() * 100


def _annual(rows: pd.DataFrame) -> pd.DataFrame:
    rows = rows.sort_values("vintage").drop_duplicates(["reporter", "partner", "period"], keep="last")
    monthly = rows["period"].str.len() == 7
    months = rows[monthly].assign(period=rows["period"].str[:4])
    sums = months.groupby(["reporter", "partner", "period"])["value"].agg(["sum", "size"])
    sums = sums[sums["size"] == 12]["sum"].rename("value").reset_index()
    return pd.concat([rows.loc[~monthly, ["reporter", "partner", "period", "value"]], sums])


def _csv(table: str, rows: list[dict[str, Any]]) -> bytes:
    described = TABLES[table]["fields"]
    numbers = [field["name"] for field in described if field["type"] == "number"]
    typed = [row | {name: float(row[name]) for name in numbers if row.get(name, "") != ""} for row in rows]
    return _write([field["name"] for field in described], typed)


def _write(columns: list[str], rows: list[dict[str, Any]]) -> bytes:
    return _text(columns, ([row.get(key, "") for key in columns] for row in rows))


def _text(columns: list[str], rows: Iterable[Iterable[Any]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8")


def _cell(value: Any) -> str:
    if isinstance(value, float):
        # At most six decimals and no exponent, so that a diff reads like the source.
        return f"{value:.6f}".rstrip("0").rstrip(".") if value == value else ""
    return str(value)
