"""The claims that figures decide, on made-up ties: sway, detachment, the look east."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot.claims.central_asia import detachment, looking_east, sway
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from pivot.dataset import Dataset
from pivot.measures import ties
from tests.claims.central_asia.coding import NO, coded, documents

SPANS = sway.SPANS["three"]


def _cells(*per_span: int, missing: int = 0) -> dict[tuple[str, tuple[int, int]], bool | None]:
    """Five states and three spans, so many of them with sway in each span."""
    found: dict[tuple[str, tuple[int, int]], bool | None] = {}
    for span, number in zip(SPANS, per_span, strict=True):
        for place, state in enumerate(sway.FIVE):
            found[state, span] = place < number
    for key in list(found)[::-1][:missing]:
        found[key] = None
    return found


@pytest.mark.parametrize(
    ("cells", "verdict"),
    [
        (_cells(5, 5, 5), HOLDS),
        (_cells(4, 3, 3), HOLDS),  # exactly two thirds
        (_cells(5, 5, 2), IN_PART),  # two states always
        (_cells(2, 2, 0), FAILS),
        (_cells(2, 2, 1), IN_PART),  # exactly a third, one state always
        (_cells(0, 0, 5), IN_PART),  # the last span only
        (_cells(3, 3, 0), OPEN),
        (_cells(5, 5, 5, missing=6), ""),
        (_cells(5, 5, 5, missing=5), OPEN),  # a whole span unknown
    ],
)
def test_a18_from_the_cells(cells: dict[tuple[str, tuple[int, int]], bool | None], verdict: str) -> None:
    assert sway.judge(cells)[0] == verdict


def test_a18_needs_two_fields_and_half_of_those_known(monkeypatch: pytest.MonkeyPatch) -> None:
    how = {"alliance": "atop", "rival": sway.RIVALS[0], "cut": "with agency"}

    def show(**fields: bool | None) -> bool | None:
        monkeypatch.setattr(sway, "field", lambda ds, name, *rest: fields[name])
        return sway.sway(documents(), "KAZ", SPANS[0], "".join(fields), **how)

    assert show(a=True, b=True, c=False, d=False) is True
    assert show(a=True, b=None, c=False, d=None) is False
    assert show(a=True, b=None, c=None, d=None) is None


def test_a18_reads_documents_by_state_and_span() -> None:
    ds = documents(
        coded("A18", "kgz-2011-base", sway.PART, figure="2011"),
        coded("A18", "tjk-x", sway.PART, NO, figure="2004"),
    )
    assert sway.deciding(ds, "KGZ", (2009, 2016), "primary and official") is True
    assert sway.deciding(ds, "TJK", (2000, 2008), "primary and official") is False
    assert sway.deciding(ds, "UZB", (2009, 2016), "primary and official") is None


@pytest.fixture
def ds() -> Dataset:
    """Documents in which both states say that neutrality is the way out."""
    return documents(
        *[coded("A4a", f"act-{n}", "own act or words of neutrality", date="1995-01-01") for n in range(1)],
        *[coded("A4b", f"act-{n}", "own act or words of neutrality", date="1995-01-01") for n in range(1)],
        coded("A4c", "aze-words", detachment.LOOSENS),
        coded("A4c", "tkm-words", detachment.LOOSENS),
    )


def _fall(monkeypatch: pytest.MonkeyPatch, falling: dict[str, int]) -> None:
    """So many of five ties of each state fell; none of a state that is not named."""
    monkeypatch.setattr(
        detachment, "fallen", lambda ds, state, *how: (falling.get(state, 0), 5 if state in falling else 0)
    )


def test_a4c(monkeypatch: pytest.MonkeyPatch, ds: Dataset) -> None:
    level = dict.fromkeys(detachment.OTHERS, 1)
    _fall(monkeypatch, {"AZE": 4, "TKM": 3} | level)  # three fifths are reached
    assert detachment.grid(ds)["verdict"].iloc[0] == HOLDS
    _fall(monkeypatch, {"AZE": 4, "TKM": 2} | level)
    assert detachment.grid(ds)["verdict"].iloc[0] == IN_PART
    _fall(monkeypatch, {"AZE": 2, "TKM": 2} | level)
    assert detachment.grid(ds)["verdict"].iloc[0] == FAILS
    _fall(monkeypatch, {"AZE": 4, "TKM": 4} | dict.fromkeys(detachment.OTHERS, 4))
    assert detachment.grid(ds)["verdict"].iloc[0] == OPEN  # the others loosened as much
    _fall(monkeypatch, {"AZE": 4, "TKM": 4} | level)
    assert detachment.grid(documents())["verdict"].iloc[0] == OPEN  # nobody says so
    _fall(monkeypatch, {})
    assert detachment.grid(ds)["holds"].isna().all()


def _east(monkeypatch: pytest.MonkeyPatch, rises: float) -> None:
    """Every state's eastern share rises by so many points after 2010, its peers' and its past not at all."""
    years = pd.Index([str(year) for year in range(2000, 2017)], name="period")
    level = pd.Series([10.0 + (rises if year > "2010" else 0.0) for year in years], index=years)
    flat = pd.Series(10.0, index=years)
    monkeypatch.setattr(
        looking_east, "yearly", lambda ds, state, *rest: level if state in looking_east.STATES else flat
    )
    looking_east.exceeds.cache_clear()


@pytest.mark.parametrize(
    ("rises", "states", "verdict"),
    [(2.0, 3, HOLDS), (1.9, 3, OPEN), (2.0, 2, IN_PART), (2.0, 0, OPEN), (-1.0, 3, FAILS)],
)
def test_a3(monkeypatch: pytest.MonkeyPatch, rises: float, states: int, verdict: str) -> None:
    _east(monkeypatch, rises)
    monkeypatch.setattr(Dataset, "table", lambda self, name: pd.DataFrame(columns=["MNG"]))
    monkeypatch.setattr(Dataset, "members", lambda self, group, on=None: ["DEU"])
    named = [state.lower() for state in looking_east.STATES[:states]]
    rows = [coded("A3", f"{state}-why", looking_east.BALANCES) for state in named]
    rows += [coded("A3", f"{state}-pressed", looking_east.PRESSED, figure="2010") for state in named]
    grid = looking_east.grid(documents(*rows))
    assert grid["verdict"].iloc[0] == verdict
    looking_east.exceeds.cache_clear()


def test_a_course_that_hangs_on_one_year_counts_as_none() -> None:
    years = [str(year) for year in range(2005, 2010)]
    assert ties.course(pd.Series([5.0, 4, 3, 2, 1], index=years), "linear slope") == pytest.approx(-1)
    assert ties.course(pd.Series([5.0, 1, 1.1, 1.2, 1.3], index=years), "linear slope") == 0
    assert ties.course(pd.Series([5.0, 4, 3], index=years[:3]), "linear slope") is None
    falling = pd.Series([9.0, 8, 7, 6, 5], index=years)
    assert ties.course(falling, "rank correlation with time") == pytest.approx(-1)
    assert ties.course(falling, "first three against last three years") == pytest.approx(-2)
    assert ties.gradual(falling)
    assert not ties.gradual(pd.Series([9.0, 9, 9, 1, 1], index=years))
