"""Central Asia between two powers: arms, votes, journeys and trade by group, worked out by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from pivot.dataset import Dataset
from pivot.measures import eurasia
from tests.miniature import row, shaped, write

REGISTER = "sipri-trade-register"
ARMS = [("RUS", "KAZ", "2009", 60.0), ("CHN", "KAZ", "2016", 20.0), ("TUR", "KAZ", "2016", 20.0)]
ARMS += [("RUS", "UZB", "2009", 0.0), ("CHN", "UZB", "2023", 8.0), ("TUR", "UZB", "2024", 12.0)]
#: Flows between members, with China and with the rest, the same in every year but China's.
FLOWS = [("RUS", "KAZ", 40.0), ("KAZ", "RUS", 20.0), ("KAZ", "KGZ", 10.0), ("ARM", "DEU", 15.0)]
FLOWS += [("BLR", "DEU", 10.0), ("GEO", "DEU", 10.0)]


def cells() -> list[dict[str, object]]:
    """Kazakhstan's purchases from China rise from 5 to 30 after 2010, Georgia's from nil to 10."""
    years = [str(year) for year in range(2000, 2021)]
    rising = {("CHN", "KAZ"): (5.0, 30.0), ("CHN", "GEO"): (0.0, 10.0)}
    flat = [{"exporter": one, "importer": two} | dict.fromkeys(years, flow) for one, two, flow in FLOWS]
    steps = [
        {"exporter": one, "importer": two} | {year: early if year <= "2010" else late for year in years}
        for (one, two), (early, late) in rising.items()
    ]
    return flat + steps


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Arms of two states, flows of six, one journey each way."""
    rows = [row(REGISTER, *entry) for entry in ARMS]
    rows += [row(REGISTER, "WLD", partner, year, value) for _, partner, year, value in ARMS]
    # Two deals of one year are one row of the total.
    rows = [entry for entry in rows if (entry.reporter, entry.period) != ("WLD", "2016")]
    rows += [row(REGISTER, "WLD", "KAZ", "2016", 40.0)]
    rows += [row("who-where-when", "CHN", "KAZ", year, 1.0) for year in ("2002", "2003", "2013", "2019")]
    rows += [row("putin-trips", "RUS", "UZB", "2022-09", 1.0)]
    return write(tmp_path_factory.mktemp("eurasia"), rows, tables=[shaped("gravity-baci", cells())])


def test_a_supplier_s_share_is_over_all_suppliers_and_recipients(small: Dataset) -> None:
    assert eurasia.arms_share(small, "RUS", (2009, 2016), ["KAZ"]) == 60.0
    assert eurasia.arms_share(small, "CHN", (2022, 2025)) == 40.0
    assert pd.isna(eurasia.arms_share(small, "RUS", (1992, 2000)))


def test_the_largest_supplier_may_be_neither_power(small: Dataset) -> None:
    assert eurasia.largest_supplier(small, "UZB", (2022, 2025)) == "TUR"
    assert eurasia.largest_supplier(small, "KAZ", (2022, 2025)) == ""


def test_the_table_of_arms_has_a_column_for_each_power_and_span(small: Dataset) -> None:
    found = eurasia.arms_table(small).set_index("state")
    assert (found.at["KAZ", "RUS2009"], found.at["KAZ", "CHN2009"]) == (60.0, 20.0)
    assert found.at["UZB", "first"] == "TUR"


def test_journeys_fall_into_their_span(small: Dataset) -> None:
    found = eurasia.visits(small).set_index("state").drop(columns="source")
    assert found.loc["KAZ"].tolist() == [1.0, 1.0, 2.0, 0.0]
    assert found.loc["UZB"].tolist() == [0.0, 0.0, 0.0, 1.0]
    assert found.loc["AZE"].sum() == 0.0


def test_trade_within_counts_each_flow_at_both_ends(small: Dataset) -> None:
    found = eurasia.within(small, ("2009", "2020")).set_index("year")
    # Flows within: 70, at both ends 140; turnover of the members 140 + 15 + 10 and China's 5 or 30.
    assert found.at["2009", "inside"] == pytest.approx(100 * 140 / 170)
    assert found.at["2020", "china"] == pytest.approx(100 * 30 / 195)
    assert found.at["2020", "without"] == pytest.approx(100 * 20 / 140)


def test_members_trade_leaves_the_member_out_of_the_others(small: Dataset) -> None:
    found = eurasia.members_trade(small).set_index(["panel", "series", "period"])["value"]
    assert found["KAZ", "RUS", "2009"] == pytest.approx(100 * 60 / 75)
    assert found["KAZ", "other members", "2020"] == pytest.approx(10.0)
    assert found["KGZ", "other members", "2020"] == 100.0


def test_medians_stand_beside_the_span_of_changes(small: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(eurasia, "MEMBERS", ("ARM", "KAZ", "RUS"))
    monkeypatch.setattr(eurasia, "OUTSIDE", ("GEO",))
    found = eurasia.beside(small).set_index("group")
    took, rest = found.loc["Took over the tariff"], found.loc["Did not"]
    # Kazakhstan's goes from 5 of 75 to 30 of 100, Armenia's stays at nil.
    assert (took["least"], took["most"]) == (0.0, pytest.approx(30 - 100 * 5 / 75))
    assert took["change"] == pytest.approx(took["most"] / 2)
    assert rest["change"] == 50.0


def test_the_gap_is_apart_only_where_the_bands_do_not_meet() -> None:
    rows = pd.DataFrame(
        [
            ("KAZ", "CHN", "2015", 90.0, 85.0, 95.0),
            ("KAZ", "RUS", "2015", 80.0, 75.0, 84.0),
            ("KAZ", "CHN", "2016", 90.0, 85.0, 95.0),
            ("KAZ", "RUS", "2016", 80.0, 75.0, 85.0),
            ("UZB", "CHN", "2016", 90.0, 85.0, 95.0),
        ],
        columns=["panel", "series", "period", "value", "low", "high"],
    )
    found = eurasia.china_ahead(rows)
    assert found["gap"].tolist() == [10.0, 10.0]
    assert found["apart"].tolist() == [True, False]


def test_the_six_are_set_against_others(monkeypatch: pytest.MonkeyPatch) -> None:
    shares = {"CHN": pd.Series({"2015": 90.0, "2016": 80.0}), "RUS": pd.Series({"2015": 70.0, "2016": 70.0})}
    monkeypatch.setattr(eurasia.ties, "vote_agreement", lambda ds, one, other: shares[other])
    found = eurasia.like_others(None, ("2015", "2016"))  # type: ignore[arg-type]
    assert found == {"six": 15.0, "asian": 15.0}
