"""C16 on small data: what East Asia gained for what the West lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from clock import CUTOFF
from ingest.model import Row
from pivot.claims.china.outlet import CUSTOMS, EAST, WEST, grid, offset, outlet
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.dataset import Dataset
from tests.miniature import row, write

SIX = sorted(EAST["six economies"])


def made(
    folder: Path,
    lost: float,
    gained: float,
    imports_gained: float | None = None,
    years: range = range(2011, 2022),
) -> Dataset:
    """Each western partner loses ``lost`` after 2013, the eastern ones gain so much that the sums compare."""
    rows: list[Row] = []
    for year in years:
        late = {"public": f"{year + 1}-12-31", "vintage": "2022"}
        after = year > 2013
        for partner in [*sorted(WEST), *SIX]:
            for flow in ("exports", "imports"):
                west = partner in WEST
                gain = gained if flow == "exports" or imports_gained is None else imports_gained
                change = -lost / len(WEST) if west else gain / len(SIX)
                value = 100.0 + (change if after else 0.0)
                rows += [
                    row(f"fts-{flow}", "RUS", partner, f"{year}-{month:02d}", value / 12, **late)
                    for month in range(1, 13)
                ]
                pair = ("RUS", partner) if flow == "exports" else (partner, "RUS")
                rows.append(row("baci-exports", *pair, str(year), value, **late))
    for name in ("imts-exports", "imts-imports"):
        rows.append(row(name, "RUS", "CHN", "2016", 1.0, public="2022-12-31", vintage="2022"))
    for name in ("review-crude", "review-gas-pipeline", "review-gas-lng"):
        rows.append(row(name, "RUS", "CHN", "2014", 1.0))
    groups = [
        {
            "group": "review-europe",
            "title": "Europe",
            "member": "DEU",
            "start": "",
            "end": "",
            "note": "made up",
        }
    ]
    return write(folder, rows, groups=groups)


@pytest.mark.parametrize(
    ("lost", "gained", "imports", "verdict"),
    [
        (10.0, 200.0, None, HOLDS),  # so much that China alone suffices
        (10.0, 1.0, None, FAILS),
        (10.0, -5.0, None, FAILS),
        (10.0, 1.0, 300.0, IN_PART),  # imports, and so turnover, and not exports
        (-10.0, 20.0, None, OPEN),  # nothing was lost
    ],
)
def test_c16(tmp_path: Path, lost: float, gained: float, imports: float | None, verdict: str) -> None:
    ds = made(tmp_path, lost, gained, imports)
    assert outlet(ds).verdict == verdict
    assert outlet(ds.known_by(CUTOFF)).verdict == verdict


def test_a_gain_of_exactly_the_loss_holds(tmp_path: Path) -> None:
    ds = made(tmp_path, 14.0, 12.0)
    found = offset(ds, CUSTOMS, "six economies", "turnover", "2013", "2021")
    assert found == pytest.approx(12 / 14, rel=1e-4)
    ds = made(tmp_path / "level", 12.0, 12.0)
    assert offset(ds, CUSTOMS, "six economies", "turnover", "2013", "2021") == pytest.approx(1.0, rel=1e-4)


def test_without_the_base_it_cannot_be_decided(tmp_path: Path) -> None:
    assert outlet(made(tmp_path, 10.0, 20.0, years=range(2014, 2022))).verdict == OPEN


def test_an_end_before_the_base_is_no_combination(tmp_path: Path) -> None:
    rows = grid(made(tmp_path, 10.0, 20.0))
    assert rows[(rows["base"] == "2016") & rows["end"].isin(["2015", "2016"])].empty
