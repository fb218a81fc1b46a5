"""C13b on small data: Russia's rank among four powers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ingest.model import Row
from pivot.claims.china.korea_stakes import KINDS, few, grid, korea_stakes, rank
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.dataset import Dataset
from tests.miniature import row, shaped, write

YEARS = range(2006, 2016)
POWERS = ("RUS", "CHN", "JPN", "USA")


@pytest.mark.parametrize(
    ("values", "place", "little"),
    [
        ((1.0, 2.0, 3.0, 4.0), 1.0, True),
        ((2.0, 1.0, 3.0, 4.0), 2.0, True),
        ((2.0, 1.0, 2.0, 4.0), 2.5, None),  # the middle is undecided
        ((3.0, 1.0, 2.0, 4.0), 3.0, False),
        ((0.0, 0.0, 0.0, 4.0), 2.0, True),
        ((1.0, None, 3.0, 4.0), None, None),
    ],
)
def test_ranks(values: tuple[float | None, ...], place: float | None, little: bool | None) -> None:
    found = rank(dict(zip(POWERS, values, strict=True)))
    assert found == place
    assert few(found) is little


def made(folder: Path, trade: float, security: float, without: str = "") -> Dataset:
    """The Koreas' weight for Russia, for one elsewhere: in trade, and in arms and disputes."""
    rows: list[Row] = []
    pairs: list[dict[str, Any]] = []
    weight = dict.fromkeys(POWERS, 4.0) | {"RUS": 4.0 * trade}
    for power in POWERS:
        if power == without:
            continue
        for korea in ("KOR", "PRK"):
            pairs.append({"exporter": power, "importer": korea} | {str(y): weight[power] for y in YEARS})
        pairs.append({"exporter": power, "importer": "DEU"} | {str(y): 100.0 for y in YEARS})
    if without:
        pairs.append({"exporter": "DEU", "importer": "KOR"} | {str(y): 1.0 for y in YEARS})
    for year in YEARS:
        late = {"public": f"{year + 1}-12-31", "vintage": "2022"}
        for power in POWERS:
            rows.append(row("sipri-tiv-exports", power, "WLD", str(year), 100.0, **late))
            for korea in ("KOR", "PRK"):
                value = 10.0 * (security if power == "RUS" else 1.0)
                rows.append(row("sipri-trade-register", power, korea, str(year), value, **late))
        # Eight partners stand before the Koreas where trade is small, none where it is large.
        for partner in ("CHN", "DEU", "NLD", "JPN", "IND", "HKG", "VNM", "KOR", "PRK"):
            value = 10.0 if partner not in ("KOR", "PRK") else 8.0 * trade
            for name in ("baci-exports", "fts"):
                if name == "fts":
                    for flow in ("exports", "imports"):
                        rows += [
                            row(f"fts-{flow}", "RUS", partner, f"{year}-{month:02d}", value, **late)
                            for month in range(1, 13)
                        ]
                else:
                    rows.append(row(name, "RUS", partner, str(year), value, **late))
                    rows.append(row(name, partner, "RUS", str(year), value, **late))
    bonds = dict.fromkeys(KINDS, "0")
    cells = {"coding": "atop", "treaty": "", "start": "1992", "end": "", "source": "made-up"}
    alliances = [
        {"reporter": power, "partner": korea, **cells, **bonds, "period_public": "1992-12-31"}
        | {kind: "1" for kind in KINDS[: 2 if power != "RUS" else round(2 * security)]}
        for power in POWERS
        for korea in ("KOR", "PRK")
    ]
    contests = [
        {"kind": "dispute", "contest": f"{power}{korea}{n}", "reporter": korea, "partner": power}
        | {"year": "2010", "level": "", "name": "", "period_public": "2011-12-31", "source": "made-up"}
        for power in POWERS
        for korea in ("KOR", "PRK")
        for n in range(2 if power != "RUS" else round(2 * security))
    ]
    tables = {"gravity-baci": pairs, "alliances": alliances, "contests": contests}
    return write(folder, rows, tables=[shaped(name, cells) for name, cells in tables.items()])


@pytest.mark.parametrize(
    ("arguments", "verdict"),
    [
        ({"trade": 0.5, "security": 0.5}, HOLDS),
        ({"trade": 2.0, "security": 2.0}, FAILS),
        ({"trade": 0.5, "security": 2.0}, IN_PART),
        ({"trade": 1.0, "security": 1.0}, OPEN),  # all alike: the middle rank
        ({"trade": 0.5, "security": 0.5, "without": "USA"}, OPEN),
    ],
)
def test_c13b(tmp_path: Path, arguments: dict[str, Any], verdict: str) -> None:
    ds = made(tmp_path, **arguments)
    assert korea_stakes(ds).verdict == verdict
    assert korea_stakes(ds.known_by("2017-01-20")).verdict == verdict


def test_no_option_is_varied_that_has_no_bearing(tmp_path: Path) -> None:
    rows = grid(made(tmp_path, 0.5, 0.5))
    assert len(rows) == 57
    assert rows.loc[rows["indicator"] == "disputes", "window"].nunique() == 1
