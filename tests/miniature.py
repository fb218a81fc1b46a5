"""Small made-up datasets for tests, written by the same code that writes the real one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from ingest.__main__ import modules
from ingest.assemble import assemble
from ingest.model import Module, Row, Series, Shaped, Source
from pivot import dataset
from pivot.dataset import Dataset

CODES = ["RUS", "CHN", "DEU", "NLD", "JPN", "KOR", "IND", "HKG", "TWN", "VNM", "MNG", "WLD"]
CODES += ["KAZ", "KGZ", "TJK", "TKM", "UZB", "ARM", "AZE", "BLR", "GEO", "MDA", "UKR", "IRN"]


def source(name: str = "made-up", grade: str = "primary document", vintage: str = "2016-06") -> Source:
    """A source of a given grade."""
    return Source(
        source=name,
        producer="Nobody",
        title="Made up for a test",
        address="",
        file="",
        sha256="",
        licence="open",
        terms="none",
        grade=grade,
        copy="",
        vintage=vintage,
        short="Nobody, 2016",
    )


def series(name: str, domain: str = "trade", unit: str = "US$ mn", frequency: str = "A") -> Series:
    """A dictionary entry."""
    return Series(name, domain, name, unit, "nominal", frequency, "Made up.", "At once.", "open")


def row(
    name: str,
    reporter: str,
    partner: str,
    period: str,
    value: float,
    *,
    public: str = "2016-06-01",
    vintage: str = "2016-06",
    status: str = "reported",
) -> Row:
    """One observation."""
    return Row(name, reporter, partner, period, value, public, vintage, status, "made-up")


def write(
    folder: Path,
    rows: Iterable[Row],
    *,
    evidence: Iterable[dict[str, str]] = (),
    groups: Iterable[dict[str, str]] = (),
    sources: Iterable[Source] = (),
    claims: str = "",
    tables: Iterable[Shaped] = (),
    **more: Any,
) -> Dataset:
    """Write a dataset that holds ``rows`` and open it; ``more`` goes to the ingesting module."""
    rows = list(rows)
    names = {entry.series: "M" if len(entry.period) == 7 else "A" for entry in rows}
    sources = list(sources) + ([source()] if rows else [])
    codes = sorted({*CODES, *(code for r in rows for code in (r.reporter, r.partner) if code)})
    module = Module(
        sources=lambda _: sources,
        series=[series(name, frequency=frequency) for name, frequency in sorted(names.items())],
        rows=lambda _: rows,
        countries=[{"code": code, "name": code.title(), "kind": _kind(code), "note": ""} for code in codes],
        groups=list(groups),
        evidence=list(evidence),
        tables=list(tables),
        **more,
    )
    for name, content in assemble(folder, [module], "0.0.0", "2026-11-24").items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "claims.yml").write_text(claims, encoding="utf-8")
    return dataset.open(folder)


def shaped(name: str, cells: Iterable[dict[str, Any]]) -> Shaped:
    """A table of the real one's form, with made-up rows."""
    real = next(table for module in modules() for table in module.tables if table.name == name)
    return replace(real, rows=lambda _, kept=list(cells): kept, sources=("made-up",))


def _kind(code: str) -> str:
    return "aggregate" if code == "WLD" or "_" in code else "state"
