"""C6a on small data: what grows, what shrinks, and how many domains it takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.model import Row
from pivot.claims.china.role import grid, judge, role
from pivot.claims.verdict import FAILS, HOLDS, OPEN
from pivot.dataset import Dataset
from tests.miniature import row, shaped, write

YEARS = range(2006, 2017)


@pytest.mark.parametrize(
    ("found", "alone", "holds"),
    [
        ({"trade": 1.2, "energy": 1.2, "arms": 0.5}, False, True),
        ({"trade": 1.2, "energy": 0.5, "arms": 0.5}, False, False),
        ({"trade": 1.2, "energy": 1.0, "arms": 1.0}, False, None),  # one alone is too few
        ({"trade": 1.2, "energy": 1.2, "arms": None}, False, None),  # two domains are too few
        ({"trade": 1.05, "energy": 1.05, "arms": 1.2}, False, None),  # exactly 1.05 is level
        ({"trade": 1.06}, True, True),
        ({"trade": 1.05}, True, None),
        ({"trade": 0.95}, True, None),
        ({"trade": 0.94}, True, False),
        ({"trade": None}, True, None),
    ],
)
def test_the_rule(found: dict[str, float | None], alone: bool, holds: bool | None) -> None:
    assert judge(found, alone) is holds


def made(folder: Path, growth: float, energy_since: int = 2006) -> Dataset:
    """Every domain times ``growth`` from 2014 on."""
    rows: list[Row] = []
    exercises = []
    for year in YEARS:
        factor = growth if year >= 2014 else 1.0
        late = {"public": f"{year + 1}-12-31", "vintage": "2022"}
        for partner in ("CHN", "JPN", "KOR"):
            for flow in ("exports", "imports"):
                rows += [
                    row(f"fts-{flow}", "RUS", partner, f"{year}-{month:02d}", factor, **late)
                    for month in range(1, 13)
                ]
            for one, other, value in (
                ("RUS", partner, 1.0),
                (partner, "RUS", 1.0),
                (partner, "WLD", 9 / factor),
                ("WLD", partner, 9.0),
            ):
                rows.append(row("baci-exports", one, other, str(year), value * factor, **late))
            rows.append(row("sipri-trade-register", "RUS", partner, str(year), factor, **late))
            rows.append(row("review-gas-pipeline", "RUS", partner, str(year), factor, **late))
            rows.append(row("review-gas-lng", "RUS", partner, str(year), factor, **late))
            if year >= energy_since:
                rows.append(row("review-crude", "RUS", partner, str(year), factor, **late))
        for flow in ("exports", "imports"):
            rows.append(row(f"fts-total-{flow}", "RUS", "WLD", str(year), 1000.0, **late))
        cells = {"name": "", "kind": "naval", "end": "", "area": "sea", "address": "", "source": "made-up"}
        exercises += [
            cells | {"name": f"{year}-{n}", "start": str(year), "period_public": f"{year}-12-31"}
            for n in range(round(2 * factor))
        ]
    return write(folder, rows, tables=[shaped("exercises", exercises)])


@pytest.mark.parametrize(("growth", "verdict"), [(2.0, HOLDS), (0.5, FAILS), (1.0, OPEN)])
def test_c6a(tmp_path: Path, growth: float, verdict: str) -> None:
    ds = made(tmp_path, growth)
    assert role(ds).verdict == verdict
    assert role(ds.known_by("2017-01-20")).verdict == verdict


def test_energy_without_a_base_drops_out(tmp_path: Path) -> None:
    ds = made(tmp_path, 2.0, energy_since=2015)
    assert "energy cannot be compared" in role(ds).because
    assert grid(ds)["domains"].nunique() == 3
