"""A country's share of a region's trade, worked out by hand under each definition."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot.measures.region import Tables, share


def frame(values: dict[str, float]) -> pd.DataFrame:
    return pd.DataFrame({"2014": values})


WITHIN = pd.DataFrame(
    {"2014": [20.0, 10.0, 99.0]},
    index=pd.MultiIndex.from_tuples([("CHN", "JPN"), ("JPN", "CHN"), ("CHN", "KOR")]),
)
TABLES = Tables(
    sold=frame({"CHN": 3.0, "JPN": 2.0, "KOR": 7.0}),
    bought=frame({"CHN": 4.0, "JPN": 1.0}),
    exports=frame({"CHN": 200.0, "JPN": 100.0, "KOR": 50.0}),
    imports=frame({"CHN": 150.0, "JPN": 50.0, "KOR": 50.0}),
    within=WITHIN,
)


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ("turnover in turnover", 100 * 10 / 500),
        ("exports in imports", 100 * 5 / 200),
        ("imports in exports", 100 * 5 / 300),
        ("turnover in trade with outsiders", 100 * 10 / (500 - 60)),
        ("turnover beside trade within", 100 * 10 / (30 + 10)),
    ],
)
def test_each_definition(definition: str, expected: float) -> None:
    # Korea has no figure for what Russia bought, so it is in neither sum.
    value, covered = share(TABLES, ["CHN", "JPN", "KOR"], "2014", definition)
    assert value == pytest.approx(expected)
    assert covered == ["CHN", "JPN"]


def test_a_year_or_region_without_figures_gives_nothing() -> None:
    assert share(TABLES, ["CHN"], "2015", "turnover in turnover") is None
    assert share(TABLES, ["VNM"], "2014", "turnover in turnover") is None


def test_trade_within_is_needed_only_where_it_is_used() -> None:
    bare = Tables(TABLES.sold, TABLES.bought, TABLES.exports, TABLES.imports)
    assert share(bare, ["CHN"], "2014", "turnover in trade with outsiders") is None
    assert share(bare, ["CHN"], "2014", "turnover in turnover") is not None


def test_an_unknown_definition_is_refused() -> None:
    with pytest.raises(ValueError, match="no definition 'by weight'"):
        share(TABLES, ["CHN"], "2014", "by weight")
