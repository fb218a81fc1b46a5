"""What the dataset holds, on four series whose rows are counted by hand."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pivot.claims.verdict import HOLDS, OPEN
from pivot.measures import holdings
from tests.handheld import Held

CLOCKS = {"gas": "printed", "oil": "after", "coal": "dated", "hand": "printed"}


def rows(name: str, *cells: tuple[str, str]) -> list[dict[str, Any]]:
    return [
        {"series": name, "period": period, "status": status, "value": 1.0, "vintage": f"v{number}"}
        for number, (period, status) in enumerate(cells)
    ]


def made() -> Any:
    """Gas of 2001 to 2003 and 2005, oil over a winter, coal of two statuses, and a figure by hand."""
    said = [("2001", "reported"), ("2002", "reported"), ("2003-12", "reported"), ("2005", "reported")]
    trade = rows("gas", *said, ("2005", "estimated"))
    trade += rows("oil", ("2010-11/2011-02", "reported"), ("2011", "reported"), ("2012", "reported"))
    energy = rows("coal", ("2001", "reported"), ("2002", "mirror"), ("2001", "mirror"))
    energy += rows("hand", ("1999", "quoted"), ("2001", "quoted"))
    domain = {"gas": "trade", "oil": "trade", "coal": "energy", "hand": "energy"}
    series = pd.DataFrame(
        {
            "series": list(domain),
            "domain": list(domain.values()),
            "clock": [CLOCKS[name] for name in domain],
            "second_witness": ["IEA (2016)", "", "none", "x"],
            "deviation_median": [0.5, float("nan"), 1.0, float("nan")],
        }
    ).set_index("series", drop=False)
    tables = {"observations-trade": trade, "observations-energy": energy}
    return Held(tables=tables, series=series, clock_of=CLOCKS.__getitem__)


def test_coverage_of_each_series() -> None:
    found = holdings.coverage(made()).set_index("series")
    assert found["years"].tolist() == ["2001–2005", "2010–2012", "2001–2002", "1999–2001"]
    assert found["rows"].tolist() == [5, 3, 3, 2] and found["editions"].tolist() == [5, 3, 3, 2]
    assert found["status"].tolist() == ["estimated, reported", "reported", "mirror, reported", "quoted"]
    assert found["second_witness"].tolist() == ["IEA", "", "none", "x"]
    one = Held(
        tables={"observations-trade": rows("gas", ("2001", "reported"))}, series=made().series.iloc[:1]
    )
    assert holdings.coverage(one)["years"].tolist() == ["2001"]  # type: ignore[arg-type]


def test_coverage_of_each_file() -> None:
    found = holdings.by_domain(made()).set_index("domain")
    columns = ["series", "rows", "first", "last", "witnessed", "printed", "dated", "after"]
    assert found.loc["trade", columns].tolist() == [2, 8, 2001, 2012, 1, 1, 0, 1]
    assert found.loc["energy", columns].tolist() == [2, 5, 1999, 2002, 1, 1, 1, 0]


def test_a_figure_of_coverage_shows_series_of_three_rows_and_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holdings, "GROUPS", {"both": ("trade", "energy"), "one": ("energy",)})
    # Printed before dated before after; two rows are too few.
    assert holdings.figures(made()) == {"both": ["gas", "coal", "oil"], "one": ["coal"]}
    monkeypatch.setattr(holdings, "MOST", 3)
    assert list(holdings.figures(made())) == ["both", "one"]
    monkeypatch.setattr(holdings, "MOST", 2)
    assert holdings.figures(made()) == {"both-1": ["gas", "coal"], "both-2": ["oil"], "one": ["coal"]}
    monkeypatch.setattr(holdings, "MOST", 1)
    assert list(holdings.figures(made())) == ["both-1", "both-2", "both-3", "one"]


def test_spans_end_at_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holdings, "GROUPS", {"both": ("trade", "energy")})
    found = holdings.spans(made(), "both")
    assert list(found[["series", "status", "x", "y", "mark"]].itertuples(index=False, name=None)) == [
        ("gas", "estimated", "2005", 1, "printed"),
        ("gas", "reported", "2001/2003", 3, "printed"),
        # The same year once more, told by its days.
        ("gas", "reported", "2005-01-01/2005-12-31", 1, "printed"),
        ("coal", "mirror", "2001/2002", 2, "dated"),
        ("coal", "reported", "2001", 1, "dated"),
        ("oil", "reported", "2010/2012", 3, "after"),
    ]


def test_sources_by_grade_and_files() -> None:
    cells = [
        ("a", "B", "2016", "t", "other", "open", "f"),
        ("b", "A", "2016", "t", "other", "figures-only", ""),
        ("c", "A", "2016", "t", "primary document", "open", "f"),
        ("d", "A", "2015", "u", "official statement", "open", "f"),
        ("e", "A", "2016", "t", "agency or newspaper of record", "open", "g"),
    ]
    columns = ["source", "short", "vintage", "title", "grade", "licence", "file"]
    sources = pd.DataFrame(cells, columns=columns).set_index("source", drop=False)
    ds: Any = Held(sources=sources)
    found = holdings.grades(ds)
    assert found["grade"].tolist()[0] == "primary document" and found["grade"].tolist()[-1] == "other"
    assert list(found.columns) == ["grade", "open", "figures-only", "sources"]
    assert found["sources"].tolist() == [1, 1, 1, 2] and found["figures-only"].tolist() == [0, 0, 0, 1]
    # One title of one edition is one row; a page that was read is no file.
    assert holdings.collected(ds)["source"].tolist() == ["d", "c", "a"]


def test_claims_that_are_open_on_either_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    verdicts = pd.DataFrame(
        {
            "claim": ["C1", "C2", "C3", "C4"],
            "then": [OPEN, HOLDS, HOLDS, OPEN],
            "now": [HOLDS, OPEN, HOLDS, OPEN],
        }
    )

    class Rule:
        would_change = "a figure"

    monkeypatch.setattr(holdings, "overview", lambda _: verdicts)
    monkeypatch.setattr(holdings, "ledger", lambda _: dict.fromkeys(verdicts["claim"], Rule))
    ds: Any = None
    found = holdings.open_claims(ds)
    assert found["claim"].tolist() == ["C1", "C2", "C4"] and set(found["missing"]) == {"a figure"}
