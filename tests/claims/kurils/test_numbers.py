"""The chapter's claims on numbers, on small data."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pivot.claims.kurils import investment, tension
from pivot.claims.verdict import HOLDS, OPEN
from tests.claims.kurils.documents import Shelf, said
from tests.miniature import row, write

PREVIOUS, SINCE_2012, SLOPE = tension.COMPARISONS
#: Of a series of this alone, floating point makes a slope of less than nothing.
LEVEL = 3.0


@pytest.mark.parametrize(
    ("values", "comparison", "wanted"),
    [
        ({2012: 1, 2013: 2, 2014: 3, 2015: 4}, PREVIOUS, (True, True)),
        ({2012: 4, 2013: 4, 2014: 4, 2015: 1}, PREVIOUS, (False, True)),
        ({2012: 1, 2013: 1, 2014: 4, 2015: 3}, PREVIOUS, (None, True)),
        ({2012: 4, 2013: 4, 2014: 4, 2015: 4}, PREVIOUS, (None, True)),  # equal is no rise
        ({2013: 2, 2014: 3, 2015: 4}, PREVIOUS, (None, False)),
        ({2012: 1, 2015: 2}, SINCE_2012, (True, True)),
        ({2012: 2, 2015: 2}, SINCE_2012, (None, True)),
        ({2011: 5, 2012: 4, 2013: 3, 2014: 2, 2015: 1}, SLOPE, (False, True)),
        ({2011: 5, 2012: 4, 2014: 2, 2015: 1}, SLOPE, (None, False)),
        (dict.fromkeys(range(2011, 2016), LEVEL), SLOPE, (None, True)),
    ],
)
def test_k7a_compares(values: dict[int, float], comparison: str, wanted: tuple[bool | None, bool]) -> None:
    assert tension.risen(pd.Series(values, dtype=float), 2015, comparison) == wanted


def scrambles(chinese: dict[int, float], derived: int = 0) -> list:
    rows = []
    for year, value in chinese.items():
        period, status = f"{year}-04/{year + 1}-03", "estimated" if year == derived else "quoted"
        public = f"{year + 1}-04-30"
        rows.append(
            row("jasdf-scrambles", "JPN", "CHN", period, value, status=status, public=public, vintage="2026")
        )
        rows.append(
            row("jasdf-scrambles", "JPN", "", period, 1000.0, status="quoted", public=public, vintage="2026")
        )
    for name in ("icews-conflict", "icews-cooperation", "gpr-country", "gpr", "pew-unfavourability"):
        rows.append(row(name, "DEU", "CHN", "2014", 1.0))
    return rows


RISING = {2010: 1.0, 2011: 100.0, 2012: 200.0, 2013: 300.0, 2014: 400.0, 2015: 500.0, 2016: 600.0}


def test_k7a_holds_where_all_rise_and_is_open_where_a_cell_was_derived(tmp_path: Path) -> None:
    assert tension.tension(write(tmp_path / "a", scrambles(RISING))).verdict == HOLDS
    found = tension.tension(write(tmp_path / "b", scrambles(RISING, derived=2013)))
    assert found.verdict == OPEN and "derived" in found.because


def test_k7a_does_not_hold_where_all_fall(tmp_path: Path) -> None:
    falling = {year: 1000 - value for year, value in RISING.items()}
    assert tension.tension(write(tmp_path, scrambles(falling))).verdict == "does not hold"


def quoted(before: float, after: float) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "item": "stock",
            "about": "Russian Far East",
            "period": ["2014", "2018"],
            "value": [before, after],
            "unit": "USD bn",
            "source": "one",
        }
    )


def test_k8b_compares_like_with_like() -> None:
    base, horizon = investment.BASES["2012-2016"], 2021
    assert investment.ratio(quoted(4, 5), "USD", "Russian Far East", base, horizon) == 1.25
    other = quoted(4, 5).assign(source=["one", "another"])
    assert investment.ratio(other, "USD", "Russian Far East", base, horizon) is None
    assert investment.ratio(quoted(4, 5), "USD", "Russian Far East", base, 2017) is None


@pytest.mark.parametrize(("after", "wanted"), [(5.0, HOLDS), (4.0, "does not hold"), (4.9, OPEN)])
def test_k8b(monkeypatch: pytest.MonkeyPatch, after: float, wanted: str) -> None:
    monkeypatch.setattr(investment, "figures", lambda ds: quoted(4, after))
    assert investment.investment(Shelf(said("K8b", investment.SOUGHT))).verdict == wanted


def test_k8b_is_open_without_figures() -> None:
    assert investment.investment(Shelf(said("K8b", investment.SOUGHT))).verdict == OPEN
