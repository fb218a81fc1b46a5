"""C5b on small data: arms as the whole of trade policy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from clock import CUTOFF
from ingest.model import Row
from pivot.claims.china.arms_trade import arms_trade, composition, grid, held, rivals
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.dataset import Dataset
from tests.miniature import row, shaped, write

YEARS = range(2011, 2016)


def rivalry(one: str, other: str) -> list[dict[str, Any]]:
    cells = {"kind": "rivalry", "contest": "1", "reporter": one, "partner": other, "level": "", "name": ""}
    return [cells | {"year": str(y), "period_public": f"{y + 1}-12-31", "source": "made-up"} for y in YEARS]


def made(
    folder: Path,
    arms: float,
    goods: float = 1.0,
    extra: float = 0.0,
    rival: str = "JPN",
    supplied: tuple[str, ...] = ("CHN", "JPN"),
    lost: str = "",
) -> Dataset:
    """Exports of 110 a year to China and to Japan, 10 of them fuels, ``arms`` per cent of the rest.

    Korea, where there is ``extra``, buys so much more that is neither fuel nor arms. Russia has
    all of the region's arms and ``goods`` per cent of its goods.
    """
    rows: list[Row] = []
    cells = {"CHN": (110.0, 10.0, arms), "JPN": (110.0, 10.0, arms), "KOR": (extra, 0.0, 0.0)}
    for year in map(str, YEARS):
        late = {"public": f"{int(year) + 1}-12-31", "vintage": "2022"}
        for partner, (whole, *_) in cells.items():
            if not whole or (year == lost and partner == "CHN"):
                continue
            rows += [
                row("fts-exports", "RUS", partner, f"{year}-{month:02d}", whole / 12, **late)
                for month in range(1, 13)
            ]
        for partner in ("CHN", "JPN"):
            rows.append(row("baci-exports", "RUS", partner, year, goods, **late))
            rows.append(row("baci-exports", "WLD", partner, year, 100.0, **late))
        for recipient in (*supplied, "SIPRI_NORTHEAST_ASIA", "SIPRI_ASEAN"):
            rows.append(row("sipri-trade-register", "RUS", recipient, year, 10.0, **late))
        for recipient in ("CHN", "JPN", "KOR", "VNM"):
            rows.append(row("sipri-trade-register", "WLD", recipient, year, 10.0, **late))
    products = [
        {"flow": "exports", "partner": partner, "group": group} | {str(year): value for year in YEARS}
        for partner, (whole, fuels, weapons) in cells.items()
        for group, value in (("all", whole), ("fuels", fuels), ("arms", weapons))
        if whole
    ]
    return write(
        folder, rows, tables=[shaped("contests", rivalry("CHN", rival)), shaped("russia-products", products)]
    )


@pytest.mark.parametrize(
    ("arguments", "verdict"),
    [
        ({"arms": 60.0}, HOLDS),
        ({"arms": 10.0, "goods": 50.0}, FAILS),
        ({"arms": 60.0, "rival": "VNM", "supplied": ("CHN",)}, FAILS),  # no rivals, few buyers
        ({"arms": 60.0, "extra": 500.0}, IN_PART),  # China and Japan alone
    ],
)
def test_c5b(tmp_path: Path, arguments: dict[str, Any], verdict: str) -> None:
    ds = made(tmp_path, **arguments)
    assert arms_trade(ds).verdict == verdict
    assert arms_trade(ds.known_by(CUTOFF)).verdict == verdict


def test_half_counts_as_met_and_a_little_less_does_not(tmp_path: Path) -> None:
    main = {"test": "composition outside fuels", "measure": "upper bound", "region": "Northeast Asia only"}
    for arms, met in ((50.0, True), (49.9, False)):
        rows = grid(made(tmp_path / str(arms), arms))
        rows = rows[(rows[list(main)] == list(main.values())).all(axis=1)]
        assert set(rows["holds"]) == {met}


def test_a_partner_without_a_year_leaves_the_region(tmp_path: Path) -> None:
    ds = made(tmp_path, 60.0, lost="2013")
    assert held(ds, frozenset({"CHN", "JPN"}), (2011, 2015)) == ["JPN"]


def test_without_customs_it_cannot_be_decided(tmp_path: Path) -> None:
    ds = made(tmp_path, 60.0)
    assert arms_trade(ds.known_by("2014-06-01")).verdict == OPEN


def test_what_no_chapter_explains_counts_as_arms_at_most(tmp_path: Path) -> None:
    ds = made(tmp_path, 10.0)
    years = (2011, 2015)
    assert composition(ds, ["CHN"], years, "upper bound") == pytest.approx(0.1)
    assert composition(ds, ["CHN"], years, "upper bound", fuels=True) == pytest.approx(1 / 11)
    assert rivals(ds, frozenset({"CHN", "JPN"}), years) == [("CHN", "JPN")]
