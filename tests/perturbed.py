"""The project's dataset with everything in it changed a little: what computed numbers must follow."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from pivot import dataset
from pivot.dataset import Dataset, _Tables

SEED = 20170120
#: Tables that name things and are looked up by name: they get more rows and lose none.
LOOKED_UP = ("series", "sources", "countries")


def values(size: float, seed: int = SEED) -> Callable[[Dataset], Dataset]:
    """Every observation multiplied by a random factor; ``size`` is the spread of its logarithm."""

    def change(ds: Dataset) -> Dataset:
        draw = np.random.default_rng(seed)
        tables = _read(ds)
        cut = {
            domain: {
                name: rows.assign(value=rows["value"] * draw.lognormal(0, size, len(rows)))
                for name, rows in parts.items()
            }
            for domain, parts in tables.by_series.items()
        }
        corrections = tables.frames["corrections"]
        moved = corrections["value_used"] * draw.lognormal(0, size, len(corrections))
        frames = {**tables.frames, "corrections": corrections.assign(value_used=moved)}
        return Dataset(ds._altered(by_series=cut, frames=frames))

    return change


def tables(share: float, seed: int = SEED) -> Callable[[Dataset], Dataset]:
    """A share of the rows of every table gone and its numbers changed; tables of names get more rows."""

    def change(ds: Dataset) -> Dataset:
        draw = np.random.default_rng(seed)
        frames = {}
        for name, rows in _read(ds).frames.items():
            if name.startswith("observations-") or name == "corrections":
                frames[name] = rows
                continue
            if name in LOOKED_UP:
                more = rows.iloc[: max(1, len(rows) // 7)].copy()
                more[rows.columns[0]] = "extra-" + more[rows.columns[0]]
                frames[name] = pd.concat([rows, more], ignore_index=True)
                continue
            rows = rows[draw.random(len(rows)) >= share].reset_index(drop=True)
            for column in rows.select_dtypes("number"):
                rows[column] = rows[column] * draw.lognormal(0, 0.2, len(rows))
            frames[name] = rows
        return Dataset(ds._altered(frames=frames))

    return change


def turned(ds: Dataset) -> Dataset:
    """Every coded document says the opposite."""
    rows = _read(ds).frames["evidence"]
    other = {"supports": "contradicts", "contradicts": "supports"}
    frames = {**ds._tables.frames, "evidence": rows.assign(says=rows["says"].replace(other))}
    return Dataset(ds._altered(frames=frames))


def shifted(ds: Dataset) -> Dataset:
    """Every year, month and day of the observations and documents is one year later."""
    tables = _read(ds)

    def later(column: pd.Series) -> pd.Series:
        return column.str.replace(r"\d{4}(?=-|/|$)", lambda m: str(int(m.group()) + 1), regex=True)

    cut = {
        domain: {name: rows.assign(period=later(rows["period"])) for name, rows in parts.items()}
        for domain, parts in tables.by_series.items()
    }
    frames = dict(tables.frames)
    for name, rows in frames.items():
        dated = [c for c in ("date", "period", "event_date") if c in rows and not name.startswith("obs")]
        frames[name] = rows.assign(**{column: later(rows[column]) for column in dated})
    return Dataset(ds._altered(by_series=cut, frames=frames))


def more_claims(folder: Path) -> Callable[[Dataset], Dataset]:
    """The ledger has three claims more, which nobody decides."""

    def change(ds: Dataset) -> Dataset:
        shutil.copytree(ds.root, folder, dirs_exist_ok=True)
        path = folder / "claims.yml"
        text = path.read_text(encoding="utf-8")
        first = text[text.index("- id: ") :].split("\n- id: ")[0]
        extra = [first.replace("- id: ", f"- id: X{n}", 1) for n in range(3)]
        path.write_text("\n".join([text, *extra]) + "\n", encoding="utf-8")
        return dataset.open(folder)

    return change


def _read(ds: Dataset) -> _Tables:
    """The dataset's tables, all of them read."""
    for name in ds._tables.resources:
        ds._tables.table(name)
    dictionary = ds._tables.table("series")
    for name, domain in zip(dictionary["series"], dictionary["domain"], strict=True):
        ds._tables.of_series(name, domain)
    return ds._tables
