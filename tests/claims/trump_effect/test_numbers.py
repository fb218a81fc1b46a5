"""T3b, T4a, T4b, T5 and T6 on small series and tables."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from clock import CUTOFF
from ingest.model import Row
from pivot.claims.trump_effect import effort, japan, relations, sanctions, uncertainty
from pivot.claims.verdict import CANNOT_FAIL, FAILS, HOLDS, IN_PART, NOT_MET, OPEN
from pivot.dataset import Dataset
from pivot.measures import turn
from tests.claims.trump_effect.made_up import dataset, document
from tests.miniature import row


def spells(ended: dict[str, int]) -> pd.DataFrame:
    """A case of 2014 for each sender, ended in the year given or open to 2022."""
    return pd.DataFrame(
        [
            {
                "start": 2014,
                "end": ended.get(name, 2022),
                "ended": "yes" if name in ended else "open",
                "sender": name,
                "target": "Russia",
                "source": "made-up",
            }
            for name in ("United States", "EU", "Japan")
        ]
    )


LISTS = [
    row(name, "USA" if "treasury" in name else "EU27_2020", "RUS", period, value)
    for name, values in {
        "us-treasury-russia-relief": {"2016-01": 0.0, "2018-12": 0.0},
        "eu-listings-269-2014": {"2018-05": 5.0},
    }.items()
    for period, value in values.items()
]


def sanctioned(folder: Path, ended: dict[str, int], evidence: list[dict[str, str]] = []) -> Dataset:  # noqa: B006
    rows = [Row(**{**vars(entry), "reporter": "RUS", "partner": "WLD"}) for entry in LISTS]
    return dataset(folder, evidence, rows, sanction_spells=spells(ended))


@pytest.mark.parametrize(
    ("ended", "verdict"),
    [
        ({}, FAILS),
        ({"Japan": 2019}, IN_PART),
        ({"Japan": 2019, "EU": 2018}, HOLDS),
        ({"Japan": 2021, "EU": 2022}, IN_PART),  # by the end of 2021 one had ended
    ],
)
def test_t3b(tmp_path: Path, ended: dict[str, int], verdict: str) -> None:
    assert sanctions.grid(sanctioned(tmp_path, ended)).iloc[0]["verdict"] == verdict


def test_t3b_a_renewal_shows_a_regime_in_force_for_a_year(tmp_path: Path) -> None:
    renewed = [document("T3b", "renewal", f"{sanctions.IN_FORCE}: Japan", "2020-02-01")]
    ds = sanctioned(tmp_path, {"Japan": 2019}, renewed)
    assert sanctions.by_acts(ds, "Japan", "2021-01-20") is False
    assert sanctions.by_acts(ds, "Japan", "2022-01-20") is True
    assert sanctions.by_acts(ds, "Japan", "2026-11-24") is None


def test_t3b_needs_two_senders() -> None:
    assert sanctions.judge([False, None, None]) == ""
    assert sanctions.judge([True]) == HOLDS
    assert sanctions.judge([True, True, None]) == HOLDS


MONTHS = [str(month) for month in pd.period_range("2006-01", "2017-03", freq="M")]
GROUPS = [
    {"group": group, "member": code, "start": "", "end": "", "note": "made up"}
    for group, codes in {"europe": ["DEU", "NLD", "RUS"], "asia-wide": ["CHN", "JPN", "KOR", "IND"]}.items()
    for code in codes
]


def indices(last: dict[str, float]) -> list[Row]:
    """Indices that go round from 1 to 100 and end, from November 2016, at a country's own value."""
    rows = []
    for name in uncertainty.SOURCES.values():
        for code, value in last.items():
            for number, month in enumerate(MONTHS):
                at = value if month >= "2016-11" else 1.0 + number % 100
                rows.append(row(name, code, "", month, at, public=f"{month}-28", vintage="2017-06"))
    return rows


def risky(folder: Path, europe: float, asia: float, third: float | None = None) -> Dataset:
    values = dict.fromkeys(["DEU", "NLD", "RUS"], europe) | dict.fromkeys(["CHN", "JPN", "KOR", "IND"], asia)
    if third is not None:
        values |= {"CHN": third, "JPN": third}
    risk = pd.DataFrame({"month": MONTHS, "period_public": MONTHS, "source": "made-up"})
    return dataset(folder, [], indices(values), GROUPS, risk_by_country=risk)


@pytest.mark.parametrize(
    ("europe", "asia", "third", "verdict"),
    [
        (500.0, 500.0, None, HOLDS),
        (500.0, 10.0, None, IN_PART),
        (10.0, 10.0, None, FAILS),
        (500.0, 500.0, 10.0, HOLDS),  # exactly half of Asia
    ],
)
def test_t4a(tmp_path: Path, europe: float, asia: float, third: float | None, verdict: str) -> None:
    ds = risky(tmp_path, europe, asia, third)
    assert uncertainty.gripped_by_uncertainty(ds).verdict == verdict


def test_t4a_the_percentile_itself_is_met() -> None:
    wide = pd.DataFrame({"JPN": [float(n) for n in range(1, 101)] + [90.1]}, index=MONTHS[30:131])
    wide.index = [str(m) for m in pd.period_range("2008-07", "2016-11", freq="M")]
    found = uncertainty.standing(wide, ("2016-11", "2016-12"), 120)
    assert found.loc["JPN", "mean"] == pytest.approx(found.loc["JPN", "90th percentile"])
    assert found.loc["JPN", "percentile"] == 90.0


def test_t4a_is_not_computable_with_two_countries() -> None:
    few = pd.DataFrame({"continent": ["Europe"] * 2, "mean": [1, 1], "before": [0, 0]})
    few = few.assign(**dict.fromkeys(uncertainty.LEVELS, 0.5))
    parts = uncertainty.split(few)
    assert uncertainty.gripped(parts["Europe"], uncertainty.LEVELS[0], "level only") == (None, None)


def worry(retreat: int, aligned: int, by: str = "statement") -> list[dict[str, str]]:
    return [
        document("T4b", f"{name}-{n}", subject, "2016-12-01", by=by)
        for name, subject, count in (("retreat", japan.RETREAT, retreat), ("aligned", japan.ALIGNED, aligned))
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("documents", "place", "verdict"),
    [
        (worry(2, 2), 75.0, HOLDS),  # the percentile itself is met
        (worry(2, 2), 74.9, IN_PART),
        (worry(2, 1), 99.0, IN_PART),
        (worry(2, 2, "paper"), 99.0, OPEN),  # none is official
        ([], 99.0, OPEN),  # the index alone never decides
    ],
)
def test_t4b(tmp_path: Path, documents: list[dict[str, str]], place: float, verdict: str) -> None:
    ds = dataset(tmp_path, documents)
    speakers = "officials and press of record"
    said = japan.voiced(ds, speakers, "each apart")
    assert japan.judge(said, place, 75.0, japan.denied(ds, speakers)) == verdict


def test_t4b_fails_where_officials_deny_both_and_the_index_is_low(tmp_path: Path) -> None:
    denials = [
        document("T4b", f"denial-{len(subject)}", subject, "2016-12-01", "contradicts", by="statement")
        for subject in (japan.RETREAT, japan.ALIGNED)
    ]
    ds = dataset(tmp_path, denials)
    both = japan.denied(ds, "officials")
    assert japan.judge(japan.voiced(ds, "officials", "each apart"), 49.0, 75.0, both) == FAILS
    assert japan.judge(japan.voiced(ds, "officials", "each apart"), 50.0, 75.0, both) == OPEN


@pytest.mark.parametrize(
    ("changes", "tied", "other", "verdict"),
    [
        ([-20.0, -5.0, 3.0], True, False, HOLDS),  # two of three, one of them exactly on the mark
        ([-20.0, -30.0], False, True, IN_PART),
        ([-20.0, -30.0], False, False, OPEN),
        ([20.0, 30.0], False, False, FAILS),
        ([20.0, 30.0], True, False, OPEN),
        ([-20.0, 30.0], False, False, OPEN),
        ([-4.9, -4.9], True, False, OPEN),
        ([], True, True, ""),
    ],
)
def test_t5_judges(changes: list[float], tied: bool, other: bool, verdict: str) -> None:
    assert effort.judge(changes, tied, other) == verdict


def test_t5_measures_orders_and_trade(tmp_path: Path) -> None:
    rows = [
        row("sipri-orders", "RUS", "CHN", str(year), value)
        for year, value in ((2014, 100.0), (2016, 50.0), (2017, 40.0), (2018, 20.0), (2019, 1.0))
    ]
    for flow in ("exports", "imports"):
        for year, value in ((2014, 10.0), (2015, 10.0), (2016, 10.0), (2017, 12.0), (2018, 12.0)):
            rows.append(row(f"fts-{flow}", "RUS", "CHN", f"{year}-01", value))
            rows.append(row(f"fts-total-{flow}", "RUS", "WLD", str(year), 100.0))
    groups = [
        {"group": group, "member": code, "start": "", "end": "", "note": "made up"}
        for group, code in (("east-asia", "CHN"), ("south-east-asia", "VNM"), ("europe", "DEU"))
    ]
    ds = dataset(tmp_path, [], rows, groups)
    main = ("end of 2018", "mean of 2014 to 2016", "absolute", "East and South-East")
    # 2015 without an order counts as nought: 50 before, 30 after.
    assert effort.change(ds, "arms ordered", *main) == pytest.approx(-40.0)
    assert effort.change(ds, "share of trade", *main) == pytest.approx(20.0)


@pytest.mark.parametrize(
    ("improved", "level", "verdict"),
    [
        ([0.1, 0.2, -0.1, -0.2], 0.5, CANNOT_FAIL),  # exactly half
        ([0.1, 0.0, -0.1, -0.2], 0.5, NOT_MET),  # no change is no improvement
        ([0.1, 0.2, -0.1], 2 / 3, CANNOT_FAIL),
        ([0.1, 0.2], 0.5, ""),
    ],
)
def test_t6_judges(improved: list[float], level: float, verdict: str) -> None:
    assert relations.judge(improved, level) == verdict


def test_t6_counts_votes_alike() -> None:
    class Votes:
        def table(self, name: str) -> pd.DataFrame:
            return pd.DataFrame(
                {
                    "USA": ["Y", "N", "A", "X"],
                    "RUS": ["Y", "Y", "A", "Y"],
                    "period_public": ["2016-01-01", "2016-02-01", "2016-03-01", "2016-04-01"],
                }
            )

    assert turn.agreement(Votes())["2016"] == pytest.approx(200 / 3)  # type: ignore[arg-type]


def test_the_cutoff_is_the_one_of_the_clock() -> None:
    assert sanctions.CUTOFF == CUTOFF
